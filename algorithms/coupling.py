"""Coupling coordination degree, its grades and the lagging system."""

from ..layers.renderers import ClassStyle, grade_colours
from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP, DataProblem
from . import parameters as p
from .base import GeocouplingAlgorithm
from .outcome import LayerOutput, Outcome, TableOutput
from .roles import GROUP, TIME

GROWTH_COLUMNS = {
    "group": "text",
    "from_period": "period",
    "to_period": "period",
    **dict.fromkeys(("start", "end", "total", "mean_geometric", "mean_arithmetic"), "real"),
}
COLUMNS = {"C": "real", "T": "real", "D": "real", "grade": "integer", "grade_name": "text", "lagging": "text"}


class Coupling(GeocouplingAlgorithm):
    NAME = "coupling"
    GROUP = "coordination"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Coupling coordination degree")
    SUMMARY = QT_TRANSLATE_NOOP(
        "Geocoupling", "Coupling, coordination and grades of two or more systems, and which system lags behind."
    )
    TAGS = QT_TRANSLATE_NOOP(
        "Geocoupling", "coupling,coordination,degree,CCD,grade,lagging,synergy,sustainability,urbanisation,ecology"
    )
    NUMBERS = {"MEAN_D": QT_TRANSLATE_NOOP("Geocoupling", "Mean coupling coordination degree")}

    def parameters(self):
        formulas = {
            "standard": translate("Geocoupling", "standard"),
            "modified": translate("Geocoupling", "modified (Wang et al. 2021)"),
        }
        grades = {
            "five": translate("Geocoupling", "five grades"),
            "ten": translate("Geocoupling", "ten grades"),
            "custom": translate("Geocoupling", "custom grades"),
        }
        rescalings = {
            "none": translate("Geocoupling", "no"),
            "minmax": translate("Geocoupling", "to [0, 1] (replication)"),
            "unit_interval_shift": translate("Geocoupling", "to [0.01, 0.99] (replication)"),
        }
        return [
            p.source(),
            p.unit_field(),
            p.time_field(),
            p.group_field(),
            p.field("SYSTEM_FIELDS", translate("Geocoupling", "System scores (empty: all U_ fields)"), multiple=True),
            p.field("DEGREE_FIELD", translate("Geocoupling", "Degree computed already (instead of system scores)")),
            p.text("SYSTEM_WEIGHTS", translate("Geocoupling", "System weights (empty: equal)")),
            p.choice("FORMULA", translate("Geocoupling", "Formula"), formulas, "standard"),
            p.choice("GRADES", translate("Geocoupling", "Grades"), grades, "five"),
            p.text("CUSTOM_GRADES", translate("Geocoupling", "Custom grades (0.5;low;1;high)")),
            p.real("LAG_TOLERANCE", translate("Geocoupling", "Difference that counts as synchronous"), 0.0, least=0.0),
            p.advanced(p.choice("RESCALE", translate("Geocoupling", "Stretch scores first"), rescalings, "none")),
            p.missing(),
            p.output_layer(translate("Geocoupling", "Coupling coordination")),
            p.output_table("SUMMARY", translate("Geocoupling", "Summary by period and group")),
            p.output_table("GROWTH_TABLE", translate("Geocoupling", "Growth of the mean degree"), by_default=False),
            p.report(),
        ]

    def compute(self, inputs):
        from ..methods.coupling import coupling_growth, coupling_summary
        from ..methods.grades import grade_scheme

        scheme = grade_scheme(inputs.choice("GRADES"), inputs.text("CUSTOM_GRADES"))
        frame, result = self._coupled(inputs, scheme)
        names = [translate("Geocoupling", name) for name in scheme.names]
        table = result.table.assign(grade_name=[names[int(g) - 1] for g in result.table["grade"]])
        roles = [role for role in (TIME, GROUP) if role in frame.columns]
        summary = coupling_summary(table.join(frame[roles]), scheme, inputs.time, inputs.group)
        whole = table.reindex(inputs.rows)
        return Outcome(
            outputs={
                p.OUTPUT: LayerOutput(whole, COLUMNS, grade_style(names, whole["D"].isna().any(), inputs)),
                "SUMMARY": TableOutput(summary, _summary_columns(len(names))),
                "GROWTH_TABLE": TableOutput(coupling_growth(summary), GROWTH_COLUMNS),
            },
            numbers={"MEAN_D": float(table["D"].mean())},
            notices=result.notices,
            facts={"grade_names": names},
        )

    def _coupled(self, inputs, scheme):
        from ..methods.coupling import coupling_coordination, graded_degree, parse_system_weights

        degree = inputs.field("DEGREE_FIELD")
        if degree is not None:
            if inputs.given("SYSTEM_FIELDS"):
                raise DataProblem("degree_and_systems")
            frame = inputs.numbers([degree])
            return frame, graded_degree(frame, degree, scheme)
        systems = inputs.system_fields()
        if len(systems) < 2:
            raise DataProblem("too_few_systems", fields=systems)
        frame = inputs.numbers(systems)
        return frame, coupling_coordination(
            frame,
            systems,
            scheme,
            weights=parse_system_weights(inputs.text("SYSTEM_WEIGHTS"), systems),
            formula=inputs.choice("FORMULA"),
            tolerance=inputs.real("LAG_TOLERANCE"),
            rescale=inputs.choice("RESCALE"),
        )


def grade_style(names, no_data, inputs):
    """The style of grades: the same classes and colours in every period."""
    return ClassStyle(
        field="grade",
        values=tuple(range(1, len(names) + 1)),
        labels=tuple(names),
        colours=grade_colours(len(names)),
        no_data=bool(no_data),
        order_by=inputs.order_field(),
    )


def _summary_columns(grades):
    columns = {"period": "period", "group": "text", "n": "integer", "mean_D": "real", "sd_D": "real"}
    return {**columns, **{f"n_grade_{k}": "integer" for k in range(1, grades + 1)}}
