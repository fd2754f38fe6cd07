"""The lagging system over time: by hand, ties and tolerance, counts of units."""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.lagging import LAGGING_COLUMNS, lagging_over_time
from geocoupling.methods.problems import DataProblem


def scores(rows, systems=("U_a", "U_b")):
    return pd.DataFrame(rows, columns=["t", "g", *systems])


def test_hand_computed_values():
    frame = scores([(1, "x", 0.2, 0.6), (1, "x", 0.5, 0.4), (1, "y", 0.9, 0.5), (2, "x", 0.3, 0.3), (2, "y", 0.1, 0.7)])
    found = lagging_over_time(frame, ["U_a", "U_b"], "t", "g")
    assert list(found) == LAGGING_COLUMNS
    assert list(zip(found["period"], found["group"])) == [(1, None), (1, "x"), (1, "y"), (2, None), (2, "x"), (2, "y")]
    assert found["lagging"].tolist() == ["b", "a", "b", "a", "synchronous", "a"]
    assert found["leading"].tolist() == ["a", "b", "a", "b", "synchronous", "b"]
    assert found["n"].tolist() == [3, 2, 1, 2, 1, 1]
    first = found.iloc[0]
    assert (first["mean_lagging"], first["mean_leading"]) == pytest.approx((0.5, 1.6 / 3))
    assert first["gap"] == pytest.approx(1.6 / 3 - 0.5)
    assert found["units_lagging"].tolist() == [2, 1, 1, 1, pd.NA, 1]
    assert found["units_synchronous"].tolist() == [0, 0, 0, 1, 1, 0]


def test_tolerance_means_the_decimal_number():
    frame = scores([(1, "x", 0.1, 0.3), (1, "x", 0.1, 0.3)])
    wide = lagging_over_time(frame, ["U_a", "U_b"], "t", tolerance=0.2).iloc[0]  # 0.3 - 0.1 > 0.2 in floating point
    assert (wide["lagging"], wide["leading"], wide["units_synchronous"]) == ("synchronous", "synchronous", 2)
    assert wide["gap"] == pytest.approx(0.2) and wide["units_lagging"] is pd.NA
    narrow = lagging_over_time(frame, ["U_a", "U_b"], "t", tolerance=0.19).iloc[0]
    assert (narrow["lagging"], narrow["units_lagging"], narrow["units_synchronous"]) == ("a", 2, 0)


def test_several_systems_may_share_the_smallest_mean():
    names = ["U_a", "b", "U_c"]
    frame = scores([(1, "x", 0.25, 0.75, 0.25), (1, "x", 0.25, 0.5, 0.25)], names)
    row = lagging_over_time(frame, names, "t").iloc[0]
    assert (row["lagging"], row["leading"], row["units_lagging"]) == ("a;c", "b", 2)
    frame = scores([(1, "x", 0.25, 0.75, 0.5), (1, "x", 0.5, 0.25, 0.5), (1, "x", 0.25, 0.5, 0.75)], names)
    assert lagging_over_time(frame, names, "t").iloc[0]["units_lagging"] == 2  # a is smallest on average, b in one unit


def test_a_row_counts_in_the_group_of_its_period():
    frame = scores([(1, "x", 0.2, 0.6), (2, "y", 0.2, 0.6)])
    found = lagging_over_time(frame, ["U_a", "U_b"], "t", "g")
    assert list(zip(found["period"], found["group"])) == [(1, None), (1, "x"), (2, None), (2, "y")]


def test_brute_force_and_invariances():
    rng = np.random.default_rng(1)
    systems = ["U_a", "U_b", "U_c"]
    frame = pd.DataFrame(rng.uniform(size=(120, 3)), columns=systems)
    frame["t"], frame["g"] = np.tile([1, 2, 3], 40), np.repeat(["x", "y"], 60)
    found = lagging_over_time(frame, systems, "t", "g")
    for row in found.itertuples():
        own = frame[(frame["t"] == row.period) & (frame["g"].eq(row.group) if row.group else True)]
        means = own[systems].mean()
        assert (f"U_{row.lagging}", f"U_{row.leading}") == (means.idxmin(), means.idxmax())
        assert row.gap == pytest.approx(means.max() - means.min(), rel=1e-12)
        assert row.units_lagging == sum(own[systems].idxmin(axis=1) == means.idxmin())
        assert row.units_synchronous == 0
    shuffled = lagging_over_time(frame.sample(frac=1, random_state=2), systems, "t", "g")
    pd.testing.assert_frame_equal(shuffled, found, rtol=1e-12)
    turned = lagging_over_time(frame, systems[::-1], "t", "g")
    pd.testing.assert_frame_equal(turned, found, rtol=1e-12)


def test_what_can_not_be_computed_is_refused():
    frame = scores([(1, "x", 0.2, np.nan)])
    with pytest.raises(DataProblem, match="two or more"):
        lagging_over_time(frame, ["U_a", "U_a"], "t")
    with pytest.raises(DataProblem, match="U_b"):
        lagging_over_time(frame, ["U_a", "U_b"], "t")


def test_means_that_differ_by_rounding_are_shared_in_any_order_of_rows():
    scores = pd.DataFrame({"U_a": [0.1, 0.2, 0.3], "U_b": [0.3, 0.2, 0.1], "U_c": [0.9] * 3})
    for frame in (scores, scores[::-1]):
        row = lagging_over_time(frame, list(scores)).iloc[0]
        assert (row["lagging"], row["units_lagging"]) == ("a;b", 3)
