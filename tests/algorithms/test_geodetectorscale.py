"""The geographical detector by scale: the same figures as one analysis after the other."""

import numpy as np
import pandas as pd
import panels
import pytest
from geocoupling.methods.geodetector import geodetector
from geocoupling.methods.gridcells import aggregate_cells
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer

FIELDS = {"unit": "text", "income": "real", "soil": "text", "height": "real", "code": "integer"}


@pytest.fixture(scope="module")
def rows():
    rng = np.random.default_rng(21)
    frame = pd.DataFrame(
        {
            "unit": [f"Shop {i}" for i in range(300)],
            "soil": rng.choice(["clay", "loam", "sand"], 300),
            "height": rng.uniform(0, 100, 300),
            "code": rng.integers(1, 5, 300),
        }
    )
    frame.insert(1, "income", frame["height"] * 0.1 + frame["code"] + rng.normal(0, 2, 300))
    return frame, rng.uniform(0, 6000, 300), rng.uniform(0, 6000, 300)


def points(rows, name="shops", crs="EPSG:3857", **changes):
    """A layer of points; ``changes`` maps a field to other values."""
    frame, x, y = rows
    layer = QgsVectorLayer(f"Point?crs={crs}", name, "memory")
    fields = panels.make_layer([], FIELDS).fields()
    layer.dataProvider().addAttributes(list(fields))
    layer.updateFields()
    features = []
    for i, row in enumerate(frame.assign(**changes).to_dict("records")):
        feature = QgsFeature(layer.fields())
        if x[i] == x[i]:
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x[i], y[i])))
        feature.setAttributes([row[key] for key in FIELDS])
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


@pytest.fixture
def detect(run, rows):
    """Run; the rows of the table of factors, and all results."""

    def detected(feedback=None, **changes):
        parameters = {
            "INPUT": points(rows),
            "RESPONSE": "income",
            "FACTORS": ["soil", "height", "code"],
            "CATEGORICAL": ["code"],
            "SIGNIFICANCE": "central_f",
            "FACTORS_TABLE": "TEMPORARY_OUTPUT",
            **changes,
        }
        results = run("geodetectorscale", feedback, **parameters)
        return panels.rows_of(results["FACTORS_TABLE"]), results

    return detected


def expected(frame):
    found = geodetector(frame, "income", ["soil", "height", "code"], ["code"], significance="central_f").factors
    return found[["factor", "q", "q_adjusted", "p", "p_adjusted", "n", "strata"]].to_dict("records")


def at(table, scale):
    keys = ("factor", "q", "q_adjusted", "p", "p_adjusted", "n", "strata")
    return [{key: row[key] for key in keys} for row in table if row["scale"] == scale]


def test_every_scale_has_the_figures_of_its_own_analysis(detect, rows):
    table, results = detect(GRID_SIZES="500; 1000")
    frame, x, y = rows
    assert list(dict.fromkeys(row["scale"] for row in table)) == ["shops", "500 m", "1000 m"]
    assert at(table, "shops") == expected(frame)
    for size in (500.0, 1000.0):
        cells = aggregate_cells(frame, x, y, size, ["income", "height"], ["soil", "code"])
        assert at(table, f"{size:g} m") == expected(cells.frame)
    assert results["SCALES"] == 3
    assert results["Q_MAX"] == max(row["q"] for row in table)


def test_polygons_count_at_their_centroid(run):
    fields = {"RESPONSE": "income", "FACTORS": ["region"]}
    options = {"GRID_SIZES": "1000", "SIGNIFICANCE": "central_f", "FACTORS_TABLE": "TEMPORARY_OUTPUT"}
    results = run("geodetectorscale", INPUT=panels.panel_layer(), **fields, **options)
    panel = pd.DataFrame(panels.panel_rows())
    units = panel.groupby("unit").agg({"income": "mean", "region": "first"})
    direct = geodetector(units, "income", ["region"], significance="central_f").factors.loc[0]
    row = panels.rows_of(results["FACTORS_TABLE"])[1]
    assert (row["scale"], row["n"]) == ("1000 m", 12)
    # Means of three numbers in another order.
    assert row["q"] == pytest.approx(direct["q"], rel=1e-12)


def test_layers_are_scales_of_their_own(detect, rows):
    frame, x, y = rows
    other = frame["income"].to_numpy()[::-1]
    table, _ = detect(LAYERS=[points(rows, "towns", income=other), points(rows, "shops")])
    assert list(dict.fromkeys(row["scale"] for row in table)) == ["shops", "towns", "shops (2)"]
    assert at(table, "towns") == expected(frame.assign(income=other))
    assert at(table, "shops (2)") == at(table, "shops")


def test_pairs_have_scales_too(detect):
    _, results = detect(GRID_SIZES="1000", INTERACTIONS_TABLE="TEMPORARY_OUTPUT")
    found = [(row["scale"], row["factor1"], row["factor2"]) for row in panels.rows_of(results["INTERACTIONS_TABLE"])]
    pairs = [("soil", "height"), ("soil", "code"), ("height", "code")]
    assert found == [(scale, *pair) for scale in ("shops", "1000 m") for pair in pairs]


def test_rows_without_response_or_place_are_left_out(detect, rows):
    frame, x, y = rows
    placed = np.where(np.arange(300) < 30, np.nan, x)
    income = [None if i >= 290 else v for i, v in enumerate(frame["income"])]
    feedback = QgsProcessingFeedback()
    table, _ = detect(feedback, INPUT=points((frame, placed, y), income=income), GRID_SIZES="1000")
    part = slice(30, 290)
    cells = aggregate_cells(frame[part], x[part], y[part], 1000.0, ["income", "height"], ["soil", "code"])
    assert at(table, "1000 m") == expected(cells.frame)
    assert "30 row(s) without geometry" in feedback.textLog()
    assert "Scale “shops”: Response “income” is missing in 10 row(s)" in feedback.textLog()


def test_thin_cells_are_counted(detect, rows):
    feedback = QgsProcessingFeedback()
    table, _ = detect(feedback, GRID_SIZES="1000", MIN_ROWS=9)
    frame, x, y = rows
    made = aggregate_cells(frame, x, y, 1000.0, ["income"], [], 9)
    assert at(table, "1000 m")[0]["n"] == len(made.frame) > 3
    assert f"Scale “1000 m”: {made.thin} grid cell(s)" in feedback.textLog()


def test_a_scale_that_is_too_coarse_is_a_warning(detect):
    feedback = QgsProcessingFeedback()
    table, results = detect(feedback, GRID_SIZES="1000;100000")
    assert {row["scale"] for row in table} == {"shops", "1000 m"}
    assert results["SCALES"] == 2
    assert "Scale “100000 m”" in feedback.textLog()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "one scale only"),
        ({"GRID_SIZES": "1000;x"}, "“x”"),
        ({"GRID_SIZES": "-5"}, "“-5”"),
        ({"LAYERS": "/nowhere/a.gpkg;/nowhere/b.gpkg"}, "LAYERS"),
        ({"LAYERS": [panels.units_layer]}, "units.*soil"),
        ({"GRID_SIZES": "1000", "FACTORS": ["income"], "CATEGORICAL": []}, "more than once"),
    ],
)
def test_what_can_not_be_used_is_named(detect, changes, words):
    layers = changes.get("LAYERS", [])
    layers = [layer() for layer in layers] if isinstance(layers, list) else layers
    with pytest.raises(QgsProcessingException, match=words) as error:
        detect(**{**changes, "LAYERS": layers})
    assert "Traceback" not in str(error.value)


def test_degrees_and_tables_have_no_grid(detect, rows):
    frame, x, y = rows
    with pytest.raises(QgsProcessingException, match="EPSG:4326.*Reproject"):
        detect(INPUT=points((frame, x / 1000, y / 1000), crs="EPSG:4326"), GRID_SIZES="1")
    table = panels.make_layer(frame.to_dict("records"), FIELDS, "table", geometry=False)
    with pytest.raises(QgsProcessingException, match="no geometry"):
        detect(INPUT=table, GRID_SIZES="1000")


def test_a_factor_has_one_kind_in_all_layers(detect, rows):
    rows_with_text = [{"income": float(i), "soil": "clay", "height": f"h{i}", "code": 1} for i in range(9)]
    kinds = {"income": "real", "soil": "text", "height": "text", "code": "integer"}
    other = panels.make_layer(rows_with_text, kinds, "other", geometry=False)
    with pytest.raises(QgsProcessingException, match="height.*shops.*other"):
        detect(LAYERS=[other])
