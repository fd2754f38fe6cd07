"""Study B replayed from its printed table of degrees: means, grades, extremes, growth, density, inequality.

Everything is held against exact fractions of the printed degrees, against brute force over the layers that the study
wrote, or against the few further numbers that the study prints and that are known here.
"""

import math
from collections import Counter
from fractions import Fraction

import numpy as np
import pytest
from geocoupling.studies import samplefolder, samples
from geocoupling.studies.chain import layer_in
from geocoupling.studies.study import Analysis
from qgis.core import QgsGeometry, QgsPointXY, QgsVectorLayer
from studyb import GRADED, UNITS, YEARS, mean, on_the_map, printed, printed_rows, replay, rounded

# The three means that the study prints wrong, as SOURCES.md has it, with what follows from its rows.
MISPRINTED = {("West", 2012): "0.365", ("West", 2017): "0.436", (None, 2012): "0.405"}


@pytest.fixture(scope="module")
def whole(provider, tmp_path_factory):
    """All ten years."""
    made = samplefolder.make_sample(samples.samples()[0], str(tmp_path_factory.mktemp("study_b")))
    analyses = (
        GRADED,
        Analysis("growth", {"VALUE_FIELDS": ["D"], "PERIODS": "2011;2015;2020"}),
        Analysis("densityevolution", {"VALUE_FIELD": "D"}),
        Analysis("ginidecomposition", {"VALUE_FIELD": "D"}),
    )
    return replay(made.study, analyses, made.folder, "b")


# means, grades, extremes


def test_units_of_regions(whole):
    counts = Counter(row["region"] for row in whole.rows("coordination") if row["period"] == 2015)
    assert {None: sum(counts.values()), **counts} == UNITS


def test_every_degree_is_at_its_province(whole):
    found = {(row["name"], row["period"]): row["D"] for row in whole.rows("coordination")}
    assert found == {(on_the_map(row), year): float(row[str(year)]) for row in printed_rows() for year in YEARS}


def test_every_province_is_where_it_lies(whole):
    capitals = {"Beijing": (116.4, 39.9), "Inner Mongol": (111.7, 40.8), "Xizang": (91.1, 29.65)}
    layer = QgsVectorLayer(layer_in(whole.package, "coordination"), "coordination", "ogr")
    shapes = {feature["name"]: QgsGeometry(feature.geometry()) for feature in layer.getFeatures()}
    for name, place in capitals.items():
        point = QgsGeometry.fromPointXY(QgsPointXY(*place))
        assert [other for other, shape in shapes.items() if shape.contains(point)] == [name]


def test_region_and_national_means_of_every_year(whole):
    summary = {(row["group"], row["period"]): row for row in whole.rows("summary")}
    assert set(summary) == {(region, year) for region in UNITS for year in YEARS}
    for (region, year), row in summary.items():
        assert row["n"] == UNITS[region]
        assert row["mean_D"] == pytest.approx(float(mean(region, year)), abs=1e-12)
        spread = sum((value - mean(region, year)) ** 2 for value in printed(region, year)) / (UNITS[region] - 1)
        assert row["sd_D"] == pytest.approx(math.sqrt(spread), rel=1e-10)
    assert [f"{summary[None, year]['mean_D']:.3f}" for year in (2011, 2020)] == ["0.385", "0.508"]  # as printed


@pytest.mark.parametrize("region, year", MISPRINTED)
def test_the_three_misprints_follow_the_rows(whole, region, year):
    assert rounded(mean(region, year), 3) == MISPRINTED[region, year]
    row = next(row for row in whole.rows("summary") if (row["group"], row["period"]) == (region, year))
    assert f"{row['mean_D']:.3f}" == MISPRINTED[region, year]


def test_provinces_in_every_grade(whole):
    """Grades are ten steps of 0.1, closed on the left; the exact degree says which, 0.3, 0.5 and 0.6 among them."""
    edges = [value for year in YEARS for value in printed(None, year) if (value * 10).denominator == 1]
    assert edges
    for row in whole.rows("summary"):
        counts = Counter(math.floor(value * 10) + 1 for value in printed(row["group"], row["period"]))
        assert [row[f"n_grade_{k}"] for k in range(1, 11)] == [counts[k] for k in range(1, 11)]


def test_share_of_provinces_in_coordination(whole):
    shares = {}
    for row in whole.rows("summary"):
        key = row["group"], row["period"]
        shares[key] = Fraction(sum(row[f"n_grade_{k}"] for k in range(6, 11)), row["n"])
        degrees = printed(*key)
        assert shares[key] == Fraction(sum(value >= Fraction(1, 2) for value in degrees), len(degrees))
    assert rounded(100 * shares["East", 2020], 2) == "81.82"  # as printed
    assert [shares[None, year] * 31 for year in (2011, 2020)] == [4, 19]  # as printed


def test_extremes_of_every_year(whole):
    degrees = whole.rows("coordination")
    for year in YEARS:
        expected = sorted((Fraction(row[str(year)]), on_the_map(row)) for row in printed_rows())
        found = sorted((row["D"], row["name"]) for row in degrees if row["period"] == year)
        for end in (0, -1):
            assert found[end] == (float(expected[end][0]), expected[end][1])
        assert expected[0][0] < expected[1][0] and expected[-2][0] < expected[-1][0]  # none shares its place


# growth


@pytest.mark.parametrize("span", [(2011, 2015), (2015, 2020), (2011, 2020)])
def test_growth_of_regions_and_nation(whole, span):
    first, last = span
    found = [row for row in whole.rows("growth_rates") if (row["from_period"], row["to_period"]) == span]
    assert len(found) == len(UNITS) + 31
    for row in found:
        if row["unit"] is not None:
            values = [
                next(Fraction(r[str(year)]) for r in printed_rows() if on_the_map(r) == row["unit"])
                for year in range(first, last + 1)
            ]
        else:
            values = [mean(row["group"], year) for year in range(first, last + 1)]
        assert_grown(row, values)


def assert_grown(row, values):
    """``values`` are those of consecutive years."""
    ratio, years = values[-1] / values[0], len(values) - 1
    yearly = [b / a - 1 for a, b in zip(values, values[1:])]
    assert row["start"] == pytest.approx(float(values[0]))
    assert row["end"] == pytest.approx(float(values[-1]))
    assert row["total"] == pytest.approx(float(100 * (ratio - 1)), abs=1e-9)
    assert row["mean_geometric"] == pytest.approx(100 * (float(ratio) ** (1 / years) - 1), abs=1e-9)
    assert row["mean_arithmetic"] == pytest.approx(float(100 * sum(yearly) / years), abs=1e-9)


def test_growth_is_the_same_wherever_it_is_asked_for(whole):
    """The table of the coupling, and rates and indices of every year."""
    for row in whole.rows("degree_growth"):
        assert_grown(row, [mean(row["group"], year) for year in YEARS])
    for row in whole.rows("growth_comparison"):
        value = mean(row["group"], row["period"])
        assert row["index"] == pytest.approx(float(100 * value / mean(row["group"], 2011)))
        if row["period"] > 2011:
            assert row["rate"] == pytest.approx(float(100 * (value / mean(row["group"], row["period"] - 1) - 1)))


# density and inequality


def test_density_of_regions_and_nation(whole):
    """Gaussian curves with the automatic bandwidth 0.9 min(sd, IQR / 1.34) n^-1/5."""
    points = {}
    for row in whole.rows("density_curves"):
        points.setdefault((row["group"], row["period"]), []).append((row["x"], row["density"]))
    assert set(points) == {(region, year) for region in UNITS for year in YEARS}
    for key, curve in points.items():
        values = np.array([float(value) for value in printed(*key)])
        quarter, three = np.percentile(values, [25, 75])
        width = 0.9 * min(values.std(ddof=1), (three - quarter) / 1.34) * len(values) ** -0.2
        x, density = np.array(curve).T
        kernel = np.exp(-0.5 * ((x[:, None] - values) / width) ** 2) / math.sqrt(2 * math.pi)
        assert density == pytest.approx(kernel.sum(axis=1) / (len(values) * width), rel=1e-8, abs=1e-12)


def test_density_of_the_eight_central_provinces_is_not_described(whole):
    described = {(row["group"], row["description"] is None) for row in whole.rows("density_descriptors")}
    assert described == {(region, region == "Central") for region in UNITS}
    (warning,) = whole.reports["densityevolution"].warnings
    assert "fewer than 10 units" in warning and "Central 2011" in warning


def test_gini_of_regions_and_nation(whole):
    for row in whole.rows("gini"):
        assert row["gini"] == pytest.approx(gini(None, row["period"]), rel=1e-10)
        assert row["within"] + row["between"] + row["transvariation"] == pytest.approx(row["gini"], rel=1e-10)
    inside = [row for row in whole.rows("gini_regions") if row["group2"] is None]
    assert len(inside) == 3 * len(YEARS)
    for row in inside:
        assert row["gini"] == pytest.approx(gini(row["group1"], row["period"]), rel=1e-10)


def gini(region, year):
    values = printed(region, year)
    return float(sum(abs(a - b) for a in values for b in values) / (2 * len(values) * sum(values)))
