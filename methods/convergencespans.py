"""Spans of periods and what each unit did in them: where it started and how fast it grew."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .panel import require_unique
from .problems import DataProblem, Notice
from .rates import years_of
from .spans import spans_of


@dataclass(frozen=True)
class Span:
    """Two periods and the units that have both.

    Attributes
    ----------
    first, last
        The periods.
    years : float
        Time between them, above 0.
    units : DataFrame
        ``unit``, ``group`` (None without groups), ``initial`` (ln of the first value) and ``growth`` (annual, of the
        logarithm), in the order of the first period's rows.
    controls : (units, m) array
        In the first period; NaN where missing.
    rounding : float
        Largest error of a growth rate by rounding.
    """

    first: object
    last: object
    years: float
    units: pd.DataFrame
    controls: np.ndarray
    rounding: float


def dated_periods(frame, period):
    """Periods of a frame and their place in time.

    Returns
    -------
    dict
        Period to year, rising.

    Raises
    ------
    DataProblem
        ``convergence_needs_years`` where a period is no number or date, ``one_period`` where there is
        nothing to compare.

    Examples
    --------
    >>> dated_periods(pd.DataFrame({"year": [2010, 2005, 2010]}), "year")
    {2005: 2005.0, 2010: 2010.0}
    """
    periods = list(frame[period].unique())
    years = years_of(periods)
    if years is None:
        first = next(p for p in periods if years_of([p]) is None)
        raise DataProblem("convergence_needs_years", field=period, value=str(first))
    if len(periods) < 2:
        raise DataProblem("one_period", period=str(periods[0]))
    return {periods[i]: float(years[i]) for i in np.argsort(years)}


def growth_spans(frame, value, unit, period, controls=(), group=None, chosen=None, missing="error"):
    """Initial values, growth and controls of the units of each span.

    Parameters
    ----------
    frame, value, unit, period, controls, group, chosen, missing
        As in :func:`~geocoupling.methods.convergence.beta_convergence`.

    Returns
    -------
    list of Span, list of Notice
        The span from the first chosen period to the last, then, of more than two periods, each to the next.

    Raises
    ------
    DataProblem
        As :func:`~geocoupling.methods.convergence.beta_convergence`.
    """
    require_unique(frame, unit, period)
    years = dated_periods(frame, period)
    ends = _ends(years, chosen)
    periods = list(dict.fromkeys(end for pair in ends for end in pair))
    _require_positive(frame, value, period, periods)
    parts = {p: frame[frame[period] == p].set_index(unit, drop=False) for p in periods}
    spans, told = [], {}
    for first, last in ends:
        start, end = parts[first], parts[last]
        both = start.index[start.index.isin(end.index)]
        if not len(both):
            raise DataProblem("convergence_no_units", first=str(first), last=str(last))
        here = (frame[period] == first) & frame[unit].isin(both)
        _require_controls(frame.loc[here, list(controls)], controls, first, missing)
        length = years[last] - years[first]
        spans.append(_span(start.loc[both], end.loc[both], value, group, list(controls), length, (first, last)))
        found = {"convergence_units_absent": _absent(start.index, end.index)}
        if group is not None:
            found["convergence_groups_change"] = _changed(start.loc[both, group], end.loc[both, group])
        found["convergence_controls_missing"] = both[np.isnan(spans[-1].controls).any(axis=1)]
        for code, names in found.items():
            told.setdefault(code, []).extend((str(name), f"{first}–{last}") for name in names)
    return spans, [_notice(code, pairs) for code, pairs in told.items() if pairs]


def _notice(code, pairs):
    """Units with the span that the notice is about; a unit counts once."""
    return Notice(code, {"count": len(dict(pairs)), "names": [f"{name} ({span})" for name, span in pairs]})


def _ends(years, chosen):
    """The first and last period of each span, the whole one first."""
    periods = list(years)
    *steps, whole = [(periods[first], periods[last]) for first, last in spans_of(periods, chosen)]
    return [whole, *steps]


def _require_positive(frame, value, period, ends):
    wrong = frame.index[~(frame[value] > 0) & frame[period].isin(ends)]
    if len(wrong):
        raise DataProblem("convergence_not_positive", field=value, rows=list(wrong))


def _absent(start, end):
    """Units of one of the periods only."""
    return [*start[~start.isin(end)], *end[~end.isin(start)]]


def _changed(before, after):
    return before.index[(before != after) & before.notna()]


def _require_controls(rows, controls, first, missing):
    """Raise where no unit has a control, or, unless such units are left out, where one lacks it."""
    for name in controls:
        lost = rows[name].isna()
        if lost.all():
            raise DataProblem("convergence_control_empty", field=name, period=str(first))
        if lost.any() and missing == "error":
            raise DataProblem("missing_values", field=name, count=int(lost.sum()), rows=list(rows.index[lost]))


def _span(start, end, value, group, controls, length, ends):
    before, after = start[value].to_numpy(dtype=float), end[value].to_numpy(dtype=float)
    logs = np.log(after / before)
    units = pd.DataFrame({"unit": start.index, "group": None, "initial": np.log(before), "growth": logs / length})
    if group is not None:
        units["group"] = start[group].to_numpy()
    rounding = 32 * np.finfo(float).eps * max(1.0, float(np.abs(logs).max())) / length
    return Span(*ends, length, units, start[controls].to_numpy(dtype=float), rounding)
