"""Print layouts: the maps of several periods in a grid with one legend, a scale bar and a north arrow."""

from contextlib import contextmanager
from dataclasses import dataclass
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutItemMap,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsRectangle,
    QgsUnitTypes,
)

from .atlas import GROUP, PAGE_NAME, PERIOD, Atlas, add_themes, remove_themes, set_up
from .extents import common_extent, filled
from .languages import Language
from .layout_grid import GAP, PAGES, fitting_grid
from .layout_inset import Inset, View, add_insets
from .layout_items import (
    add_label,
    add_legend,
    add_north_arrow,
    add_scale_bar,
    make_legend,
    map_font,
    scale_height,
    scale_room,
)
from .layout_text import fitted

_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters


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
    backdrop : tuple of QgsVectorLayer
        Drawn below every map, not in the legend.
    extent : QgsRectangle, optional
        Part of the world to show, in ``crs``; all features by default.
    inset : Inset, optional
        A small map in a corner of each map.
    atlas : Atlas, optional
        Pages of the layout; without it there is one.
    language : Language
        That of scale bar and north arrow; labels and headings are in it already.
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
    backdrop: tuple = ()
    extent: Optional[QgsRectangle] = None
    inset: Optional[Inset] = None
    atlas: Optional[Atlas] = None
    language: Language = Language()

    @property
    def frames(self):
        """Heading and layer of the maps that a page has: of all periods, or one whose period is the page's."""
        paged = self.atlas is not None and self.atlas.kind == PERIOD
        return ((PAGE_NAME, self.maps[0][1]),) if paged else self.maps

    @property
    def zooms(self):
        """Whether the scale is another on each page."""
        return self.atlas is not None and self.atlas.kind == GROUP


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
    margin = page.margin
    extent = series.extent or common_extent([layer for _, layer in series.maps], series.crs)
    inner = page.width - 2 * margin
    # A title is never smaller than the headings of the maps below it.
    title = fitted(layout, series.title, inner, map_font(page.title, bold=True), page.label)
    note = fitted(layout, series.note, inner, map_font(page.legend * 0.85), even=False)
    top = margin + (page.title * 0.62 + title.more if series.title else 0)
    room = inner - scale_room(page)
    legend, size = make_legend(layout, series, page, room)
    # A legend that is too wide even in one column stands below the scale bar.
    shift = 0 if size.width() <= room else scale_height(page)
    below = max(size.height() + shift, scale_height(page)) + (page.legend * 0.6 + note.more if series.note else 0)
    room = page.height - top - below - 2 * margin
    grid = fitting_grid(len(series.frames), series.columns, page, room, extent.width() / extent.height())
    heading = page.label * 0.55
    block = grid.rows * (grid.height + heading) + (grid.rows - 1) * GAP
    height = page.height or top + block + below + 2 * margin
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(page.width, height, _MM))
    if series.title:
        add_label(layout, title.text, (margin, margin, inner, page.title * 0.55 + title.more), title.points, True)
    top += max((page.height - top - block - below - 2 * margin) / 2, 0) if page.height else 0
    maps = _add_maps(layout, series, page, grid, (margin, top, heading), extent)
    insets = _add_insets(layout, series, maps, extent) if series.inset else []
    if series.atlas:
        set_up(layout, series.atlas, maps, insets)
    bottom = top + block + margin
    add_legend(layout, legend, maps[0], (margin, bottom + shift))
    scale_end = (page.width - margin, bottom)
    add_scale_bar(layout, page, maps[-1], scale_end, series.language, series.zooms)
    add_north_arrow(layout, page, maps[-1], scale_end, series.language)
    if series.note:
        line = page.legend * 0.5
        box = (margin, height - margin * 0.7 - line - note.more, inner, line * 1.3 + note.more)
        add_label(layout, note.text, box, note.points)
    return layout


@contextmanager
def added_layers(project, series):
    """The layers of a series in a group of the project, under its name; they go again when the block fails."""
    group = project.layerTreeRoot().insertGroup(0, series.name)
    layers = [*series.overlays, *(layer for _, layer in series.maps), *series.backdrop]
    names = []
    try:
        for layer in layers:
            project.addMapLayer(layer, False)
            names.append(layer.id())
            group.addLayer(layer)
        if series.atlas:
            project.addMapLayer(series.atlas.coverage, False)
            names.append(series.atlas.coverage.id())
            group.addLayer(series.atlas.coverage).setItemVisibilityChecked(False)
            add_themes(project, series.atlas, series.overlays, series.backdrop)
        yield
    except BaseException:
        if series.atlas:
            remove_themes(project, series.atlas)
        project.removeMapLayers(names)
        project.layerTreeRoot().removeChildNode(group)
        raise


def _add_maps(layout, series, page, grid, place, extent):
    margin, top, heading = place
    maps = []
    for number, (text, layer) in enumerate(series.frames):
        row, column = divmod(number, grid.columns)
        x = margin + column * (grid.width + GAP)
        y = top + row * (grid.height + heading + GAP)
        if text:
            add_label(layout, text, (x, y, grid.width, heading), page.label, centred=True)
        item = QgsLayoutItemMap(layout)
        item.setId("map" if text in ("", PAGE_NAME) else text)
        item.attemptMove(QgsLayoutPoint(x, y + heading, _MM))
        item.attemptResize(QgsLayoutSize(grid.width, grid.height, _MM))
        item.setCrs(series.crs)
        item.setLayers([*series.overlays, layer, *series.backdrop])
        item.setKeepLayerSet(True)
        item.setExtent(filled(extent, grid.width / grid.height))
        item.setFrameEnabled(True)
        item.setFrameStrokeWidth(QgsLayoutMeasurement(0.2, _MM))
        layout.addLayoutItem(item)
        maps.append(item)
    return maps


def _add_insets(layout, series, maps, extent):
    ratio = maps[0].rect().width() / maps[0].rect().height()
    units = series.maps[0][1]
    if series.zooms:
        # Only the group is of interest on its page.
        atlas = series.atlas
        views = [View(filled(box, ratio), {units: part}) for box, part in zip(atlas.boxes, atlas.conditions)]
    else:
        views = [View(filled(extent, ratio), dict.fromkeys((*series.overlays, units), ""))]
    return add_insets(layout, series.inset, maps, views, series.crs)
