"""A study with other data than its file names: a layer or a table of any kind takes the place of its own."""

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import panels
import processing
import pytest
from geocoupling.methods.problems import DataProblem
from geocoupling.studies.chain import layer_in
from geocoupling.studies.study import Analysis, Data, Join
from geocoupling.studies.studydata import source_of, with_data
from geocoupling.studies.studyfile import read_study, write_study
from qgis.core import QgsProcessingException, QgsProject, QgsVectorLayer

ROOT = Path(__file__).resolve().parent.parent.parent
pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture
def project(qgis_new_project):
    return QgsProject.instance()


def doubled():
    """The panel with another income."""
    return panels.panel_layer(income=lambda row: 2 * row["income"] + 1)


def figures(package, table="growth_rates"):
    rows = panels.rows_of(QgsVectorLayer(layer_in(package, table), table, "ogr"))
    assert rows
    return [(row["unit"], row["start"]) for row in rows]


@pytest.fixture
def study(tmp_path):
    """Path of a study of the growth of income whose layer is not there."""
    analyses = (Analysis("growth", {"VALUE_FIELDS": ["income"]}),)
    made = panels.small_study(tmp_path, analyses=analyses, indicators=(), maps=None)
    path = tmp_path / "small.study.json"
    write_study(replace(made, data=replace(made.data, layer="absent.gpkg", note="Yearbook of 2010")), str(path))
    return path


@pytest.fixture
def expected(study, tmp_path):
    """What the study gives where its own file names the layer."""
    panels.save(doubled(), tmp_path / "own.gpkg")
    own = read_study(str(study))
    path = tmp_path / "own.study.json"
    write_study(replace(own, data=replace(own.data, layer=str(tmp_path / "own.gpkg"))), str(path))
    return figures(run(path, tmp_path / "expected"))


def run(study, folder, **given):
    return processing.run("geocoupling:runstudy", {"STUDY": str(study), "OUTPUT_FOLDER": str(folder), **given})[
        "PACKAGE"
    ]


def as_path(tmp_path, project):
    return panels.save(doubled(), tmp_path / "other.gpkg")


def as_part_of_a_package(tmp_path, project):
    return f"{as_path(tmp_path, project)}|layername=other"


def as_relative_path(tmp_path, project):
    as_path(tmp_path, project)
    return "other.gpkg"


def as_id(tmp_path, project):
    layer = QgsVectorLayer(as_path(tmp_path, project), "其他 units", "ogr")
    project.addMapLayer(layer)
    return layer.id()


def as_name(tmp_path, project):
    as_id(tmp_path, project)
    return "其他 units"


def as_memory_layer(tmp_path, project):
    return doubled()


def as_memory_layer_of_the_project(tmp_path, project):
    layer = doubled()
    project.addMapLayer(layer)
    return layer.name()


def as_edited_layer(tmp_path, project):
    """The edits are not saved."""
    layer = QgsVectorLayer(panels.save(panels.panel_layer(), tmp_path / "edited.gpkg"), "edited", "ogr")
    project.addMapLayer(layer)
    layer.startEditing()
    field = layer.fields().lookupField("income")
    for feature in layer.getFeatures():
        layer.changeAttributeValue(feature.id(), field, 2 * feature["income"] + 1)
    return layer


KINDS = [
    as_path,
    as_part_of_a_package,
    as_relative_path,
    as_id,
    as_name,
    as_memory_layer,
    as_memory_layer_of_the_project,
    as_edited_layer,
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_layer_of_any_kind(study, expected, tmp_path, project, monkeypatch, kind):
    monkeypatch.chdir(tmp_path)
    text = study.read_text(encoding="utf-8")
    given = kind(tmp_path, project)
    assert figures(run(study, tmp_path / "out", LAYER=given)) == expected
    assert study.read_text(encoding="utf-8") == text
    if kind is as_edited_layer:
        assert given.isEditable() and given.rollBack()


def test_the_page_names_the_data_and_the_command(study, tmp_path, project):
    page = tmp_path / "page.html"
    run(study, tmp_path / "out", LAYER=as_id(tmp_path, project), REPORT=str(page))
    text = page.read_text(encoding="utf-8")
    assert "其他 units" in text and "absent.gpkg" not in text
    assert "STUDY=small.study.json LAYER=other.gpkg OUTPUT_FOLDER=results" in text
    assert str(tmp_path) not in text


def joined(tmp_path, unmatched="error"):
    panels.save(panels.units_layer(), tmp_path / "units.gpkg")
    join = Join("absent.csv", "unit", period="year", unmatched=unmatched)
    data = Data(str(tmp_path / "units.gpkg"), "units", unit="unit", period="year", join=join, note="Yearbook of 2010")
    analyses = (Analysis("growth", {"VALUE_FIELDS": ["income"]}),)
    path = tmp_path / "joined.study.json"
    write_study(panels.small_study(tmp_path, data=data, analyses=analyses, indicators=(), maps=None), str(path))
    return path


@pytest.mark.parametrize("kind", ["csv", "memory"])
def test_another_table(tmp_path, project, kind):
    table = panels.statistics_layer()
    given = panels.save(table, tmp_path / "figures.csv") if kind == "csv" else table
    found = dict(figures(run(joined(tmp_path), tmp_path / "out", TABLE=given)))
    first = {row["unit"]: row["income"] for row in reversed(panels.panel_rows())}
    assert found["Unit 03"] == pytest.approx(first["Unit 03"])


def test_another_layer_and_another_table(tmp_path, project):
    fewer = panels.make_layer([{"unit": f"Unit {i:02d}", "height": 1.0} for i in range(3)], name="three")
    package = run(joined(tmp_path, "drop"), tmp_path / "out", LAYER=fewer, TABLE=panels.statistics_layer())
    assert {unit for unit, _ in figures(package)} == {None, "Unit 00", "Unit 01", "Unit 02"}


def test_a_table_that_is_not_joined_is_refused(study, tmp_path, project):
    with pytest.raises(QgsProcessingException, match="“small” joins none.*add a “join” to the study file"):
        run(study, tmp_path / "out", LAYER=doubled(), TABLE=panels.statistics_layer())
    assert not (tmp_path / "out" / "small.gpkg").exists()


@pytest.mark.parametrize("key", ["LAYER", "TABLE"])
def test_data_that_are_not_there_are_named(study, tmp_path, project, key):
    with pytest.raises(QgsProcessingException, match=f"{key}.*nowhere.gpkg"):
        run(study, tmp_path / "out", **{key: str(tmp_path / "nowhere.gpkg")})


def test_results_and_page_do_not_take_the_place_of_given_data(study, tmp_path, project):
    (tmp_path / "out").mkdir()
    given = panels.save(doubled(), tmp_path / "out" / "small.gpkg")
    with pytest.raises(QgsProcessingException, match="holds data of the study"):
        run(study, tmp_path / "out", LAYER=given)
    with pytest.raises(QgsProcessingException, match="study file or holds its data"):
        run(study, tmp_path / "other", LAYER=given, REPORT=given)


def test_on_the_command_line(study, expected, tmp_path):
    given = panels.save(doubled(), tmp_path / "other.gpkg")
    command = [str(ROOT / "run"), "process", "--json", "run", "geocoupling:runstudy", "--"]
    pairs = [f"STUDY={study}", f"LAYER={given}|layername=other", f"OUTPUT_FOLDER={tmp_path / 'by command'}"]
    done = subprocess.run([*command, *pairs], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert figures(json.loads(done.stdout)["results"]["PACKAGE"]) == expected


# the study itself


def test_the_study_refers_to_the_new_data(tmp_path):
    join = Join("a.csv", "unit")
    study = panels.small_study(tmp_path, data=Data("a.gpkg", "a", unit="unit", join=join, note="Yearbook"))
    assert with_data(study) == study
    moved = with_data(study, layer="b.gpkg|layername=b", name="b")
    assert moved.data == replace(study.data, layer="b.gpkg|layername=b", name="b")
    other = with_data(study, table="b.csv")
    assert other.data == replace(study.data, join=replace(join, table="b.csv"), note="")
    alone = replace(study, data=replace(study.data, join=None))
    assert with_data(alone, layer="b.gpkg").data == Data("b.gpkg", unit="unit")
    with pytest.raises(DataProblem) as refused:
        with_data(alone, table="b.csv")
    assert refused.value.code == "study_table_unasked"


def test_files_are_named_in_full_and_keep_their_part_and_filter(tmp_path, monkeypatch):
    panels.save(doubled(), tmp_path / "other.gpkg")
    monkeypatch.chdir(tmp_path)
    layer = QgsVectorLayer("other.gpkg|layername=other", "other", "ogr")
    assert layer.setSubsetString("\"unit\" = 'Unit 03'")
    source = source_of(layer)
    assert source.startswith(f"{tmp_path}/other.gpkg|layername=other")
    assert QgsVectorLayer(source, "again", "ogr").featureCount() == layer.featureCount() == len(panels.YEARS)
    assert with_data(panels.small_study(tmp_path), "other.gpkg|layername=other").data.layer.startswith(f"{tmp_path}/")
