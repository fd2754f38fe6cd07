"""Run a study's chain: the same for the study assistant, the command line and a test.

Everything is written into a working folder beside the results and moved when the whole chain is done, so that a run
that fails or is cancelled leaves the earlier results as they were.
"""

import os
import shutil
import tempfile
from dataclasses import dataclass

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingMultiStepFeedback,
    QgsVectorLayer,
)

from ..layers.translation import translate
from ..methods.problems import Cancelled, DataProblem
from .chain import layer_in, located
from .checks import require_chosen_periods, require_maps, require_other_files, require_periods
from .exhibits import require_exhibits
from .pictures import mapped_table
from .plan import plan
from .studydata import open_data, readable, require_fields
from .tables import write_rows

INDICATORS, JUDGEMENTS = "indicators", "judgements"


@dataclass(frozen=True)
class StudyRun:
    """What a run made.

    Attributes
    ----------
    package : str
        The GeoPackage with all tables.
    steps : tuple of Step
    reports : tuple of Report
        One per step, plain data.
    numbers : dict of str to dict
        Scalar outputs by step.
    """

    package: str
    steps: tuple
    reports: tuple
    numbers: dict


@dataclass(frozen=True)
class Prepared:
    """A study that is ready to run in any thread.

    Attributes
    ----------
    study : Study
    steps : tuple of Step
    work : str
        Working folder, which is removed at the end.
    given : dict of str to str
        Sources of what the study brings along.
    spatial : bool
        Whether its layer has a geometry.
    """

    study: object
    steps: tuple
    work: str
    given: dict
    spatial: bool

    @property
    def package(self):
        """The GeoPackage that the chain writes."""
        return os.path.join(self.work, f"{self.study.key}.gpkg")


def run_study(study, folder, feedback=None, before_move=None):
    """Run a study from begin to end, in this thread.

    Parameters
    ----------
    study : Study
    folder : str
        Takes ``<key>.gpkg``; made where it is absent.
    feedback : QgsProcessingFeedback, optional
    before_move : callable, optional
        Called before the results take the place of earlier ones, such as to let go of their layers.

    Returns
    -------
    StudyRun

    Raises
    ------
    DataProblem
        The study or its data are wrong; the folder can not be written to.
    QgsProcessingException
        An algorithm failed; the sentence says which.
    Cancelled
    """
    prepared = prepare_run(study, folder)
    try:
        done = run_chain(prepared, feedback or QgsProcessingFeedback())
        if before_move:
            before_move()
        return moved(done, folder)
    finally:
        discard(prepared)


def prepare_run(study, folder, apart=False):
    """Check a study and copy what the run could not read; for the main thread.

    Parameters
    ----------
    study : Study
    folder : str
    apart : bool
        Whether the chain will run in another thread.

    Raises
    ------
    DataProblem
    """
    if not study.analyses:
        raise DataProblem("study_no_analyses")
    layer, table = open_data(study)
    require_fields(study, layer, table)
    require_other_files(study, folder, (layer, table))
    steps = plan(study, layer.isSpatial())
    require_exhibits(study, steps)
    if layer.isSpatial():
        require_maps(study.maps)
        if table is None:
            require_periods(study, layer)
    work = _working_folder(folder)
    try:
        given = {"layer": readable(layer, work, "layer", apart)}
        given["table"] = readable(table, work, "table", apart) if table else ""
        return Prepared(study, steps, work, given, layer.isSpatial())
    except BaseException:
        shutil.rmtree(work, ignore_errors=True)
        raise


def discard(prepared):
    """Remove the working folder."""
    shutil.rmtree(prepared.work, ignore_errors=True)


def _working_folder(folder):
    try:
        os.makedirs(folder, exist_ok=True)
        return tempfile.mkdtemp(prefix=".geocoupling-", dir=folder)
    except OSError:
        raise DataProblem("path_not_writable", path=folder) from None


def run_chain(prepared, feedback):
    """Run the chain into the working folder; may be called in any thread.

    Raises
    ------
    QgsProcessingException
    Cancelled
    """
    study, steps = prepared.study, prepared.steps
    given = dict(prepared.given)
    for name, rows in ((INDICATORS, study.indicators), (JUDGEMENTS, study.judgements)):
        if rows:
            given[name] = write_rows(prepared.package, name, rows)
    reports, numbers = [], {}
    part = QgsProcessingMultiStepFeedback(len(steps), feedback)
    for position, step in enumerate(steps):
        if feedback.isCanceled():
            raise Cancelled
        part.setCurrentStep(position)
        parameters = located(step, prepared.package, given, prepared.spatial)
        require_chosen_periods(step, parameters)
        report, results = _run_step(step, parameters, part)
        reports.append(report)
        numbers[step.name] = {key: value for key, value in results.items() if isinstance(value, (int, float))}
    part.setCurrentStep(len(steps))
    done = StudyRun(prepared.package, steps, tuple(reports), numbers)
    if prepared.spatial and mapped_table(done):  # the periods of a table are known only now
        require_periods(study, QgsVectorLayer(layer_in(done.package, mapped_table(done)), "", "ogr"))
    return done


def moved(done, folder):
    """The run with its package in its place.

    Raises
    ------
    DataProblem
        The earlier package can not be replaced.
    """
    target = os.path.join(folder, os.path.basename(done.package))
    try:
        for ending in ("", "-wal", "-shm"):
            if ending and os.path.exists(target + ending):
                os.remove(target + ending)
        os.replace(done.package, target)
    except OSError:
        raise DataProblem("study_results_open", path=target) from None
    return StudyRun(target, done.steps, done.reports, done.numbers)


def _run_step(step, parameters, feedback):
    """Run one algorithm; returns its report and its results.

    The instance is kept, since ``QgsProcessingAlgorithm.run`` would run a copy and its report would be lost.
    """
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(step.id)
    algorithm.keeps_report = True
    context = QgsProcessingContext()
    context.setFeedback(feedback)
    feedback.pushInfo(algorithm.displayName())
    valid, reason = algorithm.checkParameterValues(parameters, context)
    if not valid:
        raise _failed(algorithm, feedback, reason)
    try:
        if not algorithm.prepare(parameters, context, feedback):
            raise _failed(algorithm, feedback, "")
        results = algorithm.runPrepared(parameters, context, feedback)
        algorithm.postProcess(context, feedback)
    except QgsProcessingException as problem:
        raise _failed(algorithm, feedback, problem) from problem
    return algorithm.report, results


def _failed(algorithm, feedback, problem):
    if feedback.isCanceled():
        return Cancelled()
    text = translate("Geocoupling", "{step}: {reason}").format(step=algorithm.displayName(), reason=problem or "")
    return QgsProcessingException(text)
