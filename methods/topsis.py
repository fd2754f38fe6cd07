"""TOPSIS: closeness to the best and distance from the worst row."""

from dataclasses import dataclass

import numpy as np

from .problems import Notice


@dataclass(frozen=True)
class Topsis:
    """Closeness to the ideal.

    Attributes
    ----------
    closeness : ndarray, shape (n,)
        In [0, 1], 1 for a row that is best in everything; NaN throughout where all rows are equal.
    to_best, to_worst : ndarray, shape (n,)
        Euclidean distances from the two ideals, in weighted units of the vector norm.
    notices : tuple of Notice
    """

    closeness: np.ndarray
    to_best: np.ndarray
    to_worst: np.ndarray
    notices: tuple = ()


def topsis(aligned, weights, system="score_total"):
    """Technique for order preference by similarity to an ideal solution.

    r = y/sqrt(sum y^2) by column, v = w r; the ideals are the largest and the smallest v of each column over all rows
    given (the pooled panel); d+ and d- are the distances from them, and the closeness is d-/(d+ + d-).

    Parameters
    ----------
    aligned : array_like, shape (n, m)
        Standardised so that larger is better, none negative; a column of zeros counts for nothing.
    weights : array_like, shape (m,)
        0 or more, one above 0. Only their proportions matter.
    system : str
        What is scored, for the notice.

    Returns
    -------
    Topsis

    References
    ----------
    Hwang C.-L., Yoon K. (1981), Multiple Attribute Decision Making, Springer, doi 10.1007/978-3-642-48318-9.

    Examples
    --------
    >>> topsis([[0.0, 0.0], [0.6, 0.0], [1.0, 1.0]], [0.5, 0.5]).closeness.round(4).tolist()
    [0.0, 0.3274, 1.0]
    """
    y, w = np.asarray(aligned, dtype=float), np.asarray(weights, dtype=float)
    # By the largest value first: squares of very small numbers are 0.
    largest = np.abs(y).max(axis=0)
    y = y / np.where(largest > 0, largest, 1.0)
    norm = np.sqrt((y**2).sum(axis=0))
    v = w * y / np.where(norm > 0, norm, 1.0)
    to_best = np.sqrt(((v.max(axis=0) - v) ** 2).sum(axis=1))
    to_worst = np.sqrt(((v - v.min(axis=0)) ** 2).sum(axis=1))
    span = to_best + to_worst
    if not (span > 0).any():
        return Topsis(np.full(len(y), np.nan), to_best, to_worst, (Notice("topsis_all_equal", {"system": system}),))
    return Topsis(to_worst / span, to_best, to_worst)
