"""Composite scores per system, per criterion and in all."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .indicators import by_system
from .problems import DataProblem
from .standardization import standardize
from .topsis import topsis
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
    _require_scale(score_scale)
    standardized = standardize(frame, indicators, standardization, pooling, period)
    if weights is None:
        used = indicator_weights(standardized, indicators, method, scope)
    else:
        used = weights_from_table(weights, indicators, standardized.constant)
    scores = composite_scores(standardized.values, used, indicators, frame.index, score_scale)
    return CompositeIndex(scores, used, standardized.notices + used.notices)


def composite_scores(values, weights, indicators, index, score_scale="system"):
    """Weighted sums of indicators that are standardised already: the scores of :func:`composite_index`.

    Parameters
    ----------
    values : ndarray, shape (rows, indicators)
        In [0, 1].
    weights : Weights
    index : sequence
        Row labels.

    Returns
    -------
    pandas.DataFrame
    """
    _require_scale(score_scale)
    weighted = values * (weights.within if score_scale == "system" else weights.total)
    scores = pd.DataFrame(_score_columns(weighted, indicators), index=index)
    return scores.assign(score_total=np.clip(values @ weights.total, 0.0, 1.0))


def topsis_scores(values, weights, indicators, index):
    """Scores by TOPSIS instead of weighted sums, under the same names.

    Systems and criteria are scored from their own indicators with the weights inside the system, the total from all
    indicators with ``weight_total``. A criterion's score is a closeness of its own and no part of a sum.

    Returns
    -------
    pandas.DataFrame, tuple of Notice
    """
    scores, notices = {}, []
    for name, members in _scored_sets(indicators).items():
        w = weights.total if name == "score_total" else weights.within
        if not w[members].sum() > 0:
            scores[name] = np.nan
            continue
        found = topsis(values[:, members], w[members], name)
        scores[name] = found.closeness
        notices += found.notices
    return pd.DataFrame(scores, index=index), tuple(notices)


def contributions(values, weights, indicators, index):
    """What each indicator adds to each row's total score.

    Returns
    -------
    pandas.DataFrame
        ``row, indicator, system, contribution, share``: weight_total times the standardised value, and its share of the
        row's ``score_total`` in percent (missing where that is 0). Contributions of a row sum to ``score_total``.
    """
    parts = values * weights.total
    totals = parts.sum(axis=1, keepdims=True)
    shares = np.divide(100.0 * parts, totals, out=np.full_like(parts, np.nan), where=totals > 0)
    rows, count = len(parts), len(indicators)
    return pd.DataFrame(
        {
            "row": np.repeat(np.asarray(index), count),
            "indicator": [i.name for i in indicators] * rows,
            "system": [i.system for i in indicators] * rows,
            "contribution": parts.ravel(),
            "share": shares.ravel(),
        }
    )


def _require_scale(score_scale):
    if score_scale not in SCORE_SCALES:
        raise DataProblem("option_unknown", key="SCORE_SCALE", value=score_scale, options=list(SCORE_SCALES))


def weights_from_table(table, indicators, constant=None):
    """Weights of ``indicators`` out of a table with the columns ``indicator`` and ``weight``.

    ``constant`` marks indicators that do not vary and so bear no weight.

    Raises
    ------
    DataProblem
        A column or an indicator is absent, or an indicator occurs twice.
    """
    for column in ("indicator", "weight"):
        if column not in table.columns:
            raise DataProblem("weights_column_absent", field=column, fields=list(table.columns))
    rows = {}
    for position, name in enumerate(table["indicator"]):
        rows.setdefault(str(name).strip().lower(), []).append(position)
    for indicator in indicators:
        found = rows.get(indicator.name.lower(), [])
        if not found:
            raise DataProblem("weight_absent", field=indicator.name, fields=[str(n) for n in table["indicator"]])
        if len(found) > 1:
            raise DataProblem("indicator_twice", field=indicator.name, rows=[table.index[i] for i in found])
    chosen = table.iloc[[rows[indicator.name.lower()][0] for indicator in indicators]]
    total = chosen["weight_total"].to_numpy(float) if "weight_total" in chosen.columns else None
    if total is not None and not (np.isfinite(total).all() and (total >= 0).all() and total.sum() > 0):
        total = None
    return given_weights(chosen["weight"].to_numpy(float), indicators, total, constant)


def score_fields(indicators):
    """Names of the score fields of an indicator system, in order."""
    return list(_scored_sets(indicators))


def _score_columns(weighted, indicators):
    sets = _scored_sets(indicators)
    del sets["score_total"]
    # Rounding may leave a perfect score at 1 + 1e-16, which the coupling degree would refuse.
    return {name: np.clip(weighted[:, members].sum(axis=1), 0.0, 1.0) for name, members in sets.items()}


def _scored_sets(indicators):
    """Score field to the positions of its indicators: systems, named criteria, all."""
    systems, criteria = by_system(indicators), {}
    for system, members in systems.items():
        for j in members:
            if indicators[j].criterion:
                criteria.setdefault(f"score_{system}_{indicators[j].criterion}", []).append(j)
    scores = {f"U_{system}": members for system, members in systems.items()}
    return {**scores, **criteria, "score_total": list(range(len(indicators)))}
