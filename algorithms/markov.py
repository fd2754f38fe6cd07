"""Markov chains of classes and spatial Markov chains: how units move between classes, and whether neighbours matter."""

from ..layers.frames import NUMBER
from ..layers.renderers import ClassStyle, grade_colours, sequential_colours
from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP
from . import parameters as p
from .base import GeocouplingAlgorithm
from .outcome import LayerOutput, Outcome, TableOutput, real
from .roles import GROUP, TIME, UNIT
from .spatialinputs import NeighbourReader

_CHAIN = {"group": "text", "lag_class": "integer"}


COLUMNS = {
    "TRANSITIONS_TABLE": {
        **_CHAIN,
        "from_class": "integer",
        "to_class": "integer",
        "from_label": "text",
        "to_label": "text",
        "count": "integer",
        **real("probability", "std_error", "first_passage"),
    },
    "STEADY_STATE_TABLE": {
        **_CHAIN,
        "class": "integer",
        "label": "text",
        **real("share_first", "share_last", "steady_state", "sojourn"),
    },
    "TESTS_TABLE": {
        "group": "text",
        "test": "text",
        "from_class": "integer",
        "statistic_name": "text",
        "statistic": "real",
        "df": "integer",
        "p": "real",
        "cells": "integer",
        "small": "integer",
        "note": "text",
    },
    "MOBILITY_TABLE": {
        **_CHAIN,
        "n": "integer",
        "classes": "integer",
        **real("shorrocks", "determinant", "second_eigenvalue", "half_life", "upward", "downward", "stay"),
        "note": "text",
    },
    "CLASSES_TABLE": {
        "period": "period",
        "class": "integer",
        "label": "text",
        **real("lower", "upper"),
        "count": "integer",
    },
}
LAYER_COLUMNS = {
    "class": "integer",
    "class_label": "text",
    "lag_value": "real",
    "lag_class": "integer",
    "next_class": "integer",
    "move": "integer",
}


class Markov(GeocouplingAlgorithm):
    NAME = "markov"
    GROUP = "dynamics"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Markov chains")
    SUMMARY = QT_TRANSLATE_NOOP(
        "Geocoupling", "How units move between classes from period to period, and whether their neighbours matter."
    )
    TAGS = QT_TRANSLATE_NOOP(
        "Geocoupling",
        "markov,spatial markov,transition,probability,mobility,steady state,club convergence,lock-in,dynamics,classes",
    )
    NUMBERS = {
        "SHORROCKS": QT_TRANSLATE_NOOP("Geocoupling", "Shorrocks mobility index of all units"),
        "P_SPATIAL": QT_TRANSLATE_NOOP("Geocoupling", "p that neighbours do not matter (likelihood ratio)"),
    }

    def parameters(self):
        schemes = {
            "quantile": translate("Geocoupling", "quantiles of all periods together"),
            "period_quantile": translate("Geocoupling", "quantiles of each period (ranks)"),
            "natural_breaks": translate("Geocoupling", "natural breaks (exact) of all periods together"),
            "equal_interval": translate("Geocoupling", "equal intervals of all periods together"),
            "manual": translate("Geocoupling", "manual breaks"),
            "classes": translate("Geocoupling", "the field holds class numbers"),
        }
        tables = {
            "TRANSITIONS_TABLE": translate("Geocoupling", "Transition probabilities"),
            "STEADY_STATE_TABLE": translate("Geocoupling", "Shares of classes and steady state"),
            "TESTS_TABLE": translate("Geocoupling", "Tests of homogeneity"),
            "MOBILITY_TABLE": translate("Geocoupling", "Mobility indices"),
            "CLASSES_TABLE": translate("Geocoupling", "Classes of the chain"),
        }
        relative = translate("Geocoupling", "Divide values by the mean of their period first")
        lag = translate("Geocoupling", "Periods from the start of a transition to its end")
        usual = ("TRANSITIONS_TABLE", "STEADY_STATE_TABLE", "TESTS_TABLE")
        return [
            p.source(),
            p.field("VALUE_FIELD", translate("Geocoupling", "Values or class numbers"), optional=False),
            p.unit_field(optional=False),
            p.time_field(optional=False),
            p.group_field(),
            p.choice("SCHEME", translate("Geocoupling", "Classes by"), schemes, "quantile"),
            p.whole("CLASSES", translate("Geocoupling", "Number of classes"), 4, least=2, most=12),
            p.text("MANUAL_BREAKS", translate("Geocoupling", "Manual breaks (upper edges: 0.4;0.6;0.8)")),
            p.switch("RELATIVE", relative, False),
            p.advanced(p.whole("LAG", lag, 1, least=1, most=1000)),
            *p.neighbours(),
            p.advanced(p.islands()),
            p.missing(),
            *(p.output_table(key, label, by_default=key in usual) for key, label in tables.items()),
            p.output_layer(translate("Geocoupling", "Classes and moves"), optional=True),
            p.report(),
        ]

    def compute(self, inputs):
        from ..methods.markovchains import markov_chains

        value = inputs.field("VALUE_FIELD")
        frame = inputs.complete(inputs.frame({value: NUMBER}), [value])
        reader = NeighbourReader(inputs)
        result = markov_chains(
            frame,
            value,
            UNIT,
            TIME,
            group=inputs.group,
            scheme=inputs.choice("SCHEME"),
            classes=inputs.whole("CLASSES"),
            manual_breaks=[part for part in inputs.text("MANUAL_BREAKS").split(";") if part.strip()],
            relative=inputs.flag("RELATIVE"),
            lag=inputs.whole("LAG"),
            neighbours=_neighbours(inputs, frame, reader),
            say=inputs.say,
            tick=inputs.ticker(45, 75),
        )
        tables = (result.transitions, result.steady_state, result.tests, result.mobility, result.classes.table)
        outputs = {key: TableOutput(table, COLUMNS[key]) for key, table in zip(COLUMNS, tables)}
        outputs[p.OUTPUT] = _layer(inputs, result)
        spatial = _spatial_test(result.tests)
        return Outcome(
            outputs=outputs,
            numbers={"SHORROCKS": result.mobility["shorrocks"].iloc[0], "P_SPATIAL": spatial},
            notices=result.notices,
            facts={
                "groups": sorted(frame[GROUP].dropna().unique()) if inputs.group else [],
                "classes": len(result.classes.numbers),
                "spatial": bool(result.transitions["lag_class"].notna().any()),
                "neighbours_kind": result.neighbours_kind,
                "tests": list(dict.fromkeys(result.tests["test"])),
                "transitions": int(result.mobility["n"].iloc[0]),
                "edges": _edges(result.classes.table),
                "step_years": _step_years(frame, inputs.whole("LAG")),
                "joined": reader.joined if result.neighbours_kind else 0,
            },
        )


def _neighbours(inputs, frame, reader):
    """Neighbours among the units, in the order of their first row; None where nothing spatial is to be computed."""
    inputs.ticker(35, 45)(0.0)
    if inputs.choice("CONTIGUITY") == "none":
        return None
    found = reader(frame.index[~frame.duplicated(UNIT)])
    if found is None:
        inputs.notice("markov_no_geometry")
    return found


def _edges(classes):
    """Upper edges of all classes but the highest; none where periods differ or the field holds class numbers."""
    known = classes["period"].isna().all() and classes["upper"].notna().all()
    return [float(edge) for edge in classes["upper"].iloc[:-1]] if known else []


def _step_years(frame, lag):
    """Shortest and longest time from the start of a transition to its end; None where periods are no time."""
    from ..methods.rates import years_of

    years = years_of(sorted(frame[TIME].unique()))
    if years is None:
        return None
    steps = years[lag:] - years[:-lag]
    return float(steps.min()), float(steps.max())


def _spatial_test(tests):
    """p of the likelihood ratio between lag classes, all units and classes together."""
    whole = tests["group"].isna() & tests["from_class"].isna() & (tests["statistic_name"] == "LR")
    found = tests.loc[whole & (tests["test"] == "spatial"), "p"]
    return found.iloc[0] if len(found) else None


def _layer(inputs, result):
    """Classes of every row, of its neighbours, and where it goes next; the user can switch between them."""
    rows = result.rows.reindex(inputs.rows)
    numbers, labels = result.classes.numbers, result.classes.labels

    def style(field, values, words, colours):
        return ClassStyle(field, values, words, colours, bool(rows[field].isna().any()), inputs.order_field())

    def classes(field):
        return style(field, numbers, labels, sequential_colours(len(labels)))

    moves = (
        translate("Geocoupling", "moves down"),
        translate("Geocoupling", "stays"),
        translate("Geocoupling", "moves up"),
    )
    more = {translate("Geocoupling", "Move to the next period"): style("move", (-1, 0, 1), moves, grade_colours(3))}
    if rows["lag_class"].notna().any():
        more[translate("Geocoupling", "Class of the neighbourhood")] = classes("lag_class")
    return LayerOutput(rows, LAYER_COLUMNS, classes("class"), more)
