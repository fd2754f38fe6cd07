"""Growth against brute force: identities, invariances, and real data."""

import datetime
import math

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.coupling import coupling_growth
from geocoupling.methods.growth import growth, step_rates
from geocoupling.methods.rates import mean_annual_rates
from growthtables import row_of, small_panel
from hypothesis import given, settings
from hypothesis import strategies as st


def brute(values, years):
    """Both kinds of mean annual rates, step by step, by logarithms."""
    steps = []
    for (before, after), (start, end) in zip(zip(values, values[1:]), zip(years, years[1:])):
        steps.append(100 * math.expm1(math.log(after / before) / (end - start)))
    whole = 100 * math.expm1(math.log(values[-1] / values[0]) / (years[-1] - years[0]))
    return whole, sum(steps) / len(steps)


def random_panel(seed=3, units=20, share=0.0, fields=("x", "y")):
    rng = np.random.default_rng(seed)
    years = [2000, 2001, 2003, 2007, 2008, 2012]
    frame = pd.DataFrame(
        [(f"u{i}", year, "ab"[i % 2]) for i in range(units) for year in years], columns=["u", "t", "g"]
    )
    for name in fields:
        frame[name] = rng.lognormal(size=len(frame))
    return frame[rng.random(len(frame)) >= share]


def test_brute_force_twin():
    frame = random_panel(share=0.05)
    found = growth(frame, ["x", "y"], "u", "t", "g", [2000, 2007, 2012])
    counts = frame.groupby("u")["t"].count()
    whole = set(counts.index[counts == 6])
    assert 0 < len(whole) < 20
    for row in found.rates.to_dict("records"):
        own = frame[(frame["t"] >= row["from_period"]) & (frame["t"] <= row["to_period"])]
        if row["unit"] is None:
            own = own[own["u"].isin(whole) & (own["g"].eq(row["group"]) if row["group"] else True)]
            assert row["n"] == own["u"].nunique()
        else:
            own = own[own["u"] == row["unit"]]
        series = own.groupby("t")[row["field"]].mean()
        if row["from_period"] not in series.index or row["to_period"] not in series.index:
            assert math.isnan(row["total"]) and math.isnan(row["mean_geometric"])
            continue
        wanted = brute(series.tolist(), series.index.tolist())
        assert (row["mean_geometric"], row["mean_arithmetic"]) == pytest.approx(wanted, rel=1e-9)
        assert row["total"] == pytest.approx(100 * (series.iloc[-1] - series.iloc[0]) / series.iloc[0], rel=1e-9)


def test_the_mean_of_yearly_rates_of_the_rows_is_the_arithmetic_rate():
    frame = random_panel(share=0.1)
    found = growth(frame, ["x"], "u", "t")
    means = found.rows["x", "rate"].groupby(frame["u"]).mean()
    for unit in frame["u"].unique():
        row = row_of(found, unit)
        if math.isfinite(row["mean_arithmetic"]):
            assert row["mean_arithmetic"] == pytest.approx(means[unit], rel=1e-12)


def test_invariant_to_the_order_of_rows_and_to_the_unit_of_measure():
    frame = random_panel()
    wanted = growth(frame, ["x"], "u", "t", "g").rates
    shuffled = growth(frame.sample(frac=1, random_state=5), ["x"], "u", "t", "g").rates
    pd.testing.assert_frame_equal(shuffled, wanted, rtol=1e-12)
    scaled = growth(frame.assign(x=1e-9 * frame["x"]), ["x"], "u", "t", "g").rates
    names = ["total", "mean_geometric", "mean_arithmetic"]
    np.testing.assert_allclose(scaled[names], wanted[names], rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(scaled["start"], 1e-9 * wanted["start"], rtol=1e-12)
    # time that runs twice as fast: a rate r a year is (1 + r)^2 - 1 in two years
    slower = growth(frame.assign(t=2 * frame["t"]), ["x"], "u", "t", "g").rates["mean_geometric"]
    np.testing.assert_allclose(100 * ((1 + slower / 100) ** 2 - 1), wanted["mean_geometric"], rtol=1e-9)


def test_fields_do_not_disturb_each_other():
    frame = random_panel()
    both = growth(frame, ["x", "y"], "u", "t").rates
    alone = growth(frame, ["y"], "u", "t").rates
    pd.testing.assert_frame_equal(both[both["field"] == "y"].reset_index(drop=True), alone)


def test_the_growth_of_the_mean_degree_is_the_same_as_of_the_coupling():
    """``coupling_growth`` works on the means of a summary: the same numbers for units that are there throughout."""
    frame = random_panel()
    means = frame.groupby("t")["x"].mean()
    summary = pd.DataFrame({"period": means.index, "group": None, "mean_D": means.to_numpy()})
    wanted = coupling_growth(summary).iloc[0]
    row = row_of(growth(frame, ["x"], "u", "t"))
    for name in ("start", "end", "total", "mean_geometric", "mean_arithmetic"):
        assert row[name] == pytest.approx(wanted[name], rel=1e-12)


series = st.lists(st.floats(0.01, 100), min_size=2, max_size=8)


@settings(max_examples=60, deadline=None)
@given(series)
def test_identities(values):
    years = list(range(2000, 2000 + len(values)))
    found = growth(small_panel({"a": values}, years), ["x"], "u", "t", chosen=years)
    row = row_of(found)
    assert values[0] * (1 + row["mean_geometric"] / 100) ** (len(values) - 1) == pytest.approx(values[-1], rel=1e-9)
    # the mean of positive numbers is never below their geometric mean; one part in 10^9 for rounding
    assert row["mean_arithmetic"] >= row["mean_geometric"] - 1e-9 * (100 + abs(row["mean_geometric"]))
    assert row["difference"] == pytest.approx(values[-1] - values[0])
    chain = np.prod([1 + step / 100 for step in found.comparison["rate"][1:]])
    assert chain == pytest.approx(found.comparison["index"].iloc[-1] / 100, rel=1e-9)
    spans = found.rates[found.rates["unit"].isna()]
    steps = spans if len(values) == 2 else spans[:-1]
    assert np.prod(1 + steps["total"] / 100) == pytest.approx(1 + row["total"] / 100, rel=1e-9)


@settings(max_examples=40, deadline=None)
@given(series, st.integers(0, 2**20 - 1))
def test_steps_are_mean_rates_of_two_values(values, mask):
    own = np.array([v if mask >> i & 1 else np.nan for i, v in enumerate(values)])
    years = np.cumsum(1.0 + np.arange(len(own)) % 3)
    rates = step_rates(own[None], years)[0]
    known = np.flatnonzero(~np.isnan(own))
    for before, after in zip(known, known[1:]):
        wanted = mean_annual_rates(own[[before, after]], years[[before, after]])[0]
        assert rates[after] == pytest.approx(wanted, rel=1e-9, abs=1e-9)
    assert np.isfinite(rates).sum() == max(len(known) - 1, 0)


def test_a_rate_too_large_for_a_number_is_missing():
    days = [datetime.date(2020, 1, 1), datetime.date(2020, 1, 2), datetime.date(2020, 1, 3)]
    found = growth(small_panel({"a": [1, 10, 10]}, days), ["x"], "u", "t")
    assert math.isnan(found.comparison["rate"][1]) and found.comparison["rate"][2] == 0
    assert math.isnan(row_of(found)["mean_arithmetic"])
    assert row_of(found)["total"] == 900


# real data


def test_income_of_the_states(shared):
    income = pd.read_csv(shared / "us48_pc_income_1929_2009.csv")
    found = growth(income, ["pc_income_usd"], "state", "year", chosen=[1929, 1969, 2009])
    assert len(found.rates) == 3 * 49 and found.incomplete == 0
    alabama = row_of(found, "Alabama", field="pc_income_usd")
    own = income[income["state"] == "Alabama"].set_index("year")["pc_income_usd"]
    assert (alabama["start"], alabama["end"]) == (323, own[2009])
    assert alabama["mean_geometric"] == pytest.approx(100 * ((own[2009] / 323) ** (1 / 80) - 1), rel=1e-12)
    assert alabama["mean_arithmetic"] == pytest.approx(100 * own.pct_change().mean(), rel=1e-9)
    # the swings of the Great Depression set the two kinds apart
    assert alabama["mean_arithmetic"] - alabama["mean_geometric"] > 0.2


def test_coordination_of_the_provinces(shared):
    wide = pd.read_csv(shared / "ccd_31_provinces.csv")
    years = [str(year) for year in range(2011, 2021)]
    frame = wide.melt(["province", "region"], years, "year", "D").astype({"year": int})
    found = growth(frame, ["D"], "province", "year", "region")
    assert found.complete == 31
    for region, own in wide.groupby("region"):
        means = own[years].mean()
        row = row_of(found, group=region, field="D")
        assert row["n"] == len(own)
        assert row["total"] == pytest.approx(100 * (means["2020"] / means["2011"] - 1), rel=1e-12)
        assert row["mean_arithmetic"] == pytest.approx(100 * means.pct_change().mean(), rel=1e-9)
