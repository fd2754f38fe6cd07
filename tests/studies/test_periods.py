"""Analyses of some periods of a study."""

from dataclasses import replace

import panels
import pytest
from geocoupling.methods.problems import DataProblem
from geocoupling.studies import runner
from geocoupling.studies.chain import layer_in, located
from geocoupling.studies.model import save_as_model
from geocoupling.studies.plan import plan
from geocoupling.studies.study import Analysis, Data
from geocoupling.studies.studyfile import read_study, write_study
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingModelAlgorithm, QgsVectorLayer

pytestmark = pytest.mark.usefixtures("provider")

GINI = Analysis("ginidecomposition", {"VALUE_FIELD": "income"})


@pytest.fixture
def study(tmp_path):
    panels.save(panels.panel_layer(), tmp_path / "panel.gpkg")
    return panels.small_study(tmp_path, analyses=(GINI, replace(GINI, name="late", periods=(2019,))))


def gini(package, table):
    return {row["period"]: row["gini"] for row in panels.rows_of(QgsVectorLayer(layer_in(package, table), "", "ogr"))}


def test_only_the_chosen_periods_are_analysed(study, tmp_path):
    run = runner.run_study(study, str(tmp_path / "out"))
    whole, late = gini(run.package, "gini"), gini(run.package, "late_gini")
    assert list(late) == [2019] and len(whole) > 1
    assert late[2019] == whole[2019]


def test_a_filter_of_the_layer_stays(study, tmp_path):
    path = str(tmp_path / "panel.gpkg")
    some = panels.rows_of(QgsVectorLayer(path, "", "ogr"))[0]["unit"]
    layer = f"{path}|subset=\"unit\" <> '{some}'"
    steps = plan(replace(study, data=replace(study.data, layer=layer)))
    source = located(steps[1], "", {"layer": layer})["INPUT"]
    whole = QgsVectorLayer(path, "", "ogr")
    expected = [row for row in panels.rows_of(whole) if row["year"] == 2019 and row["unit"] != some]
    assert panels.rows_of(QgsVectorLayer(source, "", "ogr")) == expected


def test_a_period_that_is_not_there_is_named(study, tmp_path):
    study = replace(study, analyses=(replace(GINI, periods=(2019, 1999)),))
    with pytest.raises(DataProblem) as error:
        runner.run_study(study, str(tmp_path / "out"))
    assert (error.value.code, error.value.values["value"]) == ("period_absent", "1999")
    assert list((tmp_path / "out").glob("*")) == []


def test_what_can_not_be_limited(study, tmp_path):
    def code(**changes):
        with pytest.raises(DataProblem) as error:
            plan(replace(study, **changes))
        return error.value.code

    assert code(analyses=(Analysis("compositeindex", periods=(2019,)),)) == "study_periods_of_all"
    assert code(data=Data(study.data.layer, unit="unit")) == "study_periods_without_field"


def test_the_file_keeps_the_periods(study, tmp_path):
    path = str(tmp_path / "one.study.json")
    write_study(study, path)
    assert read_study(path).analyses[1].periods == (2019,)


def test_the_model_of_the_study_limits_them_too(study, tmp_path):
    path = str(tmp_path / "m.model3")
    save_as_model(study, path)
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(path)
    assert model.validate() == (True, [])
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    outputs = {d.name(): "TEMPORARY_OUTPUT" for d in model.destinationParameterDefinitions()}
    results, worked = model.run({"INPUT": study.data.layer, **outputs}, context, feedback)
    assert worked, feedback.textLog()
    late = context.getMapLayer(results["late_ginidecomposition:late_ginidecomposition_OVERALL_TABLE"])
    assert [row["period"] for row in panels.rows_of(late)] == [2019]
