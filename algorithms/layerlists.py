"""Parameters of several layers; one that Processing would drop without a word is named."""

from qgis.core import QgsMapLayer, QgsProcessing, QgsProcessingParameterMultipleLayers, QgsProcessingUtils

from ..methods.problems import DataProblem


def layer_list(key, label, raster=False):
    """Several layers, as a rule none."""
    kinds = QgsProcessing.SourceType
    kind = kinds.TypeRaster if raster else kinds.TypeVector
    return QgsProcessingParameterMultipleLayers(key, label, kind, optional=True)


def listed_layers(inputs, key):
    """The layers of a parameter.

    Raises
    ------
    DataProblem
        ``listed_layer_absent``: one of them can not be opened.
    """
    if not inputs.given(key):
        return []
    value = inputs.parameters[key]
    entries = value if isinstance(value, (list, tuple)) else [value]
    return [_layer(inputs, key, entry) for entry in entries]


def _layer(inputs, key, entry):
    if isinstance(entry, QgsMapLayer):
        return entry
    found = QgsProcessingUtils.mapLayerFromString(str(entry), inputs.context)
    if found is None:
        label = inputs.algorithm.parameterDefinition(key).description()
        raise DataProblem("listed_layer_absent", value=str(entry), key=label)
    return found
