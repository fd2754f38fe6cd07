"""The data of a study: what a thread of its own reads, and what can not be read."""

import panels
import pytest
from geocoupling.methods.problems import DataProblem
from geocoupling.studies import runner
from geocoupling.studies.chain import layer_in
from geocoupling.studies.study import Analysis, Data, Join
from geocoupling.studies.studydata import readable
from qgis.core import QgsProcessingFeedback, QgsVectorFileWriter, QgsVectorLayer

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture
def folder(tmp_path):
    panels.save(panels.panel_layer(), tmp_path / "panel.gpkg")
    return tmp_path


def rows(package, table):
    found = panels.rows_of(QgsVectorLayer(layer_in(package, table), table, "ogr"))
    assert found
    return found


def test_a_run_of_its_own_thread_reads_copies(folder):
    """The main thread may open the same files meanwhile, which QGIS 3.22 does not survive."""
    (folder / "t.csv").write_text("unit,extra\n" + "".join(f"Unit {i:02d},{i}\n" for i in range(panels.UNITS)))
    panels.save(panels.make_layer(panels.panel_rows()[:: len(panels.YEARS)]), folder / "units.gpkg")
    data = Data(
        f"{folder}/units.gpkg|layername=units", unit="unit", group="region", join=Join(f"{folder}/t.csv", "unit")
    )
    analyses = (Analysis("ginidecomposition", {"VALUE_FIELD": "extra"}),)
    study = panels.small_study(folder, data=data, analyses=analyses, maps=None, indicators=())
    prepared = runner.prepare_run(study, str(folder / "out"), apart=True)
    assert prepared.given["layer"].startswith(prepared.work) and prepared.given["layer"].endswith("|layername=units")
    assert prepared.given["table"].startswith(prepared.work)
    done = runner.moved(runner.run_chain(prepared, QgsProcessingFeedback()), str(folder / "out"))
    runner.discard(prepared)
    alone = runner.run_study(study, str(folder / "alone"))
    assert rows(done.package, "gini") == rows(alone.package, "gini")
    assert runner.prepare_run(study, str(folder / "out")).given["layer"] == data.layer


def test_a_shapefile_is_copied_with_its_parts(folder):
    layer = QgsVectorLayer(str(folder / "panel.gpkg"), "panel", "ogr")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "ESRI Shapefile"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(folder / "p.shp"), layer.transformContext(), options)
    shape = QgsVectorLayer(str(folder / "p.shp"), "p", "ogr")
    (folder / "work").mkdir()
    copy = QgsVectorLayer(readable(shape, str(folder / "work"), "layer", True), "p", "ogr")
    assert copy.featureCount() == shape.featureCount() and copy.crs() == shape.crs()
    assert copy.source() != shape.source()


def test_a_table_in_another_encoding_is_named(folder):
    (folder / "gbk.csv").write_bytes("城市,收入\nUnit 00,1\n".encode("gbk"))
    data = Data(str(folder / "panel.gpkg"), unit="unit", period="year", join=Join(str(folder / "gbk.csv"), "城市"))
    with pytest.raises(DataProblem) as error:
        runner.run_study(
            panels.small_study(folder, data=data, indicators=({"indicator": "收入"},)), str(folder / "out")
        )
    assert error.value.code == "study_fields_encoding" and "UTF-8" in str(error.value)
