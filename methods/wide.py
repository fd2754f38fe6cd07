"""Wide tables, with one column per period, to long rows: one per unit and period."""

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass

import numpy as np
import pandas as pd

from .panel import require_unique
from .problems import DataProblem, Notice

PERIOD_FORMS = (r"[12]\d{3}", r"(?<!\d)\d+(?!\d)", r".+?")  # a year, a whole number, any text: the first that occurs
WHOLE = re.compile(r"[+-]?\d+(\.0+)?")


@dataclass(frozen=True)
class WideColumns:
    """What the columns of a wide table hold.

    Attributes
    ----------
    cells : dict
        Column to (indicator, period); periods are int when all are whole numbers.
    carried : list
        Columns that do not fit the pattern: constant over the periods of a unit.
    indicators, periods : list
        Indicators in the order of the columns, periods sorted when whole numbers and otherwise in that order.
    notices : tuple of Notice
        Indicators that lack a period.
    """

    cells: dict
    carried: list
    indicators: list
    periods: list
    notices: tuple[Notice, ...] = ()


def parse_wide_pattern(columns, pattern, value_name=None):
    """Read indicator and period from the names of wide columns.

    A period is a year of four digits if any column has one in this place, else a whole number, else any text.

    Parameters
    ----------
    columns : sequence of str
        Column names without the key.
    pattern : str
        ``{indicator}_{period}`` or the like, or ``{period}`` without an indicator, for a table of one indicator.
    value_name : str, optional
        The indicator's name when the pattern has none.

    Returns
    -------
    WideColumns

    Raises
    ------
    DataProblem
        The pattern is malformed or fits no column, or two columns hold the same cell.

    Examples
    --------
    >>> wide = parse_wide_pattern(["area", "gdp_2010", "gdp_2020"], "{indicator}_{period}")
    >>> wide.cells
    {'gdp_2010': ('gdp', 2010), 'gdp_2020': ('gdp', 2020)}
    >>> wide.carried
    ['area']
    """
    texts = {c: unicodedata.normalize("NFKC", str(c)).strip() for c in columns}
    for form in PERIOD_FORMS:
        expression = _pattern_expression(pattern, value_name, form)
        found = {c: m for c, m in ((c, expression.fullmatch(t)) for c, t in texts.items()) if m}
        if found:
            break
    else:
        raise DataProblem("wide_no_column", pattern=pattern, fields=list(texts.values()))
    named = {c: m.groupdict() for c, m in found.items()}
    cells = {c: (g.get("indicator", value_name), g["period"]) for c, g in named.items()}
    whole = all(WHOLE.fullmatch(p) for _, p in cells.values())
    if whole:
        cells = {c: (i, int(float(p))) for c, (i, p) in cells.items()}
    _refuse_repeated_cells(cells)
    indicators = list(dict.fromkeys(i for i, _ in cells.values()))
    periods = list(dict.fromkeys(p for _, p in cells.values()))
    periods = sorted(periods) if whole else periods
    carried = [c for c in texts if c not in cells]
    return WideColumns(cells, carried, indicators, periods, _lacking(cells, indicators, periods))


def _pattern_expression(pattern, value_name, period_form):
    """The pattern as a regular expression; what stands around the two placeholders is literal."""
    pieces = re.split(r"(\{period\}|\{indicator\})", unicodedata.normalize("NFKC", pattern or "").strip())
    if pieces.count("{period}") != 1 or pieces.count("{indicator}") > 1:
        raise DataProblem("wide_pattern_form", pattern=pattern)
    if "{indicator}" not in pieces and not value_name:
        raise DataProblem("wide_value_name_absent", pattern=pattern)
    groups = {"{period}": f"(?P<period>{period_form})", "{indicator}": "(?P<indicator>.+)"}
    return re.compile("".join(groups.get(piece) or re.escape(piece) for piece in pieces))


def _refuse_repeated_cells(cells):
    holders = defaultdict(list)
    for column, cell in cells.items():
        holders[cell].append(column)
    for (indicator, period), columns in holders.items():
        if len(columns) > 1:
            raise DataProblem("wide_column_twice", fields=columns, indicator=indicator, period=period)


def _lacking(cells, indicators, periods):
    present = set(cells.values())
    lacking = {i: [p for p in periods if (i, p) not in present] for i in indicators}
    return tuple(
        Notice("wide_periods_lacking", {"indicator": i, "periods": gaps}) for i, gaps in lacking.items() if gaps
    )


def wide_to_long(table, key, pattern, value_name=None):
    """One row per unit and period from a table with one row per unit.

    Parameters
    ----------
    table : DataFrame
    key : str
        Column of unit names.
    pattern, value_name
        As in :func:`parse_wide_pattern`, which also has the notices.

    Returns
    -------
    DataFrame
        Columns key, ``period``, the carried columns and the indicators; units in the order of the table.

    Raises
    ------
    DataProblem
        As :func:`parse_wide_pattern`; a unit twice (``duplicate_units``); a column name that would occur twice.

    Examples
    --------
    >>> wide_to_long(pd.DataFrame({"name": ["A"], "1990": [1.0], "2000": [2.0]}), "name", "{period}", "gdp")
      name  period  gdp
    0    A    1990  1.0
    1    A    2000  2.0
    """
    wide = parse_wide_pattern([c for c in table.columns if c != key], pattern, value_name)
    names = [key, "period", *wide.carried, *wide.indicators]
    for name, count in Counter(str(n).casefold() for n in names).items():
        if count > 1:
            raise DataProblem("wide_name_taken", field=name)
    require_unique(table, key)
    parts = []
    for period in wide.periods:
        columns = {c: i for c, (i, p) in wide.cells.items() if p == period}
        part = table[[key, *wide.carried, *columns]].rename(columns=columns)
        parts.append(part.assign(period=period))
    long = pd.concat(parts, ignore_index=True)[names]
    # the parts follow each other by period: take every unit's rows together
    by_unit = np.arange(len(long)).reshape(len(wide.periods), len(table)).T.ravel()
    return long.iloc[by_unit].reset_index(drop=True)
