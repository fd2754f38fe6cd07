"""Gaussian kernel density estimates on a grid, the number of their modes, and Silverman's test of one mode."""

import numpy as np
from scipy.fft import irfft, next_fast_len, rfft

from .bandwidths import shared_out

MOST_DIRECT = 2_000_000  # kernels (values times points) up to which they are summed one by one
CELLS_A_BANDWIDTH = 32  # of the lattice on which more values are binned
MOST_CELLS = 1 << 22
REACH = 8.5  # bandwidths after which a kernel is below the last digit
FLAT = 1e-12  # share of the highest density below which two neighbours are equal but for rounding
SEARCH_CELLS = 24  # cells a bandwidth while the critical bandwidth is searched
TEST_CELLS = 12  # cells a bandwidth in bootstrap samples
MOST_DRAWN = 1_000_000  # numbers that are held at once
CLOSE = 1e-5  # relative width at which the search for the critical bandwidth ends


def kernel_density(values, bandwidth, grid):
    """Gaussian kernel density estimate.

    Parameters
    ----------
    values : (n,) array of float
    bandwidth : float
        Standard deviation of the kernel, above 0.
    grid : (m,) array of float
        Rising, evenly spaced.

    Returns
    -------
    (m,) array of float
        0 or more, in 1 / unit of the values. Up to 2,000,000 pairs of a value and a point the kernels are summed one
        by one. Beyond that the values are shared out on a lattice of 32 cells a bandwidth (fewer where values reach
        over 130,000 bandwidths) and smoothed by fast Fourier transform: within 1e-4 of the highest density.

    Examples
    --------
    >>> kernel_density(np.array([0.0]), 1.0, np.array([-1.0, 0.0, 1.0])).round(6)
    array([0.241971, 0.398942, 0.241971])
    """
    scale = len(values) * bandwidth * np.sqrt(2 * np.pi)
    if len(values) * len(grid) <= MOST_DIRECT or len(grid) < 2:
        return np.exp(-0.5 * ((grid[:, None] - values) / bandwidth) ** 2).sum(axis=1) / scale
    step = (grid[-1] - grid[0]) / (len(grid) - 1)
    before = max(0, int(np.ceil((grid[0] - values.min()) / step)))
    after = max(0, int(np.ceil((values.max() - grid[-1]) / step)))
    steps = len(grid) - 1 + before + after
    parts = int(max(1, min(np.ceil(step * CELLS_A_BANDWIDTH / bandwidth), MOST_CELLS // steps)))
    counts = shared_out(values, grid[0] - before * step, step / parts, steps * parts + 1)
    found = smoothed(counts, bandwidth / step * parts)
    return found[before * parts :: parts][: len(grid)] / scale


def smoothed(counts, width):
    """Counts on a lattice convolved with a gaussian kernel of height 1.

    Parameters
    ----------
    counts : (..., m) array of float
    width : float
        Standard deviation of the kernel in cells.

    Returns
    -------
    (..., m) array of float
    """
    m = counts.shape[-1]
    reach = min(m - 1, int(np.ceil(REACH * width)))
    length = next_fast_len(m + reach, real=True)
    kernel = np.zeros(length)
    lags = np.arange(reach + 1)
    kernel[: reach + 1] = np.exp(-0.5 * (lags / width) ** 2)
    kernel[length - reach :] = kernel[reach:0:-1]
    found = irfft(rfft(counts, length) * rfft(kernel), length)[..., :m]
    return np.maximum(found, 0.0)


def count_modes(densities):
    """Number of local maxima of a curve that rises before its first point and falls after its last.

    Parameters
    ----------
    densities : (m,) array of float

    Returns
    -------
    int
        Differences below 1e-12 of the highest density count as rounding.

    Examples
    --------
    >>> count_modes(np.array([0.0, 2.0, 1.0, 1.0, 3.0, 0.0]))
    2
    """
    steps = np.diff(densities)
    steps = steps[np.abs(steps) > FLAT * densities.max()] > 0
    rises = np.concatenate([[True], steps, [False]])
    return int(np.count_nonzero(rises[:-1] & ~rises[1:]))


def critical_bandwidth(values, modes=1):
    """The smallest bandwidth whose gaussian estimate has at most so many modes.

    The number of modes never grows with the bandwidth of a gaussian kernel, so that bisection finds the place.

    Parameters
    ----------
    values : (n,) array of float
        Two different values or more.
    modes : int

    Returns
    -------
    float
        With a relative error of about 1e-4; 0 where there are not more different values than ``modes``.

    References
    ----------
    Silverman, B. W. (1981). Using kernel density estimates to investigate multimodality. JRSS B 43(1), 97-99.
    doi 10.1111/j.2517-6161.1981.tb01155.x

    Examples
    --------
    >>> round(critical_bandwidth(np.array([0.0, 1.0])), 3)  # two kernels merge at half their distance
    0.5
    """
    if len(np.unique(values)) <= modes:
        return 0.0
    span = float(np.ptp(values))
    upper = (
        span  # every value lies within one bandwidth of every point between the extremes, where all kernels bend down
    )
    lower = upper / 2
    while _modes_at(values, lower, _lattice(span, lower)) <= modes:
        upper, lower = lower, lower / 2
    lattice = _lattice(span, lower)
    while upper - lower > CLOSE * upper:
        middle = (lower + upper) / 2
        if _modes_at(values, middle, lattice) > modes:
            lower = middle
        else:
            upper = middle
    return upper


def _lattice(span, bandwidth):
    """Number of points between the extremes, where all modes are."""
    return int(min(SEARCH_CELLS * span / bandwidth, MOST_CELLS)) + 2


def _modes_at(values, bandwidth, points):
    step = np.ptp(values) / (points - 1)
    return count_modes(smoothed(shared_out(values, values.min(), step, points), bandwidth / step))


def silverman_test(values, replicates=499, seed=1, tick=None):
    """Silverman's test of the hypothesis that a density has one mode.

    Samples are drawn from the estimate with the critical bandwidth of one mode, shrunk towards its mean so that it has
    the variance of the values; p is the share of samples whose estimate with this bandwidth has more than one mode.

    Parameters
    ----------
    values : (n,) array of float
        Two different values or more.
    replicates : int
        Samples, 1 or more.
    seed : int
    tick : callable, optional
        Called with the finished part, 0 to 1; may raise ``Cancelled``.

    Returns
    -------
    p : float
        (1 + number of samples with more modes) / (1 + samples): above 0, at most 1. Under one rounded mode with light
        tails it is small less often than it says; on flat tops, and where a few values lie far out in a tail, which are
        a mode of their own, it is small too often.
    critical : float
        The critical bandwidth.

    References
    ----------
    Silverman, B. W. (1981). Using kernel density estimates to investigate multimodality. JRSS B 43(1), 97-99.
    doi 10.1111/j.2517-6161.1981.tb01155.x. Calibration: Hall, P., York, M. (2001). Statistica Sinica 11(2), 515-536.

    Examples
    --------
    >>> silverman_test(np.append(np.arange(20.0), np.arange(80.0, 100.0)))[0]
    0.002
    """
    critical = critical_bandwidth(values)
    step = critical / TEST_CELLS
    start = values.min() - 5 * critical
    points = int(min((np.ptp(values) + 10 * critical) / step, MOST_CELLS)) + 2
    step = (np.ptp(values) + 10 * critical) / (points - 1)
    weights = smoothed(shared_out(values, start, step, points), critical / step)
    # A sample of the shrunk estimate, smoothed by the critical bandwidth, has the modes of an unshrunk one smoothed by
    # a bandwidth as much wider: the shape does not depend on the unit.
    width = critical / step * np.sqrt(1 + critical**2 / np.var(values))
    rng, done, more = np.random.default_rng(seed), 0, 0
    while done < replicates:
        size = min(replicates - done, max(1, MOST_DRAWN // max(points, min(len(values), 4 * points))))
        counts = _samples(rng, weights / weights.sum(), len(values), size)
        more += int(np.count_nonzero(_more_than_one(smoothed(counts, width))))
        done += size
        if tick is not None:
            tick(done / replicates)
    return (1 + more) / (1 + replicates), critical


def _samples(rng, shares, n, size):
    """Counts of ``size`` samples of n values in cells of known shares: drawn value by value, or cell by cell."""
    if n > 4 * len(shares):
        return rng.multinomial(n, shares, size=size).astype(float)
    edges = np.cumsum(shares)
    cells = np.searchsorted(edges, rng.random((size, n)) * edges[-1], side="right")
    cells = np.minimum(cells, len(shares) - 1) + len(shares) * np.arange(size)[:, None]
    return np.bincount(cells.ravel(), minlength=size * len(shares)).reshape(size, len(shares)).astype(float)


def _more_than_one(densities):
    """Which rows rise again after they have fallen."""
    steps = np.diff(densities, axis=1)
    flat = FLAT * densities.max(axis=1, keepdims=True)
    fallen = np.logical_or.accumulate(steps < -flat, axis=1)
    return (fallen & (steps > flat)).any(axis=1)
