"""Speed of reading a file, and of a whole run that reads one, as ratios measured side by side: ``./run bench``."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
ROWS = 1_000_000
FACTORS = ["X1", "X2", "X3", "X4", "soil", "zone"]


def main():
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/points.gpkg"
        make_points(path)
        reading(path)
        whole_run(path, folder)
    application.exitQgis()


def make_points(path):
    """A GeoPackage of points in a square grid with a response, four numeric factors and two of categories."""
    from osgeo import ogr

    rng = np.random.default_rng(0)
    side = int(np.sqrt(ROWS))
    x, y = np.arange(ROWS) % side, np.arange(ROWS) // side
    u, v = x / side, y / side
    numbers = [np.sin(6 * u) + np.cos(4 * v), u * v, rng.normal(size=ROWS), np.sin(20 * u * v) + rng.normal(size=ROWS)]
    response = 2 * numbers[0] + 3 * numbers[1] + rng.normal(size=ROWS)
    categories = [rng.integers(1, 9, ROWS), (4 * u).astype(int) * 4 + (4 * v).astype(int)]
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    table = dataset.CreateLayer("points", None, ogr.wkbPoint, ["SPATIAL_INDEX=NO"])
    for name in ["Y", *FACTORS]:
        table.CreateField(ogr.FieldDefn(name, ogr.OFTInteger if name in ("soil", "zone") else ogr.OFTReal))
    columns = [column.tolist() for column in (response, *numbers, *categories)]
    table.StartTransaction()
    feature = ogr.Feature(table.GetLayerDefn())
    for row, values in enumerate(zip(*columns)):
        for position, value in enumerate(values):
            feature.SetField(position, value)
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(row % side, row // side)
        feature.SetGeometryDirectly(point)
        feature.SetFID(row + 1)
        table.CreateFeature(feature)
    table.CommitTransaction()


def reading(path):
    """1,000,000 rows x 7 columns by the file, against the loop over features."""
    from geocoupling.layers import frames
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(f"{path}|layername=points", "points", "ogr")
    columns = [frames.Column(name, name, frames.ANY) for name in ["Y", *FACTORS]]
    by_file = frames._read_file
    frames.read_frame(layer, columns[:1])  # imports pandas
    own, quick = min((seconds(lambda: frames.read_frame(layer, columns)) for _ in range(3)), key=lambda pair: pair[0])
    frames._read_file = lambda *arguments: None
    loop, slow = seconds(lambda: frames.read_frame(layer, columns))
    frames._read_file = by_file
    print(f"Reading {ROWS:,} x {len(columns)}: {own:.2f} s; feature loop {loop:.1f} s ({loop / own:.0f} times)")
    print(f"  the same frame: {quick.equals(slow)}")


def whole_run(path, folder):
    """The detector with its tables from start to end, against QGIS's statistics of one field of the same layer."""
    layer = f"{path}|layername=points"
    factors = ";".join(FACTORS)
    tables = [f"{name}={folder}/{name.lower()}.csv" for name in ("FACTORS_TABLE", "INTERACTIONS_TABLE")]
    ours = ["geocoupling:geodetector", "--", f"INPUT={layer}", "RESPONSE=Y", f"FACTORS={factors}", *tables]
    theirs = ["qgis:basicstatisticsforfields", "--", f"INPUT_LAYER={layer}", "FIELD_NAME=Y"]
    own, other = seconds(lambda: process(ours))[0], seconds(lambda: process(theirs))[0]
    print(f"Detector, {ROWS:,} x 6: {own:.1f} s; QGIS's statistics of a field {other:.1f} s (ratio {own / other:.2f})")


def process(arguments):
    done = subprocess.run([str(ROOT / "run"), "process", "run", *arguments], capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)


def seconds(work):
    started = time.perf_counter()
    result = work()
    return time.perf_counter() - started, result


if __name__ == "__main__":
    main()
