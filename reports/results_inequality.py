"""Sections on regional inequality: the Gini by region, components, Lorenz curves, changes."""

from ..layers.translation import translate
from .axes import with_period
from .cells import IN_COLUMN, IN_ROW
from .charts import (
    cells_heatmap,
    component_shares,
    gini_line,
    gini_regions,
    gini_sources,
    lorenz_curves,
    pair_shares,
)
from .contract import empty, period_label, periods_of
from .page import Chart, Table, Text
from .papertables_inequality import (
    SUMS,
    cells_paper_table,
    changes_paper_table,
    gini_paper_table,
    intervals_paper_table,
    span,
)


def inequality_section(tables, facts):
    """The coefficient with its parts by region; alone where there are no regions."""
    overall, regions = tables["OVERALL_TABLE"].dropna(axis=1, how="all"), tables.get("GROUPS_TABLE")
    intervals = tables.get("INTERVALS_TABLE")
    shown = (
        Table(translate("Geocoupling", "Inequality by period"), overall),
        Table(translate("Geocoupling", "Inequality by region and pair of regions"), _known(regions)),
        Table(translate("Geocoupling", "Bootstrap intervals (95 %)"), intervals_paper_table(intervals)),
    )
    if "within" not in overall.columns:
        return _alone(overall, intervals, shown)
    blocks = (
        Table(
            translate(
                "Geocoupling",
                "Gini coefficient of all units (G) and inside each region, and shares of its parts (net and gross: "
                "between regions, without and with transvariation)",
            ),
            gini_paper_table(overall, regions),
        ),
        Chart(
            translate("Geocoupling", "Gini coefficient and its sources"),
            gini_sources(overall, intervals),
            translate("Geocoupling", "The Gini coefficient by period, split into within, between and transvariation."),
        ),
        Chart(
            translate("Geocoupling", "Gini coefficient within each region"),
            gini_regions(regions, intervals),
            translate("Geocoupling", "Lines of the Gini coefficient inside each region over the periods."),
        ),
        Chart(
            translate("Geocoupling", "Share of each pair of regions in the Gini coefficient (net and transvariation)"),
            pair_shares(regions),
            translate("Geocoupling", "The share of each pair of regions in the Gini coefficient, by period."),
        ),
    )
    return translate("Geocoupling", "Regional inequality (Gini, Dagum)"), blocks, shown


def _alone(overall, intervals, shown):
    """Without regions: the coefficient over the periods, and no sources."""
    title = translate("Geocoupling", "Gini coefficient")
    alt = translate("Geocoupling", "Line of the Gini coefficient over the periods.")
    return title, (Chart(title, gini_line(overall, intervals), alt),), shown


def _known(table):
    """The table without the columns that the run did not fill."""
    return None if table is None else table.dropna(axis=1, how="all")


def components_section(tables, facts):
    """What components add to the coefficient, and to each region and pair."""
    components, cells = tables.get("COMPONENTS_TABLE"), tables.get("CELLS_TABLE")
    periods = [] if empty(cells) else periods_of(cells)
    last = periods[-1] if periods else None
    caption = translate("Geocoupling", "Contributions to the Gini coefficient by region and component (%)")
    table = cells_paper_table(cells, last)
    blocks = [
        Chart(
            translate("Geocoupling", "Contribution of each component to the Gini coefficient"),
            component_shares(components),
            translate("Geocoupling", "Stacked bars of the components' shares; shares below 0 stand under the axis."),
        ),
        Chart(
            _two_periods(caption, periods),
            cells_heatmap(cells),
            translate("Geocoupling", "Cells of regions and pairs by components, blue above 0 and red below."),
        ),
        Table(with_period(caption, last), table),
    ]
    if table is not None:
        blocks.append(Text((_marks(),)))
    shown = (
        _first_table(caption, cells, periods),
        Table(translate("Geocoupling", "Contribution of each component to the Gini coefficient"), components),
        Table(translate("Geocoupling", "Contributions of components by region and pair of regions"), _known(cells)),
    )
    return translate("Geocoupling", "Components (region × component)"), tuple(blocks), shown


def _two_periods(caption, periods):
    """The caption of a chart of the first and the last period."""
    if len(periods) < 2:
        return with_period(caption, periods[0] if periods else None)
    text = translate("Geocoupling", "{caption}, {first} and {last}")
    return text.format(caption=caption, first=period_label(periods[0]), last=period_label(periods[-1]))


def _first_table(caption, cells, periods):
    """The cells of the first period; no table where it is the last one too."""
    first = periods[0] if len(periods) > 1 else None
    return Table(with_period(caption, first), None if first is None else cells_paper_table(cells, first))


def _marks():
    text = translate(
        "Geocoupling",
        "{row} the largest component of a row; {column} the largest region or pair of a column. A number below 0 tells "
        "that the component narrows the gap. Sums are those of the exact values.",
    )
    return text.format(row=IN_ROW, column=IN_COLUMN)


def lorenz_section(tables, facts):
    """Lorenz curves; their points are for the chart and not printed."""
    title = translate("Geocoupling", "Lorenz curves")
    alt = translate("Geocoupling", "Lorenz curves of all units in up to three periods, and of each region in the last.")
    return title, (Chart(title, lorenz_curves(tables["LORENZ_TABLE"]), alt),), ()


def changes_section(tables, facts):
    """How the coefficient and its parts changed; pairs and cells are among the tables to unfold."""
    changes, intervals = tables["CHANGES_TABLE"], tables.get("INTERVALS_TABLE")
    spans = {span(row) for _, row in changes.iterrows()}
    captions = (
        translate("Geocoupling", "Change of the Gini coefficient, its parts, regions and components"),
        translate("Geocoupling", "Change of pairs of regions"),
        translate("Geocoupling", "Change of components by region and pair of regions"),
    )
    if len(spans) == 1:
        captions = [with_period(caption, *spans) for caption in captions]
    frames = [changes_paper_table(changes, intervals, parts) for parts in (SUMS, ("pair",), ("cell",))]
    first, *shown = (Table(caption, frame) for caption, frame in zip(captions, frames))
    blocks = (first,) if empty(first.frame) else (first, Text(tuple(_levels(intervals))))
    return translate("Geocoupling", "Change between first and last period"), blocks, tuple(shown)


def _levels(intervals):
    """What stands in the columns of changes."""
    yield translate(
        "Geocoupling",
        "Start and end are the coefficient itself for regions and pairs, and the contribution to the coefficient of "
        "all units for parts and components; shares are those of the contributions. Rates are mean yearly "
        "rates: the constant rate from start to end (geometric), and the mean of the rates from period to period "
        "(arithmetic).",
    )
    if not empty(intervals):
        yield translate("Geocoupling", "Lower and upper are the ends of the 95 % interval of the difference.")
