"""Sentences on growth: what was measured over which units, both kinds of mean annual rates, lagging systems."""

from ..layers.translation import translate
from .contract import period_label
from .wording_parts import listed, names


def growth_sentences(options, facts):
    """Fields, how groups are made, the rates and indices, and the lagging system where there are scores."""
    yield from _measured(options, facts)
    yield translate(
        "Geocoupling",
        "Total growth is the change in percent of the start of a span. Mean annual growth is given in two kinds: the "
        "geometric one is the constant annual rate that leads from the first to the last value, the arithmetic one is "
        "the mean of the annual rates from period to period.",
    )
    periods = names(options.get("PERIODS"))
    if len(periods) > 1:
        text = translate("Geocoupling", "The spans are bounded by {periods}.")
        yield text.format(periods=listed(periods))
    elif facts.get("first_period") is not None:
        first, last = period_label(facts["first_period"]), period_label(facts["last_period"])
        yield translate("Geocoupling", "Rates refer to {first}–{last}.").format(first=first, last=last)
    yield translate(
        "Geocoupling",
        "To compare series in different units of measure, each was divided by its value in the first period (index, "
        "first period = 100); the rates of periods that lie several years apart are annual rates.",
    )
    yield from _lagging(options, facts)


def growth_keys(options, facts):
    """Works that :func:`growth_sentences` cites."""
    return ["zhang2025"] if _systems(options, facts) else []


def _measured(options, facts):
    """What is measured, and over which units."""
    fields = names(options.get("VALUE_FIELDS"))
    shown = listed(fields) if fields else translate("Geocoupling", "the variable")
    complete, incomplete = facts.get("complete_units"), facts.get("incomplete_units")
    if complete == 0:
        text = translate(
            "Geocoupling",
            "The growth of {fields} was measured for each unit; since no unit has data in every period, none was "
            "measured for all units together or for groups.",
        )
    elif options.get("AGGREGATION") == "sum":
        text = translate(
            "Geocoupling",
            "The growth of {fields} was measured for each unit and for the sums of all units and of groups.",
        )
    else:
        text = translate(
            "Geocoupling",
            "The growth of {fields} was measured for each unit and for the means of all units and of groups.",
        )
    yield text.format(fields=shown)
    if complete and incomplete:
        text = translate(
            "Geocoupling",
            "Values of all units and groups rest on the {complete} units with data in every period; {incomplete} units "
            "with gaps were left out of them, so that no change in composition is taken for growth.",
        )
        yield text.format(complete=complete, incomplete=incomplete)
    groups = names(facts.get("groups"))
    if groups:
        text = translate("Geocoupling", "Units belong to {count} groups ({groups}).")
        yield text.format(count=len(groups), groups=listed(groups))


def _systems(options, facts):
    return names(options.get("SYSTEM_FIELDS")) or names(facts.get("systems"))


def _lagging(options, facts):
    systems = _systems(options, facts)
    if not systems:
        return
    text = translate(
        "Geocoupling",
        "Among the scores {systems} the lagging system of a group in a period is the one with the smallest mean (Zhang "
        "et al. 2025); the gap to the largest mean and the number of units with the same lagging system are reported.",
    )
    yield text.format(systems=listed(systems))
    tolerance = options.get("LAG_TOLERANCE")
    if tolerance:
        text = translate("Geocoupling", "Scores that differ by no more than {tolerance} count as synchronous.")
        yield text.format(tolerance=f"{tolerance:g}")
