"""Sentences on strata: how numbers become classes, for the classification alone and for the geographical detector."""

from ..layers.translation import translate
from .wording_parts import listed, names


def stratify_sentences(options, facts):
    """How numeric fields became strata."""
    fields = names(options.get("FIELDS"))
    yield scheme_text(options.get("SCHEME", "natural_breaks")).format(
        fields=listed(fields) or translate("Geocoupling", "the numeric fields"),
        classes=options.get("CLASSES") or facts.get("classes") or 6,
        breaks=options.get("MANUAL_BREAKS") or "",
        scheme=options.get("SCHEME", ""),
    )


def scheme_text(scheme):
    """The sentence on a scheme, with ``{fields}``, ``{classes}``, ``{breaks}`` and ``{scheme}`` to fill."""
    texts = {
        "natural_breaks": translate(
            "Geocoupling",
            "Values of {fields} were classified into {classes} classes by natural breaks (Fisher 1958; Jenks "
            "1977), found as the exact minimum of the sum of squares within classes by dynamic programming.",
        ),
        "quantile": translate("Geocoupling", "Values of {fields} were classified into {classes} classes by quantiles."),
        "equal_interval": translate(
            "Geocoupling", "Values of {fields} were classified into {classes} classes of equal width."
        ),
        "geometric": translate(
            "Geocoupling",
            "Values of {fields} were classified into {classes} classes at geometric intervals: the edges are the "
            "smallest value times equal powers of the ratio of the largest to the smallest.",
        ),
        "std_mean": translate(
            "Geocoupling",
            "Values of {fields} were classified at one and two standard deviations below and above the mean.",
        ),
        "head_tail": translate(
            "Geocoupling",
            "Values of {fields} were classified by head/tail breaks (Jiang 2013): at the mean, then at the mean of the "
            "values above it, and so on while these are few.",
        ),
        "manual": translate("Geocoupling", "Values of {fields} were classified at the breaks {breaks}."),
    }
    general = translate(
        "Geocoupling", "Values of {fields} were classified into {classes} classes by the scheme “{scheme}”."
    )
    return texts.get(scheme, general)


def strata_sentences(options, factors):
    """How the factors of the geographical detector became strata."""
    categories = names(options.get("CATEGORICAL"))
    if categories:
        yield translate("Geocoupling", "Taken as categories: {names}.").format(names=listed(categories))
    scheme = options.get("STRATIFICATION", "natural_breaks")
    if all_categories(options, factors):
        scheme = "none"
    if scheme == "optimal":
        yield from _optimal(options)
    elif scheme != "none":
        yield scheme_text(scheme).format(
            fields=translate("Geocoupling", "the numeric factors"),
            classes=options.get("CLASSES") or 6,
            breaks=options.get("MANUAL_BREAKS") or "",
            scheme=scheme,
        )
    if scheme != "none":
        yield from _breaks_scope(options)
    yield from _smallest(options)


def _optimal(options):
    text = translate(
        "Geocoupling",
        "For each numeric factor, scheme and number of classes ({first} to {last}) were chosen by the largest "
        "{criterion} (Song et al. 2020), among natural breaks (Fisher 1958; Jenks 1977), quantiles, equal and "
        "geometric intervals, standard deviations and head/tail breaks (Jiang 2013).",
    )
    adjusted = options.get("OPTIMAL_CRITERION", "q_adjusted") == "q_adjusted"
    yield text.format(
        first=options.get("CLASSES_FROM") or 3,
        last=options.get("CLASSES_TO") or 8,
        criterion=translate("Geocoupling", "adjusted q") if adjusted else "q",
    )


def _smallest(options):
    least = int(options.get("MIN_STRATUM") or 1)
    if least > 1:
        text = translate(
            "Geocoupling",
            "Classes of fewer than {least} rows were merged with the neighbouring class of the nearer mean; categories "
            "of fewer rows were left out.",
        )
        yield text.format(least=least)


def all_categories(options, factors):
    """Whether no factor is left whose numbers are classified."""
    return bool(factors) and set(factors) <= set(names(options.get("CATEGORICAL")))


def _breaks_scope(options):
    texts = {
        "pooled": translate("Geocoupling", "The same breaks hold in all periods."),
        "period_group": translate("Geocoupling", "Breaks were found for each period and group."),
    }
    if options.get("GROUP_FIELD") and options.get("TIME_FIELD"):
        texts["period"] = translate("Geocoupling", "Breaks were found for each period over all groups.")
    if options.get("BREAKS_SCOPE") in texts:
        yield texts[options["BREAKS_SCOPE"]]


def stratify_keys(options, facts):
    """Works cited on classification."""
    return scheme_keys(options.get("SCHEME", "natural_breaks"))


def scheme_keys(scheme):
    """Works cited on a scheme."""
    cited = {
        "natural_breaks": ["fisher1958", "jenks1977"],
        "head_tail": ["jiang2013"],
        "optimal": ["song2020", "fisher1958", "jenks1977", "jiang2013"],
    }
    return cited.get(scheme, [])
