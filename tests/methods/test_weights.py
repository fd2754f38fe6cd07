"""Weights against plain loops: they sum to 1, and only what varies counts."""

import math
import warnings

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.indicators import Indicator, by_system
from geocoupling.methods.problems import DataProblem
from geocoupling.methods.standardization import Standardized, standardize
from geocoupling.methods.weights import entropy_statistics, given_weights, indicator_weights, weights_table
from hypothesis import given, settings
from hypothesis import strategies as st


def system_of(spec):
    """``a:x b:x c:y`` as indicators."""
    return [Indicator(*part.split(":")) for part in spec.split()]


SIX = system_of("a:x b:x c:y d:y e:y f:z")


def random_frame(seed=0, rows=12, names="abcdef"):
    rng = np.random.default_rng(seed)
    return pd.DataFrame(rng.lognormal(size=(rows, len(names))), columns=list(names))


def entropy_weights_by_hand(frame, indicators):
    """Weight of each indicator in its system, by loops over the formulas of the contract."""
    divergence = {}
    for i in indicators:
        values = [float(v) for v in frame[i.name]]
        low, high = min(values), max(values)
        y = [(v - low) / (high - low) if i.direction == "+" else (high - v) / (high - low) for v in values]
        total = sum(y)
        entropy = 0.0
        for value in y:
            p = value / total
            entropy -= p * math.log(p) / math.log(len(y)) if p > 0 else 0.0
        divergence[i.name] = 1 - entropy
    return {
        i.name: divergence[i.name] / sum(divergence[k.name] for k in indicators if k.system == i.system)
        for i in indicators
    }


def test_entropy_weights_against_plain_loops():
    frame = random_frame()
    weights = indicator_weights(standardize(frame, SIX), SIX)
    expected = entropy_weights_by_hand(frame, SIX)
    assert weights.within.tolist() == pytest.approx([expected[i.name] for i in SIX], rel=1e-12)
    assert weights.total.tolist() == pytest.approx([expected[i.name] / 3 for i in SIX], rel=1e-12)


def test_entropy_weights_of_real_provinces(shared):
    frame = pd.read_csv(shared / "cn31_innovation_agri_2011_2021.csv").dropna()
    assert len(frame) == 31 * 11 - 3
    indicators = [
        Indicator("rd_expenditure_10kyuan", "innovation"),
        Indicator("rd_intensity_pct", "innovation"),
        Indicator("patents_granted", "innovation"),
        Indicator("budget_science_100myuan", "innovation"),
        Indicator("fertilizer_10kt", "agriculture", direction="-"),
        Indicator("pesticide_t", "agriculture", direction="-"),
        Indicator("plastic_film_t", "agriculture", direction="-"),
        Indicator("agri_machinery_power_10kkw", "agriculture"),
    ]
    weights = indicator_weights(standardize(frame, indicators), indicators)
    expected = entropy_weights_by_hand(frame, indicators)
    assert weights.within.tolist() == pytest.approx([expected[i.name] for i in indicators], rel=1e-10)
    assert weights.within[:4].sum() == pytest.approx(1)
    assert weights.total.sum() == pytest.approx(1)
    # Patents are far more concentrated in a few provinces than spending relative to output is.
    assert weights.within[2] > weights.within[1]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(["entropy", "equal"]), st.sampled_from(["system", "all"]))
def test_weights_sum_to_one(seed, method, scope):
    weights = indicator_weights(standardize(random_frame(seed), SIX), SIX, method, scope)
    for members in by_system(SIX).values():
        assert weights.within[members].sum() == pytest.approx(1, abs=1e-12)
    assert weights.total.sum() == pytest.approx(1, abs=1e-12)
    assert (weights.within >= 0).all()
    assert (weights.total >= 0).all()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(["entropy", "equal"]))
def test_scope_all_keeps_proportions_over_all_indicators(seed, method):
    standardized = standardize(random_frame(seed), SIX)
    one_system = [Indicator(i.name, "all") for i in SIX]
    alone = indicator_weights(standardized, one_system, method).within
    weights = indicator_weights(standardized, SIX, method, "all")
    assert weights.total.tolist() == pytest.approx(alone.tolist(), rel=1e-12)
    for members in by_system(SIX).values():
        shares = weights.total[members] / weights.total[members].sum()
        assert weights.within[members].tolist() == pytest.approx(shares.tolist(), rel=1e-12)


def test_systems_count_alike_by_default_and_by_their_indicators_in_scope_all():
    standardized = standardize(random_frame(), SIX)
    by_default = indicator_weights(standardized, SIX, "equal").total
    assert by_default.tolist() == pytest.approx([1 / 6, 1 / 6, 1 / 9, 1 / 9, 1 / 9, 1 / 3])
    assert indicator_weights(standardized, SIX, "equal", "all").total.tolist() == pytest.approx([1 / 6] * 6)


def test_equal_weights():
    within = indicator_weights(standardize(random_frame(), SIX), SIX, "equal").within
    assert within.tolist() == pytest.approx([1 / 2, 1 / 2, 1 / 3, 1 / 3, 1 / 3, 1])


@pytest.mark.parametrize("factor", [1e-9, 0.3048, 1e9])
def test_unit_of_measure_does_not_matter(factor):
    frame = random_frame()
    before = indicator_weights(standardize(frame, SIX), SIX).within
    after = indicator_weights(standardize(frame.assign(a=frame["a"] * factor), SIX), SIX).within
    assert after.tolist() == pytest.approx(before.tolist(), rel=1e-9)


def test_row_order_does_not_matter():
    frame = random_frame()
    before = indicator_weights(standardize(frame, SIX), SIX).within
    after = indicator_weights(standardize(frame.iloc[::-1], SIX), SIX).within
    assert after.tolist() == pytest.approx(before.tolist(), rel=1e-12)


@pytest.mark.parametrize("method", ["entropy", "equal", "given"])
@pytest.mark.parametrize("scope", ["system", "all"])
def test_a_constant_indicator_gets_nothing_and_changes_nothing(method, scope):
    frame = random_frame().assign(flat=7.0)
    plain = [Indicator(i.name, i.system, weight=0.1 * n) for n, i in enumerate(SIX, 1)]
    more = [*plain, Indicator("flat", "y", weight=5.0)]
    before = indicator_weights(standardize(frame, plain), plain, method, scope)
    after = indicator_weights(standardize(frame, more), more, method, scope)
    assert after.within[-1] == after.total[-1] == 0
    assert after.within[:-1].tolist() == pytest.approx(before.within.tolist(), rel=1e-12)
    assert after.total[:-1].tolist() == pytest.approx(before.total.tolist(), rel=1e-12)


def test_renaming_systems_renames_and_no_more():
    standardized = standardize(random_frame(), SIX)
    renamed = [Indicator(i.name, {"x": "z2", "y": "a1", "z": "k"}[i.system]) for i in SIX]
    for scope in ("system", "all"):
        one, other = (indicator_weights(standardized, s, scope=scope) for s in (SIX, renamed))
        assert one.within.tolist() == other.within.tolist()
        assert one.total.tolist() == other.total.tolist()


def test_entropy_of_known_columns():
    values = np.array([[0.0, 0.5, 1.0, 0.0], [1.0, 0.5, 1.0, 0.0], [0.0, 0.5, 0.0, 0.0], [0.0, 0.5, 0.0, 0.0]])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        entropy, divergence = entropy_statistics(values)
    assert entropy.tolist() == pytest.approx([0, 1, 0.5, 1])
    assert divergence[1] == divergence[3] == 0
    assert divergence[0] == 1


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(0, 1), min_size=2, max_size=20))
def test_entropy_lies_in_the_unit_interval(values):
    entropy, divergence = entropy_statistics(np.array(values)[:, None])
    assert 0 <= entropy[0] <= 1
    assert divergence[0] == 1 - entropy[0]


def test_entropy_needs_two_rows():
    with pytest.raises(DataProblem, match="Only 1 row") as caught:
        entropy_statistics(np.array([[0.5]]))
    assert caught.value.code == "too_few_rows"


def problem_of(standardized, indicators, *options):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(DataProblem) as caught:
            indicator_weights(standardized, indicators, *options)
    return caught.value


@pytest.mark.parametrize("method", ["entropy", "equal", "given"])
def test_a_system_in_which_nothing_varies(method):
    frame = random_frame().assign(f=1.0)
    problem = problem_of(standardize(frame, SIX), SIX, method)
    assert problem.code == "system_constant"
    assert problem.values == {"system": "z", "fields": ["f"]}
    assert "leave the system out" in str(problem)


@pytest.mark.parametrize("scope", ["system", "all"])
@pytest.mark.parametrize(
    "indicator",
    [
        Indicator("m", "z", direction="moderate", lower=0.0, upper=9.0),
        Indicator("m", "z", direction="moderate", optimum=2.0),
    ],
    ids=["all inside the interval", "all as far from the optimum"],
)
def test_a_moderate_indicator_that_tells_no_unit_from_another(indicator, scope):
    """It varies in the data but not once standardised: 0/0 without a word is no weight."""
    frame = random_frame(rows=4).assign(m=[1.0, 3.0, 1.0, 3.0])
    indicators = [*SIX[:2], indicator]
    problem = problem_of(standardize(frame, indicators), indicators, "entropy", scope)
    assert problem.code == "system_constant"
    assert problem.values["system"] == "z"


def test_options_that_do_not_exist():
    standardized = standardize(random_frame(), SIX)
    assert "METHOD must be one of entropy" in str(problem_of(standardized, SIX, "magic"))
    assert "SCOPE must be one of system, all" in str(problem_of(standardized, SIX, "equal", "some"))


# weights that are given


def test_given_weights_that_sum_to_one_in_each_system():
    weights = given_weights([0.2, 0.8, 0.5, 0.25, 0.25, 1.0], SIX)
    assert weights.within.tolist() == pytest.approx([0.2, 0.8, 0.5, 0.25, 0.25, 1.0])
    assert weights.total.sum() == pytest.approx(1)
    assert weights.notices == ()


def test_given_weights_that_sum_to_one_over_all():
    raw = [0.1, 0.3, 0.1, 0.1, 0.2, 0.2]
    weights = given_weights(raw, SIX)
    assert weights.total.tolist() == pytest.approx(raw)
    assert weights.within.tolist() == pytest.approx([0.25, 0.75, 0.25, 0.25, 0.5, 1])
    assert weights.notices == ()


@pytest.mark.parametrize("sum_of_x", [0.98, 1.009])
def test_printed_weights_that_do_not_sum_to_one(sum_of_x):
    weights = given_weights([0.4, sum_of_x - 0.4, 0.5, 0.25, 0.25, 1.0], SIX)
    assert weights.within[:2].sum() == pytest.approx(1)
    assert weights.within[0] == pytest.approx(0.4 / sum_of_x)
    assert [(n.code, n.values["system"]) for n in weights.notices] == [("weights_normalised", "x")]
    assert weights.notices[0].values["sum"] == pytest.approx(sum_of_x)
    assert f"summed to {sum_of_x:g} and were divided" in str(weights.notices[0])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(0.001, 100), min_size=6, max_size=6))
def test_given_weights_keep_their_proportions(raw):
    weights = given_weights(raw, SIX)
    for members in by_system(SIX).values():
        assert weights.within[members].sum() == pytest.approx(1, abs=1e-12)
        first = members[0]
        for j in members:
            assert weights.within[j] * raw[first] == pytest.approx(weights.within[first] * raw[j], rel=1e-9)
    assert weights.total.sum() == pytest.approx(1, abs=1e-12)


def test_totals_of_their_own_are_kept():
    weights = given_weights([1, 3, 1, 1, 2, 1], SIX, total=[1, 1, 1, 1, 1, 5])
    assert weights.total.tolist() == pytest.approx([0.1] * 5 + [0.5])
    assert weights.within[1] == 0.75


def test_totals_that_count_only_what_does_not_vary_are_not_used():
    constant = np.array([True, False, False, False, False, False])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        weights = given_weights([1, 1, 1, 1, 1, 1], SIX, total=[1, 0, 0, 0, 0, 0], constant=constant)
    assert weights.total.sum() == pytest.approx(1)
    assert weights.total[0] == 0


@pytest.mark.parametrize(
    ("raw", "code", "words"),
    [
        ([1, math.nan, 1, 1, 1, 1], "weight_missing", "“b” has no weight. Fill the column"),
        ([1, -0.5, 1, 1, 1, 1], "weight_negative", "“b” is -0.5; weights must be 0 or more"),
        ([1, math.inf, 1, 1, 1, 1], "weight_negative", "“b” is inf"),
        ([1, 1, 0, 0, 0, 1], "system_without_weight", "system “y” are 0. Give at least one"),
    ],
)
def test_given_weights_that_can_not_be_used(raw, code, words):
    with pytest.raises(DataProblem, match=words) as caught:
        given_weights(raw, SIX)
    assert caught.value.code == code


def test_given_weights_come_from_the_indicators():
    indicators = [Indicator("a", "x", weight=3.0), Indicator("b", "x", weight=1.0)]
    weights = indicator_weights(standardize(random_frame(), indicators), indicators, "given")
    assert weights.within.tolist() == [0.75, 0.25]


def test_table_of_weights():
    indicators = [Indicator("a", "x", "k"), Indicator("b", "x", direction="-"), Indicator("c", "y")]
    standardized = standardize(random_frame(), indicators)
    weights = indicator_weights(standardized, indicators)
    table = weights_table(weights, indicators)
    assert list(table.columns) == [
        "indicator",
        "system",
        "criterion",
        "direction",
        "weight",
        "weight_total",
        "entropy",
        "divergence",
    ]
    assert table["criterion"].tolist() == ["k", None, None]
    assert table["direction"].tolist() == ["+", "-", "+"]
    for _, rows in table.groupby("system"):
        shares = rows["divergence"] / rows["divergence"].sum()
        assert rows["weight"].tolist() == pytest.approx(shares.tolist())
    assert "entropy" not in weights_table(indicator_weights(standardized, indicators, "equal"), indicators).columns


def test_statistics_describe_the_columns_given():
    values = np.array([[0.0, 0.2], [1.0, 0.4], [0.5, 0.4]])
    pair = system_of("a:x b:x")
    weights = indicator_weights(Standardized(values, np.array([False, False])), pair)
    assert weights.statistics["entropy"].tolist() == entropy_statistics(values)[0].tolist()
