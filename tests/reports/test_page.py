"""The report page: whole, self-contained, escaped, and written whole or not at all."""

import base64
import os
import re
from html.parser import HTMLParser

import numpy as np
import pandas as pd
import pytest
from geocoupling.reports import charts
from geocoupling.reports.cells import cell_text, table_cells
from geocoupling.reports.page import Chart, Picture, Report, Section, Table, Text, render, write_page

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f0005fe02fe"
    "0def46b80000000049454e44ae426082"
)
VOID = {"meta", "img", "br", "hr", "link", "input", "wbr"}


class Page(HTMLParser):
    """Tags and attributes of a page; complains of tags that do not close in order."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.tags, self.open, self.texts = [], [], []
        self.feed(html)
        self.close()
        assert not self.open, f"never closed: {self.open}"

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, f"</{tag}> inside {self.open}"
        self.open.pop()

    def handle_data(self, data):
        self.texts.append((self.open[-1] if self.open else "", data))

    def all(self, tag):
        return [attrs for name, attrs in self.tags if name == tag]

    def cells(self):
        return [text for tag, text in self.texts if tag == "td"]


@pytest.fixture
def report(tables):
    table = tables.factors((2011, 2020))
    table.loc[0, ["q", "note"]] = [np.nan, "<script>alert(1)</script>"]
    blocks = (
        Text(("First paragraph.", "第二段。")),
        Table("Factors & strata", table, id="factors table"),
        Chart("Ranked q", charts.q_bars(table), 'Bars of q; "GDP" leads'),
        Chart("Nothing to draw", None, "nothing"),
        Picture("Map of D", PNG, "Map of D in 2020"),
    )
    return Report(
        title="Study <script>alert(1)</script>",
        subtitle="31 provinces, 2011–2020",
        warnings=("Stratum “West” has < 5 rows",),
        sections=(Section("Drivers", blocks), Section("附录", (Text("One.\n\nTwo."),), folded=True)),
        options=(("RESPONSE", "D"), ("PERIODS", None)),
        methods="What was done.\n\nAnd how.",
        references=("Dagum, C. (1997). A & B. doi:10.1007/BF01205777", "Jenks (1977). No link."),
        provenance=(("QGIS", "3.22.16"),),
    )


def test_parses_and_is_the_same_twice(report):
    html = render(report)
    assert html == render(report)
    page = Page(html)
    assert page.all("html")[0]["lang"] in {"en", "zh-CN"}
    ids = [attrs["id"] for _, attrs in page.tags if attrs.get("id")]
    assert len(ids) == len(set(ids))
    targets = {a["href"][1:] for a in page.all("a") if a["href"].startswith("#")}
    assert targets <= set(ids)
    assert {"section-1", "methods", "references", "options", "provenance"} <= targets
    assert "factors-table" in ids


def test_nothing_comes_from_the_network(report):
    html = render(report)
    page = Page(html)
    assert not page.all("script")
    assert not page.all("link")
    for tag, attrs in page.tags:
        for name, value in attrs.items():
            assert not name.startswith("on")
            if tag == "a" and name == "href" and value.startswith("http"):
                assert value.startswith("https://doi.org/10.")
            else:
                assert not re.search(r"(https?:)?//", value or "") or value.startswith("data:")
    assert "http" not in "".join(text for _, text in page.texts)
    assert "url(" not in html
    assert "@import" not in html


def test_names_are_escaped(report):
    html = render(report)
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)" in html
    assert "Factors &amp; strata" in html
    assert 'alt="Bars of q; &#34;GDP&#34; leads"' in html


def test_order_and_folding(report):
    html = render(report)
    places = [html.index(text) for text in ("&lt; 5 rows", 'href="#section-1"', 'id="section-1"', 'id="methods"')]
    assert places == sorted(places)
    folds = {d["id"]: "open" in d for d in Page(html).all("details")}
    assert folds["section-1"]
    assert not folds["section-2"]


def test_pictures_are_embedded_with_alternative_text(report):
    images = Page(render(report)).all("img")
    assert len(images) == 2  # the chart of an empty table is left out
    assert all(image["alt"] for image in images)
    assert images[0]["src"].startswith("data:image/svg+xml;base64,")
    assert int(images[0]["width"]) > int(images[0]["height"]) > 0
    assert images[1]["src"].startswith("data:image/png;base64,")


def test_doi_becomes_a_link(report):
    html = render(report)
    assert '<a href="https://doi.org/10.1007/BF01205777">doi:10.1007/BF01205777</a>' in html
    assert "A &amp; B." in html


def test_bare_report_is_a_page():
    page = Page(render(Report(title="Empty")))
    assert not page.all("details")
    assert not [1 for _, attrs in page.tags if attrs.get("class") == "warnings"]


def test_values_in_a_table():
    frame = pd.DataFrame(
        {
            "period": [2011.0, np.nan],
            "factor": ["GDP", None],
            "q": [0.123456, np.nan],
            "p": [0.0002, 0.04],
            "n": [31.0, np.nan],
            "flag": [True, False],
            "when": pd.to_datetime(["2011-01-01", None]),
        }
    )
    columns, rows = table_cells(frame, decimals=3)
    assert rows[0][:5] == ["2011", "GDP", "0.123", "<0.001", "31"]
    assert rows[0][6] == "2011-01-01"
    assert rows[1][:5] == ["", "", "", "0.040", ""]
    assert rows[1][6] == ""
    assert [c["name"] for c in columns if c["numeric"]] == ["q", "p", "n"]


@pytest.mark.parametrize(
    ("value", "column", "text"),
    [
        (-0.00001, "gini", "0.0000"),
        (-0.5, "gini", "-0.5000"),
        (1.0, "q", "1.0000"),
        (np.int64(7), "n_grade_1", "7"),
        (3.0, "n_grade_1", "3"),
        (float("inf"), "q", "∞"),
        (pd.NA, "q", ""),
        (pd.NaT, "period", ""),
        ("", "note", ""),
        (0.0009, "p_adjusted", "<0.001"),
        (0.0009, "q", "0.0009"),
    ],
)
def test_cell_text(value, column, text):
    assert cell_text(value, column) == text


def test_missing_values_are_blank_and_empty_tables_say_so(tables):
    table = tables.regions()
    html = render(Report("t", sections=(Section("s", (Table("c", table), Table("none", table[:0]))),)))
    texts = Page(html).cells()
    assert not {"None", "nan", "NaN", "NaT", "<NA>"} & set(texts)
    assert "<td></td>" in html
    assert "The table has no rows." in html


def test_two_tables_of_one_id_stay_apart(tables):
    table = tables.weights()
    sections = (Section("s", (Table("a", table, id="methods"), Table("b", table, id="x"), Table("c", table, id="x"))),)
    ids = [t.get("id") for t in Page(render(Report("t", sections=sections))).all("table")]
    assert len(set(ids)) == 3
    assert "methods" not in ids


def test_page_is_written_as_utf8(tmp_path):
    path = tmp_path / "报告.html"
    path.write_text("old")
    write_page(path, "<p>耦合协调度 \ud800</p>\r\n")
    assert path.read_bytes().decode("utf-8").startswith("<p>耦合协调度 ")
    assert os.listdir(tmp_path) == ["报告.html"]


def test_failed_write_leaves_nothing(tmp_path, monkeypatch):
    path = tmp_path / "report.html"
    path.write_text("old")

    def refuse(*_):
        raise PermissionError("no")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(PermissionError, match="no"):
        write_page(path, "new")
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["report.html"]


def test_absent_folder_is_an_oserror(tmp_path):
    with pytest.raises(FileNotFoundError):
        write_page(tmp_path / "absent" / "report.html", "x")
    assert os.listdir(tmp_path) == []


def test_heads_of_shared_columns_are_words():
    import pandas as pd
    from geocoupling.reports.cells import table_cells

    columns, rows = table_cells(
        pd.DataFrame({"period": [2011.0], "from_period": [2011], "n_grade_2": [3], "q12": [0.25]})
    )
    assert [column["name"] for column in columns] == ["Period", "From", "Grade 2", "q12"]
    assert [column["field"] for column in columns] == ["period", "from_period", "n_grade_2", "q12"]
    assert rows == [["2011", "2011", "3", "0.2500"]]


def test_rows_of_all_units_are_named_beside_groups():
    import pandas as pd
    from geocoupling.reports.cells import table_cells

    both = pd.DataFrame({"group": [None, "East"], "from_class": [1.0, 2.0]})
    assert table_cells(both)[1] == [["All units", "1"], ["East", "2"]]
    assert table_cells(pd.DataFrame({"group": [None], "n": [3]}))[1] == [["", "3"]]


def test_heads_tell_the_field_and_csv_has_it(report):
    html = render(report)
    assert '<th scope="col" class="num" title="p_adjusted">Adjusted p</th>' in html
    links = [attrs for attrs in Page(html).all("a") if "download" in attrs]
    assert [link["download"] for link in links] == ["factors-table.csv"]
    rows = base64.b64decode(links[0]["href"].partition("base64,")[2]).decode("utf-8-sig").split("\r\n")
    assert rows[0].startswith("period,group,factor,q,q_lower")
    assert "<script>alert(1)</script>" in rows[1]


def test_links_say_how_many_rows_they_have(tables):
    table = tables.factors((2011, 2020))
    shown = (Table("a", table.head(2), whole=table), Table("b", table), Table("c", table[:0]))
    html = render(Report("t", sections=(Section("s", shown),)))
    assert re.findall(r">(CSV[^<]*)<", html) == ["CSV (all 6 rows)", "CSV", "CSV"]


def test_references_have_the_numbers_of_the_paragraph():
    works = ("Anselin, L. (1995). A.", "Moran, P. A. P. (1950). B.")
    texts = Page(render(Report("t", methods="So (Moran 1950, Anselin 1995).", references=works))).texts
    paragraphs = [text for tag, text in texts if tag == "p"]
    assert paragraphs == ["So (Moran 1950 [1], Anselin 1995 [2]).", "[1] Moran, P. A. P. (1950). B.", f"[2] {works[0]}"]


def test_commands_can_be_copied_and_remarks_stand_by_themselves():
    commands = (("A remark", ""), ("Shell", "run -- 'a<b'\n  c"))
    page = Page(render(Report("t", provenance=(("QGIS", "3.22"),), commands=commands)))
    assert [text for tag, text in page.texts if tag == "pre"] == ["run -- 'a<b'\n  c"]
    assert ("p", "A remark") in page.texts
