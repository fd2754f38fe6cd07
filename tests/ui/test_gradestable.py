"""The table of grades gives and takes what CUSTOM_GRADES is, and says what is wrong with it."""

import pytest
from geocoupling.layers.renderers import grade_colours
from geocoupling.methods.grades import FIVE, TEN, grade_scheme
from geocoupling.ui.gradestable import COLOUR, GradesDialog, GradesTable
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox


@pytest.fixture(autouse=True)
def _running(provider):
    """Widgets need QGIS."""


@pytest.fixture
def table():
    widget = GradesTable()
    yield widget
    widget.deleteLater()


@pytest.mark.parametrize("text", ["0.5;low;1;high", "0.25;失调;0.5;磨合;1;协调", "1;all"])
def test_value_goes_in_and_out(table, text):
    table.set_value(text)
    assert table.value() == text
    assert table.problems() == []
    assert grade_scheme("custom", table.value()).names == tuple(text.split(";")[1::2])


def test_presets_and_their_colours(table):
    for button, scheme in ((table.five_button, FIVE), (table.ten_button, TEN)):
        button.click()
        assert table.problems() == []
        assert grade_scheme("custom", table.value()).upper == scheme.upper
        colours = [table.table.item(row, COLOUR).background().color().name() for row in range(len(scheme.upper))]
        assert colours == list(grade_colours(len(scheme.upper)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no grade"),
        ("0.5;low;0.4;mid;1;high", "row 2 is 0.4, but must be above 0.5"),
        ("0;low;1;high", "row 1 is 0, but must be above 0"),
        ("0.5;low;0.9;high", "last grade is 0.9"),
        ("half;low;1;high", "row 1 is “half”"),
        ("nan;low;1;high", "row 1 is “nan”"),
        ("0.5;;1;high", "row 1 has no name"),
        ("0.5;low;1", "row 2 has no name"),
    ],
)
def test_what_is_wrong_is_said_by_row(table, text, words):
    table.set_value(text)
    assert len(table.problems()) == 1
    assert words in table.problems()[0]
    assert words in table.status.text()
    with pytest.raises(ValueError):
        grade_scheme("custom", table.value())


def test_a_semicolon_in_a_name_is_refused(table):
    table.set_value("1;all")
    table.table.item(0, 1).setText("a;b")
    assert "semicolon" in table.problems()[0]


def test_grades_are_added_and_taken_out(table):
    seen = []
    table.changed.connect(lambda: seen.append(1))
    table.add_button.click()
    assert table.value() == "1;Grade 1"
    table.add_button.click()
    assert table.value() == "0.5;Grade 1;1;Grade 2"
    table.table.setCurrentCell(0, 1)
    table.add_button.click()
    assert table.value() == "0.25;Grade 1;0.5;Grade 3;1;Grade 2"
    assert table.problems() == []
    table.table.setCurrentCell(2, 1)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert table.value() == "0.25;Grade 1;1;Grade 3"
    assert len(seen) == 4


def test_the_dialog_waits_until_all_is_right():
    dialog = GradesDialog("0.5;low;0.9;high")
    button = dialog.box.button(QDialogButtonBox.StandardButton.Ok)
    assert not button.isEnabled()
    dialog.grades.table.item(1, 0).setText("1")
    assert button.isEnabled()
    dialog.deleteLater()
