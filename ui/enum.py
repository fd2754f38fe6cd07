"""The widget of a choice: the value is a static id, the person sees words."""

from processing.gui.wrappers import WidgetWrapper
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QListWidget, QListWidgetItem


class EnumWrapper(WidgetWrapper):
    """A combo box of the words that the parameter carries in its metadata."""

    def createWidget(self, words=(), **_):
        combo = QComboBox()
        options = self.parameterDefinition().options()
        if self.parameterDefinition().flags() & self.parameterDefinition().Flag.FlagOptional:
            combo.addItem("", None)
        for option, word in zip(options, words or options):
            combo.addItem(word, option)
        return combo

    def postInitialize(self, wrappers):
        default = self.parameterDefinition().defaultValue()
        if default is not None:
            self.setValue(default)

    def setValue(self, value):
        position = self.widget.findData(value)
        if position >= 0:
            self.widget.setCurrentIndex(position)

    def value(self):
        return self.widget.currentData()


class MultipleEnumWrapper(WidgetWrapper):
    """A list of words with check boxes; the value is a list of static ids."""

    def createWidget(self, words=(), **_):
        box = QListWidget()
        for option, word in zip(self.parameterDefinition().options(), words or self.parameterDefinition().options()):
            item = QListWidgetItem(word)
            item.setData(Qt.ItemDataRole.UserRole, option)
            item.setCheckState(Qt.CheckState.Unchecked)
            box.addItem(item)
        box.setMaximumHeight(box.sizeHintForRow(0) * min(box.count(), 8) + 8)
        return box

    def postInitialize(self, wrappers):
        self.setValue(self.parameterDefinition().defaultValue())

    def setValue(self, value):
        if value is None:
            # Dialogs opened with some parameters set the others to nothing, which means their defaults.
            return
        chosen = value if isinstance(value, (list, tuple)) else str(value).replace(";", ",").split(",")
        for item in self._items():
            state = item.data(Qt.ItemDataRole.UserRole) in chosen
            item.setCheckState(Qt.CheckState.Checked if state else Qt.CheckState.Unchecked)

    def value(self):
        checked = [item for item in self._items() if item.checkState() == Qt.CheckState.Checked]
        return [item.data(Qt.ItemDataRole.UserRole) for item in checked]

    def _items(self):
        return [self.widget.item(row) for row in range(self.widget.count())]
