"""One click makes a sample study: its data, its results in the project, a report; in the background."""

import sys
from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QElapsedTimer
from qgis.PyQt.QtWidgets import QPushButton

sys.path.insert(0, str(Path(__file__).resolve().parent))
from windows import Window


@pytest.fixture
def window(provider, qgis_new_project):
    made = Window()
    yield made
    QgsProject.instance().clear()
    made.window.deleteLater()


@pytest.fixture
def loader(window):
    from geocoupling.ui.loadsample import SampleLoader
    from geocoupling.ui.studytask import stop_running

    yield SampleLoader(window)
    stop_running()


@pytest.fixture
def short(monkeypatch):
    """The samples with one quick analysis after the coordination and no single maps."""
    from dataclasses import replace

    from geocoupling.studies import samplefolder, samples

    def study(sample, units, table):
        whole = samples.sample_study(sample, units, table)
        kept = tuple(one for one in whole.analyses if one.algorithm in ("coupling", "growth"))
        return replace(whole, analyses=kept, exhibits=(), maps=replace(whole.maps, dpi=100))

    monkeypatch.setattr(samplefolder, "sample_study", study)


def wait(loader, seconds=150):
    """Let QGIS work until the loader says that it is done; how often it was free in between."""
    heard, turns, watch = [], 0, QElapsedTimer()
    loader.ended.connect(heard.append)
    watch.start()
    while loader.task is not None and watch.elapsed() < seconds * 1000:
        QCoreApplication.processEvents()
        turns += 1
    return (heard[0] if heard else None), turns


def buttons(window):
    return [button.text() for button in window.bar.currentItem().findChildren(QPushButton)]


def test_data_only_loads_units_and_table(window, loader, tmp_path):
    assert loader.load("us", str(tmp_path / "us"), data_only=True)
    layers = {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}
    assert sorted(layers) == ["United States: table", "United States: units"]
    assert layers["United States: units"].featureCount() == 49
    assert layers["United States: table"].featureCount() == 48 * 17
    names = {path.name for path in (tmp_path / "us").iterdir()}
    assert {"us_units.gpkg", "us_per_worker.gpkg", "us_indicators.csv", "us.study.json"} <= names
    assert not [name for name in names if name.startswith(".geocoupling")]
    QCoreApplication.processEvents()
    assert "+lon_0=-96" in window.canvas.mapSettings().destinationCrs().toProj()
    assert "sample study" in window.said()


def test_china_brings_its_table_along(loader, tmp_path):
    from geocoupling.studies.studyfile import read_study

    assert loader.load("china", str(tmp_path), data_only=True)
    study = read_study(str(tmp_path / "china.study.json"))
    assert study.data.join.table == str(tmp_path / "china_coupling.csv")
    assert '"table": "china_coupling.csv"' in (tmp_path / "china.study.json").read_text(encoding="utf-8")


def test_data_that_are_there_stay_and_others_are_replaced(loader, tmp_path):
    assert loader.load("us", str(tmp_path), data_only=True)
    units, table = tmp_path / "us_units.gpkg", tmp_path / "us_indicators.csv"
    before, text = units.stat().st_ino, table.read_text(encoding="utf-8")
    table.write_text("of another language", encoding="utf-8")
    assert loader.load("us", str(tmp_path), data_only=True)
    assert units.stat().st_ino == before
    assert table.read_text(encoding="utf-8") == text


def test_results_are_loaded_and_qgis_stays_usable(window, loader, tmp_path, short):
    shown = []
    loader.show_results = lambda: shown.append(True)
    assert loader.load("china", str(tmp_path))
    assert loader.task is not None and buttons(window) == ["Cancel"]
    made, turns = wait(loader)
    assert made is not None, window.said()
    assert turns > 50 and shown == [True]
    group = QgsProject.instance().layerTreeRoot().findGroup(made.group)
    assert len(group.findLayers()) > 3
    assert QgsProject.instance().layoutManager().layoutByName(made.layout) is not None
    assert "“China” is ready." in window.said()
    assert buttons(window) == ["Open report", "Open layout", "Open folder"]
    assert "+lon_0=105" in window.canvas.mapSettings().destinationCrs().toProj()
    assert (tmp_path / "china.html").stat().st_size > 10_000
    assert (tmp_path / "china_maps.png").exists()
    assert QgsProject.instance().readEntry("geocoupling", "study")[1]
    next(b for b in window.bar.currentItem().findChildren(QPushButton) if b.text() == "Open layout").click()
    assert window.designers == [made.layout]
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".geocoupling")]


def test_a_second_run_replaces_the_first(loader, tmp_path, short):
    for _ in range(2):
        assert loader.load("china", str(tmp_path))
        assert wait(loader)[0] is not None
    groups = [group.name() for group in QgsProject.instance().layerTreeRoot().findGroups()]
    assert len(groups) == 1


def test_a_second_start_is_refused_while_one_runs(window, loader, tmp_path, short):
    assert loader.load("china", str(tmp_path / "one"))
    assert not loader.load("us", str(tmp_path / "two"))
    assert "running already" in window.said()
    assert not (tmp_path / "two").exists()


def test_cancel_leaves_nothing_half_written(window, loader, tmp_path):
    assert loader.load("us", str(tmp_path))
    QCoreApplication.processEvents()
    loader.cancel()
    made, _ = wait(loader, 60)
    assert made is None and loader.task is None
    assert "Cancelled" in window.said()
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "us.study.json",
        "us_indicators.csv",
        "us_per_worker.gpkg",
        "us_units.gpkg",
    ]
    assert QgsProject.instance().mapLayers() == {}


def test_a_folder_that_cannot_be_made_is_said(window, loader, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert not loader.load("us", str(blocked / "us"))
    assert "can not be written" in window.said()
    assert loader.task is None


def test_the_proposed_folder_is_remembered(qgis_app, tmp_path):
    from geocoupling.ui.folderdialog import FolderDialog, default_folder, remember_folder
    from qgis.core import QgsSettings

    QgsSettings().remove("geocoupling/study_folder")
    assert Path(default_folder("us")).parts[-2:] == ("geocoupling", "us")
    remember_folder(str(tmp_path / "us"))
    assert default_folder("china") == str(tmp_path / "china")
    QgsSettings().remove("geocoupling/study_folder")
    dialog = FolderDialog("Load sample study", str(tmp_path / "us"))
    assert dialog.folder() == str(tmp_path / "us")
    assert not (tmp_path / "us").exists()
    dialog.path.setFilePath("")
    assert not dialog.buttons.buttons()[0].isEnabled()
