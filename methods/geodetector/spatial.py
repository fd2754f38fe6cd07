"""Tests of q for spatially dependent responses: random responses with the same Moran's I.

A response that is alike in neighbouring units looks explained by any factor that is alike in neighbouring units too.
Dealing it out at random destroys its pattern, so that such factors seem significant far too often. Moran spectral
randomisation keeps the pattern's strength and draws its shape anew.
"""

from dataclasses import dataclass
from typing import Optional

import numpy as np
from scipy import sparse

from .permutation import ENOUGH

CELLS = 1 << 20  # numbers in one chunk of random responses
TOLERANCE = 1e-10  # relative to all squares: sums over as many terms as there are units, differently rounded


def spatial_p(exchanged, tests, permutations, seed, tick=None, pilot=None):
    """p values of several groupings of the same rows, with the response's Moran's I kept.

    Parameters
    ----------
    exchanged : SpatialExchange
    tests : sequence of ndarray of int, shape (n,)
        Group of each of the caller's rows, 0 .. L - 1. The statistic is the sum of squares between groups.
    permutations : int
        Number of random responses.
    seed : int
        All tests see the same random responses, and none depends on which others are asked for.
    tick : callable, optional
    pilot : int, optional
        Give up after the first that many random responses, or a few more.

    Returns
    -------
    ndarray of float, shape (len(tests),)
        As of :func:`~.permutation.permutation_p`: (r + 1) / (m + 1), or 20 / draws where 20 exceedances came first.
    """
    if not len(tests):
        return np.empty(0)
    groups = _groups(exchanged, tests)
    observed = groups.between(exchanged.parts(exchanged.y[:, None]))[:, 0]
    slack = TOLERANCE * float(exchanged.y @ exchanged.y)

    def exceeds(parts, wanted):
        return groups.of(wanted).between(parts) >= observed[wanted, None] - slack

    return _counted(exchanged, exchanged.y, len(tests), exceeds, (permutations, seed, tick, pilot))


def spatial_gain_p(exchanged, tests, within, permutations, seed, tick=None, pilot=None):
    """p values of what finer groupings add to the strata of one factor, with spatial dependence kept.

    The residuals of the response within the strata are randomised instead of the response. Their randomised likes are
    no longer exactly centred in each stratum, so the statistic is the share of what the strata leave unexplained that
    the finer grouping explains. The test is approximate, as tests that permute residuals are.

    Parameters
    ----------
    exchanged : SpatialExchange
    tests : sequence of ndarray of int, shape (n,)
        Groups that do not reach over two strata, as the crossing of the factor with another has.
    within : ndarray of int, shape (n,)
        Stratum of each of the caller's rows.
    permutations, seed, tick, pilot
        As for :func:`spatial_p`.

    Returns
    -------
    ndarray of float, shape (len(tests),)
        1 where the strata leave nothing unexplained, or the grouping is no finer.

    References
    ----------
    Freedman & Lane (1983) A nonstochastic interpretation of reported significance levels. Journal of Business &
    Economic Statistics 1, 292-298, doi 10.1080/07350015.1983.10509354.
    """
    residuals = _residuals(exchanged.y, within[exchanged.rows])
    left = float(residuals @ residuals)
    if not len(tests) or left <= TOLERANCE * float(exchanged.y @ exchanged.y):
        return np.ones(len(tests))
    strata, groups = _groups(exchanged, [within]), _groups(exchanged, tests)

    def shares(parts, wanted):
        coarse = strata.between(parts)
        return (groups.of(wanted).between(parts) - coarse) / (left - coarse)

    observed = shares(exchanged.parts(residuals[:, None]), np.arange(len(tests)))[:, 0]

    def exceeds(parts, wanted):
        return shares(parts, wanted) >= observed[wanted, None] - TOLERANCE

    return _counted(exchanged, residuals, len(tests), exceeds, (permutations, seed, tick, pilot))


def _counted(exchanged, y, count, exceeds, options):
    """p values from the counts of exceedances; a test stops at 20 of them (Besag & Clifford 1991)."""
    permutations, seed, tick, pilot = options
    generator = np.random.default_rng(seed)
    hits, p = np.zeros(count, dtype=int), np.full(count, np.nan)
    done, chunk = 0, max(1, min(permutations, CELLS // len(y)))
    while done < min(permutations, pilot or permutations) and np.isnan(p).any():
        drawn = min(chunk, permutations - done)
        wanted = np.flatnonzero(np.isnan(p))
        total = hits[wanted, None] + np.cumsum(exceeds(exchanged.randomised_parts(y, drawn, generator), wanted), axis=1)
        full = total[:, -1] >= ENOUGH
        p[wanted[full]] = ENOUGH / (done + 1 + np.argmax(total[full] >= ENOUGH, axis=1))
        hits[wanted] = total[:, -1]
        done += drawn
        if tick:
            tick(done / permutations)
    return p if done < permutations else np.where(np.isnan(p), (hits + 1) / (permutations + 1), p)


@dataclass(frozen=True)
class _Groups:
    """Several groupings, one below the other.

    ``sums`` turns shares of eigenvectors into sums of groups; or responses, where ``vectors`` first turn shares into
    these. Which is less work depends on whether there are more groups or more units.
    """

    sums: np.ndarray
    size: np.ndarray
    starts: np.ndarray
    vectors: Optional[np.ndarray]

    def of(self, wanted):
        """Some of the groupings only."""
        if len(wanted) == len(self.starts):
            return self
        ends = np.append(self.starts[1:], len(self.size))
        rows = np.concatenate([np.arange(self.starts[i], ends[i]) for i in wanted])
        length = (ends - self.starts)[wanted]
        return _Groups(self.sums[rows], self.size[rows], np.cumsum(length) - length, self.vectors)

    def between(self, parts):
        """Sum of squares between groups for shares of eigenvectors (n - 1, count), shape (groupings, count)."""
        totals = self.sums @ (parts if self.vectors is None else self.vectors @ parts)
        return np.add.reduceat(totals * totals / self.size[:, None], self.starts, axis=0)


def _groups(exchanged, tests):
    n = len(exchanged.rows)
    codes = [np.unique(codes[exchanged.rows], return_inverse=True)[1] for codes in tests]
    size = [np.bincount(c) for c in codes]
    length = np.array([len(s) for s in size])
    starts = np.cumsum(length) - length
    place = np.concatenate([c + start for c, start in zip(codes, starts)])
    shape = (int(length.sum()), n)
    indicators = sparse.csr_matrix((np.ones(len(place)), (place, np.tile(np.arange(n), len(tests)))), shape=shape)
    few = shape[0] < n
    sums = indicators @ exchanged.vectors if few else indicators
    return _Groups(sums, np.concatenate(size).astype(float), starts, None if few else exchanged.vectors)


def _residuals(y, codes):
    """What groups leave of a response."""
    codes = np.unique(codes, return_inverse=True)[1]
    return y - (np.bincount(codes, weights=y) / np.bincount(codes))[codes]
