"""Join a statistical table to a layer of units: one feature per unit and period."""

from ..layers.sinks import primary_key_fields
from ..layers.tables import StatisticalTable, read_table
from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP, DataProblem, Notice
from . import parameters as p
from .base import GeocouplingAlgorithm
from .outcome import LayerOutput, Outcome, TableOutput
from .roles import TIME, UNIT

UNMATCHED_COLUMNS = {"name": "text", "side": "text", "suggestion": "text"}


class BuildPanel(GeocouplingAlgorithm):
    NAME = "buildpanel"
    GROUP = "prepare"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Build panel layer")
    SUMMARY = QT_TRANSLATE_NOOP(
        "Geocoupling", "Join a long or wide table to the units of a layer: one feature per unit and period."
    )
    TAGS = QT_TRANSLATE_NOOP("Geocoupling", "panel,join,table,long,wide,year,excel,csv,match names,prepare")
    NUMBERS = {"MATCHED": QT_TRANSLATE_NOOP("Geocoupling", "Units with rows in the table")}

    def parameters(self):
        unmatched = {
            "error": translate("Geocoupling", "stop and name them"),
            "keep": translate("Geocoupling", "keep the layer's units, without values"),
            "drop": translate("Geocoupling", "leave them out"),
        }
        return [
            p.source(label=translate("Geocoupling", "Layer of units")),
            p.field("KEY_FIELD", translate("Geocoupling", "Name or code of the unit in the layer"), optional=False),
            p.source("TABLE", translate("Geocoupling", "Statistical table")),
            p.field("TABLE_KEY", translate("Geocoupling", "Name or code in the table"), "TABLE", optional=False),
            p.field("TABLE_TIME", translate("Geocoupling", "Period in the table (long table)"), "TABLE"),
            p.text("WIDE_PATTERN", translate("Geocoupling", "Pattern of columns (wide table): {indicator}_{period}")),
            p.text("VALUE_NAME", translate("Geocoupling", "Name of the values where the pattern is {period}")),
            p.text("ALIASES", translate("Geocoupling", "Aliases (table name=layer name;...)")),
            p.choice("UNMATCHED", translate("Geocoupling", "Units without a partner"), unmatched, "error"),
            p.output_layer(translate("Geocoupling", "Panel")),
            p.output_table("UNMATCHED_TABLE", translate("Geocoupling", "Units without a partner")),
            p.report(),
        ]

    def compute(self, inputs):
        from ..methods.joining import parse_aliases
        from ..methods.panelbuild import build_panel

        key = inputs.field("KEY_FIELD")
        units = inputs.texts(key)
        long, period, kinds, notices = self._long_table(inputs)
        inputs.name_rows(long)
        aliases = parse_aliases(inputs.text("ALIASES"))
        panel = build_panel(
            units,
            long,
            UNIT,
            TIME if period else None,
            aliases,
            inputs.choice("UNMATCHED"),
            inputs.ticker(35, 75),
        )
        rows = panel.rows.drop(columns=UNIT).rename(columns={TIME: period})
        columns = {name: kinds[name] for name in rows.columns}
        return Outcome(
            outputs={
                p.OUTPUT: LayerOutput(rows, columns, time_field=period or "", time_kind=kinds.get(period, "")),
                "UNMATCHED_TABLE": TableOutput(panel.unmatched, UNMATCHED_COLUMNS),
            },
            numbers={"MATCHED": panel.matched},
            notices=(*notices, *_misread(long, kinds), *panel.notices),
            facts={"matched": panel.matched, "unmatched": list(panel.unmatched["name"])},
        )

    def _long_table(self, inputs):
        """The table as rows per unit and period, the name of its period field, and the kinds of its columns."""
        key, period = inputs.field("TABLE_KEY", of="TABLE"), inputs.field("TABLE_TIME", of="TABLE")
        pattern = inputs.text("WIDE_PATTERN").strip()
        if period and pattern:
            raise DataProblem("long_and_wide")
        table = self._without_keys(inputs, read_table(inputs.source("TABLE"), text_columns=[key]), {key, period})
        kinds = {name: kind for name, kind in table.kinds.items() if name != key}
        if pattern:
            return self._from_wide(inputs, table, key, pattern)
        return table.frame.rename(columns={key: UNIT, period: TIME}), period, kinds, ()

    def _without_keys(self, inputs, table, wanted):
        """The table without its provider's key; a column called fid would be taken for the key of the result."""
        keys = primary_key_fields(inputs.layer("TABLE")) - wanted
        names = {name: "source_fid" if name.lower() == "fid" else name for name in table.kinds if name not in keys}
        names.update((name, name) for name in wanted & set(names))
        frame = table.frame[list(names)].rename(columns=names)
        return StatisticalTable(frame, {names[name]: table.kinds[name] for name in names})

    def _from_wide(self, inputs, table, key, pattern):
        from ..methods.wide import parse_wide_pattern, wide_to_long

        value_name = inputs.text("VALUE_NAME").strip() or None
        wide = parse_wide_pattern([c for c in table.frame.columns if c != key], pattern, value_name)
        inputs.name_rows(table.frame.rename(columns={key: UNIT}))
        long = wide_to_long(table.frame, key, pattern, value_name)
        kinds = {name: table.kinds[name] for name in wide.carried}
        for column, (indicator, _) in wide.cells.items():
            kinds[indicator] = _wider(kinds.get(indicator), table.kinds[column])
        kinds["period"] = "integer" if all(isinstance(value, int) for value in wide.periods) else "text"
        return long.rename(columns={key: UNIT, "period": TIME}), "period", kinds, wide.notices


def _misread(rows, kinds):
    """A notice for each column with signs of replacement."""
    for name in (name for name, kind in kinds.items() if kind == "text" and name in rows):
        found = rows.index[rows[name].astype(str).str.contains("\ufffd")]
        if len(found):
            yield Notice("texts_misread", {"field": name, "rows": list(found)})


def _wider(kind, other):
    """The kind that holds values of both."""
    order = ("integer", "long", "real", "text")
    if kind is None or kind == other:
        return other
    return max(kind, other, key=order.index) if {kind, other} <= set(order) else "text"
