"""Judgement matrices: a published example, consistency, reading of tables, blocks per system."""

import doctest
import importlib
import itertools

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.ahp import RANDOM_INDEX, ahp_by_system, ahp_weights, judgement_matrix
from geocoupling.methods.indicators import Indicator
from geocoupling.methods.problems import DataProblem
from hypothesis import given, settings
from hypothesis import strategies as st

# Saaty's estimate of the drinks consumed in the United States: the upper triangle.
DRINKS = ["coffee", "wine", "tea", "beer", "sodas", "milk", "water"]
UPPER = [
    ["9", "5", "2", "1", "1", "1/2"],
    ["1/3", "1/9", "1/9", "1/9", "1/9"],
    ["1/3", "1/4", "1/3", "1/9"],
    ["1/2", "1", "1/3"],
    ["2", "1/2"],
    ["1/3"],
    [],
]


def upper_table(names, upper):
    """A table as a person fills it: the diagonal and everything below it empty."""
    rows = [[None] * (i + 1) + list(row) for i, row in enumerate(upper)]
    return pd.DataFrame(rows, columns=names, dtype=object).assign(indicator=names)


def full_table(matrix, names):
    return pd.DataFrame(matrix, columns=names, dtype=object).assign(indicator=names)


def code_of(function, *arguments):
    with pytest.raises(DataProblem) as problem:
        function(*arguments)
    return problem.value.code, problem.value.values


def consistent(weights):
    weights = np.asarray(weights, dtype=float)
    return weights[:, None] / weights


# the published example


def test_drinks():
    matrix, notices = judgement_matrix(upper_table(DRINKS, UPPER), DRINKS)
    result = ahp_weights(matrix, DRINKS)
    assert result.weights.round(3).tolist() == [0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327]
    assert (round(result.cr, 3), result.ri, notices, result.notices) == (0.022, 1.32, (), ())
    assert result.ci == pytest.approx((result.eigenvalue - 7) / 6)
    # The scale ends at 9, and water is drunk 17 times as much as wine.
    assert (DRINKS[result.worst.i], DRINKS[result.worst.j], result.worst.value) == ("water", "wine", 9.0)
    assert result.worst.consistent == pytest.approx(0.3268 / 0.01915, rel=1e-3)


# one matrix


def test_a_consistent_matrix_gives_its_weights_back():
    result = ahp_weights(consistent([0.5, 0.3, 0.15, 0.05]), "abcd")
    np.testing.assert_allclose(result.weights, [0.5, 0.3, 0.15, 0.05], rtol=1e-12)
    assert result.eigenvalue == pytest.approx(4.0, abs=1e-12)
    assert (result.worst, result.notices) == (None, ())
    assert 0 <= result.cr < 1e-12


def test_no_consistent_matrix_falls_below_its_size():
    generator = np.random.default_rng(0)
    results = [ahp_weights(consistent(generator.random(n) + 0.1), range(n)) for n in range(3, 16) for _ in range(5)]
    assert min(result.ci for result in results) >= 0.0


@pytest.mark.parametrize(("excess", "said"), [(2.7, False), (3.0, True)])
def test_of_three_the_eigenvalue_has_a_closed_form_and_the_ratio_may_be_a_tenth(excess, said):
    """1 + t^(1/3) + t^(-1/3) with t = a13/(a12 a23)."""
    matrix = judgement_matrix(upper_table(["a", "b", "c"], [[2.0, 3.0 * excess], [1.5], []]), ["a", "b", "c"])[0]
    result = ahp_weights(matrix, ["a", "b", "c"])
    assert result.eigenvalue == pytest.approx(1 + excess ** (1 / 3) + excess ** (-1 / 3))
    assert [n.code for n in result.notices] == ["judgements_inconsistent"] * said


def random_matrix(generator, n):
    matrix = np.ones((n, n))
    for i, j in itertools.combinations(range(n), 2):
        matrix[i, j] = generator.integers(1, 10) ** generator.choice([-1.0, 1.0])
        matrix[j, i] = 1.0 / matrix[i, j]
    return matrix


@pytest.mark.parametrize("n", range(3, 16))
def test_weights_agree_with_powers_of_the_matrix(n):
    matrix = random_matrix(np.random.default_rng(n), n)
    power = np.ones(n)
    for _ in range(2000):
        power = matrix @ power
        power = power / power.sum()
    eigenvalue = (matrix @ power / power).mean()
    result = ahp_weights(matrix, [f"x{j}" for j in range(n)])
    np.testing.assert_allclose(result.weights, power, rtol=1e-9)
    assert result.eigenvalue == pytest.approx(eigenvalue, rel=1e-9)
    assert result.cr == pytest.approx((eigenvalue - n) / (n - 1) / RANDOM_INDEX[n], rel=1e-7)
    distances = {
        (i, j): abs(np.log(matrix[i, j] * power[j] / power[i])) for i, j in itertools.permutations(range(n), 2)
    }
    assert distances[result.worst[:2]] == pytest.approx(max(distances.values()))
    assert result.worst.value == matrix[result.worst[:2]]
    assert result.worst.value >= 1
    assert result.worst.consistent == pytest.approx(power[result.worst.i] / power[result.worst.j])


def test_random_indices_are_those_of_the_contract():
    printed = [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59]
    assert [RANDOM_INDEX[n] for n in range(3, 16)] == printed


def test_an_inconsistent_matrix_is_said_with_its_worst_judgement():
    matrix = consistent([0.4, 0.3, 0.2, 0.1])
    matrix[0, 3], matrix[3, 0] = 1 / 9, 9.0
    result = ahp_weights(matrix, ["schools", "clinics", "roads", "parks"])
    assert result.cr > 0.1
    (notice,) = result.notices
    assert (notice.values["first"], notice.values["second"], notice.values["value"]) == ("parks", "schools", 9.0)
    assert notice.values["consistent"] == pytest.approx(result.weights[3] / result.weights[0])
    assert notice.values["consistent"] < 9
    assert "parks" in str(notice) and "schools" in str(notice)


def test_one_and_two_indicators_are_always_consistent():
    one, two = ahp_weights([[1.0]], "a"), ahp_weights([[1.0, 4.0], [0.25, 1.0]], "ab")
    assert (one.weights.tolist(), one.cr, one.ci, one.worst) == ([1.0], 0.0, 0.0, None)
    np.testing.assert_allclose(two.weights, [0.8, 0.2])
    assert two.cr == 0.0


@pytest.mark.parametrize(
    ("matrix", "code", "said"),
    [
        (np.ones((2, 3)), "judgements_not_square", {"shape": "2 x 3", "n": 3}),
        (np.ones((2, 2)), "judgements_not_square", {"shape": "2 x 2", "n": 3}),
        ([[1, 2, 3], [0.5, 1, -1], [1 / 3, -1, 1]], "judgement_not_positive", {"first": "b", "second": "c"}),
        ([[1, 2, 3], [0.5, 1, np.nan], [1 / 3, 1, 1]], "judgement_not_positive", {"first": "b", "second": "c"}),
        ([[1, 2, 3], [0.5, 1, 1], [3, 1, 1]], "judgement_not_reciprocal", {"first": "a", "second": "c", "opposite": 3}),
        ([[2, 2, 3], [0.5, 1, 1], [1 / 3, 1, 1]], "judgement_not_reciprocal", {"first": "a", "second": "a"}),
    ],
)
def test_bad_matrices_are_refused(matrix, code, said):
    found, values = code_of(ahp_weights, matrix, "abc")
    assert (found, {k: values[k] for k in said}) == (code, said)


def test_sixteen_indicators_are_too_many():
    code, values = code_of(ahp_weights, np.ones((16, 16)), [f"x{j}" for j in range(16)])
    assert (code, values["n"], values["most"]) == ("judgements_too_many", 16, 15)


@settings(max_examples=25, deadline=None)
@given(st.integers(2, 8), st.integers(0, 10**6))
def test_order_of_indicators_does_not_matter(n, seed):
    generator = np.random.default_rng(seed)
    matrix, order = random_matrix(generator, n), generator.permutation(n)
    names = [f"x{j}" for j in range(n)]
    plain = ahp_weights(matrix, names)
    moved = ahp_weights(matrix[np.ix_(order, order)], [names[k] for k in order])
    np.testing.assert_allclose(moved.weights, plain.weights[order], rtol=1e-8)
    assert moved.cr == pytest.approx(plain.cr, abs=1e-9)
    assert plain.weights.sum() == pytest.approx(1.0)


def test_weights_agree_with_pymcdm():
    subjective = pytest.importorskip("pymcdm.weights.subjective")
    matrix = judgement_matrix(upper_table(DRINKS, UPPER), DRINKS)[0]
    peer = subjective.AHP(matrix=matrix)
    result = ahp_weights(matrix, DRINKS)
    np.testing.assert_allclose(result.weights, peer(), rtol=1e-9)
    assert result.ci == pytest.approx(peer.get_cr() * peer.RI_M[6], rel=1e-9)  # its random indices differ


# tables


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1/4", 0.25),
        (" 1 / 4 ", 0.25),
        (0.25, 0.25),
        ("0.25", 0.25),
        (4, 4.0),
        ("１／４", 0.25),
        ("¼", 0.25),
        ("2.5", 2.5),
    ],
)
def test_cells_are_numbers_or_fractions(cell, value):
    matrix, notices = judgement_matrix(upper_table(["a", "b"], [[cell], []]), ["a", "b"])
    assert matrix.tolist() == [[1.0, value], [1.0 / value, 1.0]]
    assert notices == ()


def test_either_triangle_may_be_filled_and_names_match_in_any_order_and_case():
    upper = upper_table(["a", "b", "c"], [["2", "4"], ["3"], []])
    lower = full_table([[1, None, None], ["1/2", None, ""], ["1/4", "1/3", 1]], ["A", " b", "c"])
    expected = [[1, 2, 4], [1 / 2, 1, 3], [1 / 4, 1 / 3, 1]]
    for table in (upper, lower, upper.iloc[[2, 0, 1]], lower[["c", "indicator", "A", " b"]]):
        np.testing.assert_allclose(judgement_matrix(table, ["a", "b", "c"])[0], expected, rtol=1e-15)
    np.testing.assert_allclose(judgement_matrix(upper, ["c", "a"])[0], [[1, 1 / 4], [4, 1]])


def test_numeric_columns_with_gaps():
    table = pd.DataFrame({"indicator": ["a", "b"], "a": [1.0, np.nan], "b": [5.0, np.nan]})
    assert judgement_matrix(table, ["a", "b"])[0].tolist() == [[1.0, 5.0], [0.2, 1.0]]


@pytest.mark.parametrize("whole", range(2, 10))
def test_rounded_reciprocals_are_made_exact_and_said(whole):
    names = ["a", "b"]
    for text in (f"{1 / whole:.2f}", f"{1 / whole:.3f}"):
        matrix, notices = judgement_matrix(full_table([[1, whole], [text, 1]], names), names)
        assert matrix.tolist() == [[1.0, float(whole)], [1.0 / whole, 1.0]]
        assert [n.code for n in notices] == ([] if float(text) == 1 / whole else ["judgements_rounded"])
    for other in {1, *range(2, 10)} - {whole}:
        table = full_table([[1, whole], [f"1/{other}", 1]], names)
        assert code_of(judgement_matrix, table, names)[0] == "judgement_not_reciprocal"


def test_a_reciprocal_to_machine_precision_is_no_rounding():
    matrix, notices = judgement_matrix(full_table([[1, 3.0], [0.33333333333333, 1]], ["a", "b"]), ["a", "b"])
    assert (matrix[1, 0], notices) == (1 / 3, ())


@pytest.mark.parametrize(
    ("cells", "code", "said"),
    [
        ([[1, "3-Jan"], [None, 1]], "judgement_unreadable", {"first": "a", "second": "b", "value": "3-Jan"}),
        ([[1, "1/0"], [None, 1]], "judgement_unreadable", {"value": "1/0"}),
        ([[1, "1/"], [None, 1]], "judgement_unreadable", {"value": "1/"}),
        ([[1, "1/2/3"], [None, 1]], "judgement_unreadable", {"value": "1/2/3"}),
        ([[1, "inf"], [None, 1]], "judgement_unreadable", {"value": "inf"}),
        ([[1, None], ["0", 1]], "judgement_not_positive", {"first": "b", "second": "a", "value": 0.0}),
        ([[1, None], [-3, 1]], "judgement_not_positive", {"first": "b", "second": "a", "value": -3.0}),
        ([[1, None], ["-1/3", 1]], "judgement_not_positive", {"first": "b", "second": "a"}),
        ([[1, None], ["", 1]], "judgement_missing", {"first": "a", "second": "b"}),
        ([[1, 3], [3, 1]], "judgement_not_reciprocal", {"value": 3.0, "opposite": 3.0}),
        ([[1, 0.5], [0.5, 1]], "judgement_not_reciprocal", {"value": 0.5, "opposite": 0.5}),
        ([[1, 2], ["0.49", 1]], "judgement_not_reciprocal", {"value": 2.0, "opposite": 0.49}),
        ([[1, 20], ["0.053", 1]], "judgement_not_reciprocal", {"value": 20.0, "opposite": 0.053}),
        ([[1, 3], ["0.3", 1]], "judgement_not_reciprocal", {"value": 3.0, "opposite": 0.3}),
        ([[1, 3], [None, 2]], "judgement_diagonal", {"field": "b", "value": 2.0}),
    ],
)
def test_bad_cells_are_named(cells, code, said):
    found, values = code_of(judgement_matrix, full_table(cells, ["a", "b"]), ["a", "b"])
    assert (found, {k: values[k] for k in said}) == (code, said)


def test_tables_that_lack_names_or_have_them_twice():
    table = upper_table(["a", "b"], [["2"], []])
    names = ["a", "b"]
    assert code_of(judgement_matrix, table.drop(columns="indicator"), names)[0] == "judgement_table_form"
    assert code_of(judgement_matrix, table.drop(columns="b"), names) == (
        "judgement_column_absent",
        {"field": "b", "fields": ["a"]},
    )
    assert code_of(judgement_matrix, table.iloc[:1], names) == (
        "judgement_row_absent",
        {"field": "b", "fields": ["a"]},
    )
    assert code_of(judgement_matrix, pd.concat([table, table.iloc[1:]]), names) == ("judgement_twice", {"field": "b"})


# systems


@pytest.fixture
def indicators():
    return [Indicator("a", "one"), Indicator("x", "two"), Indicator("b", "one"), Indicator("y", "two")]


def blocks():
    """Each system's judgements; the cells between systems are empty."""
    cells = [[1, None, 4, None], [None, 1, None, "1/3"], [None, None, 1, None], [None, 3, None, 1]]
    return full_table(cells, ["a", "x", "b", "y"])


def test_blocks_are_one_matrix_each(indicators):
    result = ahp_by_system(blocks(), indicators)
    np.testing.assert_allclose(result.within, [0.8, 0.25, 0.2, 0.75])
    np.testing.assert_allclose(result.total, result.within / 2)
    assert [(m.system, m.names) for m in result.matrices] == [("one", ("a", "b")), ("two", ("x", "y"))]


def test_a_full_table_is_a_single_matrix(indicators):
    table = full_table(consistent([0.4, 0.3, 0.1, 0.2]), ["a", "x", "b", "y"])
    result = ahp_by_system(table, indicators)
    np.testing.assert_allclose(result.total, [0.4, 0.3, 0.1, 0.2])
    np.testing.assert_allclose(result.within, [0.8, 0.6, 0.2, 0.4])
    assert [(m.system, len(m.names)) for m in result.matrices] == [("", 4)]


def test_cells_between_systems_are_all_or_none(indicators):
    table = blocks()
    table.loc[0, "x"] = 2
    code, values = code_of(ahp_by_system, table, indicators)
    assert (code, values) == ("judgement_between_missing", {"first": "a", "second": "y"})


def test_cells_inside_a_system_are_needed(indicators):
    table = blocks()
    table.loc[0, "b"] = None
    assert code_of(ahp_by_system, table, indicators) == ("judgement_missing", {"first": "a", "second": "b"})


def test_blocks_may_hold_more_than_fifteen_indicators_together():
    indicators = [Indicator(f"x{j}", f"system{j % 3}") for j in range(30)]
    names = [i.name for i in indicators]
    cells = [["1" if a.system == b.system else None for b in indicators] for a in indicators]
    result = ahp_by_system(full_table(cells, names), indicators)
    np.testing.assert_allclose(result.within, 0.1)
    np.testing.assert_allclose(result.total, 1 / 30)
    assert code_of(ahp_by_system, full_table(np.ones((30, 30)), names), indicators)[0] == "judgements_too_many"


def test_a_system_of_one_indicator_needs_no_judgement():
    indicators = [Indicator("a", "one"), Indicator("x", "two"), Indicator("y", "two")]
    result = ahp_by_system(upper_table(["a", "x", "y"], [[None, None], ["3"], []]), indicators)
    np.testing.assert_allclose(result.within, [1.0, 0.75, 0.25])


def test_notices_of_tables_and_matrices_are_gathered(indicators):
    table = blocks()
    table.loc[4] = {"indicator": "z"}
    table.loc[2, "a"] = "0.25"
    table.loc[1, "y"] = "0.33"
    result = ahp_by_system(table, indicators)
    assert [n.code for n in result.notices] == ["judgements_unused", "judgements_rounded"]
    assert result.notices[0].values == {"fields": ["z"]}
    assert result.notices[1].values == {"count": 1, "cells": ["x / y"]}
    three = [Indicator(name, "one") for name in "abc"]
    inconsistent = ahp_by_system(upper_table(list("abc"), [["9", "1/9"], ["9"], []]), three)
    assert [n.code for n in inconsistent.notices] == ["judgements_inconsistent"]
    assert inconsistent.matrices[0].system == "one"


def test_examples():
    module = importlib.import_module("geocoupling.methods.ahp")
    assert doctest.testmod(module).failed == 0
