"""Standardisation of indicators: everything in [0, 1], larger is better."""

from dataclasses import dataclass

import numpy as np

from .indicators import MODERATE, NEGATIVE
from .problems import DataProblem, Notice

STANDARDIZATIONS = ("minmax", "unit_interval_shift")
POOLINGS = ("pooled", "per_period")


@dataclass(frozen=True)
class Standardized:
    """Standardised indicators.

    Attributes
    ----------
    values : ndarray, shape (rows, indicators)
        In [0, 1].
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
    method : {'minmax', 'unit_interval_shift'}
        The second maps to [0.01, 0.99].
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
        Unknown option, or ``per_period`` without periods.
    """
    _require_option("STANDARDIZATION", method, STANDARDIZATIONS)
    _require_option("POOLING", pooling, POOLINGS)
    raw = frame[[i.name for i in indicators]].to_numpy(float)
    notices = []
    if pooling == "per_period":
        if period is None:
            raise DataProblem("per_period_without_period")
        values = np.empty_like(raw)
        for rows in frame.groupby(period, sort=False).indices.values():
            values[rows] = _by_direction(raw[rows], indicators)
        notices.append(Notice("standardized_per_period"))
    else:
        values = _by_direction(raw, indicators)
    constant = np.ptp(raw, axis=0) == 0
    for indicator, flat in zip(indicators, constant):
        if flat:
            notices.append(Notice("constant_indicator", {"field": indicator.name}))
    if method == "unit_interval_shift":
        values = np.where(constant, 0.0, 0.01 + 0.98 * values)
    return Standardized(values, constant, tuple(notices))


def _by_direction(raw, indicators):
    columns = [_standardized_column(raw[:, j], indicator) for j, indicator in enumerate(indicators)]
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


def _moderate(x, indicator):
    if not np.isnan(indicator.optimum):
        distance = np.abs(x - indicator.optimum)
    else:
        distance = np.maximum(np.maximum(indicator.lower - x, x - indicator.upper), 0.0)
    farthest = distance.max()
    return np.ones_like(x) if farthest == 0 else 1.0 - distance / farthest


def _require_option(key, value, options):
    if value not in options:
        raise DataProblem("option_unknown", key=key, value=value, options=list(options))
