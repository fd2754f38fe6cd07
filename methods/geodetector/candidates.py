"""Every stratification of a factor that is tried: all schemes with all numbers of classes."""

from dataclasses import dataclass, replace
from typing import Optional

import numpy as np

from ..problems import DataProblem, Notice
from ..smallstrata import merge_small
from ..strata import OWN_NUMBER, SCHEMES, Strata, stratify
from .factorstrata import FactorStrata, category_strata, factor_values, scope_name, scope_of, scopes
from .inference import part

TRIED = tuple(scheme for scheme in SCHEMES if scheme != "manual")


@dataclass(frozen=True)
class Candidate:
    """One stratification of a factor in one scope.

    Attributes
    ----------
    scheme : str
    classes : int or None
        Number asked for; None where the scheme decides it.
    strata : Strata or None
        Without codes: breaks are enough to work them out. None where the scheme can not divide these values.
    failure : Notice or None
        Why it can not.
    """

    scheme: str
    classes: Optional[int]
    strata: Optional[Strata]
    failure: Optional[Notice] = None

    @property
    def choice(self):
        """Scheme and number of classes."""
        return self.scheme, self.classes


@dataclass(frozen=True)
class FactorCandidates:
    """What is tried for one factor.

    Attributes
    ----------
    factor : str
    values : ndarray of float, shape (n,), or None
        Numbers of all rows of the study; None for categories.
    fixed : FactorStrata or None
        Strata of categories, for which there is nothing to try.
    scopes : dict
        Scope -> tuple of :class:`Candidate`, in the order of :func:`choices`.
    rows : dict
        Scope -> ndarray of int, its rows in the study.
    notices : tuple of Notice
    """

    factor: str
    values: Optional[np.ndarray]
    fixed: Optional[FactorStrata]
    scopes: dict
    rows: dict
    notices: tuple

    def of(self, run):
        """Candidates in the narrowest scope that holds a run; none where all its values are missing."""
        return self.scopes.get(scope_of(run, self.scopes), ())

    def shared(self, run):
        """Whether the breaks of a run come from more rows than its own."""
        return len(self.rows.get(scope_of(run, self.rows), ())) > len(run.rows)

    def codes(self, run, place):
        """Codes of a run's rows in the candidate at ``place``; None where there is no such candidate."""
        if self.fixed is not None:
            return self.fixed.of(run)
        tried = self.of(run)
        if not tried or tried[place].strata is None:
            return None
        return codes_of(self.values[run.rows], tried[place].strata.breaks)


def choices(stratification):
    """Pairs of scheme and number of classes that are tried, and the one in use.

    Schemes come in the order of :data:`TRIED`, numbers of classes rise; the number is None for schemes that decide it.

    Examples
    --------
    >>> from .factorstrata import Stratification
    >>> choices(Stratification("quantile", 6, "period", classes_from=3, classes_to=4))[2:5]
    [('quantile', 3), ('quantile', 4), ('quantile', 6)]
    """
    numbers = range(int(stratification.classes_from), int(stratification.classes_to) + 1)
    tried = {(scheme, k) for scheme in TRIED if scheme not in OWN_NUMBER for k in numbers}
    tried |= {(scheme, None) for scheme in TRIED if scheme in OWN_NUMBER}
    if stratification.scheme in TRIED:
        tried.add(stratification.choice)
    return sorted(tried, key=lambda choice: (TRIED.index(choice[0]), choice[1] or 0))


def factor_candidates(study, factor, category, stratification, tick=None):
    """:class:`FactorCandidates` of one factor of a study; arguments and problems as for ``factor_strata``."""
    values, notices = factor_values(study, factor, category)
    if not isinstance(values, np.ndarray):
        fixed = category_strata(study, factor, values, notices, stratification)
        return FactorCandidates(factor, None, fixed, {}, {}, fixed.notices)
    tried, used, parts = {}, {}, scopes(study.runs, stratification.scope)
    for i, (key, rows) in enumerate(parts):
        known = values[rows]
        # sorted once, which makes every scheme quicker
        known = np.sort(known[~np.isnan(known)])
        if len(known):
            name, progress = scope_name(factor, key), part(tick, i, len(parts))
            tried[key], used[key] = scope_candidates(known, stratification, name, progress), rows
    return FactorCandidates(factor, values, None, tried, used, notices)


def scope_candidates(known, stratification, name, tick=None):
    """Tuple of :class:`Candidate` for the numbers ``known``, shape (n,), none of them missing."""
    asked = choices(stratification)
    made = []
    for i, (scheme, classes) in enumerate(asked):
        progress = part(tick, i, len(asked))
        made.append(_candidate(known, scheme, classes, stratification.least, name, progress))
        if progress:
            progress(1.0)
    return tuple(made)


def _candidate(known, scheme, classes, least, name, tick):
    try:
        strata = stratify(known, scheme, classes or 1, name=name, tick=tick)
    except DataProblem as problem:
        return Candidate(scheme, classes, None, Notice(problem.code, problem.values))
    strata = merge_small(strata, known, least, name)
    # a million codes for each candidate would fill the memory
    return Candidate(scheme, classes, replace(strata, codes=np.empty(0, dtype=int)))


def codes_of(values, breaks):
    """Codes of numbers between rising upper edges that are closed on the right, -1 where missing.

    Values above the last edge belong to the last class.
    """
    codes = np.searchsorted(breaks[:-1], values, side="left")
    codes[np.isnan(values)] = -1
    return codes
