"""Geocoupling: coupling coordination, geographical detector and regional inequality for QGIS."""


def classFactory(iface):  # noqa: N802 - the name QGIS looks for
    """Make the plugin; ``iface`` is None under qgis_process."""
    from .plugin import GeocouplingPlugin

    return GeocouplingPlugin(iface)
