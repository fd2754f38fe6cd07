"""Sigma convergence: does the dispersion between units fall over time?"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .convergencespans import dated_periods
from .leastsquares import least_squares
from .panel import require_complete, require_unique, runs
from .problems import Notice

SIGMA_COLUMNS = ["period", "group", "n", "mean", "sd", "cv", "sd_log"]
TREND_COLUMNS = ["group", "periods", "slope", "std_error", "t", "p", "cv_first", "cv_last", "change"]


@dataclass(frozen=True)
class SigmaConvergence:
    """Tables of :func:`sigma_convergence`."""

    table: pd.DataFrame
    trend: pd.DataFrame
    notices: tuple[Notice, ...] = ()


def sigma_convergence(frame, value, period, group=None, unit=None):
    """Standard deviation, coefficient of variation and standard deviation of logarithms per period, and their trend.

    Parameters
    ----------
    frame : DataFrame
        One row per unit and period.
    value, period : str
        Columns; periods are numbers or dates.
    group : str, optional
        Column of groups; a unit counts in its group of the period.
    unit : str, optional
        Column of units, by which units that come and go are told.

    Returns
    -------
    SigmaConvergence
        ``table``: one row per period for all units (``group`` None) and each group. ``sd`` and ``sd_log`` (of ln x)
        have n - 1 under the root, and are NaN for a single unit; ``cv`` = sd / mean is NaN where the mean is 0 or less,
        ``sd_log`` where a value is. ``trend``: for all units and each group the slope of the CV on the year by least
        squares, with its test against 0 (Student's t, periods - 2 degrees of freedom), NaN with fewer than three
        periods; ``change`` is that from the first CV to the last in percent, NaN where the first is 0.

    Raises
    ------
    DataProblem
        Missing values, periods that are no years, fewer than two of them, a unit twice in a period.

    References
    ----------
    Sala-i-Martin, X. (1996). The classical approach to convergence analysis. Economic Journal 106, doi 10.2307/2235375

    Examples
    --------
    >>> panel = pd.DataFrame({"year": [2000] * 3 + [2010] * 3 + [2020] * 3, "x": [1, 2, 3, 2, 3, 4, 4, 5, 6]})
    >>> found = sigma_convergence(panel, "x", "year")
    >>> found.table["cv"].round(4).tolist()
    [0.5, 0.3333, 0.2]
    >>> found.trend[["slope", "change"]].round(4).to_numpy().tolist()
    [[-0.015, -60.0]]
    """
    require_complete(frame, [value, period])
    years = dated_periods(frame, period)
    notices = []
    if unit is not None:
        require_unique(frame, unit, period)
        notices += _units_differ(frame, unit, len(years))
    rows = [(p, label, *_dispersion(part[value])) for p, label, part in runs(frame, period, group)]
    table = pd.DataFrame(rows, columns=SIGMA_COLUMNS)
    groups = [None] if group is None else [None, *sorted(frame[group].dropna().unique())]
    trends, exact, level, short, lost = [], [], [], [], []
    for label in groups:
        own = table[table["group"].isna()] if label is None else table[table["group"] == label]
        line, straight = _trend(own, years)
        trends.append({"group": label, **line})
        name = "CV" if label is None else f"{label} (CV)"
        if straight:
            (exact if own["cv"].max() > 0 else level).append(name)
        if line["periods"] < 3:
            (short if own["cv"].notna().all() else lost).append(name)
    trend = pd.DataFrame(trends, columns=TREND_COLUMNS)
    notices += _table_notices(table, value)
    if short:
        notices.append(Notice("convergence_trend_short", {"count": len(short)}))
    told = {"convergence_trend_lost": lost, "convergence_exact_fit": exact, "convergence_no_differences": level}
    notices += [Notice(code, {"count": len(found), "places": found}) for code, found in told.items() if found]
    return SigmaConvergence(table, trend, tuple(notices))


def _dispersion(x):
    """n, mean, sd, CV and sd of logarithms."""
    x = x.to_numpy(dtype=float)
    mean, sd = float(x.mean()), _sd(x)
    return len(x), mean, sd, sd / mean if mean > 0 else np.nan, _sd(np.log(x)) if (x > 0).all() else np.nan


def _sd(x):
    """With n - 1; 0 for equal values, whose mean need not equal them to the last digit."""
    if len(x) < 2:
        return np.nan
    return 0.0 if x.min() == x.max() else float(x.std(ddof=1))


def _trend(own, years):
    """The CV on the year, and whether its points lie on a line."""
    known = own[own["cv"].notna()]
    line = {"periods": len(known)}
    if not len(known):
        return line, False
    cv = known["cv"].to_numpy()
    line.update(cv_first=cv[0], cv_last=cv[-1])
    if len(known) > 1 and cv[0] > 0:
        line["change"] = 100.0 * (cv[-1] / cv[0] - 1.0)
    if len(known) < 3:
        return line, False
    time = np.array([years[p] for p in known["period"]])
    fit = least_squares(cv, time[:, None], rounding=32 * np.finfo(float).eps * max(1.0, cv.max()))
    line.update(slope=fit.coefficients[1], std_error=fit.std_errors[1], t=fit.t[1], p=fit.p[1])
    return line, fit.exact


def _units_differ(frame, unit, periods):
    counts = frame[unit].value_counts(sort=False)
    names = [str(name) for name in counts.index[counts < periods]]
    if names:
        yield Notice("convergence_units_differ", {"count": len(names), "names": sorted(names)})


def _table_notices(table, value):
    """Where a measure is missing, and why."""
    lost = {
        "convergence_one_unit": table["n"] == 1,
        "convergence_mean_not_positive": ~(table["mean"] > 0),
        "convergence_log_missing": (table["n"] > 1) & table["sd_log"].isna(),
    }
    for code, where in lost.items():
        if where.any():
            places = [_place(p, g) for p, g in zip(table.loc[where, "period"], table.loc[where, "group"])]
            yield Notice(code, {"field": value, "count": len(places), "places": places})


def _place(period, group):
    return str(period) if group is None or group != group else f"{group} {period}"
