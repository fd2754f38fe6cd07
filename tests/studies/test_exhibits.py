"""Exhibits of a study: every form and its files, the page that shows them, and whole runs."""

import gc
import os
from dataclasses import replace
from pathlib import Path

import panels
import pytest
from exhibitfiles import assert_files, cells_of, columns_of, kind_of, linked_files
from exhibitstudies import EVERY, LABELS, made, one, whole_study
from geocoupling.methods.problems import Cancelled, DataProblem
from geocoupling.studies import runner
from geocoupling.studies.chain import layer_in
from geocoupling.studies.exhibitforms import FORMS
from geocoupling.studies.exhibits import folder_of, left_out, make_exhibits
from geocoupling.studies.showing import at_once, show_results
from geocoupling.studies.study import Analysis, Exhibit
from geocoupling.studies.studyfile import read_study_text, study_text
from geocoupling.studies.studyreport import write_study_report
from geocoupling.studies.wholestudy import finish_study
from qgis.core import QgsProcessingFeedback, QgsProject


@pytest.fixture(scope="module", autouse=True)
def collected():
    """Let go of what tracebacks of expected problems held, while QGIS is there."""
    yield
    gc.collect()


@pytest.fixture(scope="module")
def done(provider, tmp_path_factory):
    """A study with an exhibit of every form: study, run, folder, and what was made by form."""
    folder = tmp_path_factory.mktemp("exhibits")
    panels.save(panels.panel_layer(), folder / "panel.gpkg")
    study = whole_study(folder)
    run = runner.run_study(study, str(folder))
    return study, run, folder, {shown.exhibit.form: shown for shown in made(study, run, folder)}


def rows(done, table):
    return panels.rows_of(layer_in(done[1].package, table))


# every form


@pytest.mark.parametrize("form", FORMS)
def test_every_form_makes_its_files(done, form):
    shown = done[3][form]
    assert shown.content is not None
    assert kind_of(shown) == FORMS[form].kind
    assert_files(shown)
    assert {Path(file).parent for file in shown.files} == {Path(folder_of(done[0], str(done[2])))}
    assert shown.caption


def test_nothing_else_is_in_the_folder(done):
    folder = Path(folder_of(done[0], str(done[2])))
    assert {str(path) for path in folder.iterdir()} == {file for shown in done[3].values() for file in shown.files}
    assert left_out(done[3].values()) == []


def test_the_source_of_the_data_stands_below_every_table(done):
    note = done[0].data.note
    for shown in done[3].values():
        if kind_of(shown) == "table":
            assert shown.content.notes[-1] == note
            assert "&lt;of&gt; 12 units &amp; 3" in Path(shown.files[0]).read_text(encoding="utf-8")
            assert r"\textless{}of\textgreater{} 12 units \& 3" in Path(shown.files[3]).read_text(encoding="utf-8")


def floats(texts):
    return [float(text) for text in texts]


def csv_of(done, form):
    return columns_of(done[3][form].files[1])


def test_the_panel_has_the_degrees_of_the_layer_with_all_digits(done):
    head, *lines = cells_of(done[3]["panel"].files[1])
    assert head == ["group", "unit", "2018", "2019", "2020"]
    degrees = {(row["unit"], row["year"]): row["D"] for row in rows(done, "coordination")}
    units = [line for line in lines if line[1].startswith("Unit")]
    assert len(units) == panels.UNITS
    for _, unit, *cells in units:
        assert floats(cells) == [degrees[unit, year] for year in panels.YEARS]
    means = {row["period"]: row["mean_D"] for row in rows(done, "summary") if row["group"] is None}
    assert floats(lines[-1][2:]) == pytest.approx([means[year] for year in panels.YEARS], rel=1e-14)


def test_tables_of_inequality_have_the_numbers_of_their_result(done):
    ginis = rows(done, "gini")
    table = csv_of(done, "gini")
    assert [row["gini"] for row in ginis] in [floats(column) for name, column in table.items() if name != "period"]
    inside = {(row["group1"], row["period"]): row["gini"] for row in rows(done, "gini_regions") if not row["group2"]}
    regions = csv_of(done, "gini_of_groups")
    for region in panels.REGIONS:
        assert floats(regions[region]) == [inside[region, year] for year in panels.YEARS]
    shares = {(row["component"], row["period"]): row["share"] for row in rows(done, "components")}
    table = csv_of(done, "components")
    assert floats(table["Wages_50%"]) == [shares["wages", year] for year in panels.YEARS]
    assert floats(table["Sum"]) == pytest.approx([100.0] * 3)
    cells = [row["share"] for row in rows(done, "cells") if row["period"] == 2020]
    _, *lines = cells_of(done[3]["cells"].files[1])
    assert sorted(floats(cell for line in lines[:-1] for cell in line[1:-1])) == sorted(cells)


def test_tables_of_other_results_have_their_numbers(done):
    efficiency = {(row["system"], row["period"]): row["mean"] for row in rows(done, "efficiency_means")}
    table = csv_of(done, "efficiency")
    own = [efficiency[name, year] for name in dict.fromkeys(n for n, _ in efficiency) for year in panels.YEARS]
    found = [float(text) for column in table.values() for text in column[:3] if text]
    assert set(own) <= set(found)
    index = [row for row in rows(done, "growth_comparison") if row["group"] is None and row["field"] == "income"]
    assert floats(csv_of(done, "indexed")["收入: Index"][:3]) == [row["index"] for row in index]
    weights = {row["indicator"]: row["weight"] for row in rows(done, "weights")}
    assert set(weights.values()) <= {float(text) for text in csv_of(done, "weights")["Weight"] if text}
    degrees = [row["D"] for row in rows(done, "coordination") if row["year"] == 2019]
    shares = csv_of(done, "share_at_least")
    whole = shares["group"].index("All units")
    assert float(shares["2019"][whole]) == pytest.approx(100 * sum(d >= 0.5 for d in degrees) / len(degrees))


def test_fields_are_called_by_their_labels(done):
    assert done[3]["panel"].caption == "耦合协调度 D by unit and period"
    assert "耦合协调度 D" in Path(done[3]["series_chart"].files[0]).read_text(encoding="utf-8")
    assert set(csv_of(done, "descriptives")["field"]) == {"耦合协调度 D", "Society & economy", "U_ecology"}
    assert r"Wages\_50\%" in Path(done[3]["components"].files[3]).read_text(encoding="utf-8")


def test_decimals_are_those_of_the_exhibit(done, tmp_path):
    shown = one(done[1], tmp_path, "panel", decimals=1)
    text = Path(shown.files[3]).read_text(encoding="utf-8")
    assert "0.5 &" in text and "0.50" not in text
    assert "." in one(done[1], tmp_path, "panel").content.printed(0, 2)
    assert "." not in one(done[1], tmp_path, "panel", decimals=0).content.printed(0, 2)


def test_a_field_may_be_called_by_its_label_and_a_single_one_needs_no_list(done, tmp_path):
    by_field = one(done[1], tmp_path, "means", {"fields": "D"}, LABELS)
    by_label = one(done[1], tmp_path, "means", {"fields": [LABELS["D"]]}, LABELS)
    assert by_field.content.frame.equals(by_label.content.frame)
    assert one(done[1], tmp_path, "series_chart", {"fields": "U_society"}).content is not None


def test_a_group_may_be_left_out(done, tmp_path):
    assert len(one(done[1], tmp_path, "means", {"fields": ["D"], "group": None}).content.frame) == 1


# the page


@pytest.mark.parametrize("place", ["", "elsewhere/deep", "报告 & 图"])
def test_the_page_links_to_the_files_wherever_it_stands(done, tmp_path, place):
    study, run, folder, shown = done
    page = (tmp_path / place if place else folder) / "page.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    write_study_report(study, run, (), str(page), list(shown.values()))
    linked = linked_files(page)
    assert set(linked) == {Path(file).resolve() for one in shown.values() for file in one.files}
    assert all(path.is_file() for path in linked)
    text = page.read_text(encoding="utf-8")
    assert str(folder) not in text
    assert all(one.caption.replace("&", "&amp;") in text for one in shown.values() if kind_of(one) != "table")
    assert "Made-up figures &lt;of&gt; 12 units &amp; 3 years" in text


def test_what_has_nothing_to_show_is_left_out_and_said(done, tmp_path):
    study, run, _, _ = done
    empty = Exhibit("interaction_chart", "pairs", title="Pairs of <nowhere>", options={"group": "Nowhere"})
    table = Exhibit("cells", "cells", options={"period": 1999})
    study = replace(study, exhibits=(empty, table, EVERY[1]))
    folder = Path(folder_of(study, str(tmp_path)))
    folder.mkdir()
    for name in ("pairs.svg", "pairs.pdf", "cells.csv", "other.csv"):  # of an earlier run
        (folder / name).write_text("old")
    shown = made(study, run, tmp_path)
    assert [one.content is None for one in shown] == [True, True, False]
    assert {path.name for path in folder.iterdir()} == {
        "other.csv",
        *(f"展品_weights{e}" for e in (".html", ".csv")),
    } | {f"展品_weights{e}" for e in (".xlsx", ".tex")}
    (sentence,) = left_out(shown)
    assert "Pairs of <nowhere>; cells" in sentence and "nothing to show" in sentence
    page = tmp_path / "page.html"
    write_study_report(study, run, (), str(page), shown)
    assert "Pairs of &lt;nowhere&gt;; cells" in page.read_text(encoding="utf-8")
    assert len(linked_files(page)) == 4


def test_a_page_without_anything_to_show(done, tmp_path):
    study, run, _, _ = done
    study = replace(study, exhibits=(Exhibit("cells", "cells", options={"period": 1999}),))
    page = tmp_path / "page.html"
    write_study_report(study, run, (), str(page), made(study, run, tmp_path))
    text = page.read_text(encoding="utf-8")
    assert "nothing to show: cells" in text and "Tables and figures of the paper" not in text


# whole runs


@pytest.fixture
def small(provider, tmp_path):
    """A study of two exhibits that takes a second."""
    panels.save(panels.panel_layer(), tmp_path / "panel.gpkg")
    exhibits = (
        Exhibit("panel", "省级_数值", options={"value": "D"}),
        Exhibit("cells_chart", "nothing", source="a_ginidecomposition"),
    )
    gini = Analysis("ginidecomposition", {"VALUE_FIELD": "income", "COMPONENT_FIELDS": ["income"]}, "a")
    analyses = (
        Analysis("compositeindex"),
        Analysis("coupling"),
        replace(gini, parameters={**gini.parameters, "GROUP_FIELD": None}),
    )
    return panels.small_study(tmp_path, analyses=analyses, exhibits=exhibits, maps=None)


def test_a_whole_study_with_its_page_in_another_folder(small, tmp_path):
    feedback = QgsProcessingFeedback()
    page = tmp_path / "pages" / "page.html"
    page.parent.mkdir()
    finish_study(small, str(tmp_path / "out"), feedback, str(page))
    assert "nothing to show: nothing" in feedback.textLog()
    assert [path.name for path in linked_files(page)] == [f"省级_数值{e}" for e in (".html", ".csv", ".xlsx", ".tex")]
    assert "../out/small_exhibits/" in page.read_text(encoding="utf-8")


def test_the_assistant_is_told_as_well(small, tmp_path):
    run = runner.run_study(small, str(tmp_path / "out"))
    results = at_once(
        show_results(None, small, run, str(tmp_path / "out"), QgsProcessingFeedback()), QgsProcessingFeedback()
    )
    assert [text for _, text in results.warnings() if "nothing to show: nothing" in text]


def test_a_study_without_exhibits_makes_no_folder(small, tmp_path):
    finish_study(replace(small, exhibits=()), str(tmp_path / "out"), QgsProcessingFeedback(), str(tmp_path / "p.html"))
    assert not (tmp_path / "out" / "small_exhibits").exists()
    assert "Tables and figures of the paper" not in (tmp_path / "p.html").read_text(encoding="utf-8")


def test_a_layer_without_geometry_has_tables_and_no_maps(small, tmp_path):
    panels.save(panels.make_layer(panels.panel_rows(), geometry=False), tmp_path / "panel.gpkg")
    maps = Exhibit("maps", "maps", options={"VALUE_FIELD": "D"})
    study = replace(small, exhibits=(maps, small.exhibits[0]))
    shown = made(study, runner.run_study(study, str(tmp_path / "out")), tmp_path / "out")
    assert [one.content is None for one in shown] == [True, False]
    assert "maps" in left_out(shown)[0]


def test_a_cancelled_run_says_what_is_not_complete(small, tmp_path, qgis_new_project):
    run = runner.run_study(small, str(tmp_path / "out"))
    feedback = QgsProcessingFeedback()
    steps = make_exhibits(small, run, str(tmp_path / "out"), feedback)
    assert next(steps) == ("省级_数值", 0.0)
    feedback.cancel()
    with pytest.raises(Cancelled):
        next(steps)
    assert list((tmp_path / "out" / "small_exhibits").iterdir()) == []
    results = at_once(show_results(QgsProject.instance(), small, run, str(tmp_path / "out"), feedback), feedback)
    assert results.report == "" and results.exhibits == ()
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda share: feedback.cancel() if share >= 50 else None)
    with pytest.raises(DataProblem) as error:
        finish_study(small, str(tmp_path / "out"), feedback)
    assert error.value.code == "study_maps_cancelled" and "small.gpkg" in str(error.value)


def test_a_folder_that_is_a_file(small, tmp_path):
    run = runner.run_study(small, str(tmp_path / "out"))
    (tmp_path / "out" / "small_exhibits").write_text("x")
    with pytest.raises(DataProblem) as error:
        made(small, run, tmp_path / "out")
    assert error.value.code == "path_not_writable" and "small_exhibits" in str(error.value)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_closed_folder(small, tmp_path):
    run = runner.run_study(small, str(tmp_path / "out"))
    (tmp_path / "out" / "small_exhibits").mkdir(mode=0o500)
    with pytest.raises(DataProblem) as error:
        made(small, run, tmp_path / "out")
    assert error.value.code == "path_not_writable"


# the file


def test_exhibits_and_labels_are_written_and_read_again(tmp_path):
    study = whole_study(
        tmp_path, indicators=(), exhibits=(*EVERY, Exhibit("panel", "p", "coupling", "A title", 0, {"value": "D"}))
    )
    text = study_text(study)
    assert read_study_text(text) == study and study_text(read_study_text(text)) == text
