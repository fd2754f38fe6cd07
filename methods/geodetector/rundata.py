"""The data of one run, and sums over its strata."""

from functools import cached_property
from typing import Union

import numpy as np

from .crossing import cross
from .pairsums import PairSums
from .qstatistic import centred, group_sums
from .spectrum import spatial_exchange

FEWEST_ROWS = 3
Rows = Union[slice, np.ndarray]  # all rows, or a mask
EVERY = slice(None)


class RunData:
    """One run: its responses, factor codes (-1: missing), and units, given only where a unit has several rows.

    ``neighbours`` are those among its rows, where they are known. What all factors and pairs need of long arrays is
    worked out once, when it is first asked for.
    """

    def __init__(self, response, y, codes, units=None, neighbours=None):
        self.response, self.y, self.codes, self.units, self.neighbours = response, y, codes, units, neighbours
        self._exchanges = {}
        self._complete = {name: bool(c.min() >= 0) for name, c in codes.items()}

    @cached_property
    def _centred(self):
        return centred(self.y)

    @cached_property
    def _squares(self):
        return float(np.dot(self._centred, self._centred))

    @cached_property
    def _pairs(self):
        return PairSums(self.y, {name: codes for name, codes in self.codes.items() if self._complete[name]})

    def present(self, *names):
        """Rows where none of the factors is missing; a slice of all where nothing is, which saves copies."""
        if all(self._complete[name] for name in names):
            return EVERY
        return np.logical_and.reduce([self.codes[name] >= 0 for name in names])

    def spatial_exchange(self, rows):
        """:class:`~.spectrum.SpatialExchange` of some rows, made once for all tests of them."""
        key = b"" if rows is EVERY else rows.tobytes()
        if key not in self._exchanges:
            neighbours = self.neighbours if rows is EVERY else self.neighbours.of(rows)
            self._exchanges[key] = spatial_exchange(self.y[rows], neighbours)
        return self._exchanges[key]

    def response_of(self, rows):
        """Centred responses of some rows, and their sum of squares."""
        if rows is EVERY:
            return self._centred, self._squares
        y = centred(self.y[rows])
        return y, float(np.dot(y, y))

    def sums(self, rows, name):
        """:class:`~.qstatistic.GroupSums` of a factor on some rows."""
        known = self._pairs.factor(name) if rows is EVERY else None
        if known is not None:
            return known
        y, squares = self.response_of(rows)
        return group_sums(y, self.codes[name][rows], squares)

    def crossing(self, rows, first, second):
        """:class:`~.crossing.Crossing` of two factors on some rows."""
        known = self._pairs.pair(first, second) if rows is EVERY else None
        if known is not None:
            return known
        y, squares = self.response_of(rows)
        return cross(y, self.codes[first][rows], self.codes[second][rows], squares)


def less_singletons(rows, codes):
    """The rows that share their group with another of the rows."""
    rows = np.ones(len(codes), dtype=bool) if rows is EVERY else rows.copy()
    _, group, size = np.unique(codes[rows], return_inverse=True, return_counts=True)
    rows[rows] = size[group] > 1
    return rows
