"""The factor detector: q of every factor of one run."""

import numpy as np

from ..problems import Notice
from .inference import Test, group_notices, permuted_p
from .qstatistic import adjusted_q
from .rundata import FEWEST_ROWS, less_singletons
from .significance import central_f_p, holm, noncentral_f_p, noncentral_lambda, q_interval

EQUAL = 1e-12  # q of two factors that differ by less have one rank
FACTOR_COLUMNS = [
    "period",
    "group",
    "factor",
    "q",
    "q_lower",
    "q_upper",
    "q_expected",
    "q_adjusted",
    "p",
    "p_adjusted",
    "p_central_f",
    "n",
    "strata",
    "smallest_stratum",
    "rank",
    "moran_residual",
    "p_moran_residual",
    "note",
]


def factor_table(data, inference, searched=None, conditional=(), tick=None):
    """Rows of the factors table of one run, and the factors whose noncentral and default p disagree about 0.05.

    Parameters
    ----------
    data : RunData
    inference : Inference
    searched : dict of str to float, optional
        p of the factors whose strata the response has chosen, in place of the default p.
    conditional : collection of str
        Factors whose p takes such strata as given, which their note says.
    tick : callable, optional
    """
    rows, sums, single = {}, {}, {}
    for name, codes in data.codes.items():
        rows[name] = data.present(name)
        sums[name] = data.sums(rows[name], name)
        single[name] = sums[name].singletons
        if inference.singletons == "drop" and single[name]:
            rows[name] = less_singletons(rows[name], codes)
            sums[name] = data.sums(rows[name], name)
    table = [{"factor": name, **_figures(sums[name])} for name in data.codes]
    default = _default_p(data, table, rows, inference, tick)
    default = np.array([(searched or {}).get(row["factor"], p) for row, p in zip(table, default)])
    p = default if inference.variance is None else _noncentral_p(data, rows, sums, inference.variance)
    adjusted, order = holm(p), _ranks([row["q"] for row in table])
    for i, row in enumerate(table):
        row.update(p=p[i], p_adjusted=adjusted[i], rank=order[i])
        notices = _notices(data, row, sums[row["factor"]], single[row["factor"]], inference)
        chosen = [Notice("p_conditional")] if row["factor"] in conditional else []
        row["note"] = inference.note(notices + chosen)
    return table, [row["factor"] for row, a, b in zip(table, p, default) if (a < 0.05) != (b < 0.05)]


def _figures(sums):
    n, strata = sums.n, sums.strata
    q = sums.q if n >= FEWEST_ROWS else np.nan
    lower, upper = q_interval(q, n, strata)
    return {
        "q": q,
        "q_lower": lower,
        "q_upper": upper,
        "q_expected": (strata - 1) / (n - 1) if n >= FEWEST_ROWS else np.nan,
        "q_adjusted": adjusted_q(q, n, strata),
        "p_central_f": float(central_f_p(q, n, strata)),
        "n": n,
        "strata": strata,
        "smallest_stratum": int(sums.size.min()) if strata else None,
    }


def _default_p(data, table, rows, inference, tick):
    """p by permutation or the central F test, whichever is the default for the size of the run."""
    central = np.array([row["p_central_f"] for row in table])
    if not inference.permutes(len(data.y)):
        return central
    p = np.full(len(table), np.nan)
    possible = np.flatnonzero(~np.isnan(central))
    names = [table[i]["factor"] for i in possible]
    tests = [Test(rows[name], data.codes[name]) for name in names]
    p[possible] = permuted_p(data, tests, inference, inference.enough(len(table)), tick)
    return p


def _noncentral_p(data, rows, sums, variance):
    out = []
    for name, codes in data.codes.items():
        n, strata, q = sums[name].n, sums[name].strata, sums[name].q
        possible = 1 < strata < n and not np.isnan(q)
        shift = noncentral_lambda(data.y[rows[name]], codes[rows[name]], variance) if possible else np.nan
        out.append(noncentral_f_p(q, n, strata, shift) if possible else np.nan)
    return np.array(out)


def _ranks(q):
    """1 for the largest q; equal q (but for rounding), equal rank."""
    return [None if np.isnan(v) else 1 + sum(other > v + EQUAL for other in q) for v in q]


def _notices(data, row, sums, singletons, inference):
    if sums.n < FEWEST_ROWS:
        return [Notice("factor_no_rows", {"n": sums.n})]
    if np.isnan(row["q"]):
        return [Notice("response_constant", {"field": data.response, "n": sums.n})]
    if sums.strata == 1:
        return [Notice("factor_one_stratum")]
    if sums.strata == sums.n:
        return [Notice("factor_all_strata")]
    if row["q_upper"] == 0:
        return [Notice("interval_at_zero"), *group_notices(sums, singletons, inference)]
    return group_notices(sums, singletons, inference)
