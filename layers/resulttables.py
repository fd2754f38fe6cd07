"""Result tables and layers as frames: what a package or a project holds, read whole and fast."""

import os

from qgis.core import QgsProviderRegistry, QgsVectorLayer

from .arrow import read_file
from .cells import to_any
from .frames import attributes_only
from .versions import kind_of

KEYS = ("fid", "ogc_fid")  # that a format adds


def package_of(layer):
    """Path of the GeoPackage that holds a layer; empty for any other source."""
    if layer is None or not layer.isValid() or layer.providerType() != "ogr":
        return ""
    path = QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("path") or ""
    return os.path.abspath(path) if path.lower().endswith(".gpkg") and os.path.isfile(path) else ""


def table_of(layer):
    """Name of a layer's table in its package."""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    return parts.get("layerName") or os.path.splitext(os.path.basename(parts.get("path") or ""))[0]


def package_tables(path):
    """Tables of a GeoPackage.

    Returns
    -------
    dict of str to (list of str, bool)
        Names of the fields, and whether the rows have a geometry.
    """
    from osgeo import gdal, ogr

    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY)
        if dataset is None:
            return {}
        tables = [dataset.GetLayer(i) for i in range(dataset.GetLayerCount())]
        return {table.GetName(): (_names(table), table.GetGeomType() != ogr.wkbNone) for table in tables}
    except RuntimeError:  # how GDAL reports a failure where its exceptions are on
        return {}
    finally:
        gdal.PopErrorHandler()


def _names(table):
    definition = table.GetLayerDefn()
    return [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]


def open_table(path, table, styled=True):
    """A table of a GeoPackage as a layer, with its saved style and properties if these are wanted."""
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = styled
    return QgsVectorLayer(f"{path}|layername={table}", table, "ogr", options)


def field_names(layer):
    """Names of a layer's fields without the key that a format adds."""
    return [field.name() for field in layer.fields() if field.name().lower() not in KEYS]


def number_fields(layer):
    """Names of the fields that hold numbers."""
    return [field.name() for field in layer.fields() if field.isNumeric() and field.name().lower() not in KEYS]


def read_table(layer, names=None):
    """Attributes of a layer by feature id.

    Parameters
    ----------
    layer : QgsVectorLayer
    names : sequence of str, optional
        Fields; all without keys by default.

    Returns
    -------
    pandas.DataFrame
        Index: feature ids, ascending. Numbers are floats, all else is text; NaN and None where missing.
    """
    import pandas as pd

    names = list(names or field_names(layer))
    table = read_file(layer, names, layer.featureCount()) if names else None
    if table is not None:
        values = {name: _column(cells) for name, cells in zip(names, table.columns)}
        return pd.DataFrame(values, index=pd.Index(table.ids))
    places = [layer.fields().lookupField(name) for name in names]
    ids, rows = [], []
    for feature in layer.getFeatures(attributes_only(layer, names)):
        attributes = feature.attributes()
        ids.append(feature.id())
        rows.append([to_any(attributes[place]) for place in places])
    frame = pd.DataFrame(rows, columns=names, index=pd.Index(ids, dtype="int64")).sort_index()
    for name, place in zip(names, places):
        numeric = kind_of(layer.fields().at(place)) in ("integer", "long", "real")
        frame[name] = frame[name].astype(float) if numeric else frame[name].astype(object)
    return frame


def _column(cells):
    """One column of a file: floats, or text of which each different value is converted once."""
    import numpy as np

    if cells.words is None:
        return np.where(cells.missing, np.nan, cells.values.astype(float))
    words = np.array([*map(to_any, cells.words), None], dtype=object)
    return words[np.where(cells.missing, -1, cells.values)]
