"""The run of the assistant's study: begun, watched, and brought to its end."""

from qgis.core import Qgis, QgsProject, QgsReferencedRectangle
from qgis.PyQt.QtCore import QObject

from ..layers.translation import translate
from ..methods.problems import DataProblem
from ..studies.saying import said
from .assistant_maps import folder_trouble
from .studytask import ERROR, INFO, StudyTask, running_task

_DATA, _SYSTEM, _METHODS, _MAPS, _RESULTS = range(5)

# Where a problem is mended, by its code; others are found on the page of methods.
_PAGES = {
    "study_layer_missing": _DATA,
    "study_table_missing": _DATA,
    "study_fields_absent": _DATA,
    "study_no_indicators": _SYSTEM,
    "path_not_writable": _MAPS,
    "study_results_open": _MAPS,
    "study_running": _MAPS,
}
_OF_DATA = ("buildpanel", "fillmissing")


class Runs(QObject):
    """Begins runs for a :class:`~geocoupling.ui.assistant.StudyAssistant` and tells it how they go."""

    def __init__(self, window):
        super().__init__(window)
        self.window, self.page, self.task = window, window.maps, None
        self.page.run_wanted.connect(window.run)
        self.page.cancel_wanted.connect(self.cancel)

    def start(self):
        """Run the study; what stands against it is said before anything is begun."""
        window, folder = self.window, self.page.folder.filePath()
        trouble = folder_trouble(folder)
        if trouble:
            window.say(trouble, _MAPS)
            return
        try:
            task = StudyTask(window.runnable(), folder)
        except DataProblem as problem:
            window.say(said(problem), _PAGES.get(problem.code, _METHODS))
            return
        window.say("")
        window.files.keep_in_project()
        self.page.clear_log()
        self._show_running(True)
        task.said.connect(self.page.add_line)
        task.step_begun.connect(self._step_begun)
        task.progressChanged.connect(self._progress)
        task.ended.connect(self._ended)
        self.task = task
        task.start()

    def _show_running(self, running):
        """While a study runs its data stay as they are; everything else can be looked at and changed."""
        self.page.show_running(running)
        self.window.data.show_running(running)
        self.window.files.show_running(running)

    def cancel(self):
        """Cancel the run; it ends as soon as its step looks up."""
        if self.task is not None:
            self.page.show_step(translate("Geocoupling", "Cancelling…"))
            self.task.cancel()

    def _step_begun(self, name, number, count):
        if not count:
            self.page.show_step(name)
            return
        text = translate("Geocoupling", "Step {number} of {count}: {name}")
        self.page.show_step(text.format(number=number, count=count, name=name))

    def _progress(self, value):
        self.page.bar.setValue(int(value))

    def _ended(self, done):
        task, self.task = self.task, None
        self._show_running(False)
        self.page.show_step("")
        if done:
            self._done(task.results)
        elif task.trouble:
            self.page.add_line(ERROR, task.trouble)
            page = _DATA if task.failed_step() in _OF_DATA else _METHODS
            self.window.say(task.trouble, page)
            self._tell(task.trouble, Qgis.MessageLevel.Critical)
        else:
            text = translate("Geocoupling", "The run was cancelled. Earlier results are as they were.")
            self.page.add_line(INFO, text)
            self._tell(text, Qgis.MessageLevel.Info)
        self.window.look()

    def _done(self, results):
        self.page.add_line(INFO, translate("Geocoupling", "Done."))
        self.window.results.show_results(results)
        self.window.show_page(_RESULTS)
        self._show_on_map(results)
        text = translate("Geocoupling", "The study “{title}” is done.").format(title=results.study.title)
        self._tell(text, Qgis.MessageLevel.Success)

    def _show_on_map(self, results):
        """Make the results active, so that their charts are shown; zoom to them where the map shows another place."""
        iface = self.window.iface
        group = QgsProject.instance().layerTreeRoot().findGroup(results.shown.group) if results.shown else None
        layers = [node.layer() for node in group.findLayers() if node.isVisible()] if group is not None else []
        found = next((one for one in layers if one is not None and one.isSpatial() and one.crs().isValid()), None)
        if iface is None or found is None:
            return
        iface.setActiveLayer(found)
        canvas = iface.mapCanvas()
        place = QgsReferencedRectangle(found.extent(), found.crs())
        settings = canvas.mapSettings()
        if not canvas.extent().intersects(settings.layerExtentToOutputExtent(found, found.extent())):
            canvas.setReferencedExtent(place)
            canvas.refresh()

    def tell_background(self):
        """Say that a study goes on while its window is closed."""
        if self.task is None or running_task() is not self.task:
            return
        text = translate(
            "Geocoupling",
            "The study “{title}” goes on in the background: its progress is in QGIS's status bar, its results come "
            "into the project. Open the study assistant again to see more or to cancel.",
        )
        self._tell(text.format(title=self.task.study.title), Qgis.MessageLevel.Info, hidden=True)

    def _tell(self, text, level, hidden=False):
        """A message in QGIS's window, for a person who does not look at the assistant."""
        iface = self.window.iface
        if iface is not None and (hidden or not self.window.isVisible()):
            iface.messageBar().pushMessage("Geocoupling", text, level, 0 if level == Qgis.MessageLevel.Critical else 10)
