"""Changes of inequality between the first and the last period."""

import datetime
import math

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.inequality import gini_decomposition
from geocoupling.methods.inequalitychanges import inequality_changes
from geocoupling.methods.rates import mean_annual_rates, years_of

NO_GROUPS = pd.DataFrame(columns=["period", "group1", "group2", "gini", "share"])


def of_gini(values, periods):
    (row,) = inequality_changes(pd.DataFrame({"period": periods, "gini": values}), NO_GROUPS).to_dict("records")
    return row


def panel(periods=(2010, 2013, 2020), seed=1):
    rng = np.random.default_rng(seed)
    return pd.DataFrame({"v": rng.lognormal(size=90), "r": np.tile(list("eenws"), 18), "t": np.repeat(periods, 30)})


def test_every_part_is_followed_from_the_first_to_the_last_period():
    found = gini_decomposition(panel(), "v", "r", "t")
    changes = inequality_changes(found.overall, found.groups)
    assert " ".join(changes) == (
        "part group1 group2 component from_period to_period start end total mean_geometric mean_arithmetic "
        "share_start share_end"
    )
    assert changes.part.tolist() == [
        *("gini", "within", "between", "transvariation", "between_gross"),
        *["region"] * 4,
        *["pair"] * 6,
    ]
    assert not changes.duplicated(["part", "group1", "group2"]).any()
    assert changes.component.isna().all() and set(zip(changes["from_period"], changes["to_period"])) == {(2010, 2020)}
    for row in changes.to_dict("records"):
        if row["part"] in ("region", "pair"):
            same = found.groups[found.groups.group1 == row["group1"]]
            second = same.group2.isna() if row["group2"] is None else same.group2 == row["group2"]
            values, shares = same[second].gini.tolist(), same[second].share.tolist()
        else:
            values = found.overall[row["part"]].tolist()
            shares = [100 * v / g for v, g in zip(values, found.overall.gini)]
        assert (row["start"], row["end"]) == (values[0], values[2])
        assert (row["share_start"], row["share_end"]) == pytest.approx((shares[0], shares[2]), rel=1e-12)
        assert row["total"] == pytest.approx(100 * (values[2] - values[0]) / values[0], rel=1e-9)
        assert values[0] * (1 + row["mean_geometric"] / 100) ** 10 == pytest.approx(values[2], rel=1e-12)
        steps = [(values[1] / values[0]) ** (1 / 3), (values[2] / values[1]) ** (1 / 7)]
        assert row["mean_arithmetic"] == pytest.approx(100 * (sum(steps) / 2 - 1), rel=1e-9, abs=1e-9)
    whole = changes[changes.part.isin(["within", "between", "transvariation"])]
    parts = changes[changes.part.isin(["region", "pair"])]
    for share in ("share_start", "share_end"):
        assert [changes[share][0], whole[share].sum()] == pytest.approx([100, 100])
        assert parts[share].sum() == pytest.approx(100)


def test_factors_cancel():
    found = gini_decomposition(panel(), "v", "r", "t")
    twice = gini_decomposition(panel().assign(v=lambda f: 1000 * f.v), "v", "r", "t")
    one, other = (inequality_changes(f.overall, f.groups) for f in (found, twice))
    pd.testing.assert_frame_equal(one, other, rtol=1e-9)


def test_components_and_cells_follow_the_regions():
    components = pd.DataFrame(
        {
            "period": [1, 1, 3, 3],
            "component": list("abab"),
            "contribution": [0.1, -0.1, 0.4, 0.2],
            "share": [1, 2, 3, 4],
        }
    )
    cells = components.assign(group1="e", group2=[None, "w", None, "w"]).iloc[[0, 1, 3, 2]]
    found = inequality_changes(pd.DataFrame({"period": [1, 3], "gini": [0.2, 0.3]}), NO_GROUPS, components, cells)
    assert found[["part", "group1", "group2", "component"]].values.tolist() == [
        ["gini", None, None, None],
        ["component", None, None, "a"],
        ["component", None, None, "b"],
        ["cell", "e", None, "a"],
        ["cell", "e", "w", "b"],
    ]
    assert found.total.tolist() == pytest.approx([50, 300, np.nan, 300, np.nan], nan_ok=True)
    assert found.mean_geometric.tolist() == pytest.approx([100 * (1.5**0.5 - 1), 100, np.nan, 100, np.nan], nan_ok=True)
    assert found.share_start.tolist() == [100, 1, 2, 1, 2] and found.share_end.tolist() == [100, 3, 4, 3, 4]


def test_a_region_counts_from_its_own_first_period():
    groups = pd.DataFrame(
        {
            "period": [2000, 2005, 2005, 2010, 2010, 2010],
            "group1": ["a", "a", "b", "a", "b", "c"],
            "group2": None,
            "gini": [0.2, 0.3, 0.1, np.nan, 0.4, 0.5],
            "share": 1.0,
        }
    )
    overall = pd.DataFrame({"period": [2000, 2005, 2010], "gini": [0.2, 0.2, 0.2]})
    found = inequality_changes(overall, groups).set_index("group1")
    assert (found.from_period["a"], found["to_period"]["a"]) == (2000, 2005)
    assert (found.from_period["b"], found["to_period"]["b"]) == (2005, 2010)
    assert "c" not in found.index
    assert found.mean_geometric["b"] == pytest.approx(100 * (4**0.2 - 1))


def test_one_period_has_no_changes():
    found = inequality_changes(pd.DataFrame({"period": [2000], "gini": [0.2]}), NO_GROUPS)
    assert not len(found) and len(found.columns) == 13


@pytest.mark.parametrize(
    ("values", "total", "rates"),
    [
        ([0.0, 0.2], np.nan, False),
        ([-0.1, 0.2], np.nan, False),
        ([0.2, 0.0], -100, False),
        ([0.2, -0.1], -150, False),
        ([0.2, 0.0, 0.1], -50, False),
        ([0.2, 0.2], 0, True),
        ([0.0, 0.0], np.nan, False),
    ],
)
def test_rates_need_values_above_zero(values, total, rates):
    row = of_gini(values, range(2000, 2000 + len(values)))
    assert row["total"] == pytest.approx(total, nan_ok=True)
    assert math.isnan(row["mean_geometric"]) == math.isnan(row["mean_arithmetic"]) == (not rates)
    assert math.isnan(row["share_start"]) == (values[0] <= 0)


def test_dates_are_years_apart_and_text_is_not():
    row = of_gini([0.1, 0.4], [datetime.date(2000, 1, 1), datetime.date(2002, 1, 1)])
    assert row["mean_geometric"] == row["mean_arithmetic"] == pytest.approx(100)
    text = of_gini([0.1, 0.4], ["before", "after"])
    assert (text["from_period"], text["to_period"]) == ("before", "after")
    assert text["total"] == pytest.approx(300) and math.isnan(text["mean_geometric"])
    assert math.isnan(text["mean_arithmetic"])


@pytest.mark.parametrize(
    ("periods", "years"),
    [
        ([2000, 2001.5], [2000, 2001.5]),
        ([np.int64(3), np.float64(4)], [3, 4]),
        ([datetime.date(2003, 1, 1), datetime.date(2004, 7, 1)], [2003, 2004 + 182 / 366]),
        ([datetime.datetime(2003, 12, 31, 12), pd.Timestamp("2005-01-01")], [2003 + 364.5 / 365, 2005]),
        (list(np.array(["1999-01-01", "2001-01-01"], dtype="datetime64[s]")), [1999, 2001]),
        (["2000", "2001"], None),
        ([None, 2001], None),
        ([True, False], None),
    ],
)
def test_years(periods, years):
    found = years_of(periods)
    assert found is None if years is None else found.tolist() == pytest.approx(years, abs=1e-9)


def test_constant_growth_has_one_rate():
    years = np.array([2000.0, 2001.0, 2004.0, 2010.0])
    assert mean_annual_rates(5 * 0.97 ** (years - 2000), years) == pytest.approx((-3, -3))
