"""The Moran scatter plot: own value against the mean of the neighbours."""

import math

from ..layers.translation import translate
from .canvas import CELL, INK, QUIET, WIDTH, Drawing, label_inches, legend_height, shortened
from .clusters import CLUSTER_COLOURS, cluster_names, corner_names
from .contract import (
    empty,
    first_middle_last,
    missing,
    number,
    period_label,
    periods_of,
    rows_of_period,
    value_at,
)
from .links import Link, keeps_table, mean, unless_missing

QUADRANTS = {"HH": (1, 1), "LL": (0, 0), "LH": (0, 1), "HL": (1, 0)}
MARKERS = {"HH": "o", "LL": "s", "LH": "^", "HL": "D"}
PANEL_HEIGHT, ALONE_HEIGHT = 2.75, 3.9  # inches
LEGEND_COLUMNS = 3
LABELS = {1: 8, 2: 5, 3: 4}  # names in a panel, by the number of panels
WIDEST = 14


@keeps_table
def moran_scatter(units_table, global_table=None):
    """Moran scatter plots of the first, middle and last period: own value against the mean of the neighbours.

    Parameters
    ----------
    units_table : pandas.DataFrame
        Fields of the layer of ``spatialautocorrelation`` (``z_value``, ``lag``, ``local_i``, ``cluster``) with ``unit``
        and ``period``, where there are any. Units in significant clusters are filled, and a few of them named.
    global_table : pandas.DataFrame, optional
        GLOBAL_TABLE; its I is written above each panel.

    Returns
    -------
    str or None
    """
    if empty(units_table) or "lag" not in units_table.columns:
        return None
    panels = []
    for period in first_middle_last(periods_of(units_table)):
        points = _points(rows_of_period(units_table, period))
        if points:
            panels.append((_title(period, global_table), points))
    return _draw_panels(panels) if panels else None


def _points(rows):
    """Units that have a place in the plot."""
    found = []
    for _, row in rows.iterrows():
        z, lag = number(row["z_value"]), number(row["lag"])
        if math.isfinite(z) and math.isfinite(lag):
            cluster = row["cluster"] if row["cluster"] in MARKERS else "ns"
            name = "" if missing(row.get("unit")) else str(row["unit"])
            point = {"z": z, "lag": lag, "cluster": cluster, "name": name, "size": abs(number(row["local_i"]))}
            unit, period = (unless_missing(row.get(column)) for column in ("unit", "period"))
            found.append({**point, "link": None if unit is None else Link("unit", period, of=(unit,))})
    return found


def _title(period, global_table):
    """The period and its Moran's I."""
    rows = None if empty(global_table) else rows_of_period(global_table, period)
    moran = math.nan if empty(rows) else value_at(rows, "moran_i")
    parts = [period_label(period)]
    if math.isfinite(moran):
        parts.append(translate("Geocoupling", "I = {value}").format(value=f"{moran:.3f}"))
    return "   ".join(part for part in parts if part)


def _draw_panels(panels):
    limits = [_limits([point[side] for _, points in panels for point in points]) for side in ("z", "lag")]
    handles, count = _handles(panels), len(panels)
    below = 0.0 if count == 1 else legend_height(math.ceil(len(handles) / LEGEND_COLUMNS))
    height = ALONE_HEIGHT if count == 1 else PANEL_HEIGHT

    def draw(figure):
        plots, legend = _places(figure, count, height, below)
        for axes, (title, points) in zip(plots, panels):
            _panel(axes, title, points, limits, _inside(count, height), LABELS[count])
        for axes in plots[1:]:
            axes.set_yticklabels([])
        plots[0].set_ylabel(translate("Geocoupling", "Mean of neighbours (standardised)"))
        place = {"loc": "upper left", "ncol": 1} if count == 1 else {"loc": "center", "ncol": LEGEND_COLUMNS}
        legend.legend(handles=handles, columnspacing=1.8, handletextpad=0.5, borderaxespad=0, **place)

    return Drawing(WIDTH, height + below, draw)


def _places(figure, count, height, below):
    """Axes of the panels, and blank ones for the legend: beside a single panel, below several."""
    if count == 1:
        plot, legend = figure.subplots(1, 2, gridspec_kw={"width_ratios": [2.4, 1]})
        plots = [plot]
    else:
        grid = figure.add_gridspec(2, count, height_ratios=[height, below])
        plots = [figure.add_subplot(grid[0, i]) for i in range(count)]
        legend = figure.add_subplot(grid[1, :])
    legend.set_axis_off()
    return plots, legend


def _inside(count, height):
    """About how wide and high the inside of a panel is, in inches."""
    return (4.3 if count == 1 else (WIDTH - 0.75) / count - 0.2), height - 0.8


def _limits(values):
    """A common range for all panels, with room at both ends and 0 inside."""
    low, high = min([*values, -1.0]), max([*values, 1.0])
    room = 0.1 * (high - low)
    return low - room, high + room


def _panel(axes, title, points, limits, size, labels):
    (left, right), (low, high) = limits
    axes.axhline(0, color=QUIET, linewidth=0.7, zorder=1)
    axes.axvline(0, color=QUIET, linewidth=0.7, zorder=1)
    slope = _slope(points)
    if math.isfinite(slope):
        axes.plot([left, right], [slope * left, slope * right], color=INK, linewidth=1.2, zorder=2)
    for cluster in ("ns", *MARKERS):
        own = [point for point in points if point["cluster"] == cluster]
        style = _quiet_style() if cluster == "ns" else _style(cluster)
        (dots,) = axes.plot([p["z"] for p in own], [p["lag"] for p in own], zorder=3 if cluster == "ns" else 4, **style)
        mean(dots, [p["link"] for p in own])
    for code, name in corner_names().items():
        x, y = QUADRANTS[code]
        corner = {"ha": "right" if x else "left", "va": "top" if y else "bottom", "fontsize": CELL, "color": QUIET}
        corner["bbox"] = {"facecolor": "white", "edgecolor": "none", "pad": 0.8}  # the line ends here
        place = 0.98 if x else 0.02, 0.98 if y else 0.02
        axes.text(*place, name, transform=axes.transAxes, in_layout=False, zorder=2.5, **corner)
    axes.set_xlim(left, right)
    axes.set_ylim(low, high)
    axes.set_title(title, loc="left", fontweight="bold")
    axes.set_xlabel(translate("Geocoupling", "Value (standardised)"))
    _name_units(axes, points, limits, size, labels)


def _slope(points):
    """Slope of the line through the origin: Moran's I of the units shown."""
    squares = math.fsum(point["z"] ** 2 for point in points)
    return math.fsum(point["z"] * point["lag"] for point in points) / squares if squares else math.nan


def _quiet_style():
    edge = {"markerfacecolor": "white", "markeredgecolor": "#9a9a9a", "markeredgewidth": 0.7}
    return {"linestyle": "none", "marker": "o", "markersize": 3.2, **edge}


def _style(cluster):
    edge = {"markerfacecolor": CLUSTER_COLOURS[cluster], "markeredgecolor": INK, "markeredgewidth": 0.4}
    return {"linestyle": "none", "marker": MARKERS[cluster], "markersize": 4.2, **edge}


def _name_units(axes, points, limits, size, most):
    """Names of units in clusters, the most telling one of each kind first; a name without a free place is left out."""
    dots, slope = _in_inches(points, limits, size), _slope(points)
    lines = [_rule_in_inches(x, y, limits, size) for x, y in ((0.0, 1.0), (1.0, 0.0), (1.0, slope))]
    told, taken = [i for i, point in enumerate(points) if point["cluster"] != "ns" and point["name"]], []
    order = _naming_order([points[i] for i in told])
    for i, first in ((told[k], first) for k, first in order):
        text = shortened(points[i]["name"], WIDEST)
        others = dots[:i] + dots[i + 1 :]
        around = list(_around(dots[i], text))
        free = [place for place in around if _is_free(place[0], size, others, lines, taken)]
        if first and not free:  # rather across a line than without a name
            free = [place for place in around if _is_free(place[0], size, others, [], taken)]
        if free and len(taken) < most:
            box, style = free[0]
            taken.append(box)
            place = (points[i]["z"], points[i]["lag"])
            axes.annotate(text, place, textcoords="offset points", fontsize=CELL, in_layout=False, zorder=5, **style)


def _naming_order(points):
    """Positions of points and whether each leads its cluster: leaders come first, those of rare clusters before."""
    sizes = [-point["size"] for point in points]
    kinds = [point["cluster"] for point in points]
    firsts = {kind: min((i for i, k in enumerate(kinds) if k == kind), key=sizes.__getitem__) for kind in set(kinds)}
    leading = sorted(firsts.values(), key=lambda i: (kinds.count(kinds[i]), sizes[i]))
    others = sorted(set(range(len(points))) - set(leading), key=lambda i: (sizes[i], i))
    return [*((i, True) for i in leading), *((i, False) for i in others)]


def _in_inches(points, limits, size):
    """Places of points from the lower left corner of the panel."""
    (left, right), (low, high) = limits
    wide, tall = size[0] / (right - left), size[1] / (high - low)
    return [((point["z"] - left) * wide, (point["lag"] - low) * tall) for point in points]


def _rule_in_inches(x, y, limits, size):
    """A straight line through the origin in the direction (x, y): a point of it, and its direction, in inches."""
    ends = _in_inches([{"z": 0.0, "lag": 0.0}, {"z": x, "lag": y}], limits, size)
    return ends[0], (ends[1][0] - ends[0][0], ends[1][1] - ends[0][1])


def _around(dot, text):
    """Boxes (left, right, low, high) for a name beside, above, below and across, and the style that puts it there."""
    (x, y), width = dot, label_inches(text, CELL)
    half, gap = 0.06, 0.055
    sides = [("left", "center", 1, 0), ("right", "center", -1, 0), ("center", "bottom", 0, 1), ("center", "top", 0, -1)]
    sides += [
        (ha, va, 0.8 * x, 0.8 * y) for ha, x in (("left", 1), ("right", -1)) for va, y in (("bottom", 1), ("top", -1))
    ]
    for ha, va, right, up in sides:
        middle = x + right * (gap + width / 2), y + up * (gap + half)
        box = (middle[0] - width / 2, middle[0] + width / 2, middle[1] - half, middle[1] + half)
        yield box, {"ha": ha, "va": va, "xytext": (72 * gap * right, 72 * 0.6 * gap * up)}


def _is_free(box, size, dots, lines, taken):
    """Whether a box lies inside the panel, between its corners' names, on no dot, no line and no other box."""
    left, right, low, high = box
    if left < 0 or right > size[0] or low < 0.16 or high > size[1] - 0.16:
        return False
    near = 0.03
    if any(left - near < x < right + near and low - near < y < high + near for x, y in dots):
        return False
    if any(left < b and a < right and low < d and c < high for a, b, c, d in taken):
        return False
    return not any(_crosses(line, box) for line in lines)


def _crosses(line, box):
    """Whether corners of the box lie on both sides of the line."""
    (x, y), (dx, dy) = line
    left, right, low, high = box
    sides = [dx * (b - y) - dy * (a - x) for a in (left, right) for b in (low, high)]
    return min(sides) < 0 < max(sides)


def _handles(panels):
    """A legend entry for each kind of unit in the plots, and the line."""
    from matplotlib.lines import Line2D

    present = {point["cluster"] for _, points in panels for point in points}
    names = cluster_names()
    found = [Line2D([], [], label=names[c], **_style(c)) for c in MARKERS if c in present]
    if "ns" in present:
        found.append(Line2D([], [], label=names["ns"], **_quiet_style()))
    line = translate("Geocoupling", "Slope = Moran's I")
    return [*found, Line2D([], [], color=INK, linewidth=1.2, label=line)]
