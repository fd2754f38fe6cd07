"""Obstacle degrees: which indicators hold a unit back."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .indicators import by_system
from .panel import runs
from .problems import DataProblem, Notice


@dataclass(frozen=True)
class Obstacles:
    """Obstacle degrees of a panel.

    Attributes
    ----------
    degrees : pandas.DataFrame
        Index as the data, one column per indicator; a row sums to 1, or is missing where nothing stands in the way.
    systems : pandas.Series
        System of each indicator, by its name.
    table : pandas.DataFrame
        ``row, indicator, system, obstacle, rank``, ``row`` being the index label; rank 1 is the largest obstacle of the
        row, and equal obstacles share the lower rank.
    by_system : pandas.DataFrame
        ``row, system, obstacle, rank``: sums over the indicators of each system.
    notices : tuple of Notice
    """

    degrees: pd.DataFrame
    systems: pd.Series
    table: pd.DataFrame
    by_system: pd.DataFrame
    notices: tuple = ()


def obstacle_degrees(values, weights_total, indicators, index):
    """Share of each indicator in what a unit falls short of the best.

    O_j = w_j (1 - y_j) / sum_k w_k (1 - y_k): the factor contribution times the deviation of the standardised value
    from 1, as a share of their sum over all indicators.

    Parameters
    ----------
    values : array_like, shape (n, m)
        Standardised by direction, in [0, 1], larger is better.
    weights_total : array_like, shape (m,)
        Weights over all indicators (``weight_total``); only their proportions matter.
    indicators : sequence of Indicator
    index : sequence
        Row labels, n of them.

    Returns
    -------
    Obstacles

    Raises
    ------
    DataProblem
        Standardised values outside [0, 1].

    Examples
    --------
    >>> from .indicators import Indicator
    >>> system = [Indicator("income", "society"), Indicator("air", "nature")]
    >>> found = obstacle_degrees([[0.5, 0.0], [0.0, 1.0]], [0.5, 0.5], system, ["Ahe", "Bor"])
    >>> found.table[["row", "indicator", "rank"]].iloc[:2].to_numpy().tolist()
    [['Ahe', 'income', 2.0], ['Ahe', 'air', 1.0]]
    >>> found.degrees["air"].round(4).tolist()
    [0.6667, 0.0]
    """
    y, w = np.asarray(values, dtype=float), np.asarray(weights_total, dtype=float)
    index, names = pd.Index(index), [i.name for i in indicators]
    _require_unit_interval(y, names, index)
    burden = w * np.clip(1.0 - y, 0.0, 1.0)
    total = burden.sum(axis=1, keepdims=True)
    # A sum of weights of 1 carries the rounding of y = 1 as 1e-16: that is no obstacle.
    none = total[:, 0] <= 1e-12 * w.sum()
    shares = np.where(none[:, None], np.nan, burden / np.where(none[:, None], 1.0, total))
    systems = by_system(indicators)
    sums = np.column_stack([shares[:, members].sum(axis=1) for members in systems.values()])
    of_indicator = pd.Series([i.system for i in indicators], index=names, name="system")
    table = _ranked(shares, {"indicator": names, "system": of_indicator.tolist()}, {"row": index})
    notices = ()
    if none.any():
        notices = (Notice("no_obstacle", {"count": int(none.sum()), "rows": list(index[none])}),)
    return Obstacles(
        pd.DataFrame(shares, index=index, columns=names),
        of_indicator,
        table,
        _ranked(sums, {"system": list(systems)}, {"row": index}),
        notices,
    )


def mean_obstacles(obstacles, frame, period=None, group=None):
    """Mean obstacle degrees per period, over all units and then in each group, ranked.

    Parameters
    ----------
    obstacles : Obstacles
    frame : pandas.DataFrame
        The panel, one row per row of the degrees and in their order.
    period, group : str, optional
        Columns of ``frame``.

    Returns
    -------
    by_indicator : pandas.DataFrame
        ``period, group, n, indicator, system, obstacle, rank``; n counts the rows that have degrees, and the mean is
        missing where there is none.
    by_system : pandas.DataFrame
        The same without ``indicator``.
    """
    keys = [name for name in (period, group) if name is not None]
    places = frame[keys].reset_index(drop=True) if keys else pd.DataFrame(index=range(len(frame)))
    degrees = obstacles.degrees.to_numpy(float)
    systems = list(dict.fromkeys(obstacles.systems))
    member = np.array([[s == of for s in systems] for of in obstacles.systems], dtype=float)
    where, means = [], []
    for p, g, part in runs(places, period, group):
        inside = degrees[part.index]
        inside = inside[~np.isnan(inside).any(axis=1)]
        where.append((p, g, len(inside)))
        means.append(inside.mean(axis=0) if len(inside) else np.full(degrees.shape[1], np.nan))
    means = np.array(means)
    repeated = {
        "period": pd.Series([p for p, _, _ in where], dtype=None if period is not None else object),
        "group": pd.Series([g for _, g, _ in where], dtype=object),
        "n": pd.Series([n for _, _, n in where]),
    }
    names = {"indicator": list(obstacles.systems.index), "system": obstacles.systems.tolist()}
    return _ranked(means, names, repeated), _ranked(means @ member, {"system": systems}, repeated)


def _ranked(shares, names, rows):
    """A long table: what repeats along the rows, what repeats inside each, obstacle and rank."""
    n, m = shares.shape
    # Products that are equal on paper may differ in the last digit.
    ranks = pd.DataFrame(np.round(shares, 12)).rank(axis=1, method="min", ascending=False)
    table = {name: pd.Series(values).repeat(m).to_numpy() for name, values in rows.items()}
    table.update({name: np.tile(np.array(values, dtype=object), n) for name, values in names.items()})
    return pd.DataFrame({**table, "obstacle": shares.ravel(), "rank": ranks.to_numpy().ravel()})


def _require_unit_interval(y, names, index):
    outside = (y < -1e-9) | (y > 1.0 + 1e-9)
    if outside.any():
        j = int(outside.any(axis=0).argmax())
        raise DataProblem("not_standardized", field=names[j], rows=list(index[outside[:, j]]))
