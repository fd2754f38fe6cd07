"""Results as a person sees them: loaded with their style, and with the same style from a file."""

import panels
import processing
import pytest
from geocoupling.layers.renderers import grade_colours, shown_field
from geocoupling.layers.styling import RESULT_PROPERTY, _short_name, with_saved_style
from geocoupling.methods.grades import TEN
from qgis.core import QgsProject, QgsSettings, QgsVectorLayer

COUPLING = {"UNIT_FIELD": "unit", "TIME_FIELD": "year", "GROUP_FIELD": "region", "GRADES": "ten"}


@pytest.fixture
def project(qgis_new_project):
    return QgsProject.instance()


def grades_of(layer):
    # A QML file keeps codes as text, which QGIS matches with numbers.
    return [
        (int(c.value()) if c.label() != "No data" else None, c.label(), c.symbol().color().name())
        for c in layer.renderer().categories()
    ]


EXPECTED = list(zip(range(1, 11), TEN.names, grade_colours(10)))


def test_loaded_layer_is_styled(provider, project):
    layer = panels.panel_layer()
    project.addMapLayer(layer)
    results = processing.runAndLoadResults("geocoupling:coupling", {**COUPLING, "INPUT": layer, "OUTPUT": "memory:"})
    loaded = project.mapLayer(results["OUTPUT"]) or project.mapLayersByName("Coupling coordination")[0]
    assert loaded.renderer().type() == "categorizedSymbol"
    assert loaded.renderer().classAttribute() == "grade"
    assert grades_of(loaded) == EXPECTED
    assert loaded.customProperty(RESULT_PROPERTY) == "geocoupling:coupling"
    assert loaded.temporalProperties().isActive()


def test_only_the_outputs_are_loaded(provider, project):
    """The dialog loads what the context lists: a name too many there is reported as a layer that failed."""
    from qgis.core import (
        QgsApplication,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingOutputLayerDefinition,
    )

    context = QgsProcessingContext()
    context.setProject(project)
    asked = {key: QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project) for key in ("OUTPUT", "SUMMARY")}
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("geocoupling:coupling")
    parameters = {**COUPLING, "INPUT": panels.panel_layer(), **asked}
    results, worked = algorithm.run(parameters, context, QgsProcessingFeedback(), {}, False)
    assert worked
    assert set(context.layersToLoadOnCompletion()) == {results["OUTPUT"], results["SUMMARY"]}


def test_missing_values_get_a_class_of_their_own(provider, project):
    layer = panels.panel_layer(U_a=lambda row: None if row["unit"] == "Unit 03" else row["U_a"])
    project.addMapLayer(layer)
    processing.runAndLoadResults(
        "geocoupling:coupling", {**COUPLING, "INPUT": layer, "MISSING": "drop", "OUTPUT": "memory:"}
    )
    loaded = project.mapLayersByName("Coupling coordination")[0]
    assert [label for _, label, _ in grades_of(loaded)] == [*TEN.names, "No data"]
    assert sum(row["D"] is None for row in panels.rows_of(loaded)) == 3


@pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson"])
def test_style_is_kept_with_the_file(provider, tmp_path, ending):
    path = str(tmp_path / f"result.{ending}")
    processing.run("geocoupling:coupling", {**COUPLING, "INPUT": panels.panel_layer(), "OUTPUT": path})
    layer = QgsVectorLayer(path, "again", "ogr")
    assert layer.renderer().type() == "categorizedSymbol"
    assert grades_of(layer) == EXPECTED


@pytest.fixture
def no_dialogs():
    """QGIS refuses to replace a style instead of asking whether it may, which nobody would answer."""
    QgsSettings().setValue("qgis/overwriteStyle", False)
    yield
    QgsSettings().remove("qgis/overwriteStyle")


@pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson"])
def test_style_and_clock_follow_the_names_in_the_file(provider, tmp_path, ending):
    """A Shapefile cuts the names of fields to ten letters."""
    rows = [{**row, "report_year_end": row["year"], "resilience": row["income"]} for row in panels.panel_rows()]
    columns = {**panels.COLUMNS, "report_year_end": "integer", "resilience": "real"}
    path = str(tmp_path / f"result.{ending}")
    parameters = {"INPUT": panels.make_layer(rows, columns), "UNIT_FIELD": "unit", "TIME_FIELD": "report_year_end"}
    processing.run("geocoupling:growth", {**parameters, "VALUE_FIELDS": ["resilience"], "OUTPUT": path})
    layer = QgsVectorLayer(path, "again", "ogr")
    names = [field.name() for field in layer.fields()]
    rate, year = (next(n for n in names if n.startswith(start)) for start in ("rate_resil", "report_yea"))
    conditions = [rule.filterExpression() for rule in layer.renderer().rootRule().children()]
    assert f'"{rate}"' in conditions[0]
    assert f'"{year}"' in layer.temporalProperties().startExpression()
    assert f'"{year}"' in layer.renderer().orderBy().dump()


def test_long_names_of_styles_fit_into_a_geopackage(provider, tmp_path):
    path = str(tmp_path / "long.gpkg")
    fields = {f"{'v' * 40}{number}": "real" for number in range(3)}
    rows = [
        {**row, **{name: row["income"] + row["schools"] ** k for k, name in enumerate(fields)}}
        for row in panels.panel_rows()
    ]
    parameters = {"INPUT": panels.make_layer(rows, {**panels.COLUMNS, **fields}), "TIME_FIELD": "year"}
    processing.run(
        "geocoupling:geodetector", {**parameters, "RESPONSE": "income", "FACTORS": [*fields], "OUTPUT": path}
    )
    layer = QgsVectorLayer(path, "again", "ogr")
    count, _, names, *_ = layer.listStylesInDatabase()
    assert len(set(names[:count])) == count == 9 and max(map(len, names)) <= 30
    shown = [shown_field(with_saved_style(layer, None, name)) for name in fields]
    assert len(set(shown)) == 3, "the whole name finds its style"


def test_names_of_styles_that_are_alike_when_cut(qgis_app):
    taken = set()
    for middle in range(3):
        taken.add(_short_name(f"{'a' * 20}{middle}{'b' * 20}", taken))
    assert len(taken) == 3 and max(map(len, taken)) == 30


def test_a_table_that_is_written_again_has_the_styles_of_the_last_run(provider, tmp_path, no_dialogs):
    path = panels.save(panels.panel_layer(), tmp_path / "study.gpkg")
    output = f"ogr:dbname='{path}' table=\"strata\" (geom)"
    parameters = {"INPUT": panels.panel_layer(), "RESPONSE": "income", "SIGNIFICANCE": "central_f", "OUTPUT": output}
    for factor in ("region", "height"):
        processing.run("geocoupling:geodetector", {**parameters, "FACTORS": [factor]})
        layer = QgsVectorLayer(f"{path}|layername=strata", "again", "ogr")
        assert layer.renderer().classAttribute() == f"{factor}_stratum"
        assert layer.listStylesInDatabase()[2] == ["default", f"Mean of income by {factor}", factor]


def test_strata_are_styled_in_the_words_of_their_classes(provider, project):
    layer = panels.panel_layer()
    project.addMapLayer(layer)
    processing.runAndLoadResults(
        "geocoupling:stratify",
        {"INPUT": layer, "FIELDS": ["height"], "SCHEME": "manual", "MANUAL_BREAKS": "25;50;75", "OUTPUT": "memory:"},
    )
    loaded = project.mapLayersByName("Strata")[0]
    assert loaded.renderer().classAttribute() == "height_class"
    assert [label for _, label, _ in grades_of(loaded)] == ["0 – 25", "25 – 50", "50 – 75", "75 – 94"]


def test_points_and_tables_without_geometry(provider):
    table = panels.make_layer(panels.panel_rows(), geometry=False)
    result = processing.run("geocoupling:coupling", {**COUPLING, "INPUT": table, "OUTPUT": "memory:"})["OUTPUT"]
    assert not result.isSpatial()
    assert len(panels.rows_of(result)) == 36


def test_map_series_in_the_project(provider, project, tmp_path):
    layer = panels.panel_layer()
    project.addMapLayer(layer)
    result = processing.run(
        "geocoupling:mapseries",
        {
            "INPUT": layer,
            "TIME_FIELD": "year",
            "PERIODS": "2018;2020",
            "VALUE_FIELD": "income",
            "TITLE": "收入 Income",
            "DPI": 72,
            "PNG": str(tmp_path / "a.png"),
        },
    )
    layout = project.layoutManager().layoutByName(result["LAYOUT"])
    names = [node.name() for node in project.layerTreeRoot().findGroup("收入 Income").findLayers()]
    assert names == ["2018 panel", "2020 panel"]
    assert layout is not None
    from qgis.core import QgsLayoutItemLegend, QgsLayoutItemMap, QgsLayoutItemScaleBar

    kinds = [type(item) for item in layout.items()]
    assert kinds.count(QgsLayoutItemMap) == 2
    assert kinds.count(QgsLayoutItemLegend) == kinds.count(QgsLayoutItemScaleBar) == 1
    assert (tmp_path / "a.png").stat().st_size > 1000


@pytest.mark.parametrize(
    "changes, words",
    [({"PERIODS": "1999"}, "1999"), ({"PNG": "/absent/folder/a.png"}, "/absent/folder"), ({"TIME_FIELD": "x"}, "x")],
)
def test_map_series_refuses(provider, changes, words):
    from qgis.core import QgsProcessingException

    parameters = {"INPUT": panels.panel_layer(), "TIME_FIELD": "year", "VALUE_FIELD": "income", **changes}
    with pytest.raises(QgsProcessingException, match=words):
        processing.run("geocoupling:mapseries", parameters)
