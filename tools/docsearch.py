"""The search of the documentation: an index as a script and a page, so that it works from a disk and in Chinese.

The search of MkDocs needs a server, and takes a Chinese sentence for one word.
"""

import html
import json
import re

BODY = re.compile(r'(?s)<div class="section" itemprop="articleBody">(.*?)<footer>')
HEADING = re.compile(r'(?s)<h[12] id="([^"]*)">(.*?)</h[12]>')


def write_index(site):
    """Write ``js/searchindex.js``: for every section of every page its address, page, heading and text."""
    entries = []
    for path in sorted(site.rglob("*.html")):
        body = BODY.search(path.read_text(encoding="utf-8"))
        if body and path.name not in ("404.html", "search.html"):
            entries += sections(path.relative_to(site).as_posix(), body.group(1))
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries)
    (site / "js" / "searchindex.js").write_text(f"var searchIndex = [\n{lines}\n];\n", encoding="utf-8")


def sections(address, body):
    """Entries of a page; what stands before its first heading belongs to none."""
    parts = HEADING.split(body)
    page = plain(parts[2]) if len(parts) > 2 else address
    for anchor, heading, text in zip(parts[1::3], parts[2::3], parts[3::3]):
        yield [f"{address}#{anchor}", page, plain(heading), plain(text)]


def plain(text):
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())
