"""The data of the sample studies: units from the world map that QGIS installs, figures from the folder of samples."""

import os

from qgis.core import QgsApplication

from .samples import SAMPLE


def prepare(sample, folder):
    """Write the units (with area, longitude and latitude) and the statistical table of a sample into ``folder``.

    Returns
    -------
    units, table : str
        Paths.
    """
    import processing

    world = os.path.join(QgsApplication.pkgDataPath(), "resources", "data", "world_map.gpkg")
    condition, equal_area = sample.units
    chosen = processing.run(
        "native:extractbyexpression",
        {"INPUT": f"{world}|layername=states_provinces", "EXPRESSION": condition, "OUTPUT": "TEMPORARY_OUTPUT"},
    )["OUTPUT"]
    units = os.path.join(folder, f"{sample.key}_units.gpkg")
    fields = [
        _field("name", '"name"', "text"),
        _field("area_km2", f"round(area(transform($geometry, 'EPSG:4326', '{equal_area}')) / 1e6)"),
        _field("longitude", "round(x(centroid($geometry)), 3)"),
        _field("latitude", "round(y(centroid($geometry)), 3)"),
    ]
    _refactor(chosen, fields, units)
    if sample.key == "china":
        return units, os.path.join(SAMPLE, "china_coupling_2011_2020.csv")
    return units, _per_worker(folder)


def _per_worker(folder):
    """Millions of dollars over thousands of workers are thousands of dollars per worker."""
    table = os.path.join(folder, "us_per_worker.gpkg")
    figures = {
        "highways_per_worker": "highways",
        "water_per_worker": "water",
        "utilities_per_worker": "utilities",
        "product_per_worker": "gross_product",
        "private_capital_per_worker": "private_capital",
    }
    fields = [
        _field("state", '"state"', "text"),
        _field("region", '"region"', "text"),
        _field("year", 'to_int("year")', "integer"),
        *(_field(name, f'to_real("{column}") / to_real("employment")') for name, column in figures.items()),
        _field("unemployment", 'to_real("unemployment")'),
    ]
    _refactor(os.path.join(SAMPLE, "us_states_1970_1986.csv"), fields, table)
    return table


def _field(name, expression, kind="real"):
    codes = {"text": 10, "integer": 2, "real": 6}
    return {"name": name, "expression": expression, "type": codes[kind], "length": 0, "precision": 0}


def _refactor(source, fields, path):
    import processing

    processing.run("native:refactorfields", {"INPUT": source, "FIELDS_MAPPING": fields, "OUTPUT": path})
