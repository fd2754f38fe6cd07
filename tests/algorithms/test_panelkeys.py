"""Keys of the joined table: a column called fid would be taken for the key of a new GeoPackage and shift the others."""

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorFileWriter, QgsVectorLayer

NAMES = ("Alpha", "Beta", "Gamma")


def saved(layer, path):
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), layer.transformContext(), options)
    return str(path)


@pytest.fixture
def units(tmp_path):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=name:string&field=area:double", "units", "memory")
    for number, name in enumerate(NAMES):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name, 100.0 + number])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(number, number)))
        layer.dataProvider().addFeature(feature)
    return saved(layer, tmp_path / "units.gpkg")


@pytest.fixture(params=["GeoPackage", "CSV with a column fid"])
def table(request, tmp_path):
    rows = [(name, year, value) for value, name in enumerate(NAMES) for year in (2010, 2020)]
    if request.param == "GeoPackage":
        layer = QgsVectorLayer("NoGeometry?field=unit:string&field=year:integer&field=value:integer", "t", "memory")
        for row in rows:
            feature = QgsFeature(layer.fields())
            feature.setAttributes(list(row))
            layer.dataProvider().addFeature(feature)
        return saved(layer, tmp_path / "table.gpkg")
    lines = ["fid,unit,year,value", *(f"7,{name},{year},{value}" for name, year, value in rows)]
    path = tmp_path / "table.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("target", ["{}/panel.gpkg", "ogr:dbname='{}/study.gpkg' table=\"panel\" (geom)", "memory:"])
def test_every_value_stays_in_its_column(run, units, table, tmp_path, target):
    output = target.format(tmp_path)
    roles = {"KEY_FIELD": "name", "TABLE_KEY": "unit", "TABLE_TIME": "year"}
    made = run("buildpanel", INPUT=units, TABLE=table, **roles, OUTPUT=output)["OUTPUT"]
    if isinstance(made, str):
        made = made if not made.startswith("ogr:") else f"{tmp_path}/study.gpkg|layername=panel"
        made = QgsVectorLayer(made, "panel", "ogr")
    rows = {(f["name"], f["year"]): (f["area"], f["value"]) for f in made.getFeatures()}
    assert rows == {(name, year): (100.0 + n, n) for n, name in enumerate(NAMES) for year in (2010, 2020)}
