"""Spatial dependence beside the detectors: where rows resemble their neighbours, tests that ignore it are too bold."""

import numpy as np

from ..problems import DataProblem, Notice
from .inference import LARGEST_PERMUTED, part
from .moran import moran_residual, morans_i
from .rundata import EVERY

MORAN_COLUMNS = ["period", "group", "n", "moran_i", "expected", "p"]
LEVEL = 0.05
MANY_ROWS = 3_000
FEWER_PERMUTATIONS = 199  # above MANY_ROWS: enough to warn by


def run_neighbours(plan, run, units):
    """Neighbours among the rows of a run, and why there are none.

    Returns
    -------
    neighbours : Neighbours or None
    reason : Notice or None
        Why spatial dependence can not be looked at.
    """
    if plan.neighbours is None:
        return None, None
    if len(run.rows) > LARGEST_PERMUTED:
        return None, Notice("moran_too_large", {"n": len(run.rows), "most": LARGEST_PERMUTED})
    if units is not None:
        return None, Notice("moran_units_repeat")
    try:
        found = plan.neighbours(plan.study.frame.index[run.rows])
        reason = Notice("moran_no_geometry") if found is None else None
        if found is not None:
            found.libpysal()
    except DataProblem as problem:
        if problem.code != "package_needed":
            raise
        return None, Notice("moran_package", problem.values)
    return found, reason


def dependence(data, inference, tick=None):
    """Moran's I of one run's response, and of what the strata of every factor leave of it.

    Parameters
    ----------
    data : RunData
        With ``neighbours``.
    inference : Inference
    tick : callable, optional

    Returns
    -------
    response : MoranResult
    residual : dict of str to MoranResult
    """
    few = inference.permutations if len(data.y) <= MANY_ROWS else FEWER_PERMUTATIONS
    response, residual = morans_i(data.y, data.neighbours, few, inference.seed), {}
    for done, (name, codes) in enumerate(data.codes.items()):
        rows = data.present(name)
        neighbours = data.neighbours if rows is EVERY else data.neighbours.of(rows)
        dense = np.unique(codes[rows], return_inverse=True)[1]
        residual[name] = moran_residual(data.y[rows], dense, neighbours, few, inference.seed)
        progress = part(tick, done, len(data.codes))
        if progress:
            progress(1.0)
    return response, residual


def dependence_notices(moran, factors, spatial):
    """What is to be said of all runs together.

    Parameters
    ----------
    moran : list of dict
        Rows of the table of Moran's I: ``moran_i, p``.
    factors : list of dict
        Rows of the table of factors: ``factor, p_moran_residual``.
    spatial : bool
        Whether the test in use keeps the dependence.
    """
    if spatial:
        return []
    notices = []
    dependent = [row["moran_i"] for row in moran if row["p"] < LEVEL]
    if dependent:
        notices.append(Notice("moran_response", {"count": len(dependent), "runs": len(moran), "i": max(dependent)}))
    rest = [row["factor"] for row in factors if row.get("p_moran_residual", np.nan) < LEVEL]
    if rest:
        notices.append(Notice("moran_residual", {"fields": list(dict.fromkeys(rest))}))
    return notices
