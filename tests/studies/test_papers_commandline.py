"""``./run study``: a study on synthetic data or on data of one's own, and a sentence where that can not be."""

import shutil
import subprocess

import pytest
from exhibitfiles import linked_files
from geocoupling.studies.papers import papers
from geocoupling.studies.studyfile import read_study
from paperruns import PRINTED, ROOT
from synthetic import make

needs_environment = pytest.mark.skipif(
    not (ROOT / ".venv" / ".geocoupling-stamp").exists() or shutil.which("qgis_process") is None,
    reason="needs QGIS and the environment that ./run setup makes",
)
pytestmark = needs_environment


def study(*arguments):
    command = [str(ROOT / "run"), "study", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)


@pytest.mark.parametrize("letter", ["D", "d"])
def test_a_study_by_its_letter(tmp_path, letter):
    out = tmp_path / "合成 results"
    out.mkdir()
    (out / "mine.txt").write_text("mine")  # of whoever gave the folder
    done = study(letter, "--out", out)
    assert done.returncode == 0, done.stderr
    made = {path.name for path in out.iterdir()}
    assert {"mining_district.html", "mining_district.gpkg", "mining_district.qgz", "mining_district_exhibits"} <= made
    assert str(out / "mining_district.html") in done.stdout and "ynthetic" in done.stdout
    assert {path.stem for path in linked_files(out / "mining_district.html")} == set(PRINTED["D"])
    assert "ynthetic" in (out / "mining_district.html").read_text(encoding="utf-8")
    saved = read_study(str(out / "mining_district.study.json"))
    assert "ynthetic" in saved.title and "ynthetic" in saved.data.note
    assert (out / "mine.txt").read_text() == "mine"


def test_a_folder_that_is_not_there_yet(tmp_path):
    done = study("D", "--out", tmp_path / "new" / "deep")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "new" / "deep" / "mining_district.html").is_file()


def test_data_of_ones_own_and_a_file_in_place_of_a_letter(tmp_path, qgis_app):
    made = make("d", tmp_path)
    path = next(one.path for one in papers() if one.letter == "D")
    done = study(path, "--layer", made.layer, "--table", made.table, "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    saved = read_study(str(tmp_path / "out" / "mining_district.study.json"))
    assert "ynthetic" not in saved.title and saved.data.note == ""
    assert "ynthetic data" not in (tmp_path / "out" / "mining_district.html").read_text(encoding="utf-8")


def refused(*arguments):
    """What a call that fails says."""
    done = study(*arguments)
    assert done.returncode == 1, done.stdout
    assert "Traceback" not in done.stderr and done.stdout == ""
    return done.stderr


def test_a_letter_that_there_is_not(tmp_path):
    said = refused("F", "--out", tmp_path / "out")
    assert "There is no study F" in said and "A, B, C, D, E" in said and ".study.json" in said
    assert not (tmp_path / "out").exists()


def test_a_file_that_is_no_study(tmp_path):
    (tmp_path / "x.study.json").write_text("{}", encoding="utf-8")
    assert "is no study" in refused(tmp_path / "x.study.json", "--out", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_data_that_are_not_there(tmp_path):
    said = refused("D", "--layer", tmp_path / "nowhere.gpkg", "--table", tmp_path / "no.csv", "--out", tmp_path / "out")
    assert "nowhere.gpkg" in said


def test_a_table_without_a_layer_is_not_passed_over(tmp_path):
    (tmp_path / "mine.csv").write_text("name,year\n", encoding="utf-8")
    done = study("D", "--table", tmp_path / "mine.csv", "--out", tmp_path / "out")
    assert done.returncode in (1, 2)
    assert "--layer" in done.stderr and "Traceback" not in done.stderr


def test_a_call_without_a_study_says_how():
    done = study()
    assert done.returncode == 2 and "usage: ./run study" in done.stderr
    assert "--layer" in study("--help").stdout
