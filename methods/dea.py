"""Data envelopment analysis: the model of Charnes, Cooper and Rhodes (CCR), input-oriented, in two stages.

The score of unit o is also the largest u.y_o / v.x_o over weights v, u >= 0 with u.y_j <= v.x_j for every unit j. A
ratio of linear functions is largest at a corner of that polytope, and all units share the polytope: its corners are
found once, in place of a linear programme for each unit. By complementary slackness the weights of a unit's best corner
also say which units can be its peers and which slacks can differ from 0; mostly these equations have one solution.
"""

from dataclasses import dataclass

import numpy as np

from . import deaprogrammes as programmes
from .deafrontier import Corners, corners, undominated

TIGHT = 1e-9  # an equation holds, relative to its own size; a slack or a peer's part is 0
EXACT = 1e-10  # a score is 1
NOTHING = 1e-11  # relative to its neighbours: rounding


@dataclass(frozen=True)
class Ccr:
    """Scores, slacks and peers of n units with p inputs and q outputs.

    Attributes
    ----------
    scores : ndarray, shape (n,)
        In (0, 1].
    input_slacks, output_slacks : ndarray, shapes (n, p) and (n, q)
        0 or more, in the units of the data.
    units, peers, intensities : ndarray, shape (pairs,)
        Positions of a unit and of one of its peers, and lambda; sorted by unit, then peer.
    """

    scores: np.ndarray
    input_slacks: np.ndarray
    output_slacks: np.ndarray
    units: np.ndarray
    peers: np.ndarray
    intensities: np.ndarray


def ccr_scores(inputs, outputs, tick=None):
    """Radial efficiency with constant returns: min theta, X lambda <= theta x_o, Y lambda >= y_o, lambda >= 0.

    Parameters
    ----------
    inputs : array_like, shape (n, p)
    outputs : array_like, shape (n, q)
        Both above 0 and finite.
    tick : callable, optional
        Called with 0..1; may raise ``Cancelled``.

    Returns
    -------
    ndarray, shape (n,)
        In (0, 1]; 1 for at least one unit.

    Raises
    ------
    ValueError
        Shapes that do not fit, or data that are not positive.
    ArithmeticError
        The data span too many orders of magnitude (some eight or more in one column) to be solved with certainty.

    References
    ----------
    Charnes A., Cooper W.W., Rhodes E. (1978), European Journal of Operational Research 2(6): 429-444,
    doi:10.1016/0377-2217(78)90138-8.

    Examples
    --------
    >>> employees, sales = [[2], [3], [3], [4]], [[1], [3], [2], [3]]
    >>> [round(float(s), 3) for s in ccr_scores(employees, sales)]
    [0.5, 1.0, 0.667, 0.75]
    """
    return ccr(inputs, outputs, tick).scores


def slacks_and_peers(inputs, outputs, scores, tick=None):
    """Second stage at given radial scores: see :func:`ccr`, which does both stages at once.

    Parameters
    ----------
    inputs, outputs, tick
        As in :func:`ccr_scores`.
    scores : array_like, shape (n,)
        Radial scores of the same data.

    Returns
    -------
    Ccr

    Raises
    ------
    ValueError
        As in :func:`ccr_scores`, or the scores are not those of the data.
    """
    found = ccr(inputs, outputs, tick)
    scores = np.asarray(scores, dtype=float)
    if scores.shape != found.scores.shape or not np.allclose(scores, found.scores, rtol=1e-6, atol=0):
        raise ValueError("scores must be the radial scores of inputs and outputs")
    return found


def ccr(inputs, outputs, tick=None):
    """Both stages: radial scores, then the largest sum of slacks, in the units of the data, and the peers.

    The slacks are unique, and so independent of the units of measurement, except where more units lie on one facet of
    the frontier than span it (ties): there the plain sum decides, and several sets of peers may serve equally well. A
    unit without any inefficiency is its own peer; of equal units the first is the peer of the others.

    Parameters
    ----------
    inputs, outputs, tick
        As in :func:`ccr_scores`.

    Returns
    -------
    Ccr

    Raises
    ------
    ValueError, ArithmeticError
        As in :func:`ccr_scores`.

    References
    ----------
    Cooper W.W., Seiford L.M., Tone K. (2007), Data Envelopment Analysis, 2nd ed., Springer: chapter 3.

    Examples
    --------
    >>> found = ccr([[2, 4], [4, 2], [4, 4], [8, 2]], [[1], [1], [1], [1]])
    >>> [round(float(s), 3) for s in found.scores]
    [1.0, 1.0, 0.75, 1.0]
    >>> [round(float(s), 3) for s in found.input_slacks[3]]
    [4.0, 0.0]
    """
    x, y = _positive(inputs, "inputs"), _positive(outputs, "outputs")
    if len(x) != len(y):
        raise ValueError("inputs and outputs must have one row for each unit")
    tick = tick or _no_tick
    tick(0.0)
    data, p = np.ascontiguousarray(np.hstack([x, y])), x.shape[1]
    size = np.exp(np.log(data).mean(axis=0))
    data = data / size
    frontier = undominated(data, p)
    found = corners(data[frontier], p, len(data))
    if found is None:
        chosen = np.arange(len(data))
        weights = programmes.best_weights(data, p, frontier, chosen, lambda part: tick(0.8 * part))
        found = _as_corners(data, p, weights, frontier)
    else:
        weights, chosen = _best(data, p, found.weights, frontier)
    tick(0.8)
    solution = _Solution(data, p, size)
    solution.take(weights, chosen, frontier, found)
    solution.programmes(frontier, lambda part: tick(0.8 + 0.2 * part))
    tick(1.0)
    return solution.result()


def _no_tick(part):
    pass


def _positive(values, name):
    values = np.asarray(values, dtype=float)
    if values.ndim != 2 or not values.size:
        raise ValueError(f"{name} must be a table with a row for each unit and at least one column")
    if not (np.isfinite(values).all() and (values > 0).all()):
        raise ValueError(f"{name} must be finite and above 0")
    return values


def _best(data, p, weights, frontier):
    """The best corner of each unit; weights are stretched until they touch the frontier, and never beyond."""
    on = data[frontier]
    reach = ((on[:, p:] @ weights[:, p:].T) / (on[:, :p] @ weights[:, :p].T)).max(axis=0)
    weights = np.hstack([weights[:, :p], weights[:, p:] / reach[:, None]])
    chosen = np.empty(len(data), dtype=int)
    step = max(1, 4_000_000 // len(weights))
    for start in range(0, len(data), step):
        part = data[start : start + step]
        ratio = (part[:, p:] @ weights[:, p:].T) / (part[:, :p] @ weights[:, :p].T)
        chosen[start : start + step] = ratio.argmax(axis=1)
    return weights, chosen


def _snapped(scores):
    return np.where(scores > 1.0 - EXACT, 1.0, scores)


def _as_corners(data, p, weights, frontier):
    """What meets, and which weights are 0, where programmes have found the weights of each unit."""
    on = data[frontier]
    meeting = weights[:, p:] @ on[:, p:].T >= (1.0 - NOTHING) * (weights[:, :p] @ on[:, :p].T)
    return Corners(weights, [np.flatnonzero(row) for row in meeting], weights * data <= NOTHING)


class _Solution:
    """Scores, slacks and intensities, filled facet by facet."""

    def __init__(self, data, p, size):
        n, width = data.shape
        self.data, self.p, self.size = data, p, size
        self.sign = np.where(np.arange(width) < p, 1.0, -1.0)
        self.scores = np.ones(n)
        self.slacks = np.zeros((n, width))
        self.pairs = [(np.empty(0, int), np.empty(0, int), np.empty(0))]
        self.open = []  # (unit, possible peers, columns with slack) that equations do not settle

    def take(self, weights, chosen, frontier, found):
        """Scores by the weights that each unit has chosen; slacks and peers where these leave one solution."""
        order = np.argsort(chosen, kind="stable")
        numbers, starts = np.unique(chosen[order], return_index=True)
        for k, units in zip(numbers, np.split(order, starts[1:])):
            meeting = frontier[found.meeting[k]]
            exact = self._exact(weights[k], self.data[meeting], ~found.zero[k])
            own = self.data[units] * exact
            scores = own[:, self.p :].sum(axis=1) / own[:, : self.p].sum(axis=1)
            self.scores[units] = _snapped(scores)
            if not found.zero[k].any():
                units = units[self.scores[units] < 1.0]  # the others have no slack and are their own peers
            if len(units):
                self._settle(units, meeting, np.flatnonzero(found.zero[k]))

    def _exact(self, weights, meeting, bearing):
        """Weights with equal cost and gain of the units that meet, without the rounding of the corners."""
        if not len(meeting):
            return weights
        parts = (meeting * weights * self.sign)[:, bearing]
        parts = parts / np.abs(parts).max(axis=1, keepdims=True)
        change, *_ = np.linalg.lstsq(parts, parts.sum(axis=1), rcond=NOTHING)
        exact = np.zeros_like(weights)
        exact[bearing] = weights[bearing] * (1.0 - change)
        return exact if (exact >= 0).all() else weights

    def _settle(self, units, tight, free):
        """Solve: sum of lambda_j times peer j, plus input slacks, minus output slacks, is the target."""
        target = self._target(units)
        columns = np.hstack([self.data[tight].T, np.diag(self.sign)[:, free]])
        height = np.abs(columns).max(axis=0)
        columns = columns / height
        solution, _, rank, _ = np.linalg.lstsq(columns, target.T, rcond=NOTHING)
        solution = np.clip(solution, 0.0, None)
        fits = (np.abs(columns @ solution - target.T) <= TIGHT * target.T).all(axis=0) & (rank == columns.shape[1])
        self._keep(units[fits], (solution[:, fits] / height[:, None]).T, tight, free)
        self.open += [(unit, tight, free) for unit in units[~fits]]

    def _target(self, units):
        return self.data[units] * np.where(self.sign > 0, self.scores[units][:, None], 1.0)

    def _keep(self, units, solution, tight, free):
        self.slacks[np.ix_(units, free)] = solution[:, len(tight) :]
        self.pairs.append((np.repeat(units, len(tight)), np.tile(tight, len(units)), solution[:, : len(tight)].ravel()))

    def programmes(self, frontier, tick):
        """What is open, by linear programmes; where even these fail, from the first stage on."""
        units = np.array(self._programmes(self.open, tick), dtype=int)
        if not len(units):
            return
        weights = programmes.best_weights(self.data, self.p, frontier, units)
        self.scores[units] = _snapped((weights * self.data[units])[:, self.p :].sum(axis=1))
        columns = np.arange(len(self.sign))
        if (self.scores[units] <= 0).any() or self._programmes([(unit, frontier, columns) for unit in units], tick):
            raise ArithmeticError(programmes.TOO_WIDE)

    def _programmes(self, cases, tick):
        found = programmes.largest_slacks(self.data, self.p, self.size, self.scores, cases, tick)
        for (unit, tight, free), solution in zip(cases, found):
            if solution is not None:
                self._keep(np.array([unit]), solution[None, :], tight, free)
        return [case[0] for case, solution in zip(cases, found) if solution is None]

    def result(self):
        """Everything in the units of the data, without what is 0 but for rounding."""
        target = self._target(np.arange(len(self.data)))
        slacks = np.where(self.slacks > TIGHT * target, self.slacks, 0.0)
        units, peers, intensities = (np.concatenate(part) for part in zip(*self.pairs))
        own = np.flatnonzero((self.scores == 1.0) & ~slacks.any(axis=1))
        part = (intensities[:, None] * self.data[peers] / target[units]).max(axis=1)
        kept = (part > TIGHT) & ~np.isin(units, own)
        units, peers = np.r_[units[kept], own], np.r_[peers[kept], own]
        intensities = np.r_[intensities[kept], np.ones(len(own))]
        order = np.lexsort((peers, units))
        slacks = np.split(slacks * self.size, [self.p], axis=1)
        return Ccr(self.scores, *slacks, units[order], peers[order], intensities[order])
