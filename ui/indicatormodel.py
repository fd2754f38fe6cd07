"""What the tree of an indicator system holds: its columns, its three kinds of items, and rows in and out of them."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QTreeWidgetItem

from ..layers.translation import translate
from ..methods.indicators import MODERATE, NEGATIVE, POSITIVE, direction_of

SYSTEM, CRITERION, INDICATOR = 1001, 1002, 1003  # above the types that Qt keeps for itself

# Columns of the tree; the first holds the name: of the system, of the criterion, or the field.
COLUMNS = ("indicator", "label", "direction", "optimum", "lower", "upper", "weight", "unit")
NAME, DIRECTION = 0, COLUMNS.index("direction")
NUMBERS = ("optimum", "lower", "upper", "weight")
BOUNDS = ("optimum", "lower", "upper")

# Keys of a row, in the order in which the table of a paper has them.
KEYS = ("indicator", "system", "criterion", "direction", "optimum", "lower", "upper", "weight", "label", "unit")

VALUE = Qt.ItemDataRole.UserRole
DIRECTIONS = (POSITIVE, NEGATIVE, MODERATE)


def direction_words():
    """Direction to the words that a person reads."""
    return {
        POSITIVE: translate("Geocoupling", "positive (+)"),
        NEGATIVE: translate("Geocoupling", "negative (−)"),
        MODERATE: translate("Geocoupling", "moderate"),
    }


def column_words():
    return (
        translate("Geocoupling", "System, criterion, field"),
        translate("Geocoupling", "Label"),
        translate("Geocoupling", "Direction"),
        translate("Geocoupling", "Optimum"),
        translate("Geocoupling", "Lower"),
        translate("Geocoupling", "Upper"),
        translate("Geocoupling", "Weight"),
        translate("Geocoupling", "Unit of measure"),
    )


def clean_row(row):
    """A row with all keys and nothing else: text stripped, numbers as floats, the direction as its code.

    What is empty, unknown or NaN is None.
    """
    clean = {}
    for key in KEYS:
        value = row.get(key)
        if value is None or value != value or not str(value).strip():
            clean[key] = None
        elif key in NUMBERS:
            clean[key] = float(value)
        else:
            clean[key] = direction_of(value) if key == "direction" else str(value).strip()
    return clean


def number_words(number):
    """A number as short as it can be without losing a digit."""
    whole = float(number).is_integer() and abs(number) < 1e15
    return str(int(number)) if whole else repr(float(number))


def new_item(kind, name):
    """A system, a criterion or an indicator that knows nothing yet but its name."""
    item = QTreeWidgetItem(kind)
    flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled
    flags |= Qt.ItemFlag.ItemIsEditable
    if kind == INDICATOR:
        flags |= Qt.ItemFlag.ItemIsDragEnabled
    item.setFlags(flags)
    set_value(item, NAME, name)
    if kind != INDICATOR:
        font = item.font(NAME)
        font.setBold(kind == SYSTEM)
        font.setItalic(kind == CRITERION)
        item.setFont(NAME, font)
    else:
        set_value(item, DIRECTION, None)
    return item


def indicator_item(row):
    """The item of a clean row."""
    item = new_item(INDICATOR, row["indicator"])
    for column, key in enumerate(COLUMNS[1:], 1):
        set_value(item, column, row[key])
    return item


def value(item, column):
    """Value of a cell; None where it is empty."""
    return item.data(column, VALUE)


def set_value(item, column, content):
    """Put a value into a cell, with the words that stand for it."""
    item.setData(column, VALUE, content)
    item.setText(column, _shown(item, column, content))


def _shown(item, column, content):
    if item.type() == INDICATOR and column == DIRECTION:
        return direction_words().get(content) or translate("Geocoupling", "choose …")
    if content is None:
        return ""
    return number_words(content) if COLUMNS[column] in NUMBERS else content


def row_of(item):
    """The row of an indicator, all keys of :data:`KEYS`."""
    row = {key: value(item, column) for column, key in enumerate(COLUMNS)}
    row["system"], row["criterion"] = place_of(item)
    return {key: row[key] for key in KEYS}


def place_of(item):
    """Names of the system and of the criterion (or None) that an indicator stands in."""
    parent = item.parent()
    if parent.type() == SYSTEM:
        return value(parent, NAME), None
    return value(parent.parent(), NAME), value(parent, NAME)


def acts(item, column):
    """Whether a cell has a meaning: bounds belong to moderate indicators, an optimum comes before an interval."""
    if item.type() != INDICATOR:
        return column == NAME
    key = COLUMNS[column]
    if key not in BOUNDS:
        return column != NAME
    if value(item, DIRECTION) != MODERATE:
        return False
    return key == "optimum" or value(item, COLUMNS.index("optimum")) is None


def children(item, kind=None):
    """The children of an item, all or of one kind."""
    found = [item.child(position) for position in range(item.childCount())]
    return [child for child in found if kind is None or child.type() == kind]


def indicators_below(item):
    """Indicators of a system, a criterion or the whole tree, from top to bottom."""
    found = []
    for child in children(item):
        found += [child] if child.type() == INDICATOR else indicators_below(child)
    return found
