"""What one density curve looks like: its peaks, its width, its tails, the mass outside a range."""

from dataclasses import dataclass

import numpy as np
from scipy.integrate import cumulative_trapezoid
from scipy.special import ndtr

from .kerneldensity import kernel_density

REACH = 4.0  # bandwidths beyond the extremes
POINTS_A_BANDWIDTH = 16
LEAST_POINTS, MOST_POINTS = 512, 1 << 16
TAIL = 0.025  # share of the mass beyond the end of a tail
LEAST_PROMINENCE = 1e-6  # below this a peak may be rounding
FLAT = 1e-9  # share of the height within which points of a curve are equally high
LEAST_SHARE = 0.1  # share of the mass that a second peak needs to be one
LEVEL = 0.1  # of p, below which a second peak is taken for real
UNEVEN = 1.25  # ratio of the tails from which one of them is longer

FORMS = ("one_peak", "two_peaks", "several_peaks", "few_apart", "unsupported_peaks", "untested_peaks")


@dataclass(frozen=True)
class Descriptors:
    """Numbers of one curve; NaN where there is no second peak.

    Attributes
    ----------
    peaks : int
        Peaks that rise above their higher saddle by the prominence asked for; 1 or more.
    main_peak, peak_density : float
        Place and height of the highest peak.
    second_peak, second_prominence, second_share : float
        Place of the second highest peak, its rise above its higher saddle as a share of the height of the main peak,
        and the share of the mass between the saddles around it.
    half_width : float
        Width of the curve around the main peak where it is half as high.
    left_tail, right_tail : float
        Distance from the main peak to the points below and above which 2.5 % of the mass lie.
    """

    peaks: int
    main_peak: float
    peak_density: float
    second_peak: float
    second_prominence: float
    second_share: float
    half_width: float
    left_tail: float
    right_tail: float


def describe_curve(values, bandwidth, prominence=0.05):
    """Descriptors of a gaussian kernel density estimate.

    The curve is computed on a grid of its own, of 16 points a bandwidth (down to 4 where values reach over 4,000 to
    16,000 bandwidths), so that its descriptors depend on nothing but its values and its bandwidth.

    Parameters
    ----------
    values : (n,) array of float
    bandwidth : float
        Above 0.
    prominence : float
        Share of the highest density, 0 to 1, by which a peak must rise above its higher saddle to count. The highest
        peak always counts.

    Returns
    -------
    Descriptors

    Examples
    --------
    >>> found = describe_curve(np.array([0.0, 1.0, 9.0]), 1.0)
    >>> found.peaks, round(found.main_peak, 6), round(found.second_peak, 4), round(found.second_share, 4)
    (2, 0.5, 9.0, 0.3333)
    """
    grid = own_grid(values, bandwidth)
    curve = kernel_density(values, bandwidth, grid)
    places = _peaks(curve, max(prominence, LEAST_PROMINENCE) * curve.max())
    top = next(i for i in places if curve[i] >= curve.max() * (1 - FLAT))
    main = _vertex(grid, curve, top)
    height = float(kernel_density(values, bandwidth, np.array([main]))[0])
    mass = cumulative_trapezoid(curve, grid, initial=0.0)
    low, high = np.interp((TAIL * mass[-1], (1 - TAIL) * mass[-1]), mass, grid)
    second, rise, share = _second(grid, curve, mass, places, top)
    return Descriptors(
        peaks=len(places),
        main_peak=main,
        peak_density=height,
        second_peak=second,
        second_prominence=rise / height,
        second_share=share,
        half_width=_half_width(grid, curve, top, height),
        left_tail=max(float(main - low), 0.0),
        right_tail=max(float(high - main), 0.0),
    )


def own_grid(values, bandwidth):
    """Points from 4 bandwidths below the lowest value to 4 above the highest."""
    start, end = values.min() - REACH * bandwidth, values.max() + REACH * bandwidth
    points = POINTS_A_BANDWIDTH * (end - start) / bandwidth
    return np.linspace(start, end, int(min(max(points, LEAST_POINTS), MOST_POINTS)) + 1)


def mass_outside(values, bandwidth, lower=0.0, upper=1.0):
    """Share of a gaussian estimate's mass that lies outside the range of its values.

    Parameters
    ----------
    values : (n,) array of float
    bandwidth : float
    lower, upper : float

    Returns
    -------
    float

    Examples
    --------
    >>> mass_outside(np.array([0.0, 0.5]), 0.01)
    0.25
    """
    return float(np.mean(ndtr((lower - values) / bandwidth) + ndtr((values - upper) / bandwidth)))


def form_of(peaks, p, share):
    """The form of a curve as a code.

    Parameters
    ----------
    peaks : int
    p : float
        Of Silverman's test of one mode; NaN where it was not made.
    share : float
        Share of the mass under the second peak.

    Returns
    -------
    str
        ``one_peak``, ``two_peaks``, ``several_peaks`` (p below .1 and a second peak of a tenth of the mass or more),
        ``few_apart`` (p below .1, but the second peak holds less), ``unsupported_peaks`` (p of .1 or more), or
        ``untested_peaks``.

    Examples
    --------
    >>> form_of(2, 0.02, 0.3), form_of(2, 0.02, 0.03), form_of(3, 0.4, 0.3), form_of(1, float("nan"), float("nan"))
    ('two_peaks', 'few_apart', 'unsupported_peaks', 'one_peak')
    """
    if peaks == 1:
        return "one_peak"
    if np.isnan(p):
        return "untested_peaks"
    if p >= LEVEL:
        return "unsupported_peaks"
    if share < LEAST_SHARE:
        return "few_apart"
    return "two_peaks" if peaks == 2 else "several_peaks"


def skew_of(left_tail, right_tail):
    """Which tail is longer by a quarter or more: ``left``, ``right`` or ``even``.

    Examples
    --------
    >>> skew_of(1.0, 1.3), skew_of(1.3, 1.0), skew_of(1.0, 1.2)
    ('right', 'left', 'even')
    """
    if right_tail > UNEVEN * left_tail:
        return "right"
    return "left" if left_tail > UNEVEN * right_tail else "even"


def _peaks(curve, least):
    """Indices of the peaks that rise by ``least`` above the saddle to a peak as high or higher.

    A flat top is one peak in its middle: rounding makes many tops of one height there. Of two neighbouring peaks with a
    lower rise the higher one stays, the flattest saddle first.
    """
    steps = np.diff(curve)
    moves = np.flatnonzero(np.abs(steps) > FLAT * curve.max())
    rising = steps[moves] > 0
    turns = np.flatnonzero(rising[:-1] & ~rising[1:])
    places = ((moves[turns] + 1 + moves[turns + 1]) // 2).tolist()
    saddles = [curve[i : j + 1].min() for i, j in zip(places, places[1:])]
    while saddles:
        rises = [min(curve[i], curve[j]) - saddle for i, j, saddle in zip(places, places[1:], saddles)]
        flattest = int(np.argmin(rises))
        if rises[flattest] >= least:
            break
        lower = flattest if curve[places[flattest]] < curve[places[flattest + 1]] else flattest + 1
        del places[lower]
        saddles[max(lower - 1, 0) : lower + 1] = (
            [min(saddles[lower - 1 : lower + 1])] if 0 < lower < len(saddles) else []
        )
    return places


def _vertex(grid, curve, i):
    """Top of the parabola through a peak and its neighbours in logarithms, in which a gaussian is a parabola."""
    before, here, after = np.log(np.maximum(curve[i - 1 : i + 2], np.finfo(float).tiny))
    bend = before - 2 * here + after
    shift = 0.5 * (before - after) / bend if bend < -FLAT else 0.0
    return float(grid[i] + shift * (grid[1] - grid[0]))


def _half_width(grid, curve, top, height):
    """Distance of the points nearest to the peak where the curve falls to half its height."""
    low = curve < height / 2
    left = top - int(np.argmax(low[top::-1]))
    right = top + int(np.argmax(low[top:]))
    return _crossing(grid, curve, right - 1, height / 2) - _crossing(grid, curve, left, height / 2)


def _crossing(grid, curve, i, level):
    """Where the line from point i to the next one meets a level."""
    return float(grid[i] + (level - curve[i]) / (curve[i + 1] - curve[i]) * (grid[i + 1] - grid[i]))


def _second(grid, curve, mass, places, top):
    """Place, rise and share of the mass of the second highest peak."""
    others = [i for i in places if i != top]
    if not others:
        return (float("nan"),) * 3
    second = max(others, key=lambda i: curve[i])
    nth = list(places).index(second)
    before = 0 if nth == 0 else _saddle(curve, places[nth - 1], second)
    after = len(curve) - 1 if nth == len(places) - 1 else _saddle(curve, second, places[nth + 1])
    share = (mass[after] - mass[before]) / mass[-1]
    rise = curve[second] - curve[min(second, top) : max(second, top) + 1].min()
    return _vertex(grid, curve, second), float(rise), float(share)


def _saddle(curve, i, j):
    """Index of the lowest point between two peaks."""
    return i + int(np.argmin(curve[i : j + 1]))
