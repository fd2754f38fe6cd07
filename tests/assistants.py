"""Driving the study assistant in tests: files to study, events, pictures."""

import csv
import os
import time
from pathlib import Path

import panels
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QApplication

SHOTS = Path(__file__).resolve().parent.parent / "build" / "shots" / "assistant"
FAST = ("weights", "compositeindex", "coupling", "obstacles", "ginidecomposition", "growth")


def pump(seconds=0.0):
    """Let Qt work for a while."""
    end = time.monotonic() + seconds
    while True:
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if time.monotonic() >= end:
            return
        time.sleep(0.01)


def wait_for(condition, seconds=60):
    """Let Qt work until something is so."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        pump(0.02)


def units_file(folder, rename=None):
    """A GeoPackage of 12 square units."""
    rows = [{"unit": (rename or {}).get(row, row), "height": float(n)} for n, row in enumerate(unit_names())]
    return panels.save(panels.make_layer(rows, {"unit": "text", "height": "real"}, "units"), folder / "units.gpkg")


def unit_names():
    return list(dict.fromkeys(row["unit"] for row in panels.panel_rows()))


def figures_file(folder, rename=None, encoding="utf-8", columns=("income", "schools", "waste", "forest")):
    """A long CSV table of the panel's figures."""
    path = folder / "figures.csv"
    with open(path, "w", encoding=encoding, newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["unit", "year", "region", *columns])
        for row in panels.panel_rows():
            name = (rename or {}).get(row["unit"], row["unit"])
            writer.writerow([name, row["year"], row["region"], *(row[column] for column in columns)])
    return str(path)


def panel_file(folder, crs="EPSG:3857", geometry=True, name="panel.gpkg"):
    """A GeoPackage of the whole panel."""
    layer = panels.make_layer(panels.panel_rows(), crs=crs, geometry=geometry)
    return panels.save(layer, folder / name)


def shoot(window, language, number):
    """Keep a picture of the window."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    pump(0.05)
    path = os.fspath(SHOTS / f"{language}_page{number}.png")
    assert window.grab().save(path)
    return path


def keep_only(window, names):
    """Uncheck every analysis but these, as a person does, so that a test is fast."""
    for name, box in window.methods.boxes.items():
        if box.check.isChecked() != (name in names):
            box.check.click()
