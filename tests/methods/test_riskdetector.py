"""The risk detector against scipy's Welch test, by hand, and under shifts, scales and orders."""

import warnings

import numpy as np
import pytest
from geocoupling.methods.geodetector import inference
from geocoupling.methods.geodetector.risk import (
    MOST_PAIRS,
    RISK_COLUMNS,
    RISK_TEST_COLUMNS,
    risk_table,
    risk_tests,
)
from geocoupling.methods.geodetector.rundata import RunData
from geocoupling.methods.geodetector.significance import holm
from geocoupling.methods.problems import Cancelled
from scipy import stats

KEEP = inference.Inference("auto", 999, 1, "keep", str)
DROP = inference.Inference("auto", 999, 1, "drop", str)


@pytest.fixture
def data():
    """Forty rows, a factor of four strata, one of three with a single row and a missing one."""
    rng = np.random.default_rng(5)
    soil, slope = np.arange(40) % 4, rng.integers(0, 2, 40)
    slope[3], slope[8] = 2, -1
    return RunData("y", rng.normal(size=40) * (1 + soil) + soil, {"soil": soil, "slope": slope})


def means(data):
    return risk_table(data, {name: [f"class {i}" for i in range(1000)] for name in data.codes})


def compared(data, options=KEEP):
    return risk_tests(data, options)[0]


def shuffled(data, seed=2):
    order = np.random.default_rng(seed).permutation(len(data.y))
    return RunData("y", data.y[order], {name: codes[order] for name, codes in data.codes.items()})


def test_tables_have_the_columns_of_the_contract(data):
    assert all(set(row) == set(RISK_COLUMNS[2:]) for row in means(data))
    assert all(set(row) == set(RISK_TEST_COLUMNS[2:]) for row in compared(data))


def test_means_and_intervals_against_a_twin(data):
    table = means(data)
    assert [(row["factor"], row["stratum"]) for row in table] == [
        *(("soil", i) for i in (1, 2, 3, 4)),
        *(("slope", i) for i in (1, 2, 3)),
    ]
    for row in table:
        inside = data.y[data.codes[row["factor"]] == row["stratum"] - 1]
        assert row["label"] == f"class {row['stratum'] - 1}"
        assert row["n"] == len(inside)
        assert row["mean"] == pytest.approx(inside.mean(), rel=1e-12)
        if row["n"] > 1:
            low, high = stats.t.interval(0.95, len(inside) - 1, inside.mean(), stats.sem(inside))
            assert (row["sd"], row["lower"], row["upper"]) == pytest.approx((inside.std(ddof=1), low, high), rel=1e-10)


def test_a_single_row_has_a_mean_and_no_spread(data):
    row = means(data)[-1]
    assert (row["n"], row["mean"]) == (1, data.y[3])
    assert np.isnan([row["sd"], row["lower"], row["upper"]]).all()


def test_mean_of_stratum_means_is_the_mean(data):
    soil = [row for row in means(data) if row["factor"] == "soil"]
    assert sum(row["n"] * row["mean"] for row in soil) / 40 == pytest.approx(data.y.mean(), rel=1e-12)


def test_welch_against_scipy(data):
    table = compared(data)
    assert len(table) == 6 + 3
    for row in table:
        codes = data.codes[row["factor"]]
        first, second = (data.y[codes == row[key] - 1] for key in ("stratum1", "stratum2"))
        assert row["stratum1"] < row["stratum2"]
        assert row["difference"] == pytest.approx(first.mean() - second.mean(), rel=1e-10)
        if min(len(first), len(second)) == 1:
            assert np.isnan([row["t"], row["df"], row["p"], row["p_adjusted"]]).all()
            continue
        expected = stats.ttest_ind(first, second, equal_var=False)
        assert (row["t"], row["p"]) == pytest.approx((expected.statistic, expected.pvalue), rel=1e-10)
        a, b = first.var(ddof=1) / len(first), second.var(ddof=1) / len(second)
        df = (a + b) ** 2 / (a**2 / (len(first) - 1) + b**2 / (len(second) - 1))
        assert row["df"] == pytest.approx(df, rel=1e-10)


def test_holm_is_within_the_factor(data):
    table = compared(data)
    for name in data.codes:
        mine = [row for row in table if row["factor"] == name]
        assert [row["p_adjusted"] for row in mine] == pytest.approx(holm([row["p"] for row in mine]), nan_ok=True)


def test_pairs_with_a_single_row_are_left_out_where_these_are_dropped(data):
    def named(options):
        return [(row["factor"], row["stratum1"], row["stratum2"]) for row in compared(data, options)]

    kept, dropped = named(KEEP), named(DROP)
    assert set(kept) - set(dropped) == {("slope", 1, 3), ("slope", 2, 3)}


def test_a_constant_added_to_the_response_changes_nothing_else(data):
    """1e6 takes ten digits of a response near 1: what is left is good to about 1e-10."""
    moved = RunData("y", data.y + 1e6, data.codes)
    for before, after in zip(compared(data), compared(moved)):
        assert list(after.values())[3:] == pytest.approx(list(before.values())[3:], rel=1e-8, nan_ok=True)
    for before, after in zip(means(data), means(moved)):
        assert after["sd"] == pytest.approx(before["sd"], rel=1e-9, nan_ok=True)
        assert after["mean"] - 1e6 == pytest.approx(before["mean"], abs=1e-9)


@pytest.mark.parametrize("scale", [-3.0, 1e-120, 1e120])
def test_the_unit_of_the_response_does_not_matter_to_the_test(data, scale):
    for before, after in zip(compared(data), compared(RunData("y", data.y * scale, data.codes))):
        assert after["t"] == pytest.approx(np.sign(scale) * before["t"], rel=1e-9, nan_ok=True)
        assert (after["df"], after["p"]) == pytest.approx((before["df"], before["p"]), rel=1e-9, nan_ok=True)


def test_the_order_of_rows_changes_no_digit(data):
    other = shuffled(data)
    for before, after in ((means(data), means(other)), (compared(data), compared(other))):
        assert str(before) == str(after)


@pytest.mark.parametrize(
    ("second", "expected"), [([2.1, 2.1], (0.0, np.nan, 1.0)), ([2.2, 2.2, 2.2], (np.nan, np.nan, 0.0))]
)
def test_strata_of_equal_responses(second, expected):
    y = np.array([2.1] * 3 + second)
    data = RunData("y", y, {"soil": np.repeat([0, 1], [3, len(second)])})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        row = compared(data)[0]
        table = means(data)
    assert (row["t"], row["df"], row["p"]) == pytest.approx(expected, nan_ok=True)
    assert row["difference"] == pytest.approx(2.1 - second[0], abs=1e-15)
    assert [r["sd"] for r in table] == [0, 0]
    assert table[0]["lower"] == table[0]["upper"] == 2.1


def test_one_constant_stratum_is_still_tested():
    """By hand: variances 0 and 7 / 3, so that t = (1 - 10 / 3) / sqrt(7 / 9), on the two degrees of the second."""
    row = compared(RunData("y", np.array([1, 1, 1, 2, 3, 5.0]), {"soil": np.repeat([0, 1], 3)}))[0]
    assert (row["t"], row["df"]) == pytest.approx((-7 / 3 / np.sqrt(7 / 9), 2))
    assert row["p"] == pytest.approx(2 * stats.t.sf(7 / 3 / np.sqrt(7 / 9), 2), rel=1e-10)


def test_too_many_pairs_are_not_tested_but_their_means_are_listed():
    codes = np.repeat(np.arange(201), 2)
    data = RunData("y", np.random.default_rng(0).normal(size=402), {"fine": codes, "coarse": codes // 2})
    table, notices = risk_tests(data, KEEP)
    assert {row["factor"] for row in table} == {"coarse"}
    assert len(table) == 101 * 100 // 2
    assert [(n.code, n.values) for n in notices] == [
        ("risk_tests_too_many", {"count": 20_100, "field": "fine", "most": MOST_PAIRS})
    ]
    assert "“fine” has 20100 pairs" in str(notices[0])
    assert len(means(data)) == 201 + 101


def test_absent_strata_and_empty_factors_have_no_rows():
    data = RunData("y", np.arange(4.0), {"gap": np.array([0, 0, 3, 3]), "none": np.full(4, -1)})
    assert [(row["factor"], row["stratum"]) for row in means(data)] == [("gap", 1), ("gap", 4)]
    assert [(row["factor"], row["stratum2"]) for row in compared(data)] == [("gap", 4)]
    assert compared(data, DROP) == compared(data)


def test_progress_reaches_the_end_and_can_cancel(data):
    for compute in (
        lambda tick: risk_table(data, dict.fromkeys(data.codes, "abcd"), tick),
        lambda t: risk_tests(data, KEEP, t),
    ):
        shares = []
        compute(shares.append)
        assert shares == [0.5, 1.0]

        def stop(share):
            raise Cancelled

        with pytest.raises(Cancelled):
            compute(stop)
