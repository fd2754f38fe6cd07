"""Growth by unit, group and span of periods, series compared, and the lagging system over time."""

from ..layers.frames import NUMBER
from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP
from . import parameters as p
from .base import GeocouplingAlgorithm
from .growthlayer import growth_layer
from .outcome import Outcome, TableOutput, real
from .periodinputs import named_periods
from .roles import GROUP, TIME, UNIT

COLUMNS = {
    "RATES_TABLE": {
        **dict.fromkeys(("unit", "group", "field"), "text"),
        **dict.fromkeys(("from_period", "to_period"), "period"),
        "years": "real",
        "n": "integer",
        **real("start", "end", "difference", "total", "mean_geometric", "mean_arithmetic"),
    },
    "COMPARISON_TABLE": {
        "group": "text",
        "field": "text",
        "period": "period",
        "n": "integer",
        **real("value", "index", "rate"),
    },
    "LAGGING_TABLE": {
        "period": "period",
        "group": "text",
        "n": "integer",
        **dict.fromkeys(("lagging", "leading"), "text"),
        **real("mean_lagging", "mean_leading", "gap"),
        **dict.fromkeys(("units_lagging", "units_synchronous"), "integer"),
    },
}


class Growth(GeocouplingAlgorithm):
    NAME = "growth"
    GROUP = "dynamics"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Growth and lagging systems")
    SUMMARY = QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Growth by unit, group and span of periods, series compared, and which system lags in each period.",
    )
    TAGS = QT_TRANSLATE_NOOP(
        "Geocoupling",
        "growth,change,annual rate,geometric mean,arithmetic mean,index numbers,comparison,lagging system,dynamics",
    )
    NUMBERS = {
        "TOTAL_GROWTH": QT_TRANSLATE_NOOP("Geocoupling", "Total growth of the first field, all units (%)"),
        "MEAN_GEOMETRIC": QT_TRANSLATE_NOOP("Geocoupling", "Its geometric mean annual rate (%)"),
        "MEAN_ARITHMETIC": QT_TRANSLATE_NOOP("Geocoupling", "Its arithmetic mean annual rate (%)"),
    }

    def parameters(self):
        aggregations = {
            "mean": translate("Geocoupling", "mean of the units (indices, scores)"),
            "sum": translate("Geocoupling", "sum of the units (emissions, output)"),
        }
        systems = translate("Geocoupling", "System scores (to find the lagging one)")
        periods = translate("Geocoupling", "Periods that bound the spans (2010;2015;2020; empty: first and last)")
        tolerance = translate("Geocoupling", "Difference that counts as synchronous")
        return [
            p.source(),
            p.field("VALUE_FIELDS", translate("Geocoupling", "Values"), multiple=True, optional=False),
            p.field("SYSTEM_FIELDS", systems, multiple=True),
            p.unit_field(optional=False),
            p.time_field(optional=False),
            p.group_field(),
            p.text("PERIODS", periods),
            p.choice("AGGREGATION", translate("Geocoupling", "Value of a group"), aggregations, "mean"),
            p.real("LAG_TOLERANCE", tolerance, 0.0, least=0.0),
            p.missing(),
            p.output_table("RATES_TABLE", translate("Geocoupling", "Growth by unit, group and span")),
            p.output_table("COMPARISON_TABLE", translate("Geocoupling", "Series by period: values, indices, rates")),
            p.output_table("LAGGING_TABLE", translate("Geocoupling", "Lagging system by period"), by_default=False),
            p.output_layer(translate("Geocoupling", "Annual rates and indices"), optional=True),
            p.report(),
        ]

    def compute(self, inputs):
        from ..methods.growth import growth

        values, systems = inputs.fields("VALUE_FIELDS"), inputs.fields("SYSTEM_FIELDS")
        used = list(dict.fromkeys((*values, *systems)))
        frame = inputs.complete(inputs.frame(dict.fromkeys(used, NUMBER)), used + [GROUP] * bool(inputs.group))
        found = growth(
            frame,
            values,
            UNIT,
            TIME,
            inputs.group,
            named_periods(inputs, sorted(frame[TIME].unique())),
            inputs.choice("AGGREGATION"),
            inputs.ticker(35, 75),
        )
        tables = {"RATES_TABLE": found.rates, "COMPARISON_TABLE": found.comparison}
        tables["LAGGING_TABLE"] = _lagging(inputs, frame, systems)
        outputs = {key: TableOutput(table, COLUMNS[key]) for key, table in tables.items()}
        if inputs.given(p.OUTPUT):
            outputs[p.OUTPUT] = growth_layer(inputs, found.rows)
        return Outcome(
            outputs=outputs,
            numbers=_numbers(found.rates, values[0]),
            notices=found.notices,
            facts={
                "aggregation": inputs.choice("AGGREGATION"),
                "systems": systems,
                "groups": sorted(frame[GROUP].unique()) if inputs.group else [],
                "complete_units": found.complete,
                "incomplete_units": found.incomplete,
            },
        )


def _lagging(inputs, frame, systems):
    """The table of lagging systems; empty where no scores are chosen."""
    import pandas as pd

    from ..methods.lagging import lagging_over_time

    if not systems:
        return pd.DataFrame(columns=list(COLUMNS["LAGGING_TABLE"]))
    return lagging_over_time(frame, systems, TIME, inputs.group, inputs.real("LAG_TOLERANCE"))


def _numbers(rates, field):
    """Growth of all units over the longest span; nothing where no unit has every period."""
    everyone = rates[rates["unit"].isna() & rates["group"].isna() & (rates["field"] == field)]
    columns = {"TOTAL_GROWTH": "total", "MEAN_GEOMETRIC": "mean_geometric", "MEAN_ARITHMETIC": "mean_arithmetic"}
    return {key: everyone[name].iloc[-1] for key, name in columns.items()} if len(everyone) else {}
