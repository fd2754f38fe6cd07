"""The tables and figures that suit the analyses of a study, for a study that names none itself."""

from .catalogue import CATALOGUE
from .fieldnames import system_scores
from .plan import period_field
from .study import Exhibit

# Algorithm to (form, name of the files); those that need something more stand in the functions below.
_USUAL = {
    "weights": (("weights", "weights_of_indicators"),),
    "coupling": (("grades", "units_per_grade"), ("grades_chart", "units_per_grade_over_time")),
    "systemefficiency": (("efficiency", "efficiency_of_systems"), ("efficiency_chart", "efficiency_over_time")),
    "densityevolution": (("density_chart", "density_curves"),),
    "ginidecomposition": (
        ("gini", "gini_by_period"),
        ("gini_of_groups", "gini_inside_groups"),
        ("terms", "contributions_of_groups"),
        ("gini_chart", "sources_of_inequality"),
    ),
}
_COMPONENTS = (("components", "contributions_of_components"), ("cells", "contributions_of_groups_and_components"))
_OVER_TIME = (("growth", "growth"), ("indexed", "index_and_growth_by_period"))
_NATIONAL = (("drivers_ranked", "drivers_ranked"), ("interaction_triangle", "interactions"))
_BY_GROUP = (("drivers_by_group", "drivers_by_group"), ("interactions_by_group", "interactions_by_group"))


def suited_exhibits(study):
    """Tables and figures that suit a study's analyses.

    Parameters
    ----------
    study : Study

    Returns
    -------
    tuple of Exhibit
        In the order of the analyses; their captions are those of the forms.
    """
    found = []
    for analysis in study.analyses:
        prefix = f"{analysis.name}_" if analysis.name else ""
        step = prefix + analysis.algorithm
        found += [Exhibit(form, prefix + name, step, options=options) for form, name, options in _of(study, analysis)]
    return tuple(found)


def _of(study, analysis):
    """Form, name and options of what suits an analysis."""
    group = study.data.group if CATALOGUE[analysis.algorithm].grouped else ""
    grouped = bool(analysis.parameters.get("GROUP_FIELD", group))
    for form, name in (*_USUAL.get(analysis.algorithm, ()), *_more(analysis, grouped)):
        if grouped or form not in ("gini_of_groups", "terms"):
            yield form, name, {}
    if analysis.algorithm == "coupling" and study.data.unit and period_field(study):
        yield "panel", "degree_by_unit_and_period", {"value": "D"}
    if analysis.algorithm == "compositeindex" and period_field(study):
        yield "series_chart", "scores_over_time", {"fields": system_scores(study)}


def _more(analysis, grouped):
    """What depends on the options of an analysis."""
    if analysis.algorithm == "geodetector":
        return _BY_GROUP if grouped else _NATIONAL
    if analysis.algorithm == "ginidecomposition" and analysis.parameters.get("COMPONENT_FIELDS"):
        return _COMPONENTS if grouped else _COMPONENTS[:1]
    if analysis.algorithm == "growth":
        return (*_OVER_TIME, ("lagging", "lagging_systems")) if analysis.parameters.get("SYSTEM_FIELDS") else _OVER_TIME
    return ()
