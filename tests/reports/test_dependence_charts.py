"""Charts and tables on spatial autocorrelation, whatever the periods, names and gaps."""

import math
import re
import warnings
import xml.etree.ElementTree as ElementTree

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.neighbours import from_pairs
from geocoupling.methods.spatialautocorrelation import spatial_autocorrelation
from geocoupling.reports import canvas, charts
from geocoupling.reports.charts_dependence import hot_spots_over_time
from geocoupling.reports.charts_moranscatter import (
    _around,
    _crosses,
    _in_inches,
    _is_free,
    _naming_order,
    _points,
    _slope,
)
from geocoupling.reports.clusters import (
    CLUSTER_COLOURS,
    HOT_SPOT_COLOURS,
    cluster_names,
    corner_names,
    hot_spot_names,
)
from geocoupling.reports.page import Chart, Report, Table, render
from geocoupling.reports.papertables_dependence import MOST_NAMES, members_paper_table, moran_paper_table
from geocoupling.reports.results import result_sections

SIDE = 7
CELLS = SIDE * SIDE
PLACE = np.arange(CELLS).reshape(SIDE, SIDE)
LEFT = np.concatenate([PLACE[:, :-1].ravel(), PLACE[:-1].ravel()])
RIGHT = np.concatenate([PLACE[:, 1:].ravel(), PLACE[1:].ravel()])
PROVINCES = ("北京", "天津", "河北", "内蒙古自治区", "新疆维吾尔自治区克孜勒苏柯尔克孜自治州")
CASES = {
    "ten years": {"periods": range(2011, 2021)},
    "one year": {"periods": (2020,)},
    "cross-section": {"periods": (None,)},
    "two texts": {"periods": ("before", "after")},
    "thirty years": {"periods": range(1991, 2021)},
    "signs": {"periods": (2011, 2020), "names": ("$A$", "<b & c>", "_d", "x" * 60)},
    "no names": {"periods": (2011, 2020), "names": None},
    "noise": {"periods": (2011, 2015, 2020), "trend": 0.0},
}


def results(periods=(2011, 2015, 2020), names=("Unit",), trend=0.6, alone=(), **options):
    """What the algorithm gives the report: GLOBAL_TABLE, CLUSTERS_TABLE and the units."""
    rng, parts = np.random.default_rng(5), []
    for number, period in enumerate(periods):
        y = trend * (PLACE.ravel() // SIDE) + (1 + 0.1 * number) * rng.normal(size=CELLS)
        parts.append(pd.DataFrame({"y": y, "period": period, "unit": _names(names)}))
    frame = pd.concat(parts, ignore_index=True)

    def near(labels):
        cells = np.asarray(labels) % CELLS
        linked = ~np.isin(LEFT, alone) & ~np.isin(RIGHT, alone)
        return from_pairs(CELLS, LEFT[linked], RIGHT[linked], "rook").of(cells)

    roles = {"unit": None if names is None else "unit", "period": None if periods[0] is None else "period"}
    options = {"permutations": 99, "correction": "none", **options}
    found = spatial_autocorrelation(frame, "y", near, **roles, **options)
    units = found.units.assign(unit=frame["unit"], period=frame["period"])
    return {"GLOBAL_TABLE": found.periods, "CLUSTERS_TABLE": found.clusters}, units


def _names(names):
    return [None] * CELLS if names is None else [f"{names[i % len(names)]} {i}" for i in range(CELLS)]


def _drawn(tables, units):
    return {
        "scatter": charts.moran_scatter(units, tables["GLOBAL_TABLE"]),
        "line": charts.moran_over_time(tables["GLOBAL_TABLE"]),
        "clusters": charts.clusters_over_time(tables["CLUSTERS_TABLE"]),
        "spots": hot_spots_over_time(units),
    }


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
    drawn = _drawn(*results(**CASES[case]))
    missing = {name for name, drawing in drawn.items() if drawing is None}
    assert missing == ({"line"} if case in ("one year", "cross-section") else set())
    _check({name: drawing for name, drawing in drawn.items() if drawing})


def test_chinese_names():
    with warnings.catch_warnings():
        if len(canvas.font_families()) > 1:  # a CJK font is installed: no glyph may be missing
            warnings.simplefilter("error")
        _check(_drawn(*results((2011, 2020), PROVINCES)))


def test_nothing_to_draw():
    tables, units = results((2011, 2020))
    nothing = {key: table[:0] for key, table in tables.items()}
    assert set(_drawn(nothing, units[:0]).values()) == {None}
    assert set(_drawn(dict.fromkeys(tables), None).values()) == {None}
    tables["GLOBAL_TABLE"]["moran_i"] = np.nan
    tables["CLUSTERS_TABLE"]["count"] = 0
    units[["z_value", "lag"]] = np.nan
    units["hot_spot"] = "hot_90"
    assert set(_drawn(tables, units).values()) == {None}


def test_a_period_without_result_has_no_panel():
    tables, units = results((2011, 2015, 2020))
    whole = charts.moran_scatter(units, tables["GLOBAL_TABLE"]).svg()
    units.loc[units["period"] == 2015, ["z_value", "lag", "local_i"]] = np.nan
    tables["GLOBAL_TABLE"].loc[1, ["moran_i", "p"]] = np.nan
    less = charts.moran_scatter(units, tables["GLOBAL_TABLE"]).svg()
    assert len(less) < len(whole)
    _check(_drawn(tables, units))


# the scatter plot


def test_the_line_has_morans_i_as_its_slope():
    tables, units = results((2011, 2020), alone=(0, 48))
    for row in tables["GLOBAL_TABLE"].to_dict("records"):
        points = _points(units[units["period"] == row["period"]])
        assert len(points) == row["n"] == CELLS - 2
        assert _slope(points) == pytest.approx(row["moran_i"], rel=1e-9)


def test_units_in_clusters_are_filled(monkeypatch):
    from matplotlib.axes import Axes

    faces, draw = {}, Axes.plot

    def plot(self, x, y, **style):
        if style.get("linestyle") == "none":
            faces.setdefault(style["markerfacecolor"], []).append(len(x))
        return draw(self, x, y, **style)

    monkeypatch.setattr(Axes, "plot", plot)
    _, units = results((2020,))
    charts.moran_scatter(units).svg()
    counts = units["cluster"].value_counts()
    for cluster in ("HH", "LL", "LH", "HL"):
        assert faces[CLUSTER_COLOURS[cluster]][0] == counts.get(cluster, 0)
    assert faces["white"][0] == counts["ns"]


def test_names_find_a_free_place_or_are_left_out():
    points = [{"z": 0.0, "lag": 0.0}, {"z": 1.0, "lag": 2.0}]
    dots = _in_inches(points, ((-1.0, 3.0), (-2.0, 2.0)), (4.0, 2.0))
    assert dots == [(1.0, 1.0), (2.0, 2.0)]
    boxes = [box for box, _ in _around((1.0, 1.0), "Unit")]
    assert [round((a + b) / 2, 6) > 1 for a, b, _, _ in boxes] == [True, False, False, False, True, True, False, False]
    size = (4.0, 2.0)
    assert all(_is_free(box, size, [], [], []) for box in boxes)
    right, left = boxes[:2]
    assert not _is_free(right, size, [(right[0] + 0.05, 1.0)], [], [])
    assert not _is_free(right, size, [], [], [right])
    assert _is_free(left, size, [(right[0] + 0.05, 1.0)], [], [right])
    assert not _is_free(right, (1.1, 2.0), [], [], [])
    line = (0.0, 0.0), (1.0, 1.0)
    assert _crosses(line, (0.9, 1.1, 0.9, 1.1))
    assert not _crosses(line, (1.0, 1.2, 0.1, 0.3))


def test_each_kind_of_cluster_is_named_before_a_second_of_any():
    kinds = ["LL", "LL", "HH", "LL", "HL"]
    points = [{"cluster": kind, "size": size} for kind, size in zip(kinds, (5.0, 9.0, 0.5, 7.0, 1.0))]
    order = _naming_order(points)
    assert order == [(4, True), (2, True), (1, True), (3, False), (0, False)]


def test_corners_say_high_and_low_in_words(monkeypatch):
    from matplotlib.axes import Axes

    written, text = [], Axes.text
    monkeypatch.setattr(Axes, "text", lambda self, x, y, s, **k: written.append((s, k)) or text(self, x, y, s, **k))
    charts.moran_scatter(results((2020,))[1]).svg()
    corners = {s: k for s, k in written if "bbox" in k}
    assert list(corners) == list(corner_names().values()) == ["High–High", "Low–Low", "Low–High", "High–Low"]
    assert {k["bbox"]["facecolor"] for k in corners.values()} == {"white"}


# the other charts


def test_markers_are_empty_where_p_is_not_below_the_level(monkeypatch):
    from matplotlib.axes import Axes

    drawn, draw = [], Axes.plot

    def plot(self, x, y, **style):
        if style.get("linestyle") == "none":
            drawn.append((style["markerfacecolor"] == "white", list(x)))
        return draw(self, x, y, **style)

    monkeypatch.setattr(Axes, "plot", plot)
    table = pd.DataFrame({"period": [2011, 2015, 2020], "moran_i": [0.3, 0.1, 0.2], "p": [0.01, 0.05, 0.049]})
    charts.moran_over_time(table.assign(expected=-0.03)).svg()
    assert drawn == [(False, [2011.0, 2020.0]), (True, [2015.0])]


def test_counts_go_to_their_period_and_cluster(monkeypatch):
    from geocoupling.reports import charts_dependence

    caught = {}
    monkeypatch.setattr(charts_dependence, "grades_over_time", lambda *given, **_: caught.update(given=given))
    tables, _ = results((2011, 2020))
    charts.clusters_over_time(tables["CLUSTERS_TABLE"])
    frame, names, colours = caught["given"]
    assert names == ["Low–Low", "Low–High", "High–Low", "High–High"]
    assert colours == [CLUSTER_COLOURS[code] for code in ("LL", "LH", "HL", "HH")]
    counts = tables["CLUSTERS_TABLE"].set_index(["period", "cluster"])["count"]
    for row in frame.to_dict("records"):
        own = [counts[row["period"], code] for code in ("LL", "LH", "HL", "HH")]
        assert [row[f"n_grade_{k}"] for k in range(1, 5)] == own


def test_hot_and_cold_spots_are_counted(monkeypatch):
    from geocoupling.reports import charts_dependence

    caught = {}
    monkeypatch.setattr(charts_dependence, "grades_over_time", lambda *given, **_: caught.update(given=given))
    spots = ["hot_99", "hot_95", "hot_99", "hot_90", "cold_95", "ns", None]
    hot_spots_over_time(pd.DataFrame({"hot_spot": spots, "period": [1, 1, 1, 1, 2, 2, 2]}))
    frame, names, colours = caught["given"]
    assert frame[[f"n_grade_{k}" for k in range(1, 5)]].to_numpy().tolist() == [[0, 0, 1, 2], [0, 1, 0, 0]]
    assert names[0] == "Cold spot, 99 % confidence" and names[-1] == "Hot spot, 99 % confidence"
    assert colours[-1] == HOT_SPOT_COLOURS["hot_99"]


def test_maps_and_charts_know_every_code():
    assert set(cluster_names()) == set(CLUSTER_COLOURS)
    assert list(hot_spot_names()) == list(HOT_SPOT_COLOURS)
    assert len(set(CLUSTER_COLOURS.values())) == len(CLUSTER_COLOURS)
    assert len(set(HOT_SPOT_COLOURS.values())) == len(HOT_SPOT_COLOURS)


# tables


def test_paper_table_of_morans_i():
    table = pd.DataFrame({"period": [2011, 2020], "moran_i": [0.4567, math.nan], "p": [0.002, math.nan]})
    shown = moran_paper_table(table.assign(expected=-0.05, z=[4.0, math.nan], n=31))
    assert list(shown.columns) == ["period", "Moran's I", "E(I)", "z", "p", "n"]
    assert shown["Moran's I"].tolist() == ["0.4567***", None]
    assert shown["z"].tolist() == ["4.00", None]
    once = table.head(1).assign(period=None, expected=-0.05, z=4.0, n=31)
    assert list(moran_paper_table(once).columns)[0] == "Moran's I"
    assert moran_paper_table(None) is None


def test_members_of_the_first_and_the_last_period():
    tables, units = results((2011, 2015, 2020), alone=(0,))
    shown = members_paper_table(tables["CLUSTERS_TABLE"])
    assert list(shown.columns) == ["Cluster", "2011", "2020"]
    high = units[(units["period"] == 2011) & (units["cluster"] == "HH")]["unit"].tolist()
    cell = shown.set_index("Cluster").loc["High–High", "2011"]
    assert cell == f"{len(high)}: {', '.join(sorted(high))}"
    assert shown.set_index("Cluster").loc["No neighbours", "2020"] == "1: Unit 0"
    assert "Not significant" not in set(shown["Cluster"])
    assert not any("spot" in name for name in shown["Cluster"])
    spots = members_paper_table(tables["CLUSTERS_TABLE"], units).set_index("Cluster")
    hot = units[(units["period"] == 2020) & units["hot_spot"].isin(["hot_95", "hot_99"])]["unit"].tolist()
    assert hot and spots.loc["Hot spot, 95 % confidence or more", "2020"] == f"{len(hot)}: {', '.join(sorted(hot))}"
    assert "Cold spot, 95 % confidence or more" in spots.index
    nameless, without = results(names=None)
    assert members_paper_table(nameless["CLUSTERS_TABLE"], without) is None
    assert members_paper_table(results(names=None)[0]["CLUSTERS_TABLE"]) is None


def test_long_lists_of_members_are_cut():
    names = "; ".join(f"U{i}" for i in range(MOST_NAMES + 3))
    row = {"period": 2020, "cluster": "HH", "count": MOST_NAMES + 3, "units": names}
    cell = members_paper_table(pd.DataFrame([row])).iloc[0, 1]
    assert cell.startswith(f"{MOST_NAMES + 3}: U0, U1")
    assert cell.endswith(f"U{MOST_NAMES - 1} ...")


def test_the_section_with_all_tables_and_with_each_alone():
    tables, units = results((2011, 2020))
    found = {"units_table": units, "field": "D", "permutations": 99, "level": 0.05, "correction": "fdr"}
    first, second = result_sections(tables, found)
    assert (first.title, second.title) == ("Spatial autocorrelation", "Tables")
    assert [block.caption for block in first.blocks if hasattr(block, "caption")] == [
        "Global Moran's I",
        "Moran's I over time",
        "Moran scatter plots of D in 2011 and 2020",
        "Units in significant local clusters and outliers (p ≤ 0.05, false discovery rate)",
        "Hot and cold spots (Getis-Ord G*)",
        "Members of clusters, first and last period",
    ]
    notes = first.blocks[1].paragraphs
    assert notes[-1] == "The smallest possible p of 99 permutations is 0.02."
    more = result_sections(tables, {**found, "permutations": 999})[0].blocks[1].paragraphs
    assert len(more) == len(notes) - 1
    page = render(Report("Moran", sections=(first, second)))
    assert "nan" not in re.sub(r"base64,[\w+/=]+", "", page)
    for key, table in tables.items():
        assert any(isinstance(block, Table) for block in result_sections({key: table}, {})[-1].blocks)
    # a page that has the layer among its tables draws the same
    again = result_sections({**tables, "OUTPUT": units}, {"field": "D"})[0]
    pictures = [[block.drawing.svg() for block in s.blocks if isinstance(block, Chart)] for s in (again, first)]
    assert pictures[0] == pictures[1]
