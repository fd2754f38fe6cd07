"""A panel from units and a table: order, gaps, units without a partner."""

import pandas as pd
import pytest
from geocoupling.methods.panelbuild import build_panel
from geocoupling.methods.problems import Cancelled, DataProblem

UNITS = ["Anhui", "Beijing", "Xizang"]


def table(rows):
    return pd.DataFrame(rows, columns=["name", "year", "gdp"])


def full():
    return table(
        [
            ("Beijing", 2012, 22.0),
            ("Anhui", 2012, 12.0),
            ("Tibet", 2011, 31.0),
            ("anhui ", 2011, 11.0),
            ("Beijing", 2011, 21.0),
            ("Tibet", 2012, 32.0),
        ]
    )


def problem_of(*arguments, **options):
    with pytest.raises(DataProblem) as caught:
        build_panel(*arguments, **options)
    return caught.value


def test_rows_stand_in_the_layers_order_and_periods_rise():
    panel = build_panel(UNITS, full(), "name", "year", {"Tibet": "Xizang"})
    found = list(zip(panel.rows.index, panel.rows["year"], panel.rows["gdp"]))
    assert found == [(0, 2011, 11), (0, 2012, 12), (1, 2011, 21), (1, 2012, 22), (2, 2011, 31), (2, 2012, 32)]
    assert panel.matched == 3
    assert len(panel.unmatched) == 0
    assert list(panel.unmatched.columns) == ["name", "side", "suggestion"]
    assert panel.notices == ()


def test_row_order_of_the_table_changes_nothing():
    alias = {"Tibet": "Xizang"}
    one = build_panel(UNITS, full(), "name", "year", alias).rows
    other = build_panel(UNITS, full().iloc[::-1], "name", "year", alias).rows
    assert one.equals(other)


def test_text_periods_sort_as_text():
    rows = [("Anhui", p, i) for i, p in enumerate(["2012 Q1", "2011 Q2", "2011 Q1"])]
    panel = build_panel(["Anhui"], table(rows), "name", "year")
    assert list(panel.rows["year"]) == ["2011 Q1", "2011 Q2", "2012 Q1"]


def test_cross_section_without_periods():
    rows = full().iloc[[0, 1]].drop(columns="year")
    panel = build_panel(["Anhui", "Beijing"], rows, "name")
    assert list(panel.rows["gdp"]) == [12, 22]
    assert panel.notices == ()


def test_units_without_partner_stop_the_run_with_suggestions():
    rows = table([("Anhui", 2011, 1.0), ("Beijin", 2011, 2.0)])
    problem = problem_of(["Anhui", "Beijing"], rows, "name", "year")
    assert problem.code == "names_unmatched"
    assert problem.values["count"] == 2
    assert problem.values["names"] == ["Beijing → Beijin?", "Beijin → Beijing?"]
    assert "Give aliases" in str(problem)


def test_kept_units_have_every_period_without_values():
    rows = table([("Anhui", 2012, 2.0), ("Anhui", 2011, 1.0), ("Nowhere", 2011, 9.0)])
    panel = build_panel(["Quux", "Anhui"], rows, "name", "year", unmatched="keep")
    found = [(i, y, None if pd.isna(g) else g) for i, y, g in zip(panel.rows.index, panel.rows.year, panel.rows.gdp)]
    assert found == [(0, 2011, None), (0, 2012, None), (1, 2011, 1.0), (1, 2012, 2.0)]
    assert panel.matched == 1
    assert [(row["name"], row["side"]) for _, row in panel.unmatched.iterrows()] == [
        ("Quux", "layer"),
        ("Nowhere", "table"),
    ]
    assert [n.code for n in panel.notices] == ["names_left"]
    assert "2 unit(s) have no partner: Quux, Nowhere" in str(panel.notices[0])


def test_kept_units_of_a_cross_section():
    rows = table([("Anhui", 2012, 2.0)]).drop(columns="year")
    panel = build_panel(["Quux", "Anhui"], rows, "name", unmatched="keep")
    assert list(panel.rows.index) == [0, 1]
    assert pd.isna(panel.rows["gdp"].iloc[0])


def test_dropped_units_are_gone_but_told():
    rows = table([("Anhui", 2011, 1.0)])
    panel = build_panel(["Quux", "Anhui"], rows, "name", "year", unmatched="drop")
    assert list(panel.rows.index) == [1]
    assert list(panel.unmatched["name"]) == ["Quux"]
    assert [n.code for n in panel.notices] == ["names_left"]


def test_a_hole_in_the_panel_is_told():
    panel = build_panel(UNITS, full().iloc[1:], "name", "year", {"Tibet": "Xizang"})
    assert [(n.code, n.values) for n in panel.notices] == [("panel_gaps", {"count": 1})]


def test_two_spellings_of_a_unit_in_one_period():
    rows = table([("Anhui", 2011, 1.0), ("ANHUI", 2011, 2.0)])
    problem = problem_of(["Anhui"], rows, "name", "year")
    assert problem.code == "duplicate_rows"
    assert problem.values == {"unit": "Anhui", "period": 2011, "rows": [0, 1]}


def test_a_unit_twice_without_periods():
    rows = table([("Anhui", 2011, 1.0), ("Anhui", 2012, 2.0)])
    problem = problem_of(["Anhui"], rows, "name")
    assert problem.code == "duplicate_units"
    assert "Choose the period field" in str(problem)


def test_an_empty_period_is_named():
    rows = table([("Anhui", 2011, 1.0), ("Anhui", None, 2.0)])
    problem = problem_of(["Anhui"], rows, "name", "year")
    assert problem.code == "table_periods_empty"
    assert problem.values["rows"] == [1]


def test_blank_rows_and_a_note_below_the_table_are_no_rows_of_it():
    rows = table([("Anhui", 2011, 1.0), (None, None, None), ("Source: yearbook", None, None)])
    panel = build_panel(["Anhui"], rows, "name", "year", unmatched="drop")
    assert len(panel.rows) == 1
    assert list(panel.unmatched["name"]) == ["Source: yearbook"]


def test_rows_without_a_name_are_told():
    """As of merged cells, whose name stands in their first row."""
    rows = table([("Anhui", 2011, 1.0), (None, 2012, 2.0), ("  ", 2013, 2.0)])
    for unmatched in ("error", "keep", "drop"):
        problem = problem_of(["Anhui"], rows, "name", "year", unmatched=unmatched)
        assert (problem.code, problem.values["rows"]) == ("table_names_empty", [1, 2])


def test_names_in_another_encoding():
    problem = problem_of(["安徽"], table([("\ufffd\ufffd", 2011, 1.0)]), "name", "year")
    assert problem.code == "names_misread"
    assert "UTF-8" in str(problem)


def test_nothing_matches():
    problem = problem_of(["甲"], table([("乙", 2011, 1.0)]), "name", "year")
    assert problem.code == "nothing_matched"
    assert "甲" in str(problem)
    assert "乙" in str(problem)
    assert "Check both key fields" in str(problem)


def test_nothing_matches_even_when_units_may_be_kept():
    problem = problem_of(["甲"], table([("乙", 2011, 1.0)]), "name", "year", unmatched="keep")
    assert problem.code == "nothing_matched"


def test_table_without_rows():
    assert problem_of(["Anhui"], full().iloc[:0], "name", "year").code == "table_without_rows"


def test_unknown_option():
    problem = problem_of(["Anhui"], full(), "name", "year", unmatched="maybe")
    assert problem.code == "option_unknown"
    assert "UNMATCHED must be one of error, keep, drop, not “maybe”" in str(problem)


def test_numbers_meet_text_and_empty_names_meet_nothing():
    rows = pd.DataFrame({"name": [110000.0, None, 120000.0], "gdp": [1.0, 5.0, 2.0]})
    panel = build_panel(["120000", "110000"], rows, "name", unmatched="drop")
    assert list(panel.rows["gdp"]) == [2.0, 1.0]
    assert list(panel.unmatched["side"]) == ["table"]


def test_can_be_cancelled():
    def stop(share):
        raise Cancelled

    with pytest.raises(Cancelled):
        build_panel(["Anhui", "Quux"], full(), "name", "year", unmatched="drop", tick=stop)
