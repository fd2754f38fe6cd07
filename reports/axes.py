"""Parts that several charts share: time axes, lines, horizontal bars, rows of a legend."""

import math

from ..layers.translation import translate
from .canvas import (
    ALL_UNITS,
    CELL,
    FRAME,
    SMALL,
    WIDTH,
    Drawing,
    ink_on,
    label_inches,
    legend_height,
    series_style,
    wrapped,
)
from .contract import missing, period_label, period_positions
from .links import mean

LEGEND_SPACE = 1.9  # inches that axis and legend take beside the lines


def with_period(label, period):
    """The title of an axis that shows one period only; ``label`` itself in a cross-section."""
    if missing(period):
        return label
    return translate("Geocoupling", "{label}, {period}").format(label=label, period=period_label(period))


def time_axis(axes, positions, periods, inches):
    """Ticks at the periods; labels that would touch are left out, all are turned when most would go.

    ``inches`` is the length of the axis, whose limits must have been set.
    """
    labels = [period_label(p) for p in periods]
    left, right = axes.get_xlim()
    step = inches / (right - left)
    kept = _apart(positions, [label_inches(label) + 0.05 for label in labels], step)
    turned = len(kept) < len(labels) / 2
    if turned:
        kept = _apart(positions, [0.17] * len(labels), step)
    axes.set_xticks(positions)
    axes.set_xticklabels([label if i in kept else "" for i, label in enumerate(labels)])
    if turned:
        axes.tick_params(axis="x", labelrotation=90)


def _apart(positions, widths, step):
    """Indices of labels that keep clear of each other; the last one is always among them."""
    kept = []
    for i in range(len(positions)):
        if not kept or _clear(positions, widths, step, kept[-1], i):
            kept.append(i)
    last = len(positions) - 1
    while len(kept) > 1 and kept[-1] != last and not _clear(positions, widths, step, kept[-1], last):
        kept.pop()
    return {*kept, last}


def _clear(positions, widths, step, i, j):
    return abs(positions[j] - positions[i]) * step >= (widths[i] + widths[j]) / 2


def line_chart(periods, series, label, bold=None, hollow=None, height=3.3, bands=None, links=None):
    """SVG of one line per name of ``series`` (name -> values by period).

    ``bold`` is drawn thick and black, first in the legend. ``hollow`` (name -> flags) draws those markers empty.
    ``bands`` (name -> lower and upper values by period) are bars through the markers; lines then stand a little beside
    each other, so that no bar hides another. ``links`` (name -> links by period) says what the points stand for.
    """
    height = max(height, 0.5 + sum(0.17 + 0.14 * wrapped(n, 22, 3).count("\n") for n in series))

    def draw(figure):
        axes = figure.subplots()
        positions = period_positions(periods)
        shifts = _shifts(positions, len(series) if any((bands or {}).values()) else 0)
        for i, (name, style) in enumerate(_styles(series, bold)):
            places = [position + shifts[i] for position in positions] if shifts else positions
            (line,) = axes.plot(places, series[name], label=wrapped(name, 22, lines=3), **style)
            mean(line, (links or {}).get(name))
            interval_bars(axes, places, (bands or {}).get(name), style["color"])
            _hollow_markers(axes, places, series[name], (hollow or {}).get(name), style)
        time_axis(axes, positions, periods, WIDTH - LEGEND_SPACE)
        axes.set_ylabel(label)
        axes.grid(axis="y")
        axes.legend(loc="upper left", bbox_to_anchor=(1.01, 1.0), borderaxespad=0, handlelength=2.6)

    return Drawing(WIDTH, height, draw)


def _shifts(positions, count):
    """Shifts of so many lines to both sides, within half the distance of two periods; none for one line."""
    if count < 2:
        return []
    nearest = min(abs(b - a) for a, b in zip(positions, positions[1:]))
    step = nearest * min(0.12, 0.5 / (count - 1))
    return [step * (i - (count - 1) / 2) for i in range(count)]


def interval_bars(axes, positions, band, colour, zorder=3):
    """Upright bars with caps from the lower to the upper value at each place; none where one of them is missing."""
    lower, upper = band or ((), ())
    known = [i for i, ends in enumerate(zip(lower, upper)) if all(map(math.isfinite, ends))]
    if not known:
        return
    places, lows, highs = ([values[i] for i in known] for values in (positions, lower, upper))
    axes.vlines(places, lows, highs, color=colour, linewidth=0.9, zorder=zorder)
    for ends in (lows, highs):
        caps = {"linestyle": "none", "marker": "_", "markersize": 4, "markeredgewidth": 0.9}
        axes.plot(places, ends, color=colour, zorder=zorder, **caps)


def _styles(series, bold):
    """Names in legend order with their style."""
    if bold in series:
        black = {"color": ALL_UNITS, "linewidth": 2.2, "marker": "o", "markersize": 4.5, "zorder": 4}
        yield bold, black
    for i, name in enumerate(n for n in series if n != bold):
        yield name, series_style(i)


def _hollow_markers(axes, positions, values, flags, style):
    chosen = [i for i, flag in enumerate(flags or []) if flag and math.isfinite(values[i])]
    if chosen:
        axes.plot(
            [positions[i] for i in chosen],
            [values[i] for i in chosen],
            linestyle="none",
            marker=style["marker"],
            markersize=style["markersize"] + 0.6,
            markerfacecolor="white",
            markeredgecolor=style["color"],
            zorder=5,
        )


def bar_chart(names, values, colours, texts, label, links=None):
    """SVG of horizontal bars, the first name on top, each with its text at the end and, if told, its link."""
    height = 0.75 + sum(0.2 + 0.13 * wrapped(n).count("\n") for n in names) * 1.25

    def draw(figure):
        axes = figure.subplots()
        horizontal_bars(axes, names, values, colours, texts, links)
        axes.set_xlabel(label)

    return Drawing(WIDTH, max(1.5, height), draw)


def horizontal_bars(axes, names, values, colours, texts, links=None):
    """Bars with names on the left and texts at their ends; a missing value leaves its row empty."""
    places = range(len(names))
    drawn = [v if math.isfinite(v) else 0.0 for v in values]
    for bar, link in zip(axes.barh(list(places), drawn, color=colours, height=0.7), links or ()):
        mean(bar, link)
    axes.set_yticks(list(places))
    axes.set_yticklabels([wrapped(n, 30) for n in names])
    axes.set_ylim(len(names) - 0.4, -0.6)
    room_for_texts(axes, drawn)
    for place, value, text in zip(places, drawn, texts):
        axes.annotate(
            text, (max(value, 0.0), place), xytext=(3, 0), textcoords="offset points", va="center", fontsize=SMALL
        )
    axes.grid(axis="x")
    axes.tick_params(axis="y", length=0)


def room_for_texts(axes, ends, share=0.16):
    """Widen the axis so that the texts at the ends of the bars stay inside it."""
    top, low = max([*ends, 0.0]), min([*ends, 0.0])
    span = (top - low) or 1.0
    axes.set_xlim(low - (share * span if low < 0 else 0.0), top + share * span)
    if low < 0:
        axes.axvline(0, color=FRAME, linewidth=0.8)


def axes_over_legend_rows(figure, height, rows):
    """Axes of ``height`` inches and, under them, blank axes that hold a legend of so many rows."""
    ratios = {"height_ratios": [height, legend_height(rows)]}
    chart, below = figure.subplots(2, 1, gridspec_kw=ratios)
    below.set_axis_off()
    return chart, below


def cell_text(axes, x, y, text, background, size=CELL):
    """Text in the middle of a bar or a cell; it cannot reach outside, so the layout need not measure it."""
    style = {"ha": "center", "va": "center_baseline", "fontsize": size, "in_layout": False}
    axes.text(x, y, text, color=ink_on(background), **style)


def shaded_cells(axes, cells, rows, columns, links=None):
    """Squares of side 1 at (row, column), each in its colour and with its link, the first row on top."""
    from matplotlib.collections import PatchCollection
    from matplotlib.patches import Rectangle

    squares = [Rectangle((column - 0.5, row - 0.5), 1, 1) for row, column in cells]
    shades = PatchCollection(squares, facecolors=list(cells.values()), edgecolors="white", linewidths=1.2)
    axes.add_collection(shades)
    mean(shades, [links.get(at) for at in cells] if links else None)
    axes.set_xlim(-0.5, columns - 0.5)
    axes.set_ylim(rows - 0.5, -0.5)
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)


def round_scale(low, high, ramp, steps=10):
    """Norm and colours of a scale in round steps that holds ``low`` and ``high``; ``ramp`` takes 0..1."""
    from matplotlib.colors import BoundaryNorm, ListedColormap
    from matplotlib.ticker import MaxNLocator

    edges = list(MaxNLocator(steps, steps=[1, 2, 5, 10]).tick_values(low, high))
    n = len(edges) - 1
    return BoundaryNorm(edges, n), ListedColormap([ramp(i / max(n - 1, 1)) for i in range(n)])


def colour_bar(figure, axes, norm, colours, title):
    """A bar that stands beside its panel, wherever the panel comes to stand."""
    from matplotlib.cm import ScalarMappable

    place = axes.inset_axes([1.04, 0.15, max(0.18 / max(axes.get_xlim()[1], 1), 0.025), 0.7])
    bar = figure.colorbar(ScalarMappable(norm, colours), cax=place)
    bar.solids.set_rasterized(False)  # an image inside the SVG would not scale
    bar.set_ticks(_ticks(list(norm.boundaries)))
    bar.minorticks_off()
    bar.ax.set_yticklabels([f"{tick:g}" for tick in bar.get_ticks()])
    bar.outline.set_edgecolor(FRAME)
    bar.ax.set_title(title, fontsize=SMALL)


def _ticks(boundaries):
    """Every boundary of a short scale, every second of a long one; 0 is among them."""
    first = boundaries.index(0) % 2 if 0 in boundaries else 0
    return boundaries[first::2] if len(boundaries) > 6 else boundaries


def note_handle(text):
    """A legend entry without a symbol, for a line of explanation."""
    from matplotlib.lines import Line2D

    return Line2D([], [], linestyle="none", label=text)
