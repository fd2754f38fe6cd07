"""Sentences on standardisation and on weights of indicators: each method, and two of them combined."""

from ..layers.translation import translate
from .wording_parts import listed, names

OBJECTIVE = ("entropy", "critic", "critic_improved", "cv", "pca")
SCOPED = (*OBJECTIVE, "equal")  # SCOPE acts on them; judged and given weights are what they are
BOTH, WITHIN, TOTAL = "both", "within", "total"  # which weights a result rests on
_WORKS = {
    "entropy": "shannon1948",
    "critic": "diakoulaki1995",
    "critic_improved": "diakoulaki1995",
    "ahp": "saaty1977",
}


def used_methods(options):
    """METHOD, and COMBINE_WITH where it was chosen; none where the weights come from a table."""
    if options.get("WEIGHTS"):
        return []
    return [options.get("METHOD") or "entropy", *names(options.get("COMBINE_WITH"))[:1]]


def method_names():
    """The weighting methods in words, as the dialogs have them."""
    return {
        "entropy": translate("Geocoupling", "entropy"),
        "critic": translate("Geocoupling", "CRITIC"),
        "critic_improved": translate("Geocoupling", "improved CRITIC"),
        "cv": translate("Geocoupling", "coefficient of variation"),
        "pca": translate("Geocoupling", "principal components"),
        "equal": translate("Geocoupling", "equal"),
        "ahp": translate("Geocoupling", "AHP (judgement table)"),
        "given": translate("Geocoupling", "given in the indicator table"),
    }


def method_name(code):
    """A method in words; ``entropy+ahp`` is a combination."""
    known = method_names()
    return " + ".join(known.get(part, part) for part in code.split("+"))


def method_keys(methods):
    """Works cited on weighting methods."""
    return [_WORKS[method] for method in methods if method in _WORKS]


def weights_keys(options, facts):
    """Works cited on weights with these options."""
    return method_keys(used_methods(options))


def weights_sentences(options, facts):
    """Weights of the indicators, and their standardisation where the weights rest on it."""
    yield from indicator_sentences(facts)
    if set(used_methods(options)) & set(OBJECTIVE):
        yield from standardisation_sentences(options, facts)
    yield from weighting_sentences(options, facts)


def indicator_sentences(facts):
    """How many indicators, of which systems."""
    systems = names(facts.get("systems"))
    if facts.get("indicators") and len(systems) > 1:
        text = translate("Geocoupling", "{count} indicators describe {systems_count} systems ({systems}).")
        yield text.format(count=facts["indicators"], systems_count=len(systems), systems=listed(systems))
    elif facts.get("indicators"):
        yield translate("Geocoupling", "{count} indicators were used.").format(count=facts["indicators"])


def standardisation_sentences(options, facts):
    """How indicators were brought to one scale."""
    method = options.get("STANDARDIZATION", "minmax")
    if method == "vector":
        yield translate(
            "Geocoupling",
            "The indicators were divided by the square root of their sum of squares; negative and moderate ones are 1 "
            "minus that.",
        )
        return
    if method == "zscore":
        yield translate(
            "Geocoupling",
            "The indicators were turned into z-scores, with the sign of negative and moderate ones reversed.",
        )
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
    moderate = names(facts.get("moderate"))
    if moderate:
        text = translate(
            "Geocoupling",
            "Indicators that are best at an optimum or inside a range were scored by 1 minus their distance from it, "
            "divided by the largest distance: {names}.",
        )
        yield text.format(names=listed(moderate))
    if method == "unit_interval_shift":
        yield translate("Geocoupling", "The standardised values were then compressed to the range from 0.01 to 0.99.")


def weighting_sentences(options, facts, level=BOTH):
    """Where the weights come from.

    ``level`` tells which weights the result rests on: those inside the systems, those over all indicators, or both.
    """
    methods = used_methods(options)
    if not methods:
        yield _from_table(level)
    elif len(methods) == 1:
        yield from _method_sentences(methods[0], options, facts)
        if methods[0] in SCOPED:
            yield from _scope(options, level)
    else:
        yield from _combined(methods, options, facts, level)
    constant = names(facts.get("constant"))
    if constant:
        text = translate("Geocoupling", "Indicators that do not vary received the weight 0: {names}.")
        yield text.format(names=listed(constant))


def _from_table(level):
    if level == TOTAL:
        return translate("Geocoupling", "Weights were taken from a table and normalised to the sum 1.")
    return translate("Geocoupling", "Weights were taken from a table and normalised to the sum 1 in each system.")


def _scope(options, level):
    if options.get("SCOPE") != "all":
        if level == TOTAL:
            yield translate("Geocoupling", "They were computed in each system by itself, and systems count alike.")
        else:
            yield translate("Geocoupling", "They sum to 1 inside each system.")
        return
    yield translate("Geocoupling", "They were computed over all indicators at once.")
    if level != TOTAL:
        yield translate("Geocoupling", "Inside a system, they were divided by their sum there.")


def _combined(methods, options, facts, level):
    yield translate("Geocoupling", "Two sets of weights were combined.")
    orders = (translate("Geocoupling", "First set: {text}"), translate("Geocoupling", "Second set: {text}"))
    for order, method in zip(orders, methods):
        first, *more = _method_sentences(method, options, facts)
        yield order.format(text=first)
        yield from more
        if method in SCOPED and options.get("SCOPE") == "all":
            yield translate("Geocoupling", "They were computed over all indicators at once.")
    yield _rule(options)
    if level == TOTAL:
        if options.get("SCOPE") == "all":
            yield translate("Geocoupling", "This was done over all indicators.")
        else:
            yield translate("Geocoupling", "This was done in each system, and systems count alike.")
    elif level == BOTH and options.get("SCOPE") == "all":
        yield translate("Geocoupling", "This was done in each system and, for weights over all indicators, over all.")
    else:
        yield translate("Geocoupling", "This was done in each system, where the weights sum to 1.")


def _rule(options):
    alpha = options.get("ALPHA")
    alpha = 0.5 if alpha is None else float(alpha)
    texts = {
        "multiplicative": translate(
            "Geocoupling",
            "The combined weight of an indicator is the product of both weights, divided by the sum of these products.",
        ),
        "additive": translate(
            "Geocoupling", "The combined weight is {alpha} times the first plus {rest} times the second weight."
        ),
        "relative_entropy": translate(
            "Geocoupling",
            "The combined weight is the square root of the product of both weights, divided by the sum of these roots, "
            "which makes the sum of the relative entropies to both sets least.",
        ),
        "game": translate(
            "Geocoupling",
            "The combined weights are the linear combination by game theory, whose coefficients make the deviations "
            "from both sets least; the coefficients are 0 or more and sum to 1.",
        ),
        "game_published": translate(
            "Geocoupling",
            "The combined weights are the linear combination by game theory, whose coefficients make the deviations "
            "from both sets least; their absolute values, divided by their sum, were used.",
        ),
    }
    rule = options.get("COMBINATION") or "multiplicative"
    general = translate("Geocoupling", "They were combined by the rule “{rule}”.")
    return texts.get(rule, general).format(rule=rule, alpha=f"{alpha:g}", rest=f"{1 - alpha:g}")


def _method_sentences(method, options, facts):
    """One method; the first sentence names it."""
    if method == "ahp":
        yield from _judged(facts)
        return
    texts = {
        "entropy": translate(
            "Geocoupling",
            "Weights follow the entropy method (Shannon 1948): with p the share of each row in the sum of an "
            "indicator's column, e is the sum of -p ln p divided by the logarithm of the number of rows, and weights "
            "are proportional to 1 - e.",
        ),
        "critic": translate(
            "Geocoupling",
            "Weights follow the CRITIC method (Diakoulaki et al. 1995): they are proportional to the standard "
            "deviation of the standardised indicator times the sum, over the other indicators, of 1 minus its "
            "correlation with them.",
        ),
        "critic_improved": _critic_improved(options),
        "cv": translate(
            "Geocoupling",
            "Weights are proportional to the coefficient of variation (standard deviation divided by mean) of the "
            "standardised indicators.",
        ),
        "pca": _components(options),
        "equal": translate("Geocoupling", "All indicators were weighted equally."),
        "given": translate("Geocoupling", "Weights were given with the indicators and normalised to the sum 1."),
    }
    general = translate("Geocoupling", "Weights were computed by the method “{method}”.")
    yield texts.get(method, general).format(method=method)
    shift = float(options.get("SHIFT") or 0)
    if method == "entropy" and shift > 0:
        text = translate("Geocoupling", "{shift} was added to all standardised values before shares were taken.")
        yield text.format(shift=f"{shift:g}")


def _critic_improved(options):
    if options.get("VARIATION_OF") == "standardized":
        return translate(
            "Geocoupling",
            "Weights follow an improved form of the CRITIC method (Diakoulaki et al. 1995): they are proportional to "
            "the coefficient of variation of the standardised indicator times the sum, over the other indicators, of "
            "1 minus the absolute value of its correlation with them.",
        )
    return translate(
        "Geocoupling",
        "Weights follow an improved form of the CRITIC method (Diakoulaki et al. 1995): they are proportional to the "
        "coefficient of variation of the indicator's raw values times the sum, over the other indicators, of 1 minus "
        "the absolute value of the correlation of the standardised indicators.",
    )


def _components(options):
    if options.get("PCA_RULE") == "kaiser":
        return translate(
            "Geocoupling",
            "Weights come from the principal components of the correlation matrix with an eigenvalue above 1: they are "
            "proportional to the mean of an indicator's absolute coefficients in these components, weighted by the "
            "eigenvalues.",
        )
    return translate(
        "Geocoupling",
        "Weights come from the fewest principal components of the correlation matrix that explain 85 % of the "
        "variance: they are proportional to the mean of an indicator's absolute coefficients in these components, "
        "weighted by the eigenvalues.",
    )


def _judged(facts):
    yield translate(
        "Geocoupling",
        "Weights come from pairwise judgements by the analytic hierarchy process (Saaty 1977), as the principal "
        "eigenvector of the judgement matrix.",
    )
    ratios = [float(ratio) for ratio in facts.get("consistency_ratios") or []]
    if len(ratios) == 1:
        yield translate("Geocoupling", "Its consistency ratio is {ratio}.").format(ratio=f"{ratios[0]:.3f}")
    elif ratios:
        text = translate(
            "Geocoupling", "The {count} systems have a matrix each; the largest of the consistency ratios is {ratio}."
        )
        yield text.format(count=len(ratios), ratio=f"{max(ratios):.3f}")
