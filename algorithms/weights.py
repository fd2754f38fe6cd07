"""Weights of the indicators of one or more systems."""

from ..layers.translation import translate
from ..methods.indicators import by_system
from ..methods.problems import QT_TRANSLATE_NOOP
from . import parameters as p
from .base import GeocouplingAlgorithm
from .indicatorinputs import indicator_panel, standardized, weighted
from .outcome import Outcome, TableOutput

COLUMNS = {
    "indicator": "text",
    "system": "text",
    "criterion": "text",
    "direction": "text",
    "weight": "real",
    "weight_total": "real",
}
CRITERIA_COLUMNS = {"system": "text", "criterion": "text", "weight": "real", "weight_total": "real"}
CORRELATIONS_COLUMNS = {"system": "text", "indicator1": "text", "indicator2": "text", "correlation": "real"}
CONSISTENCY_COLUMNS = {
    "system": "text",
    "n": "integer",
    **dict.fromkeys(("eigenvalue", "ci", "ri", "cr"), "real"),
    "indicator1": "text",
    "indicator2": "text",
    "judgement": "real",
    "consistent": "real",
}


class Weights(GeocouplingAlgorithm):
    NAME = "weights"
    GROUP = "compositeindex"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Indicator weights")
    SUMMARY = QT_TRANSLATE_NOOP("Geocoupling", "Weights of indicators inside their systems and over all of them.")
    TAGS = QT_TRANSLATE_NOOP(
        "Geocoupling", "weights,entropy,CRITIC,PCA,AHP,game theory,equal,indicator,index,objective weighting"
    )

    def parameters(self):
        return [
            p.source(),
            p.indicators(),
            p.unit_field(),
            p.time_field(),
            *p.weighting(),
            p.standardization(zscore=True),
            p.pooling(),
            p.missing(),
            p.output_table(p.OUTPUT, translate("Geocoupling", "Weights"), optional=False),
            p.output_table("CRITERIA_TABLE", translate("Geocoupling", "Weights of criteria"), by_default=False),
            p.output_table(
                "CORRELATIONS_TABLE", translate("Geocoupling", "Correlations of indicators"), by_default=False
            ),
            p.output_table(
                "CONSISTENCY_TABLE", translate("Geocoupling", "Consistency of judgements"), by_default=False
            ),
            p.report(),
        ]

    def compute(self, inputs):
        from ..methods.weights import criteria_table, weights_table

        frame, indicators = indicator_panel(inputs)
        values = standardized(inputs, frame, indicators)
        result = weighted(inputs, frame, indicators, values)
        table = weights_table(result.weights, indicators)
        return Outcome(
            outputs={
                p.OUTPUT: TableOutput(table, weights_columns(result)),
                "CRITERIA_TABLE": TableOutput(criteria_table(table), CRITERIA_COLUMNS),
                "CORRELATIONS_TABLE": TableOutput(
                    result.correlations.reindex(columns=list(CORRELATIONS_COLUMNS)), CORRELATIONS_COLUMNS
                ),
                "CONSISTENCY_TABLE": TableOutput(
                    result.consistency.reindex(columns=list(CONSISTENCY_COLUMNS)), CONSISTENCY_COLUMNS
                ),
            },
            notices=values.notices + result.weights.notices,
            facts={"indicators": len(indicators), "systems": list(by_system(indicators))},
        )


def weights_columns(result):
    """Columns of a table of weights: the contract's and the method's own statistics."""
    return {**COLUMNS, **dict.fromkeys(result.weights.statistics, "real")}
