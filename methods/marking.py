"""Marks strings for translation where nothing can be translated yet."""


def QT_TRANSLATE_NOOP(context, text):  # noqa: N802 - the name that Qt gives it
    """Mark ``text`` for translation and return it unchanged."""
    return text
