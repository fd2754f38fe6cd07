"""Neighbours as plain data: pairs, nearest ones on plane and sphere, distance bands."""

import numpy as np
import pytest
from geocoupling.methods import neighbours
from geocoupling.methods.neighbours import (
    EARTH_RADIUS,
    chord,
    from_pairs,
    near_neighbours,
    nearest_neighbours,
    unit_sphere,
)
from geocoupling.methods.problems import DataProblem


def grid(side):
    return np.array([(x, y) for y in range(side) for x in range(side)], dtype=float)


def great_circle(lon, lat):
    """Distances in metres by the haversine formula, all pairs."""
    lon, lat = np.radians(lon), np.radians(lat)
    half = (
        np.sin((lat[:, None] - lat) / 2) ** 2
        + np.cos(lat[:, None]) * np.cos(lat) * np.sin((lon[:, None] - lon) / 2) ** 2
    )
    return 2 * EARTH_RADIUS * np.arcsin(np.sqrt(half))


def test_pairs_become_a_binary_symmetric_matrix_without_diagonal():
    made = from_pairs(5, [0, 1, 1, 2, 3], [1, 0, 2, 1, 3], "queen")
    expected = np.zeros((5, 5))
    expected[[0, 1, 1, 2], [1, 0, 2, 1]] = 1
    assert np.array_equal(made.matrix.toarray(), expected)
    assert made.islands.tolist() == [3, 4]
    assert made.kind == "queen"


def test_a_subset_keeps_its_neighbours_in_the_order_asked_for():
    made = from_pairs(4, [0, 1, 2], [1, 2, 3], "rook")
    part = made.of(np.array([3, 0, 2]))
    assert part.matrix.toarray().tolist() == [[0, 0, 1], [0, 0, 0], [1, 0, 0]]
    assert part.islands.tolist() == [1]
    assert part.kind == "rook"
    masked = made.of(np.array([True, True, False, True]))
    assert masked.matrix.toarray().tolist() == [[0, 1, 0], [1, 0, 0], [0, 0, 0]]


def test_row_standardised_weights_sum_to_one_but_for_islands():
    made = from_pairs(4, [0, 1], [1, 2], "queen")
    weights = made.row_standardised()
    assert weights.sum(axis=1).ravel().tolist() == [[1, 1, 1, 0]]
    assert weights.toarray()[1].tolist() == [0.5, 0, 0.5, 0]
    assert made.matrix.max() == 1


def test_libpysal_gets_the_same_neighbours():
    made = nearest_neighbours(np.random.default_rng(1).uniform(size=(40, 2)), 3)
    w = made.of(np.arange(40)).libpysal()
    assert w.n == 40
    assert np.array_equal(w.full()[0], made.matrix.toarray())
    lonely = from_pairs(3, [0], [1], "queen").libpysal()
    assert lonely.islands == [2]


def test_nearest_neighbours_against_all_distances():
    points = np.random.default_rng(2).normal(size=(60, 2))
    apart = np.linalg.norm(points[:, None] - points, axis=2)
    np.fill_diagonal(apart, np.inf)
    near = apart <= np.sort(apart, axis=1)[:, [3]]
    assert np.array_equal(nearest_neighbours(points, 4).matrix.toarray(), near | near.T)


def test_ties_count_so_that_the_order_of_rows_does_not_matter():
    points = grid(5)
    made = nearest_neighbours(points, 3).matrix.toarray()
    # inside four cells are equally near, and all of them count
    assert made[12].sum() == 4
    order = np.random.default_rng(3).permutation(25)
    assert np.array_equal(nearest_neighbours(points[order], 3).matrix.toarray(), made[np.ix_(order, order)])


def test_nearest_on_the_sphere_cross_the_date_line_and_know_that_degrees_shrink():
    lon, lat = np.array([179.9, -179.9, 170.0, -170.0]), np.zeros(4)
    made = nearest_neighbours(unit_sphere(lon, lat), 1).matrix.toarray()
    assert made.tolist() == [[0, 1, 1, 0], [1, 0, 0, 1], [1, 0, 0, 0], [0, 1, 0, 0]]
    # at 70 degrees north two degrees of longitude are shorter than one of latitude
    made = nearest_neighbours(unit_sphere([10, 12, 10], [70, 70, 71]), 1).matrix.toarray()
    assert made[0].tolist() == [0, 1, 1]
    assert made[1].tolist() == [1, 0, 0]


def test_distance_on_the_sphere_is_that_along_the_ground():
    rng = np.random.default_rng(4)
    lon, lat = rng.uniform(-180, 180, 200), np.degrees(np.arcsin(rng.uniform(-1, 1, 200)))
    ground = great_circle(lon, lat)
    made = near_neighbours(unit_sphere(lon, lat), chord(2_000_000.0)).matrix.toarray()
    assert np.array_equal(made, (ground <= 2_000_000.0) & ~np.eye(200, dtype=bool))


def test_chord_of_distances_beyond_half_the_earth_reaches_everyone():
    assert chord(1e9) == pytest.approx(2.0)
    assert chord(np.pi / 2 * EARTH_RADIUS) == pytest.approx(np.sqrt(2))


def test_the_default_distance_is_the_smallest_without_islands():
    points = np.array([[0.0, 0], [1, 0], [2, 0], [5, 0]])
    made = near_neighbours(points)
    assert not len(made.islands)
    assert made.matrix[3].nnz == 1
    assert near_neighbours(points, 2.9).islands.tolist() == [3]


@pytest.mark.parametrize("find", [nearest_neighbours, near_neighbours])
def test_units_without_place_are_islands(find):
    points = np.array([[0.0, 0], [np.nan, np.nan], [1, 0]])
    assert find(points).islands.tolist() == [1]
    assert find(points[1:]).islands.tolist() == [0, 1]
    assert find(np.empty((0, 2))).matrix.shape == (0, 0)


def test_units_in_one_place_are_neighbours():
    made = nearest_neighbours(np.zeros((4, 2)), 1)
    assert np.array_equal(made.matrix.toarray(), 1 - np.eye(4))


@pytest.mark.parametrize("k", [0, -1, 1.5, True])
def test_impossible_numbers_of_neighbours(k):
    with pytest.raises(DataProblem) as caught:
        nearest_neighbours(grid(3), k)
    assert caught.value.code == "nearest_invalid"


def test_more_neighbours_than_units_are_all_units():
    assert nearest_neighbours(grid(2), 50).matrix.nnz == 12


@pytest.mark.parametrize("distance", [0, -1.0, np.inf, np.nan])
def test_impossible_distances(distance):
    with pytest.raises(DataProblem) as caught:
        near_neighbours(grid(3), distance)
    assert caught.value.code == "distance_invalid"


def test_too_many_pairs_are_counted_before_they_are_listed(monkeypatch):
    monkeypatch.setattr(neighbours, "MOST_PAIRS", 50)
    assert near_neighbours(grid(3), 1.0).matrix.nnz == 24
    for find in (lambda: near_neighbours(grid(3), 9.0), lambda: nearest_neighbours(np.zeros((9, 2)), 1)):
        with pytest.raises(DataProblem) as caught:
            find()
        assert caught.value.code == "neighbours_too_many"
        assert caught.value.values == {"count": 81, "n": 9}
