"""What every method asks of a panel: complete rows, one row per unit and period, periods in order."""

from .problems import DataProblem, Notice


def require_complete(frame, fields):
    """Raise where one of the fields has a missing value.

    Raises
    ------
    DataProblem
        ``no_rows``, ``all_missing`` or ``missing_values``, with the index labels of the rows.
    """
    if not len(frame):
        raise DataProblem("no_rows")
    for name in fields:
        missing = frame[name].isna()
        if missing.all():
            raise DataProblem("all_missing", field=name)
        if missing.any():
            raise DataProblem("missing_values", field=name, count=int(missing.sum()), rows=list(frame.index[missing]))


def without_missing(frame, fields):
    """The rows in which all fields have a value, and what was left out.

    Returns
    -------
    pandas.DataFrame, list of Notice

    Raises
    ------
    DataProblem
        A field has no value at all, or no complete row is left.
    """
    if not len(frame):
        raise DataProblem("no_rows")
    for name in fields:
        if frame[name].isna().all():
            raise DataProblem("all_missing", field=name)
    incomplete = frame[list(fields)].isna().any(axis=1)
    if not incomplete.any():
        return frame, []
    if incomplete.all():
        raise DataProblem("no_complete_row", fields=list(fields))
    rows = list(frame.index[incomplete])
    return frame[~incomplete], [Notice("rows_dropped", {"count": len(rows), "rows": rows})]


def require_unique(frame, unit, period=None):
    """Raise where a unit occurs twice in a period.

    Raises
    ------
    DataProblem
        ``duplicate_rows``, or ``duplicate_units`` where there is no period field.
    """
    keys = [unit] if period is None else [unit, period]
    twice = frame.duplicated(keys, keep=False)
    if not twice.any():
        return
    first = frame[twice].iloc[0]
    # A missing name does not equal itself, so that duplicated() has to be followed in both.
    same = ((frame[keys] == first[keys]) | (frame[keys].isna() & first[keys].isna())).all(axis=1)
    rows = list(frame.index[same])
    if period is None:
        raise DataProblem("duplicate_units", unit=first[unit], rows=rows)
    raise DataProblem("duplicate_rows", unit=first[unit], period=first[period], rows=rows)


def runs(frame, period=None, group=None):
    """The sub-frames that a table has rows for: per period all units first, then each group.

    Yields
    ------
    period, group, pandas.DataFrame
        None where there is no such field, and ``group`` None for all units.
    """
    periods = [None] if period is None else sorted(frame[period].unique())
    for p in periods:
        part = frame if period is None else frame[frame[period] == p]
        yield p, None, part
        if group is None:
            continue
        for g in sorted(part[group].dropna().unique()):
            yield p, g, part[part[group] == g]
