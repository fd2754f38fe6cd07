"""Carbon dioxide from energy use: amounts of fuels times factors that the user can edit."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from .indicators import name_part
from .panel import require_complete
from .problems import DataProblem, Notice

FACTOR_FILE = Path(__file__).resolve().parent.parent / "sample" / "emission_factors.csv"
FACTOR_SETS = ("ipcc2006", "china_provincial")
FACTOR_COLUMNS = ("fuel", "unit", "ncv", "ncv_unit", "carbon_content", "oxidation")

CO2_PER_CARBON = 44.0 / 12.0  # t CO2 per t C
_TJ_PER_KJ = 1e-9

# Natural units and units of calorific values in kilograms, cubic metres or kilowatt hours, and kilojoules per these.
_AMOUNTS = {
    "kg": (1.0, "kg"),
    "t": (1e3, "kg"),
    "1e4 t": (1e7, "kg"),
    "m3": (1.0, "m3"),
    "1e4 m3": (1e4, "m3"),
    "1e8 m3": (1e8, "m3"),
    "kwh": (1.0, "kwh"),
    "1e4 kwh": (1e4, "kwh"),
}
_CALORIFIC_VALUES = {
    "kj/kg": (1.0, "kg"),
    "mj/kg": (1e3, "kg"),
    "gj/t": (1e3, "kg"),
    "tj/gg": (1e3, "kg"),
    "kj/m3": (1.0, "m3"),
    "mj/m3": (1e3, "m3"),
    "gj/1e4 m3": (1e2, "m3"),
    "kj/kwh": (1.0, "kwh"),
}
# Bought energy has no factors of its own in fuel tables, but users add it.
_ENERGY_CARRIERS = {"electricity": "coal", "heat": "coal"}


@dataclass(frozen=True)
class Emissions:
    """Carbon dioxide of each row.

    Attributes
    ----------
    co2 : pandas.DataFrame
        Index as the data; ``co2_<fuel>`` in tonnes of CO2.
    co2_total : pandas.Series
        Their sum, in tonnes of CO2.
    factors : pandas.DataFrame
        The rows of the factor table that were used, with ``co2_per_unit`` (tonnes of CO2 per natural unit).
    notices : tuple of Notice
    """

    co2: pd.DataFrame
    co2_total: pd.Series
    factors: pd.DataFrame
    notices: tuple = ()


def factor_table(factor_set=None):
    """The factors that are shipped.

    Parameters
    ----------
    factor_set : {'ipcc2006', 'china_provincial'}, optional
        Both sets by default.

    Returns
    -------
    pandas.DataFrame
        ``set, fuel, name_en, name_zh, unit, ncv, ncv_unit, carbon_content`` (t C per TJ), ``oxidation`` (0 to 1),
        ``family, level`` (``secondary`` for what is made from a ``primary`` fuel of the family), ``source``.
    """
    table = pd.read_csv(FACTOR_FILE, encoding="utf-8")
    return table if factor_set is None else _of_set(table, factor_set)


def emission_factors(factors):
    """Tonnes of CO2 per natural unit of each fuel.

    units [kg or m3 per natural unit] * NCV [kJ per kg or m3] * 1e-9 [TJ/kJ] * CC [t C/TJ] * OF * 44/12 [t CO2/t C].

    Parameters
    ----------
    factors : pandas.DataFrame
        Columns :data:`FACTOR_COLUMNS`.

    Returns
    -------
    pandas.Series
        Index as ``factors``.

    Raises
    ------
    DataProblem
        A column is absent, a factor is no number or out of range, a unit is unknown or does not fit.

    References
    ----------
    IPCC (2006), Guidelines for National Greenhouse Gas Inventories, Volume 2, Chapters 1 and 2.

    Examples
    --------
    >>> emission_factors(factor_table("china_provincial").head(1)).round(4).tolist()
    [1.9003]
    """
    for column in FACTOR_COLUMNS:
        if column not in factors.columns:
            raise DataProblem("factor_column_absent", field=column, fields=", ".join(map(str, factors.columns)))
    ncv, cc = _numbers(factors, "ncv"), _numbers(factors, "carbon_content")
    oxidation = _numbers(factors, "oxidation", most=1.0)
    kilojoules = np.array([_per_unit(*row) for row in factors[["fuel", "unit", "ncv_unit"]].itertuples(index=False)])
    return pd.Series(kilojoules * ncv * _TJ_PER_KJ * cc * oxidation * CO2_PER_CARBON, index=factors.index)


def carbon_emissions(frame, fuels, factors, factor_set=None):
    """CO2 = sum over fuels of E * NCV * CC * OF * 44/12, in tonnes.

    Parameters
    ----------
    frame : pandas.DataFrame
        Complete rows; one column of amounts per fuel, in the natural unit that the factor table states.
    fuels : dict of str to str
        Column to fuel: its id, or its English or Chinese name.
    factors : pandas.DataFrame
        As :func:`factor_table` returns it.
    factor_set : str, optional
        Value of the column ``set`` to use; needed where a fuel has rows in several sets.

    Returns
    -------
    Emissions

    Raises
    ------
    DataProblem
        Missing or negative amounts, an unknown fuel, a fuel twice, or factors that can not be used.

    References
    ----------
    IPCC (2006), Guidelines for National Greenhouse Gas Inventories, Volume 2, Chapters 1 and 2.

    Examples
    --------
    >>> frame = pd.DataFrame({"coal": [1000.0], "gas": [2.0]})
    >>> found = carbon_emissions(frame, {"coal": "raw_coal", "gas": "natural_gas"}, factor_table("china_provincial"))
    >>> found.co2_total.round(1).tolist()
    [1943.5]
    """
    chosen = _of_set(factors, factor_set) if factor_set is not None else factors.reset_index(drop=True)
    rows = {column: find_fuel(fuel, chosen, column) for column, fuel in fuels.items()}
    used = chosen.loc[list(rows.values())]
    twice = used["fuel"][used["fuel"].duplicated()]
    if len(twice):
        columns = [column for column, row in rows.items() if chosen["fuel"][row] == twice.iloc[0]]
        raise DataProblem("fuel_twice", value=twice.iloc[0], fields=columns)
    require_complete(frame, list(fuels))
    used = used.assign(co2_per_unit=emission_factors(used))
    co2 = {}
    for column, row in rows.items():
        amounts = frame[column].to_numpy(float)
        _require_amounts(amounts, column, frame.index)
        co2["co2_" + name_part(used["fuel"][row])] = amounts * used["co2_per_unit"][row]
    co2 = pd.DataFrame(co2, index=frame.index)
    units = ", ".join(f"{fuel}: {unit}" for fuel, unit in zip(used["fuel"], used["unit"]))
    notices = (Notice("emission_units", {"value": units}), *_counted_twice(used))
    return Emissions(co2, co2.sum(axis=1).rename("co2_total"), used.reset_index(drop=True), notices)


def amounts_by_fuel(frame, fuel, amount, keys):
    """A long table of amounts as one column per fuel, ready for :func:`carbon_emissions`.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row per unit, period and fuel.
    fuel, amount : str
        Columns.
    keys : sequence of str
        Columns of unit and period.

    Returns
    -------
    pandas.DataFrame, list of Notice
        ``keys`` and the fuels as spelt; the index holds the label of the first row of each unit and period. A fuel
        without a row there counts 0, and the notice says how many do.

    Raises
    ------
    DataProblem
        Missing cells, or a fuel twice in a unit and period.
    """
    keys = list(keys)
    require_complete(frame, [*keys, fuel, amount])
    frame = frame.assign(**{fuel: frame[fuel].astype(str).str.strip()})
    twice = frame.duplicated([*keys, fuel], keep=False)
    if twice.any():
        same = (frame[[*keys, fuel]] == frame.loc[twice, [*keys, fuel]].iloc[0]).all(axis=1)
        raise DataProblem("fuel_rows_twice", value=frame.loc[same, fuel].iloc[0], rows=list(frame.index[same]))
    place = frame.groupby(keys, sort=False).ngroup().to_numpy() if keys else np.arange(len(frame))
    firsts = frame[~pd.Series(place).duplicated().to_numpy()]
    codes, names = pd.factorize(frame[fuel])
    amounts = np.full((len(firsts), len(names)), np.nan)
    amounts[place, codes] = frame[amount].to_numpy(float)
    absent = np.isnan(amounts)
    table = pd.DataFrame(np.where(absent, 0.0, amounts), index=firsts.index, columns=list(names))
    notices = []
    if absent.any():
        rows = list(firsts.index[absent.any(axis=1)])
        notices.append(Notice("fuel_rows_absent", {"count": int(absent.sum()), "rows": rows}))
    return pd.concat([firsts[keys], table], axis=1), notices


def find_fuel(name, factors, field=""):
    """Index label of the row of a fuel, named by its id or its English or Chinese name.

    Raises
    ------
    DataProblem
        ``fuel_unknown`` with the fuels at hand, or ``fuel_in_sets`` where several rows have the fuel.
    """
    for column in ("fuel", "name_en", "name_zh"):
        if column in factors.columns:
            found = factors.index[[_key(value) == _key(name) for value in factors[column]]]
            if len(found) > 1:
                raise DataProblem("fuel_in_sets", value=name, count=len(found))
            if len(found):
                return found[0]
        elif column == "fuel":
            raise DataProblem("factor_column_absent", field=column, fields=", ".join(map(str, factors.columns)))
    raise DataProblem(
        "fuel_unknown", value=name, field=field, names=", ".join(dict.fromkeys(map(str, factors["fuel"])))
    )


def _key(name):
    return re.sub(r"[\s_-]+", "_", unicodedata.normalize("NFKC", str(name)).strip()).lower()


def _of_set(table, factor_set):
    sets = list(dict.fromkeys(table["set"])) if "set" in table.columns else []
    if factor_set not in sets:
        raise DataProblem("option_unknown", key="FACTOR_SET", value=factor_set, options=sets)
    return table[table["set"] == factor_set].reset_index(drop=True)


def _numbers(factors, column, most=np.inf):
    values = pd.to_numeric(factors[column], errors="coerce").to_numpy(float)
    bad = ~(np.isfinite(values) & (values > 0) & (values <= most))
    if bad.any():
        row = factors[bad].iloc[0]
        raise DataProblem("factor_value", field=column, name=row["fuel"], value=row[column])
    return values


def _per_unit(fuel, unit, ncv_unit):
    """Factor from the natural unit and the unit of the calorific value to kilojoules."""
    amount, value = _AMOUNTS.get(_unit_key(unit)), _CALORIFIC_VALUES.get(_unit_key(ncv_unit))
    if amount is None or value is None or amount[1] != value[1]:
        known = ", ".join(_AMOUNTS) + "; " + ", ".join(_CALORIFIC_VALUES)
        raise DataProblem("factor_unit", name=fuel, unit=str(unit), value=str(ncv_unit), names=known)
    return amount[0] * value[0]


def _unit_key(text):
    plain = unicodedata.normalize("NFKC", str(text)).strip().lower().replace("10^", "1e")
    return re.sub(r"\s+", " ", plain)


def _require_amounts(amounts, column, index):
    low = amounts < 0
    if low.any():
        raise DataProblem("fuel_negative", field=column, rows=list(index[low]), value=float(amounts[low][0]))


def _counted_twice(used):
    """Notices of fuels that stand beside the fuel they are made from."""
    shipped = factor_table().drop_duplicates("fuel").set_index("fuel")
    kinds = {fuel: (family, "secondary") for fuel, family in _ENERGY_CARRIERS.items()}
    kinds.update(zip(shipped.index, zip(shipped["family"], shipped["level"])))
    if {"family", "level"} <= set(used.columns):
        own = used[used["family"].notna() & used["level"].notna()]
        kinds.update(zip(own["fuel"], zip(own["family"], own["level"])))
    made, sources = {}, {}
    for fuel in used["fuel"]:
        family, level = kinds.get(fuel, (None, None))
        (made if level == "secondary" else sources).setdefault(family, []).append(fuel)
    both = [family for family in made if family in sources]
    return [Notice("fuels_counted_twice", {"fields": made[f], "names": ", ".join(sources[f])}) for f in both]
