"""Grades at the edges of their classes."""

import math

import numpy as np
import pytest
from geocoupling.methods.grades import FIVE, TEN, GradeScheme, grade_scheme
from geocoupling.methods.problems import DataProblem
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("degree", "five", "ten"),
    [
        (0.0, 1, 1),
        (0.1, 1, 2),
        (0.2 - 1e-9, 1, 2),
        (0.2, 2, 3),
        (0.3, 2, 4),
        (0.1 + 0.2, 2, 4),
        (0.5, 3, 6),
        (0.6 - 1e-9, 3, 6),
        (0.6 - 1e-16, 4, 7),
        (0.6, 4, 7),
        (math.sqrt(0.36), 4, 7),
        (0.7, 4, 8),
        (0.1 * 7, 4, 8),
        (0.8, 5, 9),
        (0.9, 5, 10),
        (1 - 1e-9, 5, 10),
        (1.0, 5, 10),
        (1 + 1e-15, 5, 10),
    ],
)
def test_left_closed_and_the_top_closed(degree, five, ten):
    assert FIVE.grade(degree) == five
    assert TEN.grade(degree) == ten


def test_missing_stays_missing():
    grades = FIVE.grade([math.nan, 0.5])
    assert math.isnan(grades[0])
    assert grades[1] == 3
    assert math.isnan(TEN.grade(math.nan))
    assert FIVE.grade([]).shape == (0,)


@given(st.lists(st.integers(0, 10**6).map(lambda v: v / 10**6), min_size=1))
def test_grades_by_whole_numbers(degrees):
    """A millionth of the degree is whole, so that its class is known without rounding."""
    millions = [round(d * 10**6) for d in degrees]
    assert FIVE.grade(degrees).tolist() == [min(m // 200_000, 4) + 1 for m in millions]
    assert TEN.grade(degrees).tolist() == [min(m // 100_000, 9) + 1 for m in millions]


@given(st.lists(st.floats(0, 1), min_size=2))
def test_grades_rise_with_the_degree(degrees):
    grades = TEN.grade(sorted(degrees))
    assert (np.diff(grades) >= 0).all()


def test_schemes_by_name():
    assert grade_scheme("five") is FIVE
    assert grade_scheme("ten") is TEN
    assert (len(FIVE.names), len(TEN.names)) == (5, 10)
    assert len(set(TEN.names)) == 10


def test_names_are_those_of_the_literature():
    assert [name.split()[-1] for name in FIVE.names] == ["unbalance"] * 2 + ["coordination"] * 3
    assert TEN.names[2] == "Moderate disorder"
    assert TEN.names[-1] == "Quality coordination"


def test_custom_scheme():
    scheme = grade_scheme("custom", " 0.3; 低 ;0.7;mid dle;1;high")
    assert scheme == GradeScheme((0.3, 0.7, 1.0), ("低", "mid dle", "high"))
    assert scheme.grade([0, 0.3, 0.69, 0.7, 1]).tolist() == [1, 2, 2, 3, 3]


def test_one_class_for_all():
    assert grade_scheme("custom", "1;all").grade([0, 0.5, 1]).tolist() == [1, 1, 1]


def test_custom_edge_with_more_digits_than_are_kept():
    scheme = grade_scheme("custom", "0.3333333333333333;low;1;high")
    assert scheme.grade(1 / 3) == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "0.5",
        "0.5;low;1",
        "0.5;low;0.9;high",
        "0.5;low;1.5;high",
        "0.5;a;0.5;b;1;c",
        "0.7;a;0.5;b;1;c",
        "0;none;1;all",
        "-0.5;a;1;b",
        "half;low;1;high",
        "nan;low;1;high",
        "0.5;;1;high",
        "0.5;low;inf;high",
    ],
)
def test_custom_scheme_that_can_not_be_read(text):
    with pytest.raises(DataProblem, match="can not be read. Write pairs upper;label") as caught:
        grade_scheme("custom", text)
    assert caught.value.code == "custom_grades_form"
    assert caught.value.values == {"value": text}


def test_scheme_that_does_not_exist():
    with pytest.raises(DataProblem, match="GRADES must be one of five, ten, custom, not “six”"):
        grade_scheme("six")
