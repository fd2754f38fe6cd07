"""Density curves and their changes in words."""

import math

import pytest
from geocoupling.reports.wording_density import curve_description, evolution_description, place_text


@pytest.mark.parametrize(
    ("value", "scale", "text"),
    [
        (0.31234, 0.1, "0.312"),
        (0.31234, 0.5, "0.31"),
        (51234.6, 9000.0, "51235"),
        (-0.0001, 0.5, "0.00"),
        (3.0, float("nan"), "3"),
        (float("nan"), 1.0, "–"),
        (1.5e-9, 1e-10, "0.000000001500"),
        (1.5e-12, 1e-13, "1.5e-12"),
    ],
)
def test_digits_follow_the_spread(value, scale, text):
    assert place_text(value, scale) == text


ROW = {
    "n": 40,
    "sd": 0.1,
    "peaks": 1,
    "main_peak": 0.4,
    "second_peak": math.nan,
    "second_prominence": math.nan,
    "second_share": math.nan,
    "p_unimodal": math.nan,
    "form": "one_peak",
    "skew": "right",
}
TWO = {"peaks": 2, "second_peak": 0.7, "second_prominence": 0.3, "second_share": 0.25, "p_unimodal": 0.02}


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({}, "one peak at 0.400; the right tail is longer"),
        (
            {**TWO, "form": "two_peaks", "skew": "even"},
            "two peaks, the higher one at 0.400, the other at 0.700 (p = 0.020); tails of similar length",
        ),
        (
            {**TWO, "form": "two_peaks", "second_prominence": 0.09},
            "two peaks, the main one at 0.400, a weak one at 0.700 (p = 0.020); the right tail is longer",
        ),
        (
            {**TWO, "form": "several_peaks", "peaks": 4},
            "4 peaks, the highest at 0.400, the next at 0.700 (p = 0.020 for one peak); the right tail is longer",
        ),
        (
            {**TWO, "form": "few_apart", "second_share": 0.064},
            "one peak at 0.400, and few units apart from it at 0.700 (6.4 % of the mass); the right tail is longer",
        ),
        (
            {**TWO, "form": "unsupported_peaks", "p_unimodal": 0.4},
            "one peak at 0.400; a second bump at 0.700 that the test does not support (p = 0.400); the right tail is "
            "longer",
        ),
        (
            {**TWO, "form": "untested_peaks", "p_unimodal": math.nan, "skew": "left"},
            "main peak at 0.400; a second bump at 0.700 that was not tested; the left tail is longer",
        ),
        ({"form": None}, None),
        ({"form": math.nan}, None),
    ],
)
def test_curves_in_words(changes, text):
    assert curve_description({**ROW, **changes}) == text


CHANGE = {
    "from_period": 2010,
    "to_period": 2020.0,
    "shift": 0.12,
    "peaks_from": 1,
    "peaks_to": 2,
    "course": "steady",
    "movement": "right",
    "height": "higher",
    "width": "narrower",
    "dispersion": "shrinks",
    "left_tail": "shorter",
    "right_tail": "longer",
    "polarisation": "appears",
    "bumps": None,
    "main_peak_from": 0.31,
    "main_peak_to": 0.43,
    "scale": 0.1,
    "peak_percent": 23.4,
    "width_percent": -12.2,
    "sd_percent": -8.6,
    "described": True,
}


def test_a_change_in_words():
    assert evolution_description(CHANGE) == (
        "From 2010 to 2020 the main peak moves steadily right by 0.120 (from 0.310 to 0.430); its height grows by "
        "23 %; the curve gets narrower by 12 %, and differences between units shrink; the left tail gets shorter; the "
        "right tail gets longer; one peak gives way to 2, so that polarisation appears."
    )
    assert evolution_description({**CHANGE, "described": False}) is None


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"movement": "still"}, "hardly moves (from 0.310 to 0.430)"),
        ({"movement": "left", "shift": -0.12, "course": "reversals"}, "left by 0.120 (from 0.310 to 0.430), with rev"),
        ({"movement": "passes", "course": None}, "passes from 0.310 to 0.430, to the side of the other peak"),
        ({"width": "wider", "width_percent": 40.0, "dispersion": "grows"}, "wider by 40 %, and differences between"),
        ({"width": "wider", "width_percent": 40.0, "dispersion": math.nan}, "the main peak gets wider by 40 %;"),
        ({"left_tail": "same", "right_tail": "same"}, "both tails hardly change"),
        ({"left_tail": "same", "right_tail": "shorter"}, "; the right tail gets shorter; one"),
        ({"polarisation": "fades", "peaks_from": 2, "peaks_to": 1}, "2 peaks merge into one"),
        ({"polarisation": "absent", "peaks_to": 1}, "there is one peak at both times."),
        ({"polarisation": "absent", "bumps": math.nan}, "there is one peak at both times."),
        ({"polarisation": "absent", "bumps": "unsupported"}, "further bumps are not supported by the test."),
        ({"polarisation": "absent", "bumps": "few_apart"}, "the units apart from it are too few to count as a second"),
        (
            {"dispersion": "grows_apart", "sd_percent": 8.6},
            "the main peak gets narrower by 12 %, although the standard deviation rises by 9 %, so that differences "
            "between units grow as a whole;",
        ),
        (
            {"width": "wider", "width_percent": 40.0, "dispersion": "shrinks_apart"},
            "wider by 40 %, although the standard deviation falls by 9 %, so that differences between units shrink",
        ),
        ({"polarisation": "untested"}, "was not tested"),
    ],
)
def test_other_changes_in_words(changes, words):
    assert words in evolution_description({**CHANGE, **changes})
