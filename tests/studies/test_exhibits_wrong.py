"""Whatever is wrong with an exhibit has its sentence: which exhibit, which option, and what it may be."""

import contextlib
import gc
import json
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import panels
import pytest
from exhibitstudies import ANALYSES, CLOSENESS, OPTIONS, one, whole_study
from geocoupling.methods.problems import DataProblem
from geocoupling.studies import exhibitoptions, runner
from geocoupling.studies.exhibitforms import FORMS
from geocoupling.studies.exhibits import require_exhibits
from geocoupling.studies.plan import plan
from geocoupling.studies.study import Analysis, Exhibit
from geocoupling.studies.studyfile import read_study_text, study_text
from geocoupling.studies.wholestudy import finish_study
from qgis.core import QgsProcessingFeedback


@pytest.fixture(scope="module", autouse=True)
def collected():
    """Let go of what tracebacks of expected problems held, while QGIS is there."""
    yield
    gc.collect()


@pytest.fixture(scope="module")
def whole_run(provider, tmp_path_factory):
    """A run with results for every form."""
    folder = tmp_path_factory.mktemp("wrong")
    panels.save(panels.panel_layer(), folder / "panel.gpkg")
    return runner.run_study(whole_study(folder, exhibits=()), str(folder))


def sentence_of(study):
    """The sentence and its code; nothing is computed for it."""
    with pytest.raises(DataProblem) as error:
        require_exhibits(study, plan(study))
    return error.value.code, str(error.value)


GINI = [Analysis("ginidecomposition", {"VALUE_FIELD": "income"}, name) for name in ("one", "two")]
WRONG = [
    (Exhibit("nonsense", "mine"), "study_no_form", ["mine", "nonsense", "panel", "series_chart"]),
    (Exhibit("weights", "a/b"), "study_exhibit_name", ["a/b", "Choose another"]),
    (Exhibit("weights", "a b"), "study_exhibit_name", ["a b", "Choose another"]),
    (Exhibit("weights", "../x"), "study_exhibit_name", ["../x"]),
    (Exhibit("weights", ""), "study_exhibit_name", ["empty"]),
    (Exhibit("weights", "图" * 61), "study_exhibit_name", ["60 letters"]),
    (Exhibit("weights", "mine", options={"fields": ["D"]}), "study_no_option", ["mine", "fields", "labels"]),
    (Exhibit("grades", "mine", options={"group": "East"}), "study_no_option", ["mine", "group", "–"]),
    (Exhibit("maps", "mine", options={"VALUE": "D"}), "study_no_option", ["mine", "VALUE_FIELD"]),
    (Exhibit("panel", "mine"), "study_lacks_option", ["mine", "value", "panel"]),
    (Exhibit("panel", "mine", options={"value": ""}), "study_lacks_option", ["mine", "value"]),
    (Exhibit("means", "mine", options={"fields": []}), "study_lacks_option", ["mine", "fields"]),
    (Exhibit("maps", "mine"), "study_lacks_option", ["mine", "VALUE_FIELD"]),
    (Exhibit("share_at_least", "mine", options={"field": "D"}), "study_lacks_option", ["mine", "threshold"]),
    (Exhibit("setpair", "mine", options={"fields": ["D"]}), "study_no_source", ["mine", "setpair"]),
    (Exhibit("gini", "mine"), "study_no_source", ["mine", "one_ginidecomposition, two_ginidecomposition"]),
    (Exhibit("gini", "mine", "three"), "study_no_source", ["mine", "three", "one_ginidecomposition"]),
    (Exhibit("panel", "mine", "weights", options={"value": "D"}), "study_no_source", ["mine", "“weights”", "coupling"]),
    (Exhibit("panel", "mine", decimals=-1, options={"value": "D"}), "study_bad_option", ["mine", "-1", "0 … 15"]),
    (Exhibit("panel", "mine", decimals=99, options={"value": "D"}), "study_bad_option", ["mine", "99", "0 … 15"]),
]
# (form, option, what it can not be)
KINDS = [
    ("means", "fields", 5),
    ("means", "fields", [5]),
    ("means", "fields", {"D": "Degree"}),
    ("means", "growth", "yes"),
    ("means", "periods", "2018;2020"),
    ("means", "period", ["year"]),
    ("means", "group", {"a": 1}),
    ("panel", "value", ["D"]),
    ("means_by_category", "category", 5),
    ("share_at_least", "threshold", "x"),
    ("share_at_least", "threshold", "0.5"),
    ("share_chart", "threshold", True),
    ("ranked_units", "most", 0),
    ("ranked_units", "most", 2.5),
    ("ranked_units", "divide", 0),
    ("ranked_chart", "periods", [2018]),
    ("ranked_chart", "periods", [2018, 2019, 2020]),
    ("drivers_ranked", "levels", [0.1, 0.05]),
    ("drivers_ranked", "levels", 0.05),
    ("drivers_ranked", "levels", [5]),
    ("interaction_chart", "periods", [[2018]]),
    ("efficiency", "labels", ["a"]),
    ("series_chart", "labels", {"D": 5}),
    ("share_chart", "label", 5),
    ("differences_chart", "pairs", ["D"]),
    ("differences_chart", "pairs", 5),
    ("differences_chart", "digits", -1),
    ("differences_chart", "marked", "2018"),
    ("maps", "CLASSES", "x"),
    ("maps", "CLASSES", 1000),
    ("maps", "PAGE", "A99"),
    ("maps", "VALUE_FIELD", ["D"]),
    ("maps", "DPI", "300"),
]


@pytest.mark.parametrize("exhibit, code, words", WRONG, ids=lambda value: getattr(value, "form", None))
def test_wrong_exhibits_have_their_sentences(provider, tmp_path, exhibit, code, words):
    analyses = (*ANALYSES[:2], ANALYSES[3], *GINI)
    found, sentence = sentence_of(panels.small_study(tmp_path, analyses=analyses, exhibits=(exhibit,)))
    assert found == code
    assert all(word in sentence for word in words), sentence


@pytest.mark.parametrize("form, option, value", KINDS)
def test_options_of_another_kind_name_exhibit_option_and_remedy(provider, tmp_path, form, option, value):
    options = {**OPTIONS.get(form, {}), option: value}
    study = panels.small_study(tmp_path, analyses=ANALYSES, exhibits=(Exhibit(form, "mine", options=options),))
    code, sentence = sentence_of(study)
    assert code == "study_bad_option"
    assert "“mine”" in sentence and f"“{option}”" in sentence and f"“{value}”" in sentence
    assert sentence.split("Possible: ")[1].strip(".")


def test_names_of_files_know_no_case(provider, tmp_path):
    exhibits = (Exhibit("weights", "Mine"), Exhibit("weights", "mine"))
    code, sentence = sentence_of(panels.small_study(tmp_path, exhibits=exhibits))
    assert code == "study_exhibit_name" and "“mine”" in sentence


def test_every_option_of_every_form_has_a_kind():
    for name, form in FORMS.items():
        if form.make is not None:
            for option in form.options():
                assert option in exhibitoptions._KINDS or (name, option) in exhibitoptions._KINDS, (name, option)


def test_nothing_is_computed_with_a_wrong_exhibit(provider, tmp_path):
    panels.save(panels.panel_layer(), tmp_path / "panel.gpkg")
    exhibit = Exhibit("panel", "mine", options={"value": "D", "group": []})
    study = panels.small_study(tmp_path, analyses=ANALYSES, exhibits=(exhibit,))
    with pytest.raises(DataProblem):
        runner.run_study(study, str(tmp_path / "out"))
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "part, said",
    [
        ({"decimals": 2.5}, "exhibits.mine.decimals"),
        ({"decimals": True}, "exhibits.mine.decimals"),
        ({"decimals": "2"}, "exhibits.mine.decimals"),
        ({"options": ["D"]}, "exhibits.mine.options"),
        ({"title": 5}, "exhibits.mine.title"),
        ({"colour": "red"}, "exhibits.mine"),
        ({"name": ""}, "exhibits.2"),
        ({"name": 5}, "exhibits.5.name"),
        ({"form": ""}, "exhibits.mine"),
    ],
)
def test_the_file_tells_which_exhibit_is_wrong(tmp_path, part, said):
    document = json.loads(study_text(panels.small_study(tmp_path)))
    document["exhibits"] = [{"form": "weights", "name": "first"}, {"form": "weights", "name": "mine", **part}]
    with pytest.raises(DataProblem) as error:
        read_study_text(json.dumps(document), "", "my.study.json")
    assert f"“{said}”" in str(error.value) and "my.study.json" in str(error.value)


@pytest.mark.parametrize(
    "form, options, field",
    [
        ("panel", {"value": "nowhere"}, "nowhere"),
        ("panel", {"value": "D", "group": "nowhere"}, "nowhere"),
        ("panel", {"value": "D", "unit": 5}, "5"),
        ("means", {"fields": ["D", "nowhere"]}, "nowhere"),
        ("means", {"fields": ["D"], "period": "nowhere"}, "nowhere"),
        ("means_by_category", {"fields": ["D"], "category": "nowhere"}, "nowhere"),
        ("share_at_least", {"field": "nowhere", "threshold": 1}, "nowhere"),
        ("series_chart", {"fields": ["D", "nowhere"]}, "nowhere"),
        ("share_chart", {"field": "nowhere", "threshold": 1}, "nowhere"),
        ("mean_and_count_chart", {"field": "nowhere"}, "nowhere"),
        ("ranked_chart", {"field": "nowhere", "periods": [2018, 2020]}, "nowhere"),
        ("differences_chart", {"fields": ["nowhere"], "pairs": []}, "nowhere"),
        ("growth", {"fields": ["nowhere"]}, "nowhere"),
        ("indexed", {"fields": "nowhere"}, "nowhere"),
        ("maps", {"VALUE_FIELD": "nowhere"}, "nowhere"),
    ],
)
def test_fields_that_are_not_there_are_named(whole_run, tmp_path, form, options, field):
    with pytest.raises(DataProblem) as error:
        one(whole_run, tmp_path, form, options)
    assert error.value.code == "study_exhibit_field"
    assert "“one”" in str(error.value) and f"“{field}”" in str(error.value) and "income" in str(error.value)


@pytest.mark.parametrize(
    "form, options, words",
    [
        ("means", {"fields": ["D"], "periods": [1999]}, ["1999", "2018, 2019, 2020"]),
        ("setpair", {"fields": CLOSENESS, "pairs": [["closeness_society", "x"]]}, ["x", "closeness_society"]),
        ("maps", {"VALUE_FIELD": "D", "PERIODS": "1999"}, ["1999"]),
    ],
)
def test_what_can_not_be_made_says_why(whole_run, tmp_path, form, options, words):
    with pytest.raises(DataProblem) as error:
        one(whole_run, tmp_path, form, options)
    assert error.value.code == "study_exhibit_refused"
    assert "“one”" in str(error.value) and all(word in str(error.value) for word in words)


def test_one_that_can_not_be_made_does_not_cost_the_others(provider, qgis_new_project, tmp_path):
    panels.save(panels.panel_layer(), tmp_path / "panel.gpkg")
    good, bad = Exhibit("panel", "good", options={"value": "D"}), Exhibit("panel", "bad", options={"value": "nowhere"})
    study = whole_study(tmp_path, exhibits=(bad, good))
    page = str(tmp_path / "out" / "page.html")
    finish_study(study, str(tmp_path / "out"), QgsProcessingFeedback(), page)
    files = {path.name for path in (tmp_path / "out" / f"{study.key}_exhibits").iterdir()}
    assert files == {"good.html", "good.csv", "good.xlsx", "good.tex"}
    warned = Path(page).read_text(encoding="utf-8").split("<nav>")[0]
    assert "The exhibit “bad” names “nowhere”" in warned


def test_labels_that_make_two_columns_alike(whole_run, tmp_path):
    for labels in ({"U_society": "Same", "U_ecology": "Same"}, {"U_society": "income"}):
        with pytest.raises(DataProblem) as error:
            one(whole_run, tmp_path, "panel", {"value": "D"}, labels)
        assert error.value.code == "study_labels_alike"
        assert list(labels.values())[0] in str(error.value) and "label of its own" in str(error.value)


def test_a_label_does_not_rename_the_columns_of_results(whole_run, tmp_path):
    """Fields of the data may be called as a column of a result is: ``type``, ``group``, ``unit``, ``n``."""
    labels = {"type": "City type", "group": "Region", "unit": "City", "n": "Number", "period": "Year", "q": "Quality"}
    for form in ("interaction_triangle", "interactions_by_group", "drivers_ranked", "weights", "gini", "growth"):
        assert one(whole_run, tmp_path, form, labels=labels).content is not None
    package = shutil.copy(whole_run.package, tmp_path / "typed.gpkg")
    with contextlib.closing(sqlite3.connect(package)) as database:  # so few units have no type of their own
        database.execute("UPDATE interactions SET type = 'enhance_nonlinear'")
        database.commit()
    typed = replace(whole_run, package=str(package))
    plain, labelled = (one(typed, tmp_path, "interaction_triangle", labels=words).content for words in (None, labels))
    assert any(str(cell).endswith(" NE") for cell in labelled.frame.values.ravel())
    assert labelled.frame.equals(plain.frame)
    drawn = [one(typed, tmp_path, "interaction_chart", labels=words).content.svg() for words in (None, labels)]
    assert drawn[0] == drawn[1] != one(whole_run, tmp_path, "interaction_chart").content.svg()
