"""Cross tables of groups and periods: rows of any kind, a column for each group and period, the largest marked."""

import math
from dataclasses import dataclass

from ..layers.translation import translate
from .axes import with_period
from .contract import chosen_of, distinct, missing, period_label, periods_of, rows_of_group
from .groupnames import group_name

MOST_COLUMNS = 12


@dataclass(frozen=True)
class Cell:
    """What is printed, the number in it, as it is rounded there, and the shade of the background."""

    text: str
    value: float
    shade: int = 0


@dataclass(frozen=True, eq=False)
class CrossTable:
    """A frame with the masks and rules of a ``PaperTable``."""

    frame: object
    bold: list
    shades: list
    rules: tuple


def groups_of(table):
    """None for all units, where they have rows, then the groups."""
    named = distinct(table["group"]) if "group" in table.columns else []
    return [*([None] if not named or len(rows_of_group(table)) else []), *named]


def chosen_periods(table, periods=None):
    """The periods of the table, or those of ``periods``, in rising order.

    Raises
    ------
    ValueError
        The table does not have one of them.
    """
    return chosen_of(periods_of(table), periods)


def known_group(table, group):
    """The group of the table that has the label of ``group``; ``group`` itself where there is none."""
    named = distinct(table["group"]) if "group" in table.columns else []
    return next((own for own in named if period_label(own) == period_label(group)), group)


def by_place(table):
    """(group, period, row) of each row; None for all units and for a cross-section."""
    for row in table.to_dict("records"):
        group, period = (None if missing(row.get(name)) else row[name] for name in ("group", "period"))
        yield group, period, row


def titled(text, *parts):
    """A caption with the parts that are there: ``Interaction of factors (q), 2011, East``."""
    for part in parts:
        text = with_period(text, part)
    return text


def cross_table(names, groups, periods, cells, head, sizes=None):
    """A row for each name, a column for each group and period; beyond twelve columns groups stand below each other.

    Parameters
    ----------
    names : dict
        Key of a row -> its text.
    groups, periods : list
        As :func:`groups_of` and :func:`chosen_periods` give them.
    cells : dict
        (key, group, period) -> Cell. The largest value of each column, in each group, is bold.
    head : str
        Of the column of names.
    sizes : dict, optional
        (group, period) -> text of a last row.

    Returns
    -------
    CrossTable
        Without ``group`` where groups stand beside each other.
    """
    import pandas as pd

    beside = len(groups) == 1 or len(groups) * len(periods) <= MOST_COLUMNS
    blocks = [groups] if beside else [[group] for group in groups]
    lines, bold, shades, rules = [], [], [], []
    for block in blocks:
        prefix = [] if beside else [group_name(block[0])]
        rules += [len(lines)] if lines else []
        places = [(group, period) for group in block for period in periods]
        best = {place: _largest(cells, names, place) for place in places}
        blank = [False] * (len(prefix) + 1)
        for key, name in names.items():
            own = [cells.get((key, *place)) for place in places]
            lines.append([*prefix, name, *(None if cell is None else cell.text for cell in own)])
            bold.append([*blank, *(cell is not None and cell.value == best[at] for cell, at in zip(own, places))])
            shades.append([0 for _ in blank] + [0 if cell is None else cell.shade for cell in own])
        if sizes:
            rules += [len(lines)] if beside else []
            lines.append(
                [*prefix, translate("Geocoupling", "Number of units"), *(sizes.get(place) for place in places)]
            )
            bold.append([False] * len(lines[-1]))
            shades.append([0] * len(lines[-1]))
    columns = [_head(group, period, len(groups) > 1 and beside) for group in blocks[0] for period in periods]
    frame = pd.DataFrame(lines, columns=[*([] if beside else ["group"]), head, *columns], dtype=object)
    return CrossTable(frame, bold, shades, tuple(rules))


def _largest(cells, names, place):
    if len(names) < 2:  # a mark that every number would have means nothing
        return math.nan
    values = [cells[(key, *place)].value for key in names if (key, *place) in cells]
    return max((value for value in values if math.isfinite(value)), default=math.nan)


def _head(group, period, grouped):
    """The head of a column: the group, the period, both, or q."""
    return " ".join(part for part in (group_name(group) if grouped else "", period_label(period)) if part) or "q"


def sizes_of(table):
    """(group, period) -> the number of units behind its cells, ``11`` or ``10–12``; empty where the table has none."""
    counts = {}
    for group, period, row in by_place(table):
        if not missing(row.get("n")):
            counts.setdefault((group, period), set()).add(int(row["n"]))
    return {at: "–".join(str(n) for n in sorted({min(own), max(own)})) for at, own in counts.items()}
