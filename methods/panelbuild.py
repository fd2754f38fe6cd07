"""A panel from the units of a layer and the rows of a statistical table."""

from dataclasses import dataclass

import pandas as pd

from .joining import match_names, normalised_name
from .panel import require_unique
from .problems import DataProblem, Notice

UNMATCHED = ("error", "keep", "drop")


@dataclass(frozen=True)
class BuiltPanel:
    """Rows of a panel.

    Attributes
    ----------
    rows : pandas.DataFrame
        Index: position of the unit in the layer; the table's columns, units in the layer's order and periods rising.
    unmatched : pandas.DataFrame
        ``name, side, suggestion``: units without a partner on either side (``layer`` or ``table``).
    matched : int
        Units of the layer that have rows in the table.
    notices : tuple of Notice
    """

    rows: pd.DataFrame
    unmatched: pd.DataFrame
    matched: int
    notices: tuple = ()


def build_panel(units, table, key, period=None, aliases=None, unmatched="error", tick=None):
    """Join a table to units, one row per unit and period.

    Parameters
    ----------
    units : sequence
        Unit names of the layer.
    table : pandas.DataFrame
        Long: one row per unit and period, or one per unit where ``period`` is None.
    key, period : str
        Columns of the unit's name and of the period.
    aliases : dict, optional
        Table name to layer name.
    unmatched : {'error', 'keep', 'drop'}
        What to do with units without a partner; ``keep`` keeps the layer's with empty values in every period.

    tick : callable, optional
        Called with 0..1; may raise ``Cancelled``.

    Returns
    -------
    BuiltPanel

    Raises
    ------
    DataProblem
        Nothing matches; something does not match and ``unmatched`` is ``error``; a unit twice in a period; a row of a
        long table without a name or a period.
    """
    if unmatched not in UNMATCHED:
        raise DataProblem("option_unknown", key="UNMATCHED", value=unmatched, options=list(UNMATCHED))
    table = table[table.notna().any(axis=1)]  # sheets often end with blank rows
    if not len(table):
        raise DataProblem("table_without_rows")
    unnamed = table[table[key].map(normalised_name) == ""]
    if period is not None and len(unnamed):
        raise DataProblem("table_names_empty", rows=list(unnamed.index))
    matching = match_names(units, table[key], aliases, tick)
    missing = _unmatched_table(matching)
    if not matching.matched:
        misread = [name for name in matching.unmatched_table if "\ufffd" in str(name)]
        if misread:
            raise DataProblem("names_misread", names=misread[:1])
        raise DataProblem("nothing_matched", layer=matching.unmatched_layer, table=matching.unmatched_table)
    if unmatched == "error" and len(missing):
        raise DataProblem("names_unmatched", count=len(missing), names=_with_suggestions(missing))
    positions = {name: i for i, name in enumerate(units)}
    place = table[key].map({name: positions[unit] for name, unit in matching.matched.items()})
    rows = table[place.notna()]
    if period is not None and rows[period].isna().any():
        raise DataProblem("table_periods_empty", rows=list(rows.index[rows[period].isna()]))
    place = place[place.notna()].astype(int)
    require_unique(rows.assign(**{key: [units[i] for i in place]}), key, period)
    rows = rows.set_index(place)
    if unmatched == "keep":
        rows = _with_empty_units(rows, [positions[u] for u in matching.unmatched_layer], key, period)
    rows = rows.rename_axis(None)
    # A stable sort by period, then by unit, keeps text periods in their own order of sorting.
    rows = (rows if period is None else rows.sort_values(period, kind="stable")).sort_index(kind="stable")
    notices = list(matching.notices) + _gap_notices(rows, period)
    if len(missing):
        notices.append(Notice("names_left", {"count": len(missing), "names": _with_suggestions(missing)}))
    return BuiltPanel(rows, missing, len(set(matching.matched.values())), tuple(notices))


def _unmatched_table(matching):
    sides = [(name, "layer") for name in matching.unmatched_layer]
    sides += [(name, "table") for name in matching.unmatched_table]
    return pd.DataFrame(
        [{"name": name, "side": side, "suggestion": matching.suggestions.get(name)} for name, side in sides],
        columns=["name", "side", "suggestion"],
    )


def _with_suggestions(missing):
    return [
        f"{row['name']} → {row['suggestion']}?" if isinstance(row["suggestion"], str) else str(row["name"])
        for _, row in missing.iterrows()
    ]


def _with_empty_units(rows, places, key, period):
    periods = [None] if period is None else sorted(rows[period].unique())
    empty = pd.DataFrame(index=[i for i in places for _ in periods], columns=rows.columns, dtype=object)
    if period is not None:
        empty[period] = periods * len(places)
    return pd.concat([rows.astype(object), empty.astype(object)]) if len(empty) else rows


def _gap_notices(rows, period):
    """A panel with holes is allowed, but its user should know."""
    if period is None:
        return []
    count = rows.index.nunique() * rows[period].nunique() - len(rows)
    return [Notice("panel_gaps", {"count": count})] if count else []
