"""The parameters that algorithms share, each said once."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..layers.translation import translate
from ..reports.wording_weights import method_names

INPUT, OUTPUT = "INPUT", "OUTPUT"
UNIT_FIELD, TIME_FIELD, GROUP_FIELD = "UNIT_FIELD", "TIME_FIELD", "GROUP_FIELD"
MISSING, SEED, REPORT = "MISSING", "SEED", "REPORT"
INDICATORS = "INDICATORS"

# Parameters whose dialogs have an editor: class paths, so that nothing here imports a widget.
_EDITORS = {
    INDICATORS: "geocoupling.ui.tablewidgets.IndicatorsWidget",
    "AHP_MATRIX": "geocoupling.ui.tablewidgets.JudgementsWidget",
    "CUSTOM_GRADES": "geocoupling.ui.tablewidgets.GradesWidget",
}

_ANY_FIELD = QgsProcessingParameterField.DataType.Any


def source(key=INPUT, label=None, optional=False):
    """A layer with or without geometry."""
    label = label or translate("Geocoupling", "Input layer")
    kinds = [QgsProcessing.SourceType.TypeVector]
    return _with_editor(QgsProcessingParameterFeatureSource(key, label, kinds, optional=optional))


def _with_editor(parameter):
    if parameter.name() in _EDITORS:
        parameter.setMetadata({"widget_wrapper": {"class": _EDITORS[parameter.name()]}})
    return parameter


def field(key, label, parent=INPUT, multiple=False, optional=True):
    """One field or several; text fields may hold numbers, so every type is offered."""
    return QgsProcessingParameterField(
        key, label, parentLayerParameterName=parent, type=_ANY_FIELD, allowMultiple=multiple, optional=optional
    )


def unit_field(optional=True):
    return field(UNIT_FIELD, translate("Geocoupling", "Unit (city, province)"), optional=optional)


def time_field(optional=True):
    return field(TIME_FIELD, translate("Geocoupling", "Period (year)"), optional=optional)


def group_field():
    return field(GROUP_FIELD, translate("Geocoupling", "Group (region, city type)"))


def choice(key, label, words, default, optional=False, multiple=False):
    """A choice between static ids; the dialog shows words.

    Parameters
    ----------
    words : dict of str to str
        Option id (API) to translated words.
    """
    parameter = QgsProcessingParameterEnum(
        key,
        label,
        options=list(words),
        allowMultiple=multiple,
        defaultValue=default,
        optional=optional,
        usesStaticStrings=True,
    )
    wrapper = "geocoupling.ui.enum.MultipleEnumWrapper" if multiple else "geocoupling.ui.enum.EnumWrapper"
    parameter.setMetadata({"widget_wrapper": {"class": wrapper, "words": list(words.values())}})
    return parameter


def with_lists(algorithm, parameters):
    """Parameters in which several choices or layers, written ``a;b`` on the command line, are lists."""
    values = dict(parameters)
    for definition in algorithm.parameterDefinitions():
        value = values.get(definition.name())
        if definition.type() == "enum" and definition.allowMultiple() and isinstance(value, str):
            values[definition.name()] = [part.strip() for part in value.replace(",", ";").split(";") if part.strip()]
        if definition.type() == "multilayer" and isinstance(value, str):
            values[definition.name()] = [part.strip() for part in value.split(";") if part.strip()]
    return values


def switch(key, label, default):
    """Yes or no."""
    return QgsProcessingParameterBoolean(key, label, defaultValue=default)


def missing(default="error"):
    words = {
        "error": translate("Geocoupling", "stop and name the rows"),
        "drop": translate("Geocoupling", "leave these rows out and count them"),
    }
    return choice(MISSING, translate("Geocoupling", "Missing values"), words, default)


def whole(key, label, default, least=None, most=None):
    """A whole number."""
    limits = {name: value for name, value in (("minValue", least), ("maxValue", most)) if value is not None}
    kind = QgsProcessingParameterNumber.Type.Integer
    return QgsProcessingParameterNumber(key, label, type=kind, defaultValue=default, **limits)


def real(key, label, default, least=None, most=None):
    """A decimal number."""
    limits = {name: value for name, value in (("minValue", least), ("maxValue", most)) if value is not None}
    kind = QgsProcessingParameterNumber.Type.Double
    return QgsProcessingParameterNumber(key, label, type=kind, defaultValue=default, **limits)


def text(key, label, default="", optional=True):
    return _with_editor(QgsProcessingParameterString(key, label, defaultValue=default or None, optional=optional))


def indicators():
    return source(INDICATORS, translate("Geocoupling", "Indicator table (indicator, system, criterion, direction)"))


def standardization(zscore=False):
    """How indicators are standardised; z-scores only where no score in [0, 1] is made of them."""
    words = {
        "minmax": translate("Geocoupling", "min-max, [0, 1]"),
        "unit_interval_shift": translate("Geocoupling", "min-max, [0.01, 0.99]"),
        "vector": translate("Geocoupling", "vector norm"),
    }
    if zscore:
        words["zscore"] = translate("Geocoupling", "z-score")
    return choice("STANDARDIZATION", translate("Geocoupling", "Standardisation"), words, "minmax")


def pooling():
    words = {
        "pooled": translate("Geocoupling", "over the whole panel"),
        "per_period": translate("Geocoupling", "inside each period (periods can not be compared)"),
    }
    return choice("POOLING", translate("Geocoupling", "Standardise"), words, "pooled")


def scope():
    words = {
        "system": translate("Geocoupling", "each system by itself; systems count alike"),
        "all": translate("Geocoupling", "all indicators together"),
    }
    return choice("SCOPE", translate("Geocoupling", "Scope of weights"), words, "system")


def weighting():
    """All parameters that say how indicators are weighted; ``Inputs.weighting`` reads them."""
    methods = method_names()
    combinations = {
        "multiplicative": translate("Geocoupling", "multiplicative"),
        "additive": translate("Geocoupling", "additive"),
        "relative_entropy": translate("Geocoupling", "relative entropy"),
        "game": translate("Geocoupling", "game theory"),
        "game_published": translate("Geocoupling", "game theory, absolute coefficients (as published)"),
    }
    rules = {
        "cumulative_85": translate("Geocoupling", "components that explain 85 %"),
        "kaiser": translate("Geocoupling", "eigenvalues above 1 (Kaiser)"),
    }
    variations = {
        "raw": translate("Geocoupling", "of the raw values"),
        "standardized": translate("Geocoupling", "of the standardised values"),
    }
    alpha = real("ALPHA", translate("Geocoupling", "Share of the first method (additive)"), 0.5, least=0.0, most=1.0)
    shift = real("SHIFT", translate("Geocoupling", "Shift before entropy (replication: 0.0001, 0.01)"), 0.0, least=0.0)
    judgements = translate("Geocoupling", "Judgement table (AHP)")
    variation = translate("Geocoupling", "Coefficient of variation in improved CRITIC")
    return [
        choice("METHOD", translate("Geocoupling", "Weighting method"), methods, "entropy"),
        source("AHP_MATRIX", judgements, optional=True),
        choice("COMBINE_WITH", translate("Geocoupling", "Combine with a second method"), methods, None, optional=True),
        choice("COMBINATION", translate("Geocoupling", "Rule of combination"), combinations, "multiplicative"),
        advanced(alpha),
        scope(),
        advanced(shift),
        advanced(choice("PCA_RULE", translate("Geocoupling", "Principal components used"), rules, "cumulative_85")),
        advanced(choice("VARIATION_OF", variation, variations, "raw")),
    ]


def weights_table():
    """Weights computed before, used instead of a method."""
    return source("WEIGHTS", translate("Geocoupling", "Weights table (instead of a method)"), optional=True)


def neighbours(none=True):
    """Which units are neighbours of each other; ``none`` lets the user do without."""
    words = {
        "auto": translate("Geocoupling", "by geometry: queen for polygons, nearest for points"),
        "queen": translate("Geocoupling", "a common border or corner (queen)"),
        "rook": translate("Geocoupling", "a common border (rook)"),
        "knn": translate("Geocoupling", "the nearest units"),
        "distance": translate("Geocoupling", "units within a distance"),
    }
    if none:
        words["none"] = translate("Geocoupling", "no neighbours: nothing spatial is computed")
    distance = real("DISTANCE", translate("Geocoupling", "Distance between neighbours (metres)"), 0.0, least=0.0)
    return [
        advanced(choice("CONTIGUITY", translate("Geocoupling", "Neighbours"), words, "auto")),
        advanced(whole("K", translate("Geocoupling", "Number of nearest neighbours"), 8, least=1, most=1000)),
        advanced(distance),
    ]


def islands():
    """What becomes of units without a neighbour; ``NeighbourReader`` reads it."""
    words = {
        "drop": translate("Geocoupling", "leave them out of what is spatial, and name them"),
        "nearest": translate("Geocoupling", "join them to the nearest unit"),
    }
    return choice("ISLANDS", translate("Geocoupling", "Units without neighbours"), words, "drop")


def seed():
    return advanced(whole(SEED, translate("Geocoupling", "Seed of random numbers"), 1, least=0))


def output_layer(label, key=OUTPUT, optional=False):
    return QgsProcessingParameterFeatureSink(key, label, optional=optional, createByDefault=True)


def output_shapes(key, label, kind, by_default=False):
    """A layer of points, lines or polygons of its own, which is made when it is asked for, or by default."""
    types = QgsProcessing.SourceType
    made = {"point": types.TypeVectorPoint, "line": types.TypeVectorLine, "polygon": types.TypeVectorPolygon}[kind]
    return QgsProcessingParameterFeatureSink(key, label, type=made, optional=True, createByDefault=by_default)


def output_table(key, label, optional=True, by_default=True):
    kind = QgsProcessing.SourceType.TypeVector
    return QgsProcessingParameterFeatureSink(key, label, type=kind, optional=optional, createByDefault=by_default)


def report():
    label = translate("Geocoupling", "Report (HTML)")
    filter_text = translate("Geocoupling", "HTML files (*.html)")
    return QgsProcessingParameterFileDestination(REPORT, label, filter_text, optional=True, createByDefault=False)


def advanced(parameter):
    """The parameter, folded away in the dialog."""
    parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return parameter
