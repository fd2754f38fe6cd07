"""The interaction detector: q of every pair of factors of one run, and what it adds."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from ..problems import Notice
from .crossing import Crossing, additive_fit, crossing_codes, interaction_type
from .inference import Test, group_notices, part, permuted_p
from .qstatistic import adjusted_q
from .rundata import FEWEST_ROWS, Rows, less_singletons
from .significance import central_f_p, holm, noncentral_f_p, noncentral_lambda, reduced_f_p

TYPE_ROWS = 10  # rows more than crossed strata that a type needs
THIN = 5  # rows per crossed stratum
PILOT = 400  # permutations that tell most gains which are not significant
LEVEL = 0.05
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
    "p_interaction_adjusted",
    "n",
    "strata",
    "note",
]


@dataclass(frozen=True)
class Pair:
    """Two factors on the rows that have both (without single-row crossings where these are dropped).

    ``own`` holds the sums of either factor, and ``q`` that of both factors and of the crossing.
    """

    factor1: str
    factor2: str
    rows: Rows
    crossing: Crossing
    own: tuple
    q: tuple
    singletons: int

    @property
    def testable(self):
        """Whether the crossing leaves anything unexplained to compare with."""
        sums = self.crossing.sums
        return sums.n >= FEWEST_ROWS and 1 < sums.strata < sums.n and not np.isnan(self.q[2])


def interaction_table(data, inference, tick=None):
    """Rows of the interactions table of one run."""
    pairs = [_pair(data, a, b, inference) for a, b in combinations(data.codes, 2)]
    table = [_figures(pair) for pair in pairs]
    p, p_gain = _p_values(data, pairs, inference, tick)
    adjusted, deviating = holm(p_gain), holm([row.get("p_interaction", np.nan) for row in table])
    for i, (row, pair) in enumerate(zip(table, pairs)):
        row.update(p=p[i], p_gain=p_gain[i], p_adjusted=adjusted[i], p_interaction_adjusted=deviating[i])
        row["note"] = inference.note(_notices(data, pair, row, inference))
    return table


def _pair(data, factor1, factor2, inference):
    rows = data.present(factor1, factor2)
    crossing = data.crossing(rows, factor1, factor2)
    own, singletons = (crossing.of_factor(0), crossing.of_factor(1)), crossing.sums.singletons
    if inference.singletons == "drop" and singletons:
        codes = data.codes[factor1], data.codes[factor2]
        own = tuple(data.sums(less_singletons(rows, data.codes[f]), f) for f in (factor1, factor2))
        rows = less_singletons(rows, crossing_codes(*codes)[0])
        crossing = data.crossing(rows, factor1, factor2)
    q = tuple(sums.q for sums in (*own, crossing.sums))
    return Pair(factor1, factor2, rows, crossing, own, q, singletons)


def _figures(pair):
    sums, (q1, q2, q12) = pair.crossing.sums, pair.q
    row = {"factor1": pair.factor1, "factor2": pair.factor2, "n": sums.n, "strata": sums.strata, "type": None}
    if sums.n < FEWEST_ROWS or np.isnan(q12):
        return row
    additive, parameters = additive_fit(pair.crossing)
    # on the same rows the finer model can not explain less; rounding can say so
    interaction = max(q12 - additive, 0.0) if not np.isnan(additive) else np.nan
    row.update(
        q1=q1,
        q2=q2,
        q12=q12,
        q12_adjusted=adjusted_q(q12, sums.n, sums.strata),
        gain=q12 - max(q1, q2),
        q_additive=additive,
        interaction=interaction,
        p_interaction=float(reduced_f_p(1 - q12, 1 - additive, sums.n - sums.strata, sums.strata - parameters)),
    )
    if sums.n - sums.strata >= TYPE_ROWS:
        row["type"] = interaction_type(q1, q2, q12, *(own.strata for own in pair.own), sums.strata)
    return row


def _p_values(data, pairs, inference, tick):
    """p of q12, and of the gain over the better factor."""
    n, strata = (np.array([getattr(pair.crossing.sums, name) for pair in pairs]) for name in ("n", "strata"))
    p = central_f_p(np.array([pair.q[2] for pair in pairs]), n, strata)
    p_gain = np.array([_nested_p(pair) for pair in pairs])
    if inference.permutes(len(data.y)):
        possible = [i for i, pair in enumerate(pairs) if pair.testable]
        p, p_gain = np.full(len(pairs), np.nan), np.full(len(pairs), np.nan)
        p[possible], p_gain[possible] = _permuted(data, [pairs[i] for i in possible], len(pairs), inference, tick)
    if inference.variance:
        p = np.array([_noncentral(data, pair, inference.variance) for pair in pairs])
    return p, p_gain


def _permuted(data, pairs, family, inference, tick):
    """By permutation: of the response over all rows; within the strata of either factor, the larger p."""
    crossed = [crossing_codes(data.codes[pair.factor1], data.codes[pair.factor2])[0] for pair in pairs]
    tests = [Test(pair.rows, codes) for pair, codes in zip(pairs, crossed)]
    inner = [
        Test(pair.rows, codes, factor) for pair, codes in zip(pairs, crossed) for factor in (pair.factor1, pair.factor2)
    ]
    count = inference.enough(family)
    p = permuted_p(data, tests, inference, count, part(tick, 0, 3))
    gains = permuted_p(data, inner, inference, count, part(tick, 1, 3), PILOT).reshape(-1, 2)
    # what a pilot can tell is larger than what it can not, so one of the two is enough for the larger p
    unknown = np.flatnonzero(np.isnan(gains).all(axis=1))
    rest = [inner[2 * i + side] for i in unknown for side in (0, 1)]
    gains[unknown] = permuted_p(data, rest, inference, count, part(tick, 2, 3)).reshape(-1, 2)
    return p, np.nanmax(gains, axis=1) if len(gains) else np.empty(0)


def _nested_p(pair):
    """Larger p of the F tests of the crossing against either factor alone."""
    if not pair.testable:
        return np.nan
    sums, models = pair.crossing.sums, [pair.crossing.of_factor(0), pair.crossing.of_factor(1)]
    q, strata = np.array([m.q for m in models]), np.array([m.strata for m in models])
    p = reduced_f_p(1 - pair.q[2], 1 - q, sums.n - sums.strata, sums.strata - strata)
    # a crossing that is one of its factors adds nothing to it
    return float(np.where(strata == sums.strata, 1.0, p).max())


def _noncentral(data, pair, variance):
    if not pair.testable:
        return np.nan
    codes = crossing_codes(data.codes[pair.factor1], data.codes[pair.factor2])[0][pair.rows]
    codes = np.unique(codes, return_inverse=True)[1]
    sums = pair.crossing.sums
    return noncentral_f_p(pair.q[2], sums.n, sums.strata, noncentral_lambda(data.y[pair.rows], codes, variance))


def _notices(data, pair, row, inference):
    sums = pair.crossing.sums
    if sums.n < FEWEST_ROWS:
        return [Notice("factor_no_rows", {"n": sums.n})]
    if np.isnan(pair.q[2]):
        return [Notice("response_constant", {"field": data.response, "n": sums.n})]
    size, notices = {"n": sums.n, "strata": sums.strata}, []
    if sums.n - sums.strata < TYPE_ROWS:
        notices.append(Notice("crossing_no_type", size))
    if sums.n / sums.strata < THIN:
        notices.append(Notice("crossing_thin", size))
    if np.isnan(row["q_additive"]):
        cells = pair.own[0].strata * pair.own[1].strata
        notices.append(Notice("additive_too_large", {"strata": cells}))
    if row["p_adjusted"] > LEVEL and (row["type"] or "").startswith("enhance"):
        notices.append(Notice("pair_not_distinguishable", {"p": row["p_adjusted"]}))
    return notices + [n for n in group_notices(sums, pair.singletons, inference) if n.code != "strata_small"]
