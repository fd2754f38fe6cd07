"""The layers of the Gini decomposition: contributions of units, lines between regions, and what is refused."""

import panels
import processing
import pytest
from qgis.core import QgsProcessingException, QgsProject, QgsVectorLayer, QgsWkbTypes

ROLES = {"UNIT_FIELD": "unit", "TIME_FIELD": "year", "GROUP_FIELD": "region", "VALUE_FIELD": "income"}
TABLES = dict.fromkeys(("OVERALL_TABLE", "GROUPS_TABLE"), "TEMPORARY_OUTPUT")


def decompose(**parameters):
    return processing.run("geocoupling:ginidecomposition", {**ROLES, "INPUT": panels.panel_layer(), **parameters})


def test_contributions_of_units_add_up_to_the_coefficient(provider):
    results = decompose(**TABLES, OUTPUT="TEMPORARY_OUTPUT")
    overall = {row["period"]: row["gini"] for row in panels.rows_of(results["OVERALL_TABLE"])}
    found = dict.fromkeys(overall, 0.0)
    shares = dict.fromkeys(overall, 0.0)
    for row in panels.rows_of(results["OUTPUT"]):
        found[row["year"]] += row["gini_contribution"]
        shares[row["year"]] += row["gini_share"]
    assert found == pytest.approx(overall, rel=1e-12)
    assert list(shares.values()) == pytest.approx([100.0] * 3, rel=1e-12)


def test_lines_join_the_centres_of_regions(provider):
    results = decompose(**TABLES, LINKS="TEMPORARY_OUTPUT")
    lines = list(results["LINKS"].getFeatures())
    pairs = [row for row in panels.rows_of(results["GROUPS_TABLE"]) if row["group2"] is not None]
    assert len(lines) == len(pairs) == 9
    assert [(f["period"], f["group1"], f["contribution"]) for f in lines] == [
        (row["period"], row["group1"], row["contribution"]) for row in pairs
    ]
    squares, centres = {}, {}
    for feature in panels.panel_layer().getFeatures():
        point = feature.geometry().centroid().asPoint()
        squares.setdefault(feature["region"], set()).add((point.x(), point.y()))
    for region, points in squares.items():
        centres[region] = tuple(sum(p[side] for p in points) / len(points) for side in (0, 1))
    for line in lines:
        start, end = line.geometry().asPolyline()
        assert (start.x(), start.y()) == pytest.approx(centres[line["group1"]])
        assert (end.x(), end.y()) == pytest.approx(centres[line["group2"]])


def test_lines_are_saved_with_their_widths(provider, tmp_path):
    path = str(tmp_path / "links.gpkg")
    decompose(LINKS=path)
    layer = QgsVectorLayer(path, "links", "ogr")
    layer.loadDefaultStyle()
    assert layer.geometryType() == QgsWkbTypes.GeometryType.LineGeometry
    assert layer.crs().authid() == "EPSG:3857"
    widths = [r.symbol().width() for r in layer.renderer().ranges()]
    assert layer.renderer().classAttribute() == "contribution"
    assert len(widths) > 1 and widths == sorted(widths) and widths[0] < widths[-1]


def test_a_cross_section_has_a_line_for_each_pair(provider):
    rows = [row for row in panels.panel_rows() if row["year"] == 2018]
    results = decompose(INPUT=panels.make_layer(rows), TIME_FIELD=None, LINKS="TEMPORARY_OUTPUT")
    assert results["LINKS"].featureCount() == 3


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"GROUP_FIELD": None}, "region"),
        ({"INPUT": lambda: panels.make_layer(panels.panel_rows(), geometry=False)}, "no geometry"),
    ],
)
def test_lines_that_can_not_be_drawn_are_refused(provider, changes, words):
    changes = {key: value() if callable(value) else value for key, value in changes.items()}
    with pytest.raises(QgsProcessingException, match=words):
        decompose(LINKS="TEMPORARY_OUTPUT", **changes)


def test_components_that_do_not_add_up_name_the_worst_row(provider):
    with pytest.raises(QgsProcessingException, match="wages") as caught:
        decompose(COMPONENT_FIELDS=["wages", "schools"], CELLS_TABLE="TEMPORARY_OUTPUT")
    assert "Unit" in str(caught.value)


def test_loaded_layer_shows_shares(provider, qgis_new_project):
    layer = panels.panel_layer()
    QgsProject.instance().addMapLayer(layer)
    processing.runAndLoadResults("geocoupling:ginidecomposition", {**ROLES, "INPUT": layer, "OUTPUT": "memory:"})
    loaded = QgsProject.instance().mapLayersByName("Contributions of units")[0]
    assert loaded.renderer().classAttribute() == "gini_share"
    assert loaded.temporalProperties().isActive()
