"""What is shown in the pictures of ``tools/shots.py``; QGIS runs this at its start (``--code``)."""

import json
import os
import time
import traceback
from pathlib import Path

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QTreeView
from qgis.utils import iface, plugins

TASK = json.loads(os.environ["GEOCOUPLING_SHOTS"])
PATIENCE = 60  # seconds for one picture
SAMPLE_PATIENCE = 600
TURN = 200  # milliseconds between two looks
QUICK = ("weights", "compositeindex", "coupling", "obstacles", "geodetector", "ginidecomposition", "growth")


class Scene:
    """Plays its acts one after the other; each is a generator of conditions to wait for."""

    def __init__(self, acts):
        self.acts, self.told, self.act, self.until = list(acts), [], None, None

    def turn(self):
        if self.until is not None and not self._reached():
            return QTimer.singleShot(TURN, self.turn)
        try:
            if self.act is None:
                if not self.acts:
                    return self.end()
                self.name, act = self.acts.pop(0)
                self.act = act()
            condition, seconds = next(self.act)
            self.until = condition, time.time() + seconds
        except StopIteration:
            self.act = self.until = None
        except Exception as problem:
            self._trouble(f"{self.name}: {problem!r} {traceback.format_exc()[-600:]}")
        return QTimer.singleShot(0, self.turn)

    def _reached(self):
        condition, latest = self.until
        try:
            if condition():
                return True
        except Exception as problem:
            self._trouble(f"{self.name}: {problem!r}")
            return True
        if time.time() > latest:
            self._trouble(f"{self.name}: waited in vain")
            return True
        return False

    def _trouble(self, text):
        self.told.append(text)
        self.act = self.until = None

    def end(self):
        Path(TASK["told"]).write_text(json.dumps(self.told), encoding="utf-8")
        os._exit(0)  # QGIS would ask whether the project is to be saved


def save(widget, name):
    widget.grab().save(str(Path(TASK["out"]) / f"{TASK['language']}_{name}.png"))


def rest(seconds):
    """A condition that is true after a while, so that everything is painted."""
    latest = time.time() + seconds
    return (lambda: time.time() > latest), seconds + PATIENCE


def drawn():
    return not iface.mapCanvas().isDrawing()


def menu():
    return plugins["geocoupling"].menu


# the acts


def toolbox():
    window = iface.mainWindow()
    iface.newProject()
    window.move(0, 0)
    window.resize(1600, 1000)
    for name in ("Browser", "Browser2"):
        browser = window.findChild(QDockWidget, name)
        if browser is not None:
            browser.hide()
    dock = window.findChild(QDockWidget, "ProcessingToolbox")
    dock.show()
    dock.raise_()
    yield rest(2)
    tree = next(view for view in dock.findChildren(QTreeView) if view.isVisible())
    model = tree.model()
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        if "Geocoupling" in str(model.data(index)):
            tree.expand(index)
            for child in range(model.rowCount(index)):
                tree.expand(model.index(child, 0, index))
            tree.scrollTo(index, QTreeView.ScrollHint.PositionAtTop)
    window.resizeDocks([dock], [420], _horizontal())
    yield rest(2)
    save(window, "toolbox")
    dock.hide()


def _horizontal():
    from qgis.PyQt.QtCore import Qt

    return Qt.Orientation.Horizontal


def plugin_menu():
    window, levels = iface.mainWindow(), (iface.pluginMenu(), menu().menu, menu().samples)
    bar = window.menuBar()
    place = bar.mapToGlobal(bar.actionGeometry(levels[0].menuAction()).bottomLeft())
    for level, inner in zip(levels, (*levels[1:], None)):
        level.popup(place)
        if inner is not None:
            level.setActiveAction(inner.menuAction())
            place = level.mapToGlobal(level.actionGeometry(inner.menuAction()).topRight())
    yield rest(1)
    screen = QApplication.primaryScreen().grabWindow(0, 0, 0, 1200, 420)
    screen.save(str(Path(TASK["out"]) / f"{TASK['language']}_menu.png"))
    for level in reversed(levels):
        level.hide()


def about():
    from geocoupling.ui.about import About

    dialog = About(iface.mainWindow())
    dialog.show()
    yield rest(1)
    save(dialog, "about")
    dialog.close()


def sample():
    loader, heard = menu().sample_loader(), []
    loader.ended.connect(heard.append)
    if not loader.load("us", TASK["folder"]):
        raise RuntimeError(iface.messageBar().currentItem().text())
    yield (lambda: loader.progress is None or loader.progress.progress.value() > 3), PATIENCE
    save(iface.mainWindow(), "sample_running")
    yield (lambda: bool(heard)), SAMPLE_PATIENCE
    if heard[0] is None:
        raise RuntimeError("the sample study was not loaded: " + iface.messageBar().currentItem().text())


def coordination(shown):
    """The layer of grades: the map that is shown, or the one with all periods."""
    group = QgsProject.instance().layerTreeRoot().children()[0]
    graded = [node for node in group.findLayers() if node.layer().fields().lookupField("grade") >= 0]
    return next(node.layer() for node in graded if (node.isVisible() if shown else not node.layer().subsetString()))


def results_dock():
    print("messages:", [item.text() for item in iface.messageBar().items()], flush=True)
    layer = coordination(shown=True)
    if not list(layer.getFeatures()):
        raise RuntimeError(f"the layer on the map has no feature: {layer.source()}")
    iface.setActiveLayer(layer)
    menu().show_results()
    window = iface.mainWindow()
    window.resizeDocks([menu().dock], [620], _horizontal())
    yield rest(6)
    yield drawn, PATIENCE
    save(window, "results_dock")
    layer.selectByExpression("\"name\" IN ('Texas', 'New York', 'California', 'Ohio')")
    yield rest(3)
    iface.mapCanvas().refresh()
    yield rest(3)
    yield drawn, PATIENCE
    save(window, "results_selected")
    layer.removeSelection()


def algorithm():
    import processing

    values = {"INPUT": coordination(shown=False), "UNIT_FIELD": "name", "TIME_FIELD": "year", "GROUP_FIELD": "region"}
    dialog = processing.createAlgorithmDialog("geocoupling:coupling", values)
    dialog.resize(1100, 800)
    dialog.show()
    yield rest(2)
    save(dialog, "algorithm")
    dialog.close()


def assistant():
    window = menu().open_assistant()
    window.files.open_file(menu().sample_loader().files.file)
    window.maps.folder.setFilePath(str(Path(TASK["folder"]).parent / "results"))
    yield rest(2)
    for number in range(4):
        window.show_page(number)
        yield rest(1.5)
        save(window, f"assistant_{number + 1}")
    for analysis in window.methods.others_of(window.study):  # what takes longest, and the picture does not need
        window.methods.remove_other(analysis)
    for name, box in window.methods.boxes.items():
        if box.check.isChecked() and name not in QUICK:
            box.check.click()
    window.run()
    yield (lambda: window.results.results is not None or bool(window.message.text())), SAMPLE_PATIENCE
    if window.results.results is None:
        raise RuntimeError(window.message.text())
    yield rest(2)
    save(window, "assistant_5")
    window.close()


def layout():
    manager = QgsProject.instance().layoutManager()
    designer = iface.openLayoutDesigner(manager.printLayouts()[0])
    window = designer.window()
    window.resize(1500, 950)
    yield rest(3)
    designer.view().zoomFull()
    yield rest(8)
    save(window, "layout")
    designer.close()


ACTS = [
    ("toolbox", toolbox),
    ("menu", plugin_menu),
    ("about", about),
    ("sample", sample),
    ("results_dock", results_dock),
    ("algorithm", algorithm),
    ("assistant", assistant),
    ("layout", layout),
]

scene = Scene(ACTS)
QgsApplication.messageLog().messageReceived.connect(lambda text, tag, level: print(f"{tag}: {text}", flush=True))
iface.initializationCompleted.connect(lambda: QTimer.singleShot(1000, scene.turn))
