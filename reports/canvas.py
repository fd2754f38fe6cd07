"""The paper that every chart is drawn on: fonts, colours, legends, and the way to SVG.

A chart is a :class:`Drawing`. Its SVG is made with matplotlib's SVG canvas without pyplot, so that it works in a
Processing thread and leaves the Qt back end of the dock alone.
"""

import contextlib
import functools
import os
import threading
import unicodedata
from dataclasses import dataclass

from ..layers.translation import translate

WIDTH = 7.2  # inches: the page's column and a journal's full width
SMALL = 8
CELL = 7
INK = "#222222"
QUIET = "#6b6b6b"
FRAME = "#c8c8c8"
ALL_UNITS = "#111111"
# Okabe and Ito's colours without yellow (too pale for a line) and black (kept for all units together).
SERIES = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")
DASHES = ("-", "--", ":", "-.")
MARKERS = ("o", "s", "^", "D", "v", "P")
LEVELS = (0.01, 0.05, 0.1)  # of ``***``, ``**`` and ``*``; an empty tuple means no stars
CJK_FAMILIES = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Microsoft YaHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "Noto Sans SC",
    "Noto Sans CJK JP",  # the only name matplotlib gives to the collection file that holds them all
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Heiti SC",
    "SimHei",
    "Arial Unicode MS",
)
# matplotlib's settings are global: two charts drawn at once (dock and Processing thread) must not mix them.
_DRAWING = threading.Lock()


def font_families():
    """The first CJK family that is installed, then DejaVu Sans, which matplotlib brings."""
    from matplotlib import font_manager

    known = {font.name for font in font_manager.fontManager.ttflist}
    return [*[name for name in CJK_FAMILIES if name in known][:1], "DejaVu Sans"]


def _settings():
    return {
        "font.family": font_families(),
        "font.size": 9,
        "axes.unicode_minus": False,
        "axes.titlesize": 9,
        "axes.labelsize": 9,
        "axes.labelcolor": INK,
        "axes.edgecolor": FRAME,
        "axes.linewidth": 0.8,
        "axes.axisbelow": True,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "xtick.labelsize": SMALL,
        "ytick.labelsize": SMALL,
        "xtick.color": INK,
        "ytick.color": INK,
        "xtick.major.size": 3,
        "ytick.major.size": 3,
        "grid.color": "#e6e6e6",
        "grid.linewidth": 0.7,
        "legend.fontsize": SMALL,
        "legend.frameon": False,
        "text.color": INK,
        "text.parse_math": False,  # a name such as "$GDP$" is a name
        "hatch.linewidth": 0.6,
        "path.simplify": False,
        "svg.fonttype": "path",  # letters as outlines look alike on machines without the font
        "svg.hashsalt": "geocoupling",
        "savefig.facecolor": "white",
        "figure.facecolor": "white",
    }


@dataclass(frozen=True)
class Drawing:
    """A figure that is not drawn yet, so that a page may have it as SVG and a window on its own canvas.

    Attributes
    ----------
    width, height : float
        Inches.
    draw : callable
        Fills the figure it is given.
    frame : pandas.DataFrame, optional
        The table that is drawn.
    """

    width: float
    height: float
    draw: object
    frame: object = None

    def svg(self):
        """SVG text, drawn once; the same input gives the same bytes."""
        return self._svg

    @functools.cached_property
    def _svg(self):
        import io

        from matplotlib.backends.backend_svg import FigureCanvasSVG
        from matplotlib.figure import Figure

        with drawing_settings():
            figure = Figure(figsize=(self.width, self.height), constrained_layout=True)
            FigureCanvasSVG(figure)
            self.draw(figure)
            text = io.StringIO()
            figure.savefig(text, format="svg", metadata={"Date": None, "Creator": "Geocoupling"})
        return text.getvalue()


@contextlib.contextmanager
def drawing_settings():
    """Fonts, sizes and colours of all charts; one chart at a time, whichever thread draws it."""
    import matplotlib

    settings = {k: v for k, v in _settings().items() if k in matplotlib.rcParams}
    with _DRAWING, matplotlib.rc_context(settings):
        yield


def legend_height(rows):
    """Inches that a legend of so many rows takes."""
    return 0.1 + 0.19 * rows


def series_style(index):
    """Colour, dash and marker of the ``index``-th line: 24 that differ in more than colour."""
    n = len(SERIES)
    return {
        "color": SERIES[index % n],
        "linestyle": DASHES[(index // n) % len(DASHES)],
        "marker": MARKERS[index % len(MARKERS)],
        "markersize": 4,
        "linewidth": 1.5,
    }


def ink_on(colour):
    """Black or white, whichever can be read on ``colour``."""
    from matplotlib.colors import to_rgb

    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "white" if luminance < 0.2 else INK


def display_width(text):
    """Columns that ``text`` takes; a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def wrapped(name, width=24, lines=2):
    """``name`` in at most ``lines`` lines of ``width`` columns, cut where it is longer."""
    done, line = [], ""
    for piece in _pieces(str(name), width):
        if line and display_width((line + piece).rstrip()) > width:
            done.append(line.rstrip())
            line = ""
        line += piece if line else piece.lstrip()
    done.append(line.rstrip())
    if len(done) > lines:
        done = [*done[: lines - 1], shortened(done[lines - 1] + " " * width, width)]
    return "\n".join(done)


def _pieces(text, width):
    """Parts between which a line may break: words, parts of field names, Chinese characters."""
    piece = ""
    for c in text:
        piece += c
        if c in " _-/·,;" or display_width(c) == 2 or display_width(piece) >= width:
            yield piece
            piece = ""
    if piece:
        yield piece


def shortened(name, width):
    """``name`` on one line of ``width`` columns, cut where it is longer."""
    text = str(name)
    if display_width(text) <= width:
        return text
    while display_width(text) > width - 3:
        text = text[:-1]
    return text.rstrip(" _-") + "..."  # three full stops: Chinese fonts set the ellipsis at mid-height


def without_common_start(names):
    """Names without what all of them begin with up to an underscore: fields of one system share such a start.

    Examples
    --------
    >>> without_common_start(["score_economy_output", "score_economy_labour"])
    ['output', 'labour']
    """
    texts = [str(name) for name in names]
    start = os.path.commonprefix(texts)
    cut = start.rfind("_") + 1
    return [text[cut:] for text in texts] if len(texts) > 1 and all(len(text) > cut for text in texts) else texts


def label_inches(text, points=SMALL):
    """About how wide a one-line label is."""
    return display_width(text) * points * 0.57 / 72


def stars(p, levels=LEVELS):
    """``*`` below the last level, and one more below each before it: ``***`` below the first of three.

    Examples
    --------
    >>> stars(0.03), stars(0.03, (0.05, 0.1)), stars(0.03, ())
    ('**', '**', '')
    """
    for place, level in enumerate(levels):
        if p < level:
            return "*" * (len(levels) - place)
    return ""


def star_note(levels=LEVELS):
    """What the stars mean; empty without levels."""
    if not levels:
        return ""
    if len(levels) == 3:
        template = translate("Geocoupling", "Adjusted p: *** < {first}, ** < {second}, * < {third}")
        return template.format(first=levels[0], second=levels[1], third=levels[2])
    signs = (f"{'*' * (len(levels) - place)} < {level}" for place, level in enumerate(levels))
    text = translate("Geocoupling", "Adjusted p: {signs}")
    return text.format(signs=translate("Geocoupling", ", ").join(signs))
