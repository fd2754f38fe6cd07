"""Fields of a study that its data call otherwise now: old names, and a choice of the new ones."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout

from ..layers.translation import translate
from ..studies.renaming import Likely, guessed_names
from .assistant_page import BAD, FieldCombo, sentence_label

DOUBTFUL = "#b45f06"


class FieldMapping(QDialog):
    """A table of old names and combo boxes of fields.

    Parameters
    ----------
    absent : sequence of str
        Names that the data do not have.
    fields : sequence of (str, str)
        Fields of the data, as name and alias.
    likely : dict of str to Likely, optional
        Fields that may be meant; by default those that are spelled similarly.
    labels : dict of str to str, optional
        What the study calls its fields in words.
    """

    def __init__(self, absent, fields, parent=None, likely=None, labels=None):
        super().__init__(parent)
        self.setWindowTitle(translate("Geocoupling", "Renamed fields"))
        text = translate(
            "Geocoupling",
            "The study names fields that its data do not have. Choose what they are called now; what you leave empty "
            "stays as it is.",
        )
        if likely is None:
            guesses = guessed_names(absent, [name for name, _ in fields])
            likely = {name: Likely(field, False) for name, field in guesses.items()}
        self._likely, self.labels, self.combos = likely, labels or {}, {}
        self.table = QTableWidget(len(absent), 3)
        heads = (
            translate("Geocoupling", "Name in the study"),
            translate("Geocoupling", "Name in the data"),
            translate("Geocoupling", "Found by"),
        )
        self.table.setHorizontalHeaderLabels(heads)
        modes = QHeaderView.ResizeMode
        for column, mode in enumerate((modes.Stretch, modes.Stretch, modes.ResizeToContents)):
            self.table.horizontalHeader().setSectionResizeMode(column, mode)
        self.table.verticalHeader().hide()
        self.table.setWordWrap(True)
        for row, old in enumerate(absent):
            self._fill(row, old, fields)
        buttons = QDialogButtonBox.StandardButton
        self.box = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (sentence_label(text), self.table, self.box):
            layout.addWidget(widget)
        self.resize(800, min(180 + 32 * len(absent), 560))

    def showEvent(self, event):
        """Rows are as high as their words need, which is known when columns have their widths."""
        super().showEvent(event)
        self.table.resizeRowsToContents()

    def _fill(self, row, old, fields):
        words = self.labels.get(old)
        text = translate("Geocoupling", "{name}: {title}").format(name=old, title=words) if words else old
        self.table.setItem(row, 0, _cell(text))
        self.table.setItem(row, 2, _cell(""))
        combo = FieldCombo(translate("Geocoupling", "New name of “{field}”").format(field=old))
        combo.set_fields(fields)
        combo.set_field(self._likely[old].field if old in self._likely else "")
        combo.currentIndexChanged.connect(lambda _: self._say(row, old))
        self.table.setCellWidget(row, 1, combo)
        self.combos[old] = combo
        self._say(row, old)

    def _say(self, row, old):
        """How a field was found, as long as it is the one that was found."""
        likely, field = self._likely.get(old), self.combos[old].field()
        if not field:
            words = translate("Geocoupling", "to be chosen")
        elif likely is None or field != likely.field:
            words = translate("Geocoupling", "chosen by you")
        elif likely.sure:
            words = translate("Geocoupling", "the same label")
        else:
            words = translate("Geocoupling", "guessed: check it")
        item = self.table.item(row, 2)
        item.setText(words)
        certain = bool(field) and (likely is None or field != likely.field or likely.sure)
        item.setForeground(QBrush() if certain else QBrush(QColor(BAD if not field else DOUBTFUL)))

    def names(self):
        """Old name to new name, for those that were chosen."""
        return {old: combo.field() for old, combo in self.combos.items() if combo.field()}


def _cell(text):
    item = QTableWidgetItem(text)
    item.setToolTip(text)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return item
