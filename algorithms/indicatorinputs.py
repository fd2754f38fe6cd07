"""The indicator system that the user gave, its data and its weights."""

from ..layers.indicators import read_indicators, read_judgements
from . import parameters as p


def indicator_panel(inputs):
    """The complete rows of all indicators, and the indicators of the table INDICATORS.

    Returns
    -------
    pandas.DataFrame, tuple of Indicator
    """
    from ..methods.indicators import indicator_system

    table = read_indicators(inputs.source(p.INDICATORS))
    indicators = indicator_system(table, [field.name() for field in inputs.source().fields()])
    return inputs.numbers([indicator.name for indicator in indicators]), indicators


def standardized(inputs, frame, indicators):
    """The indicators, standardised as chosen; min-max over the panel where there is no choice."""
    from ..methods.standardization import standardize

    method = inputs.choice("STANDARDIZATION") if inputs.has("STANDARDIZATION") else "minmax"
    pooling = inputs.choice("POOLING") if inputs.has("POOLING") else "pooled"
    return standardize(frame, indicators, method, pooling, inputs.time)


def weighting(inputs):
    """How indicators are weighted, as chosen in ``parameters.weighting()``."""
    from ..methods.weighting import Weighting

    judgements = inputs.source("AHP_MATRIX")
    return Weighting(
        method=inputs.choice("METHOD"),
        scope=inputs.choice("SCOPE"),
        combine_with=inputs.choice("COMBINE_WITH") if inputs.given("COMBINE_WITH") else "",
        combination=inputs.choice("COMBINATION"),
        alpha=inputs.real("ALPHA"),
        shift=inputs.real("SHIFT"),
        pca_rule=inputs.choice("PCA_RULE"),
        variation_of=inputs.choice("VARIATION_OF"),
        judgements=None if judgements is None else read_judgements(judgements),
    )


def weighted(inputs, frame, indicators, values):
    """Weights of the indicators: those of the table WEIGHTS where it is given, else computed.

    Parameters
    ----------
    values : Standardized

    Returns
    -------
    WeightingResult
    """
    from ..methods.composite import weights_from_table
    from ..methods.weighting import WeightingResult, weigh

    table = inputs.source("WEIGHTS") if inputs.has("WEIGHTS") else None
    if table is not None:
        return WeightingResult(weights_from_table(read_indicators(table), indicators, values.constant))
    raw = frame[[indicator.name for indicator in indicators]].to_numpy(float)
    return weigh(values, raw, indicators, weighting(inputs))
