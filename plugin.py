"""QGIS life cycle: translator, provider, and later menu and dock. ``iface`` is None under qgis_process."""

import os

from qgis.core import QgsApplication

from .layers.translation import install_translator, remove_translator


class GeocouplingPlugin:
    """The plugin as QGIS sees it."""

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.translator = install_translator(os.path.dirname(__file__))

    def initProcessing(self):
        """Register the algorithms; all that qgis_process calls."""
        from .algorithms.provider import GeocouplingProvider

        self.provider = GeocouplingProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        self.initProcessing()

    def unload(self):
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        remove_translator(self.translator)
