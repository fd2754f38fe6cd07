"""All options of an analysis that the page of methods does not show."""

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from ..layers.translation import translate
from ..studies.catalogue import CATALOGUE
from .assistant_page import scrolled
from .parameterform import ChoiceEditor, SwitchEditor, algorithm_of, editor_of


class OptionsDialog(QDialog):
    """A form of parameters.

    Parameters
    ----------
    name : str
        Id of the algorithm without the provider.
    parameters : dict
        Those that are given now.
    hidden : collection of str
        Keys that are not shown.
    fields : sequence of (str, str)
        Fields that may be chosen.
    """

    def __init__(self, name, parameters, hidden, fields, parent=None):
        super().__init__(parent)
        algorithm = algorithm_of(name)
        self._given = dict(parameters)
        self._defaults = dict(CATALOGUE[name].defaults)
        self.editors = {}
        text = translate("Geocoupling", "All options of “{analysis}”")
        self.setWindowTitle(text.format(analysis=algorithm.displayName()))
        body = QWidget()
        grid = QGridLayout(body)
        for definition in algorithm.parameterDefinitions():
            if definition.isDestination() or definition.name() in hidden or definition.name() == "SEED":
                continue
            self._add(grid, name, definition, fields)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        buttons = QDialogButtonBox.StandardButton
        self.box = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(scrolled(body))
        layout.addWidget(self.box)
        self.resize(640, min(120 + 34 * len(self.editors), 620))

    def _add(self, grid, name, definition, fields):
        key, row = definition.name(), grid.rowCount()
        editor = editor_of(definition, self._defaults.get(key))
        if isinstance(editor, ChoiceEditor) and self._left_to_study(name, key):
            editor.allow_unset(translate("Geocoupling", "(as the study says)"))
        editor.set_fields(fields)
        editor.set_value(self._given.get(key))
        label = QLabel("" if isinstance(editor, SwitchEditor) else definition.description())
        label.setWordWrap(True)
        label.setMinimumWidth(220)
        label.setToolTip(definition.help())
        label.setBuddy(editor)
        grid.addWidget(label, row, 0)
        grid.addWidget(editor, row, 1)
        self.editors[key] = editor

    @staticmethod
    def _left_to_study(name, key):
        """Whether the study chooses where nothing is given here: the weights of its own step, and missing values."""
        return key == "MISSING" or (key == "METHOD" and name != "weights")

    def parameters(self):
        """What is given, without the options that are as they would be anyway."""
        found = {}
        for key, value in self._given.items():
            if key not in self.editors:
                found[key] = value
        for key, editor in self.editors.items():
            value = editor.value()
            if value is not None and (key in self._given or value != editor.default() or self._chosen(editor)):
                found[key] = value
        return found

    @staticmethod
    def _chosen(editor):
        """Whether a choice that may be left to the study was made."""
        return isinstance(editor, ChoiceEditor) and editor.combo.findData(None) == 0
