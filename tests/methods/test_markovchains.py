"""Markov chains of a panel: a brute-force twin, identities, invariances, problems and notices."""

from itertools import product

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.markovchains import markov_chains
from geocoupling.methods.markovtests import homogeneity
from geocoupling.methods.neighbours import from_pairs
from markovpanels import chains, having, matrix, neighbours_in, ring, sample

# counts: a brute-force twin


def counted_by_hand(frame, lag=1, lists=None, edges=None, group=None):
    """Loops over units and periods; classes are found by comparison with the edges."""
    value = {(row.unit, row.year): row.y for row in frame.itertuples()}
    region = {(row.unit, row.year): row.region for row in frame.itertuples()}
    years, names = sorted(frame["year"].unique()), sorted(frame["unit"].unique())
    k = len(edges) + 1

    def class_of(x):
        return sum(x > edge for edge in edges)

    found = {m: np.zeros((k, k)) for m in (None, *range(1, k + 1))}
    for i, name in enumerate(names):
        for first, last in zip(years, years[lag:]):
            if (name, first) not in value or (name, last) not in value:
                continue
            if group is not None and region[name, first] != group:
                continue
            cell = class_of(value[name, first]), class_of(value[name, last])
            found[None][cell] += 1
            near = [value[names[j], first] for j in (lists[i] if lists else ()) if (names[j], first) in value]
            if near:
                found[class_of(sum(near) / len(near)) + 1][cell] += 1
    return found


@pytest.mark.parametrize(("missing", "lag", "group"), [(0.0, 1, None), (0.2, 1, "A"), (0.15, 2, None), (0.3, 3, "B")])
def test_counts_as_by_hand(missing, lag, group):
    frame = sample(missing=missing).sample(frac=1, random_state=1)
    lists = ring(30)
    lists[4] = []
    for found in lists:
        found[:] = [j for j in found if j != 4]
    near = neighbours_in(frame, lists)
    made = chains(frame, group="region", lag=lag, neighbours=near)
    by_hand = counted_by_hand(frame, lag, lists, made.classes.edges[0, :-1], group)
    for m, expected in by_hand.items():
        assert matrix(made.transitions, "count", m, group).tolist() == expected.tolist(), m


def test_lag_classes_sum_to_the_whole_without_islands():
    frame = sample()
    lists = [[] if i == 7 else [j for j in found if j != 7] for i, found in enumerate(ring(30))]
    made = chains(frame, neighbours=neighbours_in(frame, lists))
    near = sum(matrix(made.transitions, "count", m) for m in (1, 2, 3, 4))
    island = chains(frame, scheme="manual", manual_breaks=made.classes.edges[0, :-1]).rows
    own = island[frame["unit"] == "u07"]
    alone = np.zeros((4, 4))
    np.add.at(alone, tuple(own[["class", "next_class"]].dropna().to_numpy(int).T - 1), 1)
    assert alone.sum() == 5
    assert (near + alone).tolist() == matrix(made.transitions, "count").tolist()
    notice = next(n for n in made.notices if n.code == "markov_islands")
    assert notice.values == {"count": 1, "units": ["u07"]}


def test_groups_sum_to_all_units():
    made = chains(sample(missing=0.1), group="region")
    parts = [matrix(made.transitions, "count", None, group) for group in (None, "A", "B")]
    assert parts[0].tolist() == (parts[1] + parts[2]).tolist()


def test_a_unit_that_changes_its_group_counts_where_it_starts():
    frame = pd.DataFrame(
        [("a", 1, "N", 1), ("a", 2, "S", 2), ("a", 3, "S", 1), ("b", 1, "S", 2), ("b", 2, "S", 2), ("b", 3, "S", 1)],
        columns=["unit", "year", "region", "y"],
    )
    made = chains(frame, scheme="classes", group="region")
    assert matrix(made.transitions, "count", None, "N").tolist() == [[0, 1], [0, 0]]
    assert matrix(made.transitions, "count", None, "S").tolist() == [[0, 0], [2, 1]]


def test_identities_of_a_chain():
    made = chains(sample(), group="region", neighbours=neighbours_in(sample(), ring(30)))
    for name, lag in product((None, "A", "B"), (None, 1, 2, 3, 4)):
        p, counts = (matrix(made.transitions, column, lag, name) for column in ("probability", "count"))
        left = counts.sum(axis=1) > 0
        assert p[left].sum(axis=1) == pytest.approx(1, abs=1e-14)
        rows = made.steady_state[having(made.steady_state["lag_class"], lag) & having(made.steady_state["group"], name)]
        steady = rows["steady_state"].to_numpy()
        if not np.isnan(steady).all():
            known = ~np.isnan(steady)
            assert steady[known].sum() == pytest.approx(1, abs=1e-14)
            assert steady[known] @ p[np.ix_(known, known)] == pytest.approx(steady[known], abs=1e-14)
            passage = np.diag(matrix(made.transitions, "first_passage", lag, name))
            positive = known & (steady > 0)
            assert passage[positive] == pytest.approx(1 / steady[positive], rel=1e-10)
        mobility = made.mobility[having(made.mobility["lag_class"], lag) & having(made.mobility["group"], name)].iloc[0]
        assert mobility["n"] == counts.sum()
        if counts.sum():
            assert mobility[["upward", "downward", "stay"]].sum() == pytest.approx(1)
            assert mobility["stay"] == pytest.approx(np.trace(counts) / counts.sum())


def test_tests_of_a_panel():
    frame = sample(n=60, periods=9)
    made = chains(frame, classes=3, group="region", neighbours=neighbours_in(frame, ring(60)))
    whole = made.tests[made.tests["from_class"].isna()]
    everyone = whole[whole["group"].isna()]
    assert everyone["test"].unique().tolist() == ["spatial", "groups", "halves", "steps", "order"]
    assert set(whole[whole["group"] == "A"]["test"]) == {"spatial", "halves", "steps", "order"}
    parts = [matrix(made.transitions, "count", None, g) for g in "AB"]
    groups = everyone[everyone["test"] == "groups"].set_index("statistic_name")
    expected = homogeneity(parts)
    assert groups.loc["Q", "statistic"] == pytest.approx(expected.q)
    assert groups.loc["LR", "p"] == pytest.approx(expected.p_lr)
    assert groups["df"].tolist() == [expected.df] * 2


def test_order_finds_a_second_order_chain():
    """Units go on as they went: up after up, down after down."""
    rng, rows = np.random.default_rng(5), []
    for i in range(60):
        x, way = 2, 1
        for t in range(12):
            rows.append((f"u{i}", t, x))
            way = way if rng.random() < 0.85 else -way
            x = min(max(x + way, 1), 3)
    frame = pd.DataFrame(rows, columns=["unit", "year", "y"])
    made = chains(frame, scheme="classes")
    order = made.tests[(made.tests["test"] == "order") & made.tests["from_class"].isna()]
    assert (order["p"] < 1e-4).all()


# invariances


def assert_same_tables(a, b):
    for name in ("transitions", "steady_state", "mobility", "tests"):
        left, right = getattr(a, name), getattr(b, name)
        left, right = (table.drop(columns=[c for c in table if "label" in c]) for table in (left, right))
        pd.testing.assert_frame_equal(left, right, check_exact=False, rtol=1e-12)


def test_order_of_rows_does_not_matter():
    frame, lists = sample(missing=0.1), ring(30)
    shuffled = frame.sample(frac=1, random_state=3)
    a = chains(frame, group="region", neighbours=neighbours_in(frame, lists))
    b = chains(shuffled, group="region", neighbours=neighbours_in(shuffled, lists))
    assert_same_tables(a, b)
    pd.testing.assert_frame_equal(a.rows, b.rows.sort_index())


@pytest.mark.parametrize("scheme", ["quantile", "period_quantile"])
def test_rising_functions_leave_quantile_chains_as_they_are(scheme):
    """81 values in four classes: every edge is a value, so that the function moves edges as it moves values."""
    frame = sample(n=27, periods=3) if scheme == "quantile" else sample(n=29)
    a = chains(frame, scheme=scheme)
    b = chains(frame.assign(y=np.exp(frame["y"])), scheme=scheme)
    assert_same_tables(a, b)


def test_scale_does_not_matter():
    frame = sample()
    near = neighbours_in(frame, ring(30))
    a = chains(frame, scheme="natural_breaks", neighbours=near)
    b = chains(frame.assign(y=1000 * frame["y"]), scheme="natural_breaks", neighbours=near)
    assert_same_tables(a, b)


def test_relative_values_undo_growth():
    frame = sample()
    grown = frame.assign(y=frame["y"] * 1.1 ** (frame["year"] - 2000))
    assert_same_tables(chains(frame, relative=True), chains(grown, relative=True))
    assert matrix(chains(frame).transitions, "count").tolist() != matrix(chains(grown).transitions, "count").tolist()


def test_relative_changes_nothing_in_quantiles_of_each_period():
    frame = sample()
    near = neighbours_in(frame, ring(30))
    options = {"scheme": "period_quantile", "neighbours": near}
    assert_same_tables(chains(frame, **options), chains(frame, relative=True, **options))


# classes


def test_classes_are_closed_on_the_right():
    frame = pd.DataFrame({"unit": list("abc") * 2, "year": [1] * 3 + [2] * 3, "y": [1, 2, 3, 2.0000001, 4, 1]})
    made = chains(frame, scheme="manual", manual_breaks=[2, 3])
    assert made.rows["class"].tolist() == [1, 1, 2, 2, 3, 1]
    assert made.classes.table["upper"].tolist() == [2, 3, 4]


def test_lag_at_an_edge_is_in_the_lower_class():
    """Seven neighbours with the value of the edge: their mean is rounded, and still at the edge."""
    values = [0.1] * 7 + [0.7]
    frame = pd.DataFrame({"unit": [*"abcdefgh"] * 2, "year": [1] * 8 + [2] * 8, "y": [*values, *values[::-1]]})
    near = from_pairs(8, [7] * 7, range(7), "knn")
    made = chains(frame, scheme="manual", manual_breaks=[0.1], neighbours=near)
    assert made.rows["lag_class"].iloc[7] == 1


def test_class_numbers_are_kept():
    frame = pd.DataFrame({"unit": list("ab") * 3, "year": [1, 1, 2, 2, 3, 3], "y": [3, 7, 3, 4, 4, 7]})
    near = from_pairs(2, [0], [1], "knn")
    made = chains(frame, scheme="classes", neighbours=near)
    assert sorted(made.transitions["from_class"].unique()) == [3, 4, 7]
    assert made.rows["next_class"].tolist()[:4] == [3, 4, 4, 7]
    assert made.rows["move"].tolist()[:4] == [0, -1, 1, 1]
    assert made.rows["lag_class"].tolist() == [7, 3, 4, 3, 7, 4]
    # 3.5 is half way between 3 and 4, 5.5 between 4 and 7
    assert made.classes.of_means(np.array([[3.5, 5.5, 5.6]])).tolist() == [[0, 1, 2]]


def test_rows_and_shares():
    frame = sample(missing=0.1)
    made = chains(frame, lag=2)
    first = frame["year"] == 2000
    shares = made.rows.loc[first, "class"].value_counts(normalize=True).sort_index()
    table = made.steady_state[made.steady_state["lag_class"].isna()]
    assert table["share_first"].tolist() == pytest.approx(shares.tolist())
    assert made.rows.loc[frame["year"] > 2003, "move"].isna().all()
    later = frame.merge(frame.assign(year=frame["year"] - 2), on=["unit", "year"], how="left")["y_y"]
    assert (made.rows["move"].isna().to_numpy() == later.isna().to_numpy()).all()


def test_speed():
    """340 units in 15 periods with neighbours and groups."""
    import time

    frame = sample(n=340, periods=15)
    near = neighbours_in(frame, ring(340))
    start = time.perf_counter()
    chains(frame, scheme="natural_breaks", group="region", neighbours=near)
    assert time.perf_counter() - start < 3


def test_a_mean_of_neighbours_that_misses_a_break_at_zero_by_rounding_is_in_the_lower_class():
    near = from_pairs(5, [0, 0, 0], [1, 2, 3], "queen")
    values = [1.0, 0.1, 0.2, -0.3, -1.0]
    rows = [(f"u{i}", year, x) for year in (2000, 2001) for i, x in enumerate(values)]
    frame = pd.DataFrame(rows, columns=["unit", "year", "x"])
    breaks = ["0", "2"]
    found = markov_chains(frame, "x", "unit", "year", scheme="manual", manual_breaks=breaks, neighbours=near)
    assert found.rows["lag_class"].iloc[0] == 1
