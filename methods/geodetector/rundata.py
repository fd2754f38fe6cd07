"""The data of one run, and sums over its strata."""

from typing import Union

import numpy as np

from .qstatistic import centred, group_sums

FEWEST_ROWS = 3
Rows = Union[slice, np.ndarray]  # all rows, or a mask
EVERY = slice(None)


class RunData:
    """One run: its responses, factor codes (-1: missing), and units, given only where a unit has several rows.

    What all factors and pairs need of long arrays is worked out once.
    """

    def __init__(self, response, y, codes, units=None):
        self.response, self.y, self.codes, self.units = response, y, codes, units
        self._centred = centred(y)
        self._squares = float(np.dot(self._centred, self._centred))
        self._complete = {name: bool(c.min() >= 0) for name, c in codes.items()}

    def present(self, *names):
        """Rows where none of the factors is missing; a slice of all where nothing is, which saves copies."""
        if all(self._complete[name] for name in names):
            return EVERY
        return np.logical_and.reduce([self.codes[name] >= 0 for name in names])

    def response_of(self, rows):
        """Centred responses of some rows, and their sum of squares."""
        if rows is EVERY:
            return self._centred, self._squares
        y = centred(self.y[rows])
        return y, float(np.dot(y, y))

    def sums(self, rows, codes):
        """:class:`~.qstatistic.GroupSums` of some rows."""
        y, squares = self.response_of(rows)
        return group_sums(y, codes if rows is EVERY else codes[rows], squares)


def less_singletons(rows, codes):
    """The rows that share their group with another of the rows."""
    rows = np.ones(len(codes), dtype=bool) if rows is EVERY else rows.copy()
    _, group, size = np.unique(codes[rows], return_inverse=True, return_counts=True)
    rows[rows] = size[group] > 1
    return rows
