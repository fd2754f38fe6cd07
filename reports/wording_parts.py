"""Small pieces of prose: lists of names, options that hold lists, sentences set side by side."""

from ..layers.translation import translate


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
    """Sentences as one paragraph: a space after a full stop, none after a Chinese one."""
    text = ""
    for sentence in sentences:
        text += (" " if text.endswith(".") else "") + sentence
    return text
