"""Spatial autocorrelation of panels: every period by itself, islands, corrections, periods without result."""

import numpy as np
import pandas as pd
import pytest
from boards import BOARD, CELLS, smooth
from geocoupling.methods.globalautocorrelation import global_autocorrelation
from geocoupling.methods.localautocorrelation import clusters, false_discovery, hot_spots, local_autocorrelation
from geocoupling.methods.neighbours import from_pairs
from geocoupling.methods.problems import Cancelled, DataProblem
from geocoupling.methods.spatialautocorrelation import UNIT_COLUMNS, spatial_autocorrelation


def panel(years=(2018, 2019, 2020)):
    frames = [pd.DataFrame({"unit": [f"cell {i:03d}" for i in range(CELLS)], "y": smooth(year)}) for year in years]
    return pd.concat([f.assign(year=year) for f, year in zip(frames, years)], ignore_index=True)


def near(labels):
    return BOARD.of(np.asarray(labels) % CELLS)


def analyse(frame, **options):
    given_ = {"unit": "unit", "period": "year", "permutations": 99, "neighbours": near, **options}
    return spatial_autocorrelation(frame, "y", **given_)


def codes(found):
    return [notice.code for notice in found.notices]


def values(found, code):
    return next(notice.values for notice in found.notices if notice.code == code)


def test_every_period_is_analysed_by_itself():
    frame = panel()
    found = analyse(frame, seed=4)
    assert found.periods["period"].tolist() == [2018, 2019, 2020]
    assert found.kind == "rook"
    for (_, row), year in zip(found.periods.iterrows(), (2018, 2019, 2020)):
        own = frame[frame["year"] == year]
        whole = global_autocorrelation(own["y"], BOARD, 99, seed=4)
        assert row[list(vars(whole))].tolist() == list(vars(whole).values())
        assert (row["islands"], row["neighbours_mean"]) == (0, pytest.approx(BOARD.matrix.nnz / CELLS))
        local = local_autocorrelation(own["y"], BOARD, 99, seed=4, most=found.most_permutations)
        units = found.units.loc[own.index]
        assert units["local_p"].tolist() == local.p.tolist()
        assert units["local_p_adjusted"].tolist() == false_discovery(local.p).tolist()
        assert units["cluster"].tolist() == clusters(local.quadrant, false_discovery(local.p)).tolist()
        assert units["hot_spot"].tolist() == hot_spots(local.gi_star, false_discovery(local.gi_p)).tolist()
        assert units["neighbours"].tolist() == np.diff(BOARD.matrix.indptr).tolist()
    assert list(found.units.columns) == UNIT_COLUMNS
    assert found.units.index.tolist() == frame.index.tolist()


def test_clusters_hold_all_units_of_a_period():
    frame = panel()
    found = analyse(frame, correction="none")
    for year, rows in found.clusters.groupby("period"):
        assert rows["cluster"].tolist() == ["HH", "LL", "LH", "HL", "ns"]
        assert rows["count"].sum() == CELLS
        units = found.units.assign(unit=frame["unit"])[frame["year"] == year]
        for _, row in rows.iterrows():
            members = units.loc[units["cluster"] == row["cluster"], "unit"].tolist()
            assert row["count"] == len(members)
            assert (row["units"] or "").split("; ") == (members if row["cluster"] != "ns" and members else [""])
    assert found.clusters["count"].min() < found.clusters["count"].max()


@pytest.mark.parametrize("unit", ["unit", None])
def test_the_order_of_rows_does_not_matter(unit):
    frame = panel()
    shuffled = frame.sample(frac=1, random_state=3)
    first, again = analyse(frame, unit=unit), analyse(shuffled, unit=unit)
    pd.testing.assert_frame_equal(first.periods, again.periods)
    pd.testing.assert_frame_equal(first.clusters, again.clusters)
    pd.testing.assert_frame_equal(first.units, again.units.sort_index())


def test_no_correction_takes_p_as_it_is():
    found = analyse(panel(), correction="none")
    assert found.units["local_p_adjusted"].tolist() == found.units["local_p"].tolist()
    assert found.units["gi_p_adjusted"].tolist() == found.units["gi_p"].tolist()
    assert (found.units["cluster"] != "ns").sum() > (analyse(panel()).units["cluster"] != "ns").sum()


def test_the_level_makes_clusters():
    strict, loose = (analyse(panel(), correction="none", level=level) for level in (0.02, 0.2))
    assert (strict.units["local_p"] <= 0.02).tolist() == (strict.units["cluster"] != "ns").tolist()
    assert (loose.units["local_p"] <= 0.2 + 1e-12).tolist() == (loose.units["cluster"] != "ns").tolist()


def test_islands_are_left_out_and_named():
    frame = panel((2018, 2019))
    alone = {5, 77}
    kept = ~frame["unit"].isin([f"cell {i:03d}" for i in alone])

    def apart(labels):
        cells = np.asarray(labels) % CELLS
        pairs = BOARD.of(cells).matrix.tocoo()
        linked = ~np.isin(cells[pairs.row], list(alone)) & ~np.isin(cells[pairs.col], list(alone))
        return from_pairs(len(cells), pairs.row[linked], pairs.col[linked], "rook")

    found = analyse(frame, neighbours=apart)
    without = analyse(frame[kept], neighbours=apart)
    assert found.periods["islands"].tolist() == [2, 2]
    pd.testing.assert_frame_equal(found.periods.drop(columns="islands"), without.periods.drop(columns="islands"))
    pd.testing.assert_frame_equal(found.units[kept], without.units)
    islands = found.units[~kept]
    assert islands["cluster"].tolist() == islands["hot_spot"].tolist() == ["island"] * 4
    assert islands[["local_i", "local_p", "gi_star", "quadrant"]].isna().all(axis=None)
    assert values(found, "islands_left_out") == {"count": 4, "rows": [5, 77, 149, 221]}
    told = found.clusters[found.clusters["cluster"] == "island"]
    assert told["units"].tolist() == ["cell 005; cell 077"] * 2


def test_nobody_has_a_neighbour():
    found = analyse(panel((2018,)), neighbours=lambda labels: from_pairs(len(labels), [], [], "queen"))
    assert found.periods[["moran_i", "expected", "p", "neighbours_mean"]].isna().all(axis=None)
    assert found.periods[["n", "islands"]].to_numpy().tolist() == [[0, CELLS]]
    assert set(found.units["cluster"]) == {"island"}
    assert not len(found.clusters)
    assert codes(found) == ["autocorrelation_few", "islands_left_out"]


def test_periods_without_result_leave_the_others_alone():
    frame = panel()
    frame.loc[frame["year"] == 2019, "y"] = 7.25
    few = frame[(frame["year"] != 2020) | frame["unit"].isin(["cell 000", "cell 001", "cell 002"])]
    found = analyse(few)
    assert found.periods["moran_i"].notna().tolist() == [True, False, False]
    assert found.periods["n"].tolist() == [CELLS, CELLS, 3]
    assert found.units.loc[few["year"] != 2018, "cluster"].isna().all()
    assert found.units.loc[few["year"] != 2018, "neighbours"].min() > 0
    assert set(found.clusters["period"]) == {2018}
    assert values(found, "autocorrelation_constant") == {"field": "y", "count": 1, "run": "“2019”"}
    assert values(found, "autocorrelation_few") == {"needed": 4, "count": 1, "run": "“2020”"}
    assert values(found, "autocorrelation_units_differ") == {"fewest": 3, "most": CELLS}
    own = analyse(few[few["year"] == 2018])
    pd.testing.assert_frame_equal(found.periods.head(1), own.periods)


def test_many_periods_without_result_are_named_in_one_notice():
    frame = panel(range(2001, 2010)).assign(y=1.0)
    found = analyse(frame)
    assert codes(found) == ["autocorrelation_constant"]
    assert values(found, "autocorrelation_constant")["run"].endswith("“2005” …")
    assert values(found, "autocorrelation_constant")["count"] == 9


def test_a_cross_section():
    frame = panel((2018,)).drop(columns="year")
    found = analyse(frame, period=None, unit=None)
    assert found.periods["period"].tolist() == [None]
    assert found.clusters["units"].isna().all()
    assert values(analyse(frame.assign(y=1.0), period=None), "autocorrelation_constant")["run"] == "the data"


def test_permutations_are_enough_for_the_correction():
    frame = panel((2018,))
    found = analyse(frame)
    assert found.most_permutations == 2 * CELLS / 0.05 - 1
    assert analyse(frame, permutations=9999).most_permutations == 9999
    assert analyse(frame, correction="none").most_permutations == 99
    assert analyse(frame, level=0.1).most_permutations == 2 * CELLS / 0.1 - 1
    assert 2 / 100 > found.units["local_p"].min() >= 2 / (found.most_permutations + 1)
    assert (found.units["cluster"] != "ns").any()
    assert not codes(found)


def test_permutations_that_stay_too_few_are_said(monkeypatch):
    from geocoupling.methods import spatialautocorrelation

    monkeypatch.setattr(spatialautocorrelation, "MOST_PERMUTATIONS", 199)
    frame = panel((2018,))
    found = analyse(frame)
    smallest = found.units["local_p"] <= 2 / 200
    stuck = int((smallest & (found.units["cluster"] == "ns")).sum())
    assert stuck > 0
    said = {"count": stuck, "permutations": 199, "p": 0.01, "tests": CELLS, "needed": 2 * CELLS / 0.05 - 1}
    assert values(found, "permutations_coarse") == said
    assert "permutations_coarse" not in codes(analyse(frame, permutations=int(said["needed"])))
    assert "permutations_coarse" not in codes(analyse(frame, correction="none"))


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"permutations": 98}, "permutations_invalid"),
        ({"permutations": 99.5}, "permutations_invalid"),
        ({"level": 0.0}, "significance_level_invalid"),
        ({"level": 1.0}, "significance_level_invalid"),
        ({"correction": "holm"}, "option_unknown"),
        ({"neighbours": lambda labels: None}, "neighbours_no_geometry"),
    ],
)
def test_wrong_options_are_refused(options, code):
    with pytest.raises(DataProblem) as error:
        analyse(panel((2018,)), **options)
    assert error.value.code == code


@pytest.mark.parametrize(("value", "code"), [(np.nan, "missing_values"), (np.inf, "infinite_values")])
def test_values_that_are_no_numbers_are_refused(value, code):
    frame = panel((2018,))
    frame.loc[3, "y"] = value
    with pytest.raises(DataProblem) as error:
        analyse(frame)
    assert (error.value.code, error.value.values["rows"]) == (code, [3])


def test_progress_rises_and_it_can_be_cancelled():
    shares = []
    analyse(panel(), tick=shares.append)
    assert shares == sorted(shares)
    assert 0 <= shares[0] < 0.2 and 0.8 < shares[-1] <= 1

    def tick(share):
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        analyse(panel(), tick=tick)


def test_ties_without_units_do_not_depend_on_the_order_of_rows():
    rng = np.random.default_rng(4)
    side = 9
    places = [(i % side, i // side) for i in range(side * side)]
    left, right = zip(*[(i, j) for i, a in enumerate(places) for j, b in enumerate(places) if touching(a, b)])
    near = from_pairs(len(places), left, right, "rook")
    frame = pd.DataFrame({"x": rng.integers(0, 2, len(places)).astype(float)})
    first = spatial_autocorrelation(frame, "x", near.of).periods
    again = spatial_autocorrelation(frame.sample(frac=1, random_state=1), "x", near.of).periods
    assert first["p"].tolist() == again["p"].tolist()


def touching(a, b):
    return abs(a[0] - b[0]) + abs(a[1] - b[1]) == 1
