"""Permutation tests of q: the response is dealt out again to rows, within strata, or by whole units."""

from dataclasses import dataclass
from typing import Optional

import numpy as np

ENOUGH = 20  # exceedances after which a test may stop early (Besag & Clifford 1991, doi 10.1093/biomet/78.2.301)
CELLS = 1 << 18  # numbers in one chunk of permuted responses, about what stays in the cache
TOLERANCE = 1e-12  # relative: equal sums of squares of differently rounded responses
DIGITS = 4 * 2.0**-52  # relative: twice the rounding of a number and of its difference from the mean


@dataclass(frozen=True)
class Exchange:
    """What may change places with what.

    Attributes
    ----------
    y : ndarray of int, shape (n,)
        Centred response as whole numbers (so that sums do not depend on the order of terms), in a canonical order (so
        that the order of the caller's rows does not matter).
    original : ndarray of int, shape (n,)
        The same in the caller's order.
    pieces : tuple of ndarray
        Each piece, of shape (blocks, length), holds places; whole blocks of a piece change places with each other.
    within : ndarray of int, shape (n,)
        Strata that the response may not leave, in the caller's order.
    rows : ndarray of int, shape (n,), or None
        The caller's row at each place, where units are moved whole. None where single rows are: every row of a stratum
        is then as good as any other.
    noise : float
        What the caller's numbers leave open of a sum of squares: far from zero they have fewer digits behind the point.
    """

    y: np.ndarray
    original: np.ndarray
    pieces: tuple
    within: np.ndarray
    rows: Optional[np.ndarray] = None
    noise: float = 0.0

    def shuffled(self, count, generator):
        """Responses after each of ``count`` permutations, shape (count, n)."""
        out = np.repeat(self.y[None, :], count, axis=0)
        self.shuffle(out, generator)
        return out

    def shuffle(self, responses, generator):
        """Permute each row of ``responses``, shape (count, n), in place: permuted ones become others."""
        for piece in self.pieces:
            blocks, length = piece.shape
            if length == 1:
                part = responses[:, piece[0, 0] : piece[0, 0] + blocks]
                generator.permuted(part, axis=1, out=part)
            else:
                order = generator.permuted(np.tile(np.arange(blocks), (len(responses), 1)), axis=1)
                responses[:, piece] = np.take_along_axis(responses[:, piece], order[:, :, None], axis=1)


def exchange(y, within=None, units=None):
    """Make an :class:`Exchange`.

    Parameters
    ----------
    y : ndarray of float, shape (n,)
        Response.
    within : ndarray of int, shape (n,), optional
        Strata that the response may not leave.
    units : ndarray of int, shape (n,), optional
        Unit of each row, where units have several: their rows move together, to units with as many rows (and, with
        ``within``, the same strata row by row).
    """
    largest, y = np.abs(y).max(), y - y.mean()
    noise = DIGITS * largest * np.abs(y).sum()
    whole, scale = _whole(y)
    y, noise = whole, noise * scale * scale
    within = np.zeros(len(y), dtype=np.intp) if within is None else _named_by_content(within, y)
    if units is None:
        rows = np.lexsort((y, within))
        edges = np.flatnonzero(np.diff(within[rows], prepend=-1, append=-1))
        pieces = [np.arange(a, b)[:, None] for a, b in zip(edges[:-1], edges[1:])]
        return Exchange(y[rows], y, tuple(pieces), within, noise=noise)
    rows = np.lexsort((y, within, units))
    edges = np.flatnonzero(np.diff(units[rows], prepend=-1, append=-1))
    alike = {}
    for a, b in zip(edges[:-1], edges[1:]):
        alike.setdefault(tuple(within[rows[a:b]]), []).append(np.arange(a, b))
    order, pieces = [], []
    for signature in sorted(alike):
        start = sum(map(len, order))
        order += alike[signature]
        pieces.append(np.arange(start, sum(map(len, order))).reshape(-1, len(signature)))
    rows = rows[np.concatenate(order)]
    return Exchange(y[rows], y, tuple(pieces), within, rows, noise)


def _named_by_content(within, y):
    """Strata numbered by their size and responses, so that what a stratum is called does not decide its draws."""
    codes = np.unique(within, return_inverse=True)[1]
    rows = np.lexsort((y, codes))
    parts = np.split(y[rows], np.flatnonzero(np.diff(codes[rows])) + 1)
    order = sorted(range(len(parts)), key=lambda i: (len(parts[i]), parts[i].tolist()))
    number = np.empty(len(order), dtype=np.intp)
    number[order] = np.arange(len(order))
    return number[codes]


def _whole(y):
    """Numbers as whole numbers, as fine as their sums may be without leaving 63 bits; and by what they were scaled."""
    largest = np.abs(y).max()
    if largest == 0:
        return np.zeros(len(y), dtype=np.int64), 1.0
    scale = 2.0 ** (62 - int(np.ceil(np.log2(len(y) + 1)))) / largest
    return np.rint(y * scale).astype(np.int64), scale


def permutation_p(exchanged, tests, permutations, seed, tick=None, pilot=None):
    """p values of several groupings of the same rows.

    Parameters
    ----------
    exchanged : Exchange
    tests : sequence of ndarray of int, shape (n,)
        Group of each of the caller's rows, 0 .. L - 1; no group reaches over two of the strata that the response may
        not leave. The statistic is the sum of squares between groups.
    permutations : int
    seed : int
        All tests see the same permutations, and none depends on which others are asked for.
    tick : callable, optional
    pilot : int, optional
        Give up after the first that many permutations, or a few more.

    Returns
    -------
    ndarray of float, shape (len(tests),)
        (r + 1) / (m + 1) for r exceedances in m permutations, or 20 / draws where 20 exceedances came first. NaN where
        a pilot could not tell: p is then at most 20 / pilot, and smaller than any p that the pilot did tell.
    """
    if not len(tests):
        return np.empty(0)
    generator = np.random.default_rng(seed)
    between = [_Between(exchanged, codes) for codes in tests]
    hits, p, waiting = np.zeros(len(tests), dtype=int), np.full(len(tests), np.nan), np.arange(len(tests))
    n, done = len(exchanged.y), 0
    chunk = max(1, min(permutations, CELLS // n))
    responses, sums = np.repeat(exchanged.y[None, :], chunk, axis=0), np.zeros((chunk, n + 1), dtype=np.int64)
    # a pilot ends with a whole chunk, so that the whole run begins with the same permutations
    while done < min(permutations, pilot or permutations) and len(waiting):
        count = min(chunk, permutations - done)
        exchanged.shuffle(responses[:count], generator)
        squares = _squares(responses[:count], sums[:count], [between[i] for i in waiting])
        observed = np.array([between[i].observed for i in waiting])
        reached = squares >= observed * (1 - TOLERANCE) - exchanged.noise
        total = hits[waiting] + np.cumsum(reached, axis=0)
        hits[waiting] = total[-1]
        ended = total[-1] >= ENOUGH
        p[waiting[ended]] = ENOUGH / (done + 1 + np.argmax(total[:, ended] >= ENOUGH, axis=0))
        waiting = waiting[~ended]
        done += count
        if tick:
            tick(done / permutations)
    return p if done < permutations else np.where(np.isnan(p), (hits + 1) / (permutations + 1), p)


class _Between:
    """Where the groups of one test lie, and the sum of squares between them, up to a constant factor.

    ``columns`` are the places in the order of groups. It is None where single rows change places: one is then as good
    as another, and the groups may lie one after the other.
    """

    def __init__(self, exchanged, codes):
        # by size, so that what a stratum is called, or which factor comes first, does not matter
        rank = np.argsort(np.argsort(np.bincount(codes), kind="stable"))
        codes = rank[codes]
        order = np.lexsort((codes, exchanged.within))
        self._group(codes[order])
        responses = exchanged.original[order][None, :]
        self.observed = _grouped_squares(responses, np.zeros((1, len(codes) + 1), dtype=np.int64), [self])[0, 0]
        self.columns = None
        if exchanged.rows is not None:
            codes = codes[exchanged.rows]
            self.columns = np.argsort(codes, kind="stable")
            self._group(codes[self.columns])

    def _group(self, codes):
        self.edges = np.flatnonzero(np.diff(codes, prepend=-1, append=-1))
        # of one test's last edge and the next test's first there is no group
        self.weight = np.append(1.0 / np.diff(self.edges), 0.0)


def _squares(responses, sums, tests):
    """Sums of squares between the groups of tests, shape (count, tests), after each permutation.

    ``sums``, of shape (count, n + 1) with zeros in the first column, is overwritten.
    """
    if tests[0].columns is None:
        return _grouped_squares(responses, sums, tests)
    return np.hstack([_grouped_squares(responses[:, test.columns], sums, [test]) for test in tests])


def _grouped_squares(responses, sums, tests):
    """The same where each test's groups lie one after the other; from sums of the first 0, 1, .. n responses."""
    np.cumsum(responses, axis=1, out=sums[:, 1:])
    starts = np.cumsum([0] + [len(test.edges) for test in tests[:-1]])
    edges, weight = (np.concatenate([getattr(test, name) for test in tests]) for name in ("edges", "weight"))
    total = np.diff(sums[:, edges], axis=1, append=0).astype(float)
    return np.add.reduceat(total * total * weight, starts, axis=1)
