"""The section on density curves: sentences, curves laid over each other, ridges, and the tables of descriptors."""

from ..layers.translation import translate
from .charts import density_overlay, density_ridges
from .charts_density import left_out
from .contract import empty, missing
from .page import Chart, Table, Text


def density_section(tables, facts):
    """What the curves look like in every period and how they changed; their points are for the charts only."""
    curves, descriptors = tables.get("CURVES_TABLE"), tables.get("DESCRIPTORS_TABLE")
    evolution = tables.get("EVOLUTION_TABLE")
    field = facts.get("field")
    overlay, ridges = left_out(curves)
    blocks = (
        Text(tuple(_sentences(evolution))),
        Chart(
            _with(_of(translate("Geocoupling", "Density curves, from early (light) to late (dark)"), facts), overlay),
            density_overlay(curves, field),
            translate("Geocoupling", "Kernel density curves of all periods over each other, a panel for each group."),
        ),
        Chart(
            _with(_of(translate("Geocoupling", "Density curves by period (dots: main peaks)"), facts), ridges),
            density_ridges(curves, descriptors, field),
            translate("Geocoupling", "Kernel density curves one under the other by period, a panel for each group."),
        ),
    )
    shown = (
        Table(_counted(translate("Geocoupling", "Evolution of the density curves")), _numbers(evolution)),
        Table(translate("Geocoupling", "Form of the density curves"), _words(descriptors)),
        Table(translate("Geocoupling", "Descriptors of the density curves"), _numbers(descriptors)),
    )
    return translate("Geocoupling", "Density curves"), blocks, shown


def _of(caption, facts):
    """The caption with the field whose values the curves show."""
    if not facts.get("field"):
        return caption
    return translate("Geocoupling", "{caption}: {field}").format(caption=caption, field=facts["field"])


def _counted(caption):
    """The caption of a table whose numbers of peaks are more than those that the sentences tell."""
    note = translate("Geocoupling", "peaks_from and peaks_to count every peak that rises far enough, tested or not")
    return translate("Geocoupling", "{caption} ({note})").format(caption=caption, note=note)


def _with(caption, note):
    """The caption with a sentence on what is not shown."""
    return translate("Geocoupling", "{caption}. {note}").format(caption=caption, note=note) if note else caption


def _sentences(evolution):
    """One sentence for all units and for each group that has one."""
    if empty(evolution):
        return
    everyone = translate("Geocoupling", "All units")
    for group, words in zip(evolution["group"], evolution["description"]):
        if not missing(words):
            name = everyone if missing(group) else str(group)
            yield translate("Geocoupling", "{group}: {words}").format(group=name, words=words)


def _words(descriptors):
    """Descriptions of the curves that have one."""
    if empty(descriptors) or "description" not in descriptors.columns:
        return None
    known = descriptors.loc[[not missing(words) for words in descriptors["description"]]]
    return known[["period", "group", "n", "description"]].dropna(axis=1, how="all")


def _numbers(table):
    """The table without codes and descriptions, and without columns that hold nothing."""
    if empty(table):
        return table
    words = [name for name in ("form", "skew", "course", "description") if name in table.columns]
    return table.drop(columns=words).dropna(axis=1, how="all")
