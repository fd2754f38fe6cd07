"""The linear programmes of data envelopment analysis, many units at a time, by HiGHS."""

import numpy as np

TOLERANCE = 1e-10
WIDTH = 1_000  # columns of a batch
TOO_WIDE = "the data span too many orders of magnitude to find the frontier"
WRONG = 1e-8  # an equation is off by more, relative to the unit
FIRST = 20  # frontier units that a unit is first compared with


def best_weights(data, p, frontier, units, tick=None):
    """Weights with the largest u.y_o at v.x_o = 1 and u.y_j <= v.x_j.

    Each programme starts with few units of the frontier and is solved again with those that its weights violate.

    Parameters
    ----------
    data : ndarray, shape (n, p + q)
        Inputs, then outputs; of comparable size.
    p : int
        Number of inputs.
    frontier, units : ndarray of int
        Undominated units, and units to solve.
    tick : callable, optional

    Returns
    -------
    ndarray, shape (units, p + q)
    """
    others = data[frontier]
    weights = np.zeros((len(units), data.shape[1]))
    compared = np.zeros((len(units), len(frontier)), dtype=bool)
    for i, unit in enumerate(units):
        best = _merit(others / data[unit], p)
        compared[i, np.argsort(-best, kind="stable")[:FIRST]] = True
    pending = np.arange(len(units))
    done = 0
    while len(pending):
        for batch in np.array_split(pending, -(-len(pending) // 100)):
            if tick is not None:
                tick(done / len(units))
            rows = [others[compared[i]] / data[units[i]] for i in batch]
            weights[batch] = _solve_weights(rows, p) / data[units[batch]]
        broken = _excess(weights[pending], others, p)
        again = broken.max(axis=1) > TOLERANCE
        broken[compared[pending]] = 0.0
        again &= broken.max(axis=1) > TOLERANCE
        for i, row in zip(pending[again], broken[again]):
            worst = np.argsort(-row, kind="stable")[: 2 * data.shape[1]]
            compared[i, worst[row[worst] > TOLERANCE]] = True
        done += int((~again).sum())
        pending = pending[again]
    return weights


def largest_slacks(data, p, value, scores, cases, tick=None):
    """Intensities and slacks with the largest sum of slacks, each weighed by ``value``, at given radial scores.

    Parameters
    ----------
    data, p, tick
        As in :func:`best_weights`.
    value : ndarray, shape (p + q,)
        What a slack of 1 counts.
    scores : ndarray, shape (n,)
    cases : list of (int, ndarray of int, ndarray of int)
        A unit, its possible peers, and the columns of ``data`` in which it may have slack.

    Returns
    -------
    list of ndarray or None
        Intensities of the peers, then the slacks; None where there is no solution.
    """
    found = []
    start = 0
    while start < len(cases):
        if tick is not None:
            tick(start / len(cases))
        stop, width = start, 0
        while stop < len(cases) and (stop == start or width < WIDTH):
            width += len(cases[stop][1]) + len(cases[stop][2])
            stop += 1
        found += _solve_slacks([_slack_programme(data, p, value, scores, *case) for case in cases[start:stop]])
        start = stop
    return found


def _merit(ratios, p):
    """How much a unit of these ratios to another threatens it: its geometric mean productivity."""
    logs = np.log(ratios)
    return logs[:, p:].mean(axis=1) - logs[:, :p].mean(axis=1)


def _excess(weights, others, p):
    """By how much each of the others breaks each row of weights, relative to its cost."""
    cost = weights[:, :p] @ others[:, :p].T
    gain = weights[:, p:] @ others[:, p:].T
    return np.where(cost > 0, gain / np.where(cost > 0, cost, 1.0) - 1.0, np.where(gain > 0, np.inf, 0.0))


def _solve_weights(rows, p):
    """Solve one programme for each block of ratios to the unit; the variables are v_i x_io and u_r y_ro."""
    from scipy.sparse import block_diag, identity, kron

    width = rows[0].shape[1]
    signed = np.where(np.arange(width) < p, -1.0, 1.0)
    blocks = [signed * block / block.max(axis=1, keepdims=True) for block in rows]
    count = len(rows)
    ones = kron(identity(count), np.where(np.arange(width) < p, 1.0, 0.0)[None, :], "csr")
    objective = np.tile(np.where(np.arange(width) < p, 0.0, -1.0), count)
    limit = np.zeros(sum(len(block) for block in blocks))
    result = _linprog(objective, A_ub=block_diag(blocks, "csr"), b_ub=limit, A_eq=ones, b_eq=np.ones(count))
    if result is None:
        raise ArithmeticError(TOO_WIDE)
    return np.clip(result.reshape(count, width), 0.0, None)


def _slack_programme(data, p, value, scores, unit, peers, free):
    """Equations of a unit relative to its projection: columns of size 1, a right side of 1."""
    target = data[unit].copy()
    target[:p] *= scores[unit]
    columns = (data[peers] / target).T
    height = columns.max(axis=0)
    sign = np.where(np.arange(data.shape[1]) < p, 1.0, -1.0)
    gains = (value * target)[free]
    objective = np.r_[np.zeros(len(peers)), -gains / (gains.max() if len(free) else 1.0)]
    return np.hstack([columns / height, np.diag(sign)[:, free]]), objective, np.r_[1.0 / height, target[free]]


def _solve_slacks(programmes):
    from scipy.sparse import block_diag

    blocks, objectives, scales = zip(*programmes)
    right = np.ones(sum(len(block) for block in blocks))
    result = _linprog(np.concatenate(objectives), A_eq=block_diag(blocks, "csr"), b_eq=right)
    if result is None:
        if len(programmes) == 1:
            return [None]
        half = len(programmes) // 2
        return _solve_slacks(programmes[:half]) + _solve_slacks(programmes[half:])
    parts = np.split(np.clip(result, 0.0, None), np.cumsum([len(scale) for scale in scales])[:-1])
    # HiGHS leaves out what is small beside its neighbours, so each solution is checked.
    return [
        part * scale if np.abs(block @ part - 1.0).max() <= WRONG else None
        for block, part, scale in zip(blocks, parts, scales)
    ]


def _linprog(objective, **constraints):
    """The solution, or None."""
    from scipy.optimize import linprog

    options = {"primal_feasibility_tolerance": TOLERANCE, "dual_feasibility_tolerance": TOLERANCE}
    result = linprog(objective, bounds=(0, None), method="highs-ds", options=options, **constraints)
    return result.x if result.status == 0 else None
