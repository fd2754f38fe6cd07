"""A panel as matrices of units by periods, and the transitions in it."""

from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

from .problems import DataProblem, Notice
from .rates import years_of

UNEVEN = 1.2  # months are as unequal as this and still count as even steps


@dataclass(frozen=True)
class PanelIndex:
    """Where the rows of a frame stand among units and periods.

    Attributes
    ----------
    units : list
        In the order of their first row.
    periods : list
        Rising.
    unit, period : ndarray of int, shape (rows,)
        Positions of each row in these.
    """

    units: list
    periods: list
    unit: np.ndarray
    period: np.ndarray

    def matrix(self, values, empty):
        """Values of rows as a matrix of units by periods, ``empty`` where there is no row."""
        made = np.full((len(self.units), len(self.periods)), empty)
        made[self.unit, self.period] = values
        return made


@dataclass(frozen=True)
class Transitions:
    """Transitions between classes, one entry each.

    Attributes
    ----------
    start, end : ndarray of int, shape (n,)
        Classes before and after, 0 .. k - 1.
    step : ndarray of int, shape (n,)
        Position of the first period.
    lag, group, before : ndarray of int, shape (n,)
        Lag class and group in the first period, and the class one step earlier; -1 where not known.
    """

    start: np.ndarray
    end: np.ndarray
    step: np.ndarray
    lag: np.ndarray
    group: np.ndarray
    before: np.ndarray

    def of(self, mask):
        """Some of the transitions."""
        return Transitions(*(getattr(self, name)[mask] for name in self.__dataclass_fields__))


def panel_index(frame, unit, period):
    """Units and periods of the rows of a frame.

    Examples
    --------
    >>> made = panel_index(pd.DataFrame({"city": ["b", "a", "b"], "year": [2020, 2019, 2019]}), "city", "year")
    >>> made.units, made.periods, made.unit.tolist(), made.period.tolist()
    (['b', 'a'], [2019, 2020], [0, 1, 0], [1, 0, 0])
    """
    units, names = pd.factorize(frame[unit])
    periods = sorted(frame[period].unique())
    place = {name: t for t, name in enumerate(periods)}
    return PanelIndex(list(names), periods, units, np.array([place[name] for name in frame[period]], dtype=int))


def transitions(codes, lag, lag_codes: Optional[np.ndarray] = None, groups: Optional[np.ndarray] = None):
    """Every transition of a unit from its class in one period to that ``lag`` periods later.

    Parameters
    ----------
    codes : ndarray of int, shape (n, T)
        Classes, -1 where a unit has no value.
    lag : int
        1 .. T - 1
    lag_codes, groups : ndarray of int, shape (n, T), optional
        Lag classes and groups, -1 where there is none.

    Returns
    -------
    Transitions
        By unit, then by period; a unit without a value at one end has none.

    Examples
    --------
    >>> made = transitions(np.array([[0, 1, 1], [1, -1, 0]]), 1)
    >>> made.start.tolist(), made.end.tolist(), made.before.tolist()
    ([0, 1], [1, 1], [-1, 0])
    """
    none = np.full(codes.shape, -1)
    before = np.concatenate([none[:, :lag], codes[:, :-lag]], axis=1)
    first, last = codes[:, :-lag], codes[:, lag:]
    both = (first >= 0) & (last >= 0)
    step = np.broadcast_to(np.arange(first.shape[1]), first.shape)
    more = (none if found is None else found for found in (lag_codes, groups))
    return Transitions(first[both], last[both], step[both], *(m[:, :-lag][both] for m in (*more, before)))


def check_steps(periods, lag, field):
    """Notices on the time that transitions take.

    Raises
    ------
    DataProblem
        ``markov_lag_invalid`` or ``markov_periods``.
    """
    if isinstance(lag, bool) or int(lag) != lag or lag < 1:
        raise DataProblem("markov_lag_invalid", lag=lag)
    if len(periods) <= lag:
        raise DataProblem("markov_periods", lag=int(lag), needed=int(lag) + 1, field=field, found=len(periods))
    found = []
    if len(periods) == lag + 1:
        found.append(Notice("markov_one_step", {"first": str(periods[0]), "last": str(periods[-1])}))
    elif lag > 1:
        found.append(Notice("markov_overlap", {"lag": int(lag)}))
    years = years_of(periods)
    gaps = None if years is None else years[lag:] - years[:-lag]
    if gaps is not None and gaps.max() > UNEVEN * gaps.min():
        steps = [f"{a} – {b}" for a, b, gap in zip(periods, periods[lag:], gaps) if gap > UNEVEN * gaps.min()]
        values = {"shortest": float(gaps.min()), "longest": float(gaps.max()), "steps": steps}
        found.append(Notice("markov_unequal_steps", values))
    return tuple(found)


def broken_transitions(codes, lag):
    """A notice on transitions of which one end is missing.

    Examples
    --------
    >>> broken_transitions(np.array([[0, 1, 1], [1, -1, 0]]), 1)[0].values
    {'count': 2, 'units': 1}
    """
    broken = (codes[:, :-lag] >= 0) != (codes[:, lag:] >= 0)
    if not broken.any():
        return ()
    return (Notice("markov_broken", {"count": int(broken.sum()), "units": int(broken.any(axis=1).sum())}),)
