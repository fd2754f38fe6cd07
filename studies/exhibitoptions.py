"""What the options of an exhibit may be, checked before anything is computed: a run may take minutes."""

from qgis.core import QgsApplication

from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP, DataProblem
from .exhibitforms import MAPS

MOST_DECIMALS = 15  # what a double holds
LONGEST_NAME = 60  # letters; Chinese ones take three bytes of the 255 that a name of a file may have


def is_file_name(name):
    """Whether a name may be that of files, wherever they are copied to."""
    return 0 < len(name) <= LONGEST_NAME and all(c.isalnum() or c in "-_" for c in name)


def require_options(exhibit, form):
    """The options of an exhibit are those of its form, and each is of the right kind.

    Parameters
    ----------
    exhibit : Exhibit
    form : Form

    Raises
    ------
    DataProblem
    """
    known = form.options()
    unknown = [key for key in exhibit.options if key not in known]
    if unknown:
        listed = ", ".join(known) or "–"
        raise DataProblem("study_no_option", name=exhibit.name, form=exhibit.form, key=unknown[0], known=listed)
    lacking = [key for key in form.needed() if exhibit.options.get(key) in (None, "", [])]
    if lacking:
        raise DataProblem("study_lacks_option", name=exhibit.name, form=exhibit.form, key=lacking[0])
    for key, value in exhibit.options.items():
        wanted = _wanted_of_maps(key, value) if form.kind == MAPS else _wanted(exhibit.form, key, value)
        if wanted:
            raise DataProblem("study_bad_option", name=exhibit.name, key=key, value=str(value), wanted=wanted)
    if exhibit.decimals is not None and not 0 <= exhibit.decimals <= MOST_DECIMALS:
        bounds = f"0 … {MOST_DECIMALS}"
        raise DataProblem(
            "study_bad_option", name=exhibit.name, key="decimals", value=str(exhibit.decimals), wanted=bounds
        )


def _wanted(form, key, value):
    """What an option takes, in words; empty where the value is that."""
    fits, words = _KINDS.get((form, key)) or _KINDS[key]
    return "" if fits(value) else translate("Geocoupling", words)


def _wanted_of_maps(key, value):
    """What a parameter of ``mapseries`` takes; empty where the value is that."""
    definition = QgsApplication.processingRegistry().algorithmById("geocoupling:mapseries").parameterDefinition(key)
    if definition.type() == "enum":
        return "" if definition.checkValueIsAcceptable(value) else ", ".join(definition.options())
    if definition.type() == "number":
        bounds = f"{definition.minimum():.10g} … {definition.maximum():.10g}"
        return "" if _number(value) and definition.checkValueIsAcceptable(value) else bounds
    if key == "PERIODS" and _several(value):
        return ""
    return "" if isinstance(value, (str, type(None))) else translate("Geocoupling", _TEXT)


def _number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _whole(value, least=0):
    return isinstance(value, int) and not isinstance(value, bool) and value >= least


def _one(value):
    """A text or a number; None is none."""
    return value is None or isinstance(value, str) or _number(value)


def _several(value):
    return isinstance(value, (list, tuple)) and all(isinstance(part, str) or _number(part) for part in value)


def _fields(value):
    several = isinstance(value, (list, tuple)) and len(value) > 0 and all(map(_field, value))
    return several or _field(value)


def _field(value):
    return isinstance(value, str) and value != ""


def _pairs(value):
    """``a-b;c-d``, or pairs of names."""
    return isinstance(value, str) or all(
        isinstance(pair, (list, tuple)) and len(pair) == 2 and all(map(_field, pair))
        for pair in (value if isinstance(value, (list, tuple)) else [None])
    )


def _levels(value):
    known = isinstance(value, (list, tuple)) and all(_number(level) and 0 < level < 1 for level in value)
    return known and len(value) <= 3 and all(a < b for a, b in zip(value, value[1:]))


def _words(value):
    return isinstance(value, dict) and all(isinstance(text, str) for text in value.values())


_TEXT = QT_TRANSLATE_NOOP("Geocoupling", "a text")
_ONE_FIELD = (_field, QT_TRANSLATE_NOOP("Geocoupling", "the name of a field"))
_ROLE = (_one, QT_TRANSLATE_NOOP("Geocoupling", "one name or null"))
_FIELDS = (_fields, QT_TRANSLATE_NOOP("Geocoupling", "a field, or a list of fields"))
_TWO_PERIODS = (
    lambda value: _several(value) and len(value) == 2,
    QT_TRANSLATE_NOOP("Geocoupling", "two periods, such as [2010, 2020]"),
)
_PERIODS = (
    lambda value: value is None or _several(value),
    QT_TRANSLATE_NOOP("Geocoupling", "a list of periods, such as [2010, 2020]"),
)
_COUNT = (lambda value: value is None or _whole(value, 1), QT_TRANSLATE_NOOP("Geocoupling", "a whole number from 1"))
# An option to whether a value is of its kind, and the kind in words; (form, option) where a form differs.
_KINDS = {
    "field": _ONE_FIELD,
    "value": _ONE_FIELD,
    "fields": _FIELDS,
    "category": _FIELDS,
    "unit": _ROLE,
    "period": _ROLE,
    "group": _ROLE,
    "periods": _PERIODS,
    ("ranked_chart", "periods"): _TWO_PERIODS,
    "marked": _PERIODS,
    "most": _COUNT,
    "threshold": (_number, QT_TRANSLATE_NOOP("Geocoupling", "a number")),
    "divide": (lambda value: _number(value) and value > 0, QT_TRANSLATE_NOOP("Geocoupling", "a number above 0")),
    "growth": (lambda value: isinstance(value, bool), QT_TRANSLATE_NOOP("Geocoupling", "true or false")),
    "digits": (
        lambda value: _whole(value) and value <= MOST_DECIMALS,
        QT_TRANSLATE_NOOP("Geocoupling", "a whole number from 0 to 15"),
    ),
    "pairs": (_pairs, QT_TRANSLATE_NOOP("Geocoupling", "a list of pairs of fields")),
    "levels": (_levels, QT_TRANSLATE_NOOP("Geocoupling", "up to three rising levels, such as [0.01, 0.05]")),
    "label": (lambda value: value is None or isinstance(value, str), _TEXT),
    "labels": (
        lambda value: value is None or _words(value),
        QT_TRANSLATE_NOOP("Geocoupling", "an object of fields and their words"),
    ),
}
