"""Gini coefficient per period and its decomposition by region."""

from ..layers.frames import NUMBER
from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP
from . import parameters as p
from .base import GeocouplingAlgorithm
from .outcome import Outcome, TableOutput
from .roles import GROUP

OVERALL_COLUMNS = {
    "period": "period",
    "n": "integer",
    **dict.fromkeys(
        (
            "mean",
            "gini",
            "within",
            "between",
            "transvariation",
            "between_gross",
            "within_share",
            "between_share",
            "transvariation_share",
            "theil_t",
            "theil_l",
            "cv",
        ),
        "real",
    ),
}
GROUPS_COLUMNS = {
    "period": "period",
    "group1": "text",
    "group2": "text",
    **dict.fromkeys(("gini", "relative_affluence", "contribution", "share"), "real"),
}


class GiniDecomposition(GeocouplingAlgorithm):
    NAME = "ginidecomposition"
    GROUP = "inequality"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Gini decomposition")
    SUMMARY = QT_TRANSLATE_NOOP(
        "Geocoupling", "Inequality between units, split into regions, net differences and overlap (Dagum)."
    )
    TAGS = QT_TRANSLATE_NOOP(
        "Geocoupling", "gini,dagum,inequality,disparity,region,within,between,transvariation,theil,decomposition"
    )
    NUMBERS = {
        "GINI_FIRST": QT_TRANSLATE_NOOP("Geocoupling", "Gini coefficient of the first period"),
        "GINI_LAST": QT_TRANSLATE_NOOP("Geocoupling", "Gini coefficient of the last period"),
    }

    def parameters(self):
        denominators = {
            "n2": translate("Geocoupling", "n² (population)"),
            "n_minus_1": translate("Geocoupling", "n(n − 1) (sample)"),
        }
        return [
            p.source(),
            p.field("VALUE_FIELD", translate("Geocoupling", "Values (0 or more)"), optional=False),
            p.unit_field(),
            p.time_field(),
            p.group_field(),
            p.field("WEIGHT_FIELD", translate("Geocoupling", "Weights (population)")),
            p.choice("DENOMINATOR", translate("Geocoupling", "Denominator"), denominators, "n2"),
            p.missing(),
            p.output_table("OVERALL_TABLE", translate("Geocoupling", "Inequality by period")),
            p.output_table("GROUPS_TABLE", translate("Geocoupling", "Inequality by region and pair of regions")),
            p.report(),
        ]

    def compute(self, inputs):
        from ..methods.inequality import gini_decomposition

        value, weight = inputs.field("VALUE_FIELD"), inputs.field("WEIGHT_FIELD")
        used = [name for name in (value, weight) if name is not None]
        frame = inputs.complete(inputs.frame(dict.fromkeys(used, NUMBER)), used + [GROUP] * bool(inputs.group))
        result = gini_decomposition(
            frame,
            value,
            group=inputs.group,
            period=inputs.time,
            weight=weight,
            denominator=inputs.choice("DENOMINATOR"),
            tick=inputs.ticker(35, 75),
        )
        return Outcome(
            outputs={
                "OVERALL_TABLE": TableOutput(result.overall, OVERALL_COLUMNS),
                "GROUPS_TABLE": TableOutput(result.groups, GROUPS_COLUMNS),
            },
            numbers={
                "GINI_FIRST": float(result.overall["gini"].iloc[0]),
                "GINI_LAST": float(result.overall["gini"].iloc[-1]),
            },
            notices=result.notices,
            facts={"groups": sorted(frame[GROUP].unique()) if inputs.group else []},
        )
