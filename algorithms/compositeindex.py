"""Composite index: scores per system, per criterion and in all."""

from ..layers.renderers import unit_interval_style
from ..layers.translation import translate
from ..methods.indicators import by_system
from ..methods.problems import QT_TRANSLATE_NOOP
from . import parameters as p
from .base import GeocouplingAlgorithm
from .indicatorinputs import indicator_panel, standardized, weighted
from .outcome import LayerOutput, Outcome, TableOutput
from .weights import weights_columns

CONTRIBUTIONS_COLUMNS = {
    "unit": "text",
    "period": "period",
    "indicator": "text",
    "system": "text",
    "contribution": "real",
    "share": "real",
}


class CompositeIndex(GeocouplingAlgorithm):
    NAME = "compositeindex"
    GROUP = "compositeindex"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Composite index")
    SUMMARY = QT_TRANSLATE_NOOP("Geocoupling", "Scores of each system from its weighted, standardised indicators.")
    TAGS = QT_TRANSLATE_NOOP("Geocoupling", "composite,index,score,weighted sum,indicator,evaluation,entropy")

    def parameters(self):
        scales = {
            "system": translate("Geocoupling", "each system in [0, 1]"),
            "as_weighted": translate("Geocoupling", "each system up to its share of the weights"),
        }
        scores = {
            "weighted_sum": translate("Geocoupling", "weighted sum"),
            "topsis": translate("Geocoupling", "TOPSIS"),
        }
        return [
            p.source(),
            p.indicators(),
            p.unit_field(),
            p.time_field(),
            *p.weighting(),
            p.weights_table(),
            p.choice("SCORE", translate("Geocoupling", "Score"), scores, "weighted_sum"),
            p.choice("SCORE_SCALE", translate("Geocoupling", "Scale of system scores"), scales, "system"),
            p.standardization(),
            p.pooling(),
            p.missing(),
            p.output_layer(translate("Geocoupling", "Composite index")),
            p.output_table("WEIGHTS_TABLE", translate("Geocoupling", "Weights used")),
            p.output_table(
                "CONTRIBUTIONS_TABLE", translate("Geocoupling", "Contributions of indicators"), by_default=False
            ),
            p.report(),
        ]

    def compute(self, inputs):
        from ..methods.composite import contributions
        from ..methods.weights import weights_table

        frame, indicators = indicator_panel(inputs)
        values = standardized(inputs, frame, indicators)
        result = weighted(inputs, frame, indicators, values)
        scores, notices = _scores(inputs, values, result.weights, indicators, frame.index)
        whole = scores.reindex(inputs.rows)
        parts = inputs.placed(contributions(values.values, result.weights, indicators, frame.index))
        return Outcome(
            outputs={
                p.OUTPUT: LayerOutput(whole, dict.fromkeys(whole.columns, "real"), score_style(whole, inputs)),
                "WEIGHTS_TABLE": TableOutput(weights_table(result.weights, indicators), weights_columns(result)),
                "CONTRIBUTIONS_TABLE": TableOutput(parts, CONTRIBUTIONS_COLUMNS),
            },
            notices=(*values.notices, *result.weights.notices, *notices),
            facts={"indicators": len(indicators), "systems": list(by_system(indicators))},
        )


def _scores(inputs, values, weights, indicators, index):
    """Scores as chosen, and notices."""
    from ..methods.composite import composite_scores, topsis_scores

    if inputs.choice("SCORE") == "topsis":
        return topsis_scores(values.values, weights, indicators, index)
    return composite_scores(values.values, weights, indicators, index, inputs.choice("SCORE_SCALE")), ()


def score_style(scores, inputs):
    """The first score in five equal classes of [0, 1]."""
    field = scores.columns[0]
    return unit_interval_style(field, bool(scores[field].isna().any()), inputs.order_field())
