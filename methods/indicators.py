"""The indicator system: which field measures what, in which system, in which direction."""

import math
import re
import unicodedata
from dataclasses import dataclass

from .problems import DataProblem

POSITIVE, NEGATIVE, MODERATE = "+", "-", "moderate"

_DIRECTIONS = {
    POSITIVE: {"+", "positive", "pos", "benefit", "1", "正", "正向", "正指标"},
    NEGATIVE: {"-", "negative", "neg", "cost", "-1", "负", "负向", "逆", "逆向", "负指标", "逆指标"},
    MODERATE: {"moderate", "interval", "适度", "适度型", "适度指标", "中性"},
}

_UNFIT = re.compile(r"""[\s;,:|/\\"'=]+""")


@dataclass(frozen=True)
class Indicator:
    """One indicator.

    Attributes
    ----------
    name : str
        Column of the data.
    system, criterion : str
        As they occur in field names; criterion may be empty.
    direction : {'+', '-', 'moderate'}
    optimum : float
        Best value of a moderate indicator; NaN where it has an interval.
    lower, upper : float
        Best interval of a moderate indicator; NaN where it has an optimum.
    weight : float
        Weight given in the table; NaN where none is given.
    label : str
        Words for charts and reports; the name where none is given.
    """

    name: str
    system: str
    criterion: str = ""
    direction: str = POSITIVE
    optimum: float = math.nan
    lower: float = math.nan
    upper: float = math.nan
    weight: float = math.nan
    label: str = ""


def name_part(text):
    """A system's or criterion's name as it stands in field names: NFC, white space and ``;,:|/\\"'=`` become ``_``.

    Examples
    --------
    >>> name_part(" new urbanisation ")
    'new_urbanisation'
    """
    return _UNFIT.sub("_", unicodedata.normalize("NFC", str(text)).strip())


def direction_of(text):
    """``+``, ``-`` or ``moderate`` for any of the words in use; None for an unknown word."""
    # The minus sign and the en dash, as which word processors print a hyphen.
    word = re.sub("[\u2212\u2013]", "-", unicodedata.normalize("NFKC", str(text))).strip().lower()
    for direction, words in _DIRECTIONS.items():
        if word in words:
            return direction
    return None


def indicator_system(table, fields=None):
    """Check an indicator table and turn it into indicators.

    Parameters
    ----------
    table : pandas.DataFrame
        Columns ``indicator``, ``system``, ``direction`` and optionally ``criterion``, ``optimum``, ``lower``,
        ``upper``, ``weight``, ``label``; numeric columns as floats.
    fields : collection of str, optional
        Columns of the data; names are matched regardless of case.

    Returns
    -------
    tuple of Indicator
        In the table's order.

    Raises
    ------
    DataProblem
        A column or field is absent, a name occurs twice, a direction is unknown, or a moderate indicator has
        neither an optimum nor an interval.
    """
    for column in ("indicator", "system", "direction"):
        if column not in table.columns:
            raise DataProblem("indicator_column_absent", field=column, fields=list(table.columns))
    rows = table[[not _missing(name) for name in table["indicator"]]]
    if not len(rows):
        raise DataProblem("indicator_table_empty")
    # A field of the very name comes before one that differs in case.
    by_name = None if fields is None else {**{name.lower(): name for name in fields}, **{name: name for name in fields}}
    indicators = tuple(_indicator(row, label, by_name) for label, row in rows.iterrows())
    _require_distinct(indicators, rows)
    return indicators


def by_system(indicators):
    """Positions of the indicators of each system, in order of appearance.

    Returns
    -------
    dict of str to list of int
    """
    systems = {}
    for position, indicator in enumerate(indicators):
        systems.setdefault(indicator.system, []).append(position)
    return systems


def _indicator(row, label, by_name):
    name = str(row["indicator"]).strip()
    if by_name is not None:
        found = by_name.get(name, by_name.get(name.lower()))
        if found is None:
            names_at_hand = list(dict.fromkeys(by_name.values()))
            raise DataProblem("indicator_absent", field=name, rows=[label], fields=names_at_hand)
        name = found
    if _missing(row["system"]):
        raise DataProblem("system_empty", field=name, rows=[label])
    direction = None if _missing(row["direction"]) else direction_of(row["direction"])
    if direction is None:
        raise DataProblem("direction_unknown", field=name, rows=[label], value=row["direction"])
    numbers = {key: _number(row, key) for key in ("optimum", "lower", "upper", "weight")}
    if direction == MODERATE:
        _require_optimum(name, label, numbers)
    text = {key: "" if _missing(row.get(key)) else str(row[key]).strip() for key in ("criterion", "label")}
    return Indicator(
        name=name,
        system=name_part(row["system"]),
        criterion=name_part(text["criterion"]),
        direction=direction,
        label=text["label"] or name,
        **numbers,
    )


def _require_optimum(name, label, numbers):
    has_interval = not math.isnan(numbers["lower"]) and not math.isnan(numbers["upper"])
    if has_interval and numbers["lower"] > numbers["upper"]:
        raise DataProblem("interval_reversed", field=name, rows=[label])
    if math.isnan(numbers["optimum"]) and not has_interval:
        raise DataProblem("optimum_absent", field=name, rows=[label])


def _require_distinct(indicators, rows):
    seen = {}
    for label, indicator in zip(rows.index, indicators):
        if indicator.name.lower() in seen:
            raise DataProblem("indicator_twice", field=indicator.name, rows=[seen[indicator.name.lower()], label])
        seen[indicator.name.lower()] = label
    for column in ("system", "criterion"):
        if column in rows.columns:
            _require_distinct_parts(column, rows[column])
    _require_distinct_fields(indicators)


def _require_distinct_parts(column, names):
    spelt = {}
    for name in names.dropna().unique():
        text = unicodedata.normalize("NFC", str(name)).strip()
        other = spelt.setdefault(name_part(text).lower(), text)
        if other != text:
            raise DataProblem("names_collide", field=column, value=other, other=text)


def _require_distinct_fields(indicators):
    """System a with criterion b_c and system a_b with criterion c would share the field score_a_b_c."""
    holders = {}
    for indicator in indicators:
        if not indicator.criterion:
            continue
        field = f"{indicator.system}_{indicator.criterion}".lower()
        place = (indicator.system, indicator.criterion)
        other = holders.setdefault(field, place)
        if other != place:
            raise DataProblem("names_collide", field="criterion", value=" / ".join(other), other=" / ".join(place))


def _number(row, key):
    value = row.get(key)
    return math.nan if _missing(value) else float(value)


def _missing(value):
    return value is None or value != value or str(value).strip() == ""
