"""The writer: names that clash, rows that are refused, files of runs that failed."""

import math
import os

import numpy as np
import pandas as pd
import panels
import pytest
from geocoupling.layers.sinks import (
    SinkSet,
    merged_fields,
    primary_key_fields,
    table_fields,
    write_layer,
    write_table,
)
from geocoupling.layers.versions import kind_of, make_field
from geocoupling.methods.problems import Cancelled
from qgis.core import (
    NULL,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)


@pytest.fixture(autouse=True)
def qgis(qgis_app):
    """All of these need QGIS."""


class Writer(QgsProcessingAlgorithm):
    """An algorithm that has outputs and does nothing."""

    def createInstance(self):
        return Writer()

    def name(self):
        return "writer"

    def displayName(self):
        return "Writer"

    def initAlgorithm(self, config=None):
        anything = QgsProcessing.SourceType.TypeVector
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", "Output", anything))
        self.addParameter(QgsProcessingParameterFeatureSink("TABLE", "Table", anything, None, True, False))

    def processAlgorithm(self, parameters, context, feedback):
        return {}


class Sinks:
    """A set of sinks with all that must outlive it."""

    def __init__(self, **targets):
        self.context = QgsProcessingContext()
        self.project = QgsProject()
        self.context.setProject(self.project)
        self.algorithm = Writer()
        self.algorithm.initAlgorithm()
        targets = {key: str(value) for key, value in targets.items()}
        self.set = SinkSet(self.algorithm, targets, self.context)

    def layer(self, key="OUTPUT"):
        return QgsProcessingUtils.mapLayerFromString(self.set.destinations[key], self.context)


def fields_of(**kinds):
    fields = QgsFields()
    for name, kind in kinds.items():
        fields.append(make_field(name, kind))
    return fields


def names(fields):
    return [field.name() for field in fields]


# names


def test_source_fields_come_first():
    fields, kept = merged_fields(fields_of(unit="text", year="integer"), {"C": "real", "grade": "integer"})
    assert names(fields) == ["unit", "year", "C", "grade"]
    assert [kind_of(field) for field in fields] == ["text", "integer", "real", "integer"]
    assert kept == [0, 1]


@pytest.mark.parametrize(
    ("source", "result", "expected"),
    [
        (["c"], ["C"], ["source_c", "C"]),
        (["C"], ["C"], ["source_C", "C"]),
        (["c", "source_c"], ["C"], ["source_c", "source_source_c", "C"]),
        (["source_c", "c"], ["C"], ["source_c", "source_c_2", "C"]),
        (["Source_C", "c"], ["C"], ["Source_C", "source_c_2", "C"]),
        (["a", "A"], ["C"], ["a", "source_A", "C"]),
        (["U_a", "u_B"], ["U_A", "U_b"], ["source_U_a", "source_u_B", "U_A", "U_b"]),
        (["c"], ["C", "source_c"], ["source_c_2", "C", "source_c"]),
    ],
)
def test_clashing_names(source, result, expected):
    fields, kept = merged_fields(fields_of(**dict.fromkeys(source, "real")), dict.fromkeys(result, "real"))
    assert names(fields) == expected
    assert len({name.lower() for name in names(fields)}) == len(expected)
    assert kept == list(range(len(source)))


def test_the_source_is_not_renamed():
    source = fields_of(c="real")
    merged_fields(source, {"C": "real"})
    assert names(source) == ["c"]


def test_the_key_is_dropped_unless_named():
    source = fields_of(fid="integer", unit="text")
    fields, kept = merged_fields(source, {"C": "real"}, {"fid"})
    assert (names(fields), kept) == (["unit", "C"], [1])
    fields, kept = merged_fields(source, {"C": "real"}, {"fid"}, {"fid"})
    assert (names(fields), kept) == (["source_fid", "unit", "C"], [0, 1])


def test_a_field_called_fid_that_is_no_key_is_renamed():
    """GeoPackage would take it for the key: duplicates are lost, and six rows become three."""
    fields, kept = merged_fields(fields_of(FID="integer"), {"C": "real"})
    assert (names(fields), kept) == (["source_FID", "C"], [0])


def test_keys_of_providers(tmp_path):
    path = panels.save(panels.panel_layer(), tmp_path / "p.gpkg")
    assert primary_key_fields(QgsVectorLayer(path, "p", "ogr")) == {"fid"}
    assert primary_key_fields(panels.panel_layer()) == set()
    assert primary_key_fields(None) == set()


# rows


def results(n, **columns):
    return pd.DataFrame({"C": [k / 8 for k in range(n)], **columns})


def write(sinks, layer, frame, columns, left_out=(), tick=None):
    fields, kept = merged_fields(layer.fields(), columns, left_out)
    sinks.set.open("OUTPUT", fields, layer.wkbType(), layer.crs())
    write_layer(sinks.set, "OUTPUT", layer, frame, columns, kept, fields, tick)
    sinks.set.close()


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "shp", "csv"])
def test_result_beside_source_in_source_order(tmp_path, ending):
    layer = panels.panel_layer()
    sinks = Sinks(OUTPUT=tmp_path / f"out.{ending}")
    write(sinks, layer, results(36), {"C": "real"})
    written = panels.rows_of(str(tmp_path / f"out.{ending}"))
    assert [row["unit"] for row in written] == [row["unit"] for row in panels.panel_rows()]
    assert [float(row["C"]) for row in written] == results(36)["C"].tolist()


def test_memory_layer_keeps_geometry_and_crs():
    layer, sinks = panels.panel_layer(), Sinks(OUTPUT="memory:")
    write(sinks, layer, results(36), {"C": "real"})
    made = sinks.layer()
    assert made.crs() == layer.crs()
    pairs = zip(made.getFeatures(), layer.getFeatures())
    assert all(one.geometry().equals(other.geometry()) for one, other in pairs)


def test_values_of_every_kind_and_missing_ones(tmp_path):
    frame = pd.DataFrame(
        {
            "i": pd.Series([np.int64(3), None, 5.0], dtype=object),
            "l": pd.Series([2**40, None, np.int64(1)], dtype=object),
            "r": [0.5, math.nan, math.inf],
            "t": pd.Series(["x", None, np.str_("y")], dtype=object),
        }
    )
    columns = {"i": "integer", "l": "long", "r": "real", "t": "text"}
    layer = panels.make_layer([{"unit": name} for name in "abc"], {"unit": "text"})
    write(Sinks(OUTPUT=tmp_path / "out.gpkg"), layer, frame, columns)
    written = [{k: row[k] for k in columns} for row in panels.rows_of(str(tmp_path / "out.gpkg"))]
    assert written == [
        {"i": 3, "l": 2**40, "r": 0.5, "t": "x"},
        {"i": None, "l": None, "r": None, "t": None},
        {"i": 5, "l": 1, "r": None, "t": "y"},
    ]


def test_whole_numbers_of_numpy_in_an_integer_column(tmp_path):
    """QGIS refuses a row with a numpy integer."""
    frame = pd.DataFrame({"n": np.array([1, 2], dtype=np.int64)})
    layer = panels.make_layer([{"unit": "a"}, {"unit": "b"}])
    write(Sinks(OUTPUT=tmp_path / "out.gpkg"), layer, frame, {"n": "integer"})
    assert [row["n"] for row in panels.rows_of(str(tmp_path / "out.gpkg"))] == [1, 2]


def test_a_position_may_occur_several_times_or_never():
    layer = panels.make_layer([{"unit": name} for name in "abc"], {"unit": "text"})
    sinks = Sinks(OUTPUT="memory:")
    write(sinks, layer, pd.DataFrame({"year": [2012, 2011, 2011]}, index=[2, 0, 2]), {"year": "integer"})
    assert [(row["unit"], row["year"]) for row in panels.rows_of(sinks.layer())] == [
        ("a", 2011),
        ("c", 2012),
        ("c", 2011),
    ]


def test_clashing_fields_in_a_geopackage(tmp_path):
    layer = panels.make_layer([{"unit": "a", "c": 7.0}], {"unit": "text", "c": "real"})
    write(Sinks(OUTPUT=tmp_path / "out.gpkg"), layer, results(1), {"C": "real"})
    (row,) = panels.rows_of(str(tmp_path / "out.gpkg"))
    assert (row["source_c"], row["C"]) == (7.0, 0.0)


def test_repeated_fid_values_lose_no_row(tmp_path):
    layer = panels.make_layer([{"unit": "a", "fid": 1}] * 6, {"unit": "text", "fid": "integer"})
    write(Sinks(OUTPUT=tmp_path / "out.gpkg"), layer, results(6), {"C": "real"})
    written = panels.rows_of(str(tmp_path / "out.gpkg"))
    assert len(written) == 6
    assert [row["source_fid"] for row in written] == [1] * 6


def test_a_self_crossing_polygon_is_written_as_it_is():
    layer = panels.make_layer([{"unit": "a"}, {"unit": "b"}])
    bow = QgsGeometry.fromWkt("POLYGON((0 0, 1000 1000, 1000 0, 0 1000, 0 0))")
    layer.dataProvider().changeGeometryValues({1: bow})
    sinks = Sinks(OUTPUT="memory:")
    sinks.context.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryAbortOnInvalid)
    sinks.project.addMapLayer(layer.clone())
    copy = next(iter(sinks.project.mapLayers()))
    source = QgsProcessingUtils.variantToSource(copy, sinks.context)
    fields, kept = merged_fields(source.fields(), {"C": "real"})
    sinks.set.open("OUTPUT", fields, source.wkbType(), source.sourceCrs())
    write_layer(sinks.set, "OUTPUT", source, results(2), {"C": "real"}, kept, fields)
    sinks.set.close()
    assert [feature.geometry().isGeosValid() for feature in sinks.layer().getFeatures()] == [False, True]


def test_tables_have_no_geometry(tmp_path):
    columns = {"period": "integer", "name": "text", "value": "real"}
    sinks = Sinks(OUTPUT="memory:", TABLE=tmp_path / "table.csv")
    frame = pd.DataFrame({"value": [0.5, math.nan], "period": [2011, 2012], "name": ["a;b", None]})
    for key in ("OUTPUT", "TABLE"):
        sinks.set.open(key, table_fields(columns))
        write_table(sinks.set, key, frame, columns, table_fields(columns))
    sinks.set.close()
    made = sinks.layer()
    assert made.wkbType() == QgsWkbTypes.Type.NoGeometry
    expected = [
        {"period": 2011, "name": "a;b", "value": 0.5},
        {"period": 2012, "name": None, "value": None},
    ]
    assert panels.rows_of(made) == expected
    assert (tmp_path / "table.csv").read_text().splitlines()[0] == "period,name,value"


def test_an_empty_table():
    sinks = Sinks(OUTPUT="memory:")
    sinks.set.open("OUTPUT", table_fields({"a": "real"}))
    write_table(sinks.set, "OUTPUT", pd.DataFrame({"a": []}), {"a": "real"}, table_fields({"a": "real"}))
    sinks.set.close()
    assert panels.rows_of(sinks.layer()) == []


def test_progress_and_cancel():
    seen = []
    write(Sinks(OUTPUT="memory:"), panels.panel_layer(), results(36), {"C": "real"}, tick=seen.append)
    assert seen
    assert all(0 <= share <= 1 for share in seen)

    def stop(share):
        raise Cancelled

    with pytest.raises(Cancelled):
        write(Sinks(OUTPUT="memory:"), panels.panel_layer(), results(36), {"C": "real"}, tick=stop)


# what is asked for and what fails


def test_optional_outputs_are_made_when_named():
    assert Sinks(OUTPUT="memory:").set.asked("OUTPUT")
    assert not Sinks(OUTPUT="memory:").set.asked("TABLE")
    assert Sinks(OUTPUT="memory:", TABLE="memory:").set.asked("TABLE")


class Refusing(QgsFeatureSink):
    """A provider that takes no row."""

    def addFeature(self, feature, flags=None):
        return False

    def lastError(self):
        return "the disk is full"


def test_a_refused_row_is_an_error(tmp_path):
    sinks = Sinks(OUTPUT=tmp_path / "out.gpkg")
    sinks.set.open("OUTPUT", table_fields({"a": "real"}))
    sinks.set._sinks["OUTPUT"] = Refusing()
    with pytest.raises(QgsProcessingException, match="out.gpkg: the disk is full"):
        write_table(sinks.set, "OUTPUT", results(1), {"C": "real"}, table_fields({"C": "real"}))


def test_a_row_that_the_provider_refuses_is_an_error(tmp_path):
    sinks = Sinks(OUTPUT=tmp_path / "out.gpkg")
    fields = table_fields({"a": "integer"})
    sinks.set.open("OUTPUT", fields)
    row = QgsFeature(fields)
    row.setAttributes([np.int64(1)])
    with pytest.raises(QgsProcessingException, match="could not be written"):
        sinks.set.add("OUTPUT", row)


def test_a_folder_that_is_absent_is_an_error(tmp_path):
    sinks = Sinks(OUTPUT=tmp_path / "absent" / "out.gpkg")
    with pytest.raises(QgsProcessingException):
        sinks.set.open("OUTPUT", table_fields({"a": "real"}))


@pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson", "csv"])
def test_a_failed_run_leaves_no_file(tmp_path, ending):
    layer = panels.panel_layer()
    other = tmp_path / "outing.txt"
    other.write_text("mine")
    sinks = Sinks(OUTPUT=tmp_path / f"out.{ending}", TABLE=tmp_path / "table.csv")
    fields, kept = merged_fields(layer.fields(), {"C": "real"})
    sinks.set.open("OUTPUT", fields, layer.wkbType(), layer.crs())
    sinks.set.open("TABLE", table_fields({"a": "real"}))
    write_layer(sinks.set, "OUTPUT", layer, results(36), {"C": "real"}, kept, fields)
    assert len(os.listdir(tmp_path)) > 1
    sinks.set.discard()
    assert os.listdir(tmp_path) == ["outing.txt"]


def test_files_that_were_there_before_stay(tmp_path):
    """A run that fails must not take a person's own files with it."""
    (tmp_path / "out.txt").write_text("notes on out.shp")
    panels.save(panels.units_layer(), tmp_path / "table.csv")
    layer = panels.panel_layer()
    sinks = Sinks(OUTPUT=tmp_path / "out.shp", TABLE=tmp_path / "table.csv")
    fields, _ = merged_fields(layer.fields(), {"C": "real"})
    sinks.set.open("OUTPUT", fields, layer.wkbType(), layer.crs())
    sinks.set.open("TABLE", table_fields({"a": "real"}))
    sinks.set.discard()
    assert sorted(os.listdir(tmp_path)) == ["out.txt", "table.csv"]


def uri(path, table):
    return f"ogr:dbname='{path}' table=\"{table}\" (geom)"


def test_tables_of_one_geopackage(tmp_path):
    path = tmp_path / "study.gpkg"
    for table in ("one", "two"):
        write(Sinks(OUTPUT=uri(path, table)), panels.panel_layer(), results(36), {"C": "real"})
    for table in ("one", "two"):
        layer = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
        assert layer.featureCount() == 36


def test_a_failed_first_table_leaves_no_geopackage(tmp_path):
    sinks = Sinks(OUTPUT=uri(tmp_path / "study.gpkg", "one"))
    sinks.set.open("OUTPUT", table_fields({"a": "real"}))
    sinks.set.discard()
    assert os.listdir(tmp_path) == []


def test_a_failed_table_leaves_the_others_of_its_geopackage(tmp_path):
    path = tmp_path / "study.gpkg"
    write(Sinks(OUTPUT=uri(path, "one")), panels.panel_layer(), results(36), {"C": "real"})
    sinks = Sinks(OUTPUT=uri(path, "two"))
    sinks.set.open("OUTPUT", table_fields({"a": "real"}))
    sinks.set.discard()
    assert len(panels.rows_of(f"{path}|layername=one")) == 36
    assert not QgsVectorLayer(f"{path}|layername=two", "two", "ogr").isValid()


def test_null_of_the_source_stays_null():
    layer = panels.make_layer([{"unit": "a", "x": NULL}], {"unit": "text", "x": "real"})
    sinks = Sinks(OUTPUT="memory:")
    write(sinks, layer, results(1), {"C": "real"})
    assert panels.rows_of(sinks.layer())[0]["x"] is None
