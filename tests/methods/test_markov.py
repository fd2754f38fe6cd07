"""A Markov chain from counts, and tests of homogeneity: identities, chains that are not simple, SciPy."""

import numpy as np
import pytest
from geocoupling.methods.markov import markov_chain
from geocoupling.methods.markovtests import homogeneity
from hypothesis import given, settings
from hypothesis import strategies as st

# identities


def simulated(seed, k, n):
    rng = np.random.default_rng(seed)
    return rng.multinomial(n, np.ones(k * k) / k**2).reshape(k, k)


@given(seed=st.integers(0, 10**6), k=st.integers(2, 8), n=st.integers(1, 400))
@settings(max_examples=40, deadline=None)
def test_a_steady_state_is_one(seed, k, n):
    counts = simulated(seed, k, n)
    made = markov_chain(counts)
    steady = made.steady_state
    if np.isnan(steady).all():
        codes = {note.code for note in made.notes}
        assert codes & {"markov_note_never_left", "markov_note_closed"}
        return
    known = ~np.isnan(steady)
    p = made.probabilities[np.ix_(known, known)]
    assert steady[known].min() >= 0
    assert steady[known] @ p == pytest.approx(steady[known], abs=1e-13)
    # the long run from any class: the mean over many steps settles even where the chain is periodic
    far = np.linalg.matrix_power((p + np.eye(len(p))) / 2, 2**14)
    assert far == pytest.approx(np.tile(steady[known], (len(p), 1)), abs=1e-6)


def test_steady_state_of_rare_exits_keeps_its_digits():
    """Two classes that are left once in a million, and once in two million: 1/3 and 2/3 whatever the rounding."""
    made = markov_chain([[999_999, 1], [1, 1_999_999]])
    assert made.steady_state == pytest.approx([1 / 3, 2 / 3], rel=1e-15)
    assert made.mobility.second_eigenvalue == pytest.approx(1.5e-6, rel=1e-9)


def test_first_passage_by_simulation():
    counts = np.array([[6, 3, 1], [2, 5, 3], [1, 3, 6]])
    made = markov_chain(counts)
    rng, edges = np.random.default_rng(8), made.probabilities.cumsum(axis=1)
    states, times = np.zeros(20_000, dtype=int), np.zeros(20_000)
    walking = np.ones(20_000, dtype=bool)
    while walking.any():
        times += walking
        states = (rng.random(20_000)[:, None] > edges[states]).sum(axis=1)
        walking &= states != 2
    # four standard errors
    assert np.mean(times) == pytest.approx(made.first_passage[0, 2], abs=4 * np.std(times) / np.sqrt(len(times)))


def test_standard_errors_and_sojourn():
    made = markov_chain([[16, 4], [5, 0]])
    assert made.std_errors.ravel() == pytest.approx([*[np.sqrt(0.8 * 0.2 / 20)] * 2, 0, 0])
    assert made.sojourn.tolist() == pytest.approx([5, 1])


# chains that are not simple


def codes_of(made):
    return [note.code for note in made.notes]


def test_absorbing_class():
    made = markov_chain([[3, 1, 0], [1, 2, 1], [0, 0, 4]])
    assert made.steady_state.tolist() == [0, 0, 1]
    assert codes_of(made) == ["markov_note_transient"]
    assert made.notes[0].values == {"classes": [1, 2]}
    assert np.isinf(made.sojourn[2])
    assert np.isnan(made.first_passage[:, :2]).all()
    # a = 1 + 3/4 a + 1/4 b and b = 1 + 1/4 a + 1/2 b
    assert made.first_passage[:, 2].tolist() == pytest.approx([12, 8, 1])


def test_two_closed_sets():
    made = markov_chain([[2, 1, 0], [1, 2, 0], [0, 0, 5]])
    assert np.isnan(made.steady_state).all()
    assert codes_of(made) == ["markov_note_closed"]
    assert made.notes[0].values == {"sets": ["{1, 2}", "{3}"]}
    assert made.mobility.second_eigenvalue == 0
    assert np.isnan(made.mobility.half_life)
    assert made.mobility.shorrocks == pytest.approx((3 - 2 / 3 - 2 / 3 - 1) / 2)


def test_class_that_is_entered_but_never_left():
    made = markov_chain([[2, 1], [0, 0]], numbers=[3, 5])
    assert np.isnan(made.steady_state).all() and np.isnan(made.first_passage).all()
    assert np.isnan(made.probabilities[1]).all() and np.isnan(made.sojourn[1])
    assert made.notes[0].code == "markov_note_never_left" and made.notes[0].values == {"classes": [5]}
    assert np.isnan(made.mobility.shorrocks) and made.mobility.upward == pytest.approx(1 / 3)


def test_class_that_does_not_occur():
    made = markov_chain([[2, 0, 1], [0, 0, 0], [1, 0, 2]])
    assert made.steady_state[[0, 2]].tolist() == [0.5, 0.5] and np.isnan(made.steady_state[1])
    assert codes_of(made) == ["markov_note_absent"]
    assert made.mobility.states == 2 and made.mobility.shorrocks == pytest.approx(2 / 3)


def test_periodic_chain():
    made = markov_chain([[0, 4], [4, 0]])
    assert made.steady_state.tolist() == [0.5, 0.5]
    assert made.mobility.second_eigenvalue == 0 and np.isnan(made.mobility.half_life)
    assert made.mobility.shorrocks == 2


def test_no_memory_is_full_mobility():
    made = markov_chain([[2, 2], [3, 3]]).mobility
    assert (made.shorrocks, made.determinant, made.second_eigenvalue, made.half_life) == (1, 1, 1, 0)


def test_one_class_and_no_transition():
    assert markov_chain([[4, 0], [0, 0]]).steady_state[0] == 1
    assert np.isnan(markov_chain([[4, 0], [0, 0]]).mobility.shorrocks)
    nothing = markov_chain(np.zeros((2, 2), dtype=int))
    assert codes_of(nothing) == ["markov_note_empty"]
    assert np.isnan(nothing.mobility.stay)


# homogeneity


def test_homogeneity_of_one_row_is_a_contingency_table():
    from scipy.stats import chi2_contingency

    table = np.array([[12, 7, 3], [6, 9, 14], [8, 8, 2]])
    counts = np.zeros((3, 3, 3))
    counts[:, 1] = table
    made = homogeneity(counts)
    pearson = chi2_contingency(table, correction=False)
    ratio = chi2_contingency(table, correction=False, lambda_="log-likelihood")
    assert (made.q, made.df, made.p_q) == pytest.approx((pearson.statistic, pearson.dof, pearson.pvalue), rel=1e-12)
    assert (made.lr, made.p_lr) == pytest.approx((ratio.statistic, ratio.pvalue), rel=1e-12)
    assert [row.df for row in made.rows] == [0, 4, 0]


def test_rows_add_up_and_empty_rows_have_no_degrees_of_freedom():
    counts = np.array([[[5, 3, 0], [2, 8, 0], [0, 0, 0]], [[4, 6, 0], [0, 0, 0], [0, 0, 0]]])
    made = homogeneity(counts)
    assert made.df == 1  # giddy would say 2, one of them for the class where nothing starts
    assert sum(row.q for row in made.rows) == pytest.approx(made.q)
    assert sum(row.lr for row in made.rows) == pytest.approx(made.lr)
    assert np.isnan(made.rows[1].p_q)


def test_small_expected_counts_are_counted():
    """Rows of 40 and 8: 8 x 0.25 is 2, 8 x 0.75 is 6, 40 x 0.25 is 10; the second class starts in one matrix only."""
    made = homogeneity([[[30, 10], [3, 4]], [[6, 2], [0, 0]]])
    assert (made.cells, made.small, made.df) == (4, 1, 1)
    assert made.rough and made.note().code == "markov_note_sparse"
    assert made.rows[1].note().code == "markov_note_one_regime"
    enough = homogeneity([[[30, 10], [3, 4]], [[60, 20], [0, 0]]])
    assert enough.note() is None and not enough.rough


def test_equal_matrices_are_homogeneous():
    made = homogeneity([[[5, 3], [2, 8]]] * 3)
    assert made.q == pytest.approx(0, abs=1e-12) and made.lr == pytest.approx(0, abs=1e-12)
    assert made.p_lr == pytest.approx(1)


def test_p_values_are_uniform_where_the_hypothesis_holds():
    rng, p = np.random.default_rng(21), np.array([[0.7, 0.2, 0.1], [0.2, 0.6, 0.2], [0.1, 0.2, 0.7]])
    found = []
    for _ in range(400):
        counts = np.array([[rng.multinomial(60, row) for row in p] for _ in range(4)])
        found.append(homogeneity(counts).p_q)
    # 400 draws of a share of 0.05 or 0.5: three standard errors
    assert np.mean(np.array(found) < 0.05) == pytest.approx(0.05, abs=0.033)
    assert np.mean(np.array(found) < 0.5) == pytest.approx(0.5, abs=0.075)
