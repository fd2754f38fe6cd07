"""Emissions: factors as printed, by hand, units, double counting, and everything that can be wrong."""

import doctest

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods import emissions as module
from geocoupling.methods.emissions import amounts_by_fuel, carbon_emissions, emission_factors, factor_table
from geocoupling.methods.problems import DataProblem

IPCC, CHINA = factor_table("ipcc2006"), factor_table("china_provincial")

# Effective CO2 emission factors in kg/TJ as rounded in Table 1.4 of Volume 2: they follow from Table 1.3 by 44/12.
TABLE_1_4 = {
    "crude_oil": 73300,
    "natural_gas_liquids": 64200,
    "gasoline": 69300,
    "aviation_gasoline": 70000,
    "jet_kerosene": 71500,
    "kerosene": 71900,
    "diesel": 74100,
    "fuel_oil": 77400,
    "lpg": 63100,
    "ethane": 61600,
    "naphtha": 73300,
    "bitumen": 80700,
    "lubricants": 73300,
    "petroleum_coke": 97500,
    "refinery_feedstocks": 73300,
    "refinery_gas": 57600,
    "paraffin_waxes": 73300,
    "white_spirit": 73300,
    "other_petroleum_products": 73300,
    "anthracite": 98300,
    "coking_coal": 94600,
    "bituminous_coal": 94600,
    "sub_bituminous_coal": 96100,
    "lignite": 101000,
    "brown_coal_briquettes": 97500,
    "patent_fuel": 97500,
    "coke": 107000,
    "gas_coke": 107000,
    "coal_tar": 80700,
    "gas_works_gas": 44400,
    "coke_oven_gas": 44400,
    "blast_furnace_gas": 260000,
    "oxygen_steel_furnace_gas": 182000,
    "natural_gas": 56100,
    "peat": 106000,
}

# kg CO2 per kg, for gas per m3, as Chinese papers and guides print them for these factors.
PRINTED_IN_CHINA = {
    "raw_coal": 1.9003,
    "coke": 2.8604,
    "crude_oil": 3.0202,
    "fuel_oil": 3.1705,
    "gasoline": 2.9251,
    "kerosene": 3.0179,
    "diesel": 3.0959,
    "lpg": 3.1013,
    "refinery_gas": 3.0119,
    "natural_gas": 2.1622,
}


def codes(found):
    return [notice.code for notice in found.notices]


def own(**changes):
    row = {"fuel": "x", "unit": "t", "ncv": 20000.0, "ncv_unit": "kJ/kg", "carbon_content": 25.0, "oxidation": 0.9}
    return pd.DataFrame([{**row, **changes}])


def test_the_examples_in_the_docstrings():
    assert doctest.testmod(module).failed == 0


def test_the_factors_per_terajoule_are_those_of_the_ipcc():
    table = IPCC.set_index("fuel")
    assert set(table.index) == set(TABLE_1_4)
    assert (table["oxidation"] == 1).all() and (table["unit"] == "t").all()
    for fuel, printed in TABLE_1_4.items():
        assert table["carbon_content"][fuel] * 1000 * 44 / 12 == pytest.approx(printed, rel=0.004), fuel


def test_the_factors_in_use_in_china_are_those_printed():
    found = emission_factors(CHINA).set_axis(CHINA["fuel"])
    assert set(found.index) == set(PRINTED_IN_CHINA)
    assert found["natural_gas"] == pytest.approx(21.622, abs=5e-4)
    for fuel, printed in PRINTED_IN_CHINA.items():
        assert found[fuel] / (10 if fuel == "natural_gas" else 1) == pytest.approx(printed, abs=6e-5), fuel


def test_every_shipped_row_is_whole_and_names_its_source():
    table = factor_table()
    assert tuple(table["set"].unique()) == module.FACTOR_SETS
    assert not table.duplicated(["set", "fuel"]).any() and not table.duplicated(["set", "name_zh"]).any()
    assert not table.isna().any(axis=None)
    assert table["source"].str.contains("Table|appendix").all()
    assert set(table["level"]) == {"primary", "secondary"}
    # net calorific values and factors of combustible fuels: nothing is out by a factor of ten
    mass = table[(table["unit"] == "t") & ~table["fuel"].str.contains("furnace_gas|peat|lignite")]
    assert mass["ncv"].between(18000, 51000).all()


def test_an_example_by_hand():
    # 2 t * 1,000 kg/t * 20,000 kJ/kg = .04 TJ; * 25 tC/TJ * .9 * 44/12 = 3.3 t
    frame = pd.DataFrame({"coal": [2.0, 0.0, 4.0]}, index=["p", "q", "r"])
    found = carbon_emissions(frame, {"coal": "x"}, own())
    assert found.co2["co2_x"].to_dict() == pytest.approx({"p": 3.3, "q": 0.0, "r": 6.6})
    assert found.co2_total.name == "co2_total" and found.co2_total.tolist() == pytest.approx([3.3, 0.0, 6.6])
    assert found.factors["co2_per_unit"].tolist() == pytest.approx([1.65])


def test_totals_are_sums_of_the_fuels():
    rng = np.random.default_rng(2)
    frame = pd.DataFrame(rng.uniform(0, 1e6, (20, 3)), columns=["raw_coal", "diesel", "gas"])
    found = carbon_emissions(frame, {"raw_coal": "raw_coal", "diesel": "diesel", "gas": "natural_gas"}, CHINA)
    assert list(found.co2) == ["co2_raw_coal", "co2_diesel", "co2_natural_gas"]
    expected = frame["raw_coal"] * 1.9003 + frame["diesel"] * 3.0959 + frame["gas"] * 21.622
    np.testing.assert_allclose(found.co2_total, expected, rtol=1e-4)
    np.testing.assert_allclose(found.co2.sum(axis=1), found.co2_total, rtol=1e-14)
    double = carbon_emissions(
        2 * frame[::-1], {"gas": "natural_gas", "diesel": "diesel", "raw_coal": "raw_coal"}, CHINA
    )
    np.testing.assert_allclose(double.co2_total.sort_index(), 2 * found.co2_total, rtol=1e-14)


@pytest.mark.parametrize(
    ("changes", "times"),
    [
        ({"unit": "kg"}, 1e-3),
        ({"unit": "1e4 t"}, 1e4),
        ({"unit": "10^4 t"}, 1e4),
        ({"ncv": 20.0, "ncv_unit": "MJ/kg"}, 1.0),
        ({"ncv": 20.0, "ncv_unit": "GJ/t"}, 1.0),
        ({"ncv": 20.0, "ncv_unit": "TJ/Gg"}, 1.0),
        ({"unit": "m3", "ncv_unit": "kJ/m³"}, 1e-3),
        ({"unit": "1e4 m3", "ncv_unit": "kJ/m3"}, 10.0),
        ({"unit": "1e8 m3", "ncv_unit": "kJ/m3"}, 1e5),
        ({"unit": "1e4 m3", "ncv": 200.0, "ncv_unit": "GJ/1e4 m3"}, 10.0),
        ({"unit": "1e4 m3", "ncv": 20.0, "ncv_unit": "MJ/m3"}, 10.0),
        ({"unit": "1e4 kWh", "ncv": 3600.0, "ncv_unit": "kJ/kWh"}, 1.8),
        ({"unit": "kWh", "ncv": 3600.0, "ncv_unit": "kJ/kWh"}, 1.8e-4),
        ({"ncv": "20000"}, 1.0),
    ],
    ids=str,
)
def test_units(changes, times):
    assert emission_factors(own(**changes)).iloc[0] == pytest.approx(1.65 * times, rel=1e-12)


@pytest.mark.parametrize(
    ("changes", "code", "word"),
    [
        ({"unit": "barrel"}, "factor_unit", "barrel"),
        ({"ncv_unit": "kcal/kg"}, "factor_unit", "kcal/kg"),
        ({"unit": "1e4 m3"}, "factor_unit", "1e4 m3"),
        ({"ncv": -1.0}, "factor_value", "ncv"),
        ({"ncv": None}, "factor_value", "ncv"),
        ({"carbon_content": "much"}, "factor_value", "much"),
        ({"carbon_content": np.inf}, "factor_value", "carbon_content"),
        ({"oxidation": 98.0}, "factor_value", "98"),
        ({"oxidation": 0.0}, "factor_value", "oxidation"),
    ],
    ids=str,
)
def test_factors_that_can_not_be_used(changes, code, word):
    with pytest.raises(DataProblem) as raised:
        carbon_emissions(pd.DataFrame({"coal": [1.0]}), {"coal": "x"}, own(**changes))
    assert raised.value.code == code and word in str(raised.value) and "“x”" in str(raised.value)


@pytest.mark.parametrize("column", module.FACTOR_COLUMNS)
def test_a_factor_table_without_a_column(column):
    with pytest.raises(DataProblem, match=f"no column “{column}”") as raised:
        carbon_emissions(pd.DataFrame({"coal": [1.0]}), {"coal": "x"}, own().drop(columns=column))
    assert raised.value.code == "factor_column_absent"


@pytest.mark.parametrize("name", ["raw_coal", "Raw coal", "RAW-COAL", "原煤", " 原煤 "])
def test_fuels_are_found_by_id_and_by_their_names(name):
    found = carbon_emissions(pd.DataFrame({"e": [1.0]}), {"e": name}, CHINA)
    assert list(found.co2) == ["co2_raw_coal"]


def test_an_unknown_fuel_lists_all_that_are_known():
    with pytest.raises(DataProblem) as raised:
        carbon_emissions(pd.DataFrame({"e": [1.0]}), {"e": "raw_cola"}, CHINA)
    assert raised.value.code == "fuel_unknown" and "“e”" in str(raised.value)
    assert all(fuel in str(raised.value) for fuel in CHINA["fuel"])


def test_both_sets_at_once_need_a_choice():
    frame = pd.DataFrame({"e": [1.0]})
    with pytest.raises(DataProblem, match="diesel") as raised:
        carbon_emissions(frame, {"e": "diesel"}, factor_table())
    assert raised.value.code == "fuel_in_sets" and raised.value.values["count"] == 2
    both = [carbon_emissions(frame, {"e": "diesel"}, factor_table(), s).co2_total[0] for s in module.FACTOR_SETS]
    assert both == pytest.approx([43.0 * 20.2 * 44 / 12e3, 3.0959], rel=1e-4)
    assert carbon_emissions(frame, {"e": "lignite"}, factor_table()).co2_total[0] == pytest.approx(
        11.9 * 27.6 * 44 / 12e3
    )
    with pytest.raises(DataProblem, match="ipcc2006, china_provincial") as raised:
        carbon_emissions(frame, {"e": "diesel"}, factor_table(), "defra")
    assert raised.value.code == "option_unknown"


def test_index_labels_of_the_factor_table_do_not_matter():
    frame = pd.DataFrame({"coal": [1.0], "oil": [1.0]})
    fuels = {"coal": "raw_coal", "oil": "crude_oil"}
    odd = CHINA.set_index(pd.Index([0] * len(CHINA)))
    assert carbon_emissions(frame, fuels, odd).co2_total[0] == pytest.approx(1.9003 + 3.0202, abs=1e-4)


def test_amounts_that_can_not_be_used():
    frame = pd.DataFrame({"coal": [1.0, -2.0, 3.0], "gas": [1.0, 2.0, np.nan], "more": 1.0}, index=list("pqr"))
    with pytest.raises(DataProblem, match="“coal” is -2 in rows q") as raised:
        carbon_emissions(frame, {"coal": "raw_coal"}, CHINA)
    assert raised.value.code == "fuel_negative"
    with pytest.raises(DataProblem) as raised:
        carbon_emissions(frame, {"gas": "natural_gas"}, CHINA)
    assert raised.value.code == "missing_values" and raised.value.values["rows"] == ["r"]
    with pytest.raises(DataProblem, match="coal, more") as raised:
        carbon_emissions(frame, {"coal": "raw_coal", "gas": "natural_gas", "more": "原煤"}, CHINA)
    assert raised.value.code == "fuel_twice"


def test_the_units_of_the_amounts_are_said():
    found = carbon_emissions(pd.DataFrame({"a": [1.0], "b": [1.0]}), {"a": "raw_coal", "b": "natural_gas"}, CHINA)
    assert codes(found) == ["emission_units"]
    assert "raw_coal: t, natural_gas: 1e4 m3" in str(found.notices[0])


@pytest.mark.parametrize(
    ("fuels", "table", "made"),
    [
        (["raw_coal", "coke", "diesel"], CHINA, ["coke"]),
        (["coking_coal", "coke", "patent_fuel"], IPCC, ["coke", "patent_fuel"]),
        (["crude_oil", "gasoline", "natural_gas"], CHINA, ["gasoline"]),
        (["coke", "diesel", "natural_gas"], CHINA, None),
        (["raw_coal", "crude_oil", "natural_gas"], CHINA, None),
    ],
)
def test_fuels_beside_what_they_are_made_from(fuels, table, made):
    frame = pd.DataFrame({fuel: [1.0] for fuel in fuels})
    found = carbon_emissions(frame, {fuel: fuel for fuel in fuels}, table)
    twice = [n for n in found.notices if n.code == "fuels_counted_twice"]
    assert [n.values["fields"] for n in twice] == ([made] if made else [])
    if made:
        assert twice[0].values["names"] == fuels[0] and made[0] in str(twice[0])


def test_electricity_in_the_users_own_table_beside_coal():
    bare = list(module.FACTOR_COLUMNS)
    power = own(fuel="electricity", unit="1e4 kWh", ncv=3600.0, ncv_unit="kJ/kWh")
    table = pd.concat([CHINA[bare], power], ignore_index=True)
    frame = pd.DataFrame({"coal": [1.0], "power": [1.0]})
    found = carbon_emissions(frame, {"coal": "raw_coal", "power": "electricity"}, table)
    assert codes(found) == ["emission_units", "fuels_counted_twice"]
    assert codes(carbon_emissions(frame, {"power": "electricity"}, table)) == ["emission_units"]


LONG = pd.DataFrame(
    {
        "city": ["A", "A", "B", "B", "A"],
        "year": [2010, 2010, 2010, 2010, 2011],
        "fuel": ["原煤", "diesel", "diesel", " 原煤", "原煤"],
        "amount": [10.0, 2.0, 3.0, 40.0, 50.0],
    },
    index=list("pqrst"),
)


def test_a_long_table_of_fuels():
    wide, notices = amounts_by_fuel(LONG, "fuel", "amount", ["city", "year"])
    assert list(wide.index) == ["p", "r", "t"]
    assert wide.to_numpy().tolist() == [["A", 2010, 10.0, 2.0], ["B", 2010, 40.0, 3.0], ["A", 2011, 50.0, 0.0]]
    (notice,) = notices
    assert notice.code == "fuel_rows_absent" and notice.values == {"count": 1, "rows": ["t"]}
    found = carbon_emissions(wide, {name: name for name in ("原煤", "diesel")}, CHINA)
    assert found.co2_total.tolist() == pytest.approx([19.003 + 6.1918, 76.012 + 9.2877, 95.015], abs=1e-2)
    turned, _ = amounts_by_fuel(LONG[::-1], "fuel", "amount", ["city", "year"])
    assert turned.set_index(["city", "year"]).loc[("B", 2010), "原煤"] == 40.0


def test_long_tables_that_can_not_be_used():
    with pytest.raises(DataProblem, match="“原煤”.*s, u") as raised:
        amounts_by_fuel(pd.concat([LONG, LONG.loc[["s"]].set_axis(["u"])]), "fuel", "amount", ["city", "year"])
    assert raised.value.code == "fuel_rows_twice"
    with pytest.raises(DataProblem) as raised:
        amounts_by_fuel(LONG.assign(amount=[1, None, 3, 4, 5]), "fuel", "amount", ["city", "year"])
    assert raised.value.code == "missing_values" and raised.value.values["rows"] == ["q"]
    with pytest.raises(DataProblem) as raised:
        amounts_by_fuel(LONG.assign(fuel=["原煤", None, "diesel", "原煤", "原煤"]), "fuel", "amount", ["city", "year"])
    assert raised.value.code == "missing_values"
