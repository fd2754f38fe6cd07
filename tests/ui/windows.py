"""A window with what the plugin needs of QGIS's own: real widgets behind the names of ``QgisInterface``."""

from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QMainWindow, QMenu


class Window(QObject):
    """As much of ``iface`` as the plugin uses."""

    initializationCompleted = pyqtSignal()  # noqa: N815 - QGIS's names
    currentLayerChanged = pyqtSignal(object)  # noqa: N815

    def __init__(self):
        super().__init__()
        self.window = QMainWindow()
        self.plugins = QMenu("Plugins", self.window)
        self.window.menuBar().addMenu(self.plugins)
        self.canvas = QgsMapCanvas(self.window)
        self.window.setCentralWidget(self.canvas)
        self.bar = QgsMessageBar(self.window)
        self.designers = []

    def mainWindow(self):
        return self.window

    def pluginMenu(self):
        return self.plugins

    def messageBar(self):
        return self.bar

    def mapCanvas(self):
        return self.canvas

    def activeLayer(self):
        return None

    def addToolBar(self, name):
        return self.window.addToolBar(name)

    def addDockWidget(self, area, dock):
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)

    def openLayoutDesigner(self, layout):
        self.designers.append(layout.name())

    def said(self):
        """Text of the current item of the message bar."""
        item = self.bar.currentItem()
        return item.text() if item is not None else ""
