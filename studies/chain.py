"""A study as a chain of algorithms: steps that name each other's results, before any file has a name."""

from dataclasses import dataclass, field

from qgis.core import QgsExpression, QgsProviderRegistry


@dataclass(frozen=True)
class Given:
    """Something that a study brings along: ``layer``, ``table``, ``indicators`` or ``judgements``."""

    name: str


@dataclass(frozen=True)
class Result:
    """A table that an earlier step wrote: its name, the step and the output key."""

    table: str
    step: str
    key: str


@dataclass(frozen=True)
class Chosen:
    """The rows of a layer that are of some periods: a :class:`Given` or :class:`Result`, its field, and the periods."""

    source: object
    field: str
    periods: tuple

    def condition(self):
        """The filter, which SQL and QGIS's expressions both read."""
        listed = ", ".join(QgsExpression.quotedValue(period) for period in self.periods)
        return f"{QgsExpression.quotedColumnRef(self.field)} IN ({listed})"


@dataclass(frozen=True)
class Step:
    """One algorithm of a chain.

    Attributes
    ----------
    name : str
        What other steps call it; no two steps have the same.
    algorithm : str
        Id without the provider.
    parameters : dict
        Values, some of which are :class:`Given`, :class:`Result` or :class:`Chosen`.
    outputs : dict of str to str
        Output key to name of table.
    shapes : tuple of str
        Output keys that have a geometry where the study's layer has one.
    """

    name: str
    algorithm: str
    parameters: dict
    outputs: dict = field(default_factory=dict)
    shapes: tuple = ()

    @property
    def id(self):
        """Id with the provider."""
        return f"geocoupling:{self.algorithm}"


def located(step, package, given, spatial=True):
    """The parameters of a step with sources and destinations in a GeoPackage.

    Parameters
    ----------
    step : Step
    package : str
        Path of the GeoPackage.
    given : dict of str to str
        Sources of what the study brings along.
    spatial : bool

    Returns
    -------
    dict
    """
    values = {}
    for key, value in step.parameters.items():
        values[key] = _source(value, package, given)
    for key, table in step.outputs.items():
        values[key] = sink(package, table, spatial and key in step.shapes)
    return values


def _source(value, package, given):
    """A value of a step as an algorithm takes it."""
    if isinstance(value, Chosen):
        return _filtered(_source(value.source, package, given), value.condition())
    if isinstance(value, Given):
        return given[value.name]
    return layer_in(package, value.table) if isinstance(value, Result) else value


def _filtered(source, condition):
    """An OGR source with a filter beside the one that it may have."""
    ogr = QgsProviderRegistry.instance()
    parts = ogr.decodeUri("ogr", source)
    before = parts.get("subset")
    return ogr.encodeUri("ogr", {**parts, "subset": f"({before}) AND {condition}" if before else condition})


def layer_in(package, name):
    """Source string of a table in a GeoPackage."""
    return f"{package}|layername={name}"


def sink(package, name, geometry=False):
    """Destination of a table in a GeoPackage, which keeps the other tables."""
    return f"ogr:dbname='{package}' table=\"{name}\"" + (" (geom)" if geometry else "")
