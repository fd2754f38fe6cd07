"""Gravity centres: by hand, against a double loop, and what a panel can have wrong."""

import datetime
import math

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.gravitycentre import COMPASS, bearing, compass_point, gravity_centres, turned, weighted_centre
from geocoupling.methods.problems import DataProblem
from hypothesis import given, settings
from hypothesis import strategies as st


def panel(weights, places, periods=None, groups=None):
    """Rows of units x periods; ``weights`` is a list of lists, one for each period."""
    periods = periods or list(range(2011, 2011 + len(weights)))
    rows = []
    for period, now in zip(periods, weights):
        for unit, (weight, (x, y)) in enumerate(zip(now, places)):
            rows.append({"unit": f"u{unit}", "t": period, "w": weight, "x": x, "y": y})
            if groups:
                rows[-1]["g"] = groups[unit]
    return pd.DataFrame(rows)


CORNERS = [(0, 0), (4000, 0), (4000, 3000), (0, 3000)]


def codes(found):
    return [notice.code for notice in found.notices]


def test_a_weighted_centre_by_hand():
    assert weighted_centre([0, 10, 0], [0, 0, 20], [1, 2, 1]) == (5.0, 5.0)
    assert weighted_centre([3], [7], [0.2]) == (3.0, 7.0)


def test_a_step_by_hand():
    # all weight in the south-west corner, then all in the north-east one: 3-4-5
    found = gravity_centres(panel([[1, 0, 0, 0], [0, 0, 2, 0]], CORNERS), "w", unit="unit", period="t")
    first, second = found.centres.to_dict("records")
    assert (first["x"], first["y"], second["x"], second["y"]) == pytest.approx((0, 0, 4000, 3000))
    assert math.isnan(first["distance"]) and first["direction"] is None
    assert second["distance"] == pytest.approx(5)
    assert second["bearing"] == pytest.approx(math.degrees(math.atan2(4, 3)))
    assert second["direction"] == "NE" and second["speed"] == pytest.approx(5)
    assert (found.total_distance, found.path_length) == pytest.approx((5, 5))
    assert [first["n"], second["weight"]] == [1, 2]
    assert found.lines[0] == pytest.approx(np.array([(0, 0), (4000, 3000)]))


def test_every_cell_against_a_loop():
    rng = np.random.default_rng(7)
    places = rng.uniform(-1e6, 1e6, (9, 2)) + (4e6, 3e6)
    weights = rng.lognormal(size=(4, 9))
    groups = ["a", "b", "a", None, "b", "a", "b", "b", "a"]
    frame = panel(weights, places, [2010, 2012, 2013, 2020], groups).sample(frac=1, random_state=1)
    found = gravity_centres(frame, "w", period="t", group="g").centres
    assert found["group"].tolist() == [None] * 4 + ["a"] * 4 + ["b"] * 4
    assert found["period"].tolist() == [2010, 2012, 2013, 2020] * 3
    for own in (None, "a", "b"):
        before = None
        rows = found[[group == own for group in found["group"]]]
        for now, year, row in zip(weights, (2010, 2012, 2013, 2020), rows.to_dict("records")):
            members = [i for i in range(9) if own is None or groups[i] == own]
            total = sum(now[i] for i in members)
            x, y = (sum(now[i] * places[i][side] for i in members) / total for side in (0, 1))
            assert (row["x"], row["y"], row["weight"]) == pytest.approx((x, y, total), rel=1e-13)
            if before:
                distance = math.hypot(x - before[0], y - before[1]) / 1000
                assert row["distance"] == pytest.approx(distance, rel=1e-9)
                assert row["speed"] == pytest.approx(distance / (year - before[2]), rel=1e-9)
                angle = math.degrees(math.pi / 2 - math.atan2(y - before[1], x - before[0])) % 360
                assert row["bearing"] == pytest.approx(angle, abs=1e-8)
            before = (x, y, year)


def test_totals_are_those_of_all_units():
    frame = panel([[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [1, 0, 0, 0]], CORNERS, groups=list("abab"))
    found = gravity_centres(frame, "w", period="t", group="g")
    assert (found.total_distance, found.path_length) == pytest.approx((0, 12))
    assert found.path[found.path["group"].isna()]["distance"].tolist() == pytest.approx([4, 3, 5])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.floats(0.01, 100)), min_size=2, max_size=12),
    st.floats(0.01, 100),
    st.floats(-1e6, 1e6),
)
def test_invariances_of_the_centre(rows, factor, shift):
    x, y, w = map(np.array, zip(*rows))
    centre = weighted_centre(x, y, w)
    # coordinates of up to 2e6 keep 9 digits behind the point
    assert weighted_centre(x, y, w * factor) == pytest.approx(centre, abs=1e-8)
    assert weighted_centre(x + shift, y, w) == pytest.approx((centre[0] + shift, centre[1]), abs=1e-7)
    whole = np.ceil(w).astype(int)
    repeated = weighted_centre(np.repeat(x, whole), np.repeat(y, whole), np.ones(whole.sum()))
    assert repeated == pytest.approx(weighted_centre(x, y, whole), abs=1e-7)
    assert x.min() - 1e-8 <= centre[0] <= x.max() + 1e-8


@pytest.mark.parametrize("number", range(8))
def test_the_eight_points_of_the_compass(number):
    angle = math.radians(45 * number)
    found = bearing(round(math.sin(angle), 12), round(math.cos(angle), 12))
    assert found == pytest.approx(45 * number) and compass_point(found) == COMPASS[number]
    assert compass_point((45 * number + 22.4) % 360) == COMPASS[number]
    assert compass_point((45 * number + 22.6) % 360) == COMPASS[(number + 1) % 8]


def test_angles_stay_inside_the_circle():
    assert turned(-1e-18, 360.0) == 0.0  # the remainder alone is 360
    assert bearing(-1e-300, 1.0) == 0.0
    assert math.isnan(bearing(0, 0)) and compass_point(math.nan) is None


def test_feet_become_kilometres():
    frame = panel([[1, 0, 0, 0], [0, 1, 0, 0]], CORNERS)
    assert gravity_centres(frame, "w", period="t", kilometres=0.0003048).total_distance == pytest.approx(1.2192)


def test_proportional_weights_do_not_move_the_centre():
    rng = np.random.default_rng(2)
    places, now = rng.uniform(4e6, 5e6, (31, 2)), rng.lognormal(size=31)
    found = gravity_centres(panel([now, now * 3.7, now / 11], places), "w", unit="unit", period="t")
    assert found.centres["distance"].tolist()[1:] == [0, 0]
    assert found.centres["bearing"].isna().all() and not found.centres["direction"].notna().any()
    assert len(found.path) == len(found.lines) == 0
    assert (found.total_distance, codes(found)) == (0, ["gravity_unmoved"])


@pytest.mark.parametrize(
    ("periods", "speeds"),
    [
        ((2010, 2015), [0.8]),
        ((datetime.date(2010, 1, 1), datetime.date(2012, 1, 1)), [2]),
        (("after", "before"), [math.nan]),
    ],
)
def test_speeds_need_years(periods, speeds):
    frame = panel([[1, 0, 0, 0], [0, 1, 0, 0]], CORNERS, list(periods))
    found = gravity_centres(frame, "w", period="t")
    assert found.path["speed"].tolist() == pytest.approx(speeds, nan_ok=True)
    assert found.path["distance"].tolist() == pytest.approx([4])


def test_a_period_without_weight_is_stepped_over():
    frame = panel([[1, 0, 0, 0], [0, 0, 0, 0], [0, 1, 0, 0]], CORNERS, groups=list("aabb"))
    found = gravity_centres(frame, "w", unit="unit", period="t", group="g")
    step = found.path.iloc[0]
    assert (step["from_period"], step["to_period"], step["speed"]) == (2011, 2013, pytest.approx(2))
    (notice,) = found.notices
    assert notice.code == "gravity_without_weight"
    assert notice.values["places"] == ["2012", "a 2012", "b 2011", "b 2012", "b 2013"]


def test_a_cross_section_has_one_centre():
    found = gravity_centres(panel([[1, 1, 1, 1]], CORNERS).drop(columns="t"), "w", unit="unit")
    assert found.centres[["x", "y", "n"]].to_numpy().tolist() == [[2000, 1500, 4]]
    assert (len(found.path), found.path_length, codes(found)) == (0, 0, [])


def test_one_period_is_told():
    found = gravity_centres(panel([[1, 1, 1, 1]], CORNERS), "w", period="t")
    assert codes(found) == ["gravity_one_period"] and "2011" in str(found.notices[0])


def test_units_that_come_and_go_are_told():
    frame = panel([[1, 2, 3, 4], [1, 2, 3, 5]], CORNERS)
    part = frame.drop(frame.index[5])
    found = gravity_centres(part, "w", unit="unit", period="t")
    assert codes(found) == ["gravity_units_absent"] and found.notices[0].values["names"] == ["u1"]
    found = gravity_centres(part, "w", period="t")
    assert found.notices[0].values == {"least": 3, "most": 4, "period": 2012}
    # a unit without a place is absent, too
    lost = frame.assign(x=frame["x"].where(frame.index != 5))
    assert gravity_centres(lost, "w", unit="unit", period="t").notices[0].values["names"] == ["u1"]


def test_weights_that_can_not_be_used():
    frame = panel([[1, -2, 3, -4]], CORNERS)
    with pytest.raises(DataProblem, match="negative") as caught:
        gravity_centres(frame, "w", period="t")
    assert caught.value.values["rows"] == [1, 3]
    with pytest.raises(DataProblem, match="no centre"):
        gravity_centres(frame.assign(w=0.0), "w", period="t")
    with pytest.raises(DataProblem, match="no centre"):
        gravity_centres(frame.assign(w=[1.0, 0, 0, 0], x=[np.nan, 1, 1, 1]), "w", period="t")
