"""Which Python packages are missing, what they are for, and how a person gets them."""

import importlib.util

from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP

NEEDED = ("numpy", "pandas", "scipy")

# What each group of packages is for.
PURPOSES = (
    (NEEDED, QT_TRANSLATE_NOOP("Geocoupling", "to run anything")),
    (("matplotlib", "jinja2"), QT_TRANSLATE_NOOP("Geocoupling", "for reports and charts")),
    (
        ("mapclassify",),
        QT_TRANSLATE_NOOP("Geocoupling", "for quantiles, equal intervals and head/tail breaks"),
    ),
    (("libpysal", "esda"), QT_TRANSLATE_NOOP("Geocoupling", "for Moran's I and the spatial test of drivers")),
)
ALL = tuple(name for names, _ in PURPOSES for name in names)


def missing_packages(names=NEEDED):
    """Names of the packages that this Python does not have; looked for, not imported."""
    return [name for name in names if importlib.util.find_spec(name) is None]


def purposes(missing):
    """The missing packages by what they are for, in words.

    Returns
    -------
    list of (list of str, str)
    """
    grouped = (([name for name in names if name in missing], purpose) for names, purpose in PURPOSES)
    return [(names, translate("Geocoupling", purpose)) for names, purpose in grouped if names]


def missing_packages_message(names):
    """What is missing and the first way to get it on this system, in one paragraph."""
    from .installing import this_place, ways

    text = translate("Geocoupling", "Missing Python packages: {packages}. {instruction}")
    first = ways(names, this_place())[0]
    return text.format(packages=", ".join(names), instruction=f"{first.text} {first.command}".strip())
