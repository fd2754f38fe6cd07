"""The methods paragraph on spatial autocorrelation says what was done, and cites it."""

import re

import pytest
from geocoupling.reports.bibliography import WORKS
from geocoupling.reports.wording import methods_paragraph, references

OPTIONS = {"VALUE_FIELD": "D", "TIME_FIELD": "year", "CONTIGUITY": "auto", "K": 8, "DISTANCE": 0.0, "ISLANDS": "drop"}
OPTIONS.update(PERMUTATIONS=999, SIGNIFICANCE_LEVEL=0.05, CORRECTION="fdr", SEED=1)


@pytest.mark.parametrize(
    ("options", "facts", "words", "absent"),
    [
        ({}, {"neighbours_kind": "queen"}, ["queen contiguity", "in each period", "Benjamini"], ["joined", "Clifford"]),
        ({"CONTIGUITY": "rook", "TIME_FIELD": None}, {}, ["rook contiguity"], ["in each period"]),
        ({"CONTIGUITY": "knn", "K": 5}, {}, ["5 units nearest"], ["queen"]),
        ({"CONTIGUITY": "distance"}, {}, ["smallest distance"], [" m are"]),
        ({"CONTIGUITY": "distance", "DISTANCE": 150000.0}, {}, ["within 150000 m"], ["smallest distance"]),
        ({"ISLANDS": "nearest"}, {"joined": 2}, ["2 units without a neighbour were joined"], ["left out"]),
        ({"ISLANDS": "nearest"}, {"joined": 1}, ["One unit without a neighbour was joined"], ["units without"]),
        ({"ISLANDS": "nearest"}, {"joined": 0}, [], ["joined"]),
        ({}, {}, ["in the same permutations", "at the .10, .05 or .01 level"], ["normal distribution"]),
        ({}, {"islands": 1}, ["One row without neighbours"], ["rows without"]),
        ({}, {"islands": 3}, ["3 rows without neighbours were left out"], ["joined"]),
        ({"CORRECTION": "none"}, {}, ["not corrected"], ["Benjamini"]),
        (
            {"SIGNIFICANCE_LEVEL": 0.1, "SEED": 7},
            {"most_permutations": 6799},
            ["0.1 level", "seed 7", "at most 6799", "20 of the 999"],
            [],
        ),
        ({}, {}, ["999 permutations"], ["queen"]),
    ],
)
def test_the_paragraph_says_what_was_done(options, facts, words, absent):
    options = {**OPTIONS, **options}
    text = methods_paragraph("geocoupling:spatialautocorrelation", options, facts)
    for word in words:
        assert word in text, word
    for word in absent:
        assert word not in text, word
    assert "{" not in text
    cited = references("spatialautocorrelation", options, facts)
    assert set(cited) <= set(WORKS.values())
    for work in cited:
        author, year = work.split(",")[0], re.search(r"\((\d{4})\)", work).group(1)
        assert author in text and year in text, work
