"""Sentences on spatial autocorrelation: Moran's I, neighbours, local clusters, hot spots."""

from ..layers.translation import translate
from .wording_neighbours import neighbour_sentences


def autocorrelation_sentences(options, facts):
    """Global I and its neighbours, local clusters, their correction, and G*."""
    text = translate(
        "Geocoupling",
        "Spatial autocorrelation of {field} was measured by Moran's I (Moran 1950) with row-standardised weights, in "
        "each period by itself.",
    )
    if not options.get("TIME_FIELD"):
        text = translate(
            "Geocoupling",
            "Spatial autocorrelation of {field} was measured by Moran's I (Moran 1950) with row-standardised weights.",
        )
    yield text.format(field=options.get("VALUE_FIELD") or translate("Geocoupling", "the variable"))
    yield from neighbour_sentences(options, facts)
    yield from _islands(options, facts)
    draws = options.get("PERMUTATIONS") or 999
    yield translate(
        "Geocoupling",
        "The p values of I are two-sided and come from {draws} permutations (seed {seed}), as do the mean and the "
        "standard deviation that z rests on.",
    ).format(draws=draws, seed=options.get("SEED", 1))
    yield from _local(options, facts, draws)


def _islands(options, facts):
    """What became of units without neighbours."""
    joined = facts.get("joined") or 0
    if joined == 1:
        yield translate("Geocoupling", "One unit without a neighbour was joined to the nearest one.")
    elif joined:
        text = translate("Geocoupling", "{count} units without a neighbour were joined to the nearest one.")
        yield text.format(count=joined)
    count = facts.get("islands") or 0
    if count == 1:
        yield translate("Geocoupling", "One row without neighbours was left out.")
    elif count:
        yield translate("Geocoupling", "{count} rows without neighbours were left out.").format(count=count)


def _local(options, facts, draws):
    """Local clusters, the correction for many tests, hot spots."""
    text = translate(
        "Geocoupling",
        "Local clusters and outliers are units whose local Moran's I (Anselin 1995) is significant at the {level} "
        "level in {draws} conditional permutations, two-sided; they are named by their quadrant of the Moran scatter "
        "plot (Anselin 1996).",
    )
    yield text.format(level=f"{float(options.get('SIGNIFICANCE_LEVEL') or 0.05):g}", draws=draws)
    most = facts.get("most_permutations") or 0
    if most > draws:
        yield translate(
            "Geocoupling",
            "For units where fewer than 20 of the {draws} permutations were as extreme as the observed value, "
            "permutation was continued, to at most {most} (Besag and Clifford 1991), so that p can be small enough for "
            "the correction below.",
        ).format(draws=draws, most=most)
    yield translate(
        "Geocoupling",
        "Hot and cold spots are units whose Getis-Ord G* (Getis and Ord 1992, Ord and Getis 1995), with the unit "
        "itself among its neighbours, is significantly above or below 0 in the same permutations, two-sided, at the "
        ".10, .05 or .01 level (90, 95 or 99 % confidence).",
    )
    if (options.get("CORRECTION") or "fdr") == "fdr":
        yield translate(
            "Geocoupling",
            "The p values of all units of a period were corrected together for the false discovery rate (Benjamini and "
            "Hochberg 1995, Caldas de Castro and Singer 2006).",
        )
    else:
        yield translate(
            "Geocoupling",
            "The p values of units were not corrected for the number of units tested, so that some clusters and hot "
            "spots will be due to chance.",
        )


def autocorrelation_keys(options, facts):
    """Works that :func:`autocorrelation_sentences` cites."""
    keys = ["moran1950", "anselin1995", "anselin1996", "getis1992", "ord1995"]
    corrected = (options.get("CORRECTION") or "fdr") == "fdr"
    keys += ["benjamini1995", "castro2006"] if corrected else []
    more = (facts.get("most_permutations") or 0) > (options.get("PERMUTATIONS") or 999)
    return [*keys, "besag1991"] if more else keys
