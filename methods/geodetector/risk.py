"""The risk detector: the response's mean in every stratum of a factor, and which strata differ."""

from dataclasses import dataclass

import numpy as np

from ..problems import Notice
from .rundata import less_singletons
from .significance import holm

RISK_COLUMNS = ["period", "group", "factor", "stratum", "label", "n", "mean", "sd", "lower", "upper"]
RISK_TEST_COLUMNS = [
    "period",
    "group",
    "factor",
    "stratum1",
    "stratum2",
    "difference",
    "t",
    "df",
    "p",
    "p_adjusted",
]
MOST_PAIRS = 20_000  # pairs of strata of a factor, those of 200 strata
LEVEL = 0.95


def risk_table(data, labels, tick=None):
    """Mean of the response in every stratum, with its confidence interval.

    Parameters
    ----------
    data : RunData
        One run.
    labels : dict
        Factor -> label of each code, in the order of codes.
    tick : callable, optional
        Called with a share of the work, 0 to 1; may raise :class:`~..problems.Cancelled`.

    Returns
    -------
    list of dict
        ``factor, stratum, label, n, mean, sd, lower, upper``, one per factor and stratum that holds a row, strata
        counted from 1. ``sd`` is that of a sample (divided by n - 1); ``lower`` and ``upper`` are the ends of the 95 %
        t interval of the mean, which takes the rows for independent. These three are NaN for a stratum of one row; it
        stays in the table also where single-row strata are dropped from q, since its mean is a fact.

    References
    ----------
    Wang et al. (2010) doi 10.1080/13658810802443457.

    Examples
    --------
    >>> from .rundata import RunData
    >>> data = RunData("y", np.array([1.0, 3.0, 7.0]), {"soil": np.array([0, 0, 1])})
    >>> [(row["label"], row["n"], row["mean"]) for row in risk_table(data, {"soil": ["clay", "sand"]})]
    [('clay', 2, 2.0), ('sand', 1, 7.0)]
    """
    table = []
    for done, (name, strata) in enumerate(_all_strata(data), start=1):
        table += _means(name, strata, labels[name])
        if tick:
            tick(done / len(data.codes))
    return table


def risk_tests(data, inference, tick=None):
    """Welch's t test of the means of every two strata of every factor.

    Parameters
    ----------
    data : RunData
        One run.
    inference : Inference
        With ``singletons`` "drop" no pair holds a stratum of one row.
    tick : callable, optional
        Called with a share of the work, 0 to 1; may raise :class:`~..problems.Cancelled`.

    Returns
    -------
    table : list of dict
        ``factor, stratum1, stratum2, difference, t, df, p, p_adjusted`` with stratum1 < stratum2. ``difference`` is the
        mean of the first less that of the second; p is two-sided; ``p_adjusted`` is Holm's over the pairs of a factor.
        ``t``, ``df`` and p are NaN where a stratum has one row. Where the responses are constant in both strata, t is 0
        and p is 1 for equal means; for different means p is 0, the limit of a shrinking spread, and t, which would be
        infinite, is NaN. ``df`` is NaN in both cases.
    notices : list of Notice
        ``risk_tests_too_many`` for each factor with more than 20,000 pairs of strata, which are not tested.

    References
    ----------
    Welch, B. L. (1947) The generalization of "Student's" problem when several different population variances are
    involved. Biometrika 34, 28-35, doi 10.1093/biomet/34.1-2.28.
    """
    table, notices = [], []
    for done, (name, strata) in enumerate(_all_strata(data, inference.singletons == "drop"), start=1):
        if strata.pairs > MOST_PAIRS:
            values = {"count": strata.pairs, "field": name, "most": MOST_PAIRS}
            notices.append(Notice("risk_tests_too_many", values))
        else:
            table += _tests(name, strata)
        if tick:
            tick(done / len(data.codes))
    return table, notices


@dataclass(frozen=True)
class _Strata:
    """Strata of one factor that hold a row: code, rows, mean of the response, sample variance (NaN for one row).

    The mean is ``lowest + above``: the difference of two means then keeps its digits where the response is far from 0,
    and a stratum of equal responses has a variance of exactly 0.
    """

    codes: np.ndarray
    size: np.ndarray
    lowest: np.ndarray
    above: np.ndarray
    variance: np.ndarray

    @property
    def pairs(self):
        return len(self.codes) * (len(self.codes) - 1) // 2


def _all_strata(data, less_single=False):
    """:class:`_Strata` of each factor, one after the other."""
    # rows are added in the order of their responses, so that the caller's order changes no digit
    order = np.argsort(data.y, kind="stable")
    y = data.y[order]
    for name, codes in data.codes.items():
        codes = codes[order]
        rows = codes >= 0
        if less_single:
            rows = less_singletons(rows, codes)
        yield name, _strata(y[rows], codes[rows])


def _strata(y, codes):
    """Two passes over responses in rising order."""
    size = np.bincount(codes)
    lowest = np.zeros(len(size))
    # of the values that are set in one place the last stays: the smallest, as the responses rise
    lowest[codes[::-1]] = y[::-1]
    apart = y - lowest[codes]
    above = np.bincount(codes, weights=apart) / np.maximum(size, 1)
    apart -= above[codes]
    squares = np.bincount(codes, weights=apart * apart)
    variance = np.where(size > 1, squares / np.maximum(size - 1, 1), np.nan)
    used = np.flatnonzero(size)
    return _Strata(used, size[used], lowest[used], above[used], variance[used])


def _means(name, strata, labels):
    from scipy.special import stdtrit

    mean = strata.lowest + strata.above
    half = stdtrit(np.maximum(strata.size - 1, 1), (1 + LEVEL) / 2) * np.sqrt(strata.variance / strata.size)
    columns = {
        "stratum": strata.codes + 1,
        "n": strata.size,
        "mean": mean,
        "sd": np.sqrt(strata.variance),
        "lower": mean - half,
        "upper": mean + half,
    }
    return [{"factor": name, **row, "label": labels[row["stratum"] - 1]} for row in _rows(columns)]


def _tests(name, strata):
    first, second = np.triu_indices(len(strata.codes), 1)
    difference = strata.lowest[first] - strata.lowest[second] + (strata.above[first] - strata.above[second])
    t, df, p = _welch(difference, strata.variance / strata.size, strata.size - 1, first, second)
    columns = {
        "stratum1": strata.codes[first] + 1,
        "stratum2": strata.codes[second] + 1,
        "difference": difference,
        "t": t,
        "df": df,
        "p": p,
        "p_adjusted": holm(p),
    }
    return [{"factor": name, **row} for row in _rows(columns)]


def _welch(difference, error, freedom, first, second):
    """t, df and p, for the squared standard errors of the means and their degrees of freedom."""
    from scipy.special import stdtr

    total = error[first] + error[second]
    constant = total == 0
    with np.errstate(divide="ignore", invalid="ignore"):
        share = error[first] / total
        df = 1 / (share**2 / freedom[first] + (1 - share) ** 2 / freedom[second])
        t = difference / np.sqrt(total)
    p = 2 * stdtr(df, -np.abs(t))
    equal = difference == 0
    t = np.where(constant, np.where(equal, 0.0, np.nan), t)
    return t, df, np.where(constant, np.where(equal, 1.0, 0.0), p)


def _rows(columns):
    """Dictionaries of the rows of a table of arrays."""
    return [dict(zip(columns, row)) for row in zip(*(column.tolist() for column in columns.values()))]
