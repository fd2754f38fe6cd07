"""Tables of inequality by period: the Gini coefficient and its parts, regions, pairs, contributions."""

import inequalitytables
import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.inequality import gini_decomposition
from geocoupling.methods.inequalitychanges import inequality_changes
from geocoupling.reports.papertables_gini import (
    contributions_by_component,
    contributions_by_term,
    gini_between,
    gini_by_period,
    gini_of_groups,
)
from geocoupling.reports.rounding import fixed

FIFTEEN = tuple(range(2009, 2024))
FOUR = ("东部", "中部", "西部", "东北")
FUNCTIONS = {
    gini_by_period: "OVERALL_TABLE",
    gini_of_groups: "GROUPS_TABLE",
    gini_between: "GROUPS_TABLE",
    contributions_by_term: "GROUPS_TABLE",
    contributions_by_component: "COMPONENTS_TABLE",
}


def decomposed(periods=FIFTEEN, regions=FOUR, group="region"):
    frame = inequalitytables.panel(periods, regions, units=6)
    parts = [f"score_{name}" for name in inequalitytables.COMPONENTS]
    frame.columns = ["region", "period", *parts]
    frame["total"] = frame[parts].sum(axis=1)
    return gini_decomposition(frame, "total", group=group, period="period", components=parts)


@pytest.fixture(scope="module")
def found():
    return decomposed()


def columns(table):
    return {name: table.frame[name].tolist() for name in table.frame.columns}


def test_parts_and_shares_by_period(found):
    table = gini_by_period(found.overall)
    own = columns(table)
    parts, shares = ["Within", "Net between", "Transvariation"], ["Within (%)", "Net (%)", "Transvariation (%)"]
    heads = ["period", "Gini coefficient", *parts, "Gross between", *shares, "Gross (%)"]
    assert list(own) == heads
    assert own["period"] == [str(year) for year in FIFTEEN]
    assert own["Gini coefficient"] == pytest.approx(found.overall["gini"].tolist())
    assert np.sum([own[part] for part in parts], axis=0) == pytest.approx(own["Gini coefficient"])
    assert np.sum([own[share] for share in shares], axis=0) == pytest.approx(100)
    assert own["Gross between"] == pytest.approx(found.overall["between_gross"].tolist())
    assert np.add(own["Within (%)"], own["Gross (%)"]) == pytest.approx(100)
    assert table.places(1) == 4 and table.places(6) == 2
    assert "net part and transvariation" in table.notes[0]


def test_both_kinds_of_change_are_named(found):
    changes = inequality_changes(found.overall, found.groups, found.components, found.cells)
    gini = changes[changes["part"] == "gini"].iloc[0]
    notes = gini_by_period(found.overall).notes[1:]
    for note, kind in zip(notes, ("geometric", "arithmetic")):
        rate = fixed(gini[f"mean_{kind}"], 2).replace("-", "−")
        assert kind in note and note.endswith(f"Gini coefficient {rate} %.") and "2009–2023" in note


def test_two_kinds_differ_as_in_a_decline():
    overall = pd.DataFrame({"period": [2000, 2001, 2002], "gini": [0.2, 0.1, 0.2]})
    table = gini_by_period(overall)
    assert list(table.frame.columns) == ["period", "Gini coefficient"]
    assert "0.00 %" in table.notes[0] and "25.00 %" in table.notes[1]
    assert gini_by_period(overall.assign(period=["a", "b", "c"])).notes == ()


def test_regions_and_pairs(found):
    inside, pairs = gini_of_groups(found.groups), gini_between(found.groups)
    assert set(inside.frame.columns) == {"period", *FOUR}
    assert pairs.frame.shape == (15, 7)
    rows = found.groups
    for name in FOUR:
        own = rows[(rows["group1"] == name) & rows["group2"].isna()].sort_values("period")
        assert inside.frame[name].tolist() == own["gini"].tolist()
    both = rows[rows["group2"].notna()].iloc[0]
    assert pairs.frame[f"{both['group1']} – {both['group2']}"].iloc[0] == both["gini"]
    assert all(name in inside.notes[0] for name in FOUR)


def test_many_pairs_of_few_periods_are_rows():
    found = decomposed((2011, 2020), tuple("ABCDEF"))
    pairs = gini_between(found.groups)
    assert list(pairs.frame.columns) == ["Region or pair", "2011", "2020"]
    assert len(pairs.frame) == 15


def test_terms_have_sums(found):
    table = contributions_by_term(found.groups)
    body = table.frame.set_index("Region or pair")
    assert list(body.columns) == [str(year) for year in FIFTEEN]
    assert len(body) == 4 + 6 + 3
    assert body.iloc[-1].tolist() == pytest.approx([100] * 15)
    assert body.iloc[:4].sum().tolist() == pytest.approx(body.loc["Within regions"].tolist())
    gross = found.overall["between_share"] + found.overall["transvariation_share"]
    assert body.loc["Between regions (gross)"].tolist() == pytest.approx(gross.tolist())
    assert [i for i, row in enumerate(table.bold) if all(row)] == [10, 11, 12]
    assert table.rules == (4, 10)
    assert "net part and transvariation" in table.notes[0]
    from_cells = contributions_by_term(found.cells).frame
    assert from_cells.iloc[:, 0].tolist() == table.frame.iloc[:, 0].tolist()
    assert from_cells.iloc[:, 1:].to_numpy(float) == pytest.approx(table.frame.iloc[:, 1:].to_numpy(float))


def test_terms_of_many_periods_are_columns():
    table = contributions_by_term(decomposed(range(2000, 2020), ("A", "B")).groups)
    assert list(table.frame.columns)[:4] == ["period", "A", "B", "A – B"]
    assert table.bold[0] == [False] * 4 + [True] * 3 and not table.rules


def test_components_add_up(found):
    table = contributions_by_component(found.components, labels={"score_Industry": "Resistance"})
    assert list(table.frame.columns) == ["period", "Resistance", "Transport", "Transfers", "Sum"]
    assert table.frame["Sum"].tolist() == pytest.approx([100] * 15)
    assert table.bold[3] == [False] * 4 + [True]
    assert (table.frame["Transfers"] < 0).any() and "negative contribution" in table.notes[-1]


@pytest.mark.parametrize("periods", [(None,), (2011, 2020), FIFTEEN])
@pytest.mark.parametrize("function", FUNCTIONS)
def test_contract_tables_of_any_length(function, periods):
    table = function(inequalitytables.tables(periods)[FUNCTIONS[function]])
    assert "nan" not in table.to_html() and "None" not in table.to_html()
    assert table.to_latex().count("\\\\\n") == len(table.frame) + 1
    assert not any("Mean annual change" in note for note in table.notes) or len(periods) > 1


def test_one_region_and_none():
    single = decomposed((2011, 2020), ("A",))
    assert contributions_by_term(single.groups).frame.iloc[:, 0].tolist() == ["A", "Sum"]
    assert gini_between(single.groups) is None
    without = decomposed((2011, 2020), group=None)
    assert "period" in gini_by_period(without.overall).frame.columns
    for function in FUNCTIONS:
        assert function(None) is None
        assert function(pd.DataFrame(columns=["period", "group1", "group2", "gini", "share", "component"])) is None


def test_gaps_are_dashes(found):
    groups = found.groups.copy()
    groups.loc[groups["period"] == 2010, ["gini", "share"]] = np.nan
    table = gini_of_groups(groups)
    assert table.printed(1, 1) is None
    assert contributions_by_term(groups).printed(12, 2) is None
