"""What a map of the geographical detector shows: strata, means and crossed zones, against groupby of pandas."""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.geodetector import geodetector
from geocoupling.methods.geodetector.zones import strongest_pair

FACTORS = ["soil", "height", "code"]
CLOSE = {"rtol": 1e-12, "atol": 0}  # the same sums in another order


@pytest.fixture
def panel():
    """Forty units in two years; every column but the roles has gaps, at other rows."""
    rng = np.random.default_rng(31)
    frame = pd.DataFrame(
        {
            "year": np.repeat([2019, 2020], 40),
            "region": np.tile(["East", "West", "West", None], 20),
            "soil": rng.choice(["clay", "loam", "sand"], 80),
            "height": rng.uniform(0, 100, 80),
            "code": rng.choice([3.0, 5.0, 8.0], 80),
        }
    )
    frame["y"] = frame["height"] * 0.1 + frame["code"] + rng.normal(size=80)
    frame.loc[[4, 50], "y"] = np.nan
    frame.loc[[4, 7, 61], "height"] = np.nan
    frame.loc[[7, 8], "code"] = np.nan
    frame.loc[70, "soil"] = None
    return frame


def detect(frame, factors=FACTORS, **options):
    given = {"categorical": ["code"] if "code" in factors else [], "classes": 4, "significance": "central_f"}
    return geodetector(frame, "y", list(factors), **{**given, "parts": ("zones",), "period": "year", **options})


def number(column):
    """Strata of a category, counted from 1 in rising order of all years."""
    known = sorted(column.dropna().unique())
    return column.map({value: i + 1 for i, value in enumerate(known)})


def quartiles(column):
    """Strata by quantile breaks of the values given."""
    known = column.dropna().to_numpy()
    edges = np.quantile(known, [0.25, 0.5, 0.75])
    return column.map(lambda v: v if v != v else 1 + int((v > edges).sum()))


def test_strata_and_means_are_those_of_a_groupby(panel):
    zones = detect(panel, scheme="quantile").zones
    known = panel[panel["y"].notna()]
    twin = pd.DataFrame({"soil": number(known["soil"]), "code": number(known["code"])})
    twin["height"] = known.groupby("year")["height"].transform(quartiles)
    for name in FACTORS:
        expected = twin[name].reindex(panel.index)
        means = known["y"].groupby([known["year"], twin[name]]).transform("mean").reindex(panel.index)
        assert zones.strata[name].astype(float).equals(expected.astype(float))
        np.testing.assert_allclose(zones.means[name], means, **CLOSE)
    assert list(zones.strata) == list(zones.means) == FACTORS
    assert (zones.strata.dtypes == "Int64").all()


def test_a_row_lacks_what_its_gaps_take(panel):
    zones = detect(panel).zones
    missing = {name: zones.strata.index[zones.strata[name].isna()].tolist() for name in FACTORS}
    assert missing == {"soil": [4, 50, 70], "height": [4, 7, 50, 61], "code": [4, 7, 8, 50]}
    assert zones.means.isna().equals(zones.strata.isna())
    either = zones.strata[list(zones.pair)].isna().any(axis=1)
    for name in ("pair_zone", "pair_zone_name", "pair_zone_mean"):
        assert zones.crossing[name].isna().equals(either)
    assert zones.crossing["pair_zone_name"].map(lambda v: v is None or isinstance(v, str)).all()


def test_the_pair_has_the_largest_mean_adjusted_q12_over_all_units(panel):
    made = detect(panel, group="region")
    means = {}
    for row in made.interactions.to_dict("records"):
        if row["group"] is None:
            means.setdefault((row["factor1"], row["factor2"]), []).append(row["q12_adjusted"])
    assert made.zones.pair == max(means, key=lambda pair: np.mean(means[pair]))
    assert all(len(figures) == 2 for figures in means.values())


def test_groups_have_no_say_in_the_pair():
    pairs = {"factor1": ["a", "a", "a", "a"], "factor2": ["b", "c", "b", "c"]}
    table = pd.DataFrame({**pairs, "group": [None, None, "East", "East"], "q12_adjusted": [0.3, 0.2, 0.1, 0.9]})
    assert strongest_pair(table) == ("a", "b")
    assert strongest_pair(table.assign(q12_adjusted=np.nan)) is None
    assert strongest_pair(table.iloc[:0]) is None


def test_a_zone_number_means_the_same_in_every_period(panel):
    # the second year lacks the highest class of each factor that crosses
    panel.loc[panel["year"].eq(2020) & panel["code"].eq(8.0), "code"] = 5.0
    zones = detect(panel, factors=["height", "code"]).zones
    first, second = (zones.strata[name] for name in zones.pair)
    width = second.max()
    assert zones.strata.loc[panel["year"].eq(2020), "code"].max() == 2 < zones.strata["code"].max() == 3
    assert zones.crossing["pair_zone"].equals((first - 1) * width + second)
    names = (first.astype("string") + " × " + second.astype("string")).dropna()
    assert zones.crossing["pair_zone_name"].dropna().tolist() == names.tolist()
    assert zones.crossing.groupby("pair_zone")["pair_zone_name"].nunique().eq(1).all()


def test_the_mean_of_a_zone_is_that_of_its_period(panel):
    zones = detect(panel).zones
    means = panel.groupby([panel["year"], zones.crossing["pair_zone"]])["y"].transform("mean")
    np.testing.assert_allclose(
        zones.crossing["pair_zone_mean"], means.where(zones.crossing["pair_zone"].notna()), **CLOSE
    )


def test_groups_with_breaks_of_their_own_show_their_own_strata(panel):
    zones = detect(panel, group="region", breaks_scope="period_group", scheme="quantile").zones
    known = panel[panel["y"].notna()]
    strata = known.groupby(["year", "region"])["height"].transform(quartiles)
    means = known["y"].groupby([known["year"], known["region"], strata]).transform("mean")
    grouped = known.index[known["region"].notna()]
    assert zones.strata.loc[grouped, "height"].astype(float).equals(strata[grouped].astype(float))
    np.testing.assert_allclose(zones.means.loc[grouped, "height"], means[grouped], **CLOSE)


def test_a_row_without_a_group_shows_the_strata_and_means_of_its_period(panel):
    options = {"group": "region", "scheme": "quantile"}
    own, shared = (detect(panel, breaks_scope=scope, **options).zones for scope in ("period_group", "period"))
    alone = panel.index[panel["region"].isna()]
    assert own.strata.loc[alone].equals(shared.strata.loc[alone])
    assert not own.strata.equals(shared.strata)
    np.testing.assert_allclose(own.means.loc[alone], shared.means.loc[alone], **CLOSE)
    assert own.pair == shared.pair
    found = own.crossing.loc[alone, ["pair_zone_name", "pair_zone_mean"]]
    pd.testing.assert_frame_equal(found, shared.crossing.loc[alone, found.columns])


def test_groups_with_shared_breaks_change_nothing(panel):
    alone, grouped = detect(panel).zones, detect(panel, group="region").zones
    assert grouped.strata.equals(alone.strata)
    assert grouped.means.equals(alone.means)
    assert grouped.crossing.equals(alone.crossing)


def test_one_factor_has_no_pair(panel):
    zones = detect(panel, factors=["soil"]).zones
    assert zones.pair is None
    assert list(zones.crossing) == []
    assert zones.crossing.index.equals(panel.index)


LABELS = {
    "repeated": lambda n: [i // 3 for i in range(n)],
    "text": lambda n: [f"row {i}" for i in range(n)],
    "falling": lambda n: list(range(n, 0, -1)),
    "pairs": lambda n: pd.MultiIndex.from_product([["a", "b"], range(n // 2)]),
}


@pytest.mark.parametrize("labels", LABELS)
def test_index_labels_of_any_kind_stay_with_their_rows(panel, labels):
    plain, other = detect(panel).zones, detect(panel.set_axis(LABELS[labels](len(panel)))).zones
    for name in ("strata", "means", "crossing"):
        found = getattr(other, name)
        assert found.index.tolist() == list(LABELS[labels](len(panel)))
        pd.testing.assert_frame_equal(found.reset_index(drop=True), getattr(plain, name))


def test_the_strata_are_those_of_the_classes_table(panel):
    made = detect(panel, scheme="quantile")
    classes = made.classes[made.classes["factor"].eq("height")].set_index(["period", "stratum"])["upper"]
    for i, stratum in made.zones.strata["height"].dropna().items():
        year, height = panel.loc[i, "year"], panel.loc[i, "height"]
        assert height <= classes[year, stratum]
        assert stratum == 1 or height > classes[year, stratum - 1]


def test_there_are_no_zones_where_none_were_asked_for(panel):
    assert detect(panel, parts=()).zones is None
