"""The frontier of data envelopment analysis: undominated units, and the corners of the polytope of weights."""

from dataclasses import dataclass

import numpy as np

# Corners of a polytope, per unit of the frontier, where all lie on a sphere: the most that is met, by dimensions.
CORNERS_PER_UNIT = {1: 1, 2: 1, 3: 2, 4: 7, 5: 32, 6: 190, 7: 1300}
MOST_CORNERS = 300_000


@dataclass(frozen=True)
class Corners:
    """Corners of the polytope of weights.

    Attributes
    ----------
    weights : ndarray, shape (corners, p + q)
        Near the corner.
    meeting : list of ndarray of int
        Positions, in the frontier, of the units whose constraints meet in the corner.
    zero : ndarray of bool, shape (corners, p + q)
        Weights that are exactly 0.
    """

    weights: np.ndarray
    meeting: list
    zero: np.ndarray


def undominated(data, p):
    """Positions of the units that no other unit dominates at any scale; of equal units the first.

    Unit j dominates k where every output per input of j is at least that of k.

    Parameters
    ----------
    data : ndarray, shape (n, p + q)
        Inputs, then outputs, above 0.
    p : int
        Number of inputs.

    Returns
    -------
    ndarray of int, rising
    """
    ratios = (data[:, None, p:] / data[:, :p, None]).reshape(len(data), -1)
    # A unit that dominates has the larger mean logarithm, so each unit is compared with better ones only.
    left = np.argsort(-np.log(ratios).mean(axis=1), kind="stable")
    ratios = ratios[left]
    kept = []
    while len(left):
        kept.append(left[0])
        better = (ratios > ratios[0]).any(axis=1)
        ratios, left = ratios[better], left[better]
    return np.sort(np.array(kept))


def corners(data, p, units):
    """Corners of {(v, u) >= 0, sum v = 1, u.y_j <= v.x_j} other than u = 0, by the dual convex hull.

    Parameters
    ----------
    data : ndarray, shape (frontier, p + q)
        Undominated units; columns of comparable size.
    p : int
    units : int
        Number of units that are to be solved, which says how many corners are worth finding.

    Returns
    -------
    Corners or None
        None where there may be too many, or Qhull gives up.
    """
    from scipy.spatial import HalfspaceIntersection, QhullError

    n, width = data.shape
    x, y = data[:, :p], data[:, p:]
    if width == 2:
        best = np.argmax(y[:, 0] / x[:, 0])
        return Corners(np.array([[1.0, x[best, 0] / y[best, 0]]]), [np.array([best])], np.zeros((1, 2), dtype=bool))
    if n * CORNERS_PER_UNIT.get(width - 1, np.inf) > min(MOST_CORNERS, 100_000 + 150 * units):
        return None
    # The weight of the last input is 1 - the others; the variables are v_1 .. v_{p-1}, u_1 .. u_q.
    halfspaces = np.vstack(
        [
            np.hstack([x[:, -1:] - x[:, :-1], y, -x[:, -1:]]),
            np.hstack([-np.eye(width - 1), np.zeros((width - 1, 1))]),
            np.r_[np.ones(p - 1), np.zeros(width - p), -1.0][None, :][: p - 1],  # one input: its weight is 1
        ]
    )
    halfspaces /= np.linalg.norm(halfspaces[:, :-1], axis=1, keepdims=True)
    inside = np.r_[np.full(p - 1, 1.0 / p), np.full(width - p, 0.5 * (x.mean(axis=1) / y.sum(axis=1)).min())]
    try:
        polytope = HalfspaceIntersection(halfspaces, inside)
    except (QhullError, ValueError):
        return None
    found = polytope.intersections
    facets = [np.asarray(facet) for facet in polytope.dual_facets]
    row, column = np.repeat(np.arange(len(facets)), [len(facet) for facet in facets]), np.concatenate(facets)
    bound = np.zeros((len(facets), width), dtype=bool)
    bound[row[column >= n], column[column >= n] - n] = True
    zero = bound[:, np.r_[: p - 1, width - 1, p - 1 : width - 1]]
    weights = np.hstack([found[:, : p - 1], 1.0 - found[:, : p - 1].sum(axis=1, keepdims=True), found[:, p - 1 :]])
    weights = np.where(zero | ~(weights > 0), 0.0, weights)
    useful = np.isfinite(found).all(axis=1) & weights[:, p:].any(axis=1) & weights[:, :p].any(axis=1)
    meeting = [facet[facet < n] for facet, good in zip(facets, useful) if good]
    return Corners(weights[useful], meeting, zero[useful])
