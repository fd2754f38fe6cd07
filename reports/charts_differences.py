"""Curves over time with the differences of pairs of them marked in chosen periods."""

import math
from dataclasses import replace

from ..layers.translation import translate
from .canvas import INK, QUIET, SMALL, WIDTH, label_inches, wrapped
from .contract import empty, number, period_label, period_positions, periods_of
from .links import Link
from .panelgrid import Panel, panel_lines
from .unitmeans import means_by_group, numbers

GAP_FILL = "#ececec"
ROW = 10.5  # points of a row of numbers above the axes


def curves_with_differences(frame, fields, period, pairs, marked=(), labels=None, digits=3, label=None):
    """Curves of fields over time, a panel for each pair with its differences, first minus second, in some periods.

    The panels have one vertical scale. The gap between the curves of a pair is shaded; in the marked periods a bar
    joins them, and the signed difference stands above it. Fields of no pair have a panel of their own.

    Parameters
    ----------
    frame : pandas.DataFrame
        Rows of units and periods; of several units the means are drawn.
    fields : sequence of str
        The fields to draw; those that ``frame`` lacks are left out.
    period : str
        Field of the period.
    pairs : sequence of (str, str)
        Of ``fields``.
    marked : sequence, optional
        Periods whose differences are marked, as values or as they are printed; the first and the last by default.
    labels : dict, optional
        Field -> name to print.
    digits : int
        Decimals of the differences.
    label : str, optional
        What the vertical axis shows.

    Returns
    -------
    canvas.Drawing or None
        None where nothing is known, or in fewer than two periods.
    """
    if empty(frame) or period is None:
        return None
    wanted = dict.fromkeys([*fields, *(name for pair in pairs for name in pair)])
    known = {name: numbers(frame, name) for name in wanted if name in frame.columns}
    means = means_by_group(frame, known, period)
    series = {name: [number(v) for v, f in zip(means["mean"], means["field"]) if f == name] for name in known}
    series = {name: line for name, line in series.items() if any(map(math.isfinite, line))}
    periods = periods_of(means)
    if not series or len(periods) < 2:
        return None
    pairs = [tuple(pair) for pair in pairs if all(name in series for name in pair)]
    chosen = {period_label(mark) for mark in marked or (periods[0], periods[-1])}
    places = [i for i, time in enumerate(periods) if period_label(time) in chosen]
    shown = {name: str((labels or {}).get(name, name)) for name in series}
    single = [name for name in series if not any(name in pair for pair in pairs)]
    shape = len(pairs) + bool(single), digits
    panels = [_pair_panel(pair, series, periods, places, shown, shape) for pair in pairs]
    if single:
        panels.append(Panel("", {shown[name]: series[name] for name in single}))
    above = max(panel.above for panel in panels)
    links = {shown[name]: [Link("units", time) for time in periods] for name in series}
    value = translate("Geocoupling", "Value") if len(frame) == len(periods) else translate("Geocoupling", "Mean")
    panels = [replace(panel, above=above, links=links, label=wrapped(label or value, 40)) for panel in panels]
    return replace(panel_lines(panels, periods, shared=True), frame=_table(means, pairs, series, periods, places))


def _pair_panel(pair, series, periods, places, shown, shape):
    """The panel of a pair; ``shape`` is the number of panels, and the decimals."""
    count, digits = shape
    first, second = (series[name] for name in pair)
    differences = {i: first[i] - second[i] for i in places if math.isfinite(first[i] - second[i])}
    texts = {i: f"{difference:+.{digits}f}".replace("-", "−") for i, difference in differences.items()}
    inches = (WIDTH - 1.9 if count == 1 else WIDTH / (2 if count in (2, 4) else 3)) - 0.6
    positions = period_positions(periods)
    rows = _rows(texts, positions, inches)

    def finish(axes):
        axes.fill_between(positions, first, second, color=GAP_FILL, linewidth=0, zorder=0.5)
        low, high = axes.get_ylim()
        for i, text in texts.items():
            ends = sorted((first[i], second[i]))
            axes.vlines(positions[i], *ends, color=INK, linewidth=1.6, zorder=6)
            axes.plot([positions[i]] * 2, ends, "_", color=INK, markersize=7, markeredgewidth=1.6, zorder=6)
            at = {"transform": axes.get_xaxis_transform(), "color": INK}
            axes.vlines(positions[i], ends[1], high, color=QUIET, linewidth=0.7, linestyle=":", zorder=1)
            axes.annotate(
                text,
                (positions[i], 1.0),
                xytext=(0, 2 + ROW * rows[i]),
                textcoords="offset points",
                xycoords=at["transform"],
                ha="center",
                va="bottom",
                fontsize=SMALL,
            )
        axes.set_ylim(low, high)

    title = translate("Geocoupling", "{first} minus {second}")
    title = wrapped(
        title.format(first=shown[pair[0]], second=shown[pair[1]]), 60 if count == 1 else int(inches / 0.075)
    )
    above = 6.0 + ROW * (1 + max(rows.values())) if rows else 6.0
    return Panel(title, {shown[name]: series[name] for name in pair}, finish=finish, above=above)


def _rows(texts, positions, inches):
    """The row of each number above the axes, the lowest in which it keeps clear of the one before."""
    span = (positions[-1] - positions[0]) or 1.0
    rows, ends = {}, []
    for i, text in texts.items():
        middle, half = (positions[i] - positions[0]) / span * inches, label_inches(text) / 2 + 0.03
        row = next((row for row, end in enumerate(ends) if middle - half >= end), len(ends))
        ends[row : row + 1] = [middle + half]
        rows[i] = row
    return rows


def _table(means, pairs, series, periods, places):
    """The curves, and below them the marked differences."""
    import pandas as pd

    rows = [
        (f"{first} - {second}", periods[i], series[first][i] - series[second][i])
        for first, second in pairs
        for i in places
    ]
    curves = means[["field", "period", "mean"]]
    marked = pd.DataFrame(rows, columns=["field", "period", "mean"])
    return pd.concat([curves, marked], ignore_index=True) if rows else curves
