"""Means of unit rows by group and period, for charts that are drawn from the units themselves."""

import math

from .contract import distinct, missing
from .groupnames import group_name
from .unitseries import all_periods, mean, sorted_out

MEANS = ("field", "group", "period", "n", "mean")


def unit_columns(frame, **fields):
    """The chosen fields of ``frame`` under the names of contract tables; those that are not told are left out.

    Parameters
    ----------
    frame : pandas.DataFrame
        Rows of units and periods.
    **fields : str or None
        ``period``, ``group``, ``unit`` -> field of ``frame``.
    """
    import pandas as pd

    chosen = {name: list(frame[field]) for name, field in fields.items() if field is not None}
    return pd.DataFrame(chosen, index=frame.index, dtype=object)


def numbers(frame, field):
    """The values of a field as floats, NaN where there is no number."""
    import pandas as pd

    return pd.to_numeric(frame[field], errors="coerce").astype(float).to_numpy(na_value=math.nan)


def means_by_group(frame, values, period, group=None):
    """Means over the units by field, group and period; first those of all units, whose group is None.

    Parameters
    ----------
    frame : pandas.DataFrame
        Rows of units and periods.
    values : dict
        Name -> number of each row; missing ones have no part in the mean.
    period, group : str or None
        Fields of ``frame``. Rows without a group have a part in the means of all units only.

    Returns
    -------
    pandas.DataFrame
        ``field, group, period, n, mean`` with a row for each combination, NaN where nothing is known.
    """
    import pandas as pd

    groups = [None, *(distinct(frame[group]) if group is not None else ())]
    rows = []
    for field, numbers_of_rows in values.items():
        known = sorted_out(frame, numbers_of_rows, period, group)
        for name in groups:
            for time in all_periods(frame, period):
                own = known.get((name, time), [])
                rows.append((field, name, time, len(own), mean(own)))
    return pd.DataFrame(rows, columns=MEANS).astype({"group": object, "period": object})


def mean_lines(means, field, everyone):
    """Name of the group -> means by period of one field; all units are ``everyone``, empty lines are left out."""
    found = {}
    for name, group, level in zip(means["field"], means["group"], means["mean"]):
        if name == field:
            found.setdefault(everyone if missing(group) else group_name(group), []).append(level)
    return {name: line for name, line in found.items() if any(map(math.isfinite, line))}


def largest_groups(means, most):
    """The ``most`` groups with the most units in their own order, and how many there are in all."""
    groups = distinct(means["group"])
    size = {}
    for group, n in zip(means["group"], means["n"]):
        if not missing(group):
            size[group] = max(size.get(group, 0), n)
    kept = set(sorted(groups, key=lambda group: -size[group])[:most])
    return [group for group in groups if group in kept], len(groups)
