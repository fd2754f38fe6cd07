"""The report of one run: what was done, with which options, on how many rows, with which warnings."""

from qgis.core import QgsProcessingUtils

from ..layers.projection import crs_name
from ..layers.renderers import grade_colours
from ..layers.translation import translate
from ..reports.facts import found_facts, idle_options
from ..reports.page import Report, Section, Table, render, write_page
from ..reports.results import FIRST_ROWS, result_sections
from ..reports.wording import methods_paragraph, references
from .layerlists import listed_layers
from .outcome import LayerOutput, ShapeOutput, TableOutput
from .reproduction import commands, provenance

# Where a table of an algorithm goes by another name in the design's contract.
_CONTRACT = {("weights", "OUTPUT"): "WEIGHTS", ("compositeindex", "WEIGHTS_TABLE"): "WEIGHTS"}


def write_report(report, path):
    """Write the HTML page of a report to ``path``."""
    write_page(path, render(report))


def make_report(algorithm, inputs, outcome):
    """The report of a run as plain data."""
    options = _options(algorithm, inputs)
    tables = {
        _CONTRACT.get((algorithm.name(), key), key): output.frame[list(output.columns)]
        for key, output in outcome.outputs.items()
        if isinstance(output, (TableOutput, ShapeOutput))
    }
    notices = (*inputs.notices, *outcome.notices)
    facts = {**found_facts(tables, notices), **_systems(inputs), **inputs.panel_facts(), **outcome.facts}
    facts.update(outcome.known_numbers())
    if "grade_names" in facts:
        facts["grade_colours"] = grade_colours(len(facts["grade_names"]))
    warnings = [inputs.explain(n.code, n.values) for n in notices]
    return Report(
        title=algorithm.displayName(),
        subtitle=algorithm.shortDescription(),
        warnings=tuple(warnings),
        sections=(*result_sections(tables, facts), *_layer_sections(inputs, outcome)),
        options=tuple(_shown_options(algorithm, inputs)),
        methods=methods_paragraph(algorithm.id(), options, facts),
        references=tuple(references(algorithm.id(), options, facts)),
        provenance=tuple(provenance(algorithm, inputs, facts, _seed(options))),
        commands=tuple(commands(algorithm, inputs)),
    )


def _systems(inputs):
    """The fields of system scores that were used, also where the user left the choice to the prefix."""
    if not inputs.has("SYSTEM_FIELDS") or inputs.given("DEGREE_FIELD"):
        return {}
    return {"systems": inputs.system_fields()}


def _options(algorithm, inputs):
    """Every option as a plain value, for the methods paragraph."""
    values = {}
    for definition in algorithm.parameterDefinitions():
        key, kind = definition.name(), definition.type()
        if definition.isDestination():
            continue
        if kind == "enum":
            values[key] = _choice(inputs, definition)
        elif kind == "boolean":
            values[key] = inputs.flag(key)
        elif kind == "field":
            names = inputs.fields(key, definition.parentLayerParameterName())
            values[key] = names if definition.allowMultiple() else (names[0] if names else None)
        elif kind == "number":
            whole = definition.dataType() == type(definition).Type.Integer
            values[key] = inputs.whole(key) if whole else inputs.real(key)
        elif kind in ("raster", "multilayer"):
            values[key] = [layer.name() for layer in listed_layers(inputs, key)]
        elif kind in ("source", "vector"):
            values[key] = _layer_name(inputs, key)
        elif kind == "crs":
            crs = algorithm.parameterAsCrs(inputs.parameters, key, inputs.context)
            values[key] = crs_name(crs) if crs.isValid() else ""
        else:
            values[key] = inputs.text(key)
    return values


def _choice(inputs, definition):
    """The option, or a list of them; None where an optional one was not chosen."""
    key = definition.name()
    if definition.allowMultiple():
        return inputs.choices(key)
    left_open = definition.defaultValue() in (None, "") and not inputs.given(key)
    return None if left_open else inputs.choice(key)


def _shown_options(algorithm, inputs):
    """What acted in this run, in the words of the dialog."""
    options = _options(algorithm, inputs)
    idle = idle_options(options)
    for key, value in options.items():
        if value in (None, "", []) or key in idle:
            continue
        definition = algorithm.parameterDefinition(key)
        label = definition.description()
        if definition.type() == "enum":
            words = definition.metadata().get("widget_wrapper", {}).get("words", definition.options())
            known = dict(zip(definition.options(), words))
            value = [known[v] for v in value] if isinstance(value, list) else known[value]
        elif isinstance(value, bool):
            value = translate("Geocoupling", "yes") if value else translate("Geocoupling", "no")
        yield label, "; ".join(str(v) for v in value) if isinstance(value, (list, tuple)) else str(value)


def _layer_name(inputs, key):
    if not inputs.given(key):
        return None
    layer = QgsProcessingUtils.mapLayerFromString(str(inputs.parameters[key]), inputs.context)
    return layer.name() if layer is not None else inputs.source(key).sourceName()


def _layer_sections(inputs, outcome):
    """The first result columns of the layer, folded: enough to check a row by hand."""
    for output in outcome.outputs.values():
        if isinstance(output, ShapeOutput) or not isinstance(output, LayerOutput):
            continue
        if output.columns and len(output.frame):
            title = translate("Geocoupling", "First rows of the result")
            whole = {name: "Int64" for name, kind in output.columns.items() if kind == "integer"}
            rows = output.frame[list(output.columns)].astype(whole)
            rows = inputs.row_roles(rows.index).join(rows, rsuffix="_result")
            yield Section(title, (Table(title, rows.head(FIRST_ROWS), id="output", whole=rows),), folded=True)


def _seed(options):
    """The seed where something was drawn."""
    return None if "SEED" in idle_options(options) else options.get("SEED")
