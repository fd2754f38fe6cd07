"""The gravity centre as users run it: three layers, their styles, and what is refused or told."""

import math

import panels
import processing
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)

ROLES = {"UNIT_FIELD": "unit", "TIME_FIELD": "year", "GROUP_FIELD": "region", "VALUE_FIELD": "income"}
KEYS = ("CENTRES", "PATH", "ELLIPSES")
ALBERS = "+proj=aea +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +datum=WGS84 +units=m +no_defs"


def gravity(feedback=None, **parameters):
    targets = dict.fromkeys(KEYS, "memory:")
    given = {"INPUT": panels.panel_layer(), **ROLES, **targets, **parameters}
    return processing.run("geocoupling:gravitycentre", given, feedback=feedback)


def told(**parameters):
    feedback = QgsProcessingFeedback()
    return gravity(feedback, **parameters), feedback.textLog()


def test_three_layers_say_the_same(provider):
    results = gravity()
    centres, path, ellipses = (panels.rows_of(results[key]) for key in KEYS)
    assert [row["group"] for row in centres] == [None] * 3 + ["East"] * 3 + ["Middle"] * 3 + ["West"] * 3
    assert [row["period"] for row in centres] == list(panels.YEARS) * 4
    rows = [row for row in panels.panel_rows() if row["year"] == 2019]
    total = sum(row["income"] for row in rows)
    x = sum(row["income"] * (1000 * (i % 4) + 500) for i, row in enumerate(rows)) / total
    y = sum(row["income"] * (1000 * (i // 4) + 500) for i, row in enumerate(rows)) / total
    assert (centres[1]["x"], centres[1]["y"], centres[1]["weight"]) == pytest.approx((x, y, total))
    for feature, row in zip(results["CENTRES"].getFeatures(), centres):
        point = feature.geometry().asPoint()
        assert (point.x(), point.y()) == (row["x"], row["y"])
        assert row["longitude"] == pytest.approx(math.degrees(row["x"] / 6378137))
    for feature, row in zip(results["PATH"].getFeatures(), path):
        (start, end), after = feature.geometry().asPolyline(), row["step"]
        own = [centre for centre in centres if centre["group"] == row["group"]]
        assert (start.x(), start.y()) == (own[after - 1]["x"], own[after - 1]["y"])
        assert (end.x(), end.y()) == (own[after]["x"], own[after]["y"])
        assert row["distance"] == own[after]["distance"] == pytest.approx(start.distance(end) / 1000)
        assert (row["from_period"], row["to_period"]) == (own[after - 1]["period"], own[after]["period"])
        assert row["bearing"] == pytest.approx(start.azimuth(end) % 360)
    assert len(ellipses) == 12 and len(path) == 8
    for feature, row in zip(results["ELLIPSES"].getFeatures(), ellipses):
        # 180 corners on the ellipse hold 0.99980 of its area
        assert feature.geometry().area() / 1e6 == pytest.approx(row["area"], rel=3e-4)
        assert feature.geometry().isGeosValid() and len(feature.geometry().asPolygon()[0]) == 181
    assert results["PATH_LENGTH"] == pytest.approx(sum(row["distance"] for row in path[:2]))
    straight = math.dist((centres[0]["x"], centres[0]["y"]), (centres[2]["x"], centres[2]["y"])) / 1000
    assert results["TOTAL_DISTANCE"] == pytest.approx(straight)


def test_layers_are_made_by_default(provider):
    definitions = provider.algorithm("gravitycentre").parameterDefinitions()
    made = {d.name(): d.createByDefault() for d in definitions if d.type() == "sink"}
    assert made == dict.fromkeys(KEYS, True)
    assert not {d.name(): d for d in provider.algorithm("ginidecomposition").parameterDefinitions()}[
        "LINKS"
    ].createByDefault()


def test_files_keep_colours_labels_and_arrows(provider, tmp_path):
    gravity(**{key: str(tmp_path / f"{key}.gpkg") for key in KEYS})
    layers = {key: QgsVectorLayer(str(tmp_path / f"{key}.gpkg"), key, "ogr") for key in KEYS}
    fields = {"CENTRES": "period", "PATH": "to_period", "ELLIPSES": "period"}
    colours = {}
    for key, layer in layers.items():
        layer.loadDefaultStyle()
        assert layer.renderer().classAttribute() == fields[key]
        assert layer.temporalProperties().isActive()
        assert f'to_int("{fields[key]}")' in layer.temporalProperties().startExpression()
        colours[key] = {int(c.value()): c.symbol().color().name() for c in layer.renderer().categories()}
    assert list(colours["CENTRES"]) == list(panels.YEARS)
    assert colours["PATH"] == {year: colours["CENTRES"][year] for year in panels.YEARS[1:]}
    assert [layers[key].labelsEnabled() for key in KEYS] == [True, False, False]
    assert '"group"' in layers["CENTRES"].labeling().settings().fieldName


def test_loaded_centres_are_named_by_period(provider, qgis_new_project):
    layer = panels.panel_layer()
    QgsProject.instance().addMapLayer(layer)
    given = {"INPUT": layer, **ROLES, "GROUP_FIELD": None, **dict.fromkeys(KEYS, "memory:")}
    processing.runAndLoadResults("geocoupling:gravitycentre", given)
    loaded = QgsProject.instance().mapLayersByName("Gravity centres")[0]
    assert loaded.labelsEnabled() and loaded.renderer().type() == "categorizedSymbol"
    assert loaded.labeling().settings().fieldName == "trim(coalesce(to_string(\"period\"), ''))"


def drawn(layer):
    """Whether each feature has a symbol."""
    from qgis.core import QgsRenderContext

    renderer, context = layer.renderer().clone(), QgsRenderContext()
    renderer.startRender(context, layer.fields())
    found = []
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        found.append(renderer.symbolForFeature(feature, context) is not None)
    renderer.stopRender(context)
    return found


def test_a_cross_section(provider, tmp_path):
    rows = [row for row in panels.panel_rows() if row["year"] == 2018]
    path = str(tmp_path / "centres.gpkg")
    results, log = told(INPUT=panels.make_layer(rows), TIME_FIELD=None, CENTRES=path)
    centres = panels.rows_of(path)
    assert [(row["period"], row["group"]) for row in centres] == [(None, g) for g in (None, *panels.REGIONS)]
    assert results["PATH"].featureCount() == 0 and results["ELLIPSES"].featureCount() == 4
    assert results["TOTAL_DISTANCE"] == results["PATH_LENGTH"] == 0
    layer = QgsVectorLayer(path, "centres", "ogr")
    layer.loadDefaultStyle()
    assert drawn(layer) == [True] * 4 and layer.labelsEnabled()
    assert not layer.temporalProperties().isActive()


@pytest.mark.parametrize("kind", ["date", "datetime", "text"])
def test_periods_of_other_kinds_are_drawn(provider, tmp_path, kind):
    from qgis.PyQt.QtCore import QDate, QDateTime, QTime

    days = {year: QDate(year, 7, 1) for year in panels.YEARS}
    times = {"date": days, "datetime": {y: QDateTime(d, QTime(6, 30)) for y, d in days.items()}}
    times["text"] = {2018: "before", 2019: "during", 2020: "later"}
    rows = [{**row, "year": times[kind][row["year"]]} for row in panels.panel_rows()]
    layer = panels.make_layer(rows, {**panels.COLUMNS, "year": kind})
    paths = {key: str(tmp_path / f"{key}.gpkg") for key in KEYS}
    results = gravity(INPUT=layer, **paths)
    for key in KEYS:
        saved = QgsVectorLayer(results[key], key, "ogr")
        saved.loadDefaultStyle()
        assert drawn(saved) == [True] * saved.featureCount(), key
        assert saved.featureCount() > 0
    speeds = [row["speed"] for row in panels.rows_of(results["PATH"])]
    assert (None in speeds) == (kind == "text")


def degrees(rows=None):
    """The panel as a layer in degrees: squares of a hundredth of a degree near 104 E, 35 N."""
    layer = panels.make_layer(rows or panels.panel_rows(), crs="EPSG:4326")
    changed = {}
    for feature in layer.getFeatures():
        centre = feature.geometry().centroid().asPoint()
        text = f"POINT({104 + centre.x() / 1000} {35 + centre.y() / 1000})"
        changed[feature.id()] = QgsGeometry.fromWkt(text).buffer(0.4, 5)
    layer.dataProvider().changeGeometryValues(changed)
    return layer


def test_degrees_need_a_projected_crs(provider):
    with pytest.raises(QgsProcessingException, match=r"“panel” is in degrees \(EPSG:4326.*Choose a projected CRS"):
        gravity(INPUT=degrees())
    with pytest.raises(QgsProcessingException, match="EPSG:4490"):
        gravity(INPUT=degrees(), CRS="EPSG:4490")
    albers = QgsCoordinateReferenceSystem.fromProj(ALBERS)
    for crs in (albers, "EPSG:3857"):
        results = gravity(INPUT=degrees(), CRS=crs)
        assert results["CENTRES"].crs() == QgsCoordinateReferenceSystem(crs)
        for row in panels.rows_of(results["CENTRES"]):
            assert 104 < row["longitude"] < 108 and 35 < row["latitude"] < 38
    assert QgsWkbTypes.displayString(results["ELLIPSES"].wkbType()) == "Polygon"


def test_distances_of_the_plane_are_those_of_the_ellipsoid_where_it_is_true(provider):
    """Albers is true to scale on its standard parallels only: near them within a few thousandths."""
    from qgis.core import QgsDistanceArea, QgsPointXY

    measure = QgsDistanceArea()
    measure.setEllipsoid("WGS84")
    measure.setSourceCrs(QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance().transformContext())
    albers = QgsCoordinateReferenceSystem.fromProj(ALBERS.replace("25", "34").replace("47", "38"))
    rows = panels.rows_of(gravity(INPUT=degrees(), CRS=albers)["CENTRES"])
    places = [QgsPointXY(row["longitude"], row["latitude"]) for row in rows]
    for before, after, row in zip(places, places[1:], rows[1:]):
        if row["distance"] is not None:
            assert row["distance"] == pytest.approx(measure.measureLine(before, after) / 1000, rel=2e-3)


def test_feet_become_kilometres(provider):
    metres = panels.rows_of(gravity()["CENTRES"])
    layer = panels.make_layer(panels.panel_rows(), crs="EPSG:2263")
    feet = panels.rows_of(gravity(INPUT=layer)["CENTRES"])
    assert feet[1]["x"] == metres[1]["x"]
    # QGIS 3.22 takes the foot of surveyors for the international one, which is two millionths shorter
    assert feet[1]["distance"] == pytest.approx(metres[1]["distance"] * 0.3048, rel=3e-6)


def test_a_layer_without_crs(provider):
    results, log = told(INPUT=panels.make_layer(panels.panel_rows(), crs=""))
    assert "taken for metres" in log
    assert all(row["longitude"] is None for row in panels.rows_of(results["CENTRES"]))
    with pytest.raises(QgsProcessingException, match="no CRS"):
        gravity(INPUT=panels.make_layer(panels.panel_rows(), crs=""), CRS="EPSG:3857")


def with_geometries(change):
    layer = panels.panel_layer()
    found = {f.id(): change(f["unit"]) for f in layer.getFeatures() if change(f["unit"]) is not None}
    layer.dataProvider().changeGeometryValues(found)
    return layer


def test_rows_without_geometry_are_named_and_left_out(provider):
    layer = with_geometries(lambda unit: QgsGeometry() if unit == "Unit 03" else None)
    results, log = told(INPUT=layer)
    assert "3 row(s) have a weight but no geometry" in log and "row 10 (Unit 03, 2018)" in log
    assert panels.rows_of(results["CENTRES"])[0]["n"] == 11
    with pytest.raises(QgsProcessingException, match="No row of “panel” has a geometry"):
        gravity(INPUT=with_geometries(lambda unit: QgsGeometry()))
    with pytest.raises(QgsProcessingException, match="no geometry"):
        gravity(INPUT=panels.make_layer(panels.panel_rows(), geometry=False))


def test_rows_without_weight_need_no_geometry(provider):
    layer = panels.panel_layer(income=lambda row: 0.0 if row["unit"] == "Unit 03" else row["income"])
    found = {f.id(): QgsGeometry() for f in layer.getFeatures() if f["unit"] == "Unit 03"}
    layer.dataProvider().changeGeometryValues(found)
    assert "no geometry" not in told(INPUT=layer)[1]


def test_invalid_geometries_are_named(provider):
    bow_tie = QgsGeometry.fromWkt("POLYGON((0 0, 1000 1000, 1000 0, 0 1000, 0 0))")
    results, log = told(INPUT=with_geometries(lambda unit: bow_tie if unit == "Unit 00" else None))
    assert "3 row(s) have an invalid geometry: row 1 (Unit 00, 2018)" in log
    plain, other = (panels.rows_of(r["CENTRES"]) for r in (gravity(), results))
    # repaired, the two triangles have the centroid of the square
    assert other[0]["x"] == pytest.approx(plain[0]["x"])


def test_weights_that_are_refused(provider):
    layer = panels.panel_layer(income=lambda row: -1.0 if row["unit"] == "Unit 03" else row["income"])
    with pytest.raises(QgsProcessingException, match=r"income.*negative.*row 10 \(Unit 03, 2018\)"):
        gravity(INPUT=layer)
    with pytest.raises(QgsProcessingException, match="“income” is 0"):
        gravity(INPUT=panels.panel_layer(income=lambda row: 0.0))


def test_a_year_without_weight_and_groups_of_two(provider):
    layer = panels.panel_layer(
        income=lambda row: 0.0 if row["year"] == 2019 else row["income"],
        region=lambda row: "Few" if row["unit"] in ("Unit 00", "Unit 01") else "Many",
    )
    results, log = told(INPUT=layer)
    assert "no centre: 2019, Few 2019, Many 2019" in log
    assert "ellipse(s) are left out" in log and "Few 2018" in log
    path = panels.rows_of(results["PATH"])
    assert (path[0]["from_period"], path[0]["to_period"]) == (2018, 2020)
    assert path[0]["speed"] == pytest.approx(path[0]["distance"] / 2)


def test_unknown_choices(provider):
    with pytest.raises(QgsProcessingException):
        gravity(CRS="EPSG:nonsense")
    for length in (0.5, 4):
        with pytest.raises(QgsProcessingException):
            gravity(STANDARD_DEVIATIONS=length)
