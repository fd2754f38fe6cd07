"""The tutorial, followed word for word: the data alone, then the five pages; its figures must come out."""

import sys
from pathlib import Path

import assistants
import pytest
from geocoupling.studies.chain import layer_in
from geocoupling.ui.assistant import StudyAssistant
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

sys.path.insert(0, str(Path(__file__).resolve().parent))
from windows import Window

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parent.parent.parent
LEFT = Qt.MouseButton.LeftButton
NEEDED = ("weights", "compositeindex", "coupling", "geodetector", "ginidecomposition")


@pytest.fixture
def main(provider, qgis_new_project):
    made = Window()
    yield made
    QgsProject.instance().clear()
    made.window.deleteLater()


@pytest.fixture
def window(main):
    made = StudyAssistant(None)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    assistants.pump()


def load_data(main, key, folder):
    """*Load sample study > …: data only…*"""
    from geocoupling.ui.loadsample import SampleLoader

    loader = SampleLoader(main)
    assert loader.load(key, str(folder), data_only=True)
    assistants.pump(0.1)


def choose(combo, text):
    """Choose an entry by what is read there."""
    texts = [combo.itemText(row) for row in range(combo.count())]
    assert text in texts
    combo.setCurrentIndex(texts.index(text))
    assistants.pump(0.4)


def type_over(line, text):
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    line.editingFinished.emit()
    assistants.pump(0.4)


def enter_data(page, title, key, name):
    """Title, name of files, layer, and the table; the rest is found by the assistant."""
    type_over(page.name, title)
    type_over(page.key, key)
    choose(page.layer.combo, f"{name}: units")
    page.join.setChecked(True)
    choose(page.join.table.combo, f"{name}: table")
    assert (page.unit.field(), page.group.field()) == ("name", "region")


def choose_periods(page, *wanted):
    for row in range(page.periods.count()):
        item = page.periods.item(row)
        if item.text() in wanted:
            item.setCheckState(Qt.CheckState.Checked)


def run(window, folder, names):
    """Run what the figures come from; they do not depend on the rest."""
    assert set(names) <= {one.algorithm for one in window.study.analyses}
    assistants.keep_only(window, names)
    window.maps.folder.setFilePath(str(folder))
    window.maps.dpi.setValue(60)
    assert window.problems() == [[]] * 5
    QTest.mouseClick(window.maps.run_button, LEFT)
    assistants.wait_for(lambda: window.results.results is not None or window.message.text(), 120)
    assert window.message.text() == ""
    assert window.list.currentRow() == 4  # the page of results opens by itself
    return window.results.results.run.package


def rows_of(package, table):
    """Rows of a table, as dicts."""
    layer = QgsVectorLayer(layer_in(package, table), table, "ogr")
    names = layer.fields().names()
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


def mean_degree(rows, period_field, period):
    degrees = [row["D"] for row in rows if row[period_field] == period]
    return sum(degrees) / len(degrees)


def numbers_shown(window):
    table = window.results.table
    return {table.item(row, 1).text(): table.item(row, 2).text() for row in range(table.rowCount())}


def tutorial_says(*figures):
    for language in ("en", "zh"):
        text = (ROOT / "docs" / language / "tutorial.md").read_text(encoding="utf-8")
        assert [figure for figure in figures if figure not in text] == []


def test_united_states(main, window, tmp_path):
    load_data(main, "us", tmp_path)
    enter_data(window.data, "Infrastructure and economy of the states", "us", "United States")
    join = window.data.join
    assert (join.key.currentText(), join.form.currentText()) == ("state", "a row per unit and period")
    assert join.period.currentText() == "year"
    assert "District of Columbia" in join.layer_only.text()
    choose(join.rule, "leave them out")
    assert window.data.found.text() == "816 rows, 48 units, 17 periods (1970 to 1986), 4 groups, 12 fields"
    window.show_page(1)
    window.system.tree.import_file(str(tmp_path / "us_indicators.csv"))
    window.show_page(2)
    check_suggestions(window.study)
    window.show_page(3)
    choose_periods(window.maps, "1970", "1978", "1986")
    package = run(window, tmp_path / "results", NEEDED)
    check_united_states(window, package)


def check_suggestions(study):
    """What the text calls ticked already."""
    names = {one.algorithm for one in study.analyses}
    assert {"weights", "compositeindex", "weightsensitivity", "coupling", "obstacles", "geodetector", "markov"} <= names
    assert {"ginidecomposition", "densityevolution", "growth", "convergence", "spatialautocorrelation"} <= names
    drivers = study.analysis("geodetector").parameters
    assert drivers["FACTORS"] == ["region", "area_km2", "longitude", "latitude"]
    assert drivers["CATEGORICAL"] == ["region"]
    # the states are in degrees, in which there is no centre of gravity
    assert study.analysis("gravitycentre").parameters["CRS"].startswith("PROJ:+proj=laea")


def check_united_states(window, package):
    tutorial_says("0.479", "0.491", "0.1283", "0.0980", "61.7", "56.9", "0.456")
    shown = numbers_shown(window)
    assert shown["Gini coefficient of the first period"] == "0.1283"
    assert shown["Gini coefficient of the last period"] == "0.0980"
    coordination = rows_of(package, "coordination")
    assert [round(mean_degree(coordination, "year", year), 3) for year in (1970, 1986)] == [0.479, 0.491]
    between = {row["period"]: row["between_share"] for row in rows_of(package, "gini")}
    assert [round(between[year], 1) for year in (1970, 1986)] == [61.7, 56.9]
    drivers = [row for row in rows_of(package, "factors") if row["period"] == 1986]
    strongest = max(drivers, key=lambda row: row["q"])
    assert (strongest["factor"], round(strongest["q"], 3)) == ("longitude", 0.456)


def test_china(main, window, tmp_path):
    load_data(main, "china", tmp_path)
    enter_data(window.data, "Coordination of the provinces", "china", "China")
    join = window.data.join
    assert (join.key.currentText(), join.pattern.text()) == ("province", "{period}")
    assert join.form.currentText() == "a row per unit, columns by period"
    type_over(join.value, "coordination_degree")
    QTest.mouseClick(join.accept_button, LEFT)
    assistants.pump(0.4)
    tibet = [join.names.item(row, 0).text() for row in range(join.names.rowCount())].index("Tibet")
    join.names.set_target(tibet, "Xizang")
    assistants.pump(0.4)
    assert window.study.data.join.aliases == {"Inner Mongolia": "Inner Mongol", "Tibet": "Xizang"}
    window.show_page(1)
    window.system.buttons["degree"].click()
    choose(window.system.degree, "coordination_degree")
    window.show_page(2)
    choose(window.methods.boxes["coupling"].editors["GRADES"].combo, "ten grades")
    window.show_page(3)
    choose_periods(window.maps, "2011", "2015", "2020")
    coordination = rows_of(run(window, tmp_path / "results", ["coupling"]), "coordination")
    tutorial_says("0.385", "0.508", "19")
    assert [round(mean_degree(coordination, "period", year), 3) for year in (2011, 2020)] == [0.385, 0.508]
    last = [row for row in coordination if row["period"] == 2020]
    assert (len(last), sum(row["D"] >= 0.5 for row in last)) == (31, 19)
    assert max(row["grade"] for row in coordination) > 5  # ten grades
