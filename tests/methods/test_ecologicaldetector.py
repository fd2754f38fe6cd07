"""The ecological detector against py-geodetector, by hand, by a slow bootstrap, and under shifts, scales and orders."""

import warnings
from importlib.util import find_spec
from itertools import combinations
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.geodetector import inference, qdifference
from geocoupling.methods.geodetector.ecological import ECOLOGICAL_COLUMNS, ecological_table
from geocoupling.methods.geodetector.qstatistic import q_statistic
from geocoupling.methods.geodetector.rundata import RunData
from geocoupling.methods.geodetector.significance import holm
from geocoupling.methods.problems import Cancelled, DataProblem
from scipy import stats

KEEP = inference.Inference("auto", 999, 1, "keep", str)
DROP = inference.Inference("auto", 999, 1, "drop", str)
NUMBERS = ECOLOGICAL_COLUMNS[4:]


def response(rng, n, strata, shares):
    """Independent factors that explain these shares of a response, and the response."""
    codes = [rng.integers(0, k, n) for k in strata]
    effects = [(c - (k - 1) / 2) / np.arange(k).std() for c, k in zip(codes, strata)]
    noise = rng.normal(size=n) * np.sqrt(1 - sum(shares))
    return codes, noise + sum(np.sqrt(s) * e for s, e in zip(shares, effects))


@pytest.fixture
def data():
    """Ninety rows and three factors; responses of one digit, so that many are equal; one factor has a gap."""
    (a, b, c), y = response(np.random.default_rng(3), 90, (3, 5, 4), (0.5, 0.1, 0.0))
    c[4:7] = -1
    return RunData("y", y.round(1), {"a": a, "b": b, "c": c})


def table(data, options=KEEP, **more):
    return ecological_table(data, options, **more)


def by_pair(rows):
    return {(row["factor1"], row["factor2"]): [row[key] for key in NUMBERS] for row in rows}


def within(y, codes):
    return sum(((y[codes == c] - y[codes == c].mean()) ** 2).sum() for c in np.unique(codes))


def test_columns_of_the_contract_and_order_of_pairs(data):
    rows = table(data)
    assert [(row["factor1"], row["factor2"]) for row in rows] == list(combinations("abc", 2))
    assert all(set(row) == set(ECOLOGICAL_COLUMNS[2:]) for row in rows)


@pytest.mark.parametrize("ecological", ["two_sided", "legacy"])
def test_f_against_a_twin_on_the_rows_that_both_factors_have(data, ecological):
    rows = table(data, ecological=ecological)
    for row in rows:
        first, second = (data.codes[row[key]] for key in ("factor1", "factor2"))
        both = (first >= 0) & (second >= 0)
        y, first, second = data.y[both], first[both], second[both]
        f = within(y, first) / within(y, second)
        law = stats.f(len(y) - 1, len(y) - 1)
        p = law.sf(f) if ecological == "legacy" else min(1, 2 * min(law.sf(f), law.cdf(f)))
        assert (row["f"], row["p"]) == pytest.approx((f, p), rel=1e-10)
        assert row["q_difference"] == pytest.approx(q_statistic(y, first) - q_statistic(y, second), abs=1e-12)
    assert [row["p_adjusted"] for row in rows] == holm([row["p"] for row in rows]).tolist()


def test_legacy_is_the_table_of_py_geodetector():
    found = find_spec("geodetector")
    if found is None:
        pytest.skip("py-geodetector is not installed")
    from geodetector import GeoDetector

    frame = pd.read_csv(Path(found.origin).parent / "example_data" / "disease.csv")
    # with alpha .3 some pairs are marked and some not
    for names in (["region", "level", "type"], ["type", "level", "region"]):
        theirs = GeoDetector(frame[["incidence", *names]], "incidence", names, alpha=0.3).ecological_detector()
        codes = {name: pd.factorize(frame[name], sort=True)[0] for name in names}
        rows = table(RunData("incidence", frame["incidence"].to_numpy(), codes), ecological="legacy")
        marks = [theirs.loc[row["factor2"], row["factor1"]] for row in rows]
        assert marks == ["Y" if row["p"] < 0.3 else "N" for row in rows]


def test_swapped_factors_mirror_each_other_exactly(data):
    there, back = table(data), table(RunData("y", data.y, {name: data.codes[name] for name in "cba"}))
    swapped = {(row["factor2"], row["factor1"]): row for row in back}
    for row in there:
        other = swapped[row["factor1"], row["factor2"]]
        assert row["f"] == pytest.approx(1 / other["f"], rel=1e-14)
        assert (row["p"], row["p_adjusted"]) == (other["p"], other["p_adjusted"])
        assert row["q_difference"] == -other["q_difference"]
        assert (row["lower"], row["upper"]) == (-other["upper"], -other["lower"])


def test_one_sided_tails_sum_to_one(data):
    back = RunData("y", data.y, {name: data.codes[name] for name in "cba"})
    p = {(r["factor1"], r["factor2"]): r["p"] for t in (data, back) for r in table(t, ecological="legacy")}
    assert all(p[a, b] + p[b, a] == pytest.approx(1) for a, b in combinations("abc", 2))


@pytest.mark.parametrize("units", [None, np.arange(90) // 3])
def test_the_order_of_rows_changes_no_digit(data, units):
    order = np.random.default_rng(1).permutation(90)
    first = table(RunData("y", data.y, data.codes, units))
    codes = {name: c[order] for name, c in data.codes.items()}
    assert table(RunData("y", data.y[order], codes, None if units is None else units[order])) == first


@pytest.mark.parametrize(("shift", "scale", "tolerance"), [(1e6, 1, 1e-8), (0, -2.0, 1e-12), (0, 1e-100, 1e-9)])
def test_zero_point_and_unit_of_the_response_do_not_matter(data, shift, scale, tolerance):
    """Rounding moves with the zero point: 1e6 takes ten digits of a response near 1."""
    y = data.y.round(1) + 1e-3 * np.arange(90)  # no ties, which a negative scale would put in another order
    before = by_pair(table(RunData("y", y, data.codes)))
    after = by_pair(table(RunData("y", shift + scale * y, data.codes)))
    for pair, numbers in before.items():
        exact = slice(0, 4) if scale < 0 else slice(None)  # the draws follow the order of responses
        assert after[pair][exact] == pytest.approx(numbers[exact], rel=tolerance, abs=tolerance)


def slow_error(y, first, second, blocks):
    """Standard error of q1 - q2 by leaving out one block at a time."""
    left = []
    for block in np.unique(blocks):
        rest = blocks != block
        left.append(q_statistic(y[rest], first[rest]) - q_statistic(y[rest], second[rest]))
    return np.sqrt((len(left) - 1) * np.var(left))


@pytest.mark.parametrize("repeated", [False, True])
def test_standard_error_is_that_of_the_jackknife(repeated):
    """Both are first-order in 1 / n: they agree to a few per cent at 1,000 rows."""
    (a, b), y = response(np.random.default_rng(8), 1000, (3, 5), (0.4, 0.2))
    units = np.arange(1000) // 4 if repeated else np.arange(1000)
    data = RunData("y", y, {"a": a, "b": b}, units if repeated else None)
    sample = qdifference.sample_of(data, slice(None), ["a", "b"])
    error = qdifference.Weighted(sample, np.ones((1000, 1))).error("a", "b")[0]
    assert error == pytest.approx(slow_error(y, a, b, units), rel=0.05)


def test_replicates_against_a_slow_twin():
    """q and adjusted q of weighted rows are those of the rows written out as often."""
    (a, b), y = response(np.random.default_rng(2), 30, (3, 4), (0.4, 0.2))
    data = RunData("y", y, {"a": a, "b": b})
    sample = qdifference.sample_of(data, slice(None), ["a", "b"])
    weights = np.random.default_rng(0).integers(0, 3, size=(30, 5))
    made = qdifference.Weighted(sample, weights.astype(float))
    order = np.argsort(y)
    for name, codes in data.codes.items():
        for i in range(5):
            rows = np.repeat(order, weights[:, i])
            q, n, strata = q_statistic(y[rows], codes[rows]), len(rows), len(set(codes[rows]))
            assert made.fits[name].q[i] == pytest.approx(q, abs=1e-12)
            assert made.fits[name].adjusted[i] == pytest.approx(1 - (1 - q) * (n - 1) / (n - strata), abs=1e-12)


def test_bootstrap_and_delta_method_meet_where_one_takes_over(monkeypatch):
    """At 2,000 rows their ends differ by less than a twelfth of the width: the noise of 999 replicates and the skew."""
    (a, b), y = response(np.random.default_rng(4), 2000, (3, 6), (0.3, 0.15))
    data = RunData("y", y, {"a": a, "b": b})
    drawn = table(data)[0]
    monkeypatch.setattr(qdifference, "LARGEST_RESAMPLED", 1999)
    delta = table(data)[0]
    width = delta["upper"] - delta["lower"]
    assert drawn["lower"] != delta["lower"]
    assert [drawn["lower"], drawn["upper"]] == pytest.approx([delta["lower"], delta["upper"]], abs=width / 12)


@pytest.mark.slow
@pytest.mark.parametrize("strata", [(3, 3), (3, 6), (6, 3)])
def test_interval_covers_the_truth(strata):
    """Nominal 95 %; 150 samples have a standard error of 1.8 %, so 89 % is three of them below."""
    rng, covered = np.random.default_rng(11), 0
    for seed in range(150):
        (a, b), y = response(rng, 60, strata, (0.3, 0.1))
        row = table(RunData("y", y, {"a": a, "b": b}), inference.Inference("auto", 999, seed, "keep", str))[0]
        covered += row["lower"] <= 0.2 <= row["upper"]
    assert covered >= 0.89 * 150


def test_the_f_test_is_conservative_as_its_description_says(monkeypatch):
    """Not 5 % of samples with equal q are rejected but about 1 %; 2.5 % of 600 is four standard errors above that."""
    monkeypatch.setattr(qdifference, "LARGEST_RESAMPLED", 0)
    rng, rejected = np.random.default_rng(1), 0
    for _ in range(600):
        (a, b), y = response(rng, 200, (4, 4), (0.2, 0.2))
        rejected += table(RunData("y", y, {"a": a, "b": b}))[0]["p"] < 0.05
    assert rejected < 0.025 * 600


def test_units_are_drawn_whole():
    """A row written down four times tells no more than once, when its unit is known."""
    (a, b), y = response(np.random.default_rng(6), 50, (3, 4), (0.4, 0.1))
    four = [np.repeat(values, 4) for values in (y, a, b)]
    codes = {"a": four[1], "b": four[2]}
    known = table(RunData("y", four[0], codes, np.repeat(np.arange(50), 4)))[0]
    unknown, once = table(RunData("y", four[0], codes))[0], table(RunData("y", y, {"a": a, "b": b}))[0]
    width = [row["upper"] - row["lower"] for row in (known, unknown, once)]
    assert width[0] == pytest.approx(width[2], rel=0.15)
    assert width[1] == pytest.approx(width[2] / 2, rel=0.25)


def test_two_names_of_the_same_strata():
    (a,), y = response(np.random.default_rng(6), 50, (4,), (0.4,))
    row = table(RunData("y", y, {"a": a, "again": 3 - a}))[0]
    assert [row[key] for key in NUMBERS] == pytest.approx([1, 1, 1, 0, 0, 0], abs=1e-12)


@pytest.mark.parametrize(
    ("names", "f", "two_sided", "one_sided"),
    [("ab", 0, 0, 1), ("ba", np.nan, 0, 0), ("ac", np.nan, 1, 1), ("bd", np.nan, np.nan, np.nan)],
)
def test_factors_that_leave_nothing_unexplained(names, f, two_sided, one_sided):
    y = np.array([0.3] * 4 + [0.7] * 4 + [1.1] * 4)
    codes = {"a": np.repeat([0, 1, 2], 4), "b": np.arange(12) % 3, "c": np.repeat([2, 1, 0], 4), "d": np.arange(12)}
    data = RunData("y", y, {name: codes[name] for name in names})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        made, legacy = table(data)[0], table(data, ecological="legacy")[0]
    assert (made["f"], made["p"], legacy["p"]) == pytest.approx((f, two_sided, one_sided), nan_ok=True)
    assert np.isnan([made["lower"], made["upper"]]).all() == ("d" in names)


@pytest.mark.parametrize("y", [[1.0, 2.0], [3.0] * 9])
def test_nothing_to_compare(y):
    codes = {"a": np.arange(len(y)) % 2, "b": np.arange(len(y)) // 2}
    row = table(RunData("y", np.array(y), codes))[0]
    assert np.isnan([row[key] for key in NUMBERS]).all()


def test_single_rows_are_left_out_until_there_are_none():
    """Row 0 is alone in a; without it row 1 is alone in b."""
    rng = np.random.default_rng(0)
    a, b = rng.integers(0, 2, 30), rng.integers(0, 2, 30)
    a[0], b[:2] = 2, 2
    y = rng.normal(size=30)
    rest = RunData("y", y[2:], {"a": a[2:], "b": b[2:]})
    assert table(RunData("y", y, {"a": a, "b": b}), DROP) == table(rest, KEEP)


def test_a_pair_does_not_depend_on_other_factors(data):
    fewer = RunData("y", data.y + 1e-3 * np.arange(90), {name: data.codes[name] for name in "ab"})
    all_three = RunData("y", fewer.y, data.codes)
    assert by_pair(table(fewer))["a", "b"][3:] == pytest.approx(by_pair(table(all_three))["a", "b"][3:], rel=1e-12)


def test_one_factor_has_no_pairs_and_options_are_checked(data):
    assert table(RunData("y", data.y, {"a": data.codes["a"]})) == []
    with pytest.raises(DataProblem) as problem:
        table(data, ecological="both")
    assert problem.value.code == "option_unknown"


def test_progress_rises_to_the_end_and_can_cancel(data):
    shares = []
    table(data, tick=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1

    def stop(share):
        raise Cancelled

    with pytest.raises(Cancelled):
        table(data, tick=stop)
