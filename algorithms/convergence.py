"""Sigma convergence, and absolute and conditional beta convergence, of all units and of each group."""

from ..layers.frames import NUMBER
from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP
from . import parameters as p
from .base import GeocouplingAlgorithm
from .outcome import Outcome, TableOutput, real
from .periodinputs import named_periods
from .roles import GROUP, TIME, UNIT

_SPAN = {"from_period": "period", "to_period": "period"}
COLUMNS = {
    "SIGMA_TABLE": {"period": "period", "group": "text", "n": "integer", **real("mean", "sd", "cv", "sd_log")},
    "SIGMA_TREND_TABLE": {
        "group": "text",
        "periods": "integer",
        **real("slope", "std_error", "t", "p", "cv_first", "cv_last", "change"),
    },
    "BETA_TABLE": {
        "group": "text",
        "model": "text",
        **_SPAN,
        "years": "real",
        "n": "integer",
        **real("beta", "std_error", "t", "p", "speed", "speed_std_error", "half_life"),
        **real("intercept", "r_squared", "adjusted_r_squared"),
        "note": "text",
    },
    "COEFFICIENTS_TABLE": {
        **dict.fromkeys(("group", "model"), "text"),
        **_SPAN,
        "term": "text",
        **real("coefficient", "std_error", "t", "p"),
    },
    "UNITS_TABLE": {
        **dict.fromkeys(("unit", "group"), "text"),
        **_SPAN,
        **real("initial", "growth", "fitted", "residual"),
    },
}


class Convergence(GeocouplingAlgorithm):
    NAME = "convergence"
    GROUP = "dynamics"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Convergence (sigma, beta)")
    SUMMARY = QT_TRANSLATE_NOOP(
        "Geocoupling", "Whether differences between units shrink, and whether units that start low grow faster."
    )
    TAGS = QT_TRANSLATE_NOOP(
        "Geocoupling",
        "convergence,sigma,beta,absolute,conditional,speed,half-life,growth,catching up,coefficient of variation",
    )
    NUMBERS = {
        "BETA": QT_TRANSLATE_NOOP("Geocoupling", "Beta of all units, absolute, over the whole span"),
        "SPEED": QT_TRANSLATE_NOOP("Geocoupling", "Speed of convergence that belongs to it"),
    }

    def parameters(self):
        controls = translate("Geocoupling", "Controls (conditional convergence)")
        periods = translate("Geocoupling", "Periods (2011;2020, or 2011;2015;2020; empty: first and last)")
        errors = {
            "classical": translate("Geocoupling", "classical"),
            "hc1": translate("Geocoupling", "robust to unequal variances (HC1)"),
            "hc3": translate("Geocoupling", "robust, for small samples (HC3)"),
        }
        tables = {
            "SIGMA_TABLE": translate("Geocoupling", "Dispersion by period (sigma)"),
            "SIGMA_TREND_TABLE": translate("Geocoupling", "Trend of dispersion (sigma)"),
            "BETA_TABLE": translate("Geocoupling", "Beta convergence"),
            "COEFFICIENTS_TABLE": translate("Geocoupling", "Coefficients of the regressions"),
            "UNITS_TABLE": translate("Geocoupling", "Initial value and growth by unit"),
        }
        usual = ("SIGMA_TABLE", "BETA_TABLE")
        return [
            p.source(),
            p.field("VALUE_FIELD", translate("Geocoupling", "Values (above 0)"), optional=False),
            p.field("CONTROL_FIELDS", controls, multiple=True),
            p.unit_field(optional=False),
            p.time_field(optional=False),
            p.group_field(),
            p.text("PERIODS", periods),
            p.advanced(p.choice("STANDARD_ERRORS", translate("Geocoupling", "Standard errors"), errors, "classical")),
            p.missing(),
            *(p.output_table(key, label, by_default=key in usual) for key, label in tables.items()),
            p.report(),
        ]

    def compute(self, inputs):
        from ..methods.convergence import beta_convergence
        from ..methods.sigmaconvergence import sigma_convergence

        value, controls = inputs.field("VALUE_FIELD"), inputs.fields("CONTROL_FIELDS")
        read = inputs.frame(dict.fromkeys([value, *controls], NUMBER))
        # Controls count in the first period of a span only; the method sees to those that are missing.
        frame = inputs.complete(read, [value] + [GROUP] * bool(inputs.group))
        sigma = sigma_convergence(frame, value, TIME, inputs.group, UNIT)
        beta = beta_convergence(
            frame,
            value,
            UNIT,
            TIME,
            controls,
            inputs.group,
            named_periods(inputs, sorted(frame[TIME].unique())),
            inputs.choice("STANDARD_ERRORS"),
            inputs.choice(p.MISSING),
            inputs.ticker(40, 75),
        )
        tables = {"SIGMA_TABLE": sigma.table, "SIGMA_TREND_TABLE": sigma.trend, "BETA_TABLE": beta.table}
        tables.update(COEFFICIENTS_TABLE=beta.coefficients, UNITS_TABLE=beta.units)
        whole = beta.table.iloc[0]
        return Outcome(
            outputs={key: TableOutput(table, COLUMNS[key]) for key, table in tables.items()},
            numbers={"BETA": whole["beta"], "SPEED": whole["speed"]},
            notices=(*sigma.notices, *beta.notices),
            facts={
                "groups": sorted(frame[GROUP].unique()) if inputs.group else [],
                "value_field": value,
                "spans": list(dict.fromkeys(zip(beta.table["from_period"], beta.table["to_period"]))),
                "trend": bool(sigma.trend["slope"].notna().any()),
            },
        )
