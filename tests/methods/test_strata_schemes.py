"""Geometric, standard deviation and head/tail classes, and strata of too few values."""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.geodetector.factorstrata import Stratification, factor_strata
from geocoupling.methods.geodetector.study import read_study
from geocoupling.methods.problems import DataProblem
from geocoupling.methods.smallstrata import merge_small
from geocoupling.methods.strata import SCHEMES, categories, stratify
from hypothesis import given, settings
from hypothesis import strategies as st

NEW = ("geometric", "std_mean", "head_tail")


def skewed(size=200, seed=3):
    return np.random.default_rng(seed).lognormal(1.0, 1.0, size)


@pytest.mark.parametrize("classes", [1, 2, 5])
def test_geometric_edges_rise_in_equal_ratio(classes):
    made = stratify([1, 2, 4, 9, 30, 100, 243], "geometric", classes)
    whole = [243.0 ** ((i + 1) / classes) for i in range(classes)]
    # edges go through logarithms; empty classes are left out
    assert all(np.isclose(whole, edge, rtol=1e-12).any() for edge in made.breaks)
    assert made.breaks[-1] == 243


def test_geometric_edges_by_hand():
    assert np.allclose(stratify([1, 5, 50, 1000], "geometric", 3).breaks, [10, 100, 1000], rtol=1e-12)


def test_geometric_classes_of_negative_values_mirror_those_of_positive_values():
    values = skewed()
    up, down = stratify(values, "geometric", 4), stratify(-values, "geometric", 4)
    assert np.allclose(-down.breaks[:-1][::-1], up.breaks[:-1], rtol=1e-12)
    assert down.codes.tolist() == (len(up.breaks) - 1 - up.codes).tolist()


def test_geometric_classes_do_not_overflow():
    made = stratify([1e-300, 1.0, 1e300], "geometric", 3)
    assert np.allclose(np.log10(made.breaks), [-100, 100, 300])


@pytest.mark.parametrize("values", [[0, 1, 2], [-2, -1, 0], [-1, 1]])
def test_geometric_refuses_zero_and_mixed_signs(values):
    with pytest.raises(DataProblem) as caught:
        stratify(values, "geometric", 3, name="slope")
    assert caught.value.code == "geometric_sign"
    assert "slope" in str(caught.value)


@pytest.mark.parametrize("scheme", ["std_mean", "head_tail", "quantile", "equal_interval"])
def test_schemes_are_those_of_mapclassify(scheme):
    import mapclassify

    peers = {
        "std_mean": lambda v: mapclassify.StdMean(v),
        "head_tail": lambda v: mapclassify.HeadTailBreaks(v),
        "quantile": lambda v: mapclassify.Quantiles(v, k=5),
        "equal_interval": lambda v: mapclassify.EqualInterval(v, k=5),
    }
    for values in (skewed(), np.random.default_rng(4).normal(size=150)):
        peer = peers[scheme](values)
        codes = np.unique(peer.yb, return_inverse=True)[1]
        assert stratify(values, scheme, 5).codes.tolist() == codes.tolist()


def test_std_mean_by_hand():
    # mean 0, standard deviation 1: nothing lies beyond two deviations
    values = np.array([-1.5, -0.5, -0.5, 0.5, 0.5, 1.5])
    values = values / values.std(ddof=1)
    assert stratify(values, "std_mean").codes.tolist() == [0, 1, 1, 1, 1, 2]


def test_head_tail_by_hand():
    # means 6.5 of all, 17 of 10, 12, 29 and 29 of what is left
    assert stratify([1, 1, 1, 1, 1, 4, 9, 12, 30], "head_tail").breaks.tolist() == [60 / 9, 17, 30]


@pytest.mark.parametrize("scheme", ["std_mean", "head_tail"])
def test_schemes_with_a_number_of_their_own_ignore_the_number_asked_for(scheme):
    values = skewed()
    assert stratify(values, scheme, 2).codes.tolist() == stratify(values, scheme, 9).codes.tolist()
    assert stratify(values, scheme, 2).notices == ()


@pytest.mark.parametrize("scheme", NEW)
@pytest.mark.parametrize("values", [[3, 3, 3, None], [3], [0.1] * 7])
def test_a_constant_is_one_class(scheme, values):
    made = stratify(values, scheme, 4)
    assert made.codes.tolist() == [-1 if v is None else 0 for v in values]
    assert [n.code for n in made.notices] == (["fewer_classes"] if scheme == "geometric" else [])


@pytest.mark.parametrize("scheme", NEW)
def test_there_are_no_more_classes_than_distinct_values(scheme):
    made = stratify([1, 1, 2, 2, 2, 7], scheme, 8)
    assert 1 < len(made.breaks) <= 3
    assert sorted(set(made.codes)) == list(range(len(made.breaks)))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(1e-3, 1e5), min_size=1, max_size=40), st.sampled_from(NEW), st.integers(1, 8))
def test_new_classes_are_closed_on_the_right_and_none_is_empty(values, scheme, classes):
    made, array = stratify(values, scheme, classes), np.array(values)
    lower = np.concatenate(([-np.inf], made.breaks[:-1]))
    assert sorted(set(made.codes)) == list(range(len(made.breaks)))
    assert (array <= made.breaks[made.codes]).all()
    assert (array > lower[made.codes]).all()


def test_small_classes_go_to_the_nearer_neighbour():
    values = np.array([1.0, 1, 1, 4, 9, 9, 9])
    made = stratify(values, "manual", manual_breaks=[2, 6, 9])
    merged = merge_small(made, values, 2, "rain")
    assert merged.codes.tolist() == [0, 0, 0, 0, 1, 1, 1]
    assert merged.breaks.tolist() == [6, 9]
    assert merged.labels == ("1 – 6", "6 – 9")
    assert [(n.code, n.values) for n in merged.notices] == [
        ("strata_merged", {"count": 1, "field": "rain", "least": 2})
    ]
    # 5 is as far from 1 as from 9: the lower one takes it
    even = np.where(values == 4, 5.0, values)
    assert merge_small(made, even, 2).codes.tolist() == [0, 0, 0, 0, 1, 1, 1]
    assert merge_small(made, np.where(values == 4, 5.5, values), 2).codes.tolist() == [0, 0, 0, 1, 1, 1, 1]


@pytest.mark.parametrize("scheme", [s for s in SCHEMES if s != "manual"])
@pytest.mark.parametrize("least", [2, 5, 40, 1000])
def test_every_merged_class_is_large_enough_or_alone(scheme, least):
    values = skewed(150)
    made = stratify(values, scheme, 8)
    merged = merge_small(made, values, least)
    size = np.bincount(merged.codes)
    assert len(size) == len(merged.breaks) == len(merged.labels)
    assert len(size) == 1 or size.min() >= least
    # the classes are unions of the old ones, and say so themselves
    assert set(merged.breaks) <= set(made.breaks)
    assert merged.codes.tolist() == np.searchsorted(merged.breaks, values, side="left").tolist()


def test_merging_only_what_is_needed_changes_nothing_else():
    made = stratify(skewed(), "quantile", 5)
    assert merge_small(made, skewed(), 1) is made
    assert merge_small(made, skewed(), 40) is made


def test_small_categories_are_left_out():
    made = categories(["a", "b", "b", None, "c", "c", "d"])
    kept = merge_small(made, None, 2, "soil")
    assert kept.labels == ("b", "c")
    assert kept.codes.tolist() == [-1, 0, 0, -1, 1, 1, -1]
    assert kept.notices[0].values == {"count": 2, "n": 2, "field": "soil", "least": 2}
    assert "soil" in str(kept.notices[0])


@pytest.mark.parametrize("least", [0, -1, 1.5])
def test_a_minimum_that_can_not_be_is_a_problem(least):
    with pytest.raises(DataProblem) as caught:
        merge_small(categories(["a"]), None, least)
    assert caught.value.code == "min_stratum_invalid"


def small_study():
    frame = pd.DataFrame(
        {
            "y": np.arange(12.0),
            "year": [1] * 6 + [2] * 6,
            "soil": list("aaabbc") + list("cccbba"),
            "rain": [1.0, 1, 1, 2, 2, 9] + [5.0, 6, 6, 6, 7, 7],
        }
    )
    return read_study(frame, "y", ["soil", "rain"], period="year")


def test_categories_are_counted_in_each_scope_and_keep_their_number():
    study = small_study()
    made = factor_strata(study, "soil", False, Stratification("quantile", 2, "period", least=2))
    assert [made.of(run).tolist() for run in study.runs] == [[0, 0, 0, 1, 1, -1], [2, 2, 2, 1, 1, -1]]
    assert [row["label"] for row in made.classes] == ["a", "b", "c"]
    assert [n.values["field"] for n in made.notices] == ["soil · 1", "soil · 2"]
    pooled = factor_strata(study, "soil", False, Stratification("quantile", 2, "pooled", least=5))
    assert [row["label"] for row in pooled.classes] == []
    assert (pooled.of(study.runs[0]) == -1).all()


def test_classes_of_a_factor_are_merged_in_each_period():
    study = small_study()
    made = factor_strata(study, "rain", False, Stratification("natural_breaks", 3, "period", least=2))
    assert made.of(study.runs[0]).tolist() == [0, 0, 0, 1, 1, 1]
    assert made.chosen == {(1, None): ("natural_breaks", 3), (2, None): ("natural_breaks", 3)}
    given_breaks = Stratification("manual", 6, "period", manual={"rain": [1, 6]})
    assert factor_strata(study, "rain", False, given_breaks).of(study.runs[1]).tolist() == [0, 0, 0, 0, 1, 1]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"least": 0}, "min_stratum_invalid"),
        ({"classes_from": 1}, "classes_range_invalid"),
        ({"classes_from": 5, "classes_to": 4}, "classes_range_invalid"),
        ({"classes_to": 31}, "classes_range_invalid"),
        ({"criterion": "r"}, "option_unknown"),
    ],
)
def test_options_of_a_stratification_that_can_not_be_are_problems(options, code):
    with pytest.raises(DataProblem) as caught:
        Stratification("quantile", 6, "period", **options).check()
    assert caught.value.code == code
