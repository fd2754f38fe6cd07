"""Weights by any method, alone or combined with a second one, inside each system or over all indicators."""

from dataclasses import dataclass, field, replace
from typing import Any, Optional

import numpy as np
import pandas as pd

from .ahp import ahp_by_system
from .combination import combine
from .indicators import by_system
from .objectiveweights import OBJECTIVE_METHODS, compute
from .problems import DataProblem
from .weights import SCOPES, Weights, given_weights, within_systems

METHODS = (*OBJECTIVE_METHODS, "equal", "ahp", "given")


@dataclass(frozen=True)
class Weighting:
    """How indicators are weighted.

    Attributes
    ----------
    method : str
        One of :data:`METHODS`.
    scope : {'system', 'all'}
        Whether each system's weights are computed by themselves, systems then counting alike, or over all indicators.
    combine_with : str
        A second method, as a rule ``ahp`` or ``given``; empty for none.
    combination : str
        One of :data:`~geocoupling.methods.combination.COMBINATIONS`.
    alpha : float
        Share of ``method`` in the additive combination.
    shift, pca_rule, variation_of
        Options of the objective methods.
    judgements : pandas.DataFrame, optional
        Judgement table of ``ahp``.
    """

    method: str = "entropy"
    scope: str = "system"
    combine_with: str = ""
    combination: str = "multiplicative"
    alpha: float = 0.5
    shift: float = 0.0
    pca_rule: str = "cumulative_85"
    variation_of: str = "raw"
    judgements: Optional[Any] = None


@dataclass(frozen=True)
class WeightingResult:
    """Weights with what the methods say of themselves.

    Attributes
    ----------
    weights : Weights
    correlations : pandas.DataFrame
        ``system, indicator1, indicator2, correlation``: of the standardised indicators, each pair of a set once; empty
        where no method used them. ``system`` is None for pairs over all.
    consistency : pandas.DataFrame
        ``system, n, eigenvalue, ci, ri, cr, indicator1, indicator2, judgement, consistent``: per judgement matrix, with
        its most inconsistent judgement; empty without ``ahp``.
    """

    weights: Weights
    correlations: pd.DataFrame = field(default_factory=pd.DataFrame)
    consistency: pd.DataFrame = field(default_factory=pd.DataFrame)


CORRELATION_COLUMNS = ("system", "indicator1", "indicator2", "correlation")
CONSISTENCY_COLUMNS = (
    *("system", "n", "eigenvalue", "ci", "ri", "cr"),
    *("indicator1", "indicator2", "judgement", "consistent"),
)


def weigh(standardized, raw, indicators, weighting=None):
    """Weigh the indicators of one or more systems.

    Parameters
    ----------
    standardized : Standardized
    raw : array_like, shape (rows, indicators)
        The indicators as they were measured.
    indicators : sequence of Indicator
    weighting : Weighting, optional

    Returns
    -------
    WeightingResult
        With a second method, its statistics and notices follow the first's; a constant indicator has weight 0.

    Raises
    ------
    DataProblem
        As the methods do; an unknown option; ``ahp`` without a judgement table; a system in which nothing varies.
    """
    weighting = weighting or Weighting()
    _check(weighting)
    _require_variation(standardized, indicators)
    raw = np.asarray(raw, dtype=float)
    first = _by_method(weighting.method, standardized, raw, indicators, weighting)
    if not weighting.combine_with:
        return first
    second = _by_method(weighting.combine_with, standardized, raw, indicators, weighting)
    return _combined(first, second, indicators, weighting)


def _check(weighting):
    given = [("METHOD", weighting.method, METHODS), ("SCOPE", weighting.scope, SCOPES)]
    if weighting.combine_with:
        given.append(("COMBINE_WITH", weighting.combine_with, METHODS))
    for key, value, options in given:
        if value not in options:
            raise DataProblem("option_unknown", key=key, value=value, options=list(options))
    if weighting.combine_with == weighting.method:
        raise DataProblem("combined_with_itself", value=weighting.method)
    if "ahp" in (weighting.method, weighting.combine_with) and weighting.judgements is None:
        raise DataProblem("judgements_absent")


def _require_variation(standardized, indicators):
    for system, members in by_system(indicators).items():
        if standardized.constant[members].all():
            raise DataProblem("system_constant", system=system, fields=[indicators[j].name for j in members])


def _by_method(method, standardized, raw, indicators, weighting):
    if method == "given":
        values = np.array([i.weight for i in indicators])
        return WeightingResult(given_weights(values, indicators, constant=standardized.constant))
    if method == "ahp":
        return _judged(standardized, indicators, weighting)
    if method == "equal":
        values = np.where(standardized.constant, 0.0, 1.0)
        return WeightingResult(_scaled(values, indicators, weighting.scope))
    return _objective(method, standardized, raw, indicators, weighting)


def _judged(standardized, indicators, weighting):
    found = ahp_by_system(weighting.judgements, indicators)
    weights = given_weights(found.within, indicators, found.total, standardized.constant)
    rows = []
    for matrix in found.matrices:
        worst = {}
        if matrix.worst is not None:
            names = {"indicator1": matrix.names[matrix.worst.i], "indicator2": matrix.names[matrix.worst.j]}
            worst = {**names, "judgement": matrix.worst.value, "consistent": matrix.worst.consistent}
        figures = {key: getattr(matrix, key) for key in ("eigenvalue", "ci", "ri", "cr")}
        rows.append({"system": matrix.system or None, "n": len(matrix.names), **figures, **worst})
    consistency = pd.DataFrame(rows, columns=CONSISTENCY_COLUMNS)
    return WeightingResult(replace(weights, notices=found.notices), consistency=consistency)


def _objective(method, standardized, raw, indicators, weighting):
    """Per system, or once over all; the statistics of all sets side by side."""
    sets = by_system(indicators) if weighting.scope == "system" else {None: list(range(len(indicators)))}
    weights, statistics, pairs, notices = np.zeros(len(indicators)), {}, [], []
    for system, members in sets.items():
        chosen = [indicators[j] for j in members]
        options = {"pca_rule": weighting.pca_rule, "variation_of": weighting.variation_of}
        found = compute(method, standardized.values[:, members], raw[:, members], chosen, weighting.shift, **options)
        weights[members] = found.raw / found.raw.sum()
        for name, values in found.statistics.items():
            statistics.setdefault(name, np.full(len(indicators), np.nan))[members] = values
        if found.correlation is not None:
            pairs += _pairs(system, chosen, found.correlation)
        notices += found.notices
    scaled = _scaled(weights, indicators, weighting.scope)
    table = pd.DataFrame(pairs, columns=CORRELATION_COLUMNS)
    return WeightingResult(replace(scaled, statistics=statistics, notices=tuple(notices)), table)


def _pairs(system, indicators, correlation):
    n = len(indicators)
    return [
        (system, indicators[i].name, indicators[j].name, correlation[i, j]) for i in range(n) for j in range(i + 1, n)
    ]


def _scaled(values, indicators, scope):
    """Weights that sum to 1 in each system, and over all: systems alike, or as the values have it."""
    systems = by_system(indicators)
    within = within_systems(values, indicators)
    return Weights(within, values / values.sum() if scope == "all" else within / len(systems), {})


def _combined(first, second, indicators, weighting):
    a, b = first.weights, second.weights
    systems, notices = by_system(indicators), []
    within = np.empty_like(a.within)
    for members in systems.values():
        made = combine(a.within[members], b.within[members], weighting.combination, weighting.alpha)
        within[members] = made.weights
        notices += made.notices
    total = within / len(systems)
    if weighting.scope == "all":
        total = combine(a.total, b.total, weighting.combination, weighting.alpha).weights
    statistics = {
        f"weight_{weighting.method}": a.within,
        f"weight_{weighting.combine_with}": b.within,
        **b.statistics,
        **a.statistics,
    }
    said = (*a.notices, *b.notices, *notices)
    return WeightingResult(
        Weights(within, total, statistics, said),
        first.correlations if len(first.correlations) else second.correlations,
        first.consistency if len(first.consistency) else second.consistency,
    )
