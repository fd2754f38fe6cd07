"""The fields that may become indicators: a list to search in and to drag from."""

import unicodedata

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ..layers.translation import translate
from .indicatormarks import IDLE_COLOUR, brush
from .systemstree import fields_mime

_NAME = Qt.ItemDataRole.UserRole
_RETURN = Qt.Key.Key_Return, Qt.Key.Key_Enter


class _Fields(QListWidget):
    """Drags names of fields."""

    def mimeData(self, items):
        return fields_mime(item.data(_NAME) for item in items)

    def supportedDropActions(self):
        return Qt.DropAction.CopyAction

    def keyPressEvent(self, event):
        super().keyPressEvent(event)
        if event.key() in _RETURN:
            event.accept()  # it adds fields, and must not press a button of the window as well


class _Search(QgsFilterLineEdit):
    """Return and arrow down go to the first field that is found."""

    down = pyqtSignal()

    def keyPressEvent(self, event):
        if event.key() in (*_RETURN, Qt.Key.Key_Down):
            self.down.emit()
        else:
            super().keyPressEvent(event)


class FieldList(QWidget):
    """Fields with a search box; those that are indicators already are grey and can not be chosen."""

    chosen = pyqtSignal()  # return key or double click

    def __init__(self, parent=None):
        super().__init__(parent)
        self.search = _Search()
        self.search.setShowSearchIcon(True)
        self.search.setShowClearButton(True)
        self.search.setPlaceholderText(translate("Geocoupling", "Search fields"))
        self.list = _Fields()
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.list.setDragEnabled(True)
        self.list.setUniformItemSizes(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        self.search.textChanged.connect(self._filter)
        self.search.down.connect(self._go_to_first)
        self.list.itemActivated.connect(lambda _: self.chosen.emit())

    def set_fields(self, fields):
        """``fields`` is a list of (name, alias)."""
        self.list.clear()
        for name, alias in fields:
            item = QListWidgetItem(f"{name} ({alias})" if alias and alias != name else name)
            item.setData(_NAME, name)
            item.setToolTip(item.text())
            self.list.addItem(item)
        self._filter(self.search.text())

    def names(self):
        return [item.data(_NAME) for item in self._items()]

    def selected(self):
        """Names of the fields that are selected and shown, from top to bottom."""
        return [item.data(_NAME) for item in self._items() if item.isSelected() and not item.isHidden()]

    def mark_used(self, names):
        """Grey out the fields that are indicators."""
        used = {name.lower() for name in names}
        free = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        for item in self._items():
            taken = item.data(_NAME).lower() in used
            item.setFlags(Qt.ItemFlag.ItemIsEnabled if taken else free)
            item.setData(Qt.ItemDataRole.ForegroundRole, brush(IDLE_COLOUR if taken else ""))
            if taken:
                item.setSelected(False)

    def _filter(self, text):
        wanted = _plain(text)
        for item in self._items():
            item.setHidden(wanted not in _plain(item.text()))

    def _go_to_first(self):
        free = Qt.ItemFlag.ItemIsSelectable
        first = next((item for item in self._items() if not item.isHidden() and item.flags() & free), None)
        if first is not None:
            self.list.setCurrentItem(first)
            self.list.setFocus()

    def _items(self):
        return [self.list.item(row) for row in range(self.list.count())]


def _plain(text):
    return unicodedata.normalize("NFKC", text).casefold().strip()
