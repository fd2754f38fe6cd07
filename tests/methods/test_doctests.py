"""The examples in the docstrings of the methods, and what every file of the methods keeps to."""

import ast
import doctest
import importlib
import inspect

import pytest
from conftest import ROOT

METHODS = ROOT / "methods"
FILES = sorted(METHODS.rglob("*.py"))
MODULES = [
    ".".join(("geocoupling", *path.relative_to(ROOT).with_suffix("").parts))
    for path in FILES
    if path.stem != "__init__" and path.parent.name != "sentences"
]


def test_there_are_modules():
    assert len(MODULES) > 20
    assert "geocoupling.methods.coupling" in MODULES


@pytest.mark.parametrize("name", MODULES)
def test_examples(name):
    module = importlib.import_module(name)
    results = doctest.testmod(module)
    assert results.failed == 0


def test_examples_are_run_at_all():
    finder = doctest.DocTestFinder(exclude_empty=True)
    found = {name: len(finder.find(importlib.import_module(name))) for name in MODULES}
    assert found["geocoupling.methods.coupling"] >= 2
    assert found["geocoupling.methods.weights"] >= 1


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_method_knows_qgis(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
            assert node.level <= len(path.relative_to(METHODS).parts), (
                f"{path.name} reaches out of methods/ at line {node.lineno}"
            )
        else:
            continue
        for name in names:
            assert name.split(".")[0] not in {"qgis", "PyQt5", "PyQt6", "osgeo", "processing"}, (path.name, node.lineno)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_file_is_long(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("name", MODULES)
def test_everything_public_is_described(name):
    module = importlib.import_module(name)
    assert inspect.getdoc(module)
    bare = []
    for key, value in vars(module).items():
        if key.startswith("_") or getattr(value, "__module__", None) != name:
            continue
        if not (inspect.isfunction(value) or inspect.isclass(value)):
            continue
        # a dataclass without a docstring of its own gets its signature for one
        if not value.__doc__ or value.__doc__.startswith(f"{key}("):
            bare.append(key)
        if inspect.isclass(value):
            methods = [m for k, m in vars(value).items() if inspect.isfunction(m) and not k.startswith("_")]
            bare += [f"{key}.{m.__name__}" for m in methods if not m.__doc__]
    assert bare == []
