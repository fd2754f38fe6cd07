"""Markov chains beside giddy: results that it has given, its documentation, and giddy itself where it is installed."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from markovpanels import chains, having, matrix, neighbours_in, ring

FACTS = json.loads(Path(__file__).with_name("giddy_results.json").read_text(encoding="utf-8"))
# sums of some thousand counts and logarithms in double precision
NEAR = {"rel": 1e-9, "abs": 1e-12}

# The matrix of yearly quintiles of US state incomes, 1929 to 2009, in the documentation of giddy.
QUINTILES = [[729, 71, 1, 0, 0], [72, 567, 80, 3, 0], [0, 81, 631, 86, 2], [0, 3, 86, 573, 56], [0, 0, 1, 57, 741]]
# Chains by lag class there, with edges .8, .9, 1 and 1.2 for relative incomes and for their spatial lags.
BY_LAG = {
    (1, 1): [0.96703297, 0.03296703, 0, 0, 0],
    (1, 4): [0, 0, 0.5, 0.5, 0],
    (2, 3): [0, 0.05882353, 0.8627451, 0.07843137, 0],
    (3, 1): [0.78082192, 0.17808219, 0.02739726, 0.01369863, 0],
    (4, 3): [0.00295858, 0.06213018, 0.82248521, 0.10946746, 0.00295858],
    (5, 5): [0, 0, 0, 0.03932584, 0.96067416],
}


@pytest.fixture
def us(shared):
    return pd.read_csv(shared / "us48_pc_income_1929_2009.csv").rename(columns={"state": "unit", "pc_income_usd": "y"})


@pytest.fixture
def mexico(shared):
    wide = pd.read_csv(shared / "mx32_pcgdp_1940_2000.csv").rename(columns={"State": "unit"})
    fields = [f"pcgdp{year}" for year in range(1940, 2001, 10)]
    long = wide.melt(["unit", "hanson03"], fields, "year", "y")
    return long.assign(year=long["year"].str[5:].astype(int)).sort_values(["unit", "year"], ignore_index=True)


def test_documented_counts_of_yearly_quintiles(us):
    made = chains(us, scheme="period_quantile", classes=5)
    assert matrix(made.transitions, "count").tolist() == QUINTILES


def test_documented_chains_by_lag_class(us):
    breaks = [0.8, 0.9, 1.0, 1.2]
    near = neighbours_in(us, FACTS["states48"])
    made = chains(us, scheme="manual", manual_breaks=breaks, relative=True, neighbours=near)
    for (lag, start), row in BY_LAG.items():
        # printed with eight decimals
        assert matrix(made.transitions, "probability", lag)[start - 1] == pytest.approx(row, abs=6e-9)
    assert np.isnan(matrix(made.transitions, "probability", 5)[:2]).all()
    third = made.steady_state[made.steady_state["lag_class"] == 3]["steady_state"]
    assert third.tolist() == pytest.approx([0.03607655, 0.22667277, 0.25883041, 0.43607249, 0.04234777], abs=6e-9)


def finite(values):
    """Numbers of the file, in which null stands for infinite."""
    return np.where(np.equal(values, None), np.inf, values).astype(float)


def assert_chain(made, facts, lag=None):
    """One chain as giddy has it; a row that is never left is 0 there and missing here."""
    table = made.transitions
    assert matrix(table, "count", lag).tolist() == facts["counts"]
    left = matrix(table, "count", lag).sum(axis=1) > 0
    p, expected = matrix(table, "probability", lag), np.array(facts["p"])
    assert p[left] == pytest.approx(expected[left], **NEAR)
    assert np.isnan(p[~left]).all()
    states = made.steady_state[having(made.steady_state["lag_class"], lag) & made.steady_state["group"].isna()]
    mobility = made.mobility[having(made.mobility["lag_class"], lag) & made.mobility["group"].isna()].iloc[0]
    if "steady_state" not in facts:
        assert not left.all()
        return
    steady = np.atleast_2d(facts["steady_state"])
    if len(steady) > 1:
        assert states["steady_state"].isna().all()
        assert mobility["second_eigenvalue"] == 0
        return
    assert states["steady_state"].tolist() == pytest.approx(steady[0], **NEAR)
    assert states["sojourn"].fillna(np.inf).tolist() == pytest.approx(finite(facts["sojourn"]), **NEAR)
    keys = {"shorrocks": "P", "determinant": "D", "second_eigenvalue": "L2"}
    assert [mobility[key] for key in keys] == pytest.approx([facts["mobility"][key] for key in keys.values()], **NEAR)
    passage, closed = matrix(table, "first_passage", lag), steady[0] > 0
    assert passage[:, closed] == pytest.approx(finite(facts["first_passage"])[:, closed], rel=1e-8)
    assert np.isnan(passage[:, ~closed]).all()


def assert_tests(made, facts):
    whole = made.tests[made.tests["from_class"].isna() & made.tests["group"].isna()]
    for test, expected in facts.items():
        rows = whole[whole["test"] == test].set_index("statistic_name")
        for name in ("LR", "Q"):
            assert rows.loc[name, "statistic"] == pytest.approx(expected[name], **NEAR)
            assert rows.loc[name, "df"] == expected["dof"]
            # giddy takes 1 - cdf, which ends at about 1e-16
            assert rows.loc[name, "p"] == pytest.approx(expected[f"{name}_p_value"], rel=1e-6, abs=1e-14)


@pytest.mark.parametrize(
    ("study", "options"),
    [
        ("us_relative_quintiles", {"classes": 5, "relative": True}),
        ("us_relative_cutoffs", {"scheme": "manual", "manual_breaks": [0.8, 0.9, 1.0, 1.2], "relative": True}),
        ("mexico_quartiles", {"classes": 4}),
    ],
)
def test_spatial_chains_as_giddy(study, options, us, mexico):
    facts, frame = FACTS[study], us if study.startswith("us") else mexico
    lists = FACTS["states48"] if study.startswith("us") else ring(32)
    made = chains(frame, neighbours=neighbours_in(frame, lists), **options)
    upper = made.classes.table["upper"].tolist()
    assert upper[:-1] == pytest.approx(facts["cutoffs"], rel=1e-14)
    assert_chain(made, facts["whole"])
    for number, own in enumerate(facts["lags"], 1):
        assert_chain(made, own, number)
    assert_tests(made, facts["tests"])


def test_quantiles_of_each_period_as_giddy(us, mexico):
    for frame, study in ((us, "us_period_quintiles"), (mexico, "mexico_period_quintiles")):
        assert_chain(chains(frame, scheme="period_quantile", classes=5), FACTS[study])


def test_live_giddy(mexico):
    """The same panel through giddy itself, where it is installed."""
    reason = "giddy is a peer for developers and brings numba; giddy_results.json holds its results"
    giddy = pytest.importorskip("giddy.markov", reason=reason)
    libpysal = pytest.importorskip("libpysal.weights")
    y = mexico.pivot(index="unit", columns="year", values="y").to_numpy()
    w = libpysal.W(dict(enumerate(ring(32))), silence_warnings=True)
    w.transform = "r"
    made = chains(mexico, classes=3, relative=True, neighbours=neighbours_in(mexico, ring(32)))
    edges = made.classes.edges[0, :-1]
    peer = giddy.Spatial_Markov(y / y.mean(axis=0), w, cutoffs=edges, lag_cutoffs=edges)
    for lag in (1, 2, 3):
        assert matrix(made.transitions, "count", lag).tolist() == peer.T[lag - 1].tolist()
    spatial = made.tests[(made.tests["test"] == "spatial") & made.tests["from_class"].isna()]
    assert spatial["statistic"].tolist() == pytest.approx([peer.LR, peer.Q], **NEAR)
    assert spatial["df"].tolist() == [peer.dof_hom] * 2
