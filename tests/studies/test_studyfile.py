"""The study file: what is written is read again, and a file that is wrong gets a sentence that helps."""

import json
import os

import panels
import pytest
from geocoupling.algorithms.provider import ALGORITHMS
from geocoupling.methods.problems import DataProblem
from geocoupling.studies.catalogue import CATALOGUE
from geocoupling.studies.study import FIELD_KEYS, Analysis, Data, Join, Maps, Study, fields_of, renamed
from geocoupling.studies.studyfile import VERSION, read_study, read_study_text, safe_key, study_text, write_study
from hypothesis import given, settings
from hypothesis import strategies as st

TEXT = st.text(st.characters(blacklist_categories=("Cs",)), min_size=1, max_size=12)
NUMBER = st.one_of(st.integers(-5, 5), st.floats(allow_nan=False, allow_infinity=False))
PARAMETERS = st.dictionaries(TEXT, st.one_of(TEXT, NUMBER, st.booleans(), st.lists(TEXT, max_size=3)), max_size=3)
PERIODS = st.lists(NUMBER | TEXT, max_size=3).map(tuple)


@st.composite
def studies(draw):
    join = draw(st.none() | st.builds(Join, TEXT, TEXT, TEXT, TEXT, aliases=st.dictionaries(TEXT, TEXT, max_size=2)))
    data = Data(draw(TEXT), draw(TEXT), draw(TEXT), draw(TEXT), join=join, fill=draw(st.sampled_from(["", "nearest"])))
    rows = st.fixed_dictionaries({"indicator": TEXT, "system": TEXT}, optional={"weight": NUMBER})
    return Study(
        title=draw(TEXT),
        key=safe_key(draw(TEXT)),
        data=data,
        indicators=tuple(draw(st.lists(rows, max_size=3))),
        analyses=tuple(draw(st.lists(st.builds(Analysis, TEXT, PARAMETERS, TEXT), max_size=3))),
        maps=draw(
            st.none() | st.builds(Maps, st.lists(NUMBER | TEXT, max_size=3).map(tuple), TEXT, dpi=st.integers(50, 600))
        ),
        seed=draw(st.integers(0, 100)),
    )


@settings(deadline=None)
@given(studies())
def test_what_is_written_is_read_again(study):
    text = study_text(study)
    assert read_study_text(text) == study
    assert study_text(read_study_text(text)) == text


def test_a_file_is_readable_and_in_utf8(tmp_path):
    study = panels.small_study(tmp_path, title="资源型城市")
    path = tmp_path / "城市.study.json"
    write_study(study, str(path))
    text = path.read_text(encoding="utf-8")
    assert "资源型城市" in text and text.count("\n") > 30
    assert [entry.name for entry in tmp_path.iterdir()] == ["城市.study.json"]


def test_a_byte_order_mark_of_an_editor_does_no_harm(tmp_path):
    text = study_text(panels.small_study(tmp_path))
    (tmp_path / "a.study.json").write_text("\ufeff" + text, encoding="utf-8")
    assert read_study(str(tmp_path / "a.study.json")).title == "A small study"


def test_paths_in_the_folder_are_relative_and_move_with_it(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    (one / "data").mkdir()
    panels.save(panels.panel_layer(), one / "data" / "panel.gpkg")
    (one / "table.csv").write_text("unit\n")
    data = Data(f"{one}/data/panel.gpkg|layername=panel", join=Join(str(one / "table.csv"), "unit"))
    write_study(panels.small_study(one, data=data), str(one / "s.study.json"))
    written = json.loads((one / "s.study.json").read_text(encoding="utf-8"))["data"]
    assert written["layer"] == "data/panel.gpkg|layername=panel"
    assert written["join"]["table"] == "table.csv"
    os.rename(one, two)
    read = read_study(str(two / "s.study.json")).data
    assert read.layer == f"{two}/data/panel.gpkg|layername=panel"
    assert read.join.table == str(two / "table.csv")


def test_paths_elsewhere_stay(tmp_path):
    study = panels.small_study(tmp_path, data=Data("/elsewhere/x.gpkg"))
    assert '"/elsewhere/x.gpkg"' in study_text(study, str(tmp_path))


def problem_of(text):
    with pytest.raises(DataProblem) as error:
        read_study_text(text, "", "my.study.json")
    assert "my.study.json" in str(error.value)
    return error.value.code


def changed(tmp_path, **parts):
    document = json.loads(study_text(panels.small_study(tmp_path)))
    document.update(parts)
    return json.dumps(document)


def test_wrong_files_have_their_sentences(tmp_path):
    assert problem_of("{") == "study_no_json"
    assert problem_of("[]") == "study_no_study"
    assert problem_of('{"format": "something else"}') == "study_no_study"
    assert problem_of(changed(tmp_path, version=VERSION + 1)) == "study_newer"
    assert problem_of(changed(tmp_path, version="x")) == "study_newer"
    assert problem_of(changed(tmp_path, data=[])) == "study_wrong_part"
    assert problem_of(changed(tmp_path, data={"name": "x"})) == "study_missing_key"
    assert problem_of(changed(tmp_path, data={"layer": "x", "units": "y"})) == "study_unknown_key"
    assert problem_of(changed(tmp_path, data={"layer": 5})) == "study_wrong_part"
    assert problem_of(changed(tmp_path, data={"layer": "x", "join": "table"})) == "study_wrong_part"
    assert problem_of(changed(tmp_path, indicators=[{"system": "a"}])) == "study_missing_key"
    assert problem_of(changed(tmp_path, indicators="a")) == "study_wrong_part"
    assert problem_of(changed(tmp_path, analyses=[{"parameters": {}}])) == "study_missing_key"
    assert problem_of(changed(tmp_path, analyses=[{"algorithm": "growth", "parameters": []}])) == "study_wrong_part"
    assert problem_of(changed(tmp_path, maps={"periods": "2011"})) == "study_wrong_part"
    assert problem_of(changed(tmp_path, seed="1")) == "study_wrong_part"
    assert problem_of(changed(tmp_path, title=5)) == "study_wrong_part"


def test_files_that_can_not_be_opened(tmp_path):
    with pytest.raises(DataProblem) as error:
        read_study(str(tmp_path / "absent.study.json"))
    assert error.value.code == "study_not_readable"
    (tmp_path / "gbk.study.json").write_bytes("研究".encode("gbk"))
    with pytest.raises(DataProblem) as error:
        read_study(str(tmp_path / "gbk.study.json"))
    assert error.value.code == "study_no_json"


def test_a_folder_that_is_not_there_takes_no_file(tmp_path):
    with pytest.raises(DataProblem) as error:
        write_study(panels.small_study(tmp_path), str(tmp_path / "absent" / "s.study.json"))
    assert error.value.code == "path_not_writable"


def test_renamed_fields_change_wherever_they_are_named(tmp_path):
    judgements = ({"indicator": "income", "income": "1", "schools": "3"}, {"indicator": "schools", "schools": "1"})
    analyses = (
        Analysis("ginidecomposition", {"VALUE_FIELD": "income", "COMPONENT_FIELDS": ["wages", "income"]}),
        Analysis("geodetector", {"RESPONSE": "income", "FACTORS": ["income", "height"], "STRATIFICATION": "income"}),
    )
    study = renamed(
        panels.small_study(tmp_path, judgements=judgements, analyses=analyses), {"income": "收入", "unit": "city"}
    )
    assert study.data.unit == "city" and "收入" in fields_of(study) and "income" not in fields_of(study)
    assert study.judgements[0] == {"indicator": "收入", "收入": "1", "schools": "3"}
    assert study.analyses[0].parameters == {"VALUE_FIELD": "收入", "COMPONENT_FIELDS": ["wages", "收入"]}
    assert study.analyses[1].parameters == {
        "RESPONSE": "收入",
        "FACTORS": ["收入", "height"],
        "STRATIFICATION": "income",  # an option, no field
    }


def test_the_rule_for_keys_of_fields_is_that_of_the_algorithms(provider):
    known = {algorithm.NAME for algorithm in ALGORITHMS}
    assert set(CATALOGUE) <= known
    for name in set(CATALOGUE) - {"buildpanel"}:  # a part of its own in the file
        for definition in provider.algorithm(name).parameterDefinitions():
            key = definition.name()
            assert (definition.type() == "field") == ("FIELD" in key or key in FIELD_KEYS), (name, key)


def test_every_output_of_the_catalogue_exists(provider):
    tables = []
    for name, kind in CATALOGUE.items():
        sinks = {d.name() for d in provider.algorithm(name).destinationParameterDefinitions() if d.type() == "sink"}
        assert set(kind.outputs) <= sinks and set(kind.shapes) <= set(kind.outputs), name
        tables += kind.outputs.values()
    assert len(tables) == len(set(tables))
