"""Statistical tables as files give them: all text, headers in the first row, codes with leading zeros."""

import datetime
import math

import panels
import pytest
from geocoupling.layers.tables import read_header, read_table
from geocoupling.methods.problems import DataProblem
from qgis.core import NULL, QgsVectorLayer
from qgis.PyQt.QtCore import QDate


@pytest.fixture(autouse=True)
def qgis(qgis_app):
    """All of these need QGIS."""


def opened(path):
    layer = QgsVectorLayer(str(path), "table", "ogr")
    assert layer.isValid()
    return layer


def csv(tmp_path, text):
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    return opened(path)


def sheet(tmp_path, rows, name="table.xlsx"):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / name)
    return opened(tmp_path / name)


def text_layer(**columns):
    """A table whose columns are all text."""
    rows = [dict(zip(columns, cells)) for cells in zip(*columns.values())]
    return panels.make_layer(rows, dict.fromkeys(columns, "text"), geometry=False)


def cells(table, name):
    return [None if value is None or value != value else value for value in table.frame[name]]


def test_text_that_holds_numbers():
    layer = text_layer(
        a=["1,234.5", "１２", "—"],
        b=["12", "…", "-3"],
        c=["n/a", "0", "7"],
        d=["1", "2", "x"],
        e=["-", "", "…"],
    )
    table = read_table(layer)
    assert table.kinds == {"a": "real", "b": "integer", "c": "integer", "d": "text", "e": "text"}
    assert cells(table, "a") == [1234.5, 12.0, None]
    assert cells(table, "b") == [12, None, -3]
    assert cells(table, "c") == [None, 0, 7]
    assert cells(table, "d") == ["1", "2", "x"]


@pytest.mark.parametrize(
    "codes", [["010", "110"], ["110", "010"], ["００7", "110"], ["2011_12", "2012_12"], ["0,123", "5"]]
)
def test_codes_stay_text(codes):
    table = read_table(text_layer(code=codes))
    assert table.kinds["code"] == "text"
    assert cells(table, "code") == codes


def test_zero_alone_and_decimals_are_numbers():
    assert read_table(text_layer(a=["0", "0.5"])).kinds["a"] == "real"


def test_names_of_units_stay_text():
    table = read_table(text_layer(unit=["1", "2"], a=["1", "2"]), text_columns=["unit"])
    assert table.kinds == {"unit": "text", "a": "integer"}
    assert cells(table, "unit") == ["1", "2"]


def test_numeric_codes_of_units_become_text():
    layer = panels.make_layer([{"unit": 110000.0}, {"unit": NULL}], {"unit": "real"}, geometry=False)
    assert cells(read_table(layer, ["unit"]), "unit") == ["110000", None]


def test_large_whole_numbers_are_real():
    """They do not fit a field of 32 bits."""
    table = read_table(text_layer(a=["3000000000", "1"]))
    assert table.kinds["a"] == "real"
    assert cells(table, "a") == [3e9, 1]


def test_infinity_in_text_stays_text():
    assert read_table(text_layer(a=["inf", "1"])).kinds["a"] == "text"


def test_infinite_numbers_are_refused_rather_than_lost():
    layer = panels.make_layer([{"a": 1.0}, {"a": math.inf}], {"a": "real"}, geometry=False)
    with pytest.raises(DataProblem, match="“a” has infinite values: rows 1"):
        read_table(layer)


def test_typed_columns():
    rows = [{"i": 1, "l": 2**40, "r": 0.5, "d": QDate(2011, 1, 2), "t": " x "}, dict.fromkeys("ilrdt", NULL)]
    kinds = {"i": "integer", "l": "long", "r": "real", "d": "date", "t": "text"}
    table = read_table(panels.make_layer(rows, kinds, geometry=False))
    assert table.kinds == kinds
    assert [cells(table, name) for name in "ilrdt"] == [
        [1, None],
        [2**40, None],
        [0.5, None],
        [datetime.date(2011, 1, 2), None],
        ["x", None],
    ]


def test_csv_of_long_form(tmp_path):
    table = read_table(csv(tmp_path, "name,year,gdp\n北京,2011,1.5\n上海,2012,\n"), ["name"])
    assert cells(table, "name") == ["北京", "上海"]
    assert [int(year) for year in cells(table, "year")] == [2011, 2012]
    assert cells(table, "gdp") == [1.5, None]


def test_csv_with_years_for_a_header(tmp_path):
    layer = csv(tmp_path, "name,2011,2012\nAnhui,1.5,2\nBeijing,3,—\n")
    assert read_header(layer).names == ("name", "2011", "2012")
    table = read_table(layer, ["name"])
    assert list(table.frame.columns) == ["name", "2011", "2012"]
    assert cells(table, "name") == ["Anhui", "Beijing"]
    assert cells(table, "2011") == [1.5, 3]
    assert cells(table, "2012") == [2, None]
    assert table.kinds["2012"] in ("integer", "real")


def test_csv_with_years_and_an_empty_corner(tmp_path):
    """As spreadsheets and pandas write a table with row names."""
    layer = csv(tmp_path, ",2011,2012\nAnhui,1.5,2\nBeijing,3,4\n")
    header = read_header(layer)
    assert header.names[1:] == ("2011", "2012")
    table = read_table(layer, [header.names[0]])
    assert cells(table, header.names[0]) == ["Anhui", "Beijing"]
    assert cells(table, "2011") == [1.5, 3]


def test_csv_with_codes(tmp_path):
    layer = csv(tmp_path, "code,2011\n010,1\n020,2\n")
    assert cells(read_table(layer), "code") == ["010", "020"]


def test_all_text_header_is_promoted():
    layer = text_layer(Field1=["name", "Anhui"], Field2=["2011", "5"], Field3=["GDP (亿元)", "1,234"])
    table = read_table(layer, ["name"])
    assert table.kinds == {"name": "text", "2011": "integer", "GDP (亿元)": "integer"}
    assert table.frame.iloc[0].tolist() == ["Anhui", 5, 1234]


@pytest.mark.parametrize(
    "columns",
    [
        {"Field1": ["a", "1"], "Field2": ["a", "2"]},
        {"Field1": ["a", "1"], "Field2": ["A", "2"]},
        {"Field1": ["name", "1"], "gdp": ["2011", "2"]},
        {"Field1": [NULL, "1"], "Field2": [NULL, "2"]},
    ],
    ids=["twice", "twice but for case", "real names", "empty"],
)
def test_headers_that_are_none(columns):
    layer = text_layer(**columns)
    header = read_header(layer)
    assert header.first_row == 0
    assert header.names == tuple(columns)
    assert len(read_table(layer).frame) == 2


def test_table_without_rows_or_fields():
    table = read_table(panels.make_layer([], {"a": "text"}, geometry=False))
    assert list(table.frame.columns) == ["a"]
    assert len(table.frame) == 0
    assert read_header(panels.make_layer([], {"Field1": "text"}, geometry=False)).names == ("Field1",)


def test_sheet_with_numbers(tmp_path):
    layer = sheet(tmp_path, [["name", "year", "gdp"], ["安徽", 2011, 1.5], ["北京", 2011, None]])
    table = read_table(layer, ["name"])
    assert cells(table, "name") == ["安徽", "北京"]
    assert [int(year) for year in cells(table, "year")] == [2011, 2011]
    assert cells(table, "gdp") == [1.5, None]


def test_sheet_that_is_all_text(tmp_path):
    """GDAL calls its columns Field1, Field2 and leaves the header in the first row."""
    layer = sheet(tmp_path, [["name", "2011", "2012"], ["安徽", "1,234.5", "—"], ["北京", "2", "０.３"]])
    assert layer.fields().at(0).name() == "Field1"
    table = read_table(layer, ["name"])
    assert list(table.frame.columns) == ["name", "2011", "2012"]
    assert cells(table, "2011") == [1234.5, 2]
    assert cells(table, "2012") == [None, 0.3]


def test_sheet_with_years_for_a_header(tmp_path):
    layer = sheet(tmp_path, [["name", 2011, 2012], ["安徽", 1.5, 2.5], ["北京", 3, 4]])
    table = read_table(layer, ["name"])
    assert list(table.frame.columns) == ["name", "2011", "2012"]
    assert cells(table, "2011") == [1.5, 3]
    assert cells(table, "name") == ["安徽", "北京"]
