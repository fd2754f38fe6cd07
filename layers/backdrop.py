"""Outlines below a map: what lies around the units, in a style that stands back."""

from qgis.core import QgsFillSymbol, QgsLineSymbol, QgsSingleSymbolRenderer, QgsWkbTypes

_FILL, _LINE, _WIDTH = "#f3f3f1", "#b4b4b4", "0.12"


def backdrop_layer(layer):
    """A copy of a layer of polygons or lines, pale and without labels.

    Parameters
    ----------
    layer : QgsVectorLayer

    Returns
    -------
    QgsVectorLayer
    """
    pale = layer.clone()
    if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
        symbol = QgsFillSymbol.createSimple({"color": _FILL, "outline_color": _LINE, "outline_width": _WIDTH})
    else:
        symbol = QgsLineSymbol.createSimple({"line_color": _LINE, "line_width": _WIDTH})
    pale.setRenderer(QgsSingleSymbolRenderer(symbol))
    pale.setLabelsEnabled(False)
    return pale
