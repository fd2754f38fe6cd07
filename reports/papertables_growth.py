"""Tables of growth as papers print them: levels and rates, units in order."""

import math

from ..layers.translation import translate
from .charts_growth import longest_spans
from .contract import distinct, empty, missing, number, period_label, rows_of_group
from .crosstables import titled
from .papertables_inequality import span
from .tableexports import PaperTable

MOST_CHOSEN = 4  # periods whose levels stand beside each other
MOST_UNITS = 30
ENDS = 10
MOST_SPANS = 6  # whose growth stands beside each other


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
        own = _same_series(together, whole)
        lines.append({**_name(whole, several), **_row_of_levels(own), **_totals(own), **_rates(whole, total=False)})
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


def _same_series(rows, whole):
    """The spans of the field and group of one row."""
    own = rows_of_group(rows, None if missing(whole["group"]) else whole["group"])
    return own[[field == whole["field"] for field in own["field"]]]


def _row_of_levels(rows):
    """Levels in the chosen periods."""
    levels = {}
    for _, row in rows.iterrows():
        levels[period_label(row["from_period"])] = number(row["start"])
        levels[period_label(row["to_period"])] = number(row["end"])
    return levels


def _totals(rows):
    """Growth over each span."""
    head, totals = translate("Geocoupling", "Growth {span} (%)"), {}
    for _, row in rows.iterrows():
        bounds = f"{period_label(row['from_period'])}–{period_label(row['to_period'])}"
        totals[head.format(span=bounds)] = number(row["total"])
    return totals


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


def growth_by_group(rates_table, fields=None, decimals=2):
    """Growth of all units and of each group over the chosen spans, and both mean annual rates of the longest.

    Parameters
    ----------
    rates_table : pandas.DataFrame
        RATES_TABLE of ``growth``.
    fields : list of str, optional
        All of the table by default.
    decimals : int

    Returns
    -------
    PaperTable or None
        A row for each field and group. Beyond six spans a row for each of them, with the rates of that span.
    """
    import pandas as pd

    together = of_fields(_together(rates_table), fields)
    if empty(together):
        return None
    several, longest = _several(together), of_fields(longest_spans(rates_table), fields)
    spans = distinct(map(span, (row for _, row in together.iterrows())))
    if len(spans) > MOST_SPANS:
        head = translate("Geocoupling", "Span")
        lines = [{**_name(row, several), head: span(row), **_rates(row)} for row in _by_field(together)]
    else:
        lines = [
            {**_name(whole, several), **_totals(_same_series(together, whole)), **_rates(whole, total=False)}
            for whole in _by_field(longest)
        ]
    return PaperTable(
        caption=of_one(translate("Geocoupling", "Growth by group"), together),
        frame=pd.DataFrame(lines),
        notes=tuple(_growth_notes(longest, len(spans))),
        rules=starts(lines, "field"),
        decimals=decimals,
        once=1,
    )


def of_fields(rows, fields):
    """The rows of these fields; all where none are named."""
    if fields is None or empty(rows):
        return rows
    chosen = {fields} if isinstance(fields, str) else set(fields)
    return rows.loc[[field in chosen for field in rows["field"]]]


def of_one(caption, rows):
    """The caption with the field, where there is only one."""
    fields = distinct(rows["field"])
    return titled(caption, *fields) if len(fields) == 1 else caption


def starts(lines, name):
    """Places of the lines whose value differs from that of the line above."""
    return tuple(i for i in range(1, len(lines)) if lines[i].get(name) != lines[i - 1].get(name))


def _growth_notes(longest, spans):
    yield rates_meaning()
    bounds = {span(row) for _, row in longest.iterrows()}
    if 1 < spans <= MOST_SPANS and len(bounds) == 1:
        text = translate("Geocoupling", "The mean annual rates are those of {span}.")
        yield text.format(span=next(iter(bounds)))


def rates_meaning():
    """What growth and both mean annual rates are."""
    return translate(
        "Geocoupling",
        "Growth is in percent of the start of a span. Mean annual rates are the constant rate from start to end "
        "(geometric) and the mean of the rates from period to period (arithmetic).",
    )
