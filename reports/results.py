"""Which charts and tables belong to which contract table: the same for an algorithm's report and a study's page."""

from ..layers.translation import translate
from .charts import grades_over_time, mean_over_time
from .contract import empty
from .page import Chart, Section, Table, Text
from .results_convergence import beta_section, sigma_section
from .results_density import density_section
from .results_dependence import autocorrelation_section
from .results_drivers import drivers_section, ecological_section, risk_section, stability_section
from .results_gravity import gravity_section
from .results_growth import growth_section, lagging_section
from .results_index import (
    contributions_section,
    efficiency_section,
    obstacles_section,
    sensitivity_section,
    weights_section,
)
from .results_inequality import changes_section, components_section, inequality_section, lorenz_section
from .results_markov import markov_section
from .results_scale import scale_section

FIRST_ROWS = 20


def result_sections(tables, facts):
    """Sections of a report.

    Parameters
    ----------
    tables : dict of str to pandas.DataFrame
        Output key of the design to contract table; absent ones are passed over.
    facts : dict
        ``grade_names`` and ``grade_colours`` for the grades; for the geographical detector ``star_levels`` (three
        numbers, or an empty tuple for no stars) and ``response`` (its field).

    Returns
    -------
    list of Section
        Charts by subject, then all tables that a reader compares, then the first rows of those that have a row for each
        unit.
    """
    tables = {key: table for key, table in tables.items() if not empty(table)}
    sections, listed = [], []
    # tables of several scales go to one maker only: the charts of the others would mix the scales
    scaled = {key for key, table in tables.items() if "scale" in table.columns}
    for keys, column, make in _makers():
        found = [key for key in keys if key in tables and (column is None or column in tables[key].columns)]
        found = [key for key in found if (key in scaled) == (column == "scale")]
        if found:
            title, blocks, shown = make(tables, facts)
            blocks = tuple(block for block in blocks if _has_content(block))
            if blocks:
                sections.append(Section(title, blocks))
            listed += [table for table in shown if not empty(table.frame)]
    if listed:
        # Folded where there is something to look at first.
        text = translate("Geocoupling", "CSV files have the names of fields, which heads show under the pointer.")
        title, blocks = translate("Geocoupling", "Tables"), (*listed, Text((text,)))
        sections.append(Section(title, blocks, folded=bool(sections)))
    heads = tuple(_heads(tables))
    if heads:
        sections.append(Section(translate("Geocoupling", "First rows of long tables"), heads, folded=True))
    return sections


def _has_content(block):
    """Whether a chart was drawn, a table has rows, or there is text."""
    if isinstance(block, Text):
        return bool(block.paragraphs)
    return block.drawing is not None if isinstance(block, Chart) else not empty(block.frame)


def _makers():
    """Keys of which one must be there, a column that tells tables of one key apart, and the maker of a section."""
    return (
        (("UNMATCHED_TABLE",), None, _unmatched),
        (("COUNTS_TABLE",), "filled", _gaps),
        (("FACTORS_USED",), None, _emission_factors),
        (("WEIGHTS",), None, weights_section),
        (("CONTRIBUTIONS_TABLE",), None, contributions_section),
        (("SUMMARY",), None, _coordination),
        (("MEANS_TABLE",), "obstacle", obstacles_section),
        (("MEANS_TABLE",), "efficient", efficiency_section),
        (("RANKS_TABLE", "INDICATORS_TABLE"), "spearman", sensitivity_section),
        (("BREAKS",), None, _breaks),
        (("FACTORS_TABLE",), "scale", scale_section),
        (("FACTORS_TABLE",), "q", drivers_section),
        (("RISK_TABLE", "RISK_TESTS_TABLE"), None, risk_section),
        (("ECOLOGICAL_TABLE",), None, ecological_section),
        (("STABILITY_TABLE", "PAIR_STABILITY_TABLE"), None, stability_section),
        (("OVERALL_TABLE",), None, inequality_section),
        (("COMPONENTS_TABLE", "CELLS_TABLE"), "component", components_section),
        (("LORENZ_TABLE",), "share_value", lorenz_section),
        (("CHANGES_TABLE",), "share_start", changes_section),
        (("DESCRIPTORS_TABLE",), "half_width", density_section),
        (("RATES_TABLE", "COMPARISON_TABLE"), "field", growth_section),
        (("LAGGING_TABLE",), "lagging", lagging_section),
        (("SIGMA_TABLE",), "cv", sigma_section),
        (("BETA_TABLE",), "half_life", beta_section),
        (("TRANSITIONS_TABLE",), "first_passage", markov_section),
        (("GLOBAL_TABLE", "CLUSTERS_TABLE"), None, autocorrelation_section),
        (("CENTRES",), "bearing", gravity_section),
    )


def _heads(tables):
    """Tables with a row for each unit, cut after the first rows."""
    titles = (
        ("OUTPUT", "obstacle", translate("Geocoupling", "Obstacle degrees by unit")),
        ("UNITS_TABLE", "grade_change_share", translate("Geocoupling", "Scores, ranks and grades of units")),
        ("UNITS_TABLE", "residual", translate("Geocoupling", "Initial value and growth by unit")),
        ("DEGREES_TABLE", "identity", translate("Geocoupling", "Identity, difference and contrary degrees")),
        ("CONTRIBUTIONS_TABLE", None, translate("Geocoupling", "Contributions of indicators")),
        ("SLACKS_TABLE", None, translate("Geocoupling", "Slacks")),
        ("PEERS_TABLE", None, translate("Geocoupling", "Peers")),
        ("RISK_TESTS_TABLE", None, translate("Geocoupling", "Risk detector: differences of strata")),
        ("OPTIMAL_TABLE", None, translate("Geocoupling", "Optimal strata: everything that was tried")),
        ("STABILITY_TABLE", None, translate("Geocoupling", "Stability: q by scheme and number of strata")),
        ("PAIR_STABILITY_TABLE", None, translate("Geocoupling", "Stability of interactions")),
    )
    for key, column, title in titles:
        if key in tables and (column is None or column in tables[key].columns):
            yield _head(title, tables[key])


def _head(title, frame):
    """A table with its first rows; the caption says how many there are."""
    if len(frame) > FIRST_ROWS:
        text = translate("Geocoupling", "{title} (first {shown} of {count} rows)")
        title = text.format(title=title, shown=FIRST_ROWS, count=len(frame))
    shown = frame.head(FIRST_ROWS).dropna(axis=1, how="all")
    return Table(title, shown, whole=frame if len(frame) > len(shown) else None)


def _unmatched(tables, facts):
    title = translate("Geocoupling", "Units without a partner")
    return title, (), (Table(title, tables["UNMATCHED_TABLE"]),)


def _gaps(tables, facts):
    shown = [Table(translate("Geocoupling", "Filled cells by field"), tables["COUNTS_TABLE"])]
    if "UNFILLED_TABLE" in tables:
        shown.append(_head(translate("Geocoupling", "Cells that could not be filled"), tables["UNFILLED_TABLE"]))
    return translate("Geocoupling", "Filled cells"), (), tuple(shown)


def _emission_factors(tables, facts):
    title = translate("Geocoupling", "Factors used")
    return title, (), (Table(title, tables["FACTORS_USED"].dropna(axis=1, how="all")),)


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
    shown = (
        Table(translate("Geocoupling", "Summary by period and group"), summary, decimals=3),
        Table(
            translate("Geocoupling", "Growth of the mean degree (rates in percent)"),
            tables.get("GROWTH_TABLE"),
            decimals=3,
        ),
    )
    return translate("Geocoupling", "Coupling coordination"), charts, shown


def _breaks(tables, facts):
    title = translate("Geocoupling", "Classes")
    return title, (), (Table(title, tables["BREAKS"]),)
