"""The runs of a study, one after another: every period with all its units, then with each group by itself."""

from dataclasses import dataclass
from itertools import combinations
from typing import Callable, Optional

import numpy as np

from ..problems import DataProblem, Notice
from .dependence import dependence, dependence_notices, run_neighbours
from .ecological import ecological_table
from .factors import factor_table
from .factorstrata import Stratification
from .inference import Inference, part, small_strata_notices
from .interactions import interaction_table
from .optimal import OptimalStrata, conditional_notices
from .risk import risk_table, risk_tests
from .rundata import FEWEST_ROWS, RunData
from .searchp import search_p
from .spectrum import require_few
from .stability import pair_stability_table, stability_table
from .study import Study

PARTS = ("zones", "risk", "ecological", "stability")


@dataclass(frozen=True)
class Plan:
    """What is to be computed of a study.

    Attributes
    ----------
    study : Study
    response : str
    made : dict of str to FactorStrata
        Strata in use.
    tried : dict of str to FactorCandidates
        Further strata, for the table of stability.
    stratification : Stratification
    inference : Inference
    ecological : {"two_sided", "legacy"}
    neighbours : callable or None
        Index labels of rows to :class:`~..neighbours.Neighbours` or None.
    parts : tuple of str
        Of :data:`PARTS`; the factor and the interaction detector always run.
    """

    study: Study
    response: str
    made: dict
    tried: dict
    stratification: Stratification
    inference: Inference
    ecological: str
    neighbours: Optional[Callable]
    parts: tuple


class Tables:
    """Rows of all tables, gathered run by run.

    Attributes
    ----------
    rows : dict of str to list of dict
        Name of the table to its rows.
    notices : list of Notice
    """

    def __init__(self):
        self.rows = {}
        self.notices = []

    def add(self, run, name, rows):
        """Add the rows of one run to the table ``name``."""
        shared = {"period": run.period, "group": run.group}
        self.rows.setdefault(name, []).extend({**shared, **row} for row in rows)


def all_runs(plan, tick=None):
    """:class:`Tables` of every run of a study.

    Parameters
    ----------
    plan : Plan
    tick : callable, optional

    Raises
    ------
    DataProblem
        No run can be computed.
    """
    study, tables, failed, repeated = plan.study, Tables(), [], 0
    for i, run in enumerate(study.runs):
        y = study.y[run.rows] if len(run.rows) < len(study.y) else study.y
        failure = _failure(y, run, plan.response)
        if failure:
            failed.append(failure)
            _add_empty(tables, run, list(plan.made), plan.inference.note([failure]), len(y))
            continue
        units = _repeated_units(study, run)
        repeated = max(repeated, 0 if units is None else int((np.bincount(units) > 1).sum()))
        near = _neighbours(tables, plan, run, units)
        data = RunData(plan.response, y, {f: m.of(run) for f, m in plan.made.items()}, units, near)
        _one_run(tables, plan, run, data, part(tick, i, len(study.runs)))
    if len(failed) == len(study.runs):
        raise _as_problem(failed, plan.response)
    _add_optimal(tables, plan)
    small = small_strata_notices(study.runs, tables.rows["factors"], plan.inference)
    spatial = dependence_notices(tables.rows.get("moran", []), tables.rows["factors"], plan.inference.spatial)
    tables.notices = [*failed, *tables.notices, *small, *spatial, *_testing_notices(plan, repeated)]
    return tables


def _neighbours(tables, plan, run, units):
    """Neighbours among the rows of a run, or None; a problem where there are none and the test needs them."""
    if plan.inference.spatial:
        require_few(len(run.rows))
    found, reason = run_neighbours(plan, run, units)
    if found is None and plan.inference.spatial:
        said = plan.inference.say(reason or Notice("neighbours_not_chosen"))
        raise DataProblem("spatial_needs_neighbours", reason=said)
    if reason is not None and reason.code not in {n.code for n in tables.notices}:
        tables.notices.append(reason)
    return found


def _one_run(tables, plan, run, data, tick):
    inference, parts = plan.inference, plan.parts
    searched = _searched(plan, run, data, part(tick, 0, 9))
    conditional = [name for name, own in plan.made.items() if _is_conditional(own, name, searched)]
    rows, disagree = factor_table(data, inference, searched, conditional, part(tick, 1, 9))
    if data.neighbours is not None:
        _add_dependence(tables, run, data, inference, rows, part(tick, 2, 9))
    tables.add(run, "factors", rows)
    if disagree:
        values = {"fields": disagree, "run": run.name, "option": inference.significance}
        tables.notices.append(Notice("p_disagrees", values))
    tables.add(run, "interactions", interaction_table(data, inference, part(tick, 3, 9)))
    if "risk" in parts:
        labels = {name: _labels(strata, run) for name, strata in plan.made.items()}
        tables.add(run, "risk", risk_table(data, labels, part(tick, 4, 9)))
        rows, notices = risk_tests(data, inference, part(tick, 5, 9))
        tables.add(run, "risk_tests", rows)
        tables.notices += notices
    if "ecological" in parts:
        tables.add(run, "ecological", ecological_table(data, inference, plan.ecological, part(tick, 6, 9)))
    if "stability" in parts:
        same = plan.tried, plan.stratification, inference.singletons
        tables.add(run, "stability", stability_table(data, run, same[0], plan.made, *same[1:], part(tick, 7, 9)))
        tables.add(run, "pair_stability", pair_stability_table(data, run, *same, part(tick, 8, 9)))


def _searched(plan, run, data, tick):
    """p values of factors whose strata were searched for; none where the test can not repeat the search."""
    inference = plan.inference
    if plan.stratification.scheme != "optimal" or not inference.permutes(len(data.y)) or inference.spatial:
        return {}
    return search_p(data, run, plan.made, inference.enough(len(plan.made)), inference.seed, tick)


def _is_conditional(strata, name, searched):
    """Whether p takes as given that the response has chosen these strata."""
    return isinstance(strata, OptimalStrata) and bool(strata.chosen) and name not in searched


def _add_dependence(tables, run, data, inference, rows, tick):
    """Moran's I of the response as a row of its own, and of the residuals beside q."""
    response, residual = dependence(data, inference, tick)
    for row in rows:
        own = residual[row["factor"]]
        row.update(moran_residual=own.i, p_moran_residual=own.p)
    figures = {"n": response.n, "moran_i": response.i, "expected": response.expected, "p": response.p}
    tables.add(run, "moran", [figures])


def _add_optimal(tables, plan):
    """What was tried for optimal strata; the tables hold it by scope, not by run."""
    if plan.stratification.scheme != "optimal":
        return
    tried = [row for strata in plan.made.values() for row in strata.table]
    said = [{**row, "note": plan.inference.note([row["note"]] if row["note"] else [])} for row in tried]
    tables.rows["optimal"] = said
    tables.notices += conditional_notices(plan.study.runs, plan.made)


def _labels(strata, run):
    """Labels of the strata that :meth:`~.factorstrata.FactorStrata.of` gives a run."""
    for scope in ((run.period, run.group), (run.period, None), (None, None)):
        labels = [row["label"] for row in strata.classes if (row["period"], row["group"]) == scope]
        if labels:
            return labels
    return []


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


def _add_empty(tables, run, factors, note, n):
    said = {"n": n, "note": note}
    pairs = combinations(factors, 2)
    tables.add(run, "factors", [{"factor": name, **said} for name in factors])
    tables.add(run, "interactions", [{"factor1": a, "factor2": b, **said} for a, b in pairs])


def _repeated_units(study, run):
    """Units of a run's rows where one has several rows, else None."""
    if study.units is None:
        return None
    _, units, size = np.unique(study.units[run.rows], return_inverse=True, return_counts=True)
    return units if (size > 1).any() else None


def _testing_notices(plan, repeated):
    """Notices about permutations, where there are any."""
    inference, count = plan.inference, len(plan.made)
    if not any(inference.permutes(len(run.rows)) for run in plan.study.runs):
        return []
    tests = max(count, count * (count - 1) // 2)
    notices = [Notice("units_repeat", {"count": repeated})] if repeated else []
    if inference.enough(tests) > inference.permutations:
        raised = {"n": inference.enough(tests), "asked": inference.permutations, "tests": tests}
        notices.append(Notice("permutations_raised", raised))
    return notices
