"""Fields of a study that its data call otherwise now: old names, and a choice of the new ones."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout

from ..layers.translation import translate
from .assistant_page import FieldCombo, sentence_label


def guessed_names(old, new):
    """For each old name the most similar new one; a name is guessed once.

    Parameters
    ----------
    old, new : sequence of str

    Returns
    -------
    dict of str to str
    """
    from ..methods.joining import match_names

    names = list(dict.fromkeys(new))
    found = match_names(names, list(old)) if names else None
    guesses, taken = {}, set()
    for name in old if found else ():
        guess = found.matched.get(name) or found.suggestions.get(name) or ""
        if guess and guess not in taken:
            guesses[name] = guess
            taken.add(guess)
    return guesses


class FieldMapping(QDialog):
    """A table of old names and combo boxes of fields.

    Parameters
    ----------
    absent : sequence of str
        Names that the data do not have.
    fields : sequence of (str, str)
        Fields of the data, as name and alias.
    """

    def __init__(self, absent, fields, parent=None):
        super().__init__(parent)
        self.setWindowTitle(translate("Geocoupling", "Renamed fields"))
        text = translate(
            "Geocoupling",
            "The study names fields that its data do not have. Choose what they are called now; what you leave empty "
            "stays as it is.",
        )
        self.table = QTableWidget(len(absent), 2)
        heads = (translate("Geocoupling", "Name in the study"), translate("Geocoupling", "Name in the data"))
        self.table.setHorizontalHeaderLabels(heads)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.combos = {}
        guesses = guessed_names(absent, [name for name, _ in fields])
        for row, old in enumerate(absent):
            item = QTableWidgetItem(old)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.table.setItem(row, 0, item)
            combo = FieldCombo(translate("Geocoupling", "New name of “{field}”").format(field=old))
            combo.set_fields(fields)
            combo.set_field(guesses.get(old, ""))
            self.table.setCellWidget(row, 1, combo)
            self.combos[old] = combo
        buttons = QDialogButtonBox.StandardButton
        self.box = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (sentence_label(text), self.table, self.box):
            layout.addWidget(widget)
        self.resize(560, min(180 + 32 * len(absent), 560))

    def names(self):
        """Old name to new name, for those that were chosen."""
        return {old: combo.field() for old, combo in self.combos.items() if combo.field()}
