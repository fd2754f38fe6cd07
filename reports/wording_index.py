"""Sentences on the panel, weights, the composite index and coupling coordination."""

from ..layers.translation import translate
from .wording_parts import listed, names


def buildpanel_sentences(options, facts):
    """How the indicator table was joined to the units."""
    wide = bool(options.get("WIDE_PATTERN"))
    if wide:
        yield translate(
            "Geocoupling",
            "The indicator table, with one column per indicator and period, was joined to the spatial units by name.",
        )
    else:
        yield translate(
            "Geocoupling",
            "The indicator table, with one row per unit and period, was joined to the spatial units by name.",
        )
    units, periods, rows = facts.get("units"), facts.get("periods"), facts.get("rows")
    if units and periods:
        text = translate("Geocoupling", "The panel has {rows} rows: {units} units in {periods} periods.")
        yield text.format(rows=rows or units * periods, units=units, periods=periods)
    yield from _unmatched(options, names(facts.get("unmatched")))


def _unmatched(options, unmatched):
    if not unmatched:
        return
    shown = listed(unmatched[:8]) + (translate("Geocoupling", " …") if len(unmatched) > 8 else "")
    texts = {
        "keep": translate(
            "Geocoupling", "These names have no counterpart, and their rows were kept without values: {names}."
        ),
        "drop": translate("Geocoupling", "These names have no counterpart, and their rows were left out: {names}."),
    }
    text = texts.get(options.get("UNMATCHED"), translate("Geocoupling", "These names have no counterpart: {names}."))
    yield text.format(names=shown)


def weights_sentences(options, facts):
    """Standardisation and weights of the indicators."""
    yield from _indicators(facts)
    yield from _standardisation(options)
    yield from _weighting(options)
    constant = names(facts.get("constant"))
    if constant:
        text = translate("Geocoupling", "Indicators that do not vary received the weight 0: {names}.")
        yield text.format(names=listed(constant))


def _indicators(facts):
    systems = names(facts.get("systems"))
    if facts.get("indicators") and len(systems) > 1:
        text = translate("Geocoupling", "{count} indicators describe {systems_count} systems ({systems}).")
        yield text.format(count=facts["indicators"], systems_count=len(systems), systems=listed(systems))
    elif facts.get("indicators"):
        yield translate("Geocoupling", "{count} indicators were used.").format(count=facts["indicators"])


def _standardisation(options):
    method = options.get("STANDARDIZATION", "minmax")
    if method not in {"minmax", "min_max", "unit_interval_shift"}:
        text = translate("Geocoupling", "Indicators were standardised by the method “{method}” according to direction.")
        yield text.format(method=method)
        return
    if options.get("POOLING") == "per_period":
        yield translate(
            "Geocoupling",
            "Each indicator was brought to the range from 0 to 1 by its minimum and maximum in each period, reversed "
            "where less is better; levels of different periods are therefore not comparable.",
        )
    else:
        yield translate(
            "Geocoupling",
            "Each indicator was brought to the range from 0 to 1 by its minimum and maximum over all units and "
            "periods, reversed where less is better.",
        )
    if method == "unit_interval_shift":
        yield translate("Geocoupling", "The standardised values were then compressed to the range from 0.01 to 0.99.")


def _weighting(options):
    method = options.get("METHOD", "entropy")
    if options.get("WEIGHTS"):
        yield translate("Geocoupling", "Weights were taken from a table and normalised to the sum 1 in each system.")
        return
    texts = {
        "entropy": translate(
            "Geocoupling",
            "Weights follow the entropy method: with the share of each row in the column's sum, the entropy e of an "
            "indicator (Shannon 1948) was divided by the logarithm of the number of rows, and weights are "
            "proportional to 1 - e.",
        ),
        "equal": translate("Geocoupling", "All indicators were weighted equally."),
        "given": translate("Geocoupling", "Weights were given with the indicators and normalised to the sum 1."),
    }
    yield texts.get(method, translate("Geocoupling", "Weights were computed by the method “{method}”.")).format(
        method=method
    )
    if options.get("SCOPE") == "all":
        yield translate("Geocoupling", "They were computed over all indicators at once.")
    else:
        yield translate("Geocoupling", "They sum to 1 inside each system.")


def index_sentences(options, facts):
    """Weights, then the scores made with them."""
    yield from weights_sentences(options, facts)
    if options.get("SCORE", "weighted_sum") == "topsis":
        yield translate(
            "Geocoupling", "The score of a system is the relative closeness to the ideal solution (TOPSIS)."
        )
    else:
        yield translate("Geocoupling", "The score of a system is the weighted sum of its standardised indicators.")
    if options.get("SCORE_SCALE") == "as_weighted":
        yield translate(
            "Geocoupling",
            "Weights over all indicators were used, so that a system's score cannot exceed the system's share of the "
            "weights.",
        )


def coupling_sentences(options, facts):
    """Coupling degree, comprehensive level, coordination degree and grades."""
    systems = names(facts.get("systems")) or names(options.get("SYSTEM_FIELDS"))
    yield from _rescaling(options)
    yield _coupling_formula(options, systems)
    yield _level(options)
    yield from _grades(options)
    yield from _lagging(options)


def _rescaling(options):
    texts = {
        "minmax": translate("Geocoupling", "System scores were first stretched to the range from 0 to 1."),
        "unit_interval_shift": translate(
            "Geocoupling", "System scores were first stretched to the range from 0.01 to 0.99."
        ),
    }
    if options.get("RESCALE") in texts:
        yield texts[options["RESCALE"]]


def _coupling_formula(options, systems):
    if options.get("FORMULA") == "modified":
        text = translate(
            "Geocoupling",
            "The coupling degree C of {systems} follows the modified model of Wang et al. (2021): the square root of "
            "the product of 1 minus the mean absolute difference between systems and the (n - 1)-th root of the "
            "product of all scores, each divided by the largest.",
        )
    else:
        text = translate(
            "Geocoupling",
            "The coupling degree C of {systems} is the ratio of the geometric to the arithmetic mean of their scores, "
            "the standard model in the normative form set out by Wang et al. (2021).",
        )
    return text.format(systems=listed(systems) or translate("Geocoupling", "the systems"))


def _level(options):
    if options.get("SYSTEM_WEIGHTS"):
        text = translate(
            "Geocoupling",
            "The comprehensive level T is the sum of the scores weighted by {weights}, and the coupling coordination "
            "degree is D = sqrt(C T).",
        )
        return text.format(weights=listed(names(options["SYSTEM_WEIGHTS"])))
    return translate(
        "Geocoupling",
        "The comprehensive level T is the mean of the scores, and the coupling coordination degree is D = sqrt(C T).",
    )


def _grades(options):
    texts = {
        "five": translate("Geocoupling", "D was graded into five classes of width 0.2, closed on the left."),
        "ten": translate("Geocoupling", "D was graded into ten classes of width 0.1, closed on the left."),
        "custom": translate("Geocoupling", "D was graded by these upper limits and names: {grades}."),
    }
    text = texts.get(options.get("GRADES", "five"))
    if text:
        yield text.format(grades=options.get("CUSTOM_GRADES", ""))


def _lagging(options):
    tolerance = float(options.get("LAG_TOLERANCE") or 0)
    if tolerance > 0:
        text = translate(
            "Geocoupling",
            "The system with the smallest score is called lagging; scores no more than {tolerance} apart count as "
            "synchronous.",
        )
        yield text.format(tolerance=f"{tolerance:g}")
    else:
        yield translate("Geocoupling", "The system with the smallest score is called lagging.")


def weights_keys(options, facts):
    """Works cited on weights."""
    entropy = options.get("METHOD", "entropy") == "entropy" and not options.get("WEIGHTS")
    return ["shannon1948"] if entropy else []


def coupling_keys(options, facts):
    """Works cited on coupling coordination."""
    return ["wang2021"]
