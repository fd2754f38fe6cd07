"""The one reader: a feature source becomes a DataFrame of the fields asked for, without geometry."""

from dataclasses import dataclass

from qgis.core import QgsFeatureRequest, QgsProcessingFeatureSource, QgsVectorLayer

from ..methods.problems import DataProblem
from .cells import to_any, to_number, to_period, to_text

NUMBER, TEXT, PERIOD, ANY = "number", "text", "period", "any"

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


def read_frame(source, columns, tick=None):
    """Read the columns asked for, in the source's order.

    Parameters
    ----------
    source : QgsProcessingFeatureSource
    columns : sequence of Column
    tick : callable, optional
        Called with 0..1; may raise ``Cancelled``.

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

    raw = _read_columns(source, [column.field for column in columns], tick)
    if not columns or not raw[0]:
        raise DataProblem("no_rows")
    return pd.DataFrame({column.name: _converted(values, column) for column, values in zip(columns, raw)})


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


def _read_columns(source, names, tick):
    positions = [source.fields().lookupField(name) for name in names]
    columns = [[] for _ in names]
    total = max(source.featureCount(), 1)
    for row, feature in enumerate(unchecked_features(source, attributes_only(source, names))):
        if tick is not None and row % 2000 == 0:
            tick(min(row / total, 1.0))
        attributes = feature.attributes()
        for column, position in zip(columns, positions):
            column.append(attributes[position])
    return columns


def _converted(cells, column):
    import pandas as pd

    read = _READERS[column.kind]
    values = []
    for row, cell in enumerate(cells):
        try:
            values.append(read(cell))
        except (TypeError, ValueError):
            raise DataProblem("text_in_number", field=column.field, rows=[row], value=to_text(cell)) from None
    numeric = column.kind == NUMBER or (
        column.kind == ANY and all(value is None or isinstance(value, float) for value in values)
    )
    if not numeric:
        return pd.Series(values, dtype=object)
    series = pd.Series(values, dtype=float)
    infinite = series.index[series.abs() == float("inf")]
    if len(infinite):
        raise DataProblem("infinite_values", field=column.field, rows=list(infinite))
    return series
