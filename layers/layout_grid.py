"""Pages, and how many maps of which size stand on one."""

import math
from dataclasses import dataclass

from ..methods.problems import DataProblem


@dataclass(frozen=True)
class Page:
    """A page in millimetres with its font sizes in points; height 0: as high as the figure."""

    width: float
    height: float
    title: float
    label: float
    legend: float

    @property
    def margin(self):
        return self.width / 40


PAGES = {
    "a4_landscape": Page(297, 210, 15, 11, 9),
    "a4_portrait": Page(210, 297, 14, 10, 8.5),
    "width_190": Page(190, 0, 12, 9, 7.5),
    "width_140": Page(140, 0, 10, 8, 7),
    "width_90": Page(90, 0, 9, 7.5, 6.5),
}

GAP = 2.0
SMALLEST = 12.0  # millimetres: the longer side of a map that can still be read
_TALLEST = 1.5  # height of all maps on a page that grows, in page widths


@dataclass(frozen=True)
class Grid:
    """Maps per row and column; width and height of one in millimetres."""

    columns: int
    rows: int
    width: float
    height: float


def fitting_grid(n, columns, page, room, ratio):
    """Maps per row and column and the size of one map: as large as the page lets them be.

    Parameters
    ----------
    n : int
        Maps.
    columns : int
        Maps per row; 0 chooses.
    page : Page
    room : float
        Height that a page of fixed height has for maps, in millimetres.
    ratio : float
        Width of what a map shows, by its height.

    Raises
    ------
    DataProblem
        ``maps_too_small``.
    """
    grid = _largest(n, columns, page, room, ratio)
    if _drawn_length(grid, ratio) < SMALLEST:
        fits = [k for k in range(1, n) if _drawn_length(_largest(k, columns, page, room, ratio), ratio) >= SMALLEST]
        length = max(math.floor(_drawn_length(grid, ratio)), 0)
        raise DataProblem("maps_too_small", count=n, length=length, least=round(SMALLEST), most=max(fits, default=1))
    return grid


def _drawn_length(grid, ratio):
    """The longer side of what is drawn in a map's frame."""
    return max(min(grid.width, grid.height * ratio), min(grid.height, grid.width / ratio))


def _largest(n, columns, page, room, ratio):
    wanted = columns or (0 if page.height else _usual_columns(n))
    choices = [min(wanted, n)] if wanted else range(1, n + 1)
    grids = [_sized_grid(number, n, page, room, ratio) for number in choices]
    return max(grids, key=lambda grid: (round(min(grid.width, grid.height * ratio), 3), grid.columns))


def _usual_columns(n):
    """One row of up to three maps, and no map alone in the second of two rows."""
    return n if n <= 3 else 2 if n == 4 else math.ceil(math.sqrt(n * 1.2))


def _sized_grid(columns, n, page, room, ratio):
    rows = math.ceil(n / columns)
    width = (page.width - 2 * page.margin - (columns - 1) * GAP) / columns
    height = width / ratio
    room = room if page.height else page.width * _TALLEST
    height = min(height, (room - (rows - 1) * GAP) / rows - page.label * 0.55)
    return Grid(columns, rows, width, height)
