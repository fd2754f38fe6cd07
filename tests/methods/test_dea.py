"""The CCR model against published examples, linear programmes solved unit by unit, exact fractions and invariances."""

from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
import scipy.spatial
from geocoupling.methods import deafrontier, deaprogrammes
from geocoupling.methods.dea import ccr, ccr_scores, slacks_and_peers
from geocoupling.methods.problems import Cancelled
from scipy.optimize import linprog

PRECISE = {"primal_feasibility_tolerance": 1e-10, "dual_feasibility_tolerance": 1e-10}
SHAPES = [(1, 1), (2, 1), (3, 1), (6, 1), (1, 2), (1, 3), (2, 2), (3, 2), (2, 3), (4, 3)]


def programme_score(x, y, o):
    """Phase I for one unit, straight from the definition."""
    n, p = x.shape
    left = np.vstack([np.c_[-np.ones(p), (x / x[o]).T], np.c_[np.zeros(y.shape[1]), -(y / y[o]).T]])
    right = np.r_[np.zeros(p), -np.ones(y.shape[1])]
    found = linprog(np.r_[1.0, np.zeros(n)], A_ub=left, b_ub=right, method="highs-ds", options=PRECISE)
    assert found.status == 0
    return found.fun


def programme_slack(x, y, o, score):
    """Phase II for one unit: the largest sum of slacks."""
    n, p, q = len(x), x.shape[1], y.shape[1]
    target = np.r_[score * x[o], y[o]]
    left = np.hstack([(np.hstack([x, y]) / target).T, np.diag(np.r_[np.ones(p), -np.ones(q)])])
    found = linprog(np.r_[np.zeros(n), -target], A_eq=left, b_eq=np.ones(p + q), method="highs-ds", options=PRECISE)
    assert found.status == 0
    return -found.fun


def intensities(found, n):
    """Lambda as a matrix."""
    matrix = np.zeros((n, n))
    matrix[found.units, found.peers] = found.intensities
    return matrix


def check(x, y, units=6, seed=0):
    """Everything about a solution: it is one, no other is better, and peers are efficient."""
    found = ccr(x, y)
    n = len(x)
    assert ((found.scores > 0) & (found.scores <= 1)).all()
    assert (found.scores == 1).any()
    assert (found.input_slacks >= 0).all()
    assert (found.output_slacks >= 0).all()
    assert (found.intensities > 0).all()
    matrix = intensities(found, n)
    assert np.allclose(matrix @ x + found.input_slacks, found.scores[:, None] * x, rtol=1e-9, atol=0)
    assert np.allclose(matrix @ y - found.output_slacks, y, rtol=1e-9, atol=0)
    efficient = (found.scores == 1) & ~found.input_slacks.any(axis=1) & ~found.output_slacks.any(axis=1)
    assert efficient[found.peers].all()
    assert np.array_equal(found.peers[efficient[found.units]], np.flatnonzero(efficient))
    for o in np.random.default_rng(seed).choice(n, min(units, n), replace=False):
        assert found.scores[o] == pytest.approx(programme_score(x, y, o), abs=1e-9)
        slack = found.input_slacks[o].sum() + found.output_slacks[o].sum()
        assert slack == pytest.approx(programme_slack(x, y, o, found.scores[o]), abs=1e-8 * max(x[o].max(), y[o].max()))
    return found


def positive(rng, n, width, spread=0.5):
    return np.exp(spread * rng.normal(size=(n, width)))


# published examples


def test_eight_stores():
    """Cooper, Seiford, Tone (2007), Data Envelopment Analysis, 2nd ed., table 1.1 and 1.2."""
    employees = np.array([[2], [3], [3], [4], [5], [5], [6], [8]])
    sales = np.array([[1], [3], [2], [3], [4], [2], [3], [5]])
    found = check(employees.astype(float), sales.astype(float), 8)
    assert found.scores.round(3).tolist() == [0.5, 1.0, 0.667, 0.75, 0.8, 0.4, 0.5, 0.625]
    assert found.peers.tolist() == [1] * 8
    assert found.intensities == pytest.approx(sales[:, 0] / 3)


def test_two_inputs():
    """Cooper, Seiford, Tone (2007), example 2.2; fractions by hand. The frontier is C - D - E; F wastes input 1."""
    x = np.array([[4, 3], [7, 3], [8, 1], [4, 2], [2, 4], [10, 1]], dtype=float)
    found = check(x, np.ones((6, 1)), 6)
    # A on the edge D-E (x1 + x2 = 6), B on the edge C-D (x1 + 4 x2 = 12)
    assert found.scores == pytest.approx([6 / 7, 12 / 19, 1, 1, 1, 1])
    assert found.input_slacks[5] == pytest.approx([2, 0])
    assert not found.input_slacks[:5].any()
    matrix = intensities(found, 6)
    assert matrix[0] == pytest.approx([0, 0, 0, 5 / 7, 2 / 7, 0])
    assert matrix[1] == pytest.approx([0, 0, 2 / 19, 17 / 19, 0, 0])
    assert matrix[5] == pytest.approx([0, 0, 1, 0, 0, 0])


# programmes, unit by unit


@pytest.mark.parametrize(("p", "q"), SHAPES)
def test_random_data(p, q):
    rng = np.random.default_rng(10 * p + q)
    for n, spread in [(1, 1), (3, 1), (25, 0.2), (50, 1.0), (50, 1.8)]:
        check(positive(rng, n, p, spread), positive(rng, n, q, spread), 3)


@pytest.mark.parametrize(("p", "q"), SHAPES)
def test_ties(p, q):
    """Few distinct values, so that many units lie on one facet and slacks have to be chosen."""
    rng = np.random.default_rng(p + 10 * q)
    for top in (2, 3, 6):
        check(rng.integers(1, top + 1, (40, p)) / 10, rng.integers(1, top + 1, (40, q)) / 10, 3)
    check(np.ones((7, p)), np.ones((7, q)), 2)


@pytest.mark.parametrize(("p", "q"), [(2, 1), (3, 1), (3, 2), (1, 3)])
def test_duplicates_and_proportional_units(p, q):
    rng = np.random.default_rng(p)
    x, y = positive(rng, 30, p), positive(rng, 30, q)
    alone = ccr(x, y)
    found = check(np.vstack([x, x, 3.7 * x]), np.vstack([y, y, 3.7 * y]))
    assert found.scores == pytest.approx(np.tile(alone.scores, 3), abs=1e-12)
    assert found.input_slacks == pytest.approx(np.vstack([alone.input_slacks] * 2 + [3.7 * alone.input_slacks]))
    own = found.units == found.peers
    assert not np.isin(found.peers[~own], np.arange(30, 60)).any()  # of equal units the first
    assert own.sum() == 3 * (alone.units == alone.peers).sum()


@pytest.mark.parametrize("noise", [0.0, 1e-10, 1e-5])
def test_collinear_inputs(noise):
    rng = np.random.default_rng(3)
    x, y = positive(rng, 60, 3), positive(rng, 60, 1)
    x[:, 1] = 3.0 * x[:, 0] * (1.0 + noise * rng.normal(size=60))
    found = check(x, y)
    if not noise:
        assert found.scores == pytest.approx(ccr_scores(x[:, [0, 2]], y), abs=1e-12)


@pytest.mark.parametrize(("p", "q"), [(2, 1), (3, 1), (3, 2)])
def test_units_on_a_plane_are_all_efficient(p, q):
    rng = np.random.default_rng(4)
    x = rng.dirichlet(np.ones(p), 40) + 0.01
    assert (ccr_scores(x, np.ones((40, q))) == 1).all()
    factor = 1.0 + rng.random(40)
    found = check(np.vstack([x, x * factor[:, None]]), np.ones((80, q)))
    assert found.scores[40:] == pytest.approx(1.0 / factor)


def test_nearly_alike():
    rng = np.random.default_rng(5)
    check(positive(rng, 40, 3, 1e-6), positive(rng, 40, 1, 1e-6))


@pytest.mark.parametrize(("p", "q", "seed"), [(3, 1, 0), (2, 2, 5), (3, 2, 9)])
def test_equations_hold_over_ten_orders_of_magnitude(p, q, seed):
    """In the last of these Qhull's facets are too rough for some unit, which is solved by programmes instead."""
    rng = np.random.default_rng(seed)
    check(positive(rng, 300, p, 4.0), positive(rng, 300, q, 4.0), 0)


def test_data_too_wide_to_be_solved_are_refused():
    """HiGHS calls a solution optimal here that breaks the equations."""
    rng = np.random.default_rng(4)
    with pytest.raises(ArithmeticError, match="orders of magnitude"):
        ccr(positive(rng, 60, 2, 5.0), positive(rng, 60, 2, 5.0))


@pytest.mark.parametrize(("p", "q"), [(2, 1), (3, 1), (1, 3), (2, 2), (4, 3)])
def test_programmes_where_there_are_too_many_corners(p, q, monkeypatch):
    rng = np.random.default_rng(6)
    x, y = positive(rng, 60, p), positive(rng, 60, q)
    tied = rng.integers(1, 5, (40, p)) / 10, rng.integers(1, 5, (40, q)) / 10
    by_corners = ccr(x, y), ccr(*tied)
    monkeypatch.setattr(deafrontier, "MOST_CORNERS", 0)
    monkeypatch.setattr(deaprogrammes, "FIRST", 3)
    assert deafrontier.corners(np.hstack([x, y]), p, 60) is None
    by_programmes = check(x, y, 3), check(*tied, 3)
    for one, other in zip(by_corners, by_programmes):
        assert one.scores == pytest.approx(other.scores, abs=1e-9)
        total = [np.hstack([f.input_slacks, f.output_slacks]).sum(axis=1) for f in (one, other)]
        assert total[0] == pytest.approx(total[1], abs=1e-8)


def test_programmes_where_qhull_gives_up(monkeypatch):
    rng = np.random.default_rng(12)
    x, y = positive(rng, 40, 3), positive(rng, 40, 1)
    scores = ccr_scores(x, y)

    def give_up(*arguments):
        raise scipy.spatial.QhullError("precision")

    monkeypatch.setattr(scipy.spatial, "HalfspaceIntersection", give_up)
    assert ccr_scores(x, y) == pytest.approx(scores, abs=1e-9)


def test_ten_inputs():
    rng = np.random.default_rng(7)
    check(positive(rng, 40, 10), positive(rng, 40, 1), 4)


# exact arithmetic


def determinant(m):
    (a, b, c), (d, e, f), (g, h, i) = m
    return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)


def exact_scores(x, y):
    """One input, three outputs: the largest u.r over all corners of {u >= 0, u.r_j <= 1}, in fractions."""
    ratios = [[Fraction(float(v)) / Fraction(float(a)) for v in row] for a, row in zip(x[:, 0], y)]
    planes = [(row, Fraction(1)) for row in ratios]
    planes += [([Fraction(int(i == j)) for j in range(3)], Fraction(0)) for i in range(3)]
    best = [Fraction(0)] * len(ratios)
    for three in combinations(planes, 3):
        whole = determinant([row for row, _ in three])
        if not whole:
            continue
        u = [determinant([[*row[:k], right, *row[k + 1 :]] for row, right in three]) / whole for k in range(3)]
        gains = [sum(a * b for a, b in zip(u, row)) for row in ratios]
        if min(u) >= 0 and max(gains) <= 1:
            best = [max(pair) for pair in zip(best, gains)]
    return np.array([float(value) for value in best])


def test_ten_orders_of_magnitude():
    """HiGHS drops small coefficients here, so the scores are held against fractions."""
    rng = np.random.default_rng(8)
    for _ in range(3):
        x, y = positive(rng, 8, 1, 4.0), positive(rng, 8, 3, 4.0)
        assert ccr_scores(x, y) == pytest.approx(exact_scores(x, y), rel=1e-12)


# invariances


@pytest.fixture
def data():
    rng = np.random.default_rng(9)
    return positive(rng, 80, 3), positive(rng, 80, 2)


def same(found, other, rows=slice(None)):
    assert found.scores == pytest.approx(other.scores[rows], abs=1e-11)
    assert found.input_slacks == pytest.approx(other.input_slacks[rows], abs=1e-9)
    assert found.output_slacks == pytest.approx(other.output_slacks[rows], abs=1e-9)


def test_units_of_measurement(data):
    x, y = data
    a, b = np.array([1e-4, 1.0, 1e6]), np.array([3e5, 1e-3])
    found, scaled = ccr(x, y), ccr(x * a, y * b)
    assert found.input_slacks.any()
    assert scaled.scores == pytest.approx(found.scores, abs=1e-11)
    assert scaled.input_slacks / a == pytest.approx(found.input_slacks, abs=1e-9)
    assert scaled.output_slacks / b == pytest.approx(found.output_slacks, abs=1e-9)
    assert np.array_equal(scaled.peers, found.peers)
    assert scaled.intensities == pytest.approx(found.intensities)


def test_size_of_units(data):
    """Constant returns: a unit of twice the size is as efficient."""
    x, y = data
    size = np.exp(np.random.default_rng(1).normal(size=(80, 1)))
    assert ccr_scores(x * size, y * size) == pytest.approx(ccr_scores(x, y), abs=1e-11)


def test_order_of_rows_and_columns(data):
    x, y = data
    found = ccr(x, y)
    order = np.random.default_rng(2).permutation(80)
    moved = ccr(x[order], y[order])
    same(moved, found, order)
    assert intensities(moved, 80) == pytest.approx(intensities(found, 80)[np.ix_(order, order)], abs=1e-9)
    turned = ccr(x[:, [2, 0, 1]], y[:, ::-1])
    assert turned.scores == pytest.approx(found.scores, abs=1e-11)
    assert turned.input_slacks == pytest.approx(found.input_slacks[:, [2, 0, 1]], abs=1e-9)


def test_inefficient_units_do_not_matter(data):
    x, y = data
    found = ccr(x, y)
    kept = np.union1d(found.peers, np.arange(40))
    assert len(kept) < 80
    same(ccr(x[kept], y[kept]), found, kept)


def test_a_better_unit_pushes_the_frontier(data):
    x, y = data
    before = ccr_scores(x, y)
    o = np.argsort(before)[-20]
    assert 0.5 < before[o] < 1
    after = ccr_scores(np.vstack([x, x[[o]] / 2]), np.vstack([y, y[[o]]]))
    assert after[-1] == 1
    assert after[o] == pytest.approx(0.5)
    assert (after[:-1] <= before + 1e-12).all()
    assert (after[:-1] < before - 0.01).sum() > 5


# errors, progress


@pytest.mark.parametrize("bad", [0.0, -1.0, np.nan, np.inf])
def test_data_must_be_positive(data, bad):
    x, y = data
    x[3, 1] = bad
    with pytest.raises(ValueError, match="inputs must be finite and above 0"):
        ccr_scores(x, y)
    with pytest.raises(ValueError, match="outputs must be finite and above 0"):
        ccr_scores(y, x)


def test_shapes(data):
    x, y = data
    with pytest.raises(ValueError, match="one row for each unit"):
        ccr_scores(x, y[:-1])
    with pytest.raises(ValueError, match="inputs must be a table"):
        ccr_scores(x[:, 0], y)
    with pytest.raises(ValueError, match="outputs must be a table"):
        ccr_scores(x, y[:, :0])


def test_second_stage_needs_scores_of_the_data(data):
    x, y = data
    scores = ccr_scores(x, y)
    same(slacks_and_peers(x, y, scores), ccr(x, y))
    for wrong in (scores * 0.999, scores[:-1]):
        with pytest.raises(ValueError, match="scores must be the radial scores"):
            slacks_and_peers(x, y, wrong)


def test_no_solution_is_an_error(data, monkeypatch):
    """Where corners and programmes fail, nothing is returned."""
    x, y = np.round(data[0], 1), np.round(data[1], 1)
    x[:40], y[:40] = np.tile([[1.0, 2.0, 3.0]], (40, 1)), 1.0
    monkeypatch.setattr(deafrontier, "MOST_CORNERS", 0)
    monkeypatch.setattr(deaprogrammes, "_linprog", lambda *a, **k: None)
    with pytest.raises(ArithmeticError, match="orders of magnitude"):
        ccr(x, y)


def test_first_stage_is_done_again_where_the_second_fails(monkeypatch):
    rng = np.random.default_rng(0)
    x, y = rng.integers(1, 5, (60, 3)) / 10, rng.integers(1, 5, (60, 2)) / 10
    found, solve, asked = ccr(x, y), deaprogrammes.largest_slacks, []

    def fails_at_first(*arguments):
        asked.append(len(arguments[4]))
        return [None] * asked[0] if len(asked) == 1 else solve(*arguments)

    monkeypatch.setattr(deaprogrammes, "largest_slacks", fails_at_first)
    other = check(x, y, 3)
    assert asked[0] == asked[1] > 5
    assert other.scores == pytest.approx(found.scores, abs=1e-11)
    total = [f.input_slacks.sum(axis=1) + f.output_slacks.sum(axis=1) for f in (found, other)]
    assert total[0] == pytest.approx(total[1], abs=1e-9)


@pytest.mark.parametrize("most", [0, 300_000])
def test_progress_and_cancelling(data, most, monkeypatch):
    monkeypatch.setattr(deafrontier, "MOST_CORNERS", most)
    seen = []
    ccr_scores(*data, tick=seen.append)
    assert seen == sorted(seen)
    assert seen[0] == 0
    assert seen[-1] == 1

    def stop(done):
        raise Cancelled

    with pytest.raises(Cancelled):
        ccr_scores(*data, tick=stop)
