"""Density curves of all periods laid over each other, a panel a group; what ridges share with them."""

import math

from ..layers.translation import translate
from .canvas import FRAME, SMALL, WIDTH, Drawing, label_inches, legend_height, wrapped
from .contract import empty, period_label, period_positions, periods_of
from .links import Link, keeps_table, mean

MOST_PANELS = 12
MOST_RIDGE_PANELS = 6
MOST_RIDGES = 30
MOST_POINTS = 220  # of a curve: more cannot be told apart on paper
MOST_NAMED = 10  # periods that a legend names one by one
AS_DRAWN = {"in_layout": False}  # what lies inside its axes need not be measured for the layout
SEEN = 0.001  # share of a panel's highest density below which a curve is cut


@keeps_table
def density_overlay(curves_table, field=None):
    """The curves of all periods in one panel for all units and one for each group, coloured from early to late.

    Parameters
    ----------
    curves_table : pandas.DataFrame
        CURVES_TABLE of ``densityevolution``.
    field : str, optional
        What the curves show, for the horizontal axis.

    Returns
    -------
    str or None
        Up to 12 panels: :func:`left_out` tells what they leave out.
    """
    panels = curves_by_group(curves_table, MOST_PANELS)
    if not panels:
        return None
    periods = every_period(panels)
    colours = dict(zip(periods, time_ramp(periods)))
    columns = columns_of(len(panels))
    rows = math.ceil(len(panels) / columns)
    height = {1: 3.3, 2: 2.6, 3: 2.0}[columns]

    legend = _legend_inches(periods)

    def draw(figure):
        from matplotlib.lines import Line2D

        grid, below = panel_grid(figure, rows, columns, height, legend)
        for axes, (group, curves) in zip(grid.flat, panels.items()):
            for period, (x, y) in curves.items():
                style = {"linewidth": 1.8, "zorder": 3} if period == periods[-1] else {"linewidth": 1.1, "zorder": 2}
                line = axes.add_line(Line2D(x, y, color=colours[period], **style, **AS_DRAWN))
                mean(line, Link("near", period, group))
            axes.set_title(panel_title(group, columns), loc="left", fontweight="bold")
            axes.set_ylim(0, 1.05 * max(y.max() for _, y in curves.values()))
            axes.grid()
        for row in grid[:, :1]:
            row[0].set_ylabel(translate("Geocoupling", "Density"))
        finish_panels(grid, panels, columns, field)
        _periods_legend(figure, below, periods, colours)

    return Drawing(WIDTH, rows * height + name_height(field, columns) + legend, draw)


def left_out(curves_table):
    """Sentences on scales that differ and on what the two charts do not show, for their captions.

    Returns
    -------
    overlay, ridges : str
        Empty where there is one panel and everything is shown.
    """
    if empty(curves_table):
        return "", ""
    groups, names = _codes(curves_table["group"])
    panels = len(names) + bool((groups < 0).any())
    periods = len(_codes(curves_table["period"])[1])
    text = translate("Geocoupling", "{shown} of {count} panels are shown.")
    overlay = text.format(shown=MOST_PANELS, count=panels) if panels > MOST_PANELS else ""
    ridges = text.format(shown=MOST_RIDGE_PANELS, count=panels) if panels > MOST_RIDGE_PANELS else ""
    if periods > MOST_RIDGES:
        text = translate("Geocoupling", "{shown} of {count} periods are shown.")
        ridges = f"{ridges} {text.format(shown=MOST_RIDGES, count=periods)}".strip()
    if panels > 1:
        scales = translate("Geocoupling", "Vertical scales differ between panels.")
        overlay, ridges = (f"{scales} {note}".strip() for note in (overlay, ridges))
    return overlay, ridges


def curves_by_group(table, most):
    """Group (None for all units) to period to the points of its curve; those that have none are left out.

    Parameters
    ----------
    table : pandas.DataFrame
        CURVES_TABLE.
    most : int
        Groups that are taken, all units among them.
    """
    import pandas as pd

    if empty(table):
        return {}
    x, y = (pd.to_numeric(table[name], errors="coerce").to_numpy(dtype=float) for name in ("x", "density"))
    groups, names = _codes(table["group"])
    times, labels = _codes(table["period"])
    periods = {period: labels.index(period) for period in _rising(labels) if labels}
    found = {}
    for code in range(-1, len(names)):
        own = groups == code
        # -1: a cross-section, or all units
        here = periods if (own & (times >= 0)).any() else {None: -1}
        curves = {period: _curve(x[own & (times == t)], y[own & (times == t)]) for period, t in here.items()}
        curves = {period: curve for period, curve in curves.items() if curve}
        if curves:
            found[None if code < 0 else names[code]] = curves
        if len(found) == most:
            break
    return found


def _codes(column):
    """Codes in the order of appearance, -1 for what is missing, and the labels."""
    import pandas as pd

    labels = column.astype(object)
    codes, names = pd.factorize(labels.where(labels.notna() & (labels != ""), None))
    return codes, list(names)


def _rising(labels):
    import pandas as pd

    return periods_of(pd.DataFrame({"period": pd.Series(labels, dtype=object)}))


def _curve(x, y):
    """Points at equal lengths along the curve, so that a narrow peak keeps its top; None without numbers."""
    import numpy as np

    known = np.isfinite(x) & np.isfinite(y)
    x, y = x[known], y[known]
    if len(x) < 2 or y.max() <= 0 or x.max() <= x.min():
        return None
    order = np.argsort(x, kind="stable")
    x, y = x[order], y[order]
    seen = np.flatnonzero(y > SEEN * y.max())
    x, y = (values[max(seen[0] - 1, 0) : seen[-1] + 2] for values in (x, y))
    if len(x) > MOST_POINTS:
        length = np.append(0.0, np.cumsum(np.hypot(np.diff(x) / (x[-1] - x[0]), np.diff(y) / y.max())))
        kept = np.searchsorted(length, np.linspace(0, length[-1], MOST_POINTS)).clip(max=len(x) - 1)
        kept = np.unique(np.append(kept, np.argmax(y)))
        x, y = x[kept], y[kept]
    return x, y


def every_period(panels):
    """Periods of all panels in rising order; ``[None]`` for a cross-section."""
    return _rising([period for curves in panels.values() for period in curves])


def time_ramp(periods):
    """A colour for each period, from light to dark along time."""
    from matplotlib.colors import LinearSegmentedColormap, to_hex

    if len(periods) == 1:
        return ["#0072B2"]
    ramp = LinearSegmentedColormap.from_list("time", ["#f2b134", "#7fb069", "#2a8f94", "#20517f", "#1b1f4a"])
    places = period_positions(periods)
    return [to_hex(ramp((place - places[0]) / (places[-1] - places[0]))) for place in places]


def columns_of(panels):
    """Columns in which so many panels stand."""
    return 1 if panels == 1 else 2 if panels <= 4 else 3


def panel_title(group, columns):
    """The group in at most two lines of its column."""
    name = translate("Geocoupling", "All units") if group is None else str(group)
    return wrapped(name, {1: 90, 2: 44, 3: 28}[columns], lines=2)


def name_height(field, columns):
    """Inches that the name of the horizontal axis takes below the panels."""
    return 0.16 * (1 + _axis_name(field, columns).count("\n")) if field else 0


def _axis_name(field, columns):
    """The field in at most two lines of its column."""
    return wrapped(str(field), {1: 90, 2: 44, 3: 28}[columns], lines=2)


def finish_panels(grid, panels, columns, field=None):
    """No axes where there is no panel; the same range everywhere, and as many numbers as there is room for.

    The lowest panel of each column names the field.
    """
    from matplotlib.ticker import MaxNLocator

    ends = [end for curves in panels.values() for x, _ in curves.values() for end in (x[0], x[-1])]
    grid.flat[0].set_xlim(min(ends), max(ends))
    for axes in grid.flat[len(panels) :]:
        axes.set_axis_off()
    for axes in list(grid.flat)[: len(panels)]:
        axes.xaxis.set_major_locator(MaxNLocator({1: 9, 2: 6, 3: 5}[columns], steps=[1, 2, 2.5, 5, 10]))
    for axes in list(grid.flat)[max(0, len(panels) - columns) : len(panels)] if field else ():
        axes.set_xlabel(_axis_name(field, columns))


def panel_grid(figure, rows, columns, height, legend):
    """Panels with a common horizontal axis and, under them, blank axes for a legend of so many inches (None if 0)."""
    import numpy as np

    spec = figure.add_gridspec(rows + bool(legend), columns, height_ratios=[height] * rows + [legend] * bool(legend))
    first, found = None, np.empty((rows, columns), dtype=object)
    for i in range(rows):
        for j in range(columns):
            found[i, j] = figure.add_subplot(spec[i, j], sharex=first)
            first = first or found[i, j]
    if not legend:
        return found, None
    below = figure.add_subplot(spec[rows, :])
    below.set_axis_off()
    return found, below


def _legend_inches(periods):
    if len(periods) < 2:
        return 0
    return legend_height(math.ceil(len(periods) / _names_a_row(periods))) if len(periods) <= MOST_NAMED else 0.55


def _names_a_row(periods):
    widest = max(label_inches(period_label(period)) for period in periods)
    fitting = max(1, int((WIDTH - 0.4) / (widest + 0.45)))
    return math.ceil(len(periods) / math.ceil(len(periods) / fitting))  # rows of about equal length


def _periods_legend(figure, below, periods, colours):
    """The years one by one, or a bar where they are many."""
    from matplotlib.lines import Line2D

    if below is None:
        return
    if len(periods) > MOST_NAMED:
        _time_bar(figure, below, periods, colours)
        return
    handles = [Line2D([], [], color=colours[p], linewidth=2, label=period_label(p)) for p in periods]
    style = {"handlelength": 1.4, "columnspacing": 1.2, "handletextpad": 0.5}
    columns = _names_a_row(periods)
    below.legend(handles=by_rows(handles, columns), loc="center", ncol=columns, **style)


def by_rows(handles, columns):
    """Entries in the order in which a legend, which fills its columns one by one, reads row by row."""
    return [handle for column in range(columns) for handle in handles[column::columns]]


def _time_bar(figure, below, periods, colours):
    """A band of one field a period, with as many names as there is room for; the first and the last are among them."""
    from matplotlib.cm import ScalarMappable
    from matplotlib.colors import BoundaryNorm, ListedColormap

    n = len(periods)
    shades = ListedColormap([colours[period] for period in periods])
    place = below.inset_axes([0.12, 0.45, 0.76, 0.3])
    scale = ScalarMappable(BoundaryNorm([i - 0.5 for i in range(n + 1)], n), shades)
    bar = figure.colorbar(scale, cax=place, orientation="horizontal")
    bar.solids.set_rasterized(False)  # an image inside the SVG would not scale
    bar.minorticks_off()
    room = 0.76 * WIDTH / (max(label_inches(period_label(period)) for period in periods) + 0.15)
    every = max(1, math.ceil((n - 1) / max(1, int(room) - 1)))
    kept = [i for i in range(0, n - 1, every) if n - 1 - i >= every] + [n - 1]
    bar.set_ticks(kept)
    bar.set_ticklabels([period_label(periods[i]) for i in kept])
    bar.ax.tick_params(labelsize=SMALL, length=0)
    bar.outline.set_edgecolor(FRAME)
