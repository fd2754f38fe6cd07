"""Cells as statistical tables hold them."""

import datetime
import math

import numpy as np
import pandas as pd
import pytest
from geocoupling.layers.cells import to_any, to_attribute, to_number, to_period, to_text
from geocoupling.layers.versions import is_null
from qgis.core import NULL
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

DAY, MOMENT = QDate(2011, 3, 4), QDateTime(QDate(2011, 3, 4), QTime(5, 6, 7))


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (3, 3.0),
        (2.5, 2.5),
        (True, 1.0),
        ("12", 12.0),
        (" 12.5 ", 12.5),
        ("1,234.5", 1234.5),
        ("-1,234,567", -1234567.0),
        ("１２３．５", 123.5),
        ("１，２３４", 1234.0),
        ("−3.5", -3.5),
        ("－3.5", -3.5),
        ("\u00a07\u3000", 7.0),
        ("1e3", 1000.0),
        ("+4", 4.0),
        ("0.125", 0.125),
        ("007", 7.0),
        (np.float64(1.5), 1.5),
    ],
)
def test_numbers(cell, number):
    assert to_number(cell) == number


@pytest.mark.parametrize(
    "cell",
    ["", " ", "—", "——", "–", "-", "--", "－", "…", "……", "...", "..", ".", "⋯", "n/a", "N/A", "NA", "nan", "NaN"]
    + ["null", "None", "#N/A", "缺失", "无", NULL, None, math.nan]
    + ["暂无", "暂无数据", " 无数据 ", "缺失值", "数据缺失", "缺测", "不详", "未公布", "不适用"],
)
def test_no_figure(cell):
    assert math.isnan(to_number(cell))


@pytest.mark.parametrize(
    "cell", ["abc", "12%", "1.2.3", "12,34", "1,2345", "0,123", "1 234", "2011_12", "1_000", "0x10", "a1", "-a", "12-"]
)
def test_text_is_no_number(cell):
    with pytest.raises(ValueError):
        to_number(cell)


@pytest.mark.parametrize("cell", [DAY, MOMENT])
def test_dates_are_no_numbers(cell):
    with pytest.raises((TypeError, ValueError)):
        to_number(cell)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  Anhui ", "Anhui"),
        ("010", "010"),
        (110000.0, "110000"),
        (110000, "110000"),
        (0.5, "0.5"),
        ("e\u0301", "é"),
        ("全角　", "全角"),
        (DAY, "2011-03-04"),
        (MOMENT, "2011-03-04T05:06:07"),
        ("", None),
        ("   ", None),
        (NULL, None),
        (None, None),
        (math.nan, None),
        (math.inf, "inf"),
    ],
)
def test_text(cell, text):
    assert to_text(cell) == text


@pytest.mark.parametrize(
    ("cell", "period"),
    [
        (2011, 2011),
        (2011.0, 2011),
        (2011.5, 2011.5),
        ("2011", "2011"),
        (" 2011 Q1", "2011 Q1"),
        (DAY, datetime.date(2011, 3, 4)),
        (MOMENT, datetime.datetime(2011, 3, 4, 5, 6, 7)),
        ("", None),
        (NULL, None),
        (None, None),
        (math.nan, None),
    ],
)
def test_periods(cell, period):
    made = to_period(cell)
    assert made == period
    assert type(made) is type(period)


@pytest.mark.parametrize(
    ("cell", "any_"),
    [(3, 3.0), (2.5, 2.5), ("3", "3"), (True, "True"), (NULL, None), ("", None), (DAY, "2011-03-04")],
)
def test_any(cell, any_):
    made = to_any(cell)
    assert made == any_
    assert type(made) is type(any_)


@pytest.mark.parametrize(
    ("value", "kind", "attribute"),
    [
        (np.int64(3), "integer", 3),
        (3.0, "integer", 3),
        (2**40, "long", 2**40),
        (np.float32(0.5), "real", 0.5),
        (math.inf, "real", None),
        (math.nan, "real", None),
        (math.nan, "integer", None),
        (None, "text", None),
        (pd.NaT, "date", None),
        ("a", "text", "a"),
        (5, "text", "5"),
        (datetime.date(2011, 3, 4), "date", DAY),
        (datetime.datetime(2011, 3, 4, 5, 6, 7), "datetime", MOMENT),
        (pd.Timestamp(2011, 3, 4, 5, 6, 7), "datetime", MOMENT),
        (pd.Timestamp(2011, 3, 4), "date", DAY),
    ],
)
def test_attributes(value, kind, attribute):
    made = to_attribute(value, kind)
    assert made == attribute
    assert type(made) is type(attribute)


def test_null():
    assert is_null(NULL)
    assert is_null(None)
    assert not any(map(is_null, [0, "", 0.0, False, math.nan, "NULL"]))
