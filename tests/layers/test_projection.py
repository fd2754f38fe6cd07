"""Places of features on a plane: which CRS will do, centroids of projected geometries, and those that fail."""

import math

import numpy as np
import panels
import pytest
from geocoupling.layers.projection import crs_name, places, plane_of, to_degrees
from geocoupling.methods.problems import DataProblem
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
)

CONTEXT = QgsCoordinateTransformContext()
ALBERS = "+proj=aea +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +datum=WGS84 +units=m +no_defs"
BOW_TIE = "POLYGON((0 0, 4 4, 4 0, 0 3, 0 0))"


@pytest.fixture(autouse=True)
def qgis(qgis_app):
    """All of these need QGIS."""


@pytest.fixture
def source():
    """A feature source of texts: well-known geometries, or None."""
    kept = []

    def make(texts, crs="EPSG:3857", kind="Polygon"):
        layer = QgsVectorLayer(f"{kind}?crs={crs}", "units", "memory")
        for text in texts:
            feature = QgsFeature()
            if text is not None:
                feature.setGeometry(QgsGeometry.fromWkt(text))
            assert layer.dataProvider().addFeature(feature)
        context = QgsProcessingContext()
        kept.extend([layer, context])
        return QgsProcessingFeatureSource(layer, context)

    return make


def named(code):
    return QgsCoordinateReferenceSystem(code)


def square(x, y, side=1.0):
    return f"POLYGON(({x} {y}, {x + side} {y}, {x + side} {y + side}, {x} {y + side}, {x} {y}))"


def test_a_projected_layer_is_computed_in_its_own_crs(source):
    plane = plane_of(source([square(0, 0)]))
    assert (plane.crs.authid(), plane.kilometres, plane.known) == ("EPSG:3857", 0.001, True)


def test_feet_are_known(source):
    # QGIS 3.22 takes the foot of surveyors for the international one, which is two millionths shorter
    assert plane_of(source([square(0, 0)], "EPSG:2263")).kilometres == pytest.approx(0.0003048, rel=3e-6)
    assert plane_of(source([square(0, 0)], "EPSG:4326"), named("EPSG:3035")).kilometres == 0.001


def test_degrees_are_refused(source):
    with pytest.raises(DataProblem, match=r"units.*EPSG:4326.*Projected CRS") as caught:
        plane_of(source([square(0, 0)], "EPSG:4326"))
    assert caught.value.code == "gravity_degrees"
    with pytest.raises(DataProblem, match="EPSG:4490") as caught:
        plane_of(source([square(0, 0)]), named("EPSG:4490"))
    assert caught.value.code == "gravity_crs_degrees"


def test_layers_without_crs_or_geometry(source):
    bare = source([square(0, 0)], crs="")
    plane = plane_of(bare)
    assert (plane.kilometres, plane.known) == (0.001, False)
    with pytest.raises(DataProblem, match="Set the CRS"):
        plane_of(bare, named("EPSG:3857"))
    with pytest.raises(DataProblem, match="no geometry"):
        plane_of(source([None], kind="None", crs=""))
    found = places(bare, plane.crs, CONTEXT)
    assert (found.x[0], found.y[0]) == (0.5, 0.5)
    assert all(math.isnan(value) for values in to_degrees([1.0], [2.0], plane.crs, CONTEXT) for value in values)


def test_centroids_are_those_of_the_projected_polygon(source):
    """A tall triangle in degrees: its centroid on the plane is not the projected one of the degrees."""
    text = "POLYGON((70 20, 130 20, 100 55, 70 20))"
    albers = QgsCoordinateReferenceSystem.fromProj(ALBERS)
    found = places(source([text], "EPSG:4326"), albers, CONTEXT)
    transform = QgsCoordinateTransform(named("EPSG:4326"), albers, CONTEXT)
    projected = QgsGeometry.fromWkt(text)
    projected.transform(transform)
    ring = np.array([(p.x(), p.y()) for p in projected.asPolygon()[0]])
    # the centroid of a triangle is the mean of its corners
    assert (found.x[0], found.y[0]) == pytest.approx(tuple(ring[:3].mean(axis=0)), rel=1e-9)
    of_degrees = transform.transform(QgsGeometry.fromWkt(text).centroid().asPoint())
    assert math.hypot(found.x[0] - of_degrees.x(), found.y[0] - of_degrees.y()) > 50_000


def test_bent_polygons_may_be_placed_inside(source):
    text = "POLYGON((0 0, 9 0, 9 9, 8 9, 8 1, 0 1, 0 0))"
    shape = QgsGeometry.fromWkt(text)
    outside, inside = (places(source([text]), named("EPSG:3857"), CONTEXT, flag) for flag in (False, True))
    lies = [shape.contains(QgsGeometry.fromWkt(f"POINT({p.x[0]} {p.y[0]})")) for p in (outside, inside)]
    assert lies == [False, True]


def test_rows_are_in_order_and_their_faults_are_named(source):
    texts = [square(0, 0), None, BOW_TIE, square(0, 0), "POLYGON EMPTY", square(6, 6, 2), BOW_TIE]
    found = places(source(texts), named("EPSG:3857"), CONTEXT)
    assert found.bare == [1, 4] and found.repaired == [2, 6] and found.lost == []
    assert np.isnan(found.x).tolist() == [False, True, False, False, True, False, False]
    assert found.x[[0, 3, 5]].tolist() == [0.5, 0.5, 7.0]
    repaired = QgsGeometry.fromWkt(BOW_TIE).makeValid().centroid().asPoint()
    assert (found.x[2], found.y[6]) == (repaired.x(), repaired.y())


def test_what_a_crs_does_not_reach_is_lost(source):
    found = places(source(["POINT(10 95)", "POINT(10 50)"], "EPSG:4326", "Point"), named("EPSG:3857"), CONTEXT)
    assert found.lost == [0] and math.isnan(found.x[0])
    assert found.x[1] == pytest.approx(6378137 * math.radians(10))


def test_lines_points_and_multipart_geometries_have_places(source):
    kinds = {"LineString": "LINESTRING(0 0, 4 0)", "MultiPoint": "MULTIPOINT((1 0), (3 0))"}
    kinds["MultiPolygonZ"] = "MULTIPOLYGONZ(((0 -1 5, 4 -1 5, 4 1 5, 0 1 5, 0 -1 5)))"
    for kind, text in kinds.items():
        found = places(source([text], kind=kind), named("EPSG:3857"), CONTEXT)
        assert (found.x[0], found.y[0]) == (2, 0), kind


def test_degrees_of_places():
    x, y = 6378137 * math.radians(104), 4e6
    longitude, latitude = to_degrees([x], [y], named("EPSG:3857"), CONTEXT)
    assert longitude[0] == pytest.approx(104)
    assert latitude[0] == pytest.approx(math.degrees(math.atan(math.sinh(y / 6378137))))


def test_names_of_crs():
    assert crs_name(named("EPSG:3857")).startswith("EPSG:3857")
    assert "_" not in crs_name(named("ESRI:102025")) and "Asia North Albers" in crs_name(named("ESRI:102025"))


@pytest.mark.parametrize(
    ("proj", "words"),
    [
        (ALBERS, "Albers equal-area conic projection (central meridian 105°, standard parallels 25° and 47°)"),
        (
            "+proj=laea +lat_0=35 +lon_0=105 +x_0=7 +datum=WGS84",
            "Lambert azimuthal equal-area projection (central meridian 105°, latitude of origin 35°)",
        ),
        (
            "+proj=tmerc +lat_0=0 +lon_0=117.5 +x_0=7 +datum=WGS84",
            "transverse Mercator projection (central meridian 117.5°)",
        ),
        ("+proj=moll +lon_0=20 +x_0=7 +datum=WGS84", "Mollweide (central meridian 20°)"),
        ("+proj=longlat +a=6371000 +b=6371000", "+proj=longlat"),
        ("+proj=moll +x_0=7 +datum=WGS84", "+proj=moll"),
    ],
)
def test_a_crs_without_code_is_told_in_words(proj, words):
    crs = QgsCoordinateReferenceSystem.fromProj(proj)
    assert not crs.authid()
    assert crs_name(crs).startswith(words)


def test_a_panel_transforms_each_unit_once(source, monkeypatch):
    from geocoupling.layers import projection

    seen = []
    whole = projection._place
    monkeypatch.setattr(projection, "_place", lambda *given: seen.append(1) or whole(*given))
    ticks = []
    found = places(source([square(i % 3, 0) for i in range(300)]), named("EPSG:3857"), CONTEXT, tick=ticks.append)
    assert len(seen) == 3 and len(found.x) == 300
    assert len(ticks) == 3 and max(ticks) <= 1


def test_places_are_in_the_order_of_the_frame(tmp_path):
    from geocoupling.layers.frames import TEXT, Column, read_frame

    path = panels.save(panels.panel_layer(), tmp_path / "panel.gpkg")
    layer = QgsVectorLayer(path, "panel", "ogr")
    context = QgsProcessingContext()
    source = QgsProcessingFeatureSource(layer, context)
    units = read_frame(source, [Column("unit", "unit", TEXT)], layer=layer)["unit"]
    found = places(source, layer.crs(), CONTEXT)
    numbers = [int(unit[-2:]) for unit in units]
    assert found.x.tolist() == [1000.0 * (number % 4) + 500 for number in numbers]
