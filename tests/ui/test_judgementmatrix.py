"""The matrix of judgements: reciprocals, live consistency and weights as the method has them, what is left."""

import pytest
from geocoupling.methods.ahp import ahp_by_system, ahp_weights
from geocoupling.methods.indicators import Indicator
from geocoupling.ui.judgementmatrix import JudgementDialog, JudgementMatrix
from geocoupling.ui.judgements import Judgements, parse, reciprocal
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox

# The classic: 1, 3, 5 / 1/3, 1, 3 / 1/5, 1/3, 1. Its eigenvalue is 3.0385, its ratio 0.033 with RI = 0.58.
TEXTBOOK = [
    {"indicator": "a", "a": None, "b": "3", "c": "5"},
    {"indicator": "b", "a": None, "b": None, "c": "3"},
    {"indicator": "c", "a": None, "b": None, "c": None},
]


@pytest.fixture(autouse=True)
def _running(provider):
    """Widgets need QGIS."""


@pytest.fixture
def matrix():
    widget = JudgementMatrix()
    widget.set_systems({"s": ["a", "b", "c"]}, {"a": "城市 GDP"})
    yield widget
    widget.deleteLater()


def texts(widget):
    n = widget.table.rowCount()
    return [[widget.table.item(i, j).text() for j in range(n)] for i in range(n)]


def weights(widget):
    return [widget.bars.topLevelItem(i).text(1) for i in range(widget.bars.topLevelItemCount())]


@pytest.mark.parametrize(
    ("text", "number", "opposite"),
    [("3", 3, "1/3"), ("1/3", 1 / 3, "3"), ("2/3", 2 / 3, "3/2"), ("0.333", 0.333, "1/0.333"), ("１⁄４", 0.25, "4")],
)
def test_judgements_and_the_other_way_round(text, number, opposite):
    assert parse(text) == pytest.approx(number, rel=1e-15)
    assert reciprocal(text) == opposite
    assert parse(reciprocal(text)) == pytest.approx(1 / number, rel=1e-15)


@pytest.mark.parametrize("text", ["", "x", "1/0", "-3", "0", "nan", "inf", "1/2/3"])
def test_what_is_no_judgement(text):
    assert parse(text) is None


def test_the_textbook_matrix(matrix):
    seen = []
    matrix.changed.connect(lambda: seen.append(1))
    assert matrix.status.text() == "3 of 3 judgements are left."
    assert weights(matrix) == ["–"] * 3
    for (i, j), text in (((0, 1), "3"), ((0, 2), "5"), ((1, 2), "3")):
        matrix.table.item(i, j).setText(text)
    assert len(seen) == 3
    assert texts(matrix) == [["1", "3", "5"], ["1/3", "1", "3"], ["1/5", "1/3", "1"]]
    expected = ahp_weights([[1, 3, 5], [1 / 3, 1, 3], [1 / 5, 1 / 3, 1]], "abc")
    assert matrix.appraisal().result.eigenvalue == pytest.approx(3.0385, abs=5e-5)
    assert matrix.appraisal().result.cr == expected.cr == pytest.approx(0.0332, abs=5e-5)
    assert weights(matrix) == ["0.6370", "0.2583", "0.1047"]
    assert "0.033" in matrix.status.text()
    assert matrix.judgements() == TEXTBOOK
    assert matrix.table.horizontalHeaderItem(0).text() == "城市 GDP"


def test_only_the_upper_half_is_edited(matrix):
    editable = [
        (i, j) for i in range(3) for j in range(3) if matrix.table.item(i, j).flags() & Qt.ItemFlag.ItemIsEditable
    ]
    assert editable == [(0, 1), (0, 2), (1, 2)]


def test_inconsistent_judgements_are_red_and_the_worst_is_named(matrix):
    matrix.set_judgements([{"indicator": "a", "b": "3", "c": "1/5"}, {"indicator": "b", "c": "3"}])
    result = matrix.appraisal().result
    expected = ahp_weights([[1, 3, 1 / 5], [1 / 3, 1, 3], [5, 1 / 3, 1]], "abc")
    assert result.cr == expected.cr > 0.1
    assert result.worst == expected.worst
    text = matrix.status.text()
    assert f"{expected.cr:.3f}" in text
    assert f"{expected.worst.consistent:.2g} would be consistent" in text
    assert "#c62828" in matrix.status.styleSheet()
    first, second = sorted(expected.worst[:2])
    assert matrix.table.item(first, second).background().color().name() == "#ffcdd2"
    matrix.table.item(0, 2).setText("9")
    matrix.table.item(0, 1).setText("3")
    assert matrix.status.styleSheet() == ""


def test_incomplete_and_unreadable_judgements(matrix):
    matrix.set_judgements([{"indicator": "b", "a": "1/4"}])
    assert texts(matrix)[0][1] == "4"
    assert matrix.status.text() == "2 of 3 judgements are left."
    matrix.table.item(0, 2).setText("many")
    assert "“城市 GDP” against “c”" in matrix.status.text()
    assert "1/3" in matrix.status.text()
    assert matrix.judgements()[0]["c"] == "many"  # nothing that was typed gets lost
    matrix.clear_shown()
    assert matrix.judgements() == []


def test_judgements_are_chosen_or_typed(matrix):
    matrix.show()
    matrix.table.setCurrentCell(0, 1)
    QTest.keyClick(matrix.table, Qt.Key.Key_F2)
    editor = matrix.table.viewport().findChild(QComboBox)
    QTest.keyClicks(editor.lineEdit(), "0.5")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QCoreApplication.processEvents()
    assert matrix.judgements()[0]["b"] == "0.5"
    assert texts(matrix)[1][0] == "1/0.5"


def test_systems_one_by_one_or_together():
    systems = {"经济": ["a", "b", "c"], "生态": ["d", "e"]}
    widget = JudgementMatrix()
    widget.set_systems(systems)
    assert [widget.choice.itemText(i) for i in range(widget.choice.count())] == [
        "经济",
        "生态",
        "All systems in one matrix",
    ]
    widget.set_judgements([*TEXTBOOK, {"indicator": "d", "e": "2"}])
    widget.choice.setCurrentIndex(1)
    assert weights(widget) == ["0.6667", "0.3333"]
    assert "always consistent" in widget.status.text()
    widget.choice.setCurrentIndex(2)
    assert widget.status.text() == "6 of 10 judgements are left."
    widget.table.item(0, 4).setText("7")
    widget.clear_shown()  # of all systems: only what lies between them
    assert widget.status.text() == "6 of 10 judgements are left."
    pd = pytest.importorskip("pandas")
    indicators = [Indicator(name, system) for system, members in systems.items() for name in members]
    result = ahp_by_system(pd.DataFrame(widget.judgements()), indicators)
    assert result.within[:3].round(4).tolist() == [0.637, 0.2583, 0.1047]
    widget.deleteLater()


@pytest.mark.parametrize("n", [1, 2, 15, 16])
def test_sizes(n):
    names = [f"i{k}" for k in range(n)]
    widget = JudgementMatrix()
    widget.set_systems({"s": names})
    widget.set_judgements([{"indicator": a, **dict.fromkeys(names[i + 1 :], "1")} for i, a in enumerate(names)])
    if n == 16:
        assert "too large" in widget.status.text()
    else:
        assert weights(widget) == [f"{1 / n:.4f}"] * n
    widget.deleteLater()


def test_a_full_table_with_rounded_reciprocals():
    rows = [{"indicator": "a", "a": "1", "b": "3"}, {"indicator": "b", "a": "0.33", "b": "1"}]
    assert Judgements(rows).rows(["a", "b"])[0]["b"] == "3"
    assert Judgements(rows).appraise(["a", "b"]).result.weights.tolist() == pytest.approx([0.75, 0.25])


def test_a_contradiction_is_said_and_stays_until_it_is_corrected():
    rows = [{"indicator": "a", "b": "3"}, {"indicator": "b", "a": "3"}]
    judgements = Judgements(rows)
    assert judgements.appraise(["a", "b"]).problem.code == "judgement_not_reciprocal"
    assert judgements.rows(["a", "b"])[1]["a"] == "3"
    judgements.set("a", "b", "2")
    assert judgements.rows(["a", "b"]) == [
        {"indicator": "a", "a": None, "b": "2"},
        {"indicator": "b", "a": None, "b": None},
    ]


def test_the_dialog_gives_the_judgements_back():
    dialog = JudgementDialog({"s": ["a", "b", "c"]}, {}, TEXTBOOK)
    assert dialog.judgements() == TEXTBOOK
    dialog.deleteLater()
