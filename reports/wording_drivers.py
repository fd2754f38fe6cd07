"""Sentences on stratification and the geographical detector."""

from ..layers.translation import translate
from .wording_parts import listed, names


def stratify_sentences(options, facts):
    """How numeric fields became strata."""
    fields = names(options.get("FIELDS"))
    yield _scheme_text(options.get("SCHEME", "natural_breaks")).format(
        fields=listed(fields) or translate("Geocoupling", "the numeric fields"),
        classes=options.get("CLASSES") or facts.get("classes") or 6,
        breaks=options.get("MANUAL_BREAKS") or "",
        scheme=options.get("SCHEME", ""),
    )


def _scheme_text(scheme):
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
        "manual": translate("Geocoupling", "Values of {fields} were classified at the breaks {breaks}."),
    }
    general = translate(
        "Geocoupling", "Values of {fields} were classified into {classes} classes by the scheme “{scheme}”."
    )
    return texts.get(scheme, general)


def geodetector_sentences(options, facts):
    """Factors, strata, q, its significance and interactions."""
    factors = names(facts.get("factors")) or names(options.get("FACTORS"))
    text = translate(
        "Geocoupling",
        "The geographical detector (Wang et al. 2010, 2016) was used to ask how far {factors} account for the spatial "
        "pattern of {response}: q is the share of the total sum of squares that lies between the strata of a factor.",
    )
    yield text.format(
        factors=listed(factors) or translate("Geocoupling", "the factors"),
        response=options.get("RESPONSE") or translate("Geocoupling", "the response"),
    )
    yield from _strata(options, factors)
    yield from _significance(options, facts)
    if len(factors) != 1:
        yield translate(
            "Geocoupling",
            "Interactions were described by q of the crossed strata of two factors on the rows that both have; a type "
            "of interaction describes and is not itself a test.",
        )
    yield _singletons(options)
    if names(facts.get("groups")):
        text = translate("Geocoupling", "The analysis was repeated within {groups}.")
        yield text.format(groups=listed(names(facts["groups"])))


def _strata(options, factors):
    categories = names(options.get("CATEGORICAL"))
    if categories:
        yield translate("Geocoupling", "Taken as categories: {names}.").format(names=listed(categories))
    scheme = options.get("STRATIFICATION", "natural_breaks")
    if scheme == "optimal":
        text = translate(
            "Geocoupling",
            "For each numeric factor, scheme and number of classes were chosen by the largest {criterion} (Song et "
            "al. 2020).",
        )
        adjusted = options.get("OPTIMAL_CRITERION", "q_adjusted") == "q_adjusted"
        yield text.format(criterion=translate("Geocoupling", "adjusted q") if adjusted else "q")
    elif scheme != "none" and not _all_categories(options, factors):
        yield _scheme_text(scheme).format(
            fields=translate("Geocoupling", "the numeric factors"),
            classes=options.get("CLASSES") or 6,
            breaks=options.get("MANUAL_BREAKS") or "",
            scheme=scheme,
        )
        yield from _breaks_scope(options)


def _all_categories(options, factors):
    return bool(factors) and set(factors) <= set(names(options.get("CATEGORICAL")))


def _breaks_scope(options):
    texts = {
        "pooled": translate("Geocoupling", "The same breaks hold in all periods."),
        "period_group": translate("Geocoupling", "Breaks were found for each period and group."),
    }
    if options.get("BREAKS_SCOPE") in texts:
        yield texts[options["BREAKS_SCOPE"]]


def _significance(options, facts):
    method = _method(options, facts)
    texts = {
        "permutation": translate(
            "Geocoupling",
            "Significance comes from permuting the response over the rows (at most {draws} draws, seed {seed}), "
            "stopped early after 20 draws at least as large as the observed q (Besag and Clifford 1991).",
        ),
        "central_f": translate(
            "Geocoupling", "Significance comes from the central F distribution with L - 1 and N - L degrees of freedom."
        ),
        "spatial": translate(
            "Geocoupling",
            "Significance comes from {draws} random responses with the spatial autocorrelation of the observed one "
            "(Moran spectral randomisation, Wagner and Dray 2015; seed {seed}).",
        ),
        "noncentral_f_sample": _noncentral(),
        "noncentral_f_population": _noncentral(),
    }
    text = texts.get(method)
    if text:
        draws = facts.get("permutations") or options.get("PERMUTATIONS") or 999
        yield text.format(draws=draws, seed=options.get("SEED", 1))
    yield translate("Geocoupling", "P values were adjusted by the method of Holm (1979) within each period and group.")


def _noncentral():
    return translate(
        "Geocoupling",
        "Significance comes from the noncentral F distribution as in the original software; this test depends on the "
        "zero point of the response.",
    )


def _method(options, facts):
    """The test that was used; ``auto`` becomes what the run chose, permutation where it does not say."""
    chosen = options.get("SIGNIFICANCE", "auto")
    if chosen != "auto":
        return chosen
    return facts.get("significance") or ("central_f" if (facts.get("rows") or 0) > 20000 else "permutation")


def _singletons(options):
    if options.get("SINGLETONS") == "drop":
        return translate("Geocoupling", "Strata of a single row were left out.")
    return translate("Geocoupling", "Strata of a single row were kept, with no variance of their own.")


def stratify_keys(options, facts):
    """Works cited on classification."""
    natural = options.get("SCHEME", "natural_breaks") == "natural_breaks"
    return ["fisher1958", "jenks1977"] if natural else []


def geodetector_keys(options, facts):
    """Works cited on the geographical detector with these options."""
    keys = ["wang2010", "wang2016", "holm1979"]
    factors = names(facts.get("factors")) or names(options.get("FACTORS"))
    scheme = options.get("STRATIFICATION", "natural_breaks")
    if scheme == "optimal":
        keys.append("song2020")
    elif scheme == "natural_breaks" and not _all_categories(options, factors):
        keys += ["fisher1958", "jenks1977"]
    tests = {"permutation": ["besag1991"], "spatial": ["wagner2015"]}
    return keys + tests.get(_method(options, facts), [])
