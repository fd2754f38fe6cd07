"""What the reader of neighbours tells of islands and of rows without geometry."""

import panels
import pytest
from geocoupling.algorithms.inputs import Inputs
from geocoupling.algorithms.spatialinputs import NeighbourReader
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsRectangle,
)

# place of each row of two periods; None has no geometry
PLACES = (0, 1, 9, None, None, 0, 1, 9, None, 12)


@pytest.fixture
def reader(provider):
    """The reader and the inputs of a run over two periods of five units."""
    columns = {"unit": "text", "year": "integer", "income": "real"}
    layer = panels.make_layer([], columns)
    features = []
    for row, place in enumerate(PLACES):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"Unit {row % 5}", 2011 + row // 5, float(row)])
        if place is not None:
            feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(place, 0, place + 1, 1)))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]

    def make(islands):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("geocoupling:spatialautocorrelation")
        values = {"INPUT": layer, "VALUE_FIELD": "income", "UNIT_FIELD": "unit", "TIME_FIELD": "year"}
        inputs = Inputs(algorithm, {**values, "ISLANDS": islands}, QgsProcessingContext(), QgsProcessingFeedback())
        inputs.frame({"income": "number"})
        return NeighbourReader(inputs), inputs

    return make


def test_joined_places_count_once_for_all_periods(reader):
    made, _ = reader("nearest")
    assert made.joined == 0
    made([0, 1, 2, 3, 4])
    assert made.joined == 1
    made([5, 6, 7, 8, 9])
    assert made.joined == 2, "the same place in two periods, and one more in the second"


def test_islands_that_stay_are_not_joined(reader):
    made, _ = reader("drop")
    made(range(10))
    assert made.joined == 0


def test_rows_without_geometry_are_told_once_for_all_periods(reader):
    made, inputs = reader("nearest")
    made([0, 1, 2, 4])
    assert made.bare == [4]
    made([5, 6, 7, 8])
    assert made.bare == [4, 8], "row 3 was not asked for"
    told = [inputs.say(notice) for notice in inputs.notices]
    assert told == [
        "2 row(s) have no geometry, so that they have no neighbours: row 5 (Unit 4, 2011), row 9 (Unit 3, 2012). "
        "Give these units a geometry."
    ]


def test_nothing_is_told_where_all_have_a_geometry(reader):
    made, inputs = reader("nearest")
    made([0, 1, 2])
    assert made.bare == [] and not inputs.notices
