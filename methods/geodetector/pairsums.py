"""Rows and response sums of all crossings of two factors, from one pass over the rows.

Counting every pair by itself would read the rows once per pair. Here factors are joined to couples and couples to
blocks, so that one count of a block's cells holds up to six pairs; adding cells up gives each pair, and each factor.
"""

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from .crossing import Crossing
from .qstatistic import GroupSums

CHUNK = 1 << 15  # rows whose numbers stay in the processor's cache
LARGEST_COUPLE = 1 << 7  # cells
LARGEST_BLOCK = 1 << 14
CELL = np.int16  # holds the number of any cell of a block, and is fast to compute


@dataclass(frozen=True)
class Block:
    """Cells of some factors crossed with each other.

    ``size`` and ``total`` have one axis per factor of ``names``: rows of a cell, and the sum of their responses.
    """

    names: tuple
    size: np.ndarray
    total: np.ndarray

    def added_up(self, *names):
        """``size`` and ``total`` over the axes of all other factors."""
        others = tuple(i for i, name in enumerate(self.names) if name not in names)
        size, total = self.size.sum(axis=others), self.total.sum(axis=others)
        return (size, total) if list(names) == [n for n in self.names if n in names] else (size.T, total.T)


class PairSums:
    """Sums over the strata of factors without missing values, and over the crossings of any two.

    Parameters
    ----------
    y : ndarray of float, shape (n,)
        Response, at least one row.
    codes : dict
        Factor -> ndarray of int, shape (n,), 0 or more.
    """

    def __init__(self, y, codes):
        strata = {name: int(c.max()) + 1 for name, c in codes.items()}
        couples = _couples(strata)
        joined = _blocks(couples, strata)
        self.squares, self.blocks = _counted(y, codes, strata, couples, joined)

    def factor(self, name):
        """:class:`~.qstatistic.GroupSums` of a factor, or None where it has too many strata."""
        block = self._holding(name)
        if block is None:
            return None
        size, total = block.added_up(name)
        return GroupSums(size[size > 0], total[size > 0], self.squares)

    def pair(self, first, second):
        """:class:`~.crossing.Crossing` of two factors, or None where they have too many strata."""
        block = self._holding(first, second)
        if block is None:
            return None
        size, total = block.added_up(first, second)
        cells = np.nonzero(size)
        return Crossing(*cells, GroupSums(size[cells], total[cells], self.squares))

    def _holding(self, *names):
        return next((block for block in self.blocks if set(names) <= set(block.names)), None)


def _couples(strata):
    """Factors two by two, where their crossing is small enough; the others alone."""
    couples, waiting = [], None
    for name in sorted(strata, key=strata.get):
        if waiting is not None and strata[waiting] * strata[name] <= LARGEST_COUPLE:
            couples[-1], waiting = (waiting, name), None
        elif strata[name] <= LARGEST_BLOCK:
            couples.append((name,))
            waiting = name
    return couples


def _blocks(couples, strata):
    """Couples two by two, where their crossing is small enough; and each couple that is in no such block."""
    cells = {couple: int(np.prod([strata[name] for name in couple])) for couple in couples}
    joined = [pair for pair in combinations(couples, 2) if cells[pair[0]] * cells[pair[1]] <= LARGEST_BLOCK]
    return joined + [(couple,) for couple in couples if not any(couple in pair for pair in joined)]


def _counted(y, codes, strata, couples, joined):
    """Sum of squared responses about their mean, and a :class:`Block` for each of the joined couples."""
    mean, squares = y.mean(), 0.0
    names = [sum(block, ()) for block in joined]
    shapes = [tuple(strata[name] for name in block) for block in names]
    sizes = [np.zeros(int(np.prod(shape)), dtype=np.int64) for shape in shapes]
    totals = [np.zeros(len(size)) for size in sizes]
    for start in range(0, len(y), CHUNK):
        rows = slice(start, start + CHUNK)
        part = y[rows] - mean
        squares += float(np.square(part).sum())
        cells = {couple: _cells(couple, codes, strata, rows) for couple in couples}
        for block, size, total in zip(joined, sizes, totals):
            cell, count = cells[block[0]], len(size)
            for couple in block[1:]:
                cell = cell * int(np.prod([strata[name] for name in couple])) + cells[couple]
            size += np.bincount(cell, minlength=count)
            total += np.bincount(cell, weights=part, minlength=count)
    tables = zip(names, sizes, totals, shapes)
    return squares, [Block(block, size.reshape(shape), total.reshape(shape)) for block, size, total, shape in tables]


def _cells(couple, codes, strata, rows):
    """Number of the cell of each of some rows in the crossing of a couple's factors."""
    cell = codes[couple[0]][rows].astype(CELL)
    for name in couple[1:]:
        cell = cell * strata[name] + codes[name][rows].astype(CELL)
    return cell
