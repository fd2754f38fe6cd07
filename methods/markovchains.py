"""Markov chains of the classes of a panel: the whole, by neighbourhood, and by group, as tables."""

from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

from .markov import markov_chain, transition_counts
from .markovclasses import Classes, classify, relative_values
from .markovpanel import broken_transitions, check_steps, panel_index, transitions
from .markovtables import chain_tables, homogeneity_tests
from .panel import require_complete, require_unique
from .problems import DataProblem, Notice
from .spatialmarkov import lag_notices, spatial_lags

LEAST_ROW = 10  # transitions from a class below which its probabilities are vague


@dataclass(frozen=True)
class MarkovChains:
    """Tables of :func:`markov_chains`; NaN or None where a value is not known, ``lag_class`` None for whole chains.

    Attributes
    ----------
    transitions : pandas.DataFrame
        ``group, lag_class, from_class, to_class, from_label, to_label, count, probability, std_error, first_passage``
    steady_state : pandas.DataFrame
        ``group, lag_class, class, label, share_first, share_last, steady_state, sojourn``
    mobility : pandas.DataFrame
        ``group, lag_class, n, classes, shorrocks, determinant, second_eigenvalue, half_life, upward, downward, stay,
        note``
    tests : pandas.DataFrame
        ``group, test, from_class, statistic_name, statistic, df, p, cells, small, note``
    classes : Classes
    rows : pandas.DataFrame
        Index of the frame: ``class, class_label, lag_value, lag_class, next_class, move``.
    neighbours_kind : str or None
        How neighbours were found.
    notices : tuple of Notice
    """

    transitions: pd.DataFrame
    steady_state: pd.DataFrame
    mobility: pd.DataFrame
    tests: pd.DataFrame
    classes: Classes
    rows: pd.DataFrame
    neighbours_kind: Optional[str]
    notices: tuple = ()


def markov_chains(
    frame,
    value,
    unit,
    period,
    group=None,
    scheme="quantile",
    classes=4,
    manual_breaks=None,
    relative=False,
    lag=1,
    neighbours=None,
    say=str,
    tick=None,
):
    """Transitions of units between classes, over all, by class of the neighbourhood, and by group.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row per unit and period, complete in value, unit and period.
    value, unit, period : str
        Columns.
    group : str, optional
        Column of groups. A chain of a group takes the units that are in it when a transition starts; classes and lags
        are those of all units. A row without a group counts among all units.
    scheme, classes, manual_breaks
        As for :func:`~.markovclasses.classify`.
    relative : bool
        Whether values are divided by the mean of their period first.
    lag : int
        Periods from the start of a transition to its end. Transitions start in every period and overlap beyond 1.
    neighbours : Neighbours, optional
        Among the units, in the order of their first row. With them each unit has a lag class: the class that the mean
        of its neighbours in the period would have (:func:`~.spatialmarkov.spatial_lags`). A transition belongs to the
        lag class of its start.
    say : callable
        Makes the text of a note from a Notice.
    tick : callable, optional
        Called with 0..1; may raise ``Cancelled``.

    Returns
    -------
    MarkovChains
        Tables give all units first (``group`` None), then each group; of each the whole chain, then the lag classes.

    Raises
    ------
    DataProblem
        Of the panel, of :func:`~.markovclasses.classify`, ``markov_lag_invalid``, ``markov_periods`` or
        ``markov_no_transition``.

    References
    ----------
    Quah, D. (1993), doi 10.1016/0014-2921(93)90031-5. Rey, S. J. (2001), doi 10.1111/j.1538-4632.2001.tb00444.x

    Examples
    --------
    >>> frame = pd.DataFrame({"unit": list("ab") * 3, "year": [1, 1, 2, 2, 3, 3], "x": [1, 2, 1, 1, 2, 2]})
    >>> made = markov_chains(frame, "x", "unit", "year", scheme="classes")
    >>> made.transitions["count"].tolist(), made.transitions["probability"].round(3).tolist()
    ([1, 2, 1, 0], [0.333, 0.667, 1.0, 0.0])
    """
    require_complete(frame, [value, unit, period])
    require_unique(frame, unit, period)
    index = panel_index(frame, unit, period)
    notices = check_steps(index.periods, lag, period)
    made, values = _classed(frame, value, index, scheme, classes, manual_breaks, relative, tick)
    codes = index.matrix(made.codes, -1)
    lags, lag_codes = None, None
    if neighbours is not None:
        lags = spatial_lags(index.matrix(values, np.nan), neighbours)
        lag_codes = np.where(codes >= 0, made.of_means(lags), -1)
        row_labels = index.matrix(frame.index, 0)
        notices += lag_notices(lags, codes, neighbours, index.units, row_labels)
        if len(np.unique(lag_codes[lag_codes >= 0])) == 1:
            notices += (Notice("markov_one_lag_class"),)
    names, groups = _grouped(frame, group, index)
    moves = transitions(codes, lag, lag_codes, groups)
    if not len(moves.start):
        raise DataProblem("markov_no_transition", field=value, lag=int(lag))
    chains = _chains(moves, names, made, spatial=neighbours is not None)
    steps = len(index.periods) - lag
    (tick or _silent)(1.0)
    tests = homogeneity_tests(moves, names, made.numbers, steps, neighbours is not None, say)
    tables = chain_tables(chains, made, _shares(codes, lag_codes, groups, chains, len(made.numbers)), say)
    notices += made.notices + broken_transitions(codes, lag) + _group_notices(frame, group, names, groups)
    notices += _chain_notices(chains) + tests.notices
    rows = _rows(frame, index, made, codes, lags, lag_codes, lag)
    kind = None if neighbours is None else neighbours.kind
    return MarkovChains(*tables, tests.table, made, rows, kind, notices)


def _silent(share):
    """The tick of a caller who does not want one."""


def _classed(frame, value, index, scheme, classes, manual_breaks, relative, tick):
    """Classes of all rows, and the values that were classed."""
    values = frame[value].to_numpy(dtype=float)
    if np.isinf(values).any():
        raise DataProblem("infinite_values", field=value, rows=frame.index[np.isinf(values)].tolist())
    if relative and scheme == "classes":
        raise DataProblem("markov_relative_classes", field=value)
    if relative:
        values = relative_values(values, index.period, index.periods, value)
    options = scheme, classes, manual_breaks, value, frame.index, tick
    return classify(values, index.period, index.periods, *options), values


def _grouped(frame, group, index):
    """Names of groups, and the group of each unit in each period."""
    if group is None:
        return [], None
    names = sorted(frame[group].dropna().unique())
    place = {name: g for g, name in enumerate(names)}
    return names, index.matrix([place.get(name, -1) for name in frame[group]], -1)


def _chains(moves, names, made, spatial):
    """(group name, position of the group, position of the lag class) -> chain; None for all of them."""
    k, found = len(made.numbers), {}
    for g, name in [(None, None), *enumerate(names)]:
        own = moves if g is None else moves.of(moves.group == g)
        found[name, g, None] = markov_chain(transition_counts(own.start, own.end, k), made.numbers)
        for m in range(k) if spatial else ():
            near = own.of(own.lag == m)
            found[name, g, m] = markov_chain(transition_counts(near.start, near.end, k), made.numbers)
    return found


def _shares(codes, lag_codes, groups, chains, k):
    """Key of a chain -> shares of the classes in the first and in the last period, NaN where it has no unit."""
    found = {}
    for _, g, m in chains:
        pair = []
        for t in (0, -1):
            own = codes[:, t] >= 0
            own = own if g is None else own & (groups[:, t] == g)
            own = own if m is None else own & (lag_codes[:, t] == m)
            count = np.bincount(codes[own, t], minlength=k)
            pair.append(count / count.sum() if count.sum() else np.full(k, np.nan))
        found[g, m] = tuple(pair)
    return found


def _group_notices(frame, group, names, groups):
    found = []
    if group is not None and frame[group].isna().any():
        rows = frame.index[frame[group].isna()].tolist()
        found.append(Notice("group_missing", {"field": group, "count": len(rows), "rows": rows}))
    small = [str(name) for g, name in enumerate(names) if (groups == g).any(axis=1).sum() < 3]
    if small:
        found.append(Notice("markov_small_groups", {"count": len(small), "groups": small}))
    return tuple(found)


def _chain_notices(chains):
    """What is vague or unknown in how many chains; the mobility table has a note on each."""
    known = [chain for chain in chains.values() if chain.counts.any()]
    starts = np.concatenate([chain.counts.sum(axis=1) for chain in known])
    thin, used = int(((starts > 0) & (starts < LEAST_ROW)).sum()), int((starts > 0).sum())
    found = []
    if thin:
        found.append(Notice("markov_thin_rows", {"count": thin, "rows_all": used, "least": LEAST_ROW}))
    unknown = sum(bool(np.isnan(chain.steady_state).all()) for chain in known)
    trapped = sum(any(note.code == "markov_note_transient" for note in chain.notes) for chain in known)
    for code, count in (("markov_no_steady_state", unknown), ("markov_trapped", trapped)):
        if count:
            found.append(Notice(code, {"count": count, "chains": len(known)}))
    return tuple(found)


def _rows(frame, index, made, codes, lags, lag_codes, lag):
    """What each row of the frame gets in a layer."""
    where = index.unit, index.period
    later = np.full(codes.shape, -1)
    later[:, :-lag] = codes[:, lag:]
    after, k = later[where], np.append(made.numbers, np.nan).astype(float)
    near = np.full(len(frame), -1) if lag_codes is None else lag_codes[where]
    return pd.DataFrame(
        {
            "class": k[made.codes],
            "class_label": [made.labels[code] for code in made.codes],
            "lag_value": np.nan if lags is None else lags[where],
            "lag_class": k[near],
            "next_class": k[after],
            "move": np.where(after < 0, np.nan, np.sign(after - made.codes)),
        },
        index=frame.index,
    )
