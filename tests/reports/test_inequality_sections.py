"""Sections, paper tables and sentences on regional inequality."""

import re

import inequalitytables
import numpy as np
import pandas as pd
import pytest
from geocoupling.reports.bibliography import WORKS
from geocoupling.reports.cells import table_cells
from geocoupling.reports.facts import found_facts, idle_options
from geocoupling.reports.page import Chart, Report, Table, Text, render
from geocoupling.reports.papertables_inequality import (
    cells_paper_table,
    changes_paper_table,
    gini_paper_table,
    intervals_paper_table,
)
from geocoupling.reports.results import result_sections
from geocoupling.reports.wording import methods_paragraph, references

TITLES = [
    "Regional inequality (Gini, Dagum)",
    "Components (region × component)",
    "Lorenz curves",
    "Change between first and last period",
    "Tables",
]


@pytest.fixture(scope="module")
def two():
    return inequalitytables.tables((2011, 2020))


def test_every_table_has_its_section(two):
    sections = result_sections(two, {})
    assert [section.title for section in sections] == TITLES
    assert [section.folded for section in sections] == [False] * 4 + [True]
    kinds = [[type(block) for block in section.blocks] for section in sections[:4]]
    assert kinds == [[Table, Chart, Chart, Chart], [Chart, Chart, Table, Text], [Chart], [Table, Text]]
    page = render(Report("Gini", sections=tuple(sections)))
    assert "►" in page
    assert "nan" not in re.sub(r"base64,[\w+/=]+", "", page)


def test_a_cross_section_has_no_change_and_one_table_of_cells():
    tables = inequalitytables.tables((None,))
    sections = result_sections(tables, {})
    assert [section.title for section in sections] == TITLES[:3] + TITLES[-1:]
    captions = [block.caption for section in sections for block in section.blocks if isinstance(block, Table)]
    assert "Contributions to the Gini coefficient by region and component (%)" in captions
    assert not [caption for caption in captions if caption.endswith((", ", "None"))]


@pytest.mark.parametrize("key", ["OVERALL_TABLE", "COMPONENTS_TABLE", "CELLS_TABLE", "LORENZ_TABLE", "CHANGES_TABLE"])
def test_each_table_can_be_alone(two, key):
    sections = result_sections({key: two[key]}, {})
    assert sections
    assert all(section.blocks for section in sections)
    assert render(Report("Gini", sections=tuple(sections)))
    assert result_sections({key: two[key][:0]}, {}) == []


def test_paper_table_of_the_coefficient(two):
    table = gini_paper_table(two["OVERALL_TABLE"], two["GROUPS_TABLE"])
    heads = ["period", "G", "East", "Central", "West", "Within (%)", "Net (%)", "Transvariation (%)", "Gross (%)"]
    assert list(table.columns) == heads
    gross = list(table["Net (%)"] + table["Transvariation (%)"])
    assert gross == pytest.approx(list(table["Gross (%)"]), rel=1e-12)
    assert list(table["Within (%)"] + table["Gross (%)"]) == pytest.approx([100, 100], rel=1e-12)  # rounding
    groups = two["GROUPS_TABLE"]
    east = groups[(groups["group1"] == "East") & groups["group2"].isna()]
    assert list(table["East"]) == list(east["gini"])
    columns, rows = table_cells(table)
    assert [column["numeric"] for column in columns] == [False] + [True] * 8
    assert re.fullmatch(r"0\.\d{4}", rows[0][1])
    assert re.fullmatch(r"\d+\.\d\d", rows[0][5])


def test_paper_table_without_regions_or_periods(two):
    plain = two["OVERALL_TABLE"][["period", "gini"]]
    assert list(gini_paper_table(plain).columns) == ["period", "G"]
    assert list(gini_paper_table(plain[:1].assign(period=None)).columns) == ["G"]
    assert gini_paper_table(plain[:0]) is None


def test_paper_table_of_cells_marks_the_largest_and_sums(two):
    table = cells_paper_table(two["CELLS_TABLE"]).set_index("Region or pair")
    shares = two["CELLS_TABLE"].query("period == 2020")
    numbers = table.apply(lambda column: column.str.split().str[-1].astype(float))
    inner, heads = numbers.iloc[:-1, :-1], table.iloc[:-1, :-1]
    marked = heads.apply(lambda column: column.str.contains("►"))
    raised = heads.apply(lambda column: column.str.contains("▲"))
    assert (marked.sum(axis=1) == 1).all()
    assert (raised.sum(axis=0) == 1).all()
    assert (inner.where(marked).max(axis=1) == inner.max(axis=1)).all()
    assert (inner.where(raised).max(axis=0) == inner.max(axis=0)).all()
    assert (inner < 0).any().any()
    assert numbers.loc["Sum", "Sum"] == 100.0
    by_component = shares.groupby("component")["share"].sum()
    for name, whole in by_component.items():
        assert numbers.loc["Sum", name] == pytest.approx(whole, abs=0.05)  # one decimal
    assert list(table.index[:4]) == ["East", "Central", "West", "East – Central"]
    assert all(column["numeric"] for column in table_cells(table)[0])


def test_marks_that_all_would_have_are_left_out():
    one = cells_paper_table(inequalitytables.tables((2020,), components=("all",))["CELLS_TABLE"])
    assert not one["all"].str.contains("►").any()
    assert one["all"].str.contains("▲").sum() == 1
    alone = cells_paper_table(inequalitytables.tables((2020,), ("East",))["CELLS_TABLE"])
    assert not alone.astype(str).apply(lambda column: column.str.contains("▲")).any().any()


def test_missing_cells_are_dashes_and_not_in_sums(two):
    cells = two["CELLS_TABLE"].query("period == 2020").copy()
    cells.loc[cells["group1"] == "West", ["share", "largest_in_row", "largest_in_column"]] = np.nan
    table = cells_paper_table(cells).set_index("Region or pair")
    assert set(table.loc["West"]) == {"–"}
    rest = cells["share"].sum()
    assert float(table.loc["Sum", "Sum"]) == pytest.approx(rest, abs=0.05)  # one decimal
    assert cells_paper_table(cells[:0]) is None
    assert cells_paper_table(cells, period=1900) is None


def test_changes_are_told_in_words_with_their_interval(two):
    table = changes_paper_table(two["CHANGES_TABLE"], two["INTERVALS_TABLE"])
    assert list(table["Part"])[:6] == [
        "Gini coefficient",
        "Within regions",
        "Between regions (net)",
        "Transvariation",
        "Between regions (gross)",
        "Gini inside East",
    ]
    assert list(table["Part"])[-3:] == list(inequalitytables.COMPONENTS)
    first = table.iloc[0]
    assert first["Difference"] == pytest.approx(first["End"] - first["Start"], rel=1e-12)
    assert first["Lower"] < first["Difference"] < first["Upper"]
    assert table["Difference"].tolist() == pytest.approx((table["End"] - table["Start"]).tolist(), rel=1e-12)
    assert "Span" not in table.columns
    assert "Difference" not in changes_paper_table(two["CHANGES_TABLE"]).columns
    pairs = changes_paper_table(two["CHANGES_TABLE"], parts=("pair",))
    assert pairs["Part"][0] == "Gini of East – Central"
    cells = changes_paper_table(two["CHANGES_TABLE"], parts=("cell",))
    assert "East – West × Transport" in list(cells["Part"])
    assert changes_paper_table(two["CHANGES_TABLE"][:0]) is None
    assert changes_paper_table(two["CHANGES_TABLE"], parts=("nothing",)) is None


def test_parts_with_other_periods_tell_them(two):
    changes = two["CHANGES_TABLE"].copy()
    changes.loc[changes["group1"] == "West", "from_period"] = 2015
    table = changes_paper_table(changes)
    assert dict(zip(table["Part"], table["Span"]))["Gini inside West"] == "2015 – 2020"
    captions = [s.blocks[0].caption for s in result_sections({"CHANGES_TABLE": changes}, {})]
    assert captions[0] == "Change of the Gini coefficient, its parts, regions and components"


def test_intervals_are_told_in_words(two):
    table = intervals_paper_table(two["INTERVALS_TABLE"])
    assert table["to_period"].iloc[-1] == "2020"
    assert set(table["note"].dropna()) == {"fewer than 20 units"}
    assert table["Part"].iloc[0] == "Gini coefficient"
    assert intervals_paper_table(None) is None


def test_heads_in_percent_have_two_decimals_and_marked_texts_are_numbers():
    frame = pd.DataFrame({"a (%)": [1.23456], "b": [1.23456], "份额（%）": [2.0], "c": ["► 1.5"], "d": ["1.5 kg"]})
    columns, rows = table_cells(frame)
    assert rows == [["1.23", "1.2346", "2.00", "► 1.5", "1.5 kg"]]
    assert [column["numeric"] for column in columns] == [True, True, True, True, False]


EVERYTHING = {
    "VALUE_FIELD": "co2",
    "COMPONENT_FIELDS": ["industry", "transport"],
    "GROUP_FIELD": "region",
    "UNIT_FIELD": "province",
    "WEIGHT_FIELD": "people",
    "BOOTSTRAP": 999,
    "SEED": 7,
}
FOUND = {"groups": ["East", "West"], "theil_parts": True, "lorenz": True, "unit_contributions": True, "periods": 10}


def test_everything_is_told_and_cited():
    text = methods_paragraph("ginidecomposition", EVERYTHING, FOUND)
    for words in ("weighted by people", "Mussini (2013)", "industry and transport", "gross", "Theil", "999", "seed 7"):
        assert words in text
    keys = ["dagum1997", "efron1979", "lorenz1905", "mussini2013", "rao1988", "shorrocks1980"]
    assert references("ginidecomposition", EVERYTHING, FOUND) == [WORKS[key] for key in keys]
    for author, year in re.findall(r"([A-Z][a-z]+)(?: and [A-Z][a-z]+)? \(?(\d{4})", text):
        assert any(re.search(rf"{author}, .*\({year}\)", WORKS[key]) for key in keys)
    assert not re.search(r"[{}]|None|  |\.\.", text)


@pytest.mark.parametrize(
    ("option", "words"),
    [
        ("COMPONENT_FIELDS", "Mussini"),
        ("WEIGHT_FIELD", "weighted by"),
        ("BOOTSTRAP", "bootstrap"),
        ("UNIT_FIELD", "same units in every period"),
    ],
)
def test_an_option_that_is_absent_is_not_told(option, words):
    assert words in methods_paragraph("ginidecomposition", EVERYTHING, FOUND)
    less = {key: value for key, value in EVERYTHING.items() if key != option}
    assert words not in methods_paragraph("ginidecomposition", less, FOUND)


def test_without_regions_nothing_is_said_of_them():
    options = {"VALUE_FIELD": "co2", "COMPONENT_FIELDS": "a;b", "BOOTSTRAP": 99}
    text = methods_paragraph("ginidecomposition", options, {})
    assert "region" not in text
    assert references("ginidecomposition", options) == [WORKS[key] for key in ("efron1979", "mussini2013", "rao1988")]


def test_the_small_sample_denominator_is_told():
    assert "n - 1" in methods_paragraph("ginidecomposition", {"DENOMINATOR": "n_minus_1"}, {})
    assert "n - 1" not in methods_paragraph("ginidecomposition", {"DENOMINATOR": "n2"}, {})


def test_facts_stand_in_the_tables(two):
    assert found_facts(two) == {"theil_parts": True, "lorenz": True, "components": list(inequalitytables.COMPONENTS)}
    units = pd.DataFrame({"gini_contribution": [0.1, 0.2]})
    assert found_facts({"OUTPUT": units}) == {"unit_contributions": True}
    without = two["OVERALL_TABLE"].assign(theil_t_within=np.nan)
    assert found_facts({"OVERALL_TABLE": without, "LORENZ_TABLE": two["LORENZ_TABLE"][:0]}) == {}


def test_the_seed_is_idle_without_a_bootstrap():
    assert "SEED" in idle_options({"BOOTSTRAP": 0, "SEED": 1})
    assert "SEED" not in idle_options({"BOOTSTRAP": 99, "SEED": 1})
