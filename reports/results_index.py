"""Sections on weights, what scores are made of, obstacles, efficiency and the sensitivity to weights."""

from ..layers.translation import translate
from .charts import (
    agreement_heatmap,
    contributions_over_time,
    correlation_heatmap,
    left_out_bars,
    means_by_system,
    obstacles_by_group,
    obstacles_over_time,
    weights_bars,
)
from .charts_obstacles import degree_label
from .contract import distinct, empty, missing, rows_of_group
from .page import Chart, Table
from .papertables import correlation_matrix, mean_agreement, mean_left_out, top_obstacles
from .wording_weights import method_name


def weights_section(tables, facts):
    """Weights with what the methods say of themselves."""
    title = translate("Geocoupling", "Weights of indicators")
    weights = tables["WEIGHTS"]
    charts = [Chart(title, weights_bars(weights), translate("Geocoupling", "Bars of the indicators' weights."))]
    shown = [
        Table(title, weights),
        Table(translate("Geocoupling", "Weights of criteria"), tables.get("CRITERIA_TABLE")),
        Table(translate("Geocoupling", "Consistency of judgements"), tables.get("CONSISTENCY_TABLE")),
    ]
    correlations = tables.get("CORRELATIONS_TABLE")
    for system, rows in _sets(correlations):
        caption = _of_system(translate("Geocoupling", "Correlations of the standardised indicators"), system)
        alt = translate("Geocoupling", "Lower triangle of the correlation of each pair of indicators.")
        charts.append(Chart(caption, correlation_heatmap(correlations, system), alt))
        shown.append(Table(caption, correlation_matrix(rows), decimals=2))
    return title, tuple(charts), tuple(shown)


def _sets(correlations):
    """Each system with its pairs; None for pairs over all indicators."""
    if empty(correlations):
        return
    systems = distinct(correlations["system"])
    if any(missing(system) for system in correlations["system"]):
        systems.append(None)
    for system in systems:
        yield system, rows_of_group(correlations, system, column="system")


def _of_system(caption, system):
    if system is None:
        return caption
    return translate("Geocoupling", "{caption}: {system}").format(caption=caption, system=system)


def contributions_section(tables, facts):
    """What the total score is made of."""
    chart = Chart(
        translate("Geocoupling", "Mean share of each part in the weighted sum of all indicators"),
        contributions_over_time(tables["CONTRIBUTIONS_TABLE"]),
        translate("Geocoupling", "Bars of the mean share of indicators or systems in the total, by period."),
    )
    return translate("Geocoupling", "Contributions to the total score"), (chart,), ()


def obstacles_section(tables, facts):
    """The largest obstacles over time and by group."""
    means, systems = tables["MEANS_TABLE"], tables.get("SYSTEM_MEANS_TABLE")
    charts = (
        Chart(
            translate("Geocoupling", "The largest obstacles, all units together"),
            obstacles_over_time(means),
            translate("Geocoupling", "Mean obstacle degrees of the indicators that are among the five largest."),
        ),
        Chart(
            translate("Geocoupling", "The largest obstacles of each group in the last period"),
            obstacles_by_group(means),
            translate("Geocoupling", "Dots of the mean obstacle degree in each group, one row per indicator."),
        ),
        Chart(
            translate("Geocoupling", "Mean obstacle degrees of systems"),
            means_by_system(systems, "obstacle", degree_label(), scale=100.0, digits=1),
            translate("Geocoupling", "The mean obstacle degree of each system by period."),
        ),
    )
    top = translate("Geocoupling", "The five largest obstacles by period and group (mean degree, %)")
    shown = (
        Table(top, top_obstacles(means)),
        Table(translate("Geocoupling", "Mean obstacle degrees of systems"), systems),
    )
    return translate("Geocoupling", "Obstacles"), charts, shown


def efficiency_section(tables, facts):
    """Mean efficiency of each system."""
    means = tables["MEANS_TABLE"]
    title = translate("Geocoupling", "Mean efficiency by period")
    chart = Chart(
        title,
        means_by_system(means, "mean", translate("Geocoupling", "Mean efficiency")),
        translate("Geocoupling", "The mean efficiency of each system by period."),
    )
    return translate("Geocoupling", "Efficiency between systems"), (chart,), (Table(title, means),)


def sensitivity_section(tables, facts):
    """Agreement of methods, and indicators left out."""
    agreement = tables.get("RANKS_TABLE")
    codes = [] if agreement is None else distinct([*agreement["method1"], *agreement["method2"]])
    ranks, left_out = mean_agreement(agreement), mean_left_out(tables.get("INDICATORS_TABLE"))
    charts = (
        Chart(
            translate("Geocoupling", "Rank correlation between weighting methods"),
            agreement_heatmap(agreement, {code: method_name(code) for code in codes}),
            translate("Geocoupling", "Spearman's rank correlation of each pair of weighting methods."),
        ),
        Chart(
            translate("Geocoupling", "What changes when an indicator is left out"),
            left_out_bars(left_out),
            translate("Geocoupling", "Bars of the loss of rank correlation and of the number of changed grades."),
        ),
    )
    shown = (
        Table(_over_periods(translate("Geocoupling", "Agreement of methods"), ranks), ranks),
        Table(_over_periods(translate("Geocoupling", "Indicators left out"), left_out), left_out),
    )
    return translate("Geocoupling", "Sensitivity to weights"), charts, shown


def _over_periods(caption, table):
    """The caption, with what was done to several periods."""
    if empty(table) or "spearman_lowest" not in table.columns:
        return caption
    text = translate("Geocoupling", "{caption} (means over the periods; changed grades are counted in all of them)")
    return text.format(caption=caption)
