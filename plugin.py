"""QGIS life cycle: translator, provider, menu. ``iface`` is None under qgis_process."""

import os

from qgis.core import QgsApplication

from .layers.translation import install_translator, remove_translator


class GeocouplingPlugin:
    """The plugin as QGIS sees it."""

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.menu = None
        self._waits = False
        self.translator = install_translator(os.path.dirname(__file__))

    def initProcessing(self):
        """Register the algorithms, once; all that qgis_process calls."""
        if self.provider is not None:
            return
        from .algorithms.provider import GeocouplingProvider

        self.provider = GeocouplingProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        from .ui.menu import Menu

        self.menu = Menu(self.iface, self.initProcessing)
        # While QGIS starts, its window comes first, and the algorithms follow as soon as it is there.
        if self.iface.mainWindow().isVisible():
            self.started()
        else:
            self.iface.initializationCompleted.connect(self.started)
            self._waits = True

    def started(self):
        """QGIS is there: register the algorithms, and say what they lack."""
        self._stop_waiting()
        self.initProcessing()
        self.menu.announce_missing()

    def unload(self):
        self._stop_waiting()
        if self.menu is not None:
            self.menu.remove()
            self.menu = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        remove_translator(self.translator)
        self.translator = None

    def _stop_waiting(self):
        if self._waits:
            self.iface.initializationCompleted.disconnect(self.started)
            self._waits = False
