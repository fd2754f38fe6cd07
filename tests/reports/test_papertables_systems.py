"""Tables of systems: units in grades, efficiency, closeness with its differences."""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.efficiency import system_efficiency
from geocoupling.methods.indicators import indicator_system
from geocoupling.methods.setpair import set_pair
from geocoupling.reports.papertables_systems import (
    efficiency_by_period,
    grade_counts_paper_table,
    setpair_by_period,
)
from geocoupling.reports.rounding import fixed


def scores(years=(2010, 2015, 2020), units=8, seed=7):
    rng = np.random.default_rng(seed)
    rows = [(i, year, *rng.uniform(0.2, 0.8, 2)) for i in range(units) for year in years]
    return pd.DataFrame(rows, columns=["unit", "year", "a", "b"])


def every_form(table):
    assert ">nan<" not in table.to_html()
    assert table.to_latex().count("\\\\\n") == len(table.frame) + 1
    return table


def test_grades_have_bold_sums(tables):
    table = every_form(grade_counts_paper_table(tables.summary([2010, 2020]), tables.grades))
    sums = [i for i, row in enumerate(table.bold) if all(row)]
    assert sums == [5, 11, 17, 23] and table.rules == (6, 12, 18)
    assert table.frame.iloc[5]["2010"] == 31
    assert grade_counts_paper_table(None, tables.grades) is None


def test_efficiency_and_its_change():
    frame = scores()
    means = system_efficiency(frame, ["a", "b"], period="year").means
    table = every_form(efficiency_by_period(means, labels={"a": "society"}))
    assert list(table.frame.columns) == ["period", "society", "society, change (%)", "b", "b, change (%)"]
    own = means[means["system"] == "a"].sort_values("period")["mean"].tolist()
    assert table.frame["society"].tolist() == [*own, ""]
    expected = ["", *(100 * (y / x - 1) for x, y in zip(own, own[1:])), 100 * (own[2] / own[0] - 1)]
    assert table.frame["society, change (%)"].tolist()[1:] == pytest.approx(expected[1:])
    assert table.frame["period"].tolist() == ["2010", "2015", "2020", "2010–2020"]
    assert table.rules == (3,) and table.is_number(1) and table.is_number(2)
    assert table.printed(1, 2) == fixed(expected[1], 2)


def test_efficiency_of_few_periods():
    frame = scores((2010, 2011))
    two = efficiency_by_period(system_efficiency(frame, ["a", "b"], period="year").means)
    assert len(two.frame) == 2 and not two.rules
    none = efficiency_by_period(system_efficiency(frame, ["a", "b"]).means)
    assert list(none.frame.columns) == ["a", "b"] and not none.notes
    assert efficiency_by_period(None) is None


def closeness(years, units=1):
    rng = np.random.default_rng(3)
    systems = ["social_vulnerability", "social_resilience"]
    rows = [(f"{s}_{i}", s, "+") for s in systems for i in range(3)]
    indicators = indicator_system(pd.DataFrame(rows, columns=["indicator", "system", "direction"]))
    frame = pd.DataFrame(rng.uniform(1, 2, (len(years) * units, 6)), columns=[row[0] for row in rows])
    weights = np.full(6, 1 / 3)
    found = set_pair(frame, indicators, weights, {systems[0]: "vulnerability"}, [tuple(systems)])
    return found.closeness.join(found.differences).assign(year=np.repeat(years, units))


def test_closeness_of_one_unit_over_25_years():
    frame = closeness(range(2000, 2025))
    fields = [name for name in frame.columns if name.startswith("closeness")]
    table = every_form(setpair_by_period(frame, fields, "social_vulnerability-social_resilience", "year"))
    words = ["vulnerability", "resilience", "vulnerability − resilience"]
    assert list(table.frame.columns) == ["period", *words]
    assert table.frame["vulnerability"].tolist() == frame[fields[0]].tolist()
    assert table.frame[words[2]].tolist() == pytest.approx(frame["difference_" + "_".join(f[10:] for f in fields)])
    assert table.notes == ()


def test_closeness_of_several_units_and_pairs_that_are_none():
    frame = closeness([2000, 2001], units=3)
    fields = list(frame.columns[:2])
    table = setpair_by_period(frame, fields, [fields], "year", labels={fields[0]: "脆弱性"})
    assert list(table.frame.columns) == ["period", "脆弱性", "resilience", "脆弱性 − resilience"]
    assert table.frame.iloc[0, 1] == pytest.approx(frame[fields[0]].iloc[:3].mean())
    assert table.notes == ("Means of up to 3 units.",)
    with pytest.raises(ValueError, match="no field economy"):
        setpair_by_period(frame, fields, [("economy", fields[0])], "year")
    assert setpair_by_period(frame.iloc[:0], fields) is None
    assert list(setpair_by_period(frame, fields).frame.columns) == ["vulnerability", "resilience"]
