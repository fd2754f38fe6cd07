"""A page with everything in it, opened by LibreOffice: captions, words and pictures, and no data address as text."""

import shutil
import subprocess

import pytest
from geocoupling.reports import charts
from geocoupling.reports.page import Chart, Report, Section, Table, Text, render, write_page

SECONDS = 120

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here")


@pytest.fixture
def page(tables, tmp_path):
    table = tables.factors((2011, 2020))
    shown = Table("Factors of 广东", table.head(2), id="factors", whole=table)
    sections = (
        Section("Drivers", (Text(("First paragraph.",)), shown, Chart("Ranked q", charts.q_bars(table), "Bars"))),
        Section("Folded", (Table("Regions", tables.regions(), id="regions"),), folded=True),
    )
    report = Report(
        "Study",
        warnings=("A warning",),
        sections=sections,
        methods="As Dagum (1997) did.",
        references=("Dagum, C. (1997). A new approach. doi:10.1007/BF01205777",),
        provenance=(("QGIS", "3.22"),),
        commands=(("Command line", "qgis_process run geocoupling:coupling -- 'INPUT=a b.gpkg'"),),
    )
    path = tmp_path / "page.html"
    write_page(path, render(report))
    return path


def convert(page, kind, folder):
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind, "--outdir", folder]
    subprocess.run([*command, page], check=True, capture_output=True, timeout=SECONDS)
    return next(folder.glob("page." + kind.partition(":")[0]))


def test_libreoffice_makes_a_pdf_of_it(page, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    pdf = convert(page, "pdf", folder)
    assert pdf.read_bytes().startswith(b"%PDF")
    text = words(pdf, page, folder)
    for wanted in (
        "Table 1. Factors of 广东",
        "Table 2. Regions",
        "Figure 1. Ranked q",
        "A warning",
        "CSV (all 6 rows)",
    ):
        assert wanted in text
    assert "As Dagum (1997) [1] did." in text
    assert "[1] Dagum, C. (1997)" in text
    assert "'INPUT=a b.gpkg'" in text
    assert "data:" not in text
    assert "base64" not in text


def words(pdf, page, folder):
    """The PDF's text, or where nothing reads it, what LibreOffice takes for the page's text; spaces made single."""
    if shutil.which("pdftotext"):
        text = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, timeout=SECONDS).stdout.decode()
    else:
        text = convert(page, "txt:Text (encoded):UTF8", folder).read_text(encoding="utf-8-sig")
    return " ".join(text.split())
