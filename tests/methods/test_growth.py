"""Growth: values by hand, both kinds of mean annual rates, the same units throughout, invariances."""

import datetime
import math

import numpy as np
import pytest
from geocoupling.methods.growth import COMPARISON_COLUMNS, RATES_COLUMNS, growth
from geocoupling.methods.problems import DataProblem
from geocoupling.methods.spans import spans_of
from growthtables import row_of, small_panel


def codes(found):
    return {notice.code: notice.values for notice in found.notices}


def test_hand_computed_values():
    found = growth(small_panel({"a": [100, 121, 242], "b": [50, 79, 58]}), ["x"], "u", "t")
    assert list(found.rates) == RATES_COLUMNS and list(found.comparison) == COMPARISON_COLUMNS
    a = row_of(found, "a")
    assert (a["start"], a["end"], a["difference"], a["years"], a["n"]) == (100, 242, 142, 5, 1)
    assert a["total"] == pytest.approx(142, rel=1e-12)
    assert a["mean_geometric"] == pytest.approx(100 * (2.42**0.2 - 1), rel=1e-12)
    # two years at 10 %, then three years that double
    assert a["mean_arithmetic"] == pytest.approx((10 + 100 * (2 ** (1 / 3) - 1)) / 2, rel=1e-12)
    whole = row_of(found)  # means 75, 100, 150
    assert (whole["start"], whole["end"], whole["n"]) == (75, 150, 2)
    assert whole["total"] == pytest.approx(100, rel=1e-12)
    assert whole["mean_geometric"] == pytest.approx(100 * (2**0.2 - 1), rel=1e-12)
    assert found.comparison["index"].tolist() == pytest.approx([100, 400 / 3, 200], rel=1e-12)
    rates = found.comparison["rate"].tolist()
    assert math.isnan(rates[0])
    assert rates[1:] == pytest.approx([100 * ((4 / 3) ** 0.5 - 1), 100 * (1.5 ** (1 / 3) - 1)], rel=1e-12)


def test_both_kinds_of_mean_rates_are_told_apart():
    """A study of urban resilience prints a fall of 1.36 % a year where the geometric rate is a fall of 1.71 %."""
    # fourteen steps, 2009 to 2023, that swing between two rates with these two means
    middle, swing = 0.9864, math.sqrt(0.9864**2 - 0.9829**2)
    steps = [middle - swing, middle + swing] * 7
    values = 0.3 * np.concatenate([[1.0], np.cumprod(steps)])
    found = growth(small_panel({"a": values}, range(2009, 2024)), ["x"], "u", "t")
    row = row_of(found)
    assert row["mean_arithmetic"] == pytest.approx(-1.36, rel=1e-9)
    assert row["mean_geometric"] == pytest.approx(-1.71, rel=1e-9)
    # only the geometric one leads from start to end
    assert row["start"] * (1 - 0.0171) ** 14 == pytest.approx(row["end"], rel=1e-9)
    assert row["start"] * (1 - 0.0136) ** 14 > 1.05 * row["end"]


def test_spans_are_neighbours_of_the_chosen_and_the_whole():
    assert spans_of([1, 2, 3, 4]) == [(0, 3)]
    assert spans_of([1, 2, 3, 4], [4, 2]) == [(1, 3)]
    assert spans_of([1, 2, 3, 4], [4, 2, 1, 2]) == [(0, 1), (1, 3), (0, 3)]
    frame = small_panel({"a": [1, 2, 4], "b": [3, 3, 3]}, groups={"a": "east", "b": "west"})
    found = growth(frame, ["x"], "u", "t", "g", [2015, 2010, 2012])
    spans = list(zip(found.rates["from_period"], found.rates["to_period"]))
    assert spans == [(2010, 2012), (2012, 2015), (2010, 2015)] * 5
    order = found.rates[["unit", "group"]].iloc[::3].to_numpy().tolist()
    assert order == [[None, None], [None, "east"], [None, "west"], ["a", "east"], ["b", "west"]]
    assert found.comparison["group"].tolist() == [None] * 3 + ["east"] * 3 + ["west"] * 3


def test_a_chosen_span_keeps_the_steps_inside_it():
    values = [5.0, 6.0, 9.0, 7.0, 8.0]
    found = growth(small_panel({"a": values}, range(2010, 2015)), ["x"], "u", "t", chosen=[2011, 2014])
    steps = [100 * (b / a - 1) for a, b in zip(values[1:], values[2:])]
    assert row_of(found)["mean_arithmetic"] == pytest.approx(sum(steps) / 3, rel=1e-12)
    assert row_of(found)["mean_geometric"] == pytest.approx(100 * ((8 / 6) ** (1 / 3) - 1), rel=1e-12)
    assert len(found.comparison) == 5


@pytest.mark.parametrize("aggregation", ["mean", "sum"])
def test_aggregation_changes_levels_and_no_rates(aggregation):
    frame = small_panel({"a": [1, 2, 4], "b": [3, 3, 3], "c": [2, 5, 9]})
    row, mean = (row_of(growth(frame, ["x"], "u", "t", aggregation=how)) for how in (aggregation, "mean"))
    factor = 3 if aggregation == "sum" else 1
    assert (row["start"], row["end"]) == (factor * mean["start"], pytest.approx(factor * mean["end"]))
    for name in ("total", "mean_geometric", "mean_arithmetic"):
        assert row[name] == pytest.approx(mean[name], rel=1e-12)


def test_growth_is_no_artefact_of_composition():
    """No unit grows, but the poor one drops out: the mean of all rows would rise from 2 to 3."""
    frame = small_panel(
        {"poor": [1, 1, None], "rich": [3, 3, 3], "late": [None, 5, 5]}, groups={"poor": "p", "late": "p"}
    )
    found = growth(frame, ["x"], "u", "t", "g")
    assert row_of(found)["total"] == 0 and row_of(found)["n"] == 1
    assert (found.complete, found.incomplete) == (1, 2)
    notices = codes(found)
    assert notices["growth_units_incomplete"] == {"count": 2, "names": ["late", "poor"], "complete": 1}
    assert notices["growth_groups_left_out"] == {"count": 1, "names": ["p"]}
    assert notices["growth_small_groups"]["names"] == ["all"]
    assert "p" not in set(found.comparison["group"])
    assert found.rates[found.rates["unit"].isna()]["group"].tolist() == [None, "all"]
    for unit in ("poor", "late"):
        row = row_of(found, unit)
        assert row["group"] == "p"
        assert all(math.isnan(row[name]) for name in ("difference", "total", "mean_geometric", "mean_arithmetic"))


def test_without_a_complete_unit_only_units_have_rows():
    frame = small_panel({"a": [1, 2, None], "b": [None, 3, 6]}, groups={"a": "east", "b": "west"})
    found = growth(frame, ["x"], "u", "t", "g", chosen=[2010, 2012])
    assert found.rates["unit"].tolist() == ["a", "b"] and list(found.rates) == RATES_COLUMNS
    assert row_of(found, "a")["total"] == 100 and math.isnan(row_of(found, "b")["total"])
    assert len(found.comparison) == 0 and list(found.comparison) == COMPARISON_COLUMNS
    assert found.rows["x", "rate"].notna().tolist() == [False, True, False, True]
    assert (found.complete, found.incomplete) == (0, 2)
    assert codes(found) == {"growth_no_complete_unit": {"count": 2, "periods": 3}}


def test_a_unit_uses_its_own_periods():
    frame = small_panel({"a": [1, None, 8], "b": [1, 2, 3]})
    found = growth(frame, ["x"], "u", "t")
    a = row_of(found, "a")
    assert a["mean_arithmetic"] == pytest.approx(a["mean_geometric"], rel=1e-12)
    assert a["mean_geometric"] == pytest.approx(100 * (8**0.2 - 1), rel=1e-12)
    rows = found.rows.loc[frame.index[frame["u"] == "a"]]
    assert rows["x", "rate"].iloc[1] == pytest.approx(a["mean_geometric"], rel=1e-12)  # since the period before
    assert rows["x", "index"].tolist() == [100, 800]


def test_an_index_needs_the_first_period_of_the_panel():
    frame = small_panel({"a": [None, 2, 4], "b": [1, 2, 3]})
    rows = growth(frame, ["x"], "u", "t").rows.loc[frame.index[frame["u"] == "a"]]
    assert rows["x", "index"].isna().all()
    assert rows["x", "rate"].notna().tolist() == [False, True]


def test_rows_keep_the_index_of_the_data():
    frame = small_panel({"a": [1, 2, 4], "b": [8, 4, 2]}).sample(frac=1, random_state=1)
    frame.index = frame.index + 10
    rows = growth(frame, ["x"], "u", "t").rows
    assert list(rows.index) == list(frame.index)
    joined = frame.assign(index=rows["x", "index"]).set_index(["u", "t"])["index"]
    assert joined["a", 2015] == 400 and joined["b", 2015] == 25


def test_values_of_0_or_less():
    frame = small_panel({"a": [0, 1, 2], "b": [4, 0, 2], "c": [-1, 3, 3], "d": [1, 2, 4], "e": [2, 1, -3]})
    found = growth(frame, ["x"], "u", "t", chosen=[2010, 2012, 2015])
    notice = codes(found)["growth_not_positive"]
    assert notice["field"] == "x" and notice["count"] == 4
    low = frame.loc[notice["rows"]]
    assert set(zip(low["u"], low["t"])) == {("a", 2010), ("b", 2012), ("c", 2010), ("e", 2015)}
    totals = {unit: row_of(found, unit)["total"] for unit in "abcde"}
    assert math.isnan(totals["a"]) and math.isnan(totals["c"])
    assert (totals["b"], totals["d"], totals["e"]) == (-50, 300, -250)
    assert [row_of(found, unit)["difference"] for unit in "abcde"] == [2, -2, 4, 3, -5]
    for unit in "abce":
        assert math.isnan(row_of(found, unit)["mean_geometric"]) and math.isnan(row_of(found, unit)["mean_arithmetic"])
    assert row_of(found, "a", span=1)["mean_geometric"] == pytest.approx(100 * (2 ** (1 / 3) - 1))  # 2012 to 2015
    assert math.isfinite(row_of(found, "d")["mean_geometric"])


def test_texts_have_an_order_and_no_years():
    found = growth(small_panel({"a": [1, 2, 3]}, ("p1", "p2", "p3")), ["x"], "u", "t")
    row = row_of(found)
    assert row["total"] == 200 and (row["from_period"], row["to_period"]) == ("p1", "p3")
    assert all(math.isnan(row[name]) for name in ("years", "mean_geometric", "mean_arithmetic"))
    assert found.comparison["rate"].isna().all() and found.rows["x", "rate"].isna().all()
    assert found.comparison["index"].tolist() == [100, 200, 300]
    assert codes(found)["growth_text_periods"] == {"field": "t"}


def test_dates_have_their_real_distance():
    dates = [datetime.date(2010, 1, 1), datetime.date(2010, 7, 2), datetime.date(2014, 1, 1)]
    row = row_of(growth(small_panel({"a": [1, 2, 16]}, dates), ["x"], "u", "t"))
    assert row["years"] == pytest.approx(4, abs=1e-12)
    assert row["mean_geometric"] == pytest.approx(100, rel=1e-12)
    first = 182 / 365
    steps = [2 ** (1 / first), 8 ** (1 / (4 - first))]
    assert row["mean_arithmetic"] == pytest.approx(100 * (sum(steps) / 2 - 1), rel=1e-12)


def test_rates_do_not_depend_on_the_kind_of_time():
    years = small_panel({"a": [3, 5, 4], "b": [1, 2, 2]}, (2010, 2012, 2015))
    dates = years.assign(t=[datetime.date(t, 1, 1) for t in years["t"]])
    halves = years.assign(t=years["t"] + 0.5)
    names = ["total", "mean_geometric", "mean_arithmetic", "years"]
    wanted = growth(years, ["x"], "u", "t").rates[names]
    for other in (dates, halves):
        found = growth(other, ["x"], "u", "t").rates[names]
        np.testing.assert_allclose(found, wanted, rtol=1e-12)


def test_two_periods_have_one_rate_and_say_so():
    found = growth(small_panel({"a": [1, 3], "b": [2, 2]}, (2010, 2020)), ["x"], "u", "t")
    row = row_of(found)
    assert row["mean_geometric"] == pytest.approx(row["mean_arithmetic"], rel=1e-12)
    assert codes(found)["growth_two_periods"] == {"first": "2010", "last": "2020"}


def test_identical_values_do_not_grow():
    found = growth(small_panel({"a": [7, 7, 7], "b": [7, 7, 7]}), ["x"], "u", "t")
    measures = found.rates[["difference", "total", "mean_geometric", "mean_arithmetic"]].to_numpy()
    assert (measures == 0).all()
    assert (found.comparison["index"] == 100).all()


def test_a_unit_that_changes_its_group_counts_in_its_last():
    frame = small_panel({"a": [1, 2, 3], "b": [5, 5, 5], "c": [1, 1, 2]}, groups={"b": "east", "c": "east"})
    frame.loc[(frame["u"] == "a"), "g"] = ["west", "west", "east"]
    found = growth(frame, ["x"], "u", "t", "g")
    assert codes(found)["growth_group_changed"] == {"count": 1, "names": ["a"]}
    assert row_of(found, group="east")["n"] == 3
    assert row_of(found, "a")["group"] == "east"
    assert "west" not in set(found.rates["group"])


@pytest.mark.parametrize(
    ("change", "chosen", "code"),
    [
        ({"t": 2010}, None, "one_period"),
        ({}, [2010], "one_period_chosen"),
        ({}, [2010, 2011], "period_absent"),
        ({"x": [1, 2, np.nan]}, None, "missing_values"),
        ({"x": [1, 2, np.inf]}, None, "infinite_values"),
        ({"t": [2010, 2010, 2012]}, None, "duplicate_rows"),
    ],
)
def test_what_can_not_be_computed_is_refused(change, chosen, code):
    frame = small_panel({"a": [1, 2, 3]}).assign(**change)
    if code == "one_period":
        frame = frame[:1]
    with pytest.raises(DataProblem) as caught:
        growth(frame, ["x"], "u", "t", chosen=chosen)
    assert caught.value.code == code
    with pytest.raises(DataProblem, match="AGGREGATION"):
        growth(small_panel({"a": [1, 2, 3]}), ["x"], "u", "t", aggregation="median")


def test_progress_is_told():
    shares = []
    growth(small_panel({f"u{i}": [1, 2, 3] for i in range(1200)}), ["x"], "u", "t", tick=shares.append)
    assert shares == [0.0, 500 / 1200, 1000 / 1200]
