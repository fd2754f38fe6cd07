"""The Gini coefficient by region and component at once: which income of which regions makes up the inequality."""

from dataclasses import dataclass

import numpy as np

from .gini import checked, finite_numbers, means_equal, region_codes, row_labels, small_sample, weighted_mean
from .pairs import rank_sums
from .problems import DataProblem

TOLERANCE = 1e-6  # relative to the value or its largest component: rounded tables add up no better than this


@dataclass(frozen=True)
class GiniCells:
    """Parts of a Gini coefficient by component and region; m components, k regions, each ``(k, k)`` symmetric.

    Attributes
    ----------
    regions, components : (k,) array, (m,) array
        Labels, in the order of the other arrays.
    contribution : (m, k, k) array
        Part of the coefficient that a component makes up inside a region (diagonal) or between a pair of regions; below
        0 where the poorer have more of the component. Diagonals and one triangle of each sum to the coefficient.
    net : (m, k, k) array
        Net part of each pair: the regions' difference in the mean of the component, positive where the region that is
        richer in the total has more of it. 0 on the diagonal.
    transvariation : (m, k, k) array
        The rest of each pair. 0 on the diagonal.
    total : (m,) array
        Part of the coefficient that a component makes up: its concentration index times its share of the total.
    """

    regions: np.ndarray
    components: np.ndarray
    contribution: np.ndarray
    net: np.ndarray
    transvariation: np.ndarray
    total: np.ndarray


def gini_cells(x, components, regions=None, w=None, denominator="n2", tick=None):
    """Decompose the Gini coefficient by region and component (Mussini 2013).

    A pair of units contributes to a component what the richer unit has of it minus what the poorer one has, times
    their weights, over mu W^2; a pair with equal ``x`` contributes nothing. Beyond the paper, each part of a pair of
    regions is split into a net part P_j P_h (mu^m_j - mu^m_h) / mu, with P the weight shares and j the richer region by
    the mean of ``x``, and transvariation, the rest. Regions with equal means (1e-12 relative) have no net part.

    Parameters
    ----------
    x : (n,) array
        Values of 0 or more.
    components : DataFrame or dict of (n,) arrays
        Columns that add up to ``x`` (1e-6 relative), in the order of its rows; they may be negative. Within this
        tolerance ``x`` stays as it is and the parts sum to what the components make up of its coefficient.
    regions : (n,) array, optional
        Region labels; without them there is one region, named None.
    w : (n,) array, optional
        Weights above 0.
    denominator : {"n2", "n_minus_1"}
        ``n_minus_1`` multiplies every part by n / (n - 1); refused with weights.
    tick : callable, optional
        Called with the finished part, 0 to 1.

    Returns
    -------
    GiniCells
        NaN where the mean of ``x`` is 0.

    Raises
    ------
    DataProblem
        ``components_do_not_add_up``; missing or infinite values; otherwise as in :func:`~.gini.gini`.

    References
    ----------
    Mussini, M. (2013). A matrix approach to the Gini index decomposition by subgroup and by income source. Applied
    Economics 45, 2457-2468. doi 10.1080/00036846.2012.667553

    Examples
    --------
    >>> wages, rents = [1, 2, 2, 3], [0, 1, 0, 3]
    >>> cells = gini_cells([1, 3, 2, 6], {"wages": wages, "rents": rents}, ["west", "west", "east", "east"])
    >>> cells.total.round(4)
    array([0.125 , 0.2083])
    >>> cells.contribution[1].round(4)
    array([[0.0625, 0.125 ],
           [0.125 , 0.0208]])
    """
    index = row_labels(x)
    x, w = checked(x, w, denominator)
    parts = checked_parts(components, x, index)
    codes, labels = (np.zeros(len(x), dtype=int), [None]) if regions is None else region_codes(regions)
    order = np.argsort(x, kind="stable")
    parts = {name: part[order] for name, part in parts.items()}
    return sorted_cells(x[order], parts, codes[order], w[order], np.asarray(labels), denominator, tick)


def checked_parts(components, x, index, field="x"):
    """Components as float arrays, after missing values and components that do not add up have been refused.

    Parameters
    ----------
    components : DataFrame or dict of (n,) arrays
    x : (n,) array
        Checked values.
    index : (n,) Index
        Labels that name the rows in a problem.
    field : str
        Name of the values for a problem.

    Returns
    -------
    dict of (n,) arrays
    """
    parts = {name: finite_numbers(components[name], name, index) for name in components}
    together, size = np.zeros(len(x)), x.copy()
    for part in parts.values():
        together += part
        np.maximum(size, np.abs(part), out=size)
    off = np.abs(together - x)
    if not (off > TOLERANCE * size).any():
        return parts
    wrong = np.flatnonzero(off > TOLERANCE * size)
    worst = wrong[np.argmax(off[wrong] / size[wrong])]
    raise DataProblem(
        "components_do_not_add_up",
        field=field,
        components=[str(name) for name in parts],
        rows=[index[worst]],
        count=len(wrong),
        sum=float(together[worst]),
        value=float(x[worst]),
        difference=float(off[worst]),
    )


def sorted_cells(x, parts, codes, w, labels, denominator, tick=None):
    """:func:`gini_cells` of checked arrays in ascending order of ``x``; ``codes`` point into ``labels``, all present.

    Parameters
    ----------
    parts : dict of (n,) arrays
        The components by name, in the order of ``x``.

    Returns
    -------
    GiniCells
    """
    k, total = len(labels), np.bincount(codes, w)
    means = np.bincount(codes, w * x) / total
    mean = weighted_mean(x, w) or np.nan
    scale = small_sample(len(x), denominator) / mean / total.sum() ** 2
    # what all units have cancels in every pair; taken off first it leaves no rounding behind
    amounts = [w * (part - weighted_mean(part, w)) for part in parts.values()]
    below, above = rank_sums(x, amounts, codes, w, k, tick)
    contribution = _both_ways((below - above) / 2) * scale
    contribution[:, np.arange(k), np.arange(k)] /= 2  # the two ways are one and the same inside a region
    equal, richer = means_equal(means), means[:, None] > means
    own_means = np.array([np.bincount(codes, amount) for amount in amounts]) / total
    net = (own_means[:, :, None] - own_means[:, None, :]) * np.outer(total, total) * scale
    net = np.where(equal, 0.0, np.where(richer, net, -net))
    rest = (below - _turned(above)) * scale
    rest = np.where(equal, contribution, np.where(richer, rest, _turned(rest)))
    rest[:, np.arange(k), np.arange(k)] = 0.0
    first, second = np.triu_indices(k)
    names = np.empty(len(parts), dtype=object)
    names[:] = list(parts)
    return GiniCells(labels, names, contribution, net, rest, contribution[:, first, second].sum(axis=1))


def _turned(cells):
    return cells.transpose(0, 2, 1)


def _both_ways(cells):
    return cells + _turned(cells)
