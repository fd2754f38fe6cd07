"""What the geographical detector reads from a frame: the response, its periods and groups, its units."""

from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

from ..problems import QT_TRANSLATE_NOOP, DataProblem, Notice


@dataclass(frozen=True)
class Run:
    """Rows that are analysed together.

    ``rows`` are places in the response; ``period`` and ``group`` are None where they do not apply. ``name`` says both.
    """

    period: object
    group: object
    rows: np.ndarray

    @property
    def name(self):
        said = [str(v) for v in (self.period, self.group) if v is not None]
        return "“" + ", ".join(said) + "”" if said else QT_TRANSLATE_NOOP("Geocoupling", "the data")


@dataclass(frozen=True)
class Study:
    """A frame without the rows whose response is missing.

    Attributes
    ----------
    frame : DataFrame
    kept : ndarray of bool
        Rows of the whole frame that have a response.
    y : ndarray, shape (n,)
    runs : tuple of Run
        All units of each period before its groups.
    units : ndarray of int, shape (n,), or None
    notices : tuple of Notice
    """

    frame: pd.DataFrame
    kept: np.ndarray
    y: np.ndarray
    runs: tuple
    units: Optional[np.ndarray]
    notices: tuple


def read_study(frame, response, factors, period=None, group=None, units=None):
    """Check the columns, leave out rows without a response, and list the runs."""
    factors = list(factors)
    if not factors:
        raise DataProblem("factors_absent")
    for name in (n for i, n in enumerate(factors) if n == response or n in factors[:i]):
        raise DataProblem("factor_twice", field=name)
    named = [("response", response), ("period", period), ("group", group), ("units", units)]
    for key, name in named + [("factors", f) for f in factors]:
        if name is not None and name not in frame.columns:
            raise DataProblem("field_absent", field=name, key=key, fields=[str(c) for c in frame.columns])
    if not len(frame):
        raise DataProblem("no_rows")
    y = numbers(frame[response], response)
    kept = ~np.isnan(y)
    if not kept.any():
        raise DataProblem("all_missing", field=response)
    notices = missing_notice("response_missing", response, rows_where(frame.index, ~kept))
    if not kept.all():
        frame, y = frame[kept], y[kept]
    runs, more = _runs(frame, period, group)
    identity = None if units is None else _unit_codes(frame[units])
    return Study(frame, kept, y, runs, identity, notices + more)


def numbers(series, name):
    """A column as floats, NaN where missing; text or infinite values are a problem."""
    if isinstance(series.dtype, np.dtype) and series.dtype.kind in "fiu":
        values = series.to_numpy(dtype=float)
    else:
        read = pd.to_numeric(series, errors="coerce")
        wrong = (read.isna() & ~is_empty(series)).to_numpy(dtype=bool)
        if wrong.any():
            bad = int(np.argmax(wrong))
            raise DataProblem("text_in_number", field=name, rows=[series.index[bad]], value=str(series.iloc[bad]))
        values = read.to_numpy(dtype=float, na_value=np.nan)
    infinite = np.isinf(values)
    if infinite.any():
        raise DataProblem("infinite_values", field=name, rows=series.index[infinite].tolist())
    return values


def is_empty(series):
    """Where a column is missing or holds empty text."""
    missing = series.isna()
    if series.dtype == object or isinstance(series.dtype, (pd.StringDtype, pd.CategoricalDtype)):
        missing = missing | (series.astype(object).map(lambda v: isinstance(v, str) and not v.strip())).astype(bool)
    return missing


def category_values(series, name):
    """A column to be taken as categories: text and whole numbers as they are, other numbers as in :func:`numbers`."""
    whole = isinstance(series.dtype, np.dtype) and series.dtype.kind in "iu"
    return series if whole or is_text(series) else numbers(series, name)


def rows_where(index, chosen):
    """Index labels of chosen rows."""
    # pandas would write out a million row numbers to choose none of them
    return index[chosen] if np.any(chosen) else index[:0]


def missing_notice(code, name, rows):
    """A notice that names rows, where there are any."""
    return (Notice(code, {"field": name, "count": len(rows), "rows": rows.tolist()}),) if len(rows) else ()


def _runs(frame, period, group):
    """Runs of all periods, each with all units before its groups; and notices."""
    notices, runs = (), []
    when = _keys(frame, period)
    if period is not None and (when.codes < 0).any():
        rows = frame.index[when.codes < 0].tolist()
        raise DataProblem("missing_values", field=period, count=len(rows), rows=rows)
    where = _keys(frame, group)
    if group is not None:
        notices = missing_notice("group_missing", group, rows_where(frame.index, where.codes < 0))
    for p, at in enumerate(when.names):
        # half the memory of numpy's usual place numbers, as no frame has 2 ** 31 rows
        rows = np.flatnonzero(when.codes == p).astype(np.int32)
        runs.append(Run(at, None, rows))
        if group is not None:
            runs += [Run(at, name, rows[where.codes[rows] == g]) for g, name in enumerate(where.names)]
    return tuple(runs), notices


@dataclass(frozen=True)
class _Keys:
    """Codes and sorted names of the values of a column; one name, None, without a column."""

    codes: np.ndarray
    names: list


def _keys(frame, name):
    if name is None:
        return _Keys(np.zeros(len(frame), dtype=np.int8), [None])
    values = frame[name].where(~is_empty(frame[name]))
    try:
        codes, names = pd.factorize(values, sort=True)
    except TypeError:
        codes, names = pd.factorize(values.map(str, na_action="ignore"), sort=True)
    return _Keys(codes, list(names))


def _unit_codes(series):
    """Whole numbers for units; a row without a unit is one of its own."""
    codes, names = pd.factorize(series.where(~is_empty(series)).map(str, na_action="ignore"), sort=True)
    alone = codes < 0
    codes[alone] = len(names) + np.arange(alone.sum())
    return codes


def is_text(series):
    """Whether a column holds anything but numbers."""
    return not pd.api.types.is_numeric_dtype(series) and not _numeric_objects(series)


def _numeric_objects(series):
    """Whether a column of objects holds nothing but numbers and missing values."""
    return series.dtype == object and series.dropna().map(lambda v: isinstance(v, (int, float, np.number))).all()
