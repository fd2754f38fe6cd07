"""The one reader: a feature source becomes a DataFrame of the fields asked for, without geometry."""

from dataclasses import dataclass

from qgis.core import QgsFeatureRequest, QgsProcessingFeatureSource, QgsVectorLayer

from ..methods.problems import DataProblem
from .arrow import Cells, read_file
from .cells import to_any, to_number, to_period, to_text
from .versions import is_null, kind_of

NUMBER, TEXT, PERIOD, ANY = "number", "text", "period", "any"

# Rows that are read both ways before a file is believed.
_SAMPLE = 100
_JUDGED = 50  # by which it is judged whether text holds numbers

_READERS = {NUMBER: to_number, TEXT: to_text, PERIOD: to_period, ANY: to_any}


@dataclass(frozen=True)
class Column:
    """One column to read.

    Attributes
    ----------
    name : str
        Name in the frame.
    field : str
        Field of the source.
    kind : {'number', 'text', 'period', 'any'}
        ``number``: text that holds numbers counts; ``any``: numbers stay numbers, all else is text.
    """

    name: str
    field: str
    kind: str


def read_frame(source, columns, tick=None, layer=None):
    """Read the columns asked for, in the order of :func:`unchecked_features`.

    Parameters
    ----------
    source : QgsProcessingFeatureSource or QgsVectorLayer
    columns : sequence of Column
    tick : callable, optional
        Called with 0..1; may raise ``Cancelled``.
    layer : QgsVectorLayer, optional
        The layer of which ``source`` gives every feature. A file behind it is read column by column, many times faster,
        where that gives the same frame.

    Returns
    -------
    pandas.DataFrame
        One row per feature, index 0..n-1. Missing numbers are NaN, missing text and periods None.

    Raises
    ------
    DataProblem
        No rows; text in a numeric field; infinite values.
    """
    import pandas as pd

    names = [column.field for column in columns]
    if layer is None and isinstance(source, QgsVectorLayer):
        layer = source
    raw = _read_file(source, names, tick, layer) or _read_columns(source, names, tick, layer)
    if not columns or not len(raw[0]):
        raise DataProblem("no_rows")
    return pd.DataFrame({column.name: _converted(cells, column) for column, cells in zip(columns, raw)})


def attributes_only(source, names):
    """Request for some attributes and no geometry."""
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return request.setSubsetOfAttributes(list(names), source.fields())


def unchecked_features(source, request=None):
    """Features as they are: one invalid polygon must not stop a computation on attributes."""
    if isinstance(source, QgsVectorLayer):
        return source.getFeatures(request or QgsFeatureRequest())
    flag = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    return source.getFeatures(request or QgsFeatureRequest(), flag)


def _read_file(source, names, tick, layer):
    """The columns as :class:`~geocoupling.layers.arrow.Cells`; None where the loop has to read."""
    if layer is None or not names:
        return None
    table = read_file(layer, names, source.featureCount(), tick)
    return None if table is None or not _agrees(source, names, table) else table.columns


def _agrees(source, names, table):
    """Whether some rows are the same when the loop reads them: GDAL differs from release to release."""
    import numpy as np

    positions = [source.fields().lookupField(name) for name in names]
    for feature in unchecked_features(source, attributes_only(source, names).setLimit(_SAMPLE)):
        row = int(np.searchsorted(table.ids, feature.id()))
        if row == len(table.ids) or table.ids[row] != feature.id():
            return False
        attributes = feature.attributes()
        for column, position in zip(table.columns, positions):
            ours, theirs = column.cell(row), None if is_null(attributes[position]) else attributes[position]
            unlike_itself = ours != ours and theirs != theirs
            if type(ours) is not type(theirs) or not (ours == theirs or unlike_itself):
                return False
    return True


def _read_columns(source, names, tick, layer):
    positions = [source.fields().lookupField(name) for name in names]
    columns, ids = [[] for _ in names], []
    total = max(source.featureCount(), 1)
    for row, feature in enumerate(unchecked_features(source, attributes_only(source, names))):
        if tick is not None and row % 2000 == 0:
            tick(min(row / total, 1.0))
        attributes = feature.attributes()
        ids.append(feature.id())
        for column, position in zip(columns, positions):
            column.append(attributes[position])
    order = _order_of_whole_rows(source, ids, layer)
    return columns if order is None else [[column[row] for row in order] for column in columns]


def _order_of_whole_rows(source, ids, layer):
    """Where each row of the whole-row loop stands in ``ids``; None where it is the same order.

    A GeoPackage that has an index on the attributes asked for gives its rows in the index's order. Results are written
    beside whole rows, which it gives in another one.
    """
    filtered = layer is not None and layer.providerType() == "ogr" and layer.subsetString()
    if not filtered and all(before < after for before, after in zip(ids, ids[1:])):
        return None
    rows = {feature: row for row, feature in enumerate(ids)}
    order = [rows.get(feature.id()) for feature in unchecked_features(source)]
    return order if len(rows) == len(ids) == len(order) and None not in order else None


def _converted(cells, column):
    """One column of the frame."""
    if isinstance(cells, Cells):
        return _converted_file(cells, column)
    read, values = _READERS[column.kind], []
    for row, cell in enumerate(cells):
        try:
            values.append(read(cell))
        except (TypeError, ValueError):
            raise _no_number(column, row, cell) from None
    return _series(values, column, all(value is None or isinstance(value, float) for value in values))


def _converted_file(cells, column):
    """As :func:`_converted`, but each different value is converted only once."""
    import numpy as np
    import pandas as pd

    codes, words = cells.values, cells.words
    if words is None and column.kind in (NUMBER, ANY):
        return _series(np.where(cells.missing, np.nan, codes.astype(float)), column, True)
    if words is None:
        codes, words = pd.factorize(codes)
        codes, words = np.where(cells.missing, -1, codes), words.tolist()
    read = _READERS[column.kind]
    values = np.empty(len(words) + 1, dtype=object)
    for position, word in enumerate(words):
        try:
            values[position] = read(word)
        except (TypeError, ValueError):
            raise _no_number(column, int(np.argmax(codes == position)), word) from None
    values[-1] = read(None)
    return _series(values[codes], column, all(value is None or isinstance(value, float) for value in values))


def _no_number(column, row, cell):
    return DataProblem("text_in_number", field=column.field, rows=[row], value=to_text(cell))


def _series(values, column, floats):
    """The column, numeric if it must be or if all of it is."""
    import pandas as pd

    if column.kind != NUMBER and not (column.kind == ANY and floats):
        return pd.Series(values, dtype=object)
    series = pd.Series(values, dtype=float)
    infinite = series.index[series.abs() == float("inf")]
    if len(infinite):
        raise DataProblem("infinite_values", field=column.field, rows=list(infinite))
    return series


def names_of_numbers(source, fields):
    """Names of those of ``fields`` that hold numbers: as text too, where the first rows hold nothing else."""
    texts = [field.name() for field in fields if kind_of(field) == "text"]
    return {field.name() for field in fields if field.isNumeric()} | _texts_of_numbers(source, texts)


def _texts_of_numbers(source, names):
    seen, wrong = set(), set()
    places = {name: source.fields().lookupField(name) for name in names}
    for feature in unchecked_features(source, attributes_only(source, names).setLimit(_JUDGED)) if names else ():
        cells = feature.attributes()
        for name, place in places.items():
            try:
                number = to_number(cells[place])
            except ValueError:
                wrong.add(name)
                continue
            if number == number:
                seen.add(name)
    return seen - wrong
