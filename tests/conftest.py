"""The checkout as the package ``geocoupling``, whatever its folder is called, and QGIS with the provider, once."""

import gc
import importlib.util
import os
import sys
import traceback
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def _register_package():
    if "geocoupling" in sys.modules:
        return
    spec = importlib.util.spec_from_file_location(
        "geocoupling", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules["geocoupling"] = module
    spec.loader.exec_module(module)


os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_register_package()
sys.path.insert(0, str(ROOT / "tests"))


@pytest.fixture
def shared():
    """The folder of real data beside the checkout; tests that need it are skipped where it is absent."""
    if not (SHARED / "data").is_dir():
        pytest.skip("the data folder ../shared is not beside this checkout")
    return SHARED / "data"


@pytest.fixture(scope="session")
def provider(qgis_app, qgis_processing):
    """The plugin's provider, registered in QGIS."""
    from geocoupling.algorithms.provider import GeocouplingProvider
    from qgis.core import QgsApplication

    registry = QgsApplication.processingRegistry()
    registry.addProvider(GeocouplingProvider())
    return registry.providerById("geocoupling")


@pytest.fixture
def run(provider):
    """Run an algorithm by its short name; outputs are memory layers unless said otherwise."""
    import processing

    def run_algorithm(name, feedback=None, **parameters):
        return processing.run(f"geocoupling:{name}", parameters, feedback=feedback)

    return run_algorithm


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    """Let go of what a failed test held: a layer that outlives QGIS crashes the run before its report is printed."""
    yield
    if call.excinfo is not None:
        traceback.clear_frames(call.excinfo.tb)
        gc.collect()


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session):
    """QGIS is gone by now: collecting one of its objects from here on would crash before the summary is printed."""
    gc.disable()
