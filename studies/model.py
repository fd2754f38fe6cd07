"""A study's chain as a model of the model designer."""

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
)
from qgis.PyQt.QtCore import QPointF, QSizeF

from ..layers.translation import translate
from ..methods.problems import DataProblem
from .chain import Chosen, Given, Result
from .plan import plan

Source = QgsProcessingModelChildParameterSource

# What a study brings along, as the inputs of its model.
_INPUTS = {"layer": "INPUT", "table": "TABLE", "indicators": "INDICATORS", "judgements": "AHP_MATRIX"}


def study_model(study, spatial=True):
    """The model of a study: its options are those of the study, its data are the model's inputs.

    Parameters
    ----------
    study : Study
    spatial : bool
        Whether its layer has a geometry.

    Returns
    -------
    QgsProcessingModelAlgorithm

    Raises
    ------
    DataProblem
        As :func:`~geocoupling.studies.plan.plan`.
    """
    steps = plan(study, spatial)
    model = QgsProcessingModelAlgorithm(study.title, "Geocoupling")
    _add_inputs(model, steps)
    used = {(value.step, value.key) for value in _read(steps) if isinstance(value, Result)}
    for number, step in enumerate(steps):
        for key, value in step.parameters.items():
            if isinstance(value, Chosen):
                model.addChildAlgorithm(_filter(step, key, value, number))
        model.addChildAlgorithm(_child(step, number, used))
    return model


def save_as_model(study, path, spatial=True):
    """Write the model of a study as a .model3 file.

    Raises
    ------
    DataProblem
        The folder can not be written to.
    """
    if not study_model(study, spatial).toFile(path):
        raise DataProblem("path_not_writable", path=path)


def _add_inputs(model, steps):
    labels = {
        "layer": translate("Geocoupling", "Input layer"),
        "table": translate("Geocoupling", "Statistical table"),
        "indicators": translate("Geocoupling", "Indicator table (indicator, system, criterion, direction)"),
        "judgements": translate("Geocoupling", "Judgement table (AHP)"),
    }
    named = {value.name for value in _read(steps) if isinstance(value, Given)}
    for number, name in enumerate(name for name in _INPUTS if name in named):
        place = QgsProcessingModelParameter(_INPUTS[name])
        place.setPosition(QPointF(120 + 240 * number, 60))
        place.setSize(QSizeF(220, 45))
        vector = [QgsProcessing.SourceType.TypeVector]
        model.addModelParameter(QgsProcessingParameterFeatureSource(_INPUTS[name], labels[name], vector), place)


def _read(steps):
    """What the steps read, whether all of it or some periods."""
    for step in steps:
        for value in step.parameters.values():
            yield value.source if isinstance(value, Chosen) else value


def _filter(step, key, chosen, number):
    """A child that hands on the rows of some periods."""
    child = QgsProcessingModelChildAlgorithm("native:extractbyexpression")
    child.setChildId(_filter_id(step, key))
    child.setDescription(translate("Geocoupling", "Chosen periods"))
    child.setPosition(QPointF(120, 170 + 130 * number))
    child.setSize(QSizeF(220, 45))
    child.addParameterSources("INPUT", [_reference(chosen.source)])
    child.addParameterSources("EXPRESSION", [Source.fromStaticValue(chosen.condition())])
    return child


def _filter_id(step, key):
    return f"{step.name}_{key}_periods"


def _child(step, number, used):
    child = QgsProcessingModelChildAlgorithm(step.id)
    child.setChildId(step.name)
    definitions = {one.name(): one for one in child.algorithm().parameterDefinitions()}
    child.setDescription(_title(step))
    child.setPosition(QPointF(420 + 320 * (number % 2), 170 + 130 * number))
    child.setSize(QSizeF(240, 45))
    for key, definition in definitions.items():
        source = _source(step, key, definition)
        if source is not None:
            child.addParameterSources(key, [source])
    child.setModelOutputs(
        {
            f"{step.name}_{key}": _output(child, step, key, definitions[key], row)
            for row, key in enumerate(step.outputs)
            if (step.name, key) not in used or key in ("OUTPUT",)
        }
    )
    return child


def _source(step, key, definition):
    """Where a child's parameter comes from; None leaves an optional one empty."""
    value = step.parameters.get(key)
    if isinstance(value, Chosen):
        return Source.fromChildOutput(_filter_id(step, key), "OUTPUT")
    if isinstance(value, (Given, Result)):
        return _reference(value)
    if key in step.parameters:
        return Source.fromStaticValue(value)
    if definition.isDestination() or definition.defaultValue() is None:
        return None
    return Source.fromStaticValue(definition.defaultValue())


def _reference(value):
    """What the study brings along, or an earlier child's output."""
    if isinstance(value, Given):
        return Source.fromModelParameter(_INPUTS[value.name])
    return Source.fromChildOutput(value.step, value.key)


def _output(child, step, key, definition, row):
    """An output of a child as one of the model."""
    output = QgsProcessingModelOutput(f"{step.name}_{key}", f"{_title(step)}: {definition.description()}")
    output.setChildId(step.name)
    output.setChildOutputName(key)
    output.setPosition(QPointF(child.position().x() + 700, child.position().y() + 40 * row))
    output.setSize(QSizeF(220, 35))
    return output


def _title(step):
    title = QgsApplication.processingRegistry().algorithmById(step.id).displayName()
    name = step.name[: -len(step.algorithm) - 1]
    return translate("Geocoupling", "{name}: {title}").format(name=name, title=title) if name else title
