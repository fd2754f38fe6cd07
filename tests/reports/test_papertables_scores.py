"""Tables of scores: means by period and category, shares, descriptive statistics, units in order."""

import statistics
from itertools import product

import numpy as np
import pandas as pd
import pytest
import studyb
from geocoupling.methods.growth import growth
from geocoupling.reports.papertables_scores import means_by_category, means_by_period, share_at_least
from geocoupling.reports.papertables_units import descriptive_statistics, ranked_units

FIFTEEN = tuple(range(2009, 2024))
RATES = ["Per year, geom. (%)", "Per year, arithm. (%)"]


def panel(years=(2010, 2015, 2020), groups=("东部", "西部"), units=3, seed=7):
    rng = np.random.default_rng(seed)
    rows = [
        (f"{group} {i}", group, "coal" if i else "oil", year, *rng.uniform(0.2, 0.8, 2))
        for group in groups
        for i in range(units)
        for year in years
    ]
    return pd.DataFrame(rows, columns=["city", "region", "kind", "year", "a", "b"])


def study_b():
    frame = pd.DataFrame(studyb.printed_rows())
    long = frame.melt(["province", "name_zh", "region"], var_name="year", value_name="D")
    return long.astype({"year": int, "D": float})


def cells(table):
    """(first texts of a row, head) -> cell."""
    heads = list(table.frame.columns)
    texts = sum(head in {"field", "group", "unit", "period"} for head in heads)
    return {(*row[:texts], head): value for row in table.frame.to_numpy().tolist() for head, value in zip(heads, row)}


def every_form(table):
    assert ">nan<" not in table.to_html()
    assert table.to_latex().count("\\\\\n") == len(table.frame) + 1
    return table


# shares


def test_share_of_study_b():
    table = every_form(share_at_least(study_b(), "D", 0.5, "year", "region"))
    assert list(table.frame.columns) == ["period", "All units", "East", "Central", "West"]
    for year, (region, n) in product(studyb.YEARS, studyb.UNITS.items()):
        reached = sum(value >= studyb.Fraction(1, 2) for value in studyb.printed(region, year))
        row = list(table.frame["period"]).index(str(year))
        column = list(table.frame.columns).index(region or "All units")
        assert table.printed(row, column) == studyb.rounded(studyb.Fraction(100 * reached, n), 2)
    assert table.printed(9, 2) == "81.82"  # as the study prints of the East in 2020
    assert table.notes[0] == "Number of units – All units: 31; East: 11; Central: 8; West: 12."
    assert "0.5 and above" in table.notes[1]


def test_share_of_chosen_periods_has_the_number_of_units_beside():
    table = share_at_least(study_b(), "D", 0.5, "year", "region", periods=["2011", 2020.0])
    assert list(table.frame.columns) == ["group", "n", "2011", "2020"]
    assert table.frame["n"].tolist() == [31, 11, 8, 12]
    assert cells(table)["East", "2020"] == pytest.approx(900 / 11)


def test_a_share_counts_values_as_stored():
    frame = pd.DataFrame({"t": [1, 1, 1, 2], "v": [0.49999999, 0.5, np.nan, 0.1]})
    table = share_at_least(frame, "v", 0.5, "t")
    assert table.frame.to_numpy().tolist() == [["1–2", 50.0, 0.0]]


# means by period


def test_means_and_growth_are_those_of_the_method():
    frame = panel()
    table = every_form(means_by_period(frame, ["a", "b"], "year", "region"))
    assert list(table.frame.columns) == ["field", "group", "2010", "2015", "2020", *RATES]
    assert table.frame["group"].tolist() == ["All units", "东部", "西部"] * 2
    rates = growth(frame, ["a", "b"], "city", "year", "region").rates
    for _, row in rates[rates["unit"].isna()].iterrows():
        own = cells(table)
        key = (row["field"], "All units" if pd.isna(row["group"]) else row["group"])
        assert own[(*key, "2010")] == pytest.approx(row["start"])
        assert own[(*key, "2020")] == pytest.approx(row["end"])
        assert own[(*key, RATES[0])] == pytest.approx(row["mean_geometric"])
        assert own[(*key, RATES[1])] == pytest.approx(row["mean_arithmetic"])
    assert table.rules == (3,)
    assert "geometric" in table.notes[0] and "arithmetic" in table.notes[0] and "2010–2020" in table.notes[0]
    assert len(table.notes) == 1
    assert table.places(list(table.frame.columns).index(RATES[0])) == 2


def test_fifteen_periods_are_rows():
    frame = panel(FIFTEEN)
    one = every_form(means_by_period(frame, "a", "year", "region"))
    assert list(one.frame.columns) == ["period", "All units", "东部", "西部"]
    assert one.frame["period"].tolist() == [*map(str, FIFTEEN), *RATES]
    several = every_form(means_by_period(frame, {"a": "Resistance", "b": "Resilience"}, "year", "region"))
    assert list(several.frame.columns) == ["field", "period", "All units", "东部", "西部"]
    assert several.frame["field"].tolist() == ["Resistance"] * 17 + ["Resilience"] * 17
    assert several.rules == (15, 17, 32)
    without = means_by_period(frame, ["a", "b"], "year", growth=False)
    assert list(without.frame.columns) == ["period", "a", "b"]
    assert len(without.frame) == 15 and not without.rules and not without.notes


def test_fields_of_the_same_words_keep_their_names():
    table = means_by_period(panel(), {"a": "index", "b": "index"}, "year", "region")
    assert table.frame["field"].tolist() == ["a"] * 3 + ["b"] * 3


def test_chosen_periods_grow_over_all_between():
    frame = panel(FIFTEEN)
    chosen = cells(means_by_period(frame, "a", "year", periods=[2009, 2023]))
    whole = cells(means_by_period(frame, "a", "year"))
    assert chosen[(RATES[1],)] == pytest.approx(whole["Per year, arithm. (%)", "a"])
    with pytest.raises(ValueError, match="There is no period 1999"):
        means_by_period(frame, "a", "year", periods=[1999])


def test_many_groups_are_rows():
    table = means_by_period(panel(range(8), [f"g{i}" for i in range(12)]), "a", "year", "region")
    assert len(table.frame) == 13 and table.frame.columns[1] == "0"


def test_kinds_of_growth_differ():
    frame = pd.DataFrame({"t": [2000, 2001, 2002], "v": [1.0, 2.0, 1.0]})
    table = means_by_period(frame, "v", "t", decimals=2)
    assert table.frame.to_numpy().tolist() == [[1.0, 2.0, 1.0, 0.0, 25.0]]


def test_periods_without_time_or_values_have_no_growth():
    frame = panel(("before", "after"))
    assert list(means_by_period(frame, "a", "year").frame.columns) == ["after", "before"]
    assert list(means_by_period(panel((2010,)), "a", "year", "region").frame.columns) == ["group", "2010"]
    fields = means_by_period(panel((2010,)), ["a", "b"], "year", "region")
    assert list(fields.frame.columns) == ["group", "a", "b"]


def test_gaps_are_told():
    frame = panel()
    frame.loc[0, "a"] = np.nan
    frame.loc[1, "region"] = None
    assert "their number differs" in means_by_period(frame, "a", "year", "region").notes[1]
    assert means_by_period(frame, "a", "year", growth=False).notes == ("Means are those of the values that are there.",)
    assert means_by_period(frame.assign(a=np.nan), "a", "year") is None
    assert means_by_period(frame.iloc[:0], "a", "year") is None
    with pytest.raises(ValueError, match=r"no field c\. Choose one of these: city, region"):
        means_by_period(frame, "c", "year")


# categories


def test_categories_stand_below_each_other():
    table = every_form(means_by_category(panel(), ["a"], {"region": "Region", "kind": "Resource"}, "year"))
    assert list(table.frame.columns) == ["group", "n", "2010", "2015", "2020"]
    groups = ["All units", "Region: 东部", "Region: 西部", "Resource: oil", "Resource: coal"]
    assert table.frame["group"].tolist() == groups
    assert table.frame["n"].tolist() == [6, 3, 3, 2, 4]
    own = panel()
    coal = own[(own["kind"] == "coal") & (own["year"] == 2020)]["a"].mean()
    assert cells(table)["Resource: coal", "2020"] == pytest.approx(coal)


def test_categories_of_a_cross_section_and_of_all_rows():
    table = means_by_category(panel((2010,)), ["a", "b"], "kind", "year")
    assert list(table.frame.columns) == ["group", "n", "a", "b"]
    assert table.notes == ()
    pooled = means_by_category(panel(), ["a", "b"], "kind")
    assert pooled.frame["n"].tolist() == [18, 6, 12]
    assert "all units and periods together" in pooled.notes[0]
    long = means_by_category(panel(FIFTEEN), "a", "kind", "year")
    assert long.notes == ("Number of units – All units: 6; oil: 2; coal: 4.",)
    assert means_by_category(None, "a", "kind") is None


# descriptive statistics


def test_statistics_are_those_of_the_values():
    frame = panel()
    table = every_form(descriptive_statistics(frame, ["a", "b"], unit="city"))
    values = frame["a"].tolist()
    row = dict(zip(table.frame.columns, table.frame.iloc[0]))
    assert row["n"] == 18
    assert row["mean"] == pytest.approx(statistics.fmean(values))
    assert row["sd"] == pytest.approx(statistics.stdev(values))
    assert row["cv"] == pytest.approx(statistics.stdev(values) / statistics.fmean(values))
    assert (row["Minimum"], row["Median"], row["Maximum"]) == (min(values), statistics.median(values), max(values))
    assert row["Unit of minimum"] == frame.loc[frame["a"].idxmin(), "city"]
    assert row["Unit of maximum"] == frame.loc[frame["a"].idxmax(), "city"]
    assert "n − 1" in table.notes[0]


def test_statistics_by_period_and_of_one_unit():
    table = descriptive_statistics(panel(), ["a", "b"], "year", [2010, 2020], unit="city")
    assert table.frame["period"].tolist() == [2010, 2020] * 2
    assert table.rules == (2,)
    least = panel().query("year == 2020")
    assert table.frame["Unit of minimum"].iloc[1] == least.loc[least["a"].idxmin(), "city"]
    one = every_form(descriptive_statistics(panel((2010,), ("x",), 1), "a"))
    assert one.frame["n"].tolist() == [1] and one.frame["sd"].isna().all()
    below = descriptive_statistics(pd.DataFrame({"v": [-1.0, 1.0, -3.0]}), "v")
    assert below.frame["cv"].isna().all()
    assert descriptive_statistics(pd.DataFrame({"v": [None, np.nan]}), "v") is None
    assert descriptive_statistics(None, "v") is None


# units in order


def ranked():
    rows = [("a", 2010, 5.0, "p"), ("b", 2010, 9.0, "p"), ("c", 2010, 5.0, "q"), ("d", 2010, None, "q")]
    rows += [("a", 2019, 10.0, "p"), ("b", 2019, 4.5, "q"), ("c", 2019, None, "q"), ("d", 2019, 1.0, None)]
    return pd.DataFrame(rows, columns=["u", "t", "v", "g"])


def test_units_are_ranked_in_each_period():
    table = every_form(ranked_units(ranked(), "v", "u", "t", group="g"))
    heads = ["unit", "group", "2010", "Rank, 2010", "2019", "Rank, 2019", "Change (%)"]
    assert list(table.frame.columns) == heads
    shown = table.frame.astype(object).where(table.frame.notna(), None).to_numpy().tolist()
    assert shown == [
        ["a", "p", 5.0, 2, 10.0, 1, 100.0],
        ["b", "q", 9.0, 1, 4.5, 2, -50.0],
        ["d", "q", None, None, 1.0, 3, None],
        ["c", "q", 5.0, 2, None, None, None],
    ]
    assert table.printed(0, 3) == "2" and table.printed(3, 5) is None
    assert table.notes == ("Units stand in the order of 2019.",)


def test_values_in_a_larger_unit_have_the_same_ranks():
    tonnes, larger = (ranked_units(ranked(), "v", "u", "t", group="g", divide=divide).frame for divide in (1, 10))
    assert larger["2019"].tolist()[:3] == [1.0, 0.45, 0.1]
    assert larger.drop(columns=["2010", "2019"]).equals(tonnes.drop(columns=["2010", "2019"]))


def test_the_first_units_of_one_period():
    table = ranked_units(ranked(), "v", "u", "t", [2010], most=2)
    assert table.frame.to_numpy().tolist() == [["b", 9.0, 1], ["a", 5.0, 2]]
    assert table.notes == ("The first 2 of 4 units.",)
    assert ranked_units(ranked().iloc[:0], "v", "u", "t") is None
    assert ranked_units(ranked().assign(v=np.nan), "v", "u", "t") is None
    with pytest.raises(ValueError, match="more than one row"):
        ranked_units(pd.concat([ranked()] * 2), "v", "u", "t")
