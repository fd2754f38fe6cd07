"""Numbers of units by class and period, as papers print them beside their maps."""

from collections import Counter

from ..layers.translation import translate
from .contract import missing, period_label, periods_of
from .tableexports import PaperTable


def class_counts(frame, breaks_table, fields=None, period=None):
    """Numbers of units in each class of each field, a column for each period.

    Parameters
    ----------
    frame : pandas.DataFrame
        OUTPUT of ``stratify``: ``<field>_class`` for each field, one row for each unit and period.
    breaks_table : pandas.DataFrame
        BREAKS of ``stratify``, whose labels name the classes; empty classes are printed too.
    fields : str or list of str, optional
        All fields that have classes by default.
    period : str, optional
        Field of periods.

    Returns
    -------
    PaperTable or None
        A block for each field with a bold sum; units without a value are in no class.

    Raises
    ------
    ValueError
        A field has no classes.
    """
    import pandas as pd

    known = list(dict.fromkeys(breaks_table["field"]))
    wanted = [fields] if isinstance(fields, str) else list(fields or known)
    absent = [field for field in wanted if field not in known]
    if absent:
        text = translate("Geocoupling", "The field {field} has no classes. There are classes of {known}.")
        raise ValueError(text.format(field=absent[0], known=", ".join(map(str, known))))
    periods = [None] if period is None else periods_of(pd.DataFrame({"period": frame[period]}))
    lines, sums, ends = [], [], []
    for field in wanted:
        names = _names(breaks_table, field)
        counts = _counts(frame, field, period)
        columns = [[counts[time, number] for number in names] for time in periods]
        lines += [[field, label, *row] for label, *row in zip(names.values(), *columns)]
        sums.append(len(lines))
        lines.append([field, translate("Geocoupling", "Sum"), *(sum(column) for column in columns)])
        ends.append(len(lines))
    heads = [period_label(time) or translate("Geocoupling", "Number of units") for time in periods]
    table = pd.DataFrame(lines, columns=["field", translate("Geocoupling", "Class"), *heads])
    table = table if len(wanted) > 1 else table.iloc[:, 1:]
    return PaperTable(
        caption=translate("Geocoupling", "Number of units in each class"),
        frame=table,
        notes=(translate("Geocoupling", "Classes are the same in all periods."),),
        bold=[[i in sums] * table.shape[1] for i in range(len(table))],
        rules=tuple(ends[:-1]),
        once=int(len(wanted) > 1),
    )


def _names(breaks_table, field):
    """Number of a class -> its label, the lowest first."""
    own = breaks_table[breaks_table["field"] == field]
    return {int(number): str(label) for number, label in zip(own["class"], own["label"])}


def _counts(frame, field, period):
    """(period, number of a class) -> units."""
    times = [None] * len(frame) if period is None else frame[period]
    pairs = zip(times, frame[f"{field}_class"])
    return Counter(
        (time, int(number)) for time, number in pairs if not missing(number) and not (period and missing(time))
    )
