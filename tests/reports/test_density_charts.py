"""Charts, sentences and the section on density curves, for few and for many periods and groups."""

import re
import warnings
import xml.etree.ElementTree as ElementTree

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.densityevolution import density_evolution
from geocoupling.reports import canvas, charts
from geocoupling.reports.charts_density import _curve, by_rows, curves_by_group, every_period, left_out
from geocoupling.reports.results_density import density_section
from geocoupling.reports.wording import methods_paragraph, references
from geocoupling.reports.wording_density import curve_description, evolution_description

CHINESE = ("长江中下游城市群核心发展区域以及周边地区", "东部沿海", "中部", "西部")


def found(periods=(2010, 2015, 2020), groups=("East", "West"), n=15):
    """Curves of groups that move right; every third falls apart. Nothing random."""
    spread = np.linspace(-1, 1, n) ** 3
    rows = [
        (t, g, 0.3 + 0.02 * i + 0.05 * j + 0.1 * v + (0.3 if j % 3 == 2 and k % 2 else 0))
        for i, t in enumerate(periods)
        for j, g in enumerate(groups or ["all"])
        for k, v in enumerate(spread)
    ]
    frame = pd.DataFrame(rows, columns=["year", "region", "d"])
    roles = {"period": None if periods == (None,) else "year", "group": "region" if groups else None}
    return density_evolution(frame, "d", **roles, replicates=19)


def tables(result):
    described = result.descriptors.assign(
        description=[curve_description(row) for row in result.descriptors.to_dict("records")]
    )
    changes = result.evolution.assign(
        description=[evolution_description(row) for row in result.evolution.to_dict("records")]
    )
    return {"CURVES_TABLE": result.curves, "DESCRIPTORS_TABLE": described, "EVOLUTION_TABLE": changes}


def check(drawing):
    svg = drawing.svg()
    root = ElementTree.fromstring(svg)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "<image" not in svg
    assert float(re.match(r"[\d.]+", root.get("width")).group()) == pytest.approx(72 * canvas.WIDTH)


CASES = {
    "three years": {},
    "one period": {"periods": (2020,)},
    "cross-section": {"periods": (None,)},
    "no groups": {"groups": ()},
    "texts": {"periods": ("before the reform", "after the reform")},
    "signs": {"groups": ("$A$", "<b & c>", "_d")},
}


@pytest.mark.parametrize("case", CASES)
def test_charts_are_valid(case):
    result = found(**CASES[case])
    check(charts.density_overlay(result.curves))
    ridges = charts.density_ridges(result.curves, result.descriptors)
    if case in ("one period", "cross-section"):
        assert ridges is None
    else:
        check(ridges)
        assert ridges != charts.density_ridges(result.curves)  # main peaks are marked
    told = "Vertical scales differ between panels." if CASES[case].get("groups", True) else ""
    assert left_out(result.curves) == (told, told)


def test_the_horizontal_axis_has_the_name_of_the_field(monkeypatch):
    from matplotlib.axes import Axes

    named = []
    monkeypatch.setattr(Axes, "set_xlabel", lambda axes, text: named.append(text))
    result = found(groups=("A", "B", "C", "D"))  # five panels in three columns
    charts.density_overlay(result.curves, "d").svg()
    charts.density_ridges(result.curves, result.descriptors, "d").svg()
    assert named == ["d"] * 6
    charts.density_overlay(result.curves).svg()
    assert len(named) == 6


def test_years_run_along_the_rows_of_the_legend():
    assert by_rows([1, 2, 3, 4, 5], 3) == [1, 4, 2, 5, 3]  # 1 2 3 over 4 5
    assert by_rows([1, 2, 3, 4, 5, 6], 3) == [1, 4, 2, 5, 3, 6]
    assert by_rows([1, 2], 2) == [1, 2]


def test_chinese_names():
    with warnings.catch_warnings():
        if len(canvas.font_families()) > 1:  # a CJK font is installed: no glyph may be missing
            warnings.simplefilter("error")
        result = found(groups=CHINESE)
        check(charts.density_overlay(result.curves))
        check(charts.density_ridges(result.curves, result.descriptors))


def test_many_periods_are_cut_and_told():
    result = found(periods=tuple(range(1985, 2020)), groups=(), n=8)
    check(charts.density_overlay(result.curves))
    check(charts.density_ridges(result.curves, result.descriptors))
    assert left_out(result.curves) == ("", "30 of 35 periods are shown.")


def test_many_groups_are_cut_and_told():
    result = found(periods=(2010, 2020), groups=tuple(f"G{i:02d}" for i in range(13)), n=5)
    scales = "Vertical scales differ between panels."
    assert left_out(result.curves) == (f"{scales} 12 of 14 panels are shown.", f"{scales} 6 of 14 panels are shown.")
    _, blocks, _ = density_section(tables(result), {})
    assert blocks[1].caption.endswith("12 of 14 panels are shown.")
    check(blocks[1].drawing)
    check(blocks[2].drawing)


def test_nothing_to_draw():
    empty = found().curves[:0]
    for table in (None, empty, empty.assign(density=np.nan)):
        assert charts.density_overlay(table) is None
        assert charts.density_ridges(table) is None
        assert left_out(table) == ("", "")
    unknown = found().curves.assign(density=np.nan)
    assert charts.density_overlay(unknown) is None


def test_curves_go_to_their_panel_and_period():
    curves = found().curves
    panels = curves_by_group(curves.sample(frac=1, random_state=1), 12)
    assert set(panels) == {None, "East", "West"}
    assert every_period(panels) == [2010, 2015, 2020]
    own = curves[(curves["group"] == "West") & (curves["period"] == 2015)]
    x, y = panels["West"][2015]
    assert np.interp(x, own["x"], own["density"]) == pytest.approx(y, rel=1e-12)
    assert y.max() == own["density"].max()


def test_a_panel_without_some_period_is_drawn():
    curves = found().curves
    less = curves[~((curves["group"] == "West") & (curves["period"] == 2015))]
    check(charts.density_ridges(less))
    assert 2015 not in curves_by_group(less, 12)["West"]


def test_thinned_curves_keep_a_narrow_peak():
    x = np.linspace(0, 1, 8001)
    y = np.exp(-0.5 * ((x - 0.3) / 0.001) ** 2) + 0.2
    thin_x, thin_y = _curve(x, y)
    assert len(thin_x) < 230
    assert thin_y.max() == y.max()
    assert np.interp(x, thin_x, thin_y) == pytest.approx(y, abs=0.02)


# the section


def test_section():
    title, blocks, shown = density_section(tables(found()), {"field": "D"})
    assert title == "Density curves"
    assert [p.split(":")[0] for p in blocks[0].paragraphs] == ["All units", "East", "West"]
    assert blocks[1].caption.endswith(": D. Vertical scales differ between panels.")
    assert "tested or not" in shown[0].caption
    assert blocks[1].drawing and blocks[2].drawing
    assert [list(table.frame.columns)[-1] for table in shown][1] == "description"
    assert "form" not in shown[2].frame.columns and "movement" not in shown[2].frame.columns


def test_section_of_a_cross_section_has_no_sentences_and_no_ridges():
    _, blocks, shown = density_section(tables(found(periods=(None,))), {})
    assert blocks[0].paragraphs == () and blocks[2].drawing is None
    assert len(shown[1].frame) == 3


@pytest.mark.parametrize(
    ("options", "cited", "words"),
    [
        ({"BOOTSTRAP": 499, "SEED": 7}, ["(1981)", "(1986)", "(2001)"], "499 smoothed bootstrap samples, seed 7"),
        ({"BANDWIDTH": "scott", "BOOTSTRAP": 0}, ["(1992)"], "were not tested"),
        ({"BANDWIDTH": "silverman", "BOOTSTRAP": 0}, ["(1986)"], "3n/4"),
        (
            {"BANDWIDTH": "sheather_jones", "BOOTSTRAP": 9, "PEAK_PROMINENCE": 0.1},
            ["(1991)", "(1981)", "(2001)"],
            "by 10 % of",
        ),
    ],
)
def test_methods_paragraph(options, cited, words):
    text = methods_paragraph("geocoupling:densityevolution", {"VALUE_FIELD": "D", **options}, {"groups": ["a", "b"]})
    assert words in text
    assert "2 groups (a and b)" in text
    works = references("densityevolution", options)
    assert len(works) == len(cited)
    assert all(any(year in work for work in works) for year in cited)
