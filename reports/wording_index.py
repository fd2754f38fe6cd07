"""Sentences on the composite index and coupling coordination."""

from ..layers.translation import translate
from .wording_parts import listed, names
from .wording_weights import (
    BOTH,
    TOTAL,
    indicator_sentences,
    standardisation_sentences,
    weighting_sentences,
    weights_keys,
)


def index_sentences(options, facts):
    """Standardisation and weights, then the scores made with them."""
    as_weighted = options.get("SCORE_SCALE") == "as_weighted" and not _topsis(options)
    yield from indicator_sentences(facts)
    yield from standardisation_sentences(options, facts)
    yield from weighting_sentences(options, facts, TOTAL if as_weighted else BOTH)
    if _topsis(options):
        yield translate(
            "Geocoupling",
            "The score of a system is the relative closeness to the ideal solution (TOPSIS, Hwang and Yoon 1981): "
            "standardised indicators were divided by their vector norms and weighted, and the distance from the worst "
            "values over all units and periods was divided by the sum of the distances from the worst and the best.",
        )
    else:
        yield translate("Geocoupling", "The score of a system is the weighted sum of its standardised indicators.")
    if as_weighted:
        yield translate(
            "Geocoupling",
            "Weights over all indicators were used, so that a system's score cannot exceed the system's share of the "
            "weights.",
        )


def _topsis(options):
    return options.get("SCORE", "weighted_sum") == "topsis"


def index_keys(options, facts):
    """Works cited on weights and scores."""
    return [*weights_keys(options, facts), *(["hwang1981"] if _topsis(options) else [])]


def coupling_sentences(options, facts):
    """Coupling degree, comprehensive level, coordination degree and grades."""
    if options.get("DEGREE_FIELD"):
        text = translate(
            "Geocoupling",
            "The coupling coordination degree D was taken as given from {field} and only graded; C, T and the lagging "
            "system were not computed.",
        )
        yield text.format(field=options["DEGREE_FIELD"])
        yield from _grades(options)
        return
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
        "custom": translate("Geocoupling", "D was graded into these classes: {grades}."),
    }
    text = texts.get(options.get("GRADES", "five"))
    if text:
        yield text.format(grades=_custom_grades(options.get("CUSTOM_GRADES") or ""))


def _custom_grades(text):
    """``0.5;low;1;high`` as ``low [0, 0.5) and high [0.5, 1]``; another form as it is."""
    parts = names(text)
    uppers, labels = parts[::2], parts[1::2]
    if not parts or len(uppers) != len(labels):
        return text
    lowers = ["0", *uppers]
    last = len(labels) - 1
    classes = zip(labels, lowers, uppers)
    return listed(f"{name} [{low}, {high}{']' if k == last else ')'}" for k, (name, low, high) in enumerate(classes))


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


def coupling_keys(options, facts):
    """Works cited on coupling coordination; none where D was given."""
    return [] if options.get("DEGREE_FIELD") else ["wang2021"]
