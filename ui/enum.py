"""The widget of a choice: the value is a static id, the person sees words."""

from processing.gui.wrappers import WidgetWrapper
from qgis.PyQt.QtWidgets import QComboBox


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
