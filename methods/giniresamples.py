"""Gini coefficients of resampled units: each replicate is a set of weights on rows that are sorted once."""

from dataclasses import dataclass

import numpy as np

_CELLS = 1 << 18  # numbers in one chunk of replicates (2 MB): stays in the processor's cache


@dataclass(frozen=True)
class Resampling:
    """The rows of one period and the units that are drawn for it.

    Attributes
    ----------
    x, w : (n,) array
        Values in ascending order, and weights.
    codes : (n,) int array
        Region of each row.
    unit : (n,) int array
        Place of each row's unit among all that can be drawn.
    strata : (s,) int array
        Numbers of units in the strata, which follow each other; units are drawn within them.
    seed : tuple of int
        Periods with the same seed and strata draw the same units.
    """

    x: np.ndarray
    w: np.ndarray
    codes: np.ndarray
    unit: np.ndarray
    strata: np.ndarray
    seed: tuple


def resamplings(x, w, times, codes, units=None, seed=1):
    """What is drawn for each period, in an order that depends on the data alone, not on rows and names of units.

    Parameters
    ----------
    x, w : (n,) array
        Values and weights, checked.
    times, codes : (n,) int array
        Period and region of each row.
    units : (n,) int array, optional
        Unit of each row, once a period. Units are drawn within the region of their first period, and keep their rows in
        all periods. Without it each row is a unit of its own, and periods are separate samples.
    seed : int

    Returns
    -------
    list of Resampling
    """
    order = np.lexsort((w, x, codes, times))
    keys = np.column_stack([times, codes, x, w])[order]
    rank = np.empty(len(x), dtype=int)
    rank[order] = np.concatenate([[0], np.cumsum((keys[1:] != keys[:-1]).any(axis=1))])
    if units is not None:
        place, strata = _places(rank, units, codes)
    found = []
    for t in range(times.max() + 1):
        rows = np.flatnonzero(times == t)
        if units is None:
            place = np.empty(len(x), dtype=int)
            place[rows[np.argsort(rank[rows], kind="stable")]] = np.arange(len(rows))
            strata = np.bincount(codes[rows])
        rows = rows[np.lexsort((place[rows], rank[rows], x[rows]))]
        own = (seed, t) if units is None else (seed,)
        found.append(Resampling(x[rows], w[rows], codes[rows], place[rows], strata[strata > 0], own))
    return found


def _places(rank, units, codes):
    """Place of each row's unit, region by region, and the number of units of each region."""
    order = np.lexsort((rank, units))
    starts = np.flatnonzero(np.diff(units[order], prepend=-1))
    position = np.arange(len(order)) - np.repeat(starts, np.diff(starts, append=len(order)))
    history = np.full((len(starts), position.max() + 1), -1)
    number = np.cumsum(np.diff(units[order], prepend=-1) != 0) - 1
    history[number, position] = rank[order]
    region = codes[order][starts]
    place = np.empty(len(starts), dtype=int)
    place[np.lexsort((*history.T[::-1], region))] = np.arange(len(starts))
    rows = np.empty(len(order), dtype=int)
    rows[order] = place[number]
    return rows, np.bincount(region)


def resampled_parts(sample, regions, replicates, tick=None):
    """Gini coefficient, its parts, and the coefficients of regions and pairs, for resampled units.

    n - 1 of the n units of a stratum are drawn with replacement and count n / (n - 1) times each, since the spread of
    draws of n is too small by (n - 1) / n.

    Parameters
    ----------
    sample : Resampling
    regions : int
        Number of regions k.
    replicates : int
    tick : callable, optional
        Called with the finished part, 0 to 1; may raise ``Cancelled``.

    Returns
    -------
    (replicates, 5 + k + k (k - 1) / 2) array
        As :func:`weighted_parts`.

    References
    ----------
    Rao, J. N. K. & Wu, C. F. J. (1988). Resampling inference with complex survey data. Journal of the American
    Statistical Association 83, 231-241. doi 10.1080/01621459.1988.10478591
    """
    generator = np.random.default_rng(sample.seed)
    units = int(sample.strata.sum())
    chunk = max(1, _CELLS // (units * regions))  # the same in every period, so that they draw the same units
    pieces = []
    for start in range(0, replicates, chunk):
        times = _drawn(sample.strata, min(chunk, replicates - start), generator)
        pieces.append(weighted_parts(sample.x, sample.codes, times[:, sample.unit] * sample.w, regions))
        if tick is not None:
            tick(min(start + chunk, replicates) / replicates)
    return np.concatenate(pieces)


def _drawn(strata, count, generator):
    """How often each unit counts in each of ``count`` replicates."""
    pieces = []
    for n in strata:
        draws = max(n - 1, 1)
        cell = generator.integers(0, n, (count, draws)) + n * np.arange(count)[:, None]
        pieces.append(np.bincount(cell.ravel(), minlength=count * n).reshape(count, n) * (n / draws))
    return np.concatenate(pieces, axis=1)


def weighted_parts(x, codes, weights, regions):
    """The coefficient and its parts for several sets of weights on the same rows (denominator n2).

    Parameters
    ----------
    x : (n,) array
        Values in ascending order.
    codes : (n,) int array
        Region of each row, 0 to ``regions`` - 1.
    weights : (m, n) array
        0 or more.
    regions : int
        Number of regions k.

    Returns
    -------
    (m, 5 + k + k (k - 1) / 2) array
        Gini, within, between, transvariation, between gross; G_jj of the regions; G_jh of the pairs, row by row. NaN
        for regions without weight, and where a mean is 0.

    Examples
    --------
    >>> weighted_parts(np.array([1.0, 2, 3, 6]), np.array([0, 1, 0, 1]), np.ones((1, 4)), 2).round(3)
    array([[0.333, 0.125, 0.167, 0.042, 0.208, 0.25 , 0.25 , 0.417]])
    """
    member = codes == np.arange(regions)[:, None]
    upto = weights[:, None, :] * member
    np.cumsum(upto, axis=2, out=upto)
    total = upto[:, :, -1].copy()
    over = total[:, :, None] - upto
    value = weights @ (member * x).T
    upto *= np.diff(x, append=x[-1:])
    # row h, column j: sum of (x_j - x_h)+ over the pairs of units, as in pairs.mean_excess
    excess = upto @ over.transpose(0, 2, 1)
    turned = excess.transpose(0, 2, 1)
    pairs = (slice(None), *np.triu_indices(regions, 1))
    with np.errstate(invalid="ignore", divide="ignore"):  # 0 / 0: nothing to share, or nobody drawn
        scale = 1 / (total.sum(axis=1) * value.sum(axis=1))
        ginis = (excess + turned) / (total[:, :, None] * value[:, None, :] + value[:, :, None] * total[:, None, :])
        within = np.trace(excess, axis1=1, axis2=2) * scale
        net = np.abs(excess - turned)[pairs].sum(axis=1) * scale
        overlap = 2 * np.minimum(excess, turned)[pairs].sum(axis=1) * scale
    inside = np.diagonal(ginis, axis1=1, axis2=2)
    whole = within + net + overlap
    return np.column_stack([whole, within, net, overlap, net + overlap, inside, ginis[pairs]])
