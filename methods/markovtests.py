"""Whether several transition matrices are the same: between neighbourhoods, times, groups, or histories."""

from dataclasses import dataclass

import numpy as np
from scipy import stats

from .problems import Notice

SMALL = 5  # an expected count below this makes the chi-square distribution rough
MOST_SMALL = 0.2  # share of small expected counts above which a notice is due


@dataclass(frozen=True)
class Homogeneity:
    """Tests that m transition matrices are samples of one; each value also for every row of the matrices.

    Attributes
    ----------
    lr, q : float
        Likelihood ratio and Pearson's chi-square, 0 or more.
    df : int
    p_lr, p_q : float
        NaN where df is 0.
    cells, small : int
        Expected counts that enter the test, and those below 5.
    rows : tuple of Homogeneity
        The same for each class that transitions start in; statistics and df of the rows add up to the whole.
    """

    lr: float
    q: float
    df: int
    p_lr: float
    p_q: float
    cells: int
    small: int
    rows: tuple = ()

    def note(self):
        """What a reader must know of the p values, a Notice or None."""
        if not self.df:
            return Notice("markov_note_one_regime")
        if not self.small:
            return None
        code = "markov_note_sparse" if self.rough else "markov_note_expected"
        return Notice(code, {"count": self.small, "cells": self.cells})

    @property
    def rough(self):
        """Whether more than a fifth of the expected counts are small."""
        return self.small > MOST_SMALL * self.cells


def homogeneity(counts):
    """Test whether transition probabilities are the same in all matrices.

    Under the null hypothesis all matrices are drawn from the probabilities of their sum. A row counts in the matrices
    in which transitions start there, and a column where the sum has transitions, so that df = sum over rows of
    (b - 1)(a - 1), with b the matrices that have the row and a its non-empty cells in the sum.

    Parameters
    ----------
    counts : array_like of int, shape (m, k, k)
        Transitions of m subsamples.

    Returns
    -------
    Homogeneity

    Notes
    -----
    As ``giddy.markov.Homogeneity_Results``, except that a class in which no transition starts adds nothing to df; giddy
    adds (0 - 1)(0 - 1) = 1 for it.

    References
    ----------
    Bickenbach, F., Bode, E. (2003). Evaluating the Markov property in studies of economic convergence. International
    Regional Science Review 26(3), 363-392. doi 10.1177/0160017603253789. Rey, S. J., Kang, W., Wolf, L. (2016), doi
    10.1007/s10109-016-0234-x

    Examples
    --------
    >>> made = homogeneity([[[8, 2], [3, 7]], [[5, 5], [3, 7]]])
    >>> round(made.q, 4), round(made.lr, 4), made.df, [row.df for row in made.rows]
    (1.978, 2.0269, 2, [1, 1])
    """
    counts = np.asarray(counts, dtype=float)
    starts = counts.sum(axis=2)
    pooled = counts.sum(axis=0)
    shares = pooled / np.maximum(pooled.sum(axis=1), 1)[:, None]
    expected = starts[:, :, None] * shares
    has_row, has_cell = (starts > 0).sum(axis=0), (pooled > 0).sum(axis=1)
    df = np.where((has_row > 1) & (has_cell > 1), (has_row - 1) * (has_cell - 1), 0)
    used = (expected > 0) & (df > 0)[:, None]
    safe = np.where(used, expected, 1.0)
    q = np.where(used, (counts - expected) ** 2 / safe, 0.0).sum(axis=(0, 2))
    # the probabilities of a cell are n / n(row) and its expectation / n(row), whose ratio is n / expectation
    ratio = np.where(used & (counts > 0), counts, safe) / safe
    lr = 2.0 * (counts * np.log(ratio)).sum(axis=(0, 2))
    cells, small = used.sum(axis=(0, 2)), (used & (expected < SMALL)).sum(axis=(0, 2))
    rows = tuple(_result(*values) for values in zip(lr, q, df, cells, small))
    return _result(lr.sum(), q.sum(), df.sum(), cells.sum(), small.sum(), rows)


def _result(lr, q, df, cells, small, rows=()):
    lr = max(float(lr), 0.0)  # rounding of equal matrices
    p_lr, p_q = (float(stats.chi2.sf(value, df)) if df else float("nan") for value in (lr, q))
    return Homogeneity(lr, float(q), int(df), p_lr, p_q, int(cells), int(small), rows)


def counts_by(regimes, start, end, m, k):
    """Transition counts of each regime.

    Parameters
    ----------
    regimes : ndarray of int, shape (n,)
        0 .. m - 1; transitions below 0 belong to none.
    start, end : ndarray of int, shape (n,)
        0 .. k - 1
    m, k : int

    Returns
    -------
    ndarray of int, shape (m, k, k)

    Examples
    --------
    >>> counts_by(np.array([0, 1, -1]), np.array([0, 1, 1]), np.array([1, 1, 0]), 2, 2).tolist()
    [[[0, 1], [0, 0]], [[0, 0], [0, 1]]]
    """
    known = regimes >= 0
    place = (regimes[known] * k + start[known]) * k + end[known]
    return np.bincount(place, minlength=m * k * k).reshape(m, k, k)
