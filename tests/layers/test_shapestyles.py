"""Arrows, outlines and labels: what a layer of shapes shows, also when it comes back from a file."""

import panels
import pytest
from geocoupling.layers.renderers import ClassStyle, OutlineStyle, PathStyle, make_renderer, time_colours
from geocoupling.layers.shapestyles import labelling
from geocoupling.layers.styling import apply_style, save_style
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

LINE, POLYGON = QgsWkbTypes.GeometryType.LineGeometry, QgsWkbTypes.GeometryType.PolygonGeometry


@pytest.fixture(autouse=True)
def qgis(qgis_app):
    """All of these need QGIS."""


def style(kind, **options):
    years = panels.YEARS
    return kind("year", years, tuple(map(str, years)), time_colours(3), order_by="year", **options)


@pytest.mark.parametrize("n", [1, 2, 3, 10, 30])
def test_colours_of_time_grow_darker_and_none_is_pale(n):
    light = [QColor(name).lightnessF() for name in time_colours(n)]
    assert len(set(time_colours(n))) == n
    assert light == sorted(light, reverse=True) and light[0] < 0.75


def test_arrows_have_a_head_at_their_end():
    renderer = make_renderer(style(PathStyle), LINE)
    for category, colour in zip(renderer.categories(), time_colours(3)):
        shaft, head = category.symbol().symbolLayers()
        assert isinstance(category.symbol(), QgsLineSymbol) and isinstance(head, QgsMarkerLineSymbolLayer)
        assert shaft.color().name() == head.subSymbol().color().name() == colour
    assert renderer.orderByEnabled()


def test_outlines_are_hollow():
    renderer = make_renderer(style(OutlineStyle), POLYGON)
    for category, colour in zip(renderer.categories(), time_colours(3)):
        (layer,) = category.symbol().symbolLayers()
        assert isinstance(category.symbol(), QgsFillSymbol)
        assert layer.brushStyle() == Qt.BrushStyle.NoBrush and layer.strokeColor().name() == colour


def texts_of(layer):
    """What stands beside each feature."""
    settings = layer.labeling().settings()
    assert settings.isExpression
    expression = QgsExpression(settings.fieldName)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    found = []
    for feature in layer.getFeatures():
        context.setFeature(feature)
        found.append(expression.evaluate(context))
        assert not expression.hasEvalError()
    return found


def test_labels_say_what_there_is():
    rows = [{"unit": "a", "year": 2011, 'gro"up': None}, {"unit": "a", "year": None, 'gro"up': "西部's"}]
    layer = panels.make_layer(rows, {"unit": "text", "year": "integer", 'gro"up': "text"})
    layer.setLabeling(labelling(('gro"up', "year")))
    assert texts_of(layer) == ["2011", "西部's"]


def test_only_styles_that_ask_for_labels_have_them():
    layer = panels.panel_layer()
    apply_style(layer, style(ClassStyle), "x", more_styles={"named": style(ClassStyle, label_by=("region", "year"))})
    assert not layer.labelsEnabled()
    layer.styleManager().setCurrentStyle("named")
    assert layer.labelsEnabled() and texts_of(layer)[0] == "East 2018"
    settings = layer.labeling().settings()
    text = settings.format()
    buffer = text.buffer()
    assert buffer.enabled() and buffer.color().name() == "#ffffff"


@pytest.mark.parametrize("ending", ["gpkg", "geojson"])
@pytest.mark.parametrize("kind", [ClassStyle, OutlineStyle])
def test_labels_and_outlines_come_back_from_a_file(tmp_path, ending, kind):
    path = tmp_path / f"out.{ending}"
    if ending == "gpkg":
        panels.save(panels.panel_layer(), path)
    else:
        from qgis.core import QgsProject, QgsVectorFileWriter

        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = "GeoJSON"
        context = QgsProject.instance().transformContext()
        QgsVectorFileWriter.writeAsVectorFormatV3(panels.panel_layer(), str(path), context, options)
    saved = QgsVectorLayer(str(path), "saved", "ogr")
    apply_style(saved, style(kind, label_by=("year",)), "x")
    save_style(saved)
    again = QgsVectorLayer(str(path), "again", "ogr")
    again.loadDefaultStyle()
    assert again.labelsEnabled() and texts_of(again)[:3] == ["2018", "2019", "2020"]
    layers = [category.symbol().symbolLayer(0) for category in again.renderer().categories()]
    hollow = [layer.brushStyle() == Qt.BrushStyle.NoBrush for layer in layers]
    assert hollow == [kind is OutlineStyle] * 3
