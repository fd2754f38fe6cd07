"""What is not right yet in an indicator system, in sentences that say what to do."""

from ..layers.translation import translate
from ..methods.indicators import MODERATE, name_part
from . import indicatormodel as m


def tree_problems(tree):
    """Sentences about a :class:`~geocoupling.ui.systemstree.SystemsTree`; none where all is well."""
    indicators = tree.indicators()
    if not indicators:
        return [translate("Geocoupling", "There is no indicator yet. Add fields to a system.")]
    rows = [m.row_of(item) for item in indicators]
    found = _absent(tree, rows) + _twice(rows)
    for row in rows:
        found += _row_problems(row)
    return found + _empty(tree) + _colliding(tree)


def _absent(tree, rows):
    text = translate(
        "Geocoupling",
        "The layer has no field “{field}”. Give the field anew in the context menu of the indicator, or remove it.",
    )
    return [text.format(field=row["indicator"]) for row in rows if not tree.known(row["indicator"])]


def _twice(rows):
    text = translate("Geocoupling", "Field “{field}” is an indicator in “{first}” and again in “{second}”. Remove one.")
    seen, found = {}, []
    for row in rows:
        key = row["indicator"].lower()
        if key in seen:
            found.append(text.format(field=row["indicator"], first=_place(seen[key]), second=_place(row)))
        seen.setdefault(key, row)
    return found


def _place(row):
    return " / ".join(part for part in (row["system"], row["criterion"]) if part)


def _row_problems(row):
    found, field = [], row["indicator"]
    optimum, lower, upper = row["optimum"], row["lower"], row["upper"]
    if row["direction"] is None:
        text = translate("Geocoupling", "Indicator “{field}” has no direction. Choose positive, negative or moderate.")
        found.append(text.format(field=field))
    if row["direction"] == MODERATE and optimum is None:
        if lower is None or upper is None:
            text = translate(
                "Geocoupling",
                "Moderate indicator “{field}” needs an optimum, or a lower and an upper bound. Enter them.",
            )
            found.append(text.format(field=field))
        elif lower > upper:
            text = translate(
                "Geocoupling", "The lower bound of “{field}”, {lower}, is above the upper one, {upper}. Exchange them."
            )
            found.append(text.format(field=field, lower=m.number_words(lower), upper=m.number_words(upper)))
    if row["weight"] is not None and row["weight"] < 0:
        text = translate("Geocoupling", "The weight of “{field}” is {weight}. Weights are 0 or more: correct it.")
        found.append(text.format(field=field, weight=m.number_words(row["weight"])))
    return found


def _empty(tree):
    found = []
    for system in tree.systems():
        name = m.value(system, m.NAME)
        if not m.indicators_below(system):
            text = translate("Geocoupling", "System “{system}” has no indicator. Add fields to it, or remove it.")
            found.append(text.format(system=name))
            continue
        for criterion in m.children(system, m.CRITERION):
            if not criterion.childCount():
                text = translate(
                    "Geocoupling",
                    "Criterion “{criterion}” of system “{system}” has no indicator. Add fields to it, or remove it.",
                )
                found.append(text.format(criterion=m.value(criterion, m.NAME), system=name))
    return found


def _colliding(tree):
    """Names that would be the same in field names, as ``U_<system>`` and ``score_<system>_<criterion>``."""
    text = translate("Geocoupling", "“{first}” and “{second}” would give the same field name. Rename one of them.")
    found = []
    systems, criteria = {}, {}
    for system in tree.systems():
        name = m.value(system, m.NAME)
        other = systems.setdefault(name_part(name).lower(), name)
        if other is not name:
            found.append(text.format(first=other, second=name))
        for criterion in m.children(system, m.CRITERION):
            both = f"{name} / {m.value(criterion, m.NAME)}"
            key = f"{name_part(name)}_{name_part(m.value(criterion, m.NAME))}".lower()
            other = criteria.setdefault(key, both)
            if other is not both:
                found.append(text.format(first=other, second=both))
    return found
