"""Systems beside each other as papers print them: units in grades, efficiency, closeness with its differences."""

import math

from ..layers.translation import translate
from .canvas import without_common_start
from .contract import distinct, empty, number, period_label, periods_of, rows_of_period, value_at
from .papertables_panels import grade_counts
from .tableexports import PaperTable
from .unitseries import all_periods, known_values, mean, require_fields, span_words

CHANGE_DECIMALS = 2


def grade_counts_paper_table(summary_table, grade_names):
    """Numbers of units in each grade by period, of all units and of each group; sums are bold.

    Parameters
    ----------
    summary_table : pandas.DataFrame
        SUMMARY of ``coupling``.
    grade_names : sequence of str
        The lowest first.

    Returns
    -------
    PaperTable or None
    """
    table = grade_counts(summary_table, grade_names)
    if table is None:
        return None
    block = len(grade_names) + 1
    sums = set(range(block - 1, len(table), block))
    return PaperTable(
        caption=translate("Geocoupling", "Number of units in each grade"),
        frame=table,
        bold=[[i in sums] * table.shape[1] for i in range(len(table))],
        rules=tuple(range(block, len(table), block)),
        once=1,
    )


def efficiency_by_period(means_table, decimals=3, labels=None):
    """Mean efficiency of each system with the others by period, with its change in percent.

    Parameters
    ----------
    means_table : pandas.DataFrame
        MEANS_TABLE of ``systemefficiency``.
    labels : dict, optional
        System -> its words.

    Returns
    -------
    PaperTable or None
        Beside each system the change from the period before; the last row has the change from the first period to the
        last.
    """
    import pandas as pd

    if empty(means_table):
        return None
    periods, systems = periods_of(means_table), distinct(means_table["system"])
    words = _words(systems, labels)
    told = translate("Geocoupling", "{field}, change (%)")
    changes = {name: told.format(field=words[name]) for name in systems}
    table = {"period": [period_label(when) for when in periods]}
    for name in systems:
        own = means_table.loc[[system == name for system in means_table["system"]]]
        values = [value_at(rows_of_period(own, when), "mean") for when in periods]
        table[words[name]] = values
        if len(periods) > 1:
            table[changes[name]] = ["", *map(_change, values, values[1:])]
        if len(periods) > 2:
            table[words[name]] = [*values, ""]
            table[changes[name]].append(_change(values[0], values[-1]))
    notes, rules = [], ()
    if len(periods) > 1:
        notes.append(translate("Geocoupling", "Changes are in percent of the value of the period before."))
    if len(periods) > 2:
        table["period"].append(span_words(periods))
        rules = (len(periods),)
        notes.append(translate("Geocoupling", "The last row is the change from the first period to the last."))
    frame = pd.DataFrame(table).iloc[:, 1 if periods == [None] else 0 :]
    places = {**dict.fromkeys(words.values(), decimals), **dict.fromkeys(changes.values(), CHANGE_DECIMALS)}
    caption = translate("Geocoupling", "Mean efficiency of each system with the others")
    return PaperTable(caption, frame, tuple(notes), rules=rules, decimals=places)


def _change(first, last):
    return 100.0 * (last / first - 1.0) if first > 0 else math.nan


def _words(names, labels):
    """Name -> words: those given, else the name without what all have in common and without underscores."""
    plain = [text.replace("_", " ") for text in without_common_start(names)]
    return {name: str((labels or {}).get(name, text)) for name, text in zip(names, plain)}


def setpair_by_period(frame, fields, pairs=(), period=None, decimals=4, labels=None):
    """Closeness of systems by period with the differences of pairs of them, such as vulnerability and resilience.

    Parameters
    ----------
    frame : pandas.DataFrame
        OUTPUT of ``setpair``: one row for each unit and period. Of several units, means are printed.
    fields : sequence of str
        ``closeness_<system>`` of each system.
    pairs : str or sequence of (str, str)
        As the parameter PAIRS has them (``a-b;c-d``), or pairs of names: systems, or their fields.
    period : str, optional
    labels : dict, optional
        Field -> its words.

    Returns
    -------
    PaperTable or None
        Differences are those of the first minus the second system.
    """
    import pandas as pd

    fields = list(dict.fromkeys(fields))
    if empty(frame):
        return None
    require_fields(frame, *fields, period)
    words, periods = _words(fields, labels), all_periods(frame, period)
    known = {name: known_values(frame, name, period) for name in fields}
    if not any(known.values()):
        return None
    table = {"period": [period_label(when) for when in periods]}
    table.update({words[name]: [mean(known[name].get((None, when), [])) for when in periods] for name in fields})
    told = translate("Geocoupling", "{first} − {second}")
    for first, second in _pairs(pairs, fields):
        both = frame.assign(_difference=[number(a) - number(b) for a, b in zip(frame[first], frame[second])])
        own = known_values(both, "_difference", period)
        head = told.format(first=words[first], second=words[second])
        table[head] = [mean(own.get((None, when), [])) for when in periods]
    most = max(len(values) for own in known.values() for values in own.values())
    notes = [translate("Geocoupling", "Means of up to {n} units.").format(n=most)] if most > 1 else []
    shown = pd.DataFrame(table).iloc[:, 1 if periods == [None] else 0 :]
    caption = translate("Geocoupling", "Closeness of the systems and its differences")
    return PaperTable(caption, shown, tuple(notes), decimals=decimals)


def _pairs(pairs, fields):
    """Pairs of fields.

    Raises
    ------
    ValueError
        A name is none of the fields.
    """
    by_name = {**{name.split("_", 1)[-1]: name for name in fields}, **{name: name for name in fields}}
    if isinstance(pairs, str):
        from ..methods.setpair import parse_pairs

        pairs = parse_pairs(pairs, list(by_name))
    for first, second in pairs:
        for name in (first, second):
            if name not in by_name:
                text = translate("Geocoupling", "There is no field {field}. Choose one of these: {fields}.")
                raise ValueError(text.format(field=name, fields=", ".join(fields)))
        yield by_name[first], by_name[second]
