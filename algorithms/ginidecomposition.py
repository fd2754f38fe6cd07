"""Gini coefficient per period and its decomposition by region, by component, and by both at once."""

from ..layers.frames import NUMBER
from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP
from . import parameters as p
from .base import GeocouplingAlgorithm
from .inequalitylayers import contribution_layer, region_links
from .outcome import Outcome, TableOutput, real
from .roles import GROUP

_TERM = {"period": "period", "group1": "text", "group2": "text"}


COLUMNS = {
    "OVERALL_TABLE": {
        "period": "period",
        "n": "integer",
        **real("mean", "gini", "within", "between", "transvariation", "between_gross"),
        **real("within_share", "between_share", "transvariation_share", "theil_t", "theil_l", "cv"),
        **real("theil_t_within", "theil_t_between", "theil_l_within", "theil_l_between"),
    },
    "GROUPS_TABLE": {
        **_TERM,
        **real("gini", "relative_affluence", "contribution", "share", "net", "transvariation"),
    },
    "COMPONENTS_TABLE": {"period": "period", "component": "text", **real("contribution", "share")},
    "CELLS_TABLE": {
        **_TERM,
        "component": "text",
        **real("contribution", "share", "net", "transvariation"),
        **dict.fromkeys(("largest_in_row", "largest_in_column"), "integer"),
    },
    "CHANGES_TABLE": {
        **dict.fromkeys(("part", "group1", "group2", "component"), "text"),
        **dict.fromkeys(("from_period", "to_period"), "period"),
        **real("start", "end", "total", "mean_geometric", "mean_arithmetic", "share_start", "share_end"),
    },
    "INTERVALS_TABLE": {
        **dict.fromkeys(("period", "to_period"), "period"),
        **dict.fromkeys(("part", "group1", "group2"), "text"),
        **real("value", "lower", "upper"),
        "note": "text",
    },
    "LORENZ_TABLE": {"period": "period", "group": "text", **real("share_units", "share_value")},
}


class GiniDecomposition(GeocouplingAlgorithm):
    NAME = "ginidecomposition"
    GROUP = "inequality"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Gini decomposition")
    SUMMARY = QT_TRANSLATE_NOOP(
        "Geocoupling", "Inequality between units, split by region, by component, and by both at once."
    )
    TAGS = QT_TRANSLATE_NOOP(
        "Geocoupling",
        "gini,dagum,inequality,disparity,region,component,within,between,transvariation,theil,lorenz,decomposition",
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
        components = translate("Geocoupling", "Components that add up to the values")
        replicates = translate("Geocoupling", "Bootstrap replicates (0: no intervals)")
        tables = {
            "OVERALL_TABLE": translate("Geocoupling", "Inequality by period"),
            "GROUPS_TABLE": translate("Geocoupling", "Inequality by region and pair of regions"),
            "COMPONENTS_TABLE": translate("Geocoupling", "Inequality by component"),
            "CELLS_TABLE": translate("Geocoupling", "Inequality by region and component"),
            "CHANGES_TABLE": translate("Geocoupling", "Change between the first and the last period"),
            "INTERVALS_TABLE": translate("Geocoupling", "Bootstrap intervals"),
            "LORENZ_TABLE": translate("Geocoupling", "Lorenz curves"),
        }
        usual = ("OVERALL_TABLE", "GROUPS_TABLE")
        return [
            p.source(),
            p.field("VALUE_FIELD", translate("Geocoupling", "Values (0 or more)"), optional=False),
            p.field("COMPONENT_FIELDS", components, multiple=True),
            p.unit_field(),
            p.time_field(),
            p.group_field(),
            p.field("WEIGHT_FIELD", translate("Geocoupling", "Weights (population)")),
            p.choice("DENOMINATOR", translate("Geocoupling", "Denominator"), denominators, "n2"),
            p.advanced(p.whole("BOOTSTRAP", replicates, 0, least=0, most=100000)),
            p.seed(),
            p.missing(),
            *(p.output_table(key, label, by_default=key in usual) for key, label in tables.items()),
            p.output_layer(translate("Geocoupling", "Contributions of units"), optional=True),
            p.output_shapes("LINKS", translate("Geocoupling", "Pairs of regions"), "line"),
            p.report(),
        ]

    def compute(self, inputs):
        value, weight = inputs.field("VALUE_FIELD"), inputs.field("WEIGHT_FIELD")
        components = inputs.fields("COMPONENT_FIELDS")
        used = list(dict.fromkeys(name for name in (value, weight, *components) if name is not None))
        frame = inputs.complete(inputs.frame(dict.fromkeys(used, NUMBER)), used + [GROUP] * bool(inputs.group))
        tables, notices = _tables(inputs, frame, value, weight, components)
        outputs = {key: TableOutput(table, COLUMNS[key]) for key, table in tables.items()}
        if inputs.given(p.OUTPUT):
            outputs[p.OUTPUT] = contribution_layer(inputs, frame, value, weight)
        if inputs.given("LINKS"):
            outputs["LINKS"] = region_links(inputs, frame, tables["GROUPS_TABLE"])
        overall = tables["OVERALL_TABLE"]["gini"]
        return Outcome(
            outputs=outputs,
            numbers={"GINI_FIRST": float(overall.iloc[0]), "GINI_LAST": float(overall.iloc[-1])},
            notices=notices,
            facts={
                "groups": sorted(frame[GROUP].unique()) if inputs.group else [],
                "components": components,
                "unit_contributions": p.OUTPUT in outputs,
            },
        )


def _tables(inputs, frame, value, weight, components):
    """All tables, and notices; intervals and curves only where someone is to see them."""
    import pandas as pd

    from ..methods.giniintervals import gini_intervals
    from ..methods.inequality import gini_decomposition
    from ..methods.inequalitychanges import inequality_changes
    from ..methods.lorenz import lorenz_curves

    roles = {"group": inputs.group, "period": inputs.time, "weight": weight}
    denominator = inputs.choice("DENOMINATOR")
    result = gini_decomposition(
        frame, value, **roles, denominator=denominator, components=components or None, tick=inputs.ticker(35, 50)
    )
    empty = {key: pd.DataFrame(columns=list(columns)) for key, columns in COLUMNS.items()}
    found = {"OVERALL_TABLE": result.overall, "GROUPS_TABLE": result.groups}
    found.update(COMPONENTS_TABLE=result.components, CELLS_TABLE=result.cells)
    notices = list(result.notices)
    if inputs.time:
        found["CHANGES_TABLE"] = inequality_changes(result.overall, result.groups, result.components, result.cells)
    if inputs.whole("BOOTSTRAP"):
        options = {"replicates": inputs.whole("BOOTSTRAP"), "seed": inputs.whole(p.SEED)}
        intervals = gini_intervals(
            frame, value, **roles, unit=inputs.unit, denominator=denominator, **options, tick=inputs.ticker(50, 75)
        )
        found["INTERVALS_TABLE"] = intervals.table
        notices += intervals.notices
    if inputs.given("LORENZ_TABLE") or inputs.given(p.REPORT):
        found["LORENZ_TABLE"] = lorenz_curves(frame, value, **roles)
    return {**empty, **{key: table for key, table in found.items() if table is not None}}, notices
