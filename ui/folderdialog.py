"""Asks for the folder of a study; it is made when it is used, not when it is proposed."""

import os

from qgis.core import QgsSettings
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QStandardPaths
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout

from ..layers.translation import translate

_LAST = "geocoupling/study_folder"


def default_folder(key):
    """Where the study goes unless the user chooses otherwise: a folder of its name in his documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return os.path.join(QgsSettings().value(_LAST, "") or os.path.join(documents, "geocoupling"), key)


def remember_folder(folder):
    """Propose the same parent folder next time."""
    QgsSettings().setValue(_LAST, os.path.dirname(os.path.abspath(folder)))


class FolderDialog(QDialog):
    """A path that can be edited or browsed for."""

    def __init__(self, title, folder, parent=None):
        super().__init__(parent)
        self.setWindowTitle(title)
        label = QLabel(translate("Geocoupling", "Folder of the study: its data, tables, maps, and report go there."))
        label.setWordWrap(True)
        self.path = QgsFileWidget()
        self.path.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.path.setFilePath(folder)
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.path.fileChanged.connect(self._enable)
        column = QVBoxLayout(self)
        for widget in (label, self.path, self.buttons):
            column.addWidget(widget)
        self.resize(560, self.sizeHint().height())

    def folder(self):
        return self.path.filePath().strip()

    def _enable(self):
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.folder()))
