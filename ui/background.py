"""Long work in a thread of QGIS's task manager, with progress, cancel, and an end that is heard."""

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QCoreApplication, QElapsedTimer, QEventLoop

from ..methods.problems import Cancelled

# Python objects of tasks must outlive the call that starts them; the task manager owns only their C++ side.
_ALIVE = set()


def wait_until(done, patience):
    """Let QGIS work, but not its user, until ``done()`` or for ``patience`` milliseconds; returns ``done()``."""
    waited = QElapsedTimer()
    waited.start()
    while not done() and waited.elapsed() < patience:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 50)
    return done()


class Work(QgsTask):
    """Calls ``work(feedback)`` in another thread, then ``done(result, problem)`` in the main one.

    Parameters
    ----------
    title : str
        Shown in the task manager of QGIS.
    work : callable
        Must not touch widgets or the project.
    done : callable
        Takes the result, and the exception that ended the work or None. A cancelled one gives :class:`Cancelled`.
    feedback : QgsProcessingFeedback
    """

    def __init__(self, title, work, done, feedback):
        super().__init__(title, QgsTask.Flag.CanCancel)
        self.feedback = feedback
        self.feedback.progressChanged.connect(self.setProgress)
        self._work, self._done = work, done
        self.result = self.problem = None

    def start(self):
        _ALIVE.add(self)
        QgsApplication.taskManager().addTask(self)

    def run(self):
        try:
            self.result = self._work(self.feedback)
        except Exception as problem:  # told in the main thread; an exception must not end the thread
            self.problem = problem
        return self.problem is None

    def cancel(self):
        self.feedback.cancel()
        super().cancel()

    def finished(self, successful):
        _ALIVE.discard(self)
        done, self._work, self._done = self._done, None, None
        if self.isCanceled() or not (successful or self.problem):
            self.problem = Cancelled()
        done(self.result, self.problem)
