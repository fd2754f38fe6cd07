"""What is said to have changed between two density curves, from made-up descriptors."""

import numpy as np
import pandas as pd
import pytest
from geocoupling.methods.densitychanges import density_changes


def changed(first, last, *between):
    """The change between made-up descriptors."""
    usual = {"group": None, "n": 20, "sd": 1.0, "peaks": 1, "main_peak": 5.0, "peak_density": 0.4, "half_width": 2.0}
    usual.update(left_tail=2.0, right_tail=2.0, second_peak=np.nan, second_prominence=np.nan, form="one_peak")
    rows = [{**usual, **row, "period": 2010 + t} for t, row in enumerate((first, *between, last))]
    return density_changes(pd.DataFrame(rows)).iloc[0]


TWO = {"peaks": 2, "form": "two_peaks", "second_peak": 8.0, "second_prominence": 0.3}


def test_small_changes_are_none():
    change = changed({}, {"main_peak": 5.049, "peak_density": 0.419, "half_width": 2.09, "left_tail": 1.96})
    assert [change[c] for c in ("movement", "height", "width", "left_tail")] == ["still", "same", "same", "same"]
    assert change["course"] is None
    change = changed({}, {"main_peak": 4.949, "peak_density": 0.421, "half_width": 2.11, "left_tail": 1.94})
    assert [change[c] for c in ("movement", "height", "width", "left_tail")] == ["left", "higher", "wider", "shorter"]
    assert change["dispersion"] is None  # the standard deviation did not grow
    assert changed({}, {"half_width": 2.2, "sd": 1.2})["dispersion"] == "grows"
    assert changed({}, {"half_width": 1.8, "sd": 0.8})["dispersion"] == "shrinks"


def test_a_width_and_a_deviation_that_go_apart():
    change = changed({}, {"half_width": 1.8, "sd": 1.2})
    assert (change["width"], change["dispersion"], round(change["sd_percent"], 9)) == ("narrower", "grows_apart", 20)
    assert changed({}, {"half_width": 2.2, "sd": 0.8})["dispersion"] == "shrinks_apart"
    assert changed({}, {"half_width": 2.2, "sd": 0.96})["dispersion"] is None  # the deviation hardly falls


@pytest.mark.parametrize(
    ("first", "last", "bumps"),
    [
        ("one_peak", "one_peak", None),
        ("one_peak", "unsupported_peaks", "unsupported"),
        ("few_apart", "one_peak", "few_apart"),
        ("unsupported_peaks", "few_apart", "few_apart"),
        ("few_apart", "two_peaks", None),
        ("few_apart", "untested_peaks", None),
    ],
)
def test_bumps_beside_a_single_peak(first, last, bumps):
    assert changed({"form": first}, {**TWO, "form": last})["bumps"] == bumps


def test_course():
    assert changed({}, {"main_peak": 6.0}, {"main_peak": 5.8}, {"main_peak": 5.6})["course"] == "steady"
    assert changed({}, {"main_peak": 6.0}, {"main_peak": 5.8}, {"main_peak": 5.5})["course"] == "reversals"
    assert changed({}, {"main_peak": 4.0}, {"main_peak": 4.5}, {"main_peak": 4.9})["course"] == "reversals"
    assert changed({}, {"main_peak": 6.0})["course"] is None


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        ({}, TWO, "appears"),
        (TWO, {}, "fades"),
        (TWO, {**TWO, "form": "few_apart"}, "fades"),
        (TWO, {**TWO, "second_prominence": 0.36}, "strengthens"),
        (TWO, {**TWO, "second_prominence": 0.24}, "weakens"),
        (TWO, {**TWO, "second_prominence": 0.34}, "persists"),
        ({}, {"peaks": 2, "form": "unsupported_peaks"}, "absent"),
        ({}, {"peaks": 2, "form": "untested_peaks"}, "untested"),
    ],
)
def test_polarisation(first, last, code):
    assert changed(first, last)["polarisation"] == code


def test_a_main_peak_that_passes_to_the_other_side():
    assert changed(TWO, {**TWO, "main_peak": 8.1, "second_peak": 5.0})["movement"] == "passes"
    assert changed(TWO, {**TWO, "main_peak": 5.5, "second_peak": 8.4})["movement"] == "right"
