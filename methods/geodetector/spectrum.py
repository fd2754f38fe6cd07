"""Random responses with the same Moran's I as a given one: Moran spectral randomisation."""

from dataclasses import dataclass

import numpy as np

from ..problems import DataProblem

MORAN_LARGEST = 3000  # units; the eigenvectors of a matrix of that size take some ten seconds
ALIKE = 1e-10  # eigenvalues, between about -1 and 1, that differ by less are one repeated eigenvalue


@dataclass(frozen=True)
class SpatialExchange:
    """A response with the spectrum of its neighbours; made by :func:`spatial_exchange`.

    Attributes
    ----------
    y : ndarray of float, shape (n,)
        Centred response, in a canonical order (so that the order of the caller's rows does not matter).
    rows : ndarray of int, shape (n,)
        The caller's row at each place of that order.
    values : ndarray of float, shape (n - 1,)
        Eigenvalues, rising.
    vectors : ndarray of float, shape (n, n - 1)
        Eigenvectors (Moran eigenvector maps): orthonormal, each of mean 0.
    starts : ndarray of int, shape (spaces,)
        First eigenvector of each eigenspace: a repeated eigenvalue has several.
    """

    y: np.ndarray
    rows: np.ndarray
    values: np.ndarray
    vectors: np.ndarray
    starts: np.ndarray

    def parts(self, y):
        """Share of each eigenvector in centred responses (n,) or (n, count) in the canonical order."""
        return self.vectors.T @ y

    def randomised_parts(self, y, count, generator):
        """Shares of the eigenvectors in random responses with the mean, variance and Moran's I of a response.

        Parameters
        ----------
        y : ndarray of float, shape (n,)
            Centred, in the canonical order: :attr:`y`, or residuals of it.
        count : int
        generator : numpy.random.Generator

        Returns
        -------
        ndarray of float, shape (n - 1, count)
            In each eigenspace the part of the response has kept its length and got a random direction, which is a
            random sign where the eigenvalue is not repeated. ``vectors`` times these are the responses.
        """
        power = np.add.reduceat(self.parts(y) ** 2, self.starts)
        # row by row, so that the first responses are the same however many are asked for at once
        parts = generator.standard_normal((count, len(self.values)))
        length = np.add.reduceat(parts * parts, self.starts, axis=1)
        sizes = np.diff(self.starts, append=len(self.values))
        parts *= np.repeat(np.sqrt(power / length), sizes, axis=1)
        return parts.T


def spatial_exchange(y, neighbours, tick=None):
    """Prepare the spatial tests of one response.

    Parameters
    ----------
    y : array_like of float, shape (n,)
        Response, without missing values; n is 2 to 3,000.
    neighbours : Neighbours
        Among the same n units. Islands and groups of units that are not joined are allowed.
    tick : callable, optional
        Called with 0..1; may raise ``Cancelled``. The eigenvectors themselves can not be interrupted.

    Returns
    -------
    SpatialExchange

    Raises
    ------
    DataProblem
        ``spatial_too_large`` above 3,000 units.

    Notes
    -----
    The weights are those of the Moran's I that is reported: row-standardised, and made symmetric, which leaves I as it
    is. Of the procedures in the source this is "singleton", which keeps I exactly, carried over to repeated
    eigenvalues, whose eigenvectors are an arbitrary choice.

    References
    ----------
    Wagner & Dray (2015) Generating spatially constrained null models for irregularly spaced data using Moran spectral
    randomization methods. Methods in Ecology and Evolution 6, 1169-1178, doi 10.1111/2041-210X.12407.
    """
    from scipy.linalg import eigh

    y = np.asarray(y, dtype=float)
    n = len(y)
    require_few(n)
    if tick:
        tick(0.0)
    rows = canonical_order(y, neighbours.matrix)
    weights = neighbours.of(rows).row_standardised().toarray()
    weights = (weights + weights.T) / 2
    means = weights.mean(axis=0)
    centred = weights - means[:, None] - means[None, :] + means.mean()
    # the constant vector gets the lowest eigenvalue, so that it can be told from other vectors of eigenvalue 0
    lowest = 1.0 + 2.0 * np.abs(weights).sum(axis=1).max()
    values, vectors = eigh(centred - lowest / n, driver="evd", overwrite_a=True, check_finite=False)
    values, vectors = values[1:], vectors[:, 1:]
    steps = np.diff(values) > ALIKE
    starts = np.concatenate([[0], np.flatnonzero(steps) + 1])
    y = y[rows] - y[rows].mean()
    if tick:
        tick(1.0)
    return SpatialExchange(y, rows, values, vectors, starts)


def require_few(n):
    """Raise ``spatial_too_large`` for more units than the eigenvectors of their weights can be worked out for."""
    if n > MORAN_LARGEST:
        raise DataProblem("spatial_too_large", n=n, most=MORAN_LARGEST)


def canonical_order(y, matrix):
    """An order of units that depends on the response and the neighbours, not on the order of rows.

    Parameters
    ----------
    y : ndarray of float, shape (n,)
    matrix : scipy.sparse matrix, shape (n, n)
        Binary and symmetric.

    Returns
    -------
    ndarray of int, shape (n,)
        By response; equal responses by the responses of their neighbours, of the neighbours' neighbours, and so on.
        Units that can not be told apart even so keep the order they have.

    Examples
    --------
    >>> from scipy import sparse
    >>> canonical_order(np.array([2.0, 1.0, 1.0]), sparse.csr_matrix([[0, 0, 1], [0, 0, 0], [1, 0, 0]])).tolist()
    [1, 2, 0]
    """
    rank = np.unique(y, return_inverse=True)[1]
    # sums of large random whole numbers tell sets of neighbours apart, and do not depend on the order of terms
    label = np.random.default_rng(0).integers(1, 1 << 40, size=len(y))
    matrix = matrix.astype(np.int64)
    while rank.max() < len(y) - 1:
        both = np.column_stack([rank, matrix @ label[rank]])
        finer = np.unique(both, axis=0, return_inverse=True)[1].ravel()
        if finer.max() == rank.max():
            break
        rank = finer
    return np.argsort(rank, kind="stable")
