"""Where the features of a source lie: the centroids of their geometries."""

from .frames import unchecked_features


def centroids(source, tick=None):
    """Centroids of all features, in the order in which :func:`~.frames.read_frame` reads them.

    Parameters
    ----------
    source : QgsProcessingFeatureSource or QgsVectorLayer
    tick : callable, optional
        Called with 0..1; may raise ``Cancelled``.

    Returns
    -------
    ndarray of float, ndarray of float
        x and y; NaN where a feature has no geometry.
    """
    import numpy as np

    places = []
    total = max(source.featureCount(), 1)
    for row, feature in enumerate(unchecked_features(source)):
        if tick is not None and row % 2000 == 0:
            tick(min(row / total, 1.0))
        point = feature.geometry().centroid()
        places.append((np.nan, np.nan) if point.isEmpty() else (point.asPoint().x(), point.asPoint().y()))
    found = np.array(places, dtype=float).reshape(-1, 2)
    return found[:, 0], found[:, 1]
