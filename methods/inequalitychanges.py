"""How inequality and its parts changed between the first and the last period."""

import numpy as np
import pandas as pd

from .rates import mean_annual_rates, years_of

CHANGES_COLUMNS = [
    *("part", "group1", "group2", "component", "from_period", "to_period", "start", "end"),
    *("total", "mean_geometric", "mean_arithmetic", "share_start", "share_end"),
]
WHOLE_PARTS = ("gini", "within", "between", "transvariation", "between_gross")


def inequality_changes(overall, groups, components=None, cells=None):
    """First against last period for everything in the tables of a Gini decomposition.

    Parameters
    ----------
    overall : DataFrame
        One row per period in their order: ``period``, ``gini``, its parts and the parts' shares.
    groups : DataFrame
        ``period, group1, group2, gini, share``; ``group2`` is None inside a region.
    components : DataFrame, optional
        ``period, component, contribution, share``.
    cells : DataFrame, optional
        ``period, group1, group2, component, contribution, share``.

    Returns
    -------
    DataFrame
        One row per part that has a value in two periods or more, from the first of these to the last. ``start`` and
        ``end`` are the coefficient for ``gini``, a ``region`` (its own Gini) and a ``pair`` (G_jh), and the
        contribution to the Gini for all else; ``share_start`` and ``share_end`` are the contribution in percent.
        ``total`` is the change in percent, missing where the start is 0 or negative. ``mean_geometric`` is the constant
        annual rate from start to end, ``mean_arithmetic`` the mean of the annual rates from period to period, both in
        percent and missing where a value is 0 or negative or where periods are text.

    Examples
    --------
    >>> overall = pd.DataFrame({"period": [2010, 2020], "gini": [0.4, 0.3]})
    >>> changes = inequality_changes(overall, pd.DataFrame(columns=["period", "group1", "group2", "gini", "share"]))
    >>> changes[["part", "total", "mean_geometric"]].round(3).to_numpy().tolist()
    [['gini', -25.0, -2.836]]
    """
    pieces = [*_of_overall(overall), _of_groups(groups)]
    pieces += [_of_contributions(table) for table in (components, cells) if table is not None]
    series = {}
    for piece in pieces:
        for part, group1, group2, component, *found in piece.itertuples(index=False, name=None):
            if found[1] == found[1]:  # not missing
                series.setdefault((part, group1, group2, component), []).append(found)
    rows = [(*key, *_change(found)) for key, found in series.items() if len(found) > 1]
    return pd.DataFrame(rows, columns=CHANGES_COLUMNS)


def _long(table, part, value, share, group1=None, group2=None, component=None):
    """Columns part, group1, group2, component, period, value, share, as plain Python objects."""
    columns = {"part": part, "group1": group1, "group2": group2, "component": component}
    columns.update(period=table["period"], value=value, share=share)
    return pd.DataFrame(columns, index=table.index, dtype=object)


def _of_overall(overall):
    """A table for each part of the whole; those without regions have no parts."""
    for part in WHOLE_PARTS:
        if part in overall:
            yield _long(overall, part, overall[part], 100 * overall[part] / overall["gini"].where(overall["gini"] > 0))


def _of_groups(groups):
    part = np.where(groups["group2"].isna(), "region", "pair")
    return _long(groups, part, groups["gini"], groups["share"], groups["group1"], _or_none(groups["group2"]))


def _of_contributions(table):
    """Components, or cells where there are regions too."""
    part, regions = ("cell", (table["group1"], _or_none(table["group2"]))) if "group1" in table else ("component", ())
    return _long(table, part, table["contribution"], table["share"], *regions, component=table["component"])


def _or_none(labels):
    """Missing labels as None: NaN would not equal itself as part of a key."""
    labels = labels.astype(object)
    return labels.where(labels.notna(), None)


def _change(found):
    periods, values, shares = zip(*found)
    values = np.array(values, dtype=float)
    total = 100 * (values[-1] / values[0] - 1) if values[0] > 0 else np.nan
    rates = mean_annual_rates(values, years_of(periods))
    return (periods[0], periods[-1], values[0], values[-1], total, *rates, shares[0], shares[-1])
