"""What it takes to run the same again: versions, and the parameters as a command line and as Python."""

import configparser
import datetime
import functools
import importlib.metadata
import os
import platform
import re
import sys

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsDataSourceUri,
    QgsMapLayer,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProperty,
)

from ..layers.translation import translate

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ALWAYS = ("numpy", "pandas", "scipy")
# Of the packages that some options need: those that were loaded, and by a parameter of the algorithm that needs them.
NEEDED_BY = {
    "mapclassify": ("SCHEME", "STRATIFICATION"),
    "libpysal": ("CONTIGUITY",),
    "esda": ("CONTIGUITY",),
    "matplotlib": ("REPORT",),
}
LAYERS = {"source", "vector", "raster", "multilayer", "layer"}
BARE = re.compile(r"[\w@%+=:,./-]+", re.ASCII)  # what no shell reads as anything else


@functools.lru_cache(maxsize=1)
def plugin_version():
    """The version in ``metadata.txt``; empty where that can not be read."""
    metadata = configparser.ConfigParser(interpolation=None, strict=False)
    metadata.optionxform = str
    try:
        metadata.read(os.path.join(ROOT, "metadata.txt"), encoding="utf-8")
    except (OSError, configparser.Error):
        return ""
    return metadata.get("general", "version", fallback="")


def versions(keys):
    """(name, version) of all that made the numbers of a run of an algorithm with the parameters ``keys``."""
    yield "QGIS", Qgis.QGIS_VERSION
    yield "Geocoupling", plugin_version()
    yield "Python", platform.python_version()
    used = [name for name, needing in NEEDED_BY.items() if name in sys.modules and set(needing) & set(keys)]
    for name in (*ALWAYS, *used):
        try:
            yield name, importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            loaded = sys.modules.get(name)
            yield name, str(getattr(loaded, "__version__", ""))


def provenance(algorithm, inputs, facts, seed=None):
    """(name, value) pairs: what ran on which data, when, with which versions."""
    yield translate("Geocoupling", "Algorithm"), algorithm.id()
    if inputs.given("INPUT"):
        yield translate("Geocoupling", "Input layer"), _input_words(inputs)
    yield translate("Geocoupling", "Rows used"), str(facts["rows"])
    if seed is not None:
        yield translate("Geocoupling", "Seed"), str(seed)
    yield from ((name, version) for name, version in versions(_keys(algorithm)) if version)
    yield translate("Geocoupling", "Date"), datetime.datetime.now().strftime("%Y-%m-%d %H:%M")


def _keys(algorithm):
    return [definition.name() for definition in algorithm.parameterDefinitions()]


def _input_words(inputs):
    source = inputs.source()
    layer = QgsProcessingUtils.mapLayerFromString(_source_text(inputs.parameters["INPUT"], inputs), inputs.context)
    name = layer.name() if layer is not None else source.sourceName()
    text = translate("Geocoupling", "{name} ({count} rows)").format(name=name, count=source.featureCount())
    if only_selected(inputs):
        text += " – " + translate("Geocoupling", "only the selected rows")
    return text


def only_selected(inputs):
    """Whether a layer of the run was cut to its selection, which no command line can say."""
    layers = [v for v in inputs.parameters.values() if isinstance(v, QgsProcessingFeatureSourceDefinition)]
    return any(layer.selectedFeaturesOnly for layer in layers)


def commands(algorithm, inputs):
    """(title, text) pairs that run the same again: for a shell and for QGIS's Python console; a remark has no text."""
    values = plain_parameters(algorithm, inputs)
    if only_selected(inputs):
        yield translate("Geocoupling", "This run used the selected rows only; the calls below use all rows."), ""
    temporary = list(temporary_layers(inputs))
    if temporary:
        text = translate("Geocoupling", "Save these temporary layers and put their files in their places: {names}.")
        yield text.format(names=", ".join(temporary)), ""
    windows = os.name == "nt"
    system = "Windows" if windows else "Linux, macOS"
    title = translate("Geocoupling", "Command line ({system})").format(system=system)
    yield title, command_line(algorithm.id(), values, windows)
    yield translate("Geocoupling", "Python console of QGIS"), python_call(algorithm.id(), values)


def temporary_layers(inputs):
    """Names of the layers of a run that exist in this session of QGIS only."""
    for value in _layer_values(inputs):
        layer = _layer(value, inputs)
        if layer is not None and layer.providerType() == "memory":
            yield layer.name()


def plain_parameters(algorithm, inputs):
    """Every parameter with a value, defaults too, as text, number, truth or a list of these.

    Layers are given by their source, without passwords; outputs that no file was named for are temporary.
    """
    values = {}
    for definition in algorithm.parameterDefinitions():
        key = definition.name()
        value = inputs.parameters.get(key)
        if value is None and not definition.isDestination():
            value = definition.defaultValue()
        value = _plain(value, inputs)
        if value not in (None, "", []):
            values[key] = "TEMPORARY_OUTPUT" if definition.isDestination() and _is_memory(value) else value
    return values


def _is_memory(value):
    return str(value).startswith("memory:")


def _plain(value, inputs):
    if isinstance(value, (list, tuple)):
        return [_plain(entry, inputs) for entry in value]
    if isinstance(value, (bool, int, float)) or value is None:
        return value
    if isinstance(value, QgsCoordinateReferenceSystem):
        return value.authid() or value.toWkt()
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        return _plain(value.sink, inputs)
    layer = _layer(value, inputs) if isinstance(value, QgsMapLayer) or value in list(_layer_values(inputs)) else None
    if layer is not None:
        return layer.name() if layer.providerType() == "memory" else layer.publicSource() or layer.name()
    text = _source_text(value, inputs)
    return QgsDataSourceUri.removePassword(text) if "password" in text.lower() else text


def _layer(value, inputs):
    if isinstance(value, QgsMapLayer):
        return value
    text = _source_text(value, inputs)
    return QgsProcessingUtils.mapLayerFromString(text, inputs.context) if text else None


def _layer_values(inputs):
    """What was given for layers: a field or an option may have a layer's name without being one."""
    for definition in inputs.algorithm.parameterDefinitions():
        value = inputs.parameters.get(definition.name())
        if definition.type() in LAYERS and value:
            yield from value if isinstance(value, (list, tuple)) else [value]


def _source_text(value, inputs):
    """The text of a parameter's value; of a layer, its id."""
    if isinstance(value, QgsMapLayer):
        return value.id()
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    if isinstance(value, QgsProperty):
        text, _ = value.valueAsString(inputs.context.expressionContext())
        return text
    return str(value)


def command_line(algorithm_id, values, windows=False):
    """A ``qgis_process`` call; a list is its key once for each entry, since an entry may hold a semicolon.

    Parameters
    ----------
    windows : bool
        Quoted for ``cmd`` and PowerShell, else for a POSIX shell.
    """
    quote = _windows_quoted if windows else _posix_quoted
    words = ["qgis_process", "run", algorithm_id, "--"]
    for key, value in values.items():
        entries = value if isinstance(value, list) else [value]
        words += [quote(f"{key}={_argument(entry)}") for entry in entries]
    return " ".join(words)


def _argument(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value) if isinstance(value, float) else str(value)


def _posix_quoted(word):
    return word if BARE.fullmatch(word) else "'" + word.replace("'", "'\"'\"'") + "'"


def _windows_quoted(word):
    """As the C library of Windows takes arguments apart: backslashes count double before a quotation mark only."""
    if BARE.fullmatch(word.replace("\\", "/")) and "%" not in word and "," not in word:
        return word
    doubled = re.sub(r'(\\*)"', r'\1\1\\"', word)
    return '"' + re.sub(r"(\\+)$", r"\1\1", doubled) + '"'


def python_call(algorithm_id, values):
    """``processing.run`` with a dict of the parameters, a line for each."""
    lines = [f"    {key!r}: {value!r}," for key, value in values.items()]
    return "\n".join(["import processing", "", f"processing.run({algorithm_id!r}, {{", *lines, "})"])
