"""The parts of a layout besides its maps: labels, legend, scale bar, north arrow."""

import math
import os

from qgis.core import (
    QgsLayerTreeLayer,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsScaleBarSettings,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFont, QFontDatabase

from .languages import CHINESE, KILOMETRES, Language
from .layout_text import fitted

_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
_ICONS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "icons")
_POINT = 25.4 / 72
_FEW = 4  # entries of an overlay that stand in one column
_SHORTEST = 0.75  # millimetres of the scale bar for each point of its letters
_SEGMENT, _ARROW = 0.075, 0.045  # longest segment of the scale bar and the arrow's place, in page widths

# Families that have Chinese and Latin letters of one design, by system.
_FAMILIES = ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "SimHei")


def map_font(points, bold=False):
    """The font of every text on a map, named explicitly so that Chinese renders on each system."""
    known = set(QFontDatabase().families())
    family = next((name for name in _FAMILIES if name in known), QFont().family())
    font = QFont(family)
    font.setPointSizeF(points)
    font.setBold(bold)
    return font


def add_label(layout, text, box, points, bold=False, centred=False):
    """A line of text in ``box`` = (x, y, width, height) millimetres."""
    x, y, width, height = box
    item = QgsLayoutItemLabel(layout)
    item.setText(text)
    item.setFont(map_font(points, bold))
    item.setVAlign(Qt.AlignmentFlag.AlignVCenter)
    item.setHAlign(Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft)
    item.setMarginX(0)
    item.setMarginY(0)
    item.attemptMove(QgsLayoutPoint(x, y, _MM))
    item.attemptResize(QgsLayoutSize(width, height, _MM))
    layout.addLayoutItem(item)
    return item


def make_legend(layout, series, page, room):
    """A legend with all classes, in as few rows as ``room`` millimetres of width allow; not yet part of the layout.

    Returns
    -------
    QgsLayoutItemLegend, QSizeF
        The size as QGIS's own renderer measures it: its way of breaking columns can not be told from outside.
    """
    legend = QgsLayoutItemLegend(layout)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    layers = [series.maps[0][1], *(layer for layer in series.overlays if not layer.labelsEnabled())]
    nodes = [root.addLayer(layer) for layer in layers]
    QgsLegendRenderer.setNodeLegendStyle(nodes[0], QgsLegendStyle.Style.Hidden)
    for node in nodes[1:]:
        _keep_together(node)
    title_font = map_font(page.legend * 1.1, bold=True)
    title = fitted(layout, series.legend_title, room, title_font, page.legend)
    title_font.setPointSizeF(title.points)
    legend.setWrapString("\n")
    legend.setTitle(title.text)
    legend.setStyleFont(QgsLegendStyle.Style.Title, title_font)
    for style in (QgsLegendStyle.Style.SymbolLabel, QgsLegendStyle.Style.Subgroup):
        legend.setStyleFont(style, map_font(page.legend))
    legend.setStyleMargin(QgsLegendStyle.Style.Title, QgsLegendStyle.Side.Bottom, 1.5)
    legend.setStyleMargin(QgsLegendStyle.Style.Symbol, QgsLegendStyle.Side.Top, page.legend * _POINT * 0.75)
    legend.setSymbolWidth(6)
    legend.setSymbolHeight(page.legend * _POINT)
    legend.setBoxSpace(0)
    legend.setColumnSpace(4)
    legend.setSplitLayer(True)
    legend.setEqualColumnWidth(True)
    sizes = {}
    most = sum(len(layer.renderer().legendSymbolItems()) for layer in layers)
    for columns in range(1, max(most, 1) + 1):
        sizes[columns] = _sized(legend, nodes, columns)
    fitting = [columns for columns, size in sizes.items() if size.width() <= room] or [1]
    best = min(fitting, key=lambda columns: (round(sizes[columns].height(), 2), columns))
    return legend, _sized(legend, nodes, best)


def _sized(legend, nodes, columns):
    """The size of a legend in so many columns, which are equally long where there are no overlays."""
    legend.setColumnCount(columns)
    if len(nodes) == 1:
        count = len(nodes[0].layer().renderer().legendSymbolItems())
        length = math.ceil(count / columns)
        for entry in range(count):
            QgsMapLayerLegendUtils.setLegendNodeColumnBreak(nodes[0], entry, entry > 0 and entry % length == 0)
        legend.model().refreshLayerLegend(nodes[0])
    return QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize()


def _keep_together(node):
    """An overlay's entries stand under its heading: in one column if they are few, else from the top of a column."""
    if len(node.layer().renderer().legendSymbolItems()) <= _FEW:
        node.setLegendSplitBehavior(
            QgsLayerTreeLayer.LegendNodesSplitBehavior.PreventSplittingLegendNodesOverMultipleColumns
        )
    else:
        node.setCustomProperty("legend/column-break", "1")


def add_legend(layout, legend, map_item, place):
    """Put the legend of :func:`make_legend` at ``place`` = (left, top)."""
    legend.setLinkedMap(map_item)
    legend.attemptMove(QgsLayoutPoint(*place, _MM))
    layout.addLayoutItem(legend)
    legend.adjustBoxSize()


def scale_room(page):
    """Width kept free for scale bar and north arrow: two segments, the ends of their labels, the arrow."""
    return page.width * (2 * _SEGMENT + _ARROW) + page.legend * _POINT * 6


def scale_height(page):
    """Height of scale bar and north arrow."""
    return max(page.width * 0.05, 9.0)


def add_scale_bar(layout, page, map_item, place, language=None, zooms=False):
    """A scale bar that ends at ``place`` = (right, top); where the map ``zooms``, its length follows the scale."""
    right, top = place
    metres_per_mm = map_item.extent().width() / map_item.rect().width()
    segment = _round_number(metres_per_mm * page.width * _SEGMENT / 1000)
    if segment * 1000 / metres_per_mm < page.legend * _SHORTEST:
        # Its two labels would touch: the next longer one.
        segment = _round_number(segment * 2.5)
    length = segment * 1000 / metres_per_mm
    # Below this length the labels of two segments would touch, and above that one they would reach into the legend.
    segments = 2 if page.legend * 1.25 <= length <= page.width * _SEGMENT * (1 + 1e-9) else 1
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(map_item)
    bar.setStyle("Single Box")
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setUnitLabel((language or Language()).words(KILOMETRES))
    bar.setMapUnitsPerScaleBarUnit(1)
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(segments)
    bar.setUnitsPerSegment(segment)
    if zooms:
        bar.setSegmentSizeMode(QgsScaleBarSettings.SegmentSizeMode.SegmentSizeFitWidth)
        bar.setNumberOfSegments(1)
        bar.setMinimumBarWidth(page.legend * 1.25)
        bar.setMaximumBarWidth(page.width * _SEGMENT * 2)
    bar.setHeight(1.2)
    bar.setLabelBarSpace(0.8)
    bar.setBoxContentSpace(0)
    text_format = QgsTextFormat()
    text_format.setFont(map_font(page.legend))
    text_format.setSize(page.legend)
    bar.setTextFormat(text_format)
    bar.update()
    layout.addLayoutItem(bar)
    # The item was as high as a bar with QGIS's default font needs.
    bar.attemptResize(QgsLayoutSize(bar.rect().width(), 1, _MM))
    bar.setReferencePoint(QgsLayoutItem.ReferencePoint.UpperRight)
    bar.attemptMove(QgsLayoutPoint(right - page.width * _ARROW, top + 2, _MM))
    return bar


def add_north_arrow(layout, page, map_item, place, language=None):
    """A north arrow at the right of the scale bar."""
    right, top = place
    size = page.width * 0.035
    arrow = QgsLayoutItemPicture(layout)
    chinese = language is not None and language.code == CHINESE
    arrow.setPicturePath(os.path.join(_ICONS, "north_arrow_zh.svg" if chinese else "north_arrow.svg"))
    arrow.setLinkedMap(map_item)
    arrow.attemptMove(QgsLayoutPoint(right - size, top, _MM))
    arrow.attemptResize(QgsLayoutSize(size, size * 1.4, _MM))
    layout.addLayoutItem(arrow)
    return arrow


def _round_number(value):
    """The largest of 1, 2, 5 times a power of ten that is not above ``value``."""
    power = 10.0 ** math.floor(math.log10(max(value, 1e-9)))
    return max(step * power for step in (1, 2, 5) if step * power <= max(value, 1e-9) * (1 + 1e-9))
