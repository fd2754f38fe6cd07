"""The geographical detector in QGIS: its map with all its styles, its options in words, its neighbours."""

import html
import math
from collections import defaultdict

import panels
import processing
import pytest
from geocoupling.layers.renderers import category_colours, sequential_colours
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsProject, QgsVectorLayer

FACTORS = ["region", "height", "schools"]
PANEL = {"UNIT_FIELD": "unit", "TIME_FIELD": "year", "RESPONSE": "income", "FACTORS": FACTORS}
COLUMNS = {"unit": "text", "zone": "text", "slope": "real", "rain": "real", "income": "real"}
ONCE = {"RESPONSE": "income", "FACTORS": ["zone", "slope"], "UNIT_FIELD": "unit", "CLASSES": 3, "PERMUTATIONS": 199}


@pytest.fixture
def project(qgis_new_project):
    return QgsProject.instance()


def places(**options):
    """Forty units whose response rises from south to north."""
    rows = []
    for i in range(40):
        slope, rain = (i * 29) % 41 + 0.5, 300 + (i * 53) % 47
        income = i // 4 + 0.2 * slope + math.sin(i * 2.3)
        rows.append({"unit": f"Unit {i:02d}", "zone": "abc"[i // 14], "slope": slope, "rain": rain, "income": income})
    return panels.make_layer(rows, COLUMNS, "places", **options)


@pytest.fixture
def detect(provider):
    """Results of the panel, or with other parameters."""

    def detected(feedback=None, **changes):
        parameters = {"INPUT": panels.panel_layer(), **PANEL, "CLASSES": 3, "SIGNIFICANCE": "central_f", **changes}
        return processing.run("geocoupling:geodetector", parameters, feedback=feedback)

    return detected


def refused(detect, **changes):
    with pytest.raises(QgsProcessingException) as error:
        detect(**{"INPUT": places(), "TIME_FIELD": None, **ONCE, **changes})
    assert "Traceback" not in str(error.value)
    return str(error.value)


def strongest(table):
    """The factor with the largest mean adjusted q."""
    found = defaultdict(list)
    for row in panels.rows_of(table):
        found[row["factor"]].append(row["q_adjusted"])
    return max(found, key=lambda name: sum(found[name]) / len(found[name]))


def strongest_pair(table):
    found = defaultdict(list)
    for row in panels.rows_of(table):
        found[row["factor1"], row["factor2"]].append(row["q12_adjusted"])
    return max(found, key=lambda pair: sum(found[pair]) / len(found[pair]))


def expected_styles(pair):
    means = [f"Mean of income by {name}" for name in FACTORS]
    return {*FACTORS, *means, "Zones of {} × {}".format(*pair), "Mean of income by zone"}


def field_of(layer):
    return layer.renderer().classAttribute()


@pytest.fixture(scope="module")
def saved(provider, tmp_path_factory):
    """Path of a GeoPackage of the panel's strata, the strongest factor and pair."""
    path = str(tmp_path_factory.mktemp("strata") / "strata.gpkg")
    parameters = {"INPUT": panels.panel_layer(), **PANEL, "CLASSES": 3, "SIGNIFICANCE": "central_f", "OUTPUT": path}
    tables = {"FACTORS_TABLE": "memory:", "INTERACTIONS_TABLE": "memory:"}
    results = processing.run("geocoupling:geodetector", {**parameters, **tables})
    return path, strongest(results["FACTORS_TABLE"]), strongest_pair(results["INTERACTIONS_TABLE"])


# styles


def test_a_geopackage_holds_a_style_for_each_factor_mean_and_zone(saved):
    path, factor, pair = saved
    layer = QgsVectorLayer(path, "again", "ogr")
    count, _, names, *_ = layer.listStylesInDatabase()
    assert set(names[:count]) == {"default", *expected_styles(pair)}
    assert count == 9
    assert field_of(layer) == f"{factor}_stratum"


def test_the_layer_has_strata_means_and_zones(saved):
    path, _, pair = saved
    rows = panels.rows_of(path)
    assert len(rows) == 36
    means = defaultdict(list)
    for row in rows:
        first, second = (row[f"{name}_stratum"] for name in pair)
        assert row["pair_zone_name"] == f"{first} × {second}"
        means[row["year"], row["pair_zone"]].append(row["income"])
    for row in rows:
        own = means[row["year"], row["pair_zone"]]
        assert row["pair_zone_mean"] == pytest.approx(sum(own) / len(own), rel=1e-12)
        assert sorted(panels.REGIONS).index(row["region"]) + 1 == row["region_stratum"]


def test_a_loaded_layer_has_all_styles_and_shows_the_strongest_factor(provider, project):
    layer = panels.panel_layer()
    project.addMapLayer(layer)
    tables = {"FACTORS_TABLE": "memory:", "INTERACTIONS_TABLE": "memory:"}
    parameters = {"INPUT": layer, **PANEL, "CLASSES": 3, "SIGNIFICANCE": "central_f", "OUTPUT": "memory:", **tables}
    processing.runAndLoadResults("geocoupling:geodetector", parameters)
    factors, pairs, loaded = (
        project.mapLayersByName(name)[0] for name in ("Factor detector", "Interaction detector", "Strata of factors")
    )
    manager = loaded.styleManager()
    assert set(manager.styles()) - {"default"} == expected_styles(strongest_pair(pairs))
    assert manager.currentStyle() == "default"
    assert field_of(loaded) == f"{strongest(factors)}_stratum"
    for name in FACTORS:
        manager.setCurrentStyle(name)
        assert field_of(loaded) == f"{name}_stratum"
        manager.setCurrentStyle(f"Mean of income by {name}")
        assert field_of(loaded) == f"{name}_mean"


def test_categories_have_colours_of_their_own_and_classes_a_ramp(provider, project, saved):
    layer = QgsVectorLayer(saved[0], "again", "ogr")
    project.addMapLayer(layer)
    shown = {}
    for name in ("region", "height"):
        parameters = {"INPUT": layer, "TIME_FIELD": "year", "PERIODS": "2019", "STYLE": name, "TITLE": name}
        processing.run("geocoupling:mapseries", parameters)
        drawn = project.layerTreeRoot().findGroup(name).findLayers()[0].layer()
        shown[name] = [(c.label(), c.symbol().color().name()) for c in drawn.renderer().categories()]
    assert shown["region"] == list(zip(sorted(panels.REGIONS), category_colours(3)))
    assert [colour for _, colour in shown["height"]] == list(sequential_colours(3))


@pytest.mark.parametrize("style", ["height", "Mean of income by region", "Mean of income by zone"])
def test_a_map_series_draws_the_style_that_is_named(provider, project, saved, style, tmp_path):
    fields = {"height": "height_stratum", "Mean of income by region": "region_mean"}
    parameters = {"INPUT": saved[0], "TIME_FIELD": "year", "STYLE": style, "TITLE": "Series", "DPI": 50}
    processing.run("geocoupling:mapseries", {**parameters, "PNG": str(tmp_path / "a.png")})
    layers = [node.layer() for node in project.layerTreeRoot().findGroup("Series").findLayers()]
    assert [field_of(layer) for layer in layers] == [fields.get(style, "pair_zone_mean")] * 3


def test_a_map_series_without_a_name_shows_the_strongest_factor(provider, project, saved):
    processing.run("geocoupling:mapseries", {"INPUT": saved[0], "TIME_FIELD": "year", "TITLE": "Series"})
    layers = [node.layer() for node in project.layerTreeRoot().findGroup("Series").findLayers()]
    assert {field_of(layer) for layer in layers} == {f"{saved[1]}_stratum"}


def test_an_unknown_style_is_answered_with_the_names(provider, project, saved):
    with pytest.raises(QgsProcessingException, match="“rainfall”") as error:
        processing.run("geocoupling:mapseries", {"INPUT": saved[0], "TIME_FIELD": "year", "STYLE": "rainfall"})
    assert "Mean of income by height" in str(error.value)


# names


@pytest.mark.parametrize("name", ["zone", "pair_zone", "default", "stratum"])
def test_a_factor_may_be_called_like_a_result(detect, tmp_path, name):
    rows = [{**row, name: row["region"]} for row in panels.panel_rows()]
    layer = panels.make_layer(rows, {**panels.COLUMNS, name: "text"})
    path = str(tmp_path / "strata.gpkg")
    detect(INPUT=layer, FACTORS=[name, "height"], OUTPUT=path)
    found = panels.rows_of(path)
    means = defaultdict(list)
    for row in found:
        means[row["year"], row["region"]].append(row["income"])
        assert row[f"{name}_stratum"] == sorted(panels.REGIONS).index(row["region"]) + 1
    assert len(found) == 36
    assert ("crossed_pair_zone" in found[0]) == (name == "pair_zone")
    _, _, names, *_ = QgsVectorLayer(path, "again", "ogr").listStylesInDatabase()
    assert {name, "height", f"Mean of income by {name}"} <= set(names)


# options in words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("slope 5;15", ["“slope 5;15”", "factor: 5;15", "zone, slope"]),
        ("slope: 5;15 | wind: 3", ["“wind: 3”", "zone, slope"]),
        ("slope: 15;5", ["“slope”", "each above the one before"]),
        ("slope: 5;steep", ["“slope”", "steep"]),
        ("", ["“slope”"]),
    ],
)
def test_manual_breaks_that_can_not_be_read_are_named(detect, text, said):
    sentence = refused(detect, STRATIFICATION="manual", MANUAL_BREAKS=text)
    assert all(words in sentence for words in said), sentence


def test_manual_breaks_are_read_factor_by_factor(detect):
    changes = {"FACTORS": ["slope", "rain"], "STRATIFICATION": "manual", "MANUAL_BREAKS": " slope: 10; 20.5|rain:320 "}
    results = detect(**{"INPUT": places(), "TIME_FIELD": None, **ONCE, **changes, "OUTPUT": "memory:"})
    for row in panels.rows_of(results["OUTPUT"]):
        assert row["slope_stratum"] == 1 + (row["slope"] > 10) + (row["slope"] > 20.5)
        assert row["rain_stratum"] == 1 + (row["rain"] > 320)


def test_manual_breaks_do_not_matter_to_other_schemes(detect):
    assert detect(MANUAL_BREAKS="nonsense", FACTORS_TABLE="memory:")["Q_MAX"] > 0


def test_factors_that_are_indicators_are_warned_of(detect):
    feedback = QgsProcessingFeedback()
    detect(feedback, INDICATORS=panels.indicator_layer(), FACTORS_TABLE="memory:")
    assert "Factor(s) schools are indicators of the response" in feedback.textLog()
    feedback = QgsProcessingFeedback()
    detect(feedback, INDICATORS=panels.indicator_layer(), FACTORS=["height"], FACTORS_TABLE="memory:")
    assert "indicators of the response" not in feedback.textLog()


# neighbours


def once(**changes):
    tables = {"FACTORS_TABLE": "memory:", "MORAN_TABLE": "memory:"}
    return {"INPUT": places(), "TIME_FIELD": None, **ONCE, **tables, **changes}


def test_polygons_have_morans_i(detect):
    """Queen neighbours of ten rows of four squares, by hand."""
    results = detect(**once())
    (row,) = panels.rows_of(results["MORAN_TABLE"])
    income = [each["income"] for each in panels.rows_of(places())]
    mean = sum(income) / 40
    total = 0.0
    for i in range(40):
        near = [j for j in range(40) if j != i and abs(j % 4 - i % 4) <= 1 and abs(j // 4 - i // 4) <= 1]
        total += (income[i] - mean) * sum(income[j] - mean for j in near) / len(near)
    expected = total / sum((value - mean) ** 2 for value in income)
    assert row["moran_i"] == results["MORAN_RESPONSE"] == pytest.approx(expected, rel=1e-9)
    assert row["n"] == 40
    assert all(-1 < each["moran_residual"] < 1 for each in panels.rows_of(results["FACTORS_TABLE"]))


@pytest.mark.parametrize(
    ("changes", "warned"), [({"INPUT": "table"}, True), ({"CONTIGUITY": "none"}, False)], ids=["table", "none wanted"]
)
def test_without_neighbours_there_is_no_morans_i(detect, changes, warned):
    changes = {key: places(geometry=False) if value == "table" else value for key, value in changes.items()}
    feedback = QgsProcessingFeedback()
    results = detect(feedback, **once(**changes))
    assert "MORAN_RESPONSE" not in results
    assert panels.rows_of(results["MORAN_TABLE"]) == []
    assert all(row["moran_residual"] is None for row in panels.rows_of(results["FACTORS_TABLE"]))
    assert ("the layer has no geometry" in feedback.textLog()) == warned


def test_the_spatial_test_works_on_polygons(detect):
    ordinary, spatial = (
        panels.rows_of(detect(**once(SIGNIFICANCE=name))["FACTORS_TABLE"]) for name in ("permutation", "spatial")
    )
    assert [row["q"] for row in spatial] == [row["q"] for row in ordinary]
    # belts from south to north go with any response that rises from south to north
    assert ordinary[0]["p"] == 1 / 200 < spatial[0]["p"] <= 1


def test_the_spatial_test_is_refused_without_neighbours(detect):
    sentence = refused(detect, CONTIGUITY="none", SIGNIFICANCE="spatial", FACTORS_TABLE="memory:")
    assert "choose a kind of neighbours" in sentence and "no geometry" not in sentence


def test_the_spatial_test_is_refused_in_words_without_geometry(detect):
    sentence = refused(detect, INPUT=places(geometry=False), SIGNIFICANCE="spatial", FACTORS_TABLE="memory:")
    assert "“spatial” needs a layer with geometry" in sentence


# the report


def test_the_report_has_sections_of_every_detector(detect, tmp_path):
    path = tmp_path / "report.html"
    detect(**once(REPORT=str(path)))
    text = html.unescape(path.read_text(encoding="utf-8"))
    for title in (
        "Drivers (geographical detector)",
        "Mean response by stratum (risk detector)",
        "Comparison of factors (ecological detector)",
        "How the strata matter (stability)",
        "Moran's I of the response",
    ):
        assert title in text, title
