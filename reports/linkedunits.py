"""Which rows of the result layers an element of a chart stands for."""

import math
from dataclasses import dataclass, field

from .contract import missing, number
from .links import Link, link_words, stratum_words

STRATUM = "{factor}_stratum"


@dataclass(frozen=True)
class Found:
    """Rows of a link.

    Attributes
    ----------
    rows : numpy.ndarray of bool or None
        One for each row of the units; None where the layers lack what it takes.
    lacking : str
        The field that they lack; ``unit``, ``period`` or ``group`` for the fields of these roles.
    link : Link
        What was really looked up, such as the stratum of a factor.
    """

    rows: object
    lacking: str = ""
    link: object = None


@dataclass(frozen=True)
class LinkedUnits:
    """Units of a result, a row for each unit and period.

    Attributes
    ----------
    frame : pandas.DataFrame
        ``@unit`` and, as far as known, ``@period`` and ``@group``, beside fields of the result layers.
    tables : dict of str to pandas.DataFrame
        Contract tables of the chart.
    value : str
        The field that the tables describe; empty where it is not known.
    """

    frame: object
    tables: dict = field(default_factory=dict)
    value: str = ""

    def find(self, link):
        """Rows that a link stands for.

        Returns
        -------
        Found
        """
        if link.kind == "factor":
            link = self._highest(link)
            if link is None:
                return Found(None, "RISK_TABLE")
        try:
            return Found(self._own(link) & getattr(self, f"_{link.kind}")(link), "", link)
        except KeyError as absent:
            return Found(None, str(absent.args[0]).lstrip("@"), link)

    def named(self, rows):
        """How many different units the rows are."""
        return int(self.frame["@unit"][rows].nunique()) if "@unit" in self.frame.columns else int(rows.sum())

    def pairs(self, rows):
        """(unit, period) of the rows."""
        return {key for key, own in zip(zip(self.frame["@unit"], self._periods()), rows) if own}

    def _periods(self):
        """The period of each row, None where there is none."""
        if "@period" not in self.frame.columns:
            return [None] * len(self.frame)
        return [None if time is None or time != time else time for time in self.frame["@period"]]

    def rows_of(self, pairs):
        """Rows of (unit, period) pairs; all of a unit where its period is None."""
        import numpy as np

        whole = {unit for unit, time in pairs if time is None}
        keys = zip(self.frame["@unit"], self._periods())
        return np.array([key in pairs or key[0] in whole for key in keys], dtype=bool)

    def values(self, link, rows):
        """Values of those of ``rows`` that belong to the period and group of a link."""
        own = self._own(link) & rows
        return [value for value in self.frame[self.value][own] if math.isfinite(value)] if self.value else []

    def shares(self, link, rows):
        """Places of some rows on the Lorenz curve of a link: shares of the units up to each."""
        import numpy as np

        own = self._own(link) & self.frame[self.value].notna().to_numpy()
        order = np.argsort(self.frame[self.value].to_numpy()[own], kind="stable")
        ranks = np.flatnonzero(rows[own][order]) + 1
        points = self._lorenz(link)
        return [float(points[k]) for k in ranks] if len(points) == own.sum() + 1 else list(ranks / max(own.sum(), 1))

    def words(self, link, words=None):
        """What a link is in words: a factor's stratum with its label."""
        if link.kind != "stratum":
            return link_words(link, words)
        text = link_words(link, words)
        label = self._label(*link.of, link)
        return text if not label else text.replace(stratum_words(*link.of), f"{stratum_words(*link.of)} ({label})")

    def _own(self, link):
        """Rows of the link's period and group."""
        import numpy as np

        rows = np.ones(len(self.frame), dtype=bool)
        for column, wanted in (("@period", link.period), ("@group", link.group)):
            if wanted is not None:
                rows &= (self.frame[column] == wanted).to_numpy()
        return rows

    def _units(self, link):
        return self._own(Link("units"))

    def _grade(self, link):
        return (self.frame["grade"] == link.of[0]).to_numpy()

    def _code(self, link):
        return (self.frame[link.of[0]] == link.of[1]).to_numpy()

    def _unit(self, link):
        return (self.frame["@unit"] == link.of[0]).to_numpy()

    def _regions(self, link):
        return self.frame["@group"].isin([name for name in link.of if name is not None]).to_numpy()

    def _stratum(self, link):
        return (self.frame[STRATUM.format(factor=link.of[0])] == link.of[1]).to_numpy()

    def _strata(self, link):
        """The combined stratum of two factors: of = (factor, stratum, factor, stratum)."""
        return self._stratum(Link("", of=link.of[:2])) & self._stratum(Link("", of=link.of[2:]))

    def _move(self, link):
        first, second, lag = link.of
        rows = (self.frame["class"] == first).to_numpy() & (self.frame["next_class"] == second).to_numpy()
        return rows if lag is None else rows & (self.frame["lag_class"] == lag).to_numpy()

    def _class(self, link):
        rows = (self.frame["class"] == link.of[0]).to_numpy()
        if "@period" not in self.frame.columns:
            return rows
        known = self.frame["@period"][self.frame["class"].notna()]
        return rows & (self.frame["@period"] == (known.min() if link.of[1] == "first" else known.max())).to_numpy()

    def _near(self, link):
        """Values within half a bandwidth of the place; half a tenth of the range where no bandwidth is known."""
        values = self.frame[self._known_value()]
        widths = [number(row["bandwidth"]) for row in _rows_of(self.tables.get("DESCRIPTORS_TABLE"), link)]
        width = widths[0] if widths and math.isfinite(widths[0]) else 0.1 * (values.max() - values.min())
        return ((values - link.at).abs() <= width / 2).to_numpy()

    def _poorest(self, link):
        import numpy as np

        values = self.frame[self._known_value()].to_numpy()
        own = np.flatnonzero(self._own(link) & ~np.isnan(values))
        points = self._lorenz(link)
        share = min(max(link.at, 0.0), 1.0)
        if len(points) == len(own) + 1:
            count = int((points <= share + 1e-9).sum()) - 1
        else:
            count = int(share * len(own) + 1e-9)
        rows = np.zeros(len(values), dtype=bool)
        rows[own[np.argsort(values[own], kind="stable")[: max(count, 0)]]] = True
        return rows

    def _known_value(self):
        if not self.value or self.value not in self.frame.columns:
            raise KeyError("VALUE_FIELD")
        return self.value

    def _lorenz(self, link):
        import numpy as np

        rows = _rows_of(self.tables.get("LORENZ_TABLE"), link)
        return np.sort(np.array([number(row["share_units"]) for row in rows]))

    def _highest(self, link):
        """The stratum of a factor, or the crossed stratum of two, with the highest mean."""
        if len(link.of) == 1:
            rows = [row for row in _rows_of(self.tables.get("RISK_TABLE"), link) if row["factor"] == link.of[0]]
            rows = [row for row in rows if math.isfinite(number(row["mean"]))]
            if not rows:
                return None
            best = max(rows, key=lambda row: number(row["mean"]))
            return Link("stratum", link.period, link.group, (link.of[0], best["stratum"]))
        fields = [STRATUM.format(factor=factor) for factor in link.of]
        if not self.value or not {*fields, self.value} <= set(self.frame.columns):
            return None
        means = self.frame[self._own(link)].groupby(fields)[self.value].mean()
        if means.empty or means.isna().all():
            return None
        first, second = means.idxmax()
        return Link("strata", link.period, link.group, (link.of[0], first, link.of[1], second))

    def _label(self, factor, stratum, link):
        for row in _rows_of(self.tables.get("RISK_TABLE"), link):
            if row["factor"] == factor and row["stratum"] == stratum and not missing(row["label"]):
                return str(row["label"])
        return ""


def _rows_of(table, link):
    """Rows of the link's period and group as dicts; none without a table."""
    if table is None:
        return []
    own = table
    for column, wanted in (("period", link.period), ("group", link.group)):
        if column in own.columns:
            own = own[own[column].isna()] if wanted is None else own[own[column] == wanted]
    return own.to_dict("records")
