"""A study as a chain of algorithms, and the names of its results."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """One algorithm of a chain; list values are joined by ``;`` on the command line."""

    algorithm: str
    parameters: dict


def layer_in(package, name):
    """Source string of a table in a GeoPackage."""
    return f"{package}|layername={name}"


def sink(package, name, geometry=False):
    """Destination of a table in a GeoPackage, which keeps the other tables."""
    return f"ogr:dbname='{package}' table=\"{name}\"" + (" (geom)" if geometry else "")
