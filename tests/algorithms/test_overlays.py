"""Layers drawn above the maps of a map series."""

import panels
import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsProject, QgsVectorLayer


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
