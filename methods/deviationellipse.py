"""Standard deviational ellipses: how far units spread around their weighted centre, and in which direction."""

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd

from .gravitycentre import check_weights, in_order, place_name, turned, weighted_centre
from .problems import DataProblem, Notice

VARIANCES = ("population", "sample_corrected", "arcgis", "crimestat")
FEWEST = 3  # two places lie on a line
VERTICES = 180
ELLIPSE_COLUMNS = ("period", "group", "n", "x", "y", "semi_major", "semi_minor", "rotation", "area", "axis_ratio")
ELLIPSE_COLUMNS += ("coverage",)
# Shares of the longer axis: a shorter one below the first is rounding, one within the second of it is as long.
FLAT, ROUND = 1e-9, 1e-9


@dataclass(frozen=True)
class DeviationEllipse:
    """An ellipse on the plane of its coordinates.

    Attributes
    ----------
    x, y : float
        Its centre.
    semi_major, semi_minor : float
        Half the length of its axes, in the unit of the coordinates.
    rotation : float
        Degrees clockwise from north to the longer axis, 0 up to 180; NaN where both axes are alike.
    coverage : float
        Percent of the weight that lies inside it or on it.
    n : int
        Units with a weight above 0.
    """

    x: float
    y: float
    semi_major: float
    semi_minor: float
    rotation: float
    coverage: float
    n: int

    @property
    def area(self):
        return math.pi * self.semi_major * self.semi_minor

    @property
    def axis_ratio(self):
        """Shorter axis by longer axis: 1 for a circle."""
        return self.semi_minor / self.semi_major


def deviation_ellipse(x, y, weights=None, standard_deviations=1.0, variance="population"):
    """The standard deviational ellipse of weighted places, its axes along the principal axes of their covariance.

    The axes are the standard deviations in the directions in which these are largest and smallest. Yuill's formula for
    the angle, tan 2a = 2 sum(w u v) / (sum(w v^2) - sum(w u^2)) with deviations u to the east and v to the north, gives
    the same ones. Lefever's curve, which holds the standard deviations in all other directions too, is no ellipse.

    Parameters
    ----------
    x, y : (n,) array_like
        Coordinates on a plane.
    weights : (n,) array_like, optional
        0 or more; 1 by default.
    standard_deviations : float
        Length of the half axes in standard deviations, above 0.
    variance : {"population", "sample_corrected", "arcgis", "crimestat"}
        population: sum(w d^2) / sum(w), in which weights act as repetitions. The others lengthen the axes, with n the
        number of units with a weight above 0: sample_corrected by sqrt(n / (n - 2)), arcgis by sqrt(2), crimestat by
        sqrt(2 n / (n - 2)).

    Returns
    -------
    DeviationEllipse or None
        None for fewer than three units with a weight, and where these lie on one line.

    Raises
    ------
    DataProblem
        ``option_unknown``, ``gravity_deviations``.

    References
    ----------
    Yuill, R. S. (1971). The standard deviational ellipse. Geografiska Annaler B 53, 28-39, doi 10.2307/490885.
    Wang, B., Shi, W., Miao, Z. (2015). PLoS ONE 10, e0118537, doi 10.1371/journal.pone.0118537.

    Examples
    --------
    >>> found = deviation_ellipse([-3, 3, 3, -3], [-1, -1, 1, 1])
    >>> found.semi_major, round(found.semi_minor, 12), found.rotation
    (3.0, 1.0, 90.0)
    """
    if variance not in VARIANCES:
        raise DataProblem("option_unknown", key="VARIANCE", options=list(VARIANCES), value=variance)
    if not standard_deviations > 0:
        raise DataProblem("gravity_deviations", value=standard_deviations)
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    w = np.ones(len(x)) if weights is None else np.asarray(weights, dtype=float)
    x, y, w = x[w > 0], y[w > 0], w[w > 0]
    if len(w) < FEWEST:
        return None
    # Near their middle coordinates keep their digits.
    middle = x.mean(), y.mean()
    centre = weighted_centre(x - middle[0], y - middle[1], w)
    deviations = np.column_stack([x - middle[0] - centre[0], y - middle[1] - centre[1]])
    _, lengths, axes = np.linalg.svd(deviations * np.sqrt(w / w.sum())[:, None], full_matrices=False)
    if not lengths[1] > FLAT * lengths[0]:
        return None
    factor = standard_deviations * _lengthening(variance, len(w))
    rotation = turned(math.degrees(math.atan2(axes[0, 0], axes[0, 1])), 180.0)
    return DeviationEllipse(
        x=float(centre[0] + middle[0]),
        y=float(centre[1] + middle[1]),
        semi_major=float(lengths[0] * factor),
        semi_minor=float(lengths[1] * factor),
        rotation=math.nan if lengths[1] >= lengths[0] * (1 - ROUND) else rotation,
        coverage=_coverage(deviations @ axes.T, lengths * factor, w),
        n=len(w),
    )


def _lengthening(variance, n):
    """What the axes are multiplied by."""
    small_sample, plane = variance in ("sample_corrected", "crimestat"), variance in ("arcgis", "crimestat")
    return math.sqrt((n / (n - 2) if small_sample else 1.0) * (2.0 if plane else 1.0))


def _coverage(deviations, half_axes, weights):
    """Percent of the weight inside; a unit on the outline, up to rounding, is inside."""
    inside = ((deviations / half_axes) ** 2).sum(axis=1) <= 1 + 1e-9
    return float(100 * weights[inside].sum() / weights.sum())


def outline(ellipse, vertices=VERTICES):
    """Places on an ellipse, beginning at the northern end of its longer axis and closed there.

    Parameters
    ----------
    ellipse : DeviationEllipse
        With a NaN rotation its longer axis is taken to lie north.
    vertices : int

    Returns
    -------
    (vertices + 1, 2) ndarray
    """
    turn = math.radians(0.0 if math.isnan(ellipse.rotation) else ellipse.rotation)
    angle = np.linspace(0.0, 2 * math.pi, vertices, endpoint=False)
    along, across = ellipse.semi_major * np.cos(angle), ellipse.semi_minor * np.sin(angle)
    east = along * math.sin(turn) + across * math.cos(turn)
    north = along * math.cos(turn) - across * math.sin(turn)
    ring = np.column_stack([ellipse.x + east, ellipse.y + north])
    return np.vstack([ring, ring[:1]])


@dataclass(frozen=True)
class DeviationEllipses:
    """Table of :func:`deviation_ellipses`, the outline of each of its rows, and notices."""

    table: pd.DataFrame
    outlines: list
    notices: tuple = ()


def deviation_ellipses(
    frame,
    value,
    period=None,
    group=None,
    kilometres=0.001,
    standard_deviations=1.0,
    variance="population",
    tick=None,
):
    """A standard deviational ellipse for each period, of all units and of each group.

    Parameters
    ----------
    frame, value, period, group, kilometres, tick
        As for :func:`~..gravitycentre.gravity_centres`.
    standard_deviations, variance
        As for :func:`deviation_ellipse`.

    Returns
    -------
    DeviationEllipses
        ``semi_major`` and ``semi_minor`` in km, ``area`` in km2, ``x`` and ``y`` in the unit of the coordinates.
        Periods and groups whose units are too few, or lie on one line, have no row.

    Raises
    ------
    DataProblem
        ``gravity_negative``, ``gravity_no_weight``, ``gravity_deviations``, ``option_unknown``.
    """
    check_weights(frame, value)
    placed = frame[frame["x"].notna() & frame["y"].notna()]
    rows, outlines, absent = [], [], []
    terms = list(in_order(placed, period, group))
    for number, (when, of, part) in enumerate(terms):
        if tick is not None:
            tick(number / len(terms))
        found = deviation_ellipse(part["x"], part["y"], part[value], standard_deviations, variance)
        if found is None:
            absent.append(place_name(when, of))
            continue
        axes = found.semi_major * kilometres, found.semi_minor * kilometres
        area = found.area * kilometres**2
        rows.append((when, of, found.n, found.x, found.y, *axes, found.rotation, area))
        rows[-1] += (found.axis_ratio, found.coverage)
        outlines.append(outline(found))
    table = pd.DataFrame(rows, columns=list(ELLIPSE_COLUMNS)).astype({"period": object, "group": object})
    return DeviationEllipses(table, outlines, tuple(_notices(absent)))


def _notices(absent):
    if absent == [""]:
        yield Notice("gravity_ellipse_absent")
    elif absent:
        yield Notice("gravity_ellipses_absent", {"count": len(absent), "places": absent})
