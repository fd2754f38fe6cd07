"""The statistical table of a study, read whole and once."""

import os
from dataclasses import dataclass

from ..layers.cells import to_text
from ..layers.sinks import primary_key_fields
from ..layers.tables import read_table

NUMBERS = ("integer", "long", "real")


@dataclass(frozen=True)
class PanelField:
    """A field: its name and alias, and whether it holds numbers."""

    name: str
    alias: str = ""
    number: bool = False


_last = {}  # the table that was read last, by its source and the time at which its file was written


def table_of(layer, source):
    """A table; one in a file is read again only when the file was changed."""
    path = path_of(source)
    if not os.path.isfile(path) or layer.isEditable():
        return StudyTable(layer, source)
    state = source, os.path.getmtime(path), os.path.getsize(path)
    if state not in _last:
        _last.clear()
        _last[state] = StudyTable(layer, source)
    return _last[state]


class StudyTable:
    """A statistical table, read once.

    Parameters
    ----------
    layer : QgsVectorLayer
    source : str
    """

    def __init__(self, layer, source):
        self.source = source
        read = read_table(layer)
        self.frame, self.kinds = read.frame, read.kinds
        keys = primary_key_fields(layer)
        shown = [(name, kind) for name, kind in self.kinds.items() if name not in keys]
        self.fields = tuple(PanelField(name, "", kind in NUMBERS) for name, kind in shown)

    def texts(self, column):
        """The cells of a column as text, None where they are missing."""
        return [to_text(None if cell != cell else cell) for cell in self.frame[column].tolist()]

    def text_columns(self):
        """Columns that may hold names or codes of units, with their cells."""
        kinds, known = ("text", "integer", "long"), {field.name for field in self.fields}
        return {name: self.texts(name) for name, kind in self.kinds.items() if kind in kinds and name in known}


def path_of(source):
    """The file of a source."""
    return source.partition("|")[0]
