"""Moran spectral randomisation: what random responses keep, and that tests of q keep their size."""

import numpy as np
import pytest
from geocoupling.methods.geodetector import spatial, spectrum
from geocoupling.methods.geodetector.permutation import exchange, permutation_p
from geocoupling.methods.geodetector.qstatistic import q_statistic
from geocoupling.methods.geodetector.spatial import spatial_gain_p, spatial_p
from geocoupling.methods.geodetector.spectrum import canonical_order, spatial_exchange
from geocoupling.methods.neighbours import from_pairs, near_neighbours, nearest_neighbours
from geocoupling.methods.problems import Cancelled, DataProblem

SIDE = 18


@pytest.fixture(scope="module")
def grid():
    """Queen neighbours on an 18 x 18 grid, whose eigenvalues repeat."""
    points = np.array([(x, y) for y in range(SIDE) for x in range(SIDE)], dtype=float)
    return near_neighbours(points, 1.5)


def scattered(n=60, seed=1):
    """Random points with their nearest neighbours, two islands and a separate couple."""
    points = np.random.default_rng(seed).uniform(size=(n, 2))
    points[[3, 11]] = np.nan
    near = nearest_neighbours(points, 4).matrix.tolil()
    for unit in (5, 6):
        near[unit], near[:, unit] = 0, 0
    near[5, 6] = 1
    left, right = near.nonzero()
    return from_pairs(n, left, right, "knn")


def dependent(neighbours, strength):
    """What turns noise into a simultaneously autoregressive response."""
    return np.linalg.inv(np.eye(len(neighbours.matrix.indptr) - 1) - strength * neighbours.row_standardised().toarray())


def classes(values, count):
    return np.searchsorted(np.quantile(values, np.arange(1, count) / count), values)


def morans(responses, weights):
    """Moran's I up to a constant factor, by its definition."""
    z = responses - responses.mean(axis=0)
    return (z * (weights @ z)).sum(axis=0) / (z * z).sum(axis=0)


@pytest.mark.parametrize("kind", ["grid", "scattered", "no neighbours"])
def test_random_responses_keep_mean_variance_and_morans_i(kind, grid):
    neighbours = {"grid": grid, "scattered": scattered(), "no neighbours": from_pairs(40, [], [], "queen")}[kind]
    weights = neighbours.row_standardised().toarray()
    y = np.random.default_rng(2).gamma(2.0, size=len(weights))
    made = spatial_exchange(y, neighbours)
    weights = weights[np.ix_(made.rows, made.rows)]
    drawn = made.vectors @ made.randomised_parts(made.y, 50, np.random.default_rng(3))
    # 1e-9: rounding over hundreds of terms, and repeated eigenvalues taken as one within 1e-10
    assert np.allclose(drawn.mean(axis=0), 0, atol=1e-9)
    assert np.allclose((drawn**2).sum(axis=0), (made.y**2).sum(), rtol=1e-9)
    assert np.allclose(morans(drawn, weights), morans(made.y[:, None], weights), atol=1e-9)
    assert np.abs(np.corrcoef(drawn.T) - np.eye(50)).max() < 0.9


def test_eigenvectors_are_those_of_the_centred_weights(grid):
    y = np.random.default_rng(4).normal(size=SIDE * SIDE)
    made = spatial_exchange(y, grid)
    weights = grid.row_standardised().toarray()[np.ix_(made.rows, made.rows)]
    centring = np.eye(len(y)) - 1 / len(y)
    product = centring @ (weights + weights.T) / 2 @ centring @ made.vectors
    assert np.allclose(product, made.vectors * made.values, atol=1e-10)
    assert np.allclose(made.vectors.T @ made.vectors, np.eye(len(y) - 1), atol=1e-10)
    # what a quarter turn of the square moves comes in pairs: half of the eigenvectors
    assert len(made.starts) == pytest.approx(0.75 * len(y), abs=2)
    assert np.allclose(made.vectors @ made.parts(made.y), made.y)


def test_the_order_of_rows_does_not_matter(grid):
    rng = np.random.default_rng(5)
    y = dependent(grid, 0.7) @ rng.normal(size=SIDE * SIDE)
    y[:40] = y[0]
    codes, within = rng.integers(0, 5, len(y)), rng.integers(0, 3, len(y))
    order = rng.permutation(len(y))
    made, again = spatial_exchange(y, grid), spatial_exchange(y[order], grid.of(order))
    assert np.array_equal(made.y, again.y)
    assert spatial_p(made, [codes], 199, 1) == spatial_p(again, [codes[order]], 199, 1)
    finer = within * 5 + codes
    first = spatial_gain_p(made, [finer], within, 199, 1)
    assert first == spatial_gain_p(again, [finer[order]], within[order], 199, 1)
    assert spatial_p(made, [codes], 199, 2) != spatial_p(made, [codes], 199, 1)


def test_equal_responses_are_ordered_by_their_neighbours():
    # a path of six with the same response everywhere but at one end
    path = from_pairs(6, range(5), range(1, 6), "rook").matrix
    y = np.array([0.0, 1, 1, 1, 1, 1])
    orders = set()
    for seed in range(10):
        mixed = np.random.default_rng(seed).permutation(6)
        orders.add(tuple(mixed[canonical_order(y[mixed], path[mixed][:, mixed])]))
    assert len(orders) == 1


def brute_p(made, y, codes, count, seed, share=None):
    """Count by the q statistic of each drawn response; ``share`` gives the strata that a gain is measured within."""
    rng, codes = np.random.default_rng(seed), codes[made.rows]
    drawn = (made.vectors @ made.randomised_parts(y, count, rng)).T

    def measure(z):
        if share is None:
            return q_statistic(z, codes)
        coarse = q_statistic(z, share[made.rows])
        return (q_statistic(z, codes) - coarse) / (1 - coarse)

    observed = measure(y)
    above = np.cumsum([measure(z) >= observed - 1e-9 for z in drawn])
    if above[-1] >= 20:
        return 20 / (1 + np.argmax(above >= 20))
    return (above[-1] + 1) / (count + 1)


@pytest.mark.parametrize("tests", [2, 40], ids=["fewer groups than units", "more groups than units"])
def test_p_values_against_counting_one_by_one(tests, monkeypatch):
    monkeypatch.setattr(spatial, "CELLS", 60 * 70)
    rng, neighbours = np.random.default_rng(6), scattered()
    y = dependent(neighbours, 0.6) @ rng.normal(size=60)
    codes = [classes(y + rng.normal(size=60) * s, 4) for s in np.linspace(0.8, 9, tests)]
    made = spatial_exchange(y, neighbours)
    found = spatial_p(made, codes, 299, 7)
    assert found.tolist() == [brute_p(made, made.y, c, 299, 7) for c in codes]
    # a test does not depend on the others that are asked for
    assert spatial_p(made, codes[1:2], 299, 7)[0] == found[1]
    assert len(set(found)) > 1


def test_p_values_of_gains_against_counting_one_by_one():
    rng, neighbours = np.random.default_rng(8), scattered()
    within = rng.integers(0, 3, 60)
    y = within + dependent(neighbours, 0.6) @ rng.normal(size=60)
    codes = [within * 3 + classes(y + rng.normal(size=60) * s, 3) for s in (1.5, 3.0, 8.0)]
    made = spatial_exchange(y, neighbours)
    residuals = made.y.copy()
    for stratum in range(3):
        inside = within[made.rows] == stratum
        residuals[inside] -= residuals[inside].mean()
    expected = [brute_p(made, residuals, c, 299, 9, within) for c in codes]
    assert spatial_gain_p(made, codes, within, 299, 9).tolist() == expected


def test_gains_of_nothing():
    rng, neighbours = np.random.default_rng(10), scattered()
    y, within = rng.normal(size=60), rng.integers(0, 4, 60)
    assert spatial_gain_p(spatial_exchange(y, neighbours), [within], within, 99, 1) == 1
    explained = spatial_exchange(within * 2.0, neighbours)
    assert spatial_gain_p(explained, [within * 2 + rng.integers(0, 2, 60)], within, 99, 1) == 1
    assert len(spatial_gain_p(explained, [], within, 99, 1)) == len(spatial_p(explained, [], 99, 1)) == 0


def test_a_factor_that_explains_everything_is_significant(grid):
    y = dependent(grid, 0.85) @ np.random.default_rng(11).normal(size=SIDE * SIDE)
    assert spatial_p(spatial_exchange(y, grid), [classes(y, 5)], 199, 1) == 1 / 200


def test_pilot_gives_up_and_says_which(monkeypatch):
    monkeypatch.setattr(spatial, "CELLS", 60 * 100)
    rng, neighbours = np.random.default_rng(12), scattered()
    y = rng.normal(size=60)
    made, tests = spatial_exchange(y, neighbours), [classes(y, 4), rng.integers(0, 4, 60)]
    full, part = spatial_p(made, tests, 999, 1), spatial_p(made, tests, 999, 1, pilot=150)
    assert np.isnan(part[0])
    assert part[1] == full[1]
    assert full[0] == 1 / 1000


def test_progress_can_cancel():
    made = spatial_exchange(np.arange(60.0), scattered())
    seen = []
    spatial_p(made, [np.arange(60) % 2], 99, 1, tick=seen.append)
    assert seen[-1] == 1

    def stop(share):
        raise Cancelled

    with pytest.raises(Cancelled):
        spatial_p(made, [np.arange(60) % 2], 99, 1, tick=stop)
    with pytest.raises(Cancelled):
        spatial_exchange(np.arange(60.0), scattered(), tick=stop)


def test_too_many_units_are_refused(monkeypatch):
    monkeypatch.setattr(spectrum, "MORAN_LARGEST", 59)
    with pytest.raises(DataProblem) as caught:
        spatial_exchange(np.arange(60.0), scattered())
    assert caught.value.code == "spatial_too_large"
    assert caught.value.values == {"n": 60, "most": 59}


@pytest.mark.slow
@pytest.mark.parametrize(("strength", "strata"), [(0.85, 5), (0.9, 6)])
def test_spatial_keeps_its_size_on_a_dependent_null_where_permutation_does_not(grid, strength, strata):
    rng, make, sets = np.random.default_rng(13), dependent(grid, strength), 200
    rejected = np.zeros(2)
    # the spectrum is that of the grid, whatever the response: prepared once, in the grid's own order
    prepared = spatial_exchange(np.arange(float(SIDE * SIDE)), grid)
    for seed in range(sets):
        y = make @ rng.normal(size=SIDE * SIDE)
        codes = classes(make @ rng.normal(size=SIDE * SIDE), strata)
        made = spectrum.SpatialExchange(y - y.mean(), prepared.rows, prepared.values, prepared.vectors, prepared.starts)
        rejected += (
            spatial_p(made, [codes], 99, seed)[0] <= 0.05,
            permutation_p(exchange(y), [codes], 99, seed)[0] <= 0.05,
        )
    # two standard errors of a share of .05 in 200 are .03
    assert 0.02 <= rejected[0] / sets <= 0.09
    assert rejected[1] / sets > 0.15


@pytest.mark.slow
def test_gains_keep_their_size_on_a_dependent_null_where_permutation_does_not(grid):
    rng, make, sets = np.random.default_rng(14), dependent(grid, 0.85), 150
    prepared = spatial_exchange(np.arange(float(SIDE * SIDE)), grid)
    rejected = np.zeros(2)
    for seed in range(sets):
        first, second = (classes(make @ rng.normal(size=SIDE * SIDE), 4) for _ in range(2))
        y, crossed = make @ rng.normal(size=SIDE * SIDE) + first, first * 4 + second
        made = spectrum.SpatialExchange(y - y.mean(), prepared.rows, prepared.values, prepared.vectors, prepared.starts)
        codes = np.unique(crossed, return_inverse=True)[1]
        rejected += (
            spatial_gain_p(made, [crossed], first, 99, seed)[0] <= 0.05,
            permutation_p(exchange(y, first), [codes], 99, seed)[0] <= 0.05,
        )
    assert 0.01 <= rejected[0] / sets <= 0.1
    assert rejected[1] / sets > 0.15
