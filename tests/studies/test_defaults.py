"""What the study assistant guesses and suggests: roles, shapes of tables, analyses and their order."""

import pytest
from geocoupling.studies.dataview import DataView, PanelField
from geocoupling.studies.defaults import default_analyses, lacking, starting_from, with_analysis, without_analysis
from geocoupling.studies.fieldnames import made_fields, missing_fields
from geocoupling.studies.guesses import Shape, guess_roles, guess_shape
from geocoupling.studies.study import Analysis, Data, Study

ROWS = tuple({"indicator": name, "system": system} for name, system in (("a", "new town"), ("b", "eco")))
FIELDS = (
    PanelField("unit"),
    PanelField("year", "", True),
    PanelField("region"),
    *(PanelField(name, "", True) for name in ("a", "b", "slope", "rain")),
)
VIEW = DataView(fields=FIELDS, rows=90, units=30, periods=(2018, 2019, 2020), groups=3, spatial=True, located=True)


def study(indicators=ROWS, analyses=(), **data):
    roles = {"unit": "unit", "period": "year", "group": "region", **data}
    return Study("t", "t", Data("x", **roles), indicators, analyses=analyses)


def names(analyses):
    return [one.algorithm for one in analyses]


@pytest.mark.parametrize(
    ("columns", "shape"),
    [
        (["gdp_2010", "gdp_2020"], Shape("wide", pattern="{indicator}_{period}")),
        (["人口2010", "人口2011"], Shape("wide", pattern="{indicator}{period}")),
        (["2010_gdp", "2011_gdp"], Shape("wide", pattern="{period}_{indicator}")),
        (["2010", "2011"], Shape("wide", pattern="{period}", value="figures")),
        (["gdp", "area"], Shape("single")),
        (["年份", "gdp"], Shape("long", "年份")),
        (["co2_2010"], Shape("single")),
    ],
)
def test_shape_of_a_table(columns, shape):
    assert guess_shape([(name, True) for name in columns], False, "/x/figures_2010.csv") == shape


def test_a_unit_with_several_rows_makes_a_long_table():
    assert guess_shape([("code", True), ("year", True)], True) == Shape("long", "year")


def test_roles():
    assert guess_roles([("OBJECTID", True), ("省份", False), ("年份", True), ("区域", False)]) == (
        "省份",
        "年份",
        "区域",
    )
    assert guess_roles([("x", True)]) == ("", "", "")
    assert guess_roles([("city", False), ("yearly_rain", True)]) == ("city", "", "")


def test_suggestions_suit_the_data():
    whole = default_analyses(study(), VIEW)
    assert names(whole)[:3] == ["weights", "compositeindex", "coupling"]
    assert {"obstacles", "geodetector", "ginidecomposition", "growth", "markov", "gravitycentre"} <= set(names(whole))
    drivers = next(one for one in whole if one.algorithm == "geodetector").parameters
    assert drivers == {"RESPONSE": "D", "FACTORS": ["region", "slope", "rain"], "CATEGORICAL": ["region"]}
    flat = DataView(fields=FIELDS, rows=30, units=30, periods=(2018,), groups=3)
    assert not {"growth", "convergence", "markov", "gravitycentre"} & set(names(default_analyses(study(), flat)))
    assert default_analyses(study(()), VIEW) == ()
    assert names(default_analyses(study(()), VIEW, degree="a"))[0] == "coupling"
    assert "coupling" not in names(default_analyses(study(()), VIEW, value="a"))


def test_one_system_has_a_score_and_no_coupling():
    single = default_analyses(study(ROWS[:1]), VIEW)
    assert "coupling" not in names(single)
    assert next(one for one in single if one.algorithm == "markov").parameters["VALUE_FIELD"] == "U_new_town"


def test_what_is_lacking():
    assert lacking("weights", study(()), VIEW) == "indicators"
    assert lacking("coupling", study(ROWS[:1]), VIEW) == "systems"
    assert lacking("growth", study(unit=""), VIEW) == "unit"
    assert lacking("growth", study(), DataView()) == "periods"
    assert lacking("gravitycentre", study(), DataView()) == "geometry"
    assert lacking("ginidecomposition", study(()), DataView()) == ""


def test_analyses_come_where_they_can_run():
    further = Analysis("ginidecomposition", {}, "first")
    kept = (Analysis("weights"), Analysis("compositeindex"), further, Analysis("obstacles"))
    assert names(with_analysis(kept, Analysis("coupling")))[:3] == ["weights", "compositeindex", "coupling"]
    assert names(with_analysis(kept[1:], Analysis("weights")))[0] == "weights"
    assert with_analysis(kept, Analysis("obstacles", {"SEED": 2}))[3].parameters == {"SEED": 2}
    assert without_analysis(kept, "ginidecomposition") == kept
    assert without_analysis(kept, "ginidecomposition", "first") == (*kept[:2], kept[3])


def test_starting_from_something_else():
    whole = study(analyses=default_analyses(study(), VIEW))
    degree = starting_from(whole, "degree", "slope")
    assert "weights" not in names(degree)
    assert degree[0] == Analysis("coupling", {"DEGREE_FIELD": "slope"})
    back = starting_from(study(analyses=degree), "indicators", "")
    assert names(back)[:3] == ["weights", "compositeindex", "coupling"]
    assert back[2].parameters == {}


def test_fields_that_a_study_makes_are_not_missing():
    whole = study(analyses=default_analyses(study(), VIEW))
    assert {"U_new_town", "U_eco", "score_total", "D", "grade"} <= set(made_fields(whole))
    assert missing_fields(whole, VIEW.names()) == []
    assert missing_fields(whole, ["unit", "YEAR", "a"]) == ["region", "b", "slope", "rain"]
    pairs = study(analyses=(Analysis("setpair", {"PAIRS": "new town-eco"}),))
    assert made_fields(pairs) == ["closeness_new_town", "closeness_eco", "difference_new_town_eco"]
    assert len(made_fields(study(analyses=(Analysis("setpair", {"PAIRS": "no-pair"}),)))) == 2
