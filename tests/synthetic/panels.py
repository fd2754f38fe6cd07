"""Figures as such studies have them: levels of units, trends, noise with a memory, neighbours that are alike.

Everything is drawn on a scale without bounds (logarithms; logits of what has a top) and comes back from there, so that
nothing is negative and no percentage leaves 0 to 100. All numbers are synthetic.
"""

from dataclasses import dataclass
from typing import Optional

import numpy as np

MEMORY = 0.7  # of the noise from year to year
WIDEST = 1.9  # standard deviations that no unit exceeds


@dataclass(frozen=True)
class Line:
    """The course of one column.

    Attributes
    ----------
    start, end : float
        Level of a middling unit in the first and the last year.
    spread : float
        Standard deviation of units, in logarithms or logits.
    load : float
        Correlation with what the columns of a system have in common.
    digits : int
        Decimals.
    top : float, optional
        Upper bound, 100 of percentages.
    bump : float
        What the middle of the years lies above the straight way, in logarithms or logits.
    """

    start: float
    end: float
    spread: float
    load: float = 0.6
    digits: int = 0
    top: Optional[float] = None
    bump: float = 0.0

    def values(self, common, own, course):
        """Shape (units, years); ``common`` and ``own`` have mean 0 and standard deviation 1 over units."""
        start, end = self._open(self.start), self._open(self.end)
        middle = start + (end - start) * course + self.bump * 4.0 * course * (1.0 - course)
        apart = self.load * common + np.sqrt(1.0 - self.load**2) * own
        return np.round(self._closed(middle + self.spread * apart), self.digits)

    def _open(self, value):
        return np.log(value) if self.top is None else np.log(value / (self.top - value))

    def _closed(self, value):
        return np.exp(value) if self.top is None else self.top / (1.0 + np.exp(-value))


class Country:
    """Where the units lie, the years, and the source of all that is drawn."""

    def __init__(self, places, years, seed, noise=0.15, bend=1.0):
        self.random = np.random.default_rng(seed)
        self.x = np.radians([place.x for place in places]) * np.cos(np.radians(33.0))
        self.y = np.radians([place.y for place in places])
        self.shape = (len(places), len(years))
        self.noise = noise
        share = np.linspace(0.0, 1.0, len(years)) ** bend
        self.course = share[None, :]

    def common(self, levels, slopes, group=0.6, space=0.9, signal=None):
        """What the columns of one system share: of the group, of the place, of the unit, of the year.

        ``levels`` and ``slopes`` are of the units' groups, in standard deviations. ``signal`` takes the place of it all
        by the part that the unit has not.
        """
        fixed = group * levels + space * self._field() + 0.5 * self._units()
        made = _standard(fixed)[:, None] + (slopes + 0.15 * self._units())[:, None] * (self.course - 0.5)
        if signal is not None:
            made = 0.8 * signal + 0.6 * _standard(made)
        return _within(made + self.noise * self._noise())

    def own(self, drift=0.1, without=None, noise=1.0):
        """What a column has of its own; nothing that goes with ``without`` from unit to unit."""
        fixed = 0.7 * self._field() + 0.9 * self._units()
        if without is not None:
            base = without.mean(axis=1)
            fixed = fixed - base * (base @ fixed) / max(base @ base, 1e-9)
        made = _standard(fixed)[:, None] + drift * self._units()[:, None] * (self.course - 0.5)
        return _within(made + noise * self.noise * self._noise())

    def gaps(self, share, ends):
        """Cells to leave empty: here and there, and whole ends of some series."""
        units, years = self.shape
        empty = self.random.random(self.shape) < share
        for unit in self.random.choice(units, ends, replace=False):
            empty[unit, 0 if self.random.random() < 0.5 else years - 1] = True
        empty[empty.sum(axis=1) > years // 2] = False
        return empty

    def _units(self):
        return self.random.normal(size=self.shape[0])

    def _field(self):
        """Hills and valleys some hundred kilometres wide, so that neighbours are alike."""
        total = np.zeros(self.shape[0])
        for _ in range(6):
            angle, phase = self.random.uniform(0, 2 * np.pi, 2)
            waves = self.random.uniform(8.0, 35.0)  # per radian: wavelengths of 1,100 to 5,000 km
            total += np.cos(waves * (np.cos(angle) * self.x + np.sin(angle) * self.y) + phase)
        return _standard(total)

    def _noise(self):
        units, years = self.shape
        shocks = self.random.normal(size=(units, years))
        noise = shocks.copy()
        for year in range(1, years):
            noise[:, year] = MEMORY * noise[:, year - 1] + np.sqrt(1.0 - MEMORY**2) * shocks[:, year]
        return noise + 0.4 * self.random.normal(size=years)  # good and bad years of all units


def standing(values):
    """Values of units and years by their standing in each year: mean 0, standard deviation 1."""
    values = np.asarray(values, dtype=float)
    return (values - values.mean(axis=0)) / values.std(axis=0)


def _standard(values):
    deviation = values.std()
    return (values - values.mean()) / deviation if deviation > 0 else np.zeros_like(values)


def _within(values):
    return WIDEST * np.tanh(values / WIDEST)
