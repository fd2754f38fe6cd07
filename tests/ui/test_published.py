"""Published studies in the assistant: chosen in the menu, given data of one's own, run to their tables and figures."""

import csv
from dataclasses import replace
from pathlib import Path

import assistants
import pytest
from geocoupling.studies.papers import papers
from geocoupling.studies.study import renamed
from geocoupling.studies.studyfile import read_study
from geocoupling.ui import assistant
from geocoupling.ui.assistant import StudyAssistant
from geocoupling.ui.fieldmapping import FieldMapping
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QMessageBox
from synthetic import make

DATA, SYSTEM, METHODS, MAPS, RESULTS = range(5)


@pytest.fixture
def window(provider, qgis_new_project):
    made = StudyAssistant(None)
    made.resize(1000, 690)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QgsProject.instance().clear()
    assistants.pump()


@pytest.fixture
def asked(window):
    """The dialogs of renamed fields that were shown; each is agreed to as it comes."""
    shown, timer = [], QTimer()

    def agree():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, FieldMapping) and dialog not in shown:
            shown.append(dialog)
            dialog.accept()

    timer.timeout.connect(agree)
    timer.start(20)
    yield shown
    timer.stop()


def paper(letter):
    return next(one for one in papers() if one.letter == letter)


def choose(window, letter):
    window.files.menu.aboutToShow.emit()
    window.files.papers.actions_of[letter].trigger()
    return window.study


def pairs(study):
    """Judgements by their pair."""
    return {(row["indicator"], name): row[name] for row in study.judgements for name in row if name != "indicator"}


def upper(judgements):
    """Those that the editor writes: of each pair one."""
    return {(a, b): cell for (a, b), cell in judgements.items() if int(a[1:]) < int(b[1:])}


def looked(window):
    """Wait until the window has looked at its data."""
    assistants.wait_for(lambda: not window._timer.isActive())
    assistants.pump(0.05)


def give_data(window, made):
    window.data.layer.take_file(made.layer)
    looked(window)
    window.data.join.table.take_file(made.table)
    looked(window)


def renamed_table(made, names):
    """The table of a study with other names of columns."""
    path = Path(made.table)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    rows[0] = [names.get(name, name) for name in rows[0]]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def run(window, folder, dpi=60):
    window.show_page(MAPS)
    window.maps.folder.setFilePath(str(folder))
    window.maps.dpi.setValue(dpi)
    window.run()
    assistants.wait_for(lambda: window.results.results is not None or window.message.text())
    assert window.message.text() == ""
    return window.results.results


def test_the_menu_has_the_five_studies(window):
    for _ in range(2):  # the menu is filled each time
        window.files.menu.aboutToShow.emit()
    assert window.files.menu.actions()[-1].menu() is window.files.papers
    texts = [action.text() for action in window.files.papers.actions()]
    assert texts == [f"{one.letter}. {one.study.title}" for one in papers()]
    assert len(texts) == 5
    assert "10.3390/land14010207" in window.files.papers.actions_of["A"].toolTip()
    assert "Indicators: 19" in window.files.papers.actions_of["A"].toolTip()


@pytest.mark.parametrize("letter", "ABCDE")
def test_a_study_is_shown_as_it_is_and_nothing_that_is_looked_at_changes(window, letter):
    study = choose(window, letter)
    assert study == paper(letter).study
    assert not window.files.changed() and window.files.path == ""
    assert "no data yet" in window.data.found.text()
    assert len(window.problems()[DATA]) == 2  # the layer and the table
    assert window.problems()[SYSTEM] == window.problems()[METHODS] == []
    assert not window.maps.exhibits.isHidden()
    assert window.maps.exhibits.note.isHidden()
    for number in (SYSTEM, METHODS, MAPS):
        window.show_page(number)
        window._page_changed(window.pages[number])
    assert replace(window.study, judgements=()) == replace(study, judgements=())
    assert {key: cell for key, cell in pairs(window.study).items() if cell} == upper(pairs(study))


def test_unsaved_changes_are_asked_for_and_another_study_is_begun_afresh(window, monkeypatch, tmp_path):
    answers = []
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answers.append(1) or QMessageBox.StandardButton.Cancel)
    choose(window, "A")
    choose(window, "B")
    assert answers == [] and window.study == paper("B").study
    window.data.seed.setValue(7)
    choose(window, "D")
    assert answers == [1] and window.study.key == paper("B").study.key
    saved = str(tmp_path / "begun.study.json")
    assert window.files.write(saved)
    assert read_study(saved) == window.study
    window.files.new()
    assert not window.data.join.isChecked() and window.data.join.rule.currentData() == "error"
    assert window.maps.exhibits.isHidden()


def test_study_b_runs_to_its_tables_and_figures(window, tmp_path, asked):
    choose(window, "B")
    give_data(window, make("b", tmp_path))
    assert asked == []
    assert (window.study.data.unit, window.study.data.period, window.study.data.group) == ("name", "year", "region")
    assert (window.study.data.join.key, window.study.data.join.period) == ("name", "year")
    assert [row["label"] for row in window.study.indicators] == [row["label"] for row in paper("B").study.indicators]
    assert window.missing() == []
    assert all(not found for found in window.problems())
    for name in ("geodetector", "densityevolution"):  # they take most of the time
        window.methods.boxes[name].check.click()
    window.methods.remove_other(window.study.analysis("geodetector", "grade"))
    window.show_page(MAPS)
    note = window.maps.exhibits.note.text()
    assert "(4)" in note and "Drivers of the coupling coordination degree" in note and "Kernel density" in note
    assert "Share of provinces" not in note
    window.maps.wanted.setChecked(False)
    results = run(window, tmp_path / "results")
    folder = tmp_path / "results" / f"{window.study.key}_exhibits"
    assert window.results.exhibits_folder() == str(folder)
    assert str(folder) in window.results.paper.text()
    assert not window.results.buttons["exhibits"].isHidden()
    made = {path.name for path in folder.iterdir()}
    assert {f"degree_by_province_and_year{end}" for end in (".html", ".csv", ".xlsx", ".tex")} <= made
    assert {f"share_of_coordinated_provinces_by_year{end}" for end in (".svg", ".png", ".pdf")} <= made
    assert not [name for name in made if name.startswith(("drivers_of", "density_of"))]
    assert len(results.study.exhibits) < len(window.study.exhibits) == len(paper("B").study.exhibits)


def test_study_d_of_one_unit_with_columns_named_by_labels(window, tmp_path, asked):
    study = choose(window, "D")
    made = make("d", tmp_path)
    labels = {row["indicator"]: row["label"] for row in study.indicators}
    first, second, third, *_ = labels
    renamed_table(made, {first: labels[first], second: f"{labels[second]} (of all)", third: "f3"})
    give_data(window, made)
    assert len(asked) == 1
    assert asked[0].names() == {first: labels[first], second: f"{labels[second]} (of all)"}
    assert [asked[0].table.item(row, 2).text() for row in range(3)] == ["the same label"] * 2 + ["to be chosen"]
    assert asked[0].table.item(2, 0).text() == f"{third}: {labels[third]}"
    assert window.missing() == [third]
    assert not window.data.mapping_button.isHidden()
    assert third in window.data.trouble.text()
    window.rename({third: "f3"})
    assert window.missing() == []
    assert [row["label"] for row in window.study.indicators] == list(labels.values())
    assert window.study.analyses == renamed(study, {first: labels[first]}).analyses
    assert all(not found for found in window.problems())
    run(window, tmp_path / "results")
    folder = Path(window.results.exhibits_folder())
    assert (folder / "closeness_by_year.html").stat().st_size > 1000
    assert (folder / "vulnerability_and_resilience_over_time.png").stat().st_size > 1000


def test_tables_and_figures_can_be_left_out(window, tmp_path, asked):
    study = choose(window, "D")
    give_data(window, make("d", tmp_path))
    window.show_page(MAPS)
    assert "Tables: 2, figures: 1, map series: 0." in window.maps.exhibits.words.text()
    window.maps.exhibits.check.click()
    assert window.maps.exhibits.words.isHidden()
    assert window.kept().exhibits == window.runnable().exhibits == ()
    window.maps.exhibits.check.click()
    assert window.runnable().exhibits == study.exhibits
    window.methods.boxes["setpair"].check.click()
    window.methods.boxes["growth"].check.click()
    assert [one.form for one in window.runnable().exhibits] == ["weights"]
    assert len(window.study.exhibits) == 3
    window.methods.boxes["weights"].check.click()
    assert window.runnable().exhibits == ()
    window.maps.exhibits.check.click()


def test_a_panel_layer_alone_will_do(window, tmp_path, asked):
    import processing

    made = make("d", tmp_path)
    joined = processing.run(
        "geocoupling:buildpanel",
        {
            "INPUT": made.layer,
            "KEY_FIELD": "name",
            "TABLE": made.table,
            "TABLE_KEY": "name",
            "TABLE_TIME": "year",
            "OUTPUT": str(tmp_path / "panel.gpkg"),
        },
    )["OUTPUT"]
    choose(window, "D")
    window.data.layer.take_file(joined)
    looked(window)
    assert window.problems()[DATA] and asked == []
    window.data.join.setChecked(False)
    looked(window)
    assert window.study.data.join is None
    assert asked == [] and window.missing() == []
    assert all(not found for found in window.problems())


def test_the_assistant_of_other_studies_knows_nothing_of_it(window, tmp_path, asked):
    window.data.layer.take_file(assistants.panel_file(tmp_path))
    looked(window)
    window.show_page(MAPS)
    assert window.maps.exhibits.isHidden()
    assert window.kept() == window.runnable() == window.study
    assert asked == [] and assistant.empty_study().exhibits == ()


def test_figures_of_other_years_take_the_place_of_the_study_s_own(window, asked, tmp_path):
    choose(window, "D")
    made = make("d", tmp_path)
    path = Path(made.table)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    rows = [rows[0], *(row for row in rows[1:] if 2003 <= int(row[1]) <= 2015)]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    give_data(window, made)
    chart = next(one for one in window.study.exhibits if one.form == "differences_chart")
    assert chart.options["marked"] == [2003, 2011, 2015]
    assert "2000 → 2003, 2024 → 2015" in window.data.found.text()
    assert asked == []
