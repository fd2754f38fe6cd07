"""The parts of a layout besides its maps: labels, legend, scale bar, north arrow."""

import math
import os

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFont, QFontDatabase, QFontMetricsF

_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
_ICONS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "icons")
_POINT = 25.4 / 72
_SYMBOL_WIDTH, _SYMBOL_SPACE = 6.0, 2.0

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


def add_legend(layout, series, page, map_item, place):
    """One legend with all classes, in as many columns as fit beside the scale bar."""
    columns, _ = _legend_grid(series, page, page.width - 2 * place[0])
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(map_item)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    node = root.addLayer(series.maps[0][1])
    QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
    legend.setTitle(series.legend_title)
    legend.setStyleFont(QgsLegendStyle.Style.Title, map_font(page.legend * 1.1, bold=True))
    legend.setStyleFont(QgsLegendStyle.Style.SymbolLabel, map_font(page.legend))
    legend.setStyleMargin(QgsLegendStyle.Style.Title, QgsLegendStyle.Side.Bottom, 1.5)
    legend.setStyleMargin(QgsLegendStyle.Style.Symbol, QgsLegendStyle.Side.Top, _line(page) - _text_height(page))
    legend.setSymbolWidth(_SYMBOL_WIDTH)
    legend.setSymbolHeight(_text_height(page))
    legend.setBoxSpace(0)
    legend.setColumnSpace(4)
    legend.setColumnCount(columns)
    legend.setSplitLayer(True)
    legend.setEqualColumnWidth(True)
    legend.attemptMove(QgsLayoutPoint(*place, _MM))
    layout.addLayoutItem(legend)
    legend.adjustBoxSize()
    return legend


def legend_height(series, page, width):
    """Height that the legend will need, in millimetres; at least the scale bar's."""
    _, rows = _legend_grid(series, page, width)
    title = page.legend * 1.1 * _POINT * 1.4 + 1.5 if series.legend_title else 0
    return max(title + rows * _line(page), 13)


def _legend_grid(series, page, width):
    labels = [item.label() for item in series.maps[0][1].renderer().legendSymbolItems()]
    # Measured in pixels of a large font, since metrics of small ones are rounded to the screen's pixels.
    font = map_font(1)
    font.setPixelSize(100)
    metrics = QFontMetricsF(font)
    widest = max((metrics.horizontalAdvance(label) for label in labels), default=0) / 100
    column = widest * page.legend * _POINT + _SYMBOL_WIDTH + _SYMBOL_SPACE + 4
    fitting = max(int((width - scale_room(page)) // column), 1)
    rows = math.ceil(max(len(labels), 1) / fitting)
    return math.ceil(max(len(labels), 1) / rows), rows


def _text_height(page):
    return page.legend * _POINT


def _line(page):
    return page.legend * _POINT * 1.75


def scale_room(page):
    """Width kept free for scale bar and north arrow."""
    return page.width * 0.24


def add_scale_bar(layout, page, map_item, place):
    """A scale bar that ends at ``place`` = (right, top)."""
    right, top = place
    metres_per_mm = map_item.extent().width() / map_item.rect().width()
    segment = _round_number(metres_per_mm * page.width * 0.075 / 1000)
    # Below this length the labels of two segments would touch.
    segments = 2 if segment * 1000 / metres_per_mm >= page.legend * 1.25 else 1
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(map_item)
    bar.setStyle("Single Box")
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setUnitLabel("km")
    bar.setMapUnitsPerScaleBarUnit(1)
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(segments)
    bar.setUnitsPerSegment(segment)
    bar.setHeight(1.2)
    bar.setLabelBarSpace(0.8)
    bar.setBoxContentSpace(0)
    text_format = QgsTextFormat()
    text_format.setFont(map_font(page.legend))
    text_format.setSize(page.legend)
    bar.setTextFormat(text_format)
    bar.update()
    layout.addLayoutItem(bar)
    bar.setReferencePoint(QgsLayoutItem.ReferencePoint.UpperRight)
    bar.attemptMove(QgsLayoutPoint(right - page.width * 0.045, top + 2, _MM))
    return bar


def add_north_arrow(layout, page, map_item, place):
    """A north arrow at the right of the scale bar."""
    right, top = place
    size = page.width * 0.035
    arrow = QgsLayoutItemPicture(layout)
    arrow.setPicturePath(os.path.join(_ICONS, "north_arrow.svg"))
    arrow.setLinkedMap(map_item)
    arrow.attemptMove(QgsLayoutPoint(right - size, top, _MM))
    arrow.attemptResize(QgsLayoutSize(size, size * 1.4, _MM))
    layout.addLayoutItem(arrow)
    return arrow


def _round_number(value):
    """The largest of 1, 2, 5 times a power of ten that is not above ``value``."""
    power = 10.0 ** math.floor(math.log10(max(value, 1e-9)))
    return max(step * power for step in (1, 2, 5) if step * power <= max(value, 1e-9) * (1 + 1e-9))
