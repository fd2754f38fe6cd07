"""The neighbours that the user asked for, read when a method first needs them."""

from ..layers.neighbours import read_places


class NeighbourReader:
    """Neighbours among rows of INPUT, by the choices made in ``parameters.neighbours()``.

    Called with positions of rows it returns their :class:`~geocoupling.methods.neighbours.Neighbours`, or None where
    the layer has no geometry. Geometries are read once. Where the user wants no neighbours it is not needed.
    """

    def __init__(self, inputs):
        self._inputs = inputs
        self._contiguity = inputs.choice("CONTIGUITY")
        self._places, self._read = None, False

    def __call__(self, positions):
        import numpy as np

        if not self._read:
            self._places, self._read = read_places(self._inputs.source()), True
        if self._places is None:
            return None
        distance = self._inputs.real("DISTANCE") or None
        k = self._inputs.whole("K")
        return self._places.neighbours(np.asarray(positions), self._contiguity, k, distance)
