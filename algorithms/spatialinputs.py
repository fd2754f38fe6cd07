"""The neighbours that the user asked for, read when a method first needs them."""

from ..layers.neighbours import read_places
from ..methods.problems import Notice


class NeighbourReader:
    """Neighbours among rows of INPUT, by the choices made in ``parameters.neighbours()`` and ``parameters.islands()``.

    Called with positions of rows it returns their :class:`~geocoupling.methods.neighbours.Neighbours`, or None where
    the layer has no geometry. Geometries are read once; broken ones are named in a notice of the run, and so are the
    rows asked for that have none. Where the user wants no neighbours it is not needed.

    Attributes
    ----------
    bare : list of int
        Positions, rising, of the rows without geometry among those asked for so far.
    """

    def __init__(self, inputs):
        self._inputs = inputs
        self._contiguity = inputs.choice("CONTIGUITY")
        self._join = inputs.has("ISLANDS") and inputs.choice("ISLANDS") == "nearest"
        self._places, self._read = None, False
        self.bare, self._told = [], None

    @property
    def joined(self):
        """How many places had no neighbour in some call and were joined to the nearest; those of a panel count once."""
        return 0 if self._places is None else len(self._places.joined)

    def __call__(self, positions):
        import numpy as np

        places = self._layer_places()
        if places is None:
            return None
        positions = np.asarray(positions, dtype=np.intp)
        self._tell_bare(positions[places.bare(positions)].tolist())
        distance = self._inputs.real("DISTANCE") or None
        k = self._inputs.whole("K")
        return places.neighbours(positions, self._contiguity, k, distance, join_islands=self._join)

    def in_one_place(self, positions):
        """How many of the rows lie in the same place as an earlier one."""
        import numpy as np

        places = self._layer_places()
        return 0 if places is None else len(positions) - len(np.unique(places.place[positions]))

    def _tell_bare(self, rows):
        """One notice for the rows of all calls."""
        known = sorted({*self.bare, *rows})
        if known == self.bare:
            return
        self.bare = known
        notices = self._inputs.notices
        if self._told in notices:
            notices.remove(self._told)
        self._told = Notice("rows_without_geometry", {"count": len(known), "rows": known})
        notices.append(self._told)

    def _layer_places(self):
        if not self._read:
            self._places, self._read = read_places(self._inputs.source()), True
            rows = [] if self._places is None else self._places.invalid_rows()
            if len(rows):
                self._inputs.notice("geometry_invalid", count=len(rows), rows=[int(row) for row in rows])
        return self._places
