"""The dialogs behind the buttons of parameters that take an indicator or a judgement table."""

from qgis.PyQt.QtWidgets import QLabel

from ..layers.translation import translate
from .editordialog import EditorDialog
from .indicatortree import IndicatorTree

_MOST = 3  # problems that are shown at once


class IndicatorsDialog(EditorDialog):
    """An indicator system in a dialog; what is not right yet is said below it.

    Parameters
    ----------
    fields : list of (str, str)
        Names and aliases of the fields at hand; None where no layer is chosen.
    note : str
        Where the table goes.
    """

    def __init__(self, fields, rows, judgements=None, note="", parent=None):
        self.tree = IndicatorTree()
        self.problems, self.note = QLabel(), QLabel(note)
        self.problems.setStyleSheet("color: #c62828")
        for label in (self.problems, self.note):
            label.setWordWrap(True)
        labels = (self.problems, self.note)
        super().__init__(translate("Geocoupling", "Indicator system"), self.tree, labels, parent)
        self.resize(1120, 600)
        if fields is not None:
            self.tree.set_fields(fields)
        self.tree.set_rows(rows)
        self.tree.show_judgements_button(judgements is not None)
        self.tree.set_judgements(judgements or [])
        self.tree.changed.connect(self._check)
        self._check()

    def _check(self):
        problems = self.tree.problems()
        more = translate("Geocoupling", "… and {count} more.").format(count=len(problems) - _MOST)
        self.problems.setText("\n".join(problems[:_MOST] + ([more] if len(problems) > _MOST else [])))
        self.problems.setVisible(bool(problems))
        self.allow(bool(self.tree.rows()))
