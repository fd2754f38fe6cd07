"""The frame of the study assistant: a list of pages, the page, buttons to go on, and a sentence below."""

from html import escape

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
)

from ..layers.translation import translate
from .assistant_page import BAD


class Frame(QDialog):
    """A window of pages; it does not hold up other windows."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName("GeocouplingStudyAssistant")
        self.setWindowFlags(self.windowFlags() | Qt.WindowType.WindowMinMaxButtonsHint)
        self.setModal(False)
        self.resize(1000, 690)

    def lay_out(self, bar, pages):
        """Put a tool bar and pages into the window."""
        self.pages = pages
        self.list, self.stack = QListWidget(), QStackedWidget()
        self.list.setAccessibleName(translate("Geocoupling", "Pages"))
        self.list.setIconSize(QSize(18, 18))
        self.list.setFixedWidth(180)
        for number, page in enumerate(pages, 1):
            text = translate("Geocoupling", "{number}. {title}").format(number=number, title=page.title())
            item = QListWidgetItem(text)
            item.setSizeHint(QSize(0, 34))
            self.list.addItem(item)
            self.stack.addWidget(page)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.RichText)
        self.message.linkActivated.connect(lambda link: self.show_page(int(link)))
        self.back_button = self._button(translate("Geocoupling", "← Back"), lambda: self.show_page(self._place() - 1))
        self.next_button = self._button(translate("Geocoupling", "Next →"), lambda: self.show_page(self._place() + 1))
        self.close_button = self._button(translate("Geocoupling", "Close"), self.close)
        middle, buttons = QHBoxLayout(), QHBoxLayout()
        middle.addWidget(self.list)
        middle.addSpacing(4)
        middle.addWidget(self.stack, 1)
        buttons.addWidget(self.message, 1)
        for button in (self.back_button, self.next_button, self.close_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 8)
        layout.addWidget(bar)
        layout.addLayout(middle, 1)
        layout.addLayout(buttons)

    @staticmethod
    def _button(text, action):
        button = QPushButton(text)
        button.setAutoDefault(False)  # the return key belongs to the field in which it is pressed
        button.clicked.connect(lambda _: action())
        return button

    def _place(self):
        return self.list.currentRow()

    def show_page(self, number):
        """Go to a page."""
        self.list.setCurrentRow(max(0, min(number, len(self.pages) - 1)))

    def mark(self, number, problems, done):
        """A tick or a warning beside a page, and what is not right as its tool tip."""
        name = "/mIconSuccess.svg" if done else "/mIconWarning.svg" if problems else ""
        item = self.list.item(number)
        item.setIcon(QgsApplication.getThemeIcon(name) if name else QIcon())
        words = "\n".join(problems) or (translate("Geocoupling", "Nothing is missing here.") if done else "")
        item.setToolTip(words)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, words)

    def say(self, text, page=None):
        """A sentence below the pages, with a link to the page where it can be mended."""
        words = _escaped(text)
        if page is not None and page != self._place():
            name = self.pages[page].title()
            link = translate("Geocoupling", "Go to “{page}”").format(page=name)
            words += f' <a href="{page}">{_escaped(link)}</a>'
        self.message.setStyleSheet(f"color: {BAD}" if text else "")
        self.message.setText(words)


def _escaped(text):
    return escape(text).replace("\n", "<br>")
