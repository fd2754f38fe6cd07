"""Spatial dependence beside the detectors: its figures are those of Moran's I called directly, its notices true."""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.geodetector import dependence, geodetector, q_statistic, spectrum
from geocoupling.methods.geodetector.dependence import dependence_notices
from geocoupling.methods.geodetector.moran import moran_residual, morans_i
from geocoupling.methods.geodetector.spatial import spatial_p
from geocoupling.methods.geodetector.spectrum import spatial_exchange
from geocoupling.methods.neighbours import from_pairs
from geocoupling.methods.problems import Cancelled, DataProblem

SIDE = 8
CELLS = SIDE * SIDE
PERMUTATIONS = 199


def rook():
    """Cells of a chess board that share an edge."""
    place = np.arange(CELLS).reshape(SIDE, SIDE)
    left = np.concatenate([place[:, :-1].ravel(), place[:-1].ravel()])
    right = np.concatenate([place[:, 1:].ravel(), place[1:].ravel()])
    return from_pairs(CELLS, left, right, "rook")


BOARD = rook()


def neighbours(labels):
    """Of the rows with these index labels, which are the cells of one board after another."""
    return BOARD.of(np.asarray(labels) % CELLS)


@pytest.fixture
def board():
    """A response that rises across the board, with a factor that follows it, one that does not, and one with gaps."""
    rng = np.random.default_rng(41)
    row, column = np.divmod(np.arange(CELLS), SIDE)
    frame = pd.DataFrame({"half": np.where(column < 4, "west", "east"), "chess": (row + column) % 2})
    frame["noise"] = rng.choice(["a", "b", "c"], CELLS)
    frame.loc[[5, 30, 31], "noise"] = None
    frame["y"] = column + 0.3 * row + rng.normal(size=CELLS)
    return frame


FACTORS = ["half", "chess", "noise"]


def detect(frame, factors=FACTORS, **options):
    categories = {"categorical": factors, "parts": (), "permutations": PERMUTATIONS, "neighbours": neighbours}
    return geodetector(frame, "y", factors, **{**categories, **options})


def codes(made):
    return [notice.code for notice in made.notices]


def values(made, code):
    return next(notice.values for notice in made.notices if notice.code == code)


def test_the_table_holds_morans_i_of_the_response(board):
    made = detect(board)
    expected = morans_i(board["y"], BOARD, PERMUTATIONS, 1)
    assert made.moran.to_dict("records") == [
        {
            "period": None,
            "group": None,
            "n": CELLS,
            "moran_i": expected.i,
            "expected": expected.expected,
            "p": expected.p,
        }
    ]
    # the definition, summed by hand over rows of weights
    z = board["y"] - board["y"].mean()
    weights = BOARD.matrix.toarray() / BOARD.matrix.toarray().sum(axis=1, keepdims=True)
    assert expected.i == pytest.approx((z @ weights @ z) / (z @ z), rel=1e-12)
    assert expected.expected == pytest.approx(-1 / (CELLS - 1))


def test_residual_columns_hold_morans_i_of_what_the_strata_leave(board):
    made = detect(board, significance="central_f", seed=7)
    for row in made.factors.to_dict("records"):
        known = np.flatnonzero(board[row["factor"]].notna())
        strata = np.unique(board[row["factor"]].iloc[known].astype(str), return_inverse=True)[1]
        expected = moran_residual(board["y"].iloc[known], strata, BOARD.of(known), PERMUTATIONS, 7)
        assert row["n"] == len(known) == expected.n
        assert (row["moran_residual"], row["p_moran_residual"]) == (expected.i, expected.p)
    assert made.factors["n"].tolist() == [CELLS, CELLS, CELLS - 3]


def test_a_response_that_alternates_is_no_positive_dependence(board):
    board["y"] = np.where(board["chess"] == 1, 3.0, -3.0) + np.linspace(0, 0.1, CELLS)
    made = detect(board, factors=["noise"])
    assert made.moran.loc[0, "moran_i"] == pytest.approx(-1, abs=0.01)
    assert made.moran.loc[0, "p"] == 1
    assert "moran_response" not in codes(made)


def test_dependence_is_said_where_it_is_significant(board):
    made = detect(board, factors=["half", "chess"])
    dependent = made.factors.loc[made.factors["p_moran_residual"] < 0.05, "factor"].tolist()
    assert made.moran.loc[0, "p"] < 0.05
    assert values(made, "moran_response") == {"count": 1, "runs": 1, "i": made.moran.loc[0, "moran_i"]}
    # chess-board strata take nothing away from a trend
    assert "chess" in dependent
    assert values(made, "moran_residual") == {"fields": dependent}


def test_nothing_is_said_of_a_response_without_dependence(board):
    board["y"] = np.random.default_rng(8).normal(size=CELLS)
    made = detect(board)
    assert made.moran.loc[0, "p"] > 0.05
    assert made.factors["p_moran_residual"].min() > 0.05
    assert not [code for code in codes(made) if code.startswith("moran")]


def test_strata_that_take_the_dependence_away_are_not_named(board):
    noise = np.random.default_rng(4).normal(size=CELLS)
    board["y"] = np.where(board["half"] == "west", 5.0, 0.0) + noise
    made = detect(board, factors=["half", "chess"])
    residual = made.factors.set_index("factor")["p_moran_residual"]
    assert residual["half"] > 0.05 > residual["chess"]
    assert values(made, "moran_residual") == {"fields": ["chess"]}


@pytest.mark.parametrize(
    ("p", "said"), [(0.04, True), (0.05, False), (np.nan, False)], ids=["below", "at the level", "not computed"]
)
def test_the_level_is_five_percent(p, said):
    runs = [{"moran_i": 0.4, "p": p}, {"moran_i": 0.9, "p": 0.5}]
    factors = [{"factor": "a", "p_moran_residual": p}, {"factor": "a", "p_moran_residual": p}, {"factor": "b"}]
    found = {notice.code: notice.values for notice in dependence_notices(runs, factors, False)}
    expected = {"moran_response": {"count": 1, "runs": 2, "i": 0.4}, "moran_residual": {"fields": ["a"]}}
    assert found == (expected if said else {})
    assert dependence_notices(runs, factors, True) == []


def two_boards(board):
    """Two periods of the same board, the second upside down, with two groups."""
    frame = pd.concat([board, board.assign(y=-board["y"][::-1].to_numpy())], ignore_index=True)
    return frame.assign(year=np.repeat([2019, 2020], CELLS), side=frame["half"], unit=np.tile(np.arange(CELLS), 2))


def test_every_run_asks_for_the_neighbours_of_its_own_rows(board):
    frame, asked = two_boards(board), []
    frame.loc[3, "y"] = np.nan

    def counted(labels):
        asked.append(list(labels))
        return neighbours(labels)

    made = detect(frame, ["chess", "noise"], period="year", group="side", units="unit", neighbours=counted)
    assert len(made.moran) == len(asked) == 6
    for (_, row), labels in zip(made.moran.iterrows(), asked):
        own = frame["year"].eq(row["period"]) & frame["y"].notna()
        own &= frame["side"].eq(row["group"]) if row["group"] else True
        assert labels == frame.index[own].tolist()
        expected = morans_i(frame.loc[labels, "y"], neighbours(labels), PERMUTATIONS, 1)
        assert (row["moran_i"], row["p"], row["n"]) == (expected.i, expected.p, len(labels))
    count = int((made.moran["p"] < 0.05).sum())
    assert values(made, "moran_response") == {"count": count, "runs": 6, "i": made.moran["moran_i"].max()}


@pytest.mark.parametrize("options", [{}, {"significance": "central_f"}])
def test_labels_of_the_index_are_what_is_asked_for(board, options):
    named = board.set_axis([f"cell {i}" for i in range(CELLS)])
    made = detect(named, neighbours=lambda labels: neighbours([int(t[5:]) for t in labels]), **options)
    pd.testing.assert_frame_equal(made.moran, detect(board, **options).moran)


def test_no_neighbours_mean_no_moran_and_no_word_of_it(board):
    made = detect(board, neighbours=None)
    assert made.moran is None
    assert made.factors[["moran_residual", "p_moran_residual"]].isna().all(axis=None)
    assert not [code for code in codes(made) if code.startswith("moran")]


def test_neighbours_do_not_change_other_figures(board):
    with_them, without = detect(board), detect(board, neighbours=None)
    columns = [name for name in without.factors if "moran" not in name]
    pd.testing.assert_frame_equal(with_them.factors[columns], without.factors[columns])
    pd.testing.assert_frame_equal(with_them.interactions, without.interactions)


def test_an_absent_geometry_is_said_once_for_many_runs(board):
    frame = two_boards(board)
    made = detect(frame, ["chess", "noise"], period="year", group="side", neighbours=lambda labels: None)
    assert len(made.factors) == 12
    assert codes(made).count("moran_no_geometry") == 1
    assert made.moran is None


def test_units_with_several_rows_are_not_looked_at(board):
    frame = two_boards(board)
    made = detect(frame, ["chess", "noise"], units="unit", group="side")
    assert codes(made).count("moran_units_repeat") == 1
    assert made.moran is None


def test_too_many_rows_are_not_looked_at(board, monkeypatch):
    monkeypatch.setattr(dependence, "LARGEST_PERMUTED", CELLS - 1)
    made = detect(two_boards(board), ["chess"], period="year", group="side")
    assert values(made, "moran_too_large") == {"n": CELLS, "most": CELLS - 1}
    assert codes(made).count("moran_too_large") == 1
    # the groups are small enough
    assert made.moran["n"].tolist() == [CELLS // 2] * 4


def test_many_rows_are_permuted_less(board, monkeypatch):
    monkeypatch.setattr(dependence, "MANY_ROWS", CELLS - 1)
    made = detect(board, permutations=499)
    assert made.moran.loc[0, "p"] == morans_i(board["y"], BOARD, 199, 1).p
    assert made.moran.loc[0, "p"] != morans_i(board["y"], BOARD, 499, 1).p


def test_a_package_that_is_not_there_is_a_notice(board, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "libpysal.weights", None)
    made = detect(board)
    assert values(made, "moran_package")["package"] == "libpysal"
    assert made.moran is None


def test_the_spatial_p_is_that_of_the_test_called_directly(board):
    made = detect(board, significance="spatial", permutations=299, seed=5)
    q = made.factors.set_index("factor")["q"]
    for name in FACTORS:
        known = np.flatnonzero(board[name].notna())
        strata = np.unique(board[name].iloc[known].astype(str), return_inverse=True)[1]
        exchanged = spatial_exchange(board["y"].iloc[known].to_numpy(), BOARD.of(known))
        expected = spatial_p(exchanged, [strata], 299, 5)[0]
        assert made.factors.set_index("factor").loc[name, "p"] == expected
        assert q[name] == pytest.approx(q_statistic(board["y"].iloc[known], strata), rel=1e-12)
    assert made.moran is not None
    assert not {"moran_response", "moran_residual"} & set(codes(made))


def test_the_spatial_test_forgives_what_dependence_alone_explains(board):
    """Halves of the board go with any response that rises across it."""
    ordinary, spatial = (detect(board, ["half"], significance=name) for name in ("permutation", "spatial"))
    assert ordinary.factors.loc[0, "p"] == 1 / (PERMUTATIONS + 1) < spatial.factors.loc[0, "p"]


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"neighbours": None}, "choose a kind of neighbours"),
        ({"neighbours": lambda labels: None}, "no geometry"),
        ({"units": "unit"}, "several rows"),
    ],
    ids=["no callable", "no geometry", "units repeat"],
)
def test_the_spatial_test_needs_neighbours(board, options, reason):
    with pytest.raises(DataProblem, match=reason) as error:
        detect(two_boards(board), ["chess"], significance="spatial", **options)
    assert error.value.code == "spatial_needs_neighbours"


def test_the_spatial_test_has_a_largest_size(board, monkeypatch):
    monkeypatch.setattr(spectrum, "MORAN_LARGEST", CELLS - 1)
    with pytest.raises(DataProblem) as error:
        detect(board, significance="spatial")
    assert (error.value.code, error.value.values) == ("spatial_too_large", {"n": CELLS, "most": CELLS - 1})


def test_islands_alone_have_no_morans_i(board):
    alone = from_pairs(CELLS, [], [], "queen")
    made = detect(board, neighbours=lambda labels: alone)
    assert made.moran[["moran_i", "expected", "p"]].isna().all(axis=None)
    assert not [code for code in codes(made) if code.startswith("moran")]


def test_it_can_be_cancelled_while_morans_i_is_computed(board, monkeypatch):
    computed = []

    def noted(*arguments):
        computed.append(len(arguments))
        return moran_residual(*arguments)

    def tick(share):
        if computed:
            raise Cancelled

    monkeypatch.setattr(dependence, "moran_residual", noted)
    with pytest.raises(Cancelled):
        detect(board, significance="central_f", tick=tick)
    assert len(computed) == 1


@pytest.mark.parametrize("significance", ["permutation", "spatial"])
def test_progress_never_goes_back(board, significance):
    shares = []
    frame = board.assign(slope=np.arange(CELLS) * 37 % 61)
    options = {"categorical": ["half"], "parts": ("zones", "risk", "ecological", "stability")}
    detect(frame, ["half", "chess", "slope"], significance=significance, tick=shares.append, **options)
    assert shares == sorted(shares)
    assert 0 < shares[0] < 0.5 and 0.9 < shares[-1] <= 1
