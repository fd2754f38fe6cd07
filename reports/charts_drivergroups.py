"""q of the factors by group and period, as shaded tables beside each other."""

import math

from ..layers.translation import translate
from .axes import cell_text, colour_bar, note_handle, round_scale, shaded_cells, time_axis
from .canvas import (
    CELL,
    LEVELS,
    WIDTH,
    Drawing,
    label_inches,
    legend_height,
    star_note,
    stars,
    wrapped,
)
from .charts_drivers import BLANK, p_value
from .contract import distinct, empty, first_middle_last, missing, number, period_label, periods_of, rows_of_group
from .groupnames import group_name
from .links import Link, keeps_table

MOST_GROUPS = 12
MOST_PERIODS = 4  # more of them are drawn by the first, the middle and the last
BAR = 0.75  # inches of the colour bar
BETWEEN = 0.15  # inches between two tables
NARROWEST = 0.3  # inches of a cell


@keeps_table
def q_by_group(factors_table, periods=None, levels=LEVELS):
    """Shaded tables of q with stars, factors by periods: one of all units, and one for each group.

    The factors stand in the order of their mean q in all units. Above each table is its group with the number of units.

    Parameters
    ----------
    factors_table : pandas.DataFrame
        FACTORS_TABLE of ``geodetector``, run by group. Of more than twelve groups those with the most units are drawn.
    periods : sequence, optional
        As values or as they are printed; of more than four the first, the middle and the last by default.
    levels : tuple of float
        Levels of ``***``, ``**`` and ``*``, held against ``p_adjusted`` (``p`` where there is none); none for no stars.

    Returns
    -------
    canvas.Drawing or None
        None where no q is known.
    """
    if empty(factors_table):
        return None
    known = periods_of(factors_table)
    marks = {period_label(period) for period in periods or ()}
    chosen = [period for period in known if period_label(period) in marks] if marks else known
    if not marks and len(chosen) > MOST_PERIODS:
        chosen = first_middle_last(chosen)
    groups, count = _groups(factors_table)
    tables = [_table(factors_table, group, chosen) for group in groups]
    tables = [table for table in tables if any(math.isfinite(q) for q, _ in table[2].values())]
    if not tables or not chosen:
        return None
    notes = []
    if count > MOST_GROUPS:
        text = translate("Geocoupling", "{shown} of {count} groups, those with the most units")
        notes = [text.format(shown=MOST_GROUPS, count=count)]
    return _draw(tables, _ranked(factors_table, tables), chosen, levels, notes)


def _groups(table):
    """None for all units where they are in the table, then the groups to draw; and how many groups there are."""
    everyone = [None] if len(rows_of_group(table)) else []
    if "group" not in table.columns:
        return [None], 0
    groups = distinct(table["group"])
    size = {group: max(map(_units, rows_of_group(table, group).to_dict("records"))) for group in groups}
    kept = set(sorted(groups, key=lambda group: -size[group])[:MOST_GROUPS])
    return everyone + [group for group in groups if group in kept], len(groups)


def _units(row):
    n = number(row.get("n"))
    return n if math.isfinite(n) else 0.0


def _table(factors, group, periods):
    """Group, numbers of units that occur, and (factor, place of the period) -> q and p."""
    place = {period: i for i, period in enumerate(periods)}
    cells, sizes = {}, set()
    for row in rows_of_group(factors, group).to_dict("records"):
        period = None if missing(row.get("period")) else row["period"]
        if period in place:
            cells[row["factor"], place[period]] = number(row.get("q")), p_value(row)
            sizes.add(_units(row))
    return group, sorted(sizes - {0.0}), cells


def _ranked(factors, tables):
    """Factors by falling mean of q in the first table; those it lacks follow in the order of the others."""
    sums = {}
    for (name, _), (q, _) in tables[0][2].items():
        if math.isfinite(q):
            sums.setdefault(name, []).append(q)
    means = {name: sum(values) / len(values) for name, values in sums.items()}
    names = distinct(factors["factor"])
    return sorted(names, key=lambda name: -means.get(name, -1.0))


def _draw(tables, names, periods, levels, notes):
    shown = [wrapped(name, 24) for name in names]
    beside = max(label_inches(line) for name in shown for line in name.split("\n")) + 0.15
    least = max(len(periods) * NARROWEST, min(max(label_inches(str(group), 10) for group, *_ in tables), 1.0))
    columns = _columns(len(tables), least, WIDTH - beside - BAR)
    cell = (WIDTH - beside - BAR - (columns - 1) * BETWEEN) / (columns * len(periods))
    rows = math.ceil(len(tables) / columns)
    roomy = cell >= label_inches("0.00", CELL) + 0.02
    starred = levels if roomy else ()
    tall = 0.36 if starred or any("\n" in name for name in shown) else 0.26
    block = 0.75 + tall * len(names)
    lines = [translate("Geocoupling", "In the cells: explanatory power q")] if roomy else []
    lines = [*lines, *([star_note(levels)] if starred else []), *notes]
    values = [q for _, _, cells in tables for q, _ in cells.values() if math.isfinite(q)]

    def draw(figure):
        spec = figure.add_gridspec(rows + 1, columns, height_ratios=[block] * rows + [legend_height(len(lines))])
        scale = round_scale(0.0, max([*values, 0.05]), _shades())
        for i, table in enumerate(tables):
            axes = figure.add_subplot(spec[i // columns, i % columns])
            _panel(axes, table, names, periods, scale, starred if roomy else None)
            axes.set_yticks(range(len(names)))
            axes.set_yticklabels([""] * len(names) if i % columns else shown)
            axes.set_title(_title(table, len(periods) * cell), loc="left", fontweight="bold")
            time_axis(axes, list(range(len(periods))), periods, len(periods) * cell)
            if i == columns - 1:
                colour_bar(figure, axes, *scale, "q")
        below = figure.add_subplot(spec[rows, :])
        below.set_axis_off()
        below.legend(handles=[note_handle(line) for line in lines], loc="center")

    return Drawing(WIDTH, rows * block + legend_height(len(lines)), draw)


def _columns(count, least, width):
    """How many tables of at least so many inches stand beside each other, in rows of about one length."""
    most = max(1, int((width + BETWEEN) / (least + BETWEEN)))
    return math.ceil(count / math.ceil(count / most))


def _shades():
    from matplotlib import cm

    return lambda share: cm.YlGnBu(0.04 + 0.8 * share)


def _title(table, inches):
    """The group, and under it the number of its units, or the smallest and the largest where they differ."""
    group, sizes, _ = table
    name = group_name(group)
    name = wrapped(name, max(int(inches / 0.078), 8))
    if not sizes:
        return name
    count = f"{sizes[0]:.0f}" if len(sizes) == 1 else f"{sizes[0]:.0f}–{sizes[-1]:.0f}"
    return f"{name}\nn = {count}"


def _panel(axes, table, names, periods, scale, levels):
    """One shaded table; ``levels`` None leaves the cells without text."""
    from matplotlib.colors import to_hex

    norm, colours = scale
    group, _, cells = table
    unknown = math.nan, math.nan
    columns = range(len(periods))
    found = {(i, j): cells.get((name, j), unknown) for i, name in enumerate(names) for j in columns}
    shades = {at: to_hex(colours(norm(q))) if math.isfinite(q) else BLANK for at, (q, _) in found.items()}
    links = {(i, j): Link("factor", periods[j], group, (names[i],)) for i, j in found}
    shaded_cells(axes, shades, len(names), len(periods), links)
    for (i, j), (q, p) in found.items() if levels is not None else ():
        text = f"{q:.2f}\n{stars(p, levels)}".rstrip() if math.isfinite(q) else "–"
        cell_text(axes, j, i, text, shades[i, j])
