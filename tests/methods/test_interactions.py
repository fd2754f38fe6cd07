"""Types of interaction, crossings and the additive model."""

import numpy as np
import pytest
from geocoupling.methods.geodetector.crossing import additive_fit, cross, crossing_codes, interaction_type
from geocoupling.methods.geodetector.qstatistic import centred, q_statistic


@pytest.mark.parametrize(
    ("q1", "q2", "q12", "strata", "expected"),
    [
        (0.2, 0.3, 0.9, (3, 4, 4), "nested"),
        (0.2, 0.3, 0.3, (3, 4, 6), "no_gain"),
        (0.2, 0.3, 0.3 + 5e-10, (3, 4, 6), "no_gain"),
        (0.2, 0.3, 0.1, (3, 4, 6), "weaken_nonlinear"),
        (0.2, 0.3, 0.25, (3, 4, 6), "weaken_univariate"),
        (0.2, 0.3, 0.2, (3, 4, 6), "weaken_univariate"),
        (0.2, 0.3, 0.5, (3, 4, 6), "independent"),
        (0.2, 0.3, 0.5 - 5e-10, (3, 4, 6), "independent"),
        (0.2, 0.3, 0.6, (3, 4, 6), "enhance_nonlinear"),
        (0.2, 0.3, 0.4, (3, 4, 6), "enhance_bivariate"),
        (0.0, 0.3, 0.3, (3, 4, 6), "no_gain"),
    ],
)
def test_type_and_the_order_of_rules(q1, q2, q12, strata, expected):
    assert interaction_type(q1, q2, q12, *strata) == expected
    assert interaction_type(q2, q1, q12, strata[1], strata[0], strata[2]) == expected


def test_crossing_codes_do_not_collide():
    """As text "1" + "12" equals "11" + "2"; as numbers they differ."""
    first, second = np.array([1, 11, 1, 11]), np.array([12, 2, 2, 12])
    codes, _ = crossing_codes(first, second)
    assert len(set(codes)) == 4


@pytest.mark.parametrize("sizes", [(3, 4), (40, 300_000)])
def test_crossing_sums(sizes):
    rng = np.random.default_rng(0)
    first, second = (rng.integers(0, k, 200) for k in sizes)
    y = centred(rng.normal(size=200))
    made = cross(y, first, second)
    pairs = list(zip(first, second))
    for a, b, n, total in zip(made.first, made.second, made.sums.size, made.sums.total):
        inside = [p == (a, b) for p in pairs]
        assert n == sum(inside)
        assert total == pytest.approx(y[inside].sum())
    assert made.sums.n == 200
    assert made.sums.q == pytest.approx(q_statistic(y, [f"{a} {b}" for a, b in pairs]))
    assert made.of_factor(0).q == pytest.approx(q_statistic(y, first))
    assert made.of_factor(1).q == pytest.approx(q_statistic(y, second))


def least_squares(y, first, second):
    """R^2 and rank of the additive model by numpy."""
    dummies = np.hstack([np.eye(k.max() + 1)[k] for k in (first, second)])
    fitted = dummies @ np.linalg.lstsq(dummies, y, rcond=None)[0]
    return 1 - ((y - fitted) ** 2).sum() / ((y - y.mean()) ** 2).sum(), np.linalg.matrix_rank(dummies)


@pytest.mark.parametrize("shape", ["balanced", "sparse", "separate", "nested", "same"])
def test_additive_model_is_least_squares(shape):
    rng = np.random.default_rng(1)
    first = rng.integers(0, 5, 90)
    second = {
        "balanced": rng.integers(0, 4, 90),
        "sparse": rng.integers(0, 30, 90),
        "separate": np.where(first < 2, rng.integers(0, 3, 90), 3 + rng.integers(0, 3, 90)),
        "nested": first // 2,
        "same": first,
    }[shape]
    y = rng.normal(size=90) + 0.5 * first - 0.3 * second
    expected, rank = least_squares(y, first, second)
    for a, b in ((first, second), (second, first)):
        r_squared, parameters = additive_fit(cross(centred(y), a, b))
        assert r_squared == pytest.approx(expected, abs=1e-10)
        assert parameters == rank


def test_additive_model_of_too_many_strata_is_refused():
    codes = np.arange(5000)
    r_squared, _ = additive_fit(cross(centred(codes.astype(float)), codes, codes))
    assert np.isnan(r_squared)
