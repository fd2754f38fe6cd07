"""Composite scores against plain loops, and the parts that must sum to the whole."""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.composite import composite_index, score_fields, weights_from_table
from geocoupling.methods.indicators import Indicator, by_system
from geocoupling.methods.problems import DataProblem
from geocoupling.methods.standardization import standardize
from geocoupling.methods.weights import weights_table
from hypothesis import given, settings
from hypothesis import strategies as st

SYSTEM = [
    Indicator("income", "society", "wealth", weight=0.5),
    Indicator("schools", "society", "service", weight=0.2),
    Indicator("doctors", "society", "service", weight=0.3),
    Indicator("waste", "ecology", "pressure", direction="-", weight=0.6),
    Indicator("forest", "ecology", "", weight=0.4),
]


def random_frame(seed=0, rows=10):
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame(rng.lognormal(size=(rows, 5)), columns=[i.name for i in SYSTEM])
    return frame.assign(year=[2011 + k % 2 for k in range(rows)])


def scores_by_hand(frame, indicators, weights, names):
    """Sum of weight times standardised value over the named indicators, row by row."""
    made = []
    for row in range(len(frame)):
        score = 0.0
        for j, i in enumerate(indicators):
            if i.name not in names:
                continue
            values = list(frame[i.name])
            low, high = min(values), max(values)
            x = values[row]
            score += weights[j] * ((x - low) if i.direction == "+" else (high - x)) / (high - low)
        made.append(score)
    return made


@pytest.mark.parametrize("method", ["entropy", "equal", "given"])
@pytest.mark.parametrize("scope", ["system", "all"])
@pytest.mark.parametrize("scale", ["system", "as_weighted"])
def test_scores_against_plain_loops(method, scope, scale):
    frame = random_frame()
    index = composite_index(frame, SYSTEM, method, scope, score_scale=scale)
    weights = index.weights.within if scale == "system" else index.weights.total
    for field, names in {
        "U_society": ["income", "schools", "doctors"],
        "U_ecology": ["waste", "forest"],
        "score_society_service": ["schools", "doctors"],
        "score_ecology_pressure": ["waste"],
    }.items():
        expected = scores_by_hand(frame, SYSTEM, weights, names)
        assert index.scores[field].tolist() == pytest.approx(expected, abs=1e-12)
    whole = scores_by_hand(frame, SYSTEM, index.weights.total, [i.name for i in SYSTEM])
    assert index.scores["score_total"].tolist() == pytest.approx(whole, abs=1e-12)


def test_fields_and_their_order():
    expected = ["U_society", "U_ecology", "score_society_wealth", "score_society_service", "score_ecology_pressure"]
    assert score_fields(SYSTEM) == [*expected, "score_total"]
    assert list(composite_index(random_frame(), SYSTEM).scores.columns) == score_fields(SYSTEM)


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(["entropy", "equal"]), st.sampled_from(["system", "as_weighted"]))
def test_criteria_sum_to_the_system_and_systems_to_the_total(seed, method, scale):
    criteria = [Indicator(i.name, i.system, i.criterion or "rest", i.direction) for i in SYSTEM]
    index = composite_index(random_frame(seed), criteria, method, score_scale=scale)
    scores = index.scores
    for system in by_system(criteria):
        parts = [c for c in scores.columns if c.startswith(f"score_{system}_")]
        assert scores[parts].sum(axis=1).tolist() == pytest.approx(scores[f"U_{system}"].tolist(), abs=1e-12)
    share = 0.5 if scale == "system" else 1.0
    total = share * (scores["U_society"] + scores["U_ecology"])
    assert scores["score_total"].tolist() == pytest.approx(total.tolist(), abs=1e-12)
    assert ((scores >= 0) & (scores <= 1)).all().all()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.integers(2, 5))
def test_the_best_unit_of_all_has_exactly_one_and_the_worst_zero(seed, rows):
    """Weights that sum to 1 + 2e-16 must not give a score that the coupling degree refuses."""
    rng = np.random.default_rng(seed)
    weights = rng.random(5)
    indicators = [Indicator(i.name, i.system, direction="+", weight=w) for i, w in zip(SYSTEM, weights)]
    frame = pd.DataFrame(np.arange(rows, dtype=float)[:, None].repeat(5, axis=1), columns=[i.name for i in SYSTEM])
    scores = composite_index(frame, indicators, "given").scores
    assert (scores.iloc[0] == 0).all()
    assert (scores.iloc[-1] <= 1).all()
    assert scores.iloc[-1].tolist() == pytest.approx([1.0] * 3, abs=1e-12)


def test_as_weighted_is_at_most_the_systems_share():
    index = composite_index(random_frame(), SYSTEM, "given", score_scale="as_weighted")
    assert index.weights.total[:3].sum() == pytest.approx(0.5)
    assert index.scores["U_society"].max() <= 0.5
    plain = composite_index(random_frame(), SYSTEM, "given").scores
    assert index.scores["U_society"].tolist() == pytest.approx((plain["U_society"] * 0.5).tolist(), abs=1e-12)
    assert index.scores["score_total"].tolist() == plain["score_total"].tolist()


@pytest.mark.parametrize("factor", [1e-6, 0.3048, 1e6])
def test_unit_of_measure_does_not_matter(factor):
    frame = random_frame()
    before = composite_index(frame, SYSTEM).scores
    after = composite_index(frame.assign(waste=frame["waste"] * factor), SYSTEM).scores
    assert after.to_numpy() == pytest.approx(before.to_numpy(), abs=1e-9)


def test_row_order_does_not_matter_and_the_index_is_kept():
    frame = random_frame()
    frame.index = range(100, 110)
    before = composite_index(frame, SYSTEM).scores
    after = composite_index(frame.sample(frac=1, random_state=1), SYSTEM).scores
    assert list(before.index) == list(range(100, 110))
    assert after.loc[before.index].to_numpy() == pytest.approx(before.to_numpy(), abs=1e-12)


@pytest.mark.parametrize("method", ["entropy", "equal"])
def test_a_constant_indicator_changes_no_score(method):
    frame = random_frame().assign(flat=3.0)
    before = composite_index(frame, SYSTEM, method)
    after = composite_index(frame, [*SYSTEM, Indicator("flat", "ecology")], method)
    assert after.scores["U_ecology"].tolist() == pytest.approx(before.scores["U_ecology"].tolist(), abs=1e-12)
    assert [n.code for n in after.notices] == ["constant_indicator"]


def test_renaming_systems_renames_the_fields():
    renamed = [Indicator(i.name, i.system.upper(), i.criterion, i.direction) for i in SYSTEM]
    before, after = (composite_index(random_frame(), s).scores for s in (SYSTEM, renamed))
    assert list(after.columns[:2]) == ["U_SOCIETY", "U_ECOLOGY"]
    assert after.to_numpy().tolist() == before.to_numpy().tolist()


def test_the_same_criterion_in_two_systems_is_two_fields():
    shared = [Indicator("income", "a", "k"), Indicator("schools", "b", "k"), Indicator("waste", "b", "j")]
    scores = composite_index(random_frame(), shared, "equal").scores
    assert {"score_a_k", "score_b_k", "score_b_j"} <= set(scores.columns)
    assert scores["score_a_k"].tolist() == scores["U_a"].tolist()


def test_pooled_against_per_period():
    frame = random_frame()
    apart = composite_index(frame, SYSTEM, "equal", pooling="per_period", period="year")
    assert [n.code for n in apart.notices] == ["standardized_per_period"]
    for _, rows in frame.groupby("year"):
        alone = composite_index(rows, SYSTEM, "equal").scores
        assert apart.scores.loc[rows.index].to_numpy() == pytest.approx(alone.to_numpy(), abs=1e-12)
    pooled = composite_index(frame, SYSTEM, "equal", period="year")
    assert pooled.notices == ()
    assert not np.allclose(pooled.scores, apart.scores)


def test_notices_of_all_steps_come_together():
    indicators = [Indicator(i.name, i.system, weight=2 * i.weight) for i in SYSTEM]
    index = composite_index(random_frame(), indicators, "given")
    assert [n.code for n in index.notices] == ["weights_normalised", "weights_normalised"]


# weights from a table


def table_of(**columns):
    return pd.DataFrame({"indicator": [i.name for i in SYSTEM], "weight": [i.weight for i in SYSTEM], **columns})


def test_a_weights_table_chains():
    frame = random_frame()
    first = composite_index(frame, SYSTEM, "entropy", "all")
    again = composite_index(frame, SYSTEM, weights=weights_table(first.weights, SYSTEM))
    assert again.scores.to_numpy() == pytest.approx(first.scores.to_numpy(), abs=1e-12)
    assert again.weights.total.tolist() == pytest.approx(first.weights.total.tolist())


def test_order_and_case_of_a_weights_table_do_not_matter():
    table = table_of()
    table["indicator"] = " " + table["indicator"].str.upper()
    mixed = weights_from_table(table.iloc[::-1], SYSTEM)
    assert mixed.within.tolist() == weights_from_table(table_of(), SYSTEM).within.tolist()
    assert mixed.within.tolist() == pytest.approx([0.5, 0.2, 0.3, 0.6, 0.4])


def test_rows_for_other_indicators_do_not_matter():
    table = pd.concat([table_of(), pd.DataFrame({"indicator": ["other"], "weight": [9.0]})])
    assert weights_from_table(table, SYSTEM).within.tolist() == weights_from_table(table_of(), SYSTEM).within.tolist()


@pytest.mark.parametrize("total", [[np.nan] * 5, [0.0] * 5, [-1.0, 1, 1, 1, 1], [np.inf] * 5])
def test_unfit_totals_are_not_used(total):
    weights = weights_from_table(table_of(weight_total=total), SYSTEM)
    assert weights.total.tolist() == pytest.approx([0.25, 0.1, 0.15, 0.3, 0.2])


def test_weights_of_what_does_not_vary_go_to_the_others():
    frame = random_frame().assign(income=1.0)
    index = composite_index(frame, SYSTEM, weights=table_of())
    assert index.weights.within.tolist() == pytest.approx([0, 0.4, 0.6, 0.6, 0.4])
    assert index.scores["score_society_wealth"].tolist() == [0] * 10


@pytest.mark.parametrize("column", ["indicator", "weight"])
def test_weights_column_absent(column):
    with pytest.raises(DataProblem, match=f"no column “{column}”") as caught:
        weights_from_table(table_of().drop(columns=column), SYSTEM)
    assert caught.value.code == "weights_column_absent"


def test_weight_absent():
    with pytest.raises(DataProblem, match="no row for indicator “waste”.*Add the row") as caught:
        weights_from_table(table_of().drop(index=3), SYSTEM)
    assert caught.value.code == "weight_absent"


def test_indicator_twice_in_a_weights_table():
    table = pd.concat([table_of(), pd.DataFrame({"indicator": ["Waste"], "weight": [9.0]})], ignore_index=True)
    with pytest.raises(DataProblem, match="“waste” occurs twice") as caught:
        weights_from_table(table, SYSTEM)
    assert caught.value.code == "indicator_twice"
    assert caught.value.values["rows"] == [3, 5]


def test_score_scale_that_does_not_exist():
    with pytest.raises(DataProblem, match="SCORE_SCALE must be one of system, as_weighted, not “both”"):
        composite_index(random_frame(), SYSTEM, score_scale="both")


def test_the_steps_problems_come_through():
    frame = random_frame().assign(waste=1.0, forest=2.0)
    with pytest.raises(DataProblem) as caught:
        composite_index(frame, SYSTEM, weights=table_of())
    assert caught.value.code == "system_without_weight"
    with pytest.raises(DataProblem) as caught:
        composite_index(frame, SYSTEM)
    assert caught.value.code == "system_constant"


def test_inputs_are_left_alone():
    frame, table = random_frame(), table_of()
    composite_index(frame, SYSTEM, weights=table)
    assert frame.equals(random_frame())
    assert table.equals(table_of())
    standardize(frame, SYSTEM, pooling="per_period", period="year")
    assert frame.equals(random_frame())
