"""The chart of q by scale, and the part of the report that holds it."""

import pandas as pd
import pytest
from geocoupling.reports import charts_scale
from geocoupling.reports.canvas import Drawing
from geocoupling.reports.charts_scale import q_by_scale
from geocoupling.reports.results_scale import scale_section


@pytest.fixture
def factors():
    rows = [
        ("shops", "soil", 0.1, 0.4),
        ("shops", "height", 0.3, 0.01),
        ("500 m", "soil", 0.2, 0.05),
        ("500 m", "height", 0.4, 0.001),
        ("250 m", "height", 0.5, 0.2),
    ]
    return pd.DataFrame(rows, columns=["scale", "factor", "q", "p_adjusted"]).assign(group=None, period=None)


@pytest.fixture
def drawn(factors, monkeypatch):
    """What the chart was asked to draw."""
    asked = {}

    def remember(scales, values, label, hollow):
        asked.update(scales=scales, values=values, label=label, hollow=hollow)
        return Drawing(1, 1, None)

    monkeypatch.setattr(charts_scale, "line_chart", remember)
    q_by_scale(factors)
    return asked


def test_scales_keep_the_order_of_the_table(drawn):
    assert drawn["scales"] == ["shops", "500 m", "250 m"]


def test_the_strongest_factor_comes_first_and_gaps_stay_gaps(drawn):
    assert list(drawn["values"]) == ["height", "soil"]
    assert drawn["values"]["height"] == [0.3, 0.4, 0.5]
    assert drawn["values"]["soil"][:2] == [0.1, 0.2]
    assert drawn["values"]["soil"][2] != drawn["values"]["soil"][2]


def test_markers_are_empty_from_five_percent_on(drawn):
    assert drawn["hollow"] == {"height": [False, False, True], "soil": [True, True, False]}
    assert "0.05" in drawn["label"]


def test_the_chart_is_an_svg(factors):
    assert "<svg" in q_by_scale(factors).svg()[:400]


@pytest.mark.parametrize("table", [None, pd.DataFrame()])
def test_without_rows_there_is_no_chart(table):
    assert q_by_scale(table) is None


def test_the_section_holds_the_chart_and_every_table(factors):
    given = {"FACTORS_TABLE": factors, "INTERACTIONS_TABLE": factors, "RISK_TABLE": None}
    title, charts, tables = scale_section(given, {})
    assert title and [chart.drawing is not None for chart in charts] == [True]
    assert len(tables) == 2
    assert all("scale" in table.frame.columns for table in tables)
