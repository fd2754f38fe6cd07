"""A study that runs in the background: prepared in the main thread, computed in another, shown in the main thread."""

from dataclasses import replace

from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..layers.translation import translate
from ..methods.problems import Cancelled, DataProblem
from ..studies.project import Shown, remove_results
from ..studies.runner import discard, moved, prepare_run, run_chain
from ..studies.saying import said
from ..studies.showing import show_results
from ..studies.studyreport import draw_charts
from .background import Work, wait_until

INFO, WARNING, ERROR = "info", "warning", "error"
_PATIENCE = 20_000  # milliseconds that QGIS waits for a study at its end
_COMPUTED = 70  # percent; the rest is for maps and page

_running = []  # the task, which is kept alive here


class StudyFeedback(QgsProcessingFeedback):
    """Passes on what the algorithms say, from whichever thread."""

    def __init__(self, task):
        super().__init__(False)
        self._task = task

    def pushInfo(self, info):
        self._task.said.emit(INFO, info)

    def pushWarning(self, warning):
        self._task.said.emit(WARNING, warning)

    def reportError(self, error, fatalError=False):  # noqa: N803  QGIS names it so
        self._task.said.emit(ERROR if fatalError else WARNING, error)

    def pushDebugInfo(self, info):
        """Left out: of no use to a person."""

    def pushCommandInfo(self, info):
        """Left out."""

    def pushConsoleInfo(self, info):
        """Left out."""


class StudyTask(QObject):
    """The run of a study.

    ``said`` (kind, text) passes on what the algorithms say; ``step_begun`` (text, number, count) what is being done,
    without numbers when the results are shown; ``placed`` comes as soon as the layers are in the project, where it is
    still open; ``ended`` once, after maps and page.

    Parameters
    ----------
    study : Study
    folder : str

    Attributes
    ----------
    results : Results or None
        What was made; None where the run failed or was cancelled.
    trouble : str
        Why there are no results; empty where there are, or where the person cancelled.
    step : str
        Name of the step that runs, or ran last.

    Raises
    ------
    DataProblem
        The study or its data are wrong, the folder can not be written to, or another study runs.
    """

    said = pyqtSignal(str, str)
    step_begun = pyqtSignal(str, int, int)
    progressChanged = pyqtSignal(float)  # noqa: N815  as QgsTask calls it
    placed = pyqtSignal(object)
    ended = pyqtSignal(bool)

    def __init__(self, study, folder):
        if running_task() is not None:
            raise DataProblem("study_running")
        super().__init__()
        self.study, self.folder = study, folder
        self.results, self.trouble, self.step = None, "", ""
        self._steps, self._project_left = None, False
        self.prepared = prepare_run(study, folder)
        self._feedback = StudyFeedback(self)
        text = translate("Geocoupling", "Study “{title}”").format(title=study.title)
        self._work = Work(text, self._compute, self._computed, self._feedback)
        self._work.progressChanged.connect(self._progress)
        self._titles = [self._title(step) for step in self.prepared.steps]
        self._done = 0
        self.said.connect(self._note_step)
        QgsProject.instance().cleared.connect(self._leave_project)

    @staticmethod
    def _title(step):
        return QgsApplication.processingRegistry().algorithmById(step.id).displayName()

    def start(self):
        """Hand the work to QGIS."""
        _running.append(self)
        self._work.start()

    def cancel(self):
        """Stop as soon as the step looks up; layers that are in the project already stay."""
        self._feedback.cancel()
        if self._work is not None:
            self._work.cancel()

    def _compute(self, feedback):
        """In a thread of its own."""
        run = run_chain(self.prepared, feedback)
        draw_charts(run, feedback)
        return run

    def _progress(self, percent):
        self.progressChanged.emit(percent * _COMPUTED / 100)

    def _computed(self, run, problem):
        """In the main thread: put the results into their place and into the project."""
        self._work = None  # QGIS deletes it
        if problem is None and self._feedback.isCanceled():
            problem = Cancelled()
        if problem is not None:
            self._end(problem)
            return
        self._steps = self._show(run)
        self._next()

    def _next(self):
        """One step of what only the main thread may do, then back to QGIS until it is idle."""
        try:
            text, share = next(self._steps)
        except StopIteration:
            self.progressChanged.emit(100)
            self._end(None)
        except Exception as problem:  # told below: the window must hear of the end in any case
            self._end(problem)
        else:
            self.step_begun.emit(text, 0, 0)
            self.progressChanged.emit(_COMPUTED + share * (100 - _COMPUTED))
            QTimer.singleShot(0, self._next)

    def _show(self, run):
        """Layers, layout, maps and page; a step ends where QGIS may answer its user."""
        yield translate("Geocoupling", "Layers and layout"), 0
        if self._feedback.isCanceled():
            raise Cancelled
        project = None if self._project_left else QgsProject.instance()
        if project is not None:
            remove_results(project, self.study, self.folder)
        run = moved(run, self.folder)
        discard(self.prepared)
        results = yield from show_results(project, self.study, run, self.folder, self._feedback, self._placed)
        self.results = replace(results, shown=Shown("")) if self._project_left else results

    def _placed(self, shown):
        if not self._project_left:
            self.placed.emit(shown)

    def _end(self, problem):
        """Let go of everything, and say so."""
        if problem is not None and not isinstance(problem, Cancelled):
            self.trouble = _words(problem)
        discard(self.prepared)
        QgsProject.instance().cleared.disconnect(self._leave_project)
        if self in _running:
            _running.remove(self)
        self.ended.emit(self.results is not None)

    def _leave_project(self):
        """The project was closed while the study ran: its results stay files."""
        self._project_left = True

    def _note_step(self, kind, text):
        if kind == INFO and self._done < len(self._titles) and text == self._titles[self._done]:
            self._done += 1
            self.step = text
            self.step_begun.emit(text, self._done, len(self._titles))

    def failed_step(self):
        """Id of the algorithm that ran last, without the provider; empty before the first one."""
        return self.prepared.steps[self._done - 1].algorithm if self._done else ""


def _words(problem):
    if isinstance(problem, DataProblem):
        return said(problem)
    if isinstance(problem, QgsProcessingException):
        return str(problem)
    text = translate("Geocoupling", "Unexpected error: {error}. Please report it with the log.")
    return text.format(error=f"{type(problem).__name__}: {problem}")


def running_task():
    """The study that runs now; None where none does."""
    return _running[0] if _running else None


def stop_running(patience=_PATIENCE):
    """Cancel the study that runs and wait for its end, so that nothing is left half-written; for the plugin's end.

    Its thread must have let go of its files and of the plugin's code; it could not go on while Python only waited.
    """
    task = running_task()
    if task is None:
        return
    task.cancel()
    if not wait_until(lambda: task not in _running, patience):
        discard(task.prepared)
        _running.remove(task)
