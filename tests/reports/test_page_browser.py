"""Real pages of every topic in both languages in headless Chromium: whole, quiet, wide or narrow, and easy to copy."""

import csv
import io
import time
from pathlib import Path

import pytest
from chromium import Browser, find_chromium
from examples import EXAMPLES, inputs_of

ROOT = Path(__file__).resolve().parent.parent.parent
SHOTS = ROOT / "build" / "shots" / "reports"
PAGES = {  # every topic, and one page in both languages
    "en": ("compositeindex", "coupling", "ginidecomposition"),
    "zh_CN": ("emissions", "coupling", "geodetectorscale", "convergence"),
}
WIDE, NARROW = 1100, 390
OPEN = "document.querySelectorAll('details').forEach(d => d.open = true); "
TABLES = "[...document.querySelectorAll('main table:not(.pairs)')]"

pytestmark = pytest.mark.skipif(find_chromium() is None, reason="there is no Chromium here")


@pytest.fixture(scope="module")
def pages(provider, tmp_path_factory):
    """(topic, language) to the file of a report that the algorithm wrote."""
    import processing
    from geocoupling.layers.translation import install_translator, remove_translator
    from qgis.core import QgsApplication

    folder = tmp_path_factory.mktemp("pages")
    found = {}
    for language, names in PAGES.items():
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(QgsApplication, "locale", staticmethod(lambda language=language: language))
            translator = install_translator(str(ROOT))
            for name in names:
                example, path = EXAMPLES[name], folder / f"{name}-{language}.html"
                outputs = dict.fromkeys(example.sinks, "TEMPORARY_OUTPUT")
                options = {**example.parameters, **inputs_of(example), **outputs, "REPORT": str(path)}
                processing.run(f"geocoupling:{name}", options)
                found[name, language] = path
            remove_translator(translator)
    return found


@pytest.fixture(scope="module")
def browser():
    with Browser(find_chromium()) as browser:
        yield browser


@pytest.fixture(scope="module")
def tab(browser, pages, request):
    tab = browser.page(pages[request.param], WIDE)
    yield tab
    tab.close()


every_page = pytest.mark.parametrize(
    "tab", [(name, language) for language, names in PAGES.items() for name in names], indirect=True, ids="-".join
)
one_page = pytest.mark.parametrize("tab", [("coupling", "zh_CN")], indirect=True, ids="-".join)


@every_page
def test_page_is_quiet_whole_and_fits(tab, request):
    """No complaint, no request but for the page, every picture drawn, no sideways scrolling at either width."""
    name = request.node.callspec.id
    SHOTS.mkdir(parents=True, exist_ok=True)
    for width in (WIDE, NARROW):
        tab.resize(width)
        assert tab.ask(OPEN + "document.documentElement.scrollWidth") == width
        assert too_wide(tab) == []
        tab.picture(SHOTS / f"{name}-{width}.png")
    assert tab.complaints == []
    assert [url.rsplit("/", 1)[-1] for url in tab.requests] == [f"{name}.html"]
    assert tab.ask("[...document.images].every(i => i.complete && i.naturalWidth > 0 && i.alt)")
    assert tab.ask("document.scripts.length") == 0


def too_wide(tab):
    """What reaches over the edge of the page and can not be scrolled to."""
    return tab.ask(
        "[...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > innerWidth + 0.5"
        " && !e.closest('.table, .chart')).map(e => e.outerHTML.slice(0, 80))"
    )


@every_page
def test_copied_tables_have_clean_cells(tab):
    """What a selection gives: a tab between cells, no break in a name, numbers that a spreadsheet reads."""
    texts = tab.ask(
        OPEN + TABLES + ".map(t => { const s = getSelection(); s.removeAllRanges(); s.selectAllChildren(t);"
        " return [t.rows[0].cells.length, s.toString(),"
        " [...t.tBodies[0].querySelectorAll('.num')].map(c => c.textContent)] })"
    )
    assert texts
    for columns, text, cells in texts:
        lines = text.strip("\n").split("\n")[1:]  # without the caption
        assert {line.count("\t") for line in lines} == {columns - 1}
        assert not set(text) & set("\u00ad\u200b\u2060\ufeff")
        assert not [cell for cell in cells if cell != cell.strip() or "\u2212" in cell]


@every_page
def test_csv_links_hold_the_shown_rows_and_more(tab):
    """Each table has its link; the file starts with the mark that Excel wants and has the rows in front."""
    found = tab.ask(
        TABLES + ".map(t => { const a = t.parentElement.nextElementSibling.querySelector('a[download]');"
        " return [t.id, a.download, a.href, t.tBodies[0].rows.length, t.rows[0].cells.length,"
        " [...t.rows[0].cells].map(c => c.title || c.textContent)] })"
    )
    assert found
    for anchor, name, href, rows, columns, heads in found:
        assert name == f"{anchor}.csv"
        table = csv_rows(href)
        assert len(table) - 1 >= rows
        assert len(table[0]) >= columns
        assert set(heads) <= set(table[0])


def csv_rows(address):
    import base64

    content = base64.b64decode(address.split("base64,", 1)[1])
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@one_page
def test_a_click_saves_the_table(tab, tmp_path):
    tab.download_to(tmp_path)
    tab.ask(OPEN + "document.querySelector('main a[download]').click()")
    end = time.monotonic() + 10
    while not (saved := [p for p in tmp_path.iterdir() if p.suffix == ".csv"]) and time.monotonic() < end:
        tab.ask("1")
        time.sleep(0.05)
    assert saved
    assert csv_rows(tab.ask("document.querySelector('main a[download]').href")) == list(
        csv.reader(io.StringIO(saved[0].read_bytes().decode("utf-8-sig"), newline=""))
    )
