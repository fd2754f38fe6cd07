"""Results of a study on the screen: layers and maps in the project, and the page."""

import os
from dataclasses import dataclass

from qgis.core import QgsProcessingFeedback, QgsProject

from .project import Shown, add_results
from .studyreport import write_study_report
from .wholestudy import draw_maps


@dataclass(frozen=True)
class Results:
    """What a study made.

    Attributes
    ----------
    run : StudyRun
    study : Study
    folder : str
    shown : Shown
        Group and layout in the project.
    report : str
        Path of the page; empty where there is none.
    """

    run: object
    study: object
    folder: str
    shown: object = None
    report: str = ""

    def warnings(self):
        """Warnings of all steps as (title of the step, sentence)."""
        pairs = [(report.title, text) for report in self.run.reports for text in report.warnings]
        return list(dict.fromkeys(pairs))


def show_results(project, study, run, folder, feedback=None):
    """Add results to the project, draw the maps and write the page; for the main thread.

    Parameters
    ----------
    project : QgsProject or None
        None for results that stay files.
    study : Study
    run : StudyRun
    folder : str
    feedback : QgsProcessingFeedback, optional
        Told of the maps that are drawn.

    Returns
    -------
    Results
    """
    own = project is None
    project = QgsProject() if own else project
    shown = add_results(project, study, run, folder)
    drawn = draw_maps(study, run, shown, folder, feedback or QgsProcessingFeedback())
    report = os.path.join(folder, f"{study.key}.html")
    write_study_report(study, run, drawn, report)
    if own:
        project.clear()
        shown = Shown("")
    return Results(run, study, folder, shown, report)
