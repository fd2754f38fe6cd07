"""Studies in the background: progress, cancel, a second one, the end of the window, of the project and of QGIS."""

from dataclasses import replace

import assistants
import panels
import pytest
from geocoupling.methods.problems import DataProblem
from geocoupling.studies.study import Analysis, Data, Maps, Study
from geocoupling.ui.assistant import StudyAssistant
from geocoupling.ui.studytask import StudyTask, running_task, stop_running
from qgis.core import QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas

SLOW = Analysis("geodetector", {"RESPONSE": "income", "FACTORS": ["height", "region"], "PERMUTATIONS": 99999})
QUICK = Analysis("ginidecomposition", {"VALUE_FIELD": "income"})


class Bar:
    """A message bar that remembers."""

    def __init__(self):
        self.said, self.canvas = [], QgsMapCanvas()

    def mapCanvas(self):
        return self.canvas

    def messageBar(self):
        return self

    def setActiveLayer(self, layer):
        self.active = layer

    def pushMessage(self, *parts):
        self.said.append(parts[1])


@pytest.fixture(autouse=True)
def _running(provider, qgis_new_project):
    yield
    stop_running()
    assistants.pump(0.1)


def a_study(tmp_path, *analyses, title="Income"):
    data = Data(assistants.panel_file(tmp_path), unit="unit", period="year", group="region")
    return Study(title, "income", data, analyses=analyses, maps=None)


def left(folder):
    """Files in a folder, working folders too."""
    return sorted(one.name for one in folder.iterdir()) if folder.exists() else []


def test_a_run_says_what_it_does_and_ends_once(tmp_path):
    task = StudyTask(a_study(tmp_path, QUICK), str(tmp_path / "r"))
    said, steps, ends, progress = [], [], [], []
    task.progressChanged.connect(progress.append)
    task.said.connect(lambda kind, text: said.append((kind, text)))
    task.step_begun.connect(lambda *step: steps.append(step))
    task.ended.connect(ends.append)
    task.start()
    assistants.wait_for(lambda: ends)
    assistants.pump(0.2)
    assert ends == [True]
    assert steps[0] == ("Gini decomposition", 1, 1)
    assert said
    assert max(progress) > 99
    assert running_task() is None
    assert {"income.gpkg", "income.html"} <= set(left(tmp_path / "r"))
    assert [name for name in left(tmp_path / "r") if name.startswith(".")] == []


def test_a_second_run_replaces_the_first_one(tmp_path):
    ends = []
    for number in (1, 2):
        task = StudyTask(a_study(tmp_path, QUICK), str(tmp_path / "r"))
        task.ended.connect(ends.append)
        task.start()
        assistants.wait_for(lambda: running_task() is None)
        assert ends == [True] * number, task.trouble
    groups = [one for one in QgsProject.instance().layerTreeRoot().children() if one.name() == "Income"]
    assert len(groups) == 1


def test_cancel_leaves_earlier_results(tmp_path):
    folder = tmp_path / "r"
    folder.mkdir()
    (folder / "income.gpkg").write_text("earlier")
    task, ends = StudyTask(a_study(tmp_path, QUICK, SLOW), str(folder)), []
    task.ended.connect(ends.append)
    task.step_begun.connect(lambda name, number, count: task.cancel() if number == 2 else None)
    task.start()
    assistants.wait_for(lambda: ends)
    assert ends == [False]
    assert task.trouble == ""
    assert left(folder) == ["income.gpkg"]
    assert (folder / "income.gpkg").read_text() == "earlier"


def test_a_second_study_is_refused_while_one_runs(tmp_path):
    first = StudyTask(a_study(tmp_path, SLOW), str(tmp_path / "r"))
    first.start()
    with pytest.raises(DataProblem) as refused:
        StudyTask(a_study(tmp_path, QUICK), str(tmp_path / "s"))
    assert refused.value.code == "study_running"
    assert not (tmp_path / "s").exists()


def test_the_end_of_the_plugin_leaves_nothing_half_written(tmp_path):
    task = StudyTask(a_study(tmp_path, SLOW), str(tmp_path / "r"))
    task.start()
    assistants.wait_for(lambda: task.step)
    assert left(tmp_path / "r")
    stop_running()
    assert left(tmp_path / "r") == []
    assert running_task() is None
    assistants.pump(0.2)
    assert left(tmp_path / "r") == []


def test_a_step_that_fails_is_named(tmp_path):
    rows = panels.panel_rows()
    rows[4]["income"] = -1.0
    study = a_study(tmp_path, QUICK)
    panels.save(panels.make_layer(rows), tmp_path / "panel.gpkg")
    window = StudyAssistant(None)
    window.show_study(study)
    window.maps.folder.setFilePath(str(tmp_path / "r"))
    window.show_page(3)
    window.run()
    assistants.wait_for(lambda: window.message.text())
    assert "Gini decomposition" in window.message.text()
    assert 'href="2"' in window.message.text()
    assert "Gini decomposition" in window.maps.log.toPlainText()
    assert window.maps.run_button.isEnabled()
    assert left(tmp_path / "r") == []
    window.deleteLater()


def test_closing_the_window_lets_the_study_go_on(tmp_path):
    bar = Bar()
    bar.canvas.setExtent(QgsRectangle(-9, -9, -8, -8))
    window = StudyAssistant(bar)
    window.show()
    window.show_study(a_study(tmp_path, QUICK))
    window.maps.folder.setFilePath(str(tmp_path / "r"))
    window.run()
    window.close()
    assert "background" in bar.said[0]
    assistants.wait_for(lambda: running_task() is None)
    assistants.pump(0.1)
    assert not window.isVisible()
    assert "done" in bar.said[1]
    assert window.results.results is not None
    assert bar.active.customProperty("geocoupling/result")
    assert bar.canvas.extent().contains(QgsRectangle(0, 0, 4000, 3000))
    window.show()
    assert window.list.currentRow() == 4
    window.close()
    window.deleteLater()


def test_the_window_refuses_a_second_study_and_cancels_the_first(tmp_path):
    first, second = StudyAssistant(None), StudyAssistant(None)
    study = a_study(tmp_path)
    for window, analysis, folder in ((first, SLOW, "r"), (second, QUICK, "s")):
        window.show_study(replace(study, analyses=(analysis,)))
        window.maps.folder.setFilePath(str(tmp_path / folder))
        window.run()
    assert "running already" in second.message.text()
    assert second.maps.run_button.isEnabled()
    assert not first.maps.run_button.isEnabled()
    assert not first.data.layer.isEnabled()  # two threads must not open one file at the same moment
    first.maps.cancel_button.click()
    assistants.wait_for(lambda: running_task() is None)
    assert "cancelled" in first.maps.log.toPlainText()
    assert first.data.layer.isEnabled()
    assert left(tmp_path / "r") == []
    for window in (first, second):
        window.deleteLater()


def test_a_window_that_is_gone_while_its_study_runs(tmp_path):
    window = StudyAssistant(None)
    window.show_study(a_study(tmp_path, QUICK))
    window.maps.folder.setFilePath(str(tmp_path / "r"))
    window.run()
    window.deleteLater()
    assistants.pump(0.1)
    del window
    assistants.wait_for(lambda: running_task() is None)
    assert "income.gpkg" in left(tmp_path / "r")


def test_a_project_that_is_closed_meanwhile_gets_no_results(tmp_path):
    study = replace(a_study(tmp_path, QUICK), maps=Maps(dpi=50))
    task, ends = StudyTask(study, str(tmp_path / "r")), []
    task.ended.connect(ends.append)
    task.start()
    QgsProject.instance().clear()
    assistants.wait_for(lambda: ends)
    assert ends == [True]
    assert QgsProject.instance().mapLayers() == {}
    assert task.results.shown.group == ""
    assert "income.gpkg" in left(tmp_path / "r")
