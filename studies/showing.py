"""Results of a study on the screen: layers and maps in the project, and the page.

QGIS draws maps in its main thread only. What does so is a generator of steps, so that a window can let its user act
between two maps, and the command line can go through them in one go.
"""

import os
from dataclasses import dataclass

from qgis.core import QgsProject

from ..layers.translation import translate
from ..methods.problems import Cancelled
from . import pictures
from .exhibits import left_out, make_exhibits
from .project import Shown, add_results
from .studyreport import write_study_report


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
    exhibits : sequence of geocoupling.studies.exhibits.Shown
    """

    run: object
    study: object
    folder: str
    shown: object = None
    report: str = ""
    exhibits: tuple = ()

    def warnings(self):
        """Warnings of all steps as (title of the step, sentence), and of the tables and figures of the paper."""
        pairs = [(report.title, text) for report in self.run.reports for text in report.warnings]
        title = translate("Geocoupling", "Tables and figures of the paper")
        pairs += [(title, sentence) for sentence in left_out(self.exhibits)]
        return list(dict.fromkeys(pairs))


def show_results(project, study, run, folder, feedback, placed=None):
    """Add results to the project, draw the maps and write the page, step by step; for the main thread.

    Parameters
    ----------
    project : QgsProject or None
        None for results that stay files.
    study : Study
    run : StudyRun
    folder : str
    feedback : QgsFeedback
        Whether it was cancelled; the maps and the page are left out then.
    placed : callable, optional
        Takes a :class:`~geocoupling.studies.project.Shown` as soon as the layers are in ``project``.

    Yields
    ------
    str, float
        What comes next, and the share that is done.

    Returns
    -------
    Results
    """
    own = QgsProject() if project is None else None
    shown = add_results(own or project, study, run, folder)
    yield translate("Geocoupling", "Layers and layout"), 0  # QGIS looks at new layers as soon as it is idle
    if own is None and placed is not None:
        placed(shown)
    exhibits = ()
    try:
        drawn = yield from draw_maps(study, run, shown, folder, feedback)
        exhibits = yield from make_exhibits(study, run, folder, feedback)
        yield translate("Geocoupling", "Report"), 1
        report = os.path.join(folder, f"{study.key}.html")
        write_study_report(study, run, drawn, report, exhibits)
    except Cancelled:
        report = ""
    return Results(run, study, folder, shown if own is None else Shown(""), report, exhibits)


def draw_maps(study, run, shown, folder, feedback):
    """Draw the single maps of a study, step by step.

    Yields
    ------
    str, float
        What comes next, and the share that is done.

    Returns
    -------
    list of (str, str, str)
        Algorithm, title and path of each, the map series first.

    Raises
    ------
    Cancelled
    """
    drawn = []
    if shown.files:
        drawn.append(("", study.maps.title or translate("Geocoupling", "Maps by period"), shown.files["PNG"]))
    singles = list(pictures.maps(study, run)) if shown.layout else []
    for number, single in enumerate(singles):
        yield single.title, number / len(singles)
        if feedback.isCanceled():
            raise Cancelled
        path = os.path.join(folder, f"{study.key}_{single.name}.png")
        pictures.draw(study, single, path)
        drawn.append((single.step, single.title, path))
    return drawn


def at_once(steps, feedback):
    """Go through all steps; returns what they return."""
    while True:
        try:
            _, share = next(steps)
        except StopIteration as end:
            return end.value
        feedback.setProgress(100 * share)
