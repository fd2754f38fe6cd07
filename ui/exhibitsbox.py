"""Tables and figures of the paper on the page of maps: how many there will be, which not, whether they are wanted."""

from collections import Counter
from dataclasses import replace

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ..layers.translation import translate
from ..methods.problems import DataProblem
from ..studies.exhibitdefaults import suited_exhibits
from ..studies.exhibitforms import FIGURE, FORMS, MAPS, TABLE
from ..studies.exhibits import folder_of, without_missing
from ..studies.plan import plan
from .assistant_page import DIM, sentence_label

_DOUBTFUL = "#b45f06"
_MOST = 4  # titles that are named


class ExhibitsBox(QWidget):
    """Checked for a study that has exhibits of its own; another one may have those that suit its analyses."""

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._shown = None
        self.check = QCheckBox(translate("Geocoupling", "Tables and figures of the paper"))
        self.check.setToolTip(
            translate("Geocoupling", "Each as a file of its own with the caption that the paper has, and in the report")
        )
        self.words, self.note = sentence_label(colour=DIM), sentence_label(colour=_DOUBTFUL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.check, self.words, self.note):
            layout.addWidget(widget)
        for label in (self.words, self.note):
            label.setContentsMargins(22, 0, 0, 0)
        self.start()
        self.check.toggled.connect(self._toggled)

    def start(self, study=None):
        """Another study: its own tables and figures are wanted."""
        self.check.blockSignals(True)
        self.check.setChecked(study is not None and bool(study.exhibits))
        self.check.blockSignals(False)

    def _toggled(self, _):
        if self._shown:
            self.show_study(*self._shown)
        self.changed.emit()

    def show_study(self, study, view, folder):
        """Say what will be made of a study in a folder."""
        self._shown = study, view, folder
        made, left_out = _made(_with_exhibits(study), view)
        self.setVisible(bool(made.exhibits or left_out))
        self.words.setText(_counts(made, folder))
        self.note.setText(_left_out(left_out))
        wanted = self.check.isChecked()
        self.words.setVisible(wanted)
        self.note.setVisible(wanted and bool(left_out))

    def settled(self, study, view=None):
        """The study with those exhibits that are wanted and can be made.

        Parameters
        ----------
        study : Study
        view : DataView, optional
            What the data hold; None where that does not count.
        """
        return _made(_with_exhibits(study), view)[0] if self.check.isChecked() else replace(study, exhibits=())


def _with_exhibits(study):
    """The study with its own exhibits, or else with those that suit it."""
    return study if study.exhibits else replace(study, exhibits=suited_exhibits(study))


def _made(study, view):
    """The study with what can be made, and the exhibits that can not."""
    there = view is not None and bool(view.fields)
    spatial = view.spatial if there else True
    try:
        steps = plan(study, spatial)
    except DataProblem:  # said when the study is run
        return study, ()
    return without_missing(study, steps, view.names() if there else None, spatial)


def _counts(study, folder):
    kinds = Counter(FORMS[one.form].kind for one in study.exhibits if one.form in FORMS)
    text = translate("Geocoupling", "Tables: {tables}, figures: {figures}, map series: {maps}. They go into {folder}.")
    target = folder_of(study, folder)
    return text.format(tables=kinds[TABLE], figures=kinds[FIGURE], maps=kinds[MAPS], folder=target)


def _left_out(exhibits):
    titles = [one.title or one.name for one in exhibits]
    shown = translate("Geocoupling", "; ").join(titles[:_MOST])
    shown += translate("Geocoupling", " …") if len(titles) > _MOST else ""
    text = translate(
        "Geocoupling",
        "Left out, since the analysis or the field that they show is not there ({count}): {names}",
    )
    return text.format(count=len(titles), names=shown)
