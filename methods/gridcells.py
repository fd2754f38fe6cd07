"""Rows put together by the square grid cell that they lie in, so that an analysis can be made at several scales."""

from dataclasses import dataclass

import numpy as np
import pandas as pd


@dataclass(frozen=True)
class GridCells:
    """Grid cells that hold rows, sorted by y, then x.

    Attributes
    ----------
    frame : DataFrame, m rows
        The columns that were put together; missing where a cell has no value. Index 0 .. m - 1.
    x, y : ndarray of float, shape (m,)
        Centres of the cells.
    rows : ndarray of int, shape (m,)
        Number of rows in each cell.
    thin : int
        Number of cells that were left out since they hold too few rows.
    """

    frame: pd.DataFrame
    x: np.ndarray
    y: np.ndarray
    rows: np.ndarray
    thin: int


def aggregate_cells(frame, x, y, size, means, modes, fewest=1):
    """One row per grid cell that holds enough rows.

    Parameters
    ----------
    frame : DataFrame, n rows
    x, y : array_like of float, shape (n,)
        Places of the rows, in units of the map; a row without a place belongs to no cell.
    size : float
        Side of a cell, above 0. Cells start at the origin of the coordinates, so that cells of 2,000 consist of cells
        of 1,000, and a row on a border belongs to the cell above or to the right of it.
    means : sequence of str
        Columns of numbers: the mean of the values in the cell that are not missing.
    modes : sequence of str
        Columns of categories: the most frequent value that is not missing; of several, the first in the alphabet or the
        smallest.
    fewest : int
        Cells with fewer rows are left out.

    Returns
    -------
    GridCells

    Examples
    --------
    >>> rows = pd.DataFrame({"income": [1.0, 3.0, 8.0], "soil": ["clay", "clay", "sand"]})
    >>> aggregate_cells(rows, [5, 95, 150], [5, 5, 5], 100, ["income"], ["soil"]).frame
       income  soil
    0     2.0  clay
    1     8.0  sand
    """
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    placed = np.isfinite(x) & np.isfinite(y)
    places = np.column_stack([np.floor(y[placed] / size), np.floor(x[placed] / size)])
    corners, cell, count = np.unique(places, axis=0, return_inverse=True, return_counts=True)
    cell = cell.ravel()
    rows = frame.loc[placed].reset_index(drop=True)
    made = {name: rows[name].groupby(cell).mean() for name in means}
    made.update({name: _modes(rows[name], cell, len(corners)) for name in modes})
    kept = count >= fewest
    return GridCells(
        pd.DataFrame(made, index=range(len(corners)))[kept].reset_index(drop=True),
        (corners[kept, 1] + 0.5) * size,
        (corners[kept, 0] + 0.5) * size,
        count[kept],
        int((~kept).sum()),
    )


def _modes(values, cell, cells):
    """Most frequent value of each cell."""
    known = values.notna().to_numpy()
    counted = pd.DataFrame({"cell": cell[known], "value": values.to_numpy()[known]}).value_counts().rename("n")
    ordered = counted.reset_index().sort_values(["cell", "n", "value"], ascending=[True, False, True], kind="stable")
    return ordered.drop_duplicates("cell").set_index("cell")["value"].reindex(range(cells))
