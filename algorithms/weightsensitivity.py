"""How much ranks and grades depend on the choice of weights."""

from dataclasses import replace

from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP
from ..reports.wording_weights import method_names
from . import parameters as p
from .base import GeocouplingAlgorithm
from .indicatorinputs import indicator_panel, standardized, weighting
from .outcome import Outcome, TableOutput

_AGREEMENT = {"spearman": "real", "kendall": "real", "grades_changed": "integer"}
RANKS_COLUMNS = {"period": "period", "method1": "text", "method2": "text", **_AGREEMENT}
UNITS_COLUMNS = {
    "unit": "text",
    "period": "period",
    "method": "text",
    "score": "real",
    "rank": "integer",
    "grade": "integer",
    "score_lowest": "real",
    "score_highest": "real",
    "rank_best": "integer",
    "rank_worst": "integer",
    "grade_change_share": "real",
    "left_out_changes": "text",
}
INDICATORS_COLUMNS = {
    "period": "period",
    "indicator": "text",
    "weight": "real",
    **_AGREEMENT,
    "rank_shift": "integer",
}


class WeightSensitivity(GeocouplingAlgorithm):
    NAME = "weightsensitivity"
    GROUP = "compositeindex"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Sensitivity to weights")
    SUMMARY = QT_TRANSLATE_NOOP(
        "Geocoupling", "Ranks and grades under other weighting methods, random weights, and one indicator left out."
    )
    TAGS = QT_TRANSLATE_NOOP(
        "Geocoupling", "robustness,sensitivity,weights,spearman,kendall,leave one out,random weights,monte carlo"
    )
    NUMBERS = {"SPEARMAN_LOWEST": QT_TRANSLATE_NOOP("Geocoupling", "Lowest rank correlation between methods")}

    def parameters(self):
        grades = {
            "five": translate("Geocoupling", "five grades"),
            "ten": translate("Geocoupling", "ten grades"),
        }
        methods = p.choice(
            "METHODS",
            translate("Geocoupling", "Methods to compare with the first"),
            method_names(),
            ["equal"],
            multiple=True,
        )
        draws = p.whole("RANDOM_DRAWS", translate("Geocoupling", "Draws of random weights"), 1000, least=0, most=100000)
        spread = p.real("SPREAD", translate("Geocoupling", "Spread of random weights"), 0.2, least=0.0, most=0.99)
        return [
            p.source(),
            p.indicators(),
            p.unit_field(),
            p.time_field(),
            *p.weighting(),
            methods,
            p.switch("LEAVE_ONE_OUT", translate("Geocoupling", "Leave out one indicator at a time"), True),
            draws,
            p.advanced(spread),
            p.choice("GRADES", translate("Geocoupling", "Grades"), grades, "five"),
            p.standardization(),
            p.pooling(),
            p.seed(),
            p.missing(),
            p.output_table("RANKS_TABLE", translate("Geocoupling", "Agreement of methods")),
            p.output_table("UNITS_TABLE", translate("Geocoupling", "Scores, ranks and grades of units")),
            p.output_table("INDICATORS_TABLE", translate("Geocoupling", "Indicators left out")),
            p.report(),
        ]

    def compute(self, inputs):
        from ..methods.grades import grade_scheme
        from ..methods.weightsensitivity import weight_sensitivity

        frame, indicators = indicator_panel(inputs)
        values = standardized(inputs, frame, indicators)
        first = weighting(inputs)
        weightings = {f"{first.method}+{first.combine_with}" if first.combine_with else first.method: first}
        for method in inputs.choices("METHODS"):
            weightings.setdefault(method, replace(first, method=method, combine_with=""))
        result = weight_sensitivity(
            frame,
            values,
            indicators,
            weightings,
            grade_scheme(inputs.choice("GRADES")),
            draws=inputs.whole("RANDOM_DRAWS"),
            leave_one_out=inputs.flag("LEAVE_ONE_OUT"),
            spread=inputs.real("SPREAD"),
            seed=inputs.whole(p.SEED),
            period=inputs.time,
            tick=inputs.ticker(35, 75),
        )
        units = inputs.placed(result.units)
        ranks = result.ranks.reindex(columns=list(RANKS_COLUMNS))
        return Outcome(
            outputs={
                "RANKS_TABLE": TableOutput(ranks, RANKS_COLUMNS),
                "UNITS_TABLE": TableOutput(units.reindex(columns=list(UNITS_COLUMNS)), UNITS_COLUMNS),
                "INDICATORS_TABLE": TableOutput(
                    result.indicators.reindex(columns=list(INDICATORS_COLUMNS)), INDICATORS_COLUMNS
                ),
            },
            numbers={"SPEARMAN_LOWEST": float(ranks["spearman"].min())},
            notices=(*values.notices, *result.notices),
            facts={"indicators": len(indicators), "methods": list(weightings)},
        )
