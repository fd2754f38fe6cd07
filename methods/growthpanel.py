"""A panel as arrays of units by periods, for what is followed through time."""

from dataclasses import dataclass

import numpy as np

from .rates import years_of


@dataclass(frozen=True)
class GrowthPanel:
    """Values by unit and period.

    Attributes
    ----------
    units, periods : list
        Sorted.
    years : (periods,) array, or None
        None where periods are texts.
    values : dict of str to (units, periods) array
        NaN where a unit has no row in a period.
    groups : list
        Group of each unit in its last period; None without groups.
    changed : list
        Units that have been in more than one group.
    complete : (units,) array of bool
        Whether a unit has a row in every period.
    unit_of, period_of : (rows,) array of int
        Places of the rows of the data.
    """

    units: list
    periods: list
    years: object
    values: dict
    groups: list
    changed: list
    complete: np.ndarray
    unit_of: np.ndarray
    period_of: np.ndarray

    def group_names(self):
        """Names of the groups, sorted."""
        return sorted({group for group in self.groups if group is not None})

    def members(self, group):
        """Whether each unit belongs to ``group``."""
        return np.array([own == group for own in self.groups], dtype=bool)


def growth_panel(frame, values, unit, period, group=None):
    """The panel of ``frame``, whose rows are complete and one for each unit and period.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"u": list("abb"), "t": [2011, 2010, 2011], "x": [1.0, 2.0, 3.0]})
    >>> panel = growth_panel(table, ["x"], "u", "t")
    >>> panel.values["x"].tolist(), panel.complete.tolist()
    ([[nan, 1.0], [2.0, 3.0]], [False, True])
    """
    units, periods = (sorted(frame[name].drop_duplicates().tolist()) for name in (unit, period))
    unit_of, period_of = (_places(frame[name], known) for name, known in ((unit, units), (period, periods)))
    cells = {name: np.full((len(units), len(periods)), np.nan) for name in values}
    for name, own in cells.items():
        own[unit_of, period_of] = frame[name].to_numpy(float)
    complete = np.bincount(unit_of, minlength=len(units)) == len(periods)
    groups, changed = [None] * len(units), []
    if group is not None:
        groups, changed = _groups(frame, unit, period, group, units)
    return GrowthPanel(units, periods, years_of(periods), cells, groups, changed, complete, unit_of, period_of)


def _places(column, known):
    place = {name: number for number, name in enumerate(known)}
    return np.array([place[name] for name in column.tolist()], dtype=int)


def _groups(frame, unit, period, group, units):
    """Group of each unit in its last period, and the units that have had others."""
    ordered = frame[[unit, period, group]].sort_values(period, kind="stable")
    own = ordered.groupby(unit, sort=False)[group].agg(["last", "nunique"])
    return own["last"].loc[units].tolist(), own.index[own["nunique"] > 1].sort_values().tolist()
