"""Sentences on the geographical detector."""

from ..layers.translation import translate
from .wording_parts import listed, names
from .wording_strata import all_categories, scheme_keys, strata_sentences


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
        response=options.get("RESPONSE") or facts.get("response") or translate("Geocoupling", "the response"),
    )
    yield from strata_sentences(options, factors)
    yield from _significance(options, facts)
    if options.get("STRATIFICATION") == "optimal" and not all_categories(options, factors):
        yield _search(options, facts)
    yield from _residuals(facts)
    if len(factors) != 1:
        yield translate(
            "Geocoupling",
            "Interactions were described by q of the crossed strata of two factors on the rows that both have; a type "
            "of interaction describes and is not itself a test.",
        )
    yield _singletons(options)
    yield from _other_detectors(options, facts)
    yield from _stars(facts)
    if names(facts.get("groups")):
        text = translate("Geocoupling", "The analysis was repeated within {groups}.")
        yield text.format(groups=listed(names(facts["groups"])))


def raster_sentences(options, facts):
    """The cells that were used, then the geographical detector."""
    count = facts.get("units") or facts.get("rows") or 0
    if options.get("SAMPLE"):
        text = translate("Geocoupling", "A random sample of {count} cells of {response} was analysed (seed {seed}).")
    else:
        text = translate("Geocoupling", "All {count} cells of {response} that hold a value were analysed.")
    response = facts.get("response") or translate("Geocoupling", "the response")
    yield text.format(count=count, response=response, seed=options.get("SEED", 1))
    text = translate(
        "Geocoupling",
        "The other layers were brought to the grid of the response: categories by the pixel at the centre of a cell, "
        "numbers by {rule}.",
    )
    yield text.format(rule=_resampling(options.get("RESAMPLING") or "auto"))
    yield from geodetector_sentences(options, facts)


def _resampling(rule):
    texts = {
        "auto": translate("Geocoupling", "the mean of finer rasters and the pixel at the centre of others"),
        "nearest": translate("Geocoupling", "the pixel at the centre"),
        "bilinear": translate("Geocoupling", "bilinear interpolation"),
        "average": translate("Geocoupling", "the mean of the pixels in a cell"),
    }
    return texts.get(rule, rule)


def scale_sentences(options, facts):
    """The scales that were compared, then the geographical detector."""
    scales = names(facts.get("scales"))
    text = translate("Geocoupling", "The analysis was carried out at {count} scales ({scales}).")
    yield text.format(count=len(scales), scales=listed(scales))
    if options.get("GRID_SIZES"):
        yield translate(
            "Geocoupling",
            "A grid cell holds the mean of the numbers and the most frequent category of the rows whose centroids lie "
            "in it.",
        )
    # the chart of this report has empty markers instead of stars
    yield from geodetector_sentences(options, {**facts, "star_levels": None})


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
    yield _holm(options, facts)


def _holm(options, facts):
    """Over which factors p values were adjusted together."""
    if names(facts.get("scales")):
        return translate("Geocoupling", "P values were adjusted by the method of Holm (1979) within each scale.")
    if options.get("TIME_FIELD") or options.get("GROUP_FIELD") or facts.get("periods") or names(facts.get("groups")):
        return translate(
            "Geocoupling", "P values were adjusted by the method of Holm (1979) within each period and group."
        )
    return translate("Geocoupling", "P values were adjusted by the method of Holm (1979).")


def _search(options, facts):
    """Whether p knows that the strata were chosen by the response."""
    permuted = _method(options, facts) == "permutation"
    pooled = options.get("BREAKS_SCOPE") == "pooled" and options.get("TIME_FIELD")
    if permuted and facts.get("conditional") and names(facts.get("groups")) and not pooled:
        return translate(
            "Geocoupling",
            "For all units together, the search for the best strata was repeated in every permutation, so that the p "
            "value of a factor allows for it; p values within groups and of pairs are conditional on the chosen "
            "strata.",
        )
    if facts.get("conditional") or not permuted:
        return translate("Geocoupling", "P values are conditional on the chosen strata: they do not repeat the search.")
    return translate(
        "Geocoupling",
        "The search for the best strata was repeated in every permutation, so that the p value of a factor allows for "
        "it; p values of pairs are conditional on the chosen strata.",
    )


def _residuals(facts):
    if facts.get("moran_residuals"):
        yield translate(
            "Geocoupling",
            "Moran's I (Moran 1950) of the residuals within the strata of each factor, tested by permutation, tells "
            "whether the strata leave spatial dependence behind; where they do, tests that take rows for independent "
            "reject too often.",
        )


def _other_detectors(options, facts):
    """The risk and the ecological detector, and the stability, where the run made them."""
    if facts.get("risk"):
        yield translate(
            "Geocoupling",
            "The risk detector gives the mean of the response in each stratum with its 95 % t interval; pairs of "
            "strata were compared by the t test for unequal variances (Welch 1947), with p adjusted by Holm's "
            "method within each factor.",
        )
    if facts.get("ecological"):
        yield _ecological(options)
    if facts.get("stability"):
        text = translate(
            "Geocoupling",
            "To see how far results depend on the strata, q, ranks and types of interaction were computed anew for all "
            "schemes with {first} to {last} classes; agreement is the share of these choices with the most frequent "
            "rank or type.",
        )
        yield text.format(first=options.get("CLASSES_FROM") or 3, last=options.get("CLASSES_TO") or 8)


def _ecological(options):
    if options.get("ECOLOGICAL") == "legacy":
        return translate(
            "Geocoupling",
            "The ecological detector compares the sums of squares within strata of two factors by the one-sided F test "
            "as published, whose outcome depends on the order of the factors; the difference of their q has a paired "
            "bootstrap interval.",
        )
    return translate(
        "Geocoupling",
        "The ecological detector compares the sums of squares within strata of two factors by a two-sided F test, "
        "which is conservative, since both sums rest on the same responses; the difference of their q has a paired "
        "bootstrap interval.",
    )


def _stars(facts):
    levels = facts.get("star_levels")
    if levels:
        text = translate(
            "Geocoupling", "Stars mark adjusted p values below {first} (***), {second} (**) and {third} (*)."
        )
        yield text.format(first=levels[0], second=levels[1], third=levels[2])


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


def geodetector_keys(options, facts):
    """Works cited on the geographical detector with these options."""
    keys = ["wang2010", "wang2016", "holm1979"]
    factors = names(facts.get("factors")) or names(options.get("FACTORS"))
    scheme = options.get("STRATIFICATION", "natural_breaks")
    if not all_categories(options, factors):
        keys += scheme_keys(scheme)
    keys += ["welch1947"] if facts.get("risk") else []
    keys += ["moran1950"] if facts.get("moran_residuals") else []
    tests = {"permutation": ["besag1991"], "spatial": ["wagner2015"]}
    return keys + tests.get(_method(options, facts), [])
