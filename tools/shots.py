"""Pictures of the plugin in the real QGIS, under Xvfb, in both languages, into build/shots/: ``./run shots``."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "build" / "shots"
LANGUAGES = {"en": "en_US", "zh": "zh-Hans"}
SCREEN = "1600x1000x24"
PATIENCE = 900  # seconds for all pictures of a language; the sample study takes most of them

PICTURES = (
    "toolbox",
    "algorithm",
    "menu",
    "about",
    "sample_running",
    "results_dock",
    "results_selected",
    "assistant_1",
    "assistant_2",
    "assistant_3",
    "assistant_4",
    "assistant_5",
    "layout",
)
MAPS = ("results_dock", "results_selected", "layout")
EMPTY = 0.97  # the share of one colour above which a map is taken for blank


def main(arguments):
    languages = arguments or list(LANGUAGES)
    unknown = [name for name in languages if name not in LANGUAGES]
    if unknown:
        sys.exit(f"There are pictures in these languages: {', '.join(LANGUAGES)}; not in {', '.join(unknown)}.")
    for name in ("xvfb-run", "qgis"):
        if program(name) is None:
            sys.exit(f"{name} is not here: ./run setup installs it.")
    OUT.mkdir(parents=True, exist_ok=True)
    troubles = [trouble for language in languages for trouble in make(language)]
    for trouble in troubles:
        print(f"geocoupling: {trouble}", file=sys.stderr)
    made = sum((OUT / f"{language}_{name}.png").exists() for language in languages for name in PICTURES)
    print(f"{made} of {len(languages) * len(PICTURES)} pictures in {OUT.relative_to(ROOT)}/")
    return 1 if troubles else 0


def program(name):
    """Debian's qgis is a wrapper around qgis.bin."""
    return shutil.which(f"{name}.bin") or shutil.which(name)


def make(language):
    """Start QGIS with a fresh profile and let the scene be played; sentences about what went wrong."""
    for name in PICTURES:
        (OUT / f"{language}_{name}.png").unlink(missing_ok=True)
    began = time.time()
    with tempfile.TemporaryDirectory(prefix="geocoupling-shots-") as folder:
        told = play(language, Path(folder))
    print(f"{language}: {time.time() - began:.0f} s", flush=True)
    return [*told, *(trouble for name in PICTURES for trouble in look(language, name))]


def play(language, folder):
    write_profile(folder / "profiles", LANGUAGES[language])
    told = folder / "told.json"
    task = {"language": language, "out": str(OUT), "folder": str(folder / "study"), "told": str(told)}
    environment = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "QGIS_CUSTOM_CONFIG_PATH")}
    environment |= {"GEOCOUPLING_SHOTS": json.dumps(task), "PYTHONWARNINGS": "ignore"}
    environment["TMPDIR"] = str(folder / "tmp")  # QGIS marks layers in the folder of temporary files
    (folder / "tmp").mkdir()
    command = ["xvfb-run", "-a", "-s", f"-screen 0 {SCREEN}", program("qgis"), "--noversioncheck", "--nologo"]
    command += ["--profiles-path", str(folder), "--profile", "default"]
    command += ["--code", str(ROOT / "tools" / "shotscene.py")]
    with open(OUT / f"{language}.log", "w+", encoding="utf-8", errors="replace") as log:
        # a session of its own, so that the virtual screen goes with QGIS when time is over
        qgis = subprocess.Popen(command, env=environment, stdout=log, stderr=log, cwd=folder, start_new_session=True)
        try:
            qgis.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            end(qgis)
            return [f"{language}: QGIS was not done after {PATIENCE} s"]
        if told.exists():
            return [f"{language}: {text}" for text in json.loads(told.read_text(encoding="utf-8"))]
        log.seek(0)
        return [f"{language}: QGIS ended before the pictures were made: {log.read()[-2000:]}"]


def end(process):
    import signal

    os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def write_profile(profiles, locale):
    folder = profiles / "default" / "QGIS"
    folder.mkdir(parents=True)
    (folder / "QGIS3.ini").write_text(
        "[PythonPlugins]\nprocessing=true\ngeocoupling=true\n\n"
        "[qgis]\ncheckVersion=false\nshowTips=false\n\n"
        f"[locale]\noverrideFlag=true\nuserLocale={locale}\n",
        encoding="utf-8",
    )


def look(language, name):
    """Whether the picture is there and shows something."""
    from qgis.PyQt.QtGui import QImage

    path = OUT / f"{language}_{name}.png"
    if not path.exists():
        return [f"{path.name} was not made"]
    image = QImage(str(path))
    if image.isNull() or min(image.width(), image.height()) < 200:
        return [f"{path.name} is no picture or too small"]
    points = ((x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4))
    colours = {image.pixel(x, y) for x, y in points}
    if len(colours) <= 12:
        return [f"{path.name} is blank"]
    return [] if name not in MAPS or shows_a_map(image) else [f"{path.name} shows no map"]


def shows_a_map(image):
    """Whether the middle of the picture holds more than paper."""
    width, height = image.width(), image.height()
    xs, ys = range(width // 4, width // 2, 3), range(height * 3 // 10, height * 7 // 10, 3)
    seen = [image.pixel(x, y) for x in xs for y in ys]
    most = max(set(seen), key=seen.count)
    return seen.count(most) < EMPTY * len(seen)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
