"""The tables, notices and problems of the Gini decomposition of a panel."""

import doctest
import importlib

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.inequality import gini, gini_decomposition, theil
from geocoupling.methods.problems import Cancelled, DataProblem


def panel(values, regions, period=None):
    frame = pd.DataFrame({"v": values, "r": regions})
    return frame if period is None else frame.assign(t=period)


def test_tables_of_a_panel():
    frame = panel([1, 3, 2, 6, 4, 4, 4, 4], list("wwee") * 2, [2000] * 4 + [2010] * 4).sample(frac=1, random_state=1)
    found = gini_decomposition(frame, "v", "r", "t")
    assert " ".join(found.overall) == (
        "period n mean gini within between transvariation between_gross within_share between_share "
        "transvariation_share theil_t theil_l cv theil_t_within theil_t_between theil_l_within theil_l_between"
    )
    assert (
        " ".join(found.groups) == "period group1 group2 gini relative_affluence contribution share net transvariation"
    )
    first, second = found.overall.to_dict("records")
    assert (first["period"], first["n"], first["mean"]) == (2000, 4, 3)
    shares = ["within_share", "between_share", "transvariation_share"]
    assert [first[s] for s in shares] == pytest.approx([37.5, 50, 12.5])
    assert first["between_gross"] == pytest.approx(5 / 24)
    assert first["cv"] == pytest.approx(np.std([1, 3, 2, 6], ddof=1) / 3)
    # all equal: nothing to share, and exactly 0 rather than a remainder
    assert [second[c] for c in ("gini", "within", "between", "transvariation", "theil_t", "theil_l", "cv")] == [0] * 7
    assert all(np.isnan(second[s]) for s in shares)
    groups = found.groups[found.groups.period == 2000]
    assert groups[["group1", "group2"]].values.tolist() == [["e", None], ["w", None], ["e", "w"]]
    assert groups.share.sum() == pytest.approx(100) and groups.contribution.sum() == pytest.approx(first["gini"])
    assert groups.relative_affluence.isna().tolist() == [True, True, False]
    assert groups.gini.tolist() == pytest.approx([0.25, 0.25, 2.5 / 6])
    # inside a region nothing is net or transvariation; the pairs' parts sum to those of the period
    assert groups[["net", "transvariation"]].isna().all(axis=1).tolist() == [True, True, False]
    assert groups[["net", "transvariation"]].sum().tolist() == pytest.approx(
        [first["between"], first["transvariation"]]
    )
    own = theil([1, 3, 2, 6], list("wwee"))
    names = ["theil_t_within", "theil_t_between", "theil_l_within", "theil_l_between"]
    assert [first[name] for name in names] == [own.t_within, own.t_between, own.l_within, own.l_between]
    assert found.groups[found.groups.period == 2010].share.isna().all()
    assert not found.notices


def test_without_regions_parts_are_missing_and_with_one_all_is_within():
    frame = panel([1, 3, 2, 6], ["a"] * 4)
    plain, one = gini_decomposition(frame, "v"), gini_decomposition(frame, "v", "r")
    shares = ["within_share", "between_share", "transvariation_share"]
    of_theil = ["theil_t_within", "theil_t_between", "theil_l_within", "theil_l_between"]
    missing = ["within", "between", "transvariation", "between_gross", *shares, *of_theil]
    assert plain.overall[missing].isna().all(axis=None) and plain.overall.period.tolist() == [None]
    assert list(plain.groups) == list(one.groups) and not len(plain.groups)
    assert plain.overall.gini[0] == one.overall.gini[0] == one.overall.within[0] == pytest.approx(1 / 3)
    assert one.overall[["between", "transvariation", "between_gross", "between_share"]].values.tolist() == [[0] * 4]
    assert one.overall.within_share[0] == pytest.approx(100)
    assert one.groups[["group1", "group2"]].values.tolist() == [["a", None]]


def test_mean_zero_is_missing_and_said():
    frame = panel([0, 0, 0, 0, 0, 2], list("aabaab"), [1, 1, 1, 2, 2, 2]).set_index(pd.Index(range(10, 16)))
    found = gini_decomposition(frame, "v", "r", "t")
    assert found.overall.iloc[0, 3:].isna().all() and found.overall["mean"][0] == 0
    assert found.overall.gini[1] == pytest.approx(2 / 3)
    of_a = found.groups[(found.groups.period == 2) & (found.groups.group1 == "a")]
    assert np.isnan(of_a.gini.iloc[0]) and of_a.contribution.iloc[0] == 0
    notices = {n.code: n.values for n in found.notices}
    assert notices["only_zeros"]["rows"] == [10, 11, 12, 13, 14]
    assert notices["theil_l_zeros"]["rows"] == [10, 11, 12, 13, 14]
    assert found.overall.theil_t[1] == pytest.approx(np.log(3)) and np.isnan(found.overall.theil_l[1])
    assert np.isnan(gini([0, 0])) and np.isnan(theil([0, 0], [1, 2]).t)
    one = gini_decomposition(panel([0, 0], ["a", "a"]), "v", "r").overall
    assert one.iloc[0, 3:].isna().all()


def test_notices_name_regions():
    frame = panel([1, 2, 3, 4, 5], ["east", "east", "centre", "east", "east"], [2000, 2000, 2000, 2010, 2010])
    found = gini_decomposition(frame, "v", "r", "t")
    notices = {n.code: n for n in found.notices}
    assert set(notices) == {"regions_absent", "regions_of_one_unit"}
    assert notices["regions_absent"].values == {"count": 1, "places": ["centre 2010"]}
    assert notices["regions_of_one_unit"].values == {"count": 1, "places": ["centre 2000"]}
    assert "centre 2010" in str(notices["regions_absent"])
    # the absent region is the first one: the other keeps its label and its numbers
    (row,) = found.groups[found.groups.period == 2010].to_dict("records")
    assert row["group1"] == "east" and row["contribution"] == pytest.approx(gini([4, 5]))


@pytest.mark.parametrize(
    ("change", "options", "code", "rows"),
    [
        ({"v": [1, -2, 3]}, {}, "negative_values", ["y"]),
        ({"v": [1, np.nan, 3]}, {}, "missing_values", ["y"]),
        ({"v": [1, 2, np.inf]}, {}, "infinite_values", ["z"]),
        ({"w": [0, 1, -1]}, {"weight": "w"}, "weights_not_positive", ["x", "z"]),
        ({"w": [1, 1, None]}, {"weight": "w"}, "missing_values", ["z"]),
        ({"r": ["a", None, "b"]}, {"group": "r"}, "missing_values", ["y"]),
        ({"w": [1, 1, 1]}, {"weight": "w", "denominator": "n_minus_1"}, "weights_with_n_minus_1", None),
        ({}, {"denominator": "n"}, "option_unknown", None),
    ],
)
def test_problems_name_field_and_rows(change, options, code, rows):
    frame = pd.DataFrame({"v": [1.0, 2, 3], **change}, index=list("xyz"))
    with pytest.raises(DataProblem) as problem:
        gini_decomposition(frame, "v", **options)
    assert problem.value.code == code and problem.value.values.get("rows") == rows
    if rows is not None:
        assert problem.value.values["field"] == next(iter(change))


def test_no_rows():
    with pytest.raises(DataProblem, match="no rows"):
        gini_decomposition(pd.DataFrame({"v": []}), "v")


def test_order_of_periods_and_regions():
    frame = panel([1, 2, 3, 4], pd.Categorical(list("wewe"), ["w", "e"]), ["2010", "2010", "2000", "2000"])
    found = gini_decomposition(frame, "v", "r", "t")
    assert found.overall.period.tolist() == ["2000", "2010"]
    assert found.groups.group1.tolist() == ["w", "e", "w"] * 2  # a category keeps its order
    dates = frame.assign(t=pd.to_datetime(["2010-01-01", "2010-01-01", "2000-01-01", "2000-01-01"]))
    assert gini_decomposition(dates, "v", "r", "t").overall.period.dt.year.tolist() == [2000, 2010]


def test_progress_and_cancel():
    frame = panel([1, 2, 3, 4], list("abab"), [1, 1, 2, 2])
    seen = []
    gini_decomposition(frame, "v", "r", "t", components=["v"], tick=seen.append)
    assert seen == sorted(seen) and 0 < seen[0] < 1 and seen[-1] == 1

    def stop(_):
        raise Cancelled

    with pytest.raises(Cancelled):
        gini_decomposition(frame, "v", "r", "t", tick=stop)


@pytest.mark.parametrize("module", ["pairs", "gini", "ginicells", "inequality", "inequalitytables"])
def test_examples_in_docstrings(module):
    failed, tried = doctest.testmod(importlib.import_module(f"geocoupling.methods.{module}"))
    assert tried and not failed
