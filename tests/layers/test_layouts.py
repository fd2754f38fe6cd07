"""Print layouts: everything inside the page, the legend complete and clear of the scale bar, files written."""

import math
from xml.etree import ElementTree

import panels
import pytest
from geocoupling.layers.extents import common_extent, suitable_crs
from geocoupling.layers.layout_files import export_layout
from geocoupling.layers.layout_grid import PAGES
from geocoupling.layers.layout_items import map_font
from geocoupling.layers.layouts import MapSeries, build_layout
from geocoupling.layers.renderers import ClassStyle, grade_colours, make_renderer
from geocoupling.methods.grades import FIVE, TEN
from geocoupling.methods.problems import DataProblem
from layoutchecks import (
    assert_well_placed,
    box,
    families,
    items,
    one,
    page_size,
    pdf_pages,
    picture_size,
    placed,
)
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsPalLayerSettings,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QImage

MERCATOR = "EPSG:3857"
CHINESE = (
    "极度失调",
    "严重失调",
    "中度失调",
    "轻度失调",
    "濒临失调",
    "勉强协调",
    "初级协调",
    "中级协调",
    "良好协调",
    "优质协调",
)


LEGENDS = {
    "ten": TEN.names,
    "chinese": CHINESE,
    "five": FIVE.names,
    "two": ("low", "high"),
    "one": ("all",),
    "long": ("low", "a class whose name is far longer than a column has room for"),
}


@pytest.fixture
def project(qgis_app):
    """A project of its own for each test."""
    return QgsProject()


def graded(labels=TEN.names, shape=(4, 3), crs=MERCATOR):
    """Units in a grid, one grade each."""
    columns, rows = shape
    size = 1000.0 if crs == MERCATOR else 1.0
    layer = QgsVectorLayer(f"Polygon?crs={crs}&field=grade:integer", "units", "memory")
    features = []
    for k in range(columns * rows):
        x, y = (k % columns) * size, (k // columns) * size
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + size, y + size)))
        feature.setAttributes([k % len(labels) + 1])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    codes = tuple(range(1, len(labels) + 1))
    style = ClassStyle("grade", codes, tuple(labels), grade_colours(len(labels)), no_data=True)
    layer.setRenderer(make_renderer(style, layer.geometryType()))
    return layer


def layout_of(project, n=3, page="a4_landscape", layer=None, **changes):
    layer = layer or graded()
    maps = []
    for k in range(n):
        part = layer.clone()
        project.addMapLayer(part, False)
        maps.append((str(2011 + k), part))
    options = {
        "name": "series",
        "maps": tuple(maps),
        "title": "Coupling coordination 耦合协调度",
        "legend_title": "Grade",
        "note": "Source: yearbooks",
        "crs": QgsCoordinateReferenceSystem(MERCATOR),
        "page": page,
    }
    return build_layout(project, MapSeries(**{**options, **changes}))


@pytest.mark.parametrize("n", [1, 3, 4, 15])
@pytest.mark.parametrize("page", PAGES)
def test_everything_is_on_the_page_and_nothing_overlaps(project, tmp_path, n, page):
    layout = layout_of(project, n, page)
    assert len(items(layout, QgsLayoutItemMap)) == n
    assert_well_placed(layout)
    assert len({round(item.scale(), 3) for item in items(layout, QgsLayoutItemMap)}) == 1
    assert families(layout) == {map_font(8).family()}
    assert legend_labels(layout) == [*TEN.names, "No data"]
    for ending in ("png", "pdf", "svg"):
        path = tmp_path / f"maps.{ending}"
        assert export_layout(layout, str(path), 50)
        assert path.stat().st_size > 2000
    expected = [side / 25.4 * 50 for side in page_size(layout)]
    assert picture_size(tmp_path / "maps.png") == pytest.approx(expected, abs=1)
    assert pdf_pages(tmp_path / "maps.pdf") == 1
    assert ElementTree.parse(tmp_path / "maps.svg").getroot().tag.endswith("svg")


def test_more_maps_than_a_page_can_hold(project):
    with pytest.raises(DataProblem, match="40 maps do not fit on this page: each would be 10 mm long") as caught:
        layout_of(project, 40, "width_90")
    most = caught.value.values["most"]
    assert 15 <= most < 40
    assert_well_placed(layout_of(project, most, "width_90"))
    with pytest.raises(DataProblem, match="40 maps do not fit"):
        layout_of(project, 40, "a4_landscape", columns=1)


@pytest.mark.parametrize("dpi", [300, 600])
@pytest.mark.parametrize("page", ["width_90", "a4_portrait"])
def test_pictures_have_the_pixels_of_their_page(project, tmp_path, page, dpi):
    layout = layout_of(project, 1, page, graded(FIVE.names, (1, 1)))
    assert export_layout(layout, str(tmp_path / "maps.png"), dpi)
    expected = [side / 25.4 * dpi for side in page_size(layout)]
    assert picture_size(tmp_path / "maps.png") == pytest.approx(expected, abs=1)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("shape", [(1, 6), (8, 1)], ids=["tall", "wide"])
def test_units_of_other_shapes(project, page, shape):
    layout = layout_of(project, 4, page, graded(FIVE.names, shape))
    assert_well_placed(layout)
    width, height = page_size(layout)
    assert height < 2.2 * width


@pytest.mark.parametrize("page", ["a4_portrait", "width_190"])
@pytest.mark.parametrize("changes", [{"title": ""}, {"note": ""}, {"title": "", "note": "", "legend_title": ""}])
def test_without_title_or_note(project, page, changes):
    layout = layout_of(project, 3, page, **changes)
    assert_well_placed(layout)
    texts = {label.text() for label in items(layout, QgsLayoutItemLabel)}
    assert "" not in texts
    assert ("Source: yearbooks" in texts) == ("note" not in changes)


@pytest.mark.parametrize("page", ["a4_landscape", "width_140", "width_90"])
@pytest.mark.parametrize("labels", LEGENDS.values(), ids=list(LEGENDS))
def test_legends_of_all_lengths(project, page, labels):
    layout = layout_of(project, 3, page, graded(labels))
    assert_well_placed(layout)


@pytest.mark.parametrize("columns", [1, 2, 5])
def test_maps_per_row(project, columns):
    layout = layout_of(project, 5, "a4_portrait", columns=columns)
    lefts = {round(box(item).left(), 3) for item in items(layout, QgsLayoutItemMap)}
    assert len(lefts) == columns
    assert_well_placed(layout)


def legend_labels(layout):
    legend = one(layout, QgsLayoutItemLegend)
    (node,) = legend.model().rootGroup().findLayers()
    return [leaf.data(0) for leaf in legend.model().layerLegendNodes(node)]


def test_legend_has_all_classes_also_empty_ones(project):
    """Twelve units in ten grades; of two units only, eight grades are empty and stand there all the same."""
    layout = layout_of(project, 3, layer=graded(shape=(2, 1)))
    assert legend_labels(layout) == [*TEN.names, "No data"]
    assert one(layout, QgsLayoutItemLegend).title() == "Grade"


def test_maps_show_their_layers_at_one_scale_under_their_years(project):
    layout = layout_of(project, 4)
    maps = sorted(items(layout, QgsLayoutItemMap), key=lambda item: item.id())
    assert [item.id() for item in maps] == ["2011", "2012", "2013", "2014"]
    assert len({item.layers()[0].id() for item in maps}) == 4
    assert len({round(item.scale(), 3) for item in maps}) == 1
    assert all(item.keepLayerSet() for item in maps)
    headings = {label.text(): box(label) for label in items(layout, QgsLayoutItemLabel)}
    for item in maps:
        heading, frame = headings[item.id()], box(item)
        assert heading.left() == pytest.approx(frame.left())
        assert heading.bottom() == pytest.approx(frame.top())


def test_every_unit_is_in_the_frame(project):
    layer = graded()
    layout = layout_of(project, 3, layer=layer)
    for item in items(layout, QgsLayoutItemMap):
        assert item.extent().contains(layer.extent())


def test_fixed_and_growing_pages(project):
    assert page_size(layout_of(project, 3, "a4_landscape")) == (297, 210)
    assert page_size(layout_of(project, 3, "a4_portrait")) == (210, 297)
    one_row, many = layout_of(project, 3, "width_140"), layout_of(project, 15, "width_140")
    assert page_size(one_row)[0] == page_size(many)[0] == 140
    bottom = max(rectangle.bottom() for _, rectangle in placed(one_row))
    assert bottom < page_size(one_row)[1] < bottom + 20


def test_scale_bar_tells_a_round_length(project):
    layout = layout_of(project, 3)
    bar = one(layout, QgsLayoutItemScaleBar)
    digits = f"{bar.unitsPerSegment():e}"[0]
    assert digits in "125"
    assert bar.numberOfSegments() in (1, 2)
    assert bar.unitLabel() == "km"


@pytest.mark.parametrize(("ending", "start"), [("png", b"\x89PNG"), ("pdf", b"%PDF"), ("svg", b"<?xml")])
def test_files(project, tmp_path, ending, start):
    layout = layout_of(project, 2, "width_90")
    path = tmp_path / f"maps.{ending}"
    assert export_layout(layout, str(path), 60)
    content = path.read_bytes()
    assert content.startswith(start)
    assert len(content) > 2000
    assert_well_placed(layout)


def test_picture_shows_the_classes(project, tmp_path):
    layout = layout_of(project, 1, "width_90", graded(FIVE.names))
    export_layout(layout, str(tmp_path / "maps.png"), 100)
    image = QImage(str(tmp_path / "maps.png"))
    seen = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert set(grade_colours(5)) <= seen


@pytest.mark.parametrize("ending", ["png", "pdf", "svg"])
def test_a_place_that_can_not_be_written(project, tmp_path, ending):
    (tmp_path / "file").write_text("no folder")
    assert not export_layout(layout_of(project, 1, "width_90"), str(tmp_path / "file" / f"maps.{ending}"), 60)


# projections and extents


def test_projected_layers_keep_their_system(project):
    assert suitable_crs(graded()).authid() == MERCATOR


def test_geographic_layers_get_an_equal_area_system_of_their_own(project):
    layer = graded(crs="EPSG:4326")
    crs = suitable_crs(layer)
    assert crs.isValid()
    assert not crs.isGeographic()
    extent = common_extent([layer], crs)
    # 4 by 3 degrees near the equator, with 2 % of margin on each side.
    assert extent.width() == pytest.approx(4 * 111_320 * 1.04, rel=0.01)
    assert extent.center().x() == pytest.approx(0, abs=2000)
    assert_well_placed(layout_of(project, 3, layer=layer, crs=crs))


def test_common_extent_covers_all_layers(project):
    small, large = graded(shape=(1, 1)), graded(shape=(4, 3))
    extent = common_extent([small, large], QgsCoordinateReferenceSystem(MERCATOR))
    assert (extent.width(), extent.height()) == pytest.approx((4160, 3160))
    assert extent.contains(small.extent())


def points(*places):
    layer = QgsVectorLayer(f"Point?crs={MERCATOR}&field=grade:integer", "points", "memory")
    for number, text in enumerate(places):
        feature = QgsFeature(layer.fields())
        if text:
            feature.setGeometry(QgsGeometry.fromWkt(f"POINT({text})"))
        feature.setAttributes([number + 1])
        layer.dataProvider().addFeature(feature)
    style = ClassStyle("grade", (1, 2), ("low", "high"), grade_colours(2))
    layer.setRenderer(make_renderer(style, layer.geometryType()))
    return layer


@pytest.mark.parametrize("places", [("5 5",), ("0 0", "9000 0"), ("0 0", "0 9000"), ("0 0", "", "9000 9000")])
def test_points_without_width_or_height(project, places):
    layer = points(*places)
    layout = layout_of(project, 2, layer=layer)
    assert_well_placed(layout)
    for item in items(layout, QgsLayoutItemMap):
        assert math.isfinite(item.scale())
        assert item.extent().contains(layer.extent())


def test_a_layer_whose_features_have_no_geometry(project):
    with pytest.raises(DataProblem, match="Layer “points” has no geometry") as caught:
        layout_of(project, 1, layer=points("", ""))
    assert caught.value.code == "no_geometry"


def test_panels_of_the_battery(project):
    layer = panels.panel_layer()
    style = ClassStyle("region", panels.REGIONS, panels.REGIONS, grade_colours(3))
    layer.setRenderer(make_renderer(style, layer.geometryType()))
    assert_well_placed(layout_of(project, 3, layer=layer))


def line_above(project, name, labelled=False):
    """A layer of one line, added to the project."""
    layer = QgsVectorLayer(f"LineString?crs={MERCATOR}&field=step:integer", name, "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("LINESTRING(0 0, 3000 2000)"))
    layer.dataProvider().addFeature(feature)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(QgsPalLayerSettings()))
    layer.setLabelsEnabled(labelled)
    project.addMapLayer(layer, False)
    return layer


def test_overlays_are_drawn_above_every_map(project):
    path, named = line_above(project, "Path"), line_above(project, "Centres", labelled=True)
    layout = layout_of(project, 2, overlays=(named, path))
    for item in items(layout, QgsLayoutItemMap):
        shown = item.layers()
        assert [layer.name() for layer in shown[:2]] == ["Centres", "Path"]
        assert len(shown) == 3
    groups = one(layout, QgsLayoutItemLegend).model().rootGroup().findLayers()
    assert [node.layer().name() for node in groups] == ["units", "Path"]


@pytest.mark.parametrize("entries", [1, 4, 5, 12])
def test_the_heading_of_an_overlay_stands_above_its_entries(project, entries):
    path = line_above(project, "Path")
    labels = tuple(str(2011 + step) for step in range(entries))
    style = ClassStyle("step", tuple(range(entries)), labels, ("#000000",) * entries)
    path.setRenderer(make_renderer(style, path.geometryType()))
    layout = layout_of(project, 2, overlays=(path,))
    legend = one(layout, QgsLayoutItemLegend)
    node = legend.model().rootGroup().findLayers()[1]
    together = node.legendSplitBehavior() == node.PreventSplittingLegendNodesOverMultipleColumns
    assert (together, node.customProperty("legend/column-break") == "1") == (entries <= 4, entries > 4)
