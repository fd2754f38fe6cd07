"""How much a composite depends on its weights: other methods, random weights, one indicator left out."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd

from .problems import DataProblem, Notice

MANY_ROWS = 500
DIGITS = 12  # that scores are compared with, so that rounding makes no ranks
AGREEMENT = ("spearman", "kendall", "grades_changed")
LEFT_OUT = ["indicator", "weight", *AGREEMENT, "rank_shift"]


@dataclass(frozen=True)
class Sensitivity:
    """What changes with the weights.

    Attributes
    ----------
    units : pandas.DataFrame
        Index as the scores. ``score``, ``rank`` (1 is best) and ``grade`` with the given weights; over the draws
        ``score_lowest``, ``score_highest``, ``rank_best``, ``rank_worst`` and ``grade_change_share``, the share of
        draws with another grade; ``left_out_changes``, the indicators that change the grade when left out.
    draws : pandas.DataFrame
        A row per draw: ``draw`` (from 1), ``spearman``, ``kendall`` with the given weights' scores, ``grades_changed``.
    indicators : pandas.DataFrame
        A row per indicator: ``indicator``, ``weight``, and for the scores without it ``spearman``, ``kendall``,
        ``grades_changed``, ``rank_shift`` (the largest of a unit); NaN where it can not be left out.
    notices : tuple of Notice
    """

    units: pd.DataFrame
    draws: pd.DataFrame
    indicators: pd.DataFrame
    notices: tuple = ()


def rank_agreement(scores, grades):
    """Rank correlations between methods, and how many grades differ.

    Parameters
    ----------
    scores : pandas.DataFrame
        One column per method; rows that lack a score of either method are left out of their pair.
    grades : pandas.DataFrame
        The same columns and rows.

    Returns
    -------
    pandas.DataFrame
        ``method1, method2, spearman, kendall`` (tau-b), ``grades_changed``; NaN where a method gives all units the same
        score.

    Raises
    ------
    DataProblem
        Fewer than two methods.

    References
    ----------
    Kendall M. G. (1945), doi 10.1093/biomet/33.3.239 (ties).

    Examples
    --------
    >>> scores = pd.DataFrame({"entropy": [0.1, 0.2, 0.9], "equal": [0.2, 0.1, 0.8]})
    >>> rank_agreement(scores, (scores > 0.15).astype(int))[["spearman", "grades_changed"]].values.tolist()
    [[0.5, 2.0]]
    """
    if scores.shape[1] < 2:
        raise DataProblem("methods_too_few", n=scores.shape[1])
    rows = []
    for first, second in combinations(scores.columns, 2):
        compared = [np.round(scores[name].to_numpy(float), DIGITS) for name in (first, second)]
        graded = [grades[name].to_numpy(float) for name in (first, second)]
        rows.append({"method1": first, "method2": second, **_agreement(*compared, *graded)})
    return pd.DataFrame(rows)


def random_weights(base, draws, spread=0.2, seed=1, systems=None):
    """Weights drawn uniformly around given ones.

    Each weight is multiplied by a number between 1 - spread and 1 + spread; each draw then sums to what ``base`` sums
    to, in every system. A weight of 0 stays 0.

    Parameters
    ----------
    base : array_like, shape (m,)
        0 or more.
    draws : int
    spread : float
        In [0, 1].
    seed : int
    systems : sequence of str, optional
        System of each indicator; one for all where it is not given.

    Returns
    -------
    ndarray, shape (draws, m)

    Raises
    ------
    DataProblem
        No draw, or a spread outside [0, 1].

    Examples
    --------
    >>> random_weights([0.5, 0.5], 2, spread=0.0).tolist()
    [[0.5, 0.5], [0.5, 0.5]]
    """
    if int(draws) != draws or draws < 1:
        raise DataProblem("draws_invalid", n=draws)
    if not 0.0 <= spread <= 1.0:
        raise DataProblem("share_outside", key="SPREAD", value=float(spread))
    base = np.asarray(base, dtype=float)
    factors = np.random.default_rng(seed).uniform(1.0 - spread, 1.0 + spread, (int(draws), len(base)))
    drawn = base * factors
    for members in _members(systems, len(base)):
        total = drawn[:, members].sum(axis=1, keepdims=True)
        share = base[members].sum()
        drawn[:, members] *= np.divide(share, total, out=np.zeros_like(total), where=total > 0)
    return drawn


def without_indicator(base, j, systems=None):
    """Weights with indicator j at 0 and the others of its system raised in proportion; None where there are none."""
    base = np.asarray(base, dtype=float)
    for members in _members(systems, len(base)):
        if members[j]:
            rest = members & (np.arange(len(base)) != j)
            if not base[rest].sum() > 0:
                return None
            left = np.where(rest, base * base[members].sum() / base[rest].sum(), base)
            left[j] = 0.0
            return left
    return None


def sensitivity(score, base, names, grade, draws=1000, spread=0.2, seed=1, systems=None, leave_one_out=True, tick=None):
    """Scores, ranks and grades under random weights and without each indicator.

    Parameters
    ----------
    score : callable
        Scores from weights of shape (m,): a Series, or an array. Rows are ranked among each other, so that they should
        be those of one period.
    base : array_like, shape (m,)
        The given weights.
    names : sequence of str
        Indicators.
    grade : callable
        Grades from scores, such as ``FIVE.grade``.
    draws : int
        0 for none.
    spread, seed, systems
        As in :func:`random_weights`.
    leave_one_out : bool
        The others keep their proportions; to weight them anew, compare methods by :func:`rank_agreement`.
    tick : callable, optional
        Called with the share done; may raise :class:`~geocoupling.methods.problems.Cancelled`.

    Returns
    -------
    Sensitivity
        With a notice for an indicator that can not be left out.
    """
    base = np.asarray(base, dtype=float)
    first = score(base)
    index = first.index if isinstance(first, pd.Series) else pd.RangeIndex(len(first))
    given = _Scored(first, grade)
    weights = random_weights(base, draws, spread, seed, systems) if draws else np.empty((0, len(base)))
    steps = len(weights) + (len(base) if leave_one_out else 0)

    def scored(w, done):
        if tick is not None:
            tick(done / steps)
        return _Scored(score(w), grade)

    units, drawn = _random_part(given, weights, scored)
    left_out, changes, notices = pd.DataFrame(columns=LEFT_OUT), [()] * len(index), ()
    if leave_one_out:
        without = [without_indicator(base, j, systems) for j in range(len(base))]
        left_out, changes = _left_out_part(given, base, names, without, scored, len(weights))
        notices = tuple(Notice("indicator_alone", {"field": n}) for n, w in zip(names, without) if w is None)
    units = pd.DataFrame({**units, "left_out_changes": pd.Series(changes, dtype=object)}).set_axis(index, axis=0)
    return Sensitivity(units, drawn, left_out, notices)


class _Scored:
    """Scores of all rows, as they are compared, with their ranks and grades."""

    def __init__(self, scores, grade):
        self.scores = np.asarray(scores, dtype=float)
        self.grades = np.asarray(grade(self.scores), dtype=float)
        self.compared = np.round(self.scores, DIGITS)
        self.ranks = _ranked(-self.compared, "min")

    def agreement(self, other):
        return _agreement(self.compared, other.compared, self.grades, other.grades)


def _random_part(given, weights, scored):
    units = {"score": given.scores, "rank": given.ranks, "grade": given.grades}
    if not len(weights):
        nothing = {"score_lowest": given.scores, "score_highest": given.scores, "grade_change_share": np.nan}
        ranks = {"rank_best": given.ranks, "rank_worst": given.ranks}
        return {**units, **nothing, **ranks}, pd.DataFrame(columns=["draw", *AGREEMENT])
    others = [scored(w, k + 1) for k, w in enumerate(weights)]
    scores, ranks = np.array([o.scores for o in others]), np.array([o.ranks for o in others])
    differs = np.array([_differs(given.grades, o.grades) for o in others])
    units.update(
        score_lowest=np.fmin(scores.min(axis=0), given.scores),
        score_highest=np.fmax(scores.max(axis=0), given.scores),
        rank_best=np.fmin(ranks.min(axis=0), given.ranks),
        rank_worst=np.fmax(ranks.max(axis=0), given.ranks),
        grade_change_share=differs.mean(axis=0),
    )
    agree = [given.agreement(other) for other in others]
    return units, pd.DataFrame(agree, columns=list(AGREEMENT)).assign(draw=range(1, len(others) + 1))[
        ["draw", *AGREEMENT]
    ]


def _left_out_part(given, base, names, without, scored, done):
    """The table of indicators, and for each row those that change its grade."""
    rows, changes = [], [()] * len(given.scores)
    for j, (name, w) in enumerate(zip(names, without)):
        rows.append({"indicator": name, "weight": base[j]})
        if w is None:
            continue
        other = scored(w, done + j + 1)
        shift = np.abs(other.ranks - given.ranks)
        rows[-1].update(given.agreement(other), rank_shift=np.nan if np.isnan(shift).all() else np.nanmax(shift))
        for place in np.flatnonzero(_differs(given.grades, other.grades)):
            changes[place] += (name,)
    return pd.DataFrame(rows, columns=LEFT_OUT), changes


def _agreement(first, second, grades1, grades2):
    both = ~(np.isnan(first) | np.isnan(second))
    first, second = first[both], second[both]
    changed = int(_differs(grades1, grades2).sum())
    if len(first) < 2 or np.ptp(first) == 0 or np.ptp(second) == 0:
        return dict(zip(AGREEMENT, (np.nan, np.nan, changed)))
    spearman = np.corrcoef(_ranked(first, "average"), _ranked(second, "average"))[0, 1]
    kendall = _kendall(first, second)
    return dict(zip(AGREEMENT, (float(spearman), float(kendall), changed)))


def _kendall(first, second):
    """Kendall's tau-b; of few rows by their pairs, since scipy takes longer to start than that takes."""
    if len(first) > MANY_ROWS:
        from scipy.stats import kendalltau

        return kendalltau(first, second, method="asymptotic")[0]
    signs = [np.sign(values[:, None] - values) for values in (first, second)]
    return (signs[0] * signs[1]).sum() / np.sqrt(np.abs(signs[0]).sum() * np.abs(signs[1]).sum())


def _ranked(values, ties):
    """Ranks from 1, ties as ``min`` or ``average``, NaN where there is no value."""
    there = ~np.isnan(values)
    ranks = np.full(len(values), np.nan)
    ordered = np.sort(values[there])
    low = np.searchsorted(ordered, values[there], side="left") + 1.0
    high = np.searchsorted(ordered, values[there], side="right")
    ranks[there] = low if ties == "min" else (low + high) / 2.0
    return ranks


def _differs(grades1, grades2):
    """Whether both are there and are not the same."""
    return (grades1 != grades2) & ~np.isnan(grades1) & ~np.isnan(grades2)


def _members(systems, count):
    if systems is None:
        return [np.ones(count, dtype=bool)]
    systems = np.asarray(systems, dtype=object)
    return [systems == name for name in dict.fromkeys(systems)]
