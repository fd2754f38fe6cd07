"""Regional inequality per period: the Gini coefficient, its decomposition by region, Theil's measures and the CV."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.special import kl_div

from .gini import Dagum, checked, dagum, gini, region_codes, sorted_dagum, weighted_mean
from .ginicells import GiniCells, checked_parts, gini_cells, sorted_cells
from .inequalitytables import (
    CELLS_COLUMNS,
    GROUPS_COLUMNS,
    OVERALL_COLUMNS,
    cells_table,
    components_table,
    empty,
    groups_table,
    overall_row,
)
from .problems import Notice

__all__ = ["Dagum", "GiniCells", "GiniDecomposition", "Theil"]
__all__ += ["dagum", "gini", "gini_cells", "gini_decomposition", "theil"]


@dataclass(frozen=True)
class Theil:
    """Theil's T and L (mean log deviation) in nats with their parts; NaN where not defined or without regions."""

    t: float
    t_within: float
    t_between: float
    l: float  # noqa: E741 - the measure's name
    l_within: float
    l_between: float


@dataclass(frozen=True)
class GiniDecomposition:
    """Tables of :func:`gini_decomposition`; shares in percent, NaN or None where a value does not apply."""

    overall: pd.DataFrame
    groups: pd.DataFrame
    components: pd.DataFrame
    cells: pd.DataFrame
    notices: tuple[Notice, ...] = ()


def theil(x, regions=None, w=None):
    """Theil's T and L, split into parts within and between regions when ``regions`` is given.

    T = sum of p r ln r and L = -sum of p ln r, with p the weight shares and r = x / mean. T takes 0 ln 0 = 0; L is NaN
    as soon as a value is 0.

    Parameters
    ----------
    x, regions, w
        As in :func:`dagum`.

    Returns
    -------
    Theil

    References
    ----------
    Theil, H. (1967). Economics and Information Theory. North-Holland. Parts: Shorrocks, A. (1980), doi 10.2307/1913126

    Examples
    --------
    >>> round(theil([1, 3], ["a", "b"]).t_between, 6)
    0.130812
    """
    x, w = checked(x, w)
    return _theil(x, None if regions is None else region_codes(regions)[0], w)


def gini_decomposition(
    frame, value, group=None, period=None, weight=None, denominator="n2", components=None, tick=None
):
    """Gini coefficient, its decomposition by region and component, Theil's T and L and the CV, for every period.

    Parameters
    ----------
    frame : DataFrame
        One row per unit and period, complete in the columns named here.
    value : str
        Column of values, 0 or more.
    group, period, weight : str, optional
        Columns of regions, periods and weights (above 0). An ordered category keeps its order; all else is sorted.
    denominator : {"n2", "n_minus_1"}
        As in :func:`dagum`; ``n_minus_1`` is refused with weights.
    components : sequence of str, optional
        Columns that add up to the value (1e-6 relative), as in :func:`gini_cells`; they may be negative.
    tick : callable, optional
        Called with the finished part, 0 to 1; may raise ``Cancelled``.

    Returns
    -------
    GiniDecomposition
        ``overall``: one row per period. ``groups``: one row per region (``group2`` None) and per pair of regions of
        the period. ``components``: one row per period and component. ``cells``: one row per row of ``groups`` and
        component. Contributions of each table sum to the Gini, shares to 100. Shares are missing where the Gini is 0,
        everything where the mean is 0; net parts and transvariation belong to pairs. The CV has n - 1 under the root;
        with weights it is the population form. ``largest_in_row`` is 1 for the component that contributes most to a
        region or pair, ``largest_in_column`` for the region or pair to which a component contributes most, both only
        where that is above 0.

    Raises
    ------
    DataProblem
        No rows, missing, infinite or negative values, weights of 0 or less, ``n_minus_1`` with weights, components that
        do not add up.
    """
    x, w = checked(frame[value], None if weight is None else frame[weight], denominator, value, weight)
    parts = {} if not components else checked_parts({name: frame[name] for name in components}, x, frame.index, value)
    times, periods = _one_code(frame) if period is None else region_codes(frame[period], period)
    codes, regions = _one_code(frame) if group is None else region_codes(frame[group], group)
    notices = _zero_notices(frame.index, value, x, times, codes)
    order = _by_period_and_value(x, times)
    ends = np.append(0, np.cumsum(np.bincount(times, minlength=len(periods))))
    x, w, codes = x[order], w[order], codes[order]
    parts = {name: part[order] for name, part in parts.items()}
    rows, splits, cells = [], [], []
    for t in range(len(periods)):
        here = slice(ends[t], ends[t + 1])
        step = None if tick is None else lambda part, t=t: tick((t + part) / len(periods))
        local, present = _present(codes[here], len(regions))
        now = x[here], local, w[here]
        splits.append(None if group is None else sorted_dagum(*now, present, denominator, _stage(step, 0.0)))
        if parts:
            own = {name: part[here] for name, part in parts.items()}
            cells.append(sorted_cells(now[0], own, *now[1:], present, denominator, _stage(step, 0.5)))
        entropy = _theil(now[0], None if group is None else local, now[2])
        rows.append(overall_row(now[0], now[2], denominator, weight is not None, splits[t], entropy))
        if tick is not None:
            tick((t + 1) / len(periods))
    overall = pd.DataFrame(rows, columns=OVERALL_COLUMNS[1:])
    overall.insert(0, "period", periods)
    by_component = components_table(cells, overall["gini"], periods)
    if group is None:
        return GiniDecomposition(overall, empty(GROUPS_COLUMNS), by_component, empty(CELLS_COLUMNS), notices)
    return GiniDecomposition(
        overall,
        groups_table(splits, periods, regions),
        by_component,
        cells_table(cells, overall["gini"], periods, regions),
        _region_notices(splits, periods, regions) + notices,
    )


def _stage(step, start):
    """Progress of one half of a period."""
    return None if step is None else lambda part: step(start + part / 2)


def _one_code(frame):
    return np.zeros(len(frame), dtype=int), pd.Index([None], dtype=object)


def _by_period_and_value(x, times):
    """Row order for ascending values inside each period; two plain sorts take a third of the time of lexsort."""
    order = np.argsort(x)
    return order if times.max() == 0 else order[np.argsort(times[order], kind="stable")]


def _present(codes, k):
    """Codes of the regions that occur here, renumbered without gaps, and which these are."""
    here = np.flatnonzero(np.bincount(codes, minlength=k))
    number = np.zeros(k, dtype=int)
    number[here] = np.arange(len(here))
    return number[codes], here


def _theil(x, codes, w):
    """:func:`theil` of checked arrays; kl_div(a, b) = a ln(a/b) - a + b sums to the same and is never negative."""
    p = w / w.sum()
    mean = weighted_mean(x, w)
    if mean == 0:
        return Theil(*[float("nan")] * 6)
    r = x / mean
    positive = r.min() > 0
    t, l = p @ kl_div(r, 1), p @ kl_div(1, r) if positive else np.nan  # noqa: E741
    if codes is None:
        return Theil(float(t), np.nan, np.nan, float(l), np.nan, np.nan)
    shares = np.bincount(codes, p)
    means = np.bincount(codes, p * r) / shares
    t_parts = p @ kl_div(r, means[codes]), shares @ kl_div(means, 1)
    l_parts = (p @ kl_div(1, r / means[codes]), shares @ kl_div(1, means)) if positive else (np.nan, np.nan)
    return Theil(float(t), *map(float, t_parts), float(l), *map(float, l_parts))


def _region_notices(splits, periods, regions):
    """Regions without a unit in some period, and regions of one unit; both change what the parts can be compared to."""
    units = np.zeros((len(periods), len(regions)), dtype=int)
    for t, split in enumerate(splits):
        units[t, split.regions] = split.n
    found = []
    for code, where in (("regions_absent", units == 0), ("regions_of_one_unit", units == 1)):
        if where.any():
            places = [_place(regions[h], periods[t]) for t, h in zip(*np.nonzero(where))]
            found.append(Notice(code, {"count": len(places), "places": places}))
    return tuple(found)


def _place(region, period):
    return str(region) if period is None else f"{region} {period}"


def _zero_notices(index, field, x, times, codes):
    """Where zeros leave something missing: a period or region that holds nothing else, or any zero for Theil's L."""
    cell = times * (codes.max() + 1) + codes
    empty = (np.bincount(cell, x) == 0)[cell]
    found = []
    if empty.any():
        found.append(Notice("only_zeros", {"field": field, "rows": index[empty].tolist()}))
    if (x == 0).any():
        found.append(Notice("theil_l_zeros", {"field": field, "rows": index[x == 0].tolist()}))
    return tuple(found)
