"""Lorenz curves: of all units in several periods, and inside each region."""

import math

from ..layers.translation import translate
from .canvas import DASHES, QUIET, SERIES, WIDTH, Drawing, label_inches, legend_height, shortened
from .contract import distinct, empty, first_middle_last, missing, number, period_label, periods_of, rows_of_period
from .links import Link, keeps_table, mean

MOST_CURVES = 24
MOST_POINTS = 300  # more cannot be told apart on paper, and make a heavy picture
WIDEST = 16
ROOM_INSIDE = 8  # names that fit between the diagonal and the corner


@keeps_table
def lorenz_curves(lorenz_table):
    """Two squares: all units in the first, middle and last period, and each region in the last period.

    Parameters
    ----------
    lorenz_table : pandas.DataFrame
        LORENZ_TABLE of ``ginidecomposition``; the rows of all units have no group.

    Returns
    -------
    str or None
        One square where there are no regions or no rows of all units.
    """
    if empty(lorenz_table):
        return None
    everyone = lorenz_table.loc[[missing(group) for group in lorenz_table["group"]]]
    periods = periods_of(lorenz_table)
    regions = _by_regions(rows_of_period(lorenz_table, periods[-1]), periods[-1])
    panels = [(translate("Geocoupling", "All units"), _by_periods(everyone))]
    if len(regions) > 1 or not panels[0][1]:  # one region is all units
        panels.append((_regions_title(periods[-1]), regions))
    panels = [(title, curves) for title, curves in panels if curves]
    return _draw(panels) if panels else None


def _regions_title(period):
    if missing(period):
        return translate("Geocoupling", "Inside each region")
    return translate("Geocoupling", "Inside each region, {period}").format(period=period_label(period))


def _by_periods(rows):
    if empty(rows):
        return {}
    everyone = translate("Geocoupling", "All units")
    curves = {p: _curve(rows_of_period(rows, p)) for p in first_middle_last(periods_of(rows))}
    return {period_label(p) or everyone: (curve, Link("poorest", p)) for p, curve in curves.items() if curve}


def _by_regions(rows, period):
    regions = distinct(rows["group"])[:MOST_CURVES]
    curves = {region: _curve(rows[[g == region for g in rows["group"]]]) for region in regions}
    return {str(region): (curve, Link("poorest", period, region)) for region, curve in curves.items() if curve}


def _curve(rows):
    """Points from (0, 0) to (1, 1), thinned where there are very many; none without numbers."""
    points = [(number(x), number(y)) for x, y in zip(rows["share_units"], rows["share_value"])]
    points = sorted(point for point in points if all(map(math.isfinite, point)))
    if len(points) < 2:
        return None
    step = math.ceil(len(points) / MOST_POINTS)
    return [*points[:-1:step], points[-1]]


def _draw(panels):
    side = (WIDTH - 1.0) / 2
    inside = [len(curves) <= ROOM_INSIDE for _, curves in panels]
    rows = max([0, *[math.ceil(len(curves) / 2) for (_, curves), fits in zip(panels, inside) if not fits]])
    heights = [side + 0.75, legend_height(rows + 1)] if rows else [side + 0.75]

    def draw(figure):
        grid = figure.subplots(len(heights), 2, squeeze=False, gridspec_kw={"height_ratios": heights})
        for square in grid.flat:
            square.set_axis_off()
        for i, ((title, curves), fits) in enumerate(zip(panels, inside)):
            _square(grid[0, i], title, curves)
            if fits:
                grid[0, i].legend(loc="upper left", handlelength=2.2, borderaxespad=0.4)
            else:
                handles = grid[0, i].get_legend_handles_labels()
                grid[1, i].legend(*handles, loc="upper center", ncol=2, handlelength=2.2, columnspacing=1.4)

    return Drawing(WIDTH, sum(heights), draw)


def _square(axes, title, curves):
    axes.set_axis_on()
    for i, (name, (points, link)) in enumerate(curves.items()):
        x, y = zip(*points)
        (line,) = axes.plot(x, y, label=shortened(name, WIDEST), linewidth=1.5, **_style(i))
        mean(line, link)
    axes.plot([0, 1], [0, 1], color=QUIET, linewidth=0.9, linestyle=(0, (5, 3)), zorder=1)
    _name_diagonal(axes)
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)
    axes.set_aspect("equal")
    axes.set_title(title, loc="left", fontweight="bold")
    axes.set_xlabel(translate("Geocoupling", "Cumulative share of units"))
    axes.set_ylabel(translate("Geocoupling", "Cumulative share of the value"))
    axes.grid()


def _style(index):
    """24 lines that differ; neighbours differ in colour and dash, since curves often lie on top of each other."""
    dash = DASHES[(index + index // 12) % len(DASHES)]
    return {"color": SERIES[index % len(SERIES)], "linestyle": dash}


def _name_diagonal(axes):
    """What the diagonal is, written along it where no curve and no legend reaches."""
    text = translate("Geocoupling", "equality")
    if label_inches(text) < 1.2:
        style = {"rotation": 45, "rotation_mode": "anchor", "ha": "center", "va": "bottom", "color": QUIET}
        axes.text(0.78, 0.795, text, fontsize=7, in_layout=False, **style)
