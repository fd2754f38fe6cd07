"""Efficiency of each system with the others: data envelopment analysis between systems."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .dea import ccr
from .panel import require_complete
from .problems import DataProblem, Notice

DIRECTIONS = ("others_to_a", "a_to_others")
FRONTIERS = ("pooled", "per_period")
ROWS_PER_SYSTEM = 3


@dataclass(frozen=True)
class SystemEfficiency:
    """Efficiency of each system with the others.

    Attributes
    ----------
    scores : pandas.DataFrame
        Index as the data; ``efficiency_<field>`` in (0, 1] for each system.
    slacks : pandas.DataFrame
        ``row, system, field, slack``: what is left to save (of an input) or to gain (of an output) after the radial
        reduction, where it is above 0.
    peers : pandas.DataFrame
        ``row, system, peer, lambda``: the efficient rows that a row is measured against. Both are index labels.
    means : pandas.DataFrame
        ``period, system, n, mean, efficient``: plain average over units, and the number of rows with efficiency 1.
        ``period`` is None without periods.
    notices : tuple of Notice
    """

    scores: pd.DataFrame
    slacks: pd.DataFrame
    peers: pd.DataFrame
    means: pd.DataFrame
    notices: tuple = ()


def system_efficiency(frame, systems, direction="others_to_a", frontier="pooled", period=None, tick=None):
    """CCR efficiency (input-oriented, constant returns) of each system a with all the others.

    With ``others_to_a`` the others are the inputs and a is the output, so that a's efficiency falls when the others
    improve: it is output relative to the others, not harmony. Show ``a_to_others`` beside it, in which a is the input.

    Parameters
    ----------
    frame : pandas.DataFrame
        Complete rows.
    systems : sequence of str
        At least two columns with values above 0.
    direction : {'others_to_a', 'a_to_others'}
    frontier : {'pooled', 'per_period'}
        One frontier of all rows, or one for each period.
    period : str, optional
        Column of periods; needed for ``per_period``.
    tick : callable, optional
        Called with 0..1; may raise ``Cancelled``.

    Returns
    -------
    SystemEfficiency

    Raises
    ------
    DataProblem
        Fewer than two systems, one of them twice, an unknown option, ``per_period`` without periods, a missing value,
        or one that is infinite or not above 0.

    References
    ----------
    Charnes A., Cooper W.W., Rhodes E. (1978), European Journal of Operational Research 2(6): 429-444,
    doi:10.1016/0377-2217(78)90138-8.

    Examples
    --------
    >>> stores = pd.DataFrame({"staff": [2, 3, 3, 4], "sales": [1, 3, 2, 3]})
    >>> system_efficiency(stores, ["staff", "sales"]).scores["efficiency_sales"].round(3).tolist()
    [0.5, 1.0, 0.667, 0.75]
    """
    systems = list(systems)
    _require_options(systems, direction, frontier, period)
    values = _positive(frame, systems, period)
    everyone = [(None, np.arange(len(frame)))]
    groups = everyone if period is None else _positions(frame[period])
    parts = [rows for _, rows in (groups if frontier == "per_period" else everyone)]
    scores = np.empty_like(values)
    slacks, peers = [], []
    for a, system in enumerate(systems):
        for k, part in enumerate(parts):
            share = _share(tick, a * len(parts) + k, len(parts) * len(systems))
            found = _solve(values[part], a, direction, systems, share)
            scores[part, a] = found.scores
            slacks.append(_slacks(found, frame.index[part], a, direction, systems))
            peers.append(_peers(found, frame.index[part], system))
    scores = pd.DataFrame(scores, index=frame.index, columns=[f"efficiency_{name}" for name in systems])
    return SystemEfficiency(
        scores,
        pd.concat(slacks, ignore_index=True),
        pd.concat(peers, ignore_index=True),
        _means(scores, systems, groups),
        tuple(_notices(min(len(part) for part in parts), systems, frontier)),
    )


def _require_options(systems, direction, frontier, period):
    if len(systems) < 2:
        raise DataProblem("efficiency_systems", fields=systems)
    for name in systems:
        if systems.count(name) > 1:
            raise DataProblem("efficiency_system_twice", field=name)
    for key, value, options in (("DIRECTION", direction, DIRECTIONS), ("FRONTIER", frontier, FRONTIERS)):
        if value not in options:
            raise DataProblem("option_unknown", key=key, value=value, options=list(options))
    if frontier == "per_period" and period is None:
        raise DataProblem("frontier_without_period")


def _positive(frame, systems, period):
    require_complete(frame, systems if period is None else [*systems, period])
    values = frame[systems].to_numpy(dtype=float)
    for name, column in zip(systems, values.T):
        infinite, unfit = np.isinf(column), column <= 0
        if infinite.any():
            raise DataProblem("infinite_values", field=name, rows=list(frame.index[infinite]))
        if unfit.any():
            rows = list(frame.index[unfit])
            raise DataProblem("efficiency_not_positive", field=name, value=float(column[unfit][0]), rows=rows)
    return values


def _positions(periods):
    """The periods in order, each with the positions of its rows."""
    return sorted(periods.groupby(periods, sort=False).indices.items())


def _share(tick, done, frontiers):
    """The ticks of one frontier as a share of the whole."""
    return tick and (lambda part: tick((done + part) / frontiers))


def _sides(a, direction, systems):
    """Columns that are inputs, and columns that are outputs."""
    others = [k for k in range(len(systems)) if k != a]
    return (others, [a]) if direction == "others_to_a" else ([a], others)


def _solve(values, a, direction, systems, tick):
    inputs, outputs = _sides(a, direction, systems)
    try:
        return ccr(values[:, inputs], values[:, outputs], tick)
    except ArithmeticError:
        raise DataProblem("frontier_unsolved", field=systems[a], fields=systems) from None


def _slacks(found, labels, a, direction, systems):
    inputs, outputs = _sides(a, direction, systems)
    slacks = np.hstack([found.input_slacks, found.output_slacks])
    rows, columns = np.nonzero(slacks)
    names = np.array(systems, dtype=object)[inputs + outputs]
    return pd.DataFrame(
        {"row": labels[rows], "system": systems[a], "field": names[columns], "slack": slacks[rows, columns]}
    )


def _peers(found, labels, system):
    return pd.DataFrame(
        {"row": labels[found.units], "system": system, "peer": labels[found.peers], "lambda": found.intensities}
    )


def _means(scores, systems, groups):
    rows = []
    for period, positions in groups:
        part = scores.iloc[positions]
        for name in systems:
            column = part[f"efficiency_{name}"]
            counts = {"n": len(part), "mean": column.mean(), "efficient": int((column == 1.0).sum())}
            rows.append({"period": period, "system": name, **counts})
    return pd.DataFrame(rows)


def _notices(smallest, systems, frontier):
    needed = ROWS_PER_SYSTEM * len(systems)
    if smallest < needed:
        yield Notice("frontier_few_units", {"n": smallest, "systems": len(systems), "needed": needed})
    if frontier == "per_period":
        yield Notice("frontier_per_period")
