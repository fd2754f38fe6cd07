"""Styles: classes, words and colours, which symbol a feature gets, and styles that come back from files."""

import math

import panels
import pytest
from geocoupling.layers.renderers import (
    NO_DATA_COLOUR,
    ClassStyle,
    RangeStyle,
    category_colours,
    grade_colours,
    make_renderer,
    sequential_colours,
    shown_field,
)
from geocoupling.layers.styling import RESULT_PROPERTY, apply_style, save_style, style_by_field, with_saved_style
from qgis.core import (
    NULL,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLineSymbol,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsProject,
    QgsRenderContext,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

POINT = QgsWkbTypes.GeometryType.PointGeometry
LINE = QgsWkbTypes.GeometryType.LineGeometry
POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry


@pytest.fixture(autouse=True)
def qgis(qgis_app):
    """All of these need QGIS."""


def class_style(n=3, **options):
    codes = tuple(range(1, n + 1))
    return ClassStyle("grade", codes, tuple(f"Class {k}" for k in codes), grade_colours(n), **options)


def range_style(edges=(0.0, 0.5, 1.0), field="x", **options):
    labels = tuple(f"{low:g} – {high:g}" for low, high in zip(edges, edges[1:]))
    return RangeStyle(field, edges, labels, sequential_colours(len(labels)), **options)


def legend_of(renderer):
    return [(item.label(), item.symbol().color().name()) for item in renderer.legendSymbolItems() if item.symbol()]


def colours_of(layer):
    """The colours in which each feature is drawn; none where it is not drawn.

    QGIS names the symbol of an "else" rule for every feature, but draws it where no other rule holds.
    """
    renderer, context = layer.renderer().clone(), QgsRenderContext()
    renderer.startRender(context, layer.fields())
    found = []
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        colours = [symbol.color().name() for symbol in renderer.symbolsForFeature(feature, context)]
        found.append([c for c in colours if c != NO_DATA_COLOUR] or colours)
    renderer.stopRender(context)
    return found


def layer_with(values, field="x", kind="real"):
    return panels.make_layer([{"unit": str(k), field: v} for k, v in enumerate(values)], {"unit": "text", field: kind})


# colours


@pytest.mark.parametrize("colours", [grade_colours, sequential_colours, category_colours])
@pytest.mark.parametrize("n", [1, 2, 3, 5, 8, 10, 11, 12, 20])
def test_as_many_colours_as_classes_and_all_different(colours, n):
    made = colours(n)
    assert len(set(made)) == n
    assert all(QColor(name).isValid() and name.startswith("#") for name in made)


def lightness(name):
    return QColor(name).lightnessF()


@pytest.mark.parametrize("n", [2, 3, 5, 9, 12])
def test_sequential_colours_grow_darker(n):
    made = [lightness(name) for name in sequential_colours(n)]
    assert made == sorted(made, reverse=True)


@pytest.mark.parametrize("n", [2, 5, 10, 12])
def test_grades_go_from_red_to_blue(n):
    worst, best = QColor(grade_colours(n)[0]), QColor(grade_colours(n)[-1])
    assert worst.red() > worst.blue()
    assert best.blue() > best.red()


def test_few_classes_keep_the_outer_colours():
    assert sequential_colours(2) == (sequential_colours(3)[0], sequential_colours(3)[2])
    assert sequential_colours(1) == sequential_colours(3)[2:]


def test_no_data_is_told_from_every_class():
    used = {c for n in range(1, 13) for colours in (grade_colours, sequential_colours) for c in colours(n)}
    assert NO_DATA_COLOUR not in used


# renderers


@pytest.mark.parametrize(
    ("geometry", "symbol"), [(POINT, QgsMarkerSymbol), (LINE, QgsLineSymbol), (POLYGON, QgsFillSymbol)]
)
@pytest.mark.parametrize("n", [1, 2, 12])
def test_classes_stand_in_the_legend_with_words_and_colours(geometry, symbol, n):
    style = class_style(n)
    renderer = make_renderer(style, geometry)
    assert renderer.classAttribute() == "grade"
    assert [category.value() for category in renderer.categories()] == list(range(1, n + 1))
    assert legend_of(renderer) == list(zip(style.labels, style.colours))
    assert all(isinstance(category.symbol(), symbol) for category in renderer.categories())


@pytest.mark.parametrize("geometry", [POINT, LINE, POLYGON])
@pytest.mark.parametrize("n", [1, 2, 12])
@pytest.mark.parametrize("no_data", [False, True])
def test_ranges_stand_in_the_legend_with_words_and_colours(geometry, n, no_data):
    style = range_style(tuple(k / n for k in range(n + 1)), no_data=no_data)
    expected = list(zip(style.labels, style.colours)) + [("No data", NO_DATA_COLOUR)] * no_data
    assert legend_of(make_renderer(style, geometry)) == expected


def test_codes_are_drawn_in_their_colours():
    layer = layer_with([2, 1, 3, NULL, 7], "grade", "integer")
    layer.setRenderer(make_renderer(class_style(), POLYGON))
    low, mid, high = class_style().colours
    assert colours_of(layer) == [[mid], [low], [high], [], []]


def test_missing_codes_are_drawn_as_no_data():
    layer = layer_with([2, NULL], "grade", "integer")
    layer.setRenderer(make_renderer(class_style(no_data=True), POLYGON))
    assert colours_of(layer) == [[class_style().colours[1]], [NO_DATA_COLOUR]]
    assert legend_of(layer.renderer())[-1] == ("No data", NO_DATA_COLOUR)


@pytest.mark.parametrize("no_data", [False, True])
def test_ranges_are_closed_on_the_right(no_data):
    layer = layer_with([0.0, 0.5, math.nextafter(0.5, 1), 1.0, 0.2])
    layer.setRenderer(make_renderer(range_style(no_data=no_data), POLYGON))
    low, high = range_style().colours
    assert colours_of(layer) == [[low], [low], [high], [high], [low]]


NUMBERS = {
    "many digits": [0.12345678912345678, 0.23456789123456789, 0.3456789123456789],
    "tiny": [1e-9, 2.5e-9, 9.87e-9],
    "minute": [1.5e-30, 2.5e-25, 7e-20],
    "huge": [1.2345678e15, 2.3456789e18, 9.87654321e20],
    "negative": [-0.98765432198765, -1e-8, 12.3456789012345],
}


@pytest.mark.parametrize("numbers", NUMBERS.values(), ids=list(NUMBERS))
def test_no_data_takes_only_what_is_missing(numbers):
    """The classes' own edges must not slip into "no data" by the rounding of a number written as text."""
    layer = layer_with([*numbers, NULL])
    style = range_style((numbers[0], *numbers[1:]), no_data=True)
    layer.setRenderer(make_renderer(style, POLYGON))
    low, high = style.colours
    assert colours_of(layer) == [[low], [low], [high], [NO_DATA_COLOUR]]


def test_the_picture_itself():
    """What is drawn, pixel by pixel: three classes beside each other, the last without data, and one outside."""
    layer = layer_with([0.123456789, 0.7, NULL, 0.1])
    style = range_style((0.123456789, 0.5, 0.7), no_data=True)
    layer.setRenderer(make_renderer(style, POLYGON))
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(400, 100))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    colours = [image.pixelColor(50 + 100 * k, 50).name() for k in range(4)]
    assert colours == [style.colours[0], style.colours[1], NO_DATA_COLOUR, NO_DATA_COLOUR]


@pytest.mark.parametrize("field", ["income 2011", "收入", 'in"come', "a'b"])
@pytest.mark.parametrize("no_data", [False, True])
def test_field_names_of_all_sorts(field, no_data):
    layer = layer_with([0.2, 0.9], field)
    style = range_style(field=field, no_data=no_data)
    layer.setRenderer(make_renderer(style, POLYGON))
    assert colours_of(layer) == [[style.colours[0]], [style.colours[1]]]


def test_later_periods_are_drawn_above():
    renderer = make_renderer(class_style(order_by="year"), POLYGON)
    assert renderer.orderByEnabled()
    (clause,) = renderer.orderBy().list()
    assert clause.expression().expression() == '"year"'
    assert clause.ascending()
    assert not make_renderer(class_style(), POLYGON).orderByEnabled()
    assert make_renderer(range_style(no_data=True, order_by="year"), POLYGON).orderByEnabled()


def test_field_that_a_layer_shows():
    layer = panels.panel_layer()
    assert shown_field(layer) == ""
    layer.setRenderer(make_renderer(range_style(field="income"), POLYGON))
    assert shown_field(layer) == "income"


# styles of layers


def test_style_by_field_of_numbers():
    layer = panels.panel_layer()
    styled = style_by_field(layer, "income", 4)
    assert shown_field(styled) == "income"
    legend = legend_of(styled.renderer())
    assert [colour for _, colour in legend] == list(sequential_colours(4))
    assert all(len(found) == 1 for found in colours_of(styled))
    assert shown_field(layer) == ""


def test_style_by_field_with_missing_numbers():
    layer = panels.panel_layer(income=lambda row: None if row["unit"] == "Unit 03" else row["income"] / 1e8)
    found = [colours[0] for colours in colours_of(style_by_field(layer, "income", 4))]
    assert found.count(NO_DATA_COLOUR) == 3
    missing = [row["unit"] == "Unit 03" for row in panels.panel_rows()]
    assert [colour == NO_DATA_COLOUR for colour in found] == missing


def test_style_by_field_of_text():
    styled = style_by_field(panels.panel_layer(), "region", 4)
    labels = [label for label, _ in legend_of(styled.renderer())]
    assert labels == sorted(panels.REGIONS)
    assert all(len(found) == 1 for found in colours_of(styled))


def test_style_by_field_of_a_constant():
    styled = style_by_field(panels.panel_layer(income=lambda row: 0.1), "income", 4)
    assert colours_of(styled) == [[sequential_colours(1)[0]]] * 36


def test_apply_style_to_layers_and_tables():
    layer = panels.panel_layer()
    apply_style(layer, range_style(field="income"), "geocoupling:test", "year", "integer")
    assert layer.customProperty(RESULT_PROPERTY) == "geocoupling:test"
    assert layer.temporalProperties().isActive()
    assert shown_field(layer) == "income"
    table = panels.make_layer(panels.panel_rows(), geometry=False)
    apply_style(table, range_style(field="income"), "geocoupling:test")
    assert table.customProperty(RESULT_PROPERTY) == "geocoupling:test"


def times_of(layer):
    from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils

    properties, feature = layer.temporalProperties(), next(layer.getFeatures())
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    made = []
    for text in (properties.startExpression(), properties.endExpression()):
        expression = QgsExpression(text)
        made.append(expression.evaluate(context).toPyDateTime())
        assert not expression.hasEvalError()
    return made


def test_time_of_years_and_dates():
    from datetime import datetime

    from qgis.PyQt.QtCore import QDate

    years = layer_with([2011], "year", "integer")
    apply_style(years, None, "x", "year", "integer")
    assert times_of(years) == [datetime(2011, 1, 1), datetime(2012, 1, 1)]
    days = layer_with([QDate(2011, 3, 4)], "day", "date")
    apply_style(days, None, "x", "day", "date")
    assert times_of(days) == [datetime(2011, 3, 4), datetime(2011, 3, 5)]


def saved_copy(layer, path):
    """The layer written to a file of any kind and opened again."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = {"gpkg": "GPKG", "shp": "ESRI Shapefile", "geojson": "GeoJSON"}[path.suffix[1:]]
    context = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
    return QgsVectorLayer(str(path), "saved", "ogr")


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "shp"])
@pytest.mark.parametrize("no_data", [False, True])
@pytest.mark.parametrize("kind", ["classes", "ranges"])
def test_saved_style_comes_back(tmp_path, ending, no_data, kind):
    if kind == "classes":
        style = class_style(12, no_data=no_data, order_by="grade")
        layer = layer_with([1, 12, 5, *([NULL] if no_data else [])], "grade", "integer")
    else:
        # A shapefile keeps 15 digits.
        numbers = [round(x, 12) for x in NUMBERS["many digits"]] if ending == "shp" else NUMBERS["many digits"]
        style = range_style(tuple(numbers), no_data=no_data)
        layer = layer_with([*numbers, *([NULL] if no_data else [])])
    saved = saved_copy(layer, tmp_path / f"out.{ending}")
    apply_style(saved, style, "geocoupling:test")
    expected = colours_of(saved)
    assert [len(colours) for colours in expected] == [1] * layer.featureCount()
    save_style(saved)
    again = QgsVectorLayer(str(tmp_path / f"out.{ending}"), "again", "ogr")
    message, loaded = again.loadDefaultStyle()
    assert loaded, message
    assert legend_of(again.renderer()) == legend_of(saved.renderer())
    assert colours_of(again) == expected
    assert again.renderer().orderByEnabled() == (kind == "classes")
    if ending != "gpkg":
        assert (tmp_path / "out.qml").exists()


def test_saving_the_style_of_a_memory_layer_does_nothing(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    layer = panels.panel_layer()
    apply_style(layer, range_style(field="income"), "x")
    save_style(layer)
    assert list(tmp_path.iterdir()) == []
    assert shown_field(layer) == "income"


def test_saved_style_is_used_outside_projects_only(tmp_path):
    saved = saved_copy(layer_with([0.2, 0.9]), tmp_path / "out.gpkg")
    apply_style(saved, range_style(), "x")
    save_style(saved)
    path, project = str(tmp_path / "out.gpkg"), QgsProject()
    # Processing opens layers without their style.
    options = QgsVectorLayer.LayerOptions(loadDefaultStyle=False)
    assert shown_field(with_saved_style(QgsVectorLayer(path, "a", "ogr", options), None)) == "x"
    own = QgsVectorLayer(path, "b", "ogr", options)
    project.addMapLayer(own)
    assert shown_field(with_saved_style(own, project)) == ""


def test_points_get_their_colours_too():
    layer = QgsVectorLayer("Point?field=x:double", "points", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("POINT(1 2)"))
    feature.setAttribute("x", 0.7)
    layer.dataProvider().addFeature(feature)
    apply_style(layer, range_style(), "x")
    assert colours_of(layer) == [[range_style().colours[1]]]
