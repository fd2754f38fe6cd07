"""Beta convergence against statsmodels on real panels, known processes, and what must not matter."""

import datetime
import math

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from geocoupling.methods.convergence import FEW_UNITS, beta_convergence, speed_of_convergence
from geocoupling.methods.problems import DataProblem
from hypothesis import given, settings
from hypothesis import strategies as st

PEERS = {"classical": "nonrobust", "hc1": "HC1", "hc3": "HC3"}
NUMBERS = ["beta", "std_error", "t", "p", "speed", "speed_std_error", "half_life", "intercept", "r_squared"]


@pytest.fixture
def states(shared):
    frame = pd.read_csv(shared / "us48_pc_income_1929_2009.csv")
    frame["south"] = frame["STATE_FIPS"].isin([1, 5, 12, 13, 21, 22, 28, 37, 45, 47, 48, 51, 54]).astype(float)
    frame["ring"] = np.where(frame["STATE_FIPS"] % 3 == 0, "b", np.where(frame["STATE_FIPS"] % 3 == 1, "a", "c"))
    return frame


def wide(frame, value="pc_income_usd"):
    return frame.pivot(index="state", columns="year", values=value)


def converging(n=40, speed=0.02, periods=(2000, 2030), noise=0.0, seed=1):
    """Units that approach one steady path at a constant speed, ln x - ln x* shrinking by exp(-speed T)."""
    rng = np.random.default_rng(seed)
    gap = rng.normal(size=n)
    rows = []
    for year in periods:
        path = 8.0 + 0.015 * (year - periods[0])
        logs = path + gap * math.exp(-speed * (year - periods[0])) + noise * rng.normal(size=n)
        rows.append(pd.DataFrame({"unit": [f"u{i}" for i in range(n)], "year": year, "x": np.exp(logs)}))
    return pd.concat(rows, ignore_index=True)


@pytest.mark.parametrize("errors", PEERS)
def test_absolute_and_conditional_equal_statsmodels(states, errors):
    states["control"] = states["STATE_FIPS"] ** 2 * 1e6
    found = beta_convergence(
        states, "pc_income_usd", "state", "year", ["south", "control"], chosen=[1929, 2009], standard_errors=errors
    )
    table, x = found.table.set_index("model"), wide(states)
    start = np.log(x[1929])
    growth = np.log(x[2009] / x[1929]) / 80
    own = states[states["year"] == 1929].set_index("state").loc[x.index]
    designs = {"absolute": [start], "conditional": [own["south"], own["control"] / 1e9, start]}
    for model, columns in designs.items():
        peer = sm.OLS(growth, sm.add_constant(np.column_stack(columns))).fit(cov_type=PEERS[errors], use_t=True)
        row = table.loc[model]
        expected = peer.params.iloc[-1], peer.bse.iloc[-1], peer.tvalues.iloc[-1]
        assert (row["beta"], row["std_error"], row["t"]) == pytest.approx(expected, rel=1e-10)
        assert row["p"] == pytest.approx(peer.pvalues.iloc[-1], rel=1e-8)
        assert (row["intercept"], row["r_squared"]) == pytest.approx((peer.params.iloc[0], peer.rsquared), rel=1e-10)
        assert row["adjusted_r_squared"] == pytest.approx(peer.rsquared_adj, rel=1e-10)
        assert row["speed"] == pytest.approx(-math.log(1 + 80 * expected[0]) / 80, rel=1e-10)
        assert row["half_life"] == pytest.approx(math.log(2) / row["speed"], rel=1e-12)
        assert row["speed_std_error"] == pytest.approx(expected[1] / (1 + 80 * expected[0]), rel=1e-9)
        assert (row["n"], row["years"]) == (48, 80)
        terms = found.coefficients[found.coefficients["model"] == model].set_index("term")
        scale = pd.Series({"control": 1e-9}).reindex(terms.index).fillna(1.0)
        order = ["intercept", "south", "control", "initial"] if model == "conditional" else ["intercept", "initial"]
        for name, expected in (("coefficient", peer.params), ("std_error", peer.bse)):
            ours = (terms[name] / scale).loc[order]
            assert ours.tolist() == pytest.approx(expected.tolist(), rel=1e-9)
        assert terms["p"].loc[order].tolist() == pytest.approx(peer.pvalues.tolist(), rel=1e-7)
        if model == "absolute":
            units = found.units.set_index("unit").loc[x.index]
            assert units["initial"].tolist() == pytest.approx(start.tolist(), rel=1e-14)
            assert units["growth"].tolist() == pytest.approx(growth.tolist(), rel=1e-12)
            assert units["fitted"].tolist() == pytest.approx(peer.fittedvalues.tolist(), rel=1e-10)
            assert units["residual"].tolist() == pytest.approx(peer.resid.tolist(), abs=1e-12)


def test_each_group_is_a_regression_of_its_own(states):
    found = beta_convergence(states, "pc_income_usd", "state", "year", group="ring")
    assert found.table["group"].tolist() == [None, "a", "b", "c"]
    for label in "abc":
        alone = beta_convergence(states[states["ring"] == label], "pc_income_usd", "state", "year").table.iloc[0]
        ours = found.table.set_index("group").loc[label]
        assert ours[NUMBERS].tolist() == pytest.approx(alone[NUMBERS].tolist(), rel=1e-12)
    assert found.table["n"][0] == found.table["n"][1:].sum() == 48


def test_mexican_states(shared):
    """A wide table with a turn: states converged up to 1980 and no more after it; slopes as by a polynomial fit."""
    data = pd.read_csv(shared / "mx32_pcgdp_1940_2000.csv")
    columns = {name: int(name[5:]) for name in data.columns if name.startswith("pcgdp")}
    long = data.rename(columns=columns).melt("State", list(columns.values()), "year", "x")
    table = beta_convergence(long, "x", "State", "year", chosen=[1940, 1980, 2000]).table
    assert list(zip(table["from_period"], table["to_period"])) == [(1940, 2000), (1940, 1980), (1980, 2000)]
    for _, row in table.iterrows():
        first, last = data[f"pcgdp{row['from_period']}"], data[f"pcgdp{row['to_period']}"]
        slope = np.polyfit(np.log(first), np.log(last / first) / row["years"], 1)[0]
        assert row["beta"] == pytest.approx(slope, rel=1e-10)
    early, late = table.iloc[1], table.iloc[2]
    assert early["beta"] < 0 and early["p"] < 0.001
    assert late["p"] > 0.05


@pytest.mark.parametrize("speed", [0.005, 0.02, 0.1, -0.01])
def test_an_exact_process_gives_its_speed(speed):
    found = beta_convergence(converging(speed=speed), "x", "unit", "year")
    row = found.table.iloc[0]
    assert row["speed"] == pytest.approx(speed, rel=1e-9)
    assert row["beta"] == pytest.approx((math.exp(-30 * speed) - 1) / 30, rel=1e-9)
    assert row["note"] == "convergence_exact_fit"
    assert row[["std_error", "t", "p", "speed_std_error"]].isna().all()
    if speed > 0:
        assert row["half_life"] == pytest.approx(math.log(2) / speed, rel=1e-9)
    else:
        assert math.isnan(row["half_life"])


def test_the_speed_is_found_again_under_noise():
    table = beta_convergence(converging(n=4000, noise=0.05, seed=8), "x", "unit", "year").table
    row = table.iloc[0]
    assert abs(row["speed"] - 0.02) < 3 * row["speed_std_error"] + 0.001  # noise in x_0 biases beta a little
    assert row["speed_std_error"] < 0.001


def test_the_delta_method_is_the_derivative():
    row = beta_convergence(converging(noise=0.1), "x", "unit", "year").table.iloc[0]
    step = 1e-7
    above, below = (speed_of_convergence(row["beta"] + d, row["years"])[0] for d in (step, -step))
    assert row["speed_std_error"] == pytest.approx(row["std_error"] * abs(above - below) / (2 * step), rel=1e-6)


@pytest.mark.parametrize(
    ("beta", "years", "speed", "half_life"),
    [
        (-0.02, 30, -math.log(0.4) / 30, 30 * math.log(2) / -math.log(0.4)),
        (0.0, 10, 0.0, math.nan),
        (0.01, 10, -math.log(1.1) / 10, math.nan),
        (-0.1, 10, math.nan, math.nan),
        (-0.2, 10, math.nan, math.nan),
        (math.nan, 10, math.nan, math.nan),
    ],
)
def test_speed(beta, years, speed, half_life):
    assert speed_of_convergence(beta, years) == pytest.approx((speed, half_life), rel=1e-12, nan_ok=True)


def test_units_of_measurement_change_the_intercept_alone(states):
    first = beta_convergence(states, "pc_income_usd", "state", "year", ["south"])
    states["pc_income_usd"] *= 1234.5
    second = beta_convergence(states, "pc_income_usd", "state", "year", ["south"])
    same = [name for name in NUMBERS if name != "intercept"]
    for name in same:
        assert second.table[name].tolist() == pytest.approx(first.table[name].tolist(), rel=1e-9)
    shifted = first.table["intercept"] - first.table["beta"] * math.log(1234.5)
    assert second.table["intercept"].tolist() == pytest.approx(shifted.tolist(), rel=1e-9)


def test_controls_of_any_size_give_the_same_beta(states):
    states["small"] = states["STATE_FIPS"] * 1e-9
    states["large"] = states["STATE_FIPS"] * 1e12 + 5e13
    betas = [
        beta_convergence(states, "pc_income_usd", "state", "year", [name]).table["beta"].iloc[1]
        for name in ("STATE_FIPS", "small", "large")
    ]
    assert betas == pytest.approx([betas[0]] * 3, rel=1e-10)


def test_the_order_of_rows_does_not_matter(states):
    options = {"controls": ["south"], "group": "ring", "chosen": [1929, 1959, 2009]}
    first = beta_convergence(states, "pc_income_usd", "state", "year", **options)
    mixed = states.sample(frac=1, random_state=3)
    second = beta_convergence(mixed, "pc_income_usd", "state", "year", **options)
    pd.testing.assert_frame_equal(first.table, second.table, rtol=1e-10)
    pd.testing.assert_frame_equal(first.coefficients, second.coefficients, rtol=1e-10)
    keys = ["from_period", "to_period", "unit"]
    a, b = (found.units.sort_values(keys, ignore_index=True) for found in (first, second))
    pd.testing.assert_frame_equal(a, b, rtol=1e-10)
    assert [str(n) for n in first.notices] == [str(n) for n in second.notices]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.floats(0.01, 1e6), st.floats(0.01, 1e6)), min_size=4, max_size=25),
    st.integers(1, 50),
    st.integers(0, 10**6),
)
def test_equals_a_plain_solver(pairs, years, seed):
    start, end = np.array(pairs).T
    if np.ptp(np.log(start)) < 1e-3:
        return
    n = len(start)
    control = np.random.default_rng(seed).normal(size=n)
    frame = pd.DataFrame(
        {"u": [*range(n)] * 2, "t": [2000] * n + [2000 + years] * n, "x": [*start, *end], "z": [*control] * 2}
    )
    table = beta_convergence(frame, "x", "u", "t", ["z"]).table.set_index("model")
    growth = np.log(end / start) / years
    designs = {"absolute": [np.ones(n), np.log(start)], "conditional": [np.ones(n), control, np.log(start)]}
    for model, columns in designs.items():
        if np.linalg.cond(np.column_stack(columns)) > 1e6:
            continue
        expected = np.linalg.lstsq(np.column_stack(columns), growth, rcond=None)[0][-1]
        assert table.loc[model, "beta"] == pytest.approx(expected, rel=1e-6, abs=1e-9)


def test_spans_and_their_order():
    frame = converging(periods=(2000, 2005, 2012, 2030), noise=0.1)
    table = beta_convergence(frame, "x", "unit", "year", chosen=[2012, 2000, 2030]).table
    assert list(zip(table["from_period"], table["to_period"])) == [(2000, 2030), (2000, 2012), (2012, 2030)]
    assert table["years"].tolist() == [30, 12, 18]
    default = beta_convergence(frame, "x", "unit", "year").table
    assert list(zip(default["from_period"], default["to_period"])) == [(2000, 2030)]
    assert default.iloc[0][NUMBERS].tolist() == table.iloc[0][NUMBERS].tolist()


def test_dates_are_years():
    frame = converging(noise=0.1)
    dates = frame.assign(year=[datetime.date(year, 1, 1) for year in frame["year"]])
    first, second = (beta_convergence(f, "x", "unit", "year").table for f in (frame, dates))
    assert second["years"].tolist() == [30.0]
    assert second[NUMBERS].iloc[0].tolist() == pytest.approx(first[NUMBERS].iloc[0].tolist(), rel=1e-12)


def problem(code, frame, **options):
    with pytest.raises(DataProblem) as caught:
        beta_convergence(frame, "x", "unit", "year", **options)
    assert caught.value.code == code
    return caught.value


def test_what_is_refused():
    frame = converging(n=12)
    assert "“2000”" in str(problem("convergence_needs_years", frame.assign(year=frame["year"].astype(str))))
    assert "2000" in str(problem("one_period", frame[frame["year"] == 2000]))
    problem("period_absent", frame, chosen=[1999])
    problem("one_period_chosen", frame, chosen=[2000])
    problem("duplicate_rows", pd.concat([frame, frame.iloc[[3]]], ignore_index=True))
    zero = frame.assign(x=frame["x"].where(frame.index != 5, 0.0))
    assert problem("convergence_not_positive", zero).values["rows"] == [5]
    apart = frame.assign(unit=[f"{unit} {year}" for unit, year in zip(frame["unit"], frame["year"])])
    problem("convergence_no_units", apart)
    frame["z"] = np.where(frame["year"] == 2000, np.nan, 1.0)
    problem("convergence_control_empty", frame, controls=["z"], missing="drop")
    frame["z"] = np.arange(24.0)
    frame.loc[4, "z"] = np.nan
    assert problem("missing_values", frame, controls=["z"]).values["rows"] == [4]


def test_a_zero_between_the_ends_is_no_matter():
    frame = converging(periods=(2000, 2010, 2030), noise=0.1)
    frame.loc[frame["year"] == 2010, "x"] = 0.0
    assert beta_convergence(frame, "x", "unit", "year").table["beta"].notna().all()
    with pytest.raises(DataProblem):
        beta_convergence(frame, "x", "unit", "year", chosen=[2000, 2010, 2030])


def codes(found):
    return [notice.code for notice in found.notices]


def test_units_that_lack_a_period_are_named_and_left_out():
    frame = converging(noise=0.1)
    less = frame[
        ~((frame["unit"] == "u3") & (frame["year"] == 2030)) & ~((frame["unit"] == "u7") & (frame["year"] == 2000))
    ]
    found = beta_convergence(less, "x", "unit", "year")
    assert found.table["n"].tolist() == [38]
    (notice,) = found.notices
    assert notice.code == "convergence_units_absent"
    assert notice.values["names"] == ["u3 (2000–2030)", "u7 (2000–2030)"]
    rest = frame[~frame["unit"].isin(["u3", "u7"])]
    assert found.table["beta"][0] == pytest.approx(
        beta_convergence(rest, "x", "unit", "year").table["beta"][0], rel=1e-12
    )


def test_a_missing_control_leaves_the_unit_out_of_the_conditional_model_alone():
    frame = converging(noise=0.1)
    frame["z"] = np.random.default_rng(2).normal(size=len(frame))
    frame.loc[[2, 5], "z"] = np.nan  # both in the first period
    frame.loc[60, "z"] = np.nan  # a later period, where controls do not count
    found = beta_convergence(frame, "x", "unit", "year", ["z"], missing="drop")
    assert found.table["n"].tolist() == [40, 38]
    (notice,) = found.notices
    assert notice.values == {"count": 2, "names": ["u2 (2000–2030)", "u5 (2000–2030)"]}
    assert len(found.units) == 40


def test_a_unit_counts_in_its_group_of_the_first_period():
    frame = converging(noise=0.1)
    frame["g"] = np.where(frame["unit"] < "u2", "a", "b")
    before = beta_convergence(frame, "x", "unit", "year", group="g")
    assert codes(before) == []
    frame.loc[(frame["unit"] == "u5") & (frame["year"] == 2030), "g"] = "a"
    after = beta_convergence(frame, "x", "unit", "year", group="g")
    pd.testing.assert_frame_equal(before.table, after.table)
    assert codes(after) == ["convergence_groups_change"]
    assert "u5" in str(after.notices[0])


def test_small_groups_have_no_regression_or_a_warning():
    frame = converging(n=20, noise=0.1)
    number = frame["unit"].str[1:].astype(int)
    frame["g"] = np.select([number < 1, number < 3, number < 7], ["one", "two", "four"], "rest")
    frame["z"] = np.random.default_rng(2).normal(size=len(frame))
    found = beta_convergence(frame, "x", "unit", "year", ["z"], group="g")
    table = found.table.set_index(["group", "model"])
    for label in ("one", "two"):
        assert table.loc[(label, "absolute"), NUMBERS].isna().all()
        assert table.loc[(label, "absolute"), "note"] == "convergence_too_few_units"
    assert table.loc[("four", "conditional"), "note"] == "convergence_few_units"
    assert 7 < FEW_UNITS < 20
    assert table.loc[("four", "absolute"), ["beta", "p"]].notna().all()
    by_code = {notice.code: notice.values["places"] for notice in found.notices}
    assert by_code["convergence_too_few_units"] == ["one 2000–2030", "two 2000–2030"]
    assert by_code["convergence_few_units"] == ["four 2000–2030"]
    terms = found.coefficients[found.coefficients["group"] == "one"]
    assert terms["term"].tolist() == ["intercept", "initial", "intercept", "initial", "z"]
    assert terms["coefficient"].isna().all()


def test_identical_initial_values_have_no_slope():
    frame = converging(noise=0.1)
    frame.loc[frame["year"] == 2000, "x"] = 0.1 + 0.2
    found = beta_convergence(frame, "x", "unit", "year")
    assert found.table[NUMBERS].isna().all(axis=None)
    assert codes(found) == ["convergence_initial_identical"]
    assert found.units["fitted"].isna().all()
    assert found.units["growth"].notna().all()


def test_identical_growth_has_a_slope_of_nothing():
    frame = converging(speed=0.0)
    row = beta_convergence(frame, "x", "unit", "year").table.iloc[0]
    assert row["beta"] == 0
    assert row["speed"] == 0
    assert math.isnan(row["half_life"])
    assert math.isnan(row["p"])


def test_a_control_that_tells_nothing_is_left_out_and_named():
    frame = converging(noise=0.1)
    rng = np.random.default_rng(2)
    frame["z"] = rng.normal(size=len(frame))
    frame["twice"] = 1e9 * (2 * frame["z"] - 7)
    frame["flat"] = 0.1
    alone = beta_convergence(frame, "x", "unit", "year", ["z"])
    found = beta_convergence(frame, "x", "unit", "year", ["flat", "z", "twice"])
    assert found.table[NUMBERS].iloc[1].tolist() == pytest.approx(alone.table[NUMBERS].iloc[1].tolist(), rel=1e-10)
    assert [(n.code, n.values["field"]) for n in found.notices] == [
        ("convergence_control_left_out", "flat"),
        ("convergence_control_left_out", "twice"),
    ]
    terms = found.coefficients[found.coefficients["model"] == "conditional"].set_index("term")["coefficient"]
    assert list(terms.index) == ["intercept", "initial", "flat", "z", "twice"]
    assert terms.isna().tolist() == [False, False, True, False, True]
    assert found.table["note"].tolist() == [None, "convergence_control_left_out"]


def test_a_dummy_is_left_out_inside_its_own_group():
    frame = converging(noise=0.1)
    frame["g"] = np.where(frame["unit"] < "u2", "a", "b")
    frame["a"] = (frame["g"] == "a").astype(float)
    table = beta_convergence(frame, "x", "unit", "year", ["a"], group="g").table.set_index(["group", "model"])
    assert table.loc[("a", "conditional"), NUMBERS].isna().all()
    assert table.loc[("a", "conditional"), "note"] == "convergence_control_left_out;convergence_no_control"
    everyone = table["beta"][table.index.get_level_values("group").isna()]
    assert everyone.notna().all() and everyone.nunique() == 2


def test_controls_that_determine_the_initial_value():
    frame = converging(noise=0.1)
    frame["z"] = 5 - 3 * np.log(frame["x"])
    found = beta_convergence(frame, "x", "unit", "year", ["z"])
    assert found.table["beta"].isna().tolist() == [False, True]
    assert codes(found) == ["convergence_initial_collinear"]


def test_a_control_that_singles_out_a_unit_has_no_hc3():
    frame = converging(noise=0.1)
    frame["only"] = (frame["unit"] == "u4").astype(float)
    found = beta_convergence(frame, "x", "unit", "year", ["only"], standard_errors="hc3")
    assert found.table["std_error"].isna().tolist() == [False, True]
    assert found.table["beta"].notna().all()
    assert codes(found) == ["convergence_leverage"]


def test_overtaking_has_no_speed():
    frame = converging(n=12, noise=0.05)
    first = frame["year"] == 2000
    frame.loc[~first, "x"] = 1e6 / frame.loc[first, "x"].to_numpy() ** 1.5 * (1 + 0.01 * np.arange(12))
    found = beta_convergence(frame, "x", "unit", "year")
    assert found.table["beta"][0] * 30 < -1
    assert found.table[["speed", "half_life", "speed_std_error"]].isna().all(axis=None)
    assert codes(found) == ["convergence_no_speed"]


def test_controls_may_be_called_like_columns_of_the_result():
    frame = converging(noise=0.1)
    rng = np.random.default_rng(2)
    for name in ("growth", "group", "z"):
        frame[name] = rng.normal(size=len(frame))
    named = beta_convergence(frame, "x", "unit", "year", ["growth", "group", "x"])
    plain = frame.rename(columns={"growth": "p", "group": "q"})
    assert named.table[NUMBERS].equals(beta_convergence(plain, "x", "unit", "year", ["p", "q", "x"]).table[NUMBERS])


def test_progress_and_cancel():
    steps = []
    beta_convergence(converging(), "x", "unit", "year", tick=steps.append)
    assert steps == [1.0]
    with pytest.raises(ZeroDivisionError):
        beta_convergence(converging(), "x", "unit", "year", tick=lambda part: 1 / 0)
