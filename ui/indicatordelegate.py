"""How the cells of an indicator system are edited: a choice for the direction, numbers where numbers stand."""

from qgis.PyQt.QtCore import QRegularExpression, Qt, QTimer
from qgis.PyQt.QtGui import QRegularExpressionValidator
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate

from . import indicatormodel as m

# One comma is a decimal comma: many keyboards have no point beside the digits.
_NUMBER = r"\s*[-+]?\d*[.,]?\d*([eE][-+]?\d+)?\s*"


class IndicatorDelegate(QStyledItemDelegate):
    """Editors of the tree's cells; what they give goes through ``SystemsTree.change``."""

    def __init__(self, tree):
        super().__init__(tree)
        self._tree = tree

    def createEditor(self, parent, option, index):
        item = self._tree.itemFromIndex(index)
        if item is None or not m.acts(item, index.column()):
            return None
        if index.column() == m.DIRECTION:
            return self._directions(parent)
        editor = QLineEdit(parent)
        if m.COLUMNS[index.column()] in m.NUMBERS:
            editor.setValidator(QRegularExpressionValidator(QRegularExpression(_NUMBER), editor))
        return editor

    def _directions(self, parent):
        editor = QComboBox(parent)
        for direction, words in m.direction_words().items():
            editor.addItem(words, direction)
        editor.activated.connect(lambda _: self._finish(editor))
        QTimer.singleShot(0, editor.showPopup)
        return editor

    def _finish(self, editor):
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def setEditorData(self, editor, index):
        content = index.data(m.VALUE)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findData(content), 0))
        else:
            editor.setText(index.data(Qt.ItemDataRole.DisplayRole) or "")
            editor.selectAll()

    def setModelData(self, editor, model, index):
        item = self._tree.itemFromIndex(index)
        if isinstance(editor, QComboBox):
            self._tree.change(item, index.column(), editor.currentData())
            return
        text = editor.text().strip()
        if m.COLUMNS[index.column()] not in m.NUMBERS:
            self._tree.change(item, index.column(), text or None)
            return
        try:
            self._tree.change(item, index.column(), float(text.replace(",", ".")) if text else None)
        except ValueError:
            return  # "-" or "e", which the validator lets pass while it is typed: the cell stays as it was

    def displayText(self, text, locale):
        return text
