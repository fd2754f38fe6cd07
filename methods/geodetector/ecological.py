"""The ecological detector: whether one factor explains more of the response than another."""

from itertools import combinations

import numpy as np

from ..problems import DataProblem
from .inference import part
from .qdifference import Weighted, q_difference_intervals, sample_of
from .rundata import EVERY, FEWEST_ROWS, less_singletons
from .significance import holm

ECOLOGICAL = ("two_sided", "legacy")
ECOLOGICAL_COLUMNS = [
    "period",
    "group",
    "factor1",
    "factor2",
    "f",
    "p",
    "p_adjusted",
    "q_difference",
    "lower",
    "upper",
]


def ecological_table(data, inference, ecological="two_sided", tick=None):
    """Compare every two factors of one run, on the rows that have both.

    The test is conservative: its two sums of squares are taken from the same responses, so that they move together, and
    it rejects in about 1 % of samples at a nominal 5 % where both q are equal. The interval does not have this fault.

    Parameters
    ----------
    data : RunData
        One run.
    inference : Inference
        With ``singletons`` "drop" rows alone in their stratum of either factor are left out.
    ecological : {"two_sided", "legacy"}
        ``two_sided``: p = 2 P(F > max(f, 1 / f)), at most 1, the same for both orders of the factors. ``legacy``: p =
        P(F > f), small only where the first factor leaves more unexplained than the second: the published one-sided
        test. The table of py-geodetector (0.2.1) marks the pairs where it is below .05, the earlier factor being the
        first. geodetector for R (its versions on CRAN) divides the two q instead of the two sums, a ratio that does not
        follow the F distribution and is not offered.
    tick : callable, optional
        Called with a share of the work, 0 to 1; may raise :class:`~..problems.Cancelled`.

    Returns
    -------
    list of dict
        ``factor1, factor2, f, p, p_adjusted, q_difference, lower, upper``, one per pair. f = SSW1 / SSW2 with N - 1 and
        N - 1 degrees of freedom, NaN where the second factor leaves nothing unexplained: p is then 0, or 1 where the
        first leaves nothing either. ``p_adjusted`` is Holm's over the pairs. ``q_difference`` = q1 - q2 in [-1, 1];
        ``lower`` and ``upper`` are the ends of its 95 % interval by :func:`~.qdifference.q_difference_intervals`. All
        are NaN on fewer than three rows or a constant response; f, p and interval where every row is a stratum of its
        own.

    Raises
    ------
    DataProblem
        ``option_unknown``.

    References
    ----------
    Wang et al. (2010) doi 10.1080/13658810802443457.

    Examples
    --------
    >>> from .rundata import RunData
    >>> from .inference import Inference
    >>> codes = {"soil": np.array([0, 0, 0, 1, 1, 1]), "slope": np.array([0, 1, 0, 1, 0, 1])}
    >>> data = RunData("y", np.array([1.0, 2.0, 2.0, 5.0, 6.0, 6.0]), codes)
    >>> row = ecological_table(data, Inference("auto", 999, 1, "keep", str))[0]
    >>> round(row["f"], 4), round(row["q_difference"], 4)
    (0.0588, 0.8421)
    """
    if ecological not in ECOLOGICAL:
        raise DataProblem("option_unknown", key="ecological", options=list(ECOLOGICAL), value=ecological)
    table, alike, every_row = [], {}, {}
    for first, second in combinations(data.codes, 2):
        rows = _rows(data, first, second, inference.singletons == "drop")
        key = b"" if rows is EVERY else rows.tobytes()
        every_row[key] = rows
        alike.setdefault(key, []).append(len(table))
        table.append({"factor1": first, "factor2": second})
    for done, (key, members) in enumerate(alike.items()):
        pairs = [(table[i]["factor1"], table[i]["factor2"]) for i in members]
        sample = sample_of(data, every_row[key], sorted({name for pair in pairs for name in pair}, key=str))
        progress = part(tick, done, len(alike))
        for i, figures in zip(members, _compared(sample, pairs, ecological, inference.seed, progress)):
            table[i].update(figures)
        if progress:
            progress(1.0)
    for row, adjusted in zip(table, holm([row["p"] for row in table])):
        row["p_adjusted"] = float(adjusted)
    return table


def _rows(data, first, second, less_single):
    """Rows with both factors; without rows alone in a stratum until none is, where these are dropped."""
    rows = data.present(first, second)
    while less_single:
        kept = less_singletons(rows, data.codes[first]) & less_singletons(rows, data.codes[second])
        if rows is not EVERY and kept.sum() == rows.sum():
            break
        rows = kept
    return rows


def _compared(sample, pairs, ecological, seed, tick):
    """Figures of pairs of factors on the same rows."""
    n = len(sample.y)
    if n < FEWEST_ROWS or not sample.y.any():
        return [dict.fromkeys(ECOLOGICAL_COLUMNS[4:], np.nan) for _ in pairs]
    observed = Weighted(sample, np.ones((n, 1)))
    ends = q_difference_intervals(observed, pairs, seed, tick)
    out = []
    for (first, second), (lower, upper) in zip(pairs, ends):
        one, two = observed.fits[first], observed.fits[second]
        f, p = _f_test(one.rest[0], two.rest[0], n, ecological)
        if max(sample.factors[first].strata, sample.factors[second].strata) == n:
            f = p = lower = upper = np.nan
        figures = {"f": f, "p": p, "q_difference": one.q[0] - two.q[0], "lower": lower, "upper": upper}
        out.append({key: float(value) for key, value in figures.items()})
    return out


def _f_test(rest1, rest2, n, ecological):
    """f and p, for the shares that two factors leave unexplained."""
    from scipy.special import fdtrc

    f = rest1 / rest2 if rest2 > 0 else np.nan
    if rest1 == rest2 == 0:
        return f, 1.0
    small, large = sorted((rest1, rest2))
    # the larger over the smaller: the other tail of the F distribution with these degrees of freedom is the same
    tail = fdtrc(n - 1, n - 1, large / small) if small > 0 else 0.0
    if ecological == "two_sided":
        return f, min(2 * tail, 1.0)
    return f, tail if rest1 >= rest2 else 1 - tail
