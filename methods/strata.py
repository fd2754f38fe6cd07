"""Strata of one variable: classes of numbers, or categories as they are."""

from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

from .classlabels import class_labels
from .naturalbreaks import natural_breaks
from .problems import DataProblem, Notice
from .wholenumbers import whole_number_codes

__all__ = ["OWN_NUMBER", "SCHEMES", "Strata", "categories", "class_labels", "stratify"]
SCHEMES = ("natural_breaks", "quantile", "equal_interval", "geometric", "std_mean", "head_tail", "manual")
OWN_NUMBER = ("std_mean", "head_tail", "manual")  # schemes that decide by themselves how many classes there are
DEVIATIONS = (-2, -1, 1, 2)  # standard deviations from the mean where std_mean has its edges


@dataclass(frozen=True)
class Strata:
    """Which stratum each value belongs to.

    Attributes
    ----------
    codes : ndarray of int, shape (n,)
        0 .. L - 1, rising with the values; -1 where the value is missing. Every stratum holds at least one value.
    breaks : ndarray of float, shape (L,), or None
        Upper edges, closed on the right; None for categories.
    labels : tuple of str
        One per stratum: ``"0.21 – 0.35"`` or the name of the category.
    notices : tuple of Notice
    scheme : str
        One of :data:`SCHEMES`, or ``"category"``.
    """

    codes: np.ndarray
    breaks: Optional[np.ndarray]
    labels: tuple
    notices: tuple
    scheme: str


def stratify(values, scheme="natural_breaks", classes=6, manual_breaks=None, name="values", tick=None):
    """Divide numbers into classes that are closed on the right.

    Parameters
    ----------
    values : array_like of float, shape (n,)
        NaN and None are missing.
    scheme : {"natural_breaks", "quantile", "equal_interval", "geometric", "std_mean", "head_tail", "manual"}
        Natural breaks are exact (:func:`~.naturalbreaks.natural_breaks`); quantile, equal_interval, std_mean and
        head_tail are those of mapclassify. std_mean has its edges 2 and 1 standard deviations (divisor n - 1) below
        and above the mean; head_tail cuts at the mean, then at the mean of what is above it, and so on (Jiang 2013, doi
        10.1080/00330124.2012.700499). The edges of geometric are min (max / min) ^ (i / classes), as in GD (R):
        classes are narrow near zero, whether values are positive or negative.
    classes : int
        Number of classes asked for, 1 or more. std_mean (up to 5), head_tail and manual decide it by themselves and
        do not use this.
    manual_breaks : sequence of float
        Rising upper edges. Values above the last break form one more class, up to the largest value; values below the
        first break belong to the first class.
    name : str
        What problems and notices call the values.
    tick : callable, optional
        As for :func:`~.naturalbreaks.natural_breaks`.

    Returns
    -------
    Strata
        Classes without a value are left out: with a notice, unless the scheme is std_mean or head_tail.

    Raises
    ------
    DataProblem
        ``option_unknown``, ``classes_invalid``, ``manual_breaks_form``, ``all_missing``, ``infinite_values``,
        ``geometric_sign`` where values are neither all above nor all below zero, or ``package_needed``.

    Examples
    --------
    >>> made = stratify([1, 2, 5, 9, None], "manual", manual_breaks=[2, 6])
    >>> made.codes, made.labels
    (array([ 0,  0,  1,  2, -1]), ('1 – 2', '2 – 6', '6 – 9'))
    """
    if scheme not in SCHEMES:
        raise DataProblem("option_unknown", key="scheme", options=list(SCHEMES), value=scheme)
    if scheme not in OWN_NUMBER and (int(classes) != classes or classes < 1):
        raise DataProblem("classes_invalid", classes=classes)
    values = _numbers(values, name)
    present = ~np.isnan(values)
    known = values[present]
    upper, notices = _upper_edges(known, scheme, classes, manual_breaks, name, tick)
    inside = np.searchsorted(upper, known, side="left")
    count = np.bincount(inside, minlength=len(upper))
    used = np.flatnonzero(count)
    if len(used) < len(upper) and (scheme == "manual" or scheme not in OWN_NUMBER):
        gone = {"count": len(upper) - len(used), "classes": len(upper), "field": name, "scheme": scheme}
        notices = (*notices, Notice("empty_classes", gone))
    codes = np.full(len(values), -1)
    codes[present] = (np.cumsum(count > 0) - 1)[inside]
    return Strata(codes, upper[used], class_labels(known.min(), upper[used]), notices, scheme)


def _numbers(values, name):
    values = np.asarray(pd.to_numeric(pd.Series(values), errors="raise"), dtype=float)
    if np.isinf(values).any():
        raise DataProblem("infinite_values", field=name, rows=np.flatnonzero(np.isinf(values)).tolist())
    if np.isnan(values).all():
        raise DataProblem("all_missing", field=name)
    return values


def _upper_edges(known, scheme, classes, manual_breaks, name, tick):
    """Upper edges, the last not below the largest value, and notices."""
    largest = known.max()
    if scheme == "natural_breaks":
        made = natural_breaks(known, int(classes), tick, name)
        return made.breaks, made.notices
    if scheme == "manual":
        edges = _checked(manual_breaks, name)
        return (np.append(edges, largest) if largest > edges[-1] else edges), ()
    if scheme == "geometric" and known.min() <= 0 <= largest:
        raise DataProblem("geometric_sign", field=name, smallest=float(known.min()), largest=float(largest))
    wanted = len(known) if scheme in OWN_NUMBER else int(classes)
    if known.min() == largest:
        # mapclassify refuses a constant
        edges = np.array([largest])
    else:
        edges = np.unique(_inner_edges(known, scheme, wanted))
        # rounding can put the last edge beside the largest value
        edges = np.append(edges[edges < largest][: wanted - 1], largest)
    if scheme in OWN_NUMBER or len(edges) == wanted:
        return edges, ()
    return edges, (Notice("fewer_classes", {"field": name, "classes": wanted, "found": len(edges)}),)


def _checked(breaks, name):
    try:
        edges = np.asarray(breaks, dtype=float).ravel()
    except (TypeError, ValueError):
        edges = np.empty(0)
    if not len(edges) or not np.isfinite(edges).all() or (np.diff(edges) <= 0).any():
        raise DataProblem("manual_breaks_form", field=name, value=str(breaks))
    return edges


def _inner_edges(known, scheme, classes):
    """Edges of the schemes that are formulas; the last one is for the caller to see to."""
    if scheme == "std_mean":
        # by a power of two near 1, where squares neither overflow nor vanish
        exponent = int(np.frexp(np.abs(known).max())[1])
        near = np.ldexp(known, -exponent)
        with np.errstate(over="ignore"):
            return np.ldexp(near.mean() + near.std(ddof=1) * np.array(DEVIATIONS), exponent)
    if scheme == "geometric":
        # by logarithms, which do not overflow
        ends = np.log(np.abs([known.min(), known.max()]))
        return np.sign(known[0]) * np.exp(np.linspace(*ends, classes + 1)[1:])
    return _library_edges(known, scheme, classes)


def _library_edges(known, scheme, classes):
    try:
        from mapclassify import EqualInterval, classifiers
    except ImportError as error:
        raise DataProblem("package_needed", option=scheme, package="mapclassify") from error
    if scheme == "head_tail":
        return np.asarray(classifiers.head_tail_breaks(known, []), dtype=float)
    if classes == 1:
        return known.max(keepdims=True)
    if scheme == "equal_interval":
        # only the extremes matter, and the class counts that it would make of all values take long
        return np.asarray(EqualInterval([known.min(), known.max()], k=classes).bins, dtype=float)
    import warnings

    with warnings.catch_warnings():
        # it warns of repeated quantiles; stratify says so itself
        warnings.simplefilter("ignore")
        return np.asarray(classifiers.quantile(known, classes), dtype=float)


def categories(values):
    """Take values as categories.

    Parameters
    ----------
    values : array_like, shape (n,)
        Text or numbers. None, NaN and text without a visible character are missing. A number and the text that shows
        it are the same category.

    Returns
    -------
    Strata
        Numbers in rising order, else text in alphabetical order; whole numbers are labelled without a decimal point.

    Examples
    --------
    >>> made = categories([10.0, 9.0, None, 10.0])
    >>> made.codes.tolist(), made.labels
    ([1, 0, -1, 1], ('9', '10'))
    """
    series = pd.Series(values)
    if pd.api.types.is_numeric_dtype(series) and not pd.api.types.is_bool_dtype(series):
        plain = isinstance(series.dtype, np.dtype) and series.dtype.kind in "iu"
        codes, found = _number_codes(series.to_numpy() if plain else series.to_numpy(dtype=float, na_value=np.nan))
        labels = [_number_text(v) for v in found]
    else:
        codes, labels = _text_codes(series.astype(object))
    return Strata(codes, None, tuple(labels), (), "category")


def _number_codes(values):
    """Codes of numbers and the distinct numbers."""
    small = whole_number_codes(values)
    if small is not None:
        return small
    present = np.ones(len(values), dtype=bool) if values.dtype.kind in "iu" else ~np.isnan(values)
    codes = np.full(len(values), -1)
    found, codes[present] = np.unique(values[present], return_inverse=True)
    return codes, found


def _number_text(value):
    if isinstance(value, (int, np.integer)) and abs(int(value)) >= 2**53:
        # floats would show neighbours by the same text
        return str(value)
    value = float(value)
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


def _text_codes(series):
    """Codes and labels of a column of objects."""
    first, distinct = pd.factorize(series, use_na_sentinel=True)
    labels = [_label(v) for v in distinct]
    numbers = all(isinstance(v, (int, float, np.number)) and not isinstance(v, bool) for v in distinct)
    order = sorted({t for t in labels if t.strip()})
    if numbers:
        order.sort(key=float)
    place = {t: i for i, t in enumerate(order)}
    codes = np.array([place.get(t, -1) for t in labels] + [-1])
    return codes[first], order


def _label(value):
    if isinstance(value, (int, float, np.number)) and not isinstance(value, bool):
        return _number_text(value)
    return str(value)
