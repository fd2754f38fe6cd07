"""Units themselves as papers print them: descriptive statistics, and units in the order of their values."""

import math
import statistics

from ..layers.translation import translate
from .contract import distinct, empty, missing, number, period_label
from .papertables_panels import unit_by_period
from .tableexports import PaperTable
from .unitseries import chosen_periods, divided, known_values, labelled, mean, require_fields


def descriptive_statistics(frame, fields, period=None, periods=None, decimals=3, unit=None):
    """Number of values, mean, standard deviation, coefficient of variation, least, median and largest value.

    Parameters
    ----------
    frame : pandas.DataFrame
    fields : sequence of str, or dict
        Fields, or fields with their words.
    period : str, optional
        None describes all rows together, as papers do with a panel; else each period by itself.
    periods : list, optional
        Those to print; all by default.
    unit : str, optional
        Column whose units stand beside the least and the largest value.

    Returns
    -------
    PaperTable or None
        The coefficient of variation is missing where the mean is not above 0.
    """
    import pandas as pd

    if empty(frame):
        return None
    labels, lines = labelled(fields), []
    require_fields(frame, *labels, period, unit)
    shown = chosen_periods(frame, period, periods)
    for name, words in labels.items():
        known = known_values(frame, name, period)
        for when in shown:
            own = _described(known.get((None, when), []))
            if unit is not None:
                own = _with_units(own, frame, name, unit, period, when)
            lines.append({"field": words, **({} if shown == [None] else {"period": when}), **own})
    if not any(line["n"] for line in lines):
        return None
    notes = [translate("Geocoupling", "SD: standard deviation with n − 1; CV: SD divided by the mean.")]
    if shown == [None]:
        notes.append(translate("Geocoupling", "n is the number of values, of all units and periods together."))
    blocks = range(len(shown), len(lines), len(shown)) if len(shown) > 1 else ()
    table = pd.DataFrame(lines)
    caption = translate("Geocoupling", "Descriptive statistics")
    return PaperTable(caption, table, tuple(notes), rules=tuple(blocks), decimals=decimals, once=1)


def _described(values):
    n = len(values)
    middle = mean(values)
    sd = math.sqrt(math.fsum((v - middle) ** 2 for v in values) / (n - 1)) if n > 1 else math.nan
    return {
        "n": n,
        "mean": middle,
        "sd": sd,
        "cv": sd / middle if n > 1 and middle > 0 else math.nan,
        translate("Geocoupling", "Minimum"): min(values, default=math.nan),
        translate("Geocoupling", "Median"): statistics.median(values) if n else math.nan,
        translate("Geocoupling", "Maximum"): max(values, default=math.nan),
    }


def _with_units(described, frame, field, unit, period, when):
    """The statistics with the unit of the least and of the largest value (the first of several) behind each."""
    heads = {
        translate("Geocoupling", "Minimum"): translate("Geocoupling", "Unit of minimum"),
        translate("Geocoupling", "Maximum"): translate("Geocoupling", "Unit of maximum"),
    }
    periods = [when] * len(frame) if period is None else frame[period]
    named = {}
    for label, own, value in zip(frame[unit], periods, map(number, frame[field])):
        if period is None or own == when:
            named.setdefault(value, label)
    found = {}
    for head, value in described.items():
        found[head] = value
        if head in heads:
            found[heads[head]] = period_label(named.get(value))
    return found


def ranked_units(frame, field, unit, period, periods=None, group=None, most=None, decimals=2, divide=1):
    """Units in the order of their values in the last chosen period, with value and rank in each and the change.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each unit and period.
    field, unit, period, group : str
        Columns; ``group`` may be None, and is that of the last period.
    periods : list, optional
        The first and the last one by default.
    most : int, optional
        How many units to print; all by default.
    divide : float
        What the values are divided by: 10 000 prints tonnes in 10 000 t.

    Returns
    -------
    PaperTable or None
        Rank 1 has the largest value; equal values share a rank. Units without a value stand last. The change between
        the first and the last chosen period is in percent, and missing where it starts at 0 or below.
    """
    import pandas as pd

    if empty(frame):
        return None
    require_fields(frame, field, unit, period, group)
    frame = divided(frame, field, divide)
    known = chosen_periods(frame, period)
    shown = chosen_periods(frame, period, periods or [known[0], known[-1]])
    panel = unit_by_period(frame, unit, period, field, decimals=None).iloc[:-1].set_index("unit")
    values = {name: [number(panel.at[name, period_label(when)]) for when in shown] for name in panel.index}
    if not any(math.isfinite(v) for own in values.values() for v in own):
        return None
    ranks = dict(zip(values, zip(*(_ranks(column) for column in zip(*values.values())))))
    ordered = sorted(values, key=lambda name: (missing(ranks[name][-1]), -_or_least(values[name][-1])))
    groups = {} if group is None else _last_groups(frame, unit, period, group)
    lines = []
    for name in ordered[:most]:
        pairs = [cell for pair in zip(values[name], ranks[name]) for cell in pair]
        change = [_change(values[name])] if len(shown) > 1 else []
        lines.append([name, *([groups.get(name)] if groups else []), *pairs, *change])
    return _ranked_table(lines, field, shown, bool(groups), (most, len(ordered)), decimals, pd)


def _ranked_table(lines, field, shown, grouped, counts, decimals, pd):
    told, several = translate("Geocoupling", "Rank, {period}"), len(shown) > 1
    labels = [period_label(when) for when in shown]
    pairs = [head for label in labels for head in (label, told.format(period=label))]
    heads = ["unit", *["group"] * grouped, *pairs, *[translate("Geocoupling", "Change (%)")] * several]
    table = pd.DataFrame(lines, columns=heads)
    table = table.astype(dict.fromkeys((told.format(period=label) for label in labels), "Int64"))
    notes = [translate("Geocoupling", "Units stand in the order of {period}.").format(period=labels[-1])] * several
    if counts[0] is not None and counts[0] < counts[1]:
        notes.append(translate("Geocoupling", "The first {most} of {n} units.").format(most=counts[0], n=counts[1]))
    caption = translate("Geocoupling", "Units by {field}").format(field=labelled(field)[field])
    return PaperTable(caption, table, tuple(notes), decimals=decimals)


def _ranks(values):
    """1 for the largest; equal values share the better rank."""
    known = sorted((v for v in values if math.isfinite(v)), reverse=True)
    place = {}
    for i, value in enumerate(known, 1):
        place.setdefault(value, i)
    return [place.get(value) for value in values]


def _or_least(value):
    return value if math.isfinite(value) else -math.inf


def _change(values):
    first, last = values[0], values[-1]
    return 100.0 * (last / first - 1.0) if first > 0 else math.nan


def _last_groups(frame, unit, period, group):
    """Unit -> its group in the last period in which it has one."""
    found = {}
    for when in chosen_periods(frame, period):
        rows = frame.loc[[own == when for own in frame[period]]]
        found.update({period_label(u): period_label(g) for u, g in zip(rows[unit], rows[group]) if not missing(g)})
    return found if distinct(frame[group]) else {}
