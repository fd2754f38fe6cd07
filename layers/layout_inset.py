"""A small map in a corner of each map: the whole area with a frame around what the map shows, or islands far off."""

from contextlib import suppress
from dataclasses import dataclass
from typing import Optional

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsProject,
    QgsRectangle,
    QgsUnitTypes,
)

from .layout_labels import INSET_ID

NONE, OVERVIEW, EXTENT = "none", "overview", "extent"
AUTO = "auto"
CORNERS = ("bottom_right", "bottom_left", "top_right", "top_left")  # the first is taken where corners are alike

_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
_WIDEST, _TALLEST = 0.26, 0.38  # of the map's width and height
_FACTORS = (1.0, 0.85, 0.7)  # of that size, where the larger one covers units
_NOTHING = 0.005  # share of an inset
_FRAME = 0.2  # millimetres
_OUTLINE = "#c8102e"


@dataclass(frozen=True)
class Inset:
    """A small map in a corner.

    Attributes
    ----------
    kind : str
        ``overview`` or ``extent``.
    extent : QgsRectangle
        What it shows, in the system of the maps.
    corner : str
        ``auto`` or one of :data:`CORNERS`.
    """

    kind: str
    extent: Optional[QgsRectangle]
    corner: str = AUTO


@dataclass(frozen=True)
class View:
    """What a map shows on a page.

    Attributes
    ----------
    extent : QgsRectangle
        Of the ratio of the map's frame.
    layers : dict of QgsVectorLayer to str
        What an inset should not cover, with a condition on its features.
    """

    extent: QgsRectangle
    layers: dict


def add_insets(layout, inset, maps, views, crs):
    """Put the inset into every map.

    Parameters
    ----------
    layout : QgsPrintLayout
    inset : Inset
    maps : list of QgsLayoutItemMap
    views : list of View
        One for each page.
    crs : QgsCoordinateReferenceSystem

    Returns
    -------
    list of QgsLayoutItemMap
    """
    frame = maps[0].rect()
    width, height = _size(inset.extent, frame)
    share, corner = best_place(views, crs, (width / frame.width(), height / frame.height()), inset.corner)
    return [_add_inset(layout, inset, item, corner, (width * share, height * share)) for item in maps]


def best_place(views, crs, shares, corner=AUTO):
    """Size and corner of an inset that covers nothing, or else least.

    Parameters
    ----------
    shares : tuple of float
        Its width and height as shares of the map's.

    Returns
    -------
    float, str
        Factor of the size, and one of :data:`CORNERS`.
    """
    found = {}
    for factor in _FACTORS:
        for place in CORNERS if corner == AUTO else (corner,):
            across, up = shares[0] * factor, shares[1] * factor
            covered = [_covered(view.layers, crs, _corner_box(view.extent, across, up, place)) for view in views]
            found[factor, place] = sum(covered) / len(covered)
            if found[factor, place] < _NOTHING:
                return factor, place
    return min(found, key=lambda key: (round(found[key] * key[0] ** 2, 3), _FACTORS.index(key[0])))


def _corner_box(extent, across, up, corner):
    width, height = extent.width() * across, extent.height() * up
    x = extent.xMinimum() if "left" in corner else extent.xMaximum() - width
    y = extent.yMinimum() if "bottom" in corner else extent.yMaximum() - height
    return QgsRectangle(x, y, x + width, y + height)


def _covered(layers, crs, box):
    """Area, length or number of what lies in a box, of each layer as a share of the box."""
    total = 0.0
    for layer, condition in layers.items():
        transform = QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance())
        request = QgsFeatureRequest()
        request = request.setFilterExpression(condition) if condition else request.setNoAttributes()
        back = QgsCoordinateTransform(crs, layer.crs(), QgsProject.instance())
        # A corner of a map of the world may lie outside the world.
        with suppress(QgsCsException):
            request.setFilterRect(back.transformBoundingBox(box))
        for feature in layer.getFeatures(request):
            shape = QgsGeometry(feature.geometry())
            shape.transform(transform)
            part = shape.clipped(box)
            total += part.area() / box.area() or part.length() / box.width() or (0.01 if not part.isEmpty() else 0)
    return total


def _size(extent, frame):
    """Width and height of the inset, as large as its part of the map lets it be."""
    ratio = extent.width() / extent.height()
    widest, tallest = frame.width() * _WIDEST, frame.height() * _TALLEST
    return min(widest, tallest * ratio), min(tallest, widest / ratio)


def _add_inset(layout, inset, item, corner, size):
    width, height = size
    frame = item.mapRectToScene(item.rect())
    x = frame.left() if "left" in corner else frame.right() - width
    y = frame.top() if "top" in corner else frame.bottom() - height
    small = QgsLayoutItemMap(layout)
    small.setId(f"{INSET_ID} {item.id()}")
    small.attemptMove(QgsLayoutPoint(x, y, _MM))
    small.attemptResize(QgsLayoutSize(width, height, _MM))
    small.setCrs(item.crs())
    small.setLayers(item.layers())
    small.setKeepLayerSet(True)
    small.setExtent(inset.extent)
    small.setFrameEnabled(True)
    small.setFrameStrokeWidth(QgsLayoutMeasurement(_FRAME, _MM))
    layout.addLayoutItem(small)
    if inset.kind == OVERVIEW:
        _frame_of(small, item)
    item.addLabelBlockingItem(small)
    return small


def _frame_of(small, item):
    """Draw the extent of ``item`` in the small map; it follows when the map is moved."""
    overview = small.overview()
    overview.setLinkedMap(item)
    overview.setFrameSymbol(
        QgsFillSymbol.createSimple({"style": "no", "outline_color": _OUTLINE, "outline_width": "0.35"})
    )
    overview.setEnabled(True)
