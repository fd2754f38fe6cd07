"""Optimal strata: for each factor the scheme and number of classes whose strata explain most of the response."""

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..problems import Notice
from .candidates import FactorCandidates, codes_of
from .factorstrata import FactorStrata, class_rows
from .ordered import CLOSE, ordered
from .qstatistic import adjusted_q, centred

OPTIMAL_COLUMNS = ["period", "group", "factor", "scheme", "classes", "strata", "q", "q_adjusted", "chosen", "note"]


@dataclass(frozen=True)
class OptimalStrata(FactorStrata):
    """Strata of one factor that were chosen by the response.

    Attributes
    ----------
    table : list of dict
        Everything that was tried: ``period, group`` of the scope, then ``factor, scheme, classes`` (asked for, None
        where the scheme decides), ``strata`` (made), ``q, q_adjusted, chosen`` (0 or 1) and ``note``, the
        :class:`~..problems.Notice` that says why a scheme could not be used, else None.
    tried : FactorCandidates or None
    criterion : {"q_adjusted", "q"}
    """

    table: tuple = ()
    tried: Optional[FactorCandidates] = None
    criterion: str = "q_adjusted"

    def shared(self, run):
        """Whether the strata of a run were chosen on more rows than its own."""
        return self.tried.shared(run)


def optimal_strata(study, tried, stratification):
    """Choose scheme and number of classes of one factor in every scope.

    Parameters
    ----------
    study : Study
    tried : FactorCandidates
        What there is to choose from, with the same scope.
    stratification : Stratification
        Its ``criterion`` says what is made as large as possible: ``q_adjusted``, or ``q`` as published, which favours
        many classes.

    Returns
    -------
    OptimalStrata
        For categories their strata as they are. Of choices within 1e-12 of the best one with fewest strata is taken, of
        these the first in the order of :func:`~.candidates.choices`. Only choices with two or more strata and fewer
        strata than rows are compared; where there is none, or the response does not vary, the first of fewest strata
        is taken. Strata of one row count.

    References
    ----------
    Song et al. (2020) GIScience & Remote Sensing 57, 593-610, doi 10.1080/15481603.2020.1760434.
    """
    if tried.fixed is not None:
        own = tried.fixed
        return OptimalStrata(own.codes, own.classes, own.notices, tried=tried, criterion=stratification.criterion)
    codes, listed, notices, chosen, table = {}, [], list(tried.notices), {}, []
    for key, rows in tried.rows.items():
        candidates, values = tried.scopes[key], tried.values[rows]
        figures = _figures(ordered(values, candidates), centred(study.y[rows]))
        best = _best(figures, stratification.criterion)
        strata = candidates[best].strata
        chosen[key] = candidates[best].choice
        codes[key] = np.full(len(tried.values), -1)
        codes[key][rows] = codes_of(values, strata.breaks)
        listed += class_rows(*(key or (None, None)), tried.factor, strata)
        notices += strata.notices
        table += _table(key, tried.factor, candidates, figures, best)
    return OptimalStrata(codes, listed, tuple(notices), chosen, tuple(table), tried, stratification.criterion)


def conditional_notices(runs, made):
    """What is to be said of p values that take chosen strata as given.

    Parameters
    ----------
    runs : sequence of Run
    made : dict of str to FactorStrata

    Returns
    -------
    list of Notice
        ``p_conditional_shared`` where runs share strata that were chosen on more rows than theirs, and
        ``p_conditional_pairs`` where there are pairs; both name the factors whose strata were chosen.
    """
    chosen = {name: own for name, own in made.items() if isinstance(own, OptimalStrata) and own.chosen}
    shared = [name for name, own in chosen.items() if any(own.shared(run) for run in runs)]
    notices = [Notice("p_conditional_shared", {"fields": shared})] if shared else []
    if chosen and len(made) > 1:
        notices.append(Notice("p_conditional_pairs", {"fields": list(chosen)}))
    return notices


def _table(key, factor, candidates, figures, best):
    """Rows of one scope."""
    period, group = key or (None, None)
    shared = {"period": period, "group": group, "factor": factor}
    rows = []
    for place, (own, found) in enumerate(zip(candidates, figures)):
        row = {
            **shared,
            "scheme": own.scheme,
            "classes": own.classes,
            "chosen": int(place == best),
            "note": own.failure,
        }
        rows.append({**row, **{name: found[name] for name in ("strata", "q", "q_adjusted")}})
    return rows


def _figures(data, y):
    """Strata, q and adjusted q of every candidate, and whether it can be compared."""
    usable, out = set(data.usable), []
    for place, edges in enumerate(data.edges):
        strata = None if edges is None else data.strata(place)
        q = np.nan if edges is None else data.q(y, place)
        adjusted = np.nan if edges is None else adjusted_q(q, data.n, strata)
        out.append({"strata": strata, "q": q, "q_adjusted": adjusted, "usable": place in usable})
    return out


def _best(figures, criterion):
    """Place of the candidate to take."""
    open_to = [i for i, own in enumerate(figures) if own["usable"] and not np.isnan(own[criterion])]
    if open_to:
        most = max(figures[i][criterion] for i in open_to)
        open_to = [i for i in open_to if figures[i][criterion] >= most - CLOSE]
    else:
        open_to = [i for i, own in enumerate(figures) if own["strata"] is not None]
    return min(open_to, key=lambda i: (figures[i]["strata"], i))
