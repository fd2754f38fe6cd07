"""Sentences on set pair analysis, obstacles, efficiency between systems, and the sensitivity to weights."""

from ..layers.translation import translate
from .wording_parts import listed, names
from .wording_weights import (
    OBJECTIVE,
    TOTAL,
    WITHIN,
    indicator_sentences,
    method_keys,
    method_name,
    standardisation_sentences,
    used_methods,
    weighting_sentences,
    weights_keys,
)


def setpair_sentences(options, facts):
    """Weights, then closeness to the best set."""
    yield from indicator_sentences(facts)
    if set(used_methods(options)) & set(OBJECTIVE):
        yield translate("Geocoupling", "Standardised values served only to compute the weights.")
        yield from standardisation_sentences(options, facts)
    yield from weighting_sentences(options, facts, WITHIN)
    yield translate(
        "Geocoupling",
        "Systems were assessed by set pair analysis (Zhao 1989): with u the largest and v the smallest value of an "
        "indicator x in the data, its identity degree is x/(u + v) and its contrary degree uv/(x(u + v)), exchanged "
        "where less is better.",
    )
    yield translate(
        "Geocoupling",
        "With a and c the weighted sums of identity and contrary degrees in a system, its closeness to the best set is "
        "a/(a + c).",
    )
    reversed_systems = _vulnerable(options, facts)
    if reversed_systems:
        text = translate(
            "Geocoupling", "For systems that stand for vulnerability, the complement c/(a + c) was taken: {names}."
        )
        yield text.format(names=listed(reversed_systems))
    pairs = names(options.get("PAIRS"))
    if pairs:
        text = translate(
            "Geocoupling", "Differences of closeness are those of the first minus the second system: {pairs}."
        )
        yield text.format(pairs=listed(pairs))


def _vulnerable(options, facts):
    if facts.get("polarity"):
        return [system for system, kind in facts["polarity"].items() if kind == "vulnerability"]
    parts = [part.rpartition("=") for part in names(options.get("POLARITY"))]
    return [system.strip() for system, _, kind in parts if kind.strip().lower() == "vulnerability"]


def setpair_keys(options, facts):
    """Works cited on set pair analysis."""
    return [*weights_keys(options, facts), "zhao1989"]


def obstacles_sentences(options, facts):
    """Weights over all indicators, then obstacle degrees."""
    yield from indicator_sentences(facts)
    yield from standardisation_sentences(options, facts)
    yield from weighting_sentences(options, facts, TOTAL)
    yield translate(
        "Geocoupling",
        "The obstacle degree of an indicator for a unit is its weight times 1 minus its standardised value, as a share "
        "of the sum of these products over all indicators.",
    )
    yield translate("Geocoupling", "The obstacle degree of a system is the sum over its indicators.")
    yield _means_text(options)


def _means_text(options):
    if options.get("GROUP_FIELD"):
        text = translate("Geocoupling", "Means were taken over all units and over the units of each group ({field}).")
        return text.format(field=options["GROUP_FIELD"])
    return translate("Geocoupling", "Means were taken over all units.")


def efficiency_sentences(options, facts):
    """Data envelopment analysis between systems."""
    systems = names(facts.get("systems")) or names(options.get("SYSTEM_FIELDS"))
    text = translate(
        "Geocoupling",
        "The efficiency of each of {systems} relative to the others was measured by data envelopment analysis with "
        "constant returns to scale, input-oriented (Charnes et al. 1978).",
    )
    yield text.format(systems=listed(systems) or translate("Geocoupling", "the systems"))
    if options.get("DIRECTION") == "a_to_others":
        yield translate("Geocoupling", "The system assessed is the input, the others are the outputs.")
    else:
        yield translate("Geocoupling", "The others are the inputs, the system assessed is the output.")
    if options.get("FRONTIER") == "per_period":
        yield translate(
            "Geocoupling",
            "Each period has a frontier of its own, so that levels of different periods are not comparable.",
        )
    elif (facts.get("periods") or 1) > 1:
        yield translate("Geocoupling", "All units of all periods share one frontier.")
    else:
        yield translate("Geocoupling", "All units share one frontier.")


def efficiency_keys(options, facts):
    """Works cited on efficiency."""
    return ["charnes1978"]


def sensitivity_sentences(options, facts):
    """The weights that were shaken, and how."""
    yield from indicator_sentences(facts)
    yield from standardisation_sentences(options, facts)
    yield from weighting_sentences(options, facts, WITHIN)
    yield translate(
        "Geocoupling",
        "Units were ranked by the coupling coordination degree D of the systems (standard form, equal contributions), "
        "or by the score where there is only one system.",
    )
    if (facts.get("periods") or 1) > 1:
        yield translate("Geocoupling", "Each period was ranked by itself.")
    others = _others(options, facts)
    if others:
        text = translate("Geocoupling", "The same was computed with other weights: {methods}.")
        yield text.format(methods=listed(_named(method) for method in others))
    if others or _leaves_out(options):
        yield translate(
            "Geocoupling",
            "Agreement was measured by Spearman's rank correlation, by Kendall's tau-b (Kendall 1945) and by the "
            "number of units that change their grade.",
        )
    yield from _shaken(options)


def _others(options, facts):
    """The methods compared with the first, which may be a combination."""
    if facts.get("methods"):
        return names(facts["methods"])[1:]
    first = "+".join(used_methods(options))
    return [method for method in names(options.get("METHODS")) if method != first]


def _named(method):
    """A method with the work it follows."""
    sources = {
        "entropy": translate("Geocoupling", "Shannon 1948"),
        "critic": translate("Geocoupling", "Diakoulaki et al. 1995"),
        "critic_improved": translate("Geocoupling", "after Diakoulaki et al. 1995"),
        "ahp": translate("Geocoupling", "Saaty 1977"),
    }
    name = method_name(method)
    if method not in sources:
        return name
    if method == "ahp":
        name = translate("Geocoupling", "AHP")
    return translate("Geocoupling", "{name} ({source})").format(name=name, source=sources[method])


def _leaves_out(options):
    return str(options.get("LEAVE_ONE_OUT", True)).lower() not in {"false", "0", "none"}


def _shaken(options):
    if _leaves_out(options):
        yield translate(
            "Geocoupling",
            "Each indicator was left out once, the others of its system keeping their proportions.",
        )
    draws = options.get("RANDOM_DRAWS")
    draws = 1000 if draws is None else int(draws)
    spread = options.get("SPREAD")
    spread = 0.2 if spread is None else float(spread)
    if draws:
        text = translate(
            "Geocoupling",
            "In {draws} draws, each weight was multiplied by a random number between {low} and {high}, and the weights "
            "of each system were brought back to their sum (seed {seed}).",
        )
        yield text.format(draws=draws, low=f"{1 - spread:g}", high=f"{1 + spread:g}", seed=options.get("SEED", 1))


def sensitivity_keys(options, facts):
    """Works cited on the sensitivity to weights."""
    others = _others(options, facts)
    kendall = ["kendall1945"] if others or _leaves_out(options) else []
    return [*weights_keys(options, facts), *method_keys(others), *kendall]
