"""Charts, paper tables and sentences on convergence, whatever the periods, groups and names."""

import math
import re
import warnings
import xml.etree.ElementTree as ElementTree

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.convergence import beta_convergence
from geocoupling.methods.sigmaconvergence import sigma_convergence
from geocoupling.reports import canvas, charts, charts_convergence
from geocoupling.reports.bibliography import WORKS
from geocoupling.reports.canvas import Drawing
from geocoupling.reports.cells import table_cells
from geocoupling.reports.charts_convergence import _clear, _free_box
from geocoupling.reports.page import Chart, Report, Table, Text, render
from geocoupling.reports.papertables_convergence import (
    beta_paper_table,
    coefficients_paper_table,
    estimate,
    sigma_paper_table,
)
from geocoupling.reports.results import result_sections
from geocoupling.reports.results_convergence import MOST_ROWS, beta_sentences, sigma_sentences
from geocoupling.reports.wording import methods_paragraph, references

GROUPS = ("East", "Central", "West")
CHINESE = ("东部沿海地区", "中部地区", "西部地区", "东北老工业基地")


def tables(n=30, groups=GROUPS, years=(2000, 2010, 2020), chosen=None, controls=True, speed=0.02, seed=1, noise=0.05):
    """All tables of a run on units that converge; no groups where ``groups`` is empty."""
    rng = np.random.default_rng(seed)
    gap, control = rng.normal(size=n), rng.normal(size=n)
    rows = pd.concat(
        pd.DataFrame(
            {
                "unit": [f"Unit {i}" for i in range(n)],
                "year": year,
                "group": [groups[i % len(groups)] if groups else None for i in range(n)],
                "x": np.exp(
                    9 + 0.02 * (year - 2000) + gap * math.exp(-speed * (year - 2000)) + noise * rng.normal(size=n)
                ),
                "investment": control,
            }
        )
        for year in years
    )
    rows = rows.reset_index(drop=True)
    group = "group" if groups else None
    beta = beta_convergence(rows, "x", "unit", "year", ["investment"] * controls, group, chosen)
    sigma = sigma_convergence(rows, "x", "year", group)
    return {
        "SIGMA_TABLE": sigma.table,
        "SIGMA_TREND_TABLE": sigma.trend,
        "BETA_TABLE": beta.table,
        "COEFFICIENTS_TABLE": beta.coefficients,
        "UNITS_TABLE": beta.units,
    }


CASES = {
    "three periods": {},
    "two periods": {"years": (2000, 2020)},
    "thirty periods": {"years": tuple(range(1990, 2020))},
    "spans": {"chosen": (2000, 2010, 2020)},
    "no groups": {"groups": ()},
    "one group": {"groups": ("all alike",)},
    "twelve groups": {"groups": tuple(f"G{i}" for i in range(12)), "n": 120},
    "thirty groups": {"groups": tuple(f"Group {i}" for i in range(30)), "n": 150},
    "groups of one": {"groups": tuple(f"G{i}" for i in range(6)), "n": 6},
    "divergence": {"speed": -0.03},
    "many units": {"n": 3000},
    "no controls": {"controls": False},
    "signs": {"groups": ("$A$", "<b & c>", "_d", "a very long name of a region that no legend holds on one line " * 2)},
}


def check(drawing):
    svg = drawing.svg()
    root = ElementTree.fromstring(svg)
    assert "<image" not in svg
    assert float(re.match(r"[\d.]+", root.get("width")).group()) == pytest.approx(72 * canvas.WIDTH)


@pytest.mark.parametrize("case", CASES)
def test_charts_and_sections_for_any_tables(case):
    sections = result_sections(tables(**CASES[case]), {"value_field": "x"})
    titles = [section.title for section in sections]
    assert titles == ["σ convergence", "β convergence", "Tables", "First rows of long tables"]
    drawings = [block.drawing for section in sections for block in section.blocks if isinstance(block, Chart)]
    assert len(drawings) == 2
    for drawing in drawings:
        check(drawing)
    page = re.sub(r"base64,[\w+/=]+", "", render(Report("x", sections=tuple(sections))))
    assert not re.search(r"\bnan\b|\bNone\b|[{}]groups", page)


def test_chinese_names():
    found = tables(groups=CHINESE)
    found["UNITS_TABLE"]["unit"] = [f"呼和浩特市{i}" for i in range(len(found["UNITS_TABLE"]))]
    with warnings.catch_warnings():
        if len(canvas.font_families()) > 1:  # a CJK font is installed: no glyph may be missing
            warnings.simplefilter("error")
        check(charts.cv_over_time(found["SIGMA_TABLE"]))
        check(charts.beta_scatter(found["UNITS_TABLE"], found["BETA_TABLE"], "人均地区生产总值"))


def test_empty_tables_have_no_chart():
    found = tables()
    assert charts.cv_over_time(None) is None
    assert charts.cv_over_time(found["SIGMA_TABLE"][:0]) is None
    assert charts.cv_over_time(found["SIGMA_TABLE"].assign(cv=np.nan)) is None
    assert charts.beta_scatter(None) is None
    assert charts.beta_scatter(found["UNITS_TABLE"][:0], found["BETA_TABLE"]) is None
    assert charts.beta_scatter(found["UNITS_TABLE"].assign(growth=np.nan), found["BETA_TABLE"]) is None


def test_without_a_regression_there_is_no_line():
    found = tables()
    lost = found["BETA_TABLE"].assign(beta=np.nan)
    without = charts.beta_scatter(found["UNITS_TABLE"], lost).svg()
    assert "<svg" in without
    assert without == charts.beta_scatter(found["UNITS_TABLE"], None).svg()
    assert without != charts.beta_scatter(found["UNITS_TABLE"], found["BETA_TABLE"]).svg()


def drawn(monkeypatch, found):
    """Lines and texts that the scatter draws."""
    from matplotlib.axes import Axes

    lines, texts = [], []
    plot, text = Axes.plot, Axes.text
    monkeypatch.setattr(
        Axes, "plot", lambda self, x, y, **k: (lines.append((list(x), list(y), k)), plot(self, x, y, **k))[1]
    )
    monkeypatch.setattr(Axes, "text", lambda self, x, y, s, **k: (texts.append(s), text(self, x, y, s, **k))[1])
    charts.beta_scatter(found["UNITS_TABLE"], found["BETA_TABLE"]).svg()
    return lines, texts


def test_the_scatter_holds_the_whole_span_and_its_line(monkeypatch):
    found = tables(chosen=(2000, 2010, 2020))
    lines, texts = drawn(monkeypatch, found)
    units = found["UNITS_TABLE"].query("from_period == 2000 and to_period == 2020")
    points = {point for x, y, style in lines if "marker" in style for point in zip(x, y)}
    assert points == set(zip(units["initial"], units["growth"]))
    row = found["BETA_TABLE"].iloc[0]
    (line,) = [(x, y) for x, y, style in lines if "marker" not in style]
    for x, y in zip(*line):
        assert y == pytest.approx(row["intercept"] + row["beta"] * x, rel=1e-12)
    assert f"{row['intercept']:.4f} - {abs(row['beta']):.4f}" in texts[0]
    assert "n = 30" in texts[0] and "p < 0.001" in texts[0]


def test_groups_differ_in_colour_or_marker(monkeypatch):
    lines, _ = drawn(monkeypatch, tables(groups=tuple(f"G{i}" for i in range(24)), n=120))
    looks = [
        (style["color"], style["marker"]) for x, _, style in lines if style.get("label") and "marker" in style and x
    ]
    assert len(looks) == len(set(looks)) == 24


def test_a_name_with_an_underscore_stays_in_the_legend(monkeypatch):
    lines, _ = drawn(monkeypatch, tables(groups=("_d", "e")))
    assert [style["label"].strip() for _, _, style in lines if style.get("label")] == [
        "_d",
        "e",
        "Regression, all\nunits",
    ]
    assert not any(style.get("label", "").startswith("_") for _, _, style in lines)


def test_names_touch_nothing():
    places = [(1.0, 1.0), (1.3, 1.0), (3.0, 2.0)]
    size = (6.0, 3.0)
    box = _free_box(places, 0, 0.5, [], size, None)
    assert box[1] < 1.0  # its right side is taken by a point
    second = _free_box(places, 0, 0.5, [box], size, None)
    assert second is not None and second[3] > box[3]
    assert not _clear(box, places, 0, [(0.6, 0.8, 0.9, 1.1)], None)
    assert not _clear((2.0, 2.5, 1.0, 1.1), [], 0, [], (1.0, 0.0))  # a level line at one inch
    assert _free_box([(0.05, 0.05)], 0, 9.0, [], size, None) is None


def test_only_units_that_find_room_are_named(monkeypatch):
    lines, texts = drawn(monkeypatch, tables(n=30))
    named = texts[1:]
    assert 0 < len(named) <= charts_convergence.MOST_LABELS
    assert set(named) <= {f"Unit {i}" for i in range(30)}
    assert drawn(monkeypatch, tables(n=charts_convergence.LABELLED + 1))[1][1:] == []


# paper tables


def test_beta_as_papers_print_it():
    found = tables(chosen=(2000, 2010, 2020))["BETA_TABLE"]
    table = beta_paper_table(found)
    heads = ["Span", "Group", "Model", "β (s.e.)", "p", "Speed (% a year)", "Half-life (years)", "R²", "n"]
    assert list(table.columns) == heads
    assert len(table) == len(found)
    first = found.iloc[0]
    value, error = re.fullmatch(r"(-0\.\d+)\*\*\* \((0\.\d+)\)", table["β (s.e.)"][0]).groups()
    assert float(value) == pytest.approx(first["beta"], abs=1e-5)
    assert float(error) == pytest.approx(first["std_error"], rel=0.01)
    assert table["Speed (% a year)"][0] == f"{100 * first['speed']:.2f}"
    numeric = {column["name"]: column["numeric"] for column in table_cells(table)[0]}
    assert [numeric[name] for name in heads[4:]] == [True] * 5
    alone = beta_paper_table(tables(groups=(), controls=False)["BETA_TABLE"])
    assert list(alone.columns) == heads[3:]
    assert beta_paper_table(None) is None


def test_what_is_missing_is_a_dash():
    found = tables(groups=tuple(f"G{i}" for i in range(6)), n=6)["BETA_TABLE"]
    table = beta_paper_table(found)
    assert set(table["β (s.e.)"][2:]) == {"–"}
    assert set(table["Half-life (years)"][2:]) == {"–"}


@pytest.mark.parametrize(
    ("value", "error", "p", "text"),
    [
        (-0.0091528, 0.00048792, 1e-9, "-0.009153*** (0.000488)"),
        (-0.02, 0.009, 0.03, "-0.02000** (0.00900)"),
        (12.5, 3.25, 0.07, "12.5000* (3.2500)"),
        (0.5, math.nan, math.nan, "0.5000"),
        (math.nan, math.nan, math.nan, "–"),
        (1.2345e-11, 2.5e-12, 0.5, "1.23e-11 (2.5e-12)"),
        (0.0, 0.1, 1.0, "0.0000 (0.1000)"),
    ],
)
def test_estimates(value, error, p, text):
    assert estimate(value, error, p) == text


def test_coefficients_as_papers_print_them():
    found = tables()
    table = coefficients_paper_table(found["COEFFICIENTS_TABLE"], found["BETA_TABLE"])
    assert table["Term"].tolist() == ["ln of the initial value", "investment", "Intercept", "R²", "n"]
    assert list(table.columns)[1:3] == ["All units, absolute", "All units, conditional"]
    assert len(table.columns) == 1 + 2 * 4
    assert table["All units, absolute"][1] == ""
    assert table["All units, conditional"][4] == "30"
    assert coefficients_paper_table(tables(controls=False)["COEFFICIENTS_TABLE"]) is None
    many = tables(groups=tuple(f"G{i}" for i in range(12)), n=120)
    assert coefficients_paper_table(many["COEFFICIENTS_TABLE"], many["BETA_TABLE"]) is None


def test_dispersion_as_papers_print_it():
    found = tables()["SIGMA_TABLE"]
    table = sigma_paper_table(found)
    assert list(table.columns) == ["period", "All units", "Central", "East", "West"]
    assert table["West"].tolist() == found[found["group"] == "West"]["cv"].tolist()
    assert "group" not in sigma_paper_table(tables(groups=())["SIGMA_TABLE"]).columns
    assert sigma_paper_table(None) is None


@pytest.mark.parametrize("key", ["SIGMA_TABLE", "BETA_TABLE"])
def test_each_table_can_be_alone(key):
    sections = result_sections({key: tables()[key]}, {})
    assert sections
    assert render(Report("x", sections=tuple(sections)))
    assert result_sections({key: tables()[key][:0]}, {}) == []


def test_blocks_of_the_sections(monkeypatch):
    for name in ("beta_scatter", "cv_over_time"):
        monkeypatch.setattr(f"geocoupling.reports.results_convergence.{name}", lambda *tables: Drawing(1, 1, None))
    kinds = [[type(block) for block in section.blocks] for section in result_sections(tables(), {})[:2]]
    assert kinds == [[Text, Chart, Table], [Text, Chart, Table, Table, Text]]
    long = result_sections(tables(years=tuple(range(1990, 2020))), {})
    assert [type(block) for block in long[0].blocks] == [Text, Chart]


def test_of_many_spans_the_whole_one_is_shown_first():
    years = tuple(range(2000, 2008))
    beta = tables(years=years, chosen=years)["BETA_TABLE"]
    assert len(beta) > MOST_ROWS
    first, *rest = (block for section in result_sections({"BETA_TABLE": beta}, {}) for block in section.blocks)
    shown = [block for block in rest if isinstance(block, Table)]
    assert isinstance(first, Text)
    assert shown[0].caption == "β convergence, 2000–2007"
    assert [len(table.frame) for table in shown] == [8, len(beta)]


# sentences


def test_sentences_on_dispersion():
    found = tables()
    whole, groups = sigma_sentences(found["SIGMA_TABLE"], found["SIGMA_TREND_TABLE"])
    row = found["SIGMA_TREND_TABLE"].iloc[0]
    assert f"fell from {row['cv_first']:.3f} in 2000 to {row['cv_last']:.3f} in 2020 ({row['change']:.1f} %)" in whole
    assert "linear trend" in whole
    rising = tables(speed=-0.03)
    whole, _ = sigma_sentences(rising["SIGMA_TABLE"], rising["SIGMA_TREND_TABLE"])
    assert "rose from" in whole and "no σ convergence" in whole and "(+" in whole
    two = tables(years=(2000, 2020), groups=())
    (only,) = sigma_sentences(two["SIGMA_TABLE"], two["SIGMA_TREND_TABLE"])
    assert "trend" not in only
    assert list(sigma_sentences(found["SIGMA_TABLE"], None)) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "absolute convergence at"),
        ({"beta": 0.01, "speed": -0.01, "half_life": np.nan}, "divergence"),
        ({"p": 0.2}, "not distinguishable from 0"),
        ({"speed": np.nan, "half_life": np.nan}, "overtook"),
    ],
)
def test_sentences_on_beta(change, words):
    found = tables(groups=(), controls=False)["BETA_TABLE"].assign(**change)
    (told,) = beta_sentences(found)
    assert words in told
    assert "nan" not in told
    conditional = found.assign(model="conditional")
    (told,) = beta_sentences(conditional)
    assert told.startswith("With the controls held alike")
    assert "nan" not in told


def test_groups_are_told_by_the_test_of_their_trend():
    trend = pd.DataFrame({"group": list("abcde"), "slope": [-1.0, 1.0, -1.0, np.nan, np.nan]})
    trend = trend.assign(p=[0.01, 0.01, 0.2, np.nan, np.nan], change=[5.0, -5.0, -5.0, -5.0, 5.0])
    (told,) = sigma_sentences(None, trend)
    assert told == (
        "Within groups the trend is negative in a (p < 0.05). Within groups the trend is positive in b (p < 0.05). "
        "Within groups the trend is not distinguishable from 0 in c. It fell from the first to the last period, "
        "without a test, in d. It rose from the first to the last period, without a test, in e."
    )


def test_the_lowest_and_the_highest_period_in_between_are_told():
    sigma = pd.DataFrame({"period": [1970, 1980, 1990, 2000], "group": None, "cv": [0.24, 0.171, 0.3, 0.19]})
    trend = pd.DataFrame({"group": [None], "cv_first": 0.24, "cv_last": 0.19, "change": -20.8, "p": np.nan})
    (told,) = sigma_sentences(sigma, trend)
    assert "It was lowest in 1980 (0.171). It was highest in 1990 (0.300)." in told
    (told,) = sigma_sentences(sigma.assign(cv=[0.24, 0.23, 0.2, 0.19]), trend)
    assert "lowest" not in told and "highest" not in told


def test_p_does_not_round_to_the_level():
    assert charts_convergence.p_text(0.0497) == "p = 0.0497"
    assert charts_convergence.p_text(0.0004) == "p < 0.001"


def test_groups_of_few_units_say_so():
    beta = tables(n=18, controls=False, noise=0.01)["BETA_TABLE"]
    assert beta["note"].iloc[1] == "convergence_few_units"
    (told,) = beta_sentences(beta)
    assert "East (6 units only)" in told
    assert "(18 units only)" not in told


def test_no_code_stands_in_a_table_of_the_page():
    page = render(Report("x", sections=tuple(result_sections(tables(n=18), {"value_field": "x"}))))
    assert not re.search(r"<td[^>]*>(absolute|conditional|intercept|initial|[\w;]*convergence_\w+)<", page)
    assert "fewer than 10 units" in page and "Absolute β convergence of x, 2000–2020" in page
    assert "Coefficient of variation of x" in page


def test_sentences_name_groups_by_verdict():
    found = tables(controls=False)["BETA_TABLE"]
    found.loc[found["group"] == "West", "p"] = 0.3
    found.loc[found["group"] == "East", "beta"] = 0.02
    (told,) = beta_sentences(found)
    assert "below 0 (p < 0.05) in Central." in told
    assert "above 0 (p < 0.05) in East." in told
    assert "not distinguishable from 0 in West." in told
    assert list(beta_sentences(found.assign(p=np.nan))) == []


EVERYTHING = {"VALUE_FIELD": "gdp", "CONTROL_FIELDS": ["investment", "schools"], "STANDARD_ERRORS": "hc3"}
FOUND = {"groups": list(GROUPS), "spans": [(2000, 2020), (2000, 2010), (2010, 2020)], "trend": True, "rows": 90}
FOUND.update(units=30, periods=3, first_period=2000, last_period=2020)


def test_everything_is_told_and_cited():
    text = methods_paragraph("geocoupling:convergence", EVERYTHING, FOUND)
    for words in (
        "gdp",
        "investment and schools",
        "2000–2020 and for its parts 2000–2010 and 2010–2020",
        "HC3",
        "delta",
    ):
        assert words in text
    assert "East, Central and West" in text
    keys = ["barro1992", "mackinnon1985", "mankiw1992", "salaimartin1996", "white1980"]
    assert references("convergence", EVERYTHING, FOUND) == [WORKS[key] for key in keys]
    for author, year in re.findall(r"([A-Z][a-z]+)(?: et al\.| and White)? \(?(\d{4})\b(?!-)", text):
        if author not in ("span", "The"):
            assert any(re.search(rf"{author}, .*\({year}\)", WORKS[key]) for key in keys), (author, year)
    assert not re.search(r"[{}]|None|  |\.\.", text)


def test_what_was_not_done_is_not_told():
    text = methods_paragraph("convergence", {"VALUE_FIELD": "gdp"}, {})
    assert not re.search("Mankiw|White|trend|groups|span ", text)
    assert references("convergence", {}) == [WORKS["barro1992"], WORKS["salaimartin1996"]]
    assert "HC1" in methods_paragraph("convergence", {"STANDARD_ERRORS": "hc1"}, {})
    one = methods_paragraph("convergence", {}, {"spans": [(2000, 2020)]})
    assert "cover the span 2000–2020" in one
