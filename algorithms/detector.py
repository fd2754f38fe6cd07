"""What the algorithms of the geographical detector share: options, result tables, and the call of the method."""

from ..layers.indicators import read_indicators
from ..methods.problems import QT_TRANSLATE_NOOP, DataProblem
from . import parameters as p
from .outcome import TableOutput, real

_RUN = {"period": "period", "group": "text"}
_PAIR = {"factor1": "text", "factor2": "text"}


def _whole(*names):
    return dict.fromkeys(names, "integer")


COLUMNS = {
    "FACTORS_TABLE": {
        **_RUN,
        "factor": "text",
        **real("q", "q_lower", "q_upper", "q_expected", "q_adjusted", "p", "p_adjusted", "p_central_f"),
        **_whole("n", "strata", "smallest_stratum", "rank"),
        **real("moran_residual", "p_moran_residual"),
        "note": "text",
    },
    "INTERACTIONS_TABLE": {
        **_RUN,
        **_PAIR,
        **real("q1", "q2", "q12", "q12_adjusted"),
        "type": "text",
        **real("p", "gain", "p_gain", "q_additive", "interaction", "p_interaction", "p_adjusted"),
        **real("p_interaction_adjusted"),
        **_whole("n", "strata"),
        "note": "text",
    },
    "RISK_TABLE": {
        **_RUN,
        "factor": "text",
        "stratum": "integer",
        "label": "text",
        "n": "integer",
        **real("mean", "sd", "lower", "upper"),
    },
    "RISK_TESTS_TABLE": {
        **_RUN,
        "factor": "text",
        **_whole("stratum1", "stratum2"),
        **real("difference", "t", "df", "p", "p_adjusted"),
    },
    "ECOLOGICAL_TABLE": {**_RUN, **_PAIR, **real("f", "p", "p_adjusted", "q_difference", "lower", "upper")},
    "STABILITY_TABLE": {
        **_RUN,
        "factor": "text",
        "scheme": "text",
        "classes": "integer",
        **real("q", "q_adjusted"),
        "rank": "integer",
        "agreement": "real",
        "chosen": "integer",
    },
    "PAIR_STABILITY_TABLE": {
        **_RUN,
        **_PAIR,
        "scheme": "text",
        "classes": "integer",
        "q12": "real",
        "type": "text",
        "agreement": "real",
    },
    "OPTIMAL_TABLE": {
        **_RUN,
        "factor": "text",
        "scheme": "text",
        **_whole("classes", "strata"),
        **real("q", "q_adjusted"),
        "chosen": "integer",
        "note": "text",
    },
    "MORAN_TABLE": {**_RUN, "n": "integer", **real("moran_i", "expected", "p")},
}

# Tables that cost more than the factors themselves, by the part of the analysis that makes them.
PARTS = {
    "risk": ("RISK_TABLE", "RISK_TESTS_TABLE"),
    "ecological": ("ECOLOGICAL_TABLE",),
    "stability": ("STABILITY_TABLE", "PAIR_STABILITY_TABLE"),
    "zones": (p.OUTPUT,),
}

NUMBERS = {
    "Q_MAX": QT_TRANSLATE_NOOP("Geocoupling", "Largest q of a factor"),
    "MORAN_RESPONSE": QT_TRANSLATE_NOOP("Geocoupling", "Moran's I of the response (the largest of all runs)"),
}

STAR_LEVELS = {"ten_percent": (0.01, 0.05, 0.1), "five_percent": (0.001, 0.01, 0.05), "none": ()}


def detect(inputs, frame, response, factors, categorical, start=35, end=75, **roles):
    """Run the geographical detector with the options of ``inputs``.

    Parameters
    ----------
    inputs : Inputs
    frame : pandas.DataFrame
    response : str
    factors, categorical : list of str
    start, end : float
        Where the progress bar goes.
    **roles
        Further arguments of the method, such as ``period``, ``group``, ``units``, ``neighbours``, ``breaks_scope``.

    Returns
    -------
    GeodetectorResult
    """
    from ..methods.geodetector import geodetector

    return geodetector(
        frame,
        response,
        factors,
        categorical=categorical,
        scheme=inputs.choice("STRATIFICATION"),
        classes=inputs.whole("CLASSES"),
        manual_breaks=_manual_breaks(inputs, factors),
        min_stratum=inputs.whole("MIN_STRATUM"),
        classes_from=inputs.whole("CLASSES_FROM"),
        classes_to=inputs.whole("CLASSES_TO"),
        criterion=inputs.choice("OPTIMAL_CRITERION"),
        ecological=inputs.choice("ECOLOGICAL"),
        parts=wanted_parts(inputs),
        significance=inputs.choice("SIGNIFICANCE"),
        permutations=inputs.whole("PERMUTATIONS"),
        seed=inputs.whole(p.SEED),
        singletons=inputs.choice("SINGLETONS"),
        tick=inputs.ticker(start, end),
        say=inputs.say,
        **roles,
    )


def wanted_parts(inputs):
    """The costly parts of the analysis that someone is to see: a table, or the report."""
    in_report = () if not inputs.given(p.REPORT) else tuple(part for part in PARTS if part != "zones")
    return tuple(part for part, keys in PARTS.items() if part in in_report or any(inputs.given(key) for key in keys))


def table_outputs(inputs, tables, extra=None):
    """Outputs for those tables of a result that the algorithm has.

    Parameters
    ----------
    inputs : Inputs
    tables : dict of str to pandas.DataFrame
        As :func:`result_tables` makes them.
    extra : dict of str to str, optional
        Columns, with kinds, that stand before all others.
    """
    more = extra or {}
    return {key: TableOutput(table, {**more, **COLUMNS[key]}) for key, table in tables.items() if inputs.has(key)}


def result_tables(result):
    """Output key to table; empty where there is nothing to tell, so that a model finds every output it names."""
    import pandas as pd

    found = {key: getattr(result, key[: -len("_TABLE")].lower()) for key in COLUMNS}
    return {key: pd.DataFrame(columns=list(COLUMNS[key])) if t is None else t for key, t in found.items()}


def numbers(result):
    """Scalar outputs of a result."""
    found = {"Q_MAX": float(result.factors["q"].max())}
    if result.moran is not None:
        found["MORAN_RESPONSE"] = float(result.moran["moran_i"].max())
    return found


def facts(inputs, response, factors):
    """What the report needs besides the tables."""
    return {"response": response, "factors": factors, "star_levels": STAR_LEVELS[inputs.choice("STARS")]}


def indicator_names(inputs):
    """The indicators of the response, from the table INDICATORS; none where it is not given."""
    if not inputs.given(p.INDICATORS):
        return []
    return read_indicators(inputs.source(p.INDICATORS))["indicator"].tolist()


def _manual_breaks(inputs, factors):
    """Breaks by factor, for the scheme ``manual`` only."""
    if inputs.choice("STRATIFICATION") != "manual":
        return None
    return manual_breaks(inputs.text("MANUAL_BREAKS"), factors)


def manual_breaks(text, factors):
    """Breaks of factors from ``slope: 5;15 | rain: 400;800``.

    Raises
    ------
    DataProblem
        A part without a colon, or of a field that is no factor.
    """
    breaks = {}
    for part in (piece for piece in text.split("|") if piece.strip()):
        name, colon, edges = part.rpartition(":")
        if not colon or name.strip() not in factors:
            raise DataProblem("manual_breaks_factor", value=part.strip(), fields=factors)
        breaks[name.strip()] = [edge for edge in edges.split(";") if edge.strip()]
    return breaks
