"""The geographical detector on small data made to go wrong: collisions, nesting, singletons, ties, bad input."""

import time

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.geodetector import geodetector, q_statistic
from geocoupling.methods.problems import DataProblem
from hypothesis import given, settings
from hypothesis import strategies as st

TESTS = ["permutation", "central_f"]
SHIFTS = [1, 10, 1e6, -1e6]
# sums of squares of at most 60 rounded numbers
EXACT = {"rtol": 1e-12, "atol": 1e-12}


def detect(frame, factors=("a", "b"), **options):
    return geodetector(frame, "y", list(factors), **{"scheme": "none", "permutations": 199, **options})


def sample(seed=3, n=60, decimals=None):
    """A response with one real factor, in values with few decimals where asked, which makes ties."""
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame({"a": rng.integers(0, 3, n), "b": rng.integers(0, 4, n), "c": rng.integers(0, 2, n)})
    y = 0.6 * frame["a"] + rng.normal(size=n)
    return frame.assign(y=y if decimals is None else y.round(decimals), name=[f"n{i}" for i in range(n)])


def p_values(made):
    return pd.concat([made.factors[["p", "p_central_f"]], made.interactions[["p", "p_gain", "p_interaction"]]])


# ------------------------------------------------------------------------------------------- fixtures of the issue


def test_text_that_collides_when_joined_stays_apart():
    """ "1" + "12" and "11" + "2" are the same text and two strata; which is which decides everything here."""
    frame = pd.DataFrame({"a": ["1", "11"] * 10, "b": ["12", "2"] * 10, "y": [0.0, 5.0] * 10})
    frame["y"] += np.arange(20) % 4 * 0.01
    pair = detect(frame, categorical=["a", "b"]).interactions.iloc[0]
    assert pair["strata"] == 2
    assert pair["q12"] == pytest.approx(q_statistic(frame["y"], frame["a"]), abs=1e-12)
    assert pair["q12"] > 0.99


@pytest.mark.parametrize("significance", TESTS)
@pytest.mark.parametrize("order", [("coarse", "fine"), ("fine", "coarse")])
def test_a_factor_finer_than_the_other_is_nested(order, significance):
    rng = np.random.default_rng(1)
    fine = rng.integers(0, 6, 60)
    frame = pd.DataFrame({"fine": fine, "coarse": fine // 2, "y": fine + rng.normal(size=60)})
    pair = detect(frame, order, significance=significance).interactions.iloc[0]
    assert pair["type"] == "nested"
    assert pair["gain"] == pytest.approx(0, abs=1e-12)
    assert pair["p_gain"] == 1
    # the finer factor is the additive model already: there is no interaction to test
    assert pair["interaction"] == pytest.approx(0, abs=1e-12)
    assert np.isnan(pair["p_interaction"])


@pytest.fixture
def singles():
    """Twelve rows in four crossings of three, and two rows alone in theirs."""
    frame = pd.DataFrame({"a": list("xxxyyyxxxyyy") + ["x", "z"], "b": list("pppppprrrrrr") + ["s", "p"]})
    frame["y"] = [1.0, 2, 3, 5, 6, 8, 4, 5, 5, 9, 9, 10, 40, -30]
    return frame


def test_singletons_are_counted_kept_or_dropped(singles):
    said = []

    def say(notice):
        said.append((notice.code, notice.values.get("count")))
        return str(notice)

    kept = detect(singles, say=say)
    assert [s for s in said if s[0].startswith("singletons")] == [("singletons_kept", c) for c in (1, 1, 2)]
    assert kept.factors["n"].tolist() == [14, 14]
    assert kept.interactions.loc[0, ["n", "strata"]].tolist() == [14, 6]
    said.clear()
    dropped = detect(singles, say=say, singletons="drop")
    assert [s for s in said if s[0].startswith("singletons")] == [("singletons_dropped", c) for c in (1, 1, 2)]
    assert dropped.factors["n"].tolist() == [13, 13]
    assert dropped.factors["smallest_stratum"].tolist() == [6, 6]
    pair = dropped.interactions.iloc[0]
    assert [pair["n"], pair["strata"]] == [12, 4]
    rest = singles.iloc[:12]
    assert pair["q12"] == pytest.approx(q_statistic(rest["y"], rest["a"] + rest["b"]), abs=1e-12)
    assert kept.interactions["q12"][0] > pair["q12"]


# ---------------------------------------------------------------------------------------------------- invariances


@pytest.mark.parametrize("decimals", [None, 1, 0])
@pytest.mark.parametrize("shift", SHIFTS)
def test_default_p_is_the_same_for_a_shifted_response(shift, decimals):
    frame = sample(decimals=decimals)
    before, after = (p_values(detect(f, "abc")) for f in (frame, frame.assign(y=frame["y"] + shift)))
    pd.testing.assert_frame_equal(after[["p", "p_gain"]], before[["p", "p_gain"]], rtol=0, atol=0)
    # F ratios of numbers that lose six of their sixteen digits in the shift
    pd.testing.assert_frame_equal(after, before, rtol=1e-7)


def test_default_p_keeps_its_ties_when_shifted_far():
    """Ten rows in tenths: several orders reach the observed q exactly, and must still do so in the millions."""
    y = [-0.4, -1.1, -1.4, 0.2, -1.1, 1.2, 0.7, -2.0, 0.3, -1.1]
    frame = pd.DataFrame({"a": [0, 2, 1, 0, 1, 2, 2, 2, 0, 0], "y": y})
    before, after = (
        [detect(frame.assign(y=frame["y"] + shift), "a", seed=seed).factors["p"][0] for seed in range(1, 4)]
        for shift in (0, 1e6)
    )
    assert after == before


@pytest.mark.parametrize("significance", ["noncentral_f_sample", "noncentral_f_population"])
def test_noncentral_p_is_another_for_a_shifted_response(significance):
    """The defect that the default avoids; strata of uneven size show it."""
    frame = sample().query("a > 0 or index % 4 == 0 and b > 0")
    p = [detect(frame.assign(y=frame["y"] + s), "ab", significance=significance).factors["p"] for s in (0, 1, 10)]
    # this factor is significant or not as one likes
    assert p[0][0] < 0.05 < p[2][0]
    assert (np.abs(p[0] - p[1]) > 0.005).all()


@pytest.mark.parametrize("scale", [1e-6, 0.5, 3.0, 1e9])
def test_scale_changes_nothing(scale):
    frame = sample()
    before, after = (detect(f, "abc") for f in (frame, frame.assign(y=frame["y"] * scale)))
    pd.testing.assert_frame_equal(after.factors, before.factors, rtol=1e-9)
    pd.testing.assert_frame_equal(after.interactions, before.interactions, rtol=1e-9, atol=1e-12)


def renamed(significance):
    """Results before and after the strata got names of another order."""
    frame = sample()
    other = frame.assign(a=frame["a"].map({0: "z", 1: "m", 2: "k"}), b=frame["b"].map({0: 7, 1: -3, 2: 900, 3: 8}))
    return [detect(f, "abc", significance=significance) for f in (frame, other)]


@pytest.mark.parametrize("significance", TESTS)
def test_what_strata_are_called_changes_nothing(significance):
    before, after = renamed(significance)
    pd.testing.assert_frame_equal(after.factors, before.factors, **EXACT)
    drawn = ["p_gain", "p_adjusted", "note"] if significance == "permutation" else []
    pd.testing.assert_frame_equal(
        after.interactions.drop(columns=drawn), before.interactions.drop(columns=drawn), **EXACT
    )


def test_what_strata_are_called_does_not_change_permuted_p_gain():
    before, after = renamed("permutation")
    assert after.interactions["p_gain"].tolist() == before.interactions["p_gain"].tolist()


ROWS = st.lists(
    st.tuples(st.integers(-3, 3), st.integers(0, 2), st.integers(0, 2), st.integers(0, 1)), min_size=6, max_size=24
)


@settings(max_examples=12, deadline=None)
@given(ROWS, st.randoms(use_true_random=False), st.sampled_from(TESTS), st.sampled_from(["keep", "drop"]))
def test_order_of_rows_and_factors_changes_nothing(rows, random, significance, singletons):
    frame = pd.DataFrame(rows, columns=["y", "a", "b", "c"])
    if frame["y"].nunique() < 2:
        return
    order, names = list(range(len(rows))), ["a", "b", "c"]
    random.shuffle(order)
    random.shuffle(names)
    options = {"significance": significance, "singletons": singletons, "permutations": 99}
    one, two = detect(frame, "abc", **options), detect(frame.iloc[order], names, **options)
    there = two.factors.set_index("factor").loc[["a", "b", "c"]].reset_index()[one.factors.columns]
    pd.testing.assert_frame_equal(one.factors, there, **EXACT)
    pd.testing.assert_frame_equal(by_pair(one), by_pair(two), **EXACT)
    pd.testing.assert_frame_equal(one.strata, two.strata.loc[frame.index, ["a", "b", "c"]])


def by_pair(made):
    """Interactions with the factors of each pair, and their q, in alphabetical order."""
    table = made.interactions.copy()
    turned = table["factor1"] > table["factor2"]
    for one, two in (("factor1", "factor2"), ("q1", "q2")):
        table[one], table[two] = table[one].mask(turned, table[two]), table[two].mask(turned, table[one])
    return table.sort_values(["factor1", "factor2"], ignore_index=True)


@pytest.mark.parametrize("tied", [[0, 0, 0, 0, 0, 0, 1, 1, 1], [0.1, 0.2, 0.3] * 3, [0.7] * 8 + [0.1]])
def test_ties_count_as_reached(tied):
    """p is near the share of all orders whose q is at least the observed one, equal ones included."""
    codes = np.array([0, 0, 0, 0, 1, 1, 1, 2, 2])
    frame = pd.DataFrame({"y": tied, "a": codes})
    every = np.array([q_statistic(order, codes) for order in arrangements(tied)])
    exact = (every >= q_statistic(tied, codes) - 1e-12).mean()
    p = [detect(frame, "a", seed=s).factors["p"][0] for s in range(6)]
    # a p that stopped at 20 exceedances has a standard error of at most 22 %, the mean of six 9 %
    assert np.mean(p) == pytest.approx(exact, rel=0.3)
    shuffled = [detect(frame.sample(frac=1, random_state=s), "a", seed=0).factors["p"][0] for s in range(4)]
    assert set(shuffled) == {p[0]}


def arrangements(values):
    """All distinct orders of values."""
    if not values:
        return [()]
    first = {v: values.index(v) for v in values}
    return [(v, *rest) for v, i in first.items() for rest in arrangements(values[:i] + values[i + 1 :])]


# ------------------------------------------------------------------------------------------------------ bad input


@pytest.mark.parametrize("value", [np.inf, -np.inf])
@pytest.mark.parametrize("field", ["y", "b"])
def test_infinite_values_are_named_with_their_rows(field, value):
    frame = sample().set_index("name")
    frame[field] = frame[field].astype(float)
    frame.loc[["n4", "n9"], field] = value
    with pytest.raises(DataProblem) as caught:
        detect(frame, scheme="natural_breaks")
    assert caught.value.code == "infinite_values"
    assert caught.value.values["field"] == field
    assert caught.value.values["rows"] == ["n4", "n9"]


@pytest.mark.parametrize("scheme", ["none", "natural_breaks"])
def test_ten_thousand_categories_are_refused_quickly(scheme):
    rng = np.random.default_rng(0)
    frame = pd.DataFrame({"a": rng.permutation(10_000) / 7, "b": rng.integers(0, 3, 10_000), "y": rng.random(10_000)})
    begin = time.process_time()
    with pytest.raises(DataProblem) as caught:
        detect(frame, scheme=scheme, categorical=["a"])
    # it takes 20 ms; going on to the crossings or permutations would take seconds
    assert time.process_time() - begin < 1
    assert caught.value.code == "category_too_fine"
    assert caught.value.values["found"] == 10_000


@pytest.mark.parametrize("singletons", ["keep", "drop"])
def test_a_pair_whose_crossings_are_all_singletons_stands_without_tests(singletons):
    frame = pd.DataFrame({"a": np.arange(25) // 5, "b": np.arange(25) % 5, "y": np.arange(25) ** 2 % 11})
    made = detect(frame, singletons=singletons)
    assert made.factors["p"].notna().all()
    pair = made.interactions.iloc[0]
    assert pair["type"] is None
    assert np.isnan(pair[["p", "p_gain", "p_adjusted", "p_interaction", "q12_adjusted"]].astype(float)).all()
    assert pair["note"]
    if singletons == "keep":
        assert pair["q12"] == 1
        assert pair["strata"] == 25
    else:
        assert pair["n"] == 0
        assert np.isnan(pair["q12"])


def test_a_factor_of_singletons_only_is_dropped_whole():
    frame = sample(n=20)
    made = detect(frame, ["a", "name"], singletons="drop")
    row = made.factors.iloc[1]
    assert row["n"] == 0
    assert np.isnan(row["q"])
    assert row["note"]
    assert made.factors["rank"].tolist()[0] == 1
    assert pd.isna(row["rank"])
    assert made.interactions["p_adjusted"].isna().all()


@pytest.mark.parametrize("scheme", ["natural_breaks", "quantile", "equal_interval"])
def test_fewer_rows_than_classes(scheme):
    frame = pd.DataFrame({"a": [1.0, 2.0, 4.0, 4.0], "y": [3.0, 1.0, 2.0, 7.0]})
    made = detect(frame, "a", scheme=scheme, classes=6)
    assert made.factors["strata"][0] <= 3
    assert made.strata["a"].tolist()[2:] == [made.strata["a"].max()] * 2
    assert {n.code for n in made.notices} & {"fewer_classes", "empty_classes"}


def test_small_or_constant_regions_are_reported_and_the_others_computed():
    frame = sample().assign(region=["East"] * 28 + ["West"] * 28 + ["North"] * 2 + ["South"] * 2)
    frame = pd.concat([frame, frame.iloc[:5].assign(region="Same", y=1.0)], ignore_index=True)
    made = detect(frame, "abc", group="region")
    for table, rows in ((made.factors, 3), (made.interactions, 3)):
        q = "q" if "q" in table else "q12"
        size = table.groupby("group")[q].count()
        assert size.to_dict() == {"East": rows, "North": 0, "Same": 0, "South": 0, "West": rows}
        notes = table[table[q].isna()].groupby("group")["note"].first()
        assert "2 row(s) of “North”" in notes["North"]
        assert "same value in all 5 rows of “Same”" in notes["Same"]
    alone = detect(frame.iloc[:28], "abc").factors
    east = made.factors[made.factors["group"] == "East"].reset_index(drop=True)
    pd.testing.assert_frame_equal(east.drop(columns="group"), alone.drop(columns="group"), **EXACT)
    assert sorted(n.code for n in made.notices if n.code.startswith("run_")) == [
        "run_constant",
        "run_too_small",
        "run_too_small",
    ]
