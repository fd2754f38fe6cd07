"""Filling gaps: by hand, against a loop over cells, on five real gaps, and everything that can be wrong."""

import datetime
import doctest

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods import gaps
from geocoupling.methods.gaps import fill_gaps, time_axis
from geocoupling.methods.problems import Cancelled, DataProblem
from hypothesis import given, settings
from hypothesis import strategies as st

NAN = np.nan


def panel(**values):
    n = len(next(iter(values.values())))
    return pd.DataFrame({"city": ["A"] * n, "year": range(2010, 2010 + n), **values})


def twin(rows, extrapolate):
    """One cell at a time, from the definition; nothing here is shared with the code tested."""
    out = []
    for city, year, x in rows:
        own = sorted((t, y) for c, t, y in rows if c == city and not np.isnan(y))
        before, after = [p for p in own if p[0] < year], [p for p in own if p[0] > year]
        if not np.isnan(x) or len(own) < 2:
            out.append(x)
        elif before and after:
            out.append(on_line(before[-1], after[0], year))
        elif extrapolate == "nearest":
            out.append((before[-1:] + after[:1])[0][1])
        elif extrapolate == "linear":
            out.append(on_line(*(before[-2:] + after[:2]), year))
        else:
            out.append(NAN)
    return np.array(out)


def on_line(a, b, year):
    return a[1] + (b[1] - a[1]) / (b[0] - a[0]) * (year - a[0])


def codes(notices):
    return [notice.code for notice in notices]


def test_the_examples_in_the_docstrings():
    assert doctest.testmod(gaps).failed == 0


def test_an_example_by_hand():
    frame = panel(x=[NAN, 2.0, NAN, NAN, 8.0, NAN])
    assert fill_gaps(frame, ["x"], "city", "year").values["x"].tolist()[1:5] == [2.0, 4.0, 6.0, 8.0]
    assert fill_gaps(frame, ["x"], "city", "year", "nearest").values["x"].tolist() == [2.0, 2.0, 4.0, 6.0, 8.0, 8.0]
    assert fill_gaps(frame, ["x"], "city", "year", "linear").values["x"].tolist() == [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]


def test_inside_gaps_only_by_default_and_every_cell_is_accounted_for():
    frame = panel(x=[NAN, 2.0, NAN, 4.0], y=[1.0, NAN, 3.0, 4.0], z=[5.0, NAN, NAN, NAN])
    found = fill_gaps(frame, ["x", "y", "z"], "city", "year")
    assert np.isnan(found.values["x"][0]) and found.values["x"][2] == 3.0
    assert found.filled.tolist() == [0, 1, 1, 0]
    assert found.counts.to_numpy().tolist() == [["x", 1, 0, 1], ["y", 1, 0, 0], ["z", 0, 0, 3]]
    assert found.unfilled.to_numpy().tolist() == [["A", "x", 1, "outside"], ["A", "z", 3, "too_few_values"]]
    assert codes(found.notices) == ["gaps_filled", "gaps_too_few_values", "gaps_outside"]
    assert "A (z)" in str(found.notices[1]) and "A (x)" in str(found.notices[2])


def test_a_single_value_is_not_spread_over_the_panel():
    frame = panel(x=[NAN, 2.0, NAN], y=[1.0, 2.0, 3.0])
    for extrapolate in gaps.EXTRAPOLATIONS:
        found = fill_gaps(frame, ["x", "y"], "city", "year", extrapolate)
        assert found.unfilled.to_numpy().tolist() == [["A", "x", 2, "too_few_values"]]


def test_extrapolated_cells_are_counted_apart_and_announced():
    found = fill_gaps(panel(x=[NAN, 2.0, NAN, 4.0, NAN]), ["x"], "city", "year", "nearest")
    assert found.counts.to_numpy().tolist() == [["x", 3, 2, 0]]
    assert codes(found.notices) == ["gaps_filled", "gaps_extrapolated"]
    assert [notice.values["count"] for notice in found.notices] == [1, 2]
    assert "nearest" in str(found.notices[1])


def test_a_line_that_leaves_the_range_of_the_data_is_announced():
    frame = panel(x=[6.0, 2.0, NAN, NAN])
    found = fill_gaps(frame, ["x"], "city", "year", "linear")
    assert found.values["x"].tolist() == [6.0, 2.0, -2.0, -6.0]
    (notice,) = [n for n in found.notices if n.code == "extrapolated_negative"]
    assert notice.values == {"field": "x", "value": -6.0, "rows": [2, 3]}
    frame["x"] -= 3.0
    assert "extrapolated_negative" not in codes(fill_gaps(frame, ["x"], "city", "year", "linear").notices)


def test_nothing_to_fill_is_said_and_values_stay_as_they_are():
    frame = panel(x=[0.1 + 0.2, 1e300, -7.0])
    found = fill_gaps(frame, ["x"], "city", "year")
    assert found.values["x"].tolist() == frame["x"].tolist()
    assert codes(found.notices) == ["no_gaps"] and len(found.unfilled) == 0


@pytest.mark.parametrize(
    "periods",
    [
        [2010, 2011, 2015],
        [2010.0, 2011.0, 2015.0],
        ["2010", "2011", "2015"],
        [datetime.date(2021, 1, 1), datetime.date(2021, 1, 2), datetime.date(2021, 1, 6)],
        [datetime.datetime(2021, 1, 1, 0), datetime.datetime(2021, 1, 1, 1), datetime.datetime(2021, 1, 1, 5)],
        list(pd.to_datetime(["2020-02-28", "2020-02-29", "2020-03-04"])),
    ],
    ids=["int", "float", "text", "date", "hours", "timestamp"],
)
def test_the_real_distance_in_time_counts(periods):
    frame = pd.DataFrame({"city": "A", "when": periods, "x": [0.0, NAN, 10.0]})
    assert fill_gaps(frame, ["x"], "city", "when").values["x"][1] == pytest.approx(2.0, rel=1e-9)


def test_dates_and_datetimes_share_one_axis():
    shanghai = datetime.timezone(datetime.timedelta(hours=8))
    periods = pd.Series([datetime.date(2021, 5, 1), datetime.datetime(2021, 5, 2, 12)], dtype=object)
    assert np.ptp(time_axis(periods)) == 1.5
    moments = pd.Series(
        [datetime.datetime(2021, 5, 2, 8, tzinfo=shanghai), datetime.datetime(2021, 5, 2)], dtype=object
    )
    assert np.ptp(time_axis(moments)) == 0.0


cells = st.one_of(st.just(NAN), st.integers(-50, 50).map(float))
panels = st.lists(
    st.tuples(st.sampled_from("ABC"), st.integers(1990, 2010), cells),
    min_size=3,
    max_size=30,
    unique_by=lambda r: r[:2],
)


@settings(max_examples=40, deadline=None)
@given(rows=panels, extrapolate=st.sampled_from(gaps.EXTRAPOLATIONS), seed=st.integers(0, 99))
def test_the_same_as_a_loop_over_cells_in_any_row_order(rows, extrapolate, seed):
    frame = pd.DataFrame(rows, columns=["city", "year", "x"])
    if frame["x"].isna().all():
        return
    expected = twin(rows, extrapolate)
    found = fill_gaps(frame, ["x"], "city", "year", extrapolate)
    np.testing.assert_allclose(found.values["x"], expected, atol=1e-9)
    assert found.filled.sum() == (frame["x"].isna() & ~np.isnan(expected)).sum()
    assert found.unfilled["count"].sum() == np.isnan(expected).sum()
    shuffled = fill_gaps(frame.sample(frac=1, random_state=seed), ["x"], "city", "year", extrapolate)
    np.testing.assert_array_equal(shuffled.values["x"].sort_index(), found.values["x"])


def test_the_unit_of_measure_and_the_origin_of_time_do_not_matter():
    rng = np.random.default_rng(3)
    frame = pd.DataFrame({"city": np.repeat(list("ABCD"), 12), "year": list(range(2000, 2012)) * 4})
    frame["x"] = np.where(rng.random(48) < 0.4, NAN, rng.lognormal(size=48))
    plain = fill_gaps(frame, ["x"], "city", "year", "linear").values["x"]
    other = frame.assign(x=frame["x"] * 1e6 + 5, year=frame["year"] - 2000)
    np.testing.assert_allclose(
        fill_gaps(other, ["x"], "city", "year", "linear").values["x"], plain * 1e6 + 5, rtol=1e-12
    )


def test_index_labels_may_be_anything_even_repeated():
    frame = panel(x=[1.0, NAN, 3.0]).set_index(pd.Index(["p", "q", "q"]))
    found = fill_gaps(frame, ["x"], "city", "year")
    assert list(found.values.index) == ["p", "q", "q"] and found.values["x"].tolist() == [1.0, 2.0, 3.0]


def test_columns_of_nullable_integers():
    frame = panel(x=pd.array([1, None, 3], dtype="Int64"))
    assert fill_gaps(frame, ["x"], "city", "year").values["x"].tolist() == [1.0, 2.0, 3.0]


def test_the_five_real_gaps_of_the_provinces(shared):
    frame = pd.read_csv(shared / "cn31_innovation_agri_2011_2021.csv")
    fields = [c for c in frame.columns if frame[c].dtype.kind in "fi" and c not in ("adcode", "year")]
    found = fill_gaps(frame, fields, "qgis_name", "year")
    assert found.counts["filled"].sum() == 5 and found.counts["left"].sum() == 0 and len(found.unfilled) == 0
    at = frame.set_index(["qgis_name", "year"]).index
    values = found.values.set_index(at)
    raw = frame.set_index(["qgis_name", "year"])
    for place, year, field in [
        ("Inner Mongol", 2013, "rd_fte_personyears"),
        ("Shanxi", 2012, "patents_granted"),
        ("Shanxi", 2012, "patents_invention_granted"),
        ("Xizang", 2012, "patents_granted"),
        ("Xizang", 2012, "patents_invention_granted"),
    ]:
        assert np.isnan(raw.loc[(place, year), field])
        middle = (raw.loc[(place, year - 1), field] + raw.loc[(place, year + 1), field]) / 2
        assert values.loc[(place, year), field] == pytest.approx(middle, rel=1e-12)
    assert found.filled.set_axis(at)[found.filled.to_numpy() > 0].to_dict() == {
        ("Shanxi", 2012): 2,
        ("Inner Mongol", 2013): 1,
        ("Xizang", 2012): 2,
    }
    known = frame[fields].notna().to_numpy()
    assert (found.values.to_numpy()[known] == frame[fields].to_numpy()[known]).all()


PROBLEMS = {
    "option_unknown": (panel(x=[1.0, NAN]), {"extrapolate": "spline"}, "EXTRAPOLATE"),
    "missing_values": (panel(x=[1.0, NAN]).assign(year=[2010, None]), {}, "year"),
    "duplicate_rows": (panel(x=[1.0, NAN]).assign(year=2010), {}, "2010"),
    "all_missing": (panel(x=[NAN, NAN]), {}, "x"),
    "no_rows": (panel(x=[1.0]).iloc[:0], {}, "no rows"),
}


@pytest.mark.parametrize("code", PROBLEMS)
def test_problems(code):
    frame, options, word = PROBLEMS[code]
    with pytest.raises(DataProblem, match=word) as raised:
        fill_gaps(frame, ["x"], "city", "year", **options)
    assert raised.value.code == code


def test_the_same_moment_written_in_two_ways_is_a_duplicate():
    frame = panel(x=[1.0, NAN]).assign(year=["2010", "2010.0"])
    with pytest.raises(DataProblem) as raised:
        fill_gaps(frame, ["x"], "city", "year")
    assert raised.value.code == "duplicate_rows" and raised.value.values["rows"] == [0, 1]


@pytest.mark.parametrize("odd", ["2011Q1", "nan", datetime.date(2011, 1, 1), True, pd.Period("2011", "Y")], ids=str)
def test_periods_without_a_place_on_the_axis(odd):
    frame = panel(x=[1.0, NAN, 3.0]).assign(year=pd.Series([2010, odd, 2012], dtype=object))
    with pytest.raises(DataProblem, match="numbers or of dates") as raised:
        fill_gaps(frame, ["x"], "city", "year")
    assert raised.value.code == "period_no_number" and raised.value.values["rows"] == [1]


def test_ticks_rise_to_one_and_may_cancel():
    frame, seen = panel(x=[1.0, NAN, 3.0], y=[1.0, 2.0, 3.0]), []
    fill_gaps(frame, ["x", "y"], "city", "year", tick=seen.append)
    assert seen == [0.5, 1.0]

    def stop(_):
        raise Cancelled

    with pytest.raises(Cancelled):
        fill_gaps(frame, ["x", "y"], "city", "year", tick=stop)


def test_a_full_study_is_filled():
    rng = np.random.default_rng(1)
    frame = pd.DataFrame(rng.lognormal(size=(340 * 15, 19))).add_prefix("f").mask(rng.random((340 * 15, 19)) < 0.1)
    frame.insert(0, "city", np.repeat(np.arange(340), 15).astype(str))
    frame.insert(1, "year", np.tile(np.arange(2010, 2025), 340))
    found = fill_gaps(frame, frame.columns[2:], "city", "year")
    assert found.filled.sum() > 6000
