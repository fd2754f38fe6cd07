"""The synthetic data of the five studies: files, shape, groups, and figures that are possible."""

import ast
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from synthetic import Absent, make, places
from syntheticstudies import FUELS, UNITS, YEARS, Study, study

INDICATORS = {"a": 19, "b": 28, "c": 12, "d": 18, "e": 36}
GROUPS = {
    ("a", "type"): {"growing": 15, "mature": 63, "recessionary": 23, "regenerative": 15},
    ("b", "region"): {"East": 11, "Central": 8, "West": 12},
    ("c", "region"): {"East": 83, "Central": 80, "West": 80, "Northeast": 34},
    ("e", "type"): {"growing": 6, "mature": 11, "recessionary": 8, "regenerative": 5},
    ("e", "resource"): {"coal": 16, "metal": 8, "oil_gas": 6},
}
RATIOS = ("U13", "U14", "U15")  # of town to country, in percent


each = pytest.mark.parametrize("key", "abcde")


@each
def test_shape(key):
    made = study(key)
    first, last = YEARS[key]
    assert len(made.panel) == UNITS[key] * (last - first + 1)
    assert not made.panel.duplicated(["name", "year"]).any()
    assert sorted(made.panel["year"].unique()) == list(range(first, last + 1))
    assert len(made.names) == INDICATORS[key]
    factors = {"a": 6, "b": 7}.get(key, 0)
    assert len(made.plan.drivers) == factors and not set(made.plan.drivers) & set(made.names)
    extra = {"b": ["coordination_degree"], "e": FUELS}.get(key, [])
    columns = ["name", "year", *made.plan.groups, *made.names, *made.plan.drivers, *extra]
    assert list(made.panel.columns) == columns


@pytest.mark.parametrize("key, field", list(GROUPS))
def test_counts_by_group(key, field):
    firsts = study(key).panel.drop_duplicates("name")
    assert firsts[field].value_counts().to_dict() == GROUPS[key, field]


@each
def test_layer(key):
    made = study(key)
    name, rows = made.layer()
    codes, names, outlines = zip(*rows)
    assert "synthetic" in name
    assert [Path(path).name for path in (made.made.layer, made.made.table)] == [
        f"{key}_synthetic_units.gpkg",
        f"{key}_synthetic_panel.csv",
    ]
    assert len(set(codes)) == len(set(names)) == UNITS[key]
    assert list(names) == list(dict.fromkeys(made.panel["name"]))
    assert all(outline.IsValid() and outline.GetGeometryName() == "MULTIPOLYGON" for outline in outlines)
    west, east, south, north = np.array([outline.GetEnvelope() for outline in outlines]).T
    assert west.min() > 70 and east.max() < 140 and south.min() > 17 and north.max() < 55


@each
def test_same_bytes(key, tmp_path):
    made = study(key)
    again = make(key, tmp_path)
    assert Path(again.table).read_bytes() == Path(made.made.table).read_bytes()
    assert Path(again.table).read_bytes().startswith(b"\xef\xbb\xbf")
    assert make(key, tmp_path) == again  # in place of what is there


@each
def test_chinese(key, tmp_path):
    english = study(key)
    chinese = Study(key, tmp_path, "zh")
    fields = ["name", *chinese.plan.groups]
    assert all(chinese.panel[f].str.fullmatch(r"[\u4e00-\u9fff]+").all() for f in fields)
    assert [row[1] for row in chinese.layer()[1]] == list(dict.fromkeys(chinese.panel["name"]))
    columns = english.panel.columns.difference(fields)
    pd.testing.assert_frame_equal(chinese.panel[columns], english.panel[columns])


def test_gaps():
    made = study("a")
    empty = made.panel[made.names].isna()
    assert 0.005 < empty.to_numpy().mean() < 0.02
    assert empty.any().all()
    ends = made.panel["year"].isin(YEARS["a"])
    assert empty[ends].to_numpy().sum() >= 20
    by_unit = empty.groupby(made.panel["name"]).sum()
    assert by_unit.to_numpy().max() <= 5  # of 11 years
    for key in "bcde":
        assert not study(key).panel.isna().any().any()


@each
def test_figures_are_possible(key):
    made = study(key)
    numbers = made.panel.drop(columns=["name", "year", *made.plan.groups])
    assert (numbers.min() > 0).all()
    percent = made.system.loc[made.system["unit"] == "%", "indicator"]
    bounded = [name for name in percent if name not in RATIOS]
    bounded += [name for name, line in made.plan.drivers.items() if line.top == 100.0]
    assert (numbers[bounded].max() <= 100).all()
    assert (numbers.nunique() > len(made.panel) / 30).all()  # not rounded away


@each
def test_levels_are_those_of_the_plan(key):
    made = study(key)
    lines = {**made.plan.lines, **made.plan.drivers, **made.plan.extra}
    for year, level in zip(YEARS[key], ("start", "end")):
        medians = made.panel[made.panel["year"] == year][list(lines)].median()
        planned = pd.Series({name: getattr(line, level) for name, line in lines.items()})
        assert (np.log(medians / planned).abs() < 0.5).all()


@each
def test_units_and_panel_join(key, run):
    made = study(key)
    keys = {"KEY_FIELD": "name", "TABLE_KEY": "name", "TABLE_TIME": "year"}
    found = run("buildpanel", INPUT=made.made.layer, TABLE=made.made.table, **keys, OUTPUT="TEMPORARY_OUTPUT")
    panel = found["OUTPUT"]
    assert panel.featureCount() == len(made.panel) and found["MATCHED"] == UNITS[key]
    columns = {field.name(): field for field in panel.fields()}
    assert all(columns[name].isNumeric() for name in made.panel.columns.difference(["name", *made.plan.groups]))


def test_fuels_are_taken_as_they_are(run):
    made = study("e")
    fields = {"UNIT_FIELD": "name", "TIME_FIELD": "year", "FUEL_FIELDS": FUELS, "FACTOR_SET": "china_provincial"}
    found = run("emissions", INPUT=made.made.table, **fields, OUTPUT="TEMPORARY_OUTPUT")
    assert found["OUTPUT"].featureCount() == 300 and found["CO2_TOTAL"] > 1e9


@pytest.mark.parametrize("key", "ace")
def test_absent_with_a_reason(key, tmp_path, monkeypatch):
    monkeypatch.setattr(places, "SHARED", tmp_path / "shared" / "data")
    with pytest.raises(Absent, match="shared/data"):
        make(key, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_district_without_the_shared_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "SHARED", tmp_path / "shared" / "data")
    made = Study("d", tmp_path / "out")
    assert [row[1] for row in made.layer()[1]] == ["Synthetic mining district"]
    columns = made.names
    pd.testing.assert_frame_equal(made.panel[columns], study("d").panel[columns])


def test_free_of_pytest():
    folder = Path(places.__file__).parent
    for path in folder.glob("*.py"):
        imported = {
            alias.name if isinstance(node, ast.Import) else node.module
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Import) or (isinstance(node, ast.ImportFrom) and not node.level)
            for alias in node.names
        }
        assert not {"pytest", "panels", "conftest"} & imported, path.name
