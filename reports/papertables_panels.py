"""Panels as papers print them: units by years with the means of groups, grades by years."""

import math

from ..layers.translation import translate
from .contract import distinct, empty, missing, number, period_label, periods_of, rows_of_group, rows_of_period
from .rounding import rounded
from .tableexports import PaperTable


def unit_by_period(frame, unit, period, value, group=None, decimals=3):
    """A row for each unit, a column for each period, then the mean of each group and of all units.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each unit and period.
    unit, period, value, group : str
        Its columns. Groups, and units in them, come in the order of their first appearance; units without a group come
        last. A unit that moves to another group has a row in either.
    decimals : int or None
        See ``rounding``; means are taken of unrounded values. None leaves all digits.

    Returns
    -------
    pandas.DataFrame
        ``group`` (if any), ``unit``, and a column for each period. A mean is that of the values that are there, each
        unit counting once.

    Raises
    ------
    ValueError
        A unit has two rows for a period, or a row has no unit or period.
    """
    return _panel(frame, (unit, period, value, group), decimals)[0]


def panel_paper_table(frame, unit, period, value, group=None, decimals=3, caption=None):
    """:func:`unit_by_period` with caption and notes; means are bold, and that of all units stands below a rule.

    Returns
    -------
    PaperTable
    """
    table, means = _panel(frame, (unit, period, value, group), None)
    width = table.shape[1]
    notes = []
    if table.iloc[:, 1 if group is None else 2 :].isna().any(axis=None):
        notes.append(translate("Geocoupling", "Means are those of the values that are there."))
    return PaperTable(
        caption=caption or translate("Geocoupling", "{field} by unit and period").format(field=value),
        frame=table,
        notes=tuple(notes),
        bold=[[i in means] * width for i in range(len(table))],
        rules=tuple(means[-1:]),
        decimals=decimals,
        once=0 if group is None else 1,
    )


def _panel(frame, roles, decimals):
    """The table, and the places of the rows that hold means."""
    import pandas as pd

    unit, period, value, group = roles
    periods = periods_of(pd.DataFrame({"period": frame[period]}))
    if periods == [None]:
        raise ValueError(translate("Geocoupling", "The field {field} has no periods.").format(field=period))
    values = _values(frame, roles)
    members, known = _members(values), _known(values)
    lines, means = [], []
    for name, own in members.items():
        lines += [
            [period_label(name), period_label(label), *(values.get((name, label, p), math.nan) for p in periods)]
            for label in own
        ]
        if group is not None and name:
            means.append(len(lines))
            found = (_mean(known.get((name, p), [])) for p in periods)
            lines.append([period_label(name), translate("Geocoupling", "Mean"), *found])
    means.append(len(lines))
    lines.append(["", translate("Geocoupling", "Mean of all units"), *(_mean(known[None, p]) for p in periods)])
    lines = [[*line[:2], *(rounded(v, decimals) for v in line[2:])] for line in lines]
    table = pd.DataFrame(lines, columns=["group", "unit", *map(period_label, periods)])
    return (table.iloc[:, 1:] if group is None else table), means


def _values(frame, roles):
    """(group, unit, period) -> value; a missing group is an empty text."""
    unit, period, value, group = roles
    found, seen = {}, set()
    groups = [None] * len(frame) if group is None else frame[group]
    for name, label, when, own in zip(groups, frame[unit], frame[period], frame[value]):
        if missing(label) or missing(when):
            field = unit if missing(label) else period
            text = translate(
                "Geocoupling", "A row has no value in the field {field}. Fill it in, or leave the row out."
            )
            raise ValueError(text.format(field=field))
        if (label, when) in seen:
            text = translate("Geocoupling", "{unit} has more than one row for {period}. Leave only one.")
            raise ValueError(text.format(unit=label, period=period_label(when)))
        seen.add((label, when))
        found["" if missing(name) else name, label, when] = number(own)
    return found


def _members(values):
    """Group -> units, both in the order of their first appearance; those without a group last."""
    members = {}
    for group, unit, _ in values:
        members.setdefault(group, {})[unit] = None
    return {name: list(members[name]) for name in sorted(members, key=lambda name: name == "")}


def _known(values):
    """(group, period) -> the values that are there; group None is all units."""
    known = {}
    for (name, _, when), value in values.items():
        for group in (name, None):
            own = known.setdefault((group, when), [])
            own += [value] if math.isfinite(value) else []
    return known


def _mean(known):
    return math.fsum(known) / len(known) if known else math.nan


def grade_counts(summary_table, grade_names):
    """Numbers of units in each grade, a column for each period, and their sum.

    Parameters
    ----------
    summary_table : pandas.DataFrame
        SUMMARY of ``coupling`` with ``n_grade_1``, ``n_grade_2`` ...
    grade_names : sequence of str
        The lowest first. Grades without units are printed too.

    Returns
    -------
    pandas.DataFrame or None
        All units first, then each group, with a column ``group`` where there are groups.
    """
    import pandas as pd

    if empty(summary_table) or not len(grade_names):
        return None
    periods = periods_of(summary_table)
    named = distinct(summary_table["group"]) if "group" in summary_table.columns else []
    lines = []
    for group in [None, *named]:
        rows = rows_of_group(summary_table, group)
        if empty(rows):
            continue
        counts = [[_count(rows_of_period(rows, p), k) for p in periods] for k in range(1, len(grade_names) + 1)]
        sums = [sum(found) if (found := [c for c in column if c is not None]) else None for column in zip(*counts)]
        shown = translate("Geocoupling", "All units") if group is None else str(group)
        lines += [[shown, str(name), *own] for name, own in zip(grade_names, counts)]
        lines.append([shown, translate("Geocoupling", "Sum"), *sums])
    heads = [period_label(p) or translate("Geocoupling", "Number of units") for p in periods]
    table = pd.DataFrame(lines, columns=["group", translate("Geocoupling", "Grade"), *heads])
    table = table.astype(dict.fromkeys(heads, "Int64"))  # counts with gaps stay whole
    return table if named else table.iloc[:, 1:]


def _count(rows, grade):
    """Units of one grade; None where the table does not tell."""
    name = f"n_grade_{grade}"
    count = number(rows[name].iloc[0]) if len(rows) and name in rows.columns else math.nan
    return int(count) if math.isfinite(count) else None
