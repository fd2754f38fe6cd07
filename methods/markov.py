"""A Markov chain from counts of transitions: probabilities, steady state, times, mobility."""

from dataclasses import dataclass

import numpy as np

from .problems import Notice

ZERO = 1e-12  # an eigenvalue below this is 0, above 1 - ZERO it is 1


@dataclass(frozen=True)
class Mobility:
    """How much units move; NaN where an index is not defined.

    Attributes
    ----------
    states : int
        Classes that occur in the chain, over which the indices are taken.
    shorrocks : float
        (s - trace P) / (s - 1), 0 (nobody moves) .. s / (s - 1); 1 where the next class does not depend on this one.
    determinant : float
        1 - abs(det P), 0 .. 1.
    second_eigenvalue : float
        1 - abs(second largest eigenvalue), 0 .. 1.
    half_life : float
        Steps until half of the distance to the steady state is gone.
    upward, downward, stay : float
        Shares of all transitions, 0 .. 1; they sum to 1.
    """

    states: int
    shorrocks: float
    determinant: float
    second_eigenvalue: float
    half_life: float
    upward: float
    downward: float
    stay: float


@dataclass(frozen=True)
class Chain:
    """A Markov chain of k classes; NaN where a value is not known.

    Attributes
    ----------
    counts : ndarray of int, shape (k, k)
        Transitions from the class of the row to that of the column.
    probabilities, std_errors : ndarray of float, shape (k, k)
        0 .. 1; NaN in the row of a class that is never left.
    first_passage : ndarray of float, shape (k, k)
        Mean number of steps from a class until another is first reached; on the diagonal, until the class is reached
        again. Known to classes that a unit never leaves for good.
    steady_state : ndarray of float, shape (k,)
        Shares that the chain keeps once it has them, summing to 1; NaN for a class without any transition. A periodic
        chain keeps them but does not tend to them.
    sojourn : ndarray of float, shape (k,)
        Mean number of steps that a unit spends in the class at a time, 1 or more; infinite in a class with probability
        1 of staying.
    mobility : Mobility
    notes : tuple of Notice
        Why something is not known.
    """

    counts: np.ndarray
    probabilities: np.ndarray
    std_errors: np.ndarray
    first_passage: np.ndarray
    steady_state: np.ndarray
    sojourn: np.ndarray
    mobility: Mobility
    notes: tuple


def transition_counts(start, end, k):
    """Cross-table of classes before and after.

    Parameters
    ----------
    start, end : ndarray of int, shape (n,)
        0 .. k - 1
    k : int

    Returns
    -------
    ndarray of int, shape (k, k)

    Examples
    --------
    >>> transition_counts(np.array([0, 0, 1]), np.array([0, 1, 1]), 2).tolist()
    [[1, 1], [0, 1]]
    """
    return np.bincount(start * k + end, minlength=k * k).reshape(k, k)


def markov_chain(counts, numbers=None):
    """What follows from the counts of transitions.

    Probabilities are the shares of each row (maximum likelihood), their standard errors sqrt(p (1 - p) / n) with n the
    transitions that start in the row's class. The chain consists of the classes that occur in it. The steady state is
    given where these have exactly one closed set, that is a set of classes that is never left once it is entered;
    classes outside it are transient and have a share of 0. It is found by the elimination of Grassmann, Taksar and
    Heyman, which subtracts nothing and so loses no digits.

    Parameters
    ----------
    counts : array_like of int, shape (k, k)
    numbers : sequence of int, optional
        What notes call the classes; 1 .. k by default.

    Returns
    -------
    Chain
        A class that is entered but never left leaves steady state, passage times and indices unknown: to let it keep
        all units would be a guess.

    References
    ----------
    Kemeny, J. G., Snell, J. L. (1976). Finite Markov Chains. Springer. Elimination: Grassmann, W. K., Taksar, M. I.,
    Heyman, D. P. (1985), doi 10.1287/opre.33.5.1107. Indices: Shorrocks, A. F. (1978), doi 10.2307/1911433

    Examples
    --------
    >>> oz = markov_chain([[2, 1, 1], [1, 0, 1], [1, 1, 2]])  # rain, nice and snow (Kemeny and Snell)
    >>> oz.steady_state.round(6).tolist()
    [0.4, 0.2, 0.4]
    >>> oz.first_passage.round(3).tolist()
    [[2.5, 4.0, 3.333], [2.667, 5.0, 2.667], [3.333, 4.0, 2.5]]
    """
    counts = np.asarray(counts)
    k = len(counts)
    numbers = np.arange(1, k + 1) if numbers is None else np.asarray(numbers)
    left = counts.sum(axis=1)
    with np.errstate(invalid="ignore"):
        probabilities = counts / left[:, None]
        errors = np.sqrt(probabilities * (1 - probabilities) / left[:, None])
    with np.errstate(divide="ignore"):
        sojourn = 1.0 / (1.0 - np.diag(probabilities))
    states = np.flatnonzero((left > 0) | (counts.sum(axis=0) > 0))
    closed, notes = _closed_sets(counts, states, numbers)
    steady, passage = np.full(k, np.nan), np.full((k, k), np.nan)
    if len(closed) == 1:
        steady[states] = 0.0
        steady[closed[0]] = _stationary(probabilities[np.ix_(closed[0], closed[0])])
        passage[np.ix_(states, closed[0])] = _passage_times(probabilities, states, closed[0])
    mobility = _mobility(counts, probabilities, states, len(closed))
    return Chain(counts, probabilities, errors, passage, steady, sojourn, mobility, notes)


def _closed_sets(counts, states, numbers):
    """The sets of classes that are never left, none where that is not known; and what is to be said."""
    if not len(states):
        return [], (Notice("markov_note_empty"),)
    absent = np.setdiff1d(np.arange(len(counts)), states)
    notes = (Notice("markov_note_absent", {"classes": numbers[absent].tolist()}),) if len(absent) else ()
    never_left = [i for i in states if not counts[i].any()]
    if never_left:
        return [], (*notes, Notice("markov_note_never_left", {"classes": numbers[never_left].tolist()}))
    reach = _reachable(counts > 0)
    closed = []
    for i in states:
        there = np.flatnonzero(reach[i])
        # closed where every class that is reached leads back
        if reach[there, i].all() and i == there[0]:
            closed.append(there)
    if len(closed) > 1:
        sets = ["{" + ", ".join(str(n) for n in numbers[found]) + "}" for found in closed]
        return closed, (*notes, Notice("markov_note_closed", {"sets": sets}))
    passing = np.setdiff1d(states, closed[0])
    if len(passing):
        notes = (*notes, Notice("markov_note_transient", {"classes": numbers[passing].tolist()}))
    return closed, notes


def _reachable(edges):
    """Which class can be reached from which, in any number of steps; every class from itself."""
    reach = edges | np.eye(len(edges), dtype=bool)
    for middle in range(len(edges)):
        reach |= reach[:, middle, None] & reach[None, middle]
    return reach


def _stationary(p):
    """Stationary distribution of an irreducible matrix, by GTH elimination."""
    p = p.copy()
    for last in range(len(p) - 1, 0, -1):
        p[:last, last] /= p[last, :last].sum()
        p[:last, :last] += np.outer(p[:last, last], p[last, :last])
    shares = np.ones(len(p))
    for i in range(1, len(p)):
        shares[i] = shares[:i] @ p[:i, i]
    return shares / shares.sum()


def _passage_times(probabilities, states, closed):
    """Mean steps from every state to each class of the one closed set, which all states reach."""
    p = probabilities[np.ix_(states, states)]
    times = np.empty((len(states), len(closed)))
    for column, target in enumerate(closed):
        others = states != target
        times[others, column] = np.linalg.solve(np.eye(others.sum()) - p[np.ix_(others, others)], np.ones(others.sum()))
        times[~others, column] = 1.0 + p[~others][:, others] @ times[others, column]
    return times


def _mobility(counts, probabilities, states, closed):
    """Indices over the classes that occur; shares of moves over all transitions."""
    total = counts.sum()
    nan = float("nan")
    if not total:
        return Mobility(0, *[nan] * 7)
    moves = [float(part.sum() / total) for part in (np.triu(counts, 1), np.tril(counts, -1), np.diag(counts))]
    if not closed or len(states) < 2:
        return Mobility(len(states), *[nan] * 4, *moves)
    p = probabilities[np.ix_(states, states)]
    shorrocks = (len(p) - np.trace(p)) / (len(p) - 1)
    second = _second_eigenvalue(p) if closed == 1 else 1.0
    half_life = nan if second == 1.0 else 0.0 if second == 0.0 else float(-np.log(2) / np.log(second))
    determinant = 1.0 - min(abs(np.linalg.det(p)), 1.0)
    return Mobility(len(states), float(shorrocks), float(determinant), 1.0 - second, half_life, *moves)


def _second_eigenvalue(p):
    """Second largest absolute eigenvalue, free of the rounding of 0 and 1."""
    second = float(np.sort(np.abs(np.linalg.eigvals(p)))[-2])
    return 0.0 if second < ZERO else 1.0 if second > 1.0 - ZERO else second
