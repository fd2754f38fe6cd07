"""Problems and notices in the user's language, with rows named as the user knows them."""

from ..layers.cells import to_text
from ..layers.translation import translate
from ..methods.problems import SENTENCES, sentence
from .roles import ROLES, TIME, UNIT


class Explaining:
    """Part of :class:`~geocoupling.algorithms.inputs.Inputs`: says things about its frame."""

    _frame = None

    def explain(self, code, values):
        """The sentence of a problem or notice in the user's language, its rows named by unit and period."""
        values = {name: self._shown(value) for name, value in values.items()}
        if "rows" in values:
            values["rows"] = self._rows(values["rows"])
        if "run" in values:
            values["run"] = translate("Geocoupling", values["run"])  # a run without period and group has words
        marks = translate("Geocoupling", ", "), translate("Geocoupling", " …")
        return sentence(code, values, translate("Geocoupling", SENTENCES[code]), *marks)

    def say(self, notice):
        """The sentence of a notice in the user's language."""
        return self.explain(notice.code, notice.values)

    def _shown(self, value):
        if isinstance(value, str) and value in ROLES:
            return self.field(ROLES[value][0])
        if isinstance(value, (list, tuple)):
            return [self._shown(v) for v in value]
        return value

    def _rows(self, rows, most=5):
        words = translate("Geocoupling", ", ").join(self.row_name(row) for row in rows[:most])
        return words + (translate("Geocoupling", " …") if len(rows) > most else "")

    def row_name(self, row):
        """``row 4 (Anhui, 2012)``."""
        text = translate("Geocoupling", "row {number}").format(number=int(row) + 1)
        names = []
        if self._frame is not None and row in self._frame.index:
            names = [to_text(self._frame.at[row, role]) for role in (UNIT, TIME) if role in self._frame.columns]
        known = [name for name in names if name]
        if len(known) == 2:
            return translate("Geocoupling", "{row} ({unit}, {period})").format(row=text, unit=known[0], period=known[1])
        return translate("Geocoupling", "{row} ({name})").format(row=text, name=known[0]) if known else text
