"""Methods paragraphs: they say the options in use, and cite what they list."""

import re

import pytest
from geocoupling.reports.bibliography import WORKS
from geocoupling.reports.wording import methods_paragraph, references

FACTS = {"rows": 310, "units": 31, "periods": 10, "first_period": 2011, "last_period": 2020, "dropped": 3}
CASES = {
    "buildpanel": ({"UNMATCHED": "drop"}, {"unmatched": ["Hongkong", "Macao"]}),
    "weights": ({"METHOD": "entropy", "SCOPE": "system"}, {"indicators": 9, "systems": ["A", "B"]}),
    "compositeindex": ({"METHOD": "equal", "POOLING": "per_period"}, {"constant": ["roads"]}),
    "coupling": ({"FORMULA": "modified", "GRADES": "ten", "LAG_TOLERANCE": 0.1}, {"systems": ["U_a", "U_b"]}),
    "stratify": ({"FIELDS": "gdp;roads", "SCHEME": "natural_breaks", "CLASSES": 6}, {}),
    "geodetector": ({"RESPONSE": "D", "FACTORS": "area;region", "CATEGORICAL": "region", "PERMUTATIONS": 999}, {}),
    "ginidecomposition": ({"VALUE_FIELD": "D"}, {"groups": ["East", "Central", "West"]}),
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
