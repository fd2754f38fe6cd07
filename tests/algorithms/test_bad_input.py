"""Bad input that one algorithm or another meets: the sentence names field, row and remedy, and nothing is written."""

import panels
import processing
import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer

ROLES = {"UNIT_FIELD": "unit", "TIME_FIELD": "year"}


def refused(name, tmp_path, output="OUTPUT", **parameters):
    """What the user reads; asserts that no file was left."""
    with pytest.raises(QgsProcessingException) as error:
        processing.run(f"geocoupling:{name}", {**parameters, output: str(tmp_path / "out.gpkg")})
    assert not list(tmp_path.iterdir())
    return str(error.value)


def warned(name, output="OUTPUT", **parameters):
    """Results and the log of a run that warns."""
    feedback = QgsProcessingFeedback()
    parameters = {output: "memory:", **parameters}
    return processing.run(f"geocoupling:{name}", parameters, feedback=feedback), feedback.textLog()


def indicators_with(**changes):
    rows = panels.indicator_rows()
    rows[0].update(changes)
    return panels.indicator_layer(rows)


# indices


def test_constant_indicator_gets_no_weight(provider):
    layer = panels.panel_layer(income=lambda row: 7.0)
    results, log = warned("weights", INPUT=layer, INDICATORS=panels.indicator_layer(), **ROLES)
    weights = {row["indicator"]: row["weight"] for row in panels.rows_of(results["OUTPUT"])}
    assert weights["income"] == 0
    assert weights["schools"] == 1
    assert "income" in log


def test_system_without_variation(provider, tmp_path):
    layer = panels.panel_layer(income=lambda row: 7.0, schools=lambda row: 1.0)
    text = refused("compositeindex", tmp_path, INPUT=layer, INDICATORS=panels.indicator_layer(), **ROLES)
    assert "society" in text and "income" in text and "schools" in text


def test_indicator_that_the_layer_does_not_have(provider, tmp_path):
    table = indicators_with(indicator="incomes")
    text = refused("weights", tmp_path, INPUT=panels.panel_layer(), INDICATORS=table, **ROLES)
    assert "incomes" in text and "row 1" in text and "income" in text.replace("incomes", "")


def test_unknown_direction(provider, tmp_path):
    table = indicators_with(direction="up")
    text = refused("weights", tmp_path, INPUT=panels.panel_layer(), INDICATORS=table, **ROLES)
    assert "“up”" in text and "income" in text and "moderate" in text


def test_given_weights_that_do_not_sum_to_one(provider):
    table = indicators_with(weight=0.5)
    results, log = warned("weights", INPUT=panels.panel_layer(), INDICATORS=table, METHOD="given", **ROLES)
    weights = [row["weight"] for row in panels.rows_of(results["OUTPUT"]) if row["system"] == "society"]
    assert sum(weights) == pytest.approx(1)
    assert "society" in log and "0.9" in log


def test_weights_table_without_an_indicator(provider, tmp_path):
    rows = panels.indicator_rows()[:3]
    parameters = {"INPUT": panels.panel_layer(), "INDICATORS": panels.indicator_layer(), **ROLES}
    text = refused("compositeindex", tmp_path, **parameters, WEIGHTS=panels.indicator_layer(rows))
    assert "forest" in text


def test_per_period_without_periods(provider, tmp_path):
    rows = [row for row in panels.panel_rows() if row["year"] == 2018]
    text = refused(
        "weights", tmp_path, INPUT=panels.make_layer(rows), INDICATORS=panels.indicator_layer(), POOLING="per_period"
    )
    assert "period" in text


def test_panel_without_its_period_field(provider, tmp_path):
    text = refused(
        "weights", tmp_path, INPUT=panels.panel_layer(), INDICATORS=panels.indicator_layer(), UNIT_FIELD="unit"
    )
    assert "Unit 00" in text and "period" in text


# coupling


def test_score_outside_the_unit_interval(provider, tmp_path):
    layer = panels.panel_layer(U_a=lambda row: 1.5 if row["unit"] == "Unit 01" else row["U_a"])
    text = refused("coupling", tmp_path, INPUT=layer, **ROLES)
    assert "U_a" in text and "1.5" in text and "Unit 01" in text and "RESCALE" in text


def test_system_that_is_zero_everywhere(provider, tmp_path):
    text = refused("coupling", tmp_path, INPUT=panels.panel_layer(U_b=lambda row: 0.0), **ROLES)
    assert "U_b" in text and "leave the system out" in text


def test_one_system(provider, tmp_path):
    assert "U_a" in refused("coupling", tmp_path, INPUT=panels.panel_layer(), SYSTEM_FIELDS=["U_a"], **ROLES)


def test_system_weights_are_normalised_with_a_warning(provider):
    _, log = warned("coupling", INPUT=panels.panel_layer(), SYSTEM_WEIGHTS="1;3", **ROLES)
    assert "summed to 4" in log


@pytest.mark.parametrize("text", ["a;b", "0.3", "U_a=0.3;U_c=0.7", "-1;2"])
def test_system_weights_that_can_not_be_read(provider, tmp_path, text):
    said = refused("coupling", tmp_path, INPUT=panels.panel_layer(), SYSTEM_WEIGHTS=text, **ROLES)
    assert "weights" in said.lower()


@pytest.mark.parametrize("text", ["", "0.5;low", "0.5;low;0.4;high", "low;0.5;high;1"])
def test_custom_grades_that_can_not_be_read(provider, tmp_path, text):
    parameters = {"INPUT": panels.panel_layer(), "GRADES": "custom", "CUSTOM_GRADES": text, **ROLES}
    assert "0.5;low;1;high" in refused("coupling", tmp_path, **parameters)


def test_degree_and_systems_at_once(provider, tmp_path):
    parameters = {"INPUT": panels.panel_layer(), "SYSTEM_FIELDS": ["U_a", "U_b"], "DEGREE_FIELD": "U_a", **ROLES}
    assert "not both" in refused("coupling", tmp_path, **parameters)


# inequality


def test_negative_value(provider, tmp_path):
    layer = panels.panel_layer(income=lambda row: -2.0 if row["unit"] == "Unit 05" else row["income"])
    text = refused("ginidecomposition", tmp_path, "OVERALL_TABLE", INPUT=layer, VALUE_FIELD="income", **ROLES)
    assert "income" in text and "Unit 05" in text


def test_one_region_only(provider):
    layer = panels.panel_layer(region=lambda row: "All")
    results, _ = warned(
        "ginidecomposition", "OVERALL_TABLE", INPUT=layer, VALUE_FIELD="income", GROUP_FIELD="region", **ROLES
    )
    for row in panels.rows_of(results["OVERALL_TABLE"]):
        assert row["within"] == pytest.approx(row["gini"])
        assert row["between"] == row["transvariation"] == 0


def test_region_of_one_unit(provider):
    layer = panels.panel_layer(region=lambda row: "Single" if row["unit"] == "Unit 05" else row["region"])
    results, log = warned(
        "ginidecomposition", "GROUPS_TABLE", INPUT=layer, VALUE_FIELD="income", GROUP_FIELD="region", **ROLES
    )
    single = [
        row for row in panels.rows_of(results["GROUPS_TABLE"]) if (row["group1"], row["group2"]) == ("Single", None)
    ]
    assert [row["gini"] for row in single] == [0, 0, 0]
    assert "Single" in log


def test_all_values_equal(provider):
    layer = panels.panel_layer(income=lambda row: 5.0)
    results, _ = warned(
        "ginidecomposition", "OVERALL_TABLE", INPUT=layer, VALUE_FIELD="income", GROUP_FIELD="region", **ROLES
    )
    for row in panels.rows_of(results["OVERALL_TABLE"]):
        assert row["gini"] == 0
        assert row["within_share"] is None


# strata and drivers


def test_more_classes_than_distinct_values(provider):
    layer = panels.panel_layer(height=lambda row: float(row["year"] % 2))
    results, log = warned("stratify", INPUT=layer, FIELDS=["height"], CLASSES=5)
    assert {row["height_class"] for row in panels.rows_of(results["OUTPUT"])} == {1, 2}
    assert "height" in log


def test_manual_breaks_that_do_not_rise(provider, tmp_path):
    parameters = {"INPUT": panels.panel_layer(), "FIELDS": ["height"], "SCHEME": "manual", "MANUAL_BREAKS": "5;3"}
    assert "height" in refused("stratify", tmp_path, **parameters)


def test_constant_response(provider, tmp_path):
    layer = panels.panel_layer(income=lambda row: 5.0)
    text = refused("geodetector", tmp_path, INPUT=layer, RESPONSE="income", FACTORS=["region"], **ROLES)
    assert "income" in text


def test_factor_missing_in_some_rows_is_dropped_for_that_factor_only(provider):
    layer = panels.panel_layer(height=lambda row: None if row["unit"] == "Unit 05" else row["height"])
    results, _ = warned(
        "geodetector", "FACTORS_TABLE", INPUT=layer, RESPONSE="income", FACTORS=["region", "height"], CLASSES=3, **ROLES
    )
    n = {row["factor"]: row["n"] for row in panels.rows_of(results["FACTORS_TABLE"]) if row["period"] == 2018}
    assert n == {"region": 12, "height": 11}


# panels


def test_unmatched_names_are_named_with_a_suggestion(provider, tmp_path):
    rows = [
        {"unit": row["unit"].replace("Unit 07", "Unit 7"), **{k: row[k] for k in ("year", "income")}}
        for row in panels.panel_rows()
    ]
    table = panels.make_layer(rows, {"unit": "text", "year": "integer", "income": "real"}, geometry=False)
    parameters = {"INPUT": panels.units_layer(), "KEY_FIELD": "unit", "TABLE": table, "TABLE_KEY": "unit"}
    text = refused("buildpanel", tmp_path, **parameters, TABLE_TIME="year")
    assert "Unit 7" in text and "Unit 07" in text
    results, _ = warned("buildpanel", **parameters, TABLE_TIME="year", ALIASES="Unit 7=Unit 07")
    assert results["MATCHED"] == 12


@pytest.mark.parametrize("unmatched, rows", [("keep", 36), ("drop", 33)])
def test_unmatched_units_kept_or_left_out(provider, unmatched, rows):
    kept = [row for row in panels.panel_rows() if row["unit"] != "Unit 04"]
    table = panels.make_layer(
        [{k: row[k] for k in ("unit", "year", "income")} for row in kept],
        {"unit": "text", "year": "integer", "income": "real"},
        geometry=False,
    )
    results, _ = warned(
        "buildpanel",
        INPUT=panels.units_layer(),
        KEY_FIELD="unit",
        TABLE=table,
        TABLE_KEY="unit",
        TABLE_TIME="year",
        UNMATCHED=unmatched,
        UNMATCHED_TABLE="memory:",
    )
    panel = panels.rows_of(results["OUTPUT"])
    assert len(panel) == rows
    assert [(row["name"], row["side"]) for row in panels.rows_of(results["UNMATCHED_TABLE"])] == [("Unit 04", "layer")]
    assert [row["income"] for row in panel if row["unit"] == "Unit 04"] == ([None] * 3 if unmatched == "keep" else [])


def test_wide_csv_whose_header_has_years(provider, tmp_path):
    """GDAL takes such a header for a row of data."""
    path = tmp_path / "wide.csv"
    lines = ["unit,region,2018,2019", *(f"Unit {i:02d},East,{i + 0.5},{i + 1.5}" for i in range(panels.UNITS))]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    results, _ = warned(
        "buildpanel",
        INPUT=panels.units_layer(),
        KEY_FIELD="unit",
        TABLE=str(path),
        TABLE_KEY="unit",
        WIDE_PATTERN="{period}",
        VALUE_NAME="income",
    )
    panel = panels.rows_of(results["OUTPUT"])
    assert [(row["unit"], row["period"], row["income"]) for row in panel[:3]] == [
        ("Unit 00", 2018, 0.5),
        ("Unit 00", 2019, 1.5),
        ("Unit 01", 2018, 1.5),
    ]


def test_long_and_wide_at_once(provider, tmp_path):
    text = refused(
        "buildpanel",
        tmp_path,
        INPUT=panels.units_layer(),
        KEY_FIELD="unit",
        TABLE=panels.statistics_layer(),
        TABLE_KEY="unit",
        TABLE_TIME="year",
        WIDE_PATTERN="{period}",
        VALUE_NAME="x",
    )
    assert "not both" in text


def test_text_in_a_number_is_named_by_unit_and_period(provider, tmp_path):
    rows = panels.panel_rows()
    for number, row in enumerate(rows):
        row["income"] = "abc" if number == 4 else "1"
    layer = panels.make_layer(rows, {**panels.COLUMNS, "income": "text"})
    roles = {"UNIT_FIELD": "unit", "TIME_FIELD": "year", "VALUE_FIELDS": ["income"]}
    with pytest.raises(QgsProcessingException, match=r"row 5 \(Unit 01, 2019\) holds “abc”"):
        processing.run("geocoupling:growth", {"INPUT": layer, **roles, "RATES_TABLE": "TEMPORARY_OUTPUT"})


def test_a_csv_that_is_not_utf_8(provider, tmp_path):
    path = tmp_path / "gbk.csv"
    path.write_bytes("城市,年份,人均\n北京,2011,1\n北京,2012,2\n".encode("gb18030"))
    layer = QgsVectorLayer(str(path), "gbk", "ogr")
    roles = {"UNIT_FIELD": "城市", "TIME_FIELD": "年份", "VALUE_FIELDS": ["人均"]}
    with pytest.raises(QgsProcessingException, match="not encoded in UTF-8.*GB18030"):
        processing.run("geocoupling:growth", {"INPUT": layer, **roles, "RATES_TABLE": "TEMPORARY_OUTPUT"})
