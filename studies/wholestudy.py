"""A study from its file to finished maps, project and page: what ``runstudy`` and the demo do."""

import os
from dataclasses import dataclass

from qgis.core import QgsProcessingMultiStepFeedback, QgsProject

from ..methods.problems import Cancelled, DataProblem
from .exhibits import left_out, make_exhibits
from .project import add_results, finish
from .runner import run_study
from .showing import at_once, draw_maps
from .studyreport import write_study_report

_CHAIN, _DRAW, _EXHIBITS, _PAGE = range(4)


@dataclass(frozen=True)
class Finished:
    """The files of a finished study.

    Attributes
    ----------
    run : StudyRun
    project, report : str
        Paths; ``report`` is empty where none was wanted.
    """

    run: object
    project: str
    report: str


def finish_study(study, folder, feedback, report="", replaced=()):
    """Run a study and write everything that comes of it into ``folder``; for the main thread.

    Parameters
    ----------
    study : Study
    folder : str
    feedback : QgsProcessingFeedback
    report : str
        Path of the page; empty for none.
    replaced : sequence of str
        Parameters that gave other data than the study file, for the page.

    Returns
    -------
    Finished

    Raises
    ------
    DataProblem, QgsProcessingException, Cancelled
    """
    if feedback.isCanceled():  # parts would not hear of what was before them
        raise Cancelled
    parts = QgsProcessingMultiStepFeedback(4, feedback)
    parts.setCurrentStep(_CHAIN)
    run = run_study(study, folder, parts)
    parts.setCurrentStep(_DRAW)
    path = os.path.join(folder, f"{study.key}.qgz")
    drawn, exhibits = _drawn(study, run, folder, path, parts)
    for sentence in left_out(exhibits):
        parts.pushWarning(sentence)
    parts.setCurrentStep(_PAGE)
    if report:
        write_study_report(study, run, drawn, report, exhibits, replaced)
    parts.setProgress(100)
    return Finished(run, path, report)


def _drawn(study, run, folder, path, parts):
    """Maps, tables and figures, and the project at ``path``."""
    project = QgsProject()
    try:
        shown = add_results(project, study, run, folder)
        drawn = at_once(draw_maps(study, run, shown, folder, parts), parts)
        parts.setCurrentStep(_EXHIBITS)
        exhibits = at_once(make_exhibits(study, run, folder, parts), parts)
        if not finish(project, study, path):
            raise DataProblem("path_not_writable", path=path)
    except Cancelled:  # the tables are in their place already: to say that nothing was written would be wrong
        raise DataProblem("study_maps_cancelled", path=run.package) from None
    finally:
        project.clear()  # its layers would hold the results open, for as long as a problem is known
    return drawn, exhibits
