"""Frames of units as series over periods: of all units and of groups, and how a table of them is laid out.

A frame has one row for each unit and period, with any names of columns, as the layers that the algorithms write.
"""

import math
from dataclasses import dataclass
from typing import Any

from ..layers.translation import translate
from .contract import chosen_of, distinct, missing, number, period_label, periods_of
from .groupnames import group_name
from .heads import heads

MOST_ACROSS = 6  # periods that stand beside each other; of more, rows are periods


@dataclass(frozen=True)
class Series:
    """A measure of one field and group by period.

    Attributes
    ----------
    field, group : str
        In words.
    values : dict
        Period -> the measure, NaN where there is none.
    counts : dict
        Period -> number of values behind it.
    """

    field: str
    group: str
    values: Any
    counts: Any


def labelled(fields):
    """Field -> its words, of a field, a list of them, or a dict that has words already; same words twice are none."""
    names = [fields] if isinstance(fields, str) else list(dict.fromkeys(fields))
    words = [str(own) for own in (fields.values() if isinstance(fields, dict) else heads(names))]
    return {name: own if own and words.count(own) == 1 else name for name, own in zip(names, words)}


def require_fields(frame, *names):
    """Say which field is not there; None asks for none.

    Raises
    ------
    ValueError
    """
    for name in names:
        if name is not None and name not in frame.columns:
            text = translate("Geocoupling", "There is no field {field}. Choose one of these: {fields}.")
            raise ValueError(text.format(field=name, fields=", ".join(map(str, frame.columns))))


def divided(frame, field, divide):
    """The frame with the values of a field in another unit: 10 000 prints tonnes in 10 000 t."""
    if divide == 1:
        return frame
    return frame.assign(**{field: [number(value) / divide for value in frame[field]]})


def all_periods(frame, period):
    """Periods in rising order; ``[None]`` without any."""
    import pandas as pd

    return [None] if period is None else periods_of(pd.DataFrame({"period": frame[period]}))


def chosen_periods(frame, period, periods=None):
    """The chosen periods in rising order, all of them where none is chosen; 2011, 2011.0 and "2011" are the same.

    Raises
    ------
    ValueError
        A period is not among the data.
    """
    known = all_periods(frame, period)
    return known if known == [None] else chosen_of(known, periods)


def mean(values):
    """The mean, NaN of none."""
    return math.fsum(values) / len(values) if values else math.nan


def known_values(frame, field, period=None, group=None):
    """(group, period) -> the values that are there; group None is all units, period None any period."""
    return sorted_out(frame, frame[field], period, group)


def sorted_out(frame, values, period=None, group=None):
    """:func:`known_values` of a value for each row of the frame."""
    groups = [None] * len(frame) if group is None else frame[group]
    periods = [None] * len(frame) if period is None else frame[period]
    found = {}
    for own, when, value in zip(groups, periods, map(number, values)):
        if math.isfinite(value) and (period is None or not missing(when)):
            for name in [None] if missing(own) else [None, own]:
                found.setdefault((name, when), []).append(value)
    return found


def series_of(frame, fields, period=None, group=None, measure=mean):
    """Series of each field: of all units, then of each group.

    Parameters
    ----------
    frame : pandas.DataFrame
    fields : dict
        Field -> its words.
    period, group : str, optional
        Groups come in the order of their first appearance; rows without one count among all units.
    measure : callable
        Of a list of values.

    Returns
    -------
    list of Series
    """
    require_fields(frame, *fields, period, group)
    periods, groups = all_periods(frame, period), [] if group is None else distinct(frame[group])
    found = []
    for field, words in fields.items():
        known = known_values(frame, field, period, group)
        for name in [None, *groups]:
            own = {when: known.get((name, when), []) for when in periods}
            values = {when: measure(values) if values else math.nan for when, values in own.items()}
            found.append(Series(words, group_name(name), values, {when: len(values) for when, values in own.items()}))
    return found


def mean_annual_changes(values, first=None, last=None):
    """Geometric and arithmetic mean annual change in percent of values by period, from ``first`` to ``last``.

    NaN where either end is missing, a value is 0 or less, or periods are neither numbers nor dates.
    """
    from ..methods.rates import mean_annual_rates, years_of

    periods = list(values)
    start = 0 if first is None else periods.index(first)
    end = len(periods) - 1 if last is None else periods.index(last)
    own = periods[start : end + 1]
    if len(own) < 2 or not (math.isfinite(values[own[0]]) and math.isfinite(values[own[-1]])):
        return math.nan, math.nan
    known = [when for when in own if math.isfinite(values[when])]
    import numpy as np

    return mean_annual_rates(np.array([values[when] for when in known]), years_of(known))


def span_words(periods):
    """``2009–2023``."""
    return f"{period_label(periods[0])}–{period_label(periods[-1])}"


def count_words(counts):
    """A number of units, or the least and the most of them as text."""
    own = sorted(set(counts))
    return own[0] if len(own) == 1 else f"{own[0]}–{own[-1]}"


def counts_note(series, periods):
    """How many values there are in each group; None without any."""
    told, found = translate("Geocoupling", "{sign}: {name}"), {}
    for own in series:
        found.setdefault(own.group, []).extend(own.counts[when] for when in periods)
    parts = [told.format(sign=group, name=count_words(counts)) for group, counts in found.items()]
    text = translate("Geocoupling", "Number of units – {counts}.")
    return text.format(counts=translate("Geocoupling", "; ").join(parts)) if parts else None


@dataclass(frozen=True)
class Layout:
    """Rows and heads of a table of series.

    Attributes
    ----------
    heads : list of str
    lines : list of list
    rules : list of int
        Rows that begin a block.
    tall : bool
        Whether rows are periods.
    rates : tuple of int
        Rows that hold measures of the series, not values.
    """

    heads: list
    lines: list
    rules: list
    tall: bool
    rates: tuple = ()


def laid_out(series, periods, ends=(), counts=False, single=""):
    """Rows for series and columns for periods, or the other way round, whichever fits a page.

    Parameters
    ----------
    series : list of Series
    periods : list
        Those to print.
    ends : sequence of (str, callable)
        Words and measure of a series (such as its growth) that follow the periods.
    counts : bool
        Whether a column has the number of units, where rows are groups.
    single : str
        Head of the values without periods.

    Returns
    -------
    Layout
        One period of several fields has a column for each field.
    """
    fields, groups = (list(dict.fromkeys(names)) for names in zip(*((own.field, own.group) for own in series)))
    if len(periods) == 1 and len(fields) > 1:
        return _by_field(series, periods[0], fields, groups, counts)
    if len(periods) > MOST_ACROSS and len(periods) >= len(groups):
        return _tall(series, periods, ends, fields, groups)
    named = [len(fields) > 1, len(groups) > 1]
    heads = [head for head, told in zip(("field", "group"), named) if told] + ["n"] * counts
    heads += [period_label(when) or single for when in periods] + [words for words, _ in ends]
    lines, rules = [], []
    for own in series:
        rules += [len(lines)] if lines and all(named) and own.group == groups[0] else []
        start = [text for text, told in zip((own.field, own.group), named) if told]
        start += [count_words(own.counts[when] for when in periods)] * counts
        lines.append([*start, *(own.values[when] for when in periods), *(measure(own) for _, measure in ends)])
    return Layout(heads, lines, rules, tall=False)


def _by_field(series, period, fields, groups, counts):
    by_group = {group: [own for own in series if own.group == group] for group in groups}
    lines = [
        [group, *[count_words(one.counts[period] for one in own)] * counts, *(one.values[period] for one in own)]
        for group, own in by_group.items()
    ]
    heads = ["group", *["n"] * counts, *fields]
    if len(groups) > 1:
        return Layout(heads, lines, [], tall=False)
    return Layout(heads[1:], [line[1:] for line in lines], [], tall=False)


def _tall(series, periods, ends, fields, groups):
    """Rows are periods; fields stand below each other where columns are groups."""
    stacked = len(fields) > 1 and len(groups) > 1
    blocks = [[own for own in series if own.field == field] for field in fields] if stacked else [series]
    heads, lines, rules, rates = ["field"] * stacked + ["period"], [], [], []
    heads += groups if len(groups) > 1 else fields
    for block in blocks:
        start = [block[0].field] if stacked else []
        rules += [len(lines)] if lines else []
        lines += [[*start, period_label(when), *(own.values[when] for own in block)] for when in periods]
        rules += [len(lines)] if ends else []
        rates += range(len(lines), len(lines) + len(ends))
        lines += [[*start, words, *(measure(own) for own in block)] for words, measure in ends]
    return Layout(heads, lines, rules, True, tuple(rates))
