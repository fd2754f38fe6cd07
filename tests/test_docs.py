"""The documentation site: complete in both languages, true to the algorithms, and without a request to elsewhere."""

import html
import json
import re
import sys
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
from geocoupling.algorithms import helptext
from geocoupling.algorithms.provider import ALGORITHMS

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))
pytest.importorskip("mkdocs", reason="requirements-dev.txt names mkdocs")

import docpages  # noqa: E402
import docruns  # noqa: E402
from docexamples import EXAMPLES  # noqa: E402
from docwords import WORDS  # noqa: E402

import docs  # noqa: E402

NAMES = [algorithm.NAME for algorithm in ALGORITHMS] + sorted(p.stem for p in (ROOT / "models").glob("*.model3"))
SNAPSHOT = json.loads((ROOT / "tests" / "algorithms" / "api.json").read_text(encoding="utf-8"))
RAN = json.loads((ROOT / "docs" / "examples.json").read_text(encoding="utf-8"))

both_languages = pytest.mark.parametrize("language", docs.LANGUAGES)
every_algorithm = pytest.mark.parametrize("name", NAMES)


@pytest.fixture(scope="module")
def site(provider, tmp_path_factory):
    """The site, built as ``./run docs`` builds it: every warning of MkDocs is an error."""
    folder = tmp_path_factory.mktemp("docs")
    docs.build(folder / "sources", folder / "site")
    return folder / "site"


def page(site, language, name):
    return read(site / language / "algorithms" / f"{name}.html")


@cache
def read(path):
    return path.read_text(encoding="utf-8")


def article(text):
    return re.search(r'(?s)<div class="section" itemprop="articleBody">(.*?)<footer>', text).group(1)


def plain(text):
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


def cells(text, style):
    """Rows of the tables of a page that have a style, each a list of cells."""
    tables = re.findall(rf'(?s)<table class="{style}">(.*?)</table>', text)
    rows = [row for table in tables for row in re.findall(r"(?s)<tr>(.*?)</tr>", table)[1:]]
    return [re.findall(r"(?s)<td>(.*?)</td>", row) for row in rows]


# pages


@both_languages
@every_algorithm
def test_every_algorithm_has_a_page_with_every_key(site, provider, name, language):
    rows = cells(article(page(site, language, name)), "parameters")
    keys = [re.search(r"<code>([^<]+)</code>$", row[0]).group(1) for row in rows]
    algorithm = provider.algorithm(name).create()
    declared = {d.name() for d in (*algorithm.parameterDefinitions(), *algorithm.outputDefinitions())}
    assert set(keys) == declared
    assert len(keys) == len(declared)


@both_languages
@every_algorithm
def test_page_and_panel_are_one_text(site, name, language):
    text = plain(article(page(site, language, name)))
    panel = helptext._to_html(helptext._read(name, language))
    headings = re.findall(r"<h3>(.*?)</h3>", panel)
    for part in re.findall(r"(?s)<(?:p|pre|li)>(.*?)</(?:p|pre|li)>", panel):
        # An item of the parameters is a row of the table, whose first cell has the key.
        said = plain(re.sub(r"^<code>[A-Z_]+</code>: ", "", part.replace("<br>", " ")))
        said = re.sub(r"^`?[A-Z_]+: ", "", said)
        assert re.sub(r"\s", "", said) in re.sub(r"\s", "", text), said
    assert len(headings) == len(docpages.SECTIONS)


@both_languages
@every_algorithm
def test_every_option_and_result_field_is_shown(site, name, language):
    text = article(page(site, language, name))
    shown = set(re.findall(r"<code>([^<]+)</code>", text))
    known = SNAPSHOT.get(name, {"parameters": {}, "fields": {}})  # test_api asks for every algorithm
    for key, entry in known["parameters"].items():
        assert set(entry.get("options", ())) <= shown, key
    for key, fields in known["fields"].items():
        if ":" not in key:  # results of a model are those of its algorithms
            assert {html.escape(field) for field in fields} <= shown, key


@every_algorithm
def test_chinese_page_has_no_label_left_in_english(site, name):
    translations = chinese()
    for row in cells(article(page(site, "zh", name)), "parameters"):
        label = html.unescape(re.sub(r"<br>.*", "", row[0]))
        assert translations.get(label, label) == label
        for option, word in re.findall(r"<li><code>([^<]+)</code> (.*?)</li>", row[2]):
            word = html.unescape(word)
            assert translations.get(word, word) == word, option


def chinese():
    tree = ElementTree.parse(ROOT / "i18n" / "geocoupling_zh_CN.ts")
    found = {m.find("source").text: m.find("translation").text for m in tree.iter("message")}
    return {source: text for source, text in found.items() if text}


def test_every_type_of_parameter_has_a_word():
    entries = [entry for algorithm in SNAPSHOT.values() for entry in algorithm["parameters"].values()]
    for language in docs.LANGUAGES:
        assert {entry["type"] for entry in entries} <= set(WORDS[language])
    assert set(WORDS["en"]) == set(WORDS["zh"])


def test_titles_are_in_the_language_of_the_page(site):
    for name in NAMES:
        titles = [re.search(r"<h1[^>]*>(.*?)</h1>", page(site, code, name)).group(1) for code in docs.LANGUAGES]
        assert not re.search(r"[\u4e00-\u9fff]", titles[0])
        assert re.search(r"[\u4e00-\u9fff]", titles[1])


@every_algorithm
def test_references_are_links_to_their_dois(site, name):
    for language in docs.LANGUAGES:
        text = article(page(site, language, name))
        dois = re.findall(r"doi (10\.\d{4,}/\S+)", helptext._read(name, language))
        links = re.findall(r'href="https://doi\.org/([^"]+)"', text)
        assert [doi.rstrip(".;,)") for doi in dois] == links


# the site


def test_no_page_asks_elsewhere_for_a_resource(site):
    tags = re.compile(r'(?i)<(?:link|script|img|iframe|source|video|object)\b[^>]*?(?:src|href|data)="([^"]+)"')
    for path in site.rglob("*"):
        if path.suffix == ".html":
            outside = [address for address in tags.findall(read(path)) if re.match(r"(?:https?:)?//", address)]
            assert not outside, path
        elif path.suffix == ".css":
            assert not re.search(r"(?:url\(\s*['\"]?|@import\s*['\"])(?:https?:)?//", read(path)), path
        elif path.name in ("site.js", "search.js"):
            assert "://" not in read(path), path


def test_every_link_leads_somewhere(site):
    """Also those between the languages, and to places inside of pages, which MkDocs does not look at."""
    broken = []
    for path in site.rglob("*.html"):
        if path.name == "404.html":  # its links are from the root of a server
            continue
        for address in re.findall(r'(?:href|src)="([^"]+)"', read(path)):
            parts = urlsplit(html.unescape(address))
            if parts.scheme:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            mark = f'id="{unquote(parts.fragment)}"' if parts.fragment else ""
            if not target.is_file() or mark not in (read(target) if mark else ""):
                broken.append((path.name, address))
    assert not broken


@both_languages
def test_pages_of_the_languages_are_partners(site, language):
    other = {"en": "zh", "zh": "en"}[language]
    names = {path.relative_to(site / language) for path in (site / language).rglob("*.html")}
    assert names == {path.relative_to(site / other) for path in (site / other).rglob("*.html")}
    for name in names - {Path("404.html"), Path("search.html")}:  # these lead to the first page
        up = "../" * len(name.parts)
        assert f'href="{up}{other}/{name.as_posix()}"' in read(site / language / name).replace("/./", "/").replace(
            '"./', '"'
        )


@both_languages
def test_search_index_has_every_page(site, language):
    script = read(site / language / "js" / "searchindex.js")
    entries = json.loads(script.removeprefix("var searchIndex = ").rstrip().removesuffix(";"))
    pages = {entry[0].partition("#")[0] for entry in entries}
    built = {path.relative_to(site / language).as_posix() for path in (site / language).rglob("*.html")}
    assert pages == built - {"404.html", "search.html"}
    assert all(len(entry) == 4 and entry[1] and entry[2] for entry in entries)


def test_a_link_that_leads_nowhere_stops_the_build(provider, tmp_path):
    from mkdocs.exceptions import Abort

    menu = docs.write_sources(tmp_path / "en", "en")
    docs.write(tmp_path / "en" / "study.md", "# Study\n\n[gone](nowhere.md)\n")
    with pytest.raises(Abort):
        docs.run_mkdocs(tmp_path / "en", tmp_path / "site", "en", menu)


def test_picture_appears_once_it_is_made(monkeypatch, tmp_path):
    monkeypatch.setattr(docs, "SHOTS", tmp_path)
    marked = "a\n\n<!-- picture: page-1 | The page -->\n"
    assert "![" not in docs.with_pictures(marked, "en")
    (tmp_path / "zh_page-1.png").touch()
    assert "![" not in docs.with_pictures(marked, "en")
    assert "![The page](../images/shots/zh_page-1.png)" in docs.with_pictures(marked, "zh")


def test_help_address_is_that_of_the_language(provider, monkeypatch):
    algorithm = ALGORITHMS[0]()
    for language, folder in (("en", "en"), ("zh", "zh_CN"), ("de", "en")):
        monkeypatch.setattr(helptext, "language", lambda code=language: code)
        assert algorithm.helpUrl().endswith(f"/help/{folder}/{algorithm.NAME}.md")
        assert (ROOT / "help" / folder / f"{algorithm.NAME}.md").is_file()


# examples


def test_every_algorithm_has_an_example():
    assert set(EXAMPLES) == set(NAMES) == set(RAN)


@every_algorithm
def test_example_names_only_what_exists(provider, name):
    from qgis.core import QgsApplication

    example = EXAMPLES[name]
    algorithm = provider.algorithm(name).create()
    known = {d.name() for d in algorithm.parameterDefinitions()} | {d.name() for d in algorithm.outputDefinitions()}
    assert set(example.parameters) <= known
    for definition in algorithm.parameterDefinitions():
        value = example.parameters.get(definition.name())
        if definition.type() == "enum" and value is not None:
            assert set(value if isinstance(value, list) else [value]) <= set(definition.options())
    for identifier, parameters in example.before:
        made_by = QgsApplication.processingRegistry().algorithmById(identifier)
        assert set(parameters) <= {d.name() for d in made_by.parameterDefinitions()}
    assert example.english and example.chinese


def test_command_is_quoted_for_a_shell():
    text = docpages.command("a:b", {"X": "a b.gpkg", "F": ["x", "y"], "N": 3, "E": 'if("year" = 1, 2, 3)'})
    assert text == (
        'qgis_process run a:b -- \\\n  "X=a b.gpkg" \\\n  "F=x;y" \\\n  N=3 \\\n  "E=if(\\"year\\" = 1, 2, 3)"'
    )


def test_console_block_makes_the_example_data(provider, monkeypatch, tmp_path):
    text = (ROOT / "docs" / "en" / "data.md").read_text(encoding="utf-8")
    block = re.search(r"(?s)```python\n(.*?)```", text).group(1)
    assert block in (ROOT / "docs" / "zh" / "data.md").read_text(encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    exec(compile(block, "data.md", "exec"), {})
    made = {path.name for path in (tmp_path / "geocoupling-examples").iterdir()}
    listed = set(re.findall(r"(?m)^\| `([\w.]+)` \|", text))
    assert {"us_units.gpkg", "us_indicators.csv"} <= listed <= made


@pytest.mark.slow
def test_examples_give_what_the_pages_say(provider, tmp_path):
    # A whole study takes longer than all the others, and has tests of its own.
    names = [name for name in EXAMPLES if name != "runstudy"]
    ran = json.loads(json.dumps(docruns.run_all(tmp_path, names)))
    for name, now in ran.items():
        assert now["rows"] == RAN[name]["rows"], name
        assert now.get("fields") == RAN[name].get("fields"), name
        assert now["numbers"] == pytest.approx(RAN[name]["numbers"], rel=1e-4), name
        for row, before in zip(now.get("first", ()), RAN[name].get("first", ())):
            assert len(row) == len(before)
            for value, known in zip(row, before):
                numeric = isinstance(known, float) and isinstance(value, (int, float))
                assert value == (pytest.approx(known, rel=1e-4, abs=1e-9) if numeric else known), name
