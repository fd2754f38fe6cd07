"""The heat map of region terms and components: what each component adds to each region and pair of regions."""

import math

from ..layers.translation import translate
from .axes import cell_text, colour_bar, note_handle, shaded_cells
from .canvas import (
    CELL,
    INK,
    WIDTH,
    Drawing,
    ink_on,
    label_inches,
    legend_height,
    shortened,
    without_common_start,
    wrapped,
)
from .charts_drivers import BLANK
from .contract import distinct, empty, missing, number, period_label, periods_of, rows_of_period
from .links import Link, keeps_table

MOST_TERMS = 21  # six regions with their pairs
MOST_COMPONENTS = 12
WIDEST_CELL = 0.85
TALLEST, LOW = 0.3, 0.22  # inches of a row, with few and with many of them
GAP = 0.25
TURNED = {"rotation": 45, "ha": "right", "rotation_mode": "anchor"}
STEPS = 10


def term_name(group1, group2):
    """A region term in words: the region, or both regions of a pair."""
    return str(group1) if missing(group2) else f"{group1} – {group2}"


@keeps_table
def cells_heatmap(cells_table, periods=None):
    """Region terms by components in percent of the Gini, the largest of each row bold, of each column framed.

    Parameters
    ----------
    cells_table : pandas.DataFrame
        CELLS_TABLE of ``ginidecomposition``. Of more than 21 terms or 12 components the largest are drawn, and a line
        below says so.
    periods : list, optional
        The periods to draw; the first and the last by default.

    Returns
    -------
    str or None
        None for one region with one component, which make the whole.
    """
    if empty(cells_table):
        return None
    known = periods_of(cells_table)
    shown = list(periods) if periods else known if len(known) == 1 else [known[0], known[-1]]
    found = {period: _cells(rows_of_period(cells_table, period)) for period in shown}
    cells = [values for values in found.values() if any(math.isfinite(share) for share, *_ in values.values())]
    if not cells:
        return None
    terms, components = _terms(cells_table), distinct(cells_table["component"])
    if len(terms) * len(components) < 2:
        return None
    chosen = _largest(terms, cells, 0, MOST_TERMS), _largest(components, cells, 1, MOST_COMPONENTS)
    panels = [(period, found[period]) for period in shown if found[period] in cells]
    return _draw(panels, *chosen, _notes((terms, components), chosen))


def _terms(table):
    """(group1, group2) of the terms, regions before pairs."""
    pairs = [(a, None if missing(b) else b) for a, b in zip(table["group1"], table["group2"])]
    return sorted(dict.fromkeys(pairs), key=lambda term: term[1] is not None)


def _cells(rows):
    """(term, component) -> share, and whether it is the largest of its row and of its column."""
    cells = {}
    for _, row in rows.iterrows():
        term = row["group1"], None if missing(row["group2"]) else row["group2"]
        marks = (number(row.get(name)) == 1 for name in ("largest_in_row", "largest_in_column"))
        cells[term, row["component"]] = (number(row["share"]), *marks)
    return cells


def _largest(names, cells, side, most):
    """Those of ``names`` with the largest absolute shares, in the order they had."""
    size = dict.fromkeys(names, 0.0)
    for values in cells:
        for key, (share, *_) in values.items():
            size[key[side]] += abs(share) if math.isfinite(share) else 0.0
    kept = set(sorted(names, key=lambda name: -size[name])[:most])
    return [name for name in names if name in kept]


def _notes(everything, chosen):
    """What was left out, and what marks mean; a mark that every cell would have means nothing."""
    texts = (
        translate("Geocoupling", "{shown} of {count} region terms, the largest in absolute value"),
        translate("Geocoupling", "{shown} of {count} components, the largest in absolute value"),
    )
    for text, names, shown in zip(texts, everything, chosen):
        if len(shown) < len(names):
            yield text.format(shown=len(shown), count=len(names))


def _draw(panels, terms, components, notes):
    names, heads = (
        [shortened(term_name(*term), 30) for term in terms],
        [wrapped(c, 16) for c in without_common_start(components)],
    )
    shape = _shape(panels, names, heads)
    columns, (width, height) = shape["columns"], shape["cell"]
    grid_rows = math.ceil(len(panels) / columns)
    marks = len(components) > 1, len(terms) > 1
    handles = [*_handles(marks), *map(note_handle, notes)]
    legend_rows = math.ceil(len(handles) / 2) if max(map(len, map(_label, handles)), default=0) < 58 else len(handles)
    widest = max(label_inches(line) for head in heads for line in head.split("\n"))
    turned = widest > width
    under = 0.72 * widest + 0.3 if turned else 0.3 + 0.14 * max(head.count("\n") for head in heads)
    heights = [len(terms) * height + under + 0.3] * grid_rows + [legend_height(max(legend_rows, 1))]
    scale = _signed_scale([share for _, cells in panels for share, *_ in cells.values()])

    def draw(figure):
        spec = figure.add_gridspec(grid_rows + 1, columns, height_ratios=heights)
        for i, (period, cells) in enumerate(panels):
            axes = figure.add_subplot(spec[i // columns, i % columns])
            links = [Link("regions", period, of=term) for term in terms]
            _panel(axes, cells, (terms, links), components, scale, marks, shape)
            axes.set_yticklabels(names if i % columns == 0 else [])
            axes.set_xticklabels(heads, **(TURNED if turned else {}))
            axes.set_title(period_label(period), loc="left", fontweight="bold")
            axes.set_aspect(height / width, anchor="NW")
            if i == columns - 1 or i == len(panels) - 1 < columns:
                colour_bar(figure, axes, *scale, "%")
        below = figure.add_subplot(spec[grid_rows, :])
        below.set_axis_off()
        if handles:
            below.legend(handles=handles, loc="center", ncol=math.ceil(len(handles) / legend_rows), columnspacing=2.5)

    return Drawing(WIDTH, max(sum(heights), 1.8), draw)


def _label(handle):
    return handle.get_label()


def _shape(panels, names, heads):
    """Panels side by side and the inches of a cell; panels stand below each other where numbers need the room."""
    beside = max(label_inches(name) for name in names) + 0.15
    need = label_inches("-00.0", CELL) + 0.06
    height = TALLEST if len(names) <= 10 else LOW
    columns = len(panels) + 1
    width = 0.0
    while columns > 1 and width < need:
        columns -= 1
        room = WIDTH - beside - 0.75 - GAP * (columns - 1)
        width = min(WIDEST_CELL, room / (columns * len(heads)))
    return {"columns": columns, "cell": (width, height), "numbers": width >= need * 0.9}


def _signed_scale(shares):
    """Norm and colours in round steps: blue above 0, red below, as deep as the share is far from 0."""
    from matplotlib import cm
    from matplotlib.colors import BoundaryNorm, ListedColormap
    from matplotlib.ticker import MaxNLocator

    known = [share for share in shares if math.isfinite(share)]
    low, high = min([*known, 0.0]), max([*known, 0.0])
    high = high if high > low else low + 1.0
    edges = list(MaxNLocator(STEPS, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high))
    far = max(abs(edges[0]), abs(edges[-1]))
    middles = [(a + b) / 2 / far for a, b in zip(edges, edges[1:])]
    return BoundaryNorm(edges, len(middles)), ListedColormap([cm.RdBu(0.5 + 0.42 * middle) for middle in middles])


def _panel(axes, cells, rows, components, scale, marks, shape):
    """Shades, numbers and marks of one period; a term that the period lacks is grey."""
    from matplotlib.colors import to_hex

    terms, links = rows
    norm, colours = scale
    places = {(r, c): cells.get((t, m)) for r, t in enumerate(terms) for c, m in enumerate(components)}
    shades = {
        at: to_hex(colours(norm(cell[0]))) if cell and math.isfinite(cell[0]) else BLANK for at, cell in places.items()
    }
    shaded_cells(axes, shades, len(terms), len(components), {at: links[at[0]] for at in shades})
    for (row, column), cell in places.items():
        share, in_row, in_column = cell or (math.nan, False, False)
        _number(axes, column, row, share, shades[row, column], marks[0] and in_row, shape["numbers"])
        if marks[1] and in_column:
            _frame(axes, row, column, shades[row, column])
    _part_pairs(axes, terms)
    axes.set_xticks(range(len(components)))
    axes.set_yticks(range(len(terms)))


def _number(axes, x, y, share, shade, bold, shown):
    """The share with one decimal; bold in its own colour, so that it stands out beside the others."""
    if not math.isfinite(share):
        cell_text(axes, x, y, "–", shade)
        return
    text = f"{share:.1f}"
    text = text.lstrip("-") if float(text) == 0 else text
    if not shown:
        text = "•" if bold else ""
    style = {"ha": "center", "va": "center_baseline", "fontsize": CELL + (0.5 if bold else 0), "in_layout": False}
    axes.text(x, y, text, color=ink_on(shade), fontweight="bold" if bold else "normal", **style)


def _frame(axes, row, column, shade):
    """A frame inside the cell, so that frames of neighbours stay apart."""
    from matplotlib.patches import Rectangle

    place = (column - 0.44, row - 0.4)
    axes.add_patch(Rectangle(place, 0.88, 0.8, fill=False, edgecolor=ink_on(shade), linewidth=1.1))


def _part_pairs(axes, terms):
    """A line between regions and pairs."""
    regions = sum(second is None for _, second in terms)
    if 0 < regions < len(terms):
        axes.axhline(regions - 0.5, color=INK, linewidth=0.8)


def _handles(marks):
    """Legend entries of the marks."""
    from matplotlib.patches import Patch

    if marks[0]:
        yield note_handle(translate("Geocoupling", "Bold: the largest component of the row"))
    if marks[1]:
        text = translate("Geocoupling", "Framed: the largest region term of the column")
        yield Patch(facecolor="none", edgecolor=INK, linewidth=1.1, label=text)
