"""Make panels ready for the temporal controller."""

from qgis.core import QgsVectorLayerTemporalProperties

from .cells import to_number

_YEARS = range(1, 10000)


def make_temporal(layer, field, kind):
    """Show each feature during its period: a day, a year (2011) or a month (201106).

    Other numbers have no place in the calendar; a layer that has them is left as it is.

    Parameters
    ----------
    layer : QgsVectorLayer
    field : str
        Period field of the layer.
    kind : {"date", "datetime", "integer", "long", "real"}
    """
    found = _day(field) if kind in ("date", "datetime") else _span(layer, field)
    if found is None:
        return
    properties = layer.temporalProperties()
    properties.setMode(QgsVectorLayerTemporalProperties.ModeFeatureDateTimeStartAndEndFromExpressions)
    properties.setStartExpression(found[0])
    properties.setEndExpression(found[1])
    properties.setIsActive(True)


def _day(field):
    start = f'to_datetime("{field}")'
    return start, f"{start} + to_interval('1 day')"


def _span(layer, field):
    """Expressions for start and end of periods that are numbers; None where they are neither years nor months."""
    try:
        periods = [to_number(value) for value in layer.uniqueValues(layer.fields().lookupField(field))]
    except ValueError:
        return None
    periods = [period for period in periods if period == period]
    number = f'to_int("{field}")'
    # An interval of a year has 365.25 days in QGIS and would reach into the next one; that of a month has 30.
    if all(period in _YEARS for period in periods):
        return _year(number), _year(f"{number} + 1")
    if all(period // 100 in range(1000, 10000) and period % 100 in range(1, 13) for period in periods):
        return _month(number), _month(f"{number} + if({number} % 100 = 12, 89, 1)")
    return None


def _year(number):
    return f"to_datetime(lpad(to_string({number}), 4, '0') || '-01-01')"


def _month(number):
    text = f"to_string({number})"
    return f"to_datetime(left({text}, 4) || '-' || right({text}, 2) || '-01')"
