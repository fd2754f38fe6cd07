"""Stratifications of one factor as cuts of its rising values: all of them share one order of the rows."""

from dataclasses import dataclass

import numpy as np

from .qstatistic import GroupSums
from .rundata import FEWEST_ROWS

CLOSE = 1e-12  # criteria closer than this are equal


@dataclass(frozen=True)
class Ordered:
    """Rows of a run in the order of a factor.

    Attributes
    ----------
    order : ndarray of int, shape (n,)
        Rows that have a value, the smallest first.
    edges : tuple of ndarray of int or None
        For each candidate, where its strata begin and end in that order: 0, .., n, rising. None where it failed.
    """

    order: np.ndarray
    edges: tuple

    @property
    def n(self):
        return len(self.order)

    def strata(self, place):
        """Number of strata of the candidate at ``place``."""
        return len(self.edges[place]) - 1

    @property
    def usable(self):
        """Places of the candidates that can be compared: more than one stratum, and fewer strata than rows."""
        made = (i for i, edges in enumerate(self.edges) if edges is not None)
        return [i for i in made if 1 < self.strata(i) < self.n] if self.n >= FEWEST_ROWS else []

    def q(self, y, place):
        """q of a candidate for the responses ``y`` of all rows, about centred; NaN where nothing varies."""
        edges, y = self.edges[place], y[self.order]
        if self.n < FEWEST_ROWS:
            return np.nan
        return GroupSums(np.diff(edges), np.add.reduceat(y, edges[:-1]), float(np.dot(y, y))).q


def ordered(values, candidates):
    """:class:`Ordered` for the numbers of a run, shape (n,), NaN where missing, and the candidates in force there."""
    rows = np.flatnonzero(~np.isnan(values))
    rows = rows[np.argsort(values[rows], kind="stable")]
    known = values[rows]
    return Ordered(rows, tuple(None if c.strata is None else _cuts(known, c.strata.breaks) for c in candidates))


def _cuts(known, breaks):
    inner = np.searchsorted(known, breaks[:-1], side="right")
    return np.unique(np.concatenate(([0], inner, [len(known)])))
