"""Sentences on what comes before an index: the panel, its gaps, and emissions from amounts of fuels."""

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
    texts = {
        "keep": translate(
            "Geocoupling", "These names have no counterpart, and their rows were kept without values: {names}."
        ),
        "drop": translate("Geocoupling", "These names have no counterpart, and their rows were left out: {names}."),
    }
    text = texts.get(options.get("UNMATCHED"), translate("Geocoupling", "These names have no counterpart: {names}."))
    yield text.format(names=_first(unmatched))


def _first(found, most=8):
    return listed(found[:most]) + (translate("Geocoupling", " …") if len(found) > most else "")


def fillmissing_sentences(options, facts):
    """How gaps were filled, and how many."""
    fields = names(facts.get("fields")) or names(options.get("FIELDS"))
    text = translate(
        "Geocoupling",
        "Gaps of {fields} are filled by linear interpolation between the nearest known values of the same "
        "unit, with the distances of the periods themselves.",
    )
    yield text.format(fields=_first(fields) or translate("Geocoupling", "the fields"))
    yield from _beyond(options.get("EXTRAPOLATE") or "none", facts.get("extrapolated"))
    filled, left = facts.get("filled"), facts.get("left")
    if filled == 0:
        yield translate("Geocoupling", "No cell was filled.")
    elif filled == 1:
        yield translate("Geocoupling", "One cell was filled.")
    elif filled is not None:
        yield translate("Geocoupling", "{count} cells were filled.").format(count=filled)
    if left == 1:
        yield translate("Geocoupling", "One cell stays missing.")
    elif left:
        yield translate("Geocoupling", "{count} cells stay missing.").format(count=left)


def _beyond(option, count):
    """What was done before the first and after the last value."""
    if option == "none" or count == 0:
        yield translate("Geocoupling", "Nothing was filled before the first or after the last known value.")
        return
    if option == "nearest":
        yield translate("Geocoupling", "Before the first and after the last known value, that value was repeated.")
    else:
        yield translate(
            "Geocoupling",
            "Before the first and after the last known value, the line through the two nearest values was continued.",
        )
    if count:
        yield translate("Geocoupling", "Cells filled in this way: {count}.").format(count=count)


def emissions_sentences(options, facts):
    """Carbon dioxide from fuels, and whose factors."""
    fuels = names(facts.get("fuels"))
    text = translate(
        "Geocoupling",
        "Carbon dioxide was computed from the use of {fuels} as in the guidelines of the IPCC (2006): amount times net "
        "calorific value, carbon content, oxidised share and 44/12, summed over fuels.",
    )
    yield text.format(fuels=_first(fuels, 20) or translate("Geocoupling", "fuels"))
    if _own(options, facts):
        table = options.get("EMISSION_FACTORS")
        if table:
            yield translate("Geocoupling", "All factors were taken from the table “{name}”.").format(name=table)
        else:
            yield translate("Geocoupling", "All factors were taken from a table of own factors.")
    elif options.get("FACTOR_SET") == "china_provincial":
        yield translate(
            "Geocoupling",
            "Net calorific values are those of the China Energy Statistical Yearbook; carbon contents and oxidised "
            "shares are those of the Guidelines for Provincial Greenhouse Gas Inventories (NDRC 2011).",
        )
    else:
        yield translate("Geocoupling", "The factors are the default values of these guidelines, with full oxidation.")


def emissions_keys(options, facts):
    """Works cited on emissions."""
    provincial = options.get("FACTOR_SET") == "china_provincial" and not _own(options, facts)
    return ["ipcc2006", "ndrc2011"] if provincial else ["ipcc2006"]


def _own(options, facts):
    return bool(facts.get("own_factors") or options.get("EMISSION_FACTORS"))
