"""What the pages of the study assistant have in common."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFrame, QLabel, QScrollArea, QWidget

BAD, DIM = "#c62828", "#6a6a6a"


class Page(QWidget):
    """A page: it shows a study, and puts what the person enters back into it."""

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._filling = False

    def title(self):
        """Name of the page in the list."""
        raise NotImplementedError

    def show_study(self, study, view):
        """Show a study; ``view`` says what its data hold."""
        self._filling = True
        try:
            self.fill(study, view)
        finally:
            self._filling = False

    def fill(self, study, view):
        """Put the study into the widgets."""

    def taken(self, study):
        """The study with what stands on this page."""
        return study

    def problems(self, study, view):
        """What is not right yet, in sentences."""
        return []

    def tell(self, *_):
        """Say that the person changed something; not while the page is being filled."""
        if not self._filling:
            self.changed.emit()


def scrolled(widget):
    """A widget in an area that scrolls up and down."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(widget)
    return area


def sentence_label(text="", colour=""):
    """A label of sentences."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if colour:
        label.setStyleSheet(f"color: {colour}")
    return label


def narrow(combo, letters=10):
    """Let a combo box be narrower than its longest entry, which its list shows whole."""
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(letters)
    return combo


class FieldCombo(QComboBox):
    """A choice of one field; a name that is not in the list is shown as it is."""

    def __init__(self, name="", optional=True, parent=None):
        super().__init__(parent)
        self._optional = optional
        self.setAccessibleName(name)
        narrow(self)
        self.setMaxVisibleItems(20)

    def set_fields(self, fields):
        """``fields`` is a list of (name, alias); the choice stays."""
        chosen = self.field()
        self.blockSignals(True)
        self.clear()
        if self._optional:
            self.addItem("", "")
        for name, alias in fields:
            self.addItem(f"{name} ({alias})" if alias and alias != name else name, name)
        self.blockSignals(False)
        self.set_field(chosen)

    def field(self):
        return self.currentData() or ""

    def set_field(self, name):
        self.blockSignals(True)
        place = self.findData(name)
        if place < 0 and name:
            self.addItem(name, name)
            place = self.count() - 1
        self.setCurrentIndex(place if name or self._optional else -1)
        self.blockSignals(False)
