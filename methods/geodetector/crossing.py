"""Interaction of two factors: the crossing of their strata, its type, and the additive model beside it."""

from dataclasses import dataclass

import numpy as np

from .qstatistic import GroupSums

TYPE_TOLERANCE = 1e-9
LARGEST_ADDITIVE = 4_000_000  # pairs of strata
LARGEST_SYSTEM = 1_500  # strata of the factor with fewer


def interaction_type(q1, q2, q12, strata1, strata2, strata12):
    """Name how q of a crossing relates to q of its two factors.

    Parameters
    ----------
    q1, q2, q12 : float
        On the same rows, in [0, 1].
    strata1, strata2, strata12 : int
        Number of strata of the factors and of their crossing.

    Returns
    -------
    str
        In this order, equality within 1e-9: ``nested`` (the crossing has no more strata than one factor), ``no_gain``
        (q12 = max), ``weaken_nonlinear`` (q12 < min), ``weaken_univariate`` (q12 < max), ``independent``
        (q12 = q1 + q2), ``enhance_nonlinear`` (q12 > q1 + q2), ``enhance_bivariate``. A description, not a test.

    References
    ----------
    Wang et al. (2010) doi 10.1080/13658810802443457.

    Examples
    --------
    >>> interaction_type(0.2, 0.3, 0.4, 3, 3, 9)
    'enhance_bivariate'
    """
    if strata12 <= max(strata1, strata2):
        return "nested"
    lower, upper = min(q1, q2), max(q1, q2)
    if abs(q12 - upper) <= TYPE_TOLERANCE:
        return "no_gain"
    if q12 < lower - TYPE_TOLERANCE:
        return "weaken_nonlinear"
    if q12 < upper:
        return "weaken_univariate"
    if abs(q12 - q1 - q2) <= TYPE_TOLERANCE:
        return "independent"
    return "enhance_nonlinear" if q12 > q1 + q2 else "enhance_bivariate"


@dataclass(frozen=True)
class Crossing:
    """The crossed strata of two factors that hold at least one row.

    ``first`` and ``second``, shape (L12,), are the strata of the two factors; ``sums`` their rows and response sums.
    """

    first: np.ndarray
    second: np.ndarray
    sums: GroupSums

    def of_factor(self, which):
        """Sums of the first (0) or second (1) factor's strata."""
        codes = (self.first, self.second)[which]
        size = np.bincount(codes, weights=self.sums.size)
        total = np.bincount(codes, weights=self.sums.total)
        return GroupSums(size[size > 0], total[size > 0], self.sums.squares)


def cross(y, codes1, codes2, squares=None):
    """:class:`Crossing` of two factors without missing values, for a centred response."""
    code, width = crossing_codes(codes1, codes2)
    squares = float(np.dot(y, y)) if squares is None else squares
    if len(y) and code.max() < max(1 << 16, 4 * len(y)):
        size, total = np.bincount(code), np.bincount(code, weights=y)
        cells = np.flatnonzero(size)
        sums = GroupSums(size[cells], total[cells], squares)
    else:
        cells, code = np.unique(code, return_inverse=True)
        sums = GroupSums(np.bincount(code), np.bincount(code, weights=y), squares)
    return Crossing(cells // width, cells % width, sums)


def crossing_codes(codes1, codes2):
    """A whole number for each pair of strata, and the number that the first code was multiplied by."""
    width = int(codes2.max()) + 1 if len(codes2) else 1
    return codes1.astype(np.int64, copy=False) * width + codes2, width


def additive_fit(crossing):
    """Fit of a response by the strata of two factors without interaction.

    Parameters
    ----------
    crossing : Crossing

    Returns
    -------
    r_squared : float
        In [0, 1]; NaN where there are too many strata, or nothing varies.
    parameters : int
        Free parameters, with the constant: L1 + L2 less the number of sets of strata that share no crossing.
    """
    first, size1 = _dense(crossing.first)
    second, size2 = _dense(crossing.second)
    parameters = size1 + size2 - _separate_sets(first, second, size1, size2)
    sums = crossing.sums
    if size1 * size2 > LARGEST_ADDITIVE or min(size1, size2) > LARGEST_SYSTEM or not sums.overall > 0:
        return np.nan, parameters
    if size1 < size2:
        first, second, size1, size2 = second, first, size2, size1
    rows = np.zeros((size1, size2))
    rows[first, second] = sums.size
    explained = _explained(rows, first, second, sums, size1 + size2 - parameters)
    return float(min(max((explained - sums.total.sum() ** 2 / sums.n) / sums.overall, 0.0), 1.0)), parameters


def _explained(rows, first, second, sums, flat):
    """Uncentred explained sum of squares: the first factor is eliminated, the second solved for.

    Exactly ``flat`` directions of the reduced system are empty (one per set of connected strata), so that many of the
    smallest eigenvalues are left out, whatever rounding has made of them.
    """
    n1, s1 = rows.sum(axis=1), np.bincount(first, weights=sums.total)
    n2, s2 = rows.sum(axis=0), np.bincount(second, weights=sums.total)
    share = rows / n1[:, None]
    value, vector = np.linalg.eigh(np.diag(n2) - rows.T @ share)
    along = vector.T @ (s2 - share.T @ s1)
    return np.sum(s1 * s1 / n1) + np.sum(along[flat:] ** 2 / value[flat:])


def _dense(codes):
    """Codes without gaps, and how many there are."""
    found, codes = np.unique(codes, return_inverse=True)
    return codes, len(found)


def _separate_sets(first, second, size1, size2):
    """Number of sets of strata that no crossing connects."""
    if len(first) == size1 * size2:
        return 1
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    total = size1 + size2
    graph = coo_matrix((np.ones(len(first)), (first, size1 + second)), shape=(total, total))
    return connected_components(graph, directed=False)[0]
