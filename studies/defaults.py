"""Analyses that suit a study's data, for a person to start from, and why others do not."""

from dataclasses import replace

from ..methods.problems import QT_TRANSLATE_NOOP
from .fieldnames import DEGREE, made_fields, systems_of
from .study import Analysis

# The order in which analyses run: what makes fields comes before what uses them.
ORDER = (
    "emissions",
    "weights",
    "compositeindex",
    "setpair",
    "coupling",
    "systemefficiency",
    "obstacles",
    "weightsensitivity",
    "geodetector",
    "ginidecomposition",
    "densityevolution",
    "growth",
    "convergence",
    "markov",
    "spatialautocorrelation",
    "gravitycentre",
    "stratify",
)
OF_INDICATORS = ("weights", "compositeindex", "setpair", "obstacles", "weightsensitivity")
OF_TIME = ("growth", "convergence", "markov")
OF_SPACE = ("spatialautocorrelation", "gravitycentre")
OF_DATA = ("periods", "geometry")  # those of NEEDS that the data have or have not
_VALUE_KEYS = {
    "geodetector": "RESPONSE",
    "ginidecomposition": "VALUE_FIELD",
    "densityevolution": "VALUE_FIELD",
    "growth": "VALUE_FIELDS",
    "convergence": "VALUE_FIELD",
    "markov": "VALUE_FIELD",
    "spatialautocorrelation": "VALUE_FIELD",
    "gravitycentre": "VALUE_FIELD",
}
_FEW_UNITS, _FEW_STEPS, _MOST_FACTORS = 8, 3, 8

NEEDS = {
    "indicators": QT_TRANSLATE_NOOP("Geocoupling", "Needs an indicator system."),
    "systems": QT_TRANSLATE_NOOP("Geocoupling", "Needs two systems or more, or a degree that is there already."),
    "unit": QT_TRANSLATE_NOOP("Geocoupling", "Needs the field of the unit."),
    "periods": QT_TRANSLATE_NOOP("Geocoupling", "Needs two periods or more."),
    "geometry": QT_TRANSLATE_NOOP("Geocoupling", "Needs a layer with geometries."),
}


def value_field(study):
    """The field that most analyses are of: the degree, or the score of a single system; empty where there is none."""
    if study.analysis("coupling"):
        return DEGREE
    made = [name for name in made_fields(study) if name.startswith("U_")]
    return made[0] if made else ""


def degree_field(study):
    """The field of a degree that was computed before; empty where the study computes its own."""
    coupling = study.analysis("coupling")
    return (coupling.parameters.get("DEGREE_FIELD") or "") if coupling else ""


def lacking(algorithm, study, view):
    """Key of :data:`NEEDS` that an analysis lacks in this study; empty where it can run.

    Parameters
    ----------
    algorithm : str
    study : Study
    view : DataView
    """
    if algorithm in OF_INDICATORS and not study.indicators:
        return "indicators"
    if algorithm in ("coupling", "systemefficiency") and not degree_field(study) and len(systems_of(study)) < 2:
        known = [name for name in view.names() if name.lower().startswith("u_")]
        return "" if len(known) > 1 else "systems"
    if algorithm in (*OF_TIME, "obstacles") and not study.data.unit:
        return "unit"
    if algorithm in OF_TIME and len(view.periods) < 2:
        return "periods"
    return "geometry" if algorithm in OF_SPACE and not view.spatial else ""


def default_analyses(study, view, degree="", value=""):
    """Analyses to start from.

    Parameters
    ----------
    study : Study
        Its data and indicators count.
    view : DataView
    degree : str
        Field of a degree that is there already.
    value : str
        Field that is analysed as it is, in a study without indicators and degree.

    Returns
    -------
    tuple of Analysis
    """
    chosen = []
    if study.indicators and not degree:
        chosen += [Analysis("weights", {"METHOD": "entropy"}), Analysis("compositeindex")]
    if degree:
        chosen.append(Analysis("coupling", {"DEGREE_FIELD": degree}))
    elif len(systems_of(study)) > 1:
        chosen.append(Analysis("coupling"))
    begun = replace(study, analyses=tuple(chosen))
    field = value_field(begun) or value
    wanted = [*OF_INDICATORS[3:], *(_VALUE_KEYS if field else ())]
    for algorithm in wanted:
        parameters = default_parameters(algorithm, begun, view, field)
        if parameters is not None and not lacking(algorithm, begun, view):
            chosen.append(Analysis(algorithm, parameters))
    return tuple(sorted(chosen, key=lambda one: ORDER.index(one.algorithm)))


def default_parameters(algorithm, study, view, field=""):
    """Parameters with which an analysis starts; None where it is better left out at first.

    Parameters
    ----------
    field : str
        What is analysed.
    """
    few = view.units < _FEW_UNITS and view.units > 0
    parameters = {}
    if algorithm in _VALUE_KEYS and field:
        key = _VALUE_KEYS[algorithm]
        parameters[key] = [field] if key == "VALUE_FIELDS" else field
    if algorithm == "geodetector":
        factors, categories = guessed_factors(study, view, field)
        if not factors:
            return None
        parameters.update(FACTORS=factors, CATEGORICAL=categories)
    if algorithm == "growth":
        systems = [name for name in made_fields(study) if name.startswith("U_")]
        if len(systems) > 1:
            parameters.update(VALUE_FIELDS=[*parameters.get("VALUE_FIELDS", []), *systems], SYSTEM_FIELDS=systems)
    if algorithm == "gravitycentre" and view.plane:
        parameters["CRS"] = (study.maps.crs if study.maps else "") or view.plane
    if algorithm == "weightsensitivity":
        parameters.update(METHODS=["critic", "cv", "equal"])
    if algorithm == "markov" and (len(view.periods) < _FEW_STEPS or few):
        return None
    return None if few and algorithm in ("geodetector", "spatialautocorrelation") else parameters


def guessed_factors(study, view, field=""):
    """Fields that may explain the degree: the region, and numbers that are neither indicators nor roles.

    Returns
    -------
    factors, categories : list of str
    """
    data = study.data
    used = {row["indicator"].lower() for row in study.indicators}
    used |= {name.lower() for name in (data.unit, data.period, degree_field(study), field) if name}
    if data.join:
        used |= {name.lower() for name in (data.join.period, data.join.layer_key) if name}
    names = [one.name for one in view.numbers() if one.name.lower() not in used and one.name != data.group]
    categories = [data.group] if data.group and view.groups > 1 else []
    return [*categories, *names][:_MOST_FACTORS], categories


def with_analysis(analyses, analysis):
    """The analyses with one more, or with a changed one, in an order in which they can run.

    Parameters
    ----------
    analyses : sequence of Analysis
    analysis : Analysis

    Returns
    -------
    tuple of Analysis
    """
    same = [place for place, one in enumerate(analyses) if _key(one) == _key(analysis)]
    if same:
        return (*analyses[: same[0]], analysis, *analyses[same[0] + 1 :])
    rank = ORDER.index(analysis.algorithm) if analysis.algorithm in ORDER else len(ORDER)
    earlier = [
        place for place, one in enumerate(analyses) if one.algorithm in ORDER and ORDER.index(one.algorithm) < rank
    ]
    place = earlier[-1] + 1 if earlier else 0
    return (*analyses[:place], analysis, *analyses[place:])


def without_analysis(analyses, algorithm, name=""):
    """The analyses without one."""
    return tuple(one for one in analyses if _key(one) != (algorithm, name))


def starting_from(study, mode, field):
    """The analyses when a study starts from something else.

    Parameters
    ----------
    study : Study
    mode : {'indicators', 'degree', 'value'}
        Indicators, a degree that is there already, or a field as it is.
    field : str
        The degree, or that field.

    Returns
    -------
    tuple of Analysis
    """
    analyses, old = study.analyses, degree_field(study)
    coupling = study.analysis("coupling")
    if mode == "indicators" and study.analysis("compositeindex"):
        return analyses  # a degree that was computed before may stand beside the study's own
    if mode == "indicators":
        for algorithm in ("weights", "compositeindex") if old else ():
            if not study.analysis(algorithm):
                analyses = with_analysis(analyses, Analysis(algorithm))
        if coupling and old:
            others = {key: value for key, value in coupling.parameters.items() if key != "DEGREE_FIELD"}
            analyses = with_analysis(analyses, replace(coupling, parameters=others))
        return analyses
    analyses = tuple(one for one in analyses if one.algorithm not in OF_INDICATORS)
    if mode == "value":
        own = coupling is not None and coupling.parameters.get("SYSTEM_FIELDS")
        return analyses if own and not old else without_analysis(analyses, "coupling")
    coupling = coupling or Analysis("coupling")
    return with_analysis(analyses, replace(coupling, parameters={**coupling.parameters, "DEGREE_FIELD": field}))


def _key(analysis):
    return analysis.algorithm, analysis.name
