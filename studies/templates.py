"""Indicator systems that published studies print, as templates: which field of a layer is which of their indicators."""

import csv
import os
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Optional

from ..layers.translation import language, translate
from .samples import SAMPLE

FOLDER = os.path.join(SAMPLE, "indicator_systems")

# What follows a label in brackets is mostly its unit. NFKC has made half-width brackets of 「（」 before.
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】")
_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Template:
    """An indicator system of a published study.

    Attributes
    ----------
    key : str
        Name of its file without the ending.
    title : str
        In the user's language.
    source : str
        Where it is printed.
    path : str
        The file, which the algorithms read as an indicator table.
    count : int
        Number of indicators.
    systems : tuple of str
    """

    key: str
    title: str
    source: str
    path: str
    count: int
    systems: tuple


@dataclass(frozen=True)
class Match:
    """Which field of a layer an indicator is.

    Attributes
    ----------
    row : dict
        The indicator's row.
    field : str or None
        The field that fits; no field fits two rows.
    suggestion : str or None
        Where none fits, a field that may be meant.
    """

    row: dict
    field: Optional[str] = None
    suggestion: Optional[str] = None


def templates():
    """The templates, in words of the user's language.

    Returns
    -------
    tuple of Template
    """
    return tuple(_template(key, title, source) for key, title, source in _titles())


def template_of(rows):
    """The template whose indicators the rows of a study are; None where they are of no publication.

    Parameters
    ----------
    rows : sequence of dict

    Returns
    -------
    Template or None
    """
    codes = [row["indicator"] for row in rows]
    return next((one for one in templates() if [row["indicator"] for row in _records(one.path)] == codes), None)


def _titles():
    cities = translate("Geocoupling", "{units} cities, {years}")
    return (
        (
            "resource_cities_social_ecological_19",
            translate("Geocoupling", "Social-ecological coupling of resource-based cities"),
            "Zhang Y. et al. (2025), Land 14, 207, doi 10.3390/land14010207",
        ),
        (
            "new_urbanisation_ecology_28",
            translate("Geocoupling", "New urbanisation and ecological environment"),
            translate("Geocoupling", "31 provinces of China, {years}").format(years="2011–2020"),
        ),
        (
            "urban_ecological_resilience_12",
            translate("Geocoupling", "Urban ecological resilience"),
            cities.format(units=277, years="2009–2023"),
        ),
        (
            "mining_district_vulnerability_resilience_18",
            translate("Geocoupling", "Vulnerability and resilience of a mining district"),
            "Ma J. et al. (2026), Resources Science 48(1), doi 10.18402/resci.2026.01.04",
        ),
        (
            "resource_city_resilience_36",
            translate("Geocoupling", "Resilience of resource-based cities"),
            cities.format(units=30, years="2010–2019"),
        ),
    )


def _template(key, title, source):
    path = os.path.join(FOLDER, f"{key}.csv")
    rows = _records(path)
    return Template(key, title, source, path, len(rows), tuple(dict.fromkeys(row["system"] for row in rows)))


@lru_cache
def _records(path):
    with open(path, encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def rows_of(template):
    """Rows for an indicator table.

    Parameters
    ----------
    template : Template

    Returns
    -------
    list of dict
        The columns of the file, numbers as such, None where nothing is printed; ``label`` is in the user's language,
        ``label_en`` and ``label_zh`` are there for :func:`matched`.
    """
    rows = []
    for record in _records(template.path):
        row = {key: cell or None for key, cell in record.items()}
        row["weight"] = float(row["weight"]) if row["weight"] else None
        row["label_en"] = row["label"]
        row["label"] = row["label_zh"] if language() == "zh" else row["label_en"]
        rows.append(row)
    return rows


def matched(rows, fields):
    """Which field of a layer is which indicator.

    Labels come first, in English and Chinese, compared with names and aliases without case, spaces, signs, width of
    letters and units in brackets; then the codes of indicators (``X1``), which many tables use for something else,
    hence only for fields without an alias. A field that fits two indicators, or an indicator that two fields fit, is
    left to the person.

    Parameters
    ----------
    rows : list of dict
        As :func:`rows_of` gives them.
    fields : iterable of (str, str)
        Names and aliases.

    Returns
    -------
    list of Match
        In the order of the rows.
    """
    fields = [(name, alias or "") for name, alias in fields]
    labelled = [_named(_labels(row), fields) for row in rows]
    found = _sole(dict(enumerate(labelled)))
    free = [(name, alias) for name, alias in fields if name not in found.values()]
    coded = [_named([row["indicator"]], [(name, "") for name, _ in free]) for row in rows]
    bare = {name for name, alias in free if same_words(alias) in ("", same_words(name))}
    open_rows = [i for i in range(len(rows)) if not labelled[i]]
    found.update(_sole({i: [name for name in coded[i] if name in bare] for i in open_rows}))
    left = [(name, alias) for name, alias in fields if name not in found.values()]
    similar = _similar([row for i, row in enumerate(rows) if i not in found], left)
    matches = []
    for i, row in enumerate(rows):
        likely = [*labelled[i], *(similar.get(label) for label in _labels(row)), *coded[i]]
        free = [name for name in likely if name in dict(left)]
        matches.append(Match(row, found.get(i), free[0] if free and i not in found else None))
    return matches


def absent_name(row, names):
    """A name for an indicator without a field, which is none of a layer's fields: else it would pass for matched."""
    taken = {name.lower() for name in names}
    name = row["indicator"]
    if name.lower() in taken:
        name = row.get("label") or name
    while name.lower() in taken:
        name += " ?"
    return name


def same_words(text):
    """What two spellings of a label have in common.

    Examples
    --------
    >>> same_words("GDP per capita (CNY/person)"), same_words("gdp_per_capita"), same_words("人均 ＧＤＰ（元）")
    ('gdppercapita', 'gdppercapita', '人均gdp')
    """
    return _SIGNS.sub("", _without_units(text))


def _all_words(text):
    from ..methods.joining import normalised_name

    return _SIGNS.sub("", normalised_name(text))


def _without_units(text):
    from ..methods.joining import normalised_name

    whole = normalised_name(text)
    return _BRACKETS.sub("", whole).strip() or whole


def _labels(row):
    labels = (row.get(key) for key in ("label", "label_en", "label_zh"))
    return list(dict.fromkeys(label for label in labels if label))


def _named(spellings, fields):
    """Names of the fields whose name or alias is one of the spellings; what stands in brackets counts at first."""
    found = []
    for key in (_all_words, same_words):
        wanted = {key(text) for text in spellings} - {""}
        found = found or [name for name, alias in fields if wanted & {key(name), key(alias)}]
    return found


def _sole(fitting):
    """Row to field where both have nobody else."""
    uses = Counter(name for names in fitting.values() for name in names)
    return {i: names[0] for i, names in fitting.items() if len(names) == 1 and uses[names[0]] == 1}


def _similar(rows, fields):
    """Label to the name of the field that is spelled most similarly."""
    from ..methods.joining import match_names

    spelled = {}
    for name, alias in fields:
        for text in (name, alias):
            words = _without_units(text).replace("_", " ").strip()
            if words:
                spelled.setdefault(words, name)
    labels = {label: _without_units(label) for row in rows for label in _labels(row)}
    if not spelled or not labels:
        return {}
    found = match_names(list(spelled), list(labels.values()))
    nearest = {**found.suggestions, **found.matched}
    return {label: spelled[nearest[words]] for label, words in labels.items() if nearest.get(words) in spelled}
