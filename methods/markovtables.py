"""The tables of Markov chains: transitions, steady states, mobility, tests."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .markovtests import counts_by, homogeneity
from .problems import Notice

TESTS = ("spatial", "groups", "halves", "steps", "order")


@dataclass(frozen=True)
class HomogeneityTests:
    """The table of tests and what must be said about it.

    Attributes
    ----------
    table : pandas.DataFrame
        ``group, test, from_class, statistic_name, statistic, df, p, cells, small, note``
    notices : tuple of Notice
    """

    table: pd.DataFrame
    notices: tuple = ()


def chain_tables(chains, classes, shares, say):
    """Tables of transitions, steady states and mobility.

    Parameters
    ----------
    chains : dict
        (group name, position of the group, position of the lag class) -> Chain; None for all of them.
    classes : Classes
    shares : dict
        (position of the group, position of the lag class) -> shares of the classes in the first and the last period.
    say : callable
        Text of a Notice.

    Returns
    -------
    transitions, steady_state, mobility : pandas.DataFrame
    """
    numbers, labels, k = np.array(classes.numbers), np.array(classes.labels, dtype=object), len(classes.numbers)
    rows, columns = np.repeat(np.arange(k), k), np.tile(np.arange(k), k)
    cells, states, indices = [], [], []
    for (name, g, m), chain in chains.items():
        where = {"group": name, "lag_class": None if m is None else int(numbers[m])}
        parts = (chain.counts, chain.probabilities, chain.std_errors, chain.first_passage)
        measures = dict(zip(("count", "probability", "std_error", "first_passage"), (part.ravel() for part in parts)))
        ends = {"from_class": numbers[rows], "to_class": numbers[columns]}
        words = {"from_label": labels[rows], "to_label": labels[columns]}
        cells.append(_part(where, k * k, {**ends, **words, **measures}))
        first, last = shares[g, m]
        sojourn = np.where(np.isfinite(chain.sojourn), chain.sojourn, np.nan)
        own = {"class": numbers, "label": labels, "share_first": first, "share_last": last}
        states.append(_part(where, k, {**own, "steady_state": chain.steady_state, "sojourn": sojourn}))
        moved = chain.mobility
        values = {"n": int(chain.counts.sum()), "classes": moved.states, "shorrocks": moved.shorrocks}
        values.update({key: getattr(moved, key) for key in ("determinant", "second_eigenvalue", "half_life")})
        values.update({key: getattr(moved, key) for key in ("upward", "downward", "stay")})
        indices.append({**where, **values, "note": " ".join(say(note) for note in chain.notes) or None})
    mobility = pd.DataFrame(indices).astype({"lag_class": object})
    return pd.concat(cells, ignore_index=True), pd.concat(states, ignore_index=True), mobility


def _part(where, n, columns):
    """Rows of one chain; the columns that say which keep None as it is."""
    return pd.DataFrame({**{key: pd.Series([value] * n, dtype=object) for key, value in where.items()}, **columns})


def homogeneity_tests(moves, names, numbers, steps, spatial, say):
    """Tests of homogeneity for all units and each group.

    Parameters
    ----------
    moves : Transitions
    names : sequence
        Groups in the order of their positions.
    numbers : sequence of int
        Class numbers.
    steps : int
        Periods in which a transition can start.
    spatial : bool
        Whether there are lag classes.
    say : callable

    Returns
    -------
    HomogeneityTests
        ``spatial``: whether lag classes have the same probabilities. ``groups``: whether groups have. ``halves``,
        ``steps``: whether the first half of the steps (the smaller one of an odd number) and the second have, and
        whether every step has. ``order``: whether transitions are the same whatever class a unit came from, the Markov
        property. ``from_class`` None: over all classes, else the part of one class. A test that can not be made is not
        in the table, except where its data have nothing to compare.
    """
    lines, rough, made = [], 0, 0
    k = len(numbers)
    for g, name in [(None, None), *enumerate(names)]:
        own = moves if g is None else moves.of(moves.group == g)
        regimes = {"spatial": (own.lag, k) if spatial else None}
        regimes["groups"] = (own.group, len(names)) if g is None and len(names) > 1 else None
        regimes["halves"] = ((own.step >= steps // 2).astype(int), 2) if steps > 1 else None
        regimes["steps"] = (own.step, steps) if steps > 2 else None
        regimes["order"] = (own.before, k) if (own.before >= 0).any() else None
        for test in TESTS:
            if regimes[test] is None:
                continue
            found = homogeneity(counts_by(regimes[test][0], own.start, own.end, regimes[test][1], k))
            lines += _lines({"group": name, "test": test}, found, numbers, say)
            rough, made = rough + found.rough, made + 1
    columns = ["group", "test", "from_class", "statistic_name", "statistic", "df", "p", "cells", "small", "note"]
    table = pd.DataFrame(lines, columns=columns).astype({"group": object, "from_class": object})
    return HomogeneityTests(table, _sparse_notices(rough, made))


def _sparse_notices(rough, made):
    if not rough:
        return ()
    if rough == made:
        return (Notice("markov_sparse_all", {"tests": made}),)
    return (Notice("markov_sparse_tests", {"count": rough, "tests": made}),)


def _lines(where, found, numbers, say):
    """Likelihood ratio and chi-square of the whole test, then of each class."""
    for number, part in [(None, found), *((int(n), row) for n, row in zip(numbers, found.rows))]:
        note = part.note()
        text = None if note is None else say(note)
        for name, statistic, p in (("LR", part.lr, part.p_lr), ("Q", part.q, part.p_q)):
            statistic = statistic if part.df else float("nan")
            line = {"from_class": number, "statistic_name": name, "statistic": statistic, "df": part.df, "p": p}
            yield {**where, **line, "cells": part.cells, "small": part.small, "note": text}
