"""Growth of the units of a panel, of all of them together and of groups: totals, mean annual rates, indices."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .growthpanel import growth_panel
from .panel import require_complete, require_unique
from .problems import DataProblem, Notice
from .rates import mean_annual_rates
from .spans import spans_of

AGGREGATIONS = ("mean", "sum")
RATES_COLUMNS = [
    *("unit", "group", "field", "from_period", "to_period", "years", "n"),
    *("start", "end", "difference", "total", "mean_geometric", "mean_arithmetic"),
]
COMPARISON_COLUMNS = ["group", "field", "period", "n", "value", "index", "rate"]
SMALL_GROUP = 3


@dataclass(frozen=True)
class Growth:
    """Growth of a panel.

    Attributes
    ----------
    rates : pandas.DataFrame
        ``unit, group, field, from_period, to_period, years, n, start, end, difference, total, mean_geometric,
        mean_arithmetic``: all units together (``unit`` and ``group`` None), each group (``unit`` None), each unit.
        ``n`` is the number of units behind ``start`` and ``end``, ``years`` the time between both. ``total`` and both
        mean annual rates are in percent.
    comparison : pandas.DataFrame
        ``group, field, period, n, value, index, rate`` of all units together and of each group: ``index`` is 100 in the
        first period, ``rate`` the annual rate in percent from the period before.
    rows : pandas.DataFrame
        Index as the data. Columns ``(field, "rate")``: the annual rate in percent from the unit's period before, and
        ``(field, "index")``: 100 in the first period of the panel.
    complete, incomplete : int
        Units with and without a row in every period.
    notices : tuple of Notice
    """

    rates: pd.DataFrame
    comparison: pd.DataFrame
    rows: pd.DataFrame
    complete: int
    incomplete: int
    notices: tuple = ()


def growth(frame, values, unit, period, group=None, chosen=None, aggregation="mean", tick=None):
    """Change of one or more fields over spans of periods: total, and per year in two kinds.

    With x_0 ... x_g the values of a span and d_k the years of step k:

    - total: 100 (x_g / x_0 - 1);
    - geometric: 100 ((x_g / x_0)^(1 / sum d) - 1), the constant rate that leads from the first to the last value;
    - arithmetic: 100 mean((x_k / x_{k-1})^(1 / d_k) - 1), the mean of the rates from period to period. It is never
      below the geometric one where periods are equally far apart, and both are the same in a span of one step.

    All units together and groups are followed over the units that have a row in every period of the panel, so that
    nothing grows because its composition changes; without any such unit they have no rows, and a notice says so. A
    unit's own rows use all its own periods.

    Parameters
    ----------
    frame : pandas.DataFrame
        Complete rows, one for each unit and period.
    values : sequence of str
        Fields, in any unit.
    unit, period : str
        Numeric periods count as years; dates have real distances; texts have an order only, and no annual rates.
    group : str, optional
        A unit whose group changes belongs to that of its last period, with a notice.
    chosen : sequence, optional
        Two or more periods. The spans are those from each to the next and, of more than two, from the first to the
        last. The first and the last period by default.
    aggregation : {"mean", "sum"}
        How the value of all units and of a group is made. Rates do not depend on it.
    tick : callable, optional
        Called with 0..1.

    Returns
    -------
    Growth
        ``total`` is NaN where the start is 0 or negative, rates where a value of the span is, or the time unknown.

    Raises
    ------
    DataProblem
        Missing or infinite values, a unit twice in a period, one period, an unknown period.

    Examples
    --------
    >>> panel = pd.DataFrame({"u": list("aaabbb"), "t": [2010, 2011, 2013] * 2, "x": [1.0, 2, 8, 3, 4, 8]})
    >>> found = growth(panel, ["x"], "u", "t")
    >>> found.rates[["unit", "total", "mean_geometric", "mean_arithmetic"]].round(2).to_numpy().tolist()
    [[None, 300.0, 58.74, 56.65], ['a', 700.0, 100.0, 100.0], ['b', 166.67, 38.67, 37.38]]
    >>> found.comparison["index"].tolist()
    [100.0, 150.0, 400.0]
    """
    if aggregation not in AGGREGATIONS:
        raise DataProblem("option_unknown", key="AGGREGATION", value=aggregation, options=list(AGGREGATIONS))
    values = list(dict.fromkeys(values))
    require_complete(frame, [*values, unit, period, *([group] if group else [])])
    require_unique(frame, unit, period)
    _require_finite(frame, values)
    panel = growth_panel(frame, values, unit, period, group)
    spans = spans_of(panel.periods, chosen)
    together = list(_together(panel, aggregation))
    rates = _rates(panel, together, spans, tick or (lambda share: None))
    comparison = [row for name, n, series in together for row in _comparison(panel, name, n, series)]
    return Growth(
        pd.DataFrame(rates, columns=RATES_COLUMNS),
        pd.DataFrame(comparison, columns=COMPARISON_COLUMNS),
        _rows(frame, panel),
        int(panel.complete.sum()),
        int((~panel.complete).sum()),
        tuple(_notices(frame, panel, period)),
    )


def step_rates(values, years):
    """Annual rates of series from each value to the next, in percent, at the place of the later one.

    Parameters
    ----------
    values : (series, periods) array
        NaN where a series has no value: the next rate then spans the gap.
    years : (periods,) array, or None
        Rising. None where the time between periods is not known.

    Returns
    -------
    (series, periods) array
        NaN at the first value, beside a value of 0 or less, where the time is not known, and where the rate is too
        large for a number.

    Examples
    --------
    >>> step_rates(np.array([[1.0, 2.0, np.nan, 8.0]]), np.array([2010, 2011, 2012, 2013])).tolist()
    [[nan, 100.0, nan, 100.0]]
    """
    rates = np.full(values.shape, np.nan)
    if years is None:
        return rates
    last, when = np.full((2, len(values)), np.nan)
    for place, year in enumerate(years):
        now = values[:, place]
        fit = (last > 0) & (now > 0)
        with np.errstate(over="ignore"):  # a year of days that double has no number for its rate
            rates[fit, place] = 100.0 * ((now[fit] / last[fit]) ** (1.0 / (year - when[fit])) - 1.0)
        known = ~np.isnan(now)
        last, when = np.where(known, now, last), np.where(known, year, when)
    return np.where(np.isinf(rates), np.nan, rates)


def _require_finite(frame, values):
    for name in values:
        endless = ~np.isfinite(frame[name].to_numpy(float))
        if endless.any():
            raise DataProblem("infinite_values", field=name, rows=list(frame.index[endless]))


def _together(panel, aggregation):
    """Name, number of complete units, and field -> values by period: of all units, then of each group that has any."""
    take = np.mean if aggregation == "mean" else np.sum
    members = [(None, panel.complete), *((g, panel.complete & panel.members(g)) for g in panel.group_names())]
    for name, chosen in members:
        if chosen.any():
            yield name, int(chosen.sum()), {field: take(own[chosen], axis=0) for field, own in panel.values.items()}


def _rates(panel, together, spans, tick):
    """Rows of the table of rates."""
    rows = []
    for name, n, series in together:
        for field, own in series.items():
            rows += [(None, name, field, *_change(panel, own, span, n)) for span in spans]
    for place, (unit, group) in enumerate(zip(panel.units, panel.groups)):
        if place % 500 == 0:
            tick(place / len(panel.units))
        for field, own in panel.values.items():
            rows += [(unit, group, field, *_change(panel, own[place], span, 1)) for span in spans]
    return rows


def _change(panel, series, span, n):
    """Periods, years, n, start, end and the measures of change of one series over one span."""
    first, last = span
    own = series[first : last + 1]
    known = ~np.isnan(own)
    start, end = float(own[0]), float(own[-1])
    years = None if panel.years is None else panel.years[first : last + 1]
    apart = np.nan if years is None else float(years[-1] - years[0])
    rates = (np.nan, np.nan)
    if known[0] and known[-1]:
        with np.errstate(over="ignore"):
            rates = mean_annual_rates(own[known], None if years is None else years[known])
        rates = [rate if np.isfinite(rate) else np.nan for rate in rates]
    total = 100.0 * (end / start - 1.0) if start > 0 else np.nan
    return panel.periods[first], panel.periods[last], apart, n, start, end, end - start, total, *rates


def _comparison(panel, group, n, series):
    """Rows of the comparison of all units or of one group."""
    for field, own in series.items():
        index, rates = _index(own[None])[0], step_rates(own[None], panel.years)[0]
        found = zip(panel.periods, own.tolist(), index.tolist(), rates.tolist())
        yield from ((group, field, period, n, *measures) for period, *measures in found)


def _index(values):
    """100 in the first period; NaN where that value is missing, 0 or negative."""
    first = np.where(values[:, :1] > 0, values[:, :1], np.nan)
    return 100.0 * values / first


def _rows(frame, panel):
    """Rates and indices of the units at the rows of the data."""
    columns = {}
    for field, own in panel.values.items():
        columns[field, "rate"] = step_rates(own, panel.years)[panel.unit_of, panel.period_of]
        columns[field, "index"] = _index(own)[panel.unit_of, panel.period_of]
    return pd.DataFrame(columns, index=frame.index)


def _notices(frame, panel, period):
    """What a reader of the tables must know."""
    if panel.years is None:
        yield Notice("growth_text_periods", {"field": period})
    elif len(panel.periods) == 2:
        yield Notice("growth_two_periods", {"first": str(panel.periods[0]), "last": str(panel.periods[1])})
    for field in panel.values:
        low = frame[field].to_numpy(float) <= 0
        if low.any():
            rows = list(frame.index[low])
            yield Notice("growth_not_positive", {"field": field, "count": len(rows), "rows": rows})
    lacking = [name for name, whole in zip(panel.units, panel.complete) if not whole]
    whole_units = bool(panel.complete.any())
    if not whole_units:
        yield Notice("growth_no_complete_unit", {"count": len(panel.units), "periods": len(panel.periods)})
    elif lacking:
        told = {"count": len(lacking), "names": lacking, "complete": int(panel.complete.sum())}
        yield Notice("growth_units_incomplete", told)
    if panel.changed:
        yield Notice("growth_group_changed", {"count": len(panel.changed), "names": panel.changed})
    sizes = {name: int((panel.complete & panel.members(name)).sum()) for name in panel.group_names()}
    empty = [name for name, n in sizes.items() if n == 0]
    if empty and whole_units:
        yield Notice("growth_groups_left_out", {"count": len(empty), "names": empty})
    small = [name for name, n in sizes.items() if 0 < n < SMALL_GROUP]
    if small:
        yield Notice("growth_small_groups", {"count": len(small), "names": small})
