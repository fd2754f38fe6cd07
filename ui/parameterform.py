"""Parameters of an algorithm as widgets, with the words of the algorithm itself.

QGIS's own widgets want layers; the fields of a study are partly made by its own steps, so there is no layer to ask.
"""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from ..layers.translation import translate
from .assistant_page import FieldCombo, narrow
from .crschooser import CrsChooser

_LARGEST = 2**31 - 1


def algorithm_of(name):
    """An algorithm by its id without the provider."""
    return QgsApplication.processingRegistry().algorithmById(f"geocoupling:{name}")


def definition_of(name, key):
    """A parameter of an algorithm."""
    return algorithm_of(name).parameterDefinition(key)


def words_of(name, key):
    """The options of a choice, as (id, words)."""
    definition = definition_of(name, key)
    return list(zip(definition.options(), _words(definition)))


def _words(definition):
    wrapper = definition.metadata().get("widget_wrapper") or {}
    return wrapper.get("words") or definition.options()


class Editor(QWidget):
    """One parameter; a value of None stands for what the algorithm takes by itself."""

    changed = pyqtSignal()

    def __init__(self, definition, default=None, parent=None):
        super().__init__(parent)
        self.definition, self.key = definition, definition.name()
        self._default = definition.defaultValue() if default is None else default
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.make()
        self.setToolTip(definition.help())
        self.set_value(None)

    def add(self, widget, stretch=0):
        """Put a widget into the row; the first one takes the keyboard."""
        widget.setAccessibleName(self.definition.description())
        self.row.addWidget(widget, stretch)
        if self.focusProxy() is None:
            self.setFocusProxy(widget)
        return widget

    def make(self):
        """Make the widgets."""

    def value(self):
        """What is entered."""

    def set_value(self, value):
        """Show a value; None is the default."""

    def set_fields(self, fields):
        """Fields that may be chosen, as (name, alias)."""

    def default(self):
        """What the study takes where nothing is entered."""
        return self._default

    def told(self, *_):
        self.changed.emit()


class ChoiceEditor(Editor):
    """One option; empty where the parameter may be left out."""

    def make(self):
        self.combo = self.add(narrow(QComboBox()), 1)
        if self.definition.flags() & self.definition.Flag.FlagOptional:
            self.combo.addItem("", None)
        for option, word in zip(self.definition.options(), _words(self.definition)):
            self.combo.addItem(word, option)
        self.combo.currentIndexChanged.connect(self.told)

    def allow_unset(self, words):
        """Offer to leave the parameter to the study."""
        self.combo.insertItem(0, words, None)
        self.combo.setCurrentIndex(0)

    def value(self):
        return self.combo.currentData()

    def set_value(self, value):
        first = self.combo.findData(None)
        value = self.default() if value is None and first < 0 else value
        self.combo.setCurrentIndex(max(self.combo.findData(value), 0))


class ChoicesEditor(Editor):
    """Several options as check boxes."""

    def make(self):
        self.boxes = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        for place, (option, word) in enumerate(zip(self.definition.options(), _words(self.definition))):
            box = QCheckBox(word)
            box.toggled.connect(self.told)
            self.boxes[option] = box
            grid.addWidget(box, place // 2, place % 2)
        self.row.addLayout(grid)
        self.row.addStretch(1)
        self.setFocusProxy(next(iter(self.boxes.values())))

    def value(self):
        return [option for option, box in self.boxes.items() if box.isChecked()]

    def set_value(self, value):
        chosen = self.default() if value is None else value
        for option, box in self.boxes.items():
            box.setChecked(option in (chosen or ()))


class NumberEditor(Editor):
    """A whole or a decimal number."""

    def make(self):
        whole = self.definition.dataType() == self.definition.Type.Integer
        self.box = self.add(QSpinBox() if whole else QDoubleSpinBox())
        self.row.addStretch(1)
        low, high = max(self.definition.minimum(), -_LARGEST), min(self.definition.maximum(), _LARGEST)
        if whole:
            self.box.setRange(int(low), int(high))
        else:
            self.box.setDecimals(4)
            self.box.setRange(low, high)
        self.box.setMinimumWidth(110)
        self.box.valueChanged.connect(self.told)

    def value(self):
        return self.box.value()

    def set_value(self, value):
        value = self.default() if value is None else value
        if value is not None:
            self.box.setValue(int(value) if isinstance(self.box, QSpinBox) else float(value))


class SwitchEditor(Editor):
    """Yes or no."""

    def make(self):
        self.box = self.add(QCheckBox(self.definition.description()))
        self.row.addStretch(1)
        self.box.toggled.connect(self.told)

    def value(self):
        return self.box.isChecked()

    def set_value(self, value):
        self.box.setChecked(bool(self.default() if value is None else value))


class TextEditor(Editor):
    """Text; layers and extents are written as text too."""

    def make(self):
        self.line = self.add(QLineEdit(), 1)
        self.line.textChanged.connect(self.told)

    def value(self):
        return self.line.text().strip() or None

    def set_value(self, value):
        self.line.setText("" if value in (None, "") else str(value))


class GradesEditor(TextEditor):
    """Grades of one's own: text and the table of grades."""

    def make(self):
        super().make()
        self.button = self.add(QPushButton(translate("Geocoupling", "Edit…")))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(lambda _: self.edit())

    def edit(self):
        from .gradestable import GradesDialog

        dialog = GradesDialog(self.value() or "", self)
        if dialog.exec():
            self.set_value(dialog.grades.value())


class FieldEditor(Editor):
    """One field."""

    def make(self):
        optional = bool(self.definition.flags() & self.definition.Flag.FlagOptional)
        self.combo = self.add(FieldCombo(self.definition.description(), optional), 1)
        self.combo.currentIndexChanged.connect(self.told)

    def set_fields(self, fields):
        self.combo.set_fields(fields)

    def value(self):
        return self.combo.field() or None

    def set_value(self, value):
        self.combo.set_field(value or "")


class FieldsEditor(Editor):
    """Several fields, chosen in a dialog with a search box."""

    def make(self):
        self._fields, self._chosen = [], []
        self.line = self.add(QLineEdit(), 1)
        self.line.setReadOnly(True)
        self.button = self.add(QPushButton(translate("Geocoupling", "Choose…")))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(lambda _: self.choose())

    def set_fields(self, fields):
        self._fields = list(fields)

    def value(self):
        return list(self._chosen) or None

    def set_value(self, value):
        self._chosen = [value] if isinstance(value, str) else list(value or ())
        text = translate("Geocoupling", ", ").join(self._chosen)
        if text != self.line.text():
            self.line.setText(text)
            self.line.setCursorPosition(0)
            self.told()

    def choose(self):
        from .fieldschoice import FieldsChoice

        dialog = FieldsChoice(self.definition.description(), self._fields, self._chosen, self)
        if dialog.exec():
            self.set_value(dialog.chosen())


class CrsEditor(Editor):
    """A coordinate reference system as ``EPSG:…`` or ``PROJ:…``; empty for a suitable one."""

    def make(self):
        self.chooser = self.add(CrsChooser(), 1)
        self.chooser.changed.connect(self.told)

    def value(self):
        return self.chooser.text() or None

    def set_value(self, value):
        self.chooser.set_text(value or "")


def editor_of(definition, default=None, parent=None):
    """The editor that suits a parameter; ``default`` is what a study takes instead of the algorithm's default."""
    kind = definition.type()
    if kind == "enum":
        return (ChoicesEditor if definition.allowMultiple() else ChoiceEditor)(definition, default, parent)
    if kind == "field":
        return (FieldsEditor if definition.allowMultiple() else FieldEditor)(definition, default, parent)
    if definition.name() == "CUSTOM_GRADES":
        return GradesEditor(definition, default, parent)
    kinds = {"number": NumberEditor, "boolean": SwitchEditor, "crs": CrsEditor}
    return kinds.get(kind, TextEditor)(definition, default, parent)
