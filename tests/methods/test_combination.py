"""Two sets of weights made one: each rule by its definition, and the game's odd cases."""

import doctest
import importlib

import numpy as np
import pytest
from geocoupling.methods.combination import COMBINATIONS, combine, game_coefficients
from geocoupling.methods.problems import DataProblem
from hypothesis import given, settings
from hypothesis import strategies as st

FIRST = np.array([0.5, 0.3, 0.15, 0.05])
SECOND = np.array([0.1, 0.2, 0.3, 0.4])
FLAT, STEEP = np.array([0.3, 0.35, 0.35]), np.array([0.1, 0.2, 0.7])


def code_of(*arguments, **options):
    with pytest.raises(DataProblem) as problem:
        combine(*arguments, **options)
    return problem.value.code, problem.value.values


def test_multiplicative_and_additive_by_hand():
    product = [0.5 * 0.1, 0.3 * 0.2, 0.15 * 0.3, 0.05 * 0.4]
    np.testing.assert_allclose(combine(FIRST, SECOND).weights, np.divide(product, 0.175))
    result = combine(FIRST, SECOND, "additive", alpha=0.25)
    np.testing.assert_allclose(result.weights, [0.2, 0.225, 0.2625, 0.3125])
    assert result.coefficients.tolist() == [0.25, 0.75]


def test_relative_entropy_is_the_least_sum_of_entropies_to_both():
    minimize = pytest.importorskip("scipy.optimize").minimize

    def divergence(free):
        w = np.exp(free) / np.exp(free).sum()
        return sum(float(w @ np.log(w / other)) for other in (FIRST, SECOND))

    found = minimize(divergence, np.zeros(4), tol=1e-12).x
    np.testing.assert_allclose(
        combine(FIRST, SECOND, "relative_entropy").weights, np.exp(found) / np.exp(found).sum(), atol=1e-6
    )


def test_game_solves_its_equations():
    system = np.array([[FIRST @ FIRST, FIRST @ SECOND], [SECOND @ FIRST, SECOND @ SECOND]])
    a = np.linalg.solve(system, [FIRST @ FIRST, SECOND @ SECOND])
    assert (a > 0).all()
    for rule in ("game", "game_published"):
        result = combine(FIRST, SECOND, rule)
        np.testing.assert_allclose(result.coefficients, a / a.sum(), rtol=1e-12)
        np.testing.assert_allclose(result.weights, (a[0] * FIRST + a[1] * SECOND) / a.sum(), rtol=1e-12)
        assert result.notices == ()


def test_a_negative_game_coefficient_becomes_zero_and_is_said():
    nnls = pytest.importorskip("scipy.optimize").nnls
    system = np.array([[FLAT @ FLAT, FLAT @ STEEP], [STEEP @ FLAT, STEEP @ STEEP]])
    own = np.array([FLAT @ FLAT, STEEP @ STEEP])
    a = np.linalg.solve(system, own)
    assert a[0] < 0 < a[1]
    least, _ = nnls(system, own)
    result = combine(FLAT, STEEP, "game")
    np.testing.assert_allclose(result.coefficients, least / least.sum(), atol=1e-12)
    np.testing.assert_allclose(result.weights, STEEP)
    (notice,) = result.notices
    assert notice.code == "game_negative"
    np.testing.assert_allclose(notice.values["coefficients"], a, rtol=1e-10)
    published = combine(FLAT, STEEP, "game_published")
    np.testing.assert_allclose(published.coefficients, np.abs(a) / np.abs(a).sum(), rtol=1e-10)
    assert [n.code for n in published.notices] == ["game_negative"]
    assert str(notice) != str(published.notices[0])
    np.testing.assert_allclose(combine(STEEP, FLAT, "game").coefficients, [1.0, 0.0])


def test_game_does_not_jump_where_a_coefficient_passes_zero():
    # One set slides from FIRST towards SECOND until their product exceeds its own square.
    shares = np.linspace(0.0, 1.0, 2001)[:-1]
    slid = [(1 - t) * np.array([0.3, 0.35, 0.35, 0.0]) + t * SECOND for t in shares]
    results = [game_coefficients(w, SECOND) for w in slid]
    first = np.array([coefficients[0] for coefficients, _ in results])
    assert first[0] > 0.1 and first[-1] == 0.0
    assert np.abs(np.diff(first)).max() < 0.01
    assert [bool(notices) for _, notices in results] == list(first == 0.0)


@pytest.mark.parametrize("rule", ["game", "game_published"])
def test_equal_sets_are_halved(rule):
    for w in (FIRST, np.array([1.0]), np.array([0.25] * 4)):
        result = combine(w, w * 7.0, rule)
        np.testing.assert_allclose(result.weights, w)
        assert (result.coefficients.tolist(), result.notices) == ([0.5, 0.5], ())


@pytest.mark.parametrize("rule", ["game", "game_published"])
@pytest.mark.parametrize("m", [3, 6, 7])
def test_equal_weights_have_no_say_in_the_game(rule, m):
    other = np.random.default_rng(m).dirichlet(np.ones(m))
    result = combine(np.ones(m), other, rule)
    assert result.coefficients.tolist() == [0.0, 1.0]
    np.testing.assert_allclose(result.weights, other)
    assert [n.code for n in result.notices] == ["game_negative"]


@pytest.mark.parametrize("rule", COMBINATIONS)
class TestEveryRule:
    @settings(max_examples=25, deadline=None)
    @given(pairs=st.lists(st.tuples(st.floats(0.01, 1), st.floats(0.01, 1)), min_size=1, max_size=9))
    def test_sums_to_one_whatever_the_scale_and_the_order(self, rule, pairs):
        w1, w2 = np.array(pairs).T
        weights = combine(w1, w2, rule).weights
        assert weights.sum() == pytest.approx(1.0)
        assert (weights >= 0).all()
        np.testing.assert_allclose(combine(w1 * 3, w2 / 7, rule).weights, weights, rtol=1e-5, atol=1e-7)
        np.testing.assert_allclose(combine(w1[::-1], w2[::-1], rule).weights[::-1], weights, rtol=1e-5, atol=1e-7)
        np.testing.assert_allclose(combine(w2, w1, rule).weights, weights, rtol=1e-5, atol=1e-7)

    def test_no_weight_in_both_sets_stays_none(self, rule):
        weights = combine([0.5, 0.5, 0.0], [0.2, 0.8, 0.0], rule).weights
        assert weights[2] == 0.0

    @pytest.mark.parametrize("bad", [[0.5, -0.5, 1.0], [0.0, 0.0, 0.0], [0.5, np.nan, 0.5], [np.inf, 0.0, 1.0]])
    def test_bad_weights_are_refused(self, rule, bad):
        assert code_of(bad, [0.2, 0.3, 0.5], rule)[0] == "combination_weights"
        assert code_of([0.2, 0.3, 0.5], bad, rule)[0] == "combination_weights"

    def test_sets_of_different_size_are_refused(self, rule):
        assert code_of([0.5, 0.5], [1.0], rule) == ("combination_sizes", {"n": 2, "other": 1})


def test_nothing_in_common_can_only_be_added():
    for rule in ("multiplicative", "relative_entropy"):
        assert code_of([1, 0], [0, 1], rule) == ("combination_empty", {"option": rule})
    for rule in ("additive", "game", "game_published"):
        assert combine([1, 0], [0, 1], rule).weights.tolist() == [0.5, 0.5]


def test_bad_options_are_named():
    assert code_of(FIRST, SECOND, "magic")[1]["key"] == "COMBINATION"
    for alpha in (-0.1, 1.1, np.nan):
        assert code_of(FIRST, SECOND, "additive", alpha)[0] == "share_outside"


def test_examples():
    module = importlib.import_module("geocoupling.methods.combination")
    assert doctest.testmod(module).failed == 0
