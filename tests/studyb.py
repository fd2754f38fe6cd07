"""Study B (31 provinces, 2011-2020, three regions): its printed degrees as exact numbers, and a replay of analyses."""

import csv
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

import panels
from geocoupling.studies import runner, samples
from geocoupling.studies.chain import layer_in
from geocoupling.studies.study import Analysis

PRINTED = Path(samples.SAMPLE) / "china_coupling_2011_2020.csv"
YEARS = range(2011, 2021)
UNITS = {None: 31, "East": 11, "Central": 8, "West": 12}


@dataclass(frozen=True)
class Replay:
    """A package of results and the report of each step."""

    package: str
    reports: dict

    def rows(self, table):
        return panels.rows_of(layer_in(self.package, table))


def replay(study, analyses, folder, key):
    run = runner.run_study(replace(study, key=key, analyses=analyses, exhibits=()), str(folder))
    steps = ["buildpanel", *(a.name or a.algorithm for a in analyses)]
    return Replay(run.package, dict(zip(steps, run.reports)))


GRADED = Analysis("coupling", {"DEGREE_FIELD": "coordination_degree", "GRADES": "ten"})


def printed_rows():
    with PRINTED.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def printed(region, year):
    """Printed degrees as exact numbers."""
    return [Fraction(row[str(year)]) for row in printed_rows() if region in (None, row["region"])]


def mean(region, year):
    values = printed(region, year)
    return sum(values) / len(values)


def rounded(value, digits):
    """An exact number to so many decimals, halves up."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return str(exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP))


def on_the_map(row):
    return samples.ALIASES.get(row["province"], row["province"])
