"""Local Moran's I and Getis-Ord G* of one set of units: where high or low values lie together."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from .esdastatistics import local_g_star, local_moran
from .globalautocorrelation import TIED, standardised, two_sided

QUADRANTS = ("HH", "LH", "LL", "HL")
NOT_SIGNIFICANT = "ns"
DRAWN = 1 << 23  # numbers shuffled for one part of the draws: a moment, and tens of megabytes
ENOUGH = 20  # permutations that reached what was observed: p is known well enough
CONFIDENCE = {"99": 0.01, "95": 0.05, "90": 0.1}


@dataclass(frozen=True)
class LocalAutocorrelation:
    """Local statistics of n units, each an ndarray of shape (n,); NaN where they can not be computed.

    Attributes
    ----------
    z_value : ndarray of float
        Differences from the mean in standard deviations (divisor n).
    lag : ndarray of float
        Mean ``z_value`` of the neighbours; NaN without any.
    local_i : ndarray of float
        Local Moran's I; over units with neighbours they add up to (n - 1) I where there are no islands.
    quadrant : ndarray of str or None
        Own value and neighbours high (H) or low (L): HH, LH, LL, HL. Not above the mean counts as low.
    p : ndarray of float
        Two-sided, by conditional permutation: the unit keeps its value, and all others are dealt out again.
    gi_star : ndarray of float
        Getis-Ord G* with binary weights, the unit itself among its neighbours, as a standardised value.
    gi_p : ndarray of float
        Two-sided p of ``gi_star``, by the same permutations as ``p``: with the unit's own value kept, its G* rises and
        falls with the mean of its neighbours. Both differ only where the unit is at the mean and has no local I.
    """

    z_value: np.ndarray
    lag: np.ndarray
    local_i: np.ndarray
    quadrant: np.ndarray
    p: np.ndarray
    gi_star: np.ndarray
    gi_p: np.ndarray


def local_autocorrelation(values, neighbours, permutations=999, seed=1, most=0, tick=None):
    """Local Moran's I with row-standardised weights, and G*, of every unit.

    Parameters
    ----------
    values : array_like of float, shape (n,)
        Without missing values.
    neighbours : Neighbours
        Among the same n units.
    permutations : int
        The draws are those of ``esda`` without numba for the same seed, from a generator of their own.
    seed : int
        The result depends on the seed and the order of rows only.
    most : int
        Units whose lag fewer than 20 of the permutations reach, on its rarer side, go on to so many of them, since only
        their p can be small. It then is that of ``most`` permutations, and others keep theirs: the chance of a p up to
        any x stays at most x.
    tick : callable, optional
        Called with 0..1; may raise ``Cancelled``.

    Returns
    -------
    LocalAutocorrelation
        NaN everywhere for equal values.

    Raises
    ------
    DataProblem
        ``package_needed``: esda or libpysal is not installed.

    Notes
    -----
    A permutation that ties with what was observed counts on both sides, so that a unit at the mean has p = 1. The
    normal distribution is no guide to G* of few neighbours: with lognormal values most random maps have hot spots.

    References
    ----------
    Anselin (1995), doi 10.1111/j.1538-4632.1995.tb00338.x, eq. 12. Ord & Getis (1995), doi
    10.1111/j.1538-4632.1995.tb00912.x, eq. 14 with the unit itself. Stopping early: Besag & Clifford (1991), doi
    10.1093/biomet/78.2.301.

    Examples
    --------
    >>> from .neighbours import from_pairs
    >>> chain = from_pairs(4, [0, 1, 2], [1, 2, 3], "rook")
    >>> found = local_autocorrelation([1, 2, 3, 4], chain, 99)
    >>> found.local_i.round(3).tolist(), found.quadrant.tolist()
    ([0.45, 0.15, 0.15, 0.45], ['LL', 'LL', 'HH', 'HH'])
    """
    n, count = len(values), np.diff(neighbours.matrix.indptr)
    z = standardised(values)
    if z is None:
        nothing = np.full(n, np.nan)
        return LocalAutocorrelation(*[nothing] * 3, np.full(n, None, dtype=object), *[nothing] * 3)
    z = _without_rounding(z)
    lag = _without_rounding(neighbours.row_standardised() @ z)
    lag[count == 0] = np.nan
    gi_p = _conditional_p(z, lag, count, permutations, most, seed, tick)
    p = np.where(
        (z == 0) & (count > 0), 1.0, gi_p
    )  # the local I of a unit at the mean is 0 whatever its neighbours are
    gi_star = np.where(count > 0, _g_star(z, neighbours), np.nan)
    local_i = np.where(count > 0, local_moran(z, neighbours).Is, np.nan)
    gi_p = np.where(np.isnan(gi_star), np.nan, gi_p)
    return LocalAutocorrelation(z, lag, local_i, _quadrants(z, lag), p, gi_star, gi_p)


def false_discovery(p):
    """p values adjusted for the false discovery rate (Benjamini and Hochberg 1995).

    Parameters
    ----------
    p : array_like of float, shape (m,)
        In [0, 1]; NaN stays NaN and does not count as a test.

    Returns
    -------
    ndarray of float, shape (m,)
        The k-th smallest p becomes the least of p m / k among itself and all larger ones. Rejecting where this is at
        most a level keeps the expected share of false ones among the rejected below the level.

    References
    ----------
    Benjamini & Hochberg (1995), doi 10.1111/j.2517-6161.1995.tb02031.x; for local statistics Caldas de Castro & Singer
    (2006), doi 10.1111/j.0016-7363.2006.00682.x.

    Examples
    --------
    >>> false_discovery([0.01, 0.04, 0.03, 0.5]).round(4).tolist()
    [0.04, 0.0533, 0.0533, 0.5]
    """
    p = np.asarray(p, dtype=float)
    out = np.full(p.shape, np.nan)
    tested = np.flatnonzero(~np.isnan(p))
    falling = tested[np.argsort(-p[tested], kind="stable")]
    m = len(tested)
    out[falling] = np.minimum.accumulate(p[falling] * (m / np.arange(m, 0, -1)))
    return out


def clusters(quadrant, p, level=0.05):
    """The quadrant where p is at most the level, ``ns`` elsewhere, None without p.

    Parameters
    ----------
    quadrant : ndarray of str or None, shape (n,)
    p : ndarray of float, shape (n,)
    level : float

    Returns
    -------
    ndarray of str or None, shape (n,)
    """
    found = np.where(_at_most(p, level), quadrant, NOT_SIGNIFICANT)
    return np.where(np.isnan(p), None, found)


def hot_spots(gi_star, p):
    """``hot_99`` to ``cold_99`` by the smallest of the levels .01, .05 and .1 that p does not exceed.

    Parameters
    ----------
    gi_star, p : ndarray of float, shape (n,)

    Returns
    -------
    ndarray of str or None, shape (n,)
        ``ns`` where p is above .1, None without p.

    Examples
    --------
    >>> hot_spots(np.array([3.0, -2.2, 1.0]), np.array([0.003, 0.03, 0.3])).tolist()
    ['hot_99', 'cold_95', 'ns']
    """
    found = np.full(len(p), NOT_SIGNIFICANT, dtype=object)
    for name, level in reversed(CONFIDENCE.items()):
        reached = _at_most(p, level)
        found[reached & (gi_star > 0)] = f"hot_{name}"
        found[reached & (gi_star < 0)] = f"cold_{name}"
    return np.where(np.isnan(p), None, found)


def _at_most(p, level):
    return p <= level + TIED


def _without_rounding(values):
    """Exactly 0 where a value or a mean of values is 0 but for rounding: it has no sign."""
    return np.where(np.abs(values) < TIED, 0.0, values)


def _quadrants(z, lag):
    high = np.where(lag > 0, "HH", "HL")
    low = np.where(lag > 0, "LH", "LL")
    return np.where(np.isnan(lag), None, np.where(z > 0, high, low))


def _g_star(z, neighbours):
    """G* as a standardised value; NaN where the unit and its neighbours are all units."""
    # esda divides by the sum of all values: it must be above 0 for the sign to be right, and shifts do not matter
    gi_star = np.asarray(local_g_star(z - z.min() + 1.0, neighbours).Zs, dtype=float)
    return np.where(np.isfinite(gi_star), gi_star, np.nan)


def _conditional_p(z, lag, count, permutations, most, seed, tick):
    """Two-sided p of the mean of the neighbours of each unit, which is that of its local I and of its G*.

    One draw of other units serves every unit, which takes as many of it as it has neighbours: the others are numbered
    without the unit itself. Hence the p of two units depend on each other, but the draws of one unit do not.
    """
    n, units, total, done = len(z), np.flatnonzero(count), max(permutations, most), 0
    hits, drawn = np.zeros((2, n), dtype=int), np.zeros(n, dtype=int)
    for others in _draws_of_others(n, int(count.max(initial=0)), permutations, total, seed):
        draws = others.shape[1]
        for step, i in enumerate(units):
            if tick is not None and step % 200 == 0:
                tick((done + draws * step / len(units)) / total)
            rest = np.concatenate([z[:i], z[i + 1 :]])
            means = rest[others[: count[i]]].sum(axis=0) / count[i]
            hits[0, i] += np.count_nonzero(means >= lag[i] - TIED)
            hits[1, i] += np.count_nonzero(means <= lag[i] + TIED)
        drawn[units] += draws
        done += draws
        if done == permutations:
            units = units[hits.min(axis=0)[units] < ENOUGH]
        if not len(units):
            break
    return np.where(count == 0, np.nan, two_sided(*hits, drawn))


def _draws_of_others(n, width, first, total, seed):
    """Draws of ``width`` of n - 1 units, in parts (width, draws) that memory holds; a part ends at ``first``."""
    if not width:
        return
    if total * n <= DRAWN:
        draws = _kept_draws(n - 1, width, total, seed)
        yield draws[:, :first]
        if total > first:
            yield draws[:, first:]
        return
    generator, done, part = np.random.RandomState(seed), 0, max(1, DRAWN // n)
    while done < total:
        size = min(part, (first if done < first else total) - done)
        yield _draws(generator, n - 1, width, size)
        done += size


@lru_cache(maxsize=1)
def _kept_draws(n, width, size, seed):
    """The periods of a balanced panel ask for the same draws."""
    return _draws(np.random.RandomState(seed), n, width, size)


def _draws(generator, n, width, size):
    # as esda draws them, so that p can be held against its own
    return np.array([generator.permutation(n)[:width] for _ in range(size)], dtype=np.int32).T.copy()
