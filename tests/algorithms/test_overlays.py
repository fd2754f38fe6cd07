"""Layers drawn above the maps of a map series, and the styles of categories in it."""

import panels
import pytest
from geocoupling.layers.renderers import ClassStyle, make_renderer
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsProject, QgsVectorLayer

COLOURS = ("#111111", "#333333", "#555555", "#777777", "#999999")


@pytest.fixture
def path_layer():
    """A line across the units."""
    layer = QgsVectorLayer("LineString?crs=EPSG:3857", "Path", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("LINESTRING(0 0, 4000 3000)"))
    layer.dataProvider().addFeature(feature)
    return layer


def test_a_line_above_the_maps_changes_the_picture(run, path_layer, tmp_path):
    options = {"INPUT": panels.panel_layer(), "TIME_FIELD": "year", "VALUE_FIELD": "income", "DPI": 60}
    plain, crossed = tmp_path / "plain.png", tmp_path / "crossed.png"
    run("mapseries", **options, PNG=str(plain))
    run("mapseries", **options, OVERLAYS=[path_layer], PNG=str(crossed))
    assert plain.read_bytes() != crossed.read_bytes()
    QgsProject.instance().clear()


def test_a_table_can_not_be_drawn_above(run, tmp_path):
    table = panels.make_layer(panels.panel_rows(), geometry=False, name="figures")
    options = {"INPUT": panels.panel_layer(), "TIME_FIELD": "year", "VALUE_FIELD": "income"}
    with pytest.raises(QgsProcessingException, match="figures.*no geometry"):
        run("mapseries", **options, OVERLAYS=[table], PNG=str(tmp_path / "x.png"))
    assert not list(tmp_path.iterdir())


def test_categories_that_the_layer_shows_keep_their_colours(run):
    """A map of grades by name of their field looks as the layer does, not in colours of its own."""
    graded = run(
        "coupling", INPUT=panels.panel_layer(), UNIT_FIELD="unit", TIME_FIELD="year", OUTPUT="TEMPORARY_OUTPUT"
    )
    layer = graded["OUTPUT"]
    layer.setRenderer(make_renderer(ClassStyle("grade", (1, 2, 3, 4, 5), tuple("abcde"), COLOURS), 2))
    run("mapseries", INPUT=layer, TIME_FIELD="year", VALUE_FIELD="grade", TITLE="Grades")
    shown = [node.layer() for node in QgsProject.instance().layerTreeRoot().findLayers()]
    found = [category.symbol().color().name() for category in shown[0].renderer().categories()]
    assert found == list(COLOURS)
    QgsProject.instance().clear()
