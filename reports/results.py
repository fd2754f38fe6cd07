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
    sections, listed = [], []
    for keys, make in makers:
        if all(tables.get(key) is not None and len(tables[key]) for key in keys):
            title, charts, shown = make(tables, facts)
            if any(chart.svg for chart in charts):
                sections.append(Section(title, tuple(chart for chart in charts if chart.svg)))
            listed += [table for table in shown if table.frame is not None and len(table.frame)]
    if listed:
        # Folded where there is something to look at first.
        sections.append(Section(translate("Geocoupling", "Tables"), tuple(listed), folded=bool(sections)))
    return sections


def _unmatched(tables, facts):
    title = translate("Geocoupling", "Units without a partner")
    return title, (), (Table(title, tables["UNMATCHED_TABLE"]),)


def _weights(tables, facts):
    title = translate("Geocoupling", "Weights of indicators")
    chart = Chart(title, weights_bars(tables["WEIGHTS"]), translate("Geocoupling", "Bars of the indicators' weights."))
    return title, (chart,), (Table(title, tables["WEIGHTS"]),)


def _coordination(tables, facts):
    summary = tables["SUMMARY"]
    charts = (
        Chart(
            translate("Geocoupling", "Number of units in each grade, by period"),
            grades_over_time(summary, facts["grade_names"], facts["grade_colours"]),
            translate("Geocoupling", "Stacked bars of the number of units in each grade, one bar per period."),
        ),
        Chart(
            translate("Geocoupling", "Mean coupling coordination degree"),
            mean_over_time(summary),
            translate("Geocoupling", "Lines of the mean degree over the periods, for all units and for each group."),
        ),
    )
    table = Table(translate("Geocoupling", "Summary by period and group"), summary, decimals=3)
    return translate("Geocoupling", "Coupling coordination"), charts, (table,)


def _breaks(tables, facts):
    title = translate("Geocoupling", "Classes")
    return title, (), (Table(title, tables["BREAKS"]),)


def _drivers(tables, facts):
    factors, interactions = tables["FACTORS_TABLE"], tables.get("INTERACTIONS_TABLE")
    many = len(periods_of(factors)) > MANY_PERIODS
    charts = (
        Chart(
            translate("Geocoupling", "Power of determinant q of each factor"),
            q_over_time(factors) if many else q_bars(factors),
            translate("Geocoupling", "The q of each factor, with marks for its p value."),
        ),
        Chart(
            translate("Geocoupling", "Interaction of factors: q of each pair"),
            None if interactions is None else interaction_heatmap(interactions, factors),
            translate("Geocoupling", "Triangle of the q of each pair of factors with the type of interaction."),
        ),
    )
    shown = (
        Table(translate("Geocoupling", "Factor detector"), factors),
        Table(translate("Geocoupling", "Interaction detector"), interactions),
    )
    return translate("Geocoupling", "Drivers (geographical detector)"), charts, shown


def _inequality(tables, facts):
    overall, regions = tables["OVERALL_TABLE"], tables.get("GROUPS_TABLE")
    charts = (
        Chart(
            translate("Geocoupling", "Gini coefficient and its sources"),
            gini_sources(overall),
            translate("Geocoupling", "The Gini coefficient by period, split into within, between and transvariation."),
        ),
        Chart(
            translate("Geocoupling", "Gini coefficient within each region"),
            None if regions is None else gini_regions(regions),
            translate("Geocoupling", "Lines of the Gini coefficient inside each region over the periods."),
        ),
    )
    shown = (
        Table(translate("Geocoupling", "Inequality by period"), overall),
        Table(translate("Geocoupling", "Inequality by region and pair of regions"), regions),
    )
    return translate("Geocoupling", "Regional inequality (Gini, Dagum)"), charts, shown
