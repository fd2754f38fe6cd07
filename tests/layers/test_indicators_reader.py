"""Indicator tables as people keep them: their headers, their blanks, their files."""

import math

import panels
import pytest
from geocoupling.layers.indicators import read_indicators
from geocoupling.methods.indicators import indicator_system
from geocoupling.methods.problems import DataProblem
from qgis.core import NULL, QgsVectorLayer


@pytest.fixture(autouse=True)
def qgis(qgis_app):
    """All of these need QGIS."""


def text_table(header, *rows):
    columns = [f"c{k}" if name is None else name for k, name in enumerate(header)]
    made = [dict(zip(columns, row)) for row in rows]
    return panels.make_layer(made, dict.fromkeys(columns, "text"), geometry=False)


def from_csv(tmp_path, text):
    path = tmp_path / "indicators.csv"
    path.write_bytes(text.encode("utf-8"))
    layer = QgsVectorLayer(str(path), "indicators", "ogr")
    assert layer.isValid()
    return layer


def values(series):
    return [None if value is None or value != value else value for value in series]


def test_plain_table():
    frame = read_indicators(panels.indicator_layer())
    assert list(frame.columns) == ["indicator", "system", "criterion", "direction", "weight"]
    assert values(frame["criterion"]) == ["wealth", "service", None, None]
    assert list(frame["weight"]) == [0.6, 0.4, 0.5, 0.5]
    assert [i.direction for i in indicator_system(frame)] == ["+", "+", "-", "+"]


@pytest.mark.parametrize(
    "header",
    [
        ("指标", "系统", "准则层", "方向", "最优值", "下限", "上限", "权重", "名称", "单位"),
        ("字段", "子系统", "准则", "属性", "最优值", "下限", "上限", "权重", "名称", "单位"),
        ("Indicator", " SYSTEM ", "Criterion", "DIRECTION", "Optimum", "lower", "Upper", "WEIGHT", "Label", "Unit"),
        ("variable", "system", "维度", "direction", "optimum", "lower", "upper", "weight", "label", "unit"),
        ("field", "system", "dimension", "direction", "optimum", "lower", "upper", "weight", "label", "unit"),
    ],
)
def test_headers(header):
    row = ("gdp", "economy", "output", "正向", "1", "2", "3", "0.5", "国内生产总值", "亿元")
    frame = read_indicators(text_table(header, row))
    assert frame.loc[0].to_dict() == {
        "indicator": "gdp",
        "system": "economy",
        "criterion": "output",
        "direction": "正向",
        "optimum": 1.0,
        "lower": 2.0,
        "upper": 3.0,
        "weight": 0.5,
        "label": "国内生产总值",
        "unit": "亿元",
    }


def test_other_columns_are_passed_over_and_the_first_of_two_counts():
    frame = read_indicators(text_table(("indicator", "field", "source"), ("gdp", "other", "yearbook")))
    assert list(frame.columns) == ["indicator"]
    assert list(frame["indicator"]) == ["gdp"]


def test_numbers_as_people_write_them():
    frame = read_indicators(
        text_table(("indicator", "weight"), ("a", "０．２５"), ("b", "—"), ("c", "1,000"), ("d", NULL))
    )
    assert values(frame["weight"]) == [0.25, None, 1000.0, None]


def test_empty_rows_are_left_out_and_the_others_keep_their_place():
    frame = read_indicators(text_table(("indicator", "weight"), ("a", "1"), (" ", NULL), ("b", "2"), (NULL, "")))
    assert list(frame.index) == [0, 2]
    assert list(frame["indicator"]) == ["a", "b"]


def test_text_among_numbers_is_named():
    table = text_table(("indicator", "权重"), ("a", "0.5"), ("b", "large"))
    with pytest.raises(DataProblem, match="“weight” must hold numbers, but rows 1 holds “large”") as caught:
        read_indicators(table)
    assert caught.value.code == "text_in_number"


@pytest.mark.parametrize("number", ["inf", "-Infinity"])
def test_infinite_numbers_are_refused(number):
    with pytest.raises(DataProblem, match="“optimum”.*rows 0"):
        read_indicators(text_table(("indicator", "optimum"), ("a", number)))


def test_header_in_the_first_row():
    table = text_table(
        ("Field1", "Field2", "Field3", "Field4"),
        ("指标", "系统", "方向", "权重"),
        ("gdp", "economy", "+", "0.7"),
        ("waste", "ecology", "－", "0.3"),
    )
    frame = read_indicators(table)
    assert list(frame.columns) == ["indicator", "system", "direction", "weight"]
    assert list(frame["weight"]) == [0.7, 0.3]
    assert [i.direction for i in indicator_system(frame)] == ["+", "-"]


def test_csv_with_a_byte_order_mark(tmp_path):
    text = "\ufeffindicator,system,direction,weight\r\ngdp,economy,+,\r\nwaste,ecology,-,0.5\r\n"
    frame = read_indicators(from_csv(tmp_path, text))
    assert list(frame.columns) == ["indicator", "system", "direction", "weight"]
    assert math.isnan(frame["weight"][0])
    assert frame["weight"][1] == 0.5


def test_sheet(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in [("指标", "系统", "方向"), ("gdp", "经济 发展", "正"), ("waste", "生态", "逆向")]:
        book.active.append(row)
    book.save(tmp_path / "indicators.xlsx")
    frame = read_indicators(QgsVectorLayer(str(tmp_path / "indicators.xlsx"), "indicators", "ogr"))
    system = indicator_system(frame, ["gdp", "waste"])
    assert [(i.name, i.system, i.direction) for i in system] == [("gdp", "经济_发展", "+"), ("waste", "生态", "-")]


def test_numeric_names_of_indicators():
    """A field may be called 2011; a column of such names comes in as numbers."""
    layer = panels.make_layer([{"indicator": 2011.0}], {"indicator": "real"}, geometry=False)
    assert list(read_indicators(layer)["indicator"]) == ["2011"]


def test_table_without_rows():
    frame = read_indicators(text_table(("indicator", "system", "direction")))
    with pytest.raises(DataProblem) as caught:
        indicator_system(frame)
    assert caught.value.code in ("indicator_table_empty", "indicator_column_absent")
