"""The menu of published studies."""

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QMenu

from ..layers.translation import translate
from ..studies.papers import papers
from ..studies.templates import template_of


class PapersMenu(QMenu):
    """Says by ``chosen`` (a :class:`~geocoupling.studies.papers.Paper`) which study the person wants."""

    chosen = pyqtSignal(object)

    def __init__(self, parent=None):
        super().__init__(translate("Geocoupling", "Published studies"), parent)
        self.setToolTipsVisible(True)
        self.actions_of = {}
        entry = translate("Geocoupling", "{number}. {title}")
        for paper in papers():
            text = entry.format(number=paper.letter, title=paper.study.title).replace("&", "&&")
            action = self.addAction(text, lambda paper=paper: self.chosen.emit(paper))
            action.setToolTip(_about(paper.study))
            self.actions_of[paper.letter] = action


def _about(study):
    """Where a study is printed, and what it brings."""
    counts = translate(
        "Geocoupling", "Indicators: {indicators}, analyses: {analyses}, tables and figures: {exhibits}; without data"
    )
    counts = counts.format(indicators=len(study.indicators), analyses=len(study.analyses), exhibits=len(study.exhibits))
    template = template_of(study.indicators)
    return f"{template.source}\n{counts}" if template else counts
