"""The published studies run on their synthetic data, once each: tables, exhibits but for maps, and the page."""

import csv
import importlib.util
import re
import tempfile
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import panels
import pytest
from conftest import ROOT
from exhibitfiles import assert_files, columns_of, linked_files
from geocoupling.studies import runner
from geocoupling.studies.chain import layer_in
from geocoupling.studies.exhibits import make_exhibits
from geocoupling.studies.papers import papers
from geocoupling.studies.showing import at_once
from geocoupling.studies.studyfile import read_study
from geocoupling.studies.studyreport import write_study_report
from qgis.core import QgsProcessingFeedback
from synthetic import Absent, make

_spec = importlib.util.spec_from_file_location("study_tool", ROOT / "tools" / "study.py")
tool = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(tool)


# What ../shared/studies.md says that each study prints: maps are those of the form.
PRINTED = {
    "A": {
        "weights_of_indicators": "weights",
        "scores_and_degree_by_city_type": "series_chart",
        "lagging_system_by_city_type_and_year": "lagging",
        "growth_of_the_degree_by_city_type": "growth",
        "maps_social_index": "maps",
        "maps_ecological_index": "maps",
        "maps_coordination_degree": "maps",
        "cities_per_grade_and_year": "grades",
        "drivers_ranked_by_q": "drivers_ranked",
        "interaction_of_drivers": "interaction_chart",
    },
    "B": {
        "weights_of_indicators": "weights",
        "degree_by_province_and_year": "panel",
        "growth_of_the_degree_by_region": "growth",
        "provinces_per_grade_and_year": "grades",
        "density_of_the_degree_by_region": "density_chart",
        "share_of_coordinated_provinces": "share_at_least",
        "share_of_coordinated_provinces_by_year": "share_chart",
        "drivers_of_the_degree_by_region": "drivers_by_group",
        "drivers_of_the_grade_by_region": "drivers_by_group",
        "interactions_by_region_and_year": "interactions_by_group",
    },
    "C": {
        "weights_of_indicators": "weights",
        "resilience_by_year_region_and_dimension": "means",
        "resilience_over_time_by_region": "series_chart",
        "maps_ecological_resilience": "maps",
        "gini_by_year": "gini",
        "gini_inside_regions": "gini_of_groups",
        "contributions_of_regions": "terms",
        "contributions_of_dimensions": "components",
        "contributions_of_regions_and_dimensions_2009": "cells",
        "contributions_of_regions_and_dimensions_2023": "cells",
    },
    "D": {
        "indicators_and_weights": "weights",
        "closeness_by_year": "setpair",
        "vulnerability_and_resilience_over_time": "differences_chart",
    },
    "E": {
        "descriptive_statistics": "descriptives",
        "mean_resilience_and_cities_above_it": "mean_and_count_chart",
        "maps_resilience": "maps",
        "coordination_of_systems": "efficiency",
        "emissions_by_city": "ranked_units",
        "resilience_and_emissions": "index_and_rates_chart",
        "resilience_by_city_type": "means_by_category",
        "resilience_by_resource": "means_by_category",
    },
}


@dataclass(frozen=True)
class Made:
    """A finished study: shown exhibits by name, the path of the page."""

    study: object
    run: object
    folder: Path
    shown: dict
    page: Path

    def rows(self, table):
        return panels.rows_of(layer_in(self.run.package, table))

    def table(self, name):
        """Head to cells of an exhibit's CSV."""
        return columns_of(next(file for file in self.shown[name].files if file.endswith(".csv")))

    def printed(self, name):
        """The cells of an exhibit as they are printed, row by row."""
        table = self.shown[name].content
        return [[table.printed(i, j) for j in range(table.frame.shape[1])] for i in range(len(table.frame))]

    def data(self):
        """Rows of the synthetic table, as text."""
        with open(self.study.data.join.table, encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))


@cache
def folder():
    """A folder that is gone at the end of the tests."""
    return tempfile.TemporaryDirectory(prefix="papers")


def synthetic_study(letter, target):
    """The study with made-up data, as ``./run study`` takes it; skipped where the outlines are not on this machine."""
    try:
        make(letter.lower(), target)
    except Absent as absent:
        pytest.skip(str(absent))
    paper = next(one for one in papers() if one.letter == letter)
    return tool.on_synthetic_data(read_study(paper.path), letter.lower(), target)


@cache
def paper_run(letter, language="en"):
    """A study of synthetic data and what came of it; ``language`` is the one that is spoken when it is called."""
    target = Path(folder().name) / letter / language
    target.mkdir(parents=True)
    study = synthetic_study(letter, target)
    run = runner.run_study(study, str(target))
    drawn = replace(study, exhibits=tuple(one for one in study.exhibits if one.form != "maps"))
    feedback = QgsProcessingFeedback()
    shown = at_once(make_exhibits(drawn, run, str(target), feedback), feedback)
    page = target / f"{study.key}.html"
    write_study_report(study, run, (), str(page), shown)
    return Made(study, run, target, {one.exhibit.name: one for one in shown}, page)


def assert_every_exhibit(made, letter):
    """Every exhibit but maps is made, whole, under its title, and linked from the page."""
    drawn = {one.name for one in made.study.exhibits if one.form != "maps"}
    assert set(made.shown) == drawn >= {name for name, form in PRINTED[letter].items() if form != "maps"}
    for shown in made.shown.values():
        assert shown.content is not None, shown.exhibit.name
        assert shown.caption == shown.exhibit.title
        assert_files(shown)
    assert set(linked_files(made.page)) == {Path(file).resolve() for one in made.shown.values() for file in one.files}


def assert_said(made, sign):
    """The page, the tables, the notes of maps and the name of the layer say that the figures are made up."""
    study, page = made.study, made.page.read_text(encoding="utf-8")
    assert sign in study.title and sign in study.data.note and sign in study.data.name
    assert sign in re.search("<title>(.*?)</title>", page).group(1)
    assert page.count(study.data.note.replace("'", "&#39;")) + page.count(study.data.note.replace("'", "&#x27;")) > 0
    tables = [one for one in made.shown.values() if not hasattr(one.content, "svg")]
    assert tables
    for shown in tables:
        assert shown.content.notes[-1] == study.data.note
        assert all(
            sign in Path(file).read_text(encoding="utf-8") for file in shown.files if file[-3:] in ("tml", "tex")
        )
