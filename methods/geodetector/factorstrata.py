"""Strata of the factors of the geographical detector, for all rows that share breaks."""

from dataclasses import dataclass, field, replace
from typing import Optional

import numpy as np

from ..problems import DataProblem
from ..smallstrata import check_least, merge_small
from ..strata import OWN_NUMBER, categories, stratify
from .study import category_values, is_empty, is_text, missing_notice, numbers, rows_where

MOST_CATEGORIES = 1000
MOST_CLASSES = 30  # of the classes that are tried
SCOPES = ("period", "pooled", "period_group")
CRITERIA = ("q_adjusted", "q")


@dataclass(frozen=True)
class Stratification:
    """How factors are divided into strata.

    Attributes
    ----------
    scheme : str
        One of :data:`~..strata.SCHEMES`; callers may know more.
    classes : int
        Number of classes asked for.
    scope : {"period", "pooled", "period_group"}
        Rows that share breaks, and among which small strata are counted.
    least : int
        Fewest rows of a stratum (:func:`~..smallstrata.merge_small`).
    classes_from, classes_to : int
        Numbers of classes that optimal strata and stability try, 2 to 30.
    criterion : {"q_adjusted", "q"}
        What optimal strata make as large as possible.
    manual : dict, optional
        Factor -> breaks, for the scheme ``manual``.
    """

    scheme: str
    classes: int
    scope: str
    least: int = 1
    classes_from: int = 3
    classes_to: int = 8
    criterion: str = "q_adjusted"
    manual: Optional[dict] = None

    @property
    def choice(self):
        """Scheme and number of classes; None where the scheme decides the number."""
        return self.scheme, None if self.scheme in OWN_NUMBER else int(self.classes)

    def check(self):
        """Raise ``option_unknown``, ``min_stratum_invalid`` or ``classes_range_invalid`` where a value can not be."""
        for key, value, options in (("breaks_scope", self.scope, SCOPES), ("criterion", self.criterion, CRITERIA)):
            if value not in options:
                raise DataProblem("option_unknown", key=key, options=list(options), value=value)
        check_least(self.least)
        low, high = self.classes_from, self.classes_to
        if int(low) != low or int(high) != high or not 2 <= low <= high <= MOST_CLASSES:
            raise DataProblem("classes_range_invalid", low=low, high=high, most=MOST_CLASSES)


@dataclass(frozen=True)
class FactorStrata:
    """Strata of one factor.

    Attributes
    ----------
    codes : dict
        Scope -> codes of all rows of the study, -1 outside the scope and where missing. The scope is None (all rows), a
        period, or a pair of period and group.
    classes : list of dict
        One per scope and stratum: period, group, factor, stratum (from 1), label, upper.
    notices : tuple of Notice
    chosen : dict
        Scope -> scheme and number of classes of its breaks; empty for categories.
    """

    codes: dict
    classes: list
    notices: tuple
    chosen: dict = field(default_factory=dict)

    def of(self, run):
        """Codes of a run's rows: of the narrowest scope that holds it."""
        key = scope_of(run, self.codes)
        if key not in self.codes:
            return np.full(len(run.rows), -1)
        codes = self.codes[key]
        return codes if len(run.rows) == len(codes) else codes[run.rows]


def scope_of(run, keys):
    """The narrowest of the scopes ``keys`` that holds a run; None where there is none."""
    return next((key for key in ((run.period, run.group), (run.period, None)) if key in keys), None)


def factor_strata(study, factor, category, stratification, tick=None):
    """Strata of one factor of a study.

    Text is always a category; numbers are one where ``category`` says so, and are divided into classes otherwise.

    Parameters
    ----------
    study : Study
    factor : str
    category : bool
    stratification : Stratification
    tick : callable, optional

    Returns
    -------
    FactorStrata

    Raises
    ------
    DataProblem
        Where all values are missing, a category is too fine, or values can not be divided so.
    """
    values, notices = factor_values(study, factor, category)
    if isinstance(values, np.ndarray):
        return class_strata(study, factor, values, notices, stratification, tick)
    return category_strata(study, factor, values, notices, stratification)


def factor_values(study, factor, category):
    """Numbers of a factor, shape (n,), or its categories as :class:`~..strata.Strata`; and notices."""
    series = study.frame[factor]
    notices = missing_notice("factor_missing", factor, rows_where(series.index, is_empty(series)))
    if len(notices) and notices[0].values["count"] == len(series):
        raise DataProblem("all_missing", field=factor)
    if not category and not is_text(series):
        return numbers(series, factor), notices
    made = categories(category_values(series, factor))
    if len(made.labels) > MOST_CATEGORIES and not is_text(series):
        raise DataProblem("category_too_fine", field=factor, found=len(made.labels), most=MOST_CATEGORIES)
    return made, notices


def class_strata(study, factor, values, notices, stratification, tick=None):
    """:class:`FactorStrata` of numbers, with breaks for each scope."""
    codes, listed, options = {}, [], stratification
    manual = (options.manual or {}).get(factor)
    for key, rows in scopes(study.runs, options.scope):
        if np.isnan(values[rows]).all():
            continue
        name = scope_name(factor, key)
        made = stratify(values[rows], options.scheme, options.classes, manual, name, tick)
        made = merge_small(made, values[rows], options.least, name)
        codes[key] = np.full(len(values), -1)
        codes[key][rows] = made.codes
        listed += class_rows(*(key or (None, None)), factor, made)
        notices += made.notices
    return FactorStrata(codes, listed, notices, dict.fromkeys(codes, options.choice))


def category_strata(study, factor, made, notices, stratification):
    """:class:`FactorStrata` of categories: a number means the same category in all scopes."""
    if stratification.least <= 1:
        return FactorStrata({None: made.codes}, class_rows(None, None, factor, made), notices)
    codes = {}
    for key, rows in scopes(study.runs, stratification.scope):
        own = replace(made, codes=made.codes[rows])
        kept = merge_small(own, None, stratification.least, scope_name(factor, key))
        codes[key] = np.full(len(made.codes), -1)
        codes[key][rows] = np.where(kept.codes >= 0, own.codes, -1)
        notices += kept.notices
    left = np.unique(np.concatenate([own[own >= 0] for own in codes.values()]))
    place = np.full(len(made.labels) + 1, -1)
    place[left] = np.arange(len(left))
    labels = replace(made, labels=tuple(made.labels[i] for i in left))
    return FactorStrata({k: place[own] for k, own in codes.items()}, class_rows(None, None, factor, labels), notices)


def scopes(runs, scope):
    """Keys and rows of the sets of rows that get breaks of their own."""
    if scope == "pooled":
        return [(None, np.concatenate([run.rows for run in runs if run.group is None]))]
    return [((r.period, r.group), r.rows) for r in runs if scope == "period_group" or r.group is None]


def scope_name(factor, key):
    """What notices call a factor within a scope."""
    return " · ".join([factor, *(str(part) for part in key or () if part is not None)])


def class_rows(period, group, factor, made):
    """Rows of the table of classes."""
    upper = [None] * len(made.labels) if made.breaks is None else made.breaks.tolist()
    shared = {"period": period, "group": group, "factor": factor}
    return [{**shared, "stratum": i + 1, "label": t, "upper": u} for i, (t, u) in enumerate(zip(made.labels, upper))]
