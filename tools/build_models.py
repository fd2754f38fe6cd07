"""Write the shipped models: ``./run python tools/build_models.py``."""

from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)
from qgis.PyQt.QtCore import QPointF, QSizeF

ROOT = Path(__file__).resolve().parent.parent
Source = QgsProcessingModelChildParameterSource


def main():
    app = QgsApplication([], False)
    app.initQgis()
    from geocoupling.algorithms.provider import GeocouplingProvider

    provider = GeocouplingProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    for model in (coupling_study(), indicators_to_grades()):
        valid, reasons = model.validate()
        assert valid, reasons
        assert model.toFile(str(ROOT / "models" / f"{model.name()}.model3"))
    app.exitQgis()


def coupling_study():
    keys = ["INPUT", "INDICATORS", "UNIT_FIELD", "TIME_FIELD", "GROUP_FIELD", "FACTORS", "CATEGORICAL", "METHOD"]
    model = empty_model("coupling_study", keys)
    index = child(model, "compositeindex", "Composite index", 250)
    wire(index, ["INPUT", "INDICATORS", "UNIT_FIELD", "TIME_FIELD", "METHOD"])
    output(index, "WEIGHTS_TABLE", "Weights used")
    add(model, index)
    coupled(model, "compositeindex", 360)
    drivers = child(model, "geodetector", "Geographical detector", 470)
    wire(drivers, ["UNIT_FIELD", "TIME_FIELD", "FACTORS", "CATEGORICAL"])
    drivers.addParameterSources("INPUT", [Source.fromChildOutput("coupling", "OUTPUT")])
    drivers.addParameterSources("RESPONSE", [Source.fromStaticValue("D")])
    output(drivers, "FACTORS_TABLE", "Factor detector")
    output(drivers, "INTERACTIONS_TABLE", "Interaction detector")
    add(model, drivers)
    return model


def indicators_to_grades():
    keys = [
        "INPUT",
        "FIELDS",
        "INDICATORS",
        "UNIT_FIELD",
        "TIME_FIELD",
        "GROUP_FIELD",
        "EXTRAPOLATE",
        "METHOD",
        "GRADES",
    ]
    keys.append("MISSING")
    model = empty_model("indicators_to_grades", keys)
    filled = child(model, "fillmissing", "Fill missing values", 250)
    wire(filled, ["INPUT", "FIELDS", "UNIT_FIELD", "TIME_FIELD", "EXTRAPOLATE"])
    output(filled, "UNFILLED_TABLE", "Cells that could not be filled")
    add(model, filled)
    index = child(model, "compositeindex", "Composite index", 360)
    wire(index, ["INDICATORS", "UNIT_FIELD", "TIME_FIELD", "METHOD", "MISSING"])
    index.addParameterSources("INPUT", [Source.fromChildOutput("fillmissing", "OUTPUT")])
    output(index, "WEIGHTS_TABLE", "Weights used")
    add(model, index)
    coupled(model, "compositeindex", 470, ["GRADES", "MISSING"])
    return model


def coupled(model, before, y, more=()):
    """The coupling of the scores that the child ``before`` makes."""
    coupling = child(model, "coupling", "Coupling coordination degree", y)
    wire(coupling, ["UNIT_FIELD", "TIME_FIELD", "GROUP_FIELD", *more])
    coupling.addParameterSources("INPUT", [Source.fromChildOutput(before, "OUTPUT")])
    output(coupling, "OUTPUT", "Coupling coordination")
    output(coupling, "SUMMARY", "Summary by period and group")
    add(model, coupling)


def empty_model(name, keys):
    """A model with its inputs, in this order."""
    model = QgsProcessingModelAlgorithm(name, "coordination", "coordination")
    definitions = inputs()
    for number, key in enumerate(keys):
        place = QgsProcessingModelParameter(key)
        place.setPosition(QPointF(120 + 220 * (number % 4), 60 + 70 * (number // 4)))
        place.setSize(QSizeF(200, 45))
        model.addModelParameter(definitions[key], place)
    model.setParameterOrder(keys)
    return model


def inputs():
    """All inputs that models have, by key."""
    any_field = QgsProcessingParameterField.DataType.Any
    vector = [QgsProcessing.SourceType.TypeVector]

    def source(key, label):
        return QgsProcessingParameterFeatureSource(key, label, vector)

    def field(key, label, multiple=False, optional=True):
        return QgsProcessingParameterField(key, label, None, "INPUT", any_field, multiple, optional)

    def choice(key, label, options):
        return QgsProcessingParameterEnum(key, label, options, False, options[0], False, True)

    methods = ["entropy", "critic", "critic_improved", "cv", "pca", "equal", "given"]
    definitions = [
        source("INPUT", "Input layer"),
        source("INDICATORS", "Indicator table (indicator, system, criterion, direction)"),
        field("UNIT_FIELD", "Unit (city, province)"),
        field("TIME_FIELD", "Period (year)"),
        field("GROUP_FIELD", "Group (region, city type)"),
        field("FIELDS", "Fields", multiple=True, optional=False),
        field("FACTORS", "Factors", multiple=True, optional=False),
        field("CATEGORICAL", "Factors that are categories", multiple=True),
        choice("METHOD", "Weighting method", methods),
        choice("GRADES", "Grades", ["five", "ten"]),
        choice("EXTRAPOLATE", "Before the first and after the last value", ["none", "nearest", "linear"]),
        choice("MISSING", "Missing values", ["error", "drop"]),
    ]
    return {definition.name(): definition for definition in definitions}


def child(model, name, description, y):
    algorithm = QgsProcessingModelChildAlgorithm(f"geocoupling:{name}")
    algorithm.setChildId(name)
    algorithm.setDescription(description)
    algorithm.setPosition(QPointF(450, y))
    algorithm.setSize(QSizeF(220, 45))
    return algorithm


def wire(algorithm, keys):
    for key in keys:
        algorithm.addParameterSources(key, [Source.fromModelParameter(key)])


def output(algorithm, key, description):
    """Show an output of a child as an output of the model; Processing calls it ``child:KEY``."""
    place = QgsProcessingModelOutput(key, description)
    place.setChildId(algorithm.childId())
    place.setChildOutputName(key)
    place.setPosition(QPointF(760, algorithm.position().y() + 40 * len(algorithm.modelOutputs())))
    place.setSize(QSizeF(200, 40))
    algorithm.setModelOutputs({**algorithm.modelOutputs(), key: place})


def add(model, algorithm):
    """Add a child; options that are not wired get their defaults, as the model designer does."""
    wired = set(algorithm.parameterSources())
    for definition in algorithm.algorithm().parameterDefinitions():
        default = definition.defaultValue()
        if definition.name() not in wired and not definition.isDestination() and default is not None:
            algorithm.addParameterSources(definition.name(), [Source.fromStaticValue(default)])
    model.addChildAlgorithm(algorithm)


if __name__ == "__main__":
    main()
