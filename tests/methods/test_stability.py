"""q, ranks and types of interaction over all schemes and numbers of classes."""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.geodetector.candidates import TRIED, choices, factor_candidates
from geocoupling.methods.geodetector.crossing import interaction_type
from geocoupling.methods.geodetector.factors import factor_table
from geocoupling.methods.geodetector.factorstrata import Stratification, factor_strata
from geocoupling.methods.geodetector.inference import Inference
from geocoupling.methods.geodetector.interactions import interaction_table
from geocoupling.methods.geodetector.qstatistic import q_statistic
from geocoupling.methods.geodetector.rundata import RunData
from geocoupling.methods.geodetector.stability import pair_stability_table, stability_table
from geocoupling.methods.geodetector.study import read_study
from geocoupling.methods.problems import Cancelled
from geocoupling.methods.strata import stratify

FACTORS = ["rain", "slope", "soil"]
USED = Stratification("quantile", 5, "period", classes_from=3, classes_to=4)


def example(n=120, seed=5):
    generator = np.random.default_rng(seed)
    rain, slope = generator.lognormal(size=(2, n))
    soil = generator.choice(list("abc"), n)
    y = rain + 0.5 * slope + (soil == "a") + generator.normal(size=n)
    region = generator.choice(["east", "west"], n)
    return pd.DataFrame({"y": y, "rain": rain, "slope": slope, "soil": soil, "region": region})


def prepared(frame, stratification=USED, factors=FACTORS, run=0, **roles):
    """Everything that the tables of one run are made of."""
    study = read_study(frame, "y", factors, **roles)
    tried = {name: factor_candidates(study, name, False, stratification) for name in factors}
    made = {name: factor_strata(study, name, False, stratification) for name in factors}
    run = study.runs[run]
    data = RunData("y", study.y[run.rows], {name: own.of(run) for name, own in made.items()})
    return data, run, tried, made


def stability(frame, stratification=USED, singletons="keep", **options):
    data, run, tried, made = prepared(frame, stratification, **options)
    return pd.DataFrame(stability_table(data, run, tried, made, stratification, singletons))


def pairs(frame, stratification=USED, singletons="keep", **options):
    data, run, tried, _ = prepared(frame, stratification, **options)
    return pd.DataFrame(pair_stability_table(data, run, tried, stratification, singletons))


def codes_by_hand(frame, factor, scheme, classes):
    if factor == "soil":
        return frame["soil"].to_numpy()
    return stratify(frame[factor], scheme, 1 if np.isnan(classes) else int(classes)).codes


def test_every_scheme_is_tried_with_every_number_and_the_one_in_use():
    tried = choices(USED)
    assert len(tried) == len(set(tried)) == 4 * 2 + 2 + 1
    assert {scheme for scheme, _ in tried} == set(TRIED)
    assert ("quantile", 5) in tried
    assert [k for scheme, k in tried if scheme in ("std_mean", "head_tail")] == [None, None]


def test_q_and_ranks_are_those_of_each_stratification_by_itself():
    frame = example()
    table = stability(frame)
    assert len(table) == 3 * 11
    for row in table.itertuples():
        codes = codes_by_hand(frame, row.factor, row.scheme, row.classes)
        q, strata = q_statistic(frame["y"], codes), len(set(codes))
        assert row.q == pytest.approx(q, abs=1e-12)
        assert row.q_adjusted == pytest.approx(1 - (1 - q) * 119 / (120 - strata), abs=1e-12)
    ranks = table.groupby(["scheme", "classes"], dropna=False)["q"].rank(ascending=False, method="min")
    assert (table["rank"] == ranks).all()


def test_agreement_is_the_share_of_the_most_frequent_rank():
    # noise enough that ranks change
    frame = example(60, 8)
    frame["y"] = np.random.default_rng(9).normal(size=60)
    table = stability(frame)
    for _, own in table.groupby("factor"):
        counts = own["rank"].value_counts()
        assert np.allclose(own["agreement"], counts.max() / counts.sum(), rtol=0, atol=1e-15)
    assert table["agreement"].min() < 1


def test_categories_take_part_with_the_q_they_have():
    own = stability(example()).query("factor == 'soil'")
    assert len(own) == 11
    assert np.ptp(own["q"]) < 1e-14


def test_there_is_nothing_to_try_where_all_factors_are_categories():
    data, run, tried, made = prepared(example(), factors=["soil"])
    assert stability_table(data, run, tried, made, USED) == []
    assert pair_stability_table(data, run, tried, USED) == []


def test_the_choice_in_use_is_marked_and_has_the_q_of_the_factor_detector():
    frame = example(40)
    for singletons in ("keep", "drop"):
        # ten classes of a skewed factor have single rows
        used = Stratification("equal_interval", 10, "period")
        data, *_ = prepared(frame, used)
        inference = Inference("central_f", 99, 1, singletons, str)
        expected = {row["factor"]: row for row in factor_table(data, inference)[0]}
        chosen = stability(frame, used, singletons).query("chosen == 1").set_index("factor")
        assert sorted(chosen.index) == FACTORS
        for name in FACTORS:
            assert chosen["q"][name] == pytest.approx(expected[name]["q"], abs=1e-12)
            assert chosen["rank"][name] == expected[name]["rank"]
        q12 = pairs(frame, used, singletons).query("scheme == 'equal_interval' and classes == 10")
        wanted = interaction_table(data, inference)
        assert np.allclose(q12["q12"], [row["q12"] for row in wanted], rtol=0, atol=1e-12)
        assert q12["type"].tolist() == [row["type"] for row in wanted]


def test_a_scheme_that_can_not_divide_a_factor_has_no_row_and_does_not_count_for_agreement():
    frame = example()
    usual = stability(frame)
    frame["slope"] -= 1
    table = stability(frame)
    geometric = table.query("scheme == 'geometric'")
    assert set(geometric["factor"]) == {"rain", "soil"}
    rest = table.query("scheme != 'geometric' and factor == 'soil'")["rank"].value_counts()
    assert table.query("factor == 'soil'")["agreement"].iloc[0] == pytest.approx(rest.max() / rest.sum())
    # the shift changes nothing else
    keep = usual["scheme"] != "geometric"
    moved = table.query("scheme != 'geometric'")
    assert np.allclose(usual.loc[keep, "q"], moved["q"], rtol=0, atol=1e-9)


def test_pairs_have_the_q_and_type_of_their_crossing():
    frame = example()
    table = pairs(frame)
    assert len(table) == 3 * 11
    for row in table.itertuples():
        names = (row.factor1, row.factor2)
        first, second = (codes_by_hand(frame, name, row.scheme, row.classes) for name in names)
        crossed = [f"{a}|{b}" for a, b in zip(first, second)]
        q = [q_statistic(frame["y"], codes) for codes in (first, second, crossed)]
        strata = [len(set(codes)) for codes in (first, second, crossed)]
        assert row.q12 == pytest.approx(q[2], abs=1e-12)
        assert row.type == interaction_type(*q, *strata)
    for _, own in table.groupby(["factor1", "factor2"]):
        counts = own["type"].value_counts()
        assert np.allclose(own["agreement"], counts.max() / counts.sum(), rtol=0, atol=1e-15)


def test_too_many_crossed_strata_have_no_type():
    table = pairs(example(14), Stratification("quantile", 6, "period", classes_from=6, classes_to=6))
    many = table.query("scheme == 'quantile' and factor2 == 'slope'")
    assert many["type"].isna().all()
    assert many["q12"].notna().all()


def test_a_group_has_the_breaks_of_its_period():
    frame = example()
    east = frame[frame["region"] == "east"]
    table = stability(frame, run=1, group="region").query("factor == 'rain' and scheme == 'quantile' and classes == 5")
    codes = stratify(frame["rain"], "quantile", 5).codes[(frame["region"] == "east").to_numpy()]
    assert table["q"].item() == pytest.approx(q_statistic(east["y"], codes), abs=1e-12)
    own = Stratification("quantile", 5, "period_group")
    table = stability(frame, own, run=1, group="region").query("factor == 'rain' and chosen == 1")
    assert table["q"].item() == pytest.approx(q_statistic(east["y"], stratify(east["rain"], "quantile", 5).codes))


def test_a_factor_missing_in_a_run_has_no_rows_and_missing_rows_are_left_out():
    frame = example()
    frame.loc[frame["region"] == "east", "slope"] = np.nan
    frame.loc[:9, "rain"] = np.nan
    whole = stability(frame, Stratification("quantile", 5, "period_group"), run=1, group="region")
    assert set(whole["factor"]) == {"rain", "soil"}
    left = frame.dropna(subset=["rain"])
    row = stability(frame).query("factor == 'rain' and chosen == 1")
    assert row["q"].item() == pytest.approx(q_statistic(left["y"], stratify(left["rain"], "quantile", 5).codes))


def test_the_order_of_rows_does_not_matter():
    frame = example()
    shuffled = frame.sample(frac=1, random_state=3)
    for table in (stability, pairs):
        pd.testing.assert_frame_equal(table(frame), table(shuffled), rtol=0, atol=1e-12)


@pytest.mark.parametrize("table", [stability_table, pair_stability_table])
def test_progress_rises_to_one_and_can_be_cancelled(table):
    data, run, tried, made = prepared(example(40))
    arguments = (data, run, tried, made, USED) if table is stability_table else (data, run, tried, USED)
    seen = []
    table(*arguments, tick=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1

    def cancel(share):
        raise Cancelled

    with pytest.raises(Cancelled):
        table(*arguments, tick=cancel)
