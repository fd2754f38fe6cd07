"""Paper tables as files: what is written is what is read."""

import io
import math
import re
import shutil
import subprocess
import zipfile
from xml.etree import ElementTree

import numpy as np
import pandas as pd
import pytest
from geocoupling.reports.latextables import latex_text
from geocoupling.reports.tableexports import PaperTable
from geocoupling.reports.workbook import workbook_bytes
from hypothesis import given, settings
from hypothesis import strategies as st

UGLY = st.text(st.one_of(st.sampled_from("&%_#$\\{}~^<>|`-[]*=+@'\",.\n\t耦合é"), st.characters()), max_size=12)
CELL = st.one_of(UGLY, st.none(), st.floats(), st.integers(-(10**12), 10**12), st.booleans())
FORMULAS = ["=1+1", "+1", "-x", "@SUM(A1)", "\t=1", "\r=1", "＝1"]


@pytest.fixture
def table():
    frame = pd.DataFrame(
        {
            "period": [2011.0, 2020.0, np.nan],
            "unit": ["安徽", "R&D_50%", ""],
            "n": [3, 4, 5],
            "D": [0.4715, -0.12345, np.nan],
        }
    )
    bold = [[False] * 4, [False, False, False, True], [False] * 4]
    return PaperTable("Coupling & more", frame, ("Note 1.", "50 % of #2"), bold, rules=(2,), decimals={"D": 2})


@st.composite
def tables(draw):
    width, length = draw(st.integers(1, 4)), draw(st.integers(0, 4))
    columns = [draw(UGLY) for _ in range(width)]
    rows = [[draw(CELL) for _ in range(width)] for _ in range(length)]
    frame = pd.DataFrame(np.empty((length, width)), dtype=object)
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            frame.iat[i, j] = value
    frame.columns = columns
    bold = [[draw(st.booleans()) for _ in range(width)] for _ in range(length)]
    return PaperTable(draw(UGLY), frame, tuple(draw(st.lists(UGLY, max_size=2))), bold, rules=(1,))


# LaTeX


def test_latex_as_it_stands(table):
    assert table.to_latex().split("\n", 1)[1] == (
        r"""\begin{table}[htbp]
\centering
\caption{Coupling \& more}
\begin{tabular}{llrr}
\toprule
Period & Unit & n & D \\
\midrule
2011 & 安徽 & 3 & 0.47 \\
2020 & R\&D\_50\% & 4 & \textbf{$-$0.12} \\
\midrule
-- &  & 5 & -- \\
\bottomrule
\end{tabular}

\smallskip
{\footnotesize
Note 1.\par
50 \% of \#2\par
}
\end{table}
"""
    )


def test_latex_escapes_what_latex_would_read():
    assert latex_text("&%_#${}") == r"\&\%\_\#\$\{\}"
    assert latex_text("~^\\<") == r"\textasciitilde{}\textasciicircum{}\textbackslash{}\textless{}"
    assert latex_text("a\n\nb\x00\ud800") == "a b"
    assert latex_text("--- 耦合") == "-{}-{}- 耦合"


def test_latex_rows_are_no_options_of_rules():
    table = PaperTable("", pd.DataFrame({"[x]": ["[1]", "*", "a"]}))
    assert [line for line in table.to_latex().split("\n") if line.endswith(r"\\")] == [
        r"{}[x] \\",
        r"{}[1] \\",
        r"{}* \\",
        r"a \\",
    ]


@settings(max_examples=150, deadline=None)
@given(tables())
def test_latex_is_whole_whatever_the_texts(table):
    text = table.to_latex()
    lines = text.split("\n")[1:]
    plain = [re.sub(r"\\[&%_#${}]", "", line) for line in lines]  # without escaped signs
    depth = 0
    for sign in "".join(plain):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth >= 0
    assert depth == 0
    width = table.frame.shape[1]
    rows = [line for line in plain if line.endswith("\\\\")]
    assert len(rows) == len(table.frame) + 1
    assert all(row.count("&") == width - 1 for row in rows)
    assert len(re.search(r"begin\{tabular\}\{([lr]+)\}", text).group(1)) == width
    body = [re.sub(r"\$-\$|\$-?\\infty\$", "", line) for line in plain]
    assert not re.search("[%#$~^]", "".join(body).replace("_", ""))
    commands = set(re.findall(r"\\([a-zA-Z]+)", "\n".join(body)))
    allowed = "begin end centering caption toprule midrule bottomrule smallskip footnotesize par textbf"
    signs = "backslash asciitilde asciicircum less greater bar asciigrave"
    assert commands <= {*allowed.split(), *(f"text{name}" for name in signs.split())}
    assert [text.count(f"\\{rule}rule\n") for rule in ("top", "bottom")] == [1, 1]
    assert "\n\n" not in text[: text.index(r"\end{tabular}")]


@pytest.mark.skipif(shutil.which("xelatex") is None, reason="needs XeLaTeX")
def test_latex_compiles(table, tmp_path):
    page = r"\documentclass{article}\usepackage{booktabs}\begin{document}" + table.to_latex() + r"\end{document}"
    (tmp_path / "t.tex").write_text(page, encoding="utf-8")
    command = ["xelatex", "-interaction=nonstopmode", "-halt-on-error", "t.tex"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=120).returncode == 0


# CSV


def test_csv_reads_back_with_all_digits(table, tmp_path):
    path = tmp_path / "表.csv"
    table.to_csv(path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfperiod,unit,n,D\r\n2011,")
    back = pd.read_csv(path, keep_default_na=True)
    expected = table.frame.assign(unit=["安徽", "R&D_50%", np.nan])
    pd.testing.assert_frame_equal(back, expected, check_dtype=False)


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_is_a_formula(text, tmp_path):
    frame = pd.DataFrame({text: [text, "x"]})
    path = tmp_path / "t.csv"
    PaperTable("", frame).to_csv(path)
    back = pd.read_csv(path, dtype=str)
    expected = text if text == "+1" else f"'{text}"  # a number stays one
    assert back.iat[0, 0].replace("\n", "\r") == expected
    openpyxl = pytest.importorskip("openpyxl")
    PaperTable(text, frame, (text,)).to_xlsx(tmp_path / "t.xlsx")
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    kinds = [cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row]
    assert set(kinds) <= {"s", "inlineStr"}
    assert book["Table"]["A2"].value == text


# XLSX


def test_xlsx_reads_back_equal(table, tmp_path):
    pytest.importorskip("openpyxl")
    path = tmp_path / "t.xlsx"
    table.to_xlsx(path)
    expected = table.frame.assign(unit=["安徽", "R&D_50%", np.nan])
    pd.testing.assert_frame_equal(pd.read_excel(path), expected, check_dtype=False)


def test_xlsx_has_marks_decimals_and_notes(table, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    table.to_xlsx(tmp_path / "t.xlsx")
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    sheet = book["Table"]
    assert [sheet[place].font.b for place in ("A1", "D2", "D3")] == [True, False, True]
    assert [sheet[place].number_format for place in ("A2", "C2", "D2")] == ["General", "General", "0.00"]
    assert sheet.freeze_panes == "A2"
    assert [row[0].value for row in book["Notes"].iter_rows()] == ["Coupling & more", "Note 1.", "50 % of #2"]


def test_xlsx_opens_by_ogr(table, tmp_path):
    from qgis.core import QgsVectorLayer

    path = tmp_path / "t.xlsx"
    table.to_xlsx(path)
    layer = QgsVectorLayer(f"{path}|layername=Table", "t", "ogr")
    assert layer.isValid()
    rows = [feature.attributes() for feature in layer.getFeatures()]
    assert [row[2] for row in rows] == [3, 4, 5]
    assert [row[3] for row in rows][:2] == [0.4715, -0.12345]


@settings(max_examples=100, deadline=None)
@given(tables())
def test_xlsx_is_whole_whatever_the_texts(table):
    openpyxl = pytest.importorskip("openpyxl")
    content = workbook_bytes(table)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Table"]
    for i in range(len(table.frame)):
        for j in range(table.frame.shape[1]):
            value, found = table.frame.iat[i, j], sheet.cell(i + 2, j + 1)
            assert found.data_type != "f"
            if isinstance(value, (bool, int)) or (isinstance(value, float) and math.isfinite(value)):
                assert found.value == value
    assert workbook_bytes(table) == content


def test_what_xlsx_cannot_hold():
    pytest.importorskip("openpyxl")
    frame = pd.DataFrame({"a": pd.Series([10**15 + 1, "_x0041_", "a\x00b", "x" * 40000, math.inf], dtype=object)})
    with zipfile.ZipFile(io.BytesIO(workbook_bytes(PaperTable("", frame)))) as archive:
        sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    texts = [node.text for node in sheet.iter() if node.tag.endswith("}t")][1:]
    assert texts[:3] == ["1000000000000001", "_x005F_x0041_", "a\ufffdb"]
    assert len(texts[3]) == 32767
    assert texts[4] == "inf"


# all of them


def test_rounded_holds_what_is_printed(table):
    own = table.rounded()
    assert own.frame["D"].tolist()[:2] == [0.47, -0.12]
    assert own.to_latex() == table.to_latex()
    assert own.frame["period"].tolist()[:2] == [2011, 2020]
    assert table.frame["D"].iloc[0] == 0.4715


def test_rounded_goes_through_columns_of_one_name_and_of_any_values():
    frame = pd.DataFrame([[0.126, "a", 0.5], [0.0, 0.126, np.nan]], columns=["x", "x", "y"])
    own = PaperTable("", frame, decimals=2).rounded().frame
    assert list(own.columns) == ["x", "x", "y"]
    assert own.iloc[0].tolist() == [0.13, "a", 0.5]
    assert own.iat[1, 1] == 0.13


@pytest.mark.parametrize("ending", ["csv", "xlsx", "tex", "html"])
def test_an_older_file_stays_where_nothing_can_be_written(table, tmp_path, ending):
    table.save(tmp_path / f"t.{ending}")
    assert (tmp_path / f"t.{ending}").stat().st_size > 50
    with pytest.raises(OSError):
        table.save(tmp_path / "absent" / f"t.{ending}")
    (tmp_path / f"folder.{ending}").mkdir()
    with pytest.raises(OSError):
        table.save(tmp_path / f"folder.{ending}")
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"folder.{ending}", f"t.{ending}"]


def test_html_is_escaped(table):
    text = table.to_html()
    assert "<caption>Coupling &amp; more</caption>" in text
    assert '<td class="n"><strong>−0.12</strong></td>' in text
    assert "<td>R&amp;D_50%</td>" in text
    assert '<tr class="r"><td>–</td>' in text


def test_wrong_marks_and_endings_are_refused(table):
    with pytest.raises(ValueError, match="3 rows of 4 columns"):
        PaperTable("", table.frame, bold=[[True]])
    with pytest.raises(ValueError, match="at least one column"):
        PaperTable("", pd.DataFrame())
    with pytest.raises(ValueError, match=".odt"):
        table.save("t.odt")
