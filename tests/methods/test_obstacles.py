"""Obstacle degrees: by hand, against loops, sums, ranks, means per period and group."""

import doctest

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods import obstacles as module
from geocoupling.methods.indicators import Indicator
from geocoupling.methods.obstacles import mean_obstacles, obstacle_degrees
from geocoupling.methods.problems import DataProblem
from geocoupling.methods.standardization import standardize
from geocoupling.methods.weights import indicator_weights

SYSTEM = [Indicator("a", "one"), Indicator("b", "one"), Indicator("c", "two", direction="-")]


def drawn(n=30, m=3, seed=0):
    rng = np.random.default_rng(seed)
    w = rng.uniform(0.1, 1, m)
    return rng.random((n, m)), w / w.sum()


def test_the_example_in_the_docstring():
    assert doctest.testmod(module).failed == 0


def test_an_example_by_hand():
    # w(1-y) = .5*.2, .3*1, .2*.5 = .1, .3, .1 of .5
    found = obstacle_degrees([[0.8, 0.0, 0.5]], [0.5, 0.3, 0.2], SYSTEM, ["Ahe"])
    assert found.degrees.loc["Ahe"].tolist() == pytest.approx([0.2, 0.6, 0.2])
    assert found.table.drop(columns="obstacle").to_numpy().tolist() == [
        ["Ahe", "a", "one", 2.0],
        ["Ahe", "b", "one", 1.0],
        ["Ahe", "c", "two", 2.0],
    ]
    assert found.by_system["obstacle"].tolist() == pytest.approx([0.8, 0.2])
    assert found.by_system["rank"].tolist() == [1.0, 2.0]
    assert found.notices == ()


@pytest.mark.parametrize("seed", range(3))
def test_the_same_as_loops_and_everything_sums_to_one(seed):
    y, w = drawn(seed=seed)
    found = obstacle_degrees(y, w, SYSTEM, range(100, 130))
    for i, label in enumerate(range(100, 130)):
        burden = [w[j] * (1 - y[i, j]) for j in range(3)]
        expected = [b / sum(burden) for b in burden]
        assert found.degrees.loc[label].tolist() == pytest.approx(expected, abs=1e-14)
        own = found.table[found.table["row"] == label]
        assert own["obstacle"].sum() == pytest.approx(1.0)
        assert own.sort_values("rank")["obstacle"].is_monotonic_decreasing
        assert found.by_system.loc[found.by_system["row"] == label, "obstacle"].tolist() == pytest.approx(
            [expected[0] + expected[1], expected[2]]
        )


def test_only_proportions_of_weights_matter_and_rows_stand_alone():
    y, w = drawn(seed=4)
    plain = obstacle_degrees(y, w, SYSTEM, range(30)).degrees
    pd.testing.assert_frame_equal(obstacle_degrees(y, 9 * w, SYSTEM, range(30)).degrees, plain)
    turned = obstacle_degrees(y[::-1], w, SYSTEM, range(29, -1, -1)).degrees.sort_index()
    pd.testing.assert_frame_equal(turned, plain)


def test_unit_of_measure_does_not_matter():
    rng = np.random.default_rng(8)
    frame = pd.DataFrame(rng.lognormal(size=(25, 3)), columns=list("abc"))

    def degrees(data):
        standardized = standardize(data, SYSTEM)
        return obstacle_degrees(
            standardized.values, indicator_weights(standardized, SYSTEM).total, SYSTEM, data.index
        ).degrees

    pd.testing.assert_frame_equal(degrees(frame * [1000, 0.01, 7]), degrees(frame), rtol=1e-9)


def test_a_constant_indicator_is_no_obstacle():
    frame = pd.DataFrame({"a": [1.0, 2.0, 4.0], "b": [5.0, 5.0, 5.0], "c": [1.0, 3.0, 2.0]})
    standardized = standardize(frame, SYSTEM)
    found = obstacle_degrees(standardized.values, indicator_weights(standardized, SYSTEM).total, SYSTEM, frame.index)
    assert (found.degrees["b"] == 0).all() and found.degrees.sum(axis=1).tolist() == pytest.approx([1, 1, 1])


def test_ties_share_the_lower_rank_even_where_rounding_tells_them_apart():
    w = [0.1, 0.1 + 0.2, 0.3, 0.3]
    assert w[1] != w[2]
    system = [Indicator(name, "s") for name in "abcd"]
    found = obstacle_degrees([[0.5] * 4, [0.5, 1.0, 1.0, 0.5]], w, system, ["p", "q"])
    assert found.table["rank"].tolist() == [4.0, 1.0, 1.0, 1.0, 2.0, 3.0, 3.0, 1.0]


def test_best_in_everything_is_missing_with_a_notice():
    y = [[1.0, 1.0, 1.0], [1.0, 1.0, 0.5], [1.0 - 1e-16, 1.0, 1.0 + 1e-16]]
    found = obstacle_degrees(y, [0.2, 0.3, 0.5], SYSTEM, ["p", "q", "r"])
    assert found.degrees.isna().all(axis=1).tolist() == [True, False, True]
    assert found.degrees.loc["q"].tolist() == [0.0, 0.0, 1.0]
    assert found.table.loc[found.table["row"] == "p", "rank"].isna().all()
    assert found.by_system.loc[found.by_system["row"] == "p", "obstacle"].isna().all()
    (notice,) = found.notices
    assert notice.code == "no_obstacle" and notice.values == {"count": 2, "rows": ["p", "r"]} and "p, r" in str(notice)


@pytest.mark.parametrize("bad", [1.2, -0.1])
def test_values_that_are_no_shares_are_refused(bad):
    with pytest.raises(DataProblem, match="“b”.*q") as raised:
        obstacle_degrees([[0.5, 0.5, 0.5], [0.5, bad, 0.5]], [0.2, 0.3, 0.5], SYSTEM, ["p", "q"])
    assert raised.value.code == "not_standardized" and raised.value.values["rows"] == ["q"]


def test_means_per_period_and_group():
    y = np.array([[0.0, 1.0, 1.0], [1.0, 0.0, 1.0], [1.0, 0.5, 0.0], [1.0, 1.0, 1.0]])
    w = [0.25, 0.25, 0.5]
    frame = pd.DataFrame(
        {"year": [2010, 2010, 2011, 2011], "region": ["East", "West", "East", "West"]}, index=list("pqrs")
    )
    found = obstacle_degrees(y, w, SYSTEM, frame.index)
    by_indicator, by_system = mean_obstacles(found, frame, "year", "region")
    assert by_indicator.columns.tolist() == ["period", "group", "n", "indicator", "system", "obstacle", "rank"]
    runs = by_indicator.drop_duplicates(["period", "group"])
    assert runs[["period", "n"]].to_numpy().tolist() == [
        [2010, 2],
        [2010, 1],
        [2010, 1],
        [2011, 1],
        [2011, 1],
        [2011, 0],
    ]
    assert runs["group"].tolist() == [None, "East", "West", None, "East", "West"]
    of_2010 = by_indicator.iloc[:3]
    assert of_2010["obstacle"].tolist() == [0.5, 0.5, 0.0] and of_2010["rank"].tolist() == [1.0, 1.0, 3.0]
    # 2011: only row r counts, since s has no obstacle; .25*.5 of .625 and .5 of .625
    of_2011 = by_indicator.iloc[9:12]
    assert of_2011["obstacle"].tolist() == pytest.approx([0.0, 0.2, 0.8])
    assert by_indicator.iloc[15:]["obstacle"].isna().all() and by_indicator.iloc[15:]["rank"].isna().all()
    assert by_system["obstacle"].tolist()[:2] == [1.0, 0.0]
    assert by_system["obstacle"].tolist()[6:8] == pytest.approx([0.2, 0.8])


def test_means_without_period_and_group_are_plain_means():
    y, w = drawn(seed=6)
    found = obstacle_degrees(y, w, SYSTEM, range(30))
    by_indicator, by_system = mean_obstacles(found, pd.DataFrame(index=range(30)))
    assert by_indicator["obstacle"].tolist() == pytest.approx(found.degrees.mean().tolist())
    assert by_indicator["obstacle"].sum() == pytest.approx(1.0) and by_system["obstacle"].sum() == pytest.approx(1.0)
    assert by_indicator["period"].isna().all() and (by_indicator["n"] == 30).all()
