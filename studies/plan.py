"""From a study to its chain of algorithms."""

from qgis.core import QgsApplication

from ..methods.problems import DataProblem
from .catalogue import CATALOGUE, CURRENT, outputs_of
from .chain import Chosen, Given, Result, Step
from .fieldnames import system_scores
from .study import ROLES, Analysis

_CHECKED = ("enum", "number")  # QGIS itself would only say that the value is incorrect
SCORED = ("coupling", "systemefficiency")  # use the scores of systems
LONG_PERIOD = "period"  # of a wide table that became long


def plan(study, spatial=True):
    """The chain of a study.

    Parameters
    ----------
    study : Study
    spatial : bool
        Whether its layer has a geometry.

    Returns
    -------
    tuple of Step

    Raises
    ------
    DataProblem
        An algorithm or a parameter that there is not, two analyses whose tables have the same names, or an analysis
        that needs indicators where the study has none.
    """
    chain = _Chain(study, spatial)
    if study.data.join:
        chain.add(Analysis("buildpanel", _join_parameters(study)))
    if study.data.fill:
        if not study.indicators:
            raise DataProblem("study_no_indicators", algorithm="fillmissing")
        fields = [row["indicator"] for row in study.indicators]
        chain.add(Analysis("fillmissing", {"FIELDS": fields, "EXTRAPOLATE": study.data.fill}))
    for analysis in study.analyses:
        chain.add(analysis)
    return tuple(chain.steps)


def period_field(study):
    """The field of periods in the panel; empty where the study is of one period."""
    join = study.data.join
    wide = join is not None and join.pattern
    return study.data.period or (LONG_PERIOD if wide else join.period if join else "")


def declared_keys(algorithm_id):
    """Keys of the parameters of an algorithm that are no outputs."""
    algorithm = QgsApplication.processingRegistry().algorithmById(algorithm_id)
    return [one.name() for one in algorithm.parameterDefinitions() if not one.isDestination()]


def _wanted(definition):
    """What a parameter takes: its options, or the range of its numbers."""
    if definition.type() == "enum":
        return ", ".join(definition.options())
    return f"{definition.minimum():.10g} … {definition.maximum():.10g}"


def _join_parameters(study):
    data, join = study.data, study.data.join
    parameters = {
        "KEY_FIELD": join.layer_key or data.unit,
        "TABLE": Given("table"),
        "TABLE_KEY": join.key,
        "UNMATCHED": join.unmatched,
        "ALIASES": ";".join(f"{table}={layer}" for table, layer in join.aliases.items()),
    }
    if join.pattern:
        parameters.update(WIDE_PATTERN=join.pattern, VALUE_NAME=join.value)
    elif join.period:
        parameters.update(TABLE_TIME=join.period)
    return {key: value for key, value in parameters.items() if value != ""}


class _Chain:
    """The steps so far, and the layer that the next one reads."""

    def __init__(self, study, spatial):
        self.study, self.spatial = study, spatial
        self.steps, self.results = [], {}
        self.current = Given("layer")

    def add(self, analysis):
        declared = self._declared(analysis)
        outputs = outputs_of(analysis, self.spatial)
        kind = CATALOGUE[analysis.algorithm]
        name = f"{analysis.name}_{analysis.algorithm}" if analysis.name else analysis.algorithm
        parameters = {**self._shared(analysis, kind, declared), **self._own(analysis, declared)}
        parameters = {key: value for key, value in parameters.items() if value is not None}
        if analysis.periods:
            parameters["INPUT"] = self._of_periods(analysis, kind, parameters["INPUT"])
        # asked for without regions, the algorithm would refuse the whole study
        outputs = {key: table for key, table in outputs.items() if key != "LINKS" or "GROUP_FIELD" in parameters}
        self.steps.append(Step(name, analysis.algorithm, parameters, outputs, kind.shapes))
        for key, table in outputs.items():
            if table.lower() in (known.lower() for known in self.results):  # names of tables know no case
                raise DataProblem("study_same_table", algorithm=analysis.algorithm, table=table)
            self.results[table] = Result(table, name, key)
        if kind.carries:
            self.current = self.results[outputs[CURRENT]]

    def _declared(self, analysis):
        """Parameter definitions of the algorithm by key."""
        algorithm = QgsApplication.processingRegistry().algorithmById(f"geocoupling:{analysis.algorithm}")
        if algorithm is None or analysis.algorithm not in CATALOGUE:
            raise DataProblem("study_no_algorithm", algorithm=analysis.algorithm, known=", ".join(CATALOGUE))
        declared = {one.name(): one for one in algorithm.parameterDefinitions() if not one.isDestination()}
        unknown = [key for key in analysis.parameters if key not in declared]
        if unknown:
            raise DataProblem(
                "study_no_parameter", algorithm=analysis.algorithm, key=unknown[0], known=", ".join(sorted(declared))
            )
        return declared

    def _of_periods(self, analysis, kind, source):
        """The analysis' layer with its periods only."""
        time = analysis.parameters.get("TIME_FIELD") or period_field(self.study)
        if not time:
            raise DataProblem("study_periods_without_field", algorithm=analysis.algorithm)
        if kind.carries:  # what comes after would lack the other periods without a word
            raise DataProblem("study_periods_of_all", algorithm=analysis.algorithm)
        return Chosen(source, time, tuple(analysis.periods))

    def _own(self, analysis, declared):
        """The analysis' own parameters; its layer may be the name of an earlier result."""
        own = dict(analysis.parameters)
        for key, value in own.items():
            if (
                value is not None
                and declared[key].type() in _CHECKED
                and not declared[key].checkValueIsAcceptable(value)
            ):
                raise DataProblem(
                    "study_bad_value",
                    algorithm=analysis.algorithm,
                    key=key,
                    value=str(value),
                    wanted=_wanted(declared[key]),
                )
            if declared[key].type() == "source" and value in self.results:
                own[key] = self.results[value]
        return own

    def _shared(self, analysis, kind, declared):
        """What the study says once for all its analyses."""
        study, own = self.study, analysis.parameters
        roles = {key: getattr(study.data, role) or None for key, role in ROLES.items()}
        roles["TIME_FIELD"] = period_field(study) or None
        if not kind.grouped:
            roles["GROUP_FIELD"] = None
        shared = {"INPUT": self.current, **roles, "SEED": study.seed, "MISSING": study.data.missing or None}
        if analysis.algorithm == "buildpanel":
            shared = {"INPUT": self.current}
        if "index" in self.results and "DEGREE_FIELD" not in own and own.get("INPUT") in (None, "index"):
            # the algorithm alone takes every U_ field, and the data may bring some that are no systems of this study
            shared["SYSTEM_FIELDS"] = system_scores(study) if analysis.algorithm in SCORED else None
        shared.update(self._weighting(analysis, declared))
        shared.update(kind.defaults)
        return {key: value for key, value in shared.items() if key in declared and key not in own}

    def _weighting(self, analysis, declared):
        """Indicators and weights, for the algorithms that cannot do without an indicator system."""
        definition, own = declared.get("INDICATORS"), analysis.parameters
        if definition is None or definition.flags() & definition.Flag.FlagOptional:
            return {}
        if not self.study.indicators:
            raise DataProblem("study_no_indicators", algorithm=analysis.algorithm)
        shared = {"INDICATORS": Given("indicators")}
        if "METHOD" not in own and "weights" in self.results:
            shared["WEIGHTS"] = self.results["weights"]
        elif "ahp" in (own.get("METHOD"), own.get("COMBINE_WITH")):
            if not self.study.judgements and not own.get("AHP_MATRIX"):
                raise DataProblem("study_no_judgements", algorithm=analysis.algorithm)
            shared["AHP_MATRIX"] = Given("judgements")
        return shared
