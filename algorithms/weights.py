"""Weights of the indicators of one or more systems."""

from ..layers.translation import translate
from ..methods.indicators import by_system
from ..methods.problems import QT_TRANSLATE_NOOP
from . import parameters as p
from .base import GeocouplingAlgorithm
from .outcome import Outcome, TableOutput

COLUMNS = {
    "indicator": "text",
    "system": "text",
    "criterion": "text",
    "direction": "text",
    "weight": "real",
    "weight_total": "real",
}


class Weights(GeocouplingAlgorithm):
    NAME = "weights"
    GROUP = "compositeindex"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Indicator weights")
    SUMMARY = QT_TRANSLATE_NOOP("Geocoupling", "Weights of indicators inside their systems and over all of them.")
    TAGS = QT_TRANSLATE_NOOP("Geocoupling", "weights,entropy,equal,indicator,index,objective weighting")

    def parameters(self):
        return [
            p.source(),
            p.indicators(),
            p.unit_field(),
            p.time_field(),
            p.weighting_method(),
            p.scope(),
            p.standardization(),
            p.pooling(),
            p.missing(),
            p.output_table(p.OUTPUT, translate("Geocoupling", "Weights"), optional=False),
            p.report(),
        ]

    def compute(self, inputs):
        from ..methods.standardization import standardize
        from ..methods.weights import indicator_weights, weights_table

        frame, indicators = inputs.indicator_panel()
        standardized = standardize(
            frame, indicators, inputs.choice("STANDARDIZATION"), inputs.choice("POOLING"), inputs.time
        )
        weights = indicator_weights(standardized, indicators, inputs.choice("METHOD"), inputs.choice("SCOPE"))
        table = weights_table(weights, indicators)
        columns = {**COLUMNS, **dict.fromkeys(weights.statistics, "real")}
        return Outcome(
            outputs={p.OUTPUT: TableOutput(table, columns)},
            notices=standardized.notices + weights.notices,
            facts={"indicators": len(indicators), "systems": list(by_system(indicators))},
        )
