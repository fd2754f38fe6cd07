"""The help texts: complete, the same in both languages, and true to what the algorithms declare."""

import importlib
import re
import unicodedata
from pathlib import Path

import pytest
from geocoupling.algorithms import detector, helptext
from geocoupling.algorithms.models import shipped_models
from geocoupling.algorithms.provider import ALGORITHMS
from geocoupling.algorithms.weights import COLUMNS as WEIGHT_COLUMNS

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = {"en": "en", "zh": "zh_CN"}
HEADINGS = {
    "en": ["Formula", "Parameters", "Results", "Notes", "References"],
    "zh": ["公式", "参数", "结果", "说明", "参考文献"],
}
KEY = re.compile(r"[A-Z_]+")
ITEM = re.compile(r"(?m)^- `([A-Z_]+)`: \S.*$")
WIDEST = 64  # columns of a formula in the help panel

ALGORITHM_NAMES = [algorithm.NAME for algorithm in ALGORITHMS]
MODEL_NAMES = sorted(path.stem for path in (ROOT / "models").glob("*.model3"))
NAMES = ALGORITHM_NAMES + MODEL_NAMES
PAGES = [*NAMES, "_common"]

both_languages = pytest.mark.parametrize("language", FOLDERS)
every_page = pytest.mark.parametrize("name", PAGES)
every_algorithm = pytest.mark.parametrize("name", ALGORITHM_NAMES)


@pytest.fixture(scope="module")
def declared(qgis_app):
    """Algorithm or model to key of a parameter or output to the options it offers."""
    made = {kind.NAME: kind().create() for kind in ALGORITHMS}
    made.update((model.name(), model) for model in shipped_models(str(ROOT / "models")))
    return {name: _options(algorithm) for name, algorithm in made.items()}


def _options(algorithm):
    found = [*algorithm.outputDefinitions(), *algorithm.parameterDefinitions()]
    # Results of a model are called "child:output" and are described in prose.
    return {d.name(): d.options() if d.type() == "enum" else [] for d in found if KEY.fullmatch(d.name())}


def page(name, language):
    path = ROOT / "help" / FOLDERS[language] / f"{name}.md"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def sections(text):
    """Heading to text; the introduction has the heading ""."""
    parts = re.split(r"(?m)^## (.+)$", text)
    return {"": parts[0], **dict(zip(parts[1::2], parts[2::2]))}


def explained(name, language):
    """Keys in the list of parameters, in order."""
    return ITEM.findall(sections(page(name, language))[HEADINGS[language][1]])


def code_words(text):
    """Identifiers in code style: keys, options, result fields."""
    return set(re.findall(r"`([A-Za-z][A-Za-z0-9_]*)`", text))


def width(line):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line if not unicodedata.combining(c))


@both_languages
@every_page
def test_every_page_has_an_introduction_and_the_same_sections(name, language):
    found = sections(page(name, language))
    assert list(found)[1:] == HEADINGS[language]
    assert all(text.strip() for text in found.values())
    assert found[""][0] not in "#-` \n"


def test_no_page_is_left_over():
    for folder in FOLDERS.values():
        assert {path.stem for path in (ROOT / "help" / folder).glob("*.md")} == set(PAGES)


def test_help_text_finds_every_page(qgis_app):
    for name in NAMES:
        assert "<h3>" in helptext.short_help(name)


@every_page
def test_both_languages_explain_the_same_keys(name):
    assert explained(name, "en") == explained(name, "zh")


@every_page
def test_both_languages_name_the_same_options_and_fields(name):
    assert code_words(page(name, "en")) == code_words(page(name, "zh"))


@both_languages
@every_page
def test_keys_stand_once_and_only_among_the_parameters(name, language):
    keys = explained(name, language)
    assert len(keys) == len(set(keys))
    assert list(helptext._items(name, language)) == keys


@both_languages
@pytest.mark.parametrize("name", NAMES)
def test_every_declared_key_is_explained(declared, name, language):
    known = set(explained(name, language)) | set(explained("_common", language))
    assert set(declared[name]) <= known


@both_languages
@pytest.mark.parametrize("name", NAMES)
def test_no_other_key_is_explained(declared, name, language):
    assert set(explained(name, language)) <= set(declared[name])


@both_languages
def test_no_common_key_is_unused(declared, language):
    used = set().union(*declared.values())
    assert set(explained("_common", language)) <= used


@both_languages
@pytest.mark.parametrize("name", NAMES)
def test_every_option_of_a_choice_is_explained(declared, name, language):
    words = {**helptext._items("_common", language), **helptext._items(name, language)}
    for key, options in declared[name].items():
        assert set(options) <= code_words(words[key]), key


@both_languages
@every_algorithm
def test_every_result_field_is_explained(name, language):
    module = importlib.import_module(f"geocoupling.algorithms.{name}")
    found = [value for key, value in vars(module).items() if key.endswith("COLUMNS")]
    found += [detector.COLUMNS] if hasattr(module, "detector") else []
    # one table, or a table for each output
    tables = [
        t for value in found for t in (value.values() if any(isinstance(v, dict) for v in value.values()) else [value])
    ]
    if name != "weights":
        tables = [table for table in tables if table is not WEIGHT_COLUMNS]
    results = code_words(sections(page(name, language))[HEADINGS[language][2]])
    for table in tables:
        assert set(table) <= results


@both_languages
@every_page
def test_formulas_fit_the_help_panel(name, language):
    for line in page(name, language).splitlines():
        if line.startswith("    "):
            assert width(line[4:]) <= WIDEST, line


@both_languages
@pytest.mark.parametrize("name", NAMES)
def test_formulas_have_references(name, language):
    found = sections(page(name, language))
    assert re.search(r"(?m)^ {4}\S", found[HEADINGS[language][0]])
    assert re.search(r"doi 10\.\d{4,}/\S+", found[HEADINGS[language][-1]])


@both_languages
@every_page
def test_only_markdown_that_the_help_panel_knows(name, language):
    text = page(name, language)
    html = re.sub(r"(?s)<pre>.*?</pre>", "", helptext._to_html(text))
    assert not re.search(r"`|\*\*|\]\(|(?m:^\s*[#|>-])", html)
    assert not re.search(r"(?m)^ {1,3}\S|\t| $", text)
    for before, after in zip(text.splitlines(), text.splitlines()[1:]):
        # A block that starts without a blank line before it would become part of the one above.
        assert _kind(before) == _kind(after) or "" in (before, after), after


def _kind(line):
    return "code" if line.startswith("    ") else "item" if line.startswith("- ") else "text"
