"""The indicator system with its weights as papers print it: a row for each indicator, a subtotal for each system."""

import math

from ..layers.translation import language, translate
from .contract import distinct, empty, missing, number
from .rounding import fixed
from .tableexports import PaperTable
from .unitseries import require_fields
from .wording_weights import method_name, method_names

PART = "weight_"  # weight_entropy, weight_ahp: the two sets of a combination
SAME = 1e-9  # printed weights have fewer digits
ONE = 1e-6  # of weights that make 1 in every system, the number of systems is no sum worth printing


def weights_paper_table(weights_table, indicator_rows=None, decimals=4, labels=None):
    """Indicators with system, criterion, unit of measurement, direction and every weight that is known of them.

    Parameters
    ----------
    weights_table : pandas.DataFrame
        OUTPUT of ``weights`` or WEIGHTS_TABLE of ``compositeindex``; ``indicator`` and ``weight`` are enough.
    indicator_rows : pandas.DataFrame, optional
        The indicator table: gives labels (``label_zh`` where Chinese is spoken), units and, where it has any, the
        weights that were given. These are printed beside the others unless they are the same.
    decimals : int
    labels : dict, optional
        System or criterion -> its words; else its name without underscores.

    Returns
    -------
    PaperTable or None
        Subtotals of systems (of criteria where there is one system) are bold. The sums of all weights are in the notes,
        since printed weights need not sum to 1.
    """
    import pandas as pd

    if empty(weights_table):
        return None
    require_fields(weights_table, "indicator", "weight")
    known = _by_name(indicator_rows)
    rows = [_Row(row, known) for _, row in weights_table.iterrows() if not missing(row["indicator"])]
    weights = _weights(rows, weights_table)
    if not weights:
        return None
    described = {head: texts for head, texts in _descriptions(rows, labels or {}).items() if any(texts)}
    heads = [*described, *weights]
    texts = {row: [column[i] for column in described.values()] for i, row in enumerate(rows)}
    values = {row: [column[i] for column in weights.values()] for i, row in enumerate(rows)}
    lines, sums, rules = [], [], []
    for name, members in _blocks(rows).items():
        rules += [len(lines)] if lines else []
        lines += [texts[row] + values[row] for row in members]
        if name is not None:
            sums.append(len(lines))
            lines.append(
                _subtotal(members, described, name, labels or {})
                + [_sum(own) for own in zip(*map(values.get, members))]
            )
    return PaperTable(
        caption=translate("Geocoupling", "Indicators and their weights"),
        frame=pd.DataFrame(lines, columns=heads),
        notes=tuple(_notes(weights, described, [lines[i] for i in sums], decimals)),
        bold=[[i in sums] * len(heads) for i in range(len(lines))] if sums else None,
        rules=tuple(rules),
        decimals=decimals,
        once=sum(
            head in described for head in (translate("Geocoupling", "System"), translate("Geocoupling", "Criterion"))
        ),
    )


def _subtotal(members, described, name, labels):
    """Texts of the row below a block: its system (and criterion, where blocks are those), then what it is."""
    names = [_plain(own, labels) for own in dict.fromkeys((members[0].text("system"), name)) if own]
    texts = [*names, translate("Geocoupling", "Subtotal"), *[""] * len(described)]
    return texts[: len(described)]


class _Row:
    """A row of the table of weights beside that of the indicator table."""

    def __init__(self, row, known):
        name = str(row["indicator"])
        self.weights = row
        self.own = known.get(name, known.get(name.lower(), {}))
        self.name = name

    def text(self, field):
        """A text of either table, in the user's language where the indicator table has it; empty where none has."""
        places = ((self.own, f"{field}_{language()}"), (self.weights, field), (self.own, field))
        found = (str(row.get(name)) for row, name in places if not missing(row.get(name)))
        return next(found, "")

    def label(self):
        """The label of the indicator, else its code."""
        return self.text("label") or self.text("label_en") or self.name


def _by_name(indicator_rows):
    """Name of an indicator, as it is and in lower case -> its row."""
    if empty(indicator_rows):
        return {}
    rows = [row for _, row in indicator_rows.iterrows() if not missing(row["indicator"])]
    lower = {str(row["indicator"]).strip().lower(): row for row in rows}
    return {**lower, **{str(row["indicator"]).strip(): row for row in rows}}


def _descriptions(rows, labels):
    """Head -> texts of the rows."""
    return {
        translate("Geocoupling", "System"): [_plain(row.text("system"), labels) for row in rows],
        translate("Geocoupling", "Criterion"): [_plain(row.text("criterion"), labels) for row in rows],
        translate("Geocoupling", "Indicator"): [row.label() for row in rows],
        translate("Geocoupling", "Unit of measurement"): [row.text("unit") for row in rows],
        translate("Geocoupling", "Direction"): [_direction(row.text("direction")) for row in rows],
    }


def _plain(text, labels):
    """A system or criterion in words, or without the underscores that field names need."""
    return str(labels.get(text) or text.replace("_", " ").strip())


def _direction(text):
    from ..methods.indicators import MODERATE, direction_of

    code = direction_of(text) if text else None
    words = {"+": "+", "-": "−", MODERATE: translate("Geocoupling", "moderate")}
    return words.get(code, text)


def _weights(rows, table):
    """Head -> weights of the rows: both sets of a combination, then inside the system, over all, and given."""
    parts = [name for name in table.columns if name.startswith(PART) and name[len(PART) :] in method_names()]
    told = translate("Geocoupling", "Weight ({method})")
    short = {"ahp": "AHP", "given": translate("Geocoupling", "given")}
    codes = {name: name[len(PART) :] for name in parts}
    heads = {name: told.format(method=short.get(code) or method_name(code)) for name, code in codes.items()}
    combined = translate("Geocoupling", "Combined weight")
    heads["weight"] = combined if parts else translate("Geocoupling", "Weight")
    heads["weight_total"] = translate("Geocoupling", "Overall weight")
    found = {name: [number(row.weights.get(name)) for row in rows] for name in heads}
    found["given"] = [number(row.own.get("weight")) for row in rows]
    if _same(found["weight_total"], found["weight"]):
        found["weight_total"] = []
    if any(_same(found["given"], own) for name, own in found.items() if name != "given"):
        found["given"] = []
    heads["given"] = translate("Geocoupling", "Given weight")
    return {heads[name]: own for name, own in found.items() if any(map(math.isfinite, own))}


def _same(one, other):
    return len(one) == len(other) and all(
        abs(a - b) <= SAME or (math.isnan(a) and math.isnan(b)) for a, b in zip(one, other)
    )


def _blocks(rows):
    """Name -> rows that have a subtotal: of a system, of a criterion where there is one system; None for one block."""
    for field in ("system", "criterion"):
        names = [row.text(field) for row in rows]
        if len(set(names)) > 1:
            return {name: [row for row, own in zip(rows, names) if own == name] for name in _texts(names)}
    return {None: rows}


def _texts(names):
    """Names in the order of their first appearance, an empty one last."""
    return [*distinct(names), *([""] if "" in names else [])]


def _sum(values):
    known = [value for value in values if math.isfinite(value)]
    return math.fsum(known) if known else math.nan


def _notes(weights, described, subtotals, decimals):
    told = translate("Geocoupling", "{sign}: {name}")
    parts = {head: [line[len(described) + i] for line in subtotals] for i, head in enumerate(weights)}
    sums = [
        told.format(sign=head, name=fixed(_sum(own), decimals))
        for head, own in weights.items()
        if len(subtotals) < 2 or any(abs(part - 1.0) > ONE for part in parts[head])
    ]
    text = translate("Geocoupling", "Sums over all indicators – {sums}.")
    if sums:
        yield text.format(sums=translate("Geocoupling", "; ").join(sums))
    if translate("Geocoupling", "Overall weight") in weights:
        yield translate("Geocoupling", "Weights refer to the indicators of the system, overall weights to all of them.")
    if translate("Geocoupling", "Given weight") in weights:
        yield translate("Geocoupling", "Given weights are those of the indicator table, as they stand there.")
    if {"+", "−"} & set(described.get(translate("Geocoupling", "Direction"), ())):
        yield translate("Geocoupling", "Direction: + more is better, − less is better.")
