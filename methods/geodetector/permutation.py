"""Permutation tests of q: the response is dealt out again to rows, within strata, or by whole units."""

from dataclasses import dataclass
from typing import Optional

import numpy as np

ENOUGH = 20  # exceedances after which a test may stop early (Besag & Clifford 1991, doi 10.1093/biomet/78.2.301)
CELLS = 1 << 18  # numbers in one chunk of permuted responses, about what stays in the cache
TOLERANCE = 1e-12  # relative: equal sums of squares of differently rounded responses


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
    """

    y: np.ndarray
    original: np.ndarray
    pieces: tuple
    within: np.ndarray
    rows: Optional[np.ndarray] = None

    def shuffled(self, count, generator):
        """Responses after each of ``count`` permutations, shape (count, n)."""
        out = np.repeat(self.y[None, :], count, axis=0)
        for piece in self.pieces:
            blocks, length = piece.shape
            if length == 1:
                part = out[:, piece[0, 0] : piece[0, 0] + blocks]
                generator.permuted(part, axis=1, out=part)
            else:
                order = generator.permuted(np.tile(np.arange(blocks), (count, 1)), axis=1)
                out[:, piece.ravel()] = self.y[piece[order].reshape(count, -1)]
        return out


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
    y = _whole(y - y.mean())
    within = np.zeros(len(y), dtype=np.intp) if within is None else within
    if units is None:
        rows = np.lexsort((y, within))
        edges = np.flatnonzero(np.diff(within[rows], prepend=-1, append=-1))
        pieces = [np.arange(a, b)[:, None] for a, b in zip(edges[:-1], edges[1:])]
        return Exchange(y[rows], y, tuple(pieces), within)
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
    return Exchange(y[rows], y, tuple(pieces), within, rows)


def _whole(y):
    """Numbers as whole numbers, as fine as their sums may be without leaving 63 bits."""
    largest = np.abs(y).max()
    bits = 62 - int(np.ceil(np.log2(len(y) + 1)))
    return np.rint(y * (2.0**bits / largest)).astype(np.int64) if largest > 0 else np.zeros(len(y), dtype=np.int64)


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
    hits, p = np.zeros(len(tests), dtype=int), np.full(len(tests), np.nan)
    done, chunk = 0, max(1, min(permutations, CELLS // len(exchanged.y)))
    # a pilot ends with a whole chunk, so that the whole run begins with the same permutations
    while done < min(permutations, pilot or permutations) and np.isnan(p).any():
        count = min(chunk, permutations - done)
        responses = exchanged.shuffled(count, generator)
        sums = _cumulative(responses)
        for i in np.flatnonzero(np.isnan(p)):
            above = between[i].of(responses, sums) >= between[i].observed * (1 - TOLERANCE)
            total = hits[i] + np.cumsum(above)
            if total[-1] >= ENOUGH:
                p[i] = ENOUGH / (done + 1 + np.argmax(total >= ENOUGH))
            hits[i] = total[-1]
        done += count
        if tick:
            tick(done / permutations)
    return p if done < permutations else np.where(np.isnan(p), (hits + 1) / (permutations + 1), p)


def _cumulative(responses):
    """Sums of the first 0, 1, .. n responses of each row."""
    sums = np.zeros((len(responses), responses.shape[1] + 1), dtype=np.int64)
    np.cumsum(responses, axis=1, out=sums[:, 1:])
    return sums


class _Between:
    """Sum of squares between the groups of one test, up to a constant factor."""

    def __init__(self, exchanged, codes):
        # by size, so that what a stratum is called, or which factor comes first, does not matter
        rank = np.argsort(np.argsort(np.bincount(codes), kind="stable"))
        codes = rank[codes]
        order = np.lexsort((codes, exchanged.within))
        self._group(codes[order])
        self.observed = self._squares(_cumulative(exchanged.original[order][None, :]))[0]
        # single rows: the groups may lie one after the other; units: fetch the places of each group
        self.columns = None
        if exchanged.rows is not None:
            codes = codes[exchanged.rows]
            self.columns = np.argsort(codes, kind="stable")
            self._group(codes[self.columns])

    def _group(self, codes):
        self.edges = np.flatnonzero(np.diff(codes, prepend=-1, append=-1))
        self.weight = 1.0 / np.diff(self.edges)

    def of(self, responses, sums):
        """For rows of responses and their cumulative sums."""
        return self._squares(sums if self.columns is None else _cumulative(responses[:, self.columns]))

    def _squares(self, sums):
        ends = sums[:, self.edges]
        total = (ends[:, 1:] - ends[:, :-1]).astype(float)
        return (total * total) @ self.weight
