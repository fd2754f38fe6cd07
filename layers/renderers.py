"""The one place for renderers: plain descriptions of a style become QGIS renderers."""

from dataclasses import dataclass

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsColorBrewerColorRamp,
    QgsExpression,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsRendererRange,
    QgsRuleBasedRenderer,
    QgsWkbTypes,
)

from .shapestyles import arrow_symbol, outline_symbol
from .translation import translate

NO_DATA_COLOUR = "#d9d9d9"
_OUTLINE = "#5f5f5f"
NARROWEST, WIDEST = 0.3, 3.0  # millimetres


@dataclass(frozen=True)
class ClassStyle:
    """Colours for the codes of a field; all classes stand in the legend, empty ones too.

    Attributes
    ----------
    field : str
    values : tuple
        Codes in legend order.
    labels, colours : tuple of str
    no_data : bool
        Whether a class for missing values is shown.
    order_by : str
        Field by which features are drawn: where periods lie above each other, the last one is seen.
    label_by : tuple of str
        Fields whose values stand beside each feature; none by default.
    """

    field: str
    values: tuple
    labels: tuple
    colours: tuple
    no_data: bool = False
    order_by: str = ""
    label_by: tuple = ()


@dataclass(frozen=True)
class PathStyle(ClassStyle):
    """As :class:`ClassStyle`, for lines that are drawn as arrows."""


@dataclass(frozen=True)
class OutlineStyle(ClassStyle):
    """As :class:`ClassStyle`, for polygons of which only the outline is drawn."""


@dataclass(frozen=True)
class RangeStyle:
    """Colours for the classes of a numeric field, closed on the right.

    Attributes
    ----------
    field : str
    edges : tuple of float
        Lower edge of the first class, then the upper edges.
    labels, colours : tuple of str
    """

    field: str
    edges: tuple
    labels: tuple
    colours: tuple
    no_data: bool = False
    order_by: str = ""


@dataclass(frozen=True)
class WidthStyle:
    """Widths for the classes of a numeric field of lines, closed on the right.

    Attributes
    ----------
    field : str
    edges : tuple of float
        Lower edge of the first class, then the upper edges.
    labels : tuple of str
    colour : str
    order_by : str
        Field by which lines are drawn.
    """

    field: str
    edges: tuple
    labels: tuple
    colour: str = "#35608d"
    order_by: str = ""


def grade_colours(n):
    """Colours from disorder (red) to coordination (blue), told apart by colour-blind readers too."""
    return _ramp("RdYlBu", n, 3, 11)


def sequential_colours(n):
    """Colours from little (light) to much (dark)."""
    return _ramp("YlGnBu", n, 3, 9)


def time_colours(n):
    """Colours from early to late, warm and dark enough for a line or a small point above a map in cool colours."""
    pale = 2 + n // 2
    return _ramp("YlOrRd", n + pale, 3, 9)[pale:]


def category_colours(n):
    """Colours for categories without an order."""
    return _ramp("Set2", n, 3, 8)


def crossed_colours(places):
    """Colours for crossings of two ordered variables.

    Parameters
    ----------
    places : list of tuple of int
        Class of the first and of the second variable, from 1.

    Returns
    -------
    tuple of str
        From light (both low) to blue (the first high), red (the second high) and dark violet (both high).
    """
    tops = [max(max(place[side] for place in places) - 1, 1) for side in (0, 1)]
    return tuple(_crossed(*((place[side] - 1) / tops[side] for side in (0, 1))) for place in places)


def _crossed(first, second):
    corners = {(0, 0): (240, 240, 236), (1, 0): (53, 142, 189), (0, 1): (222, 110, 96), (1, 1): (62, 34, 94)}
    shares = {(i, j): (first if i else 1 - first) * (second if j else 1 - second) for i, j in corners}
    mixed = [round(sum(shares[at] * colour[part] for at, colour in corners.items())) for part in range(3)]
    return "#{:02x}{:02x}{:02x}".format(*mixed)


def _ramp(scheme, n, least, most):
    if n > most:
        ramp = QgsColorBrewerColorRamp(scheme, most)
        return tuple(_between(ramp, i / (n - 1) * (most - 1), most) for i in range(n))
    ramp = QgsColorBrewerColorRamp(scheme, max(n, least))
    steps = max(n, least) - 1
    # Of three colours, one or two classes take the outer ones.
    picks = {1: [steps], 2: [0, steps]}.get(n, range(n))
    return tuple(ramp.color(i / steps).name() for i in picks)


def _between(ramp, place, steps):
    low = min(int(place), steps - 2)
    a, b, share = ramp.color(low / (steps - 1)), ramp.color((low + 1) / (steps - 1)), place - low
    mixed = [round(x + (y - x) * share) for x, y in zip(a.getRgb()[:3], b.getRgb()[:3])]
    return "#{:02x}{:02x}{:02x}".format(*mixed)


def unit_interval_style(field, no_data, order_by=""):
    """Five equal classes of [0, 1]: the same for every score and every period."""
    edges = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
    labels = tuple(f"{low:g} – {high:g}" for low, high in zip(edges, edges[1:]))
    return RangeStyle(field, edges, labels, sequential_colours(5), no_data, order_by)


def make_renderer(style, geometry_type):
    """Renderer of any of the styles above for points, lines or polygons."""
    make = {RangeStyle: _graduated, WidthStyle: _widths}.get(type(style), _categorized)
    renderer = make(style, geometry_type)
    if style.order_by:
        clause = QgsFeatureRequest.OrderByClause(f'"{style.order_by}"', True)
        renderer.setOrderBy(QgsFeatureRequest.OrderBy([clause]))
        renderer.setOrderByEnabled(True)
    return renderer


def shown_field(layer):
    """The field that a layer's style shows; empty where it shows none."""
    renderer = layer.renderer()
    return renderer.classAttribute() if hasattr(renderer, "classAttribute") else ""


def _categorized(style, geometry_type):
    own = {PathStyle: arrow_symbol, OutlineStyle: outline_symbol}.get(type(style))
    categories = [
        QgsRendererCategory(value, own(colour) if own else _symbol(geometry_type, colour), label)
        for value, label, colour in zip(style.values, style.labels, style.colours)
    ]
    if style.no_data:
        text = translate("Geocoupling", "No data")
        categories.append(QgsRendererCategory(None, _symbol(geometry_type, NO_DATA_COLOUR), text))
    return QgsCategorizedSymbolRenderer(style.field, categories)


def _graduated(style, geometry_type):
    if style.no_data:
        return _with_no_data(style, geometry_type)
    ranges = [
        QgsRendererRange(low, high, _symbol(geometry_type, colour), label)
        for low, high, label, colour in zip(style.edges, style.edges[1:], style.labels, style.colours)
    ]
    return QgsGraduatedSymbolRenderer(style.field, ranges)


def _widths(style, geometry_type):
    steps = max(len(style.labels) - 1, 1)
    ranges = []
    for number, (low, high, label) in enumerate(zip(style.edges, style.edges[1:], style.labels)):
        width = NARROWEST + (WIDEST - NARROWEST) * number / steps
        symbol = QgsLineSymbol.createSimple(
            {"color": style.colour, "width": f"{width:.2f}", "capstyle": "round", "joinstyle": "round"}
        )
        ranges.append(QgsRendererRange(low, high, symbol, label))
    return QgsGraduatedSymbolRenderer(style.field, ranges)


def _with_no_data(style, geometry_type):
    """Rules for the classes and for missing values, which QGIS's graduated renderer leaves undrawn.

    ``QgsRuleBasedRenderer.convertFromRenderer`` keeps six decimals of the edges: the smallest value would fall out.
    """
    column = QgsExpression.quotedColumnRef(style.field)
    root = QgsRuleBasedRenderer.Rule(None)
    for low, high, label, colour in zip(style.edges, style.edges[1:], style.labels, style.colours):
        above = ">" if root.children() else ">="
        condition = f"{column} {above} {float(low)!r} AND {column} <= {float(high)!r}"
        root.appendChild(QgsRuleBasedRenderer.Rule(_symbol(geometry_type, colour), 0, 0, condition, label))
    rest = QgsRuleBasedRenderer.Rule(_symbol(geometry_type, NO_DATA_COLOUR))
    rest.setIsElse(True)
    rest.setLabel(translate("Geocoupling", "No data"))
    root.appendChild(rest)
    return QgsRuleBasedRenderer(root)


def _symbol(geometry_type, colour):
    if geometry_type == QgsWkbTypes.GeometryType.PolygonGeometry:
        return QgsFillSymbol.createSimple({"color": colour, "outline_color": _OUTLINE, "outline_width": "0.1"})
    if geometry_type == QgsWkbTypes.GeometryType.LineGeometry:
        return QgsLineSymbol.createSimple({"color": colour, "width": "0.6"})
    return QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": colour, "size": "2.4", "outline_color": _OUTLINE, "outline_width": "0.1"}
    )
