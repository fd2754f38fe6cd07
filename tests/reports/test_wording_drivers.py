"""The methods paragraph of the geographical detector: every option has its sentence, and no other option has it."""

import re
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from geocoupling.reports.bibliography import WORKS
from geocoupling.reports.facts import found_facts, idle_options
from geocoupling.reports.wording import methods_paragraph, references

SCHEMES = {
    "natural_breaks": ("by natural breaks", ["fisher1958", "jenks1977"]),
    "quantile": ("by quantiles", []),
    "equal_interval": ("of equal width", []),
    "geometric": ("at geometric intervals: the edges", []),
    "std_mean": ("standard deviations below and above", []),
    "head_tail": ("head/tail breaks (Jiang 2013)", ["jiang2013"]),
    "manual": ("at the breaks", []),
    "optimal": ("chosen by the largest", ["fisher1958", "jenks1977", "jiang2013", "song2020"]),
    "none": (None, []),
}
ALWAYS = ["holm1979", "wang2010", "wang2016"]
PARTS = {
    "risk": ("(Welch 1947)", "welch1947"),
    "ecological": ("two-sided F test", None),
    "stability": ("most frequent rank", None),
    "moran_residuals": ("(Moran 1950)", "moran1950"),
}
CITED = re.compile(r"([A-Z][a-z]+)(?: et al\.| and [A-Z][a-z]+)? \(?(\d{4})")


def _written(facts=None, **options):
    options = {"RESPONSE": "D", "FACTORS": ["slope", "region"], **options}
    text = methods_paragraph("geodetector", options, facts or {})
    listed = references("geodetector", options, facts or {})
    assert not re.search(r"[{}]|None|nan|\.\.|  |\s\.", text)
    for author, year in CITED.findall(text):
        assert any(re.search(rf"{author}, .*\({year}\)", work) for work in listed), (author, year)
    return text, listed


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_scheme_is_told_and_cited_and_no_other(scheme):
    text, listed = _written(STRATIFICATION=scheme, SIGNIFICANCE="central_f", MANUAL_BREAKS="slope: 5;15", CLASSES=6)
    told = {name for name, (words, _) in SCHEMES.items() if words and words in text}
    assert told == ({scheme} - {"none"}) | ({"head_tail"} if scheme == "optimal" else set())
    assert listed == [WORKS[key] for key in sorted([*ALWAYS, *SCHEMES[scheme][1]])]
    if scheme not in {"none", "manual", "optimal"}:
        assert SCHEMES[scheme][0] in methods_paragraph("stratify", {"SCHEME": scheme, "FIELDS": "slope"}, {})
    assert ("6 classes" in text) == (scheme in {"natural_breaks", "quantile", "equal_interval", "geometric"})


def test_categories_alone_have_no_scheme():
    text, listed = _written(CATEGORICAL=["slope", "region"], STRATIFICATION="optimal", SIGNIFICANCE="central_f")
    assert not re.search("chosen by|repeat the search|repeated in every", text)
    assert listed == [WORKS[key] for key in ALWAYS]


@pytest.mark.parametrize(
    ("significance", "facts", "repeated"),
    [("permutation", {}, True), ("permutation", {"conditional": True}, False), ("central_f", {}, False)],
)
def test_optimal_strata_say_what_p_means(significance, facts, repeated):
    text, _ = _written(facts, STRATIFICATION="optimal", SIGNIFICANCE=significance, CLASSES_FROM=4, CLASSES_TO=9)
    assert "(4 to 9)" in text
    assert "largest adjusted q" in text
    assert ("was repeated in every permutation" in text) == repeated
    assert ("do not repeat the search" in text) == (not repeated)
    assert "largest q (Song" in _written(STRATIFICATION="optimal", OPTIMAL_CRITERION="q")[0]


def test_small_strata_are_told_where_they_are_merged():
    assert "fewer than 5 rows were merged" in _written(MIN_STRATUM=5)[0]
    assert "merged" not in _written(MIN_STRATUM=1)[0]
    assert "merged" not in _written()[0]


@pytest.mark.parametrize("part", PARTS)
def test_a_part_is_told_where_the_run_has_it(part):
    words, work = PARTS[part]
    text, listed = _written({part: True}, CLASSES_FROM=3, CLASSES_TO=8)
    assert [name for name, (said, _) in PARTS.items() if said in text] == [part]
    assert work is None or WORKS[work] in listed
    assert words not in _written()[0]


def test_spatial_significance_and_the_published_ecological_test():
    text, listed = _written({"ecological": True}, SIGNIFICANCE="spatial", ECOLOGICAL="legacy", PERMUTATIONS=999)
    assert "999 random responses" in text
    assert WORKS["wagner2015"] in listed
    assert "one-sided F test" in text
    assert "conservative" not in text
    assert "3 to 8 classes" in _written({"stability": True})[0]


@pytest.mark.parametrize("levels", [(0.01, 0.05, 0.1), (0.001, 0.01, 0.05), (), None])
def test_levels_of_stars_are_told(levels):
    text, _ = _written({} if levels is None else {"star_levels": levels})
    assert ("Stars mark" in text) == bool(levels)
    if levels:
        assert f"below {levels[0]} (***), {levels[1]} (**) and {levels[2]} (*)" in text


def test_parts_are_found_in_tables_and_notices():
    factors = pd.DataFrame({"factor": ["slope"], "q": [0.4], "moran_residual": [np.nan]})
    given = {"FACTORS_TABLE": factors, "RISK_TABLE": factors, "ECOLOGICAL_TABLE": factors[:0]}
    assert found_facts(given) == {"risk": True}
    tested = factors.assign(moran_residual=0.2)
    notices = [SimpleNamespace(code="p_conditional_shared", values={"fields": ["slope"]})]
    found = found_facts({"FACTORS_TABLE": tested, "STABILITY_TABLE": factors}, notices)
    assert found == {"stability": True, "moran_residuals": True, "conditional": True}
    pairs_only = [SimpleNamespace(code="p_conditional_pairs", values={"fields": ["slope"]})]
    assert found_facts({}, pairs_only) == {}


def test_options_of_strata_that_do_not_act():
    assert idle_options({"STRATIFICATION": "quantile"}) >= {"OPTIMAL_CRITERION", "MANUAL_BREAKS"}
    assert "CLASSES" not in idle_options({"STRATIFICATION": "quantile"})
    assert "CLASSES" in idle_options({"STRATIFICATION": "head_tail"})
    assert "MANUAL_BREAKS" not in idle_options({"STRATIFICATION": "manual"})
    assert "OPTIMAL_CRITERION" not in idle_options({"STRATIFICATION": "optimal"})


def test_the_paragraph_states_the_draws_that_were_made():
    from geocoupling.methods.problems import Notice

    facts = found_facts({}, [Notice("permutations_raised", {"n": 299, "asked": 99, "tests": 3})])
    options = {"SIGNIFICANCE": "permutation", "PERMUTATIONS": 99, "FACTORS": ["a", "b", "c"], "RESPONSE": "y"}
    text = methods_paragraph("geocoupling:geodetector", options, facts)
    assert "299 draws" in text and "99 draws" not in text.replace("299 draws", "")
