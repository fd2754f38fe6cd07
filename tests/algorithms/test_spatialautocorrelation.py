"""Spatial autocorrelation in QGIS: its layer with all styles, islands, points, refusals, real prefectures."""

import math
import re

import numpy as np
import pandas as pd
import panels
import processing
import pytest
from geocoupling.layers.neighbours import neighbours_of
from geocoupling.methods.globalautocorrelation import global_autocorrelation
from geocoupling.methods.localautocorrelation import local_autocorrelation
from geocoupling.reports.clusters import CLUSTER_COLOURS, HOT_SPOT_COLOURS
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

COLUMNS = {"unit": "text", "year": "integer", "income": "real"}
ROLES = {"UNIT_FIELD": "unit", "TIME_FIELD": "year", "VALUE_FIELD": "income", "PERMUTATIONS": 199}
TABLES = {"GLOBAL_TABLE": "memory:", "CLUSTERS_TABLE": "memory:", "OUTPUT": "memory:"}
QUADRANTS = "Moran quadrants (not tested)"
STYLES = {"Local clusters (LISA)", "Hot spots (Getis-Ord G*)", QUADRANTS, "Local Moran's I"}
YEARS = (2018, 2020)
SIDE = 8


def rows(years=YEARS):
    """A board whose values rise towards one corner."""
    found = []
    for year in years:
        for i in range(SIDE * SIDE):
            row, column = divmod(i, SIDE)
            income = row + column + math.sin(i * 2.3) + (year - 2018) * math.cos(i * 1.1)
            found.append({"unit": f"Cell {i:02d}", "year": year, "income": income})
    return found


def board(data=None, far=(), kind="Polygon", crs="EPSG:3857"):
    """Squares of the board, or their centres; the units of ``far`` lie away from all others."""
    layer = QgsVectorLayer("None" if kind is None else f"{kind}?crs={crs}", "board", "memory")
    empty = panels.make_layer([], COLUMNS, geometry=False)
    layer.dataProvider().addAttributes(list(empty.fields()))
    layer.updateFields()
    features = []
    for row in data or rows():
        feature, number = QgsFeature(layer.fields()), int(row["unit"][5:])
        y, x = (1000.0 * place for place in divmod(number, SIDE))
        x += 9000.0 * (1 + far.index(number)) if number in far else 0.0
        square = QgsGeometry.fromRect(QgsRectangle(x, y, x + 1000, y + 1000))
        if kind is not None:
            feature.setGeometry(square if kind == "Polygon" else QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        feature.setAttributes([row[name] for name in COLUMNS])
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer


@pytest.fixture
def measure(provider):
    """Results and the log of a run on the board, or with other parameters."""

    def measured(**changes):
        feedback = QgsProcessingFeedback()
        parameters = {"INPUT": changes.pop("INPUT", None) or board(), **ROLES, **TABLES, **changes}
        results = processing.run("geocoupling:spatialautocorrelation", parameters, feedback=feedback)
        return results, feedback.textLog()

    return measured


def refused(measure, **changes):
    with pytest.raises(QgsProcessingException) as error:
        measure(**changes)
    assert "Traceback" not in str(error.value)
    return str(error.value)


# numbers


def test_numbers_are_those_of_the_methods_on_the_neighbours_of_the_layer(measure):
    layer = board()
    results, _ = measure(INPUT=layer, SEED=6, CORRECTION="none", CONTIGUITY="rook")
    found, table = panels.rows_of(results["OUTPUT"]), panels.rows_of(results["GLOBAL_TABLE"])
    assert [row["period"] for row in table] == list(YEARS)
    assert [results["MORAN_I_FIRST"], results["MORAN_I_LAST"]] == [row["moran_i"] for row in table]
    neighbours = neighbours_of(layer, np.arange(SIDE * SIDE), "rook")
    for year, whole in zip(YEARS, table):
        own = [row for row in found if row["year"] == year]
        values = [row["income"] for row in own]
        expected = global_autocorrelation(values, neighbours, 199, 6)
        assert {name: whole[name] for name in vars(expected)} == pytest.approx(vars(expected), rel=1e-12)
        local = local_autocorrelation(values, neighbours, 199, 6)
        for name, figures in (("local_i", local.local_i), ("local_p", local.p), ("gi_star", local.gi_star)):
            assert [row[name] for row in own] == pytest.approx(figures, rel=1e-12)
        assert [row["quadrant"] for row in own] == local.quadrant.tolist()
        assert [row["cluster"] != "ns" for row in own] == (local.p <= 0.05).tolist()


def test_the_default_corrects_for_many_units(measure):
    plain, corrected = (
        panels.rows_of(measure(PERMUTATIONS=2999, **options)[0]["OUTPUT"]) for options in ({"CORRECTION": "none"}, {})
    )
    for before, after in zip(plain, corrected):
        assert after["local_p_adjusted"] >= before["local_p_adjusted"] == before["local_p"]
    sizes = [sum(row["cluster"] not in ("ns", None) for row in found) for found in (plain, corrected)]
    assert sizes[0] > sizes[1] > 0


def test_clusters_of_the_table_are_those_of_the_map(measure):
    results, _ = measure(CORRECTION="none")
    found = panels.rows_of(results["OUTPUT"])
    for row in panels.rows_of(results["CLUSTERS_TABLE"]):
        own = [r["unit"] for r in found if (r["year"], r["cluster"]) == (row["period"], row["cluster"])]
        assert row["count"] == len(own)
        if row["cluster"] != "ns" and own:
            assert row["units"].split("; ") == own


def test_missing_rows_stay_in_the_layer_without_result(measure):
    data = rows()
    data[10]["income"] = None
    results, log = measure(INPUT=board(data), MISSING="drop")
    found = panels.rows_of(results["OUTPUT"])
    assert len(found) == len(data)
    assert {found[10][name] for name in ("neighbours", "local_i", "cluster", "hot_spot")} == {None}
    assert [row["n"] for row in panels.rows_of(results["GLOBAL_TABLE"])] == [SIDE * SIDE - 1, SIDE * SIDE]
    # its neighbours have one neighbour less
    assert found[11]["neighbours"] == 7 and found[SIDE * SIDE + 11]["neighbours"] == 8
    assert "1 row(s) with missing values" in log or "1 row" in log
    assert "do not have the same units" in log


# neighbours


def test_units_without_neighbours_are_left_out_and_named(measure):
    results, log = measure(INPUT=board(far=(0, 9)))
    found = panels.rows_of(results["OUTPUT"])
    islands = [row for row in found if row["unit"] in ("Cell 00", "Cell 09")]
    assert {row["cluster"] for row in islands} == {row["hot_spot"] for row in islands} == {"island"}
    assert {row["neighbours"] for row in islands} == {0}
    assert {row["local_i"] for row in islands} == {None}
    assert [(row["n"], row["islands"]) for row in panels.rows_of(results["GLOBAL_TABLE"])] == [(62, 2), (62, 2)]
    assert "Cell 09, 2018" in log
    labels = [category.label() for category in results["OUTPUT"].renderer().categories()]
    assert labels[-1] == "No neighbours"


def test_units_without_neighbours_can_join_the_nearest(measure):
    results, log = measure(INPUT=board(far=(0, 9)), ISLANDS="nearest")
    found = panels.rows_of(results["OUTPUT"])
    assert min(row["neighbours"] for row in found) == 1
    assert "island" not in {row["cluster"] for row in found}
    assert [row["islands"] for row in panels.rows_of(results["GLOBAL_TABLE"])] == [0, 0]
    assert "no neighbour" not in log


def test_points_have_their_nearest_units_as_neighbours(measure):
    results, _ = measure(INPUT=board(kind="Point"), K=4)
    assert min(row["neighbours"] for row in panels.rows_of(results["OUTPUT"])) >= 4
    assert panels.rows_of(results["GLOBAL_TABLE"])[0]["moran_i"] > 0.3
    assert "polygons" in refused(measure, INPUT=board(kind="Point"), CONTIGUITY="queen")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"INPUT": lambda: board(kind=None)}, "no geometry"),
        ({"INPUT": lambda: board(rows() + rows()[:1])}, "Cell 00"),
        ({"VALUE_FIELD": lambda: "unit"}, "Cell 00"),
        ({"CONTIGUITY": lambda: "none"}, "CONTIGUITY|Incorrect"),
    ],
    ids=["no geometry", "a unit twice", "text", "no neighbours"],
)
def test_what_can_not_be_measured_is_refused(measure, changes, words):
    assert re.search(words, refused(measure, **{key: value() for key, value in changes.items()}))


def test_equal_values_give_empty_results_and_a_warning(measure):
    data = [{**row, "income": 3.5 if row["year"] == 2018 else row["income"]} for row in rows()]
    results, log = measure(INPUT=board(data))
    assert "MORAN_I_FIRST" not in results
    assert results["MORAN_I_LAST"] > 0.5
    assert "same value" in log and "2018" in log
    found = panels.rows_of(results["OUTPUT"])
    assert {row["cluster"] for row in found if row["year"] == 2018} == {None}
    labels = [category.label() for category in results["OUTPUT"].renderer().categories()]
    assert labels[-1] == "No data"


def test_three_units_are_too_few(measure):
    results, log = measure(INPUT=board(rows()[:3]))
    assert "MORAN_I_FIRST" not in results
    assert "fewer than 4 units" in log
    assert not panels.rows_of(results["CLUSTERS_TABLE"])


def without_geometry(units):
    """The board, where some units have a row but no geometry."""
    layer = board()
    bare = {f.id(): QgsGeometry() for f in layer.getFeatures() if units is None or f["unit"] in units}
    layer.dataProvider().changeGeometryValues(bare)
    return layer


def test_rows_without_geometry_are_not_called_rows_without_neighbours(measure, tmp_path):
    path = tmp_path / "report.html"
    results, log = measure(INPUT=without_geometry(["Cell 20"]), REPORT=str(path))
    assert "no neighbour and were left out" not in log
    assert "without neighbours were left out" not in path.read_text(encoding="utf-8")
    assert [row["n"] for row in panels.rows_of(results["GLOBAL_TABLE"])] == [63, 63]
    assert "no geometry" in refused(measure, INPUT=without_geometry(None))


def test_the_methods_say_how_many_units_were_joined(measure, tmp_path):
    path = tmp_path / "report.html"
    measure(INPUT=board(far=(0, 9)), ISLANDS="nearest", REPORT=str(path))
    assert "2 units without a neighbour were joined to the nearest one" in path.read_text(encoding="utf-8")
    measure(ISLANDS="nearest", REPORT=str(path))
    assert "joined to the nearest one" not in path.read_text(encoding="utf-8")


# styles


@pytest.fixture(scope="module")
def saved(provider, tmp_path_factory):
    """Path of a GeoPackage."""
    path = str(tmp_path_factory.mktemp("clusters") / "clusters.gpkg")
    processing.run("geocoupling:spatialautocorrelation", {"INPUT": board(), **ROLES, "OUTPUT": path})
    return path


def categories(layer):
    return {c.value(): c.symbol().color().name() for c in layer.renderer().categories()}


def test_a_geopackage_holds_all_styles(saved):
    layer = QgsVectorLayer(saved, "again", "ogr")
    count, _, names, *_ = layer.listStylesInDatabase()
    assert set(names[:count]) == {"default", *STYLES}
    assert max(map(len, STYLES)) <= 30  # a GeoPackage cuts longer names
    layer.loadDefaultStyle()
    assert layer.renderer().classAttribute() == "cluster"
    assert categories(layer) == {code: CLUSTER_COLOURS[code] for code in ("HH", "LL", "LH", "HL", "ns")}
    labels = [category.label() for category in layer.renderer().categories()]
    assert labels == ["High–High", "Low–Low", "Low–High", "High–Low", "Not significant"]


def test_all_classes_stand_in_the_legend_of_hot_spots(saved):
    from geocoupling.layers.styling import with_saved_style

    layer = with_saved_style(QgsVectorLayer(saved, "again", "ogr"), None, "Hot spots (Getis-Ord G*)")
    assert layer.renderer().classAttribute() == "hot_spot"
    assert categories(layer) == {code: colour for code, colour in HOT_SPOT_COLOURS.items() if code != "island"}


def test_empty_classes_stand_in_the_legend_too(measure):
    noise = np.random.default_rng(1).normal(size=2 * SIDE * SIDE)
    data = [{**row, "income": float(value)} for row, value in zip(rows(), noise)]
    results, _ = measure(INPUT=board(data))
    assert {row["cluster"] for row in panels.rows_of(results["OUTPUT"])} == {"ns"}
    assert list(categories(results["OUTPUT"])) == ["HH", "LL", "LH", "HL", "ns"]


@pytest.mark.parametrize("style", sorted(STYLES))
def test_each_style_makes_a_series_of_maps(saved, tmp_path, style):
    picture = str(tmp_path / "maps.png")
    parameters = {"INPUT": saved, "TIME_FIELD": "year", "STYLE": style, "DPI": 50, "PNG": picture}
    assert processing.run("geocoupling:mapseries", parameters)["PNG"] == picture


def test_a_loaded_layer_shows_clusters_through_time(provider, qgis_new_project):
    layer = board()
    QgsProject.instance().addMapLayer(layer)
    processing.runAndLoadResults("geocoupling:spatialautocorrelation", {"INPUT": layer, **ROLES, **TABLES})
    loaded = QgsProject.instance().mapLayersByName("Local clusters")[0]
    assert loaded.renderer().classAttribute() == "cluster"
    assert loaded.temporalProperties().isActive()
    assert set(loaded.styleManager().styles()) >= STYLES


# the report


def test_the_report_has_charts_tables_and_references(measure, tmp_path):
    path = tmp_path / "report.html"
    measure(REPORT=str(path), INPUT=board(far=(0,)), ISLANDS="drop")
    text = re.sub(r"base64,[\w+/=]+", "", path.read_text(encoding="utf-8"))
    for words in (
        "Moran scatter plot",
        "Members of clusters",
        "Hot spot, 95 % confidence or more",
        "queen contiguity",
        "Anselin",
        "Ord, J. K.",
        "199",
    ):
        assert words in text, words
    assert "2 rows without neighbours were left out" in text
    assert not re.search(r"\bnan\b", text)


def test_a_report_without_any_result_is_written(measure, tmp_path):
    path = tmp_path / "report.html"
    measure(REPORT=str(path), INPUT=board([{**row, "income": 1.0} for row in rows()]))
    assert "same value" in path.read_text(encoding="utf-8")


# real units


def test_urbanisation_of_prefectures(run, shared):
    path = shared / "cn_prefecture_census_2010_2020.gpkg"
    if not path.is_file():
        pytest.skip("the prefectures are not among the shared data")
    parameters = {"INPUT": f"{path}|layername=prefecture", "UNIT_FIELD": "city_code", "MISSING": "drop"}
    results = run("spatialautocorrelation", **parameters, VALUE_FIELD="urban_pct_2020", **TABLES)
    whole = panels.rows_of(results["GLOBAL_TABLE"])[0]
    units = pd.DataFrame(panels.rows_of(results["OUTPUT"]))
    known = units[units["urban_pct_2020"].notna()]
    assert whole["n"] + whole["islands"] == len(known)
    assert whole["moran_i"] > 0.3 and whole["p"] == 0.002
    # the definition over neighbours as esda has them
    from esda.moran import Moran

    layer = QgsVectorLayer(f"{path}|layername=prefecture", "prefectures", "ogr")
    neighbours = neighbours_of(layer, known.index.to_numpy())
    linked = np.setdiff1d(np.arange(len(known)), neighbours.islands)
    peer = Moran(known["urban_pct_2020"].to_numpy()[linked], neighbours.of(linked).libpysal(), permutations=0)
    assert whole["moran_i"] == pytest.approx(peer.I, rel=1e-10)
    # the Pearl River delta, the high plateau, and its capital among herdsmen
    cluster = units.set_index("city")["cluster"]
    assert cluster["东莞市"] == "HH"
    assert cluster["昌都市"] == "LL"
    assert cluster["拉萨市"] == "HL"
    assert cluster["三沙市"] == "island"


def test_a_panel_without_its_period_is_told(measure):
    _, log = measure(TIME_FIELD=None, UNIT_FIELD=None)
    assert "64 row(s) lie in exactly the same place" in log
    _, log = measure()
    assert "same place" not in log
