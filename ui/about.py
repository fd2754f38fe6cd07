"""About the plugin: version, how to cite, licence, how to install, and which packages were found."""

import html
import importlib.metadata
import os

from qgis.core import Qgis
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout

from ..algorithms.packages import ALL, missing_packages
from ..layers.translation import translate
from .menu import HOMEPAGE, ROOT


def version():
    """The plugin's version, as its metadata says."""
    with open(os.path.join(ROOT, "metadata.txt"), encoding="utf-8") as file:
        lines = (line.partition("=") for line in file)
        return next(value.strip() for key, _, value in lines if key == "version")


def found_packages():
    """Package to version; empty where it is missing."""
    return {name: _version_of(name) for name in ALL}


def _version_of(name):
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""


def about_text():
    """The whole text as HTML."""
    parts = [
        f"<h2>Geocoupling {html.escape(version())}</h2>",
        _paragraph(
            translate(
                "Geocoupling",
                "Takes a regional study from an indicator table to publication maps without leaving QGIS: panel layer, "
                "weights, composite index, coupling coordination, drivers by the geographical detector, regional "
                "inequality, dynamics, map series, and reports.",
            )
        ),
        _heading(translate("Geocoupling", "How to cite")),
        _paragraph(
            translate(
                "Geocoupling", "Geocoupling contributors. Geocoupling (version {version}) [QGIS plugin]. {homepage}"
            ).format(version=version(), homepage=HOMEPAGE)
        ),
        _paragraph(
            translate(
                "Geocoupling",
                "Cite the methods as well: every report ends with the references of what was run, and the help of "
                "every algorithm names its sources.",
            )
        ),
        _heading(translate("Geocoupling", "Licence")),
        _paragraph(
            translate(
                "Geocoupling",
                "Free software under the GNU General Public License, version 2 or (at your option) any later version. "
                "It comes without any warranty.",
            )
        ),
        *_packages(),
        *_installing(),
    ]
    return "".join(parts)


def _packages():
    yield _heading(translate("Geocoupling", "Python packages found"))
    absent = translate("Geocoupling", "missing")
    lines = [f"QGIS {Qgis.QGIS_VERSION}"]
    lines += [f"{name} {number or absent}" for name, number in found_packages().items()]
    yield _paragraph(" · ".join(lines))


def _installing():
    from .missingpackages import instructions

    missing = missing_packages(ALL)
    if missing:
        yield instructions(missing)
        return
    yield _heading(translate("Geocoupling", "On another computer"))
    for text in (
        translate(
            "Geocoupling",
            "In QGIS choose Plugins > Manage and install plugins > Install from ZIP, choose the plugin's ZIP file, and "
            "press Install plugin. No terminal is needed on Windows, macOS, or Linux.",
        ),
        translate(
            "Geocoupling",
            "If Python packages are missing there, a message above the map names them and says how to get them on that "
            "system. The plugin qpip installs them without a terminal.",
        ),
    ):
        yield _paragraph(text)


def _heading(text):
    return f"<h3>{html.escape(text, quote=False)}</h3>"


def _paragraph(text):
    return f"<p>{html.escape(text, quote=False)}</p>"


class About(QDialog):
    """Icon and text; the text can be selected and copied."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setWindowTitle(translate("Geocoupling", "About Geocoupling"))
        picture = QLabel()
        picture.setPixmap(QIcon(os.path.join(ROOT, "icons", "geocoupling.svg")).pixmap(QSize(64, 64)))
        self.text = QTextBrowser()
        self.text.setOpenExternalLinks(True)
        self.text.setHtml(about_text())
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.buttons)
        self.resize(720, 600)
