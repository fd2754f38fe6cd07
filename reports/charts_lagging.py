"""The lagging system of each group and period, as coloured cells."""

import math

from ..layers.translation import translate
from .axes import cell_text, note_handle, shaded_cells, time_axis
from .canvas import CELL, INK, SERIES, WIDTH, Drawing, label_inches, legend_height, shortened
from .charts_drivers import BLANK
from .contract import (
    distinct,
    empty,
    missing,
    number,
    period_label,
    periods_of,
    rows_of_group,
    value_at,
)
from .links import keeps_table

MOST_GROUPS = 30
WIDEST_CELL = 1.0
EVEN, SHARED = "#e9e6da", "#8a8a8a"
SYNCHRONOUS = "synchronous"


@keeps_table
def lagging_matrix(lagging_table, systems=None):
    """Groups by periods, each cell in the colour of the system that lags, with the gap and the units that lag alike.

    Parameters
    ----------
    lagging_table : pandas.DataFrame
        LAGGING_TABLE of ``growth``. Of more than thirty groups those with the most units are drawn, and a line below
        says so.
    systems : sequence of str, optional
        Names in the order of their colours; by default in the order in which they occur.
    """
    if empty(lagging_table):
        return None
    periods = periods_of(lagging_table)
    groups, note = _groups(lagging_table)
    places = {group: i for i, group in enumerate(groups)}, {period: j for j, period in enumerate(periods)}
    cells = {}
    for row in lagging_table.to_dict("records"):
        group, period = (None if missing(row[name]) else row[name] for name in ("group", "period"))
        if group in places[0]:
            cells[places[0][group], places[1][period]] = row
    colours = _colours(lagging_table, systems)
    names = [translate("Geocoupling", "All units") if group is None else str(group) for group in groups]
    return _draw(names, periods, cells, colours, [note] if note else [])


def lagging_words(code):
    """A code of the column ``lagging`` in words."""
    if missing(code):
        return "–"
    if code == SYNCHRONOUS:
        return translate("Geocoupling", "synchronous")
    return str(code).replace(";", " = ")


def _groups(table):
    """None for all units, then the groups to draw; and what to say of those that are left out."""
    everyone = [None] if len(rows_of_group(table)) else []
    groups = distinct(table["group"])
    if len(groups) <= MOST_GROUPS:
        return everyone + groups, ""
    size = {group: value_at(rows_of_group(table, group), "n") for group in groups}
    kept = set(sorted(groups, key=lambda group: -size[group])[:MOST_GROUPS])
    text = translate("Geocoupling", "{shown} of {count} groups, those with the most units")
    return everyone + [g for g in groups if g in kept], text.format(shown=MOST_GROUPS, count=len(groups))


def _colours(table, systems):
    """Code -> colour of the codes that occur, names first; a name keeps its colour whichever names occur."""
    codes = distinct(table["lagging"])
    single = [code for code in (*table["lagging"], *table["leading"]) if code != SYNCHRONOUS and ";" not in str(code)]
    order = distinct([*(systems or ()), *single])
    known = {name: _tinted(SERIES[i % len(SERIES)], i // len(SERIES)) for i, name in enumerate(order)}
    shared = [code for code in codes if code not in known and code != SYNCHRONOUS]
    others = {**dict.fromkeys(shared, SHARED), SYNCHRONOUS: EVEN}
    return {code: colour for code, colour in {**known, **others}.items() if code in codes}


def _tinted(colour, times):
    """``colour``, paler where the series of colours has been gone through before."""
    from matplotlib.colors import to_hex, to_rgb

    share = 0.55 if times else 0.0
    return to_hex([part + share * (1 - part) for part in to_rgb(colour)])


def _fitting(cells, width):
    """The lines of text that fit the cells, each place -> text: the gap, then the units that are in the same state."""
    gaps = {at: number(row["gap"]) for at, row in cells.items()}
    largest = max([gap for gap in gaps.values() if math.isfinite(gap)], default=0.0)
    digits = max(0, 3 - len(str(int(largest)))) if largest >= 1 else 3
    counts = {}
    for at, row in cells.items():
        alike = number(row["units_synchronous" if row["lagging"] == SYNCHRONOUS else "units_lagging"])
        n = number(row["n"])
        counts[at] = f"{alike:.0f}/{n:.0f}" if math.isfinite(alike) and math.isfinite(n) else ""
    lines = ({at: f"{gap:.{digits}f}" if math.isfinite(gap) else "–" for at, gap in gaps.items()}, counts)
    found = []
    for line in lines:
        if any(label_inches(text, CELL) + 0.04 > width for text in line.values()):
            break
        found.append(line)
    return found


def _draw(names, periods, cells, colours, notes):
    shown = [shortened(name, 28) for name in names]
    beside = max(label_inches(name) for name in shown) + 0.15
    cell = min(WIDEST_CELL, (WIDTH - beside) / len(periods))
    lines = _fitting(cells, cell)
    tall = {0: 0.24, 1: 0.26, 2: 0.36}[len(lines)]
    turned = cell < max(label_inches(period_label(p)) for p in periods) + 0.05
    notes = [_meaning(len(lines)), *notes] if lines else notes
    legend_columns = min(len(colours), 3)
    legend = legend_height(math.ceil(len(colours) / legend_columns)) + (legend_height(len(notes)) if notes else 0)
    height = len(names) * tall + (0.65 if turned else 0.4)

    def draw(figure):
        axes, below = figure.subplots(2, 1, gridspec_kw={"height_ratios": [height, legend]})
        shades = {(i, j): BLANK for i in range(len(names)) for j in range(len(periods))}
        shades.update({at: colours.get(row["lagging"], BLANK) for at, row in cells.items()})
        shaded_cells(axes, shades, len(names), len(periods))
        axes.collections[0].set_linewidth(min(1.2, 4 * cell))
        for place, line in zip(((0.0,), (-0.17, 0.2))[len(lines) - 1] if lines else (), lines):
            for (i, j), text in line.items():
                cell_text(axes, j, i + place, text, shades[i, j])
        if len(names) > 1 and names[0] == translate("Geocoupling", "All units"):
            axes.plot([-0.5, len(periods) - 0.5], [0.5, 0.5], color=INK, linewidth=1.0)
        axes.set_xlim(-0.5, (WIDTH - beside) / cell - 0.5)  # cells of a few periods stay narrow
        axes.set_yticks(range(len(names)))
        axes.set_yticklabels(shown)
        time_axis(axes, list(range(len(periods))), periods, WIDTH - beside)
        side = "left" if cell * len(periods) < WIDTH - beside - 0.5 else "center"
        _legend(below, colours, notes, legend_columns, side)

    return Drawing(WIDTH, height + legend, draw)


def _label(words):
    """Words as a legend takes them: matplotlib leaves out those that begin with an underscore."""
    text = shortened(words, 34)
    return f" {text}" if text.startswith("_") else text


def _legend(axes, colours, notes, columns, side):
    from matplotlib.patches import Patch

    axes.set_axis_off()
    handles = [Patch(color=colour, label=_label(lagging_words(code))) for code, colour in colours.items()]
    named = axes.legend(handles=handles, loc=f"upper {side}", ncol=columns, handlelength=1.2, borderaxespad=0.2)
    if notes:
        axes.add_artist(named)
        shift = {"handlelength": 0, "handletextpad": 0} if side == "left" else {}
        axes.legend(handles=[note_handle(line) for line in notes], loc=f"lower {side}", borderaxespad=0.2, **shift)


def _meaning(lines):
    """What stands in the cells."""
    if lines == 1:
        return translate("Geocoupling", "In the cells: gap between the largest and the smallest mean")
    return translate(
        "Geocoupling",
        "In the cells: gap between the largest and the smallest mean; units lagging in the same system / units of the "
        "group",
    )
