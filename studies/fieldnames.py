"""Names of fields in a study: those that its steps make, and those that it uses and does not have."""

from ..methods.indicators import name_part
from ..methods.problems import DataProblem
from .study import EXHIBIT_FIELDS, FIELD_KEYS, fields_of

DEGREE = "D"
GRADE_FIELDS = ("C", "T", DEGREE, "grade")
NAMED_BY_GRADES = ("grade_name", "lagging")  # text that comes with them; an exhibit may name it, an analysis does not
_OF_UNITS = ("group", "category")  # options of exhibits whose fields the data bring


def systems_of(study):
    """Names of the systems in the order in which they are first mentioned."""
    return list(dict.fromkeys(row.get("system") or "" for row in study.indicators))


def system_scores(study):
    """Names of the fields of the systems' scores that the composite index makes."""
    return [f"U_{name_part(system)}" for system in systems_of(study)]


def made_fields(study):
    """Fields that the analyses of a study add to its panel and that later ones may use.

    Parameters
    ----------
    study : Study

    Returns
    -------
    list of str
    """
    made = []
    for analysis in study.analyses:
        made += _MAKERS.get(analysis.algorithm, lambda *_: ())(study, analysis)
    return list(dict.fromkeys(made))


def missing_fields(study, known):
    """Fields that a study uses and that neither its data nor its analyses have.

    Parameters
    ----------
    study : Study
    known : iterable of str
        Fields of the panel.

    Returns
    -------
    list of str
        In the order of their mention, each once.
    """
    there = {name.lower() for name in known} | {name.lower() for name in made_fields(study)}
    return [name for name in named_fields(study) if name.lower() not in there]


def named_fields(study):
    """Fields that a study names anywhere, each once; results of its own are among them."""
    used = [*fields_of(study), *(name for one in study.analyses for name in fields_in(one))]
    shown = [name for one in study.exhibits for name in fields_shown(one, _OF_UNITS) if name not in NAMED_BY_GRADES]
    return list(dict.fromkeys([*used, *shown]))


def fields_in(analysis):
    """Fields that the parameters of an analysis name."""
    found = []
    for key, value in analysis.parameters.items():
        if "FIELD" in key or key in FIELD_KEYS:
            found += [value] if isinstance(value, str) else list(value or ())
    return [name for name in found if name]


def fields_shown(exhibit, keys=EXHIBIT_FIELDS):
    """Fields that the options of an exhibit name."""

    def names(value):
        if isinstance(value, (list, tuple)):
            return [name for part in value for name in names(part)]
        return [value] if isinstance(value, str) and value else []

    return [name for key, value in exhibit.options.items() if key in keys for name in names(value)]


def adds_fields(algorithm):
    """Whether :func:`made_fields` knows what the layer of an algorithm holds beside the fields that it read."""
    return algorithm in _MAKERS or algorithm in ("buildpanel", "fillmissing")


def _scores(study, _):
    parts = []
    for row in study.indicators:
        system, criterion = name_part(row.get("system") or ""), name_part(row.get("criterion") or "")
        parts += [f"score_{system}_{criterion}"] if criterion else []
    return [*system_scores(study), *dict.fromkeys(parts), "score_total"]


def _degree(study, analysis):
    if analysis.parameters.get("DEGREE_FIELD"):
        return [DEGREE, "grade"]
    return list(GRADE_FIELDS)


def _closeness(study, analysis):
    from ..methods.setpair import difference_names, parse_pairs

    systems = [name_part(system) for system in systems_of(study)]
    try:
        pairs = parse_pairs(analysis.parameters.get("PAIRS"), systems)
    except DataProblem:
        pairs = []  # the algorithm says what is wrong with them
    return [*(f"closeness_{system}" for system in systems), *difference_names(pairs)]


def _efficiency(study, analysis):
    systems = analysis.parameters.get("SYSTEM_FIELDS") or system_scores(study)
    return [f"efficiency_{name}" for name in systems]


_MAKERS = {
    "compositeindex": _scores,
    "coupling": _degree,
    "setpair": _closeness,
    "systemefficiency": _efficiency,
    "emissions": lambda *_: ["co2_total"],
}
