"""Composite scores per system, per criterion and in all."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .indicators import by_system
from .problems import DataProblem
from .standardization import standardize
from .weights import Weights, given_weights, indicator_weights

SCORE_SCALES = ("system", "as_weighted")


@dataclass(frozen=True)
class CompositeIndex:
    """Scores of a panel.

    Attributes
    ----------
    scores : pandas.DataFrame
        Index as the data. ``U_<system>`` per system, ``score_<system>_<criterion>`` where criteria are named,
        ``score_total``.
    weights : Weights
    notices : tuple of Notice
    """

    scores: pd.DataFrame
    weights: Weights
    notices: tuple = ()


def composite_index(
    frame,
    indicators,
    method="entropy",
    scope="system",
    weights=None,
    score_scale="system",
    standardization="minmax",
    pooling="pooled",
    period=None,
):
    """Weighted sums of standardised indicators.

    U_s = sum_j w_j y_j over the indicators of system s, with weights that sum to 1 in the system
    (``score_scale='system'``, U in [0, 1]) or over all systems (``as_weighted``: U_s is at most the system's share).
    Criterion scores are contributions and sum to the system's; ``score_total`` is the sum over all indicators.

    Parameters
    ----------
    frame : pandas.DataFrame
        Complete rows with one column per indicator.
    indicators : sequence of Indicator
    method, scope : str
        As in :func:`~geocoupling.methods.weights.indicator_weights`.
    weights : pandas.DataFrame, optional
        Table with ``indicator`` and ``weight`` (and perhaps ``weight_total``) that is used instead of ``method``.
    score_scale : {'system', 'as_weighted'}
    standardization, pooling, period
        As in :func:`~geocoupling.methods.standardization.standardize`.

    Returns
    -------
    CompositeIndex

    Raises
    ------
    DataProblem
        As the steps do; ``weights`` lacks an indicator.

    Examples
    --------
    >>> from .indicators import Indicator
    >>> frame = pd.DataFrame({"income": [1.0, 2.0, 3.0], "unemployment": [8.0, 6.0, 4.0]})
    >>> system = [Indicator("income", "economy"), Indicator("unemployment", "economy", direction="-")]
    >>> composite_index(frame, system, method="equal").scores["U_economy"].tolist()
    [0.0, 0.5, 1.0]
    """
    if score_scale not in SCORE_SCALES:
        raise DataProblem("option_unknown", key="SCORE_SCALE", value=score_scale, options=list(SCORE_SCALES))
    standardized = standardize(frame, indicators, standardization, pooling, period)
    if weights is None:
        used = indicator_weights(standardized, indicators, method, scope)
    else:
        used = weights_from_table(weights, indicators, standardized.constant)
    weighted = standardized.values * (used.within if score_scale == "system" else used.total)
    totals = standardized.values @ used.total
    scores = pd.DataFrame(_score_columns(weighted, indicators), index=frame.index)
    scores["score_total"] = np.clip(totals, 0.0, 1.0)
    return CompositeIndex(scores, used, standardized.notices + used.notices)


def weights_from_table(table, indicators, constant=None):
    """Weights of ``indicators`` out of a table with the columns ``indicator`` and ``weight``.

    ``constant`` marks indicators that do not vary and so bear no weight.

    Raises
    ------
    DataProblem
        A column or an indicator is absent.
    """
    for column in ("indicator", "weight"):
        if column not in table.columns:
            raise DataProblem("weights_column_absent", field=column, fields=list(table.columns))
    rows = {str(name).strip().lower(): position for position, name in enumerate(table["indicator"])}
    for indicator in indicators:
        if indicator.name.lower() not in rows:
            raise DataProblem("weight_absent", field=indicator.name, fields=[str(n) for n in table["indicator"]])
    chosen = table.iloc[[rows[indicator.name.lower()] for indicator in indicators]]
    total = chosen["weight_total"].to_numpy(float) if "weight_total" in chosen.columns else None
    if total is not None and not (np.isfinite(total).all() and (total >= 0).all() and total.sum() > 0):
        total = None
    return given_weights(chosen["weight"].to_numpy(float), indicators, total, constant)


def score_fields(indicators):
    """Names of the score fields of an indicator system, in order."""
    return [*_score_columns(np.zeros((0, len(indicators))), indicators), "score_total"]


def _score_columns(weighted, indicators):
    columns, criteria = {}, {}
    for system, members in by_system(indicators).items():
        # Rounding may leave a perfect score at 1 + 1e-16, which the coupling degree would refuse.
        columns[f"U_{system}"] = np.clip(weighted[:, members].sum(axis=1), 0.0, 1.0)
        named = sorted({indicators[j].criterion for j in members} - {""}, key=lambda c: _first(indicators, c))
        for criterion in named:
            inside = [j for j in members if indicators[j].criterion == criterion]
            criteria[f"score_{system}_{criterion}"] = weighted[:, inside].sum(axis=1)
    return {**columns, **criteria}


def _first(indicators, criterion):
    return next(j for j, indicator in enumerate(indicators) if indicator.criterion == criterion)
