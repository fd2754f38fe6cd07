"""What a map of the geographical detector shows: strata, means of the response, and the zones of two factors."""

from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd


@dataclass(frozen=True)
class Zones:
    """What every row of the input belongs to.

    Attributes
    ----------
    strata : DataFrame of Int64
        Stratum of each row, from 1; a column per factor, the input's index.
    means : DataFrame of float
        Mean of the response in that stratum; the same columns.
    pair : tuple of str, or None
        The pair of factors that is crossed.
    crossing : DataFrame
        ``pair_zone`` (Int64: (s1 - 1) L2 + s2 for strata s1 and s2, so that it means the same in every period),
        ``pair_zone_name`` (``"2 × 5"``) and ``pair_zone_mean``, the mean of the response; without columns where there
        is no pair.
    """

    strata: pd.DataFrame
    means: pd.DataFrame
    pair: Optional[tuple]
    crossing: pd.DataFrame


def make_zones(study, made, scope, interactions, index):
    """:class:`Zones` of a study.

    Parameters
    ----------
    study : Study
    made : dict of str to FactorStrata
    scope : {"period", "pooled", "period_group"}
        With ``period_group`` the rows of a group show the group's own strata.
    interactions : DataFrame
        Table of the interaction detector, which decides the pair: :func:`strongest_pair`.
    index : Index
        Of the whole input.
    """
    runs = [run for run in study.runs if run.group is None or scope == "period_group"]
    shown = {name: _shown(study, ((run, strata.of(run)) for run in runs)) for name, strata in made.items()}
    pair = strongest_pair(interactions)
    return Zones(
        _whole_frame({name: codes + 1 for name, (codes, _) in shown.items()}, study, index),
        _frame_at({name: means for name, (_, means) in shown.items()}, study, index),
        pair,
        _crossing(study, runs, *(made[name] for name in pair), index) if pair else pd.DataFrame(index=index),
    )


def strongest_pair(interactions):
    """The two factors whose adjusted q12, averaged over the runs of all units, is largest; None without a pair.

    Parameters
    ----------
    interactions : DataFrame
        ``group, factor1, factor2, q12_adjusted``.

    Returns
    -------
    tuple of str, or None

    Examples
    --------
    >>> table = pd.DataFrame({"group": None, "factor1": ["a", "a"], "factor2": ["b", "c"], "q12_adjusted": [0.2, 0.4]})
    >>> strongest_pair(table)
    ('a', 'c')
    """
    everywhere = interactions[interactions["group"].isna()]
    means = everywhere.groupby(["factor1", "factor2"], sort=False)["q12_adjusted"].mean().dropna()
    return None if means.empty else tuple(means.idxmax())


def _shown(study, codes_of_runs):
    """Codes of the study's rows, -1 where there is none, and the mean response of their stratum in the same run.

    Where several runs hold a row the later one counts, for its code and for its mean.
    """
    codes, means = np.full(len(study.y), -1), np.full(len(study.y), np.nan)
    for run, own in codes_of_runs:
        codes[run.rows] = own
        means[run.rows] = _means(study.y[run.rows], own)
    return codes, means


def _means(y, codes):
    """Mean of the response in the stratum of each row; NaN where there is none."""
    means, present = np.full(len(y), np.nan), codes >= 0
    if present.any():
        own = codes[present]
        means[present] = (np.bincount(own, weights=y[present]) / np.maximum(np.bincount(own), 1))[own]
    return means


def _crossing(study, runs, first, second, index):
    """Zones of two factors; numbered by the most strata that the second has anywhere."""
    width = max(row["stratum"] for row in second.classes)
    zone, means = _shown(study, ((run, _crossed(first.of(run), second.of(run), width)) for run in runs))
    found, place = np.unique(zone, return_inverse=True)
    names = np.array([None if z < 0 else f"{z // width + 1} × {z % width + 1}" for z in found], dtype=object)
    crossing = _whole_frame({"pair_zone": zone + 1}, study, index)
    more = _frame_at({"pair_zone_name": names[place], "pair_zone_mean": means}, study, index)
    return crossing.assign(**{name: more[name].array for name in more})


def _crossed(first, second, width):
    # codes may be single bytes, which their product would overflow
    return np.where((first >= 0) & (second >= 0), first.astype(np.int64) * width + second, -1)


def _whole_frame(columns, study, index):
    """Numbers from 1 at the rows of the study; missing elsewhere and where they are 0."""
    place, out = np.flatnonzero(study.kept), {}
    for name, numbers in columns.items():
        values = np.zeros(len(index), dtype=np.int64)
        values[place] = numbers
        out[name] = pd.arrays.IntegerArray(values, values == 0)
    return pd.DataFrame(out, index=index)


def _frame_at(columns, study, index):
    """Values at the rows of the study, by place since index labels may repeat; missing elsewhere."""
    out = {}
    for name, values in columns.items():
        text = values.dtype == object
        out[name] = np.full(len(index), None if text else np.nan, dtype=values.dtype)
        out[name][study.kept] = values
    return pd.DataFrame(out, index=index)
