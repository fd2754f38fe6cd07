"""Texts of a layout that fit their width: wrapped into lines, and smaller where that is not enough."""

import re
from dataclasses import dataclass

from qgis.core import QgsLayoutItemLabel
from qgis.PyQt.QtCore import QTextBoundaryFinder
from qgis.PyQt.QtGui import QFont, QFontMetricsF

_SPARE = 0.97  # of the width: letters are hinted to other widths at another resolution
_SLIGHTLY = 0.9  # a text that fits in one line at this share of its size is not wrapped
_STEP = 0.25  # points
_POINT = 25.4 / 72
_PIXELS = 1000  # so large that rounding to pixels does not matter
_MID_WORD = 0.35  # how much more uneven two lines may be for a break at a space or punctuation
_ENDS, _STARTS = "的", "与和及"
_EXPRESSION = re.compile(r"\[%.*?%\]", re.DOTALL)


@dataclass(frozen=True)
class Fitted:
    """A text as it is drawn.

    Attributes
    ----------
    text : str
        With line breaks.
    points : float
        Size of its letters.
    more : float
        Millimetres that its lines after the first need.
    """

    text: str
    points: float
    more: float


def fitted(layout, text, width, font, least=None, even=True):
    """The text in lines that fit ``width``; nothing of it is cut, whatever its length.

    Parameters
    ----------
    layout : QgsLayout
    text : str
        Its own line breaks stay.
    width : float
        Millimetres.
    font : QFont
        In the size that is wished.
    least : float, optional
        Smallest size in points; that of the font by default. One line is tried first, then two, made smaller down to
        this size, then as many as it takes.
    even : bool
        Whether the lines are to be about as long as each other, as in a title.

    Returns
    -------
    Fitted
    """
    full = font.pointSizeF()
    least = full if least is None else min(least, full)
    sizes = [full - k * _STEP for k in range(int((full - least) / _STEP + 1e-9) + 1)]
    own = len(text.split("\n"))
    for most, tried in ((own, [size for size in sizes if size >= full * _SLIGHTLY]), (max(own, 2), sizes)):
        for size in tried:
            ruler = _Ruler(layout, font, size)
            lines = _lines(text, width * _SPARE, ruler, even)
            if len(lines) <= most:
                return _made(lines, ruler)
    ruler = _Ruler(layout, font, sizes[-1])
    return _made(_lines(text, width * _SPARE, ruler, even), ruler)


class _Ruler:
    """Measures text as a label of the layout does, so that each version of QGIS has its own measure."""

    def __init__(self, layout, font, points):
        self.points = points
        font = QFont(font)
        font.setPointSizeF(points)
        self._label = QgsLayoutItemLabel(layout)
        self._label.setMarginX(0)
        self._label.setMarginY(0)
        self._label.setFont(font)

    def width(self, text):
        self._label.setText(text.rstrip())
        return self._label.sizeForText().width()

    @property
    def line(self):
        """Millimetres from one line to the next; the label itself counts one line only, whatever its text."""
        font = QFont(self._label.font())
        font.setPixelSize(_PIXELS)
        return QFontMetricsF(font).lineSpacing() / _PIXELS * self.points * _POINT / _SPARE


def _made(lines, ruler):
    return Fitted("\n".join(lines), ruler.points, ruler.line * (len(lines) - 1))


def _lines(text, width, ruler, even):
    lines = []
    for paragraph in text.split("\n"):
        found = _filled(paragraph, width, ruler)
        if even and len(found) == 2:
            found = _even_pair(paragraph, width, ruler) or found
        elif even and len(found) > 2:
            found = _even(paragraph, width, ruler, len(found))
        lines += found
    return [line.strip() for line in lines]


def _filled(text, width, ruler):
    """Lines that each hold as much as fits."""
    lines, start, last = [], 0, 0
    for place in [*_breaks(text), len(text)]:
        if ruler.width(text[start:place]) > width and last > start:
            lines.append(text[start:last])
            start = last
        # A word that is longer than a line is broken between two letters.
        while ruler.width(text[start:place]) > width and not _EXPRESSION.search(text[start:place]):
            cut = start + 1
            while cut + 1 < place and ruler.width(text[start : cut + 1]) <= width:
                cut += 1
            if cut >= place:
                break
            lines.append(text[start:cut])
            start = cut
        last = place
    return [*lines, text[start:]]


def _even_pair(text, width, ruler):
    """The two lines that are most alike in length, rather broken at a space or punctuation than within a word."""
    found = []
    for place in _breaks(text):
        first, second = ruler.width(text[:place]), ruler.width(text[place:])
        if max(first, second) <= width:
            uneven = abs(first - second) / (first + second)
            found.append((uneven + (_MID_WORD if _mid_word(text, place) else 0), place))
    place = min(found)[1] if found else 0
    return [text[:place], text[place:]] if place else []


def _mid_word(text, place):
    """Whether a break may part a word: Chinese has no spaces, but these marks and particles part them."""
    before, after = text[place - 1], text[place]
    return before.isalnum() and after.isalnum() and before not in _ENDS and after not in _STARTS


def _even(text, width, ruler, count):
    """As many lines, the longest as short as can be."""
    low, high, best = width / 2, width, _filled(text, width, ruler)
    for _ in range(6):
        middle = (low + high) / 2
        made = _filled(text, middle, ruler)
        if len(made) == count:
            high, best = middle, made
        else:
            low = middle
    return best


def _breaks(text):
    """Places where a line may end by the rules of Unicode, which know Chinese; none within an expression."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    coded = text.encode("utf-16-le")
    places = []
    while True:
        place = finder.toNextBoundary()
        if place < 0 or 2 * place >= len(coded):
            break
        places.append(len(coded[: 2 * place].decode("utf-16-le", "ignore")))
    taken = [match.span() for match in _EXPRESSION.finditer(text)]
    return [place for place in places if not any(start < place < end for start, end in taken)]
