"""Charts of unit rows over time, and of growth side by side: they hold what the rows say."""

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
from geocoupling.reports.charts_counts import _above_mean, _ranked_table
from geocoupling.reports.charts_differences import _rows
from geocoupling.reports.panelgrid import labelled_periods, line_style
from geocoupling.reports.unitmeans import largest_groups, mean_lines, means_by_group

FIFTEEN = tuple(range(2009, 2024))
CHINESE = ("成长型城市", "成熟型城市", "东北地区老工业基地资源枯竭型城市")
FIELDS = ("U1", "U2", "D")
CASES = {
    "eleven years": {},
    "fifteen years, Chinese": {"periods": FIFTEEN, "groups": CHINESE},
    "no groups": {"groups": (None,)},
    "a group is missing": {"groups": ("East", None)},
    "one unit": {"groups": (None,), "units": 1, "periods": tuple(range(2000, 2025))},
    "texts": {"periods": ("before", "during", "past")},
    "dates": {"periods": tuple(datetime.date(year, 6, 30) for year in (2010, 2015, 2020))},
    "fifteen groups": {"groups": tuple(f"A region of many cities, number {i}" for i in range(15)), "units": 2},
    "signs": {"groups": ("_x", "$A$", "<b & c>" + "y" * 60)},
    "numbers as groups": {"groups": (1, 2.5)},
}
# What a case is about: a chart costs a third of a second.
ABOUT = {
    "no groups": ("series", "share"),
    "a group is missing": ("series", "share"),
    "one unit": ("series", "differences", "ranked"),
    "fifteen groups": ("series", "one field"),
    "signs": ("series", "share"),
    "numbers as groups": ("one field",),
}


def panel(periods=tuple(range(2010, 2021)), groups=("East", "West"), units=4, seed=1):
    rng = np.random.default_rng(seed)
    rows = [
        (f"{group} {unit}", group, period, *rng.uniform(0.2, 0.8, 3))
        for group in groups
        for unit in range(units)
        for period in periods
    ]
    return pd.DataFrame(rows, columns=["city", "type", "year", *FIELDS])


def drawn(frame):
    periods = list(dict.fromkeys(frame["year"]))
    ends = periods[0], periods[-1]
    return {
        "series": charts.series_by_group(frame, FIELDS, "year", "type"),
        "one field": charts.series_by_group(frame, ["D"], "year", "type", {"D": "耦合协调度"}),
        "share": charts.share_at_least_over_time(frame, "D", 0.5, "year", "type"),
        "differences": charts.curves_with_differences(frame, FIELDS, "year", [("U1", "U2")], ends),
        "count": charts.mean_and_count(frame, "D", "year"),
        "ranked": charts.ranked_bars_two_periods(frame, "D", "city", "year", ends),
    }


def check(drawings):
    for name, drawing in drawings.items():
        svg = drawing.svg()
        root = ElementTree.fromstring(svg)
        assert root.tag == "{http://www.w3.org/2000/svg}svg", name
        assert "<image" not in svg, name
        width = float(re.match(r"[\d.]+", root.get("width")).group())
        assert width == pytest.approx(72 * canvas.WIDTH), name
        assert len(drawing.frame), name


@pytest.mark.parametrize("case", CASES)
def test_charts_are_valid_for_any_rows(case):
    with warnings.catch_warnings():
        if len(canvas.font_families()) > 1:  # a CJK font is installed: no glyph may be missing, no name left out
            warnings.simplefilter("error")
        found = drawn(panel(**CASES[case]))
        check({name: found[name] for name in ABOUT.get(case, found)})


def test_nothing_to_draw():
    frame = panel()
    for rows in (frame[:0], frame.assign(**dict.fromkeys(FIELDS, np.nan)), frame.drop(columns=list(FIELDS)), None):
        if rows is not None:
            assert set(drawn(rows if len(rows) else rows.reindex([0])).values()) == {None}
    assert charts.series_by_group(None, FIELDS, "year") is None
    assert charts.share_at_least_over_time(None, "D", 0.5, "year") is None
    assert charts.curves_with_differences(None, FIELDS, "year", []) is None
    assert charts.mean_and_count(None, "D", "year") is None
    assert charts.ranked_bars_two_periods(None, "D", "city", "year", (2010, 2020)) is None


def test_one_period_has_bars_where_they_say_something():
    found = drawn(panel((2015,)))
    assert {name for name, drawing in found.items() if drawing is None} == {"differences", "count"}
    check({name: drawing for name, drawing in found.items() if drawing})
    cross_section = panel((2015,)).drop(columns="year")
    check({"series": charts.series_by_group(cross_section, FIELDS, None, "type")})
    check({"share": charts.share_at_least_over_time(cross_section, "D", 0.5, None)})


def test_missing_values():
    frame = panel(FIFTEEN)
    frame.loc[frame.index[::4], "U1"] = np.nan
    frame.loc[frame["year"].isin([2012, 2013]) & (frame["type"] == "West"), "D"] = None
    frame["year"] = frame["year"].astype("Int64")
    check(drawn(frame))


@pytest.fixture
def lines(monkeypatch):
    """Every line that a chart draws: axes, label, values and style."""
    from matplotlib.axes import Axes

    found, draw = [], Axes.plot

    def plot(self, places, values, *rest, **style):
        found.append((self, style.get("label"), list(values), style))
        return draw(self, places, values, *rest, **style)

    monkeypatch.setattr(Axes, "plot", plot)
    return found


def test_each_field_has_a_panel_with_the_means_of_the_groups(lines):
    frame = panel()
    frame.loc[0, "U2"] = np.nan
    assert charts.series_by_group(frame, [*FIELDS, "absent"], "year", "type").svg()
    panels = list(dict.fromkeys(axes for axes, *_ in lines))
    assert len(panels) == 3
    for axes, name in zip(panels, FIELDS):
        own = {label: values for at, label, values, _ in lines if at is axes}
        assert list(own) == ["All units", "East", "West"]
        assert own["All units"] == pytest.approx(frame.groupby("year")[name].mean())
        assert own["West"] == pytest.approx(frame[frame["type"] == "West"].groupby("year")[name].mean())
    looks = {label: (style["marker"], style["linestyle"]) for _, label, _, style in lines if label != "All units"}
    assert looks["East"][0] != looks["West"][0] and looks["East"][1] != looks["West"][1]
    assert len({(s["color"], s["linestyle"], s["marker"]) for s in map(line_style, range(24))}) == 24


def test_units_without_a_group_count_among_all():
    frame = pd.DataFrame({"y": [1, 1, 1, 2], "g": ["a", None, "a", np.nan], "v": [1.0, 4.0, 3.0, np.nan]})
    means = means_by_group(frame, {"v": frame["v"].to_numpy()}, "y", "g")
    assert means["n"].tolist() == [3, 0, 2, 0]
    assert mean_lines(means, "v", "all")["all"][0] == pytest.approx(8 / 3)
    assert mean_lines(means, "v", "all")["a"][0] == 2.0
    assert largest_groups(means, 5) == (["a"], 1)


def test_shares_of_units_at_least_at_the_threshold(lines):
    values = [0.5, 0.4, 0.7, np.nan, 0.6, 0.6, 0.2, 0.1]
    frame = pd.DataFrame({"y": [1] * 4 + [2] * 4, "g": ["a", "a", "b", "b"] * 2, "D": values})
    drawing = charts.share_at_least_over_time(frame, "D", 0.5, "y", "g")
    assert drawing.svg()
    shares = {label: values for _, label, values, _ in lines}
    assert shares["All units"] == pytest.approx([200 / 3, 50])
    assert (shares["a"], shares["b"]) == ([50, 100], [100, 0])
    assert drawing.frame["n"].tolist() == [3, 4, 2, 2, 1, 2]


@pytest.fixture
def notes(monkeypatch):
    """Every text with its place that a chart annotates."""
    from matplotlib.axes import Axes

    found, draw = {}, Axes.annotate

    def annotate(self, text, at, **style):
        found[text] = at[0]
        return draw(self, text, at, **style)

    monkeypatch.setattr(Axes, "annotate", annotate)
    return found


def test_differences_are_marked_with_their_sign(notes, lines):
    frame = pd.DataFrame({"y": [2000, 2011, 2024], "V": [0.6, 0.5, 0.3], "R": [0.4, 0.55, np.nan], "X": [0, 1, 2]})
    drawing = charts.curves_with_differences(
        frame, ["V", "R", "X"], "y", [("V", "R"), ("V", "no")], ("2000", 2011, 2024)
    )
    assert drawing.svg()
    assert notes == {"+0.200": 2000.0, "−0.050": 2011.0}  # 2024 has no second value
    assert len({axes for axes, *_ in lines}) == 2  # X has a panel of its own
    assert drawing.frame.loc[drawing.frame["field"] == "V - R", "mean"].tolist()[:2] == pytest.approx([0.2, -0.05])


def test_the_first_and_the_last_difference_are_marked_by_default(notes):
    frame = pd.DataFrame({"y": range(2000, 2025), "V": np.linspace(0.6, 0.2, 25), "R": 0.4})
    assert charts.curves_with_differences(frame, ["V", "R"], "y", [("V", "R")], digits=2, label="Near").svg()
    assert notes == {"+0.20": 2000.0, "−0.20": 2024.0}


def test_numbers_above_near_bars_stand_in_rows():
    texts = dict.fromkeys((0, 1, 2, 11), "+0.123")
    assert _rows(texts, [float(year) for year in range(2000, 2012)], 2.0) == {0: 0, 1: 1, 2: 2, 11: 0}
    assert _rows({}, [0.0, 1.0], 2.0) == {}


def test_units_above_the_mean():
    frame = pd.DataFrame({"y": [1, 1, 1, 2, 2, 3], "v": [1.0, 2.0, 6.0, 0.1, 0.1, np.nan]})
    table = _above_mean(frame, "v", "y")
    assert table["above"].tolist() == [1, 0, 0] and table["n"].tolist() == [3, 2, 0]
    assert table["mean"].tolist()[:2] == pytest.approx([3, 0.1])
    same = pd.DataFrame({"y": [1] * 3, "v": [0.1 + 0.2, 0.3, 0.3]})
    assert _above_mean(same, "v", "y")["above"].tolist() == [0]  # differ by rounding only


def test_line_and_bars_never_cross(monkeypatch):
    from matplotlib.figure import Figure

    for values in ([0.2, 0.9, 0.4], [-3.0, -3.0, -3.0], [1e6, 2e6, 1.5e6]):
        frame = pd.DataFrame({"y": [1, 2, 3] * 2, "v": [*values, *[v + 0.01 * abs(v) for v in values]]})
        figure = Figure()
        charts.mean_and_count(frame, "v", "y").draw(figure)
        bars, line = figure.axes
        tallest = max(bar.get_height() for bar in bars.patches) / bars.get_ylim()[1]
        low, high = line.get_ylim()
        lowest = (min(line.lines[0].get_ydata()) - low) / (high - low)
        assert tallest < lowest < 1
        assert all(tick == int(tick) for tick in bars.get_yticks())


def test_units_are_ranked_by_the_later_period(lines):
    values = {"A": (1, 5), "B": (9, 7), "C": (3, None), "D": (None, 5), "E": (None, None)}
    rows = [(unit, year, v) for unit, both in values.items() for year, v in zip((2010.0, 2019.0), both)]
    frame = pd.DataFrame([*rows, ("B", 2015.0, 99)], columns=["u", "y", "v"])
    table = _ranked_table(frame, "v", "u", "y", ["2010", "2019"])
    assert table["unit"].tolist() == ["B", "A", "D", "C"]
    assert table["rank"].tolist() == [1, 2, 2, pd.NA]
    assert charts.ranked_bars_two_periods(frame, "v", "u", "y", (2010, 2019)).svg()
    assert charts.ranked_bars_two_periods(frame, "v", "u", "y", (2010,)) is None
    assert charts.ranked_bars_two_periods(frame, "v", "u", "y", (1990, 1991)) is None


def test_values_are_drawn_in_the_unit_that_is_chosen(lines):
    frame = pd.DataFrame([(u, y, 1e7 * (1 + y % 7)) for u in "AB" for y in (2010, 2019)], columns=["u", "y", "v"])
    drawing = charts.ranked_bars_two_periods(frame, "v", "u", "y", (2010, 2019), "Emissions (10,000 t)", divide=10000)
    assert drawing.svg() and drawing.frame["last"].max() == pytest.approx(1000 * (1 + 2019 % 7))
    assert charts.mean_and_count(frame, "v", "y", divide=1e7).frame["mean"].tolist() == [1 + 2010 % 7, 1 + 2019 % 7]


def test_of_many_units_both_ends_are_drawn(monkeypatch):
    from matplotlib.figure import Figure

    frame = pd.DataFrame([(f"u{i:02d}", y, i + y) for i in range(50) for y in (1, 2)], columns=["u", "y", "v"])
    figure = Figure()
    drawing = charts.ranked_bars_two_periods(frame, "v", "u", "y", (1, 2))
    drawing.draw(figure)
    names = [text.get_text() for text in figure.axes[0].get_yticklabels()]
    assert len(names) == 41 and names[0] == "1  u49" and names[19:22] == ["20  u30", "…", "31  u19"]
    assert len(drawing.frame) == 50


def test_index_and_rates_stand_side_by_side(lines):
    table = growthtables.tables()["COMPARISON_TABLE"]
    assert charts.index_and_rates(table, labels={"emissions": "CO2"}).svg()
    assert [label for _, label, *_ in lines] == ["resilience", "CO2"] * 2
    assert len({axes for axes, *_ in lines}) == 2
    own = table[table["group"].isna() & (table["field"] == "emissions")]
    assert lines[1][2] == own["index"].tolist() and lines[3][2][1:] == own["rate"].tolist()[1:]
    lines.clear()
    assert charts.index_and_rates(table, "Mature").svg()
    own = table[(table["group"] == "Mature") & (table["field"] == "resilience")]
    assert lines[0][2] == own["index"].tolist()


def test_index_and_rates_of_one_field_have_a_line_for_each_group(lines):
    table = growthtables.tables(FIFTEEN, groups=CHINESE, fields=("韧性",))["COMPARISON_TABLE"]
    check({"pair": charts.index_and_rates(table)})
    assert [label for _, label, *_ in lines[:4]] == ["All units", *sorted(CHINESE)]


def test_index_and_rates_of_other_tables(lines):
    check({"texts": charts.index_and_rates(growthtables.tables(("a", "b", "c"), groups=None)["COMPARISON_TABLE"])})
    assert len({axes for axes, *_ in lines}) == 1  # texts have no annual rates
    table = growthtables.tables((2010, 2011), groups=None)["COMPARISON_TABLE"]
    check(
        {"many": charts.index_and_rates(growthtables.tables(fields=[f"f{i}" for i in range(15)])["COMPARISON_TABLE"])}
    )
    assert charts.index_and_rates(table[table["period"] == 2010]) is None
    assert charts.index_and_rates(table.assign(index=math.nan)) is None
    assert charts.index_and_rates(table[:0]) is None and charts.index_and_rates(None) is None


def test_labels_of_periods_reach_the_last_one_where_they_can():
    assert labelled_periods(range(2010, 2021), 1.9) == [0, 2, 4, 6, 8, 10]
    assert labelled_periods(range(2010, 2020), 1.9)[-1] == 9
    assert labelled_periods([2010], 1.9) == [0]
