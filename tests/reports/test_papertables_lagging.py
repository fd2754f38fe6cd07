"""Tables of lagging systems, of growth by group and of indexed series as papers print them."""

import re

import growthtables
import numpy as np
import pandas as pd
import pytest
from geocoupling.reports.papertables_growth import growth_by_group
from geocoupling.reports.papertables_indexed import indexed_paper_table
from geocoupling.reports.papertables_lagging import lagging_by_group_and_period, lagging_paper_table
from geocoupling.reports.rounding import fixed

NAMES = ["All units", *growthtables.GROUPS]
LONG = tuple(range(2000, 2015))
MANY = tuple(f"区{i}" for i in range(8))
KINDS = ["Per year, geom. (%)", "Per year, arithm. (%)"]


def entry(lagging, group, period):
    rows = lagging[lagging["period"] == period]
    return rows[rows["group"].isna() if group is None else rows["group"] == group].iloc[0]


# lagging systems


def test_lagging_system_by_type_and_year():
    """Eleven years and four types with all cities, as study A prints them."""
    lagging = growthtables.tables()["LAGGING_TABLE"]
    table = lagging_by_group_and_period(lagging)
    assert list(table.frame.columns) == ["period", *NAMES]
    assert table.frame["period"].tolist() == list(growthtables.YEARS)
    for name, group in zip(NAMES, (None, *growthtables.GROUPS)):
        for year, cell in zip(table.frame["period"], table.frame[name]):
            row = entry(lagging, group, year)
            count = f"{row['units_lagging']:.0f}/{row['n']}"
            assert cell == f"{row['lagging']} {fixed(row['gap'], 3)} ({count})"
    assert table.notes[0].startswith("Named is the system with the smallest mean score.")
    assert "2010" in table.to_html() and "–" not in table.to_html()


def test_cells_are_those_of_the_page():
    lagging = growthtables.tables((2010, 2015, 2020), ("东", "西"))["LAGGING_TABLE"]
    pd.testing.assert_frame_equal(lagging_by_group_and_period(lagging).frame, lagging_paper_table(lagging))
    coarse = lagging_by_group_and_period(lagging, ["2015"], 1).frame
    assert list(coarse.columns) == ["group", "2015"] and coarse["group"].tolist() == ["All units", "东", "西"]
    assert coarse["2015"].str.fullmatch(r"\w+ \d\.\d \(\d+/\d+\)").all()


def test_many_groups_of_few_periods_stand_in_rows():
    lagging = growthtables.tables((2010, 2020), MANY)["LAGGING_TABLE"]
    table = lagging_by_group_and_period(lagging)
    assert list(table.frame.columns) == ["group", "2010", "2020"] and len(table.frame) == 9


def test_many_of_both_have_a_row_each():
    lagging = growthtables.tables(LONG, MANY)["LAGGING_TABLE"]
    table = lagging_by_group_and_period(lagging, decimals=2)
    assert list(table.frame.columns) == ["period", "group", "lagging", "gap", "Units"]
    assert len(table.frame) == 15 * 9 and table.rules == tuple(range(9, 135, 9))
    row = table.frame.iloc[10]
    own = entry(lagging, MANY[0], 2001)
    assert row.tolist()[:3] == [2001, MANY[0], own["lagging"]]
    assert row["gap"] == own["gap"] and row["Units"] == f"{own['units_lagging']:.0f}/5"
    assert table.printed(10, 3) == fixed(own["gap"], 2)


def test_one_period_one_group_gaps_and_nothing():
    lagging = growthtables.tables((2010, 2015), None)["LAGGING_TABLE"]
    table = lagging_by_group_and_period(lagging)
    assert list(table.frame.columns) == ["period", "All units"] and len(table.frame) == 2
    assert len(lagging_by_group_and_period(lagging, [2010]).frame) == 1
    grouped = growthtables.tables((2010, 2015, 2020), ("a", "b"))["LAGGING_TABLE"]
    holes = grouped[~((grouped["group"] == "b") & (grouped["period"] == 2015))]
    assert lagging_by_group_and_period(holes).frame.at[1, "b"] is None
    unknown = grouped.assign(gap=np.nan, units_lagging=np.nan, units_synchronous=np.nan)
    assert lagging_by_group_and_period(unknown).frame.at[0, "a"] in {"society", "ecology"}
    assert lagging_by_group_and_period(grouped[:0]) is None
    assert lagging_by_group_and_period(None) is None
    with pytest.raises(ValueError, match="There is no period 1900"):
        lagging_by_group_and_period(grouped, [1900])


# growth


def test_growth_by_group_has_spans_and_both_rates():
    rates = growthtables.tables(chosen=[2010, 2015, 2020])["RATES_TABLE"]
    table = growth_by_group(rates, ["resilience"])
    spans = [f"Growth {span} (%)" for span in ("2010–2015", "2015–2020", "2010–2020")]
    assert list(table.frame.columns) == ["group", "n", *spans, *KINDS]
    assert table.frame["group"].tolist() == NAMES
    assert table.caption == "Growth by group, resilience" and table.rules == ()
    own = rates[rates["unit"].isna() & (rates["field"] == "resilience") & (rates["group"] == "Mature")]
    row = table.frame.iloc[2]
    assert row[spans].tolist() == own["total"].tolist()
    assert row[KINDS].tolist() == own[["mean_geometric", "mean_arithmetic"]].iloc[-1].tolist()
    assert row["n"] == 5
    assert table.notes[-1] == "The mean annual rates are those of 2010 – 2020."
    assert re.search(r"-?\d+\.\d\d ", table.to_latex())


def test_growth_of_several_fields_and_of_no_groups():
    rates = growthtables.tables((2010, 2020))["RATES_TABLE"]
    table = growth_by_group(rates, decimals=1)
    assert list(table.frame.columns) == ["field", "group", "n", "Growth 2010–2020 (%)", *KINDS]
    assert table.rules == (5,) and len(table.frame) == 10 and len(table.notes) == 1
    alone = growth_by_group(growthtables.tables((2010, 2020), None)["RATES_TABLE"], "emissions")
    assert list(alone.frame.columns) == ["n", "Growth 2010–2020 (%)", *KINDS] and len(alone.frame) == 1
    assert growth_by_group(rates, ["absent"]) is None
    assert growth_by_group(rates[:0]) is None and growth_by_group(None) is None
    assert growth_by_group(rates[rates["unit"].notna()]) is None


def test_growth_over_many_spans_has_a_row_for_each():
    rates = growthtables.tables(LONG, ("东", "西"), chosen=list(LONG))["RATES_TABLE"]
    table = growth_by_group(rates)
    assert list(table.frame.columns) == ["field", "group", "n", "Span", "Total growth (%)", *KINDS]
    assert len(table.frame) == 2 * 3 * 15
    own = rates[rates["unit"].isna() & rates["group"].isna() & (rates["field"] == "resilience")]
    assert table.frame["Total growth (%)"].tolist()[:15] == own["total"].tolist()


def test_growth_where_time_is_a_text():
    rates = growthtables.tables(("before", "during", "past"), ("a", "b"))["RATES_TABLE"]
    table = growth_by_group(rates)
    assert table.frame[KINDS].isna().all(axis=None)
    assert "–" in table.to_html() and "nan" not in table.to_html()


# series


def test_indices_and_rates_stand_side_by_side():
    comparison = growthtables.tables()["COMPARISON_TABLE"]
    table = indexed_paper_table(comparison, decimals=1)
    measures = [f"{field}: {head}" for field in growthtables.FIELDS for head in ("Index", "Growth (%)")]
    assert list(table.frame.columns) == ["group", "period", *measures]
    assert len(table.frame) == 5 * 11 and table.rules == (11, 22, 33, 44)
    assert (table.frame.loc[table.frame["period"] == 2010, measures[::2]] == 100).all(axis=None)
    own = comparison[(comparison["group"] == "Mature") & (comparison["field"] == "emissions")]
    mature = table.frame[table.frame["group"] == "Mature"]
    assert mature["emissions: Index"].tolist() == own["index"].tolist()
    assert mature["emissions: Growth (%)"].tolist()[1:] == own["rate"].tolist()[1:]
    assert table.notes == ("Index: 2010 = 100.", "Growth: percent a year from the period before.")


def test_one_series_has_plain_heads():
    comparison = growthtables.tables((2010, 2020), None)["COMPARISON_TABLE"]
    table = indexed_paper_table(comparison, ["resilience"])
    assert list(table.frame.columns) == ["period", "Index", "Growth (%)"]
    assert table.caption.endswith(", resilience") and table.rules == ()
    assert table.printed(0, 2) is None
    texts = growthtables.tables(("before", "past"), None)["COMPARISON_TABLE"]
    plain = indexed_paper_table(texts)
    assert list(plain.frame.columns) == ["period", "resilience: Index", "emissions: Index"] and len(plain.notes) == 1
    assert indexed_paper_table(comparison, ["absent"]) is None
    assert indexed_paper_table(comparison[:0]) is None and indexed_paper_table(None) is None


def test_many_series_stand_below_each_other():
    fields = tuple(f"x{i}" for i in range(5))
    comparison = growthtables.tables((2010, 2015, 2020), ("东", "西"), fields)["COMPARISON_TABLE"]
    table = indexed_paper_table(comparison)
    assert list(table.frame.columns) == ["field", "group", "period", "Index", "Growth (%)"]
    assert len(table.frame) == 5 * 3 * 3 and table.rules == tuple(range(3, 45, 3))


@pytest.mark.parametrize("ending", ["html", "csv", "xlsx", "tex"])
def test_all_are_saved(tmp_path, ending):
    found = growthtables.tables((2010, 2015, 2020), ("东部", "R&D_50%"), chosen=[2010, 2015, 2020])
    makers = {"LAGGING_TABLE": lagging_by_group_and_period, "RATES_TABLE": growth_by_group}
    makers["COMPARISON_TABLE"] = indexed_paper_table
    for key, make in makers.items():
        path = tmp_path / f"{key}.{ending}"
        make(found[key]).save(path)
        assert ending == "xlsx" or not re.search(r"\b(nan|None)\b", path.read_text(encoding="utf-8"))
