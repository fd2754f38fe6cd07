"""Standardisation against plain loops, and what must not change it."""

import math

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.indicators import Indicator
from geocoupling.methods.problems import DataProblem
from geocoupling.methods.standardization import standardize
from hypothesis import given, settings
from hypothesis import strategies as st

PLUS = Indicator("x", "s")
MINUS = Indicator("x", "s", direction="-")
OPTIMUM = Indicator("x", "s", direction="moderate", optimum=3.0)
INTERVAL = Indicator("x", "s", direction="moderate", lower=2.0, upper=4.0)
ALL = [PLUS, MINUS, OPTIMUM, INTERVAL]
DIRECTIONS = ["plus", "minus", "optimum", "interval"]

VALUES = st.lists(st.integers(-1000, 1000).map(lambda v: v / 8), min_size=2, max_size=12)


def frame_of(values, **others):
    return pd.DataFrame({"x": np.asarray(values, dtype=float), **others})


def column(values, indicator, **options):
    return standardize(frame_of(values), [indicator], **options).values[:, 0].tolist()


def by_hand(values, indicator):
    """The formulas of the contract, one value at a time."""
    low, high = min(values), max(values)
    if low == high:
        return [0.0 for _ in values]
    if indicator.direction == "+":
        return [(x - low) / (high - low) for x in values]
    if indicator.direction == "-":
        return [(high - x) / (high - low) for x in values]
    if not math.isnan(indicator.optimum):
        far = max(abs(x - indicator.optimum) for x in values)
        return [1 - abs(x - indicator.optimum) / far for x in values]
    far = max(indicator.lower - low, high - indicator.upper, 0)
    made = []
    for x in values:
        distance = indicator.lower - x if x < indicator.lower else x - indicator.upper if x > indicator.upper else 0
        made.append(1.0 if distance == 0 else 1 - distance / far)
    return made


@pytest.mark.parametrize("indicator", ALL, ids=DIRECTIONS)
@settings(max_examples=25, deadline=None)
@given(values=VALUES)
def test_against_plain_loops(values, indicator):
    made = column(values, indicator)
    assert made == pytest.approx(by_hand(values, indicator), abs=1e-12)
    assert all(0 <= y <= 1 for y in made)


def test_values_one_can_check_in_the_head():
    assert column([1, 2, 5], PLUS) == [0, 0.25, 1]
    assert column([1, 2, 5], MINUS) == [1, 0.75, 0]
    assert column([1, 3, 7], OPTIMUM) == [0.5, 1, 0]
    assert column([0, 2, 3, 4, 5], INTERVAL) == [0, 1, 1, 1, 0.5]


def test_interval_around_all_values_makes_all_of_them_best():
    assert column([2.5, 3, 4], INTERVAL) == [1, 1, 1]


def test_optimum_beside_an_interval_counts():
    both = Indicator("x", "s", direction="moderate", optimum=3.0, lower=0.0, upper=9.0)
    assert column([1, 3, 7], both) == column([1, 3, 7], OPTIMUM)


@settings(max_examples=25, deadline=None)
@given(VALUES, st.sampled_from([2.0**k for k in (-20, -3, 5, 30)]))
def test_unit_of_measure_does_not_matter(values, factor):
    """Powers of two are exact, so that the results must be, too."""
    for indicator in ALL:
        scaled = Indicator(
            "x",
            "s",
            direction=indicator.direction,
            optimum=indicator.optimum * factor,
            lower=indicator.lower * factor,
            upper=indicator.upper * factor,
        )
        assert column([v * factor for v in values], scaled) == column(values, indicator)


@settings(max_examples=20, deadline=None)
@given(VALUES, st.randoms(use_true_random=False))
def test_row_order_does_not_matter(values, random):
    order = list(range(len(values)))
    random.shuffle(order)
    for indicator in ALL:
        made = column(values, indicator)
        assert column([values[i] for i in order], indicator) == [made[i] for i in order]


@settings(max_examples=20, deadline=None)
@given(VALUES)
def test_turning_the_direction_mirrors_the_values(values):
    if min(values) < max(values):
        assert [1 - y for y in column(values, MINUS)] == pytest.approx(column(values, PLUS), abs=1e-12)


@pytest.mark.parametrize("indicator", ALL, ids=DIRECTIONS)
@pytest.mark.parametrize("method", ["minmax", "unit_interval_shift"])
def test_constant_column_is_zero_and_said(indicator, method):
    made = standardize(frame_of([3, 3, 3]), [indicator], method)
    assert made.values.tolist() == [[0], [0], [0]]
    assert made.constant.tolist() == [True]
    assert [n.code for n in made.notices] == ["constant_indicator"]
    assert "“x” has the same value everywhere" in str(made.notices[0])


def test_unit_interval_shift():
    assert column([1, 2, 5], PLUS, method="unit_interval_shift") == pytest.approx([0.01, 0.255, 0.99])


def test_per_period_stretches_each_period_and_warns():
    frame = frame_of([1, 2, 3, 10, 30, 20], year=[2011, 2011, 2011, 2012, 2012, 2012])
    made = standardize(frame, [PLUS], pooling="per_period", period="year")
    assert made.values[:, 0].tolist() == [0, 0.5, 1, 0, 1, 0.5]
    assert [n.code for n in made.notices] == ["standardized_per_period"]
    assert "can not be compared" in str(made.notices[0])
    pooled = standardize(frame, [PLUS], period="year")
    assert pooled.values[:, 0].tolist() == pytest.approx([(x - 1) / 29 for x in frame["x"]])
    assert pooled.notices == ()


def test_per_period_with_mixed_rows_and_text_periods():
    frame = frame_of([1, 10, 3, 30], year=["a", "b", "a", "b"])
    assert standardize(frame, [PLUS], pooling="per_period", period="year").values[:, 0].tolist() == [0, 0, 1, 1]


def test_per_period_constant_in_one_period_only():
    frame = frame_of([5, 5, 1, 3], year=[1, 1, 2, 2])
    made = standardize(frame, [PLUS], pooling="per_period", period="year")
    assert made.values[:, 0].tolist() == [0, 0, 0, 1]
    assert made.constant.tolist() == [False]


def test_one_period_is_the_same_pooled_and_apart():
    frame = frame_of([1, 4, 2], year=[2011] * 3)
    apart = standardize(frame, ALL[:1], pooling="per_period", period="year")
    assert apart.values.tolist() == standardize(frame, ALL[:1]).values.tolist()


def test_integers_and_a_strange_index():
    frame = pd.DataFrame({"x": [1, 3]}, index=["b", "a"])
    assert standardize(frame, [PLUS]).values.tolist() == [[0], [1]]


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        (
            {"method": "log"},
            "option_unknown",
            "one of minmax, unit_interval_shift, vector, zscore, not “log”",
        ),
        ({"pooling": "yearly"}, "option_unknown", "POOLING must be one of pooled, per_period, not “yearly”"),
        ({"pooling": "per_period"}, "per_period_without_period", "Set it, or choose pooled"),
    ],
)
def test_problems(options, code, words):
    with pytest.raises(DataProblem, match=words) as caught:
        standardize(frame_of([1, 2]), [PLUS], **options)
    assert caught.value.code == code


def test_vector_norm_by_hand():
    assert column([3, 4], PLUS, method="vector") == pytest.approx([0.6, 0.8])
    minus = Indicator("x", "s", direction="-")
    assert column([3, 4], minus, method="vector") == pytest.approx([0.4, 0.2])
    moderate = Indicator("x", "s", direction="moderate", optimum=1.0)
    assert column([4, 5], moderate, method="vector") == pytest.approx([0.4, 0.2])


def test_vector_norm_refuses_negative_values_and_takes_constants():
    with pytest.raises(DataProblem) as error:
        column([-1, 2], PLUS, method="vector")
    assert error.value.code == "vector_negative"
    assert error.value.values["rows"] == [0]
    assert list(column([2, 2], PLUS, method="vector")) == [0, 0]


def test_zscore_has_mean_zero_and_sample_deviation_one():
    z = column([1, 2, 6], PLUS, method="zscore")
    assert z == pytest.approx([-2 / 7**0.5, -1 / 7**0.5, 3 / 7**0.5])
    assert column([1, 2, 6], Indicator("x", "s", direction="-"), method="zscore") == pytest.approx([-v for v in z])
