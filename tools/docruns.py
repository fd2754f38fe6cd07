"""Run the examples of the documentation; what they gave is kept in ``docs/examples.json`` for the pages."""

import os
import shutil
from pathlib import Path

from docexamples import EXAMPLES

ROOT = Path(__file__).resolve().parent.parent

SHOWN = 4  # rows of a result on a page


def run_all(folder, names=None):
    """Run the examples in ``folder``, which becomes the current folder meanwhile.

    Returns
    -------
    dict
        Name to ``numbers`` and ``tables``: key of an output to its number of rows, and fields and first rows shown.
    """
    before = os.getcwd()
    os.chdir(folder)
    try:
        prepare(str(folder))
        return {name: _run(name, EXAMPLES[name]) for name in names or EXAMPLES}
    finally:
        os.chdir(before)


def prepare(folder):
    """The files that the examples begin with, as the page on example data makes them."""
    from geocoupling.studies import sampledata, samples

    for sample in samples.samples():
        sampledata.prepare(sample, folder)
    shutil.copy(os.path.join(samples.SAMPLE, "us_indicators.csv"), folder)
    shutil.copy(ROOT / "docs" / "files" / "us.study.json", folder)


def _run(name, example):
    import processing

    for algorithm, parameters in example.before:
        processing.run(algorithm, parameters)
    results = processing.run(f"geocoupling:{name}", dict(example.parameters))
    numbers = {key: float(f"{value:.6g}") for key, value in results.items() if isinstance(value, (int, float))}
    # What a model gives beyond what it was asked for stays in memory.
    asked = {key: str(results[key]) for key in example.parameters if key in results}
    tables = {key: _count(path) for key, path in asked.items() if path.endswith(".gpkg")}
    rows = _rows(asked[example.shows[0]], example.shows[1:]) if example.shows else {}
    return {"numbers": numbers, "rows": tables, **rows}


def _count(path):
    from qgis.core import QgsVectorLayer

    return QgsVectorLayer(path, "result", "ogr").featureCount()


def _rows(path, fields):
    from qgis.core import NULL, QgsVectorLayer

    layer = QgsVectorLayer(path, "result", "ogr")
    names = list(fields) or [field.name() for field in layer.fields() if field.name() != "fid"]
    shown = []
    for feature in layer.getFeatures():
        values = [feature[name] for name in names]
        shown.append([None if value is None or value == NULL else _plain(value) for value in values])
        if len(shown) == SHOWN:
            break
    return {"fields": names, "first": shown}


def _plain(value):
    return float(f"{value:.6g}") if isinstance(value, float) else value
