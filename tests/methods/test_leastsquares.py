"""Least squares against statsmodels, exact fractions, and a plain solver."""

from fractions import Fraction

import numpy as np
import pytest
import statsmodels.api as sm
from geocoupling.methods.leastsquares import independent_columns, least_squares
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import t as student

PEERS = {"classical": "nonrobust", "hc1": "HC1", "hc3": "HC3"}


def drawn(n, m, seed):
    rng = np.random.default_rng(seed)
    columns = rng.normal(size=(n, m)) @ rng.normal(size=(m, m)) + rng.normal(scale=3, size=m)
    return columns @ rng.normal(size=m) + rng.normal(size=n) * (1 + np.abs(columns[:, 0])), columns


@pytest.mark.parametrize("covariance", PEERS)
@pytest.mark.parametrize("size", [(5, 1), (40, 1), (40, 4), (300, 7)])
def test_equals_statsmodels(covariance, size):
    y, columns = drawn(*size, seed=size[0])
    ours = least_squares(y, columns, covariance)
    peer = sm.OLS(y, sm.add_constant(columns)).fit(cov_type=PEERS[covariance], use_t=True)
    # 1e-10: two decompositions of one well-conditioned problem
    for found, expected in (
        (ours.coefficients, peer.params),
        (ours.std_errors, peer.bse),
        (ours.t, peer.tvalues),
        (ours.fitted, peer.fittedvalues),
    ):
        assert found == pytest.approx(expected, rel=1e-10, abs=1e-12)
    assert ours.p == pytest.approx(2 * student.sf(np.abs(peer.tvalues), peer.df_resid), rel=1e-8)
    assert ours.residuals == pytest.approx(peer.resid, abs=1e-10)
    assert (ours.r_squared, ours.adjusted_r_squared) == pytest.approx((peer.rsquared, peer.rsquared_adj), rel=1e-10)
    assert ours.df == peer.df_resid
    assert not ours.exact


def exact_solution(y, columns):
    """Coefficients from the normal equations in fractions."""
    rows = [[Fraction(1), *map(Fraction, row)] for row in columns.tolist()]
    k, target = len(rows[0]), [Fraction(v) for v in y.tolist()]
    system = [[sum(r[i] * r[j] for r in rows) for j in range(k)] for i in range(k)]
    for i in range(k):
        system[i].append(sum(r[i] * v for r, v in zip(rows, target)))
    for i in range(k):
        pivot = next(j for j in range(i, k) if system[j][i])
        system[i], system[pivot] = system[pivot], system[i]
        system[i] = [v / system[i][i] for v in system[i]]
        for j in range(k):
            if j != i:
                system[j] = [a - system[j][i] * b for a, b in zip(system[j], system[i])]
    return [float(line[-1]) for line in system]


def test_columns_of_very_different_size_lose_no_digits():
    y, columns = drawn(25, 3, seed=2)
    columns = columns * [1.0, 1e12, 1e-9] + [1e3, 5e12, 0.0]
    found = least_squares(y, columns).coefficients
    # 1e-8: centring 1e3 beside a spread of 1 costs three digits of sixteen, squares in the intercept some more
    assert found == pytest.approx(exact_solution(y, columns), rel=1e-8)


@settings(max_examples=60, deadline=None)
@given(st.integers(4, 30), st.integers(1, 3), st.integers(0, 10**6))
def test_equals_a_plain_solver(n, m, seed):
    if n <= m + 1:
        return
    rng = np.random.default_rng(seed)
    y, columns = rng.normal(size=n), rng.normal(size=(n, m))
    design = np.column_stack([np.ones(n), columns])
    expected, *_ = np.linalg.lstsq(design, y, rcond=None)
    found = least_squares(y, columns)
    assert found.coefficients == pytest.approx(expected, rel=1e-6, abs=1e-6)  # some draws are nearly collinear
    rest = y - design @ expected
    errors = np.sqrt(np.diag(np.linalg.inv(design.T @ design)) * (rest @ rest) / (n - m - 1))
    assert found.std_errors == pytest.approx(errors, rel=1e-5)


def test_what_depends_on_columns_before_it():
    rng = np.random.default_rng(3)
    a, b = rng.normal(size=50), rng.normal(1e6, 1.0, size=50)
    columns = np.column_stack([a, np.full(50, 0.1), 1e9 * b, 3 * a - 1e-6 * b, rng.normal(size=50), a])
    assert independent_columns(columns).tolist() == [True, False, True, False, True, False]
    # the order decides which of two is kept
    assert independent_columns(columns[:, ::-1]).tolist() == [True, True, True, False, False, False]


@pytest.mark.parametrize("scale", [1e-12, 1.0, 1e12])
def test_scale_and_place_play_no_part_in_dependence(scale):
    rng = np.random.default_rng(4)
    columns = rng.normal(size=(30, 3)) * [scale, 1.0, 1 / scale]
    assert independent_columns(columns).all()
    assert independent_columns(columns + 1e3 * np.abs(columns).max(axis=0)).all()
    twice = np.column_stack([columns, columns @ [1 / scale, 2.0, scale]])
    assert independent_columns(twice).tolist() == [True, True, True, False]


def test_dummies_that_add_up_to_one_depend_on_the_intercept():
    region = np.arange(30) % 3
    assert independent_columns(np.eye(3)[region]).tolist() == [True, True, False]


def test_an_exact_fit_has_nothing_to_judge_by():
    x = np.linspace(1, 9, 12)[:, None]
    fit = least_squares(0.3 - 0.02 * x[:, 0], x, rounding=1e-15)
    assert fit.exact
    assert fit.coefficients == pytest.approx([0.3, -0.02], rel=1e-12)
    assert np.isnan(fit.std_errors).all() and np.isnan(fit.t).all() and np.isnan(fit.p).all()
    assert not fit.residuals.any()
    assert fit.r_squared == 1


def test_a_response_that_does_not_vary():
    fit = least_squares(np.full(8, 0.1), np.arange(8.0)[:, None], rounding=1e-15)
    assert fit.coefficients.tolist() == [0.1, 0.0]
    assert np.isnan(fit.r_squared) and np.isnan(fit.adjusted_r_squared)


def test_an_observation_that_decides_its_own_fit_has_no_hc3():
    rng = np.random.default_rng(5)
    only = np.zeros(20)
    only[7] = 1.0
    columns, y = np.column_stack([rng.normal(size=20), only]), rng.normal(size=20)
    assert np.isnan(least_squares(y, columns, "hc3").std_errors).all()
    assert np.isfinite(least_squares(y, columns, "hc1").std_errors).all()
    assert np.isfinite(least_squares(y, columns, "hc3").coefficients).all()


def test_only_an_intercept():
    y = np.array([1.0, 2.0, 6.0])
    fit = least_squares(y, np.empty((3, 0)))
    assert fit.coefficients == pytest.approx([3.0])
    assert fit.std_errors == pytest.approx([y.std(ddof=1) / 3**0.5])


@pytest.mark.parametrize(
    ("rows", "columns", "covariance", "words"),
    [
        (2, [[1.0], [2.0]], "classical", "too few"),
        (4, [[1.0], [2.0], [3.0], [5.0]], "hc2", "hc2"),
        (4, [[1.0], [1.0], [1.0], [1.0]], "classical", "independent"),
    ],
)
def test_what_is_refused(rows, columns, covariance, words):
    with pytest.raises(ValueError, match=words):
        least_squares(np.arange(float(rows)), np.array(columns), covariance)
