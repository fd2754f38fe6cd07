"""The matrix of judgements (AHP) of each system, with the consistency and the weights that follow at once."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStyledItemDelegate,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..layers.translation import translate
from .appraisals import BAD_COLOUR, status_of
from .editordialog import EditorDialog
from .indicatormarks import brush
from .judgements import CHOICES, MOST, Judgements, parse
from .weightbars import WeightBars

_FEW, _WIDE, _NARROW = 4, 120, 88  # columns, and their widths where there are few or many
_ALL = None  # data of the combo's entry for all systems in one matrix


class JudgementMatrix(QWidget):
    """Judgements of pairs of indicators; ``changed`` tells of every one."""

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._systems, self._labels, self._judgements = {}, {}, Judgements()
        self.choice = QComboBox()
        self.table = QTableWidget()
        self.table.setItemDelegate(_JudgementDelegate(self.table))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        for header in (self.table.horizontalHeader(), self.table.verticalHeader()):
            header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.verticalHeader().setMaximumWidth(180)
        self.bars = WeightBars()
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.status.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.clear_button = QPushButton(translate("Geocoupling", "Clear these judgements"))
        self._lay_out()
        self.choice.currentIndexChanged.connect(lambda _: self._show())
        self.table.itemChanged.connect(self._typed)
        self.clear_button.clicked.connect(self.clear_shown)

    def _lay_out(self):
        self._system_label = QLabel(translate("Geocoupling", "System"))
        self._system_label.setBuddy(self.choice)
        top = QHBoxLayout()
        top.addWidget(self._system_label)
        top.addWidget(self.choice, 1)
        top.addStretch(0)
        top.addWidget(self.clear_button)
        hint = translate(
            "Geocoupling",
            "How many times more does the indicator of the row count than that of the column? From 1 (alike) to 9 "
            "(far more), 1/2 to 1/9 the other way round; other numbers may be typed.",
        )
        words = QLabel(hint)
        words.setWordWrap(True)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.table)
        split.addWidget(self.bars)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(words)
        layout.addLayout(top)
        layout.addWidget(split, 1)
        layout.addWidget(self.status)

    # ------------------------------------------------------------------------------------------------ contents

    def set_systems(self, systems, labels=None):
        """``systems``: name to names of indicators; ``labels``: indicator to the words shown instead."""
        self._systems, self._labels = {name: list(members) for name, members in systems.items()}, dict(labels or {})
        self.choice.blockSignals(True)
        self.choice.clear()
        for name in self._systems:
            self.choice.addItem(name, name)
        if len(self._systems) > 1 and len(self._names()) <= MOST:
            self.choice.addItem(translate("Geocoupling", "All systems in one matrix"), _ALL)
        self.choice.blockSignals(False)
        for widget in (self.choice, self._system_label):
            widget.setVisible(self.choice.count() > 1)
        self._show()

    def set_judgements(self, rows):
        """Rows of a judgement table: ``indicator`` and a text for each other indicator."""
        self._judgements = Judgements(rows)
        self._show()

    def judgements(self):
        """Rows of a judgement table; none where nothing is judged."""
        return self._judgements.rows(self._names())

    def appraisal(self):
        """What the matrix that is shown gives."""
        return self._judgements.appraise(self._members(), self.choice.currentData() or "")

    def clear_shown(self):
        """Take away the judgements that are shown; of the matrix of all systems, those between systems."""
        home = {name: system for system, members in self._systems.items() for name in members}
        for first in self._members():
            for second in self._members():
                if self.choice.currentData() is not _ALL or home[first] != home[second]:
                    self._judgements.set(first, second, "")
        self._show()
        self.changed.emit()

    def _names(self):
        return [name for members in self._systems.values() for name in members]

    def _members(self):
        if self.choice.count() and self.choice.currentData() is _ALL:
            return self._names()
        return self._systems.get(self.choice.currentData(), [])

    # ------------------------------------------------------------------------------------------------ table

    def _show(self):
        members = self._members()
        words = [self._labels.get(name) or name for name in members]
        self.table.blockSignals(True)
        self.table.clear()
        self.table.setRowCount(len(members))
        self.table.setColumnCount(len(members))
        for place, (name, word) in enumerate(zip(members, words)):
            for orientation in ("Horizontal", "Vertical"):
                header = QTableWidgetItem(word)
                header.setToolTip(name if word == name else f"{word} ({name})")
                getattr(self.table, f"set{orientation}HeaderItem")(place, header)
            for column in range(len(members)):
                self.table.setItem(place, column, QTableWidgetItem())
        self.table.horizontalHeader().setDefaultSectionSize(_WIDE if len(members) <= _FEW else _NARROW)
        self.table.blockSignals(False)
        self._refresh()

    def _refresh(self):
        """Texts, colours, status and weights from the judgements."""
        members, appraisal = self._members(), self.appraisal()
        self.table.blockSignals(True)
        for i, first in enumerate(members):
            for j, second in enumerate(members):
                text = "1" if i == j else self._judgements.text(first, second) or ""
                self._fill(self.table.item(i, j), text, i < j)
        worst = appraisal.result.worst if appraisal.result is not None and _inconsistent(appraisal.result) else None
        if worst is not None:
            for i, j in ((worst.i, worst.j), (worst.j, worst.i)):
                self.table.item(i, j).setBackground(QBrush(QColor("#ffcdd2")))
                self.table.item(i, j).setForeground(QBrush(QColor(BAD_COLOUR)))
        self.table.blockSignals(False)
        text, bad = status_of(appraisal, self._labels)
        self.status.setText(text)
        self.status.setStyleSheet(f"color: {BAD_COLOUR}" if bad else "")
        weights = [] if appraisal.result is None else [float(weight) for weight in appraisal.result.weights]
        self.bars.show_weights([self._labels.get(name) or name for name in members], weights)

    def _fill(self, item, text, editable):
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        item.setFlags(flags | Qt.ItemFlag.ItemIsEditable if editable else flags)
        item.setText(text)
        item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        readable = not text or parse(text) is not None
        role = QPalette.ColorRole.Base if editable else QPalette.ColorRole.Window
        item.setBackground(QBrush(self.palette().color(role)))
        item.setData(Qt.ItemDataRole.ForegroundRole, brush("" if readable else BAD_COLOUR))

    def _typed(self, item):
        members = self._members()
        if item.row() < item.column() < len(members):
            self._judgements.set(members[item.row()], members[item.column()], item.text())
            self._refresh()
            self.changed.emit()


class _JudgementDelegate(QStyledItemDelegate):
    """A choice of 9 to 1/9 into which other numbers may be typed."""

    def createEditor(self, parent, option, index):
        editor = QComboBox(parent)
        editor.setEditable(True)
        editor.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        editor.addItems(CHOICES)
        editor.activated.connect(lambda _: self._finish(editor))
        return editor

    def _finish(self, editor):
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def setEditorData(self, editor, index):
        editor.setEditText(index.data() or "")
        editor.lineEdit().selectAll()

    def setModelData(self, editor, model, index):
        model.setData(index, editor.currentText().strip())


def _inconsistent(result):
    from ..methods.ahp import ACCEPTED

    return result.cr > ACCEPTED


class JudgementDialog(EditorDialog):
    """The matrix in a dialog."""

    def __init__(self, systems, labels, rows, parent=None):
        self.matrix = JudgementMatrix()
        super().__init__(translate("Geocoupling", "Judgements (AHP)"), self.matrix, parent=parent)
        self.matrix.set_systems(systems, labels)
        self.matrix.set_judgements(rows)
        most = max((len(members) for members in systems.values()), default=0)
        self.resize(860 + 50 * max(most - 5, 0), 520 + 14 * max(most - 5, 0))

    def judgements(self):
        return self.matrix.judgements()
