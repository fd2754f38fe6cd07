"""Standard deviational ellipses: printed numbers, Yuill's own formula, rectangles, invariances."""

import math

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.deviationellipse import VARIANCES, deviation_ellipse, deviation_ellipses, outline
from geocoupling.methods.problems import DataProblem
from hypothesis import assume, given, settings
from hypothesis import strategies as st

# The twelve points that the tests of pointpats (PySAL) use.
TWELVE = np.array(
    [
        (66.22, 32.54),
        (22.52, 22.39),
        (31.01, 81.21),
        (9.47, 31.02),
        (30.78, 60.10),
        (75.21, 58.93),
        (79.26, 7.68),
        (8.23, 39.93),
        (98.73, 77.17),
        (89.78, 42.53),
        (65.19, 92.08),
        (54.46, 8.48),
    ]
)


def test_printed_numbers():
    """Mean centre, standard distance, and axis and angle by CrimeStat's formula, as the tests of pointpats print them.

    The other axis there, 42.75, is not taken: with it the variances along both axes do not add up to those along x and
    y, as variances in perpendicular directions must.
    """
    found = deviation_ellipse(*TWELVE.T, variance="crimestat")
    assert (found.x, found.y) == pytest.approx((52.57166667, 46.17166667), abs=5e-9)
    assert found.semi_minor == pytest.approx(39.623867886462982, rel=1e-12)
    assert math.radians(found.rotation) == pytest.approx(1.1039268428650906, rel=1e-12)
    plain = deviation_ellipse(*TWELVE.T)
    assert math.hypot(plain.semi_major, plain.semi_minor) == pytest.approx(40.149806489086714, rel=1e-12)


def yuill(x, y, w):
    """Axes and angle by the formula of Yuill (1971), from turned deviations; nothing is shared with the code."""
    total = sum(w)
    mx, my = sum(a * b for a, b in zip(w, x)) / total, sum(a * b for a, b in zip(w, y)) / total
    u, v = [a - mx for a in x], [a - my for a in y]
    uu, vv, uv = (sum(c * a * b for a, b, c in zip(one, two, w)) for one, two in ((u, u), (v, v), (u, v)))
    tangent = (uu - vv + math.sqrt((uu - vv) ** 2 + 4 * uv**2)) / (2 * uv)
    angle = math.atan(tangent)
    along = sum(c * (a * math.sin(angle) + b * math.cos(angle)) ** 2 for a, b, c in zip(u, v, w))
    across = sum(c * (a * math.cos(angle) - b * math.sin(angle)) ** 2 for a, b, c in zip(u, v, w))
    return math.sqrt(along / total), math.sqrt(across / total), math.degrees(angle) % 180


@pytest.mark.parametrize("seed", range(6))
def test_yuills_formula_gives_the_same_ellipse(seed):
    rng = np.random.default_rng(seed)
    x, y = rng.normal(0, 3, 20), rng.normal(0, 1, 20)
    x, w = x + y * seed, rng.lognormal(size=20)
    found = deviation_ellipse(x, y, w)
    assert (found.semi_major, found.semi_minor, found.rotation) == pytest.approx(yuill(x, y, w), rel=1e-10)


def test_its_axes_are_the_largest_and_smallest_standard_deviations():
    rng = np.random.default_rng(3)
    x, y, w = rng.normal(0, 5, 40), rng.normal(0, 2, 40), rng.uniform(0, 1, 40)
    found = deviation_ellipse(x, y, w)
    angle = np.radians(np.arange(0, 180, 0.05))
    places = np.outer(np.sin(angle), x) + np.outer(np.cos(angle), y)
    means = places @ w / w.sum()
    deviations = np.sqrt(((places - means[:, None]) ** 2) @ w / w.sum())
    # the steps are 0.05 degrees apart: the extremes are met to 1e-6, the angle to half a step
    assert deviations.max() == pytest.approx(found.semi_major, rel=1e-6)
    assert deviations.min() == pytest.approx(found.semi_minor, rel=1e-5)
    assert np.degrees(angle[deviations.argmax()]) == pytest.approx(found.rotation, abs=0.026)


@pytest.mark.parametrize(
    ("corners", "expected"),
    [
        ([(0, 0), (6, 0), (6, 2), (0, 2)], (3, 1, 90)),
        ([(0, 0), (2, 0), (2, 6), (0, 6)], (3, 1, 0)),
        ([(-3, 0), (3, 0), (0, -1), (0, 1)], (math.sqrt(4.5), math.sqrt(0.5), 90)),
        ([(-2, -2), (2, 2), (-1, 1), (1, -1)], (2, 1, 45)),
        ([(-2, 2), (2, -2), (-1, -1), (1, 1)], (2, 1, 135)),
    ],
)
def test_figures_by_hand(corners, expected):
    found = deviation_ellipse(*np.array(corners, dtype=float).T)
    assert (found.semi_major, found.semi_minor, found.rotation) == pytest.approx(expected, abs=1e-12)
    assert found.area == pytest.approx(math.pi * expected[0] * expected[1])
    assert found.axis_ratio == pytest.approx(expected[1] / expected[0])


def test_a_square_has_a_circle_without_direction():
    found = deviation_ellipse([0, 2, 2, 0], [0, 0, 2, 2])
    assert math.isnan(found.rotation)
    assert found.semi_major == pytest.approx(1) == pytest.approx(found.semi_minor)
    assert np.hypot(*(outline(found) - 1).T) == pytest.approx(np.ones(181))


@pytest.mark.parametrize(("variance", "factor"), zip(VARIANCES, (1, math.sqrt(12 / 10), math.sqrt(2), math.sqrt(2.4))))
def test_conventions_differ_in_length_only(variance, factor):
    plain, other = deviation_ellipse(*TWELVE.T), deviation_ellipse(*TWELVE.T, variance=variance, standard_deviations=2)
    assert other.semi_major == pytest.approx(2 * factor * plain.semi_major)
    assert other.semi_minor == pytest.approx(2 * factor * plain.semi_minor)
    assert (other.rotation, other.x, other.axis_ratio) == pytest.approx((plain.rotation, plain.x, plain.axis_ratio))


def test_the_factor_of_arcgis_makes_a_circle_of_the_standard_distance():
    turn = np.linspace(0, 2 * math.pi, 12, endpoint=False)
    found = deviation_ellipse(7 * np.sin(turn), 7 * np.cos(turn), variance="arcgis")
    assert (found.semi_major, found.semi_minor) == pytest.approx((7, 7))
    assert found.coverage == 100  # all of them on the outline


ROWS = st.lists(
    st.tuples(st.integers(-999, 999), st.integers(-999, 999), st.floats(0.1, 9)), min_size=4, max_size=15, unique=True
)


@settings(max_examples=80, deadline=None)
@given(ROWS, st.floats(0, 180), st.floats(0.01, 100))
def test_invariances(rows, turn, factor):
    x, y, w = (np.array(column, dtype=float) for column in zip(*rows))
    plain = deviation_ellipse(x, y, w)
    assume(plain is not None and 1e-3 < plain.axis_ratio < 0.99)
    sine, cosine = math.sin(math.radians(turn)), math.cos(math.radians(turn))
    turned = deviation_ellipse(x * cosine + y * sine, y * cosine - x * sine, w)
    axes = pytest.approx((plain.semi_major, plain.semi_minor), rel=1e-9)
    assert (turned.semi_major, turned.semi_minor) == axes
    assert abs((turned.rotation - plain.rotation - turn + 90) % 180 - 90) < 1e-6
    scaled = deviation_ellipse(x * factor + 4e6, y * factor + 3e6, w * 17)
    # coordinates of millions leave 9 digits behind the point
    assert scaled.semi_major == pytest.approx(factor * plain.semi_major, abs=1e-7)
    assert scaled.semi_minor == pytest.approx(factor * plain.semi_minor, rel=1e-5)
    whole = np.ceil(w).astype(int)
    repeated, weighted = deviation_ellipse(np.repeat(x, whole), np.repeat(y, whole)), deviation_ellipse(x, y, whole)
    assert repeated.semi_minor == pytest.approx(weighted.semi_minor, rel=1e-9)


def test_coverage_counts_weight():
    x, y = [0, 0, 0, 1, -1, 9, -9], [1, -1, 0, 0, 0, 0, 0]
    found = deviation_ellipse(x, y, [1, 1, 5, 1, 1, 0.5, 0.5])
    inside = [(a / found.semi_major) ** 2 + (b / found.semi_minor) ** 2 <= 1 for a, b in zip(x, y)]
    assert inside == [False, False, True, True, True, False, False]
    assert found.coverage == pytest.approx(70)


def test_outlines_have_the_ellipse_s_own_axes():
    found = deviation_ellipse(*TWELVE.T)
    ring = outline(found)
    assert ring.shape == (181, 2) and (ring[0] == ring[-1]).all()
    from_centre = ring - (found.x, found.y)
    assert np.hypot(*from_centre.T).max() == pytest.approx(found.semi_major)
    assert math.degrees(math.atan2(*from_centre[0])) == pytest.approx(found.rotation)
    x, y = ring[:-1].T
    area = abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))) / 2
    # a polygon of n corners in an ellipse has sin(2 pi / n) / (2 pi / n) of its area
    assert area == pytest.approx(found.area * math.sin(2 * math.pi / 180) / (2 * math.pi / 180))


@pytest.mark.parametrize(
    "places",
    [
        [(0, 0), (1, 3)],
        [(0, 0), (1, 1), (5, 5), (9, 9)],
        [(4e6 + 0.1 * i, 3e6 + 0.3 * i) for i in range(9)],
        [(7, 7)] * 5,
    ],
)
def test_lines_and_pairs_have_no_ellipse(places):
    assert deviation_ellipse(*np.array(places, dtype=float).T) is None


def test_units_without_weight_do_not_count():
    assert deviation_ellipse([0, 1, 5], [0, 3, 1], [1, 1, 0]) is None
    with_zero = deviation_ellipse([0, 1, 5, 99], [0, 3, 1, 99], [1, 1, 1, 0], variance="sample_corrected")
    assert with_zero == deviation_ellipse([0, 1, 5], [0, 3, 1], variance="sample_corrected")
    assert with_zero.n == 3


def test_tables_leave_out_what_can_not_be():
    x, y = [0, 4, 4, 0, 9], [0, 0, 3, 3, 9]
    rows = [
        {"t": t, "g": g, "x": a * 1000, "y": b * 1000, "w": w}
        for t in (1, 2)
        for a, b, g, w in zip(x, y, "aaabb", (1, 1, 2, t - 1, 1))
    ]
    found = deviation_ellipses(pd.DataFrame(rows), "w", "t", "g", kilometres=0.001)
    assert found.table[["period", "group"]].to_numpy().tolist() == [[1, None], [2, None], [1, "a"], [2, "a"]]
    assert found.notices[0].values["places"] == ["b 1", "b 2"]
    assert len(found.outlines) == 4
    row, own = found.table.iloc[2], deviation_ellipse([0, 4, 4], [0, 0, 3], [1, 1, 2])
    assert (row["semi_major"], row["area"]) == pytest.approx((own.semi_major, own.area))
    assert (row["x"], row["n"]) == (pytest.approx(3000), 3)


def test_options_that_can_not_be():
    with pytest.raises(DataProblem, match="VARIANCE"):
        deviation_ellipse(*TWELVE.T, variance="sample")
    with pytest.raises(DataProblem, match="longer than 0"):
        deviation_ellipse(*TWELVE.T, standard_deviations=0)


def test_a_cross_section_without_ellipse():
    found = deviation_ellipses(pd.DataFrame({"x": [1.0, 2.0], "y": [1.0, 2.0], "w": 1.0}), "w")
    assert len(found.table) == 0
    assert [notice.code for notice in found.notices] == ["gravity_ellipse_absent"]
