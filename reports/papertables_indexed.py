"""Series by period as papers print them: index and annual growth of several fields side by side."""

import math

from ..layers.translation import translate
from .contract import distinct, empty, number, period_label, periods_of, rows_of_group
from .crosstables import groups_of
from .groupnames import group_name
from .papertables_growth import of_fields, of_one, starts
from .tableexports import PaperTable

MOST_SERIES = 4  # fields whose index and rate stand beside each other


def indexed_paper_table(comparison_table, fields=None, decimals=2):
    """Index and annual growth rate of each field side by side, a row for each period, group by group.

    Parameters
    ----------
    comparison_table : pandas.DataFrame
        COMPARISON_TABLE of ``growth``.
    fields : list of str, optional
        All of the table by default.
    decimals : int

    Returns
    -------
    PaperTable or None
        Beyond four fields they stand below each other. Growth rates are left out where the table has none, as with
        periods that are texts.
    """
    import pandas as pd

    rows = of_fields(comparison_table, fields)
    if empty(rows):
        return None
    named = distinct(rows["field"])
    beside = len(named) <= MOST_SERIES
    blocks = [named] if beside else [[field] for field in named]
    rated = any(math.isfinite(number(rate)) for rate in rows["rate"])
    grouped = len(groups_of(rows)) > 1
    lines = [line for block in blocks for line in _series(rows, block, grouped, rated, beside)]
    first = period_label(periods_of(rows)[0])
    notes = [translate("Geocoupling", "Index: {period} = 100.").format(period=first)]
    if rated:
        notes.append(translate("Geocoupling", "Growth: percent a year from the period before."))
    return PaperTable(
        caption=of_one(translate("Geocoupling", "Index and annual growth by period"), rows),
        frame=pd.DataFrame(lines),
        notes=tuple(notes),
        rules=tuple(sorted({*starts(lines, "group"), *starts(lines, "field")})),
        decimals=decimals,
        once=1 if beside else 2,
    )


def _series(rows, fields, grouped, rated, beside):
    """Lines of one field, or of fields that stand beside each other."""
    for group in groups_of(rows):
        own = rows_of_group(rows, group)
        found = {(row["field"], row["period"]): row for _, row in own.iterrows()}
        for period in periods_of(own):
            line = {} if beside else {"field": fields[0]}
            line.update({"group": group_name(group)} if grouped else {}, period=period)
            for field in fields:
                row = found.get((field, period), {})
                line.update(_index_and_rate(row, field if len(fields) > 1 else "", rated))
            yield line


def _index_and_rate(row, field, rated):
    """The index and the rate under heads that name the field, where several stand beside each other."""
    heads = translate("Geocoupling", "Index"), translate("Geocoupling", "Growth (%)")
    named = translate("Geocoupling", "{field}: {measure}")
    names = [named.format(field=field, measure=head) if field else head for head in heads]
    return dict(zip(names, (number(row.get("index")), number(row.get("rate")))[: 2 if rated else 1]))
