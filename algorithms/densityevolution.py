"""Kernel density curves by period and group, what they look like and how they change."""

from ..layers.frames import NUMBER
from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP, Notice
from . import parameters as p
from .base import GeocouplingAlgorithm
from .outcome import Outcome, TableOutput, real
from .roles import GROUP, TIME, UNIT

COLUMNS = {
    "CURVES_TABLE": {"period": "period", "group": "text", **real("x", "density")},
    "DESCRIPTORS_TABLE": {
        "period": "period",
        "group": "text",
        "n": "integer",
        **real("mean", "sd", "bandwidth"),
        "peaks": "integer",
        **real("main_peak", "peak_density", "half_width", "left_tail", "right_tail"),
        **real("second_peak", "second_prominence", "second_share", "p_unimodal", "outside"),
        **dict.fromkeys(("form", "skew", "description"), "text"),
    },
    "EVOLUTION_TABLE": {
        "group": "text",
        **dict.fromkeys(("from_period", "to_period"), "period"),
        **real("shift", "peak_change", "width_change", "left_tail_change", "right_tail_change", "sd_change"),
        **dict.fromkeys(("peaks_from", "peaks_to"), "integer"),
        **dict.fromkeys(("course", "description"), "text"),
    },
}


class DensityEvolution(GeocouplingAlgorithm):
    NAME = "densityevolution"
    GROUP = "dynamics"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Density curves and their evolution")
    SUMMARY = QT_TRANSLATE_NOOP(
        "Geocoupling",
        "How a value is distributed over units in each period and group, by kernel density, and how that changes.",
    )
    TAGS = QT_TRANSLATE_NOOP(
        "Geocoupling",
        "kernel density,kde,distribution,dynamics,evolution,bandwidth,peak,mode,bimodal,polarisation,silverman,ridge",
    )
    NUMBERS = {
        "MAIN_PEAK_FIRST": QT_TRANSLATE_NOOP("Geocoupling", "Main peak of all units in the first period"),
        "MAIN_PEAK_LAST": QT_TRANSLATE_NOOP("Geocoupling", "Main peak of all units in the last period"),
    }

    def parameters(self):
        rules = {
            "nrd0": translate("Geocoupling", "rule of thumb, robust (nrd0)"),
            "scott": translate("Geocoupling", "Scott's rule"),
            "silverman": translate("Geocoupling", "Silverman's rule (as in SciPy)"),
            "sheather_jones": translate("Geocoupling", "Sheather and Jones, solve the equation"),
        }
        prominence = translate("Geocoupling", "Least rise of a peak (share of the highest density)")
        replicates = translate("Geocoupling", "Bootstrap samples of the test of one peak (0: no test)")
        points = translate("Geocoupling", "Points of a curve")
        return [
            p.source(),
            p.field("VALUE_FIELD", translate("Geocoupling", "Values"), optional=False),
            p.unit_field(),
            p.time_field(),
            p.group_field(),
            p.choice("BANDWIDTH", translate("Geocoupling", "Bandwidth"), rules, "nrd0"),
            p.real("PEAK_PROMINENCE", prominence, 0.05, least=0.0, most=1.0),
            p.advanced(p.whole("BOOTSTRAP", replicates, 499, least=0, most=100000)),
            p.seed(),
            p.advanced(p.whole("GRID_POINTS", points, 512, least=64, most=8192)),
            p.missing(),
            p.output_table("CURVES_TABLE", translate("Geocoupling", "Points of the density curves")),
            p.output_table("DESCRIPTORS_TABLE", translate("Geocoupling", "Descriptors of the density curves")),
            p.output_table("EVOLUTION_TABLE", translate("Geocoupling", "Evolution of the density curves")),
            p.report(),
        ]

    def compute(self, inputs):
        value = inputs.field("VALUE_FIELD")
        frame = inputs.complete(inputs.frame({value: NUMBER}), [value] + [GROUP] * bool(inputs.group))
        found = _found(inputs, frame, value)
        tables = {"CURVES_TABLE": found.curves, **_described(found)}
        return Outcome(
            outputs={key: TableOutput(table, COLUMNS[key]) for key, table in tables.items()},
            numbers=_peaks(found.descriptors),
            notices=[*found.notices, *_panel_notices(inputs, frame)],
            facts={"groups": sorted(frame[GROUP].unique()) if inputs.group else [], "field": value},
        )


def _found(inputs, frame, value):
    """The curves of all periods and groups; their points only where someone is to see them."""
    from ..methods.densityevolution import density_evolution

    return density_evolution(
        frame,
        value,
        period=inputs.time,
        group=inputs.group,
        rule=inputs.choice("BANDWIDTH"),
        prominence=inputs.real("PEAK_PROMINENCE"),
        replicates=inputs.whole("BOOTSTRAP"),
        seed=inputs.whole(p.SEED),
        points=inputs.whole("GRID_POINTS"),
        with_curves=inputs.given("CURVES_TABLE") or inputs.given(p.REPORT),
        tick=inputs.ticker(35, 75),
    )


def _described(found):
    """Both tables of descriptors with their descriptions in the user's language."""
    from ..reports.wording_density import curve_description, evolution_description

    words = {"DESCRIPTORS_TABLE": curve_description, "EVOLUTION_TABLE": evolution_description}
    tables = {"DESCRIPTORS_TABLE": found.descriptors, "EVOLUTION_TABLE": found.evolution}
    return {
        key: table.assign(description=[words[key](row) for row in table.to_dict("records")])
        for key, table in tables.items()
    }


def _peaks(descriptors):
    """Main peaks of all units in the first and the last period."""
    everyone = descriptors[descriptors["group"].isna()]["main_peak"]
    return {"MAIN_PEAK_FIRST": everyone.iloc[0], "MAIN_PEAK_LAST": everyone.iloc[-1]}


def _panel_notices(inputs, frame):
    from ..methods.densitychanges import changing_units

    if not inputs.time:
        return []
    one_period = [Notice("density_one_period")] if frame[TIME].nunique() == 1 else []
    return [*one_period, *(changing_units(frame, UNIT, TIME) if inputs.unit else [])]
