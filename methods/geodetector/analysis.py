"""The geographical detector: how much of a response's variance the strata of factors explain, alone and in pairs."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..problems import DataProblem, Notice
from .factors import FACTOR_COLUMNS, factor_table
from .factorstrata import SCOPES, factor_strata
from .interactions import INTERACTION_COLUMNS, interaction_table
from .rundata import FEWEST_ROWS, RunData
from .study import read_study
from .testing import SIGNIFICANCE, Testing, part

SCHEMES = ("natural_breaks", "quantile", "equal_interval", "none")
SINGLETONS = ("keep", "drop")
CLASS_COLUMNS = ["period", "group", "factor", "stratum", "label", "upper"]
WHOLE = ["n", "strata", "smallest_stratum", "rank"]


@dataclass(frozen=True)
class GeodetectorResult:
    """Tables of the geographical detector.

    Attributes
    ----------
    factors, interactions : DataFrame
        One row per period, group and factor or pair of factors; ``group`` is None for all units, ``period`` None
        without periods. Missing where a figure can not be computed; ``note`` says why.
    strata : DataFrame of Int64
        Stratum of each row of the input, from 1; a column per factor, the input's index.
    classes : DataFrame
        ``period, group, factor, stratum, label, upper``: what the numbers in ``strata`` mean. ``upper`` is missing for
        categories; ``period`` and ``group`` where strata are common to all.
    notices : list of Notice
    """

    factors: pd.DataFrame
    interactions: pd.DataFrame
    strata: pd.DataFrame
    classes: pd.DataFrame
    notices: list


def geodetector(
    frame,
    response,
    factors,
    categorical=(),
    scheme="natural_breaks",
    classes=6,
    significance="auto",
    permutations=999,
    seed=1,
    units=None,
    period=None,
    group=None,
    breaks_scope="period",
    singletons="keep",
    tick=None,
    say=str,
):
    """Factor and interaction detector, for each period and group.

    Parameters
    ----------
    frame : DataFrame, n rows
        Rows without a response are left out; rows without a factor's value are left out for that factor.
    response : str
        Column of numbers.
    factors : sequence of str
        Columns; text is always a category.
    categorical : sequence of str
        Factors whose numbers are categories, at most 1,000 of them.
    scheme : {"natural_breaks", "quantile", "equal_interval", "none"}
        How the other factors are divided; ``none`` takes all numbers as categories.
    classes : int
    significance : {"auto", "permutation", "central_f", "noncentral_f_sample", "noncentral_f_population"}
        ``auto`` permutes up to 20,000 rows and takes the central F test above. The noncentral tests are for comparison
        with other programs: their p changes with the zero point of the response.
    permutations : int
        At least 99; raised where many tests share an adjustment. Units with several rows in a run are moved whole. A
        test stops early only at 20 exceedances.
    seed : int
    units, period, group : str, optional
        Columns.
    breaks_scope : {"period", "pooled", "period_group"}
        Rows that share class breaks. ``strata`` holds the groups' strata with ``period_group``.
    singletons : {"keep", "drop"}
        Whether strata of one row count.
    tick : callable, optional
        Called with a share of the work, 0 to 1; may raise :class:`~..problems.Cancelled`.
    say : callable
        Makes text for ``note`` of a :class:`~..problems.Notice`.

    Returns
    -------
    GeodetectorResult

    Raises
    ------
    DataProblem
        Where an option or a column can not be used, or the response is constant or too short in every run.

    References
    ----------
    Wang et al. (2010) doi 10.1080/13658810802443457; Wang et al. (2016) doi 10.1016/j.ecolind.2016.02.052.

    Examples
    --------
    >>> data = pd.DataFrame({"y": [1, 2, 1, 5, 6, 5, 9, 8], "soil": list("aaabbbcc")})
    >>> geodetector(data, "y", ["soil"]).factors.loc[0, ["q", "strata"]].tolist()
    [0.972169512966477, 3]
    """
    categorical = [categorical] if isinstance(categorical, str) else list(categorical)
    factors = [factors] if isinstance(factors, str) else list(factors)
    _check_options(scheme, significance, permutations, breaks_scope, singletons)
    study = read_study(frame, response, factors, period, group, units)
    for name in categorical:
        if name not in factors:
            raise DataProblem("categorical_not_factor", field=name, fields=factors)
    reading, computing = (part(tick, i, 2) for i in (0, 1))
    made = {}
    for i, name in enumerate(factors):
        category = scheme == "none" or name in categorical
        progress = part(reading, i, len(factors))
        made[name] = factor_strata(study, name, category, scheme, classes, breaks_scope, progress)
    testing = Testing(significance, int(permutations), seed, singletons, say)
    tables, notices = _all_runs(study, response, made, testing, computing)
    notices = [*study.notices, *(n for m in made.values() for n in m.notices), *notices]
    return GeodetectorResult(
        _frame([row for factor, _ in tables for row in factor], FACTOR_COLUMNS),
        _frame([row for _, pairs in tables for row in pairs], INTERACTION_COLUMNS),
        _strata_frame(frame, study, made, breaks_scope),
        pd.DataFrame([row for m in made.values() for row in m.classes], columns=CLASS_COLUMNS),
        notices,
    )


def _check_options(scheme, significance, permutations, breaks_scope, singletons):
    given = [("scheme", scheme, SCHEMES), ("significance", significance, SIGNIFICANCE)]
    given += [("breaks_scope", breaks_scope, SCOPES), ("singletons", singletons, SINGLETONS)]
    for key, value, options in given:
        if value not in options:
            raise DataProblem("option_unknown", key=key, options=list(options), value=value)
    if int(permutations) != permutations or permutations < 99:
        raise DataProblem("permutations_invalid", n=permutations)


def _all_runs(study, response, made, testing, tick):
    """Tables of every run, and notices; a problem where no run can be computed."""
    tables, notices, failed, repeated = [], [], [], 0
    for i, run in enumerate(study.runs):
        y = study.y[run.rows] if len(run.rows) < len(study.y) else study.y
        failure = _failure(y, run, response)
        if failure:
            failed.append(failure)
            tables.append(_empty_tables(run, list(made), testing.note([failure]), len(y)))
            continue
        units = _repeated_units(study, run)
        repeated = max(repeated, 0 if units is None else int((np.bincount(units) > 1).sum()))
        data = RunData(response, y, {f: m.of(run) for f, m in made.items()}, units)
        progress = part(tick, i, len(study.runs))
        factor, disagree = factor_table(data, testing, part(progress, 0, 2))
        pairs = interaction_table(data, testing, part(progress, 1, 2))
        for row in factor + pairs:
            row.update(period=run.period, group=run.group)
        tables.append((factor, pairs))
        if disagree:
            values = {"fields": disagree, "run": run.name, "option": testing.significance}
            notices.append(Notice("p_disagrees", values))
    if len(failed) == len(study.runs):
        raise _as_problem(failed, response)
    return tables, [*failed, *notices, *_testing_notices(testing, study, made, repeated)]


def _failure(y, run, response):
    """Why a run can not be computed, or None."""
    if len(y) < FEWEST_ROWS:
        return Notice("run_too_small", {"n": len(y), "run": run.name, "needed": FEWEST_ROWS})
    if y.min() == y.max():
        return Notice("run_constant", {"field": response, "n": len(y), "run": run.name})
    return None


def _as_problem(failed, response):
    constant = [f for f in failed if f.code == "run_constant"]
    if constant:
        return DataProblem("response_constant", field=response, n=constant[0].values["n"])
    return DataProblem("too_few_rows", n=failed[0].values["n"], needed=FEWEST_ROWS)


def _empty_tables(run, factors, note, n):
    shared = {"period": run.period, "group": run.group, "n": n, "note": note}
    pairs = [(a, b) for i, a in enumerate(factors) for b in factors[i + 1 :]]
    return [{**shared, "factor": f} for f in factors], [{**shared, "factor1": a, "factor2": b} for a, b in pairs]


def _repeated_units(study, run):
    """Units of a run's rows where one has several rows, else None."""
    if study.units is None:
        return None
    _, units, size = np.unique(study.units[run.rows], return_inverse=True, return_counts=True)
    return units if (size > 1).any() else None


def _testing_notices(testing, study, made, repeated):
    """Notices about permutations, where there are any."""
    if not any(testing.permutes(len(run.rows)) for run in study.runs):
        return []
    tests = max(len(made), len(made) * (len(made) - 1) // 2)
    notices = [Notice("units_repeat", {"count": repeated})] if repeated else []
    if testing.enough(tests) > testing.permutations:
        raised = {"n": testing.enough(tests), "asked": testing.permutations, "tests": tests}
        notices.append(Notice("permutations_raised", raised))
    return notices


def _frame(rows, columns):
    """A table with exactly these columns, whole numbers nullable."""
    table = pd.DataFrame(rows, columns=columns)
    text = {"period", "group", "factor", "factor1", "factor2", "type", "note"}
    for name in columns:
        if name in WHOLE:
            table[name] = table[name].astype("Int64")
        elif name not in text:
            table[name] = table[name].astype(float)
        elif name != "period":
            table[name] = table[name].astype(object).where(table[name].notna(), None)
    return table


def _strata_frame(frame, study, made, scope):
    """Stratum of every row of the input, from 1."""
    place = slice(None) if study.kept.all() else np.flatnonzero(study.kept)
    out = {}
    for name, strata in made.items():
        inside = np.full(len(study.y), -1)
        for run in study.runs:
            if run.group is None or scope == "period_group":
                inside[run.rows] = strata.of(run)
        codes = np.zeros(len(frame), dtype=np.int64)
        codes[place] = inside + 1
        out[name] = pd.arrays.IntegerArray(codes, codes == 0)
    return pd.DataFrame(out, index=frame.index)
