"""Faults of the geographical detector that were found by comparing it with sums worked out by hand."""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.geodetector import geodetector, q_statistic
from geocoupling.methods.strata import categories, stratify

EXACT = 1e-12


def sixty():
    rng = np.random.default_rng(4)
    frame = pd.DataFrame({"slope": rng.normal(size=60), "soil": rng.choice(list("pqr"), 60)})
    frame["y"] = frame["slope"] + rng.normal(size=60)
    return frame


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("power", [-1000, -560, 520, 1000])
@pytest.mark.parametrize("significance", ["permutation", "noncentral_f_sample"])
def test_squares_of_a_response_neither_overflow_nor_vanish(power, significance):
    frame, scale = sixty(), 2.0**power
    options = {"scheme": "quantile", "classes": 3, "significance": significance, "permutations": 99}
    options["parts"] = ("zones", "risk", "ecological")
    usual = geodetector(frame, "y", ["slope", "soil"], **options)
    extreme = geodetector(frame.assign(y=frame["y"] * scale), "y", ["slope", "soil"], **options)
    for name in ("factors", "interactions", "ecological"):
        pd.testing.assert_frame_equal(getattr(extreme, name), getattr(usual, name), rtol=EXACT)
    for name, columns in (("risk", ["mean", "sd", "lower", "upper"]), ("risk_tests", ["difference"])):
        found = getattr(extreme, name)
        found[columns] /= scale
        pd.testing.assert_frame_equal(found, getattr(usual, name), rtol=EXACT)
    np.testing.assert_allclose(extreme.zones.means / scale, usual.zones.means, rtol=EXACT)
    means = [own.zones.crossing["pair_zone_mean"] for own in (extreme, usual)]
    np.testing.assert_allclose(means[0] / scale, means[1], rtol=EXACT)
    q = q_statistic(frame["y"] * scale, frame["soil"])
    assert q == pytest.approx(q_statistic(frame["y"], frame["soil"]), rel=EXACT)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("power", [-1000, -560, 520, 1000])
def test_standard_deviations_of_extreme_numbers_make_the_same_classes(power):
    values = np.append(sixty()["slope"], 0)
    assert stratify(values * 2.0**power, "std_mean").codes.tolist() == stratify(values, "std_mean").codes.tolist()


def test_only_categories_that_a_group_has_are_said_to_be_left_out():
    frame = pd.DataFrame({"soil": list("aabbccdde" * 5), "y": np.arange(45.0) % 7})
    frame["region"] = np.where(frame["soil"] < "c", "East", "West")
    options = {"group": "region", "breaks_scope": "period_group", "min_stratum": 8, "significance": "central_f"}
    said = geodetector(frame, "y", ["soil"], **options).notices
    left = [n.values for n in said if n.code == "categories_left_out"]
    # of all rows, and of the West, which has the only small category; nothing of the East
    assert [(v["field"], v["count"], v["n"]) for v in left] == [("soil", 1, 5), ("soil · West", 1, 5)]


@pytest.mark.parametrize("dtype", ["int64", "uint64", object])
def test_labels_tell_large_whole_numbers_apart(dtype):
    made = categories(pd.Series([2**60 + 1, 2**60, 2**60 + 1], dtype=dtype))
    assert made.codes.tolist() == [1, 0, 1]
    assert made.labels == ("1152921504606846976", "1152921504606846977")
