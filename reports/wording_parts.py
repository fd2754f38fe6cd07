"""Small pieces of prose: lists of names, options that hold lists, sentences set side by side."""

import re

from ..layers.translation import translate

_HAN_BESIDE_LATIN = re.compile(r"(?<=[\u4e00-\u9fff])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\u4e00-\u9fff])")


def names(value):
    """Names of an option or a fact that holds a list, an ``a;b`` text, or nothing."""
    if not value:
        return []
    if isinstance(value, str):
        return [part.strip() for part in value.split(";") if part.strip()]
    return [str(part) for part in value]


def listed(items):
    """``a, b and c``."""
    items = [str(item) for item in items]
    if len(items) < 2:
        return "".join(items)
    comma = translate("Geocoupling", ", ")
    return translate("Geocoupling", "{first} and {last}").format(first=comma.join(items[:-1]), last=items[-1])


def joined(sentences):
    """Sentences as one paragraph: a space after a full stop, none after a Chinese one.

    Names of fields come in either script, so that only the whole text tells where Chinese meets a Latin word; a space
    parts them, as in the help.
    """
    text = ""
    for sentence in sentences:
        text += (" " if text.endswith(".") else "") + sentence
    return _HAN_BESIDE_LATIN.sub(" ", text)
