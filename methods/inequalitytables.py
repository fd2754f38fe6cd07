"""The tables of regional inequality: what the decompositions of all periods look like side by side."""

import numpy as np
import pandas as pd

from .gini import sorted_gini, weighted_mean

OVERALL_COLUMNS = [
    *("period", "n", "mean", "gini", "within", "between", "transvariation", "between_gross"),
    *("within_share", "between_share", "transvariation_share", "theil_t", "theil_l", "cv"),
    *("theil_t_within", "theil_t_between", "theil_l_within", "theil_l_between"),
]
GROUPS_COLUMNS = [
    *("period", "group1", "group2", "gini", "relative_affluence", "contribution", "share"),
    *("net", "transvariation"),
]
COMPONENTS_COLUMNS = ["period", "component", "contribution", "share"]
CELLS_COLUMNS = [
    *("period", "group1", "group2", "component", "contribution", "share", "net", "transvariation"),
    *("largest_in_row", "largest_in_column"),
]


def empty(columns):
    """A table of these columns without rows.

    Examples
    --------
    >>> len(empty(COMPONENTS_COLUMNS))
    0
    """
    return pd.DataFrame(columns=columns)


def overall_row(x, w, denominator, weighted, split, entropy):
    """The values of one period in the order of ``OVERALL_COLUMNS``, without the period.

    Parameters
    ----------
    x, w : (n,) array
        Checked values in ascending order, and their weights.
    denominator : {"n2", "n_minus_1"}
    weighted : bool
        Whether the weights are the user's.
    split : Dagum or None
        None without regions.
    entropy : Theil

    Returns
    -------
    tuple
    """
    mean = weighted_mean(x, w)
    if split is None:
        whole, parts = sorted_gini(x, w, denominator), np.full(3, np.nan)
    else:
        whole, parts = split.gini, np.array([split.within, split.between, split.transvariation])
    spread = entropy.t, entropy.l, _variation(x, w, mean, weighted)
    by_region = entropy.t_within, entropy.t_between, entropy.l_within, entropy.l_between
    return (len(x), mean, whole, *parts, parts[1] + parts[2], *parts * _percent(whole), *spread, *by_region)


def _variation(x, w, mean, weighted):
    """CV: n - 1 under the root as in sigma convergence; the population form with weights, which count no units."""
    if mean == 0 or (len(x) < 2 and not weighted):
        return np.nan
    freedom = w.sum() - (0 if weighted else 1)
    return np.sqrt(w @ (x - mean) ** 2 / freedom) / mean


def _percent(whole):
    """Factor from a part to its share in percent; missing where there is nothing to share."""
    return 100 / whole if whole > 0 else np.nan


def groups_table(splits, periods, regions):
    """Each region, then each pair, in the order of the regions, period after period.

    Parameters
    ----------
    splits : list of Dagum
        One per period; their ``regions`` are places in ``regions``.
    periods, regions : Index

    Returns
    -------
    DataFrame
        With ``GROUPS_COLUMNS``.
    """
    pieces = []
    for split in splits:
        first, second = _terms(len(split.regions))
        contribution, net = split.contribution[first, second], split.net[first, second]
        inside = first == second
        pieces.append(
            {
                **_names(split.regions, regions, first, second),
                "gini": split.ginis[first, second],
                "relative_affluence": split.relative_affluence[first, second],
                "contribution": contribution,
                "share": contribution * _percent(split.gini),
                "net": np.where(inside, np.nan, net),
                "transvariation": np.where(inside, np.nan, contribution - net),
            }
        )
    return _stacked(pieces, GROUPS_COLUMNS, periods)


def components_table(cells, ginis, periods):
    """Each component in the order given, period after period; no rows without components.

    Parameters
    ----------
    cells : list of GiniCells
        One per period, or none.
    ginis : sequence of float
        The coefficient of each period, that shares refer to.
    periods : Index

    Returns
    -------
    DataFrame
        With ``COMPONENTS_COLUMNS``.
    """
    if not cells:
        return empty(COMPONENTS_COLUMNS)
    pieces = [
        {"component": own.components, "contribution": own.total, "share": own.total * _percent(whole)}
        for own, whole in zip(cells, ginis)
    ]
    return _stacked(pieces, COMPONENTS_COLUMNS, periods)


def cells_table(cells, ginis, periods, regions):
    """Each row of :func:`groups_table` once per component; no rows without components.

    Parameters
    ----------
    cells, ginis, periods
        As in :func:`components_table`.
    regions : Index

    Returns
    -------
    DataFrame
        With ``CELLS_COLUMNS``.
    """
    if not cells:
        return empty(CELLS_COLUMNS)
    pieces = []
    for own, whole in zip(cells, ginis):
        first, second = _terms(len(own.regions))
        # rows: regions and pairs; columns: components
        contribution, net, rest = (part[:, first, second].T for part in (own.contribution, own.net, own.transvariation))
        inside = (first == second)[:, None]
        m = len(own.components)
        names = _names(own.regions, regions, first, second)
        pieces.append(
            {
                **{name: np.repeat(label, m) for name, label in names.items()},
                "component": np.tile(own.components, len(first)),
                "contribution": contribution.ravel(),
                "share": contribution.ravel() * _percent(whole),
                "net": np.where(inside, np.nan, net).ravel(),
                "transvariation": np.where(inside, np.nan, rest).ravel(),
                "largest_in_row": _largest(contribution, 1).ravel(),
                "largest_in_column": _largest(contribution, 0).ravel(),
            }
        )
    return _stacked(pieces, CELLS_COLUMNS, periods)


def _largest(contribution, axis):
    """1 for the largest contribution along an axis, if there is one at all; the parts of one unit are all 0."""
    most = contribution.max(axis=axis, keepdims=True)
    return ((contribution == most) & (most > 0)).astype(int)


def _terms(k):
    """The two places of each region with itself, then of each pair of regions."""
    pairs = np.triu_indices(k, 1)
    return tuple(np.concatenate([np.arange(k), side]) for side in pairs)


def _names(present, regions, first, second):
    label = regions.to_numpy(dtype=object)[present]
    return {"group1": label[first], "group2": np.where(first == second, None, label[second])}


def _stacked(pieces, columns, periods):
    """One table from the columns of each period."""
    rows = np.repeat(np.arange(len(pieces)), [len(piece["contribution"]) for piece in pieces])
    values = {name: np.concatenate([piece[name] for piece in pieces]) for name in columns[1:]}
    table = pd.DataFrame(values, columns=columns[1:])
    table.insert(0, "period", periods.take(rows))
    return table
