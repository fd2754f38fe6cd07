"""What each unit adds to the Gini coefficient of its period."""

import numpy as np
import pandas as pd

from .gini import checked, region_codes

UNIT_COLUMNS = ["gini_contribution", "gini_share"]


def unit_contributions(frame, value, period=None, weight=None, denominator="n2"):
    """Each unit's part of the Gini coefficient of its period.

    A pair's difference counts half for either unit: w_i sum of w_r |x_i - x_r| over all r, over 2 mu W^2. A unit far
    from the others has a large part, be it rich or poor; none is 0 unless all values are equal.

    Parameters
    ----------
    frame : DataFrame
        One row per unit and period, complete in the columns named here.
    value : str
        Column of values, 0 or more.
    period, weight : str, optional
        Columns of periods and weights (above 0).
    denominator : {"n2", "n_minus_1"}
        ``n_minus_1`` multiplies by n / (n - 1), with the n of the period; refused with weights.

    Returns
    -------
    DataFrame
        Index as ``frame``. ``gini_contribution`` sums to the Gini of each period, NaN where all of the period is 0;
        ``gini_share`` in percent sums to 100, NaN where the Gini is 0 too.

    Raises
    ------
    DataProblem
        No rows, missing, infinite or negative values, weights of 0 or less, ``n_minus_1`` with weights.

    Examples
    --------
    >>> unit_contributions(pd.DataFrame({"v": [1, 2, 3, 4]}), "v")["gini_share"].tolist()
    [30.0, 20.0, 20.0, 30.0]
    """
    x, w = checked(frame[value], None if weight is None else frame[weight], denominator, value, weight)
    times = np.zeros(len(frame), dtype=int) if period is None else region_codes(frame[period], period)[0]
    parts, shares = np.full(len(x), np.nan), np.full(len(x), np.nan)
    order = np.lexsort((x, times))
    for rows in np.split(order, np.flatnonzero(np.diff(times[order])) + 1):
        held = w[rows] @ x[rows]
        if held == 0:
            continue
        few = len(rows) / max(len(rows) - 1, 1) if denominator == "n_minus_1" else 1.0
        own = w[rows] * _distances(x[rows], w[rows])
        parts[rows] = few * own / (2 * held * w[rows].sum())
        if own.any():
            shares[rows] = 100 * own / own.sum()
    return pd.DataFrame(dict(zip(UNIT_COLUMNS, (parts, shares))), index=frame.index)


def _distances(x, w):
    """Sum of w_r |x_i - x_r| over all r, for each i; ``x`` ascends.

    Every gap between neighbours counts once for all units on its other side. All terms are 0 or positive, so that
    values far from 0 lose no digits.
    """
    upto, gap = np.cumsum(w), np.diff(x)
    to_lower = np.concatenate([[0.0], np.cumsum(gap * upto[:-1])])
    above = np.cumsum(w[::-1])[::-1]
    to_higher = np.concatenate([np.cumsum((gap * above[1:])[::-1])[::-1], [0.0]])
    return to_lower + to_higher
