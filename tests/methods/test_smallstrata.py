"""The warning of strata that hold few rows: which cases it names, how many, and that it stays short."""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.geodetector import geodetector

CODES = {"small_strata", "small_strata_more"}


def panel(periods=1, units=60, seed=8):
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame({"year": np.repeat(np.arange(2000, 2000 + periods), units)})
    n = len(frame)
    frame["slope"] = rng.uniform(0, 10, n)
    frame["region"] = np.tile(["East", "West"], n // 2)
    frame["soil"] = np.where(np.arange(n) % units < 30, "clay", "loam")
    frame["y"] = frame["slope"] + rng.normal(size=n)
    return frame


def warnings(frame, factors, **options):
    made = geodetector(frame, "y", factors, **{"significance": "central_f", "parts": (), **options})
    return made, [notice for notice in made.notices if notice.code in CODES]


def test_strata_of_enough_rows_are_no_warning():
    assert warnings(panel(), ["slope", "soil"], scheme="quantile", classes=4)[1] == []


def test_a_small_category_is_named_with_its_size():
    frame = panel()
    frame.loc[:3, "soil"] = "peat"
    (notice,) = warnings(frame, ["slope", "soil"], scheme="quantile", classes=4)[1]
    assert notice.code == "small_strata"
    assert str(notice).startswith(
        "Strata of fewer than 5 rows in 1 of 2 factor results: “soil” in the data (smallest stratum: 4). Means of"
    )
    assert "Choose fewer classes or another scheme, merge categories, or raise" in str(notice)


def test_a_class_of_natural_breaks_is_named_with_period_and_group():
    frame = panel(periods=2)
    frame.loc[(frame.year == 2001) & (frame.index % 60 == 1), "slope"] = 90.0  # a class of its own, in the West
    options = {"period": "year", "group": "region", "classes": 2}
    _, (notice,) = warnings(frame, ["slope"], **options)
    assert notice.values["cases"] == [
        "“slope” in “2001” (smallest stratum: 1)",
        "“slope” in “2001, West” (smallest stratum: 1)",
    ]
    assert (notice.values["count"], notice.values["total"]) == (2, 5)  # the East of 2001 has one stratum only
    assert warnings(frame, ["slope"], **options, min_stratum=5)[1] == []


def test_the_sentence_stays_short_with_many_periods():
    made, (notice,) = warnings(panel(periods=30, units=20), ["slope"], period="year", classes=6)
    small = (made.factors["smallest_stratum"] < 5).sum()
    assert notice.code == "small_strata_more" and notice.values["count"] == small > 20
    assert len(notice.values["cases"]) == 3 and f" and {small - 3} more. " in str(notice)
    assert len(str(notice)) < 450
    worst = made.factors["smallest_stratum"].min()
    assert notice.values["cases"][0].endswith(f"(smallest stratum: {worst})")


@pytest.mark.parametrize("scheme", ["none", "optimal", "natural_breaks"])
def test_every_scheme_is_looked_at(scheme):
    frame = panel(units=12)
    made, found = warnings(frame, ["slope"], scheme=scheme)
    assert made.factors.loc[0, "smallest_stratum"] < 5 and len(found) == 1


def test_runs_without_results_are_not_counted():
    frame = panel(periods=2)
    frame.loc[frame.year == 2001, "y"] = 1.0
    frame.loc[:3, "soil"] = "peat"
    _, (notice,) = warnings(frame, ["soil"], period="year")
    assert notice.values["count"] == notice.values["total"] == 1
