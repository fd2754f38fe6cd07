"""Analytic hierarchy process: weights and consistency of judgement matrices."""

import unicodedata
from dataclasses import dataclass
from typing import NamedTuple, Optional

import numpy as np
import pandas as pd

from .indicators import by_system
from .problems import DataProblem, Notice

# Mean consistency index of random matrices of n rows. Tables in use differ from n = 11 on.
RANDOM_INDEX = dict(
    zip(range(1, 16), (0.0, 0.0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59))
)
ACCEPTED = 0.1  # consistency ratio

EXACT = 1e-6  # relative: nearer reciprocals are exact
HALF_HUNDREDTH, ROUNDED = 0.005, 0.05  # reciprocals written with two decimals: absolute and relative


class Judgement(NamedTuple):
    """How many times more the indicator at i counts than that at j: as judged, and as the weights have it."""

    i: int
    j: int
    value: float
    consistent: float


@dataclass(frozen=True)
class Ahp:
    """Weights and consistency of one judgement matrix.

    Attributes
    ----------
    weights : ndarray, shape (n,)
        Principal eigenvector, sums to 1.
    eigenvalue, ci, cr, ri : float
        The largest; consistency index (eigenvalue - n)/(n - 1), consistency ratio ci/ri (0 for n <= 2), random index.
    worst : Judgement or None
        The most inconsistent one, with a value of 1 or more; None where all agree.
    notices : tuple of Notice
    names : tuple of str
    system : str
        Whose matrix it is; empty where it holds all systems.
    """

    weights: np.ndarray
    eigenvalue: float
    ci: float
    cr: float
    ri: float
    worst: Optional[Judgement]
    notices: tuple = ()
    names: tuple = ()
    system: str = ""


@dataclass(frozen=True)
class AhpWeights:
    """Weights of an indicator system.

    Attributes
    ----------
    within, total : ndarray, shape (indicators,)
        Sums to 1 in every system, and over all indicators.
    matrices : tuple of Ahp
        One per system, or a single one.
    notices : tuple of Notice
    """

    within: np.ndarray
    total: np.ndarray
    matrices: tuple
    notices: tuple = ()


def ahp_weights(matrix, names, system=""):
    """Weights and consistency of one judgement matrix.

    Parameters
    ----------
    matrix : array_like, shape (n, n)
        Positive and reciprocal: how many times more row i counts than column j. n <= 15.
    names : sequence of str
    system : str

    Returns
    -------
    Ahp
        With a notice where the consistency ratio is above 0.1.

    Raises
    ------
    DataProblem
        The matrix is not square, positive or reciprocal, or has more than 15 rows.

    References
    ----------
    Saaty T. L. (1977), doi 10.1016/0022-2496(77)90033-5.

    Examples
    --------
    >>> [round(float(w), 4) for w in ahp_weights([[1, 2, 6], [1 / 2, 1, 3], [1 / 6, 1 / 3, 1]], "abc").weights]
    [0.6, 0.3, 0.1]
    """
    matrix, names = np.asarray(matrix, dtype=float), tuple(names)
    _require_reciprocal(matrix, names)
    n = len(matrix)
    values, vectors = np.linalg.eig(matrix)
    largest = int(values.real.argmax())
    weights = np.abs(vectors[:, largest].real)
    weights = weights / weights.sum()
    # Rounding may leave it below n, which no reciprocal matrix can be.
    eigenvalue = max(float(values[largest].real), float(n))
    ci = (eigenvalue - n) / (n - 1) if n > 1 else 0.0
    ri = RANDOM_INDEX[n]
    cr = ci / ri if n > 2 else 0.0
    worst = _worst(matrix, weights)
    notices = ()
    if cr > ACCEPTED:
        said = {"first": names[worst.i], "second": names[worst.j], "value": worst.value}
        notices = (Notice("judgements_inconsistent", {"cr": cr, **said, "consistent": worst.consistent}),)
    return Ahp(weights, eigenvalue, ci, cr, ri, worst, notices, names, system)


def ahp_by_system(table, indicators):
    """Weights of an indicator system from one table of judgements.

    Where all cells between systems are empty, the block of each system is a matrix, and systems count alike. Where all
    are filled, the table is a single matrix.

    Parameters
    ----------
    table : pandas.DataFrame
        As for :func:`judgement_matrix`.
    indicators : sequence of Indicator

    Returns
    -------
    AhpWeights

    Raises
    ------
    DataProblem
        As the steps do; some cells between systems are filled and others are not.
    """
    names, systems = [i.name for i in indicators], by_system(indicators)
    judged, notices = _judgements(table, names)
    between = np.array([[a.system != b.system for b in indicators] for a in indicators])
    empty = np.isnan(judged)
    _require_filled(empty & ~between, names, "judgement_missing")
    if not empty.any():
        single = ahp_weights(judged, names, indicators[0].system if len(systems) == 1 else "")
        within = np.empty(len(names))
        for members in systems.values():
            within[members] = single.weights[members] / single.weights[members].sum()
        return AhpWeights(within, single.weights, (single,), (*notices, *single.notices))
    if not empty[between].all():
        _require_filled(empty, names, "judgement_between_missing")
    matrices, within = [], np.empty(len(names))
    for system, members in systems.items():
        matrices.append(ahp_weights(judged[np.ix_(members, members)], [names[j] for j in members], system))
        within[members] = matrices[-1].weights
    notices = (*notices, *(notice for matrix in matrices for notice in matrix.notices))
    return AhpWeights(within, within / len(systems), tuple(matrices), notices)


def judgement_matrix(table, names):
    """The judgement matrix of some indicators.

    Parameters
    ----------
    table : pandas.DataFrame
        Column ``indicator`` and a column per indicator; cells are numbers or fractions such as ``1/3``. An empty cell
        is the reciprocal of the opposite one; on the diagonal it is 1. A reciprocal may be written with two decimals
        (0.33 for 1/3); the larger of the two then counts.
    names : sequence of str
        Matched regardless of case.

    Returns
    -------
    ndarray, shape (n, n), and tuple of Notice

    Raises
    ------
    DataProblem
        A name has no row or column or more than one, a cell cannot be read or is not above 0, the diagonal is not 1, a
        pair of cells is empty or not reciprocal.

    Examples
    --------
    >>> table = pd.DataFrame({"indicator": ["a", "b"], "a": [None, None], "b": ["1/4", None]})
    >>> judgement_matrix(table, ["a", "b"])[0].tolist()
    [[1.0, 0.25], [4.0, 1.0]]
    """
    judged, notices = _judgements(table, list(names))
    _require_filled(np.isnan(judged), names, "judgement_missing")
    return judged, notices


def _judgements(table, names):
    """Cells with reciprocals filled in, NaN where both are empty, and notices."""
    cells, notices = _cells(table, names)
    diagonal = np.diagonal(cells)
    for i in np.flatnonzero(~np.isnan(diagonal) & (np.abs(diagonal - 1.0) > EXACT)):
        raise DataProblem("judgement_diagonal", field=names[i], value=float(diagonal[i]))
    np.fill_diagonal(cells, 1.0)
    cells = np.where(np.isnan(cells), 1.0 / cells.T, cells)
    # Of a pair, the larger one was written in full; of two equal ones the upper counts, and only 1 passes.
    kept = (cells > cells.T) | ((cells == cells.T) & np.tri(len(cells), dtype=bool).T)
    exact = np.where(kept, cells, 1.0 / cells.T)
    off = np.abs(cells - exact)
    rounded = (off <= HALF_HUNDREDTH + EXACT) & (off <= ROUNDED * exact)
    for i, j in np.argwhere((off > EXACT * exact) & ~rounded):
        _raise_not_reciprocal(cells, names, j, i)
    mended = [f"{names[i]} / {names[j]}" for i, j in np.argwhere(off > EXACT * exact)]
    if mended:
        notices = (*notices, Notice("judgements_rounded", {"count": len(mended), "cells": mended}))
    return exact, notices


def _cells(table, names):
    if "indicator" not in table.columns:
        raise DataProblem("judgement_table_form", fields=[str(c) for c in table.columns])
    keys = [_key(name) for name in names]
    rows = _places(table["indicator"], keys, names, "judgement_row_absent")
    columns = _places(table.columns, keys, names, "judgement_column_absent")
    cells = np.full((len(names), len(names)), np.nan)
    for i, name in enumerate(names):
        for j, other in enumerate(names):
            cells[i, j] = _number(table.iat[rows[keys[i]], columns[keys[j]]], name, other)
    unused = [str(name) for name in table["indicator"].dropna() if _key(name) not in keys]
    return cells, (Notice("judgements_unused", {"fields": unused}),) if unused else ()


def _places(found, keys, names, absent):
    places = {}
    for place, name in enumerate(found):
        if _key(name) in keys and places.setdefault(_key(name), place) != place:
            raise DataProblem("judgement_twice", field=str(name))
    for key, name in zip(keys, names):
        if key not in places:
            raise DataProblem(absent, field=name, fields=[str(f) for f in found if _key(f) != "indicator"])
    return places


def _key(name):
    return str(name).strip().lower()


def _number(cell, row, column):
    if pd.isna(cell) or not str(cell).strip():
        return np.nan
    text = unicodedata.normalize("NFKC", str(cell)).replace("\u2044", "/").strip()
    upper, slash, lower = text.partition("/")
    try:
        value = float(upper) / float(lower) if slash else float(upper)
    except (ValueError, ZeroDivisionError):
        value = np.nan
    if not np.isfinite(value):
        raise DataProblem("judgement_unreadable", first=row, second=column, value=str(cell))
    if value <= 0:
        raise DataProblem("judgement_not_positive", first=row, second=column, value=value)
    return value


def _require_filled(empty, names, code):
    for i, j in np.argwhere(empty):
        raise DataProblem(code, first=names[i], second=names[j])


def _require_reciprocal(matrix, names):
    if matrix.ndim != 2 or matrix.shape != (len(names),) * 2 or not len(names):
        raise DataProblem("judgements_not_square", shape=" x ".join(map(str, matrix.shape)), n=len(names))
    if len(matrix) > max(RANDOM_INDEX):
        raise DataProblem("judgements_too_many", n=len(matrix), most=max(RANDOM_INDEX))
    for i, j in np.argwhere(~(np.isfinite(matrix) & (matrix > 0))):
        raise DataProblem("judgement_not_positive", first=names[i], second=names[j], value=float(matrix[i, j]))
    for i, j in np.argwhere(np.abs(matrix * matrix.T - 1.0) > EXACT):
        _raise_not_reciprocal(matrix, names, i, j)


def _raise_not_reciprocal(cells, names, i, j):
    said = {"value": float(cells[i, j]), "opposite": float(cells[j, i])}
    raise DataProblem("judgement_not_reciprocal", first=names[i], second=names[j], **said)


def _worst(matrix, weights):
    consistent = weights[:, None] / weights
    distance = np.abs(np.log(matrix / consistent))
    if distance.max() < EXACT:
        return None
    i, j = (int(k) for k in np.unravel_index(np.argmax(np.triu(distance)), distance.shape))
    if matrix[i, j] < 1.0:
        i, j = j, i
    return Judgement(i, j, float(matrix[i, j]), float(consistent[i, j]))
