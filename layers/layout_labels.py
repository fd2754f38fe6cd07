"""Names of units on a map: one font, a halo, none beneath an inset and none cut at the frame."""

from qgis.core import (
    QgsExpression,
    QgsFeatureRequest,
    QgsPalLayerSettings,
    QgsProperty,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor

from .layout_items import map_font

INSET_ID = "inset"  # items whose id starts so show no labels
_INK, _PAPER = "#1a1a1a", "#ffffff"
_HALO = 0.22  # of the size of the letters
_POINT = 25.4 / 72
_WIDEST_PLACE = "pole_of_inaccessibility($geometry, max(sqrt(area($geometry)) / 40, 1e-9))"


def label_expression(layer, text):
    """The expression that ``text`` is: a field's name, whatever letters it has, or an expression.

    Returns
    -------
    expression, reason, absent : str
        ``reason`` why it can not be read, and the first field that the layer lacks; empty where all is well.
    """
    names = [field.name() for field in layer.fields()]
    own = next((name for name in names if name.lower() == text.strip().lower()), None)
    if own is not None:
        return QgsExpression.quotedColumnRef(own), "", ""
    expression = QgsExpression(text)
    if expression.hasParserError():
        return "", expression.parserErrorString(), ""
    known = {name.lower() for name in names}
    wanted = sorted(expression.referencedColumns() - {QgsFeatureRequest.ALL_ATTRIBUTES})
    absent = next((name for name in wanted if name.lower() not in known), "")
    return text, "", absent


def label_units(layer, expression, points, only=""):
    """Label each feature of a layer; ``only`` is a further condition, as an expression."""
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = True
    kind = layer.geometryType()
    placements = QgsPalLayerSettings.Placement
    if kind == QgsWkbTypes.GeometryType.PolygonGeometry:
        # Where a unit is widest, and nowhere else: a name that stands in a neighbour is worse than none.
        settings.geometryGeneratorEnabled = True
        settings.geometryGenerator = _WIDEST_PLACE
        settings.geometryGeneratorType = QgsWkbTypes.GeometryType.PointGeometry
        settings.placement = placements.OverPoint
    elif kind == QgsWkbTypes.GeometryType.PointGeometry:
        settings.placement = placements.OrderedPositionsAroundPoint
        settings.dist = 0.6
    else:
        settings.placement = placements.Line
    settings.setFormat(_text_format(points))
    shown = f"coalesce(left(@map_id, {len(INSET_ID)}), '') <> '{INSET_ID}'"
    shown = f"{shown} AND ({only})" if only else shown
    properties = settings.dataDefinedProperties()
    properties.setProperty(QgsPalLayerSettings.Property.Show, QgsProperty.fromExpression(shown))
    settings.setDataDefinedProperties(properties)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _text_format(points):
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(points * _POINT * _HALO)
    halo.setColor(QColor(_PAPER))
    text = QgsTextFormat()
    text.setFont(map_font(points))
    text.setSize(points)
    text.setColor(QColor(_INK))
    text.setBuffer(halo)
    return text
