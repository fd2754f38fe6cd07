"""Which fields of the data are meant by names that a study has and its data do not."""

from dataclasses import dataclass

from .guesses import guess_group, guess_roles
from .templates import matched, rows_of, same_words, templates


@dataclass(frozen=True)
class Likely:
    """A field that may be meant.

    Attributes
    ----------
    field : str
    sure : bool
        Whether it has the same label or name, but for case, spaces, signs and units in brackets.
    """

    field: str
    sure: bool


def likely_fields(study, absent, fields):
    """For names that the data do not have the fields that may be meant; each field is named once.

    Indicators are found by their labels, in English and Chinese where a published system has them, other names by
    themselves and by the study's words for them.

    Parameters
    ----------
    study : Study
    absent : sequence of str
    fields : sequence of PanelField

    Returns
    -------
    dict of str to Likely
        Those without a likely field are not in it.
    """
    rows = {row["indicator"]: row for row in study.indicators}
    spelled = _spellings()
    own = [_row(name, rows[name].get("label"), spelled) for name in absent if name in rows]
    numbers = [(one.name, one.alias) for one in fields if one.number]
    found = _found(own, numbers)
    left = _left(fields, found)
    for name in absent:
        role = _of_role(study, name, left)
        if role:
            found[name] = Likely(role, False)
            left = _left(left, found)
    others = [name for name in absent if name not in rows and name not in found]
    named = [_row(name, study.labels.get(name) or name.replace("_", " "), spelled) for name in others]
    found.update(_found(named, [(one.name, one.alias) for one in left]))
    rest = [name for name in absent if name not in found]
    for name, field in guessed_names(rest, [one.name for one in _left(left, found)]).items():
        found[name] = Likely(field, same_words(name) == same_words(field))
    return found


def guessed_names(old, new):
    """For each old name the most similar new one; a name is guessed once.

    Parameters
    ----------
    old, new : sequence of str

    Returns
    -------
    dict of str to str
    """
    from ..methods.joining import match_names

    names = list(dict.fromkeys(new))
    found = match_names(names, list(old)) if names else None
    guesses, taken = {}, set()
    for name in old if found else ():
        guess = found.matched.get(name) or found.suggestions.get(name) or ""
        if guess and guess not in taken:
            guesses[name] = guess
            taken.add(guess)
    return guesses


def _spellings():
    """Label of a published indicator, in either language, to its row."""
    rows = [row for template in templates() for row in rows_of(template)]
    return {row[key]: row for row in rows for key in ("label_en", "label_zh") if row.get(key)}


def _row(name, label, spelled):
    """A row as :func:`matched` takes it."""
    both = spelled.get(label, {})
    return {"indicator": name, "label": label, "label_en": both.get("label_en"), "label_zh": both.get("label_zh")}


def _found(rows, fields):
    likely, taken = {}, set()
    for match in matched(rows, fields):
        field = match.field or match.suggestion
        if field and field not in taken:
            likely[match.row["indicator"]] = Likely(field, bool(match.field))
            taken.add(field)
    return likely


def _left(fields, found):
    taken = {one.field for one in found.values()}
    return [one for one in fields if one.name not in taken]


def _of_role(study, name, fields):
    """The field that has the role of a name: unit, period or group; empty where nothing suggests itself."""
    data, pairs = study.data, [(one.name, one.number) for one in fields]
    if name == data.group:
        texts = [field for field, number in pairs if not number]
        return guess_group(pairs) or (texts[0] if len(texts) == 1 else "")
    unit, period, _ = guess_roles(pairs)
    return {data.unit: unit, data.period: period}.get(name, "")
