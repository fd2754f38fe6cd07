"""Bandwidths of a gaussian kernel: rules of thumb, and Sheather and Jones' equation."""

import numpy as np
from scipy.fft import irfft, next_fast_len, rfft
from scipy.optimize import brentq

from .problems import DataProblem

RULES = ("nrd0", "scott", "silverman", "sheather_jones")
MOST_PAIRED = 1000  # values up to which every pair is looked at
CELLS_A_BANDWIDTH = 400  # cells of the widest bandwidth that is searched, where pairs are counted in cells
MOST_CELLS = 1 << 22
FAR = 80.0  # squared distance in pilot bandwidths beyond which a pair adds nothing
WIDENINGS = 99  # how often the search may go on outside its first limits
ROUNDING = 1e-10  # share of the largest value by which quartiles differ that are the same but for rounding


def bandwidth(values, rule="nrd0"):
    """Bandwidth (the kernel's standard deviation) by one of four rules.

    Parameters
    ----------
    values : (n,) array of float
        Two values or more, none missing.
    rule : {"nrd0", "scott", "silverman", "sheather_jones"}
        See :func:`nrd0`, :func:`scott`, :func:`silverman`, :func:`sheather_jones`.

    Returns
    -------
    float
        In the unit of the values.

    Raises
    ------
    DataProblem
        ``option_unknown``.

    Examples
    --------
    >>> [round(bandwidth(np.arange(10.0), rule), 6) for rule in ("nrd0", "scott", "silverman")]
    [1.719286, 1.910318, 2.023455]
    """
    rules = {"nrd0": nrd0, "scott": scott, "silverman": silverman, "sheather_jones": sheather_jones}
    if rule not in rules:
        raise DataProblem("option_unknown", key="bandwidth", options=list(rules), value=rule)
    return rules[rule](np.asarray(values, dtype=float))


def nrd0(values):
    """Silverman's rule of thumb, .9 min(sd, IQR / 1.34) n^(-1/5), as ``bw.nrd0`` of R has it.

    Parameters
    ----------
    values : (n,) array of float

    Returns
    -------
    float
        The standard deviation divides by n - 1 and the quartiles interpolate between order statistics (type 7). Where
        the quartiles coincide the standard deviation stands alone; where all values are equal the first one takes its
        place, without sign, or 1 where that is 0.

    References
    ----------
    Silverman, B. W. (1986). Density Estimation for Statistics and Data Analysis. Chapman and Hall. Equation (3.31).

    Examples
    --------
    >>> round(nrd0(np.array([1.0, 2.0, 3.0, 4.0, 5.0])) * 5**0.2, 9)  # .9 * 2 / 1.34
    1.343283582
    """
    deviation = _deviation(values)
    spread = min(deviation, _quartile_range(values) / 1.34)
    return 0.9 * (spread or deviation or abs(float(values[0])) or 1.0) * len(values) ** -0.2


def scott(values):
    """Scott's rule, sd n^(-1/5): the default of ``scipy.stats.gaussian_kde``.

    Parameters
    ----------
    values : (n,) array of float

    Returns
    -------
    float

    References
    ----------
    Scott, D. W. (1992). Multivariate Density Estimation. Wiley. doi 10.1002/9780470316849
    """
    return _deviation(values) * len(values) ** -0.2


def silverman(values):
    """sd (3 n / 4)^(-1/5): the rule that ``scipy.stats.gaussian_kde`` calls Silverman's.

    Parameters
    ----------
    values : (n,) array of float

    Returns
    -------
    float

    References
    ----------
    Silverman, B. W. (1986). Density Estimation for Statistics and Data Analysis. Chapman and Hall. Section 4.3.2.
    """
    return _deviation(values) * (0.75 * len(values)) ** -0.2


def sheather_jones(values):
    """The bandwidth that solves Sheather and Jones' equation (``bw.SJ`` of R, method "ste").

    Up to 1000 values the equation takes every pair of values as it is. More values are binned linearly into cells of
    1/400 of the widest bandwidth searched, which changes the result by less than 1e-4 of itself. R bins always, into
    1000 cells, and stops about a hundredth before the solution; here it is exact.

    Parameters
    ----------
    values : (n,) array of float

    Returns
    -------
    float
        NaN where the equation has no solution, as for very few values that lie far apart, or where more than 1000
        values reach over more than 10,000 of the widest bandwidths, which are too many cells. Where the quartiles
        coincide the pilot estimates take the standard deviation.

    References
    ----------
    Sheather, S. J., Jones, M. C. (1991). A reliable data-based bandwidth selection method for kernel density
    estimation. JRSS B 53(3), 683-690. doi 10.1111/j.2517-6161.1991.tb01857.x. Equations (9) and (12).
    """
    n = len(values)
    spread = min(_deviation(values), _quartile_range(values) / 1.349) or _deviation(values)
    if not spread:
        return float("nan")
    widest = 1.144 * spread * n**-0.2
    if n > MOST_PAIRED and np.ptp(values) * CELLS_A_BANDWIDTH > MOST_CELLS * widest:
        return float("nan")
    pairs = _all_pairs(values) if n <= MOST_PAIRED else _binned_pairs(values, widest / CELLS_A_BANDWIDTH)
    curvature = _fourth(pairs, n, 1.24 * spread * n ** (-1 / 7))
    change = -_sixth(pairs, n, 1.23 * spread * n ** (-1 / 9))
    if not (np.isfinite(change) and change > 0 and curvature > 0):
        return float("nan")
    factor = 1.357 * (curvature / change) ** (1 / 7)

    def excess(h):
        roughness = _fourth(pairs, n, factor * h ** (5 / 7))
        return (2 * np.sqrt(np.pi) * n * roughness) ** -0.2 - h if roughness > 0 else np.inf

    return _root(excess, 0.1 * widest, widest)


def _root(excess, lower, upper):
    """Where ``excess`` is 0; the limits are moved apart in turns until it changes its sign between them."""
    below, above = excess(lower), excess(upper)
    for i in range(WIDENINGS):
        if below * above <= 0:
            break
        if i % 2:
            lower /= 1.2
            below = excess(lower)
        else:
            upper *= 1.2
            above = excess(upper)
    if not (np.isfinite(below) and np.isfinite(above) and below * above <= 0):
        return float("nan")
    return float(brentq(excess, lower, upper, xtol=1e-10 * upper, rtol=1e-9))


def _all_pairs(values):
    """Rising distances of all pairs of different values, each pair in both orders, and of the values to themselves."""
    ordered = np.sort(values)
    distances = np.sort((ordered[:, None] - ordered)[np.tril_indices(len(ordered), -1)])
    return np.append(0.0, distances), np.append(float(len(values)), np.full(len(distances), 2.0))


def _binned_pairs(values, cell):
    """The same, with values shared out between the two nearest points of a lattice."""
    start, width = values.min(), np.ptp(values)
    cells = int(width / cell) + 2
    cell = width / (cells - 1)
    counts = shared_out(values, start, cell, cells)
    length = next_fast_len(2 * cells, real=True)
    pairs = irfft(np.abs(rfft(counts, length)) ** 2, length)[:cells]
    pairs[1:] *= 2
    return cell * np.arange(cells), pairs


def shared_out(values, start, step, points):
    """Linear binning: every value is shared out between the two nearest points of a lattice.

    Parameters
    ----------
    values : (n,) array of float
        Between the first and the last point.
    start, step : float
    points : int

    Returns
    -------
    (points,) array of float
        Sums to n.

    Examples
    --------
    >>> shared_out(np.array([0.0, 0.25, 2.0]), 0.0, 1.0, 3)
    array([1.75, 0.25, 1.  ])
    """
    place = (values - start) / step
    left = np.clip(place.astype(np.int64), 0, points - 2)
    share = place - left
    return np.bincount(left, 1 - share, points) + np.bincount(left + 1, share, points)


def _fourth(pairs, n, pilot):
    """Estimate of the integral of f'' squared: the mean of the kernel's fourth derivative over pairs."""
    u, weight = _near(pairs, pilot)
    return weight @ (np.exp(-u / 2) * ((u - 6) * u + 3)) / (n * (n - 1) * pilot**5 * np.sqrt(2 * np.pi))


def _sixth(pairs, n, pilot):
    """The same of the sixth derivative; below 0 as a rule."""
    u, weight = _near(pairs, pilot)
    return weight @ (np.exp(-u / 2) * (((u - 15) * u + 45) * u - 15)) / (n * (n - 1) * pilot**7 * np.sqrt(2 * np.pi))


def _near(pairs, pilot):
    """Squared distances in pilot bandwidths, and the weights, of the pairs that count."""
    distances, weights = pairs
    last = np.searchsorted(distances, pilot * np.sqrt(FAR), side="right")
    return (distances[:last] / pilot) ** 2, weights[:last]


def _deviation(values):
    return float(np.std(values, ddof=1)) if len(values) > 1 else 0.0


def _quartile_range(values):
    low, high = np.quantile(values, (0.25, 0.75))
    return float(high - low) if high - low > ROUNDING * np.abs(values).max() else 0.0
