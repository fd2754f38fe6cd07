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
    model = coupling_study()
    assert model.validate()[0], model.validate()[1]
    assert model.toFile(str(ROOT / "models" / "coupling_study.model3"))
    app.exitQgis()


def coupling_study():
    model = QgsProcessingModelAlgorithm("coupling_study", "coordination", "coordination")
    for number, definition in enumerate(inputs()):
        place = QgsProcessingModelParameter(definition.name())
        place.setPosition(QPointF(120 + 220 * (number % 4), 60 + 70 * (number // 4)))
        place.setSize(QSizeF(200, 45))
        model.addModelParameter(definition, place)
    model.setParameterOrder([definition.name() for definition in inputs()])
    index = child(model, "compositeindex", "Composite index", 250)
    wire(index, ["INPUT", "INDICATORS", "UNIT_FIELD", "TIME_FIELD", "METHOD"])
    output(index, "WEIGHTS_TABLE", "Weights used")
    add(model, index)
    coupling = child(model, "coupling", "Coupling coordination degree", 360)
    wire(coupling, ["UNIT_FIELD", "TIME_FIELD", "GROUP_FIELD"])
    coupling.addParameterSources("INPUT", [Source.fromChildOutput("compositeindex", "OUTPUT")])
    output(coupling, "OUTPUT", "Coupling coordination")
    output(coupling, "SUMMARY", "Summary by period and group")
    add(model, coupling)
    drivers = child(model, "geodetector", "Geographical detector", 470)
    wire(drivers, ["UNIT_FIELD", "TIME_FIELD", "FACTORS", "CATEGORICAL"])
    drivers.addParameterSources("INPUT", [Source.fromChildOutput("coupling", "OUTPUT")])
    drivers.addParameterSources("RESPONSE", [Source.fromStaticValue("D")])
    output(drivers, "FACTORS_TABLE", "Factors")
    output(drivers, "INTERACTIONS_TABLE", "Interactions")
    add(model, drivers)
    return model


def inputs():
    any_field = QgsProcessingParameterField.DataType.Any
    vector = [QgsProcessing.SourceType.TypeVector]

    def field(key, label, multiple=False, optional=True):
        return QgsProcessingParameterField(key, label, None, "INPUT", any_field, multiple, optional)

    return [
        QgsProcessingParameterFeatureSource("INPUT", "Input layer", vector),
        QgsProcessingParameterFeatureSource(
            "INDICATORS", "Indicator table (indicator, system, criterion, direction)", vector
        ),
        field("UNIT_FIELD", "Unit (city, province)"),
        field("TIME_FIELD", "Period (year)"),
        field("GROUP_FIELD", "Group (region, city type)"),
        field("FACTORS", "Factors", multiple=True, optional=False),
        field("CATEGORICAL", "Factors that are categories", multiple=True),
        QgsProcessingParameterEnum(
            "METHOD", "Weighting method", ["entropy", "equal", "given"], False, "entropy", False, True
        ),
    ]


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
