"""The reader: what a feature source becomes."""

import datetime
import math

import panels
import pytest
from geocoupling.layers.frames import ANY, NUMBER, PERIOD, TEXT, Column, attributes_only, read_frame, unchecked_features
from geocoupling.methods.problems import Cancelled, DataProblem
from qgis.core import NULL, QgsFeature, QgsGeometry, QgsProcessingContext, QgsProcessingUtils, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime, QTime


@pytest.fixture(autouse=True)
def qgis(qgis_app):
    """All of these need QGIS."""


def read(rows, columns, wanted, **options):
    layer = panels.make_layer(rows, columns, geometry=False)
    return read_frame(layer, [Column(*w) for w in wanted], **options)


def values(series):
    return [None if value is None or value != value else value for value in series]


def test_kinds_of_columns():
    rows = [
        {"code": "0110", "year": 2012, "gdp": 2.5, "note": "1,234.5", "share": "12"},
        {"code": "0120", "year": 2011, "gdp": NULL, "note": "—", "share": ""},
    ]
    columns = {"code": "text", "year": "integer", "gdp": "real", "note": "text", "share": "text"}
    wanted = [
        ("unit", "code", TEXT),
        ("t", "year", PERIOD),
        ("x", "gdp", NUMBER),
        ("n", "note", NUMBER),
        ("a", "share", ANY),
    ]
    frame = read(rows, columns, wanted)
    assert list(frame.columns) == ["unit", "t", "x", "n", "a"]
    assert list(frame.index) == [0, 1]
    assert values(frame["unit"]) == ["0110", "0120"]
    assert values(frame["t"]) == [2012, 2011]
    assert values(frame["x"]) == [2.5, None]
    assert values(frame["n"]) == [1234.5, None]
    assert values(frame["a"]) == ["12", None]
    assert frame["x"].dtype == frame["n"].dtype == float
    assert frame["unit"].dtype == frame["t"].dtype == frame["a"].dtype == object


def test_missing_text_is_none_and_missing_numbers_are_nan():
    frame = read([{"a": NULL, "b": NULL}] * 2, {"a": "text", "b": "real"}, [("a", "a", TEXT), ("b", "b", NUMBER)])
    assert list(frame["a"]) == [None, None]
    assert all(math.isnan(value) for value in frame["b"])


@pytest.mark.parametrize("kind", ["real", "integer", "long"])
def test_any_keeps_numbers(kind):
    frame = read([{"a": 3}, {"a": NULL}], {"a": kind}, [("a", "a", ANY)])
    assert frame["a"].dtype == float
    assert values(frame["a"]) == [3.0, None]


@pytest.mark.parametrize(
    ("kind", "cells", "periods"),
    [
        ("date", [QDate(2012, 1, 1), QDate(2011, 1, 1)], [datetime.date(2012, 1, 1), datetime.date(2011, 1, 1)]),
        ("datetime", [QDateTime(QDate(2012, 1, 1), QTime(6, 0))], [datetime.datetime(2012, 1, 1, 6)]),
        ("text", ["2011 Q2", " 2011 Q1 "], ["2011 Q2", "2011 Q1"]),
        ("real", [2011.0, NULL], [2011, None]),
    ],
)
def test_periods_sort(kind, cells, periods):
    frame = read([{"t": cell} for cell in cells], {"t": kind}, [("t", "t", PERIOD)])
    assert values(frame["t"]) == periods


def test_the_same_field_in_two_roles():
    frame = read([{"a": "1"}], {"a": "text"}, [("@group", "a", TEXT), ("a", "a", NUMBER)])
    assert frame.loc[0].tolist() == ["1", 1.0]


def test_text_where_numbers_must_be():
    with pytest.raises(DataProblem, match="Field “gdp” must hold numbers, but rows 2 holds “about 5”") as caught:
        read([{"gdp": "1"}, {"gdp": "n/a"}, {"gdp": "about 5"}], {"gdp": "text"}, [("x", "gdp", NUMBER)])
    assert caught.value.code == "text_in_number"
    assert "Correct the value" in str(caught.value)


def test_dates_where_numbers_must_be():
    with pytest.raises(DataProblem, match="“gdp” must hold numbers, but rows 0 holds “2011-01-02”"):
        read([{"gdp": QDate(2011, 1, 2)}], {"gdp": "date"}, [("x", "gdp", NUMBER)])


@pytest.mark.parametrize("cell", [math.inf, -math.inf])
def test_infinite_values(cell):
    with pytest.raises(DataProblem, match="“gdp” has infinite values: rows 1. Correct them") as caught:
        read([{"gdp": 1.0}, {"gdp": cell}], {"gdp": "real"}, [("x", "gdp", NUMBER)])
    assert caught.value.code == "infinite_values"
    assert caught.value.values["rows"] == [1]


def test_infinity_written_out():
    with pytest.raises(DataProblem) as caught:
        read([{"gdp": "inf"}], {"gdp": "text"}, [("x", "gdp", NUMBER)])
    assert caught.value.code in ("infinite_values", "text_in_number")


def test_no_rows():
    layer = panels.make_layer([], {"a": "real"}, geometry=False)
    with pytest.raises(DataProblem, match="no rows. Choose a layer"):
        read_frame(layer, [Column("a", "a", NUMBER)])


def test_source_order_is_kept():
    rows = [{"unit": str(k % 7), "a": float(k)} for k in (5, 3, 9, 1, 8, 2)]
    frame = read(rows, {"unit": "text", "a": "real"}, [("a", "a", NUMBER)])
    assert list(frame["a"]) == [5, 3, 9, 1, 8, 2]


def test_progress_and_cancel():
    seen = []
    read([{"a": 1.0}] * 4001, {"a": "real"}, [("a", "a", NUMBER)], tick=seen.append)
    assert len(seen) == 3
    assert seen == sorted(seen)
    assert seen[0] >= 0 and seen[-1] <= 1

    def stop(share):
        raise Cancelled

    with pytest.raises(Cancelled):
        read([{"a": 1.0}], {"a": "real"}, [("a", "a", NUMBER)], tick=stop)


def self_crossing():
    """Three polygons, the second one crossing itself."""
    layer = panels.make_layer(
        [{"unit": name, "a": float(k)} for k, name in enumerate("xyz")], {"unit": "text", "a": "real"}
    )
    bow = QgsGeometry.fromWkt("POLYGON((0 0, 1000 1000, 1000 0, 0 1000, 0 0))")
    assert not bow.isGeosValid()
    layer.dataProvider().changeGeometryValues({2: bow})
    return layer


def strict_source(layer):
    """The layer as an algorithm gets it, under the setting that stops at the first invalid geometry."""
    from qgis.core import QgsFeatureRequest, QgsProject

    context = QgsProcessingContext()
    context.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryAbortOnInvalid)
    project = QgsProject()
    project.addMapLayer(layer, False)
    context.setProject(project)
    return QgsProcessingUtils.variantToSource(layer, context), (context, project)


def test_an_invalid_polygon_does_not_stop_reading():
    layer = self_crossing().clone()
    source, alive = strict_source(layer)
    assert list(read_frame(source, [Column("a", "a", NUMBER)])["a"]) == [0, 1, 2]
    assert len(list(unchecked_features(source))) == 3
    assert alive


def test_attributes_are_read_without_geometry(tmp_path):
    layer = QgsVectorLayer(panels.save(panels.panel_layer(), tmp_path / "p.gpkg"), "p", "ogr")
    assert all(feature.hasGeometry() for feature in unchecked_features(layer))
    features = list(unchecked_features(layer, attributes_only(layer, ["income"])))
    assert len(features) == 36
    assert not any(feature.hasGeometry() for feature in features)
    income = layer.fields().lookupField("income")
    assert all(feature.attributes()[income] > 0 for feature in features)


def test_fields_are_found_in_a_file(tmp_path):
    path = panels.save(
        panels.panel_layer(income=lambda r: None if r["year"] == 2019 else r["income"]), tmp_path / "p.gpkg"
    )
    layer = QgsVectorLayer(path, "p", "ogr")
    frame = read_frame(layer, [Column("x", "income", NUMBER), Column("t", "year", PERIOD)])
    assert len(frame) == 36
    assert frame.loc[frame["t"] == 2019, "x"].isna().all()
    assert frame.loc[frame["t"] != 2019, "x"].notna().all()


def test_features_without_geometry_are_read():
    layer = panels.panel_layer()
    bare = QgsFeature(layer.fields())
    bare.setAttribute("income", 99.0)
    layer.dataProvider().addFeature(bare)
    assert read_frame(layer, [Column("x", "income", NUMBER)])["x"].iloc[-1] == 99
