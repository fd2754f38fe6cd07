"""p of optimal strata: the search for the best strata is repeated with every permutation of the response."""

import numpy as np

from .inference import part
from .optimal import OptimalStrata
from .ordered import CLOSE, ordered
from .permutation import CELLS, ENOUGH, exchange


def search_p(data, run, made, permutations, seed, tick=None):
    """Permutation p of the largest criterion that a factor reaches with any scheme and number of classes.

    Parameters
    ----------
    data : RunData
    run : Run
        Where the data come from.
    made : dict of str to FactorStrata
    permutations : int
    seed : int
        All factors see the same permutations; the order of rows does not matter. Units with several rows are moved
        whole.
    tick : callable, optional
        Called with a share of the work, 0 to 1; may raise :class:`~..problems.Cancelled`.

    Returns
    -------
    dict of str to float
        (r + 1) / (m + 1) for r exceedances in m permutations, or 20 / draws where 20 exceedances came first. NaN where
        the response does not vary or no strata can be compared. Factors are not in it whose strata were not chosen by
        the response, or on more rows than the run has: their p is that of the strata as they are, in the second case
        conditional on the choice (notices ``p_conditional`` and :func:`~.optimal.conditional_notices`).

    Notes
    -----
    The strata of all candidates are runs of the factor's rising values: one cumulative sum of the permuted responses in
    that order gives all their sums. Strata of one row count.
    """
    searched = {
        name: ordered(own.tried.values[run.rows], own.tried.of(run))
        for name, own in made.items()
        if isinstance(own, OptimalStrata) and own.chosen and own.tried.of(run) and not own.shared(run)
    }
    alike, p = {}, {}
    for name, own in searched.items():
        alike.setdefault(np.sort(own.order).tobytes(), []).append(name)
    for done, names in enumerate(alike.values()):
        rows = np.sort(searched[names[0]].order)
        exchanged = exchange(data.y[rows], None, None if data.units is None else data.units[rows])
        tests = [_Search(exchanged, rows, searched[name], made[name].criterion) for name in names]
        p.update(zip(names, _permuted(exchanged, tests, permutations, seed, part(tick, done, len(alike)))))
    return {name: p[name] for name in searched}


def _permuted(exchanged, tests, permutations, seed, tick):
    """p of searches on the same rows."""
    generator = np.random.default_rng(seed)
    hits, p = np.zeros(len(tests), dtype=int), np.full(len(tests), np.nan)
    waiting = [i for i, test in enumerate(tests) if test.possible]
    done, chunk = 0, max(1, min(permutations, CELLS // len(exchanged.y)))
    while done < permutations and waiting:
        count = min(chunk, permutations - done)
        responses = exchanged.shuffled(count, generator)
        sums = _cumulative(responses)
        for i in waiting:
            total = hits[i] + np.cumsum(tests[i].of(responses, sums) >= tests[i].observed - CLOSE)
            if total[-1] >= ENOUGH:
                p[i] = ENOUGH / (done + 1 + np.argmax(total >= ENOUGH))
            hits[i] = total[-1]
        waiting = [i for i in waiting if np.isnan(p[i])]
        done += count
        if tick:
            tick(done / permutations)
    p[waiting] = (hits[waiting] + 1) / (permutations + 1)
    return p


def _cumulative(responses):
    """Sums of the first 0, 1, .. n responses of each row, as whole numbers."""
    sums = np.zeros((len(responses), responses.shape[1] + 1), dtype=np.int64)
    np.cumsum(responses, axis=1, out=sums[:, 1:])
    return sums


class _Search:
    """The largest criterion over the candidates of one factor.

    Parameters
    ----------
    exchanged : Exchange
    rows : ndarray of int, shape (n,)
        Rows of the run that are exchanged, rising.
    data : Ordered
        The same rows in the order of the factor.
    criterion : {"q_adjusted", "q"}
    """

    def __init__(self, exchanged, rows, data, criterion):
        y, n, order = exchanged.y.astype(float), len(rows), np.searchsorted(rows, data.order)
        usable = data.usable
        self.base = y.sum() ** 2 / n
        self.overall = float(np.dot(y, y)) - self.base
        self.possible = bool(usable) and exchanged.y.min() < exchanged.y.max()
        if not self.possible:
            return
        self._intervals([data.edges[i] for i in usable])
        free = np.array([n - data.strata(i) for i in usable])
        self.slope = (n - 1) / free if criterion == "q_adjusted" else np.ones(len(usable))
        self.observed = self._largest(_cumulative(exchanged.original[order][None, :]))[0]
        # single rows: every arrangement is as likely, so that places are the factor's order; units: fetch their rows
        self.columns = None
        if exchanged.rows is not None:
            place = np.empty(n, dtype=np.intp)
            place[exchanged.rows] = np.arange(n)
            self.columns = place[order]

    def _intervals(self, edges):
        """Each distinct stratum once, and which candidates have it."""
        pairs = np.concatenate([np.column_stack((e[:-1], e[1:])) for e in edges])
        owner = np.repeat(np.arange(len(edges)), [len(e) - 1 for e in edges])
        distinct, which = np.unique(pairs, axis=0, return_inverse=True)
        self.first, self.last = distinct.T
        self.weight = np.zeros((len(distinct), len(edges)))
        self.weight[which, owner] = 1.0 / (self.last - self.first)[which]

    def of(self, responses, sums):
        """For rows of responses and their cumulative sums."""
        return self._largest(sums if self.columns is None else _cumulative(responses[:, self.columns]))

    def _largest(self, sums):
        total = (sums[:, self.last] - sums[:, self.first]).astype(float)
        q = ((total * total) @ self.weight - self.base) / self.overall
        return (1 - (1 - q) * self.slope).max(axis=1)
