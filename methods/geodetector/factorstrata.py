"""Strata of the factors of the geographical detector, for all rows that share breaks."""

from dataclasses import dataclass

import numpy as np

from ..problems import DataProblem
from ..strata import categories, stratify
from .study import is_empty, is_text, missing_notice, numbers

MOST_CATEGORIES = 1000
SCOPES = ("period", "pooled", "period_group")


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
    """

    codes: dict
    classes: list
    notices: tuple

    def of(self, run):
        """Codes of a run's rows: of the narrowest scope that holds it."""
        for scope in ((run.period, run.group), (run.period, None), None):
            if scope in self.codes:
                codes = self.codes[scope]
                return codes if len(run.rows) == len(codes) else codes[run.rows]
        return np.full(len(run.rows), -1)


def factor_strata(study, factor, category, scheme, classes, scope, tick=None):
    """Strata of one factor of a study.

    Text is always a category; numbers are one where ``category`` says so, and are divided into classes otherwise.
    """
    series = study.frame[factor]
    notices = missing_notice("factor_missing", factor, series.index[is_empty(series)])
    if len(notices) and notices[0].values["count"] == len(series):
        raise DataProblem("all_missing", field=factor)
    if category or is_text(series):
        made = categories(series if is_text(series) else numbers(series, factor))
        if len(made.labels) > MOST_CATEGORIES and not is_text(series):
            raise DataProblem("category_too_fine", field=factor, found=len(made.labels), most=MOST_CATEGORIES)
        return FactorStrata({None: made.codes}, _class_rows(None, None, factor, made), notices)
    values, codes, listed = numbers(series, factor), {}, []
    for key, rows in _scopes(study.runs, scope):
        if np.isnan(values[rows]).all():
            continue
        at, inside = key or (None, None)
        said = " · ".join([factor, *(str(k) for k in (at, inside) if k is not None)])
        made = stratify(values[rows], scheme, classes, name=said, tick=tick)
        codes[key] = np.full(len(values), -1)
        codes[key][rows] = made.codes
        listed += _class_rows(at, inside, factor, made)
        notices += made.notices
    return FactorStrata(codes, listed, notices)


def _scopes(runs, scope):
    """Keys and rows of the sets of rows that get breaks of their own."""
    if scope == "pooled":
        return [(None, np.concatenate([run.rows for run in runs if run.group is None]))]
    return [((r.period, r.group), r.rows) for r in runs if scope == "period_group" or r.group is None]


def _class_rows(period, group, factor, made):
    upper = [None] * len(made.labels) if made.breaks is None else made.breaks.tolist()
    shared = {"period": period, "group": group, "factor": factor}
    return [{**shared, "stratum": i + 1, "label": t, "upper": u} for i, (t, u) in enumerate(zip(made.labels, upper))]
