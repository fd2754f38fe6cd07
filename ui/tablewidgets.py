"""Parameters that are tables: the usual widget and a button that opens an editor.

The classes that the parameters' metadata name (``IndicatorsWidget``, ...) make an editor in the dialog of an algorithm
and give QGIS's own widgets to the model designer and to batches, where a table comes from elsewhere.
"""

from processing.gui.wrappers import DIALOG_BATCH, DIALOG_MODELER, WidgetWrapper, dialogTypes
from processing.tools import dataobjects
from qgis.core import QgsProcessingParameters
from qgis.gui import QgsGui, QgsProcessingGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QHBoxLayout, QMessageBox, QPushButton, QWidget

from ..layers.translation import translate
from ..methods.problems import DataProblem
from ..studies.saying import said
from .gradestable import GradesDialog
from .indicatorfiles import KINDS, judgements_of, rows_of
from .judgementmatrix import JudgementDialog
from .projecttables import is_own, number_fields, store
from .tabledialogs import IndicatorsDialog

_ROLES = ("UNIT_FIELD", "TIME_FIELD", "GROUP_FIELD")  # fields that are no indicators


class _Edited(WidgetWrapper):
    """QGIS's own widget with a button beside it."""

    def createWidget(self, **_):
        self._siblings = {}
        self._context = dataobjects.createContext()
        self.native = _native(self.parameterDefinition(), self.dialog, QgsProcessingGui.WidgetType.Standard)
        self.button = QPushButton(translate("Geocoupling", "Edit…"))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(lambda _: self.edit())
        widget = QWidget()
        layout = QHBoxLayout(widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.native.createWrappedWidget(self._context), 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.native.widgetValueHasChanged.connect(lambda _: self.widgetValueHasChanged.emit(self))
        return widget

    def setWidgetContext(self, context):
        self.native.setWidgetContext(context)
        super().setWidgetContext(context)

    def registerProcessingContextGenerator(self, generator):
        self.native.registerProcessingContextGenerator(generator)
        super().registerProcessingContextGenerator(generator)

    def registerProcessingParametersGenerator(self, generator):
        self.native.registerProcessingParametersGenerator(generator)
        super().registerProcessingParametersGenerator(generator)

    def postInitialize(self, wrappers):
        self._siblings = {wrapper.parameterDefinition().name(): wrapper for wrapper in wrappers}
        self.native.postInitialize(wrappers)

    def setValue(self, value):
        self.native.setParameterValue(value, self._context)

    def setWidgetValue(self, value, context):
        self.native.setParameterValue(value, context)

    def value(self):
        return self.native.parameterValue()

    def edit(self):
        """Open the editor."""

    def _source(self, key):
        """Source and layer of a parameter of this dialog; None where nothing is chosen."""
        wrapper = self._siblings.get(key)
        value = wrapper.parameterValue() if wrapper is not None else None
        if value in (None, ""):
            return None, None
        definition, values = wrapper.parameterDefinition(), {key: value}
        source = QgsProcessingParameters.parameterAsSource(definition, values, self._context)
        return source, QgsProcessingParameters.parameterAsVectorLayer(definition, values, self._context)

    def _rows(self, read, key):
        """Rows of the table of a parameter, and what is wrong with it; none where there is none."""
        source, _ = self._source(key)
        try:
            return ([], "") if source is None else (read(source), "")
        except DataProblem as problem:
            return [], said(problem)


class _EditedIndicators(_Edited):
    """An indicator table and the dialog of the indicator system."""

    def edit(self):
        dialog = self.editor()
        if dialog.exec():
            self.take(dialog)

    def editor(self):
        """The dialog with what is chosen now."""
        source, layer = self._source("INPUT")
        judged = "AHP_MATRIX" in self._siblings
        judgements = self._rows(judgements_of, "AHP_MATRIX")[0] if judged else None
        rows, trouble = self._existing(layer)
        note = " ".join(part for part in (trouble, self._note(source)) if part)
        return IndicatorsDialog(self._fields(source, layer), rows, judgements, note, self.widget)

    def _fields(self, source, layer):
        if source is None:
            return None
        roles = {self._siblings[key].parameterValue() for key in _ROLES if key in self._siblings}
        return [field for field in number_fields(source, layer) if field[0] not in roles]

    def _existing(self, inputs):
        """The indicators of the table; none where QGIS proposes the input layer itself."""
        layer = self._source(self.parameterDefinition().name())[1]
        if layer is not None and inputs is not None and layer.id() == inputs.id():
            return [], ""
        return self._rows(rows_of, self.parameterDefinition().name())

    def _note(self, source):
        layer = self._source(self.parameterDefinition().name())[1]
        if is_own(layer):
            text = translate("Geocoupling", "Changes the temporary table “{table}” of this project.")
            note = text.format(table=layer.name())
        else:
            note = translate(
                "Geocoupling",
                "Makes a temporary table in this project; the file it came from stays as it is. Export… saves a file.",
            )
        if source is None:
            note = translate("Geocoupling", "No input layer is chosen, hence no fields are listed.") + " " + note
        return note

    def take(self, dialog):
        """Put what the dialog holds into a table of the project and choose that."""
        layer = self._source(self.parameterDefinition().name())[1]
        layer = store(translate("Geocoupling", "Indicator table"), KINDS, dialog.tree.rows(), layer)
        self.setValue(layer.id())
        judgements, matrix = dialog.tree.judgements(), self._siblings.get("AHP_MATRIX")
        if judgements and isinstance(matrix, _EditedJudgements):
            matrix.take(judgements)


class _EditedJudgements(_Edited):
    """A judgement table and the matrices of the systems."""

    def edit(self):
        dialog = self.editor()
        if dialog is not None and dialog.exec():
            self.take(dialog.judgements())

    def editor(self):
        """The dialog with what is chosen now; None where there are no indicators to be judged."""
        rows, trouble = self._rows(rows_of, "INDICATORS")
        if not rows:
            text = translate("Geocoupling", "Choose an indicator table first: its indicators are what is judged.")
            words = f"{text}\n{trouble}" if trouble else text
            QMessageBox.information(self.widget, self.parameterDefinition().description(), words)
            return None
        systems = {}
        for row in rows:
            systems.setdefault(row["system"] or "", []).append(row["indicator"])
        labels = {row["indicator"]: row["label"] for row in rows if row["label"]}
        judgements, trouble = self._rows(judgements_of, self.parameterDefinition().name())
        if trouble:
            QMessageBox.warning(self.widget, self.parameterDefinition().description(), trouble)
        return JudgementDialog(systems, labels, judgements, self.widget)

    def take(self, judgements):
        """Put judgements into a table of the project and choose that; without any, choose none."""
        if not judgements:
            self.setValue(None)
            return
        layer = self._source(self.parameterDefinition().name())[1]
        kinds = dict.fromkeys(judgements[0], "text")
        self.setValue(store(translate("Geocoupling", "Judgement table"), kinds, judgements, layer).id())


class _EditedGrades(_Edited):
    """Grades as text, and their table."""

    def edit(self):
        dialog = GradesDialog(self.value() or "", self.widget)
        if dialog.exec():
            self.take(dialog.grades.value())

    def take(self, text):
        """Take the grades over, and choose them."""
        self.setValue(text)
        grades = self._siblings.get("GRADES")
        if grades is not None:
            grades.setParameterValue("custom", self._context)


def _native(parameter, dialog, kind):
    """The widget that QGIS itself has for a parameter."""
    wrapper = QgsGui.processingGuiRegistry().createParameterWidgetWrapper(parameter, kind)
    if isinstance(dialog, QDialog):
        wrapper.setDialog(dialog)
    return wrapper


def _choose(edited, parameter, dialog, row, column):
    kind = dialogTypes.get(type(dialog).__name__, QgsProcessingGui.WidgetType.Standard)
    if kind == DIALOG_MODELER:
        registry = QgsGui.processingGuiRegistry()
        return registry.createModelerParameterWidget(dialog.model, dialog.childId, parameter, dialog.context)
    if kind == DIALOG_BATCH:
        return _native(parameter, dialog, DIALOG_BATCH)
    return edited(parameter, dialog, row, column)


class IndicatorsWidget:
    """What the parameter INDICATORS names as its widget."""

    def __new__(cls, parameter, dialog, row=0, col=0, **_):
        return _choose(_EditedIndicators, parameter, dialog, row, col)


class JudgementsWidget:
    """What the parameter AHP_MATRIX names as its widget."""

    def __new__(cls, parameter, dialog, row=0, col=0, **_):
        return _choose(_EditedJudgements, parameter, dialog, row, col)


class GradesWidget:
    """What the parameter CUSTOM_GRADES names as its widget."""

    def __new__(cls, parameter, dialog, row=0, col=0, **_):
        return _choose(_EditedGrades, parameter, dialog, row, col)
