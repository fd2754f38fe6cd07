"""What the plugin adds to QGIS's start, beside QGIS's own start in the same process: ``./run bench``."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REPEATS = 7
HEAVY = ("numpy", "pandas", "scipy", "matplotlib", "jinja2", "mapclassify", "libpysal", "esda")
LIMIT = 50  # milliseconds before the window is there

# A fresh process each time: QGIS and Processing first, then the plugin as QGIS loads it. The window is hidden while
# QGIS starts, so that the algorithms are registered when initializationCompleted says that it is there.
SCRIPT = """
import json, sys, time
def lap():
    global last
    now = time.perf_counter(), time.process_time()
    spent = [1000 * (a - b) for a, b in zip(now, last)]
    last = now
    return spent
last = time.perf_counter(), time.process_time()
from qgis.core import QgsApplication
app = QgsApplication([], True)
app.initQgis()
import processing
from processing.core.Processing import Processing
Processing.initialize()
sys.path.insert(0, sys.argv[1])
from windows import Window
window = Window()
laps = {"qgis": lap()}
before = set(sys.modules)
import geocoupling
plugin = geocoupling.classFactory(window)
plugin.initGui()
laps["start"] = lap()
window.initializationCompleted.emit()
laps["algorithms"] = lap()
added = {name.partition(".")[0] for name in set(sys.modules) - before}
print(json.dumps({"laps": laps, "added": sorted(added), "count": len(plugin.provider.algorithms())}))
plugin.unload()
import os
os._exit(0)
"""


def main():
    with tempfile.TemporaryDirectory() as folder:
        start(folder)  # compiles the modules, as the first start of QGIS after installing does
        runs = [start(folder) for _ in range(REPEATS)]
    qgis, begin, later = (middle(runs, name) for name in ("qgis", "start", "algorithms"))
    heavy = sorted({name for run in runs for name in run["added"]} & set(HEAVY))
    print(f"Start-up, median of {REPEATS} fresh processes, ms (processor time): QGIS {said(qgis)}")
    print(f"  until the window is there, the plugin adds {said(begin)}: limit {LIMIT}, met: {begin[0] < LIMIT}")
    print(f"  {runs[0]['count']} algorithms and models, registered once it is there: {said(later)}")
    print(f"  heavy packages imported: {', '.join(heavy) or 'none'}")
    sys.exit(bool(heavy) or begin[0] >= LIMIT)


def start(compiled):
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = compiled
    command = [str(ROOT / "run"), "python", "-c", SCRIPT, str(ROOT / "tests" / "ui")]
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not lines:
        sys.exit(done.stderr)
    return json.loads(lines[-1])


def middle(runs, name):
    return tuple(statistics.median(run["laps"][name][part] for run in runs) for part in (0, 1))


def said(times):
    return "{:.0f} ({:.0f})".format(*times)


if __name__ == "__main__":
    main()
