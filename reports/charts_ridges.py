"""Density curves as ridges one under the other, a panel a group."""

import math

from .canvas import CELL, FRAME, INK, WIDTH, Drawing
from .charts_density import (
    AS_DRAWN,
    MOST_RIDGE_PANELS,
    MOST_RIDGES,
    columns_of,
    curves_by_group,
    every_period,
    finish_panels,
    name_height,
    panel_grid,
    panel_title,
    time_ramp,
)
from .contract import empty, missing, number, period_label, rows_of_group
from .links import Link, keeps_table, mean

EDGE = 0.02  # share of the highest density from which a ridge has a white edge
OVERLAP = 1.9  # height of the highest ridge in distances of two baselines


@keeps_table
def density_ridges(curves_table, descriptors_table=None, field=None):
    """One ridge for each period, the first on top, in a panel for all units and one for each group.

    Parameters
    ----------
    curves_table, descriptors_table : pandas.DataFrame
        CURVES_TABLE and DESCRIPTORS_TABLE of ``densityevolution``; with the latter main peaks are marked.
    field : str, optional
        What the curves show, for the horizontal axis.

    Returns
    -------
    str or None
        None where there is one period only. Up to 6 panels and 30 periods, the first and the last among them.
    """
    panels = curves_by_group(curves_table, MOST_RIDGE_PANELS)
    periods = _spread(every_period(panels)) if panels else []
    if len(periods) < 2:
        return None
    colours = dict(zip(periods, time_ramp(periods)))
    columns = columns_of(len(panels))
    rows = math.ceil(len(panels) / columns)
    step = max(0.16, min(0.34, 3.4 / len(periods)))

    def draw(figure):
        grid, _ = panel_grid(figure, rows, columns, 1.0, 0)
        for axes, (group, curves) in zip(grid.flat, panels.items()):
            own = {period: curve for period, curve in curves.items() if period in colours}
            links = {period: Link("near", period, group) for period in own}
            _ridges(axes, own, periods, colours, _main_peaks(descriptors_table, group), links)
            axes.set_title(panel_title(group, columns), loc="left", fontweight="bold")
        finish_panels(grid, panels, columns, field)

    height = rows * (step * (len(periods) + OVERLAP) + 0.55)
    return Drawing(WIDTH, height + name_height(field, columns), draw)


def _spread(periods):
    """All periods, or evenly spread ones where they are too many."""
    n = len(periods)
    if n <= MOST_RIDGES:
        return periods
    return [periods[round(i * (n - 1) / (MOST_RIDGES - 1))] for i in range(MOST_RIDGES)]


def _main_peaks(table, group):
    """Period to the place and height of the main peak."""
    if empty(table):
        return {}
    rows = rows_of_group(table, group)
    found = {}
    for period, place, height in zip(rows["period"], rows["main_peak"], rows["peak_density"]):
        if math.isfinite(number(place)) and math.isfinite(number(height)):
            found[None if missing(period) else period] = number(place), number(height)
    return found


def _ridges(axes, curves, periods, colours, peaks, links):
    """Ridges from the first period on top to the last in front, each on its baseline with its name."""
    import numpy as np
    from matplotlib.collections import PolyCollection
    from matplotlib.lines import Line2D

    highest = max(y.max() for _, y in curves.values())
    n = len(periods)
    ends = axes.get_yaxis_transform()
    for i, period in enumerate(periods):
        base = n - 1 - i
        # lines and shapes are added as they are: axes that fit themselves to each would take most of the time
        axes.add_line(Line2D([0, 1], [base, base], transform=ends, color=FRAME, linewidth=0.6, zorder=0, **AS_DRAWN))
        if period not in curves:
            continue
        x, y = curves[period]
        top = base + OVERLAP * y / highest
        outline = np.column_stack([np.append(x, [x[-1], x[0]]), np.append(top, [base, base])])
        shade = {"facecolor": colours[period], "alpha": 0.82, "linewidth": 0, "zorder": 3 * i + 1}
        ridge = axes.add_collection(PolyCollection([outline], **shade, **AS_DRAWN), autolim=False)
        mean(ridge, links[period])
        raised = np.where(y > EDGE * highest, top, np.nan)
        axes.add_line(Line2D(x, raised, color="white", linewidth=0.8, zorder=3 * i + 2, **AS_DRAWN))
        if period in peaks:
            place, height = peaks[period]
            mark = {"marker": "o", "markersize": 2.6, "color": INK, "markeredgecolor": "white", "markeredgewidth": 0.4}
            axes.add_line(Line2D([place], [base + OVERLAP * height / highest], zorder=3 * n, **mark, **AS_DRAWN))
    axes.set_ylim(-0.15, n - 1 + OVERLAP * 1.05)
    axes.set_yticks(range(n - 1, -1, -1))
    axes.set_yticklabels([period_label(period) for period in periods], fontsize=CELL, va="bottom")
    axes.tick_params(axis="y", length=0, pad=2)
    axes.spines["left"].set_visible(False)
    axes.spines["bottom"].set_visible(False)
    axes.grid(axis="x")
