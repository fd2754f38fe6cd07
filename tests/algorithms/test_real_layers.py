"""The geographical detector on layers of real units: gaps, odd shapes, islands, hundreds and thousands of polygons."""

import time

import numpy as np
import pandas as pd
import panels
import processing
import pytest
from geocoupling.methods.geodetector import q_statistic
from geocoupling.methods.geodetector.moran import morans_i
from qgis.core import QgsGeometry, QgsProcessingFeedback, QgsVectorLayer

PREFECTURES = "cn_prefecture_census_2010_2020.gpkg|layername=prefecture"
COUNTIES = "cn_county_mapchina_osm.gpkg|layername=county"
DETECTOR = {"FACTORS_TABLE": "memory:", "INTERACTIONS_TABLE": "memory:", "MORAN_TABLE": "memory:", "OUTPUT": "memory:"}


def path_of(shared, name):
    """Path of a layer of the shared data; the test is skipped where the file is absent."""
    file = shared / name.split("|")[0]
    if not file.is_file():
        pytest.skip(f"{file.name} is not among the shared data")
    return f"{shared}/{name}"


class Found:
    """Results of one run on a real layer."""

    def __init__(self, path, response, factors, **options):
        self.response, self.names, feedback = response, factors, QgsProcessingFeedback()
        parameters = {"INPUT": path, "RESPONSE": response, "FACTORS": factors, **DETECTOR, **options}
        start = time.perf_counter()
        results = processing.run("geocoupling:geodetector", parameters, feedback=feedback)
        self.seconds, self.log, self.moran_response = (
            time.perf_counter() - start,
            feedback.textLog(),
            results["MORAN_RESPONSE"],
        )
        frames = {key: pd.DataFrame(panels.rows_of(results[key])) for key in DETECTOR}
        self.factors, self.pairs = frames["FACTORS_TABLE"].set_index("factor"), frames["INTERACTIONS_TABLE"]
        self.moran, self.rows = frames["MORAN_TABLE"], frames["OUTPUT"]
        self.source = pd.DataFrame(panels.rows_of(QgsVectorLayer(path, "source", "ogr")))

    def strata(self, *names):
        """Rows that have the response and strata of these factors: the responses, and the strata as one text."""
        fields = [f"{name}_stratum" for name in names]
        known = self.rows.dropna(subset=[self.response, *fields])
        return known[self.response], known[fields].astype(int).astype(str).agg(" × ".join, axis=1)


FACTORS = ["province", "age_65_2020", "male_female_2020", "urban_pct_2010"]


@pytest.fixture(scope="module")
def prefectures(provider):
    return {}


@pytest.fixture
def census(prefectures, shared):
    """Urban share of the prefectures, with neighbours by queen; run once."""
    path, options = path_of(shared, PREFECTURES), {"CONTIGUITY": "queen", "PERMUTATIONS": 199}
    if not prefectures:
        prefectures["found"] = Found(path, "urban_pct_2020", FACTORS, **options)
    return prefectures["found"]


@pytest.fixture(scope="module")
def counties(provider):
    return {}


@pytest.fixture
def county(counties, shared):
    """Population of the counties, many of which have none for 2018; run once."""
    path = path_of(shared, COUNTIES)
    if not counties:
        options = {"STRATIFICATION": "quantile", "CONTIGUITY": "queen", "PERMUTATIONS": 99}
        counties["found"] = Found(path, "Pop_2010", ["Name_Province", "Area", "Pop_2018"], **options)
    return counties["found"]


@pytest.fixture(params=["census", "county"])
def found(request):
    return request.getfixturevalue(request.param)


def test_every_row_of_the_source_is_in_the_output(found):
    assert len(found.rows) == len(found.source)
    for name in (found.response, *found.names):
        assert found.rows[name].equals(found.source[name])


def test_q_is_that_of_the_strata_on_the_map(found):
    for name, row in found.factors.iterrows():
        # 1e-9: the strata are read from the map, and sums are taken in another order
        assert row["q"] == pytest.approx(q_statistic(*found.strata(name)), rel=1e-9)
    for row in found.pairs.to_dict("records"):
        own = found.strata(row["factor1"], row["factor2"])
        assert row["q12"] == pytest.approx(q_statistic(*own), rel=1e-9)
        assert (row["n"], row["strata"]) == (len(own[0]), own[1].nunique())


def test_rows_count_where_response_and_factor_are_known(found):
    for name, row in found.factors.iterrows():
        known = found.source[[found.response, name]].notna().all(axis=1)
        assert row["n"] == known.sum()
        assert found.rows[f"{name}_stratum"].notna().equals(known)
    gaps = int(found.source[found.response].isna().sum())
    assert gaps > 0
    assert f"Response “{found.response}” is missing in {gaps} row(s)" in found.log


def test_a_category_on_the_map_is_one_name(found):
    name = found.names[0]
    known = found.rows.dropna(subset=[f"{name}_stratum"])
    assert known.groupby(name)[f"{name}_stratum"].nunique().eq(1).all()
    assert known[name].nunique() == known[f"{name}_stratum"].nunique() == found.factors.loc[name, "strata"]


def test_neighbouring_units_resemble_each_other(found):
    (row,) = found.moran.to_dict("records")
    assert row["n"] == found.source[found.response].notna().sum()
    assert found.moran_response == row["moran_i"] > 0.2
    assert row["p"] < 0.05
    assert found.factors["moran_residual"].notna().all()
    assert "Neighbouring units resemble each other" in found.log


def test_zones_are_those_of_the_strongest_pair(found):
    best = found.pairs.loc[found.pairs["q12_adjusted"].idxmax()]
    _, crossed = found.strata(best["factor1"], best["factor2"])
    assert found.rows["pair_zone_name"].dropna().equals(crossed)
    means = found.rows.groupby("pair_zone")[found.response].transform("mean")
    np.testing.assert_allclose(found.rows["pair_zone_mean"].astype(float), means, rtol=1e-9)


def test_real_layers_take_seconds(found):
    # about a tenth of this on a laptop; a loop over pairs of units or of rows would be far above
    assert found.seconds < 30


def test_morans_i_of_the_prefectures_has_the_neighbours_that_touch(census, shared):
    """Neighbours found by comparing polygons one by one, for those whose boxes meet."""
    from geocoupling.methods.neighbours import from_pairs

    layer = QgsVectorLayer(path_of(shared, PREFECTURES), "source", "ogr")
    known = [f for f, y in zip(layer.getFeatures(), census.source["urban_pct_2020"]) if y == y]
    shapes = [QgsGeometry(feature.geometry()) for feature in known]
    boxes = [shape.boundingBox() for shape in shapes]
    left, right = [], []
    for i, shape in enumerate(shapes):
        engine = QgsGeometry.createGeometryEngine(shape.constGet())
        engine.prepareGeometry()
        for j in range(i):
            if boxes[i].intersects(boxes[j]) and engine.intersects(shapes[j].constGet()):
                left.append(i)
                right.append(j)
    y = census.source["urban_pct_2020"].dropna()
    expected = morans_i(y, from_pairs(len(y), left, right, "queen"), 199, 1)
    (row,) = census.moran.to_dict("records")
    assert row["moran_i"] == pytest.approx(expected.i, rel=1e-9)
    assert row["p"] == expected.p


def test_the_spatial_test_is_more_careful_with_real_prefectures(census, shared):
    options = {"CONTIGUITY": "queen", "PERMUTATIONS": 199, "SIGNIFICANCE": "spatial"}
    spatial = Found(path_of(shared, PREFECTURES), "urban_pct_2020", ["male_female_2020"], **options)
    assert spatial.factors["q"].item() == census.factors.loc["male_female_2020", "q"]
    assert spatial.factors["p"].item() > 0.05 > census.factors.loc["male_female_2020", "p"]
    assert "Neighbouring units resemble each other" not in spatial.log
