"""Tables of growth as papers print them: levels and rates, units in order, lagging systems by type and year."""

import math

from ..layers.translation import translate
from .charts_growth import longest_spans
from .charts_lagging import SYNCHRONOUS, lagging_words
from .contract import (
    distinct,
    empty,
    first_middle_last,
    missing,
    number,
    period_label,
    periods_of,
    rows_of_group,
    rows_of_period,
)
from .papertables_inequality import span

MOST_CHOSEN = 4  # periods whose levels stand beside each other
MOST_UNITS = 30
ENDS = 10
MOST_PERIODS = 10  # of a table of lagging systems
MOST_STATES = 6  # cells such as "ecology 0.123 (9/15)" that stand beside each other


def growth_paper_table(rates_table):
    """A row for each field and group: levels in the chosen periods, growth over the spans, both mean annual rates.

    Parameters
    ----------
    rates_table : pandas.DataFrame
        RATES_TABLE of ``growth``.

    Returns
    -------
    pandas.DataFrame or None
        The mean annual rates are those of the longest span. None beyond four chosen periods, whose levels would not
        fit a page: see :func:`spans_paper_table`.
    """
    import pandas as pd

    together = _together(rates_table)
    if empty(together) or len(_bounds(together)) > MOST_CHOSEN:
        return None
    several = _several(together)
    lines = []
    for whole in _by_field(longest_spans(rates_table)):
        same_group = rows_of_group(together, None if missing(whole["group"]) else whole["group"])
        own = same_group[[field == whole["field"] for field in same_group["field"]]]
        lines.append({**_name(whole, several), **_row_of_levels(own), **_rates(whole, total=False)})
    return pd.DataFrame(lines)


def spans_paper_table(rates_table):
    """A row for each field, group and span, with both levels and all measures of change.

    Parameters
    ----------
    rates_table : pandas.DataFrame
        RATES_TABLE of ``growth``; its units are left out.
    """
    import pandas as pd

    together = _together(rates_table)
    if empty(together):
        return None
    several = _several(together)
    lines = [
        {**_name(row, several), translate("Geocoupling", "Span"): span(row), **_levels(row), **_rates(row)}
        for row in _by_field(together)
    ]
    return pd.DataFrame(lines)


def _together(rates_table):
    """The rows of all units and groups."""
    if empty(rates_table):
        return None
    return rates_table.loc[[missing(unit) for unit in rates_table["unit"]]]


def _several(rows):
    """Whether there are several fields, and any groups."""
    return len(distinct(rows["field"])) > 1, bool(distinct(rows["group"]))


def _by_field(rows):
    for field in distinct(rows["field"]):
        yield from (row for _, row in rows.iterrows() if row["field"] == field)


def _bounds(rows):
    return distinct([*rows["from_period"], *rows["to_period"]])


def _name(row, several):
    """Field and group, where there are several of them, and the number of units."""
    group = translate("Geocoupling", "All units") if missing(row["group"]) else str(row["group"])
    named = {"field": row["field"]} if several[0] else {}
    return {**named, **({"group": group} if several[1] else {}), "n": int(number(row["n"]))}


def _levels(row):
    return {
        translate("Geocoupling", "Start"): number(row["start"]),
        translate("Geocoupling", "End"): number(row["end"]),
        translate("Geocoupling", "Difference"): number(row["difference"]),
    }


def _row_of_levels(rows):
    """Levels in the chosen periods, then growth over each span."""
    levels, totals = {}, {}
    for _, row in rows.iterrows():
        levels[period_label(row["from_period"])] = number(row["start"])
        levels[period_label(row["to_period"])] = number(row["end"])
        bounds = f"{period_label(row['from_period'])}–{period_label(row['to_period'])}"
        totals[translate("Geocoupling", "Growth {span} (%)").format(span=bounds)] = number(row["total"])
    return {**levels, **totals}


def _rates(row, total=True):
    rates = {translate("Geocoupling", "Total growth (%)"): number(row["total"])} if total else {}
    rates[translate("Geocoupling", "Per year, geom. (%)")] = number(row["mean_geometric"])
    rates[translate("Geocoupling", "Per year, arithm. (%)")] = number(row["mean_arithmetic"])
    return rates


def units_paper_table(rates_table, field):
    """Units in the order of their growth over the longest span; beyond thirty the first ten and the last ten.

    Parameters
    ----------
    rates_table : pandas.DataFrame
        RATES_TABLE of ``growth``.
    field : str

    Returns
    -------
    pandas.DataFrame or None
        Ranked by the geometric mean annual rate, by total growth where there is none; units without growth stand last.
    """
    import pandas as pd

    own = rates_table.loc[[not missing(unit) for unit in rates_table["unit"]]]
    own = own.loc[[name == field for name in own["field"]]]
    own = own.drop_duplicates("unit", keep="last")  # the longest span stands last
    if len(own) < 2:
        return None
    by = "mean_geometric" if own["mean_geometric"].notna().any() else "total"
    ordered = own.sort_values(by, ascending=False, kind="stable", na_position="last").reset_index(drop=True)
    if len(ordered) > MOST_UNITS:
        known = max(int(ordered[by].notna().sum()), 2 * ENDS)  # units without a rate are not the last ten
        ordered = ordered.iloc[[*range(ENDS), *range(known - ENDS, known)]]
    grouped = bool(distinct(own["group"]))
    lines = []
    for place, row in ordered.iterrows():
        ranked = math.isfinite(number(row[by]))
        named = {"rank": place + 1 if ranked else None, "unit": row["unit"]}
        lines.append({**named, **({"group": row["group"]} if grouped else {}), **_levels(row), **_rates(row)})
    return pd.DataFrame(lines).astype({"rank": "Int64"}).dropna(axis=1, how="all")


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
    import pandas as pd

    if empty(lagging_table):
        return None
    periods, groups = printed_periods(lagging_table), _groups(lagging_table)
    cells = {}
    for group in groups:
        own = rows_of_group(lagging_table, group)
        for period in periods:
            found = rows_of_period(own, period)
            cells[group, period] = _state(found.iloc[0]) if len(found) else None
    names = [translate("Geocoupling", "All units") if group is None else str(group) for group in groups]
    if len(groups) <= min(len(periods), MOST_STATES):
        lines = [[period, *(cells[group, period] for group in groups)] for period in periods]
        return pd.DataFrame(lines, columns=["period", *names])
    lines = [[name, *(cells[group, period] for period in periods)] for name, group in zip(names, groups)]
    return pd.DataFrame(lines, columns=["group", *map(period_label, periods)])


def printed_periods(lagging_table):
    """All periods, or the first, the middle and the last where a table of all would be too long or too wide."""
    periods = periods_of(lagging_table)
    beside = min(len(periods), len(_groups(lagging_table)))
    if len(periods) <= MOST_PERIODS and beside <= MOST_STATES:
        return periods
    return first_middle_last(periods)


def _groups(lagging_table):
    """None for all units, then the groups."""
    return [*([None] if len(rows_of_group(lagging_table)) else []), *distinct(lagging_table["group"])]


def _state(row):
    """``ecology 0.123 (9/15)``: what lags, by how much, in how many of the group's units."""
    gap, n = number(row["gap"]), number(row["n"])
    alike = number(row["units_synchronous" if row["lagging"] == SYNCHRONOUS else "units_lagging"])
    text = f"{lagging_words(row['lagging'])} {gap:.3f}" if math.isfinite(gap) else lagging_words(row["lagging"])
    return f"{text} ({alike:.0f}/{n:.0f})" if math.isfinite(alike) and math.isfinite(n) else text
