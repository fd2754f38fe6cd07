"""Sums over all crossings in one pass, against counting each crossing by itself."""

import tracemalloc
from itertools import permutations

import numpy as np
import pytest
from geocoupling.methods.geodetector import geodetector
from geocoupling.methods.geodetector.factors import factor_table
from geocoupling.methods.geodetector.inference import Inference
from geocoupling.methods.geodetector.interactions import interaction_table
from geocoupling.methods.geodetector.pairsums import CHUNK, LARGEST_BLOCK, PairSums
from geocoupling.methods.geodetector.qstatistic import q_statistic
from geocoupling.methods.geodetector.rundata import RunData

CENTRAL = Inference("central_f", 99, 1, "keep", lambda notice: notice.code)


def factors(rng, n, strata):
    return {f"x{i}": rng.integers(0, k, n) for i, k in enumerate(strata)}


@pytest.mark.parametrize(
    ("n", "strata"),
    [
        (50, [4]),
        (50, [4, 3]),
        (90, [2, 5, 3]),
        (2 * CHUNK + 7, [6, 6, 6, 6, 6]),
        (400, [1, 2, 11, 12, 13, 120, 130]),
        (400, [90, 200, 3]),
    ],
)
def test_sums_of_every_factor_and_pair(n, strata):
    rng = np.random.default_rng(0)
    y, codes = rng.normal(5, 2, n), factors(rng, n, strata)
    made = PairSums(y, codes)
    for name, own in codes.items():
        assert made.factor(name).q == pytest.approx(q_statistic(y, own), abs=1e-12)
    for a, b in permutations(codes, 2):
        pair = made.pair(a, b)
        if pair is None:
            assert (codes[a].max() + 1) * (codes[b].max() + 1) > LARGEST_BLOCK
            continue
        found, size = np.unique(np.stack([codes[a], codes[b]]), axis=1, return_counts=True)
        assert np.array_equal(np.stack([pair.first, pair.second]), found)
        assert pair.sums.size.tolist() == size.tolist()
        totals = [(y - y.mean())[(codes[a] == i) & (codes[b] == j)].sum() for i, j in found.T[:20]]
        assert pair.sums.total[:20] == pytest.approx(totals, abs=1e-9)
        assert pair.sums.squares == pytest.approx(((y - y.mean()) ** 2).sum(), rel=1e-12)


def test_too_many_strata_are_left_to_others():
    codes = {"a": np.arange(LARGEST_BLOCK + 1), "b": np.arange(LARGEST_BLOCK + 1) % 3}
    made = PairSums(np.arange(LARGEST_BLOCK + 1.0), codes)
    assert made.factor("a") is None
    assert made.pair("a", "b") is None
    assert made.factor("b").strata == 3
    data = RunData("y", np.arange(LARGEST_BLOCK + 1.0), codes)
    assert factor_table(data, CENTRAL)[0][0]["q"] == 1


@pytest.mark.parametrize("singletons", ["keep", "drop"])
def test_a_missing_value_far_away_changes_no_other_figure(singletons):
    """Tables with one incomplete factor (counted by itself) agree with those of complete factors."""
    rng = np.random.default_rng(3)
    y, codes = rng.normal(size=300), factors(rng, 300, [3, 4, 12])
    inference = Inference("central_f", 99, 1, singletons, lambda notice: notice.code)
    whole = interaction_table(RunData("y", y, codes), inference)
    more = {name: np.append(own, -1 if name == "x2" else 0) for name, own in codes.items()}
    part = interaction_table(RunData("y", np.append(y, 1e3), more), inference)
    same = ["q1", "q2", "q12", "p", "p_gain", "q_additive", "p_interaction", "n", "strata"]
    for a, b in zip(whole[1:], part[1:]):
        assert [a[name] for name in same] == pytest.approx([b[name] for name in same], rel=1e-9, abs=1e-12)
        assert a["type"] == b["type"]
    assert whole[0]["n"] + 1 == part[0]["n"]


def test_equal_factors_have_equal_ranks():
    rng = np.random.default_rng(4)
    same = rng.integers(0, 5, 1000)
    codes = {"a": same, "b": rng.integers(0, 5, 1000), "c": 4 - same, "d": same.astype(np.int8)}
    table, _ = factor_table(RunData("y", rng.normal(size=1000) + same, codes), CENTRAL)
    assert [row["rank"] for row in table] == [1, 4, 1, 1]


def test_tables_add_less_than_a_quarter_of_the_data():
    rng = np.random.default_rng(5)
    n = 200_000
    y, codes = rng.normal(size=n), factors(rng, n, [6] * 8)
    inference = Inference("auto", 999, 1, "keep", str)
    tracemalloc.start()
    data = RunData("y", y, codes)
    factor_table(data, inference)
    interaction_table(data, inference)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < (y.nbytes + sum(own.nbytes for own in codes.values())) / 4


@pytest.fixture
def noise():
    import pandas as pd

    rng = np.random.default_rng(2)
    frame = pd.DataFrame({name: rng.integers(0, 5, 400) for name in "abc"})
    return frame.assign(y=rng.normal(size=400))


def interactions(frame, **options):
    made = geodetector(frame, "y", list("abc"), list("abc"), permutations=199, say=lambda n: n.code, **options)
    return made.interactions


@pytest.mark.parametrize("significance", ["auto", "central_f"])
def test_a_type_that_more_classes_explain_is_said_to_be_one(noise, significance):
    table = interactions(noise, significance=significance)
    assert table["type"].str.startswith("enhance").all()
    assert (table["p_adjusted"] > 0.05).all()
    assert table["note"].str.contains("pair_not_distinguishable").all()
    noise["y"] += 3 * (noise["a"] == 1) * (noise["b"] == 2)
    notes = interactions(noise, significance=significance)["note"]
    assert "pair_not_distinguishable" not in (notes[0] or "")


def test_interactions_are_adjusted_by_holm(noise):
    noise["y"] += 0.3 * noise["a"] * noise["b"]
    table = interactions(noise, significance="central_f")
    place = list(table.columns).index("p_adjusted")
    assert table.columns[place + 1] == "p_interaction_adjusted"
    p = np.sort(table["p_interaction"])
    expected = np.minimum(np.maximum.accumulate(p * [3, 2, 1]), 1)
    assert np.sort(table["p_interaction_adjusted"]) == pytest.approx(expected)
    assert table["p_interaction_adjusted"][0] < 0.05 < table["p_interaction_adjusted"].max()


def test_an_interval_at_zero_is_explained():
    """Strata of exactly equal means: q is 0, less than chance gives."""
    import pandas as pd

    frame = pd.DataFrame({"a": np.repeat(list("xyz"), 20), "y": np.tile(np.arange(20.0), 3)})
    row = geodetector(frame, "y", ["a"], say=lambda notice: notice.code).factors.iloc[0]
    assert (row["q"], row["q_lower"], row["q_upper"]) == (0, 0, 0)
    assert row["note"] == "interval_at_zero"
    frame["y"] += 9 * (frame["a"] == "x")
    assert geodetector(frame, "y", ["a"], say=lambda notice: notice.code).factors["note"][0] is None
