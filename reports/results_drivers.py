"""Sections on the geographical detector: q and interactions, means by stratum, comparison of factors, stability."""

from ..layers.translation import translate
from .axes import with_period
from .canvas import LEVELS, star_note
from .charts import (
    ecological_matrix,
    interaction_heatmap,
    q_bars,
    q_by_scheme,
    q_over_time,
    risk_means,
    risk_tests_matrix,
    stability_ranks,
)
from .contract import empty, first_middle_last, periods_of, rows_of_group
from .page import Chart, Table
from .papertables import pair_stability_summary, stability_summary
from .papertables_drivers import drivers_paper_table

MANY_PERIODS = 3


def drivers_section(tables, facts):
    """The q of each factor as papers print it, then as a chart, and the interactions."""
    factors, interactions = tables["FACTORS_TABLE"], tables.get("INTERACTIONS_TABLE")
    levels = facts.get("star_levels", LEVELS)
    many = len(periods_of(factors)) > MANY_PERIODS
    blocks = (
        Table(_with_stars(translate("Geocoupling", "q of each factor"), levels), drivers_paper_table(factors, levels)),
        Chart(
            translate("Geocoupling", "Power of determinant q of each factor"),
            (q_over_time if many else q_bars)(factors, levels=levels),
            translate("Geocoupling", "The q of each factor, with marks for its p value."),
        ),
        Chart(
            translate("Geocoupling", "Interaction of factors: q of each pair"),
            None if interactions is None else interaction_heatmap(interactions, factors, levels=levels),
            translate("Geocoupling", "Triangle of the q of each pair of factors with the type of interaction."),
        ),
    )
    shown = (
        Table(translate("Geocoupling", "Factor detector"), _known(factors)),
        Table(translate("Geocoupling", "Interaction detector"), _known(interactions)),
        Table(translate("Geocoupling", "Moran's I of the response"), tables.get("MORAN_TABLE")),
    )
    return translate("Geocoupling", "Drivers (geographical detector)"), blocks, shown


def _with_stars(caption, levels):
    if not levels:
        return caption
    return translate("Geocoupling", "{caption} ({note})").format(caption=caption, note=star_note(levels))


def _known(table):
    """The table without the columns that the run did not fill, such as Moran's I without a geometry."""
    return None if table is None else table.dropna(axis=1, how="all")


def risk_section(tables, facts):
    """Means by stratum, and which of them differ."""
    risk, tests = tables.get("RISK_TABLE"), tables.get("RISK_TESTS_TABLE")
    differences = translate("Geocoupling", "Differences between the means of strata (Welch's t test, Holm)")
    charts = (
        Chart(
            _chosen_periods(translate("Geocoupling", "Mean of the response by stratum of each factor"), risk),
            risk_means(risk, response=facts.get("response") or ""),
            translate("Geocoupling", "Means of the response with 95 % intervals by stratum, a panel for each factor."),
        ),
        Chart(
            _last_period(differences, tests),
            risk_tests_matrix(tests, risk),
            translate("Geocoupling", "Triangles that mark with Y the pairs of strata whose means differ."),
        ),
    )
    shown = (Table(translate("Geocoupling", "Risk detector: means by stratum"), risk),)
    return translate("Geocoupling", "Mean response by stratum (risk detector)"), charts, shown


def ecological_section(tables, facts):
    """Which factors explain more than others."""
    table = tables["ECOLOGICAL_TABLE"]
    caption = translate("Geocoupling", "Differences of q between factors")
    chart = Chart(
        _chosen_periods(caption, table),
        ecological_matrix(table),
        translate("Geocoupling", "Triangle that marks with Y the pairs of factors that explain differently much."),
    )
    shown = (Table(translate("Geocoupling", "Ecological detector"), table),)
    return translate("Geocoupling", "Comparison of factors (ecological detector)"), (chart,), shown


def stability_section(tables, facts):
    """What other schemes and numbers of strata would have given."""
    table = tables.get("STABILITY_TABLE")
    curves = translate("Geocoupling", "Adjusted q by number of strata and scheme")
    ranks = translate("Geocoupling", "Rank of each factor under every scheme and number of strata")
    charts = (
        Chart(
            _last_period(curves, table),
            q_by_scheme(table),
            translate("Geocoupling", "Lines of the adjusted q over the number of strata, a panel for each factor."),
        ),
        Chart(
            _last_period(ranks, table),
            stability_ranks(table),
            translate("Geocoupling", "Cells with the rank of each factor, and the share of choices that agree."),
        ),
    )
    shown = (
        Table(translate("Geocoupling", "q and ranks over all schemes and numbers of strata"), stability_summary(table)),
        Table(
            translate("Geocoupling", "Interactions over all schemes and numbers of strata"),
            pair_stability_summary(tables.get("PAIR_STABILITY_TABLE")),
        ),
    )
    return translate("Geocoupling", "How the strata matter (stability)"), charts, shown


def _periods(table):
    return [None] if empty(table) else periods_of(rows_of_group(table))


def _last_period(caption, table):
    """The caption of a chart that shows the last of the periods."""
    return with_period(caption, _periods(table)[-1])


def _chosen_periods(caption, table):
    """The caption of a chart that shows three of more periods."""
    periods = _periods(table)
    if len(first_middle_last(periods)) == len(periods):
        return caption
    text = translate("Geocoupling", "{caption} (first, middle and last period)")
    return text.format(caption=caption)
