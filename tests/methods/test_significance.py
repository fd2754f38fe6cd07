"""F tests, Holm's adjustment, the interval of q, and the permutation engine."""

from itertools import permutations

import numpy as np
import pytest
from geocoupling.methods.geodetector.permutation import ENOUGH, exchange, permutation_p
from geocoupling.methods.geodetector.qstatistic import q_statistic
from geocoupling.methods.geodetector.significance import (
    central_f_p,
    f_of_q,
    holm,
    noncentral_f_p,
    noncentral_lambda,
    q_interval,
    reduced_f_p,
)


def test_holm_by_hand():
    # sorted .005 .01 .03 .04 times 4 3 2 1, made rising
    assert holm([0.01, 0.04, 0.03, 0.005]).tolist() == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([0.6, 0.7]).tolist() == [1.0, 1.0]
    with_gap = holm([0.01, np.nan, 0.04])
    assert np.isnan(with_gap[1])
    assert with_gap[[0, 2]].tolist() == pytest.approx([0.02, 0.04])


def test_central_f_is_analysis_of_variance():
    from scipy.stats import f_oneway

    rng = np.random.default_rng(0)
    codes = np.repeat([0, 1, 2], [8, 12, 10])
    y = rng.normal(size=30) + codes * 0.4
    expected = f_oneway(*[y[codes == c] for c in range(3)])
    q = q_statistic(y, codes)
    assert f_of_q(q, 30, 3) == pytest.approx(expected.statistic)
    assert central_f_p(q, 30, 3) == pytest.approx(expected.pvalue)


def test_degenerate_f():
    assert np.isnan(central_f_p(1.0, 5, 5))
    assert np.isnan(central_f_p(0.0, 5, 1))
    assert central_f_p(1.0, 9, 3) == 0
    assert reduced_f_p(0.0, 0.0, 5, 2) == 1
    assert np.isnan(reduced_f_p(np.nan, 0.5, 5, 2))


def test_noncentral_p_depends_on_the_zero_point_and_central_does_not():
    rng = np.random.default_rng(4)
    codes = np.arange(60) % 4
    y = rng.normal(size=60) + codes + 3
    codes[:6] = 0
    shifted = noncentral_lambda(y + 10, codes)
    assert abs(shifted - noncentral_lambda(y, codes)) > 0.05 * shifted
    assert q_statistic(y + 10, codes) == pytest.approx(q_statistic(y, codes))
    codes = np.arange(60) % 4
    means = np.array([y[codes == c].mean() for c in range(4)])
    by_hand = ((means**2).sum() - (np.sqrt(15) * means).sum() ** 2 / 60) / y.var()
    assert noncentral_lambda(y, codes, "population") == pytest.approx(by_hand)
    assert noncentral_lambda(y, codes, "sample") == pytest.approx(by_hand * 59 / 60)


def test_noncentral_f_without_noncentrality_is_central():
    assert noncentral_f_p(0.3, 40, 4, 0.0) == pytest.approx(central_f_p(0.3, 40, 4))
    assert noncentral_f_p(0.3, 40, 4, 5.0) > central_f_p(0.3, 40, 4)
    assert np.isnan(noncentral_f_p(1.0, 4, 4, 5.0))


@pytest.mark.parametrize(("n", "strata"), [(20, 3), (300, 6), (100_000, 8)])
@pytest.mark.parametrize("q", [0.05, 0.4, 0.95])
def test_interval_puts_q_at_its_tails(n, strata, q):
    from scipy.stats import ncf

    low, high = q_interval(q, n, strata)
    assert 0 <= low <= high < 1
    ratio = f_of_q(q, n, strata)
    upper_tail = ncf.cdf(ratio, strata - 1, n - strata, high * n / (1 - high))
    assert upper_tail == pytest.approx(0.025, abs=1e-6) or (high == 0 and upper_tail < 0.025)
    if low > 0:
        assert ncf.sf(ratio, strata - 1, n - strata, low * n / (1 - low)) == pytest.approx(0.025, abs=1e-6)
        assert low < q < high
    else:
        assert central_f_p(q, n, strata) >= 0.025
    wider = q_interval(q, n, strata, level=0.99)
    assert wider[0] <= low
    assert wider[1] >= high


def test_interval_covers():
    """Of 200 samples of strata means with q = .3 about 190 intervals hold .3."""
    rng = np.random.default_rng(8)
    codes = np.repeat(np.arange(4), 20)
    means = np.array([-1, -0.5, 0.5, 1]) / np.sqrt(0.625) * np.sqrt(0.3 / 0.7)
    held = 0
    for _ in range(200):
        low, high = q_interval(q_statistic(means[codes] + rng.normal(size=80), codes), 80, 4)
        held += low <= 0.3 <= high
    assert 180 <= held <= 199


def test_interval_of_degenerate_q():
    assert np.isnan(q_interval(1.0, 9, 3)).all()
    assert np.isnan(q_interval(0.5, 3, 3)).all()
    assert q_interval(0.0, 50, 3) == (0.0, 0.0)


def exact_p(y, codes):
    """Share of all orders of y whose q is at least that of y."""
    observed = q_statistic(y, codes)
    every = [q_statistic(order, codes) for order in permutations(y)]
    return np.mean(np.array(every) >= observed - 1e-12)


def test_permutation_p_near_all_permutations():
    y, codes = np.array([1.0, 2, 2, 5, 7, 9]), np.array([0, 0, 0, 1, 1, 1])
    p = permutation_p(exchange(y), [codes], 4999, seed=2)[0]
    assert p == pytest.approx(exact_p(y, codes), rel=0.45)
    assert exact_p(y, codes) == pytest.approx(0.1)


def test_one_test_does_not_depend_on_the_others_nor_on_row_order():
    rng = np.random.default_rng(3)
    y = np.round(rng.normal(size=60), 1)
    first, second = rng.integers(0, 3, 60), rng.integers(0, 5, 60)
    p = permutation_p(exchange(y), [first, second], 999, seed=7)
    assert permutation_p(exchange(y), [second], 999, seed=7)[0] == p[1]
    order = rng.permutation(60)
    assert permutation_p(exchange(y[order]), [first[order], second[order]], 999, seed=7).tolist() == p.tolist()
    inside = permutation_p(exchange(y, first), [first * 5 + second], 999, seed=7)
    again = permutation_p(exchange(y[order], first[order]), [(first * 5 + second)[order]], 999, seed=7)
    assert inside.tolist() == again.tolist()


def test_stops_only_at_twenty_exceedances():
    rng = np.random.default_rng(5)
    y, codes = rng.normal(size=80), np.arange(80) % 4
    p = permutation_p(exchange(y), [codes], 999, seed=1)[0]
    draws = ENOUGH / p
    assert draws == pytest.approx(round(draws))
    assert p > 0.05
    strong = permutation_p(exchange(y + 5 * codes), [codes], 999, seed=1)[0]
    assert strong == 1 / 1000


def test_pilot_tells_the_same_or_nothing():
    rng = np.random.default_rng(5)
    y = rng.normal(size=3000)
    tests = [rng.integers(0, 4, 3000), (y > 1).astype(int)]
    whole = permutation_p(exchange(y), tests, 999, seed=1)
    pilot = permutation_p(exchange(y), tests, 999, seed=1, pilot=300)
    assert pilot[0] == whole[0]
    assert np.isnan(pilot[1])


def test_response_stays_in_its_stratum():
    """Permuted inside the strata of a factor, that factor's own q can not change: p is 1."""
    rng = np.random.default_rng(5)
    within = rng.integers(0, 3, 50)
    y = rng.normal(size=50) + 4 * within
    assert permutation_p(exchange(y, within), [within], 99, seed=1)[0] == 1
    exchanged = exchange(y, within)
    places = np.sort(exchanged.within)
    for row in exchanged.shuffled(5, np.random.default_rng(0)):
        for stratum in range(3):
            assert sorted(row[places == stratum]) == sorted(exchanged.original[exchanged.within == stratum])


def test_units_move_whole():
    units = np.repeat(np.arange(12), 3)
    y = np.random.default_rng(1).normal(size=36)
    made = exchange(y, None, units)
    blocks = {tuple(made.original[units == u][np.argsort(y[units == u])]) for u in range(12)}
    shuffled = made.shuffled(4, np.random.default_rng(0))
    for row in shuffled:
        assert {tuple(row[piece]) for piece in made.pieces[0]} == blocks
    assert not np.array_equal(shuffled[0], shuffled[1])


def test_repeated_rows_do_not_make_a_result_significant():
    """Six copies of twelve rows: free permutation finds significance that whole units do not."""
    rng = np.random.default_rng(11)
    base, codes = rng.normal(size=12), np.arange(12) % 3
    y, groups, units = np.tile(base, 6), np.tile(codes, 6), np.tile(np.arange(12), 6)
    free = permutation_p(exchange(y), [groups], 999, seed=1)[0]
    whole = permutation_p(exchange(y, None, units), [groups], 999, seed=1)[0]
    single = permutation_p(exchange(base), [codes], 999, seed=1)[0]
    assert free < 0.02
    assert abs(whole - single) < 0.15
    assert whole > 0.1
