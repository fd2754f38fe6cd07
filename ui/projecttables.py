"""Tables that the dialogs make: layers in memory, in the project, changed in place when they are edited again."""

from qgis.core import QgsFeature, QgsProject, QgsVectorLayer

from ..layers.frames import names_of_numbers
from ..layers.sinks import primary_key_fields
from ..layers.translation import translate
from ..layers.versions import make_field
from .indicatorfiles import TableError

_OWN = "geocoupling/edited_table"


def is_own(layer):
    """Whether a layer was made here and nobody is editing it, so that it may be changed without asking."""
    return layer is not None and bool(layer.customProperty(_OWN)) and not layer.isEditable()


def store(name, kinds, rows, layer=None):
    """Put rows into a table of the project.

    Parameters
    ----------
    name : str
        Name of a new table; a number is added where the project has it already.
    kinds : dict of str to str
        Column to kind, as for :func:`~geocoupling.layers.versions.make_field`.
    rows : list of dict
    layer : QgsVectorLayer, optional
        The table that was edited: it takes the rows itself if it was made here. All others stay as they are.

    Returns
    -------
    QgsVectorLayer
    """
    own = is_own(layer)
    if not own:
        layer = QgsVectorLayer("NoGeometry", _free(name), "memory")
        layer.setCustomProperty(_OWN, True)
    provider = layer.dataProvider()
    provider.truncate()
    provider.deleteAttributes(list(range(len(provider.fields()))))
    layer.updateFields()
    provider.addAttributes([make_field(column, kind) for column, kind in kinds.items()])
    layer.updateFields()
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([row.get(column) for column in kinds])
        features.append(feature)
    if not provider.addFeatures(features)[0]:
        text = translate("Geocoupling", "The table “{table}” could not be filled: {reason}")
        raise TableError(text.format(table=layer.name(), reason=provider.lastError()))
    if own:
        layer.triggerRepaint()
    else:
        QgsProject.instance().addMapLayer(layer)
    return layer


def _free(name):
    taken = {layer.name() for layer in QgsProject.instance().mapLayers().values()}
    names = [name, *(f"{name} {number}" for number in range(2, len(taken) + 3))]
    return next(free for free in names if free not in taken)


def number_fields(source, layer=None):
    """Fields that may be indicators, as (name, alias): numbers, and text that holds nothing but numbers."""
    fields, keys = source.fields(), primary_key_fields(layer)
    shown = [fields.at(position) for position in range(len(fields)) if fields.at(position).name() not in keys]
    held = names_of_numbers(source, shown)
    return [(field.name(), field.alias()) for field in shown if field.name() in held]
