"""A synthetic study as tests see it: its files, its panel, and scores by the plugin's own methods."""

import tempfile
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
from geocoupling.methods.composite import composite_index
from geocoupling.methods.coupling import coupling_coordination
from geocoupling.methods.gaps import fill_gaps
from geocoupling.methods.grades import FIVE
from geocoupling.methods.indicators import indicator_system
from geocoupling.methods.standardization import standardize
from geocoupling.methods.weighting import Weighting, weigh
from osgeo import ogr
from synthetic import Absent, make
from synthetic.studies import PLANS, SYSTEMS

UNITS = {"a": 116, "b": 31, "c": 277, "d": 1, "e": 30}
YEARS = {"a": (2010, 2020), "b": (2011, 2020), "c": (2009, 2023), "d": (2000, 2024), "e": (2010, 2019)}
FUELS = ["raw_coal", "gasoline", "diesel", "lpg", "natural_gas"]


@cache
def folder():
    """A folder that is gone at the end of the tests."""
    return tempfile.TemporaryDirectory(prefix="synthetic")


@cache
def study(key):
    """The study, made once; the test is skipped where its outlines are not on this machine."""
    try:
        return Study(key, Path(folder().name) / key)
    except Absent as absent:
        pytest.skip(str(absent))


class Study:
    """The files of a study and its panel."""

    def __init__(self, key, folder, language="en"):
        self.made = make(key, folder, language)
        self.plan = PLANS[key]
        self.panel = pd.read_csv(self.made.table, encoding="utf-8-sig")
        self.system = pd.read_csv(SYSTEMS / self.plan.system, encoding="utf-8-sig")
        self.indicators = indicator_system(self.system, list(self.panel.columns))
        self.names = [indicator.name for indicator in self.indicators]

    def layer(self):
        """Name of the layer, and the code, name and outline of each unit."""
        dataset = ogr.Open(self.made.layer)
        table = dataset.GetLayer(0)
        rows = [(f.GetField("code"), f.GetField("name"), f.GetGeometryRef().Clone()) for f in table]
        return table.GetName(), rows

    def complete(self):
        """The panel with its gaps filled."""
        filled = fill_gaps(self.panel, self.names, "name", "year", "nearest").values
        return self.panel.assign(**{name: filled[name] for name in self.names})


def combined_weights(made):
    """Of entropy and of the publication, inside each system."""
    standard = standardize(made.panel, made.indicators)
    raw = made.panel[made.names].to_numpy()
    return weigh(standard, raw, made.indicators, Weighting("entropy", combine_with="given")).weights.within


def scores(made, scale="system", **options):
    """The panel with scores; weights over all indicators for the scale ``as_weighted``, as the studies have it."""
    complete = made.complete()
    standard = standardize(complete, made.indicators)
    weighting = Weighting(scope="all" if scale == "as_weighted" else "system", **options)
    weights = weigh(standard, complete[made.names].to_numpy(), made.indicators, weighting).weights
    table = weights.within if scale == "system" else weights.total
    table = pd.DataFrame({"indicator": made.names, "weight": table, "weight_total": weights.total})
    found = composite_index(complete, made.indicators, weights=table, score_scale=scale).scores
    return pd.concat([complete, found], axis=1)


def degrees(made, scale):
    found = scores(made, scale)
    systems = [name for name in found if name.startswith("U_")]
    return pd.concat([found, coupling_coordination(found, systems, FIVE).table], axis=1)
