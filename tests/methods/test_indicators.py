"""Indicator tables as papers print them."""

import math

import pandas as pd
import pytest
from geocoupling.methods.indicators import Indicator, by_system, direction_of, indicator_system, name_part
from geocoupling.methods.problems import DataProblem


def table(**changes):
    columns = {
        "indicator": ["gdp", "waste", "birth"],
        "system": ["economy", "ecology", "ecology"],
        "direction": ["+", "-", "moderate"],
        "optimum": [math.nan, math.nan, 12.0],
    }
    return pd.DataFrame({**columns, **changes}, index=[3, 4, 5])


def problem_of(frame, fields=None):
    with pytest.raises(DataProblem) as caught:
        indicator_system(frame, fields)
    return caught.value


POSITIVE = ["+", "＋", " + ", "positive", "Positive", "POS", "benefit", "正", "正向", "正指标", "1"]
NEGATIVE = ["-", "－", "−", "–", "﹣", "negative", "NEG", "cost", "负", "负向", "逆", "逆向", "负指标", "逆指标", "-1"]
MODERATE = ["moderate", "Moderate ", "interval", "适度", "适度型", "中性", "适度指标"]


@pytest.mark.parametrize(
    ("words", "direction"),
    [(POSITIVE, "+"), (NEGATIVE, "-"), (MODERATE, "moderate")],
    ids=["positive", "negative", "mid"],
)
def test_directions_in_all_spellings(words, direction):
    assert {word: direction_of(word) for word in words} == dict.fromkeys(words, direction)


@pytest.mark.parametrize("word", ["", "?", "up", "+-", "0", None])
def test_no_direction(word):
    assert direction_of(word) is None


def test_plain_table():
    gdp, waste, birth = indicator_system(table())
    assert gdp.label == gdp.name == "gdp"
    assert gdp.criterion == ""
    assert (gdp.direction, waste.direction, birth.direction) == ("+", "-", "moderate")
    assert birth.optimum == 12
    assert math.isnan(gdp.optimum)
    assert math.isnan(gdp.weight)
    assert by_system((gdp, waste, birth)) == {"economy": [0], "ecology": [1, 2]}


def test_by_system_keeps_order_of_appearance():
    systems = [Indicator(n, s) for n, s in [("a", "z"), ("b", "y"), ("c", "z")]]
    assert list(by_system(systems).items()) == [("z", [0, 2]), ("y", [1])]


def test_names_take_the_spelling_of_the_data():
    gdp, _, _ = indicator_system(table(), ["GDP", "waste", "birth"])
    assert gdp.name == "GDP"


def test_a_field_of_the_very_name_comes_before_one_of_other_case():
    names = [i.name for i in indicator_system(table(), ["gdp", "GDP", "waste", "birth"])]
    assert names == ["gdp", "waste", "birth"]


@pytest.mark.parametrize(
    ("written", "part"),
    [
        (" new urbanisation ", "new_urbanisation"),
        ("a;b,c:d|e/f\\g\"h'i=j", "a_b_c_d_e_f_g_h_i_j"),
        ("a ; b", "a_b"),
        ("新型 城镇化", "新型_城镇化"),
        ("e\u0301cologie", "écologie"),
    ],
)
def test_names_in_field_names(written, part):
    assert name_part(written) == part


def test_systems_with_spaces():
    system = indicator_system(table(system=["new town", "ecology", "ecology"], criterion=["a b", None, " "]))
    assert (system[0].system, system[0].criterion, system[1].criterion, system[2].criterion) == (
        "new_town",
        "a_b",
        "",
        "",
    )


@pytest.mark.parametrize("column", ["system", "criterion"])
@pytest.mark.parametrize(("one", "other"), [("new town", "new_town"), ("Ecology", "ecology"), ("a;b", "a b")])
def test_names_that_collide(column, one, other):
    frame = table(system=["x", "x", "x"], criterion=["k", "k", "k"])
    frame[column] = [one, other, other]
    problem = problem_of(frame)
    assert problem.code == "names_collide"
    assert f"In column “{column}”, “{one}” and “{other}”" in str(problem)
    assert "Spell them alike" in str(problem)


def test_surrounding_space_and_composed_letters_do_not_collide():
    systems = indicator_system(table(system=["écologie", " écologie ", "e\u0301cologie"]))
    assert {i.system for i in systems} == {"écologie"}


def test_system_and_criterion_that_share_a_field_name():
    """score_a_b_c would be both of system a, criterion b_c, and of system a_b, criterion c."""
    problem = problem_of(table(system=["a", "a_b", "a_b"], criterion=["b_c", "c", "c"]))
    assert problem.code == "names_collide"
    assert problem.values["field"] == "criterion"
    assert "b_c" in str(problem)


@pytest.mark.parametrize("column", ["indicator", "system", "direction"])
def test_column_absent(column):
    problem = problem_of(table().drop(columns=column))
    assert problem.code == "indicator_column_absent"
    assert f"no column “{column}”" in str(problem)
    assert "optimum" in str(problem)


@pytest.mark.parametrize("empty", [None, " "])
def test_no_indicator(empty):
    problem = problem_of(table(indicator=[empty] * 3))
    assert problem.code == "indicator_table_empty"
    assert "Fill its column" in str(problem)


@pytest.mark.parametrize("empty", [None, ""])
def test_rows_without_indicator_are_passed_over(empty):
    assert [i.name for i in indicator_system(table(indicator=["gdp", empty, "birth"]))] == ["gdp", "birth"]


def test_indicator_absent():
    problem = problem_of(table(), ["gdp", "birth"])
    assert problem.code == "indicator_absent"
    assert problem.values == {"field": "waste", "rows": [4], "fields": ["gdp", "birth"]}
    assert "Correct the name; fields at hand: gdp, birth" in str(problem)


@pytest.mark.parametrize("fields", [None, ["gdp", "birth"]])
def test_indicator_twice(fields):
    problem = problem_of(table(indicator=["gdp", "GDP", "birth"]), fields)
    assert problem.code == "indicator_twice"
    assert problem.values["rows"] == [3, 4]
    assert "Keep one of them" in str(problem)


@pytest.mark.parametrize("empty", [None, "", "  ", math.nan])
def test_system_empty(empty):
    problem = problem_of(table(system=["economy", empty, "ecology"]))
    assert problem.code == "system_empty"
    assert problem.values == {"field": "waste", "rows": [4]}
    assert "Fill the column “system”" in str(problem)


@pytest.mark.parametrize("word", ["upwards", None, ""])
def test_direction_unknown(word):
    problem = problem_of(table(direction=["+", word, "moderate"]))
    assert problem.code == "direction_unknown"
    assert problem.values["field"] == "waste"
    assert problem.values["rows"] == [4]
    assert "Write +, - or moderate" in str(problem)


def test_moderate_needs_an_optimum():
    problem = problem_of(table(optimum=[math.nan] * 3))
    assert problem.code == "optimum_absent"
    assert problem.values == {"field": "birth", "rows": [5]}
    assert "lower and upper" in str(problem)


def test_half_an_interval_is_none():
    assert problem_of(table(optimum=[math.nan] * 3, lower=[1.0] * 3)).code == "optimum_absent"


def test_interval():
    *_, birth = indicator_system(table(optimum=[math.nan] * 3, lower=["", None, "8"], upper=[None, "", 8.0]))
    assert (birth.lower, birth.upper) == (8, 8)


def test_interval_reversed():
    problem = problem_of(table(lower=[math.nan, math.nan, 9.0], upper=[math.nan, math.nan, 8.0]))
    assert problem.code == "interval_reversed"
    assert problem.values == {"field": "birth", "rows": [5]}
    assert "Exchange them" in str(problem)


def test_bounds_of_plain_indicators_do_not_matter():
    gdp, *_ = indicator_system(table(lower=[9.0, 1.0, 1.0], upper=[8.0, 2.0, 2.0]))
    assert gdp.direction == "+"


def test_weights_and_labels():
    frame = table(weight=["0.5", None, 1], label=["Product", " ", None])
    gdp, waste, birth = indicator_system(frame)
    assert (gdp.weight, birth.weight) == (0.5, 1.0)
    assert math.isnan(waste.weight)
    assert (gdp.label, waste.label, birth.label) == ("Product", "waste", "birth")


NAMES = [
    "mining_district_vulnerability_resilience_18",
    "new_urbanisation_ecology_28",
    "resource_cities_social_ecological_19",
    "resource_city_resilience_36",
    "urban_ecological_resilience_12",
]


@pytest.mark.parametrize("name", NAMES)
def test_tables_of_published_studies(shared, name):
    frame = pd.read_csv(shared / "indicator_systems" / f"{name}.csv")
    system = indicator_system(frame)
    assert len(system) == int(name.rsplit("_", 1)[1])
    assert {i.direction for i in system} <= {"+", "-", "moderate"}
    assert sum(map(len, by_system(system).values())) == len(system)
