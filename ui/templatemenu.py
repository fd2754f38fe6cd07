"""The menu of indicator systems: one from a file, or one of a published study."""

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QMenu

from ..layers.translation import translate
from ..studies.templates import absent_name, matched, rows_of, templates


class TemplateMenu(QMenu):
    """Says by ``file_wanted`` or ``chosen`` (a template) what the person wants."""

    file_wanted = pyqtSignal()
    chosen = pyqtSignal(object)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setToolTipsVisible(True)
        self.from_file = self.addAction(translate("Geocoupling", "From a file…"), self.file_wanted.emit)
        self.addSection(translate("Geocoupling", "Published indicator systems"))
        self.actions_of = {}
        entry = translate("Geocoupling", "{title} ({count})")
        for template in templates():
            text = entry.format(title=template.title, count=template.count)
            action = self.addAction(text, lambda template=template: self.chosen.emit(template))
            action.setToolTip(f"{template.source}\n{' · '.join(template.systems)}")
            self.actions_of[template.key] = action


def rows_for(template, fields):
    """Rows of a template with the fields of a layer in place of its codes.

    Parameters
    ----------
    template : Template
    fields : list of (str, str)
        Names and aliases; None where no layer is chosen, so that all codes stay.

    Returns
    -------
    rows : list of dict
    suggestions : dict
        Name of an indicator without a field to the field that may be meant.
    """
    rows, suggestions = [], {}
    if fields is None:
        return rows_of(template), suggestions
    names = [name for name, _ in fields]
    for match in matched(rows_of(template), fields):
        name = match.field or absent_name(match.row, names)
        rows.append({**match.row, "indicator": name})
        if match.suggestion:
            suggestions[name] = match.suggestion
    return rows, suggestions
