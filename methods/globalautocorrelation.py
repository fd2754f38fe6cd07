"""Moran's I of one set of units: whether neighbours resemble each other, over the whole map."""

from dataclasses import dataclass

import numpy as np

from .esdastatistics import moran
from .moranpermutations import permuted_sums

FEWEST = 4  # units; the variance of I needs them
TIED = 1e-12  # differences of standardised values that are rounding
NOTHING = 1e-14  # a variance that is rounding


@dataclass(frozen=True)
class GlobalAutocorrelation:
    """Moran's I with its tests against no dependence between neighbours; NaN where it can not be computed.

    Attributes
    ----------
    n : int
        Units.
    moran_i : float
    expected : float
        I where nothing depends on neighbours: -1 / (n - 1).
    sd : float
        Standard deviation of I over the permutations.
    z : float
        (I - mean over the permutations) / sd.
    p : float
        Two-sided, by permutation.
    z_normal, p_normal : float
        (I - expected) / its standard deviation under randomisation, and the two-sided p of the normal distribution.
    """

    n: int
    moran_i: float = np.nan
    expected: float = np.nan
    sd: float = np.nan
    z: float = np.nan
    p: float = np.nan
    z_normal: float = np.nan
    p_normal: float = np.nan


def global_autocorrelation(values, neighbours, permutations=999, seed=1, tick=None):
    """Moran's I with row-standardised weights.

    Parameters
    ----------
    values : array_like of float, shape (n,)
        Without missing values.
    neighbours : Neighbours
        Among the same n units.
    permutations : int
        Values are dealt out again to all units. With r permutations as high as I or higher, or r as low or lower,
        whichever are fewer, p is min(1, 2 (r + 1) / (permutations + 1)).
    seed : int
        The result depends on the seed and the order of rows only.
    tick : callable, optional
        Called with 0..1; may raise ``Cancelled``.

    Returns
    -------
    GlobalAutocorrelation
        Islands count as units without influence. NaN for fewer than 4 units, equal values, or without any neighbours.

    Raises
    ------
    DataProblem
        ``package_needed``: esda or libpysal is not installed.

    References
    ----------
    Moran (1950), doi 10.1093/biomet/37.1-2.17. Moments under randomisation: Cliff & Ord (1981) Spatial Processes:
    Models and Applications. London: Pion, eq. 2.39-2.40.

    Examples
    --------
    >>> from .neighbours import from_pairs
    >>> chain = from_pairs(4, [0, 1, 2], [1, 2, 3], "rook")
    >>> found = global_autocorrelation([1, 2, 3, 4], chain, 99)
    >>> round(found.moran_i, 3), round(found.expected, 3)
    (0.4, -0.333)
    """
    z, n = standardised(values), len(values)
    if n < FEWEST or z is None or not neighbours.matrix.nnz:
        return GlobalAutocorrelation(n)
    weights = neighbours.row_standardised()
    scale = n / weights.sum() / (z @ z)
    measured = moran(z, neighbours)
    moran_i = float(measured.I)
    drawn = permuted_sums(z, np.zeros(n, dtype=np.intp), weights, permutations, seed, tick) * scale
    sd, known = float(drawn.std()), measured.VI_rand > NOTHING**2
    return GlobalAutocorrelation(
        n,
        moran_i,
        float(measured.EI),
        sd,
        (moran_i - float(drawn.mean())) / sd if sd > NOTHING else np.nan,
        float(two_sided((drawn >= moran_i - TIED).sum(), (drawn <= moran_i + TIED).sum(), permutations)),
        float(measured.z_rand) if known else np.nan,
        float(measured.p_rand) if known else np.nan,
    )


def standardised(values):
    """Differences from the mean in standard deviations (divisor n); None where all values are equal.

    Parameters
    ----------
    values : array_like of float, shape (n,)

    Returns
    -------
    ndarray of float, shape (n,), or None
    """
    values = np.asarray(values, dtype=float)
    if not len(values):
        return None
    centred = values - values.mean()
    size = np.abs(centred).max()
    if size <= TIED * np.abs(values).max():
        return None
    centred /= size
    return centred / np.sqrt(np.mean(centred**2))


def two_sided(at_least, at_most, permutations):
    """Two-sided p from the numbers of permutations on either side of what was observed, ties counted on both.

    Parameters
    ----------
    at_least, at_most : int or ndarray of int
    permutations : int

    Returns
    -------
    float or ndarray of float

    Examples
    --------
    >>> float(two_sided(4, 995, 999)), float(two_sided(500, 501, 999))
    (0.01, 1.0)
    """
    return np.minimum(1.0, 2.0 * (np.minimum(at_least, at_most) + 1.0) / (permutations + 1.0))
