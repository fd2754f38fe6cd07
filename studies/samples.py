"""The two sample studies, and the chain of algorithms that computes each.

A chain is a list of steps (algorithm id and parameters), so that the command line, Python and a test run the same one.
Their data are made in ``sampledata``.
"""

import os
from dataclasses import dataclass

from ..layers.translation import translate
from .chain import Step, layer_in, sink
from .dynamics import dynamics_steps

SAMPLE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "sample")


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


def steps(sample, units, table, folder):
    """The chain of a sample; every result goes into one GeoPackage.

    Returns
    -------
    list of Step
    """
    package = os.path.join(folder, f"{sample.key}.gpkg")
    chain = _china_steps if sample.key == "china" else _us_steps
    roles = {"INPUT": layer_in(package, "coordination"), "UNIT_FIELD": "name", "TIME_FIELD": sample.time}
    return [*chain(package, units, table), *dynamics_steps(package, roles, sample.crs, sample.systems)]


def _china_steps(package, units, table):
    panel = {
        "INPUT": units,
        "KEY_FIELD": "name",
        "TABLE": table,
        "TABLE_KEY": "province",
        "WIDE_PATTERN": "{period}",
        "VALUE_NAME": "coordination_degree",
        "ALIASES": "Inner Mongolia=Inner Mongol;Tibet=Xizang",
        "OUTPUT": package,
    }
    coupling = {
        "INPUT": layer_in(package, "china"),
        "UNIT_FIELD": "name",
        "TIME_FIELD": "period",
        "GROUP_FIELD": "region",
        "DEGREE_FIELD": "coordination_degree",
        "GRADES": "ten",
    }
    return [Step("geocoupling:buildpanel", panel), *_common_steps(package, coupling, "period")]


def _us_steps(package, units, table):
    indicators = os.path.join(SAMPLE, "us_indicators.csv")
    panel = {
        "INPUT": units,
        "KEY_FIELD": "name",
        "TABLE": table,
        "TABLE_KEY": "state",
        "TABLE_TIME": "year",
        "UNMATCHED": "drop",
        "OUTPUT": package,
        "UNMATCHED_TABLE": sink(package, "unmatched"),
    }
    system = {
        "INPUT": layer_in(package, "us"),
        "INDICATORS": indicators,
        "UNIT_FIELD": "name",
        "TIME_FIELD": "year",
    }
    index = {
        **system,
        "WEIGHTS": layer_in(package, "weights"),
        "OUTPUT": sink(package, "index", geometry=True),
    }
    weights = {
        **system,
        "METHOD": "entropy",
        "OUTPUT": sink(package, "weights"),
    }
    coupling = {
        "INPUT": layer_in(package, "index"),
        "UNIT_FIELD": "name",
        "TIME_FIELD": "year",
        "GROUP_FIELD": "region",
        "GRADES": "five",
    }
    obstacles = {
        **system,
        "GROUP_FIELD": "region",
        "WEIGHTS": layer_in(package, "weights"),
        "OUTPUT": sink(package, "obstacles"),
        "MEANS_TABLE": sink(package, "obstacle_means"),
    }
    infrastructure = {
        "INPUT": layer_in(package, "index"),
        "UNIT_FIELD": "name",
        "TIME_FIELD": "year",
        "GROUP_FIELD": "region",
        "VALUE_FIELD": "U_infrastructure",
        "COMPONENT_FIELDS": ["score_infrastructure_transport", "score_infrastructure_networks"],
        "OVERALL_TABLE": sink(package, "infrastructure_gini"),
        "GROUPS_TABLE": sink(package, "infrastructure_gini_regions"),
        "COMPONENTS_TABLE": sink(package, "infrastructure_components"),
        "CELLS_TABLE": sink(package, "infrastructure_cells"),
    }
    sensitivity = {
        **system,
        "METHODS": ["critic", "cv", "pca", "equal"],
        "RANDOM_DRAWS": 200,
        "RANKS_TABLE": sink(package, "weight_ranks"),
        "INDICATORS_TABLE": sink(package, "left_out"),
    }
    return [
        Step("geocoupling:buildpanel", panel),
        Step("geocoupling:weights", weights),
        Step("geocoupling:compositeindex", index),
        *_common_steps(package, coupling, "year"),
        Step("geocoupling:ginidecomposition", infrastructure),
        Step("geocoupling:obstacles", obstacles),
        Step("geocoupling:weightsensitivity", sensitivity),
    ]


def _common_steps(package, coupling, time):
    coupling = {
        **coupling,
        "OUTPUT": sink(package, "coordination", geometry=True),
        "SUMMARY": sink(package, "summary"),
    }
    roles = {
        "INPUT": layer_in(package, "coordination"),
        "UNIT_FIELD": "name",
        "TIME_FIELD": time,
    }
    inequality = {
        **roles,
        "GROUP_FIELD": "region",
        "VALUE_FIELD": "D",
        "BOOTSTRAP": 999,
        "OVERALL_TABLE": sink(package, "gini"),
        "GROUPS_TABLE": sink(package, "gini_regions"),
        "CHANGES_TABLE": sink(package, "gini_changes"),
        "INTERVALS_TABLE": sink(package, "gini_intervals"),
        "LORENZ_TABLE": sink(package, "lorenz"),
        "OUTPUT": sink(package, "gini_units", geometry=True),
        "LINKS": sink(package, "gini_links", geometry=True),
    }
    drivers = {
        **roles,
        "RESPONSE": "D",
        "FACTORS": ["region", "area_km2", "longitude", "latitude"],
        "CATEGORICAL": ["region"],
        "FACTORS_TABLE": sink(package, "factors"),
        "INTERACTIONS_TABLE": sink(package, "interactions"),
        "RISK_TABLE": sink(package, "risk"),
        "ECOLOGICAL_TABLE": sink(package, "ecological"),
        "STABILITY_TABLE": sink(package, "stability"),
        "OUTPUT": sink(package, "strata", geometry=True),
    }
    return [
        Step("geocoupling:coupling", coupling),
        Step("geocoupling:ginidecomposition", inequality),
        Step("geocoupling:geodetector", drivers),
    ]
