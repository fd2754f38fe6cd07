"""The ZIP that QGIS installs, unpacked into a fresh profile and run without the checkout."""

import importlib.util
import json
import os
import shutil
import subprocess
import sysconfig
import zipfile
from pathlib import Path

import panels
import pytest
from qgis.core import QgsVectorFileWriter, QgsVectorLayer

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    spec = importlib.util.spec_from_file_location("package_tool", ROOT / "tools" / "package.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    if not (ROOT / ".git").exists():
        pytest.skip("the ZIP is made from a git checkout")
    target = tmp_path_factory.mktemp("package") / "geocoupling.zip"
    tool.build(target)
    return target


def test_the_zip_holds_the_plugin_and_nothing_of_the_workshop(archive):
    with zipfile.ZipFile(archive) as package:
        names = package.namelist()
    assert {name.split("/")[0] for name in names} == {"geocoupling"}
    inside = {name.split("/", 1)[1] for name in names}
    assert {"metadata.txt", "__init__.py", "LICENSE", "i18n/geocoupling_zh_CN.qm", "help/en/coupling.md"} <= inside
    assert any(name.startswith("models/") for name in inside)
    left_out = ("tests/", "tools/", "benchmarks/", "docs/", "build/", ".")
    assert not [name for name in inside if name.startswith(left_out) or name.endswith((".pyc", ".gpkg"))]
    assert archive.stat().st_size < 3e6


@pytest.fixture(scope="module")
def process(archive, tmp_path_factory):
    """qgis_process with nothing of the plugin but what the ZIP holds."""
    folder = tmp_path_factory.mktemp("fresh profile")
    with zipfile.ZipFile(archive) as package:
        package.extractall(folder / "plugins")
    (folder / "runtime").mkdir(mode=0o700)
    kept = [part for part in os.environ.get("PYTHONPATH", "").split(os.pathsep) if "geocoupling" not in part]
    environment = {
        **os.environ,
        "QGIS_PLUGINPATH": str(folder / "plugins"),
        "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile"),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(folder / "runtime"),
        "PYTHONPATH": os.pathsep.join([sysconfig.get_paths()["purelib"], *kept]),
        "PYTHONWARNINGS": "ignore",
    }
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")

    def run(*arguments):
        done = subprocess.run([program, *arguments], capture_output=True, text=True, env=environment, cwd=folder)
        assert done.returncode == 0, done.stderr
        return done.stdout

    run("plugins", "enable", "geocoupling")
    return run


def test_a_fresh_profile_has_all_algorithms(process, provider):
    listed = process("list")
    assert "Traceback" not in listed
    assert [a.id() for a in provider.algorithms() if f"\t{a.id()}\t" not in listed] == []


def test_an_algorithm_runs_from_the_zip(process, tmp_path):
    source, target = str(tmp_path / "panel.gpkg"), str(tmp_path / "rates.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    layer = panels.panel_layer()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, source, layer.transformContext(), options)
    roles = ("UNIT_FIELD=unit", "TIME_FIELD=year", "GROUP_FIELD=region", "SYSTEM_FIELDS=U_a;U_b")
    said = process("--json", "run", "geocoupling:coupling", "--", f"INPUT={source}", *roles, f"OUTPUT={target}")
    assert json.loads(said)["results"]["MEAN_D"] > 0
    assert QgsVectorLayer(target, "result", "ogr").featureCount() == layer.featureCount()


def test_a_sample_study_runs_from_the_zip(process, provider, tmp_path):
    """The Chinese sample up to its grades and inequality, with its maps, project and page."""
    from dataclasses import replace

    from geocoupling.studies.samplefolder import make_sample
    from geocoupling.studies.samples import samples
    from geocoupling.studies.studyfile import write_study

    made = make_sample(samples()[0], str(tmp_path))
    analyses = [one for one in made.study.analyses if one.algorithm in ("coupling", "ginidecomposition")]
    write_study(replace(made.study, analyses=tuple(analyses), exhibits=()), made.file)
    arguments = (f"STUDY={made.file}", f"OUTPUT_FOLDER={tmp_path / 'out'}", f"REPORT={tmp_path / 'china.html'}")
    said = json.loads(process("--json", "run", "geocoupling:runstudy", "--", *arguments))
    assert said["results"]["STEPS"] == 3
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"china.gpkg", "china.qgz", "china_maps.png", "china_maps.pdf"} <= names
    summary = panels.rows_of(QgsVectorLayer(f"{tmp_path / 'out' / 'china.gpkg'}|layername=summary", "s", "ogr"))
    assert round(next(row["mean_D"] for row in summary if row["period"] == 2011), 3) == 0.385
    assert "data:image/png" in (tmp_path / "china.html").read_text(encoding="utf-8")
