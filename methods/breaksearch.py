"""The search behind natural breaks: cells of positions, their bounds, and row minima of cost matrices."""

from dataclasses import dataclass

import numpy as np

FIRST_CELLS = 600  # cells of a break in the first round
AIM = 2000  # cells of a break in later rounds
DENSE = 4_000  # entries of a matrix that are sooner worked out than searched
EPSILON = np.finfo(float).eps


def running_sums(terms):
    """Cumulative sums; long arrays in blocks, so that rounding grows with the square root of the length only."""
    width = int(np.sqrt(len(terms)))
    if width < 64:
        return np.cumsum(terms)
    rows = -(-len(terms) // width)
    grid = np.zeros(rows * width)
    grid[: len(terms)] = terms
    grid = np.cumsum(grid.reshape(rows, width), axis=1)
    grid[1:] += np.cumsum(grid[:-1, -1])[:, None]
    return grid.ravel()[: len(terms)]


def sums_from_middle(terms, middle):
    """Prefix sums, one longer than the terms, that are 0 at ``middle``: precise where most values are."""
    out = np.zeros(len(terms) + 1)
    out[middle + 1 :] = running_sums(terms[middle:])
    out[:middle] = -running_sums(terms[:middle][::-1])[::-1]
    return out


class Block:
    """Distinct values start..stop about their median, with the prefix sums that give the cost of any run of them."""

    def __init__(self, values, counts, start, stop):
        self.values, self.counts, self.start = values, counts, start
        counts = counts[start:stop]
        self.weight = np.concatenate(([0.0], np.cumsum(counts, dtype=float)))
        middle = int(np.searchsorted(self.weight, self.weight[-1] / 2, side="right")) - 1
        self.x = values[start:stop] - values[start + middle]
        first = self.x * counts
        self.s1 = sums_from_middle(first, middle)
        self.s2 = sums_from_middle(first * self.x, middle)
        self.size = len(self.x)
        # what rounding can do to a sum of costs
        self.noise = 32 * EPSILON * (self.s2[-1] - self.s2[0])

    def part(self, a, b):
        """The values a..b of this block as a block with a centre of its own."""
        return Block(self.values, self.counts, self.start + a, self.start + b)

    def cost_of(self, positions):
        """Within-class sum of squares of the classes that the positions separate."""
        edges = np.concatenate(([0], positions, [self.size])).astype(int)
        s1 = np.diff(self.s1[edges])
        return float(np.maximum(np.diff(self.s2[edges]) - s1 * s1 / np.diff(self.weight[edges]), 0).sum())


@dataclass(frozen=True)
class Cells:
    """Candidate runs of positions for one break: from ``low`` to ``high``, both included, rising."""

    low: np.ndarray
    high: np.ndarray

    @classmethod
    def at(cls, position):
        """One cell that is one position: where the data begin or end."""
        return cls(np.array([position]), np.array([position]))

    @property
    def single(self):
        return bool((self.low == self.high).all())

    @property
    def reversed(self):
        return Cells(self.low[::-1], self.high[::-1])

    def split(self, keep):
        """The kept cells, cut into about AIM pieces."""
        low, high = self.low[keep], self.high[keep]
        length = high - low + 1
        pieces = np.minimum(length, max(2, -(-AIM // len(low))))
        step = np.arange(pieces.sum()) - np.repeat(np.cumsum(pieces) - pieces, pieces)
        low, length, pieces = np.repeat(low, pieces), np.repeat(length, pieces), np.repeat(pieces, pieces)
        return Cells(low + length * step // pieces, low + length * (step + 1) // pieces - 1)


def first_cells(block):
    """Cells that share out the values, their squares and their range evenly."""
    last = block.size - 1
    if last <= FIRST_CELLS:
        every = np.arange(1, last + 1)
        return Cells(every, every)
    cuts = [np.array([1])]
    for measure in (block.weight, block.s2, block.x):
        marks = np.linspace(measure[0], measure[-1], FIRST_CELLS // 3)
        cuts.append(np.searchsorted(measure, marks))
    low = np.unique(np.clip(np.concatenate(cuts), 1, last))
    return Cells(low, np.append(low[1:] - 1, last))


def row_minima(rows, columns, value):
    """Least value of every row of a totally monotone matrix and the first column that holds it.

    ``value(r, c)`` gives entries for arrays of rows and columns. Rows are taken level by level: the middle one first,
    then the middles of the halves, each only between the columns its neighbours have settled on. Of a small matrix all
    entries are worked out.
    """
    if rows * columns <= DENSE:
        entry = value(np.repeat(np.arange(rows), columns), np.tile(np.arange(columns), rows)).reshape(rows, columns)
        where = entry.argmin(axis=1)
        return entry[np.arange(rows), where], where
    best, where = np.empty(rows), np.empty(rows, dtype=np.intp)
    stride = 1 << (rows.bit_length() - 1)
    while stride:
        row = np.arange(stride - 1, rows, 2 * stride)
        below, above = row - stride, row + stride
        first = np.where(below >= 0, where[np.maximum(below, 0)], 0)
        last = np.where(above < rows, where[np.minimum(above, rows - 1)], columns - 1)
        length = last - first + 1
        begin = np.cumsum(length) - length
        column = np.arange(length.sum()) - np.repeat(begin - first, length)
        entry = value(np.repeat(row, length), column)
        least = np.minimum.reduceat(entry, begin)
        equal = np.flatnonzero(entry == np.repeat(least, length))
        best[row], where[row] = least, column[equal[np.searchsorted(equal, begin)]]
        stride >>= 1
    return best, where


def least_cost(block, left, right):
    """Cost function of a class from a cell of ``left`` to a cell of ``right``: of the values it must contain at least.

    Infinite where the class would have to be empty. Between single positions it is the cost itself.
    """
    lw, l1, l2 = block.weight[left.high], block.s1[left.high], block.s2[left.high]
    rw, r1, r2 = block.weight[right.low], block.s1[right.low], block.s2[right.low]

    def cost(i, j):
        weight = rw[j] - lw[i]
        total = r1[j] - l1[i]
        inside = weight > 0
        out = r2[j] - l2[i] - total * total / np.where(inside, weight, 1)
        out = np.where(inside, np.maximum(out, 0), 0)
        out[left.low[i] >= right.high[j]] = np.inf
        return out

    return cost


def forward(block, cells):
    """Least cost from the start of the data to every cell of every break, and the cell before it."""
    costs, before = [np.zeros(1)], [None]
    for left, right in zip(cells[:-1], cells[1:]):
        step, done = least_cost(block, left, right), costs[-1]
        cost, origin = row_minima(
            len(right.low), len(left.low), lambda r, c, step=step, done=done: done[c] + step(c, r)
        )
        costs.append(cost)
        before.append(origin)
    return costs, before


def backward(block, cells):
    """Least cost from every cell of every break to the end of the data."""
    costs = [np.zeros(1)]
    for left, right in zip(cells[-2::-1], cells[:0:-1]):
        # from the far end, so that cells from which the end cannot be reached come first, as in the other direction
        step, done = least_cost(block, left.reversed, right.reversed), costs[-1][::-1]
        cost, _ = row_minima(len(left.low), len(right.low), lambda r, c, step=step, done=done: done[c] + step(r, c))
        costs.append(cost[::-1])
    return costs[::-1]


def improve(block, positions, steps=40):
    """A near-by better solution: move breaks half-way between the means beside them until nothing changes."""
    last = block.size - len(positions) + np.arange(len(positions))
    order = np.arange(len(positions))
    positions = np.minimum(np.maximum.accumulate(positions - order) + order, last)
    for _ in range(steps):
        edges = np.concatenate(([0], positions, [block.size]))
        means = np.diff(block.s1[edges]) / np.diff(block.weight[edges])
        moved = np.searchsorted(block.x, (means[:-1] + means[1:]) / 2, side="right")
        if (moved == positions).all() or (np.diff(moved) <= 0).any() or moved[0] < 1 or moved[-1] >= block.size:
            break
        positions = moved
    return positions


def trace(cells, before, k):
    """Middle positions of the cells on the cheapest way to the last of k classes."""
    at, path = 0, []
    for b in range(k, 1, -1):
        at = before[b][at]
        path.append((cells[b - 1].low[at] + cells[b - 1].high[at]) // 2)
    return np.array(path[::-1], dtype=int)


def bounds(block, most):
    """Lower and upper bounds of the cost of 0, 1, .. most classes (as many as there are distinct values at most)."""
    most = min(most, block.size)
    lower, upper = np.full(most + 1, np.inf), np.full(most + 1, np.inf)
    lower[1] = upper[1] = block.cost_of([])
    if most == 1:
        return lower, upper
    cells = [Cells.at(0)] + [first_cells(block)] * (most - 1)
    costs, before = forward(block, cells)
    end = Cells.at(block.size)
    for k in range(2, most + 1):
        closing = costs[k - 1] + least_cost(block, cells[k - 1], end)(np.arange(len(costs[k - 1])), 0)
        last = int(np.argmin(closing))
        path = trace(cells, before[:k] + [np.array([last])], k)
        lower[k] = max(closing[last] - block.noise, 0)
        # one class more never costs more: a break can always be added
        upper[k] = min(upper[k - 1], block.cost_of(improve(block, path)))
    return lower, upper


def least_positions(block, k, tick):
    """Positions of the k - 1 breaks of least cost in a block of at least k distinct values."""
    if k in (1, block.size):
        return np.arange(1, k)
    cells = [Cells.at(0)] + [first_cells(block)] * (k - 1) + [Cells.at(block.size)]
    ceiling, rounds = np.inf, 0
    while True:
        there, before = forward(block, cells)
        back = backward(block, cells)
        rounds += 1
        tick(1 - 0.8**rounds)
        ceiling = min(ceiling, block.cost_of(improve(block, trace(cells, before, k))))
        kept = [a + b <= ceiling + block.noise for a, b in zip(there[1:-1], back[1:-1])]
        if all(c.single for c in cells):
            break
        cells = [cells[0]] + [c.split(keep) for c, keep in zip(cells[1:-1], kept)] + [cells[-1]]
    positions = lowest(block, cells, back)
    settled = positions[[keep.sum() == 1 for keep in kept]]
    # sums over far-apart classes lose digits: divide at the certain breaks and look again inside
    if len(settled) and block.noise > 1e-11 * back[0][0]:
        return divide(block, positions, settled, tick)
    return positions


def lowest(block, cells, back):
    """The lowest of equally good positions, the first break deciding first."""
    limit = back[0][0] * (1 + 1e-14) + EPSILON * (block.s2[-1] - block.s2[0])
    spent, at, found = 0.0, Cells.at(0), []
    for right, rest in zip(cells[1:-1], back[1:-1]):
        step = least_cost(block, at, right)(0, np.arange(len(right.low)))
        fits = spent + step + rest <= limit
        chosen = int(np.argmax(fits)) if fits.any() else int(np.argmin(step + rest))
        spent += step[chosen]
        at = Cells.at(right.low[chosen])
        found.append(right.low[chosen])
    return np.array(found, dtype=int)


def divide(block, positions, settled, tick):
    """Solve again between breaks that are certain."""
    edges = np.concatenate(([0], settled, [block.size]))
    found = [settled]
    for a, b in zip(edges[:-1], edges[1:]):
        inside = int(((positions > a) & (positions < b)).sum())
        found.append(a + least_positions(block.part(a, b), inside + 1, tick))
    return np.sort(np.concatenate(found))
