"""The editors in the dialogs of the algorithms, in the model designer and in batches; a run with an edited table."""

from pathlib import Path

import panels
import pytest
from geocoupling.ui.indicatorfiles import export_table, rows_of
from geocoupling.ui.indicatormodel import clean_row
from geocoupling.ui.projecttables import is_own, number_fields, store
from geocoupling.ui.tablewidgets import _EditedGrades, _EditedIndicators, _EditedJudgements
from processing.gui.wrappers import WidgetWrapper, WidgetWrapperFactory
from qgis.core import QgsProcessingContext, QgsProcessingModelAlgorithm, QgsProject, QgsVectorLayer
from qgis.gui import (
    QgsProcessingContextGenerator,
    QgsProcessingModelerParameterWidget,
    QgsProcessingParameterWidgetContext,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QMessageBox

ROOT = Path(__file__).resolve().parent.parent.parent
KEYS = {"INDICATORS": _EditedIndicators, "AHP_MATRIX": _EditedJudgements, "CUSTOM_GRADES": _EditedGrades}


class AlgorithmDialog(QDialog):
    """Wrappers know the kind of their dialog by its class name."""


class BatchAlgorithmDialog(QDialog):
    pass


class ModelerParametersDialog(QDialog):
    def __init__(self):
        super().__init__()
        self.childId = "1"
        self.model, self.context = QgsProcessingModelAlgorithm("m", "g"), QgsProcessingContext()


class Generator(QgsProcessingContextGenerator):
    """Wrappers find the layers of the project by it."""

    def __init__(self):
        super().__init__()
        self.context = QgsProcessingContext()
        self.context.setProject(QgsProject.instance())

    def processingContext(self):
        return self.context


class Form:
    """The wrappers of an algorithm, as its dialog makes them."""

    def __init__(self, provider, name, **values):
        self.dialog, self.generator = AlgorithmDialog(), Generator()
        definitions = [d for d in provider.algorithm(name).parameterDefinitions() if not d.isDestination()]
        self.wrappers = {d.name(): WidgetWrapperFactory.create_wrapper(d, self.dialog) for d in definitions}
        native = [wrapper for wrapper in self.wrappers.values() if not isinstance(wrapper, WidgetWrapper)]
        self.widgets = [wrapper.createWrappedWidget(QgsProcessingContext()) for wrapper in native]
        context = QgsProcessingParameterWidgetContext()
        context.setProject(QgsProject.instance())
        for wrapper in self.wrappers.values():
            wrapper.setWidgetContext(context)
            wrapper.registerProcessingContextGenerator(self.generator)
            wrapper.postInitialize(list(self.wrappers.values()))
        for key, value in values.items():
            self.wrappers[key].setParameterValue(value, QgsProcessingContext())

    def __getitem__(self, key):
        return self.wrappers[key]

    def values(self):
        return {key: wrapper.parameterValue() for key, wrapper in self.wrappers.items()}


@pytest.fixture
def project(provider):
    """The project with the panel, the indicator table and nothing else."""
    QgsProject.instance().clear()
    panel, table = panels.panel_layer(), panels.indicator_layer()
    QgsProject.instance().addMapLayers([panel, table])
    yield {"INPUT": panel.id(), "INDICATORS": table.id()}
    QgsProject.instance().clear()


def layer_of(value):
    return QgsProject.instance().mapLayer(value)


def test_an_edited_table_is_made_taken_and_run(provider, project, run):
    form = Form(provider, "weights", **project, UNIT_FIELD="unit", TIME_FIELD="year", METHOD="ahp")
    editor = form["INDICATORS"].editor()
    assert editor.tree.rows() == [clean_row(row) for row in panels.indicator_rows()]
    assert "year" not in editor.tree.fields.names()  # the period is no indicator
    assert "unit" not in editor.tree.fields.names()
    society = [row for row in editor.tree.rows() if row["system"] == "society"]
    editor.tree.set_rows([*society, {"indicator": "wages", "system": "society", "direction": "+"}])
    editor.tree.set_judgements(
        [{"indicator": "income", "schools": "3", "wages": "5"}, {"indicator": "schools", "wages": "3"}]
    )
    form["INDICATORS"].take(editor)
    edited = layer_of(form["INDICATORS"].value())
    assert edited.name() == "Indicator table"
    assert len(rows_of(layer_of(project["INDICATORS"]))) == len(panels.indicator_rows())  # the old one as it was
    result = run("weights", **{**form.values(), "OUTPUT": "memory:"})["OUTPUT"]
    assert [(f["indicator"], round(f["weight"], 4)) for f in result.getFeatures()] == [
        ("income", 0.637),
        ("schools", 0.2583),
        ("wages", 0.1047),
    ]
    # Edited once more, the table changes in place.
    editor = form["INDICATORS"].editor()
    assert "Indicator table" in editor.note.text()
    assert editor.tree.judgements()[0]["schools"] == "3"
    editor.tree.set_rows(editor.tree.rows()[:2])
    form["INDICATORS"].take(editor)
    assert form["INDICATORS"].value() == edited.id()
    assert [row["indicator"] for row in rows_of(edited)] == ["income", "schools"]
    assert len(QgsProject.instance().mapLayers()) == 4


def test_the_return_key_adds_fields_and_leaves_the_dialog_open(provider, project):
    form = Form(provider, "weights", **project)
    editor = form["INDICATORS"].editor()
    editor.show()
    editor.tree.fields.search.setText("wages")
    QTest.keyClick(editor.tree.fields.search, Qt.Key.Key_Return)
    QTest.keyClick(editor.tree.fields.list, Qt.Key.Key_Return)
    assert "wages" in editor.tree.tree.names()
    QTest.keyClick(editor.tree.tree, Qt.Key.Key_Return)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.isVisible()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()


def test_judgements_of_the_chosen_indicators(provider, project, monkeypatch):
    form = Form(provider, "weights", **project)
    dialog = form["AHP_MATRIX"].editor()
    assert [dialog.matrix.choice.itemText(k) for k in range(2)] == ["society", "ecology"]
    dialog.matrix.table.item(0, 1).setText("1/3")
    form["AHP_MATRIX"].take(dialog.judgements())
    made = form["AHP_MATRIX"].value()
    assert form["AHP_MATRIX"].editor().judgements() == dialog.judgements()
    form["AHP_MATRIX"].take(dialog.judgements())
    assert form["AHP_MATRIX"].value() == made
    form["AHP_MATRIX"].take([])
    assert not form["AHP_MATRIX"].value()
    said = []
    monkeypatch.setattr(QMessageBox, "information", lambda *texts: said.append(texts[-1]))
    form["INDICATORS"].setValue(project["INPUT"])
    assert form["AHP_MATRIX"].editor() is None
    assert "Choose an indicator table first" in said[0]


def test_a_file_is_never_changed(provider, project, tmp_path):
    path = tmp_path / "mine.csv"
    export_table([clean_row(row) for row in panels.indicator_rows()], str(path))
    before = path.read_bytes()
    form = Form(provider, "weights", INPUT=project["INPUT"], INDICATORS=str(path))
    editor = form["INDICATORS"].editor()
    assert "stays as it is" in editor.note.text()
    form["INDICATORS"].take(editor)
    assert is_own(layer_of(form["INDICATORS"].value()))
    assert path.read_bytes() == before


def test_layers_that_are_no_indicator_tables(provider, project):
    form = Form(provider, "weights", INPUT=project["INPUT"], INDICATORS=project["INPUT"])
    assert form["INDICATORS"].editor().tree.rows() == []
    form = Form(provider, "weights", INPUT=project["INDICATORS"], INDICATORS=project["INPUT"])
    editor = form["INDICATORS"].editor()
    assert editor.tree.rows() == []
    assert "no column “indicator”" in editor.note.text()
    assert [name for name, _ in number_fields(layer_of(project["INDICATORS"]))] == ["weight"]
    form["INPUT"].setParameterValue("/nowhere/at/all.csv", QgsProcessingContext())
    assert "No input layer" in form["INDICATORS"].editor().note.text()


def test_a_table_that_is_being_edited_stays_as_it_is(provider, project):
    table = store("t", {"a": "text"}, [{"a": "x"}])
    table.startEditing()
    assert not is_own(table)
    other = store("t", {"a": "text"}, [{"a": "y"}], table)
    assert other.name() == "t 2"
    table.rollBack()


def test_text_that_holds_numbers_may_be_an_indicator(provider):
    columns = {"number": "text", "words": "text", "empty": "text", "real": "real"}
    rows = [{"number": "1,234.5", "words": "a", "real": 1.0}, {"number": "—", "words": "1", "real": 2.0}]
    layer = store("texts", columns, rows)
    assert [name for name, _ in number_fields(layer)] == ["number", "real"]
    QgsProject.instance().removeMapLayer(layer.id())


def test_custom_grades(provider, project):
    form = Form(provider, "coupling", INPUT=project["INPUT"])
    assert not form["CUSTOM_GRADES"].value()
    form["CUSTOM_GRADES"].take("0.5;low;1;high")
    assert form["CUSTOM_GRADES"].value() == "0.5;low;1;high"
    assert form["GRADES"].parameterValue() == "custom"


def test_algorithms_without_judgements_hide_their_button(provider, project):
    form = Form(provider, "geodetector", **project)
    editor = form["INDICATORS"].editor()
    assert editor.tree.judgements_button.isHidden()


@pytest.mark.parametrize("key", list(KEYS))
def test_each_kind_of_dialog_gets_its_widget(provider, key):
    definition = provider.algorithm("coupling" if key == "CUSTOM_GRADES" else "weights").parameterDefinition(key)
    dialogs = AlgorithmDialog(), BatchAlgorithmDialog(), ModelerParametersDialog()
    standard, batch, designer = (WidgetWrapperFactory.create_wrapper(definition, dialog) for dialog in dialogs)
    assert type(standard) is KEYS[key]
    assert not isinstance(batch, WidgetWrapper)
    assert batch.createWrappedWidget(QgsProcessingContext()) is not None
    assert isinstance(designer, QgsProcessingModelerParameterWidget)


def test_the_algorithms_name_their_editors_and_import_none():
    for file in (ROOT / "algorithms").glob("*.py"):
        assert "import" not in [line.split(" ")[0] for line in file.read_text("utf-8").splitlines() if ".ui" in line]


def test_a_source_that_is_gone_gives_an_empty_editor(provider, project):
    form = Form(provider, "weights", INPUT=project["INPUT"], INDICATORS="/nowhere/at/all.csv")
    assert form["INDICATORS"].editor().tree.rows() == []
    assert not QgsVectorLayer("/nowhere/at/all.csv", "x", "ogr").isValid()
