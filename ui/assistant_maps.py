"""Fourth page of the study assistant: the map series, where results go, and the run."""

import os
from dataclasses import replace

from qgis.core import QgsProject
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QStandardPaths, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
)

from ..layers.translation import translate
from ..studies.study import Maps
from .assistant_page import BAD, DIM, Page, narrow, sentence_label
from .crschooser import CrsChooser
from .exhibitsbox import ExhibitsBox
from .parameterform import words_of
from .studytask import ERROR, INFO, WARNING

_PERIOD = Qt.ItemDataRole.UserRole
_COLOURS = {WARNING: "#b45f06", ERROR: BAD}
_LINES = 2000  # of the log


class MapsPage(Page):
    """How results are shown, and the run."""

    run_wanted = pyqtSignal()
    cancel_wanted = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._make()
        self._lay_out()
        self._connect()
        self.show_running(False)

    def title(self):
        return translate("Geocoupling", "Maps and run")

    # ------------------------------------------------------------------------------------------------ widgets

    def _make(self):
        self.wanted = QGroupBox(translate("Geocoupling", "Map series"))
        self.wanted.setCheckable(True)
        self.periods = QListWidget()
        self.periods.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.periods.setToolTip(
            translate("Geocoupling", "Periods side by side; none checked: the first, a middle one and the last")
        )
        self.heading, self.note = QLineEdit(), QLineEdit()
        self.heading.setPlaceholderText(translate("Geocoupling", "empty: the title of the study"))
        self.page, self.dpi, self.crs = narrow(QComboBox()), QSpinBox(), CrsChooser()
        for option, word in words_of("mapseries", "PAGE"):
            self.page.addItem(word, option)
        self.dpi.setRange(50, 1200)
        self.folder = QgsFileWidget()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setFilePath(default_folder())
        self.folder_note = sentence_label(colour=BAD)
        self.run_button = QPushButton(translate("Geocoupling", "Run the study"))
        self.cancel_button = QPushButton(translate("Geocoupling", "Cancel the run"))
        for button in (self.run_button, self.cancel_button):
            button.setAutoDefault(False)
        self.bar, self.step = QProgressBar(), QLabel()
        self.log = QPlainTextEdit()
        self.log.setReadOnly(True)
        self.log.setMaximumBlockCount(_LINES)
        self.log.setPlaceholderText(translate("Geocoupling", "What the run says appears here."))
        self.warnings_only = QCheckBox(translate("Geocoupling", "Warnings only"))
        self.exhibits = ExhibitsBox()
        self._said = []

    def _lay_out(self):
        grid = QGridLayout(self.wanted)
        words = (
            (self.heading, translate("Geocoupling", "Title"), 0, 2, 3),
            (self.note, translate("Geocoupling", "Note (sources)"), 1, 2, 3),
            (self.page, translate("Geocoupling", "Page"), 2, 2, 1),
            (self.dpi, translate("Geocoupling", "Resolution (dpi)"), 2, 4, 1),
            (self.crs, translate("Geocoupling", "Projection"), 3, 2, 3),
        )
        for widget, text, row, place, span in words:
            widget.setAccessibleName(text)
            grid.addWidget(QLabel(text), row, place)
            grid.addWidget(widget, row, place + 1, 1, span)
        label = QLabel(translate("Geocoupling", "Periods shown"))
        self.periods.setAccessibleName(label.text())
        grid.addWidget(label, 0, 0, 1, 2)
        grid.addWidget(self.periods, 1, 0, 3, 2)
        self.periods.setFixedSize(140, 110)
        grid.setColumnStretch(3, 1)
        place = QGridLayout()
        place.addWidget(QLabel(translate("Geocoupling", "Folder of results")), 0, 0)
        place.addWidget(self.folder, 0, 1)
        place.addWidget(self.folder_note, 1, 1)
        self.folder.setAccessibleName(translate("Geocoupling", "Folder of results"))
        buttons = QHBoxLayout()
        for widget in (self.run_button, self.cancel_button):
            buttons.addWidget(widget)
        keeps = self.bar.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(keeps)
        buttons.addWidget(self.bar, 1)
        buttons.addWidget(self.warnings_only)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.wanted)
        layout.addWidget(self.exhibits)
        layout.addLayout(place)
        layout.addLayout(buttons)
        layout.addWidget(self.step)
        layout.addWidget(self.log, 1)
        self.step.setStyleSheet(f"color: {DIM}")

    def _connect(self):
        self.wanted.toggled.connect(self.tell)
        self.periods.itemChanged.connect(self.tell)
        for line in (self.heading, self.note):
            line.textChanged.connect(self.tell)
        self.page.currentIndexChanged.connect(self.tell)
        self.dpi.valueChanged.connect(self.tell)
        self.crs.changed.connect(self.tell)
        self.exhibits.changed.connect(self.tell)
        self.folder.fileChanged.connect(self.tell)
        self.run_button.clicked.connect(lambda _: self.run_wanted.emit())
        self.cancel_button.clicked.connect(lambda _: self.cancel_wanted.emit())
        self.warnings_only.toggled.connect(lambda _: self._show_log())

    # ------------------------------------------------------------------------------------------------ study

    def fill(self, study, view):
        maps = study.maps
        self.wanted.setChecked(maps is not None)
        maps = maps or Maps()
        shown = list(dict.fromkeys([*view.periods, *(one for one in maps.periods if one not in view.periods)]))
        chosen = {str(period) for period in maps.periods}
        if [str(one) for one in shown] != [item.text() for item in self._items()]:
            self.periods.clear()
            for period in shown:
                item = QListWidgetItem(str(period))
                item.setData(_PERIOD, period)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
                self.periods.addItem(item)
        for item in self._items():
            item.setCheckState(Qt.CheckState.Checked if item.text() in chosen else Qt.CheckState.Unchecked)
        self.periods.setEnabled(self.wanted.isChecked() and bool(shown))
        for line, text in ((self.heading, maps.title), (self.note, maps.note)):
            if line.text() != text:
                line.setText(text)
                line.setCursorPosition(0)
        self.page.setCurrentIndex(max(self.page.findData(maps.page), 0))
        self.dpi.setValue(maps.dpi)
        self.crs.set_text(maps.crs)
        self.exhibits.show_study(study, view, self.folder.filePath())

    def taken(self, study):
        if not self.wanted.isChecked():
            return replace(study, maps=None)
        checked = [item for item in self._items() if item.checkState() == Qt.CheckState.Checked]
        maps = replace(
            study.maps or Maps(),
            periods=tuple(_plain(item.data(_PERIOD)) for item in checked),
            title=self.heading.text().strip(),
            note=self.note.text().strip(),
            crs=self.crs.text(),
            page=self.page.currentData(),
            dpi=self.dpi.value(),
        )
        return replace(study, maps=maps)

    def problems(self, study, view):
        trouble = folder_trouble(self.folder.filePath())
        self.folder_note.setText(trouble)
        self.folder_note.setVisible(bool(trouble))
        self.exhibits.show_study(study, view, self.folder.filePath())
        return [trouble] if trouble else []

    def _items(self):
        return [self.periods.item(row) for row in range(self.periods.count())]

    # ------------------------------------------------------------------------------------------------ run

    def show_running(self, running):
        """Show that a study runs, or that none does."""
        self.run_button.setEnabled(not running)
        self.cancel_button.setEnabled(running)
        self.bar.setVisible(running)
        self.step.setVisible(bool(self.step.text()))
        if running:
            self.bar.setValue(0)

    def clear_log(self):
        self._said = []
        self.log.clear()
        self.show_step("")

    def show_step(self, text):
        self.step.setText(text)
        self.step.setVisible(bool(text))

    def add_line(self, kind, text):
        """A line of the log; warnings and errors have their colours."""
        self._said = [*self._said[-_LINES:], (kind, text)]
        self._write(kind, text)

    def _show_log(self):
        self.log.clear()
        for kind, text in self._said:
            self._write(kind, text)

    def _write(self, kind, text):
        if self.warnings_only.isChecked() and kind == INFO:
            return
        form = self.log.currentCharFormat()
        colour = _COLOURS.get(kind)
        if colour:
            from qgis.PyQt.QtGui import QBrush, QColor

            form.setForeground(QBrush(QColor(colour)))
        else:
            form.clearForeground()
        self.log.setCurrentCharFormat(form)
        self.log.appendPlainText(text)


def default_folder():
    """Where results go if nothing else is said: beside the project, or in the folder of documents."""
    home = QgsProject.instance().homePath()
    home = home or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return os.path.join(home or os.path.expanduser("~"), "geocoupling")


def folder_trouble(folder):
    """Why nothing can be written into a folder; empty where it can. The folder may be made yet."""
    if not folder.strip():
        return translate("Geocoupling", "Choose a folder for the results.")
    place = os.path.abspath(folder)
    while not os.path.exists(place) and os.path.dirname(place) != place:
        place = os.path.dirname(place)
    if os.path.isdir(place) and os.access(place, os.W_OK | os.X_OK):
        return ""
    text = translate("Geocoupling", "Nothing can be written into {folder}. Choose another folder.")
    return text.format(folder=folder)


def _plain(period):
    """A period as JSON has it."""
    return period if isinstance(period, (int, float, str)) else str(period)
