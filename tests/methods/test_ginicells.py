"""The Gini coefficient by region and component against double sums over all pairs of units, and its identities."""

import tracemalloc

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.gini import dagum, gini
from geocoupling.methods.ginicells import gini_cells, sorted_cells
from geocoupling.methods.pairs import rank_sums
from geocoupling.methods.problems import Cancelled, DataProblem
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.stats import rankdata


def definition(x, parts, regions, w=None):
    """Contribution, net part and transvariation of every component, region and pair, unit by unit."""
    x, regions = np.asarray(x, float), np.asarray(regions)
    w = np.ones(len(x)) if w is None else np.asarray(w, float)
    whole, mu, labels = w.sum(), np.average(x, weights=w), np.unique(regions)
    found = {}
    for name, part in parts.items():
        for a, j in enumerate(labels):
            for h in labels[a:]:
                ordered = [(i, r) for i in np.flatnonzero(regions == j) for r in np.flatnonzero(regions == h)]
                if j != h:
                    ordered += [(r, i) for i, r in ordered]
                pairs = [w[i] * w[r] * np.sign(x[i] - x[r]) * (part[i] - part[r]) for i, r in ordered]
                contribution = sum(pairs) / (2 * mu * whole**2)
                found[name, j, h] = contribution, *split(x, part, w, regions == j, regions == h, contribution)
    return found


def split(x, part, w, in_j, in_h, contribution):
    """Net part and transvariation of a pair of regions; 0 and 0 inside one region."""
    if (in_j == in_h).all():
        return 0.0, 0.0
    means = [np.average(x[own], weights=w[own]) for own in (in_j, in_h)]
    if abs(means[0] - means[1]) <= 1e-12 * max(means):
        return 0.0, contribution
    shares = w[in_j].sum() * w[in_h].sum() / w.sum() ** 2
    gap = np.average(part[in_j], weights=w[in_j]) - np.average(part[in_h], weights=w[in_h])
    net = shares * gap / np.average(x, weights=w) * (1 if means[0] > means[1] else -1)
    return net, contribution - net


def drawn(n, k, seed, weighted=False, whole=False, negative=False):
    rng = np.random.default_rng(seed)
    if whole:
        a, b, c = rng.integers(0, 3, (3, n)).astype(float)
    else:
        a, b, c = rng.lognormal(size=(3, n))
    if negative:
        a, b = a - 2 * b, 2.5 * b + 1 - np.minimum(a - 2 * b, 0)
    regions = np.concatenate([np.arange(k), rng.integers(0, k, n - k)])
    return {"a": a, "b": b, "c": c}, regions, rng.uniform(0.1, 9, n) if weighted else None


def columns(*rows):
    return {name: np.array(row, float) for name, row in zip("abc", rows)}


CASES = {
    "random": drawn(40, 4, 1),
    "weights": drawn(40, 4, 2, weighted=True),
    "ties and zeros": drawn(40, 3, 3, whole=True),
    "ties, zeros and weights": drawn(40, 3, 4, weighted=True, whole=True),
    "negative components": drawn(40, 4, 5, weighted=True, negative=True),
    "negative components that tie": drawn(40, 3, 6, whole=True, negative=True),
    "regions of one unit": drawn(7, 6, 7, weighted=True),
    "one region": drawn(12, 1, 8),
    "equal means": (columns([1, 3, 0, 2], [1, 1, 2, 2]), list("aabb"), None),
    "equal means but for rounding": (columns([0.1, 0.2, 0.1, 0.1], [0, 0.1, 0.1, 0.1]), list("aabb"), None),
    "a region of zeros": (columns([0, 0, 1, 5, -2], [0, 0, 1, 0, 4]), list("aabbc"), [1, 2, 3, 4, 5]),
    "no overlap": (columns([1, 2, 3, 6, 4, 5], [0, 0, 0, 5, 8, 8]), list("aaabbb"), None),
    "far from zero": (columns(np.full(12, 1e9), np.arange(12) ** 1.5), list("abcabcabcabc"), None),
}


@pytest.mark.parametrize("name", CASES)
def test_every_part_equals_its_double_sum(name):
    parts, regions, w = CASES[name]
    x = sum(parts.values())
    cells = gini_cells(x, parts, regions, w)
    labels, names = list(cells.regions), list(cells.components)
    assert names == list(parts) and labels == sorted(set(regions))
    for (part, j, h), expected in definition(x, parts, regions, w).items():
        m, a, b = names.index(part), labels.index(j), labels.index(h)
        found = cells.contribution, cells.net, cells.transvariation
        assert [own[m, a, b] for own in found] == pytest.approx(expected, abs=1e-12), (part, j, h)
        assert [own[m, b, a] for own in found] == [own[m, a, b] for own in found]
    check_sums(cells, x, regions, w, 1e-12)


def check_sums(cells, x, regions, w, near):
    """Cells sum to the components, to Dagum's regions and pairs, and to the coefficient."""
    parts = dagum(x, regions, w)
    triangle = np.triu_indices(len(parts.regions))
    assert cells.contribution[:, triangle[0], triangle[1]].sum() == pytest.approx(gini(x, w), abs=near)
    assert cells.total.sum() == pytest.approx(parts.gini, abs=near)
    assert cells.contribution[:, triangle[0], triangle[1]].sum(axis=1) == pytest.approx(cells.total, abs=near)
    assert cells.contribution.sum(axis=0) == pytest.approx(parts.contribution, abs=near)
    assert cells.net.sum(axis=0) == pytest.approx(parts.net, abs=near)
    overlap = parts.contribution - parts.net - np.diag(np.diag(parts.contribution))
    assert cells.transvariation.sum(axis=0) == pytest.approx(overlap, abs=near)


@pytest.mark.parametrize("name", ["random", "ties and zeros", "negative components that tie"])
def test_totals_are_pseudo_ginis(name):
    """A component's part is its covariance with the rank of the total, twice, over the mean of the total."""
    parts, _, _ = CASES[name]
    x = sum(parts.values())
    rank = (rankdata(x) - 0.5) / len(x)
    expected = [2 * np.cov(part, rank, ddof=0)[0, 1] / x.mean() for part in parts.values()]
    assert gini_cells(x, parts).total == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("name", ["random", "weights", "negative components"])
def test_net_parts_are_the_inequality_of_the_regions_means(name):
    parts, regions, w = CASES[name]
    frame = pd.DataFrame(parts).assign(r=regions, w=1.0 if w is None else w)
    x = sum(parts.values())
    means = frame.groupby("r")[list(parts)].apply(lambda own: np.average(own, axis=0, weights=frame.w[own.index]))
    means = pd.DataFrame(means.tolist(), columns=list(parts))
    shares = frame.groupby("r").w.sum().to_numpy()
    assert dagum(x, regions, w).between == pytest.approx(gini(means.sum(axis=1), shares), abs=1e-12)
    net = gini_cells(x, parts, regions, w).net.sum(axis=(1, 2)) / 2
    assert net == pytest.approx(gini_cells(means.sum(axis=1), means, w=shares).total, abs=1e-12)


def test_equal_means_have_no_net_part_in_any_component():
    for name in ("equal means", "equal means but for rounding"):
        parts, regions, _ = CASES[name]
        cells = gini_cells(sum(parts.values()), parts, regions)
        assert (cells.net == 0).all()
        assert (cells.transvariation[:, 0, 1] == cells.contribution[:, 0, 1]).all()
        assert np.ptp([part[:2].mean() - part[2:].mean() for part in parts.values()]) > 0.04


def test_what_can_not_contribute_contributes_exactly_nothing():
    parts, regions, _ = CASES["no overlap"]
    apart = gini_cells(sum(parts.values()), parts, regions)
    assert (apart.transvariation == 0).all()
    assert apart.net[:, 0, 1] == pytest.approx([(5 - 2) / 4 / 7, (7 - 0) / 4 / 7], abs=1e-15)
    parts, w = CASES["weights"][0], CASES["weights"][2]
    poor = sum(parts.values()) < 4
    raised = {"a": np.where(poor, 0.0, parts["a"]), "b": parts["b"] + 1e3 * ~poor}
    apart = gini_cells(sum(raised.values()), raised, poor, w)
    assert (apart.transvariation == 0).all() and (apart.net[:, 0, 1] > 0).all() and 5 < poor.sum() < 35
    # all totals tie, whatever the components are
    a = np.array([0.1, 0.7, 0.3, 0.2])
    tied = gini_cells(np.ones(4), {"a": a, "b": 1 - a}, list("aabb"))
    for own in (tied.contribution, tied.net, tied.transvariation, tied.total):
        assert (own == 0).all()
    # a component that all units have the same of, and a region of one unit
    same = gini_cells(np.array([1.1, 3.1, 2.1]), {"a": [1, 3, 2], "b": [0.1] * 3}, list("aab"))
    assert (same.contribution[1] == 0).all() and (same.net[1] == 0).all() and (same.transvariation[1] == 0).all()
    assert (same.contribution[:, 1, 1] == 0).all()


def test_the_order_of_rows_that_tie_does_not_matter():
    parts, regions, w = CASES["negative components that tie"]
    x, turned = sum(parts.values()), slice(None, None, -1)
    one = gini_cells(x, parts, regions, w)
    other = gini_cells(x[turned], {name: part[turned] for name, part in parts.items()}, regions[turned])
    assert len(np.unique(x)) < len(x) / 3
    assert other.contribution == pytest.approx(one.contribution, abs=1e-15)


VALUES = st.one_of(st.integers(0, 9).map(float), st.floats(0, 1e6, allow_subnormal=False))
ROWS = st.lists(
    st.tuples(VALUES, st.floats(-1, 2), st.sampled_from("abcd"), st.floats(0.01, 100)), min_size=1, max_size=25
)


@settings(max_examples=120, deadline=None)
@given(ROWS, st.floats(0.001, 1000))
def test_identities_and_invariances(rows, factor):
    x, share, regions, w = (np.array(column) for column in zip(*rows))
    assume(np.average(x, weights=w) > 1e-3)
    parts = {"a": x * share, "b": x - x * share}
    cells = gini_cells(x, parts, regions, w)
    check_sums(cells, x, regions, w, 1e-11)
    doubled = {name: np.tile(part, 2) for name, part in parts.items()}
    scaled = {name: part * factor for name, part in parts.items()}
    mean = np.average(x, weights=w)
    for other in (
        gini_cells(np.tile(x, 2), doubled, np.tile(regions, 2), np.tile(w, 2)),
        gini_cells(x * factor, scaled, regions, w),
        gini_cells(x, parts, regions, w * factor),
    ):
        same_parts(other, cells, 1)
    # a constant for all: nothing of its own, and less of everything else; only where the sum keeps values apart
    if np.array_equal(rankdata(x + 1), rankdata(x)):
        raised = gini_cells(x + 1, {**parts, "c": np.ones(len(x))}, regions, w)
        assert (raised.total[2] == 0).all() and (raised.contribution[2] == 0).all()
        assert raised.total[:2] == pytest.approx(cells.total * mean / (mean + 1), abs=1e-10)
        assert gini(x + 1, w) <= gini(x, w)


def same_parts(found, expected, factor):
    for name in ("contribution", "net", "transvariation", "total"):
        assert getattr(found, name) == pytest.approx(getattr(expected, name) * factor, abs=1e-10), name


@pytest.mark.parametrize("name", ["weights", "ties, zeros and weights"])
def test_a_constant_share_of_the_total_gets_exactly_that_share(name):
    parts, regions, w = CASES[name]
    x = sum(parts.values())
    cells, whole = gini_cells(x, {"a": 0.3 * x, "b": 0.7 * x}, regions, w), dagum(x, regions, w)
    assert cells.total == pytest.approx([0.3 * whole.gini, 0.7 * whole.gini], abs=1e-14)
    assert cells.contribution[0] == pytest.approx(0.3 * whole.contribution, abs=1e-14)
    assert cells.net[1] == pytest.approx(0.7 * whole.net, abs=1e-14)


def test_small_sample_denominator_and_mean_zero():
    parts, regions, _ = CASES["random"]
    x = sum(parts.values())
    same_parts(gini_cells(x, parts, regions, denominator="n_minus_1"), gini_cells(x, parts, regions), 40 / 39)
    empty = gini_cells([0, 0], {"a": [0, 0]}, ["a", "b"])
    assert np.isnan(empty.total).all() and np.isnan(empty.contribution).all()


def test_without_regions_there_is_one():
    parts, _, w = CASES["weights"]
    x = sum(parts.values())
    cells = gini_cells(x, pd.DataFrame(parts, index=range(5, 45)), w=w)
    assert cells.regions.tolist() == [None] and cells.contribution.shape == (3, 1, 1)
    assert cells.contribution[:, 0, 0] == pytest.approx(cells.total, abs=0)


@pytest.mark.parametrize(
    ("a", "b", "code", "values"),
    [
        ([1, 1, 1], [0, 1.1, 3], "components_do_not_add_up", {"rows": ["z"], "sum": 4.0, "value": 3.0, "count": 2}),
        ([1, 2, 3], [0, 0, 1e-5], "components_do_not_add_up", {"rows": ["z"], "count": 1, "components": ["a", "b"]}),
        ([1, np.nan, 3], [0, 0, 0], "missing_values", {"rows": ["y"], "field": "a"}),
        ([1, 2, 3], [0, 0, np.inf], "infinite_values", {"rows": ["z"], "field": "b"}),
    ],
)
def test_problems_name_the_row(a, b, code, values):
    x = pd.Series([1.0, 2, 3], index=list("xyz"))
    with pytest.raises(DataProblem) as problem:
        gini_cells(x, {"a": a, "b": b})
    assert problem.value.code == code
    assert {name: problem.value.values[name] for name in values} == values


def test_within_the_tolerance_the_values_stay_as_they_are():
    x = np.array([1.0, 2, 4])
    cells = gini_cells(x, {"a": x * (1 + 5e-7)})
    assert cells.total == pytest.approx([gini(x) * (1 + 5e-7)], rel=1e-12)
    # a value of 0 whose components cancel but for the last digit
    assert gini_cells([0, 1], {"a": [0.1 + 0.2, 1], "b": [-0.3, 0]}).total[0] > 0


def test_progress_and_cancel():
    parts, regions, _ = CASES["random"]
    seen = []
    gini_cells(sum(parts.values()), parts, regions, tick=seen.append)
    assert seen == [0.25, 0.5, 0.75, 1]

    def stop(_):
        raise Cancelled

    with pytest.raises(Cancelled):
        gini_cells(sum(parts.values()), parts, regions, tick=stop)


def test_many_units_take_little_memory():
    """All pairs of 200,000 units would need 160 GB a component; less than four times the data is taken."""
    rng = np.random.default_rng(9)
    n = 200_000
    parts = {name: rng.lognormal(size=n) for name in "abc"}
    x, codes, w = sum(parts.values()), rng.integers(0, 4, n), np.ones(n)
    order = np.argsort(x)
    x, parts = x[order], {name: part[order] for name, part in parts.items()}
    tracemalloc.start()
    cells = sorted_cells(x, parts, codes, w, np.arange(4), "n2")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 * 6 * x.nbytes
    assert cells.total.sum() == pytest.approx(gini(x), abs=1e-12)


def test_rank_sums_count_ties_once_from_each_side():
    x, codes, w = np.array([1.0, 1.0, 2.0]), np.array([0, 1, 1]), np.array([1.0, 2.0, 3.0])
    below, above = rank_sums(x, [np.array([1.0, 10.0, 100.0])], codes, w, 2)
    # twice the weight of the region that lies below or above, once what ties
    assert below[0].tolist() == [[1 * 1, 10 * 1 + 100 * 2], [1 * 2, 10 * 2 + 100 * (2 * 2 + 3)]]
    assert above[0].tolist() == [[1 * 1, 10 * 1], [1 * (2 + 2 * 3), 10 * (2 + 2 * 3) + 100 * 3]]
