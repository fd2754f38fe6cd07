"""Names of a table that the layer does not have, and the names of the layer that they mean."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QTableWidget,
    QTableWidgetItem,
)

from ..layers.translation import translate
from .assistant_page import DIM

TABLE, LAYER = range(2)


class _Names(QStyledItemDelegate):
    """A combo box of the layer's names while a cell is edited."""

    def createEditor(self, parent, option, index):
        combo = QComboBox(parent)
        combo.addItem("", "")
        for name in self.parent().candidates(index.row()):
            combo.addItem(name, name)
        combo.activated.connect(lambda _: self.commitData.emit(combo))
        combo.setMaxVisibleItems(20)
        return combo

    def setEditorData(self, editor, index):
        editor.setCurrentIndex(max(editor.findData(self.parent().target(index.row())), 0))

    def setModelData(self, editor, model, index):
        self.parent().set_target(index.row(), editor.currentData() or "")


class AliasTable(QTableWidget):
    """Two columns: the name in the table, and the name in the layer, which a person chooses or accepts."""

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(0, 2, parent)
        self._targets, self._suggested, self._free = [], [], []
        heads = (translate("Geocoupling", "Name in the table"), translate("Geocoupling", "Name in the layer"))
        self.setHorizontalHeaderLabels(heads)
        self.setAccessibleName(translate("Geocoupling", "Names without a partner"))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.CurrentChanged | triggers.SelectedClicked | triggers.AnyKeyPressed)
        self.setItemDelegateForColumn(LAYER, _Names(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def show_names(self, names, aliases, suggestions, free):
        """Show names without a partner and those that a person gave one.

        Parameters
        ----------
        names : sequence of str
            Of the table, without a partner.
        aliases : dict of str to str
            Given before.
        suggestions : dict of str to str
        free : sequence of str
            Names of the layer without a partner.
        """
        shown = list(dict.fromkeys([*aliases, *names]))
        self._free = list(free)
        self._targets = [aliases.get(name, "") for name in shown]
        self._suggested = [suggestions.get(name, "") for name in shown]
        self.setRowCount(len(shown))
        for row, name in enumerate(shown):
            item = QTableWidgetItem(str(name))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.setItem(row, TABLE, item)
            self.setItem(row, LAYER, QTableWidgetItem())
            self._paint(row)

    def aliases(self):
        """Name in the table to name in the layer."""
        return {self.item(row, TABLE).text(): target for row, target in enumerate(self._targets) if target}

    def candidates(self, row):
        """Names that may be chosen in a row, the suggestion first."""
        own = [self._suggested[row], self._targets[row]]
        return list(dict.fromkeys(name for name in [*own, *self._free] if name))

    def target(self, row):
        return self._targets[row] or self._suggested[row]

    def set_target(self, row, name):
        """Choose a name of the layer for a row."""
        if self._targets[row] != name:
            self._targets[row] = name
            self._paint(row)
            self.changed.emit()

    def suggestions(self):
        """How many suggestions are not accepted yet."""
        return sum(bool(name) and not target for name, target in zip(self._suggested, self._targets))

    def accept_suggestions(self):
        """Take every suggestion where nothing is chosen."""
        self._targets = [target or name for name, target in zip(self._suggested, self._targets)]
        for row in range(self.rowCount()):
            self._paint(row)
        self.changed.emit()

    def _paint(self, row):
        item, target, suggested = self.item(row, LAYER), self._targets[row], self._suggested[row]
        text = target
        if not target:
            text = translate("Geocoupling", "{name}?").format(name=suggested) if suggested else "–"
        item.setText(text)
        item.setForeground(QBrush() if target else QBrush(QColor(DIM)))
