"""What the data page says of the data: what they hold, and what is wrong with them."""

from ..layers.translation import translate


def data_problems(study, view):
    """What is wrong with the data and their join, in sentences."""
    found = []
    if view.garbled:
        text = translate(
            "Geocoupling",
            "“{text}” was not read in its own encoding, as happens with files in GBK. Save the file as UTF-8 (“CSV "
            "UTF-8” in Excel) or XLSX, or set the encoding in the properties of the layer.",
        )
        found.append(text.format(text=view.garbled))
    return found + _join_problems(study, view)


def _join_problems(study, view):
    join, matching = study.data.join, view.matching
    if join is None:
        return []
    if not (join.layer_key or study.data.unit):
        return [translate("Geocoupling", "Choose the field of the unit, by which the table is joined.")]
    if matching is None:
        return []
    if not matching.matched:
        text = translate(
            "Geocoupling",
            "No name of the table is in the layer. Choose other fields to match by, or give names below.",
        )
        return [text]
    lost = len(matching.unmatched_layer) + len(matching.unmatched_table)
    if lost and join.unmatched == "error":
        text = translate(
            "Geocoupling",
            "Names without a partner: {count}. The study stops there. Accept the suggestions, choose names, or choose "
            "another rule for units without a partner.",
        )
        return [text.format(count=lost)]
    return []


def found_words(view):
    """What the data hold, in a sentence or two."""
    comma = translate("Geocoupling", ", ")
    parts = [translate("Geocoupling", "{count} rows").format(count=view.rows)]
    if view.units:
        parts.append(translate("Geocoupling", "{count} units").format(count=view.units))
    if view.periods:
        text = translate("Geocoupling", "{count} periods ({first} to {last})")
        parts.append(text.format(count=len(view.periods), first=view.periods[0], last=view.periods[-1]))
    if view.groups:
        parts.append(translate("Geocoupling", "{count} groups").format(count=view.groups))
    parts.append(translate("Geocoupling", "{count} fields").format(count=len(view.fields or view.layer_fields)))
    notes = [comma.join(parts)]
    if view.units and view.periods and view.rows < view.units * len(view.periods):
        text = translate("Geocoupling", "{count} pairs of unit and period have no row.")
        notes.append(text.format(count=view.units * len(view.periods) - view.rows))
    if not view.spatial:
        notes.append(translate("Geocoupling", "The layer has no geometries: there will be tables and charts, no maps."))
    elif not view.located:
        text = translate(
            "Geocoupling",
            "The layer has no coordinate reference system: distances and directions are taken from its coordinates as "
            "they are. Set it in the properties of the layer.",
        )
        notes.append(text)
    return "\n".join(notes)


def fitted_words(periods):
    """Which periods of a published study became others; ``periods`` is old to new."""
    if not periods:
        return ""
    text = translate(
        "Geocoupling", "The study's maps, analyses and tables now show periods that your data have: {changes}."
    )
    comma = translate("Geocoupling", ", ")
    return "\n" + text.format(changes=comma.join(f"{old} → {new}" for old, new in periods.items()))


def without_data():
    """What to do with a study that comes without data, as published ones do."""
    return translate(
        "Geocoupling",
        "This study has no data yet. Choose the layer of its units above and the table of its figures below. You are "
        "asked then for fields that your data call otherwise.",
    )


def table_wanted():
    """What is said where a table is to be joined and none is chosen."""
    return translate("Geocoupling", "Choose the table of figures, or uncheck it where the layer has all of them.")
