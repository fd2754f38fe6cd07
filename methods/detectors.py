"""What the factor and the interaction detector share: the data of one run and the way p values are computed."""

from dataclasses import dataclass
from typing import Callable, Optional, Union

import numpy as np

from .permutation import exchange, permutation_p
from .problems import Notice
from .qstatistic import centred, group_sums

SIGNIFICANCE = ("auto", "permutation", "central_f", "noncentral_f_sample", "noncentral_f_population")
LARGEST_PERMUTED = 20_000  # rows; above, permutations and the central F test agree
SMALL_STRATUM = 5
FEWEST_ROWS = 3


@dataclass(frozen=True)
class Testing:
    """Options of :func:`~.geodetector.geodetector` that decide how p values are computed and notes are worded."""

    significance: str
    permutations: int
    seed: int
    singletons: str
    say: Callable

    def permutes(self, n):
        """Whether the default test is a permutation for this many rows."""
        if self.significance in ("permutation", "central_f"):
            return self.significance == "permutation"
        return n <= LARGEST_PERMUTED

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


Rows = Union[slice, np.ndarray]  # all rows, or a mask
EVERY = slice(None)


class RunData:
    """One run: its responses, factor codes (-1: missing), and units, given only where a unit has several rows.

    What all factors and pairs need of long arrays is worked out once.
    """

    def __init__(self, response, y, codes, units=None):
        self.response, self.y, self.codes, self.units = response, y, codes, units
        self._centred = centred(y)
        self._squares = float(np.dot(self._centred, self._centred))
        self._complete = {name: bool(c.min() >= 0) for name, c in codes.items()}

    def present(self, *names):
        """Rows where none of the factors is missing; a slice of all where nothing is, which saves copies."""
        if all(self._complete[name] for name in names):
            return EVERY
        return np.logical_and.reduce([self.codes[name] >= 0 for name in names])

    def response_of(self, rows):
        """Centred responses of some rows, and their sum of squares."""
        if rows is EVERY:
            return self._centred, self._squares
        y = centred(self.y[rows])
        return y, float(np.dot(y, y))

    def sums(self, rows, codes):
        """:class:`~.qstatistic.GroupSums` of some rows."""
        y, squares = self.response_of(rows)
        return group_sums(y, codes if rows is EVERY else codes[rows], squares)


def less_singletons(rows, codes):
    """The rows that share their group with another of the rows."""
    rows = np.ones(len(codes), dtype=bool) if rows is EVERY else rows.copy()
    _, group, size = np.unique(codes[rows], return_inverse=True, return_counts=True)
    rows[rows] = size[group] > 1
    return rows


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


def permuted_p(data, tests, permutations, seed, tick=None, pilot=None):
    """p values of tests on one run, in their order; ``pilot`` as in :func:`~.permutation.permutation_p`."""
    out, alike = np.full(len(tests), np.nan), {}
    for i, test in enumerate(tests):
        alike.setdefault(test.key, []).append(i)
    for done, members in enumerate(alike.values()):
        first = tests[members[0]]
        within = None if first.within is None else data.codes[first.within][first.rows]
        units = None if data.units is None else data.units[first.rows]
        groups = [np.unique(tests[i].codes[first.rows], return_inverse=True)[1] for i in members]
        exchanged = exchange(data.y[first.rows], within, units)
        out[members] = permutation_p(exchanged, groups, permutations, seed, part(tick, done, len(alike)), pilot)
    return out


def part(tick, done, total):
    """The tick of one of ``total`` equal parts of the work."""
    return None if tick is None else (lambda share: tick((done + share) / total))


def group_notices(sums, singletons, testing):
    """What is to be said of small groups."""
    notices = []
    small = int((sums.size < SMALL_STRATUM).sum())
    if small:
        notices.append(Notice("strata_small", {"count": small, "strata": sums.strata}))
    if singletons:
        code = "singletons_dropped" if testing.singletons == "drop" else "singletons_kept"
        notices.append(Notice(code, {"count": singletons}))
    return notices
