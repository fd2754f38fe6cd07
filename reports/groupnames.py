"""What groups are called in charts and tables."""

from ..layers.translation import translate
from .contract import missing, period_label


def everyone_name():
    """What all units together are called."""
    return translate("Geocoupling", "All units")


def group_name(group):
    """A group in words; None for all units. A group that is called as these are has quotation marks."""
    if missing(group):
        return everyone_name()
    name = period_label(group)
    return f"“{name}”" if name == everyone_name() else name
