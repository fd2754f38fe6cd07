"""Charts of regional inequality: they hold what the tables say, whatever the periods, regions and components."""

import math
import re
import warnings
import xml.etree.ElementTree as ElementTree

import inequalitytables
import numpy as np
import pandas as pd
import pytest
from geocoupling.reports import canvas, charts
from geocoupling.reports.axes import _shifts, _ticks
from geocoupling.reports.charts_cells import _cells, _largest, _signed_scale, _terms, term_name
from geocoupling.reports.charts_inequality import level_intervals
from geocoupling.reports.charts_lorenz import MOST_POINTS, _curve
from geocoupling.reports.charts_parts import _stacked
from geocoupling.reports.charts_shares import _by_period

YEARS = inequalitytables.YEARS
CHINESE = ("东部沿海", "中部地区", "西部地区", "东北地区")
EMISSIONS = ("工业排放", "交通", "居民生活", "转移支付")
CASES = {
    "ten years": {},
    "one period": {"periods": (2020,)},
    "cross-section": {"periods": (None,)},
    "twenty years": {"periods": tuple(range(2001, 2021))},
    "one region": {"periods": (2011, 2020), "regions": ("East",)},
    "one component": {"periods": (2011, 2020), "components": ("all",)},
    "signs": {"periods": (2011, 2020), "regions": ("$A$", "<b & c>", "_d"), "components": ("_x", "y" * 60, "$z$")},
}


NAMES = ("sources", "line", "regions", "pairs", "components", "cells", "lorenz")


def _drawn(tables, only=NAMES):
    intervals, groups = tables["INTERVALS_TABLE"], tables["GROUPS_TABLE"]
    makers = {
        "sources": lambda: charts.gini_sources(tables["OVERALL_TABLE"], intervals),
        "line": lambda: charts.gini_line(tables["OVERALL_TABLE"], intervals),
        "regions": lambda: charts.gini_regions(groups, intervals),
        "pairs": lambda: charts.pair_shares(groups),
        "components": lambda: charts.component_shares(tables["COMPONENTS_TABLE"]),
        "cells": lambda: charts.cells_heatmap(tables["CELLS_TABLE"]),
        "lorenz": lambda: charts.lorenz_curves(tables["LORENZ_TABLE"]),
    }
    return {name: makers[name]() for name in only}


def _check(drawings):
    for name, drawing in drawings.items():
        svg = drawing.svg()
        root = ElementTree.fromstring(svg)
        assert root.tag == "{http://www.w3.org/2000/svg}svg", name
        assert "<image" not in svg, name
        width = float(re.match(r"[\d.]+", root.get("width")).group())
        assert width == pytest.approx(72 * canvas.WIDTH), name


@pytest.mark.parametrize("case", CASES)
def test_charts_are_valid_for_any_tables(case):
    drawn = _drawn(inequalitytables.tables(**CASES[case]))
    missing = {name for name, drawing in drawn.items() if drawing is None}
    nothing = {"one period": {"line"}, "cross-section": {"line"}, "one region": {"pairs"}}
    assert missing == nothing.get(case, set())
    _check({name: drawing for name, drawing in drawn.items() if drawing})


def test_chinese_names():
    with warnings.catch_warnings():
        if len(canvas.font_families()) > 1:  # a CJK font is installed: no glyph may be missing
            warnings.simplefilter("error")
        _check(_drawn(inequalitytables.tables((2011, 2020), CHINESE, EMISSIONS)))


def test_ten_regions_and_twelve_components():
    names = [f"R{i}" for i in range(10)]
    tables = inequalitytables.tables((2011, 2020), names, [f"component {i}" for i in range(12)])
    _check(_drawn(tables, ["regions", "pairs", "components", "cells", "lorenz"]))
    cells = tables["CELLS_TABLE"]
    found = [_cells(cells[cells["period"] == year]) for year in (2011, 2020)]
    terms = _terms(cells)
    kept = _largest(terms, found, 0, 21)
    size = {term: sum(abs(v[0]) for c in found for key, v in c.items() if key[0] == term) for term in terms}
    assert len(terms) == 55
    assert len(kept) == 21
    assert min(size[term] for term in kept) >= max(size[term] for term in terms if term not in kept)
    assert kept == [term for term in terms if term in kept]


@pytest.mark.parametrize("name", NAMES)
def test_empty_and_missing_tables_have_no_chart(name):
    empty = {key: table[:0] for key, table in inequalitytables.tables((2011, 2020)).items()}
    assert _drawn(empty, [name]) == {name: None}
    assert _drawn(dict.fromkeys(empty), [name]) == {name: None}


def test_missing_values():
    tables = inequalitytables.tables()
    for table in tables.values():
        here = [column for column in table.columns if table[column].dtype == float]
        table.loc[[p in (2011, 2015) for p in table.get("period", [None] * len(table))], here] = np.nan
    _check(_drawn(tables))
    for table in tables.values():
        table[[column for column in table.columns if table[column].dtype == float]] = np.nan
    assert set(_drawn(tables).values()) == {None}


def test_a_region_that_a_period_lacks_is_blank():
    cells = inequalitytables.tables((2011, 2020))["CELLS_TABLE"]
    less = cells[(cells["period"] == 2020) | ((cells["group1"] != "West") & (cells["group2"] != "West"))]
    assert charts.cells_heatmap(less).svg() not in (None, charts.cells_heatmap(cells).svg())
    assert (
        charts.cells_heatmap(cells, periods=[2020]).svg() == charts.cells_heatmap(cells[cells["period"] == 2020]).svg()
    )


def test_the_only_cell_is_not_drawn():
    assert charts.cells_heatmap(inequalitytables.tables((2020,), ("East",), ("all",))["CELLS_TABLE"]) is None


def test_regions_stand_before_pairs():
    terms = _terms(pd.DataFrame({"group1": ["a", "a", "b"], "group2": ["b", None, np.nan]}))
    assert terms == [("a", None), ("b", None), ("a", "b")]
    assert [term_name(*term) for term in terms] == ["a", "b", "a – b"]


@pytest.mark.parametrize("shares", [[-8.0, 15.0], [3.0, 12.0], [-9.0, -1.0], [0.0, 0.0], [math.nan, 4.0]])
def test_shades_change_colour_at_zero(shares):
    norm, colours = _signed_scale(shares)
    assert 0 in list(norm.boundaries)
    assert 0 in _ticks(list(norm.boundaries))
    for share in shares:
        if math.isfinite(share) and share:
            red, _, blue, _ = colours(norm(share))
            assert (blue > red) == (share > 0)


def test_equal_distances_from_zero_are_equally_deep():
    norm, colours = _signed_scale([-10.0, 10.0])
    depth = [1 - min(colours(norm(share))[:3]) for share in (-9.5, -0.5, 0.5, 9.5)]
    assert depth[0] > 0.5 > depth[1]
    assert depth[3] > 0.5 > depth[2]


def test_intervals_belong_to_their_region_and_level():
    intervals = inequalitytables.tables((2011, 2020))["INTERVALS_TABLE"]
    assert level_intervals(intervals, [2011, 2020], "region", "East") is None  # too small
    lower, upper = level_intervals(intervals, [2011, 2015, 2020], "region", "West")
    own = intervals[(intervals["group1"] == "West") & (intervals["part"] == "region")]
    assert [lower[0], lower[2]] == list(own["lower"])
    assert [upper[0], upper[2]] == list(own["upper"])
    assert math.isnan(lower[1])
    levels = intervals[(intervals["part"] == "gini") & intervals["to_period"].isna()]
    assert level_intervals(intervals, [2011, 2020], "gini")[0] == list(levels["lower"])


@pytest.mark.parametrize("name", ["sources", "line", "regions"])
def test_intervals_are_drawn_and_named(name):
    tables = inequalitytables.tables((2011, 2020))
    without = {**tables, "INTERVALS_TABLE": None}
    assert _drawn(tables, [name]) != _drawn(without, [name])


def test_lines_with_intervals_stay_within_half_a_period():
    for count in range(2, 15):
        shifts = _shifts([2011.0, 2012.0, 2020.0], count)
        assert max(shifts) - min(shifts) <= 0.5 + 1e-12  # rounding
        assert sum(shifts) == pytest.approx(0, abs=1e-12)
    assert _shifts([2011.0], 1) == []


def test_negative_shares_stand_under_the_axis(monkeypatch):
    from matplotlib.axes import Axes

    bars = []

    def bar(self, places, values, width, bottom, **style):
        bars.extend((low, low + value) for low, value in zip(bottom, values))
        return draw(self, places, values, width, bottom, **style)

    draw = Axes.bar
    monkeypatch.setattr(Axes, "bar", bar)
    _stacked([2011], {"a": [80.0], "b": [-30.0], "c": [60.0], "d": [-10.0]}, "%").svg()
    assert bars == [(0.0, 80.0), (0.0, -30.0), (80.0, 140.0), (-30.0, -40.0)]


def test_shares_go_to_their_period_and_pair():
    groups = inequalitytables.tables((2020, 2011))["GROUPS_TABLE"]
    shares = _by_period(groups, [("East", "West")], ["group1", "group2"], [2011, 2015, 2020])["East", "West"]
    for place, year in ((0, 2011), (2, 2020)):
        own = groups[(groups["period"] == year) & (groups["group1"] == "East") & (groups["group2"] == "West")]
        assert shares[place] == own["share"].item()
    assert math.isnan(shares[1])


def test_a_long_lorenz_curve_is_thinned_and_keeps_its_ends():
    x = np.linspace(0, 1, 5001)
    curve = _curve(pd.DataFrame({"share_units": x, "share_value": x**2}))
    assert len(curve) <= MOST_POINTS + 1
    assert curve[0] == (0, 0)
    assert curve[-1] == (1, 1)
    assert _curve(pd.DataFrame({"share_units": [0.0], "share_value": [0.0]})) is None
