"""A dialog in which several fields are chosen, in the order of the list."""

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout

from ..layers.translation import translate

_NAME = Qt.ItemDataRole.UserRole


class FieldsChoice(QDialog):
    """Fields with check boxes and a search box.

    Parameters
    ----------
    title : str
    fields : sequence of (str, str)
        Name and alias.
    chosen : sequence of str
        Those that are checked; they come first, also where the list lacks them.
    """

    def __init__(self, title, fields, chosen, parent=None):
        super().__init__(parent)
        self.setWindowTitle(title)
        self.search = QgsFilterLineEdit()
        self.search.setShowSearchIcon(True)
        self.search.setPlaceholderText(translate("Geocoupling", "Search fields"))
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setUniformItemSizes(True)
        aliases = dict(fields)
        for name in dict.fromkeys([*chosen, *aliases]):
            alias = aliases.get(name)
            item = QListWidgetItem(f"{name} ({alias})" if alias and alias != name else name)
            item.setData(_NAME, name)
            item.setCheckState(Qt.CheckState.Checked if name in chosen else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        buttons = QDialogButtonBox.StandardButton
        self.box = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.search, self.list, self.box):
            layout.addWidget(widget)
        self.search.textChanged.connect(self._filter)
        self.resize(380, 460)

    def chosen(self):
        """Names of the fields that are checked."""
        return [item.data(_NAME) for item in self._items() if item.checkState() == Qt.CheckState.Checked]

    def _filter(self, text):
        for item in self._items():
            item.setHidden(text.strip().lower() not in item.text().lower())

    def _items(self):
        return [self.list.item(row) for row in range(self.list.count())]
