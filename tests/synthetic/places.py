"""Polygons of the five studies: prefectures of ../shared, provinces of QGIS's own world map."""

import csv
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from osgeo import gdal, ogr, osr

from .cities import CHINESE, CODES, DIVISION_OF, city_resources, city_types

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"
PREFECTURES = "cn_prefecture_census_2010_2020.gpkg"
PRINTED = ROOT / "sample" / "china_coupling_2011_2020.csv"
ON_THE_MAP = {"Inner Mongolia": "Inner Mongol", "Tibet": "Xizang"}
CITIES = {"East": 83, "Central": 80, "West": 80, "Northeast": 34}
SANSHA = "460300"  # its polygon spans the South China Sea
DISTRICT = "340400"  # the outline that the one unit of study D lends


class Absent(Exception):
    """The polygons of a study are not on this machine; the text says which."""


@dataclass(frozen=True)
class Place:
    """One unit: its names, its groups in English words, its outline (WKB) and the centre of that."""

    code: str
    name: str
    name_zh: str
    outline: bytes
    x: float
    y: float
    groups: dict = field(default_factory=dict)
    population: float = 0.0

    def called(self, language):
        return self.name_zh if language == "zh" else self.name

    def group(self, key, language):
        return CHINESE[self.groups[key]] if language == "zh" else self.groups[key]


def resource_cities():
    """116 prefectures by ``type``."""
    types = city_types()
    at_hand = {place.name_zh: place for place in _prefectures()}
    absent = [name for name in types if name not in at_hand]
    if absent:
        raise Absent(f"{PREFECTURES} has no {', '.join(absent)}")
    return [
        replace(place, name=types[name][1], groups={"type": types[name][0]})
        for name, place in at_hand.items()
        if name in types
    ]


def thirty_cities():
    """30 of them, by ``type`` and ``resource``."""
    kinds = city_resources()
    chosen = [place for place in resource_cities() if place.name_zh in kinds]
    return [replace(place, groups={**place.groups, "resource": kinds[place.name_zh]}) for place in chosen]


def all_cities():
    """277 cities by ``region``: the most populous of each; the file gives Chinese names only."""
    cities = [
        replace(place, groups={"region": DIVISION_OF[place.code[:2]]})
        for place in _prefectures()
        if place.code.endswith("00") and place.name_zh.endswith("市") and place.code[:2] in DIVISION_OF
    ]
    chosen = set()
    for region, count in CITIES.items():
        own = [place for place in cities if place.groups["region"] == region and place.code[:2] != "54"]
        own.sort(key=lambda place: (-place.population, place.code))
        chosen.update(place.code for place in own[:count])
    return [place for place in cities if place.code in chosen]


def provinces():
    """31 provinces by ``region``, as in the study whose degrees are printed."""
    path = _world_map()
    with PRINTED.open(encoding="utf-8-sig", newline="") as file:
        rows = {ON_THE_MAP.get(row["province"], row["province"]): row for row in csv.DictReader(file)}
    found = {}
    with _table(path, "states_provinces") as table:
        table.SetAttributeFilter("iso_a2 = 'CN'")
        for feature in table:
            name = feature.GetField("name")
            if name in rows:
                row = rows[name]
                found[name] = _place(feature, CODES[name], name, row["name_zh"], {"region": row["region"]})
    if len(found) < len(rows):
        raise Absent(f"{path} has no {', '.join(sorted(set(rows) - set(found)))}")
    return [found[name] for name in rows]


def district():
    """One unit, with the outline of a prefecture or else of a province; its name says that it is made up."""
    try:
        outlines = [place for place in _prefectures() if place.code == DISTRICT]
    except Absent:
        outlines = [place for place in provinces() if place.name == "Anhui"]
    return [replace(outlines[0], name="Synthetic mining district", name_zh="合成矿区", groups={})]


def write_layer(places, path, name, language):
    """A GeoPackage with the layer ``name``: ``code``, ``name`` and the outlines, in degrees."""
    for old in (path, *(Path(f"{path}{ending}") for ending in ("-wal", "-shm"))):
        old.unlink(missing_ok=True)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    if dataset is None:
        raise OSError(f"{path} can not be written")
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    table = dataset.CreateLayer(name, system, ogr.wkbMultiPolygon)
    for key in ("code", "name"):
        table.CreateField(ogr.FieldDefn(key, ogr.OFTString))
    table.StartTransaction()
    for place in places:
        feature = ogr.Feature(table.GetLayerDefn())
        feature.SetField("code", place.code)
        feature.SetField("name", place.called(language))
        feature.SetGeometry(ogr.ForceToMultiPolygon(ogr.CreateGeometryFromWkb(place.outline)))
        table.CreateFeature(feature)
    table.CommitTransaction()
    del feature, table, dataset


def prefectures():
    """Source of all prefectures, for what lies around the cities of a study."""
    return f"{SHARED / PREFECTURES}|layername=prefecture"


def _prefectures():
    """Prefectures with a population, without Hong Kong, Macau and Sansha."""
    path = SHARED / PREFECTURES
    if not path.is_file():
        raise Absent(f"{PREFECTURES} is not in the folder shared/data beside this checkout")
    with _table(path, "prefecture") as table:
        kept = [f for f in table if f.GetField("popu_2020") and f.GetField("city_code") != SANSHA]
        return [
            _place(f, f.GetField("city_code"), f.GetField("city"), f.GetField("city"), {}, f.GetField("popu_2020"))
            for f in kept
            if f.GetField("city_code")[:2] not in ("81", "82")
        ]


def _world_map():
    from qgis.core import QgsApplication

    started = QgsApplication.instance() is not None  # before that, QGIS does not know its own folder
    folder = Path(QgsApplication.pkgDataPath() if started else "/usr/share/qgis")
    path = folder / "resources" / "data" / "world_map.gpkg"
    if not path.is_file():
        raise Absent(f"QGIS's world map is not at {path}")
    return path


@contextmanager
def _table(path, name):
    """A layer, without GDAL's warning about a GeoPackage that is newer than GDAL."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
    finally:
        gdal.PopErrorHandler()
    table = dataset.GetLayerByName(name) if dataset is not None else None
    if table is None:
        raise Absent(f"{path} can not be read")
    yield table


def _place(feature, code, name, name_zh, groups, population=0.0):
    outline = feature.GetGeometryRef()
    centre = outline.Centroid()
    wkb = bytes(outline.ExportToWkb())
    return Place(code, name, name_zh, wkb, centre.GetX(), centre.GetY(), groups, population)
