"""Charts of mean obstacle degrees, and of any mean by system over time."""

import math

from ..layers.translation import translate
from .axes import bar_chart, line_chart, with_period
from .canvas import ALL_UNITS, FRAME, SERIES, WIDTH, Drawing, series_style, wrapped
from .contract import (
    distinct,
    empty,
    number,
    periods_of,
    rows_of_group,
    rows_of_period,
    value_at,
)
from .links import keeps_table

TOP = 5
MOST_LINES = 8
MOST_ROWS = 12
MOST_GROUPS = 8


@keeps_table
def means_by_system(frame, column, label, by="system", scale=1.0, digits=3):
    """Lines of a mean over the periods for all units, one per system; bars when there is one period.

    Parameters
    ----------
    frame : pandas.DataFrame
        ``period``, ``by`` and ``column``, perhaps ``group`` (NULL for all units), such as SYSTEM_MEANS_TABLE of
        ``obstacles`` or MEANS_TABLE of ``systemefficiency``.
    column, label, by : str
        The field to draw, its axis title, and the field that names the lines.
    scale : float
        What values are multiplied by.
    digits : int
        Of the numbers at the ends of bars.
    """
    if empty(frame) or column not in frame.columns:
        return None
    rows = rows_of_group(frame)
    periods = periods_of(rows)
    series = {}
    for name in distinct(rows[by]):
        own = rows.loc[[value == name for value in rows[by]]]
        series[str(name)] = [scale * value_at(rows_of_period(own, period), column) for period in periods]
    if not any(math.isfinite(v) for values in series.values() for v in values):
        return None
    if len(periods) > 1:
        return line_chart(periods, series, label)
    ranked = sorted(series, key=lambda name: -series[name][0] if math.isfinite(series[name][0]) else math.inf)
    values = [series[name][0] for name in ranked]
    texts = [f"{v:.{digits}f}" if math.isfinite(v) else "–" for v in values]
    return bar_chart(ranked, values, [SERIES[0]] * len(ranked), texts, with_period(label, periods[0]))


@keeps_table
def obstacles_over_time(means_table):
    """Lines of the largest obstacles over the periods, all units together; bars of the five largest in one period.

    Parameters
    ----------
    means_table : pandas.DataFrame
        MEANS_TABLE of ``obstacles``. An indicator has a line where it is among the five largest in some period; of more
        than eight such, those with the largest mean.
    """
    if empty(means_table):
        return None
    rows = rows_of_group(means_table)
    kept = _leading(rows, MOST_LINES if len(periods_of(rows)) > 1 else TOP)
    chosen = rows.loc[[name in kept for name in rows["indicator"]]]
    return means_by_system(chosen, "obstacle", degree_label(), "indicator", 100.0, 1)


def degree_label():
    """Axis title of obstacle degrees."""
    return translate("Geocoupling", "Mean obstacle degree (%)")


def _leading(rows, most):
    """Indicators among the five largest somewhere in ``rows``; the ``most`` with the largest mean of them."""
    top = rows.loc[[number(rank) <= TOP for rank in rows["rank"]]]
    means = {
        name: number(rows.loc[[n == name for n in rows["indicator"]], "obstacle"].mean())
        for name in distinct(top["indicator"])
    }
    return sorted(means, key=lambda name: -means[name] if math.isfinite(means[name]) else math.inf)[:most]


@keeps_table
def obstacles_by_group(means_table):
    """Dots of the largest obstacles in each group and in all units, in the last period.

    None without groups or with more than eight.
    """
    if empty(means_table) or "group" not in means_table.columns:
        return None
    period = periods_of(means_table)[-1]
    rows = rows_of_period(means_table, period)
    groups = distinct(rows["group"])
    if not 1 <= len(groups) <= MOST_GROUPS:
        return None
    names = _leading(rows, MOST_ROWS)
    series = {str(group): _degrees(rows_of_group(rows, group), names) for group in groups}
    if not any(math.isfinite(v) for values in series.values() for v in values):
        return None
    return _dots(names, _degrees(rows_of_group(rows), names), series, with_period(degree_label(), period))


def _degrees(rows, names):
    return [100.0 * value_at(rows[[n == name for n in rows["indicator"]]], "obstacle") for name in names]


def _dots(names, overall, series, label):
    shown = [wrapped(name, 30) for name in names]
    height = 0.75 + sum(0.29 + 0.13 * name.count("\n") for name in shown)
    everyone = translate("Geocoupling", "All units")

    def draw(figure):
        axes = figure.subplots()
        places = list(range(len(names)))
        for place in places:
            known = [v[place] for v in (overall, *series.values()) if math.isfinite(v[place])]
            if known:
                axes.plot([min(known), max(known)], [place, place], color=FRAME, linewidth=1.2, zorder=1)
        for i, (group, values) in enumerate(series.items()):
            style = series_style(i)
            points = {"marker": style["marker"], "color": style["color"], "markersize": 5.5}
            axes.plot(values, places, linestyle="none", label=wrapped(group, 22, lines=3), **points)
        if any(math.isfinite(v) for v in overall):
            bold = {"marker": "|", "color": ALL_UNITS, "markersize": 11, "markeredgewidth": 2.0}
            axes.plot(overall, places, linestyle="none", label=everyone, zorder=4, **bold)
        axes.set_yticks(places)
        axes.set_yticklabels(shown)
        axes.set_ylim(len(names) - 0.4, -0.6)
        axes.set_xlim(left=0)
        axes.grid(axis="x")
        axes.tick_params(axis="y", length=0)
        axes.set_xlabel(label)
        handles, labels = axes.get_legend_handles_labels()
        if labels and labels[-1] == everyone:
            handles, labels = [handles[-1], *handles[:-1]], [labels[-1], *labels[:-1]]
        axes.legend(handles, labels, loc="upper left", bbox_to_anchor=(1.01, 1.0), borderaxespad=0)

    return Drawing(WIDTH, max(1.8, height, 0.6 + 0.19 * (len(series) + 1)), draw)
