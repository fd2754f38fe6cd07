"""Maps of the sample studies name styles that the layer of local clusters has."""

import types

import panels
import processing
import pytest
from geocoupling.studies import pictures
from qgis.core import QgsVectorLayer


@pytest.fixture
def drawn(monkeypatch):
    """The maps of a study whose layers are not read."""
    for name, value in {"_centres": [None], "_around": None, "_shown_factor": "", "_ellipses": None}.items():
        monkeypatch.setattr(pictures, name, lambda *given, value=value: value)
    return pictures.maps(types.SimpleNamespace(periods=(2011, 2015, 2020)), "study.gpkg")


def test_maps_name_styles_that_there_are(provider, drawn, tmp_path):
    path = str(tmp_path / "clusters.gpkg")
    roles = {"UNIT_FIELD": "unit", "TIME_FIELD": "year", "VALUE_FIELD": "income", "PERMUTATIONS": 99}
    processing.run("geocoupling:spatialautocorrelation", {"INPUT": panels.panel_layer(), **roles, "OUTPUT": path})
    count, _, names, *_ = QgsVectorLayer(path, "clusters", "ogr").listStylesInDatabase()
    named = {single.parameters["STYLE"] for single in drawn if "STYLE" in single.parameters}
    assert named and named <= set(names[:count])


def test_titles_say_which_degree_and_legends_how_clusters_were_tested(drawn):
    titles = [single.title for single in drawn if "degree" in single.title]
    assert len(titles) == 4 and all("coupling coordination degree" in title for title in titles)
    legend = next(single.parameters["LEGEND_TITLE"] for single in drawn if single.name == "clusters")
    assert "0.05" in legend and "FDR" in legend
