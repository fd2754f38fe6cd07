"""Small layers and tables that tests run on, made from plain rows."""

import math
import tempfile
from functools import cache
from pathlib import Path

from geocoupling.layers.versions import make_field
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

UNITS = 12
YEARS = (2018, 2019, 2020)
REGIONS = ("East", "Middle", "West")

COLUMNS = {
    "unit": "text",
    "year": "integer",
    "region": "text",
    "income": "real",
    "schools": "real",
    "waste": "real",
    "forest": "real",
    "height": "real",
    "coking_coal": "real",
    "diesel": "real",
    "wages": "real",
    "rents": "real",
    "U_a": "real",
    "U_b": "real",
}


def panel_rows():
    """12 units x 3 years with trends and differences between regions; nothing random."""
    rows = []
    for i in range(UNITS):
        for t, year in enumerate(YEARS):
            wave = math.sin(i * 1.7 + t * 0.9)
            income = 20.0 + 3.0 * (i % 3) + 2.0 * t + wave
            wages = 12.0 + 0.25 * i + wave
            rows.append(
                {
                    "unit": f"Unit {i:02d}",
                    "year": year,
                    "region": REGIONS[i % 3],
                    "income": income,
                    "schools": 5.0 + 0.5 * i + 0.3 * t * t,
                    "waste": 9.0 - 0.4 * i - 0.2 * t + 0.5 * wave,
                    "forest": 30.0 + 8.0 * math.cos(i) + t,
                    "height": float((i * 37) % 101),
                    "coking_coal": 100.0 + 10.0 * i + t,
                    "diesel": 20.0 + i,
                    "wages": wages,
                    "rents": income - wages,
                    "U_a": 0.2 + 0.05 * i + 0.02 * t,
                    "U_b": 0.8 - 0.04 * i + 0.03 * t + 0.01 * wave,
                }
            )
    return rows


def make_layer(rows, columns=None, name="panel", geometry=True, crs="EPSG:3857"):
    """A memory layer of ``rows``: each unit a square of its own."""
    columns = columns or {key: COLUMNS[key] for key in (rows[0] if rows else COLUMNS)}
    kind = f"Polygon?crs={crs}" if geometry else "None"
    layer = QgsVectorLayer(kind, name, "memory")
    layer.dataProvider().addAttributes([make_field(key, kind) for key, kind in columns.items()])
    layer.updateFields()
    units = {}
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        if geometry:
            place = units.setdefault(row.get("unit"), len(units))
            x, y = (place % 4) * 1000.0, (place // 4) * 1000.0
            feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + 1000, y + 1000)))
        feature.setAttributes([row[key] for key in columns])
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer


def panel_layer(**changes):
    """The panel; ``changes`` maps a field to a function of the row."""
    rows = panel_rows()
    for row in rows:
        row.update({key: change(row) for key, change in changes.items()})
    return make_layer(rows)


def indicator_rows():
    return [
        {"indicator": "income", "system": "society", "criterion": "wealth", "direction": "+", "weight": 0.6},
        {"indicator": "schools", "system": "society", "criterion": "service", "direction": "+", "weight": 0.4},
        {"indicator": "waste", "system": "ecology", "criterion": "", "direction": "-", "weight": 0.5},
        {"indicator": "forest", "system": "ecology", "criterion": "", "direction": "positive", "weight": 0.5},
    ]


INDICATOR_COLUMNS = {"indicator": "text", "system": "text", "criterion": "text", "direction": "text", "weight": "real"}


def indicator_layer(rows=None):
    return make_layer(rows or indicator_rows(), INDICATOR_COLUMNS, "indicators", geometry=False)


def units_layer():
    rows = [{"unit": f"Unit {i:02d}", "height": float((i * 37) % 101)} for i in range(UNITS)]
    return make_layer(rows, name="units")


def statistics_layer():
    """The panel's figures as a long table without geometry."""
    columns = {key: COLUMNS[key] for key in ("unit", "year", "region", "income", "waste")}
    rows = [{key: row[key] for key in columns} for row in panel_rows()]
    return make_layer(rows, columns, "statistics", geometry=False)


@cache
def raster_folder():
    """A folder that is gone at the end of the tests."""
    return tempfile.TemporaryDirectory(prefix="rasters")


def raster(name, values, geotransform=(0.0, 100.0, 0.0, 3000.0, 0.0, -100.0), epsg=3857, nodata=None):
    """Path of a GeoTIFF of ``values``, an array of one band or of several."""
    import numpy as np
    from osgeo import gdal, osr

    bands = np.asarray(values, dtype=float)
    bands = bands[None] if bands.ndim == 2 else bands
    path = Path(raster_folder().name) / f"{name}.tif"
    made = gdal.GetDriverByName("GTiff").Create(str(path), bands.shape[2], bands.shape[1], len(bands), gdal.GDT_Float64)
    made.SetGeoTransform(geotransform)
    if epsg:
        system = osr.SpatialReference()
        system.ImportFromEPSG(epsg)
        made.SetProjection(system.ExportToWkt())
    for number, band in enumerate(bands, 1):
        if nodata is not None:
            made.GetRasterBand(number).SetNoDataValue(nodata)
        made.GetRasterBand(number).WriteArray(band)
    return str(path)


def example_rasters():
    """A response of 30 x 40 cells over the units of the panel, a factor as fine, and one of zones; nothing random."""
    import numpy as np

    row, column = np.mgrid[0:30, 0:40]
    zone = column // 10 + 4 * (row // 10)
    slope = row + np.cos(column)
    greenness = 0.1 * zone + 0.02 * slope + 0.05 * np.sin(row * 1.7 + column * 0.9)
    greenness[4, 7] = np.nan
    return raster("greenness", greenness), [raster("slope", slope), raster("landuse", zone)]


@cache
def example_study():
    """Path of a small study file beside its layer."""
    from geocoupling.studies.studyfile import write_study

    folder = Path(tempfile.mkdtemp(prefix="geocoupling-study-"))
    save(panel_layer(), folder / "panel.gpkg")
    path = folder / "small.study.json"
    write_study(small_study(folder), str(path))
    return str(path)


def small_study(folder, **changes):
    """A study of the panel with two systems that takes a second."""
    from geocoupling.studies.study import Analysis, Data, Maps, Study

    parts = {
        "title": "A small study",
        "key": "small",
        "data": Data(str(Path(folder) / "panel.gpkg"), "panel", unit="unit", period="year", group="region"),
        "indicators": tuple(indicator_rows()),
        "analyses": (
            Analysis("weights", {"METHOD": "entropy"}),
            Analysis("compositeindex"),
            Analysis("coupling", {"GRADES": "five"}),
            Analysis("ginidecomposition", {"VALUE_FIELD": "D"}),
        ),
        "maps": Maps(periods=(2018, 2020), page="width_140", dpi=60),
    }
    return Study(**{**parts, **changes})


def save(layer, path):
    """Write a layer to a file and return its path."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG" if str(path).endswith(".gpkg") else "CSV"
    context = QgsProject.instance().transformContext()
    error = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
    assert error[0] == QgsVectorFileWriter.NoError, error
    return str(path)


def rows_of(layer):
    """Attributes as dicts, NULL as None."""
    from geocoupling.layers.versions import is_null

    if isinstance(layer, str):
        layer = QgsVectorLayer(layer, "result", "ogr")
        assert layer.isValid()
    names = [field.name() for field in layer.fields()]
    return [
        {n: None if is_null(v) else v for n, v in zip(names, feature.attributes())} for feature in layer.getFeatures()
    ]
