"""The section on spatial autocorrelation: Moran's I by period, scatter plots, clusters and their members."""

from ..layers.translation import translate
from .canvas import LEVELS
from .charts import clusters_over_time, moran_over_time, moran_scatter
from .charts_dependence import hot_spots_over_time
from .contract import empty, first_middle_last, number, period_label, periods_of
from .page import Chart, Table, Text
from .papertables_dependence import members_paper_table, moran_paper_table
from .wording_parts import listed


def autocorrelation_section(tables, facts):
    """Whether neighbours resemble each other, and where."""
    moran, clusters = tables.get("GLOBAL_TABLE"), tables.get("CLUSTERS_TABLE")
    units = facts["units_table"] if "units_table" in facts else tables.get("OUTPUT")
    blocks = (
        Table(translate("Geocoupling", "Global Moran's I"), moran_paper_table(moran)),
        Text(() if empty(moran) else tuple(_notes(moran, facts))),
        Chart(
            translate("Geocoupling", "Moran's I over time"),
            moran_over_time(moran),
            translate("Geocoupling", "Line of Moran's I by period, and of its expectation without dependence."),
        ),
        Chart(
            _scatter_caption(units, facts),
            moran_scatter(units, moran),
            translate(
                "Geocoupling",
                "Each unit's standardised value against the mean of its neighbours, in four quadrants; the slope of "
                "the line through the origin is Moran's I.",
            ),
        ),
        Chart(
            _clusters_caption(facts),
            clusters_over_time(clusters),
            translate("Geocoupling", "Bars of the number of units in each kind of significant cluster, by period."),
        ),
        Chart(
            translate("Geocoupling", "Hot and cold spots (Getis-Ord G*)"),
            hot_spots_over_time(units),
            translate(
                "Geocoupling", "Bars of the number of hot and cold spots at each level of confidence, by period."
            ),
        ),
        Table(_members_caption(clusters), members_paper_table(clusters, units)),
    )
    shown = (
        Table(translate("Geocoupling", "Moran's I by period"), moran),
        Table(translate("Geocoupling", "Members of clusters by period"), clusters),
    )
    return translate("Geocoupling", "Spatial autocorrelation"), blocks, shown


def _notes(moran, facts):
    """What the stars mean, and the smallest p that there can be where some period has it."""
    text = translate("Geocoupling", "p is two-sided, by permutation: *** < {first}, ** < {second}, * < {third}.")
    yield text.format(first=LEVELS[0], second=LEVELS[1], third=LEVELS[2])
    draws = facts.get("permutations")
    smallest = 2 / (draws + 1) if draws else 0.0
    if draws and any(number(p) <= smallest + 1e-12 for p in moran["p"]):
        text = translate("Geocoupling", "The smallest possible p of {draws} permutations is {p}.")
        yield text.format(draws=draws, p=f"{smallest:.3g}")


def _scatter_caption(units, facts):
    """What was measured, and the periods that are drawn."""
    field = facts.get("field") or translate("Geocoupling", "the variable")
    periods = [] if empty(units) else first_middle_last(periods_of(units))
    if len(periods) > 1:
        text = translate("Geocoupling", "Moran scatter plots of {field} in {periods}")
        return text.format(field=field, periods=listed(period_label(period) for period in periods))
    return translate("Geocoupling", "Moran scatter plot of {field}").format(field=field)


def _clusters_caption(facts):
    """What makes a unit count, as far as the run is known."""
    if "level" not in facts:
        return translate("Geocoupling", "Units in significant local clusters and outliers")
    if facts.get("correction") == "fdr":
        text = translate(
            "Geocoupling", "Units in significant local clusters and outliers (p ≤ {level}, false discovery rate)"
        )
    else:
        text = translate("Geocoupling", "Units in significant local clusters and outliers (p ≤ {level}, uncorrected)")
    return text.format(level=f"{facts['level']:g}")


def _members_caption(clusters):
    """Whether two periods stand side by side."""
    if empty(clusters) or len(periods_of(clusters)) < 2:
        return translate("Geocoupling", "Members of clusters")
    return translate("Geocoupling", "Members of clusters, first and last period")
