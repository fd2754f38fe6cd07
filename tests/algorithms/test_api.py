"""A snapshot of everything that models and users' scripts depend on: a change of it must be meant.

``GEOCOUPLING_UPDATE_API=1 ./run test tests/algorithms/test_api.py`` writes it anew.
"""

import json
import os
from pathlib import Path

import panels
from examples import EXAMPLES, inputs_of

SNAPSHOT = Path(__file__).with_name("api.json")


def describe(algorithm):
    parameters = {}
    for definition in algorithm.parameterDefinitions():
        entry = {
            "type": definition.type(),
            "optional": bool(definition.flags() & definition.Flag.FlagOptional),
            "default": definition.defaultValue(),
        }
        if definition.type() == "enum":
            entry["options"] = definition.options()
        parameters[definition.name()] = entry
    outputs = {output.name(): output.type() for output in algorithm.outputDefinitions()}
    return {"group": algorithm.groupId(), "parameters": parameters, "outputs": outputs}


def result_fields(name):
    import processing

    example = EXAMPLES[name]
    sinks = dict.fromkeys(example.sinks, "TEMPORARY_OUTPUT")
    results = processing.run(f"geocoupling:{name}", {**example.parameters, **inputs_of(example), **sinks})
    known = set(panels.COLUMNS) | {"fid"}
    return {key: [f.name() for f in results[key].fields() if f.name() not in known] for key in example.sinks}


def test_api(provider):
    # a new instance, since a model that was loaded before its algorithms were known tells no outputs
    now = {a.name(): {**describe(a.create()), "fields": result_fields(a.name())} for a in provider.algorithms()}
    now = json.loads(json.dumps(now))
    if os.environ.get("GEOCOUPLING_UPDATE_API"):
        SNAPSHOT.write_text(json.dumps(now, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    known = json.loads(SNAPSHOT.read_text(encoding="utf-8"))
    assert sorted(now) == sorted(known)
    for name in known:
        for part, value in known[name].items():
            assert now[name][part] == value, (name, part)
