"""Tests of the geographical detector: F tests, the interval of q, Holm's adjustment."""

import numpy as np


def holm(p):
    """p values adjusted for testing several hypotheses (Holm 1979).

    Parameters
    ----------
    p : array_like of float, shape (m,)
        In [0, 1]; NaN stays NaN and does not count as a test.

    Returns
    -------
    ndarray of float, shape (m,)
        Adjusted p values in [0, 1], in the same order; they control the chance of any false rejection.

    References
    ----------
    Holm, S. (1979) A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics 6,
    65-70.

    Examples
    --------
    >>> holm([0.01, 0.04, 0.03])
    array([0.03, 0.06, 0.06])
    """
    p = np.asarray(p, dtype=float)
    out = np.full(p.shape, np.nan)
    tested = np.flatnonzero(~np.isnan(p))
    order = tested[np.argsort(p[tested], kind="stable")]
    factors = np.arange(len(order), 0, -1)
    out[order] = np.minimum(np.maximum.accumulate(p[order] * factors), 1.0)
    return out


def f_of_q(q, n, strata):
    """F ratio (N - L) q / ((L - 1) (1 - q)); infinite where q is 1."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.divide((n - strata) * q, (strata - 1) * (1 - q))


def central_f_p(q, n, strata):
    """p of q under equal stratum means and normal, independent responses.

    Parameters
    ----------
    q : float or ndarray
        In [0, 1].
    n, strata : int or ndarray of int
        Rows and strata; NaN comes back unless 1 < strata < n.

    Returns
    -------
    float or ndarray
        P(F >= F(q)) of the central F distribution with L - 1 and N - L degrees of freedom.

    Examples
    --------
    >>> round(float(central_f_p(0.2, 30, 3)), 4)
    0.0492
    """
    return reduced_f_p(1 - np.asarray(q, dtype=float), 1.0, np.asarray(n) - strata, np.asarray(strata) - 1)


def reduced_f_p(full, reduced, df_full, df_extra):
    """p of the F test of a full against a reduced linear model.

    Parameters
    ----------
    full, reduced : float or ndarray
        Residual sums of squares, in the same units.
    df_full, df_extra : int or ndarray of int
        Residual degrees of freedom of the full model, and parameters it has more.

    Returns
    -------
    float or ndarray
        NaN where either number of degrees of freedom is not positive.
    """
    from scipy.special import fdtrc

    valid = (np.asarray(df_full) > 0) & (np.asarray(df_extra) > 0)
    df_full, df_extra = np.where(valid, df_full, 1), np.where(valid, df_extra, 1)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.maximum(reduced - full, 0) / df_extra / (full / df_full)
    # nothing left to explain after explaining nothing: 0 / 0 is no evidence
    p = np.where(np.isnan(ratio) & ~np.isnan(full), 1.0, fdtrc(df_extra, df_full, ratio))
    return np.where(valid, p, np.nan)[()]


def noncentral_lambda(y, codes, variance="sample"):
    """Noncentrality of the published test of q.

    lambda = [sum mean_h^2 - (sum sqrt(N_h) mean_h)^2 / N] / s^2. It changes when a constant is added to the response,
    so the test built on it depends on the zero point of the response; it is kept to compare with other programs.

    Parameters
    ----------
    y : array_like of float, shape (n,)
    codes : array_like of int, shape (n,)
        Stratum of each row, 0 or more.
    variance : {"sample", "population"}
        s^2 of y: divided by n - 1 (geodetector for R and its Python port) or by n (GD, gdverse).

    Returns
    -------
    float
        In general positive; negative values are possible only by rounding.

    References
    ----------
    Wang et al. (2016) A measure of spatial stratified heterogeneity. Ecological Indicators 67, 250-256,
    doi 10.1016/j.ecolind.2016.02.052.
    """
    y, codes = np.asarray(y, dtype=float), np.asarray(codes)
    counts = np.bincount(codes)
    means = np.bincount(codes, weights=y)[counts > 0] / counts[counts > 0]
    spread = np.sum(means**2) - np.sum(np.sqrt(counts[counts > 0]) * means) ** 2 / len(y)
    return float(spread / np.var(y, ddof={"sample": 1, "population": 0}[variance]))


def noncentral_f_p(q, n, strata, noncentrality):
    """P(F' >= F(q)) of the noncentral F distribution; NaN unless 1 < strata < n."""
    if not 1 < strata < n:
        return np.nan
    ratio = f_of_q(q, n, strata)
    return _noncentral(ratio, n, strata, max(noncentrality, 0.0), upper=True)


def _noncentral(ratio, n, strata, noncentrality, upper):
    """Upper or lower tail of the noncentral F distribution: central tails with Poisson weights.

    SciPy's own ends the process for very large noncentralities (1.10) or loses all digits (before). Far out the weights
    are a smooth curve, so that 4 terms a standard deviation give its sum to nine decimals.
    """
    from scipy.special import betainc

    if np.isinf(ratio):
        return 0.0 if upper else 1.0
    half, first, second = noncentrality / 2, (strata - 1) / 2, (n - strata) / 2
    spread = np.sqrt(half)
    step = max(1.0, np.floor(spread / 4))
    terms = np.arange(max(0.0, np.floor(half - 9 * spread - 20)), half + 9 * spread + 40, step)
    weights = _poisson_weights(terms, half)
    other = second / (first * ratio + second)
    tails = betainc(second, first + terms, other) if upper else betainc(first + terms, second, 1 - other)
    return float(np.dot(weights, tails))


def _poisson_weights(terms, mean):
    """Poisson probabilities of evenly spaced numbers, scaled to sum 1."""
    from scipy.special import gammaln

    if mean == 0:
        return (terms == 0).astype(float)
    if mean < 1e4:
        logs = terms * np.log(mean) - gammaln(terms + 1)
    else:
        # Stirling's formula about the mean: the logarithms above would lose their digits
        apart = (terms - mean) / mean
        logs = -mean * ((1 + apart) * np.log1p(apart) - apart) - 0.5 * np.log1p(apart)
    weights = np.exp(logs - logs.max())
    return weights / weights.sum()


def q_interval(q, n, strata, level=0.95):
    """Confidence interval of the population q.

    Those values lambda / (lambda + N) whose noncentral F distribution does not put q in a tail of (1 - level) / 2.

    Parameters
    ----------
    q : float
        In [0, 1].
    n, strata : int
    level : float
        In (0, 1).

    Returns
    -------
    tuple of float
        Lower and upper end in [0, 1]; NaN unless 1 < strata < n and q < 1.

    References
    ----------
    Steiger, J. H. (2004) Beyond the F test. Psychological Methods 9, 164-182, doi 10.1037/1082-989X.9.2.164.
    """
    if not 1 < strata < n or not 0 <= q < 1 - 1e-14:
        return np.nan, np.nan
    tail = (1 - level) / 2
    ratio = f_of_q(q, n, strata)
    ends = [
        _noncentrality_at(ratio, n, strata, tail, upper=True),
        _noncentrality_at(ratio, n, strata, tail, upper=False),
    ]
    return tuple(float(end / (end + n)) for end in ends)


def _noncentrality_at(ratio, n, strata, tail, upper):
    """The noncentrality that puts the F ratio at the given tail probability; 0 where even 0 does not reach it."""
    from scipy.optimize import brentq
    from scipy.special import ndtri

    def excess(noncentrality):
        return _noncentral(ratio, n, strata, noncentrality, upper) - tail

    if (excess(0.0) >= 0) == upper:
        return 0.0
    # the normal approximation is near, and between near ends few steps are needed
    middle = (strata - 1) * ratio
    deviation = np.sqrt(4 * middle + 2 * middle * middle / n + 4 * strata)
    near, width = middle + 1 - strata + (ndtri(tail) if upper else -ndtri(tail)) * deviation, 0.2 * deviation
    low, high = max(near - width, 0.0), max(near, 0.0) + width
    while low > 0 and (excess(low) >= 0) == upper:
        low, width = max(low - width, 0.0), 2 * width
    while (excess(high) >= 0) != upper:
        high, width = high + width, 2 * width
    return brentq(excess, low, high, xtol=1e-9 * (1 + middle), rtol=1e-10)
