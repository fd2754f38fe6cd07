"""Reading contract tables: which rows, which periods, in which order, under which label.

A contract table is a DataFrame with the result fields of the design. ``period`` and ``group`` are None, NaN or empty
where they do not apply, so that a cross-section and a panel are read by the same code.
"""

from ..layers.translation import translate


def missing(value):
    """Whether ``value`` stands for NULL: None, NaN, NaT or an empty text."""
    import pandas as pd

    if value is None or (isinstance(value, str) and not value):
        return True
    absent = pd.isna(value)
    return bool(absent) if isinstance(absent, bool) or getattr(absent, "ndim", 1) == 0 else False


def empty(frame):
    """Whether there is nothing to draw."""
    return frame is None or len(frame) == 0


def rows_of_group(frame, group=None, column="group"):
    """Rows of one group; of all units together (``column`` NULL) when ``group`` is None."""
    if column not in frame.columns:
        return frame
    if group is None:
        return frame.loc[[missing(v) for v in frame[column]]]
    return frame.loc[[v == group for v in frame[column]]]


def rows_of_period(frame, period):
    """Rows of one period; ``period`` None means the rows without one."""
    if "period" not in frame.columns:
        return frame
    if period is None:
        return frame.loc[[missing(v) for v in frame["period"]]]
    return frame.loc[[v == period for v in frame["period"]]]


def distinct(values):
    """Values in the order of their first appearance, NULL left out."""
    return list(dict.fromkeys(v for v in values if not missing(v)))


def periods_of(frame):
    """Periods in rising order; ``[None]`` for a cross-section."""
    found = distinct(frame["period"]) if "period" in frame.columns else []
    if not found:
        return [None]
    try:
        return sorted(found)
    except TypeError:  # numbers and texts in one column
        return sorted(found, key=str)


def first_middle_last(periods):
    """At most three periods that stand for all."""
    n = len(periods)
    return [periods[i] for i in sorted({0, n // 2 if n > 2 else 0, n - 1})]


def period_label(period):
    """A period in words: ``2011`` for 2011.0, the day for a date at midnight, empty for NULL."""
    if missing(period):
        return ""
    if isinstance(period, float) and period == int(period):
        return str(int(period))
    if hasattr(period, "isoformat"):
        return period.isoformat().replace("T00:00:00", "")
    return str(period)


def period_positions(periods):
    """Places on a time axis: true distances for numbers and dates, equal steps for other texts."""
    try:
        places = [float(p) for p in periods]
    except (TypeError, ValueError):
        places = None
    if places is None and all(hasattr(p, "toordinal") for p in periods):
        places = [float(p.toordinal()) for p in periods]
    if places is None or len(set(places)) < len(places):
        return [float(i) for i in range(len(periods))]
    return places


def number(value):
    """``value`` as a float, NaN where it is missing or no number."""
    try:
        return float("nan") if missing(value) else float(value)
    except (TypeError, ValueError):
        return float("nan")


def value_at(frame, column):
    """The number in the first row of ``frame``, NaN where there is none."""
    return number(frame[column].iloc[0]) if len(frame) and column in frame.columns else float("nan")


def chosen_of(known, periods):
    """The chosen ones of the known periods, rising; all of them where none is chosen.

    Told by their labels: 2011, 2011.0 and "2011" are the same, and a study file has no dates.

    Raises
    ------
    ValueError
        A period is not among them.
    """
    if periods is None or not len(periods):
        return known
    by_label = {period_label(own): own for own in known}
    chosen = {period_label(own) for own in periods}
    for wanted in map(period_label, periods):
        if wanted not in by_label:
            text = translate("Geocoupling", "There is no period {period}. Choose among these: {periods}.")
            raise ValueError(text.format(period=wanted, periods=", ".join(by_label)))
    return [own for label, own in by_label.items() if label in chosen]
