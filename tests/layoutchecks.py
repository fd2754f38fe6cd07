"""What a reader would find fault with in a layout."""

import re
import struct
from itertools import combinations

from qgis.core import (
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLegendStyle,
)
from qgis.PyQt.QtCore import QSize

KINDS = (QgsLayoutItemMap, QgsLayoutItemLabel, QgsLayoutItemLegend, QgsLayoutItemScaleBar, QgsLayoutItemPicture)


def page_size(layout):
    size = layout.pageCollection().page(0).pageSize()
    return size.width(), size.height()


def box(item):
    return item.mapRectToScene(item.rect())


def items(layout, kind):
    """Items of a kind, save small maps in corners."""
    return [item for item in layout.items() if isinstance(item, kind) and not item.id().startswith("inset")]


def insets(layout):
    return [item for item in layout.items() if isinstance(item, QgsLayoutItemMap) and item.id().startswith("inset")]


def one(layout, kind):
    (item,) = items(layout, kind)
    return item


def placed(layout):
    """The items that a reader sees, with their names; QGIS sizes a legend when it is first drawn."""
    QgsLayoutExporter(layout).renderPageToImage(0, QSize(), 30)
    found = [(type(item).__name__, box(item)) for item in items(layout, KINDS)]
    assert found
    return found


def overlap(one, other):
    """Area in square millimetres, leaving out lines that merely touch."""
    common = one.intersected(other)
    return common.width() * common.height() if common.width() > 0.05 and common.height() > 0.05 else 0.0


def assert_well_placed(layout):
    """All on the page, nothing above another, and small maps inside theirs."""
    width, height = page_size(layout)
    boxes = placed(layout)
    for name, rectangle in boxes:
        assert rectangle.width() > 0.5, name
        assert rectangle.height() > 0.5, name
        assert rectangle.left() >= -0.01, (name, rectangle)
        assert rectangle.top() >= -0.01, (name, rectangle)
        assert rectangle.right() <= width + 0.01, (name, rectangle, width)
        assert rectangle.bottom() <= height + 0.01, (name, rectangle, height)
    for (name, rectangle), (other_name, other) in combinations(boxes, 2):
        assert overlap(rectangle, other) == 0, (name, rectangle, other_name, other)
    maps = {item.id(): box(item).adjusted(-0.01, -0.01, 0.01, 0.01) for item in items(layout, QgsLayoutItemMap)}
    for small in insets(layout):
        assert maps[small.id().removeprefix("inset ")].contains(box(small))


def families(layout):
    """The families of all text."""
    fonts = [item.font() for item in items(layout, QgsLayoutItemLabel)]
    fonts += [bar.textFormat().font() for bar in items(layout, QgsLayoutItemScaleBar)]
    for legend in items(layout, QgsLayoutItemLegend):
        fonts += [legend.styleFont(style) for style in (QgsLegendStyle.Style.Title, QgsLegendStyle.Style.SymbolLabel)]
    return {font.family() for font in fonts}


def picture_size(path):
    """Width and height of a PNG."""
    return struct.unpack(">II", path.read_bytes()[16:24])


def pdf_pages(path):
    """Number of pages of a PDF."""
    (count,) = re.findall(rb"/Count (\d+)", path.read_bytes())
    return int(count)


def assert_texts_whole(layout, dpi=150):
    """No label is cut: its lines have the room they need, and no ink lies on the edge of its box."""
    others = [item for item in layout.items() if isinstance(item, KINDS) and not isinstance(item, QgsLayoutItemLabel)]
    for item in others:
        item.setVisibility(False)
    image = QgsLayoutExporter(layout).renderPageToImage(0, QSize(), dpi)
    for item in others:
        item.setVisibility(True)
    scale = image.width() / page_size(layout)[0]
    for label in items(layout, QgsLayoutItemLabel):
        rectangle = box(label)
        assert label.sizeForText().width() <= rectangle.width(), label.text()
        left, top, right, bottom = (
            round(side * scale) for side in (rectangle.left(), rectangle.top(), rectangle.right(), rectangle.bottom())
        )
        rows = [(x, y) for x in range(left, min(right, image.width())) for y in (top, bottom - 1)]
        last = [(min(right, image.width()) - 1, y) for y in range(top, bottom)]
        inked = [place for place in rows + last if image.pixelColor(*place).lightness() < 128]
        assert not inked, (label.text(), inked[:3])
