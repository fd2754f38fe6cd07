"""Gaps of a panel: linear interpolation of each unit along time, with an account of every cell."""

import datetime
import numbers
from dataclasses import dataclass

import numpy as np
import pandas as pd

from .panel import require_complete, require_unique
from .problems import DataProblem, Notice

EXTRAPOLATIONS = ("none", "nearest", "linear")
TOO_FEW_VALUES, OUTSIDE = "too_few_values", "outside"


@dataclass(frozen=True)
class FilledPanel:
    """A panel whose gaps were filled as far as they can be.

    Attributes
    ----------
    values : pandas.DataFrame
        The fields as floats, index as the data; values that were there are untouched.
    filled : pandas.Series of int
        Number of filled cells of each row (field ``filled``).
    unfilled : pandas.DataFrame
        ``unit, field, count, reason``: what stays missing. ``too_few_values``: the unit has fewer than two values of
        the field; ``outside``: the cells lie before the first or after the last value.
    counts : pandas.DataFrame
        ``field, filled, extrapolated, left``; the extrapolated cells are among the filled.
    notices : tuple of Notice
    """

    values: pd.DataFrame
    filled: pd.Series
    unfilled: pd.DataFrame
    counts: pd.DataFrame
    notices: tuple = ()


def fill_gaps(frame, fields, unit, period, extrapolate="none", tick=None):
    """Fill gaps by straight lines between the nearest known values of the same unit.

    x(t) = x0 + (x1 - x0) (t - t0)/(t1 - t0), with t0 < t < t1 the nearest periods that have a value. Distances are
    those of the periods themselves: between 2010 and 2015, 2011 lies a fifth of the way, whatever rows there are.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row per unit and period, in any order.
    fields : sequence of str
        Numeric columns.
    unit, period : str
        Columns; periods are numbers, dates, datetimes or text that holds a number.
    extrapolate : {'none', 'nearest', 'linear'}
        Before the first and after the last value: leave missing, repeat that value, or go on along the line through
        the two values next to it.
    tick : callable, optional
        Called with 0..1; may raise ``Cancelled``.

    Returns
    -------
    FilledPanel

    Raises
    ------
    DataProblem
        An empty unit or period, a unit twice in a period, a period that has no place on a time axis, a field without
        any value, or an unknown option.

    Examples
    --------
    >>> panel = pd.DataFrame({"city": "A", "year": [2010, 2011, 2015], "gdp": [1.0, np.nan, 6.0]})
    >>> fill_gaps(panel, ["gdp"], "city", "year").values["gdp"].tolist()
    [1.0, 2.0, 6.0]
    """
    if extrapolate not in EXTRAPOLATIONS:
        raise DataProblem("option_unknown", key="EXTRAPOLATE", value=extrapolate, options=list(EXTRAPOLATIONS))
    fields = list(fields)
    require_complete(frame, [unit, period])
    require_unique(frame, unit, period)
    times = time_axis(frame[period])
    require_unique(pd.DataFrame({unit: frame[unit], period: times}), unit, period)
    codes, units = pd.factorize(frame[unit])
    order = np.lexsort((times, codes))
    sorted_codes, sorted_times = codes[order], times[order]
    columns, lines, left_over, notices = {}, [], [], []
    filled = np.zeros(len(frame), dtype=int)
    for done, name in enumerate(fields, 1):
        known = frame[name].to_numpy(dtype=float, na_value=np.nan)
        if np.isnan(known).all():
            raise DataProblem("all_missing", field=name)
        y, beyond = _filled(known[order], sorted_codes, sorted_times, extrapolate)
        columns[name] = np.empty(len(frame))
        columns[name][order] = y
        new = np.isnan(known) & ~np.isnan(columns[name])
        filled += new
        left_over.append(_unfilled(name, known, columns[name], codes, units))
        lines.append((name, int(new.sum()), int(beyond.sum()), int(left_over[-1]["count"].sum())))
        notices += _negative(name, known, columns[name], frame.index)
        if tick is not None:
            tick(done / len(fields))
    counts = pd.DataFrame(lines, columns=["field", "filled", "extrapolated", "left"])
    unfilled = _stacked(left_over)
    return FilledPanel(
        pd.DataFrame(columns, index=frame.index),
        pd.Series(filled, index=frame.index, name="filled"),
        unfilled,
        counts,
        tuple(_account(counts, unfilled, extrapolate) + notices),
    )


def time_axis(periods):
    """Periods as numbers whose differences are the distances in time: numbers as they are, dates in days.

    Parameters
    ----------
    periods : pandas.Series
        Without missing values.

    Returns
    -------
    ndarray of float

    Raises
    ------
    DataProblem
        Text that is no number, another kind of value, or numbers beside dates.

    Examples
    --------
    >>> float(np.ptp(time_axis(pd.Series([datetime.date(2020, 2, 28), datetime.date(2020, 3, 1)]))))
    2.0
    """
    codes, distinct = pd.factorize(periods.astype(object))
    places = [_place(value) for value in distinct]
    for k, (value, place) in enumerate(zip(distinct, places)):
        if place is None or type(place) is not type(places[0]):
            rows = list(periods.index[codes == k])
            raise DataProblem("period_no_number", field=periods.name, value=str(value), rows=rows)
    if places and isinstance(places[0], datetime.datetime):
        # From the first date on: the days since year 1 would leave no digits for hours and minutes.
        first = min(places)
        places = [(place - first) / datetime.timedelta(days=1) for place in places]
    return np.array(places, dtype=float)[codes]


def _place(value):
    """A float, or a datetime in universal time; None for what has no place on an axis."""
    if isinstance(value, datetime.datetime):
        offset = value.utcoffset() or datetime.timedelta(0)
        moment = getattr(value, "to_pydatetime", lambda **_: value)(warn=False)
        return moment.replace(tzinfo=None) - offset
    if isinstance(value, datetime.date):
        return datetime.datetime(value.year, value.month, value.day)
    if isinstance(value, (numbers.Real, str)) and not isinstance(value, bool):
        try:
            place = float(value)
        except ValueError:
            return None
        return place if np.isfinite(place) else None
    return None


def _filled(y, codes, times, extrapolate):
    """Filled values of rows in order of unit and time, and which of these rows were extrapolated."""
    is_known = ~np.isnan(y)
    known, gaps = np.flatnonzero(is_known), np.flatnonzero(~is_known)
    enough = np.bincount(codes[known], minlength=codes.max() + 1)[codes[gaps]] >= 2
    after = np.cumsum(is_known)[gaps]  # place, among the known rows, of the first one after the gap
    last = len(known) - 1
    here = codes[gaps]
    has_before = (after > 0) & (codes[known[np.maximum(after - 1, 0)]] == here)
    has_after = (after <= last) & (codes[known[np.minimum(after, last)]] == here)
    leading, trailing = enough & ~has_before, enough & ~has_after
    # the line through the known values on both sides, or through the two nearest on the one side
    first = np.where(leading, after, np.where(trailing, after - 2, after - 1))
    used = enough if extrapolate != "none" else has_before & has_after
    gaps, first, leading, trailing = gaps[used], first[used], leading[used], trailing[used]
    t0, t1 = known[first], known[first + 1]
    share = (times[gaps] - times[t0]) / (times[t1] - times[t0])
    if extrapolate == "nearest":
        share = np.where(leading, 0.0, np.where(trailing, 1.0, share))
    out = y.copy()
    out[gaps] = np.where(share == 1.0, y[t1], y[t0] + (y[t1] - y[t0]) * share)
    return out, leading | trailing


def _unfilled(name, known, values, codes, units):
    missing = np.bincount(codes[np.isnan(values)], minlength=len(units))
    at_hand = np.bincount(codes[~np.isnan(known)], minlength=len(units))
    at = np.flatnonzero(missing)
    reasons = np.where(at_hand[at] < 2, TOO_FEW_VALUES, OUTSIDE)
    return pd.DataFrame({"unit": units[at], "field": name, "count": missing[at], "reason": reasons})


def _stacked(tables):
    full = [table for table in tables if len(table)]
    if not full:
        return pd.DataFrame({"unit": [], "field": [], "count": np.array([], dtype=int), "reason": []})
    return pd.concat(full, ignore_index=True)


def _account(counts, unfilled, extrapolate):
    """What the user must know of the whole run."""
    notices = []
    inside = counts["filled"] - counts["extrapolated"]
    if inside.sum():
        fields = counts["field"][inside > 0].tolist()
        notices.append(Notice("gaps_filled", {"count": int(inside.sum()), "fields": fields}))
    beyond = counts["extrapolated"]
    if beyond.sum():
        values = {"count": int(beyond.sum()), "fields": counts["field"][beyond > 0].tolist(), "option": extrapolate}
        notices.append(Notice("gaps_extrapolated", values))
    for reason, code in ((TOO_FEW_VALUES, "gaps_too_few_values"), (OUTSIDE, "gaps_outside")):
        part = unfilled[unfilled["reason"] == reason]
        if len(part):
            names = [f"{u} ({f})" for u, f in zip(part["unit"], part["field"])]
            notices.append(Notice(code, {"count": int(part["count"].sum()), "names": names}))
    return notices or [Notice("no_gaps", {"fields": counts["field"].tolist()})]


def _negative(name, known, values, index):
    """A line that goes on may leave the range in which a quantity makes sense."""
    below = values < 0
    if not below.any() or np.nanmin(known) < 0:
        return []
    found = {"field": name, "value": float(values.min(where=below, initial=0.0)), "rows": list(index[below])}
    return [Notice("extrapolated_negative", found)]
