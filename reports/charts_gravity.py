"""Charts of gravity centres: their paths in kilometres, and ellipses of the first, middle and last period."""

import math

from ..layers.translation import translate
from .canvas import ALL_UNITS, DASHES, FRAME, SERIES, SMALL, WIDTH, Drawing, label_inches, legend_height, shortened
from .contract import distinct, empty, first_middle_last, missing, number, period_label, periods_of, rows_of_group
from .labelplaces import label_places
from .links import keeps_table

MOST_PANELS = 9
WIDEST = 14  # columns of a period's name
LINE = 0.13  # inches, height of a name
SHORTEST = 0.12  # inches of a step with a head
AROUND = 0.75  # inches that ticks and labels take beside a panel
_SIDES = {1: (5.6, 3.6), 2: (2.8, 2.8)}  # of a panel in inches, by panels in a row
_SIDE = (1.75, 1.75)


@keeps_table
def gravity_paths(centres_table):
    """Paths of the centres of all units and of groups, each in kilometres from its first centre.

    Parameters
    ----------
    centres_table : pandas.DataFrame
        CENTRES of ``gravitycentre``.

    Returns
    -------
    str or None
        None where no centre has a second period. All units and the first eight groups are drawn.
    """
    if empty(centres_table):
        return None
    panels = {name: path for name, path in centre_paths(centres_table).items() if len(path) > 1}
    return _grid(list(panels.items())[:MOST_PANELS], _draw_path, 0) if panels else None


@keeps_table
def gravity_ellipses(ellipses_table, centres_table):
    """Ellipses of the first, middle and last period, in kilometres from the first centre of their group.

    Parameters
    ----------
    ellipses_table, centres_table : pandas.DataFrame
        ELLIPSES and CENTRES of ``gravitycentre``.
    """
    if empty(ellipses_table) or empty(centres_table):
        return None
    chosen = first_middle_last(periods_of(ellipses_table))
    panels = [(name, _ellipses(ellipses_table, name, path, chosen)) for name, path in _by_group(centres_table).items()]
    panels = [(group_name(name), found) for name, found in panels if found]
    return _grid(panels[:MOST_PANELS], _draw_ellipses, len(chosen) if chosen != [None] else 0) if panels else None


def group_name(group):
    """A group in words, with the rows of all units among them."""
    return translate("Geocoupling", "All units") if missing(group) else str(group)


def centre_paths(centres_table):
    """Name of the group -> list of (period, km east, km north of the first centre)."""
    return {group_name(group): path for group, path in _by_group(centres_table).items()}


def _by_group(table):
    groups = [None] if any(missing(group) for group in table["group"]) else []
    return {group: _path(rows_of_group(table, group)) for group in [*groups, *distinct(table["group"])]}


def _path(rows):
    """Places from distances and bearings, which are in kilometres whatever the unit of the coordinates."""
    east, north, path = 0.0, 0.0, []
    for _, row in rows.iterrows():
        distance, bearing = number(row["distance"]), math.radians(number(row["bearing"]))
        if math.isfinite(distance) and math.isfinite(bearing):
            east, north = east + distance * math.sin(bearing), north + distance * math.cos(bearing)
        path.append((row["period"], east, north))
    return path


def _ellipses(table, group, path, chosen):
    """(period, place among the chosen, east, north, half axes, rotation) of those that there are."""
    places = {_key(period): (east, north) for period, east, north in path}
    found = []
    for _, row in rows_of_group(table, group).iterrows():
        keys = [_key(period) for period in chosen]
        key = _key(row["period"])
        if key in keys and key in places:
            axes = number(row["semi_major"]), number(row["semi_minor"])
            rotation = number(row["rotation"])
            turn = rotation if math.isfinite(rotation) else 0.0
            found.append((row["period"], keys.index(key), *places[key], *axes, turn))
    return found


def _key(period):
    return None if missing(period) else period


def _grid(panels, draw_panel, legend):
    """Panels in rows, each with its own scale and the same one in both directions; ``legend`` entries under them."""
    columns = {1: 1, 2: 2, 4: 2}.get(len(panels), 3)
    rows = math.ceil(len(panels) / columns)
    width, height = _SIDES.get(columns, _SIDE)
    heights = [rows * (height + AROUND) + 0.25, legend_height(1)] if legend else [rows * (height + AROUND) + 0.25]

    def draw(figure):
        whole = figure.subfigures(len(heights), 1, height_ratios=heights, squeeze=False)[:, 0]
        grid = whole[0].subplots(rows, columns, squeeze=False)
        for axes in grid.flat[len(panels) :]:
            axes.set_axis_off()
        for axes, (name, found) in zip(grid.flat, panels):
            draw_panel(axes, found, width, height)
            axes.set_title(shortened(name, int(width * 11)), loc="left", fontweight="bold")
            axes.grid()
            axes.tick_params(labelsize=SMALL if columns < 3 else SMALL - 1)
        whole[0].supxlabel(translate("Geocoupling", "Kilometres east of the first centre"), fontsize=9)
        whole[0].supylabel(translate("Geocoupling", "Kilometres north of the first centre"), fontsize=9)
        if legend:
            _legend(whole[1], grid[0, 0], panels)

    return Drawing(WIDTH, sum(heights), draw)


def _frame(axes, bounds, width, height, beside=0.0, above=0.0):
    """Limits with one scale for both directions and room in inches around ``bounds``; returns a kilometre's inches."""
    from matplotlib.ticker import MaxNLocator

    west, south, east, north = bounds
    scale = max((east - west) / (width - 2 * beside), (north - south) / (height - 2 * above)) or 1.0
    middle = (west + east) / 2, (south + north) / 2
    axes.set_xlim(middle[0] - scale * width / 2, middle[0] + scale * width / 2)
    axes.set_ylim(middle[1] - scale * height / 2, middle[1] + scale * height / 2)
    axes.set_aspect("equal", adjustable="box")
    for axis, length in ((axes.xaxis, width), (axes.yaxis, height)):
        axis.set_major_locator(MaxNLocator(max(3, min(6, int(length / 0.55))), steps=[1, 2, 2.5, 5, 10]))
    return 1 / scale


def _draw_path(axes, path, width, height):
    """Arrows from centre to centre, from light to dark, with as many names of periods as there is room for."""
    places = [(east, north) for _, east, north in path]
    names = [shortened(period_label(period), WIDEST) for period, _, _ in path]
    sizes = [(label_inches(name) + 0.04, LINE) for name in names]
    easts, norths = zip(*places)
    bounds = min(easts), min(norths), max(easts), max(norths)
    beside = min(max(size[0] for size in sizes) + 0.15, 0.3 * width)
    inches = _frame(axes, bounds, width, height, beside, LINE + 0.15)
    colours = _shades(len(places))
    for start, end, colour in zip(places, places[1:], colours[1:]):
        # A head needs room: a shorter step is a plain line.
        head = "-|>,head_length=0.45,head_width=0.18" if math.dist(start, end) * inches > SHORTEST else "-"
        style = {"arrowstyle": head, "color": colour, "linewidth": 1.2, "mutation_scale": 9}
        if start != end:
            style.update(shrinkA=0, shrinkB=2.2 * (head != "-"))
            # The layout would measure every arrow, though none can reach outside.
            axes.annotate("", end, start, arrowprops=style, zorder=3).set_in_layout(False)
    axes.scatter(easts, norths, s=20, c=colours, edgecolors="white", linewidths=0.6, zorder=4)
    left, low = axes.get_xlim()[0], axes.get_ylim()[0]
    points = [((east - left) * inches, (north - low) * inches) for east, north in places]
    for name, place in zip(names, label_places(points, sizes, width, height)):
        if place is not None:
            style = {"ha": "center", "va": "center", "fontsize": SMALL, "zorder": 5, "in_layout": False}
            spot = left + place[0] / inches, low + place[1] / inches
            axes.annotate(name, spot, **style)


def _shades(count):
    """From light to dark, all of them darker than paper."""
    from matplotlib import cm
    from matplotlib.colors import to_hex

    return [to_hex(cm.YlGnBu(0.35 + 0.65 * i / max(count - 1, 1))) for i in range(count)]


def _draw_ellipses(axes, found, width, height):
    from matplotlib.patches import Ellipse

    # The half sides of the box around a turned ellipse.
    reach = [
        (math.hypot(a * math.sin(t), b * math.cos(t)), math.hypot(a * math.cos(t), b * math.sin(t)))
        for *_, a, b, t in [(*row[:-1], math.radians(row[-1])) for row in found]
    ]
    edges = [(e - w, n - h, e + w, n + h) for (_, _, e, n, *_), (w, h) in zip(found, reach)]
    bounds = [pick(edge[i] for edge in edges) for i, pick in enumerate((min, min, max, max))]
    _frame(axes, bounds, width, height, 0.12, 0.12)
    for period, which, east, north, major, minor, rotation in found:
        colour, dash = _period_style(which)
        shape = Ellipse((east, north), 2 * major, 2 * minor, angle=90 - rotation, fill=False, edgecolor=colour)
        shape.set(linestyle=dash, linewidth=1.5, label=period_label(period), zorder=3)
        axes.add_patch(shape)
        axes.plot([east], [north], marker="o", markersize=3.5, color=colour, zorder=4)
    axes.axhline(0, color=FRAME, linewidth=0.6, zorder=1)
    axes.axvline(0, color=FRAME, linewidth=0.6, zorder=1)


def _period_style(which):
    colours = (SERIES[5], SERIES[1], ALL_UNITS)
    return colours[which], (DASHES[0], DASHES[1], (0, (1.2, 1.4)))[which]


def _legend(figure, axes, panels):
    """One entry for each period that some panel shows."""
    from matplotlib.lines import Line2D

    shown = {which: period for _, found in panels for period, which, *_ in found}
    handles = []
    for which in sorted(shown):
        colour, dash = _period_style(which)
        label = shortened(period_label(shown[which]), 2 * WIDEST)
        handles.append(Line2D([], [], color=colour, linestyle=dash, linewidth=1.5, label=label))
    figure.legend(handles=handles, loc="center", ncol=len(handles), handlelength=3)
