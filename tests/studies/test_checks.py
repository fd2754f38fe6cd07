"""What a study refuses before it computes, and studies that lack groups, geometry or a layer of units."""

import json

import panels
import processing
import pytest
from geocoupling.methods.problems import DataProblem
from geocoupling.studies import pictures, runner
from geocoupling.studies.chain import layer_in
from geocoupling.studies.pictures import shown_periods
from geocoupling.studies.plan import plan
from geocoupling.studies.study import Analysis, Data, Maps
from geocoupling.studies.studyfile import read_study_text, study_text, write_study
from geocoupling.studies.studyreport import study_report
from geocoupling.studies.wholestudy import finish_study
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDate

pytestmark = pytest.mark.usefixtures("provider")
INDEX, COUPLING = Analysis("compositeindex"), Analysis("coupling")


@pytest.fixture
def folder(tmp_path):
    panels.save(panels.panel_layer(), tmp_path / "panel.gpkg")
    return tmp_path


def refused(call, *arguments):
    with pytest.raises(DataProblem) as error:
        call(*arguments)
    return error.value


def run_file(study, folder):
    write_study(study, str(folder / "s.study.json"))
    return processing.run(
        "geocoupling:runstudy",
        {"STUDY": str(folder / "s.study.json"), "OUTPUT_FOLDER": str(folder / "out"), "REPORT": str(folder / "r.html")},
    )


def degrees(package):
    return [row["D"] for row in panels.rows_of(QgsVectorLayer(layer_in(package, "coordination"), "", "ogr"))]


def test_results_never_take_the_place_of_the_data(folder):
    before = (folder / "panel.gpkg").read_bytes()
    problem = refused(runner.run_study, panels.small_study(folder, key="panel"), str(folder))
    assert problem.code == "study_over_data" and "panel.gpkg" in str(problem)
    (folder / "link").symlink_to(folder, target_is_directory=True)
    linked = refused(runner.run_study, panels.small_study(folder, key="panel"), str(folder / "link"))
    assert linked.code == "study_over_data"
    assert (folder / "panel.gpkg").read_bytes() == before
    assert {entry.name for entry in folder.iterdir()} == {"panel.gpkg", "link"}


def test_earlier_results_may_be_data_of_a_study_with_another_key(folder):
    first = runner.run_study(panels.small_study(folder, analyses=(INDEX, COUPLING)), str(folder / "out"))
    before = degrees(first.package)
    data = Data(layer_in(first.package, "coordination"), unit="unit", period="year")
    again = panels.small_study(folder, data=data, analyses=(INDEX, COUPLING))
    assert refused(runner.run_study, again, str(folder / "out")).code == "study_over_data"
    other = panels.small_study(folder, data=data, analyses=(INDEX, COUPLING), key="other")
    assert degrees(runner.run_study(other, str(folder / "out")).package) == pytest.approx(before)


@pytest.mark.parametrize("name", ["s.study.json", "panel.gpkg"])
def test_the_page_never_takes_the_place_of_the_study(folder, name):
    write_study(panels.small_study(folder), str(folder / "s.study.json"))
    before = (folder / name).read_bytes()
    files = {"STUDY": str(folder / "s.study.json"), "OUTPUT_FOLDER": str(folder / "out"), "REPORT": str(folder / name)}
    with pytest.raises(QgsProcessingException, match="Choose another file for the report"):
        processing.run("geocoupling:runstudy", files)
    assert (folder / name).read_bytes() == before


@pytest.mark.parametrize(
    "maps, code",
    [
        (Maps(crs="EPSG:nonsense"), "study_no_crs"),
        (Maps(page="A99"), "study_no_page"),
        (Maps(dpi=5000), "study_no_resolution"),
        (Maps(periods=(2018, 1999)), "period_absent"),
    ],
)
def test_maps_that_could_not_be_drawn(folder, maps, code):
    assert refused(runner.run_study, panels.small_study(folder, maps=maps), str(folder / "out")).code == code
    assert not (folder / "out").exists()


def test_values_that_an_analysis_does_not_take(folder):
    def problem(*analyses, **changes):
        return refused(plan, panels.small_study(folder, analyses=analyses, **changes))

    found = problem(Analysis("compositeindex", {"METHOD": "nonsense"}))
    assert found.code == "study_bad_value" and "entropy" in str(found)
    assert problem(Analysis("ginidecomposition", {"BOOTSTRAP": -4})).code == "study_bad_value"
    assert problem(Analysis("weights", {"METHOD": "ahp"})).code == "study_no_judgements"
    growth = {"VALUE_FIELDS": ["income"]}
    assert problem(Analysis("growth", growth, "A"), Analysis("growth", growth, "a")).code == "study_same_table"
    filled = Data("panel.gpkg", unit="unit", period="year", fill="linear")
    assert problem(Analysis("growth", growth), data=filled, indicators=()).code == "study_no_indicators"


@pytest.mark.parametrize(
    "part, change, code",
    [
        ("data", {"fill": "lineer"}, "study_no_choice"),
        ("data", {"missing": "dropp"}, "study_no_choice"),
        ("", {"analysis": []}, "study_unknown_part"),
    ],
)
def test_slips_of_the_pen(folder, part, change, code):
    document = json.loads(study_text(panels.small_study(folder)))
    (document[part] if part else document).update(change)
    assert refused(read_study_text, json.dumps(document)).code == code


def test_fields_of_the_data_are_no_systems_of_the_study(folder):
    study = panels.small_study(folder, analyses=(INDEX, COUPLING, Analysis("systemefficiency")))
    steps = plan(study)
    assert steps[1].parameters["SYSTEM_FIELDS"] == ["U_society", "U_ecology"]
    assert steps[2].parameters["SYSTEM_FIELDS"] == ["U_society", "U_ecology"]
    own = Analysis("coupling", {"SYSTEM_FIELDS": ["U_a", "U_b"]})
    assert plan(panels.small_study(folder, analyses=(INDEX, own)))[1].parameters["SYSTEM_FIELDS"] == ["U_a", "U_b"]
    assert "SYSTEM_FIELDS" not in plan(panels.small_study(folder, analyses=(COUPLING,)))[0].parameters


def test_a_study_without_groups_or_geometry(folder):
    data = Data(str(folder / "panel.gpkg"), unit="unit", period="year")
    gini = Analysis("ginidecomposition", {"VALUE_FIELD": "income"})
    assert "LINKS" not in plan(panels.small_study(folder, data=data, analyses=(gini,)))[0].outputs
    panels.save(panels.make_layer(panels.panel_rows(), geometry=False), folder / "table.gpkg")
    data = Data(str(folder / "table.gpkg"), unit="unit", period="year")
    results = run_file(panels.small_study(folder, data=data, analyses=(INDEX, COUPLING, gini)), folder)
    assert {entry.name for entry in (folder / "out").iterdir()} == {"small.gpkg", "small.qgz"}
    assert results["STEPS"] == 3


@pytest.mark.parametrize(
    "analysis",
    [
        Analysis("weights"),
        Analysis("growth", {"VALUE_FIELDS": ["income"]}),
        Analysis("gravitycentre", {"VALUE_FIELD": "income"}),
    ],
)
def test_a_study_without_a_layer_of_its_units(folder, analysis):
    results = run_file(panels.small_study(folder, analyses=(analysis,)), folder)
    project = QgsProject()
    assert project.read(results["PROJECT"])
    assert project.mapLayers() and all(layer.isValid() for layer in project.mapLayers().values())
    assert project.crs().isValid() == (analysis.algorithm == "gravitycentre")
    project.clear()


def test_a_cancel_while_maps_are_drawn_says_what_was_written(folder):
    write_study(panels.small_study(folder), str(folder / "s.study.json"))
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda share: feedback.cancel() if share > 33.3 else None)
    moran = Analysis("spatialautocorrelation", {"VALUE_FIELD": "D"})
    study = panels.small_study(folder, analyses=(INDEX, COUPLING, moran))
    problem = refused(finish_study, study, str(folder / "out"), feedback)
    assert problem.code == "study_maps_cancelled" and "small.gpkg" in str(problem)
    assert degrees(str(folder / "out" / "small.gpkg"))


def test_absent_fields_are_said_with_those_at_hand(folder):
    problem = refused(
        runner.run_study, panels.small_study(folder, data=Data(str(folder / "panel.gpkg"), unit="city")), ""
    )
    assert problem.code == "study_fields_absent" and "city" in str(problem) and "region" in str(problem)


def test_periods_may_be_dates(folder):
    rows = [{**row, "year": QDate(row["year"], 12, 31)} for row in panels.panel_rows()]
    panels.save(panels.make_layer(rows, {**panels.COLUMNS, "year": "date"}), folder / "dates.gpkg")
    data = Data(str(folder / "dates.gpkg"), unit="unit", period="year")
    gravity = Analysis("gravitycentre", {"VALUE_FIELD": "D"})
    study = panels.small_study(folder, data=data, analyses=(INDEX, COUPLING, gravity), maps=Maps(dpi=60))
    run = runner.run_study(study, str(folder / "run"))
    assert [str(period) for period in shown_periods(study, run)] == ["2018-12-31", "2019-12-31", "2020-12-31"]
    single = next(one for one in pictures.maps(study, run) if one.name == "ellipses")
    assert single.parameters["OVERLAYS"][0].featureCount() == 3
    run_file(study, folder)
    assert (folder / "out" / "small_ellipses.png").exists()


def test_the_page_names_no_folder_of_this_machine(folder):
    data = Data(str(folder / "panel.gpkg"), unit="unit", period="year")
    study = panels.small_study(folder, data=data, analyses=(INDEX,))
    report = study_report(study, runner.run_study(study, str(folder / "out")))
    assert ("Layer", "panel.gpkg") in report.provenance
