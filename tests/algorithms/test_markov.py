"""Markov chains by the algorithm: real neighbours, tables, layers and styles, bad input, the report."""

import json
from pathlib import Path

import pandas as pd
import panels
import pytest
from markovpanels import chains, matrix, neighbours_in
from qgis.core import (
    QgsApplication,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

ROLES = {"UNIT_FIELD": "unit", "TIME_FIELD": "year", "VALUE_FIELD": "income"}
SINKS = ("TRANSITIONS_TABLE", "STEADY_STATE_TABLE", "TESTS_TABLE", "MOBILITY_TABLE", "CLASSES_TABLE", "OUTPUT")
TABLES = dict.fromkeys(SINKS, "TEMPORARY_OUTPUT")
FACTS = Path(__file__).parent.parent / "methods" / "giddy_results.json"


def table(layer):
    return pd.DataFrame(panels.rows_of(layer))


def codes(frame, **where):
    """Rows of a table; None means NULL."""
    for column, value in where.items():
        frame = frame[frame[column].isna() if value is None else frame[column] == value]
    return frame


@pytest.fixture(scope="module")
def states(qgis_app):
    """The 48 states of QGIS's world map: name to geometry."""
    path = Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"
    if not path.exists():
        pytest.skip("this QGIS ships no world_map.gpkg")
    layer = QgsVectorLayer(f"{path}|layername=states_provinces", "states", "ogr")
    layer.setSubsetString("iso_a2 = 'US'")
    return {feature["name"]: feature.geometry() for feature in layer.getFeatures()}


def us_layer(states, frame):
    """The incomes with the geometry of their state."""
    columns = {"unit": "text", "year": "integer", "income": "real"}
    layer = panels.make_layer([], columns)
    from qgis.core import QgsFeature

    features = []
    for row in frame.itertuples():
        feature = QgsFeature(layer.fields())
        feature.setAttributes([row.unit, int(row.year), float(row.income)])
        feature.setGeometry(states[row.unit])
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def _of_the_map(lists, frame):
    """In the map Illinois and Minnesota meet Michigan in the lakes, and Delaware Bay parts two states."""
    place = {name: i for i, name in enumerate(sorted(frame["unit"].unique()))}
    made = [set(found) for found in lists]
    for first, second in (("Illinois", "Michigan"), ("Michigan", "Minnesota"), ("Delaware", "New Jersey")):
        a, b = place[first], place[second]
        made[a] ^= {b}
        made[b] ^= {a}
    return [sorted(found) for found in made]


def test_us_states_with_queen_neighbours(run, shared, states):
    """Chains with the neighbours of the map: those of libpysal's file but for three borders in the water."""
    frame = pd.read_csv(shared / "us48_pc_income_1929_2009.csv")
    frame = frame.rename(columns={"state": "unit", "pc_income_usd": "income"})
    options = {"SCHEME": "manual", "MANUAL_BREAKS": "0.8;0.9;1;1.2", "RELATIVE": True, "CONTIGUITY": "queen"}
    results = run("markov", INPUT=us_layer(states, frame), **ROLES, **options, **TABLES)
    near = neighbours_in(frame, _of_the_map(json.loads(FACTS.read_text(encoding="utf-8"))["states48"], frame))
    breaks = [0.8, 0.9, 1.0, 1.2]
    expected = chains(
        frame.rename(columns={"income": "y"}), scheme="manual", manual_breaks=breaks, relative=True, neighbours=near
    )
    moves = table(results["TRANSITIONS_TABLE"])
    for lag in (None, 1, 2, 3, 4, 5):
        own = codes(moves, lag_class=lag)
        assert own["count"].tolist() == matrix(expected.transitions, "count", lag).ravel().tolist()
    own, twin = (
        codes(made, lag_class=3)["steady_state"]
        for made in (table(results["STEADY_STATE_TABLE"]), expected.steady_state)
    )
    assert own.tolist() == pytest.approx(twin.tolist(), rel=1e-12)
    assert results["SHORROCKS"] == pytest.approx(expected.mobility["shorrocks"][0])
    spatial = codes(table(results["TESTS_TABLE"]), test="spatial", statistic_name="LR", from_class=None)
    assert results["P_SPATIAL"] == spatial["p"].item() < 1e-3


def test_tables_and_layer_agree(run):
    results = run("markov", INPUT=panels.panel_layer(), GROUP_FIELD="region", CLASSES=3, **ROLES, **TABLES)
    moves, rows = table(results["TRANSITIONS_TABLE"]), table(results["OUTPUT"])
    assert len(moves) == 4 * 4 * 9  # all units and three groups, the whole and three lag classes, nine cells
    for group in (None, *panels.REGIONS):
        own = rows if group is None else rows[rows["region"] == group]
        for lag in (None, 1, 2, 3):
            near = own if lag is None else own[own["lag_class"] == lag]
            counts = near.groupby(["class", "next_class"]).size()
            cells = codes(moves, group=group, lag_class=lag)
            cells = cells.set_index(["from_class", "to_class"])["count"]
            assert {place: n for place, n in cells.items() if n} == dict(counts)
    assert (rows.loc[rows["year"] == 2020, "move"].isna()).all()
    classes = table(results["CLASSES_TABLE"])
    assert classes["count"].sum() == len(rows)
    assert classes["period"].isna().all()


def test_class_numbers_of_a_field(run):
    layer = panels.panel_layer(schools=lambda row: 1 + int(row["schools"] > 7) + 2 * int(row["schools"] > 9))
    options = {"SCHEME": "classes", "VALUE_FIELD": "schools"}
    results = run("markov", INPUT=layer, **{**ROLES, **options}, **TABLES)
    rows = table(results["OUTPUT"])
    assert (rows["class"] == rows["schools"]).all()
    assert sorted(table(results["CLASSES_TABLE"])["class"]) == sorted(rows["schools"].unique())


def run_logged(run, **parameters):
    feedback = QgsProcessingFeedback()
    results = run("markov", feedback, **{**ROLES, **TABLES, **parameters})
    return results, feedback.textLog()


def test_a_table_has_no_spatial_chain(run):
    layer = panels.make_layer(panels.panel_rows(), geometry=False)
    results, log = run_logged(run, INPUT=layer)
    assert "no geometry" in log
    assert table(results["TRANSITIONS_TABLE"])["lag_class"].isna().all()
    assert "P_SPATIAL" not in results
    assert "geometry" not in run_logged(run, INPUT=layer, CONTIGUITY="none")[1]


def rows_far_apart():
    """The panel with one unit far away from the others, which touch."""
    from qgis.core import QgsGeometry, QgsRectangle

    layer = panels.panel_layer()
    far = QgsGeometry.fromRect(QgsRectangle(50000, 50000, 51000, 51000))
    moved = {f.id(): far for f in layer.getFeatures() if f["unit"] == "Unit 05"}
    assert layer.dataProvider().changeGeometryValues(moved)
    return layer


def test_an_island_is_named_or_joined(run):
    results, log = run_logged(run, INPUT=rows_far_apart())
    assert "Unit 05" in log and "ISLANDS" in log
    rows = table(results["OUTPUT"])
    assert set(rows.loc[rows["lag_class"].isna(), "unit"]) == {"Unit 05"}
    results, log = run_logged(run, INPUT=rows_far_apart(), ISLANDS="nearest")
    assert "Unit 05" not in log
    assert table(results["OUTPUT"])["lag_class"].notna().all()


def test_dropped_values_break_transitions(run):
    layer = panels.panel_layer(income=lambda row: None if row["unit"] == "Unit 03" else row["income"])
    layer_once = panels.panel_layer(
        income=lambda row: None if row["unit"] == "Unit 03" and row["year"] == 2019 else row["income"]
    )
    _, log = run_logged(run, INPUT=layer, MISSING="drop")
    assert "at one end only" not in log
    results, log = run_logged(run, INPUT=layer_once, MISSING="drop")
    assert "2 transition(s) of 1 unit(s)" in log
    rows = table(results["OUTPUT"])
    gone = rows[(rows["unit"] == "Unit 03") & (rows["year"] == 2019)]
    assert gone[["class", "class_label", "lag_class", "move"]].isna().all(axis=None)


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"SCHEME": "manual"}, "breaks of field “income”"),
        ({"LAG": 3}, "LAG"),
        ({"SCHEME": "manual", "MANUAL_BREAKS": "3;2"}, "each above the one before"),
        ({"SCHEME": "manual", "MANUAL_BREAKS": "a;b"}, "finite numbers"),
        ({"SCHEME": "classes"}, "Unit 00, 2019"),
        ({"SCHEME": "classes", "RELATIVE": True}, "RELATIVE"),
        ({"INPUT": lambda: panels.panel_layer(income=lambda row: 5.0)}, "one class"),
        ({"INPUT": lambda: panels.panel_layer(income=lambda row: -1.0), "RELATIVE": True}, "2018"),
        ({"CONTIGUITY": "queen", "INPUT": lambda: points_layer()}, "polygons"),
    ],
)
def test_bad_options_name_the_remedy(run, tmp_path, parameters, words):
    parameters = {key: value() if callable(value) else value for key, value in parameters.items()}
    parameters = {"INPUT": panels.panel_layer(), **ROLES, **parameters}
    with pytest.raises(QgsProcessingException, match=words):
        run("markov", **parameters, OUTPUT=str(tmp_path / "out.gpkg"))
    assert not list(tmp_path.iterdir())


def points_layer():
    import processing

    return processing.run("native:centroids", {"INPUT": panels.panel_layer(), "OUTPUT": "memory:"})["OUTPUT"]


def test_two_periods_and_small_groups_are_told(run):
    rows = [row for row in panels.panel_rows() if row["year"] < 2020]
    for row in rows:
        row["region"] = "Far" if row["unit"] == "Unit 07" else row["region"]
    _, log = run_logged(run, INPUT=panels.make_layer(rows), GROUP_FIELD="region")
    assert "from 2018 to 2019" in log
    assert "Far" in log


def test_styles_are_saved(run, tmp_path):
    path = str(tmp_path / "classes.gpkg")
    run("markov", INPUT=panels.panel_layer(), CLASSES=3, **ROLES, OUTPUT=path)
    layer = QgsVectorLayer(path, "classes", "ogr")
    layer.loadDefaultStyle()
    renderer = layer.renderer()
    assert renderer.classAttribute() == "class"
    assert [int(category.value()) for category in renderer.categories()] == [1, 2, 3]
    assert len({category.symbol().color().name() for category in renderer.categories()}) == 3


def test_loaded_layer_has_further_styles(provider, qgis_new_project):
    import processing

    layer = panels.panel_layer()
    QgsProject.instance().addMapLayer(layer)
    processing.runAndLoadResults("geocoupling:markov", {**ROLES, "INPUT": layer, "OUTPUT": "memory:"})
    loaded = QgsProject.instance().mapLayersByName("Classes and moves")[0]
    manager = loaded.styleManager()
    assert loaded.renderer().classAttribute() == "class"
    assert {"Move to the next period", "Class of the neighbourhood"} <= set(manager.styles())
    manager.setCurrentStyle("Move to the next period")
    assert loaded.renderer().classAttribute() == "move"
    assert loaded.temporalProperties().isActive()


def test_report(run, tmp_path):
    path = tmp_path / "report.html"
    options = {"GROUP_FIELD": "region", "CLASSES": 3, "ISLANDS": "nearest"}
    run("markov", INPUT=panels.panel_layer(), **options, **ROLES, REPORT=str(path))
    text = path.read_text(encoding="utf-8")
    assert "without a neighbour were joined" not in text  # every unit has a neighbour
    for words in (
        "takes 1 year(s)",
        "upper edges of the classes",
        "Quah",
        "Bickenbach",
        "Rey, S. J. (2001)",
        "queen contiguity",
        "Same for all classes of neighbours",
    ):
        assert words in text
    assert ">nan<" not in text.lower()


def test_joined_units_are_counted_in_the_methods(run, tmp_path):
    path = tmp_path / "report.html"
    run("markov", INPUT=rows_far_apart(), ISLANDS="nearest", **ROLES, REPORT=str(path))
    assert "1 unit(s) without a neighbour were joined to the nearest one." in path.read_text(encoding="utf-8")
