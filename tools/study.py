"""Run one of the five published studies: ``./run study A``.

Without data of one's own the panel is made up: it has the shape of the study's data and stands on real polygons, and
everything that comes of it says that it is synthetic.
"""

import argparse
import os
import shutil
import sys
import time
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "build" / "studies"
SHIPPED = ROOT / "sample" / "studies"
PRINTED = "b"  # has the degrees of its publication
# Behind the title, below each table and map, and in the layer tree: what is made up is never shown as real.
WORDS = {
    "en": {
        "synthetic": (" (synthetic data)", "Synthetic data in the shape of the study's panel; not real figures."),
        "printed": (
            " (printed degrees, synthetic indicators)",
            "Coupling coordination degree as printed in the study; indicators and factors are synthetic, not real.",
        ),
        "units": "Synthetic units",
    },
    "zh": {
        "synthetic": ("（合成数据）", "按论文面板结构生成的合成数据，并非真实数值。"),
        "printed": (
            "（刊出的协调度，合成的指标）",
            "耦合协调度为论文刊出值；指标与影响因子为合成数据，并非真实数值。",
        ),
        "units": "合成研究单元",
    },
}


def main(arguments):
    started = time.time()
    wanted = options(arguments)
    app = start_qgis()
    from geocoupling.methods.problems import DataProblem

    try:
        run(wanted, started)
    except DataProblem as problem:  # the study file or its data are wrong: the sentence says how
        sys.exit(str(problem))
    finally:
        app.exitQgis()


def options(arguments):
    parser = argparse.ArgumentParser(prog="./run study", description=__doc__.splitlines()[0])
    parser.add_argument("study", help="A, B, C, D or E, or the path of a .study.json")
    parser.add_argument("--layer", default="", help="units or panel, instead of synthetic data")
    parser.add_argument("--table", default="", help="statistical table that is joined to the layer")
    parser.add_argument("--out", type=Path, default=None, help="folder of the results (build/studies/NAME)")
    wanted = parser.parse_args(arguments)
    if wanted.table and not wanted.layer:
        parser.error("--table needs --layer: the table is joined to a layer of your own")
    return wanted


def start_qgis():
    from osgeo import gdal
    from qgis.core import QgsApplication

    gdal.SetErrorHandler("CPLQuietErrorHandler")  # its notes on new tables and pictures say nothing of the study
    app = QgsApplication([], False)
    app.initQgis()
    from geocoupling.algorithms.provider import GeocouplingProvider
    from geocoupling.layers.translation import install_translator
    from processing.core.Processing import Processing

    app.translator = install_translator(str(ROOT))
    Processing.initialize()
    app.provider = GeocouplingProvider()
    QgsApplication.processingRegistry().addProvider(app.provider)
    return app


def run(wanted, started):
    """Write the study with its data, run it, and say what was made."""
    from geocoupling.studies.otherperiods import fitted_to_data
    from geocoupling.studies.saying import said
    from geocoupling.studies.studydata import with_data
    from geocoupling.studies.studyfile import read_study, write_study

    source = study_file(wanted.study)
    study = read_study(str(source))
    folder = (wanted.out or OUT / study.key).resolve()
    if wanted.out is None:  # a folder of the person's own is never emptied
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    if wanted.layer:
        study, notices = fitted_to_data(with_data(study, wanted.layer, wanted.table))
        print(*map(said, notices), sep="\n", end="\n" * bool(notices))
    elif source.parent == SHIPPED:
        study = on_synthetic_data(study, source.name[0].lower(), folder)
    file = folder / f"{study.key}.study.json"
    write_study(study, str(file))
    finish(study, file, folder)
    files = len(list((folder / f"{study.key}_exhibits").glob("*")))
    print(f"{study.title}\n{len(study.exhibits)} tables, figures and map series in {files} files")
    print(f"Done in {time.time() - started:.0f} s: {folder / (study.key + '.html')}")


def study_file(name):
    """The file of a study by its letter, in the user's language, or by its path."""
    from geocoupling.studies.papers import papers

    files = {paper.letter: Path(paper.path) for paper in papers()}
    if name.upper() in files:
        return files[name.upper()].resolve()
    if not Path(name).is_file():
        sys.exit(f"There is no study {name}. Choose one of {', '.join(files)}, or give the path of a .study.json.")
    return Path(name).resolve()


def on_synthetic_data(study, letter, folder):
    """The study with made-up data, and words that say so."""
    sys.path.insert(0, str(ROOT / "tests"))
    from geocoupling.layers.translation import language
    from geocoupling.studies.studydata import with_data
    from synthetic import Absent, make

    spoken = "zh" if language() == "zh" else "en"
    try:
        made = make(letter, str(folder), spoken)
    except Absent as reason:
        sys.exit(f"{reason} Give --layer and --table to run the study with data of your own.")
    study = with_data(study, str(made.layer), str(made.table))
    words = WORDS[spoken]
    suffix, note = words["printed" if letter == PRINTED else "synthetic"]
    maps = study.maps and replace(study.maps, outline=made.outline)
    data = replace(study.data, note=note, name=words["units"])
    return replace(study, title=study.title + suffix, data=data, maps=maps)


def finish(study, file, folder):
    """Run the study as ``qgis_process`` would."""
    import processing
    from qgis.core import QgsProcessingException

    given = {"STUDY": str(file), "OUTPUT_FOLDER": str(folder), "REPORT": str(folder / f"{study.key}.html")}
    try:
        processing.run("geocoupling:runstudy", given)
    except QgsProcessingException as error:
        sys.exit(str(error))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if os.environ.get("GEOCOUPLING_LOCALE"):
        os.environ["LANG"] = os.environ["LC_ALL"] = os.environ["GEOCOUPLING_LOCALE"] + ".UTF-8"
    main(sys.argv[1:])
