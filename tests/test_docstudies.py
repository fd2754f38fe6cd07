"""Pages of the published studies and of the study file: true to the study files and to the forms of exhibits."""

import dataclasses
import json
import re
import sys
from pathlib import Path

import pytest
from geocoupling.studies.exhibitforms import FORMS
from geocoupling.studies.study import Analysis, Data, Exhibit, Join, Maps, Study

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))
pytest.importorskip("mkdocs", reason="requirements-dev.txt names mkdocs")

import docstudies  # noqa: E402

import docs  # noqa: E402

SYNTHETIC = {"en": "Synthetic data", "zh": "合成数据"}
PRINTED = {"en": "Degrees as printed", "zh": "协调度为刊出值"}
ANY_LAYER = {"en": "any layer", "zh": "任何图层"}

both_languages = pytest.mark.parametrize("language", docs.LANGUAGES)
every_study = pytest.mark.parametrize("letter", "ABCDE")


def text_of(language, name):
    return (ROOT / "docs" / language / f"{name}.md").read_text(encoding="utf-8")


def codes(text):
    return re.findall(r"`([^`\n]+)`", re.sub(r"(?s)```.*?```", "", text))


def forms_of(language):
    """Form to the cells of its row in the table of forms."""
    rows = [line.strip("| ").split("|") for line in text_of(language, "study").splitlines() if line.startswith("| `")]
    return {codes(cells[0])[0]: cells[1:] for cells in rows if codes(cells[0])[0] in FORMS and len(cells) > 2}


# study file


@both_languages
def test_every_form_has_a_row_with_its_options(language):
    rows = forms_of(language)
    assert set(rows) == set(FORMS)
    for name, (source, _, *rest) in rows.items():
        form, options = FORMS[name], rest[0] if rest else ""
        assert set(codes(options)) == set(form.options()), name
        assert set(re.findall(r"\*\*`(\w+)`\*\*", options)) == set(form.needed()), name
        found = [code for code in codes(source) if code != "SYSTEM_FIELDS"]
        assert found == list(form.algorithms) if form.algorithms else ANY_LAYER[language] in source, name


@both_languages
def test_every_option_is_explained(language):
    """Those of map series are on the page of that algorithm."""
    text = text_of(language, "study")
    table = text[text.rindex("\n| `fields`") :].partition("\n\n")[0]
    explained = {code for line in table.splitlines() for code in codes(line.strip("| ").partition("|")[0])}
    assert {key for form in FORMS.values() if form.make for key in form.options()} <= explained


@both_languages
def test_every_key_of_a_study_is_explained(language):
    known = set(codes(text_of(language, "study")))
    for part in (Study, Data, Join, Analysis, Exhibit, Maps):
        assert {one.name for one in dataclasses.fields(part)} <= known, part


# pages of the studies


@both_languages
@every_study
def test_page_has_every_step_with_its_options(language, letter):
    text = text_of(language, f"paper_{letter.lower()}")
    study, known = docstudies.study_files(language)[letter], codes(text)
    for analysis in study["analyses"]:
        assert f"(algorithms/{analysis['algorithm']}.md)" in text
        assert set(analysis.get("parameters", ())) <= set(known), analysis["algorithm"]
        for key, value in analysis.get("parameters", {}).items():
            if key == key.upper() and isinstance(value, str) and key not in ("RESPONSE", "VALUE_FIELD", "PAIRS"):
                assert value in text, key
    codes_of_indicators = [row["indicator"] for row in study["indicators"]]
    assert codes_of_indicators[0] in text and codes_of_indicators[-1] in text
    assert str(len(codes_of_indicators)) in text
    factors = next((a["parameters"]["FACTORS"] for a in study["analyses"] if a["algorithm"] == "geodetector"), ())
    assert set(factors) <= set(known)


@both_languages
@every_study
def test_page_shows_exhibits_that_there_are(language, letter):
    text = text_of(language, f"paper_{letter.lower()}")
    study = docstudies.study_files(language)[letter]
    shown = docstudies.EXHIBIT.findall(text)
    assert len(shown) > 1 and len(shown) == text.count("<!-- exhibit")
    assert {(key, name) for key, name, _ in shown} <= {(study["key"], one["name"]) for one in study["exhibits"]}
    for _, _, caption in shown:
        assert SYNTHETIC[language] in caption or (letter == "B" and PRINTED[language] in caption)
    other = text_of({"en": "zh", "zh": "en"}[language], f"paper_{letter.lower()}")
    assert [one[:2] for one in shown] == [one[:2] for one in docstudies.EXHIBIT.findall(other)]
    assert f"<!-- files: {letter} -->" in text


@both_languages
def test_study_files_that_are_named_are_shipped(language):
    texts = [text_of(language, name) for name in docs.PAPERS]
    named = {name for text in texts for name in re.findall(r"STUDY=(\S+)", text)}
    assert len(named) == 5
    assert all((docstudies.SHIPPED / name).is_file() for name in named)
    assert all(name.endswith(docstudies.ENDINGS[language]) for name in named)


@both_languages
def test_exhibit_of_the_overview_is_one_that_works(language):
    block = re.search(r"(?s)```json\n(.*?)```", text_of(language, "papers")).group(1)
    exhibit = json.loads(block)
    form = FORMS[exhibit["form"]]
    assert set(exhibit) <= {one.name for one in dataclasses.fields(Exhibit)}
    assert set(form.needed()) <= set(exhibit["options"]) <= set(form.options())


# building


def test_exhibits_appear_once_they_are_made(monkeypatch, tmp_path):
    monkeypatch.setattr(docstudies, "KEPT", tmp_path)
    marked = "a\n\n<!-- exhibit: cities/chart | The chart -->\n\n<!-- exhibit: cities/table | The table -->\n"
    assert docstudies.with_exhibits(marked, "en", tmp_path / "images").split() == ["a"]
    folder = tmp_path / "en" / "cities"
    folder.mkdir(parents=True)
    (folder / "chart.png").write_bytes(b"picture")
    page = "<html><table>\n<caption>T</caption>\n<tr><td>1</td></tr></table>\n<p>Bold: x.</p></html>"
    (folder / "table.html").write_text(page, encoding="utf-8")
    text = docstudies.with_exhibits(marked, "en", tmp_path / "images")
    assert "![The chart](images/exhibits/cities_chart.png)\n\n*The chart*" in text
    assert (tmp_path / "images" / "exhibits" / "cities_chart.png").read_bytes() == b"picture"
    assert '<table class="paper"> <tr><td>1</td></tr></table>' in text and "Bold: x." in text
    assert "<caption>" not in text
    assert "images" not in docstudies.with_exhibits(marked, "zh", tmp_path / "images")


@both_languages
def test_list_of_files_has_every_exhibit(language, tmp_path):
    for letter, study in docstudies.study_files(language).items():
        text = docstudies.with_exhibits(f"<!-- files: {letter} -->", language, tmp_path)
        for one in study["exhibits"]:
            assert f"| `{one['name']}` | [`{one['form']}`](study.md#exhibits) |" in text
