"""Synthetic data for the five published studies: real outlines and the studies' indicator systems, made-up figures.

The figures of the studies are not public. What is made here has their units, years, groups and columns, and looks like
such data; no value is one of a real place but for the degrees of study B, which are as printed.

>>> from synthetic import make
>>> made = make("b", "/a/folder")  # doctest: +SKIP
"""

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from . import places
from .panels import Country, standing
from .places import PRINTED, Absent, write_layer
from .studies import PLANS, SYSTEMS

__all__ = ["Absent", "Made", "make"]

NEGATIVE = "-"


@dataclass(frozen=True)
class Made:
    """Paths of a GeoPackage of units and of a table (CSV), one row per unit and year.

    ``outline`` is what lies around the units on a map, for those that are not the whole country.
    """

    layer: str
    table: str
    outline: str = ""


def make(key, folder, language="en"):
    """Write the units and the panel of a study into ``folder``; the same bytes of CSV each time.

    Parameters
    ----------
    key : {'a', 'b', 'c', 'd', 'e'}
    folder : path
        Made where it is absent; files of the same names are replaced.
    language : {'en', 'zh'}
        Of units and groups.

    Returns
    -------
    Made

    Raises
    ------
    Absent
        The outlines of the units are not on this machine.
    """
    plan, folder = PLANS[key], Path(folder)
    units = plan.units()
    header, rows = _panel(plan, units, language)
    folder.mkdir(parents=True, exist_ok=True)
    layer, table = folder / f"{key}_synthetic_units.gpkg", folder / f"{key}_synthetic_panel.csv"
    write_layer(units, layer, plan.layer, language)
    with table.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    return Made(str(layer), str(table), places.prefectures() if plan.cities else "")


def _panel(plan, units, language):
    """Header and rows of text: names, years, groups, then the columns."""
    columns = _columns(plan, units)
    names = [unit.called(language) for unit in units]
    groups = [[unit.group(key, language) for key in plan.groups] for unit in units]
    header = ["name", "year", *plan.groups, *columns]
    rows = [
        [names[i], year, *groups[i], *(cells[i][t] for cells in columns.values())]
        for i in range(len(units))
        for t, year in enumerate(plan.years)
    ]
    return header, rows


def _columns(plan, units):
    """Texts of each column, by unit and year."""
    country = Country(units, plan.years, plan.seed, plan.noise, plan.bend)
    about = _indicators(plan)
    printed = _printed(plan, units)
    signal = standing([[float(text) for text in row] for row in printed]) if printed else None
    levels, slopes = _group_effects(plan, units)
    common = {
        system: country.common(levels, slopes, signal=signal)
        for system in dict.fromkeys(row["system"] for row in about.values())
    }
    made = {}
    for name, line in plan.lines.items():
        sign = -1.0 if about[name]["direction"] == NEGATIVE else 1.0
        values = line.values(sign * common[about[name]["system"]], country.own(), country.course)
        made[name] = _texts(values, line.digits, country.gaps(plan.missing, plan.ends) if plan.missing else None)
    outcome = signal if signal is not None else _scaled(np.mean(list(common.values()), axis=0))
    lasting = outcome.mean(axis=1, keepdims=True)
    for name, line in {**plan.drivers, **plan.extra}.items():
        own = country.own(0.5, without=outcome, noise=0.4)
        with_it = outcome if name in plan.drivers else lasting
        made[name] = _texts(line.values(with_it, own, country.course), line.digits)
    return {**made, plan.printed: printed} if printed else made


def _scaled(values):
    spread = values.std()
    return values / spread if spread > 0 else values


def _indicators(plan):
    with (SYSTEMS / plan.system).open(encoding="utf-8-sig", newline="") as file:
        return {row["indicator"]: row for row in csv.DictReader(file)}


def _printed(plan, units):
    """Degrees as they are printed, or nothing."""
    if not plan.printed:
        return []
    with PRINTED.open(encoding="utf-8-sig", newline="") as file:
        rows = {row["name_zh"]: row for row in csv.DictReader(file)}
    return [[rows[unit.name_zh][str(year)] for year in plan.years] for unit in units]


def _group_effects(plan, units):
    """Level and slope of each unit, summed over the fields of groups."""
    total = np.zeros((len(units), 2))
    for key, groups in plan.groups.items():
        total += [groups[unit.groups[key]] for unit in units]
    return total.T


def _texts(values, digits, empty=None):
    texts = [[f"{value:.{max(digits, 0)}f}" for value in row] for row in values.tolist()]
    if empty is None:
        return texts
    return [["" if gone else text for text, gone in zip(*pair)] for pair in zip(texts, empty.tolist())]
