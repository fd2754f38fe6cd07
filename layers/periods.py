"""One layer per period, for maps side by side and for a project's layer tree."""

import datetime

from qgis.core import QgsExpression, QgsFeatureRequest

from .cells import to_period
from .frames import attributes_only, unchecked_features


def periods_of(source, time_field):
    """The periods of a source, rising."""
    position = source.fields().lookupField(time_field)
    request = attributes_only(source, [time_field])
    found = {to_period(feature.attributes()[position]) for feature in unchecked_features(source, request)}
    return sorted(period for period in found if period is not None)


def named(text):
    """The parts of ``2011;2015``; a full-width semicolon parts them too."""
    return [part.strip() for part in text.replace("；", ";").split(";") if part.strip()]


def chosen_periods(periods, text):
    """The periods named in ``2011;2015``; the first, a middle and the last where none are named.

    Returns
    -------
    chosen, unknown : list
    """
    names = named(text)
    if not names:
        picks = sorted({0, len(periods) // 2, len(periods) - 1}) if periods else []
        return [periods[i] for i in picks], []
    by_name = {str(period): period for period in periods}
    return [by_name[n] for n in names if n in by_name], [n for n in names if n not in by_name]


def period_layer(layer, time_field, period, name):
    """A copy of ``layer`` that shows one period, with the same style.

    Layers that can be filtered are (the data stay where they are); others, such as memory layers, are copied.
    """
    condition = _condition(layer, time_field, period)
    part = layer.clone()
    old = part.subsetString()
    if not part.setSubsetString(f"({old}) AND {condition}" if old else condition):
        part = layer.materialize(QgsFeatureRequest(QgsExpression(condition)))
        part.setRenderer(layer.renderer().clone())
    part.setName(name)
    part.temporalProperties().setIsActive(False)
    return part


def _condition(layer, field, period):
    column = QgsExpression.quotedColumnRef(field)
    if isinstance(period, (int, float, str)):
        return f"{column} = {QgsExpression.quotedValue(period)}"
    if not isinstance(period, datetime.datetime):
        return f"{column} = '{period.isoformat()}'"
    moment = period.isoformat(timespec="seconds")
    if layer.dataProvider().storageType() == "GPKG":
        # Stored as text, with or without fractions of seconds and a time zone.
        return f"strftime('%Y-%m-%dT%H:%M:%S', {column}) = '{moment}'"
    return f"{column} = to_datetime('{moment}')"
