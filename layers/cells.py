"""One attribute at a time, from QGIS to Python and back, for tables as people really keep them."""

import datetime
import math
import re
import unicodedata

from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from .versions import is_null

_GROUPED = re.compile(r"[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$")
_STROKES = re.compile(r"[-–—.⋯]*")

# How statistical tables write "no figure".
_NO_FIGURE = {"na", "n/a", "nan", "null", "none", "#n/a", "缺失", "无"}
_NO_FIGURE |= {"暂无", "暂无数据", "暂缺", "无数据", "无值", "缺失值", "数据缺失", "缺数据", "缺测", "缺", "空值", "空"}
_NO_FIGURE |= {"不详", "未知", "未公布", "未统计", "不适用"}


def to_number(value):
    """A float; NaN where the cell is missing. Text that holds a number counts as that number.

    Raises
    ------
    ValueError
        The text is no number.
    """
    if _missing(value):
        return math.nan
    if not isinstance(value, str):
        return float(value)
    text = unicodedata.normalize("NFKC", value).strip().replace("\u2212", "-")
    if _STROKES.fullmatch(text) or text.lower() in _NO_FIGURE:
        return math.nan
    if "_" in text:
        # Python reads 2011_12 as 201112.
        raise ValueError(text)
    if _GROUPED.match(text):
        text = text.replace(",", "")
    return float(text)


def to_text(value):
    """Text without surrounding space; None where the cell is missing or empty. 110000.0 reads ``110000``."""
    if _missing(value):
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, (QDate, QDateTime)):
        return value.toString(Qt.DateFormat.ISODate)
    text = unicodedata.normalize("NFC", str(value)).strip()
    return text or None


def to_period(value):
    """A period that sorts: int, date, datetime or text; None where missing."""
    if _missing(value):
        return None
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, QDateTime):
        return value.toPyDateTime()
    if isinstance(value, QDate):
        return value.toPyDate()
    return to_text(value) if isinstance(value, str) else value


def to_any(value):
    """A float where the cell is a number, text otherwise; None where missing."""
    if is_null(value):
        return None
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    return to_text(value)


def to_attribute(value, kind):
    """A plain Python value that a sink takes; None for anything missing, NaN included."""
    if value is None or value != value:
        return None
    if kind in ("integer", "long"):
        return int(value)
    if kind == "real":
        number = float(value)
        return number if math.isfinite(number) else None
    if kind == "datetime" and isinstance(value, datetime.datetime):
        return QDateTime(value)
    if kind == "date" and isinstance(value, datetime.date):
        return QDate(value.year, value.month, value.day)
    return str(value)


def _missing(value):
    """NULL, None or NaN."""
    return is_null(value) or (isinstance(value, float) and math.isnan(value))
