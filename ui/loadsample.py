"""Load a sample study: its data made, its analyses run in the background, its results shown in the project."""

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..layers.extents import common_extent
from ..layers.translation import translate
from ..methods.problems import DataProblem
from .opening import open_layout, open_path
from .progressbar import ProgressItem, tell


class SampleLoader(QObject):
    """Loads one sample study at a time.

    Parameters
    ----------
    iface : QgisInterface
    show_results : callable
        Opens the results dock.

    Attributes
    ----------
    ended : pyqtSignal(object)
        What was loaded (:class:`~geocoupling.studies.project.Shown`); None after an error or cancel.
    """

    ended = pyqtSignal(object)

    def __init__(self, iface, show_results=None):
        super().__init__(iface.mainWindow())
        self.iface, self.show_results = iface, show_results or (lambda: None)
        self.files = self.task = self.progress = None

    # the start

    def ask(self, key, data_only=False):
        """Ask for the folder, then load."""
        from .folderdialog import FolderDialog, default_folder, remember_folder

        if self._refused():
            return
        title = translate("Geocoupling", "Load sample study: {name}").format(name=_sample(key).short)
        dialog = FolderDialog(title, default_folder(key), self.iface.mainWindow())
        if dialog.exec() and dialog.folder():
            remember_folder(dialog.folder())
            self.load(key, dialog.folder(), data_only)

    def load(self, key, folder, data_only=False):
        """Load the sample ``key`` by way of ``folder``.

        Returns
        -------
        bool
            Whether it started (with ``data_only``: whether it was loaded).
        """
        from ..studies.samplefolder import make_sample

        if self._refused():
            return False
        try:
            self.files = make_sample(_sample(key), folder)
            if data_only:
                self._show_data()
            else:
                self._start()
        except (DataProblem, QgsProcessingException) as problem:
            self._say(_words(problem), Qgis.MessageLevel.Warning)
            return False
        return True

    def cancel(self):
        """Stop; results that are complete stay."""
        if self.task is not None:
            self.task.cancel()

    def _refused(self):
        from .studytask import running_task

        if running_task() is None:
            return False
        self._say(_words(DataProblem("study_running")), Qgis.MessageLevel.Warning)
        return True

    # the run

    def _start(self):
        from .studytask import StudyTask

        task = self.task = StudyTask(self.files.study, self.files.folder)
        self.progress = ProgressItem(self.iface.messageBar(), task.study.title, self.cancel)
        task.step_begun.connect(lambda text, *_: self.progress.phase(text))
        task.progressChanged.connect(self.progress.set)
        task.placed.connect(self._placed)
        task.ended.connect(self._ended)
        task.start()

    def _placed(self, shown):
        """The layers are there, and the maps are still being drawn."""
        from ..studies.kept import keep_study

        keep_study(QgsProject.instance(), self.files.study)
        self.show_results()
        QTimer.singleShot(0, lambda: self._zoom(_layers_of(shown.group)))  # when the dock has taken its place

    def _ended(self, done):
        task, self.task = self.task, None
        self.progress.close()
        self.progress = None
        if done:
            self._say_made(task.results)
        elif task.trouble:
            self._say(task.trouble, Qgis.MessageLevel.Warning)
        else:
            self._say(translate("Geocoupling", "Cancelled. No result was written."), Qgis.MessageLevel.Info)
        self.ended.emit(task.results.shown if done else None)

    def _say_made(self, results):
        text = translate("Geocoupling", "“{name}” is ready.")
        buttons = []
        if results.report:
            buttons.append((translate("Geocoupling", "Open report"), lambda: open_path(results.report)))
        else:
            text = translate("Geocoupling", "“{name}” is ready, without a report.")
        if results.shown.layout:
            layout = results.shown.layout
            buttons.append((translate("Geocoupling", "Open layout"), lambda: open_layout(self.iface, layout)))
        buttons.append((translate("Geocoupling", "Open folder"), lambda: open_path(results.folder)))
        text = text.format(name=_sample(results.study.key).short)
        self._say(text, Qgis.MessageLevel.Success, buttons)

    # the data

    def _show_data(self):
        """The units and the table as they are, for following the tutorial by hand."""
        name = _sample(self.files.study.key).short
        titles = {
            self.files.units: translate("Geocoupling", "{name}: units"),
            self.files.table: translate("Geocoupling", "{name}: table"),
        }
        layers = [QgsVectorLayer(path, title.format(name=name), "ogr") for path, title in titles.items()]
        QgsProject.instance().addMapLayers(layers)
        QTimer.singleShot(0, self._zoom_to_data)
        text = translate(
            "Geocoupling", "The layer and the table of the sample study are in the project and in {folder}."
        )
        self._say(text.format(folder=self.files.folder), Qgis.MessageLevel.Success)

    def _zoom_to_data(self):
        shown = (layer.source() for layer in QgsProject.instance().mapLayers().values())
        if self.files.units in shown:
            self._zoom([QgsVectorLayer(self.files.units, "", "ogr")])

    def _zoom(self, layers):
        """The study's projection, and all of its units in the window."""
        spatial = [layer for layer in layers if layer.isSpatial() and layer.featureCount()]
        wanted = self.files.study.maps.crs
        if not spatial or not wanted:
            return
        crs = QgsCoordinateReferenceSystem(wanted)
        QgsProject.instance().setCrs(crs)
        canvas = self.iface.mapCanvas()
        canvas.setDestinationCrs(crs)
        canvas.setExtent(common_extent(spatial[:1], crs))
        canvas.refresh()

    def _say(self, text, level, buttons=()):
        tell(self.iface.messageBar(), text, level, buttons)


def _sample(key):
    from ..studies.samples import samples

    return next(sample for sample in samples() if sample.key == key)


def _layers_of(title):
    group = QgsProject.instance().layerTreeRoot().findGroup(title)
    return [node.layer() for node in group.findLayers()] if group else []


def _words(problem):
    from ..studies.saying import said

    return said(problem) if isinstance(problem, DataProblem) else str(problem)
