"""Last page of the study assistant: what was made, and where it is."""

import os

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QGroupBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTextBrowser,
    QVBoxLayout,
)

from ..layers.translation import translate
from ..studies.exhibits import folder_of
from .assistant_page import Page, sentence_label
from .opening import open_layout, open_path
from .parameterform import algorithm_of


class ResultsPage(Page):
    """What a run made."""

    save_wanted = pyqtSignal()
    model_wanted = pyqtSignal()

    def __init__(self, iface=None, parent=None):
        super().__init__(parent)
        self.iface, self.results = iface, None
        self.words, self.paper = sentence_label(), sentence_label()
        self.table = QTableWidget(0, 3)
        heads = (
            translate("Geocoupling", "Analysis"),
            translate("Geocoupling", "Number"),
            translate("Geocoupling", "Value"),
        )
        self.table.setHorizontalHeaderLabels(heads)
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setAccessibleName(translate("Geocoupling", "Numbers of the study"))
        self.warnings = QTextBrowser()
        self.warnings.setAccessibleName(translate("Geocoupling", "Warnings"))
        self.buttons = {
            "report": (translate("Geocoupling", "Open the report"), self.open_report),
            "folder": (translate("Geocoupling", "Open the folder"), self.open_folder),
            "layout": (translate("Geocoupling", "Show the layout"), self.show_layout),
            "save": (translate("Geocoupling", "Save the study…"), self.save_wanted.emit),
            "model": (translate("Geocoupling", "Save as model…"), self.model_wanted.emit),
            "exhibits": (translate("Geocoupling", "Open tables and figures"), self.open_exhibits),
        }
        self._lay_out()
        self.show_results(None)

    def _lay_out(self):
        row, paper = QHBoxLayout(), QHBoxLayout()
        paper.addWidget(self.paper, 1)
        for key, (text, action) in list(self.buttons.items()):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _, action=action: action())
            self.buttons[key] = button
            (paper if key == "exhibits" else row).addWidget(button)
        row.addStretch(1)
        self.numbers = QGroupBox(translate("Geocoupling", "Numbers"))
        QVBoxLayout(self.numbers).addWidget(self.table)
        self.warned = QGroupBox(translate("Geocoupling", "Warnings"))
        QVBoxLayout(self.warned).addWidget(self.warnings)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words)
        layout.addLayout(row)
        layout.addLayout(paper)
        layout.addWidget(self.numbers, 3)
        layout.addWidget(self.warned, 2)
        layout.addStretch(0)

    def title(self):
        return translate("Geocoupling", "Results")

    def show_results(self, results):
        """Show what a run made; None where nothing was run yet."""
        self.results = results
        there = results is not None
        exhibits = self.exhibits_folder()
        for key in ("report", "folder", "layout"):
            self.buttons[key].setVisible(there)
        text = translate("Geocoupling", "Tables and figures of the paper are in {folder}.")
        self.paper.setText(text.format(folder=exhibits))
        for widget in (self.paper, self.buttons["exhibits"]):
            widget.setVisible(bool(exhibits))
        self.numbers.setVisible(there)
        self.warned.setVisible(there)
        self.layout().setStretch(5, 0 if there else 1)
        if not there:
            text = translate(
                "Geocoupling", "Nothing has been computed yet. Go to “Maps and run”, choose a folder and run the study."
            )
            self.words.setText(text)
            return
        self.buttons["layout"].setEnabled(bool(results.shown and results.shown.layout and self.iface))
        self.buttons["report"].setEnabled(os.path.exists(results.report))
        text = translate(
            "Geocoupling",
            "“{title}” is done: {count} analyses. The tables are in {path}; layers and maps are in the project.",
        )
        if not (results.shown and results.shown.group):
            text = translate(
                "Geocoupling",
                "“{title}” is done: {count} analyses. The tables are in {path}. They are not in the project, since "
                "another one was opened meanwhile.",
            )
        self.words.setText(
            text.format(title=results.study.title, count=len(results.run.steps), path=results.run.package)
        )
        self._show_numbers(results.run)
        self._show_warnings(results.warnings())

    def _show_numbers(self, run):
        rows = [(step, key, value) for step in run.steps for key, value in run.numbers.get(step.name, {}).items()]
        self.table.setRowCount(len(rows))
        for place, (step, key, value) in enumerate(rows):
            algorithm = algorithm_of(step.algorithm)
            name = step.name[: -len(step.algorithm) - 1]
            title = algorithm.displayName()
            title = translate("Geocoupling", "{name}: {title}").format(name=name, title=title) if name else title
            output = algorithm.outputDefinition(key)
            for column, text in enumerate((title, output.description() if output else key, _shown(value))):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(place, column, item)

    def _show_warnings(self, warnings):
        self.warned.setTitle(translate("Geocoupling", "Warnings ({count})").format(count=len(warnings)))
        text = translate("Geocoupling", "{name}: {title}")
        lines = [text.format(name=name, title=sentence) for name, sentence in warnings]
        self.warnings.setPlainText("\n".join(lines) or translate("Geocoupling", "There are none."))

    # ------------------------------------------------------------------------------------------------ actions

    def open_report(self):
        open_path(self.results.report)

    def open_folder(self):
        open_path(self.results.folder)

    def exhibits_folder(self):
        """Where the tables and figures of the paper are; empty where there are none."""
        if self.results is None or not self.results.study.exhibits:
            return ""
        path = folder_of(self.results.study, self.results.folder)
        return path if os.path.isdir(path) else ""

    def open_exhibits(self):
        open_path(self.exhibits_folder())

    def show_layout(self):
        """Open the layout of the maps in its window."""
        open_layout(self.iface, self.results.shown.layout)


def _shown(value):
    if isinstance(value, bool):
        return translate("Geocoupling", "yes") if value else translate("Geocoupling", "no")
    return str(int(value)) if float(value).is_integer() else f"{value:.4f}"
