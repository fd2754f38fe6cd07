"""The plugin's life in QGIS, also on an installation that has none of the packages it computes with."""

import subprocess

import pytest
from conftest import ROOT

HIDDEN = ("numpy", "pandas", "scipy", "matplotlib", "jinja2", "mapclassify", "libpysal", "esda")

# A finder before all others that knows nothing of some packages, as if they had never been installed.
HIDE = """
import sys
class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in HIDDEN:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name.partition(".")[0])
sys.meta_path.insert(0, Hidden())
import importlib.util
find = importlib.util.find_spec
importlib.util.find_spec = lambda name, package=None: None if name.partition(".")[0] in HIDDEN else find(name, package)
from qgis.core import QgsApplication
app = QgsApplication([], False)
app.initQgis()
"""

LISTED = """
from geocoupling.algorithms.provider import ALGORITHMS, GeocouplingProvider
provider = GeocouplingProvider()
QgsApplication.processingRegistry().addProvider(provider)
assert len(provider.algorithms()) > len(ALGORITHMS)
possible, reason = provider.algorithm("coupling").canExecute()
assert not possible and "numpy, pandas, scipy" in reason, reason
print("listed")
"""

RUNS = """
def main():
    import processing
    from processing.core.Processing import Processing
    Processing.initialize()
    from geocoupling.algorithms.provider import GeocouplingProvider
    provider = GeocouplingProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    sys.path.insert(0, sys.argv[1])
    import panels
    from qgis.core import QgsProcessingException
    roles = {"INPUT": panels.panel_layer(), "UNIT_FIELD": "unit", "TIME_FIELD": "year"}
    roles = {**roles, "SYSTEM_FIELDS": ["U_a", "U_b"], "OUTPUT": "TEMPORARY_OUTPUT"}
    done = processing.run("geocoupling:coupling", roles)
    assert done["MEAN_D"] > 0
    try:
        processing.run("geocoupling:coupling", {**roles, "REPORT": sys.argv[2]})
    except QgsProcessingException as problem:
        assert "Missing Python packages" in str(problem) and "install" in str(problem), problem
        print("named")
main()
print("ran")
import os
sys.stdout.flush()
os._exit(0)
"""

TWICE = """
def count(window):
    from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject
    from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMenu, QToolBar
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [len(window.window.findChildren(kind)) for kind in (QAction, QDockWidget, QMenu, QToolBar, QObject)]

def main():
    import sys
    from qgis.core import QgsApplication
    app = QgsApplication([], True)
    app.initQgis()
    from processing.core.Processing import Processing
    Processing.initialize()
    sys.path.insert(0, sys.argv[1])
    from windows import Window
    import geocoupling
    registry = QgsApplication.processingRegistry()
    window, counts = Window(), []
    heavy = set(HEAVY) & set(sys.modules)
    window.window.menuBar().actions()
    for visible in (False, True, True):
        plugin = geocoupling.classFactory(window)
        plugin.initGui() if not visible else (window.window.show(), plugin.initGui())
        if not visible:
            assert registry.providerById("geocoupling") is None
            window.initializationCompleted.emit()
        assert registry.providerById("geocoupling") is not None
        assert not (set(HEAVY) - heavy) & set(sys.modules), set(HEAVY) & set(sys.modules)
        if counts:
            plugin.menu.results_action.setChecked(True)
            assert plugin.menu.dock.isVisible()
            plugin.menu.dock.close()
            assert not plugin.menu.results_action.isChecked()
        plugin.unload()
        assert registry.providerById("geocoupling") is None
        counts.append(count(window))
        if len(counts) == 2:
            heavy = set(HEAVY)
    assert counts[0] == counts[1] == counts[2], counts
    assert counts[0][1] == 0 and counts[0][3] == 0, counts
    window.initializationCompleted.emit()  # of a plugin that is gone
    assert registry.providerById("geocoupling") is None
    print("clean")
    import os
    sys.stdout.flush()
    os._exit(0)
main()
"""


def python(code, *arguments):
    command = [str(ROOT / "run"), "python", "-c", code, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_algorithms_are_listed_without_any_third_party_package(qgis_app):
    done = python(f"HIDDEN = {HIDDEN!r}{HIDE}{LISTED}")
    assert "listed" in done.stdout, done.stderr


@pytest.mark.parametrize("hidden", [("mapclassify", "libpysal", "esda"), ("matplotlib", "jinja2")])
def test_what_needs_no_missing_package_runs(qgis_app, hidden, tmp_path):
    done = python(f"HIDDEN = {hidden!r}{HIDE}{RUNS}", ROOT / "tests", tmp_path / "page.html")
    assert "ran" in done.stdout, done.stderr
    assert ("named" in done.stdout) == ("jinja2" in hidden), done.stdout


def test_loaded_thrice_and_unloaded_leaves_nothing_behind_and_imports_nothing_heavy(qgis_app):
    done = python(f"HEAVY = {HIDDEN!r}{TWICE}", ROOT / "tests" / "ui")
    assert "clean" in done.stdout, done.stderr


def test_qgis_process_has_no_window(qgis_app, qgis_processing):
    import geocoupling
    from qgis.core import QgsApplication

    registry = QgsApplication.processingRegistry()
    if registry.providerById("geocoupling") is not None:
        pytest.skip("another test registered the provider")
    plugin = geocoupling.classFactory(None)
    plugin.initProcessing()
    plugin.initProcessing()
    assert registry.providerById("geocoupling") is plugin.provider
    plugin.unload()
    assert registry.providerById("geocoupling") is None


def test_metadata_has_what_the_repository_of_plugins_asks_for():
    lines = (ROOT / "metadata.txt").read_text(encoding="utf-8").splitlines()
    values = dict(line.split("=", 1) for line in lines if "=" in line and not line.startswith((" ", "#")))
    needed = ("name", "qgisMinimumVersion", "description", "about", "version", "author", "email", "repository")
    more = ("homepage", "tracker", "tags", "icon", "changelog", "category", "license", "qgisMaximumVersion")
    assert [key for key in (*needed, *more) if not values.get(key, "").strip()] == []
    assert (ROOT / values["icon"]).is_file()
    assert values["hasProcessingProvider"] == "yes" and "supportsQt6" not in values
    assert all(values[key].startswith("https://") for key in ("repository", "homepage", "tracker"))
    assert len(values["description"]) < 500
    assert values["name[zh_CN]"] and values["description[zh_CN]"] and values["about[zh_CN]"]
    assert "requirements.txt export-ignore" not in (ROOT / ".gitattributes").read_text(encoding="utf-8")
