"""Judgements of pairs (AHP) as they are typed: which are there, which are left, what follows from them."""

import math
import unicodedata
from dataclasses import dataclass
from typing import Any

from ..methods.problems import DataProblem

CHOICES = ("9", "8", "7", "6", "5", "4", "3", "2", "1", "1/2", "1/3", "1/4", "1/5", "1/6", "1/7", "1/8", "1/9")
MOST = 15  # indicators in a matrix: the random index goes no further

# How far a reciprocal written with two decimals may be off: absolute, and relative.
_HALF_HUNDREDTH, _ROUNDED = 0.005001, 0.050001


def parse(text):
    """The number that a judgement says; None where it says none above 0."""
    plain = unicodedata.normalize("NFKC", str(text)).replace("\u2044", "/").strip()
    upper, slash, lower = plain.partition("/")
    try:
        value = float(upper) / float(lower) if slash else float(upper)
    except (ValueError, ZeroDivisionError):
        return None
    return value if math.isfinite(value) and value > 0 else None


def reciprocal(text):
    """The judgement the other way round: ``1/3`` for ``3``, exact also for decimals; unreadable text stays."""
    if parse(text) is None:
        return text
    plain = unicodedata.normalize("NFKC", text).replace("\u2044", "/").strip()
    upper, slash, lower = (part.strip() for part in plain.partition("/"))
    if slash:
        return lower if parse(upper) == 1.0 else f"{lower}/{upper}"
    return "1" if parse(upper) == 1.0 else f"1/{upper}"


@dataclass(frozen=True)
class Appraisal:
    """What the judgements of some indicators give.

    Attributes
    ----------
    result : Ahp or None
        None while judgements are left or can not be read.
    left, total : int
        Pairs without a judgement, and all pairs.
    unreadable : tuple of (str, str)
        Pairs whose text is no number.
    problem : DataProblem or None
    """

    result: Any
    left: int
    total: int
    unreadable: tuple = ()
    problem: Any = None


class Judgements:
    """Texts of judged pairs; the pair (b, a) is the other way round of (a, b)."""

    def __init__(self, rows=()):
        self._texts = {}
        for row in rows:
            for other, text in row.items():
                if other != "indicator" and row.get("indicator") and text is not None and str(text).strip():
                    self._texts.setdefault(_pair(row["indicator"], other), str(text).strip())
        for pair in list(self._texts):
            if self._repeated(pair):
                del self._texts[pair]

    def _repeated(self, pair):
        """Whether the opposite judgement says the same: of 3 and 0.33 the larger one was written in full."""
        own, opposite = self._texts.get(pair), self._texts.get(pair[::-1])
        if pair[0] == pair[1] or opposite is None:
            return pair[0] == pair[1]
        value, other = parse(own), parse(opposite)
        if value is None or other is None or value > other:
            return False
        return abs(value - 1 / other) <= min(_HALF_HUNDREDTH, _ROUNDED / other)

    def text(self, first, second):
        """How many times more ``first`` counts than ``second``, as text; None where it is not judged."""
        own = self._texts.get(_pair(first, second))
        other = self._texts.get(_pair(second, first))
        if own is not None:
            return own
        return None if other is None else reciprocal(other)

    def set(self, first, second, text):
        """Judge a pair; empty text takes the judgement away."""
        self._texts.pop(_pair(second, first), None)
        self._texts.pop(_pair(first, second), None)
        if text and text.strip():
            self._texts[_pair(first, second)] = text.strip()

    def rename(self, old, new):
        names = {old.lower(): new.lower()}
        self._texts = {
            (names.get(first, first), names.get(second, second)): text for (first, second), text in self._texts.items()
        }

    def rows(self, names):
        """Rows of a judgement table of these indicators, the upper half filled; none where nothing is judged."""
        rows = []
        for i, first in enumerate(names):
            cells = {second: self._cell(first, second, i < j) for j, second in enumerate(names)}
            rows.append({"indicator": first, **cells})
        judged = any(row[name] for row in rows for name in names)
        return rows if judged else []

    def _cell(self, first, second, upper):
        if upper:
            return self.text(first, second)
        # Where the two contradict each other, both stay until one is corrected.
        pair = _pair(first, second)
        return self._texts.get(pair) if pair[::-1] in self._texts else None

    def appraise(self, names, system=""):
        """Weights and consistency of the matrix of these indicators.

        Returns
        -------
        Appraisal
        """
        pairs = [(a, b) for i, a in enumerate(names) for b in names[i + 1 :]]
        texts = {pair: self.text(*pair) for pair in pairs}
        left = sum(text is None for text in texts.values())
        unreadable = tuple(pair for pair, text in texts.items() if text is not None and parse(text) is None)
        if left or unreadable or not names:
            return Appraisal(None, left, len(pairs), unreadable)
        from ..methods.ahp import ahp_weights

        try:
            matrix = [[1.0 if a == b else self._number(a, b) for b in names] for a in names]
            return Appraisal(ahp_weights(matrix, names, system), 0, len(pairs))
        except DataProblem as problem:
            return Appraisal(None, 0, len(pairs), (), problem)

    def _number(self, first, second):
        # One of the two is 1 divided by the other to the last digit, whichever was typed.
        own = self._texts.get(_pair(first, second))
        return parse(own) if own is not None else 1.0 / parse(self._texts[_pair(second, first)])


def _pair(first, second):
    return first.strip().lower(), second.strip().lower()
