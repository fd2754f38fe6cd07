"""Load a sample study: its data made, its analyses run in the background, its results shown in the project."""

import os

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, QTimer, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices

from ..layers.extents import common_extent
from ..layers.translation import translate
from ..methods.problems import Cancelled, DataProblem
from .background import PATIENCE, Work, wait_until
from .progressbar import ProgressItem, tell

CHAIN, MAPS, REPORT = 0, 65, 75  # where the phases begin, in percent


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
        self.files = self.task = self.progress = self._steps = self._shown = None
        self.prepared, self._cancelled, self.report = None, False, ""

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

    def running(self):
        return self.prepared is not None

    def cancel(self):
        """Stop; results that are complete stay."""
        self._cancelled = True
        if self.task is not None:
            self.task.cancel()

    def shut_down(self):
        """Cancel, and wait until the thread has let go of its files."""
        self.cancel()
        self.waitForFinished(PATIENCE)

    def waitForFinished(self, patience):
        """Let QGIS work until this is done; its thread could not go on while Python only waited."""
        wait_until(lambda: not self.running(), patience)

    def _refused(self):
        from .studytask import running_task

        if running_task() is None:
            return False
        self._say(_words(DataProblem("study_running")), Qgis.MessageLevel.Warning)
        return True

    # the run

    def _start(self):
        from ..studies.runner import prepare_run, run_chain
        from .studytask import claim

        study = self.files.study
        prepared = self.prepared = prepare_run(study, self.files.folder)
        claim(self)
        self._cancelled, self.report, self._shown = False, "", None
        self.progress = ProgressItem(self.iface.messageBar(), study.title, self.cancel)
        self._run(translate("Geocoupling", "Analyses"), lambda f: run_chain(prepared, f), self._chain_done, CHAIN, MAPS)

    def _run(self, phase, work, done, begin, end):
        self.progress.phase(phase, begin)
        self.task = Work(self.files.study.title, work, done)
        self.task.progressChanged.connect(lambda percent: self.progress.set(begin + percent * (end - begin) / 100))
        self.task.start()

    def _chain_done(self, run, problem):
        self.task = None
        if problem is not None or self._cancelled:
            self._end(problem or Cancelled())
            return
        self._steps = self._show_results(run)
        self._next()

    def _next(self):
        """One step of what only the main thread may do, then back to QGIS until it is idle."""
        try:
            next(self._steps)
        except StopIteration:
            return
        except (DataProblem, QgsProcessingException, OSError) as problem:
            self._end(problem)
            return
        QTimer.singleShot(0, self._next)

    def _show_results(self, run):
        """Group, layout and maps; a step ends where QGIS may answer its user."""
        from ..studies import pictures
        from ..studies.project import add_results, remove_results
        from ..studies.runner import discard, moved

        study, folder = self.files.study, self.files.folder
        self.progress.phase(translate("Geocoupling", "Layers and layout"), MAPS)
        yield
        remove_results(QgsProject.instance(), study, folder)
        run = moved(run, folder)
        discard(self.prepared)
        self._shown = add_results(QgsProject.instance(), study, run, folder)
        self._keep_study()
        self.show_results()
        yield
        # only now: QGIS gives an empty project the projection of its first layer as soon as it is idle
        yield
        self._zoom(_layers_of(study.title))
        yield
        drawn = [("", study.maps.title, self._shown.files["PNG"])] if self._shown.files else []
        singles = list(pictures.maps(study, run))
        for number, single in enumerate(singles):
            if self._cancelled:
                self._end(None)
                return
            self.progress.phase(single.title, MAPS + (REPORT - MAPS) * number / len(singles))
            yield
            path = os.path.join(folder, f"{study.key}_{single.name}.png")
            pictures.draw(study, single, path)
            drawn.append((single.step, single.title, path))
            yield
        self._write_report(run, drawn)

    def _keep_study(self):
        """The project keeps the study, so that the assistant begins with it."""
        from ..studies.studyfile import study_text
        from .assistant_files import ENTRY, SCOPE

        project = QgsProject.instance()
        project.writeEntry(SCOPE, ENTRY, study_text(self.files.study, project.homePath()))

    def _write_report(self, run, drawn):
        from ..studies.studyreport import write_study_report

        study, path = self.files.study, os.path.join(self.files.folder, f"{self.files.study.key}.html")

        def work(feedback):
            write_study_report(study, run, drawn, path)
            return path

        self._run(translate("Geocoupling", "Report"), work, self._report_done, REPORT, 100)

    def _report_done(self, path, problem):
        self.task = None
        self.report = path if problem is None else ""
        self._end(None if isinstance(problem, Cancelled) else problem)

    # the end

    def _end(self, problem):
        from ..studies.runner import discard
        from .studytask import give_up

        discard(self.prepared)
        give_up(self)
        self.progress.close()
        self.prepared = self._steps = self.task = self.progress = None
        if problem is None:
            self._say_made()
        elif isinstance(problem, Cancelled):
            self._say(translate("Geocoupling", "Cancelled. No result was written."), Qgis.MessageLevel.Info)
        else:
            self._say(_words(problem), Qgis.MessageLevel.Warning)
        self.ended.emit(self._shown)

    def _say_made(self):
        text = translate("Geocoupling", "“{name}” is ready.")
        buttons = []
        if self.report:
            buttons.append((translate("Geocoupling", "Open report"), self.open_report))
        else:
            text = translate("Geocoupling", "“{name}” is ready, without a report.")
        if self._shown.layout:
            buttons.append((translate("Geocoupling", "Open layout"), self.open_layout))
        buttons.append((translate("Geocoupling", "Open folder"), self.open_folder))
        text = text.format(name=_sample(self.files.study.key).short)
        self._say(text, Qgis.MessageLevel.Success, buttons)

    def open_folder(self):
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.files.folder))

    def open_report(self):
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.report))

    def open_layout(self):
        layout = QgsProject.instance().layoutManager().layoutByName(self._shown.layout)
        if layout is not None:
            self.iface.openLayoutDesigner(layout)

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
