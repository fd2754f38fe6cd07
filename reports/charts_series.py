"""Charts of the units' values over time by group: means, and shares of units that reach a threshold."""

import math
from dataclasses import replace

from ..layers.translation import translate
from .axes import bar_chart, horizontal_bars, with_period
from .canvas import SERIES, WIDTH, Drawing, label_inches, shortened, wrapped
from .contract import distinct, empty, missing, periods_of
from .groupnames import everyone_name, group_name
from .links import Link
from .panelgrid import MOST_LINES, MOST_PANELS, Panel, panel_lines
from .unitmeans import largest_groups, mean_lines, means_by_group, numbers

TITLE = {1: 60, 2: 40, 3: 26}  # columns of text that a panel's title has by panels beside each other
GREY = "#555555"  # the bar of all units


def series_by_group(frame, fields, period, group=None, labels=None):
    """Means of fields over time, a panel for each field: a line for each group, all units as the heavy one.

    Parameters
    ----------
    frame : pandas.DataFrame
        Rows of units and periods. Units without a value have no part in a mean.
    fields : sequence of str
        The fields to draw, each with a vertical axis of its own; those that ``frame`` lacks are left out. Of more than
        nine the first nine are drawn, and a line below says so.
    period : str or None
        Field of the period. One period gives bars.
    group : str, optional
        Field of the group; of more than twelve groups those with the most units are drawn, and a line below says so.
    labels : dict, optional
        Field -> name to print.

    Returns
    -------
    canvas.Drawing or None
        None where no value is known.
    """
    if empty(frame):
        return None
    fields = [name for name in fields if name in frame.columns]
    means = means_by_group(frame, {name: numbers(frame, name) for name in fields}, period, group)
    means, notes = _drawn_groups(means)
    if len(fields) > MOST_PANELS:
        text = translate("Geocoupling", "The first {shown} of {count} fields")
        notes.append(text.format(shown=MOST_PANELS, count=len(fields)))
    lines = {name: mean_lines(means, name, everyone_name()) for name in fields[:MOST_PANELS]}
    lines = {name: found for name, found in lines.items() if found}
    if not lines:
        return None
    periods = periods_of(means)
    shown = {name: str((labels or {}).get(name, name)) for name in lines}
    if len(periods) == 1:
        drawing = _bar_panels({shown[name]: found for name, found in lines.items()}, periods[0])
        return replace(drawing, frame=means)
    wide = TITLE[1 if len(lines) == 1 else 2 if len(lines) in (2, 4) else 3]
    links = _links(means, periods)
    panels = [Panel(wrapped(shown[name], wide, lines=3), found, links=links) for name, found in lines.items()]
    if len(panels) == 1:
        panels = [replace(panels[0], title="", label=wrapped(panels[0].title, 40))]
    else:
        label = translate("Geocoupling", "Mean")
        columns = 2 if len(panels) in (2, 4) else 3
        panels = [replace(panel, label="" if i % columns else label) for i, panel in enumerate(panels)]
    return replace(panel_lines(panels, periods, everyone_name(), notes), frame=means)


def _drawn_groups(means):
    """The means of the groups that are drawn, and what to say of those that are left out."""
    kept, count = largest_groups(means, MOST_LINES)
    if len(kept) == count:
        return means, []
    text = translate("Geocoupling", "{shown} of {count} groups, those with the most units")
    chosen = means.loc[[missing(group) or group in kept for group in means["group"]]]
    return chosen, [text.format(shown=len(kept), count=count)]


def _links(means, periods):
    """Name of the line -> the units of each of its points."""
    groups = {everyone_name(): None, **{group_name(group): group for group in distinct(means["group"])}}
    return {name: [Link("units", period, group) for period in periods] for name, group in groups.items()}


def _bar_panels(fields, period):
    """Bars of one period: the groups below each other, the fields beside each other."""
    names = list(dict.fromkeys(name for found in fields.values() for name in found))
    columns = min(len(fields), 3)
    rows = math.ceil(len(fields) / columns)
    height = 0.7 + sum(0.24 + 0.14 * wrapped(name, 30).count("\n") for name in names)
    colours = [GREY if name == everyone_name() else SERIES[0] for name in names]
    beside = max(label_inches(line) for name in names for line in wrapped(name, 30).split("\n")) + 0.2
    wide = max(12, int((WIDTH - beside) / columns / 0.075))

    def draw(figure):
        grid = figure.subplots(rows, columns, squeeze=False)
        for place, (title, found) in enumerate(fields.items()):
            axes = grid[place // columns][place % columns]
            values = [found.get(name, [math.nan])[0] for name in names]
            texts = [f"{value:.3f}" if math.isfinite(value) else "–" for value in values]
            horizontal_bars(axes, names, values, colours, texts)
            low, high = axes.get_xlim()
            axes.set_xlim(low, high + 0.05 * columns * (high - low))
            axes.set_title(wrapped(title, wide), loc="left", fontweight="bold")
            axes.xaxis.get_major_locator().set_params(nbins=4)
            if place % columns:
                axes.set_yticklabels([])
            if place + columns >= len(fields):
                axes.set_xlabel(with_period(translate("Geocoupling", "Mean"), period))
        for axes in grid.flat[len(fields) :]:
            axes.set_axis_off()

    return Drawing(WIDTH, rows * height, draw)


def share_at_least_over_time(frame, field, threshold, period, group=None, label=None):
    """The share of units whose value is at least a threshold, by period, with a line for each group.

    Parameters
    ----------
    frame : pandas.DataFrame
        Rows of units and periods; units without a value are not counted.
    field : str
    threshold : float
        A value that equals it counts.
    period : str or None
        Field of the period. One period gives bars.
    group : str, optional
        Field of the group.
    label : str, optional
        What the field is called.

    Returns
    -------
    canvas.Drawing or None
        None where no value is known.
    """
    if empty(frame) or field not in frame.columns:
        return None
    values = numbers(frame, field)
    reached = [100.0 * (value >= threshold) if math.isfinite(value) else math.nan for value in values]
    shares, notes = _drawn_groups(means_by_group(frame, {field: reached}, period, group))
    lines = mean_lines(shares, field, everyone_name())
    if not lines:
        return None
    periods = periods_of(shares)
    text = translate("Geocoupling", "Share of units with {field} ≥ {threshold} (%)")
    title = text.format(field=shortened(label or field, 40), threshold=f"{threshold:g}")
    table = shares.rename(columns={"mean": "share"})
    if len(periods) == 1:
        own = [found[0] for found in lines.values()]
        colours = [GREY if name == everyone_name() else SERIES[0] for name in lines]
        texts = [f"{value:.1f}" for value in own]
        return replace(bar_chart(list(lines), own, colours, texts, with_period(title, periods[0])), frame=table)
    panel = Panel("", lines, wrapped(title, 42), finish=_percent_axis, links=_links(shares, periods))
    return replace(panel_lines([panel], periods, everyone_name(), notes, nested=True), frame=table)


def _percent_axis(axes):
    axes.set_ylim(-3, 103)
    axes.set_yticks(range(0, 101, 20))
