"""The interaction detector: q of every pair of factors of one run, and what it adds."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from ..problems import Notice
from .crossing import Crossing, additive_fit, cross, crossing_codes, interaction_type
from .qstatistic import adjusted_q
from .rundata import FEWEST_ROWS, Rows, less_singletons
from .significance import central_f_p, holm, noncentral_f_p, noncentral_lambda, reduced_f_p
from .testing import Test, group_notices, part, permuted_p

TYPE_ROWS = 10  # rows more than crossed strata that a type needs
THIN = 5  # rows per crossed stratum
PILOT = 400  # permutations that tell most gains which are not significant
INTERACTION_COLUMNS = [
    "period",
    "group",
    "factor1",
    "factor2",
    "q1",
    "q2",
    "q12",
    "q12_adjusted",
    "type",
    "p",
    "gain",
    "p_gain",
    "q_additive",
    "interaction",
    "p_interaction",
    "p_adjusted",
    "n",
    "strata",
    "note",
]


@dataclass(frozen=True)
class Pair:
    """Two factors on the rows that have both (without single-row crossings where these are dropped)."""

    factor1: str
    factor2: str
    rows: Rows
    crossing: Crossing
    own: tuple
    singletons: int

    @property
    def testable(self):
        """Whether the crossing leaves anything unexplained to compare with."""
        sums = self.crossing.sums
        return sums.n >= FEWEST_ROWS and 1 < sums.strata < sums.n and not np.isnan(sums.q)


def interaction_table(data, testing, tick=None):
    """Rows of the interactions table of one run."""
    pairs = [_pair(data, a, b, testing) for a, b in combinations(data.codes, 2)]
    table = [_figures(pair) for pair in pairs]
    p, p_gain = _p_values(data, pairs, testing, tick)
    adjusted = holm(p_gain)
    for i, (row, pair) in enumerate(zip(table, pairs)):
        row.update(p=p[i], p_gain=p_gain[i], p_adjusted=adjusted[i])
        row["note"] = testing.note(_notices(data, pair, row, testing))
    return table


def _pair(data, factor1, factor2, testing):
    rows = data.present(factor1, factor2)
    crossing = _crossed(data, factor1, factor2, rows)
    own, singletons = (crossing.of_factor(0), crossing.of_factor(1)), crossing.sums.singletons
    if testing.singletons == "drop" and singletons:
        codes = data.codes[factor1], data.codes[factor2]
        own = tuple(data.sums(less_singletons(rows, c), c) for c in codes)
        rows = less_singletons(rows, crossing_codes(*codes)[0])
        crossing = _crossed(data, factor1, factor2, rows)
    return Pair(factor1, factor2, rows, crossing, own, singletons)


def _crossed(data, factor1, factor2, rows):
    y, squares = data.response_of(rows)
    return cross(y, data.codes[factor1][rows], data.codes[factor2][rows], squares)


def _figures(pair):
    sums, (first, second) = pair.crossing.sums, pair.own
    row = {"factor1": pair.factor1, "factor2": pair.factor2, "n": sums.n, "strata": sums.strata, "type": None}
    if sums.n < FEWEST_ROWS or np.isnan(sums.q):
        return row
    q12, largest = sums.q, max(first.q, second.q)
    additive, parameters = additive_fit(pair.crossing)
    # on the same rows the finer model can not explain less; rounding can say so
    interaction = max(q12 - additive, 0.0) if not np.isnan(additive) else np.nan
    row.update(
        q1=first.q,
        q2=second.q,
        q12=q12,
        q12_adjusted=adjusted_q(q12, sums.n, sums.strata),
        gain=q12 - largest,
        q_additive=additive,
        interaction=interaction,
        p_interaction=float(reduced_f_p(1 - q12, 1 - additive, sums.n - sums.strata, sums.strata - parameters)),
    )
    if sums.n - sums.strata >= TYPE_ROWS:
        row["type"] = interaction_type(first.q, second.q, q12, first.strata, second.strata, sums.strata)
    return row


def _p_values(data, pairs, testing, tick):
    """p of q12, and of the gain over the better factor."""
    sums = [pair.crossing.sums for pair in pairs]
    p = np.array([float(central_f_p(s.q, s.n, s.strata)) for s in sums])
    p_gain = np.array([_nested_p(pair) for pair in pairs])
    if testing.permutes(len(data.y)):
        possible = [i for i, pair in enumerate(pairs) if pair.testable]
        p, p_gain = np.full(len(pairs), np.nan), np.full(len(pairs), np.nan)
        p[possible], p_gain[possible] = _permuted(data, [pairs[i] for i in possible], len(pairs), testing, tick)
    if testing.variance:
        p = np.array([_noncentral(data, pair, testing.variance) for pair in pairs])
    return p, p_gain


def _permuted(data, pairs, family, testing, tick):
    """By permutation: of the response over all rows; within the strata of either factor, the larger p."""
    crossed = [crossing_codes(data.codes[pair.factor1], data.codes[pair.factor2])[0] for pair in pairs]
    tests = [Test(pair.rows, codes) for pair, codes in zip(pairs, crossed)]
    inner = [
        Test(pair.rows, codes, factor) for pair, codes in zip(pairs, crossed) for factor in (pair.factor1, pair.factor2)
    ]
    count = testing.enough(family)
    p = permuted_p(data, tests, count, testing.seed, part(tick, 0, 3))
    gains = permuted_p(data, inner, count, testing.seed, part(tick, 1, 3), PILOT).reshape(-1, 2)
    # what a pilot can tell is larger than what it can not, so one of the two is enough for the larger p
    unknown = np.flatnonzero(np.isnan(gains).all(axis=1))
    rest = [inner[2 * i + side] for i in unknown for side in (0, 1)]
    gains[unknown] = permuted_p(data, rest, count, testing.seed, part(tick, 2, 3)).reshape(-1, 2)
    return p, np.nanmax(gains, axis=1) if len(gains) else np.empty(0)


def _nested_p(pair):
    """Larger p of the F tests of the crossing against either factor alone."""
    if not pair.testable:
        return np.nan
    sums = pair.crossing.sums
    models = [pair.crossing.of_factor(0), pair.crossing.of_factor(1)]
    tests = [reduced_f_p(1 - sums.q, 1 - m.q, sums.n - sums.strata, sums.strata - m.strata) for m in models]
    # a crossing that is one of its factors adds nothing to it
    return max(1.0 if m.strata == sums.strata else float(p) for m, p in zip(models, tests))


def _noncentral(data, pair, variance):
    if not pair.testable:
        return np.nan
    codes = crossing_codes(data.codes[pair.factor1], data.codes[pair.factor2])[0][pair.rows]
    codes = np.unique(codes, return_inverse=True)[1]
    sums = pair.crossing.sums
    return noncentral_f_p(sums.q, sums.n, sums.strata, noncentral_lambda(data.y[pair.rows], codes, variance))


def _notices(data, pair, row, testing):
    sums = pair.crossing.sums
    if sums.n < FEWEST_ROWS:
        return [Notice("factor_no_rows", {"n": sums.n})]
    if np.isnan(sums.q):
        return [Notice("response_constant", {"field": data.response, "n": sums.n})]
    size, notices = {"n": sums.n, "strata": sums.strata}, []
    if sums.n - sums.strata < TYPE_ROWS:
        notices.append(Notice("crossing_no_type", size))
    if sums.n / sums.strata < THIN:
        notices.append(Notice("crossing_thin", size))
    if np.isnan(row["q_additive"]):
        cells = pair.own[0].strata * pair.own[1].strata
        notices.append(Notice("additive_too_large", {"strata": cells}))
    return notices + [n for n in group_notices(sums, pair.singletons, testing) if n.code != "strata_small"]
