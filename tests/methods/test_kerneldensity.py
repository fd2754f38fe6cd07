"""Bandwidths, estimates and Silverman's test against R, SciPy, published figures and sums written out."""

import numpy as np
import pytest
from geocoupling.methods import bandwidths, kerneldensity
from geocoupling.methods.bandwidths import RULES, bandwidth, nrd0, shared_out, sheather_jones
from geocoupling.methods.kerneldensity import (
    count_modes,
    critical_bandwidth,
    kernel_density,
    silverman_test,
    smoothed,
)
from geocoupling.methods.problems import Cancelled, DataProblem
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import brentq
from scipy.stats import gaussian_kde

# Annual precipitation of 70 cities, inches (McNeil 1977; data set precip of R)
PRECIP = np.fromstring(
    "67 54.7 7 48.5 14 17.2 20.7 13 43.4 40.2 38.9 54.5 59.8 48.3 22.9 11.5 34.4 35.1 38.7 30.8 30.6 43.1 56.8 40.8 "
    "41.8 42.5 31 31.7 30.2 25.9 49.2 37 35.9 15 30.2 7.2 36.2 45.5 7.8 33.4 36.1 40.2 42.7 42.5 16.2 39 35 37 31.4 "
    "37.6 39.9 36.2 42.8 46.4 24.7 49.1 46 35.9 7.8 48.2 15.2 32.5 44.7 42.6 38.8 17.4 40.8 29.1 14.6 59.2",
    sep=" ",
)
# Silica in 22 chondrite meteors, percent (Good and Gaskins 1980, table 2)
CHONDRITE = np.fromstring(
    "20.77 22.56 22.71 22.99 26.39 27.08 27.32 27.33 27.57 27.81 28.69 29.36 30.25 31.89 32.88 33.23 33.28 33.40 33.52 "
    "33.83 33.95 34.82",
    sep=" ",
)


def values(n, seed=1):
    return np.random.default_rng(seed).lognormal(0, 0.6, n)


# bandwidths


def test_nrd0_by_hand():
    # sd sqrt(2.5) = 1.58, quartiles 2 and 4: IQR / 1.34 = 1.4925 is smaller; 5 ** -0.2 = 0.72478
    assert nrd0(np.array([1.0, 2.0, 3.0, 4.0, 5.0])) == pytest.approx(0.9 * 2 / 1.34 * 5**-0.2, rel=1e-15)
    # sd sqrt(1/3) = 0.577 is smaller than 1 / 1.34 = 0.746
    assert nrd0(np.array([0.0, 0.0, 1.0, 1.0])) == pytest.approx(0.9 * np.sqrt(1 / 3) * 4**-0.2, rel=1e-15)


def test_nrd0_as_r_prints_it():
    assert nrd0(PRECIP) == pytest.approx(3.848, abs=0.0005)  # density(precip): bw = 3.848


def test_nrd0_falls_back_as_r_does():
    most_equal = np.array([2.0] * 9 + [5.0])  # IQR 0: the standard deviation
    assert nrd0(most_equal) == pytest.approx(0.9 * np.std(most_equal, ddof=1) * 10**-0.2, rel=1e-15)
    assert nrd0(np.array([-4.0, -4.0])) == pytest.approx(0.9 * 4 * 2**-0.2, rel=1e-15)
    assert nrd0(np.zeros(3)) == pytest.approx(0.9 * 3**-0.2, rel=1e-15)


@pytest.mark.parametrize("rule", ["scott", "silverman"])
def test_rules_of_scipy(rule):
    x = values(57)
    kde = gaussian_kde(x, bw_method=rule)
    assert bandwidth(x, rule) == pytest.approx(np.sqrt(kde.covariance[0, 0]), rel=1e-14)


def sheather_jones_twin(x):
    """The equation over every ordered pair, in the plainest form."""
    n = len(x)
    d = x[:, None] - x
    spread = min(np.std(x, ddof=1), (np.quantile(x, 0.75) - np.quantile(x, 0.25)) / 1.349)

    def density_of(u):
        return np.exp(-u * u / 2) / np.sqrt(2 * np.pi)

    def roughness(g):
        u = d / g
        return ((u**4 - 6 * u**2 + 3) * density_of(u)).sum() / (n * (n - 1) * g**5)

    def change(g):
        u = d / g
        return -((u**6 - 15 * u**4 + 45 * u**2 - 15) * density_of(u)).sum() / (n * (n - 1) * g**7)

    factor = 1.357 * (roughness(1.24 * spread * n ** (-1 / 7)) / change(1.23 * spread * n ** (-1 / 9))) ** (1 / 7)

    def excess(h):
        return (1 / (2 * np.sqrt(np.pi) * n * roughness(factor * h ** (5 / 7)))) ** 0.2 - h

    return brentq(excess, 0.01 * spread, 2 * spread, xtol=1e-13)


@pytest.mark.parametrize("x", [PRECIP, CHONDRITE, values(80), np.append(values(40), 9 + values(30, 2))])
def test_sheather_jones_solves_its_equation(x):
    assert sheather_jones(x) == pytest.approx(sheather_jones_twin(x), rel=1e-7)


def test_sheather_jones_as_r_prints_it():
    # density(precip, bw = "SJ") prints 3.938; R stops within 0.01 hmax = 0.05 of the solution
    assert sheather_jones(PRECIP) == pytest.approx(3.938, abs=0.05)


def test_binned_pairs_change_sheather_jones_by_less_than_a_ten_thousandth(monkeypatch):
    x = values(900)
    exact = sheather_jones(x)
    monkeypatch.setattr(bandwidths, "MOST_PAIRED", 0)
    binned = sheather_jones(x)
    assert binned != exact
    assert binned == pytest.approx(exact, rel=1e-4)


def test_sheather_jones_of_ties_and_of_too_few_values():
    assert sheather_jones(np.append(np.full(30, 2.0), values(9))) > 0  # quartiles coincide
    assert np.isnan(sheather_jones(np.full(5, 3.0)))
    assert np.isnan(sheather_jones(np.append(values(1500), 1e9)))  # too many cells


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(-50, 50), min_size=5, max_size=40), st.floats(0.01, 100), st.floats(-1000, 1000))
def test_bandwidths_follow_the_unit(whole, factor, shift):
    x = np.array(whole, dtype=float)
    if np.ptp(x) == 0:
        return
    for rule in RULES[:3]:
        # shifts of 1000 times the step cost 1e-3 of the digits
        assert bandwidth(factor * x + shift, rule) == pytest.approx(factor * bandwidth(x, rule), rel=1e-7)


def test_unknown_rule():
    with pytest.raises(DataProblem, match="nrd0"):
        bandwidth(values(9), "normal")


# estimates


def test_density_is_that_of_scipy():
    x = values(120)
    h = bandwidth(x, "scott")
    grid = np.linspace(-1, 8, 300)
    assert kernel_density(x, h, grid) == pytest.approx(gaussian_kde(x)(grid), rel=1e-10, abs=1e-14)


@pytest.mark.parametrize("step_of_h", [0.2, 1.0, 7.0])
def test_binned_density_is_within_a_ten_thousandth_of_the_highest(monkeypatch, step_of_h):
    x = values(3000)
    h = nrd0(x)
    grid = np.arange(0.3, 4, step_of_h * h)  # values lie on both sides of it
    exact = kernel_density(x, h, grid)
    monkeypatch.setattr(kerneldensity, "MOST_DIRECT", 0)
    binned = kernel_density(x, h, grid)
    assert np.abs(binned - exact).max() <= 1e-4 * kernel_density(x, h, np.linspace(0, 4, 400)).max()
    assert (binned != exact).any()


def test_smoothing_is_the_plain_convolution():
    counts = np.random.default_rng(2).integers(0, 5, (3, 40)).astype(float)
    place = np.arange(40)
    kernel = np.exp(-0.5 * ((place[:, None] - place) / 2.7) ** 2)
    assert smoothed(counts, 2.7) == pytest.approx(counts @ kernel, abs=1e-11)  # the kernel ends at 1e-16


@settings(max_examples=50, deadline=None)
@given(st.lists(st.floats(0, 7), min_size=1, max_size=30))
def test_linear_binning_keeps_number_and_mean(x):
    x = np.array(x)
    counts = shared_out(x, 0.0, 0.5, 15)
    assert counts.sum() == pytest.approx(len(x), rel=1e-12)
    assert counts @ (0.5 * np.arange(15)) == pytest.approx(x.sum(), rel=1e-12, abs=1e-12)


def test_modes_are_counted_through_plateaus_and_ends():
    assert count_modes(np.array([3.0, 2.0, 1.0])) == 1  # falls from the start
    assert count_modes(np.array([1.0, 2.0, 3.0])) == 1
    assert count_modes(np.array([2.0, 1.0, 2.0])) == 2
    assert count_modes(np.array([0.0, 1.0, 1.0, 2.0, 2.0, 1.0])) == 1
    assert count_modes(np.array([0.0, 1.0, 1.0 - 1e-14, 1.0, 0.0])) == 1  # rounding


# Silverman's test


@pytest.mark.parametrize(("modes", "printed"), [(1, 2.39), (2, 1.83), (3, 0.68)])
def test_critical_bandwidths_of_chondrites(modes, printed):
    """Silverman (1981), table 1; he cut the digits, so that the true figures lie up to 0.01 above."""
    found = critical_bandwidth(CHONDRITE, modes)
    assert printed <= found < printed + 0.01


def test_critical_bandwidth_parts_one_mode_from_two():
    x = values(60, 4)
    h = critical_bandwidth(x)
    grid = np.linspace(x.min(), x.max(), 20001)
    assert count_modes(kernel_density(x, 1.002 * h, grid)) == 1
    assert count_modes(kernel_density(x, 0.998 * h, grid)) > 1
    assert critical_bandwidth(1000 - 7 * x) == pytest.approx(7 * h, rel=1e-3)  # its own tolerance
    assert critical_bandwidth(np.array([2.0, 2.0, 2.0])) == 0


def test_p_equals_that_of_samples_drawn_value_by_value():
    """Silverman's recipe in a loop; 800 samples each, so that two p differ by less than 0.075 (3 sd)."""
    x = np.append(values(25, 5), 2.5 + values(15, 6))
    p, h = silverman_test(x, 800, seed=1)
    rng, more = np.random.default_rng(7), 0
    for _ in range(800):
        drawn = rng.choice(x, len(x))
        moved = drawn.mean() + (drawn - drawn.mean() + h * rng.normal(size=len(x))) / np.sqrt(1 + h**2 / x.var())
        more += count_modes(kernel_density(moved, h, np.linspace(moved.min(), moved.max(), 300))) > 1
    assert 0.05 < p < 0.95
    assert p == pytest.approx(more / 800, abs=0.075)


def test_p_by_cells_is_that_by_values(monkeypatch):
    """Large samples are drawn as counts of cells; 1000 samples each, 3 sd of a difference are 0.067."""
    x = np.random.default_rng(3).normal(size=4000)
    by_cells = silverman_test(x, 1000, seed=1)[0]

    def by_values(rng, shares, n, size):
        edges = np.cumsum(shares)
        return np.array(
            [np.bincount(np.searchsorted(edges[:-1], rng.random(n)), minlength=len(shares)) for _ in range(size)]
        )

    monkeypatch.setattr(kerneldensity, "_samples", by_values)
    assert by_cells == pytest.approx(silverman_test(x, 1000, seed=2)[0], abs=0.07)


def test_under_one_normal_mode_rejections_are_few():
    found = [silverman_test(np.random.default_rng(s).normal(size=80), 199, seed=s)[0] for s in range(80)]
    assert np.mean(np.array(found) < 0.1) <= 0.1
    assert 0.3 < np.mean(found) < 0.8


def test_two_clear_bumps_are_found():
    rng = np.random.default_rng(1)
    x = np.append(rng.normal(0, 1, 60), rng.normal(6, 1, 40))
    assert silverman_test(x, 499)[0] < 0.01
    assert silverman_test(x, 499) == silverman_test(x, 499)
    assert silverman_test(1e6 + 1e-3 * x, 499)[0] < 0.01


def test_the_test_can_be_cancelled():
    def stop(share):
        raise Cancelled

    with pytest.raises(Cancelled):
        silverman_test(values(30), 99, tick=stop)
