"""Which fields are meant by names that the data do not have, and which exhibits a study can make without them."""

from dataclasses import replace

import pytest
from geocoupling.studies.exhibits import require_exhibits, without_missing
from geocoupling.studies.fieldnames import missing_fields, named_fields
from geocoupling.studies.papers import papers
from geocoupling.studies.plan import plan
from geocoupling.studies.renaming import Likely, guessed_names, likely_fields
from geocoupling.studies.study import Exhibit, renamed
from geocoupling.studies.studytable import PanelField


@pytest.fixture(autouse=True)
def _running(provider):
    """Plans need the algorithms."""


def paper(letter):
    return next(one.study for one in papers() if one.letter == letter)


def numbers(*names):
    return [PanelField(name, "", True) for name in names]


def test_indicators_are_found_by_their_labels_in_both_languages():
    study = paper("A")
    fields = [
        PanelField("gdp", "人均GDP（元）", True),
        PanelField("Retail sales of consumer goods per capita", "", True),
        PanelField("Investment in fixed asset per capita", "", True),
        PanelField("GDP per capita", "", False),  # a text is no indicator
    ]
    assert likely_fields(study, ["X1", "X2", "X3", "X4"], fields) == {
        "X1": Likely("gdp", True),
        "X2": Likely("Retail sales of consumer goods per capita", True),
        "X3": Likely("Investment in fixed asset per capita", False),
    }


def test_other_names_are_found_by_words_and_roles():
    study = paper("A")
    fields = [*numbers("Openness", "Population density", "Year"), PanelField("城市类型分组", "", False)]
    likely = likely_fields(study, ["type", "year", "openness", "population_density"], fields)
    assert likely["population_density"] == Likely("Population density", True)
    assert likely["openness"] == Likely("Openness", True)
    assert likely["year"] == Likely("Year", False)
    assert likely["type"] == Likely("城市类型分组", False)


def test_nothing_is_found_in_nothing():
    assert likely_fields(paper("B"), ["U1", "region"], []) == {}
    assert guessed_names(["a"], []) == {}


@pytest.mark.parametrize("letter", "ABCDE")
def test_a_published_study_names_nothing_but_its_data_and_results(letter):
    study = paper(letter)
    absent = missing_fields(study, [])
    assert absent[: len(study.indicators)] != [] and set(absent) <= set(named_fields(study))
    assert missing_fields(study, absent) == []
    assert not [name for name in absent if name.startswith(("U_", "score_", "closeness_", "co2"))]
    assert missing_fields(renamed(study, {absent[0]: "other"}), absent) == ["other"]


@pytest.mark.parametrize("letter", "ABCDE")
def test_all_exhibits_of_a_published_study_have_their_results(letter):
    study = paper(letter)
    steps = plan(study)
    assert without_missing(study, steps) == (study, ())
    assert without_missing(study, steps, missing_fields(study, [])) == (study, ())


def test_exhibits_of_an_analysis_that_is_not_there_are_left_out():
    study = paper("C")
    fewer = replace(study, analyses=tuple(one for one in study.analyses if one.algorithm != "ginidecomposition"))
    kept, left_out = without_missing(fewer, plan(fewer))
    require_exhibits(kept, plan(kept))
    assert {one.source for one in left_out} == {"ginidecomposition"}
    assert kept.exhibits and not [one for one in kept.exhibits if one in left_out]
    assert len(kept.exhibits) + len(left_out) == len(study.exhibits)


def test_exhibits_of_a_field_that_is_not_there_are_left_out():
    study = paper("E")
    known = [name for name in missing_fields(study, []) if name != "resource"]
    assert "resource" in missing_fields(study, known)
    kept, left_out = without_missing(study, plan(study), known)
    assert [one.name for one in left_out] == ["resilience_by_resource"]
    assert kept.exhibits == tuple(one for one in study.exhibits if one not in left_out)


def test_there_are_no_maps_without_geometry():
    study = paper("A")
    _, left_out = without_missing(study, plan(study, False), spatial=False)
    assert {one.form for one in left_out} == {"maps"}


def test_what_is_wrong_with_the_file_stays_to_be_said():
    odd = Exhibit("no_such_form", "odd")
    study = replace(paper("D"), exhibits=(odd,))
    assert without_missing(study, plan(study)) == (study, ())
