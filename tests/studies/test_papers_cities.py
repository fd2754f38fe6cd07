"""The published studies of cities (A, C, E) on synthetic data: every exhibit, and its numbers by formula."""

import re

import papernumbers as numbers
import pytest
from paperruns import assert_every_exhibit, assert_said, paper_run

pytestmark = pytest.mark.usefixtures("provider")


@pytest.mark.parametrize("letter", "ACE")
def test_every_exhibit_is_made(letter):
    assert_every_exhibit(paper_run(letter), letter)


@pytest.mark.parametrize("letter", "ACE")
def test_nothing_made_up_passes_for_real(letter):
    assert_said(paper_run(letter), "ynthetic")


# A


def test_a_weights_and_indices_follow_from_the_figures():
    made = paper_run("A")
    indicators = {row["indicator"]: row for row in made.study.indicators}
    series = {}
    for row in made.data():
        for name in indicators:
            series.setdefault((row["name"], name), []).append(row[name])
    units = list(dict.fromkeys(unit for unit, _ in series))
    columns = {
        name: numbers.standardized([v for u in units for v in numbers.filled(series[u, name])], row["direction"])
        for name, row in indicators.items()
    }
    weights = numbers.shares({name: numbers.divergence(own) for name, own in columns.items()})
    table = made.table("weights_of_indicators")
    printed = dict(zip(table["Indicator"], table["Overall weight"]))
    for name, row in indicators.items():
        assert float(printed[row["label"]]) == pytest.approx(weights[name], rel=1e-9)
    found = {(row["name"], row["year"]): row for row in made.rows("coordination")}
    for place, (unit, year) in enumerate((unit, year) for unit in units for year in range(2010, 2021)):
        for system in ("social", "ecological"):
            own = [weights[n] * columns[n][place] for n, row in indicators.items() if row["system"] == system]
            assert found[unit, year][f"U_{system}"] == pytest.approx(sum(own), rel=1e-9)


def test_a_lagging_is_the_smaller_mean_of_each_type_and_year():
    made = paper_run("A")
    rows = made.rows("coordination")
    table = made.table("lagging_system_by_city_type_and_year")
    assert table["period"] == [str(year) for year in range(2010, 2021)]
    for kind in ("All units", "growing", "mature", "recessionary", "regenerative"):
        for year, cell in zip(table["period"], table[kind]):
            own = [row for row in rows if row["year"] == int(year) and kind in ("All units", row["type"])]
            social, ecological = (numbers.mean([row[f"U_{name}"] for row in own]) for name in ("social", "ecological"))
            name = "social" if social < ecological else "ecological"
            other = "ecological" if name == "social" else "social"
            count = sum(row[f"U_{name}"] < row[f"U_{other}"] for row in own)
            system, gap, units = re.fullmatch(r"(\w+) (\S+) \((\S+)\)", cell).groups()
            assert (system, units) == (name, f"{count}/{len(own)}")
            assert float(gap) == pytest.approx(abs(social - ecological), abs=5.1e-4)


def test_a_growth_of_each_type():
    made = paper_run("A")
    rows = made.rows("coordination")
    table = made.table("growth_of_the_degree_by_city_type")
    for place, kind in enumerate(table["group"]):
        own = [row for row in rows if kind in ("All units", row["type"])]
        series = list(numbers.means(own, "D", "year").values())
        for head, first, last in (("2010–2015", 0, 5), ("2015–2020", 5, 10)):
            found = float(table[f"Growth {head} (%)"][place])
            assert found == pytest.approx(100 * (series[last] / series[first] - 1))
        both = [float(table[f"Per year, {how} (%)"][place]) for how in ("geom.", "arithm.")]
        assert both == pytest.approx(numbers.annual(series))
        assert table["n"][place] == str(len(own) // 11)


def test_a_cities_in_the_classes_of_the_maps():
    made = paper_run("A")
    rows = made.rows("classes")
    table = made.table("cities_per_class_and_year")
    assert len(table["2010"]) == 3 * (5 + 1)
    for place, field in enumerate(("U_social", "U_ecological", "D")):
        for year in (2010, 2015, 2020):
            own = [row[f"{field}_class"] for row in rows if row["year"] == year]
            found = [int(text) for text in table[str(year)][6 * place : 6 * place + 6]]
            assert found == [*(own.count(number) for number in range(1, 6)), 116]


# C


def regional(made, year):
    rows = [row for row in made.rows("index") if row["year"] == year]
    parts = ("resistance", "resilience", "adaptability")
    columns = {part: [row[f"score_ecological_resilience_{part}"] for row in rows] for part in parts}
    return [row["U_ecological_resilience"] for row in rows], [row["region"] for row in rows], columns


def test_c_weights_follow_from_the_figures():
    made = paper_run("C")
    rows, table = made.data(), made.table("weights_of_indicators")
    columns = {
        row["indicator"]: numbers.standardized([float(line[row["indicator"]]) for line in rows], row["direction"])
        for row in made.study.indicators
    }
    weights = numbers.critic(columns)
    printed = dict(zip(table["Indicator"], table["Weight"]))
    for row in made.study.indicators:
        assert float(printed[row["label"]]) == pytest.approx(weights[row["indicator"]], rel=1e-9)


@pytest.mark.parametrize("year", [2009, 2023])
def test_c_contributions_are_those_of_a_double_loop(year):
    made = paper_run("C")
    values, groups, columns = regional(made, year)
    cells = numbers.gini_cells(values, groups, columns)
    table = made.table(f"contributions_of_regions_and_dimensions_{year}")
    names = [tuple(sorted(name.split(" – "))) for name in table["Region or pair"][:-1]]
    assert len(names) == 10 and set(names) == {term for term, _ in cells}
    for part in columns:
        own = [float(text) for text in table[part.capitalize()]]
        assert own[:-1] == pytest.approx([cells[name, part] for name in names], abs=1e-9)
        assert own[-1] == pytest.approx(sum(own[:-1]))
    terms = made.table("contributions_of_regions")
    place = [tuple(sorted(name.split(" – "))) for name in terms["Region or pair"][:10]]
    for name, text in zip(place, terms[str(year)]):
        assert float(text) == pytest.approx(sum(cells[name, part] for part in columns), abs=1e-9)
    dimensions = made.table("contributions_of_dimensions")
    for part in columns:
        found = float(dimensions[part.capitalize()][dimensions["period"].index(str(year))])
        assert found == pytest.approx(sum(cells[name, part] for name in names), abs=1e-9)


def test_c_largest_cells_are_marked():
    made = paper_run("C")
    for year in (2009, 2023):
        table = made.shown[f"contributions_of_regions_and_dimensions_{year}"].content
        body = [[float(cell) for cell in row[1:-1]] for row in table.frame.iloc[:-1].to_numpy()]
        assert [row.index(max(row)) for row in body] == [marks[1:-1].index(True) for marks in table.bold[:-1]]
        columns = list(zip(*body))
        marked = list(zip(*[marks[1:-1] for marks in table.underlined[:-1]]))
        assert [own.index(max(own)) for own in columns] == [own.index(True) for own in marked]


def test_c_contributions_of_every_year_sum_to_100():
    made = paper_run("C")
    terms = made.table("contributions_of_regions")
    names = terms["Region or pair"]
    assert len([name for name in names[:10] if "–" not in name]) == 4
    for year in range(2009, 2024):
        own = [float(text) for text in terms[str(year)]]
        assert sum(own[:10]) == pytest.approx(100)
        assert own[10:] == pytest.approx([sum(own[:4]), sum(own[4:10]), 100])
    dimensions = made.table("contributions_of_dimensions")
    for place in range(15):
        own = [float(dimensions[name][place]) for name in ("Resistance", "Resilience", "Adaptability", "Sum")]
        assert sum(own[:3]) == pytest.approx(100) and own[3] == pytest.approx(100)


def test_c_both_mean_annual_changes_are_named():
    made = paper_run("C")
    table = made.table("resilience_by_year_region_and_dimension")
    rows = made.rows("index")
    for region in ("All units", "East", "Central", "West", "Northeast"):
        own = [row for row in rows if region in ("All units", row["region"])]
        series = list(numbers.means(own, "U_ecological_resilience", "year").values())
        found = [float(text) for text, field in zip(table[region], table["field"]) if field == "Ecological resilience"]
        assert found[:15] == pytest.approx(series)
        assert found[15:] == pytest.approx(numbers.annual(series))
    assert table["period"][15:17] == ["Per year, geom. (%)", "Per year, arithm. (%)"]
    ginis = [float(text) for text in made.table("gini_by_year")["Gini coefficient"]]
    values, _, _ = regional(made, 2009)
    total = sum(abs(a - b) for a in values for b in values)
    assert ginis[0] == pytest.approx(total / (2 * len(values) * sum(values)))
    notes = " ".join(made.shown["gini_by_year"].content.notes)
    for kind, rate in zip(("geometric", "arithmetic"), numbers.annual(ginis)):
        assert re.search(rf"{kind} \([^)]*\): Gini coefficient {rate:.2f} %", notes.replace("−", "-"))


# E


def test_e_emissions_ranks_and_changes():
    made = paper_run("E")
    factors = {row["fuel"]: row["co2_per_unit"] for row in made.rows("emission_factors")}
    total = {
        (row["name"], row["year"]): sum(float(row[fuel]) * factor for fuel, factor in factors.items()) / 10000
        for row in made.data()
    }
    assert len(factors) == 5
    table = made.table("emissions_by_city")
    cities = table["unit"]
    assert len(cities) == 30
    ranked = {}
    for year in ("2010", "2019"):
        order = sorted(cities, key=lambda name: -total[name, year])
        ranked[year] = order
        assert [float(text) for text in table[year]] == pytest.approx([total[name, year] for name in cities])
        assert [int(text) for text in table[f"Rank, {year}"]] == [order.index(name) + 1 for name in cities]
    assert cities == ranked["2019"]
    changes = [100 * (total[name, "2019"] / total[name, "2010"] - 1) for name in cities]
    assert [float(text) for text in table["Change (%)"]] == pytest.approx(changes)


def test_e_total_and_cities_above_the_mean():
    made = paper_run("E")
    rows = made.rows("efficiency")
    parts = {"social": 0.26, "economic": 0.23, "engineering": 0.24, "ecological": 0.25}
    whole = sum(parts.values())
    for row in rows:
        total = sum(weight * row[f"U_{name}"] for name, weight in parts.items())
        assert row["T"] == pytest.approx(total / whole, rel=1e-9)
    chart = made.shown["mean_resilience_and_cities_above_it"].content.frame
    average = numbers.means(rows, "T", "year")
    above = [sum(row["T"] > average[year] for row in rows if row["year"] == year) for year in average]
    assert list(chart["above"]) == above and list(chart["mean"]) == pytest.approx(list(average.values()))
    table = made.table("resilience_by_city_type")
    for kind in ("growing", "mature", "recessionary", "regenerative"):
        own = list(numbers.means([row for row in rows if row["type"] == kind], "T", "year").values())
        found = [float(text) for text, field in zip(table[kind], table["field"]) if field == "Resilience"]
        assert found == pytest.approx(own)


@pytest.mark.parametrize("system, year", [("social", 2010), ("engineering", 2019)])
def test_e_coordination_by_linear_programs(system, year):
    made = paper_run("E")
    systems = ["social", "economic", "engineering", "ecological"]
    every = made.rows("efficiency")
    rows = [row for row in every if row["year"] == year]
    inputs = [f"U_{name}" for name in systems if name != system]
    found = numbers.efficiency(rows, every, f"U_{system}", inputs)  # one frontier, so that years can be compared
    assert [row[f"efficiency_U_{system}"] for row in rows] == pytest.approx(found, abs=1e-7)
    table = made.table("coordination_of_systems")
    place = table["period"].index(str(year))
    assert float(table[system.capitalize()][place]) == pytest.approx(numbers.mean(found), abs=1e-7)
    series = [float(text) for text in table[system.capitalize()][:10]]
    changes = [float(text) for text in table[f"{system.capitalize()}, change (%)"][1:]]
    assert changes[:-1] == pytest.approx([100 * (b / a - 1) for a, b in zip(series, series[1:])])
    assert changes[-1] == pytest.approx(100 * (series[-1] / series[0] - 1))
