"""Whether the picture depends on the strata: q, ranks and types over all schemes and numbers of classes."""

from collections import Counter
from itertools import combinations

import numpy as np

from .candidates import choices
from .crossing import crossing_codes, interaction_type
from .factorstrata import scope_of
from .inference import part
from .interactions import TYPE_ROWS
from .ordered import CLOSE
from .qstatistic import adjusted_q
from .rundata import FEWEST_ROWS, RunData, less_singletons

STABILITY_COLUMNS = [
    "period",
    "group",
    "factor",
    "scheme",
    "classes",
    "q",
    "q_adjusted",
    "rank",
    "agreement",
    "chosen",
]
PAIR_STABILITY_COLUMNS = ["period", "group", "factor1", "factor2", "scheme", "classes", "q12", "type", "agreement"]


def stability_table(data, run, tried, made, stratification, singletons="keep", tick=None):
    """q of every factor of one run with every scheme and number of classes.

    Parameters
    ----------
    data : RunData
    run : Run
        Where the data come from.
    tried : dict of str to FactorCandidates
        Every factor; categories take part with the strata they have.
    made : dict of str to FactorStrata
        Strata in use.
    stratification : Stratification
    singletons : {"keep", "drop"}
        Whether strata of one row count.
    tick : callable, optional

    Returns
    -------
    list of dict
        ``factor, scheme, classes, q, q_adjusted, rank, agreement, chosen``, choice by choice; no row where a scheme can
        not divide a factor or q can not be computed, none at all where all factors are categories.

        ``classes`` is the number asked for, None where the scheme decides it. ``rank`` is among the factors of the same
        scheme and number: 1 for the largest q, equal q (within 1e-12) equal rank. ``agreement`` is the share of choices
        where the factor has its most frequent rank, among the choices that all factors take part in: one figure per
        factor, NaN where there is no such choice. ``chosen`` is 1 for the choice in use, else 0.
    """
    rows, used = [], {name: _used(strata, run) for name, strata in made.items()}
    common = set(used.values()) - {None}
    for choice, codes in _codings(run, tried, stratification, tick):
        own = RunData(data.response, data.y, codes)
        found = {name: _factor_figures(own, name, singletons) for name in codes}
        found = {name: figures for name, figures in found.items() if not np.isnan(figures[0])}
        for name, (q, adjusted) in found.items():
            rank = 1 + sum(other > q + CLOSE for other, _ in found.values())
            # categories have no choice: they go with the one that all others have made
            chosen = choice == used[name] or (used[name] is None and common == {choice})
            figures = {"q": q, "q_adjusted": adjusted, "rank": rank, "chosen": int(chosen)}
            rows.append({"factor": name, "scheme": choice[0], "classes": choice[1], **figures})
    return _with_agreement(rows, "rank", ("factor",), _full_choices(rows))


def pair_stability_table(data, run, tried, stratification, singletons="keep", tick=None):
    """q12 and type of every pair of factors of one run, both with the same scheme and number of classes.

    Parameters
    ----------
    data, run, tried, stratification, singletons, tick
        As for :func:`stability_table`.

    Returns
    -------
    list of dict
        ``factor1, factor2, scheme, classes, q12, type, agreement``; no row where q12 can not be computed. ``type`` is
        None where there are not 10 more rows than crossed strata, as in the table of interactions. ``agreement`` is the
        share of choices with the most frequent type, among those with a type: one figure per pair, NaN where there is
        none.
    """
    rows = []
    for choice, codes in _codings(run, tried, stratification, tick):
        own = RunData(data.response, data.y, codes)
        for pair in combinations(codes, 2):
            q12, kind = _pair_figures(own, *pair, singletons)
            if not np.isnan(q12):
                shared = {"factor1": pair[0], "factor2": pair[1], "scheme": choice[0], "classes": choice[1]}
                rows.append({**shared, "q12": q12, "type": kind})
    return _with_agreement(rows, "type", ("factor1", "factor2"))


def _used(strata, run):
    """Scheme and number of classes that a factor has in a run, None for categories."""
    return strata.chosen.get(scope_of(run, strata.chosen))


def _codings(run, tried, stratification, tick):
    """Each choice with the codes of the factors it can divide; one at a time, to spare the memory."""
    if all(own.fixed is not None for own in tried.values()):
        return
    listed = choices(stratification)
    for place, choice in enumerate(listed):
        codes = {name: own.codes(run, place) for name, own in tried.items()}
        yield choice, {name: own for name, own in codes.items() if own is not None}
        progress = part(tick, place, len(listed))
        if progress:
            progress(1.0)


def _factor_figures(data, name, singletons):
    """q and adjusted q."""
    sums = _sums(data, name, data.present(name), singletons)
    q = sums.q if sums.n >= FEWEST_ROWS else np.nan
    return q, adjusted_q(q, sums.n, sums.strata)


def _sums(data, name, rows, singletons):
    sums = data.sums(rows, name)
    if singletons == "drop" and sums.singletons:
        return data.sums(less_singletons(rows, data.codes[name]), name)
    return sums


def _pair_figures(data, factor1, factor2, singletons):
    """q12, and the type of interaction or None."""
    rows = data.present(factor1, factor2)
    crossing = data.crossing(rows, factor1, factor2)
    own = crossing.of_factor(0), crossing.of_factor(1)
    if singletons == "drop" and crossing.sums.singletons:
        own = tuple(_sums(data, name, rows, singletons) for name in (factor1, factor2))
        codes, _ = crossing_codes(data.codes[factor1], data.codes[factor2])
        crossing = data.crossing(less_singletons(rows, codes), factor1, factor2)
    n, strata, q12 = crossing.sums.n, crossing.sums.strata, crossing.sums.q
    if n < FEWEST_ROWS or np.isnan(q12):
        return np.nan, None
    if n - strata < TYPE_ROWS:
        return q12, None
    return q12, interaction_type(own[0].q, own[1].q, q12, own[0].strata, own[1].strata, strata)


def _full_choices(rows):
    """Choices where every factor that has a rank anywhere has one: ranks among fewer factors are other ranks."""
    ranked = {}
    for row in rows:
        ranked.setdefault((row["scheme"], row["classes"]), set()).add(row["factor"])
    every = set().union(*ranked.values())
    return {choice for choice, names in ranked.items() if names == every}


def _with_agreement(rows, figure, named, counted=None):
    """Rows with the share of their most frequent ``figure``, by what ``named`` names."""
    seen = {}
    for row in rows:
        if row[figure] is not None and (counted is None or (row["scheme"], row["classes"]) in counted):
            seen.setdefault(tuple(row[name] for name in named), Counter())[row[figure]] += 1
    share = {key: max(counts.values()) / sum(counts.values()) for key, counts in seen.items()}
    return [{**row, "agreement": share.get(tuple(row[name] for name in named), np.nan)} for row in rows]
