"""Which system lags behind in each period and group, by how much, and in how many units."""

import numpy as np
import pandas as pd

from .coupling import SAME, SYNCHRONOUS, lagging_system
from .panel import require_complete, runs
from .problems import DataProblem

LAGGING_COLUMNS = [
    *("period", "group", "n", "lagging", "leading", "mean_lagging", "mean_leading", "gap"),
    *("units_lagging", "units_synchronous"),
]


def lagging_over_time(frame, systems, period=None, group=None, tolerance=0.0):
    """The system with the smallest mean score of each period, for all units and for each group.

    Parameters
    ----------
    frame : pandas.DataFrame
        Complete rows.
    systems : sequence of str
        Two or more columns of scores on one scale.
    period, group : str, optional
        Columns of periods and groups; a row counts in the group that it has in its period.
    tolerance : float
        Means, and scores of a unit, that differ by no more are ``synchronous``.

    Returns
    -------
    pandas.DataFrame
        ``period, group, n, lagging, leading, mean_lagging, mean_leading, gap, units_lagging, units_synchronous``.
        ``lagging`` and ``leading`` are the systems with the smallest and the largest mean (without the prefix ``U_``;
        systems that share it are joined by ``;``), both ``synchronous`` where ``gap``, the difference of these means,
        is within the tolerance. ``units_lagging`` counts the units whose own smallest score is that of the lagging
        system (missing where there is none), ``units_synchronous`` those whose own scores are synchronous.

    Raises
    ------
    DataProblem
        Fewer than two systems, or missing scores.

    References
    ----------
    Zhang Y., Wang Z., Peng Y., Wang W., Tian C. (2025), Land 14(1), 207, doi 10.3390/land14010207: a table of types of
    cities by years.

    Examples
    --------
    >>> scores = pd.DataFrame({"U_a": [0.2, 0.6, 0.3], "U_b": [0.5, 0.5, 0.5]})
    >>> row = lagging_over_time(scores, ["U_a", "U_b"]).iloc[0]
    >>> row["lagging"], round(row["gap"], 4), row["units_lagging"], row["n"]
    ('a', 0.1333, 2, 3)
    """
    systems = list(dict.fromkeys(systems))
    if len(systems) < 2:
        raise DataProblem("lagging_one_system", fields=systems)
    require_complete(frame, systems)
    rows = [
        (p, g, len(part), *_lagging(part[systems].to_numpy(float), systems, tolerance))
        for p, g, part in runs(frame, period, group)
    ]
    counts = dict.fromkeys(("units_lagging", "units_synchronous"), "Int64")
    return pd.DataFrame(rows, columns=LAGGING_COLUMNS).astype(counts)


def _lagging(scores, systems, tolerance):
    """What follows the number of units in a row of the table."""
    means = scores.mean(axis=0)
    low, high = float(means.min()), float(means.max())
    lagging, leading = (lagging_system([sign * means], systems, tolerance)[0] for sign in (1.0, -1.0))
    own = lagging_system(scores, systems, tolerance)
    even = np.array([name == SYNCHRONOUS for name in own], dtype=bool)
    behind = (scores <= scores.min(axis=1, keepdims=True) + SAME) & ~even[:, None]
    units = pd.NA if lagging == SYNCHRONOUS else int(behind[:, means <= low + SAME].any(axis=1).sum())
    return lagging, leading, low, high, high - low, units, int(even.sum())
