"""Scores of units as papers print them: means by period, group and category, and shares above a threshold."""

import math

from ..layers.translation import translate
from .contract import empty
from .tableexports import PaperTable
from .unitseries import (
    Series,
    chosen_periods,
    counts_note,
    labelled,
    laid_out,
    mean_annual_changes,
    require_fields,
    series_of,
    span_words,
)

RATE_DECIMALS = 2


def means_by_period(frame, fields, period, group=None, decimals=4, growth=True, periods=None):
    """Means of fields by period, of all units and of each group, with both kinds of mean annual growth.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each unit and period.
    fields : sequence of str, or dict
        Fields, or fields with their words.
    period, group : str
        Columns; ``group`` may be None.
    decimals : int
        Of means. Mean annual growth has two in columns of its own, these in a table whose rows are periods.
    growth : bool
    periods : list, optional
        Those to print; all by default. Of more than six, rows are periods.

    Returns
    -------
    PaperTable or None
        Growth is that of the means, over all periods of the data between the first and the last printed one.
    """
    labels = labelled(fields)
    series = [] if empty(frame) else _told(series_of(frame, labels, period, group))
    if not series:
        return None
    shown = chosen_periods(frame, period, periods)
    ends = _growth_measures(series, shown) if growth else []
    notes = [_growth_note(shown)] if ends else []
    notes += [_composition_note(bool(ends))] * _changes_composition(series, shown)
    one = translate("Geocoupling", "Mean of {fields} by period")
    caption = one if len(labels) == 1 else translate("Geocoupling", "Means by period")
    return _table(series, shown, caption, labels, notes, decimals, ends=ends)


def _told(series):
    """The series, none where all values are missing."""
    return series if any(math.isfinite(v) for own in series for v in own.values.values()) else []


def _growth_measures(series, periods):
    """Words and measures of both mean annual rates; none where no series has any."""

    def rates(own):
        return mean_annual_changes(own.values, periods[0], periods[-1])

    if len(periods) < 2 or not any(math.isfinite(rates(own)[0]) for own in series):
        return []
    heads = translate("Geocoupling", "Per year, geom. (%)"), translate("Geocoupling", "Per year, arithm. (%)")
    return [(heads[0], lambda own: rates(own)[0]), (heads[1], lambda own: rates(own)[1])]


def _growth_note(periods):
    text = translate(
        "Geocoupling",
        "Mean annual growth {span} in percent, in two kinds: geometric is the constant rate from the first value to "
        "the last, arithmetic the mean of the rates from period to period.",
    )
    return text.format(span=span_words(periods))


def _changes_composition(series, periods):
    """Whether a number of values differs between the periods: the means are then not those of the same units."""
    first, last = (list(series[0].values).index(periods[i]) for i in (0, -1))
    return any(len(set(list(own.counts.values())[first : last + 1])) > 1 for own in series)


def _composition_note(growth):
    if not growth:
        return translate("Geocoupling", "Means are those of the values that are there.")
    return translate(
        "Geocoupling",
        "Means are those of the values that are there; their number differs between periods, and growth includes that.",
    )


def _table(series, periods, caption, labels, notes, decimals, ends=(), counts=False, single=""):
    """The series as a table; the number of units is a column, or a note where groups have no rows."""
    import pandas as pd

    layout = laid_out(series, periods, ends, counts, single)
    if counts and layout.tall:
        notes = [counts_note(series, periods), *notes]
    places = dict.fromkeys(layout.heads, decimals)
    places.update({} if layout.tall else dict.fromkeys((words for words, _ in ends), RATE_DECIMALS))
    return PaperTable(
        caption=caption.format(fields=translate("Geocoupling", ", ").join(labels.values())),
        frame=pd.DataFrame(layout.lines, columns=layout.heads),
        notes=tuple(note for note in notes if note),
        rules=tuple(layout.rules),
        decimals=places,
        once=1,
        row_decimals=dict.fromkeys(layout.rates, RATE_DECIMALS),
    )


def means_by_category(frame, fields, category, period=None, periods=None, decimals=4):
    """Means of fields in each category of units, such as types of cities, with the number of units.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each unit and period.
    fields : sequence of str, or dict
        Fields, or fields with their words.
    category : str, sequence of str, or dict
        One or more columns of categories, which stand below each other.
    period : str, optional
        None takes means over all rows, whose number is then printed.
    periods : list, optional
        Those to print; all by default.

    Returns
    -------
    PaperTable or None
        All units come first.
    """
    labels, categories = labelled(fields), labelled(category)
    if empty(frame):
        return None
    everyone = {own.field: own for own in series_of(frame, labels, period)}
    found = {words: [own] for words, own in everyone.items()}
    told = translate("Geocoupling", "{sign}: {name}")
    for name, head in categories.items():
        require_fields(frame, name)
        for own in series_of(frame, labels, period, name):
            if own.group != everyone[own.field].group:
                label = told.format(sign=head, name=own.group) if len(categories) > 1 else own.group
                found[own.field].append(Series(own.field, label, own.values, own.counts))
    series = _told([own for line in found.values() for own in line])
    if not series:
        return None
    one = translate("Geocoupling", "Mean of {fields} by category")
    caption = one if len(labels) == 1 else translate("Geocoupling", "Means by category")
    shown, single = chosen_periods(frame, period, periods), translate("Geocoupling", "Mean")
    pooled = translate("Geocoupling", "n is the number of values, of all units and periods together.")
    notes = [pooled] if shown == [None] else []
    return _table(series, shown, caption, labels, notes, decimals, counts=True, single=single)


def share_at_least(frame, field, threshold, period, group=None, decimals=2, periods=None):
    """Percent of units whose value is at least ``threshold``, of all units and of each group by period.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each unit and period.
    field : str
        Values are compared as they are stored, not as they are printed.
    threshold : float
    period, group : str
        Columns; ``group`` may be None.

    Returns
    -------
    PaperTable or None
        Units without a value count nowhere.
    """

    def share(values):
        return 100.0 * sum(value >= threshold for value in values) / len(values)

    labels = labelled(field)
    series = [] if empty(frame) else _told(series_of(frame, labels, period, group, share))
    if not series:
        return None
    caption = translate("Geocoupling", "Share of units with {fields} of {threshold} or more (%)")
    caption = caption.replace("{threshold}", f"{threshold:g}")
    note = translate("Geocoupling", "Values of {threshold} and above count, compared as stored, without rounding.")
    shown, single = chosen_periods(frame, period, periods), translate("Geocoupling", "Share (%)")
    notes = [note.format(threshold=f"{threshold:g}")]
    return _table(series, shown, caption, labels, notes, decimals, counts=True, single=single)
