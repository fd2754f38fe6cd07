"""Numbers in the methods paragraph: every reference is cited, every number has a reference, in both languages."""

import re
from pathlib import Path

import pytest
from examples import EXAMPLES, inputs_of
from geocoupling.reports.bibliography import CHINESE, WORKS
from geocoupling.reports.citations import numbered
from geocoupling.reports.wording import methods_paragraph, references

ROOT = Path(__file__).resolve().parent.parent.parent
# a study's page is made of the reports of its steps
REPORTED = [name for name, example in EXAMPLES.items() if "REPORT" in example.files and name != "runstudy"]
NUMBER = re.compile(r"\[(\d+)\]")


@pytest.mark.parametrize(
    ("text", "keys", "wanted"),
    [
        ("As Dagum (1997) did.", ["dagum1997"], "As Dagum (1997) [1] did."),
        ("So (Moran 1950).", ["moran1950"], "So (Moran 1950 [1])."),
        ("So (Wang et al. 2010, 2016).", ["wang2016", "wang2010"], "So (Wang et al. 2010 [1], 2016 [2])."),
        (
            "G* (Getis and Ord 1992, Ord and Getis 1995).",
            ["getis1992", "ord1995"],
            "G* (Getis and Ord 1992 [1], Ord and Getis 1995 [2]).",
        ),
        (
            "First (Yuill 1971), then (Lefever 1926, Yuill 1971).",
            ["lefever1926", "yuill1971"],
            "First (Yuill 1971 [1]), then (Lefever 1926 [2], Yuill 1971 [1]).",
        ),
        ("Silverman's (1981) test (Silverman 1986).", ["silverman1986", "silverman1981"], None),
        (
            "按 Holm（1979）方法（Moran，1950）。",
            ["moran1950", "holm1979"],
            "按 Holm（1979）[1]方法（Moran，1950 [2]）。",
        ),
        ("Nobody is named in 1997. Dagum is, later.", ["dagum1997"], "Nobody is named in 1997. Dagum is, later."),
        ("Reynolds 2001 and 12001 rows.", ["rey2001"], "Reynolds 2001 and 12001 rows."),
    ],
)
def test_numbers_stand_behind_author_and_year(text, keys, wanted):
    (marked,), listed = numbered([text], [WORKS[key] for key in keys])
    if wanted is None:
        wanted = "Silverman's (1981) [1] test (Silverman 1986 [2])."
        assert listed == [WORKS["silverman1981"], WORKS["silverman1986"]]
    assert marked == wanted
    assert NUMBER.sub("", marked).replace(" ", "") == text.replace(" ", "")


def test_chinese_works_are_found_by_their_chinese_authors():
    (marked,), listed = numbered(["见赵克勤（1989）和王淑佳等（2021）。"], [CHINESE["wang2021"], CHINESE["zhao1989"]])
    assert marked == "见赵克勤（1989）[1]和王淑佳等（2021）[2]。"
    assert listed == [CHINESE["zhao1989"], CHINESE["wang2021"]]


def test_what_is_not_cited_comes_last_and_nothing_is_lost():
    given = ["No author or year", WORKS["moran1950"], WORKS["dagum1997"]]
    marked, listed = numbered(["Dagum (1997) said so."], given)
    assert marked == ["Dagum (1997) [1] said so."]
    assert listed == [WORKS["dagum1997"], given[0], WORKS["moran1950"]]
    assert numbered([], []) == ([], [])


@pytest.fixture(scope="module")
def runs(provider):
    """What the report of each example says its paragraph with: algorithm to options and facts."""
    import processing
    from geocoupling.algorithms import reporting

    said = {}

    def listen(algorithm_id, options, facts):
        said[algorithm_id.split(":")[1]] = options, facts
        return methods_paragraph(algorithm_id, options, facts)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reporting, "methods_paragraph", listen)
        patch.setattr(reporting, "result_sections", lambda tables, facts: [])  # no time for charts
        patch.setattr(reporting, "write_page", lambda path, html: None)
        for name in REPORTED:
            example = EXAMPLES[name]
            outputs = dict.fromkeys(example.sinks, "TEMPORARY_OUTPUT")
            report = str(ROOT / "never-written.html")
            processing.run(
                f"geocoupling:{name}", {**example.parameters, **inputs_of(example), **outputs, "REPORT": report}
            )
    return said


@pytest.fixture(params=["en", "zh_CN"])
def speaking(request, monkeypatch, qgis_app):
    from geocoupling.layers.translation import install_translator, remove_translator
    from qgis.core import QgsApplication

    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: request.param))
    translator = install_translator(str(ROOT))
    yield request.param
    remove_translator(translator)


def variants(algorithm, options):
    """The options of an example, then each choice of each of its lists in turn."""
    yield options
    for definition in algorithm.parameterDefinitions():
        if definition.type() == "enum" and definition.name() in options:
            for choice in definition.options():
                chosen = [choice] if definition.allowMultiple() else choice
                yield {**options, definition.name(): chosen}


@pytest.mark.parametrize("name", REPORTED)
def test_every_reference_is_cited_and_every_number_exists(name, runs, speaking, provider):
    options, facts = runs[name]
    for variant in variants(provider.algorithm(name), options):
        works = references(name, variant, facts)
        paragraphs, listed = numbered([methods_paragraph(name, variant, facts)], works)
        cited = [int(n) for n in NUMBER.findall(paragraphs[0])]
        assert sorted(listed) == sorted(works)
        assert set(cited) == set(range(1, len(works) + 1)), (variant, paragraphs, listed)
        assert list(dict.fromkeys(cited)) == sorted(set(cited))  # in the order of first mention
