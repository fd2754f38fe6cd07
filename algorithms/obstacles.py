"""Obstacle degrees: which indicators hold each unit back."""

from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP
from . import parameters as p
from .base import GeocouplingAlgorithm
from .indicatorinputs import indicator_panel, standardized, weighted
from .outcome import Outcome, TableOutput

_OBSTACLE = {"obstacle": "real", "rank": "integer"}
COLUMNS = {"unit": "text", "period": "period", "indicator": "text", "system": "text", **_OBSTACLE}
SYSTEM_COLUMNS = {"unit": "text", "period": "period", "system": "text", **_OBSTACLE}
MEAN_COLUMNS = {
    "period": "period",
    "group": "text",
    "n": "integer",
    "indicator": "text",
    "system": "text",
    **_OBSTACLE,
}


class Obstacles(GeocouplingAlgorithm):
    NAME = "obstacles"
    GROUP = "coordination"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Obstacle degrees")
    SUMMARY = QT_TRANSLATE_NOOP("Geocoupling", "The share of each indicator in what a unit falls short of the best.")
    TAGS = QT_TRANSLATE_NOOP("Geocoupling", "obstacle,barrier,diagnosis,factor contribution,indicator,limiting")

    def parameters(self):
        return [
            p.source(),
            p.indicators(),
            p.unit_field(optional=False),
            p.time_field(),
            p.group_field(),
            *p.weighting(),
            p.weights_table(),
            p.standardization(),
            p.pooling(),
            p.missing(),
            p.output_table(p.OUTPUT, translate("Geocoupling", "Obstacle degrees by unit"), optional=False),
            p.output_table("SYSTEMS_TABLE", translate("Geocoupling", "Obstacle degrees by unit and system")),
            p.output_table("MEANS_TABLE", translate("Geocoupling", "Mean obstacle degrees by period and group")),
            p.output_table("SYSTEM_MEANS_TABLE", translate("Geocoupling", "Mean obstacle degrees of systems")),
            p.report(),
        ]

    def compute(self, inputs):
        from ..methods.obstacles import mean_obstacles, obstacle_degrees

        frame, indicators = indicator_panel(inputs)
        values = standardized(inputs, frame, indicators)
        weights = weighted(inputs, frame, indicators, values).weights
        result = obstacle_degrees(values.values, weights.total, indicators, frame.index)
        means, system_means = mean_obstacles(result, frame, inputs.time, inputs.group)
        means_columns = MEAN_COLUMNS
        return Outcome(
            outputs={
                p.OUTPUT: TableOutput(inputs.placed(result.table), COLUMNS),
                "SYSTEMS_TABLE": TableOutput(inputs.placed(result.by_system), SYSTEM_COLUMNS),
                "MEANS_TABLE": TableOutput(means, means_columns),
                "SYSTEM_MEANS_TABLE": TableOutput(
                    system_means, {key: kind for key, kind in means_columns.items() if key != "indicator"}
                ),
            },
            notices=values.notices + weights.notices + result.notices,
            facts={"indicators": len(indicators)},
        )
