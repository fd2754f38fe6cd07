"""Second page of the study assistant: the indicator system, or a degree that is there already."""

from dataclasses import replace

from qgis.PyQt.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout

from ..layers.translation import translate
from ..studies.defaults import degree_field, starting_from
from ..studies.fieldnames import fields_in
from .assistant_page import BAD, FieldCombo, Page, sentence_label
from .indicatortree import IndicatorTree

INDICATORS, DEGREE, VALUE = "indicators", "degree", "value"
_MOST = 3  # problems that are shown at once


class IndicatorsPage(Page):
    """What systems are made of."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._shown = ()
        self.tree = IndicatorTree()
        self.buttons = {
            INDICATORS: QRadioButton(translate("Geocoupling", "Systems of indicators")),
            DEGREE: QRadioButton(translate("Geocoupling", "The degree is there already:")),
            VALUE: QRadioButton(translate("Geocoupling", "A field as it is:")),
        }
        self.buttons[INDICATORS].setToolTip(
            translate("Geocoupling", "Weights, scores, and the coupling coordination degree are computed")
        )
        self.buttons[DEGREE].setToolTip(
            translate("Geocoupling", "A field in [0, 1] that was computed before; it is graded and analysed")
        )
        self.buttons[VALUE].setToolTip(
            translate("Geocoupling", "Any number, such as income: drivers, inequality and dynamics without a degree")
        )
        self.degree = FieldCombo(translate("Geocoupling", "Field of the degree"))
        self.value = FieldCombo(translate("Geocoupling", "Field that is analysed"))
        self.group = QButtonGroup(self)
        for button in self.buttons.values():
            self.group.addButton(button)
        self.trouble = sentence_label(colour=BAD)
        self._lay_out()
        self.buttons[INDICATORS].setChecked(True)
        self.tree.changed.connect(self.tell)
        for button in self.buttons.values():
            button.toggled.connect(self._switched)
        for combo in (self.degree, self.value):
            combo.currentIndexChanged.connect(self.tell)

    def _lay_out(self):
        row = QHBoxLayout()
        for key, combo in ((DEGREE, self.degree), (VALUE, self.value)):
            row.addWidget(self.buttons[key])
            row.addWidget(combo, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.buttons[INDICATORS])
        layout.addLayout(row)
        layout.addWidget(self.tree, 1)
        self.none = sentence_label(
            translate(
                "Geocoupling",
                "Without indicators there is nothing to enter here: choose the field and go to the methods.",
            )
        )
        layout.addWidget(self.none)
        layout.addStretch(0)
        layout.addWidget(self.trouble)

    def title(self):
        return translate("Geocoupling", "Indicators")

    def mode(self):
        """What the study starts from."""
        return next(key for key, button in self.buttons.items() if button.isChecked())

    def _switched(self, checked):
        if checked:
            self._enable()
            self.tell()

    def _enable(self):
        mode = self.mode()
        self.tree.setVisible(mode == INDICATORS)
        self.none.setVisible(mode != INDICATORS)
        self.layout().setStretch(4, 0 if mode == INDICATORS else 1)
        self.degree.setEnabled(mode == DEGREE)
        self.value.setEnabled(mode == VALUE)

    # ------------------------------------------------------------------------------------------------ study

    def start(self, study):
        """Show another study: its indicators, its degree, or the field that it analyses."""
        self._filling = True
        degree, value = degree_field(study), analysed_field(study)
        mode = INDICATORS if study.indicators or not (degree or value) else DEGREE if degree else VALUE
        self.buttons[mode].setChecked(True)
        self.degree.set_field(degree)
        self.value.set_field("" if degree or study.indicators else value)
        self.tree.set_rows([dict(row) for row in study.indicators])
        self.tree.set_judgements([dict(row) for row in study.judgements])
        self._enable()
        self._filling = False

    def fill(self, study, view):
        data = study.data
        roles = {name.lower() for name in (data.unit, data.period, data.group) if name}
        numbers = [(one.name, one.alias) for one in view.numbers() if one.name.lower() not in roles]
        shown = numbers if view.fields else None
        if shown != self._shown:
            self._shown = shown
            self.tree.set_fields(shown)
            for combo in (self.degree, self.value):
                combo.set_fields(numbers)
        self._enable()

    def taken(self, study):
        study = replace(study, analyses=starting_from(study, self.mode(), self.field()))
        if self.mode() != INDICATORS:
            return replace(study, indicators=(), judgements=())
        rows = tuple(_filled(row) for row in self.tree.rows())
        return replace(study, indicators=rows, judgements=tuple(self.tree.judgements()))

    def field(self):
        """The field that the study starts from; empty where it starts from indicators."""
        return {DEGREE: self.degree, VALUE: self.value}[self.mode()].field() if self.mode() != INDICATORS else ""

    def problems(self, study, view):
        if self.mode() == INDICATORS:
            return self.tree.problems()
        combo = self.degree if self.mode() == DEGREE else self.value
        return [] if combo.field() else [translate("Geocoupling", "Choose the field.")]

    def say(self, problems):
        """Show what is not right yet."""
        more = translate("Geocoupling", "… and {count} more.").format(count=len(problems) - _MOST)
        self.trouble.setText("\n".join(problems[:_MOST] + ([more] if len(problems) > _MOST else [])))
        self.trouble.setVisible(bool(problems))


def analysed_field(study):
    """The field that most analyses of a study are of."""
    named = [fields_in(one)[0] for one in study.analyses if fields_in(one)]
    return max(named, key=named.count) if named else ""


def _filled(row):
    return {key: cell for key, cell in row.items() if cell not in (None, "")}
