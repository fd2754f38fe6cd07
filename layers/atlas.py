"""Layouts with a page per period or per group: QGIS's own atlas, so that a person can go on with it.

The pages are the rows of a virtual layer, whose query is saved in the project. A page of a period has a map theme; a
page of a group has a box to which the maps zoom.
"""

import os
import re
from dataclasses import dataclass, field

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpression,
    QgsFields,
    QgsGeometry,
    QgsLayoutExporter,
    QgsLayoutItemMap,
    QgsLayoutObject,
    QgsMapThemeCollection,
    QgsProject,
    QgsProperty,
    QgsRenderContext,
    QgsSymbol,
    QgsVectorLayer,
    QgsVirtualLayerDefinition,
    QgsWkbTypes,
)

from .layout_files import export_layout, pdf_settings
from .versions import make_field

NONE, PERIOD, GROUP = "none", "period", "group"
MOST_PAGES = 200

PAGE_NAME = '[% "page" %]'  # in a label: the name of the page
_PAGE, _THEME = "page", "theme"
_DIMMED = 18  # percent of opacity that is left of other groups
_MARGIN = 0.06  # around a group, as a share of its size
_STEPS = 6  # points on each edge of a box that is turned into degrees


@dataclass(frozen=True)
class Atlas:
    """The pages of a layout.

    Attributes
    ----------
    kind : str
        ``period`` or ``group``.
    names : tuple of str
    boxes : tuple of QgsRectangle
        What each group's page shows, in the system of the maps.
    conditions : tuple of str
        Expressions that are true of the units of each group.
    themes : dict of str to QgsVectorLayer
        Map theme to layer of each period.
    coverage : QgsVectorLayer
        One row a page.
    """

    kind: str
    names: tuple
    coverage: QgsVectorLayer
    boxes: tuple = ()
    conditions: tuple = ()
    themes: dict = field(default_factory=dict)


def period_atlas(series_name, maps):
    """An atlas whose pages show the maps of a series one by one."""
    names = tuple(name for name, _ in maps)
    themes = {f"{series_name} {name}": layer for name, layer in maps}
    rows = [f"SELECT {_quoted(name)} AS {_PAGE}, {_quoted(theme)} AS {_THEME}" for name, theme in zip(names, themes)]
    return Atlas(PERIOD, names, _pages_layer(series_name, rows, (_PAGE, _THEME)), themes=themes)


def group_atlas(series_name, field_name, boxes, crs):
    """An atlas whose pages zoom to the boxes of groups.

    Parameters
    ----------
    boxes : dict of str to QgsRectangle
        In ``crs``.
    """
    names = tuple(boxes)
    rows = [
        f"SELECT {_quoted(name)} AS {_PAGE}, geom_from_wkt({_quoted(_outline(box, crs))}) AS geometry"
        for name, box in boxes.items()
    ]
    layer = _pages_layer(series_name, rows, (_PAGE,), boxed=True)
    column = f"to_string({QgsExpression.quotedColumnRef(field_name)})"
    conditions = tuple(f"{column} = {_quoted(name)}" for name in names)
    return Atlas(GROUP, names, layer, tuple(boxes.values()), conditions)


def other_group(field_name):
    """An expression that is true of features of groups other than the page's; without an atlas it is false."""
    column = QgsExpression.quotedColumnRef(field_name)
    page = f"attribute(@atlas_feature, '{_PAGE}')"
    # A symbol of the legend is drawn without a feature.
    return f"coalesce({page} <> coalesce(to_string({column}), ''), false) AND $id IS NOT NULL"


def dim_other_groups(layer, field_name):
    """Let the features of other groups than the page's shine through faintly, in whatever style they have."""
    renderer = layer.renderer().clone()
    opacity = QgsProperty.fromExpression(f"if({other_group(field_name)}, {_DIMMED}, 100)")
    for symbol in renderer.symbols(QgsRenderContext()):
        symbol.setDataDefinedProperty(QgsSymbol.PropertyOpacity, opacity)
    layer.setRenderer(renderer)


def set_up(layout, atlas, maps, insets):
    """Let the layout's atlas run through the pages.

    Parameters
    ----------
    layout : QgsPrintLayout
    atlas : Atlas
    maps, insets : list of QgsLayoutItemMap
    """
    own = layout.atlas()
    own.setCoverageLayer(atlas.coverage)
    own.setHideCoverage(True)
    own.setPageNameExpression(f'"{_PAGE}"')
    own.setFilenameExpression(f'"{_PAGE}"')
    own.setEnabled(True)
    if atlas.kind == PERIOD:
        for item in (*maps, *insets):
            _follow_themes(item, next(iter(atlas.themes)))
        return
    for item in maps:
        item.zoomToExtent(atlas.boxes[0])
        item.setAtlasDriven(True)
        item.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Auto)
        item.setAtlasMargin(_MARGIN)


def _follow_themes(item, first):
    item.setFollowVisibilityPreset(True)
    item.setFollowVisibilityPresetName(first)
    expression = f"coalesce(attribute(@atlas_feature, '{_THEME}'), {_quoted(first)})"
    properties = item.dataDefinedProperties()
    properties.setProperty(QgsLayoutObject.DataDefinedProperty.MapStylePreset, QgsProperty.fromExpression(expression))
    item.setDataDefinedProperties(properties)


def add_themes(project, atlas, overlays, backdrop=()):
    """Keep a map theme for each period in the project: its layer, and what is drawn above and below every map."""
    for name, layer in atlas.themes.items():
        theme = QgsMapThemeCollection.MapThemeRecord()
        for part in (*overlays, layer, *backdrop):
            record = QgsMapThemeCollection.MapThemeLayerRecord(part)
            record.usingCurrentStyle = True
            record.currentStyle = part.styleManager().currentStyle()
            record.isVisible = True
            theme.addLayerRecord(record)
        project.mapThemeCollection().insert(name, theme)


def remove_themes(project, atlas):
    """Undo :func:`add_themes`."""
    for name in atlas.themes:
        project.mapThemeCollection().removeMapTheme(name)


def page_files(path, names):
    """Names of the files of pages: ``maps.png`` becomes ``maps_2011.png``."""
    stem, ending = os.path.splitext(path)
    found = []
    for name in names:
        part = re.sub(r'[\\/:*?"<>|\s]+', "_", name).strip("._") or "page"
        file, number = f"{stem}_{part}{ending}", 2
        # File systems of Windows and macOS take a and A for one.
        while file.lower() in {other.lower() for other in found}:
            file, number = f"{stem}_{part}_{number}{ending}", number + 1
        found.append(file)
    return found


def files_of(path, atlas):
    """The files that an export to ``path`` writes."""
    return [path] if atlas is None or path.lower().endswith(".pdf") else page_files(path, atlas.names)


def export_pages(layout, path, atlas, dpi, tick):
    """Write all pages: into one PDF, or into a PNG or SVG each.

    Returns
    -------
    str
        The file that could not be written; empty where all were.
    """
    pages = layout.atlas()
    if path.lower().endswith(".pdf"):
        result, _ = QgsLayoutExporter.exportToPdf(pages, path, pdf_settings(dpi))
        return "" if result == QgsLayoutExporter.ExportResult.Success else path
    pages.beginRender()
    try:
        for number, file in enumerate(files_of(path, atlas)):
            tick(number / len(atlas.names))
            if not pages.next() or not export_layout(layout, file, dpi):
                return file
    finally:
        pages.endRender()
    return ""


def _pages_layer(series_name, rows, columns, boxed=False):
    definition = QgsVirtualLayerDefinition()
    definition.setQuery(" UNION ALL ".join(rows))
    fields = QgsFields()
    for name in columns:
        fields.append(make_field(name, "text"))
    definition.setFields(fields)
    if boxed:
        definition.setGeometryField("geometry")
        definition.setGeometryWkbType(QgsWkbTypes.Type.Polygon)
        definition.setGeometrySrid(4326)
    else:
        definition.setGeometryWkbType(QgsWkbTypes.Type.NoGeometry)
    return QgsVectorLayer(definition.toString(), f"{series_name}: {_PAGE}s", "virtual")


def _outline(box, crs):
    """A box in degrees, with points on its edges, so that it comes back on the maps as the box it was."""
    transform = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
    outline = QgsGeometry.fromRect(box).densifyByCount(_STEPS)
    if crs.isValid():
        outline.transform(transform)
    return outline.asWkt(5)


def _quoted(text):
    return "'{}'".format(text.replace("'", "''"))
