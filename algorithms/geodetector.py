"""The geographical detector: how much of a response its factors explain, alone and in pairs."""

from ..layers.frames import ANY, NUMBER
from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP
from . import parameters as p
from .base import GeocouplingAlgorithm
from .outcome import LayerOutput, Outcome, TableOutput
from .roles import GROUP
from .stratify import class_style, schemes

_RUN = {"period": "period", "group": "text"}

FACTORS_COLUMNS = {
    **_RUN,
    "factor": "text",
    **dict.fromkeys(
        ("q", "q_lower", "q_upper", "q_expected", "q_adjusted", "p", "p_adjusted", "p_central_f"),
        "real",
    ),
    **dict.fromkeys(("n", "strata", "smallest_stratum", "rank"), "integer"),
    "note": "text",
}
INTERACTIONS_COLUMNS = {
    **_RUN,
    "factor1": "text",
    "factor2": "text",
    **dict.fromkeys(("q1", "q2", "q12", "q12_adjusted"), "real"),
    "type": "text",
    **dict.fromkeys(
        ("p", "gain", "p_gain", "q_additive", "interaction", "p_interaction", "p_adjusted"),
        "real",
    ),
    **dict.fromkeys(("n", "strata"), "integer"),
    "note": "text",
}


class Geodetector(GeocouplingAlgorithm):
    NAME = "geodetector"
    GROUP = "drivers"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Geographical detector")
    SUMMARY = QT_TRANSLATE_NOOP(
        "Geocoupling", "The share of a response's variance that factors explain, alone and in pairs, with its p value."
    )
    TAGS = QT_TRANSLATE_NOOP(
        "Geocoupling", "geodetector,geographical detector,q,factor,interaction,driver,stratified heterogeneity,power"
    )
    NUMBERS = {"Q_MAX": QT_TRANSLATE_NOOP("Geocoupling", "Largest q of a factor")}

    def parameters(self):
        scopes = {
            "period": translate("Geocoupling", "per period, over all groups"),
            "pooled": translate("Geocoupling", "over all periods and groups"),
            "period_group": translate("Geocoupling", "per period and group"),
        }
        significances = {
            "auto": translate("Geocoupling", "automatic (permutation up to 20,000 rows, else F)"),
            "permutation": translate("Geocoupling", "permutation"),
            "central_f": translate("Geocoupling", "central F"),
            "noncentral_f_sample": translate("Geocoupling", "noncentral F as in geodetector (R), for comparison only"),
            "noncentral_f_population": translate("Geocoupling", "noncentral F as in GD/gdverse, for comparison only"),
        }
        words = {**schemes(), "none": translate("Geocoupling", "none: every value is a category")}
        singletons = {
            "keep": translate("Geocoupling", "keep, as geodetector (R)"),
            "drop": translate("Geocoupling", "leave out, as gdverse"),
        }
        permutations = p.whole("PERMUTATIONS", translate("Geocoupling", "Permutations"), 999, least=99, most=1000000)
        return [
            p.source(),
            p.field("RESPONSE", translate("Geocoupling", "Response"), optional=False),
            p.field("FACTORS", translate("Geocoupling", "Factors"), multiple=True, optional=False),
            p.field("CATEGORICAL", translate("Geocoupling", "Factors that are categories"), multiple=True),
            p.unit_field(),
            p.time_field(),
            p.group_field(),
            p.choice("STRATIFICATION", translate("Geocoupling", "Strata of numbers"), words, "natural_breaks"),
            p.whole("CLASSES", translate("Geocoupling", "Number of strata"), 6, least=2, most=100),
            p.choice("SINGLETONS", translate("Geocoupling", "Strata of a single row"), singletons, "keep"),
            p.advanced(p.choice("BREAKS_SCOPE", translate("Geocoupling", "Breaks are computed"), scopes, "period")),
            p.choice("SIGNIFICANCE", translate("Geocoupling", "Significance"), significances, "auto"),
            p.advanced(permutations),
            p.seed(),
            p.missing("drop"),
            p.output_table("FACTORS_TABLE", translate("Geocoupling", "Factor detector")),
            p.output_table("INTERACTIONS_TABLE", translate("Geocoupling", "Interaction detector")),
            p.output_layer(translate("Geocoupling", "Strata of factors"), optional=True),
            p.report(),
        ]

    def compute(self, inputs):
        from ..methods.geodetector import geodetector

        response, factors = inputs.field("RESPONSE"), inputs.fields("FACTORS")
        categorical = inputs.fields("CATEGORICAL")
        # Without a period field the rows of a panel are pooled, and its units are permuted whole.
        frame = inputs.frame({**dict.fromkeys(factors, ANY), response: NUMBER}, units_repeat=inputs.time is None)
        if inputs.choice(p.MISSING) == "error":
            frame = inputs.complete(frame, [response, *factors])
        result = geodetector(
            frame,
            response,
            factors,
            categorical=categorical,
            scheme=inputs.choice("STRATIFICATION"),
            classes=inputs.whole("CLASSES"),
            significance=inputs.choice("SIGNIFICANCE"),
            permutations=inputs.whole("PERMUTATIONS"),
            seed=inputs.whole(p.SEED),
            units=inputs.unit,
            period=inputs.time,
            group=inputs.group,
            breaks_scope=inputs.choice("BREAKS_SCOPE"),
            singletons=inputs.choice("SINGLETONS"),
            tick=inputs.ticker(35, 75),
            say=inputs.say,
        )
        return Outcome(
            outputs={
                "FACTORS_TABLE": TableOutput(result.factors, FACTORS_COLUMNS),
                "INTERACTIONS_TABLE": TableOutput(result.interactions, INTERACTIONS_COLUMNS),
                p.OUTPUT: strata_layer(result, factors, inputs),
            },
            numbers={"Q_MAX": float(result.factors["q"].max())},
            notices=result.notices,
            facts={"factors": factors, "groups": sorted(frame[GROUP].dropna().unique()) if inputs.group else []},
        )


def strata_layer(result, factors, inputs):
    """The stratum of each row for each factor, styled by the first factor."""
    strata = result.strata.reindex(inputs.rows).astype("Float64").astype(float)
    strata.columns = [f"{factor}_stratum" for factor in factors]
    first = strata.columns[0]
    style = class_style(first, _stratum_labels(result.classes, factors[0]), strata[first].isna().any(), inputs)
    return LayerOutput(strata, dict.fromkeys(strata.columns, "integer"), style)


def _stratum_labels(classes, factor):
    """The strata in words where they mean the same in every period, else their numbers."""
    own = classes[classes["factor"] == factor]
    text = translate("Geocoupling", "Stratum {number}")
    labels = []
    for number in range(1, int(own["stratum"].max()) + 1):
        known = own.loc[own["stratum"] == number, "label"].unique()
        labels.append(str(known[0]) if len(known) == 1 else text.format(number=number))
    return labels
