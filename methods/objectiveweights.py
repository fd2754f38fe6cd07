"""Weights out of the data: entropy, CRITIC and its improved form, coefficient of variation, principal components.

Every method takes the standardised indicators of one set (a system, or all) as an array and gives unnormalised weights.
An indicator that does not vary has weight exactly 0 and is left out of correlations. Standard deviations are those of a
sample (n - 1); the convention cancels in weights.
"""

import math
from dataclasses import replace

import numpy as np

from .methodweights import MethodWeights, correlations, indicator_matrix, name_of, require_not_negative, varying
from .problems import DataProblem, Notice

OBJECTIVE_METHODS = ("entropy", "critic", "critic_improved", "cv", "pca")
PCA_RULES = ("cumulative_85", "kaiser")
VARIATIONS_OF = ("raw", "standardized")

EXPLAINED = 0.85
TIED = 1e-9  # relative: nearer eigenvalues are equal


def compute(method, values, raw, indicators, shift=0.0, pca_rule="cumulative_85", variation_of="raw"):
    """Weights of one set of indicators by one method.

    Parameters
    ----------
    method : {'entropy', 'critic', 'critic_improved', 'cv', 'pca'}
    values, raw : array_like, shape (n, m)
        The standardised and the raw indicators.
    indicators : sequence of Indicator
    shift, pca_rule, variation_of
        Options of :func:`entropy_shifted`, :func:`principal_components` and :func:`critic_improved`.

    Returns
    -------
    MethodWeights
        With a notice for an indicator that varies but was standardised to one value.

    Raises
    ------
    DataProblem
        As the methods do; ``system_constant`` where nothing varies.
    """
    if method not in OBJECTIVE_METHODS:
        raise DataProblem("option_unknown", key="METHOD", value=method, options=list(OBJECTIVE_METHODS))
    names = [i.name for i in indicators]
    values = indicator_matrix(values, names)
    varies = varying(values)
    if not varies.any():
        systems = list(dict.fromkeys(i.system for i in indicators))
        raise DataProblem("system_constant", system=", ".join(systems), fields=names)
    result = {
        "entropy": lambda: entropy_shifted(values, shift, names),
        "critic": lambda: critic(values, names),
        "critic_improved": lambda: critic_improved(values, raw, names, variation_of),
        "cv": lambda: variation(values, names),
        "pca": lambda: principal_components(values, pca_rule, names),
    }[method]()
    lost = ~varies & varying(np.asarray(raw, dtype=float))
    notices = tuple(Notice("indicator_flattened", {"field": names[j]}) for j in np.flatnonzero(lost))
    return replace(result, notices=notices + result.notices)


def entropy_shifted(values, shift=0.0, names=None):
    """Entropy weights, of indicators that were raised by ``shift`` on request.

    p = (y + shift)/sum(y + shift), e = -sum(p ln p)/ln n with 0 ln 0 = 0, w ~ d = 1 - e. Shannon's entropy needs no
    shift; papers that take logarithms of 0 add 0.0001 or 0.01, which lowers the weight of uneven indicators.

    Parameters
    ----------
    values : array_like, shape (n, m)
        0 or more.
    shift : float
        0 or more.
    names : sequence of str, optional
        For messages.

    Returns
    -------
    MethodWeights
        Statistics ``entropy`` and ``divergence``.

    Raises
    ------
    DataProblem
        Fewer than two rows, missing or negative values, or a shift below 0.

    References
    ----------
    Shannon C. E. (1948), doi 10.1002/j.1538-7305.1948.tb01338.x.

    Examples
    --------
    >>> [round(float(w), 4) for w in entropy_shifted([[0.0, 0.5], [1.0, 0.25]]).raw]
    [1.0, 0.0817]
    """
    values = indicator_matrix(values, names)
    require_not_negative(values, "entropy", names)
    if not (shift >= 0 and math.isfinite(shift)):
        raise DataProblem("shift_negative", value=float(shift))
    varies = varying(values)
    shifted = values[:, varies] + shift
    p = shifted / shifted.sum(axis=0)
    entropy = np.ones(values.shape[1])
    p_log_p = p * np.log(np.where(p > 0, p, 1.0))
    entropy[varies] = np.clip(-p_log_p.sum(axis=0) / math.log(len(values)), 0.0, 1.0)
    return MethodWeights(1.0 - entropy, {"entropy": entropy, "divergence": 1.0 - entropy})


def critic(values, names=None):
    """CRITIC weights: w_j ~ s_j * sum_k (1 - r_jk).

    Parameters
    ----------
    values : array_like, shape (n, m)
    names : sequence of str, optional
        For messages.

    Returns
    -------
    MethodWeights
        Statistics ``deviation`` s_j, ``conflict`` sum_k (1 - r_jk) and ``information``, their product. Equal weights
        and a notice where every correlation is 1.

    Raises
    ------
    DataProblem
        Fewer than two rows, or missing values.

    References
    ----------
    Diakoulaki D., Mavrotas G., Papayannakis L. (1995), doi 10.1016/0305-0548(94)00059-H, equations 5 and 6.

    Examples
    --------
    >>> [round(float(w), 4) for w in critic([[0.0, 1.0, 0.0], [0.5, 0.0, 0.5], [1.0, 0.5, 1.0]]).raw]
    [0.75, 1.5, 0.75]
    """
    values = indicator_matrix(values, names)
    correlation = correlations(values)
    conflict = np.nansum(1.0 - correlation, axis=1)
    return _information(values, values.std(axis=0, ddof=1), conflict, correlation, "deviation")


def critic_improved(values, raw, names=None, variation_of="raw"):
    """Improved CRITIC weights: w_j ~ (s_j / mean_j) * sum_k (1 - \\|r_jk\\|).

    Parameters
    ----------
    values, raw : array_like, shape (n, m)
        The standardised indicators, which are correlated, and the raw ones.
    names : sequence of str, optional
        For messages.
    variation_of : {'raw', 'standardized'}
        Whose standard deviation and mean.

    Returns
    -------
    MethodWeights
        Statistics ``variation`` s_j/mean_j, ``conflict`` and ``information``, their product. Equal weights and a notice
        where every correlation is 1 or -1; a notice for a mean below s_j/3.

    Raises
    ------
    DataProblem
        Fewer than two rows, missing values, or a varying indicator whose mean is not above 0.
    """
    if variation_of not in VARIATIONS_OF:
        raise DataProblem("option_unknown", key="VARIATION_OF", value=variation_of, options=list(VARIATIONS_OF))
    values = indicator_matrix(values, names)
    varies = varying(values)
    measured = values if variation_of == "standardized" else indicator_matrix(raw, names)
    deviation, mean = measured.std(axis=0, ddof=1), measured.mean(axis=0)
    notices = []
    for j in np.flatnonzero(varies):
        said = {"field": name_of(names, j), "mean": float(mean[j]), "deviation": float(deviation[j])}
        if mean[j] <= 0:
            raise DataProblem("mean_not_positive", **said)
        if mean[j] < deviation[j] / 3:
            notices.append(Notice("mean_small", said))
    ratio = np.divide(deviation, mean, out=np.zeros_like(mean), where=varies)
    correlation = correlations(values)
    conflict = np.nansum(1.0 - np.abs(correlation), axis=1)
    return _information(values, ratio, conflict, correlation, "variation", tuple(notices))


def variation(values, names=None):
    """Weights by the coefficient of variation: w_j ~ s_j / mean_j.

    Parameters
    ----------
    values : array_like, shape (n, m)
        0 or more.
    names : sequence of str, optional
        For messages.

    Returns
    -------
    MethodWeights
        Statistics ``deviation``, ``mean`` and ``variation``.

    Raises
    ------
    DataProblem
        Fewer than two rows, missing or negative values.

    Examples
    --------
    >>> [round(float(w), 4) for w in variation([[0.0, 0.5], [1.0, 1.0]]).raw]
    [1.4142, 0.4714]
    """
    values = indicator_matrix(values, names)
    require_not_negative(values, "cv", names)
    varies = varying(values)
    mean = values.mean(axis=0)
    deviation = np.where(varies, values.std(axis=0, ddof=1), 0.0)
    ratio = np.divide(deviation, mean, out=np.zeros_like(mean), where=varies)
    return MethodWeights(ratio, {"deviation": deviation, "mean": mean, "variation": ratio})


def principal_components(values, rule="cumulative_85", names=None):
    """Weights by principal components of the correlation matrix.

    beta_j = sum_k \\|e_kj\\| lambda_k / sum_k lambda_k over the chosen components k, whose unit eigenvectors are e_k.

    Parameters
    ----------
    values : array_like, shape (n, m)
    rule : {'cumulative_85', 'kaiser'}
        The fewest components that explain 85 %, or those with an eigenvalue above 1; one at least. Components with the
        eigenvalue of the last one are taken too: nothing tells them apart.
    names : sequence of str, optional
        For messages.

    Returns
    -------
    MethodWeights
        Statistics ``coefficient`` (beta) and ``communality`` (share of the variance that the components explain). A
        notice where chosen eigenvalues are equal, which leaves the directions of their components open.

    Raises
    ------
    DataProblem
        Unknown rule, fewer than two rows, or missing values.

    Examples
    --------
    >>> [round(float(w), 4) for w in principal_components([[0.0, 1.0], [0.4, 0.2], [1.0, 0.0]]).raw]
    [0.7071, 0.7071]
    """
    if rule not in PCA_RULES:
        raise DataProblem("option_unknown", key="PCA_RULE", value=rule, options=list(PCA_RULES))
    values = indicator_matrix(values, names)
    varies = np.flatnonzero(varying(values))
    correlation = correlations(values)
    beta, communality = np.zeros(values.shape[1]), np.full(values.shape[1], np.nan)
    if not len(varies):
        return MethodWeights(beta, {"coefficient": beta, "communality": communality}, correlation)
    size, vectors = np.linalg.eigh(correlation[np.ix_(varies, varies)])
    size, vectors = np.clip(size[::-1], 0.0, None), vectors[:, ::-1]
    chosen = _chosen(size, rule)
    size_chosen, vectors = size[:chosen], vectors[:, :chosen]
    beta[varies] = np.abs(vectors) @ size_chosen / size_chosen.sum()
    communality[varies] = vectors**2 @ size_chosen
    tied = (size_chosen[:-1] - size_chosen[1:] <= TIED * size_chosen[:-1]).any()
    notices = (Notice("components_tied", {"eigenvalues": [float(s) for s in size_chosen]}),) if tied else ()
    statistics = {"coefficient": beta, "communality": communality}
    return MethodWeights(beta, statistics, correlation, notices, size, chosen)


def _chosen(size, rule):
    if rule == "kaiser":
        count = int((size > 1.0 + TIED).sum())
    else:
        share = np.cumsum(size) / size.sum()
        count = int(np.searchsorted(share, EXPLAINED * (1.0 - TIED))) + 1
    last = size[max(count, 1) - 1]
    return int((size >= last * (1.0 - TIED)).sum())


def _information(values, deviation, conflict, correlation, name, notices=()):
    varies = varying(values)
    deviation, conflict = np.where(varies, deviation, 0.0), np.where(varies, conflict, 0.0)
    information = deviation * conflict
    statistics = {name: deviation, "conflict": conflict, "information": information}
    raw = information
    if varies.any() and not conflict.any():
        raw = varies.astype(float)
        if varies.sum() > 1:
            notices = (*notices, Notice("no_conflict"))
    return MethodWeights(raw, statistics, correlation, tuple(notices))
