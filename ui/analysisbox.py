"""One analysis on the page of methods: a check box, what it does, its main options, and a button for all others."""

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..layers.translation import translate
from ..studies.catalogue import CATALOGUE
from ..studies.study import Analysis
from .assistant_page import BAD, DIM, sentence_label
from .factorlist import FactorList
from .parameterform import ChoicesEditor, GradesEditor, SwitchEditor, algorithm_of, editor_of

# What the study itself says for all of its analyses.
SHARED = ("INPUT", "UNIT_FIELD", "TIME_FIELD", "INDICATORS", "WEIGHTS", "AHP_MATRIX", "DEGREE_FIELD")
# Options that only count with another one; None stands for any choice.
DEPENDS = {"COMBINATION": ("COMBINE_WITH", None), "CUSTOM_GRADES": ("GRADES", "custom")}


def default_of(algorithm, definition):
    """What a study takes for a parameter that is not given."""
    return dict(CATALOGUE[algorithm].defaults).get(definition.name(), definition.defaultValue())


class AnalysisBox(QFrame):
    """An analysis that a study may have.

    Parameters
    ----------
    name : str
        Id of the algorithm without the provider.
    keys : sequence of str
        Parameters shown here.
    """

    changed = pyqtSignal()

    def __init__(self, name, keys, parent=None):
        super().__init__(parent)
        self.name, self.keys, self.fields = name, keys, []
        self._parameters, self._given, self.filling = {}, set(), False
        self.algorithm = algorithm_of(name)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.check = QCheckBox(self.algorithm.displayName())
        self.words = sentence_label(self.algorithm.shortDescription(), DIM)
        self.note = sentence_label(colour=BAD)
        self.note.hide()
        self.options_button = QPushButton(translate("Geocoupling", "All options…"))
        self.options_button.setAutoDefault(False)
        text = translate("Geocoupling", "All options of “{analysis}”").format(analysis=self.algorithm.displayName())
        self.options_button.setAccessibleName(text)
        self.options_button.setToolTip(text)
        self.editors, self.labels = {}, {}
        self.factors = FactorList() if "FACTORS" in keys else None
        self._lay_out()
        self.check.toggled.connect(self._toggled)
        self.options_button.clicked.connect(lambda _: self.ask_options())
        self._toggled(False)

    def _lay_out(self):
        top = QHBoxLayout()
        top.addWidget(self.check)
        top.addStretch(1)
        top.addWidget(self.options_button)
        self.body = QWidget()
        grid = QGridLayout(self.body)
        grid.setContentsMargins(22, 0, 0, 0)
        place = 0
        for key in self.keys:
            if key == "FACTORS":
                continue
            definition = self.algorithm.parameterDefinition(key)
            editor = editor_of(definition, default_of(self.name, definition))
            self.editors[key] = editor
            self.labels[key] = QLabel("" if isinstance(editor, SwitchEditor) else definition.description())
            self.labels[key].setWordWrap(True)
            self.labels[key].setToolTip(definition.help())
            editor.changed.connect(self._told)
            whole = isinstance(editor, (ChoicesEditor, GradesEditor))  # a row of its own
            place += place % 2 if whole else 0
            grid.addWidget(self.labels[key], place // 2, 2 * (place % 2))
            grid.addWidget(editor, place // 2, 2 * (place % 2) + 1, 1, 3 if whole else 1)
            place += 2 if whole else 1
        for side in (0, 1):
            grid.setColumnStretch(2 * side, 2)
            grid.setColumnStretch(2 * side + 1, 3)
        if self.factors is not None:
            grid.addWidget(self.factors, place // 2 + 1, 0, 1, 4)
            self.factors.changed.connect(self._told)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.addLayout(top)
        layout.addWidget(self.words)
        layout.addWidget(self.body)
        layout.addWidget(self.note)

    # ------------------------------------------------------------------------------------------------ contents

    def set_fields(self, fields, texts=()):
        """Fields that parameters may name, as (name, alias); those in ``texts`` hold text."""
        self.fields = list(fields)
        self.filling = True
        for editor in self.editors.values():
            editor.set_fields(self.fields)
        if self.factors is not None:
            self.factors.set_fields(self.fields, texts)
        self.filling = False

    def set_analysis(self, analysis):
        """Show an analysis; None unchecks it, and its options stay for the case that it is checked again."""
        self.filling = True
        self.check.setChecked(analysis is not None)
        if analysis is not None:
            self.set_parameters(analysis.parameters)
        self.filling = False
        self._show()

    def set_parameters(self, parameters):
        """Show the options of an analysis."""
        self._parameters, self._given = dict(parameters), set(parameters)
        for key, editor in self.editors.items():
            editor.set_value(parameters.get(key))
        if self.factors is not None:
            self.factors.set_factors(parameters.get("FACTORS"), parameters.get("CATEGORICAL"))

    def analysis(self):
        """The analysis as it is entered; None where it is not checked."""
        if not self.check.isChecked():
            return None
        found = {}
        entered = {key: editor.value() if self._counts(key) else None for key, editor in self.editors.items()}
        if self.factors is not None:
            texts = self.factors.categories()
            entered.update(FACTORS=self.factors.factors() or None, CATEGORICAL=texts or None)
        for key in [*self._parameters, *(key for key in entered if key not in self._parameters)]:
            value = entered[key] if key in entered else self._parameters[key]
            if value is not None and (key in self._given or value != self._default(key)):
                found[key] = value
        return Analysis(self.name, found)

    def say(self, text):
        """Say why the analysis can not run; empty where it can."""
        self.note.setText(text)
        self.note.setVisible(bool(text) and self.check.isChecked())

    def _default(self, key):
        return default_of(self.name, self.algorithm.parameterDefinition(key))

    def _counts(self, key):
        other, wanted = DEPENDS.get(key, (None, None))
        if other not in self.editors:
            return True
        value = self.editors[other].value()
        return value is not None if wanted is None else value == wanted

    def _show(self):
        self.body.setVisible(self.check.isChecked() and bool(self.editors or self.factors))
        self.options_button.setVisible(self.check.isChecked())
        for key, editor in self.editors.items():
            for widget in (editor, self.labels[key]):
                widget.setVisible(self._counts(key))

    def _toggled(self, _):
        self._show()
        self._told()

    def _told(self, *_):
        if not self.filling:
            self._show()
            self.changed.emit()

    # ------------------------------------------------------------------------------------------------ options

    def ask_options(self):
        """Open the form of all other options."""
        from .optionsdialog import OptionsDialog

        dialog = OptionsDialog(self.name, self.analysis().parameters, self.hidden_keys(), self.fields, self)
        if dialog.exec():
            self.take_options(dialog.parameters())

    def hidden_keys(self):
        """Parameters that the form of options leaves out: they stand here, or the study says them."""
        return (*SHARED, *self.editors, *(("FACTORS", "CATEGORICAL") if self.factors is not None else ()))

    def take_options(self, parameters):
        """Take the options of the form over."""
        self.filling = True
        self.set_parameters(parameters)
        self.filling = False
        self._told()
