"""What each of the five studies has: units, years, groups, and the course of every column."""

from dataclasses import dataclass, field
from typing import Callable

from . import places
from .panels import Line

SYSTEMS = places.ROOT / "sample" / "indicator_systems"


@dataclass(frozen=True)
class Plan:
    """One study.

    Attributes
    ----------
    units : callable
        Makes its places.
    layer : str
        Name of the layer of units.
    system : str
        File of its indicator system.
    lines, drivers, extra : dict of str to Line
        Indicators; factors, whose ``load`` is on the outcome; columns that belong to neither.
    groups : dict
        Field of groups to group to level and slope of what its units have in common, in standard deviations.
    missing : float
        Share of the cells of indicators that are empty.
    ends : int
        Series per indicator of which the first or the last year is empty.
    bend : float
        Below 1: most changes come early.
    cities : bool
        Whether the units are some of the country's prefectures.
    printed : str
        Column of the degree as printed in the publication; its standing shapes indicators and factors.
    """

    units: Callable
    layer: str
    years: range
    seed: int
    system: str
    lines: dict
    groups: dict = field(default_factory=dict)
    drivers: dict = field(default_factory=dict)
    extra: dict = field(default_factory=dict)
    missing: float = 0.0
    ends: int = 0
    noise: float = 0.15
    bend: float = 1.0
    printed: str = ""
    cities: bool = False


def _percent(start, end, spread, load=0.5, digits=2, bump=0.0):
    return Line(start, end, spread, load, digits, 100.0, bump)


RESOURCE_CITIES = Plan(
    places.resource_cities,
    "synthetic_resource_cities",
    range(2010, 2021),
    seed=207,
    cities=True,
    system="resource_cities_social_ecological_19.csv",
    groups={
        "type": {"growing": (0.5, 0.3), "mature": (0.0, 0.1), "recessionary": (-0.8, -0.4), "regenerative": (0.9, 0.3)}
    },
    missing=0.008,
    ends=2,
    lines={
        "X1": Line(31500, 48900, 0.30, 0.85),
        "X2": Line(9870, 17300, 0.28, 0.8),
        "X3": Line(19000, 33300, 0.32, 0.7, bump=0.12),
        "X4": Line(0.76, 1.08, 0.21, 0.4, 3, bump=-0.06),
        "X5": Line(19300, 29400, 0.12, 0.8),
        "X6": Line(7050, 12600, 0.18, 0.8),
        "X7": _percent(10.2, 12.1, 0.23, 0.6),
        "X8": Line(4890, 8620, 0.21, 0.5),
        "X9": Line(36.5, 53.4, 0.16, 0.5, 1),
        "X10": Line(3740, 5980, 0.30, 0.6),
        "X11": Line(3.4, 5.2, 0.37, 0.6, 3, bump=0.15),
        "X12": Line(1230, 1340, 0.55, 0.3, 1),
        "X13": _percent(11.9, 8.7, 0.44, 0.4),
        "X14": Line(5.6, 2.7, 0.33, 0.5, 3),
        "X15": Line(0.0097, 0.0032, 0.40, 0.5, 5),
        "X16": Line(2.96, 2.01, 0.30, 0.5, 3),
        "X17": _percent(1.05, 1.46, 0.32, 0.5, 3),
        "X18": _percent(2.5, 3.2, 0.23, 0.4),
        "X19": _percent(0.30, 0.56, 0.30, 0.4, 3),
    },
    drivers={
        "industrial_upgrading": Line(2.16, 2.31, 0.03, 0.85, 4),
        "technology_input": _percent(0.85, 1.46, 0.50, 0.72, 3),
        "fiscal_decentralisation": _percent(46.0, 41.0, 0.45, 0.6),
        "openness": _percent(1.7, 1.2, 0.85, 0.45, 3),
        "environmental_regulation": _percent(0.36, 0.58, 0.28, 0.3, 3),
        "population_density": Line(236, 229, 0.75, 0.05, 1),
    },
)

PROVINCES = Plan(
    places.provinces,
    "synthetic_provinces",
    range(2011, 2021),
    seed=31,
    system="new_urbanisation_ecology_28.csv",
    groups={"region": {"East": (0.9, 0.0), "Central": (0.0, 0.1), "West": (-0.7, 0.0)}},
    printed="coordination_degree",
    lines={
        "U1": _percent(50.5, 61.8, 0.48, 0.85),
        "U2": Line(2330, 2780, 0.34, 0.2),
        "U3": _percent(3.5, 3.2, 0.17, 0.3),
        "U4": Line(34200, 61800, 0.38, 0.85),
        "U5": Line(19800, 39600, 0.22, 0.8),
        "U6": _percent(47.5, 37.6, 0.30, 0.2),
        "U7": _percent(39.8, 50.8, 0.30, 0.6),
        "U8": Line(2240, 2890, 0.28, 0.6),
        "U9": _percent(60.0, 73.5, 0.35, 0.4),
        "U10": Line(13.4, 16.9, 0.24, 0.2, 2),
        "U11": Line(4.5, 7.5, 0.20, 0.5, 2),
        "U12": Line(11.0, 13.2, 0.22, 0.5, 2),
        "U13": Line(278.0, 196.0, 0.14, 0.5, 1),
        "U14": Line(298.0, 247.0, 0.13, 0.6, 1),
        "U15": Line(91.0, 95.5, 0.05, 0.2, 1),
        "E1": Line(0.094, 0.089, 0.55, 0.1, 4),
        "E2": Line(0.0198, 0.0214, 0.75, 0.3, 5),
        "E3": Line(1720, 1890, 0.85, 0.3, 1),
        "E4": Line(58.0, 17.5, 0.55, 0.3, 2),
        "E5": Line(98000, 131000, 0.70, 0.1),
        "E6": Line(430, 610, 0.62, 0.1, 1),
        "E7": Line(7900, 8900, 0.75, 0.2),
        "E8": Line(42000, 71000, 0.65, 0.4),
        "E9": Line(4600, 5300, 0.65, 0.3),
        "E10": _percent(84.0, 99.2, 0.80, 0.5),
        "E11": _percent(82.5, 96.4, 0.40, 0.5),
        "E12": _percent(29.5, 33.4, 0.75, 0.4),
        "E13": _percent(1.42, 1.05, 0.38, 0.2),
    },
    drivers={
        "technological_innovation": Line(1.9, 6.4, 0.75, 0.84, 3),
        "industrial_upgrading": Line(2.29, 2.40, 0.04, 0.76, 4),
        "financial_development": Line(2.5, 3.4, 0.28, 0.68, 3),
        "openness": _percent(21.0, 17.5, 0.80, 0.56),
        "human_capital": Line(8.7, 9.4, 0.09, 0.44, 2),
        "government_intervention": _percent(23.5, 27.0, 0.36, -0.32),
        "environmental_regulation": _percent(0.31, 0.46, 0.38, 0.05, 3),
    },
)

CITIES = Plan(
    places.all_cities,
    "synthetic_cities",
    range(2009, 2024),
    seed=277,
    cities=True,
    system="urban_ecological_resilience_12.csv",
    groups={
        "region": {"East": (4.5, 0.1), "Central": (0.5, 0.2), "West": (-1.2, 0.1), "Northeast": (-2.2, -0.4)},
    },
    lines={
        "R1": Line(3390, 6120, 0.52, 0.4),
        "R2": Line(24100, 45700, 0.52, 0.4),
        "R3": Line(12600, 28600, 0.52, 0.4),
        "R4": Line(1790, 4480, 0.52, 0.4, 1),
        "R5": Line(13.4, 14.7, 0.22, 0.6, 2),
        "R6": Line(9.2, 9.6, 0.30, 0.6, 2),
        "R7": Line(375, 355, 0.55, 0.4, 1),
        "R8": Line(125, 101, 0.32, 0.5, 2),
        "R9": _percent(86.7, 82.3, 0.55, 0.6),
        "R10": _percent(85.9, 68.1, 0.70, 0.6),
        "R11": Line(26.8, 31.2, 0.50, 0.4, 2),
        "R12": Line(40.6, 47.0, 0.20, 0.4, 1),
    },
)

DISTRICT = Plan(
    places.district,
    "synthetic_mining_district",
    range(2000, 2025),
    seed=48,
    system="mining_district_vulnerability_resilience_18.csv",
    noise=1.3,
    bend=0.888,  # half of the way is gone in 2011
    lines={
        "V1": _percent(7.4, 3.1, 0.05, 0.4),
        "V2": Line(6150, 78400, 0.03),
        "V3": _percent(6.2, 17.8, 0.06),
        "V4": _percent(61.5, 36.4, 0.04),
        "V5": _percent(68.0, 27.5, 0.06),
        "V6": Line(4250, 41300, 0.02),
        "V7": Line(98000, 1420000, 0.04),
        "V8": Line(1980, 6240, 0.03),
        "V9": _percent(24.6, 48.3, 0.04),
        "V10": _percent(9.5, 33.0, 0.07),
        "V11": Line(0.0212, 0.0093, 0.05, 0.4, 4),
        "V12": Line(0.052, 0.083, 0.02, 0.4, 4),
        "V13": Line(8950, 2140, 0.06),
        "V14": Line(3.42, 0.86, 0.03, 0.6, 3),
        "V15": Line(610, 2350, 0.10),
        "V16": Line(940, 3180, 0.09),
        "V17": Line(2600, 41500, 0.10),
        "V18": _percent(31.0, 62.5, 0.05),
    },
)

THIRTY_CITIES = Plan(
    places.thirty_cities,
    "synthetic_thirty_cities",
    range(2010, 2020),
    seed=30,
    cities=True,
    system="resource_city_resilience_36.csv",
    groups={
        "type": {"growing": (0.2, 0.4), "mature": (0.1, 0.0), "recessionary": (-0.9, -0.2), "regenerative": (0.9, 0.2)},
        "resource": {"coal": (-0.4, 0.0), "metal": (0.0, 0.2), "oil_gas": (0.8, -0.3)},
    },
    lines={
        "a1": _percent(53.8, 61.2, 0.55, 0.6),
        "a2": _percent(0.50, 0.40, 0.42, 0.3, 3),
        "a3": _percent(9.3, 12.5, 0.23, 0.3),
        "a4": _percent(1.2, 1.9, 0.55, 0.6, 3),
        "a5": Line(0.0034, 0.0054, 0.47, 0.4, 5),
        "a6": _percent(3.8, 3.2, 0.23, 0.4),
        "a7": Line(1.08, 1.28, 0.36, 0.3, 3),
        "a8": Line(439, 586, 0.21, 0.5, 1),
        "a9": Line(0.0123, 0.0156, 0.62, 0.6, 5),
        "b1": _percent(4.3, 3.1, 0.36, 0.3),
        "b2": _percent(72.3, 79.5, 0.49, 0.4),
        "b3": _percent(32.1, 39.3, 0.31, 0.5),
        "b4": _percent(36.6, 28.7, 0.62, 0.5),
        "b5": _percent(53.1, 59.9, 0.55, 0.4, bump=0.5),
        "b6": Line(36400, 57100, 0.44, 0.8),
        "b7": _percent(35.5, 29.7, 0.17, 0.5),
        "b8": _percent(35.1, 45.2, 0.36, 0.5),
        "b9": _percent(8.9, 7.3, 0.72, 0.1),
        "c1": Line(5200, 6950, 0.55, 0.5),
        "c2": Line(0.0038, 0.0044, 0.44, 0.2, 5),
        "c3": Line(0.00043, 0.00060, 0.42, 0.5, 6),
        "c4": Line(0.79, 1.43, 0.42, 0.4, 3),
        "c5": Line(0.0047, 0.0050, 0.47, 0.4, 5),
        "c6": Line(0.073, 0.155, 0.31, 0.7, 4),
        "c7": Line(0.70, 1.02, 0.23, 0.6, 3),
        "c8": _percent(14.0, 26.8, 0.36, 0.7),
        "c9": Line(0.73, 0.80, 0.49, 0.1, 3),
        "c10": Line(0.00022, 0.00076, 0.55, 0.6, 6),
        "d1": Line(1.73, 1.12, 0.36, 0.4, 3),
        "d2": Line(866, 904, 0.75, 0.2, 1),
        "d3": _percent(87.2, 97.6, 0.98, 0.5),
        "d4": _percent(38.0, 41.0, 0.18, 0.5),
        "d5": _percent(83.0, 94.2, 0.55, 0.5),
        "d6": _percent(70.0, 75.6, 0.78, 0.4),
        "d7": Line(92.4, 73.7, 0.21, 0.4, 1),
        "d8": Line(0.0338, 0.0107, 0.55, 0.4, 5),
    },
    extra={
        "raw_coal": Line(10400000, 12300000, 0.70, -0.5, -2, bump=0.16),
        "gasoline": Line(118000, 214000, 0.45, 0.3, -1, bump=0.04),
        "diesel": Line(205000, 262000, 0.48, 0.3, -1, bump=0.10),
        "lpg": Line(21500, 27800, 0.45, 0.3, -1, bump=0.05),
        "natural_gas": Line(14200, 46500, 0.60, 0.4, 0, bump=0.05),
    },
)

PLANS = {"a": RESOURCE_CITIES, "b": PROVINCES, "c": CITIES, "d": DISTRICT, "e": THIRTY_CITIES}
