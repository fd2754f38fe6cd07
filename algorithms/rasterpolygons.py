"""Attributes of polygons as factors of the cells of a raster."""

from dataclasses import dataclass
from typing import Any

from qgis.core import QgsCoordinateTransform, QgsGeometry, QgsWkbTypes

from ..layers.frames import ANY, Column, read_frame, unchecked_features
from ..layers.rastervalues import polygons_in_cells, require_crs
from ..methods.problems import DataProblem


@dataclass(frozen=True)
class Polygons:
    """Attributes of polygons as factors; without any where no layer was given.

    Attributes
    ----------
    source : QgsProcessingFeatureSource
    fields : list of str
        Names of the factors.
    frame : pandas.DataFrame
        A row per polygon.
    shapes : list of bytes or None
        WKB in the grid's coordinates.
    crs : str
        WKT of the layer's own coordinate reference system; empty where it has none.
    """

    source: Any = None
    fields: Any = ()
    frame: Any = None
    shapes: Any = ()
    crs: str = ""

    def columns(self, grid, cells, tick):
        """Column of each factor in the cells."""
        if self.source is None:
            return {}
        name = self.source.sourceName()
        require_crs(grid, name, self.crs)
        number = polygons_in_cells(grid, cells, self.shapes, tick)
        if (number < 0).all():
            raise DataProblem("polygons_no_overlap", name=name, response=grid.band.name)
        # Row -1 does not exist and becomes a missing value.
        found = self.frame.reindex(number)
        return {field: found[field].to_numpy() for field in self.fields}


def read_polygons(inputs, names, crs):
    """The polygons of POLYGONS with the attributes of POLYGON_FIELDS, in the coordinates of ``crs``."""
    source = inputs.source("POLYGONS")
    if source is None:
        return Polygons()
    if QgsWkbTypes.geometryType(source.wkbType()) != QgsWkbTypes.GeometryType.PolygonGeometry:
        raise DataProblem("polygons_needed", name=source.sourceName())
    fields = inputs.fields("POLYGON_FIELDS", "POLYGONS")
    if not fields:
        raise DataProblem("polygon_fields_absent", name=source.sourceName())
    columns = [Column(names.free(field), field, ANY) for field in fields]
    frame = read_frame(source, columns, inputs.ticker(0, 2))
    own = source.sourceCrs()
    transform = QgsCoordinateTransform(own, crs, inputs.context.transformContext())
    shapes = [_shape(feature.geometry(), transform) for feature in unchecked_features(source)]
    return Polygons(source, list(frame.columns), frame, shapes, own.toWkt() if own.isValid() else "")


def _shape(geometry, transform):
    """WKB in the grid's coordinates, without curves; None where there is no geometry."""
    if geometry.isNull():
        return None
    straight = QgsGeometry(geometry.constGet().segmentize())
    straight.transform(transform)
    return straight.asWkb().data()
