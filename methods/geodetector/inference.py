"""How p values of one run are computed, and what is permuted for them."""

from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np

from ..problems import Notice
from .permutation import exchange, permutation_p
from .rundata import EVERY, Rows
from .spatial import spatial_gain_p, spatial_p

SIGNIFICANCE = ("auto", "permutation", "central_f", "spatial", "noncentral_f_sample", "noncentral_f_population")
LARGEST_PERMUTED = 20_000  # rows; above, permutations and the central F test agree
SMALL_STRATUM = 5
MOST_NAMED = 3  # cases that one notice names


@dataclass(frozen=True)
class Inference:
    """Options of :func:`~.analysis.geodetector` that decide how p values are computed and notes are worded."""

    significance: str
    permutations: int
    seed: int
    singletons: str
    say: Callable

    def permutes(self, n):
        """Whether the default test is a permutation for this many rows."""
        if self.significance in ("permutation", "spatial"):
            return True
        return self.significance != "central_f" and n <= LARGEST_PERMUTED

    @property
    def spatial(self):
        """Whether random responses keep the spatial dependence of the observed one."""
        return self.significance == "spatial"

    def enough(self, tests):
        """Permutations that let the smallest p stay at .01 after adjusting so many tests."""
        return max(self.permutations, 100 * tests - 1)

    @property
    def variance(self):
        """Which variance the noncentral F test takes; None where another test was asked for."""
        head, _, tail = self.significance.rpartition("_f_")
        return tail if head == "noncentral" else None

    def note(self, notices):
        """Text of a note column."""
        return " ".join(self.say(n) for n in notices) or None


@dataclass(frozen=True)
class Test:
    """A grouping of some rows to be tested; ``within`` names the factor whose strata the response stays in, if any."""

    rows: Rows
    codes: np.ndarray
    within: Optional[str] = None

    @property
    def key(self):
        """Tests of equal key share permutations."""
        return self.within or "", b"" if self.rows is EVERY else self.rows.tobytes()


def permuted_p(data, tests, inference, permutations, tick=None, pilot=None):
    """p values of tests on one run, in their order; ``pilot`` as in :func:`~.permutation.permutation_p`."""
    out, alike = np.full(len(tests), np.nan), {}
    for i, test in enumerate(tests):
        alike.setdefault(test.key, []).append(i)
    one_of = _spatial_p if inference.spatial else _exchanged_p
    for done, members in enumerate(alike.values()):
        rows, factor = tests[members[0]].rows, tests[members[0]].within
        within = None if factor is None else data.codes[factor][rows]
        groups = [np.unique(tests[i].codes[rows], return_inverse=True)[1] for i in members]
        options = permutations, inference.seed, part(tick, done, len(alike)), pilot
        out[members] = one_of(data, rows, within, groups, options)
    return out


def _exchanged_p(data, rows, within, groups, options):
    """By permuting rows, or whole units."""
    units = None if data.units is None else data.units[rows]
    return permutation_p(exchange(data.y[rows], within, units), groups, *options)


def _spatial_p(data, rows, within, groups, options):
    """By random responses, or random residuals within strata, as dependent as the observed ones."""
    exchanged = data.spatial_exchange(rows)
    if within is None:
        return spatial_p(exchanged, groups, *options)
    dense = np.unique(within, return_inverse=True)[1]
    return spatial_gain_p(exchanged, groups, dense, *options)


def part(tick, done, total):
    """The tick of one of ``total`` equal parts of the work."""
    return None if tick is None else (lambda share: tick((done + share) / total))


def group_notices(sums, singletons, inference):
    """What is to be said of small groups."""
    notices = []
    small = int((sums.size < SMALL_STRATUM).sum())
    if small:
        notices.append(Notice("strata_small", {"count": small, "strata": sums.strata}))
    if singletons:
        code = "singletons_dropped" if inference.singletons == "drop" else "singletons_kept"
        notices.append(Notice(code, {"count": singletons}))
    return notices


def small_strata_notices(runs, rows, inference):
    """One notice of all factors with strata of few rows, whatever the number of runs.

    Parameters
    ----------
    runs : sequence of Run
    rows : list of dict
        Rows of the table of factors: ``period, group, factor, strata, smallest_stratum``.
    inference : Inference

    Returns
    -------
    list of Notice
        Names the cases whose smallest stratum has fewest rows.
    """
    divided = [row for row in rows if (row.get("strata") or 0) > 1]
    small = [row for row in divided if row["smallest_stratum"] < SMALL_STRATUM]
    if not small:
        return []
    names = {(run.period, run.group): run.name for run in runs}
    cases = [
        inference.say(Notice("small_stratum_case", {"field": row["factor"], "run": name, "n": row["smallest_stratum"]}))
        for row in sorted(small, key=lambda row: row["smallest_stratum"])[:MOST_NAMED]
        for name in [names[row["period"], row["group"]]]
    ]
    more = len(small) - len(cases)
    values = {"cases": cases, "count": len(small), "total": len(divided), "least": SMALL_STRATUM}
    return [Notice("small_strata_more", {**values, "more": more}) if more else Notice("small_strata", values)]
