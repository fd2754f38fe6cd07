"""Set pair analysis: closeness of each system to the best set, as resilience or as vulnerability."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .indicators import MODERATE, NEGATIVE, by_system, name_part
from .panel import require_complete
from .problems import DataProblem

RESILIENCE, VULNERABILITY = "resilience", "vulnerability"
POLARITIES = (RESILIENCE, VULNERABILITY)


@dataclass(frozen=True)
class SetPair:
    """Set pair analysis of a panel.

    Attributes
    ----------
    closeness : pandas.DataFrame
        Index as the data; ``closeness_<system>`` in (0, 1).
    differences : pandas.DataFrame
        Named by :func:`difference_names`: closeness of the first system minus that of the second.
    degrees : pandas.DataFrame
        ``row, system, identity, difference, contrary``; ``row`` is the index label, the three sum to 1 and refer to
        the best set whatever the polarity.
    notices : tuple of Notice
    """

    closeness: pd.DataFrame
    differences: pd.DataFrame
    degrees: pd.DataFrame
    notices: tuple = ()


def connection_degrees(x, direction):
    """Identity, difference and contrary degree of one indicator to the set of its best values.

    With u the largest and v the smallest value, positive indicators have identity x/(u+v) and contrary degree
    uv/(x(u+v)), negative ones the reverse; the difference degree is what is left to 1. It is never below 0, since
    x^2 - x(u+v) + uv = (x-u)(x-v) is at most 0 between v and u.

    Parameters
    ----------
    x : array_like, shape (n,)
        Above 0, in any unit.
    direction : {'+', '-'}

    Returns
    -------
    identity, difference, contrary : ndarray, shape (n,)

    Examples
    --------
    >>> [degree.round(4).tolist() for degree in connection_degrees([1.0, 2.0, 4.0], "+")]
    [[0.2, 0.4, 0.8], [0.0, 0.2, 0.0], [0.8, 0.4, 0.2]]
    """
    x = np.asarray(x, dtype=float)
    # In units of the largest value, so that no product of raw values can leave the range of numbers.
    x = x / x.max()
    v = x.min()
    near, far = x / (1.0 + v), v / (x * (1.0 + v))
    identity, contrary = (far, near) if direction == NEGATIVE else (near, far)
    return identity, np.maximum(1.0 - identity - contrary, 0.0), contrary


def set_pair(frame, indicators, weights_within, polarity=None, pairs=()):
    """Closeness of every system to the best set that the panel offers.

    Identity a and contrary degree c of a system are the weighted sums over its indicators; r = a/(a + c). A system
    of polarity ``resilience`` has closeness r, one of polarity ``vulnerability`` the complement 1 - r. Directions say
    what is better, in vulnerability systems as well: unemployment is ``-`` everywhere.

    The closeness of an indicator lies in [v/(u+v), u/(u+v)], that of a system between the least and the greatest of
    these bounds: it is no share of a possible maximum.

    Parameters
    ----------
    frame : pandas.DataFrame
        Complete rows, at least two, one column per indicator, all values above 0.
    indicators : sequence of Indicator
        Positive or negative.
    weights_within : array_like, shape (indicators,)
        Sum to 1 in every system.
    polarity : dict of str to {'resilience', 'vulnerability'}, optional
        By system; ``resilience`` where a system is not named.
    pairs : sequence of (str, str)
        Systems whose closeness is compared.

    Returns
    -------
    SetPair

    Raises
    ------
    DataProblem
        Missing values, values of 0 or less, a moderate indicator, fewer than two rows, or an unknown polarity.

    References
    ----------
    Zhao K. (1989), set pair analysis; applied to vulnerability and resilience by, for example, doi
    10.18402/resci.2026.01.04.

    Examples
    --------
    >>> from .indicators import Indicator
    >>> frame = pd.DataFrame({"income": [1.0, 2.0, 4.0]})
    >>> found = set_pair(frame, [Indicator("income", "economy")], [1.0])
    >>> found.closeness["closeness_economy"].round(4).tolist()
    [0.2, 0.5, 0.8]
    """
    polarity = dict(polarity or {})
    for value in polarity.values():
        if value not in POLARITIES:
            raise DataProblem("option_unknown", key="POLARITY", value=value, options=list(POLARITIES))
    _require_fit(frame, indicators)
    w = np.asarray(weights_within, dtype=float)
    parts = [connection_degrees(frame[i.name].to_numpy(float), i.direction) for i in indicators]
    identity, difference, contrary = (np.column_stack(columns) for columns in zip(*parts))
    closeness, degrees = {}, []
    for system, members in by_system(indicators).items():
        a, b, c = (part[:, members] @ w[members] for part in (identity, difference, contrary))
        side = c if polarity.get(system) == VULNERABILITY else a
        closeness[system] = side / (a + c)
        long = {"row": frame.index, "system": system, "identity": a, "difference": b, "contrary": c}
        degrees.append(pd.DataFrame(long))
    names = difference_names(pairs)
    apart = {name: closeness[a] - closeness[b] for name, (a, b) in zip(names, pairs)}
    return SetPair(
        pd.DataFrame({f"closeness_{s}": values for s, values in closeness.items()}, index=frame.index),
        pd.DataFrame(apart, index=frame.index),
        pd.concat(degrees, ignore_index=True),
    )


def _require_fit(frame, indicators):
    names = [i.name for i in indicators]
    require_complete(frame, names)
    if len(frame) < 2:
        raise DataProblem("too_few_rows", n=len(frame), needed=2)
    for indicator in indicators:
        if indicator.direction == MODERATE:
            raise DataProblem("set_pair_moderate", field=indicator.name)
        x = frame[indicator.name].to_numpy(float)
        low = x <= 0
        if low.any():
            rows = list(frame.index[low])
            raise DataProblem("set_pair_not_positive", field=indicator.name, rows=rows, value=float(x[low][0]))


def parse_polarity(text, systems):
    """Polarities written as ``system=vulnerability;system2=resilience``; the rest are ``resilience``.

    Raises
    ------
    DataProblem
        Text of another form, an unknown system or polarity, or a system named twice.

    Examples
    --------
    >>> parse_polarity("pressure=vulnerability", ["pressure", "response"])
    {'pressure': 'vulnerability', 'response': 'resilience'}
    """
    known, given = _known(systems), {}
    for part in _parts(text):
        name, sign, word = (piece.strip() for piece in part.rpartition("="))
        if not sign or not name:
            raise DataProblem("polarity_form", value=part)
        if word.lower() not in POLARITIES:
            raise DataProblem("option_unknown", key="POLARITY", value=word, options=list(POLARITIES))
        system = _system(name, known, "POLARITY")
        if system in given:
            raise DataProblem("polarity_twice", system=system)
        given[system] = word.lower()
    return {system: given.get(system, RESILIENCE) for system in systems}


def parse_pairs(text, systems):
    """Pairs written as ``first-second;first2-second2``, each a difference first minus second.

    Names of systems may hold hyphens themselves, as long as only one reading gives two systems.

    Raises
    ------
    DataProblem
        No reading of a pair, or several, name two systems; a system paired with itself; a pair given twice.

    Examples
    --------
    >>> parse_pairs("social-ecological-risk", ["social", "ecological-risk"])
    [('social', 'ecological-risk')]
    """
    known, pairs = _known(systems), []
    for part in _parts(text):
        cuts = [k for k, sign in enumerate(part) if sign == "-"]
        readings = [tuple(known.get(_key(side)) for side in (part[:k], part[k + 1 :])) for k in cuts]
        readings = [pair for pair in readings if None not in pair]
        if len(readings) != 1 or readings[0][0] == readings[0][1] or readings[0] in pairs:
            raise DataProblem("pair_form", value=part, names=", ".join(systems))
        pairs.append(readings[0])
    return pairs


def difference_names(pairs):
    """Names of the differences of pairs of systems: ``difference_<first>_<second>``.

    Without a hyphen, so that expressions and SQL take them without quotes. Where the underscores of systems make two
    pairs alike, two underscores tell where the second system begins.

    Examples
    --------
    >>> difference_names([("social", "economic"), ("a", "b_c"), ("a_b", "c")])
    ['difference_social_economic', 'difference_a__b_c', 'difference_a_b__c']
    """
    plain = [f"difference_{a}_{b}" for a, b in pairs]
    lower, names, taken = [name.lower() for name in plain], [], set()
    for name, (a, b) in zip(plain, pairs):
        stem = name if lower.count(name.lower()) == 1 else f"difference_{a}__{b}"
        free, number = stem, 2
        while free.lower() in taken:
            free, number = f"{stem}_{number}", number + 1
        taken.add(free.lower())
        names.append(free)
    return names


def _parts(text):
    return [part.strip() for part in (text or "").split(";") if part.strip()]


def _key(name):
    return name_part(name).lower()


def _known(systems):
    return {_key(system): system for system in systems}


def _system(name, known, key):
    if _key(name) not in known:
        raise DataProblem("system_unknown", value=name, key=key, names=", ".join(known.values()))
    return known[_key(name)]
