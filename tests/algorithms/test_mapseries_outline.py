"""Outlines below the maps of a series, and how its maps and legend stand when there are four maps or five classes."""

import math

import panels
import pytest
from geocoupling.methods.problems import DataProblem
from geocoupling.studies import runner
from geocoupling.studies.study import Maps
from geocoupling.studies.studyfile import read_study, write_study
from geocoupling.studies.wholestudy import finish_study
from qgis.core import (
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsMapLayerLegendUtils,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QImage

SERIES = {"TIME_FIELD": "year", "VALUE_FIELD": "income", "PAGE": "width_190", "DPI": 80, "TITLE": "Series"}


@pytest.fixture
def project(qgis_new_project):
    return QgsProject.instance()


@pytest.fixture
def outline(tmp_path):
    """A frame of land around the panel's units."""
    box = panels.panel_layer().extent()
    box.grow(box.width() / 4)
    layer = QgsVectorLayer("Polygon?crs=EPSG:3857&field=name:string", "land", "memory")
    layer.setCrs(panels.panel_layer().crs())
    feature = panels.QgsFeature(layer.fields())
    feature.setGeometry(panels.QgsGeometry.fromRect(box))
    layer.dataProvider().addFeatures([feature])
    return panels.save(layer, tmp_path / "land.gpkg")


def layout_of(run, project, **changes):
    result = run("mapseries", None, **{"INPUT": panels.panel_layer(), **SERIES, **changes})
    return project.layoutManager().layoutByName(result["LAYOUT"])


def items(layout, kind):
    return [item for item in layout.items() if isinstance(item, kind)]


def test_outlines_lie_below_the_units_and_not_in_the_legend(run, project, outline, tmp_path):
    plain = layout_of(run, project, PNG=str(tmp_path / "plain.png"))
    layout = layout_of(run, project, OUTLINE=outline, PNG=str(tmp_path / "outlined.png"))
    for item, before in zip(items(layout, QgsLayoutItemMap), items(plain, QgsLayoutItemMap)):
        assert [layer.name() for layer in item.layers()][1:] == ["land"]
        assert item.extent() == before.extent()
    names = [node.name() for node in items(layout, QgsLayoutItemLegend)[0].model().rootGroup().findLayers()]
    assert "land" not in names
    pale = QImage(str(tmp_path / "outlined.png")), QImage(str(tmp_path / "plain.png"))
    counts = [
        sum(
            image.pixelColor(x, y).name() == "#f3f3f1"
            for x in range(0, image.width(), 3)
            for y in range(0, image.height(), 3)
        )
        for image in pale
    ]
    assert counts[0] > 200 and counts[1] == 0


def test_outlines_belong_to_the_themes_of_pages(run, project, outline):
    layout_of(run, project, OUTLINE=outline, ATLAS="period", PERIODS="2018;2020")
    themes = project.mapThemeCollection()
    for name in themes.mapThemes():
        assert [layer.name() for layer in themes.mapThemeVisibleLayers(name)][-1] == "land"


def test_points_and_tables_are_no_outlines(run, project):
    for kind in ("Point?crs=EPSG:3857", "NoGeometry"):
        with pytest.raises(QgsProcessingException, match="neither polygons nor lines"):
            layout_of(run, project, OUTLINE=QgsVectorLayer(kind, "spots", "memory"))


def test_a_study_has_outlines_below_all_its_maps(provider, qgis_new_project, outline, tmp_path):
    panels.save(panels.panel_layer(), tmp_path / "panel.gpkg")
    maps = Maps(periods=(2018, 2020), page="width_140", dpi=60, outline=outline)
    path = str(tmp_path / "small.study.json")
    write_study(panels.small_study(tmp_path, maps=maps), path)
    assert '"outline": "land.gpkg"' in (tmp_path / "small.study.json").read_text(encoding="utf-8")
    study = read_study(path)
    assert study.maps.outline == outline
    done = finish_study(study, str(tmp_path / "out"), QgsProcessingFeedback())
    project = QgsProject()
    assert project.read(done.project)
    drawn = [item.layers() for layout in project.layoutManager().layouts() for item in items(layout, QgsLayoutItemMap)]
    assert len(drawn) == 2 and all(layers[-1].name() == "Outlines" for layers in drawn)
    project.clear()


def test_outlines_that_are_gone_are_named_before_anything_runs(provider, tmp_path):
    panels.save(panels.panel_layer(), tmp_path / "panel.gpkg")
    with pytest.raises(DataProblem) as error:
        runner.prepare_run(panels.small_study(tmp_path, maps=Maps(outline="gone.gpkg")), str(tmp_path / "out"))
    assert (error.value.code, error.value.values["source"]) == ("study_outline_missing", "gone.gpkg")


def test_classes_stand_in_even_columns(run, project):
    """Whatever the number of classes, no column of the legend is longer than the one before it."""
    for classes in range(2, 10):
        layout = layout_of(run, project, CLASSES=classes, PAGE="width_90", PERIODS="2020", TITLE=f"{classes}")
        legend = items(layout, QgsLayoutItemLegend)[0]
        node = legend.model().rootGroup().findLayers()[0]
        count = len(node.layer().renderer().legendSymbolItems())
        breaks = [k for k in range(count) if QgsMapLayerLegendUtils.legendNodeColumnBreak(node, k)]
        edges = [0, *breaks, count]
        lengths = [b - a for a, b in zip(edges, edges[1:])]
        assert len(set(lengths[:-1])) <= 1 and lengths[-1] <= lengths[0] == math.ceil(count / legend.columnCount())


def test_four_maps_stand_in_two_rows(run, project, tmp_path):
    rows = [{**row, "year": 2017} for row in panels.panel_rows() if row["year"] == 2018]
    layout = layout_of(
        run, project, INPUT=panels.make_layer([*panels.panel_rows(), *rows]), PERIODS="2017;2018;2019;2020"
    )
    places = [(round(item.pos().x()), round(item.pos().y())) for item in items(layout, QgsLayoutItemMap)]
    assert len({x for x, _ in places}) == len({y for _, y in places}) == 2
