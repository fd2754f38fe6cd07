"""QGIS's message bar: what was done, with buttons; and the progress of long work, with a button that cancels it."""

from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QProgressBar, QPushButton

from ..layers.translation import translate


def tell(bar, text, level, buttons=()):
    """A message with buttons, as pairs of words and slot; it goes by itself only where there is nothing to do."""
    item = bar.createMessage("Geocoupling", text)
    for words, slot in buttons:
        button = QPushButton(words)
        button.clicked.connect(slot)
        item.layout().addWidget(button)
    bar.pushWidget(item, level, 0 if buttons or level == Qgis.MessageLevel.Warning else 8)


class ProgressItem:
    """An item of the message bar; the user may close it, and the work goes on.

    Parameters
    ----------
    bar : QgsMessageBar
    title : str
    cancel : callable
    """

    def __init__(self, bar, title, cancel):
        self._bar, self._title = bar, title
        self.item = bar.createMessage("Geocoupling", title)
        self.progress = QProgressBar()
        self.progress.setMaximumWidth(220)
        self.button = QPushButton(translate("Geocoupling", "Cancel"))
        self.button.clicked.connect(cancel)
        self.button.clicked.connect(lambda: self.button.setEnabled(False))
        for widget in (self.progress, self.button):
            self.item.layout().addWidget(widget)
        bar.widgetRemoved.connect(self._removed)
        bar.pushWidget(self.item, Qgis.MessageLevel.Info)

    def phase(self, text):
        """Say what is being done."""
        if self.item is not None:
            said = translate("Geocoupling", "{title}: {phase}").format(title=self._title, phase=text)
            self.item.setText(said)

    def set(self, percent):
        if self.item is not None:
            self.progress.setValue(round(percent))

    def close(self):
        item, self.item = self.item, None
        self._bar.widgetRemoved.disconnect(self._removed)
        if item is not None:
            self._bar.popWidget(item)

    def _removed(self, item):
        if item is self.item:
            self.item = None
