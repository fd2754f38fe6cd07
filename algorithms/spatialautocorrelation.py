"""Moran's I, local clusters and hot spots of every period."""

from ..layers.frames import NUMBER
from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP, DataProblem, Notice
from . import parameters as p
from .autocorrelationlayer import autocorrelation_layer
from .base import GeocouplingAlgorithm
from .outcome import Outcome, TableOutput
from .roles import TIME, UNIT
from .spatialinputs import NeighbourReader

GLOBAL_COLUMNS = {
    "period": "period",
    "n": "integer",
    **dict.fromkeys(("moran_i", "expected", "sd", "z", "p", "z_normal", "p_normal", "neighbours_mean"), "real"),
    "islands": "integer",
}
CLUSTERS_COLUMNS = {"period": "period", "cluster": "text", "count": "integer", "units": "text"}
UNIT_COLUMNS = {
    "neighbours": "integer",
    **dict.fromkeys(("z_value", "lag", "local_i"), "real"),
    "quadrant": "text",
    **dict.fromkeys(("local_p", "local_p_adjusted"), "real"),
    "cluster": "text",
    **dict.fromkeys(("gi_star", "gi_p", "gi_p_adjusted"), "real"),
    "hot_spot": "text",
}


class SpatialAutocorrelation(GeocouplingAlgorithm):
    NAME = "spatialautocorrelation"
    GROUP = "dynamics"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Spatial autocorrelation")
    SUMMARY = QT_TRANSLATE_NOOP(
        "Geocoupling",
        "Moran's I of every period, and where high or low values lie together: local clusters, hot spots.",
    )
    TAGS = QT_TRANSLATE_NOOP(
        "Geocoupling",
        "moran,lisa,getis,ord,hot spot,cold spot,cluster,autocorrelation,spatial dependence,scatter plot,outlier",
    )
    NUMBERS = {
        "MORAN_I_FIRST": QT_TRANSLATE_NOOP("Geocoupling", "Moran's I of the first period"),
        "MORAN_I_LAST": QT_TRANSLATE_NOOP("Geocoupling", "Moran's I of the last period"),
    }

    def parameters(self):
        corrections = {
            "fdr": translate("Geocoupling", "false discovery rate (Benjamini–Hochberg)"),
            "none": translate("Geocoupling", "none: every unit is tested by itself"),
        }
        permutations = p.whole("PERMUTATIONS", translate("Geocoupling", "Permutations"), 999, least=99, most=1000000)
        level = translate("Geocoupling", "Significance level of local clusters")
        correction = translate("Geocoupling", "Correction for testing many units")
        return [
            p.source(),
            p.field("VALUE_FIELD", translate("Geocoupling", "Values"), optional=False),
            p.unit_field(),
            p.time_field(),
            *p.neighbours(none=False),
            p.islands(),
            permutations,
            p.real("SIGNIFICANCE_LEVEL", level, 0.05, least=0.0001, most=0.5),
            p.choice("CORRECTION", correction, corrections, "fdr"),
            p.seed(),
            p.missing(),
            p.output_table("GLOBAL_TABLE", translate("Geocoupling", "Moran's I by period")),
            p.output_table("CLUSTERS_TABLE", translate("Geocoupling", "Members of clusters by period")),
            p.output_layer(translate("Geocoupling", "Local clusters"), optional=True),
            p.report(),
        ]

    def compute(self, inputs):
        from ..methods.spatialautocorrelation import spatial_autocorrelation

        value = inputs.field("VALUE_FIELD")
        frame = inputs.complete(inputs.frame({value: NUMBER}), [value])
        reader = NeighbourReader(inputs)
        level, correction = inputs.real("SIGNIFICANCE_LEVEL"), inputs.choice("CORRECTION")
        result = spatial_autocorrelation(
            frame,
            value,
            reader,
            unit=inputs.unit,
            period=inputs.time,
            permutations=inputs.whole("PERMUTATIONS"),
            level=level,
            correction=correction,
            seed=inputs.whole(p.SEED),
            tick=inputs.ticker(35, 75),
        )
        bare = set(getattr(reader, "bare", ()))
        if bare.issuperset(frame.index):
            raise DataProblem("neighbours_no_geometry")
        repeated = 0 if inputs.time else reader.in_one_place(frame.index)
        if repeated:
            inputs.notice("rows_in_one_place", count=repeated)
        moran = result.periods["moran_i"]
        return Outcome(
            outputs={
                "GLOBAL_TABLE": TableOutput(result.periods, GLOBAL_COLUMNS),
                "CLUSTERS_TABLE": TableOutput(result.clusters, CLUSTERS_COLUMNS),
                p.OUTPUT: autocorrelation_layer(inputs, result.units, UNIT_COLUMNS),
            },
            numbers={"MORAN_I_FIRST": moran.iloc[0], "MORAN_I_LAST": moran.iloc[-1]},
            notices=tuple(_with_geometry(result.notices, bare)),
            facts={
                "field": value,
                "permutations": inputs.whole("PERMUTATIONS"),
                "level": level,
                "correction": correction,
                "joined": getattr(reader, "joined", 0),
                "neighbours_kind": result.kind,
                "most_permutations": result.most_permutations,
                "islands": int(result.periods["islands"].sum()) - len(bare),
                "units_table": _units_table(frame, result.units),
            },
        )


def _with_geometry(notices, bare):
    """The notices, where rows without geometry, which are told already, do not count as rows without neighbours."""
    for notice in notices:
        if notice.code == "islands_left_out" and bare:
            rows = [row for row in notice.values["rows"] if row not in bare]
            if not rows:
                continue
            notice = Notice(notice.code, {"count": len(rows), "rows": rows})
        yield notice


def _units_table(frame, units):
    """What the report draws of units: contract fields with the unit and its period, where they were chosen."""
    roles = {"unit": UNIT, "period": TIME}
    named = {name: frame[role] if role in frame.columns else None for name, role in roles.items()}
    return units.assign(**named)
