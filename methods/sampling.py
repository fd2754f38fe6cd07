"""Random samples of rows."""

import numpy as np


def sample_positions(total, size, seed=1):
    """Positions of a simple random sample without replacement.

    Parameters
    ----------
    total : int
        Number of rows, 0 or more.
    size : int
        Number of rows to draw; 0, or a number that is not below ``total``, takes all.
    seed : int
        The same seed draws the same rows.

    Returns
    -------
    ndarray of int64
        Rising positions from 0 to ``total - 1``.

    Examples
    --------
    >>> sample_positions(10, 4, seed=1)
    array([3, 4, 6, 9])
    >>> len(sample_positions(10, 0))
    10
    """
    if size <= 0 or size >= total:
        return np.arange(total, dtype=np.int64)
    drawn = np.random.default_rng(seed).choice(total, size=size, replace=False, shuffle=False)
    return np.sort(drawn).astype(np.int64)
