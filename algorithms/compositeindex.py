"""Composite index: scores per system, per criterion and in all."""

from ..layers.indicators import read_indicators
from ..layers.renderers import RangeStyle, sequential_colours
from ..layers.translation import translate
from ..methods.indicators import by_system
from ..methods.problems import QT_TRANSLATE_NOOP
from . import parameters as p
from .base import GeocouplingAlgorithm
from .outcome import LayerOutput, Outcome, TableOutput
from .weights import COLUMNS as WEIGHT_COLUMNS


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
        return [
            p.source(),
            p.indicators(),
            p.unit_field(),
            p.time_field(),
            p.weighting_method(),
            p.source("WEIGHTS", translate("Geocoupling", "Weights table (instead of a method)"), optional=True),
            p.scope(),
            p.choice("SCORE_SCALE", translate("Geocoupling", "Scale of system scores"), scales, "system"),
            p.standardization(),
            p.pooling(),
            p.missing(),
            p.output_layer(translate("Geocoupling", "Composite index")),
            p.output_table("WEIGHTS_TABLE", translate("Geocoupling", "Weights used")),
            p.report(),
        ]

    def compute(self, inputs):
        from ..methods.composite import composite_index
        from ..methods.weights import weights_table

        frame, indicators = inputs.indicator_panel()
        weights = inputs.source("WEIGHTS")
        index = composite_index(
            frame,
            indicators,
            method=inputs.choice("METHOD"),
            scope=inputs.choice("SCOPE"),
            weights=None if weights is None else read_indicators(weights),
            score_scale=inputs.choice("SCORE_SCALE"),
            standardization=inputs.choice("STANDARDIZATION"),
            pooling=inputs.choice("POOLING"),
            period=inputs.time,
        )
        scores = index.scores.reindex(inputs.rows)
        columns = dict.fromkeys(scores.columns, "real")
        return Outcome(
            outputs={
                p.OUTPUT: LayerOutput(scores, columns, score_style(scores, inputs)),
                "WEIGHTS_TABLE": TableOutput(
                    weights_table(index.weights, indicators),
                    {**WEIGHT_COLUMNS, **dict.fromkeys(index.weights.statistics, "real")},
                ),
            },
            notices=index.notices,
            facts={"indicators": len(indicators), "systems": list(by_system(indicators))},
        )


def score_style(scores, inputs):
    """The first system's score in five equal classes of [0, 1]: the same in every period."""
    edges = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
    field = scores.columns[0]
    return RangeStyle(
        field=field,
        edges=edges,
        labels=tuple(f"{low:g} – {high:g}" for low, high in zip(edges, edges[1:])),
        colours=sequential_colours(5),
        no_data=bool(scores[field].isna().any()),
        order_by=inputs.order_field(),
    )
