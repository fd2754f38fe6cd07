"""How ranks and grades of a study depend on the choice of weights: per period, by method, at random, one left out."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .coupling import coupling_degree
from .indicators import by_system
from .problems import DataProblem
from .robustness import rank_agreement, sensitivity
from .weighting import weigh


@dataclass(frozen=True)
class WeightSensitivity:
    """Result of :func:`weight_sensitivity`.

    Attributes
    ----------
    ranks : pandas.DataFrame
        ``period, method1, method2, spearman, kendall, grades_changed``.
    units : pandas.DataFrame
        ``row, method, score, rank, grade`` for every method; for the first method also the range of score, rank and
        the share of draws with another grade (``score_lowest, score_highest, rank_best, rank_worst,
        grade_change_share``) and the indicators that change the grade when left out (``left_out_changes``).
    indicators : pandas.DataFrame
        ``period, indicator, weight, spearman, kendall, grades_changed, rank_shift`` of leaving one out.
    draws : pandas.DataFrame
        ``period, draw, spearman, kendall, grades_changed`` of random weights.
    notices : tuple of Notice
    """

    ranks: pd.DataFrame
    units: pd.DataFrame
    indicators: pd.DataFrame
    draws: pd.DataFrame
    notices: tuple = ()


def coordination_score(values, indicators):
    """A function that scores the rows from weights inside the systems.

    Parameters
    ----------
    values : ndarray, shape (rows, indicators)
        Standardised, in [0, 1].
    indicators : sequence of Indicator

    Returns
    -------
    callable
        From weights, shape (indicators,), to the coupling coordination degree D of the systems (equal contributions),
        or to the score of the only system; shape (rows,).
    """
    systems = list(by_system(indicators).values())

    def score(within):
        u = np.column_stack([values[:, members] @ within[members] for members in systems])
        u = np.clip(u, 0.0, 1.0)
        return u[:, 0] if len(systems) == 1 else np.sqrt(coupling_degree(u) * u.mean(axis=1))

    return score


def weight_sensitivity(
    frame,
    standardized,
    indicators,
    weightings,
    scheme,
    draws=0,
    leave_one_out=False,
    spread=0.2,
    seed=1,
    period=None,
    tick=None,
):
    """Compare weighting methods, and shake the first one's weights.

    Parameters
    ----------
    frame : pandas.DataFrame
        The panel; periods are ranked apart.
    standardized : Standardized
        Of the whole panel.
    indicators : sequence of Indicator
    weightings : dict of str to Weighting
        Methods by name; the first is the one whose weights are shaken.
    scheme : GradeScheme
    draws : int
        Random weights within ``spread`` of the first method's; 0 for none.
    leave_one_out : bool
        Leave each indicator out once, the others of its system keeping their proportions.
    spread, seed : float, int
    period : str, optional
        Column of ``frame``.
    tick : callable, optional

    Returns
    -------
    WeightSensitivity

    Raises
    ------
    DataProblem
        Fewer than two methods and nothing else to compare; as the methods do.
    """
    if len(weightings) < 2 and not draws and not leave_one_out:
        raise DataProblem("methods_too_few", n=len(weightings))
    raw = frame[[i.name for i in indicators]].to_numpy(float)
    found = {name: weigh(standardized, raw, indicators, weighting).weights for name, weighting in weightings.items()}
    notices = [notice for weights in found.values() for notice in weights.notices]
    first = next(iter(found.values()))
    runs = [(None, np.arange(len(frame)))] if period is None else _by_period(frame[period])
    ranks, units, left_out, drawn = [], [], [], []
    for number, (p, rows) in enumerate(runs):
        score = coordination_score(standardized.values[rows], indicators)
        labels = frame.index[rows]
        scores = pd.DataFrame({name: score(weights.within) for name, weights in found.items()}, index=labels)
        grades = scores.apply(scheme.grade)
        if len(found) > 1:
            ranks.append(rank_agreement(scores, grades).assign(period=p))
        shaken = None
        if draws or leave_one_out:
            step = None if tick is None else lambda share, number=number: tick((number + share) / len(runs))
            systems = [i.system for i in indicators]
            shaken = sensitivity(
                lambda w, score=score, labels=labels: pd.Series(score(w), index=labels),
                first.within,
                [i.name for i in indicators],
                scheme.grade,
                draws=draws,
                spread=spread,
                seed=seed,
                systems=systems,
                leave_one_out=leave_one_out,
                tick=step,
            )
            left_out.append(shaken.indicators.assign(period=p))
            drawn.append(shaken.draws.assign(period=p))
            notices += [notice for notice in shaken.notices if notice not in notices]
        units += _units(scores, grades, shaken)
        if tick is not None:
            tick((number + 1) / len(runs))
    return WeightSensitivity(
        _stacked(ranks), pd.concat(units, ignore_index=True), _stacked(left_out), _stacked(drawn), tuple(notices)
    )


def _by_period(periods):
    positions = pd.Series(np.arange(len(periods)), index=periods.to_numpy())
    return [(p, positions.loc[[p]].to_numpy()) for p in sorted(periods.unique())]


def _units(scores, grades, shaken):
    """A frame per method; what was shaken stands beside the first one."""
    frames = []
    for number, name in enumerate(scores.columns):
        rank = scores[name].round(12).rank(ascending=False, method="min")
        own = {"row": scores.index, "method": name, "score": scores[name], "rank": rank, "grade": grades[name]}
        table = pd.DataFrame(own).reset_index(drop=True)
        if number == 0 and shaken is not None:
            extra = shaken.units.drop(columns=["score", "rank", "grade"]).reset_index(drop=True)
            changes = [", ".join(names) or None for names in extra["left_out_changes"]]
            table = table.join(extra.assign(left_out_changes=changes))
        frames.append(table)
    return frames


def _stacked(frames):
    return pd.concat(frames, ignore_index=True) if frames else pd.DataFrame()
