"""What changes when weights do: rank agreement, random weights, one indicator left out."""

import doctest
import importlib
import itertools

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.composite import composite_index
from geocoupling.methods.grades import FIVE
from geocoupling.methods.indicators import indicator_system
from geocoupling.methods.problems import Cancelled, DataProblem
from geocoupling.methods.robustness import random_weights, rank_agreement, sensitivity, without_indicator
from geocoupling.methods.standardization import standardize

SYSTEMS = ["a", "a", "b", "a", "b"]
BASE = np.array([0.2, 0.1, 0.3, 0.2, 0.2])


def code_of(function, *arguments, **options):
    with pytest.raises(DataProblem) as problem:
        function(*arguments, **options)
    return problem.value.code


@pytest.fixture
def values():
    return np.random.default_rng(5).random((30, 5))


# agreement between methods


def twin_kendall(x, y):
    """tau-b over all pairs."""
    agree = ties_x = ties_y = pairs = 0
    for (a, b), (c, d) in itertools.combinations(zip(x, y), 2):
        agree += np.sign(a - c) * np.sign(b - d)
        ties_x += a == c
        ties_y += b == d
        pairs += 1
    return agree / np.sqrt((pairs - ties_x) * (pairs - ties_y))


def twin_spearman(x, y):
    ranks = [[sum(a > b for b in z) + (sum(a == b for b in z) + 1) / 2 for a in z] for z in (x, y)]
    return np.corrcoef(*ranks)[0, 1]


def test_agreement_is_that_of_its_twins_with_ties():
    generator = np.random.default_rng(8)
    scores = pd.DataFrame(generator.integers(0, 8, (40, 3)) / 8, columns=["entropy", "critic", "equal"])
    grades = scores.apply(FIVE.grade)
    table = rank_agreement(scores, grades)
    assert table[["method1", "method2"]].to_numpy().tolist() == [
        ["entropy", "critic"],
        ["entropy", "equal"],
        ["critic", "equal"],
    ]
    for row in table.itertuples():
        x, y = scores[row.method1].tolist(), scores[row.method2].tolist()
        assert row.kendall == pytest.approx(twin_kendall(x, y))
        assert row.spearman == pytest.approx(twin_spearman(x, y))
        assert row.grades_changed == sum(a != b for a, b in zip(grades[row.method1], grades[row.method2]))


def test_agreement_is_of_ranks_and_reversal_is_minus_one():
    x = pd.Series(np.random.default_rng(0).random(20))
    scores = pd.DataFrame({"x": x, "stretched": np.exp(9 * x), "turned": -x, "noise": x + 1e-15})
    table = rank_agreement(scores, scores * 0).set_index(["method1", "method2"])
    assert table.loc[("x", "stretched"), ["spearman", "kendall"]].tolist() == pytest.approx([1, 1])
    assert table.loc[("x", "turned"), ["spearman", "kendall"]].tolist() == pytest.approx([-1, -1])
    assert table.loc[("x", "noise"), "kendall"] == pytest.approx(1)
    assert (table["grades_changed"] == 0).all()


def test_rounding_makes_no_ranks():
    scores = pd.DataFrame({"x": [0.3, 0.1 + 0.2, 0.5], "y": [0.2, 0.2, 0.9]})
    assert rank_agreement(scores, scores * 0)["kendall"].tolist() == pytest.approx([1.0])


def test_missing_scores_leave_their_pair_and_equal_scores_have_no_ranks():
    scores = pd.DataFrame({"x": [0.1, 0.2, np.nan, 0.9], "y": [0.3, 0.2, 0.1, 0.8], "flat": [0.5] * 4})
    table = rank_agreement(scores, scores.apply(FIVE.grade)).set_index(["method1", "method2"])
    assert table.loc[("x", "y"), "spearman"] == pytest.approx(0.5)
    assert table.loc[("x", "y"), "grades_changed"] == 1  # the first row: a missing grade is no other grade
    assert table.loc[("x", "flat"), ["spearman", "kendall"]].isna().all()
    assert code_of(rank_agreement, scores[["x"]], scores[["x"]]) == "methods_too_few"


# random weights


def test_random_weights_stay_near_and_sum_to_what_they_did():
    drawn = random_weights(BASE, 500, spread=0.2, seed=4, systems=SYSTEMS)
    assert drawn.shape == (500, 5)
    inside = np.array(SYSTEMS) == "a"
    np.testing.assert_allclose(drawn[:, inside].sum(axis=1), 0.5, rtol=1e-12)
    np.testing.assert_allclose(drawn[:, ~inside].sum(axis=1), 0.5, rtol=1e-12)
    ratio = drawn / BASE
    assert 0.8 / 1.2 < ratio.min() < 0.85 and 1.15 < ratio.max() < 1.2 / 0.8
    np.testing.assert_allclose(drawn.mean(axis=0), BASE, rtol=0.02)
    over_all = random_weights(BASE, 500, seed=4)
    np.testing.assert_allclose(over_all.sum(axis=1), 1.0, rtol=1e-12)
    assert np.ptp(over_all[:, inside].sum(axis=1)) > 0.05


def test_random_weights_before_normalising_are_uniform():
    # One indicator outweighs all others by far, so that their ratio to it is their own factor over its factor.
    drawn = random_weights([1.0, 1e-9], 20000, seed=2)
    factor = drawn[:, 1] / drawn[:, 0] * 1e9
    first, second = np.random.default_rng(77).uniform(0.8, 1.2, (2, 20000))
    quantiles = np.linspace(0.05, 0.95, 19)
    np.testing.assert_allclose(np.quantile(factor, quantiles), np.quantile(first / second, quantiles), rtol=0.015)


def test_random_weights_repeat_with_their_seed():
    assert (random_weights(BASE, 5, seed=9) == random_weights(BASE, 5, seed=9)).all()
    assert (random_weights(BASE, 5, seed=9) != random_weights(BASE, 5, seed=10)).any()
    assert (random_weights(BASE, 5, seed=9) == random_weights(BASE, 50, seed=9)[:5]).all()
    assert (random_weights([0.5, 0.0, 0.5], 9)[:, 1] == 0).all()
    np.testing.assert_allclose(random_weights([0.0, 0.0, 1.0], 3, systems=["a", "a", "b"]), [[0, 0, 1]] * 3)


@pytest.mark.parametrize(
    ("options", "code"),
    [({"draws": 0}, "draws_invalid"), ({"draws": 2.5}, "draws_invalid"), ({"spread": 1.5}, "share_outside")],
)
def test_bad_draws_are_refused(options, code):
    assert code_of(random_weights, BASE, **{"draws": 3, **options}) == code


# leaving out


def test_leaving_one_out_keeps_proportions_and_sums():
    left = without_indicator(BASE, 0, SYSTEMS)
    np.testing.assert_allclose(left, [0.0, 0.5 / 3, 0.3, 1.0 / 3, 0.2])
    np.testing.assert_allclose(without_indicator(BASE, 0), np.array([0, 0.1, 0.3, 0.2, 0.2]) / 0.8)
    assert without_indicator([0.5, 0.5], 1, ["a", "b"]) is None
    assert without_indicator([0.5, 0.5, 0.0], 1, ["a", "b", "b"]) is None


# the whole


def test_sensitivity_agrees_with_its_twin(values):
    names = list("vwxyz")
    result = sensitivity(lambda w: values @ w, BASE, names, FIVE.grade, draws=60, seed=3)
    given = values @ BASE
    drawn = [values @ w for w in random_weights(BASE, 60, seed=3)]
    ranks = [[1 + sum(other > s for other in scores) for s in scores] for scores in (given, *drawn)]
    units = result.units
    assert units["rank"].tolist() == ranks[0]
    assert units["rank_best"].tolist() == np.min(ranks, axis=0).tolist()
    assert units["rank_worst"].tolist() == np.max(ranks, axis=0).tolist()
    np.testing.assert_allclose(units["score_lowest"], np.min([given, *drawn], axis=0))
    np.testing.assert_allclose(units["score_highest"], np.max([given, *drawn], axis=0))
    share = np.mean([FIVE.grade(d) != FIVE.grade(given) for d in drawn], axis=0)
    np.testing.assert_allclose(units["grade_change_share"], share)
    assert 0 < share.max() < 1 and share.min() == 0
    assert result.draws["draw"].tolist() == list(range(1, 61))
    np.testing.assert_allclose(result.draws["kendall"], [twin_kendall(given, d) for d in drawn])
    assert result.draws["grades_changed"].tolist() == [(FIVE.grade(d) != FIVE.grade(given)).sum() for d in drawn]
    for j, row in enumerate(result.indicators.itertuples()):
        scores = values @ without_indicator(BASE, j)
        assert (row.indicator, row.weight) == (names[j], BASE[j])
        assert row.spearman == pytest.approx(twin_spearman(given, scores))
        place = np.array([1 + sum(other > s for other in scores) for s in scores])
        assert row.rank_shift == np.abs(place - ranks[0]).max()
        differs = FIVE.grade(scores) != FIVE.grade(given)
        assert row.grades_changed == differs.sum()
        assert [names[j] in changes for changes in units["left_out_changes"]] == differs.tolist()


def test_equal_scores_share_the_better_rank():
    tied = np.array([[0.5], [0.9], [0.5], [0.1]])
    result = sensitivity(lambda w: tied @ w, [1.0], ["v"], FIVE.grade, draws=1, leave_one_out=False)
    assert result.units["rank"].tolist() == [2, 1, 2, 4]


def test_without_spread_nothing_changes(values):
    result = sensitivity(lambda w: values @ w, BASE, list("vwxyz"), FIVE.grade, draws=5, spread=0.0)
    assert (result.units["grade_change_share"] == 0).all()
    assert (result.units["rank_best"] == result.units["rank_worst"]).all()
    assert (result.draws["kendall"] > 1 - 1e-12).all()


def test_draws_and_leaving_out_can_be_left_out(values):
    arguments = (lambda w: values @ w, BASE, list("vwxyz"), FIVE.grade)
    no_draws = sensitivity(*arguments, draws=0)
    assert no_draws.draws.empty and no_draws.units["grade_change_share"].isna().all()
    assert len(no_draws.indicators) == 5
    no_leaving = sensitivity(*arguments, draws=4, leave_one_out=False)
    assert no_leaving.indicators.empty and len(no_leaving.draws) == 4
    assert no_leaving.units["left_out_changes"].tolist() == [()] * 30
    assert list(no_leaving.indicators) == list(no_draws.indicators)


def test_the_only_indicator_of_a_system_is_said(values):
    systems = ["a", "a", "a", "a", "b"]
    result = sensitivity(lambda w: values @ w, BASE, list("vwxyz"), FIVE.grade, draws=2, systems=systems)
    assert [(n.code, n.values["field"]) for n in result.notices] == [("indicator_alone", "z")]
    assert result.indicators["spearman"].isna().tolist() == [False] * 4 + [True]


def test_missing_scores_have_no_rank_and_no_other_grade(values):
    def score(w):
        scores = values @ w
        scores[3] = np.nan
        return pd.Series(scores, [f"u{i}" for i in range(30)])

    result = sensitivity(score, BASE, list("vwxyz"), FIVE.grade, draws=10)
    lone = result.units.loc["u3"]
    assert np.isnan(lone["rank"]) and np.isnan(lone["rank_worst"]) and lone["grade_change_share"] == 0
    assert result.units["rank"].max() == 29
    assert result.draws["spearman"].notna().all()


def test_progress_is_told_and_a_cancel_is_heard(values):
    told = []
    sensitivity(lambda w: values @ w, BASE, list("vwxyz"), FIVE.grade, draws=10, tick=told.append)
    assert told == sorted(told) and len(told) == 15 and told[-1] == 1.0

    def cancel(share):
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        sensitivity(lambda w: values @ w, BASE, list("vwxyz"), FIVE.grade, draws=10, tick=cancel)


def test_real_indicators_and_the_composite(shared):
    about = pd.read_csv(shared / "asem51_metadata.csv").set_index("iCode")
    chosen = about[about["Type"] == "Indicator"]
    table = pd.DataFrame(
        {
            "indicator": chosen.index,
            "system": [about.loc[parent, "Parent"] for parent in chosen["Parent"]],
            "direction": ["+" if d > 0 else "-" for d in chosen["Direction"]],
        }
    )
    frame = pd.read_csv(shared / "asem51_indicators.csv").dropna(subset=list(chosen.index)).set_index("uCode")
    indicators = indicator_system(table, frame.columns)
    composites = {method: composite_index(frame, indicators, method) for method in ("entropy", "equal")}
    scores = pd.DataFrame({method: c.scores["score_total"] for method, c in composites.items()})
    agreement = rank_agreement(scores, scores.apply(FIVE.grade)).iloc[0]
    assert 0 < agreement["kendall"] < agreement["spearman"] < 1
    values, systems = standardize(frame, indicators).values, [i.system for i in indicators]
    names = [i.name for i in indicators]
    base = composites["equal"].weights.total
    result = sensitivity(
        lambda w: pd.Series(values @ w, frame.index), base, names, FIVE.grade, draws=100, systems=systems
    )
    np.testing.assert_allclose(result.units["score"], scores["equal"], rtol=1e-12)
    assert result.units.index.equals(frame.index)
    # 49 small weights: random ones change ranks a little, and no draw turns the order around.
    assert 0.9 < result.draws["spearman"].min() < 1
    assert (result.units["rank_worst"] - result.units["rank_best"]).max() > 0


def test_examples():
    module = importlib.import_module("geocoupling.methods.robustness")
    assert doctest.testmod(module).failed == 0
