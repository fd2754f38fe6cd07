"""Moran's I, local I and G* against esda, printed numbers, the definitions in plain loops, and what must not matter."""

import importlib.util
import math

import numpy as np
import pytest
from boards import BOARD, CELLS, COLUMN, ROW, SIDE, smooth
from geocoupling.methods.globalautocorrelation import global_autocorrelation, two_sided
from geocoupling.methods.localautocorrelation import clusters, false_discovery, hot_spots, local_autocorrelation
from geocoupling.methods.neighbours import from_pairs, nearest_neighbours
from hypothesis import given, settings
from hypothesis import strategies as st

ROUNDING = 1e-10  # relative: the same sums in another order
NUMBA = importlib.util.find_spec("numba") is not None
same_draws = pytest.mark.skipif(NUMBA, reason="esda draws by numba's generator where numba is installed")


def uneven(n=60, seed=2):
    """Points with 5 neighbours or more, so that hardly a draw has the very neighbours of a unit, and skewed values."""
    rng = np.random.default_rng(seed)
    return np.exp(rng.normal(size=n)), nearest_neighbours(rng.uniform(size=(n, 2)), 5)


SETS = {"board": lambda: (smooth(), BOARD), "uneven": uneven, "low": lambda: (smooth() - 40, BOARD)}
every_set = pytest.mark.parametrize("name", SETS)


# global Moran's I


@every_set
def test_global_figures_are_those_of_esda(name):
    from esda.moran import Moran

    values, neighbours = SETS[name]()
    found, peer = global_autocorrelation(values, neighbours, 99), Moran(values, neighbours.libpysal(), permutations=0)
    assert found.moran_i == pytest.approx(peer.I, rel=ROUNDING)
    assert found.expected == pytest.approx(peer.EI, rel=1e-15)
    assert (found.z_normal, found.p_normal) == pytest.approx((peer.z_rand, peer.p_rand), rel=1e-8)


def test_global_figures_are_those_of_esda_where_there_are_islands():
    from esda.moran import Moran

    points = np.random.default_rng(1).uniform(size=(30, 2))
    points[[4, 9]] = np.nan
    values, neighbours = np.random.default_rng(2).normal(size=30) + 3, nearest_neighbours(points, 4)
    found, peer = global_autocorrelation(values, neighbours, 99), Moran(values, neighbours.libpysal(), permutations=0)
    figures = peer.I, peer.z_rand, peer.p_rand
    assert (found.moran_i, found.z_normal, found.p_normal) == pytest.approx(figures, rel=1e-8)


def test_global_p_is_that_of_esda_with_the_same_permutations():
    """The draws are made again here; esda measures each of them."""
    from esda.moran import Moran

    values, neighbours = uneven(40)
    found, weights = global_autocorrelation(values, neighbours, 99, seed=5), neighbours.libpysal()
    z = (values - values.mean()) / values.std()
    drawn = np.random.default_rng(5).permuted(np.repeat(z[None, :], 99, axis=0), axis=1)
    simulated = np.array([Moran(row, weights, permutations=0).I for row in drawn])
    larger = (simulated >= found.moran_i).sum()
    assert found.p == min(1.0, 2 * (min(larger, 99 - larger) + 1) / 100)
    assert found.sd == pytest.approx(simulated.std(), rel=ROUNDING)
    assert found.z == pytest.approx((found.moran_i - simulated.mean()) / simulated.std(), rel=ROUNDING)


def test_global_p_by_permutation_agrees_with_the_normal_approximation():
    for seed in range(4):
        found = global_autocorrelation(smooth(seed, noise=5.0), BOARD, 4999, seed=9)
        # binomial error of 4,999 permutations at p = .5 doubled is .014
        assert found.p == pytest.approx(found.p_normal, abs=0.045)
        assert found.z == pytest.approx(found.z_normal, abs=0.05)


@pytest.mark.parametrize(
    ("example", "column", "printed"), [("stl", "HR8893", 0.244), ("sids2", "SIDR74", 0.248)], ids=["stl", "sids2"]
)
def test_printed_numbers(example, column, printed):
    """Homicides around St. Louis, and sudden infant deaths in North Carolina as OpenGeoDa prints it."""
    libpysal = pytest.importorskip("libpysal")
    from osgeo import ogr

    folder = f"{libpysal.__path__[0]}/examples/{example}"
    with open(f"{folder}/{example}.gal", encoding="ascii") as file:
        words = file.read().split()
    names, lists = _gal(words)
    source = ogr.Open(f"{folder}/stl_hom.dbf" if example == "stl" else f"{folder}/sids2.dbf")
    if source is None:
        pytest.skip("the table is not among libpysal's files")
    values = np.array([feature.GetField(column) for feature in source.GetLayer(0)])
    place = {name: i for i, name in enumerate(names)}
    pairs = [(place[a], place[b]) for a in names for b in lists[a]]
    neighbours = from_pairs(len(names), *zip(*pairs), "queen")
    assert global_autocorrelation(values, neighbours, 99).moran_i == pytest.approx(printed, abs=5e-4)


def _gal(words):
    """Names in the order of the file, and the neighbours of each."""
    first = 4 if words[0] == "0" else 1
    names, lists, at = [], {}, first
    while at < len(words):
        name, count = words[at], int(words[at + 1])
        names.append(name)
        lists[name] = words[at + 2 : at + 2 + count]
        at += 2 + count
    return names, lists


def test_a_chessboard_is_minus_one_and_a_slope_is_near_one():
    board = global_autocorrelation((ROW + COLUMN) % 2, BOARD, 199)
    assert board.moran_i == pytest.approx(-1.0)
    assert board.p == 2 / 200
    assert board.z < -10
    slope = global_autocorrelation(ROW, BOARD, 199)
    assert slope.moran_i > 0.9
    assert slope.p == 2 / 200


def test_p_keeps_its_size_where_nothing_depends_on_neighbours():
    rng, sets = np.random.default_rng(3), 300
    neighbours = nearest_neighbours(rng.uniform(size=(25, 2)), 4)
    p = [global_autocorrelation(rng.exponential(size=25), neighbours, 99, seed=s).p for s in range(sets)]
    # the binomial error of a share of .1 in 300 is .017
    assert 0.05 <= np.mean(np.array(p) <= 0.1) <= 0.15


def test_two_sided_p():
    assert two_sided(0, 999, 999) == 0.002
    assert two_sided(999, 0, 999) == 0.002
    assert two_sided(999, 999, 999) == 1.0
    assert two_sided(np.array([4, 500]), np.array([995, 499]), 999).tolist() == [0.01, 1.0]


# local I and G*


@same_draws
@every_set
def test_local_figures_are_those_of_esda(name):
    from esda.moran import Moran_Local

    values, neighbours = SETS[name]()
    found = local_autocorrelation(values, neighbours, 199, seed=7)
    peer = Moran_Local(values, neighbours.libpysal(), permutations=199, seed=7)
    assert found.local_i == pytest.approx(peer.Is, rel=1e-8, abs=1e-12)
    assert found.quadrant.tolist() == [("HH", "LH", "LL", "HL")[q - 1] for q in peer.q]
    assert found.p.tolist() == np.minimum(1.0, 2 * peer.p_sim).tolist()


@pytest.mark.parametrize("name", ["board", "uneven"])
def test_g_star_is_that_of_esda(name):
    from esda.getisord import G_Local

    values, neighbours = SETS[name]()
    values = values + 10  # esda divides by their sum
    found = local_autocorrelation(values, neighbours, 99)
    peer = G_Local(values, neighbours.libpysal(), transform="B", star=True, permutations=0)
    assert found.gi_star == pytest.approx(peer.Zs, rel=1e-8, abs=1e-10)
    assert found.gi_p.tolist() == found.p.tolist()


@same_draws
def test_p_of_g_star_is_that_of_esda():
    from esda.getisord import G_Local

    values, neighbours = uneven()
    peer = G_Local(values, neighbours.libpysal(), transform="B", star=True, permutations=199, seed=3, n_jobs=1)
    found = local_autocorrelation(values, neighbours, 199, seed=3)
    assert np.minimum(1.0, 2 * peer.p_sim).tolist() == found.gi_p.tolist()


def by_definition(values, neighbours):
    """Lag, local I, quadrant and G* by loops over pairs; nothing here is shared with the code tested."""
    n, matrix = len(values), neighbours.matrix.toarray()
    mean = sum(values) / n
    sd = math.sqrt(sum((x - mean) ** 2 for x in values) / n)
    lags, local, quadrants, stars = [], [], [], []
    for i in range(n):
        near = [j for j in range(n) if matrix[i, j]]
        lag = sum((values[j] - mean) / sd for j in near) / len(near)
        z = (values[i] - mean) / sd
        lags.append(lag)
        # Anselin's form: z_i over the mean square of all z with n - 1, times the weighted sum of the neighbours'
        second = sum((x - mean) ** 2 for x in values) / (n - 1)
        local.append((values[i] - mean) / second * sum((values[j] - mean) / len(near) for j in near))
        quadrants.append(("H" if z > 0 else "L") + ("H" if lag > 0 else "L"))
        own = [*near, i]
        spread = sd * math.sqrt((n * len(own) - len(own) ** 2) / (n - 1))
        stars.append((sum(values[j] for j in own) - mean * len(own)) / spread)
    return lags, local, quadrants, stars


@every_set
def test_local_figures_by_definition(name):
    values, neighbours = SETS[name]()
    found = local_autocorrelation(values, neighbours, 99)
    lags, local, quadrants, stars = by_definition(list(values), neighbours)
    assert found.lag == pytest.approx(lags, rel=1e-8, abs=1e-12)
    assert found.local_i == pytest.approx(local, rel=1e-8, abs=1e-12)
    assert found.quadrant.tolist() == quadrants
    assert found.gi_star == pytest.approx(stars, rel=1e-8, abs=1e-12)


@every_set
def test_local_i_adds_up_to_the_whole(name):
    values, neighbours = SETS[name]()
    whole = global_autocorrelation(values, neighbours, 99).moran_i
    local = local_autocorrelation(values, neighbours, 99)
    assert local.local_i.sum() == pytest.approx((len(values) - 1) * whole, rel=ROUNDING)
    # the slope of the Moran scatter plot
    assert np.polyfit(local.z_value, local.lag, 1)[0] == pytest.approx(whole, rel=1e-8)


def test_the_conditional_p_by_counting_all_arrangements():
    """Five units in a ring: each has two neighbours among four others, so that there are six pairs to draw."""
    ring = from_pairs(5, [0, 1, 2, 3, 4], [1, 2, 3, 4, 0], "rook")
    values = np.array([1.0, 2.0, 4.0, 8.0, 16.0])
    found = local_autocorrelation(values, ring, 19_999)
    for i in range(5):
        others = [values[j] for j in range(5) if j != i]
        sums = [others[a] + others[b] for a in range(4) for b in range(a)]
        own = values[i - 1] + values[(i + 1) % 5]
        exact = min(1.0, 2 * min(np.mean([s >= own for s in sums]), np.mean([s <= own for s in sums])))
        # four times the binomial error of a doubled share of one half
        assert found.p[i] == pytest.approx(exact, abs=4 * 2 * 0.5 / math.sqrt(20_000))


def test_ties_count_on_both_sides():
    values = np.zeros(CELLS)
    values[[0, 1, SIDE]] = 1.0
    found = local_autocorrelation(values, BOARD, 199)
    far = (ROW > 4) & (COLUMN > 4)
    # nearly every draw of others is all zeros, as the neighbours are
    assert (found.p[far] == 1.0).all()
    assert found.p[0] == 2 / 200


def test_a_unit_at_the_mean_is_never_significant():
    values = np.array([-9.0, -8, -7, 0, 7, 8, 9])
    chain = from_pairs(7, [0, 1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6], "rook")
    found = local_autocorrelation(values, chain, 199)
    assert (found.z_value[3], found.local_i[3], found.p[3]) == (0.0, 0.0, 1.0)


def test_units_without_neighbours_have_no_local_figures():
    part = from_pairs(5, [0, 1, 2], [1, 2, 3], "rook")
    found = local_autocorrelation([1.0, 2, 3, 4, 9], part, 99)
    for values in (found.lag, found.local_i, found.p, found.gi_star, found.gi_p):
        assert np.isnan(values).tolist() == [False] * 4 + [True]
    assert found.quadrant[4] is None
    alone = local_autocorrelation([1.0, 2, 3], from_pairs(3, [], [], "queen"), 99)
    assert np.isnan(alone.p).all()


def test_all_units_neighbours_of_all():
    """Every draw gives the same means, and G* has nothing to compare with."""
    everyone = from_pairs(5, *zip(*[(i, j) for i in range(5) for j in range(i)]), "queen")
    found = local_autocorrelation([1.0, 2, 4, 8, 16], everyone, 99)
    assert (found.p == 1.0).all()
    assert np.isnan(found.gi_star).all()
    whole = global_autocorrelation([1.0, 2, 4, 8, 16], everyone, 99)
    assert whole.moran_i == pytest.approx(-0.25)
    assert whole.p == 1.0
    assert np.isnan([whole.z, whole.z_normal, whole.p_normal]).all()


@pytest.mark.parametrize("values", [[2.0] * 6, [1e9 + 0.1] * 6, [0.0] * 6])
def test_equal_values_have_no_result(values):
    chain = from_pairs(6, [0, 1, 2, 3, 4], [1, 2, 3, 4, 5], "rook")
    found = global_autocorrelation(values, chain, 99)
    assert found.n == 6
    assert np.isnan([found.moran_i, found.expected, found.p]).all()
    local = local_autocorrelation(values, chain, 99)
    assert np.isnan(local.local_i).all()
    assert local.quadrant.tolist() == [None] * 6


@pytest.mark.parametrize(("factor", "shift"), [(3.0, 0.0), (1e-6, 5.0), (1e7, -4e9)])
def test_the_unit_of_measurement_does_not_matter(factor, shift):
    values, neighbours = smooth(), BOARD
    first, again = (local_autocorrelation(v, neighbours, 199) for v in (values, factor * values + shift))
    assert again.local_i == pytest.approx(first.local_i, rel=1e-5, abs=1e-7)
    assert again.gi_star == pytest.approx(first.gi_star, rel=1e-5, abs=1e-7)
    assert again.p.tolist() == first.p.tolist()
    assert again.quadrant.tolist() == first.quadrant.tolist()


def test_values_upside_down_swap_high_and_low():
    first, again = (local_autocorrelation(v, BOARD, 199) for v in (smooth(), -smooth()))
    swap = {"HH": "LL", "LL": "HH", "HL": "LH", "LH": "HL"}
    assert again.local_i == pytest.approx(first.local_i)
    assert again.gi_star == pytest.approx(-first.gi_star)
    assert again.p.tolist() == first.p.tolist()
    assert again.quadrant.tolist() == [swap[q] for q in first.quadrant]


def test_the_generator_that_the_whole_program_shares_has_no_say():
    np.random.seed(0)
    state = np.random.get_state()[1].copy()
    first = local_autocorrelation(smooth(), BOARD, 99, seed=5).p, global_autocorrelation(smooth(), BOARD, 99, seed=5)
    assert np.array_equal(np.random.get_state()[1], state)
    np.random.seed(1)
    again = local_autocorrelation(smooth(), BOARD, 99, seed=5).p, global_autocorrelation(smooth(), BOARD, 99, seed=5)
    assert first[0].tolist() == again[0].tolist()
    assert first[1] == again[1]
    assert local_autocorrelation(smooth(), BOARD, 99, seed=6).p.tolist() != first[0].tolist()


@pytest.mark.parametrize("most", [0, 1999])
def test_many_neighbours_are_drawn_in_parts(monkeypatch, most):
    from geocoupling.methods import localautocorrelation

    whole = local_autocorrelation(smooth(), BOARD, 199, most=most).p.tolist()
    monkeypatch.setattr(localautocorrelation, "DRAWN", CELLS * 70)
    assert local_autocorrelation(smooth(), BOARD, 199, most=most).p.tolist() == whole


def test_only_units_that_few_permutations_reach_go_on():
    few, many = (local_autocorrelation(smooth(), BOARD, draws).p for draws in (199, 1999))
    found = local_autocorrelation(smooth(), BOARD, 199, most=1999).p
    rare = few < 2 * 21 / 200 - 1e-12
    assert 0 < rare.sum() < CELLS
    assert found[rare].tolist() == many[rare].tolist()
    assert found[~rare].tolist() == few[~rare].tolist()


def test_p_of_units_that_go_on_keeps_its_size():
    """Exchangeable values: the share of p up to x is at most x, also below what the first permutations can give."""
    rng, p = np.random.default_rng(11), []
    ring = from_pairs(12, np.arange(12), (np.arange(12) + 1) % 12, "rook")
    for seed in range(120):
        p.extend(local_autocorrelation(rng.normal(size=12), ring, 99, seed, most=499).p)
    for level in (0.01, 0.02, 0.05, 0.1, 0.3):
        # twice the error of a share in 1,440; units of one ring are hardly dependent
        assert np.mean(np.array(p) <= level) <= level + 2 * math.sqrt(level / 1440)


# correction and codes


@given(st.lists(st.floats(0.0, 1.0), min_size=1, max_size=30), st.sampled_from([0.01, 0.05, 0.2]))
@settings(max_examples=150, deadline=None)
def test_false_discovery_by_definition(p, level):
    adjusted = false_discovery(p)
    ranked = sorted(p)
    reached = [k for k in range(len(p), 0, -1) if ranked[k - 1] * (len(p) / k) <= level]
    cut = ranked[reached[0] - 1] if reached else -1.0
    assert (adjusted <= level).tolist() == [x <= cut for x in p]
    assert (adjusted >= np.array(p)).all()
    assert adjusted.max() <= 1.0


def test_false_discovery_as_esda_cuts():
    from esda import fdr

    p = np.random.default_rng(1).uniform(size=200) ** 4
    assert ((false_discovery(p) <= 0.05) == (p <= fdr(p, 0.05))).all()
    assert np.isnan(false_discovery([0.01, np.nan, 0.02])).tolist() == [False, True, False]
    assert false_discovery([0.01, np.nan, 0.02])[[0, 2]].tolist() == [0.02, 0.02]


def test_codes_of_clusters_and_hot_spots():
    quadrant = np.array(["HH", "LL", "HL", None], dtype=object)
    p = np.array([0.05, 0.051, 0.001, np.nan])
    assert clusters(quadrant, p).tolist() == ["HH", "ns", "HL", None]
    assert clusters(quadrant, p, 0.1).tolist() == ["HH", "LL", "HL", None]
    gi = np.array([2.0, -2, 2, -2, 2, -2, 0, np.nan])
    p = np.array([0.01, 0.01, 0.05, 0.05, 0.1, 0.1, 0.11, np.nan])
    expected = ["hot_99", "cold_99", "hot_95", "cold_95", "hot_90", "cold_90", "ns", None]
    assert hot_spots(gi, p).tolist() == expected
