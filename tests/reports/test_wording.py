"""Methods paragraphs: they say the options in use, and cite what they list."""

import re
from types import SimpleNamespace

import pandas as pd
import pytest
from geocoupling.reports.bibliography import WORKS
from geocoupling.reports.facts import found_facts, idle_options
from geocoupling.reports.wording import methods_paragraph, references
from geocoupling.reports.wording_weights import method_name

FACTS = {"rows": 310, "units": 31, "periods": 10, "first_period": 2011, "last_period": 2020, "dropped": 3}
CASES = {
    "buildpanel": ({"UNMATCHED": "drop"}, {"unmatched": ["Hongkong", "Macao"]}),
    "fillmissing": ({"FIELDS": "gdp;roads", "EXTRAPOLATE": "linear"}, {"filled": 5, "extrapolated": 2, "left": 1}),
    "emissions": ({"FACTOR_SET": "china_provincial"}, {"fuels": ["coke", "diesel"], "own_factors": False}),
    "weights": ({"METHOD": "entropy", "SCOPE": "system"}, {"indicators": 9, "systems": ["A", "B"]}),
    "compositeindex": ({"METHOD": "equal", "POOLING": "per_period"}, {"constant": ["roads"], "moderate": ["rain"]}),
    "setpair": ({"METHOD": "critic", "PAIRS": "a-b;c-b"}, {"polarity": {"a": "vulnerability", "b": "resilience"}}),
    "obstacles": ({"METHOD": "ahp", "GROUP_FIELD": "region"}, {"consistency_ratios": [0.03, 0.08]}),
    "systemefficiency": ({"DIRECTION": "a_to_others", "FRONTIER": "per_period"}, {"systems": ["U_a", "U_b"]}),
    "weightsensitivity": (
        {"METHOD": "entropy", "COMBINE_WITH": "ahp", "COMBINATION": "game", "METHODS": ["critic"], "RANDOM_DRAWS": 99},
        {"methods": ["entropy+ahp", "critic", "equal"]},
    ),
    "coupling": ({"FORMULA": "modified", "GRADES": "ten", "LAG_TOLERANCE": 0.1}, {"systems": ["U_a", "U_b"]}),
    "stratify": ({"FIELDS": "gdp;roads", "SCHEME": "natural_breaks", "CLASSES": 6}, {}),
    "geodetector": ({"RESPONSE": "D", "FACTORS": "area;region", "CATEGORICAL": "region", "PERMUTATIONS": 999}, {}),
    "ginidecomposition": ({"VALUE_FIELD": "D"}, {"groups": ["East", "Central", "West"]}),
}
METHOD_WORDS = {
    "entropy": "entropy method",
    "critic": "follow the CRITIC method",
    "critic_improved": "improved form of the CRITIC",
    "cv": "proportional to the coefficient of variation (",
    "pca": "principal components",
    "equal": "weighted equally",
    "ahp": "analytic hierarchy process",
    "given": "given with the indicators",
}
RULES = {
    "multiplicative": "product of both weights, divided by the sum of these products",
    "additive": "times the first",
    "relative_entropy": "square root",
    "game": "are 0 or more",
    "game_published": "absolute values, divided",
}
CITED = re.compile(r"([A-Z][a-z]+)(?: et al\.| and [A-Z][a-z]+)? \(?(\d{4})")


@pytest.mark.parametrize("algorithm", CASES)
def test_paragraph_is_whole(algorithm):
    options, facts = CASES[algorithm]
    text = methods_paragraph("geocoupling:" + algorithm, options, {**FACTS, **facts})
    assert text.endswith(".")
    assert not re.search(r"[{}]|None|nan|\.\.|  |\s\.", text)
    bare = methods_paragraph(algorithm, {}, {})  # no option, no fact: still prose
    assert bare.endswith(".")
    assert not re.search(r"[{}]|None|\(\)|  ", bare)


@pytest.mark.parametrize("algorithm", CASES)
def test_what_is_cited_is_listed(algorithm):
    options, facts = CASES[algorithm]
    text = methods_paragraph(algorithm, options, {**FACTS, **facts})
    listed = " ".join(references(algorithm, options, facts))
    for author, year in CITED.findall(text):
        assert re.search(rf"{author}, .*\({year}\)", listed), (author, year)


def test_options_change_the_words():
    modified = methods_paragraph("coupling", {"FORMULA": "modified"}, {})
    standard = methods_paragraph("coupling", {"FORMULA": "standard"}, {})
    assert "modified model" in modified
    assert "modified model" not in standard
    assert "ten classes" in methods_paragraph("coupling", {"GRADES": "ten"}, {})
    assert "central F" in methods_paragraph("geodetector", {"SIGNIFICANCE": "auto"}, {"rows": 30000})
    assert references("geodetector", {"SIGNIFICANCE": "central_f", "STRATIFICATION": "quantile"}) == [
        WORKS["holm1979"],
        WORKS["wang2010"],
        WORKS["wang2016"],
    ]


def test_dropped_rows_are_told():
    assert "3 rows with missing values" in methods_paragraph("geodetector", {}, {"dropped": 3})
    assert "One row with" in methods_paragraph("geodetector", {}, {"dropped": 1})
    assert "left out" not in methods_paragraph("ginidecomposition", {}, {"dropped": 0})


def test_unknown_algorithm_is_silent():
    assert methods_paragraph("nothing", {}, {}) == ""
    assert references("nothing", {}) == []
    assert references("buildpanel", {}) == []
    assert references("fillmissing", {}) == []


@pytest.mark.parametrize("method", METHOD_WORDS)
def test_a_weighting_method_is_told_and_no_other(method):
    text = methods_paragraph("weights", {"METHOD": method, "SCOPE": "all"}, {})
    told = [name for name, words in METHOD_WORDS.items() if words in text]
    assert told == [method]
    assert ("all indicators at once" in text) == (method not in {"given", "ahp"})
    assert ("minimum and maximum" in text) == (method not in {"given", "ahp", "equal"})
    assert len(references("weights", {"METHOD": method})) == (method in {"entropy", "critic", "critic_improved", "ahp"})
    assert "combined" not in text


@pytest.mark.parametrize("rule", RULES)
def test_combination_is_told(rule):
    options = {"METHOD": "ahp", "COMBINE_WITH": "entropy", "COMBINATION": rule, "ALPHA": 0.4, "SHIFT": 0.01}
    text = methods_paragraph("weights", options, {"consistency_ratios": [0.031]})
    assert [name for name, words in RULES.items() if words in text] == [rule]
    assert text.index("Saaty") < text.index("Shannon") < text.index(RULES[rule])
    assert "consistency ratio is 0.031" in text
    assert "0.01 was added" in text
    assert ("0.4 times the first plus 0.6 times" in text) == (rule == "additive")
    assert references("weights", options) == [WORKS["saaty1977"], WORKS["shannon1948"]]


def test_weights_of_a_table_come_from_no_method():
    options = {"WEIGHTS": "weights", "METHOD": "critic", "COMBINE_WITH": "ahp", "SCOPE": "all", "SHIFT": 0.01}
    for algorithm in ("compositeindex", "setpair", "obstacles"):
        text = methods_paragraph(algorithm, options, {})
        assert "taken from a table" in text
        assert not re.search("CRITIC|hierarchy|at once|combined|added", text)
        assert not {WORKS["diakoulaki1995"], WORKS["saaty1977"]} & set(references(algorithm, options))


def test_options_that_do_not_act_are_not_told():
    assert "was added" not in methods_paragraph("weights", {"METHOD": "critic", "SHIFT": 0.01}, {})
    assert "0.4" not in methods_paragraph("weights", {"METHOD": "critic", "ALPHA": 0.4}, {})
    assert "share of the weights" not in methods_paragraph(
        "compositeindex", {"SCORE": "topsis", "SCORE_SCALE": "as_weighted"}, {}
    )
    assert "minimum and maximum" not in methods_paragraph("setpair", {"METHOD": "equal"}, {})
    assert "raw values" in methods_paragraph("weights", {"METHOD": "critic_improved"}, {})
    assert "raw" not in methods_paragraph("weights", {"METHOD": "critic_improved", "VARIATION_OF": "standardized"}, {})
    assert "eigenvalue above 1" in methods_paragraph("weights", {"METHOD": "pca", "PCA_RULE": "kaiser"}, {})


def test_topsis_is_cited_where_it_is_used():
    assert WORKS["hwang1981"] in references("compositeindex", {"SCORE": "topsis"})
    assert WORKS["hwang1981"] not in references("compositeindex", {})
    assert "TOPSIS" not in methods_paragraph("compositeindex", {}, {})


def test_a_degree_taken_as_given_is_only_graded():
    options = {"DEGREE_FIELD": "D", "FORMULA": "modified", "RESCALE": "minmax", "SYSTEM_WEIGHTS": "0.3;0.7"}
    text = methods_paragraph("coupling", options, {})
    assert "taken as given from D" in text
    assert "five classes" in text
    assert not re.search("geometric|sqrt|called lagging|Wang|stretched", text)
    assert references("coupling", options) == []


def test_custom_grades_are_readable():
    text = methods_paragraph("coupling", {"GRADES": "custom", "CUSTOM_GRADES": "0.5;low;0.8;middle;1;high"}, {})
    assert "low [0, 0.5), middle [0.5, 0.8) and high [0.8, 1]." in text
    assert ";" not in text.partition("graded into")[2].partition("]. ")[0]


def test_regions_and_dagum_go_together():
    assert references("ginidecomposition", {"VALUE_FIELD": "D"}) == []
    assert "Dagum" not in methods_paragraph("ginidecomposition", {"VALUE_FIELD": "D"}, {})
    assert references("ginidecomposition", {"GROUP_FIELD": "region"}) == [WORKS["dagum1997"]]


def test_filling_tells_what_was_filled():
    options = {"FIELDS": "gdp", "EXTRAPOLATE": "nearest"}
    none = methods_paragraph("fillmissing", options, {"filled": 4, "extrapolated": 0, "left": 2})
    assert "repeated" not in none
    assert "4 cells were filled. 2 cells stay missing." in none
    some = methods_paragraph("fillmissing", options, {"filled": 4, "extrapolated": 3, "left": 0})
    assert "repeated. Cells filled in this way: 3." in some
    assert "missing." not in some
    assert "No cell was filled." in methods_paragraph("fillmissing", options, {"filled": 0})


def test_emission_factors_are_the_ones_used():
    own = {"EMISSION_FACTORS": "my factors", "FACTOR_SET": "china_provincial"}
    text = methods_paragraph("emissions", own, {"own_factors": True})
    assert "“my factors”" in text
    assert "Provincial" not in text
    assert references("emissions", own) == [WORKS["ipcc2006"]]
    assert "default values" in methods_paragraph("emissions", {"FACTOR_SET": "ipcc2006"}, {})
    assert references("emissions", {"FACTOR_SET": "china_provincial"}) == [WORKS["ipcc2006"], WORKS["ndrc2011"]]


def test_sensitivity_tells_only_what_was_done():
    options = {"METHOD": "equal", "METHODS": ["equal"], "LEAVE_ONE_OUT": False, "RANDOM_DRAWS": 50, "SPREAD": 0.1}
    text = methods_paragraph("weightsensitivity", options, {})
    assert "In 50 draws" in text
    assert "between 0.9 and 1.1" in text
    assert not re.search("left out once|Kendall|other weights", text)
    assert references("weightsensitivity", options) == []
    more = {**options, "METHODS": ["equal", "critic", "ahp"], "RANDOM_DRAWS": 0}
    text = methods_paragraph("weightsensitivity", more, {})
    assert "CRITIC (Diakoulaki et al. 1995) and AHP (Saaty 1977)" in text
    assert "draws" not in text
    combined = {"METHOD": "entropy", "COMBINE_WITH": "ahp", "METHODS": ["entropy", "equal"]}
    for facts in ({}, {"methods": ["entropy+ahp", "entropy", "equal"]}):
        text = methods_paragraph("weightsensitivity", combined, facts)
        assert "other weights: entropy (Shannon 1948) and equal." in text
    assert method_name("entropy+critic") == "entropy + CRITIC"


def test_set_pair_names_vulnerability_and_pairs():
    text = methods_paragraph("setpair", {"POLARITY": "a=vulnerability;b=resilience", "PAIRS": "b-a"}, {})
    assert "complement c/(a + c) was taken: a." in text
    assert "second system: b-a." in text
    assert "complement" not in methods_paragraph("setpair", {"POLARITY": ""}, {})


def test_facts_found_in_tables():
    counts = pd.DataFrame({"field": ["a", "b"], "filled": [2, 3], "extrapolated": [0, 1], "left": [1, 0]})
    weights = pd.DataFrame({"indicator": ["rain", "gdp"], "direction": ["moderate", "+"]})
    consistency = pd.DataFrame({"cr": [0.02]})
    notices = [
        SimpleNamespace(code="constant_indicator", values={"field": "roads"}),
        SimpleNamespace(code="x", values={}),
    ]
    given = {"COUNTS_TABLE": counts, "WEIGHTS": weights, "CONSISTENCY_TABLE": consistency}
    assert found_facts(given, notices) == {
        "constant": ["roads"],
        "filled": 5,
        "extrapolated": 1,
        "left": 1,
        "consistency_ratios": [0.02],
        "moderate": ["rain"],
    }
    assert found_facts({}) == {}


def test_idle_options():
    plain = {"METHOD": "entropy", "GRADES": "five"}
    idle = {"AHP_MATRIX", "COMBINATION", "ALPHA", "PCA_RULE", "VARIATION_OF", "CUSTOM_GRADES"}
    assert idle_options(plain) == idle
    assert "SCOPE" in idle_options({"METHOD": "ahp"})
    assert not {"SHIFT", "PCA_RULE"} & idle_options({"METHOD": "equal", "METHODS": ["pca", "entropy"]})
    assert {"METHOD", "SCOPE", "COMBINE_WITH"} <= idle_options({"WEIGHTS": "w", "METHOD": "pca", "COMBINE_WITH": "ahp"})
    assert {"FORMULA", "LAG_TOLERANCE"} <= idle_options({"DEGREE_FIELD": "D"})
