"""Charts of spatial autocorrelation: Moran's I over time, and the clusters of every period."""

import math

from ..layers.translation import translate
from .axes import time_axis
from .canvas import QUIET, SERIES, WIDTH, Drawing
from .charts_coordination import grades_over_time
from .clusters import CLUSTER_COLOURS, HOT_SPOT_COLOURS, cluster_names, hot_spot_names
from .contract import empty, period_positions, periods_of, rows_of_period, value_at
from .links import Link, keeps_table

CERTAIN = 0.05  # an empty marker says that p is not below
STACKED = ("LL", "LH", "HL", "HH")  # from below
SPOTS = ("cold_99", "cold_95", "hot_95", "hot_99")  # from below


@keeps_table
def moran_over_time(global_table):
    """Moran's I by period beside its expectation; markers are empty where p is not below .05. None for one period.

    Parameters
    ----------
    global_table : pandas.DataFrame
        GLOBAL_TABLE of ``spatialautocorrelation``.
    """
    if empty(global_table):
        return None
    periods = periods_of(global_table)
    rows = [rows_of_period(global_table, period) for period in periods]
    moran = [value_at(row, "moran_i") for row in rows]
    if len(periods) < 2 or not any(math.isfinite(value) for value in moran):
        return None
    weak = [not value_at(row, "p") < CERTAIN for row in rows]
    expected = [value_at(row, "expected") for row in rows]

    def draw(figure):
        axes = figure.subplots()
        places = period_positions(periods)
        axes.plot(places, expected, color=QUIET, linewidth=1.1, linestyle=(0, (4, 3)))
        axes.plot(places, moran, color=SERIES[0], linewidth=1.6, zorder=3)
        for empty_marker in (False, True):
            own = [i for i, flag in enumerate(weak) if flag == empty_marker]
            axes.plot([places[i] for i in own], [moran[i] for i in own], **_marker(empty_marker))
        time_axis(axes, places, periods, WIDTH - 0.8)
        axes.set_ylabel(translate("Geocoupling", "Moran's I"))
        axes.grid(axis="y")
        known = {flag for flag, value in zip(weak, moran) if math.isfinite(value)}
        axes.legend(handles=_line_handles(known), loc="lower center", bbox_to_anchor=(0.5, 1.0), ncol=3)

    return Drawing(WIDTH, 2.9, draw)


def _marker(empty_marker):
    face = "white" if empty_marker else SERIES[0]
    edge = {"markeredgecolor": SERIES[0], "markeredgewidth": 1.2}
    return {"linestyle": "none", "marker": "o", "markersize": 5, "markerfacecolor": face, "zorder": 4, **edge}


def _line_handles(known):
    """Legend of the markers that occur, and of the expectation."""
    from matplotlib.lines import Line2D

    words = {
        False: translate("Geocoupling", "Moran's I, p < {level}"),
        True: translate("Geocoupling", "Moran's I, p ≥ {level}"),
    }
    line = {"color": SERIES[0], "linewidth": 1.6}
    found = [
        Line2D([], [], label=words[flag].format(level=CERTAIN), **{**_marker(flag), "linestyle": "-", **line})
        for flag in (False, True)
        if flag in known
    ]
    dashed = {"color": QUIET, "linewidth": 1.1, "linestyle": (0, (4, 3))}
    return [*found, Line2D([], [], label=translate("Geocoupling", "Expected without dependence"), **dashed)]


@keeps_table
def clusters_over_time(clusters_table):
    """Stacked bars of the number of units in each significant cluster by period; plain bars for one period.

    Parameters
    ----------
    clusters_table : pandas.DataFrame
        CLUSTERS_TABLE of ``spatialautocorrelation``.

    Returns
    -------
    str or None
        None where no unit is in a cluster.
    """
    if empty(clusters_table):
        return None
    own = clusters_table.loc[[cluster in STACKED for cluster in clusters_table["cluster"]]]
    if not own["count"].sum() > 0:
        return None

    def count(period, code):
        rows = rows_of_period(own, period)
        return value_at(rows[rows["cluster"] == code], "count")

    look = cluster_names(), CLUSTER_COLOURS
    return _counts_over_time(periods_of(clusters_table), STACKED, count, look, "cluster")


@keeps_table
def hot_spots_over_time(units_table):
    """Stacked bars of the number of hot and cold spots of 95 and 99 % by period; plain bars for one period.

    Parameters
    ----------
    units_table : pandas.DataFrame
        ``hot_spot`` of each unit, with ``period`` where there is any.

    Returns
    -------
    str or None
        None where there is no such spot.
    """
    if empty(units_table) or "hot_spot" not in units_table.columns:
        return None
    if not units_table["hot_spot"].isin(SPOTS).any():
        return None

    def count(period, code):
        return int((rows_of_period(units_table, period)["hot_spot"] == code).sum())

    look = hot_spot_names(), HOT_SPOT_COLOURS
    return _counts_over_time(periods_of(units_table), SPOTS, count, look, "hot_spot")


def _counts_over_time(periods, codes, count, look, field):
    """Bars of ``count(period, code)``, the first of ``codes`` at the bottom; ``field`` holds the codes in the layer."""
    import pandas as pd

    lines = []
    for period in periods:
        grades = {f"n_grade_{k}": count(period, code) for k, code in enumerate(codes, 1)}
        lines.append({"period": period, "group": None, **grades})
    names, colours = ([words[code] for code in codes] for words in look)

    def link(period, number):
        return Link("code", period, of=(field, codes[number - 1]))

    return grades_over_time(pd.DataFrame(lines), names, colours, link=link)
