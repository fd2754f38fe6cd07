"""The section on spatial autocorrelation: Moran's I by period, scatter plots, clusters and their members."""

from ..layers.translation import translate
from .canvas import LEVELS
from .charts import clusters_over_time, moran_over_time, moran_scatter
from .contract import empty
from .page import Chart, Table, Text
from .papertables_dependence import members_paper_table, moran_paper_table


def autocorrelation_section(tables, facts):
    """Whether neighbours resemble each other, and where."""
    moran, clusters = tables.get("GLOBAL_TABLE"), tables.get("CLUSTERS_TABLE")
    units = facts["units_table"] if "units_table" in facts else tables.get("OUTPUT")
    blocks = (
        Table(translate("Geocoupling", "Global Moran's I"), moran_paper_table(moran)),
        Text(() if empty(moran) else (_notes(),)),
        Chart(
            translate("Geocoupling", "Moran's I over time"),
            moran_over_time(moran),
            translate("Geocoupling", "Line of Moran's I by period, and of its expectation without dependence."),
        ),
        Chart(
            translate("Geocoupling", "Moran scatter plot"),
            moran_scatter(units, moran),
            translate(
                "Geocoupling",
                "Each unit's standardised value against the mean of its neighbours, in four quadrants; the slope of "
                "the line through the origin is Moran's I.",
            ),
        ),
        Chart(
            translate("Geocoupling", "Units in significant clusters"),
            clusters_over_time(clusters),
            translate("Geocoupling", "Bars of the number of units in each kind of significant cluster, by period."),
        ),
        Table(translate("Geocoupling", "Members of clusters"), members_paper_table(clusters)),
    )
    shown = (
        Table(translate("Geocoupling", "Moran's I by period"), moran),
        Table(translate("Geocoupling", "Members of clusters by period"), clusters),
    )
    return translate("Geocoupling", "Spatial autocorrelation"), blocks, shown


def _notes():
    text = translate("Geocoupling", "p is two-sided, by permutation: *** < {first}, ** < {second}, * < {third}.")
    return text.format(first=LEVELS[0], second=LEVELS[1], third=LEVELS[2])
