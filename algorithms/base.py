"""The base of every algorithm: identity, help, and the way from parameters to written results.

An algorithm declares ``parameters()`` and ``compute(inputs)``. Everything is computed before a sink is created, so that
an error leaves no file.
"""

import os

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingUtils,
)
from qgis.PyQt.QtGui import QIcon

from ..layers.sinks import (
    SinkSet,
    merged_fields,
    primary_key_fields,
    shape_type,
    table_fields,
    write_layer,
    write_shapes,
    write_table,
)
from ..layers.styling import (
    GROUP_PROPERTY,
    TIME_PROPERTY,
    UNIT_PROPERTY,
    StylePostProcessor,
    apply_style,
    save_style,
)
from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP, Cancelled, DataProblem
from . import parameters as p
from .helptext import help_folder, parameter_help, short_help
from .inputs import Inputs
from .outcome import LayerOutput, ShapeOutput
from .packages import missing_packages, missing_packages_message

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
HOMEPAGE = "https://github.com/geocoupling/geocoupling"

GROUPS = {
    "prepare": QT_TRANSLATE_NOOP("Geocoupling", "Prepare"),
    "compositeindex": QT_TRANSLATE_NOOP("Geocoupling", "Composite index"),
    "coordination": QT_TRANSLATE_NOOP("Geocoupling", "Coordination"),
    "drivers": QT_TRANSLATE_NOOP("Geocoupling", "Drivers"),
    "inequality": QT_TRANSLATE_NOOP("Geocoupling", "Inequality"),
    "dynamics": QT_TRANSLATE_NOOP("Geocoupling", "Dynamics"),
    "maps": QT_TRANSLATE_NOOP("Geocoupling", "Maps"),
    "studies": QT_TRANSLATE_NOOP("Geocoupling", "Studies"),
}


class GeocouplingAlgorithm(QgsProcessingAlgorithm):
    """Base class; a subclass sets the constants and two methods.

    Attributes
    ----------
    NAME : str
        Id, which is API.
    GROUP : str
        Key of :data:`GROUPS`.
    TITLE, SUMMARY, TAGS : str
        Marked with ``QT_TRANSLATE_NOOP``; tags separated by commas.
    NUMBERS : dict of str to str
        Scalar outputs: key to marked description.
    """

    NAME = GROUP = TITLE = SUMMARY = TAGS = ""
    NUMBERS = {}
    keeps_report = False  # a study wants the report of each of its steps as plain data
    report = None

    def parameters(self):
        """Parameter definitions in the dialog's order."""
        raise QgsProcessingException(self.NAME)

    def compute(self, inputs):
        """Compute an :class:`~geocoupling.algorithms.outcome.Outcome`; nothing is written here."""
        raise QgsProcessingException(self.NAME)

    # identity

    def createInstance(self):
        return type(self)()

    def name(self):
        return self.NAME

    def displayName(self):
        return translate("Geocoupling", self.TITLE)

    def shortDescription(self):
        return translate("Geocoupling", self.SUMMARY)

    def groupId(self):
        return self.GROUP

    def group(self):
        return translate("Geocoupling", GROUPS[self.GROUP])

    def tags(self):
        return [tag.strip() for tag in translate("Geocoupling", self.TAGS).split(",")]

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return os.path.join(ROOT, "icons", f"{self.NAME}.svg")

    def shortHelpString(self):
        return short_help(self.NAME)

    def helpUrl(self):
        return f"{HOMEPAGE}/blob/main/help/{help_folder()}/{self.NAME}.md"

    def initAlgorithm(self, config=None):
        words = parameter_help(self.NAME)
        for parameter in self.parameters():
            parameter.setHelp(words.get(parameter.name(), ""))
            self.addParameter(parameter)
        for key, label in self.NUMBERS.items():
            self.addOutput(QgsProcessingOutputNumber(key, translate("Geocoupling", label)))

    def canExecute(self):
        missing = missing_packages()
        return (False, missing_packages_message(missing)) if missing else (True, "")

    # the run

    def checkParameterValues(self, parameters, context):
        return super().checkParameterValues(p.with_lists(self, parameters), context)

    def processAlgorithm(self, parameters, context, feedback):
        missing = missing_packages()
        if missing:
            raise QgsProcessingException(missing_packages_message(missing))
        inputs = Inputs(self, parameters, context, feedback)
        try:
            inputs.require_writable_files()
            outcome = self.compute(inputs)
            for notice in (*inputs.notices, *outcome.notices):
                feedback.pushWarning(inputs.explain(notice.code, notice.values))
            return self.write(inputs, outcome)
        except DataProblem as problem:
            raise QgsProcessingException(inputs.explain(problem.code, problem.values)) from problem
        except ModuleNotFoundError as absent:
            if absent.name.startswith("geocoupling"):
                raise
            raise QgsProcessingException(missing_packages_message([absent.name])) from absent
        except Cancelled:
            text = translate("Geocoupling", "Cancelled. Nothing was written.")
            raise QgsProcessingException(text) from None

    def write(self, inputs, outcome):
        """Write all outputs; what was written goes again when one of them fails."""
        sinks = SinkSet(self, inputs.parameters, inputs.context)
        try:
            plans = self._open_sinks(inputs, outcome, sinks)
            for key, (output, columns, fields, kept) in plans.items():
                if isinstance(output, ShapeOutput):
                    write_shapes(sinks, key, output, columns, fields, inputs.ticker(75, 100))
                elif isinstance(output, LayerOutput):
                    tick = inputs.ticker(75, 100)
                    write_layer(sinks, key, inputs.source(), output.frame, columns, kept, fields, tick)
                else:
                    write_table(sinks, key, output.frame, columns, fields)
            report = self._write_report(inputs, outcome)
        except BaseException:
            sinks.discard()
            raise
        sinks.close()
        planned = {key: [field.name() for field in fields] for key, (_, _, fields, _) in plans.items()}
        self._plan_styles(inputs, outcome, sinks.destinations, planned)
        return {**sinks.destinations, **outcome.known_numbers(), **report}

    def _open_sinks(self, inputs, outcome, sinks):
        plans = {}
        for key, output in outcome.outputs.items():
            if not sinks.asked(key):
                continue
            kind = inputs.period_kind()
            columns = {name: kind if k == "period" else k for name, k in output.columns.items()}
            if isinstance(output, ShapeOutput):
                fields, kept = table_fields(columns), []
                sinks.open(key, fields, shape_type(output.kind), output.crs)
            elif isinstance(output, LayerOutput):
                source = inputs.source()
                left_out = primary_key_fields(inputs.layer())
                fields, kept = merged_fields(source.fields(), columns, left_out, inputs.named_fields(), output.replaced)
                sinks.open(key, fields, source.wkbType(), source.sourceCrs())
            else:
                fields, kept = table_fields(columns), []
                sinks.open(key, fields)
            plans[key] = (output, columns, fields, kept)
        return plans

    # reports

    def _write_report(self, inputs, outcome):
        if not self.keeps_report and not inputs.given(p.REPORT):
            return {}
        from .reporting import make_report, write_report

        self.report = make_report(self, inputs, outcome)
        if not inputs.given(p.REPORT):
            return {}
        path = inputs.file(p.REPORT)
        write_report(self.report, path)
        return {p.REPORT: path}

    # styles

    def _plan_styles(self, inputs, outcome, destinations, planned):
        """Styles are set in post-processing, when the files are complete."""
        self._styles = {}
        for key, destination in destinations.items():
            output = outcome.outputs[key]
            if not isinstance(output, LayerOutput):
                continue
            time_field = output.time_field or inputs.order_field()
            time_kind = output.time_kind or inputs.period_kind()
            roles = _roles(inputs, output, time_field)
            style_layer = _layer_styler(output, self.id(), (time_field, time_kind), planned[key], roles)
            self._styles[destination] = style_layer
            if inputs.context.willLoadLayerOnCompletion(destination):
                details = inputs.context.layerToLoadOnCompletionDetails(destination)
                details.setPostProcessor(StylePostProcessor(style_layer))

    def postProcessAlgorithm(self, context, feedback):
        for destination, style_layer in getattr(self, "_styles", {}).items():
            layer = QgsProcessingUtils.mapLayerFromString(destination, context)
            if layer is not None:
                style_layer(layer)
                save_style(layer)
        return {}


def _roles(inputs, output, time_field):
    """Which fields hold unit, period and group, as properties of the layer; shapes that are made have no units."""
    if isinstance(output, ShapeOutput):
        return {}
    unit, group = (inputs.field(key) if inputs.has(key) else None for key in (p.UNIT_FIELD, p.GROUP_FIELD))
    roles = {UNIT_PROPERTY: unit, TIME_PROPERTY: time_field, GROUP_PROPERTY: group}
    return {name: field for name, field in roles.items() if field}


def _layer_styler(output, algorithm_id, time, planned, roles):
    (time_field, time_kind), style, more_styles = time, output.style, output.more_styles
    temporal = time_field if time_kind != "text" else ""

    def style_layer(layer):
        apply_style(layer, style, algorithm_id, temporal, time_kind, more_styles, planned, roles)

    return style_layer
