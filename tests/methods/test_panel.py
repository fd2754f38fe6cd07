"""Complete rows, unique rows and the order of runs."""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.panel import require_complete, require_unique, runs, without_missing
from geocoupling.methods.problems import SENTENCES, Cancelled, DataProblem, Notice, sentence


def panel():
    return pd.DataFrame(
        {
            "unit": ["b", "a", "b", "a"],
            "year": [2011, 2011, 2010, 2010],
            "region": ["West", "East", None, "East"],
            "gdp": [1.0, np.nan, 3.0, 4.0],
            "empty": [np.nan] * 4,
        },
        index=[10, 11, 12, 13],
    )


def problem_of(function, *arguments):
    with pytest.raises(DataProblem) as caught:
        function(*arguments)
    return caught.value


def test_complete_frame_passes():
    require_complete(panel(), ["unit", "year"])
    frame, notices = without_missing(panel(), ["unit", "year"])
    assert frame.equals(panel())
    assert notices == []


def test_missing_value_is_named_by_field_and_row():
    problem = problem_of(require_complete, panel(), ["year", "gdp"])
    assert problem.code == "missing_values"
    assert problem.values == {"field": "gdp", "count": 1, "rows": [11]}
    assert "“gdp” has 1 missing value(s): rows 11." in str(problem)
    assert "Fill them first" in str(problem)


@pytest.mark.parametrize("check", [require_complete, without_missing])
def test_field_without_any_value(check):
    problem = problem_of(check, panel(), ["empty"])
    assert problem.code == "all_missing"
    assert "“empty”" in str(problem)
    assert "Choose another field" in str(problem)


@pytest.mark.parametrize("check", [require_complete, without_missing])
def test_frame_without_rows(check):
    problem = problem_of(check, panel().iloc[:0], ["gdp"])
    assert problem.code == "no_rows"
    assert "Choose a layer with features" in str(problem)


def test_rows_left_out_are_counted_and_named():
    frame, (notice,) = without_missing(panel(), ["gdp", "region"])
    assert list(frame.index) == [10, 13]
    assert notice == Notice("rows_dropped", {"count": 2, "rows": [11, 12]})
    assert str(notice) == "2 row(s) with missing values were left out: rows 11, 12."


def test_no_complete_row_is_left():
    frame = pd.DataFrame({"a": [1.0, np.nan], "b": [np.nan, 1.0]})
    problem = problem_of(without_missing, frame, ["a", "b"])
    assert problem.code == "no_complete_row"
    assert "a, b" in str(problem)
    assert "use fewer fields" in str(problem)


def test_unit_twice_in_a_period():
    frame = panel().assign(unit="a")
    problem = problem_of(require_unique, frame, "unit", "year")
    assert problem.code == "duplicate_rows"
    assert problem.values == {"unit": "a", "period": 2011, "rows": [10, 11]}
    assert "“a” occurs more than once in period “2011”: rows 10, 11" in str(problem)
    assert "Remove the duplicates" in str(problem)


def test_unit_twice_without_periods():
    require_unique(panel(), "unit", "year")
    problem = problem_of(require_unique, panel(), "unit")
    assert problem.code == "duplicate_units"
    assert problem.values == {"unit": "b", "rows": [10, 12]}
    assert "Choose the period field" in str(problem)


def test_a_missing_unit_twice_is_named_by_its_rows_too():
    frame = panel().assign(unit=[None, "a", None, "b"])
    problem = problem_of(require_unique, frame, "unit")
    assert problem.values["rows"] == [10, 12]


def test_runs_rise_by_period_and_give_all_units_first():
    found = [(p, g, list(part.index)) for p, g, part in runs(panel(), "year", "region")]
    assert found == [
        (2010, None, [12, 13]),
        (2010, "East", [13]),
        (2011, None, [10, 11]),
        (2011, "East", [11]),
        (2011, "West", [10]),
    ]


def test_runs_without_period_or_group():
    assert [(p, g, len(part)) for p, g, part in runs(panel())] == [(None, None, 4)]
    assert [(p, g, len(part)) for p, g, part in runs(panel(), None, "region")] == [
        (None, None, 4),
        (None, "East", 2),
        (None, "West", 1),
    ]


def test_sentences_list_five_and_shorten_numbers():
    text = sentence("missing_values", {"field": "gdp", "count": 7, "rows": list(range(7))})
    assert "rows 0, 1, 2, 3, 4 …." in text
    assert "summed to 0.98 and" in sentence("weights_normalised", {"system": "a", "sum": 0.9799999999})


def test_a_translated_template_is_filled_in():
    assert sentence("all_missing", {"field": "gdp"}, "字段“{field}”没有值") == "字段“gdp”没有值"


def test_problems_are_value_errors_but_cancelling_is_not():
    assert issubclass(DataProblem, ValueError)
    assert not issubclass(Cancelled, ValueError)


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_sentence_is_one_that_formats(code):
    """A brace that was forgotten, or an empty field name, would only show when the problem occurs."""
    import string

    names = [name for _, name, _, _ in string.Formatter().parse(SENTENCES[code]) if name is not None]
    assert all(name.isidentifier() for name in names)
    text = sentence(code, dict.fromkeys(names, "x"))
    assert text.endswith((".", "x", ")"))
    assert text[0].isupper() or text[0] in "“x123456789"
