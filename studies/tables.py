"""Tables between a study and its GeoPackage."""

import os

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..layers.versions import make_field
from ..methods.problems import DataProblem
from .chain import layer_in


def write_rows(package, table, rows):
    """Write rows as a table without geometry.

    Parameters
    ----------
    package : str
        GeoPackage; made where it is absent.
    table : str
    rows : sequence of dict
        Column to number, text or None; columns are in the order of their first mention.

    Returns
    -------
    str
        Source of the table.

    Raises
    ------
    DataProblem
        The file can not be written.
    """
    columns = list(dict.fromkeys(column for row in rows for column in row))
    layer = QgsVectorLayer("NoGeometry", table, "memory")
    numeric = {column: _numeric(row.get(column) for row in rows) for column in columns}
    layer.dataProvider().addAttributes([make_field(c, "real" if numeric[c] else "text") for c in columns])
    layer.updateFields()
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        cells = [row.get(column) for column in columns]
        feature.setAttributes(
            [
                None if cell in (None, "") else float(cell) if numeric[c] else str(cell)
                for c, cell in zip(columns, cells)
            ]
        )
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return copy_layer(layer, package, table)


def copy_layer(layer, package, table):
    """Write a layer into a GeoPackage, beside what is there; returns its source.

    Raises
    ------
    DataProblem
        The file can not be written.
    """
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", table
    options.layerOptions = ["FID=fid_"] if layer.fields().lookupField("fid") >= 0 else []
    if os.path.exists(package):
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    done = QgsVectorFileWriter.writeAsVectorFormatV3(layer, package, QgsCoordinateTransformContext(), options)
    if done[0] != QgsVectorFileWriter.WriterError.NoError:
        raise DataProblem("path_not_writable", path=package)
    return layer_in(package, table)


def _numeric(cells):
    found = [cell for cell in cells if cell not in (None, "")]
    return bool(found) and all(isinstance(cell, (int, float)) and not isinstance(cell, bool) for cell in found)
