"""CSV links: all digits, Chinese that Excel reads, no formula, the whole table as long as the page stays small."""

import base64
import csv
import datetime
import io

import numpy as np
import pandas as pd
import pytest
from geocoupling.reports.csvlinks import CsvLinks, csv_cell, csv_text


def read(link):
    head, _, body = link["source"].partition("base64,")
    assert head == "data:text/csv;charset=utf-8;"
    content = base64.b64decode(body)
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1 / 3, "0.3333333333333333"),
        (-1e-300, "-1e-300"),
        (np.float64(0.1), "0.1"),
        (2011.0, "2011"),
        (np.int64(-7), "-7"),
        (float("inf"), "inf"),
        (float("nan"), ""),
        (None, ""),
        (pd.NaT, ""),
        (True, "true"),
        (np.bool_(False), "false"),
        (datetime.date(2020, 5, 1), "2020-05-01"),
        ("广东", "广东"),
        ("=1+1", "'=1+1"),
        ("+86", "+86"),
        ("-0.5", "-0.5"),
        ("-a", "'-a"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("-1_0", "'-1_0"),
        ("-inf", "'-inf"),
    ],
)
def test_cells(value, text):
    assert csv_cell(value) == text


def test_text_reads_back_as_it_was():
    frame = pd.DataFrame({"单元": ['a "b", c', "line\nline", "东"], "q": [0.1 + 0.2, np.nan, -2.5], "=x": [1, 2, 3]})
    text = csv_text(frame)
    assert text.endswith("\r\n")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert rows[0] == ["单元", "q", "'=x"]
    assert [row[0] for row in rows[1:]] == list(frame["单元"])
    back = pd.read_csv(io.StringIO(text), float_precision="round_trip")
    assert list(back["q"])[0] == 0.1 + 0.2
    pd.testing.assert_series_equal(back["q"], frame["q"])


def test_the_whole_table_stands_in_the_link():
    whole = pd.DataFrame({"n": range(100)})
    link = CsvLinks().link(whole.head(20), whole)
    assert (link["rows"], link["cut"], len(read(link))) == (100, False, 101)
    link = CsvLinks().link(whole.head(20))
    assert (link["rows"], link["cut"], len(read(link))) == (20, False, 21)


def test_beyond_the_budget_a_link_holds_what_is_shown():
    whole = pd.DataFrame({"n": range(1000)})
    links = CsvLinks(budget=8000)
    first, second = links.link(whole.head(20), whole), links.link(whole.head(20), whole)
    assert (first["rows"], first["cut"]) == (1000, False)
    assert (second["rows"], second["cut"], len(read(second))) == (20, True, 21)
    huge = pd.DataFrame({"n": np.arange(3_000_000)})
    assert CsvLinks().link(huge.head(20), huge)["cut"]  # and at once: it is not written in vain
