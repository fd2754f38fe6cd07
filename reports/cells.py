"""Values of a table as a paper prints them."""

import math
import numbers
import re

from ..layers.translation import translate
from .contract import missing, period_label
from .heads import heads

WHOLE = {
    "n",
    "rank",
    "strata",
    "smallest_stratum",
    "stratum",
    "stratum1",
    "stratum2",
    "grade",
    "filled",
    "extrapolated",
    "left",
    "efficient",
    "grades_changed",
    "rank_shift",
    "rank_best",
    "rank_worst",
    "classes",
    "count",
    "peaks",
    "peaks_from",
    "peaks_to",
    "islands",
    "from_class",
    "to_class",
    "lag_class",
    "next_class",
    "class",
    "cells",
    "small",
    "periods",
    "years",
    "neighbours",
    "units_lagging",
    "units_synchronous",
}
PERIODS = {"period", "from_period", "to_period"}
SMALLEST_P = 0.001
PERCENT_DECIMALS = 2
# The largest number of its row or column, as a table marks it; the marks stand before the number, so that points align.
IN_ROW, IN_COLUMN = "►", "▲"
MARKED = re.compile(rf"[{IN_ROW}{IN_COLUMN}]* ?[<-]?\d+\.\d+|–")


def table_cells(frame, decimals=4):
    """Heads and rows of ``frame`` as text.

    Returns
    -------
    columns : list of dict
        ``name`` (the head, in words where it has any), ``field`` (the column's own name), and ``numeric``: whether
        every value is a number, so that the column is set flush right.
    rows : list of list of str
        A missing value is an empty text; without a group among rows that have one, "All units".
    """
    names = [str(name) for name in frame.columns]
    values = [list(frame.iloc[:, i]) for i in range(len(names))]
    columns = [
        {"name": head, "field": name, "numeric": name.lower() not in PERIODS and _numeric(column)}
        for head, name, column in zip(heads(names), names, values)
    ]
    texts = [[cell_text(value, name, decimals) for value in column] for name, column in zip(names, values)]
    if "group" in names and any(texts[names.index("group")]):
        # rows without a group are of all units where others have one
        everyone = translate("Geocoupling", "All units")
        texts[names.index("group")] = [text or everyone for text in texts[names.index("group")]]
    return columns, [list(row) for row in zip(*texts)]


def _numeric(values):
    present = [v for v in values if not missing(v)]
    if present and all(isinstance(v, str) for v in present):
        return all(MARKED.fullmatch(v) for v in present)
    return bool(present) and all(isinstance(v, numbers.Real) and not isinstance(v, bool) for v in present)


def cell_text(value, column="", decimals=4):
    """One value as text: counts whole, p below 0.001 as such, other real numbers with ``decimals`` digits."""
    column = column.lower()
    if missing(value):
        return ""
    if isinstance(value, bool) or type(value).__name__ in {"bool_", "bool"}:
        return translate("Geocoupling", "yes") if value else translate("Geocoupling", "no")
    if column in PERIODS:
        return period_label(value)
    if isinstance(value, numbers.Integral):
        return str(int(value))
    if isinstance(value, numbers.Real):
        return _real_text(float(value), column, decimals)
    return period_label(value)


def _real_text(value, column, decimals):
    if math.isinf(value):
        return "∞" if value > 0 else "-∞"
    if (column in WHOLE or column.startswith("n_")) and value == int(value):
        return str(int(value))
    if (column == "p" or column.startswith("p_")) and value < SMALLEST_P:
        return f"<{SMALLEST_P}"
    if column.rstrip(")）").endswith("%"):
        decimals = min(decimals, PERCENT_DECIMALS)
    text = f"{value:.{decimals}f}"
    return text.lstrip("-") if float(text) == 0 else text  # no "-0.0000"
