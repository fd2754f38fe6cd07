"""A raster becomes a column: its cells are the places where everything else is compared.

It is never resampled, and read a block of rows at a time, so that memory is about the values that are kept.
"""

from dataclasses import dataclass

from ..methods.problems import DataProblem

BLOCK_CELLS = 1 << 20


@dataclass(frozen=True)
class Band:
    """One band of a raster.

    Attributes
    ----------
    name : str
        What problems and tables call it.
    path : str
        What GDAL opens.
    number : int
        From 1.
    crs : str
        WKT of the layer's coordinate reference system; empty where it has none.
    """

    name: str
    path: str
    number: int
    crs: str


def layer_bands(layer):
    """The bands of a raster layer, named after the layer, and by their number where there are several.

    Raises
    ------
    DataProblem
        ``raster_provider``: the layer is a service that sends pictures.
    """
    from osgeo import gdal

    if layer.providerType() != "gdal":
        raise DataProblem("raster_provider", name=layer.name(), provider=layer.providerType())
    path = layer.source().split("|option:")[0]
    crs = layer.crs().toWkt() if layer.crs().isValid() else ""
    dataset = _opened(path, layer.name())
    numbers = range(1, dataset.RasterCount + 1)
    shown = [n for n in numbers if dataset.GetRasterBand(n).GetColorInterpretation() != gdal.GCI_AlphaBand]
    names = [layer.name() if len(shown) == 1 else f"{layer.name()} {number}" for number in shown]
    return [Band(name, path, number, crs) for name, number in zip(names, shown)]


class Grid:
    """The cells of one band: the places where everything is compared.

    Attributes
    ----------
    band : Band
    columns, rows : int
    geotransform : tuple of float
        As in GDAL; may be rotated.

    Raises
    ------
    DataProblem
        ``raster_unreadable``.
    """

    def __init__(self, band):
        self.band = band
        self._dataset = open_band(band)
        self.columns, self.rows = self._dataset.RasterXSize, self._dataset.RasterYSize
        self.geotransform = self._dataset.GetGeoTransform()

    def blocks(self):
        """First row and number of rows of each block."""
        height = max(1, BLOCK_CELLS // self.columns)
        return [(first, min(height, self.rows - first)) for first in range(0, self.rows, height)]

    def values(self, first, count):
        """Values of ``count`` rows of cells from row ``first``, flat; NaN where there is none."""
        return _values(self._dataset, self.band.name, first, count)

    def places(self, cells):
        """Coordinates x and y of the centres of cells, which are numbered row by row."""
        import numpy as np

        row, column = np.divmod(cells, self.columns)
        row, column = row + 0.5, column + 0.5
        x0, xc, xr, y0, yc, yr = self.geotransform
        return x0 + xc * column + xr * row, y0 + yc * column + yr * row

    def canvas(self, first, count, kind, empty):
        """A dataset in memory that covers a block, filled with ``empty``; ``kind`` is a type of GDAL."""
        from osgeo import gdal

        made = gdal.GetDriverByName("MEM").Create("", self.columns, count, 1, kind)
        x0, xc, xr, y0, yc, yr = self.geotransform
        made.SetGeoTransform((x0 + xr * first, xc, xr, y0 + yr * first, yc, yr))
        if self.band.crs:
            made.SetProjection(self.band.crs)
        made.GetRasterBand(1).Fill(empty)
        return made


def grid_cells(grid, size=0, seed=1, most=None, tick=None):
    """The cells that have a value, or a random sample of them.

    Parameters
    ----------
    grid : Grid
    size : int
        Number of cells to draw; 0 takes all.
    seed : int
    most : int, optional
        Number of cells that memory has room for.
    tick : callable, optional
        Called with 0..1; may raise ``Cancelled``.

    Returns
    -------
    ndarray of int64, ndarray of float
        Rising numbers of the cells, row by row from 0, and their values.

    Raises
    ------
    DataProblem
        ``raster_empty``: no cell has a value; ``raster_too_large``: more cells than ``most``.
    """
    import numpy as np

    from ..methods.sampling import sample_positions

    blocks = grid.blocks()
    counts = []
    for done, (first, count) in enumerate(blocks):
        report(tick, done, 2 * len(blocks))
        counts.append(int(np.isfinite(grid.values(first, count)).sum()))
    if not sum(counts):
        raise DataProblem("raster_empty", field=grid.band.name)
    if most is not None and (min(size, sum(counts)) or sum(counts)) > most:
        raise DataProblem("raster_too_large", field=grid.band.name, count=sum(counts), most=most)
    drawn = sample_positions(sum(counts), size, seed)
    edges = np.searchsorted(drawn, np.cumsum([0, *counts]))
    cells, values = np.empty(len(drawn), dtype=np.int64), np.empty(len(drawn))
    before = 0
    for done, (first, count) in enumerate(blocks):
        report(tick, len(blocks) + done, 2 * len(blocks))
        inside = slice(edges[done], edges[done + 1])
        if inside.start < inside.stop:
            block = grid.values(first, count)
            chosen = np.flatnonzero(np.isfinite(block))[drawn[inside] - before]
            cells[inside], values[inside] = chosen + first * grid.columns, block[chosen]
        before += counts[done]
    return cells, values


def open_band(band):
    """A GDAL view of one band, with the alpha band that masks it, in the layer's coordinate reference system."""
    from osgeo import gdal

    dataset = _opened(band.path, band.name)
    last = dataset.RasterCount
    masked = last > 1 and dataset.GetRasterBand(last).GetColorInterpretation() == gdal.GCI_AlphaBand
    bands = [band.number, last] if masked else [band.number]
    view = quietly(gdal.Translate, "", dataset, format="VRT", bandList=bands)
    if view is None:
        raise DataProblem("raster_unreadable", name=band.name, reason=gdal.GetLastErrorMsg())
    if band.crs:
        view.SetProjection(band.crs)
    return view


def _opened(path, name):
    from osgeo import gdal

    dataset = quietly(gdal.Open, path)
    if dataset is None:
        raise DataProblem("raster_unreadable", name=name, reason=gdal.GetLastErrorMsg())
    return dataset


def _values(dataset, name, first, count):
    """Scaled values of rows, flat; NaN where the mask or the value says that there is none."""
    import numpy as np
    from osgeo import gdal

    band = dataset.GetRasterBand(1)
    window = (0, first, dataset.RasterXSize, count)
    read = quietly(band.ReadAsArray, *window)
    if read is None:
        raise DataProblem("raster_unreadable", name=name, reason=gdal.GetLastErrorMsg())
    values = read.astype(float).ravel()
    if band.GetMaskFlags() != gdal.GMF_ALL_VALID:
        values[band.GetMaskBand().ReadAsArray(*window).ravel() == 0] = np.nan
    values[~np.isfinite(values)] = np.nan
    return scaled(values, band)


def scaled(values, band):
    """Values with the scale and offset of a GDAL band, which files of packed numbers have."""
    scale, offset = band.GetScale(), band.GetOffset()
    return values * (1.0 if scale is None else scale) + (offset or 0.0) if scale or offset else values


def quietly(call, *arguments, **options):
    """What GDAL returns, None on any of its errors; its message is at hand as the last error."""
    from osgeo import gdal

    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return call(*arguments, **options)
    except RuntimeError:
        return None
    finally:
        gdal.PopErrorHandler()


def report(tick, done, total):
    """Move a progress bar, where there is one."""
    if tick is not None:
        tick(done / total)
