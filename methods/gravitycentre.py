"""Gravity centres: where the weighted mean of the places of units lies in each period, and how it moves."""

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd

from .panel import runs
from .problems import DataProblem, Notice
from .rates import years_of

__all__ = ["GravityCentres", "bearing", "compass_point", "gravity_centres", "weighted_centre"]

COMPASS = ("N", "NE", "E", "SE", "S", "SW", "W", "NW")
CENTRE_COLUMNS = ("period", "group", "n", "weight", "x", "y", "distance", "bearing", "direction", "speed")
PATH_COLUMNS = ("group", "step", "from_period", "to_period", "distance", "bearing", "direction", "speed")
# A step shorter than this share of the units' extent is rounding: sums of millions of metres keep 16 digits.
UNMOVED = 1e-12


@dataclass(frozen=True)
class GravityCentres:
    """Tables of :func:`gravity_centres`.

    Attributes
    ----------
    centres : DataFrame
        One row per period, all units (``group`` None) first, then each group.
    path : DataFrame
        One row per step from a centre to the next one of the same group.
    lines : list of (2, 2) ndarray
        Start and end of each row of ``path``, x and y.
    total_distance, path_length : float
        Kilometres from the first to the last centre of all units, straight and along all centres between; 0 for one
        centre.
    notices : tuple of Notice
    """

    centres: pd.DataFrame
    path: pd.DataFrame
    lines: list
    total_distance: float
    path_length: float
    notices: tuple = ()


def weighted_centre(x, y, weights):
    """Weighted mean of places.

    Parameters
    ----------
    x, y : (n,) array_like
        Coordinates on a plane.
    weights : (n,) array_like
        0 or more, with a sum above 0.

    Returns
    -------
    float, float

    References
    ----------
    Yuill, R. S. (1971). The standard deviational ellipse. Geografiska Annaler B 53, 28-39, doi 10.2307/490885.

    Examples
    --------
    >>> weighted_centre([0, 4], [0, 8], [3, 1])
    (1.0, 2.0)
    """
    shares = np.asarray(weights, dtype=float) / np.sum(weights)
    return float(shares @ np.asarray(x, dtype=float)), float(shares @ np.asarray(y, dtype=float))


def bearing(east, north):
    """Direction of a step on a plane in degrees clockwise from north, 0 up to 360; NaN where nothing moved.

    Examples
    --------
    >>> bearing(0, 5), bearing(3, 0), bearing(-2, -2)
    (0.0, 90.0, 225.0)
    """
    if east == 0 and north == 0:
        return math.nan
    return turned(math.degrees(math.atan2(east, north)), 360.0)


def turned(angle, circle):
    """``angle`` inside [0, circle): the remainder of a tiny negative angle is rounded up to the circle itself."""
    rest = angle % circle
    return 0.0 if rest == circle else rest


def compass_point(degrees):
    """The nearest of the eight points of the compass, each the middle of 45 degrees; None for NaN.

    Examples
    --------
    >>> compass_point(22.4), compass_point(22.5), compass_point(350), compass_point(200)
    ('N', 'NE', 'N', 'S')
    """
    if math.isnan(degrees):
        return None
    return COMPASS[int((degrees + 22.5) // 45) % 8]


def gravity_centres(frame, value, unit=None, period=None, group=None, kilometres=0.001, tick=None):
    """Weighted centre of the units in each period, of all units and of each group, and the steps between them.

    Parameters
    ----------
    frame : DataFrame
        One row per unit and period with the columns ``x`` and ``y`` (coordinates on a plane, NaN where a unit has no
        place: such rows take no part) and those named here.
    value : str
        Column of weights, 0 or more, without gaps.
    unit, period, group : str, optional
        Columns; rows without a group belong to all units only.
    kilometres : float
        Kilometres in one unit of the coordinates.
    tick : callable, optional
        Called with the finished part, 0 to 1; may raise ``Cancelled``.

    Returns
    -------
    GravityCentres
        ``centres``: ``n`` units with a weight above 0, their total ``weight``, ``x`` and ``y`` in the unit of the
        coordinates, and from the centre of the period before ``distance`` (km), ``bearing`` (degrees clockwise from
        north), ``direction`` (one of eight codes) and ``speed`` (km a year, where periods are years or dates). A period
        without any weight has no row; the next step starts at the centre before it. ``path`` has no row for a step in
        which nothing moved.

    Raises
    ------
    DataProblem
        ``gravity_negative``, ``gravity_no_weight``.
    """
    check_weights(frame, value)
    placed = frame[frame["x"].notna() & frame["y"].notna()]
    # Coordinates near their middle keep their digits: those of a plane begin millions of metres away.
    middle = placed[["x", "y"]].mean()
    extent = float(np.hypot(*(placed[["x", "y"]].max() - placed[["x", "y"]].min())))
    rows, empty = [], []
    terms = list(in_order(placed, period, group))
    for number, (when, of, part) in enumerate(terms):
        if tick is not None:
            tick(number / len(terms))
        weights = part[value].to_numpy(dtype=float)
        if not weights.sum() > 0:
            empty.append(place_name(when, of))
            continue
        east, north = weighted_centre(part["x"] - middle["x"], part["y"] - middle["y"], weights)
        rows.append((when, of, int((weights > 0).sum()), float(weights.sum()), east, north))
    centres = pd.DataFrame(rows, columns=["period", "group", "n", "weight", "east", "north"]).astype(
        {"period": object, "group": object}
    )
    centres = _with_steps(centres, kilometres, UNMOVED * extent)
    total, length = _totals(centres, kilometres, UNMOVED * extent)
    centres = centres.assign(x=centres.pop("east") + middle["x"], y=centres.pop("north") + middle["y"])
    path, lines = _path(centres)
    notices = [*_panel_notices(placed, unit, period), *_centre_notices(empty, centres, period)]
    return GravityCentres(centres[list(CENTRE_COLUMNS)], path, lines, total, length, tuple(notices))


def check_weights(frame, value):
    """Raise where weights are below 0, or where no row with a place has any."""
    negative = frame[value] < 0
    if negative.any():
        raise DataProblem("gravity_negative", field=value, rows=frame.index[negative].tolist())
    if not (frame.loc[frame["x"].notna() & frame["y"].notna(), value] > 0).any():
        raise DataProblem("gravity_no_weight", field=value)


def in_order(frame, period=None, group=None):
    """Period, group and rows: all units through the periods first, then each group through the periods."""
    terms = list(runs(frame, period, group))
    return sorted(terms, key=lambda term: (term[1] is not None, "" if term[1] is None else term[1]))


def place_name(period, group):
    """A period and group in words; empty for all units of a cross-section."""
    return " ".join(str(part) for part in (group, period) if part is not None)


def _with_steps(centres, kilometres, unmoved):
    """The centres with the step from the one before, of the same group."""
    steps = []
    for _, own in centres.groupby("group", sort=False, dropna=False):
        years = years_of(own["period"])
        moves = own[["east", "north"]].diff().to_numpy()
        for number, (index, (east, north)) in enumerate(zip(own.index, moves)):
            if number == 0:
                steps.append((index, math.nan, math.nan, None, math.nan))
                continue
            moved = math.hypot(east, north)
            east, north = (0.0, 0.0) if moved <= unmoved else (east, north)
            distance, angle = math.hypot(east, north) * kilometres, bearing(east, north)
            gap = math.nan if years is None else years[number] - years[number - 1]
            steps.append((index, distance, angle, compass_point(angle), distance / gap))
    table = pd.DataFrame(steps, columns=["row", "distance", "bearing", "direction", "speed"]).set_index("row")
    return centres.join(table.astype({"direction": object}))


def _totals(centres, kilometres, unmoved):
    """The way of the centre of all units, straight and step by step."""
    own = centres[centres["group"].isna()]
    ends = own[["east", "north"]].iloc[[0, -1]].to_numpy()
    straight = math.hypot(*(ends[1] - ends[0]))
    return straight * kilometres if straight > unmoved else 0.0, float(own["distance"].sum())


def _path(centres):
    """One row and one line for each step that moves."""
    rows, lines = [], []
    for _, own in centres.groupby("group", sort=False, dropna=False):
        records = own.to_dict("records")
        for step, (start, end) in enumerate(zip(records, records[1:]), 1):
            if end["distance"] == 0:
                continue
            found = {name: end[name] for name in ("group", "distance", "bearing", "direction", "speed")}
            rows.append({**found, "step": step, "from_period": start["period"], "to_period": end["period"]})
            lines.append(np.array([(start["x"], start["y"]), (end["x"], end["y"])]))
    return pd.DataFrame(rows, columns=list(PATH_COLUMNS)), lines


def _panel_notices(placed, unit, period):
    """What makes periods differ in more than their weights."""
    if period is None:
        return
    counts = placed.groupby(period)[period].count()
    if len(counts) == 1:
        yield Notice("gravity_one_period", {"period": counts.index[0]})
        return
    if unit is not None:
        present = placed.groupby(unit)[period].nunique()
        absent = present.index[present < len(counts)].tolist()
        if absent:
            yield Notice("gravity_units_absent", {"count": len(absent), "names": absent})
    elif counts.min() < counts.max():
        values = {"least": int(counts.min()), "most": int(counts.max())}
        yield Notice("gravity_counts_differ", {**values, "period": counts.idxmin()})


def _centre_notices(empty, centres, period):
    """Periods without weight, and a centre that stays where it is."""
    if empty:
        yield Notice("gravity_without_weight", {"count": len(empty), "places": empty})
    steps = centres["distance"].dropna()
    if period is not None and len(steps) and (steps == 0).all():
        yield Notice("gravity_unmoved")
