"""The study assistant, driven as a person drives it: from an empty project to loaded results, in both languages."""

from pathlib import Path

import assistants
import panels
import pytest
from geocoupling.layers.translation import install_translator, remove_translator
from geocoupling.studies.chain import layer_in
from geocoupling.studies.runner import run_study
from geocoupling.studies.studyfile import read_study
from geocoupling.ui import indicatormodel as m
from geocoupling.ui.assistant import StudyAssistant
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

ROOT = Path(__file__).resolve().parent.parent.parent
LEFT = Qt.MouseButton.LeftButton
ALIASES = {"Unit 03": "Province Three", "Unit 07": "Unit 7"}
SYSTEMS = {"society": ("income", "schools"), "ecology": ("waste", "forest")}


@pytest.fixture
def window(provider, qgis_new_project):
    made = StudyAssistant(None)
    made.resize(1000, 690)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    assistants.pump()


@pytest.fixture
def language(request, provider, monkeypatch):
    """English, or Chinese by the compiled translation."""
    if request.param == "en":
        yield "en"
        return
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "zh_CN"))
    translator = install_translator(str(ROOT))
    provider.refreshAlgorithms()  # their labels are made once, in the language of the start
    yield "zh"
    remove_translator(translator)
    monkeypatch.undo()
    provider.refreshAlgorithms()


def enter_data(window, folder):
    """Page 1: a layer, a table whose names differ, suggestions accepted."""
    window.data.layer.take_file(assistants.units_file(folder))
    assistants.pump(0.4)
    QTest.mouseClick(window.data.join, LEFT)
    window.data.join.setChecked(True)
    window.data.join.table.take_file(assistants.figures_file(folder, ALIASES))
    assistants.pump(0.4)
    window.data.name.clear()
    QTest.keyClicks(window.data.name, "Panel study")
    assistants.pump(0.4)


def give_partners(window):
    """One name by accepting the suggestion, the other by choosing."""
    names = window.data.join.names
    QTest.mouseClick(window.data.join.accept_button, LEFT)
    assistants.pump(0.4)
    row = next(row for row in range(names.rowCount()) if names.item(row, 0).text() == "Province Three")
    assert "Unit 03" in names.candidates(row)
    names.set_target(row, "Unit 03")
    assistants.pump(0.4)
    assert window.study.data.join.aliases == {new: old for old, new in ALIASES.items()}


def enter_indicators(window):
    """Page 2: fields chosen in the list and added to systems."""
    tree = window.system.tree
    for system, names in SYSTEMS.items():
        tree.tree.setCurrentItem(tree.tree.add_system(system))
        for name in names:
            tree.fields.list.clearSelection()
            row = tree.fields.names().index(name)
            tree.fields.list.item(row).setSelected(True)
            QTest.mouseClick(tree.add_fields_button, LEFT)
    for item in tree.tree.indicators():
        tree.tree.clearSelection()
        item.setSelected(True)
        tree.tree.set_direction("-" if m.value(item, m.NAME) == "waste" else "+")


@pytest.mark.parametrize("language", ["en", "zh"], indirect=True)
def test_from_an_empty_project_to_loaded_results(language, provider, qgis_new_project, tmp_path):
    window = StudyAssistant(None)
    window.resize(1000, 690)
    window.show()
    assistants.pump(0.1)
    assistants.shoot(window, language, "0_empty")
    enter_data(window, tmp_path)
    assert (window.study.data.unit, window.study.data.period, window.study.data.group) == ("unit", "year", "region")
    assert window.study.data.join.period == "year"
    assert window.problems()[0]  # two names have no partner yet
    assistants.shoot(window, language, "1_unmatched")
    give_partners(window)
    assert window.problems()[0] == []
    assert (window.view.units, window.view.periods) == (12, (2018, 2019, 2020))
    assistants.shoot(window, language, 1)
    QTest.mouseClick(window.next_button, LEFT)
    enter_indicators(window)
    assert window.problems()[1] == []
    assistants.shoot(window, language, 2)
    QTest.mouseClick(window.next_button, LEFT)
    suggested = [one.algorithm for one in window.study.analyses]
    assert suggested[:3] == ["weights", "compositeindex", "coupling"]
    assert {"growth", "convergence", "gravitycentre", "geodetector"} <= set(suggested)
    assistants.shoot(window, language, 3)
    assistants.keep_only(window, assistants.FAST)
    assert {one.algorithm for one in window.study.analyses} == set(assistants.FAST)
    QTest.mouseClick(window.next_button, LEFT)
    window.maps.folder.setFilePath(str(tmp_path / "results"))
    window.maps.dpi.setValue(60)
    window.maps.heading.setText("中国 maps")
    assistants.shoot(window, language, 4)
    assert all(not found for found in window.problems())
    QTest.mouseClick(window.maps.run_button, LEFT)
    assert not window.maps.run_button.isEnabled()
    window.show_page(0)  # the window can be used while the study runs
    assistants.wait_for(lambda: window.results.results is not None or window.message.text())
    assert window.message.text() == ""
    assert window.list.currentRow() == 4
    assistants.shoot(window, language, 5)
    check_results(window, tmp_path)
    window.close()
    window.deleteLater()
    QgsProject.instance().clear()
    assistants.pump()


def check_results(window, tmp_path):
    results = window.results.results
    group = QgsProject.instance().layerTreeRoot().findGroup("Panel study")
    assert group is not None
    assert len(group.findLayers()) > 5
    assert QgsProject.instance().layoutManager().layoutByName(results.shown.layout) is not None
    assert Path(results.report).stat().st_size > 10_000
    assert window.results.table.rowCount() > 0
    assert sorted(one.name for one in (tmp_path / "results").iterdir() if one.name.startswith(".")) == []


def test_the_file_gives_the_same_tables_as_the_window(window, tmp_path):
    enter_data(window, tmp_path)
    give_partners(window)
    window.show_page(1)
    enter_indicators(window)
    window.show_page(2)
    assistants.keep_only(window, assistants.FAST)
    window.show_page(3)
    window.maps.wanted.setChecked(False)
    path = str(tmp_path / "made.study.json")
    assert window.files.write(path)
    assert read_study(path) == window.study
    window.maps.folder.setFilePath(str(tmp_path / "window"))
    window.run()
    assistants.wait_for(lambda: window.results.results is not None or window.message.text())
    assert window.message.text() == ""
    read = read_study(path)
    run = run_study(read, str(tmp_path / "file"))
    names = [name for step in run.steps for name in step.outputs.values()]
    assert len(names) > 8
    for name in names:
        ours = panels.rows_of(layer_in(window.results.results.run.package, name))
        assert ours == panels.rows_of(layer_in(run.package, name)), name


def test_a_study_opens_as_it_was_saved(window, tmp_path):
    path = assistants.panel_file(tmp_path)
    window.data.layer.take_file(path)
    assistants.pump(0.4)
    window.show_page(1)
    enter_indicators(window)
    window.show_page(2)
    window.methods.boxes["coupling"].editors["GRADES"].set_value("ten")
    window.methods.boxes["geodetector"].editors["CLASSES"].set_value(4)
    window.show_page(3)
    window.maps.page.setCurrentIndex(window.maps.page.findData("width_90"))
    saved = str(tmp_path / "study.study.json")
    assert window.files.write(saved)
    study = window.study
    window.files.new()
    assert window.study.title == ""
    assert window.files.open_file(saved)
    for number in range(5):
        window.show_page(number)
        for page in window.pages[:4]:
            window._page_changed(page)  # nothing that is only looked at changes
    assistants.pump(0.4)
    assert window.study == study
    assert study.analysis("coupling").parameters == {"GRADES": "ten"}


def test_the_project_keeps_the_study(window, tmp_path):
    window.data.layer.take_file(assistants.panel_file(tmp_path))
    assistants.pump(0.4)
    window.files.write(str(tmp_path / "a.study.json"))
    study = window.study
    QgsProject.instance().write(str(tmp_path / "p.qgz"))
    QgsProject.instance().clear()
    assert window.study.data.layer == ""
    QgsProject.instance().read(str(tmp_path / "p.qgz"))
    assert window.study == study
    other = StudyAssistant(None)
    assert other.study == study
    other.deleteLater()


def test_samples_load_their_data_and_their_study(window, tmp_path):
    from geocoupling.studies.samples import samples

    china = samples()[0]
    window.files.load_sample(china, False, str(tmp_path))
    assistants.pump(0.4)
    assert window.study.data.unit == "name"
    assert window.study.data.join is None
    window.data.join.setChecked(True)
    window.data.join.table.take_file(str(ROOT / "sample" / "china_coupling_2011_2020.csv"))
    assistants.pump(0.4)
    join = window.study.data.join
    assert (join.key, join.pattern, window.study.data.group) == ("province", "{period}", "region")
    window.data.join.accept_button.click()
    assistants.pump(0.4)
    assert window.study.data.join.aliases == {"Inner Mongolia": "Inner Mongol"}
    assert window.data.join.names.candidates(1) == ["Xizang"]
    window.files._saved = window.study
    window.files.load_sample(china, True, str(tmp_path / "whole"))
    assert window.system.degree.field() == "coordination_degree"
    assert all(not found for found in window.problems())


def test_other_analyses_are_kept_and_can_be_removed(window, tmp_path):
    from geocoupling.studies.samples import samples

    us = samples()[1]
    window.files.load_sample(us, True, str(tmp_path))
    assistants.pump(0.4)
    window.show_page(2)
    window.methods.changed.emit()
    further = window.study.analysis("ginidecomposition", "infrastructure")
    assert further.parameters["VALUE_FIELD"] == "U_infrastructure"
    window.methods.remove_other(further)
    assert window.study.analysis("ginidecomposition", "infrastructure") is None
    assert window.study.analysis("ginidecomposition") is not None


def test_all_options_are_within_reach(window, tmp_path):
    from geocoupling.ui.optionsdialog import OptionsDialog
    from geocoupling.ui.parameterform import algorithm_of

    window.data.layer.take_file(assistants.panel_file(tmp_path))
    assistants.pump(0.4)
    window.show_page(2)
    for name, box in window.methods.boxes.items():
        dialog = OptionsDialog(name, {}, box.hidden_keys(), box.fields, box)
        keys = {one.name() for one in algorithm_of(name).parameterDefinitions() if not one.isDestination()}
        assert keys <= {*dialog.editors, *box.hidden_keys(), "SEED"}, name
        assert dialog.parameters() == {}, name
        dialog.deleteLater()
    box = window.methods.boxes["compositeindex"]
    dialog = OptionsDialog("compositeindex", {}, box.hidden_keys(), box.fields, box)
    dialog.editors["METHOD"].set_value("critic")
    dialog.editors["SHIFT"].set_value(0.01)
    assert dialog.parameters() == {"METHOD": "critic", "SHIFT": 0.01}
    dialog.deleteLater()


def test_the_chain_is_saved_as_a_model(window, tmp_path):
    from qgis.core import QgsProcessingModelAlgorithm

    window.data.layer.take_file(assistants.panel_file(tmp_path))
    assistants.pump(0.4)
    enter_indicators(window)
    assert window.files.write_model(str(tmp_path / "chain.model3"))
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(tmp_path / "chain.model3"))
    assert {child.algorithmId() for child in model.childAlgorithms().values()} >= {"geocoupling:coupling"}


def test_options_of_the_form_are_taken_and_kept(window, tmp_path):
    window.data.layer.take_file(assistants.panel_file(tmp_path))
    assistants.pump(0.4)
    enter_indicators(window)
    window.show_page(2)
    box = window.methods.boxes["markov"]
    box.check.setChecked(True)
    assert box.analysis().parameters == {"VALUE_FIELD": "D"}
    box.take_options({**box.analysis().parameters, "LAG": 2, "RELATIVE": True})
    box.editors["CLASSES"].set_value(3)
    assert window.study.analysis("markov").parameters == {
        "VALUE_FIELD": "D",
        "LAG": 2,
        "RELATIVE": True,
        "CLASSES": 3,
    }
    box.check.setChecked(False)
    assert window.study.analysis("markov") is None
    box.check.setChecked(True)
    assert window.study.analysis("markov").parameters["LAG"] == 2


def test_a_degree_that_is_there_already(window, tmp_path):
    window.data.layer.take_file(assistants.panel_file(tmp_path))
    assistants.pump(0.4)
    window.show_page(1)
    window.system.buttons["degree"].setChecked(True)
    assert window.problems()[1]
    window.system.degree.setCurrentIndex(window.system.degree.findData("U_a"))
    assert window.problems()[1] == []
    assert window.study.analysis("coupling").parameters == {"DEGREE_FIELD": "U_a"}
    assert window.study.analysis("weights") is None
    window.show_page(2)
    window.methods.boxes["coupling"].editors["GRADES"].set_value("ten")
    assert window.study.analysis("coupling").parameters == {"DEGREE_FIELD": "U_a", "GRADES": "ten"}
    window.system.buttons["value"].setChecked(True)
    assert window.study.analysis("coupling") is None
    window.system.buttons["indicators"].setChecked(True)
    assert window.study.indicators == ()


def test_keys_reach_everything(window):
    """Each widget that takes input can be reached by the tab key and has a name for a screen reader."""
    from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QPushButton, QSpinBox

    for kind in (QComboBox, QLineEdit, QSpinBox):
        for widget in window.data.findChildren(kind):
            if isinstance(widget.parent(), (QComboBox, QSpinBox)) or widget.objectName().startswith("qt_"):
                continue
            assert widget.accessibleName(), widget
            assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    for page in window.pages:
        for button in page.findChildren(QPushButton):
            assert button.text() or button.toolTip() or button.accessibleName()
