"""Symbols and labels of shapes that an algorithm makes itself: arrows of a path, outlines of ellipses, named points."""

from qgis.core import (
    QgsExpression,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from .layout_items import map_font

_INK, _PAPER = "#222222", "#ffffff"
_TEXT_SIZE = 8  # points
_HALO, _BESIDE = 0.8, 1.2  # millimetres


def arrow_symbol(colour):
    """A line with a head at its end, which stays whole however short the line is."""
    symbol = QgsLineSymbol.createSimple({"color": colour, "width": "0.5", "capstyle": "flat"})
    head = QgsMarkerSymbol.createSimple(
        {"name": "filled_arrowhead", "color": colour, "outline_style": "no", "size": "2.6"}
    )
    ends = QgsMarkerLineSymbolLayer.create({"placement": "lastvertex", "rotate": "1"})
    ends.setSubSymbol(head)
    symbol.appendSymbolLayer(ends)
    return symbol


def outline_symbol(colour):
    """A polygon that hides nothing beneath it."""
    return QgsFillSymbol.createSimple(
        {"color": colour, "style": "no", "outline_color": colour, "outline_width": "0.5", "joinstyle": "round"}
    )


def labelling(fields):
    """Labels beside features that say the values of some fields; missing ones are passed over.

    Parameters
    ----------
    fields : sequence of str

    Returns
    -------
    QgsVectorLayerSimpleLabeling
    """
    texts = [f"coalesce(to_string({QgsExpression.quotedColumnRef(name)}), '')" for name in fields]
    settings = QgsPalLayerSettings()
    settings.fieldName = "trim({})".format(" || ' ' || ".join(texts))
    settings.isExpression = True
    settings.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    settings.dist = _BESIDE
    settings.setFormat(_text_format())
    return QgsVectorLayerSimpleLabeling(settings)


def _text_format():
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(_HALO)
    halo.setColor(QColor(_PAPER))
    text = QgsTextFormat()
    text.setFont(map_font(_TEXT_SIZE))
    text.setSize(_TEXT_SIZE)
    text.setColor(QColor(_INK))
    text.setBuffer(halo)
    return text
