"""Maps of the sample studies name styles that the layer of local clusters has."""

import panels
import processing
import pytest
from geocoupling.studies import pictures
from geocoupling.studies.runner import run_study
from geocoupling.studies.study import Analysis
from qgis.core import QgsVectorLayer


@pytest.fixture
def drawn(provider, tmp_path):
    """The single maps of a study of all that has maps."""
    path = tmp_path / "panel.gpkg"
    panels.save(panels.panel_layer(), path)
    analyses = (
        Analysis("coupling", {"SYSTEM_FIELDS": ["U_a", "U_b"]}),
        Analysis("geodetector", {"RESPONSE": "D", "FACTORS": ["region", "height"], "PERMUTATIONS": 99}),
        Analysis("spatialautocorrelation", {"VALUE_FIELD": "D", "PERMUTATIONS": 99, "SIGNIFICANCE_LEVEL": 0.1}),
        Analysis("gravitycentre", {"VALUE_FIELD": "income"}),
    )
    study = panels.small_study(tmp_path, analyses=analyses)
    found = list(pictures.maps(study, run_study(study, str(tmp_path / "out"))))
    yield found
    found.clear()  # a layer that outlives QGIS crashes it


def test_maps_name_styles_that_there_are(provider, drawn, tmp_path):
    path = str(tmp_path / "clusters.gpkg")
    roles = {"UNIT_FIELD": "unit", "TIME_FIELD": "year", "VALUE_FIELD": "income", "PERMUTATIONS": 99}
    processing.run("geocoupling:spatialautocorrelation", {"INPUT": panels.panel_layer(), **roles, "OUTPUT": path})
    count, _, names, *_ = QgsVectorLayer(path, "clusters", "ogr").listStylesInDatabase()
    named = {single.parameters["STYLE"] for single in drawn if "STYLE" in single.parameters}
    assert named and named <= set(names[:count])


def test_titles_say_which_degree_and_legends_how_clusters_were_tested(drawn):
    named = {single.name for single in drawn if "the coupling coordination degree" in single.title}
    assert named == {"clusters"}
    assert all(len(single.title) < 66 for single in drawn)  # what a page of 140 mm takes on one line
    assert {single.name for single in drawn if "income" in single.title} == {"ellipses", "gravity"}
    legend = next(single.parameters["LEGEND_TITLE"] for single in drawn if single.name == "clusters")
    assert "0.1" in legend and "FDR" in legend
