"""Published indicator systems in the editor: the menu, fields in place of codes, red ones with a suggestion."""

import pytest
from geocoupling.studies.templates import rows_of, templates
from geocoupling.ui import indicatormodel as m
from geocoupling.ui.indicatormarks import ABSENT_COLOUR
from geocoupling.ui.indicatortree import IndicatorTree
from qgis.PyQt.QtWidgets import QFileDialog, QInputDialog, QMessageBox

FIELDS = [("gdp", "人均GDP"), ("carbon_intensity", ""), ("X2", ""), ("X3", "人口"), ("other", "")]
CITIES = "resource_cities_social_ecological_19"


@pytest.fixture(autouse=True)
def _running(provider):
    """Widgets need QGIS."""


@pytest.fixture
def editor():
    widget = IndicatorTree()
    yield widget
    widget.deleteLater()


@pytest.fixture
def filled(editor):
    editor.set_fields(FIELDS)
    editor.templates.actions_of[CITIES].trigger()
    return editor


def item(widget, label):
    return next(i for i in widget.tree.indicators() if m.row_of(i)["label"] == label)


def red(one):
    brush = one.foreground(m.NAME)
    return brush.color().name() == ABSENT_COLOUR


def test_the_button_offers_a_file_and_the_templates(editor, monkeypatch):
    assert editor.import_button.menu() is editor.templates
    texts = [action.text() for action in editor.templates.actions() if not action.isSeparator()]
    assert texts[0] == "From a file…"
    assert texts[1:] == [f"{one.title} ({one.count})" for one in templates()]
    assert "doi 10.3390/land14010207" in editor.templates.actions_of[CITIES].toolTip()
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *texts: asked.append(texts) or ("", ""))
    editor.templates.from_file.trigger()
    assert len(asked) == 1


def test_fields_stand_in_place_of_codes_and_labels_stay(filled):
    rows = filled.rows()
    printed = rows_of(next(one for one in templates() if one.key == CITIES))
    assert [row["label"] for row in rows] == [row["label"] for row in printed]
    assert [row["weight"] for row in rows] == [row["weight"] for row in printed]
    assert [row["system"] for row in rows] == [row["system"] for row in printed]
    known = [row["indicator"] for row in rows if filled.tree.known(row["indicator"])]
    assert known == ["gdp", "X2"]
    assert "other" in filled.fields.names()


def test_what_is_absent_is_red_and_has_a_suggestion(filled):
    labels = ("GDP per capita", "Carbon emission intensity", "Total water resources per capita")
    found, similar, without = (item(filled, label) for label in labels)
    assert not red(found) and red(similar) and red(without)
    assert m.value(similar, m.NAME) == "X16"
    assert "“carbon_intensity” is meant" in similar.toolTip(m.NAME)
    assert "is meant" not in without.toolTip(m.NAME) + found.toolTip(m.NAME)
    assert len([text for text in filled.problems() if "has no field" in text]) == 17


def test_a_code_that_is_another_field_does_not_pass_for_matched(filled):
    doubtful = item(filled, "Investment in fixed assets per capita")
    assert m.value(doubtful, m.NAME) == "Investment in fixed assets per capita"
    assert red(doubtful) and "“X3” is meant" in doubtful.toolTip(m.NAME)


def test_giving_the_field_anew_begins_with_the_suggestion(filled, monkeypatch):
    def agreed(parent, title, label, names, current, editable):
        return names[current], True

    monkeypatch.setattr(QInputDialog, "getItem", agreed)
    one = item(filled, "Carbon emission intensity")
    filled._ask_field(one)
    assert m.value(one, m.NAME) == "carbon_intensity"
    assert not red(one) and "meant" not in one.toolTip(m.NAME)


def test_without_a_layer_the_codes_stay(editor):
    editor.templates.actions_of[CITIES].trigger()
    assert [row["indicator"] for row in editor.rows()] == [f"X{n}" for n in range(1, 20)]
    assert not any(red(one) for one in editor.tree.indicators())
    assert editor.problems() == []


def test_indicators_that_are_there_are_replaced_only_if_the_person_agrees(filled, monkeypatch):
    asked = []
    answers = [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes]
    monkeypatch.setattr(QMessageBox, "question", lambda *texts: asked.append(texts[-1]) or answers[len(asked) - 1])
    other = next(one for one in templates() if one.count == 12)
    for count in (19, 12):
        filled.templates.actions_of[other.key].trigger()
        assert len(filled.rows()) == count
    assert "19" in asked[0] and other.title in asked[0]


@pytest.mark.parametrize("template", templates(), ids=lambda one: one.key)
def test_every_template_fills_the_editor_without_a_problem(editor, template):
    editor.set_fields([(f"f{i}", row["label_zh"]) for i, row in enumerate(rows_of(template))])
    editor.templates.actions_of[template.key].trigger()
    assert [row["indicator"] for row in editor.rows()] == [f"f{i}" for i in range(template.count)]
    assert editor.problems() == []
