"""Spatial lags of a panel: what a unit's neighbours have on the mean, in each period."""

import numpy as np

from .problems import Notice


def spatial_lags(values, neighbours):
    """Mean of the neighbours' values in the same period.

    Weights are row-standardised over the neighbours that have a value in the period: one without a value is left out,
    and the others share its weight.

    Parameters
    ----------
    values : ndarray of float, shape (n, T)
        One row per unit, one column per period; NaN is missing.
    neighbours : Neighbours
        Among the n units.

    Returns
    -------
    ndarray of float, shape (n, T)
        NaN for a unit without neighbours, or without one that has a value.

    References
    ----------
    Rey, S. J. (2001). Spatial empirics for economic growth and convergence. Geographical Analysis 33(3), 195-214. doi
    10.1111/j.1538-4632.2001.tb00444.x

    Examples
    --------
    >>> from geocoupling.methods.neighbours import from_pairs
    >>> spatial_lags(np.array([[1.0], [2.0], [np.nan], [5.0]]), from_pairs(4, [0, 0, 0], [1, 2, 3], "queen")).tolist()
    [[3.5], [1.0], [1.0], [1.0]]
    """
    known = ~np.isnan(values)
    sums = neighbours.matrix @ np.where(known, values, 0.0)
    counts = neighbours.matrix @ known.astype(float)
    return np.where(counts > 0, sums / np.maximum(counts, 1.0), np.nan)


def lag_notices(lags, codes, neighbours, units, rows):
    """What the user must know of units without a lag class.

    Parameters
    ----------
    lags : ndarray of float, shape (n, T)
    codes : ndarray of int, shape (n, T)
        Classes of the units, -1 where there is no value.
    neighbours : Neighbours
    units : sequence, length n
        Names of the units.
    rows : ndarray, shape (n, T)
        Label of the row of each unit and period.

    Returns
    -------
    tuple of Notice
        ``markov_islands`` and ``markov_lag_absent``.
    """
    found = []
    if len(neighbours.islands):
        names = [str(units[i]) for i in neighbours.islands]
        found.append(Notice("markov_islands", {"count": len(names), "units": names}))
    alone = np.isin(np.arange(len(units)), neighbours.islands)
    absent = np.isnan(lags) & (codes >= 0) & ~alone[:, None]
    if absent.any():
        found.append(Notice("markov_lag_absent", {"count": int(absent.sum()), "rows": rows[absent].tolist()}))
    return tuple(found)
