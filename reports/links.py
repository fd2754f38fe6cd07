"""What stands behind a chart: the table it was drawn from, and the units that each of its elements stands for.

A chart function says so while it draws; nothing of it reaches the SVG. The dock reads it to select units on the map.
"""

import functools
import math
from dataclasses import dataclass, replace

from ..layers.translation import translate
from .contract import missing, period_label

ALONG = ("near", "poorest")  # kinds whose place is that of the pointer on the horizontal axis


@dataclass(frozen=True)
class Link:
    """Units that an element of a chart stands for, in plain data.

    Attributes
    ----------
    kind : str
        ``units``: those of ``group`` (None: all) in ``period`` (None: in every period).
        ``grade``: of = (number of the grade,). ``code``: of = (field of the result layer, value).
        ``factor``: of = one factor or two; the units of the stratum with the highest mean.
        ``stratum``: of = (factor, stratum). ``strata``: of = (factor, stratum, other factor, its stratum).
        ``regions``: of = (group, other group or None).
        ``unit``: of = (unit,). ``move``: of = (class, next class, class of the neighbours or None).
        ``class``: of = (class, "first" or "last" period).
        ``near``: values near ``at``. ``poorest``: the poorest units up to the share ``at`` of all.
    period, group : optional
    of : tuple
    at : float, optional
    """

    kind: str
    period: object = None
    group: object = None
    of: tuple = ()
    at: object = None


def mean(artist, meaning):
    """Say what an artist stands for.

    Parameters
    ----------
    artist : matplotlib.artist.Artist
    meaning : Link, list of Link or None
        A list has one for each point of a line, or each part of a collection; None marks nothing.
    """
    if meaning is not None:
        artist.geocoupling_meaning = meaning


def meaning_of(artist):
    """What :func:`mean` said; None for all other artists."""
    return getattr(artist, "geocoupling_meaning", None)


def link_at(artist, part=0, x=math.nan):
    """The link of one part of an artist, or of a place along it; None where there is none."""
    meaning = meaning_of(artist)
    if isinstance(meaning, list):
        return meaning[part] if 0 <= part < len(meaning) else None
    return replace(meaning, at=float(x)) if meaning is not None and meaning.kind in ALONG else meaning


def unless_missing(value):
    """None for any NULL, so that links compare and can be keys."""
    return None if missing(value) else value


def keeps_table(chart):
    """Let the drawing of a chart function know its table, the function's first argument, to save it as data."""

    @functools.wraps(chart)
    def chart_with_table(table, *args, **kwargs):
        drawing = chart(table, *args, **kwargs)
        return None if drawing is None else replace(drawing, frame=table)

    return chart_with_table


def link_words(link, words=None):
    """What the element is, such as ``2015, Moderate unbalance``.

    Parameters
    ----------
    link : Link
    words : dict, optional
        ``grade_names``, and ``codes``: (field, value) to name.

    Returns
    -------
    str
    """
    parts = [period_label(link.period), "" if link.group is None else str(link.group), _element(link, words or {})]
    text = ""
    for part in filter(None, parts):
        text = translate("Geocoupling", "{first}, {second}").format(first=text, second=part) if text else part
    return text or translate("Geocoupling", "All units")


def _element(link, words):
    make = {
        "grade": lambda: _grade(link.of[0], words.get("grade_names", ())),
        "code": lambda: str(words.get("codes", {}).get(link.of, link.of[1])),
        "factor": lambda: " × ".join(map(str, link.of)),
        "stratum": lambda: stratum_words(*link.of),
        "strata": lambda: f"{stratum_words(*link.of[:2])} × {stratum_words(*link.of[2:])}",
        "regions": lambda: " – ".join(str(name) for name in link.of if name is not None),
        "unit": lambda: str(link.of[0]),
        "move": lambda: _move(*link.of),
        "class": lambda: _class(*link.of),
        "near": lambda: translate("Geocoupling", "values near {value}").format(value=f"{link.at:.3g}"),
        "poorest": lambda: translate("Geocoupling", "the lowest {share} %").format(share=f"{100 * link.at:.0f}"),
    }.get(link.kind)
    return make() if make else ""


def _grade(number, names):
    if 0 < number <= len(names):
        return str(names[number - 1])
    return translate("Geocoupling", "Grade {number}").format(number=number)


def stratum_words(factor, stratum):
    """A stratum in words."""
    text = translate("Geocoupling", "stratum {number} of {factor}")
    return text.format(number=period_label(stratum), factor=factor)


def _move(first, second, lag):
    text = translate("Geocoupling", "from class {first} to class {second}")
    words = text.format(first=period_label(first), second=period_label(second))
    if lag is None:
        return words
    around = translate("Geocoupling", "{words}, neighbours in class {number}")
    return around.format(words=words, number=period_label(lag))


def _class(number, when):
    text = {
        "first": translate("Geocoupling", "class {number} in the first period"),
        "last": translate("Geocoupling", "class {number} in the last period"),
    }[when]
    return text.format(number=period_label(number))
