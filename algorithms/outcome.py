"""What an algorithm computes before anything is written."""

from dataclasses import dataclass, field
from typing import Any, Optional


def real(*names):
    """Columns of real numbers."""
    return dict.fromkeys(names, "real")


@dataclass(frozen=True)
class LayerOutput:
    """Result columns to stand beside the fields of the input.

    Attributes
    ----------
    frame : pandas.DataFrame
        Index: position of the input feature.
    columns : dict of str to str
        Result field to kind: integer, real, text or period.
    style : ClassStyle or RangeStyle, optional
        What the result shows when it is loaded.
    more_styles : dict of str to ClassStyle or RangeStyle
        Further styles by name, between which the user can switch.
    time_field, time_kind : str
        Period field of the output, where it is not the input's TIME_FIELD.
    replaced : tuple of str
        Input fields that the result columns of the same name replace.
    """

    frame: Any
    columns: dict
    style: Optional[Any] = None
    more_styles: dict = field(default_factory=dict)
    time_field: str = ""
    time_kind: str = ""
    replaced: tuple = ()


@dataclass(frozen=True)
class ShapeOutput(LayerOutput):
    """Result columns of shapes that are no features of the input.

    Attributes
    ----------
    kind : {"point", "line", "polygon"}
    shapes : sequence
        Coordinates of each row of ``frame``: of points an array of shape (n, 2), else an array of shape (m, 2) a row.
    crs : QgsCoordinateReferenceSystem
    """

    kind: str = "point"
    shapes: Any = ()
    crs: Any = None


@dataclass(frozen=True)
class TableOutput:
    """A table without geometry; columns as in :class:`LayerOutput`."""

    frame: Any
    columns: dict


@dataclass(frozen=True)
class Outcome:
    """Everything one run has to say.

    Attributes
    ----------
    outputs : dict of str to LayerOutput or TableOutput
    numbers : dict of str to float
        Scalar outputs; one that is not known, None or NaN, is left out of the results.
    notices : sequence of Notice
    facts : dict
        What the report needs besides the tables.
    """

    outputs: dict
    numbers: dict = field(default_factory=dict)
    notices: tuple = ()
    facts: dict = field(default_factory=dict)

    def known_numbers(self):
        """The numbers that are known."""
        # NaN differs from itself
        return {key: float(value) for key, value in self.numbers.items() if value is not None and value == value}
