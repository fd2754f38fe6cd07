"""Tables of lagging systems as papers print them: by type and year, with the gap and the units that lag alike."""

import math

from ..layers.translation import translate
from .charts_lagging import SYNCHRONOUS, lagging_words
from .contract import empty, first_middle_last, number, period_label, periods_of, rows_of_group, rows_of_period
from .crosstables import chosen_periods, groups_of
from .groupnames import group_name
from .rounding import fixed
from .tableexports import PaperTable

MOST_PERIODS = 10  # of a table on a page of results
MOST_STATES = 6  # cells such as "ecology 0.123 (9/15)" that stand beside each other


def lagging_paper_table(lagging_table):
    """The lagging system by group and period, with the gap of the means and the units that lag in the same system.

    Parameters
    ----------
    lagging_table : pandas.DataFrame
        LAGGING_TABLE of ``growth``.

    Returns
    -------
    pandas.DataFrame or None
        Texts such as ``ecology 0.123 (9/15)``. The shorter of groups and periods stands in the columns; only the
        periods of :func:`printed_periods` where both are too many for a page.
    """
    return None if empty(lagging_table) else _crossed(lagging_table, printed_periods(lagging_table), 3)


def lagging_by_group_and_period(lagging_table, periods=None, decimals=3):
    """The lagging system of each group in each period, with the gap and the units that lag in the same system.

    Parameters
    ----------
    lagging_table : pandas.DataFrame
        LAGGING_TABLE of ``growth``.
    periods : list, optional
        All of the table by default.
    decimals : int
        Of the gap.

    Returns
    -------
    PaperTable or None
        A row for each period and a column for each group, or the other way round where that is narrower, with texts
        such as ``ecology 0.123 (9/15)``. With more than six of both, a row for each period and group.
    """
    chosen = [] if empty(lagging_table) else chosen_periods(lagging_table, periods)
    if not chosen:
        return None
    wide = min(len(groups_of(lagging_table)), len(chosen)) > MOST_STATES
    frame = (_long if wide else _crossed)(lagging_table, chosen, decimals)
    return PaperTable(
        caption=translate("Geocoupling", "Lagging system by period and group"),
        frame=frame,
        notes=(state_meaning(),),
        rules=tuple(range(0, len(frame), len(frame) // len(chosen)))[1:] if wide else (),
        decimals=decimals,
    )


def state_meaning():
    """What a cell such as ``ecology 0.123 (9/15)`` tells."""
    return translate(
        "Geocoupling",
        "Named is the system with the smallest mean score. Behind it stand the gap to the largest mean and, in "
        "brackets, how many of the group's units have their own smallest score in the same system (where synchronous: "
        "how many are synchronous themselves).",
    )


def printed_periods(lagging_table):
    """All periods, or the first, the middle and the last where a table of all would be too long or too wide."""
    periods = periods_of(lagging_table)
    beside = min(len(periods), len(groups_of(lagging_table)))
    if len(periods) <= MOST_PERIODS and beside <= MOST_STATES:
        return periods
    return first_middle_last(periods)


def _crossed(lagging_table, periods, decimals):
    """Groups by periods, the fewer of them in the columns."""
    import pandas as pd

    groups = groups_of(lagging_table)
    cells = {
        (group, period): None if row is None else _state(row, decimals)
        for group, period, row in _places(lagging_table, groups, periods)
    }
    names = [group_name(group) for group in groups]
    if len(groups) <= min(len(periods), MOST_STATES):
        lines = [[period, *(cells[group, period] for group in groups)] for period in periods]
        return pd.DataFrame(lines, columns=["period", *names])
    lines = [[name, *(cells[group, period] for period in periods)] for name, group in zip(names, groups)]
    return pd.DataFrame(lines, columns=["group", *map(period_label, periods)])


def _long(lagging_table, periods, decimals):
    """A row for each period and group."""
    import pandas as pd

    lines = []
    for period in periods:
        for group, _, row in _places(lagging_table, groups_of(lagging_table), [period]):
            parts = (None, math.nan, None) if row is None else _parts(row)
            lines.append([period, group_name(group), *parts])
    return pd.DataFrame(lines, columns=["period", "group", "lagging", "gap", translate("Geocoupling", "Units")])


def _places(lagging_table, groups, periods):
    """(group, period, row); None where there is no row."""
    for group in groups:
        own = rows_of_group(lagging_table, group)
        for period in periods:
            found = rows_of_period(own, period)
            yield group, period, found.iloc[0] if len(found) else None


def _state(row, decimals):
    """``ecology 0.123 (9/15)``: what lags, by how much, in how many of the group's units."""
    words, gap, units = _parts(row)
    text = f"{words} {fixed(gap, decimals)}" if math.isfinite(gap) else words
    return f"{text} ({units})" if units else text


def _parts(row):
    """The lagging system in words, the gap, and ``9/15``."""
    n = number(row["n"])
    alike = number(row["units_synchronous" if row["lagging"] == SYNCHRONOUS else "units_lagging"])
    units = f"{alike:.0f}/{n:.0f}" if math.isfinite(alike) and math.isfinite(n) else None
    return lagging_words(row["lagging"]), number(row["gap"]), units
