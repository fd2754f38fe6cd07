"""The geographical detector: how much of a response its factors explain, alone and in pairs."""

from ..layers.frames import ANY, NUMBER
from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP
from . import detector, detectorparameters
from . import parameters as p
from .base import GeocouplingAlgorithm
from .detectorlayer import strata_layer
from .outcome import Outcome
from .roles import GROUP
from .spatialinputs import NeighbourReader


class Geodetector(GeocouplingAlgorithm):
    NAME = "geodetector"
    GROUP = "drivers"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Geographical detector")
    SUMMARY = QT_TRANSLATE_NOOP(
        "Geocoupling", "The share of a response's variance that factors explain, alone and in pairs, with its p value."
    )
    TAGS = QT_TRANSLATE_NOOP(
        "Geocoupling",
        "geodetector,geographical detector,q,factor,interaction,risk,ecological,driver,stratified heterogeneity,power,"
        "OPGD,optimal parameters",
    )
    NUMBERS = detector.NUMBERS

    def parameters(self):
        return [
            p.source(),
            *detectorparameters.factor_parameters(),
            p.unit_field(),
            p.time_field(),
            p.group_field(),
            *detectorparameters.strata_parameters(),
            detectorparameters.scope_parameter(),
            *detectorparameters.test_parameters(),
            *p.neighbours(),
            p.advanced(p.source(p.INDICATORS, translate("Geocoupling", "Indicators of the response"), optional=True)),
            p.missing("drop"),
            *detectorparameters.table_parameters(spatial=True),
            p.output_layer(translate("Geocoupling", "Strata of factors"), optional=True),
            p.report(),
        ]

    def compute(self, inputs):
        response, factors = inputs.field("RESPONSE"), inputs.fields("FACTORS")
        # Without a period field the rows of a panel are pooled, and its units are permuted whole.
        frame = inputs.frame({**dict.fromkeys(factors, ANY), response: NUMBER}, units_repeat=inputs.time is None)
        if inputs.choice(p.MISSING) == "error":
            frame = inputs.complete(frame, [response, *factors])
        result = detector.detect(
            inputs,
            frame,
            response,
            factors,
            inputs.fields("CATEGORICAL"),
            units=inputs.unit,
            period=inputs.time,
            group=inputs.group,
            breaks_scope=inputs.choice("BREAKS_SCOPE"),
            neighbours=None if inputs.choice("CONTIGUITY") == "none" else NeighbourReader(inputs),
            indicators=detector.indicator_names(inputs),
        )
        outputs = detector.table_outputs(inputs, detector.result_tables(result))
        if result.zones is not None:
            outputs[p.OUTPUT] = strata_layer(result, response, inputs)
        return Outcome(
            outputs=outputs,
            numbers=detector.numbers(result),
            notices=result.notices,
            facts={
                "groups": sorted(frame[GROUP].dropna().unique()) if inputs.group else [],
                **detector.facts(inputs, response, factors),
            },
        )
