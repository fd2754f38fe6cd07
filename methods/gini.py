"""The Gini coefficient of one set of units and Dagum's decomposition by region, on arrays."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .pairs import mean_excess
from .problems import DataProblem

DENOMINATORS = ("n2", "n_minus_1")
EQUAL_MEANS = 1e-12  # relative: below this two regional means differ by rounding only


@dataclass(frozen=True)
class Dagum:
    """A Gini coefficient split into parts by region; k regions, each ``(k, k)`` array is symmetric.

    Attributes
    ----------
    regions : (k,) array
        Labels, in the order of the other arrays.
    n, mean : (k,) array
        Units and (weighted) mean of each region.
    gini, within, between, transvariation : float
        The coefficient and its three parts: within regions, net between regions, and transvariation.
    ginis : (k, k) array
        G_jh between two regions, with G_jj inside a region on the diagonal; NaN where the means are 0.
    relative_affluence : (k, k) array
        D_jh, 0 (full overlap) to 1 (none); NaN on the diagonal.
    contribution : (k, k) array
        Part of the coefficient that a region (diagonal) or a pair of regions (net and transvariation) makes up. The
        diagonal and one triangle sum to ``gini``.
    net : (k, k) array
        Net part of each pair, 0 on the diagonal.
    """

    regions: np.ndarray
    n: np.ndarray
    mean: np.ndarray
    gini: float
    within: float
    between: float
    transvariation: float
    ginis: np.ndarray
    relative_affluence: np.ndarray
    contribution: np.ndarray
    net: np.ndarray


def gini(x, w=None, denominator="n2"):
    """Gini coefficient: sum of w_i w_r |x_i - x_r| over all pairs, over 2 mu W^2.

    Parameters
    ----------
    x : (n,) array
        Values of 0 or more, in any unit.
    w : (n,) array, optional
        Weights above 0, such as population.
    denominator : {"n2", "n_minus_1"}
        ``n_minus_1`` multiplies by n / (n - 1), so that one unit that owns everything gives 1.

    Returns
    -------
    float
        0 (all equal, or one unit) to 1; NaN when the mean is 0.

    Raises
    ------
    DataProblem
        Negative or missing values, weights that are not above 0, or ``n_minus_1`` with weights.

    Examples
    --------
    >>> gini([1, 2, 3, 4])
    0.25
    >>> gini([1, 4], w=[3, 1])
    0.32142857142857145
    """
    x, w = checked(x, w, denominator)
    order = np.argsort(x, kind="stable")
    return sorted_gini(x[order], w[order], denominator)


def dagum(x, regions, w=None, denominator="n2", tick=None):
    """Decompose the Gini coefficient by region (Dagum 1997).

    With d the mean of (x_j - x_h)+ over the pairs of a unit of the richer region j and one of the poorer region h, p
    the mean of (x_h - x_j)+, and P the weight shares: G_jh = (d + p) / (mu_j + mu_h), D_jh = (d - p) / (d + p), and a
    pair contributes P_j P_h (d - p) / mu net and 2 P_j P_h p / mu as transvariation. Regions with equal means (1e-12
    relative) have no net part.

    Parameters
    ----------
    x, w, denominator
        As in :func:`gini`. ``n_minus_1`` multiplies every part by n / (n - 1) and G_jj by n_j / (n_j - 1).
    regions : (n,) array
        Region labels.
    tick : callable, optional
        Called with the finished part, 0 to 1.

    Returns
    -------
    Dagum

    References
    ----------
    Dagum, C. (1997). A new approach to the decomposition of the Gini income inequality ratio. Empirical Economics 22,
    515-531. doi 10.1007/BF01205777

    Examples
    --------
    >>> parts = dagum([1, 3, 2, 6], ["west", "west", "east", "east"])
    >>> parts.gini, parts.within, parts.between, parts.transvariation
    (0.3333333333333333, 0.125, 0.16666666666666666, 0.041666666666666664)
    """
    x, w = checked(x, w, denominator)
    codes, labels = region_codes(regions)
    order = np.argsort(x, kind="stable")
    return sorted_dagum(x[order], codes[order], w[order], np.asarray(labels), denominator, tick)


def region_codes(regions, field="regions"):
    """Codes 0 to k - 1 and the k labels: in the order of an ordered category, otherwise sorted.

    Parameters
    ----------
    regions : (n,) array or Series
    field : str
        Name for the problem when a label is missing.

    Returns
    -------
    (n,) int array, (k,) Index
    """
    regions = pd.Series(regions)
    codes, labels = pd.factorize(regions, sort=True)
    if codes.min(initial=0) < 0:
        missing = regions.index[codes < 0].tolist()
        raise DataProblem("missing_values", field=field, count=len(missing), rows=missing)
    return codes, labels


def checked(x, w=None, denominator="n2", field="x", weight_field="w"):
    """Values and weights as float arrays, after everything that these measures cannot work with has been refused.

    Parameters
    ----------
    x, w : (n,) array or Series
        Values and weights; the index labels of ``x`` name the rows in a problem. Without ``w`` every weight is 1.
    field, weight_field : str
        Names for the problems.

    Returns
    -------
    (n,) array, (n,) array
    """
    if denominator not in DENOMINATORS:
        raise DataProblem("option_unknown", key="DENOMINATOR", value=denominator, options=list(DENOMINATORS))
    if w is not None and denominator == "n_minus_1":
        raise DataProblem("weights_with_n_minus_1", field=weight_field)
    index = row_labels(x)
    if not len(index):
        raise DataProblem("no_rows")
    values = finite_numbers(x, field, index)
    _refuse(values < 0, "negative_values", field, index)
    if w is None:
        return values, np.ones(len(values))
    weights = finite_numbers(w, weight_field, index)
    _refuse(weights <= 0, "weights_not_positive", weight_field, index)
    return values, weights


def finite_numbers(x, field, index):
    """Float array of ``x``, after missing and infinite values have been refused; ``index`` names the rows.

    Examples
    --------
    >>> finite_numbers([1, 2], "income", pd.Index(["Anhui", "Fujian"]))
    array([1., 2.])
    """
    plain = isinstance(x, np.ndarray) and x.dtype == float
    values = x if plain else pd.Series(x).to_numpy(dtype=float, na_value=np.nan)
    if not np.isfinite(values).all():
        missing = index[np.isnan(values)]
        if len(missing):
            raise DataProblem("missing_values", field=field, count=len(missing), rows=missing.tolist())
        _refuse(np.isinf(values), "infinite_values", field, index)
    return values


def row_labels(x):
    """Labels that name the rows of a Series in a problem, or the positions in an array.

    Examples
    --------
    >>> row_labels([5, 6]).tolist()
    [0, 1]
    """
    return x.index if isinstance(x, pd.Series) else pd.RangeIndex(len(x))


def _refuse(wrong, code, field, index):
    if wrong.any():
        raise DataProblem(code, field=field, rows=index[wrong].tolist())


def weighted_mean(x, w):
    """Weighted mean, exact when all values are equal (the shift), so that nothing then differs by rounding.

    Examples
    --------
    >>> weighted_mean(np.array([0.1, 0.1, 0.1]), np.ones(3))
    0.1
    """
    least = x.min()
    return float(least + w @ (x - least) / w.sum())


def small_sample(n, denominator):
    """n / (n - 1) where it is asked for; 1 for a single unit, whose Gini is 0 either way.

    Examples
    --------
    >>> small_sample([1, 5], "n_minus_1")
    array([1.  , 1.25])
    """
    n = np.asarray(n, dtype=float)
    return n / np.maximum(n - 1, 1) if denominator == "n_minus_1" else np.ones_like(n)


def means_equal(means):
    """Which pairs of regions have means that differ by rounding only (1e-12 relative); such a pair has no net part.

    Parameters
    ----------
    means : (k,) array

    Returns
    -------
    (k, k) bool array

    Examples
    --------
    >>> means_equal(np.array([0.1 + 0.2, 0.3]))
    array([[ True,  True],
           [ True,  True]])
    """
    gap = np.abs(means[:, None] - means)
    return gap <= EQUAL_MEANS * np.maximum(means[:, None], means)


def sorted_gini(x, w, denominator):
    """:func:`gini` of checked arrays in ascending order of ``x``."""
    half_difference = mean_excess(x, np.zeros(len(x), dtype=int), w, 1)[0, 0]
    mean = weighted_mean(x, w)
    if mean == 0:
        return float("nan")
    return float(half_difference / mean * small_sample(len(x), denominator))


def sorted_dagum(x, codes, w, labels, denominator, tick=None):
    """:func:`dagum` of checked arrays in ascending order of ``x``; ``codes`` point into ``labels``, all present."""
    k = len(labels)
    n = np.bincount(codes, minlength=k)
    total = np.bincount(codes, w, minlength=k)
    means = np.bincount(codes, w * x, minlength=k) / total
    excess = mean_excess(x, codes, w, k, tick)
    # d - p = mu_j - mu_h, so the larger of the two belongs to the richer region
    d, p = np.maximum(excess, excess.T), np.minimum(excess, excess.T)
    equal = means_equal(means)
    mean = weighted_mean(x, w) or np.nan
    share = total / total.sum()
    scale = np.outer(share, share) / mean * small_sample(len(x), denominator)
    with np.errstate(invalid="ignore"):  # 0 / 0 of two regions that hold only zeros
        affluence = np.where(equal | (d + p == 0), 0.0, (d - p) / (d + p))
        ginis = (d + p) / (means[:, None] + means)
    ginis[np.diag_indices(k)] *= small_sample(n, denominator)
    np.fill_diagonal(affluence, np.nan)
    net = scale * np.where(equal, 0.0, d - p)
    contribution = scale * (d + p)
    contribution[np.diag_indices(k)] /= 2  # a pair inside a region stands once on the diagonal, not in two triangles
    upper = np.triu_indices(k, 1)
    between = float(net[upper].sum())
    transvariation = float((scale * np.where(equal, d + p, 2 * p))[upper].sum())
    within = float(np.trace(contribution))
    if np.isnan(mean):  # also with one region, where the empty sums would be 0
        between = transvariation = float("nan")
    whole = sorted_gini(x, w, denominator)
    return Dagum(labels, n, means, whole, within, between, transvariation, ginis, affluence, contribution, net)
