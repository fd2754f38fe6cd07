"""The tool bar of the study assistant: new, open, save, samples, published studies, and the study in the project."""

import os

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QStandardPaths, Qt
from qgis.PyQt.QtGui import QCursor, QKeySequence
from qgis.PyQt.QtWidgets import QFileDialog, QMenu, QMessageBox, QToolBar, QToolButton

from ..layers.translation import translate
from ..methods.problems import DataProblem
from ..studies.kept import keep_study, kept_study
from ..studies.saying import said
from ..studies.studyfile import ENDING, read_study, write_study
from .papersmenu import PapersMenu


class FileBar(QToolBar):
    """Files of a :class:`~geocoupling.ui.assistant.StudyAssistant`."""

    def __init__(self, window):
        super().__init__(window)
        self.window, self.path, self._saved = window, "", ""
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        new, keys = translate("Geocoupling", "New"), QKeySequence.StandardKey
        self.opening = [
            self._action(new, "/mActionFileNew.svg", self.new, keys.New),
            self._action(translate("Geocoupling", "Open…"), "/mActionFileOpen.svg", self.ask_open, keys.Open),
        ]
        self._action(translate("Geocoupling", "Save"), "/mActionFileSave.svg", self.save, keys.Save)
        self._action(translate("Geocoupling", "Save as…"), "/mActionFileSaveAs.svg", self.save_as, keys.SaveAs)
        self.addSeparator()
        self._action(translate("Geocoupling", "Save as model…"), "/processingModel.svg", self.ask_model)
        self.addSeparator()
        self.menu, self.papers = QMenu(self), None  # the published studies are read when they are asked for
        self.menu.aboutToShow.connect(self._fill_samples)
        button = QToolButton()
        button.setText(translate("Geocoupling", "Samples"))
        button.setToolTip(translate("Geocoupling", "Load the data of a sample study, or the whole study"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self.menu)
        self.opening.append(self.addWidget(button))

    def _action(self, text, icon, action, keys=None):
        made = self.addAction(QgsApplication.getThemeIcon(icon), text)
        made.triggered.connect(lambda _: action())
        if keys is not None:
            made.setShortcut(QKeySequence(keys))
            made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.setToolTip(f"{text} ({QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)})")
            self.window.addAction(made)
        return made

    # ------------------------------------------------------------------------------------------------ state

    def show_state(self):
        """The window's title: the file, and whether it lacks the last changes."""
        name = os.path.basename(self.path) or self.window.study.title
        title = translate("Geocoupling", "Study assistant")
        star = "*" if self.changed() else ""
        text = translate("Geocoupling", "{name} – {title}").format(name=f"{star}{name}", title=title)
        self.window.setWindowTitle(text if name else title)

    def show_running(self, running):
        """Another study can be opened when the one that runs is done."""
        for action in self.opening:
            action.setEnabled(not running)

    def changed(self):
        """Whether there is something that no file has."""
        from .assistant import empty_study

        study = self.window.study
        return bool(study.data.layer or study.title) and self.window.kept() not in (empty_study(), self._saved)

    def may_leave(self):
        """Ask what becomes of changes; False where the person wants to stay."""
        if not self.changed():
            return True
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self.window,
            translate("Geocoupling", "Study assistant"),
            translate("Geocoupling", "The study was changed. Save it first?"),
            buttons.Save | buttons.Discard | buttons.Cancel,
        )
        return answer == buttons.Discard or (answer == buttons.Save and self.save())

    # ------------------------------------------------------------------------------------------------ actions

    def new(self):
        """Begin a study."""
        from .assistant import empty_study

        if self.may_leave():
            self.path, self._saved = "", ""
            self.window.show_study(empty_study())

    def ask_open(self):
        """Ask for a study file and open it."""
        if not self.may_leave():
            return
        title = translate("Geocoupling", "Open a study")
        path, _ = QFileDialog.getOpenFileName(self.window, title, self._place(), _kinds())
        if path:
            self.open_file(path)

    def open_file(self, path):
        """Open a study file; where fields were renamed, ask for their new names.

        Returns
        -------
        bool
            Whether it could be read.
        """
        try:
            study = read_study(path)
        except DataProblem as problem:
            QMessageBox.warning(self.window, translate("Geocoupling", "Open a study"), said(problem))
            return False
        self.path, self._saved = path, study
        self.window.show_study(study, chosen=True)
        if self.window.missing():
            self.window.ask_mapping()
        return True

    def save(self):
        """Save the study where it was saved before; returns whether it was."""
        return self.write(self.path) if self.path else self.save_as()

    def save_as(self):
        """Ask for a file and save the study."""
        start = os.path.join(self._place(), self.window.study.key + ENDING)
        title = translate("Geocoupling", "Save the study")
        path, _ = QFileDialog.getSaveFileName(self.window, title, start, _kinds())
        if not path:
            return False
        return self.write(path if path.lower().endswith(".json") else path + ENDING)

    def write(self, path):
        """Write the study file; the project keeps the study too."""
        try:
            study = self.window.kept()
            write_study(study, path)
        except DataProblem as problem:
            QMessageBox.warning(self.window, translate("Geocoupling", "Save the study"), said(problem))
            return False
        self.path, self._saved = path, study
        self.keep_in_project()
        self.show_state()
        return True

    def ask_model(self):
        """Ask for a file and save the chain as a model of the model designer."""
        start = os.path.join(self._place(), self.window.study.key + ".model3")
        title = translate("Geocoupling", "Save as model")
        kinds = translate("Geocoupling", "Processing models (*.model3)")
        path, _ = QFileDialog.getSaveFileName(self.window, title, start, kinds)
        if path:
            self.write_model(path if path.lower().endswith(".model3") else path + ".model3")

    def write_model(self, path):
        """Write the study's chain as a model; returns whether it could be."""
        from ..studies.model import save_as_model

        try:
            save_as_model(self.window.study, path, self.window.view.spatial or not self.window.view.fields)
        except DataProblem as problem:
            QMessageBox.warning(self.window, translate("Geocoupling", "Save as model"), said(problem))
            return False
        return True

    def _place(self):
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return os.path.dirname(self.path) or QgsProject.instance().homePath() or documents

    # ------------------------------------------------------------------------------------------------ project

    def keep_in_project(self):
        """Put the study into the project."""
        keep_study(QgsProject.instance(), self.window.kept())

    def study_of_project(self):
        """The study that the project keeps; None where it has none or it can not be read."""
        try:
            return kept_study(QgsProject.instance())
        except DataProblem as problem:
            QgsApplication.messageLog().logMessage(said(problem), "Geocoupling")
            return None

    # ------------------------------------------------------------------------------------------------ samples

    def _fill_samples(self):
        from ..studies.samples import samples

        self.menu.clear()
        for whole in (False, True):
            for sample in samples():
                text = (
                    translate("Geocoupling", "{name}: the whole study…")
                    if whole
                    else translate("Geocoupling", "{name}: data only…")
                )
                action = self.menu.addAction(text.format(name=sample.short))
                action.triggered.connect(lambda _, sample=sample, whole=whole: self.ask_sample(sample, whole))
            self.menu.addSeparator()
        if self.papers is None:
            self.papers = PapersMenu(self.menu)
            self.papers.chosen.connect(self.ask_paper)
        self.menu.addMenu(self.papers)

    def show_samples(self):
        """Open the menu of samples."""
        self.menu.popup(QCursor.pos())

    def ask_sample(self, sample, whole):
        """Ask for a folder and load a sample there."""
        if not self.may_leave():
            return
        title = translate("Geocoupling", "Folder for the data of the sample")
        folder = QFileDialog.getExistingDirectory(self.window, title, self._place())
        if folder:
            self.load_sample(sample, whole, folder)

    def load_sample(self, sample, whole, folder):
        """Write a sample's data into a folder, add its layer to the project, and show its study.

        Parameters
        ----------
        whole : bool
            The whole study; otherwise only its layer is chosen, and all the rest is left to the person.
        """
        from ..studies.samplefolder import make_sample
        from .assistant import empty_study

        try:
            files = make_sample(sample, folder)
        except DataProblem as problem:
            QMessageBox.warning(self.window, translate("Geocoupling", "Samples"), said(problem))
            return
        layer = QgsVectorLayer(files.units, sample.short, "ogr")
        if layer.isValid():
            QgsProject.instance().addMapLayer(layer)
        self.path, self._saved = (files.file, files.study) if whole else ("", "")
        self.window.show_study(files.study if whole else empty_study(), chosen=whole)
        self.window.maps.folder.setFilePath(os.path.join(folder, translate("Geocoupling", "results")))
        if not whole:
            self.window.data.layer.set_source(layer.source())
            self.window.data.layer.changed.emit()

    def ask_paper(self, paper):
        """Show a published study instead of the present one, if the person agrees."""
        if self.may_leave():
            self.show_paper(paper)

    def show_paper(self, paper):
        """Show a published study as a new one, whose layer and table are the person's own.

        Parameters
        ----------
        paper : Paper
        """
        self.path, self._saved = "", paper.study
        self.window.show_study(paper.study, chosen=True, published=True)


def _kinds():
    return translate("Geocoupling", "Studies (*.study.json *.json)")
