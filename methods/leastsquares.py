"""Ordinary least squares with an intercept: exact on badly scaled columns, with classical and robust covariance."""

from dataclasses import dataclass

import numpy as np
from scipy.stats import t as student

COVARIANCES = ("classical", "hc1", "hc3")
# A column of which less than this share of its spread is its own can not be told from the columns before it.
DEPENDENT = 1e-8


@dataclass(frozen=True)
class Regression:
    """A fitted regression.

    Attributes
    ----------
    coefficients, std_errors, t, p : (k,) array
        The intercept first, then one for each column. ``p`` is two-sided, by Student's t with n - k degrees of freedom.
        All but the coefficients are NaN where the columns fit ``y`` exactly, since nothing is left to judge by.
    fitted, residuals : (n,) array
    r_squared, adjusted_r_squared : float
        NaN where ``y`` does not vary.
    df : int
        n - k.
    exact : bool
        Whether the residuals are no more than rounding; they are then 0.
    """

    coefficients: np.ndarray
    std_errors: np.ndarray
    t: np.ndarray
    p: np.ndarray
    fitted: np.ndarray
    residuals: np.ndarray
    r_squared: float
    adjusted_r_squared: float
    df: int
    exact: bool


def independent_columns(columns):
    """Which columns vary and are no linear combination of the columns before them.

    Parameters
    ----------
    columns : (n, m) array
        Without a column of ones, which is taken to stand before them.

    Returns
    -------
    (m,) array of bool
        Columns are judged after centring and scaling, so that units of measurement do not matter.

    Examples
    --------
    >>> independent_columns(np.array([[1.0, 7.0, 2e9], [2.0, 7.0, 4e9], [4.0, 7.0, 8e9], [3.0, 7.0, 0.0]]))
    array([ True, False,  True])
    """
    columns = np.asarray(columns, dtype=float)
    centred, spread = _centred(columns)
    kept = np.zeros(columns.shape[1], dtype=bool)
    basis, least = np.empty((len(columns), 0)), DEPENDENT
    for j in np.flatnonzero(spread > 0):
        own = centred[:, j] / spread[j]
        # Centring far from 0 costs digits, which must not pass for spread.
        blurred = 16 * np.finfo(float).eps * np.sqrt(len(columns)) * np.abs(columns[:, j]).max() / spread[j]
        for _ in range(2):  # the second time takes away what rounding left of the first
            own = own - basis @ (basis.T @ own)
        length = np.linalg.norm(own)
        if length > max(least, blurred):
            kept[j] = True
            least = max(least, blurred)
            basis = np.column_stack([basis, own / length])
    return kept


def least_squares(y, columns, covariance="classical", rounding=0.0):
    """Regress ``y`` on an intercept and ``columns``.

    The columns are centred and scaled before a QR decomposition, so that the condition of the problem is that of their
    correlations whatever their units. With the rows a of the linear map from y to the coefficients, the covariance is
    s^2 a a' (classical), or a diag(u) a' with u = e^2 n / (n - k) (HC1) or u = (e / (1 - h))^2 (HC3), e the residuals
    and h the leverages.

    Parameters
    ----------
    y : (n,) array
    columns : (n, m) array
        Independent of each other and of a constant (:func:`independent_columns`); n > m + 1.
    covariance : {"classical", "hc1", "hc3"}
    rounding : float
        Error of a value of ``y`` by rounding: residuals that are no larger count as 0.

    Returns
    -------
    Regression
        With ``hc3`` the standard errors are NaN where the fit goes through an observation whatever its value, as of the
        only unit with a 1 in a column of 0 and 1.

    Raises
    ------
    ValueError
        Too few rows, dependent columns, or an unknown covariance.

    References
    ----------
    White, H. (1980), doi 10.2307/1912934; MacKinnon, J. G., White, H. (1985), doi 10.1016/0304-4076(85)90158-7

    Examples
    --------
    >>> fit = least_squares(np.array([1.0, 3.0, 4.0, 6.0]), np.array([[0.0], [1.0], [2.0], [3.0]]))
    >>> fit.coefficients.round(6), float(fit.std_errors[1].round(6)), float(fit.p[1].round(6))
    (array([1.1, 1.6]), 0.141421, 0.007722)
    """
    y, columns = np.asarray(y, dtype=float), np.asarray(columns, dtype=float)
    n, k = len(y), columns.shape[1] + 1
    if covariance not in COVARIANCES:
        raise ValueError(f"covariance must be one of {COVARIANCES}, not {covariance!r}")
    if n <= k:
        raise ValueError(f"{n} rows are too few for {k} coefficients")
    if not independent_columns(columns).all():
        raise ValueError("columns must be independent of each other and of a constant")
    centred, spread = _centred(columns)
    q, r = np.linalg.qr(centred / spread)
    mean = y.mean()
    away = y - mean
    fitted = mean + q @ (q.T @ away)
    residuals, total = y - fitted, away @ away
    exact = bool(np.abs(residuals).max() <= rounding)
    if np.abs(away).max() <= rounding:
        away, fitted, total = np.zeros(n), np.full(n, mean), 0.0
    if exact:
        residuals = np.zeros(n)
    slopes = np.linalg.solve(r, q.T) / spread[:, None]
    weights = np.vstack([1.0 / n - columns.mean(axis=0) @ slopes, slopes])
    coefficients = np.append(0.0, slopes @ away)
    coefficients[0] = mean - columns.mean(axis=0) @ coefficients[1:]
    leverages = 1.0 / n + np.square(q).sum(axis=1)
    errors = np.full(k, np.nan) if exact else _standard_errors(weights, residuals, leverages, covariance)
    ratios = coefficients / errors
    r_squared = 1.0 - residuals @ residuals / total if total > 0 else np.nan
    return Regression(
        coefficients=coefficients,
        std_errors=errors,
        t=ratios,
        p=2.0 * student.sf(np.abs(ratios), n - k),
        fitted=fitted,
        residuals=residuals,
        r_squared=float(r_squared),
        adjusted_r_squared=float(1.0 - (1.0 - r_squared) * (n - 1) / (n - k)),
        df=n - k,
        exact=exact,
    )


def _centred(columns):
    """Columns less their means, and their lengths; the length is 0 where nothing but rounding is left."""
    if not columns.size:
        return columns, np.zeros(columns.shape[1])
    centred = columns - columns.mean(axis=0)
    centred -= centred.mean(axis=0)  # what rounding left of large means
    largest = np.abs(columns).max(axis=0)
    spread = np.linalg.norm(centred, axis=0)
    return centred, np.where(np.abs(centred).max(axis=0) <= 4 * np.finfo(float).eps * largest, 0.0, spread)


def _standard_errors(weights, residuals, leverages, covariance):
    n, k = len(residuals), len(weights)
    if covariance == "classical":
        return np.sqrt(residuals @ residuals / (n - k) * np.square(weights).sum(axis=1))
    if covariance == "hc1":
        return np.sqrt(np.square(weights) @ np.square(residuals) * n / (n - k))
    free = 1.0 - leverages
    if free.min() < 1e-10:
        return np.full(k, np.nan)
    return np.sqrt(np.square(weights) @ np.square(residuals / free))
