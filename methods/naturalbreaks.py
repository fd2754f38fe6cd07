"""Exact natural breaks: the classes with the least within-class sum of squares.

A break may lie between any two neighbouring distinct values. Instead of trying all of them, every break keeps a list of
*cells* (runs of positions); a lower bound for each cell, obtained by leaving out the values inside the cells, shows
which cells cannot hold an optimal break. What is left is split until the cells are single positions, where the bound is
the exact sum. Where nothing can be dropped this is the full divide-and-conquer programme, O(k n log n).
"""

from dataclasses import dataclass

import numpy as np

from .breaksearch import Block, bounds, least_positions
from .problems import DataProblem, Notice

TIE = 1e-13  # relative difference below which two sums of squares count as equal


@dataclass(frozen=True)
class NaturalBreaks:
    """Classes of least within-class sum of squares.

    Attributes
    ----------
    breaks : ndarray, shape (L,)
        Upper edges of the classes, rising, members of the data; the last is the largest value. Classes are closed on
        the right.
    counts : ndarray of int, shape (L,)
        Values in each class.
    ssw : float
        Within-class sum of squares, in squared units of the values; infinite beyond the range of double precision.
    notices : tuple of Notice
        ``fewer_classes`` where there are fewer distinct values than classes asked for.
    """

    breaks: np.ndarray
    counts: np.ndarray
    ssw: float
    notices: tuple = ()


def natural_breaks(values, k, tick=None, name="values"):
    """Divide values into k classes so that the within-class sum of squares is as small as possible.

    Parameters
    ----------
    values : array_like of float, shape (n,)
        Missing values (NaN) are left out.
    k : int
        Number of classes, 1 or more.
    tick : callable, optional
        Called with a share of the work, 0 to 1; may raise :class:`~.problems.Cancelled`.
    name : str
        What problems and notices call the values.

    Returns
    -------
    NaturalBreaks
        Equal values are never separated. Where several solutions are equally good the one with the lowest breaks is
        taken, the first break deciding first.

    Raises
    ------
    DataProblem
        ``classes_invalid``, ``all_missing`` or ``infinite_values``.

    Notes
    -----
    The criterion is that of Fisher (1958), doi 10.1080/01621459.1958.10501479; that row minima of such cost matrices
    move in one direction (Aggarwal et al. 1987, doi 10.1007/BF01840359) allows the divide and conquer.

    Examples
    --------
    >>> natural_breaks([1, 2, 3, 10, 11, 30], 3).breaks
    array([ 3., 11., 30.])
    """
    if int(k) != k or k < 1:
        raise DataProblem("classes_invalid", classes=k)
    distinct, counts = _distinct(values, name)
    if len(distinct) <= k:
        short = (Notice("fewer_classes", {"field": name, "classes": int(k), "found": len(distinct)}),)
        return NaturalBreaks(distinct, counts, 0.0, short if len(distinct) < k else ())
    # a power of two leaves every digit as it is and keeps the squares of very large values finite
    scale = 2.0 ** int(np.frexp(max(abs(distinct[0]), abs(distinct[-1])))[1])
    scaled = distinct / scale
    edges = np.concatenate(([0], _positions(scaled, counts, int(k), tick or _silent), [len(distinct)]))
    ssw = sum(_sum_of_squares(scaled[a:b], counts[a:b]) for a, b in zip(edges[:-1], edges[1:]))
    # Python's floats, whose product overflows to infinity without a warning
    return NaturalBreaks(distinct[edges[1:] - 1], np.add.reduceat(counts, edges[:-1]), float(ssw) * scale * scale)


def _silent(share):
    """The tick of a caller who does not want one."""


def _distinct(values, name):
    """Rising distinct values and how often each occurs."""
    values = np.asarray(values, dtype=float).ravel()
    values = values[~np.isnan(values)]
    if not len(values):
        raise DataProblem("all_missing", field=name)
    values = np.sort(values)
    if np.isinf(values[[0, -1]]).any():
        raise DataProblem("infinite_values", field=name, rows=[])
    first = np.flatnonzero(np.concatenate(([True], values[1:] != values[:-1])))
    return values[first] + 0.0, np.diff(np.append(first, len(values)))


def _sum_of_squares(values, counts):
    mean = np.average(values, weights=counts)
    apart = values - mean
    # the second term takes back what the rounding of the mean has added
    return np.dot(counts, apart * apart) - np.dot(counts, apart) ** 2 / counts.sum()


def _positions(values, counts, k, tick):
    """Positions of the k - 1 breaks of least cost; a break at p separates the first p distinct values."""
    cuts = np.array([0, len(values)])
    while True:
        blocks = [Block(values, counts, a, b) for a, b in zip(cuts[:-1], cuts[1:])]
        found = [bounds(block, k - len(blocks) + 1) for block in blocks]
        ceiling = _allot([upper for _, upper in found], k)[0] + sum(block.noise for block in blocks)
        more = np.union1d(cuts, _compulsory(values, counts, ceiling))
        if len(more) == len(cuts):
            break
        cuts = more
        tick(0.05)
    return _fill(blocks, [lower for lower, _ in found], k, tick)


def _compulsory(values, counts, ceiling):
    """Positions that separate every partition no dearer than the ceiling.

    Far-apart groups of values are then handled one by one, each about its own centre: taken together, the squares of
    their distance would drown the sums inside them.
    """
    left, right = counts[:-1].astype(float), counts[1:].astype(float)
    return 1 + np.flatnonzero(np.diff(values) ** 2 * (left * right / (left + right)) > ceiling)


def _allot(costs, k):
    """Least total cost of k classes over blocks, and how many classes each block gets.

    ``costs[b][m]`` is the cost of m classes in block b (infinite for m = 0). Of equal totals the one with most classes
    in the first blocks wins, which gives the lowest breaks.
    """
    after = {0: (0.0, ())}
    for cost in reversed(costs):
        here = {}
        for m in range(1, len(cost)):
            for rest, (total, shares) in after.items():
                old = here.get(m + rest)
                new = cost[m] + total
                if m + rest <= k and (old is None or new <= old[0] + TIE * new):
                    here[m + rest] = (new, (m, *shares))
        after = here
    return after[k]


def _fill(blocks, lower, k, tick):
    """Break positions over all blocks; exact costs are worked out only for shares that lower bounds still favour."""
    solved = {}
    while True:
        shares = list(enumerate(_allot(lower, k)[1]))
        open_shares = [share for share in shares if share not in solved]
        if not open_shares:
            break
        for b, m in open_shares:
            positions = least_positions(blocks[b], m, tick)
            solved[b, m] = positions
            lower[b][m] = blocks[b].cost_of(positions)
    inner = [blocks[b].start for b, _ in shares[1:]]
    return np.sort(np.concatenate([inner] + [solved[s] + blocks[s[0]].start for s in shares]).astype(int))
