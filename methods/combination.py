"""Two sets of weights made one: an objective and a subjective one, as a rule."""

from dataclasses import dataclass
from typing import Optional

import numpy as np

from .problems import DataProblem, Notice

COMBINATIONS = ("multiplicative", "additive", "relative_entropy", "game", "game_published")
ROUNDING = 1e-12  # a squared sine between two sets, or a coefficient, that is not told from 0


@dataclass(frozen=True)
class Combined:
    """Combined weights.

    Attributes
    ----------
    weights : ndarray, shape (m,)
        Sums to 1.
    coefficients : ndarray, shape (2,), or None
        Shares of the two sets, where the rule is a mean of them.
    notices : tuple of Notice
    """

    weights: np.ndarray
    coefficients: Optional[np.ndarray] = None
    notices: tuple = ()


def combine(w1, w2, rule="multiplicative", alpha=0.5):
    """Combine two sets of weights of the same indicators, such as those of one system.

    Parameters
    ----------
    w1, w2 : array_like, shape (m,)
        0 or more; each is divided by its sum.
    rule : {'multiplicative', 'additive', 'relative_entropy', 'game', 'game_published'}
        w1 w2 and sqrt(w1 w2), each divided by its sum (the latter has the least sum of relative entropies to both);
        alpha w1 + (1 - alpha) w2; or a1 w1 + a2 w2 by game theory (:func:`game_coefficients`).
    alpha : float
        In [0, 1]; of the additive rule.

    Returns
    -------
    Combined

    Raises
    ------
    DataProblem
        Unknown rule, weights that are negative, missing, all 0 or not equally many, no indicator with a weight in both
        sets where the rule multiplies, alpha outside [0, 1].

    Examples
    --------
    >>> [round(float(w), 4) for w in combine([0.5, 0.3, 0.2], [0.2, 0.3, 0.5]).weights]
    [0.3448, 0.3103, 0.3448]
    """
    if rule not in COMBINATIONS:
        raise DataProblem("option_unknown", key="COMBINATION", value=rule, options=list(COMBINATIONS))
    w1, w2 = _normalised(w1), _normalised(w2)
    if w1.shape != w2.shape:
        raise DataProblem("combination_sizes", n=len(w1), other=len(w2))
    if rule in ("multiplicative", "relative_entropy"):
        product = w1 * w2 if rule == "multiplicative" else np.sqrt(w1 * w2)
        if not product.sum() > 0:
            raise DataProblem("combination_empty", option=rule)
        return Combined(product / product.sum())
    if rule == "additive":
        if not 0.0 <= alpha <= 1.0:
            raise DataProblem("share_outside", key="ALPHA", value=float(alpha))
        coefficients, notices = np.array([alpha, 1.0 - alpha]), ()
    else:
        coefficients, notices = game_coefficients(w1, w2, published=rule == "game_published")
    weights = coefficients[0] * w1 + coefficients[1] * w2
    return Combined(weights / weights.sum(), coefficients, notices)


def game_coefficients(w1, w2, published=False):
    """Shares of two sets of weights by game theory.

    a solves [w1.w1 w1.w2; w2.w1 w2.w2] a = [w1.w1; w2.w2] and is divided by its sum. One of the two is negative as soon
    as w1.w2 exceeds the smaller of w1.w1 and w2.w2. Then a is the least-squares solution with a >= 0, in which that one
    is 0: a does not jump where it passes 0.

    Parameters
    ----------
    w1, w2 : ndarray, shape (m,)
        Each sums to 1.
    published : bool
        Divide \\|a\\| by its sum, as papers do, also where one is negative.

    Returns
    -------
    ndarray, shape (2,), and tuple of Notice
        0 or more, sum 1; one half each where the sets are equal. A notice where one solution is not
        above 0.

    Examples
    --------
    >>> import numpy as np
    >>> game_coefficients(np.array([0.75, 0.25]), np.array([0.25, 0.75]))[0].tolist()
    [0.5, 0.5]
    """
    own1, own2, shared = float(w1 @ w1), float(w2 @ w2), float(w1 @ w2)
    determinant = own1 * own2 - shared**2
    if determinant <= ROUNDING * own1 * own2:
        return np.array([0.5, 0.5]), ()
    # Equal weights have a coefficient of exactly 0 beside any other set, which rounding may put on either side.
    solution = np.array([own2 * (w1 @ (w1 - w2)), own1 * (w2 @ (w2 - w1))]) / determinant
    kept = np.abs(solution) if published else np.clip(solution, 0.0, None)
    kept = np.where(kept > ROUNDING, kept, 0.0)
    coefficients = kept / kept.sum()
    if (solution > ROUNDING).all():
        return coefficients, ()
    said = {"coefficients": [float(a) for a in solution], "used": [float(a) for a in coefficients]}
    return coefficients, (Notice("game_negative", said),)


def _normalised(weights):
    weights = np.asarray(weights, dtype=float)
    if not (np.isfinite(weights).all() and (weights >= 0).all() and weights.sum() > 0):
        raise DataProblem("combination_weights", value=weights.tolist())
    return weights / weights.sum()
