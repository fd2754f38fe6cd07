"""Labels, small maps, pages, colours and language of the map series: what comes out, and what is refused in words."""

import panels
import pytest
from geocoupling.layers.renderers import ClassStyle, grade_colours, make_renderer
from geocoupling.layers.schemes import scheme_colours
from geocoupling.methods.grades import FIVE
from layoutchecks import assert_well_placed, box, families, insets, items, one, pdf_pages
from qgis.core import (
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage

SERIES = {"TIME_FIELD": "year", "VALUE_FIELD": "income", "DPI": 50, "PAGE": "width_140"}
ISLANDS = "0,1000,0,1000 [EPSG:3857]"
REST = "1000,4000,0,3000 [EPSG:3857]"


class Log(QgsProcessingFeedback):
    """Remembers warnings."""

    def __init__(self):
        super().__init__(False)
        self.words = []

    def pushWarning(self, text):
        self.words.append(text)


@pytest.fixture
def project(qgis_new_project):
    return QgsProject.instance()


@pytest.fixture
def laid_out(run, project):
    """Run the map series and give its layout."""

    def lay_out(feedback=None, **changes):
        result = run("mapseries", feedback, **{"INPUT": panels.panel_layer(), **SERIES, **changes})
        return project.layoutManager().layoutByName(result["LAYOUT"])

    return lay_out


def is_empty(project):
    left = project.mapLayers() or project.layerTreeRoot().children() or project.layoutManager().layouts()
    return not left and not project.mapThemeCollection().mapThemes()


def dark(layout, item):
    """Number of dark points in an item as it is drawn."""
    image = QgsLayoutExporter(layout).renderRegionToImage(box(item), QSize(), 200)
    return sum(
        image.pixelColor(x, y).lightness() < 60
        for x in range(4, image.width() - 4)
        for y in range(4, image.height() - 4)
    )


def colours_of(path):
    image = QImage(str(path))
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


# labels


@pytest.mark.parametrize("text", ["unit", "UNIT", '"unit"', "right(\"unit\", 2) || '号'"])
def test_units_are_labelled_in_one_font(laid_out, text):
    plain = laid_out()
    labelled = laid_out(LABELS=text, LABEL_SIZE=7)
    assert_well_placed(labelled)
    for item in items(labelled, QgsLayoutItemMap):
        (layer,) = item.layers()
        settings = layer.labeling().settings()
        assert layer.labelsEnabled() and settings.format().size() == 7 and settings.format().buffer().enabled()
        assert {settings.format().font().family()} == families(labelled)
    assert dark(labelled, items(labelled, QgsLayoutItemMap)[0]) > dark(plain, items(plain, QgsLayoutItemMap)[0]) + 50


def test_fields_with_names_that_are_no_words(laid_out):
    layer = panels.make_layer(
        [{**row, "名 称": row["unit"]} for row in panels.panel_rows()], {**panels.COLUMNS, "名 称": "text"}
    )
    (part,) = items(laid_out(INPUT=layer, LABELS="名 称"), QgsLayoutItemMap)[0].layers()
    assert part.labeling().settings().fieldName == '"名 称"'


# small maps


@pytest.mark.parametrize("page", ["a4_landscape", "a4_portrait", "width_190", "width_140", "width_90"])
@pytest.mark.parametrize("corner", ["auto", "top_left", "bottom_right"])
def test_every_map_has_its_inset_in_one_corner(laid_out, page, corner):
    options = {"INSET": "extent", "INSET_EXTENT": ISLANDS, "EXTENT": REST, "PAGE": page, "INSET_CORNER": corner}
    layout = laid_out(**options, LABELS="unit")
    assert_well_placed(layout)
    small, maps = insets(layout), items(layout, QgsLayoutItemMap)
    assert len(small) == len(maps) == 3
    assert len({round(item.scale()) for item in small}) == 1
    assert all(item.frameEnabled() and item.extent().contains(QgsRectangle(10, 10, 990, 990)) for item in small)
    assert {item.layers()[0].name() for item in small} == {item.layers()[0].name() for item in maps}
    if corner == "top_left":
        by_id = {item.id(): box(item) for item in maps}
        assert all(box(i).topLeft() == by_id[i.id().removeprefix("inset ")].topLeft() for i in small)


def test_an_inset_goes_where_nothing_is(laid_out):
    """Units fill the map but for its top right."""
    layer = panels.panel_layer()
    free = [f.id() for f in layer.getFeatures() if f["unit"] in ("Unit 11", "Unit 10", "Unit 07", "Unit 06")]
    layer.dataProvider().deleteFeatures(free)
    layout = laid_out(INPUT=layer, INSET="extent", INSET_EXTENT=ISLANDS)
    maps = {item.id(): box(item) for item in items(layout, QgsLayoutItemMap)}
    for small in insets(layout):
        frame = maps[small.id().removeprefix("inset ")]
        assert (box(small).right(), box(small).top()) == pytest.approx((frame.right(), frame.top()))


def test_an_overview_frames_what_the_map_shows(laid_out):
    layout = laid_out(INSET="overview", EXTENT="0,2000,0,2000 [EPSG:3857]")
    assert_well_placed(layout)
    for small in insets(layout):
        assert small.overview().enabled() and small.overview().linkedMap().id() in ("2018", "2019", "2020")
        assert small.extent().contains(QgsRectangle(0, 0, 4000, 3000))


def test_an_overview_of_everything_is_left_out(laid_out):
    log = Log()
    assert insets(laid_out(log, INSET="overview")) == []
    assert any("an overview would show the same" in text for text in log.words)


# pages


def test_a_page_for_each_period(run, project, tmp_path):
    files = {kind: str(tmp_path / f"maps.{kind.lower()}") for kind in ("PNG", "PDF", "SVG")}
    result = run("mapseries", INPUT=panels.panel_layer(), **SERIES, ATLAS="period", TITLE="Income", **files)
    layout = project.layoutManager().layoutByName("Income")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        *("maps.pdf", "maps_2018.png", "maps_2018.svg", "maps_2019.png", "maps_2019.svg", "maps_2020.png"),
        "maps_2020.svg",
    ]
    assert result["PNG"].endswith("maps_2018.png") and result["PDF"].endswith("maps.pdf")
    assert pdf_pages(tmp_path / "maps.pdf") == 3
    pictures = {(tmp_path / f"maps_{year}.png").read_bytes()[200:] for year in panels.YEARS}
    assert len(pictures) == 3
    item = one(layout, QgsLayoutItemMap)
    atlas = layout.atlas()
    atlas.beginRender()
    for year in panels.YEARS:
        assert atlas.next()
        shown = item.layersToRender(item.createExpressionContext())
        assert [layer.name() for layer in shown] == [f"{year} panel"]
        assert str(year) in {label.currentText() for label in items(layout, QgsLayoutItemLabel)}
    atlas.endRender()
    assert_well_placed(layout)


@pytest.mark.parametrize("page", ["a4_landscape", "width_90"])
def test_a_page_for_each_group(run, project, tmp_path, page):
    options = {"ATLAS": "group", "GROUP_FIELD": "region", "PAGE": page, "LABELS": "unit", "INSET": "overview"}
    files = {kind: str(tmp_path / f"maps.{kind.lower()}") for kind in ("PNG", "PDF")}
    # Each group is a row of units.
    layer = panels.panel_layer(region=lambda row: panels.REGIONS[int(row["unit"][-2:]) // 4])
    result = run("mapseries", INPUT=layer, **{**SERIES, **options, **files})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["maps.pdf", *(f"maps_{r}.png" for r in panels.REGIONS)]
    assert pdf_pages(tmp_path / "maps.pdf") == 3
    layout = project.layoutManager().layoutByName(result["LAYOUT"])
    atlas, maps = layout.atlas(), items(layout, QgsLayoutItemMap)
    atlas.beginRender()
    extents = set()
    for region in panels.REGIONS:
        assert atlas.next()
        assert region in {label.currentText() for label in items(layout, QgsLayoutItemLabel)}
        assert len({round(item.scale(), 3) for item in maps}) == 1
        extents.add(maps[0].extent().toString(0))
    atlas.endRender()
    assert len(maps) == 3 and len(extents) == 3
    assert_well_placed(layout)


def test_other_groups_are_dimmed_on_a_page_and_the_legend_is_not(run, project, tmp_path):
    layer = panels.panel_layer()
    colours = ("#aa0000", "#00aa00", "#0000aa")
    layer.setRenderer(make_renderer(ClassStyle("region", panels.REGIONS, panels.REGIONS, colours), 2))
    options = {
        **SERIES,
        "VALUE_FIELD": "region",
        "ATLAS": "group",
        "GROUP_FIELD": "region",
        "PNG": str(tmp_path / "m.png"),
    }
    run("mapseries", INPUT=layer, **{**options, "DPI": 100})
    for region, colour in zip(panels.REGIONS, colours):
        image = QImage(str(tmp_path / f"m_{region}.png"))
        count = dict.fromkeys(colours, 0)
        for x in range(image.width()):
            for y in range(image.height()):
                name = image.pixelColor(x, y).name()
                if name in count:
                    count[name] += 1
        others = [count[other] for other in colours if other != colour]
        # A patch of the legend each, and the maps of this group only.
        assert min(others) > 100
        assert count[colour] > 5 * max(others)


@pytest.mark.parametrize("options", [{"ATLAS": "period"}, {"ATLAS": "group", "GROUP_FIELD": "region"}])
def test_pages_survive_in_a_project(laid_out, project, tmp_path, options):
    source = tmp_path / "panel.gpkg"
    layer = panels.panel_layer()
    panels.QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(source), project.transformContext(), panels.QgsVectorFileWriter.SaveVectorOptions()
    )
    name = laid_out(INPUT=str(source), TITLE="Pages", **options).name()
    assert project.write(str(tmp_path / "maps.qgz"))
    other = QgsProject()
    assert other.read(str(tmp_path / "maps.qgz"))
    layout = other.layoutManager().layoutByName(name)
    atlas = layout.atlas()
    assert atlas.enabled() and atlas.coverageLayer().isValid()
    atlas.beginRender()
    pictures = set()
    while atlas.next():
        image = QgsLayoutExporter(layout).renderPageToImage(0, QSize(), 40)
        pictures.add(bytes(image.constBits().asarray(image.sizeInBytes())))
    assert len(pictures) == 3
    atlas.endRender()


def test_names_of_pages_that_are_no_names_of_files(run, project, tmp_path):
    layer = panels.panel_layer(region=lambda row: {"East": "a/b", "Middle": "A:B", "West": "东部 d'or"}[row["region"]])
    options = {"ATLAS": "group", "GROUP_FIELD": "region", "PNG": str(tmp_path / "m.png")}
    run("mapseries", INPUT=layer, **SERIES, **options)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["m_A_B.png", "m_a_b_2.png", "m_东部_d'or.png"]


# colours and language


@pytest.mark.parametrize("scheme", ["viridis", "cividis", "diverging", "greys"])
def test_maps_are_in_the_colours_of_a_scheme(run, project, tmp_path, scheme):
    run("mapseries", INPUT=panels.panel_layer(), **SERIES, COLOURS=scheme, PNG=str(tmp_path / "m.png"))
    assert set(scheme_colours(scheme, 5)) <= colours_of(tmp_path / "m.png")


def test_a_style_without_classes_is_told(laid_out):
    log = Log()
    laid_out(log, VALUE_FIELD="", COLOURS="viridis")
    assert any("has no classes, so that COLOURS changed nothing" in text for text in log.words)


def test_a_chinese_legend_beside_text_of_the_user(laid_out):
    layer = panels.panel_layer()
    layer.setRenderer(make_renderer(ClassStyle("unit", panels.REGIONS, FIVE.names[:3], grade_colours(3), True), 2))
    layout = laid_out(INPUT=layer, VALUE_FIELD="", LANGUAGE="zh_CN", NOTE="No data", LEGEND_TITLE="My grades")
    legend = one(layout, QgsLayoutItemLegend)
    (node,) = legend.model().rootGroup().findLayers()
    assert [leaf.data(0) for leaf in legend.model().layerLegendNodes(node)] == [
        "严重失调",
        "中度失调",
        "基本协调",
        "无数据",
    ]
    assert legend.title() == "My grades"
    assert "No data" in {label.text() for label in items(layout, QgsLayoutItemLabel)}
    assert_well_placed(layout)
    assert layer.renderer().categories()[0].label() == FIVE.names[0], "the layer itself stays as it is"


# what is refused


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"LABELS": "nom"}, "no field “nom”.*Fields at hand.*unit"),
        ({"LABELS": '"unit" || "nom"'}, "no field “nom”"),
        ({"LABELS": "left(unit"}, "“left\\(unit” in LABELS can not be read"),
        ({"INSET": "extent"}, "INSET_EXTENT"),
        ({"INSET": "extent", "INSET_EXTENT": "0,0,0,100 [EPSG:3857]"}, "INSET_EXTENT.*no width or no height"),
        (
            {"INSET": "extent", "INSET_EXTENT": "9e5,9.1e5,0,1 [EPSG:3857]"},
            "Nothing of layer “panel”.*lies in INSET_EXTENT",
        ),
        ({"ATLAS": "group"}, "Give GROUP_FIELD"),
        ({"ATLAS": "group", "GROUP_FIELD": "nope"}, "no field “nope”"),
        ({"ATLAS": "period", "TIME_FIELD": ""}, "Give TIME_FIELD"),
        ({"ATLAS": "group", "GROUP_FIELD": "page"}, "ATLAS would make 201 pages, and 200 is the most"),
        ({"ATLAS": "period", "TIME_FIELD": "page"}, "ATLAS would make 201 pages"),
        ({"ATLAS": "group", "GROUP_FIELD": "nothing"}, "“nothing” \\(GROUP_FIELD\\) is empty"),
        ({"TIME_FIELD": "page", "PERIODS": ";".join(map(str, range(40))), "PAGE": "width_90"}, "40 maps do not fit"),
    ],
)
def test_bad_input_in_words(run, project, tmp_path, options, words):
    rows = [
        {**panels.panel_rows()[0], "unit": f"Unit {i % 12}", "income": float(i), "page": i, "nothing": None}
        for i in range(201)
    ]
    layer = panels.make_layer(rows, {**panels.COLUMNS, "page": "integer", "nothing": "text"})
    with pytest.raises(QgsProcessingException, match=words):
        run("mapseries", INPUT=layer, **{**SERIES, **options}, PNG=str(tmp_path / "a.png"))
    assert not list(tmp_path.iterdir()) and is_empty(project)


def test_pages_that_can_not_be_written_leave_nothing(run, project, tmp_path):
    (tmp_path / "m_2019.png").mkdir()
    with pytest.raises(QgsProcessingException, match="m_2019.png.*can not be written|can not be written.*m_2019.png"):
        run("mapseries", INPUT=panels.panel_layer(), **SERIES, ATLAS="period", PNG=str(tmp_path / "m.png"))
    assert [path.name for path in tmp_path.iterdir()] == ["m_2019.png"]
    assert is_empty(project)
