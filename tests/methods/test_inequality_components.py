"""The tables of the decomposition by region and component, on a small panel and on real data."""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.gini import gini
from geocoupling.methods.ginicells import gini_cells
from geocoupling.methods.inequality import gini_decomposition
from geocoupling.methods.problems import DataProblem

REGIONALISATIONS = ("hanson03", "hanson98", "esquivel99", "inegi", "inegi2")


@pytest.fixture
def frame():
    rng = np.random.default_rng(3)
    table = pd.DataFrame(rng.lognormal(size=(60, 3)), columns=["farm", "industry", "services"])
    table = table.assign(t=np.repeat([2000, 2010, 2020], 20), r=rng.permutation(list("ssnnn") * 12))
    return table.assign(v=table.farm + table.industry + table.services, w=rng.uniform(1, 9, 60))


def test_tables_hold_the_parts_of_every_period(frame):
    names = ["services", "farm", "industry"]
    found = gini_decomposition(frame, "v", "r", "t", "w", components=names)
    assert " ".join(found.components) == "period component contribution share"
    assert " ".join(found.cells) == (
        "period group1 group2 component contribution share net transvariation largest_in_row largest_in_column"
    )
    assert found.components.component.tolist() == names * 3
    assert found.cells.component.tolist() == names * 9
    assert found.cells.period.tolist() == [2000] * 9 + [2010] * 9 + [2020] * 9
    assert found.cells[["group1", "group2"]][:9:3].values.tolist() == [["n", None], ["s", None], ["n", "s"]]
    for year, now in frame.groupby("t"):
        expected = gini_cells(now.v, now[names], now.r, now.w)
        assert found.components[found.components.period == year].contribution.tolist() == expected.total.tolist()
        cells = found.cells[found.cells.period == year]
        for part in ("contribution", "net", "transvariation"):
            parts = getattr(expected, part)
            assert cells[part][6:].tolist() == parts[:, 0, 1].tolist()
            assert part != "contribution" or cells[part][3:6].tolist() == parts[:, 1, 1].tolist()
        assert cells[["net", "transvariation"]][:6].isna().all(axis=None)


def test_rows_and_columns_sum_to_the_other_tables(frame):
    found = gini_decomposition(frame, "v", "r", "t", components=["farm", "industry", "services"])
    sums_agree(found)


def sums_agree(found):
    """Cells sum to components and to regions and pairs, these to the coefficient, all shares to 100."""
    overall, cells = found.overall.set_index("period"), found.cells.fillna({"group2": "inside"})
    by_component = cells.groupby(["period", "component"], sort=False)[["contribution", "share"]].sum()
    expected = found.components.set_index(["period", "component"])
    assert by_component.values == pytest.approx(expected.loc[by_component.index].values, abs=1e-10)
    groups = found.groups.fillna({"group2": "inside"}).set_index(["period", "group1", "group2"])
    numbers = ["contribution", "share", "net", "transvariation"]
    by_term = cells.groupby(["period", "group1", "group2"], sort=False)[numbers].sum(min_count=1)
    assert by_term.values == pytest.approx(groups.loc[by_term.index, numbers].values, abs=1e-10, nan_ok=True)
    for table in (found.components, found.cells):
        sums = table.groupby("period")[["contribution", "share"]].sum()
        assert sums.contribution.tolist() == pytest.approx(overall.gini.tolist(), abs=1e-12)
        assert sums.share.tolist() == pytest.approx([100] * len(overall), abs=1e-9)
    nets = found.cells.groupby("period")[["net", "transvariation"]].sum()
    assert nets.values == pytest.approx(overall[["between", "transvariation"]].values, abs=1e-12)


def test_the_largest_cells_are_marked(frame):
    cells = gini_decomposition(frame, "v", "r", "t", components=["farm", "industry", "services"]).cells
    cells = cells.fillna({"group2": "inside"})
    for mark, line in (
        ("largest_in_row", ["period", "group1", "group2"]),
        ("largest_in_column", ["period", "component"]),
    ):
        assert set(cells[mark]) == {0, 1}
        largest = cells.groupby(line).contribution.idxmax()
        assert sorted(cells.index[cells[mark] == 1]) == sorted(largest)


def test_where_nothing_is_above_zero_nothing_is_the_largest():
    table = pd.DataFrame({"a": [1.0, 2, 5, 3], "r": list("xyzz"), "t": [1, 1, 1, 1]})
    # b shrinks as the total grows, so that it only lowers inequality
    table = table.assign(b=-0.1 * table.a, v=0.9 * table.a)
    cells = gini_decomposition(table, "v", "r", "t", components=["a", "b"]).cells
    marked = cells[cells.largest_in_row == 1]
    assert set(marked.component) == {"a"}
    assert set(zip(marked.group1, marked.group2)) == {("z", None), ("x", "y"), ("x", "z"), ("y", "z")}
    assert cells[cells.component == "b"].largest_in_column.sum() == 0


def test_components_without_regions_and_regions_without_components(frame):
    names = ["farm", "industry", "services"]
    plain = gini_decomposition(frame, "v", period="t", components=names)
    both = gini_decomposition(frame, "v", "r", "t", components=names)
    assert list(plain.cells) == list(both.cells) and not len(plain.cells) and not len(plain.groups)
    assert plain.components.contribution.tolist() == pytest.approx(both.components.contribution.tolist(), abs=1e-13)
    for absent in (None, []):
        none = gini_decomposition(frame, "v", "r", "t", components=absent)
        assert list(none.components) == list(both.components) and list(none.cells) == list(both.cells)
        assert not len(none.components) and not len(none.cells)
        pd.testing.assert_frame_equal(none.groups, both.groups)


def test_shares_are_missing_where_there_is_nothing_to_share():
    table = pd.DataFrame({"a": [1.0, 2, 0, 0], "b": [2.0, 1, 0, 0], "r": list("xyxy"), "t": [1, 1, 2, 2]})
    found = gini_decomposition(table.assign(v=table.a + table.b), "v", "r", "t", components=["a", "b"])
    assert found.components.contribution[:2].tolist() == [0, 0] and found.components.contribution[2:].isna().all()
    assert found.components.share.isna().all() and found.cells.share.isna().all()
    assert not found.cells[["largest_in_row", "largest_in_column"]].any(axis=None)


def test_a_region_absent_from_a_period_has_no_cells():
    table = pd.DataFrame({"v": [1.0, 2, 4, 8, 9], "r": list("abcbc"), "t": [1, 1, 1, 2, 2]})
    cells = gini_decomposition(table, "v", "r", "t", components=["v"]).cells
    assert cells[cells.period == 2].group1.tolist() == ["b", "c", "b"]
    assert cells.contribution.iloc[-1] == pytest.approx(gini([8, 9]))


def test_problems_name_fields_and_the_worst_row(frame):
    frame.loc[7, "farm"] += 1
    frame.loc[50, "farm"] += 30
    with pytest.raises(DataProblem) as problem:
        gini_decomposition(frame, "v", "r", "t", components=["farm", "industry", "services"])
    values = problem.value.values
    assert problem.value.code == "components_do_not_add_up"
    assert (values["field"], values["rows"], values["count"]) == ("v", [50], 2)
    assert values["difference"] == pytest.approx(30) == values["sum"] - values["value"]
    assert "farm, industry, services" in str(problem.value) and "rows 50" in str(problem.value)
    frame.loc[9, "industry"] = None
    with pytest.raises(DataProblem) as problem:
        gini_decomposition(frame, "v", components=["farm", "industry", "services"])
    assert problem.value.values == {"field": "industry", "count": 1, "rows": [9]}


def since_the_first_period(long, unit, period, value):
    """Two real components: the value of the first period, and what was won or lost since."""
    first = long[long[period] == long[period].min()].set_index(unit)[value]
    inherited = long[unit].map(first).astype(float)
    return long.assign(inherited=inherited, change=long[value] - inherited)


@pytest.mark.parametrize("regions", REGIONALISATIONS)
def test_mexico_by_region_and_component(shared, regions):
    table = pd.read_csv(shared / "mx32_pcgdp_1940_2000.csv")
    long = table.melt(["State", regions], [f"pcgdp{year}" for year in range(1940, 2010, 10)], "t", "v")
    long = since_the_first_period(long, "State", "t", "v")
    assert (long.change < 0).any()
    found = gini_decomposition(long, "v", regions, "t", components=["inherited", "change"])
    sums_agree(found)
    # in 1940 nothing has changed yet
    assert found.components[:2].share.tolist() == pytest.approx([100, 0], abs=1e-12)
    peer = pytest.importorskip("inequality")
    expected = [peer.gini.Gini(now.v.to_numpy()).g for _, now in long.groupby("t")]
    assert found.components.groupby("period").contribution.sum().tolist() == pytest.approx(expected, abs=1e-12)
    theils = [peer.theil.TheilD(now.v.to_numpy(), now[regions].to_numpy()) for _, now in long.groupby("t")]
    assert found.overall.theil_t_between.tolist() == pytest.approx([own.bg.item() for own in theils], abs=1e-12)
    assert found.overall.theil_t_within.tolist() == pytest.approx([own.wg.item() for own in theils], abs=1e-12)


def test_us_inequality_of_today_is_not_that_of_1929(shared):
    """Next to nothing of the inequality of 2009 is left from what the states earned in 1929."""
    long = pd.read_csv(shared / "us48_pc_income_1929_2009.csv")
    long = since_the_first_period(long, "state", "year", "pc_income_usd")
    found = gini_decomposition(long, "pc_income_usd", period="year", components=["inherited", "change"])
    share = found.components[found.components.component == "inherited"].set_index("period").share
    assert share[1929] == pytest.approx(100) and 0 < share[2009] < 5
    sums = found.components.groupby("period").contribution.sum()
    assert sums.tolist() == pytest.approx(found.overall.gini.tolist(), abs=1e-12)


def test_31_provinces_weighted_by_themselves(shared):
    wide = pd.read_csv(shared / "ccd_31_provinces.csv")
    long = wide.melt(["province", "region"], [str(year) for year in range(2011, 2021)], "year", "d")
    long = since_the_first_period(long, "province", "year", "d").assign(w=lambda own: own.d * 10)
    found = gini_decomposition(long, "d", "region", "year", "w", components=["inherited", "change"])
    sums_agree(found)
    assert len(found.cells) == 10 * 6 * 2
