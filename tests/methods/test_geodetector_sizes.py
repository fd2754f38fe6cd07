"""The tests of the geographical detector as tests: how often they reject what is true, how often intervals hold it.

With m = 199 permutations p = (r + 1) / (m + 1) is at most .05 in exactly 5 % of samples. Of 1,000 samples 5 % +- 1.5 %
is then 2.2 standard errors, so that a sound test fails here for one choice of seed in thirty; the seeds are fixed.
Every sample has its own seed of permutations: with a common one, all would share the error of one set of permutations.
"""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.geodetector import geodetector, noncentral_lambda, q_interval, q_statistic
from geocoupling.methods.geodetector.factors import factor_table
from geocoupling.methods.geodetector.inference import Inference
from geocoupling.methods.geodetector.interactions import interaction_table
from geocoupling.methods.geodetector.rundata import RunData
from geocoupling.methods.geodetector.significance import noncentral_f_p

pytestmark = pytest.mark.slow

SAMPLES = 1000
ROWS = 60
NORMAL, LOGNORMAL, EXPONENTIAL = "normal", "lognormal", "exponential"


def errors(rng, distribution, n=ROWS):
    """Independent errors; the lognormal ones have a skewness of 6."""
    return {NORMAL: rng.normal, LOGNORMAL: rng.lognormal, EXPONENTIAL: rng.exponential}[distribution](size=n)


def two_factors(rng, strata=(3, 4), n=ROWS):
    """Codes of two factors that know nothing of each other, with strata of uneven size."""
    first, second = strata
    return {"a": (rng.random(n) ** 1.5 * first).astype(int), "b": rng.integers(0, second, n)}


def detect(y, codes, seed, significance="permutation", permutations=199):
    """Tables of factors and interactions of one run, as ``geodetector`` makes them, without its frames."""
    data, inference = RunData("y", y, codes), Inference(significance, permutations, seed, "keep", str)
    # the interval of q is half of the time; one factor is enough
    first = RunData("y", y, {"a": codes["a"]})
    return factor_table(first, inference)[0][0], interaction_table(data, inference)[0]


def rejected(p):
    """Share of p values of at most .05, all of which must be there."""
    p = np.array(p, dtype=float)
    assert len(p) == SAMPLES
    assert not np.isnan(p).any()
    return (p <= 0.05).mean()


def keeps_its_size(p):
    return abs(rejected(p) - 0.05) <= 0.015


def test_the_short_way_is_the_way_of_geodetector():
    rng = np.random.default_rng(0)
    for seed in range(1, 4):
        y, codes = errors(rng, LOGNORMAL), two_factors(rng)
        made = geodetector(pd.DataFrame(codes).assign(y=y), "y", ["a", "b"], ["a", "b"], permutations=199, seed=seed)
        factor, pair = detect(y, codes, seed)
        assert made.factors[["p", "p_central_f"]].iloc[0].tolist() == [factor["p"], factor["p_central_f"]]
        for name in ("p", "p_gain", "p_interaction"):
            assert made.interactions[name][0] == pair[name]


@pytest.fixture(scope="module")
def noise():
    """p values where neither factor has anything to do with the response, which is lognormal."""
    rng, made = np.random.default_rng(1), []
    for seed in range(SAMPLES):
        y, codes = 7 + errors(rng, LOGNORMAL), two_factors(rng)
        factor, pair = detect(y, codes, seed)
        made.append({"p": factor["p"], "p_central_f": factor["p_central_f"], "p12": pair["p"]})
    return pd.DataFrame(made)


def test_p_of_q_keeps_its_size(noise):
    assert keeps_its_size(noise["p"])
    # the normal theory is an approximation here, near enough to agree mostly
    assert ((noise["p"] <= 0.05) == (noise["p_central_f"] <= 0.05)).mean() > 0.95


def test_p_of_q12_keeps_its_size(noise):
    assert keeps_its_size(noise["p12"])


def test_central_f_keeps_its_size_for_normal_responses():
    rng, p = np.random.default_rng(107), []
    inference = Inference("central_f", 199, 1, "keep", str)
    for _ in range(SAMPLES):
        data = RunData("y", errors(rng, NORMAL), {"a": two_factors(rng)["a"]})
        p.append(factor_table(data, inference)[0][0]["p"])
    assert keeps_its_size(p)


def test_p_gain_keeps_its_size_beside_a_strong_factor():
    """The response follows the first factor closely; the second is noise and adds nothing to it."""
    rng, made = np.random.default_rng(102), []
    for seed in range(SAMPLES):
        codes = two_factors(rng)
        data = RunData("y", 3.0 * codes["a"] + errors(rng, EXPONENTIAL), codes)
        made.append(interaction_table(data, Inference("permutation", 199, seed, "keep", str))[0])
    made = pd.DataFrame(made)
    assert keeps_its_size(made["p_gain"])
    # the crossing as a whole is beyond doubt, and by description the pair "enhances"
    assert (made["p"] == 1 / 200).all()
    assert made["type"].str.startswith("enhance").mean() > 0.99


def test_p_interaction_keeps_its_size_where_effects_add_up():
    rng, p = np.random.default_rng(104), []
    inference = Inference("central_f", 199, 1, "keep", str)
    for _ in range(SAMPLES):
        codes = two_factors(rng)
        y = np.array([0.0, 2.0, 1.0])[codes["a"]] + np.array([1.0, 0.0, -1.0, 2.0])[codes["b"]] + errors(rng, NORMAL)
        p.append(interaction_table(RunData("y", y, codes), inference)[0]["p_interaction"])
    assert keeps_its_size(p)


def test_noncentral_p_has_no_size_to_keep():
    """The published test rejects true hypotheses at a rate that follows the zero point of the response."""
    rng = np.random.default_rng(105)
    samples = [(errors(rng, NORMAL), two_factors(rng)["a"]) for _ in range(SAMPLES)]

    def p(y, codes, zero):
        return noncentral_f_p(q_statistic(y, codes), ROWS, 3, noncentral_lambda(y + zero, codes))

    near, far = ([p(y, codes, zero) for y, codes in samples] for zero in (0, 10))
    assert rejected(near) > 0.02
    assert rejected(far) < 0.01


@pytest.mark.parametrize(
    ("q", "sizes"), [(0.0, (25, 25, 25, 25)), (0.1, (10, 20, 30, 40)), (0.3, (5, 5, 80)), (0.6, (15, 15))]
)
def test_interval_holds_the_population_q(q, sizes):
    """Strata means such that lambda / (lambda + N) is q; errors normal. 3 % is three standard errors of 500 samples."""
    rng = np.random.default_rng(106)
    codes = np.repeat(np.arange(len(sizes)), sizes)
    means = np.arange(len(sizes), dtype=float)[codes]
    means *= np.sqrt(q / (1 - q) / means.var())
    held = 0
    for _ in range(500):
        low, high = q_interval(q_statistic(means + rng.normal(size=len(codes)), codes), len(codes), len(sizes))
        held += low <= q <= high
    assert abs(held / 500 - 0.95) <= 0.03
