"""Published studies on figures of one's own, as statistical offices and colleagues hand them over."""

import csv
import shutil
from dataclasses import replace
from pathlib import Path

import processing
import pytest
from geocoupling.studies.papers import papers
from geocoupling.studies.studyfile import write_study
from qgis.core import QgsProcessingException, QgsProcessingFeedback
from synthetic import make

pytestmark = pytest.mark.usefixtures("provider")
SLOW = ("geodetector", "densityevolution")


class Heard(QgsProcessingFeedback):
    """A feedback that remembers warnings."""

    def __init__(self):
        super().__init__(False)
        self.warnings = []

    def pushWarning(self, warning):
        self.warnings.append(warning)


class Own:
    """A published study with a table that is changed before it runs."""

    def __init__(self, letter, folder):
        self.study = next(one.study for one in papers() if one.letter == letter)
        self.made, self.folder = make(letter.lower(), folder / "data"), folder
        with Path(self.made.table).open(encoding="utf-8-sig", newline="") as file:
            self.head, *self.rows = list(csv.reader(file))
        self.out, self.warnings = folder / "out", []

    def change(self, column, value):
        """Every cell of a column by a function of its row."""
        place = self.head.index(column)
        self.rows = [[*row[:place], value(row), *row[place + 1 :]] for row in self.rows]

    def without(self, *algorithms):
        """The study without analyses and what is made of them, and without maps."""
        study = self.study
        kept = tuple(one for one in study.analyses if one.algorithm not in algorithms)
        gone = ("drivers_by_group", "interactions_by_group", "density_chart")
        shown = tuple(one for one in study.exhibits if one.form not in gone)
        self.study = replace(study, analyses=kept, exhibits=shown, maps=None)

    def run(self, encoding="utf-8-sig", page="page.html"):
        study = replace(self.study, data=replace(self.study.data, layer="x.gpkg"), maps=None)
        study = replace(study, data=replace(study.data, join=replace(study.data.join, table="x.csv")))
        file, table, heard = self.folder / "own.study.json", self.folder / "own.csv", Heard()
        write_study(study, str(file))
        with table.open("w", encoding=encoding, newline="") as target:
            csv.writer(target).writerows([self.head, *self.rows])
        given = {"STUDY": str(file), "LAYER": self.made.layer, "TABLE": str(table)}
        given |= {"OUTPUT_FOLDER": str(self.out), "REPORT": str(self.out / page)}
        try:
            processing.run("geocoupling:runstudy", given, feedback=heard)
        finally:
            self.warnings = heard.warnings
        return self.out / f"{study.key}_exhibits"

    def refused(self, sentence, **options):
        with pytest.raises(QgsProcessingException, match=sentence):
            self.run(**options)
        assert not self.out.exists() or not [one for one in self.out.rglob("*") if one.is_file()]


@pytest.fixture
def district(tmp_path):
    return Own("D", tmp_path)


@pytest.fixture
def provinces(tmp_path):
    own = Own("B", tmp_path)
    own.without(*SLOW)
    return own


def test_the_page_may_be_in_the_folder_of_results_that_is_made(district):
    assert not district.out.exists()
    folder = district.run()
    assert (district.out / "page.html").stat().st_size > 1000
    assert (folder / "closeness_by_year.html").is_file()
    shutil.rmtree(district.out)
    district.refused("can not be written", page="deeper/page.html")


def test_numbers_with_separators_and_years_with_their_sign(district):
    for name in district.head[2:]:
        place = district.head.index(name)
        district.change(name, lambda row, place=place: f"{float(row[place]):,.3f}")
    district.change("year", lambda row: f"{row[1]}年")
    folder = district.run()
    assert "2024年" in (folder / "closeness_by_year.csv").read_text(encoding="utf-8-sig")
    assert any("2000 → 2000年" in text for text in district.warnings)


def test_blank_rows_and_the_source_below_the_table(district):
    blank = [""] * len(district.head)
    district.rows += [blank, blank, ["Source: yearbook", *blank[1:]]]
    assert (district.run() / "closeness_by_year.html").is_file()
    assert any("Source: yearbook" in text for text in district.warnings)


def test_merged_cells(district):
    first = district.rows[0][1]
    district.change("name", lambda row: row[0] if row[1] == first else "")
    district.refused("no name of a unit in row 2 .*merged cells")


def test_a_title_above_the_heads(district):
    district.rows = [district.head, *district.rows]
    district.head = ["Table 1", *[""] * (len(district.head) - 1)]
    district.refused("The first row of the data holds no names of columns. Delete rows above")


def test_names_and_groups_in_gbk(district, provinces):
    district.change("name", lambda row: "合成矿区")
    district.refused("not read in its own encoding.*UTF-8", encoding="gbk")
    provinces.change("region", lambda row: {"East": "东部"}.get(row[2], row[2]))
    provinces.run(encoding="gbk")
    assert any("“region” of the table was not read in its own encoding" in text for text in provinces.warnings)


@pytest.mark.parametrize("value", ["0", "-3.5"])
def test_values_that_set_pair_analysis_can_not_take(district, value):
    district.rows[6][district.head.index("V3")] = value
    district.refused(f"needs values above 0, and field “V3” is {value} in row 7")


def test_other_years_of_provinces(provinces):
    provinces.change("year", lambda row: str(int(row[1]) + 3))
    folder = provinces.run()
    assert any("2011 → 2014" in text and "2020" not in text for text in provinces.warnings)
    growth = (folder / "growth_of_the_degree_by_region.csv").read_text(encoding="utf-8-sig")
    assert "2014" in growth and "2011" not in growth


def test_provinces_that_are_spelled_otherwise(provinces):
    provinces.change("name", lambda row: {"Guangxi": "Guangxi Zhuang"}.get(row[0], row[0]))
    provinces.run()
    assert any("Guangxi → Guangxi Zhuang?" in text and "aliases" in text for text in provinces.warnings)


def test_a_group_called_all_units(provinces):
    provinces.change("region", lambda row: {"East": "All units"}.get(row[2], row[2]))
    folder = provinces.run()
    growth = (folder / "growth_of_the_degree_by_region.csv").read_text(encoding="utf-8-sig")
    assert growth.count("All units") >= 2
    assert (folder / "share_of_coordinated_provinces_by_year.svg").stat().st_size > 1000
    assert "“All units”" in (folder / "share_of_coordinated_provinces.csv").read_text(encoding="utf-8-sig")


def test_one_year_has_no_growth(provinces):
    provinces.rows = [row for row in provinces.rows if row[1] == "2015"]
    provinces.refused("change needs two periods or more")
