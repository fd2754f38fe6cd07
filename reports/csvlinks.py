"""Tables of a page as CSV in links that need no server: what a reader opens in a spreadsheet or in a script.

Numbers have all their digits and a point; the text starts with the mark by which Excel knows UTF-8, and its lines end
as RFC 4180 wants them. A text that a spreadsheet would take for a formula gets an apostrophe in front.
"""

import base64
import csv
import io
import math
import numbers

from .contract import missing, period_label

BUDGET = 2_000_000  # characters of all links of one page; beyond it they hold the rows that are shown
SAMPLE = 200  # rows
FORMULA = tuple("=+-@\t\r\n＝＋－＠")  # the wide ones count in East Asian Excel
MARK = "\ufeff"


class CsvLinks:
    """The links of one page, which share its budget."""

    def __init__(self, budget=BUDGET):
        self.left = budget

    def link(self, shown, whole=None):
        """The link of a table.

        Parameters
        ----------
        shown : pandas.DataFrame
            The rows on the page.
        whole : pandas.DataFrame or None
            The table that they are the first rows of.

        Returns
        -------
        dict
            ``source`` (a data URI), ``rows`` (how many it has), and ``cut``: whether rows of the whole are left out.
        """
        source = None if whole is None or self._is_far_too_long(whole) else _data_uri(whole)
        cut = whole is not None and (source is None or len(source) > self.left)
        if whole is None or cut:
            source = _data_uri(shown)
        self.left = max(0, self.left - len(source))
        return {"source": source, "rows": len(shown if whole is None or cut else whole), "cut": cut}

    def _is_far_too_long(self, frame):
        """Whether its first rows tell that it passes the budget, so that a million rows are not written in vain."""
        sample = frame.head(SAMPLE)
        return len(frame) > SAMPLE and len(csv_text(sample)) * len(frame) / SAMPLE > 2 * self.left


def csv_text(frame):
    """``frame`` as CSV, its columns by their own names."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([_guarded(str(name)) for name in frame.columns])
    columns = [[csv_cell(value) for value in frame.iloc[:, i]] for i in range(frame.shape[1])]
    writer.writerows(zip(*columns))
    return text.getvalue()


def csv_cell(value):
    """One value: an empty text for a missing one, ``true`` or ``false``, a number that reads back as the same."""
    if missing(value):
        return ""
    if isinstance(value, bool) or type(value).__name__ in {"bool_", "bool"}:
        return "true" if value else "false"
    if isinstance(value, numbers.Integral):
        return str(int(value))
    if isinstance(value, numbers.Real):
        real = float(value)
        # a count or a year in a column with gaps is a real number with nothing behind the point
        return str(int(real)) if math.isfinite(real) and real == int(real) and abs(real) < 2**53 else repr(real)
    return _guarded(value if isinstance(value, str) else period_label(value))


def _guarded(text):
    """``text`` that no spreadsheet computes: tables hold names that came from anywhere."""
    return f"'{text}" if text.startswith(FORMULA) and not _is_number(text) else text


def _is_number(text):
    try:
        return math.isfinite(float(text)) and "_" not in text
    except ValueError:
        return False


def _data_uri(frame):
    content = (MARK + csv_text(frame)).encode("utf-8", errors="replace")
    return "data:text/csv;charset=utf-8;base64," + base64.b64encode(content).decode("ascii")
