"""The q statistic of the geographical detector, and the sums it is made of."""

from dataclasses import dataclass

import numpy as np

from ..problems import DataProblem

EXACT = 1e-14  # 1 - q below this is rounding: the strata explain everything
USUAL = 1e-60, 1e60  # largest responses whose fourth powers are numbers


def q_statistic(y, codes):
    """Share of the variance of a response that strata explain, q = 1 - SSW / SST.

    Parameters
    ----------
    y : array_like of float, shape (n,)
        Response, without missing values.
    codes : array_like, shape (n,)
        Stratum of each row: whole numbers or text.

    Returns
    -------
    float
        In [0, 1].

    Raises
    ------
    DataProblem
        ``response_constant`` where all responses are equal, ``no_rows`` where there are none.

    References
    ----------
    Wang et al. (2010) International Journal of Geographical Information Science 24, 107-127,
    doi 10.1080/13658810802443457.

    Examples
    --------
    >>> q_statistic([1, 2, 5, 6], ["a", "a", "b", "b"])
    0.9411764705882353
    """
    y = np.asarray(y, dtype=float)
    if not len(y):
        raise DataProblem("no_rows")
    if y.min() == y.max():
        raise DataProblem("response_constant", field="y", n=len(y))
    codes = np.unique(np.asarray(codes), return_inverse=True)[1]
    y = y / unit_of(y)
    y = y - y.mean()
    within = y - (np.bincount(codes, weights=y) / np.bincount(codes))[codes]
    return float(max(0.0, 1 - np.dot(within, within) / np.dot(y, y)))


@dataclass(frozen=True)
class GroupSums:
    """Rows, response sum per group, and the sum of squared responses over all groups.

    ``size`` and ``total`` have shape (L,), ``squares`` is a number. The response should be about centred: then the
    differences below lose no digits.
    """

    size: np.ndarray
    total: np.ndarray
    squares: float

    @property
    def n(self):
        return int(self.size.sum())

    @property
    def strata(self):
        return len(self.size)

    @property
    def singletons(self):
        return int((self.size == 1).sum())

    @property
    def overall(self):
        """Sum of squares about the mean of all rows."""
        return self.squares - self.total.sum() ** 2 / max(self.n, 1)

    @property
    def q(self):
        """q, NaN where nothing varies."""
        overall = self.overall
        if not overall > 0:
            return np.nan
        between = np.sum(self.total**2 / self.size) - self.total.sum() ** 2 / self.n
        q = min(max(between / overall, 0.0), 1.0)
        return 1.0 if 1 - q < EXACT else float(q)


def group_sums(y, codes, squares=None):
    """:class:`GroupSums` of a centred response; groups without a row are left out."""
    size = np.bincount(codes)
    total = np.bincount(codes, weights=y)
    used = size > 0
    return GroupSums(size[used], total[used], float(np.dot(y, y)) if squares is None else squares)


def unit_of(y):
    """What to divide a response by so that its squares neither overflow nor vanish: 1, or else a power of two."""
    largest = max(abs(y.min()), abs(y.max()))
    if largest == 0 or USUAL[0] <= largest <= USUAL[1]:
        return 1.0
    return float(np.ldexp(1.0, int(np.frexp(largest)[1]) - 1))


def centred(y):
    """The response less its mean; exactly 0 where it is constant."""
    if not len(y) or y.min() == y.max():
        return np.zeros(len(y))
    return y - y.mean()


def adjusted_q(q, n, strata):
    """q less what as many strata explain by chance: 1 - (1 - q)(N - 1) / (N - L); NaN unless L < N."""
    return 1 - (1 - q) * (n - 1) / (n - strata) if strata < n else np.nan
