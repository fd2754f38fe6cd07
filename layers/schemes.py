"""Colour schemes for print and for colour-blind readers, laid over the classes that a layer's style has."""

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSymbol,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from .versions import is_null

OWN, VIRIDIS, CIVIDIS, DIVERGING, GREYS = "own", "viridis", "cividis", "diverging", "greys"
SCHEMES = (OWN, VIRIDIS, CIVIDIS, DIVERGING, GREYS)

# From little to much, at equal steps. Viridis and cividis are those of matplotlib (CC0), here from light to dark, as
# the other sequential colours are; cividis after Nunez, Anderton and Renslow (2018), doi 10.1371/journal.pone.0199239.
_ANCHORS = {
    VIRIDIS: "fde725 bddf26 7ad151 44bf70 22a884 21918c 2a788e 355f8d 414487 482475 440154",
    CIVIDIS: "fee838 e5cf52 c8b866 aea371 948e77 7d7c78 666970 4f576c 35456c 083370 00224e",
    # Brown to blue through a pale middle: both ends are dark, and no red stands against green.
    DIVERGING: "5c2d04 8c4a08 b8690f dd9340 f3c98b f4f1ea b3d1e8 72aad3 3d80b8 1f5a96 0a3566",
    GREYS: "f4f4f4 333333",
}
_MANY_GREYS = 6  # classes; above it every second one is hatched too
_INK, _PAPER, _HATCH = "#000000", "#ffffff", "#7a7a7a"
# Of areas: other than every colour of the scheme, so that units of one class are told apart.
_BORDERS = {VIRIDIS: _PAPER, CIVIDIS: _PAPER, DIVERGING: "#8c8c8c", GREYS: _INK}
_BORDER = 0.12  # millimetres
_HATCH_STEP, _HATCH_WIDTH = 0.9, 0.1  # millimetres


def scheme_colours(scheme, n):
    """Colours of ``n`` classes from little to much.

    Parameters
    ----------
    scheme : str
        One of :data:`SCHEMES` but ``own``.
    n : int

    Returns
    -------
    tuple of str
    """
    anchors = [[int(text[at : at + 2], 16) for at in (0, 2, 4)] for text in _ANCHORS[scheme].split()]
    places = [0.6] if n == 1 else [i / (n - 1) for i in range(n)]
    return tuple(_mixed(anchors, place * (len(anchors) - 1)) for place in places)


def recoloured(layer, scheme):
    """Give the classes of a layer the colours of a scheme; their number, limits and labels stay.

    Numbers take the colours in their order, other classes in that of the legend. The class of missing values is
    hatched, so that no colour of a scheme can be taken for it.

    Returns
    -------
    bool
        False where the style has no classes, so that nothing was changed.
    """
    renderer = layer.renderer().clone()
    classes = _classes(renderer)
    ordered = sorted((entry for entry in classes if not entry[2]), key=lambda entry: entry[3])
    if not ordered:
        return False
    for number, (colour, entry) in enumerate(zip(scheme_colours(scheme, len(ordered)), ordered)):
        symbol, replace, *_ = entry
        hatched = scheme == GREYS and len(ordered) > _MANY_GREYS and number % 2 == 1
        replace(_painted(symbol, colour, _BORDERS[scheme], hatched))
    for symbol, replace, missing, _ in classes:
        if missing:
            replace(_without_data(symbol))
    layer.setRenderer(renderer)
    return True


def _classes(renderer):
    """Symbol, setter, whether it is the class of missing values, and place among the others, of each class.

    The parts of a renderer are copies that are gone after the loop, and their symbols with them.
    """
    if isinstance(renderer, QgsCategorizedSymbolRenderer):
        return _categories(renderer)
    if isinstance(renderer, QgsGraduatedSymbolRenderer):
        return [
            (part.symbol().clone(), _setter(renderer.updateRangeSymbol, number), False, part.lowerValue())
            for number, part in enumerate(renderer.ranges())
        ]
    if isinstance(renderer, QgsRuleBasedRenderer):
        rules = [rule for rule in renderer.rootRule().descendants() if rule.symbol() is not None]
        return [(rule.symbol().clone(), rule.setSymbol, rule.isElse(), number) for number, rule in enumerate(rules)]
    return []


def _categories(renderer):
    parts = renderer.categories()
    values = [part.value() for part in parts]
    missing = [is_null(value) or value == "" for value in values]
    numbers = [value for value, absent in zip(values, missing) if not absent]
    by_value = all(isinstance(value, (int, float)) for value in numbers)
    return [
        (
            part.symbol().clone(),
            _setter(renderer.updateCategorySymbol, number),
            absent,
            part.value() if by_value else number,
        )
        for number, (part, absent) in enumerate(zip(parts, missing))
    ]


def _setter(update, number):
    return lambda symbol: update(number, symbol)


def _mixed(anchors, place):
    low = min(int(place), len(anchors) - 2)
    share = place - low
    mixed = [round(a + (b - a) * share) for a, b in zip(anchors[low], anchors[low + 1])]
    return "#{:02x}{:02x}{:02x}".format(*mixed)


def _painted(symbol, colour, border, hatched):
    """A symbol in another colour; areas have a border, and those of which only the outline is drawn have that."""
    symbol.setColor(QColor(colour))
    for part in symbol.symbolLayers():
        if not isinstance(part, QgsSimpleFillSymbolLayer):
            continue
        if part.brushStyle() == Qt.BrushStyle.NoBrush:
            part.setStrokeColor(QColor(colour))
        else:
            part.setStrokeColor(QColor(border))
            part.setStrokeWidth(_BORDER)
    if hatched and symbol.type() == QgsSymbol.SymbolType.Fill:
        symbol.appendSymbolLayer(_hatching(_PAPER if QColor(colour).lightness() < 140 else _INK))
    return symbol


def _without_data(symbol):
    """White with grey hatching for areas, broken lines, white points."""
    if symbol.type() == QgsSymbol.SymbolType.Fill:
        blank = QgsFillSymbol.createSimple({"color": _PAPER, "outline_color": _HATCH, "outline_width": "0.1"})
        blank.appendSymbolLayer(_hatching(_HATCH))
        return blank
    if symbol.type() == QgsSymbol.SymbolType.Line:
        return QgsLineSymbol.createSimple({"color": _HATCH, "width": "0.4", "line_style": "dot"})
    symbol.setColor(QColor(_PAPER))
    return symbol


def _hatching(colour):
    hatching = QgsLinePatternFillSymbolLayer()
    hatching.setLineAngle(45)
    hatching.setDistance(_HATCH_STEP)
    hatching.setSubSymbol(QgsLineSymbol.createSimple({"color": colour, "width": str(_HATCH_WIDTH)}))
    return hatching
