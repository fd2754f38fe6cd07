"""The values of other rasters, and of polygons, in the cells of a grid, whatever their resolution and projection.

They are brought to the grid a block of rows at a time, so that memory is about the values that are kept.
"""

import math

from ..methods.problems import DataProblem
from .rasters import open_band, quietly, report, scaled

RESAMPLING = ("auto", "nearest", "bilinear", "average")
# From so many pixels in a cell on, one of them says little about the cell.
PIXELS_TO_AVERAGE = 2


def values_in_cells(grid, cells, band, resampling="auto", categorical=False, tick=None):
    """Values of another raster in cells of the grid.

    Parameters
    ----------
    grid : Grid
    cells : ndarray of int64
        Rising.
    band : Band
        Of any resolution, extent and coordinate reference system.
    resampling : {"auto", "nearest", "bilinear", "average"}
        ``auto`` averages where a cell holds :data:`PIXELS_TO_AVERAGE` pixels or more, and else takes the pixel in which
        the centre of the cell lies.
    categorical : bool
        Categories are never mixed: always the pixel in which the centre lies.
    tick : callable, optional

    Returns
    -------
    ndarray of float
        NaN where the raster has no value.

    Raises
    ------
    DataProblem
        ``raster_crs_absent``, ``raster_no_overlap`` or ``raster_unreadable``.
    """
    import numpy as np
    from osgeo import gdal

    require_crs(grid, band.name, band.crs)
    dataset = open_band(band)
    chosen = "nearest" if categorical else resampling
    if chosen == "auto":
        chosen = "average" if _pixels_in_cell(grid, dataset) >= PIXELS_TO_AVERAGE else "nearest"
    # Overviews hold other values than the raster; an exact transformation does not depend on the blocks.
    options = gdal.WarpOptions(
        resampleAlg={"nearest": "near"}.get(chosen, chosen),
        srcSRS=band.crs or None,
        dstSRS=grid.band.crs or None,
        dstNodata="nan",
        workingType=gdal.GDT_Float64,
        errorThreshold=0,
        overviewLevel="NONE",
    )

    def block_values(first, count):
        target = grid.canvas(first, count, gdal.GDT_Float64, math.nan)
        target.GetRasterBand(1).SetNoDataValue(math.nan)
        if not quietly(gdal.Warp, target, dataset, options=options):
            raise DataProblem("raster_unreadable", name=band.name, reason=gdal.GetLastErrorMsg())
        return target.GetRasterBand(1).ReadAsArray().ravel()

    values = _by_block(grid, cells, block_values, tick)
    values = scaled(values, dataset.GetRasterBand(1))
    values[~np.isfinite(values)] = np.nan
    if np.isnan(values).all():
        raise DataProblem("raster_no_overlap", field=band.name, response=grid.band.name)
    return values


def polygons_in_cells(grid, cells, shapes, tick=None):
    """Which polygon the centre of each cell lies in.

    Parameters
    ----------
    grid : Grid
    cells : ndarray of int64
        Rising.
    shapes : sequence of bytes or None
        WKB in the grid's coordinates; of polygons that overlap, the later one counts.
    tick : callable, optional

    Returns
    -------
    ndarray of int64
        Positions in ``shapes``; -1 outside of all.
    """
    from osgeo import gdal, ogr, osr

    driver = ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")
    store = driver.CreateDataSource("")
    layer = store.CreateLayer("polygons", osr.SpatialReference(grid.band.crs) if grid.band.crs else None)
    layer.CreateField(ogr.FieldDefn("number", ogr.OFTInteger))
    for number, shape in enumerate(shapes):
        if shape is None:
            continue
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("number", number + 1)
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(shape))
        layer.CreateFeature(feature)

    def block_numbers(first, count):
        target = grid.canvas(first, count, gdal.GDT_Int32, 0)
        gdal.RasterizeLayer(target, [1], layer, options=["ATTRIBUTE=number"])
        return target.GetRasterBand(1).ReadAsArray().ravel()

    return _by_block(grid, cells, block_numbers, tick).astype("int64") - 1


def require_crs(grid, name, crs):
    """Raise where only one of a layer and the grid says where on Earth it is.

    Raises
    ------
    DataProblem
        ``raster_crs_absent``.
    """
    if bool(crs) != bool(grid.band.crs):
        raise DataProblem("raster_crs_absent", name=grid.band.name if crs else name)


def _by_block(grid, cells, read, tick):
    """What ``read`` gives for the cells, in order."""
    import numpy as np

    blocks = grid.blocks()
    edges = np.searchsorted(cells, [first * grid.columns for first, _ in blocks] + [grid.rows * grid.columns])
    found = np.empty(len(cells))
    for done, (first, count) in enumerate(blocks):
        report(tick, done, len(blocks))
        inside = slice(edges[done], edges[done + 1])
        if inside.start < inside.stop:
            found[inside] = read(first, count)[cells[inside] - first * grid.columns]
    return found


def _pixels_in_cell(grid, dataset):
    """How many pixels of a raster a cell in the middle of the grid holds; 0 where it lies elsewhere."""
    from osgeo import gdal

    middle = grid.canvas(grid.rows // 2, 1, gdal.GDT_Byte, 0)
    try:
        transformer = gdal.Transformer(dataset, middle, [])
        column = grid.columns // 2
        found = [transformer.TransformPoint(True, column + i, j) for i, j in ((0, 0), (1, 0), (0, 1))]
    except RuntimeError:
        return 0
    if transformer.this is None or not all(worked for worked, _ in found):
        return 0
    (x, y), (x1, y1), (x2, y2) = [point[:2] for _, point in found]
    return abs((x1 - x) * (y2 - y) - (x2 - x) * (y1 - y))
