"""Set pair analysis: closeness of systems to the best set, as resilience or vulnerability."""

from ..layers.renderers import RangeStyle, sequential_colours
from ..layers.translation import translate
from ..methods.indicators import by_system
from ..methods.problems import QT_TRANSLATE_NOOP
from . import parameters as p
from .base import GeocouplingAlgorithm
from .indicatorinputs import indicator_panel, standardized, weighted
from .outcome import LayerOutput, Outcome, TableOutput

DEGREES_COLUMNS = {
    "unit": "text",
    "period": "period",
    "system": "text",
    "identity": "real",
    "difference": "real",
    "contrary": "real",
}


class SetPair(GeocouplingAlgorithm):
    NAME = "setpair"
    GROUP = "compositeindex"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Set pair analysis")
    SUMMARY = QT_TRANSLATE_NOOP(
        "Geocoupling", "Closeness of each system to the best set, as resilience or vulnerability, and their difference."
    )
    TAGS = QT_TRANSLATE_NOOP(
        "Geocoupling", "set pair analysis,SPA,vulnerability,resilience,identity,difference,contrary,connection degree"
    )

    def parameters(self):
        return [
            p.source(),
            p.indicators(),
            p.unit_field(),
            p.time_field(),
            *p.weighting(),
            p.weights_table(),
            p.text("POLARITY", translate("Geocoupling", "Polarity (system=vulnerability;..., else resilience)")),
            p.text("PAIRS", translate("Geocoupling", "Differences (system1-system2;...)")),
            p.missing(),
            p.output_layer(translate("Geocoupling", "Closeness")),
            p.output_table("DEGREES_TABLE", translate("Geocoupling", "Identity, difference and contrary degrees")),
            p.report(),
        ]

    def compute(self, inputs):
        from ..methods.setpair import parse_pairs, parse_polarity, set_pair
        from ..methods.strata import stratify

        frame, indicators = indicator_panel(inputs)
        systems = list(by_system(indicators))
        polarity = parse_polarity(inputs.text("POLARITY"), systems)
        pairs = parse_pairs(inputs.text("PAIRS"), systems)
        values = standardized(inputs, frame, indicators)
        weights = weighted(inputs, frame, indicators, values).weights
        result = set_pair(frame, indicators, weights.within, polarity, pairs)
        whole = result.closeness.join(result.differences).reindex(inputs.rows)
        first = whole.columns[0]
        # Closeness lies in a narrow range of its own, so that fixed classes of [0, 1] would all look alike.
        strata = stratify(whole[first], "natural_breaks", 5, name=first)
        edges = (float(whole[first].min()), *strata.breaks)
        colours = sequential_colours(len(strata.labels))
        style = RangeStyle(first, edges, strata.labels, colours, bool(whole[first].isna().any()), inputs.order_field())
        return Outcome(
            outputs={
                p.OUTPUT: LayerOutput(whole, dict.fromkeys(whole.columns, "real"), style),
                "DEGREES_TABLE": TableOutput(inputs.placed(result.degrees), DEGREES_COLUMNS),
            },
            notices=values.notices + weights.notices + result.notices,
            facts={"systems": systems, "polarity": polarity},
        )
