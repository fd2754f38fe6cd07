"""Speed of the dynamics, whole runs in QGIS with a report, on 340 units x 15 periods: ``./run bench``."""

import os
import tempfile
import time
import warnings
from pathlib import Path

import numpy as np

UNITS, PERIODS, ROWS = 340, 15, 20
SIZE = 50_000.0  # metres, side of a unit
ROLES = {"UNIT_FIELD": "unit", "TIME_FIELD": "year"}
REGIONS = {**ROLES, "GROUP_FIELD": "region"}
RUNS = {
    "densityevolution": {
        **REGIONS,
        "VALUE_FIELD": "value",
        "BOOTSTRAP": 999,
        "tables": ("CURVES_TABLE", "DESCRIPTORS_TABLE", "EVOLUTION_TABLE"),
    },
    "growth": {
        **REGIONS,
        "VALUE_FIELDS": ["value", "other"],
        "SYSTEM_FIELDS": ["value", "other"],
        "tables": ("RATES_TABLE", "COMPARISON_TABLE", "LAGGING_TABLE", "OUTPUT"),
    },
    "convergence": {
        **REGIONS,
        "VALUE_FIELD": "value",
        "CONTROL_FIELDS": ["other"],
        "tables": ("SIGMA_TABLE", "SIGMA_TREND_TABLE", "BETA_TABLE", "COEFFICIENTS_TABLE", "UNITS_TABLE"),
    },
    "markov": {
        **REGIONS,
        "VALUE_FIELD": "value",
        "tables": ("TRANSITIONS_TABLE", "STEADY_STATE_TABLE", "TESTS_TABLE", "MOBILITY_TABLE", "OUTPUT"),
    },
    "spatialautocorrelation": {
        **ROLES,
        "VALUE_FIELD": "value",
        "PERMUTATIONS": 999,
        "tables": ("GLOBAL_TABLE", "CLUSTERS_TABLE", "OUTPUT"),
    },
    "gravitycentre": {**REGIONS, "VALUE_FIELD": "value", "tables": ("CENTRES", "PATH", "ELLIPSES")},
}


def main():
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    warnings.simplefilter("ignore")
    from qgis.core import QgsApplication

    app = QgsApplication([], False)
    app.initQgis()
    try:
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder), app)
    finally:
        app.exitQgis()


def measure(folder, app):
    from geocoupling.algorithms.provider import GeocouplingProvider
    from processing.core.Processing import Processing
    from qgis.core import QgsApplication

    Processing.initialize()
    app.provider = GeocouplingProvider()
    QgsApplication.processingRegistry().addProvider(app.provider)
    panel = make_panel(str(folder / "panel.gpkg"))
    print(f"{UNITS} units x {PERIODS} periods, all tables, layers and the report, with reading and writing:")
    for name, options in RUNS.items():
        print(f"  {name}: {run(name, options, panel, folder):.2f} s")
    peer()
    random_maps()


def run(name, options, panel, folder):
    """Seconds of one run; the first of two pays for imports."""
    import processing

    options = dict(options)
    outputs = {key: str(folder / f"{name}_{key}.gpkg") for key in options.pop("tables")}
    outputs["REPORT"] = str(folder / f"{name}.html")
    spent = []
    for _ in range(2):
        started = time.perf_counter()
        processing.run(f"geocoupling:{name}", {**options, "INPUT": panel, **outputs})
        spent.append(time.perf_counter() - started)
    return min(spent)


def make_panel(path):
    """Square units in a grid, values alike among neighbours and rising, in a file as users have it."""
    from osgeo import gdal, ogr, osr

    gdal.UseExceptions()
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32648)
    package = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = package.CreateLayer("panel", reference, ogr.wkbPolygon)
    for name, kind in (("unit", ogr.OFTString), ("region", ogr.OFTString), ("year", ogr.OFTInteger)):
        layer.CreateField(ogr.FieldDefn(name, kind))
    for name in ("value", "other"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal))
    layer.StartTransaction()
    for unit, year, value, other in rows():
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(square(unit)))
        feature["unit"], feature["region"] = f"Unit {unit:03d}", f"Region {unit % ROWS // 5}"
        feature["year"], feature["value"], feature["other"] = year, value, other
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    return path


def rows():
    rng = np.random.default_rng(1)
    place = np.arange(UNITS)
    level = np.exp(0.8 * np.sin(place % ROWS / 4) + 0.5 * np.cos(place // ROWS / 3) + 0.3 * rng.normal(size=UNITS))
    other = rng.lognormal(size=UNITS)
    for period in range(PERIODS):
        level = level**0.99 * np.exp(0.03 + 0.05 * rng.normal(size=UNITS))
        other = other * np.exp(0.02 * rng.normal(size=UNITS))
        yield from ((unit, 2009 + period, float(level[unit]), float(other[unit])) for unit in place)


def square(unit):
    x, y = 400_000 + unit % ROWS * SIZE, 3_000_000 + unit // ROWS * SIZE
    corners = ((x, y), (x + SIZE, y), (x + SIZE, y + SIZE), (x, y + SIZE), (x, y))
    return "POLYGON((" + ", ".join(f"{a} {b}" for a, b in corners) + "))"


def peer():
    """The same statistics and permutations of one period by esda alone, and by the plugin's method."""
    from esda.getisord import G_Local
    from esda.moran import Moran, Moran_Local
    from geocoupling.methods.neighbours import nearest_neighbours
    from geocoupling.methods.spatialautocorrelation import spatial_autocorrelation

    panel = list(rows())[:UNITS]
    values = np.array([row[2] for row in panel])
    places = np.array([(row[0] % ROWS, row[0] // ROWS) for row in panel], dtype=float)
    near = nearest_neighbours(places, 8)

    def theirs():
        weights = near.libpysal()
        Moran(values, weights, permutations=999)
        Moran_Local(values, weights, permutations=999, seed=1)
        G_Local(values, weights, transform="B", star=True, permutations=999, seed=1)

    def ours():
        import pandas as pd

        frame = pd.DataFrame({"value": values})
        spatial_autocorrelation(frame, "value", lambda positions: near.of(positions))

    own, other = (min(timed(work) for _ in range(3)) for work in (ours, theirs))
    print(f"Moran's I, local I and G* of {UNITS} units, 999 permutations: {own:.3f} s; esda {other:.2f} s")


def random_maps(maps=100, side=20):
    """Share of maps without dependence that have a hot or cold spot at .05 under the false discovery rate."""
    from geocoupling.methods.localautocorrelation import false_discovery, local_autocorrelation
    from geocoupling.methods.neighbours import nearest_neighbours
    from scipy.stats import norm

    rng = np.random.default_rng(1)
    near = nearest_neighbours(np.array([(x, y) for y in range(side) for x in range(side)], dtype=float), 8)
    for name, spread in (("normal", 0.0), ("lognormal, log sd .5", 0.5), ("lognormal, log sd 1", 1.0)):
        by_normal = by_permutation = 0
        for number in range(maps):
            draw = rng.normal(size=side * side)
            found = local_autocorrelation(np.exp(spread * draw) if spread else draw, near, 999, number, most=15999)
            by_normal += (false_discovery(2 * norm.sf(np.abs(found.gi_star))) <= 0.05).any()
            by_permutation += (false_discovery(found.gi_p) <= 0.05).any()
        shares = by_normal / maps, by_permutation / maps
        print(
            f"  {side} x {side} random units, {name}: maps with hot spots {shares[0]:.2f} by the normal distribution,"
        )
        print(f"    {shares[1]:.2f} by permutation")


def timed(work):
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
