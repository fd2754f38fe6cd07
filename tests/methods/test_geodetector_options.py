"""Options of the geographical detector that other tests leave alone, and the form of all its tables."""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.geodetector import geodetector, q_statistic
from geocoupling.methods.geodetector.analysis import CLASS_COLUMNS
from geocoupling.methods.geodetector.tables import COLUMNS
from geocoupling.methods.neighbours import from_pairs
from geocoupling.methods.problems import SENTENCES, DataProblem
from scipy import stats

EXACT = 1e-12  # q by other sums of the same numbers
BY_PART = {
    "zones": ("zones",),
    "risk": ("risk", "risk_tests"),
    "ecological": ("ecological",),
    "stability": ("stability", "pair_stability"),
}
WHOLE = {"n", "strata", "smallest_stratum", "rank", "stratum", "stratum1", "stratum2", "classes", "chosen"}
TEXT = {"group", "factor", "factor1", "factor2", "type", "note", "label", "scheme"}


def ninety():
    """Ninety rows in two years and three regions: two factors that matter and a category."""
    rng = np.random.default_rng(51)
    frame = pd.DataFrame({"slope": rng.uniform(1, 40, 90), "rain": rng.gamma(2.0, 200, 90)})
    frame["soil"] = rng.choice(["clay", "loam", "sand"], 90)
    frame["year"] = np.repeat([2019, 2020], 45)
    frame["region"] = np.tile(["East", "Middle", "West"], 30)
    frame["y"] = 0.2 * frame["slope"] + 0.01 * frame["rain"] + rng.normal(size=90)
    return frame


@pytest.fixture
def sample():
    return ninety()


def detect(frame, factors=("slope", "rain", "soil"), **options):
    given = {"significance": "central_f", "permutations": 99, "parts": (), **options}
    return geodetector(frame, "y", list(factors), **given)


def q_of(made):
    return made.factors.set_index("factor")["q"].to_dict()


def codes(made):
    return [notice.code for notice in made.notices]


# manual breaks


def test_manual_breaks_are_upper_edges(sample):
    made = detect(
        sample, ["slope", "rain"], scheme="manual", manual_breaks={"slope": [10, 20.0], "rain": ["300", "900"]}
    )
    for name, breaks in {"slope": [10, 20], "rain": [300, 900]}.items():
        assert q_of(made)[name] == pytest.approx(
            q_statistic(sample["y"], np.searchsorted(breaks, sample[name])), rel=EXACT
        )
        upper = made.classes.loc[made.classes["factor"] == name, "upper"].tolist()
        assert upper == [*breaks, sample[name].max()]


def test_manual_breaks_leave_categories_alone(sample):
    made = detect(sample, scheme="manual", manual_breaks={"slope": [20], "rain": [400]})
    assert q_of(made)["soil"] == pytest.approx(q_statistic(sample["y"], sample["soil"]), rel=EXACT)
    assert made.factors["strata"].tolist() == [2, 2, 3]


@pytest.mark.parametrize("breaks", [None, {}, {"slope": [20, 10]}, {"slope": ["steep"]}, {"slope": []}])
def test_breaks_that_can_not_be_used_name_the_factor(sample, breaks):
    with pytest.raises(DataProblem, match="slope") as error:
        detect(sample, ["slope"], scheme="manual", manual_breaks=breaks)
    assert error.value.code == "manual_breaks_form"


# small strata


def test_no_class_is_smaller_than_asked_for(sample):
    sample.loc[0, "slope"] = 900.0
    before, after = (detect(sample, ["slope"], scheme="equal_interval", min_stratum=least) for least in (1, 15))
    assert before.factors.loc[0, "smallest_stratum"] == 1
    assert after.factors.loc[0, "smallest_stratum"] >= 15
    assert after.factors.loc[0, "n"] == 90
    assert "strata_merged" in codes(after)


def test_small_categories_are_left_out(sample):
    sample.loc[[0, 1], "soil"] = "peat"
    made = detect(sample, ["soil"], min_stratum=3, parts=("zones",))
    rest = sample[sample["soil"] != "peat"]
    assert made.factors.loc[0, "n"] == 88
    assert q_of(made)["soil"] == pytest.approx(q_statistic(rest["y"], rest["soil"]), rel=EXACT)
    assert made.strata["soil"].isna().tolist() == sample["soil"].eq("peat").tolist()
    assert made.classes["label"].tolist() == ["clay", "loam", "sand"]
    assert "categories_left_out" in codes(made)


# optimal strata


@pytest.mark.parametrize("criterion", ["q_adjusted", "q"])
def test_optimal_strata_have_the_largest_criterion_of_all_that_was_tried(sample, criterion):
    made = detect(sample, scheme="optimal", criterion=criterion, classes_from=2, classes_to=5)
    assert made.optimal["factor"].unique().tolist() == ["slope", "rain"]
    assert set(made.optimal["classes"].dropna()) == {2, 3, 4, 5}
    for name, tried in made.optimal.groupby("factor"):
        chosen = tried[tried["chosen"] == 1]
        assert len(chosen) == 1
        assert chosen[criterion].item() == pytest.approx(tried[criterion].max(), abs=EXACT)
        assert q_of(made)[name] == pytest.approx(chosen["q"].item(), rel=EXACT)


def test_the_published_criterion_takes_more_strata(sample):
    by_q, adjusted = (
        detect(sample, ["rain"], scheme="optimal", criterion=c).factors.loc[0] for c in ("q", "q_adjusted")
    )
    assert by_q["q"] >= adjusted["q"] and by_q["strata"] >= adjusted["strata"]
    assert by_q["q_adjusted"] <= adjusted["q_adjusted"]


@pytest.mark.parametrize("ends", [(1, 4), (5, 4), (2, 31), (2.5, 4)])
def test_a_range_of_classes_must_make_sense(sample, ends):
    with pytest.raises(DataProblem) as error:
        detect(sample, scheme="optimal", classes_from=ends[0], classes_to=ends[1])
    assert error.value.code == "classes_range_invalid"


@pytest.mark.parametrize("key", ["criterion", "ecological", "breaks_scope", "singletons", "scheme", "significance"])
def test_an_unknown_option_is_named(sample, key):
    with pytest.raises(DataProblem, match="“?newest") as error:
        detect(sample, **{key: "newest"})
    assert (error.value.code, error.value.values["key"]) == ("option_unknown", key)


def conditional(made):
    said = made.factors["note"].fillna("").str.contains(SENTENCES["p_conditional"], regex=False)
    return made.factors[said]


def test_p_of_groups_is_conditional_where_they_share_chosen_strata(sample):
    roles = {"period": "year", "group": "region"}
    made = detect(sample, scheme="optimal", classes_to=4, significance="permutation", **roles)
    named = conditional(made)
    # every group of every year, and neither the whole years nor the category
    assert len(named) == 2 * 3 * 2
    assert named["group"].notna().all() and set(named["factor"]) == {"slope", "rain"}
    shared = next(notice for notice in made.notices if notice.code == "p_conditional_shared")
    pairs = next(notice for notice in made.notices if notice.code == "p_conditional_pairs")
    assert shared.values == pairs.values == {"fields": ["slope", "rain"]}


def test_p_repeats_the_search_where_every_group_has_its_own_strata(sample):
    options = {
        "scheme": "optimal",
        "classes_to": 4,
        "period": "year",
        "group": "region",
        "breaks_scope": "period_group",
    }
    made = detect(sample, significance="permutation", **options)
    assert conditional(made).empty
    assert "p_conditional_shared" not in codes(made) and "p_conditional_pairs" in codes(made)
    # the central F test can not repeat a search
    assert len(conditional(detect(sample, **options))) == 2 * 4 * 2


def test_other_schemes_have_no_conditional_p(sample):
    made = detect(sample, scheme="quantile", significance="permutation", period="year", group="region")
    assert conditional(made).empty
    assert made.optimal is None
    assert not {"p_conditional_shared", "p_conditional_pairs"} & set(codes(made))


# stability


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"scheme": "quantile", "classes": 4}, ("quantile", 4)),
        ({"scheme": "natural_breaks", "classes": 12}, ("natural_breaks", 12)),
        ({"scheme": "head_tail"}, ("head_tail", None)),
    ],
    ids=["within the range", "outside the range", "own number"],
)
def test_the_choice_in_use_is_flagged(sample, options, expected):
    made = detect(sample, parts=("stability",), **options)
    flagged = made.stability[made.stability["chosen"] == 1]
    assert flagged["factor"].tolist() == ["slope", "rain", "soil"]
    choices = {(row["scheme"], None if row["classes"] is pd.NA else row["classes"]) for _, row in flagged.iterrows()}
    assert choices == {expected}
    assert flagged.set_index("factor")["q"].to_dict() == pytest.approx(q_of(made), rel=EXACT)


def test_every_factor_may_have_an_optimum_of_its_own(sample):
    made = detect(sample, ["slope", "rain"], scheme="optimal", parts=("stability",))
    columns = ["factor", "scheme", "classes"]
    flagged = made.stability.loc[made.stability["chosen"] == 1, columns].sort_values("factor", ignore_index=True)
    chosen = made.optimal.loc[made.optimal["chosen"] == 1, columns].sort_values("factor", ignore_index=True)
    pd.testing.assert_frame_equal(flagged, chosen)


# other options


@pytest.mark.parametrize(
    ("indicators", "named"), [(["rain", "wind", "slope"], ["slope", "rain"]), (["wind"], None), ((), None)]
)
def test_a_factor_that_is_an_indicator_is_named(sample, indicators, named):
    found = [
        notice.values
        for notice in detect(sample, indicators=indicators).notices
        if notice.code == "factor_is_indicator"
    ]
    assert found == ([{"fields": named}] if named else [])


def test_the_published_ecological_test_is_one_sided(sample):
    tables = [detect(sample, parts=("ecological",), ecological=name).ecological for name in ("two_sided", "legacy")]
    q = q_of(detect(sample))
    for two, one in zip(*(table.to_dict("records") for table in tables)):
        rest1, rest2 = (1 - q[two[name]] for name in ("factor1", "factor2"))
        assert one["f"] == pytest.approx(rest1 / rest2, rel=1e-9)
        assert one["p"] == pytest.approx(stats.f.sf(rest1 / rest2, 89, 89), rel=1e-6)
        assert two["p"] != pytest.approx(one["p"], rel=1e-3)
        assert two["q_difference"] == one["q_difference"] == pytest.approx(q[two["factor1"]] - q[two["factor2"]])


# the tables


@pytest.mark.parametrize(
    "asked", [(), *((part,) for part in BY_PART), tuple(BY_PART)], ids=lambda parts: "+".join(parts)
)
def test_only_what_was_asked_for_is_there(sample, asked):
    made = detect(sample, parts=asked)
    expected = {name for part in asked for name in BY_PART[part]}
    optional = {name for names in BY_PART.values() for name in names} | {"optimal", "moran"}
    assert {name for name in optional if getattr(made, name) is not None} == expected
    assert len(made.factors) == len(made.interactions) == 3


@pytest.fixture(scope="module", params=["one run", "years and regions"])
def every_table(request):
    roles = {} if request.param == "one run" else {"period": "year", "group": "region"}
    line = from_pairs(90, np.arange(89), np.arange(1, 90), "rook")
    options = {"scheme": "optimal", "classes_to": 4, "parts": tuple(BY_PART), **roles}
    return detect(ninety(), neighbours=lambda rows: line.of(rows), **options)


@pytest.mark.parametrize("name", COLUMNS)
def test_tables_have_the_columns_and_types_of_the_contract(every_table, name):
    table = getattr(every_table, name)
    assert list(table.columns) == COLUMNS[name]
    assert len(table) and table.index.equals(pd.RangeIndex(len(table)))
    for column in table.columns.drop("period"):
        expected = "Int64" if column in WHOLE else "object" if column in TEXT else "float64"
        assert str(table[column].dtype) == expected, column
    cells = [cell for column in table if column in TEXT for cell in table[column]]
    assert all(cell is None or isinstance(cell, str) for cell in cells)
    assert set(table["period"].dropna().unique()) <= {2019, 2020}


def test_the_table_of_classes_has_its_columns(every_table):
    assert list(every_table.classes.columns) == CLASS_COLUMNS


# categories whose codes need more than a byte, or whose crossing does


@pytest.mark.parametrize(("count", "first"), [(20, 1), (127, 0), (128, -70), (130, -70), (300, 1000)])
@pytest.mark.parametrize("gaps", [0, 7])
def test_many_categories_are_not_mixed_up(count, gaps, first):
    rng = np.random.default_rng(count)
    order = rng.permutation(np.tile(np.arange(count), 3))
    frame = pd.DataFrame({"land": (first + order).astype(float), "soil": rng.integers(0, count, 3 * count)})
    frame["y"] = np.sin(order) + rng.normal(size=3 * count)
    frame.loc[frame.index[:gaps], "land"] = np.nan
    made = detect(frame, ["land", "soil"], categorical=["land", "soil"], parts=("zones", "risk"))
    known = frame[frame["land"].notna()]
    crossed = known["land"].astype(str) + "/" + known["soil"].astype(str)
    assert q_of(made)["land"] == pytest.approx(q_statistic(known["y"], known["land"]), rel=1e-9)
    assert made.interactions.loc[0, "q12"] == pytest.approx(q_statistic(known["y"], crossed), rel=1e-9)
    assert made.factors["strata"].tolist() == [known["land"].nunique(), frame["soil"].nunique()]
    number = {value: i + 1 for i, value in enumerate(sorted(known["land"].unique()))}
    assert made.strata["land"].astype(float).equals(frame["land"].map(number).astype(float))
    zones = made.zones.crossing
    width = made.strata["soil"].max()
    assert zones["pair_zone"].equals((made.strata["land"] - 1) * width + made.strata["soil"])
    assert zones["pair_zone"].nunique() == crossed.nunique() == made.interactions.loc[0, "strata"]
    means = made.risk[made.risk["factor"] == "land"].set_index("label")["mean"]
    expected = known.groupby("land")["y"].mean()
    assert means.index.tolist() == [str(int(value)) for value in expected.index]
    np.testing.assert_allclose(means, expected, rtol=1e-9)
