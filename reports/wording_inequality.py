"""Sentences on regional inequality: the Gini coefficient, its parts by region and component, Theil, bootstrap."""

from ..layers.translation import translate
from .wording_parts import listed, names


def gini_sentences(options, facts):
    """The coefficient, Dagum's parts, components, weights, denominator, and the measures beside it."""
    yield _coefficient(options)
    regions = names(facts.get("groups"))
    if regions:
        text = translate("Geocoupling", "Units belong to {count} regions ({regions}).")
        yield text.format(count=len(regions), regions=listed(regions))
    if _has_regions(options, facts):
        yield from _dagum()
    yield from _components(options, facts)
    if options.get("DENOMINATOR") == "n_minus_1":
        yield translate("Geocoupling", "The small-sample denominator n - 1 was used throughout.")
    if facts.get("unit_contributions"):
        yield translate(
            "Geocoupling",
            "Each absolute difference between two units was shared equally by both, so that the contributions of the "
            "units of a period add up to its coefficient.",
        )
    yield from _beside(options, facts)
    yield from _bootstrap(options, facts)


def gini_keys(options, facts):
    """Works that :func:`gini_sentences` cites."""
    cited = {
        "dagum1997": _has_regions(options, facts),
        "mussini2013": _has_components(options, facts),
        "shorrocks1980": facts.get("theil_parts"),
        "lorenz1905": facts.get("lorenz"),
        "efron1979": _draws(options),
        "rao1988": _draws(options),
    }
    return [key for key, used in cited.items() if used]


def _coefficient(options):
    field = options.get("VALUE_FIELD") or translate("Geocoupling", "the variable")
    weight = options.get("WEIGHT_FIELD")
    if weight:
        text = translate(
            "Geocoupling",
            "Inequality of {field} between units was measured by the Gini coefficient weighted by {weight}: a pair of "
            "units counts by the product of their weights, and the mean absolute difference is divided by twice the "
            "weighted mean.",
        )
        return text.format(field=field, weight=weight)
    text = translate(
        "Geocoupling",
        "Inequality of {field} between units was measured by the Gini coefficient, the mean absolute difference "
        "between all pairs of units divided by twice the mean.",
    )
    return text.format(field=field)


def _has_regions(options, facts):
    return bool(options.get("GROUP_FIELD") or names(facts.get("groups")))


def _dagum():
    """The three parts, and what papers mean by "between"."""
    yield translate(
        "Geocoupling",
        "Following Dagum (1997), the coefficient was split into inequality within regions, net inequality between "
        "regions, and transvariation, which arises where units of a poorer region exceed units of a richer one; "
        "the three parts add up to the coefficient.",
    )
    yield translate(
        "Geocoupling",
        "Net inequality between two regions depends on their means only; gross inequality between regions is the sum "
        "of the net part and transvariation.",
    )


def _component_fields(options):
    return names(options.get("COMPONENT_FIELDS"))


def _has_components(options, facts):
    return bool(_component_fields(options) or names(facts.get("components")))


def _components(options, facts):
    """How a pair of units is shared out among the components, and what region adds to that."""
    fields = _component_fields(options) or names(facts.get("components"))
    if not fields:
        return
    yield translate(
        "Geocoupling",
        "Following Mussini (2013), the coefficient was also split by component ({components}), which add up to the "
        "value: to each pair of units a component contributes its amount in the unit with the larger value less its "
        "amount in the other; a contribution is below 0 where the component narrows the gap.",
    ).format(components=listed(fields))
    if _has_regions(options, facts):
        yield translate(
            "Geocoupling",
            "Each region and each pair of regions was split by component in the same way, so that all cells add up to "
            "the coefficient.",
        )


def _beside(options, facts):
    """Theil's measures and Lorenz curves."""
    if facts.get("theil_parts"):
        yield translate(
            "Geocoupling",
            "Theil's T and L (mean logarithmic deviation) were computed beside it and split without remainder into "
            "parts within and between regions (Shorrocks 1980).",
        )
    if facts.get("lorenz") and options.get("WEIGHT_FIELD"):
        yield translate(
            "Geocoupling",
            "Lorenz curves (Lorenz 1905) show the cumulative share of the value over the cumulative share of weight, "
            "with units ordered from the smallest value to the largest.",
        )
    elif facts.get("lorenz"):
        yield translate(
            "Geocoupling",
            "Lorenz curves (Lorenz 1905) show the cumulative share of the value over the cumulative share of units, "
            "ordered from the smallest value to the largest.",
        )


def _draws(options):
    return int(options.get("BOOTSTRAP") or 0)


def _bootstrap(options, facts):
    """How samples were drawn, and how intervals of a full census are to be read."""
    draws = _draws(options)
    if not draws:
        return
    if _has_regions(options, facts):
        text = translate(
            "Geocoupling",
            "Intervals (95 %) come from {draws} bootstrap samples (Efron 1979, Rao and Wu 1988) of units within "
            "regions (seed {seed}), corrected for bias; regions of fewer than 20 units have none.",
        )
    else:
        text = translate(
            "Geocoupling",
            "Intervals (95 %) come from {draws} bootstrap samples of units (Efron 1979, Rao and Wu 1988; seed {seed}), "
            "corrected for bias.",
        )
    yield text.format(draws=draws, seed=options.get("SEED", 1))
    if options.get("UNIT_FIELD") and (facts.get("periods") or 2) > 1:
        yield translate("Geocoupling", "A sample has the same units in every period.")
    yield translate(
        "Geocoupling",
        "Where the data hold every unit of the study area, these intervals take the units for a sample of a larger "
        "population of possible outcomes; they are not errors of measurement.",
    )
