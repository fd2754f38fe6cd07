"""Charts, tables and sentences of gravity centres for any number of periods and groups."""

import math
import re
import warnings
import xml.etree.ElementTree as ElementTree

import numpy as np
import pandas as pd
import pytest
from geocoupling.reports import canvas, charts
from geocoupling.reports.charts_gravity import MOST_PANELS, centre_paths
from geocoupling.reports.labelplaces import label_places
from geocoupling.reports.results import result_sections
from geocoupling.reports.results_gravity import centres_paper_table, ellipses_paper_table
from geocoupling.reports.wording import methods_paragraph, references
from geocoupling.reports.wording_gravity import direction_name

CENTRES = [
    "period",
    "group",
    "n",
    "weight",
    "x",
    "y",
    "longitude",
    "latitude",
    "distance",
    "bearing",
    "direction",
    "speed",
]
CHINESE = [f"{name}城市群与周边地区" for name in ("长三角", "珠三角", "京津冀")]


def tables(periods=tuple(range(2011, 2021)), groups=(), seed=1, steps=20.0):
    """CENTRES and ELLIPSES of a walk."""
    rng = np.random.default_rng(seed)
    centres, ellipses = [], []
    for group in (None, *groups):
        for number, period in enumerate(periods):
            distance, bearing = (math.nan, math.nan) if number == 0 else (rng.gamma(2, steps), rng.uniform(0, 360))
            if steps == 0 and number:
                distance, bearing = 0.0, math.nan
            centres.append((period, group, 31, 9.5, 4e6, 3e6, 104.1, 34.2, distance, bearing, None, distance))
            major = rng.uniform(300, 900)
            ratio = rng.uniform(0.1, 1)
            ellipses.append((period, group, 31, 4e6, 3e6, major, major * ratio, rng.uniform(0, 180), 9e5, ratio, 40.0))
    heads = ["period", "group", "n", "x", "y", "semi_major", "semi_minor", "rotation", "area", "axis_ratio", "coverage"]
    frames = pd.DataFrame(centres, columns=CENTRES), pd.DataFrame(ellipses, columns=heads)
    return {"CENTRES": frames[0], "ELLIPSES": frames[1]}


def check(drawing):
    svg = drawing.svg()
    root = ElementTree.fromstring(svg)
    assert root.tag == "{http://www.w3.org/2000/svg}svg" and "<image" not in svg
    assert float(re.match(r"[\d.]+", root.get("width")).group()) == pytest.approx(72 * canvas.WIDTH)


CASES = {
    "ten years": {},
    "two periods": {"periods": (2011, 2020)},
    "thirty years, twelve groups": {"periods": tuple(range(1991, 2021)), "groups": [f"group {i}" for i in range(12)]},
    "texts": {"periods": ("before the reform", "第十二个五年计划时期", "later"), "groups": ("$A$", "<b & c>")},
    "nothing moves": {"periods": (2011, 2015, 2020), "steps": 0.0},
    "tiny": {"periods": (2011, 2015, 2020), "steps": 1e-9},
}


@pytest.mark.parametrize("case", CASES)
def test_charts_are_valid_for_any_tables(case):
    made = tables(**CASES[case])
    check(charts.gravity_paths(made["CENTRES"]))
    check(charts.gravity_ellipses(made["ELLIPSES"], made["CENTRES"]))


@pytest.mark.parametrize("periods", [(2020,), (None,)])
def test_one_period_has_ellipses_but_no_path(periods):
    made = tables(periods, ["East"])
    assert charts.gravity_paths(made["CENTRES"]) is None
    check(charts.gravity_ellipses(made["ELLIPSES"], made["CENTRES"]))


def test_nothing_to_draw():
    made = tables()
    assert charts.gravity_paths(made["CENTRES"].head(0)) is None
    assert charts.gravity_ellipses(made["ELLIPSES"].head(0), made["CENTRES"]) is None
    assert charts.gravity_ellipses(None, made["CENTRES"]) is None


def test_chinese_names():
    made = tables((2011, 2015, 2020), CHINESE)
    with warnings.catch_warnings():
        if len(canvas.font_families()) > 1:  # a CJK font is installed: no glyph may be missing
            warnings.simplefilter("error")
        check(charts.gravity_paths(made["CENTRES"]))
        check(charts.gravity_ellipses(made["ELLIPSES"], made["CENTRES"]))


def test_paths_are_in_kilometres_whatever_the_coordinates():
    rows = [
        (1, None, math.nan, math.nan),
        (2, None, 3, 90),
        (3, None, 4, 0),
        (4, None, 0, math.nan),
        (1, "a", math.nan, math.nan),
    ]
    frame = pd.DataFrame(rows, columns=["period", "group", "distance", "bearing"])
    found = centre_paths(frame)
    assert list(found) == ["All units", "a"]
    places = np.array([place[1:] for place in found["All units"]])
    assert places == pytest.approx(np.array([(0, 0), (3, 0), (3, 4), (3, 4)]))


def test_names_keep_clear_of_points_and_each_other():
    rng = np.random.default_rng(5)
    points = [tuple(point) for point in rng.uniform(0.5, 2.5, (30, 2))]
    sizes = [(0.3, 0.13)] * 30
    places = label_places(points, sizes, 3.0, 3.0)
    boxes = [(x - 0.15, y - 0.065, x + 0.15, y + 0.065) for x, y in (p for p in places if p is not None)]
    assert places[0] is not None and places[-1] is not None and len(boxes) >= 10
    for i, one in enumerate(boxes):
        assert one[0] >= 0 and one[1] >= 0 and one[2] <= 3 and one[3] <= 3
        for other in boxes[i + 1 :]:
            assert one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] or other[1] >= one[3]
        for x, y in points:
            assert not (one[0] < x < one[2] and one[1] < y < one[3])


def test_names_avoid_lines_where_they_can():
    # the line runs east from the first point, so that its name stands west of it
    (first, last) = label_places([(1, 1), (2, 1)], [(0.3, 0.1)] * 2, 3, 2)
    assert first[0] < 1 < 2 < last[0] and first[1] == last[1] == 1


def test_a_name_without_room_is_left_out():
    assert label_places([(0.1, 0.1)], [(2.0, 0.1)], 1.0, 1.0) == [None]


def test_tables_in_words():
    made = tables((2011, 2012))
    made["CENTRES"].loc[1, ["distance", "bearing", "speed"]] = [12.54, 200.04, 6.27]
    table = centres_paper_table(made["CENTRES"])
    assert list(table.columns) == [
        "period",
        "Longitude (°)",
        "Latitude (°)",
        "Distance (km)",
        "Direction",
        "Bearing (°)",
        "Speed (km a year)",
    ]
    assert table["Direction"].tolist() == [None, "south"]
    assert table["Distance (km)"].tolist() == [None, "12.5"] and table["Bearing (°)"].tolist() == [None, "200.0"]
    yearly = made["CENTRES"].assign(speed=made["CENTRES"]["distance"])
    assert "Speed (km a year)" not in centres_paper_table(yearly)
    groups = centres_paper_table(tables((2011,), ["East"])["CENTRES"])
    assert groups["Group"].tolist() == ["All units", "East"] and "Distance (km)" not in groups
    found = ellipses_paper_table(made["ELLIPSES"])
    assert found["Area (10⁴ km²)"].tolist() == [90, 90]
    assert found["Weight inside (%)"].tolist() == ["40.0", "40.0"]
    assert found["Axis ratio"].tolist() == [f"{ratio:.3f}" for ratio in made["ELLIPSES"]["axis_ratio"]]
    assert found["Semi-major (km)"].tolist() == [f"{length:.1f}" for length in made["ELLIPSES"]["semi_major"]]
    small = ellipses_paper_table(made["ELLIPSES"].assign(area=25.0))
    assert small["Area (km²)"].tolist() == [25, 25]


@pytest.mark.parametrize(
    ("angle", "words"), [(0, "north"), (44, "north-east"), (180, "south"), (337.6, "north"), (292.4, "west")]
)
def test_directions_in_words(angle, words):
    assert direction_name(angle) == words
    assert direction_name(math.nan) is None


def texts_of(section):
    return " ".join(text for block in section.blocks for text in getattr(block, "paragraphs", ()))


def test_the_section_says_how_far_the_centre_came():
    made = tables((2011, 2012, 2013), ["East"])
    made["CENTRES"].loc[[1, 2], "distance"], made["CENTRES"].loc[[1, 2], "bearing"] = [3.0, 4.0], [90.0, 0.0]
    section, folded = result_sections(made, {})
    assert "moved 5.0 km to the north-east (36.9° clockwise from grid north)" in texts_of(section)
    assert "path through all periods is 7.0 km" in texts_of(section)
    tables_shown = [block for block in folded.blocks if hasattr(block, "frame")]
    assert len(tables_shown) == 2
    assert tables_shown[0].frame["direction"].tolist()[:3] == [None, "east", "north"]
    captions = [block.caption for block in section.blocks if hasattr(block, "caption")]
    assert "Gravity centres, all units" in captions


def test_the_section_without_movement_or_with_too_many_groups():
    made = tables((2011, 2020), [f"g{i}" for i in range(12)], steps=0)
    text = texts_of(result_sections(made, {})[0])
    assert "did not move away" in text and f"first {MOST_PANELS - 1} groups" in text
    assert texts_of(result_sections(tables((None,)), {})[0]) == ""


def test_the_paragraph_names_the_plane_and_the_convention():
    options = {"VALUE_FIELD": "gdp", "VARIANCE": "arcgis", "STANDARD_DEVIATIONS": 2.0, "POSITION": "centroid"}
    facts = {"crs": "EPSG:3035", "periods": 4, "groups": ["East", "West"]}
    text = methods_paragraph("geocoupling:gravitycentre", options, facts)
    for words in ("gdp", "centroid", "EPSG:3035", "East and West", "2 standard deviations long", "√2, as ArcGIS"):
        assert words in text
    plain = methods_paragraph("gravitycentre", {"POSITION": "inside"}, {})
    assert "points inside the units" in plain and "bearing" not in plain and "EPSG" not in plain
    assert "one standard deviation long" in plain and "39 %" in plain and "39 %" not in text
    assert "clockwise from grid north to its major axis" in plain and "share of the weight" in plain
    assert len(references("gravitycentre", options, facts)) == 3
    others = {
        methods_paragraph("gravitycentre", {"VARIANCE": v}, {}) for v in ("population", "sample_corrected", "crimestat")
    }
    assert len(others) == 3
