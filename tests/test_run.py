"""The entry script ``run`` and the collector of strings that ``./run translate`` calls."""

import importlib.util
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
RUN = ROOT / "run"

needs_environment = pytest.mark.skipif(
    not (ROOT / ".venv" / ".geocoupling-stamp").exists() or shutil.which("qgis_process") is None,
    reason="needs QGIS and the environment that ./run setup makes",
)


def run(*arguments, cwd=ROOT, **environment):
    """``./run ARGUMENTS`` as a user's script calls it."""
    return subprocess.run(
        [RUN, *arguments],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize("script", ["run", ".ci/run"])
def test_scripts_are_valid_and_executable(script):
    assert subprocess.run(["bash", "-n", ROOT / script], check=False).returncode == 0
    assert os.access(ROOT / script, os.X_OK)


def test_ci_calls_run_test_and_nothing_else():
    commands = [line for line in (ROOT / ".ci" / "run").read_text().splitlines() if "./run" in line]
    assert commands == ["exec ./run test"]


@pytest.mark.parametrize("arguments", [(), ("no-such-command",)])
def test_unknown_command_exits_2_with_usage(arguments):
    result = run(*arguments)
    assert result.returncode == 2
    assert "Usage: ./run COMMAND" in result.stderr
    assert result.stdout == ""


def test_help_goes_to_stdout():
    result = run("help")
    assert (result.returncode, result.stderr) == (0, "")
    assert "process ARGS" in result.stdout


def test_locale_that_is_no_name_is_refused():
    assert run("process", "list", GEOCOUPLING_LOCALE="../x").returncode == 2


@needs_environment
def test_second_setup_is_silent():
    result = run("setup")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


@needs_environment
def test_python_imports_qgis_and_the_plugin_from_anywhere(tmp_path):
    code = "import qgis.core, processing, geocoupling, os; print(os.path.realpath(geocoupling.__path__[0]))"
    # A PYTHONPATH made for another python must not get in.
    result = run("python", "-c", code, cwd=tmp_path, PYTHONPATH=str(tmp_path))
    assert (result.returncode, result.stdout.strip()) == (0, str(ROOT)), result.stderr


@needs_environment
def test_python_passes_stdin_and_exit_code_on():
    result = subprocess.run(
        [RUN, "python", "-"], input="import sys; sys.exit(7)", text=True, capture_output=True, check=False
    )
    assert result.returncode == 7


@needs_environment
def test_process_prints_one_json_object_and_takes_relative_paths(tmp_path):
    points = {
        "type": "FeatureCollection",
        "features": [{"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [1, 2]}}],
    }
    (tmp_path / "points.json").write_text(json.dumps(points))
    arguments = ["--json", "run", "native:savefeatures", "--", "INPUT=points.json", "OUTPUT=saved.csv"]
    result = run("process", *arguments, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout)["algorithm_details"]["id"] == "native:savefeatures"
    assert (tmp_path / "saved.csv").exists()


@needs_environment
def test_process_passes_a_failure_on():
    result = run("process", "--json", "run", "native:buffer", "--", "INPUT=missing.gpkg", "OUTPUT=x.gpkg")
    assert result.returncode == 1
    assert result.stdout.strip() == ""


@pytest.fixture(scope="module")
def translations():
    """The module ``tools/translations.py``; tools is no package."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "tools" / "translations.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_strings_that_pylupdate_loses_are_collected(translations):
    source = (
        'a = translate("Geocoupling", "plain")\n'
        'b = QT_TRANSLATE_NOOP(\n    "Geocoupling",\n    "one, "\n    "two \\u2013 {n}",\n)\n'
        'c = translate("Other", "not ours"); d = translate("Geocoupling", b)\n'
    )
    assert translations.strings_of(source) == ["plain", "one, two – {n}"]


@pytest.mark.parametrize("text", ['f"{a} b"', '"a " + b', '"{}".format(a)'])
def test_text_put_together_before_translation_is_an_error(translations, text):
    with pytest.raises(translations.NotLiteralError, match="line.py:1"):
        translations.strings_of(f'translate("Geocoupling", {text})', "line.py")


def test_update_keeps_translations_and_drops_what_is_gone(translations, tmp_path):
    target = tmp_path / "i18n" / "geocoupling_zh_CN.ts"
    source = tmp_path / "a.py"
    source.write_text('translate("Geocoupling", "a < {x}")\ntranslate("Geocoupling", "gone")\n')
    translations.update(tmp_path, target)
    unfinished = '<source>a &lt; {x}</source>\n        <translation type="unfinished"></translation>'
    content = target.read_text(encoding="utf-8")
    assert unfinished in content
    finished = "<source>a &lt; {x}</source>\n        <translation>小于 {y}</translation>"
    target.write_text(content.replace(unfinished, finished), encoding="utf-8")
    source.write_text('translate("Geocoupling", "a < {x}")\ntranslate("Geocoupling", "new")\n')
    translations.update(tmp_path, target)
    content = target.read_text(encoding="utf-8")
    assert finished in content
    assert "gone" not in content
    assert translations.problems(tmp_path, target) == [
        "not translated (a.py): new",
        "other placeholders than the English: a < {x} -> 小于 {y}",
    ]
