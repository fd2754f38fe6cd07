"""Weights as bars with their numbers."""

from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QHeaderView, QStyledItemDelegate, QTreeWidget, QTreeWidgetItem

from ..layers.translation import translate

_SHARE = Qt.ItemDataRole.UserRole
_OPACITY = 90  # of 255: the number stays readable on light and dark themes


class WeightBars(QTreeWidget):
    """A name and a bar a row; empty where the weights are not known yet."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setHeaderLabels((translate("Geocoupling", "Indicator"), translate("Geocoupling", "Weight")))
        self.setRootIsDecorated(False)
        self.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(230)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.header().setStretchLastSection(False)
        self.setColumnWidth(1, 110)
        self.setItemDelegateForColumn(1, _BarDelegate(self))

    def show_weights(self, names, weights):
        self.clear()
        most = max(weights, default=1.0)
        for place, name in enumerate(names):
            item = QTreeWidgetItem([name, f"{weights[place]:.4f}" if weights else "–"])
            item.setToolTip(0, name)
            item.setData(1, _SHARE, weights[place] / most if weights else 0.0)
            self.addTopLevelItem(item)


class _BarDelegate(QStyledItemDelegate):
    def paint(self, painter, option, index):
        share = index.data(_SHARE) or 0.0
        area = QRectF(option.rect).adjusted(2, 2, -2, -2)
        colour = QColor(option.palette.color(QPalette.ColorRole.Highlight))
        colour.setAlpha(_OPACITY)
        painter.fillRect(QRectF(area.left(), area.top(), area.width() * share, area.height()), colour)
        super().paint(painter, option, index)
