"""Everything that differs between QGIS 3.22 and QGIS 4, in one place."""

from qgis.core import NULL, Qgis, QgsField

if Qgis.QGIS_VERSION_INT >= 33800:
    from qgis.PyQt.QtCore import QMetaType

    _TYPES = {
        "integer": QMetaType.Type.Int,
        "long": QMetaType.Type.LongLong,
        "real": QMetaType.Type.Double,
        "text": QMetaType.Type.QString,
        "date": QMetaType.Type.QDate,
        "datetime": QMetaType.Type.QDateTime,
    }
else:
    from qgis.PyQt.QtCore import QVariant

    _TYPES = {
        "integer": QVariant.Int,
        "long": QVariant.LongLong,
        "real": QVariant.Double,
        "text": QVariant.String,
        "date": QVariant.Date,
        "datetime": QVariant.DateTime,
    }

_KINDS = {int(kind): name for name, kind in _TYPES.items()}


def is_null(value):
    """Whether a QGIS attribute is missing: NULL is a QVariant in QGIS 3 and None in QGIS 4."""
    return value is None or value == NULL


def make_field(name, kind):
    """A field of kind ``integer``, ``long``, ``real``, ``text``, ``date`` or ``datetime``."""
    return QgsField(name, _TYPES[kind])


def kind_of(field):
    """Kind of a field, as in :func:`make_field`; other numeric types count as ``long`` or ``real``."""
    kind = _KINDS.get(int(field.type()))
    if kind is None:
        kind = ("real" if field.precision() > 0 else "long") if field.isNumeric() else "text"
    return kind


def strings_of(algorithm, parameters, key, context):
    """The names in a multiple field parameter."""
    if hasattr(algorithm, "parameterAsStrings"):
        return algorithm.parameterAsStrings(parameters, key, context)
    return algorithm.parameterAsFields(parameters, key, context)
