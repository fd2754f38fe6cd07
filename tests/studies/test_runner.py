"""Plan and run of a study: the same numbers as the single algorithms, and nothing half-written."""

import os
import threading

import panels
import processing
import pytest
from geocoupling.methods.problems import Cancelled, DataProblem
from geocoupling.studies import runner
from geocoupling.studies.chain import Given, Result, layer_in
from geocoupling.studies.model import save_as_model, study_model
from geocoupling.studies.plan import plan
from geocoupling.studies.study import Analysis, Data, Join
from geocoupling.studies.studyfile import write_study
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProject,
    QgsVectorLayer,
)

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture
def folder(tmp_path):
    panels.save(panels.panel_layer(), tmp_path / "panel.gpkg")
    return tmp_path


def code_of(study, folder):
    with pytest.raises(DataProblem) as error:
        runner.run_study(study, str(folder / "out"))
    assert not list((folder / "out").glob("*")) if (folder / "out").exists() else True
    return error.value.code


def rows(package, table):
    found = panels.rows_of(QgsVectorLayer(layer_in(package, table), table, "ogr"))
    assert found
    return found


# the plan


def test_layers_that_carry_fields_feed_what_comes_after(folder):
    steps = plan(panels.small_study(folder))
    assert [step.name for step in steps] == ["weights", "compositeindex", "coupling", "ginidecomposition"]
    assert steps[0].parameters["INPUT"] == Given("layer")
    assert steps[1].parameters["WEIGHTS"] == Result("weights", "weights", "OUTPUT")
    assert steps[2].parameters["INPUT"] == Result("index", "compositeindex", "OUTPUT")
    assert steps[3].parameters["INPUT"] == Result("coordination", "coupling", "OUTPUT")
    assert steps[3].parameters["GROUP_FIELD"] == "region"
    assert "COMPONENTS_TABLE" not in steps[3].outputs


def test_an_analysis_may_read_an_earlier_layer_and_leave_out_the_group(folder):
    own = {"VALUE_FIELD": "income", "INPUT": "index", "GROUP_FIELD": None}
    steps = plan(panels.small_study(folder, analyses=(Analysis("compositeindex"), Analysis("ginidecomposition", own))))
    assert steps[1].parameters["INPUT"].step == "compositeindex"
    assert "GROUP_FIELD" not in steps[1].parameters


def test_gaps_are_filled_before_anything_else(folder):
    data = Data("panel.gpkg", unit="unit", period="year", fill="nearest")
    steps = plan(panels.small_study(folder, data=data))
    assert steps[0].algorithm == "fillmissing"
    assert steps[0].parameters["EXTRAPOLATE"] == "nearest"
    assert steps[1].parameters["INPUT"].table == "filled"


def test_studies_that_can_not_be_planned(folder):
    def code(**changes):
        with pytest.raises(DataProblem) as error:
            plan(panels.small_study(folder, **changes))
        return error.value.code

    assert code(analyses=(Analysis("nonsense"),)) == "study_no_algorithm"
    assert code(analyses=(Analysis("mapseries"),)) == "study_no_algorithm"
    assert code(analyses=(Analysis("growth", {"VALUE": "D"}),)) == "study_no_parameter"
    assert code(analyses=(Analysis("growth", {"REPORT": "x.html"}),)) == "study_no_parameter"
    twice = Analysis("ginidecomposition", {"VALUE_FIELD": "income"})
    assert code(analyses=(twice, twice)) == "study_same_table"
    assert code(indicators=()) == "study_no_indicators"


# the run


def test_numbers_are_those_of_the_single_algorithms(folder):
    done = runner.run_study(panels.small_study(folder), str(folder / "out"))
    assert done.package == str(folder / "out" / "small.gpkg")
    assert [entry.name for entry in (folder / "out").iterdir()] == ["small.gpkg"]
    roles = {"UNIT_FIELD": "unit", "TIME_FIELD": "year"}
    indicators = panels.indicator_layer()
    index = processing.run(
        "geocoupling:compositeindex",
        {"INPUT": str(folder / "panel.gpkg"), "INDICATORS": indicators, **roles, "OUTPUT": "TEMPORARY_OUTPUT"},
    )["OUTPUT"]
    scores = ["U_society", "U_ecology"]  # the panel has other U_ fields
    outputs = {"OUTPUT": "TEMPORARY_OUTPUT", "SUMMARY": "TEMPORARY_OUTPUT", "SYSTEM_FIELDS": scores}
    alone = processing.run("geocoupling:coupling", {"INPUT": index, **roles, "GROUP_FIELD": "region", **outputs})
    degrees = [row["D"] for row in panels.rows_of(alone["OUTPUT"])]
    assert [row["D"] for row in rows(done.package, "coordination")] == degrees
    assert [row["mean_D"] for row in rows(done.package, "summary")] == [
        row["mean_D"] for row in panels.rows_of(alone["SUMMARY"])
    ]
    assert done.numbers["coupling"]["MEAN_D"] == alone["MEAN_D"]
    assert [report.title for report in done.reports][-1] == "Gini decomposition"


def test_a_thread_of_its_own_gives_the_same_tables(folder):
    study = panels.small_study(folder)
    here = runner.run_study(study, str(folder / "here"))
    prepared = runner.prepare_run(study, str(folder / "there"))
    found = []
    thread = threading.Thread(target=lambda: found.append(runner.run_chain(prepared, QgsProcessingFeedback())))
    thread.start()
    thread.join(120)
    there = runner.moved(found[0], str(folder / "there"))
    runner.discard(prepared)
    for table in ("weights", "index", "coordination", "summary", "gini", "gini_regions"):
        assert rows(here.package, table) == rows(there.package, table), table
    assert [entry.name for entry in (folder / "there").iterdir()] == ["small.gpkg"]


def test_a_memory_layer_and_one_being_edited_can_be_studied(folder, qgis_new_project):
    layer = panels.panel_layer()
    layer.setName("My cities 城市")
    QgsProject.instance().addMapLayer(layer)
    layer.startEditing()
    layer.changeAttributeValue(next(layer.getFeatures()).id(), layer.fields().lookupField("income"), 99.0)
    data = Data("My cities 城市", unit="unit", period="year", group="region")
    done = runner.run_study(panels.small_study(folder, data=data), str(folder / "out"))
    assert rows(done.package, "index")[0]["income"] == 99.0
    layer.rollBack()


def test_a_failed_step_names_itself_and_leaves_the_earlier_results(folder):
    out = folder / "out"
    runner.run_study(panels.small_study(folder), str(out))
    before = (out / "small.gpkg").read_bytes()
    wrong = Analysis("growth", {"VALUE_FIELDS": ["absent"]})
    with pytest.raises(QgsProcessingException) as error:
        runner.run_study(panels.small_study(folder, analyses=(Analysis("compositeindex"), wrong)), str(out))
    assert "Growth" in str(error.value) and "absent" in str(error.value)
    assert "Traceback" not in str(error.value)
    assert (out / "small.gpkg").read_bytes() == before
    assert [entry.name for entry in out.iterdir()] == ["small.gpkg"]


def test_a_cancelled_run_leaves_nothing(folder):
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda share: feedback.cancel() if share > 20 else None)
    with pytest.raises(Cancelled):
        runner.run_study(panels.small_study(folder), str(folder / "out"), feedback)
    assert not list((folder / "out").iterdir())


def test_data_that_are_not_there(folder):
    data = panels.small_study(folder).data
    assert code_of(panels.small_study(folder, data=Data("absent.gpkg")), folder) == "study_layer_missing"
    join = Join("absent.csv", "unit")
    absent = Data(data.layer, unit="unit", join=join)
    assert code_of(panels.small_study(folder, data=absent), folder) == "study_table_missing"
    renamed = Data(data.layer, unit="city", period="year")
    assert code_of(panels.small_study(folder, data=renamed), folder) == "study_fields_absent"
    assert code_of(panels.small_study(folder, analyses=()), folder) == "study_no_analyses"


def test_a_folder_that_can_not_be_written_to(folder):
    (folder / "file").write_text("x")
    with pytest.raises(DataProblem) as error:
        runner.run_study(panels.small_study(folder), str(folder / "file"))
    assert error.value.code == "path_not_writable"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_closed_folder(folder):
    (folder / "closed").mkdir(mode=0o500)
    assert code_of(panels.small_study(folder), folder / "closed") == "path_not_writable"


def test_a_wide_table_is_joined_and_a_study_without_geometry_runs(folder):
    lines = ["city,x_2018,x_2019,x_2020,y_2018,y_2019,y_2020"]
    lines += [f"Unit {i:02d},{i + 1},{i + 2},{i + 3},{9 + i % 4},{8 + i % 3},{9 - i % 5}" for i in range(panels.UNITS)]
    (folder / "wide.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    panels.save(panels.make_layer(panels.panel_rows()[:: len(panels.YEARS)], geometry=False), folder / "units.gpkg")
    join = Join(str(folder / "wide.csv"), "city", pattern="{indicator}_{period}")
    data = Data(str(folder / "units.gpkg"), unit="unit", group="region", join=join)
    indicators = (
        {"indicator": "x", "system": "a", "direction": "+"},
        {"indicator": "y", "system": "b", "direction": "-"},
    )
    analyses = (Analysis("compositeindex"), Analysis("coupling"), Analysis("growth", {"VALUE_FIELDS": ["D"]}))
    study = panels.small_study(folder, data=data, indicators=indicators, analyses=analyses)
    done = runner.run_study(study, str(folder / "out"))
    found = rows(done.package, "coordination")
    assert len(found) == panels.UNITS * 3
    assert {row["period"] for row in found} == {2018, 2019, 2020}


def test_ahp_judgements_reach_the_weights(folder):
    names = [row["indicator"] for row in panels.indicator_rows()]
    judgements = tuple({"indicator": a, **dict.fromkeys(names, "1")} for a in names)
    study = panels.small_study(
        folder, judgements=judgements, analyses=(Analysis("weights", {"METHOD": "ahp"}), Analysis("compositeindex"))
    )
    found = rows(runner.run_study(study, str(folder / "out")).package, "weights")
    systems = {row["system"] for row in found}
    for system in systems:
        own = [row["weight"] for row in found if row["system"] == system]
        assert own == pytest.approx([1 / len(own)] * len(own))


# the model


def test_the_model_of_a_study_gives_the_same_numbers(folder):
    study = panels.small_study(folder)
    path = folder / "small.model3"
    save_as_model(study, str(path))
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(path))
    assert model.validate() == (True, [])
    assert [d.name() for d in model.parameterDefinitions() if not d.isDestination()] == ["INDICATORS", "INPUT"]
    outputs = {d.name(): "TEMPORARY_OUTPUT" for d in model.destinationParameterDefinitions()}
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    indicators = panels.save(panels.indicator_layer(), folder / "indicators.csv")
    inputs = {"INPUT": str(folder / "panel.gpkg"), "INDICATORS": indicators}
    results, worked = model.run({**inputs, **outputs}, context, feedback)
    assert worked, feedback.textLog()
    layer = context.getMapLayer(results["coupling:coupling_OUTPUT"])
    done = runner.run_study(study, str(folder / "out"))
    degrees = [row["D"] for row in rows(done.package, "coordination")]
    assert [row["D"] for row in panels.rows_of(layer)] == pytest.approx(degrees, rel=1e-12)


def test_a_model_of_a_study_that_can_not_be_planned(folder):
    with pytest.raises(DataProblem):
        study_model(panels.small_study(folder, indicators=()))
    with pytest.raises(DataProblem) as error:
        save_as_model(panels.small_study(folder), str(folder / "absent" / "x.model3"))
    assert error.value.code == "path_not_writable"


# runstudy


def test_runstudy_makes_tables_maps_project_and_page(folder):
    write_study(panels.small_study(folder), str(folder / "small.study.json"))
    results = processing.run(
        "geocoupling:runstudy",
        {
            "STUDY": str(folder / "small.study.json"),
            "OUTPUT_FOLDER": str(folder / "out"),
            "REPORT": str(folder / "small.html"),
        },
    )
    assert results["STEPS"] == 4
    names = {entry.name for entry in (folder / "out").iterdir()}
    assert names == {"small.gpkg", "small.qgz", "small_maps.png", "small_maps.pdf"}
    page = (folder / "small.html").read_text(encoding="utf-8")
    assert "A small study" in page and "Gini decomposition" in page and "data:image/png" in page
    project = QgsProject()
    assert project.read(results["PROJECT"])
    assert all(layer.isValid() for layer in project.mapLayers().values())
    group = project.layerTreeRoot().children()[0]
    assert group.name() == "A small study"
    assert group.children()[-1].name() == "Tables"
    assert len(project.layoutManager().layouts()) == 1
    project.clear()


def test_runstudy_says_what_is_wrong_with_a_file(folder):
    (folder / "x.study.json").write_text("{}", encoding="utf-8")
    with pytest.raises(QgsProcessingException) as error:
        processing.run(
            "geocoupling:runstudy", {"STUDY": str(folder / "x.study.json"), "OUTPUT_FOLDER": str(folder / "out")}
        )
    assert "is no study of Geocoupling" in str(error.value)
    assert not (folder / "out").exists()
