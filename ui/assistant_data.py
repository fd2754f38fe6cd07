"""First page of the study assistant: layer, unit, period, region, and a table that is joined."""

from dataclasses import replace

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ..layers.translation import translate
from ..methods.problems import DataProblem
from ..studies.dataview import layer_fields, name_of, unit_names
from ..studies.guesses import guess_group, guess_roles
from ..studies.saying import said
from ..studies.studydata import open_layer
from ..studies.studyfile import safe_key
from ..studies.studytable import table_of
from .assistant_page import BAD, FieldCombo, Page, narrow, scrolled, sentence_label
from .datawords import data_problems, fitted_words, found_words, table_wanted, without_data
from .joinbox import JoinBox
from .parameterform import words_of
from .sourcecombo import SourceCombo


class DataPage(Page):
    """What is studied."""

    sample_wanted = pyqtSignal()
    mapping_wanted = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._trouble = ""
        self._make()
        self._lay_out()
        self._connect()

    def title(self):
        return translate("Geocoupling", "Data")

    # ------------------------------------------------------------------------------------------------ widgets

    def _make(self):
        self.name, self.key = QLineEdit(), QLineEdit()
        self.name.setPlaceholderText(translate("Geocoupling", "What the study is about; the title of its maps"))
        self.key.setToolTip(translate("Geocoupling", "Name of the files of results, without an ending"))
        self.layer = SourceCombo(translate("Geocoupling", "Layer of units or panel layer"))
        self.unit = FieldCombo(translate("Geocoupling", "Unit (city, province)"))
        self.period = FieldCombo(translate("Geocoupling", "Period (year)"))
        self.group = FieldCombo(translate("Geocoupling", "Group (region, city type)"))
        self.period.setToolTip(translate("Geocoupling", "Empty for a study of one period"))
        self.group.setToolTip(translate("Geocoupling", "Empty where units are not grouped"))
        self.join = JoinBox()
        self.fill_gaps, self.missing, self.seed = narrow(QComboBox()), narrow(QComboBox()), QSpinBox()
        self.fill_gaps.addItem(translate("Geocoupling", "leave them"), "")
        text = translate("Geocoupling", "fill them along time; at the ends: {choice}")
        for option, word in words_of("fillmissing", "EXTRAPOLATE"):
            self.fill_gaps.addItem(text.format(choice=word), option)
        self.missing.addItem(translate("Geocoupling", "as each analysis does by itself"), "")
        for option, word in words_of("coupling", "MISSING"):
            self.missing.addItem(word, option)
        self.seed.setMaximumWidth(120)
        self.seed.setRange(0, 2**31 - 1)
        self.seed.setToolTip(translate("Geocoupling", "The same seed gives the same random numbers, hence results"))
        self.empty = sentence_label(
            translate(
                "Geocoupling",
                "The project has no vector layer yet. Choose a file with the units of your study (Browse…), or load "
                "the data of a sample study to look around.",
            )
        )
        self.sample_button = QPushButton(translate("Geocoupling", "Load sample data…"))
        self.mapping_button = QPushButton(translate("Geocoupling", "Give renamed fields anew…"))
        for button in (self.sample_button, self.mapping_button):
            button.setAutoDefault(False)
        self.waiting = sentence_label(
            translate("Geocoupling", "The study runs. Its data can be changed when it is done or cancelled.")
        )
        self.waiting.hide()
        self.trouble, self.found = sentence_label(colour=BAD), sentence_label()

    def _lay_out(self):
        grid = QGridLayout()
        words = self._words()
        for row, widget in enumerate((self.name, self.key, self.layer)):
            grid.addWidget(QLabel(words[widget]), row, 0)
            grid.addWidget(widget, row, 1, 1, 3)
            widget.setAccessibleName(words[widget])
        roles = (self.unit, self.period, self.group)
        for place, widget in enumerate(roles):
            grid.addWidget(QLabel(widget.accessibleName()), 4, place + 1)
            grid.addWidget(widget, 5, place + 1)
            grid.setColumnStretch(place + 1, 1)
        grid.addWidget(QLabel(translate("Geocoupling", "Roles of fields")), 5, 0)
        start = QHBoxLayout()
        start.addWidget(self.empty, 1)
        start.addWidget(self.sample_button)
        grid.addLayout(start, 3, 1, 1, 3)
        gaps = QGroupBox(translate("Geocoupling", "Gaps and chance"))
        within = QGridLayout(gaps)
        places = ((self.fill_gaps, 0, 0, 3), (self.missing, 1, 0, 1), (self.seed, 1, 2, 1))
        for widget, row, place, span in places:
            within.addWidget(QLabel(words[widget]), row, place)
            within.addWidget(widget, row, place + 1, 1, span)
            widget.setAccessibleName(words[widget])
        within.setColumnStretch(1, 1)
        result = QGroupBox(translate("Geocoupling", "What the data hold"))
        inside = QVBoxLayout(result)
        for widget in (self.found, self.trouble, self.mapping_button):
            inside.addWidget(widget)
        self.body = QWidget()
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.addLayout(grid)
        for widget in (result, self.join, gaps):
            layout.addWidget(widget)
        layout.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.waiting)
        whole.addWidget(scrolled(self.body))

    def _words(self):
        return {
            self.name: translate("Geocoupling", "Title"),
            self.key: translate("Geocoupling", "Name of files"),
            self.layer: translate("Geocoupling", "Layer"),
            self.fill_gaps: translate("Geocoupling", "Gaps of indicators"),
            self.missing: translate("Geocoupling", "Missing values"),
            self.seed: translate("Geocoupling", "Seed of random numbers"),
        }

    def _connect(self):
        self.name.textEdited.connect(self._titled)
        self.key.textEdited.connect(self.tell)
        self.layer.changed.connect(self._layer_chosen)
        self.join.table_chosen.connect(self._table_chosen)
        self.join.changed.connect(self._joined)
        for combo in (self.unit, self.period, self.group, self.fill_gaps, self.missing):
            combo.currentIndexChanged.connect(self.tell)
        self.seed.valueChanged.connect(self.tell)
        self.sample_button.clicked.connect(lambda _: self.sample_wanted.emit())
        self.mapping_button.clicked.connect(lambda _: self.mapping_wanted.emit())

    # ------------------------------------------------------------------------------------------------ study

    def start(self, study):
        """Another study: nothing of the one before is left in the box of the table."""
        self._trouble, self.fitted = "", {}
        self.join.start(study.data.join)

    def awaits_table(self):
        """Whether a table is wanted and not chosen yet."""
        return self.join.isChecked() and not self.join.table.source()

    def fill(self, study, view):
        data = study.data
        _set_text(self.name, study.title)
        _set_text(self.key, study.key)
        self.layer.set_source(data.layer, data.name or name_of(data.layer))
        own = [(field.name, field.alias) for field in view.layer_fields]
        both = [(field.name, field.alias) for field in view.fields]
        for combo, fields, name in (
            (self.unit, own, data.unit),
            (self.period, both, data.period),
            (self.group, both, data.group),
        ):
            combo.set_field(name)
            combo.set_fields(fields)
        self.join.set_layer_fields(own)
        self.join.set_join(data.join, view)
        self.join.setEnabled(bool(data.layer))
        self.period.setEnabled(data.join is None)
        self.fill_gaps.setCurrentIndex(max(self.fill_gaps.findData(data.fill), 0))
        self.missing.setCurrentIndex(max(self.missing.findData(data.missing), 0))
        self.seed.setValue(study.seed)
        for widget in (self.empty, self.sample_button):
            widget.setVisible(self.layer.combo.count() < 2)

    def taken(self, study):
        join = self.join.join()
        source = self.layer.source()
        data = replace(
            study.data,
            layer=source,
            name=self.layer.name(),
            unit=self.unit.field(),
            period=self.join.panel_period() if join else self.period.field(),
            group=self.group.field(),
            join=join,
            fill=self.fill_gaps.currentData(),
            missing=self.missing.currentData(),
        )
        title = self.name.text().strip()
        key = safe_key(self.key.text() or title)
        return replace(study, title=title, key=key, data=data, seed=self.seed.value())

    def say(self, view, trouble, missing):
        """Say what the data hold, what is wrong with them, and whether fields were renamed."""
        without = without_data() if self.awaits_table() and not self.layer.source() else ""
        self.found.setText(found_words(view) + fitted_words(self.fitted) if view.layer_fields else without)
        self.trouble.setText(trouble)
        self.found.setVisible(bool(self.found.text()))
        self.trouble.setVisible(bool(trouble))
        self.mapping_button.setVisible(bool(missing))
        self.found.parentWidget().setVisible(bool(self.found.text() or trouble or missing))

    def show_running(self, running):
        """Say that the data can not be changed while the study runs."""
        self.body.setEnabled(not running)
        self.waiting.setVisible(running)

    # ------------------------------------------------------------------------------------------------ choices

    def _titled(self, text):
        if self.key.text() in ("", self._guessed_key):
            self._guessed_key = safe_key(text) if text.strip() else ""
            self.key.setText(self._guessed_key)
        self.tell()

    _guessed_key = "study"

    def _layer_chosen(self):
        """Guess the roles of the fields of a layer, where the present ones are not among them."""
        layer = open_layer(self.layer.source(), self.layer.name()) if self.layer.source() else None
        if layer is not None and not self._filling:
            fields = layer_fields(layer)
            names = [field.name for field in fields]
            self._filling = True
            guessed = guess_roles([(field.name, field.number) for field in fields])
            for combo, name in zip((self.unit, self.period, self.group), guessed):
                of_table = combo is not self.unit and self.join.isChecked() and combo.field()
                if combo.field() not in names and not of_table:
                    combo.set_field("")
                    combo.set_fields([(field.name, field.alias) for field in fields])
                    combo.set_field(name)
            if not self.name.text():
                self.name.setText(self.layer.name())
                self._titled(self.layer.name())
            self._filling = False
        self.tell()

    def _table_chosen(self):
        """Guess how a table that was just chosen is joined."""
        layer = open_layer(self.layer.source(), "") if self.layer.source() else None
        table = open_layer(self.join.table.source(), "") if self.join.table.source() else None
        if layer is None or table is None:
            self.tell()
            return
        self._filling = True
        try:
            content = table_of(table, self.join.table.source())
            field = self.join.guess(content, unit_names(layer))
            if field and not self.unit.field():
                self.unit.set_field(field)
            elif field and field != self.unit.field():
                self.join.layer_key.set_field(field)
            if not self.group.field():
                others = [(one.name, one.number) for one in content.fields if one.name != self.join.key.field()]
                self.group.set_field(guess_group(others))
            self._trouble = ""
        except DataProblem as problem:
            self._trouble = said(problem)
        self._filling = False
        self.tell()

    def _joined(self):
        if self.join.isChecked() and not self.join.table.source():
            return  # nothing is said before a table is chosen
        self.tell()

    def problems(self, study, view):
        found = [self._trouble] if self._trouble else []
        if not study.data.layer:
            found.append(translate("Geocoupling", "Choose a layer."))
        if self.awaits_table() and (study.data.join or study.indicators):
            found.append(table_wanted())
        if study.data.layer and not study.title:
            found.append(translate("Geocoupling", "Give the study a title."))
        return found + data_problems(study, view)


def _set_text(line, text):
    if line.text().strip() != text:
        line.setText(text)
