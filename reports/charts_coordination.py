"""Charts of coupling coordination and of indicator weights."""

import math

from ..layers.translation import translate
from .axes import bar_chart, cell_text, horizontal_bars, line_chart, time_axis, with_period
from .canvas import CELL, SERIES, WIDTH, Drawing, label_inches, wrapped
from .contract import (
    distinct,
    empty,
    missing,
    number,
    periods_of,
    rows_of_group,
    rows_of_period,
    value_at,
)
from .links import Link, keeps_table, mean

LEGEND_SPACE = 2.3


@keeps_table
def grades_over_time(summary_table, grade_names, grade_colors, group=None, link=None):
    """Stacked bars of the number of units in each grade by period; plain bars when there is one period.

    Parameters
    ----------
    summary_table : pandas.DataFrame
        SUMMARY of ``coupling`` with ``n_grade_1``, ``n_grade_2`` ...
    grade_names, grade_colors : sequence of str
        Name and colour (``#rrggbb``) of each grade, the lowest first. All stand in the legend, empty ones too.
    group : optional
        The group to draw; None draws all units together.
    link : callable, optional
        (period, number of the grade) -> Link, where the counts are not those of grades.
    """
    if empty(summary_table) or not len(grade_names):
        return None
    rows = rows_of_group(summary_table, group)
    if empty(rows):
        return None
    periods = periods_of(rows)
    counts = [_counts(rows, periods, k + 1) for k in range(len(grade_names))]
    label = translate("Geocoupling", "Number of units")
    link = link or (lambda period, grade: Link("grade", period, group, (grade,)))
    links = [[link(period, k + 1) for period in periods] for k in range(len(grade_names))]
    if len(periods) > 1:
        return _stacked_grades(periods, counts, grade_names, grade_colors, label, links)
    values = [c[0] for c in counts][::-1]
    texts = [f"{v:.0f}" for v in values]
    own = [found[0] for found in links][::-1]
    return bar_chart(list(grade_names)[::-1], values, list(grade_colors)[::-1], texts, label, own)


def _counts(rows, periods, grade):
    """Units of one grade by period; a missing count is none."""
    found = [value_at(rows_of_period(rows, period), f"n_grade_{grade}") for period in periods]
    return [0.0 if math.isnan(value) else value for value in found]


def _stacked_grades(periods, counts, names, colours, label, links):
    inches = WIDTH - LEGEND_SPACE
    slot = inches / len(periods)
    most = max(sum(c[i] for c in counts) for i in range(len(periods))) or 1.0

    def draw(figure):
        axes = figure.subplots()
        places = list(range(len(periods)))
        bottom = [0.0] * len(periods)
        for values, name, colour, own in zip(counts, names, colours, links):
            style = {"color": colour, "label": wrapped(name, 24), "edgecolor": "white", "linewidth": 0.5}
            for bar, link in zip(axes.bar(places, values, 0.78, bottom, **style), own):
                mean(bar, link)
            _count_texts(axes, places, values, bottom, colour, slot, most)
            bottom = [b + v for b, v in zip(bottom, values)]
        axes.set_xlim(-0.6, len(periods) - 0.4)
        axes.set_ylim(0, 1.02 * most)
        time_axis(axes, places, periods, inches)
        axes.yaxis.get_major_locator().set_params(integer=True)
        axes.set_ylabel(label)
        handles, labels = axes.get_legend_handles_labels()
        axes.legend(  # reversed, so that the legend reads as the bars stand
            handles[::-1], labels[::-1], loc="upper left", bbox_to_anchor=(1.01, 1.0), borderaxespad=0, handlelength=1.2
        )

    return Drawing(WIDTH, max(3.4, 0.5 + 0.3 * len(names)), draw)


def _count_texts(axes, places, values, bottom, colour, slot, most):
    """Counts inside the segments that are tall and wide enough for them."""
    for place, value, base in zip(places, values, bottom):
        text = f"{value:.0f}"
        if value >= 0.055 * most and 0.78 * slot >= label_inches(text, CELL):
            cell_text(axes, place, base + value / 2, text, colour)


@keeps_table
def mean_over_time(frame, column="mean_D", label=None):
    """Lines of the mean by period, one per group, with all units in black; bars when there is one period.

    Parameters
    ----------
    frame : pandas.DataFrame
        ``period``, ``group`` (NULL for all units) and ``column``, such as SUMMARY of ``coupling``.
    column : str
        The field to draw.
    label : str, optional
        Axis title.
    """
    if empty(frame) or column not in frame.columns:
        return None
    label = label or translate("Geocoupling", "Mean coupling coordination degree D")
    everyone = translate("Geocoupling", "All units")
    periods = periods_of(frame)
    groups = distinct(frame["group"]) if "group" in frame.columns else []
    series = {str(group): _values(rows_of_group(frame, group), periods, column) for group in groups}
    overall = rows_of_group(frame)
    if len(overall):
        series = {everyone: _values(overall, periods, column), **series}
    if not any(math.isfinite(v) for values in series.values() for v in values):
        return None
    named = {everyone: None, **{str(group): group for group in groups}}
    links = {name: [Link("units", period, named[name]) for period in periods] for name in series}
    if len(periods) > 1:
        return line_chart(periods, series, label, bold=everyone, links=links)
    values = [v[0] for v in series.values()]
    colours = ["#555555" if name == everyone else SERIES[0] for name in series]
    texts = [f"{v:.3f}" if math.isfinite(v) else "–" for v in values]
    own = [links[name][0] for name in series]
    return bar_chart(list(series), values, colours, texts, with_period(label, periods[0]), own)


def _values(rows, periods, column):
    return [value_at(rows_of_period(rows, period), column) for period in periods]


@keeps_table
def weights_bars(weights_table, labels=None):
    """Bars of the weights inside each system, coloured by system, the heaviest first.

    Parameters
    ----------
    weights_table : pandas.DataFrame
        OUTPUT of ``weights``.
    labels : dict, optional
        Indicator -> name to print.
    """
    if empty(weights_table):
        return None
    bars = []
    for system in _systems(weights_table):
        bars += sorted(_bars_of_system(weights_table, system, labels or {}), key=lambda bar: -bar[2])
    height = 0.75 + sum(0.24 if len(wrapped(bar[1], 30).splitlines()) < 2 else 0.34 for bar in bars)
    systems = list(dict.fromkeys(bar[0] for bar in bars))
    colours = {system: SERIES[i % len(SERIES)] for i, system in enumerate(systems)}

    def draw(figure):
        axes = figure.subplots()
        values = [value for _, _, value in bars]
        texts = [f"{v:.4f}" if math.isfinite(v) else "–" for v in values]
        horizontal_bars(axes, [name for _, name, _ in bars], values, [colours[s] for s, _, _ in bars], texts)
        axes.set_xlabel(translate("Geocoupling", "Weight inside the system"))
        _system_legend(axes, colours)

    return Drawing(WIDTH, max(1.6, height), draw)


def _systems(table):
    if "system" not in table.columns:
        return [None]
    blank = [None] if any(missing(s) for s in table["system"]) else []
    return distinct(table["system"]) + blank


def _bars_of_system(table, system, labels):
    """(system, name, weight) of one system's indicators; a missing weight sorts last."""
    rows = rows_of_group(table, system, column="system")
    found = [(row["indicator"], number(row["weight"])) for _, row in rows.iterrows()]
    return [(system, str(labels.get(name, name)), weight) for name, weight in found]


def _system_legend(axes, colours):
    from matplotlib.patches import Patch

    named = {system: colour for system, colour in colours.items() if system is not None}
    if named:
        handles = [Patch(color=colour, label=wrapped(system, 22)) for system, colour in named.items()]
        axes.legend(handles=handles, loc="upper left", bbox_to_anchor=(1.01, 1.0), borderaxespad=0, handlelength=1.2)
