"""A study that runs in the background: prepared in the main thread, computed in another, shown in the main thread."""

from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback, QgsProject, QgsTask
from qgis.PyQt.QtCore import QEventLoop, pyqtSignal

from ..layers.translation import translate
from ..methods.problems import Cancelled, DataProblem
from ..studies.project import remove_results
from ..studies.runner import discard, moved, prepare_run, run_chain
from ..studies.saying import said
from ..studies.showing import Results, show_results
from ..studies.studyreport import draw_charts

INFO, WARNING, ERROR = "info", "warning", "error"
_PATIENCE = 20_000  # milliseconds that QGIS waits for a study at its end

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


class StudyTask(QgsTask):
    """The run of a study.

    ``said`` (kind, text) passes on what the algorithms say; ``ended`` comes once, after the results are in the project.

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
    ended = pyqtSignal(bool)

    def __init__(self, study, folder):
        if running_task() is not None:
            raise DataProblem("study_running")
        text = translate("Geocoupling", "Study “{title}”").format(title=study.title)
        super().__init__(text, QgsTask.Flag.CanCancel)
        self.study, self.folder = study, folder
        self.results, self.trouble, self.step, self.cancelled = None, "", "", False
        self._run = None
        self._project_left = False
        self.prepared = prepare_run(study, folder, apart=True)
        self._feedback = StudyFeedback(self)
        self._feedback.progressChanged.connect(self.setProgress)
        self._titles = [self._title(step) for step in self.prepared.steps]
        self._done = 0
        self.said.connect(self._note_step)
        QgsProject.instance().cleared.connect(self._leave_project)

    @staticmethod
    def _title(step):
        return QgsApplication.processingRegistry().algorithmById(step.id).displayName()

    def start(self):
        """Hand the task to QGIS."""
        _running.append(self)
        QgsApplication.taskManager().addTask(self)

    def run(self):
        """In a thread of its own."""
        try:
            run = run_chain(self.prepared, self._feedback)
            draw_charts(run, self._feedback)
            self._run = run
            return True
        except Cancelled:
            self.cancelled = True
        except QgsProcessingException as problem:
            self.trouble = str(problem)
        except DataProblem as problem:
            self.trouble = said(problem)
        except Exception as error:  # a thread must not end without a word
            self.trouble = _unexpected(error)
        return False

    def cancel(self):
        self.cancelled = True
        self._feedback.cancel()
        super().cancel()

    def finished(self, result):
        """In the main thread: put the results into their place and into the project."""
        done = False
        try:
            if result and not self.cancelled:
                self._take_results()
                done = True
        except DataProblem as problem:
            self.trouble = said(problem)
        except QgsProcessingException as problem:
            self.trouble = str(problem)
        except Exception as error:  # the window must hear of the end in any case
            self.trouble = _unexpected(error)
        finally:
            self._let_go()
        self.ended.emit(done)

    def _take_results(self):
        project = None if self._project_left else QgsProject.instance()
        if project is not None:
            remove_results(project, self.study, self.folder)
        run = moved(self._run, self.folder)
        self.results = Results(run, self.study, self.folder)
        drawing = QgsProcessingFeedback(False)
        drawing.progressChanged.connect(self._drawn)
        self.step_begun.emit(translate("Geocoupling", "Maps and report"), 0, 0)
        self.results = show_results(project, self.study, run, self.folder, drawing)

    def _drawn(self, _):
        """Let the windows be painted between two maps; clicks wait."""
        QgsApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def _let_go(self):
        discard(self.prepared)
        QgsProject.instance().cleared.disconnect(self._leave_project)
        if self in _running:
            _running.remove(self)

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


def _unexpected(error):
    text = translate("Geocoupling", "Unexpected error: {error}. Please report it with the log.")
    return text.format(error=f"{type(error).__name__}: {error}")


def running_task():
    """The study that runs now; None where none does."""
    return _running[0] if _running else None


def stop_running(patience=_PATIENCE):
    """Cancel the study that runs and wait for its end, so that nothing is left half-written; for the plugin's end."""
    task = running_task()
    if task is None:
        return
    task.cancel()
    task.waitForFinished(patience)
    discard(task.prepared)
    if task in _running:
        _running.remove(task)


def claim(work):
    """Let other work, such as a sample that is being loaded, count as the study that runs.

    Parameters
    ----------
    work : object
        With ``cancel()``, ``waitForFinished(milliseconds)`` and ``prepared``, as a :class:`StudyTask` has them.

    Raises
    ------
    DataProblem
        Another study runs.
    """
    if running_task() is not None:
        raise DataProblem("study_running")
    _running.append(work)


def give_up(work):
    """Undo :func:`claim`."""
    if work in _running:
        _running.remove(work)
