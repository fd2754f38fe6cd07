"""A table as it goes into a paper: with caption, notes and marks, as CSV, XLSX, LaTeX or HTML.

Numbers are printed with the chosen decimals by LaTeX and HTML (see ``rounding``); CSV and XLSX keep all digits of the
frame, and XLSX shows the chosen ones. Whole numbers (years, counts) have no decimals anywhere.
"""

import html
import numbers
import os
import unicodedata
from dataclasses import dataclass, replace
from typing import Any

from ..layers.translation import translate
from .contract import missing, period_label
from .csvlinks import MARK, csv_text
from .exports import write_bytes
from .heads import heads
from .rounding import fixed, rounded

PERIODS = {"period", "from_period", "to_period"}
# Backgrounds of the shades 1 to 4. Their lightness falls in even steps, so that they differ in grey print and to the
# colour-blind, and all are light enough for black letters.
TINTS = ("FBEBC0", "C3DAF2", "F3B58C", "AFA8D4")

GAP, WIDEST = 2, 105  # letters between columns, and in a line of small print on an upright page


@dataclass(frozen=True, eq=False)
class PaperTable:
    """A table with what stands around it.

    Parameters
    ----------
    caption : str
    frame : pandas.DataFrame
        Its index is not printed.
    notes : sequence of str
        Below the table, a paragraph each.
    bold, underlined : sequence of sequences of bool, optional
        For each row of ``frame`` which of its cells are marked. CSV has no marks.
    rules : sequence of int
        Places of rows that have a thin rule above.
    decimals : int or dict
        Of all real numbers, or of each column by its name (3 for others).
    shades : sequence of sequences of int, optional
        For each row of ``frame`` the background of its cells: 0 for none, 1 (lightest) to 4 (darkest). What they mean
        stands in the notes; CSV has none.
    once : int
        How many of the first columns print a text once where it stands in row below row, as papers do with names of
        blocks. CSV and XLSX have it in every row.
    words : dict
        Name of a column -> its head in HTML, LaTeX and XLSX, such as "City" for ``unit``.
    row_decimals : dict
        Place of a row -> decimals of its real numbers, such as rates below levels; all others as ``decimals`` says.
    """

    caption: str
    frame: Any
    notes: tuple = ()
    bold: Any = None
    underlined: Any = None
    rules: tuple = ()
    decimals: Any = 3
    shades: Any = None
    once: int = 0
    row_decimals: Any = None
    words: Any = None

    def __post_init__(self):
        if not self.frame.shape[1]:
            raise ValueError(translate("Geocoupling", "A table needs at least one column."))
        for mask in (self.bold, self.underlined, self.shades):
            if mask is not None and [len(row) for row in mask] != [self.frame.shape[1]] * len(self.frame):
                text = translate("Geocoupling", "Marks are needed for {rows} rows of {columns} columns.")
                raise ValueError(text.format(rows=len(self.frame), columns=self.frame.shape[1]))
        used = set() if self.shades is None else {shade for row in self.shades for shade in row}
        if not used <= set(range(len(TINTS) + 1)):
            text = translate("Geocoupling", "A shade of a table is a whole number from 0 (none) to {last}.")
            raise ValueError(text.format(last=len(TINTS)))

    def heads(self):
        """Heads of the columns in words."""
        names = [str(name) for name in self.frame.columns]
        return [str((self.words or {}).get(name) or head) for name, head in zip(names, heads(names))]

    def places(self, column, row=None):
        """Decimals of the column at this place, in a row that has decimals of its own those."""
        if self.row_decimals and row in self.row_decimals:
            return self.row_decimals[row]
        if isinstance(self.decimals, dict):
            return self.decimals.get(self.frame.columns[column], 3)
        return self.decimals

    def is_number(self, column):
        """Whether a column holds numbers, and is set flush right."""
        values = [v for v in self.frame.iloc[:, column] if not missing(v)]
        own = self.frame.columns[column] not in PERIODS
        return own and bool(values) and all(isinstance(v, numbers.Real) and not isinstance(v, bool) for v in values)

    def printed(self, row, column):
        """The text of a cell; None for NULL and NaN."""
        value = self.frame.iat[row, column]
        if missing(value) or self._repeats(row, column):
            return "" if isinstance(value, str) else None
        if self.frame.columns[column] in PERIODS or not isinstance(value, numbers.Real):
            return period_label(value)
        return fixed(float(value), self.places(column, row)) if _real(value) else str(value)

    def _repeats(self, row, column):
        """Whether a text stands in the row above already, behind the same texts."""
        if column >= self.once or not row:
            return False
        here, above = (list(self.frame.iloc[i, : column + 1]) for i in (row, row - 1))
        return here == above and isinstance(here[-1], str)

    def wide(self):
        """Whether the printed table needs a page on its side: letters of its columns, Chinese ones counting twice."""
        letters = [
            max(map(letter_width, (head, *(self.printed(i, j) or "" for i in range(len(self.frame))))), default=0)
            for j, head in enumerate(self.heads())
        ]
        return sum(letters) + GAP * len(letters) > WIDEST

    def marked(self, row, column):
        """Whether a cell is bold, and whether it is underlined."""
        return tuple(bool(mask is not None and mask[row][column]) for mask in (self.bold, self.underlined))

    def tint(self, row, column):
        """The background of a cell as six hexadecimal digits; None where it has none."""
        shade = self.shades[row][column] if self.shades is not None else 0
        return TINTS[shade - 1] if shade else None

    def rounded(self):
        """The same table whose frame holds what is printed: for files with no more digits than the paper."""
        import pandas as pd

        columns = {j: self.frame.iloc[:, j] for j in range(self.frame.shape[1])}  # two may have the same name
        for j, name in enumerate(self.frame.columns):
            if columns[j].dtype.kind in "fO" and name not in PERIODS:
                places = [self.places(j, i) for i in range(len(self.frame))]
                own = [rounded(v, own) if _real(v) else v for v, own in zip(columns[j], places)]
                columns[j] = pd.Series(own, index=self.frame.index, dtype=columns[j].dtype)
        frame = pd.DataFrame(columns)
        frame.columns = self.frame.columns
        return replace(self, frame=frame)

    def to_csv(self, path):
        """Write header and rows, all digits, after the mark by which Excel knows UTF-8; texts are never formulas.

        Raises
        ------
        OSError
            An older file at ``path`` is then as it was; so with all ``to_`` methods that write.
        """
        write_bytes(path, (MARK + csv_text(self.frame)).encode("utf-8", errors="replace"))

    def to_xlsx(self, path):
        """Write a workbook: the table on its first sheet, caption and notes on the second."""
        from .workbook import workbook_bytes

        write_bytes(path, workbook_bytes(self))

    def to_latex(self, path=None):
        """The table for LaTeX with the package booktabs; written as UTF-8 where a path is given.

        Returns
        -------
        str
        """
        from .latextables import latex_table

        text = latex_table(self)
        if path is not None:
            write_bytes(path, text.encode("utf-8", errors="replace"))
        return text

    def to_html(self, path=None):
        """The table as a piece of HTML; a whole page where it is written.

        Returns
        -------
        str
        """
        text = _html(self)
        if path is not None:
            head = f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{html.escape(self.caption)}</title>'
            style = STYLE + ("@page{size:A4 landscape;margin:12mm}" if self.wide() else "")
            page = f"{head}<style>{style}</style></head>\n<body>\n{text}</body></html>\n"
            write_bytes(path, page.encode("utf-8", errors="replace"))
        return text

    def save(self, path):
        """Write by the end of the name: ``.csv``, ``.xlsx``, ``.tex`` or ``.html``.

        Raises
        ------
        ValueError
            The name has another end.
        """
        ending = os.path.splitext(path)[1].lower()
        writers = {".csv": self.to_csv, ".xlsx": self.to_xlsx, ".tex": self.to_latex, ".html": self.to_html}
        if ending not in writers:
            text = translate("Geocoupling", "A table is saved as .csv, .xlsx, .tex or .html, not as “{ending}”.")
            raise ValueError(text.format(ending=ending))
        writers[ending](path)


def letter_width(text):
    """Width of a text in letters; Chinese ones count twice."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _real(value):
    """Whether a value is a number with decimals."""
    return isinstance(value, numbers.Real) and not isinstance(value, numbers.Integral)


STYLE = (
    "table{border-collapse:collapse;border-top:1.5px solid;border-bottom:1.5px solid;font:14px sans-serif}"
    "caption{margin-bottom:.5em}thead tr{border-bottom:1px solid}th,td{padding:.2em .8em;text-align:left}"
    "td{vertical-align:baseline;word-break:keep-all}"
    ".n{text-align:right;font-variant-numeric:tabular-nums}.r{border-top:1px solid}p{font:12px sans-serif}"
)


def _html(table):
    """Three rules as in a paper; numbers have the class ``n``, rows below a thin rule ``r``."""
    columns = range(table.frame.shape[1])
    right = [' class="n"' if table.is_number(j) else "" for j in columns]
    top = "".join(f"<th{right[j]}>{html.escape(head)}</th>" for j, head in enumerate(table.heads()))
    lines = [f"<table>\n<caption>{html.escape(table.caption)}</caption>\n<thead><tr>{top}</tr></thead>\n<tbody>"]
    for i in range(len(table.frame)):
        cells = "".join(f"<td{right[j]}{_html_tint(table, i, j)}>{_html_cell(table, i, j)}</td>" for j in columns)
        lines.append(f'<tr class="r">{cells}</tr>' if i in table.rules else f"<tr>{cells}</tr>")
    notes = "".join(f"<p>{html.escape(note)}</p>\n" for note in table.notes)
    return "\n".join([*lines, "</tbody>\n</table>\n"]) + notes


def _html_tint(table, row, column):
    """The background with its own ink, whatever the page's; browsers print none unless they are told."""
    tint = table.tint(row, column)
    style = f"background:#{tint};color:#111;print-color-adjust:exact;white-space:nowrap"
    return f' style="{style}"' if tint else ""


def _html_cell(table, row, column):
    text = table.printed(row, column)
    if text is None:
        return "–"
    if text.startswith("-") and table.is_number(column):
        text = "−" + text[1:]
    bold, underlined = table.marked(row, column) if text else (False, False)
    text = html.escape(text)
    text = f"<u>{text}</u>" if underlined else text
    return f"<strong>{text}</strong>" if bold else text
