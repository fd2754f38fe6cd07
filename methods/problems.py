"""What can be wrong with the data, said once.

The science cannot speak to QGIS, so it raises :class:`DataProblem` and returns :class:`Notice` objects: a code and
values. Their ``str`` is the English sentence; ``algorithms.base`` says the same sentence in the user's language, with
rows named by unit and period. Every sentence names the variable and the way out.
"""

from dataclasses import dataclass, field

from .marking import QT_TRANSLATE_NOOP
from .sentences import SENTENCES

__all__ = ["SENTENCES", "Cancelled", "DataProblem", "Notice", "QT_TRANSLATE_NOOP", "sentence"]


class Cancelled(Exception):
    """Raised by a ``tick`` callback to stop a long computation."""


def sentence(code, values, text=None, comma=", ", more=" …"):
    """The sentence of ``code`` with its values filled in; ``text``, ``comma`` and ``more`` replace the English ones."""
    shown = {k: _listed(v, comma, more) for k, v in values.items()}
    if "rows" in values and not isinstance(values["rows"], str):
        shown["rows"] = "rows " + shown["rows"]
    return (text or SENTENCES[code]).format(**shown)


def _listed(value, comma, more, most=5):
    """Text of a value; of a list, its first five members."""
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, (list, tuple)):
        return comma.join(_listed(v, comma, more) for v in value[:most]) + (more if len(value) > most else "")
    return str(value)


class DataProblem(ValueError):
    """Data or an option that a method cannot work with.

    Parameters
    ----------
    code : str
        Key of :data:`SENTENCES`.
    **values
        What the sentence names. ``rows`` holds index labels of the frame that was passed in, ``field`` a column.
    """

    def __init__(self, code, **values):
        self.code = code
        self.values = values
        super().__init__(sentence(code, values))


@dataclass(frozen=True)
class Notice:
    """Something the user must know about a result; ``code`` and ``values`` as in :class:`DataProblem`."""

    code: str
    values: dict = field(default_factory=dict)

    def __str__(self):
        return sentence(self.code, self.values)
