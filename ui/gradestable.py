"""Grades of the coordination degree: upper bounds, names and the colours they will have."""

import math

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import (
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..layers.renderers import grade_colours
from ..layers.translation import translate
from .arranging import in_row
from .editordialog import EditorDialog

UPPER, NAME, COLOUR = range(3)
_BAD = "#c62828"


class GradesTable(QWidget):
    """Grades from the lowest to the highest; the value is ``upper;label;…`` as the parameter takes it."""

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels(
            (
                translate("Geocoupling", "Upper bound"),
                translate("Geocoupling", "Name of the grade"),
                translate("Geocoupling", "Colour"),
            )
        )
        self.table.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.status.setStyleSheet(f"color: {_BAD}")
        self.five_button = self._button(translate("Geocoupling", "Five grades"), lambda: self._preset("five"))
        self.ten_button = self._button(translate("Geocoupling", "Ten grades"), lambda: self._preset("ten"))
        self.add_button = self._button(translate("Geocoupling", "Add a grade"), self.add_grade)
        self.remove_button = self._button(translate("Geocoupling", "Remove"), self.remove_grade)
        start = QLabel(translate("Geocoupling", "Start from"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(in_row(start, self.five_button, self.ten_button, None, self.add_button, self.remove_button))
        layout.addWidget(self.table, 1)
        layout.addWidget(self.status)
        self.table.itemChanged.connect(lambda _: self._tell())
        self._tell()

    def _button(self, text, action):
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _: action())
        return button

    # ------------------------------------------------------------------------------------------------ value

    def value(self):
        """``upper;label;…``; empty where there is no grade."""
        return ";".join(part for grade in self.grades() for part in grade)

    def set_value(self, text):
        """Show what is written, also where it is not right yet."""
        parts = [part.strip() for part in (text or "").split(";")] if (text or "").strip() else []
        parts += [""] * (len(parts) % 2)
        self.set_grades(list(zip(parts[::2], parts[1::2])))

    def grades(self):
        """Texts of upper bound and name, row by row."""
        return [tuple(self.table.item(row, column).text().strip() for column in (UPPER, NAME)) for row in self._rows()]

    def set_grades(self, grades):
        self.table.blockSignals(True)
        self.table.setRowCount(len(grades))
        for row, grade in enumerate(grades):
            for column, text in enumerate(grade):
                self.table.setItem(row, column, QTableWidgetItem(text))
            colour = QTableWidgetItem()
            colour.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.table.setItem(row, COLOUR, colour)
        self.table.blockSignals(False)
        self._tell()

    def problems(self):
        """What is not right, in sentences that name the row."""
        grades = self.grades()
        if not grades:
            return [translate("Geocoupling", "There is no grade. Start from five or ten grades, or add one.")]
        found, before = [], 0.0
        for number, (upper, name) in enumerate(grades, 1):
            bound = _number(upper)
            found += _row_problems(number, upper, bound, before, name)
            before = before if bound is None else bound
        if _number(grades[-1][0]) not in (None, 1.0):
            text = translate("Geocoupling", "The upper bound of the last grade is {value}. It must be 1: correct it.")
            found.append(text.format(value=grades[-1][0]))
        return found

    # ------------------------------------------------------------------------------------------------ actions

    def _preset(self, name):
        from ..methods.grades import grade_scheme

        scheme = grade_scheme(name)
        names = [translate("Geocoupling", word) for word in scheme.names]
        self.set_grades([(f"{upper:g}", word) for upper, word in zip(scheme.upper, names)])

    def add_grade(self):
        """A grade above the current one, half as wide as that; the first one reaches from 0 to 1."""
        grades = self.grades()
        row = self.table.currentRow() if self.table.currentRow() >= 0 else len(grades) - 1
        name = translate("Geocoupling", "Grade {number}").format(number=len(grades) + 1)
        if not grades:
            self.set_grades([("1", name)])
            return
        low = (_number(grades[row - 1][0]) or 0.0) if row > 0 else 0.0
        high = _number(grades[row][0])
        middle = f"{(low + high) / 2:.6g}" if high is not None and high > low else ""
        grades[row : row + 1] = [(middle, grades[row][1]), (grades[row][0], name)]
        self.set_grades(grades)
        self.table.setCurrentCell(row + 1, NAME)

    def remove_grade(self):
        """Take out the rows that are selected; the highest grade that is left then reaches to 1."""
        gone = {index.row() for index in self.table.selectedIndexes()}
        kept = [grade for row, grade in enumerate(self.grades()) if row not in gone]
        if kept and _number(kept[-1][0]) is not None and gone:
            kept[-1] = ("1", kept[-1][1])
        self.set_grades(kept)

    def keyPressEvent(self, event):
        if event.key() == Qt.Key.Key_Delete:
            self.remove_grade()
        else:
            super().keyPressEvent(event)

    def _rows(self):
        return range(self.table.rowCount())

    def _tell(self):
        colours = grade_colours(len(self._rows())) if self._rows() else ()
        self.table.blockSignals(True)
        for row, colour in zip(self._rows(), colours):
            self.table.item(row, COLOUR).setBackground(QBrush(QColor(colour)))
            self.table.item(row, COLOUR).setToolTip(colour)
        self.table.blockSignals(False)
        self.status.setText("\n".join(self.problems()[:3]))
        self.changed.emit()


def _row_problems(number, upper, bound, before, name):
    found = []
    if bound is None:
        text = translate(
            "Geocoupling", "The upper bound in row {row} is “{value}”, which is no number. Write one such as 0.5."
        )
        found.append(text.format(row=number, value=upper))
    elif bound <= before:
        text = translate(
            "Geocoupling",
            "The upper bound in row {row} is {value}, but must be above {before}. Bounds rise from 0 to 1.",
        )
        found.append(text.format(row=number, value=upper, before=f"{before:g}"))
    if not name:
        text = translate("Geocoupling", "The grade in row {row} has no name. Enter one.")
        found.append(text.format(row=number))
    if ";" in name:
        text = translate("Geocoupling", "The name in row {row} has a semicolon, which separates grades. Take it out.")
        found.append(text.format(row=number))
    return found


def _number(text):
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


class GradesDialog(EditorDialog):
    """The table in a dialog; it can be accepted when all is right."""

    def __init__(self, text, parent=None):
        self.grades = GradesTable()
        super().__init__(translate("Geocoupling", "Custom grades"), self.grades, parent=parent)
        self.grades.changed.connect(self._check)
        self.grades.set_value(text)
        self.resize(560, 460)

    def _check(self):
        self.allow(not self.grades.problems())
