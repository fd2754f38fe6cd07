"""Groups come in one order in all exhibits of a study."""

import pandas as pd
from geocoupling.studies.exhibitorder import in_order, places_of

UNITS = pd.DataFrame({"region": ["West", "East", None, "Central", "East"], "kind": ["b", "a", "b", "a", "a"]})


def test_groups_come_as_the_labels_name_them_then_as_in_the_layer():
    assert list(places_of({}, UNITS, ["region"])) == ["West", "East", "Central"]
    assert list(places_of({"D": "Degree", "Central": "Central"}, UNITS, ["region"])) == ["Central", "West", "East"]
    spoken = UNITS.replace({"East": "东部", "Central": "中部", "West": "西部"})
    labels = {"East": "东部", "Central": "中部", "West": "西部"}
    assert places_of(labels, spoken, ["region"]) == {"东部": 0, "中部": 1, "西部": 2}
    assert list(places_of({}, UNITS, ["kind", "region"]))[:2] == ["b", "a"]
    assert places_of({}, None, ["region"]) == {} and places_of({}, UNITS, ["no"]) == {}


def test_results_keep_their_blocks_and_all_units_stay_first():
    places = {"East": 0, "Central": 1, "West": 2}
    rows = [(p, g, i) for p in (2020, 2010) for g in (None, "Central", "East", "West") for i in (1, 2)]
    frame = in_order(pd.DataFrame(rows, columns=["period", "group", "i"]), places, ["region"])
    assert frame["period"].tolist() == [2020] * 8 + [2010] * 8
    assert frame["group"].tolist()[:8] == [None, None, "East", "East", "Central", "Central", "West", "West"]
    assert frame["i"].tolist() == [1, 2] * 8


def test_spans_of_a_series_stay_as_they_are():
    spans = [(2010, 2015), (2015, 2020), (2010, 2020)]
    rows = [("D", g, *span) for g in ("b", "a") for span in spans]
    frame = in_order(pd.DataFrame(rows, columns=["field", "group", "from_period", "to_period"]), {"a": 0, "b": 1}, [])
    assert frame["group"].tolist() == [*"aaabbb"]
    assert list(zip(frame["from_period"], frame["to_period"])) == spans * 2


def test_pairs_are_named_in_order():
    pairs = [("Central", None), ("East", None), ("Central", "East"), ("East", "West")]
    frame = pd.DataFrame(pairs, columns=["group1", "group2"]).assign(gini=[1, 2, 3, 4])
    found = in_order(frame, {"East": 0, "Central": 1, "West": 2}, [])
    assert found["group1"].tolist() == ["East", "East", "East", "Central"]
    assert found["group2"].tolist() == [None, "Central", "West", None]
    assert found["gini"].tolist() == [2, 3, 4, 1]


def test_units_are_put_in_order_by_the_field_that_is_shown():
    assert in_order(UNITS, {"a": 0, "b": 1}, ["kind", "region"])["kind"].tolist() == [*"aaabb"]
    plain = pd.DataFrame({"x": [2, 1]})
    assert in_order(plain, {"a": 0}, ["kind"])["x"].tolist() == [2, 1] and in_order(None, {}, []) is None
