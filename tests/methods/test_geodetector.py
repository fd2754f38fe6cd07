"""The geographical detector against published numbers, twins and invariances."""

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.geodetector import geodetector, holm, noncentral_lambda, q_statistic
from geocoupling.methods.geodetector.factors import FACTOR_COLUMNS
from geocoupling.methods.geodetector.interactions import INTERACTION_COLUMNS
from geocoupling.methods.naturalbreaks import natural_breaks
from geocoupling.methods.problems import SENTENCES, Cancelled, DataProblem
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.fixture
def disease():
    """The example of Wang et al. (2010) that py-geodetector installs: watershed, elevation, soil type."""
    found = find_spec("geodetector")
    if found is None:
        pytest.skip("py-geodetector is not installed")
    return pd.read_csv(Path(found.origin).parent / "example_data" / "disease.csv")


DISEASE = ["region", "level", "type"]


@pytest.fixture
def sample():
    """Sixty units with two real factors and one of noise."""
    rng = np.random.default_rng(12)
    frame = pd.DataFrame({"a": rng.integers(1, 4, 60), "b": rng.choice(["x", "y", "z"], 60), "c": rng.normal(size=60)})
    frame["y"] = frame["a"] + 0.5 * (frame["b"] == "x") + rng.normal(size=60)
    frame["unit"] = [f"u{i}" for i in range(60)]
    return frame


def run(frame, factors=("a", "b", "c"), **options):
    return geodetector(frame, "y", list(factors), **{"categorical": ["a"], "permutations": 199, **options})


def test_published_q(disease):
    made = geodetector(disease, "incidence", DISEASE, categorical=DISEASE)
    assert made.factors["q"].tolist() == pytest.approx([0.6377737, 0.6067087, 0.3857168], abs=5e-8)
    assert made.factors["rank"].tolist() == [1, 2, 3]
    assert made.factors["strata"].tolist() == [9, 7, 5]
    assert (made.factors["p"] == 0.001).all()


@pytest.mark.parametrize(
    ("variance", "published"),
    [("sample", [0.000116991, 0.04080407, 0.3632363]), ("population", [0.000128803, 0.043382244, 0.372145486])],
)
def test_published_noncentral_p(disease, variance, published):
    made = geodetector(disease, "incidence", DISEASE, scheme="none", significance=f"noncentral_f_{variance}")
    assert made.factors["p"].tolist() == pytest.approx(published, rel=1e-5)
    notice = next(n for n in made.notices if n.code == "p_disagrees")
    assert notice.values["fields"] == ["type"]


def test_default_p_does_not_depend_on_the_zero_point(disease):
    def p(shift, **options):
        moved = disease.assign(incidence=disease["incidence"] + shift)
        return geodetector(moved, "incidence", DISEASE, scheme="none", **options)

    before, after = p(0), p(10)
    assert after.factors["p"].tolist() == before.factors["p"].tolist()
    assert after.factors["q"].tolist() == pytest.approx(before.factors["q"].tolist(), rel=1e-11)
    assert after.interactions["p_gain"].tolist() == before.interactions["p_gain"].tolist()
    published = [p(s, significance="noncentral_f_population").factors["p"][1] for s in (0, 1, 10)]
    assert published == pytest.approx([0.043, 0.515, 1.0], abs=5e-4)


def test_tables_have_the_columns_of_the_contract(sample):
    made = run(sample)
    assert list(made.factors.columns) == FACTOR_COLUMNS
    assert list(made.interactions.columns) == INTERACTION_COLUMNS
    assert len(made.factors) == 3
    assert len(made.interactions) == 3
    assert made.factors["group"].isna().all()
    assert run(sample, ["b"], categorical=[]).interactions.empty


def twin_q(y, groups):
    """q by its definition, group by group."""
    y = np.asarray(y, dtype=float)
    groups = [tuple(g) if isinstance(g, (list, tuple)) else g for g in groups]
    within = sum(((part - part.mean()) ** 2).sum() for part in (y[[g == name for g in groups]] for name in set(groups)))
    return 1 - within / ((y - y.mean()) ** 2).sum()


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(-5, 5), st.integers(0, 3), st.sampled_from("pqr")), min_size=5, max_size=30))
def test_q_against_a_twin(rows):
    frame = pd.DataFrame(rows, columns=["y", "a", "b"])
    if frame["y"].nunique() < 2:
        return
    made = run(frame, ["a", "b"], significance="central_f")
    assert made.factors["q"].tolist() == pytest.approx([twin_q(frame.y, frame.a), twin_q(frame.y, frame.b)], abs=1e-12)
    assert q_statistic(frame.y, frame.b) == pytest.approx(twin_q(frame.y, frame.b), abs=1e-12)
    pair = made.interactions.iloc[0]
    assert pair["q12"] == pytest.approx(twin_q(frame.y, list(zip(frame.a, frame.b))), abs=1e-12)
    assert pair["q12"] >= max(pair["q1"], pair["q2"]) - 1e-12
    assert pair["gain"] == pytest.approx(pair["q12"] - max(pair["q1"], pair["q2"]))
    assert pair["type"] is None or not pair["type"].startswith("weaken")
    assert max(pair["q1"], pair["q2"]) - 1e-9 <= pair["q_additive"] <= pair["q12"] + 1e-9


def test_derived_columns(sample):
    made = run(sample)
    f, i = made.factors, made.interactions
    n, strata = f["n"].astype(float), f["strata"].astype(float)
    assert f["q_expected"].tolist() == pytest.approx(((strata - 1) / (n - 1)).tolist())
    assert f["q_adjusted"].tolist() == pytest.approx((1 - (1 - f["q"]) * (n - 1) / (n - strata)).tolist())
    assert f["p_adjusted"].tolist() == pytest.approx(holm(f["p"]).tolist())
    assert i["p_adjusted"].tolist() == pytest.approx(holm(i["p_gain"]).tolist())
    assert i["interaction"].tolist() == pytest.approx((i["q12"] - i["q_additive"]).tolist())
    assert (f["q_lower"] <= f["q_upper"]).all()
    assert f["smallest_stratum"][0] == sample["a"].value_counts().min()


def test_collision_of_joined_codes():
    frame = pd.DataFrame(
        {"a": [1, 1, 11, 11] * 5, "b": [12, 2, 2, 12] * 5, "y": np.arange(20) % 4 + 0.1 * np.arange(20)}
    )
    pair = run(frame, ["a", "b"], categorical=["a", "b"]).interactions.iloc[0]
    assert pair["strata"] == 4
    assert pair["q12"] == pytest.approx(twin_q(frame.y, list(zip(frame.a, frame.b))))


def test_nested_factor(sample):
    sample["coarse"] = (sample["a"] > 1).astype(str)
    pair = run(sample, ["a", "coarse"]).interactions.iloc[0]
    assert pair["type"] == "nested"
    assert pair["q12"] == pytest.approx(pair["q1"])
    assert pair["p_gain"] == 1
    assert np.isnan(pair["p_interaction"])


def test_crossing_a_factor_with_itself_changes_nothing(sample):
    sample["same"] = sample["b"]
    for significance in ("permutation", "central_f"):
        made = run(sample, ["b", "same"], categorical=[], significance=significance)
        pair = made.interactions.iloc[0]
        assert pair["q12"] == pytest.approx(made.factors["q"][0])
        assert pair["type"] == "nested"
        assert pair["p_gain"] == 1


def test_row_and_factor_order_change_nothing(sample):
    made = run(sample)
    other = run(sample.sample(frac=1, random_state=3), ["c", "b", "a"])
    there = other.factors.set_index("factor").loc[["a", "b", "c"]].reset_index()[FACTOR_COLUMNS]
    pd.testing.assert_frame_equal(made.factors, there, rtol=1e-9)
    key = lambda t: t.apply(lambda r: " ".join(sorted([r.factor1, r.factor2])), axis=1)  # noqa: E731
    same = ["q12", "type", "p", "gain", "p_gain", "q_additive", "p_interaction", "p_adjusted", "n", "strata", "note"]
    one, two = (t.set_index(key(t))[same].sort_index() for t in (made.interactions, other.interactions))
    pd.testing.assert_frame_equal(one, two, rtol=1e-9)
    pd.testing.assert_frame_equal(made.strata, other.strata.loc[sample.index, ["a", "b", "c"]])


def test_permutation_agrees_with_central_f_on_normal_data(sample):
    def p_values(**options):
        made = run(sample, **options)
        return np.concatenate([made.factors["p"], made.interactions["p"], made.interactions["p_gain"]])

    # one p that stopped at 20 exceedances has a standard error of 22 %, the mean of five 10 %
    ours = np.mean([p_values(significance="permutation", permutations=1999, seed=s) for s in range(1, 6)], axis=0)
    theirs = p_values(significance="central_f")
    assert (np.abs(ours - theirs) <= 0.35 * theirs + 1 / 2000).all()
    assert ((theirs > 0.005) & (theirs < 0.5)).sum() >= 5
    central = run(sample, significance="central_f").factors
    assert central["p"].tolist() == central["p_central_f"].tolist()


def test_auto_permutes_up_to_twenty_thousand_rows():
    rng = np.random.default_rng(0)
    for n, permuted in ((20_000, True), (20_001, False)):
        frame = pd.DataFrame({"a": rng.integers(0, 3, n), "y": rng.normal(size=n)})
        made = run(frame, ["a"], permutations=99).factors
        assert (made["p"][0] != made["p_central_f"][0]) == permuted


def test_gain_of_noise_is_not_significant_and_of_an_interaction_is():
    rng = np.random.default_rng(6)
    a, b, noise = (rng.integers(0, 2, 200) for _ in range(3))
    frame = pd.DataFrame({"a": a, "b": b, "noise": noise, "y": (a ^ b) + rng.normal(size=200)})
    for significance in ("permutation", "central_f"):
        made = run(frame, ["a", "b", "noise"], categorical=["a", "b", "noise"], significance=significance)
        pairs = made.interactions.set_index(["factor1", "factor2"])
        assert pairs.loc[("a", "b"), "p_gain"] < 0.02
        assert pairs.loc[("a", "b"), "p_interaction"] < 0.001
        assert pairs.loc[("a", "b"), "type"] == "enhance_nonlinear"
        assert pairs.loc[("a", "noise"), "p_adjusted"] > 0.05


def test_singletons_kept_or_dropped():
    frame = pd.DataFrame({"a": list("xxxxyyyyz"), "b": list("pqpqpqpqr"), "y": [1, 2, 3, 4, 4, 5, 6, 8, 30.0]})
    kept = run(frame, ["a", "b"], categorical=[])
    assert kept.factors["q"][0] == pytest.approx(twin_q(frame.y, frame.a))
    assert kept.factors["smallest_stratum"].tolist() == [1, 1]
    assert "single row" in kept.factors["note"][0]
    dropped = run(frame, ["a", "b"], categorical=[], singletons="drop")
    rest = frame.iloc[:-1]
    assert dropped.factors["q"][0] == pytest.approx(twin_q(rest.y, rest.a))
    assert dropped.factors["n"].tolist() == [8, 8]
    assert dropped.interactions["q12"][0] == pytest.approx(twin_q(rest.y, list(zip(rest.a, rest.b))))
    assert "left out" in dropped.factors["note"][0]


def test_no_type_without_ten_rows_to_spare():
    rng = np.random.default_rng(0)
    for n, named in ((18, False), (19, True)):
        a, b = np.arange(n) % 3, np.arange(n) // 3 % 3
        frame = pd.DataFrame({"a": a, "b": b, "y": rng.normal(size=n)})
        pair = run(frame, ["a", "b"], categorical=["a", "b"]).interactions.iloc[0]
        assert pair["strata"] == 9
        assert (pair["type"] is not None) == named
        assert ("fewer than 5 a stratum" in pair["note"]) and (("No type" in pair["note"]) != named)


def test_as_many_strata_as_rows_and_one_stratum(sample):
    sample["one"] = "same"
    made = run(sample, ["unit", "one", "b"], categorical=[])
    every, one, _ = (row for _, row in made.factors.iterrows())
    assert every["q"] == 1
    assert np.isnan(every[["p", "p_central_f", "q_adjusted", "q_lower"]].astype(float)).all()
    assert "stratum of its own" in every["note"]
    assert one["q"] == 0
    assert np.isnan(one["p"])
    assert "one stratum" in one["note"]
    assert made.factors["p_adjusted"][2] == made.factors["p"][2]


def test_missing_values(sample):
    sample["c"] = sample["c"].where(sample.index > 4)
    sample.loc[10:11, "y"] = np.nan
    sample.loc[20, "b"] = ""
    made = run(sample)
    assert made.factors["n"].tolist() == [58, 57, 53]
    assert made.interactions["n"].tolist() == [57, 53, 52]
    codes = {n.code: n.values for n in made.notices}
    assert codes["response_missing"]["rows"] == [10, 11]
    assert codes["factor_missing"]["count"] in (1, 5)
    assert made.strata["c"].isna().sum() == 7
    whole = sample[sample["c"].notna() & sample["y"].notna() & (sample["b"] != "")]
    pair = made.interactions.iloc[2]
    strata = made.strata.loc[whole.index]
    assert pair["q1"] == pytest.approx(twin_q(whole.y, whole.b))
    assert pair["q12"] == pytest.approx(twin_q(whole.y, list(zip(strata["b"], strata["c"]))))


@pytest.fixture
def panel(sample):
    """Three periods and two groups."""
    frames = [
        sample.assign(year=year, region=np.where(sample.index < 35, "East", "West")) for year in (2011, 2012, 2013)
    ]
    rng = np.random.default_rng(1)
    return pd.concat(
        [f.assign(c=f.c * (i + 1), y=f.y + rng.normal(size=60)) for i, f in enumerate(frames)], ignore_index=True
    )


def test_periods_and_groups(panel):
    made = run(panel, period="year", group="region", units="unit", significance="central_f")
    keys = made.factors[["period", "group"]].drop_duplicates().to_numpy().tolist()
    assert keys == [[year, g] for year in (2011, 2012, 2013) for g in (None, "East", "West")]
    alone = run(panel[panel.year == 2012], significance="central_f").factors
    pd.testing.assert_frame_equal(
        made.factors[(made.factors.period == 2012) & made.factors.group.isna()].iloc[:, 2:].reset_index(drop=True),
        alone.iloc[:, 2:],
    )
    east = panel[(panel.year == 2012) & (panel.region == "East")]
    row = made.factors[(made.factors.period == 2012) & (made.factors.group == "East")].iloc[2]
    assert row["q"] == pytest.approx(twin_q(east.y, made.strata.loc[east.index, "c"]))
    assert not any(n.code == "units_repeat" for n in made.notices)


def test_scopes_of_breaks(panel):
    for scope, rows, inside in [
        ("period", panel.year == 2013, {}),
        ("pooled", panel.year > 0, {}),
        ("period_group", (panel.year == 2013) & (panel.region == "West"), {"group": "West"}),
    ]:
        made = run(panel, period="year", group="region", breaks_scope=scope, significance="central_f")
        expected = natural_breaks(panel.loc[rows, "c"], 6).breaks
        chosen = made.classes[made.classes.factor == "c"]
        if scope != "pooled":
            chosen = chosen[chosen.period == 2013]
        chosen = chosen[chosen.group == "West"] if inside else chosen[chosen.group.isna()]
        assert chosen["upper"].tolist() == pytest.approx(expected.tolist())
        place = np.flatnonzero(rows)[0]
        assert made.strata["c"][place] == 1 + np.searchsorted(expected, panel["c"][place])


def test_a_failing_run_does_not_stop_the_others(panel):
    panel.loc[panel.year == 2012, "y"] = 7.0
    panel = panel.drop(panel.index[panel.year == 2013][2:])
    made = run(panel, period="year", significance="central_f")
    by_year = made.factors.groupby("period")["q"].apply(lambda q: q.notna().all())
    assert by_year.tolist() == [True, False, False]
    assert [n.code for n in made.notices if n.code.startswith("run_")] == ["run_constant", "run_too_small"]
    assert "same value" in made.factors["note"][3]
    assert made.interactions["note"].notna().sum() >= 6


def test_repeated_units_are_moved_whole(panel):
    made = run(panel, ["b"], categorical=[], units="unit")
    assert any(n.code == "units_repeat" and n.values["count"] == 60 for n in made.notices)
    free = run(panel, ["b"], categorical=[])
    assert free.factors["q"][0] == made.factors["q"][0]
    assert made.factors["p"][0] > free.factors["p"][0]


def test_permutations_rise_with_the_number_of_tests():
    rng = np.random.default_rng(0)
    frame = pd.DataFrame({f"x{i}": rng.integers(0, 2, 40) for i in range(5)})
    frame["y"] = frame["x0"] * 9 + frame["x1"] + 0.01 * rng.normal(size=40)
    made = run(frame, [f"x{i}" for i in range(5)], categorical=[f"x{i}" for i in range(5)])
    assert made.interactions["p"].min() == 1 / 1000
    raised = next(n for n in made.notices if n.code == "permutations_raised")
    assert raised.values == {"n": 999, "asked": 199, "tests": 10}
    assert run(frame, ["x0", "x1"], permutations=999, categorical=["x0", "x1"]).notices == []


@pytest.mark.parametrize(
    ("change", "options", "code"),
    [
        ({}, {"factors": []}, "factors_absent"),
        ({}, {"factors": ["a", "y"]}, "factor_twice"),
        ({}, {"factors": ["a", "gdp"]}, "field_absent"),
        ({"y": 1.0}, {}, "response_constant"),
        ({"y": np.nan}, {}, "all_missing"),
        ({"y": "much"}, {}, "text_in_number"),
        ({"c": np.inf}, {}, "infinite_values"),
        ({"c": np.nan}, {}, "all_missing"),
        ({}, {"categorical": ["y"]}, "categorical_not_factor"),
        ({}, {"significance": "magic"}, "option_unknown"),
        ({}, {"scheme": "magic"}, "option_unknown"),
        ({}, {"breaks_scope": "magic"}, "option_unknown"),
        ({}, {"permutations": 9}, "permutations_invalid"),
        ({}, {"classes": 0}, "classes_invalid"),
        ({"year": None}, {"period": "year"}, "missing_values"),
    ],
)
def test_problems(sample, change, options, code):
    with pytest.raises(DataProblem) as caught:
        run(sample.assign(**change), **options)
    assert caught.value.code == code
    assert str(caught.value)


def test_too_many_numbers_for_a_category():
    frame = pd.DataFrame({"a": np.arange(1001), "y": np.arange(1001) % 7})
    with pytest.raises(DataProblem) as caught:
        run(frame, ["a"])
    assert caught.value.code == "category_too_fine"
    assert run(frame.iloc[:1000], ["a"]).factors["strata"][0] == 1000
    with pytest.raises(DataProblem) as caught:
        run(frame.iloc[:2], ["a"])
    assert caught.value.code == "too_few_rows"


def test_notes_are_worded_by_the_caller(sample):
    sample["one"] = "same"
    made = run(sample, ["one"], categorical=[], say=lambda notice: notice.code.upper())
    assert made.factors["note"][0] == "FACTOR_ONE_STRATUM"
    assert "factor_one_stratum" in SENTENCES


def test_ticks_rise_and_can_cancel(sample):
    shares = []
    run(sample, tick=shares.append)
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1

    def stop(share):
        raise Cancelled

    with pytest.raises(Cancelled):
        run(sample, tick=stop)


def test_the_input_is_left_alone(sample):
    before = sample.copy(deep=True)
    run(sample)
    pd.testing.assert_frame_equal(sample, before)
    assert noncentral_lambda(sample["y"], sample["a"]) >= 0
