"""What weighting methods share: their result, checks of the indicators, correlations."""

from dataclasses import dataclass, field
from typing import Optional

import numpy as np

from .problems import DataProblem

ROUNDING = 1e-12  # of a correlation: nearer to 1 it is 1


@dataclass(frozen=True)
class MethodWeights:
    """What a method makes of a set of indicators.

    Attributes
    ----------
    raw : ndarray, shape (m,)
        0 or more, not normalised; all 0 where no indicator varies.
    statistics : dict of str to ndarray
        What the method computed on the way, one value per indicator; NaN where it is not defined.
    correlation : ndarray, shape (m, m), or None
        Pearson, of the standardised indicators; NaN for those that do not vary.
    notices : tuple of Notice
    eigenvalues : ndarray or None
        Of the correlation matrix, falling (principal components only).
    components : int
        How many of these were used.
    """

    raw: np.ndarray
    statistics: dict = field(default_factory=dict)
    correlation: Optional[np.ndarray] = None
    notices: tuple = ()
    eigenvalues: Optional[np.ndarray] = None
    components: int = 0


def correlations(values):
    """Pearson correlations of the columns, exactly 1 or -1 within rounding; NaN for a column that does not vary."""
    values = np.asarray(values, dtype=float)
    varies = np.flatnonzero(varying(values))
    out = np.full((values.shape[1],) * 2, np.nan)
    if len(varies):
        r = np.clip(np.atleast_2d(np.corrcoef(values[:, varies], rowvar=False)), -1.0, 1.0)
        out[np.ix_(varies, varies)] = np.where(np.abs(r) > 1.0 - ROUNDING, np.sign(r), r)
    return out


def varying(values):
    """Which columns hold more than one value."""
    return values.max(axis=0) > values.min(axis=0)


def indicator_matrix(values, names):
    """Indicators as an array of floats, shape (n, m).

    Raises
    ------
    DataProblem
        Fewer than two rows, or a value that is missing or infinite; rows are given by position.
    """
    values = np.asarray(values, dtype=float)
    if len(values) < 2:
        raise DataProblem("too_few_rows", n=len(values), needed=2)
    for j in np.flatnonzero(~np.isfinite(values).all(axis=0)):
        rows = np.flatnonzero(~np.isfinite(values[:, j])).tolist()
        raise DataProblem("missing_values", field=name_of(names, j), count=len(rows), rows=rows)
    return values


def require_not_negative(values, method, names):
    """Raise ``standardized_negative`` for methods that take shares or means of the standardised values."""
    for j in np.flatnonzero(values.min(axis=0) < 0):
        raise DataProblem("standardized_negative", field=name_of(names, j), method=method)


def name_of(names, j):
    """The indicator's name, or its place where no names were given."""
    return f"column {j + 1}" if names is None else names[j]
