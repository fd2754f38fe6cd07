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
from .chain import Given, Result
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
    used = {
        (value.step, value.key) for step in steps for value in step.parameters.values() if isinstance(value, Result)
    }
    for number, step in enumerate(steps):
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
    named = {value.name for step in steps for value in step.parameters.values() if isinstance(value, Given)}
    for number, name in enumerate(name for name in _INPUTS if name in named):
        place = QgsProcessingModelParameter(_INPUTS[name])
        place.setPosition(QPointF(120 + 240 * number, 60))
        place.setSize(QSizeF(220, 45))
        vector = [QgsProcessing.SourceType.TypeVector]
        model.addModelParameter(QgsProcessingParameterFeatureSource(_INPUTS[name], labels[name], vector), place)


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
    if isinstance(value, Given):
        return Source.fromModelParameter(_INPUTS[value.name])
    if isinstance(value, Result):
        return Source.fromChildOutput(value.step, value.key)
    if key in step.parameters:
        return Source.fromStaticValue(value)
    if definition.isDestination() or definition.defaultValue() is None:
        return None
    return Source.fromStaticValue(definition.defaultValue())


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
