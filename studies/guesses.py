"""Guesses of what columns are, which a person can change: unit, period and region; how a table is joined."""

import os
import re
from dataclasses import dataclass

_UNIT = (
    "unit",
    "name",
    "province",
    "city",
    "county",
    "state",
    "省份",
    "省",
    "城市",
    "市",
    "县",
    "地区",
    "单元",
    "名称",
)
_PERIOD = ("period", "year", "date", "time", "年份", "年度", "年", "时期", "时间")
_GROUP = ("region", "group", "zone", "区域", "地带", "分区", "板块", "组", "区")
_YEAR = r"(?:1[5-9]|2[01])\d\d"
_ENDS = re.compile(rf"(?P<name>.*[^\d])(?P<year>{_YEAR})")
_STARTS = re.compile(rf"(?P<year>{_YEAR})(?P<sign>[^\d\w]|_)?(?P<name>[^\d].*)")
_SIGNS = "_- ."
LONG, WIDE, SINGLE = "long", "wide", "single"


@dataclass(frozen=True)
class Shape:
    """How a table lies: ``long`` with a column of periods, ``wide`` with a pattern, or ``single`` rows of units."""

    form: str
    period: str = ""
    pattern: str = ""
    value: str = ""


def guess_roles(fields):
    """Unit, period and group among fields.

    Parameters
    ----------
    fields : sequence of (str, bool)
        Name, and whether it holds numbers.

    Returns
    -------
    unit, period, group : str
        Empty where nothing suggests itself.
    """
    texts = [name for name, number in fields if not number]
    names = [name for name, _ in fields]
    unit = _named(texts, _UNIT) or (texts[0] if texts else "")
    period = _named([name for name in names if name != unit], _PERIOD)
    return unit, period, guess_group([(name, number) for name, number in fields if name not in (unit, period)])


def guess_group(fields):
    """The group among fields that are not taken yet; empty where nothing suggests itself."""
    return _named([name for name, number in fields if not number], _GROUP)


def guess_key(columns, names):
    """The column of a table whose cells are most often among the names of units.

    Parameters
    ----------
    columns : dict of str to sequence of str
        Text columns with their cells.
    names : collection of str
        Normalised names of units.

    Returns
    -------
    str
        Empty where the table has no column.
    """
    from ..methods.joining import normalised_name

    best, most = "", -1
    for column, cells in columns.items():
        count = len({normalised_name(cell) for cell in cells} & set(names))
        if count > most:
            best, most = column, count
    return best


def guess_shape(columns, repeated, source=""):
    """Whether a table is long or wide, by the names of its columns.

    Parameters
    ----------
    columns : sequence of (str, bool)
        Columns beside the key: name, and whether it holds numbers.
    repeated : bool
        Whether a unit has several rows.
    source : str
        File of the table, after which the values of a table of one indicator are named.

    Returns
    -------
    Shape

    Examples
    --------
    >>> guess_shape([("gdp_2010", True), ("gdp_2020", True)], False).pattern
    '{indicator}_{period}'
    """
    names = [name for name, _ in columns]
    period = _named(names, _PERIOD)
    if repeated:
        return Shape(LONG, period or next((name for name, number in columns if number), ""))
    years = [name for name in names if re.fullmatch(_YEAR, name.strip())]
    if years:
        stem = os.path.splitext(os.path.basename(source.partition("|")[0]))[0]
        return Shape(WIDE, pattern="{period}", value=re.sub(r"\W+|_?\d{4}", "_", stem).strip("_") or "value")
    pattern = _pattern(names)
    if pattern:
        return Shape(WIDE, pattern=pattern)
    return Shape(LONG, period) if period else Shape(SINGLE)


def _pattern(names):
    ends = [found["name"] for found in map(_ENDS.fullmatch, names) if found]
    if len(ends) > 1:
        signs = {name[-1] for name in ends}
        sign = signs.pop() if len(signs) == 1 else ""
        return "{indicator}" + (sign if sign in _SIGNS else "") + "{period}"
    starts = [found["sign"] or "" for found in map(_STARTS.fullmatch, names) if found]
    if len(starts) > 1:
        sign = starts[0] if len(set(starts)) == 1 else ""
        return "{period}" + sign + "{indicator}"
    return ""


def _named(names, words):
    """The first name that is one of the words, or else has one in it."""
    plain = {name: name.strip().lower() for name in names}
    for fits in (lambda text, word: text == word, lambda text, word: _within(text, word)):
        for word in words:
            found = next((name for name, text in plain.items() if fits(text, word)), "")
            if found:
                return found
    return ""


def _within(text, word):
    """Whether a word is part of a name: Chinese words anywhere, others between signs."""
    if not word.isascii():
        return word in text and len(word) > 1
    return word in re.split(r"[^a-z]+", text)
