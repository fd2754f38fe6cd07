"""The results dock on results of real runs: charts to map, map to charts, files, and what is said where nothing is."""

import importlib.util

import panels
import pytest
from matplotlib.backend_bases import MouseEvent
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTranslator
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QFileDialog

ROLES = {"UNIT_FIELD": "unit", "TIME_FIELD": "year", "GROUP_FIELD": "region"}


@pytest.fixture
def package(run, tmp_path):
    """One GeoPackage with the results of several algorithms, as a study writes it."""
    path = str(tmp_path / "study.gpkg")

    def into(table, shaped=False):
        return f"ogr:dbname='{path}' table=\"{table}\"" + (" (geom)" if shaped else "")

    coupled = {"INPUT": panels.panel_layer(), **ROLES, "SYSTEM_FIELDS": ["U_a", "U_b"]}
    run("coupling", **coupled, OUTPUT=into("degrees", True), SUMMARY=into("by_period"))
    roles = {"INPUT": f"{path}|layername=degrees", **ROLES}
    gini = {"VALUE_FIELD": "D", "OVERALL_TABLE": into("gini"), "GROUPS_TABLE": into("gini_regions")}
    run("ginidecomposition", **roles, **gini, LORENZ_TABLE=into("lorenz"))
    curves = {"CURVES_TABLE": into("curves"), "DESCRIPTORS_TABLE": into("descriptors")}
    run("densityevolution", **roles, VALUE_FIELD="D", **curves)
    factors = {"RESPONSE": "D", "FACTORS": ["income", "height"], "CLASSES": 3, "PERMUTATIONS": 99}
    tables = {"FACTORS_TABLE": into("factors"), "INTERACTIONS_TABLE": into("pairs"), "RISK_TABLE": into("risk")}
    del roles["GROUP_FIELD"]
    run("geodetector", **roles, **factors, **tables, OUTPUT=into("strata", True))
    return path


@pytest.fixture
def dock(qgis_app, qgis_new_project):
    from geocoupling.ui.resultsdock import ResultsDock

    shown = ResultsDock(None)
    shown.resize(520, 700)
    shown.show()
    yield shown
    shown.release()
    shown.close()
    QgsProject.instance().clear()
    shown.deleteLater()


def load(path, *names):
    """Tables of a package in the project."""
    layers = [QgsVectorLayer(f"{path}|layername={name}", name, "ogr") for name in names]
    assert all(layer.isValid() for layer in layers)
    QgsProject.instance().addMapLayers(layers)
    return layers


def show(dock, layer, caption=""):
    """Make the layer active and choose the chart whose caption begins so."""
    dock.set_layer(layer)
    dock.refresh()
    for i in range(dock.panel.subjects.count()):
        dock.panel.subjects.setCurrentIndex(i)
        for k in range(dock.panel.charts.count()):
            if dock.panel.charts.itemText(k).startswith(caption):
                dock.panel.charts.setCurrentIndex(k)
                dock.canvas.draw()
                return dock.canvas
    raise AssertionError(caption)


def place_of(element):
    """Middle of an element in pixels of the canvas."""
    artist, axes = element.artist, element.axes
    if hasattr(artist, "get_xydata"):
        return axes.transData.transform(artist.get_xydata()[element.part])
    box = artist.get_paths()[element.part].get_extents() if hasattr(artist, "get_paths") else artist.get_bbox()
    return axes.transData.transform(((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2))


def mouse(canvas, name, place, button=None):
    canvas.callbacks.process(name, MouseEvent(name, canvas, *place, button))


def click(canvas, kind, **wanted):
    """Click the first element with such a link; the element."""
    from geocoupling.ui.charthits import elements

    for element in elements(canvas.figure):
        if element.link.kind == kind and all(getattr(element.link, k) == v for k, v in wanted.items()):
            mouse(canvas, "button_press_event", place_of(element), 1)
            return element
    raise AssertionError((kind, wanted))


def expected(layer, expression):
    layer = layer.clone()
    layer.selectByExpression(expression)
    return set(layer.selectedFeatureIds())


def test_a_grade_selects_its_units_in_that_period(dock, package):
    degrees, summary = load(package, "degrees", "by_period")
    canvas = show(dock, summary, "Number of units")
    from geocoupling.ui.charthits import elements

    grade = next(e.link.of[0] for e in elements(canvas.figure) if e.link.period == 2019 and e.artist.get_height() > 2)
    click(canvas, "grade", period=2019, of=(grade,))
    wanted = expected(degrees, f"year = 2019 and grade = {grade}")
    assert wanted and set(degrees.selectedFeatureIds()) == wanted
    assert dock.panel.message.text().startswith("2019, ")
    assert dock.panel.message.text().endswith(f": {len(wanted)} units")


def test_groups_strata_pairs_and_factors_select_their_units(dock, package):
    degrees, strata = load(package, "degrees", "strata")
    canvas = show(dock, degrees, "Mean coupling")
    click(canvas, "units", period=2020, group="East")
    assert set(degrees.selectedFeatureIds()) == expected(degrees, "year = 2020 and region = 'East'")
    assert set(strata.selectedFeatureIds()) == expected(strata, "year = 2020 and region = 'East'")

    canvas = show(dock, strata, "Mean of the response")
    click(canvas, "stratum", period=2018, of=("income", 2.0))
    assert set(strata.selectedFeatureIds()) == expected(strata, "year = 2018 and income_stratum = 2")

    canvas = show(dock, strata, "Power of determinant")
    click(canvas, "factor", period=2018, of=("income",))
    rows = [f for f in strata.getFeatures() if f["year"] == 2018]
    means = {k: [f["D"] for f in rows if f["income_stratum"] == k] for k in {f["income_stratum"] for f in rows}}
    best = max(means, key=lambda k: sum(means[k]) / len(means[k]))
    assert set(strata.selectedFeatureIds()) == expected(strata, f"year = 2018 and income_stratum = {best}")
    assert f"stratum {best} of income" in dock.panel.message.text()
    assert "(highest mean D)" in dock.panel.message.text()

    canvas = show(dock, strata, "Interaction of factors")
    click(canvas, "factor", period=2020, of=("income", "height"))
    chosen = strata.selectedFeatures()
    assert len({(f["income_stratum"], f["height_stratum"]) for f in chosen}) == 1
    assert {f["year"] for f in chosen} == {2020}

    canvas = show(dock, strata, "Share of each pair")
    click(canvas, "regions", period=2019, of=("East", "West"))
    assert set(degrees.selectedFeatureIds()) == expected(degrees, "year = 2019 and region in ('East', 'West')")


def test_curves_select_values_near_and_the_poorest(dock, package):
    from geocoupling.ui.charthits import marked_artists

    (degrees,) = load(package, "degrees")
    canvas = show(dock, degrees, "Lorenz curves")
    axes, line = next(marked_artists(canvas.figure))
    mouse(canvas, "button_press_event", axes.transData.transform(line.get_xydata()[4]), 1)
    period = line.geocoupling_meaning.period
    values = sorted((f["D"], f["unit"]) for f in degrees.getFeatures() if f["year"] == period)
    assert {f["unit"] for f in degrees.selectedFeatures()} == {unit for _, unit in values[:4]}
    assert {f["year"] for f in degrees.selectedFeatures()} == {period}

    canvas = show(dock, degrees, "Density curves, from early")
    axes, line = next(marked_artists(canvas.figure))
    x, y = max(line.get_xydata(), key=lambda point: point[1])
    mouse(canvas, "button_press_event", axes.transData.transform((x, y)), 1)
    chosen = degrees.selectedFeatures()
    table = dock.charts.tables["DESCRIPTORS_TABLE"]
    period = chosen[0]["year"]
    width = table[(table["period"] == period) & table["group"].isna()]["bandwidth"].iloc[0]
    near = {f["unit"] for f in degrees.getFeatures() if f["year"] == period and abs(f["D"] - x) <= width / 2 + 1e-3}
    assert chosen and {f["unit"] for f in chosen} <= near


def test_a_selection_is_marked_and_unmarked(dock, package):
    degrees, summary = load(package, "degrees", "by_period")
    canvas = show(dock, summary, "Number of units")
    before = sum(len(axes.patches) for axes in canvas.figure.axes)
    degrees.selectByExpression("year = 2019 and unit in ('Unit 01', 'Unit 02', 'Unit 03')")
    QTest.qWait(500)
    hatched = [p for axes in canvas.figure.axes for p in axes.patches if p.get_hatch()]
    assert sum(round(p.get_height()) for p in hatched) == 3
    degrees.removeSelection()
    QTest.qWait(500)
    assert sum(len(axes.patches) for axes in canvas.figure.axes) == before
    for caption in ("Density curves, from early", "Density curves by period", "Lorenz curves"):
        canvas = show(dock, degrees, caption)
        limits = [(axes.get_xlim(), axes.get_ylim()) for axes in canvas.figure.axes]
        degrees.selectByExpression("region = 'East'")
        QTest.qWait(500)
        assert dock.links._marks, caption
        assert [(axes.get_xlim(), axes.get_ylim()) for axes in canvas.figure.axes] == limits
        degrees.removeSelection()


def test_the_last_selection_counts(dock, package):
    degrees, strata = load(package, "degrees", "strata")
    canvas = show(dock, degrees, "Mean coupling")
    click(canvas, "units", period=2018, group="East")
    assert strata.selectedFeatureCount() == degrees.selectedFeatureCount() == 4
    degrees.selectByExpression("year = 2020 and region = 'West'")
    QTest.qWait(500)
    rings = [mark.get_xdata()[0] for mark in dock.links._marks]
    assert rings == [2020]
    assert strata.selectedFeatureCount() == 4


def test_the_pointer_is_told_what_is_there(dock, package):
    from geocoupling.ui.charthits import elements

    (degrees,) = load(package, "degrees")
    canvas = show(dock, degrees, "Mean coupling")
    element = next(e for e in elements(canvas.figure) if e.link.period == 2018 and e.link.group == "West")
    event = MouseEvent("motion_notify_event", canvas, *place_of(element))
    assert dock.links.describe(canvas, event) == "2018, West: 4 units"
    mouse(canvas, "motion_notify_event", place_of(element))
    assert canvas.cursor().shape() == Qt.CursorShape.PointingHandCursor
    mouse(canvas, "motion_notify_event", (1, 1))
    assert canvas.cursor().shape() == Qt.CursorShape.ArrowCursor
    assert not degrees.selectedFeatureCount()


def test_keys_go_through_all_charts(dock, package):
    (degrees,) = load(package, "degrees")
    show(dock, degrees, "Number of units")
    first = dock.panel.charts.currentText()
    seen = {first}
    for _ in range(30):
        dock.panel.next_action.trigger()
        seen.add(dock.panel.charts.currentText())
    assert len(seen) >= 8
    for _ in range(30):
        dock.panel.previous_action.trigger()
    assert dock.panel.charts.currentText() == first
    keys = {dock.panel.next_action.shortcut().toString(), dock.panel.previous_action.shortcut().toString()}
    assert keys == {"Alt+Right", "Alt+Left"}


def test_files_are_written_whole_or_not_at_all(dock, package, tmp_path, monkeypatch):
    _, summary = load(package, "degrees", "by_period")
    show(dock, summary, "Number of units")
    starts = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF", "csv": b"\xef\xbb\xbfperiod"}
    for kind, start in starts.items():
        path = tmp_path / f"chart.{kind}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=path: (str(path), ""))
        (dock.panel.data_action if kind == "csv" else dock.panel.save_action).trigger()
        assert path.read_bytes().startswith(start)
        assert str(path) in dock.panel.message.text()
    closed = tmp_path / "absent" / "chart.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(closed), ""))
    dock.panel.save_action.trigger()
    assert "chart.svg could not be written" in dock.panel.message.text()
    assert not list(tmp_path.glob("*.part"))
    dock.panel.copy_action.trigger()
    assert QApplication.clipboard().image().width() > 1000


def test_layers_may_go_at_any_time(dock, package):
    degrees, summary = load(package, "degrees", "by_period")
    canvas = show(dock, summary, "Mean coupling")
    QgsProject.instance().removeMapLayer(degrees.id())
    click(canvas, "units", period=2019)
    assert "add a result layer" in dock.panel.message.text()
    QgsProject.instance().removeMapLayer(summary.id())
    QTest.qWait(500)
    assert dock.canvas is None
    assert "Choose a result layer" in dock.panel.empty.text()


def test_loaded_temporary_results_belong_together(dock, run):
    layer = panels.panel_layer()
    done = run("coupling", INPUT=layer, **ROLES, SYSTEM_FIELDS=["U_a", "U_b"], OUTPUT="memory:", SUMMARY="memory:")
    QgsProject.instance().addMapLayers([done["OUTPUT"], done["SUMMARY"]])
    assert done["OUTPUT"].customProperty("geocoupling/unit") == "unit"
    assert done["OUTPUT"].customProperty("geocoupling/time") == "year"
    assert done["OUTPUT"].customProperty("geocoupling/group") == "region"
    for active in (done["SUMMARY"], done["OUTPUT"]):
        canvas = show(dock, active, "Mean coupling")
        click(canvas, "units", period=2018, group="East")
        assert done["OUTPUT"].selectedFeatureCount() == 4


def test_empty_states(dock, run, monkeypatch):
    dock.refresh()
    assert "Choose a result layer" in dock.panel.empty.text()
    plain = panels.panel_layer()
    QgsProject.instance().addMapLayer(plain)
    dock.set_layer(plain)
    dock.refresh()
    assert "panel is no result" in dock.panel.empty.text()
    done = run("coupling", INPUT=plain, **ROLES, SYSTEM_FIELDS=["U_a", "U_b"], OUTPUT="memory:")
    QgsProject.instance().addMapLayer(done["OUTPUT"])
    dock.set_layer(done["OUTPUT"])
    dock.refresh()
    assert "No tables" in dock.panel.empty.text()
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name, *a: None if name == "matplotlib" else find(name, *a))
    dock.refresh()
    assert "matplotlib" in dock.panel.empty.text()
    assert "install" in dock.panel.empty.text()


def test_a_narrow_dock_keeps_its_letters_readable(dock, package):
    (degrees,) = load(package, "degrees")
    canvas = show(dock, degrees, "Number of units")
    dock.resize(300, 600)
    QTest.qWait(500)
    assert dock.width() <= 310
    assert canvas.width() >= 460
    dock.resize(800, 600)
    QTest.qWait(500)
    assert canvas.width() > 700
    assert canvas.height() / canvas.width() == pytest.approx(canvas.drawing.height / canvas.drawing.width, abs=0.01)


def test_words_follow_the_language(dock, package, monkeypatch):
    class Marked(QTranslator):
        def translate(self, context, text, *_):
            return f"<{text}>" if context == "Geocoupling" else ""

    from geocoupling.ui.resultsdock import ResultsDock

    translator = Marked()
    QCoreApplication.installTranslator(translator)
    try:
        own = ResultsDock(None)
        own.refresh()
        assert own.panel.empty.text().startswith("<")
        assert own.panel.menu_button.text() == "<Save>"
        own.release()
        own.deleteLater()
    finally:
        QCoreApplication.removeTranslator(translator)
