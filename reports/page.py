"""One self-contained HTML page: warnings, sections of tables and pictures, methods, options, provenance.

The page has no script and asks nothing of the network: pictures are embedded, so that it can be mailed, archived
beside a paper, printed, and opened in LibreOffice.
"""

import base64
import os
import re
import struct
from dataclasses import dataclass, replace

from ..layers.translation import language, translate
from .cells import table_cells
from .citations import numbered
from .csvlinks import CsvLinks
from .exports import write_bytes

DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)(10\.\d{4,9}/[^\s<>\"]*[^\s<>\".,;)])", re.IGNORECASE)
POINT = 96 / 72  # CSS pixels
PAGE_WIDTH = 920  # CSS pixels between the page's margins
PNG_SIGNATURE = bytes.fromhex("89504e470d0a1a0a")


@dataclass(frozen=True)
class Table:
    """A DataFrame with its caption; real numbers are printed with ``decimals`` digits, ``id`` is the link target.

    ``whole`` is the table that ``frame`` has the first rows of: what its CSV link holds.
    """

    caption: str
    frame: object
    decimals: int = 4
    id: str = ""
    whole: object = None


@dataclass(frozen=True)
class Paper:
    """A :class:`~geocoupling.reports.tableexports.PaperTable`; ``files`` are (words, link) pairs below it."""

    table: object
    files: tuple = ()


@dataclass(frozen=True)
class Chart:
    """A drawing with a caption and ``alt``, what a reader who cannot see it must know; without one it is left out.

    ``files`` are (words, link) pairs below it.
    """

    caption: str
    drawing: object
    alt: str
    files: tuple = ()


@dataclass(frozen=True)
class Picture:
    """The bytes of a PNG, such as a map, with caption, alternative text, and (words, link) pairs of its files."""

    caption: str
    png: bytes
    alt: str
    files: tuple = ()


@dataclass(frozen=True)
class Text:
    """Paragraphs of plain text."""

    paragraphs: tuple


@dataclass(frozen=True)
class Section:
    """A heading with its blocks; ``folded`` shows the heading only until the reader opens it.

    Neighbours of one ``chapter`` stand below its heading; a page of one run has none.
    """

    title: str
    blocks: tuple
    folded: bool = False
    chapter: str = ""


@dataclass(frozen=True)
class Report:
    """All that a page says. ``options`` and ``provenance`` are (name, value) pairs; blank lines part ``methods``.

    ``references`` stand on the page in the order in which ``methods`` cites them, with numbers in both. ``commands``
    are (title, text) pairs that run the same again.
    """

    title: str
    subtitle: str = ""
    warnings: tuple = ()
    sections: tuple = ()
    options: tuple = ()
    methods: str = ""
    references: tuple = ()
    provenance: tuple = ()
    commands: tuple = ()


def render(report):
    """The HTML of a :class:`Report`.

    Returns
    -------
    str
        A whole document. Names and values are escaped; the same report gives the same text.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(os.path.dirname(os.path.abspath(__file__))),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    methods, references = numbered(_paragraphs(report.methods), report.references)
    return environment.get_template("page.html.j2").render(
        report=report,
        lang="zh-CN" if language() == "zh" else "en",
        words=_words(),
        chapters=_chapters(report),
        methods=methods,
        references=[_linked(reference) for reference in references],
    )


def write_page(path, html):
    """Write ``html`` as UTF-8 to ``path``: whole or not at all.

    Raises
    ------
    OSError
        As the system gives it; an older file at ``path`` is then as it was.
    """
    # a lone surrogate in a name from a damaged file must not cost the whole page
    write_bytes(path, html.encode("utf-8", errors="xmlcharrefreplace"))


def _words():
    """The page's own words; the template holds none, since they must be literals of a translate call."""
    return {
        "warnings": translate("Geocoupling", "Warnings"),
        "contents": translate("Geocoupling", "Contents"),
        "methods": translate("Geocoupling", "Methods"),
        "references": translate("Geocoupling", "References"),
        "options": translate("Geocoupling", "Options"),
        "provenance": translate("Geocoupling", "Data and versions"),
        "no_rows": translate("Geocoupling", "The table has no rows."),
    }


def _chapters(report):
    """Chapters with their sections as the template prints them, with tables and figures numbered through."""
    counts = {"table": 0, "figure": 0, "ids": {"methods", "references", "options", "provenance"}, "links": CsvLinks()}
    found = []
    for number, section in enumerate(report.sections, start=1):
        if not found or found[-1]["title"] != section.chapter:
            found.append({"id": f"chapter-{len(found) + 1}", "title": section.chapter, "sections": []})
        blocks = [_block(block, counts) for block in section.blocks if not _is_blank(block)]
        shown = {"id": f"section-{number}", "title": section.title, "folded": section.folded, "blocks": blocks}
        found[-1]["sections"].append(shown)
    return found


def _is_blank(block):
    """A chart of an empty table is None in its place."""
    return isinstance(block, Chart) and block.drawing is None


def _block(block, counts):
    if isinstance(block, Text):
        return {"kind": "text", "paragraphs": _paragraphs(block.paragraphs)}
    if isinstance(block, Paper):
        counts["table"] += 1
        number = translate("Geocoupling", "Table {number}.").format(number=counts["table"])
        numbered_table = replace(block.table, caption=f"{number} {block.table.caption}")
        return {"kind": "paper", "html": numbered_table.to_html(), "files": block.files}  # escapes what it prints
    if isinstance(block, Table):
        counts["table"] += 1
        number = translate("Geocoupling", "Table {number}.").format(number=counts["table"])
        anchor = _anchor(re.sub(r"\s+", "-", block.id) or f"table-{counts['table']}", counts["ids"])
        columns, rows = table_cells(block.frame, block.decimals)
        return {
            "kind": "table",
            "id": anchor,
            "number": number,
            "caption": block.caption,
            "columns": columns,
            "rows": rows,
            "csv": _csv(block, counts["links"]) if len(columns) else None,
        }
    counts["figure"] += 1
    number = translate("Geocoupling", "Figure {number}.").format(number=counts["figure"])
    shown = {"kind": "picture", "id": f"figure-{counts['figure']}", "number": number, "caption": block.caption}
    shown["files"] = block.files
    return {**shown, "alt": block.alt, **_source(block)}


def _csv(block, links):
    """The link to a table's data, and what it says of the rows."""
    link = links.link(block.frame, block.whole)
    if link["cut"]:
        words = translate("Geocoupling", "CSV (only the {count} rows shown; all of them are too many for a page)")
    elif block.whole is not None and link["rows"] > len(block.frame):
        words = translate("Geocoupling", "CSV (all {count} rows)")
    else:
        words = "CSV"
    return {"source": link["source"], "words": words.format(count=link["rows"])}


def _anchor(wanted, taken):
    """``wanted``, with a number where the page has it already: a link must meet one place only."""
    anchor, number = wanted, 2
    while anchor in taken or re.fullmatch(r"(chapter|section|figure)-\d+", anchor):
        anchor, number = f"{wanted}-table-{number}", number + 1
    taken.add(anchor)
    return anchor


def _source(block):
    """Data URI and, for an SVG that tells them, width and height in CSS pixels."""
    if isinstance(block, Picture):
        return {"source": _data_uri("image/png", block.png), "chart": False, "size": _png_size(block.png)}
    svg = block.drawing.svg()
    return {"source": _data_uri("image/svg+xml", svg.encode()), "chart": True, "size": _svg_size(svg)}


def _data_uri(kind, content):
    return f"data:{kind};base64," + base64.b64encode(content).decode("ascii")


def _png_size(png):
    """(width, height) of a PNG, made smaller where it is wider than the page."""
    if png[:8] != PNG_SIGNATURE or len(png) < 24:
        return None
    width, height = struct.unpack(">II", png[16:24])
    shrunk = min(1.0, PAGE_WIDTH / max(width, 1))
    return round(width * shrunk), round(height * shrunk)


def _svg_size(svg):
    """(width, height), so that LibreOffice and a narrow screen keep the proportions."""
    found = re.search(r"<svg\b[^>]*?\bwidth=\"([\d.]+)pt\"[^>]*?\bheight=\"([\d.]+)pt\"", svg)
    return tuple(round(float(length) * POINT) for length in found.groups()) if found else None


def _paragraphs(text):
    """Paragraphs of one text (parted by blank lines) or of several."""
    if isinstance(text, str):
        return [part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()]
    return [str(part) for part in text]


def _linked(reference):
    """Escaped text with its DOIs as links."""
    from markupsafe import Markup, escape

    done, end = Markup(), 0
    for found in DOI.finditer(reference):
        doi = found.group(1)
        link = Markup('<a href="https://doi.org/{0}">doi:{0}</a>').format(doi)
        done += escape(reference[end : found.start()]) + link
        end = found.end()
    return done + escape(reference[end:])
