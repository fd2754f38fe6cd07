"""TOPSIS: by hand, against pymcdm, and its invariances."""

import doctest

import numpy as np
import pytest
from geocoupling.methods import topsis as module
from geocoupling.methods.topsis import topsis


def twin(y, w):
    """Loops over cells from the definition."""
    n, m = len(y), len(w)
    norm = [sum(y[i][j] ** 2 for i in range(n)) ** 0.5 for j in range(m)]
    v = [[w[j] * y[i][j] / norm[j] if norm[j] else 0.0 for j in range(m)] for i in range(n)]
    best, worst = ([f(v[i][j] for i in range(n)) for j in range(m)] for f in (max, min))
    far = [sum((v[i][j] - best[j]) ** 2 for j in range(m)) ** 0.5 for i in range(n)]
    near = [sum((v[i][j] - worst[j]) ** 2 for j in range(m)) ** 0.5 for i in range(n)]
    return [b / (a + b) for a, b in zip(far, near)]


def drawn(n=40, m=6, seed=0):
    rng = np.random.default_rng(seed)
    y = rng.random((n, m))
    return (y - y.min(axis=0)) / np.ptp(y, axis=0), rng.uniform(0.1, 1, m)


def test_the_example_in_the_docstring():
    assert doctest.testmod(module).failed == 0


def test_an_example_by_hand():
    # norms 5 and 5: v = w (0.6, 0.8), (0.8, 0.6); with equal weights both lie between the ideals
    found = topsis([[3.0, 4.0], [4.0, 3.0]], [0.5, 0.5])
    assert found.closeness.tolist() == pytest.approx([0.5, 0.5])
    assert found.to_best.tolist() == pytest.approx([0.1, 0.1])
    # with weights 3:1 the first indicator decides: d- of row 2 is .75*.2, d+ is .25*.2
    assert topsis([[3.0, 4.0], [4.0, 3.0]], [0.75, 0.25]).closeness.tolist() == pytest.approx([0.25, 0.75])


@pytest.mark.parametrize("seed", range(3))
def test_the_same_as_loops_over_cells(seed):
    y, w = drawn(seed=seed)
    np.testing.assert_allclose(topsis(y, w).closeness, twin(y, w), atol=1e-13)


def test_the_same_as_pymcdm():
    pytest.importorskip("pymcdm")
    from pymcdm.methods import TOPSIS
    from pymcdm.normalizations import vector_normalization

    y, w = drawn(seed=5)
    peer = TOPSIS(vector_normalization)(y, w / w.sum(), np.ones(len(w)))
    np.testing.assert_allclose(topsis(y, w).closeness, peer, atol=1e-12)


def test_one_is_best_in_everything_and_zero_is_worst():
    y, w = drawn()
    y[0], y[1] = 1.0, 0.0
    found = topsis(y, w)
    assert found.closeness[0] == 1.0 and found.closeness[1] == 0.0
    assert found.to_best[0] == 0.0 and found.to_worst[1] == 0.0
    assert ((found.closeness[2:] > 0) & (found.closeness[2:] < 1)).all()


def test_raising_a_value_never_lowers_a_unit():
    y, w = drawn(seed=7)
    before = topsis(y, w).closeness
    assert (y[3] < 0.99).any()
    y[3] += (1.0 - y[3]) / 2
    assert topsis(y, w).closeness[3] > before[3]


def test_unit_of_measure_scale_of_weights_and_row_order_do_not_matter():
    y, w = drawn(seed=2)
    plain = topsis(y, w).closeness
    np.testing.assert_allclose(topsis(y * [1e-200, 1e9, 1, 3, 1e150, 2], w).closeness, plain, rtol=1e-12)
    np.testing.assert_allclose(topsis(y, 7 * w).closeness, plain, rtol=1e-12)
    np.testing.assert_allclose(topsis(y[::-1], w).closeness[::-1], plain, rtol=1e-12)


def test_a_column_of_zeros_or_without_weight_counts_for_nothing():
    y, w = drawn()
    plain = topsis(y, w).closeness
    wider = np.column_stack([y, np.zeros(len(y)), y[:, 0]])
    np.testing.assert_allclose(topsis(wider, [*w, 0.5, 0.0]).closeness, plain, rtol=1e-12)


@pytest.mark.parametrize(
    ("y", "w"), [([[0.4, 0.2]] * 3, [0.5, 0.5]), ([[0.0, 1.0], [0.0, 0.0]], [1.0, 0.0]), ([[0.3]], [1.0])]
)
def test_equal_rows_are_missing_with_a_notice(y, w):
    found = topsis(y, w, system="U_economy")
    assert np.isnan(found.closeness).all()
    (notice,) = found.notices
    assert notice.code == "topsis_all_equal" and "U_economy" in str(notice)
    assert topsis([[0.0], [1.0]], [1.0]).notices == ()
