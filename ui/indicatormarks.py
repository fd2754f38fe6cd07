"""Colours and tool tips of indicators: what is wrong is red, what has no effect is grey."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QBrush, QColor

from ..layers.translation import translate
from . import indicatormodel as m

ABSENT_COLOUR, IDLE_COLOUR = "#c62828", "#8a8a8a"


def brush(colour):
    """A brush; None, the theme's own colour, where there is no colour: an empty brush is black on dark themes too."""
    return QBrush(QColor(colour)) if colour else None


def mark(item, known, suggestion=None):
    """Colour an indicator; ``known`` says whether the layer has its field, ``suggestion`` which one may be meant."""
    name = m.value(item, m.NAME)
    absent = translate("Geocoupling", "The layer has no field “{field}”. Give the field anew in the context menu.")
    tip = name if known else absent.format(field=name)
    if suggestion and not known:
        tip += "\n" + translate("Geocoupling", "Perhaps “{field}” is meant.").format(field=suggestion)
    _set(item, m.NAME, "" if known else ABSENT_COLOUR, tip)
    choosing = translate(
        "Geocoupling", "Double-click to choose; the keys + and - and the context menu act on all selected indicators."
    )
    _set(item, m.DIRECTION, ABSENT_COLOUR if m.value(item, m.DIRECTION) is None else "", choosing)
    idle = translate(
        "Geocoupling", "Only moderate indicators have an optimum, or else a lower and an upper bound of what is best."
    )
    for column, key in enumerate(m.COLUMNS):
        if key in m.BOUNDS:
            acts = m.acts(item, column)
            _set(item, column, "" if acts else IDLE_COLOUR, "" if acts else idle)


def _set(item, column, colour, tip):
    item.setData(column, Qt.ItemDataRole.ForegroundRole, brush(colour))
    item.setToolTip(column, tip)
