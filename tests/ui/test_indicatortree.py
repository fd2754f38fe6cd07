"""The editor of indicator systems: dropping, keys, many fields, names in any script, files there and back."""

import pytest
from geocoupling.ui import indicatormodel as m
from geocoupling.ui.indicatorfiles import TableError, export_table, import_table
from geocoupling.ui.indicatortree import IndicatorTree
from geocoupling.ui.systemstree import fields_mime
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QMimeData, QPointF, Qt
from qgis.PyQt.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLineEdit, QMessageBox

ROWS = [
    {
        "indicator": "城市_gdp",
        "system": "经济",
        "criterion": "规模",
        "direction": "+",
        "label": "城市 GDP",
        "unit": "亿元",
    },
    {"indicator": "Ünit", "system": "经济", "criterion": "规模", "direction": "-", "weight": 0.3},
    {"indicator": "pm25", "system": "经济", "direction": "moderate", "lower": -1.5, "upper": 2},
    {"indicator": "density", "system": "eco logy", "direction": "moderate", "optimum": 1 / 3, "label": 'a,"b"; c'},
    {"indicator": "code", "system": "eco logy", "direction": "+", "label": "007", "weight": 1e-7},
]
FIELDS = [(row["indicator"], row.get("label") or "") for row in ROWS] + [("free", "")]


@pytest.fixture(autouse=True)
def _running(provider):
    """Widgets need QGIS."""


def whole(rows):
    return [m.clean_row(row) for row in rows]


@pytest.fixture
def editor():
    widget = IndicatorTree()
    widget.set_fields(FIELDS)
    yield widget
    widget.deleteLater()


@pytest.fixture
def filled(editor):
    editor.set_rows(ROWS)
    return editor


def changes(widget):
    seen = []
    widget.changed.connect(lambda: seen.append(1))
    return seen


def item(widget, name):
    return next(i for i in widget.tree.indicators() if m.value(i, m.NAME) == name)


def drop(widget, names, parent, index=-1):
    model = widget.tree.model()
    place = widget.tree.indexFromItem(parent) if parent is not None else widget.tree.rootIndex()
    return model.dropMimeData(fields_mime(names), Qt.DropAction.CopyAction, index, 0 if index >= 0 else -1, place)


def test_rows_go_in_and_out_unchanged(filled):
    assert filled.rows() == whole(ROWS)
    assert filled.problems() == []
    systems = filled.tree.systems()
    assert [m.value(s, m.NAME) for s in systems] == ["经济", "eco logy"]
    assert m.value(systems[0].child(0), m.NAME) == "规模"


def test_words_of_directions_are_read():
    words = [{"indicator": "a", "system": "s", "direction": word} for word in ("正向", "负向", "适度", "foo")]
    assert [m.clean_row(row)["direction"] for row in words] == ["+", "-", "moderate", None]


def test_fields_are_dropped_on_systems_and_between_indicators(editor):
    seen = changes(editor)
    assert drop(editor, ["城市_gdp", "Ünit"], None)  # there is no system yet: one is made
    system = editor.tree.systems()[0]
    criterion = editor.tree.add_criterion("k")
    assert drop(editor, ["pm25"], criterion)
    assert drop(editor, ["density", "code"], system, 1)
    assert [(r["indicator"], r["criterion"]) for r in editor.rows()] == [
        ("城市_gdp", None),
        ("density", None),
        ("code", None),
        ("Ünit", None),
        ("pm25", "k"),
    ]
    assert len(seen) == 5  # a system of its own, its fields, a criterion, two drops
    assert drop(editor, ["free"], item(editor, "density"))  # on an indicator: behind it
    assert editor.tree.names()[:3] == ["城市_gdp", "density", "free"]


def test_the_view_takes_what_is_dropped_on_it(filled):
    filled.resize(1100, 500)
    filled.show()
    tree, mime = filled.tree, fields_mime(["free"])
    place = QPointF(tree.visualItemRect(tree.systems()[1]).center())
    keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    move = QDragMoveEvent(place.toPoint(), Qt.DropAction.CopyAction, mime, *keys)
    tree.dragEnterEvent(QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, mime, *keys))
    tree.dragMoveEvent(move)
    assert move.isAccepted()
    tree.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, mime, *keys))
    assert filled.rows()[-1]["indicator"] == "free"
    assert filled.rows()[-1]["system"] == "eco logy"
    foreign = QMimeData()
    foreign.setText("free")
    move = QDragMoveEvent(place.toPoint(), Qt.DropAction.CopyAction, foreign, *keys)
    tree.dragMoveEvent(move)
    assert not move.isAccepted()


def test_dragging_moves_what_is_in_the_tree(filled):
    economy = filled.tree.systems()[0]
    assert drop(filled, ["density", "Ünit"], economy, 0)
    assert filled.tree.names() == ["density", "Ünit", "城市_gdp", "pm25", "code"]
    moved = {r["indicator"]: r for r in filled.rows()}
    assert moved["density"]["optimum"] == 1 / 3  # with all it carries
    assert moved["Ünit"]["criterion"] is None
    # The view must not delete what it thinks it has given away.
    assert filled.tree.model().supportedDropActions() == Qt.DropAction.CopyAction
    assert filled.tree.mimeData([item(filled, "pm25")]).hasFormat("application/x-geocoupling-fields")


def test_a_used_field_is_grey_and_can_not_be_added_twice(filled):
    used, free = filled.fields.list.item(0), filled.fields.list.item(5)
    assert not used.flags() & Qt.ItemFlag.ItemIsSelectable
    assert not used.flags() & Qt.ItemFlag.ItemIsDragEnabled
    assert free.flags() & Qt.ItemFlag.ItemIsSelectable
    drop(filled, ["城市_gdp"], filled.tree.systems()[1])
    assert filled.tree.names().count("城市_gdp") == 1
    filled.tree.clearSelection()
    item(filled, "城市_gdp").setSelected(True)
    QTest.keyClick(filled.tree, Qt.Key.Key_Delete)
    assert "城市_gdp" not in filled.tree.names()
    assert used.flags() & Qt.ItemFlag.ItemIsSelectable


def test_everything_by_keyboard(editor):
    editor.show()
    QTest.keyClicks(editor.fields.search, "UNIT")  # an umlaut is a letter of its own
    assert editor.fields.list.item(1).isHidden()
    editor.fields.search.setText("ünit")
    assert not editor.fields.list.item(1).isHidden()
    QTest.keyClick(editor.fields.search, Qt.Key.Key_Return)
    assert editor.fields.selected() == ["Ünit"]
    QTest.keyClick(editor.fields.list, Qt.Key.Key_Return)
    assert editor.tree.names() == ["Ünit"]
    tree = editor.tree
    QTest.keyClick(tree, Qt.Key.Key_Plus, Qt.KeyboardModifier.NoModifier)
    assert editor.rows()[0]["direction"] == "+"
    QTest.keyClick(tree, Qt.Key.Key_Minus)
    assert editor.rows()[0]["direction"] == "-"
    tree.setCurrentItem(item(editor, "Ünit"), 0)
    QTest.keyClick(tree, Qt.Key.Key_Right)
    assert tree.currentColumn() == 1
    tree.setCurrentItem(item(editor, "Ünit"), m.DIRECTION)
    QTest.keyClick(tree, Qt.Key.Key_Right)
    assert m.COLUMNS[tree.currentColumn()] == "weight"  # past the bounds, which do not act
    QTest.keyClick(tree, Qt.Key.Key_F2)
    line = tree.viewport().findChild(QLineEdit)
    QTest.keyClicks(line, "x0,25")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QCoreApplication.processEvents()
    assert editor.rows()[0]["weight"] == 0.25


def test_moving_by_keys_walks_through_the_whole_tree(filled):
    tree = filled.tree
    tree.clearSelection()
    tree.setCurrentItem(item(filled, "code"))
    seen = []
    for _ in range(6):
        QTest.keyClick(tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        row = next(r for r in filled.rows() if r["indicator"] == "code")
        seen.append((row["system"], row["criterion"], filled.tree.names().index("code")))
    assert seen == [
        ("eco logy", None, 3),
        ("经济", None, 3),
        ("经济", None, 2),
        ("经济", "规模", 2),
        ("经济", "规模", 1),
        ("经济", "规模", 0),
    ]
    for _ in range(8):
        filled.down_button.click()
    assert filled.rows()[-1]["indicator"] == "code"
    assert filled.rows()[-1]["weight"] == 1e-7
    tree.clearSelection()
    tree.setCurrentItem(tree.systems()[1])
    filled.up_button.click()
    assert [m.value(s, m.NAME) for s in tree.systems()] == ["eco logy", "经济"]


def test_several_move_together_and_stay_in_order(editor):
    editor.set_rows([{"indicator": n, "system": "s", "direction": "+"} for n in "abcd"])
    editor.tree.clearSelection()
    for name in "cd":
        item(editor, name).setSelected(True)
    editor.tree.move_selected(-1)
    assert editor.tree.names() == ["a", "c", "d", "b"]
    editor.tree.move_selected(-1)
    editor.tree.move_selected(-1)  # at the top: nothing
    assert editor.tree.names() == ["c", "d", "a", "b"]
    editor.tree.move_selected(1)
    assert editor.tree.names() == ["a", "c", "d", "b"]


def test_a_direction_goes_to_all_that_are_selected(filled):
    filled.tree.clearSelection()
    for name in ("城市_gdp", "code"):
        item(filled, name).setSelected(True)
    filled.tree.change(item(filled, "code"), m.DIRECTION, "-")
    assert [r["direction"] for r in filled.rows()] == ["-", "-", "moderate", "moderate", "-"]


def test_bounds_are_open_where_they_act(filled):
    acts = {
        name: [key for key in m.BOUNDS if m.acts(item(filled, name), m.COLUMNS.index(key))]
        for name in ("code", "pm25", "density")
    }
    assert acts == {"code": [], "pm25": ["optimum", "lower", "upper"], "density": ["optimum"]}


def test_systems_and_criteria_are_renamed_in_place(filled):
    seen = changes(filled)
    filled.tree.change(filled.tree.systems()[0], m.NAME, "economy")
    filled.tree.change(filled.tree.systems()[0].child(0), m.NAME, "size")
    filled.tree.change(filled.tree.systems()[0], m.NAME, None)  # a system has a name
    assert (filled.rows()[0]["system"], filled.rows()[0]["criterion"]) == ("economy", "size")
    assert len(seen) == 2


def test_indicators_without_field_stay_and_are_named(filled):
    filled.set_fields([field for field in FIELDS if field[0] != "pm25"] + [("pm_2_5", "")])
    assert len(filled.rows()) == 5
    assert "pm25" in item(filled, "pm25").toolTip(0)
    assert item(filled, "code").data(0, Qt.ItemDataRole.ForegroundRole) is None  # the theme's own
    assert item(filled, "pm25").foreground(0).color().name() == "#c62828"
    assert len(filled.problems()) == 1
    assert "“pm25”" in filled.problems()[0]
    filled.set_judgements([{"indicator": "pm25", "code": "3"}])
    filled.rename_field("pm25", "pm_2_5")
    assert filled.problems() == []
    assert filled.rows()[2] == {**whole(ROWS)[2], "indicator": "pm_2_5"}
    assert next(r for r in filled.judgements() if r["indicator"] == "pm_2_5")["code"] == "3"


def test_problems_name_field_and_remedy(editor):
    assert "Add fields" in editor.problems()[0]
    editor.set_rows(
        [
            {"indicator": "城市_gdp", "system": "a b", "criterion": "x"},
            {"indicator": "城市_gdp", "system": "a_b", "direction": "+", "weight": -1},
            {"indicator": "pm25", "system": "c", "direction": "moderate", "lower": 1},
            {"indicator": "code", "system": "c", "direction": "moderate", "lower": 2, "upper": 1},
        ]
    )
    editor.tree.add_system("empty")
    found = editor.problems()
    wanted = (
        "again in “a_b”",
        "“城市_gdp” has no direction",
        "is -1",
        "“pm25” needs",
        "of “code”, 2",
        "“empty”",
        "“a b” and",
    )
    assert len(found) == len(wanted)
    for words, text in zip(wanted, found):
        assert words in text


def test_three_hundred_fields(editor):
    fields = [(f"指标_{k:03d}", f"Indicator {k}") for k in range(300)]
    editor.set_fields(fields)
    editor.fields.search.setText("_29")
    assert sum(not i.isHidden() for i in editor.fields._items()) == 10
    editor.fields.search.clear()
    editor.fields.list.selectAll()
    seen = changes(editor)
    editor.add_fields_button.click()
    assert editor.tree.names() == [name for name, _ in fields]
    assert seen
    assert editor.fields.selected() == []
    rows = editor.rows()
    editor.set_rows(rows)
    assert editor.rows() == rows


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("rows", [ROWS, ROWS[:1]], ids=["numbers", "all text"])
def test_files_go_out_and_in_unchanged(tmp_path, ending, rows):
    path = tmp_path / f"指标 table.{ending}"
    export_table(whole(rows), str(path))
    export_table(whole(rows), str(path))  # over an older one
    assert import_table(str(path)) == whole(rows)
    assert [found.name for found in tmp_path.iterdir()] == [path.name]
    if ending == "csv":
        assert path.read_bytes().startswith(b"\xef\xbb\xbfindicator,system")


def test_chinese_headers_in_the_encoding_of_excel(tmp_path):
    path = tmp_path / "表.csv"
    path.write_bytes("指标,系统,方向,权重\ngdp,经济,正向,0.4\npm,生态,负向,\n".encode("gb18030"))
    rows = import_table(str(path))
    assert [(r["indicator"], r["system"], r["direction"], r["weight"]) for r in rows] == [
        ("gdp", "经济", "+", 0.4),
        ("pm", "生态", "-", None),
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("name,system\na,b\n", "no column “indicator”"),
        ("indicator,direction\na,+\n", "no column “system”"),
        ("indicator,system\n", "names no indicator"),
        ("indicator,system,weight\na,b,much\n", "weight"),
        ("", "can not be read"),
    ],
)
def test_a_file_that_is_no_indicator_table(tmp_path, content, words):
    path = tmp_path / "t.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(TableError, match=words):
        import_table(str(path))


def test_files_that_are_not_there_or_can_not_be_written(tmp_path):
    with pytest.raises(TableError, match="no file"):
        import_table(str(tmp_path / "none.csv"))
    (tmp_path / "broken.xlsx").write_bytes(b"no workbook")
    with pytest.raises(TableError, match="can not be read"):
        import_table(str(tmp_path / "broken.xlsx"))
    for ending in ("csv", "xlsx"):
        with pytest.raises(TableError, match="can not be written"):
            export_table(whole(ROWS), str(tmp_path / "none" / f"t.{ending}"))
    with pytest.raises(TableError, match="“.shp”"):
        export_table(whole(ROWS), str(tmp_path / "t.shp"))
    with pytest.raises(TableError, match="no indicator"):
        export_table([], str(tmp_path / "t.csv"))


def test_importing_asks_before_it_replaces(filled, tmp_path, monkeypatch):
    path = str(tmp_path / "t.csv")
    export_table(whole(ROWS[:2]), path)
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
    filled.import_file(path)
    assert len(filled.rows()) == 5
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    filled.import_file(path)
    assert filled.rows() == whole(ROWS[:2])
    said = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *texts: said.append(texts[-1]))
    filled.import_file(str(tmp_path / "none.csv"))
    assert "none.csv" in said[0]


def test_the_file_is_what_the_algorithms_read(tmp_path):
    from geocoupling.layers.indicators import read_indicators
    from geocoupling.methods.indicators import indicator_system

    path = str(tmp_path / "t.xlsx")
    export_table(whole(ROWS), path)
    layer = QgsVectorLayer(path, "t", "ogr")
    found = indicator_system(read_indicators(layer), [name for name, _ in FIELDS])
    assert [(i.name, i.direction) for i in found] == [(r["indicator"], r["direction"]) for r in ROWS]
    del layer
