"""Efficiency of each system with the others: data envelopment analysis."""

from ..layers.renderers import unit_interval_style
from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP
from . import parameters as p
from .base import GeocouplingAlgorithm
from .outcome import LayerOutput, Outcome, TableOutput

SLACKS_COLUMNS = {"unit": "text", "period": "period", "system": "text", "field": "text", "slack": "real"}
PEERS_COLUMNS = {
    "unit": "text",
    "period": "period",
    "system": "text",
    "peer_unit": "text",
    "peer_period": "period",
    "intensity": "real",
}
MEANS_COLUMNS = {"period": "period", "system": "text", "n": "integer", "mean": "real", "efficient": "integer"}


class SystemEfficiency(GeocouplingAlgorithm):
    NAME = "systemefficiency"
    GROUP = "coordination"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Efficiency between systems (DEA)")
    SUMMARY = QT_TRANSLATE_NOOP(
        "Geocoupling", "How much each system yields for the state of the others: CCR scores, slacks and peers."
    )
    TAGS = QT_TRANSLATE_NOOP("Geocoupling", "DEA,CCR,efficiency,data envelopment analysis,coordination,slack,peer")

    def parameters(self):
        directions = {
            "others_to_a": translate("Geocoupling", "the others are inputs, the system is the output"),
            "a_to_others": translate("Geocoupling", "the system is the input, the others are outputs"),
        }
        frontiers = {
            "pooled": translate("Geocoupling", "one for the whole panel"),
            "per_period": translate("Geocoupling", "one per period"),
        }
        return [
            p.source(),
            p.unit_field(),
            p.time_field(),
            p.field("SYSTEM_FIELDS", translate("Geocoupling", "System scores (empty: all U_ fields)"), multiple=True),
            p.choice("DIRECTION", translate("Geocoupling", "Direction"), directions, "others_to_a"),
            p.choice("FRONTIER", translate("Geocoupling", "Frontier"), frontiers, "pooled"),
            p.missing(),
            p.output_layer(translate("Geocoupling", "Efficiency")),
            p.output_table("MEANS_TABLE", translate("Geocoupling", "Mean efficiency by period")),
            p.output_table("SLACKS_TABLE", translate("Geocoupling", "Slacks"), by_default=False),
            p.output_table("PEERS_TABLE", translate("Geocoupling", "Peers"), by_default=False),
            p.report(),
        ]

    def compute(self, inputs):
        from ..methods.efficiency import system_efficiency

        systems = inputs.system_fields()
        frame = inputs.numbers(systems)
        result = system_efficiency(
            frame,
            systems,
            inputs.choice("DIRECTION"),
            inputs.choice("FRONTIER"),
            inputs.time,
            inputs.ticker(35, 75),
        )
        whole = result.scores.reindex(inputs.rows)
        first = whole.columns[0]
        style = unit_interval_style(first, bool(whole[first].isna().any()), inputs.order_field())
        return Outcome(
            outputs={
                p.OUTPUT: LayerOutput(whole, dict.fromkeys(whole.columns, "real"), style),
                "MEANS_TABLE": TableOutput(result.means, MEANS_COLUMNS),
                "SLACKS_TABLE": TableOutput(inputs.placed(result.slacks), SLACKS_COLUMNS),
                "PEERS_TABLE": TableOutput(self._peers(inputs, result.peers), PEERS_COLUMNS),
            },
            notices=result.notices,
            facts={"systems": systems},
        )

    def _peers(self, inputs, peers):
        """Peers with unit and period of both rows."""
        named = inputs.placed(peers.rename(columns={"lambda": "intensity"}))
        other = inputs.placed(named[["peer"]].rename(columns={"peer": "row"}))
        return named.assign(peer_unit=other["unit"].to_numpy(), peer_period=other["period"].to_numpy())
