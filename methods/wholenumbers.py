"""Categories that are whole numbers: counted in a narrow range instead of sorted, with little memory."""

import numpy as np

WIDEST_TABLE = 1 << 16
CHUNK = 1 << 14  # numbers that are looked at together


def whole_number_codes(values):
    """Codes of whole numbers that lie close together.

    Parameters
    ----------
    values : ndarray of int or float, shape (n,)
        NaN is missing.

    Returns
    -------
    codes : ndarray of int, shape (n,)
        0 .. L - 1, rising with the numbers; -1 where missing. A byte each where the numbers are less than 128 apart.
    found : ndarray of int, shape (L,)
        The distinct numbers, rising.

    A tuple of both; or None where there are no numbers, or others than whole ones, or where they lie 65,536 or more
    apart.

    Examples
    --------
    >>> whole_number_codes(np.array([10.0, 8.0, np.nan, 10.0]))
    (array([ 1,  0, -1,  1], dtype=int8), array([ 8, 10]))
    """
    ends = (np.minimum, np.maximum) if values.dtype.kind in "iu" else (np.fmin, np.fmax)
    low, high = (float(end.reduce(values)) if len(values) else np.nan for end in ends)
    if not (abs(low) < 1 << 52 and high - low < WIDEST_TABLE and low.is_integer()):
        return None
    width, parts = int(high - low) + 1, [slice(i, i + CHUNK) for i in range(0, len(values), CHUNK)]
    codes, seen = np.full(len(values), -1, dtype=np.min_scalar_type(-width)), np.zeros(width, dtype=bool)
    for rows in parts:
        known, above = _above(values[rows], int(low))
        if above is None:
            return None
        codes[rows][known] = above
        if not seen.all():
            seen |= np.bincount(above, minlength=width) > 0
    used = np.flatnonzero(seen)
    if len(used) < width:
        # the last place, which is also place -1, is for missing numbers
        place = np.append(np.cumsum(seen) - 1, -1).astype(codes.dtype)
        for rows in parts:
            codes[rows] = place[codes[rows]]
    return codes, used + int(low)


def _above(values, low):
    """Which values are not missing, and how far those lie above the lowest: None where one is not whole."""
    if values.dtype.kind in "iu":
        return slice(None), values.astype(np.int64, copy=False) - low
    known = ~np.isnan(values)
    above = (values[known] - low).astype(np.int64)
    return known, (above if (above + low == values[known]).all() else None)
