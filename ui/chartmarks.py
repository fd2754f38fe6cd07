"""Marks of the map's selection in a chart: hatched parts of bars, rings, outlines, lines at values."""

import math

from ..reports.links import meaning_of
from .charthits import elements, marked_artists

INK, HIGHLIGHT = "#111111", "#e6007e"
HATCH = "/////"
AS_LAID_OUT = {"in_layout": False}  # a mark may not move the chart
PART_OF_BAR = ("grade", "code", "class", "units")
MOST_LINES = 500  # at values of one curve: more are one dark area


def mark_selection(figure, units, find, rows):
    """Draw the selection into a chart.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    units : geocoupling.reports.linkedunits.LinkedUnits
    find : callable
        Link -> ``Found``; remembers what it found.
    rows : numpy.ndarray of bool
        Rows of ``units`` that are selected.

    Returns
    -------
    list of matplotlib artists
        To be removed when the selection changes.
    """
    if not rows.any():
        return []
    limits = {axes: (axes.get_xlim(), axes.get_ylim()) for axes in figure.axes}
    marks = [*_unit_points(figure, units, rows), *_along(figure, units, rows)]
    for element in elements(figure):
        if element.link.kind != "unit":
            marks += _mark(element, find(element.link), rows)
    for axes, (x, y) in limits.items():
        axes.set_xlim(x)
        axes.set_ylim(y)
    return marks


def _mark(element, found, rows):
    """Marks of one element; none where nothing of it is selected."""
    if found.rows is None:
        return []
    chosen = int((found.rows & rows).sum())
    artist = element.artist
    everyone = element.link.kind == "units" and element.link.group is None
    if not chosen or (everyone and hasattr(artist, "get_xydata")):  # every selection is among all units
        return []
    if hasattr(artist, "get_xydata"):
        return _ring(element.axes, [artist.get_xydata()[element.part]])
    if hasattr(artist, "get_paths"):
        return _outline(element.axes, artist.get_paths()[element.part].get_extents())
    if element.link.kind in PART_OF_BAR:
        return _hatched(element.axes, artist, chosen / max(int(found.rows.sum()), 1))
    return _outline(element.axes, artist.get_bbox())


def _hatched(axes, bar, share):
    """The selected part of a bar, from its foot."""
    from matplotlib.patches import Rectangle

    (x, y), width, height = bar.get_xy(), bar.get_width(), bar.get_height()
    lying = any(bar in group.patches and group.orientation == "horizontal" for group in axes.containers)
    size = (width * share, height) if lying else (width, height * share)
    style = {"fill": False, "hatch": HATCH, "edgecolor": INK, "linewidth": 1.2, "zorder": 8}
    return [axes.add_patch(Rectangle((x, y), *size, **style, **AS_LAID_OUT))]


def _outline(axes, box):
    from matplotlib.patches import Rectangle

    style = {"fill": False, "edgecolor": HIGHLIGHT, "linewidth": 2.0, "zorder": 9}
    return [axes.add_patch(Rectangle((box.x0, box.y0), box.width, box.height, **style, **AS_LAID_OUT))]


def _ring(axes, places, size=10.0):
    """Rings around points."""
    from matplotlib.lines import Line2D

    style = {"linestyle": "none", "marker": "o", "markersize": size, "markerfacecolor": "none", "zorder": 9}
    x, y = zip(*places)
    return [axes.add_line(Line2D(x, y, markeredgecolor=HIGHLIGHT, markeredgewidth=1.6, **style, **AS_LAID_OUT))]


def _unit_points(figure, units, rows):
    """Rings around the units that are selected, whatever their number."""
    pairs = None
    for axes, artist in marked_artists(figure):
        links = meaning_of(artist)
        if not isinstance(links, list) or not any(link is not None and link.kind == "unit" for link in links):
            continue
        pairs = units.pairs(rows) if pairs is None else pairs
        names = {unit for unit, _ in pairs}
        chosen = [
            i
            for i, link in enumerate(links)
            if link is not None and (link.of[0] in names if link.period is None else (link.of[0], link.period) in pairs)
        ]
        if chosen:
            yield from _ring(axes, artist.get_xydata()[chosen], 8.0)


def _along(figure, units, rows):
    """Lines at the values of selected units under density curves, and points on Lorenz curves."""
    import numpy as np

    if not units.value:
        return
    for axes, artist in marked_artists(figure):
        link = meaning_of(artist)
        kind = None if isinstance(link, list) else link.kind
        if kind not in ("near", "poorest"):
            continue
        try:
            places = (units.values if kind == "near" else units.shares)(link, rows)
        except KeyError:  # no layer tells the period or the group
            continue
        places = np.sort(np.array(places, dtype=float))
        places = places[:: max(1, math.ceil(len(places) / MOST_LINES))]
        if not len(places):
            continue
        if kind == "near":
            yield _lines_at(axes, artist, places)
        else:
            x, y = artist.get_data()
            yield from _ring(axes, list(zip(places, np.interp(places, x, y))), 5.0)


def _lines_at(axes, curve, places):
    """Upright lines from the foot of a curve or ridge to its height."""
    import numpy as np
    from matplotlib.collections import LineCollection

    if hasattr(curve, "get_xydata"):
        (x, y), foot, colour = curve.get_data(), 0.0, curve.get_color()
        tops = np.interp(places, x, y, left=0.0, right=0.0)
    else:  # a ridge is a closed outline that ends with two points at its foot
        x, y = curve.get_paths()[0].vertices.T
        foot = float(min(y))
        ends = int(np.argmax(x)) + 1
        tops, colour = np.interp(places, x[:ends], y[:ends], left=foot, right=foot), INK
    least = 0.03 * abs(np.diff(axes.get_ylim())[0])
    lines = [[(x, foot), (x, max(top, foot + least))] for x, top in zip(places, tops) if math.isfinite(x)]
    marks = LineCollection(lines, colors=[colour], linewidths=1.0, zorder=curve.get_zorder() + 0.5, **AS_LAID_OUT)
    axes.add_collection(marks, autolim=False)
    return marks
