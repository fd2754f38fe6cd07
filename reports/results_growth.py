"""Sections on growth and on lagging systems."""

from ..layers.translation import translate
from .axes import with_period
from .charts import indexed_curves, lagging_matrix, mean_growth_bars, rate_curves
from .charts_growth import longest_spans
from .contract import distinct, empty, missing, periods_of
from .page import Chart, Table, Text
from .papertables_growth import (
    growth_paper_table,
    rates_meaning,
    spans_paper_table,
    units_paper_table,
)
from .papertables_inequality import span
from .papertables_lagging import lagging_paper_table, printed_periods, state_meaning

MOST_FIELDS = 4  # each has a chart and a table of units of its own
MOST_ROWS = 300  # longer tables are for a spreadsheet


def growth_section(tables, facts):
    """Levels and rates of all units and groups, curves, bars of mean annual rates; units among the folded tables."""
    rates, comparison = tables.get("RATES_TABLE"), tables.get("COMPARISON_TABLE")
    levels, spans = growth_paper_table(rates), spans_paper_table(rates)
    by_span = Table(translate("Geocoupling", "Growth of all units and groups by span"), spans)
    blocks = []
    if spans is not None:
        caption = translate("Geocoupling", "Levels and growth of all units and groups")
        blocks += [by_span if levels is None else Table(caption, levels), Text(tuple(_meaning(facts, levels)))]
    blocks += [
        Chart(
            translate("Geocoupling", "Series indexed to the first period"),
            indexed_curves(comparison),
            translate("Geocoupling", "Lines of the indexed series over the periods, for all units and for each group."),
        ),
        Chart(
            translate("Geocoupling", "Annual growth rates from period to period"),
            rate_curves(comparison),
            translate("Geocoupling", "Lines of the annual growth rates, for all units and for each group."),
        ),
        *_bars(rates),
    ]
    shown = [by_span] if levels is not None and len(spans) > len(levels) else []
    shown += list(_units(rates))
    shown.append(Table(translate("Geocoupling", "Series by period"), _short(_known(comparison))))
    return translate("Geocoupling", "Growth"), tuple(blocks), tuple(shown)


def _known(table):
    return None if empty(table) else table.dropna(axis=1, how="all")


def _short(table):
    return table if table is not None and len(table) <= MOST_ROWS else None


def _bars(rates):
    """Mean annual rates by group, a chart for each field; one chart of all fields where there are no groups."""
    if empty(rates):
        return
    alt = translate("Geocoupling", "Bars of the geometric and the arithmetic mean annual growth rate.")
    if not distinct(rates.loc[[missing(unit) for unit in rates["unit"]], "group"]):
        caption = _of_span(translate("Geocoupling", "Mean annual growth rates"), rates)
        yield Chart(caption, mean_growth_bars(rates), alt)
        return
    for field in distinct(rates["field"])[:MOST_FIELDS]:
        caption = translate("Geocoupling", "Mean annual growth rates of {field}").format(field=field)
        yield Chart(_of_span(caption, rates), mean_growth_bars(rates, field), alt)


def _of_span(caption, rates):
    """The caption with the longest span, which all groups and fields have in common."""
    spans = {span(row) for _, row in longest_spans(rates).iterrows()}
    return with_period(caption, *spans) if len(spans) == 1 else caption


def _units(rates):
    """Units in the order of their growth, a table for each field."""
    if empty(rates):
        return
    for field in distinct(rates["field"])[:MOST_FIELDS]:
        caption = translate("Geocoupling", "Units by growth of {field}").format(field=field)
        table = units_paper_table(rates, field)
        if table is not None and len(table) < len(distinct(rates["unit"])):
            text = translate("Geocoupling", "{caption}, the first and the last of them")
            caption = text.format(caption=caption)
        yield Table(_of_span(caption, rates), table)


def _meaning(facts, levels):
    """What stands in the columns of levels and rates."""
    texts = {
        "sum": translate(
            "Geocoupling",
            "Levels are sums over the n units that have a row in every period: growth is that of the same units.",
        ),
        "mean": translate(
            "Geocoupling",
            "Levels are means of the n units that have a row in every period: growth is that of the same units.",
        ),
    }
    yield texts[facts.get("aggregation") or "mean"]
    yield rates_meaning()
    if levels is not None:
        yield translate("Geocoupling", "The mean annual rates cover the longest span.")


def lagging_section(tables, facts):
    """The lagging system of each type and year."""
    lagging = tables["LAGGING_TABLE"]
    systems = [name[2:] if name.startswith("U_") else name for name in facts.get("systems") or ()]
    table = lagging_paper_table(lagging)
    caption = translate("Geocoupling", "Lagging system by period and group")
    if len(printed_periods(lagging)) < len(periods_of(lagging)):
        caption = translate("Geocoupling", "Lagging system by group in the first, the middle and the last period")
    blocks = [
        Table(caption, table),
        Chart(
            translate("Geocoupling", "Lagging system of each group over time (colour: the lagging system)"),
            lagging_matrix(lagging, systems),
            translate("Geocoupling", "Cells of groups by periods in the colour of the lagging system."),
        ),
    ]
    if table is not None:
        blocks.insert(1, Text((state_meaning(),)))
    shown = (Table(translate("Geocoupling", "Lagging systems with means"), _short(_known(lagging)), decimals=3),)
    return translate("Geocoupling", "Lagging systems"), tuple(blocks), shown
