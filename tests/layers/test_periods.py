"""One layer per period: from files and from memory, by years, dates and text."""

from datetime import date, datetime

import panels
import pytest
from geocoupling.layers.periods import chosen_periods, period_layer, periods_of
from geocoupling.layers.renderers import RangeStyle, make_renderer, shown_field
from qgis.core import NULL, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

PERIODS = {
    "year": ("integer", [2012, 2011, 2013], [2011, 2012, 2013]),
    "real year": ("real", [2012.0, 2011.0, 2013.0], [2011, 2012, 2013]),
    "text": ("text", ["2012 Q1", "2011 Q2", "it's"], ["2011 Q2", "2012 Q1", "it's"]),
    "date": (
        "date",
        [QDate(2012, 1, 31), QDate(2011, 12, 1), QDate(2013, 1, 1)],
        [date(2011, 12, 1), date(2012, 1, 31), date(2013, 1, 1)],
    ),
    "datetime": (
        "datetime",
        [QDateTime(QDate(2012, 1, 31), QTime(6, 30)), QDateTime(QDate(2011, 1, 1), QTime(0, 0)), NULL],
        [datetime(2011, 1, 1), datetime(2012, 1, 31, 6, 30)],
    ),
}


@pytest.fixture(autouse=True)
def qgis(qgis_app):
    """All of these need QGIS."""


def panel(kind, cells, field="t"):
    rows = [{"unit": name, field: cell, "x": float(k)} for name in "ab" for k, cell in enumerate(cells)]
    return panels.make_layer(rows, {"unit": "text", field: kind, "x": "real"})


def stored(layer, where, tmp_path):
    if where == "memory":
        return layer
    made = QgsVectorLayer(panels.save(layer, tmp_path / "panel.gpkg"), "panel", "ogr")
    assert made.isValid()
    return made


@pytest.mark.parametrize("name", PERIODS)
@pytest.mark.parametrize("where", ["memory", "gpkg"])
def test_periods_rise(name, where, tmp_path):
    kind, cells, expected = PERIODS[name]
    assert periods_of(stored(panel(kind, cells), where, tmp_path), "t") == expected


def test_missing_periods_are_none():
    assert periods_of(panel("text", ["a", "", NULL]), "t") == ["a"]
    assert periods_of(panel("integer", [NULL, NULL]), "t") == []


@pytest.mark.parametrize(
    ("periods", "text", "chosen", "unknown"),
    [
        ([2011, 2012, 2013, 2014, 2015], "", [2011, 2013, 2015], []),
        ([2011, 2012], " ; ", [2011, 2012], []),
        ([2011], "", [2011], []),
        ([], "", [], []),
        ([2011, 2012, 2013], "2013; 2011", [2013, 2011], []),
        ([2011, 2012], "2012;1999;x", [2012], ["1999", "x"]),
        ([date(2011, 1, 2)], "2011-01-02", [date(2011, 1, 2)], []),
        (["2011 Q1", "2011 Q2"], "2011 Q2", ["2011 Q2"], []),
    ],
)
def test_chosen_periods(periods, text, chosen, unknown):
    assert chosen_periods(periods, text) == (chosen, unknown)


@pytest.mark.parametrize("name", PERIODS)
@pytest.mark.parametrize("where", ["memory", "gpkg"])
def test_a_layer_shows_its_period_only(name, where, tmp_path):
    kind, cells, periods = PERIODS[name]
    layer = stored(panel(kind, cells), where, tmp_path)
    seen = []
    for period in periods:
        part = period_layer(layer, "t", period, f"{period} panel")
        assert part.name() == f"{period} panel"
        assert periods_of(part, "t") == [period]
        seen.append([(row["unit"], row["x"]) for row in panels.rows_of(part)])
        assert [unit for unit, _ in seen[-1]] == ["a", "b"]
    assert len({rows[0] for rows in seen}) == len(periods)
    assert layer.featureCount() == 2 * len(cells)
    assert layer.subsetString() == ""


@pytest.mark.parametrize("where", ["memory", "gpkg"])
def test_style_goes_along_and_the_clock_does_not(where, tmp_path):
    layer = stored(panels.panel_layer(), where, tmp_path)
    style = RangeStyle("income", (0.0, 25.0, 50.0), ("low", "high"), ("#ff0000", "#0000ff"))
    layer.setRenderer(make_renderer(style, layer.geometryType()))
    layer.temporalProperties().setIsActive(True)
    part = period_layer(layer, "year", 2019, "2019")
    assert shown_field(part) == "income"
    assert [r.label() for r in part.renderer().ranges()] == ["low", "high"]
    assert not part.temporalProperties().isActive()
    assert layer.temporalProperties().isActive()
    assert part.crs() == layer.crs()
    assert part.featureCount() == panels.UNITS


def test_a_filter_of_the_layer_stays(tmp_path):
    layer = stored(panels.panel_layer(), "gpkg", tmp_path)
    layer.setSubsetString("\"region\" = 'East' OR \"region\" = 'West'")
    part = period_layer(layer, "year", 2020, "2020")
    rows = panels.rows_of(part)
    assert {row["region"] for row in rows} == {"East", "West"}
    assert {row["year"] for row in rows} == {2020}
    assert len(rows) == 8


@pytest.mark.parametrize("field", ["the year", 'ye"ar', "年份"])
@pytest.mark.parametrize("where", ["memory", "gpkg"])
def test_field_names_of_all_sorts(field, where, tmp_path):
    layer = stored(panel("integer", [2011, 2012], field), where, tmp_path)
    part = period_layer(layer, field, 2012, "2012")
    assert [row[field] for row in panels.rows_of(part)] == [2012, 2012]
