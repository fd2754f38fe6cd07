"""Tables and figures that suit a study."""

from dataclasses import replace

import panels
import pytest
from geocoupling.studies import samplefolder, samples
from geocoupling.studies.exhibitdefaults import suited_exhibits
from geocoupling.studies.exhibits import make_exhibits, require_exhibits
from geocoupling.studies.plan import plan
from geocoupling.studies.runner import run_study
from geocoupling.studies.showing import at_once
from geocoupling.studies.study import Analysis, Data
from qgis.core import QgsProcessingFeedback

pytestmark = pytest.mark.usefixtures("provider")


def made(study, folder):
    study = replace(study, exhibits=suited_exhibits(study))
    run = run_study(study, str(folder))
    return study, at_once(make_exhibits(study, run, str(folder), QgsProcessingFeedback()), QgsProcessingFeedback())


def test_every_analysis_that_a_paper_prints_has_its_tables(tmp_path):
    panels.save(panels.panel_layer(), tmp_path / "panel.gpkg")
    small = panels.small_study(tmp_path)
    growth = Analysis("growth", {"VALUE_FIELDS": ["D"], "SYSTEM_FIELDS": ["U_society", "U_ecology"]})
    detector = Analysis("geodetector", {"RESPONSE": "D", "FACTORS": ["income"], "CLASSES": 3}, name="income")
    study, shown = made(replace(small, analyses=(*small.analyses, growth, detector)), tmp_path / "out")
    forms = [one.form for one in study.exhibits]
    assert {
        "weights",
        "series_chart",
        "grades",
        "panel",
        "gini",
        "terms",
        "growth",
        "lagging",
        "drivers_ranked",
    } <= set(forms)
    empty = [one.exhibit.form for one in shown if one.content is None]
    assert empty == ["interaction_triangle"]  # one factor has no pair
    assert all((tmp_path / "out").joinpath("small_exhibits").glob(f"{one.name}.*") for one in study.exhibits)


def test_without_groups_and_periods_nothing_of_them_is_named(tmp_path):
    panels.save(panels.panel_layer(), tmp_path / "panel.gpkg")
    data = Data(str(tmp_path / "panel.gpkg"), unit="unit")
    gini = Analysis("ginidecomposition", {"VALUE_FIELD": "income"})
    forms = {one.form for one in suited_exhibits(panels.small_study(tmp_path, data=data, analyses=(gini,)))}
    assert forms == {"gini", "gini_chart"}


@pytest.mark.parametrize("number", [0, 1])
def test_those_of_the_samples_can_be_made(tmp_path, number):
    study = samplefolder.make_sample(samples.samples()[number], str(tmp_path)).study
    require_exhibits(study, plan(study))
    names = [one.name for one in study.exhibits]
    assert len(names) > 8 and len(set(names)) == len(names)
