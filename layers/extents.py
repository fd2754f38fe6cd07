"""Projection and extents of maps."""

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsProject,
    QgsRectangle,
)

from ..methods.problems import DataProblem

_POINT_EXTENT = 1000.0  # map units around a single point


def suitable_crs(layer):
    """The layer's own system where it is projected; else an equal-area one centred on the layer."""
    if not layer.crs().isGeographic():
        return layer.crs()
    centre = layer.extent().center()
    text = f"+proj=laea +lat_0={centre.y():.2f} +lon_0={centre.x():.2f} +datum=WGS84 +units=m +no_defs"
    return QgsCoordinateReferenceSystem.fromProj(text)


def feature_boxes(layers, crs):
    """Box of each feature of the layers that has a geometry, in ``crs``.

    Each feature's box is turned by itself: the box of a whole country in degrees is far wider on a conic projection.
    """
    boxes = []
    for layer in layers:
        transform = QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance())
        request = QgsFeatureRequest().setNoAttributes()
        for feature in layer.getFeatures(request):
            if feature.hasGeometry() and not feature.geometry().isEmpty():
                boxes.append(transform.transformBoundingBox(feature.geometry().boundingBox()))
    return boxes


def common_box(boxes):
    """The smallest box around all."""
    left, bottom = min(box.xMinimum() for box in boxes), min(box.yMinimum() for box in boxes)
    right, top = max(box.xMaximum() for box in boxes), max(box.yMaximum() for box in boxes)
    return QgsRectangle(left, bottom, right, top)


def common_extent(layers, crs, name=""):
    """Extent of all layers in ``crs``, with a small margin, so that every map has the same scale.

    Raises
    ------
    DataProblem
        No feature has a geometry; ``name`` is what the user calls the layers.
    """
    boxes = feature_boxes(layers, crs)
    if not boxes:
        raise DataProblem("no_geometry", name=name or layers[0].name())
    box = common_box(boxes)
    # One point, or points in a row, have no width or height.
    longest = max(box.width(), box.height()) or _POINT_EXTENT
    across, up = (max(longest * 0.02, (longest * 0.1 - size) / 2) for size in (box.width(), box.height()))
    return QgsRectangle(box.xMinimum() - across, box.yMinimum() - up, box.xMaximum() + across, box.yMaximum() + up)


def filled(extent, ratio):
    """The extent, widened or heightened to the ratio of a frame."""
    width = max(extent.width(), extent.height() * ratio)
    height = max(extent.height(), extent.width() / ratio)
    centre = extent.center()
    return QgsRectangle(
        centre.x() - width / 2, centre.y() - height / 2, centre.x() + width / 2, centre.y() + height / 2
    )
