"""What every algorithm must pass, found through the provider's registry."""

import concurrent.futures
import json
import math
import os
import subprocess
from pathlib import Path

import panels
import pytest
from examples import EXAMPLES, file_targets, inputs_of
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingUtils,
    QgsVectorLayer,
)

ROOT = Path(__file__).resolve().parent.parent.parent
NAMES = sorted(EXAMPLES)
MODELS = {path.stem for path in (ROOT / "models").glob("*.model3")}


def test_every_algorithm_has_an_example(provider):
    assert sorted(algorithm.name() for algorithm in provider.algorithms()) == NAMES


@pytest.fixture(params=NAMES)
def name(request):
    return request.param


@pytest.fixture
def algorithm(provider, name):
    return provider.algorithm(name)


def execute(name, parameters, feedback=None):
    """Run an algorithm as Processing does; returns the results and the context that owns the layers."""
    context, feedback = QgsProcessingContext(), feedback or QgsProcessingFeedback()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"geocoupling:{name}")
    results, worked = algorithm.run(parameters, context, feedback, {}, False)
    assert worked, feedback.textLog()
    return results, context


def failure(name, parameters):
    """What the user reads when a run fails; a model says it in its log."""
    feedback = QgsProcessingFeedback()
    with pytest.raises(QgsProcessingException) as error:
        execute(name, parameters, feedback)
    return str(error.value) + feedback.textLog()


def numbers(results, sinks, context):
    """All numeric cells of all outputs and all scalar outputs."""
    found = {k: v for k, v in results.items() if isinstance(v, (int, float)) and not isinstance(v, bool)}
    for key in sinks:
        layer = QgsProcessingUtils.mapLayerFromString(results[key], context)
        found[key] = [
            {n: v for n, v in row.items() if isinstance(v, (int, float)) and n != "fid"}
            for row in panels.rows_of(layer)
        ]
    return found


def assert_same(a, b, path=""):
    assert type(a) is type(b) or {type(a), type(b)} == {int, float}, path
    if isinstance(a, dict):
        assert sorted(a) == sorted(b), path
        for key in a:
            assert_same(a[key], b[key], f"{path}/{key}")
    elif isinstance(a, list):
        assert len(a) == len(b), path
        for number, (x, y) in enumerate(zip(a, b)):
            assert_same(x, y, f"{path}/{number}")
    else:
        # Files keep doubles to the last digit; GeoPackage does so too.
        assert math.isclose(a, b, rel_tol=1e-12, abs_tol=1e-12), path


# identity


def test_identity(algorithm):
    assert algorithm.displayName() and algorithm.group() and algorithm.groupId()
    assert len(algorithm.shortHelpString()) > 200
    assert os.path.exists(algorithm.svgIconPath())
    assert not algorithm.icon().isNull()
    if not isinstance(algorithm, QgsProcessingModelAlgorithm):
        assert len(algorithm.tags()) > 3
        assert algorithm.shortDescription()
        assert algorithm.helpUrl().startswith("https://")
        for definition in algorithm.parameterDefinitions():
            assert definition.help(), definition.name()


def test_strings_are_translated(provider, name, chinese):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"geocoupling:{name}")
    texts = [algorithm.displayName(), algorithm.group(), algorithm.shortHelpString()]
    if not isinstance(algorithm, QgsProcessingModelAlgorithm):
        texts += [algorithm.shortDescription(), ",".join(algorithm.tags())]
        texts += [definition.description() for definition in algorithm.parameterDefinitions()]
        texts += [definition.help() for definition in algorithm.parameterDefinitions()]
        texts += [output.description() for output in algorithm.outputDefinitions() if output.type() == "outputNumber"]
        for definition in algorithm.parameterDefinitions():
            texts += definition.metadata().get("widget_wrapper", {}).get("words", [])
    for text in texts:
        assert any("\u4e00" <= letter <= "\u9fff" for letter in text), text


@pytest.fixture
def chinese(provider, monkeypatch):
    """The plugin in Chinese."""
    from geocoupling.algorithms import helptext
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    translator = QTranslator()
    path = ROOT / "i18n" / "geocoupling_zh_CN.qm"
    assert translator.load(str(path)), f"{path} is absent: ./run translate"
    QCoreApplication.installTranslator(translator)
    monkeypatch.setattr(helptext, "language", lambda: "zh")
    yield
    QCoreApplication.removeTranslator(translator)


# bad input


def test_empty_layer(provider, name, tmp_path):
    example = EXAMPLES[name]
    if "INPUT" not in example.layers:
        pytest.skip("the algorithm reads no INPUT")
    inputs = {**inputs_of(example), "INPUT": panels.make_layer([])}
    text = failure(name, {**example.parameters, **inputs, **file_targets(example, tmp_path)})
    assert "no rows" in text
    assert "Traceback" not in text
    assert not list(tmp_path.iterdir())


def test_missing_value_is_named(provider, name, tmp_path):
    example = EXAMPLES[name]
    if not example.value or example.fills:
        pytest.skip("no missing value in the input can be wrong")
    layer = panels.panel_layer(**{example.value: lambda row: None if row["unit"] == "Unit 03" else row[example.value]})
    parameters = {**example.parameters, **inputs_of(example), "INPUT": layer, **file_targets(example, tmp_path)}
    if has_missing(name):
        parameters["MISSING"] = "error"
    text = failure(name, parameters)
    assert example.value in text
    assert "row 10" in text
    assert not list(tmp_path.iterdir())


def has_missing(name):
    algorithm = QgsApplication.processingRegistry().algorithmById(f"geocoupling:{name}")
    return algorithm.parameterDefinition("MISSING") is not None


def test_missing_value_is_dropped_and_counted(provider, name):
    example = EXAMPLES[name]
    if not has_missing(name) or not example.value:
        pytest.skip("the algorithm has no MISSING, or its example no number")
    layer = panels.panel_layer(**{example.value: lambda row: None if row["unit"] == "Unit 03" else row[example.value]})
    feedback = QgsProcessingFeedback()
    parameters = {**example.parameters, **inputs_of(example), "INPUT": layer, "MISSING": "drop"}
    execute(name, {**parameters, **dict.fromkeys(example.sinks, "TEMPORARY_OUTPUT")}, feedback)
    assert "3" in feedback.textLog()
    assert "row" in feedback.textLog()


def test_all_missing(provider, name, tmp_path):
    example = EXAMPLES[name]
    if not example.value:
        pytest.skip("no field of numbers in the input")
    layer = panels.panel_layer(**{example.value: lambda row: None})
    text = failure(
        name, {**example.parameters, **inputs_of(example), "INPUT": layer, **file_targets(example, tmp_path)}
    )
    assert example.value in text
    assert not list(tmp_path.iterdir())


def test_one_row(provider, name, tmp_path):
    """A result or a sentence, never a Python error."""
    example = EXAMPLES[name]
    inputs = inputs_of(example)
    rows = panels.panel_rows()[:1]
    inputs["INPUT"] = panels.make_layer(rows if "TABLE" not in inputs else [{"unit": "Unit 00", "height": 1.0}])
    parameters = {**example.parameters, **inputs, "UNMATCHED": "drop", **file_targets(example, tmp_path)}
    try:
        execute(name, parameters)
    except QgsProcessingException as error:
        assert "Traceback" not in str(error)
        assert len(str(error)) > 20
        assert name in MODELS or not list(tmp_path.iterdir())


def test_text_in_a_number(provider, name, tmp_path):
    example = EXAMPLES[name]
    if not example.value:
        pytest.skip("no field of numbers in the input")
    columns = {**panels.COLUMNS, example.value: "text"}
    rows = panels.panel_rows()
    for number, row in enumerate(rows):
        row[example.value] = "many" if number == 4 else str(row[example.value])
    layer = panels.make_layer(rows, columns)
    parameters = {**example.parameters, **inputs_of(example), "INPUT": layer, **file_targets(example, tmp_path)}
    text = failure(name, parameters)
    assert "many" in text
    assert "row 5" in text
    assert not list(tmp_path.iterdir())


def test_unknown_field(provider, name, tmp_path):
    example = EXAMPLES[name]
    keys = [key for key, value in example.parameters.items() if value in ("unit", "year")]
    if not keys:
        pytest.skip("no field of units or periods in the example")
    changed = {**example.parameters, keys[-1]: "nope"}
    assert "nope" in failure(name, {**changed, **inputs_of(example), **file_targets(example, tmp_path)})
    assert not list(tmp_path.iterdir())


def test_duplicate_rows(provider, name, tmp_path):
    example = EXAMPLES[name]
    if "UNIT_FIELD" not in example.parameters:
        pytest.skip("the example names no unit")
    rows = panels.panel_rows()
    layer = panels.make_layer([*rows, rows[7]])
    text = failure(
        name, {**example.parameters, **inputs_of(example), "INPUT": layer, **file_targets(example, tmp_path)}
    )
    assert "Unit 02" in text and "2019" in text
    assert not list(tmp_path.iterdir())


def test_cancel(provider, name, tmp_path):
    example = EXAMPLES[name]
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    targets = file_targets(example, tmp_path)
    if name in MODELS:
        # QGIS ends a cancelled model before its first step, without an error.
        execute(name, {**example.parameters, **inputs_of(example), **targets}, feedback)
    else:
        with pytest.raises(QgsProcessingException) as error:
            execute(name, {**example.parameters, **inputs_of(example), **targets}, feedback)
        assert "Cancelled" in str(error.value)
    assert not list(tmp_path.iterdir())


def test_folder_that_does_not_exist(provider, name, tmp_path):
    example = EXAMPLES[name]
    if name in MODELS:
        pytest.skip("QGIS runs the steps of a model one after the other")
    for key in (*example.sinks, *example.files)[-2:]:
        targets = {**file_targets(example, tmp_path), key: str(tmp_path / "absent" / f"{key}.gpkg")}
        with pytest.raises((QgsProcessingException, AssertionError)):
            execute(name, {**example.parameters, **inputs_of(example), **targets})
        assert not list(tmp_path.iterdir()), key


# the same numbers everywhere


def test_input_untouched_and_outputs_present(provider, name, tmp_path):
    example = EXAMPLES[name]
    inputs = inputs_of(example)
    before = {key: panels.rows_of(layer) for key, layer in inputs.items()}
    targets = file_targets(example, tmp_path)
    results, _ = execute(name, {**example.parameters, **inputs, **targets})
    assert {key: panels.rows_of(layer) for key, layer in inputs.items()} == before
    for key, path in targets.items():
        assert Path(path).stat().st_size > 0, key
        assert key in results
    declared = {
        o.name() for o in QgsApplication.processingRegistry().algorithmById(f"geocoupling:{name}").outputDefinitions()
    }
    assert declared - {"CHILD_RESULTS", "CHILD_INPUTS"} <= set(results) | {"CHILD_RESULTS", "CHILD_INPUTS"}


def test_same_numbers_in_a_model(provider, name):
    example = EXAMPLES[name]
    if name in MODELS:
        pytest.skip("is a model itself")
    inputs = inputs_of(example)
    sinks = dict.fromkeys(example.sinks, "TEMPORARY_OUTPUT")
    results, context = execute(name, {**example.parameters, **inputs, **sinks})
    straight = numbers(results, example.sinks, context)
    model = model_of(name, {**example.parameters, **inputs}, example.sinks)
    feedback = QgsProcessingFeedback()
    outer = QgsProcessingContext()
    for layer in inputs.values():
        outer.temporaryLayerStore().addMapLayer(layer)
    answers, worked = model.run(sinks, outer, feedback, {}, False)
    assert worked, feedback.textLog()
    found = {k: v for k, v in answers["CHILD_RESULTS"]["child"].items() if k not in sinks}
    assert_same(straight, numbers({**found, **{k: answers[k] for k in example.sinks}}, example.sinks, outer))


def model_of(name, parameters, sinks):
    """A model of one algorithm with all its options set."""
    model = QgsProcessingModelAlgorithm("test", "test")
    child = QgsProcessingModelChildAlgorithm(f"geocoupling:{name}")
    child.setChildId("child")
    for definition in child.algorithm().parameterDefinitions():
        value = parameters.get(definition.name(), definition.defaultValue())
        if isinstance(value, QgsVectorLayer):
            value = value.id()
        if value is not None and not definition.isDestination():
            child.addParameterSources(
                definition.name(), [QgsProcessingModelChildParameterSource.fromStaticValue(value)]
            )
    outputs = {}
    for key in sinks:
        output = QgsProcessingModelOutput(key, key)
        output.setChildId("child")
        output.setChildOutputName(key)
        outputs[key] = output
    child.setModelOutputs(outputs)
    model.addChildAlgorithm(child)
    valid, reasons = model.validate()
    assert valid, reasons
    # Model outputs are called child:name; a plain alias per sink keeps the caller simple.
    model.updateDestinationParameters()
    return _Renamed(model)


class _Renamed:
    """Runs a model whose outputs are asked for by the child's output keys."""

    def __init__(self, model):
        self._model = model

    def run(self, sinks, context, feedback, *rest):
        self._model.initAlgorithm({})
        results, worked = self._model.run(
            {f"child:{key}": value for key, value in sinks.items()}, context, feedback, *rest
        )
        return {key.replace("child:", ""): value for key, value in results.items()}, worked


@pytest.fixture(scope="session")
def command_line(provider, tmp_path_factory):
    """Results of every example by qgis_process, run two at a time."""
    folder = tmp_path_factory.mktemp("command line")
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        jobs = {}
        for name in NAMES:
            (folder / name).mkdir()
            paths = {
                key: panels.save(layer, folder / name / f"in_{key}.gpkg")
                for key, layer in inputs_of(EXAMPLES[name]).items()
            }
            jobs[name] = pool.submit(by_command_line, name, paths, folder / name)
        return {name: job.result() for name, job in jobs.items()}


def by_command_line(name, paths, folder):
    example = EXAMPLES[name]
    parameters = {**example.parameters, **paths, **file_targets(example, folder)}
    words = [f"{k}={';'.join(v) if isinstance(v, list) else v}" for k, v in parameters.items()]
    command = [str(ROOT / "run"), "process", "--json", "run", f"geocoupling:{name}", "--", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_same_numbers_by_command_line(command_line, name):
    example = EXAMPLES[name]
    done = command_line[name]
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)["results"]
    for key in example.files:
        assert Path(answer[key]).stat().st_size > 0
    sinks = dict.fromkeys(example.sinks, "TEMPORARY_OUTPUT")
    results, context = execute(name, {**example.parameters, **inputs_of(example), **sinks})
    assert_same(numbers(results, example.sinks, context), numbers(answer, example.sinks, QgsProcessingContext()))
