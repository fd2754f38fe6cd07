"""Factors of the geographical detector: which fields, and which of them are categories."""

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ..layers.translation import translate

FIELD, CATEGORY = range(2)
_NAME = Qt.ItemDataRole.UserRole


class FactorList(QWidget):
    """Fields with two check boxes: factor, and category."""

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._texts = set()
        self.search = QgsFilterLineEdit()
        self.search.setShowSearchIcon(True)
        self.search.setPlaceholderText(translate("Geocoupling", "Search fields"))
        self.list = QTreeWidget()
        self.list.setHeaderLabels((translate("Geocoupling", "Factor"), translate("Geocoupling", "Category")))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(translate("Geocoupling", "Factors"))
        self.list.setFixedHeight(150)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(FIELD, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(CATEGORY, QHeaderView.ResizeMode.ResizeToContents)
        self.count = QLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.search, self.list, self.count):
            layout.addWidget(widget)
        self.search.textChanged.connect(self._filter)
        self.list.itemChanged.connect(self._item_changed)
        self.setFocusProxy(self.list)

    def set_fields(self, fields, texts=()):
        """Fields that may be factors, as (name, alias); those in ``texts`` are categories in any case."""
        chosen, categories = self.factors(), self.categories()
        self._texts = set(texts)
        shown = [(name, f"{name} ({alias})" if alias and alias != name else name) for name, alias in fields]
        self._fill(shown, chosen, categories)

    def set_factors(self, factors, categories):
        """Check these fields, also those that the list lacks."""
        fields = [(item.data(FIELD, _NAME), item.text(FIELD)) for item in self._items()]
        self._fill(fields, list(factors or ()), list(categories or ()))

    def factors(self):
        return [item.data(FIELD, _NAME) for item in self._items() if _checked(item, FIELD)]

    def categories(self):
        """Factors that are categories, but for text, which always is."""
        return [item.data(FIELD, _NAME) for item in self._items() if _checked(item, FIELD) and _checked(item, CATEGORY)]

    def _fill(self, fields, chosen, categories):
        labels = dict(fields)  # name to what is shown
        self.list.blockSignals(True)
        self.list.clear()
        for name in dict.fromkeys([*chosen, *labels]):
            item = QTreeWidgetItem([labels.get(name, name), ""])
            item.setData(FIELD, _NAME, name)
            item.setCheckState(FIELD, _state(name in chosen))
            item.setCheckState(CATEGORY, _state(name in categories or name in self._texts))
            if name in self._texts:
                item.setToolTip(CATEGORY, translate("Geocoupling", "Text is always a category"))
            self.list.addTopLevelItem(item)
        self.list.blockSignals(False)
        self._count()
        self._filter(self.search.text())

    def _item_changed(self, item, place):
        if place == CATEGORY and item.data(FIELD, _NAME) in self._texts and not _checked(item, CATEGORY):
            item.setCheckState(CATEGORY, Qt.CheckState.Checked)
            return
        self._count()
        self.changed.emit()

    def _count(self):
        text = translate("Geocoupling", "{count} factors chosen")
        self.count.setText(text.format(count=len(self.factors())))

    def _filter(self, text):
        for item in self._items():
            item.setHidden(text.strip().lower() not in item.text(FIELD).lower())

    def _items(self):
        return [self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount())]


def _checked(item, place):
    return item.checkState(place) == Qt.CheckState.Checked


def _state(checked):
    return Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
