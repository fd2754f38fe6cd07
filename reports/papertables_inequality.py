"""Tables of regional inequality as papers print them: the coefficient by year, region by component, changes."""

import math

from ..layers.translation import translate
from .cells import IN_COLUMN, IN_ROW
from .charts_cells import term_name
from .contract import distinct, empty, missing, number, period_label, periods_of, rows_of_period, value_at
from .papertables_cells import cells_table_marked

SUMS = ("gini", "within", "between", "transvariation", "between_gross", "region", "component")
NOTHING = "–"
SHARE_DECIMALS = 1


def gini_paper_table(overall_table, groups_table=None):
    """A row for each period: the Gini of all units and inside each region, then the parts' shares in percent.

    Parameters
    ----------
    overall_table, groups_table : pandas.DataFrame
        OVERALL_TABLE and GROUPS_TABLE of ``ginidecomposition``.

    Returns
    -------
    pandas.DataFrame or None
        Without regions, the period and the coefficient. Heads are words, not fields.
    """
    import pandas as pd

    if empty(overall_table):
        return None
    periods = periods_of(overall_table)
    heads, columns = ["period", "G"], [periods, _column(overall_table, periods, "gini")]
    if not empty(groups_table):
        own = groups_table.loc[[missing(second) for second in groups_table["group2"]]]
        for region in distinct(own["group1"]):
            heads.append(str(region))
            columns.append(_column(own[[g == region for g in own["group1"]]], periods, "gini"))
    for head, column in _shares(overall_table, periods):
        if any(map(math.isfinite, column)):
            heads.append(head)
            columns.append(column)
    table = pd.DataFrame(list(zip(*columns)), columns=heads)
    return table if periods != [None] else table.iloc[:, 1:]


def _column(table, periods, name):
    return [value_at(rows_of_period(table, period), name) for period in periods]


def _shares(overall, periods):
    """Heads and values in percent; the gross part is net and transvariation together."""
    heads = {
        "within_share": translate("Geocoupling", "Within (%)"),
        "between_share": translate("Geocoupling", "Net (%)"),
        "transvariation_share": translate("Geocoupling", "Transvariation (%)"),
    }
    found = {name: _column(overall, periods, name) for name in heads}
    yield from ((heads[name], values) for name, values in found.items())
    gross = [net + rest for net, rest in zip(found["between_share"], found["transvariation_share"])]
    yield translate("Geocoupling", "Gross (%)"), gross


def cells_paper_table(cells_table, period=None):
    """:func:`~geocoupling.reports.papertables_cells.cells_table_marked` as texts, for a page that has no bold cells.

    Parameters
    ----------
    cells_table : pandas.DataFrame
        CELLS_TABLE of ``ginidecomposition``.
    period : optional
        The last one by default.

    Returns
    -------
    pandas.DataFrame or None
        Texts: ``►`` before the largest component of a region term, ``▲`` before the largest region term of a component;
        a mark that every number would have is left out. The last row and column are sums.
    """
    import pandas as pd

    table = cells_table_marked(cells_table, period, SHARE_DECIMALS)
    if table is None:
        return None
    rows, columns = map(range, table.frame.shape)
    lines = [[table.frame.iat[i, 0], *(_marked(table, i, j) for j in columns[1:])] for i in rows]
    return pd.DataFrame(lines, columns=table.frame.columns)


def _marked(table, row, column):
    """The printed share after its marks."""
    text = table.printed(row, column)
    if text is None:
        return NOTHING
    signs = "".join(sign for sign, own in zip((IN_ROW, IN_COLUMN), table.marked(row, column)) if own)
    return f"{signs} {text}" if signs else text


def changes_paper_table(changes_table, intervals_table=None, parts=SUMS):
    """Start, end and rates of each part in words, a row for each part and span of periods.

    Parameters
    ----------
    changes_table : pandas.DataFrame
        CHANGES_TABLE of ``ginidecomposition``.
    intervals_table : pandas.DataFrame, optional
        INTERVALS_TABLE; gives the difference its interval.
    parts : sequence of str
        The parts to print, in this order.

    Returns
    -------
    pandas.DataFrame or None
        Columns without a value are left out, and the span of periods where all have the same.
    """
    import pandas as pd

    if empty(changes_table):
        return None
    order = {part: i for i, part in enumerate(parts)}
    rows = [row for _, row in changes_table.iterrows() if row["part"] in order]
    rows.sort(key=lambda row: order[row["part"]])
    if not rows:
        return None
    intervals = _change_intervals(intervals_table)
    lines = [_change(row, intervals) for row in rows]
    if len({span(row) for row in rows}) > 1:
        lines = [{**line, translate("Geocoupling", "Span"): span(row)} for line, row in zip(lines, rows)]
    return pd.DataFrame(lines).dropna(axis=1, how="all")


def _change(row, intervals):
    """One row in words: levels, the difference beside its interval, rates in percent, shares."""
    start, end = number(row["start"]), number(row["end"])
    lower, upper = intervals.get(_key(row, "from_period"), (math.nan, math.nan))
    return {
        translate("Geocoupling", "Part"): part_name(row),
        translate("Geocoupling", "Start"): start,
        translate("Geocoupling", "End"): end,
        translate("Geocoupling", "Difference"): end - start if intervals else math.nan,
        translate("Geocoupling", "Lower"): lower,
        translate("Geocoupling", "Upper"): upper,
        translate("Geocoupling", "Total (%)"): number(row["total"]),
        translate("Geocoupling", "Rate, geom. (%)"): number(row["mean_geometric"]),
        translate("Geocoupling", "Rate, arithm. (%)"): number(row["mean_arithmetic"]),
        translate("Geocoupling", "Share, start (%)"): number(row["share_start"]),
        translate("Geocoupling", "Share, end (%)"): number(row["share_end"]),
    }


def span(row):
    """The periods of a row of CHANGES_TABLE: ``2011 – 2020``."""
    return f"{period_label(row['from_period'])} – {period_label(row['to_period'])}"


def _key(row, first):
    """What tells a change: its part with the regions, and both periods."""
    regions = (None if missing(row[name]) else row[name] for name in ("group1", "group2"))
    return (row["part"], *regions, row[first], row["to_period"])


def _change_intervals(table):
    """Key of a change -> its interval."""
    if empty(table):
        return {}
    rows = [row for _, row in table.iterrows() if not missing(row["to_period"])]
    return {_key(row, "period"): (number(row["lower"]), number(row["upper"])) for row in rows}


def part_name(row):
    """The part of a row of CHANGES_TABLE or INTERVALS_TABLE in words."""
    words = {
        "gini": translate("Geocoupling", "Gini coefficient"),
        "within": translate("Geocoupling", "Within regions"),
        "between": translate("Geocoupling", "Between regions (net)"),
        "transvariation": translate("Geocoupling", "Transvariation"),
        "between_gross": translate("Geocoupling", "Between regions (gross)"),
    }
    if row["part"] in words:
        return words[row["part"]]
    named = [] if missing(row.get("group1")) else [term_name(row["group1"], row.get("group2"))]
    if row["part"] in {"region", "pair"} and named:
        own = translate("Geocoupling", "Gini inside {region}"), translate("Geocoupling", "Gini of {region}")
        return own[row["part"] == "pair"].format(region=named[0])
    named += [] if missing(row.get("component")) else [str(row["component"])]
    return " × ".join(named) or str(row["part"])


def intervals_paper_table(intervals_table):
    """INTERVALS_TABLE in words: levels, then changes.

    Parameters
    ----------
    intervals_table : pandas.DataFrame
        INTERVALS_TABLE of ``ginidecomposition``.
    """
    import pandas as pd

    if empty(intervals_table):
        return None
    rows = [row for _, row in intervals_table.iterrows()]
    rows.sort(key=lambda row: not missing(row["to_period"]))
    few = translate("Geocoupling", "fewer than 20 units")
    notes = {"interval_few_units": few, "interval_small_region": few}
    lines = [
        {
            translate("Geocoupling", "Part"): part_name(row),
            "period": None if missing(row["period"]) else period_label(row["period"]),
            "to_period": None if missing(row["to_period"]) else period_label(row["to_period"]),
            translate("Geocoupling", "Value"): number(row["value"]),
            translate("Geocoupling", "Lower"): number(row["lower"]),
            translate("Geocoupling", "Upper"): number(row["upper"]),
            "note": notes.get(row.get("note"), row.get("note")),
        }
        for row in rows
    ]
    return pd.DataFrame(lines).dropna(axis=1, how="all")
