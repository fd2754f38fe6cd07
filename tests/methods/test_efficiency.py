"""Efficiency between systems: published scores, periods, directions, problems and speed."""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods import dea
from geocoupling.methods.dea import ccr
from geocoupling.methods.efficiency import system_efficiency
from geocoupling.methods.problems import Cancelled, DataProblem

SYSTEMS = ["U_economy", "U_society", "U_environment", "U_resources"]


def panel(units=30, periods=5, seed=1, decimals=None):
    """Scores in (0, 1] that differ between units, rise and waver; index labels are no positions."""
    rng = np.random.default_rng(seed)
    base = rng.beta(2, 4, (units, 1, 4)) * 0.6 + 0.05
    values = base + np.linspace(0, 0.2, periods)[None, :, None] + rng.normal(0, 0.02, (units, periods, 4))
    values = np.clip(values, 0.01, 1.0).reshape(-1, 4)
    frame = pd.DataFrame(values if decimals is None else np.maximum(values.round(decimals), 0.1), columns=SYSTEMS)
    frame["year"] = np.tile(np.arange(2010, 2010 + periods), units)
    frame.index = 1000 + 7 * np.arange(len(frame))
    return frame


def test_eight_stores():
    """Cooper, Seiford, Tone (2007), tables 1.1 and 1.2; with two systems each direction mirrors the other."""
    stores = pd.DataFrame(
        {"employees": [2, 3, 3, 4, 5, 5, 6, 8], "sales": [1, 3, 2, 3, 4, 2, 3, 5]}, index=list("ABCDEFGH")
    )
    found = system_efficiency(stores, ["employees", "sales"])
    assert list(found.scores.columns) == ["efficiency_employees", "efficiency_sales"]
    sales = found.scores["efficiency_sales"]
    assert sales.round(3).to_dict() == dict(zip("ABCDEFGH", [0.5, 1.0, 0.667, 0.75, 0.8, 0.4, 0.5, 0.625]))
    mirrored = system_efficiency(stores, ["sales", "employees"], "a_to_others").scores
    assert mirrored["efficiency_employees"].tolist() == pytest.approx(sales.tolist())
    peers = found.peers[found.peers["system"] == "sales"]
    assert peers["row"].tolist() == list("ABCDEFGH")
    assert set(peers["peer"]) == {"B"}
    assert peers["lambda"].tolist() == pytest.approx((stores["sales"] / 3).tolist())
    assert found.slacks.empty
    assert list(found.slacks.columns) == ["row", "system", "field", "slack"]


@pytest.mark.parametrize("direction", ["others_to_a", "a_to_others"])
def test_inputs_and_outputs(direction):
    """Each system's equations hold with the tables that are handed out."""
    frame = panel()
    found = system_efficiency(frame, SYSTEMS, direction)
    assert list(found.scores.index) == list(frame.index)
    assert not found.slacks.empty
    for name in SYSTEMS:
        others = [s for s in SYSTEMS if s != name]
        inputs, outputs = (others, [name]) if direction == "others_to_a" else ([name], others)
        assert np.array_equal(found.scores[f"efficiency_{name}"], ccr(frame[inputs], frame[outputs]).scores)
        peers = found.peers[found.peers["system"] == name]
        slacks = found.slacks[found.slacks["system"] == name]
        parts = frame.loc[peers["peer"], SYSTEMS].mul(peers["lambda"].to_numpy(), axis=0)
        reached = parts.groupby(peers["row"].to_numpy()).sum()
        slack = (
            slacks.pivot(index="row", columns="field", values="slack").reindex(frame.index, columns=SYSTEMS).fillna(0)
        )
        radial = frame[inputs].mul(found.scores[f"efficiency_{name}"], axis=0)
        assert np.allclose(reached[inputs] + slack[inputs], radial, rtol=1e-9)
        assert np.allclose(reached[outputs] - slack[outputs], frame[outputs], rtol=1e-9)
        assert (slacks["slack"] > 0).all()
        assert (peers["lambda"] > 0).all()


def test_relative_output_falls_when_the_others_improve():
    frame = panel()
    low, high = frame.copy(), frame.copy()
    row = frame.index[3]
    high.loc[row, SYSTEMS[1:]] *= 1.2
    before, after = (system_efficiency(f, SYSTEMS).scores.loc[row] for f in (low, high))
    assert before["efficiency_U_economy"] < 1
    assert after["efficiency_U_economy"] == pytest.approx(before["efficiency_U_economy"] / 1.2)


@pytest.mark.parametrize("direction", ["others_to_a", "a_to_others"])
def test_per_period_is_each_period_alone(direction):
    frame = panel().sample(frac=1, random_state=2)
    found = system_efficiency(frame, SYSTEMS, direction, "per_period", "year")
    pooled = system_efficiency(frame, SYSTEMS, direction, "pooled", "year")
    assert (pooled.scores <= found.scores + 1e-12).to_numpy().all()
    assert (pooled.scores < found.scores - 0.01).to_numpy().any()
    for year, part in frame.groupby("year"):
        alone = system_efficiency(part, SYSTEMS, direction)
        pd.testing.assert_frame_equal(found.scores.loc[part.index], alone.scores)
        assert (alone.scores == 1).any().all()
        for table, key in ((found.peers, "peers"), (found.slacks, "slacks")):
            expected = getattr(alone, key)
            mine = table[table["row"].isin(part.index)].reset_index(drop=True)
            pd.testing.assert_frame_equal(mine, expected)
        means = found.means[found.means["period"] == year].set_index("system")
        assert means["mean"].tolist() == pytest.approx(alone.scores.mean().tolist())
        assert means["efficient"].tolist() == (alone.scores == 1).sum().tolist()
        assert means["n"].tolist() == [len(part)] * 4
    assert found.means["period"].tolist() == [year for year in range(2010, 2015) for _ in SYSTEMS]
    assert [n.code for n in found.notices] == ["frontier_per_period"]


def test_means():
    frame = panel()
    plain = system_efficiency(frame, SYSTEMS)
    assert plain.means["period"].isna().all()
    assert plain.means["system"].tolist() == SYSTEMS
    assert plain.means["mean"].tolist() == pytest.approx(plain.scores.mean().tolist())
    yearly = system_efficiency(frame, SYSTEMS, period="year")
    pd.testing.assert_frame_equal(yearly.scores, plain.scores)
    assert yearly.means["period"].tolist() == sorted(list(range(2010, 2015)) * 4)
    expected = plain.scores.groupby(frame["year"]).mean().to_numpy().ravel()
    assert yearly.means["mean"].tolist() == pytest.approx(expected.tolist())
    assert yearly.notices == ()


def test_text_and_date_periods():
    frame = panel(12, 2)
    numbers = system_efficiency(frame, SYSTEMS, frontier="per_period", period="year")
    for kind in (frame["year"].astype(str), pd.to_datetime(frame["year"].astype(str))):
        other = system_efficiency(frame.assign(year=kind), SYSTEMS, frontier="per_period", period="year")
        pd.testing.assert_frame_equal(other.scores, numbers.scores)
        assert other.means["period"].tolist() == [p for p in sorted(set(kind)) for _ in SYSTEMS]


def test_few_units():
    frame = panel(12, 3)
    assert (
        system_efficiency(frame, SYSTEMS, frontier="per_period", period="year").notices[0].code == "frontier_per_period"
    )
    few = frame.drop(frame.index[0])  # 11 rows in the first year
    notice = system_efficiency(few, SYSTEMS, frontier="per_period", period="year").notices[0]
    assert notice.code == "frontier_few_units"
    assert notice.values == {"n": 11, "systems": 4, "needed": 12}
    assert "only 11 row(s)" in str(notice)
    assert system_efficiency(few, SYSTEMS).notices == ()
    alone = system_efficiency(frame.iloc[:1], SYSTEMS)
    assert (alone.scores == 1).to_numpy().all()


@pytest.mark.parametrize(
    ("change", "code", "named"),
    [
        ({"U_society": 0.0}, "efficiency_not_positive", ["U_society", "rows 1014", "unit_interval_shift"]),
        ({"U_resources": -0.2}, "efficiency_not_positive", ["U_resources", "-0.2", "rows 1014"]),
        ({"U_economy": np.inf}, "infinite_values", ["U_economy", "rows 1014"]),
        ({"U_economy": np.nan}, "missing_values", ["U_economy", "rows 1014"]),
    ],
)
def test_unfit_data(change, code, named):
    frame = panel()
    for name, value in change.items():
        frame.loc[1014, name] = value
    with pytest.raises(DataProblem) as caught:
        system_efficiency(frame, SYSTEMS)
    assert caught.value.code == code
    assert caught.value.values["rows"] == [1014]
    assert [text for text in named if text not in str(caught.value)] == []


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"systems": ["U_economy"]}, "efficiency_systems"),
        ({"systems": []}, "efficiency_systems"),
        ({"systems": ["U_economy", "U_society", "U_economy"]}, "efficiency_system_twice"),
        ({"direction": "sideways"}, "option_unknown"),
        ({"frontier": "per_year"}, "option_unknown"),
        ({"frontier": "per_period"}, "frontier_without_period"),
    ],
)
def test_unfit_options(options, code):
    with pytest.raises(DataProblem) as caught:
        system_efficiency(panel(), **{"systems": SYSTEMS, **options})
    assert caught.value.code == code
    assert len(str(caught.value)) > 30


def test_no_rows_and_no_period():
    frame = panel()
    with pytest.raises(DataProblem) as caught:
        system_efficiency(frame.iloc[:0], SYSTEMS)
    assert caught.value.code == "no_rows"
    frame["year"] = frame["year"].where(frame["year"] != 2012)
    with pytest.raises(DataProblem) as caught:
        system_efficiency(frame, SYSTEMS, period="year")
    assert caught.value.values["field"] == "year"


def test_unsolvable_data_name_the_system(monkeypatch):
    def fail(*arguments):
        raise ArithmeticError("no solution")

    monkeypatch.setattr(dea.programmes, "largest_slacks", fail)
    with pytest.raises(DataProblem) as caught:
        system_efficiency(panel(decimals=1), SYSTEMS)
    assert caught.value.code == "frontier_unsolved"
    assert caught.value.values["field"] == "U_economy"


def test_progress_and_cancelling():
    seen = []
    system_efficiency(panel(), SYSTEMS, frontier="per_period", period="year", tick=seen.append)
    assert seen == sorted(seen)
    assert seen[0] == 0
    assert seen[-1] == 1
    assert len(seen) >= 20

    def stop(done):
        if done > 0.4:
            raise Cancelled

    with pytest.raises(Cancelled):
        system_efficiency(panel(), SYSTEMS, tick=stop)


@pytest.mark.parametrize("direction", ["others_to_a", "a_to_others"])
@pytest.mark.parametrize("frontier", ["pooled", "per_period"])
def test_a_full_study_is_solved(direction, frontier):
    """300 units x 15 periods x 4 systems, with slacks and peers."""
    frame = panel(300, 15)
    found = system_efficiency(frame, SYSTEMS, direction, frontier, "year")
    assert len(found.scores) == 4500
    assert set(found.peers["row"]) == set(frame.index)
