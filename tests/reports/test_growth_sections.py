"""Paper tables, sections and sentences of growth."""

import re

import growthtables
import pandas as pd
import pytest
from geocoupling.reports.cells import table_cells
from geocoupling.reports.page import Chart, Report, Table, Text, render
from geocoupling.reports.papertables_growth import (
    growth_paper_table,
    spans_paper_table,
    units_paper_table,
)
from geocoupling.reports.papertables_lagging import lagging_paper_table
from geocoupling.reports.results import result_sections
from geocoupling.reports.wording import methods_paragraph, references

TWO = ("East", "West")
PLAIN = {
    "texts": {"periods": ("before", "during", "past"), "groups": None},
    "no groups": {"groups": None},
}


# tables as papers print them


def test_paper_table_of_growth():
    rates = growthtables.tables(chosen=[2010, 2015, 2020])["RATES_TABLE"]
    table = growth_paper_table(rates)
    spans = ["Growth 2010–2015 (%)", "Growth 2015–2020 (%)", "Growth 2010–2020 (%)"]
    kinds = ["Per year, geom. (%)", "Per year, arithm. (%)"]
    assert list(table.columns) == ["field", "group", "n", "2010", "2015", "2020", *spans, *kinds]
    assert table["group"].tolist() == ["All units", *growthtables.GROUPS] * 2
    assert table["field"].tolist() == ["resilience"] * 5 + ["emissions"] * 5
    whole = rates[rates["group"].isna() & rates["unit"].isna() & (rates["field"] == "emissions")]
    row = table.iloc[5]
    assert row[spans].tolist() == whole["total"].tolist()
    assert row[["2010", "2015"]].tolist() == whole["start"].tolist()[:2]
    assert row[kinds].tolist() == whole[["mean_geometric", "mean_arithmetic"]].iloc[-1].tolist()
    shrunk = growth_paper_table(growthtables.tables(groups=None, fields=("resilience",))["RATES_TABLE"])
    assert list(shrunk.columns) == ["n", "2010", "2020", "Growth 2010–2020 (%)", *kinds]


def test_many_chosen_periods_have_a_row_for_each_span():
    rates = growthtables.tables(chosen=[2010, 2012, 2014, 2016, 2020])["RATES_TABLE"]
    assert growth_paper_table(rates) is None
    table = spans_paper_table(rates)
    assert len(table) == 5 * 2 * 5
    assert table["Span"].tolist()[:5] == ["2010 – 2012", "2012 – 2014", "2014 – 2016", "2016 – 2020", "2010 – 2020"]
    own = rates[rates["unit"].isna() & rates["group"].isna() & (rates["field"] == "resilience")]
    assert table["Total growth (%)"].tolist()[:5] == own["total"].tolist()


def test_units_stand_in_the_order_of_their_growth():
    rates = growthtables.tables(chosen=[2010, 2015, 2020])["RATES_TABLE"]
    table = units_paper_table(rates, "resilience")
    assert len(table) == 20 and table["rank"].tolist() == list(range(1, 21))
    assert table["Per year, geom. (%)"].is_monotonic_decreasing
    best = rates[(rates["field"] == "resilience") & rates["unit"].notna() & (rates["years"] == 10)]
    assert table["unit"][0] == best.loc[best["mean_geometric"].idxmax(), "unit"]
    lost = rates.assign(mean_geometric=rates["mean_geometric"].mask(rates["unit"] == table["unit"][0]))
    assert units_paper_table(lost, "resilience")["unit"].iloc[-1] == table["unit"][0]
    assert pd.isna(units_paper_table(lost, "resilience")["rank"].iloc[-1])


def test_of_many_units_the_first_and_the_last_are_printed():
    groups = tuple(f"g{i}" for i in range(8))
    rates = growthtables.tables((2010, 2015, 2020), groups)["RATES_TABLE"]
    table = units_paper_table(rates, "resilience")
    assert table["rank"].tolist() == [*range(1, 11), *range(31, 41)]
    assert units_paper_table(rates[rates["unit"].isna()], "resilience") is None


def test_paper_table_of_lagging_systems():
    whole = growthtables.tables()["LAGGING_TABLE"]
    lagging = whole[whole["period"] > 2010]
    table = lagging_paper_table(lagging)
    assert table["period"].tolist() == list(range(2011, 2021))
    assert list(table.columns) == ["period", "All units", *growthtables.GROUPS]
    row = lagging[(lagging["period"] == 2015) & (lagging["group"] == "Mature")].iloc[0]
    cell = table.set_index("period").at[2015, "Mature"]
    assert cell == f"{row['lagging']} {row['gap']:.3f} ({row['units_lagging']}/5)"
    turned = lagging_paper_table(lagging[lagging["period"] > 2018])
    assert list(turned.columns) == ["group", "2019", "2020"]
    assert turned["group"].tolist() == ["All units", *growthtables.GROUPS]
    even = lagging_paper_table(growthtables.tables((2010, 2015), tolerance=1.0)["LAGGING_TABLE"])
    assert even.loc[0, ["2010", "2015"]].str.fullmatch(r"synchronous \d\.\d{3} \(20/20\)").all()
    assert list(lagging_paper_table(whole).columns) == ["group", "2010", "2015", "2020"]  # eleven periods are too many
    long = growthtables.tables(tuple(range(2000, 2015)), tuple(f"g{i}" for i in range(13)))["LAGGING_TABLE"]
    assert list(lagging_paper_table(long).columns) == ["group", "2000", "2007", "2014"]
    section = next(s for s in result_sections({"LAGGING_TABLE": long}, {}) if s.title == "Lagging systems")
    assert section.blocks[0].caption == "Lagging system by group in the first, the middle and the last period"
    wide = long[long["period"] < 2009]
    assert list(lagging_paper_table(wide).columns) == ["group", "2000", "2004", "2008"]


# sections and sentences


def test_every_table_has_its_section():
    tables = growthtables.tables((2010, 2015, 2020), TWO, chosen=[2010, 2015, 2020])
    sections = result_sections(tables, {"systems": growthtables.SYSTEMS})
    assert [section.title for section in sections] == ["Growth", "Lagging systems", "Tables"]
    kinds = [[type(block) for block in section.blocks] for section in sections]
    assert kinds[:2] == [[Table, Text, Chart, Chart, Chart, Chart], [Table, Text, Chart]]
    assert kinds[2].count(Table) == 5
    page = render(Report("Growth", sections=tuple(sections)))
    assert not re.search(r"\bnan\b|None", re.sub(r"base64,[\w+/=]+", "", page))
    columns, rows = table_cells(sections[0].blocks[0].frame)
    assert all(re.fullmatch(r"-?\d+\.\d\d", cell) for cell in rows[0][6:])  # percentages


@pytest.mark.parametrize("case", PLAIN)
def test_sections_of_any_tables_are_printed(case):
    sections = result_sections(growthtables.tables(**PLAIN[case]), {})
    assert render(Report("Growth", sections=tuple(sections)))


@pytest.mark.parametrize("key", ["RATES_TABLE", "COMPARISON_TABLE", "LAGGING_TABLE"])
def test_each_table_can_be_alone(key):
    table = growthtables.tables((2010, 2020), None)[key]
    sections = result_sections({key: table}, {})
    assert sections and all(section.blocks for section in sections)
    assert result_sections({key: table[:0]}, {}) == []


def test_paragraph_says_what_was_done():
    options = {"VALUE_FIELDS": ["resilience", "emissions"], "PERIODS": "2010;2015;2020", "AGGREGATION": "sum"}
    facts = {"units": 30, "periods": 11, "first_period": 2010, "last_period": 2020, "rows": 330}
    text = methods_paragraph("geocoupling:growth", options, facts)
    assert "growth of resilience and emissions" in text and "sums of all units" in text
    assert "2010, 2015 and 2020" in text and "Rates refer to" not in text
    assert "Rates refer to 2010–2020." in methods_paragraph("growth", {}, facts)
    none = methods_paragraph("growth", options, {**facts, "complete_units": 0, "incomplete_units": 30})
    assert "no unit has data in every period" in none and "sums of all units" not in none
    assert "geometric" in text and "arithmetic" in text
    assert "lagging" not in text and references("growth", options, facts) == []
    assert "means of all units" in methods_paragraph("growth", {}, {})
    left = methods_paragraph("growth", options, {**facts, "complete_units": 28, "incomplete_units": 2})
    assert "28 units with data in every period; 2 units" in left
    assert "every period" not in methods_paragraph("growth", options, {"complete_units": 30, "incomplete_units": 0})
    systems = {"SYSTEM_FIELDS": "U_a;U_b", "LAG_TOLERANCE": 0.05}
    text = methods_paragraph("growth", systems, {})
    assert "U_a and U_b" in text and "Zhang et al. 2025" in text and "no more than 0.05" in text
    assert "no more than" not in methods_paragraph("growth", {**systems, "LAG_TOLERANCE": 0.0}, {})
    assert references("growth", systems)[0].startswith("Zhang, Y.")
    for given in (options, systems, {}):
        assert not re.search(r"[{}]|None|nan|\.\.|  |\s\.", methods_paragraph("growth", given, facts))
