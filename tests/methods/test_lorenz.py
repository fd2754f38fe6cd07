"""Lorenz curves: their area is the Gini coefficient, also after thinning."""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.gini import gini
from geocoupling.methods.lorenz import lorenz_curves
from geocoupling.methods.problems import DataProblem
from hypothesis import given, settings
from hypothesis import strategies as st

VALUES = st.one_of(st.integers(0, 9).map(float), st.floats(0, 1e6, allow_subnormal=False))
ROWS = st.lists(st.tuples(VALUES, st.floats(0.01, 100), st.sampled_from("ab")), min_size=1, max_size=30)


def area(curve):
    return np.trapz(curve.share_value, curve.share_units)


def by_hand(x, w):
    """Corner after corner, the units of the lowest value first."""
    points = [(0, 0)]
    for y in sorted(set(x)):
        points.append((sum(a for z, a in zip(x, w) if z <= y), sum(a * z for z, a in zip(x, w) if z <= y)))
    return [(u / points[-1][0], h / points[-1][1]) for u, h in points]


@settings(max_examples=100, deadline=None)
@given(ROWS)
def test_curves_equal_their_corners_and_their_area_is_the_gini(rows):
    frame = pd.DataFrame(rows, columns=["v", "w", "r"])
    found = lorenz_curves(frame, "v", "r", weight="w")
    for label, part in [(None, frame), *frame.groupby("r")]:
        curve = found[found.group.isna() if label is None else found.group == label]
        if not (part.v > 0).any():
            assert not len(curve)
            continue
        assert curve[["share_units", "share_value"]].to_numpy() == pytest.approx(
            np.array(by_hand(part.v, part.w)), abs=1e-12
        )
        assert 1 - 2 * area(curve) == pytest.approx(gini(part.v, part.w), abs=1e-12)


def heavy(n):
    x = np.arange(n) * 1e-12
    x[-1] = 1
    return x


SHAPES = {
    "lognormal": np.random.default_rng(1).lognormal(0, 1, 20_000),
    "heavy tail": np.random.default_rng(2).pareto(1.05, 20_000),
    "one owns all": heavy(5_000),
    "two sizes": np.repeat([1.0, 100.0], [4_000, 1_000]) + np.arange(5_000) * 1e-6,
    "a giant among many": np.append(np.random.default_rng(3).uniform(1, 2, 5_000), 4_000.0),
    "just too many": np.random.default_rng(4).exponential(size=200),
    "nearly equal": 1 + np.arange(3_000) * 1e-6,
}


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("most", [200, 50, 7, 4])
def test_thinning_keeps_the_ends_and_the_area(name, most):
    frame = pd.DataFrame({"v": SHAPES[name]})
    full, thin = lorenz_curves(frame, "v", most=10**6), lorenz_curves(frame, "v", most=most)
    assert len(full) == len(frame) + 1 > most >= len(thin)
    added = area(thin) - area(full)
    assert -1e-12 <= added <= np.pi / most**2
    if most == 200:
        assert added < 1e-4
    points = thin[["share_units", "share_value"]].to_numpy()
    assert points[0].tolist() == [0, 0] and points[-1].tolist() == [1, 1]
    on_curve = np.interp(points[:, 0], full.share_units, full.share_value)
    assert points[:, 1] == pytest.approx(on_curve, abs=1e-12)


def test_a_curve_of_few_points_is_exact_and_one_of_many_is_not_thinned_too_much():
    frame = pd.DataFrame({"v": np.random.default_rng(5).lognormal(size=199)})
    assert len(lorenz_curves(frame, "v")) == 200
    assert len(lorenz_curves(pd.DataFrame({"v": SHAPES["lognormal"]}), "v")) > 150


def test_equal_values_are_one_straight_line():
    found = lorenz_curves(pd.DataFrame({"v": [3.0] * 500 + [1.0] * 500}), "v")
    assert found.iloc[:, 2:].values.tolist() == [[0, 0], [0.5, 0.25], [1, 1]]


def test_periods_and_regions_follow_each_other():
    frame = pd.DataFrame(
        {"v": [3, 1, 0, 0, 2, 2], "r": list("wwewwe"), "t": ["b", "b", "b", "a", "a", "a"]}, index=range(9, 15)
    )
    found = lorenz_curves(frame, "v", "r", "t")
    assert list(found) == ["period", "group", "share_units", "share_value"]
    curves = list(dict.fromkeys(zip(found.period, found.group)))
    assert curves == [("a", None), ("a", "e"), ("a", "w"), ("b", None), ("b", "w")]  # e holds nothing in b
    own = found[(found.period == "b") & (found.group == "w")]
    assert own[["share_units", "share_value"]].values.tolist() == [[0, 0], [0.5, 0.25], [1, 1]]
    mixed = lorenz_curves(frame.sample(frac=1, random_state=2), "v", "r", "t")
    pd.testing.assert_frame_equal(mixed, found)
    pd.testing.assert_frame_equal(lorenz_curves(frame.assign(v=frame.v * 8), "v", "r", "t"), found)


def test_one_unit_lies_on_the_diagonal_and_zeros_have_no_curve():
    assert lorenz_curves(pd.DataFrame({"v": [5]}), "v").iloc[:, 2:].values.tolist() == [[0, 0], [1, 1]]
    nothing = lorenz_curves(pd.DataFrame({"v": [0, 0]}), "v")
    assert list(nothing) == ["period", "group", "share_units", "share_value"] and not len(nothing)


@pytest.mark.parametrize(
    ("values", "code"), [([1, -1], "negative_values"), ([], "no_rows"), ([np.inf], "infinite_values")]
)
def test_what_has_no_curve_is_refused(values, code):
    with pytest.raises(DataProblem) as problem:
        lorenz_curves(pd.DataFrame({"v": np.array(values, dtype=float)}), "v")
    assert problem.value.code == code
