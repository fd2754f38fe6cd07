"""The geographical detector of rasters: the q of the cells, and what it says when rasters do not fit."""

import numpy as np
import pandas as pd
import panels
import pytest
from examples import RESPONSE_RASTER
from geocoupling.methods.geodetector import geodetector
from geocoupling.methods.strata import stratify
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterLayer,
)

FINE = (0.0, 50.0, 0.0, 3000.0, 0.0, -50.0)


@pytest.fixture(scope="module")
def cells():
    """Values of 30 x 40 cells, and the rasters that hold them."""
    rng = np.random.default_rng(8)
    landuse = rng.integers(1, 5, (30, 40)).astype(float)
    slope = rng.gamma(2.0, 5.0, (30, 40))
    ndvi = 0.1 * landuse + 0.01 * slope + rng.normal(0, 0.05, (30, 40))
    ndvi[5, 5:9], slope[20, 3] = np.nan, np.nan
    values = {"ndvi": ndvi, "landuse": landuse, "slope": slope}
    return values, {name: panels.raster(f"raster_{name}", array) for name, array in values.items()}


@pytest.fixture
def detect(run, cells):
    """Run on the rasters of ``cells``; the table of factors by name, and all results."""

    def detected(feedback=None, **changes):
        paths = cells[1]
        parameters = {
            "RESPONSE_RASTER": QgsRasterLayer(paths["ndvi"], "ndvi"),
            "FACTOR_RASTERS": [QgsRasterLayer(paths[name], name) for name in ("landuse", "slope")],
            "CATEGORICAL": "landuse",
            "SIGNIFICANCE": "central_f",
            "FACTORS_TABLE": "TEMPORARY_OUTPUT",
            **changes,
        }
        results = run("geodetectorraster", feedback, **parameters)
        return {row["factor"]: row for row in panels.rows_of(results["FACTORS_TABLE"])}, results

    return detected


def q_by_hand(y, strata):
    """1 - SSW / SST by the definition."""
    known = ~np.isnan(y) & ~pd.isna(strata)
    y, strata = y[known], np.asarray(strata)[known]
    within = sum(((y[strata == s] - y[strata == s].mean()) ** 2).sum() for s in np.unique(strata))
    return 1 - within / ((y - y.mean()) ** 2).sum()


def test_q_is_that_of_the_cells(detect, cells):
    table, results = detect(CLASSES=5)
    y, landuse, slope = (cells[0][name].ravel() for name in ("ndvi", "landuse", "slope"))
    assert table["landuse"]["q"] == pytest.approx(q_by_hand(y, landuse), rel=1e-12)
    known = ~np.isnan(y)
    codes = stratify(slope[known], "natural_breaks", 5).codes.astype(float)
    assert table["slope"]["q"] == pytest.approx(q_by_hand(y[known], np.where(codes < 0, np.nan, codes)), rel=1e-12)
    assert table["landuse"]["n"] == results["CELLS"] == 1196
    assert table["slope"]["n"] == 1195


def test_tables_are_those_of_the_method_on_the_same_cells(detect, cells):
    table, _ = detect()
    frame = pd.DataFrame({name: array.ravel() for name, array in cells[0].items()})
    expected = geodetector(frame, "ndvi", ["landuse", "slope"], ["landuse"], significance="central_f").factors
    for _, row in expected.iterrows():
        for column in ("q", "q_lower", "q_adjusted", "p", "p_adjusted", "strata", "rank"):
            assert table[row["factor"]][column] == row[column]


def test_a_sample_is_drawn_by_the_seed(detect, cells):
    first, results = detect(SAMPLE=200, OUTPUT="TEMPORARY_OUTPUT")
    again, _ = detect(SAMPLE=200)
    other, _ = detect(SAMPLE=200, SEED=2)
    assert first == again != other
    assert results["CELLS"] == first["landuse"]["n"] == 200
    points = list(results["OUTPUT"].getFeatures())
    assert len(points) == 200
    for point in points:
        place = point.geometry().asPoint()
        row, column = int((3000 - place.y()) // 100), int(place.x() // 100)
        assert point["ndvi"] == cells[0]["ndvi"][row, column]
        assert point["landuse"] == cells[0]["landuse"][row, column]


def test_points_show_strata_of_the_factor_that_explains_most(detect):
    table, results = detect(OUTPUT="TEMPORARY_OUTPUT")
    layer = results["OUTPUT"]
    assert layer.crs().authid() == "EPSG:3857"
    by_stratum = {}
    for row in panels.rows_of(layer):
        by_stratum.setdefault(row["landuse"], set()).add(row["landuse_stratum"])
    assert by_stratum == {1.0: {1}, 2.0: {2}, 3.0: {3}, 4.0: {4}}
    first = max(table.values(), key=lambda row: row["q_adjusted"])["factor"]
    assert layer.renderer().classAttribute() == f"{first}_stratum"
    assert sum(row["slope_stratum"] is None for row in panels.rows_of(layer)) == 1


def test_polygons_are_factors(detect, cells):
    """The units of the panel are squares of ten cells, four in a row from the south."""
    polygons = panels.units_layer()
    table, _ = detect(POLYGONS=polygons, POLYGON_FIELDS=["unit", "height"], CATEGORICAL="landuse; Height")
    row, column = np.mgrid[0:30, 0:40]
    unit = (column // 10 + 4 * ((29 - row) // 10)).ravel()
    q = q_by_hand(cells[0]["ndvi"].ravel(), unit)
    assert table["unit"]["q"] == pytest.approx(q, rel=1e-12)
    assert table["height"]["q"] == pytest.approx(q, rel=1e-12)
    assert table["unit"]["strata"] == table["height"]["strata"] == 12


def test_polygons_in_another_projection_are_transformed(detect):
    import processing

    polygons = panels.units_layer()
    moved = processing.run(
        "native:reprojectlayer", {"INPUT": polygons, "TARGET_CRS": "EPSG:4326", "OUTPUT": "TEMPORARY_OUTPUT"}
    )["OUTPUT"]
    here, _ = detect(POLYGONS=polygons, POLYGON_FIELDS=["unit"])
    there, _ = detect(POLYGONS=moved, POLYGON_FIELDS=["unit"])
    assert here == there


def test_finer_categories_are_not_averaged(detect, cells):
    codes = cells[0]["landuse"].repeat(2, 0).repeat(2, 1)
    finer = QgsRasterLayer(panels.raster("raster_codes", codes, FINE), "codes")
    table, _ = detect(FACTOR_RASTERS=[finer], CATEGORICAL="codes", RESAMPLING="average")
    plain, _ = detect()
    assert table["codes"]["q"] == plain["landuse"]["q"]
    assert table["codes"]["strata"] == 4


def test_names_of_rasters_are_made_unique(detect, cells):
    layers = [QgsRasterLayer(cells[1][name], "twin") for name in ("slope", "slope")]
    both = QgsRasterLayer(panels.raster("raster_both", [cells[0]["slope"], cells[0]["landuse"]]), "both")
    table, _ = detect(FACTOR_RASTERS=[*layers, both], CATEGORICAL="both 2")
    plain, _ = detect()
    assert list(table) == ["twin", "twin 2", "both 1", "both 2"]
    assert table["twin"]["q"] == table["twin 2"]["q"] == table["both 1"]["q"] == plain["slope"]["q"]
    assert table["both 2"]["q"] == plain["landuse"]["q"]


def test_the_response_may_be_another_band(detect, cells):
    several = panels.raster("raster_bands", [cells[0]["slope"], cells[0]["ndvi"]])
    table, _ = detect(RESPONSE_RASTER=several, BAND=2)
    plain, _ = detect()
    assert {name: row["q"] for name, row in table.items()} == {name: row["q"] for name, row in plain.items()}


def test_cells_without_a_factor_are_named_by_place(detect):
    feedback = QgsProcessingFeedback()
    detect(feedback)
    assert "slope" in feedback.textLog() and "x 350, y 950" in feedback.textLog()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"FACTOR_RASTERS": []}, "factor"),
        ({"FACTOR_RASTERS": f"{RESPONSE_RASTER};/nowhere/a.tif"}, "FACTOR_RASTERS"),
        ({"CATEGORICAL": "soil"}, "soil"),
        ({"BAND": 3}, "no band 3"),
        ({"POLYGONS": panels.units_layer}, "attribute"),
        ({"POLYGONS": lambda: panels.make_layer([], geometry=False), "POLYGON_FIELDS": ["unit"]}, "no polygons"),
        ({"POLYGONS": panels.units_layer, "POLYGON_FIELDS": ["nope"]}, "nope"),
    ],
)
def test_what_can_not_be_used_is_named(detect, changes, words):
    changes = {key: value() if callable(value) else value for key, value in changes.items()}
    with pytest.raises(QgsProcessingException, match=words) as error:
        detect(**changes)
    assert "Traceback" not in str(error.value)


def test_a_raster_that_can_not_be_opened_is_named_where_processing_checks_nothing(provider):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("geocoupling:geodetectorraster")
    parameters = {"RESPONSE_RASTER": RESPONSE_RASTER, "FACTOR_RASTERS": [RESPONSE_RASTER, "/nowhere/a.tif"]}
    with pytest.raises(QgsProcessingException, match="/nowhere/a.tif"):
        algorithm.run(parameters, QgsProcessingContext(), QgsProcessingFeedback(), {}, False)


def test_rasters_elsewhere_are_named(detect, cells):
    far = panels.raster("raster_far", cells[0]["slope"], (9e6, 100.0, 0.0, 5e6, 0.0, -100.0))
    nowhere = panels.raster("raster_nowhere", cells[0]["slope"], epsg=None)
    with pytest.raises(QgsProcessingException, match="far.*same area"):
        detect(FACTOR_RASTERS=[QgsRasterLayer(far, "far")], CATEGORICAL="")
    with pytest.raises(QgsProcessingException, match="nowhere.*no coordinate reference system"):
        detect(FACTOR_RASTERS=[QgsRasterLayer(nowhere, "nowhere")], CATEGORICAL="")
