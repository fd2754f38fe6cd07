"""Small files of every format that the quick reader knows, and what the loop over features makes of them."""

import pandas as pd
from geocoupling.layers import frames
from geocoupling.layers.frames import ANY, NUMBER, PERIOD, TEXT, Column, read_frame, unchecked_features
from osgeo import gdal, ogr
from pandas.testing import assert_frame_equal
from qgis.core import QgsVectorLayer

KINDS = (NUMBER, TEXT, PERIOD, ANY)
ENDINGS = {"GPKG": "gpkg", "ESRI Shapefile": "shp", "GeoJSON": "geojson", "FlatGeobuf": "fgb", "CSV": "csv"}
TYPES = {
    "income": ogr.OFTReal,
    "year": ogr.OFTInteger,
    "big": ogr.OFTInteger64,
    "name": ogr.OFTString,
    "share": ogr.OFTString,
    "day": ogr.OFTDate,
    "moment": ogr.OFTDateTime,
}
ROWS = [
    {"income": 2.5, "year": 2012, "big": 2**53 + 1, "name": "安徽省", "share": "1,234.5", "day": "2012/01/01"},
    {"income": -0.0, "year": -3, "big": -(2**62) - 1, "name": " e\u0301 ", "share": "１２", "day": "1899/12/31"},
    {},
    {"income": 3.0, "year": 2011, "big": 0, "name": "", "share": "", "day": "2012/03/01"},
    {
        "income": 1e-300,
        "year": 2012,
        "big": 2012,
        "name": "安徽省",
        "share": "—",
        "moment": "2012/01/01 06:07:08.123+08",
    },
    {"income": 110000.0, "year": 0, "name": "0110", "share": "n/a", "moment": "2012/01/01 06:00:00"},
]


def write(folder, rows=ROWS, types=TYPES, driver="GPKG", sql=(), options=(), booleans=()):
    """A layer of a new file; statements are run in the end."""
    path = str(folder / f"places.{ENDINGS[driver]}")
    # QGIS switches GDAL's own translation of shapefiles off.
    translation = gdal.GetConfigOption("SHAPE_ENCODING")
    gdal.SetConfigOption("SHAPE_ENCODING", None)
    dataset = ogr.GetDriverByName(driver).CreateDataSource(path)
    table = dataset.CreateLayer("places", None, ogr.wkbPoint, list(options))
    for name, kind in types.items():
        field = ogr.FieldDefn(name, kind)
        if name in booleans:
            field.SetSubType(ogr.OFSTBoolean)
        table.CreateField(field)
    for number, row in enumerate(rows):
        feature = ogr.Feature(table.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT({number} 1)"))
        for name, value in row.items():
            if name in types:
                # By position: names that differ in case only are one to GDAL.
                feature.SetField(list(types).index(name), value)
        table.CreateFeature(feature)
    for statement in sql:
        dataset.ExecuteSQL(statement)
    del table, dataset
    gdal.SetConfigOption("SHAPE_ENCODING", translation)
    return QgsVectorLayer(path, "places", "ogr")


def by_loop(source, columns):
    """The frame that the loop reads, row by row of whole features."""
    whole = [feature.attributes() for feature in unchecked_features(source)]
    positions = [source.fields().lookupField(column.field) for column in columns]
    cells = [[row[position] for row in whole] for position in positions]
    return pd.DataFrame({c.name: frames._converted(values, c) for c, values in zip(columns, cells)})


def same(layer, columns):
    """The frame, which must be the loop's down to the types of its cells."""
    frame, loop = read_frame(layer, columns), by_loop(layer, columns)
    assert_frame_equal(frame, loop, check_exact=True)
    for name in frame:
        assert [type(cell) for cell in frame[name]] == [type(cell) for cell in loop[name]]
        assert [repr(cell) for cell in frame[name]] == [repr(cell) for cell in loop[name]]
    return frame


def every_kind(*fields):
    """Each field in each kind that can read it."""
    wordy = {"name": NUMBER, "day": NUMBER, "moment": NUMBER}
    return [Column(f"{f}_{kind}", f, kind) for f in fields for kind in KINDS if wordy.get(f) != kind]
