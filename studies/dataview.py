"""What the data of a study hold, before anything is computed: fields, units, periods, names without a partner."""

import os
from dataclasses import dataclass

from ..layers.cells import to_period, to_text
from ..layers.extents import suitable_crs
from ..layers.frames import attributes_only, names_of_numbers, unchecked_features
from ..layers.sinks import primary_key_fields
from ..layers.versions import is_null, kind_of
from .plan import LONG_PERIOD
from .studydata import open_data
from .studytable import PanelField, path_of, table_of


@dataclass(frozen=True)
class DataView:
    """What the data of a study hold.

    Attributes
    ----------
    layer_fields, table_fields, fields : tuple of PanelField
        Of the layer, of the table, and of the panel that both make.
    rows, units : int
        Of the panel.
    periods : tuple
        Rising.
    groups : int
        Different groups.
    matching : Matching or None
        Which names of the table are which of the layer; None without a table.
    spatial, located : bool
        Whether the layer has geometries, and a coordinate reference system.
    plane : str
        A projection to compute in, for a layer in degrees; empty where the layer's own will do.
    garbled : str
        A name or text whose encoding was misread; empty where there is none.
    """

    layer_fields: tuple = ()
    table_fields: tuple = ()
    fields: tuple = ()
    rows: int = 0
    units: int = 0
    periods: tuple = ()
    groups: int = 0
    matching: object = None
    spatial: bool = False
    located: bool = False
    plane: str = ""
    garbled: str = ""

    def names(self):
        """Names of the panel's fields."""
        return [field.name for field in self.fields]

    def numbers(self):
        """The panel's fields that hold numbers."""
        return [field for field in self.fields if field.number]


def view_data(study):
    """Look at the data of a study.

    Parameters
    ----------
    study : Study

    Returns
    -------
    DataView

    Raises
    ------
    DataProblem
        The layer or the table is not there, or they can not be joined.
    """
    layer, table = open_data(study)
    fields = layer_fields(layer)
    common = {"layer_fields": fields, "spatial": layer.isSpatial(), "located": _located(layer.crs())}
    if layer.isSpatial() and layer.crs().isGeographic():
        common["plane"] = f"PROJ:{suitable_crs(layer).toProj()}"
    if table is None:
        return _of_layer(study, layer, common)
    return _of_both(study, layer, table_of(table, study.data.join.table), common)


def _located(crs):
    """Whether a system says where its coordinates lie; a GeoPackage has two that do not."""
    return crs.isValid() and not crs.description().startswith("Undefined")


def layer_fields(layer):
    """Fields of a layer that a result will have too; text that holds nothing but numbers counts as numbers."""
    keys = primary_key_fields(layer)
    shown = [field for field in layer.fields() if field.name() not in keys]
    held = names_of_numbers(layer, shown)
    return tuple(PanelField(field.name(), field.alias(), field.name() in held) for field in shown)


def unit_names(layer):
    """Text fields of a layer with the normalised names in them."""
    from ..methods.joining import normalised_name

    texts = [field.name() for field in layer.fields() if kind_of(field) in ("text", "integer", "long")]
    keys = primary_key_fields(layer)
    cells = _columns(layer, [name for name in texts if name not in keys])
    return {name: {normalised_name(cell) for cell in column} - {""} for name, column in cells.items()}


def _of_layer(study, layer, common):
    fields, data = common["layer_fields"], study.data
    columns = _columns(layer, [name for name in (data.unit, data.period, data.group) if name])
    units = columns.get(data.unit, [])
    return DataView(
        **common,
        fields=fields,
        rows=int(layer.featureCount()),
        units=len({to_text(cell) for cell in units} - {None}),
        periods=_rising(to_period(cell) for cell in columns.get(data.period, [])),
        groups=len({to_text(cell) for cell in columns.get(data.group, [])} - {None}),
        garbled=_garbled([*(field.name for field in fields), *units]),
    )


def _of_both(study, layer, table, common):
    """The panel as ``buildpanel`` will make it, without making it."""
    from ..methods.joining import match_names

    data, join = study.data, study.data.join
    common = {**common, "table_fields": table.fields}
    garbled = _garbled([field.name for field in (*common["layer_fields"], *table.fields)])
    key = join.layer_key or data.unit
    if not key or join.key not in table.frame.columns or layer.fields().lookupField(key) < 0:
        return DataView(**common, fields=common["layer_fields"], garbled=garbled)
    units = [to_text(cell) for cell in _columns(layer, [key])[key]]
    keys = table.texts(join.key)
    garbled = garbled or _garbled([*units, *keys])
    carried, periods, per_row = _rows_of_table(study, table)
    matching = match_names(units, keys, {k: v for k, v in join.aliases.items() if v in units})
    matched = [row for row, name in enumerate(keys) if name in matching.matched]
    rows = len(matched) * per_row
    if join.unmatched == "keep":
        rows += len(matching.unmatched_layer) * max(len(periods), 1)
    fields = _panel_fields(common["layer_fields"], carried)
    groups = _groups(data.group, table, layer, matched)
    return DataView(
        **common,
        fields=fields,
        rows=rows,
        units=len(set(matching.matched.values())),
        periods=periods,
        groups=groups,
        matching=matching,
        garbled=garbled,
    )


def _rows_of_table(study, table):
    """Fields that the table brings, its periods, and the rows of the panel that one of its rows becomes."""
    from ..methods.wide import parse_wide_pattern

    join = study.data.join
    others = [field for field in table.fields if field.name != join.key]
    if not join.pattern:
        period = join.period if join.period in table.frame.columns else ""
        cells = table.frame[period].tolist() if period else []
        return others, _rising(to_period(_whole(cell)) for cell in cells), 1
    wide = parse_wide_pattern([field.name for field in others], join.pattern, join.value or None)
    known = {field.name: field for field in others}
    numbers = dict.fromkeys(wide.indicators, True)
    for column, (name, _) in wide.cells.items():
        numbers[name] = numbers[name] and known[column].number
    carried = [known[name] for name in wide.carried]
    made = [PanelField(name, "", number) for name, number in numbers.items()]
    period = PanelField(LONG_PERIOD, "", all(isinstance(value, int) for value in wide.periods))
    return [period, *carried, *made], tuple(wide.periods), len(wide.periods)


def _panel_fields(own, carried):
    """The table's names win; a field of the layer that clashes gets ``source_`` before its name."""
    taken = {field.name.lower() for field in carried}
    kept = [
        PanelField(f"source_{field.name}", field.alias, field.number) if field.name.lower() in taken else field
        for field in own
    ]
    return (*kept, *carried)


def _groups(group, table, layer, matched):
    if group in table.frame.columns:
        cells = table.texts(group)
        return len({cells[row] for row in matched} - {None})
    if group and layer.fields().lookupField(group) >= 0:
        return len({to_text(cell) for cell in _columns(layer, [group])[group]} - {None})
    return 0


def _columns(layer, names):
    """Cells of some fields, None where they are missing."""
    there = [name for name in dict.fromkeys(names) if layer.fields().lookupField(name) >= 0]
    found = {name: [] for name in there}
    places = [(layer.fields().lookupField(name), found[name]) for name in there]
    for feature in unchecked_features(layer, attributes_only(layer, there)) if there else ():
        cells = feature.attributes()
        for place, column in places:
            column.append(None if is_null(cells[place]) else cells[place])
    return found


def _rising(values):
    found = {value for value in values if value is not None}
    try:
        return tuple(sorted(found))
    except TypeError:  # numbers and texts in one column
        return tuple(sorted(found, key=str))


def _whole(cell):
    if cell is None or cell != cell:
        return None
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _garbled(texts):
    """A text that was not read in its own encoding: signs of replacement, or Chinese taken for Latin letters."""
    for text in texts:
        if isinstance(text, str) and ("\ufffd" in text or _chinese_as_latin(text)):
            return text
    return ""


def _chinese_as_latin(text):
    letters = [sign for sign in text if not sign.isascii()]
    if len(letters) < 2 or any(ord(sign) > 255 for sign in letters):
        return False
    try:
        read = "".join(letters).encode("latin-1").decode("gb18030")
    except UnicodeError:
        return False
    return len(read) * 2 <= len(letters) and all("\u4e00" <= sign <= "\u9fff" for sign in read)


def name_of(source):
    """What people call a source: its file, and the table in it."""
    layer = source.partition("layername=")[2].partition("|")[0]
    name = os.path.basename(path_of(source)) or source
    return f"{name} – {layer}" if layer and layer != os.path.splitext(name)[0] else name
