"""Which element of a drawn chart lies under the pointer."""

import math
from dataclasses import dataclass

from ..reports.links import ALONG, link_at, meaning_of

POINT, LINE = 9, 6  # logical pixels within which a point or a line is met


@dataclass(frozen=True)
class Element:
    """A part of an artist that stands for units.

    Attributes
    ----------
    axes, artist : matplotlib artists
    part : int
    link : geocoupling.reports.links.Link
    """

    axes: object
    artist: object
    part: int
    link: object


def marked_artists(figure):
    """(axes, artist) of everything that stands for units."""
    for axes in figure.axes:
        for artist in axes.get_children():
            if meaning_of(artist) is not None:
                yield axes, artist


def elements(figure):
    """Every element whose place is known beforehand: not those along a curve."""
    for axes, artist in marked_artists(figure):
        meaning = meaning_of(artist)
        links = meaning if isinstance(meaning, list) else [meaning]
        for part, link in enumerate(links):
            if link is not None and link.kind not in ALONG:
                yield Element(axes, artist, part, link)


def element_at(figure, event, ratio=1.0):
    """The element under a mouse event: points before areas, areas before curves; None where there is none.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    event : matplotlib.backend_bases.MouseEvent
    ratio : float
        Physical pixels of a logical one.
    """
    if event.inaxes is None:
        return None
    found = []
    for axes, artist in marked_artists(figure):
        if axes is event.inaxes:
            hit = _hit(artist, event, ratio)
            if hit is not None:
                rank, distance, part = hit
                found.append((rank, distance, -artist.get_zorder(), len(found), artist, part))
    if not found:
        return None
    *_, artist, part = min(found)
    link = link_at(artist, part, event.xdata)
    return None if link is None else Element(event.inaxes, artist, part, link)


def _hit(artist, event, ratio):
    """(rank, distance in pixels, part) of an artist under the pointer; None where it is not."""
    points = isinstance(meaning_of(artist), list) and hasattr(artist, "get_xydata")
    if points:
        return _nearest_point(artist, event, POINT * ratio)
    along = not isinstance(meaning_of(artist), list) and meaning_of(artist).kind in ALONG
    rank = 2 if along else 1
    if hasattr(artist, "get_paths"):  # matplotlib's own test meets their outlines only
        parts = [i for i, path in enumerate(artist.get_paths()) if path.contains_point((event.xdata, event.ydata))]
        return (rank, 0.0, parts[-1]) if parts else None
    if hasattr(artist, "set_pickradius"):
        artist.set_pickradius(LINE * 72 / artist.figure.dpi * ratio)
    return (rank, 0.0, 0) if artist.contains(event)[0] else None


def _nearest_point(line, event, reach):
    """As :func:`_hit`, for a line of points."""
    import numpy as np

    places = np.asarray(line.get_xydata(), dtype=float)
    if not len(places):
        return None
    away = np.hypot(*(line.axes.transData.transform(places) - (event.x, event.y)).T)
    away[np.isnan(away)] = math.inf
    nearest = int(away.argmin())
    return (0, float(away[nearest]), nearest) if away[nearest] <= reach else None
