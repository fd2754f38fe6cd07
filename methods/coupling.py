"""Coupling coordination of two or more systems."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd

from .panel import require_complete, runs
from .problems import DataProblem, Notice
from .rates import mean_annual_rates

FORMULAS = ("standard", "modified")
RESCALINGS = ("none", "minmax", "unit_interval_shift")
SYNCHRONOUS = "synchronous"
SAME = 1e-12  # scores that differ by less differ by rounding
GROWTH_COLUMNS = (
    *("group", "from_period", "to_period", "start", "end"),
    *("total", "mean_geometric", "mean_arithmetic"),
)


def coupling_degree(scores, formula="standard"):
    """Coupling degree C of the systems of each row.

    standard: C = n (prod U)^(1/n) / sum U. modified: C = sqrt([1 - mean_{i<j} \\|U_i - U_j\\|] *
    [prod(U_i/U_max)]^(1/(n-1))).

    Parameters
    ----------
    scores : array_like, shape (rows, n)
        System scores in [0, 1], n >= 2.
    formula : {'standard', 'modified'}

    Returns
    -------
    ndarray, shape (rows,)
        In [0, 1]; 0 where a score is 0, NaN where one is missing.

    References
    ----------
    modified: Wang S., Kong W., Ren L. et al. (2021), Journal of Natural Resources 36(3): 793-810.

    Examples
    --------
    >>> [round(float(c), 6) for c in coupling_degree([[0.5, 0.5], [0.2, 0.8], [0.0, 0.4]])]
    [1.0, 0.8, 0.0]
    """
    u = np.asarray(scores, dtype=float)
    n = u.shape[1]
    alive = (u > 0).all(axis=1)
    safe = np.where(alive[:, None], u, 1.0)
    if formula == "modified":
        apart = np.mean([np.abs(u[:, i] - u[:, j]) for i, j in combinations(range(n), 2)], axis=0)
        ratio = np.exp(np.log(safe / safe.max(axis=1, keepdims=True)).sum(axis=1) / (n - 1))
        c = np.sqrt((1.0 - apart) * ratio)
    elif formula == "standard":
        c = n * np.exp(np.log(safe).mean(axis=1)) / safe.sum(axis=1)
    else:
        raise DataProblem("option_unknown", key="FORMULA", value=formula, options=list(FORMULAS))
    c = np.where(alive, np.clip(c, 0.0, 1.0), 0.0)
    return np.where(np.isnan(u).any(axis=1), np.nan, c)


@dataclass(frozen=True)
class Coupling:
    """Coupling coordination of a panel.

    Attributes
    ----------
    table : pandas.DataFrame
        Index as the data; ``C``, ``T``, ``D`` in [0, 1], ``grade`` (1 lowest) and ``lagging``.
    weights : ndarray, shape (systems,)
        Sum to 1.
    notices : tuple of Notice
    """

    table: pd.DataFrame
    weights: np.ndarray
    notices: tuple = ()


def coupling_coordination(frame, systems, scheme, weights=None, formula="standard", tolerance=0.0, rescale="none"):
    """C, T = sum alpha_s U_s, D = sqrt(C T), the grade of D and the lagging system.

    Parameters
    ----------
    frame : pandas.DataFrame
        Complete rows of scores.
    systems : sequence of str
        At least two columns with scores in [0, 1].
    scheme : GradeScheme
    weights : sequence of float, optional
        Contribution alpha of each system, equal by default; normalised, with a notice, where the sum is not 1.
    formula : {'standard', 'modified'}
    tolerance : float
        Scores that differ by no more are ``synchronous``.
    rescale : {'none', 'minmax', 'unit_interval_shift'}
        For replicating tools that stretch U before coupling.

    Returns
    -------
    Coupling

    Raises
    ------
    DataProblem
        Fewer than two systems; a score that is missing or outside [0, 1]; a system that is 0 everywhere; unfit weights.
    """
    if len(systems) < 2:
        raise DataProblem("too_few_systems", fields=list(systems))
    alpha, notices = _system_weights(weights, systems)
    require_complete(frame, systems)
    u = frame[list(systems)].to_numpy(float)
    u, rescaled = _rescaled(u, rescale, systems)
    notices += rescaled
    _require_scores(u, frame, systems)
    c = coupling_degree(u, formula)
    t = np.clip(u @ alpha, 0.0, 1.0)
    d = np.sqrt(c * t)
    table = pd.DataFrame(
        {"C": c, "T": t, "D": d, "grade": scheme.grade(d), "lagging": lagging_system(u, systems, tolerance)},
        index=frame.index,
    )
    return Coupling(table, alpha, tuple(notices))


def graded_degree(frame, degree, scheme):
    """Grades of a degree D that is known already, as printed in a publication.

    Returns
    -------
    Coupling
        ``C``, ``T`` and ``lagging`` are missing.

    Raises
    ------
    DataProblem
        A degree outside [0, 1].
    """
    d = frame[degree].to_numpy(float)
    _require_unit_interval(d, frame, degree, "degree_outside")
    table = pd.DataFrame(
        {"C": np.nan, "T": np.nan, "D": d, "grade": scheme.grade(d), "lagging": None}, index=frame.index
    )
    return Coupling(table, np.array([]))


def lagging_system(scores, systems, tolerance=0.0):
    """Name of the system with the smallest score in each row (without the prefix ``U_``).

    ``synchronous`` where the scores lie within ``tolerance`` of each other; systems that share the smallest score are
    joined by ``;``.

    Returns
    -------
    list of str
    """
    u = np.asarray(scores, dtype=float)
    names = [name[2:] if name.startswith("U_") else name for name in systems]
    smallest = u.min(axis=1)
    # 0.3 - 0.1 is more than 0.2 in floating point; the tolerance means the decimal number.
    together = u.max(axis=1) - smallest <= tolerance + SAME
    return [
        SYNCHRONOUS if even else ";".join(name for name, value in zip(names, row) if value <= low + SAME)
        for even, row, low in zip(together, u, smallest)
    ]


def coupling_summary(table, scheme, period=None, group=None):
    """Per period, all units and then each group: number of units, mean and sd of D, counts per grade.

    Parameters
    ----------
    table : pandas.DataFrame
        ``D`` and ``grade``, and the columns ``period`` and ``group`` where given.

    Returns
    -------
    pandas.DataFrame
        ``period, group, n, mean_D, sd_D, n_grade_1`` ...; sd with n - 1, missing for a single unit.
    """
    rows = []
    for p, g, part in runs(table, period, group):
        counts = {f"n_grade_{k}": int((part["grade"] == k).sum()) for k in range(1, len(scheme.names) + 1)}
        rows.append(
            {"period": p, "group": g, "n": len(part), "mean_D": part["D"].mean(), "sd_D": part["D"].std(), **counts}
        )
    return pd.DataFrame(rows)


def coupling_growth(summary):
    """Growth of the mean degree from the first to the last period, for all units and for each group.

    Parameters
    ----------
    summary : pandas.DataFrame
        As made by :func:`coupling_summary`.

    Returns
    -------
    pandas.DataFrame
        ``group, from_period, to_period, start, end, total, mean_geometric, mean_arithmetic``: total growth, the
        constant annual rate from start to end, and the mean of the rates from period to period, all in percent.
        Numeric periods are years apart, others one step. Rates are missing where a mean is 0.
    """
    rows = []
    for group in [None, *summary["group"].dropna().unique()]:
        own = summary[summary["group"].isna() if group is None else summary["group"] == group]
        own = own[own["period"].notna() & own["mean_D"].notna()]
        if len(own) > 1:
            rows.append({"group": group, **_growth(own["period"].tolist(), own["mean_D"].to_numpy(float))})
    return pd.DataFrame(rows, columns=GROWTH_COLUMNS)


def _growth(periods, means):
    years = np.array(periods) if all(isinstance(p, (int, float)) for p in periods) else np.arange(len(periods))
    geometric, arithmetic = mean_annual_rates(means, years)
    positive = (means > 0).all()
    return {
        "from_period": periods[0],
        "to_period": periods[-1],
        "start": means[0],
        "end": means[-1],
        "total": 100.0 * (means[-1] / means[0] - 1.0) if positive else np.nan,
        "mean_geometric": geometric,
        "mean_arithmetic": arithmetic,
    }


def _system_weights(weights, systems):
    if weights is None or not len(weights):
        return np.full(len(systems), 1.0 / len(systems)), []
    alpha = np.asarray(weights, dtype=float)
    if len(alpha) != len(systems):
        raise DataProblem("system_weights_count", n=len(alpha), needed=len(systems), fields=list(systems))
    if not np.isfinite(alpha).all() or (alpha < 0).any() or alpha.sum() <= 0:
        raise DataProblem("system_weights_negative", value=";".join(f"{a:g}" for a in alpha))
    total = float(alpha.sum())
    notices = [] if np.isclose(total, 1.0, atol=1e-6) else [Notice("system_weights_normalised", {"sum": total})]
    return alpha / total, notices


def _rescaled(u, rescale, systems):
    if rescale not in RESCALINGS:
        raise DataProblem("option_unknown", key="RESCALE", value=rescale, options=list(RESCALINGS))
    if rescale == "none":
        return u, []
    low, high = u.min(axis=0), u.max(axis=0)
    for name, a, b in zip(systems, low, high):
        if a == b:
            raise DataProblem("rescale_constant", field=name)
    stretched = (u - low) / (high - low)
    if rescale == "unit_interval_shift":
        stretched = 0.01 + 0.98 * stretched
    return stretched, [Notice("scores_rescaled", {"fields": list(systems)})]


def _require_scores(u, frame, systems):
    for j, name in enumerate(systems):
        _require_unit_interval(u[:, j], frame, name, "score_outside")
        if len(u) > 1 and (u[:, j] == 0).all():
            raise DataProblem("system_all_zero", field=name)


def _require_unit_interval(values, frame, name, code):
    outside = (values < 0) | (values > 1)
    if outside.any():
        rows = list(frame.index[outside])
        raise DataProblem(code, field=name, rows=rows, value=float(values[outside][0]))


def parse_system_weights(text, systems):
    """Weights written as ``0.3;0.7`` (in order) or ``field=0.3;field2=0.7``; None for empty text.

    Raises
    ------
    DataProblem
        A weight is no number, or a name is not among the systems.

    Examples
    --------
    >>> parse_system_weights("U_b=0.7;U_a=0.3", ["U_a", "U_b"])
    [0.3, 0.7]
    """
    parts = [part.strip() for part in (text or "").split(";") if part.strip()]
    if not parts:
        return None
    named = [part.rpartition("=") for part in parts]
    try:
        values = [float(value) for _, _, value in named]
    except ValueError:
        raise DataProblem("system_weights_form", value=text) from None
    if not any(sign for _, sign, _ in named):
        return values
    given = {name.strip().lower(): value for (name, _, _), value in zip(named, values)}
    if set(given) != {name.lower() for name in systems} or len(named) != len(systems):
        raise DataProblem("system_weights_names", value=text, fields=list(systems))
    return [given[name.lower()] for name in systems]
