"""Periods on the temporal controller's axis."""

import panels
import pytest
from geocoupling.layers.styling import apply_style
from qgis.core import QgsDateTimeRange, QgsFeatureRequest, QgsVectorLayerTemporalContext
from qgis.PyQt.QtCore import QDate, QDateTime, QTime


@pytest.fixture(autouse=True)
def qgis(qgis_app):
    """All of these need QGIS."""


def layer_of(periods, kind="integer"):
    rows = [{"unit": "a", "when": period} for period in periods]
    layer = panels.make_layer(rows, {"unit": "text", "when": kind})
    apply_style(layer, None, "x", "when", kind)
    return layer


def seen(layer, start, end):
    """Periods that the temporal controller shows from ``start`` until just before ``end``."""
    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    moments = (QDateTime(QDate(*day), QTime(0, 0)) for day in (start, end))
    between = QgsDateTimeRange(*moments, True, False)
    expression = layer.temporalProperties().createFilterString(context, between)
    return [feature["when"] for feature in layer.getFeatures(QgsFeatureRequest().setFilterExpression(expression))]


def test_years():
    layer = layer_of([2011, 2012, 987])
    assert seen(layer, (2012, 1, 1), (2013, 1, 1)) == [2012]
    assert seen(layer, (987, 6, 1), (987, 7, 1)) == [987]


def test_months_last_until_the_next_one():
    layer = layer_of([201101, 201102, 201112, 201201])
    assert seen(layer, (2011, 2, 28), (2011, 3, 1)) == [201102]
    assert seen(layer, (2011, 12, 31), (2012, 1, 1)) == [201112]
    assert seen(layer, (2012, 1, 1), (2012, 1, 2)) == [201201]
    assert seen(layer, (2011, 3, 1), (2011, 12, 1)) == []


@pytest.mark.parametrize(
    ("periods", "kind"),
    [([201113, 201101], "integer"), ([20110601], "integer"), ([0, 1], "integer"), ([-5], "integer")]
    + [([2011.5, 2012.0], "real"), ([2011, 201106], "integer")],
)
def test_other_numbers_have_no_place_in_the_calendar(periods, kind):
    assert not layer_of(periods, kind).temporalProperties().isActive()


def test_missing_periods_do_not_matter():
    assert layer_of([2011, None]).temporalProperties().isActive()
