"""The indicator system: fields on the left, systems, criteria and indicators on the right."""

import os

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QInputDialog,
    QMenu,
    QMessageBox,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ..layers.translation import translate
from . import indicatormodel as m
from .arranging import in_row
from .fieldlist import FieldList
from .indicatorfiles import TableError, export_table, import_table
from .indicatorproblems import tree_problems
from .judgements import Judgements
from .systemstree import SystemsTree
from .templatemenu import TemplateMenu, rows_for


class IndicatorTree(QWidget):
    """Editor of an indicator system.

    Rows are dicts with the keys ``indicator, system, criterion, direction`` (``+``, ``-``, ``moderate``), ``optimum,
    lower, upper, weight, label, unit``; what is empty is None. Judgements are rows with ``indicator`` and a key for
    each indicator, cells as text. ``changed`` tells of every change.
    """

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._judgements = Judgements()
        self._fields = None  # (name, alias); None as long as nobody has named them
        self.fields, self.tree = FieldList(), SystemsTree()
        self._lay_out()
        self.tree.changed.connect(self._tree_changed)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._open_menu)
        self.fields.chosen.connect(self.add_selected_fields)

    def _lay_out(self):
        self.add_fields_button = self._button(
            translate("Geocoupling", "Add selected fields →"),
            self.add_selected_fields,
            translate("Geocoupling", "Return key"),
        )
        self.add_system_button = self._button(translate("Geocoupling", "Add system"), self.add_system)
        self.add_criterion_button = self._button(translate("Geocoupling", "Add criterion"), self.add_criterion)
        self.remove_button = self._button(
            translate("Geocoupling", "Remove"), self.tree.remove_selected, translate("Geocoupling", "Delete key")
        )
        up, down = translate("Geocoupling", "Move up (Alt+Up)"), translate("Geocoupling", "Move down (Alt+Down)")
        self.up_button = self._button("▲", lambda: self.tree.move_selected(-1), up)
        self.down_button = self._button("▼", lambda: self.tree.move_selected(1), down)
        for button, name in ((self.up_button, up), (self.down_button, down)):
            button.setAccessibleName(name)
            button.setMaximumWidth(40)
        self.judgements_button = self._button(translate("Geocoupling", "Judgements (AHP)…"), self.edit_judgements)
        self.templates = TemplateMenu(self)
        self.templates.file_wanted.connect(self._ask_import)
        self.templates.chosen.connect(self.use_template)
        self.import_button = QPushButton(translate("Geocoupling", "Import…"))
        self.import_button.setAutoDefault(False)
        self.import_button.setMenu(self.templates)
        self.export_button = self._button(translate("Geocoupling", "Export…"), self._ask_export)
        left, right = QWidget(), QWidget()
        stacked = QVBoxLayout(left)
        stacked.addWidget(self.fields)
        stacked.addWidget(self.add_fields_button)
        beside = QVBoxLayout(right)
        above = (
            self.add_system_button,
            self.add_criterion_button,
            self.remove_button,
            self.up_button,
            self.down_button,
        )
        beside.addLayout(in_row(*above, None))
        beside.addWidget(self.tree)
        beside.addLayout(in_row(self.judgements_button, None, self.import_button, self.export_button))
        for layout in (stacked, beside):
            layout.setContentsMargins(0, 0, 0, 0)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(right)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(1, 1)
        split.setSizes([240, 700])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)

    def _button(self, text, action, tip=""):
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAutoDefault(False)  # the return key in the list adds fields and must not press a button
        button.clicked.connect(lambda _: action())
        return button

    # ------------------------------------------------------------------------------------------------ contents

    def set_fields(self, fields):
        """Fields of the layer that may be indicators, as (name, alias); None as long as they are not known."""
        self._fields = None if fields is None else list(fields)
        self.fields.set_fields(fields or [])
        self.tree.set_known_fields(None if fields is None else [name for name, _ in fields])
        self.fields.mark_used(self.tree.names())

    def rows(self):
        """Indicators from top to bottom."""
        return [m.row_of(item) for item in self.tree.indicators()]

    def set_rows(self, rows):
        """Show these indicators, also those whose field the layer does not have."""
        self.tree.set_rows(rows)

    def judgements(self):
        """Judgements of the indicators that are in the tree; none where nothing is judged."""
        return self._judgements.rows(list(dict.fromkeys(self.tree.names())))

    def set_judgements(self, rows):
        self._judgements = Judgements(rows)

    def show_judgements_button(self, shown):
        """Whether judgements can be edited here."""
        self.judgements_button.setVisible(shown)

    def problems(self):
        """What is not right yet, in sentences; none where all is well."""
        return tree_problems(self.tree)

    def rename_field(self, old, new):
        """Say that the field ``old`` of an indicator is now called ``new``; its judgements go with it."""
        for item in self.tree.indicators():
            if m.value(item, m.NAME) == old:
                m.set_value(item, m.NAME, new)
        self._judgements.rename(old, new)
        self.tree.refresh()
        self._tree_changed()

    def _tree_changed(self):
        self.fields.mark_used(self.tree.names())
        self.changed.emit()

    # ------------------------------------------------------------------------------------------------ actions

    def add_selected_fields(self):
        """Add the fields that are selected on the left to the current system or criterion."""
        names = self.fields.selected()
        if names:
            self.tree.add_fields(names)

    def add_system(self):
        self.tree.editItem(self.tree.add_system(), m.NAME)

    def add_criterion(self):
        self.tree.editItem(self.tree.add_criterion(), m.NAME)

    def edit_judgements(self):
        """Open the matrices of judgements."""
        from .judgementmatrix import JudgementDialog

        dialog = JudgementDialog(self._systems(), self._labels(), self.judgements(), self)
        if dialog.exec():
            self.set_judgements(dialog.judgements())
            self.changed.emit()

    def _systems(self):
        systems = {}
        for row in self.rows():
            systems.setdefault(row["system"], []).append(row["indicator"])
        return systems

    def _labels(self):
        return {row["indicator"]: row["label"] for row in self.rows() if row["label"]}

    def _open_menu(self, place):
        chosen = [item for item in self.tree.selectedItems() if item.type() == m.INDICATOR]
        menu = QMenu(self)
        for direction, words in m.direction_words().items() if chosen else ():
            text = translate("Geocoupling", "Direction: {direction}").format(direction=words)
            menu.addAction(text, lambda direction=direction: self.tree.set_direction(direction))
        if len(chosen) == 1:
            menu.addAction(translate("Geocoupling", "Give the field anew…"), lambda: self._ask_field(chosen[0]))
        if self.tree.currentItem() is not None and not chosen:
            menu.addAction(
                translate("Geocoupling", "Rename"), lambda: self.tree.editItem(self.tree.currentItem(), m.NAME)
            )
        if self.tree.selectedItems():
            menu.addAction(translate("Geocoupling", "Remove"), self.tree.remove_selected)
        menu.exec(self.tree.viewport().mapToGlobal(place))

    def _ask_field(self, item):
        old = m.value(item, m.NAME)
        used = set(self.tree.names())
        free = [name for name in self.fields.names() if name not in used]
        title = translate("Geocoupling", "Field of the indicator “{field}”").format(field=old)
        suggestion = self.tree.suggestions.get(old)
        first = free.index(suggestion) if suggestion in free else 0
        name, agreed = QInputDialog.getItem(self, title, translate("Geocoupling", "Field"), free, first, False)
        if agreed and name:
            self.rename_field(old, name)

    # ------------------------------------------------------------------------------------------------ files

    def _ask_import(self):
        kinds = translate("Geocoupling", "Indicator tables (*.csv *.xlsx *.xls *.ods)")
        path, _ = QFileDialog.getOpenFileName(self, translate("Geocoupling", "Import an indicator table"), "", kinds)
        if path:
            self.import_file(path)

    def import_file(self, path):
        """Show the indicators of a file instead of those that are here, if the person agrees."""
        try:
            rows = import_table(path)
        except TableError as error:
            QMessageBox.warning(self, translate("Geocoupling", "Import an indicator table"), str(error))
            return
        if self._may_replace(len(rows), os.path.basename(path)):
            self.set_rows(rows)

    def use_template(self, template):
        """Show the indicators of a published system, with the fields that fit them, if the person agrees."""
        if self._may_replace(template.count, template.title):
            self.tree.set_rows(*rows_for(template, self._fields))

    def _may_replace(self, count, name):
        if not self.rows():
            return True
        text = translate("Geocoupling", "Replace the {old} indicators that are here by the {new} of {file}?")
        text = text.format(old=len(self.rows()), new=count, file=name)
        title = translate("Geocoupling", "Import an indicator table")
        return QMessageBox.question(self, title, text) == QMessageBox.StandardButton.Yes

    def _ask_export(self):
        csv, xlsx = translate("Geocoupling", "CSV table (*.csv)"), translate("Geocoupling", "Excel workbook (*.xlsx)")
        title = translate("Geocoupling", "Export the indicator table")
        path, kind = QFileDialog.getSaveFileName(self, title, "", f"{csv};;{xlsx}")
        if not path:
            return
        if not os.path.splitext(path)[1]:
            path += ".xlsx" if kind == xlsx else ".csv"
        try:
            export_table(self.rows(), path)
        except TableError as error:
            QMessageBox.warning(self, title, str(error))
