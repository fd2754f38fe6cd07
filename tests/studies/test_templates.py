"""Published indicator systems: the shipped tables, and which field of a layer is which of their indicators."""

import csv

import pytest
from geocoupling.layers.indicators import read_indicators
from geocoupling.methods.indicators import indicator_system
from geocoupling.studies.templates import absent_name, matched, rows_of, same_words, templates
from qgis.core import QgsApplication, QgsVectorLayer

COUNTS = {
    "resource_cities_social_ecological_19": 19,
    "new_urbanisation_ecology_28": 28,
    "urban_ecological_resilience_12": 12,
    "mining_district_vulnerability_resilience_18": 18,
    "resource_city_resilience_36": 36,
}
CITIES, PROVINCES, URBAN, MINING, RESILIENCE = COUNTS
every_template = pytest.mark.parametrize("key", COUNTS)


@pytest.fixture(autouse=True)
def _running(qgis_app):
    """Labels are in QGIS's language."""


def template(key):
    return next(one for one in templates() if one.key == key)


def weights(key, **place):
    return sum(row["weight"] for row in rows_of(template(key)) if all(row[k] == v for k, v in place.items()))


def match(key, fields):
    """Code of an indicator to its field and to its suggestion, where it has one."""
    found = matched(rows_of(template(key)), fields)
    fits = {one.row["indicator"]: one.field for one in found if one.field}
    return fits, {one.row["indicator"]: one.suggestion for one in found if one.suggestion}


def test_there_are_five_with_their_systems():
    assert {one.key: one.count for one in templates()} == COUNTS
    assert {one.key: one.systems for one in templates()} == {
        CITIES: ("social", "ecological"),
        PROVINCES: ("new_urbanisation", "ecological_environment"),
        URBAN: ("ecological_resilience",),
        MINING: ("social_vulnerability", "social_resilience", "ecological_vulnerability", "ecological_resilience"),
        RESILIENCE: ("social", "economic", "engineering", "ecological"),
    }
    assert len({one.title for one in templates()}) == 5


@every_template
def test_the_algorithms_read_the_files(key):
    layer = QgsVectorLayer(template(key).path, "indicators", "ogr")
    table = read_indicators(layer)
    rows = rows_of(template(key))
    system = indicator_system(table, [row["indicator"] for row in rows])
    assert [(i.name, i.system, i.criterion, i.direction, i.label) for i in system] == [
        (row["indicator"], row["system"], row["criterion"], row["direction"], row["label_en"]) for row in rows
    ]
    assert [None if i.weight != i.weight else i.weight for i in system] == [row["weight"] for row in rows]
    assert {i.direction for i in system} == {"+", "-"}


@every_template
def test_files_are_plain_and_complete(key):
    with open(template(key).path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == ["indicator", "system", "criterion", "direction", "weight", "label", "label_zh", "unit"]
    assert len(rows) == COUNTS[key]
    assert all(cell for row in rows for column, cell in row.items() if column != "weight")
    for column in ("label", "label_zh"):
        assert len({same_words(row[column]) for row in rows}) == COUNTS[key]  # else labels could not be matched


def test_weights_are_those_that_are_printed():
    assert weights(CITIES) == pytest.approx(1.0233)
    assert weights(CITIES, system="social") == pytest.approx(0.3644)
    assert weights(CITIES, system="ecological") == pytest.approx(0.6589)
    assert weights(URBAN) == pytest.approx(0.998)
    sums = [weights(MINING, system=system) for system in template(MINING).systems]
    assert sums == pytest.approx([1.009, 1.0, 1.01, 1.0])
    for key in (PROVINCES, RESILIENCE):
        assert {row["weight"] for row in rows_of(template(key))} == {None}


@pytest.mark.parametrize(("locale", "label"), [("en_GB", "GDP per capita"), ("zh_CN", "人均GDP")])
def test_labels_are_in_the_users_language(locale, label, monkeypatch):
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: locale))
    row = rows_of(template(CITIES))[0]
    assert (row["label"], row["label_en"], row["label_zh"]) == (label, "GDP per capita", "人均GDP")
    assert match(CITIES, [("a", "人均GDP"), ("carbon_emission_intensity", "")])[0] == {
        "X1": "a",
        "X16": "carbon_emission_intensity",
    }


@pytest.mark.parametrize(
    "field",
    [
        ("人均GDP", ""),
        ("人均_ＧＤＰ（元）", ""),
        ("人均 gdp [元/人]", None),
        ("f1", "人均GDP"),
        ("GDP per capita", ""),
        ("gdp_per_capita", "something else"),
        ("f1", "GDP per capita (CNY/person)"),
        ("X1", ""),
        ("x1", "X1"),
    ],
)
def test_names_labels_aliases_and_codes_match(field):
    assert match(CITIES, [("unit", ""), field, ("population", "")])[0] == {"X1": field[0]}


def test_what_is_only_similar_is_suggested():
    fields = [
        ("carbon_intensity", ""),
        ("v", "城市污水处理厂集中处理率"),
        ("a", "PM2.5 (annual concentration)"),
        ("b", ""),
    ]
    assert match(CITIES, fields) == ({}, {"X16": "carbon_intensity"})
    fits, suggested = match(URBAN, fields)
    assert fits == {} and suggested["R9"] == "v"


def test_a_code_with_another_alias_is_only_suggested():
    fits, suggested = match(CITIES, [("X1", "人口"), ("X2", "")])
    assert fits == {"X2": "X2"}
    assert suggested == {"X1": "X1"}


def test_a_label_comes_before_a_code():
    assert match(CITIES, [("X2", "人均GDP"), ("X1", "碳排放强度")]) == ({"X1": "X2", "X16": "X1"}, {})


def test_an_exact_label_comes_before_one_with_a_bracket():
    fits, _ = match(CITIES, [("GDP per capita (index)", ""), ("gdp_per_capita", "")])
    assert fits == {"X1": "gdp_per_capita"}


def test_what_fits_two_is_left_to_the_person():
    fits, suggested = match(CITIES, [("a", "人均GDP"), ("b", "GDP per capita")])
    assert fits == {} and suggested["X1"] == "a"
    fits, suggested = match(CITIES, [("GDP per capita", "碳排放强度")])  # one field, two indicators
    assert fits == {} and suggested == {"X1": "GDP per capita", "X16": "GDP per capita"}


@every_template
def test_nothing_is_matched_twice(key):
    rows = rows_of(template(key))
    fields = [(f"f{i}", row["label_zh"]) for i, row in enumerate(rows) if i % 3 == 0]
    fields += [(row["label_en"].lower().replace(" ", "_"), "") for i, row in enumerate(rows) if i % 3 == 1]
    fields += [(row["indicator"], "") for i, row in enumerate(rows) if i % 3 == 2]
    found = matched(rows, fields[::-1])
    assert [one.row for one in found] == rows
    assert sorted(one.field for one in found) == sorted(name for name, _ in fields)
    assert all(one.suggestion is None for one in found)
    # Every name twice, under another spelling: no field is used twice, and none is suggested that is used.
    again = matched(rows, [*fields, *((f"{name} (2)", "") for name, _ in fields)])
    used = [one.field for one in again if one.field]
    assert len(set(used)) == len(used)
    assert not set(used) & {one.suggestion for one in again}


def test_no_fields_match_nothing():
    assert {(one.field, one.suggestion) for one in matched(rows_of(template(URBAN)), [])} == {(None, None)}


def test_an_indicator_without_a_field_is_not_named_like_a_field():
    row = rows_of(template(CITIES))[0]
    assert absent_name(row, ["x2"]) == "X1"
    assert absent_name(row, ["x1"]) == row["label"]
    assert absent_name(row, ["X1", row["label"].upper()]) == f"{row['label']} ?"
