"""The data of the sample studies: units from the world map that QGIS installs, figures from the folder of samples."""

import csv
import os

from qgis.core import QgsApplication, QgsExpression

from ..layers.translation import language, translate
from .samples import ALIASES, SAMPLE

CHINA_TABLE = "china_coupling_2011_2020.csv"


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
        _field("name", _unit_name(sample), "text"),
        _field("area_km2", f"round(area(transform($geometry, 'EPSG:4326', '{equal_area}')) / 1e6)"),
        _field("longitude", "round(x(centroid($geometry)), 3)"),
        _field("latitude", "round(y(centroid($geometry)), 3)"),
    ]
    _refactor(chosen, fields, units)
    return units, _china_table(folder) if sample.key == "china" else _per_worker(folder)


def _unit_name(sample):
    """Expression of a unit's name: provinces have their Chinese ones where the user reads Chinese."""
    if sample.key != "china" or language() != "zh":
        return '"name"'
    pairs = {ALIASES.get(row["province"], row["province"]): row["name_zh"] for row in _china_rows()}
    listed = ", ".join(QgsExpression.quotedValue(text) for pair in pairs.items() for text in pair)
    return f'map_get(map({listed}), "name")'


def _china_rows():
    with open(os.path.join(SAMPLE, CHINA_TABLE), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _china_table(folder):
    """The published figures, with the names and regions of the user's language."""
    rows = _china_rows()
    words = _regions()
    for row in rows:
        row["region"] = words[row["region"]]
        if language() == "zh":
            row["province"] = row["name_zh"]
    path = os.path.join(folder, "china_coupling.csv")
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, [name for name in rows[0] if name != "name_zh"], extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return path


def _regions():
    """Names of regions in the user's language."""
    return {
        "East": translate("Geocoupling", "East"),
        "Central": translate("Geocoupling", "Central"),
        "West": translate("Geocoupling", "West"),
        "Northeast": translate("Geocoupling", "Northeast"),
        "Midwest": translate("Geocoupling", "Midwest"),
        "South": translate("Geocoupling", "South"),
    }


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
    regions = ", ".join(QgsExpression.quotedValue(text) for pair in _regions().items() for text in pair)
    fields = [
        _field("state", '"state"', "text"),
        _field("region", f'map_get(map({regions}), "region")', "text"),
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
