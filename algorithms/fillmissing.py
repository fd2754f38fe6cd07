"""Fill gaps of a panel along time, and say what was filled and what was not."""

from ..layers.frames import NUMBER
from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP
from . import parameters as p
from .base import GeocouplingAlgorithm
from .outcome import LayerOutput, Outcome, TableOutput
from .roles import TIME, UNIT

COUNTS_COLUMNS = {"field": "text", "filled": "integer", "extrapolated": "integer", "left": "integer"}
UNFILLED_COLUMNS = {"unit": "text", "field": "text", "count": "integer", "reason": "text"}


class FillMissing(GeocouplingAlgorithm):
    NAME = "fillmissing"
    GROUP = "prepare"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Fill missing values")
    SUMMARY = QT_TRANSLATE_NOOP(
        "Geocoupling", "Linear interpolation of each unit along time, with an account of every cell."
    )
    TAGS = QT_TRANSLATE_NOOP("Geocoupling", "missing,gaps,interpolation,impute,fill,panel,NULL,time series")
    NUMBERS = {"FILLED_CELLS": QT_TRANSLATE_NOOP("Geocoupling", "Cells filled")}

    def parameters(self):
        beyond = {
            "none": translate("Geocoupling", "leave missing"),
            "nearest": translate("Geocoupling", "repeat the nearest value"),
            "linear": translate("Geocoupling", "go on along the line"),
        }
        return [
            p.source(),
            p.field("FIELDS", translate("Geocoupling", "Fields"), multiple=True, optional=False),
            p.unit_field(optional=False),
            p.time_field(optional=False),
            p.choice(
                "EXTRAPOLATE", translate("Geocoupling", "Before the first and after the last value"), beyond, "none"
            ),
            p.output_layer(translate("Geocoupling", "Filled panel")),
            p.output_table("COUNTS_TABLE", translate("Geocoupling", "Filled cells by field")),
            p.output_table("UNFILLED_TABLE", translate("Geocoupling", "Cells that could not be filled")),
            p.report(),
        ]

    def compute(self, inputs):
        from ..methods.gaps import fill_gaps

        fields = inputs.fields("FIELDS")
        frame = inputs.frame(dict.fromkeys(fields, NUMBER))
        result = fill_gaps(frame, fields, UNIT, TIME, inputs.choice("EXTRAPOLATE"), inputs.ticker(35, 75))
        values = result.values.assign(filled=result.filled)
        columns = {**dict.fromkeys(fields, "real"), "filled": "integer"}
        return Outcome(
            outputs={
                p.OUTPUT: LayerOutput(values, columns, replaced=tuple(fields)),
                "COUNTS_TABLE": TableOutput(result.counts, COUNTS_COLUMNS),
                "UNFILLED_TABLE": TableOutput(result.unfilled, UNFILLED_COLUMNS),
            },
            numbers={"FILLED_CELLS": int(result.filled.sum())},
            notices=result.notices,
            facts={"filled": int(result.filled.sum()), "fields": fields},
        )
