"""Tables of spatial autocorrelation as papers print them: Moran's I by year, members of clusters."""

import math

from ..layers.translation import translate
from .canvas import LEVELS, stars
from .clusters import cluster_names
from .contract import empty, missing, number, period_label, periods_of, rows_of_period

MOST_NAMES = 40  # in one cell


def moran_paper_table(global_table, levels=LEVELS):
    """A row for each period: I with stars, its expectation, z and p.

    Parameters
    ----------
    global_table : pandas.DataFrame
        GLOBAL_TABLE of ``spatialautocorrelation``.
    levels : tuple of float
        Levels of ``***``, ``**`` and ``*`` of p.

    Returns
    -------
    pandas.DataFrame or None
    """
    import pandas as pd

    if empty(global_table):
        return None
    lines = []
    for _, row in global_table.iterrows():
        moran = number(row["moran_i"])
        text = f"{moran:.4f}{stars(number(row['p']), levels)}" if math.isfinite(moran) else None
        shown = {"period": row["period"], translate("Geocoupling", "Moran's I"): text}
        z = number(row["z"])
        tested = {"z": f"{z:.2f}" if math.isfinite(z) else None, "p": row["p"], "n": row["n"]}
        lines.append({**shown, "E(I)": row["expected"], **tested})
    table = pd.DataFrame(lines)
    return table if periods_of(global_table) != [None] else table.iloc[:, 1:]


def members_paper_table(clusters_table, units_table=None):
    """A row for each cluster, and for hot and for cold spots, with the members in the first and the last period.

    Parameters
    ----------
    clusters_table : pandas.DataFrame
        CLUSTERS_TABLE of ``spatialautocorrelation``.
    units_table : pandas.DataFrame, optional
        ``hot_spot`` with ``unit`` and ``period``; without it there are no rows of hot and cold spots.

    Returns
    -------
    pandas.DataFrame or None
        Number and names; None where the units have no names. Clusters and spots without members in both periods are
        left out.
    """
    import pandas as pd

    if empty(clusters_table) or all(missing(units) for units in clusters_table["units"]):
        return None
    periods = periods_of(clusters_table)
    chosen = list(dict.fromkeys((periods[0], periods[-1])))
    heads = [period_label(period) or translate("Geocoupling", "Units") for period in chosen]
    lines = []
    for cluster, name in cluster_names().items():
        own = clusters_table[clusters_table["cluster"] == cluster]
        cells = [_members(rows_of_period(own, period)) for period in chosen]
        if cluster != "ns" and any(cells):
            shown = dict(zip(heads, (cell or "–" for cell in cells)))
            lines.append({translate("Geocoupling", "Cluster"): name, **shown})
    for name, codes in _spots(units_table).items():
        own = units_table[units_table["hot_spot"].isin(codes)]
        found = [sorted(map(str, rows_of_period(own, period)["unit"])) for period in chosen]
        if any(found):
            shown = dict(zip(heads, (_counted(names) if names else "–" for names in found)))
            lines.append({translate("Geocoupling", "Cluster"): name, **shown})
    return pd.DataFrame(lines) if lines else None


def _spots(units_table):
    """Hot and cold spots in words, with their codes; none where units have no names."""
    needed = {"hot_spot", "unit"}
    if empty(units_table) or not needed <= set(units_table.columns) or all(map(missing, units_table["unit"])):
        return {}
    return {
        translate("Geocoupling", "Hot spot, {percent} % confidence or more").format(percent=95): ["hot_99", "hot_95"],
        translate("Geocoupling", "Cold spot, {percent} % confidence or more").format(percent=95): [
            "cold_99",
            "cold_95",
        ],
    }


def _members(rows):
    """``3: Anhui; Henan; Hubei``; long lists are cut, and end with dots."""
    if empty(rows) or missing(rows["units"].iloc[0]):
        return ""
    return _counted(str(rows["units"].iloc[0]).split("; "), int(rows["count"].iloc[0]))


def _counted(names, count=None):
    """The number of units and the first of their names."""
    more = " ..." if len(names) > MOST_NAMES else ""
    text = translate("Geocoupling", "{count}: {names}")
    listed = translate("Geocoupling", ", ").join(names[:MOST_NAMES])
    return text.format(count=len(names) if count is None else count, names=listed + more)
