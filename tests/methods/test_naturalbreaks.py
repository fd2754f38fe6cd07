"""Exact natural breaks against brute force, other programs and invariances."""

from itertools import combinations

import numpy as np
import pytest
from geocoupling.methods import breaksearch
from geocoupling.methods.naturalbreaks import natural_breaks
from geocoupling.methods.problems import Cancelled, DataProblem
from hypothesis import given, settings
from hypothesis import strategies as st

VALUES = st.lists(
    st.one_of(st.integers(-20, 20).map(float), st.floats(-1e6, 1e6, allow_nan=False)), min_size=1, max_size=11
)


def ssw_of(values, upper):
    """Within-class sum of squares, class by class, in extended precision."""
    values = np.asarray(values, dtype=float)
    codes = np.searchsorted(upper, values)
    groups = [values[codes == c].astype(np.longdouble) for c in np.unique(codes)]
    return float(sum(((g - g.mean()) ** 2).sum() for g in groups))


def every_partition(values, k):
    """Upper edges of all divisions of distinct values into k classes, lowest breaks first."""
    distinct = np.unique(values)
    for cut in combinations(range(len(distinct) - 1), min(k, len(distinct)) - 1):
        yield distinct[[*cut, len(distinct) - 1]]


@settings(max_examples=150, deadline=None)
@given(VALUES, st.integers(1, 5))
def test_no_partition_is_better(values, k):
    made = natural_breaks(values, k)
    best = min(ssw_of(values, upper) for upper in every_partition(values, k))
    scale = 1 + np.ptp(values) ** 2
    assert ssw_of(values, made.breaks) <= best + 1e-12 * scale
    assert made.ssw == pytest.approx(best, rel=1e-12, abs=1e-12 * scale)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=2, max_size=12), st.integers(2, 4))
def test_lowest_of_equally_good_breaks(values, k):
    found = [(ssw_of(values, upper), tuple(upper)) for upper in every_partition(values, k)]
    best = min(cost for cost, _ in found)
    lowest = min(upper for cost, upper in found if cost <= best + 1e-9)
    assert tuple(natural_breaks(values, k).breaks) == lowest


@settings(max_examples=60, deadline=None)
@given(VALUES, st.integers(1, 6), st.randoms(use_true_random=False))
def test_ties_stay_together_and_order_is_nothing(values, k, random):
    values = values + values[: len(values) // 2]
    made = natural_breaks(values, k)
    assert made.counts.sum() == len(values)
    assert made.breaks[-1] == max(values)
    assert (np.diff(made.breaks) > 0).all()
    assert set(made.breaks) <= set(values)
    mixed = list(values)
    random.shuffle(mixed)
    assert natural_breaks(mixed, k).breaks.tolist() == made.breaks.tolist()
    codes = np.searchsorted(made.breaks, values)
    assert np.bincount(codes).tolist() == made.counts.tolist()


def full_programme(values, k):
    """The textbook quadratic programme, as an independent twin."""
    x = np.sort(np.asarray(values, dtype=np.longdouble))
    x = x - np.median(x)
    first, second = (np.concatenate(([0], np.cumsum(v))) for v in (x, x * x))
    n = len(x)
    best = np.full(n + 1, np.inf, dtype=np.longdouble)
    best[0] = 0
    for _ in range(k):
        new = np.full_like(best, np.inf)
        for j in range(1, n + 1):
            i = np.arange(j)
            cost = second[j] - second[:j] - (first[j] - first[:j]) ** 2 / (j - i)
            new[j] = (best[:j] + cost).min()
        best = new
    return float(best[n])


SHAPES = {
    "lognormal": lambda rng, n: rng.lognormal(size=n),
    "uniform": lambda rng, n: rng.random(n),
    "heavy tail": lambda rng, n: rng.standard_cauchy(n),
    "tied": lambda rng, n: np.round(rng.lognormal(size=n), 1),
    "far modes": lambda rng, n: np.concatenate((rng.normal(size=n // 2), 1e9 + rng.normal(size=n - n // 2))),
    "three modes": lambda rng, n: rng.choice([0.0, 1e4, 1e8], n) + rng.normal(size=n),
    "offset": lambda rng, n: 1e6 + rng.random(n),
}


@pytest.mark.parametrize("shape", sorted(SHAPES))
@pytest.mark.parametrize(("k", "cells"), [(2, 30), (6, 30), (6, 6)])
def test_pruning_finds_the_optimum(shape, k, cells, monkeypatch):
    """With few cells a small array goes through all rounds of bounds and splitting; with 6, breaks share a cell."""
    monkeypatch.setattr(breaksearch, "FIRST_CELLS", cells)
    monkeypatch.setattr(breaksearch, "AIM", 2 * cells)
    values = SHAPES[shape](np.random.default_rng(3), 600)
    made = natural_breaks(values, k)
    modes = [values[(values > a - 1e3) & (values < a + 1e3)] for a in (0.0, 1e4, 1e8, 1e9)]
    modes = [m for m in modes if len(m)]
    if "modes" in shape and len(modes) <= k:
        # the twin loses the digits inside far modes; solved mode by mode it does not
        best = min(
            sum(full_programme(m, c) for m, c in zip(modes, shares))
            for shares in np.ndindex(*[k] * len(modes))
            if sum(shares) == k and min(shares) > 0
        )
    else:
        best = full_programme(values, k)
    assert ssw_of(values, made.breaks) == pytest.approx(best, rel=1e-9)
    assert made.ssw == pytest.approx(ssw_of(values, made.breaks), rel=1e-12)


def test_not_worse_than_mapclassify():
    mapclassify = pytest.importorskip("mapclassify")
    values = np.random.default_rng(5).lognormal(size=150)
    theirs = ssw_of(values, mapclassify.FisherJenks(values, k=5).bins)
    assert ssw_of(values, natural_breaks(values, 5).breaks) <= theirs * (1 + 1e-12)


def test_values_far_from_zero_and_very_large():
    values = np.array([1, 2, 3, 10, 11, 30.0])
    assert natural_breaks(values + 2**40, 3).breaks.tolist() == (np.array([3, 11, 30]) + 2**40).tolist()
    large = natural_breaks(values * 1e300, 3)
    assert large.breaks.tolist() == (np.array([3, 11, 30]) * 1e300).tolist()


def test_fewer_distinct_values_than_classes():
    made = natural_breaks([2, 1, 2, np.nan, 1], 4)
    assert made.breaks.tolist() == [1, 2]
    assert made.counts.tolist() == [2, 2]
    assert [n.code for n in made.notices] == ["fewer_classes"]
    assert "2 class(es) instead of 4" in str(made.notices[0])
    assert natural_breaks([1, 2], 2).notices == ()


@pytest.mark.parametrize(
    ("values", "k", "code"),
    [
        ([1, 2], 0, "classes_invalid"),
        ([1, 2], 1.5, "classes_invalid"),
        ([np.nan], 2, "all_missing"),
        ([1, np.inf], 2, "infinite_values"),
    ],
)
def test_problems(values, k, code):
    with pytest.raises(DataProblem) as caught:
        natural_breaks(values, k, name="gdp")
    assert caught.value.code == code


def test_can_be_cancelled():
    def stop(share):
        raise Cancelled

    with pytest.raises(Cancelled):
        natural_breaks(np.random.default_rng(0).random(5000), 6, tick=stop)
