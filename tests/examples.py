"""One example run of every algorithm: what the battery and the API snapshot are made from.

A new algorithm without an example here fails the battery.
"""

from dataclasses import dataclass, field

import panels

ROLES = {"UNIT_FIELD": "unit", "TIME_FIELD": "year"}


@dataclass(frozen=True)
class Example:
    """An example.

    Attributes
    ----------
    parameters : dict
        Options; inputs are named in ``layers``.
    layers : dict of str to callable
        Input key to a function that makes the layer.
    value : str
        A numeric field of INPUT that the run uses; empty where missing values can not occur.
    sinks, files : tuple of str
        Output keys that are layers or tables, and files by ending.
    fills : bool
        Whether missing values are what it works on.
    """

    parameters: dict
    sinks: tuple
    layers: dict = field(default_factory=lambda: {"INPUT": panels.panel_layer})
    value: str = ""
    files: tuple = ()
    fills: bool = False


WITH_INDICATORS = {"INPUT": panels.panel_layer, "INDICATORS": panels.indicator_layer}

RESPONSE_RASTER, FACTOR_RASTERS = panels.example_rasters()
DETECTOR_TABLES = (
    "FACTORS_TABLE",
    "INTERACTIONS_TABLE",
    "RISK_TABLE",
    "RISK_TESTS_TABLE",
    "ECOLOGICAL_TABLE",
    "STABILITY_TABLE",
    "PAIR_STABILITY_TABLE",
    "OPTIMAL_TABLE",
)

EXAMPLES = {
    "buildpanel": Example(
        {"KEY_FIELD": "unit", "TABLE_KEY": "unit", "TABLE_TIME": "year"},
        ("OUTPUT", "UNMATCHED_TABLE"),
        {"INPUT": panels.units_layer, "TABLE": panels.statistics_layer},
        files=("REPORT",),
    ),
    "weights": Example(
        {**ROLES, "METHOD": "entropy"},
        ("OUTPUT", "CRITERIA_TABLE", "CORRELATIONS_TABLE", "CONSISTENCY_TABLE"),
        WITH_INDICATORS,
        "income",
        files=("REPORT",),
    ),
    "compositeindex": Example(
        {**ROLES, "METHOD": "entropy"},
        ("OUTPUT", "WEIGHTS_TABLE", "CONTRIBUTIONS_TABLE"),
        WITH_INDICATORS,
        "income",
        files=("REPORT",),
    ),
    "coupling": Example(
        {**ROLES, "GROUP_FIELD": "region", "GRADES": "ten"},
        ("OUTPUT", "SUMMARY", "GROWTH_TABLE"),
        value="U_a",
        files=("REPORT",),
    ),
    "stratify": Example(
        {"FIELDS": ["income", "height"], "CLASSES": 4}, ("OUTPUT", "BREAKS"), value="income", files=("REPORT",)
    ),
    "geodetector": Example(
        {**ROLES, "RESPONSE": "income", "FACTORS": ["region", "height"], "CLASSES": 3, "PERMUTATIONS": 199},
        (*DETECTOR_TABLES, "MORAN_TABLE", "OUTPUT"),
        value="income",
        files=("REPORT",),
    ),
    "geodetectorraster": Example(
        {
            "RESPONSE_RASTER": RESPONSE_RASTER,
            "FACTOR_RASTERS": FACTOR_RASTERS,
            "POLYGON_FIELDS": ["height"],
            "CATEGORICAL": "landuse",
            "CLASSES": 4,
            "SAMPLE": 300,
            "PERMUTATIONS": 199,
        },
        (*DETECTOR_TABLES, "MORAN_TABLE", "OUTPUT"),
        {"POLYGONS": panels.units_layer},
        files=("REPORT",),
    ),
    "geodetectorscale": Example(
        {
            "RESPONSE": "income",
            "FACTORS": ["region", "height"],
            "GRID_SIZES": "1000;1500",
            "CLASSES": 3,
            "PERMUTATIONS": 199,
        },
        DETECTOR_TABLES,
        value="income",
        files=("REPORT",),
    ),
    "ginidecomposition": Example(
        {
            **ROLES,
            "GROUP_FIELD": "region",
            "VALUE_FIELD": "income",
            "COMPONENT_FIELDS": ["wages", "rents"],
            "BOOTSTRAP": 99,
        },
        (
            "OVERALL_TABLE",
            "GROUPS_TABLE",
            "COMPONENTS_TABLE",
            "CELLS_TABLE",
            "CHANGES_TABLE",
            "INTERVALS_TABLE",
            "LORENZ_TABLE",
            "OUTPUT",
            "LINKS",
        ),
        value="income",
        files=("REPORT",),
    ),
    "densityevolution": Example(
        {**ROLES, "GROUP_FIELD": "region", "VALUE_FIELD": "income", "BOOTSTRAP": 99},
        ("CURVES_TABLE", "DESCRIPTORS_TABLE", "EVOLUTION_TABLE"),
        value="income",
        files=("REPORT",),
    ),
    "growth": Example(
        {
            **ROLES,
            "GROUP_FIELD": "region",
            "VALUE_FIELDS": ["income", "waste"],
            "SYSTEM_FIELDS": ["U_a", "U_b"],
            "PERIODS": "2018;2019;2020",
            "LAG_TOLERANCE": 0.05,
        },
        ("RATES_TABLE", "COMPARISON_TABLE", "LAGGING_TABLE", "OUTPUT"),
        value="income",
        files=("REPORT",),
    ),
    "gravitycentre": Example(
        {**ROLES, "GROUP_FIELD": "region", "VALUE_FIELD": "income"},
        ("CENTRES", "PATH", "ELLIPSES"),
        value="income",
        files=("REPORT",),
    ),
    "convergence": Example(
        {
            **ROLES,
            "GROUP_FIELD": "region",
            "VALUE_FIELD": "income",
            "CONTROL_FIELDS": ["schools", "forest"],
            "PERIODS": "2018;2019;2020",
            "STANDARD_ERRORS": "hc1",
        },
        ("SIGMA_TABLE", "SIGMA_TREND_TABLE", "BETA_TABLE", "COEFFICIENTS_TABLE", "UNITS_TABLE"),
        value="income",
        files=("REPORT",),
    ),
    "spatialautocorrelation": Example(
        {**ROLES, "VALUE_FIELD": "income", "PERMUTATIONS": 199},
        ("GLOBAL_TABLE", "CLUSTERS_TABLE", "OUTPUT"),
        value="income",
        files=("REPORT",),
    ),
    "markov": Example(
        {**ROLES, "GROUP_FIELD": "region", "VALUE_FIELD": "income", "CLASSES": 3},
        ("TRANSITIONS_TABLE", "STEADY_STATE_TABLE", "TESTS_TABLE", "MOBILITY_TABLE", "CLASSES_TABLE", "OUTPUT"),
        value="income",
        files=("REPORT",),
    ),
    "mapseries": Example(
        {"TIME_FIELD": "year", "VALUE_FIELD": "income", "LABELS": "unit", "TITLE": "Income", "DPI": 72},
        (),
        files=("PNG", "PDF", "SVG"),
    ),
    "runstudy": Example(
        {"STUDY": panels.example_study(), "OUTPUT_FOLDER": "TEMPORARY_OUTPUT"}, (), {}, files=("REPORT",)
    ),
    "fillmissing": Example(
        {**ROLES, "FIELDS": ["income", "schools"]},
        ("OUTPUT", "COUNTS_TABLE", "UNFILLED_TABLE"),
        value="income",
        files=("REPORT",),
        fills=True,
    ),
    "emissions": Example(
        {**ROLES, "FUEL_FIELDS": ["coking_coal", "diesel"]},
        ("OUTPUT", "FACTORS_USED"),
        value="diesel",
        files=("REPORT",),
    ),
    "setpair": Example(
        {**ROLES, "POLARITY": "ecology=vulnerability", "PAIRS": "society-ecology"},
        ("OUTPUT", "DEGREES_TABLE"),
        WITH_INDICATORS,
        "income",
        files=("REPORT",),
    ),
    "obstacles": Example(
        {**ROLES, "GROUP_FIELD": "region", "METHOD": "critic"},
        ("OUTPUT", "SYSTEMS_TABLE", "MEANS_TABLE", "SYSTEM_MEANS_TABLE"),
        WITH_INDICATORS,
        "income",
        files=("REPORT",),
    ),
    "systemefficiency": Example(
        ROLES, ("OUTPUT", "MEANS_TABLE", "SLACKS_TABLE", "PEERS_TABLE"), value="U_a", files=("REPORT",)
    ),
    "weightsensitivity": Example(
        {**ROLES, "METHODS": ["equal", "critic"], "RANDOM_DRAWS": 20},
        ("RANKS_TABLE", "UNITS_TABLE", "INDICATORS_TABLE"),
        WITH_INDICATORS,
        "income",
        files=("REPORT",),
    ),
    "indicators_to_grades": Example(
        {**ROLES, "GROUP_FIELD": "region", "FIELDS": ["income", "schools", "waste", "forest"], "METHOD": "critic"},
        ("fillmissing:UNFILLED_TABLE", "compositeindex:WEIGHTS_TABLE", "coupling:OUTPUT", "coupling:SUMMARY"),
        WITH_INDICATORS,
        "income",
        fills=True,
    ),
    "coupling_study": Example(
        {**ROLES, "GROUP_FIELD": "region", "FACTORS": ["region", "height"], "CATEGORICAL": ["region"]},
        (
            "compositeindex:WEIGHTS_TABLE",
            "coupling:OUTPUT",
            "coupling:SUMMARY",
            "geodetector:FACTORS_TABLE",
            "geodetector:INTERACTIONS_TABLE",
        ),
        WITH_INDICATORS,
        "income",
    ),
}

ENDINGS = {"REPORT": "html", "PNG": "png", "PDF": "pdf", "SVG": "svg"}


def inputs_of(example):
    return {key: make() for key, make in example.layers.items()}


def file_targets(example, folder):
    """Every output of an example as a path in ``folder``."""
    targets = {key: str(folder / f"{key.replace(':', '_')}.gpkg") for key in example.sinks}
    return {**targets, **{key: str(folder / f"{key}.{ENDINGS[key]}") for key in example.files}}
