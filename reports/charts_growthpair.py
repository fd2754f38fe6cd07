"""Indexed curves and annual growth rates beside each other."""

import math

from ..layers.translation import translate
from .canvas import wrapped
from .charts_growth import logarithmic, wide_range
from .contract import empty, missing, number, periods_of, rows_of_group
from .groupnames import everyone_name, group_name
from .links import Link, keeps_table
from .panelgrid import MOST_LINES, Panel, panel_lines
from .unitmeans import largest_groups


@keeps_table
def index_and_rates(comparison_table, group=None, labels=None):
    """Two panels with one legend: series indexed to their first period, and their annual growth rates.

    Several fields have a line each, of all units together or of one group; a single field has a line for each group.

    Parameters
    ----------
    comparison_table : pandas.DataFrame
        COMPARISON_TABLE of ``growth``. Of more than twelve fields the first are drawn, of more than twelve groups
        those with the most units, and a line below says so. Without any rate there is one panel.
    group : optional
        The group to draw; None draws all units.
    labels : dict, optional
        Field -> name to print.

    Returns
    -------
    canvas.Drawing or None
        None where no index is known, or in fewer than two periods.
    """
    if empty(comparison_table):
        return None
    periods = periods_of(comparison_table)
    if len(periods) < 2:
        return None
    rows, names, notes = _chosen(comparison_table, group, labels or {})
    index, rates = _lines(rows, names, periods, "index"), _lines(rows, names, periods, "rate")
    if not index:
        return None
    wide = wide_range(value for line in index.values() for value in line)
    label = translate("Geocoupling", "Index (first period = 100)")
    if wide:
        label = translate("Geocoupling", "Index (first period = 100, logarithmic scale)")
    links = {name: [Link("units", period, own) for period in periods] for name, own in names.values()}
    panels = [Panel("", index, wrapped(label, 36), 100.0, logarithmic if wide else None, links)]
    if rates:
        panels.append(Panel("", rates, translate("Geocoupling", "Annual growth rate (%)"), 0.0, None, links))
    bold = everyone_name() if len(names) > 1 and None in [own for _, own in names.values()] else None
    return panel_lines(panels, periods, bold, notes)


def _chosen(table, group, labels):
    """Rows to draw; (field, group) -> name of the line and its group; what is left out."""
    fields = list(dict.fromkeys(table["field"]))
    if len(fields) > 1 or group is not None:
        rows = rows_of_group(table, group)
        names = {(name, group): (str(labels.get(name, name)), group) for name in fields[:MOST_LINES]}
        text = translate("Geocoupling", "The first {shown} of {count} fields")
    else:
        rows = table
        kept, count = largest_groups(table, MOST_LINES)
        names = {(fields[0], own): (group_name(own), own) for own in (None, *kept)}
        text = translate("Geocoupling", "{shown} of {count} groups, those with the most units")
        fields = [None] * count
    notes = [text.format(shown=MOST_LINES, count=len(fields))] if len(fields) > MOST_LINES else []
    return rows, names, notes


def _lines(rows, names, periods, column):
    """Name of the line -> values by period; lines without any are left out."""
    place = {period: i for i, period in enumerate(periods)}
    found = {name: [math.nan] * len(periods) for name, _ in names.values()}
    for name, own, period, value in zip(rows["field"], rows["group"], rows["period"], rows[column]):
        key = name, None if missing(own) else own
        if key in names and period in place:
            found[names[key][0]][place[period]] = number(value)
    return {name: line for name, line in found.items() if any(map(math.isfinite, line))}
