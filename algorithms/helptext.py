"""Help texts: one Markdown file per algorithm and language in ``help/`` is the only source.

The QGIS help panel gets it as HTML; the items of its list of parameters become the parameters' tool tips; the
documentation site (``tools/docs.py``) makes its pages of the same sections and items.
"""

import html
import os
import re
from functools import cache

from ..layers.translation import language

HELP = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "help")

_ITEM = re.compile(r"^- `([A-Z_]+)`: (.+)$", re.MULTILINE)
_CODE = re.compile(r"`([^`]+)`")
_STRONG = re.compile(r"\*\*([^*]+)\*\*")


def short_help(name):
    """HTML for the help panel."""
    return _to_html(_read(name, language()))


def parameter_help(name):
    """Parameter key to tool tip; keys that all algorithms share are explained once, in ``_common.md``."""
    items = {**_items("_common", language()), **_items(name, language())}
    return {key: text.replace("`", "").replace("**", "") for key, text in items.items()}


def help_folder(code=None):
    """Name of the folder in ``help/`` that holds the texts of a language, by default the user's."""
    return "zh_CN" if (code or language()) == "zh" else "en"


def help_sections(name, code):
    """The introduction and the sections Formula, Parameters, Results, Notes and References as HTML, in this order."""
    return [_to_html(part) for part in re.split(r"(?m)^## .+$", _read(name, code))]


def help_items(name, code):
    """Key of a parameter or output to its explanation as HTML, also of keys that all algorithms share."""
    items = {**_items("_common", code), **_items(name, code)}
    return {key: _inline(text) for key, text in items.items()}


def _items(name, code):
    return dict(_ITEM.findall(_read(name, code)))


@cache
def _read(name, code):
    for folder in (help_folder(code), "en"):
        path = os.path.join(HELP, folder, f"{name}.md")
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                return file.read()
    return ""


def _to_html(text):
    """The few Markdown forms that help texts use: headings, lists, indented formulas, paragraphs."""
    # In one line, since the dialog makes a paragraph of each.
    return "".join(_block(block) for block in re.split(r"\n\s*\n", text.strip("\n")) if block.strip())


def _block(block):
    lines = block.split("\n")
    if block.startswith("    "):
        return "<pre>" + "<br>".join(html.escape(line[4:]) for line in lines) + "</pre>"
    if block.startswith("#"):
        level = len(block) - len(block.lstrip("#"))
        heading = f"<h{level + 1}>{_inline(lines[0].lstrip('# '))}</h{level + 1}>"
        return heading + (_block("\n".join(lines[1:])) if len(lines) > 1 else "")
    if block.startswith("- "):
        items = re.split(r"(?m)^- ", block)[1:]
        return "<ul>" + "".join(f"<li>{_inline(' '.join(item.split()))}</li>" for item in items) + "</ul>"
    return f"<p>{_inline(' '.join(lines))}</p>"


def _inline(text):
    return _STRONG.sub(r"<b>\1</b>", _CODE.sub(r"<code>\1</code>", html.escape(text, quote=False)))
