"""Lorenz curves of all units and of each region, period by period."""

import numpy as np
import pandas as pd

from .gini import checked, region_codes

LORENZ_COLUMNS = ["period", "group", "share_units", "share_value"]


def lorenz_curves(frame, value, group=None, period=None, weight=None, most=200):
    """Points of the Lorenz curves: the share of all value that the poorest units hold.

    Twice the area under a curve is 1 less the Gini coefficient (with the denominator n2).

    Parameters
    ----------
    frame : DataFrame
        One row per unit and period, complete in the columns named here.
    value : str
        Column of values, 0 or more.
    group, period, weight : str, optional
        Columns of regions, periods and weights (above 0).
    most : int
        A curve with more points is thinned to at most this number, 4 or more; this adds less than pi / most^2 to the
        area below it (7.9e-5 for 200).

    Returns
    -------
    DataFrame
        ``period, group, share_units, share_value``: in each period the curve of all units (``group`` None), then those
        of the regions. Both shares rise from 0 to 1, with a point after each value that occurs. Units that hold nothing
        but 0 have no curve.

    Raises
    ------
    DataProblem
        No rows, missing, infinite or negative values, weights of 0 or less.

    References
    ----------
    Lorenz, M. O. (1905). Methods of measuring the concentration of wealth. Publications of the American Statistical
    Association 9, 209-219. doi 10.2307/2276207

    Examples
    --------
    >>> lorenz_curves(pd.DataFrame({"v": [3, 1]}), "v")[["share_units", "share_value"]].to_numpy().tolist()
    [[0.0, 0.0], [0.5, 0.25], [1.0, 1.0]]
    """
    x, w = checked(frame[value], None if weight is None else frame[weight], "n2", value, weight)
    times, periods = _codes(frame, period)
    codes, regions = _codes(frame, group)
    pieces = [pd.DataFrame(columns=LORENZ_COLUMNS)]
    for t in range(len(periods)):
        now = np.flatnonzero(times == t)
        now = now[np.lexsort((w[now], x[now]))]
        curves = [(None, now)]
        if group is not None:
            curves += [(regions[j], now[codes[now] == j]) for j in range(len(regions))]
        pieces += [_piece(periods[t], label, x[rows], w[rows], most) for label, rows in curves]
    return pd.concat([piece for piece in pieces[1:] if len(piece)] or pieces[:1], ignore_index=True)


def _codes(frame, field):
    if field is None:
        return np.zeros(len(frame), dtype=int), pd.Index([None], dtype=object)
    return region_codes(frame[field], field)


def _piece(period, label, x, w, most):
    """One curve as rows of the table; none where there is nothing to share. ``x`` ascends."""
    held = np.concatenate([[0.0], np.cumsum(w * x)])
    if held[-1] == 0:
        return pd.DataFrame(columns=LORENZ_COLUMNS)
    units = np.concatenate([[0.0], np.cumsum(w)])
    corners = np.concatenate([[True], x[1:] != x[:-1], [True]])  # equal values lie on one straight line
    points = np.column_stack([units / units[-1], held / held[-1]])[corners]
    points = points[_kept(points, most)]
    group = np.full(len(points), label, dtype=object)
    return pd.DataFrame(
        {"period": [period] * len(points), "group": group, "share_units": points[:, 0], "share_value": points[:, 1]}
    )


def _kept(points, most):
    """Which points stay: the first and the last in each of most / 2 equal stretches of the way from (0, 0) to (1, 1).

    The way is counted along both axes, 2 in all. What a stretch of length h leaves out lies in a triangle over its
    chord whose area is at most h^2 / 8 times the curve's turn there, and a Lorenz curve turns by a right angle at most.
    """
    if len(points) <= most:
        return np.ones(len(points), dtype=bool)
    stretches = max(most // 2, 1)
    stretch = np.minimum((points.sum(axis=1) / 2 * stretches).astype(int), stretches - 1)
    changes = stretch[1:] != stretch[:-1]
    return np.concatenate([[True], changes]) | np.concatenate([changes, [True]])
