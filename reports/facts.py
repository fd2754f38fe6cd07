"""What a report can learn beside the facts of the run: from contract tables and notices, and which options acted."""

from .contract import distinct, empty, number
from .wording_weights import SCOPED, used_methods

WEIGHTING = (
    "METHOD",
    "AHP_MATRIX",
    "COMBINE_WITH",
    "COMBINATION",
    "ALPHA",
    "SCOPE",
    "SHIFT",
    "PCA_RULE",
    "VARIATION_OF",
)
# Notices that the p of a factor does not allow for the choice of its strata.
CONDITIONAL = ("p_conditional", "p_conditional_shared")


def found_facts(tables, notices=()):
    """Facts of :mod:`~geocoupling.reports.wording` that stand in tables or notices; nothing that they do not tell.

    Parameters
    ----------
    tables : dict of str to pandas.DataFrame
        As for :func:`~geocoupling.reports.results.result_sections`.
    notices : iterable
        With ``code`` and ``values``.

    Returns
    -------
    dict
    """
    facts = {}
    constant = [n.values["field"] for n in notices if n.code == "constant_indicator"]
    if constant:
        facts["constant"] = list(dict.fromkeys(constant))
    counts = tables.get("COUNTS_TABLE")
    if not empty(counts) and "extrapolated" in counts.columns:
        facts.update({name: int(counts[name].sum()) for name in ("filled", "extrapolated", "left")})
    consistency = tables.get("CONSISTENCY_TABLE")
    if not empty(consistency):
        facts["consistency_ratios"] = [number(ratio) for ratio in consistency["cr"]]
    facts.update(_detectors(tables))
    facts.update(_inequality(tables))
    raised = [n.values["n"] for n in notices if n.code == "permutations_raised"]
    if raised:  # more than was asked for, so that every corrected p value can be reached
        facts["permutations"] = max(raised)
    if any(n.code in CONDITIONAL for n in notices):
        facts["conditional"] = True
    weights = tables.get("WEIGHTS")
    if not empty(weights) and "direction" in weights.columns:
        facts["moderate"] = [i for i, d in zip(weights["indicator"], weights["direction"]) if d == "moderate"]
    return facts


def _detectors(tables):
    """Which parts of the geographical detector have a table, and whether residuals were tested."""
    parts = {"risk": "RISK_TABLE", "ecological": "ECOLOGICAL_TABLE", "stability": "STABILITY_TABLE"}
    found = {part: True for part, key in parts.items() if not empty(tables.get(key))}
    factors = tables.get("FACTORS_TABLE")
    if not empty(factors) and "moran_residual" in factors.columns and factors["moran_residual"].notna().any():
        found["moran_residuals"] = True
    return found


def _inequality(tables):
    """Which measures of inequality a run has beside the Gini coefficient."""
    parts = {"theil_parts": ("OVERALL_TABLE", "theil_t_within"), "lorenz": ("LORENZ_TABLE", "share_value")}
    parts["unit_contributions"] = ("OUTPUT", "gini_contribution")
    found = {}
    for part, (key, column) in parts.items():
        table = tables.get(key)
        if not empty(table) and column in table.columns and table[column].notna().any():
            found[part] = True
    components = tables.get("COMPONENTS_TABLE")
    if not empty(components) and "component" in components.columns:
        found["components"] = distinct(components["component"])
    return found


def idle_options(options):
    """Keys of options that do not act beside the others, such as SHIFT without the entropy method.

    Parameters
    ----------
    options : dict
        As in :mod:`~geocoupling.reports.wording`.

    Returns
    -------
    set of str
    """
    idle = set()
    if options.get("WEIGHTS"):
        idle.update(WEIGHTING)
    elif "METHOD" in options:
        idle.update(_idle_weighting({*used_methods(options), *(options.get("METHODS") or [])}, options))
    if options.get("DEGREE_FIELD"):
        idle.update(("FORMULA", "SYSTEM_WEIGHTS", "LAG_TOLERANCE", "RESCALE"))
    if options.get("GRADES") != "custom":
        idle.add("CUSTOM_GRADES")
    if options.get("EMISSION_FACTORS"):
        idle.add("FACTOR_SET")
    if options.get("SCORE") == "topsis":
        idle.add("SCORE_SCALE")
    if "STRATIFICATION" in options:
        idle.update(_idle_strata(options["STRATIFICATION"]))
    if "SCHEME" in options and "RELATIVE" in options:
        idle.update(_idle_classes(options["SCHEME"]))
    if "CONTIGUITY" in options:
        idle.update(_idle_neighbours(options["CONTIGUITY"]))
    if "VALUE_FIELDS" in options and not options.get("SYSTEM_FIELDS"):
        idle.add("LAG_TOLERANCE")
    if options.get("BOOTSTRAP") == 0:
        idle.add("SEED")
    if options.get("RANDOM_DRAWS") == 0:
        idle.update(("SPREAD", "SEED"))
    return idle


def _idle_classes(scheme):
    if scheme != "manual":
        yield "MANUAL_BREAKS"
    if scheme in {"manual", "classes"}:
        yield "CLASSES"


def _idle_neighbours(contiguity):
    if contiguity not in {"knn", "auto"}:
        yield "K"
    if contiguity != "distance":
        yield "DISTANCE"
    if contiguity == "none":
        yield "ISLANDS"


def _idle_strata(scheme):
    """CLASSES_FROM and CLASSES_TO act on the stability whatever the scheme."""
    if scheme != "optimal":
        yield "OPTIMAL_CRITERION"
    if scheme != "manual":
        yield "MANUAL_BREAKS"
    if scheme in {"optimal", "manual", "none", "head_tail", "std_mean"}:
        yield "CLASSES"


def _idle_weighting(methods, options):
    acting = {
        "AHP_MATRIX": "ahp" in methods,
        "COMBINATION": bool(options.get("COMBINE_WITH")),
        "ALPHA": bool(options.get("COMBINE_WITH")) and options.get("COMBINATION") == "additive",
        "SCOPE": bool(methods & set(SCOPED)) or bool(options.get("COMBINE_WITH")),
        "SHIFT": "entropy" in methods,
        "PCA_RULE": "pca" in methods,
        "VARIATION_OF": "critic_improved" in methods,
    }
    return [key for key, acts in acting.items() if not acts]
