"""What the report says for running the same again: it runs the same again, on every system's quoting."""

import ast
import html
import re
import shlex
from types import SimpleNamespace

import panels
import processing
import pytest
from geocoupling.algorithms.reproduction import command_line, plain_parameters, plugin_version, python_call
from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorFileWriter, QgsVectorLayer

OPTIONS = {"UNIT_FIELD": "unit", "TIME_FIELD": "year", "GROUP_FIELD": "region", "GRADES": "ten", "LAG_TOLERANCE": 0.05}
AWKWARD = {
    "INPUT": 'C:\\data folder\\o\'neil "x"\\',
    "NAME": "$HOME `id` !x",
    "FACTORS": ["a;b", "c d"],
    "D": 0.1,
    "FLAG": True,
    "TEXT": "耦合",
    "N": 3,
}


@pytest.fixture
def source(tmp_path, qgis_app):
    """The example panel as a file in a folder with awkward letters, opened as a layer."""
    folder = tmp_path / "o'neil 数据"
    folder.mkdir()
    path = str(folder / "panel.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    context = QgsProject.instance().transformContext()
    assert QgsVectorFileWriter.writeAsVectorFormatV3(panels.panel_layer(), path, context, options)[0] == 0
    return path


def page_of(tmp_path, **parameters):
    report = tmp_path / "report.html"
    result = processing.run(
        "geocoupling:coupling", {**OPTIONS, "OUTPUT": "TEMPORARY_OUTPUT", **parameters, "REPORT": str(report)}
    )
    return result, report.read_text(encoding="utf-8")


def commands_of(page):
    return [html.unescape(text) for text in re.findall(r"<pre[^>]*>(.*?)</pre>", page, re.DOTALL)]


def means(table):
    return [tuple(str(value) for value in feature.attributes()[1:]) for feature in table.getFeatures()]


def test_both_calls_run_the_same_again(provider, source, tmp_path):
    layer = QgsVectorLayer(source, "panel", "ogr")
    result, page = page_of(tmp_path, INPUT=layer, SUMMARY="TEMPORARY_OUTPUT", SYSTEM_FIELDS=["U_a", "U_b"])
    shell, python = commands_of(page)
    words = shlex.split(shell)
    assert words[:4] == ["qgis_process", "run", "geocoupling:coupling", "--"]
    given = {}
    for key, value in (word.split("=", 1) for word in words[4:]):
        given.setdefault(key, []).append(value)
    assert given["INPUT"] == [source]
    assert given["SYSTEM_FIELDS"] == ["U_a", "U_b"]
    assert given["LAG_TOLERANCE"] == ["0.05"]
    again = {key: values if len(values) > 1 else values[0] for key, values in given.items()}
    call = ast.parse(python).body[-1].value
    assert ast.literal_eval(call.args[0]) == "geocoupling:coupling"
    for parameters in (again, ast.literal_eval(call.args[1])):
        assert means(processing.run("geocoupling:coupling", parameters)["SUMMARY"]) == means(result["SUMMARY"])


def test_versions_rows_and_layer_are_told(provider, source, tmp_path):
    _, page = page_of(tmp_path, INPUT=source, SUMMARY="TEMPORARY_OUTPUT")
    said = dict(re.findall(r'<th scope="row">(.*?)</th><td>(.*?)</td>', page))
    assert said["Geocoupling"] == plugin_version() != ""
    assert {"QGIS", "Python", "numpy", "pandas", "scipy", "Date"} <= set(said)
    assert "(36 rows)" in page
    assert "libpysal" not in said


def test_a_selection_and_a_temporary_layer_are_told(provider, tmp_path):
    layer = panels.panel_layer()
    QgsProject.instance().addMapLayer(layer)
    layer.selectByExpression("region <> 'West'")
    definition = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    try:
        _, page = page_of(tmp_path, INPUT=definition)
    finally:
        QgsProject.instance().removeMapLayer(layer)
    assert "used the selected rows only" in page
    assert "only the selected rows" in page
    assert "Save these temporary layers" in page
    assert "INPUT=panel" in commands_of(page)[0]


def test_posix_quoting():
    words = shlex.split(command_line("geocoupling:x", AWKWARD))
    assert words[4:] == [
        'INPUT=C:\\data folder\\o\'neil "x"\\',
        "NAME=$HOME `id` !x",
        "FACTORS=a;b",
        "FACTORS=c d",
        "D=0.1",
        "FLAG=true",
        "TEXT=耦合",
        "N=3",
    ]


def test_windows_quoting():
    line = command_line("geocoupling:x", AWKWARD, windows=True)
    assert r'"INPUT=C:\data folder\o' + "'" + r'neil \"x\"\\"' in line
    assert '"NAME=$HOME `id` !x" "FACTORS=a;b" "FACTORS=c d" D=0.1 FLAG=true "TEXT=耦合" N=3' in line
    assert command_line("a:b", {"INPUT": r"C:\x\y.gpkg"}, windows=True).endswith(r" -- INPUT=C:\x\y.gpkg")


def test_python_call_is_a_literal():
    call = ast.parse(python_call("geocoupling:x", AWKWARD)).body[-1].value
    assert ast.literal_eval(call.args[1]) == AWKWARD


def test_no_password_is_told(provider):
    algorithm = provider.algorithm("coupling")
    text = "dbname='x' host=h user='me' password='secret' table=\"t\""
    inputs = SimpleNamespace(algorithm=algorithm, parameters={"GROUP_FIELD": text}, context=None)
    assert "secret" not in str(plain_parameters(algorithm, inputs))
