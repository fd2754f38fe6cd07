"""Places of features on a plane: geometries in a projected CRS, and the kilometres of its unit."""

from dataclasses import dataclass, field
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsUnitTypes,
    QgsWkbTypes,
)

from ..methods.problems import DataProblem
from .frames import unchecked_features
from .translation import translate

_UNITS = QgsUnitTypes.DistanceUnit
_NO_PLACE = float("nan"), float("nan")
METRES_IN_KILOMETRES = 0.001


@dataclass(frozen=True)
class Plane:
    """A CRS to compute in.

    Attributes
    ----------
    crs : QgsCoordinateReferenceSystem
        Not valid where the layer has none and none was chosen.
    kilometres : float
        Kilometres in one unit of its coordinates.
    known : bool
        Whether that unit is known; if not, it is taken for the metre.
    """

    crs: Any
    kilometres: float = METRES_IN_KILOMETRES
    known: bool = True


@dataclass(frozen=True)
class Places:
    """Where the features of a source lie, in the order in which :func:`~.frames.read_frame` reads them.

    Attributes
    ----------
    x, y : ndarray of float
        NaN where a feature has no place.
    bare, lost, repaired : list of int
        Rows without geometry, rows that the CRS does not reach, and rows whose geometry was invalid.
    """

    x: Any
    y: Any
    bare: list = field(default_factory=list)
    lost: list = field(default_factory=list)
    repaired: list = field(default_factory=list)


def crs_name(crs):
    """A CRS as people know it: ``EPSG:4326 - WGS 84``; its projection in words where it has no code."""
    if crs.authid():
        return crs.userFriendlyIdentifier().replace("_", " ")
    return _projection_in_words(crs)


def _projection_in_words(crs):
    """The projection with its meridian and parallels; the PROJ text where that says more."""
    text = crs.toProj()
    given = dict(part.lstrip("+").partition("=")[::2] for part in text.split())
    if crs.isGeographic() or not given.get("proj") or "lon_0" not in given:
        return text
    words = {
        "aea": translate("Geocoupling", "Albers equal-area conic projection"),
        "eqdc": translate("Geocoupling", "equidistant conic projection"),
        "laea": translate("Geocoupling", "Lambert azimuthal equal-area projection"),
        "lcc": translate("Geocoupling", "Lambert conformal conic projection"),
        "tmerc": translate("Geocoupling", "transverse Mercator projection"),
    }
    name = words.get(given["proj"]) or crs.operation().description() or text
    parts = [translate("Geocoupling", "central meridian {degrees}°").format(degrees=given["lon_0"])]
    if "lat_1" in given and "lat_2" in given:
        parallels = translate("Geocoupling", "standard parallels {first}° and {second}°")
        parts.append(parallels.format(first=given["lat_1"], second=given["lat_2"]))
    elif float(given.get("lat_0", 0)):
        parts.append(translate("Geocoupling", "latitude of origin {degrees}°").format(degrees=given["lat_0"]))
    listed = translate("Geocoupling", ", ").join(parts)
    return translate("Geocoupling", "{projection} ({parameters})").format(projection=name, parameters=listed)


def plane_of(source, crs=None):
    """The plane to compute in: ``crs``, or the source's own where that is None.

    Parameters
    ----------
    source : QgsProcessingFeatureSource
    crs : QgsCoordinateReferenceSystem, optional

    Returns
    -------
    Plane

    Raises
    ------
    DataProblem
        ``no_geometry``; ``gravity_degrees`` and ``gravity_crs_degrees`` for coordinates in degrees; ``gravity_no_crs``
        where a layer without CRS would have to be transformed.
    """
    if QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.NullGeometry:
        raise DataProblem("no_geometry", name=source.sourceName())
    own = source.sourceCrs()
    if crs is not None and not own.isValid():
        raise DataProblem("gravity_no_crs", name=source.sourceName(), crs=crs_name(crs))
    used = own if crs is None else crs
    if used.isValid() and (used.isGeographic() or used.mapUnits() == _UNITS.DistanceDegrees):
        if crs is None:
            raise DataProblem("gravity_degrees", name=source.sourceName(), crs=crs_name(used))
        raise DataProblem("gravity_crs_degrees", crs=crs_name(used))
    if not used.isValid() or used.mapUnits() == _UNITS.DistanceUnknownUnit:
        return Plane(used, known=False)
    return Plane(used, QgsUnitTypes.fromUnitToUnitFactor(used.mapUnits(), _UNITS.DistanceKilometers))


def places(source, crs, context, inside=False, tick=None):
    """Centres of all features in ``crs``: geometries are transformed first, so that centroids are those of the plane.

    Parameters
    ----------
    source : QgsProcessingFeatureSource
    crs : QgsCoordinateReferenceSystem
    context : QgsCoordinateTransformContext
    inside : bool
        A point on the surface in place of the centroid, which may lie outside a bent polygon.
    tick : callable, optional
        Called with 0..1; may raise ``Cancelled``.

    Returns
    -------
    Places
    """
    import numpy as np

    transform = QgsCoordinateTransform(source.sourceCrs(), crs, context)
    # A panel repeats the geometry of a unit in every period.
    known, points = {}, []
    found = {"bare": [], "lost": [], "repaired": []}
    total = max(source.featureCount(), 1)
    for row, feature in enumerate(unchecked_features(source, QgsFeatureRequest().setNoAttributes())):
        if tick is not None and row % 100 == 0:
            tick(min(row / total, 1.0))
        geometry = feature.geometry()
        key = b"" if geometry.isEmpty() else bytes(geometry.asWkb())
        if key not in known:
            known[key] = _place(geometry, transform, inside)
        point, remark = known[key]
        points.append(point)
        if remark:
            found[remark].append(row)
    x, y = np.array(points, dtype=float).reshape(-1, 2).T
    return Places(x, y, **found)


def _place(geometry, transform, inside):
    """A point and what must be said of it."""
    if geometry.isEmpty():
        return _NO_PLACE, "bare"
    geometry, remark = QgsGeometry(geometry), ""
    try:
        geometry.transform(transform)
    except QgsCsException:
        return _NO_PLACE, "lost"
    if not geometry.boundingBox().isFinite():
        return _NO_PLACE, "lost"
    if not geometry.isGeosValid():
        repaired, remark = geometry.makeValid(), "repaired"
        geometry = geometry if repaired.isEmpty() else repaired
    centre = geometry.pointOnSurface() if inside else geometry.centroid()
    if centre.isEmpty():
        return _NO_PLACE, "bare"
    return (centre.asPoint().x(), centre.asPoint().y()), remark


def to_degrees(x, y, crs, context):
    """Longitude and latitude (WGS 84) of points in ``crs``; NaN where that can not be known.

    Returns
    -------
    list of float, list of float
    """
    if not crs.isValid():
        return [_NO_PLACE[0]] * len(x), [_NO_PLACE[1]] * len(y)
    transform = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem("EPSG:4326"), context)
    found = [_degrees(transform, float(a), float(b)) for a, b in zip(x, y)]
    return [point[0] for point in found], [point[1] for point in found]


def _degrees(transform, x, y):
    try:
        point = transform.transform(QgsPointXY(x, y))
    except QgsCsException:
        return _NO_PLACE
    return point.x(), point.y()
