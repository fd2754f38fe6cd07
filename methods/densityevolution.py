"""Kernel density curves for every period and group: the curves, what they look like, and how they change."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .bandwidths import RULES, bandwidth, nrd0
from .densitychanges import EVOLUTION_COLUMNS, density_changes
from .densitydescriptors import REACH, describe_curve, form_of, mass_outside, skew_of
from .kerneldensity import kernel_density, silverman_test
from .panel import require_complete
from .problems import DataProblem, Notice

__all__ = ["EVOLUTION_COLUMNS", "DensityEvolution", "density_evolution"]

CURVES_COLUMNS = ["period", "group", "x", "density"]
NUMBERS = [
    *("peaks", "main_peak", "peak_density", "second_peak", "second_prominence", "second_share"),
    *("half_width", "left_tail", "right_tail"),
]
DESCRIPTORS_COLUMNS = ["period", "group", "n", "mean", "sd", "bandwidth", *NUMBERS, "p_unimodal", "outside"]
DESCRIPTORS_COLUMNS += ["form", "skew"]
LEAST_VALUES = 3  # of a curve
LEAST_DESCRIBED = 10  # values below which a curve is not put into words
MOST_BANDWIDTHS = 16000  # between the extremes of a curve, so that its peaks are not lost between points
NO_SPREAD = 1e-10  # range of values that are equal but for rounding, as a share of the largest
POINTS_A_BANDWIDTH = 4
MOST_POINTS = 8192
MUCH_OUTSIDE = 0.05


@dataclass(frozen=True)
class DensityEvolution:
    """Tables of :func:`density_evolution`; NaN or None where a value does not apply."""

    curves: pd.DataFrame
    descriptors: pd.DataFrame
    evolution: pd.DataFrame
    notices: tuple[Notice, ...] = ()


@dataclass
class _Series:
    """The values of one period and group, and what was found."""

    period: object
    group: object
    values: np.ndarray
    bandwidth: float = float("nan")
    too_wide: bool = False

    @property
    def has_spread(self):
        return np.ptp(self.values) > NO_SPREAD * np.abs(self.values).max()

    @property
    def drawn(self):
        return self.bandwidth > 0

    @property
    def place(self):
        """How a notice names it."""
        words = [str(word) for word in (self.group, self.period) if word is not None]
        return " ".join(words) or "–"


def density_evolution(
    frame,
    value,
    period=None,
    group=None,
    rule="nrd0",
    prominence=0.05,
    replicates=499,
    seed=1,
    points=512,
    with_curves=True,
    tick=None,
):
    """Gaussian kernel density estimates per period, of all units and of each group.

    Parameters
    ----------
    frame : DataFrame
        One row per unit and period, complete in the columns named here.
    value : str
        Column of numbers.
    period, group : str, optional
        Columns of periods and groups.
    rule : {"nrd0", "scott", "silverman", "sheather_jones"}
        As in :func:`~.bandwidths.bandwidth`, by period and group. Where ``sheather_jones`` has no solution ``nrd0``
        takes its place, with a notice.
    prominence : float
        As in :func:`~.densitydescriptors.describe_curve`.
    replicates : int
        Bootstrap samples of Silverman's test, made where a curve of 10 values or more has more than one peak; 0: no
        test. Every curve starts from the same ``seed``, so that its p does not depend on the other curves.
    seed : int
    points : int
        Points of the grid, 2 or more. More are taken where the step would be longer than a quarter of the narrowest
        bandwidth, up to 8192 points.
    with_curves : bool
        Whether the points of the curves are wanted.
    tick : callable, optional
        Called with the finished part, 0 to 1; may raise ``Cancelled``.

    Returns
    -------
    DensityEvolution
        ``curves``: points of each curve. All periods of a group share one grid, which reaches 4 of the widest
        bandwidths beyond the extremes. ``descriptors``: one row per period for all units (``group`` None), then per
        group. A curve needs three values that are not all equal and reach over no more than 16,000 bandwidths; the
        rows of others hold no more than n, mean and sd.
        ``outside`` is the mass below 0 or above 1, only where all values of the frame lie in [0, 1]; ``form`` and
        ``skew`` are codes, missing for fewer than 10 values. ``evolution``: see
        :func:`~.densitychanges.density_changes`.

    Raises
    ------
    DataProblem
        No rows, missing or infinite values, an unknown rule, or not one curve that can be drawn.

    Examples
    --------
    >>> frame = pd.DataFrame({"year": np.repeat([2010, 2020], 20), "d": np.append(np.arange(20.0), np.arange(5.0, 25))})
    >>> found = density_evolution(frame, "d", period="year")
    >>> found.evolution[["from_period", "to_period", "movement"]].to_numpy().tolist()
    [[2010, 2020, 'right']]
    >>> round(float(found.evolution["shift"].item()), 6)
    5.0
    """
    if rule not in RULES:
        raise DataProblem("option_unknown", key="rule", options=list(RULES), value=rule)
    series = _all_series(frame, value, period, group)
    notices = _with_bandwidths(series, rule)
    if not any(s.drawn for s in series):
        raise DataProblem("density_no_curve", field=value)
    bounded = min(s.values.min() for s in series) >= 0 and max(s.values.max() for s in series) <= 1
    rows = []
    for i, one in enumerate(series):
        step = None if tick is None else lambda part, i=i: tick((i + part) / len(series))
        rows.append(_row(one, prominence, replicates, seed, bounded, step))
        if tick is not None:
            tick((i + 1) / len(series))
    descriptors = pd.DataFrame(rows, columns=DESCRIPTORS_COLUMNS)
    for name in ("period", "group", "form", "skew"):
        # None stays None: pandas would turn a column of nothing else, or of numbers, into NaN
        descriptors[name] = pd.Series([row[name] for row in rows], dtype=object)
    grids, coarse = _grids(series, points)
    notices += _few_notices(series) + coarse + _outside_notice(descriptors)
    return DensityEvolution(
        _curves(series, grids) if with_curves else pd.DataFrame(columns=CURVES_COLUMNS),
        descriptors,
        density_changes(descriptors),
        tuple(notices),
    )


def _all_series(frame, value, period, group):
    """Values by period: of all units, then of each group that the period has."""
    require_complete(frame, [name for name in (value, period, group) if name is not None])
    numbers = frame[value].to_numpy(dtype=float)
    infinite = np.isinf(numbers)
    if infinite.any():
        raise DataProblem("infinite_values", field=value, rows=list(frame.index[infinite]))
    times, periods = _codes(frame, period)
    codes, groups = _codes(frame, group)
    found = []
    for t, name in enumerate(periods):
        here = times == t
        own, labels = numbers[here], codes[here]
        found.append(_Series(name, None, own))
        if group is not None:
            parts = ((label, own[labels == g]) for g, label in enumerate(groups))
            found += [_Series(name, label, part) for label, part in parts if len(part)]
    return found


def _codes(frame, column):
    """Codes and sorted labels of a column; one label None where there is none."""
    if column is None:
        return np.zeros(len(frame), dtype=int), [None]
    codes, labels = pd.factorize(frame[column], sort=True)
    return codes, labels.tolist()


def _with_bandwidths(series, rule):
    """Give every series that can be drawn its bandwidth; notices of those where the rule found none."""
    unsolved = []
    for one in series:
        if len(one.values) < LEAST_VALUES or not one.has_spread:
            continue
        one.bandwidth = bandwidth(one.values, rule)
        if not one.drawn:
            one.bandwidth = nrd0(one.values)
            unsolved.append(one.place)
        if np.ptp(one.values) > MOST_BANDWIDTHS * one.bandwidth:
            one.bandwidth, one.too_wide = float("nan"), True
    if not unsolved:
        return []
    return [Notice("density_bandwidth_unsolved", {"count": len(unsolved), "places": unsolved})]


def _row(one, prominence, replicates, seed, bounded, tick):
    """One row of the descriptors."""
    n = len(one.values)
    row = dict.fromkeys(DESCRIPTORS_COLUMNS, np.nan)
    row.update(period=one.period, group=one.group, n=n, mean=float(one.values.mean()), form=None, skew=None)
    row["sd"] = float(np.std(one.values, ddof=1)) if n > 1 else np.nan
    if not one.drawn:
        return row
    found = describe_curve(one.values, one.bandwidth, prominence)
    row.update({name: getattr(found, name) for name in NUMBERS}, bandwidth=one.bandwidth)
    if bounded:
        row["outside"] = mass_outside(one.values, one.bandwidth)
    if n >= LEAST_DESCRIBED:
        if found.peaks > 1 and replicates:
            row["p_unimodal"] = silverman_test(one.values, replicates, seed, tick)[0]
        row["form"] = form_of(found.peaks, row["p_unimodal"], found.second_share)
        row["skew"] = skew_of(found.left_tail, found.right_tail)
    return row


def _grids(series, points):
    """Group to its grid, and notices of grids that are too coarse for the narrowest bandwidth."""
    grids, coarse = {}, []
    for group in dict.fromkeys(s.group for s in series):
        drawn = [s for s in series if s.group == group and s.drawn]
        if not drawn:
            continue
        widest, narrowest = (end(s.bandwidth for s in drawn) for end in (max, min))
        start = min(s.values.min() for s in drawn) - REACH * widest
        end = max(s.values.max() for s in drawn) + REACH * widest
        needed = np.ceil(POINTS_A_BANDWIDTH * (end - start) / narrowest) + 1
        grids[group] = np.linspace(start, end, int(max(points, min(needed, MOST_POINTS))))
        if grids[group][1] - grids[group][0] > narrowest:
            coarse += [s.place for s in drawn if s.bandwidth < grids[group][1] - grids[group][0]]
    if not coarse:
        return grids, []
    return grids, [Notice("density_grid_coarse", {"count": len(coarse), "places": coarse, "points": MOST_POINTS})]


def _curves(series, grids):
    """Points of all curves, in the order of the descriptors."""
    drawn = [s for s in series if s.drawn]
    sizes = [len(grids[s.group]) for s in drawn]
    return pd.DataFrame(
        {
            "period": np.repeat(np.array([s.period for s in drawn], dtype=object), sizes),
            "group": np.repeat(np.array([s.group for s in drawn], dtype=object), sizes),
            "x": np.concatenate([grids[s.group] for s in drawn]),
            "density": np.concatenate([kernel_density(s.values, s.bandwidth, grids[s.group]) for s in drawn]),
        },
        columns=CURVES_COLUMNS,
    )


def _few_notices(series):
    """Which periods and groups have no curve, and which no description."""
    enough = [s for s in series if len(s.values) >= LEAST_VALUES]
    found = (
        ("density_few_values", [s for s in series if len(s.values) < LEAST_VALUES], {"needed": LEAST_VALUES}),
        ("density_no_spread", [s for s in enough if not s.has_spread], {}),
        ("density_extreme_range", [s for s in series if s.too_wide], {"most": MOST_BANDWIDTHS}),
        (
            "density_not_described",
            [s for s in series if s.drawn and len(s.values) < LEAST_DESCRIBED],
            {"needed": LEAST_DESCRIBED},
        ),
    )
    return [
        Notice(code, {"count": len(places), "places": [s.place for s in places], **values})
        for code, places, values in found
        if places
    ]


def _outside_notice(descriptors):
    """That a curve runs on well beyond the bounds of its values."""
    outside = descriptors["outside"]
    if not (outside > MUCH_OUTSIDE).any():
        return []
    worst = descriptors.loc[outside.idxmax()]
    words = [str(worst[name]) for name in ("group", "period") if worst[name] is not None]
    values = {"count": int((outside > MUCH_OUTSIDE).sum()), "share": f"{100 * worst['outside']:.1f}"}
    return [Notice("density_outside", {**values, "place": " ".join(words) or "–"})]
