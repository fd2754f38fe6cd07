"""Strata of too few values: classes are merged with a neighbour, categories are left out."""

import numpy as np

from .problems import DataProblem, Notice
from .strata import Strata, class_labels


def merge_small(strata, values, least, name="values"):
    """Make every stratum hold at least so many values.

    Parameters
    ----------
    strata : Strata
    values : array_like of float, shape (n,)
        What the classes were made of; not used for categories.
    least : int
        Fewest values of a stratum; 1 changes nothing.
    name : str
        What notices call the values.

    Returns
    -------
    Strata
        The smallest class (of equals the lowest) is merged with the neighbour whose mean is nearer (of equals the lower
        one), again and again until none is too small or one is left. Categories have no neighbours: the values of a
        small one become missing.

    Raises
    ------
    DataProblem
        ``min_stratum_invalid`` where ``least`` is not a whole number of 1 or more.

    Examples
    --------
    >>> from .strata import stratify
    >>> made = stratify([1, 2, 3, 8, 20, 21], "manual", manual_breaks=[5, 10, 30])
    >>> merge_small(made, [1, 2, 3, 8, 20, 21], 2).labels
    ('1 – 10', '10 – 30')
    """
    check_least(least)
    if least <= 1:
        return strata
    present = strata.codes >= 0
    size = np.bincount(strata.codes[present], minlength=len(strata.labels))
    # of a part of the rows some categories may have none
    if size[size > 0].min(initial=least) >= least:
        return strata
    if strata.breaks is None:
        return _without_small(strata, size, least, name)
    known = np.asarray(values, dtype=float)[present]
    last = _merged(size, np.bincount(strata.codes[present], weights=known), least)
    if len(last) == len(size):
        return strata
    upper = strata.breaks[last]
    codes = strata.codes.copy()
    codes[present] = np.searchsorted(last, codes[present], side="left")
    gone = Notice("strata_merged", {"count": len(size) - len(last), "field": name, "least": int(least)})
    return Strata(codes, upper, class_labels(known.min(), upper), (*strata.notices, gone), strata.scheme)


def check_least(least):
    """Raise ``min_stratum_invalid`` unless ``least`` is a whole number of 1 or more."""
    if int(least) != least or least < 1:
        raise DataProblem("min_stratum_invalid", least=least)


def _merged(size, total, least):
    """Old numbers of the uppermost class of each new one."""
    last, size, total = list(range(len(size))), size.tolist(), total.tolist()
    while len(size) > 1 and min(size) < least:
        small = size.index(min(size))
        mean = [t / s for t, s in zip(total, size)]
        below = mean[small] - mean[small - 1] if small else np.inf
        above = mean[small + 1] - mean[small] if small + 1 < len(size) else np.inf
        lower = small - 1 if below <= above else small
        size[lower : lower + 2] = [size[lower] + size[lower + 1]]
        total[lower : lower + 2] = [total[lower] + total[lower + 1]]
        del last[lower]
    return np.array(last)


def _without_small(strata, size, least, name):
    keep = size >= least
    place = np.append(np.where(keep, np.cumsum(keep) - 1, -1), -1)
    labels = tuple(t for t, kept in zip(strata.labels, keep) if kept)
    gone = {"count": int((~keep & (size > 0)).sum()), "n": int(size[~keep].sum()), "field": name, "least": int(least)}
    return Strata(place[strata.codes], None, labels, (*strata.notices, Notice("categories_left_out", gone)), "category")
