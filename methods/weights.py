"""Weights of indicators: entropy, equal, given; inside each system or over all."""

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd

from .indicators import by_system
from .problems import DataProblem, Notice

METHODS = ("entropy", "equal", "given")
SCOPES = ("system", "all")


@dataclass(frozen=True)
class Weights:
    """Weights of an indicator system.

    Attributes
    ----------
    within : ndarray, shape (indicators,)
        Sums to 1 in every system (field ``weight``).
    total : ndarray, shape (indicators,)
        Sums to 1 over all indicators (field ``weight_total``).
    statistics : dict of str to ndarray
        What the method computed on the way, one value per indicator.
    notices : tuple of Notice
    """

    within: np.ndarray
    total: np.ndarray
    statistics: dict
    notices: tuple = ()


def entropy_statistics(values):
    """Shannon entropy and divergence of standardised indicators.

    p = y/sum(y), e = -sum(p ln p)/ln m with 0 ln 0 = 0, d = 1 - e.

    Parameters
    ----------
    values : ndarray, shape (m, indicators)
        In [0, 1]; a column of zeros has entropy 1, hence divergence 0.

    Returns
    -------
    entropy, divergence : ndarray, shape (indicators,)

    Raises
    ------
    DataProblem
        Fewer than two rows.

    References
    ----------
    Shannon C. E. (1948), doi 10.1002/j.1538-7305.1948.tb01338.x.

    Examples
    --------
    >>> entropy, divergence = entropy_statistics(np.array([[0.0, 0.5], [1.0, 0.5]]))
    >>> [float(d) for d in divergence]
    [1.0, 0.0]
    """
    values = np.asarray(values, dtype=float)
    m = len(values)
    if m < 2:
        raise DataProblem("too_few_rows", n=m, needed=2)
    sums = values.sum(axis=0)
    p = np.divide(values, sums, out=np.full_like(values, 1.0 / m), where=sums > 0)
    p_log_p = np.where(p > 0, p * np.log(np.where(p > 0, p, 1.0)), 0.0)
    entropy = np.clip(-p_log_p.sum(axis=0) / math.log(m), 0.0, 1.0)
    # A uniform column must have no divergence at all, not the rounding of its logarithms.
    entropy[values.max(axis=0) == values.min(axis=0)] = 1.0
    return entropy, 1.0 - entropy


def indicator_weights(standardized, indicators, method="entropy", scope="system"):
    """Weights by one method.

    Parameters
    ----------
    standardized : Standardized
    indicators : sequence of Indicator
    method : {'entropy', 'equal', 'given'}
        ``given`` takes the indicators' own weights.
    scope : {'system', 'all'}
        Whether each system's weights are computed by themselves, systems then counting alike, or over all indicators.

    Returns
    -------
    Weights

    Raises
    ------
    DataProblem
        A system in which nothing varies; given weights that are missing, negative or all zero.
    """
    if method not in METHODS:
        raise DataProblem("option_unknown", key="METHOD", value=method, options=list(METHODS))
    if scope not in SCOPES:
        raise DataProblem("option_unknown", key="SCOPE", value=scope, options=list(SCOPES))
    systems = by_system(indicators)
    for system, members in systems.items():
        if standardized.constant[members].all():
            raise DataProblem("system_constant", system=system, fields=[indicators[j].name for j in members])
    if method == "given":
        return given_weights(np.array([i.weight for i in indicators]), indicators, constant=standardized.constant)
    statistics = {}
    if method == "entropy":
        entropy, raw = entropy_statistics(standardized.values)
        statistics = {"entropy": entropy, "divergence": raw}
    else:
        raw = np.ones(len(indicators))
    raw = np.where(standardized.constant, 0.0, raw)
    within = within_systems(raw, indicators)
    total = raw / raw.sum() if scope == "all" else within / len(systems)
    return Weights(within, total, statistics)


def given_weights(raw, indicators, total=None, constant=None):
    """Weights from a table: normalised inside each system, with a notice where they did not sum to 1.

    Parameters
    ----------
    raw : ndarray, shape (indicators,)
        They may sum to 1 in each system or over all systems.
    total : ndarray, optional
        Weights over all indicators, where the table has them apart.
    constant : ndarray of bool, optional
        Indicators that do not vary and so bear no weight.

    Raises
    ------
    DataProblem
        Missing or negative weights, or a system whose weights are all zero.
    """
    raw = np.asarray(raw, dtype=float)
    for value, indicator in zip(raw, indicators):
        if math.isnan(value):
            raise DataProblem("weight_missing", field=indicator.name)
        if value < 0 or math.isinf(value):
            raise DataProblem("weight_negative", field=indicator.name, value=float(value))
    systems = by_system(indicators)
    notices = _sum_notices(raw, systems)
    over_all = raw if total is None else np.asarray(total, dtype=float)
    if constant is not None:
        raw, over_all = np.where(constant, 0.0, raw), np.where(constant, 0.0, over_all)
    for system, members in systems.items():
        if raw[members].sum() == 0:
            raise DataProblem("system_without_weight", system=system)
    over_all = over_all if over_all.sum() > 0 else raw
    return Weights(within_systems(raw, indicators), over_all / over_all.sum(), {}, notices)


def _sum_notices(raw, systems, tolerance=1e-6):
    if math.isclose(raw.sum(), 1.0, abs_tol=tolerance):
        return ()
    sums = {system: float(raw[members].sum()) for system, members in systems.items()}
    return tuple(
        Notice("weights_normalised", {"system": system, "sum": value})
        for system, value in sums.items()
        if not math.isclose(value, 1.0, abs_tol=tolerance)
    )


def within_systems(raw, indicators):
    """Weights divided by their sum in each system.

    Raises
    ------
    DataProblem
        All weights of a system are 0: moderate indicators may be equally good everywhere without being constant.
    """
    within = np.empty(len(raw))
    for system, members in by_system(indicators).items():
        if raw[members].sum() == 0:
            raise DataProblem("system_constant", system=system, fields=[indicators[j].name for j in members])
        within[members] = raw[members] / raw[members].sum()
    return within


def weights_table(weights, indicators):
    """The weights as a table.

    Returns
    -------
    pandas.DataFrame
        Columns ``indicator, system, criterion, direction, weight, weight_total`` and the method's statistics.
    """
    table = pd.DataFrame(
        {
            "indicator": [i.name for i in indicators],
            "system": [i.system for i in indicators],
            "criterion": [i.criterion or None for i in indicators],
            "direction": [i.direction for i in indicators],
            "weight": weights.within,
            "weight_total": weights.total,
        }
    )
    return table.assign(**weights.statistics)


def criteria_table(table):
    """Weights of criteria: the sums of their indicators' weights.

    Parameters
    ----------
    table : pandas.DataFrame
        As made by :func:`weights_table`.

    Returns
    -------
    pandas.DataFrame
        ``system, criterion, weight, weight_total`` of the named criteria, in order of appearance.
    """
    named = table[table["criterion"].notna()]
    sums = named.groupby(["system", "criterion"], sort=False)[["weight", "weight_total"]].sum()
    return sums.reset_index()
