"""A dialog around an editor: OK and Cancel, and a return key that belongs to the editor."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout


class EditorDialog(QDialog):
    """An editor, labels below it, OK and Cancel."""

    def __init__(self, title, editor, labels=(), parent=None):
        super().__init__(parent)
        self.setWindowTitle(title)
        buttons = QDialogButtonBox.StandardButton
        self.box = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(editor, 1)
        for widget in (*labels, self.box):
            layout.addWidget(widget)

    def allow(self, right):
        """Whether the dialog can be accepted."""
        self.box.button(QDialogButtonBox.StandardButton.Ok).setEnabled(right)

    def keyPressEvent(self, event):
        # A return that ends the editing of a cell must not close the dialog; a button with focus takes its own.
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
