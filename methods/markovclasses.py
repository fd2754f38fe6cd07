"""Classes of a value through time, between which units move: pooled, per period, given breaks, or class numbers."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .problems import DataProblem
from .strata import stratify

SCHEMES = ("quantile", "period_quantile", "natural_breaks", "equal_interval", "manual", "classes")
LEAST, MOST = 2, 12
SAME = 1e-12  # relative: a mean that is so near to an edge is at the edge, differently rounded


@dataclass(frozen=True)
class Classes:
    """Which class each value belongs to.

    Attributes
    ----------
    codes : ndarray of int, shape (n,)
        0 .. k - 1, rising with the values.
    numbers : tuple of int, length k
        What tables call the classes: 1 .. k, or the class numbers of the field.
    labels : tuple of str, length k
        Ranges where they hold in all periods, else the numbers.
    edges : ndarray of float, shape (T, k)
        Upper edges of the classes in each period, closed on the right.
    table : pandas.DataFrame
        One row per class, and per period where edges differ: ``period, class, label, lower, upper, count``.
    notices : tuple of Notice
    """

    codes: np.ndarray
    numbers: tuple
    labels: tuple
    edges: np.ndarray
    table: pd.DataFrame
    notices: tuple = ()

    def of_means(self, means):
        """Classes of means of values, such as spatial lags.

        Parameters
        ----------
        means : ndarray of float, shape (n, T)
            NaN is missing. A mean of class numbers belongs to the nearest number, half way to the lower one.

        Returns
        -------
        ndarray of int, shape (n, T)
            -1 where the mean is missing.
        """
        edges, size = self.edges[:, :-1], np.nanmax(np.abs(means), initial=0.0)
        inner = edges + SAME * np.maximum(np.abs(edges), size)  # a mean may miss an edge of 0 by rounding
        codes = np.full(means.shape, -1)
        for t, edges in enumerate(inner):
            known = ~np.isnan(means[:, t])
            codes[known, t] = np.searchsorted(edges, means[known, t], side="left")
        return codes


def relative_values(values, periods, names, field="values"):
    """Values divided by the mean of their period.

    Parameters
    ----------
    values : ndarray of float, shape (n,)
    periods : ndarray of int, shape (n,)
        0 .. T - 1
    names : sequence, length T
        Periods as a problem shows them.
    field : str

    Returns
    -------
    ndarray of float, shape (n,)
        Mean 1 in every period.

    Raises
    ------
    DataProblem
        ``markov_relative_mean``: a mean is not above 0.

    Examples
    --------
    >>> relative_values(np.array([1.0, 3.0, 4.0]), np.array([0, 0, 1]), [2019, 2020]).tolist()
    [0.5, 1.5, 1.0]
    """
    means = np.bincount(periods, values, len(names)) / np.bincount(periods, minlength=len(names))
    for name, mean in zip(names, means):
        if not mean > 0:
            raise DataProblem("markov_relative_mean", field=field, period=name, mean=float(mean))
    return values / means[periods]


def classify(
    values, periods, names, scheme="quantile", classes=4, manual_breaks=None, field="values", rows=None, tick=None
):
    """Divide values into classes that mean the same through time.

    Parameters
    ----------
    values : ndarray of float, shape (n,)
        Complete and finite.
    periods : ndarray of int, shape (n,)
        0 .. T - 1; every period holds a value.
    names : sequence, length T
    scheme : {"quantile", "period_quantile", "natural_breaks", "equal_interval", "manual", "classes"}
        Breaks of all periods together (:func:`~.strata.stratify`), except ``period_quantile``, which divides each
        period by itself, so that classes are ranks. ``classes``: the values are class numbers.
    classes : int
        2 .. 12; ``manual`` and ``classes`` do not use it.
    manual_breaks : sequence of float, optional
        Rising upper edges; values above the last form one more class.
    field : str
        What problems and notices call the values.
    rows : sequence, optional
        What problems call their rows; 0 .. n - 1 by default.
    tick : callable, optional
        As for :func:`~.naturalbreaks.natural_breaks`.

    Returns
    -------
    Classes
        Classes without a value are left out.

    Raises
    ------
    DataProblem
        ``option_unknown``, ``markov_classes``, ``markov_one_class``, ``markov_period_classes``,
        ``markov_class_numbers``, ``manual_breaks_form`` or ``infinite_values``.

    Examples
    --------
    >>> made = classify(np.array([1.0, 2.0, 3.0, 4.0]), np.array([0, 0, 1, 1]), [2019, 2020], classes=2)
    >>> made.codes.tolist(), made.labels
    ([0, 0, 1, 1], ('1.0 – 2.5', '2.5 – 4.0'))
    """
    if scheme not in SCHEMES:
        raise DataProblem("option_unknown", key="SCHEME", options=list(SCHEMES), value=scheme)
    if scheme not in ("manual", "classes") and (int(classes) != classes or not LEAST <= classes <= MOST):
        raise _number_problem(field, classes)
    rows = np.arange(len(values)) if rows is None else np.asarray(rows)
    if np.isinf(values).any():
        raise DataProblem("infinite_values", field=field, rows=rows[np.isinf(values)].tolist())
    if scheme == "classes":
        return _numbers_given(values, names, field, rows)
    if scheme == "period_quantile":
        return _by_period(values, periods, names, int(classes), field)
    strata = stratify(values, scheme, classes, manual_breaks, field, tick)
    _check(len(strata.labels), field)
    numbers = tuple(range(1, len(strata.labels) + 1))
    edges = np.tile(strata.breaks, (len(names), 1))
    table = _table(None, numbers, strata.labels, values.min(), strata.breaks, strata.codes)
    return Classes(strata.codes, numbers, strata.labels, edges, table, strata.notices)


def _number_problem(field, found):
    return DataProblem("markov_classes", field=field, found=found, least=LEAST, most=MOST)


def _check(found, field):
    if found == 1:
        raise DataProblem("markov_one_class", field=field)
    if found > MOST:
        raise _number_problem(field, found)


def _by_period(values, periods, names, classes, field):
    """Quantiles of each period by itself; every period must have all classes."""
    codes, edges, tables = np.empty(len(values), dtype=int), [], []
    numbers = tuple(range(1, classes + 1))
    labels = tuple(str(number) for number in numbers)
    for t, name in enumerate(names):
        here = periods == t
        strata = stratify(values[here], "quantile", classes, name=field)
        if len(strata.labels) < classes:
            found = {"found": len(strata.labels), "classes": classes}
            raise DataProblem("markov_period_classes", field=field, period=name, **found)
        codes[here] = strata.codes
        edges.append(strata.breaks)
        tables.append(_table(name, numbers, labels, values[here].min(), strata.breaks, strata.codes))
    return Classes(codes, numbers, labels, np.array(edges), pd.concat(tables, ignore_index=True))


def _numbers_given(values, names, field, rows):
    """Class numbers as they are; means of neighbours belong to the nearest of them."""
    broken = values != np.round(values)
    if broken.any():
        raise DataProblem("markov_class_numbers", field=field, rows=rows[broken].tolist())
    found, codes = np.unique(values, return_inverse=True)
    _check(len(found), field)
    numbers = tuple(int(number) for number in found)
    edges = np.append((found[:-1] + found[1:]) / 2, found[-1])
    labels = tuple(str(number) for number in numbers)
    table = _table(None, numbers, labels, np.nan, np.full(len(numbers), np.nan), codes)
    return Classes(codes, numbers, labels, np.tile(edges, (len(names), 1)), table)


def _table(period, numbers, labels, smallest, upper, codes):
    """Rows of the classes table for one set of edges."""
    return pd.DataFrame(
        {
            "period": pd.Series([period] * len(numbers), dtype=object),
            "class": numbers,
            "label": labels,
            "lower": np.append(smallest, upper[:-1]),
            "upper": upper,
            "count": np.bincount(codes, minlength=len(numbers)),
        }
    )
