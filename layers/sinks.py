"""The one writer: result columns join the source's features, tables become layers without geometry."""

import os

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDataSourceUri,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProperty,
    QgsWkbTypes,
)

from .cells import to_attribute
from .frames import unchecked_features
from .translation import translate
from .versions import make_field


def primary_key_fields(layer):
    """Names of the provider's own key fields (``fid`` of a GeoPackage), which a result must not repeat."""
    if layer is None or layer.dataProvider() is None:
        return set()
    fields = layer.fields()
    return {fields.at(i).name() for i in layer.dataProvider().pkAttributeIndexes() if i < len(fields)}


def merged_fields(source_fields, result_columns, left_out=(), wanted=(), replaced=()):
    """Fields of a result layer: the source's, then the result's.

    Parameters
    ----------
    source_fields : QgsFields
    result_columns : dict of str to str
        Result field to kind. Names compare case-insensitively: on a clash the source's field becomes
        ``source_<name>``, since GeoPackage knows no case.
    left_out : collection of str
        Source fields to drop (the provider's key), unless ``wanted``.
    wanted : collection of str
        Source fields that the user named in a parameter.
    replaced : collection of str
        Source fields in whose stead the result field of the same name stands.

    Returns
    -------
    QgsFields, list of int
        The fields and the positions of the source's fields that are kept.
    """
    taken = {name.lower() for name in result_columns}
    fields, kept = QgsFields(), []
    for position in range(len(source_fields)):
        field = source_fields.at(position)
        name = field.name()
        if name in replaced or (name in left_out and name not in wanted):
            continue
        # A field called fid would be taken for the key of the new GeoPackage, where it must be unique.
        if name.lower() in taken or name.lower() == "fid":
            field.setName(_free_name(name, taken))
        taken.add(field.name().lower())
        fields.append(field)
        kept.append(position)
    for name, kind in result_columns.items():
        fields.append(make_field(name, kind))
    return fields, kept


def _free_name(name, taken):
    free, number = f"source_{name}", 2
    while free.lower() in taken:
        free, number = f"source_{name}_{number}", number + 1
    return free


class SinkSet:
    """The sinks of one run: all are opened before the first row is written, and all go when something fails."""

    def __init__(self, algorithm, parameters, context):
        self._algorithm, self._parameters, self._context = algorithm, parameters, context
        self._sinks, self._found, self._tables = {}, {}, []
        self.destinations = {}

    def asked(self, key):
        """Whether the user wants the output ``key``."""
        definition = self._algorithm.parameterDefinition(key)
        if definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional:
            return self._parameters.get(key) is not None
        return True

    def open(self, key, fields, wkb_type=QgsWkbTypes.Type.NoGeometry, crs=None):
        """Open the sink of output ``key``."""
        self._remember(self._target(key))
        sink, destination = self._algorithm.parameterAsSink(
            self._parameters, key, self._context, fields, wkb_type, crs or QgsCoordinateReferenceSystem()
        )
        if sink is None:
            raise QgsProcessingException(self._algorithm.invalidSinkError(self._parameters, key))
        self._sinks[key], self.destinations[key] = sink, destination

    def add(self, key, feature):
        """Write one feature; a refusal by the provider is an error, not a lost row."""
        sink = self._sinks[key]
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            text = translate("Geocoupling", "A row could not be written to {output}: {reason}")
            raise QgsProcessingException(text.format(output=self.destinations[key], reason=sink.lastError()))

    def close(self):
        """Flush everything to disk."""
        self._sinks.clear()

    def discard(self):
        """Undo: remove the files that this run made, a shapefile with all its parts, and tables in a GeoPackage."""
        self._sinks.clear()
        for place, found in self._found.items():
            for path in _files(*place) - found:
                os.remove(path)
        for path, table in self._tables:
            _drop_table(path, table)

    def _target(self, key):
        """Where the output goes, as text; asked of Processing it would be put on the list of layers to load."""
        value = self._parameters.get(key)
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            value = value.sink
        if isinstance(value, QgsProperty):
            value, _ = value.valueAsString(self._context.expressionContext())
        return str(value or "")

    def _remember(self, target):
        """Note what is there before the sink is made."""
        if not target or target.startswith(("memory:", "TEMPORARY_OUTPUT")):
            return
        path = target
        if target.startswith("ogr:"):
            uri = QgsDataSourceUri(target[4:])
            path = uri.database()
            self._tables.append((path, uri.table()))
        folder, name = os.path.split(os.path.abspath(path))
        place = (folder, os.path.splitext(name)[0])
        self._found.setdefault(place, _files(*place))


def _files(folder, stem):
    """The files in ``folder`` that are called ``stem``, whatever their ending."""
    if not os.path.isdir(folder):
        return set()
    return {os.path.join(folder, name) for name in os.listdir(folder) if os.path.splitext(name)[0] == stem}


def _drop_table(path, table):
    from osgeo import ogr

    package = ogr.Open(path, 1) if os.path.isfile(path) else None
    names = [package.GetLayer(i).GetName() for i in range(package.GetLayerCount())] if package else []
    if table in names:
        package.DeleteLayer(names.index(table))


def write_layer(sinks, key, source, frame, columns, kept, fields, tick=None):
    """Write result rows beside the attributes and geometry of their source features.

    Parameters
    ----------
    sinks : SinkSet
    source : QgsProcessingFeatureSource
    frame : pandas.DataFrame
        Index: position of the source feature; a position may occur several times (a panel) or never.
    columns : dict of str to str
        Result field to kind, in order.
    kept : list of int
        Positions of the source's attributes that are kept.
    fields : QgsFields
        As returned by :func:`merged_fields`.
    """
    rows_of = {}
    values = _attributes(frame, columns)
    for number, position in enumerate(frame.index):
        rows_of.setdefault(position, []).append(number)
    total = max(len(frame), 1)
    for position, feature in enumerate(unchecked_features(source)):
        if tick is not None and position % 500 == 0:
            tick(min(position / total, 1.0))
        attributes = feature.attributes()
        own = [attributes[i] for i in kept]
        for number in rows_of.get(position, ()):
            result = QgsFeature(fields)
            result.setGeometry(feature.geometry())
            result.setAttributes(own + values[number])
            sinks.add(key, result)


def write_table(sinks, key, frame, columns, fields):
    """Write a frame as rows without geometry."""
    for attributes in _attributes(frame, columns):
        row = QgsFeature(fields)
        row.setAttributes(attributes)
        sinks.add(key, row)


def shape_type(kind):
    """Geometry type of the shapes of a ``ShapeOutput``."""
    types = QgsWkbTypes.Type
    return {"point": types.Point, "line": types.LineString, "polygon": types.Polygon}[kind]


def write_shapes(sinks, key, output, columns, fields, tick=None):
    """Write a frame as points, lines or polygons.

    Parameters
    ----------
    sinks : SinkSet
    output : ShapeOutput
    """
    for number, (attributes, shape) in enumerate(zip(_attributes(output.frame, columns), output.shapes)):
        if tick is not None and number % 2000 == 0:
            tick(number / len(output.frame))
        feature = QgsFeature(fields)
        feature.setGeometry(_geometry(output.kind, shape))
        feature.setAttributes(attributes)
        sinks.add(key, feature)


def _geometry(kind, shape):
    if kind == "point":
        return QgsGeometry.fromPointXY(QgsPointXY(float(shape[0]), float(shape[1])))
    points = [QgsPointXY(float(x), float(y)) for x, y in shape]
    return QgsGeometry.fromPolylineXY(points) if kind == "line" else QgsGeometry.fromPolygonXY([points])


def table_fields(columns):
    """Fields of a table."""
    fields = QgsFields()
    for name, kind in columns.items():
        fields.append(make_field(name, kind))
    return fields


def _plain(column):
    """Values of a column; None in place of pandas' own missing value, which is neither true nor false."""
    return column.tolist() if column.dtype == float else column.astype(object).where(column.notna(), None).tolist()


def _attributes(frame, columns):
    converted = [[to_attribute(v, kind) for v in _plain(frame[name])] for name, kind in columns.items()]
    return [list(row) for row in zip(*converted)] if converted else [[] for _ in range(len(frame))]
