"""Weighting, scoring and diagnosis as a user chains them."""

import math

import panels
import processing
import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback

ROLES = {"UNIT_FIELD": "unit", "TIME_FIELD": "year"}


def run(name, output="OUTPUT", **parameters):
    return panels.rows_of(processing.run(f"geocoupling:{name}", {output: "memory:", **parameters})[output])


def inputs():
    return {"INPUT": panels.panel_layer(), "INDICATORS": panels.indicator_layer(), **ROLES}


def judgements(cells):
    rows = [{"indicator": name, **row} for name, row in cells.items()]
    columns = dict.fromkeys(["indicator", *cells], "text")
    return panels.make_layer([{**dict.fromkeys(columns), **row} for row in rows], columns, geometry=False)


TABLE = {
    "income": {"income": "1", "schools": "3"},
    "schools": {"income": "1/3", "schools": "1"},
    "waste": {"waste": "1", "forest": "1/4"},
    "forest": {"forest": "1"},
}


@pytest.mark.parametrize("method", ["entropy", "critic", "critic_improved", "cv", "pca", "equal", "given"])
@pytest.mark.parametrize("scope", ["system", "all"])
def test_weights_sum_to_one(provider, method, scope):
    rows = run("weights", **inputs(), METHOD=method, SCOPE=scope)
    for system in ("society", "ecology"):
        assert sum(row["weight"] for row in rows if row["system"] == system) == pytest.approx(1)
    assert sum(row["weight_total"] for row in rows) == pytest.approx(1)


def test_judgements_give_weights_and_consistency(provider):
    rows = run("weights", **inputs(), METHOD="ahp", AHP_MATRIX=judgements(TABLE))
    assert [row["weight"] for row in rows] == pytest.approx([0.75, 0.25, 0.2, 0.8])
    matrices = run(
        "weights", "CONSISTENCY_TABLE", **inputs(), METHOD="ahp", AHP_MATRIX=judgements(TABLE), OUTPUT="memory:"
    )
    assert [(row["system"], row["n"], row["cr"]) for row in matrices] == [("society", 2, 0), ("ecology", 2, 0)]


def test_combination_is_the_product_of_both(provider):
    parameters = {**inputs(), "AHP_MATRIX": judgements(TABLE)}
    first = [row["weight"] for row in run("weights", **parameters, METHOD="entropy")]
    second = [row["weight"] for row in run("weights", **parameters, METHOD="ahp")]
    both = [row["weight"] for row in run("weights", **parameters, METHOD="entropy", COMBINE_WITH="ahp")]
    product = [a * b for a, b in zip(first, second)]
    assert both[:2] == pytest.approx([p / sum(product[:2]) for p in product[:2]])
    assert both[2:] == pytest.approx([p / sum(product[2:]) for p in product[2:]])


@pytest.mark.parametrize(
    "cells, words",
    [
        ({**TABLE, "income": {"income": "1", "schools": "-3"}}, "income"),
        ({**TABLE, "income": {"income": "1", "schools": "5"}}, "schools"),
        ({key: TABLE[key] for key in ("income", "schools", "waste")}, "forest"),
    ],
)
def test_judgements_that_can_not_be(provider, cells, words):
    with pytest.raises(QgsProcessingException, match=words):
        run("weights", **inputs(), METHOD="ahp", AHP_MATRIX=judgements(cells))


def test_ahp_without_a_table(provider):
    with pytest.raises(QgsProcessingException, match="judgement table"):
        run("weights", **inputs(), METHOD="ahp")


def test_contributions_sum_to_the_total(provider):
    scores = {(row["unit"], row["year"]): row["score_total"] for row in run("compositeindex", **inputs())}
    sums = {}
    for row in run("compositeindex", "CONTRIBUTIONS_TABLE", **inputs(), OUTPUT="memory:"):
        key = row["unit"], row["period"]
        sums[key] = sums.get(key, 0) + row["contribution"]
    assert sums.keys() == scores.keys()
    assert all(math.isclose(sums[key], scores[key], abs_tol=1e-12) for key in sums)


def test_topsis_scores_lie_between_the_ideals(provider):
    rows = run("compositeindex", **inputs(), SCORE="topsis")
    assert all(0 <= row["U_society"] <= 1 for row in rows)
    assert [row["U_society"] for row in rows] != [row["U_society"] for row in run("compositeindex", **inputs())]


def test_gaps_are_filled_and_counted(provider):
    layer = panels.panel_layer(
        income=lambda row: None if (row["unit"], row["year"]) == ("Unit 03", 2019) else row["income"]
    )
    feedback = QgsProcessingFeedback()
    result = processing.run(
        "geocoupling:fillmissing",
        {"INPUT": layer, "FIELDS": ["income"], **ROLES, "OUTPUT": "memory:"},
        feedback=feedback,
    )
    rows = {(row["unit"], row["year"]): row for row in panels.rows_of(result["OUTPUT"])}
    known = {(row["unit"], row["year"]): row["income"] for row in panels.panel_rows()}
    expected = (known["Unit 03", 2018] + known["Unit 03", 2020]) / 2
    assert rows["Unit 03", 2019]["income"] == pytest.approx(expected)
    assert result["FILLED_CELLS"] == 1
    assert sum(row["filled"] for row in rows.values()) == 1


def test_set_pair_needs_positive_data(provider):
    layer = panels.panel_layer(waste=lambda row: 0.0 if row["unit"] == "Unit 02" else row["waste"])
    with pytest.raises(QgsProcessingException, match="waste.*Unit 02"):
        run("setpair", **{**inputs(), "INPUT": layer})


def test_polarity_turns_closeness_round(provider):
    plain = run("setpair", **inputs())
    turned = run("setpair", **inputs(), POLARITY="ecology=vulnerability", PAIRS="society-ecology")
    for a, b in zip(plain, turned):
        assert a["closeness_ecology"] + b["closeness_ecology"] == pytest.approx(1)
        assert b["difference_society_ecology"] == pytest.approx(b["closeness_society"] - b["closeness_ecology"])


def test_efficiency_has_an_efficient_unit_and_needs_positive_scores(provider):
    rows = run("systemefficiency", INPUT=panels.panel_layer(), **ROLES)
    assert max(row["efficiency_U_a"] for row in rows) == pytest.approx(1)
    assert all(0 < row["efficiency_U_b"] <= 1 for row in rows)
    layer = panels.panel_layer(U_a=lambda row: 0.0 if row["unit"] == "Unit 02" else row["U_a"])
    with pytest.raises(QgsProcessingException, match="U_a.*Unit 02"):
        run("systemefficiency", INPUT=layer, **ROLES)


def fuels(amounts):
    rows = [{"unit": u, "year": 2020, "fuel": f, "amount": a} for (u, f), a in amounts.items()]
    return panels.make_layer(
        rows, {"unit": "text", "year": "integer", "fuel": "text", "amount": "real"}, geometry=False
    )


def test_emissions_of_a_long_table(provider):
    layer = fuels({("A", "raw_coal"): 1000.0, ("A", "diesel"): 10.0, ("B", "raw_coal"): 500.0, ("B", "diesel"): None})
    parameters = {"INPUT": layer, **ROLES, "FUEL": "fuel", "AMOUNT": "amount", "FACTOR_SET": "china_provincial"}
    with pytest.raises(QgsProcessingException, match="amount.*B"):
        run("emissions", **parameters)
    rows = run("emissions", **parameters, MISSING="drop")
    assert [row["unit"] for row in rows] == ["A", "B"]
    # 20,908 kJ/kg, 26.37 t C/TJ, 0.94: the factor printed as 1.9003 t CO2 per t.
    assert rows[0]["co2_raw_coal"] == pytest.approx(1900.3, abs=0.05)
    assert rows[1]["co2_total"] is None
    assert "fuel" not in rows[0]


def test_unknown_fuel_lists_the_known_ones(provider):
    with pytest.raises(QgsProcessingException, match="phlogiston.*natural_gas"):
        run("emissions", INPUT=fuels({("A", "phlogiston"): 1.0}), **ROLES, FUEL="fuel", AMOUNT="amount")


def test_sensitivity_names_the_combination(provider):
    parameters = {**inputs(), "METHOD": "entropy", "COMBINE_WITH": "given", "METHODS": ["entropy"], "RANDOM_DRAWS": 5}
    ranks = run("weightsensitivity", "RANKS_TABLE", **parameters)
    assert {(row["method1"], row["method2"]) for row in ranks} == {("entropy+given", "entropy")}
    assert {row["period"] for row in ranks} == set(panels.YEARS)
    units = run("weightsensitivity", "UNITS_TABLE", **parameters)
    shaken = [row for row in units if row["method"] == "entropy+given"]
    assert all(row["score_lowest"] <= row["score"] <= row["score_highest"] for row in shaken)


def test_growth_of_the_mean_degree(provider):
    parameters = {"INPUT": panels.panel_layer(), **ROLES, "GROUP_FIELD": "region", "OUTPUT": "memory:"}
    growth = run("coupling", "GROWTH_TABLE", **parameters)
    summary = {row["period"]: row["mean_D"] for row in run("coupling", "SUMMARY", **parameters) if row["group"] is None}
    whole = growth[0]
    assert whole["group"] is None and (whole["from_period"], whole["to_period"]) == (2018, 2020)
    assert whole["mean_geometric"] == pytest.approx(100 * ((summary[2020] / summary[2018]) ** 0.5 - 1))
    rates = [summary[2019] / summary[2018] - 1, summary[2020] / summary[2019] - 1]
    assert whole["mean_arithmetic"] == pytest.approx(100 * sum(rates) / 2)


@pytest.mark.parametrize("method", ["critic", "pca"])
def test_zscores_weigh_but_do_not_score(provider, method):
    rows = run("weights", **inputs(), METHOD=method, STANDARDIZATION="zscore")
    assert sum(row["weight"] for row in rows) == pytest.approx(2)
    with pytest.raises(QgsProcessingException):
        run("compositeindex", **inputs(), METHOD=method, STANDARDIZATION="zscore")


def test_entropy_refuses_zscores(provider):
    with pytest.raises(QgsProcessingException, match="entropy|negative"):
        run("weights", **inputs(), METHOD="entropy", STANDARDIZATION="zscore")


@pytest.mark.parametrize("method", ["entropy", "critic", "critic_improved", "cv", "pca", "equal", "given"])
def test_systems_of_one_indicator(provider, method):
    chosen = [row for row in panels.indicator_rows() if row["indicator"] in ("income", "forest")]
    parameters = {**inputs(), "INDICATORS": panels.indicator_layer(chosen)}
    assert [row["weight"] for row in run("weights", **parameters, METHOD=method)] == [1, 1]
