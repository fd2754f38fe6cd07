"""Charts of growth: they hold what the tables say, whatever the periods, groups and fields."""

import datetime
import math
import re
import warnings
import xml.etree.ElementTree as ElementTree

import growthtables
import numpy as np
import pandas as pd
import pytest
from geocoupling.reports import canvas, charts
from geocoupling.reports.charts_growth import _most_units, longest_spans, wide_range
from geocoupling.reports.charts_lagging import EVEN, SHARED, _colours, _fitting, lagging_words

CHINESE = {
    "groups": ("成长型城市", "成熟型城市"),
    "fields": ("韧性指数", "碳排放总量"),
    "systems": ("U_社会", "U_生态"),
}
TWO = ("East", "West")
CASES = {
    "eleven years": {"groups": TWO},
    "two periods": {"periods": (2010, 2020), "groups": TWO},
    "thirty years, twelve groups": {
        "periods": tuple(range(1990, 2020)),
        "groups": tuple(f"A region of many cities, number {i}" for i in range(12)),
    },
    "no groups": {"groups": None},
    "one field": {"fields": ("resilience",)},
    "texts": {"periods": ("before", "during", "past"), "groups": None},
    "dates": {"periods": tuple(datetime.date(year, 6, 30) for year in (2010, 2015, 2020)), "groups": None},
    "signs": {"groups": ("$A$",), "fields": ("_x", "<b & c>" + "y" * 60), "systems": ("$z$", "_w" * 50)},
    "seven systems": {"systems": tuple(f"s{i}" for i in range(7)), "periods": (2010, 2020), "groups": TWO},
    "many fields": {"fields": tuple(f"field {i}" for i in range(15)), "periods": (2010, 2015, 2020), "groups": None},
}
NAMES = ("index", "rates", "bars", "fields", "lagging")
# What a case is about: a chart costs a third of a second.
ABOUT = {
    "thirty years, twelve groups": ("index", "bars", "lagging"),
    "one field": ("index",),
    "dates": ("index", "lagging"),
    "seven systems": ("lagging",),
    "many fields": ("index", "fields"),
}


def drawn(tables, only=NAMES):
    rates, comparison = tables["RATES_TABLE"], tables["COMPARISON_TABLE"]
    field = None if rates is None or not len(rates) else rates["field"].iloc[0]
    makers = {
        "index": lambda: charts.indexed_curves(comparison),
        "rates": lambda: charts.rate_curves(comparison),
        "bars": lambda: charts.mean_growth_bars(rates, field),
        "fields": lambda: charts.mean_growth_bars(rates),
        "lagging": lambda: charts.lagging_matrix(tables["LAGGING_TABLE"]),
    }
    return {name: makers[name]() for name in only}


def check(drawings):
    for name, drawing in drawings.items():
        svg = drawing.svg()
        root = ElementTree.fromstring(svg)
        assert root.tag == "{http://www.w3.org/2000/svg}svg", name
        assert "<image" not in svg, name
        width = float(re.match(r"[\d.]+", root.get("width")).group())
        assert width == pytest.approx(72 * canvas.WIDTH), name


@pytest.mark.parametrize("case", CASES)
def test_charts_are_valid_for_any_tables(case):
    found = drawn(growthtables.tables(**CASES[case]), ABOUT.get(case, NAMES))
    missing = {name for name, drawing in found.items() if drawing is None}
    nothing = {"two periods": {"rates"}, "texts": {"rates", "bars", "fields"}}
    assert missing == nothing.get(case, set())
    check({name: drawing for name, drawing in found.items() if drawing})


def test_chinese_names():
    with warnings.catch_warnings():
        if len(canvas.font_families()) > 1:  # a CJK font is installed: no glyph may be missing
            warnings.simplefilter("error")
        check(drawn(growthtables.tables((2010, 2020), **CHINESE), ["index", "bars", "lagging"]))


@pytest.mark.parametrize("name", NAMES)
def test_empty_and_missing_tables_have_no_chart(name):
    empty = {key: table[:0] for key, table in growthtables.tables((2010, 2011, 2012)).items()}
    assert drawn(empty, [name]) == {name: None}
    assert drawn(dict.fromkeys(empty), [name]) == {name: None}


def test_missing_values():
    tables = growthtables.tables((2010, 2011, 2012, 2013), ("East",))
    for table in tables.values():
        numbers = [column for column in table.columns if table[column].dtype == float]
        table.loc[table.index[::3], numbers] = np.nan
    check(drawn(tables))
    for table in tables.values():
        table[[column for column in table.columns if table[column].dtype == float]] = np.nan
    without = drawn(tables)
    assert without.pop("lagging") is not None  # names are known still
    assert set(without.values()) == {None}


@pytest.fixture
def lines(monkeypatch):
    """Every line that a chart draws: label to values, a list for each panel."""
    from matplotlib.axes import Axes

    found, draw = [], Axes.plot

    def plot(self, places, values, *rest, **style):
        found.append((self, style.get("label"), list(values)))
        return draw(self, places, values, *rest, **style)

    monkeypatch.setattr(Axes, "plot", plot)
    return found


def test_names_that_begin_with_an_underscore_stand_in_the_legend():
    tables = growthtables.tables(fields=("_x", "y"), groups=TWO, systems=("_s", "_t"))
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # matplotlib warns of labels that it leaves out
        check(drawn(tables, ["index", "lagging"]))


def test_fields_stand_side_by_side_in_a_panel_for_each_group(lines):
    comparison = growthtables.tables(groups=("Growing", "Mature"))["COMPARISON_TABLE"]
    assert charts.indexed_curves(comparison).svg()
    panels = list(dict.fromkeys(axes for axes, *_ in lines))
    assert len(panels) == 3
    first = comparison[comparison["group"].isna()]
    for axes, label, values in lines[:2]:
        assert axes is panels[0]
        assert values == first.loc[first["field"] == label, "index"].tolist()
    mature = comparison[(comparison["group"] == "Mature") & (comparison["field"] == "emissions")]
    assert (panels[2], "emissions", mature["index"].tolist()) in lines
    assert {axes.get_ylim() for axes in panels} == {panels[0].get_ylim()}  # one scale


def test_one_field_has_a_line_for_each_group(lines):
    comparison = growthtables.tables(fields=("resilience",))["COMPARISON_TABLE"]
    assert charts.rate_curves(comparison).svg()
    assert len({axes for axes, *_ in lines}) == 1
    assert [label for _, label, _ in lines] == ["All units", *growthtables.GROUPS]
    own = comparison[comparison["group"] == "Growing"]
    assert lines[1][2] == own["rate"].tolist()[1:]  # the first period has none


def test_wide_ranges_have_a_logarithmic_axis(lines):
    comparison = growthtables.tables(fields=("resilience",), groups=None)["COMPARISON_TABLE"]
    charts.indexed_curves(comparison).svg()
    charts.indexed_curves(comparison.assign(index=[100.0 * 1.5**k for k in range(len(comparison))])).svg()
    assert [axes.get_yscale() for axes, *_ in lines] == ["linear", "log"]
    assert not wide_range([100, -5, 5000]) and not wide_range([math.nan]) and not wide_range([])
    assert wide_range([100, math.nan, 1001])


def test_the_largest_groups_are_drawn_in_their_order():
    table = pd.DataFrame({"group": [None, *"abcd"], "n": [20, 3, 9, 1, 7]})
    kept, note = _most_units(table, 2)
    assert kept == ["b", "d"] and note.startswith("2 of 4 groups")
    assert _most_units(table, 4) == (["a", "b", "c", "d"], "")


@pytest.fixture
def bars(monkeypatch):
    from matplotlib.axes import Axes

    found, draw = [], Axes.barh

    def barh(self, places, values, **style):
        found.append(list(values))
        return draw(self, places, values, **style)

    monkeypatch.setattr(Axes, "barh", barh)
    return found


def test_bars_show_both_kinds_over_the_longest_span(bars):
    rates = growthtables.tables(chosen=[2010, 2015, 2020])["RATES_TABLE"]
    assert charts.mean_growth_bars(rates, "emissions").svg()
    own = rates[rates["unit"].isna() & (rates["field"] == "emissions") & (rates["years"] == 10)]
    assert bars == [own["mean_geometric"].tolist(), own["mean_arithmetic"].tolist()]
    assert len(longest_spans(rates)) == 2 * 5


def test_a_single_step_has_one_bar(bars):
    assert charts.mean_growth_bars(growthtables.tables((2010, 2020))["RATES_TABLE"]).svg()
    assert len(bars) == 1 and len(bars[0]) == 2


def test_cells_hold_gap_and_count_where_they_fit():
    row = {"gap": 0.1234, "n": 15, "lagging": "a", "units_lagging": 9, "units_synchronous": 2}
    even = {**row, "lagging": "synchronous", "units_lagging": pd.NA}
    assert _fitting({(0, 0): row, (0, 1): even}, 1.0) == [
        {(0, 0): "0.123", (0, 1): "0.123"},
        {(0, 0): "9/15", (0, 1): "2/15"},
    ]
    many = {**row, "gap": 12.34, "n": 1500, "units_lagging": 900}
    assert _fitting({(0, 0): many}, 0.4) == [{(0, 0): "12.3"}]
    assert _fitting({(0, 0): many}, 0.1) == []


def test_systems_keep_their_colours():
    table = growthtables.tables()["LAGGING_TABLE"]
    both = _colours(table, ["ecology", "society"])
    assert both == {"ecology": canvas.SERIES[0].lower(), "society": canvas.SERIES[1].lower()}
    some = pd.DataFrame({"lagging": ["b", "synchronous", "a;b"], "leading": ["a", "synchronous", "c"]})
    colours = _colours(some, ["a", "b", "c"])
    assert colours == {"b": canvas.SERIES[1].lower(), "a;b": SHARED, "synchronous": EVEN}
    assert [lagging_words(code) for code in ("b", "a;b", "synchronous", None)] == ["b", "a = b", "synchronous", "–"]
    seven = [f"s{i}" for i in range(7)]
    assert len(set(_colours(pd.DataFrame({"lagging": seven, "leading": seven}), seven).values())) == 7


def test_numbers_stand_beyond_the_ends_of_their_bars(monkeypatch):
    from matplotlib.axes import Axes

    told, draw = {}, Axes.annotate

    def annotate(self, text, at, **style):
        told[text] = at[0], style["xytext"][0], style["ha"]
        return draw(self, text, at, **style)

    monkeypatch.setattr(Axes, "annotate", annotate)
    rates = growthtables.tables((2010, 2020))["RATES_TABLE"]
    rates = rates.assign(mean_geometric=[-2.5 if field == "emissions" else 1.5 for field in rates["field"]])
    charts.mean_growth_bars(rates.assign(mean_arithmetic=rates["mean_geometric"])).svg()
    assert told == {"-2.50": (-2.5, -3, "right"), "1.50": (1.5, 3, "left")}


def test_numbers_in_cells_can_be_read_on_their_colour(monkeypatch):
    from matplotlib.axes import Axes

    inks = set()
    monkeypatch.setattr(Axes, "text", lambda self, x, y, text, **style: inks.add(style["color"]))
    charts.lagging_matrix(growthtables.tables((2010, 2015, 2020))["LAGGING_TABLE"], ["ecology", "society"]).svg()
    assert inks == {canvas.ink_on(canvas.SERIES[0]), canvas.ink_on(canvas.SERIES[1])} and len(inks) == 2


def test_without_complete_units_nothing_is_drawn():
    rates = growthtables.tables((2010, 2020))["RATES_TABLE"]
    units = rates[rates["unit"].notna()]
    assert charts.mean_growth_bars(units) is None and charts.mean_growth_bars(units, "emissions") is None
