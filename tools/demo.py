"""Run the two sample studies through qgis_process and put their maps, projects and pages into build/demo/."""

import concurrent.futures
import html
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "build" / "demo"


def main():
    started = time.time()
    app = start_qgis()
    try:
        make_demo(started)
    finally:
        app.exitQgis()


def make_demo(started):
    from geocoupling.studies import sampledata, samples, studyfile

    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    studies = []
    for sample in samples.samples():
        study = samples.sample_study(sample, *sampledata.prepare(sample, str(OUT)))
        studyfile.write_study(study, str(OUT / f"{study.key}.study.json"))
        studies.append(study)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        list(pool.map(run_study, studies))
    write_index(studies)
    for study in studies:
        print_headlines(study)
    print(f"\nDone in {time.time() - started:.0f} s. Open {OUT / 'index.html'}; the projects are beside it.")


def start_qgis():
    """QGIS in this process, for preparing the data; the studies run in qgis_process, as a user would run them."""
    from qgis.core import QgsApplication

    app = QgsApplication([], False)
    app.initQgis()
    from geocoupling.layers.translation import install_translator
    from processing.core.Processing import Processing

    app.translator = install_translator(str(ROOT))
    Processing.initialize()
    return app


def run_study(study):
    """One qgis_process call; a failure ends the demo with what QGIS said."""
    before = time.time()
    arguments = {
        "STUDY": OUT / f"{study.key}.study.json",
        "OUTPUT_FOLDER": OUT,
        "REPORT": OUT / f"{study.key}.html",
    }
    pairs = [f"{key}={value}" for key, value in arguments.items()]
    command = [str(ROOT / "run"), "process", "--json", "run", "geocoupling:runstudy", "--", *pairs]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"The study {study.key} failed:\n{done.stderr}")
    steps = json.loads(done.stdout)["results"]["STEPS"]
    print(f"{study.key}: {steps:.0f} analyses, maps, project and page in {time.time() - before:.0f} s", flush=True)


def write_index(studies):
    """A page that leads to the pages of both studies."""
    parts = []
    for study in studies:
        title, key = html.escape(study.title), study.key
        files = ((f"{key}.html", "report"), (f"{key}.qgz", "QGIS project"), (f"{key}.gpkg", "tables"))
        links = " · ".join(f'<a href="{name}">{words}</a>' for name, words in files)
        map_link = f'<a href="{key}.html"><img src="{key}_maps.png" alt="{title}"></a>'
        parts.append(f"<h2>{title}</h2>\n<p>{links}</p>\n<p>{map_link}</p>")
    style = "body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 sans-serif}img{max-width:100%}"
    head = f'<meta charset="utf-8"><title>Geocoupling</title><style>{style}</style>'
    body = "\n".join(("<h1>Geocoupling</h1>", *parts))
    page = f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head>\n<body>\n{body}\n</body></html>\n'
    (OUT / "index.html").write_text(page, encoding="utf-8")


def print_headlines(study):
    from geocoupling.layers.resulttables import open_table, read_table

    package, tables = str(OUT / f"{study.key}.gpkg"), ("summary", "gini", "factors")
    summary, gini, factors = (read_table(open_table(package, table, styled=False)) for table in tables)
    everywhere = summary[summary["group"].isna()]
    first, last = everywhere.iloc[0], everywhere.iloc[-1]
    newest = factors[factors["period"] == factors["period"].max()].sort_values("q", ascending=False).iloc[0]
    print(f"\n{study.title}")
    print(f"  {'':18}{first['period']:>8.0f}{last['period']:>8.0f}")
    print(f"  {'mean D':18}{first['mean_D']:8.3f}{last['mean_D']:8.3f}")
    print(f"  {'Gini of D':18}{gini['gini'].iloc[0]:8.4f}{gini['gini'].iloc[-1]:8.4f}")
    shares = gini["between_share"].iloc[0], gini["between_share"].iloc[-1]
    print(f"  {'between regions, %':18}{shares[0]:8.1f}{shares[1]:8.1f}")
    print(f"  strongest factor  {newest['factor']}: q = {newest['q']:.3f}, p = {newest['p']:.3f}")


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
