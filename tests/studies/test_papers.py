"""The published studies in both languages, and B and D on synthetic data: every exhibit, and its numbers by formula."""

import json
import re
from fractions import Fraction
from pathlib import Path

import papernumbers as numbers
import pytest
import studyb
from geocoupling.layers.translation import install_translator, remove_translator
from geocoupling.studies.papers import FOLDER, papers
from geocoupling.studies.pictures import map_parameters
from geocoupling.studies.project import add_results
from paperruns import PRINTED, ROOT, assert_every_exhibit, assert_said, paper_run
from qgis.core import QgsApplication, QgsProject

TEXTS = ("title", "label", "unit", "LEGEND_TITLE")
HAN = re.compile(r"[\u4e00-\u9fff]")
each = pytest.mark.parametrize("letter", "ABCDE")
pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture
def chinese(qgis_app, monkeypatch):
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "zh_CN"))
    translator = install_translator(str(ROOT))
    yield
    remove_translator(translator)


# the files


def documents(letter):
    """The English and the Chinese file of a study."""
    paths = sorted(Path(FOLDER).glob(f"{letter}_*.study.json"), key=lambda path: ".zh." in path.name)
    assert len(paths) == 2
    return [json.loads(path.read_text(encoding="utf-8")) for path in paths]


def without_texts(part, key=""):
    if isinstance(part, dict):
        return {name: without_texts(value, name) for name, value in part.items()}
    if isinstance(part, list):
        return [without_texts(one) for one in part]
    return "" if key in TEXTS else part


def texts(part, key=""):
    if isinstance(part, dict):
        return [t for name, own in part.items() for t in texts(own, name)]
    if isinstance(part, list):
        return [text for one in part for text in texts(one)]
    return [part] if key in TEXTS and key != "unit" else []


@each
def test_both_languages_say_the_same(letter):
    english, chinese = documents(letter)
    for document in (english, chinese):
        document["data"].pop("name")
    own, others = (document.pop("labels") for document in (english, chinese))
    assert len(own) == len(others)
    # groups have other names in data of another language
    for name, other in zip(own, others):
        assert name == other or (HAN.search(other) and name not in others and other not in own)
    assert without_texts(english) == without_texts(chinese)
    assert not [text for text in texts(english) if HAN.search(text)]
    assert [text for text in (*texts(chinese), *others.values()) if not HAN.search(text)] == []
    assert not [text for text in own.values() if HAN.search(text)]
    assert len(texts(english)) == len(texts(chinese)) > 10


@each
def test_every_exhibit_of_the_study_is_there(letter):
    study = next(one.study for one in papers() if one.letter == letter)
    found = {one.name: one.form for one in study.exhibits}
    assert PRINTED[letter].items() <= found.items()
    assert all(one.title for one in study.exhibits)


def test_the_menu_speaks_chinese(chinese):
    assert [one.letter for one in papers()] == list("ABCDE")
    assert all(HAN.search(one.study.title) and one.study.data.layer == "" for one in papers())


# studies on their synthetic data


@pytest.mark.parametrize("letter", "BD")
def test_every_exhibit_is_made(letter):
    assert_every_exhibit(paper_run(letter), letter)


@pytest.mark.parametrize("letter", "BD")
def test_nothing_made_up_passes_for_real(letter):
    assert_said(paper_run(letter), "ynthetic")


def test_nothing_made_up_passes_for_real_in_chinese(chinese):
    made = paper_run("D", "zh")
    assert_said(made, "合成")
    assert HAN.search(" ".join(one.caption for one in made.shown.values()))


@pytest.mark.parametrize("letter", "BD")
def test_layers_and_maps_of_the_project_say_so(letter, tmp_path):
    made, project = paper_run(letter), QgsProject()
    add_results(project, made.study, made.run, str(tmp_path))
    group = project.layerTreeRoot().children()[0]
    assert "synthetic" in group.name()
    if made.study.maps:
        assert "synthetic" in map_parameters(made.study)["NOTE"].lower()
        (layout,) = project.layoutManager().layouts()
        said = [item.text() for item in layout.items() if hasattr(item, "text")]
        assert [text for text in said if made.study.data.note in text]
    project.clear()


# B


def test_b_means_are_those_that_follow_from_the_printed_degrees():
    lines = paper_run("B").printed("degree_by_province_and_year")
    assert len(lines) == 31 + 3 + 1
    groups = paper_run("B").table("degree_by_province_and_year")["group"]
    own = {group: line for group, line in zip(groups, lines) if line[1] == "Mean"} | {None: lines[-1]}
    for region in studyb.UNITS:
        expected = [studyb.rounded(studyb.mean(region, year), 3) for year in studyb.YEARS]
        assert own[region][2:] == expected
    misprints = {("West", 2012): "0.365", ("West", 2017): "0.436", (None, 2012): "0.405"}  # what the study should say
    for (region, year), value in misprints.items():
        assert own[region][2 + year - 2011] == value
    degrees = {line[1]: line[2:] for line in lines}
    for row in studyb.printed_rows():
        assert degrees[studyb.on_the_map(row)] == [studyb.rounded(Fraction(row[str(y)]), 3) for y in studyb.YEARS]


def test_b_shares_and_counts():
    made = paper_run("B")
    table = made.table("share_of_coordinated_provinces")
    assert made.printed("share_of_coordinated_provinces")[-1][table_head(table, "East")] == "81.82"  # as printed
    grades = made.table("provinces_per_grade_and_year")
    for region, name in ((None, "All units"), ("East", "East"), ("Central", "Central"), ("West", "West")):
        for place, year in enumerate(studyb.YEARS):
            values = studyb.printed(region, year)
            share = Fraction(sum(value >= Fraction(1, 2) for value in values), len(values))
            assert float(table[name][place]) == pytest.approx(float(100 * share))
            found = [int(n) for n, group in zip(grades[str(year)], grades["group"]) if group == name]
            assert found == [sum(int(10 * value) == k for value in values) for k in range(10)] + [len(values)]


def table_head(table, name):
    return list(table).index(name)


# D


def test_d_closeness_and_differences():
    made = paper_run("D")
    data = made.data()
    values = {row["indicator"]: [float(line[row["indicator"]]) for line in data] for row in made.study.indicators}
    directions = {row["indicator"]: row["direction"] for row in made.study.indicators}
    index = {}
    for system in dict.fromkeys(row["system"] for row in made.study.indicators):
        own = [row["indicator"] for row in made.study.indicators if row["system"] == system]
        judged = {
            name: Fraction(next(r for r in made.study.judgements if r["indicator"] == name)[own[-1]]) for name in own
        }
        weights = numbers.shares(
            {n: numbers.divergence(numbers.standardized(values[n], directions[n])) * float(judged[n]) for n in own}
        )
        found = numbers.closeness({name: values[name] for name in own}, weights, directions)
        index[system] = [1 - value for value in found] if system.endswith("vulnerability") else found
    table = made.table("closeness_by_year")
    years = table["period"]
    assert years == [str(year) for year in range(2000, 2025)]
    for system, series in index.items():
        words = system.replace("_", " ").capitalize()
        assert [float(text) for text in table[words]] == pytest.approx(series, rel=1e-9)
    for aspect in ("Social", "Ecological"):
        apart = table[f"{aspect} vulnerability − {aspect} resilience"]
        first, second = (index[f"{aspect.lower()}_{what}"] for what in ("vulnerability", "resilience"))
        for year in ("2000", "2011", "2024"):
            place = years.index(year)
            assert float(apart[place]) == pytest.approx(first[place] - second[place], abs=1e-12)
