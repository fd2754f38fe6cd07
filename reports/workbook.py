"""A paper table as an XLSX workbook, written by the standard library alone.

openpyxl is not part of every QGIS, and GDAL's driver knows neither bold cells nor number formats. All texts are inline
strings, which no spreadsheet computes, whatever they begin with.
"""

import io
import math
import numbers
import re
import zipfile
from html import escape

from .contract import missing, period_label
from .tableexports import PERIODS, letter_width

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
LONGEST = 32767  # characters of a cell
EXACT = 10**15  # longer whole numbers, such as ids, lose digits in a spreadsheet
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
CODED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # would be read as the code of a character
FIRST_FORMAT = 164  # smaller numbers are formats of the spreadsheet's own
FIRST_FILL = 2  # a spreadsheet takes the first two for its own, whatever they say
SHEETS = ("Table", "Notes")


class Styles:
    """The styles of cells in the order in which they were first asked for."""

    def __init__(self):
        self.formats, self.fills, self.cells = {}, {None: 0}, {}
        self.index((False, False))

    def index(self, marks, decimals=None, tint=None):
        """Place of a style; ``decimals`` None is the general format, ``tint`` None no background."""
        number = 0 if decimals is None else self.formats.setdefault(decimals, FIRST_FORMAT + len(self.formats))
        fill = self.fills.setdefault(tint, FIRST_FILL + len(self.fills) - 1)
        return self.cells.setdefault((2 * marks[1] + marks[0], number, fill), len(self.cells))

    def _fills(self):
        tints = "".join(
            f'<fill><patternFill patternType="solid"><fgColor rgb="FF{tint}"/></patternFill></fill>'
            for tint in self.fills
            if tint
        )
        return (
            f'<fills count="{FIRST_FILL + len(self.fills) - 1}"><fill><patternFill patternType="none"/></fill>'
            f'<fill><patternFill patternType="gray125"/></fill>{tints}</fills>'
        )

    def xml(self):
        """The part of the workbook that defines them."""
        formats = "".join(
            f'<numFmt numFmtId="{i}" formatCode="{"0." + "0" * places if places else "0"}"/>'
            for places, i in self.formats.items()
        )
        fonts = "".join(
            f'<font>{mark}<sz val="11"/><name val="Calibri"/></font>' for mark in ("", "<b/>", "<u/>", "<b/><u/>")
        )
        cells = "".join(
            f'<xf numFmtId="{number}" fontId="{font}" fillId="{fill}" borderId="0" xfId="0" '
            f'applyNumberFormat="1" applyFont="1" applyFill="{int(fill > 0)}"/>'
            for font, number, fill in self.cells
        )
        return (
            f'{HEADER}<styleSheet xmlns="{MAIN}">'
            + (f'<numFmts count="{len(self.formats)}">{formats}</numFmts>' if formats else "")
            + f'<fonts count="4">{fonts}</fonts>'
            f'{self._fills()}<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            f'<cellXfs count="{len(self.cells)}">{cells}</cellXfs>'
            '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
        )


def workbook_bytes(table):
    """The workbook: the table on the first sheet, caption and notes on the second.

    Parameters
    ----------
    table : geocoupling.reports.tableexports.PaperTable

    Returns
    -------
    bytes
        The same for the same table: no time, no name.
    """
    styles = Styles()
    sheets = _table_sheet(table, styles), _notes_sheet(table, styles)
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": _workbook(),
        "xl/_rels/workbook.xml.rels": _relations(
            {
                **{f"rId{i}": ("worksheet", f"worksheets/sheet{i}.xml") for i in range(1, len(SHEETS) + 1)},
                "rId9": ("styles", "styles.xml"),
            }
        ),
        "xl/styles.xml": styles.xml(),
        **{f"xl/worksheets/sheet{i}.xml": text for i, text in enumerate(sheets, 1)},
    }
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text.encode(), zipfile.ZIP_DEFLATED)
    return content.getvalue()


def _table_sheet(table, styles):
    names = table.heads()
    head = styles.index((True, False))
    rows = [[_text(name, head) for name in names]]
    widths = [letter_width(name) for name in names]
    for i in range(len(table.frame)):
        cells = []
        for j in range(len(names)):
            cells.append(_cell(table, i, j, styles))
            widths[j] = max(widths[j], letter_width(table.printed(i, j) or ""))
        rows.append(cells)
    return _sheet(rows, widths, frozen=True)


def _notes_sheet(table, styles):
    rows = [[_text(table.caption, styles.index((True, False)))]]
    return _sheet(rows + [[_text(note, 0)] for note in table.notes], [100])


def _cell(table, row, column, styles):
    """A cell without its place: ``(type and style, content)``; None for NULL without a background."""
    value, marks, tint = table.frame.iat[row, column], table.marked(row, column), table.tint(row, column)
    if missing(value):
        return (f's="{styles.index(marks, tint=tint)}"', "") if tint else None
    real = isinstance(value, numbers.Real) and not isinstance(value, numbers.Integral) and math.isfinite(value)
    places = table.places(column, row) if real and table.frame.columns[column] not in PERIODS else None
    style = styles.index(marks, places, tint)
    if isinstance(value, bool) or type(value).__name__ in {"bool_", "bool"}:
        return f't="b" s="{style}"', f"<v>{int(value)}</v>"
    if isinstance(value, numbers.Integral) and abs(value) < EXACT:
        return f's="{style}"', f"<v>{int(value)}</v>"
    if real:
        return f's="{style}"', f"<v>{float(value)!r}</v>"
    return _text(str(value) if isinstance(value, numbers.Real) else period_label(value), style)


def _text(text, style):
    safe = CODED.sub("_x005F_", FORBIDDEN.sub("\ufffd", text))[:LONGEST]
    shown = escape(safe, quote=False).replace("\r", "&#13;")  # a reader of XML would make it a line feed
    return f't="inlineStr" s="{style}"', f'<is><t xml:space="preserve">{shown}</t></is>'


def _sheet(rows, widths, frozen=False):
    pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' if frozen else ""
    columns = "".join(
        f'<col min="{j}" max="{j}" width="{min(width + 2, 60)}" customWidth="1"/>' for j, width in enumerate(widths, 1)
    )
    lines = []
    for i, cells in enumerate(rows, 1):
        shown = "".join(f'<c r="{_letters(j)}{i}" {own[0]}>{own[1]}</c>' for j, own in enumerate(cells) if own)
        lines.append(f'<row r="{i}">{shown}</row>')
    view = f'<sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'
    data = f"<cols>{columns}</cols><sheetData>{''.join(lines)}</sheetData>"
    return f'{HEADER}<worksheet xmlns="{MAIN}">{view}{data}</worksheet>'


def _letters(column):
    """``A`` for 0, ``AA`` for 26."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _workbook():
    sheets = "".join(f'<sheet name="{name}" sheetId="{i}" r:id="rId{i}"/>' for i, name in enumerate(SHEETS, 1))
    return f'{HEADER}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{sheets}</sheets></workbook>'


def _relations(targets):
    own = "".join(
        f'<Relationship Id="{i}" Type="{OFFICE}/{kind}" Target="{target}"/>' for i, (kind, target) in targets.items()
    )
    return f'{HEADER}<Relationships xmlns="{PACKAGE}/relationships">{own}</Relationships>'


def _content_types():
    parts = {f"/xl/worksheets/sheet{i}.xml": "worksheet" for i in range(1, len(SHEETS) + 1)}
    parts["/xl/styles.xml"] = "styles"
    own = "".join(f'<Override PartName="{name}" ContentType="{KIND}.{kind}+xml"/>' for name, kind in parts.items())
    return (
        f'{HEADER}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>{own}</Types>'
    )
