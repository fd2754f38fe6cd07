"""Moran's I of the response, and of what the strata of a factor leave of it."""

from dataclasses import dataclass

import numpy as np

from ..esdastatistics import moran
from ..moranpermutations import permuted_sums

FEWEST = 4  # rows; the variance of I needs them
TOLERANCE = 1e-12


@dataclass(frozen=True)
class MoranResult:
    """Moran's I with its test against no dependence between neighbours; NaN where it can not be computed.

    Attributes
    ----------
    i : float
        Moran's I with row-standardised weights. Islands count as units without influence.
    expected : float
        I where nothing depends on neighbours: -1 / (n - 1), or for residuals the mean over permutations.
    p : float
        Share of permutations with an I as large: positive dependence, which makes tests that ignore it too bold.
    n : int
        Units.
    """

    i: float
    expected: float
    p: float
    n: int


def morans_i(values, neighbours, permutations=999, seed=1):
    """Moran's I of numbers, by ``esda``.

    Parameters
    ----------
    values : array_like of float, shape (n,)
        Without missing values.
    neighbours : Neighbours
        Among the same n units.
    permutations : int
        Values are dealt out again to units; p = (r + 1) / (permutations + 1). They are drawn here, since esda draws
        from a generator that the whole program shares; the result depends on the seed and the order of rows only.
    seed : int

    Returns
    -------
    MoranResult
        NaN for fewer than 4 units, equal values, or where nobody has a neighbour.

    Raises
    ------
    DataProblem
        ``package_needed``: esda or libpysal is not installed.

    References
    ----------
    Cliff & Ord (1981) Spatial Processes: Models and Applications. London: Pion.
    """
    values = np.asarray(values, dtype=float)
    return _tested(values - values.mean(), np.zeros(len(values), dtype=np.intp), neighbours, permutations, seed)


def moran_residual(y, codes, neighbours, permutations=999, seed=1):
    """Moran's I of the differences between a response and the mean of its stratum.

    Parameters
    ----------
    y : array_like of float, shape (n,)
        Response, without missing values.
    codes : ndarray of int, shape (n,)
        Stratum of each row, 0 .. L - 1.
    neighbours, permutations, seed
        As for :func:`morans_i`.

    Returns
    -------
    MoranResult
        Residuals change places within their stratum only. That keeps every stratum's mean, so that the test is exact
        where rows of a stratum are exchangeable; residuals dealt out over all rows would be compared with a null that
        forgets the means taken out. Strata of single rows have nothing to exchange: with nothing but these p is 1.
    """
    y, codes = np.asarray(y, dtype=float), np.asarray(codes)
    means = np.bincount(codes, weights=y) / np.maximum(np.bincount(codes), 1)
    return _tested(y - means[codes], codes, neighbours, permutations, seed)


def _tested(centred, codes, neighbours, permutations, seed):
    n, size = len(centred), np.abs(centred).max(initial=0.0)
    if n < FEWEST or size == 0 or not neighbours.matrix.nnz:
        return MoranResult(np.nan, np.nan, np.nan, n)
    # whole strata lie one after the other, so that each can be permuted as a slice; the same row order for everyone
    order = np.lexsort((centred, codes))
    centred, codes, neighbours = centred[order] / size, codes[order], neighbours.of(order)
    measured = moran(centred, neighbours)
    simulated = permuted_sums(centred, codes, neighbours.row_standardised(), permutations, seed) * (
        n / (n - len(neighbours.islands)) / (centred @ centred)
    )
    hits = int((simulated >= measured.I - TOLERANCE).sum())
    within = codes[-1] > codes[0]
    expected = float(simulated.mean()) if within else float(measured.EI)
    return MoranResult(float(measured.I), expected, (hits + 1) / (permutations + 1), n)
