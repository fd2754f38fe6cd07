"""Spatial autocorrelation of a panel: Moran's I, local clusters and hot spots of every period."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .globalautocorrelation import FEWEST, TIED, GlobalAutocorrelation, global_autocorrelation, standardised
from .localautocorrelation import (
    NOT_SIGNIFICANT,
    clusters,
    false_discovery,
    hot_spots,
    local_autocorrelation,
)
from .panel import require_complete
from .problems import QT_TRANSLATE_NOOP, DataProblem, Notice

CORRECTIONS = ("fdr", "none")
ISLAND = "island"
MOST_PERMUTATIONS = 99_999  # of one unit, unless the user asks for more
LISTED = ("HH", "LL", "LH", "HL", ISLAND)  # clusters whose members are named
_TIES_BROKEN = 5  # neighbours of neighbours that are asked where units can not be told apart
MOST_PERIODS = 5  # named in one notice

GLOBAL_COLUMNS = ["period", "n", "moran_i", "expected", "sd", "z", "p", "z_normal", "p_normal"]
GLOBAL_COLUMNS += ["neighbours_mean", "islands"]
UNIT_COLUMNS = ["neighbours", "z_value", "lag", "local_i", "quadrant", "local_p", "local_p_adjusted", "cluster"]
UNIT_COLUMNS += ["gi_star", "gi_p", "gi_p_adjusted", "hot_spot"]
CLUSTER_COLUMNS = ["period", "cluster", "count", "units"]
WORDS = ("quadrant", "cluster", "hot_spot")


@dataclass(frozen=True)
class SpatialAutocorrelation:
    """Tables of :func:`spatial_autocorrelation`; NaN or None where there is no result.

    Attributes
    ----------
    periods : DataFrame
        One row per period: Moran's I and its tests.
    units : DataFrame
        One row per row of the frame, with its index: local statistics.
    clusters : DataFrame
        One row per period and cluster: how many units, and which.
    kind : str
        How neighbours were found; see :class:`~.neighbours.Neighbours`.
    most_permutations : int
        Behind the smallest local p.
    notices : tuple of Notice
    """

    periods: pd.DataFrame
    units: pd.DataFrame
    clusters: pd.DataFrame
    kind: str
    most_permutations: int
    notices: tuple


@dataclass(frozen=True)
class Options:
    """How results are tested; see :func:`spatial_autocorrelation`."""

    permutations: int = 999
    level: float = 0.05
    correction: str = "fdr"
    seed: int = 1

    def check(self):
        """Raise :class:`DataProblem` for an option that has no meaning."""
        if isinstance(self.permutations, bool) or int(self.permutations) != self.permutations or self.permutations < 99:
            raise DataProblem("permutations_invalid", n=self.permutations)
        if not 0 < self.level < 1:
            raise DataProblem("significance_level_invalid", value=self.level)
        if self.correction not in CORRECTIONS:
            raise DataProblem("option_unknown", key="CORRECTION", options=list(CORRECTIONS), value=self.correction)

    def adjusted(self, p):
        """p values of the units of a period after correction, ndarray of float."""
        return false_discovery(p) if self.correction == "fdr" else p

    def most_permutations(self, tests):
        """Permutations with which a single unit's p can be small enough after correction."""
        if self.correction == "none":
            return self.permutations
        return max(self.permutations, min(int(np.ceil(2 * tests / self.level)) - 1, MOST_PERMUTATIONS))


def spatial_autocorrelation(
    frame,
    value,
    neighbours,
    unit=None,
    period=None,
    permutations=999,
    level=0.05,
    correction="fdr",
    seed=1,
    tick=None,
):
    """Global and local Moran's I and Getis-Ord G* of every period.

    Parameters
    ----------
    frame : DataFrame
        One row per unit and period, complete in the columns named here.
    value : str
        Column of numbers.
    neighbours : callable
        Index labels of rows to the :class:`~.neighbours.Neighbours` among them in this order, or to None where there
        is no geometry. It is called once for each period.
    unit, period : str, optional
        Columns. Rows are permuted in the order of their units (without units: of their values), so that the order of
        the frame plays no part.
    permutations : int
        99 or more. With a correction the local p of a unit that few of them reach rests on more, up to 99,999: as many
        as a single unit in the period needs to become significant.
    level : float
        Local p at most this large, after correction, make a cluster; in (0, 1).
    correction : {"fdr", "none"}
        Of the local p of a period for testing many units; fdr: :func:`~.localautocorrelation.false_discovery`.
    seed : int
    tick : callable, optional
        Called with the finished part, 0 to 1; may raise ``Cancelled``.

    Returns
    -------
    SpatialAutocorrelation
        Units without neighbours (islands) are left out of means and tests; their ``cluster`` and ``hot_spot`` are
        "island". Periods of equal values, or of fewer than 4 units with neighbours, have no results and a notice.

    Raises
    ------
    DataProblem
        ``no_rows``, ``missing_values``, ``infinite_values``, ``neighbours_no_geometry``, or a wrong option.

    References
    ----------
    See :mod:`~.globalautocorrelation` and :mod:`~.localautocorrelation`.
    """
    options = Options(permutations, level, correction, seed)
    options.check()
    require_complete(frame, [value])
    endless = np.isinf(frame[value].to_numpy(dtype=float))
    if endless.any():
        raise DataProblem("infinite_values", field=value, rows=frame.index[endless].tolist())
    found = []
    times = [None] if period is None else sorted(frame[period].unique())
    for done, when in enumerate(times):
        step = None if tick is None else lambda part, done=done: tick((done + part) / len(times))
        part = frame if period is None else frame[frame[period] == when]
        found.append(_one_period(when, part, value, unit, neighbours, options, step))
        if tick is not None:
            tick((done + 1) / len(times))
    units = pd.concat([run.units for run in found]).reindex(frame.index)
    return SpatialAutocorrelation(
        pd.DataFrame([run.row for run in found], columns=GLOBAL_COLUMNS),
        units,
        pd.DataFrame([row for run in found for row in run.clusters], columns=CLUSTER_COLUMNS),
        found[0].kind,
        max(options.most_permutations(run.row["n"]) for run in found),
        tuple(_notices(found, value, options)),
    )


@dataclass(frozen=True)
class _Run:
    """The results of one period; ``failure`` is the code of what hindered them."""

    row: dict
    units: pd.DataFrame
    clusters: list
    names: frozenset
    kind: str
    failure: str = ""

    @property
    def name(self):
        when = self.row["period"]
        return QT_TRANSLATE_NOOP("Geocoupling", "the data") if when is None else f"“{when}”"


def _one_period(when, part, value, unit, neighbours, options, tick):
    near = neighbours(part.index.to_numpy())
    if near is None:
        raise DataProblem("neighbours_no_geometry")
    order = _order(part, value, unit, near)
    part, near = part.iloc[order], near.of(order)
    count = np.diff(near.matrix.indptr)
    kept = np.flatnonzero(count)
    values, among = part[value].to_numpy(dtype=float)[kept], near.of(kept)
    units = _no_results(part.index, count)
    names = frozenset() if unit is None else frozenset(part[unit])
    failure = _failure(values)
    whole = GlobalAutocorrelation(len(kept))
    if not failure:
        whole = global_autocorrelation(values, among, options.permutations, options.seed, _stage(tick, 0.0, 0.3))
        draws = {"permutations": options.permutations, "most": options.most_permutations(len(kept))}
        local = local_autocorrelation(values, among, **draws, seed=options.seed, tick=_stage(tick, 0.3, 1.0))
        _fill(units, part.index[kept], local, options)
    links = float(count[kept].mean()) if len(kept) else np.nan
    row = {"period": when, **vars(whole), "neighbours_mean": links, "islands": int((count == 0).sum())}
    members = [] if failure else list(_members(when, units["cluster"], None if unit is None else part[unit]))
    return _Run(row, units, members, names, near.kind, failure)


def _stage(tick, start, end):
    return None if tick is None else lambda share: tick(start + (end - start) * share)


def _order(part, value, unit, near):
    """Positions of rows in an order that does not depend on that of the layer."""
    if unit is not None:
        return np.argsort(part[unit].astype(str).to_numpy(dtype=object), kind="stable")
    z, weights = standardised(part[value]), near.row_standardised()
    keys = [np.zeros(len(part)) if z is None else z]
    for _ in range(_TIES_BROKEN):
        keys.append(weights @ keys[-1])  # units with equal values differ in their neighbours, or in theirs
    return np.lexsort([np.round(key, 9) for key in reversed(keys)])


def _failure(values):
    if len(values) < FEWEST:
        return "autocorrelation_few"
    return "autocorrelation_constant" if standardised(values) is None else ""


def _no_results(index, count):
    """What is known without any computation: how many neighbours each unit has, and which are islands."""
    units = pd.DataFrame(np.nan, index=index, columns=UNIT_COLUMNS).astype(dict.fromkeys(WORDS, object))
    units[list(WORDS)] = None
    units["neighbours"] = count
    units.loc[count == 0, ["cluster", "hot_spot"]] = ISLAND
    return units


def _fill(units, kept, local, options):
    """Write the local statistics of the units that have neighbours."""
    local_adjusted, gi_adjusted = options.adjusted(local.p), options.adjusted(local.gi_p)
    made = {
        "z_value": local.z_value,
        "lag": local.lag,
        "local_i": local.local_i,
        "quadrant": local.quadrant,
        "local_p": local.p,
        "local_p_adjusted": local_adjusted,
        "cluster": clusters(local.quadrant, local_adjusted, options.level),
        "gi_star": local.gi_star,
        "gi_p": local.gi_p,
        "gi_p_adjusted": gi_adjusted,
        "hot_spot": hot_spots(local.gi_star, gi_adjusted),
    }
    for name, values in made.items():
        units.loc[kept, name] = values


def _members(when, found, names):
    """Rows of the table of clusters: the four kinds, what is not significant, and islands where there are any."""
    for cluster in ("HH", "LL", "LH", "HL", NOT_SIGNIFICANT, ISLAND):
        own = found.index[(found == cluster).to_numpy()]
        if cluster == ISLAND and not len(own):
            continue
        told = names is not None and cluster in LISTED and len(own)
        listed = "; ".join(str(name) for name in names[own]) if told else None
        yield {"period": when, "cluster": cluster, "count": len(own), "units": listed}


def _notices(found, value, options):
    """What the user must know about the periods, each thing said once."""
    for code, values in (
        ("autocorrelation_few", {"needed": FEWEST}),
        ("autocorrelation_constant", {"field": value}),
    ):
        names = [run.name for run in found if run.failure == code]
        if names:
            more = " …" if len(names) > MOST_PERIODS else ""
            yield Notice(code, {**values, "count": len(names), "run": ", ".join(names[:MOST_PERIODS]) + more})
    islands = [label for run in found for label in sorted(run.units.index[run.units["neighbours"] == 0])]
    if islands:
        yield Notice("islands_left_out", {"count": len(islands), "rows": islands})
    if len({run.names for run in found}) > 1:
        sizes = [len(run.units) for run in found]
        yield Notice("autocorrelation_units_differ", {"fewest": min(sizes), "most": max(sizes)})
    yield from _coarse(found, options)


def _coarse(found, options):
    """Units that more permutations could make significant: no p could have been smaller than theirs."""
    count = 0
    for run in found:
        smallest = 2.0 / (options.most_permutations(run.row["n"]) + 1)
        p, adjusted = run.units["local_p"], run.units["local_p_adjusted"]
        count += int(((p <= smallest + TIED) & (adjusted > options.level + TIED)).sum())
    if count and options.correction != "none":
        tests = max(run.row["n"] for run in found)
        most, needed = options.most_permutations(tests), int(np.ceil(2 * tests / options.level)) - 1
        values = {"count": count, "permutations": most, "p": 2.0 / (most + 1), "tests": tests, "needed": needed}
        yield Notice("permutations_coarse", values)
