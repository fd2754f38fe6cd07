"""Says which Python packages are missing, in the message bar and, in full, in a dialog whose text can be copied."""

import html

from qgis.core import Qgis, QgsSettings
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QTextBrowser, QVBoxLayout

from ..algorithms.packages import ALL, NEEDED, missing_packages, purposes
from ..layers.translation import translate

DISMISSED = "geocoupling/missing_packages_dismissed"


def announce(iface, dismissed=True):
    """Put an item into the message bar when packages are missing.

    Parameters
    ----------
    iface : QgisInterface
    dismissed : bool
        Whether to keep silent when the user said so of these packages.

    Returns
    -------
    QgsMessageBarItem or None
        None where nothing is said.
    """
    missing = missing_packages(ALL)
    if not missing or (dismissed and QgsSettings().value(DISMISSED, "") == _key(missing)):
        return None
    bar = iface.messageBar()
    item = bar.createMessage("Geocoupling", summary(missing))
    level = Qgis.MessageLevel.Warning if set(missing) & set(NEEDED) else Qgis.MessageLevel.Info
    details = QPushButton(translate("Geocoupling", "Details…"))
    details.clicked.connect(lambda: MissingPackages(missing, iface.mainWindow()).exec())
    silent = QPushButton(translate("Geocoupling", "Do not show again"))

    def dismiss():
        QgsSettings().setValue(DISMISSED, _key(missing))
        bar.popWidget(item)

    silent.clicked.connect(dismiss)
    for button in (details, silent):
        item.layout().addWidget(button)
    bar.pushWidget(item, level)
    return item


def summary(missing):
    """One sentence: which packages are missing, and what for."""
    between = translate("Geocoupling", "; ")
    parts = between.join(_part(names, purpose) for names, purpose in purposes(missing))
    text = translate("Geocoupling", "Missing Python packages: {packages}. Everything else works.")
    if set(missing) & set(NEEDED):
        text = translate("Geocoupling", "Missing Python packages: {packages}. “Details” says how to get them.")
    return text.format(packages=parts)


def _part(names, purpose):
    return translate("Geocoupling", "{names} ({purpose})").format(names=", ".join(names), purpose=purpose)


def _key(missing):
    return ",".join(sorted(missing))


def instructions(missing, place=None):
    """The whole text as HTML: what is missing, what for, and every way to get it here."""
    from ..algorithms.installing import this_place, ways

    lines = [f"<h3>{_text(translate('Geocoupling', 'What is missing'))}</h3><ul>"]
    lines += [f"<li>{_text(_part(names, purpose))}</li>" for names, purpose in purposes(missing)]
    lines.append(f"</ul><h3>{_text(translate('Geocoupling', 'How to get it'))}</h3>")
    for way in ways(missing, place or this_place()):
        lines.append(f"<p>{_text(way.text)}</p>")
        if way.command:
            lines.append(f"<pre style='white-space: pre-wrap'>{_text(way.command)}</pre>")
    return "".join(lines)


def _text(text):
    return html.escape(text, quote=False)


class MissingPackages(QDialog):
    """The instructions, as text that can be selected and copied."""

    def __init__(self, missing, parent=None):
        super().__init__(parent)
        self.setWindowTitle(translate("Geocoupling", "Python packages that Geocoupling needs"))
        self.text = QTextBrowser()
        self.text.setHtml(instructions(missing))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = self.buttons.addButton(
            translate("Geocoupling", "Copy text"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.copy_button.clicked.connect(self.copy)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addWidget(self.buttons)
        self.resize(620, 420)

    def copy(self):
        from qgis.PyQt.QtWidgets import QApplication

        QApplication.clipboard().setText(self.text.toPlainText())
