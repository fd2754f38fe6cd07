"""The units of a result: which fields of its layers hold unit, period and group, and all its layers in one frame."""

import math
from dataclasses import dataclass

from qgis.core import QgsVectorLayer

from ..layers.resulttables import read_table
from ..layers.styling import GROUP_PROPERTY, TIME_PROPERTY, UNIT_PROPERTY
from ..reports.contract import distinct, missing

ROLES = {"@unit": UNIT_PROPERTY, "@period": TIME_PROPERTY, "@group": GROUP_PROPERTY}
LIKELY = {"@unit": ("unit", "name", "region", "city", "province"), "@period": ("period", "year", "time", "date")}


@dataclass(frozen=True)
class UnitLayer:
    """A layer with a row for each unit and period.

    Attributes
    ----------
    layer : str
        Id in the project; empty for one that is not loaded.
    roles : dict of str to str
        ``@unit``, ``@period``, ``@group`` to field.
    frame : pandas.DataFrame
        Attributes by feature id.
    """

    layer: str
    roles: dict
    frame: object

    def ids_of(self, pairs):
        """Feature ids of (unit, period) pairs; of units where the layer has no periods."""
        unit, period = self.roles["@unit"], self.roles.get("@period")
        if period is None:
            units = {name for name, _ in pairs}
            return [int(i) for i in self.frame.index[self.frame[unit].isin(units)]]
        keys = zip(self.frame.index, self.frame[unit], self.frame[period])
        return [int(i) for i, name, time in keys if (name, None if missing_quick(time) else time) in pairs]

    def pairs_of(self, ids):
        """(unit, period) of some features; (unit, None) where the layer has no periods."""
        rows = self.frame.loc[self.frame.index.intersection(list(ids))]
        periods = rows[self.roles["@period"]] if "@period" in self.roles else [None] * len(rows)
        names = rows[self.roles["@unit"]]
        return {(unit, None if missing_quick(time) else time) for unit, time in zip(names, periods)}


def missing_quick(value):
    """Whether a cell of a table that was read is missing: None or NaN."""
    return value is None or value != value


def unit_layer(layer, tables, loaded=True):
    """A layer as :class:`UnitLayer`; None for one without a field that names units.

    Parameters
    ----------
    layer : QgsVectorLayer
    tables : sequence of pandas.DataFrame
        Contract tables, whose periods and groups tell which fields hold them.
    """
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid() or not layer.featureCount():
        return None
    frame = read_table(layer)
    roles = found_roles(frame, tables, {role: layer.customProperty(key) for role, key in ROLES.items()})
    return UnitLayer(layer.id() if loaded else "", roles, frame) if "@unit" in roles else None


def found_roles(frame, tables, told=None):
    """Role to field: as told where such fields exist, else by what they hold.

    Parameters
    ----------
    frame : pandas.DataFrame
    tables : sequence of pandas.DataFrame
    told : dict, optional
        Role to field, or None where nobody knows.
    """
    told = {role: name for role, name in (told or {}).items() if name and name in frame.columns}
    roles = dict(told)
    if "@period" not in roles:
        roles["@period"] = _first(_field_of(frame, _values([t], "period"), LIKELY["@period"]) for t in tables)
    if "@group" not in roles:
        columns = ("group", "group1")
        roles["@group"] = _first(_field_of(frame, _values([t], name), ()) for t in tables for name in columns)
    if "@unit" not in roles:
        roles["@unit"] = _unit_field(frame, roles["@period"], _values(tables, "unit"))
    return {role: name for role, name in roles.items() if name}


def _first(names):
    return next((name for name in names if name), None)


def _values(tables, column):
    return {value for table in tables if column in table.columns for value in distinct(table[column])}


def _field_of(frame, wanted, likely):
    """The field that holds just these values."""
    if not wanted:
        return None
    names = sorted(frame.columns, key=lambda name: (name.lower() not in likely, list(frame.columns).index(name)))
    return next((name for name in names if set(frame[name].dropna().unique()) == wanted), None)


def _unit_field(frame, period, units):
    """The field with the units that tables name, else the first text that has no value twice in a period."""
    texts = [name for name in frame.columns if name != period and frame[name].dtype == object]
    if units:
        same = [name for name in texts if units <= set(frame[name].dropna().unique())]
        if same:
            return same[0]
    texts.sort(key=lambda name: name.lower() not in LIKELY["@unit"])
    keys = [period] if period else []
    return next(
        (name for name in texts if not frame[[name, *keys]].duplicated().any() and frame[name].notna().all()), None
    )


def merged(layers):
    """All layers in one frame: the fields of the largest with those that only others have.

    Parameters
    ----------
    layers : sequence of UnitLayer

    Returns
    -------
    pandas.DataFrame
        With columns ``@unit``, ``@period`` and ``@group`` as far as known; empty without layers.
    """
    import pandas as pd

    layers = sorted(layers, key=lambda found: (-len(found.roles), -len(found.frame)))
    whole = pd.DataFrame()
    for found in layers:
        named = {field: role for role, field in found.roles.items()}
        frame = found.frame.assign(**{role: found.frame[field] for field, role in named.items()})
        keys = [role for role in ("@unit", "@period") if role in found.roles]
        frame = frame.drop_duplicates(keys)
        if whole.empty:
            whole = frame.reset_index(drop=True)
            continue
        if not set(keys) <= set(whole.columns):
            continue
        new = [name for name in frame.columns if name not in whole.columns]
        if new:
            whole = whole.merge(frame[keys + new], on=keys, how="left")
    return whole


def value_field(frame, means, preferred=()):
    """The field whose mean by period is that of a table.

    Parameters
    ----------
    frame : pandas.DataFrame
        As :func:`merged` gives it.
    means : pandas.DataFrame
        ``period`` and ``mean`` of all units.
    preferred : sequence of str
        Fields to try first.

    Returns
    -------
    str
        Empty where no field has these means.
    """
    told = {None if missing(p) else p: m for p, m in zip(means["period"], means["mean"]) if m == m}
    names = [name for name in frame.columns if frame[name].dtype == float and not name.startswith("@")]
    for name in sorted(names, key=lambda name: name not in preferred):
        if told and all(_close(_mean(frame, name, period), mean) for period, mean in told.items()):
            return name
    return ""


def _mean(frame, name, period):
    if period is None:
        return frame[name].mean()
    return frame[name][frame["@period"] == period].mean() if "@period" in frame.columns else math.nan


def _close(one, other):
    return abs(one - other) <= 1e-9 * max(abs(one), abs(other))


def standardised_field(frame):
    """The field whose standardised values are ``z_value``; empty where there is none."""
    if "z_value" not in frame.columns:
        return ""
    keys = frame["@period"] if "@period" in frame.columns else [0] * len(frame)
    names = [name for name in frame.columns if frame[name].dtype == float and name not in ("z_value", "@period")]
    for name in sorted(names, key=lambda name: name != "D"):
        values = frame[[name, "z_value"]].groupby(keys).corr().iloc[0::2, 1]
        if len(values) and (values > 1 - 1e-9).all():
            return name
    return ""
