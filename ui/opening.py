"""Opens what a study made: its page, its folder, and its layout."""

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices


def open_path(path):
    """Open a file or a folder with the program of the user's choice."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))


def open_layout(iface, name):
    """Open a layout of the project in its window, if it is still there."""
    layout = QgsProject.instance().layoutManager().layoutByName(name)
    if layout is not None and iface is not None:
        iface.openLayoutDesigner(layout)
