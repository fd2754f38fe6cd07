"""The geographical detector at several scales: how q changes with the size of the units."""

from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP, DataProblem, Notice
from . import detector, detectorparameters
from . import parameters as p
from .base import GeocouplingAlgorithm
from .layerlists import layer_list
from .outcome import Outcome
from .scaleinputs import read_scales

SCALE = {"scale": "text"}


class GeodetectorScale(GeocouplingAlgorithm):
    NAME = "geodetectorscale"
    GROUP = "drivers"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Geographical detector by scale")
    SUMMARY = QT_TRANSLATE_NOOP(
        "Geocoupling", "The same geographical detector on several grid sizes or layers, to see how q depends on scale."
    )
    TAGS = QT_TRANSLATE_NOOP(
        "Geocoupling",
        "geodetector,geographical detector,scale,grid size,modifiable areal unit problem,MAUP,q,factor,interaction,"
        "spatial scale effect",
    )
    NUMBERS = {
        "Q_MAX": QT_TRANSLATE_NOOP("Geocoupling", "Largest q of a factor"),
        "SCALES": QT_TRANSLATE_NOOP("Geocoupling", "Scales with results"),
    }

    def parameters(self):
        sizes = translate("Geocoupling", "Grid sizes in units of the map (1000;5000;10000)")
        layers = translate("Geocoupling", "Further layers with the same fields")
        fewest = translate("Geocoupling", "Fewest rows of a grid cell")
        return [
            p.source(),
            *detectorparameters.factor_parameters(),
            p.text("GRID_SIZES", sizes),
            p.advanced(p.whole("MIN_ROWS", fewest, 1, least=1)),
            layer_list("LAYERS", layers),
            *detectorparameters.strata_parameters(),
            *detectorparameters.test_parameters(spatial=False),
            p.missing("drop"),
            *detectorparameters.table_parameters(),
            p.report(),
        ]

    def compute(self, inputs):
        response, factors = inputs.field("RESPONSE"), inputs.fields("FACTORS")
        categorical = inputs.fields("CATEGORICAL")
        scales = read_scales(inputs, response, factors, categorical)
        results, notices = _detect_all(inputs, scales, response, factors, categorical)
        tables = _stacked({name: detector.result_tables(result) for name, result in results.items()})
        inputs.name_rows(scales[0].frame)
        return Outcome(
            outputs=detector.table_outputs(inputs, tables, SCALE),
            numbers={"Q_MAX": float(tables["FACTORS_TABLE"]["q"].max()), "SCALES": len(results)},
            notices=notices,
            facts={"scales": list(results), **detector.facts(inputs, response, factors)},
        )


def _detect_all(inputs, scales, response, factors, categorical):
    """Results by scale, and notices; a scale that can not be analysed is a notice while another one can be."""
    results, notices, problems = {}, [], []
    step = 40 / len(scales)
    for number, scale in enumerate(scales):
        inputs.name_rows(scale.frame)
        start = 35 + step * number
        found = list(scale.notices)
        try:
            result = detector.detect(inputs, scale.frame, response, factors, categorical, start, start + step)
            results[scale.name] = result
            found += result.notices
        except DataProblem as problem:
            problems.append(problem)
            found.append(Notice(problem.code, problem.values))
        # The rows of another scale are other rows, so that this has to be said now.
        notices += [Notice("at_scale", {"scale": scale.name, "text": inputs.say(notice)}) for notice in found]
    if not results:
        inputs.name_rows(scales[0].frame)
        raise problems[0]
    return results, notices


def _stacked(tables_by_scale):
    """Each table of all scales, with a column ``scale`` in front."""
    import pandas as pd

    keys = dict.fromkeys(key for tables in tables_by_scale.values() for key in tables)
    stacked = {}
    for key in keys:
        parts = []
        for scale, tables in tables_by_scale.items():
            part = tables[key].copy()
            part.insert(0, "scale", scale)
            parts.append(part)
        stacked[key] = pd.concat([part for part in parts if len(part)] or parts[:1], ignore_index=True)
    return stacked
