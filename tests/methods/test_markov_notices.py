"""What a panel of Markov chains refuses, and what it warns of."""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.markovtables import _sparse_notices
from geocoupling.methods.neighbours import from_pairs
from geocoupling.methods.problems import DataProblem
from markovpanels import chains, matrix, neighbours_in, ring, sample


@pytest.mark.parametrize(
    ("changes", "options", "code"),
    [
        ({}, {"classes": 13}, "markov_classes"),
        ({}, {"classes": 1}, "markov_classes"),
        ({}, {"scheme": "manual", "manual_breaks": np.arange(-2, 12, 0.5)}, "markov_classes"),
        ({}, {"scheme": "jenks"}, "option_unknown"),
        ({}, {"scheme": "manual", "manual_breaks": []}, "manual_breaks_form"),
        ({}, {"scheme": "classes"}, "markov_class_numbers"),
        ({}, {"scheme": "classes", "relative": True}, "markov_relative_classes"),
        ({}, {"lag": 6}, "markov_periods"),
        ({}, {"lag": 0}, "markov_lag_invalid"),
        ({"y": 1.0}, {}, "markov_one_class"),
        ({"y": 1.0}, {"scheme": "period_quantile"}, "markov_period_classes"),
        ({"y": -1.0}, {"relative": True}, "markov_relative_mean"),
        ({"y": np.inf}, {}, "infinite_values"),
        ({"y": np.nan}, {}, "all_missing"),
        ({"year": 2000}, {}, "duplicate_rows"),
    ],
)
def test_problems(changes, options, code):
    with pytest.raises(DataProblem) as caught:
        chains(sample().assign(**changes), **options)
    assert caught.value.code == code
    assert len(str(caught.value)) > 30


def test_units_that_never_come_back():
    frame = sample(periods=2)
    frame.loc[frame["year"] == 2001, "unit"] += "x"
    with pytest.raises(DataProblem) as caught:
        chains(frame)
    assert caught.value.code == "markov_no_transition"


def notice(made, code):
    return next((n.values for n in made.notices if n.code == code), None)


def test_notices():
    frame = sample()
    uneven = frame[frame["year"] != 2003]
    assert notice(chains(frame), "markov_unequal_steps") is None
    assert notice(chains(uneven), "markov_unequal_steps") == {"shortest": 1, "longest": 2, "steps": ["2002 – 2004"]}
    assert notice(chains(frame, lag=2), "markov_overlap") == {"lag": 2}
    assert notice(chains(sample(periods=2)), "markov_one_step") == {"first": "2000", "last": "2001"}
    gone = frame.drop(index=[1, 6])
    assert notice(chains(gone), "markov_broken") == {"count": 3, "units": 2}
    few = frame.assign(region=np.where(frame["unit"] == "u03", "C", frame["region"]))
    assert notice(chains(few, group="region"), "markov_small_groups") == {"count": 1, "groups": ["C"]}
    lost = frame.assign(region=frame["region"].where(frame.index > 3))
    made = chains(lost, group="region")
    assert notice(made, "group_missing")["count"] == 4
    assert matrix(made.transitions, "count").sum() == 150
    assert sum(matrix(made.transitions, "count", None, g).sum() for g in "AB") == 146


def test_neighbours_without_a_value_in_the_period():
    frame = sample(n=10)
    near = neighbours_in(frame, [[1], [0], *[[j for j in found if j > 1] for found in ring(10)[2:]]])
    gone = frame[~((frame["unit"] == "u01") & (frame["year"] == 2002))]
    made = chains(gone, classes=2, neighbours=near)
    assert notice(made, "markov_lag_absent") == {"count": 1, "rows": [2]}
    assert np.isnan(made.rows.loc[2, "lag_class"])
    assert notice(made, "markov_islands") is None


def test_one_lag_class():
    frame = sample(n=10)
    everyone = from_pairs(10, *np.triu_indices(10, 1), "distance")
    level = frame.groupby("year")["y"].transform("mean")
    made = chains(frame.assign(y=frame["y"] - level), scheme="manual", manual_breaks=[-0.5, 0.5], neighbours=everyone)
    assert notice(made, "markov_one_lag_class") == {}


def test_dates_and_months_are_even_steps():
    frame = sample()
    months = frame["year"].map(lambda year: pd.Timestamp(2020, year - 1999, 1).date())
    assert notice(chains(frame.assign(year=months)), "markov_unequal_steps") is None


def test_all_tests_that_are_rough_are_told_as_all():
    assert [n.code for n in _sparse_notices(4, 4)] == ["markov_sparse_all"]
    assert [n.code for n in _sparse_notices(3, 4)] == ["markov_sparse_tests"]
    assert _sparse_notices(0, 4) == ()
