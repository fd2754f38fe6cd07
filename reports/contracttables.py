"""Which contract table a table is, told by its columns alone: files and layers may have any name."""

from dataclasses import dataclass

from ..methods.problems import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Contract:
    """A contract table.

    Attributes
    ----------
    key : str
        Output key of the design, as in :func:`~geocoupling.reports.results.result_sections`.
    family : str
        Subject of its section, a key of :data:`FAMILIES`; keys repeat between families.
    columns : frozenset of str
        Columns that no other contract table has together.
    """

    key: str
    family: str
    columns: frozenset


FAMILIES = {
    "weights": QT_TRANSLATE_NOOP("Geocoupling", "Weights of indicators"),
    "index": QT_TRANSLATE_NOOP("Geocoupling", "Composite index"),
    "coordination": QT_TRANSLATE_NOOP("Geocoupling", "Coupling coordination"),
    "obstacles": QT_TRANSLATE_NOOP("Geocoupling", "Obstacles"),
    "efficiency": QT_TRANSLATE_NOOP("Geocoupling", "Efficiency"),
    "sensitivity": QT_TRANSLATE_NOOP("Geocoupling", "Sensitivity to weights"),
    "drivers": QT_TRANSLATE_NOOP("Geocoupling", "Drivers (geographical detector)"),
    "scales": QT_TRANSLATE_NOOP("Geocoupling", "Drivers by scale (geographical detector)"),
    "inequality": QT_TRANSLATE_NOOP("Geocoupling", "Regional inequality (Gini, Dagum)"),
    "density": QT_TRANSLATE_NOOP("Geocoupling", "Density curves"),
    "growth": QT_TRANSLATE_NOOP("Geocoupling", "Growth"),
    "convergence": QT_TRANSLATE_NOOP("Geocoupling", "Convergence"),
    "markov": QT_TRANSLATE_NOOP("Geocoupling", "Markov chain of classes"),
    "dependence": QT_TRANSLATE_NOOP("Geocoupling", "Spatial autocorrelation"),
    "gravity": QT_TRANSLATE_NOOP("Geocoupling", "Gravity centre and ellipses"),
}

SHAPED = ("gravity",)

_TELLING = (
    ("WEIGHTS", "weights", "indicator system direction weight weight_total"),
    ("CONTRIBUTIONS_TABLE", "index", "unit indicator contribution"),
    ("SUMMARY", "coordination", "period group n mean_D n_grade_1"),
    ("GROWTH_TABLE", "coordination", "group from_period to_period start end total mean_geometric mean_arithmetic"),
    ("MEANS_TABLE", "obstacles", "group n indicator obstacle rank"),
    ("MEANS_TABLE", "efficiency", "system n mean efficient"),
    ("RANKS_TABLE", "sensitivity", "method1 method2 spearman kendall"),
    ("INDICATORS_TABLE", "sensitivity", "indicator spearman rank_shift"),
    ("FACTORS_TABLE", "drivers", "factor q q_expected strata"),
    ("INTERACTIONS_TABLE", "drivers", "factor1 factor2 q12 gain"),
    ("RISK_TABLE", "drivers", "factor stratum label n mean lower upper"),
    ("RISK_TESTS_TABLE", "drivers", "factor stratum1 stratum2 difference"),
    ("ECOLOGICAL_TABLE", "drivers", "factor1 factor2 f q_difference"),
    ("STABILITY_TABLE", "drivers", "factor scheme classes q agreement"),
    ("PAIR_STABILITY_TABLE", "drivers", "factor1 factor2 scheme classes q12 agreement"),
    ("FACTORS_TABLE", "scales", "scale factor q q_expected strata"),
    ("INTERACTIONS_TABLE", "scales", "scale factor1 factor2 q12 gain"),
    ("RISK_TABLE", "scales", "scale factor stratum label n mean lower upper"),
    ("ECOLOGICAL_TABLE", "scales", "scale factor1 factor2 f q_difference"),
    ("OVERALL_TABLE", "inequality", "n mean gini theil_t theil_l cv"),
    ("GROUPS_TABLE", "inequality", "group1 group2 gini relative_affluence contribution share"),
    ("COMPONENTS_TABLE", "inequality", "component contribution share"),
    ("CELLS_TABLE", "inequality", "group1 group2 component contribution share"),
    ("CHANGES_TABLE", "inequality", "part from_period to_period share_start share_end"),
    ("INTERVALS_TABLE", "inequality", "part period to_period value lower upper"),
    ("LORENZ_TABLE", "inequality", "period group share_units share_value"),
    ("CURVES_TABLE", "density", "period group x density"),
    ("DESCRIPTORS_TABLE", "density", "group n bandwidth main_peak half_width"),
    ("EVOLUTION_TABLE", "density", "group shift peak_change width_change"),
    (
        "RATES_TABLE",
        "growth",
        "unit group field from_period to_period start end difference total mean_geometric mean_arithmetic",
    ),
    ("COMPARISON_TABLE", "growth", "group field n value index rate"),
    ("LAGGING_TABLE", "growth", "n lagging leading units_lagging"),
    ("SIGMA_TABLE", "convergence", "group n mean sd cv sd_log"),
    ("SIGMA_TREND_TABLE", "convergence", "slope cv_first cv_last"),
    ("BETA_TABLE", "convergence", "model beta speed half_life"),
    ("COEFFICIENTS_TABLE", "convergence", "model term coefficient std_error"),
    ("UNITS_TABLE", "convergence", "unit initial growth fitted residual"),
    ("TRANSITIONS_TABLE", "markov", "lag_class from_class to_class probability"),
    ("STEADY_STATE_TABLE", "markov", "lag_class class steady_state sojourn"),
    ("TESTS_TABLE", "markov", "test from_class statistic_name statistic"),
    ("MOBILITY_TABLE", "markov", "lag_class shorrocks determinant half_life"),
    ("CLASSES_TABLE", "markov", "class label lower upper count"),
    ("GLOBAL_TABLE", "dependence", "n moran_i expected z islands"),
    ("CLUSTERS_TABLE", "dependence", "period cluster count units"),
    ("CENTRES", "gravity", "group n weight longitude latitude distance bearing"),
    ("PATH", "gravity", "step from_period to_period distance bearing"),
    ("ELLIPSES", "gravity", "semi_major semi_minor rotation axis_ratio"),
)
CONTRACTS = tuple(Contract(key, family, frozenset(columns.split())) for key, family, columns in _TELLING)


def contract_of(columns, shaped=False):
    """The contract table that has these columns.

    Parameters
    ----------
    columns : iterable of str
    shaped : bool
        Whether the rows have a geometry: only some tables do, and lines between regions are no table.

    Returns
    -------
    Contract or None
        None for any other table or layer; of several that fit, the one with most telling columns.

    Examples
    --------
    >>> contract_of(["period", "group", "x", "density"]).key
    'CURVES_TABLE'
    """
    names = set(columns)
    fitting = [c for c in CONTRACTS if c.columns <= names and (not shaped or c.family in SHAPED)]
    return max(fitting, key=lambda contract: len(contract.columns), default=None)


def parted(names):
    """Tables of one package parted into studies: a package may hold the same contract table of two runs.

    Of tables with the same contract the one with the shortest name is the main one; what another name has before or
    after it tells the other run, and takes all tables whose names have it too.

    Parameters
    ----------
    names : dict of str to Contract
        Table to what it is.

    Returns
    -------
    dict of tuple to dict
        (what tells the run, family) to (key to table); an empty text tells the main run.

    Examples
    --------
    >>> overall, groups = (contract_of(c.columns) for c in CONTRACTS if c.key in ("OVERALL_TABLE", "GROUPS_TABLE"))
    >>> parted({"gini": overall, "new_gini": overall, "pairs": groups, "new_pairs": groups})[("new_", "inequality")]
    {'OVERALL_TABLE': 'new_gini', 'GROUPS_TABLE': 'new_pairs'}
    """
    tags = _tags(names)
    found = {}
    for table, contract in names.items():
        tag = next((tag for tag in tags if table.startswith(tag) or table.endswith(tag)), "")
        found.setdefault((tag, contract.family), {}).setdefault(contract.key, table)
    order = list(FAMILIES)
    return dict(sorted(found.items(), key=lambda item: (item[0][0], order.index(item[0][1]))))


def _tags(names):
    """What tells further runs apart from the main one, the longest first."""
    tags = set()
    for contract in set(names.values()):
        same = sorted((table for table, other in names.items() if other == contract), key=lambda t: (len(t), t))
        for table in same[1:]:
            rest = table.replace(same[0], "", 1) if same[0] in table else ""
            tags.add(rest if len(rest) > 1 else table)
    return sorted(tags, key=len, reverse=True)
