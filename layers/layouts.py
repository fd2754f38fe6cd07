"""Print layouts: the maps of several periods in a grid with one legend, a scale bar and a north arrow."""

import math
import os
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsLayoutExporter,
    QgsLayoutItemMap,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsUnitTypes,
)

from ..methods.problems import DataProblem
from .layout_items import add_label, add_legend, add_north_arrow, add_scale_bar, make_legend, scale_height, scale_room

_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters


@dataclass(frozen=True)
class Page:
    """A page in millimetres with its font sizes in points; height 0: as high as the figure."""

    width: float
    height: float
    title: float
    label: float
    legend: float


PAGES = {
    "a4_landscape": Page(297, 210, 15, 11, 9),
    "a4_portrait": Page(210, 297, 14, 10, 8.5),
    "width_190": Page(190, 0, 12, 9, 7.5),
    "width_140": Page(140, 0, 10, 8, 7),
    "width_90": Page(90, 0, 9, 7.5, 6.5),
}

_GAP = 2.0
_POINT_EXTENT = 1000.0  # map units around a single point
_TALLEST = 1.5  # height of all maps on a page that grows, in page widths


@dataclass(frozen=True)
class MapSeries:
    """What a map series shows.

    Attributes
    ----------
    name : str
        Name of the layout in the project.
    maps : tuple of (str, QgsVectorLayer)
        Heading and layer of each map; all share one style.
    title, legend_title, note : str
        Empty where not wanted.
    crs : QgsCoordinateReferenceSystem
        Projected.
    page : str
        Key of :data:`PAGES`.
    columns : int
        Maps per row; 0 chooses.
    overlays : tuple of QgsVectorLayer
        Drawn over every map, the first on top; in the legend under their names, save those with labels of their own.
    extent : QgsRectangle, optional
        Part of the world to show, in ``crs``; all features by default.
    """

    name: str
    maps: tuple
    title: str
    legend_title: str
    note: str
    crs: QgsCoordinateReferenceSystem
    page: str = "a4_landscape"
    columns: int = 0
    overlays: tuple = ()
    extent: Optional[QgsRectangle] = None


@dataclass(frozen=True)
class _Grid:
    columns: int
    rows: int
    width: float
    height: float


def suitable_crs(layer):
    """The layer's own system where it is projected; else an equal-area one centred on the layer."""
    if not layer.crs().isGeographic():
        return layer.crs()
    centre = layer.extent().center()
    text = f"+proj=laea +lat_0={centre.y():.2f} +lon_0={centre.x():.2f} +datum=WGS84 +units=m +no_defs"
    return QgsCoordinateReferenceSystem.fromProj(text)


def build_layout(project, series):
    """Make the layout in ``project``; the layers must be part of it.

    Returns
    -------
    QgsPrintLayout
        Not yet added to the project's layout manager.
    """
    page = PAGES[series.page]
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(series.name)
    margin = page.width / 40
    extent = series.extent or common_extent([layer for _, layer in series.maps], series.crs)
    top = margin + (page.title * 0.62 if series.title else 0)
    room = page.width - 2 * margin - scale_room(page)
    legend, size = make_legend(layout, series, page, room)
    # A legend that is too wide even in one column stands below the scale bar.
    shift = 0 if size.width() <= room else scale_height(page)
    below = max(size.height() + shift, scale_height(page)) + (page.legend * 0.6 if series.note else 0)
    grid = _grid(series, page, margin, page.height - top - below - 2 * margin, extent)
    heading = page.label * 0.55
    block = grid.rows * (grid.height + heading) + (grid.rows - 1) * _GAP
    height = page.height or top + block + below + 2 * margin
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(page.width, height, _MM))
    if series.title:
        add_label(layout, series.title, (margin, margin, page.width - 2 * margin, page.title * 0.55), page.title, True)
    top += max((page.height - top - block - below - 2 * margin) / 2, 0) if page.height else 0
    maps = _add_maps(layout, series, page, grid, (margin, top, heading), extent)
    bottom = top + block + margin
    add_legend(layout, legend, maps[0], (margin, bottom + shift))
    add_scale_bar(layout, page, maps[-1], (page.width - margin, bottom))
    add_north_arrow(layout, page, maps[-1], (page.width - margin, bottom))
    if series.note:
        line = page.legend * 0.5
        box = (margin, height - margin * 0.7 - line, page.width - 2 * margin, line * 1.3)
        add_label(layout, series.note, box, page.legend * 0.85)
    return layout


def export_layout(layout, path, dpi=300):
    """Write the layout as PNG, PDF or SVG, by the ending of ``path``; ``True`` where it worked."""
    exporter = QgsLayoutExporter(layout)
    kind = os.path.splitext(path)[1].lower()
    if kind == ".pdf":
        settings = QgsLayoutExporter.PdfExportSettings()
        settings.dpi = dpi
        result = exporter.exportToPdf(path, settings)
    elif kind == ".svg":
        settings = QgsLayoutExporter.SvgExportSettings()
        settings.dpi = dpi
        result = exporter.exportToSvg(path, settings)
    else:
        settings = QgsLayoutExporter.ImageExportSettings()
        settings.dpi = dpi
        result = exporter.exportToImage(path, settings)
    return result == QgsLayoutExporter.ExportResult.Success


@contextmanager
def added_layers(project, series):
    """The layers of a series in a group of the project, under its name; they go again when the block fails."""
    group = project.layerTreeRoot().insertGroup(0, series.name)
    layers = [*series.overlays, *(layer for _, layer in series.maps)]
    names = []
    try:
        for layer in layers:
            project.addMapLayer(layer, False)
            names.append(layer.id())
            group.addLayer(layer)
        yield
    except BaseException:
        project.removeMapLayers(names)
        project.layerTreeRoot().removeChildNode(group)
        raise


def feature_boxes(layers, crs):
    """Box of each feature of the layers that has a geometry, in ``crs``.

    Each feature's box is turned by itself: the box of a whole country in degrees is far wider on a conic projection.
    """
    boxes = []
    for layer in layers:
        transform = QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance())
        request = QgsFeatureRequest().setNoAttributes()
        for feature in layer.getFeatures(request):
            if feature.hasGeometry() and not feature.geometry().isEmpty():
                boxes.append(transform.transformBoundingBox(feature.geometry().boundingBox()))
    return boxes


def common_box(boxes):
    """The smallest box around all."""
    left, bottom = min(box.xMinimum() for box in boxes), min(box.yMinimum() for box in boxes)
    right, top = max(box.xMaximum() for box in boxes), max(box.yMaximum() for box in boxes)
    return QgsRectangle(left, bottom, right, top)


def common_extent(layers, crs, name=""):
    """Extent of all layers in ``crs``, with a small margin, so that every map has the same scale.

    Raises
    ------
    DataProblem
        No feature has a geometry; ``name`` is what the user calls the layers.
    """
    boxes = feature_boxes(layers, crs)
    if not boxes:
        raise DataProblem("no_geometry", name=name or layers[0].name())
    box = common_box(boxes)
    # One point, or points in a row, have no width or height.
    longest = max(box.width(), box.height()) or _POINT_EXTENT
    across, up = (max(longest * 0.02, (longest * 0.1 - size) / 2) for size in (box.width(), box.height()))
    return QgsRectangle(box.xMinimum() - across, box.yMinimum() - up, box.xMaximum() + across, box.yMaximum() + up)


def _grid(series, page, margin, room, extent):
    """Maps per row and column and the size of one map: as large as the page lets them be."""
    n = len(series.maps)
    ratio = extent.width() / extent.height()
    if series.columns or not page.height:
        choices = [min(series.columns or (n if n <= 3 else math.ceil(math.sqrt(n * 1.2))), n)]
    else:
        choices = range(1, n + 1)
    grids = [_sized_grid(columns, n, page, margin, room, ratio) for columns in choices]
    return max(grids, key=lambda grid: (round(min(grid.width, grid.height * ratio), 3), grid.columns))


def _sized_grid(columns, n, page, margin, room, ratio):
    rows = math.ceil(n / columns)
    width = (page.width - 2 * margin - (columns - 1) * _GAP) / columns
    height = width / ratio
    room = room if page.height else page.width * _TALLEST
    height = min(height, (room - (rows - 1) * _GAP) / rows - page.label * 0.55)
    return _Grid(columns, rows, width, height)


def _filled(extent, ratio):
    """The extent, widened or heightened to the ratio of a frame."""
    width = max(extent.width(), extent.height() * ratio)
    height = max(extent.height(), extent.width() / ratio)
    centre = extent.center()
    return QgsRectangle(
        centre.x() - width / 2, centre.y() - height / 2, centre.x() + width / 2, centre.y() + height / 2
    )


def _add_maps(layout, series, page, grid, place, extent):
    margin, top, heading = place
    maps = []
    for number, (text, layer) in enumerate(series.maps):
        row, column = divmod(number, grid.columns)
        x = margin + column * (grid.width + _GAP)
        y = top + row * (grid.height + heading + _GAP)
        if text:
            add_label(layout, text, (x, y, grid.width, heading), page.label, centred=True)
        item = QgsLayoutItemMap(layout)
        item.setId(text or "map")
        item.attemptMove(QgsLayoutPoint(x, y + heading, _MM))
        item.attemptResize(QgsLayoutSize(grid.width, grid.height, _MM))
        item.setCrs(series.crs)
        item.setLayers([*series.overlays, layer])
        item.setKeepLayerSet(True)
        item.setExtent(_filled(extent, grid.width / grid.height))
        item.setFrameEnabled(True)
        item.setFrameStrokeWidth(QgsLayoutMeasurement(0.2, _MM))
        layout.addLayoutItem(item)
        maps.append(item)
    return maps
