"""Neighbours from layers: contiguity of polygons, nearest points, degrees, panels, and a real layer."""

import numpy as np
import pytest
from geocoupling.layers.neighbours import neighbours_of, read_places
from geocoupling.methods.problems import Cancelled, DataProblem
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsRectangle,
    QgsVectorLayer,
)


@pytest.fixture(autouse=True)
def qgis(qgis_app):
    """All of these need QGIS."""


def layer_of(texts, kind="Polygon", crs="EPSG:3857"):
    """A memory layer of geometries as WKT; None is a feature without one."""
    layer = QgsVectorLayer(f"{kind}?crs={crs}" if kind != "None" else "None", "units", "memory")
    features = []
    for text in texts:
        feature = QgsFeature(layer.fields())
        if text is not None:
            feature.setGeometry(QgsGeometry.fromWkt(text))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def cell(x, y, size=1.0):
    return QgsGeometry.fromRect(QgsRectangle(x, y, x + size, y + size)).asWkt()


def cells(columns, rows):
    return [cell(x, y) for y in range(rows) for x in range(columns)]


def pairs(neighbours):
    left, right = neighbours.matrix.nonzero()
    return {(int(a), int(b)) for a, b in zip(left, right) if a < b}


@pytest.mark.parametrize(
    ("contiguity", "count"),
    # on c x r cells (c-1)r + c(r-1) borders, and 2(c-1)(r-1) corners
    [("rook", 4 * 4 + 5 * 3), ("queen", 4 * 4 + 5 * 3 + 2 * 4 * 3), ("auto", 55)],
)
def test_contiguity_on_a_grid(contiguity, count):
    made = neighbours_of(layer_of(cells(5, 4)), contiguity=contiguity)
    assert len(pairs(made)) == count
    assert made.kind == ("queen" if contiguity == "auto" else contiguity)
    assert not len(made.islands)
    difference = abs(made.matrix - made.matrix.T)
    assert difference.nnz == 0
    assert made.matrix.diagonal().sum() == 0


def test_rows_are_in_the_order_asked_for():
    layer = layer_of(cells(3, 1))
    assert pairs(neighbours_of(layer, np.array([2, 0, 1]))) == {(0, 2), (1, 2)}
    # the middle is left out: nobody touches
    assert neighbours_of(layer, np.array([0, 2])).islands.tolist() == [0, 1]


def test_features_without_geometry_are_islands():
    made = neighbours_of(layer_of([cell(0, 0), None, "POLYGON EMPTY", cell(1, 0), cell(7, 7)]))
    assert pairs(made) == {(0, 3)}
    assert made.islands.tolist() == [1, 2, 4]
    made = neighbours_of(layer_of(["POINT(0 0)", None, "POINT(1 0)"], "Point"), k=1)
    assert made.islands.tolist() == [1]


def test_gaps_part_and_overlaps_join():
    layer = layer_of([cell(0, 0), cell(1.001, 0), cell(0, 0.999)])
    assert pairs(neighbours_of(layer, contiguity="queen")) == {(0, 2)}
    assert pairs(neighbours_of(layer, contiguity="rook")) == {(0, 2)}


def test_borders_need_no_common_corners():
    layer = layer_of([cell(0, 0, 3.0), cell(3, 1, 1.0), cell(4, 2, 1.0)])
    assert pairs(neighbours_of(layer, contiguity="rook")) == {(0, 1)}
    assert pairs(neighbours_of(layer, contiguity="queen")) == {(0, 1), (1, 2)}


def test_a_polygon_that_crosses_itself_has_neighbours_too():
    bow = "POLYGON((0 0, 2 2, 2 0, 0 2, 0 0))"
    layer = layer_of([bow, cell(2, 0, 2.0), cell(0, 2, 2.0), cell(9, 9)])
    assert pairs(neighbours_of(layer, contiguity="rook")) == {(0, 1)}
    assert pairs(neighbours_of(layer, contiguity="queen")) == {(0, 1), (0, 2), (1, 2)}
    parameter = QgsProcessingFeatureSource(layer, QgsProcessingContext())
    assert pairs(neighbours_of(parameter)) == {(0, 1), (0, 2), (1, 2)}


def test_parts_of_a_unit_each_have_neighbours():
    two = "MULTIPOLYGON(((0 0,1 0,1 1,0 1,0 0)),((5 0,6 0,6 1,5 1,5 0)))"
    made = neighbours_of(layer_of([two, cell(1, 0), cell(6, 0)], "MultiPolygon"))
    assert pairs(made) == {(0, 1), (0, 2)}


def test_a_panel_compares_each_unit_once_and_answers_for_each_run(monkeypatch):
    units = cells(4, 3)
    places = read_places(layer_of(units * 5))
    assert len(places.geometries) == 12
    expected = pairs(neighbours_of(layer_of(units)))
    looked = []
    touch = places._touch
    monkeypatch.setattr(places, "_touch", lambda *rest: looked.append(1) or touch(*rest))
    for period in range(5):
        run = np.arange(12) + 12 * period
        assert pairs(places.neighbours(run)) == expected
    assert looked == [1]
    mixed = np.arange(12)[::-1] + 12
    assert pairs(places.neighbours(mixed)) == {(11 - b, 11 - a) for a, b in expected}


def test_rows_in_one_place_are_neighbours():
    made = neighbours_of(layer_of([cell(0, 0), cell(1, 0), cell(0, 0), None, None]))
    assert pairs(made) == {(0, 1), (0, 2), (1, 2)}
    assert made.islands.tolist() == [3, 4]


def test_points_get_their_nearest_and_cross_the_date_line():
    texts = ["POINT(179.9 0)", "POINT(-179.9 0)", "POINT(178 0)", "POINT(-178 0)"]
    made = neighbours_of(layer_of(texts, "Point", "EPSG:4326"), k=1)
    assert made.kind == "knn"
    assert pairs(made) == {(0, 1), (0, 2), (1, 3)}
    assert pairs(neighbours_of(layer_of(texts, "Point"), k=1)) == {(0, 2), (1, 3)}


def test_distances_are_metres_in_degrees_and_feet_alike():
    # a degree along the equator is 111.2 km
    texts = ["POINT(0 0)", "POINT(1 0)", "POINT(3 0)"]
    layer = layer_of(texts, "Point", "EPSG:4326")
    assert pairs(neighbours_of(layer, contiguity="distance", distance=112_000)) == {(0, 1)}
    assert pairs(neighbours_of(layer, contiguity="distance", distance=110_000)) == set()
    assert pairs(neighbours_of(layer, contiguity="distance")) == {(0, 1), (1, 2)}
    # New York Long Island in US survey feet
    layer = layer_of(["POINT(0 0)", "POINT(1000 0)", "POINT(3000 0)"], "Point", "EPSG:2263")
    assert pairs(neighbours_of(layer, contiguity="distance", distance=305)) == {(0, 1)}
    assert pairs(neighbours_of(layer, contiguity="distance", distance=304)) == set()


@pytest.mark.parametrize("crs", ["EPSG:3857", ""])
def test_distance_on_a_plane(crs):
    layer = layer_of(["POINT(0 0)", "POINT(10 0)", "POINT(30 0)"], "Point", crs)
    assert pairs(neighbours_of(layer, contiguity="distance", distance=10)) == {(0, 1)}


def test_polygons_and_lines_are_measured_between_centroids():
    made = neighbours_of(layer_of([cell(0, 0), cell(3, 0), cell(5, 0)]), contiguity="knn", k=1)
    assert pairs(made) == {(0, 1), (1, 2)}
    made = neighbours_of(layer_of(["LINESTRING(0 0, 2 0)", "LINESTRING(4 0, 6 0)"], "LineString"))
    assert made.kind == "knn"
    assert pairs(made) == {(0, 1)}


def test_without_geometry_there_is_nothing():
    assert neighbours_of(layer_of([None, None], "None")) is None


@pytest.mark.parametrize("contiguity", ["queen", "rook"])
def test_contiguity_of_points_is_refused(contiguity):
    with pytest.raises(DataProblem) as caught:
        neighbours_of(layer_of(["POINT(0 0)"], "Point"), contiguity=contiguity)
    assert caught.value.code == "contiguity_polygons"


def test_an_unknown_kind_is_refused():
    with pytest.raises(DataProblem) as caught:
        neighbours_of(layer_of(cells(2, 2)), contiguity="bishop")
    assert caught.value.code == "option_unknown"


def test_progress_rises_and_can_cancel():
    seen = []
    neighbours_of(layer_of(cells(12, 12)), tick=seen.append)
    assert len(seen) > 2
    assert seen == sorted(seen)
    assert 0 <= seen[0] <= seen[-1] <= 1

    def stop(share):
        raise Cancelled

    with pytest.raises(Cancelled):
        neighbours_of(layer_of(cells(2, 2)), tick=stop)


@pytest.mark.parametrize("contiguity", ["queen", "rook"])
def test_prefectures_of_china_against_libpysal(shared, contiguity):
    import geopandas
    from libpysal import weights
    from shapely import wkb

    layer = QgsVectorLayer(str(shared / "cn_prefecture_census_2010_2020.gpkg"), "prefectures")
    made = neighbours_of(layer, contiguity=contiguity)
    shapes = [wkb.loads(bytes(f.geometry().asWkb())) for f in layer.getFeatures()]
    # borders are shared vertex by vertex, which is what libpysal compares
    builder = {"queen": weights.Queen, "rook": weights.Rook}[contiguity]
    other = builder.from_dataframe(geopandas.GeoDataFrame(geometry=shapes), use_index=False, silence_warnings=True)
    assert np.array_equal(made.matrix.toarray(), other.full()[0])
    assert made.islands.tolist() == other.islands
    assert len(made.islands) < 5


def test_islands_are_joined_to_the_nearest_unit():
    layer = layer_of([cell(0, 0), cell(1, 0), cell(5, 0), None])
    assert read_places(layer).neighbours().islands.tolist() == [2, 3]
    joined = read_places(layer).neighbours(join_islands=True)
    assert pairs(joined) == {(0, 1), (1, 2)}
    assert joined.islands.tolist() == [3]


def test_invalid_polygons_are_found():
    bow = "POLYGON((0 0, 2 2, 2 0, 0 2, 0 0))"
    assert read_places(layer_of([cell(5, 5), bow, None, bow])).invalid_rows().tolist() == [1, 3]
