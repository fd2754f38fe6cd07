"""Paper tables as files: what is written is what is read."""

import io
import math
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pandas as pd
import pytest
from geocoupling.reports.latextables import latex_text
from geocoupling.reports.tableexports import TINTS, PaperTable
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
    notes, shades = tuple(draw(st.lists(UGLY, max_size=2))), None
    if draw(st.booleans()):
        shades = [[draw(st.integers(0, 4)) for _ in range(width)] for _ in range(length)]
    return PaperTable(draw(UGLY), frame, notes, bold, rules=(1,), shades=shades)


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
    allowed = "begin end centering caption toprule midrule bottomrule smallskip footnotesize par textbf cellcolor"
    allowed += " ensuremath cap"
    allowed += " resizebox ifdim width linewidth else fi" if table.wide() else ""
    signs = "backslash asciitilde asciicircum less greater bar asciigrave"
    assert commands <= {*allowed.split(), *(f"text{name}" for name in signs.split())}
    assert [text.count(f"\\{rule}rule\n") for rule in ("top", "bottom")] == [1, 1]
    assert "\n\n" not in text[: text.index(r"\end{tabular}")]


def blocks():
    frame = pd.DataFrame([["a", "x", 1], ["a", "x", 2], ["a", "y", 2], ["b", "y", 2], ["b", "y", 2]], columns=[*"pqn"])
    return PaperTable("t", frame, rules=(4,), once=2, bold=[[True] * 3] * 5)


def test_a_text_stands_once_in_a_block():
    table = blocks()
    printed = [[table.printed(i, j) for j in range(3)] for i in range(5)]
    assert [row[0] for row in printed] == ["a", "", "", "b", ""]
    assert [row[1] for row in printed] == ["x", "", "y", "y", ""]  # again behind another text
    assert [row[2] for row in printed] == ["1", "2", "2", "2", "2"]
    assert "<td></td><td></td>" in table.to_html() and " &  & " in table.to_latex()


def test_files_for_computing_have_it_in_every_row(tmp_path):
    pytest.importorskip("openpyxl")
    blocks().save(str(tmp_path / "t.csv"))
    blocks().save(str(tmp_path / "t.xlsx"))
    assert pd.read_csv(tmp_path / "t.csv")["p"].tolist() == [*"aaabb"]
    assert pd.read_excel(tmp_path / "t.xlsx")["q"].tolist() == [*"xxyyy"]


def test_heads_may_have_words_of_their_own(tmp_path):
    pytest.importorskip("openpyxl")
    frame = pd.DataFrame({"unit": ["Hefei"], "period": [2020], "q": [0.5]})
    table = PaperTable("t", frame, words={"unit": "City", "period": "Year", "no": "None"})
    assert (
        table.heads() == ["City", "Year", "q"] and "<th>City</th>" in table.to_html() and "City & " in table.to_latex()
    )
    table.save(str(tmp_path / "t.csv"))
    table.save(str(tmp_path / "t.xlsx"))
    assert list(pd.read_csv(tmp_path / "t.csv")) == ["unit", "period", "q"]
    assert list(pd.read_excel(tmp_path / "t.xlsx")) == ["City", "Year", "q"]


def test_rows_may_have_decimals_of_their_own(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    table = PaperTable("t", pd.DataFrame({"a": ["x", "y"], "b": [0.123456, -1.23456]}), decimals=4, row_decimals={1: 2})
    assert [table.printed(i, 1) for i in (0, 1)] == ["0.1235", "-1.23"]
    assert table.rounded().frame["b"].tolist() == [0.1235, -1.23]
    table.save(str(tmp_path / "t.xlsx"))
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").worksheets[0]
    assert [sheet[cell].number_format for cell in ("B2", "B3")] == ["0.0000", "0.00"]


def test_a_long_table_goes_over_pages():
    text = PaperTable("t", pd.DataFrame({"a": range(60)}), ("told",), rules=(30,)).to_latex()
    assert r"\usepackage{longtable}" in text and r"\begin{table}" not in text and text.count(r"\endhead") == 1
    assert text.index(r"\toprule") < text.index("a \\\\") < text.index(r"\endhead") < text.index("\n0 \\\\")
    assert text.count(r"\midrule") == 2 and text.index(r"\end{longtable}") < text.index("told")
    assert text.count("{") == text.count("}") and "landscape" not in text
    wide = PaperTable("t", pd.DataFrame({"a": ["b" * 120] * 30})).to_latex()
    assert wide.index(r"\begin{landscape}") < wide.index(r"\begin{longtable}") < wide.index(r"\end{landscape}")
    assert r"\usepackage{pdflscape}" in wide and "sidewaystable" not in wide


def test_a_wide_table_is_turned(tmp_path):
    narrow = pd.DataFrame({"a": ["b"], "c": [1.5]})
    wide = narrow.assign(d=["指标" * 30])
    assert not PaperTable("t", narrow).wide() and PaperTable("t", wide).wide()
    for frame, turned in ((narrow, False), (wide, True)):
        table = PaperTable("t", frame)
        table.to_html(str(tmp_path / "t.html"))
        assert ("landscape" in (tmp_path / "t.html").read_text(encoding="utf-8")) is turned
        text = table.to_latex()
        ends = ["sidewaystable", "rotating", "graphicx", r"\resizebox"]
        assert [word in text for word in ends] == [turned] * 4
        assert text.count(r"\begin{tabular}") == text.count(r"\end{tabular}") == 1


@pytest.mark.skipif(shutil.which("xelatex") is None, reason="needs XeLaTeX")
def test_latex_compiles(table, tmp_path):
    page = r"\documentclass{article}\usepackage{booktabs}\begin{document}" + table.to_latex() + r"\end{document}"
    (tmp_path / "t.tex").write_text(page, encoding="utf-8")
    command = ["xelatex", "-interaction=nonstopmode", "-halt-on-error", "t.tex"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=120).returncode == 0


# shades


def shaded():
    frame = pd.DataFrame([["[a", 0.5, None], ["b ∩ c", -1.25, 3]], columns=["name", "q", "n"], dtype=object)
    return PaperTable("t", frame, shades=[[1, 0, 4], [0, 2, 3]], bold=[[True, False, False], [False, True, False]])


def test_html_has_shades_with_their_own_ink():
    text = shaded().to_html()
    assert text.count("background:#") == 4
    assert f'<td style="background:#{TINTS[0]};color:#111' in text
    assert re.search(rf'<td class="n" style="background:#{TINTS[1]};[^"]*"><strong>−1.250</strong></td>', text)
    assert re.search(rf'style="background:#{TINTS[3]};[^"]*">–</td>', text)
    assert "<td>b ∩ c</td>" in text


def test_latex_has_shades_and_names_their_package():
    lines = shaded().to_latex().split("\n")
    assert r"\usepackage{booktabs} and \usepackage[table]{xcolor}" in lines[0]
    assert rf"\cellcolor[HTML]{{{TINTS[0]}}}\textbf{{[a}} & 0.500 & \cellcolor[HTML]{{{TINTS[3]}}}-- \\" in lines
    assert rf"b \ensuremath{{\cap}} c & \cellcolor[HTML]{{{TINTS[1]}}}\textbf{{$-$1.250}}" in "\n".join(lines)
    plain = replace(shaded(), bold=None)
    assert rf"\cellcolor[HTML]{{{TINTS[0]}}}{{}}[a &" in plain.to_latex()  # no overhang of the colour
    assert "xcolor" not in replace(plain, shades=[[0, 0, 0]] * 2).to_latex()


@pytest.mark.skipif(shutil.which("xelatex") is None, reason="needs XeLaTeX")
def test_shaded_latex_compiles(tmp_path):
    head = r"\documentclass{article}\usepackage{booktabs}\usepackage[table]{xcolor}\begin{document}"
    (tmp_path / "t.tex").write_text(head + shaded().to_latex() + r"\end{document}", encoding="utf-8")
    command = ["xelatex", "-interaction=nonstopmode", "-halt-on-error", "t.tex"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=120).returncode == 0


def test_xlsx_has_shades():
    openpyxl = pytest.importorskip("openpyxl")
    sheet = openpyxl.load_workbook(io.BytesIO(workbook_bytes(shaded())))["Table"]
    fills = {cell.coordinate: cell.fill for row in sheet.iter_rows() for cell in row}
    expected = {"A2": 0, "C2": 3, "B3": 1, "C3": 2}
    assert {at for at, fill in fills.items() if fill.fill_type} == set(expected)
    assert all(fills[at].fgColor.rgb == f"FF{TINTS[k]}" for at, k in expected.items())
    assert (sheet["B3"].font.b, sheet["B3"].number_format, sheet["C2"].value) == (True, "0.000", None)


def test_xlsx_defines_each_fill_once():
    with zipfile.ZipFile(io.BytesIO(workbook_bytes(shaded()))) as archive:
        root = ElementTree.fromstring(archive.read("xl/styles.xml"))
    tag = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    fills = root.find(f"{tag}fills")
    assert int(fills.get("count")) == len(fills) == 2 + 4
    used = [int(xf.get("fillId")) for xf in root.find(f"{tag}cellXfs")]
    assert used[0] == 0 and set(used) == {0, 2, 3, 4, 5}


def test_tints_differ_in_grey_and_bear_black_letters():
    def luminance(tint):
        shares = [int(tint[i : i + 2], 16) / 255 for i in (0, 2, 4)]
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in shares]
        return np.dot(linear, (0.2126, 0.7152, 0.0722))

    grey = [100, *(116 * luminance(tint) ** (1 / 3) - 16 for tint in TINTS)]
    assert (-np.diff(grey) > 6).all()  # lightness of L*a*b*
    assert all((luminance(tint) + 0.05) / (luminance("111111") + 0.05) > 7 for tint in TINTS)


@pytest.mark.parametrize("wrong", [[[5]], [[-1]], [[0.5]], [["1"]]])
def test_shades_that_are_none(wrong):
    with pytest.raises(ValueError, match="0 .none. to 4"):
        PaperTable("", pd.DataFrame({"a": [1]}), shades=wrong)
    with pytest.raises(ValueError, match="1 rows of 1 columns"):
        PaperTable("", pd.DataFrame({"a": [1]}), shades=[[0, 0]])


def test_shades_may_be_an_array():
    table = PaperTable("", pd.DataFrame({"a": [0.25, 0.5]}), shades=np.array([[0], [2]]))
    assert [table.tint(i, 0) for i in (0, 1)] == [None, TINTS[1]]
    assert "cellcolor" in table.to_latex() and workbook_bytes(table) and table.rounded().tint(1, 0) == TINTS[1]


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
    expected = table.frame.assign(unit=["安徽", "R&D_50%", np.nan]).set_axis(table.heads(), axis=1)
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
