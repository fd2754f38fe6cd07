"""Lines over time in panels beside each other, with one legend for all of them."""

import math
from dataclasses import dataclass, field

from .axes import note_handle, time_axis
from .canvas import (
    ALL_UNITS,
    DASHES,
    QUIET,
    SERIES,
    SMALL,
    WIDTH,
    Drawing,
    label_inches,
    legend_height,
    series_style,
    shortened,
    wrapped,
)
from .contract import period_label, period_positions
from .links import mean

MOST_PANELS = 9
MOST_LINES = 12
MARKER = 0.125  # inches from marker to marker: closer ones would make a thick line
PANEL = {1: 3.3, 2: 2.4, 3: 2.1}  # inches of height by panels beside each other
LEGEND_SPACE = 1.9
KEY = 0.55  # inches that a legend's line and the space behind its name take


@dataclass(frozen=True)
class Panel:
    """One panel.

    Attributes
    ----------
    title, label : str
        Above the panel, and along its vertical axis.
    lines : dict
        Name -> values by period.
    level : float, optional
        A horizontal line.
    finish : callable, optional
        Called with the axes when the lines are drawn.
    links : dict
        Name -> links by period.
    above : float
        Points between axes and title.
    """

    title: str
    lines: dict
    label: str = ""
    level: object = None
    finish: object = None
    links: dict = field(default_factory=dict)
    above: float = 6.0


def line_style(index):
    """Style of the ``index``-th line: colour, dash and marker differ, so that lines can be told apart in grey."""
    dash = DASHES[(index + index // len(SERIES)) % len(DASHES)]
    return {**series_style(index), "linestyle": dash}


def panel_lines(panels, periods, bold=None, notes=(), shared=False, nested=False):
    """A drawing of panels on one time axis.

    Parameters
    ----------
    panels : list of Panel
        A name has the same style in each. A single panel has its legend beside it, several have it below.
    periods : list
    bold : str, optional
        The name of the line that is thick and black.
    notes : sequence of str
        Lines below everything.
    shared : bool
        Whether all have the same vertical axis.
    nested : bool
        Whether markers become smaller from line to line, so that those at one place can all be seen.
    """
    names = list(dict.fromkeys(name for panel in panels for name in panel.lines))
    styles = _styles(names, bold, nested)
    single, many = len(panels) == 1, len(names) > 1
    columns = 1 if single else 2 if len(panels) in (2, 4) else 3
    rows = math.ceil(len(panels) / columns)
    legend_columns = _legend_columns(names)
    legend_rows = len(notes) + (math.ceil(len(names) / legend_columns) if many and not single else 0)
    tall = PANEL[columns] + max(panel.title.count("\n") for panel in panels) * 0.14
    if single:
        tall = max(tall, 0.5 + sum(0.18 + 0.14 * wrapped(n, 22, 3).count("\n") for n in names))
    heights = [tall] * rows + ([legend_height(legend_rows)] if legend_rows else [])
    inches = WIDTH - LEGEND_SPACE if single and many else WIDTH / columns - 0.5

    def draw(figure):
        grid = figure.add_gridspec(len(heights), columns, height_ratios=heights)
        first, handles = None, {}
        for place, panel in enumerate(panels):
            axes = figure.add_subplot(grid[place // columns, place % columns], sharey=first if shared else None)
            first = first or axes
            _draw_lines(axes, panel, periods, styles, handles, inches)
            _frame_panel(axes, panel, periods, inches, shared and place % columns > 0)
        if single and many:
            beside = {"loc": "upper left", "bbox_to_anchor": (1.01, 1.0), "borderaxespad": 0, "handlelength": 2.8}
            ordered = [handles[name] for name in styles if name in handles]
            axes.legend(ordered, [legend_text(wrapped(n, 22, lines=3)) for n in styles if n in handles], **beside)
        if legend_rows:
            below = figure.add_subplot(grid[-1, :])
            legend_below(below, handles if many and not single else {}, list(styles), notes, legend_columns)

    return Drawing(WIDTH, sum(heights) + 0.15, draw)


def _styles(names, bold, nested):
    """Name -> style, in the order of the legend."""
    found = {}
    if bold in names:
        found[bold] = {"color": ALL_UNITS, "linewidth": 2.4, "marker": "o", "markersize": 4.5, "zorder": 4}
    others = [name for name in names if name != bold]
    for i, name in enumerate(others):
        found[name] = line_style(i)
        if nested:
            found[name] |= {"markersize": 4 + 4.5 * (1 - (i + 1) / len(others)), "zorder": 2 + i / len(others)}
    if nested and bold in found:
        found[bold]["markersize"] = 2.8
    return found


def _legend_columns(names):
    """As many as have room, in rows of about one length; in one row the names need not be equally wide."""
    widths = [label_inches(shortened(name, 34)) + KEY for name in names]
    if sum(widths) <= WIDTH:
        return len(names)
    most = max(1, int(WIDTH / max(widths)))
    return math.ceil(len(names) / math.ceil(len(names) / most))


def _draw_lines(axes, panel, periods, styles, handles, inches):
    step = math.ceil(len(periods) * MARKER / inches)
    positions = period_positions(periods)
    for name, style in styles.items():
        if name in panel.lines:
            (line,) = axes.plot(positions, panel.lines[name], markevery=step, label=legend_text(name), **style)
            mean(line, panel.links.get(name))
            handles.setdefault(name, line)


def _frame_panel(axes, panel, periods, inches, plain):
    if panel.level is not None:
        axes.axhline(panel.level, color=QUIET, linewidth=0.9, zorder=1)
    if panel.finish is not None:
        panel.finish(axes)
    positions, shown = period_positions(periods), labelled_periods(periods, inches)
    time_axis(axes, [positions[i] for i in shown], [periods[i] for i in shown], inches)
    axes.grid(axis="y")
    if panel.title:
        axes.set_title(panel.title, loc="left", fontweight="bold", pad=panel.above)
    if plain:
        axes.tick_params(labelleft=False)
    else:
        axes.set_ylabel(panel.label)


def labelled_periods(periods, inches):
    """Places of periods that have room for their labels, in even steps from the first, to the last where that fits."""
    widest = max(label_inches(period_label(period)) for period in periods) + 0.08
    last = len(periods) - 1
    step = max(1, math.ceil(last / max(int(0.9 * inches / widest), 1)))
    step = next((wider for wider in (step, step + 1) if last % wider == 0), step)
    return list(range(0, len(periods), step))


def legend_text(name):
    """The name as a legend takes it: matplotlib leaves out those that begin with an underscore."""
    return f" {name}" if name.startswith("_") else name


def legend_below(axes, handles, names, notes, columns):
    """Names on blank axes under the panels, and under these the notes."""
    axes.set_axis_off()
    place = {"loc": "upper center", "borderaxespad": 0, "columnspacing": 1.8, "fontsize": SMALL}
    shown = [name for name in names if name in handles]
    if shown:
        labels = [legend_text(shortened(name, 34)) for name in shown]
        lines = [handles[name] for name in shown]
        axes.add_artist(axes.legend(lines, labels, ncol=columns, handlelength=2.8, **place))
    if notes:
        axes.legend(handles=[note_handle(line) for line in notes], **{**place, "loc": "lower center"})
