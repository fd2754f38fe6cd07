"""Classes and categories."""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.naturalbreaks import natural_breaks
from geocoupling.methods.problems import DataProblem
from geocoupling.methods.strata import categories, class_labels, stratify
from hypothesis import given, settings
from hypothesis import strategies as st


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.one_of(st.none(), st.floats(-1e5, 1e5)), min_size=1, max_size=40).filter(
        lambda v: any(x is not None for x in v)
    ),
    st.sampled_from(["natural_breaks", "quantile", "equal_interval"]),
    st.integers(1, 8),
)
def test_classes_are_closed_on_the_right_and_none_is_empty(values, scheme, classes):
    made = stratify(values, scheme, classes)
    array = np.array([np.nan if v is None else v for v in values])
    present = ~np.isnan(array)
    assert (made.codes[~present] == -1).all()
    assert sorted(set(made.codes[present])) == list(range(len(made.breaks)))
    assert len(made.breaks) == len(made.labels) <= classes
    lower = np.concatenate(([-np.inf], made.breaks[:-1]))
    codes = made.codes[present]
    assert (array[present] <= made.breaks[codes]).all()
    assert (array[present] > lower[codes]).all()
    assert (len(made.breaks) < classes) == bool(made.notices)


def test_natural_breaks_are_ours():
    values = np.random.default_rng(2).lognormal(size=80)
    assert stratify(values, "natural_breaks", 5).breaks.tolist() == natural_breaks(values, 5).breaks.tolist()


def test_quantile_and_equal_interval_by_hand():
    values = [1, 2, 3, 4, 5, 6, 7, 8, 101]
    assert np.bincount(stratify(values, "quantile", 3).codes).tolist() == [3, 3, 3]
    made = stratify(values, "equal_interval", 4)
    assert made.breaks.tolist() == [26, 101]
    assert made.codes.tolist() == [0] * 8 + [1]
    assert [n.code for n in made.notices] == ["empty_classes"]
    assert made.notices[0].values["count"] == 2


def test_manual_breaks():
    made = stratify([0, 10, 10.5, 20, 35, None], "manual", manual_breaks=[10, 20])
    assert made.codes.tolist() == [0, 0, 1, 1, 2, -1]
    assert made.breaks.tolist() == [10, 20, 35]
    assert stratify([15, 16], "manual", manual_breaks=[10, 20]).codes.tolist() == [0, 0]
    for wrong in ([2, 1], [1, 1], [1, np.nan], [], None, ["a"]):
        with pytest.raises(DataProblem) as caught:
            stratify([1, 2], "manual", manual_breaks=wrong)
        assert caught.value.code == "manual_breaks_form"


def test_constant_values_are_one_class():
    for scheme in ("natural_breaks", "quantile", "equal_interval"):
        made = stratify([3, 3, 3], scheme, 4)
        assert made.codes.tolist() == [0, 0, 0]
        assert made.labels == ("3",)
        assert [n.code for n in made.notices] == ["fewer_classes"]


@pytest.mark.parametrize(
    ("values", "scheme", "classes", "code"),
    [
        ([1, 2], "jenks", 2, "option_unknown"),
        ([1, 2], "quantile", 0, "classes_invalid"),
        ([None, None], "quantile", 2, "all_missing"),
        ([1, -np.inf], "quantile", 2, "infinite_values"),
    ],
)
def test_problems(values, scheme, classes, code):
    with pytest.raises(DataProblem) as caught:
        stratify(values, scheme, classes)
    assert caught.value.code == code


def test_labels_tell_edges_apart():
    assert class_labels(0.2104, [0.3512, 0.3587]) == ("0.210 – 0.351", "0.351 – 0.359")
    assert class_labels(1, [12, 40]) == ("1 – 12", "12 – 40")
    assert class_labels(5, [5, 7]) == ("5", "5 – 7")
    assert class_labels(-0.001, [0.4, 1.2])[0] == "0.00 – 0.40"
    near = class_labels(1.0, [1.0 + 1e-12, 2.0])
    assert len(set(near)) == 2
    assert near[0].split(" – ")[0] != near[0].split(" – ")[1]
    assert class_labels(1e20, [2e20, 3e20]) == ("1e+20 – 2e+20", "2e+20 – 3e+20")


def test_categories_of_numbers():
    made = categories([10.0, 9.0, np.nan, 10.0, 2.5])
    assert made.labels == ("2.5", "9", "10")
    assert made.codes.tolist() == [2, 1, -1, 2, 0]
    assert made.breaks is None
    wide = categories(np.array([10**12, -5, 10**12]))
    assert wide.labels == ("-5", "1000000000000")
    assert wide.codes.tolist() == [1, 0, 1]
    assert categories(pd.Series([7, None, 3], dtype="Int64")).codes.tolist() == [1, -1, 0]


def test_categories_of_text():
    made = categories(["b", None, "a", "", "  ", "b", float("nan")])
    assert made.labels == ("a", "b")
    assert made.codes.tolist() == [1, -1, 0, -1, -1, 1, -1]
    mixed = categories(["1", 1, 1.0, "10", "x"])
    assert mixed.labels == ("1", "10", "x")
    assert mixed.codes.tolist() == [0, 0, 0, 1, 2]
    numbers = categories(pd.Series([10, None, 9], dtype=object))
    assert numbers.labels == ("9", "10")


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(-(10**6), 10**6), min_size=1, max_size=30))
def test_categories_agree_with_sorting(values):
    found, codes = np.unique(values, return_inverse=True)
    for given_as in (np.array(values), np.array(values, dtype=float)):
        made = categories(given_as)
        assert made.codes.tolist() == codes.tolist()
        assert made.labels == tuple(str(v) for v in found)
