"""The part of the data page that joins a table to the layer."""

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from ..layers.translation import translate
from ..studies.guesses import LONG, SINGLE, WIDE, Shape, guess_key, guess_shape
from ..studies.plan import LONG_PERIOD
from ..studies.study import Join
from .aliastable import AliasTable
from .assistant_page import FieldCombo, narrow, sentence_label
from .parameterform import words_of
from .sourcecombo import SourceCombo


class JoinBox(QGroupBox):
    """A table, its key, its periods, and the names without a partner."""

    changed = pyqtSignal()
    table_chosen = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(translate("Geocoupling", "Join a table of figures (CSV, XLSX, …)"), parent)
        self.setCheckable(True)
        self.setChecked(False)
        self._make()
        self._lay_out()
        self._connect()
        self._show_form()
        self.body.hide()

    def _make(self):
        self.table = SourceCombo(translate("Geocoupling", "Table"), tables=True)
        self.key = FieldCombo(translate("Geocoupling", "Names in the table"), optional=False)
        self.layer_key = FieldCombo(translate("Geocoupling", "Names in the layer"))
        self.form = narrow(QComboBox(), 16)
        self.form.addItem(translate("Geocoupling", "a row per unit and period"), LONG)
        self.form.addItem(translate("Geocoupling", "a row per unit, columns by period"), WIDE)
        self.form.addItem(translate("Geocoupling", "a row per unit, one period"), SINGLE)
        self.period = FieldCombo(translate("Geocoupling", "Column of the period"), optional=False)
        self.pattern, self.value = QLineEdit(), QLineEdit()
        self.pattern.setPlaceholderText("{indicator}_{period}")
        self.pattern.setToolTip(
            translate(
                "Geocoupling",
                "How the names of the columns are made: {indicator}_{period} for gdp_2010, or {period} where they are "
                "years and the table is of one indicator.",
            )
        )
        self.value.setToolTip(translate("Geocoupling", "Name of the values where the pattern is {period}"))
        self.names = AliasTable()
        self.accept_button = QPushButton(translate("Geocoupling", "Accept all suggestions"))
        self.accept_button.setAutoDefault(False)
        self.layer_only = sentence_label()
        self.rule = narrow(QComboBox(), 16)
        for option, word in words_of("buildpanel", "UNMATCHED"):
            self.rule.addItem(word, option)
        for widget, name in (
            (self.form, translate("Geocoupling", "The table has")),
            (self.pattern, translate("Geocoupling", "Pattern of the columns")),
            (self.value, translate("Geocoupling", "Name of the values")),
            (self.rule, translate("Geocoupling", "Units without a partner")),
        ):
            widget.setAccessibleName(name)

    def _lay_out(self):
        self.periods = QStackedWidget()
        self.periods.addWidget(_labelled(self.period.accessibleName(), self.period))
        self.periods.addWidget(
            _labelled(self.pattern.accessibleName(), self.pattern, self.value.accessibleName(), self.value)
        )
        self.periods.addWidget(QWidget())
        self.body = QWidget()
        QHBoxLayout(self).addWidget(self.body)
        grid = QGridLayout(self.body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(QLabel(translate("Geocoupling", "Table")), 0, 0)
        grid.addWidget(self.table, 0, 1, 1, 3)
        grid.addWidget(QLabel(self.key.accessibleName()), 1, 0)
        grid.addWidget(self.key, 1, 1)
        grid.addWidget(QLabel(self.layer_key.accessibleName()), 1, 2)
        grid.addWidget(self.layer_key, 1, 3)
        grid.addWidget(QLabel(self.form.accessibleName()), 2, 0)
        grid.addWidget(self.form, 2, 1, 1, 3)
        grid.addWidget(self.periods, 3, 0, 1, 4)
        self.unmatched = QWidget()
        below = QGridLayout(self.unmatched)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.names, 0, 0, 1, 3)
        below.addWidget(self.layer_only, 1, 0, 1, 3)
        below.addWidget(self.accept_button, 2, 0)
        rule = QHBoxLayout()
        rule.addWidget(QLabel(self.rule.accessibleName()))
        rule.addWidget(self.rule, 1)
        below.addLayout(rule, 2, 1, 1, 2)
        self.names.setMinimumHeight(100)
        self.names.setMaximumHeight(130)
        below.setColumnStretch(1, 1)
        grid.addWidget(self.unmatched, 4, 0, 1, 4)
        self.unmatched.hide()
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)

    def _connect(self):
        self.toggled.connect(lambda checked: (self.body.setVisible(checked), self.changed.emit()))
        self.table.changed.connect(self.table_chosen)
        self.form.currentIndexChanged.connect(lambda _: (self._show_form(), self.changed.emit()))
        for combo in (self.key, self.layer_key, self.period, self.rule):
            combo.currentIndexChanged.connect(lambda _: self.changed.emit())
        for line in (self.pattern, self.value):
            line.editingFinished.connect(self.changed)
        self.names.changed.connect(self.changed)
        self.accept_button.clicked.connect(lambda _: self.names.accept_suggestions())

    def _show_form(self):
        self.periods.setCurrentIndex((LONG, WIDE, SINGLE).index(self.form.currentData()))

    # ------------------------------------------------------------------------------------------------ contents

    def guess(self, table, units):
        """Guess key and periods of a table that was just chosen.

        Parameters
        ----------
        table : StudyTable
        units : dict of str to collection of str
            Text fields of the layer with the normalised names in them.

        Returns
        -------
        str
            The layer's field whose names fit best.
        """
        columns = table.text_columns()
        keys = {field: guess_key(columns, names) for field, names in units.items()}
        fits = {field: _common(columns.get(key, ()), units[field]) for field, key in keys.items()}
        field = max(fits, key=fits.get) if fits else ""
        key = keys.get(field) or guess_key(columns, ())
        cells = [cell for cell in columns.get(key, ()) if cell]
        others = [(one.name, one.number) for one in table.fields if one.name != key]
        shape = guess_shape(others, len(cells) > len(set(cells)), table.source)
        self._set_columns([(one.name, one.alias) for one in table.fields])
        self._set_shape(Join(table.source, key, period=shape.period, pattern=shape.pattern, value=shape.value), shape)
        return field if fits.get(field) else ""

    def start(self, join):
        """Forget the table of another study; a box that waits for a table is open."""
        self._quiet(True)
        self.setChecked(join is not None)
        self.table.set_source(join.table if join else "")
        self.rule.setCurrentIndex(max(self.rule.findData(join.unmatched if join else ""), 0))
        self._quiet(False)

    def set_join(self, join, view):
        """Show a join; None is none."""
        self._quiet(True)
        if join is not None or self.table.source():  # a box that waits for its table stays open
            self.setChecked(join is not None)
        self.body.setVisible(self.isChecked())
        if join is not None:
            self.table.set_source(join.table)
            self._set_columns([(one.name, one.alias) for one in view.table_fields])
            form = WIDE if join.pattern else LONG if join.period else SINGLE
            self._set_shape(join, Shape(form))
            self.layer_key.set_field(join.layer_key)
            self.rule.setCurrentIndex(max(self.rule.findData(join.unmatched), 0))
        self._show_matching(join, view.matching)
        self._quiet(False)

    def set_layer_fields(self, fields):
        """Fields of the layer that may hold names of units."""
        self.layer_key.set_fields(fields)
        self.layer_key.setItemText(0, translate("Geocoupling", "(the unit)"))

    def join(self):
        """The join as it stands here; None where none is wanted or no table is chosen."""
        if not self.isChecked() or not self.table.source():
            return None
        form = self.form.currentData()
        wide = form == WIDE
        return Join(
            self.table.source(),
            self.key.field(),
            layer_key=self.layer_key.field(),
            period=self.period.field() if form == LONG else "",
            pattern=self.pattern.text().strip() if wide else "",
            value=self.value.text().strip() if wide else "",
            aliases=self.names.aliases(),
            unmatched=self.rule.currentData(),
        )

    def panel_period(self):
        """The field of periods in the panel that the join makes; empty where there is none."""
        return {LONG: self.period.field(), WIDE: LONG_PERIOD, SINGLE: ""}[self.form.currentData()]

    def _set_columns(self, columns):
        self.key.set_fields(columns)
        self.period.set_fields(columns)

    def _set_shape(self, join, shape):
        self.key.set_field(join.key)
        self.form.setCurrentIndex(self.form.findData(shape.form))
        self.period.set_field(join.period)
        self.pattern.setText(join.pattern)
        self.value.setText(join.value)
        self._show_form()

    def _show_matching(self, join, matching):
        aliases = dict(join.aliases) if join else {}
        lost = matching.unmatched_table if matching else []
        free = matching.unmatched_layer if matching else []
        suggestions = matching.suggestions if matching else {}
        names = [str(name) for name in lost if name is not None]
        self.names.show_names(names, aliases, {str(k): v for k, v in suggestions.items()}, free)
        self.names.setVisible(self.names.rowCount() > 0)
        self.accept_button.setVisible(self.names.rowCount() > 0)
        self.accept_button.setEnabled(self.names.suggestions() > 0)
        text = translate("Geocoupling", "In the layer only ({count}): {names}")
        shown = translate("Geocoupling", ", ").join(str(name) for name in free[:12])
        shown += translate("Geocoupling", " …") if len(free) > 12 else ""
        self.layer_only.setText(text.format(count=len(free), names=shown) if free else "")
        self.layer_only.setVisible(bool(free))
        self.unmatched.setVisible(bool(free or self.names.rowCount()))

    def _quiet(self, quiet):
        for widget in (self, self.form, self.key, self.layer_key, self.period, self.rule, self.names):
            widget.blockSignals(quiet)


def _labelled(*parts):
    """Pairs of a label and a widget in a row."""
    widget = QWidget()
    layout = QHBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        if isinstance(part, str):
            layout.addWidget(QLabel(part))
        else:
            layout.addWidget(part, 1)
    return widget


def _common(cells, names):
    from ..methods.joining import normalised_name

    return len({normalised_name(cell) for cell in cells} & set(names))
