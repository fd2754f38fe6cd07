"""Read a whole statistical table, guessing the kind of each column: files often come as all text."""

import math
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from ..methods.problems import DataProblem
from .cells import to_number, to_period, to_text
from .frames import attributes_only, unchecked_features
from .versions import kind_of

_CODE_LIKE = "0"
MADE_UP = re.compile(r"field_?\d+", re.IGNORECASE)


@dataclass(frozen=True)
class StatisticalTable:
    """A table with its kinds.

    Attributes
    ----------
    frame : pandas.DataFrame
        Index 0..n-1; missing cells None or NaN.
    kinds : dict of str to str
        Column to ``integer``, ``long``, ``real``, ``text``, ``date`` or ``datetime``.
    """

    frame: Any
    kinds: dict


@dataclass(frozen=True)
class Header:
    """Names of a table's columns.

    Attributes
    ----------
    names : tuple of str
    first_row : int
        1 where the first row was the header, else 0.
    """

    names: tuple
    first_row: int = 0


def read_header(source):
    """The header of a table, also where the reader of the file took it for a row of data.

    GDAL calls the columns ``field_1`` (CSV whose header has numbers, such as years) or ``Field1`` (a sheet that is all
    text) and leaves the header in the first row.
    """
    names = tuple(field.name() for field in source.fields())
    if not names or not all(MADE_UP.fullmatch(name) for name in names):
        return Header(names)
    for feature in unchecked_features(source, attributes_only(source, names).setLimit(1)):
        cells = [to_text(cell) for cell in feature.attributes()]
        if len(cells) > 1:
            # The corner above the names of the rows is often empty.
            cells[0] = cells[0] or names[0]
        if all(cells) and len({cell.lower() for cell in cells}) == len(cells):
            return Header(tuple(cells), 1)
    return Header(names)


def read_table(source, text_columns=()):
    """Read every column of a table.

    Text columns in which every cell is a number become numbers; codes with leading zeros stay text.

    Parameters
    ----------
    source : QgsProcessingFeatureSource
    text_columns : collection of str
        Columns that stay text in any case: names of units.

    Raises
    ------
    DataProblem
        A numeric column has infinite values, which no result could hold.
    """
    import pandas as pd

    fields, header = source.fields(), read_header(source)
    request = attributes_only(source, [field.name() for field in fields])
    rows = [feature.attributes() for feature in unchecked_features(source, request)][header.first_row :]
    data, kinds = {}, {}
    for position, name in enumerate(header.names):
        cells = [row[position] for row in rows]
        kind = "text" if name in text_columns else kind_of(fields.at(position))
        data[name], kinds[name] = _column(cells, kind, name in text_columns)
        if kinds[name] == "real":
            infinite = data[name].index[data[name].abs() == math.inf]
            if len(infinite):
                raise DataProblem("infinite_values", field=name, rows=list(infinite))
    return StatisticalTable(pd.DataFrame(data), kinds)


def _column(cells, kind, stays_text):
    import pandas as pd

    if kind == "text" and not stays_text:
        numbers = _all_numbers(cells)
        if numbers is not None:
            whole = all(value != value or value.is_integer() for value in numbers)
            return pd.Series(numbers, dtype=float), "integer" if whole and _fits(numbers) else "real"
    if kind == "text":
        return pd.Series([to_text(cell) for cell in cells], dtype=object), kind
    if kind in ("date", "datetime"):
        return pd.Series([to_period(cell) for cell in cells], dtype=object), kind
    if kind == "real":
        return pd.Series([to_number(cell) for cell in cells], dtype=float), kind
    return pd.Series([to_period(cell) for cell in cells], dtype=object), kind


def _all_numbers(cells):
    """The cells as floats; None where one of them is no number, or all are empty."""
    numbers = []
    for cell in cells:
        text = unicodedata.normalize("NFKC", to_text(cell) or "")
        if len(text) > 1 and text.startswith(_CODE_LIKE) and text.isdigit():
            return None
        try:
            numbers.append(to_number(text))
        except ValueError:
            return None
        if math.isinf(numbers[-1]):
            return None
    return numbers if any(value == value for value in numbers) else None


def _fits(numbers):
    return all(value != value or abs(value) < 2**31 for value in numbers)
