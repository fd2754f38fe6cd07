"""Neighbours from a layer: geometries are compared by QGIS's own index and GEOS, once for each distinct geometry."""

from qgis.core import (
    QgsFeatureRequest,
    QgsGeometry,
    QgsSpatialIndex,
    QgsUnitTypes,
    QgsWkbTypes,
)

from ..methods.problems import DataProblem
from .frames import unchecked_features

CONTIGUITY = ("auto", "queen", "rook", "knn", "distance")

_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
_WITHOUT = (QgsWkbTypes.GeometryType.NullGeometry, QgsWkbTypes.GeometryType.UnknownGeometry)
_SHARED_BORDER = "****1****"  # the boundaries meet in a line
_SHARED_AREA = "2********"  # overlapping polygons are neighbours too, as they are for queen


def neighbours_of(source, positions=None, contiguity="auto", k=None, distance=None, tick=None):
    """Neighbours among the features of a source; see :meth:`Places.neighbours`.

    Returns
    -------
    Neighbours or None
        None where the source has no geometry.
    """
    places = read_places(source, _part(tick, 0.0, 0.3))
    return None if places is None else places.neighbours(positions, contiguity, k, distance, _part(tick, 0.3, 1.0))


def read_places(source, tick=None):
    """Read the geometries of a source once, for the neighbours of any of its rows.

    Parameters
    ----------
    source : QgsProcessingFeatureSource or QgsVectorLayer
    tick : callable, optional
        Called with 0..1; may raise ``Cancelled``.

    Returns
    -------
    Places or None
        None where the source has no geometry.
    """
    if QgsWkbTypes.geometryType(source.wkbType()) in _WITHOUT:
        return None
    distinct, place, total = {}, [], max(source.featureCount(), 1)
    geometries = []
    for row, feature in enumerate(unchecked_features(source, QgsFeatureRequest().setNoAttributes())):
        if tick is not None and row % 500 == 0:
            tick(min(row / total, 1.0))
        geometry = feature.geometry()
        key = b"" if geometry.isEmpty() else bytes(geometry.asWkb())
        if key not in distinct:
            distinct[key] = len(geometries)
            geometries.append(QgsGeometry(geometry))
        place.append(distinct[key])
    return Places(geometries, place, source.wkbType(), _crs(source))


def _crs(source):
    return source.sourceCrs() if hasattr(source, "sourceCrs") else source.crs()


class Places:
    """Where the rows of a source are. A panel repeats its units: equal geometries are kept, and compared, once.

    Parameters
    ----------
    geometries : list of QgsGeometry
        Distinct geometries; at most one of them is empty.
    place : sequence of int
        Which of them each row has.
    wkb_type : QgsWkbTypes.Type
    crs : QgsCoordinateReferenceSystem

    Attributes
    ----------
    joined : set of int
        Places that were islands in some call and were joined to the nearest unit.
    """

    def __init__(self, geometries, place, wkb_type, crs):
        import numpy as np

        self.geometries, self.place, self.crs = geometries, np.array(place, dtype=np.intp), crs
        self.polygons = QgsWkbTypes.geometryType(wkb_type) == _POLYGON
        self.joined = set()
        self._touching, self._points = {}, None

    def neighbours(self, positions=None, contiguity="auto", k=None, distance=None, tick=None, join_islands=False):
        """Neighbours among some rows; for a panel, ask for the rows of one run.

        Parameters
        ----------
        positions : ndarray of int, optional
            Rows, 0 .. n - 1 in the source's order; all of them by default.
        contiguity : {"auto", "queen", "rook", "knn", "distance"}
            queen: polygons with a point in common; rook: with a stretch of border, or area, in common. Both are exact,
            so that a gap between two polygons, however thin, parts them. knn and distance measure between centroids,
            for any geometry: on a sphere for degrees, else on the plane of the layer's CRS. auto is queen for polygons
            and knn for all else.
        k : int, optional
            For knn, 8 by default; see :func:`~..methods.neighbours.nearest_neighbours`.
        distance : float, optional
            For distance, in metres (in the layer's unit where that is unknown); by default the smallest that leaves no
            unit without a neighbour.
        tick : callable, optional
            Called with 0..1; may raise ``Cancelled``.
        join_islands : bool
            Whether a unit without a neighbour is joined to the nearest one, by centroids.

        Returns
        -------
        Neighbours
            In the order of ``positions``. Rows without geometry are islands, rows in one place are neighbours.

        Raises
        ------
        DataProblem
            ``option_unknown``, ``contiguity_polygons``, or those of the methods.
        """
        if contiguity not in CONTIGUITY:
            raise DataProblem("option_unknown", key="CONTIGUITY", options=list(CONTIGUITY), value=contiguity)
        place = self._places_of(positions)
        found = self._neighbours(place, contiguity, k, distance, tick)
        if not join_islands or not len(found.islands):
            return found
        from ..methods.neighbours import joined_to_nearest

        made = joined_to_nearest(found, self.points()[place])
        self.joined |= set(place[found.islands].tolist()) - set(place[made.islands].tolist())
        return made

    def bare(self, positions=None):
        """Which of some rows have no geometry: ndarray of bool in the order of ``positions``."""
        return ~self._there()[self._places_of(positions)]

    def _places_of(self, positions):
        return self.place if positions is None else self.place[positions]

    def _there(self):
        import numpy as np

        return np.array([not geometry.isEmpty() for geometry in self.geometries], dtype=bool)

    def _neighbours(self, place, kind, k, distance, tick):
        if kind == "auto":
            kind = "queen" if self.polygons else "knn"
        if kind in ("queen", "rook"):
            if not self.polygons:
                raise DataProblem("contiguity_polygons", value=kind)
            return self._contiguous(place, kind, tick)
        from ..methods.neighbours import NEAREST, near_neighbours, nearest_neighbours

        points = self.points()[place]
        if kind == "knn":
            return nearest_neighbours(points, NEAREST if k is None else k)
        return near_neighbours(points, None if distance is None else self._in_units_of_points(distance))

    def invalid_rows(self):
        """Rows whose geometry crosses itself or is broken in another way, ndarray of int."""
        import numpy as np

        bad = [not geometry.isEmpty() and not geometry.isGeosValid() for geometry in self.geometries]
        return np.flatnonzero(np.array(bad, dtype=bool)[self.place])

    def points(self):
        """Centroid of each distinct geometry, as (n, 2) on the plane or (n, 3) on a sphere; NaN for an empty one."""
        if self._points is None:
            import numpy as np

            from ..methods.neighbours import unit_sphere

            points = np.full((len(self.geometries), 2), np.nan)
            for i, geometry in enumerate(self.geometries):
                centre = geometry.centroid()
                if not centre.isEmpty():
                    points[i] = centre.asPoint().x(), centre.asPoint().y()
            self._points = unit_sphere(*points.T) if self.crs.isGeographic() else points
        return self._points

    def _in_units_of_points(self, metres):
        from ..methods.neighbours import chord

        if self.crs.isGeographic():
            return chord(metres)
        unit = self.crs.mapUnits()
        if not self.crs.isValid() or unit == QgsUnitTypes.DistanceUnit.DistanceUnknownUnit:
            return metres
        return metres * QgsUnitTypes.fromUnitToUnitFactor(QgsUnitTypes.DistanceUnit.DistanceMeters, unit)

    def _contiguous(self, place, kind, tick):
        import numpy as np

        from ..methods.neighbours import from_pairs

        if kind not in self._touching:
            self._touching[kind] = self._touch(kind == "rook", tick)
        touching = self._touching[kind]
        there = self._there()
        # a geometry touches itself: rows in one place are neighbours
        itself = np.flatnonzero(there)
        left, right = np.concatenate([touching, np.column_stack([itself, itself])]).T
        among = from_pairs(len(there), left, right, kind)
        if np.array_equal(place, np.arange(len(there))):
            return among
        return among.of(place) if len(np.unique(place)) == len(place) else _repeated(among, place, there, kind)

    def _touch(self, rook, tick):
        """Pairs of distinct polygons that touch, shape (pairs, 2)."""
        import numpy as np

        solid = [_valid(geometry) for geometry in self.geometries]
        index, pairs = QgsSpatialIndex(), []
        for i, geometry in enumerate(solid):
            if tick is not None and i % 50 == 0:
                tick(i / len(solid))
            if geometry.isEmpty():
                continue
            # the index holds the polygons before this one, so that each pair is looked at once
            found = index.intersects(geometry.boundingBox())
            index.addFeature(i, geometry.boundingBox())
            pairs += [(other, i) for other in _touched(geometry, found, solid, rook)]
        return np.array(pairs, dtype=np.intp).reshape(-1, 2)


def _touched(geometry, found, solid, rook):
    """Those of the polygons found that the geometry touches."""
    if not found:
        return []
    engine = QgsGeometry.createGeometryEngine(geometry.constGet())
    engine.prepareGeometry()
    touched = [other for other in found if engine.intersects(solid[other].constGet())]
    if not rook:
        return touched
    return [
        other
        for other in touched
        if any(engine.relatePattern(solid[other].constGet(), pattern) for pattern in (_SHARED_BORDER, _SHARED_AREA))
    ]


def _valid(geometry):
    """The polygon itself, or its repaired form where it crosses itself: GEOS may refuse to compare it otherwise."""
    if geometry.isEmpty() or geometry.isGeosValid():
        return geometry
    repaired = geometry.makeValid()
    if not repaired.isEmpty() and QgsWkbTypes.flatType(repaired.wkbType()) == QgsWkbTypes.Type.GeometryCollection:
        repaired.convertGeometryCollectionToSubclass(_POLYGON)
    return geometry if repaired.isEmpty() else repaired


def _repeated(among, place, there, kind):
    """Neighbours of rows of which several are in one place."""
    from scipy import sparse

    from ..methods.neighbours import from_pairs

    matrix = among.matrix + sparse.diags(there.astype(float))
    found = matrix.tocsr()[place][:, place].tocoo()
    return from_pairs(len(place), found.row, found.col, kind)


def _part(tick, start, end):
    return None if tick is None else (lambda share: tick(start + (end - start) * share))
