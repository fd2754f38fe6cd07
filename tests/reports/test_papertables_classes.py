"""Numbers of units by class and period."""

import math

import pandas as pd
import pytest
from geocoupling.reports.papertables_classes import class_counts

BREAKS = pd.DataFrame(
    {
        "field": ["D"] * 3 + ["U"] * 2,
        "class": [1, 2, 3, 1, 2],
        "label": ["0.1–0.3", "0.3–0.5", "0.5–0.9", "low", "high"],
    }
)
FRAME = pd.DataFrame(
    {
        "year": [2010.0, 2010.0, 2010.0, 2020.0, 2020.0, 2020.0, None],
        "D_class": [1, 1, 3, 3, 3, math.nan, 1],
        "U_class": [1, 2, 2, 2, 2, 2, 1],
    }
)


def test_every_class_of_every_field_is_counted_in_every_period():
    table = class_counts(FRAME, BREAKS, period="year")
    assert table.heads() == ["Field", "Class", "2010", "2020"]
    assert table.frame.values.tolist() == [
        ["D", "0.1–0.3", 2, 0],
        ["D", "0.3–0.5", 0, 0],
        ["D", "0.5–0.9", 1, 2],
        ["D", "Sum", 3, 2],
        ["U", "low", 1, 0],
        ["U", "high", 2, 3],
        ["U", "Sum", 3, 3],
    ]
    assert [row[0] for row in table.bold] == [False] * 3 + [True] + [False] * 2 + [True]
    assert table.rules == (4,)


def test_one_field_needs_no_column_and_no_periods():
    table = class_counts(FRAME, BREAKS, "U")
    assert table.frame.values.tolist() == [["low", 2], ["high", 5], ["Sum", 7]]


def test_a_field_without_classes_is_named():
    with pytest.raises(ValueError, match="The field X has no classes. There are classes of D, U."):
        class_counts(FRAME, BREAKS, ["D", "X"])
