"""Standardisation of indicators: larger is better, and in [0, 1] but for z-scores."""

from dataclasses import dataclass

import numpy as np

from .indicators import MODERATE, NEGATIVE
from .problems import DataProblem, Notice

STANDARDIZATIONS = ("minmax", "unit_interval_shift", "vector", "zscore")
POOLINGS = ("pooled", "per_period")


@dataclass(frozen=True)
class Standardized:
    """Standardised indicators.

    Attributes
    ----------
    values : ndarray, shape (rows, indicators)
        In [0, 1]; z-scores are not.
    constant : ndarray of bool, shape (indicators,)
        Indicators that do not vary over the pooled rows: their values are 0 and they bear no weight.
    notices : tuple of Notice
    """

    values: np.ndarray
    constant: np.ndarray
    notices: tuple = ()


def standardize(frame, indicators, method="minmax", pooling="pooled", period=None):
    """Standardise by direction.

    Positive: (x - min)/(max - min); negative: (max - x)/(max - min); moderate with optimum k:
    1 - \\|x - k\\|/max\\|x - k\\|; moderate with interval [a, b]: 1 inside, else 1 - distance/max(a - min, max - b, 0).

    Parameters
    ----------
    frame : pandas.DataFrame
        Complete rows.
    indicators : sequence of Indicator
    method : {'minmax', 'unit_interval_shift', 'vector', 'zscore'}
        The second maps to [0.01, 0.99]. ``vector``: x/sqrt(sum x^2), and 1 minus that for negative and moderate
        indicators (of the latter's distances). ``zscore``: (x - mean)/sd with n - 1, its sign turned for these; it does
        not lie in [0, 1] and serves weights only.
    pooling : {'pooled', 'per_period'}
        Over the whole panel, or inside each period, which makes periods incomparable.
    period : str, optional
        Column of periods; needed for ``per_period``.

    Returns
    -------
    Standardized

    Raises
    ------
    DataProblem
        Unknown option, ``per_period`` without periods, or ``vector`` on negative values.
    """
    _require_option("STANDARDIZATION", method, STANDARDIZATIONS)
    _require_option("POOLING", pooling, POOLINGS)
    raw = frame[[i.name for i in indicators]].to_numpy(float)
    if method == "vector":
        _require_not_negative(frame, raw, indicators)
    column = {"vector": _vector, "zscore": _zscore}.get(method, _standardized_column)
    notices = []
    if pooling == "per_period":
        if period is None:
            raise DataProblem("per_period_without_period")
        values = np.empty_like(raw)
        for rows in frame.groupby(period, sort=False).indices.values():
            values[rows] = _by_direction(raw[rows], indicators, column)
        notices.append(Notice("standardized_per_period"))
    else:
        values = _by_direction(raw, indicators, column)
    constant = np.ptp(raw, axis=0) == 0
    for indicator, flat in zip(indicators, constant):
        if flat:
            notices.append(Notice("constant_indicator", {"field": indicator.name}))
    if method == "unit_interval_shift":
        values = np.where(constant, 0.0, 0.01 + 0.98 * values)
    return Standardized(values, constant, tuple(notices))


def _by_direction(raw, indicators, column):
    columns = [column(raw[:, j], indicator) for j, indicator in enumerate(indicators)]
    return np.column_stack(columns)


def _standardized_column(x, indicator):
    low, high = x.min(), x.max()
    if low == high:
        return np.zeros_like(x)
    if indicator.direction == MODERATE:
        return _moderate(x, indicator)
    if indicator.direction == NEGATIVE:
        return (high - x) / (high - low)
    return (x - low) / (high - low)


def _vector(x, indicator):
    measured = _distance(x, indicator) if indicator.direction == MODERATE else x
    norm = np.sqrt((measured**2).sum())
    if x.min() == x.max():
        return np.zeros_like(x)
    share = measured / norm if norm > 0 else np.zeros_like(x)
    return share if indicator.direction not in (NEGATIVE, MODERATE) else 1.0 - share


def _zscore(x, indicator):
    measured = _distance(x, indicator) if indicator.direction == MODERATE else x
    if measured.min() == measured.max():
        return np.zeros_like(x)
    z = (measured - measured.mean()) / measured.std(ddof=1)
    return z if indicator.direction not in (NEGATIVE, MODERATE) else -z


def _distance(x, indicator):
    """Distance from the optimum, or from the interval."""
    if not np.isnan(indicator.optimum):
        return np.abs(x - indicator.optimum)
    return np.maximum(np.maximum(indicator.lower - x, x - indicator.upper), 0.0)


def _require_not_negative(frame, raw, indicators):
    for j, indicator in enumerate(indicators):
        below = raw[:, j] < 0
        if below.any() and indicator.direction != MODERATE:
            raise DataProblem("vector_negative", field=indicator.name, rows=list(frame.index[below]))


def _moderate(x, indicator):
    distance = _distance(x, indicator)
    farthest = distance.max()
    return np.ones_like(x) if farthest == 0 else 1.0 - distance / farthest


def _require_option(key, value, options):
    if value not in options:
        raise DataProblem("option_unknown", key=key, value=value, options=list(options))
