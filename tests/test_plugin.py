"""The plugin on an installation that has none of the packages it computes with."""

import subprocess

SCRIPT = """
import sys
for name in ("numpy", "pandas", "scipy", "matplotlib", "jinja2", "mapclassify", "libpysal", "esda"):
    sys.modules[name] = None
from qgis.core import QgsApplication
app = QgsApplication([], False)
app.initQgis()
from geocoupling.algorithms.provider import ALGORITHMS, GeocouplingProvider
provider = GeocouplingProvider()
QgsApplication.processingRegistry().addProvider(provider)
assert len(provider.algorithms()) > len(ALGORITHMS)
print("listed")
"""


def test_algorithms_are_listed_without_any_third_party_package(qgis_app):
    from conftest import ROOT

    command = [str(ROOT / "run"), "python", "-c", SCRIPT]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "listed" in done.stdout, done.stderr
