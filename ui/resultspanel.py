"""The widgets of the results dock: lists of subjects and charts, the chart or a sentence, the message line."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAction,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..layers.translation import translate

LEAST_WIDTH = 280
_ANY = 16777215  # pixels: Qt's word for no maximum


class ResultsPanel(QWidget):
    """What stands in the dock; it knows nothing of results.

    Attributes
    ----------
    subjects, charts : QComboBox
    previous_action, next_action : QAction
    menu_button : QToolButton
    save_action, data_action, copy_action : QAction
    scroll : QScrollArea
    empty, message, about : QLabel
        A sentence in place of a chart, what a click does or did, and what the chart shows.
    """

    def __init__(self, parent=None):
        super().__init__(parent)
        self.subjects, self.charts = _combo(), _combo()
        self.subjects.setToolTip(translate("Geocoupling", "Subject of the charts"))
        self.charts.setToolTip(translate("Geocoupling", "Chart"))
        self.previous_action = self._action(translate("Geocoupling", "Previous chart"), "Alt+Left")
        self.next_action = self._action(translate("Geocoupling", "Next chart"), "Alt+Right")
        self._add_menu()
        self.empty, self.message, self.about = QLabel(), QLabel(), QLabel()
        for label in (self.empty, self.message, self.about):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(12)
        self.scroll = QScrollArea()
        self.scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.scroll.setFrameShape(QScrollArea.Shape.NoFrame)  # the chart is white paper of its own
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.scroll)
        self._lay_out()
        self.setMinimumWidth(LEAST_WIDTH)

    def _lay_out(self):
        row = QHBoxLayout()
        row.addWidget(_arrow(self.previous_action, Qt.ArrowType.LeftArrow))
        row.addWidget(self.charts)
        row.addWidget(_arrow(self.next_action, Qt.ArrowType.RightArrow))
        row.addWidget(self.menu_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.subjects)
        column.addLayout(row)
        column.addWidget(self.pages, 1)
        column.addWidget(self.message)
        column.addWidget(self.about)
        column.addStretch(0)

    def _action(self, text, keys):
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(translate("Geocoupling", "{text} ({keys})").format(text=text, keys=shown))
        self.addAction(action)
        return action

    def _add_menu(self):
        menu = QMenu(self)
        self.save_action = menu.addAction(translate("Geocoupling", "Save chart…"))
        self.data_action = menu.addAction(translate("Geocoupling", "Save data…"))
        self.copy_action = menu.addAction(translate("Geocoupling", "Copy picture"))
        self.menu_button = QToolButton()
        self.menu_button.setText(translate("Geocoupling", "Save"))
        self.menu_button.setMenu(menu)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def say_empty(self, text):
        """A sentence in place of a chart."""
        self.take_canvas()
        refill(self.charts, [])
        self.message.clear()
        self.about.clear()
        self.pages.setMaximumHeight(_ANY)
        self.empty.setText(text)
        self.pages.setCurrentWidget(self.empty)

    def show_canvas(self, canvas, caption, words=""):
        """A chart in place of the sentence, and below it what it shows in words."""
        self.scroll.setWidget(canvas)
        self.about.setText(words)
        self.pages.setCurrentWidget(self.scroll)
        self.charts.setToolTip(caption)

    def take_canvas(self):
        """Remove the chart."""
        old = self.scroll.takeWidget()
        if old is not None:
            old.deleteLater()

    def room(self):
        """Logical pixels for the width of a chart: the scroll bar's place is kept, so that it never makes it jump."""
        bar = self.scroll.verticalScrollBar().sizeHint().width()
        return self.scroll.width() - bar - 2 * self.scroll.frameWidth()

    def fit(self):
        """Words follow right below a chart that is lower than the dock."""
        canvas = self.scroll.widget()
        if canvas is not None:
            bar = self.scroll.horizontalScrollBar().sizeHint().height() if canvas.width() > self.room() else 0
            self.pages.setMaximumHeight(canvas.height() + bar)

    def enable(self, result, chart):
        """What can be used with a result and with a chart."""
        for action in (self.previous_action, self.next_action):
            action.setEnabled(result)
        for combo in (self.subjects, self.charts):
            combo.setEnabled(combo.count() > 0)
        self.menu_button.setEnabled(chart)


def refill(combo, texts, index=0):
    """Other entries, without a signal."""
    combo.blockSignals(True)
    combo.clear()
    combo.addItems(texts)
    combo.setCurrentIndex(index if texts else -1)
    combo.blockSignals(False)


def _combo():
    combo = QComboBox()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(8)
    combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return combo


def _arrow(action, kind):
    button = QToolButton()
    button.setDefaultAction(action)
    button.setArrowType(kind)
    return button
