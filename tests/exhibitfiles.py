"""Files of exhibits, opened by other programs' readers: what each must hold."""

import csv
import html.parser
import math
import re
import urllib.parse
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
from geocoupling.reports.exports import DPI
from geocoupling.reports.tableexports import PaperTable
from qgis.PyQt.QtGui import QImage

VOID = {"meta", "br", "img", "link", "hr", "input"}
ENDINGS = {"table": [".html", ".csv", ".xlsx", ".tex"], "figure": [".svg", ".pdf", ".png"], "maps": [".png", ".pdf"]}


def kind_of(shown):
    return "table" if isinstance(shown.content, PaperTable) else "maps" if isinstance(shown.content, str) else "figure"


def assert_files(shown):
    """All files of an exhibit are there and whole, and say the same."""
    assert [Path(file).suffix for file in shown.files] == ENDINGS[kind_of(shown)]
    assert {Path(file).stem for file in shown.files} == {shown.exhibit.name}
    files = {Path(file).suffix: Path(file) for file in shown.files}
    {"table": _assert_table, "figure": _assert_figure, "maps": _assert_maps}[kind_of(shown)](shown, files)


def cells_of(path):
    """Rows of a CSV, the head first."""
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def columns_of(path):
    """Head to cells of a CSV."""
    head, *rows = cells_of(path)
    return {name: [row[place] for row in rows] for place, name in enumerate(head)}


def _assert_table(shown, files):
    frame, table = shown.content.frame, shown.content
    assert files[".csv"].read_bytes().startswith(b"\xef\xbb\xbf")
    head, *rows = cells_of(files[".csv"])
    assert head == [str(name) for name in frame.columns] and len(rows) == len(frame)
    book = openpyxl.load_workbook(files[".xlsx"])
    sheet, notes = book.worksheets
    assert [cell.value for cell in sheet[1]] in (head, table.heads()) and sheet.max_row == len(frame) + 1
    assert [row[0].value for row in notes.iter_rows()] == [table.caption, *table.notes]
    for i, row in enumerate(rows):
        for j, text in enumerate(row):
            value, cell = frame.iat[i, j], sheet.cell(i + 2, j + 1).value
            if isinstance(value, float) and math.isfinite(value):
                assert float(text) == value == cell, (head[j], i)  # all digits
            elif isinstance(value, str) and value:
                assert value in (text, text.lstrip("'")) and cell == value
    _assert_latex(files[".tex"].read_text(encoding="utf-8"), table)
    _assert_html(files[".html"].read_text(encoding="utf-8"), table)


def _assert_latex(text, table):
    plain = re.sub(r"\\[\\{}%&#$_]|(?m:^%.*$)", "", text)
    depth = 0
    for sign in re.findall("[{}]", plain):
        depth += 1 if sign == "{" else -1
        assert depth >= 0
    assert depth == 0 and plain.count("$") % 2 == 0
    begun, ended = (re.findall(rf"\\{word}{{(\w+)}}", text) for word in ("begin", "end"))
    assert begun == ended[::-1]
    assert begun[-1] in ("tabular", "longtable")
    assert set(begun[:-1]) <= {"table", "sidewaystable", "landscape"}
    lines = [line for line in text.splitlines() if line.endswith(r"\\") and not line.startswith(r"\caption")]
    assert len(lines) == len(table.frame) + 1
    assert {len(re.findall(r"(?<!\\)&", line)) for line in lines} == {table.frame.shape[1] - 1}


class _Tags(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.seen, self.texts = [], [], []

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)


def _assert_html(text, table):
    tags = _Tags()
    tags.feed(text)
    tags.close()
    assert tags.open == []
    assert tags.seen.count("tr") == len(table.frame) + 1
    assert tags.seen.count("th") + tags.seen.count("td") == (len(table.frame) + 1) * table.frame.shape[1]
    said = " ".join(tags.texts)
    assert table.caption in said and all(note in said for note in table.notes)


def _assert_figure(shown, files):
    image = QImage(str(files[".png"]))
    drawing = shown.content
    assert image.width() == round(drawing.width * DPI) and abs(image.height() - drawing.height * DPI) <= 1
    assert _colours(image) > 3
    assert ElementTree.parse(files[".svg"]).getroot().tag == "{http://www.w3.org/2000/svg}svg"
    assert files[".pdf"].read_bytes().startswith(b"%PDF")


def _assert_maps(shown, files):
    assert _colours(QImage(str(files[".png"]))) > 3
    assert files[".pdf"].read_bytes().startswith(b"%PDF")


def _colours(image):
    return len({image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)})


def linked_files(page):
    """Files that a page links to by relative addresses."""
    text = Path(page).read_text(encoding="utf-8")
    found = [address for address in re.findall(r'href="([^"]+)"', text) if not re.match(r"#|https?:|data:", address)]
    assert not [address for address in found if address.startswith("/") or "\\" in address or ":" in address]
    return [(Path(page).parent / urllib.parse.unquote(address)).resolve() for address in found]
