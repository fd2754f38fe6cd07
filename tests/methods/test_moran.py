"""Moran's I of responses and residuals."""

import numpy as np
import pytest
from geocoupling.methods.geodetector.moran import moran_residual, morans_i
from geocoupling.methods.neighbours import from_pairs, nearest_neighbours

SIDE = 12


def chessboard():
    """A grid with rook neighbours and its colours."""
    place = np.arange(SIDE * SIDE).reshape(SIDE, SIDE)
    left = np.concatenate([place[:, :-1].ravel(), place[:-1].ravel()])
    right = np.concatenate([place[:, 1:].ravel(), place[1:].ravel()])
    row, column = np.divmod(np.arange(SIDE * SIDE), SIDE)
    return from_pairs(SIDE * SIDE, left, right, "rook"), row, column


def by_hand(values, neighbours):
    """The textbook's formula over all pairs, with row-standardised weights."""
    weights = neighbours.matrix.toarray()
    weights /= np.maximum(weights.sum(axis=1, keepdims=True), 1)
    z = values - values.mean()
    return len(z) / weights.sum() * (z[:, None] * weights * z).sum() / (z @ z)


def test_morans_i_by_hand():
    # a chain of three with a fourth unit at its end: lags 2, 2, 3, 3 of 1, 2, 3, 4
    chain = from_pairs(4, [0, 1, 2], [1, 2, 3], "rook")
    assert morans_i([1, 2, 3, 4], chain, 99).i == pytest.approx(0.4)


def test_a_chessboard_is_minus_one_and_a_slope_is_near_one():
    neighbours, row, column = chessboard()
    board = morans_i((row + column) % 2, neighbours, 199)
    assert board.i == pytest.approx(-1.0)
    assert board.p == 1.0
    slope = morans_i(row * 1.0, neighbours, 199)
    assert slope.i > 0.9
    assert slope.p == 1 / 200
    assert slope.expected == pytest.approx(-1 / (SIDE**2 - 1))


def test_islands_count_as_units_without_influence():
    points = np.random.default_rng(1).uniform(size=(30, 2))
    values = np.random.default_rng(2).normal(size=30) + 3
    points[[4, 9]] = np.nan
    neighbours = nearest_neighbours(points, 4)
    found = morans_i(values, neighbours, 99)
    assert found.i == pytest.approx(by_hand(values, neighbours))
    # the permutations are on the same scale: their p agrees with the test by moments
    from esda.moran import Moran

    exact = Moran(values, neighbours.libpysal(), permutations=0, two_tailed=False)
    one_sided = exact.p_rand if exact.z_rand > 0 else 1 - exact.p_rand
    # binomial error of 4,999 permutations at p = .5 is .007; the normal approximation for 30 units takes the rest
    assert morans_i(values, neighbours, 4999).p == pytest.approx(one_sided, abs=0.04)


def test_the_generator_that_the_whole_program_shares_has_no_say():
    neighbours, row, _ = chessboard()
    values = row + np.random.default_rng(3).normal(size=len(row)) * 40
    np.random.seed(0)
    state = np.random.get_state()[1].copy()
    first = morans_i(values, neighbours, 199, seed=5)
    assert np.array_equal(np.random.get_state()[1], state)
    np.random.seed(1)
    assert morans_i(values, neighbours, 199, seed=5) == first
    assert len({morans_i(values, neighbours, 199, seed=seed).p for seed in range(5)}) > 1


def test_rows_in_another_order_and_another_scale_give_the_same():
    neighbours, row, column = chessboard()
    values = np.random.default_rng(6).normal(size=len(row))
    order = np.random.default_rng(7).permutation(len(row))
    first = morans_i(values, neighbours, 199)
    for again in (morans_i(values[order], neighbours.of(order), 199), morans_i(values * 1e9 - 4e9, neighbours, 199)):
        assert again.i == pytest.approx(first.i)
        assert again.p == first.p


def test_residuals_forget_what_the_strata_explain():
    neighbours, row, column = chessboard()
    strata = row // 4 * 3 + column // 4
    values = strata * 10.0 + np.random.default_rng(8).normal(size=len(row))
    assert morans_i(values, neighbours, 199).p == 1 / 200
    means = np.array([values[strata == s].mean() for s in range(9)])
    found = moran_residual(values, strata, neighbours, 199)
    assert found.i == pytest.approx(by_hand(values - means[strata], neighbours))
    assert found.p > 0.05
    # taking out means of compact strata makes neighbours differ a little: the null is below -1 / (n - 1)
    assert found.expected < -2 / (SIDE**2 - 1)


def test_residuals_keep_the_dependence_that_strata_do_not_explain():
    neighbours, row, column = chessboard()
    smooth = np.sin(row / 2.0) + np.cos(column / 3.0)
    assert moran_residual(smooth, column % 2, neighbours, 199).p == 1 / 200


@pytest.mark.slow
def test_p_of_residuals_keeps_its_size_because_they_stay_in_their_stratum():
    neighbours, row, column = chessboard()
    strata, rng, sets = row // 3 * 4 + column // 3, np.random.default_rng(9), 200
    rejected = np.zeros(2)
    for _ in range(sets):
        y = rng.normal(size=len(row))
        residuals = y - (np.bincount(strata, weights=y) / np.bincount(strata))[strata]
        rejected += (
            moran_residual(y, strata, neighbours, 39).p <= 0.1,
            morans_i(residuals, neighbours, 39).p <= 0.1,
        )
    # the binomial error of a share of .1 in 200 is .021; dealt out over all rows residuals are hardly ever significant
    assert 0.05 <= rejected[0] / sets <= 0.15
    assert rejected[1] / sets < 0.03


@pytest.mark.parametrize(
    ("values", "pairs"),
    [([1.0, 2, 3], ([0, 1], [1, 2])), ([2.0] * 5, ([0], [1])), ([1.0, 2, 3, 4, 5], ([], []))],
    ids=["three rows", "a constant", "nobody has a neighbour"],
)
def test_nothing_to_compute(values, pairs):
    found = morans_i(values, from_pairs(len(values), *pairs, "queen"), 99)
    assert np.isnan([found.i, found.expected, found.p]).all()
    assert found.n == len(values)
