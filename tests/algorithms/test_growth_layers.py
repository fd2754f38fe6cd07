"""Growth as it is run: tables, the styled layer, periods as people write them, and what is refused."""

import re
import time

import pandas as pd
import panels
import processing
import pytest
from geocoupling.algorithms.growthlayer import growth_style, result_names
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsProject, QgsVectorLayer

ROLES = {"UNIT_FIELD": "unit", "TIME_FIELD": "year", "VALUE_FIELDS": ["income"]}
TABLES = dict.fromkeys(("RATES_TABLE", "COMPARISON_TABLE", "LAGGING_TABLE"), "TEMPORARY_OUTPUT")


def grown(**parameters):
    """Results of a run, and what it told the user."""
    feedback = QgsProcessingFeedback()
    given = {**ROLES, "INPUT": panels.panel_layer(), **TABLES, **parameters}
    return processing.run("geocoupling:growth", given, feedback=feedback), feedback.textLog()


def table(results, key):
    return pd.DataFrame(panels.rows_of(results[key]))


def test_numbers_are_those_of_the_longest_span(provider):
    results, _ = grown(PERIODS="2018;2019;2020", GROUP_FIELD="region")
    rates = table(results, "RATES_TABLE")
    assert rates["unit"].isna().sum() == 3 * 4
    whole = rates[rates["unit"].isna() & rates["group"].isna()].iloc[-1]
    assert (whole["from_period"], whole["to_period"], whole["years"]) == (2018, 2020, 2)
    assert results["TOTAL_GROWTH"] == whole["total"]
    assert results["MEAN_GEOMETRIC"] == whole["mean_geometric"]
    assert results["MEAN_ARITHMETIC"] == whole["mean_arithmetic"]
    own = rates[rates["unit"] == "Unit 01"]
    assert set(own["group"]) == {"Middle"} and len(own) == 3


def test_periods_in_any_order_with_spaces(provider):
    results, _ = grown(PERIODS=" 2020; 2018 ;")
    rates = table(results, "RATES_TABLE")
    assert set(zip(rates["from_period"], rates["to_period"])) == {(2018, 2020)}
    empty = table(grown(PERIODS=" ; ")[0], "RATES_TABLE")
    pd.testing.assert_frame_equal(empty, rates)


def test_lagging_table_is_that_of_the_coupling(provider):
    """The lagging system of a group of one unit is that of the unit."""
    systems = ["U_a", "U_b"]
    results, _ = grown(GROUP_FIELD="unit", SYSTEM_FIELDS=systems, LAG_TOLERANCE=0.05)
    lagging = table(results, "LAGGING_TABLE").dropna(subset="group").set_index(["group", "period"])["lagging"]
    coupling = processing.run(
        "geocoupling:coupling",
        {
            "INPUT": panels.panel_layer(),
            "UNIT_FIELD": "unit",
            "TIME_FIELD": "year",
            "LAG_TOLERANCE": 0.05,
            "OUTPUT": "memory:",
        },
    )
    wanted = pd.DataFrame(panels.rows_of(coupling["OUTPUT"])).set_index(["unit", "year"])["lagging"]
    assert lagging.sort_index().tolist() == wanted.sort_index().tolist()
    assert set(wanted) == {"a", "b", "synchronous"}


def test_without_systems_there_is_an_empty_lagging_table(provider):
    results, _ = grown()
    assert results["LAGGING_TABLE"].featureCount() == 0
    assert "units_lagging" in results["LAGGING_TABLE"].fields().names()


def test_text_that_holds_numbers(provider):
    rows = [{**row, "income": f"{row['income']:.3f}"} for row in panels.panel_rows()]
    layer = panels.make_layer(rows, {**panels.COLUMNS, "income": "text"})
    text, number = (grown(INPUT=source)[0]["TOTAL_GROWTH"] for source in (layer, panels.panel_layer()))
    assert text == pytest.approx(number, rel=1e-3)  # three decimals


def test_periods_as_text_have_totals_and_no_rates(provider):
    rows = [{**row, "year": f"period {row['year']}"} for row in panels.panel_rows()]
    results, log = grown(INPUT=panels.make_layer(rows, {**panels.COLUMNS, "year": "text"}), OUTPUT="memory:")
    assert "“year” are texts" in log
    assert {"MEAN_GEOMETRIC", "MEAN_ARITHMETIC"}.isdisjoint(results) and results["TOTAL_GROWTH"] > 0
    rates = table(results, "RATES_TABLE")
    assert rates[["years", "mean_geometric", "mean_arithmetic"]].isna().all(axis=None)
    assert set(rates["from_period"]) == {"period 2018"}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"PERIODS": "2018;1999"}, "“1999” does not occur"),
        ({"PERIODS": "2018"}, "Only period “2018”"),
        ({"SYSTEM_FIELDS": ["U_a"]}, "two or more scores"),
        ({"INPUT": lambda: panels.make_layer([r for r in panels.panel_rows() if r["year"] == 2018])}, "one period"),
        ({"UNIT_FIELD": "nope"}, "no field “nope”"),
    ],
)
def test_what_can_not_be_computed_is_refused(provider, changes, words):
    changes = {key: value() if callable(value) else value for key, value in changes.items()}
    with pytest.raises(QgsProcessingException, match=re.escape(words)):
        grown(**changes)


def test_without_a_complete_unit_units_and_layer_are_given(provider, tmp_path):
    rows = [row for i, row in enumerate(panels.panel_rows()) if i % 3 != i // 3 % 3]
    path = tmp_path / "growth.html"
    given = {"GROUP_FIELD": "region", "SYSTEM_FIELDS": ["U_a", "U_b"], "OUTPUT": "memory:", "REPORT": str(path)}
    results, log = grown(INPUT=panels.make_layer(rows), **given)
    assert "None of the 12 unit(s)" in log
    rates = table(results, "RATES_TABLE")
    assert len(rates) == 12 and rates["unit"].notna().all() and rates["total"].notna().sum() == 4
    assert results["COMPARISON_TABLE"].featureCount() == 0 and results["LAGGING_TABLE"].featureCount() > 0
    assert {"TOTAL_GROWTH", "MEAN_GEOMETRIC", "MEAN_ARITHMETIC"}.isdisjoint(results)
    assert table(results, "OUTPUT")["rate_income"].notna().sum() == 12
    page = path.read_text(encoding="utf-8")
    assert "Units by growth of income" in page and "no unit has data in every period" in page
    assert "Levels are means" not in page


def test_units_with_gaps_are_named(provider):
    rows = [row for row in panels.panel_rows() if (row["unit"], row["year"]) != ("Unit 03", 2019)]
    results, log = grown(INPUT=panels.make_layer(rows), GROUP_FIELD="region")
    assert "1 unit(s) lack a row in some period: Unit 03" in log and "rests on the 11 units" in log
    rates = table(results, "RATES_TABLE")
    assert rates.loc[rates["unit"].isna(), "n"].tolist() == [11, 3, 4, 4]
    own = rates[rates["unit"] == "Unit 03"].iloc[0]
    assert own["mean_geometric"] == pytest.approx(own["mean_arithmetic"])  # one step of two years


def test_rows_left_out_for_missing_values(provider):
    layer = panels.panel_layer(income=lambda row: None if (row["unit"], row["year"]) == ("Unit 03", 2019) else 5.0)
    results, log = grown(INPUT=layer, MISSING="drop", OUTPUT="memory:")
    assert "1 row(s) with missing values" in log and "Unit 03" in log
    layer = table(results, "OUTPUT")
    assert len(layer) == 36 and layer["index_income"].isna().sum() == 1
    with pytest.raises(QgsProcessingException, match="income"):
        grown(INPUT=panels.panel_layer(income=lambda row: None if row["year"] == 2019 else 5.0))


def test_values_of_0_and_changing_groups_are_told(provider):
    layer = panels.panel_layer(
        income=lambda row: 0.0 if row["unit"] == "Unit 02" else row["income"],
        region=lambda row: "North" if (row["unit"], row["year"]) == ("Unit 00", 2018) else row["region"],
    )
    results, log = grown(INPUT=layer, GROUP_FIELD="region")
    assert "“income” has 3 value(s) of 0 or less: row 7 (Unit 02, 2018)" in log
    assert "1 unit(s) change their group over time: Unit 00" in log
    rates = table(results, "RATES_TABLE")
    own = rates[rates["unit"] == "Unit 02"].iloc[0]
    assert own["difference"] == 0 and pd.isna(own["total"]) and pd.isna(own["mean_geometric"])
    assert rates.loc[rates["unit"].isna(), "group"].tolist() == [None, "East", "Middle", "West"]


# the layer


def test_layer_has_rates_and_indices(provider):
    results, _ = grown(VALUE_FIELDS=["income", "waste"], OUTPUT="memory:")
    layer = table(results, "OUTPUT")
    assert list(layer.columns)[-4:] == ["rate_income", "index_income", "rate_waste", "index_waste"]
    for _, own in layer.groupby("unit"):
        own = own.sort_values("year")
        rates = 100 * own["income"].pct_change()
        assert own["rate_income"].iloc[1:].tolist() == pytest.approx(rates.iloc[1:].tolist())
        assert pd.isna(own["rate_income"].iloc[0])
        index = 100 * own["waste"] / own["waste"].iloc[0]
        assert own["index_waste"].tolist() == pytest.approx(index.tolist())


def test_loaded_layer_shows_rates_and_offers_indices(provider, qgis_new_project):
    layer = panels.panel_layer()
    QgsProject.instance().addMapLayer(layer)
    given = {**ROLES, "VALUE_FIELDS": ["waste", "income"], "INPUT": layer, "OUTPUT": "memory:"}
    processing.runAndLoadResults("geocoupling:growth", given)
    loaded = QgsProject.instance().mapLayersByName("Annual rates and indices")[0]
    assert loaded.renderer().type() == "RuleRenderer"  # the first period has no rate
    labels = [rule.label() for rule in loaded.renderer().rootRule().children()]
    assert labels[-1] == "No data"
    assert any(label.endswith("– 0.0") or label.startswith("0.0 –") for label in labels)
    assert set(loaded.styleManager().styles()) >= {"rate_income", "index_waste", "index_income"}
    assert loaded.temporalProperties().isActive()
    every = {feature.id() for feature in loaded.getFeatures()}
    drawn = set()
    for rule in loaded.renderer().rootRule().children()[:-1]:
        loaded.setSubsetString("")
        drawn |= {feature.id() for feature in loaded.getFeatures(rule.filterExpression())}
    assert len(every - drawn) == 12  # one a unit


def test_style_is_saved_with_the_data(provider, tmp_path):
    path = str(tmp_path / "growth.gpkg")
    grown(OUTPUT=path)
    layer = QgsVectorLayer(path, "growth", "ogr")
    layer.loadDefaultStyle()
    assert layer.renderer().type() == "RuleRenderer"


@pytest.mark.parametrize(
    ("values", "sides"),
    [([-5, -3, -1, 2, 4, 9], (3, 3)), ([1.0, 2, 3], (0, 3)), ([-3.0, -2], (2, 0)), ([0.0, 0], (1, 0))],
)
def test_colours_change_where_nothing_grows(values, sides):
    style = growth_style("rate_x", pd.Series(values, dtype=float), 0.0, "year")
    assert len(style.colours) == len(style.labels) == len(style.edges) - 1 == sum(sides)
    assert style.edges[0] == min(values) and style.edges[-1] == max(max(values), min(values))
    for upper, colour in zip(style.edges[1:], style.colours):
        red, blue = int(colour[1:3], 16), int(colour[5:7], 16)
        assert (red > blue) == (upper <= 0), (upper, colour)
    if all(sides):
        assert style.edges[sides[0]] == 0.0
    assert growth_style("rate_x", pd.Series([float("nan")]), 0.0, "year") is None


def test_names_of_the_layer_are_safe(provider):
    names = result_names([("GDP per head (yuan)", "rate"), ("GDP per head (yuan)", "index")])
    assert list(names.values()) == ["rate_GDP_per_head_(yuan)", "index_GDP_per_head_(yuan)"]
    rows = [{"unit": r["unit"], "year": r["year"], "a b": r["income"], "A_b": r["waste"]} for r in panels.panel_rows()]
    layer = panels.make_layer(rows, {"unit": "text", "year": "integer", "a b": "real", "A_b": "real"})
    with pytest.raises(QgsProcessingException, match="same name"):
        grown(INPUT=layer, VALUE_FIELDS=["a b", "A_b"], OUTPUT="memory:")
    results, _ = grown(INPUT=layer, VALUE_FIELDS=["a b", "A_b"])
    assert results["RATES_TABLE"].featureCount() == 2 * 13
    again, _ = grown(INPUT=layer, VALUE_FIELDS=["a b"], OUTPUT="memory:")
    twice, _ = grown(INPUT=again["OUTPUT"], VALUE_FIELDS=["a b"], OUTPUT="memory:")
    assert {"source_rate_a_b", "rate_a_b"} <= set(twice["OUTPUT"].fields().names())


# the report, and real data


def test_report_names_both_kinds_and_the_lagging_system(provider, tmp_path):
    path = tmp_path / "growth.html"
    grown(
        VALUE_FIELDS=["income", "waste"], GROUP_FIELD="region", SYSTEM_FIELDS=["U_a", "U_b"], REPORT=str(path),
        PERIODS="2018;2019;2020", AGGREGATION="sum", LAG_TOLERANCE=0.05,
    )  # fmt: skip
    page = re.sub(r"base64,[\w+/=]+", "", path.read_text(encoding="utf-8"))
    for words in ("geometric", "arithmetic", "Levels are sums", "Lagging systems", "synchronous", "Zhang", "2018–2019"):
        assert words in page, words
    assert page.count('src="data:image/svg') == 5
    assert not re.search(r"\bnan\b", page)


def test_report_without_systems_says_nothing_of_them(provider, tmp_path):
    path = tmp_path / "growth.html"
    grown(REPORT=str(path))
    page = path.read_text(encoding="utf-8")
    assert "the lagging system of a group" not in page
    assert "Lagging systems</h2>" not in page and "Zhang" not in page
    assert "same number" not in page  # three periods tell the two kinds apart


def test_income_of_the_states(provider, shared):
    path = f"file://{shared}/us48_pc_income_1929_2009.csv?type=csv&detectTypes=yes&geomType=none"
    layer = QgsVectorLayer(path, "income", "delimitedtext")
    roles = {"UNIT_FIELD": "state", "TIME_FIELD": "year", "VALUE_FIELDS": ["pc_income_usd"]}
    start = time.perf_counter()
    results, _ = grown(INPUT=layer, **roles, PERIODS="1929;1969;2009", OUTPUT="memory:")
    assert time.perf_counter() - start < 5
    source = pd.read_csv(shared / "us48_pc_income_1929_2009.csv")
    wide = source.pivot(index="state", columns="year", values="pc_income_usd")
    rates = table(results, "RATES_TABLE").set_index(["unit", "from_period", "to_period"])
    for state in ("Alabama", "New York", "Wyoming"):
        wanted = 100 * ((wide.at[state, 2009] / wide.at[state, 1969]) ** (1 / 40) - 1)
        assert rates.at[(state, 1969, 2009), "mean_geometric"] == pytest.approx(wanted, rel=1e-12)
        own = 100 * wide.loc[state].pct_change().mean()
        assert rates.at[(state, 1929, 2009), "mean_arithmetic"] == pytest.approx(own, rel=1e-9)
    assert results["TOTAL_GROWTH"] == pytest.approx(100 * (wide[2009].mean() / wide[1929].mean() - 1), rel=1e-12)
