"""Weights out of the data: published numbers, twins in plain loops, other packages, and what must not change them."""

import doctest
import importlib
import math
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods import methodweights, objectiveweights
from geocoupling.methods.indicators import Indicator, indicator_system
from geocoupling.methods.objectiveweights import (
    OBJECTIVE_METHODS,
    PCA_RULES,
    compute,
    critic,
    critic_improved,
    entropy_shifted,
    principal_components,
    variation,
)
from geocoupling.methods.problems import DataProblem
from geocoupling.methods.standardization import standardize
from geocoupling.methods.weights import entropy_statistics

# Diakoulaki, Mavrotas, Papayannakis (1995): profitability, market share, productivity of eight firms.
FIRMS = np.array(
    [
        [61.0, 1.08, 4.33],
        [20.7, 0.26, 4.34],
        [16.3, 1.98, 2.53],
        [9.0, 3.29, 1.65],
        [5.4, 2.77, 2.33],
        [4.0, 4.12, 1.21],
        [-6.1, 3.52, 2.10],
        [-34.6, 3.31, 0.98],
    ]
)


def normalised(raw):
    return raw / raw.sum()


def minmax(raw):
    return (raw - raw.min(axis=0)) / np.ptp(raw, axis=0)


def code_of(function, *arguments, **options):
    with pytest.raises(DataProblem) as problem:
        function(*arguments, **options)
    return problem.value.code, problem.value.values


def indicators_of(names, direction="+", system="s"):
    return [Indicator(name, system, direction=direction) for name in names]


@pytest.fixture
def matrix():
    return np.random.default_rng(3).gamma(2.0, size=(40, 6)) @ np.random.default_rng(4).random((6, 5)) + 0.1


@pytest.fixture
def asem(shared):
    """Frame without missing values and its indicators: 49, with real directions, in the two systems of the study."""
    about = pd.read_csv(shared / "asem51_metadata.csv").set_index("iCode")
    chosen = about[about["Type"] == "Indicator"]
    table = pd.DataFrame(
        {
            "indicator": chosen.index,
            "system": [about.loc[parent, "Parent"] for parent in chosen["Parent"]],
            "criterion": chosen["Parent"].to_numpy(),
            "direction": ["+" if d > 0 else "-" for d in chosen["Direction"]],
        }
    )
    frame = pd.read_csv(shared / "asem51_indicators.csv").dropna(subset=list(chosen.index))
    return frame, indicator_system(table, frame.columns)


# published numbers


def test_critic_gives_the_printed_weights():
    result = critic(minmax(FIRMS))
    assert normalised(result.raw).round(4).tolist() == [0.2022, 0.4809, 0.3169]
    np.testing.assert_allclose(result.raw, result.statistics["deviation"] * result.statistics["conflict"])


def test_deviations_are_those_of_a_sample_and_the_convention_cancels():
    result = critic(minmax(FIRMS))
    assert result.statistics["deviation"][0] == pytest.approx(pd.Series(minmax(FIRMS)[:, 0]).std())
    of_population = minmax(FIRMS).std(axis=0) * result.statistics["conflict"]
    np.testing.assert_allclose(normalised(of_population), normalised(result.raw), rtol=1e-12)


def test_improved_critic_refuses_a_mean_below_zero_and_names_the_field():
    losses = FIRMS - [30.0, 0.0, 0.0]
    code, values = code_of(critic_improved, minmax(losses), losses, ["profit", "share", "productivity"])
    assert (code, values["field"]) == ("mean_not_positive", "profit")
    assert values["mean"] == pytest.approx(losses[:, 0].mean())
    assert critic_improved(minmax(losses), losses, variation_of="standardized").raw.min() > 0


# twins


def twin_r(x, y):
    mx, my = sum(x) / len(x), sum(y) / len(y)
    top = sum((a - mx) * (b - my) for a, b in zip(x, y))
    return top / math.sqrt(sum((a - mx) ** 2 for a in x) * sum((b - my) ** 2 for b in y))


def twin_deviation(x):
    mean = sum(x) / len(x)
    return math.sqrt(sum((a - mean) ** 2 for a in x) / (len(x) - 1))


def test_critic_agrees_with_its_twin(matrix):
    columns = minmax(matrix).T.tolist()
    expected = [twin_deviation(x) * sum(1 - twin_r(x, y) for y in columns) for x in columns]
    np.testing.assert_allclose(critic(minmax(matrix)).raw, expected, rtol=1e-10)


@pytest.mark.parametrize("variation_of", ["raw", "standardized"])
def test_improved_critic_agrees_with_its_twin(matrix, variation_of):
    values = minmax(matrix)
    measured = (matrix if variation_of == "raw" else values).T.tolist()
    columns = values.T.tolist()
    expected = [
        twin_deviation(m) / (sum(m) / len(m)) * sum(1 - abs(twin_r(x, y)) for y in columns)
        for m, x in zip(measured, columns)
    ]
    result = critic_improved(values, matrix, variation_of=variation_of)
    np.testing.assert_allclose(result.raw, expected, rtol=1e-10)


def test_variation_agrees_with_its_twin(matrix):
    expected = [twin_deviation(x) / (sum(x) / len(x)) for x in minmax(matrix).T.tolist()]
    np.testing.assert_allclose(variation(minmax(matrix)).raw, expected, rtol=1e-12)


@pytest.mark.parametrize("shift", [0.0, 0.0001, 0.01])
def test_entropy_agrees_with_its_twin(matrix, shift):
    expected = []
    for x in minmax(matrix).T.tolist():
        p = [(a + shift) / (sum(x) + shift * len(x)) for a in x]
        expected.append(1 + sum(q * math.log(q) for q in p if q > 0) / math.log(len(p)))
    np.testing.assert_allclose(entropy_shifted(minmax(matrix), shift).raw, expected, rtol=1e-10)


def test_entropy_without_a_shift_is_that_of_the_plain_method(matrix):
    entropy, divergence = entropy_statistics(minmax(matrix))
    result = entropy_shifted(minmax(matrix))
    np.testing.assert_allclose(result.statistics["entropy"], entropy, rtol=1e-13)
    np.testing.assert_allclose(result.raw, divergence, rtol=1e-12)


@pytest.mark.parametrize("rule", PCA_RULES)
def test_components_agree_with_singular_values(matrix, rule):
    """The same by another road: singular values of the standard scores."""
    scores = (matrix - matrix.mean(axis=0)) / matrix.std(axis=0)
    _, singular, vectors = np.linalg.svd(scores, full_matrices=False)
    size = singular**2 / len(matrix)
    count = 1
    while rule == "cumulative_85" and size[:count].sum() < 0.85 * size.sum():
        count += 1
    if rule == "kaiser":
        count = int((size > 1).sum())
    beta = (np.abs(vectors[:count]) * size[:count, None]).sum(axis=0) / size[:count].sum()
    result = principal_components(minmax(matrix), rule)
    assert result.components == count
    np.testing.assert_allclose(result.raw, beta, rtol=1e-10)
    np.testing.assert_allclose(result.eigenvalues, size, rtol=1e-10)
    assert result.eigenvalues.sum() == pytest.approx(matrix.shape[1])


def test_the_two_rules_differ_and_all_components_explain_everything(matrix):
    by_share, above_one = (principal_components(matrix, rule) for rule in PCA_RULES)
    assert by_share.components != above_one.components
    lone = principal_components(np.column_stack([matrix[:, 0], -matrix[:, 0]]))
    assert lone.components == 1
    np.testing.assert_allclose(lone.statistics["communality"], 1.0)
    np.testing.assert_allclose(lone.raw, math.sqrt(0.5))


# other packages


def test_critic_and_entropy_agree_with_pymcdm(matrix):
    peer = pytest.importorskip("pymcdm.weights")
    costs = minmax(-matrix)  # aligned first: pymcdm ignores directions
    np.testing.assert_allclose(normalised(critic(costs).raw), peer.critic_weights(costs), rtol=1e-10)
    # A zero makes pymcdm's entropy of the column 0.
    np.testing.assert_allclose(
        normalised(entropy_shifted(costs, 0.01).raw), peer.entropy_weights(costs + 0.01), rtol=1e-10
    )


def test_critic_and_entropy_agree_with_scikit_criteria(matrix):
    peer = pytest.importorskip("skcriteria.preprocessing.weighters")
    objectives = np.array([1, -1, 1, -1, 1])
    values = minmax(matrix * objectives)
    np.testing.assert_allclose(normalised(critic(values).raw), peer.critic_weights(values, [1] * 5), rtol=1e-10)
    np.testing.assert_allclose(normalised(critic(values).raw), peer.critic_weights(matrix, objectives), rtol=1e-10)
    np.testing.assert_allclose(normalised(entropy_shifted(values).raw), peer.entropy_weights(values), rtol=1e-10)


# what must not change the weights


def weights_of(method, raw, direction="+"):
    indicators = indicators_of([f"x{j}" for j in range(raw.shape[1])], direction)
    frame = pd.DataFrame(raw, columns=[i.name for i in indicators])
    return compute(method, standardize(frame, indicators).values, raw, indicators)


@pytest.mark.parametrize("method", OBJECTIVE_METHODS)
class TestInvariances:
    def test_unit_of_measure(self, matrix, method):
        scaled = weights_of(method, matrix * [1e6, 1e-3, 7.0, 1.0, 1e-9])
        np.testing.assert_allclose(scaled.raw, weights_of(method, matrix).raw, rtol=1e-9)

    def test_order_of_rows(self, matrix, method):
        shuffled = np.random.default_rng(0).permutation(matrix)
        np.testing.assert_allclose(weights_of(method, shuffled).raw, weights_of(method, matrix).raw, rtol=1e-10)

    def test_order_of_indicators(self, matrix, method):
        order = [3, 0, 4, 1, 2]
        moved = weights_of(method, matrix[:, order])
        np.testing.assert_allclose(moved.raw, weights_of(method, matrix).raw[order], rtol=1e-9)

    def test_a_constant_column_has_no_weight_and_changes_no_other(self, matrix, method):
        result = weights_of(method, np.insert(matrix, 2, -4.0, axis=1))
        assert result.raw[2] == 0
        np.testing.assert_allclose(np.delete(result.raw, 2), weights_of(method, matrix).raw, rtol=1e-12)
        if result.correlation is not None:
            assert np.isnan(result.correlation[2]).all() and np.isnan(result.correlation[:, 2]).all()
            assert np.isfinite(np.delete(np.delete(result.correlation, 2, 0), 2, 1)).all()

    def test_a_duplicate_weighs_as_much_as_its_original(self, matrix, method):
        doubled = weights_of(method, np.column_stack([matrix, matrix[:, 1] * 3]))
        assert doubled.raw[-1] == pytest.approx(doubled.raw[1], rel=1e-9)
        once = weights_of(method, matrix)
        if method in ("entropy", "cv"):  # each indicator by itself
            np.testing.assert_allclose(doubled.raw[:-1], once.raw, rtol=1e-12)
        elif method != "pca":  # no conflict with the original, one more with all others
            assert doubled.raw[1] == pytest.approx(once.raw[1], rel=1e-10)
            assert (doubled.raw[[0, 2, 3, 4]] > once.raw[[0, 2, 3, 4]]).all()

    def test_a_single_indicator_has_all_the_weight(self, matrix, method):
        result = weights_of(method, matrix[:, :1])
        assert normalised(result.raw).tolist() == [1.0]
        assert not [n for n in result.notices if n.code == "no_conflict"]

    def test_nothing_that_varies_is_an_error_that_names_the_system(self, method):
        code, values = code_of(weights_of, method, np.ones((4, 2)))
        assert (code, values["system"], values["fields"]) == ("system_constant", "s", ["x0", "x1"])

    def test_statistics_are_columns_of_the_weights_table(self, matrix, method):
        result = weights_of(method, matrix)
        assert result.statistics
        assert {v.shape for v in result.statistics.values()} == {(5,)}

    def test_real_indicators(self, asem, method):
        frame, indicators = asem
        for system in ("Conn", "Sust"):
            inside = [i for i in indicators if i.system == system]
            raw = frame[[i.name for i in inside]].to_numpy(float)
            values = standardize(frame, inside).values
            result = compute(method, values, raw, inside)
            assert len(inside) > 15 and len(frame) > 20
            assert np.isfinite(result.raw).all() and (result.raw > 0).all()
            turned = [replace(i, direction="-" if i.direction == "+" else "+") for i in inside]
            again = compute(method, standardize(frame, turned).values, raw, turned)
            same = np.allclose(again.raw, result.raw, rtol=1e-9)
            # All directions turned: correlations and deviations stay, shares of a sum do not.
            assert same == (method not in ("entropy", "cv"))


# degenerate and bad input


def test_perfect_correlation_gives_equal_weights_and_a_notice():
    x = np.array([0.1, 0.35, 0.2, 0.9, 0.77])
    raw = np.column_stack([x, 3 * x + 2, 0.1 * x, np.full(5, 8.0)])
    result = weights_of("critic", raw)
    assert result.raw.tolist() == [1, 1, 1, 0]
    assert [n.code for n in result.notices] == ["no_conflict"]
    opposite = np.column_stack([x, 5 - 3 * x])
    values = minmax(opposite)
    assert critic(values).raw.tolist() == pytest.approx([values[:, 0].std(ddof=1) * 2] * 2)
    assert [n.code for n in critic_improved(values, opposite).notices] == ["no_conflict"]


def test_a_mean_near_zero_is_said():
    raw = np.array([[1.0, 5.0], [-0.9, 6.0], [1.0, 9.0], [-0.8, 7.0]])
    (notice,) = critic_improved(minmax(raw), raw, ["balance", "income"]).notices
    assert (notice.code, notice.values["field"]) == ("mean_small", "balance")
    assert "balance" in str(notice) and "0.075" in str(notice)
    standard = (raw - raw.mean(axis=0)) / raw.std(axis=0, ddof=1)
    said = [critic_improved(minmax(raw), standard + mean).notices for mean in (0.332, 0.335)]
    assert [len(notices) for notices in said] == [2, 0]


def test_a_varying_indicator_that_standardises_to_one_value_is_said():
    indicators = [Indicator("x", "s"), Indicator("y", "s", direction="moderate", lower=0.0, upper=9.0)]
    frame = pd.DataFrame({"x": [1.0, 2.0, 4.0], "y": [3.0, 4.0, 5.0]})
    values = standardize(frame, indicators).values
    for method in OBJECTIVE_METHODS:
        result = compute(method, values, frame.to_numpy(), indicators)
        assert normalised(result.raw).tolist() == [1.0, 0.0]
        assert [(n.code, n.values["field"]) for n in result.notices] == [("indicator_flattened", "y")]


def test_equal_eigenvalues_are_taken_together_and_said():
    corners = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    for rule in PCA_RULES:
        result = principal_components(corners, rule)
        assert result.components == 2
        assert result.raw[0] == pytest.approx(result.raw[1])
        assert [n.code for n in result.notices] == ["components_tied"]


def test_an_eigenvalue_of_one_is_not_above_one():
    h1, h2, h3 = (np.repeat(np.tile([1.0, -1.0], 4 // k), k) for k in (1, 2, 4))
    values = minmax(np.column_stack([h1, h1 / 2 + h2 * math.sqrt(0.75), h3]))
    result = principal_components(values, "kaiser")
    np.testing.assert_allclose(result.eigenvalues, [1.5, 1.0, 0.5])
    assert result.components == 1
    np.testing.assert_allclose(result.raw, [math.sqrt(0.5), math.sqrt(0.5), 0.0], atol=1e-12)


def test_a_shift_lowers_the_weight_of_uneven_indicators_and_only_theirs_to_zero():
    values = np.array([[0.0, 0.2, 0.0], [0.0, 0.6, 0.0], [1.0, 1.0, 0.0]])
    plain, shifted = (normalised(entropy_shifted(values, s).raw) for s in (0.0, 0.1))
    assert shifted[0] < plain[0]
    assert plain[2] == shifted[2] == 0


@pytest.mark.parametrize("method", ["entropy", "cv"])
def test_negative_values_are_refused_where_shares_are_taken(method):
    indicators = indicators_of(["a", "b"])
    scores = np.array([[0.0, -1.0], [1.0, 1.0], [0.5, 0.0]])
    code, values = code_of(compute, method, scores, scores, indicators)
    assert (code, values["field"], values["method"]) == ("standardized_negative", "b", method)
    assert compute("critic", scores, scores, indicators).raw.min() > 0


@pytest.mark.parametrize("method", OBJECTIVE_METHODS)
def test_missing_values_and_single_rows_are_errors(method):
    indicators = indicators_of(["a", "b"])
    values = np.array([[0.0, 1.0], [1.0, np.nan], [0.5, 0.0]])
    code, said = code_of(compute, method, values, values, indicators)
    assert (code, said["field"], said["rows"]) == ("missing_values", "b", [1])
    assert code_of(compute, method, values[:1], values[:1], indicators)[0] == "too_few_rows"


@pytest.mark.parametrize(
    ("options", "key"),
    [
        ({"method": "magic"}, "METHOD"),
        ({"method": "pca", "pca_rule": "magic"}, "PCA_RULE"),
        ({"method": "critic_improved", "variation_of": "magic"}, "VARIATION_OF"),
    ],
)
def test_unknown_options_are_named(matrix, options, key):
    options = {"values": minmax(matrix), "raw": matrix, "indicators": indicators_of("abcde"), **options}
    code, said = code_of(compute, **options)
    assert (code, said["key"], said["value"]) == ("option_unknown", key, "magic")


def test_options_reach_their_method(matrix):
    arguments = (minmax(matrix), matrix, indicators_of("abcde"))
    plain = {method: compute(method, *arguments).raw for method in OBJECTIVE_METHODS}
    shifted = compute("entropy", *arguments, shift=0.1)
    assert (shifted.raw < plain["entropy"]).all()
    assert code_of(compute, "entropy", *arguments, shift=-0.1)[0] == "shift_negative"
    assert not np.allclose(compute("pca", *arguments, pca_rule="kaiser").raw, plain["pca"])
    assert not np.allclose(
        compute("critic_improved", *arguments, variation_of="standardized").raw, plain["critic_improved"]
    )


@pytest.mark.parametrize("module", [objectiveweights, methodweights])
def test_examples(module):
    assert doctest.testmod(importlib.import_module(module.__name__)).failed == 0
