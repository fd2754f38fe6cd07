"""The menu, the tool bar, and what they open."""

import sys
from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog

sys.path.insert(0, str(Path(__file__).resolve().parent))
from windows import Window


@pytest.fixture
def window(provider, qgis_new_project):
    made = Window()
    made.window.show()
    yield made
    QgsProject.instance().clear()
    made.window.deleteLater()


@pytest.fixture
def menu(window):
    from geocoupling.ui.menu import Menu

    made = Menu(window, lambda: None)
    yield made
    if made.menu is not None:
        made.remove()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def texts(menu):
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_what_the_menu_offers(window, menu):
    assert [action.text() for action in window.plugins.actions()] == ["Geocoupling"]
    assert texts(menu.menu) == [
        "Study assistant…",
        "Results (charts)",
        "Load sample study",
        "Open study file…",
        "Help",
        "About Geocoupling…",
    ]
    assert texts(menu.samples) == ["China", "United States", "China: data only…", "United States: data only…"]
    assert [bar.objectName() for bar in window.window.findChildren(type(menu.tool_bar))] == ["GeocouplingToolBar"]


def test_every_action_of_the_tool_bar_has_an_icon(menu):
    icons = [action.icon() for action in (menu.assistant_action, menu.results_action)] + [menu.sample_button.icon()]
    for icon in icons:
        picture = icon.pixmap(24, 24).toImage()
        opaque = [
            (x, y) for x in range(picture.width()) for y in range(picture.height()) if picture.pixelColor(x, y).alpha()
        ]
        assert len(opaque) > 80


def test_the_dock_and_its_action_agree(menu):
    assert menu.dock is None
    menu.results_action.trigger()
    assert menu.dock.isVisible() and menu.results_action.isChecked()
    menu.dock.close()
    assert not menu.results_action.isChecked()
    menu.show_results()
    assert menu.dock.isVisible() and menu.results_action.isChecked()
    menu.results_action.trigger()
    assert menu.dock.isHidden()


def test_the_assistant_opens_once(menu):
    menu.assistant_action.trigger()
    first = menu.assistant
    assert first.isVisible()
    first.close()
    menu.assistant_action.trigger()
    assert menu.assistant is first and first.isVisible()


def test_a_study_file_opens_in_the_assistant(menu, monkeypatch, tmp_path):
    from geocoupling.studies.samplefolder import make_sample
    from geocoupling.studies.samples import samples

    files = make_sample(samples()[1], str(tmp_path))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", staticmethod(lambda *_: (files.file, "")))
    menu.open_action.trigger()
    assert menu.assistant.study == files.study


def test_help_and_about(menu, monkeypatch):
    from geocoupling.ui.about import About

    opened, shown = [], []
    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(lambda url: opened.append(url.toString())))
    monkeypatch.setattr(About, "exec", lambda dialog: shown.append(dialog.windowTitle()))
    menu.help_action.trigger()
    menu.about_action.trigger()
    assert opened[0].startswith(("https://", "file:")) and shown == ["About Geocoupling"]


def test_a_sample_and_the_assistant_refuse_each_other(window, menu, tmp_path):
    from geocoupling.methods.problems import DataProblem
    from geocoupling.ui.studytask import StudyTask, running_task

    loader = menu.sample_loader()
    assert loader.load("us", str(tmp_path))
    with pytest.raises(DataProblem) as problem:
        StudyTask(loader.files.study, str(tmp_path / "other"))
    assert problem.value.code == "study_running"
    assert running_task() is loader.task


def test_removing_ends_a_running_study_and_leaves_nothing(window, menu, tmp_path):
    from geocoupling.ui.studytask import running_task

    loader = menu.sample_loader()
    assert loader.load("us", str(tmp_path))
    QCoreApplication.processEvents()
    menu.show_results()
    menu.remove()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    menu.menu = None
    assert running_task() is None
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".geocoupling")]
    assert window.plugins.actions() == []
    assert window.window.findChildren(type(menu.tool_bar)) == []
