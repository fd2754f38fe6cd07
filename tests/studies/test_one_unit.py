"""A panel of one unit (study D: a mining district, 25 years, four subsystems, 18 indicators) through a whole study.

The figures are synthetic; weights are held against the formulas, and so are scores, closeness and growth.
"""

import csv
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import panels
import pytest
from conftest import ROOT, SHARED
from geocoupling.studies import runner
from geocoupling.studies.chain import layer_in
from geocoupling.studies.study import Analysis, Data, Study

NAME = "mining_district_vulnerability_resilience_18.csv"
YEARS = range(2000, 2025)
ASPECTS = ("social", "ecological")
POLARITY = ";".join(f"{aspect}_vulnerability=vulnerability" for aspect in ASPECTS)
PAIRS = ";".join(f"{aspect}_vulnerability-{aspect}_resilience" for aspect in ASPECTS)


@dataclass(frozen=True)
class District:
    """The indicator system, values by indicator, and the package of results."""

    indicators: tuple
    values: dict
    run: object

    def rows(self, table):
        return panels.rows_of(layer_in(self.run.package, table))

    def years(self, table):
        return sorted(self.rows(table), key=lambda row: row["year"])

    def of(self, system):
        return [row for row in self.indicators if row["system"] == system]

    @property
    def systems(self):
        return list(dict.fromkeys(row["system"] for row in self.indicators))


def indicator_system():
    places = (ROOT / "sample" / "indicator_systems" / NAME, SHARED / "data" / "indicator_systems" / NAME)
    path = next((place for place in places if place.exists()), None)
    if path is None:
        pytest.skip(f"the indicator system {NAME} is neither in sample/ nor in ../shared")
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        names = ("indicator", "system", "criterion", "direction", "weight")
        rows = [{name: row[name] for name in names} for row in csv.DictReader(file)]
    return tuple({**row, "weight": float(row["weight"])} for row in rows)


def synthetic(indicators):
    """Values above 0 that follow a common course, better or worse with time, with noise of their own."""
    random = np.random.default_rng(20240)
    course = np.cumsum(random.normal(0.03, 0.02, len(YEARS)))
    made = {}
    for row in indicators:
        slope = random.uniform(0.3, 1.5) * (1 if row["direction"] == "+" else -1)
        level = np.exp(slope * course + random.normal(0, 0.04, len(YEARS)))
        made[row["indicator"]] = (random.uniform(1, 80) * level).tolist()
    return made


@pytest.fixture(scope="module")
def district(provider, tmp_path_factory):
    folder = tmp_path_factory.mktemp("one_unit")
    indicators = indicator_system()
    values = synthetic(indicators)
    columns = {"unit": "text", "year": "integer", **dict.fromkeys(values, "real")}
    rows = [
        {"unit": "Synthetic district", "year": year, **{name: series[t] for name, series in values.items()}}
        for t, year in enumerate(YEARS)
    ]
    layer = panels.save(panels.make_layer(rows, columns, "synthetic district"), folder / "district.gpkg")
    systems = list(dict.fromkeys(row["system"] for row in indicators))
    grown = [f"U_{system}" for system in systems] + [f"closeness_{system}" for system in systems]
    study = Study(
        title="A mining district (synthetic)",
        key="district",
        data=Data(layer, "synthetic district", unit="unit", period="year"),
        indicators=indicators,
        analyses=(
            Analysis("weights", {"METHOD": "entropy", "COMBINE_WITH": "given", "COMBINATION": "multiplicative"}),
            Analysis("compositeindex"),
            Analysis("setpair", {"POLARITY": POLARITY, "PAIRS": PAIRS}),
            Analysis("growth", {"VALUE_FIELDS": grown, "PERIODS": "2000;2011;2024"}),
        ),
    )
    return District(indicators, values, runner.run_study(study, str(folder / "out")))


def standardized(district, row):
    values = np.array(district.values[row["indicator"]])
    share = (values - values.min()) / (values.max() - values.min())
    return share if row["direction"] == "+" else 1 - share


def divergence(standard):
    """1 less the entropy of the 25 years."""
    shares = [value / sum(standard) for value in standard if value > 0]
    return 1 + sum(share * math.log(share) for share in shares) / math.log(len(standard))


def expected_weights(district, system):
    raw = {row["indicator"]: divergence(standardized(district, row)) * row["weight"] for row in district.of(system)}
    return {name: value / sum(raw.values()) for name, value in raw.items()}


def test_weights(district):
    found = {row["indicator"]: row["weight"] for row in district.rows("weights")}
    assert len(found) == 18 and len(district.systems) == 4
    for system in district.systems:
        for name, weight in expected_weights(district, system).items():
            assert found[name] == pytest.approx(weight, rel=1e-9)


def test_scores(district):
    rows = district.years("index")
    assert [row["year"] for row in rows] == list(YEARS)
    for system in district.systems:
        weights = expected_weights(district, system)
        score = sum(weights[row["indicator"]] * standardized(district, row) for row in district.of(system))
        assert [row[f"U_{system}"] for row in rows] == pytest.approx(score, rel=1e-9, abs=1e-12)


def closeness(district, system):
    """Set pair closeness to the best values of the 25 years; of a vulnerability, what it lacks."""
    weights = expected_weights(district, system)
    identity = contrary = 0
    for row in district.of(system):
        x = np.array(district.values[row["indicator"]])
        u, v = x.max(), x.min()
        parts = [x / (u + v), u * v / (x * (u + v))]
        a, c = parts if row["direction"] == "+" else parts[::-1]
        identity, contrary = identity + weights[row["indicator"]] * a, contrary + weights[row["indicator"]] * c
    resilience = identity / (identity + contrary)
    return 1 - resilience if system.endswith("vulnerability") else resilience


def test_closeness_and_its_differences(district):
    rows = district.years("setpair")
    for aspect in ASPECTS:
        first, second = (closeness(district, f"{aspect}_{what}") for what in ("vulnerability", "resilience"))
        assert [row[f"closeness_{aspect}_vulnerability"] for row in rows] == pytest.approx(first, rel=1e-9)
        assert [row[f"closeness_{aspect}_resilience"] for row in rows] == pytest.approx(second, rel=1e-9)
        name = f"difference_{aspect}_vulnerability_{aspect}_resilience"
        assert [row[name] for row in rows] == pytest.approx(first - second, rel=1e-9, abs=1e-12)


def test_growth_of_one_unit_is_that_of_all(district):
    """Without groups: a row for all units and one for the unit, alike."""
    rates = [row for row in district.rows("growth_rates") if row["field"].startswith("closeness_")]
    assert len(rates) == 4 * 3 * 2
    assert {row["unit"] for row in rates} == {None, "Synthetic district"}
    for row in rates:
        series = closeness(district, row["field"].removeprefix("closeness_"))
        start, end = (series[row[key] - YEARS[0]] for key in ("from_period", "to_period"))
        assert row["n"] == 1
        assert row["total"] == pytest.approx(100 * (end / start - 1), abs=1e-8)
        years = row["to_period"] - row["from_period"]
        assert row["mean_geometric"] == pytest.approx(100 * ((end / start) ** (1 / years) - 1), abs=1e-8)
