"""A study file gives the same tables in Python and on the command line."""

import json
import subprocess
from pathlib import Path

import panels
import pytest
from geocoupling.studies.chain import layer_in
from geocoupling.studies.runner import run_study
from geocoupling.studies.studyfile import read_study, write_study
from qgis.core import QgsVectorLayer

ROOT = Path(__file__).resolve().parent.parent.parent


def test_same_tables(provider, tmp_path):
    panels.save(panels.panel_layer(), tmp_path / "panel.gpkg")
    path = tmp_path / "研究 one.study.json"
    write_study(panels.small_study(tmp_path), str(path))
    command = [str(ROOT / "run"), "process", "--json", "run", "geocoupling:runstudy", "--"]
    pairs = [f"STUDY={path}", f"OUTPUT_FOLDER={tmp_path / 'by command'}"]
    done = subprocess.run([*command, *pairs], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    package = json.loads(done.stdout)["results"]["PACKAGE"]
    here = run_study(read_study(str(path)), str(tmp_path / "in python"))
    tables = [table for step in here.steps for table in step.outputs.values()]
    assert len(tables) > 8
    for table in (*tables, "indicators"):
        one, two = (panels.rows_of(QgsVectorLayer(layer_in(p, table), table, "ogr")) for p in (package, here.package))
        assert len(one) == len(two), table
        for first, second in zip(one, two):
            # sums by BLAS differ in the last digit with the place of an array in memory
            for name, value in first.items():
                near = pytest.approx(second[name], rel=1e-12, abs=1e-12) if isinstance(value, float) else second[name]
                assert value == near, (table, name)


def test_a_file_that_is_not_there_ends_with_a_sentence(tmp_path):
    command = [str(ROOT / "run"), "process", "run", "geocoupling:runstudy", "--"]
    pairs = [f"STUDY={tmp_path / 'absent.study.json'}", f"OUTPUT_FOLDER={tmp_path / 'out'}"]
    done = subprocess.run([*command, *pairs], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "study file" in done.stderr and "Traceback" not in done.stderr
