"""The gravity centre of China's provinces: real shapes in degrees, a real index, another projection."""

import numpy as np
import pandas as pd
import panels
import processing
import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsVectorLayer

ROLES = {"UNIT_FIELD": "unit", "TIME_FIELD": "year", "GROUP_FIELD": "region", "VALUE_FIELD": "income"}
ALBERS = "+proj=aea +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +datum=WGS84 +units=m +no_defs"


def gravity(layer, **parameters):
    targets = dict.fromkeys(("CENTRES", "PATH", "ELLIPSES"), "memory:")
    return processing.run("geocoupling:gravitycentre", {"INPUT": layer, **ROLES, **targets, **parameters})


@pytest.fixture
def provinces(shared):
    """31 provinces by year with their D, as a layer in degrees."""
    path = f"{QgsApplication.pkgDataPath()}/resources/data/world_map.gpkg|layername=states_provinces"
    world = QgsVectorLayer(path, "world", "ogr")
    if not world.isValid():
        pytest.skip("QGIS has no map of the world here")
    world.setSubsetString("iso_a2 = 'CN' AND name <> 'Paracel Islands'")
    shapes = {f["name"]: f.geometry() for f in world.getFeatures()}
    shapes["Nei Mongolia"] = shapes.pop("Inner Mongol")
    wide = pd.read_csv(shared / "ccd_31_provinces.csv")
    long = wide.melt(["province", "region"], [str(y) for y in range(2011, 2021)], "year", "income")
    rows = [
        {"unit": r.province, "year": int(r.year), "region": r.region, "income": r.income} for r in long.itertuples()
    ]
    kinds = {key: panels.COLUMNS[key] for key in rows[0]}
    layer = panels.make_layer(rows, kinds, "provinces", crs="EPSG:4326")
    layer.dataProvider().changeGeometryValues({f.id(): shapes[f["unit"]] for f in layer.getFeatures()})
    return layer


def test_the_centre_of_31_provinces(provider, provinces, tmp_path):
    albers = QgsCoordinateReferenceSystem.fromProj(ALBERS)
    report = tmp_path / "report.html"
    results = gravity(provinces, CRS=albers, REPORT=str(report))
    frame = pd.DataFrame(panels.rows_of(results["CENTRES"]))
    whole = frame[frame["group"].isna()]
    # that of people lies in Henan; weights that differ less draw it west, to Hubei or Shaanxi
    assert whole["longitude"].between(108, 114).all() and whole["latitude"].between(31, 36).all()
    assert whole["n"].eq(31).all() and whole["distance"].dropna().lt(100).all()
    own = frame.groupby("group")[["longitude"]].mean()["longitude"]
    assert own["West"] < whole["longitude"].mean() < own["East"]
    ellipses = pd.DataFrame(panels.rows_of(results["ELLIPSES"]))
    assert ellipses["semi_major"].between(200, 1500).all() and ellipses["axis_ratio"].between(0.1, 1).all()
    text = report.read_text(encoding="utf-8")
    assert (
        "Albers equal-area conic projection (central meridian 105°" in text
        and "+proj" not in text
        and "Lefever" in text
        and text.count("<img") == 2
    )
    # another plane gives nearly the same place: UTM 49 stretches the west, which pulls centres there a little
    other = pd.DataFrame(panels.rows_of(gravity(provinces, CRS="EPSG:32649")["CENTRES"]))
    assert np.abs(other["latitude"] - frame["latitude"]).max() < 0.5
