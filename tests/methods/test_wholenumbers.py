"""Codes of whole numbers against numpy's sorting."""

import tracemalloc

import numpy as np
import pytest
from geocoupling.methods.wholenumbers import CHUNK, WIDEST_TABLE, whole_number_codes

RNG = np.random.default_rng(0)


@pytest.mark.parametrize(
    "values",
    [
        np.array([5]),
        RNG.integers(-3, 4, 1000),
        RNG.integers(0, 6, 2 * CHUNK + 3) * 10,
        np.array([-128, 127, 0], dtype=np.int8),
        np.array([250, 3], dtype=np.uint8),
        RNG.integers(-9, 9, 500).astype(float),
        np.array([2.0**52 - 9, 2.0**52 - 1]),
        np.arange(0, WIDEST_TABLE, 3),
    ],
)
def test_codes_are_those_of_sorting(values):
    codes, found = whole_number_codes(values)
    expected, places = np.unique(values, return_inverse=True)
    assert found.tolist() == expected.tolist()
    assert codes.tolist() == places.tolist()


def test_missing_numbers_have_no_code():
    values = np.r_[np.nan, RNG.integers(0, 300, CHUNK), np.nan] - 7.0
    codes, found = whole_number_codes(values)
    assert codes[[0, -1]].tolist() == [-1, -1]
    assert np.array_equal(found[codes[1:-1]], values[1:-1])
    assert codes.dtype == np.int16


@pytest.mark.parametrize(
    "values",
    [
        np.array([1.0, 2.5]),
        np.r_[np.zeros(CHUNK), 0.5],
        np.array([0, WIDEST_TABLE]),
        np.array([np.nan, np.nan]),
        np.array([0.0, np.inf]),
        np.array([-np.inf, 0.0]),
        np.array([2.0**60, 2.0**60]),
        np.empty(0),
    ],
)
def test_other_numbers_are_left_to_sorting(values):
    assert whole_number_codes(values) is None


def test_few_categories_need_a_byte_each():
    values = RNG.integers(0, 6, 1_000_000)
    tracemalloc.start()
    codes, _ = whole_number_codes(values)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert codes.itemsize == 1
    assert peak < values.nbytes / 3
