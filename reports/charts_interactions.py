"""The heat map of interactions: q of pairs of factors, with the type and its significance."""

import math

from ..layers.translation import translate
from .axes import cell_text, colour_bar, note_handle, shaded_cells
from .canvas import (
    CELL,
    INK,
    LEVELS,
    QUIET,
    SMALL,
    WIDTH,
    Drawing,
    ink_on,
    label_inches,
    legend_height,
    shortened,
    star_note,
    stars,
    wrapped,
)
from .charts_drivers import BLANK, CERTAIN, p_value
from .contract import (
    distinct,
    empty,
    first_middle_last,
    missing,
    number,
    period_label,
    periods_of,
    rows_of_group,
    rows_of_period,
)
from .links import Link, keeps_table

MARKERS = {
    "enhance_nonlinear": "^",
    "enhance_bivariate": "o",
    "independent": "s",
    "weaken_univariate": "D",
    "weaken_nonlinear": "v",
    "nested": "x",
    "no_gain": "_",
}


@keeps_table
def interaction_heatmap(interactions_table, factors_table, group=None, periods=None, levels=LEVELS):
    """Triangles of q12 with the single q on the diagonal; a symbol tells the type, filled where p < 0.05.

    The p of a pair is that of its gain over the better factor: q12 itself grows with any second factor.

    Parameters
    ----------
    interactions_table, factors_table : pandas.DataFrame
        INTERACTIONS_TABLE and FACTORS_TABLE of ``geodetector``.
    group : optional
        The group to draw; None draws all units together.
    periods : list, optional
        At most three periods to draw; the first, the middle and the last by default.
    levels : tuple of float
        Levels of ``***``, ``**`` and ``*`` behind the values; in narrow cells only single factors have them. None for
        no stars.
    """
    if empty(interactions_table):
        return None
    rows = rows_of_group(interactions_table, group)
    if empty(rows):
        return None
    single = None if empty(factors_table) else rows_of_group(factors_table, group)
    factors = _factors(rows, single)
    chosen = list(periods or first_middle_last(periods_of(rows)))[:3]
    panels = [(period, _cells(rows, single, factors, period, group)) for period in chosen]
    panels = [(period, cells) for period, cells in panels if cells]
    values = [cell["q"] for _, cells in panels for cell in cells.values() if math.isfinite(cell["q"])]
    return _draw(panels, factors, values, levels) if values else None


def _factors(rows, single):
    """Factors in the order of the factors table, then those that only the pairs name."""
    pairs = [name for both in zip(rows["factor1"], rows["factor2"]) for name in both]
    return distinct([*(single["factor"] if single is not None else []), *pairs])


def _cells(rows, single, factors, period, group=None):
    """(row, column) -> q, type, p and link of one period, the column never right of the row."""
    place = {name: i for i, name in enumerate(factors)}
    cells = {}
    for _, row in rows_of_period(rows, period).iterrows():
        i, j = place[row["factor1"]], place[row["factor2"]]
        kind = "" if missing(row.get("type")) else str(row["type"])
        cells[(max(i, j), min(i, j))] = {"q": number(row.get("q12")), "type": kind, "p": _gain_p(row)}
        cells[(max(i, j), min(i, j))]["link"] = Link("factor", period, group, (row["factor1"], row["factor2"]))
    own = [] if single is None else [row for _, row in rows_of_period(single, period).iterrows()]
    for row in own:
        i = place.get(row["factor"])
        if i is not None:
            link = Link("factor", period, group, (row["factor"],))
            cells[(i, i)] = {"q": number(row.get("q")), "type": "", "p": p_value(row), "link": link}
    return cells


def _gain_p(row):
    """The p of the pair's gain, adjusted where the table has it: never that of q12, which more classes raise."""
    adjusted = number(row.get("p_adjusted"))
    return adjusted if math.isfinite(adjusted) else number(row.get("p_gain"))


def _draw(panels, factors, values, levels):
    n, count = len(factors), len(panels)
    names = [wrapped(name, 20) for name in factors]
    below_names = [shortened(name, 28) for name in factors]
    beside = max(label_inches(line) for name in names for line in name.split("\n"))
    columns, cell = _side_by_side(count, n, WIDTH - beside - 0.9)
    under = max(label_inches(name) for name in below_names) * 0.72 + 0.2
    grid_rows = math.ceil(count / columns)
    starred = levels if cell >= _roomy() else ()
    handles = _handles(panels, starred)
    legend_rows = math.ceil(len(handles) / 2)
    heights = [n * cell + under + 0.3] * grid_rows + [legend_height(legend_rows)]

    def draw(figure):
        norm, colours = _shades(max(values))
        spec = figure.add_gridspec(grid_rows + 1, columns, height_ratios=heights)
        for i, (period, cells) in enumerate(panels):
            axes = figure.add_subplot(spec[i // columns, i % columns])
            _panel(axes, cells, (norm, colours), n, cell, starred)
            axes.set_yticks(range(n))
            axes.set_yticklabels([""] * n if i % columns else names)
            axes.set_xticks(range(n))
            axes.set_xticklabels(below_names, rotation=45, ha="right", rotation_mode="anchor")
            axes.set_title(period_label(period), loc="left", fontweight="bold")
            if i % columns == columns - 1 or i == count - 1:
                colour_bar(figure, axes, norm, colours, "q")
        below = figure.add_subplot(spec[grid_rows, :])
        below.set_axis_off()
        below.legend(handles=handles, loc="center", ncol=2, columnspacing=2.5, handletextpad=0.6)

    return Drawing(WIDTH, sum(heights), draw)


def _side_by_side(count, n, inches):
    """How many panels stand beside each other, and the width of a cell: three while values have room in the cells."""
    columns = min(count, 3 if n <= 6 else 2 if n <= 7 else 1)
    if columns == 3 and n > 4 and _cell(3, n, inches) < _roomy():
        columns = 2
    return columns, _cell(columns, n, inches)


def _cell(columns, n, inches):
    return min(0.66, inches / (columns * n + 0.4 * (columns - 1)))


def _roomy():
    """The width of a cell that has room for a value."""
    return label_inches("0.00", CELL) + 0.04


def _shades(top):
    """A scale in round steps from 0, light to dark."""
    from matplotlib import cm
    from matplotlib.colors import BoundaryNorm, ListedColormap
    from matplotlib.ticker import MaxNLocator

    edges = [e for e in MaxNLocator(10, steps=[1, 2, 5, 10]).tick_values(0, max(top, 0.05)) if e >= -1e-12]
    steps = len(edges) - 1
    ramp = cm.YlGnBu
    shades = ListedColormap([ramp(0.04 + 0.8 * i / max(steps - 1, 1)) for i in range(steps)])
    return BoundaryNorm(edges, steps), shades


def _panel(axes, cells, scale, size, inches, levels):
    from matplotlib.colors import to_hex
    from matplotlib.patches import Rectangle

    norm, colours = scale
    shades = {at: to_hex(colours(norm(c["q"]))) if math.isfinite(c["q"]) else BLANK for at, c in cells.items()}
    shaded_cells(axes, shades, size, size, {at: cell["link"] for at, cell in cells.items()})
    for (row, column), cell in cells.items():
        ink = ink_on(shades[row, column])
        _cell_content(axes, (row, column), cell, shades[row, column], inches, levels)
        if row == column:
            frame = Rectangle((row - 0.44, row - 0.44), 0.88, 0.88, fill=False, edgecolor=ink, linewidth=0.8)
            axes.add_patch(frame)
    axes.set_aspect("equal")


def _cell_content(axes, at, cell, shade, inches, levels):
    """The value above, the symbol below; only the symbol where the cell is too small for both.

    In narrow cells the pairs have no stars, and single factors have them below the value.
    """
    row, column = at
    marker = MARKERS.get(cell["type"])
    roomy = inches >= _roomy()
    tight = inches < label_inches("0.00***", CELL)
    if roomy:
        text = f"{cell['q']:.2f}" if math.isfinite(cell["q"]) else "–"
        if not (tight and marker):  # then the symbol has the room of the stars, and says whether p is small
            text = f"{text}{chr(10) if tight else ''}{stars(cell['p'], levels)}".rstrip()
        size = SMALL if not tight and inches > label_inches(text, SMALL) + 0.15 else CELL
        cell_text(axes, column, row - ((0.2 if tight else 0.16) if marker else 0.0), text, shade, size)
    if marker:
        ink = ink_on(shade)
        style = {"markersize": 3.8 if tight else 4.2, "markeredgewidth": 0.9}
        style["markerfacecolor"] = ink if cell["p"] < CERTAIN else "none"
        axes.plot(column, row + (0.25 if roomy else 0.0), marker=marker, markeredgecolor=ink, **style)


def _handles(panels, levels):
    """Legend entries of the types that occur, and of what filled, empty and starred means."""
    from matplotlib.lines import Line2D

    cells = [cell for _, found in panels for cell in found.values()]
    present = {cell["type"] for cell in cells}
    names = _type_names()
    style = {"linestyle": "none", "markersize": 5, "markeredgecolor": INK, "markerfacecolor": "none"}
    handles = [Line2D([], [], marker=MARKERS[kind], label=names[kind], **style) for kind in MARKERS if kind in present]
    if handles:
        style["markerfacecolor"] = INK
        handles.append(Line2D([], [], marker="o", label=translate("Geocoupling", "Filled: adjusted p < 0.05"), **style))
        handles.append(note_handle(_empty_means(cells)))
    framed = Line2D([], [], linestyle="none", marker="s", markersize=7, markerfacecolor="none", markeredgecolor=QUIET)
    framed.set_label(translate("Geocoupling", "Framed: q of the single factor"))
    starred = any(stars(cell["p"], levels) for cell in cells)
    return [*handles, framed, *([note_handle(star_note(levels))] if starred else [])]


def _empty_means(cells):
    if any(cell["type"] and not math.isfinite(cell["p"]) for cell in cells):
        return translate("Geocoupling", "Empty: not distinguishable from having more classes, or not tested")
    return translate("Geocoupling", "Empty: not distinguishable from having more classes")


def _type_names():
    return {
        "enhance_nonlinear": translate("Geocoupling", "Nonlinear enhancement"),
        "enhance_bivariate": translate("Geocoupling", "Bivariate enhancement"),
        "independent": translate("Geocoupling", "Independent"),
        "weaken_univariate": translate("Geocoupling", "Univariate weakening"),
        "weaken_nonlinear": translate("Geocoupling", "Nonlinear weakening"),
        "nested": translate("Geocoupling", "One factor nested in the other"),
        "no_gain": translate("Geocoupling", "No gain"),
    }
