"""What the synthetic data of the five studies promise, held against the plugin's own methods."""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.composite import composite_index
from geocoupling.methods.emissions import carbon_emissions, factor_table
from geocoupling.methods.geodetector.qstatistic import q_statistic
from geocoupling.methods.setpair import set_pair
from geocoupling.methods.standardization import standardize
from synthetic import places
from syntheticstudies import FUELS, YEARS, combined_weights, degrees, scores, study


@pytest.mark.parametrize("key", "abce")
def test_indicators_of_a_system_go_together(key):
    made = study(key)
    values = standardize(made.complete(), made.indicators).values
    last = (made.panel["year"] == YEARS[key][1]).to_numpy()
    for system in dict.fromkeys(i.system for i in made.indicators):
        members = [j for j, i in enumerate(made.indicators) if i.system == system]
        r = np.corrcoef(values[last][:, members].T)
        assert r[np.triu_indices(len(members), 1)].mean() > 0.05


@pytest.mark.parametrize("key", "ac")
def test_neighbours_are_alike(key):
    made = study(key)
    centres = np.array([outline.Centroid().GetPoint_2D() for _, _, outline in made.layer()[1]])
    apart = np.hypot(*(centres[:, None] - centres[None]).transpose(2, 0, 1))
    np.fill_diagonal(apart, np.inf)
    near = apart.argsort(axis=1)[:, :5]
    complete = made.complete()
    score = composite_index(complete, made.indicators).scores["score_total"]
    last = score[complete["year"] == YEARS[key][1]].to_numpy()
    assert np.corrcoef(last, last[near].mean(axis=1))[0, 1] > 0.3


def test_coordination_of_resource_cities_rises():
    found = degrees(study("a"), "as_weighted")
    mean = found.groupby("year")["D"].mean()
    assert 0.32 < mean.iloc[0] < 0.45 and 0.46 < mean.iloc[-1] < 0.6
    assert found["D"].between(0.1, 0.75).all()
    by_type = found.groupby("type")["D"].mean()
    assert by_type.idxmin() == "recessionary" and by_type.idxmax() == "regenerative"
    ranks = found[found["year"] == 2020][["D", *study("a").plan.drivers]].corr("spearman")["D"]
    assert ranks["industrial_upgrading"] > 0.6 > 0.3 > abs(ranks["population_density"])


def test_provinces_have_the_printed_degrees():
    panel = study("b").panel
    printed = pd.read_csv(places.PRINTED, encoding="utf-8-sig").replace(places.ON_THE_MAP)
    long = printed.melt(["province", "name_zh", "region"], var_name="year", value_name="coordination_degree")
    long = long.rename(columns={"province": "name"}).astype({"year": int})
    keys = ["name", "year", "region"]
    both = panel.merge(long, on=keys, suffixes=("", "_printed"))
    assert len(both) == 310
    assert (both["coordination_degree"] == both["coordination_degree_printed"]).all()


def test_factors_of_provinces_explain_differently():
    made = study("b")
    q = []
    for name in made.plan.drivers:
        rows = made.panel[made.panel["year"] == 2015]
        q.append(q_statistic(rows["coordination_degree"].to_numpy(), pd.qcut(rows[name], 6, labels=False).to_numpy()))
    assert max(q[:2]) > 0.55 and min(q[-2:]) < 0.35
    assert degrees(made, "system")[["D", "coordination_degree"]].corr().iloc[0, 1] > 0.6


def test_resilience_of_cities_falls():
    found = scores(study("c"), method="critic")
    mean = found.groupby("year")["score_total"].mean()
    rate = 100 * ((mean.iloc[-1] / mean.iloc[0]) ** (1 / 14) - 1)
    assert -1.75 < rate < -1.35
    regions = found.groupby(["region", "year"])["score_total"].mean().unstack()
    assert (regions.drop(index="East") < regions.loc["East"]).all().all()
    assert (regions[2023] < regions[2009]).all()


def test_district_crosses_in_2011():
    made = study("d")
    weights = combined_weights(made)
    vulnerable = ("social_vulnerability", "ecological_vulnerability")
    found = set_pair(made.panel, made.indicators, weights, dict.fromkeys(vulnerable, "vulnerability")).closeness
    for aspect in ("social", "ecological"):
        apart = found[f"closeness_{aspect}_vulnerability"] - found[f"closeness_{aspect}_resilience"]
        apart.index = made.panel["year"]
        assert apart[2000] > 0.3 and apart[2024] < -0.3
        assert (apart.loc[:2008] > 0).all() and (apart.loc[2014:] < 0).all()


def test_thirty_cities_gain_resilience():
    found = scores(study("e"), "as_weighted", method="critic_improved")
    mean = found.groupby("year")["score_total"].mean()
    assert 0.3 < mean.iloc[0] < 0.45 < mean.iloc[-1] < 0.6
    assert (found[[name for name in found if name.startswith("U_")]] > 0).all().all()


def test_emissions_rise_and_then_fall():
    made = study("e")
    found = carbon_emissions(made.panel, {fuel: fuel for fuel in FUELS}, factor_table("china_provincial"))
    assert [notice.code for notice in found.notices] == ["emission_units"]  # none counted twice
    total = found.co2_total.groupby(made.panel["year"]).sum() / 1e6
    assert total.max() > 1.15 * total[2010] and 2013 <= total.idxmax() <= 2017
    assert 0.8 * total.max() < total[2019] < total.max()
    cities = found.co2_total / 1e6
    assert cities.min() > 2 and cities.max() < 200
