"""Strata of one variable: classes of numbers, or categories as they are."""

from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

from .naturalbreaks import natural_breaks
from .problems import DataProblem, Notice

SCHEMES = ("natural_breaks", "quantile", "equal_interval", "manual")
WIDEST_TABLE = 1 << 16  # whole numbers within this range are counted, others are sorted


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
    scheme : {"natural_breaks", "quantile", "equal_interval", "manual"}
        Natural breaks are exact (:func:`~.naturalbreaks.natural_breaks`); quantile and equal_interval are those of
        mapclassify.
    classes : int
        Number of classes asked for, 1 or more; not used by manual.
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
        Classes without a value are left out, with a notice.

    Raises
    ------
    DataProblem
        ``option_unknown``, ``classes_invalid``, ``manual_breaks_form``, ``all_missing``, ``infinite_values`` or
        ``package_needed``.

    Examples
    --------
    >>> made = stratify([1, 2, 5, 9, None], "manual", manual_breaks=[2, 6])
    >>> made.codes, made.labels
    (array([ 0,  0,  1,  2, -1]), ('1 – 2', '2 – 6', '6 – 9'))
    """
    if scheme not in SCHEMES:
        raise DataProblem("option_unknown", key="scheme", options=list(SCHEMES), value=scheme)
    if scheme != "manual" and (int(classes) != classes or classes < 1):
        raise DataProblem("classes_invalid", classes=classes)
    values = _numbers(values, name)
    present = ~np.isnan(values)
    known = values[present]
    upper, notices = _upper_edges(known, scheme, classes, manual_breaks, name, tick)
    inside = np.searchsorted(upper, known, side="left")
    used, inside = np.unique(inside, return_inverse=True)
    if len(used) < len(upper):
        gone = {"count": len(upper) - len(used), "classes": len(upper), "field": name, "scheme": scheme}
        notices = (*notices, Notice("empty_classes", gone))
    codes = np.full(len(values), -1)
    codes[present] = inside
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
    if known.min() == largest:
        # mapclassify refuses a constant
        short = Notice("fewer_classes", {"field": name, "classes": int(classes), "found": 1})
        return np.array([largest]), ((short,) if classes > 1 else ())
    edges = np.unique(_library_edges(known, scheme, int(classes)))
    # rounding can put the last edge beside the largest value
    edges = np.append(edges[edges < largest][: int(classes) - 1], largest)
    short = Notice("fewer_classes", {"field": name, "classes": int(classes), "found": len(edges)})
    return edges, ((short,) if len(edges) < classes else ())


def _checked(breaks, name):
    try:
        edges = np.asarray(breaks, dtype=float).ravel()
    except (TypeError, ValueError):
        edges = np.empty(0)
    if not len(edges) or not np.isfinite(edges).all() or (np.diff(edges) <= 0).any():
        raise DataProblem("manual_breaks_form", field=name, value=str(breaks))
    return edges


def _library_edges(known, scheme, classes):
    try:
        import mapclassify
    except ImportError as error:
        raise DataProblem("package_needed", option=scheme, package="mapclassify") from error
    if classes == 1:
        return known.max(keepdims=True)
    made = {"quantile": mapclassify.Quantiles, "equal_interval": mapclassify.EqualInterval}[scheme]
    import warnings

    with warnings.catch_warnings():
        # it warns of repeated quantiles; stratify says so itself
        warnings.simplefilter("ignore")
        return np.asarray(made(known, k=classes).bins, dtype=float)


def class_labels(smallest, upper):
    """Labels ``"lower – upper"`` of classes that are closed on the right.

    Parameters
    ----------
    smallest : float
        The smallest value, lower end of the first class.
    upper : array_like of float, shape (L,)
        Rising upper edges.

    Returns
    -------
    tuple of str
        Edges have as many decimals as it takes to tell them apart, and two digits of the usual class width.

    Examples
    --------
    >>> class_labels(0.2104, [0.3512, 0.3587])
    ('0.210 – 0.351', '0.351 – 0.359')
    """
    edges = [float(smallest), *map(float, upper)]
    if edges[0] >= edges[1]:
        edges[0] = edges[1]
    text = _distinct_text(edges)
    return tuple(b if a == b else f"{a} – {b}" for a, b in zip(text[:-1], text[1:]))


def _distinct_text(edges):
    """Edges as text, with equal text for equal edges only."""
    wanted = len(set(edges))
    size = max(abs(e) for e in edges)
    steps = [b - a for a, b in zip(edges[:-1], edges[1:]) if b > a] or [size or 1.0]
    whole = all(e.is_integer() for e in edges)
    start = 0 if whole else max(0, 1 - int(np.floor(np.log10(np.median(steps)))))
    if size < 1e15:
        for decimals in range(start, 16):
            text = [f"{e:.{decimals}f}" for e in edges]
            if len(set(text)) == wanted:
                return [t[1:] if t.startswith("-") and float(t) == 0 else t for t in text]
    for digits in range(3, 18):
        text = [f"{e:.{digits}g}" for e in edges]
        if len(set(text)) == wanted:
            break
    return text


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
    >>> made.codes, made.labels
    (array([ 1,  0, -1,  1]), ('9', '10'))
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
    present = None if values.dtype.kind in "iu" else ~np.isnan(values)
    if present is None or present.all():
        return _without_gaps(values)
    codes = np.full(len(values), -1)
    codes[present], found = _without_gaps(values[present])
    return codes, found


def _without_gaps(known):
    """As ``_number_codes`` where nothing is missing; small whole numbers are counted instead of sorted."""
    low, high = (known.min(), known.max()) if len(known) else (0, np.inf)
    if abs(float(low)) < 1 << 52 and float(high) - float(low) < WIDEST_TABLE and float(low).is_integer():
        shifted = (known - low).astype(np.intp)
        if known.dtype.kind in "iu" or (shifted + low == known).all():
            used = np.flatnonzero(np.bincount(shifted))
            place = np.zeros(used[-1] + 1, dtype=np.intp)
            place[used] = np.arange(len(used))
            return place[shifted], used + low
    found, inside = np.unique(known, return_inverse=True)
    return inside, found


def _number_text(value):
    value = float(value)
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


def _text_codes(series):
    """Codes and labels of a column of objects."""
    first, distinct = pd.factorize(series, use_na_sentinel=True)
    labels = [_label(v) for v in distinct]
    numbers = all(isinstance(v, (int, float, np.number)) and not isinstance(v, bool) for v in distinct)
    order = sorted({t for t in labels if t.strip()}, key=float if numbers else None)
    place = {t: i for i, t in enumerate(order)}
    codes = np.array([place.get(t, -1) for t in labels] + [-1])
    return codes[first], order


def _label(value):
    if isinstance(value, (int, float, np.number)) and not isinstance(value, bool):
        return _number_text(value)
    return str(value)
