"""What the map series refuses, what it leaves behind, and how it reads text."""

import panels
import pytest
from geocoupling.layers.styling import style_by_field
from qgis.core import (
    QgsFeatureRequest,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRenderContext,
)

SERIES = {"TIME_FIELD": "year", "VALUE_FIELD": "income", "DPI": 50}


@pytest.fixture
def project(qgis_new_project):
    return QgsProject.instance()


def is_empty(project):
    return not (project.mapLayers() or project.layerTreeRoot().children() or project.layoutManager().layouts())


def text_layer(cells):
    """A panel whose income is text: 1,234.0 and so on, or the cell given for a row's number."""
    rows = panels.panel_rows()
    for number, row in enumerate(rows):
        row["income"] = cells.get(number, f"{1000 + 37.5 * number:,.1f}")
    return panels.make_layer(rows, {**panels.COLUMNS, "income": "text"})


def drawn(layer):
    """Number of features that a layer's style draws."""
    renderer, context = layer.renderer().clone(), QgsRenderContext()
    renderer.startRender(context, layer.fields())
    count = 0
    for feature in layer.getFeatures(QgsFeatureRequest()):
        context.expressionContext().setFeature(feature)
        count += renderer.willRenderFeature(feature, context)
    renderer.stopRender(context)
    return count


@pytest.mark.parametrize(
    ("extent", "words"),
    [
        ("0,0,0,100 [EPSG:3857]", "EXTENT.*no width or no height"),
        ("0,100,50,50 [EPSG:3857]", "EXTENT.*no width or no height"),
        ("900000,900100,0,100 [EPSG:3857]", "“panel” lies in EXTENT: it is 900000,900100,0,100 .*layer covers 0,"),
        ("50,51,50,51 [EPSG:4326]", "lies in EXTENT: it is 50,51,50,51 .*layer covers 0,0.0"),
    ],
)
def test_extents_that_show_nothing(run, project, tmp_path, extent, words):
    with pytest.raises(QgsProcessingException, match=words):
        run("mapseries", INPUT=panels.panel_layer(), **SERIES, EXTENT=extent, PNG=str(tmp_path / "a.png"))
    assert not list(tmp_path.iterdir()) and is_empty(project)


def test_an_extent_in_degrees_that_meets_a_unit(run, project):
    run("mapseries", INPUT=panels.panel_layer(), **SERIES, EXTENT="-0.001,0.001,-0.001,0.001 [EPSG:4326]")
    assert len(project.layoutManager().layouts()) == 1


def test_a_layer_without_any_geometry_is_named_as_the_user_knows_it(run, project):
    layer = panels.panel_layer()
    layer.dataProvider().changeGeometryValues({feature.id(): panels.QgsGeometry() for feature in layer.getFeatures()})
    with pytest.raises(QgsProcessingException, match="“panel” has no geometry"):
        run("mapseries", INPUT=layer, **SERIES)
    assert is_empty(project)


def test_a_failed_run_leaves_nothing(run, project, tmp_path):
    taken = tmp_path / "folder.pdf"
    taken.mkdir()
    with pytest.raises(QgsProcessingException, match="can not be written"):
        run("mapseries", INPUT=panels.panel_layer(), **SERIES, PNG=str(tmp_path / "a.png"), PDF=str(taken))
    assert is_empty(project)
    assert list(tmp_path.iterdir()) == [taken], "the picture goes too"


@pytest.mark.parametrize("mark", [None, "--", "暂无", ""])
def test_numbers_in_text_are_classed_as_numbers(qgis_app, mark):
    styled = style_by_field(text_layer({} if mark is None else {5: mark}), "income", 4)
    labels = [item.label() for item in styled.renderer().legendSymbolItems()]
    assert labels[0].startswith("1000") and len(labels) == (4 if mark is None else 5)
    assert drawn(styled) == 36, "missing ones in a class of their own"


def test_wide_digits_and_minus_signs_are_drawn_too(qgis_app):
    layer = text_layer({0: "－１，０００．５", 1: "\u2212200", 2: " 1e3 "})
    assert drawn(style_by_field(layer, "income", 4)) == 36


@pytest.mark.parametrize("cells", [{5: "1.234,5"}, {5: "0123"}, dict.fromkeys(range(36), "--")])
def test_other_text_stays_text(qgis_app, cells):
    assert style_by_field(text_layer(cells), "income", 4).renderer().type() == "categorizedSymbol"


def test_too_many_categories_are_told(run, project):
    class Log(QgsProcessingFeedback):
        def __init__(self):
            super().__init__(False)
            self.words = []

        def pushWarning(self, text):
            self.words.append(text)

    log = Log()
    run("mapseries", feedback=log, INPUT=text_layer({5: "1.234,5"}), **SERIES)
    assert any("“income” is text with 36 different values" in text for text in log.words)
    log = Log()
    run("mapseries", feedback=log, INPUT=panels.panel_layer(), **{**SERIES, "VALUE_FIELD": "unit"})
    assert log.words == []
