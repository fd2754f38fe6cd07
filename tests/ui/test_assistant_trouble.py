"""What people bring to the study assistant that is not as it should be."""

import csv
import json
import os
import stat

import assistants
import panels
import pytest
from geocoupling.studies.renaming import guessed_names
from geocoupling.studies.study import Analysis, Data, Join, Study
from geocoupling.studies.studyfile import write_study
from geocoupling.ui.assistant import StudyAssistant
from geocoupling.ui.fieldmapping import FieldMapping
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QMessageBox


@pytest.fixture
def window(provider, qgis_new_project, monkeypatch):
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Discard)
    made = StudyAssistant(None)
    made.show()
    made.resize(1000, 690)  # whatever size the last window had
    yield made
    made.close()
    made.deleteLater()
    assistants.pump()


@pytest.fixture
def warned(monkeypatch):
    """Sentences of message boxes."""
    said = []
    monkeypatch.setattr(QMessageBox, "warning", lambda parent, title, text: said.append(text))
    return said


def indicators(names):
    return tuple({"indicator": name, "system": f"s{n}", "direction": "+"} for n, name in enumerate(names))


def a_study(layer, names=("income", "forest"), **data):
    roles = {"unit": "unit", "period": "year", "group": "region", **data}
    analyses = (Analysis("weights"), Analysis("compositeindex"), Analysis("coupling"))
    return Study("A study", "a_study", Data(layer, **roles), indicators(names), analyses=analyses)


def saved(study, folder):
    path = str(folder / "a.study.json")
    write_study(study, path)
    return path


def test_a_file_of_a_newer_version(window, warned, tmp_path):
    path = saved(a_study(assistants.panel_file(tmp_path)), tmp_path)
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    with open(path, "w", encoding="utf-8") as file:
        json.dump({**document, "version": 99}, file)
    before = window.study
    assert not window.files.open_file(path)
    assert "newer version" in warned[0]
    assert window.study == before


def test_a_missing_layer_and_another_one_instead(window, tmp_path):
    path = saved(a_study(str(tmp_path / "gone.gpkg")), tmp_path)
    assert window.files.open_file(path)
    assert "gone.gpkg" in window.problems()[0][0]
    assert "gone.gpkg" in window.data.trouble.text()
    assert window.data.layer.source().endswith("gone.gpkg")
    window.maps.folder.setFilePath(str(tmp_path / "results"))
    window.run()
    assert "gone.gpkg" in window.message.text()
    window.data.layer.take_file(assistants.panel_file(tmp_path))
    assistants.pump(0.4)
    assert window.problems()[0] == []
    assert window.study.data.unit == "unit"


def test_renamed_fields_get_their_new_names(window, tmp_path):
    study = a_study(assistants.panel_file(tmp_path), ("income_2020", "forests"), group="regions")
    study.analyses[2].parameters["SYSTEM_FIELDS"] = ["U_s0", "U_s1"]  # results of its own are not missing
    seen = []

    def accept():
        dialog = QApplication.activeModalWidget()
        seen.append(dialog.names())
        dialog.combos["income_2020"].set_field("income")
        dialog.accept()

    QTimer.singleShot(200, accept)
    assert window.files.open_file(saved(study, tmp_path))
    assert seen[0]["forests"] == "forest"
    assert seen[0]["regions"] == "region"
    assert [row["indicator"] for row in window.study.indicators] == ["income", "forest"]
    assert window.study.data.group == "region"
    assert window.missing() == []
    assert window.problems()[1] == []


def test_a_mapping_that_is_cancelled_is_offered_again(window, tmp_path):
    study = a_study(assistants.panel_file(tmp_path), ("incomes", "forest"))
    QTimer.singleShot(200, lambda: QApplication.activeModalWidget().reject())
    window.files.open_file(saved(study, tmp_path))
    assert window.missing() == ["incomes"]
    assert window.data.mapping_button.isVisible()
    assert "incomes" in window.data.trouble.text()


def test_guesses_of_new_names():
    assert guessed_names(["GDP 2010", "人口"], ["gdp_2010", "总人口", "x"])["GDP 2010"] == "gdp_2010"
    assert guessed_names(["a"], []) == {}


def test_a_mapping_of_nothing(provider):
    dialog = FieldMapping(["a"], [("zzz", "")])
    assert dialog.names() == {}


def test_a_table_of_300_columns(window, tmp_path):
    rows = [
        {"unit": unit, **{f"值{n % 100}_{2018 + n // 100}": float(n + place) for n in range(300)}}
        for place, unit in enumerate(assistants.unit_names())
    ]
    path = tmp_path / "wide.csv"
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    window.data.layer.take_file(assistants.units_file(tmp_path))
    assistants.pump(0.3)
    window.data.join.setChecked(True)
    window.data.join.table.take_file(str(path))
    assistants.pump(0.4)
    assert window.study.data.join.pattern == "{indicator}_{period}"
    assert window.view.periods == (2018, 2019, 2020)
    assert len(window.view.fields) == 103
    window.show_page(1)
    assert len(window.system.tree.fields.names()) == 101
    window.show_page(2)
    box = window.methods.boxes["geodetector"]
    box.check.setChecked(True)
    assert box.factors.list.topLevelItemCount() >= 100
    window.system.tree.tree.add_system("甲")
    window.system.tree.tree.add_fields(["值0", "值1"])
    assert len(window.study.indicators) == 2
    assert window.width() <= 1010


def test_names_in_mixed_scripts(window, tmp_path):
    names = {"Unit 00": "北京市", "Unit 01": "Xīzàng", "Unit 02": "ՀԱՅ", "Unit 03": "القاهرة", "Unit 04": "Ｕnit　４"}
    window.data.layer.take_file(assistants.units_file(tmp_path, names))
    assistants.pump(0.3)
    window.data.join.setChecked(True)
    window.data.join.table.take_file(assistants.figures_file(tmp_path, {**names, "Unit 00": "北京"}))
    assistants.pump(0.4)
    assert window.view.matching.unmatched_table == ["北京"]
    window.data.join.accept_button.click()
    assistants.pump(0.4)
    assert window.study.data.join.aliases == {"北京": "北京市"}
    assert window.problems()[0] == []


def test_a_file_in_gbk_is_named(window, tmp_path):
    names = {name: f"地区{n}" for n, name in enumerate(assistants.unit_names())}
    window.data.layer.take_file(assistants.units_file(tmp_path))
    assistants.pump(0.3)
    window.data.join.setChecked(True)
    window.data.join.table.take_file(assistants.figures_file(tmp_path, names, encoding="gbk"))
    assistants.pump(0.4)
    assert any("GBK" in text for text in window.problems()[0])


def test_no_reference_system_and_no_geometry(window, tmp_path):
    window.data.layer.take_file(assistants.panel_file(tmp_path, crs=""))
    assistants.pump(0.4)
    assert "no coordinate reference system" in window.data.found.text()
    assert window.study.analysis("gravitycentre") is None or window.view.spatial
    window.data.layer.take_file(assistants.panel_file(tmp_path, geometry=False, name="table.gpkg"))
    assistants.pump(0.4)
    assert "no geometries" in window.data.found.text()
    assert window.study.analysis("gravitycentre") is None


def test_a_layer_in_memory_is_named_as_the_project_names_it(window):
    layer = panels.panel_layer()
    QgsProject.instance().addMapLayer(layer)
    window.data.layer.set_source("panel")
    window.data.layer.changed.emit()
    assistants.pump(0.4)
    assert window.study.data.layer == "panel"
    assert window.view.rows == 36


def test_one_period_suggests_nothing_of_time(window, tmp_path):
    rows = [row for row in panels.panel_rows() if row["year"] == 2018]
    path = panels.save(panels.make_layer(rows), tmp_path / "one.gpkg")
    window.data.layer.take_file(path)
    assistants.pump(0.4)
    window.system.tree.tree.add_system("s")
    window.system.tree.tree.add_fields(["income", "schools"])
    names = {one.algorithm for one in window.study.analyses}
    assert names & {"growth", "convergence", "markov"} == set()
    window.methods.boxes["growth"].check.setChecked(True)
    assert window.methods.boxes["growth"].note.text()
    assert window.problems()[2]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the user may write everywhere")
def test_a_folder_that_can_not_be_written_to(window, tmp_path):
    window.show_study(a_study(assistants.panel_file(tmp_path)))
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(stat.S_IRUSR | stat.S_IXUSR)
    window.maps.folder.setFilePath(str(closed / "deep"))
    assert "closed" in window.problems()[3][0]
    window.run()
    assert "closed" in window.message.text()
    assert list(closed.iterdir()) == []


def test_a_folder_that_is_a_file(window, tmp_path):
    """As a closed folder, also for a user who may write everywhere."""
    window.show_study(a_study(assistants.panel_file(tmp_path)))
    (tmp_path / "file").write_text("x")
    window.maps.folder.setFilePath(str(tmp_path / "file" / "deep"))
    assert "file" in window.maps.folder_note.text()
    window.run()
    assert "file" in window.message.text()
    assert window.runs.task is None


def test_a_study_without_analyses_names_the_page(window, tmp_path):
    study = a_study(assistants.panel_file(tmp_path))
    window.show_study(Study(study.title, study.key, study.data), chosen=True)
    window.maps.folder.setFilePath(str(tmp_path / "r"))
    window.run()
    assert "href" in window.message.text()
    window.message.linkActivated.emit("2")
    assert window.list.currentRow() == 2


def test_a_join_of_nothing_that_matches(window, tmp_path):
    path = assistants.units_file(tmp_path)
    join = Join(
        assistants.figures_file(tmp_path, {n: f"zz{n}qq" for n in assistants.unit_names()}), "unit", period="year"
    )
    window.show_study(Study("t", "t", Data(path, unit="unit", period="year", join=join)))
    assert window.problems()[0]
    assert window.view.matching is None or not window.view.matching.matched
