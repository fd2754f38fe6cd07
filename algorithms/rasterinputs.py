"""The cells of rasters as rows of a frame: response, factors from rasters, factors from polygons."""

from dataclasses import dataclass
from typing import Any

from qgis.core import QgsProcessingException

from ..layers.rasters import Grid, grid_cells, layer_bands
from ..layers.rastervalues import values_in_cells
from ..methods.problems import DataProblem
from . import parameters as p
from .layerlists import listed_layers
from .rasterpolygons import read_polygons
from .roles import UNIT

# Numbers that are kept at once: 2.4 GB.
MOST_VALUES = 300_000_000


@dataclass(frozen=True)
class RasterCells:
    """The rows of an analysis.

    Attributes
    ----------
    frame : pandas.DataFrame
        A row per cell: the response, then the factors.
    response : str
    factors, categorical : list of str
    x, y : numpy.ndarray
        Centres of the cells.
    crs : QgsCoordinateReferenceSystem
    """

    frame: Any
    response: str
    factors: list
    categorical: list
    x: Any
    y: Any
    crs: Any

    def neighbours(self, rows):
        """The nearest cells of each cell: eight, which touch it where all cells are used."""
        import numpy as np

        from ..methods.neighbours import nearest_neighbours, unit_sphere

        x, y = self.x[np.asarray(rows)], self.y[np.asarray(rows)]
        return nearest_neighbours(unit_sphere(x, y) if self.crs.isGeographic() else np.column_stack([x, y]))


def read_cells(inputs):
    """The cells of RESPONSE_RASTER, as many as SAMPLE says, with the values of all factors."""
    import pandas as pd

    layer = inputs.algorithm.parameterAsRasterLayer(inputs.parameters, "RESPONSE_RASTER", inputs.context)
    if layer is None:
        raise QgsProcessingException(inputs.algorithm.invalidRasterError(inputs.parameters, "RESPONSE_RASTER"))
    grid = Grid(_response_band(layer, max(inputs.whole("BAND"), 1)))
    names = _Names()
    response = names.free(layer.name())
    rasters = [(names.free(b.name), b) for own in listed_layers(inputs, "FACTOR_RASTERS") for b in layer_bands(own)]
    polygons = read_polygons(inputs, names, layer.crs())
    factors = [name for name, _ in rasters] + list(polygons.fields)
    if not factors:
        raise DataProblem("factors_absent")
    categorical = _categorical(inputs, factors)
    most = MOST_VALUES // (len(factors) + 1)
    cells, values = grid_cells(grid, inputs.whole("SAMPLE"), inputs.whole(p.SEED), most, inputs.ticker(0, 10))
    columns = {response: values}
    for number, (name, band) in enumerate(rasters):
        tick = inputs.ticker(10 + 20 * number / len(rasters), 10 + 20 * (number + 1) / len(rasters))
        resampling = inputs.choice("RESAMPLING")
        columns[name] = values_in_cells(grid, cells, band, resampling, name in categorical, tick)
    columns.update(polygons.columns(grid, cells, inputs.ticker(30, 35)))
    frame = pd.DataFrame(columns)
    return RasterCells(frame, response, factors, categorical, *grid.places(cells), layer.crs())


def name_cells(frame, cells, notices):
    """A copy of ``frame`` in which the rows that notices name are named by their coordinates."""
    rows = {row for notice in notices for row in notice.values.get("rows", ())[:5]}
    named = frame.copy(deep=False)
    named[UNIT] = None
    for row in rows:
        named.at[row, UNIT] = f"x {cells.x[row]:.10g}, y {cells.y[row]:.10g}"
    return named


def _response_band(layer, number):
    bands = {band.number: band for band in layer_bands(layer)}
    if number not in bands:
        raise DataProblem("raster_band_absent", name=layer.name(), band=number, bands=list(bands))
    return bands[number]


def _categorical(inputs, factors):
    """The factors named in CATEGORICAL, whatever the case of letters."""
    known = {name.lower(): name for name in factors}
    names = [part.strip() for part in inputs.text("CATEGORICAL").split(";") if part.strip()]
    for name in names:
        if name.lower() not in known:
            raise DataProblem("categorical_not_factor", field=name, fields=factors)
    return [known[name.lower()] for name in names]


class _Names:
    """Names of columns, none of them twice, nor one that GeoPackage keeps for itself."""

    def __init__(self):
        self._taken = {"fid", "geom"}

    def free(self, name):
        """``name``, or ``name 2`` where it is taken."""
        made, number = name, 2
        while made.lower() in self._taken:
            made, number = f"{name} {number}", number + 1
        self._taken.add(made.lower())
        return made
