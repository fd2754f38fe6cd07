"""The two sample studies, run as the demo runs them, against what is printed and what follows from it."""

import panels
import pytest
from geocoupling.studies import project as projects
from geocoupling.studies import runner, sampledata, samples
from geocoupling.studies.chain import layer_in

CHINA, US = "china", "us"


@pytest.fixture(scope="module")
def runs(provider, tmp_path_factory):
    """Both studies computed in one folder; key to study and run."""
    folder = tmp_path_factory.mktemp("samples")
    found = {}
    for sample in samples.samples():
        study = samples.sample_study(sample, *sampledata.prepare(sample, str(folder)))
        found[sample.key] = study, runner.run_study(study, str(folder))
    return found


@pytest.fixture(scope="module")
def packages(runs):
    """Key to the path of the GeoPackage."""
    return {key: run.package for key, (_, run) in runs.items()}


def rows(packages, key, table):
    return panels.rows_of(layer_in(packages[key], table))


def test_china_means_and_counts_are_those_printed(packages):
    summary = {row["period"]: row for row in rows(packages, CHINA, "summary") if row["group"] is None}
    assert round(summary[2011]["mean_D"], 3) == 0.385
    assert round(summary[2020]["mean_D"], 3) == 0.508
    assert sum(summary[2011][f"n_grade_{k}"] for k in range(6, 11)) == 4
    assert sum(summary[2020][f"n_grade_{k}"] for k in range(6, 11)) == 19
    assert summary[2011]["n_grade_3"] == 7


def test_china_share_of_the_east_above_one_half(packages):
    east = [row for row in rows(packages, CHINA, "coordination") if row["period"] == 2020 and row["region"] == "East"]
    assert len(east) == 11
    assert round(100 * sum(row["D"] >= 0.5 for row in east) / len(east), 2) == 81.82


def test_china_panel_is_complete(packages):
    panel = rows(packages, CHINA, "panel")
    assert len(panel) == 310
    assert len({row["name"] for row in panel}) == 31
    assert {row["period"] for row in panel} == set(range(2011, 2021))
    assert all(row["coordination_degree"] is not None for row in panel)


def test_china_inequality_adds_up_and_falls(packages):
    gini = rows(packages, CHINA, "gini")
    for row in gini:
        assert row["within"] + row["between"] + row["transvariation"] == pytest.approx(row["gini"], abs=1e-12)
    assert gini[0]["gini"] > gini[-1]["gini"]
    regions = [row for row in rows(packages, CHINA, "gini_regions") if row["period"] == 2011]
    assert [(row["group1"], row["group2"]) for row in regions if row["group2"] is None] == [
        ("Central", None),
        ("East", None),
        ("West", None),
    ]
    assert sum(row["share"] for row in regions) == pytest.approx(100)


def test_china_gini_by_hand(packages):
    values = [row["D"] for row in rows(packages, CHINA, "coordination") if row["period"] == 2015]
    mean = sum(values) / len(values)
    expected = sum(abs(a - b) for a in values for b in values) / (2 * mean * len(values) ** 2)
    found = next(row for row in rows(packages, CHINA, "gini") if row["period"] == 2015)
    assert found["gini"] == pytest.approx(expected, rel=1e-12)


def test_china_q_of_region_by_hand(packages):
    panel = [row for row in rows(packages, CHINA, "coordination") if row["period"] == 2011]
    total = sum_of_squares([row["D"] for row in panel])
    inside = sum(sum_of_squares([r["D"] for r in panel if r["region"] == g]) for g in ("East", "Central", "West"))
    factors = [row for row in rows(packages, CHINA, "factors") if row["period"] == 2011]
    region = next(row for row in factors if row["factor"] == "region")
    assert region["q"] == pytest.approx(1 - inside / total, rel=1e-12)
    assert region["strata"] == 3
    assert all(row["strata"] == 6 for row in factors if row["factor"] != "region")


def sum_of_squares(values):
    mean = sum(values) / len(values)
    return sum((value - mean) ** 2 for value in values)


def test_us_leaves_out_the_district_without_figures(packages):
    assert rows(packages, US, "unmatched")[0]["name"] == "District of Columbia"
    assert len(rows(packages, US, "panel")) == 48 * 17


def test_us_weights_and_scores(packages):
    weights = rows(packages, US, "weights")
    for system in ("infrastructure", "economy"):
        assert sum(row["weight"] for row in weights if row["system"] == system) == pytest.approx(1)
    assert sum(row["weight_total"] for row in weights) == pytest.approx(1)
    index = rows(packages, US, "index")
    assert all(0 <= row["U_infrastructure"] <= 1 and 0 <= row["U_economy"] <= 1 for row in index)


def test_us_unemployment_counts_against(packages):
    """The state and year with the highest rate has the lowest score of its criterion."""
    index = rows(packages, US, "index")
    worst = max(index, key=lambda row: row["unemployment"])
    assert worst["score_economy_labour"] == 0


def test_us_degree_follows_from_the_scores(packages):
    for row in rows(packages, US, "coordination"):
        a, b = row["U_infrastructure"], row["U_economy"]
        c = 2 * (a * b) ** 0.5 / (a + b)
        assert row["D"] == pytest.approx((c * (a + b) / 2) ** 0.5, rel=1e-12)
        assert row["lagging"] == ("infrastructure" if a < b else "economy")
        assert row["grade"] == min(int(round(row["D"], 12) * 5) + 1, 5)


def test_us_strata_layer_has_every_factor(packages):
    strata = rows(packages, US, "strata")
    assert {row["region_stratum"] for row in strata} == {1, 2, 3, 4}
    for factor in ("area_km2", "longitude", "latitude"):
        assert {row[f"{factor}_stratum"] for row in strata} == set(range(1, 7))


def test_project_of_both_studies(runs, qgis_new_project, tmp_path):
    """Named groups and layers, a layout for each study with all classes in its legend, and maps with colours."""
    from qgis.core import QgsLayoutItemLegend, QgsProject
    from qgis.PyQt.QtGui import QImage

    project = QgsProject.instance()
    for key, (study, run) in runs.items():
        shown = projects.add_results(project, study, run, str(tmp_path))
        layout = project.layoutManager().layoutByName(shown.layout)
        legend = next(i for i in layout.items() if isinstance(i, QgsLayoutItemLegend))
        layer = legend.model().rootGroup().findLayers()[0].layer()
        assert len(layer.renderer().categories()) == (10 if key == CHINA else 5)
        image = QImage(shown.files["PNG"])
        colours = {image.pixel(x, y) for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)}
        assert len(colours) > 10
    path = tmp_path / "both.qgz"
    assert projects.finish(project, runs[CHINA][0], str(path))
    project.read(str(path))
    root = project.layerTreeRoot()
    titles = {group.name(): group.itemVisibilityChecked() for group in root.children()}
    assert titles == {runs[CHINA][0].title: True, runs[US][0].title: False}
    assert all(layer.isValid() for layer in project.mapLayers().values())
    assert len(project.layoutManager().layouts()) == 2
    china = root.findGroup(runs[CHINA][0].title).findGroup("Maps by period")
    assert [node.name().split()[0] for node in china.findLayers()] == ["2011", "2015", "2020"]
    project.clear()


def test_us_obstacles_sum_to_one(packages):
    sums = {}
    for row in rows(packages, US, "obstacles"):
        key = row["unit"], row["period"]
        sums[key] = sums.get(key, 0) + row["obstacle"]
    assert len(sums) == 48 * 17
    assert all(total == pytest.approx(1) for total in sums.values())


def test_us_ranks_agree_between_weighting_methods(packages):
    ranks = rows(packages, US, "weight_ranks")
    assert len(ranks) == 17 * 10
    pairs = {(row["method1"], row["method2"]) for row in ranks}
    assert len(pairs) == 10 and ("entropy", "critic") in pairs
    # Six indicators of two systems: no method turns the order of the states upside down.
    assert all(0.7 < row["spearman"] <= 1 and row["kendall"] <= row["spearman"] for row in ranks)
