"""Which units are neighbours of each other, as plain data that the spatial methods work on."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from .problems import DataProblem

KINDS = ("queen", "rook", "knn", "distance")
NEAREST = 8  # as many as a cell of a grid has around it
EARTH_RADIUS = 6_371_008.8  # metres, mean radius of the ellipsoid GRS 80
MOST_PAIRS = 20_000_000
SAME = 1e-9  # relative: distances that differ by less are one distance, differently rounded


@dataclass(frozen=True)
class Neighbours:
    """Neighbours among n units.

    Attributes
    ----------
    matrix : scipy.sparse.csr_matrix of float, shape (n, n)
        1 where two units are neighbours, else 0. Symmetric, with a diagonal of zeros.
    kind : str
        One of :data:`KINDS`: how neighbours were found.
    islands : ndarray of int
        Positions of the units without any neighbour.
    """

    matrix: sparse.csr_matrix
    kind: str
    islands: np.ndarray

    def of(self, rows):
        """The same neighbours among some of the units only.

        Parameters
        ----------
        rows : ndarray of int or bool
            Positions, in the order wanted, or a mask.

        Returns
        -------
        Neighbours
            For knn a unit keeps those of its neighbours that are left; it does not get new ones.
        """
        rows = np.arange(self.matrix.shape[0])[rows]
        return _neighbours(self.matrix[rows][:, rows], self.kind)

    def row_standardised(self):
        """Weights that sum to 1 over the neighbours of each unit; islands keep a row of zeros.

        Returns
        -------
        scipy.sparse.csr_matrix of float, shape (n, n)
        """
        count = np.diff(self.matrix.indptr)
        return sparse.diags(1.0 / np.maximum(count, 1)) @ self.matrix

    def libpysal(self):
        """The same as a ``libpysal.weights.W`` of binary weights, with ids 0 .. n - 1.

        Raises
        ------
        DataProblem
            ``package_needed``: libpysal is not installed.
        """
        try:
            from libpysal.weights import W
        except ImportError as error:
            raise DataProblem("package_needed", option="Moran's I", package="libpysal") from error
        lists = np.split(self.matrix.indices, self.matrix.indptr[1:-1])
        return W({i: found.tolist() for i, found in enumerate(lists)}, silence_warnings=True)


def from_pairs(n, left, right, kind):
    """Neighbours from a list of pairs.

    Parameters
    ----------
    n : int
        Number of units.
    left, right : array_like of int, shape (pairs,)
        Positions of the two units of each pair; either direction will do, repeats and a unit with itself do no harm.
    kind : str
        One of :data:`KINDS`.

    Returns
    -------
    Neighbours

    Raises
    ------
    DataProblem
        ``neighbours_too_many``: more than 20 million pairs.

    Examples
    --------
    >>> made = from_pairs(4, [0, 1], [1, 2], "queen")
    >>> made.matrix.toarray().astype(int).tolist(), made.islands.tolist()
    ([[0, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 0], [0, 0, 0, 0]], [3])
    """
    left, right = np.asarray(left, dtype=np.intp), np.asarray(right, dtype=np.intp)
    _few_enough(len(left), n)
    one_way = sparse.coo_matrix((np.ones(len(left)), (left, right)), shape=(n, n))
    return _neighbours(one_way + one_way.T, kind)


def _neighbours(matrix, kind):
    """Any symmetric matrix made binary, without its diagonal."""
    pairs = sparse.coo_matrix(matrix)
    apart = (pairs.row != pairs.col) & (pairs.data != 0)
    matrix = sparse.csr_matrix((np.ones(apart.sum()), (pairs.row[apart], pairs.col[apart])), shape=pairs.shape)
    matrix.sort_indices()
    return Neighbours(matrix, kind, np.flatnonzero(np.diff(matrix.indptr) == 0))


def _few_enough(pairs, n):
    if pairs > MOST_PAIRS:
        raise DataProblem("neighbours_too_many", count=int(pairs), n=n)


def unit_sphere(longitude, latitude):
    """Points on a sphere of radius 1, between which straight lines can be measured.

    Degrees of longitude are no length: they shrink towards the poles and break off at the date line. Chords of the
    sphere do neither, and order pairs of points as distances along the ground do.

    Parameters
    ----------
    longitude, latitude : array_like of float, shape (n,)
        Degrees. NaN stays NaN.

    Returns
    -------
    ndarray of float, shape (n, 3)

    Examples
    --------
    >>> east, west = unit_sphere([179.5, -179.5], [0, 0])
    >>> bool(np.linalg.norm(east - west) < 0.02)
    True
    """
    longitude, latitude = np.radians(np.asarray(longitude, float)), np.radians(np.asarray(latitude, float))
    across = np.cos(latitude)
    return np.column_stack([across * np.cos(longitude), across * np.sin(longitude), np.sin(latitude)])


def chord(metres):
    """Straight line through a sphere of radius 1 for a distance along the ground.

    Parameters
    ----------
    metres : float
        At most half way round the Earth counts. The Earth is taken for a sphere (error below 0.6 %).

    Returns
    -------
    float
        0 .. 2

    Examples
    --------
    >>> round(chord(1000.0) * EARTH_RADIUS, 3)
    1000.0
    """
    return float(2.0 * np.sin(min(metres / EARTH_RADIUS, np.pi) / 2.0))


def nearest_neighbours(points, k=NEAREST):
    """The k nearest units of each unit; two units are neighbours if either is among the nearest of the other.

    Parameters
    ----------
    points : array_like of float, shape (n, 2) or (n, 3)
        Coordinates on a plane, or from :func:`unit_sphere`. A unit with NaN is an island.
    k : int
        1 or more. Units as far away as the k-th count too, so that the result does not depend on the order of rows.

    Returns
    -------
    Neighbours
        Of kind knn.

    Raises
    ------
    DataProblem
        ``nearest_invalid`` or ``neighbours_too_many`` (a great many units in one place).

    Examples
    --------
    >>> made = nearest_neighbours([[0, 0], [1, 0], [5, 0]], k=1)
    >>> made.matrix.toarray().astype(int).tolist()
    [[0, 1, 0], [1, 0, 1], [0, 1, 0]]
    """
    if isinstance(k, bool) or int(k) != k or k < 1:
        raise DataProblem("nearest_invalid", k=k)
    points, known = _known(points)
    if len(known) < 2:
        return from_pairs(len(points), [], [], "knn")
    tree, reach = _tree(points[known]), min(int(k), len(known) - 1)
    radius = tree.query(points[known], [reach + 1])[0][:, 0] * (1 + SAME)
    return _within(points, known, tree, radius, "knn")


def near_neighbours(points, distance=None):
    """Units not farther from each other than a distance.

    Parameters
    ----------
    points : array_like of float, shape (n, 2) or (n, 3)
        As for :func:`nearest_neighbours`.
    distance : float, optional
        In the unit of the coordinates (on the sphere: :func:`chord`). Without it, the smallest distance that leaves
        no unit without a neighbour.

    Returns
    -------
    Neighbours
        Of kind distance.

    Raises
    ------
    DataProblem
        ``distance_invalid`` or ``neighbours_too_many``.

    Examples
    --------
    >>> near_neighbours([[0, 0], [1, 0], [3, 0], [9, 0]], 2.0).matrix.sum(axis=1).ravel().tolist()
    [[1.0, 2.0, 1.0, 0.0]]
    """
    if distance is not None and not 0 < distance < np.inf:
        raise DataProblem("distance_invalid", value=distance)
    points, known = _known(points)
    if len(known) < 2:
        return from_pairs(len(points), [], [], "distance")
    tree = _tree(points[known])
    if distance is None:
        distance = tree.query(points[known], [2])[0].max()
    return _within(points, known, tree, np.full(len(known), distance * (1 + SAME)), "distance")


def joined_to_nearest(neighbours, points):
    """The same neighbours, with each island joined to the unit nearest to it.

    Parameters
    ----------
    neighbours : Neighbours
        Among n units.
    points : array_like of float, shape (n, 2) or (n, 3)
        As for :func:`nearest_neighbours`. An island with NaN stays one.

    Returns
    -------
    Neighbours
        Units that are equally near are all joined, so that the result does not depend on the order of rows.

    Examples
    --------
    >>> made = from_pairs(3, [0], [1], "queen")
    >>> joined_to_nearest(made, [[0, 0], [1, 0], [5, 0]]).matrix.toarray().astype(int).tolist()
    [[0, 1, 0], [1, 0, 1], [0, 1, 0]]
    """
    points, known = _known(points)
    alone = np.intersect1d(neighbours.islands, known)
    if not len(alone) or len(known) < 2:
        return neighbours
    tree = _tree(points[known])
    radius = tree.query(points[alone], [2])[0][:, 0] * (1 + SAME)
    found = tree.query_ball_point(points[alone], radius)
    left = np.repeat(alone, [len(near) for near in found])
    n = len(points)
    _few_enough(len(left), n)
    joined = sparse.coo_matrix((np.ones(len(left)), (left, known[np.concatenate(found)])), shape=(n, n))
    return _neighbours(neighbours.matrix + joined + joined.T, neighbours.kind)


def _known(points):
    points = np.asarray(points, dtype=float)
    return points, np.flatnonzero(np.isfinite(points).all(axis=1))


def _tree(points):
    from scipy.spatial import cKDTree

    return cKDTree(points)


def _within(points, known, tree, radius, kind):
    """Neighbours within a radius of each unit; they are counted first, since lists of all pairs could fill memory."""
    count = tree.query_ball_point(points[known], radius, return_length=True)
    _few_enough(int(count.sum()), len(points))
    found = tree.query_ball_point(points[known], radius)
    return from_pairs(len(points), known[np.repeat(np.arange(len(known)), count)], known[np.concatenate(found)], kind)
