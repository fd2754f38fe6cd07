"""Run the two sample studies through qgis_process and put their maps, project and page into build/demo/."""

import concurrent.futures
import json
import os
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "build" / "demo"


def main():
    started = time.time()
    app = start_qgis()
    try:
        make_demo(started)
    finally:
        # Layers must be gone before QGIS is.
        from qgis.core import QgsProject

        QgsProject.instance().clear()
        app.exitQgis()


def make_demo(started):
    from geocoupling.studies import pictures, sampledata, samples
    from geocoupling.studies import project as projects
    from osgeo import gdal

    shutil.rmtree(OUT, ignore_errors=True)
    work = OUT / "work"
    work.mkdir(parents=True)
    studies = samples.samples()
    chains = [(study, samples.steps(study, *sampledata.prepare(study, str(work)), str(OUT))) for study in studies]
    with concurrent.futures.ThreadPoolExecutor() as pool:
        warnings = list(pool.map(lambda chain: run_chain(*chain), chains))
    # GDAL complains of things that QGIS handles, such as world files of a PNG; what fails is said by exit codes.
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    project = projects.current_project()
    for study in studies:
        print(f"{study.key}: maps and layers", flush=True)
        picture, document = str(OUT / f"{study.key}_maps.png"), str(OUT / f"{study.key}_maps.pdf")
        package = str(OUT / f"{study.key}.gpkg")
        projects.add_study(project, study, package, {"PNG": picture, "PDF": document})
        for single in pictures.maps(study, package):
            pictures.draw(study, single, str(OUT / f"{study.key}_{single.name}.png"))
    if not projects.finish(project, studies[0], str(OUT / "geocoupling.qgz")):
        sys.exit("The project could not be written: " + project.error())
    write_page(studies, warnings)
    shutil.rmtree(work)
    print_headlines(studies)
    print(f"\nDone in {time.time() - started:.0f} s. Open {OUT / 'index.html'} and {OUT / 'geocoupling.qgz'}.")


def start_qgis():
    """QGIS in this process, for preparing the units and for the project; the studies run in qgis_process."""
    from qgis.core import QgsApplication

    app = QgsApplication([], False)
    app.initQgis()
    from geocoupling.layers.translation import install_translator
    from processing.core.Processing import Processing

    app.translator = install_translator(str(ROOT))
    Processing.initialize()
    from geocoupling.algorithms.provider import GeocouplingProvider

    app.provider = GeocouplingProvider()
    QgsApplication.processingRegistry().addProvider(app.provider)
    return app


def run_chain(study, steps):
    """Run the steps of one study in order; returns the warnings."""
    warnings = []
    for step in steps:
        before = time.time()
        warnings += run_step(step)
        print(f"{study.key}: {step.algorithm} ({time.time() - before:.1f} s)", flush=True)
    return warnings


def run_step(step):
    """One qgis_process call; a failure ends the demo with what QGIS said."""
    arguments = [f"{key}={_text(value)}" for key, value in step.parameters.items()]
    command = [str(ROOT / "run"), "process", "--json", "run", step.algorithm, "--", *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{step.algorithm} failed:\n{done.stderr}")
    said = json.loads(done.stdout)
    return said.get("log", {}).get("warnings", []) if isinstance(said.get("log"), dict) else []


def _text(value):
    return ";".join(value) if isinstance(value, list) else str(value)


def write_page(studies, warnings):
    """One page with the maps, charts and tables of both studies."""
    from geocoupling.reports.page import Report, render, write_page

    sections = []
    for study in studies:
        sections += study_sections(study)
    report = Report(
        title="Geocoupling",
        subtitle="Two studies, from tables to maps, drivers, inequality and dynamics.",
        warnings=tuple(text for said in warnings for text in said),
        sections=tuple(sections),
        provenance=(("Date", time.strftime("%Y-%m-%d")),),
    )
    write_page(str(OUT / "index.html"), render(report))


# Output key of an algorithm to the table of a study's GeoPackage, by algorithm where a key occurs twice.
TABLES = {
    "WEIGHTS": "weights",
    "SUMMARY": "summary",
    "UNMATCHED_TABLE": "unmatched",
    "FACTORS_TABLE": "factors",
    "INTERACTIONS_TABLE": "interactions",
    "RISK_TABLE": "risk",
    "ECOLOGICAL_TABLE": "ecological",
    "STABILITY_TABLE": "stability",
    "OVERALL_TABLE": "gini",
    "GROUPS_TABLE": "gini_regions",
    "CHANGES_TABLE": "gini_changes",
    "INTERVALS_TABLE": "gini_intervals",
    "LORENZ_TABLE": "lorenz",
    "MEANS_TABLE": "obstacle_means",
    "RANKS_TABLE": "weight_ranks",
    "INDICATORS_TABLE": "left_out",
}
DYNAMICS = {
    "CURVES_TABLE": "density_curves",
    "DESCRIPTORS_TABLE": "density_descriptors",
    "EVOLUTION_TABLE": "density_evolution",
    "RATES_TABLE": "growth_rates",
    "COMPARISON_TABLE": "growth_comparison",
    "LAGGING_TABLE": "lagging",
    "SIGMA_TABLE": "sigma",
    "BETA_TABLE": "beta",
    "UNITS_TABLE": "beta_units",
    "TRANSITIONS_TABLE": "transitions",
    "STEADY_STATE_TABLE": "steady_state",
    "TESTS_TABLE": "markov_tests",
    "MOBILITY_TABLE": "mobility",
    "GLOBAL_TABLE": "moran",
    "CLUSTERS_TABLE": "cluster_counts",
    "CENTRES": "centres",
    "PATH": "centre_path",
    "ELLIPSES": "ellipses",
}


def study_sections(study):
    from geocoupling.layers.renderers import grade_colours
    from geocoupling.layers.translation import translate
    from geocoupling.reports.page import Picture, Section
    from geocoupling.studies.pictures import DRIVERS, SPACE

    grades = grade_names(study)
    picture = Picture(study.map_title, (OUT / f"{study.key}_maps.png").read_bytes(), study.map_title)
    yield Section(study.title, (picture,))
    facts = {"grade_names": grades, "grade_colours": grade_colours(len(grades))}
    yield from sections(study, study.short, TABLES, facts)
    yield from component_sections(study)
    yield Section(f"{study.short}: " + translate("Geocoupling", "Maps of drivers"), tuple(single_maps(study, DRIVERS)))
    tested = {"permutations": 999, "level": 0.05, "correction": "fdr", "units_table": units_of_clusters(study)}
    facts = {"field": "D", "value_field": "D", "systems": study.systems, **tested}
    yield from sections(study, study.short, DYNAMICS, facts)
    title = translate("Geocoupling", "Maps of clusters and centres")
    yield Section(f"{study.short}: {title}", tuple(single_maps(study, SPACE)))


def sections(study, title, names, facts):
    """The sections of a report on some tables of a study."""
    from geocoupling.reports.results import result_sections

    tables = {key: read(study, table) for key, table in names.items()}
    for section in result_sections(tables, facts):
        yield replace(section, title=f"{title}: {section.title}")


def units_of_clusters(study):
    """The layer of clusters as the Moran scatter plot reads it."""
    return read(study, "clusters").rename(columns={"name": "unit", study.time: "period"})


def component_sections(study):
    """The Gini coefficient of a system's score by region and criterion, where the study has it."""
    from geocoupling.layers.translation import translate

    names = {"OVERALL_TABLE": "gini", "GROUPS_TABLE": "gini_regions", "COMPONENTS_TABLE": "components"}
    names["CELLS_TABLE"] = "cells"
    names = {key: f"infrastructure_{table}" for key, table in names.items()}
    if read(study, names["CELLS_TABLE"]) is not None:
        title = translate("Geocoupling", "infrastructure")
        yield from sections(study, f"{study.short}, {title}", names, {})


def single_maps(study, topic):
    from geocoupling.reports.page import Picture
    from geocoupling.studies.pictures import maps

    for single in maps(study, str(OUT / f"{study.key}.gpkg")):
        if single.topic == topic:
            yield Picture(single.title, (OUT / f"{study.key}_{single.name}.png").read_bytes(), single.title)


def read(study, table):
    from geocoupling.studies.project import read_rows

    return read_rows(str(OUT / f"{study.key}.gpkg"), table)


def grade_names(study):
    from geocoupling.layers.translation import translate
    from geocoupling.methods.grades import FIVE, TEN

    return [translate("Geocoupling", name) for name in (TEN if study.key == "china" else FIVE).names]


def print_headlines(studies):
    for study in studies:
        summary, gini, factors = (read(study, table) for table in ("summary", "gini", "factors"))
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
