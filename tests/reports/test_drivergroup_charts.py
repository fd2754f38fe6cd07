"""Shaded tables of q by group, and interactions of three periods beside each other."""

import re
import xml.etree.ElementTree as ElementTree

import numpy as np
import pandas as pd
import pytest
from geocoupling.reports import canvas, charts
from geocoupling.reports.charts_drivergroups import _columns, _ranked, _table

FIFTEEN = tuple(range(2009, 2024))
CHINESE = ("成长型城市", "成熟型城市", "东北地区老工业基地资源枯竭型城市")


def check(drawing):
    svg = drawing.svg()
    assert "<image" not in svg
    width = float(re.match(r"[\d.]+", ElementTree.fromstring(svg).get("width")).group())
    assert width == pytest.approx(72 * canvas.WIDTH)


def q_tables(
    tables, periods=(2011, 2015, 2020), groups=("East", "Central", "West"), names=("GDP", "Road_density", "R&D")
):
    found = [tables.factors(periods, names, group, seed=i) for i, group in enumerate((None, *groups))]
    return pd.concat(found, ignore_index=True)


@pytest.mark.parametrize(
    "case",
    [
        {},
        {"periods": FIFTEEN, "groups": CHINESE, "names": ("人均地区生产总值", "第三产业增加值占地区生产总值的比重")},
        {"periods": (None,)},
        {"groups": ()},
        {"groups": tuple(f"A region of many cities, number {i}" for i in range(15)), "names": ("$x$",)},
    ],
)
def test_q_by_group_is_valid_for_any_tables(tables, case):
    table = q_tables(tables, **case)
    check(charts.q_by_group(table))
    table.loc[table.index[::3], "q"] = np.nan
    check(charts.q_by_group(table, levels=()))


def test_q_by_group_without_anything_to_draw(tables):
    table = q_tables(tables)
    assert charts.q_by_group(None) is None and charts.q_by_group(table[:0]) is None
    assert charts.q_by_group(table.assign(q=np.nan)) is None
    assert charts.q_by_group(table, periods=[1990]) is None


def test_each_group_has_its_cells_and_its_number_of_units(tables, monkeypatch):
    from matplotlib.figure import Figure

    table = q_tables(tables).assign(n=[n for n in (31, 11, 8, 12) for _ in range(9)])
    figure = Figure()
    charts.q_by_group(table, periods=("2011", 2020)).draw(figure)
    titles = [axes.get_title(loc="left") for axes in figure.axes if axes.get_title(loc="left")]
    assert titles == ["All units\nn = 31", "East\nn = 11", "Central\nn = 8", "West\nn = 12"]
    own = table[(table["group"] == "East") & (table["period"] != 2015)]
    texts = {text.get_text().split("\n")[0] for text in figure.axes[1].texts}
    assert texts == {f"{q:.2f}" for q in own["q"]}


def test_factors_stand_in_the_order_of_all_units(tables):
    table = q_tables(tables)
    means = table[table["group"].isna()].groupby("factor")["q"].mean().sort_values(ascending=False)
    assert _ranked(table, [_table(table, None, (2011, 2015, 2020))]) == means.index.tolist()
    assert [_columns(count, 0.9, 4.5) for count in (1, 4, 5, 8)] == [1, 4, 3, 4]


def test_three_periods_of_six_factors_stand_side_by_side(tables):
    from matplotlib.figure import Figure

    names = tuple(f"factor {i}" for i in range(6))
    figure = Figure()
    charts.interaction_heatmap(tables.interactions((1, 2, 3), names), tables.factors((1, 2, 3), names)).draw(figure)
    figure.canvas.draw()
    panels = [axes for axes in figure.axes if axes.get_title(loc="left")]
    assert len({round(axes.get_position().y0, 3) for axes in panels}) == 1
    assert any(re.fullmatch(r"\d\.\d\d", text.get_text()) for text in panels[0].texts)
