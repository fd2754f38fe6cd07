"""Optimal strata, and a p that repeats the search."""

from dataclasses import replace
from itertools import permutations

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.geodetector import searchp
from geocoupling.methods.geodetector.candidates import TRIED, factor_candidates
from geocoupling.methods.geodetector.factorstrata import Stratification
from geocoupling.methods.geodetector.optimal import conditional_notices, optimal_strata
from geocoupling.methods.geodetector.permutation import exchange, permutation_p
from geocoupling.methods.geodetector.qstatistic import q_statistic
from geocoupling.methods.geodetector.rundata import RunData
from geocoupling.methods.geodetector.searchp import search_p
from geocoupling.methods.geodetector.study import read_study
from geocoupling.methods.problems import Cancelled
from geocoupling.methods.strata import stratify

OWN = ("std_mean", "head_tail")
BY_Q_ADJUSTED = Stratification("optimal", 6, "period")


def noise(n=60, seed=1, factors=("rain",)):
    generator = np.random.default_rng(seed)
    frame = pd.DataFrame({name: generator.lognormal(size=n) for name in factors})
    frame["y"] = generator.normal(size=n)
    return frame


def searched(frame, options=BY_Q_ADJUSTED, factors=("rain",), **roles):
    study = read_study(frame, "y", factors, **roles)
    tried = {name: factor_candidates(study, name, False, options) for name in factors}
    return study, {name: optimal_strata(study, own, options) for name, own in tried.items()}


def p_of(frame, options=BY_Q_ADJUSTED, factors=("rain",), count=199, run=0, units=None, seed=1, **roles):
    study, made = searched(frame, options, factors, **roles)
    run = study.runs[run]
    data = RunData("y", study.y[run.rows], {name: own.of(run) for name, own in made.items()}, units)
    return search_p(data, run, made, count, seed)


def by_hand(frame, criterion, low=3, high=8):
    """The best criterion of all schemes and numbers, and where it is reached."""
    found = {}
    for scheme in TRIED:
        for k in [None] if scheme in OWN else range(low, high + 1):
            codes = stratify(frame["rain"], scheme, k or 1).codes
            n, strata = len(codes), len(set(codes))
            q = q_statistic(frame["y"], codes)
            if 1 < strata < n:
                found[scheme, k] = q if criterion == "q" else 1 - (1 - q) * (n - 1) / (n - strata)
    return max(found.values()), found


@pytest.mark.parametrize("criterion", ["q", "q_adjusted"])
@pytest.mark.parametrize("seed", range(6))
def test_the_choice_is_the_best_of_a_brute_force_search(criterion, seed):
    frame = noise(50, seed)
    frame["y"] += np.log(frame["rain"]) * (seed % 3)
    best, found = by_hand(frame, criterion)
    _, made = searched(frame, Stratification("optimal", 6, "period", criterion=criterion))
    own = made["rain"]
    assert found[own.chosen[None, None]] == pytest.approx(best, abs=1e-12)
    table = pd.DataFrame(own.table)
    assert len(table) == len(TRIED) - 2 + 5 * 4 + 2
    chosen = table.query("chosen == 1")
    assert len(chosen) == 1
    assert chosen[criterion].item() == pytest.approx(best, abs=1e-12)
    for row in table.itertuples():
        key = (row.scheme, None if np.isnan(row.classes) else int(row.classes))
        assert getattr(row, criterion) == pytest.approx(found[key], abs=1e-12)


def test_the_codes_are_those_of_the_chosen_scheme():
    frame = noise(80, 4)
    study, made = searched(frame)
    scheme, classes = made["rain"].chosen[None, None]
    expected = stratify(frame["rain"], scheme, classes or 1)
    assert made["rain"].of(study.runs[0]).tolist() == expected.codes.tolist()
    assert [row["label"] for row in made["rain"].classes] == list(expected.labels)


def test_equal_criteria_go_to_fewer_strata_and_then_to_the_first_scheme():
    # two values: every scheme makes the same two classes, or one
    frame = pd.DataFrame({"rain": [1.0, 2] * 10, "y": np.arange(20.0)})
    _, made = searched(frame)
    assert made["rain"].chosen[None, None] == ("natural_breaks", 3)


def test_strata_that_are_rows_or_all_rows_are_not_chosen():
    # with q, four rows in four classes would explain everything
    frame = pd.DataFrame({"rain": [1.0, 2, 4, 9], "y": [3.0, 1, 4, 1]})
    _, made = searched(frame, Stratification("optimal", 6, "period", criterion="q"))
    chosen = pd.DataFrame(made["rain"].table).query("chosen == 1")
    assert 1 < chosen["strata"].item() < 4
    constant = pd.DataFrame({"rain": [1.0] * 5, "y": [3.0, 1, 4, 1, 5]})
    study, made = searched(constant)
    assert made["rain"].of(study.runs[0]).tolist() == [0] * 5
    assert np.isnan(p_of(constant)["rain"])


def test_a_scheme_that_fails_is_in_the_table_with_its_reason():
    frame = noise()
    frame["rain"] -= 1
    table = pd.DataFrame(searched(frame)[1]["rain"].table).query("scheme == 'geometric'")
    assert len(table) == 6
    assert table["q"].isna().all()
    assert {note.code for note in table["note"]} == {"geometric_sign"}


def test_every_period_is_searched_by_itself_and_the_least_stratum_is_kept():
    frame = pd.concat([noise(60, 1).assign(year=1), noise(60, 2).assign(year=2)], ignore_index=True)
    options = replace(BY_Q_ADJUSTED, least=8)
    study, made = searched(frame, options, period="year")
    for run in study.runs:
        alone = searched(frame.iloc[run.rows].reset_index(drop=True), options)
        assert made["rain"].of(run).tolist() == alone[1]["rain"].of(alone[0].runs[0]).tolist()
        assert np.bincount(made["rain"].of(run)).min() >= 8


def best_of(y, n, edges):
    """Largest adjusted q of candidates that are cuts of the rising factor."""
    total = ((y - y.mean()) ** 2).sum()
    values = []
    for cuts in edges:
        within = sum(((part - part.mean()) ** 2).sum() for part in np.split(y, cuts[1:-1]))
        values.append(1 - within / total * (n - 1) / (n - len(cuts) + 1))
    return max(values)


def test_p_is_the_share_of_all_permutations(monkeypatch):
    monkeypatch.setattr(searchp, "ENOUGH", 10**9)
    frame = pd.DataFrame({"rain": [1.0, 2, 3, 8, 13, 40], "y": [1.0, 2, 1.5, 6, 4, 5]})
    study, made = searched(frame)
    edges = made["rain"].tried.of(study.runs[0])
    edges = {(0, *np.searchsorted(frame["rain"], c.strata.breaks, "right")) for c in edges}
    edges = [e for e in edges if 2 < len(e) < 7]
    observed = best_of(frame["y"].to_numpy(), 6, edges)
    exact = np.mean([best_of(np.array(y), 6, edges) >= observed - 1e-12 for y in permutations(frame["y"])])
    assert 0.01 < exact < 0.5
    # four standard errors of 4,999 draws
    assert p_of(frame, count=4999)["rain"] == pytest.approx(exact, abs=4 * np.sqrt(exact * (1 - exact) / 4999))


def test_units_with_several_rows_move_whole(monkeypatch):
    monkeypatch.setattr(searchp, "ENOUGH", 10**9)
    units = np.repeat(np.arange(5), 2)
    frame = pd.DataFrame({"rain": [1.0, 2, 4, 3, 6, 5, 9, 8, 20, 30], "y": [1.0, 2, 1, 3, 4, 5, 7, 8, 7, 9]})
    study, made = searched(frame)
    order = np.argsort(frame["rain"].to_numpy())
    edges = made["rain"].tried.of(study.runs[0])
    edges = [np.append(0, np.searchsorted(frame["rain"].to_numpy()[order], c.strata.breaks, "right")) for c in edges]
    edges = [e for e in edges if 2 < len(e) < 11]
    y, places = frame["y"].to_numpy(), np.lexsort((frame["y"], units)).reshape(5, 2)
    values = []
    for sequence in permutations(range(5)):
        moved = np.empty(10)
        moved[places.ravel()] = y[places[list(sequence)].ravel()]
        values.append(best_of(moved[order], 10, edges))
    exact = np.mean(np.array(values) >= best_of(y[order], 10, edges) - 1e-12)
    tolerance = 4 * np.sqrt(exact * (1 - exact) / 4999) + 1 / 4999
    assert p_of(frame, count=4999, units=units)["rain"] == pytest.approx(exact, abs=tolerance)
    assert p_of(frame, count=4999)["rain"] < exact / 2


def test_the_order_of_rows_does_not_matter_nor_do_rows_without_a_factor():
    frame = noise(40, 3, ("rain", "slope"))
    frame["rain"] = frame["rain"].round(1) + 0.1
    frame["y"] += frame["rain"] / 2
    factors = ("rain", "slope")
    expected = p_of(frame, factors=factors)
    assert p_of(frame.sample(frac=1, random_state=2), factors=factors) == expected
    gaps = pd.concat([frame, noise(5, 9).assign(rain=np.nan, slope=np.nan)], ignore_index=True)
    assert p_of(gaps, factors=factors) == expected
    assert p_of(frame, factors=factors[::-1]) == expected
    assert p_of(frame, factors=("slope",))["slope"] == expected["slope"]


def test_a_test_stops_early_at_twenty_exceedances_only():
    p = p_of(noise(30, 5), count=9999)["rain"]
    assert 20 / p == pytest.approx(round(20 / p))
    strong = noise(60, 5)
    strong["y"] += 3 * np.log(strong["rain"])
    assert p_of(strong, count=999)["rain"] == 1 / 1000


def test_groups_that_share_breaks_have_no_p_of_the_search():
    frame = noise(80, 6, ("rain", "slope")).assign(region=["east", "west"] * 40)
    factors = ("rain", "slope")
    assert set(p_of(frame, factors=factors, group="region")) == set(factors)
    assert p_of(frame, factors=factors, group="region", run=1) == {}
    study, made = searched(frame, factors=factors, group="region")
    notices = conditional_notices(study.runs, made)
    assert [n.code for n in notices] == ["p_conditional_shared", "p_conditional_pairs"]
    assert "rain, slope" in str(notices[0])
    own = replace(BY_Q_ADJUSTED, scope="period_group")
    assert set(p_of(frame, own, factors, group="region", run=1)) == set(factors)
    study, made = searched(frame, own, factors, group="region")
    assert [n.code for n in conditional_notices(study.runs, made)] == ["p_conditional_pairs"]


def test_categories_are_taken_as_they_are():
    frame = noise(30).assign(soil=list("abc") * 10)
    study, made = searched(frame, factors=("rain", "soil"))
    assert made["soil"].table == ()
    assert made["soil"].of(study.runs[0]).tolist() == [0, 1, 2] * 10
    assert set(p_of(frame, factors=("rain", "soil"))) == {"rain"}


def test_the_search_can_be_cancelled():
    study, made = searched(noise(30))
    data = RunData("y", study.y, {"rain": made["rain"].of(study.runs[0])})

    def cancel(share):
        raise Cancelled

    with pytest.raises(Cancelled):
        search_p(data, study.runs[0], made, 199, 1, cancel)


@pytest.mark.slow
def test_on_noise_the_search_keeps_its_level_and_strata_taken_as_given_do_not():
    generator, frame = np.random.default_rng(11), noise(40, 11)
    study = read_study(frame, "y", ["rain"])
    tried = factor_candidates(study, "rain", False, BY_Q_ADJUSTED)
    run, count = study.runs[0], 500
    search, naive, largest = np.empty(count), np.empty(count), {"q": 0, "q_adjusted": 0}
    for i in range(count):
        y = generator.normal(size=40)
        for criterion in largest:
            own = optimal_strata(replace(study, y=y), tried, replace(BY_Q_ADJUSTED, criterion=criterion))
            largest[criterion] += max(own.of(run)) == 7
        codes = own.of(run)
        search[i] = search_p(RunData("y", y, {"rain": codes}), run, {"rain": own}, 199, i)["rain"]
        naive[i] = permutation_p(exchange(y), [codes], 199, i)[0]
    # three standard errors of so many simulations
    assert abs((search <= 0.05).mean() - 0.05) < 3 * np.sqrt(0.05 * 0.95 / count)
    assert (naive <= 0.05).mean() > 0.15
    assert largest["q"] > count / 2
    assert largest["q_adjusted"] < largest["q"] / 2
