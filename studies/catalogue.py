"""The analyses that a study may hold, and the tables that each of them writes."""

from dataclasses import dataclass

CURRENT = "OUTPUT"


@dataclass(frozen=True)
class Kind:
    """What a study knows of an algorithm.

    Attributes
    ----------
    outputs : dict of str to str
        Output key to the name of its table in the study's GeoPackage.
    shapes : tuple of str
        Those outputs that have a geometry.
    carries : bool
        Whether its layer, which has all fields of its input, is what later analyses read.
    grouped : bool
        Whether the study's group is used where the analysis does not name one.
    defaults : dict
        Parameters that a study sets otherwise than the algorithm.
    """

    outputs: dict
    shapes: tuple = ()
    carries: bool = False
    grouped: bool = True
    defaults: tuple = ()


CATALOGUE = {
    "buildpanel": Kind({"OUTPUT": "panel", "UNMATCHED_TABLE": "unmatched"}, ("OUTPUT",), carries=True),
    "fillmissing": Kind(
        {"OUTPUT": "filled", "COUNTS_TABLE": "filled_counts", "UNFILLED_TABLE": "unfilled"},
        ("OUTPUT",),
        carries=True,
    ),
    "emissions": Kind({"OUTPUT": "emissions", "FACTORS_USED": "emission_factors"}, ("OUTPUT",), carries=True),
    "weights": Kind({"OUTPUT": "weights", "CONSISTENCY_TABLE": "consistency"}),
    "compositeindex": Kind({"OUTPUT": "index", "WEIGHTS_TABLE": "index_weights"}, ("OUTPUT",), carries=True),
    "setpair": Kind({"OUTPUT": "setpair", "DEGREES_TABLE": "setpair_degrees"}, ("OUTPUT",), carries=True),
    "weightsensitivity": Kind({"RANKS_TABLE": "weight_ranks", "INDICATORS_TABLE": "left_out"}),
    "coupling": Kind(
        {"OUTPUT": "coordination", "SUMMARY": "summary", "GROWTH_TABLE": "degree_growth"}, ("OUTPUT",), carries=True
    ),
    "obstacles": Kind({"OUTPUT": "obstacles", "MEANS_TABLE": "obstacle_means"}),
    "systemefficiency": Kind({"OUTPUT": "efficiency", "MEANS_TABLE": "efficiency_means"}, ("OUTPUT",), carries=True),
    "stratify": Kind({"OUTPUT": "classes", "BREAKS": "breaks"}, ("OUTPUT",)),
    "geodetector": Kind(
        {
            "FACTORS_TABLE": "factors",
            "INTERACTIONS_TABLE": "interactions",
            "RISK_TABLE": "risk",
            "ECOLOGICAL_TABLE": "ecological",
            "STABILITY_TABLE": "stability",
            "OUTPUT": "strata",
        },
        ("OUTPUT",),
        grouped=False,
    ),
    "ginidecomposition": Kind(
        {
            "OVERALL_TABLE": "gini",
            "GROUPS_TABLE": "gini_regions",
            "COMPONENTS_TABLE": "components",
            "CELLS_TABLE": "cells",
            "CHANGES_TABLE": "gini_changes",
            "INTERVALS_TABLE": "gini_intervals",
            "LORENZ_TABLE": "lorenz",
            "OUTPUT": "gini_units",
            "LINKS": "gini_links",
        },
        ("OUTPUT", "LINKS"),
    ),
    "densityevolution": Kind(
        {
            "CURVES_TABLE": "density_curves",
            "DESCRIPTORS_TABLE": "density_descriptors",
            "EVOLUTION_TABLE": "density_evolution",
        }
    ),
    "growth": Kind(
        {"RATES_TABLE": "growth_rates", "COMPARISON_TABLE": "growth_comparison", "LAGGING_TABLE": "lagging"}
    ),
    "convergence": Kind({"SIGMA_TABLE": "sigma", "BETA_TABLE": "beta", "UNITS_TABLE": "beta_units"}),
    "markov": Kind(
        {
            "TRANSITIONS_TABLE": "transitions",
            "STEADY_STATE_TABLE": "steady_state",
            "TESTS_TABLE": "markov_tests",
            "MOBILITY_TABLE": "mobility",
            "OUTPUT": "markov_classes",
        },
        ("OUTPUT",),
        grouped=False,
        defaults=(("ISLANDS", "nearest"),),
    ),
    "spatialautocorrelation": Kind(
        {"GLOBAL_TABLE": "moran", "CLUSTERS_TABLE": "cluster_counts", "OUTPUT": "clusters"},
        ("OUTPUT",),
        grouped=False,
        defaults=(("ISLANDS", "nearest"),),
    ),
    "gravitycentre": Kind(
        {"CENTRES": "centres", "PATH": "centre_path", "ELLIPSES": "ellipses"},
        ("CENTRES", "PATH", "ELLIPSES"),
        grouped=False,
    ),
}
# Outputs that an algorithm makes only with another of its parameters.
NEEDED_BY = {
    ("ginidecomposition", "COMPONENTS_TABLE"): "COMPONENT_FIELDS",
    ("ginidecomposition", "CELLS_TABLE"): "COMPONENT_FIELDS",
    ("ginidecomposition", "INTERVALS_TABLE"): "BOOTSTRAP",
    ("growth", "LAGGING_TABLE"): "SYSTEM_FIELDS",
    ("weights", "CONSISTENCY_TABLE"): "AHP_MATRIX",
}


def table_name(analysis, key):
    """Name of the table that an output of an analysis goes into.

    Examples
    --------
    >>> from geocoupling.studies.study import Analysis
    >>> table_name(Analysis("ginidecomposition", {}, "infrastructure"), "CELLS_TABLE")
    'infrastructure_cells'
    """
    name = CATALOGUE[analysis.algorithm].outputs[key]
    return f"{analysis.name}_{name}" if analysis.name else name


def outputs_of(analysis, spatial=True):
    """Output keys that an analysis is asked for, with the names of their tables.

    Parameters
    ----------
    analysis : Analysis
    spatial : bool
        Whether the study's layer has a geometry; without one there is nothing to draw lines between.

    Returns
    -------
    dict of str to str
    """
    kind = CATALOGUE[analysis.algorithm]
    asked = {}
    for key in kind.outputs:
        needed = NEEDED_BY.get((analysis.algorithm, key))
        if needed and not analysis.parameters.get(needed):
            continue
        if not spatial and key in kind.shapes and key != CURRENT:
            continue
        asked[key] = table_name(analysis, key)
    return asked
