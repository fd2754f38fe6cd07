"""Every chart: valid SVG for any periods, names and gaps; the same bytes for the same table."""

import sys
import threading
import warnings
import xml.etree.ElementTree as ElementTree

import numpy as np
import pandas as pd
import pytest
from geocoupling.reports import canvas, charts
from geocoupling.reports.axes import _apart
from geocoupling.reports.contract import first_middle_last

PERIODS = {
    "cross-section": (None,),
    "one": (2020,),
    "three": (2011, 2015, 2020),
    "fifteen": tuple(range(2009, 2024)),
}
# Where drawing depends on how many periods there are; a cross-section draws every chart.
DRAWN_OTHERWISE = {
    "one": ["mean_over_time", "gini_regions"],
    "three": ["q_bars", "interaction_heatmap", "grades_over_time"],
    "fifteen": ["q_over_time", "interaction_heatmap", "gini_sources", "gini_regions", "grades_over_time"],
}
CHINESE = ("人均地区生产总值", "第三产业增加值占地区生产总值的比重(百分之一)", "区域")
GROUPS = ("东部", "中部", "西部")


def _drawn(tables, periods, names=("GDP", "Distance to port", "region"), groups=("East", "Central", "West"), only=None):
    """Charts of tables with these periods, names and groups: every one, or ``only`` those."""
    factors, pairs = tables.factors(periods, names), tables.interactions(periods, names)
    summary = tables.summary(periods, groups)
    makers = {
        "q_bars": lambda: charts.q_bars(factors),
        "q_over_time": lambda: charts.q_over_time(factors),
        "interaction_heatmap": lambda: charts.interaction_heatmap(pairs, factors),
        "gini_sources": lambda: charts.gini_sources(tables.overall(periods)),
        "gini_regions": lambda: charts.gini_regions(tables.regions(periods, groups or ("all",))),
        "grades_over_time": lambda: charts.grades_over_time(summary, tables.grades, tables.colours),
        "mean_over_time": lambda: charts.mean_over_time(summary),
        "weights_bars": lambda: charts.weights_bars(tables.weights(names)),
    }
    return {name: makers[name]() for name in only or makers}


def _check(drawings):
    for name, drawing in drawings.items():
        svg = drawing.svg()
        root = ElementTree.fromstring(svg)
        assert root.tag == "{http://www.w3.org/2000/svg}svg", name
        assert "<image" not in svg, name  # vectors only
        assert ">nan<" not in svg.lower(), name


@pytest.mark.parametrize("number", PERIODS)
def test_valid_svg_for_any_periods(tables, number):
    _check(_drawn(tables, PERIODS[number], only=DRAWN_OTHERWISE.get(number)))


@pytest.mark.parametrize("periods", [(None,), (2011, 2020)])
def test_valid_svg_without_groups(tables, periods):
    summary = tables.summary(periods, ())
    _check(
        {
            "grades_over_time": charts.grades_over_time(summary, tables.grades, tables.colours),
            "mean_over_time": charts.mean_over_time(summary),
            "mean without the column": charts.mean_over_time(summary.drop(columns="group")),
        }
    )


@pytest.mark.parametrize("periods", [("before", "during", "after", "later"), pd.date_range("2001", periods=4)])
def test_periods_of_text_and_dates(tables, periods):
    _check(
        {"lines": charts.gini_regions(tables.regions(periods)), "bars": charts.gini_sources(tables.overall(periods))}
    )


def test_chinese_names(tables):
    with warnings.catch_warnings():
        if len(canvas.font_families()) > 1:  # a CJK font is installed: no glyph may be missing
            warnings.simplefilter("error")
        _check(_drawn(tables, (2011, 2020), CHINESE, GROUPS))


def test_names_with_markup_and_signs(tables):
    _check(_drawn(tables, (None,), ("$GDP$", "<a & b>", "x" * 80, "_y_", " "), ("A_1", "_hidden")))


def test_missing_values(tables):
    periods = (2011, 2015, 2020, 2021)
    factors, pairs = tables.factors(periods), tables.interactions(periods[:2])
    factors.loc[factors["period"] == 2011, ["q", "q_lower", "q_upper", "q_expected", "p", "p_adjusted"]] = np.nan
    pairs.loc[::2, ["q12", "p", "p_adjusted"]] = np.nan
    pairs.loc[::2, "type"] = None
    overall, regions = tables.overall(periods), tables.regions(periods)
    overall.loc[1, ["gini", "within", "between", "transvariation"]] = np.nan
    regions.loc[0, "gini"] = np.nan
    summary, weights = tables.summary(periods), tables.weights()
    summary.loc[3, ["mean_D", "n_grade_1", "n_grade_2"]] = np.nan
    weights.loc[0, "weight"] = np.nan
    one = factors[factors["period"] == 2011]
    _check(
        {
            "q_bars": charts.q_bars(one),
            "q_over_time": charts.q_over_time(factors),
            "interaction_heatmap": charts.interaction_heatmap(pairs, factors),
            "heatmap of pairs alone": charts.interaction_heatmap(pairs, None),
            "gini_sources": charts.gini_sources(overall),
            "gini_regions": charts.gini_regions(regions),
            "grades_over_time": charts.grades_over_time(summary, tables.grades, tables.colours),
            "mean_over_time": charts.mean_over_time(summary),
            "weights_bars": charts.weights_bars(weights),
        }
    )


def test_empty_tables_have_no_chart(tables):
    factors, pairs = tables.factors(), tables.interactions()
    assert charts.q_bars(factors[:0]) is None
    assert charts.q_over_time(factors[:0]) is None
    assert charts.interaction_heatmap(pairs[:0], factors) is None
    assert charts.gini_sources(tables.overall()[:0]) is None
    assert charts.gini_regions(tables.regions()[:0]) is None
    assert charts.grades_over_time(tables.summary()[:0], tables.grades, tables.colours) is None
    assert charts.mean_over_time(tables.summary()[:0]) is None
    assert charts.weights_bars(tables.weights()[:0]) is None
    assert charts.q_bars(None) is None
    assert charts.q_bars(factors, group="nowhere") is None


def test_one_group_of_several(tables):
    factors = pd.concat([tables.factors((2020,)), tables.factors((2020,), ("Roads", "Water"), group="East")])
    everyone, east = charts.q_bars(factors).svg(), charts.q_bars(factors, group="East").svg()
    assert everyone == charts.q_bars(tables.factors((2020,))).svg()
    assert east not in (None, everyone)


def test_same_table_same_bytes(tables):
    factors, pairs = tables.factors((2011, 2020)), tables.interactions((2011,))
    assert (
        charts.interaction_heatmap(pairs, factors).svg()
        == charts.interaction_heatmap(pairs.copy(), factors.copy()).svg()
    )
    assert charts.q_bars(factors).svg() == charts.q_bars(factors.copy()).svg()


def test_drawing_leaves_settings_and_pyplot_alone(tables, monkeypatch):
    import matplotlib

    # Another test's library may have loaded it.
    monkeypatch.delitem(sys.modules, "matplotlib.pyplot", raising=False)

    before = dict(matplotlib.rcParams)
    charts.q_bars(tables.factors())
    assert dict(matplotlib.rcParams) == before
    assert "matplotlib.pyplot" not in sys.modules


def test_threads_do_not_mix(tables):
    expected = charts.weights_bars(tables.weights()).svg()
    found = []
    threads = [
        threading.Thread(target=lambda: found.append(charts.weights_bars(tables.weights()).svg())) for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 3


def test_many_factors_and_pairs(tables):
    names = tuple(f"Factor {i}" for i in range(15))
    factors, pairs = tables.factors((2009, 2010, 2011, 2012), names), tables.interactions((2009,), names)
    _check({"grid": charts.q_over_time(factors), "heat map": charts.interaction_heatmap(pairs, factors)})


def test_first_middle_last():
    assert first_middle_last([None]) == [None]
    assert first_middle_last([1, 2]) == [1, 2]
    assert first_middle_last(list(range(2009, 2024))) == [2009, 2016, 2023]


def test_labels_keep_apart():
    positions = [2000, 2001, 2010, 2020]
    assert _apart(positions, [0.3] * 4, 0.1) == {0, 2, 3}
    assert _apart(positions, [0.3] * 4, 1.0) == {0, 1, 2, 3}
    assert max(_apart(list(range(50)), [0.3] * 50, 0.1)) == 49


@pytest.mark.parametrize(("p", "shown"), [(0.001, "***"), (0.01, "**"), (0.07, "*"), (0.1, ""), (float("nan"), "")])
def test_stars(p, shown):
    assert canvas.stars(p) == shown


def test_wrapping():
    assert canvas.wrapped("GDP") == "GDP"
    assert canvas.wrapped("Share of secondary industry", 16) == "Share of\nsecondary..."
    assert all(
        canvas.display_width(line) <= 10 for line in canvas.wrapped("人均地区生产总值与城镇化率", 10).split("\n")
    )
    assert all(canvas.display_width(line) <= 12 for line in canvas.wrapped("x" * 99, 12, 3).split("\n"))
