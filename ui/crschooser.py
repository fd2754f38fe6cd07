"""Choice of a coordinate reference system that says in words which one it is."""

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsProjectionSelectionDialog
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from ..layers.projection import crs_name
from ..layers.translation import translate


class CrsChooser(QWidget):
    """A system as text that any installation understands (``EPSG:…`` or ``PROJ:…``); empty for a suitable one."""

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._text = ""
        self.line = QLineEdit()
        self.line.setReadOnly(True)
        self.line.setPlaceholderText(translate("Geocoupling", "a suitable one"))
        self.button = QPushButton(translate("Geocoupling", "Choose…"))
        self.clear_button = QPushButton(translate("Geocoupling", "Clear"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        for button in (self.button, self.clear_button):
            button.setAutoDefault(False)
            layout.addWidget(button)
        self.setFocusProxy(self.button)
        self.button.clicked.connect(lambda _: self.choose())
        self.clear_button.clicked.connect(lambda _: self._take(""))
        self.set_text("")

    def text(self):
        return self._text

    def set_text(self, text):
        """Show a system; one that this installation does not know is kept as it is written."""
        self._text = text
        crs = QgsCoordinateReferenceSystem(text)
        name = crs_name(crs) if crs.isValid() else text
        self.line.setText(name)
        self.line.setCursorPosition(0)
        self.line.setToolTip(text)
        self.clear_button.setEnabled(bool(text))

    def setAccessibleName(self, name):
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def choose(self):
        """Ask for a system."""
        dialog = QgsProjectionSelectionDialog(self)
        dialog.setCrs(QgsCoordinateReferenceSystem(self._text))
        if dialog.exec() and dialog.crs().isValid():
            self._take(crs_text(dialog.crs()))

    def _take(self, text):
        self.set_text(text)
        self.changed.emit()


def crs_text(crs):
    """A system as text that any installation understands."""
    code = crs.authid()
    return code if code and not code.startswith("USER") else f"PROJ:{crs.toProj()}"
