"""Sigma convergence by hand, against numpy and statsmodels, and where it has nothing to say."""

import datetime
import math

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from geocoupling.methods.problems import DataProblem
from geocoupling.methods.sigmaconvergence import sigma_convergence


def panel(rows):
    """Period -> values of units 0, 1, ..."""
    frames = [pd.DataFrame({"u": range(len(x)), "t": t, "x": np.array(x, dtype=float)}) for t, x in rows.items()]
    return pd.concat(frames, ignore_index=True)


def test_by_hand():
    found = sigma_convergence(panel({2001: [2, 4, 6], 2000: [1, 3], 2003: [5, 5, 5]}), "x", "t")
    first, second, third = found.table.to_dict("records")
    assert (first["period"], first["n"], first["mean"]) == (2000, 2, 2.0)
    assert first["sd"] == pytest.approx(math.sqrt(2), rel=1e-15)
    assert first["cv"] == pytest.approx(math.sqrt(2) / 2, rel=1e-15)
    assert first["sd_log"] == pytest.approx(math.log(3) / math.sqrt(2), rel=1e-14)
    assert (second["sd"], second["cv"]) == (2.0, 0.5)
    assert (third["sd"], third["cv"], third["sd_log"]) == (0, 0, 0)
    trend = found.trend.iloc[0]
    # cv .7071, .5, 0 in 2000, 2001, 2003: slope = sum (t - 4/3) cv / sum (t - 4/3)^2
    assert trend["slope"] == pytest.approx((-4 / 3 * math.sqrt(2) / 2 - 1 / 3 * 0.5) / (14 / 3), rel=1e-12)
    assert (trend["periods"], trend["cv_last"], trend["change"]) == (3, 0.0, -100.0)


def test_american_states(shared):
    frame = pd.read_csv(shared / "us48_pc_income_1929_2009.csv")
    found = sigma_convergence(frame, "pc_income_usd", "year", unit="state")
    assert found.notices == ()
    by_year = frame.groupby("year")["pc_income_usd"]
    assert found.table["cv"].tolist() == pytest.approx((by_year.std() / by_year.mean()).tolist(), rel=1e-12)
    logs = np.log(frame["pc_income_usd"]).groupby(frame["year"]).std()
    assert found.table["sd_log"].tolist() == pytest.approx(logs.tolist(), rel=1e-11)
    peer = sm.OLS(found.table["cv"], sm.add_constant(found.table["period"].astype(float))).fit()
    row = found.trend.iloc[0]
    # 1e-9: statsmodels solves on years as they are, whose square is far from their spread
    assert (row["slope"], row["std_error"]) == pytest.approx((peer.params.iloc[1], peer.bse.iloc[1]), rel=1e-9)
    assert row["p"] == pytest.approx(peer.pvalues.iloc[1], rel=1e-6)
    assert row["cv_first"] == pytest.approx(0.3591, abs=5e-5)
    assert row["cv_last"] == pytest.approx(0.1455, abs=5e-5)


def test_a_factor_changes_no_ratio():
    frame = panel({2000: [1, 2, 9], 2001: [2, 3, 8], 2002: [3, 3, 7]})
    first, second = sigma_convergence(frame, "x", "t"), sigma_convergence(frame.assign(x=frame["x"] * 1e7), "x", "t")
    for name in ("cv", "sd_log"):
        assert first.table[name].tolist() == pytest.approx(second.table[name].tolist(), rel=1e-12)
    assert (second.table["sd"] / first.table["sd"]).tolist() == pytest.approx([1e7] * 3, rel=1e-12)
    assert first.trend["p"].tolist() == pytest.approx(second.trend["p"].tolist(), rel=1e-9)


def test_groups_stand_after_all_units():
    frame = panel({2000: [1, 2, 3, 4], 2001: [1, 2, 3, 5], 2002: [1, 2, 3, 6]}).assign(g=list("aabb") * 3)
    found = sigma_convergence(frame, "x", "t", "g")
    assert list(zip(found.table["period"], found.table["group"])) == [
        (t, g) for t in (2000, 2001, 2002) for g in (None, "a", "b")
    ]
    alone = sigma_convergence(frame[frame["g"] == "b"], "x", "t")
    own = found.table[found.table["group"] == "b"]
    assert own["cv"].tolist() == alone.table["cv"].tolist()
    assert found.trend["group"].tolist() == [None, "a", "b"]
    assert found.trend["slope"].iloc[2] == alone.trend["slope"].iloc[0]
    assert found.trend["slope"].iloc[1] == 0


def places(found, code):
    return [notice.values["places"] for notice in found.notices if notice.code == code]


def test_where_there_is_nothing_to_say():
    frame = panel({2000: [1, 2, 3], 2001: [-1, -2, 3], 2002: [0, 2, 4]}).assign(g=list("aab") * 3)
    found = sigma_convergence(frame, "x", "t", "g")
    table = found.table.set_index(["period", found.table["group"].fillna("")])
    assert math.isnan(table.loc[(2001, ""), "cv"])
    assert math.isnan(table.loc[(2001, "a"), "cv"])
    assert table.loc[(2002, ""), "cv"] == 1.0
    assert math.isnan(table.loc[(2002, ""), "sd_log"])
    assert table.loc[2000:2002].xs("b", level=1)["sd"].isna().all()
    assert places(found, "convergence_mean_not_positive") == [["2001", "a 2001"]]
    assert places(found, "convergence_one_unit") == [["b 2000", "b 2001", "b 2002"]]
    assert places(found, "convergence_log_missing") == [["2001", "a 2001", "2002", "a 2002"]]
    trend = found.trend.set_index(found.trend["group"].fillna(""))
    assert trend["periods"].tolist() == [2, 2, 0]
    assert trend["slope"].isna().all()
    assert places(found, "convergence_trend_lost") == [["CV", "a (CV)", "b (CV)"]]
    assert "convergence_trend_short" not in [notice.code for notice in found.notices]


def test_two_periods_have_a_change_and_no_trend():
    found = sigma_convergence(panel({2000: [1, 3], 2010: [2, 3]}), "x", "t")
    row = found.trend.iloc[0]
    assert row["change"] == pytest.approx(100 * ((0.5 / 2.5) / (1 / 2) - 1), rel=1e-12)
    assert row[["slope", "p"]].isna().all()
    assert [notice.code for notice in found.notices] == ["convergence_trend_short"]


def test_a_straight_line_has_no_test():
    frame = panel({2000 + t: [1 - 0.1 * t, 1, 1 + 0.1 * t] for t in range(1, 5)})
    found = sigma_convergence(frame, "x", "t")
    assert found.trend["slope"].iloc[0] == pytest.approx(0.1, rel=1e-12)
    assert math.isnan(found.trend["p"].iloc[0])
    assert [notice.code for notice in found.notices] == ["convergence_exact_fit"]


def test_equal_values_have_no_dispersion_at_all():
    found = sigma_convergence(panel(dict.fromkeys((2000, 2001, 2002), [0.1] * 7)), "x", "t")
    assert not found.table[["sd", "cv", "sd_log"]].to_numpy().any()
    assert found.trend["slope"].iloc[0] == 0
    assert math.isnan(found.trend["change"].iloc[0])
    assert [notice.code for notice in found.notices] == ["convergence_no_differences"]


def test_more_periods_give_a_single_unit_no_trend():
    found = sigma_convergence(panel({2000: [1], 2001: [2]}), "x", "t")
    assert [notice.code for notice in found.notices] == ["convergence_one_unit", "convergence_trend_lost"]


def test_uneven_dates_count_by_their_distance():
    frame = panel({2000: [1, 2], 2001: [1, 3], 2010: [1, 2.5]})
    dates = frame.assign(t=[datetime.date(t, 1, 1) for t in frame["t"]])
    first, second = sigma_convergence(frame, "x", "t").trend, sigma_convergence(dates, "x", "t").trend
    assert second["slope"].tolist() == pytest.approx(first["slope"].tolist(), rel=1e-12)
    cv = sigma_convergence(frame, "x", "t").table["cv"]
    assert first["slope"].iloc[0] == pytest.approx(np.polyfit([0, 1, 10], cv, 1)[0], rel=1e-10)


def test_units_that_come_and_go_are_named():
    frame = panel({2000: [1, 2, 3], 2001: [1, 2], 2002: [1, 2, 4, 5]}).assign(u=lambda f: "unit " + f["u"].astype(str))
    (notice,) = sigma_convergence(frame, "x", "t", unit="u").notices
    assert (notice.code, notice.values["names"]) == ("convergence_units_differ", ["unit 2", "unit 3"])


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        (panel({2000: [1, 2]}), "one_period"),
        (panel({"early": [1, 2], "late": [2, 3]}), "convergence_needs_years"),
        (panel({2000: [1, np.nan], 2001: [1, 2]}), "missing_values"),
        (panel({2000: [1, 2]})[:0], "no_rows"),
    ],
)
def test_what_is_refused(frame, code):
    with pytest.raises(DataProblem) as caught:
        sigma_convergence(frame, "x", "t")
    assert caught.value.code == code
