"""Rows by grid cell: against loops over rows and cells, and what must not change the result."""

import collections

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.gridcells import aggregate_cells
from geocoupling.methods.sampling import sample_positions


@pytest.fixture
def rows():
    rng = np.random.default_rng(3)
    frame = pd.DataFrame(
        {
            "income": rng.normal(10, 3, 400),
            "height": rng.integers(0, 50, 400).astype(float),
            "soil": rng.choice(["clay", "loam", "sand"], 400).astype(object),
            "code": rng.integers(1, 4, 400).astype(float),
        }
    )
    frame.loc[rng.choice(400, 40, replace=False), "height"] = np.nan
    frame.loc[rng.choice(400, 40, replace=False), "soil"] = None
    return frame, rng.uniform(-2500, 2500, 400), rng.uniform(-2500, 2500, 400)


def most_frequent(values):
    counts = collections.Counter(v for v in values if v is not None and v == v)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None


def by_hand(frame, x, y, size):
    """Cell to its rows, by a plain loop."""
    cells = collections.defaultdict(list)
    for i in range(len(frame)):
        cells[y[i] // size, x[i] // size].append(i)
    return {cell: frame.iloc[cells[cell]] for cell in sorted(cells)}


@pytest.mark.parametrize("size", [100.0, 333.3, 1000.0])
def test_means_and_modes_are_those_of_a_loop(rows, size):
    frame, x, y = rows
    made = aggregate_cells(frame, x, y, size, ["income", "height"], ["soil", "code"])
    cells = by_hand(frame, x, y, size)
    assert made.rows.tolist() == [len(own) for own in cells.values()]
    for name in ("income", "height"):
        expected = [own[name].mean() for own in cells.values()]
        # Sums of at most 400 values in another order.
        np.testing.assert_allclose(made.frame[name], expected, rtol=1e-12)
    for name in ("soil", "code"):
        expected = [most_frequent(own[name]) for own in cells.values()]
        assert [v if v == v else None for v in made.frame[name]] == expected


def test_centres_lie_in_the_middle_of_cells_that_start_at_the_origin(rows):
    frame, x, y = rows
    made = aggregate_cells(frame, x, y, 1000.0, ["income"], [])
    assert set(made.x) == {-2500.0, -1500.0, -500.0, 500.0, 1500.0, 2500.0} & set(made.x)
    assert (np.diff(made.y) >= 0).all()


def test_a_border_belongs_to_the_cell_above_and_to_the_right():
    frame = pd.DataFrame({"income": [1.0, 2.0, 4.0]})
    made = aggregate_cells(frame, [0.0, 99.9, 100.0], [0.0, 0.0, 0.0], 100.0, ["income"], [])
    assert made.frame["income"].tolist() == [1.5, 4.0]
    assert made.x.tolist() == [50.0, 150.0]


def test_large_cells_hold_the_rows_of_the_small_cells_in_them(rows):
    frame, x, y = rows
    small = aggregate_cells(frame, x, y, 500.0, ["income"], [])
    large = aggregate_cells(frame, x, y, 1000.0, ["income"], [])
    again = aggregate_cells(small.frame, small.x, small.y, 1000.0, [], [])
    assert (again.x == large.x).all() and (again.y == large.y).all()
    weights = pd.Series(small.rows).groupby([small.y // 1000, small.x // 1000]).sum()
    assert weights.tolist() == large.rows.tolist()


def test_the_order_of_rows_changes_nothing(rows):
    frame, x, y = rows
    order = np.random.default_rng(1).permutation(len(frame))
    straight = aggregate_cells(frame, x, y, 700.0, ["income"], ["soil"])
    shuffled = aggregate_cells(frame.iloc[order], x[order], y[order], 700.0, ["income"], ["soil"])
    pd.testing.assert_frame_equal(straight.frame, shuffled.frame, rtol=1e-12)


def test_thin_cells_are_left_out_and_counted(rows):
    frame, x, y = rows
    every = aggregate_cells(frame, x, y, 500.0, ["income"], ["soil"])
    thick = aggregate_cells(frame, x, y, 500.0, ["income"], ["soil"], fewest=4)
    assert thick.rows.tolist() == [n for n in every.rows if n >= 4]
    assert thick.thin == len(every.rows) - len(thick.rows) > 0
    assert thick.frame["income"].tolist() == every.frame.loc[every.rows >= 4, "income"].tolist()


def test_rows_without_a_place_belong_to_no_cell(rows):
    frame, x, y = rows
    x = np.where(np.arange(400) < 100, np.nan, x)
    made = aggregate_cells(frame, x, y, 1000.0, ["income"], [])
    assert made.rows.sum() == 300


@pytest.mark.parametrize(("total", "size"), [(50, 0), (50, 50), (50, 80)])
def test_no_sample_takes_every_row(total, size):
    assert sample_positions(total, size).tolist() == list(range(total))


def test_a_sample_is_reproducible_and_without_repetition():
    drawn = sample_positions(100_000, 500, seed=4)
    assert len(set(drawn.tolist())) == 500
    assert (np.diff(drawn) > 0).all()
    assert drawn.tolist() == sample_positions(100_000, 500, seed=4).tolist()
    assert drawn.tolist() != sample_positions(100_000, 500, seed=5).tolist()


def test_every_row_is_drawn_equally_often():
    counts = sum(np.bincount(sample_positions(20, 5, seed), minlength=20) for seed in range(2000))
    # 500 expected, standard deviation 19: five of them.
    assert abs(counts - 500).max() < 97
