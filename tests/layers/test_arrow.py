"""The quick reader of files: the same frames as the loop's, and the loop wherever they might differ."""

import datetime

import pytest
from geocoupling.algorithms.inputs import Inputs
from geocoupling.layers import frames
from geocoupling.layers.frames import ANY, NUMBER, PERIOD, TEXT, Column, read_frame
from geocoupling.methods.problems import Cancelled, DataProblem
from geofiles import ENDINGS, ROWS, TYPES, by_loop, every_kind, same, write
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import gdal, ogr
from pandas.testing import assert_frame_equal
from qgis.core import (
    QgsField,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)
from qgis.PyQt.QtCore import QVariant

pytestmark = pytest.mark.skipif(not hasattr(ogr.Layer, "GetArrowStreamAsNumPy"), reason="GDAL is older than 3.6")


@pytest.fixture(autouse=True)
def qgis(qgis_app):
    """All of these need QGIS."""


@pytest.fixture
def quick(monkeypatch):
    """Which reads went by the file: True, or False for the loop."""
    taken, read = [], frames._read_file

    def noted(*arguments):
        found = read(*arguments)
        taken.append(found is not None)
        return found

    monkeypatch.setattr(frames, "_read_file", noted)
    return taken


@pytest.mark.parametrize("driver", list(ENDINGS))
@pytest.mark.parametrize("fields", [("income", "year", "big", "share", "name"), ("day",), ("moment", "year")])
def test_the_frame_is_that_of_the_loop(tmp_path, quick, driver, fields):
    options = ["ENCODING=UTF-8"] if driver == "ESRI Shapefile" else []
    types = {name: kind for name, kind in TYPES.items() if driver != "ESRI Shapefile" or name != "moment"}
    layer = write(tmp_path, driver=driver, types=types, options=options)
    frame = same(layer, every_kind(*(field for field in fields if field in types)))
    assert len(frame) == len(ROWS)
    # Only SQL can tell whether a date is one; times have zones, which QGIS reads in its own way. All is text in a CSV.
    plain = "moment" not in fields or driver == "CSV" or driver == "ESRI Shapefile"
    assert quick == [plain and ("day" not in fields or driver in ("GPKG", "CSV"))]


def test_cells_are_plain_python(tmp_path, quick):
    columns = [
        Column("t", "year", PERIOD),
        Column("d", "day", PERIOD),
        Column("b", "big", PERIOD),
        Column("u", "name", TEXT),
    ]
    frame = same(write(tmp_path), columns)
    assert quick == [True]
    assert frame.iloc[0].tolist() == [2012, datetime.date(2012, 1, 1), 2**53 + 1, "安徽省"]
    assert [type(cell) for cell in frame.iloc[0]] == [int, datetime.date, int, str]
    assert frame.iloc[2].tolist() == [None] * 4


@pytest.mark.parametrize("driver", ["GPKG", "FlatGeobuf"])
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_values_are_read_as_the_loop_reads_them(tmp_path_factory, driver, data):
    cells = {
        "income": st.none() | st.floats(allow_nan=False, allow_infinity=False),
        "year": st.none() | st.integers(-(2**31), 2**31 - 1),
        "big": st.none() | st.integers(-(2**63), 2**63 - 1),
        "name": st.none() | st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=12),
    }
    drawn = data.draw(st.lists(st.fixed_dictionaries(cells), min_size=1, max_size=12))
    rows = [{name: cell for name, cell in row.items() if cell is not None} for row in drawn]
    same(write(tmp_path_factory.mktemp("any"), rows, driver=driver), every_kind("income", "year", "big", "name"))


def test_more_rows_than_a_batch_and_gaps_in_their_ids(tmp_path, quick):
    rows = [{"income": k / 7, "name": f"县{k % 911}"} for k in range(70000)]
    layer = write(tmp_path, rows, sql=["DELETE FROM places WHERE fid % 3 = 0 OR fid BETWEEN 100 AND 40000"])
    seen = []
    columns = [Column("x", "income", NUMBER), Column("u", "name", TEXT), Column("id", "fid", PERIOD)]
    frame = read_frame(layer, columns, seen.append)
    assert quick == [True]
    assert frame["id"].tolist() == [k for k in range(1, 70001) if k % 3 and not 100 <= k <= 40000]
    assert frame["x"].tolist() == [(k - 1) / 7 for k in frame["id"]]
    assert frame["u"].tolist() == [f"县{(k - 1) % 911}" for k in frame["id"]]
    assert seen == sorted(seen) and seen[-1] == 1


def test_cancelling(tmp_path):
    def stop(share):
        raise Cancelled

    with pytest.raises(Cancelled):
        read_frame(write(tmp_path), [Column("x", "income", NUMBER)], stop)


@pytest.mark.parametrize("driver", ["GPKG", "GeoJSON", "FlatGeobuf", "ESRI Shapefile"])
def test_a_filter_is_respected(tmp_path, quick, driver):
    options = ["ENCODING=UTF-8"] if driver == "ESRI Shapefile" else []
    layer = write(tmp_path, types={"year": ogr.OFTInteger, "name": ogr.OFTString}, driver=driver, options=options)
    assert layer.setSubsetString("\"year\" >= 2011 AND name <> '0110'")
    assert same(layer, every_kind("year", "name"))["year_period"].tolist()[0] == 2012
    assert quick == [True]
    again = QgsVectorLayer(layer.source(), "again", "ogr")
    assert_frame_equal(read_frame(again, every_kind("year")), read_frame(layer, every_kind("year")))


def test_a_query_in_place_of_a_filter_goes_by_the_loop(tmp_path, quick):
    layer = write(tmp_path)
    assert layer.setSubsetString("SELECT * FROM places WHERE year = 2012")
    assert len(same(layer, every_kind("year"))) == 2
    assert quick == [False]


@pytest.mark.parametrize(
    ("subset", "fast"), [("", True), ("year > 0", False), ("fid > 2", True), ("income > 0", False)]
)
def test_rows_stand_as_in_whole_features_whatever_is_indexed(tmp_path, quick, subset, fast):
    rows = [{"income": (k * 7) % 10 + 0.5, "year": 2010 - k % 4} for k in range(10)]
    indexed = ["CREATE INDEX i ON places (income)", "CREATE INDEX j ON places (year, income)"]
    layer = write(tmp_path, rows, sql=indexed)
    assert layer.setSubsetString(subset)
    same(layer, [Column("x", "income", NUMBER)])
    assert quick == [fast]
    same(layer, [Column("x", "income", NUMBER), Column("t", "year", PERIOD)])


def test_the_loop_too_follows_whole_features(tmp_path, monkeypatch):
    monkeypatch.setattr(frames, "_read_file", lambda *arguments: None)
    rows = [{"income": (k * 7) % 10 + 0.5} for k in range(10)]
    layer = write(tmp_path, rows, sql=["CREATE INDEX i ON places (income)"])
    assert read_frame(layer, [Column("x", "income", NUMBER)])["x"].tolist() == [row["income"] for row in rows]


def test_a_thirtieth_of_february_goes_by_the_loop(tmp_path, quick):
    layer = write(tmp_path, sql=["UPDATE places SET day = '2012-02-30' WHERE fid = 2"])
    assert same(layer, every_kind("day"))["day_period"][1] is None
    assert quick == [False]


def test_a_byte_order_mark_in_a_cell_goes_by_the_loop(tmp_path, quick):
    same(write(tmp_path, [{"name": "a"}, {"name": "\ufeffa"}]), every_kind("name"))
    assert quick == [False]


def test_booleans_go_by_the_loop(tmp_path, quick):
    layer = write(tmp_path, [{"year": 1}, {}, {"year": 0}], booleans=["year"])
    same(layer, [Column("a", "year", ANY)])
    assert quick == [False]


def test_edits_go_by_the_loop(tmp_path, quick):
    layer = write(tmp_path)
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().lookupField("income"), 77.0)
    assert same(layer, every_kind("income"))["income_number"][0] == 77
    layer.rollBack()
    assert same(layer, every_kind("income"))["income_number"][0] == 2.5
    assert quick == [False, True]


def test_virtual_and_joined_fields_go_by_the_loop(tmp_path, quick):
    layer = write(tmp_path)
    layer.addExpressionField("income * 2", QgsField("twice", QVariant.Double))
    assert same(layer, [Column("x", "twice", NUMBER)])["x"][0] == 5
    assert same(layer, [Column("x", "income", NUMBER)])["x"][0] == 2.5
    assert quick == [False, True]
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(layer.clone())
    join.setJoinFieldName("year")
    join.setTargetFieldName("year")
    layer.addJoin(join)
    same(layer, every_kind("income"))
    assert quick == [False, True, False]


@pytest.mark.parametrize(("encoding", "fast"), [("UTF-8", True), ("GBK", False), ("ISO-8859-1", False)])
def test_shapefiles_in_other_encodings_go_by_the_loop(tmp_path, quick, encoding, fast):
    rows = [{"name": "安徽" if encoding != "ISO-8859-1" else "Málaga"}, {}, {"name": " x "}]
    layer = write(tmp_path, rows, {"name": ogr.OFTString}, "ESRI Shapefile", options=[f"ENCODING={encoding}"])
    assert same(layer, every_kind("name"))["name_text"].tolist() == [rows[0]["name"], None, "x"]
    assert quick == [fast]


def test_names_that_differ_in_case_only(tmp_path, quick):
    types = {"a": ogr.OFTInteger, "A": ogr.OFTReal, "fid": ogr.OFTInteger}
    layer = write(tmp_path, [{"a": 1, "A": 2.5, "fid": 9}, {"A": 0.5}], types, "GeoJSON")
    frame = same(layer, [Column("x", "a", NUMBER), Column("y", "A", NUMBER), Column("z", "fid", NUMBER)])
    assert frame.loc[0].tolist() == [1, 2.5, 9]
    assert quick == [True]


@pytest.mark.parametrize(
    ("cell", "code"), [("about 5", "text_in_number"), ("1_0", "text_in_number"), ("inf", "infinite_values")]
)
def test_bad_cells_are_named_as_by_the_loop(tmp_path, quick, cell, code):
    layer = write(tmp_path, [{"share": "1"}, {}, {"share": cell}, {"share": cell if code == "text_in_number" else "2"}])
    for read in (read_frame, by_loop):
        with pytest.raises(DataProblem) as caught:
            read(layer, [Column("x", "share", NUMBER)])
        assert caught.value.code == code
        assert caught.value.values["rows"] == [2]
        assert caught.value.values.get("value", cell) == cell
    assert quick == [True]


def test_reading_leaves_no_files_and_no_lock(tmp_path, quick):
    layer = write(tmp_path)
    before = sorted(path.name for path in tmp_path.iterdir())
    read_frame(layer, every_kind("income"))
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().lookupField("income"), 8.0)
    assert layer.commitChanges()
    assert read_frame(layer, every_kind("income"))["income_number"][0] == 8
    assert quick == [True, True]


def test_exceptions_of_gdal_do_not_matter(tmp_path, quick):
    gdal.UseExceptions()
    try:
        same(write(tmp_path), every_kind("income"))
    finally:
        gdal.DontUseExceptions()
    assert quick == [True]


def test_gdal_without_arrow_leaves_it_to_the_loop(tmp_path, quick, monkeypatch):
    layer = write(tmp_path)
    monkeypatch.delattr(ogr.Layer, "GetArrowStreamAsNumPy")
    same(layer, every_kind("income"))
    assert quick == [False]


@pytest.mark.parametrize(
    ("options", "rows", "fast"), [((), 6, True), ((True,), 2, False), ((False, 3), 3, False), ((False,), 6, True)]
)
def test_an_algorithm_reads_what_the_user_chose(tmp_path, provider, quick, options, rows, fast):
    layer = write(tmp_path)
    layer.selectByIds([6, 2])
    project, context = QgsProject(), QgsProcessingContext()
    project.addMapLayer(layer)
    context.setProject(project)
    value = QgsProcessingFeatureSourceDefinition(layer.id(), *options) if options else layer.id()
    algorithm = provider.algorithm("geodetector").create()
    inputs = Inputs(algorithm, {"INPUT": value}, context, QgsProcessingFeedback())
    frame = inputs.frame({"income": NUMBER})
    assert len(frame) == rows
    assert quick == [fast]
    assert_frame_equal(frame, by_loop(inputs.source(), [Column("income", "income", NUMBER)]))
