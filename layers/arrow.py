"""The quick reader of files: whole columns through GDAL's Arrow stream instead of feature by feature.

It reads only where its rows are certain to be those of QGIS's own loop, in ascending order of feature ids; everywhere
else it returns None, and the loop reads.
"""

import os
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsFields, QgsProviderRegistry
from qgis.PyQt.QtCore import QDate

from .versions import kind_of

# Smaller batches bound the memory that long text takes: all cells of a batch are as wide as its longest.
_BATCH = 32768
_WIDEST = 4096

_GEOPACKAGE = "GPKG"
_SHAPEFILE = "ESRI Shapefile"
_DRIVERS = (_GEOPACKAGE, _SHAPEFILE, "FlatGeobuf", "GeoJSON", "CSV")
_FID = "OGC_FID"
_BYTE_ORDER_MARK = "\ufeff"
_PLAIN_URI = {"path", "layerName", "layerId", "subset"}


@dataclass(frozen=True)
class Cells:
    """One column of a file.

    Attributes
    ----------
    values : numpy.ndarray
        Integers or floats; for text and dates the position of each cell in ``words``.
    missing : numpy.ndarray of bool
    words : list of str or QDate, optional
        The different values of a column of text or dates, in order of appearance.
    """

    values: Any
    missing: Any
    words: list = None

    def __len__(self):
        return len(self.values)

    def cell(self, row):
        """The cell as the loop would give it; None where it is missing."""
        if self.missing[row]:
            return None
        value = self.values[row].item()
        return value if self.words is None else self.words[value]


@dataclass(frozen=True)
class Table:
    """Columns of a file.

    Attributes
    ----------
    ids : numpy.ndarray
        Feature ids, ascending.
    columns : list of Cells
        One for each name that was asked for.
    """

    ids: Any
    columns: list


def read_file(layer, names, rows, tick=None):
    """Read some columns of the file behind a layer.

    Parameters
    ----------
    layer : QgsVectorLayer
    names : list of str
        Fields of the layer.
    rows : int
        How many rows there must be.
    tick : callable, optional
        Called with 0..1; may raise ``Cancelled``.

    Returns
    -------
    Table or None
        None where the loop might read something else, and where GDAL is too old or lacks numpy.
    """
    gdal = _gdal_with_arrow()
    fields = None if gdal is None else _plain_fields(layer, names)
    place = None if fields is None else _plain_place(layer)
    if place is None:
        return None
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return _read(gdal, place, layer, fields, rows, tick)
    except (RuntimeError, UnicodeDecodeError):
        # RuntimeError is how GDAL reports a failure where its exceptions are on.
        return None
    finally:
        gdal.PopErrorHandler()


def _gdal_with_arrow():
    """The module ``gdal``; None before GDAL 3.6 and where it was built for another numpy."""
    try:
        from osgeo import gdal, gdal_array, ogr
    except ImportError:
        return None
    known = hasattr(ogr.Layer, "GetArrowStreamAsNumPy") and hasattr(gdal_array, "_RecordBatchAsNumpy")
    return gdal if known else None


def _plain_fields(layer, names):
    """The fields of these names; None for a layer that shows more than its file holds."""
    if layer.providerType() != "ogr" or layer.isEditable() or layer.isModified() or layer.vectorJoins():
        return None
    fields = layer.fields()
    positions = [fields.lookupField(name) for name in names]
    if any(p < 0 or fields.fieldOrigin(p) != QgsFields.FieldOrigin.OriginProvider for p in positions):
        return None
    return [fields.at(p) for p in positions]


def _plain_place(layer):
    """Path and name of the layer's table; None for archives, open options and SQL in place of a filter."""
    provider = layer.dataProvider()
    parts = QgsProviderRegistry.instance().decodeUri("ogr", provider.dataSourceUri())
    path = parts.get("path")
    if any(value for name, value in parts.items() if name not in _PLAIN_URI) or not path or not os.path.isfile(path):
        return None
    # A subset may be a whole SELECT; a filter with a SELECT inside is left to the loop as well.
    if "select" in layer.subsetString().lower() or provider.encoding() != "UTF-8":
        return None
    return path, parts.get("layerName")


def _read(gdal, place, layer, fields, rows, tick):
    driver, subset = layer.dataProvider().storageType(), layer.subsetString()
    if driver not in _DRIVERS:
        return None
    path, name = place
    dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=[driver])
    table = None if dataset is None else _table(dataset, name)
    if table is None or not _same_fields(table, fields) or not _plain_order_and_dates(dataset, table, subset, fields):
        return None
    if driver == _SHAPEFILE and table.GetMetadataItem("SOURCE_ENCODING", "SHAPEFILE") not in ("", "UTF-8"):
        return None  # GDAL translates the text, and QGIS may have translated it otherwise.
    if subset and table.SetAttributeFilter(subset) != 0:
        return None
    names = [field.name() for field in fields]
    fid = table.GetFIDColumn() or _FID
    _ignore_others(table, names)
    batches = _batches(table, [fid, *names], rows, tick)
    return None if batches is None else _assembled(batches, fid, names, driver == _GEOPACKAGE)


def _table(dataset, name):
    if name:
        return dataset.GetLayerByName(name)
    return dataset.GetLayer(0) if dataset.GetLayerCount() == 1 else None


def _same_fields(table, fields):
    """Whether names and types are the same on both sides.

    Subtypes (Boolean, small integers, single precision, JSON) stay with the loop.
    """
    from osgeo import ogr

    kinds = {
        ogr.OFTInteger: "integer",
        ogr.OFTInteger64: "long",
        ogr.OFTReal: "real",
        ogr.OFTString: "text",
        ogr.OFTDate: "date",
    }
    own, fid = _definitions(table), table.GetFIDColumn()
    known = {field.GetName(): field for field in own}
    if len(known) < len(own) or (fid or _FID) in known:
        return False
    for field in fields:
        twin = known.get(field.name())
        if twin is None:
            same = field.name() == fid and kind_of(field) == "long"
        else:
            same = twin.GetSubType() == ogr.OFSTNone and kinds.get(twin.GetType()) == kind_of(field)
        if not same:
            return False
    return True


def _plain_order_and_dates(dataset, table, subset, fields):
    """Whether rows come by ascending id whatever is asked for, and whether every date is one.

    In a GeoPackage, SQLite may follow an index instead. A 30th of February is missing to QGIS and the first of March to
    Arrow; only SQL can tell.
    """
    dates = [_quoted(field.name()) for field in fields if kind_of(field) == "date"]
    if dataset.GetDriver().ShortName != _GEOPACKAGE:
        return not dates
    everything = ["SELECT * FROM", _quoted(table.GetName())]
    plan = _rows(dataset, ["EXPLAIN QUERY PLAN", *everything, f"WHERE ({subset})" if subset else ""])
    if not table.GetFIDColumn() or plan is None or len(plan) != 1 or "INDEX" in plan[0]["detail"].upper():
        return False
    wrong = " OR ".join(f"({date} IS NOT NULL AND date({date}) IS NOT {date})" for date in dates)
    return not dates or _rows(dataset, [*everything, "WHERE", wrong, "LIMIT 1"]) == []


def _rows(dataset, clauses):
    """Rows of a statement; None where it fails."""
    result = dataset.ExecuteSQL(" ".join(clauses))
    if result is None:
        return None
    rows = [feature.items() for feature in result]
    dataset.ReleaseResultSet(result)
    return rows


def _quoted(name):
    return '"' + name.replace('"', '""') + '"'


def _definitions(table):
    definition = table.GetLayerDefn()
    return [definition.GetFieldDefn(i) for i in range(definition.GetFieldCount())]


def _ignore_others(table, names):
    others = [field.GetName() for field in _definitions(table) if field.GetName() not in names]
    table.SetIgnoredFields(["OGR_GEOMETRY", "OGR_STYLE", *others])


def _batches(table, names, rows, tick):
    """Batch arrays by column; None where the number of rows is another one or a text is very long."""
    found, count = {name: [] for name in names}, 0
    for batch in table.GetArrowStreamAsNumPy(["USE_MASKED_ARRAYS=YES", f"MAX_FEATURES_IN_BATCH={_BATCH}"]):
        for name, parts in found.items():
            if name not in batch or batch[name].dtype.itemsize > _WIDEST:
                return None
            parts.append(batch[name])
        count += len(batch[names[0]])
        if tick is not None:
            tick(min(count / max(rows, 1), 1.0))
    return found if count == rows and count else None


def _assembled(batches, fid, names, may_sort):
    import numpy as np

    ids = np.concatenate([np.ma.getdata(part) for part in batches[fid]])
    order = None
    if not _ascending(ids):
        order = np.argsort(ids, kind="stable")
        if not may_sort or not _ascending(ids[order]):
            return None
        ids = ids[order]
    cells = {name: _cells(batches[name], order) for name in dict.fromkeys(names)}
    return None if any(column is None for column in cells.values()) else Table(ids, [cells[name] for name in names])


def _ascending(ids):
    import numpy as np

    return bool((np.diff(ids) > 0).all())


def _cells(parts, order):
    import numpy as np

    missing = np.concatenate([np.ma.getmaskarray(part) for part in parts])
    kinds, parts = {part.dtype.kind for part in parts}, [np.ma.getdata(part) for part in parts]
    if len(kinds) > 1 or not kinds <= set("ifSM"):
        return None
    kind = kinds.pop()
    values = np.concatenate([part.astype(object) for part in parts] if kind == "S" else parts)
    if order is not None:
        values, missing = values[order], missing[order]
    return Cells(values, missing) if kind in "if" else _worded(values, missing, kind)


def _worded(values, missing, kind):
    import numpy as np
    import pandas as pd

    codes = np.full(len(values), -1)
    if kind == "S":
        codes[~missing], different = pd.factorize(values[~missing])
        words = [word.decode("utf-8") for word in different]
        if any(word.startswith(_BYTE_ORDER_MARK) for word in words):
            return None  # Qt leaves the mark out of what it decodes.
    else:
        codes[~missing], different = pd.factorize(values[~missing].astype("datetime64[D]").astype(np.int64))
        words = [QDate(day.year, day.month, day.day) for day in different.astype("datetime64[D]").tolist()]
    return Cells(codes, missing, words)
