"""Each unit's part of the Gini coefficient, against double sums."""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.gini import gini
from geocoupling.methods.problems import DataProblem
from geocoupling.methods.unitcontributions import unit_contributions
from hypothesis import given, settings
from hypothesis import strategies as st

VALUES = st.one_of(st.integers(0, 9).map(float), st.floats(0, 1e6, allow_subnormal=False))
ROWS = st.lists(st.tuples(VALUES, st.floats(0.01, 100), st.integers(1, 3)), min_size=1, max_size=30)


def by_pairs(x, w):
    mean, total = sum(a * b for a, b in zip(x, w)) / sum(w), sum(w)
    if mean == 0:
        return [np.nan] * len(x)
    return [a * sum(b * abs(y - z) for z, b in zip(x, w)) / (2 * mean * total**2) for y, a in zip(x, w)]


@settings(max_examples=100, deadline=None)
@given(ROWS)
def test_parts_equal_their_double_sums_and_sum_to_the_gini_of_the_period(rows):
    frame = pd.DataFrame(rows, columns=["v", "w", "t"])
    found = unit_contributions(frame, "v", "t", "w")
    for _, part in frame.groupby("t"):
        own = found.loc[part.index]
        expected = by_pairs(part.v, part.w)
        # sums of at most 30 terms, none above 1
        assert own.gini_contribution.tolist() == pytest.approx(expected, abs=1e-12, nan_ok=True)
        whole = gini(part.v, part.w)
        if np.isnan(whole):
            assert own.isna().all(axis=None)
            continue
        assert own.gini_contribution.sum() == pytest.approx(whole, abs=1e-12)
        if whole > 0:
            assert own.gini_share.sum() == pytest.approx(100, rel=1e-12)
            assert own.gini_share.to_numpy() == pytest.approx(100 * own.gini_contribution / whole, rel=1e-9, abs=1e-9)
        else:
            assert own.gini_share.isna().all() and (own.gini_contribution == 0).all()


def test_neither_rows_nor_unit_of_measure_change_a_part():
    rng = np.random.default_rng(3)
    frame = pd.DataFrame({"v": rng.lognormal(size=60), "t": np.repeat(["early", "late"], 30)}, index=range(100, 160))
    found = unit_contributions(frame, "v", "t")
    assert list(found) == ["gini_contribution", "gini_share"] and found.index.equals(frame.index)
    mixed = unit_contributions(frame.sample(frac=1, random_state=1), "v", "t")
    pd.testing.assert_frame_equal(mixed.loc[frame.index], found, rtol=1e-12)
    pd.testing.assert_frame_equal(unit_contributions(frame.assign(v=frame.v * 1000), "v", "t"), found, rtol=1e-12)
    alone = unit_contributions(frame[frame.t == "late"], "v")
    pd.testing.assert_frame_equal(alone, found[frame.t == "late"])


def test_units_that_are_alike_have_the_same_part():
    found = unit_contributions(pd.DataFrame({"v": [5, 0, 5, 0, 5]}), "v").gini_contribution
    assert found[0] == found[2] == found[4] and found[1] == found[3]
    # three pairs of 0 and 5 for each 0, two for each 5, over 2 * 3 * 25
    assert found.tolist() == pytest.approx([10 / 150, 15 / 150, 10 / 150, 15 / 150, 10 / 150], abs=1e-15)


def test_values_far_from_zero_keep_their_digits():
    x = 2.0**30 + np.array([0, 1, 4, 9])
    near = unit_contributions(pd.DataFrame({"v": [0.0, 1, 4, 9]}), "v").gini_share
    far = unit_contributions(pd.DataFrame({"v": x}), "v").gini_share
    assert far.tolist() == pytest.approx(near.tolist(), rel=1e-14)


@pytest.mark.parametrize(
    ("values", "contribution"),
    [([7], [0.0]), ([2, 2, 2], [0.0] * 3), ([0, 0], [np.nan] * 2)],
    ids=["one unit", "equal values", "zeros"],
)
def test_where_nothing_differs_there_are_no_shares(values, contribution):
    found = unit_contributions(pd.DataFrame({"v": values}), "v")
    assert found.gini_contribution.tolist() == pytest.approx(contribution, nan_ok=True, abs=0)
    assert found.gini_share.isna().all()


def test_the_denominator_of_a_sample():
    frame = pd.DataFrame({"v": [1, 2, 4, 3, 9], "t": [1, 1, 1, 2, 2]})
    plain, sample = (unit_contributions(frame, "v", "t", denominator=d) for d in ("n2", "n_minus_1"))
    ratio = sample.gini_contribution / plain.gini_contribution
    assert ratio.tolist() == pytest.approx([1.5, 1.5, 1.5, 2, 2])
    assert sample.gini_share.tolist() == pytest.approx(plain.gini_share.tolist())


@pytest.mark.parametrize(
    ("frame", "options", "code"),
    [
        ({"v": [1, -1]}, {}, "negative_values"),
        ({"v": [1, np.nan]}, {}, "missing_values"),
        ({"v": [1, 2], "w": [1, 0]}, {"weight": "w"}, "weights_not_positive"),
        ({"v": [1, 2], "w": [1, 1]}, {"weight": "w", "denominator": "n_minus_1"}, "weights_with_n_minus_1"),
        ({"v": [1, 2], "t": [1, None]}, {"period": "t"}, "missing_values"),
    ],
)
def test_what_can_not_be_measured_is_refused(frame, options, code):
    with pytest.raises(DataProblem) as problem:
        unit_contributions(pd.DataFrame(frame), "v", **options)
    assert problem.value.code == code
