"""Which charts and tables belong to which contract table: the same for an algorithm's report and a study's page."""

from ..layers.translation import translate
from .charts import (
    gini_regions,
    gini_sources,
    grades_over_time,
    interaction_heatmap,
    mean_over_time,
    q_bars,
    q_over_time,
    weights_bars,
)
from .contract import periods_of
from .page import Chart, Section, Table

MANY_PERIODS = 3


def result_sections(tables, facts):
    """Sections of a report.

    Parameters
    ----------
    tables : dict of str to pandas.DataFrame
        Output key of the design to contract table; absent ones are passed over.
    facts : dict
        ``grade_names`` and ``grade_colours`` for the grades.

    Returns
    -------
    list of Section
    """
    makers = (
        (("UNMATCHED_TABLE",), _unmatched),
        (("WEIGHTS",), _weights),
        (("SUMMARY",), _coordination),
        (("BREAKS",), _breaks),
        (("FACTORS_TABLE",), _drivers),
        (("OVERALL_TABLE",), _inequality),
    )
    sections = []
    for keys, make in makers:
        if all(tables.get(key) is not None and len(tables[key]) for key in keys):
            sections.append(make(tables, facts))
    return sections


def _unmatched(tables, facts):
    caption = translate("Geocoupling", "Units without a partner")
    return Section(caption, (Table(caption, tables["UNMATCHED_TABLE"]),))


def _weights(tables, facts):
    title = translate("Geocoupling", "Weights of indicators")
    chart = Chart(title, weights_bars(tables["WEIGHTS"]), translate("Geocoupling", "Bars of the indicators' weights."))
    return Section(title, _drawn(chart, Table(title, tables["WEIGHTS"])))


def _coordination(tables, facts):
    summary = tables["SUMMARY"]
    grades = grades_over_time(summary, facts["grade_names"], facts["grade_colours"])
    blocks = _drawn(
        Chart(
            translate("Geocoupling", "Number of units in each grade, by period"),
            grades,
            translate("Geocoupling", "Stacked bars of the number of units in each grade, one bar per period."),
        ),
        Chart(
            translate("Geocoupling", "Mean coupling coordination degree"),
            mean_over_time(summary),
            translate("Geocoupling", "Lines of the mean degree over the periods, for all units and for each group."),
        ),
        Table(translate("Geocoupling", "Summary by period and group"), summary, decimals=3),
    )
    return Section(translate("Geocoupling", "Coupling coordination"), blocks)


def _breaks(tables, facts):
    title = translate("Geocoupling", "Classes")
    return Section(title, (Table(title, tables["BREAKS"]),))


def _drivers(tables, facts):
    factors, interactions = tables["FACTORS_TABLE"], tables.get("INTERACTIONS_TABLE")
    many = len(periods_of(factors)) > MANY_PERIODS
    blocks = [
        Chart(
            translate("Geocoupling", "Power of determinant q of each factor"),
            q_over_time(factors) if many else q_bars(factors),
            translate("Geocoupling", "The q of each factor, with stars for its p value."),
        )
    ]
    if interactions is not None and len(interactions):
        blocks.append(
            Chart(
                translate("Geocoupling", "Interaction of factors: q of each pair"),
                interaction_heatmap(interactions, factors),
                translate("Geocoupling", "Triangle of the q of each pair of factors with the type of interaction."),
            )
        )
    blocks.append(Table(translate("Geocoupling", "Factors"), factors))
    if interactions is not None and len(interactions):
        blocks.append(Table(translate("Geocoupling", "Interactions"), interactions))
    return Section(translate("Geocoupling", "Drivers (geographical detector)"), _drawn(*blocks))


def _inequality(tables, facts):
    overall, regions = tables["OVERALL_TABLE"], tables.get("GROUPS_TABLE")
    blocks = [
        Chart(
            translate("Geocoupling", "Gini coefficient and its sources"),
            gini_sources(overall),
            translate("Geocoupling", "The Gini coefficient by period, split into within, between and transvariation."),
        )
    ]
    if regions is not None and len(regions):
        blocks.append(
            Chart(
                translate("Geocoupling", "Gini coefficient within each region"),
                gini_regions(regions),
                translate("Geocoupling", "Lines of the Gini coefficient inside each region over the periods."),
            )
        )
    blocks.append(Table(translate("Geocoupling", "Inequality by period"), overall))
    if regions is not None and len(regions):
        blocks.append(Table(translate("Geocoupling", "Inequality by region and pair of regions"), regions))
    return Section(translate("Geocoupling", "Regional inequality (Gini, Dagum)"), _drawn(*blocks))


def _drawn(*blocks):
    return tuple(block for block in blocks if not isinstance(block, Chart) or block.svg)
