"""The mean over time with the number of units above it, and values of units in two periods."""

import math

from ..layers.translation import translate
from .axes import note_handle, time_axis
from .canvas import CELL, INK, QUIET, SERIES, WIDTH, Drawing, label_inches, legend_height, wrapped
from .contract import empty, missing, period_label, period_positions, periods_of
from .links import Link, mean
from .unitmeans import numbers, unit_columns
from .unitseries import divided

PALE = "#c9dff0"
BAND = 0.42  # share of the height that the bars have, and the line above them
MOST_UNITS = 40
ENDS = 20  # of more units, so many from each end
ROW = 0.19  # inches


def mean_and_count(frame, field, period, label=None, divide=1):
    """The mean by period as a line in the upper part, the number of units above it as bars in the lower part.

    Each has an axis of its own, the mean on the left and the count on the right, with ticks along its part only, so
    that line and bars never cross.

    Parameters
    ----------
    frame : pandas.DataFrame
        Rows of units and periods; units without a value are not counted.
    field : str
    period : str
        Field of the period.
    label : str, optional
        What the field is called.
    divide : float
        What the values are divided by: 10 000 draws tonnes in 10 000 t.

    Returns
    -------
    canvas.Drawing or None
        None where nothing is known, or in fewer than two periods.
    """
    if empty(frame) or field not in frame.columns or period is None:
        return None
    table = _above_mean(divided(frame, field, divide), field, period)
    periods = list(table["period"])
    means, counts = list(table["mean"]), list(table["above"])
    if len(periods) < 2 or not any(map(math.isfinite, means)):
        return None
    name = translate("Geocoupling", "Mean of {field}").format(field=label or field)
    counted = translate("Geocoupling", "Units above the mean")

    def draw(figure):
        bars = figure.subplots()
        line = bars.twinx()
        positions = period_positions(periods)
        step = min(b - a for a, b in zip(positions, positions[1:]))
        drawn = bars.bar(positions, counts, 0.7 * step, color=PALE, edgecolor=QUIET, linewidth=0.5, label=counted)
        links = [Link("units", time) for time in periods]
        style = {"color": SERIES[0], "marker": "o", "markersize": 4.5, "linewidth": 1.8}
        (curve,) = line.plot(positions, means, label=wrapped(name, 44), **style)
        mean(curve, links)
        _sides(bars, line)
        _lower_part(bars, positions, counts, 0.7 * step)
        _upper_part(line, means)
        bars.set_xlim(positions[0] - 0.6 * step, positions[-1] + 0.6 * step)
        time_axis(bars, positions, periods, WIDTH - 1.3)
        bars.set_ylabel(wrapped(counted, 24), y=BAND / 2)
        line.set_ylabel(wrapped(name, 24, lines=3), y=1 - BAND / 2 - 0.04)
        place = {"loc": "lower center", "bbox_to_anchor": (0.5, 1.0), "ncol": 2, "columnspacing": 2.5}
        bars.legend(handles=[curve, drawn], **place)

    return Drawing(WIDTH, 3.6, draw, table)


def _above_mean(frame, field, period):
    """``period, n, mean, above``; a value that differs from the mean by rounding alone is not above it."""
    import pandas as pd

    keys = unit_columns(frame, period=period)
    values = numbers(frame, field)
    rows = []
    for time in periods_of(keys):
        own = [v for v, at in zip(values, keys["period"]) if math.isfinite(v) and not missing(at) and at == time]
        middle = math.fsum(own) / len(own) if own else math.nan
        above = sum(v > middle + 1e-12 * abs(middle) for v in own)
        rows.append((time, len(own), middle, above))
    return pd.DataFrame(rows, columns=["period", "n", "mean", "above"])


def _sides(bars, line):
    """The axis of the bars on the right, that of the line on the left."""
    bars.yaxis.tick_right()
    bars.yaxis.set_label_position("right")
    line.yaxis.tick_left()
    line.yaxis.set_label_position("left")
    bars.spines["right"].set_visible(True)
    bars.spines["left"].set_visible(False)
    line.spines["left"].set_visible(True)


def _lower_part(axes, positions, counts, thick):
    from matplotlib.ticker import MaxNLocator

    top = max([*counts, 1])
    axes.set_ylim(0, top / BAND)
    ticks = MaxNLocator(4, integer=True, steps=[1, 2, 5, 10]).tick_values(0, top)
    axes.set_yticks([tick for tick in ticks if 0 <= tick <= top + 1e-9])
    left, right = positions[0], positions[-1]
    inches = (WIDTH - 1.3) * thick / (right - left + 2 * thick)
    if max(label_inches(str(count), CELL) for count in counts) <= inches * 1.3:
        for x, count in zip(positions, counts):
            at = {"xytext": (0, 2), "textcoords": "offset points", "ha": "center", "fontsize": CELL}
            axes.annotate(str(count), (x, count), **at)


def _upper_part(axes, means):
    from matplotlib.ticker import MaxNLocator

    known = [value for value in means if math.isfinite(value)]
    low, high = min(known), max(known)
    span = (high - low) or 0.1 * abs(high) or 1.0
    whole = span / BAND
    bottom = low - (1 - BAND - 0.04) * whole
    axes.set_ylim(bottom, bottom + whole)
    ticks = MaxNLocator(4, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
    axes.set_yticks([tick for tick in ticks if low - 0.05 * whole <= tick <= bottom + whole])
    axes.grid(axis="y")


def ranked_bars_two_periods(frame, field, unit, period, periods, label=None, divide=1):
    """The units' values in two periods, joined by a bar, ranked by the later one.

    Parameters
    ----------
    frame : pandas.DataFrame
        Rows of units and periods.
    field, unit, period : str
        The value, and the fields of the unit and of the period.
    periods : sequence
        Two periods, as values or as they are printed, the earlier first. Units without a value in the later one stand
        below, without a rank; those without any are left out.
    label : str, optional
        What the field is called.
    divide : float
        What the values are divided by: 10 000 draws tonnes in 10 000 t.

    Returns
    -------
    canvas.Drawing or None
        None where nothing is known. Beyond forty units the first and the last twenty are drawn.
    """
    if empty(frame) or any(name not in frame.columns for name in (field, unit, period)) or len(periods) != 2:
        return None
    marks = [period_label(time) for time in periods]
    table = _ranked_table(divided(frame, field, divide), field, unit, period, marks)
    if empty(table):
        return None
    rows = table.to_dict("records")
    notes = []
    if len(rows) > MOST_UNITS:
        text = translate("Geocoupling", "The first and the last {ends} of {count} units")
        notes = [text.format(ends=ENDS, count=len(rows))]
        rows = [*rows[:ENDS], None, *rows[-ENDS:]]
    return _dumbbells(rows, marks, label or field, notes, table)


def _ranked_table(frame, field, unit, period, marks):
    """``unit, first, last, rank``, the largest last value on top."""
    import pandas as pd

    keys = unit_columns(frame, unit=unit, period=period)
    found = {}
    for name, time, value in zip(keys["unit"], keys["period"], numbers(frame, field)):
        if not missing(name) and math.isfinite(value) and period_label(time) in marks:
            found.setdefault(name, {}).setdefault(period_label(time), float(value))
    rows = [(name, *(own.get(mark, math.nan) for mark in marks)) for name, own in found.items()]
    rows.sort(key=lambda row: (-row[2], str(row[0])) if math.isfinite(row[2]) else (math.inf, str(row[0])))
    ranks = [1 + sum(other[2] > row[2] for other in rows) if math.isfinite(row[2]) else None for row in rows]
    table = pd.DataFrame([(*row, rank) for row, rank in zip(rows, ranks)], columns=["unit", "first", "last", "rank"])
    return table.astype({"rank": "Int64"})


def _dumbbells(rows, marks, label, notes, table):
    names = ["…" if row is None else wrapped(_ranked_name(row), 30, lines=1) for row in rows]
    legend = legend_height(1 + len(notes))
    height = 0.65 + ROW * len(rows)

    def draw(figure):
        axes, below = figure.subplots(2, 1, gridspec_kw={"height_ratios": [height, legend]})
        for place, row in enumerate(rows):
            if row is not None:
                axes.plot([row["first"], row["last"]], [place, place], color="#9a9a9a", linewidth=2.2, zorder=2)
        styles = {"first": {"markerfacecolor": "white"}, "last": {"markerfacecolor": SERIES[0]}}
        handles = []
        for (key, style), mark in zip(styles.items(), marks):
            places = [place for place, row in enumerate(rows) if row is not None and math.isfinite(row[key])]
            values = [rows[place][key] for place in places]
            look = {"linestyle": "none", "marker": "o", "markersize": 5.5, "markeredgecolor": SERIES[0], **style}
            (dots,) = axes.plot(values, places, label=mark, zorder=3, **look)
            mean(dots, [Link("unit", of=(rows[place]["unit"],)) for place in places])
            handles.append(dots)
        axes.set_yticks(range(len(rows)))
        axes.set_yticklabels(names)
        axes.set_ylim(len(rows) - 0.4, -0.6)
        _from_zero(axes)
        axes.grid(axis="both")
        axes.tick_params(axis="y", length=0)
        axes.set_xlabel(wrapped(label, 80))
        below.set_axis_off()
        place = {"loc": "upper center", "borderaxespad": 0}
        below.add_artist(below.legend(handles=handles, ncol=2, columnspacing=2.5, **place))
        if notes:
            below.legend(handles=[note_handle(line) for line in notes], **{**place, "loc": "lower center"})

    return Drawing(WIDTH, height + legend, draw, table)


def _ranked_name(row):
    return str(row["unit"]) if row["rank"] is None or missing(row["rank"]) else f"{row['rank']}  {row['unit']}"


def _from_zero(axes):
    """The axis from 0 where all values are on one side of it and not far away."""
    low, high = axes.get_xlim()
    if 0 < low < 0.5 * high or -0.1 * high < low <= 0 < high:
        axes.set_xlim(left=min(0, low))
    if low < 0 < high:
        axes.axvline(0, color=INK, linewidth=0.8)
