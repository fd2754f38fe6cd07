"""The two sample studies. Their data are made in ``sampledata``."""

import csv
import os
from dataclasses import dataclass, replace

from ..layers.translation import language, translate
from .exhibitdefaults import suited_exhibits
from .study import Analysis, Data, Join, Maps, Study

SAMPLE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "sample")

ALIASES = {"Inner Mongolia": "Inner Mongol", "Tibet": "Xizang"}  # in the figures, and on the world map


@dataclass(frozen=True)
class Sample:
    """A sample study.

    Attributes
    ----------
    key : str
        Name of its GeoPackage.
    short, title, map_title : str
        Names of the study and of its maps.
    note : str
        Sources, printed below the maps.
    crs : str
        Projection of its maps, as a PROJ string.
    time : str
        Period field of the panel.
    periods : tuple
        Periods of the map series.
    units : tuple of str
        Filter and equal-area system by which units are taken from the world map.
    systems : tuple of str
        Fields of system scores; empty where the study has the degree only.
    """

    key: str
    short: str
    title: str
    map_title: str
    note: str
    crs: str
    time: str
    periods: tuple
    units: tuple
    systems: tuple = ()


def samples():
    """The sample studies, in words of the user's language."""
    china = Sample(
        key="china",
        short=translate("Geocoupling", "China"),
        title=translate("Geocoupling", "Coupling coordination of urbanisation and ecology, provinces of China"),
        map_title=translate("Geocoupling", "Coupling coordination of the provinces of China (中国各省耦合协调度)"),
        note=translate(
            "Geocoupling",
            "Degrees as printed in the published study of 31 provinces, 2011–2020. Boundaries: Natural Earth (de facto "
            "lines).",
        ),
        crs="+proj=aea +lat_0=0 +lon_0=105 +lat_1=25 +lat_2=47 +datum=WGS84 +units=m +no_defs",
        time="period",
        periods=(2011, 2015, 2020),
        units=("iso_a2 = 'CN' AND name <> 'Paracel Islands'", "ESRI:102025"),
    )
    us = Sample(
        key="us",
        short=translate("Geocoupling", "United States"),
        title=translate("Geocoupling", "Coupling coordination of infrastructure and economy, states of the US"),
        map_title=translate("Geocoupling", "Coupling coordination of infrastructure and economy, United States"),
        note=translate(
            "Geocoupling", "Data: Munnell (1990), 48 states, 1970–1986. Boundaries: Natural Earth (de facto lines)."
        ),
        crs="+proj=aea +lat_0=37.5 +lon_0=-96 +lat_1=29.5 +lat_2=45.5 +datum=WGS84 +units=m +no_defs",
        time="year",
        periods=(1970, 1978, 1986),
        units=("iso_a2 = 'US' AND name NOT IN ('Alaska', 'Hawaii')", "ESRI:102003"),
        systems=("U_infrastructure", "U_economy"),
    )
    return (china, us)


def sample_study(sample, units, table):
    """The study of a sample.

    Parameters
    ----------
    sample : Sample
    units, table : str
        Paths of its data.

    Returns
    -------
    Study
    """
    china = sample.key == "china"
    coordination = _china_coordination() if china else _us_coordination()
    crs = f"PROJ:{sample.crs}"
    maps = Maps(periods=sample.periods, title=sample.map_title, note=sample.note, crs=crs, dpi=300)
    study = Study(
        title=sample.title,
        key=sample.key,
        data=_china_data(units, table) if china else _us_data(units, table),
        indicators=() if china else _indicators(os.path.join(SAMPLE, "us_indicators.csv")),
        analyses=(*coordination, *_of_the_degree(sample, crs)),
        maps=maps,
    )
    return replace(study, exhibits=suited_exhibits(study))


def _indicators(path):
    """Rows of an indicator table, labels and units in the user's language."""
    ending = "_zh" if language() == "zh" else ""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = ("indicator", "system", "criterion", "direction")
    words = ("label", "unit")
    return tuple({**{n: row[n] for n in names}, **{w: row[w + ending] for w in words}} for row in rows)


def _china_data(units, table):
    aliases = {} if language() == "zh" else ALIASES
    join = Join(table, "province", pattern="{period}", value="coordination_degree", aliases=aliases)
    return Data(units, name="china_units", unit="name", period="period", group="region", join=join)


def _us_data(units, table):
    join = Join(table, "state", period="year", unmatched="drop")
    return Data(units, name="us_units", unit="name", period="year", group="region", join=join)


def _china_coordination():
    return (Analysis("coupling", {"DEGREE_FIELD": "coordination_degree", "GRADES": "ten"}),)


def _us_coordination():
    infrastructure = {
        "VALUE_FIELD": "U_infrastructure",
        "COMPONENT_FIELDS": ["score_infrastructure_transport", "score_infrastructure_networks"],
    }
    return (
        Analysis("weights", {"METHOD": "entropy"}),
        Analysis("compositeindex"),
        Analysis("coupling", {"GRADES": "five"}),
        Analysis("ginidecomposition", infrastructure, name="infrastructure"),
        Analysis("obstacles"),
        Analysis("weightsensitivity", {"METHODS": ["critic", "cv", "pca", "equal"], "RANDOM_DRAWS": 200}),
    )


def _of_the_degree(sample, crs):
    """Inequality, drivers, and the way of the degree through time and space."""
    factors = ["region", "area_km2", "longitude", "latitude"]
    growth = {"VALUE_FIELDS": ["D", *sample.systems]}
    if sample.systems:
        growth["SYSTEM_FIELDS"] = list(sample.systems)
    return (
        Analysis("ginidecomposition", {"VALUE_FIELD": "D", "BOOTSTRAP": 999}),
        Analysis("geodetector", {"RESPONSE": "D", "FACTORS": factors, "CATEGORICAL": ["region"]}),
        Analysis("densityevolution", {"VALUE_FIELD": "D"}),
        Analysis("growth", growth),
        Analysis("convergence", {"VALUE_FIELD": "D"}),
        Analysis("markov", {"VALUE_FIELD": "D", "CLASSES": 4}),
        Analysis("spatialautocorrelation", {"VALUE_FIELD": "D"}),
        Analysis("gravitycentre", {"VALUE_FIELD": "D", "CRS": crs}),
    )
