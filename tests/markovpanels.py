"""Panels, neighbours and readers of tables for the tests of Markov chains."""

import numpy as np
import pandas as pd
from geocoupling.methods.markovchains import markov_chains
from geocoupling.methods.neighbours import from_pairs


def neighbours_in(frame, lists):
    """Neighbours of units, listed in alphabetical order, in the order of the frame's first rows."""
    place = {name: i for i, name in enumerate(pd.unique(frame["unit"]))}
    names = sorted(place)
    pairs = [(place[names[i]], place[names[j]]) for i, found in enumerate(lists) for j in found]
    return from_pairs(len(place), *zip(*pairs), "queen")


def ring(n):
    """Four neighbours for each of n units: the two before and the two after it."""
    return [[(i + step) % n for step in (-2, -1, 1, 2)] for i in range(n)]


def chains(frame, **options):
    """The chains of ``y``."""
    return markov_chains(frame, "y", "unit", "year", **options)


def matrix(table, column, lag=None, group=None):
    """A column of the transitions table as a square matrix."""
    rows = table[having(table["lag_class"], lag) & having(table["group"], group)]
    k = len(rows["to_class"].unique())
    return rows[column].to_numpy(float).reshape(k, k)


def having(column, value):
    """Where a column of a table has a value, or none."""
    return column.isna() if value is None else column == value


def sample(seed=4, n=30, periods=6, missing=0.0):
    """A panel with memory and regions, some of its rows absent."""
    rng = np.random.default_rng(seed)
    level = rng.normal(size=n)[:, None] + rng.normal(0, 0.5, (n, periods)).cumsum(axis=1)
    frame = pd.DataFrame(
        [(f"u{i:02d}", 2000 + t, "AB"[i % 2], 5 + level[i, t]) for i in range(n) for t in range(periods)],
        columns=["unit", "year", "region", "y"],
    )
    return frame[rng.random(len(frame)) >= missing].reset_index(drop=True)
