"""Third page of the study assistant: which analyses, with which options."""

from dataclasses import replace

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGroupBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..layers.translation import translate
from ..studies.defaults import NEEDS, OF_DATA, default_parameters, lacking, value_field, with_analysis, without_analysis
from ..studies.fieldnames import made_fields
from .analysisbox import AnalysisBox
from .assistant_indicators import analysed_field
from .assistant_page import Page, scrolled, sentence_label
from .parameterform import algorithm_of

SHOWN = {
    "weights": ("METHOD", "COMBINE_WITH", "COMBINATION", "SCOPE"),
    "compositeindex": ("SCORE", "STANDARDIZATION"),
    "setpair": ("POLARITY", "PAIRS"),
    "weightsensitivity": ("RANDOM_DRAWS", "METHODS"),
    "coupling": ("FORMULA", "GRADES", "LAG_TOLERANCE", "CUSTOM_GRADES"),
    "obstacles": (),
    "systemefficiency": ("DIRECTION", "FRONTIER"),
    "geodetector": ("RESPONSE", "STRATIFICATION", "CLASSES", "SIGNIFICANCE", "FACTORS"),
    "ginidecomposition": ("VALUE_FIELD", "COMPONENT_FIELDS", "WEIGHT_FIELD", "BOOTSTRAP"),
    "densityevolution": ("VALUE_FIELD", "BANDWIDTH"),
    "growth": ("VALUE_FIELDS", "SYSTEM_FIELDS"),
    "convergence": ("VALUE_FIELD", "CONTROL_FIELDS"),
    "markov": ("VALUE_FIELD", "CLASSES"),
    "spatialautocorrelation": ("VALUE_FIELD", "CONTIGUITY"),
    "gravitycentre": ("VALUE_FIELD",),
}


class MethodsPage(Page):
    """What is computed."""

    defaults_wanted = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._study = self._view = None
        self.boxes = {name: AnalysisBox(name, keys) for name, keys in SHOWN.items()}
        self.intro = sentence_label(
            translate("Geocoupling", "Check what is to be computed. What suits your data is checked already.")
        )
        self.default_button = QPushButton(translate("Geocoupling", "Suggest anew"))
        self.default_button.setAutoDefault(False)
        self.default_button.setToolTip(translate("Geocoupling", "Check what suits the data, with usual options"))
        self._lay_out()
        for name, box in self.boxes.items():
            box.changed.connect(self.tell)
            box.check.toggled.connect(lambda checked, name=name: self._checked(name, checked))
        self.default_button.clicked.connect(lambda _: self.defaults_wanted.emit())

    def _lay_out(self):
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 6, 0)
        heading = ""
        for box in self.boxes.values():
            if box.algorithm.group() != heading:
                heading = box.algorithm.group()
                label = QLabel(f"<b>{heading}</b>")
                layout.addWidget(label)
            layout.addWidget(box)
        self.others = QGroupBox(translate("Geocoupling", "Further analyses of this study"))
        self.others_layout = QVBoxLayout(self.others)
        layout.addWidget(self.others)
        layout.addStretch(1)
        top = QHBoxLayout()
        top.addWidget(self.intro, 1)
        top.addWidget(self.default_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(top)
        whole.addWidget(scrolled(body))

    def title(self):
        return translate("Geocoupling", "Methods")

    # ------------------------------------------------------------------------------------------------ study

    def fill(self, study, view):
        self._study, self._view = study, view
        made = [(name, translate("Geocoupling", "result")) for name in made_fields(study)]
        fields = [*made, *((one.name, one.alias) for one in view.fields)]
        texts = [one.name for one in view.fields if not one.number]
        for name, box in self.boxes.items():
            box.set_fields(fields, texts)
            box.set_analysis(study.analysis(name))
        self._show_others(study)
        self._say(study, view)

    def taken(self, study):
        analyses = study.analyses
        for name, box in self.boxes.items():
            analysis, before = box.analysis(), study.analysis(name)
            if analysis is None:
                analyses = without_analysis(analyses, name) if before else analyses
                continue
            if before and before.parameters.get("DEGREE_FIELD"):
                degree = {"DEGREE_FIELD": before.parameters["DEGREE_FIELD"]}
                analysis = replace(analysis, parameters={**degree, **analysis.parameters})
            if before:
                analysis = replace(analysis, periods=before.periods)
            analyses = with_analysis(analyses, analysis)
        return replace(study, analyses=analyses)

    def problems(self, study, view):
        if not study.analyses:
            return [translate("Geocoupling", "Check at least one analysis.")]
        text = translate("Geocoupling", "{analysis}: {reason}")
        found = []
        for analysis in study.analyses:
            need = _lacking(analysis.algorithm, study, view)
            reason = translate("Geocoupling", NEEDS.get(need, "")) or self._unnamed(analysis)
            if reason and algorithm_of(analysis.algorithm):
                found.append(text.format(analysis=algorithm_of(analysis.algorithm).displayName(), reason=reason))
        return found

    def refresh(self, study, view):
        """Say anew which analyses can not run."""
        self._study, self._view = study, view
        self._say(study, view)

    def _say(self, study, view):
        for name, box in self.boxes.items():
            need = _lacking(name, study, view)
            analysis = study.analysis(name)
            box.say(translate("Geocoupling", NEEDS[need]) if need else self._unnamed(analysis) if analysis else "")

    @staticmethod
    def _unnamed(analysis):
        """The first field that an analysis must name and does not."""
        algorithm = algorithm_of(analysis.algorithm)
        for definition in algorithm.parameterDefinitions() if algorithm else ():
            optional = definition.flags() & definition.Flag.FlagOptional
            shared = definition.name() in ("UNIT_FIELD", "TIME_FIELD", "KEY_FIELD", "TABLE_KEY")
            if definition.type() != "field" or optional or shared or analysis.parameters.get(definition.name()):
                continue
            text = translate("Geocoupling", "Choose “{parameter}”.")
            return text.format(parameter=definition.description())
        return ""

    def _checked(self, name, checked):
        """An analysis that is checked for the first time starts with what suits the data."""
        box = self.boxes[name]
        if not checked or self._filling or box.filling or self._study is None:
            return
        if not box.analysis().parameters:
            field = value_field(self._study) or analysed_field(self._study)
            wanted = default_parameters(name, self._study, self._view, field)
            if wanted:
                box.take_options(wanted)

    def others_of(self, study):
        """Analyses that the page has no box for: a second one of a kind, or one of another kind."""
        return [one for one in study.analyses if one.name or one.algorithm not in self.boxes]

    def _show_others(self, study):
        while self.others_layout.count():
            row = self.others_layout.takeAt(0).widget()
            row.hide()
            row.deleteLater()
        others = self.others_of(study)
        for analysis in others:
            self.others_layout.addWidget(self._other(analysis))
        self.others.setVisible(bool(others))

    def _other(self, analysis):
        """A row for an analysis that this page does not show: it is kept as it is, or removed."""
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        algorithm = algorithm_of(analysis.algorithm)
        name = algorithm.displayName() if algorithm else analysis.algorithm
        if analysis.name:
            name = translate("Geocoupling", "{title} ({name})").format(title=name, name=analysis.name)
        values = translate("Geocoupling", "; ").join(
            f"{key} = {';'.join(map(str, value)) if isinstance(value, (list, tuple)) else value}"
            for key, value in analysis.parameters.items()
        )
        label = sentence_label(translate("Geocoupling", "{name}: {title}").format(name=name, title=values))
        button = QPushButton(translate("Geocoupling", "Remove"))
        button.setAutoDefault(False)
        button.setAccessibleName(translate("Geocoupling", "Remove {name}").format(name=name))
        button.clicked.connect(lambda _: self.remove_other(analysis))
        layout.addWidget(label, 1)
        layout.addWidget(button)
        return row

    removed = pyqtSignal(str, str)

    def remove_other(self, analysis):
        """Ask the window to leave an analysis out."""
        self.removed.emit(analysis.algorithm, analysis.name)


def _lacking(name, study, view):
    """What an analysis lacks; what only the data can tell is not said before they are chosen."""
    need = lacking(name, study, view)
    return "" if need in OF_DATA and not view.fields else need
