"""Charts, sentences and the section on density curves, for few and for many periods and groups."""

import math
import re
import warnings
import xml.etree.ElementTree as ElementTree

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.densityevolution import density_evolution
from geocoupling.reports import canvas, charts
from geocoupling.reports.charts_density import _curve, curves_by_group, every_period, left_out
from geocoupling.reports.results_density import density_section
from geocoupling.reports.wording import methods_paragraph, references
from geocoupling.reports.wording_density import curve_description, evolution_description, place_text

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


def check(svg):
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
    assert left_out(result.curves) == ("", "")


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
    assert left_out(result.curves) == ("12 of 14 panels are shown.", "6 of 14 panels are shown.")
    _, blocks, _ = density_section(tables(result), {})
    assert blocks[1].caption.endswith("12 of 14 panels are shown.")
    check(blocks[1].svg)
    check(blocks[2].svg)


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


# sentences


@pytest.mark.parametrize(
    ("value", "scale", "text"),
    [
        (0.31234, 0.1, "0.312"),
        (0.31234, 0.5, "0.31"),
        (51234.6, 9000.0, "51235"),
        (-0.0001, 0.5, "0.00"),
        (3.0, float("nan"), "3"),
        (float("nan"), 1.0, "–"),
        (1.5e-9, 1e-10, "0.000000001500"),
        (1.5e-12, 1e-13, "1.5e-12"),
    ],
)
def test_digits_follow_the_spread(value, scale, text):
    assert place_text(value, scale) == text


ROW = {
    "n": 40,
    "sd": 0.1,
    "peaks": 1,
    "main_peak": 0.4,
    "second_peak": math.nan,
    "second_prominence": math.nan,
    "second_share": math.nan,
    "p_unimodal": math.nan,
    "form": "one_peak",
    "skew": "right",
}
TWO = {"peaks": 2, "second_peak": 0.7, "second_prominence": 0.3, "second_share": 0.25, "p_unimodal": 0.02}


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({}, "one peak at 0.400; the right tail is longer"),
        (
            {**TWO, "form": "two_peaks", "skew": "even"},
            "two peaks, the higher one at 0.400, the other at 0.700 (p = 0.020); tails of similar length",
        ),
        (
            {**TWO, "form": "two_peaks", "second_prominence": 0.09},
            "two peaks, the main one at 0.400, a weak one at 0.700 (p = 0.020); the right tail is longer",
        ),
        (
            {**TWO, "form": "several_peaks", "peaks": 4},
            "4 peaks, the highest at 0.400, the next at 0.700 (p = 0.020 for one peak); the right tail is longer",
        ),
        (
            {**TWO, "form": "few_apart", "second_share": 0.064},
            "one peak at 0.400, and few units apart from it at 0.700 (6.4 % of the mass); the right tail is longer",
        ),
        (
            {**TWO, "form": "unsupported_peaks", "p_unimodal": 0.4},
            "one peak at 0.400; a second bump at 0.700 that the test does not support (p = 0.400); the right tail is "
            "longer",
        ),
        (
            {**TWO, "form": "untested_peaks", "p_unimodal": math.nan, "skew": "left"},
            "main peak at 0.400; a second bump at 0.700 that was not tested; the left tail is longer",
        ),
        ({"form": None}, None),
        ({"form": math.nan}, None),
    ],
)
def test_curves_in_words(changes, text):
    assert curve_description({**ROW, **changes}) == text


CHANGE = {
    "from_period": 2010,
    "to_period": 2020.0,
    "shift": 0.12,
    "peaks_from": 1,
    "peaks_to": 2,
    "course": "steady",
    "movement": "right",
    "height": "higher",
    "width": "narrower",
    "dispersion": "shrinks",
    "left_tail": "shorter",
    "right_tail": "longer",
    "polarisation": "appears",
    "main_peak_from": 0.31,
    "main_peak_to": 0.43,
    "scale": 0.1,
    "peak_percent": 23.4,
    "width_percent": -12.2,
    "described": True,
}


def test_a_change_in_words():
    assert evolution_description(CHANGE) == (
        "From 2010 to 2020 the main peak moves steadily right by 0.120 (from 0.310 to 0.430); its height grows by "
        "23 %; the curve gets narrower by 12 %, and differences between units shrink; the left tail gets shorter; the "
        "right tail gets longer; one peak gives way to 2, so that polarisation appears."
    )
    assert evolution_description({**CHANGE, "described": False}) is None


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"movement": "still"}, "hardly moves (from 0.310 to 0.430)"),
        ({"movement": "left", "shift": -0.12, "course": "reversals"}, "left by 0.120 (from 0.310 to 0.430), with rev"),
        ({"movement": "passes", "course": None}, "passes from 0.310 to 0.430, to the side of the other peak"),
        ({"width": "wider", "width_percent": 40.0, "dispersion": "grows"}, "wider by 40 %, and differences between"),
        ({"width": "wider", "width_percent": 40.0, "dispersion": math.nan}, "the main peak gets wider by 40 %;"),
        ({"left_tail": "same", "right_tail": "same"}, "both tails hardly change"),
        ({"left_tail": "same", "right_tail": "shorter"}, "; the right tail gets shorter; one"),
        ({"polarisation": "fades", "peaks_from": 2, "peaks_to": 1}, "2 peaks merge into one"),
        ({"polarisation": "absent", "peaks_to": 1}, "there is one peak at both times."),
        ({"polarisation": "absent"}, "since further bumps are not supported"),
        ({"polarisation": "untested"}, "was not tested"),
    ],
)
def test_other_changes_in_words(changes, words):
    assert words in evolution_description({**CHANGE, **changes})


# the section


def test_section():
    title, blocks, shown = density_section(tables(found()), {"field": "D"})
    assert title == "Density curves"
    assert [p.split(":")[0] for p in blocks[0].paragraphs] == ["All units", "East", "West"]
    assert blocks[1].caption.endswith(": D") and blocks[1].svg and blocks[2].svg
    assert [list(table.frame.columns)[-1] for table in shown][1] == "description"
    assert "form" not in shown[2].frame.columns and "movement" not in shown[2].frame.columns


def test_section_of_a_cross_section_has_no_sentences_and_no_ridges():
    _, blocks, shown = density_section(tables(found(periods=(None,))), {})
    assert blocks[0].paragraphs == () and blocks[2].svg is None
    assert len(shown[1].frame) == 3


@pytest.mark.parametrize(
    ("options", "cited", "words"),
    [
        ({"BOOTSTRAP": 499, "SEED": 7}, ["(1981)", "(1986)"], "499 smoothed bootstrap samples, seed 7"),
        ({"BANDWIDTH": "scott", "BOOTSTRAP": 0}, ["(1992)"], "were not tested"),
        ({"BANDWIDTH": "silverman", "BOOTSTRAP": 0}, ["(1986)"], "3n/4"),
        ({"BANDWIDTH": "sheather_jones", "BOOTSTRAP": 9, "PEAK_PROMINENCE": 0.1}, ["(1991)", "(1981)"], "by 10 % of"),
    ],
)
def test_methods_paragraph(options, cited, words):
    text = methods_paragraph("geocoupling:densityevolution", {"VALUE_FIELD": "D", **options}, {"groups": ["a", "b"]})
    assert words in text
    assert "2 groups (a and b)" in text
    works = references("densityevolution", options)
    assert len(works) == len(cited)
    assert all(any(year in work for work in works) for year in cited)
